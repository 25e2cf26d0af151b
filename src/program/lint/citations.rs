//! What refers to what: clauses that nothing cites, readings without a choice.

use std::collections::BTreeSet;

use super::{Lint, LintId, listed};
use crate::finding::Severity;
use crate::ids::ClauseId;
use crate::program::Program;

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let mut lints = settled(program);
    lints.extend(not_cited(program));
    lints
}

/// Every clause that something else in the program refers to.
fn cited(program: &Program) -> BTreeSet<&ClauseId> {
    let mut cited = BTreeSet::from([
        &program.cycle.clause,
        &program.transition.clause,
        &program.newcomers.clause,
        &program.gross_clause,
        &program.sales.clause,
        &program.upgrade_gap.clause,
        &program.customer_discounts.clause,
        &program.customer_discounts.registered_clause,
        &program.tiers.clause,
    ]);
    cited.extend(program.trials.iter().map(|rules| &rules.clause));
    cited.extend(program.sales.excluded.iter().map(|(_, clause)| clause));
    cited.extend(program.bundles.iter().map(|bundle| &bundle.clause));
    cited.extend(program.types.iter().map(|rules| &rules.clause));
    cited.extend(program.benefits.iter().map(|row| &row.clause));
    cited.extend(program.requirements.iter().map(|requirement| &requirement.row.clause));
    cited.extend(program.engagements.iter().map(|rules| &rules.clause));
    cited.extend(program.engagements.iter().flat_map(|rules| &rules.leads).map(|lead| &lead.clause));
    cited.extend(program.quarter_benefits.iter().map(|benefit| &benefit.clause));
    cited.extend(program.criteria.iter().map(|criterion| &criterion.clause));
    cited.extend(program.dimensions.iter().map(|dimension| &dimension.clause));
    cited.extend(program.readings.iter().map(|reading| &reading.clause));
    cited
}

fn not_cited(program: &Program) -> Option<Lint> {
    let cited = cited(program);
    let clauses: Vec<ClauseId> =
        program.clauses.iter().map(|clause| &clause.id).filter(|id| !cited.contains(id)).cloned().collect();
    let names: Vec<String> = clauses.iter().map(ClauseId::to_string).collect();
    (!clauses.is_empty()).then(|| Lint {
        id: LintId::ClauseNotCited,
        severity: Severity::Note,
        quarters: Vec::new(),
        found: format!(
            "nothing refers to {} of {} clauses: {}",
            clauses.len(),
            program.clauses.len(),
            listed(&names)
        ),
        clauses,
        means: "No rule of the program file rests on them: they describe, or hold for all rules alike.",
    })
}

fn settled(program: &Program) -> Vec<Lint> {
    let one = program.readings.iter().filter(|reading| reading.choices.len() == 1);
    let lint = |reading: &crate::program::Reading| {
        let known = reading.id.known_choices();
        let left_out: Vec<String> = known
            .into_iter()
            .filter(|word| *word != reading.default)
            .map(|word| format!("without {word}"))
            .collect();
        Lint {
            id: LintId::ReadingSettled,
            severity: Severity::Note,
            quarters: Vec::new(),
            clauses: vec![reading.clause.clone()],
            found: format!(
                "the reading {} is settled: {}, {}",
                reading.id,
                reading.default,
                listed(&left_out)
            ),
            means: "Books and --reading can't choose otherwise under this program.",
        }
    };
    one.map(lint).collect()
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};

    use super::*;

    #[test]
    fn clauses_that_only_describe() {
        let lint = only(LintId::ClauseNotCited, &[]);
        for id in ["portal.overview", "invoiced.example", "framework.requalify"] {
            assert!(lint.clauses.contains(&ClauseId::new(id)), "{lint:?}");
        }
        for id in ["terms.trial", "framework.balanced", "engagement.vates-led", "pes.delivery"] {
            assert!(!lint.clauses.contains(&ClauseId::new(id)), "{lint:?}");
        }
    }

    #[test]
    fn a_clause_that_comes_to_be_cited_is_no_longer_named() {
        let cites = [("[gross]\nclause = \"invoiced.gross\"", "[gross]\nclause = \"invoiced.example\"")];
        let lint = only(LintId::ClauseNotCited, &cites);
        assert!(!lint.clauses.contains(&ClauseId::new("invoiced.example")), "{lint:?}");
        // Still cited by a reading.
        assert!(!lint.clauses.contains(&ClauseId::new("invoiced.gross")), "{lint:?}");
    }

    #[test]
    fn a_reading_with_one_choice_is_settled() {
        assert_eq!(of(LintId::ReadingSettled, &[]), []);
        let settled = [("    { id = \"EUR\", meaning = \"the amounts are euros\" },\n", "")];
        let lint = only(LintId::ReadingSettled, &settled);
        assert!(lint.found.ends_with("threshold-currency is settled: USD, without EUR"), "{}", lint.found);
    }
}
