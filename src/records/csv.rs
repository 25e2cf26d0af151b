//! CSV files as records. Nothing is guessed: a row that doesn't fit its header is a finding.

use std::borrow::Cow;
use std::ops::Range;

use super::cells::quoted;
use super::kinds::{Column, Kind};
use super::{Cell, Row, Spot, Written};
use crate::finding::{Code, FileId, Findings, Place, Problem};
use crate::suggest;

/// The marks that may stand between cells, the usual one first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Hands every record of a CSV file to a reader, and reports whatever keeps a row from being one.
///
/// `false` where the file as a whole is of no use, so that it can't be said which records there are.
pub fn read(
    file: FileId,
    text: &str,
    kind: Kind,
    findings: &mut Findings,
    mut each: impl FnMut(&Row<'_>, &mut Findings),
) -> bool {
    if text.trim().is_empty() {
        let columns: Vec<&str> = kind.columns().iter().map(|column| column.name).collect();
        let fix = format!("start it with the header `{}`", columns.join(","));
        findings.report(Place::whole(file), Problem::new(Code::EmptyFile, "the file is empty", fix));
        return false;
    }
    let delimiter = detect_delimiter(text, kind);
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut header: Option<Vec<Option<usize>>> = None;
    let mut complete = true;
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {}
            Ok(false) => return complete,
            // Unreachable from text in memory; told rather than swallowed.
            Err(error) => {
                findings.report(Place::whole(file), Problem::bare(Code::Unreadable, error.to_string()));
                return false;
            }
        }
        let start = record.position().map_or(0, |position| to_index(position.byte()));
        let span = trimmed_record(text, start..to_index(reader.position().byte()));
        let raw = text.get(span.clone()).unwrap_or_default();
        if let Some((within, problem)) = quote_problem(raw, delimiter) {
            let at = span.start.saturating_add(within);
            let meant = text.get(at..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
            findings.report(Place::text(file, at..at.saturating_add(meant)), problem);
            // What stands behind a broken quote can't be told apart into cells.
            if header.is_none() {
                return false;
            }
            complete = false;
            continue;
        }
        if record.len() == 1 && record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let Some(columns) = &header else {
            match read_header(file, &span, raw, delimiter, &record, kind, findings) {
                Some(columns) => header = Some(columns),
                None => return false,
            }
            continue;
        };
        if record.len() != columns.len() {
            findings.report(Place::text(file, span), row_length(record.len(), columns.len()));
            complete = false;
            continue;
        }
        let mut cells: Vec<Option<Cell<'_>>> = vec![None; kind.columns().len()];
        for (index, (cell, column)) in record.iter().zip(columns).enumerate() {
            let trimmed = cell.trim_matches([' ', '\t']);
            if let Some(slot) = column.and_then(|column| cells.get_mut(column))
                && !trimmed.is_empty()
            {
                let spot = Spot::Column(index);
                *slot = Some(Cell { text: Cow::Borrowed(trimmed), written: Written::Text, spot });
            }
        }
        each(
            &Row { kind, file, text, span, delimiter, header: columns, cells, unusable: Vec::new() },
            findings,
        );
    }
}

fn row_length(found: usize, expected: usize) -> Problem {
    let message = format!("this row has {found} cells, the header has {expected}");
    let fix = if found > expected {
        "put a cell that holds the delimiter in double quotes, or add the missing column to the header"
    } else {
        "add the missing cells, blank ones too"
    };
    Problem::new(Code::RowLength, message, fix)
}

/// Which column of the kind each cell of the header names; `None` where the header can't be used at all.
fn read_header(
    file: FileId,
    span: &Range<usize>,
    raw: &str,
    delimiter: u8,
    record: &csv::StringRecord,
    kind: Kind,
    findings: &mut Findings,
) -> Option<Vec<Option<usize>>> {
    let known = kind.columns();
    let column_of = |name: &str| known.iter().position(|column| column.name == name.trim());
    if !record.iter().any(|name| column_of(name).is_some()) {
        let message = format!("the first line is no header: none of its cells names a column of {kind}");
        let names: Vec<&str> = known.iter().map(|column| column.name).collect();
        let fix = format!("put the header above it: {}", names.join(","));
        findings.report(Place::text(file, span.clone()), Problem::new(Code::MissingColumn, message, fix));
        return None;
    }
    let place_of = |index: usize| {
        let within = cell_span(raw, delimiter, index);
        let shift = |at: usize| span.start.saturating_add(at);
        Place::text(file, shift(within.start)..shift(within.end))
    };
    let mut columns: Vec<Option<usize>> = Vec::new();
    let mut unknown: Vec<(usize, &str)> = Vec::new();
    let mut usable = true;
    for (index, name) in record.iter().map(str::trim).enumerate() {
        let column = column_of(name);
        if column.is_none() {
            unknown.push((index, name));
        } else if columns.contains(&column) {
            let message = format!("the column `{name}` is named twice");
            let problem = Problem::new(Code::RepeatedColumn, message, "remove one of them");
            findings.report(place_of(index), problem);
            usable = false;
        }
        columns.push(column);
    }
    let missing = |(index, column): &(usize, &Column)| column.required && !columns.contains(&Some(*index));
    for (_, column) in known.iter().enumerate().filter(missing) {
        let message = format!("the required column `{}` is missing from the header", column.name);
        let near = suggest::nearest(column.name, unknown.iter().map(|(_, name)| *name));
        let position = unknown.iter().position(|(_, name)| Some(*name) == near);
        // A column that is only misspelt is told once: as the one that is missing.
        let (place, fix) = match position.map(|position| unknown.remove(position)) {
            Some((index, near)) => (place_of(index), format!("rename `{near}` to `{}`", column.name)),
            None => (Place::text(file, span.clone()), format!("add a column `{}`", column.name)),
        };
        findings.report(place, Problem::new(Code::MissingColumn, message, fix));
        usable = false;
    }
    for (index, name) in unknown {
        let message = format!("{kind} have no column {}", quoted(name));
        let fix = suggest::hint(name, known.iter().map(|column| column.name));
        findings.report(place_of(index), Problem::new(Code::UnknownColumn, message, fix));
    }
    usable.then_some(columns)
}

