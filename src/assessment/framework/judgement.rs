//! What a criterion demands of a partner in a quarter, and whether it is met.
//!
//! Clauses: `quarters.*`, `framework.all-criteria`, `applicability.joined-2026`.

use std::cmp::Ordering;

use super::Assessor;
use crate::assessment::figure::Value;
use crate::calendar::QuarterNumber;
use crate::money::Money;
use crate::program::criteria::{Bound, Criterion, Measure};
use crate::program::readings::{EngagementEmpty, GrossBound, NewcomerWaiver, WebinarsBinding};

/// What a criterion demands in a quarter.
pub(super) enum Demand {
    AtLeast(Value),
    AtMost(Value),
}

/// Whether a demand is met, and if not, what is missing (or too much); `None` where that can't be said.
pub(super) enum Judgement {
    Met,
    Unmet(Option<Value>),
}

impl Assessor<'_, '_> {
    /// Whether a criterion is shown and can't fail a quarter.
    pub(super) fn is_advisory(&self, criterion: &Criterion) -> bool {
        matches!(criterion.measure, Measure::Sessions(_))
            && self.basis.readings.webinars_binding == WebinarsBinding::Advisory
    }

    /// Whether a criterion is waived for this partner and year. Clause: `applicability.joined-2026`.
    pub(super) fn waives(&self, criterion: &Criterion) -> bool {
        let newcomers = &self.basis.program.newcomers;
        let joined = self.partner.joined;
        let covered = match self.basis.readings.newcomer_waiver {
            NewcomerWaiver::Only2026 => {
                (newcomers.joined_from..=newcomers.joined_to).contains(&joined)
                    && self.basis.year.number() == newcomers.year
            }
            NewcomerWaiver::YearOfJoining => self.basis.year.contains(joined),
        };
        covered && newcomers.waived.contains(&criterion.id)
    }

    /// What a criterion demands in a quarter; `None` where it is optional.
    pub(super) fn demand(&self, criterion: &Criterion, quarter: QuarterNumber) -> Option<Demand> {
        match &criterion.measure {
            Measure::GrossInvoiced(ranges) => {
                let range = ranges.of(quarter).as_ref()?;
                let bound = match self.basis.readings.gross_bound {
                    GrossBound::Floor => &range.floor,
                    GrossBound::Ceiling => &range.ceiling,
                };
                let currency = self.basis.readings.threshold_currency.currency();
                Some(Demand::AtLeast(Value::Money(Money::new(bound.clone(), currency))))
            }
            Measure::LevelOneSupport(required) => {
                required.of(quarter).then_some(Demand::AtLeast(Value::Answer(true)))
            }
            Measure::CertifiedPeople { minimum, .. }
            | Measure::Score(minimum)
            | Measure::Sessions(minimum) => {
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

    /// Whether what was measured meets what is demanded, exactly. Clause: `framework.all-criteria`.
    pub(super) fn meets(&self, actual: &Value, demand: &Demand) -> bool {
        let compared = match demand {
            Demand::AtLeast(limit) => actual.compare(limit).map(Ordering::is_ge),
            Demand::AtMost(limit) => actual.compare(limit).map(Ordering::is_le),
        };
        // A quarter without deals has no shares.
        compared.unwrap_or(self.basis.readings.engagement_empty == EngagementEmpty::Met)
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
