//! CSV records: every row is read or reported, never both, never neither; and each cell is found again.

use std::ops::Range;

use vates_partner::files::Files;
use vates_partner::finding::{FileId, Finding, Findings};
use vates_partner::records::import::{Account, Import};
use vates_partner::records::{Row, csv, kinds::Kind};

use super::{number_from, said, told};

/// A record as it was handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The bytes of it.
    pub span: Range<usize>,
    /// The cells of its kind's columns.
    pub cells: Vec<Option<String>>,
}

impl Record {
    pub fn of(row: &Row<'_>, text: &str) -> Record {
        let span = row.place().span.unwrap();
        assert!(text.get(span.clone()).is_some(), "{span:?} of {} bytes", text.len());
        let columns = row.kind.columns().iter();
        let cells = columns.map(|column| row.cell(column.name).map(|cell| cell.text.to_string()));
        for column in row.kind.columns() {
            let place = row.place_of(column.name).span.unwrap();
            assert!(text.get(place.clone()).is_some(), "{place:?} is not between characters");
        }
        Record { cells: cells.collect(), span }
    }
}

/// What came of reading a text as records of a kind.
pub struct Reading {
    pub records: Vec<Record>,
    pub findings: Findings,
    pub account: Account,
}

/// A text read as records of a kind, with nothing made of them.
pub fn read(file: FileId, text: &str, kind: Kind) -> Reading {
    let mut findings = Findings::default();
    let mut records = Vec::new();
    let account = csv::read(file, text, &Import::conventional(kind), &mut findings, |row, _| {
        let record = Record::of(row, text);
        for column in kind.columns() {
            let place = row.place_of(column.name).span.unwrap();
            let span = &record.span;
            assert!(span.start <= place.start && place.end <= span.end, "{place:?} is not in {span:?}");
            cell_is_found_again(row, text, column.name);
        }
        records.push(record);
    });
    Reading { records, findings, account }
}

/// What is shown of a cell is what was read: the bytes at its place, with doubled quotes taken as one.
fn cell_is_found_again(row: &Row<'_>, text: &str, column: &str) {
    let Some(cell) = row.cell(column) else { return };
    let raw = text.get(row.place_of(column).span.unwrap()).unwrap();
    let found = raw == cell.text || raw.replace("\"\"", "\"").trim_matches([' ', '\t']) == cell.text;
    assert!(found, "{:?} was read, and {raw:?} would be shown", cell.text);
}

/// Everything that must hold of the bytes as a CSV file of any kind.
pub fn hold(bytes: &[u8]) {
    let mut files = Files::default();
    let Some(file) = super::text_of("records.csv", bytes, &mut files) else { return };
    let text = files.text(file).to_owned();
    // Whatever it is most like, and anything else.
    let named = |kind: &Kind| kind.columns().iter().filter(|column| text.contains(column.name)).count();
    let likely = Kind::ALL.into_iter().max_by_key(named).unwrap();
    for kind in [likely, Kind::ALL[number_from(bytes) % Kind::ALL.len()]] {
        let import = Import::conventional(kind);
        let reading = read(file, &text, kind);
        told(&files, &reading.findings);
        let again = read(file, &text, kind);
        assert_eq!(reading.records, again.records);
        assert_eq!(said(&reading.findings), said(&again.findings));
        let raw = split(&text, delimiter(&text, &import));
        accounted_for(&text, &raw, &reading, kind);
        splits_anywhere(&text, &raw, &reading, kind);
        let canonical = written(kind, &reading.records);
        let reread = read(file, &canonical, kind);
        assert!(!reread.account.incomplete && reread.findings.is_empty(), "{canonical:?}");
        assert_eq!(cells(&reread.records), cells(&reading.records), "{canonical:?}");
    }
}

pub fn cells(records: &[Record]) -> Vec<&[Option<String>]> {
    records.iter().map(|record| record.cells.as_slice()).collect()
}

/// A record as it stands in a text, taken apart without any library.
#[derive(Debug)]
struct Raw {
    span: Range<usize>,
    cells: Vec<String>,
    broken: bool,
}

