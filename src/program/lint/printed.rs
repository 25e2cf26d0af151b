//! What is printed, held against the values computed with. Clauses: `quarters.*`, `compare.*`, `bundles.*`.

use super::cell::{self, Printed};
use super::demand::{self, amount};
use super::{ByQuarter, Lint, LintId};
use crate::calendar::QuarterNumber;
use crate::exact::Exact;
use crate::finding::Severity;
use crate::ids::ClauseId;
use crate::program::criteria::{Bound, Criterion, Measure};
use crate::program::{Bundle, Program};
use crate::records::cells::quoted;

/// Between cells of a row, in the text of a clause.
const CELL: &str = " | ";
/// Between passages, in the text of a clause or a reading.
const PASSAGE: &str = " … ";

pub(super) fn lints(program: &Program) -> Vec<Lint> {
    let mut lints: Vec<Lint> = program.criteria.iter().flat_map(cells).collect();
    lints.extend(rows(program));
    lints.extend(program.bundles.iter().filter_map(|bundle| offer(program, bundle)));
    lints.extend(figures(program));
    lints.extend(quotations(program));
    lints
}

/// The printed cells of a criterion against its values.
fn cells(criterion: &Criterion) -> Vec<Lint> {
    let (mut differing, mut unreadable) = (ByQuarter::default(), ByQuarter::default());
    for quarter in QuarterNumber::ALL {
        let text = criterion.printed(quarter);
        let asked = demand::words(&criterion.measure, quarter);
        let figures = format!("printed {}, computed with {asked}", quoted(text));
        match cell::parse(text) {
            None => unreadable.add(quarter, &figures),
            Some(printed) if !agrees(&criterion.measure, quarter, &printed) => {
                differing.add(quarter, &figures);
            }
            Some(_) => {}
        }
    }
    let lint = |id, severity, found: ByQuarter, what: &str, means| {
        (!found.quarters.is_empty()).then(|| Lint {
            id,
            severity,
            clauses: vec![criterion.clause.clone()],
            found: format!("{} {what} ({})", criterion.id, found.figures()),
            quarters: found.quarters,
            means,
        })
    };
    let means = "Answers follow the value; whoever reads the table expects what is printed.";
    let differing = lint(
        LintId::PrintedDiffers,
        Severity::Warning,
        differing,
        "prints something else than its values",
        means,
    );
    let means = "Answers follow the value; whether the table says the same is for a person to tell.";
    let unreadable = lint(
        LintId::PrintedUnreadable,
        Severity::Note,
        unreadable,
        "prints what can't be held against its values",
        means,
    );
    differing.into_iter().chain(unreadable).collect()
}

/// Whether a cell says what a criterion asks for.
fn agrees(measure: &Measure, quarter: QuarterNumber, printed: &Printed) -> bool {
    match measure {
        Measure::GrossInvoiced(ranges) => match (ranges.of(quarter), printed) {
            (None, Printed::Nothing) => true,
            (Some(range), Printed::Range(low, high)) => {
                (&low.value, &high.value) == (&range.floor, &range.ceiling) && !low.percent && !high.percent
            }
            // One figure is a range without width.
            (Some(range), Printed::Minimum(only) | Printed::Plain(only)) => {
                only.value == range.floor && only.value == range.ceiling && !only.percent
            }
            _ => false,
        },
        Measure::LevelOneSupport(asked) => match printed {
            Printed::Yes => *asked.of(quarter),
            Printed::Nothing => !asked.of(quarter),
            Printed::Minimum(_) | Printed::Maximum(_) | Printed::Plain(_) | Printed::Range(..) => false,
        },
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            match (minimum.of(quarter), printed) {
                (None, Printed::Nothing) => true,
                (Some(minimum), Printed::Minimum(least) | Printed::Plain(least)) => {
                    least.value == *minimum && !least.percent
                }
                _ => false,
            }
        }
        Measure::EngagementShare { bound, limits, .. } => match (limits.of(quarter), bound, printed) {
            (None, _, Printed::Nothing) => true,
            (Some(limit), Bound::Minimum, Printed::Minimum(figure) | Printed::Plain(figure))
            | (Some(limit), Bound::Maximum, Printed::Maximum(figure) | Printed::Plain(figure)) => {
                figure.value == limit.value()
            }
            _ => false,
        },
    }
}

