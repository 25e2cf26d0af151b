//! Where delimiters and line ends stand, found sixty-four bytes at a time. Cells are short, so that looking for the next
//! mark from each one anew takes longer.

use wide::u8x16;

/// How many bytes are looked at together.
const BLOCK: usize = 64;

/// Where cells and rows end in a text without quotes.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The place of every delimiter and line end, in order; and room behind them.
    cells: Vec<u32>,
    /// How many of them there are.
    count: usize,
    /// How many of them are line ends.
    lines: usize,
    /// Whether a space or a tab stands at the start or the end of a cell.
    has_padding: bool,
}

/// What a block of bytes holds: a bit for each byte.
#[derive(Clone, Copy)]
struct Masks {
    /// Delimiters and line ends.
    marks: u64,
    line_ends: u64,
    /// Spaces and tabs.
    blanks: u64,
}

impl Marks {
    /// The place of every delimiter and line end, in order.
    pub(super) fn cells(&self) -> &[u32] {
        self.cells.get(..self.count).unwrap_or_default()
    }

    /// How many of them are line ends, the end of the text among them.
    pub(super) fn lines(&self) -> usize {
        self.lines
    }

    /// Whether a space or a tab stands at the start or the end of a cell.
    pub(super) fn has_padding(&self) -> bool {
        self.has_padding
    }

    /// Finds them anew, in bytes of which there are no more than 32 bits can count. The end of the bytes ends a row, too.
    pub(super) fn find(&mut self, bytes: &[u8], delimiter: u8) {
        // As many as there can be, and a block more, so that none is ever without room.
        let most = bytes.len().saturating_add(BLOCK);
        if self.cells.len() < most {
            self.cells.resize(most, 0);
        }
        let (mut count, mut lines) = (0usize, 0u32);
        let mut start = 0u32;
        // The start of the text is the start of a cell, as what follows a mark is.
        let (mut padding, mut after_mark, mut after_blank) = (0u64, 1u64, 0u64);
        let cells = self.cells.as_mut_slice();
        let mut add = |block: &[u8; BLOCK], start: u32| {
            let Masks { marks, line_ends, blanks } = masks(block, delimiter);
            // Mostly there is none or one.
            lines = lines.wrapping_add(u32::from(line_ends != 0));
            if line_ends & line_ends.wrapping_sub(1) != 0 {
                lines = lines.wrapping_add(line_ends.count_ones().wrapping_sub(1));
            }
            padding |= (blanks & ((marks << 1) | after_mark)) | (marks & ((blanks << 1) | after_blank));
            (after_mark, after_blank) = (marks >> 63, blanks >> 63);
            // A block has no more marks than bytes.
            let Some((room, _)) = cells.get_mut(count..).and_then(<[u32]>::split_first_chunk_mut::<BLOCK>)
            else {
                return;
            };
            let (mut left, mut place) = (marks, 0usize);
            while left != 0 {
                if let Some(cell) = room.get_mut(place & (BLOCK - 1)) {
                    *cell = start.wrapping_add(left.trailing_zeros());
                }
                place = place.wrapping_add(1);
                left &= left.wrapping_sub(1);
            }
            count = count.wrapping_add(place);
        };
        let (blocks, rest) = bytes.as_chunks::<BLOCK>();
        for block in blocks {
            add(block, start);
            start = start.wrapping_add(64);
        }
        let mut last = [0u8; BLOCK];
        let filled = last.iter_mut().zip(rest.iter().chain([&b'\n']));
        filled.for_each(|(byte, given)| *byte = *given);
        add(&last, start);
        self.has_padding = padding != 0;
        self.lines = usize::try_from(lines).unwrap_or(usize::MAX);
        self.count = count;
    }
}

fn masks(block: &[u8; BLOCK], delimiter: u8) -> Masks {
    let (quarters, _) = block.as_chunks::<16>();
    let is = |bytes: u8x16, byte: u8| bytes.simd_eq(u8x16::splat(byte));
    let mut all = Masks { marks: 0, line_ends: 0, blanks: 0 };
    for quarter in quarters.iter().rev() {
        let bytes = u8x16::new(*quarter);
        let line_ends = is(bytes, b'\n') | is(bytes, b'\r');
        let marks = line_ends | is(bytes, delimiter);
        let blanks = is(bytes, b' ') | is(bytes, b'\t');
        all = Masks {
            marks: (all.marks << 16) | u64::from(marks.to_bitmask()),
            line_ends: (all.line_ends << 16) | u64::from(line_ends.to_bitmask()),
            blanks: (all.blanks << 16) | u64::from(blanks.to_bitmask()),
        };
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_mark_is_found_and_nothing_else(
            bytes in proptest::collection::vec(
                prop_oneof![
                    1 => prop::sample::select(b",;|\t\n\r".to_vec()), 12 => Just(b'a'), 1 => any::<u8>(),
                    1 => Just(b' '),
                ],
                0..200,
            ),
            delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
        ) {
            let mut marks = Marks::default();
            marks.find(b"a,b\n", b',');
            marks.find(&bytes, delimiter);
            let is_mark = |byte: &u8| *byte == delimiter || *byte == b'\n' || *byte == b'\r';
            // The end of the bytes is one, too.
            let all = bytes.iter().copied().chain([b'\n']);
            let expected: Vec<(u32, u8)> = (0..).zip(all).filter(|(_, byte)| is_mark(byte)).collect();
            let places: Vec<u32> = expected.iter().map(|(at, _)| *at).collect();
            prop_assert_eq!(marks.cells(), &places);
            prop_assert_eq!(marks.lines(), expected.iter().filter(|(_, byte)| *byte != delimiter).count());
            let mut cells = bytes.split(is_mark);
            let is_blank = |byte: Option<&u8>| matches!(byte, Some(b' ' | b'\t'));
            let padded = cells.any(|cell| is_blank(cell.first()) || is_blank(cell.last()));
            prop_assert!(!padded || marks.has_padding());
            // Tabs between cells are marks themselves: where two meet, there seems to be padding.
            prop_assert!(padded || !marks.has_padding() || delimiter == b'\t');
        }
    }
}
