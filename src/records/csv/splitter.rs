//! A file in parts that start and end where records do.

use std::io::{self, Read};

/// A part of a file: whole records.
#[derive(Debug)]
pub(super) struct Part {
    /// Which one, counted from 0.
    pub(super) index: usize,
    /// The byte of the text at which it starts.
    pub(super) start: usize,
    /// Its bytes.
    pub(super) bytes: Vec<u8>,
}

/// Cuts what is read into parts. It goes through the whole file in order and knows at each byte whether that stands
/// within quotes, as the reader of the records will, so that neither a quoted line end nor a stray quote misleads it.
#[derive(Debug)]
pub(super) struct Splitter<R> {
    source: R,
    delimiter: u8,
    /// About how many bytes a part has.
    size: usize,
    /// What was read and belongs to the next part.
    rest: Vec<u8>,
    start: usize,
    index: usize,
    is_over: bool,
}

impl<R: Read> Splitter<R> {
    /// A splitter of a text whose first bytes were read already.
    pub(super) fn new(source: R, delimiter: u8, size: usize, first: Vec<u8>) -> Splitter<R> {
        Splitter { source, delimiter, size: size.max(1), rest: first, start: 0, index: 0, is_over: false }
    }

    /// What is read from.
    pub(super) fn into_source(self) -> R {
        self.source
    }

    /// Notes that the source has no more than was read already.
    pub(super) fn has_it_all(&mut self) {
        self.is_over = true;
    }

    /// The next part; `None` behind the last one. What is left for the one after it is kept in `spare`, whose memory is
    /// used again.
    ///
    /// # Errors
    /// The source can't be read, or has a record of more bytes than `most`, its line end among them.
    pub(super) fn next(&mut self, most: usize, mut spare: Vec<u8>) -> io::Result<Option<Part>> {
        let mut bytes = std::mem::take(&mut self.rest);
        let mut wanted = self.size;
        let end = loop {
            let missing = wanted.saturating_sub(bytes.len());
            if missing > 0 && !self.is_over {
                self.is_over = !fill(&mut self.source, &mut bytes, missing)?;
            }
            if self.is_over && bytes.len() <= wanted {
                break bytes.len();
            }
            match last_end(&bytes, self.delimiter) {
                Some(end) => break end,
                None if bytes.len() >= most => return Err(io::Error::other("a record is too long")),
                None if self.is_over => break bytes.len(),
                None => wanted = bytes.len().saturating_mul(2).max(self.size).min(most),
            }
        };
        if end == 0 {
            return Ok(None);
        }
        spare.clear();
        spare.extend_from_slice(bytes.get(end..).unwrap_or_default());
        self.rest = spare;
        bytes.truncate(end);
        let part = Part { index: self.index, start: self.start, bytes };
        self.index = self.index.saturating_add(1);
        self.start = self.start.saturating_add(end);
        Ok(Some(part))
    }
}