impl Raw {
    fn is_blank(&self) -> bool {
        !self.broken && self.cells.len() == 1 && self.cells[0].trim().is_empty()
    }
}

/// The delimiter under which the first line that isn't blank names the most columns; the usual one among equals.
fn delimiter(text: &str, import: &Import) -> char {
    let line = text.split('\n').find(|line| !line.trim().is_empty()).unwrap_or_default();
    let is_named = |name: &str| {
        let columns = import.kind.columns().iter().map(|column| column.name);
        columns.chain(import.names()).any(|column| column == name)
    };
    let named = |delimiter: char| {
        let names = line.split(delimiter).map(|name| name.trim().trim_matches('"').trim());
        names.filter(|name| is_named(name)).count()
    };
    let mut best = ',';
    for other in [';', '\t', '|'] {
        if named(other) > named(best) {
            best = other;
        }
    }
    best
}

/// The records of a text, as RFC 4180 has them; any of CR, LF and CRLF ends one.
fn split(text: &str, delimiter: char) -> Vec<Raw> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut at = 0;
    let peek = |at: usize| characters.get(at).map(|(_, character)| *character);
    let byte = |at: usize| characters.get(at).map_or(text.len(), |(byte, _)| *byte);
    let is_end = |character: char| matches!(character, '\r' | '\n');
    let mut records = Vec::new();
    loop {
        while peek(at).is_some_and(is_end) {
            at += 1;
        }
        if peek(at).is_none() {
            return records;
        }
        let start = byte(at);
        let (mut cells, mut broken) = (Vec::new(), false);
        loop {
            let mut cell = String::new();
            if peek(at) == Some('"') {
                at += 1;
                loop {
                    match (peek(at), peek(at + 1)) {
                        (Some('"'), Some('"')) => {
                            cell.push('"');
                            at += 2;
                        }
                        (Some('"'), _) => {
                            at += 1;
                            break;
                        }
                        (Some(character), _) => {
                            cell.push(character);
                            at += 1;
                        }
                        (None, _) => {
                            broken = true;
                            break;
                        }
                    }
                }
                broken |= peek(at).is_some_and(|next| next != delimiter && !is_end(next));
            }
            while let Some(character) = peek(at).filter(|next| *next != delimiter && !is_end(*next)) {
                cell.push(character);
                at += 1;
            }
            cells.push(cell);
            if peek(at) != Some(delimiter) {
                break;
            }
            at += 1;
        }
        // Line ends within an open quote at the end of the text are no part of what is shown.
        let span = start..start + text.get(start..byte(at)).unwrap().trim_end_matches(['\r', '\n']).len();
        records.push(Raw { span, cells, broken });
    }
}

/// The header among the records, and those behind it that aren't blank.
fn parts(raw: &[Raw]) -> Option<(&Raw, Vec<&Raw>)> {
    let mut filled = raw.iter().filter(|record| !record.is_blank());
    Some((filled.next()?, filled.collect()))
}

/// How many rows stand below the header of an export, where there is one.
pub fn rows_of(text: &str, import: &Import) -> usize {
    let mut body = text;
    for _ in 0..import.skip_lines {
        body = body.split_once('\n').map_or("", |(_, rest)| rest);
    }
    let delimiter = import.delimiter.map_or_else(|| delimiter(body, import), char::from);
    parts(&split(body, delimiter)).map_or(0, |(_, rows)| rows.len())
}

