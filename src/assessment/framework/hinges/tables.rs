//! What becomes of a partner's quarters under all combinations of the readings that touch them.

use std::cell::OnceCell;

use super::questions::{Family, Question, Source};
use super::sets::{Few, Mask, Sets, Space, Spread, is_among};
use crate::assessment::figure::Value;
use crate::assessment::framework::judgement::Demand;
use crate::assessment::framework::{Gathered, PartnerAssessment, QuarterAssessment, QuarterStatus};
use crate::assessment::refusal::Lacking;
use crate::assessment::{Basis, engagement, gross, pes};
use crate::calendar::{Date, Quarter};
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
    /// What becomes of a quarter that fails under some sets.
    fn new(fails: Fails<'_>, space: &Space) -> Course {
        let under = match fails {
            Fails::Always => return Course::Fails,
            Fails::Under(under) if under.is_empty() => return Course::Passes,
            Fails::Under(under) => under,
        };
        let mut sets = space.none();
        for (spread, few) in under {
            spread.add(space, few, &mut sets);
        }
        Course::FailsUnder(sets)
    }

    /// Of the sets that share the word at a place, those under which it fails.
    pub(super) fn failing(&self, place: usize) -> u64 {
        match self {
            Course::Passes => 0,
            Course::Fails => u64::MAX,
            Course::FailsUnder(sets) => sets.word(place),
        }
    }

    /// Whether it fails under a set.
    pub(super) fn fails(&self, space: &Space, mask: Mask) -> bool {
        match self {
            Course::Passes => false,
            Course::Fails => true,
            Course::FailsUnder(sets) => space.is_among(sets, mask),
        }
    }
}

