//! The mark between the cells: the one under which the most rows are alike in width.

use super::{Reason, is_share};

/// The marks that are tried, the usual one first.
pub(super) const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// How much of a file is looked at.
const LOOKED_AT: usize = 1 << 18;

/// A mark between cells, and how wide its rows are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Delimiter {
    /// The mark.
    pub(super) mark: u8,
    /// The width of most rows.
    pub(super) width: usize,
    /// How many rows are so wide.
    pub(super) alike: usize,
    /// How many rows were looked at.
    pub(super) of: usize,
}

/// The mark of a text.
pub(super) fn detect(text: &str) -> Delimiter {
    if let Some(mark) = announced(text) {
        return widths(start(text), mark);
    }
    let looked_at = start(text);
    let mut best = widths(looked_at, b',');
    for mark in DELIMITERS.into_iter().skip(1) {
        let found = widths(looked_at, mark);
        if found.rank() > best.rank() {
            best = found;
        }
    }
    best
}

/// The mark that a first line names for a spreadsheet: `sep=;`.
pub(super) fn announced(text: &str) -> Option<u8> {
    let mark = text.lines().next()?.trim().trim_matches('"').strip_prefix("sep=")?;
    let mark = *mark.as_bytes().first().unwrap_or(&b'\t');
    DELIMITERS.contains(&mark).then_some(mark)
}

impl Delimiter {
    /// Rows that are wide and alike; nearly all alike counts as all, because a preamble is not.
    fn rank(self) -> (bool, bool, usize) {
        let is_alike = is_share(self.alike, self.of, 80);
        (self.width > 1, is_alike, self.width.saturating_mul(self.alike))
    }

    /// What it is worth, in words.
    pub(super) fn reasons(self) -> Vec<Reason> {
        if self.width > 1 {
            return Vec::new();
        }
        vec![Reason::new("no row has more than one cell under any of , ; tab |")]
    }
}

/// The start of a text, up to the end of a line.
fn start(text: &str) -> &str {
    if text.len() <= LOOKED_AT {
        return text;
    }
    let bytes = text.as_bytes().get(..LOOKED_AT).unwrap_or_default();
    let end = bytes.iter().rposition(|byte| *byte == b'\n').unwrap_or_default();
    text.get(..end).filter(|start| !start.is_empty()).unwrap_or(text)
}

fn widths(text: &str, mark: u8) -> Delimiter {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark)
        .from_reader(text.as_bytes());
    let mut record = csv::ByteRecord::new();
    let mut counts = std::collections::BTreeMap::<usize, usize>::new();
    let mut of = 0usize;
    while let Ok(true) = reader.read_byte_record(&mut record) {
        // Rows that are blank say how wide they are, but a file may consist of little else.
        if record.iter().any(|cell| !cell.trim_ascii().is_empty()) {
            let count = counts.entry(record.len()).or_default();
            *count = count.saturating_add(1);
            of = of.saturating_add(1);
        }
    }
    let (width, alike) = counts.into_iter().max_by_key(|(width, count)| (*count, *width)).unwrap_or((1, 0));
    Delimiter { mark, width, alike, of }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_under_which_rows_are_alike() {
        let mark = |text: &str| char::from(detect(text).mark);
        assert_eq!(mark("a,b,c\n1,2,3\n"), ',');
        assert_eq!(mark("a;b\n1,5;2,5\n3,5;4\n"), ';');
        assert_eq!(mark("Betrag;Kunde\n1,50;Acme\n2,25;Rivet\n"), ';');
        assert_eq!(mark("a\tb\n1, 2\t3\n"), '\t');
        assert_eq!(mark("a|b\n\"x|y\"|3\n"), '|');
        assert_eq!(mark("Report, made; by\n\na;b;c\n1;2;3\n4;5;6\n7;8;9\n1;2;3\n"), ';');
        assert_eq!(mark("name\nAcme\n"), ',');
        assert_eq!(mark(""), ',');
        assert_eq!(mark("sep=;\na,b;c\nd,e;f\n"), ';');
    }
}
