//! Where an answer hinges on a reading: the smallest sets of other choices under which it would differ.
//!
//! Exact, not sampled. Each figure is taken once for every combination of the few readings that touch it and held
//! against what each combination demands; from that, all combinations of all readings are decided at once, as sets
//! that are a bit each.

mod questions;
mod sets;
mod tables;

use std::iter::once;

use super::{Gathered, PartnerAssessment, QuarterStatus, Verdict, standing};
use crate::assessment::tally::exchange::Exchange;
use crate::assessment::{Basis, Warning};
use crate::book::PartnerIndex;
use crate::program::BearsOn;
use crate::program::readings::{ReadingId, Readings};
use questions::{Family, families};
use sets::{Mask, Sets, Space};
use tables::{Course, Tables, has_ended};

/// The most sets that are told for one answer.
const MOST_SETS: usize = 16;

/// The quarters of a year.
const QUARTERS: usize = 4;

/// How many partners a warning names before the rest is counted.
const NAMED: usize = 5;

/// A set of other choices, and what the answer would be under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinge<T> {
    /// The readings that differ from those in force, with the other choice, in the order of the program.
    pub readings: Vec<(ReadingId, &'static str)>,
    /// What the answer would be.
    pub outcome: T,
}

/// What a partner's year hinges on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hinges {
    /// The verdict's; empty where it stands under every reading.
    pub verdict: Vec<Hinge<Verdict>>,
    /// Each quarter's, in order; empty where its status stands under every reading.
    pub quarters: Vec<Vec<Hinge<QuarterStatus>>>,
    /// The sets of choices that couldn't be tried, each with what the book lacks for it.
    pub not_evaluated: Vec<NotEvaluated>,
}

/// A set of choices that couldn't be tried.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotEvaluated {
    /// The choices, in the order of the program.
    pub readings: Vec<(ReadingId, &'static str)>,
    /// The record that lacks something.
    pub record: String,
    /// What it lacks.
    pub lacks: String,
}

/// The verdicts under a year's rule, by how many of the quarters that have ended fail.
type Verdicts = [Verdict; QUARTERS + 1];

/// A reading that bears on qualification, with the choice that isn't in force.
#[derive(Clone, Copy, Debug)]
struct Alternative {
    id: ReadingId,
    choice: &'static str,
}

/// The readings that can be read otherwise, in the order of the program.
fn alternatives(basis: &Basis<'_>) -> Vec<Alternative> {
    let bearing = basis.program.readings.iter().filter(|reading| reading.bears_on == BearsOn::Qualification);
    bearing
        .filter_map(|reading| {
            let offered = |word: &&str| reading.choices.iter().any(|(choice, _)| choice == word);
            let known = reading.id.known_choices().into_iter();
            let other = known.filter(offered).find(|word| *word != basis.readings.choice(reading.id))?;
            Some(Alternative { id: reading.id, choice: other })
        })
        .collect()
}

/// Some readings with some of the alternatives in their place.
fn with<'a>(readings: Readings, chosen: impl Iterator<Item = &'a Alternative>) -> Readings {
    chosen.fold(readings, |readings, other| readings.with(other.id, other.choice).unwrap_or(readings))
}

/// What there is to try: the same for every partner, and so made ready once.
#[derive(Debug)]
pub struct Inquiry<'b> {
    basis: Basis<'b>,
    alternatives: Vec<Alternative>,
    exchange: Exchange,
    /// All sets of the alternatives.
    space: Space,
    families: Vec<Family<'b>>,
    /// The position of the year's rule among the alternatives, and the readings with the other one.
    other_rule: Option<(usize, Readings)>,
}

