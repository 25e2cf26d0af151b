//! CSV files as records. Nothing is guessed: a row that doesn't fit its header is a finding.

mod header;
pub mod layout;
mod marks;
pub mod parts;
mod quotes;
mod splitter;

use std::ops::Range;

use super::Row;
use super::import::bound::{Bound, Met};
use super::import::{Account, Import};
use crate::files::LONGEST;
use crate::finding::{Code, FileId, Findings, Place, Problem};
pub use quotes::cell_span;

/// The marks that may stand between cells, the usual one first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A record as the reader found it.
struct Raw<'a> {
    file: FileId,
    /// The text of the file.
    text: &'a str,
    /// The bytes of the record, without the line ends around it.
    span: Range<usize>,
    delimiter: u8,
}

impl<'a> Raw<'a> {
    fn content(&self) -> &'a str {
        self.text.get(self.span.clone()).unwrap_or_default()
    }

    fn place(&self) -> Place {
        Place::text(self.file, self.span.clone())
    }

    /// The place of a cell.
    fn place_of(&self, index: usize) -> Place {
        let within = cell_span(self.content(), self.delimiter, index);
        let shift = |at: usize| self.span.start.saturating_add(at);
        Place::text(self.file, shift(within.start)..shift(within.end))
    }
}

/// Hands every record of a CSV file to a reader, and reports whatever keeps a row from being one.
pub fn read(
    file: FileId,
    text: &str,
    import: &Import,
    findings: &mut Findings,
    mut each: impl FnMut(&Row<'_>, &mut Findings),
) -> Account {
    let mut account = Account::default();
    let unusable = |account: Account| Account { incomplete: true, ..account };
    let Some(top) = header::top(text, import.skip_lines) else {
        let problem = header::empty(text, import);
        findings.report(Place::whole(file), problem);
        return unusable(account);
    };
    let body = text.get(top..).unwrap_or_default();
    let delimiter = import.delimiter.unwrap_or_else(|| header::detect_delimiter(body, import));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(body.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header: Option<Bound<'_>> = None;
    let mut met = Met::default();
    let mut is_over = false;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) if header.is_none() => {
                findings.report(Place::whole(file), header::empty(text, import));
                return unusable(account);
            }
            Ok(false) => return account,
            // Unreachable from text in memory; told rather than swallowed.
            Err(error) => {
                findings.report(Place::whole(file), Problem::bare(Code::Unreadable, error.to_string()));
                return unusable(account);
            }
        }
        let is_line_of_nothing = record.len() == 1 && record.iter().all(|cell| cell.trim().is_empty());
        let start = record.position().map_or(0, |position| to_index(position.byte()));
        let end = to_index(reader.position().byte());
        let span = trimmed_record(text, top.saturating_add(start)..top.saturating_add(end));
        let raw = Raw { file, text, span, delimiter };
        if let Some(bound) = header.as_ref().filter(|_| is_over) {
            if !is_line_of_nothing {
                put_behind(&raw, bound, &record, &mut account, findings);
            }
            continue;
        }
        let broken = quotes::quote_problem(raw.content(), delimiter).or_else(|| too_long(raw.content()));
        if let Some((within, problem)) = broken {
            let at = raw.span.start.saturating_add(within);
            let meant = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            findings.report(Place::text(file, at..at.saturating_add(meant)), problem);
            // What stands behind a broken quote can't be told apart into cells.
            if header.is_none() {
                return unusable(account);
            }
            account.incomplete = true;
            count(&mut account.reported);
            continue;
        }
        if is_line_of_nothing {
            continue;
        }
        let Some(bound) = &header else {
            match header::bind(&raw, &record, import, findings) {
                Some(bound) => header = Some(bound),
                None => return unusable(account),
            }
            continue;
        };
        if bound.ends_at(&record) {
            is_over = true;
            put_behind(&raw, bound, &record, &mut account, findings);
        } else if bound.is_blank(&record) {
            count(&mut account.blank);
        } else if record.len() != bound.width {
            findings.report(raw.place(), row_length(record.len(), bound.width, import));
            account.incomplete = true;
            count(&mut account.reported);
        } else if import.files.is_some() && record.iter().all(|cell| cell.trim().is_empty()) {
            let fix = "set `skip_blank = true` in [[sources]], or take the row out";
            findings.report(raw.place(), Problem::new(Code::Blank, "nothing stands in this row", fix));
            count(&mut account.reported);
        } else if bound.keeps(&record, &mut met) {
            let before = findings.errors();
            hand_over(&raw, bound, (&record, &mut met), findings, &mut each);
            let is_fine = findings.errors() == before;
            count(if is_fine { &mut account.read } else { &mut account.reported });
        } else {
            count(&mut account.filtered);
        }
        for (index, problem) in met.doubts.drain(..) {
            findings.report(raw.place_of(index), problem);
        }
    }
}

