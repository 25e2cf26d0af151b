//! Rates: the part of an amount that is taken off, added or counted.

use std::fmt;

use rust_decimal::Decimal;

use crate::exact::Exact;

/// A rate from nothing (0%) to all (100%): a discount, a tax.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Rate(Decimal);

impl Rate {
    /// No part of it.
    pub const ZERO: Rate = Rate(Decimal::ZERO);

    /// The rate with this value, where it lies between 0 and 1.
    pub fn new(value: Decimal) -> Option<Rate> {
        (value >= Decimal::ZERO && value <= Decimal::ONE).then(|| Rate(value.normalize()))
    }

    /// The rate as a number between 0 and 1.
    pub fn value(self) -> Exact {
        Exact::from(self.0)
    }

    /// The rate as a decimal: `0.5`, rounded to four digits for showing.
    pub fn decimal(self) -> String {
        self.value().to_shortest(4)
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}%", self.value().times(&Exact::from(100u32)).to_full())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rate_lies_between_nothing_and_all() {
        assert!(Rate::new(Decimal::new(-1, 3)).is_none());
        assert!(Rate::new(Decimal::new(1001, 3)).is_none());
        assert_eq!(Rate::new(Decimal::ZERO).unwrap(), Rate::ZERO);
        assert_eq!(Rate::new(Decimal::new(1000, 3)).unwrap().to_string(), "100%");
        assert_eq!(Rate::new(Decimal::new(125, 3)).unwrap().to_string(), "12.5%");
        assert_eq!(Rate::new(Decimal::new(30, 2)).unwrap().decimal(), "0.3");
    }
}
