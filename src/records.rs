//! Records as they are written: cells of text, each with its place, alike from CSV and from TOML.

pub mod cells;
pub mod csv;
pub mod import;
pub mod kinds;
pub mod sources;
pub mod toml;

use std::borrow::Cow;
use std::ops::Range;

use crate::finding::{Code, FileId, Findings, Place, Problem};
use kinds::Kind;

/// What a cell was written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Text: a CSV cell, a TOML string.
    Text,
    /// A TOML integer.
    Integer,
    /// A TOML date.
    Date,
}

/// One cell of a record.
#[derive(Clone, Debug)]
pub struct Cell<'a> {
    /// What stands in it, without the spaces around it.
    pub text: Cow<'a, str>,
    /// What it was written as.
    pub written: Written,
    spot: Spot,
}

#[derive(Clone, Debug)]
enum Spot {
    /// The bytes of a TOML value.
    Bytes(Range<usize>),
    /// A CSV cell, by its index in the row; found again only when it has to be shown.
    Column(usize),
    /// Where the configuration gives the value.
    Configured(Place),
}

/// One record: the cells of its kind's columns, in their order; `None` where blank or left out.
#[derive(Debug)]
pub struct Row<'a> {
    /// What kind of record it is.
    pub kind: Kind,
    file: FileId,
    /// The text of the file.
    text: &'a str,
    /// The bytes of the record.
    span: Range<usize>,
    delimiter: u8,
    /// In which cell of the row each column of the kind stands; empty for TOML.
    positions: &'a [Option<usize>],
    cells: Vec<Option<Cell<'a>>>,
    /// The columns whose cell was of no use, which is already reported.
    unusable: Vec<usize>,
}

impl Row<'_> {
    /// The place of the record as a whole.
    pub fn place(&self) -> Place {
        Place::text(self.file, self.span.clone())
    }

    /// The texts of the kind's columns, in their order; `None` where blank.
    pub fn texts(&self) -> impl Iterator<Item = Option<&str>> {
        self.cells.iter().map(|cell| cell.as_ref().map(|cell| cell.text.as_ref()))
    }

    /// The cell of a column; `None` where it is blank.
    pub fn cell(&self, column: &str) -> Option<&Cell<'_>> {
        self.cells.get(self.index(column)?)?.as_ref()
    }

    fn index(&self, column: &str) -> Option<usize> {
        self.kind.position(column)
    }

    fn is_unusable(&self, column: &str) -> bool {
        self.index(column).is_some_and(|index| self.unusable.contains(&index))
    }

    /// The place of a column's cell; of the record where it is blank.
    pub fn place_of(&self, column: &str) -> Place {
        match self.cell(column).map(|cell| &cell.spot) {
            None => self.blank_place(column),
            Some(Spot::Bytes(span)) => Place::text(self.file, span.clone()),
            Some(Spot::Column(index)) => self.csv_place(*index),
            Some(Spot::Configured(place)) => place.clone(),
        }
    }

    /// The place where a blank cell would be; the record, where the column isn't in the file.
    fn blank_place(&self, column: &str) -> Place {
        let position = self.index(column).and_then(|index| self.positions.get(index).copied().flatten());
        position.map_or_else(|| self.place(), |position| self.csv_place(position))
    }

    fn csv_place(&self, index: usize) -> Place {
        let raw = self.text.get(self.span.clone()).unwrap_or_default();
        let within = csv::cell_span(raw, self.delimiter, index);
        let shift = |at: usize| self.span.start.saturating_add(at);
        Place::text(self.file, shift(within.start)..shift(within.end))
    }
}

/// Reads the cells of one record into typed values, reporting every problem on the way.
pub struct Fields<'r, 'a> {
    row: &'r Row<'a>,
    findings: &'r mut Findings,
}

impl<'r, 'a> Fields<'r, 'a> {
    /// A reader of this record.
    pub fn new(row: &'r Row<'a>, findings: &'r mut Findings) -> Fields<'r, 'a> {
        Fields { row, findings }
    }

    /// The value of a column that must be there; `None` where it isn't or can't be read, which is reported.
    pub fn required<T>(&mut self, column: &str, read: impl Fn(&Cell<'_>) -> Result<T, Problem>) -> Option<T> {
        if self.row.cell(column).is_some() || self.row.is_unusable(column) {
            return self.optional(column, read)?;
        }
        let lacks = if self.row.positions.is_empty() { "missing" } else { "blank" };
        let message = format!("`{column}` is {lacks} in this record of {}", self.row.kind);
        self.report(column, Problem::new(Code::Blank, message, format!("give a value for `{column}`")));
        None
    }

    /// The value of a column that may be blank; the outer `None` where it can't be read, which is reported.
    pub fn optional<T>(
        &mut self,
        column: &str,
        read: impl Fn(&Cell<'_>) -> Result<T, Problem>,
    ) -> Option<Option<T>> {
        let Some(cell) = self.row.cell(column) else {
            return if self.row.is_unusable(column) { None } else { Some(None) };
        };
        match read(cell) {
            Ok(value) => Some(Some(value)),
            Err(problem) => {
                let message = format!("`{column}`: {}", problem.message);
                self.report(column, Problem { message, ..problem });
                None
            }
        }
    }

    /// Reports a problem at a column's cell.
    pub fn report(&mut self, column: &str, problem: Problem) {
        self.findings.report(self.row.place_of(column), problem);
    }
}
