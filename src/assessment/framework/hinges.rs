//! Where an answer hinges on a reading: the smallest sets of other choices under which it would differ.
//!
//! Exact, not sampled. Each criterion's outcome is worked out once for every combination of the few readings
//! that touch it; all combinations of all readings are then decided from those tables.

mod search;
mod tables;

use super::{PartnerAssessment, QuarterStatus, Verdict, standing};
use crate::assessment::{Basis, Warning};
use crate::book::PartnerIndex;
use crate::program::BearsOn;
use crate::program::readings::{ReadingId, Readings};
use search::{Mask, smallest};
use tables::{Failing, Tables};

/// The most sets that are told for one answer.
const MOST_SETS: usize = 16;

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

/// The readings in force with some of the alternatives in their place.
fn with(readings: Readings, alternatives: &[Alternative], mask: Mask) -> Readings {
    let chosen = alternatives.iter().enumerate().filter(|(bit, _)| mask.has(*bit));
    chosen.fold(readings, |readings, (_, other)| readings.with(other.id, other.choice).unwrap_or(readings))
}

/// What a partner's verdict and the statuses of its quarters hinge on.
pub fn hinges<'b>(basis: &Basis<'b>, index: PartnerIndex, assessed: &PartnerAssessment<'b>) -> Hinges {
    let alternatives = alternatives(basis);
    let statuses: Vec<QuarterStatus> = assessed.quarters.iter().map(|quarter| quarter.status).collect();
    let tables = Tables::new(basis, index, assessed, &alternatives);
    let year_rule = alternatives.iter().position(|other| other.id == ReadingId::YearRule);
    let relevant = tables.relevant(year_rule);
    let named = |mask: Mask| -> Vec<(ReadingId, &'static str)> {
        let chosen = alternatives.iter().enumerate().filter(|(bit, _)| mask.has(*bit));
        chosen.map(|(_, other)| (other.id, other.choice)).collect()
    };
    let decided = tables.decided(&relevant);
    let under = |mask: Mask| decided.get(mask.compressed(&relevant)).copied().flatten();
    let verdict = smallest(&relevant, MOST_SETS, |mask| {
        let failing = under(mask)?;
        let readings = with(basis.readings, &alternatives, mask);
        let statuses: Vec<QuarterStatus> = statuses
            .iter()
            .enumerate()
            .map(|(position, status)| ended_as(*status, failing, position))
            .collect();
        let verdict = standing(&statuses, &Basis { readings, ..*basis }).verdict;
        (verdict != assessed.standing.verdict).then_some(verdict)
    });
    let quarters = statuses.iter().enumerate().map(|(position, status)| {
        if !matches!(status, QuarterStatus::Passed | QuarterStatus::Failed) {
            return Vec::new();
        }
        let flips = smallest(&relevant, MOST_SETS, |mask| {
            let other = ended_as(*status, under(mask)?, position);
            (other != *status).then_some(other)
        });
        flips.into_iter().map(|(mask, outcome)| Hinge { readings: named(mask), outcome }).collect()
    });
    let quarters = quarters.collect();
    let not_evaluated = tables
        .not_evaluated(&relevant)
        .into_iter()
        .map(|(mask, (record, lacks))| NotEvaluated { readings: named(mask), record, lacks });
    Hinges {
        verdict: verdict
            .into_iter()
            .map(|(mask, outcome)| Hinge { readings: named(mask), outcome })
            .collect(),
        quarters,
        not_evaluated: not_evaluated.collect(),
    }
}

/// The status of a quarter, if it has ended and these quarters fail; its own if it hasn't.
fn ended_as(status: QuarterStatus, failing: Failing, position: usize) -> QuarterStatus {
    match status {
        QuarterStatus::Passed | QuarterStatus::Failed if failing.has(position) => QuarterStatus::Failed,
        QuarterStatus::Passed | QuarterStatus::Failed => QuarterStatus::Passed,
        QuarterStatus::Open | QuarterStatus::Upcoming | QuarterStatus::NotAssessed => status,
    }
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
    fn only_quarters_that_have_ended_may_end_otherwise() {
        let second = Failing::default().and(1);
        assert_eq!(ended_as(QuarterStatus::Passed, second, 1), QuarterStatus::Failed);
        assert_eq!(ended_as(QuarterStatus::Failed, second, 0), QuarterStatus::Passed);
        for status in [QuarterStatus::Open, QuarterStatus::Upcoming, QuarterStatus::NotAssessed] {
            assert_eq!(ended_as(status, second, 1), status);
        }
    }
}
