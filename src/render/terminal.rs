//! Pages for a terminal: plain tables that keep to its width, marks and words, colour only on top.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle,
};

use super::Look;
use crate::escape::push_visible;
use crate::report::document::{Align, Block, Document, Table};

/// Columns under a rule, no borders.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

pub(super) fn page(document: &Document, look: Look) -> String {
    let mut text = String::new();
    for block in &document.blocks {
        if !text.is_empty() {
            text.push('\n');
        }
        match block {
            Block::Title(title) | Block::Heading(title) => {
                let line = wrapped(&safe(title), look.width, "");
                text.push_str(&if look.colour { format!("\u{1b}[1m{line}\u{1b}[0m") } else { line });
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
            Block::Table(table) => {
                text.push_str(&coloured(&laid_out(table, look.width), look));
                text.push('\n');
            }
        }
    }
    text
}

/// A table within a width. Columns of figures are never broken; text is.
fn laid_out(table: &Table, width: u16) -> String {
    let mut laid = comfy_table::Table::new();
    laid.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    let cell = |text: &String, align: Align| {
        let side = match align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        };
        Cell::new(safe_lines(text)).set_alignment(side)
    };
    let side = |index: usize| table.columns.get(index).map_or(Align::Left, |(_, align)| *align);
    laid.set_header(table.columns.iter().map(|(heading, align)| cell(heading, *align)));
    for row in &table.rows {
        laid.add_row(row.iter().enumerate().map(|(index, text)| cell(text, side(index))));
    }
    for (column, (_, align)) in laid.column_iter_mut().zip(&table.columns) {
        column.set_padding((0, 2));
        if *align == Align::Right {
            column.set_constraint(ColumnConstraint::ContentWidth);
        }
    }
    let lines: Vec<&str> = Vec::new();
    let shown = laid.to_string();
    lines.into_iter().chain(shown.lines()).map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// A line from outside, in which nothing steers the terminal.
fn safe(text: &str) -> String {
    crate::escape::visible(text)
}

/// The lines of a cell, in which nothing but their ends steers the terminal.
fn safe_lines(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        if character == '\n' { safe.push('\n') } else { push_visible(&mut safe, character) }
    }
    safe
}

/// A sentence broken at spaces, so that it keeps to a width; further lines start with an indent.
fn wrapped(text: &str, width: u16, indent: &str) -> String {
    let width = usize::from(width.max(20));
    let start = text.len().saturating_sub(text.trim_start().len());
    let (margin, rest) = text.split_at_checked(start).unwrap_or(("", text));
    let mut lines = vec![margin.to_owned()];
    let mut first = true;
    for word in rest.split(' ') {
        let Some(line) = lines.last_mut() else { continue };
        let needed = unicode_width::UnicodeWidthStr::width(line.as_str())
            .saturating_add(unicode_width::UnicodeWidthStr::width(word))
            .saturating_add(1);
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
    let mut painted = String::with_capacity(text.len());
    for character in text.chars() {
        let paint = match character {
            '✓' => Some("32"),
            '✗' => Some("31"),
            '…' | '○' => Some("33"),
            _ => None,
        };
        match paint {
            Some(code) => painted.push_str(&format!("\u{1b}[{code}m{character}\u{1b}[0m")),
            None => painted.push(character),
        }
    }
    painted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_keep_to_the_width() {
        assert_eq!(wrapped("  one two three four five", 20, "    "), "  one two three four\n    five");
    }

    #[test]
    fn cells_do_not_steer_the_terminal() {
        let mut table = Table::new([("Name", Align::Left), ("Amount", Align::Right)]);
        table.row(["a\u{1b}[31m\r\u{202e}b", "1,000.00"]);
        let shown = laid_out(&table, 80);
        assert!(!shown.contains(['\u{1b}', '\r', '\u{202e}']), "{shown}");
        assert!(shown.contains("\\u{1b}[31m\\r\\u{202e}b"), "{shown}");
    }
}