/// Every row behind the header is read as it stands, or reported once, and nothing else is.
fn accounted_for(text: &str, raw: &[Raw], reading: &Reading, kind: Kind) {
    let findings = reading.findings.clone().sorted(|_| "");
    let within = |record: &Raw| {
        let inside = |finding: &&Finding| {
            finding.place.span.as_ref().is_some_and(|span| {
                record.span.start <= span.start && span.end <= record.span.end.max(record.span.start + 1)
            })
        };
        findings.iter().filter(inside).count()
    };
    let Some((header, rows)) = parts(raw) else {
        assert!(reading.records.is_empty() && reading.account.incomplete && findings.len() == 1, "{text:?}");
        return;
    };
    let names: Vec<&str> = header.cells.iter().map(|name| name.trim()).collect();
    let column = |name: &str| kind.columns().iter().position(|column| column.name == name);
    let has = |name: &str| names.contains(&name);
    let required = kind.columns().iter().filter(|column| column.required).all(|column| has(column.name));
    let known: Vec<usize> = names.iter().filter_map(|name| column(name)).collect();
    let twice = known.iter().enumerate().any(|(index, column)| known[..index].contains(column));
    if header.broken || !required || twice {
        assert!(reading.records.is_empty() && reading.account.incomplete, "{text:?}");
        assert!(!findings.is_empty() && within(header) == findings.len(), "{findings:?} in {text:?}");
        return;
    }
    assert_eq!(within(header), names.len() - known.len(), "unknown columns: {findings:?} in {text:?}");
    let mut records = reading.records.iter();
    let mut reported = within(header);
    for row in rows {
        if row.broken || row.cells.len() != names.len() {
            assert_eq!(within(row), 1, "{row:?} of {text:?}");
            reported += 1;
            continue;
        }
        let record = records.next().unwrap_or_else(|| panic!("{row:?} of {text:?} is neither read nor told"));
        assert_eq!(within(row), 0, "{row:?} of {text:?} is read and told");
        assert_eq!(record.span, row.span, "{text:?}");
        for (index, cell) in record.cells.iter().enumerate() {
            let written = names.iter().position(|name| column(name) == Some(index));
            let written = written.map_or("", |at| row.cells[at].trim_matches([' ', '\t']));
            assert_eq!(cell.as_deref().unwrap_or_default(), written, "{row:?} of {text:?}");
        }
    }
    assert_eq!(records.next(), None, "{text:?}");
    assert_eq!(reported, findings.len(), "{findings:?} in {text:?}");
    let reported = reported - within(header);
    let expected =
        Account { read: reading.records.len(), reported, incomplete: reported > 0, ..Account::default() };
    assert_eq!(reading.account, expected, "{text:?}");
}

/// A file cut in two between records, each with the header, holds the same records and the same faults.
fn splits_anywhere(text: &str, raw: &[Raw], reading: &Reading, kind: Kind) {
    let Some((header, rows)) = parts(raw) else { return };
    if rows.is_empty() || reading.records.is_empty() {
        return;
    }
    let row = rows[number_from(text.as_bytes()) % rows.len()];
    let (first, rest) = text.split_at(row.span.start);
    let second = format!("{}\n{rest}", text.get(header.span.clone()).unwrap());
    // Where quoted line ends are in the way, the delimiter may be looked for in another line.
    let found = |text| delimiter(text, &Import::conventional(kind));
    if found(first) != found(text) || found(&second) != found(text) {
        return;
    }
    let file = FileId(0);
    let (first, second) = (read(file, first, kind), read(file, &second, kind));
    let both: Vec<_> = cells(&first.records).into_iter().chain(cells(&second.records)).collect();
    assert_eq!(both, cells(&reading.records), "{text:?}");
    let mut found = said(&first.findings);
    let unknown_columns =
        header.cells.iter().filter(|name| !kind.columns().iter().any(|column| column.name == name.trim()));
    found.extend(said(&second.findings).into_iter().skip(unknown_columns.count()));
    assert_eq!(found, said(&reading.findings), "{text:?}");
    assert_eq!(first.account.rows() + second.account.rows(), reading.account.rows(), "{text:?}");
}

/// Records as CSV in its plainest form: every column, every cell in quotes.
pub fn written(kind: Kind, records: &[Record]) -> String {
    let names: Vec<&str> = kind.columns().iter().map(|column| column.name).collect();
    let mut text = names.join(",") + "\n";
    for record in records {
        let cells: Vec<String> = record.cells.iter().map(|cell| quoted(cell.as_deref())).collect();
        text.push_str(&cells.join(","));
        text.push('\n');
    }
    text
}

fn quoted(cell: Option<&str>) -> String {
    format!("\"{}\"", cell.unwrap_or_default().replace('"', "\"\""))
}
