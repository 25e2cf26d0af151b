//! The comparison of partner types, the quarterly benefits, and what is made of both. Clauses: `compare.*`,
//! `quarters.benefits.*`.

use super::{Lint, LintId, listed};
use crate::finding::Severity;
use crate::ids::ClauseId;
use crate::program::comparison::{
    CHARITY_DISCOUNTS, ComparisonRow, DISCOUNTS, Grant, ON_BEHALF, TRIAL_LICENCES, after_tier,
};
use crate::program::{DiscountBasis, Program, QuarterBenefit, TypeRules};
use crate::words::PartnerType;

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let mut lints = out_of_reach(program);
    lints.extend(program.types.iter().filter_map(|rules| other_rates(program, rules)));
    lints.extend(program.benefits.iter().filter_map(|row| other_words(program, row)));
    lints.extend(not_enforced(program));
    lints.extend(repeats(program));
    lints.extend(unused(program));
    lints
}

fn out_of_reach(program: &Program) -> Vec<Lint> {
    let tiers = &program.tiers;
    let lint = |severity, clauses, found, means| Lint {
        id: LintId::TierOutOfReach,
        severity,
        quarters: Vec::new(),
        clauses,
        found,
        means,
    };
    let mut lints = Vec::new();
    if tiers.training_from > tiers.highest {
        lints.push(lint(
            Severity::Warning,
            vec![tiers.clause.clone()],
            format!(
                "sales training is needed from tier {} on, and the highest is {}",
                tiers.training_from, tiers.highest
            ),
            "Nobody ever needs the training.",
        ));
    }
    for row in &program.benefits {
        for (id, cell) in &row.cells {
            let Some(tier) = after_tier(cell) else { continue };
            let (severity, why, means) = if !tiers.types.contains(id) {
                (Severity::Warning, format!("{id} has no tiers"), "The benefit never starts for this type.")
            } else if tier > tiers.highest {
                let why = format!("the highest tier is {}", tiers.highest);
                (Severity::Warning, why, "The benefit never starts for this type.")
            } else if tier == tiers.highest {
                let why = format!("the highest tier is {}", tiers.highest);
                (Severity::Note, why, "Under after-tier-3 = above-tier-3 the benefit never starts.")
            } else {
                continue;
            };
            let found = format!("{} is printed \"{cell}\" for {id}, and {why}", row.id);
            lints.push(lint(severity, vec![row.clause.clone(), tiers.clause.clone()], found, means));
        }
    }
    lints
}

/// Rates by engagement outside of the range that the comparison prints for the type.
fn other_rates(program: &Program, rules: &TypeRules) -> Option<Lint> {
    if rules.basis != DiscountBasis::Engagement {
        return None;
    }
    let outside: Vec<_> =
        program.engagements.iter().filter(|model| !rules.range.contains(model.discount)).collect();
    let rates: Vec<String> =
        outside.iter().map(|model| format!("{} for {}", model.discount, model.id)).collect();
    let clauses = outside.iter().map(|model| model.discount_clause.clone());
    (!outside.is_empty()).then(|| Lint {
        id: LintId::TablesDisagree,
        severity: Severity::Warning,
        quarters: Vec::new(),
        clauses: std::iter::once(rules.range.clause.clone()).chain(clauses).collect(),
        found: format!(
            "the comparison prints a discount of {} for {}, the quarterly benefits {}",
            rules.range,
            rules.id.with_article(),
            listed(&rates)
        ),
        means: "Quotes follow the quarterly benefits; the comparison alone promises other rates.",
    })
}