fn differs(clauses: Vec<ClauseId>, found: String) -> Lint {
    Lint {
        id: LintId::ClauseDiffers,
        severity: Severity::Warning,
        quarters: Vec::new(),
        clauses,
        found,
        means: "Answers cite the clause for a figure that it doesn't state.",
    }
}

/// The text of a clause.
fn text<'p>(program: &'p Program, id: &ClauseId) -> &'p str {
    program.clause(id).map_or("", |clause| clause.text.as_str())
}

/// Rows of tables against the clauses that repeat them, where these are rows, too.
fn rows(program: &Program) -> Vec<Lint> {
    let quarters = program.criteria.iter().map(|criterion| {
        let cells = QuarterNumber::ALL.map(|quarter| criterion.printed(quarter)).join(CELL);
        (&criterion.clause, format!("{}{CELL}{cells}", criterion.heading))
    });
    let benefits = program.quarter_benefits.iter().map(|benefit| {
        let row = format!("{}{CELL}{}", benefit.heading, benefit.value);
        (&benefit.clause, row)
    });
    let requirements = program.requirements.iter().map(|requirement| &requirement.row);
    let compared = program.benefits.iter().chain(requirements).map(|row| {
        let cells: Vec<&str> = row.cells.iter().map(|(_, cell)| cell.as_str()).collect();
        (&row.clause, format!("{}{CELL}{}", row.heading, cells.join(CELL)))
    });
    let differing = compared.chain(benefits).chain(quarters).filter(|(id, row)| {
        let text = text(program, id);
        text.contains(CELL) && !text.split(PASSAGE).any(|passage| passage == row)
    });
    let lint = |(id, row): (&ClauseId, String)| {
        differs(vec![id.clone()], format!("{id} says \"{}\", and the table \"{row}\"", text(program, id)))
    };
    differing.map(lint).collect()
}

/// A bundle's price and hosts against its clause.
fn offer(program: &Program, bundle: &Bundle) -> Option<Lint> {
    let stated = cell::numbers(text(program, &bundle.clause));
    let price =
        bundle.prices.first().map(|(currency, price)| (format!("{} {currency}", amount(price)), price));
    let minimum = Exact::from(bundle.minimum_hosts);
    let maximum = bundle.maximum_hosts.map(Exact::from);
    // One host or more is said by saying nothing.
    let least = (bundle.minimum_hosts > 1).then(|| (format!("at least {minimum} hosts"), &minimum));
    let most = maximum.as_ref().map(|maximum| (format!("at most {maximum} hosts"), maximum));
    let missing: Vec<String> = [price, least, most]
        .into_iter()
        .flatten()
        .filter(|(_, figure)| !stated.contains(figure))
        .map(|(words, _)| words)
        .collect();
    (!missing.is_empty()).then(|| {
        let missing = missing.join(", ");
        differs(
            vec![bundle.clause.clone()],
            format!("{} doesn't state what {} is offered at: {missing}", bundle.clause, bundle.id),
        )
    })
}

/// The numbers of a sentence that may be written as words.
const NUMBER_WORDS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// Whether a word is a number.
fn is_number(word: &str, number: u32) -> bool {
    let index = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let name = index.and_then(|index| NUMBER_WORDS.get(index));
    word.parse() == Ok(number) || name.is_some_and(|name| name.eq_ignore_ascii_case(word))
}

