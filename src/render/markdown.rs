//! Pages as Markdown, in which nothing from a file is markup.

use crate::report::document::{Align, Block, Branch, Document, Table};

pub(super) fn page(document: &Document) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Title(title) => push_line(&mut text, "## ", &escaped(title)),
            Block::Heading(heading) => push_line(&mut text, "### ", &escaped(heading)),
            Block::Text(sentence) => push_line(&mut text, "", &escaped(sentence)),
            Block::List(items) => items.iter().for_each(|item| push_line(&mut text, "- ", &escaped(item))),
            Block::Table(table) => push_table(&mut text, table),
            Block::Verbatim(lines) => push_verbatim(&mut text, lines),
            Block::Tree(tree) => push_tree(&mut text, tree, ""),
        }
    }
    text
}

fn push_line(text: &mut String, before: &str, line: &str) {
    text.push_str(before);
    text.push_str(line);
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
    push_line(text, &format!("{margin}- "), &escaped(&tree.text));
    for branch in &tree.branches {
        push_tree(text, branch, &format!("{margin}  "));
    }
}

fn push_table(text: &mut String, table: &Table) {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
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

/// A cell, whose lines stay apart.
fn cell(text: &str) -> String {
    let lines: Vec<String> = text.split('\n').map(escaped).collect();
    lines.join("<br>")
}

fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in crate::escape::visible(text).chars() {
        match character {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' => {
                safe.push('\\');
                safe.push(character);
            }
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
        assert_eq!(cell("one\ntwo"), "one<br>two");
        assert_eq!(escaped("a\u{1b}b"), "a\\\\u\\{1b\\}b");
    }
}
