//! Where the table in a file begins: the header, what stands above it, and the rows below.

use std::collections::BTreeSet;

use super::delimiter::{self, Delimiter};
use super::{Reason, dates, is_share, names, numbers, roles};
use crate::finding::{Code, Problem};
use crate::records::kinds::Kind;

/// How many records are looked through for a header.
const LOOKED_THROUGH: usize = 100;
/// How many records below say which columns are in use.
const BELOW: usize = 100;

/// A table in a text.
#[derive(Debug)]
pub(super) struct Table<'t> {
    text: &'t str,
    /// The mark between cells.
    pub(super) delimiter: Delimiter,
    /// The names in the header, without the spaces around them.
    pub(super) names: Vec<String>,
    /// The line of the header.
    pub(super) header_line: usize,
    /// What stands above the header.
    pub(super) preamble: &'t str,
    /// The first byte below the header, and its line.
    body: (usize, usize),
    /// What is doubtful about the header.
    pub(super) doubts: Vec<Reason>,
}

/// A record near the start of the file.
struct Candidate {
    cells: Vec<String>,
    start: usize,
    end: usize,
}

impl<'t> Table<'t> {
    /// The table in a text.
    pub(super) fn find(text: &'t str, kind: Kind) -> Result<Table<'t>, Problem> {
        let delimiter = delimiter::detect(text);
        let candidates = candidates(text, delimiter.mark);
        let place = candidates.iter().enumerate().take(LOOKED_THROUGH).find_map(|(at, candidate)| {
            let below = candidates.get(at.saturating_add(1)..).unwrap_or_default();
            is_header(candidate, below, delimiter.width, kind).then_some(candidate)
        });
        let mut doubts = Vec::new();
        let fallback = || candidates.iter().find(|candidate| candidate.cells.len() == delimiter.width);
        let Some(header) = place.or_else(fallback) else {
            return Err(Problem::bare(Code::EmptyFile, "it is empty"));
        };
        let line_of = |at: usize| lines_in(text.get(..at).unwrap_or_default()).saturating_add(1);
        let header_line = line_of(header.start);
        if place.is_none() {
            let doubt =
                "no row looks like a header; without one, put one above: columns are found by their names";
            doubts.push(Reason::at(header_line, doubt));
        }
        let preamble = text.get(..header.start).unwrap_or_default();
        if preamble.contains('\r') && !preamble.contains('\n') {
            let doubt =
                "lines end as on old Macs, so that those above the header can't be skipped: save it anew";
            doubts.push(Reason::at(header_line, doubt));
        }
        Ok(Table {
            text,
            delimiter,
            header_line,
            preamble,
            body: (header.end, line_of(header.end)),
            names: header.cells.clone(),
            doubts,
        })
    }

    /// The name of a column of the file.
    pub(super) fn name(&self, index: usize) -> &str {
        self.names.get(index).map_or("", String::as_str)
    }

    /// Whether a column shares its name with another one.
    pub(super) fn is_repeated(&self, index: usize) -> bool {
        self.names.iter().filter(|name| *name == self.name(index)).count() > 1
    }

    /// Hands every row that has any cell to a reader, with its line, until the reader has enough.
    pub(super) fn rows(&self, mut each: impl FnMut(usize, &csv::StringRecord) -> bool) {
        let (first, mut line) = self.body;
        let body = self.text.get(first..).unwrap_or_default();
        let mut reader = reader(body, self.delimiter.mark);
        let mut record = csv::StringRecord::new();
        let mut counted = 0usize;
        while let Ok(true) = reader.read_record(&mut record) {
            let start = start_of(body, &record);
            line = line.saturating_add(lines_in(body.get(counted..start).unwrap_or_default()));
            counted = start;
            if !each(line, &record) {
                break;
            }
        }
    }
}

/// A cell as it is read: without the spaces around it.
pub(super) fn cell(record: &csv::StringRecord, index: usize) -> &str {
    record.get(index).unwrap_or_default().trim()
}

fn reader(text: &str, mark: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(mark).from_reader(text.as_bytes())
}

/// The first byte of a record, behind the blank lines above it.
fn start_of(text: &str, record: &csv::StringRecord) -> usize {
    let from = record.position().map_or(0, |position| usize::try_from(position.byte()).unwrap_or(usize::MAX));
    let rest = text.get(from..).unwrap_or_default();
    from.saturating_add(rest.len().saturating_sub(rest.trim_start_matches(['\r', '\n']).len()))
}

/// How many lines end in a text.
fn lines_in(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b'\n').count()
}

