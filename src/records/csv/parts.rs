//! A large file of a book read in parts, by several threads at once, without holding it in memory.
//!
//! Only what is in order is read this way: whatever isn't makes the file one to be read with care, so that all that is
//! wrong with it is found and told by the one reader that can.

use std::io::Read as _;
use std::num::NonZeroUsize;
use std::panic::resume_unwind;
use std::sync::Mutex;

use super::marks::Marks;
use super::splitter::{Part, Splitter};
use super::{Raw, header, quotes, trimmed_record};
use crate::files::encoding::is_marked;
use crate::files::{LONGEST, Stream};
use crate::finding::{FileId, Findings};
use crate::records::import::Import;
use crate::records::import::bound::Bound;
use crate::records::kinds::Kind;

/// About how many bytes a thread takes at a time.
const PART: usize = 1 << 18;

/// How a large file is read.
#[derive(Clone, Copy)]
pub struct Pace<'p> {
    /// By how many threads, at most; asked where a file has several parts.
    pub threads: &'p (dyn Fn() -> NonZeroUsize + Sync),
    /// Told of the bytes of each part that was read.
    pub tick: &'p (dyn Fn(usize) + Sync),
}

impl std::fmt::Debug for Pace<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} threads", (self.threads)())
    }
}

/// What makes something of the rows of a file.
pub trait Reader: Sync {
    /// What a thread keeps from one part to the next.
    type Worker: Send;
    /// What is made of a part.
    type Part: Send;

    /// What a thread starts with.
    fn worker(&self) -> Self::Worker;

    /// Makes something of the rows of a part; `None` where one of them needs care.
    fn part(&self, worker: &mut Self::Worker, rows: &mut Rows<'_>) -> Option<Self::Part>;
}

/// What a file came to: what each thread kept, and what was made of each part, in order.
#[derive(Debug)]
pub struct Parts<R: Reader> {
    /// What each thread kept.
    pub workers: Vec<R::Worker>,
    /// What was made of each part, in the order of the file.
    pub parts: Vec<R::Part>,
}

/// Reads a conventional file of a kind in parts; `None` where it needs care.
pub fn read<R: Reader>(mut stream: Stream<'_>, kind: Kind, reader: &R, pace: Pace<'_>) -> Option<Parts<R>> {
    let import = Import::conventional(kind);
    let mut first = Vec::new();
    stream.by_ref().take(u64::try_from(PART).ok()?).read_to_end(&mut first).ok()?;
    let top = Top::of(&first, &import)?;
    let small = first.len() < PART;
    let mut splitter = Splitter::new(stream, top.delimiter, PART, first);
    if small {
        splitter.has_it_all();
    }
    let splitter = Mutex::new(Some(splitter));
    let work = || {
        let mut worker = reader.worker();
        let mut parts: Vec<(usize, R::Part)> = Vec::new();
        let (mut spare, mut marks) = (Vec::new(), Marks::default());
        loop {
            // Where another thread has met what needs care, there is nothing left to take.
            let part = match splitter.lock().ok()?.as_mut()?.next(LONGEST, std::mem::take(&mut spare)) {
                Ok(Some(part)) => part,
                Ok(None) => return Some((worker, parts)),
                Err(_) => return None,
            };
            (pace.tick)(part.bytes.len());
            let index = part.index;
            let made = Rows::new(part, std::mem::take(&mut marks), &top).and_then(|mut rows| {
                let made = reader.part(&mut worker, &mut rows);
                (spare, marks) = (rows.bytes, rows.marks);
                made
            });
            let Some(made) = made else {
                splitter.lock().ok()?.take();
                return None;
            };
            parts.push((index, made));
        }
    };
    let threads = if small { 1 } else { (pace.threads)().get() };
    let done: Vec<Option<_>> = std::thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let own = work();
        let others =
            others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        std::iter::once(own).chain(others).collect()
    });
    let mut all = Parts { workers: Vec::new(), parts: Vec::new() };
    let mut parts = Vec::new();
    for (worker, made) in done.into_iter().collect::<Option<Vec<_>>>()? {
        all.workers.push(worker);
        parts.extend(made);
    }
    splitter.into_inner().ok()??.into_source().finish().ok()?;
    parts.sort_by_key(|(index, _)| *index);
    all.parts = parts.into_iter().map(|(_, made)| made).collect();
    Some(all)
}

