//! The quarterly framework: criteria judged, quarters passed or failed, years kept or lost.
//!
//! Clauses: `framework.*`, `quarters.*`, `applicability.*`.

mod gathered;
pub mod hinges;
mod judgement;

pub use gathered::Gathered;
use judgement::{Demand, Judgement};

use super::engagement::WeighedDeal;
use super::figure::{CriterionResult, CriterionStatus, Figure, Value};
use super::refusal::Lacking;
use super::sales::{self, Counting};
use super::tally::sums::Sums;
use super::tally::{Tally, Whose};
use super::{Basis, Warning, engagement, gross, is_under_framework, people, pes};
use crate::book::{Order, Partner, PartnerIndex};
use crate::calendar::{Date, Quarter};
use crate::program::criteria::{Criterion, Measure};
use crate::program::readings::{GrossScope, YearRule};
use crate::share::Share;
use crate::words::words;

words! {
    /// How a quarter stands. Clause: `framework.all-criteria`.
    QuarterStatus {
        /// It has ended, and every binding criterion is met.
        Passed = "passed",
        /// It has ended, and some binding criterion is not met.
        Failed = "failed",
        /// It is running.
        Open = "open",
        /// It hasn't started.
        Upcoming = "upcoming",
        /// The partner hadn't joined before its end, or had left before its start.
        NotAssessed = "not-assessed",
    }

    /// How a year stands. Clause: `framework.transition`.
    Verdict {
        /// The partner keeps its type, whatever open quarters bring.
        Retained = "retained",
        /// The partner moves to another type; no open quarter can change that.
        Transition = "transition",
        /// It depends on quarters still to end.
        Open = "open",
        /// The framework doesn't apply.
        NotApplicable = "not-applicable",
    }
}

/// A partner's year.
#[derive(Clone, Debug)]
pub struct PartnerAssessment<'b> {
    /// The partner.
    pub partner: &'b Partner,
    /// How the year stands.
    pub standing: Standing,
    /// The quarters, in order; empty where the framework doesn't apply to the partner's type.
    pub quarters: Vec<QuarterAssessment<'b>>,
}

/// How a year stands, and what it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// The verdict.
    pub verdict: Verdict,
    /// Quarters passed.
    pub passes: u32,
    /// Quarters failed.
    pub failures: u32,
    /// Quarters assessed: ended, open and upcoming ones.
    pub assessed: u32,
    /// Passes that keep the type.
    pub passes_required: u32,
    /// Passes still needed.
    pub passes_needed: u32,
}

/// A partner's quarter.
#[derive(Clone, Debug)]
pub struct QuarterAssessment<'b> {
    /// The quarter.
    pub quarter: Quarter,
    /// How it stands.
    pub status: QuarterStatus,
    /// The day by which it was measured; `None` where it wasn't.
    pub measured: Option<Date>,
    /// Its criteria, in the order of the program.
    pub criteria: Vec<CriterionResult<'b>>,
}

/// Assesses a year of one partner, from what was gathered for it.
///
/// # Errors
/// What the book lacks for it.
pub fn assess_partner<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
    gathered: &Gathered<'_, 'b>,
) -> Result<(PartnerAssessment<'b>, Vec<Warning>), Lacking> {
    if !is_under_framework(partner) {
        let standing = standing(&[], basis);
        return Ok((PartnerAssessment { partner, standing, quarters: Vec::new() }, Vec::new()));
    }
    let mut assessor = Assessor::new(basis, index, partner, gathered);
    let quarters: Vec<_> = basis.year.quarters().map(|quarter| assessor.quarter(quarter)).into();
    if !assessor.lacking.is_empty() {
        return Err(assessor.lacking);
    }
    let statuses: Vec<_> = quarters.iter().map(|quarter| quarter.status).collect();
    let warnings = assessor.warnings(&statuses);
    let standing = standing(&statuses, basis);
    Ok((PartnerAssessment { partner, standing, quarters }, warnings))
}

/// The score of each quarter, as the framework measures and judges it; empty for other types than distributors.
///
/// Clause: `quarters.pes`.
pub fn scores_by_quarter<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
) -> Vec<(Quarter, CriterionResult<'b>)> {
    let criterion =
        basis.program.criteria.iter().find(|criterion| matches!(criterion.measure, Measure::Score(_)));
    let Some(criterion) = criterion.filter(|_| is_under_framework(partner)) else {
        return Vec::new();
    };
    // No score depends on what was ordered.
    let tally = Tally::default();
    let gathered = Gathered { tally: &tally, sums: Sums::default(), scores: pes::scored(basis, index) };
    let mut assessor = Assessor { orders: None, ..Assessor::new(basis, index, partner, &gathered) };
    let quarters = basis.year.quarters().into_iter();
    quarters
        .map(|quarter| {
            let day = timing(partner, quarter, basis.as_of.0).measuring_day(quarter, basis.as_of.0);
            (quarter, assessor.criterion(criterion, quarter, day))
        })
        .collect()
}

