//! Exact numbers: what every computation of the program is done in.
//!
//! Nothing here rounds but [`Exact::rounded`], [`Exact::rounded_up`] and [`Exact::rounded_down`], which say how,
//! and are called where a figure is money to be paid, is about to be shown, or must be made of whole units.

pub mod bounds;
mod parsing;

use std::cmp::Ordering;
use std::fmt;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed, Zero};
use rust_decimal::Decimal;

/// The longest denominator, in bits, that isn't worth the time it takes to reduce it.
const LONGEST_UNREDUCED: u64 = 512;

/// An exact rational number of any size.
///
/// Decimal numbers of up to 38 digits are kept as a whole number and a scale, which makes sums of money
/// cheap; whatever doesn't fit (a third, a sum beyond 128 bits) becomes a fraction of big integers.
#[derive(Clone, Debug)]
pub struct Exact(Form);

#[derive(Clone, Debug)]
enum Form {
    Decimal { digits: i128, scale: u32 },
    // Apart, so that the many numbers that aren't fractions stay small.
    Fraction(Box<BigRational>),
}

impl Exact {
    /// Nothing.
    pub const ZERO: Exact = Exact(Form::Decimal { digits: 0, scale: 0 });
    /// One whole: a hundred percent.
    pub const ONE: Exact = Exact(Form::Decimal { digits: 1, scale: 0 });

    /// The smallest number above zero with so many digits after the point: a cent, for two.
    pub fn smallest(digits: u32) -> Exact {
        Exact(Form::Decimal { digits: 1, scale: digits })
    }

    /// The sum of both.
    #[must_use]
    pub fn plus(&self, other: &Exact) -> Exact {
        if let Some((left, right, scale)) = self.aligned(other)
            && let Some(digits) = left.checked_add(right)
        {
            return Exact(Form::Decimal { digits, scale });
        }
        let (left, right) = (self.fraction(), other.fraction());
        #[expect(clippy::arithmetic_side_effects, reason = "big integers can't overflow")]
        if left.denom() == right.denom() {
            Exact::from_parts(left.numer() + right.numer(), left.denom().clone())
        } else {
            let numerator = left.numer() * right.denom() + right.numer() * left.denom();
            Exact::from_parts(numerator, left.denom() * right.denom())
        }
    }

    /// Adds a decimal number to this one: the same as [`Exact::plus`], and quicker for long sums.
    pub fn add(&mut self, number: Decimal) {
        if let Form::Decimal { digits, scale } = &mut self.0
            && *scale == number.scale()
            && let Some(sum) = digits.checked_add(number.mantissa())
        {
            *digits = sum;
        } else {
            *self = self.plus(&Exact::from(number));
        }
    }

    /// What is left of this after the other is taken away.
    #[must_use]
    pub fn minus(&self, other: &Exact) -> Exact {
        self.plus(&other.negated())
    }

    /// The product of both.
    #[must_use]
    pub fn times(&self, other: &Exact) -> Exact {
        if let (
            Form::Decimal { digits: left, scale: left_scale },
            Form::Decimal { digits: right, scale: right_scale },
        ) = (&self.0, &other.0)
            && let Some(digits) = left.checked_mul(*right)
            && let Some(scale) = left_scale.checked_add(*right_scale)
        {
            return Exact(Form::Decimal { digits, scale });
        }
        let (left, right) = (self.fraction(), other.fraction());
        #[expect(clippy::arithmetic_side_effects, reason = "big integers can't overflow")]
        Exact::from_parts(left.numer() * right.numer(), left.denom() * right.denom())
    }

    /// This divided by the other; `None` when the other is zero.
    pub fn divided_by(&self, other: &Exact) -> Option<Exact> {
        if other.is_zero() {
            return None;
        }
        let (left, right) = (self.fraction(), other.fraction());
        #[expect(clippy::arithmetic_side_effects, reason = "big integers can't overflow")]
        let (numerator, denominator) = (left.numer() * right.denom(), left.denom() * right.numer());
        // Denominators are kept above zero.
        Some(if denominator.is_negative() {
            #[expect(clippy::arithmetic_side_effects, reason = "big integers can't overflow")]
            Exact::from_parts(-numerator, -denominator)
        } else {
            Exact::from_parts(numerator, denominator)
        })
    }

