//! Bounds on engagement shares. The three shares of a quarter add up to 100%, so a bound on some of them is one
//! on the others. Clauses: `quarters.partner-owned`, `quarters.co-led`, `quarters.late-involvement`.

use super::demand::percent;
use super::{ByQuarter, Lint, LintId, listed};
use crate::calendar::{PerQuarter, QuarterNumber};
use crate::exact::Exact;
use crate::finding::Severity;
use crate::ids::ClauseId;
use crate::program::Program;
use crate::program::criteria::{Bound, Criterion, Measure};
use crate::rate::Rate;
use crate::words::EngagementModel;

/// A criterion that bounds a share.
struct ShareBound<'p> {
    criterion: &'p Criterion,
    model: EngagementModel,
    bound: Bound,
    limits: &'p PerQuarter<Option<Rate>>,
}

impl ShareBound<'_> {
    fn limit(&self, quarter: QuarterNumber) -> Option<Exact> {
        self.limits.of(quarter).map(Rate::value)
    }
}

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let bounds: Vec<ShareBound<'_>> = program.criteria.iter().filter_map(share_bound).collect();
    let mut lints: Vec<Lint> = impossible(&bounds).into_iter().collect();
    lints.extend(bounds.iter().filter_map(|bound| match bound.bound {
        Bound::Minimum => implied(bound, &bounds),
        Bound::Maximum => idle(bound, &bounds),
    }));
    lints
}

fn share_bound(criterion: &Criterion) -> Option<ShareBound<'_>> {
    match &criterion.measure {
        Measure::EngagementShare { model, bound, limits } => {
            Some(ShareBound { criterion, model: *model, bound: *bound, limits })
        }
        Measure::GrossInvoiced(_)
        | Measure::LevelOneSupport(_)
        | Measure::CertifiedPeople { .. }
        | Measure::Score(_)
        | Measure::Sessions(_) => None,
    }
}

