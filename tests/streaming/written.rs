//! Tables as CSV in every way that means the same: marks, line ends, quotes and blanks wherever they may stand.

use crate::naive::generator::Random;

/// How a table is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) delimiter: char,
    pub(super) line_end: &'static str,
    /// Whether cells are padded and quoted, and lines left blank, here and there.
    pub(super) is_odd: bool,
    /// Whether the columns stand in another order.
    pub(super) shuffles_columns: bool,
    /// Which columns that may be missing are missing, by their bits.
    pub(super) leaves_out: usize,
    /// Whether the last line ends.
    pub(super) ends: bool,
    pub(super) seed: u64,
}

/// A kind of records: its columns, each with whether it may be missing, and its rows.
#[derive(Clone, Debug)]
pub(super) struct Table {
    pub(super) columns: &'static [(&'static str, bool)],
    pub(super) rows: Vec<Vec<String>>,
}

impl Table {
    /// The table in several files, each with a header.
    pub(super) fn files(&self, files: usize, style: &Style) -> Vec<String> {
        let each = self.rows.len().div_ceil(files).max(1);
        let mut tables: Vec<&[Vec<String>]> = self.rows.chunks(each).collect();
        tables.resize(files, &[]);
        let style = |number: usize| Style { seed: style.seed ^ u64::try_from(number).unwrap(), ..*style };
        tables.into_iter().enumerate().map(|(number, rows)| self.csv(rows, &style(number))).collect()
    }

    fn csv(&self, rows: &[Vec<String>], style: &Style) -> String {
        let mut random = Random(style.seed);
        let may_be_missing = self.columns.iter().enumerate().filter(|(_, (_, optional))| *optional);
        let missing: Vec<usize> = may_be_missing
            .enumerate()
            .filter(|(bit, _)| style.leaves_out >> bit & 1 == 1)
            .map(|(_, (column, _))| column)
            .collect();
        let mut order: Vec<usize> =
            (0..self.columns.len()).filter(|column| !missing.contains(column)).collect();
        if style.shuffles_columns {
            random.shuffle(&mut order);
        }
        let mut text = String::new();
        let header: Vec<String> = order.iter().map(|column| self.columns[*column].0.to_owned()).collect();
        let header = std::iter::once(header);
        let rows = rows.iter().map(|row| order.iter().map(|column| row[*column].clone()).collect());
        for (number, row) in header.chain(rows).enumerate() {
            let cells: Vec<String> = row.iter().map(|cell| dressed(cell, style, &mut random)).collect();
            let blank = if style.is_odd { random.below(12) } else { 12 };
            text.push_str(match blank {
                0 => "\n",
                1 if number > 0 => "   \n",
                2 => "\r\n\r\n",
                _ => "",
            });
            text.push_str(&cells.join(&style.delimiter.to_string()));
            // Any of them ends a line, whatever the others are.
            let lone = style.is_odd && number > 0 && random.below(12) == 0;
            text.push_str(if lone { "\r" } else { style.line_end });
        }
        if !style.ends {
            text.truncate(text.trim_end_matches(['\r', '\n']).len());
        }
        // What has no line end below the header is looked at with care.
        if rows_of_nothing(&text) { text + style.line_end } else { text }
    }
}

fn rows_of_nothing(text: &str) -> bool {
    !text.trim_start_matches(['\r', '\n', ' ']).contains('\n')
}

/// A cell as it may be written.
fn dressed(cell: &str, style: &Style, random: &mut Random) -> String {
    let needs_quotes = cell.starts_with('"') || cell.contains([style.delimiter, '\n', '\r']);
    let doubled = cell.replace('"', "\"\"");
    match if style.is_odd { random.below(8) } else { 8 } {
        0 | 1 => format!("\"{doubled}\""),
        2 => format!("\" {doubled}  \""),
        3 if !needs_quotes => format!("  {cell} "),
        4 if !needs_quotes && style.delimiter != '\t' => format!("\t{cell}\t "),
        _ if needs_quotes => format!("\"{doubled}\""),
        _ => cell.to_owned(),
    }
}
