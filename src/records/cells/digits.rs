//! The numbers that a few digits make, all of which are looked at together.

/// How many hundredths an amount of up to eight digits and two decimals is; `None` for any other text.
pub(super) fn hundredths(text: &[u8]) -> Option<i64> {
    let (whole, [b'.', tens, units]) = text.split_last_chunk()? else { return None };
    let one = |digit: &u8| digit.is_ascii_digit().then(|| i64::from(digit ^ b'0'));
    let (whole, tens, units) = (eight(whole)?, one(tens)?, one(units)?);
    whole.checked_mul(100)?.checked_add(tens.checked_mul(10)?)?.checked_add(units)
}

/// The number that one to eight digits make; `None` for any other text.
#[expect(clippy::arithmetic_side_effects, reason = "of at most eight digits, no step comes near to 64 bits")]
fn eight(text: &[u8]) -> Option<i64> {
    // As one number, the first digit lowest. Read from both ends: what is read twice is the same in the same place.
    let length = u32::try_from(text.len()).ok()?;
    let written = match (text.first_chunk(), text.last_chunk(), text) {
        (Some(first), Some(last), _) if length <= 8 => {
            u64::from(u32::from_le_bytes(*first))
                | (u64::from(u32::from_le_bytes(*last)) << (8 * (length - 4)))
        }
        (None, _, [first, .., last]) => {
            let middle = u64::from(*text.get(text.len() / 2)?) << (8 * (length / 2));
            u64::from(*first) | middle | (u64::from(*last) << (8 * (length - 1)))
        }
        (None, _, [only]) => u64::from(*only),
        _ => return None,
    };
    // Zeros before it, so that there are eight.
    let zeros = 0x3030_3030_3030_3030u64;
    let missing = 8 * (8 - length);
    let all = if missing == 0 { written } else { (written << missing) | (zeros >> (64 - missing)) };
    // Whatever is no digit differs from zero's upper half, or does so once six is added.
    let upper = 0xf0f0_f0f0_f0f0_f0f0u64;
    if all & upper != zeros || all.wrapping_add(0x0606_0606_0606_0606) & upper != zeros {
        return None;
    }
    let digits = all ^ zeros;
    // Two digits in each of four places, four in each of two, and all.
    let pairs = (digits & 0x000f_000f_000f_000f) * 10 + ((digits >> 8) & 0x000f_000f_000f_000f);
    let fours = (pairs & 0x0000_00ff_0000_00ff) * 100 + ((pairs >> 16) & 0x0000_00ff_0000_00ff);
    let number = (fours & 0xffff_ffff) * 10_000 + (fours >> 32);
    i64::try_from(number).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_make_the_number_that_they_are() {
        for number in (0..20_000i64).chain([99_999, 123_456, 1_234_567, 12_345_678, 87_654_321, 99_999_999]) {
            assert_eq!(eight(number.to_string().as_bytes()), Some(number));
            assert_eq!(eight(format!("{number:08}").as_bytes()), Some(number));
        }
        for wrong in ["", "123456789", "-1", "+12", "1.5", "1 2"] {
            assert_eq!(eight(wrong.as_bytes()), None, "{wrong}");
        }
    }

    #[test]
    fn amounts_have_two_decimals() {
        let amounts = [("0.00", 0), ("7.05", 705), ("1860.16", 186_016), ("99999999.99", 9_999_999_999)];
        for (text, count) in amounts {
            assert_eq!(hundredths(text.as_bytes()), Some(count), "{text}");
        }
        for other in ["", ".05", "5", "5.0", "5.005", "-5.00", "5.0/", "5.:0", "5,00", "123456789.00"] {
            assert_eq!(hundredths(other.as_bytes()), None, "{other}");
        }
    }

    #[test]
    fn whatever_is_no_digit_is_seen_in_every_place() {
        for length in 1..=8 {
            for place in 0..length {
                for byte in 0..=u8::MAX {
                    let mut text = vec![b'9'; length];
                    text[place] = byte;
                    assert_eq!(
                        eight(&text).is_some(),
                        byte.is_ascii_digit(),
                        "{byte} at {place} of {length}"
                    );
                }
            }
        }
    }
}
