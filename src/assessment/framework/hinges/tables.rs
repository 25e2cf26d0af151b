//! Each criterion's outcome, for every combination of the readings that touch it.

use std::collections::BTreeMap;

use super::search::{Mask, each_of_size};
use super::{Alternative, with};
use crate::assessment::figure::Value;
use crate::assessment::framework::{Assessor, PartnerAssessment, QuarterStatus};
use crate::assessment::refusal::Lacking;
use crate::assessment::{Basis, engagement, gross, pes};
use crate::book::PartnerIndex;
use crate::calendar::{Date, Quarter};
use crate::program::criteria::{Criterion, Measure};
use crate::program::readings::{GrossScope, ReadingId, Readings};
use crate::share::Share;

/// What becomes of a criterion in a quarter.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Outcome {
    /// It doesn't fail the quarter.
    Holds,
    /// It fails the quarter.
    Fails,
    /// The book lacks something for it: the record, and what.
    Lacks(String, String),
}

/// A criterion's outcomes in one quarter, by the readings that touch it.
struct Table {
    /// The quarter's position.
    quarter: usize,
    /// Whether the quarter has ended, so that the outcome decides its status.
    ended: bool,
    /// The readings that touch it, by their positions.
    touching: Vec<usize>,
    /// The outcomes, by the sets of those readings: the first is the lowest bit of the index.
    outcomes: Vec<Outcome>,
}

impl Table {
    fn outcome(&self, mask: Mask) -> &Outcome {
        self.outcomes.get(mask.compressed(&self.touching)).unwrap_or(&Outcome::Holds)
    }

    fn ever_lacks(&self) -> bool {
        self.outcomes.iter().any(|outcome| matches!(outcome, Outcome::Lacks(..)))
    }

    /// Whether a reading makes any difference to it.
    fn depends_on(&self, bit: usize) -> bool {
        let Some(place) = self.touching.iter().position(|other| *other == bit) else {
            return false;
        };
        let step = Mask::default().and(place).index();
        let mut pairs = self.outcomes.iter().enumerate().filter(|(index, _)| index & step == 0);
        let with = |index: usize| self.outcomes.get(index.saturating_add(step));
        pairs.any(|(index, outcome)| with(index).is_some_and(|other| other != outcome))
    }
}

/// The quarters that fail, by their positions.
pub(super) type Failing = Mask;

/// All outcomes of a partner's measured quarters.
pub(super) struct Tables(Vec<Table>);

impl Tables {
    /// Works out every criterion of every measured quarter under every combination that touches it.
    pub(super) fn new<'b>(
        basis: &Basis<'b>,
        index: PartnerIndex,
        assessed: &PartnerAssessment<'b>,
        alternatives: &[Alternative],
    ) -> Tables {
        let mut workshop = Workshop {
            basis,
            index,
            assessed,
            alternatives,
            scores: pes::scored(basis, index),
            amounts: BTreeMap::new(),
            shares: BTreeMap::new(),
        };
        let mut tables = Vec::new();
        for (position, quarter) in assessed.quarters.iter().enumerate() {
            let Some(day) = quarter.measured else { continue };
            let ended = matches!(quarter.status, QuarterStatus::Passed | QuarterStatus::Failed);
            for criterion in &basis.program.criteria {
                let touching = workshop.touching(criterion);
                let masks = Mask::all_of(&touching);
                let outcomes = masks
                    .map(|mask| workshop.outcome(criterion, position, quarter.quarter, day, mask))
                    .collect();
                tables.push(Table { quarter: position, ended, touching, outcomes });
            }
        }
        Tables(tables)
    }

    /// The positions of the readings that make any difference, in order.
    pub(super) fn relevant(&self, year_rule: Option<usize>) -> Vec<usize> {
        let bits = 0..ReadingId::WORDS.len();
        bits.filter(|bit| Some(*bit) == year_rule || self.0.iter().any(|table| table.depends_on(*bit)))
            .collect()
    }

    /// What becomes of all quarters under every set of the relevant readings, by the compressed set.
    pub(super) fn decided(&self, relevant: &[usize]) -> Vec<Option<Failing>> {
        let decisive: Vec<&Table> = self.0.iter().filter(|table| table.ended || table.ever_lacks()).collect();
        Mask::all_of(relevant)
            .map(|mask| {
                decisive.iter().try_fold(Failing::default(), |failing, table| match table.outcome(mask) {
                    Outcome::Lacks(..) => None,
                    Outcome::Fails => Some(failing.and(table.quarter)),
                    Outcome::Holds => Some(failing),
                })
            })
            .collect()
    }

    /// The smallest sets for which the book lacks something, with the record and what it lacks.
    pub(super) fn not_evaluated(&self, relevant: &[usize]) -> Vec<(Mask, (String, String))> {
        let mut found: Vec<(Mask, (String, String))> = Vec::new();
        if !self.0.iter().any(Table::ever_lacks) {
            return found;
        }
        for size in 1..=relevant.len() {
            each_of_size(relevant, size, Mask::default(), &mut |mask| {
                if found.iter().any(|(smaller, _)| mask.covers(*smaller)) {
                    return;
                }
                let lacks = self.0.iter().find_map(|table| match table.outcome(mask) {
                    Outcome::Lacks(record, what) => Some((record.clone(), what.clone())),
                    Outcome::Holds | Outcome::Fails => None,
                });
                found.extend(lacks.map(|lacks| (mask, lacks)));
            });
        }
        found
    }
}