/// Counts a row that stands behind the end, and doubts the end where such a row looks like a record.
fn put_behind(
    raw: &Raw<'_>,
    bound: &Bound<'_>,
    record: &csv::StringRecord,
    account: &mut Account,
    findings: &mut Findings,
) {
    count(&mut account.behind);
    if bound.is_full(record) && !account.behind_full {
        account.behind_full = true;
        let message =
            "this row looks like a record, and stands where nothing is read: at or below what `until` names";
        let fix = "make `until` longer, so that only the end begins with it";
        findings.report(raw.place(), Problem::new(Code::Doubtful, message, fix));
    }
}

/// Hands a row's record to a reader, with the cells that can be read.
fn hand_over(
    raw: &Raw<'_>,
    bound: &Bound<'_>,
    (record, met): (&csv::StringRecord, &mut Met),
    findings: &mut Findings,
    each: &mut impl FnMut(&Row<'_>, &mut Findings),
) {
    let mut cells = Vec::with_capacity(bound.positions.len());
    let mut unusable = Vec::new();
    for column in 0..bound.positions.len() {
        match bound.cell(column, record, met) {
            Ok(cell) => cells.push(cell),
            Err((index, problem)) => {
                cells.push(None);
                unusable.push(column);
                findings.report(raw.place_of(index), problem);
            }
        }
    }
    let row = Row {
        kind: bound.kind(),
        file: raw.file,
        text: raw.text,
        span: raw.span.clone(),
        delimiter: raw.delimiter,
        positions: &bound.positions,
        cells,
        unusable,
    };
    each(&row, findings);
}

fn count(rows: &mut usize) {
    *rows = rows.saturating_add(1);
}

/// The problem that a row of several long lines is.
fn too_long(raw: &str) -> Option<(usize, Problem)> {
    let fix = "see whether the quotes of its cells are closed where they should be";
    let problem = || Problem::new(Code::TooLong, "the row that starts here is longer than 16 MiB", fix);
    (raw.len() > LONGEST).then(|| (0, problem()))
}

fn row_length(found: usize, expected: usize, import: &Import) -> Problem {
    let message = format!("this row has {found} cells, the header has {expected}");
    let fix = if import.files.is_some() {
        "export it again; where rows like this end the table, set `until` in [[sources]] to what the first begins with"
    } else if found > expected {
        "put a cell that holds the delimiter in double quotes, or add the missing column to the header"
    } else {
        "add the missing cells, blank ones too"
    };
    Problem::new(Code::RowLength, message, fix)
}

/// A record's bytes without the line ends around it.
fn trimmed_record(text: &str, span: Range<usize>) -> Range<usize> {
    let raw = text.get(span.clone()).unwrap_or_default();
    let front = raw.len().saturating_sub(raw.trim_start_matches(['\r', '\n']).len());
    let length = raw.trim_matches(['\r', '\n']).len();
    let start = span.start.saturating_add(front);
    start..start.saturating_add(length)
}

fn to_index(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}
