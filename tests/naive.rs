//! The whole of the quarterly framework computed a second time, as plainly as the rules are written, over small
//! random books, and compared with the program's answers.

pub mod day;
pub mod evaluator;
pub mod facts;
pub mod generator;

use std::collections::BTreeMap;

use num_rational::BigRational;
use num_traits::{Signed, Zero};
use serde_json::Value;

use crate::qualification::{CRITERIA, decimal, number, text};
use evaluator::{Criterion, Figure, Partner};
use facts::Facts;

const BOOKS: u64 = 64;

/// Whether a printed number is the exact one rounded to so many digits, halves away from zero.
fn prints(printed: &str, exact: &BigRational, digits: usize) -> bool {
    let scale: BigRational = BigRational::from_integer(num_traits::pow(10.into(), digits));
    let half = BigRational::new(1.into(), 2.into());
    let rounded = (exact.abs() * &scale + half).floor() / scale;
    decimal(printed) == if exact.is_negative() { -rounded } else { rounded }
}

/// Compares one criterion; what differs is returned in words.
fn differs(expected: &Criterion, found: &Value) -> Option<String> {
    let money = |value: &Value, exact: &BigRational| prints(text(&value["amount"]), exact, 2);
    let actual = &found["actual"];
    let figure = match &expected.figure {
        Figure::None => actual.is_null(),
        Figure::Money(amount) => money(actual, amount),
        Figure::Count(count) => !actual.is_null() && number(actual) == *count,
        Figure::YesNo(yes) => actual == if *yes { "yes" } else { "no" },
        Figure::Share { part, whole } if whole.is_zero() => actual["share"].is_null() && part.is_zero(),
        Figure::Share { part, whole } => {
            prints(text(&actual["share"]), &(part / whole), 4)
                && prints(text(&actual["part"]), part, 2)
                && prints(text(&actual["whole"]), whole, 2)
        }
    };
    let gap = &found["gap"];
    let same_gap = match (&expected.gap, &expected.figure) {
        (None, Figure::YesNo(false)) if expected.status == "unmet" => gap == "yes",
        (None, _) => gap.is_null(),
        // A gap is never shown as nothing, however little it is.
        (Some(exact), Figure::Money(_)) => {
            money(gap, exact) || (prints("0", exact, 2) && gap["amount"] == "0.01")
        }
        (Some(exact), Figure::Share { .. }) => {
            prints(text(gap), exact, 4) || (prints("0", exact, 4) && gap == "0.0001")
        }
        (Some(exact), _) => !gap.is_null() && number(gap) == *exact,
    };
    let evidence: Vec<&str> = found["evidence"].as_array().unwrap().iter().map(text).collect();
    let same_evidence = expected.evidence.as_ref().is_none_or(|ids| *ids == evidence);
    let same = figure
        && same_gap
        && same_evidence
        && found["status"] == expected.status
        && expected.binding.is_none_or(|binding| found["binding"] == binding);
    (!same).then(|| format!("expected {expected:?}\nfound {found}"))
}

/// Compares a partner's answer, and counts the statuses met on the way.
fn compare(expected: &Partner, found: &Value, seen: &mut BTreeMap<String, usize>) -> Result<(), String> {
    let mut count = |status: &str| *seen.entry(status.to_owned()).or_default() += 1;
    for (quarter, (expected, found)) in
        expected.quarters.iter().zip(found["quarters"].as_array().unwrap()).enumerate()
    {
        let criteria = found["criteria"].as_array().unwrap();
        for ((id, expected), found) in CRITERIA.iter().zip(&expected.criteria).zip(criteria) {
            if let Some(difference) = differs(expected, found) {
                return Err(format!("Q{} {id}: {difference}", quarter + 1));
            }
            count(&format!("{id} {}", expected.status));
        }
        if found["status"] != expected.status {
            return Err(format!("Q{}: expected {}, found {}", quarter + 1, expected.status, found["status"]));
        }
        count(&format!("quarter {}", expected.status));
    }
    let mut summary = vec![("verdict", found["verdict"] == expected.verdict)];
    if expected.verdict != "not-applicable" {
        summary.push(("passes", found["passes"] == expected.passes));
        summary.push(("failures", found["failures"] == expected.failures));
        summary.push(("passes_required", found["passes_required"] == expected.required));
    }
    if expected.verdict == "open" {
        summary.push(("passes_needed", found["passes_needed"] == expected.required - expected.passes));
    }
    count(&format!("verdict {}", expected.verdict));
    match summary.iter().find(|(_, same)| !same) {
        None => Ok(()),
        Some((key, _)) => Err(format!("{key}: {} instead of {expected:?}", found[*key])),
    }
}

#[test]
fn the_program_agrees_with_a_naive_evaluation_of_the_rules() {
    let mut seen = BTreeMap::new();
    let mut differences = Vec::new();
    for seed in 0..BOOKS {
        let facts = Facts::random(seed);
        let book = facts.book();
        let answer = book.json(&facts.question().iter().map(String::as_str).collect::<Vec<_>>());
        let expected = evaluator::evaluate(&facts);
        let found = answer["partners"].as_array().unwrap();
        let ids: Vec<&str> = found.iter().map(|partner| text(&partner["id"])).collect();
        assert_eq!(
            ids,
            expected.partners.iter().map(|partner| partner.id.as_str()).collect::<Vec<_>>(),
            "{seed}"
        );
        for (expected, found) in expected.partners.iter().zip(found) {
            if let Err(difference) = compare(expected, found, &mut seen) {
                differences.push(format!("book {seed}, {}: {difference}", expected.id));
            }
        }
        let warnings = answer["warnings"].as_array().unwrap().iter();
        let warned: Vec<&str> = warnings
            .filter(|warning| warning["code"] == "upgrade-without-order")
            .map(|warning| text(&warning["record"]))
            .collect();
        let named = |record: &String| warned.contains(&record.as_str());
        let allowed = |record: &&str| expected.orphans_of_the_year.contains(*record);
        if !warned.is_sorted() || !expected.orphans.iter().all(named) || !warned.iter().all(allowed) {
            differences.push(format!("book {seed}: warned of {warned:?}, expected {:?}", expected.orphans));
        }
    }
    assert!(differences.is_empty(), "{} differences\n{}", differences.len(), differences.join("\n"));
    // The books are worth comparing: everything that can be said is said in some of them.
    let mut sayings = Vec::new();
    sayings.extend(
        ["passed", "failed", "open", "upcoming", "not-assessed"].map(|status| format!("quarter {status}")),
    );
    sayings.extend(
        ["retained", "transition", "open", "not-applicable"].map(|verdict| format!("verdict {verdict}")),
    );
    sayings.extend(CRITERIA.iter().flat_map(|id| ["met", "unmet"].map(|status| format!("{id} {status}"))));
    sayings.extend(["gross-invoiced waived".to_owned(), "webinars advisory".to_owned()]);
    for saying in sayings {
        assert!(seen.get(&saying).is_some_and(|times| *times >= 5), "{saying} is too rare: {seen:#?}");
    }
}