/// What the book lacks for a figure: the record, and what.
type Gap = (String, String);

/// A figure, or what the book lacks for it.
type Measured = Result<Value, Gap>;

/// A quarter's position, and the choices that a figure of it depends on.
type Key = (usize, [&'static str; 4]);

/// Where the outcomes are worked out; what several of them need is kept.
struct Workshop<'a, 'b> {
    basis: &'a Basis<'b>,
    index: PartnerIndex,
    assessed: &'a PartnerAssessment<'b>,
    alternatives: &'a [Alternative],
    scores: Vec<pes::Scored<'b>>,
    /// Gross amounts by quarter and what they depend on.
    amounts: BTreeMap<Key, Measured>,
    /// Shares of all models by quarter and what they depend on.
    shares: BTreeMap<Key, Result<Vec<Share>, Gap>>,
}

impl<'b> Workshop<'_, 'b> {
    /// The positions of the readings that a criterion depends on.
    fn touching(&self, criterion: &Criterion) -> Vec<usize> {
        let ids: Vec<ReadingId> =
            self.basis.program.readings_of(criterion).map(|reading| reading.id).collect();
        let positions = self.alternatives.iter().enumerate().filter(|(_, other)| ids.contains(&other.id));
        positions.map(|(bit, _)| bit).collect()
    }

    fn outcome(
        &mut self,
        criterion: &'b Criterion,
        position: usize,
        quarter: Quarter,
        day: Date,
        mask: Mask,
    ) -> Outcome {
        let readings = with(self.basis.readings, self.alternatives, mask);
        let basis = Basis { readings, ..*self.basis };
        let actual = match self.measured(&basis, criterion, position, quarter, day) {
            Ok(actual) => actual,
            Err((record, what)) => return Outcome::Lacks(record, what),
        };
        let assessor = Assessor::bare(&basis, self.index, self.assessed.partner);
        let binds = !assessor.waives(criterion) && !assessor.is_advisory(criterion);
        let unmet = |demand| !assessor.meets(&actual, &demand);
        if binds && assessor.demand(criterion, quarter.number).is_some_and(unmet) {
            Outcome::Fails
        } else {
            Outcome::Holds
        }
    }

    /// What a criterion measures under some readings.
    fn measured(
        &mut self,
        basis: &Basis<'b>,
        criterion: &Criterion,
        position: usize,
        quarter: Quarter,
        day: Date,
    ) -> Measured {
        match &criterion.measure {
            Measure::GrossInvoiced(_) => self.amount(basis, position, quarter),
            Measure::EngagementShare { model, .. } => self.share(basis, position, quarter, *model),
            Measure::Score(_) => Ok(pes::score(basis, &self.scores, quarter, day).actual),
            Measure::LevelOneSupport(_) | Measure::CertifiedPeople { .. } | Measure::Sessions(_) => {
                let quarter = self.assessed.quarters.get(position);
                let result =
                    quarter.and_then(|quarter| quarter.criteria.iter().find(|r| *r.id == criterion.id));
                Ok(result.and_then(|result| result.actual.clone()).unwrap_or(Value::Answer(false)))
            }
        }
    }

    fn amount(&mut self, basis: &Basis<'b>, position: usize, quarter: Quarter) -> Measured {
        let key = (position, gross_key(&basis.readings));
        if let Some(amount) = self.amounts.get(&key) {
            return amount.clone();
        }
        let mut lacking = Lacking::default();
        let amount = gross::amount(basis, &self.assessed.tally, quarter, &mut lacking);
        let measured = first(&lacking).map_or(Ok(Value::Money(amount)), Err);
        self.amounts.insert(key, measured.clone());
        measured
    }

    fn share(
        &mut self,
        basis: &Basis<'b>,
        position: usize,
        quarter: Quarter,
        model: crate::words::EngagementModel,
    ) -> Measured {
        let key = (position, engagement_key(&basis.readings));
        let tally = &self.assessed.tally;
        let shares = self.shares.entry(key).or_insert_with(|| {
            let mut lacking = Lacking::default();
            let shares = engagement::shares(basis, tally, quarter, &mut lacking);
            first(&lacking).map_or(Ok(shares), Err)
        });
        let shares = shares.as_ref().map_err(Clone::clone)?;
        let share = engagement::share_of(shares, model).cloned();
        Ok(share.map_or(Value::Answer(false), Value::Share))
    }
}

/// What a gross amount depends on; under `all-invoices` the clock makes no difference.
fn gross_key(readings: &Readings) -> [&'static str; 4] {
    let clock = match readings.gross_scope {
        GrossScope::CustomerSales => readings.upgrade_clock.as_str(),
        GrossScope::AllInvoices => "",
    };
    [
        readings.gross_scope.as_str(),
        clock,
        readings.gross_window.as_str(),
        readings.threshold_currency.as_str(),
    ]
}

/// What shares depend on; where deals are counted, the currency makes no difference.
fn engagement_key(readings: &Readings) -> [&'static str; 4] {
    let currency = match readings.engagement_weight {
        crate::program::readings::EngagementWeight::Deals => "",
        crate::program::readings::EngagementWeight::Amount => readings.threshold_currency.as_str(),
    };
    [
        readings.engagement_weight.as_str(),
        currency,
        readings.engagement_deals.as_str(),
        readings.engagement_partner_led.as_str(),
    ]
}

/// The first thing that is lacking: the record, and what it lacks.
fn first(lacking: &Lacking) -> Option<(String, String)> {
    let amount =
        lacking.amounts.iter().min().map(|deal| (deal.clone(), format!("the deal {deal} has no amount")));
    amount.or_else(|| lacking.rates.iter().min().map(|rate| (rate.record.clone(), rate.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A table of the readings at 2 and 5, by the sets {}, {2}, {5} and {2, 5}.
    fn table(ended: bool, outcomes: [Outcome; 4]) -> Table {
        Table { quarter: 1, ended, touching: vec![2, 5], outcomes: outcomes.into() }
    }

    fn lacks(record: &str) -> Outcome {
        Outcome::Lacks(record.to_owned(), "an amount".to_owned())
    }

    #[test]
    fn readings_that_make_no_difference_are_left_out() {
        use Outcome::{Fails, Holds};
        // Only the reading at 5 changes anything.
        let tables = Tables(vec![table(true, [Holds, Holds, Fails, Fails])]);
        assert_eq!(tables.relevant(None), [5]);
        assert_eq!(tables.relevant(Some(0)), [0, 5]);
        // And here only both together, so that each of them does.
        let tables = Tables(vec![table(true, [Holds, Holds, Holds, Fails])]);
        assert_eq!(tables.relevant(None), [2, 5]);
    }

    #[test]
    fn what_lacks_something_is_not_decided_even_where_nothing_has_ended() {
        use Outcome::{Fails, Holds};
        let (none, second) = (Failing::default(), Failing::default().and(1));
        let ended = Tables(vec![table(true, [Holds, Fails, Holds, Fails])]);
        assert_eq!(ended.decided(&[2, 5]), [Some(none), Some(second), Some(none), Some(second)]);
        assert!(ended.not_evaluated(&[2, 5]).is_empty());
        let running = Tables(vec![table(false, [Holds, Holds, lacks("D-1"), lacks("D-2")])]);
        assert_eq!(running.decided(&[2, 5]), [Some(none), Some(none), None, None]);
        // The smaller set says it all.
        let told = (Mask::default().and(5), ("D-1".to_owned(), "an amount".to_owned()));
        assert_eq!(running.not_evaluated(&[2, 5]), [told]);
        assert_eq!([&ended, &running].map(|tables| tables.0.iter().any(Table::ever_lacks)), [false, true]);
    }
}