/// When a quarter fails, as far as it is known.
enum Fails<'q> {
    /// Under every reading.
    Always,
    /// Where any of these does, each a few sets.
    Under(Vec<(&'q Spread, Few)>),
}

impl<'q> Fails<'q> {
    /// Lets it fail under some sets of the readings that touch a family, too.
    fn add(&mut self, few: Few, family: &'q Family<'_>) {
        match self {
            Fails::Under(_) if few == family.all() => *self = Fails::Always,
            Fails::Under(under) if few != 0 => under.push((&family.spread, few)),
            Fails::Under(_) | Fails::Always => {}
        }
    }

    /// The bits by which words differ that decide whether it fails.
    fn deciding(&self) -> usize {
        match self {
            Fails::Always => 0,
            Fails::Under(under) => under.iter().fold(0, |bits, (spread, few)| bits | spread.deciding(*few)),
        }
    }
}

/// All outcomes of a partner's quarters.
pub(super) struct Tables<'q> {
    /// The sets that may differ in what becomes of a quarter.
    pub(super) space: Space,
    /// What becomes of each quarter; nothing where it hasn't ended.
    pub(super) courses: Vec<Option<Course>>,
    /// The sets for which the book lacks something, where there are any.
    lacking: Option<Sets>,
    /// What it lacks, by quarters and criteria, each with the sets it is lacking for.
    gaps: Vec<(&'q Spread, Few, Gap)>,
}

impl<'q> Tables<'q> {
    /// Works out what becomes of every measured quarter of a partner.
    ///
    /// The sets are narrowed to those that differ in something, or in readings whose bits are `kept`.
    pub(super) fn new<'b>(
        basis: &Basis<'b>,
        families: &'q [Family<'b>],
        (space, kept): (&Space, usize),
        assessed: &PartnerAssessment<'b>,
        gathered: &Gathered<'_, 'b>,
    ) -> Tables<'q> {
        let workshop = Workshop { basis, assessed, gathered };
        let (mut quarters, mut gaps) = (Vec::new(), Vec::new());
        for quarter in &assessed.quarters {
            let mut fails = Fails::Under(Vec::new());
            for family in families {
                let Some(day) = quarter.measured else { break };
                let is_judged = has_ended(quarter.status) && matches!(fails, Fails::Under(_));
                let mut lacks = |sets, gap| gaps.push((&family.spread, sets, gap));
                fails.add(workshop.failing(family, (quarter, day), is_judged, &mut lacks), family);
            }
            quarters.push(has_ended(quarter.status).then_some(fails));
        }
        let deciding = quarters.iter().flatten().map(Fails::deciding);
        let deciding = deciding.chain(gaps.iter().map(|(spread, sets, _)| spread.deciding(*sets)));
        let space = space.narrowed(deciding.fold(kept, |all, bits| all | bits));
        let lacking = (!gaps.is_empty()).then(|| {
            let mut lacking = space.none();
            for (spread, sets, _) in &gaps {
                spread.add(&space, *sets, &mut lacking);
            }
            lacking
        });
        let courses =
            quarters.into_iter().map(|fails| fails.map(|fails| Course::new(fails, &space))).collect();
        Tables { space, courses, lacking, gaps }
    }

    /// Of the sets that share the word at a place, those for which the book lacks nothing.
    pub(super) fn tried(&self, place: usize) -> u64 {
        self.lacking.as_ref().map_or(u64::MAX, |lacking| !lacking.word(place))
    }

    /// The smallest sets for which the book lacks something, with the record and what it lacks.
    pub(super) fn not_evaluated(&self) -> Vec<(Mask, &Gap)> {
        let minimal = self.lacking.iter().flat_map(|lacking| self.space.minimal(lacking));
        let gap = |mask| {
            let first =
                self.gaps.iter().find(|(spread, sets, _)| is_among(*sets, spread.number(&self.space, mask)));
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

/// Where a partner's figures are taken.
struct Workshop<'a, 'b> {
    basis: &'a Basis<'b>,
    assessed: &'a PartnerAssessment<'b>,
    gathered: &'a Gathered<'a, 'b>,
}

impl<'b> Workshop<'_, 'b> {
    /// The sets under which some criterion of a family fails a quarter; none where that isn't to be judged.
    fn failing(
        &self,
        family: &Family<'b>,
        (quarter, day): (&QuarterAssessment<'b>, Date),
        is_judged: bool,
        lacks: &mut impl FnMut(Few, Gap),
    ) -> Few {
        let (basis, partner, number) = (self.basis, self.assessed.partner, quarter.quarter.number);
        let mut failing = 0;
        for (readings, sets) in &family.figures {
            let other = Basis { readings: *readings, ..*basis };
            let mut judge = |question: &Question<'b>, is_met: &dyn Fn(&Demand) -> Option<bool>| {
                let sets = *sets & !failing;
                failing |= family.failing(question, basis, partner, number, sets, is_met);
            };
            let questions = family.questions.iter().filter(|question| is_judged && question.can_fail(number));
            // The empty set comes first: what is in force has been assessed.
            if is_among(*sets, 0) {
                for question in questions {
                    let result = quarter.criteria.get(question.place);
                    if let Some(actual) = result.and_then(|result| result.actual.as_ref()) {
                        judge(question, &|demand| demand.is_met_by(actual));
                    }
                }
                continue;
            }
            match family.source {
                Source::Amount => {
                    let exact = OnceCell::new();
                    let amount = || exact.get_or_init(|| self.amount(&other, quarter.quarter));
                    match gross::bounds(*readings, &self.gathered.sums, number) {
                        Some(bounds) => questions.for_each(|question| {
                            judge(question, &|demand| {
                                let exactly = || demand.is_met_by(amount().as_ref().ok()?);
                                demand.is_met_within(bounds).or_else(exactly)
                            });
                        }),
                        None => match amount() {
                            Ok(amount) => {
                                questions
                                    .for_each(|question| judge(question, &|demand| demand.is_met_by(amount)));
                            }
                            Err(gap) => lacks(*sets, gap.clone()),
                        },
                    }
                }
                Source::Shares => {
                    let exact = OnceCell::new();
                    let shares = || exact.get_or_init(|| self.shares(&other, quarter.quarter));
                    let share =
                        |question: &Question<'b>| Some(shares().as_ref().ok()?.get(question.model)?.clone());
                    match engagement::bounds(*readings, &self.gathered.sums, number) {
                        Some(bounds) => questions.for_each(|question| {
                            let Some(part) = bounds.parts.get(question.model) else { return };
                            judge(question, &|demand| {
                                let exactly = || demand.is_met_by(&Value::Share(share(question)?));
                                demand.is_met_by_part(*part, bounds.whole).or_else(exactly)
                            });
                        }),
                        None => match shares() {
                            Ok(_) => questions.for_each(|question| {
                                if let Some(share) = share(question).map(Value::Share) {
                                    judge(question, &|demand| demand.is_met_by(&share));
                                }
                            }),
                            Err(gap) => lacks(*sets, gap.clone()),
                        },
                    }
                }
                Source::Score => {
                    let mut questions = questions.peekable();
                    if questions.peek().is_some() {
                        let score = self.score(&other, quarter.quarter, day);
                        questions.for_each(|question| judge(question, &|demand| demand.is_met_by(&score)));
                    }
                }
                Source::Assessment => {}
            }
        }
        failing
    }

    /// The gross invoiced amount under other readings.
    fn amount(&self, basis: &Basis<'b>, quarter: Quarter) -> Result<Value, Gap> {
        let mut lacking = Lacking::default();
        let amount = gross::amount(basis, &self.gathered.sums, quarter, &mut lacking);
        first(&lacking).map_or(Ok(Value::Money(amount)), Err)
    }

    /// The shares of all models under other readings, in the order of the models.
    fn shares(&self, basis: &Basis<'b>, quarter: Quarter) -> Result<Vec<Share>, Gap> {
        let mut lacking = Lacking::default();
        let shares = engagement::shares(basis, &self.gathered.sums, quarter, &mut lacking);
        first(&lacking).map_or(Ok(shares), Err)
    }

    /// The score under other readings.
    fn score(&self, basis: &Basis<'b>, quarter: Quarter, day: Date) -> Value {
        Value::Number(pes::points(basis, &self.gathered.scores, quarter, day))
    }
}

/// The first thing that is lacking: the record, and what it lacks.
fn first(lacking: &Lacking) -> Option<Gap> {
    let amount =
        lacking.amounts.iter().min().map(|deal| (deal.clone(), format!("the deal {deal} has no amount")));
    amount.or_else(|| lacking.rates.iter().min().map(|rate| (rate.record.clone(), rate.to_string())))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::framework::hinges::sets::all_of_few;

    fn gap(record: &str) -> Gap {
        (record.to_owned(), "an amount".to_owned())
    }

    #[test]
    fn the_smallest_sets_say_what_is_lacking_first() {
        let space = Space::new(8);
        let (one, two) = (Spread::new(&space, &[5]), Spread::new(&space, &[2, 5]));
        // With the reading at 5, and in a later criterion with either.
        let gaps = vec![(&one, 0b10, gap("D-1")), (&two, 0b1010, gap("D-2")), (&two, 0b0100, gap("D-3"))];
        let mut lacking = space.none();
        for (spread, sets, _) in &gaps {
            spread.add(&space, *sets, &mut lacking);
        }
        let tables = Tables { space: space.clone(), courses: Vec::new(), lacking: Some(lacking), gaps };
        let (second, fifth) = (space.mask(&[2]), space.mask(&[5]));
        assert_eq!(tables.not_evaluated(), [(second, &gap("D-2")), (fifth, &gap("D-1"))]);
        // No set with either of them is tried, and every other one is.
        let without = space.sets(|_, word| !(space.having(2, word) | space.having(5, word)));
        assert_eq!(space.sets(|place, _| tables.tried(place)), without);
    }

    #[test]
    fn a_quarter_fails_where_any_of_its_criteria_does() {
        let space = Space::new(8);
        let (one, two) = (Spread::new(&space, &[5]), Spread::new(&space, &[2, 5]));
        let course = Course::new(Fails::Under(vec![(&one, 0b10), (&two, 0b0010)]), &space);
        for (positions, fails) in
            [(&[][..], false), (&[2], true), (&[5], true), (&[2, 5], true), (&[1, 7], false)]
        {
            assert_eq!(course.fails(&space, space.mask(positions)), fails, "{positions:?}");
        }
        assert_eq!(Course::new(Fails::Under(Vec::new()), &space), Course::Passes);
        assert_eq!(Course::new(Fails::Always, &space), Course::Fails);
        assert_eq!([Course::Passes.failing(3), Course::Fails.failing(3)], [0, all_of_few(6)]);
    }
}
