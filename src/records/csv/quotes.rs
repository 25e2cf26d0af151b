//! Quotes in CSV: where the cells of a record stand in its raw text, and which quotes are broken.

use std::ops::Range;

use crate::finding::{Code, Problem};

/// How a scan of a record's raw text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Scan {
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

pub(super) fn next_state(state: Scan, byte: u8) -> Scan {
    match (state, byte) {
        (Scan::Quoted, b'"') => Scan::QuoteInQuoted,
        (Scan::CellStart | Scan::QuoteInQuoted, b'"') | (Scan::Quoted, _) => Scan::Quoted,
        (Scan::CellStart | Scan::Bare | Scan::QuoteInQuoted, _) => Scan::Bare,
    }
}

/// What is wrong with the quotes of a record, and where in its raw text.
pub(super) fn quote_problem(raw: &str, delimiter: u8) -> Option<(usize, Problem)> {
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
}