    /// The same number with the other sign.
    #[must_use]
    pub fn negated(&self) -> Exact {
        if let Form::Decimal { digits, scale } = &self.0
            && let Some(digits) = digits.checked_neg()
        {
            return Exact(Form::Decimal { digits, scale: *scale });
        }
        #[expect(clippy::arithmetic_side_effects, reason = "fractions of big integers can't overflow")]
        Exact(Form::Fraction(Box::new(-self.fraction())))
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        match &self.0 {
            Form::Decimal { digits, .. } => *digits == 0,
            Form::Fraction(fraction) => fraction.is_zero(),
        }
    }

    /// Whether it lies below zero.
    pub fn is_negative(&self) -> bool {
        match &self.0 {
            Form::Decimal { digits, .. } => *digits < 0,
            Form::Fraction(fraction) => fraction.is_negative(),
        }
    }

    /// The number rounded to so many digits after the point, halves away from zero, and kept exactly so.
    #[must_use]
    pub fn rounded(&self, digits: u32) -> Exact {
        match self.small_at(digits) {
            Some(whole) => Exact(Form::Decimal { digits: whole, scale: digits }),
            None => self.made_whole(digits, BigRational::round),
        }
    }

    /// The least number with so many digits after the point that is not below this one.
    #[must_use]
    pub fn rounded_up(&self, digits: u32) -> Exact {
        self.made_whole(digits, BigRational::ceil)
    }

    /// The greatest number with so many digits after the point that is not above this one.
    #[must_use]
    pub fn rounded_down(&self, digits: u32) -> Exact {
        self.made_whole(digits, BigRational::floor)
    }

    fn made_whole(&self, digits: u32, whole: impl Fn(&BigRational) -> BigRational) -> Exact {
        let factor = BigRational::from_integer(power_of_ten(digits));
        #[expect(clippy::arithmetic_side_effects, reason = "the factor is a power of ten, never zero")]
        let rounded = whole(&(self.fraction() * &factor)) / factor;
        Exact::from_fraction(rounded)
    }

    /// The number written with exactly so many digits after the point, halves away from zero: `1234.50`.
    pub fn to_fixed(&self, digits: u32) -> String {
        let (is_negative, mut text) = if let Some(whole) = self.small_at(digits) {
            (whole < 0, whole.unsigned_abs().to_string())
        } else {
            let factor = BigRational::from_integer(power_of_ten(digits));
            #[expect(clippy::arithmetic_side_effects, reason = "fractions of big integers can't overflow")]
            let whole = (self.fraction() * factor).round().to_integer();
            (whole.is_negative(), whole.magnitude().to_string())
        };
        let places = usize::try_from(digits).unwrap_or(usize::MAX);
        if text.len() <= places {
            #[expect(clippy::arithmetic_side_effects, reason = "the length is at most the places")]
            text.insert_str(0, &"0".repeat(places - text.len() + 1));
        }
        if places > 0 {
            text.insert(text.len().saturating_sub(places), '.');
        }
        if is_negative {
            text.insert(0, '-');
        }
        text
    }

    /// The number times a power of ten, rounded to a whole number, where both fit into 128 bits.
    fn small_at(&self, places: u32) -> Option<i128> {
        let Form::Decimal { digits, scale } = &self.0 else { return None };
        if *scale <= places {
            return lifted(*digits, *scale, places);
        }
        let divisor = power(scale.checked_sub(places)?)?;
        let (whole, rest) = (digits.checked_div(divisor)?, digits.checked_rem(divisor)?);
        // Halves go away from zero.
        let away =
            if rest.checked_mul(2)?.unsigned_abs() >= divisor.unsigned_abs() { rest.signum() } else { 0 };
        whole.checked_add(away)
    }

    /// The number written with at most so many digits after the point and no zeros at the end: `0.3333`, `50`.
    pub fn to_shortest(&self, digits: u32) -> String {
        let fixed = self.to_fixed(digits);
        if digits == 0 {
            return fixed;
        }
        fixed.trim_end_matches('0').trim_end_matches('.').to_owned()
    }

    /// The number in full, where it has an end; fractions without one are cut after 28 digits.
    pub fn to_full(&self) -> String {
        self.to_shortest(28)
    }

    fn aligned(&self, other: &Exact) -> Option<(i128, i128, u32)> {
        let (
            Form::Decimal { digits: left, scale: left_scale },
            Form::Decimal { digits: right, scale: right_scale },
        ) = (&self.0, &other.0)
        else {
            return None;
        };
        let scale = (*left_scale).max(*right_scale);
        Some((lifted(*left, *left_scale, scale)?, lifted(*right, *right_scale, scale)?, scale))
    }