/// A benefit that both tables have under one id, and of which they say different things.
fn other_words(program: &Program, row: &ComparisonRow) -> Option<Lint> {
    let benefit = program.quarter_benefits.iter().find(|benefit| benefit.id == row.id)?;
    // The quarterly framework is for distributors.
    let (compared, quarterly) = (row.cell(PartnerType::Distributor), benefit.value.as_str());
    if compared.eq_ignore_ascii_case(quarterly) {
        return None;
    }
    let denies = |cell: &str, clause| Grant::parse(cell, clause) == Some(Grant::No);
    let contradicts = denies(compared, &row.clause) != denies(quarterly, &benefit.clause);
    Some(Lint {
        id: LintId::TablesDisagree,
        severity: if contradicts { Severity::Warning } else { Severity::Note },
        quarters: Vec::new(),
        clauses: vec![row.clause.clone(), benefit.clause.clone()],
        found: format!(
            "{}: the comparison prints \"{compared}\" for a distributor, the quarterly benefits \"{quarterly}\"",
            row.id
        ),
        means: if contradicts {
            "One table gives what the other denies."
        } else {
            "One table is more exact than the other; which of them holds is not said."
        },
    })
}

fn not_enforced(program: &Program) -> impl Iterator<Item = Lint> {
    program.requirements.iter().map(|requirement| Lint {
        id: LintId::RequirementNotEnforced,
        severity: Severity::Note,
        quarters: Vec::new(),
        clauses: vec![requirement.row.clause.clone()],
        found: format!("{}: {}", requirement.row.id, requirement.why),
        means: "These rows are shown as printed. No partner is held to them.",
    })
}

fn repeats(program: &Program) -> Option<Lint> {
    let mut pairs = Vec::new();
    let mut clauses: Vec<ClauseId> = Vec::new();
    for requirement in &program.requirements {
        let alike: Vec<&ComparisonRow> =
            program.benefits.iter().filter(|benefit| benefit.cells == requirement.row.cells).collect();
        if alike.is_empty() {
            continue;
        }
        let names: Vec<&str> = alike.iter().map(|benefit| benefit.id.as_str()).collect();
        pairs.push(format!("{} those of {}", requirement.row.id, names.join(" or ")));
        clauses.push(requirement.row.clause.clone());
        for benefit in alike {
            if !clauses.contains(&benefit.clause) {
                clauses.push(benefit.clause.clone());
            }
        }
    }
    (!pairs.is_empty()).then(|| Lint {
        id: LintId::RequirementRepeats,
        severity: Severity::Note,
        quarters: Vec::new(),
        clauses,
        found: format!(
            "{} of {} requirement rows print, cell by cell, the cells of a benefit row ({})",
            pairs.len(),
            program.requirements.len(),
            pairs.join("; ")
        ),
        means: "They look copied: what was to stand there is not in the text.",
    })
}

