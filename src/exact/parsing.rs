//! Decimal numbers of any length, read back from the text that they were written as.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::{Exact, Form, power_of_ten};

/// The longest text that is read: no sum of records comes near it, and to read one without end would take as long.
const LONGEST: usize = 1_000;

impl Exact {
    /// The number in a text such as [`Exact::to_full`] writes: `-1234.50`. Unlike the numbers of records, it may have
    /// more than 28 digits. `None` for anything else, and for exponents, signs of plus and marks between digits.
    pub fn parse(text: &str) -> Option<Exact> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let is_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if text.len() > LONGEST || !is_digits(whole) || !fraction.is_none_or(is_digits) {
            return None;
        }
        let digits = text.replace('.', "");
        let scale = u32::try_from(fraction.map_or(0, str::len)).ok()?;
        if let Ok(digits) = digits.parse() {
            return Some(Exact(Form::Decimal { digits, scale }));
        }
        let digits: BigInt = digits.parse().ok()?;
        Some(Exact(Form::Fraction(Box::new(BigRational::new_raw(digits, power_of_ten(scale))))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn what_was_written_is_read_back() {
        let long = Exact::from(Decimal::MAX);
        let longer = long.times(&long).times(&Exact::from(Decimal::new(-7, 28)));
        for number in [Exact::ZERO, Exact::from(12u32), long, longer.clone(), longer.negated()] {
            assert_eq!(Exact::parse(&number.to_full()), Some(number));
        }
        assert_eq!(Exact::parse("-0012.50"), Exact::parse("-12.5"));
        assert_eq!(Exact::parse("-12.5").unwrap().to_fixed(2), "-12.50");
        assert!(Exact::parse(&"9".repeat(60)).unwrap() > longer);
    }

    #[test]
    fn nothing_else_is_a_number() {
        for text in
            ["", "-", ".", "1.", ".5", "+1", "1e3", "1,000", "--1", "1.2.3", " 1", "\u{661}", "NaN", "1/3"]
        {
            assert_eq!(Exact::parse(text), None, "{text}");
        }
        assert_eq!(Exact::parse(&"1".repeat(1_001)), None);
    }
}