/// What the top of a file says of the rows below.
struct Top {
    delimiter: u8,
    /// The cell in which each column of the kind stands.
    positions: Vec<Option<usize>>,
    /// How many cells a row has.
    width: usize,
    /// Whether the columns of the kind are those of the file, in the same order.
    is_in_order: bool,
    /// Where the rows begin.
    body: usize,
}

impl Top {
    fn of(first: &[u8], import: &Import) -> Option<Top> {
        // A mark decides how the whole is text; files with other line ends than usual are few.
        if is_marked(first) || !first.contains(&b'\n') {
            return None;
        }
        // A character may be cut at the end; the rows are looked at one by one.
        let readable = match std::str::from_utf8(first) {
            Ok(text) => text,
            Err(error) => std::str::from_utf8(first.get(..error.valid_up_to())?).ok()?,
        };
        let delimiter = header::detect_delimiter(readable, import);
        let mut reader = table(readable.as_bytes(), delimiter);
        let mut record = csv::StringRecord::new();
        // A header without any line below it may have been cut.
        if !reader.read_record(&mut record).ok()? || reader.is_done() {
            return None;
        }
        let end = usize::try_from(reader.position().byte()).ok()?;
        let start = record.position().map_or(0, csv::Position::byte);
        let span = trimmed_record(readable, usize::try_from(start).ok()?..end);
        let mut findings = Findings::default();
        let raw = Raw { file: FileId(0), text: readable, span, delimiter };
        if quotes::quote_problem(raw.content(), delimiter).is_some() {
            return None;
        }
        let bound: Bound<'_> = header::bind(&raw, &record, import, &mut findings)?;
        let in_order = bound.positions.iter().enumerate().all(|(column, at)| *at == Some(column));
        findings.is_empty().then_some(Top {
            delimiter,
            width: bound.width,
            is_in_order: in_order && bound.positions.len() == bound.width,
            positions: bound.positions,
            body: end,
        })
    }
}

fn table(bytes: &[u8], delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .buffer_capacity(bytes.len().clamp(1, 1 << 16))
        .from_reader(bytes)
}

/// The rows of a part of a file.
pub struct Rows<'t> {
    bytes: Vec<u8>,
    start: usize,
    top: &'t Top,
    has_quotes: bool,
    /// Where cells and rows end, where there are no quotes.
    marks: Marks,
}

impl std::fmt::Debug for Rows<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} bytes from {} on", self.bytes.len(), self.start)
    }
}

