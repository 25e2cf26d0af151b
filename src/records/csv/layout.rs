//! Where rows and cells of a CSV file stand in its text, for those who change it without touching the rest.

use std::ops::Range;

use super::header;
use super::quotes::{Scan, next_state};
use super::trimmed_record;
use crate::records::import::Import;
use crate::records::kinds::Kind;

/// Where the rows of a file of records stand.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The mark between cells.
    pub delimiter: u8,
    /// The bytes of the header, without line ends around it.
    pub header: Range<usize>,
    /// The bytes of each row below it in which something stands, likewise.
    pub rows: Vec<Range<usize>>,
}

/// Where the rows of a file of records stand, read as [`super::read`] reads them; `None` where it has no header.
pub fn layout(text: &str, kind: Kind) -> Option<Layout> {
    let delimiter = header::detect_delimiter(text, &Import::conventional(kind));
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut spans = Vec::new();
    while reader.read_byte_record(&mut record).ok()? {
        let start = record.position().map_or(0, |position| super::to_index(position.byte()));
        let span = trimmed_record(text, start..super::to_index(reader.position().byte()));
        if !text.get(span.clone())?.trim().is_empty() {
            spans.push(span);
        }
    }
    let mut spans = spans.into_iter();
    Some(Layout { delimiter, header: spans.next()?, rows: spans.collect() })
}

/// The bytes of every cell of a row, with the quotes around it.
pub fn cells(row: &str, delimiter: u8) -> Vec<Range<usize>> {
    let mut state = Scan::CellStart;
    let (mut cells, mut start) = (Vec::new(), 0usize);
    for (at, byte) in row.bytes().enumerate() {
        if byte == delimiter && state != Scan::Quoted {
            cells.push(start..at);
            start = at.saturating_add(1);
            state = Scan::CellStart;
        } else {
            state = next_state(state, byte);
        }
    }
    cells.push(start..row.len());
    cells
}
