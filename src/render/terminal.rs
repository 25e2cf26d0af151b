//! Pages for a terminal: plain tables that keep to its width, marks and words, colour only on top.

mod tree;

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use super::Look;
use crate::report::document::{Align, Block, Document, LineEnds, Table};

/// Columns under a rule, no borders.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// Cells longer than this are cut: nobody reads them in a table, and laying them out takes time.
const LONGEST_CELL: usize = 500;
/// Words longer than this may be broken.
const LONGEST_WHOLE: u16 = 40;
/// Words longer than this are broken where a table would otherwise be too wide.
const LONGEST_IN_NARROW: u16 = 14;

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
                let Fitted { table, longest, dropped } = fitted(&table, look.width);
                text.push_str(&coloured(&laid_out(&table, longest, look.width), look));
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

/// A table as it fits on a page: how long a word may be before it is broken, and which columns were left out.
struct Fitted {
    table: Table,
    longest: u16,
    dropped: Vec<String>,
}

/// Breaks long words first, and leaves out droppable columns then.
fn fitted(table: &Table, width: u16) -> Fitted {
    let fits = |table: &Table, longest| narrowest(table, longest) <= usize::from(width);
    let mut kept = table.clone();
    let mut dropped = Vec::new();
    if table.droppable.is_empty() || fits(table, LONGEST_WHOLE) {
        return Fitted { table: kept, longest: LONGEST_WHOLE, dropped };
    }
    for index in &table.droppable {
        // Indices stay good, since columns are dropped from the right.
        if fits(&kept, LONGEST_IN_NARROW) || *index >= kept.columns.len() {
            break;
        }
        dropped.push(kept.columns.remove(*index).0);
        for row in kept.rows.iter_mut().filter(|row| *index < row.len()) {
            row.remove(*index);
        }
    }
    dropped.reverse();
    Fitted { table: kept, longest: LONGEST_IN_NARROW, dropped }
}

/// The width of a table whose text is broken between all words, and within those that are too long.
fn narrowest(table: &Table, longest: u16) -> usize {
    let columns = table.columns.iter().enumerate();
    let widths = columns.map(|(index, (_, align))| {
        let word = longest_word(table, index);
        usize::from(if *align == Align::Right { word } else { word.min(longest) })
    });
    widths.sum::<usize>().saturating_add(table.columns.len().saturating_sub(1))
}

/// A table within a width. Columns of figures are never broken; text is broken between words only.
fn laid_out(table: &Table, longest: u16, width: u16) -> String {
    let mut laid = comfy_table::Table::new();
    laid.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    let cell = |text: &String, align: Align| {
        let side = match align {
            Align::Left => CellAlignment::Left,
            Align::Right => CellAlignment::Right,
        };
        Cell::new(text).set_alignment(side)
    };
    let side = |index: usize| table.columns.get(index).map_or(Align::Left, |(_, align)| *align);
    laid.set_header(table.columns.iter().map(|(heading, align)| cell(heading, *align)));
    for row in &table.rows {
        laid.add_row(row.iter().enumerate().map(|(index, text)| cell(text, side(index))));
    }
    let widths = laid.column_max_content_widths();
    let gap = if fits(&widths, 2, width) { 2 } else { 1 };
    let whole = fits(&widths, gap, width);
    let last = table.columns.len().saturating_sub(1);
    for (index, (column, (_, align))) in laid.column_iter_mut().zip(&table.columns).enumerate() {
        // One space stands between columns anyway.
        let padding = if index == last { 0 } else { gap.saturating_sub(1) };
        column.set_padding((0, padding));
        column.set_constraint(match align {
            Align::Right => ColumnConstraint::ContentWidth,
            Align::Left if whole => ColumnConstraint::ContentWidth,
            Align::Left => {
                let longest = longest_word(table, index).min(longest).saturating_add(padding);
                ColumnConstraint::LowerBoundary(Width::Fixed(longest))
            }
        });
    }
    laid.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}

/// Whether columns, with a space between them, keep to a width without being broken.
fn fits(columns: &[u16], gap: u16, width: u16) -> bool {
    let gaps = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(gap);
    columns.iter().fold(gaps, |sum, column| sum.saturating_add(*column)) <= width
}

/// The width of the longest word of a column.
fn longest_word(table: &Table, index: usize) -> u16 {
    let heading = table.columns.get(index).map(|(heading, _)| heading);
    let cells = table.rows.iter().filter_map(|row| row.get(index)).chain(heading);
    let words = cells.flat_map(|cell| cell.split([' ', '\n']));
    let longest = words.map(UnicodeWidthStr::width).max().unwrap_or(0);
    u16::try_from(longest).unwrap_or(u16::MAX)
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
