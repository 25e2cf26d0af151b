//! What a criterion demands of a partner in a quarter, and whether it is met.
//!
//! Clauses: `quarters.*`, `framework.all-criteria`, `applicability.joined-2026`.

use std::cmp::Ordering;

use super::Assessor;
use crate::assessment::Basis;
use crate::assessment::figure::Value;
use crate::book::Partner;
use crate::calendar::QuarterNumber;
use crate::exact::bounds::Bounds;
use crate::money::Money;
use crate::program::criteria::{Bound, Criterion, Measure};
use crate::program::readings::{EngagementEmpty, GrossBound, NewcomerWaiver, Readings, WebinarsBinding};

/// What a criterion demands in a quarter.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Demand {
    AtLeast(Value),
    AtMost(Value),
}

/// Whether a demand is met, and if not, what is missing (or too much); `None` where that can't be said.
pub(super) enum Judgement {
    Met,
    Unmet(Option<Value>),
}

/// Whether a criterion is shown and can't fail a quarter.
pub(super) fn is_advisory(readings: &Readings, criterion: &Criterion) -> bool {
    matches!(criterion.measure, Measure::Sessions(_))
        && readings.webinars_binding == WebinarsBinding::Advisory
}

/// Whether a criterion is waived for a partner and year. Clause: `applicability.joined-2026`.
pub(super) fn waives(basis: &Basis<'_>, partner: &Partner, criterion: &Criterion) -> bool {
    let newcomers = &basis.program.newcomers;
    let joined = partner.joined;
    let covered = match basis.readings.newcomer_waiver {
        NewcomerWaiver::Only2026 => {
            (newcomers.joined_from..=newcomers.joined_to).contains(&joined)
                && basis.year.number() == newcomers.year
        }
        NewcomerWaiver::YearOfJoining => basis.year.contains(joined),
    };
    covered && newcomers.waived.contains(&criterion.id)
}

/// What a criterion demands in a quarter; `None` where it is optional.
pub(super) fn demand(readings: &Readings, criterion: &Criterion, quarter: QuarterNumber) -> Option<Demand> {
    match &criterion.measure {
        Measure::GrossInvoiced(ranges) => {
            let range = ranges.of(quarter).as_ref()?;
            let bound = match readings.gross_bound {
                GrossBound::Floor => &range.floor,
                GrossBound::Ceiling => &range.ceiling,
            };
            let currency = readings.threshold_currency.currency();
            Some(Demand::AtLeast(Value::Money(Money::new(bound.clone(), currency))))
        }
        Measure::LevelOneSupport(required) => {
            required.of(quarter).then_some(Demand::AtLeast(Value::Answer(true)))
        }
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            minimum.of(quarter).clone().map(|minimum| Demand::AtLeast(Value::Number(minimum)))
        }
        Measure::EngagementShare { bound, limits, .. } => {
            let limit = Value::Part(limits.of(quarter).as_ref()?.value());
            Some(match bound {
                Bound::Minimum => Demand::AtLeast(limit),
                Bound::Maximum => Demand::AtMost(limit),
            })
        }
    }
}

impl Demand {
    /// Whether what was measured meets it, exactly; `None` for a share of nothing.
    pub(super) fn is_met_by(&self, actual: &Value) -> Option<bool> {
        self.is_met_where(|limit| actual.compare(limit))
    }

    /// Whether a number within bounds meets it; `None` where that takes the number itself.
    pub(super) fn is_met_within(&self, bounds: Bounds) -> Option<bool> {
        self.is_met_where(|limit| match limit {
            Value::Money(Money { amount: limit, .. }) | Value::Number(limit) | Value::Part(limit) => {
                bounds.compare(limit)
            }
            Value::Share(_) | Value::Answer(_) => None,
        })
    }

