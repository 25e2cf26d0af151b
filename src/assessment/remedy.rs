//! What would meet the criteria of a quarter that is still running, and the room that is left where they are met.
//!
//! Clauses: `framework.all-criteria`, `framework.balanced`.

pub mod shares;

use super::figure::{CriterionResult, CriterionStatus, Value};
use super::framework::{QuarterAssessment, QuarterStatus};
use super::{Basis, people, pes};
use crate::book::PartnerIndex;
use crate::calendar::Quarter;
use crate::exact::Exact;
use crate::money::Currency;
use crate::program::criteria::{Bound, Measure};
use crate::program::readings::{EngagementEmpty, PesWindow};
use crate::words::EngagementModel;
use shares::Held;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Money of a currency.
    Money(Currency),
    /// Deals.
    Deals,
    /// Points of the partner engagement score.
    Points,
    /// Certified people.
    People,
    /// Webinars and other sessions.
    Sessions,
    /// Level 1 support, in place or not.
    Support,
}

impl Unit {
    /// The digits after the point that it is counted in, where it is counted in whole units.
    fn digits(self) -> Option<u32> {
        match self {
            Unit::Money(currency) => Some(currency.minor_digits()),
            Unit::Points => None,
            Unit::Deals | Unit::People | Unit::Sessions | Unit::Support => Some(0),
        }
    }

    /// The least number of whole units that is enough.
    fn enough(self, exact: &Exact) -> Exact {
        self.digits().map_or(exact.clone(), |digits| exact.rounded_up(digits))
    }
}

/// The least that would meet a criterion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// How much more; `None` where nothing will do.
    pub amount: Option<Exact>,
    /// Of what.
    pub unit: Unit,
    /// Of which engagement model the deals must be; `None` for others than the criterion's own.
    pub of: Option<EngagementModel>,
    /// What the claims that are still pending would do, where points are needed.
    pub claims: Option<Claims>,
}

/// Claims for points that are not decided yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claims {
    /// The points that awarding them all would add.
    pub points: Exact,
    /// Whether that would be enough.
    pub suffice: bool,
}

/// The most that can come on top with a limit on a share still kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// How much more; `None` where there is no end to it.
    pub amount: Option<Exact>,
    /// Of what.
    pub unit: Unit,
    /// Deals of which engagement model; `None` for all others than the criterion's own.
    pub of: Option<EngagementModel>,
}

/// What counts today and won't any more on the quarter's last day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lapse {
    /// How much.
    pub amount: Exact,
    /// Of what.
    pub unit: Unit,
}

/// What is ahead for a criterion of an open quarter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prospect {
    /// What would meet it on the quarter's last day, where what is known won't.
    pub need: Option<Need>,
    /// The room that is left, where it limits a share and is met.
    pub room: Option<Room>,
    /// What will lapse before the quarter ends.
    pub lapse: Option<Lapse>,
}

/// What is ahead in an open quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    /// For each criterion, in the order of the program.
    pub criteria: Vec<Prospect>,
    /// The least in further partner-owned deals that meets all limits on shares at once, where any isn't met.
    pub engagement: Option<Need>,
}

/// What is ahead in a quarter of a partner; `None` where the quarter isn't running.
pub fn outlook(basis: &Basis<'_>, index: PartnerIndex, assessed: &QuarterAssessment<'_>) -> Option<Outlook> {
    if assessed.status != QuarterStatus::Open {
        return None;
    }
    let criteria = basis.program.criteria.iter().zip(&assessed.criteria);
    let mut limits = Vec::new();
    let mut prospects = Vec::new();
    for (criterion, result) in criteria {
        prospects.push(match (result.status, &criterion.measure) {
            (CriterionStatus::Optional | CriterionStatus::Waived | CriterionStatus::Pending, _) => {
                Prospect::default()
            }
            (
                CriterionStatus::Met | CriterionStatus::Unmet | CriterionStatus::Advisory,
                Measure::EngagementShare { model, bound, .. },
            ) => match held(basis, result, *bound) {
                Some((held, unit)) => {
                    let prospect = of_share(&held, unit, *model);
                    limits.push((held, unit, *model));
                    prospect
                }
                None => Prospect::default(),
            },
            (CriterionStatus::Met | CriterionStatus::Unmet | CriterionStatus::Advisory, measure) => {
                of_number(basis, index, assessed.quarter, measure, result)
            }
        });
    }
    Some(Outlook { criteria: prospects, engagement: all_at_once(&limits) })
}

/// A criterion that limits a share, held against its limit.
fn held(basis: &Basis<'_>, result: &CriterionResult<'_>, bound: Bound) -> Option<(Held, Unit)> {
    let limit = match bound {
        Bound::Minimum => &result.minimum,
        Bound::Maximum => &result.maximum,
    };
    let (Some(Value::Share(share)), Some(limit)) = (&result.actual, limit) else { return None };
    let unit = share.currency.map_or(Unit::Deals, Unit::Money);
    let held = Held {
        part: share.part.clone(),
        whole: share.whole.clone(),
        limit: limit.measure()?,
        bound,
        digits: unit.digits()?,
        empty_meets: basis.readings.engagement_empty == EngagementEmpty::Met,
    };
    Some((held, unit))
}