/// Benefits from which nothing is computed, by table.
fn unused(program: &Program) -> Vec<Lint> {
    let used = [DISCOUNTS, CHARITY_DISCOUNTS, ON_BEHALF, TRIAL_LICENCES];
    let compared = program.benefits.iter().filter(|row| !used.contains(&row.id.as_str()));
    let quarterly = program.quarter_benefits.iter().filter(|benefit| benefit.engagement.is_none());
    let compared: Vec<(&str, &ClauseId)> = compared.map(|row| (row.id.as_str(), &row.clause)).collect();
    let quarterly: Vec<(&str, &ClauseId)> =
        quarterly.map(|QuarterBenefit { id, clause, .. }| (id.as_str(), clause)).collect();
    let lint = |(table, rows): (&str, Vec<(&str, &ClauseId)>)| {
        let names: Vec<String> = rows.iter().map(|(id, _)| (*id).to_owned()).collect();
        (!rows.is_empty()).then(|| Lint {
            id: LintId::BenefitUnused,
            severity: Severity::Note,
            quarters: Vec::new(),
            clauses: rows.iter().map(|(_, clause)| (*clause).clone()).collect(),
            found: format!("no rule uses these benefits of {table}: {}", listed(&names)),
            means: "No quote and no verdict depends on them; `benefits` tells how they stand.",
        })
    };
    [("the comparison", compared), ("the quarters", quarterly)].into_iter().filter_map(lint).collect()
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};
    use super::*;

    #[test]
    fn a_distributors_rates_are_not_those_of_the_comparison() {
        let found = of(LintId::TablesDisagree, &[]);
        let warning = found.iter().find(|lint| lint.severity == Severity::Warning).unwrap();
        assert!(warning.found.contains("50% for a distributor"), "{}", warning.found);
        assert!(warning.found.contains("30% for co-led and 10% for late-involvement"), "{}", warning.found);
        let range = [(r#"cells = { distributor = "50%""#, r#"cells = { distributor = "10% - 50%""#)];
        let mended = of(LintId::TablesDisagree, &range);
        assert!(mended.iter().all(|lint| lint.severity == Severity::Note), "{mended:?}");
    }

    #[test]
    fn benefits_that_two_tables_word_differently() {
        let found = of(LintId::TablesDisagree, &[]);
        let note = found.iter().find(|lint| lint.severity == Severity::Note).unwrap();
        assert!(
            note.found.contains("marketing-funds") && note.found.contains("Upon review"),
            "{}",
            note.found
        );
        let same = of(LintId::TablesDisagree, &[(r#"value = "Upon review""#, r#"value = "yes""#)]);
        assert!(same.iter().all(|lint| lint.severity == Severity::Warning), "{same:?}");
        let denied = of(LintId::TablesDisagree, &[(r#"value = "Upon review""#, r#"value = "No""#)]);
        assert_eq!(denied.len(), 2);
        assert!(denied.iter().all(|lint| lint.severity == Severity::Warning), "{denied:?}");
    }

    #[test]
    fn tiers_that_nobody_reaches() {
        assert_eq!(of(LintId::TierOutOfReach, &[]), []);
        let lowered = of(LintId::TierOutOfReach, &[("highest = 4", "highest = 3")]);
        assert_eq!(lowered.len(), 6);
        assert!(lowered.iter().all(|lint| lint.severity == Severity::Note));
        let lower = of(LintId::TierOutOfReach, &[("highest = 4", "highest = 2")]);
        // Three cells in each of two rows, and the training.
        assert_eq!(lower.len(), 7);
        assert!(lower.iter().all(|lint| lint.severity == Severity::Warning));
        let without = [(r#"types = ["msp", "reseller", "csp"]"#, r#"types = ["msp", "reseller"]"#)];
        let found = of(LintId::TierOutOfReach, &without);
        assert_eq!(found.len(), 2);
        assert!(found.iter().all(|lint| lint.found.contains("csp has no tiers")), "{found:?}");
    }

    #[test]
    fn requirement_rows_are_told_with_their_reason() {
        let found = of(LintId::RequirementNotEnforced, &[]);
        assert_eq!(found.len(), 8);
        assert!(found.iter().all(|lint| lint.found.contains("nothing is computed from this row")));
    }

    #[test]
    fn rows_that_repeat_a_benefit() {
        let all = only(LintId::RequirementRepeats, &[]);
        assert!(all.found.starts_with("8 of 8"), "{}", all.found);
        assert!(all.found.contains("customer-sales those of discounts;"), "{}", all.found);
        assert!(
            all.found.contains("engagement-score those of account-manager or marketing-funds"),
            "{}",
            all.found
        );
        // Both rows have these cells; the one of the requirements comes second.
        let cells = r#"cells = { distributor = "Discounted", msp = "Discounted", reseller = "Discounted", csp = "Discounted", order-taker = "No" }"#;
        let mended = cells.replace("order-taker = \"No\"", "order-taker = \"Yes\"");
        let less = only(LintId::RequirementRepeats, &[(cells, &mended)]);
        assert!(less.found.starts_with("7 of 8"), "{}", less.found);
        assert!(!less.found.contains("professional-services"), "{}", less.found);
    }

    #[test]
    fn benefits_that_no_rule_uses() {
        let [compared, quarterly] = of(LintId::BenefitUnused, &[]).try_into().unwrap();
        assert!(compared.found.contains("account-manager") && compared.found.contains("portal"));
        assert_eq!((compared.clauses.len(), quarterly.clauses.len()), (4, 6));
        for used in [DISCOUNTS, "charity-discounts,", ON_BEHALF, TRIAL_LICENCES] {
            assert!(!compared.found.contains(&format!(" {used}")), "{}", compared.found);
        }
        assert!(!quarterly.found.contains("co-led"), "{}", quarterly.found);
    }
}