/// The tightest limit of a kind on a model in a quarter, where there is one.
fn limit(
    bounds: &[ShareBound<'_>],
    model: EngagementModel,
    kind: Bound,
    quarter: QuarterNumber,
) -> Option<Exact> {
    let of_model = bounds.iter().filter(|bound| bound.model == model && bound.bound == kind);
    let limits = of_model.filter_map(|bound| bound.limit(quarter));
    match kind {
        Bound::Minimum => limits.max(),
        Bound::Maximum => limits.min(),
    }
}

fn models() -> impl Iterator<Item = EngagementModel> {
    EngagementModel::WORDS.iter().map(|(_, model)| *model)
}

/// Why no deals of a quarter can meet all bounds; `None` where some can.
///
/// Shares between these bounds exist exactly if no minimum lies above its own maximum, the minima leave room
/// for a whole, and the maxima reach one.
fn contradiction(bounds: &[ShareBound<'_>], quarter: QuarterNumber) -> Option<String> {
    let lowest = |model| limit(bounds, model, Bound::Minimum, quarter);
    let highest = |model| limit(bounds, model, Bound::Maximum, quarter);
    for model in models() {
        if let (Some(low), Some(high)) = (lowest(model), highest(model))
            && low > high
        {
            return Some(format!("{model} at least {} and at most {}", percent(&low), percent(&high)));
        }
    }
    let minima: Vec<Exact> = models().filter_map(lowest).collect();
    let maxima: Vec<Exact> = models().filter_map(highest).collect();
    let sum = |limits: &[Exact]| {
        let parts: Vec<String> = limits.iter().map(percent).collect();
        format!("{} = {}", parts.join(" + "), percent(&limits.iter().sum()))
    };
    if minima.iter().sum::<Exact>() > Exact::ONE {
        return Some(format!("the minima come to {}, more than 100%", sum(&minima)));
    }
    let all_limited = maxima.len() == models().count();
    (all_limited && maxima.iter().sum::<Exact>() < Exact::ONE)
        .then(|| format!("the maxima come to {}, less than 100%", sum(&maxima)))
}

fn impossible(bounds: &[ShareBound<'_>]) -> Option<Lint> {
    let mut found = ByQuarter::default();
    for quarter in QuarterNumber::ALL {
        if let Some(why) = contradiction(bounds, quarter) {
            found.add(quarter, &why);
        }
    }
    (!found.quarters.is_empty()).then(|| Lint {
        id: LintId::ImpossibleShares,
        severity: Severity::Warning,
        clauses: bounds.iter().map(|bound| bound.criterion.clause.clone()).collect(),
        found: format!("the bounds on engagement shares can't be met together ({})", found.figures()),
        quarters: found.quarters,
        means: "No distributor can pass such a quarter, whatever its deals.",
    })
}

/// The room that the limits of the other models leave to one: `100% - 40% - 40% = 20%`.
fn room(
    bounds: &[ShareBound<'_>],
    model: EngagementModel,
    kind: Bound,
    quarter: QuarterNumber,
) -> (Exact, String) {
    let unlimited = match kind {
        Bound::Minimum => Exact::ZERO,
        Bound::Maximum => Exact::ONE,
    };
    let mut left = Exact::ONE;
    let mut sum = percent(&left);
    for other in models().filter(|other| *other != model) {
        let taken = limit(bounds, other, kind, quarter).unwrap_or_else(|| unlimited.clone());
        left = left.minus(&taken);
        sum = format!("{sum} - {}", percent(&taken));
    }
    (left.clone(), format!("{sum} = {}", percent(&left)))
}

/// The criteria that limit the other models, from the other side.
fn others<'b, 'p>(
    bound: &'b ShareBound<'p>,
    bounds: &'b [ShareBound<'p>],
    kind: Bound,
) -> impl Iterator<Item = &'p Criterion> {
    bounds.iter().filter(move |other| other.model != bound.model && other.bound == kind).map(|b| b.criterion)
}

fn concerned(bound: &ShareBound<'_>, bounds: &[ShareBound<'_>], kind: Bound) -> Vec<ClauseId> {
    let others = others(bound, bounds, kind).map(|criterion| criterion.clause.clone());
    std::iter::once(bound.criterion.clause.clone()).chain(others).collect()
}

fn implied(bound: &ShareBound<'_>, bounds: &[ShareBound<'_>]) -> Option<Lint> {
    let mut found = ByQuarter::default();
    for quarter in QuarterNumber::ALL {
        let Some(minimum) = bound.limit(quarter).filter(|minimum| !minimum.is_zero()) else { continue };
        let (room, sum) = room(bounds, bound.model, Bound::Maximum, quarter);
        if minimum <= room && contradiction(bounds, quarter).is_none() {
            found.add(quarter, &format!("{sum}, minimum {}", percent(&minimum)));
        }
    }
    let names: Vec<String> =
        others(bound, bounds, Bound::Maximum).map(|criterion| criterion.id.to_string()).collect();
    (!found.quarters.is_empty()).then(|| Lint {
        id: LintId::ImpliedMinimum,
        severity: Severity::Note,
        clauses: concerned(bound, bounds, Bound::Maximum),
        found: format!(
            "the minimum of {} follows from the maxima of {} ({})",
            bound.criterion.id,
            listed(&names),
            found.figures()
        ),
        quarters: found.quarters,
        means: "Whoever keeps to these maxima meets the minimum: it never fails a quarter alone.",
    })
}

