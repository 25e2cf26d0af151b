//! What a program that loads leaves open, says twice, or says against itself. Nothing here is an error: a
//! program with errors doesn't load.

mod bounds;
mod cell;
mod citations;
mod comparison;
mod demand;
mod newcomers;
mod printed;
mod shares;

use super::Program;
use crate::calendar::{PerQuarter, QuarterNumber};
use crate::finding::Severity;
use crate::ids::ClauseId;
use crate::words::words;

words! {
    /// What a finding about a program is of. The words are stable.
    LintId {
        /// Bounds on engagement shares that no deals can meet together.
        ImpossibleShares = "impossible-shares",
        /// A minimum share that the other models' maxima bring about by themselves.
        ImpliedMinimum = "implied-minimum",
        /// A maximum share that can never be exceeded while the other models' minima are met.
        IdleMaximum = "idle-maximum",
        /// A minimum of nothing.
        EmptyMinimum = "empty-minimum",
        /// A requirement that asks for less in a later quarter.
        LooserLater = "looser-later",
        /// A range that lies below that of the quarter before.
        FallingRange = "falling-range",
        /// Amounts between the ranges of two quarters.
        RangeGap = "range-gap",
        /// Amounts in the ranges of two quarters.
        RangeOverlap = "range-overlap",
        /// A yearly figure that is asked in full of those who join during the year.
        NewcomerFullYear = "newcomer-full-year",
        /// Days of joining that the waiver for newcomers covers, and its year doesn't, or the other way round.
        WaiverWindow = "waiver-window",
        /// A tier that something starts with, and nobody can reach.
        TierOutOfReach = "tier-out-of-reach",
        /// Two tables that say different things of the same benefit.
        TablesDisagree = "tables-disagree",
        /// A printed cell that says something else than the value computed with.
        PrintedDiffers = "printed-differs",
        /// A printed cell that can't be held against the value computed with.
        PrintedUnreadable = "printed-unreadable",
        /// A clause that doesn't say what is said to rest on it.
        ClauseDiffers = "clause-differs",
        /// A requirement row of the comparison, from which nothing is computed.
        RequirementNotEnforced = "requirement-not-enforced",
        /// Requirement rows that print the cells of a benefit row.
        RequirementRepeats = "requirement-repeats",
        /// Benefits from which nothing is computed.
        BenefitUnused = "benefit-unused",
        /// A reading with one choice.
        ReadingSettled = "reading-settled",
        /// Clauses that nothing in the program cites.
        ClauseNotCited = "clause-not-cited",
    }
}

/// Something found in a program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lint {
    /// What it is.
    pub id: LintId,
    /// A warning where the program contradicts itself, a note otherwise.
    pub severity: Severity,
    /// The quarters concerned; none where it isn't about quarters.
    pub quarters: Vec<QuarterNumber>,
    /// The clauses concerned.
    pub clauses: Vec<ClauseId>,
    /// What was found, with the figures.
    pub found: String,
    /// What that means for who uses the program.
    pub means: &'static str,
}

/// Everything that is found in a program: warnings first, each in the order of [`LintId`] and of the program.
pub fn findings(program: &Program) -> Vec<Lint> {
    let mut lints = shares::lints(program);
    lints.extend(bounds::lints(program));
    lints.extend(newcomers::lints(program));
    lints.extend(comparison::lints(program));
    lints.extend(printed::lints(program));
    lints.extend(citations::lints(program));
    lints.sort_by_key(|lint| (lint.severity, lint.id));
    lints
}

/// How a quarter is named where no year is meant: `Q1`.
pub fn quarter_name(quarter: QuarterNumber) -> String {
    format!("Q{}", quarter.number())
}

/// What holds in some quarters: which ones, and the figures of each.
#[derive(Default)]
struct ByQuarter {
    quarters: Vec<QuarterNumber>,
    figures: Vec<String>,
}

impl ByQuarter {
    fn add(&mut self, quarter: QuarterNumber, figures: &str) {
        self.quarters.push(quarter);
        self.figures.push(format!("{}: {figures}", quarter_name(quarter)));
    }

    fn figures(&self) -> String {
        self.figures.join("; ")
    }
}

/// Each quarter but the last with its value, and the value of the next one.
fn steps<T>(values: &PerQuarter<T>) -> impl Iterator<Item = (QuarterNumber, &T, QuarterNumber, &T)> {
    let later = QuarterNumber::ALL.into_iter().skip(1);
    QuarterNumber::ALL
        .into_iter()
        .zip(later)
        .map(|(earlier, later)| (earlier, values.of(earlier), later, values.of(later)))
}

/// Words in a row: `a`, `a and b`, `a, b and c`.
fn listed(words: &[String]) -> String {
    match words.split_last() {
        None => String::new(),
        Some((only, [])) => only.clone(),
        Some((last, others)) => format!("{} and {last}", others.join(", ")),
    }
}

/// The program for the tests of the lints: the embedded one, with pieces of its text replaced.
#[cfg(test)]
mod bench {
    use super::{Lint, LintId, findings};
    use crate::files::Files;
    use crate::finding::Findings;
    use crate::program::{EMBEDDED, Program, from_records};

    pub(super) fn changed(changes: &[(&str, &str)]) -> Program {
        let mut text = EMBEDDED.to_owned();
        for (from, to) in changes {
            assert!(text.contains(from), "`{from}` is no longer in the program");
            text = text.replacen(from, to, 1);
        }
        let mut files = Files::default();
        let mut problems = Findings::default();
        let file = files.add("changed.toml".to_owned(), text);
        let program = from_records::load(&files, file, &mut problems);
        program.unwrap_or_else(|| panic!("the changed program doesn't load: {problems:?}"))
    }

    /// The findings of one kind about the embedded program with these changes.
    pub(super) fn of(id: LintId, changes: &[(&str, &str)]) -> Vec<Lint> {
        findings(&changed(changes)).into_iter().filter(|lint| lint.id == id).collect()
    }

    /// What the only finding of a kind says.
    #[track_caller]
    pub(super) fn only(id: LintId, changes: &[(&str, &str)]) -> Lint {
        let mut found = of(id, changes);
        assert_eq!(found.len(), 1, "{found:#?}");
        found.remove(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_come_first_and_each_in_the_order_of_the_lints() {
        let found = findings(&bench::changed(&[]));
        assert!(found.is_sorted_by_key(|lint| (lint.severity, lint.id)));
        assert!(found.iter().all(|lint| !lint.found.is_empty() && !lint.means.is_empty()));
    }

    #[test]
    fn every_clause_of_a_finding_is_one_of_the_program() {
        let program = bench::changed(&[]);
        for lint in findings(&program) {
            assert!(!lint.clauses.is_empty(), "{lint:?}");
            assert!(lint.clauses.iter().all(|id| program.clause(id).is_some()), "{lint:?}");
        }
    }

    #[test]
    fn words_in_a_row() {
        let of = |words: &[&str]| listed(&words.iter().map(|&word| word.to_owned()).collect::<Vec<_>>());
        assert_eq!(of(&[]), "");
        assert_eq!(of(&["a"]), "a");
        assert_eq!(of(&["a", "b", "c"]), "a, b and c");
    }
}
