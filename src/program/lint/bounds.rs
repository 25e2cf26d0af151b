//! What criteria ask for from quarter to quarter. Clauses: `quarters.*`.

use super::demand::{self, amount};
use super::{ByQuarter, Lint, LintId, quarter_name, steps};
use crate::calendar::{PerQuarter, QuarterNumber};
use crate::exact::Exact;
use crate::finding::Severity;
use crate::program::Program;
use crate::program::criteria::{AmountRange, Bound, Criterion, Measure};
use crate::rate::Rate;

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let of_criterion = |criterion: &Criterion| {
        let mut lints: Vec<Lint> = empty(criterion).into_iter().collect();
        lints.extend(looser(criterion));
        if let Measure::GrossInvoiced(ranges) = &criterion.measure {
            lints.extend(between(criterion, ranges));
        }
        lints
    };
    program.criteria.iter().flat_map(of_criterion).collect()
}

/// A range that lies wholly below the one before it.
fn falls(earlier: &AmountRange, later: &AmountRange) -> bool {
    earlier.floor > later.ceiling
}

fn parts(limits: &PerQuarter<Option<Rate>>) -> PerQuarter<Option<Exact>> {
    PerQuarter(QuarterNumber::ALL.map(|quarter| limits.of(quarter).map(Rate::value)))
}

/// Minima of nothing.
fn empty(criterion: &Criterion) -> Option<Lint> {
    let (minima, means) = match &criterion.measure {
        Measure::GrossInvoiced(_) => (
            demand::yearly(&criterion.measure)?,
            "Under gross-bound = floor nothing is asked for: only credit notes that outweigh the invoices \
             fail it.",
        ),
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            (minimum.clone(), "Whoever has done nothing meets it.")
        }
        Measure::EngagementShare { bound: Bound::Minimum, limits, .. } => {
            (parts(limits), "Any deal meets it, whatever its engagement.")
        }
        Measure::EngagementShare { bound: Bound::Maximum, .. } | Measure::LevelOneSupport(_) => return None,
    };
    let mut found = ByQuarter::default();
    for quarter in QuarterNumber::ALL {
        if minima.of(quarter).as_ref().is_some_and(Exact::is_zero) {
            found.add(quarter, &demand::words(&criterion.measure, quarter));
        }
    }
    (!found.quarters.is_empty()).then(|| Lint {
        id: LintId::EmptyMinimum,
        severity: Severity::Note,
        clauses: vec![criterion.clause.clone()],
        found: format!("the minimum of {} is 0 ({})", criterion.id, found.figures()),
        quarters: found.quarters,
        means,
    })
}

/// The quarters after which less is asked for. No minimum (`None`) is less than any.
fn looser_after(measure: &Measure) -> Vec<QuarterNumber> {
    match measure {
        Measure::GrossInvoiced(ranges) => {
            let falls_back = |earlier: &AmountRange, later: &Option<AmountRange>| match later {
                None => true,
                Some(later) if falls(earlier, later) => false,
                Some(later) => later.floor < earlier.floor || later.ceiling < earlier.ceiling,
            };
            after(ranges, |earlier, later| earlier.as_ref().is_some_and(|earlier| falls_back(earlier, later)))
        }
        Measure::LevelOneSupport(asked) => after(asked, |earlier, later| *earlier && !later),
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            after(minimum, |earlier, later| later < earlier)
        }
        Measure::EngagementShare { bound: Bound::Minimum, limits, .. } => {
            after(&parts(limits), |earlier, later| later < earlier)
        }
        Measure::EngagementShare { bound: Bound::Maximum, limits, .. } => {
            after(&parts(limits), |earlier, later| match (earlier, later) {
                (Some(earlier), Some(later)) => later > earlier,
                (Some(_), None) => true,
                (None, _) => false,
            })
        }
    }
}

fn after<T>(values: &PerQuarter<T>, looser: impl Fn(&T, &T) -> bool) -> Vec<QuarterNumber> {
    let steps = steps(values).filter(|(_, earlier, _, later)| looser(earlier, later));
    steps.map(|(quarter, ..)| quarter).collect()
}

