//! CSV as people and their programs write it: plain, or with quotes wherever they may stand.

use std::fmt::{Display, Write as _};
use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::Path;

/// How cells are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cells {
    /// Without quotes, as none are needed.
    Plain,
    /// Every third row in quotes, and customers whose names hold commas, quotes and line ends.
    Quoted,
}

/// The size of the buffer of a file.
const BUFFER: usize = 1 << 20;

/// A row under way.
pub(super) struct Row {
    line: String,
    in_quotes: bool,
}

impl Row {
    pub(super) fn cell(&mut self, value: impl Display) {
        self.separate();
        let _ = if self.in_quotes { write!(self.line, "\"{value}\"") } else { write!(self.line, "{value}") };
    }

    /// A cell whose text may hold marks that need quotes.
    pub(super) fn text(&mut self, text: &str) {
        if text.contains(['"', ',', '\n']) {
            self.separate();
            let _ = write!(self.line, "\"{}\"", text.replace('"', "\"\""));
        } else {
            self.cell(text);
        }
    }

    pub(super) fn blank(&mut self) {
        self.cell("");
    }

    pub(super) fn maybe(&mut self, value: Option<impl Display>) {
        match value {
            Some(value) => self.cell(value),
            None => self.blank(),
        }
    }

    fn separate(&mut self) {
        if !self.line.is_empty() {
            self.line.push(',');
        }
    }
}

/// Writes a file of a header and so many rows.
pub(super) fn write(
    path: &Path,
    header: &str,
    cells: Cells,
    rows: impl Iterator<Item = u64>,
    mut draw: impl FnMut(u64, &mut Row),
) -> io::Result<()> {
    let mut file = BufWriter::with_capacity(BUFFER, File::create(path)?);
    writeln!(file, "{header}")?;
    let mut row = Row { line: String::new(), in_quotes: false };
    for number in rows {
        row.line.clear();
        row.in_quotes = cells == Cells::Quoted && number.is_multiple_of(3);
        draw(number, &mut row);
        row.line.push('\n');
        file.write_all(row.line.as_bytes())?;
    }
    file.flush()
}

/// Writes one file `name.csv`, or several in a folder `name`; which rows go where follows from their places alone.
pub(super) fn write_split(
    (folder, name): (&Path, &str),
    header: &str,
    cells: Cells,
    (count, files): (u64, u64),
    mut draw: impl FnMut(u64, &mut Row),
) -> io::Result<()> {
    if files <= 1 {
        return write(&folder.join(format!("{name}.csv")), header, cells, 0..count, draw);
    }
    let within = folder.join(name);
    fs::create_dir_all(&within)?;
    let each = count.div_ceil(files);
    for file in 0..files {
        let rows = (file * each).min(count)..((file + 1) * each).min(count);
        write(&within.join(format!("{:04}.csv", file + 1)), header, cells, rows, &mut draw)?;
    }
    Ok(())
}