    fn fraction(&self) -> BigRational {
        match &self.0 {
            // Not reduced: whatever is computed from it comes out right all the same, and sooner.
            Form::Decimal { digits, scale } => {
                BigRational::new_raw(BigInt::from(*digits), power_of_ten(*scale))
            }
            Form::Fraction(fraction) => BigRational::clone(fraction),
        }
    }

    /// A fraction that is reduced only where it has grown long: that is what takes time.
    fn from_parts(numerator: BigInt, denominator: BigInt) -> Exact {
        Exact(Form::Fraction(Box::new(if denominator.bits() > LONGEST_UNREDUCED {
            BigRational::new(numerator, denominator)
        } else {
            BigRational::new_raw(numerator, denominator)
        })))
    }

    fn from_fraction(fraction: BigRational) -> Exact {
        match (i128::try_from(fraction.numer()), fraction.denom().is_one()) {
            (Ok(digits), true) => Exact(Form::Decimal { digits, scale: 0 }),
            _ => Exact(Form::Fraction(Box::new(fraction))),
        }
    }
}

fn power_of_ten(exponent: u32) -> BigInt {
    power(exponent).map_or_else(|| BigInt::from(10u8).pow(exponent), BigInt::from)
}

/// The powers of ten that fit into 128 bits.
const POWERS: [i128; 39] = {
    let mut powers = [1; 39];
    let mut exponent = 1;
    while exponent < powers.len() {
        #[expect(clippy::indexing_slicing, reason = "known when it is compiled")]
        {
            powers[exponent] = powers[exponent - 1] * 10;
            exponent += 1;
        }
    }
    powers
};

/// A power of ten, where it fits into 128 bits.
fn power(exponent: u32) -> Option<i128> {
    POWERS.get(usize::try_from(exponent).ok()?).copied()
}

fn lifted(digits: i128, from: u32, to: u32) -> Option<i128> {
    if from == to {
        return Some(digits);
    }
    digits.checked_mul(power(to.checked_sub(from)?)?)
}

impl From<Decimal> for Exact {
    fn from(number: Decimal) -> Exact {
        Exact(Form::Decimal { digits: number.mantissa(), scale: number.scale() })
    }
}

impl From<u64> for Exact {
    fn from(number: u64) -> Exact {
        Exact(Form::Decimal { digits: i128::from(number), scale: 0 })
    }
}

impl From<u32> for Exact {
    fn from(number: u32) -> Exact {
        Exact::from(u64::from(number))
    }
}

impl Ord for Exact {
    fn cmp(&self, other: &Exact) -> Ordering {
        if let Some((left, right, _)) = self.aligned(other) {
            return left.cmp(&right);
        }
        let (left, right) = (self.fraction(), other.fraction());
        #[expect(clippy::arithmetic_side_effects, reason = "big integers can't overflow")]
        (left.numer() * right.denom()).cmp(&(right.numer() * left.denom()))
    }
}

impl PartialOrd for Exact {
    fn partial_cmp(&self, other: &Exact) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Exact {
    fn eq(&self, other: &Exact) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Exact {}

impl Default for Exact {
    fn default() -> Exact {
        Exact::ZERO
    }
}

impl<'a> std::iter::Sum<&'a Exact> for Exact {
    fn sum<I: Iterator<Item = &'a Exact>>(numbers: I) -> Exact {
        numbers.fold(Exact::ZERO, |sum, number| sum.plus(number))
    }
}

impl fmt::Display for Exact {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.to_full())
    }
}

/// The number in a sign and decimal digits, grouped in threes for reading: `1,234.50`.
pub fn grouped(text: &str) -> String {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", text),
    };
    let (whole, rest) =
        unsigned.split_once('.').map_or((unsigned, None), |(whole, rest)| (whole, Some(rest)));
    let mut grouped = String::from(sign);
    for (index, digit) in whole.chars().enumerate() {
        let left = whole.len().saturating_sub(index);
        if index > 0 && left.checked_rem(3) == Some(0) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    if let Some(rest) = rest {
        grouped.push('.');
        grouped.push_str(rest);
    }
    grouped
}

#[cfg(test)]
mod tests;