/// How a sentence may state a figure.
#[derive(Clone, Copy)]
enum Stated {
    /// Somewhere: `2 of the 4`.
    Anywhere,
    /// Before a word: `three months`.
    Before(&'static str),
    /// Behind a word: `Tier 3`.
    Behind(&'static str),
}

fn states(text: &str, number: u32, stated: Stated) -> bool {
    let signs = |sign: char| !sign.is_alphanumeric();
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(signs).filter(|word| !word.is_empty()).collect();
    let mut pairs = words.iter().zip(words.iter().skip(1));
    match stated {
        Stated::Anywhere => words.iter().any(|word| is_number(word, number)),
        Stated::Before(unit) => pairs.any(|(word, next)| is_number(word, number) && next.starts_with(unit)),
        Stated::Behind(unit) => pairs.any(|(word, next)| word.starts_with(unit) && is_number(next, number)),
    }
}

/// Figures of rules against the sentences they are taken from.
fn figures(program: &Program) -> Vec<Lint> {
    let mut figures = vec![
        (&program.transition.clause, "quarters", program.transition.quarters, Stated::Anywhere),
        (&program.upgrade_gap.clause, "months", program.upgrade_gap.months, Stated::Before("month")),
        (
            &program.tiers.clause,
            "first tier with training",
            program.tiers.training_from.0,
            Stated::Behind("tier"),
        ),
    ];
    if let Some(rules) = &program.trials {
        figures.push((&rules.clause, "first days of a trial", rules.initial_days, Stated::Before("day")));
        figures.push((&rules.clause, "longest days of a trial", rules.longest_days, Stated::Before("day")));
    }
    if let Ok(year) = u32::try_from(program.newcomers.year) {
        figures.push((&program.newcomers.clause, "year", year, Stated::Anywhere));
    }
    let missing =
        figures.into_iter().filter(|(id, _, figure, stated)| !states(text(program, id), *figure, *stated));
    let lint = |(id, what, figure, _): (&ClauseId, &str, u32, Stated)| {
        differs(vec![id.clone()], format!("{id} doesn't state the {what} computed with: {figure}"))
    };
    missing.map(lint).collect()
}

/// The passages that readings quote against the clauses they stand in.
fn quotations(program: &Program) -> Vec<Lint> {
    let stands = |passage: &str| program.clauses.iter().any(|clause| clause.text.contains(passage));
    let mut lints = Vec::new();
    for reading in &program.readings {
        for passage in reading.text.split(PASSAGE).filter(|passage| !stands(passage)) {
            let mut lint = differs(
                vec![reading.clause.clone()],
                format!("the reading {} quotes \"{passage}\", which is in no clause", reading.id),
            );
            lint.means = "The choice is explained by words that the program doesn't have.";
            lints.push(lint);
        }
    }
    lints
}

#[cfg(test)]
mod tests {
    use super::super::bench::{of, only};
    use super::*;

    #[test]
    fn the_program_prints_what_it_computes_with() {
        for id in [LintId::PrintedDiffers, LintId::PrintedUnreadable, LintId::ClauseDiffers] {
            assert_eq!(of(id, &[]), []);
        }
    }

    #[test]
    fn values_that_were_changed_without_their_cells() {
        for (from, to, said) in [
            (
                r#"values = ["20%", "40%""#,
                r#"values = ["25%", "40%""#,
                "Q1: printed `Min. 20%`, computed with at least 25%",
            ),
            (
                r#"["300000", "600000"]"#,
                r#"["300000", "600001"]"#,
                "Q3: printed `300k - 600k`, computed with 300,000 to 600,001",
            ),
            (
                r#"["optional", "yes", "yes""#,
                r#"["yes", "yes", "yes""#,
                "Q1: printed `Optional`, computed with yes",
            ),
            (
                r#"values = ["optional", "1", "2", "3"]"#,
                r#"values = ["optional", "optional", "2", "3"]"#,
                "Q2: printed `Min. 1`, computed with optional",
            ),
            (
                r#"values = ["50", "100""#,
                r#"values = ["50", "100.5""#,
                "Q2: printed `100`, computed with at least 100.5",
            ),
        ] {
            let lint = only(LintId::PrintedDiffers, &[(from, to)]);
            assert_eq!((lint.severity, lint.quarters.len()), (Severity::Warning, 1));
            assert!(lint.found.contains(said), "{}", lint.found);
        }
    }

    #[test]
    fn a_maximum_printed_as_a_minimum_differs() {
        let printed = [(r#"printed = ["Max. 40%""#, r#"printed = ["Min. 40%""#)];
        let lint = only(LintId::PrintedDiffers, &printed);
        assert!(lint.found.contains("`Min. 40%`, computed with at most 40%"), "{}", lint.found);
        // The clause still has the old row.
        assert_eq!(of(LintId::ClauseDiffers, &printed).len(), 1);
    }

    #[test]
    fn other_ways_to_print_the_same() {
        let printed = r#"printed = ["20%", "At least 40%", "60% or more", "MIN 80 %"]"#;
        let same = [(r#"printed = ["Min. 20%", "Min. 40%", "Min. 60%", "Min. 80%"]"#, printed)];
        assert_eq!(of(LintId::PrintedDiffers, &same), []);
        assert_eq!(of(LintId::PrintedUnreadable, &same), []);
    }

    #[test]
    fn cells_of_other_words_are_left_to_people() {
        let lint = only(LintId::PrintedUnreadable, &[(r#"["50", "100""#, r#"["Fifty", "100""#)]);
        assert_eq!(lint.severity, Severity::Note);
        assert!(lint.found.contains("Q1: printed `Fifty`, computed with at least 50"), "{}", lint.found);
    }

    #[test]
    fn rows_that_their_clause_does_not_have() {
        let lint = only(LintId::ClauseDiffers, &[(r#"msp = "20% - 50%""#, r#"msp = "20% - 55%""#)]);
        let clauses: Vec<&str> = lint.clauses.iter().map(ClauseId::as_str).collect();
        assert_eq!(clauses, ["compare.discounts"]);
        assert!(lint.found.contains("Discounts | 50% | 20% - 55%"), "{}", lint.found);
        let benefit = only(LintId::ClauseDiffers, &[(r#"value = "30%""#, r#"value = "35%""#)]);
        assert!(benefit.found.contains("Co-Led Engagement Discount | 35%"), "{}", benefit.found);
    }

    #[test]
    fn offers_that_their_clause_does_not_state() {
        let lint = only(LintId::ClauseDiffers, &[(r#"amount = "1000""#, r#"amount = "1111.25""#)]);
        assert!(lint.found.contains("1,111.25 USD"), "{}", lint.found);
        let hosts = [("hosts = { minimum = 4 }", "hosts = { minimum = 5, maximum = 64 }")];
        assert!(only(LintId::ClauseDiffers, &hosts).found.ends_with("at least 5 hosts, at most 64 hosts"));
        let cheaper = [("hosts = { minimum = 4 }", "hosts = { minimum = 1 }")];
        assert_eq!(of(LintId::ClauseDiffers, &cheaper), []);
    }

    #[test]
    fn figures_that_their_sentence_does_not_state() {
        for (from, to, said) in [
            ("months = 3", "months = 6", "months computed with: 6"),
            ("quarters = 2 ", "quarters = 3 ", "quarters computed with: 3"),
            ("training_from = 3", "training_from = 2", "training computed with: 2"),
            ("\nyear = 2026", "\nyear = 2025", "year computed with: 2025"),
        ] {
            let lint = only(LintId::ClauseDiffers, &[(from, to)]);
            assert!(lint.found.ends_with(said), "{}", lint.found);
        }
    }

    #[test]
    fn readings_that_quote_what_no_clause_says() {
        let stale = [("no minimum gross invoiced", "no lowest gross invoiced")];
        let lint = only(LintId::ClauseDiffers, &stale);
        assert!(lint.found.contains("the reading newcomer-waiver quotes"), "{}", lint.found);
    }
}
