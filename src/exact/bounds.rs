//! Bounds: what a number lies between. Sums of quotients are long fractions, and most questions about them are
//! answered by a few digits.

use std::cmp::Ordering;

use rust_decimal::Decimal;

use super::{Exact, Form, lifted, power};

/// The digits after the point that bounds have: those of cents times a rate of four digits, which are kept exactly so.
const DIGITS: u32 = 6;

/// Two numbers that another lies between, or is one of. What they don't tell is left to the exact number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    least: i128,
    most: i128,
}

impl Bounds {
    /// Those of nothing.
    pub const ZERO: Bounds = Bounds::exactly(0);

    const fn exactly(number: i128) -> Bounds {
        Bounds { least: number, most: number }
    }

    /// Those of a number; `None` where it is a fraction or doesn't fit.
    pub fn of(number: &Exact) -> Option<Bounds> {
        let Form::Decimal { digits, scale } = &number.0 else { return None };
        match scale.checked_sub(DIGITS) {
            Some(0) => Some(Bounds::exactly(*digits)),
            Some(more) => Bounds::of_division(*digits, power(more)?),
            None => Some(Bounds::exactly(lifted(*digits, *scale, DIGITS)?)),
        }
    }

    /// Those of a number divided by another above zero; `None` where they don't fit.
    pub fn of_quotient(number: &Exact, divisor: Decimal) -> Option<Bounds> {
        let Form::Decimal { digits, scale } = &number.0 else { return None };
        let raised = divisor.scale().checked_add(DIGITS)?;
        if *scale <= raised {
            let more = power(raised.checked_sub(*scale)?)?;
            Bounds::of_division(digits.checked_mul(more)?, divisor.mantissa())
        } else {
            let more = power(scale.checked_sub(raised)?)?;
            Bounds::of_division(*digits, divisor.mantissa().checked_mul(more)?)
        }
    }

    fn of_division(number: i128, divisor: i128) -> Option<Bounds> {
        if divisor <= 0 {
            return None;
        }
        let towards_zero = number.checked_div(divisor)?;
        let rest = number.checked_sub(towards_zero.checked_mul(divisor)?)?;
        Some(match rest.cmp(&0) {
            Ordering::Equal => Bounds::exactly(towards_zero),
            Ordering::Greater => Bounds { least: towards_zero, most: towards_zero.checked_add(1)? },
            Ordering::Less => Bounds { least: towards_zero.checked_sub(1)?, most: towards_zero },
        })
    }

    /// Those of the sum of both; `None` where they don't fit.
    pub fn plus(self, other: Bounds) -> Option<Bounds> {
        Some(Bounds { least: self.least.checked_add(other.least)?, most: self.most.checked_add(other.most)? })
    }

    /// Whether the number is known to lie above zero.
    pub fn is_above_zero(self) -> bool {
        self.least > 0
    }

    /// How the number compares with another; `None` where the bounds don't tell.
    pub fn compare(self, other: &Exact) -> Option<Ordering> {
        self.order(Bounds::of(other)?)
    }

    /// How the number compares with a part of another; `None` where the bounds don't tell.
    pub fn compare_with_part(self, part: &Exact, whole: Bounds) -> Option<Ordering> {
        let Form::Decimal { digits, scale } = &part.0 else { return None };
        // Both sides are multiplied by what the part is divided by.
        self.times(power(*scale)?)?.order(whole.times(*digits)?)
    }

    /// Those of the number times one that isn't below zero.
    fn times(self, factor: i128) -> Option<Bounds> {
        if factor < 0 {
            return None;
        }
        Some(Bounds { least: self.least.checked_mul(factor)?, most: self.most.checked_mul(factor)? })
    }

    fn order(self, other: Bounds) -> Option<Ordering> {
        if self.least > other.most {
            Some(Ordering::Greater)
        } else if self.most < other.least {
            Some(Ordering::Less)
        } else {
            let both_exact = self.least == self.most && other.least == other.most;
            both_exact.then_some(Ordering::Equal)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Exact {
        Exact::from(Decimal::from_str_exact(text).unwrap())
    }

    fn of(text: &str) -> Bounds {
        Bounds::of(&number(text)).unwrap()
    }

    fn quotient(text: &str, divisor: &str) -> Bounds {
        Bounds::of_quotient(&number(text), Decimal::from_str_exact(divisor).unwrap()).unwrap()
    }

    #[test]
    fn what_has_few_digits_is_told_exactly() {
        for (text, other, order) in [
            ("1.5", "1.5", Ordering::Equal),
            ("1.500001", "1.5", Ordering::Greater),
            ("-1.5", "-1.499999", Ordering::Less),
            ("0", "0.00", Ordering::Equal),
        ] {
            assert_eq!(of(text).compare(&number(other)), Some(order), "{text} and {other}");
        }
        assert_eq!(of("0"), Bounds::ZERO);
        assert!(of("0.000001").is_above_zero() && !Bounds::ZERO.is_above_zero() && !of("-1").is_above_zero());
        assert_eq!(quotient("1", "0.5"), of("2"));
        assert_eq!(quotient("1.00000000", "4"), of("0.25"));
    }

    #[test]
    fn what_lies_between_two_numbers_is_not_told_apart_from_them() {
        for (bounds, below, above) in [
            (quotient("1", "3"), "0.333333", "0.333334"),
            (quotient("-1", "3"), "-0.333334", "-0.333333"),
            (of("0.00000049"), "0", "0.000001"),
            (of("-0.00000049"), "-0.000001", "0"),
            (quotient("1", "3").plus(quotient("-1", "3")).unwrap(), "-0.000001", "0.000001"),
            (quotient("0.0000001", "10"), "0", "0.000001"),
        ] {
            assert_eq!(bounds.compare(&number(below)), None, "{bounds:?}");
            assert_eq!(bounds.compare(&number(above)), None, "{bounds:?}");
            assert_eq!(bounds.compare(&number(below).minus(&number("0.000001"))), Some(Ordering::Greater));
            assert_eq!(bounds.compare(&number(above).plus(&number("0.000001"))), Some(Ordering::Less));
        }
    }

    #[test]
    fn parts_of_a_whole_compare_as_their_fractions() {
        let share = |part, limit, whole| of(part).compare_with_part(&number(limit), of(whole));
        assert_eq!(share("1", "0.20", "5"), Some(Ordering::Equal));
        assert_eq!(share("1", "0.21", "5"), Some(Ordering::Less));
        assert_eq!(share("1", "0.33", "3"), Some(Ordering::Greater));
        assert_eq!(share("1", "-0.5", "5"), None);
        // A fifth of what isn't known exactly.
        assert_eq!(quotient("1", "3").compare_with_part(&number("0.2"), quotient("5", "3")), None);
    }

    #[test]
    fn what_does_not_fit_has_no_bounds() {
        let large = number("79228162514264337593543950335");
        let largest = large.times(&number("1000000000"));
        assert!(Bounds::of(&large).is_some());
        assert_eq!(Bounds::of(&largest), None);
        assert_eq!(Bounds::of_quotient(&large, Decimal::new(1, 28)), None);
        assert_eq!(Bounds::of_quotient(&number("1"), Decimal::new(-1, 0)), None);
        assert_eq!(Bounds::of(&Exact::ONE.divided_by(&number("3")).unwrap()), None);
        let most = Bounds { least: 0, most: i128::MAX };
        assert_eq!(most.plus(of("1")), None);
        assert_eq!(most.compare_with_part(&number("0.5"), Bounds::ZERO), None);
    }
}
