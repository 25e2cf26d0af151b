//! Pages for a terminal: plain tables that keep to its width, marks and words, colour only on top.

mod fitting;
mod tree;

use unicode_width::UnicodeWidthStr;

use super::Look;
use crate::report::document::{Block, Document, LineEnds, Table};
use fitting::fitted;

/// Cells longer than this are cut: nobody reads them in a table, and laying them out takes time.
const LONGEST_CELL: usize = 500;

pub(super) fn page(document: &Document, look: Look) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Title(title) | Block::Heading(title) => {
                let line = wrapped(&safe(title), look.width, "");
                text.push_str(&painted(&line, "1", look));
                text.push('\n');
            }
            Block::Text(sentence) => {
                text.push_str(&coloured(&wrapped(&safe(sentence), look.width, ""), look));
                text.push('\n');
            }
            Block::List(items) => {
                for item in items {
                    let line = wrapped(&format!("  {}", safe(item)), look.width, "    ");
                    text.push_str(&coloured(&line, look));
                    text.push('\n');
                }
            }
            Block::Verbatim(lines) => {
                for line in lines.lines() {
                    text.push_str(safe(&format!("  {line}")).trim_end());
                    text.push('\n');
                }
            }
            Block::Tree(tree) => {
                text.push_str(&coloured(&tree::laid_out(tree, look.width), look));
            }
            Block::Table(table) => {
                let (table, is_cut) = tamed(table);
                let fitted = fitted(&table, look.width);
                let dropped = &fitted.dropped;
                text.push_str(&coloured(&fitted.laid_out(look.width), look));
                text.push('\n');
                let mut notes = Vec::new();
                if !dropped.is_empty() {
                    let columns = dropped.join(", ");
                    notes
                        .push(format!("(Left out at this width: {columns}. CSV, JSON and `show` have all.)"));
                }
                if is_cut {
                    notes.push(format!(
                        "(Cells are cut after {LONGEST_CELL} characters. CSV and JSON have all.)"
                    ));
                }
                for note in notes {
                    text.push_str(&wrapped(&note, look.width, ""));
                    text.push('\n');
                }
            }
        }
    }
    text
}

/// A table whose texts steer nothing and are of a length that can be laid out, and whether any had to be cut.
fn tamed(table: &Table) -> (Table, bool) {
    let mut is_cut = false;
    let mut tame = |text: &String| {
        let end = text.char_indices().nth(LONGEST_CELL).map(|(end, _)| end);
        is_cut |= end.is_some();
        let kept = end.and_then(|end| text.get(..end)).unwrap_or(text);
        let mut safe = match table.line_ends {
            LineEnds::Escaped => safe(kept),
            LineEnds::Kept => kept.split('\n').map(safe).collect::<Vec<_>>().join("\n"),
        };
        if end.is_some() {
            safe.push('…');
        }
        safe
    };
    let columns = table.columns.iter().map(|(heading, align)| (tame(heading), *align)).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(&mut tame).collect()).collect();
    let table = Table { columns, rows, line_ends: table.line_ends, droppable: table.droppable.clone() };
    (table, is_cut)
}

/// A line from outside, in which nothing steers the terminal.
fn safe(text: &str) -> String {
    crate::escape::visible(text)
}

/// Lines for a terminal, each broken at spaces, so that none is wider than it; further lines are indented.
pub(super) fn lines_within(text: &str, width: u16) -> String {
    let lines: Vec<String> = text.lines().map(|line| wrapped(line, width, "    ")).collect();
    lines.join("\n")
}

/// A sentence broken at spaces, so that it keeps to a width; further lines start with an indent.
pub(super) fn wrapped(text: &str, width: u16, indent: &str) -> String {
    let width = usize::from(width.max(20));
    let start = text.len().saturating_sub(text.trim_start().len());
    let (margin, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let mut lines = vec![margin.to_owned()];
    let mut first = true;
    for word in rest.split(' ') {
        let Some(line) = lines.last_mut() else { continue };
        let needed = line.width().saturating_add(word.width()).saturating_add(1);
        if first {
            line.push_str(word);
        } else if needed > width {
            lines.push(format!("{indent}{word}"));
        } else {
            line.push(' ');
            line.push_str(word);
        }
        first = false;
    }
    lines.join("\n")
}

/// The marks in colour; their words stand beside them anyway.
fn coloured(text: &str, look: Look) -> String {
    if !look.colour {
        return text.to_owned();
    }
    let mut text_with_marks = String::with_capacity(text.len());
    for character in text.chars() {
        let paint = match character {
            '✓' => Some("32"),
            '✗' => Some("31"),
            '…' | '○' => Some("33"),
            _ => None,
        };
        match paint {
            Some(code) => text_with_marks.push_str(&painted(character.encode_utf8(&mut [0; 4]), code, look)),
            None => text_with_marks.push(character),
        }
    }
    text_with_marks
}

/// A text in a colour or weight, where colours may be used.
pub(super) fn painted(text: &str, code: &str, look: Look) -> String {
    if look.colour { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Align;

    #[test]
    fn sentences_keep_to_the_width() {
        assert_eq!(wrapped("  one two three four five", 20, "    "), "  one two three four\n    five");
    }

    #[test]
    fn cells_do_not_steer_the_terminal() {
        let shown = shown(&["a\u{1b}[31m\r\u{202e}b", "1,000.00"], LineEnds::Escaped);
        assert!(!shown.contains(['\u{1b}', '\r', '\u{202e}']), "{shown}");
        assert!(shown.contains("\\u{1b}[31m\\r\\u{202e}b"), "{shown}");
    }

    fn shown(cells: &[&str], line_ends: LineEnds) -> String {
        let mut table = Table::new([("Name", Align::Left), ("Amount", Align::Right)]);
        table.line_ends = line_ends;
        table.row(cells.iter().copied());
        table.row(["next", "1.00"]);
        page(
            &Document { blocks: vec![Block::Table(table)] },
            Look { width: 80, colour: false, is_terminal: false },
        )
    }

    #[test]
    fn no_cell_looks_like_another_row() {
        let escaped =
            "Name          Amount\n────────────────────\nacme\\nfake  1,000.00\nnext            1.00\n";
        assert_eq!(shown(&["acme\nfake", "1,000.00"], LineEnds::Escaped), escaped);
        let kept = shown(&["acme\nfake\u{1b}", "1,000.00"], LineEnds::Kept);
        assert!(kept.contains("\nfake\\u{1b}\n"), "{kept}");
    }

    #[test]
    fn cells_of_any_length_are_laid_out_at_once() {
        let shown = shown(&["x".repeat(10_000_000).as_str(), "1.00"], LineEnds::Escaped);
        assert!(shown.len() < 10_000, "{}", shown.len());
        assert!(
            shown.contains("x…")
                && shown.ends_with("(Cells are cut after 500 characters. CSV and JSON have all.)\n")
        );
    }
}