/// Adds so many bytes, or all that are left; gives back whether there may be more.
fn fill(source: &mut impl Read, bytes: &mut Vec<u8>, missing: usize) -> io::Result<bool> {
    let mut filled = bytes.len();
    bytes.resize(filled.saturating_add(missing), 0);
    while let Some(room) = bytes.get_mut(filled..).filter(|room| !room.is_empty()) {
        match source.read(room) {
            Ok(0) => {
                bytes.truncate(filled);
                return Ok(false);
            }
            Ok(count) => filled = filled.saturating_add(count),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(true)
}

/// Where the last record ends whose end can be told from these bytes, which start with a record; `None` where none
/// does.
fn last_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let mut end = None;
    let mut from = 0usize;
    // Outside of quotes here, at the start of a cell or within one.
    loop {
        let quote = memchr::memchr(b'"', bytes.get(from..)?).map(|at| from.saturating_add(at));
        let outside = bytes.get(from..quote.unwrap_or(bytes.len()))?;
        if let Some(at) = memchr::memrchr2(b'\n', b'\r', outside) {
            end = Some(from.saturating_add(at).saturating_add(1));
        }
        let Some(quote) = quote else { return end };
        let before = quote.checked_sub(1).and_then(|at| bytes.get(at));
        let opens = before.is_none_or(|byte| *byte == delimiter || matches!(byte, b'\n' | b'\r'));
        from = quote.saturating_add(1);
        if opens {
            match closing(bytes, from) {
                Some(behind) => from = behind,
                None => return end,
            }
        }
    }
}

/// The byte behind the quote that closes a cell; `None` where these bytes don't tell.
fn closing(bytes: &[u8], mut from: usize) -> Option<usize> {
    loop {
        let quote = from.saturating_add(memchr::memchr(b'"', bytes.get(from..)?)?);
        let behind = quote.saturating_add(1);
        if *bytes.get(behind)? != b'"' {
            return Some(behind);
        }
        from = behind.saturating_add(1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The parts of a text, each of about so many bytes.
    fn parts(text: &[u8], size: usize) -> Vec<(usize, Vec<u8>)> {
        let mut splitter = Splitter::new(text, b',', size, Vec::new());
        let mut parts = Vec::new();
        while let Some(part) = splitter.next(usize::MAX, Vec::new()).unwrap() {
            assert_eq!(part.index, parts.len());
            parts.push((part.start, part.bytes));
        }
        parts
    }

    fn records(text: &[u8]) -> Vec<csv::ByteRecord> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text);
        reader
            .byte_records()
            .map(Result::unwrap)
            .map(|mut record| {
                record.set_position(None);
                record
            })
            .collect()
    }

    #[test]
    fn a_quoted_line_end_and_a_stray_quote_mislead_nobody() {
        let stray = b"1,2\"x,3\n4,5\"y,6\n7,8,9\n";
        assert_eq!(parts(stray, 1).len(), 3);
        let quoted = b"1,\"a\nb\",3\n4,\"5\"\"\n\"\"\",6\n";
        assert_eq!(parts(quoted, 1).len(), 2);
        // What is never closed is one record to the end.
        assert_eq!(parts(b"1,2\n3,\"4\n5,6\n7,8\n", 1).len(), 2);
        assert_eq!(parts(b"", 10), []);
        assert_eq!(parts(b"a,b", 1), [(0, b"a,b".to_vec())]);
        let next = |text: &'static str| {
            let mut splitter = Splitter::new(text.as_bytes(), b',', 1, Vec::new());
            while splitter.next(10, Vec::new())?.is_some() {}
            io::Result::Ok(())
        };
        assert!(next("1\n123456789\n2\n").is_ok());
        // However much of it is read at once, and behind whatever stands before it.
        for text in ["1,\"aaaaaaaaaaaaaa", "1\n1234567890\n", "1\n1,\"aaaaaaaaaaaaaa\"\n2\n"] {
            assert!(next(text).is_err(), "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(400))]
        #[test]
        fn records_in_parts_are_those_of_the_whole(
            text in "([a\",\n\r]|\"\"|\",\"|\"\n|a,b\n|1,2\"x,3\n){0,40}",
            size in 1usize..30,
        ) {
            let parts = parts(text.as_bytes(), size);
            let joined: Vec<u8> = parts.iter().flat_map(|(_, bytes)| bytes.clone()).collect();
            prop_assert_eq!(&joined, text.as_bytes());
            let mut start = 0;
            for (at, bytes) in &parts {
                prop_assert_eq!(*at, start);
                start = bytes.len().saturating_add(start);
            }
            let of_parts: Vec<_> = parts.iter().flat_map(|(_, bytes)| records(bytes)).collect();
            prop_assert_eq!(of_parts, records(text.as_bytes()));
        }

        #[test]
        fn no_part_is_much_longer_than_asked_for_where_records_are_short(
            rows in proptest::collection::vec("[a-z]{1,5}(,[a-z]{0,3}|,\"[a-z\n]{0,3}\"){0,3}\n", 1..60),
            size in 30usize..200,
        ) {
            let text = rows.concat();
            for (_, bytes) in parts(text.as_bytes(), size) {
                prop_assert!(bytes.len() <= size.saturating_mul(2), "{} of {size}", bytes.len());
            }
        }
    }
}
