//! What is asked of partners that join during a year. Clauses: `applicability.*`.

use super::demand::{amount, yearly};
use super::{ByQuarter, Lint, LintId};
use crate::calendar::{ProgramYear, QuarterNumber};
use crate::finding::Severity;
use crate::program::Program;
use crate::program::criteria::Criterion;

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let full = program.criteria.iter().filter_map(|criterion| full_year(program, criterion));
    full.chain(window(program)).collect()
}

/// A yearly figure that isn't waived for newcomers, and isn't made smaller for them either.
fn full_year(program: &Program, criterion: &Criterion) -> Option<Lint> {
    let minima = yearly(&criterion.measure)?;
    if program.newcomers.waived.contains(&criterion.id) {
        return None;
    }
    let mut asked = ByQuarter::default();
    for quarter in QuarterNumber::ALL {
        if let Some(minimum) = minima.of(quarter).as_ref().filter(|minimum| !minimum.is_zero()) {
            asked.add(quarter, &amount(minimum));
        }
    }
    (!asked.quarters.is_empty()).then(|| Lint {
        id: LintId::NewcomerFullYear,
        severity: Severity::Note,
        clauses: vec![criterion.clause.clone(), program.newcomers.clause.clone()],
        found: format!(
            "{} is counted from the start of the year by default, and asked in full of a partner that joins during it \
             ({})",
            criterion.id,
            asked.figures()
        ),
        quarters: asked.quarters,
        means: "Whoever joins late has fewer months for the same figure; a part of it is nowhere named.",
    })
}

/// Days of joining that the waiver covers and its year doesn't, or the other way round.
fn window(program: &Program) -> Option<Lint> {
    let newcomers = &program.newcomers;
    let year = ProgramYear::new(newcomers.year, program.cycle.first_month)?;
    let (first, last) = (year.first_day(), year.last_day());
    let (from, to) = (newcomers.joined_from, newcomers.joined_to);
    let never = from > last;
    if from == first && to == last {
        return None;
    }
    Some(Lint {
        id: LintId::WaiverWindow,
        severity: if never { Severity::Warning } else { Severity::Note },
        quarters: Vec::new(),
        clauses: vec![newcomers.clause.clone(), program.cycle.clause.clone()],
        found: format!(
            "the waiver for {} is for those who join from {from} to {to}, and that year is {first} to {last}",
            newcomers.year
        ),
        means: if never {
            "Nobody is ever waived: who joins then is not assessed in that year."
        } else {
            "Those who join in one of the two and not in the other are treated by the waiver's days alone."
        },
    })
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};
    use super::*;

    #[test]
    fn scores_and_webinars_are_asked_in_full() {
        let found = of(LintId::NewcomerFullYear, &[]);
        let [score, webinars] = found.try_into().unwrap();
        assert!(score.found.contains("pes") && score.found.contains("Q4: 300"), "{}", score.found);
        assert_eq!(webinars.quarters.len(), 3);
        assert_eq!(webinars.severity, Severity::Note);
    }

    #[test]
    fn what_is_waived_is_not_asked() {
        let all = [(r#"waived = ["gross-invoiced"]"#, r#"waived = ["gross-invoiced", "pes", "webinars"]"#)];
        assert_eq!(of(LintId::NewcomerFullYear, &all), []);
        let none = [(r#"waived = ["gross-invoiced"]"#, "waived = []")];
        assert_eq!(of(LintId::NewcomerFullYear, &none).len(), 3);
    }

    #[test]
    fn a_waiver_of_its_own_year_is_whole() {
        assert_eq!(of(LintId::WaiverWindow, &[]), []);
        let shorter = only(LintId::WaiverWindow, &[("joined_to = 2026-12-31", "joined_to = 2026-12-30")]);
        assert_eq!(shorter.severity, Severity::Note);
        assert!(shorter.found.contains("2026-01-01 to 2026-12-30"), "{}", shorter.found);
    }

    #[test]
    fn a_year_that_starts_in_april_moves_the_window() {
        let april = only(LintId::WaiverWindow, &[("first_month = 1", "first_month = 4")]);
        assert!(april.found.contains("2026-04-01 to 2027-03-31"), "{}", april.found);
    }

    #[test]
    fn a_waiver_for_those_who_join_after_its_year_waives_nothing() {
        let later = only(LintId::WaiverWindow, &[("year = 2026", "year = 2025")]);
        assert_eq!(later.severity, Severity::Warning);
    }
}