fn of_share(held: &Held, unit: Unit, model: EngagementModel) -> Prospect {
    let others = (model != EngagementModel::PartnerOwned).then_some(EngagementModel::PartnerOwned);
    if held.is_met() {
        let of = match held.bound {
            Bound::Minimum => None,
            Bound::Maximum => Some(model),
        };
        let room = Room { amount: held.room(), unit, of };
        Prospect { room: Some(room), ..Prospect::default() }
    } else {
        let of = match held.bound {
            Bound::Minimum => Some(model),
            Bound::Maximum => others,
        };
        let need = Need { amount: held.needed(), unit, of, claims: None };
        Prospect { need: Some(need), ..Prospect::default() }
    }
}

/// The least in further partner-owned deals that meets every limit, as they depend on one another.
///
/// Such deals help a minimum of their own and the maxima of others, and strain the rest, so that the least for all
/// is the greatest that one of them needs, unless it is more than another has room for.
fn all_at_once(limits: &[(Held, Unit, EngagementModel)]) -> Option<Need> {
    let (_, unit, _) = limits.iter().find(|(held, ..)| !held.is_met())?;
    let helps = |held: &Held, model: EngagementModel| {
        (model == EngagementModel::PartnerOwned) == (held.bound == Bound::Minimum)
    };
    let mut amount = Some(Exact::ZERO);
    for (held, _, model) in limits {
        let least = if helps(held, *model) {
            held.needed()
        } else if held.is_met() {
            Some(Exact::ZERO)
        } else {
            held.whole.is_zero().then(|| held.unit())
        };
        amount = amount.zip(least).map(|(amount, least)| amount.max(least));
    }
    for (held, _, model) in limits {
        if !helps(held, *model)
            && let Some(room) = held.room()
        {
            amount = amount.filter(|amount| *amount <= room);
        }
    }
    Some(Need { amount, unit: *unit, of: Some(EngagementModel::PartnerOwned), claims: None })
}

/// What is ahead for a criterion that counts money, people, points or sessions, or asks for support.
fn of_number(
    basis: &Basis<'_>,
    index: PartnerIndex,
    quarter: Quarter,
    measure: &Measure,
    result: &CriterionResult<'_>,
) -> Prospect {
    let (Some(actual), Some(minimum)) = (&result.actual, &result.minimum) else { return Prospect::default() };
    let unit = match (measure, actual) {
        (Measure::GrossInvoiced(_), Value::Money(money)) => Unit::Money(money.currency),
        (Measure::CertifiedPeople { .. }, _) => Unit::People,
        (Measure::Score(_), _) => Unit::Points,
        (Measure::Sessions(_), _) => Unit::Sessions,
        (Measure::LevelOneSupport(_) | Measure::GrossInvoiced(_) | Measure::EngagementShare { .. }, _) => {
            Unit::Support
        }
    };
    let (Some(actual), Some(minimum)) = (actual.measure(), minimum.measure()) else {
        return Prospect::default();
    };
    let lapsed = lapsing(basis, index, quarter, measure, &actual);
    // What counts today and won't on the last day doesn't help to meet the criterion by then.
    let actual = lapsed.as_ref().map_or(actual.clone(), |lapsed| actual.minus(lapsed));
    let missing = unit.enough(&minimum.minus(&actual));
    let need = (missing > Exact::ZERO).then(|| Need {
        amount: Some(missing),
        unit,
        of: None,
        claims: matches!(measure, Measure::Score(_))
            .then(|| claims(basis, index, quarter, &actual, &minimum)),
    });
    let lapse = lapsed.map(|amount| Lapse { amount, unit });
    Prospect { need, room: None, lapse }
}

fn claims(
    basis: &Basis<'_>,
    index: PartnerIndex,
    quarter: Quarter,
    actual: &Exact,
    minimum: &Exact,
) -> Claims {
    let with_claims = pes::score_with_claims(basis, index, quarter, quarter.last_day());
    // Under a cap that reaches into last year, an awarded claim may take the place of points that count now.
    let points = with_claims.minus(actual).max(Exact::ZERO);
    Claims { points, suffice: with_claims >= *minimum }
}

/// What counts today and, as things are known, won't on the quarter's last day.
fn lapsing(
    basis: &Basis<'_>,
    index: PartnerIndex,
    quarter: Quarter,
    measure: &Measure,
    actual: &Exact,
) -> Option<Exact> {
    let last = quarter.last_day();
    let remaining = match measure {
        Measure::CertifiedPeople { track, .. } => {
            let then = people::certified_people(basis, index, *track, last);
            let known = then.evidence.iter().flatten().filter(|record| record.date <= basis.as_of.0).count();
            Exact::from(u64::try_from(known).ok()?)
        }
        Measure::Score(_) if basis.readings.pes_window == PesWindow::Rolling12Months => {
            pes::score(basis, &pes::scored(basis, index), quarter, last).actual.measure()?
        }
        Measure::Score(_)
        | Measure::GrossInvoiced(_)
        | Measure::LevelOneSupport(_)
        | Measure::EngagementShare { .. }
        | Measure::Sessions(_) => return None,
    };
    let lapsing = actual.minus(&remaining);
    (lapsing > Exact::ZERO).then_some(lapsing)
}