fn idle(bound: &ShareBound<'_>, bounds: &[ShareBound<'_>]) -> Option<Lint> {
    let mut found = ByQuarter::default();
    for quarter in QuarterNumber::ALL {
        let Some(maximum) = bound.limit(quarter) else { continue };
        let (room, sum) = room(bounds, bound.model, Bound::Minimum, quarter);
        if maximum >= room && contradiction(bounds, quarter).is_none() {
            found.add(quarter, &format!("{sum}, maximum {}", percent(&maximum)));
        }
    }
    (!found.quarters.is_empty()).then(|| Lint {
        id: LintId::IdleMaximum,
        severity: Severity::Note,
        clauses: concerned(bound, bounds, Bound::Minimum),
        found: format!("the maximum of {} never binds ({})", bound.criterion.id, found.figures()),
        quarters: found.quarters,
        means: "Whoever meets the minima of the other models keeps to it: it never fails a quarter alone.",
    })
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};
    use super::*;

    const OWNED: &str = r#"values = ["20%", "40%", "60%", "80%"]"#;
    const PRINTED_OWNED: &str = r#"printed = ["Min. 20%", "Min. 40%", "Min. 60%", "Min. 80%"]"#;
    const LIMITED: &str = r#"values = ["40%", "30%", "20%", "10%"]"#;

    #[test]
    fn the_owned_minimum_is_what_both_maxima_leave() {
        let lint = only(LintId::ImpliedMinimum, &[]);
        assert_eq!(lint.quarters, QuarterNumber::ALL);
        assert_eq!(lint.severity, Severity::Note);
        assert!(lint.found.contains("Q1: 100% - 40% - 40% = 20%, minimum 20%"), "{}", lint.found);
        assert!(lint.found.contains("Q4: 100% - 10% - 10% = 80%, minimum 80%"), "{}", lint.found);
        let clauses: Vec<&str> = lint.clauses.iter().map(ClauseId::as_str).collect();
        assert_eq!(clauses, ["quarters.partner-owned", "quarters.co-led", "quarters.late-involvement"]);
    }

    #[test]
    fn a_minimum_just_above_what_is_left_stands_by_itself() {
        let above = r#"values = ["20.0001%", "40%", "59.9999%", "80.0001%"]"#;
        let lint = only(LintId::ImpliedMinimum, &[(OWNED, above)]);
        assert_eq!(lint.quarters, [QuarterNumber::Second, QuarterNumber::Third]);
        let all_above = r#"values = ["21%", "41%", "61%", "81%"]"#;
        assert_eq!(of(LintId::ImpliedMinimum, &[(OWNED, all_above)]), []);
    }

    #[test]
    fn without_one_of_the_maxima_nothing_is_implied() {
        let optional = r#"values = ["optional", "30%", "20%", "10%"]"#;
        let lint = only(LintId::ImpliedMinimum, &[(LIMITED, optional)]);
        assert!(!lint.quarters.contains(&QuarterNumber::First), "{lint:?}");
    }

    #[test]
    fn a_minimum_of_nothing_is_not_said_to_be_implied() {
        let nothing = r#"values = ["0%", "41%", "61%", "81%"]"#;
        assert_eq!(of(LintId::ImpliedMinimum, &[(OWNED, nothing)]), []);
    }

    #[test]
    fn a_maximum_that_the_minimum_keeps_is_idle() {
        assert_eq!(of(LintId::IdleMaximum, &[]), []);
        // 100% - 20% = 80% in Q1, 100% - 80% = 20% in Q4.
        let wide = r#"values = ["80%", "59.99%", "20%", "20%"]"#;
        let lint = only(LintId::IdleMaximum, &[(LIMITED, wide)]);
        assert_eq!(lint.quarters, [QuarterNumber::First, QuarterNumber::Fourth]);
        assert!(lint.found.contains("100% - 20% - 0% = 80%, maximum 80%"), "{}", lint.found);
    }

    #[test]
    fn bounds_without_a_common_share_are_contradictions() {
        assert_eq!(of(LintId::ImpossibleShares, &[]), []);
        // The owned share as a maximum: 20% + 40% + 40% = 100% in Q1 can be met, 10% + 30% + 30% can't.
        let maxima = [
            ("bound = \"minimum\"", "bound = \"maximum\""),
            (OWNED, r#"values = ["20%", "10%", "60%", "80%"]"#),
        ];
        let lint = only(LintId::ImpossibleShares, &maxima);
        assert_eq!((lint.severity, lint.quarters), (Severity::Warning, vec![QuarterNumber::Second]));
        assert!(lint.found.contains("10% + 30% + 30% = 70%, less than 100%"), "{}", lint.found);
    }

    #[test]
    fn minima_that_leave_no_room_are_contradictions() {
        let minima = [
            ("bound = \"maximum\"", "bound = \"minimum\""),
            (OWNED, r#"values = ["60%", "40%", "60%", "80%"]"#),
            (LIMITED, r#"values = ["40%", "70%", "20%", "20%"]"#),
        ];
        let lint = only(LintId::ImpossibleShares, &minima);
        assert_eq!(lint.quarters, [QuarterNumber::Second]);
        assert!(lint.found.contains("40% + 70% = 110%, more than 100%"), "{}", lint.found);
    }

    #[test]
    fn a_minimum_above_the_maximum_of_its_own_model_is_a_contradiction() {
        let second = format!(
            "{PRINTED_OWNED}\n{OWNED}\n\n[[quarters.requirements]]\nid = \"owned-most\"\nheading = \"Most\"\n\
             clause = \"quarters.partner-owned\"\nmeasure = \"engagement-share\"\n\
             engagement = \"partner-owned\"\nbound = \"maximum\"\n\
             printed = [\"Max. 20%\", \"Optional\", \"Max. 59%\", \"Max. 100%\"]\n\
             values = [\"20%\", \"optional\", \"59%\", \"100%\"]"
        );
        let lint = only(LintId::ImpossibleShares, &[(&format!("{PRINTED_OWNED}\n{OWNED}"), &second)]);
        assert_eq!(lint.quarters, [QuarterNumber::Third]);
        assert!(lint.found.contains("partner-owned at least 60% and at most 59%"), "{}", lint.found);
    }

    /// Steps of 50%: bounds that are whole steps have their corners at whole steps, so trying these tells all.
    const STEPS: u32 = 2;

    fn bounding(model: EngagementModel, bound: Bound, steps: u32) -> Criterion {
        let rate = Rate::new(rust_decimal::Decimal::new(i64::from(steps).saturating_mul(5), 1));
        let limits = PerQuarter([rate; 4]);
        Criterion {
            id: crate::ids::CriterionId::new(&format!("{model} {bound}")),
            heading: String::new(),
            clause: ClauseId::new("c"),
            printed: PerQuarter(std::array::from_fn(|_| String::new())),
            measure: Measure::EngagementShare { model, bound, limits },
        }
    }

    /// The shares of three models that keep to these lowest and highest steps.
    fn shares(low: [u32; 3], high: [u32; 3]) -> Vec<[u32; 3]> {
        let mut found = Vec::new();
        for first in 0..=STEPS {
            for second in 0..=STEPS.saturating_sub(first) {
                let all = [first, second, STEPS.saturating_sub(first).saturating_sub(second)];
                if (0..3).all(|index| (low[index]..=high[index]).contains(&all[index])) {
                    found.push(all);
                }
            }
        }
        found
    }

    #[test]
    fn what_is_said_of_bounds_is_what_trying_all_shares_tells() {
        let mut told = [0; 3];
        let choices = STEPS + 1;
        for code in 0..choices.pow(6) {
            let digit = |place| code / choices.pow(place) % choices;
            let (low, high) = ([digit(0), digit(1), digit(2)], [digit(3), digit(4), digit(5)]);
            let criteria: Vec<Criterion> = models()
                .enumerate()
                .flat_map(|(index, model)| {
                    [
                        bounding(model, Bound::Minimum, low[index]),
                        bounding(model, Bound::Maximum, high[index]),
                    ]
                })
                .collect();
            let bounds: Vec<ShareBound<'_>> = criteria.iter().filter_map(share_bound).collect();
            let possible = !shares(low, high).is_empty();
            assert_eq!(impossible(&bounds).is_none(), possible, "{low:?} {high:?}");
            told[0] += u32::from(!possible);
            for index in 0..3 {
                let (mut lower, mut higher) = (low, high);
                lower[index] = 0;
                higher[index] = STEPS;
                // What the other bounds alone bring about.
                let at_least = shares(lower, high).iter().all(|all| all[index] >= low[index]);
                let at_most = shares(low, higher).iter().all(|all| all[index] <= high[index]);
                let [minimum, maximum] = [&bounds[2 * index], &bounds[2 * index + 1]];
                let is_implied = implied(minimum, &bounds).is_some();
                assert_eq!(is_implied, possible && at_least && low[index] > 0, "{low:?} {high:?}");
                let is_idle = idle(maximum, &bounds).is_some();
                assert_eq!(is_idle, possible && at_most, "{low:?} {high:?}");
                told[1] += u32::from(is_implied);
                told[2] += u32::from(is_idle);
            }
        }
        assert!(told.iter().all(|count| *count > 10), "{told:?}");
    }
}