impl<'b> Inquiry<'b> {
    /// Makes ready what there is to try.
    pub fn new(basis: &Basis<'b>) -> Inquiry<'b> {
        let alternatives = alternatives(basis);
        let space = Space::new(alternatives.len());
        let rule = alternatives.iter().enumerate().find(|(_, other)| other.id == ReadingId::YearRule);
        let other_rule = rule.map(|(position, rule)| (position, with(basis.readings, once(rule))));
        let families = families(basis, &alternatives, &space);
        Inquiry { basis: *basis, alternatives, exchange: basis.exchange(), space, families, other_rule }
    }

    /// How amounts are converted in the year.
    pub fn exchange(&self) -> &Exchange {
        &self.exchange
    }

    /// What a partner's verdict and the statuses of its quarters hinge on.
    pub fn hinges(&self, index: PartnerIndex, assessed: &PartnerAssessment<'b>) -> Hinges {
        let tally = self.basis.tally(index);
        self.hinges_of(assessed, &Gathered::new(&self.basis, &self.exchange, index, &tally))
    }

    /// The same, from what was gathered for the partner.
    pub fn hinges_of(&self, assessed: &PartnerAssessment<'b>, gathered: &Gathered<'_, 'b>) -> Hinges {
        let statuses: Vec<QuarterStatus> = assessed.quarters.iter().map(|quarter| quarter.status).collect();
        let rule = self.verdicts(&statuses, self.basis.readings);
        let other_rule =
            self.other_rule.map(|(position, readings)| (position, self.verdicts(&statuses, readings)));
        // The year's rule is nothing that a quarter hinges on, and often nothing that a verdict does.
        let other_rule = other_rule.filter(|(_, other)| *other != rule);
        let kept = other_rule.map_or(0, |(position, _)| self.space.across(position));
        let tables = Tables::new(&self.basis, &self.families, (&self.space, kept), assessed, gathered);
        let quarters = statuses.iter().zip(&tables.courses).map(|(status, course)| {
            course.as_ref().map_or_else(Vec::new, |course| self.of_quarter(*status, course, &tables))
        });
        let quarters = quarters.collect();
        let not_evaluated = tables.not_evaluated().into_iter().map(|(mask, (record, lacks))| NotEvaluated {
            readings: self.named(mask),
            record: record.clone(),
            lacks: lacks.clone(),
        });
        Hinges {
            verdict: self.of_verdict(assessed.standing.verdict, rule, other_rule, &tables),
            quarters,
            not_evaluated: not_evaluated.collect(),
        }
    }

    /// The choices of a set, in the order of the program.
    fn named(&self, mask: Mask) -> Vec<(ReadingId, &'static str)> {
        let chosen = self.space.positions(mask).filter_map(|position| self.alternatives.get(position));
        chosen.map(|other| (other.id, other.choice)).collect()
    }

    /// The smallest of some sets, each with its outcome.
    fn smallest<T>(&self, space: &Space, sets: &Sets, outcome: impl Fn(Mask) -> T) -> Vec<Hinge<T>> {
        let smallest = space.smallest(sets, MOST_SETS).into_iter();
        smallest.map(|mask| Hinge { readings: self.named(mask), outcome: outcome(mask) }).collect()
    }

    /// What the status of a quarter that has ended hinges on.
    fn of_quarter(
        &self,
        status: QuarterStatus,
        course: &Course,
        tables: &Tables<'_>,
    ) -> Vec<Hinge<QuarterStatus>> {
        // What is in force is one of all sets, so that a status that never changes is this one.
        if !matches!(course, Course::FailsUnder(_)) {
            return Vec::new();
        }
        let (flipped, other) = match status {
            QuarterStatus::Failed => (u64::MAX, QuarterStatus::Passed),
            QuarterStatus::Passed
            | QuarterStatus::Open
            | QuarterStatus::Upcoming
            | QuarterStatus::NotAssessed => (0, QuarterStatus::Failed),
        };
        let flips = |place, _| (course.failing(place) ^ flipped) & tables.tried(place);
        self.smallest(&tables.space, &tables.space.sets(flips), |_| other)
    }

    /// What a verdict hinges on, given those under the year's rule and under the other one.
    fn of_verdict(
        &self,
        in_force: Verdict,
        rule: Verdicts,
        other_rule: Option<(usize, Verdicts)>,
        tables: &Tables<'_>,
    ) -> Vec<Hinge<Verdict>> {
        let (position, other) = other_rule.map_or((None, rule), |(position, other)| (Some(position), other));
        if rule.iter().chain(&other).all(|verdict| *verdict == in_force) {
            return Vec::new();
        }
        let courses = || tables.courses.iter().flatten();
        let flips = tables.space.sets(|place, word| {
            let under_other = position.map_or(0, |position| tables.space.having(position, word));
            let flipping = |verdict: &Verdict, sets: u64| if *verdict == in_force { 0 } else { sets };
            let rules = rule
                .iter()
                .zip(&other)
                .map(|(verdict, other)| flipping(verdict, !under_other) | flipping(other, under_other));
            let flips = counted(courses().map(|course| course.failing(place))).into_iter().zip(rules);
            flips.fold(0, |flips, (sets, flipping)| flips | (sets & flipping)) & tables.tried(place)
        });
        self.smallest(&tables.space, &flips, |mask| {
            let failures = courses().filter(|course| course.fails(&tables.space, mask)).count();
            let is_other = position.is_some_and(|position| self.space.has(mask, position));
            let verdicts = if is_other { &other } else { &rule };
            verdicts.get(failures).copied().unwrap_or(in_force)
        })
    }

    /// The verdicts under a year's rule, by how many of the quarters that have ended fail.
    fn verdicts(&self, statuses: &[QuarterStatus], readings: Readings) -> Verdicts {
        let basis = Basis { readings, ..self.basis };
        std::array::from_fn(|failures| {
            let mut failed = 0usize;
            let statuses: Vec<QuarterStatus> = statuses
                .iter()
                .map(|status| {
                    if !has_ended(*status) {
                        return *status;
                    }
                    failed = failed.saturating_add(1);
                    if failed <= failures { QuarterStatus::Failed } else { QuarterStatus::Passed }
                })
                .collect();
            standing(&statuses, &basis).verdict
        })
    }
}

/// Which sets are in none of some words, in one of them, in two of them, and so on.
fn counted(words: impl Iterator<Item = u64>) -> [u64; QUARTERS + 1] {
    let mut counted = [0; QUARTERS + 1];
    if let Some(none) = counted.first_mut() {
        *none = u64::MAX;
    }
    for word in words {
        let mut one_more = 0;
        for sets in &mut counted {
            let risen = *sets & word;
            *sets = (*sets & !word) | one_more;
            one_more = risen;
        }
    }
    counted
}

/// One warning for each set of choices that couldn't be tried, for however many partners.
pub fn warnings<'h>(partners: impl Iterator<Item = (&'h str, &'h Hinges)>) -> Vec<Warning> {
    let mut untried: Vec<(&NotEvaluated, Vec<&str>)> = Vec::new();
    for (partner, hinges) in partners {
        for lacking in &hinges.not_evaluated {
            match untried.iter_mut().find(|(other, _)| other.readings == lacking.readings) {
                Some((_, partners)) => partners.push(partner),
                None => untried.push((lacking, vec![partner])),
            }
        }
    }
    untried
        .into_iter()
        .map(|(lacking, partners)| {
            let choices: Vec<String> =
                lacking.readings.iter().map(|(id, choice)| format!("{id} = {choice}")).collect();
            let named = partners.iter().take(NAMED).copied().collect::<Vec<_>>().join(", ");
            let (whom, first) = match partners.len() {
                1 => (named, ""),
                several if several <= NAMED => (named, "first, "),
                several => (format!("{named} and {} more", several.saturating_sub(NAMED)), "first, "),
            };
            Warning {
                code: "reading-not-evaluated",
                record: Some(lacking.record.clone()),
                message: format!(
                    "{} was not tried for {whom}: {first}{}",
                    choices.join(" with "),
                    lacking.lacks
                ),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn untried(reading: ReadingId, choice: &'static str) -> Hinges {
        let lacks = "the deal D-1 has no amount".to_owned();
        let lacking = NotEvaluated { readings: vec![(reading, choice)], record: "D-1".to_owned(), lacks };
        Hinges { verdict: Vec::new(), quarters: Vec::new(), not_evaluated: vec![lacking] }
    }

    #[test]
    fn five_partners_are_named_and_the_rest_is_counted() {
        let hinges = untried(ReadingId::EngagementWeight, "amount");
        for (many, whom) in [
            (1, "a: "),
            (2, "a, b: first, "),
            (5, "a, b, c, d, e: first, "),
            (6, "a, b, c, d, e and 1 more: first, "),
        ] {
            let partners = ["a", "b", "c", "d", "e", "f"].into_iter().take(many);
            let told = warnings(partners.map(|partner| (partner, &hinges)));
            let message =
                format!("engagement-weight = amount was not tried for {whom}the deal D-1 has no amount");
            assert_eq!(told.iter().map(|warning| &warning.message).collect::<Vec<_>>(), [&message]);
        }
    }

    #[test]
    fn each_set_of_choices_has_a_warning_of_its_own() {
        let weight = untried(ReadingId::EngagementWeight, "amount");
        let currency = untried(ReadingId::ThresholdCurrency, "EUR");
        let told = warnings([("a", &weight), ("b", &currency), ("c", &weight)].into_iter());
        let begins = |start: &str| told.iter().filter(|warning| warning.message.starts_with(start)).count();
        assert_eq!(begins("engagement-weight = amount was not tried for a, c: "), 1);
        assert_eq!(begins("threshold-currency = EUR was not tried for b: "), 1);
        assert_eq!(told.len(), 2);
    }

    #[test]
    fn sets_are_counted_by_how_many_words_they_are_in() {
        let counted = counted([0b1100, 0b1010, 0b1000].into_iter());
        assert_eq!(counted.map(|sets| sets & 0b1111), [0b0001, 0b0110, 0, 0b1000, 0]);
    }
}
