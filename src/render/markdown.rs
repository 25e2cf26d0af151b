//! Pages as Markdown, in which nothing from a file is markup.

use crate::report::document::{Align, Block, Branch, Document, LineEnds, Table};

pub(super) fn page(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Title(title) => push_line(&mut text, "## ", &escaped(title)),
            Block::Heading(heading) => push_line(&mut text, "### ", &escaped(heading)),
            Block::Text(sentence) => push_line(&mut text, "", &begun(sentence)),
            Block::List(items) => items.iter().for_each(|item| push_line(&mut text, "- ", &begun(item))),
            Block::Table(table) => push_table(&mut text, table),
            Block::Verbatim(lines) => push_verbatim(&mut text, lines),
            Block::Tree(tree) => push_tree(&mut text, tree, ""),
        }
    }
    text
}

fn push_line(text: &mut String, before: &str, line: &str) {
    text.push_str(before);
    text.push_str(line.trim_matches(' '));
    text.push('\n');
}

/// Lines within a fence that is longer than any in them.
fn push_verbatim(text: &mut String, lines: &str) {
    let longest = lines.split(|character| character != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.saturating_add(1).max(3));
    push_line(text, &fence, "text");
    lines.lines().for_each(|line| push_line(text, "", &crate::escape::visible(line)));
    push_line(text, &fence, "");
}

/// A tree as lists within lists.
fn push_tree(text: &mut String, tree: &Branch, margin: &str) {
    push_line(text, &format!("{margin}- "), &begun(&tree.text));
    for branch in &tree.branches {
        push_tree(text, branch, &format!("{margin}  "));
    }
}

fn push_table(text: &mut String, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let cell = |text: &str| cell(text, table.line_ends);
    push_line(text, "", &row(table.columns.iter().map(|(heading, _)| cell(heading)).collect()));
    let rule = |align: &Align| match align {
        Align::Left => "---".to_owned(),
        Align::Right => "---:".to_owned(),
    };
    push_line(text, "", &row(table.columns.iter().map(|(_, align)| rule(align)).collect()));
    for cells in &table.rows {
        push_line(text, "", &row(cells.iter().map(|text| cell(text)).collect()));
    }
}

/// A cell. Those of several lines keep them apart.
fn cell(text: &str, line_ends: LineEnds) -> String {
    match line_ends {
        LineEnds::Escaped => escaped(text),
        LineEnds::Kept => text.split('\n').map(escaped).collect::<Vec<_>>().join("<br>"),
    }
}

/// A text that begins a line or an item, where a number or a dash would make it one of a list.
fn begun(text: &str) -> String {
    let text = escaped(text.trim_start());
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, behind) = text.split_at_checked(digits).unwrap_or(("", &text));
    let is_item = |rest: &str| rest.is_empty() || rest.starts_with([' ', '-', '=']);
    let signs: &[char] = if digits > 0 { &['.', ')'] } else { &['-', '+', '='] };
    match behind.strip_prefix(signs) {
        Some(rest) if is_item(rest) => format!("{number}\\{behind}"),
        _ => text,
    }
}

/// A text in which nothing is markup: no tag, link, address or formula.
fn escaped(text: &str) -> String {
    let shown = crate::escape::visible(text);
    let mut safe = String::with_capacity(shown.len());
    for (at, character) in shown.char_indices() {
        let (before, here) = shown.split_at_checked(at).unwrap_or_default();
        let is_markup = match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '$' | '@' => true,
            // What would be made a link although nothing says that it is one.
            ':' => here.starts_with("://"),
            '.' => before.bytes().rev().take(3).all(|byte| byte.eq_ignore_ascii_case(&b'w')) && at >= 3,
            _ => false,
        };
        if is_markup {
            safe.push('\\');
        }
        match character {
            '&' => safe.push_str("&amp;"),
            _ => safe.push(character),
        }
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_markup() {
        assert_eq!(escaped("<b>|x|*y*"), "\\<b\\>\\|x\\|\\*y\\*");
        assert_eq!(cell("one\ntwo", LineEnds::Kept), "one<br>two");
        assert_eq!(cell("one\ntwo", LineEnds::Escaped), "one\\\\ntwo");
        assert_eq!(begun("- a - b"), "\\- a - b");
        assert_eq!(begun("---"), "\\---");
        assert_eq!(begun("+"), "\\+");
        assert_eq!(begun("==="), "\\===");
        assert_eq!(begun("     12. a 1. b"), "12\\. a 1. b");
        assert_eq!(begun("1)"), "1\\)");
        assert_eq!(begun("2026-01-05: 5.00"), "2026-01-05: 5.00");
        assert_eq!(begun("-5.00 and 1.5"), "-5.00 and 1.5");
        assert_eq!(escaped("https://a.example"), "https\\://a.example");
        assert_eq!(escaped("WWW.a.example"), "WWW\\.a.example");
        assert_eq!(escaped("zoë@a.example & $5"), "zoë\\@a.example &amp; \\$5");
        assert_eq!(escaped("a\u{1b}b"), "a\\\\u\\{1b\\}b");
    }
}
