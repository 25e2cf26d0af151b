//! Where delimiters and line ends stand, eight bytes at a time. Cells are short, so that looking for the next mark from
//! each one anew takes longer.

/// The lowest bit of each byte.
const LOW: u64 = 0x0101_0101_0101_0101;
/// All bits of each byte but the highest.
const REST: u64 = 0x7f7f_7f7f_7f7f_7f7f;

/// Hands on the place of every delimiter and line end, in order; ends with the first that is refused.
pub(super) fn each(bytes: &[u8], delimiter: u8, each: &mut impl FnMut(usize) -> Option<()>) -> Option<()> {
    let (words, rest) = bytes.as_chunks::<8>();
    let mut start = 0usize;
    for word in words {
        let word = u64::from_le_bytes(*word);
        let mut marks = equal(word, delimiter) | equal(word, b'\n') | equal(word, b'\r');
        while marks != 0 {
            let within = usize::try_from(marks.trailing_zeros() >> 3).unwrap_or(0);
            each(start.saturating_add(within))?;
            marks &= marks.wrapping_sub(1);
        }
        start = start.saturating_add(8);
    }
    for (within, byte) in rest.iter().enumerate() {
        if *byte == delimiter || matches!(byte, b'\n' | b'\r') {
            each(start.saturating_add(within))?;
        }
    }
    Some(())
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
            let mut found = Vec::new();
            each(&bytes, delimiter, &mut |at| { found.push(at); Some(()) }).unwrap();
            let is_mark = |byte: u8| byte == delimiter || byte == b'\n' || byte == b'\r';
            let expected: Vec<usize> = (0..bytes.len()).filter(|at| is_mark(bytes[*at])).collect();
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn what_is_refused_ends_it() {
        let mut left = 2;
        let ended = each(b"a,b,c,d,e,f,g,h", b',', &mut |_| {
            left -= 1;
            (left > 0).then_some(())
        });
        assert_eq!((ended, left), (None, 0));
    }
}
