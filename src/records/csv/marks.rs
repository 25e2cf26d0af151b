//! Where delimiters and line ends stand, found eight bytes at a time. Cells are short, so that looking for the next mark
//! from each one anew takes longer.

/// The lowest bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;
/// All bits of each byte but the highest.
const REST: u64 = 0x7f7f_7f7f_7f7f_7f7f;

/// Where cells and rows end in a text without quotes.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// The place of every delimiter and line end, in order.
    pub(super) cells: Vec<u32>,
    /// How many of them there are up to each line end, itself included.
    pub(super) rows: Vec<u32>,
}

impl Marks {
    /// Finds them anew, in bytes of which there are no more than 32 bits can count.
    pub(super) fn find(&mut self, bytes: &[u8], delimiter: u8) {
        self.cells.clear();
        self.rows.clear();
        let (words, rest) = bytes.as_chunks::<8>();
        let mut start = 0u32;
        for word in words {
            let word = u64::from_le_bytes(*word);
            let ends = equal(word, b'\n') | equal(word, b'\r');
            let mut marks = equal(word, delimiter) | ends;
            while marks != 0 {
                self.add(
                    start.wrapping_add(marks.trailing_zeros() >> 3),
                    ends & marks & marks.wrapping_neg() != 0,
                );
                marks &= marks.wrapping_sub(1);
            }
            start = start.wrapping_add(8);
        }
        for byte in rest {
            let ends_row = matches!(byte, b'\n' | b'\r');
            if *byte == delimiter || ends_row {
                self.add(start, ends_row);
            }
            start = start.wrapping_add(1);
        }
    }

    fn add(&mut self, place: u32, ends_row: bool) {
        self.cells.push(place);
        if ends_row {
            self.rows.push(u32::try_from(self.cells.len()).unwrap_or(u32::MAX));
        }
    }
}

/// The highest bit of each byte that equals a given one, and no other bit.
fn equal(word: u64, byte: u8) -> u64 {
    let differs = word ^ LOW.wrapping_mul(u64::from(byte));
    !((differs & REST).wrapping_add(REST) | differs | REST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_mark_is_found_and_nothing_else(
            bytes in proptest::collection::vec(prop_oneof![Just(b','), Just(b'\n'), Just(b'\r'), any::<u8>()], 0..70),
            delimiter in prop_oneof![Just(b','), Just(b';'), Just(b'\t'), Just(b'|')],
        ) {
            let mut marks = Marks::default();
            marks.find(b"a,b\n", b',');
            marks.find(&bytes, delimiter);
            let is_mark = |byte: u8| byte == delimiter || byte == b'\n' || byte == b'\r';
            let expected: Vec<(u32, u8)> = (0..).zip(bytes).filter(|(_, byte)| is_mark(*byte)).collect();
            let places: Vec<u32> = expected.iter().map(|(at, _)| *at).collect();
            prop_assert_eq!(&marks.cells, &places);
            let counted = (1..).zip(&expected).filter(|(_, (_, byte))| *byte != delimiter);
            prop_assert_eq!(marks.rows, counted.map(|(count, _)| count).collect::<Vec<u32>>());
        }
    }
}
