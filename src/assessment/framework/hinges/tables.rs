//! What becomes of a partner's quarters under all combinations of the readings that touch them.

use super::questions::{Family, Source};
use super::sets::{Few, Mask, Sets, Space, Spread, is_among};
use crate::assessment::figure::Value;
use crate::assessment::framework::{PartnerAssessment, QuarterAssessment, QuarterStatus};
use crate::assessment::refusal::Lacking;
use crate::assessment::sales::{self, Counting};
use crate::assessment::{Basis, engagement, gross, pes};
use crate::book::{Order, PartnerIndex};
use crate::calendar::{Date, Quarter};
use crate::program::readings::{GrossScope, Readings, UpgradeClock};
use crate::share::Share;

/// What the book lacks for a figure: the record, and what.
pub(super) type Gap = (String, String);

/// What becomes of a quarter that has ended.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Course {
    /// It passes under every reading.
    Passes,
    /// It fails under every reading.
    Fails,
    /// It fails under these sets.
    FailsUnder(Sets),
}

impl Course {
    /// Of the sets that share a word, those under which it fails.
    pub(super) fn failing(&self, word: usize) -> u64 {
        match self {
            Course::Passes => 0,
            Course::Fails => u64::MAX,
            Course::FailsUnder(sets) => sets.word(word),
        }
    }

    /// Whether it fails under a set.
    pub(super) fn fails(&self, mask: Mask) -> bool {
        match self {
            Course::Passes => false,
            Course::Fails => true,
            Course::FailsUnder(sets) => sets.has(mask),
        }
    }

    /// Lets it fail under some sets of the readings that touch a family, too.
    fn fail_under(&mut self, few: Few, family: &Family<'_>, space: Space) {
        match self {
            _ if few == 0 => {}
            Course::Fails => {}
            _ if few == family.all() => *self = Course::Fails,
            Course::Passes => {
                let mut sets = space.none();
                family.spread.add(few, &mut sets);
                *self = Course::FailsUnder(sets);
            }
            Course::FailsUnder(sets) => family.spread.add(few, sets),
        }
    }
}

/// All outcomes of a partner's quarters.
pub(super) struct Tables<'q> {
    space: Space,
    /// What becomes of each quarter; nothing where it hasn't ended.
    pub(super) courses: Vec<Option<Course>>,
    /// The sets for which the book lacks something, where there are any.
    lacking: Option<Sets>,
    /// What it lacks, by quarters and criteria, each with the sets it is lacking for.
    gaps: Vec<(&'q Spread, Few, Gap)>,
}

impl<'q> Tables<'q> {
    /// Works out what becomes of every measured quarter of a partner.
    pub(super) fn new<'b>(
        basis: &Basis<'b>,
        (families, space): (&'q [Family<'b>], Space),
        index: PartnerIndex,
        assessed: &PartnerAssessment<'b>,
    ) -> Tables<'q> {
        let mut workshop = Workshop { basis, index, assessed, scores: None, orders: Vec::new() };
        let (mut courses, mut gaps) = (Vec::new(), Vec::new());
        for quarter in &assessed.quarters {
            let mut course = Course::Passes;
            if let Some(day) = quarter.measured {
                for family in families {
                    let mut lacks = |sets, gap| gaps.push((&family.spread, sets, gap));
                    let failing = workshop.failing(family, quarter, day, &mut lacks);
                    course.fail_under(failing, family, space);
                }
            }
            courses.push(has_ended(quarter.status).then_some(course));
        }
        let lacking = (!gaps.is_empty()).then(|| {
            let mut lacking = space.none();
            for (spread, sets, _) in &gaps {
                spread.add(*sets, &mut lacking);
            }
            lacking
        });
        Tables { space, courses, lacking, gaps }
    }

    /// Of the sets that share a word, those for which the book lacks nothing.
    pub(super) fn tried(&self, word: usize) -> u64 {
        self.lacking.as_ref().map_or(u64::MAX, |lacking| !lacking.word(word))
    }

    /// The smallest sets for which the book lacks something, with the record and what it lacks.
    pub(super) fn not_evaluated(&self) -> Vec<(Mask, &Gap)> {
        let minimal = self.lacking.iter().flat_map(|lacking| self.space.minimal(lacking));
        let gap = |mask| {
            let first =
                self.gaps.iter().find(|(spread, sets, _)| is_among(*sets, spread.number(self.space, mask)));
            first.map(|(_, _, gap)| (mask, gap))
        };
        minimal.filter_map(gap).collect()
    }
}