/// Where a quarter stands in time, for a partner.
fn timing(partner: &Partner, quarter: Quarter, as_of: Date) -> Timing {
    if quarter.last_day() < partner.joined || partner.left.is_some_and(|left| quarter.first_day() > left) {
        Timing::NotAssessed
    } else if as_of < quarter.first_day() {
        Timing::Upcoming
    } else if as_of <= quarter.last_day() {
        Timing::Open
    } else {
        Timing::Ended
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Timing {
    NotAssessed,
    Upcoming,
    Open,
    Ended,
}

impl Timing {
    /// The day by which a quarter is measured; `None` where it isn't.
    fn measuring_day(self, quarter: Quarter, as_of: Date) -> Option<Date> {
        match self {
            Timing::NotAssessed | Timing::Upcoming => None,
            Timing::Open => Some(as_of),
            Timing::Ended => Some(quarter.last_day()),
        }
    }
}

/// The passes that keep a partner's type, and what follows from those it has.
///
/// Clause: `framework.transition`.
fn standing(statuses: &[QuarterStatus], basis: &Basis<'_>) -> Standing {
    let count = |wanted: &[QuarterStatus]| {
        let found = statuses.iter().filter(|status| wanted.contains(status)).count();
        u32::try_from(found).unwrap_or(u32::MAX)
    };
    let passes = count(&[QuarterStatus::Passed]);
    let failures = count(&[QuarterStatus::Failed]);
    let to_end = count(&[QuarterStatus::Open, QuarterStatus::Upcoming]);
    let assessed = passes.saturating_add(failures).saturating_add(to_end);
    let quarters = basis.program.transition.quarters;
    let passes_required = match basis.readings.year_rule {
        YearRule::TwoPasses => quarters.min(assessed),
        YearRule::TwoFailures => assessed.saturating_add(1).saturating_sub(quarters),
    };
    let verdict = if assessed == 0 {
        Verdict::NotApplicable
    } else if passes >= passes_required {
        Verdict::Retained
    } else if passes.saturating_add(to_end) < passes_required {
        Verdict::Transition
    } else {
        Verdict::Open
    };
    let passes_needed = passes_required.saturating_sub(passes);
    Standing { verdict, passes, failures, assessed, passes_required, passes_needed }
}

/// What one partner's quarters are measured from, gathered once.
struct Assessor<'a, 'b> {
    basis: &'a Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
    gathered: &'a Gathered<'a, 'b>,
    /// Whether figures tell the records they come from.
    tells_records: bool,
    /// Its orders one by one, where the book has them.
    orders: Option<Vec<(&'b Order, Counting<'b>)>>,
    /// The shares in the quarter that is being measured, and its deals one by one, where the book has them.
    shares: Option<(Vec<Share>, Option<Vec<WeighedDeal<'b>>>)>,
    lacking: Lacking,
}

impl<'a, 'b> Assessor<'a, 'b> {
    fn new(
        basis: &'a Basis<'b>,
        index: PartnerIndex,
        partner: &'b Partner,
        gathered: &'a Gathered<'a, 'b>,
    ) -> Assessor<'a, 'b> {
        let orders = basis.tallies.is_none().then(|| sales::counting(basis, index));
        let tells_records = gathered.tally.has_records();
        let (shares, lacking) = (None, Lacking::default());
        Assessor { basis, index, partner, gathered, tells_records, orders, shares, lacking }
    }

    fn quarter(&mut self, quarter: Quarter) -> QuarterAssessment<'b> {
        let as_of = self.basis.as_of.0;
        let timing = timing(self.partner, quarter, as_of);
        let day = timing.measuring_day(quarter, as_of);
        let program = self.basis.program;
        self.shares = None;
        let criteria: Vec<_> =
            program.criteria.iter().map(|criterion| self.criterion(criterion, quarter, day)).collect();
        let fails = |result: &CriterionResult<'_>| result.binding && result.status == CriterionStatus::Unmet;
        let status = match timing {
            Timing::NotAssessed => QuarterStatus::NotAssessed,
            Timing::Upcoming => QuarterStatus::Upcoming,
            Timing::Open => QuarterStatus::Open,
            Timing::Ended if criteria.iter().any(fails) => QuarterStatus::Failed,
            Timing::Ended => QuarterStatus::Passed,
        };
        QuarterAssessment { quarter, status, measured: day, criteria }
    }

    fn criterion(
        &mut self,
        criterion: &'b Criterion,
        quarter: Quarter,
        day: Option<Date>,
    ) -> CriterionResult<'b> {
        let demand = self.demand(criterion, quarter.number);
        let figure = day.map(|day| self.figure(criterion, quarter, day));
        let waived = self.waives(criterion);
        let advisory = self.is_advisory(criterion);
        let (status, gap) = match (&figure, &demand) {
            (None, _) => (CriterionStatus::Pending, None),
            (Some(_), None) => (CriterionStatus::Optional, None),
            (Some(_), Some(_)) if waived => (CriterionStatus::Waived, None),
            (Some(figure), Some(demand)) => match self.judge(&figure.actual, demand) {
                Judgement::Met => (CriterionStatus::Met, None),
                Judgement::Unmet(gap) if advisory => (CriterionStatus::Advisory, gap),
                Judgement::Unmet(gap) => (CriterionStatus::Unmet, gap),
            },
        };
        let binding = demand.is_some() && !waived && !advisory;
        let (minimum, maximum) = match demand {
            None => (None, None),
            Some(Demand::AtLeast(limit)) => (Some(limit), None),
            Some(Demand::AtMost(limit)) => (None, Some(limit)),
        };
        let nothing = (None, Some(Vec::new()), Vec::new());
        let (actual, evidence, left_out) =
            figure.map_or(nothing, |figure| (Some(figure.actual), figure.evidence, figure.left_out));
        CriterionResult {
            id: &criterion.id,
            heading: &criterion.heading,
            printed: criterion.printed(quarter.number),
            clause: &criterion.clause,
            waived_by: waived.then_some(&self.basis.program.newcomers.clause),
            status,
            binding,
            actual,
            minimum,
            maximum,
            gap,
            evidence,
            left_out,
        }
    }

    /// What a criterion measures in a quarter, up to a day.
    fn figure(&mut self, criterion: &Criterion, quarter: Quarter, day: Date) -> Figure<'b> {
        let (basis, index) = (self.basis, self.index);
        match &criterion.measure {
            Measure::GrossInvoiced(_) => {
                let (sums, lacking) = (&self.gathered.sums, &mut self.lacking);
                match &self.orders {
                    None => gross::of_tally(basis, sums, quarter, lacking),
                    Some(orders) => gross::gross_invoiced(basis, sums, orders, (quarter, day), lacking),
                }
            }
            Measure::LevelOneSupport(_) => people::level_one_support(self.partner, day),
            Measure::CertifiedPeople { track, .. } if self.tells_records => {
                people::certified_people(basis, index, *track, day)
            }
            Measure::CertifiedPeople { track, .. } => {
                Figure::alone(Value::Number(people::number_certified(basis, index, *track, day)))
            }
            Measure::Score(_) if self.tells_records => pes::score(basis, &self.gathered.scores, quarter, day),
            Measure::Score(_) => {
                Figure::alone(Value::Number(pes::points(basis, &self.gathered.scores, quarter, day)))
            }
            Measure::Sessions(_) if self.tells_records => people::sessions(basis, index, quarter, day),
            Measure::Sessions(_) => {
                Figure::alone(Value::Number(people::number_held(basis, index, quarter, day)))
            }
            Measure::EngagementShare { model, .. } => {
                // The criteria of all models share a quarter's deals, which are weighed once.
                let (sums, lacking) = (&self.gathered.sums, &mut self.lacking);
                let (shares, deals) = self.shares.get_or_insert_with(|| {
                    let shares = engagement::shares(basis, sums, quarter, lacking);
                    let one_by_one = basis.tallies.is_none();
                    let deals = one_by_one.then(|| engagement::weighed_deals(basis, index, quarter, day));
                    (shares, deals)
                });
                let share = engagement::share_of(shares, *model).cloned().unwrap_or_default();
                match deals {
                    None => engagement::of_tally(basis, sums, quarter, share),
                    Some(deals) => engagement::of_deals(share, deals, *model),
                }
            }
        }
    }

    /// Upgrades that don't count because nothing is on file that they could be upgrades of.
    ///
    /// Clause: `sales.upgrade-gap`.
    fn warnings(&self, statuses: &[QuarterStatus]) -> Vec<Warning> {
        let is_assessed = statuses.iter().any(|status| *status != QuarterStatus::NotAssessed);
        if !is_assessed {
            return Vec::new();
        }
        let readings = self.basis.readings;
        if readings.gross_scope == GrossScope::AllInvoices {
            return Vec::new();
        }
        let unfounded =
            self.gathered.tally.unfounded.iter().filter(|order| order.under.under(readings.upgrade_clock));
        unfounded
            .map(|order| Warning {
                code: "upgrade-without-order",
                record: Some(order.id.to_string()),
                message: format!(
                    "the {} {} of {} is not counted: no earlier order or renewal of {} is on file ({})",
                    if order.is_credit_note { "credit note for an upgrade" } else { "upgrade" },
                    order.id,
                    self.partner.id,
                    match &order.of {
                        Whose::Subscription(subscription) => format!("the subscription {subscription}"),
                        Whose::Customer(customer) => format!("the customer {customer}"),
                    },
                    self.basis.program.upgrade_gap.clause
                ),
            })
            .collect()
    }
}