impl<'t> Rows<'t> {
    fn new(part: Part, marks: Marks, top: &'t Top) -> Option<Rows<'t>> {
        let Part { index, start, bytes } = part;
        let has_quotes = memchr::memchr(b'"', &bytes).is_some();
        let is_text = simdutf8::basic::from_utf8(&bytes).is_ok();
        let holds_no_text = !is_text || memchr::memchr(0, &bytes).is_some();
        let (mut bytes, mut start) = (bytes, start);
        if index == 0 {
            bytes.drain(..top.body);
            start = top.body;
        }
        let mut marks = marks;
        if !has_quotes {
            marks.find(&bytes, top.delimiter);
        }
        (!holds_no_text).then_some(Rows { bytes, start, top, has_quotes, marks })
    }

    /// About how many rows there are, and mostly no more.
    pub fn about(&self) -> usize {
        if self.has_quotes { memchr::memchr_iter(b'\n', &self.bytes).count() } else { self.marks.lines() }
    }

    /// Hands on every row that something stands in; `None` where one of them needs care.
    pub fn each(&self, each: impl FnMut(&mut Cells<'_>) -> Option<()>) -> Option<()> {
        if self.has_quotes { self.each_quoted(each) } else { self.each_plain(each) }
    }

    /// The rows of a part without quotes: cells are what stands between delimiters and line ends.
    fn each_plain(&self, mut each: impl FnMut(&mut Cells<'_>) -> Option<()>) -> Option<()> {
        let (text, top) = (self.bytes.as_slice(), self.top);
        let is_delimiter = |end: &u32| text.get(place(*end)) == Some(&top.delimiter);
        let is_straight = top.is_in_order && !self.marks.has_padding();
        let mut cells = self.marks.cells();
        // If there are as many lines as the cells can make, and each ends where the next begins, no row has fewer or more.
        let (lines, most) = (self.marks.lines(), cells.len().saturating_sub(1));
        let is_even = lines.checked_mul(top.width) == Some(cells.len())
            || lines.saturating_sub(1).checked_mul(top.width) == Some(most);
        let mut start = 0u32;
        while !cells.is_empty() {
            let count = match cells.get(..top.width).and_then(<[u32]>::last) {
                Some(last) if is_even && is_delimiter(last) => return None,
                Some(_) if is_even => top.width,
                _ => cells.iter().position(|end| !is_delimiter(end))?.saturating_add(1),
            };
            let (ends, rest) = cells.split_at_checked(count)?;
            let end = *ends.last()?;
            if count == top.width && (count > 1 || end > start) {
                let split = if is_straight {
                    Split::Straight { text, ends: ends.iter(), start: place(start) }
                } else {
                    Split::Plain { text, ends, start }
                };
                each(&mut Cells { split, positions: top.positions.iter() })?;
            } else {
                let content = text.get(place(start)..place(end))?;
                if count != 1 || !content.trim_ascii().is_empty() {
                    return None;
                }
            }
            (cells, start) = (rest, end.saturating_add(1));
        }
        Some(())
    }

    fn each_quoted(&self, mut each: impl FnMut(&mut Cells<'_>) -> Option<()>) -> Option<()> {
        let mut reader = table(&self.bytes, self.top.delimiter);
        let mut record = csv::StringRecord::new();
        let at = |byte: u64| usize::try_from(byte).ok();
        while reader.read_record(&mut record).ok()? {
            let span = at(record.position()?.byte())?..at(reader.position().byte())?;
            let raw = self.bytes.get(span.clone())?;
            if raw.contains(&b'"') && !quotes_are_fine(raw, self.top.delimiter)? {
                return None;
            }
            if record.len() != self.top.width {
                let is_nothing = record.len() == 1 && record.iter().all(|cell| cell.trim().is_empty());
                if is_nothing {
                    continue;
                }
                return None;
            }
            each(&mut Cells { split: Split::Read(&record), positions: self.top.positions.iter() })?;
        }
        Some(())
    }
}

fn quotes_are_fine(raw: &[u8], delimiter: u8) -> Option<bool> {
    let text = std::str::from_utf8(raw).ok()?;
    let span = trimmed_record(text, 0..text.len());
    Some(quotes::quote_problem(text.get(span)?, delimiter).is_none())
}

/// A place in a part, which is shorter than 32 bits can count.
fn place(at: u32) -> usize {
    usize::try_from(at).unwrap_or(usize::MAX)
}

/// The cells of a row, handed out in the order of the kind's columns.
#[derive(Clone, Debug)]
pub struct Cells<'r> {
    split: Split<'r>,
    positions: std::slice::Iter<'r, Option<usize>>,
}

/// A row in cells.
#[derive(Clone, Debug)]
enum Split<'r> {
    /// By the reader, which knows what quotes mean.
    Read(&'r csv::StringRecord),
    /// Where there are no quotes: where each cell ends in the text of the part, and where the first starts.
    Plain { text: &'r [u8], ends: &'r [u32], start: u32 },
    /// Where the cells are those of the kind in the same order, and none is padded: those that are left.
    Straight { text: &'r [u8], ends: std::slice::Iter<'r, u32>, start: usize },
}

impl<'r> Cells<'r> {
    /// What stands in the next column of the kind, as UTF-8; nothing where it isn't in the file.
    #[expect(
        clippy::inline_always,
        reason = "called for each of some hundred million cells, for next to no work"
    )]
    #[inline(always)]
    pub fn cell(&mut self) -> &'r [u8] {
        if let Split::Straight { text, ends, start } = &mut self.split {
            let Some(end) = ends.next() else { return &[] };
            let cell = text.get(*start..place(*end)).unwrap_or_default();
            *start = place(*end).saturating_add(1);
            return cell;
        }
        let position = self.positions.next().copied().flatten();
        position.map_or(&[], |position| without_padding(self.split.at(position).unwrap_or_default()))
    }
}

fn without_padding(mut cell: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = cell {
        cell = rest;
    }
    cell
}

impl<'r> Split<'r> {
    fn at(&self, position: usize) -> Option<&'r [u8]> {
        match self {
            Split::Read(record) => record.get(position).map(str::as_bytes),
            Split::Plain { text, ends, start } => {
                let end = *ends.get(position)?;
                let before = position.checked_sub(1).and_then(|before| ends.get(before));
                let start = before.map_or(*start, |before| before.saturating_add(1));
                text.get(place(start)..place(end))
            }
            // Its cells are handed out one after another.
            Split::Straight { .. } => None,
        }
    }
}