fn looser(criterion: &Criterion) -> Option<Lint> {
    let earlier = looser_after(&criterion.measure);
    let mut found = Vec::new();
    let mut quarters = Vec::new();
    for (quarter, _, later, _) in steps(&criterion.printed).filter(|(quarter, ..)| earlier.contains(quarter))
    {
        let asked =
            |quarter| format!("{} {}", quarter_name(quarter), demand::words(&criterion.measure, quarter));
        found.push(format!("{}, then {}", asked(quarter), asked(later)));
        quarters.push(later);
    }
    let yearly = demand::yearly(&criterion.measure).is_some();
    (!quarters.is_empty()).then(|| Lint {
        id: LintId::LooserLater,
        severity: if yearly { Severity::Warning } else { Severity::Note },
        quarters,
        clauses: vec![criterion.clause.clone()],
        found: format!("{} asks for less later in the year ({})", criterion.id, found.join("; ")),
        means: if yearly {
            "By default the figure is counted up over the year, so a later quarter can't ask for less of it."
        } else {
            "Every quarter is measured by itself, so this can be meant; most requirements only rise."
        },
    })
}

/// Ranges of consecutive quarters that don't meet at one amount.
fn between(criterion: &Criterion, ranges: &PerQuarter<Option<AmountRange>>) -> Vec<Lint> {
    let mut lints = Vec::new();
    for (quarter, earlier, next, later) in steps(ranges) {
        let (Some(earlier), Some(later)) = (earlier, later) else { continue };
        let (id, what, means) = if falls(earlier, later) {
            let means = "Whoever reached the earlier range has passed the later one already.";
            (LintId::FallingRange, "fall", means)
        } else if earlier.ceiling < later.floor {
            let means = "Which quarter the amounts in between belong to is not said.";
            (LintId::RangeGap, "leave a gap", means)
        } else if earlier.ceiling > later.floor {
            let means = "The amounts in both belong to either quarter.";
            (LintId::RangeOverlap, "overlap", means)
        } else {
            continue;
        };
        let ends = |range: &AmountRange| format!("{} to {}", amount(&range.floor), amount(&range.ceiling));
        let (first, second) = (quarter_name(quarter), quarter_name(next));
        lints.push(Lint {
            id,
            severity: if id == LintId::FallingRange { Severity::Warning } else { Severity::Note },
            quarters: vec![quarter, next],
            clauses: vec![criterion.clause.clone()],
            found: format!(
                "the ranges of {} {what} ({first} {}, {second} {})",
                criterion.id,
                ends(earlier),
                ends(later)
            ),
            means,
        });
    }
    lints
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};
    use super::*;

    const RANGES: &str =
        r#"ranges = [["0", "100000"], ["100000", "300000"], ["300000", "600000"], ["600000", "1000000"]]"#;
    const SCORE: &str = r#"values = ["50", "100", "200", "300"]"#;
    const PEOPLE: &str = "track = \"sales\"\nprinted = [\"Optional\", \"Min. 1\", \"Min. 2\", \"Min. 3\"]\n\
                          values = [\"optional\", \"1\", \"2\", \"3\"]";
    const SESSIONS: &str = "printed = [\"Upon request\", \"Min. 1\", \"Min. 2\", \"Min. 3\"]\n\
                            values = [\"optional\", \"1\", \"2\", \"3\"]";

    fn with_ranges(id: LintId, ranges: &str) -> Vec<Lint> {
        of(id, &[(RANGES, &format!("ranges = [{ranges}]"))])
    }

    #[test]
    fn ranges_that_meet_are_in_order() {
        for id in [LintId::FallingRange, LintId::RangeGap, LintId::RangeOverlap, LintId::LooserLater] {
            assert_eq!(of(id, &[]), []);
        }
    }

    #[test]
    fn a_gap_and_an_overlap_by_the_smallest_amount() {
        let gap = r#"["0", "100000"], ["100000.01", "300000"], ["300000", "600000"], ["600000", "1000000"]"#;
        let [lint] = with_ranges(LintId::RangeGap, gap).try_into().unwrap();
        assert_eq!(lint.quarters, [QuarterNumber::First, QuarterNumber::Second]);
        assert!(lint.found.contains("Q1 0 to 100,000, Q2 100,000.01 to 300,000"), "{}", lint.found);
        let overlap =
            r#"["0", "100000"], ["99999.99", "300000"], ["300000", "600000"], ["600000", "1000000"]"#;
        assert_eq!(with_ranges(LintId::RangeGap, overlap), []);
        assert_eq!(with_ranges(LintId::RangeOverlap, overlap).len(), 1);
    }

    #[test]
    fn an_optional_quarter_is_no_gap_but_asks_for_less() {
        let optional = r#"["0", "100000"], [], ["300000", "600000"], ["600000", "1000000"]"#;
        assert_eq!(with_ranges(LintId::RangeGap, optional), []);
        let [lint] = with_ranges(LintId::LooserLater, optional).try_into().unwrap();
        assert_eq!((lint.severity, lint.quarters), (Severity::Warning, vec![QuarterNumber::Second]));
        assert!(lint.found.contains("Q1 0 to 100,000, then Q2 optional"), "{}", lint.found);
    }

    #[test]
    fn a_range_below_the_one_before_falls() {
        let falling = r#"["0", "100000"], ["400000", "500000"], ["300000", "399999"], ["600000", "1000000"]"#;
        let [lint] = with_ranges(LintId::FallingRange, falling).try_into().unwrap();
        assert_eq!(lint.severity, Severity::Warning);
        assert_eq!(lint.quarters, [QuarterNumber::Second, QuarterNumber::Third]);
        // Told once: neither as an overlap nor as asking for less.
        assert_eq!(with_ranges(LintId::RangeOverlap, falling), []);
        assert_eq!(with_ranges(LintId::LooserLater, falling), []);
        let touching =
            r#"["0", "100000"], ["400000", "500000"], ["300000", "400000"], ["600000", "1000000"]"#;
        assert_eq!(with_ranges(LintId::FallingRange, touching), []);
    }

    #[test]
    fn a_yearly_score_that_falls_is_a_contradiction() {
        let lint = only(LintId::LooserLater, &[(SCORE, r#"values = ["50", "200", "199.5", "300"]"#)]);
        assert_eq!((lint.severity, lint.quarters), (Severity::Warning, vec![QuarterNumber::Third]));
        assert!(lint.found.contains("Q2 at least 200, then Q3 at least 199.5"), "{}", lint.found);
        assert_eq!(of(LintId::LooserLater, &[(SCORE, r#"values = ["50", "50", "50", "50"]"#)]), []);
    }

    #[test]
    fn people_and_shares_may_fall_with_a_note() {
        let fewer = PEOPLE.replace(r#""1", "2", "3"]"#, r#""1", "2", "1"]"#);
        assert_eq!(only(LintId::LooserLater, &[(PEOPLE, &fewer)]).severity, Severity::Note);
        let wider =
            [(r#"values = ["40%", "30%", "20%", "10%"]"#, r#"values = ["40%", "30%", "31%", "10%"]"#)];
        let lint = only(LintId::LooserLater, &wider);
        assert_eq!((lint.severity, lint.quarters), (Severity::Note, vec![QuarterNumber::Third]));
        let support = [(r#"["optional", "yes", "yes", "yes"]"#, r#"["optional", "yes", "yes", "optional"]"#)];
        assert_eq!(only(LintId::LooserLater, &support).quarters, [QuarterNumber::Fourth]);
    }

    #[test]
    fn minima_of_nothing() {
        let lint = only(LintId::EmptyMinimum, &[]);
        assert_eq!(lint.quarters, [QuarterNumber::First]);
        assert!(lint.found.contains("gross-invoiced is 0 (Q1: 0 to 100,000)"), "{}", lint.found);
        assert_eq!(of(LintId::EmptyMinimum, &[(r#"[["0", "100000"]"#, r#"[["0.01", "100000"]"#)]), []);
        let none = SESSIONS.replace(r#"["optional", "1""#, r#"["optional", "0""#);
        let found = of(LintId::EmptyMinimum, &[(SESSIONS, &none)]);
        assert!(found.iter().any(|lint| lint.found.contains("webinars")), "{found:?}");
        let share = [(r#"values = ["20%", "40%", "60%", "80%"]"#, r#"values = ["0%", "40%", "60%", "80%"]"#)];
        assert_eq!(of(LintId::EmptyMinimum, &share).len(), 2);
    }
}