/// Whether a quarter has ended, so that its status can be another.
pub(super) fn has_ended(status: QuarterStatus) -> bool {
    match status {
        QuarterStatus::Passed | QuarterStatus::Failed => true,
        QuarterStatus::Open | QuarterStatus::Upcoming | QuarterStatus::NotAssessed => false,
    }
}

/// Where a partner's figures are taken; what several of them need is kept.
struct Workshop<'a, 'b> {
    basis: &'a Basis<'b>,
    index: PartnerIndex,
    assessed: &'a PartnerAssessment<'b>,
    /// Activities with their points, once one of the figures needs them.
    scores: Option<Vec<pes::Scored<'b>>>,
    /// Orders with whether they count, by what decides it.
    orders: Vec<((GrossScope, UpgradeClock), Vec<(&'b Order, Counting<'b>)>)>,
}

impl<'b> Workshop<'_, 'b> {
    /// The sets under which some criterion of a family fails a quarter; none where it hasn't ended.
    fn failing(
        &mut self,
        family: &Family<'b>,
        quarter: &QuarterAssessment<'b>,
        day: Date,
        lacks: &mut impl FnMut(Few, Gap),
    ) -> Few {
        let (basis, partner, number) = (self.basis, self.assessed.partner, quarter.quarter.number);
        let has_ended = has_ended(quarter.status);
        let mut failing = 0;
        for (readings, sets) in &family.figures {
            let other = Basis { readings: *readings, ..*basis };
            let mut judge = |question, actual: &Value| {
                failing |= family.failing(question, basis, partner, number, (actual, *sets));
            };
            let questions = family.questions.iter().filter(|question| has_ended && question.can_fail(number));
            // The empty set comes first: what is in force has been assessed.
            if is_among(*sets, 0) {
                for question in questions {
                    let result = quarter.criteria.get(question.place);
                    if let Some(actual) = result.and_then(|result| result.actual.as_ref()) {
                        judge(question, actual);
                    }
                }
                continue;
            }
            match family.source {
                Source::Amount => match self.amount(&other, quarter.quarter, day) {
                    Ok(amount) => questions.for_each(|question| judge(question, &amount)),
                    Err(gap) => lacks(*sets, gap),
                },
                Source::Shares => match self.shares(&other, quarter.quarter, day) {
                    Ok(shares) => questions.for_each(|question| {
                        if let Some(share) = shares.get(question.model) {
                            judge(question, &Value::Share(share.clone()));
                        }
                    }),
                    Err(gap) => lacks(*sets, gap),
                },
                Source::Score => {
                    questions.for_each(|question| judge(question, &self.score(&other, quarter.quarter, day)))
                }
                Source::Assessment => {}
            }
        }
        failing
    }

    /// The gross invoiced amount under other readings.
    fn amount(&mut self, basis: &Basis<'b>, quarter: Quarter, day: Date) -> Result<Value, Gap> {
        let counting = counting(basis.readings);
        let orders = match self.orders.iter().position(|(other, _)| *other == counting) {
            Some(place) => self.orders.get(place),
            None => {
                self.orders.push((counting, sales::counting(basis, self.index)));
                self.orders.last()
            }
        };
        let mut lacking = Lacking::default();
        let orders = orders.map_or(&[][..], |(_, orders)| orders);
        let amount = gross::amount(basis, orders, quarter, day, &mut lacking);
        first(&lacking).map_or(Ok(Value::Money(amount)), Err)
    }

    /// The shares of all models under other readings, in the order of the models.
    fn shares(&mut self, basis: &Basis<'b>, quarter: Quarter, day: Date) -> Result<Vec<Share>, Gap> {
        let mut lacking = Lacking::default();
        let shares = engagement::shares(basis, self.index, quarter, day, &mut lacking);
        first(&lacking).map_or(Ok(shares), Err)
    }

    /// The score under other readings.
    fn score(&mut self, basis: &Basis<'b>, quarter: Quarter, day: Date) -> Value {
        let scores = self.scores.get_or_insert_with(|| pes::scored(basis, self.index));
        pes::score(basis, scores, quarter, day).actual
    }
}

/// What decides whether an order counts; under `all-invoices` the clock makes no difference.
fn counting(readings: Readings) -> (GrossScope, UpgradeClock) {
    (readings.gross_scope, readings.upgrade_clock)
}

/// The first thing that is lacking: the record, and what it lacks.
fn first(lacking: &Lacking) -> Option<Gap> {
    let amount =
        lacking.amounts.iter().min().map(|deal| (deal.clone(), format!("the deal {deal} has no amount")));
    amount.or_else(|| lacking.rates.iter().min().map(|rate| (rate.record.clone(), rate.to_string())))
}