    /// Whether a share of what lies within bounds meets it; `None` where that takes the numbers themselves.
    pub(super) fn is_met_by_part(&self, part: Bounds, whole: Bounds) -> Option<bool> {
        self.is_met_where(|limit| match limit {
            Value::Part(limit) if whole.is_above_zero() => part.compare_with_part(limit, whole),
            Value::Part(_) | Value::Money(_) | Value::Number(_) | Value::Share(_) | Value::Answer(_) => None,
        })
    }

    fn is_met_where(&self, compare: impl Fn(&Value) -> Option<Ordering>) -> Option<bool> {
        match self {
            Demand::AtLeast(limit) => compare(limit).map(Ordering::is_ge),
            Demand::AtMost(limit) => compare(limit).map(Ordering::is_le),
        }
    }
}

impl Assessor<'_, '_> {
    /// Whether a criterion is shown and can't fail a quarter.
    pub(super) fn is_advisory(&self, criterion: &Criterion) -> bool {
        is_advisory(&self.basis.readings, criterion)
    }

    /// Whether a criterion is waived for this partner and year.
    pub(super) fn waives(&self, criterion: &Criterion) -> bool {
        waives(self.basis, self.partner, criterion)
    }

    /// What a criterion demands in a quarter; `None` where it is optional.
    pub(super) fn demand(&self, criterion: &Criterion, quarter: QuarterNumber) -> Option<Demand> {
        demand(&self.basis.readings, criterion, quarter)
    }

    /// Whether what was measured meets what is demanded. Clause: `framework.all-criteria`.
    fn meets(&self, actual: &Value, demand: &Demand) -> bool {
        // A quarter without deals has no shares.
        let is_empty_met = self.basis.readings.engagement_empty == EngagementEmpty::Met;
        demand.is_met_by(actual).unwrap_or(is_empty_met)
    }

    /// Whether a demand is met, and if not, what is missing to it.
    pub(super) fn judge(&self, actual: &Value, demand: &Demand) -> Judgement {
        if self.meets(actual, demand) {
            return Judgement::Met;
        }
        let (limit, is_minimum) = match demand {
            Demand::AtLeast(limit) => (limit, true),
            Demand::AtMost(limit) => (limit, false),
        };
        let missing = actual.measure().zip(limit.measure()).map(|(actual, bound)| {
            limit.alike(if is_minimum { bound.minus(&actual) } else { actual.minus(&bound) })
        });
        Judgement::Unmet(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exact::Exact;
    use crate::money::Currency;
    use rust_decimal::Decimal;

    fn third_of(number: u32) -> Bounds {
        Bounds::of_quotient(&Exact::from(number), Decimal::new(3, 0)).unwrap()
    }

    #[test]
    fn bounds_tell_what_they_can_and_leave_the_rest_to_the_figure() {
        let limit = |number: Exact| Value::Money(Money::new(number, Currency::EURO));
        let (at_least, at_most) =
            (Demand::AtLeast(limit(Exact::from(2u32))), Demand::AtMost(limit(Exact::from(2u32))));
        for (bounds, met) in [(third_of(5), false), (third_of(6), true), (third_of(7), true)] {
            assert_eq!(at_least.is_met_within(bounds), Some(met));
        }
        assert_eq!(
            [5, 6, 7].map(|number| at_most.is_met_within(third_of(number))),
            [true, true, false].map(Some)
        );
        // A third, up to the sixth digit, is not told from a third that is cut there.
        let close = Demand::AtLeast(limit(Exact::from(Decimal::new(333_333, 6))));
        assert_eq!(close.is_met_within(third_of(1)), None);
    }

    #[test]
    fn a_share_of_what_may_be_nothing_is_not_judged_by_bounds() {
        let half = Demand::AtLeast(Value::Part(Exact::from(Decimal::new(5, 1))));
        assert_eq!(half.is_met_by_part(third_of(3), third_of(6)), Some(true));
        assert_eq!(half.is_met_by_part(third_of(2), third_of(6)), Some(false));
        assert_eq!(half.is_met_by_part(third_of(1), third_of(2)), None);
        assert_eq!(half.is_met_by_part(Bounds::ZERO, Bounds::ZERO), None);
    }
}
