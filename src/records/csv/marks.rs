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
    /// How many of them there are up to each line end, itself included.
    rows: Vec<u32>,
}

impl Marks {
    /// The place of every delimiter and line end, in order.
    pub(super) fn cells(&self) -> &[u32] {
        self.cells.get(..self.count).unwrap_or_default()
    }

    /// How many cells there are up to the end of each row.
    pub(super) fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// Finds them anew, in bytes of which there are no more than 32 bits can count. The end of the bytes ends a row, too.
    pub(super) fn find(&mut self, bytes: &[u8], delimiter: u8) {
        self.rows.clear();
        // As many as there can be, so that none is ever without room.
        let most = bytes.len().saturating_add(1);
        if self.cells.len() < most {
            self.cells.resize(most, 0);
        }
        let mut count = 0usize;
        let mut start = 0u32;
        let (blocks, rest) = bytes.as_chunks::<BLOCK>();
        for block in blocks {
            self.add(masks(block, delimiter), start, &mut count);
            start = start.wrapping_add(64);
        }
        let mut last = [0u8; BLOCK];
        let filled = last.iter_mut().zip(rest.iter().chain([&b'\n']));
        filled.for_each(|(byte, given)| *byte = *given);
        self.add(masks(&last, delimiter), start, &mut count);
        self.count = count;
    }

    /// Adds the marks of a block: all of them, and those that are line ends.
    fn add(&mut self, (all, ends): (u64, u64), start: u32, count: &mut usize) {
        let mut left = all;
        while left != 0 {
            let lowest = left & left.wrapping_neg();
            if let Some(cell) = self.cells.get_mut(*count) {
                *cell = start.wrapping_add(left.trailing_zeros());
            }
            *count = count.wrapping_add(1);
            if ends & lowest != 0 {
                self.rows.push(u32::try_from(*count).unwrap_or(u32::MAX));
            }
            left ^= lowest;
        }
    }
}

/// A bit for each byte of a block that is a mark, and for each that is a line end.
fn masks(block: &[u8; BLOCK], delimiter: u8) -> (u64, u64) {
    let (quarters, _) = block.as_chunks::<16>();
    let (delimiter, line_feed, carriage_return) =
        (u8x16::splat(delimiter), u8x16::splat(b'\n'), u8x16::splat(b'\r'));
    let (mut all, mut ends) = (0u64, 0u64);
    for quarter in quarters.iter().rev() {
        let bytes = u8x16::new(*quarter);
        let of_ends = bytes.simd_eq(line_feed) | bytes.simd_eq(carriage_return);
        let of_all = of_ends | bytes.simd_eq(delimiter);
        all = (all << 16) | u64::from(of_all.to_bitmask());
        ends = (ends << 16) | u64::from(of_ends.to_bitmask());
    }
    (all, ends)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_mark_is_found_and_nothing_else(
            bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..200),
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
            let counted = (1..).zip(&expected).filter(|(_, (_, byte))| *byte != delimiter);
            prop_assert_eq!(marks.rows(), counted.map(|(count, _)| count).collect::<Vec<u32>>());
        }
    }
}