/// The delimiter under which the header names the most columns of the kind.
fn detect_delimiter(text: &str, kind: Kind) -> u8 {
    let header = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let named = |delimiter: u8| {
        header
            .split(char::from(delimiter))
            .filter(|cell| {
                let name = cell.trim().trim_matches('"');
                kind.columns().iter().any(|column| column.name == name)
            })
            .count()
    };
    // The first of equals wins: the usual delimiter.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| named(*delimiter)).unwrap_or(b',')
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

/// How a scan of a record's raw text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scan {
    CellStart,
    Bare,
    Quoted,
    QuoteInQuoted,
}

/// The bytes of one cell in a record's raw text, without the quotes around it.
pub fn cell_span(raw: &str, delimiter: u8, wanted: usize) -> Range<usize> {
    let mut state = Scan::CellStart;
    let (mut index, mut start) = (0usize, 0usize);
    let mut end = raw.len();
    for (at, byte) in raw.bytes().enumerate() {
        if byte == delimiter && state != Scan::Quoted {
            if index == wanted {
                end = at;
                break;
            }
            index = index.saturating_add(1);
            start = at.saturating_add(1);
            state = Scan::CellStart;
        } else {
            state = next_state(state, byte);
        }
    }
    if index < wanted {
        return raw.len()..raw.len();
    }
    let cell = raw.get(start..end).unwrap_or_default();
    // Quotes behind a blank are part of the text; blanks within quotes are none, like those around it.
    let quoted = cell.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let written = quoted.unwrap_or(cell);
    let inner = written.trim_start_matches([' ', '\t']);
    let blanks = written.len().saturating_sub(inner.len()).saturating_add(usize::from(quoted.is_some()));
    let inner = inner.trim_end_matches([' ', '\t']);
    let first = start.saturating_add(blanks);
    first..first.saturating_add(inner.len())
}

fn next_state(state: Scan, byte: u8) -> Scan {
    match (state, byte) {
        (Scan::Quoted, b'"') => Scan::QuoteInQuoted,
        (Scan::CellStart | Scan::QuoteInQuoted, b'"') | (Scan::Quoted, _) => Scan::Quoted,
        (Scan::CellStart | Scan::Bare | Scan::QuoteInQuoted, _) => Scan::Bare,
    }
}

/// What is wrong with the quotes of a record, and where in its raw text.
fn quote_problem(raw: &str, delimiter: u8) -> Option<(usize, Problem)> {
    if !raw.contains('"') {
        return None;
    }
    let mut state = Scan::CellStart;
    let mut opened = 0;
    for (at, byte) in raw.bytes().enumerate() {
        if byte == delimiter && state != Scan::Quoted {
            state = Scan::CellStart;
            continue;
        }
        if state == Scan::QuoteInQuoted && byte != b'"' {
            let fix = "double the quotes that belong to the text, and close the cell behind it";
            return Some((at, Problem::new(Code::Quote, "text stands behind a closing quote", fix)));
        }
        if state == Scan::CellStart && byte == b'"' {
            opened = at;
        }
        state = next_state(state, byte);
    }
    let fix = "close it with another quote at the end of the cell";
    (state == Scan::Quoted).then(|| (opened, Problem::new(Code::Quote, "this quote is never closed", fix)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_again_in_the_raw_text() {
        let cell = |raw: &'static str, index| raw.get(cell_span(raw, b',', index)).unwrap();
        assert_eq!(cell("a,\"b,\"\"c\",d", 0), "a");
        assert_eq!(cell("a,\"b,\"\"c\",d", 1), "b,\"\"c");
        assert_eq!(cell("a,\"b,\"\"c\",d", 2), "d");
        assert_eq!(cell("a, b ,c", 1), "b");
        assert_eq!(cell("a,,c", 1), "");
        assert_eq!(cell("a,5\" disk,c", 2), "c");
        assert_eq!(cell("a", 3), "");
    }

    #[test]
    fn broken_quotes_are_seen() {
        assert_eq!(quote_problem("a,\"b\nc,d", b',').unwrap().0, 2);
        assert_eq!(quote_problem("a,\"b\"x,d", b',').unwrap().0, 5);
        assert!(quote_problem("a,\"b\"\"x\",5\" disk", b',').is_none());
    }

    #[test]
    fn the_header_tells_the_delimiter() {
        assert_eq!(detect_delimiter("date;from;to;rate\n", Kind::Rates), b';');
        assert_eq!(detect_delimiter("date\tfrom\tto\trate\n", Kind::Rates), b'\t');
        assert_eq!(detect_delimiter("x,y;z", Kind::Rates), b',');
    }
}
