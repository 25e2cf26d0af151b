//! How many further deals bring a share to its limit, in closed form. Clause: `framework.balanced`.
//!
//! With `p` of `w` deals and a limit `m`, `n` further deals of the model itself make it `(p+n)/(w+n)`, and `n`
//! deals of other models `p/(w+n)`. The first only rises with `n` and the second only falls, so the least number
//! that meets a limit, and the most that still does, come from solving for `n` and rounding to whole units.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::program::criteria::Bound;

/// A share, held against its limit.
#[derive(Clone, Debug)]
pub struct Held {
    /// What counted.
    pub part: Exact,
    /// What it is a part of; never less than the part.
    pub whole: Exact,
    /// The limit, from nothing to one.
    pub limit: Exact,
    /// On which side of the limit the share must lie.
    pub bound: Bound,
    /// The digits after the point of what is added: none for deals, those of the minor unit for amounts.
    pub digits: u32,
    /// Whether the limit is met while there is no whole.
    pub empty_meets: bool,
}

impl Held {
    /// Whether the limit is met.
    pub fn is_met(&self) -> bool {
        match self.part.divided_by(&self.whole) {
            None => self.empty_meets,
            Some(share) => match self.bound {
                Bound::Minimum => share >= self.limit,
                Bound::Maximum => share <= self.limit,
            },
        }
    }

    /// The least that must be added to meet the limit: to the part itself under a minimum, to the rest of the
    /// whole under a maximum. `None` where no amount will do.
    pub fn needed(&self) -> Option<Exact> {
        let least = if self.is_met() { Exact::ZERO } else { self.unit() };
        let solved = match self.bound {
            Bound::Minimum => self.more_of_it(),
            Bound::Maximum => self.more_of_others(),
        };
        match solved {
            Some(solved) => Some(solved.rounded_up(self.digits).max(least)),
            // Where there is no solution, the share stays on its side of the limit. The first deal of all has none.
            None => (self.is_met() || self.whole.is_zero()).then_some(least),
        }
    }

    /// The most that can be added with the limit still met: to the part itself under a maximum, to the rest of the
    /// whole under a minimum. `None` where there is no end to it. Nothing where the limit isn't met.
    pub fn room(&self) -> Option<Exact> {
        let solved = match self.bound {
            Bound::Minimum => self.more_of_others(),
            Bound::Maximum => self.more_of_it(),
        };
        Some(solved?.rounded_down(self.digits).max(Exact::ZERO))
    }

    /// The smallest amount there is: one deal, or one of the currency's minor unit.
    pub fn unit(&self) -> Exact {
        Exact::from(Decimal::new(1, self.digits))
    }

    /// The `n` with `(p+n)/(w+n) = m`.
    fn more_of_it(&self) -> Option<Exact> {
        let missing = self.limit.times(&self.whole).minus(&self.part);
        missing.divided_by(&Exact::ONE.minus(&self.limit))
    }

    /// The `n` with `p/(w+n) = m`.
    fn more_of_others(&self) -> Option<Exact> {
        Some(self.part.divided_by(&self.limit)?.minus(&self.whole))
    }
}
