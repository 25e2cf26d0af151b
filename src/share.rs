//! Shares: a part of a whole, compared exactly.

use std::cmp::Ordering;

use crate::exact::Exact;
use crate::money::Currency;

/// A part of a whole, in whatever both are counted: deals, or an amount of money.
///
/// Kept as the two figures it is made of, so that one of five meets 20% and one of three doesn't meet 30%.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// What counted.
    pub part: Exact,
    /// What it is a part of.
    pub whole: Exact,
    /// The currency of both, where they are amounts; `None` where deals are counted.
    pub currency: Option<Currency>,
}

impl Share {
    /// How the share compares with a limit, exactly; `None` where there is no whole.
    pub fn compare(&self, limit: &Exact) -> Option<Ordering> {
        // Multiplying spares the division. A whole is a sum of weights, and never below zero.
        (!self.whole.is_zero()).then(|| self.part.cmp(&limit.times(&self.whole)))
    }

    /// The share as an exact fraction; `None` where there is no whole.
    pub fn value(&self) -> Option<Exact> {
        self.part.divided_by(&self.whole)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    fn share(part: u64, whole: u64) -> Share {
        Share { part: Exact::from(part), whole: Exact::from(whole), currency: None }
    }

    #[test]
    fn shares_compare_as_fractions() {
        assert_eq!(share(1, 5).value().unwrap(), Exact::from(Decimal::new(2, 1)));
        assert!(share(1, 3).value().unwrap() > Exact::from(Decimal::new(3, 1)));
        assert!(share(1, 3).value().unwrap() > Exact::from(Decimal::new(3333, 4)));
        assert_eq!(share(0, 0).value(), None);
        let limit = |percent| Exact::from(Decimal::new(percent, 2));
        assert_eq!(share(1, 5).compare(&limit(20)), Some(Ordering::Equal));
        assert_eq!(share(1, 5).compare(&limit(21)), Some(Ordering::Less));
        assert_eq!(share(1, 3).compare(&limit(33)), Some(Ordering::Greater));
        assert_eq!(share(0, 0).compare(&limit(20)), None);
    }
}