fn candidates(text: &str, mark: u8) -> Vec<Candidate> {
    let mut reader = reader(text, mark);
    let mut record = csv::StringRecord::new();
    let mut found = Vec::new();
    while found.len() < LOOKED_THROUGH.saturating_add(BELOW)
        && let Ok(true) = reader.read_record(&mut record)
    {
        let cells: Vec<String> = record.iter().map(|cell| cell.trim().to_owned()).collect();
        if cells.iter().any(|cell| !cell.is_empty()) {
            let end = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
            // The reader stops between the two signs of a line end.
            let is_halved = text.get(..end).is_some_and(|before| before.ends_with('\r'))
                && text.get(end..).is_some_and(|rest| rest.starts_with('\n'));
            let end = end.saturating_add(usize::from(is_halved));
            found.push(Candidate { cells, start: start_of(text, &record), end });
        }
    }
    found
}

/// Whether a record names the columns below it: in words, each its own, wherever the rows below have values.
fn is_header(candidate: &Candidate, below: &[Candidate], width: usize, kind: Kind) -> bool {
    let filled: Vec<&str> =
        candidate.cells.iter().map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    if candidate.cells.len() != width || filled.len() < width.min(2) {
        return false;
    }
    let is_value = |text: &&&str| numbers::look(text).is_some() || dates::is_date(text);
    let values = filled.iter().filter(is_value).count();
    let distinct: BTreeSet<&str> = filled.iter().copied().collect();
    let rows = below.iter().filter(|row| row.cells.len() == width).take(BELOW);
    let (mut used, mut named) = (0usize, 0usize);
    let rows: Vec<&Candidate> = rows.collect();
    for (index, name) in candidate.cells.iter().enumerate() {
        let count = rows.iter().filter(|row| row.cells.get(index).is_some_and(|cell| !cell.is_empty()));
        if is_share(count.count(), rows.len(), 10) {
            used = used.saturating_add(1);
            named = named.saturating_add(usize::from(!name.is_empty()));
        }
    }
    let names_them = used == 0 || is_share(named, used, 80);
    // A header of few columns can't be told from a row by its looks, but by its words.
    let is_known = filled.iter().any(|name| roles::knows(kind, &names::normal(name)));
    let is_words = values.saturating_mul(5) <= filled.len();
    names_them && is_words && is_share(distinct.len(), filled.len(), 80) && (width > 1 || is_known)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (usize, Vec<String>, Vec<(usize, String)>) {
        let table = Table::find(text, Kind::Orders).unwrap();
        let mut rows = Vec::new();
        table.rows(|line, record| {
            rows.push((line, record.iter().collect::<Vec<_>>().join("/")));
            true
        });
        (table.header_line, table.names.clone(), rows)
    }

    #[test]
    fn the_header_is_the_first_line_unless_something_stands_above_it() {
        let (line, names, rows) = found("id,name\n\n1,\"two\nlines\"\n3,four\n");
        assert_eq!((line, names), (1, vec!["id".to_owned(), "name".to_owned()]));
        assert_eq!(rows, [(3, "1/two\nlines".to_owned()), (5, "3/four".to_owned())]);
    }

    #[test]
    fn a_preamble_is_passed_over_however_wide_it_is() {
        let text = ",Payments of March,,\n,From:,1 March 2026,\n\n, No , Paid on ,Amount\n\
                    ,7,2026-03-01,5\n,8,2026-03-02,6\n";
        let (line, names, rows) = found(text);
        assert_eq!((line, names.as_slice()), (4, &["", "No", "Paid on", "Amount"].map(str::to_owned)[..]));
        assert_eq!(rows.first().unwrap().0, 5);
        assert_eq!(found("\"X\";700;1\r\nNr;Datum;Betrag\r\n1;2102;3,5\r\n").0, 2);
    }

    #[test]
    fn without_a_header_it_says_so() {
        let table = Table::find("7,2026-03-01,5\n8,2026-03-02,6\n", Kind::Orders).unwrap();
        assert!(table.doubts.iter().any(|doubt| doubt.text.contains("no row looks like a header")));
        assert!(Table::find("\n \n", Kind::Orders).is_err());
        let doubts = Table::find("made by a tool\rNr;Datum\rA;2102\rB;2103\r", Kind::Orders).unwrap().doubts;
        assert!(doubts.iter().any(|doubt| doubt.text.contains("old Macs")), "{doubts:?}");
    }
}
