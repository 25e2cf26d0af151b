//! `explain CLAUSE`: the sentence, the rule made of it, its readings, and what cites it; and what is refused.

use serde_json::Value;

use crate::qualification::{exact, text};
use crate::support::{Book, assert_order, words};

fn clause(id: &str) -> Value {
    Book::bare().json(&["explain", id])["clause"].clone()
}

/// The first rule made of a clause.
fn rule(id: &str) -> String {
    text(&clause(id)["rules"][0]).to_owned()
}

#[test]
fn a_clause_with_the_rule_made_of_it_and_its_readings() {
    let gap = clause("sales.upgrade-gap");
    assert_eq!(gap["heading"], "Invoiced Amount & Sales");
    assert!(text(&gap["text"]).starts_with("Upgrades qualify as Customer Sales only if"));
    assert_eq!(
        gap["rules"][0],
        "An upgrade counts from 3 calendar months after the previous order or renewal on."
    );
    let reading = &gap["readings"][0];
    assert_eq!((text(&reading["id"]), text(&reading["in_force"])), ("upgrade-clock", "order-or-renewal"));
    let other = Book::bare().json(&words("explain sales.upgrade-gap --reading upgrade-clock=any-order"));
    assert_eq!(other["clause"]["readings"][0]["in_force"], "any-order");
    let book = Book::new().file("vates-partner.toml", "[readings]\nupgrade-clock = \"any-order\"\n");
    assert_eq!(
        book.json(&["explain", "sales.upgrade-gap"])["clause"]["readings"][0]["in_force"],
        "any-order"
    );
}

#[test]
fn rules_are_made_of_the_programs_data() {
    assert_eq!(rule("bundles.pro"), "PRO: 1,000.00 USD a year for each host; 3 or more hosts.");
    assert_eq!(rule("bundles.essential"), "ESSENTIAL: 2,000.00 USD a year for all hosts; 1 to 3 hosts.");
    assert_eq!(
        rule("quarters.co-led"),
        "The share of co-led deals of the quarter must be at most: Q1 40%, Q2 30%, Q3 20%, Q4 10%."
    );
    assert_eq!(
        rule("applicability.joined-2026"),
        "For partners that join from 2026-01-01 to 2026-12-31, gross-invoiced is waived for 2026."
    );
    assert_eq!(rule("quarters.benefits.co-led"), "A distributor's partner discount on co-led deals: 30%.");
    assert_eq!(
        rule("sales.internal-use"),
        "Orders of the kind internal-use are no customer sales and never count."
    );
    let discounts = clause("compare.discounts");
    let cited: Vec<String> = discounts["cited_by"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| format!("{} {}", text(&one["part"]), text(&one["id"])))
        .collect();
    assert!(cited.contains(&"type msp".to_owned()) && cited.contains(&"benefit discounts".to_owned()));
    let row = clause("compare.requirements.webinars");
    assert!(text(&row["rules"][0]).contains("Not enforced"), "{row}");
}

#[test]
fn every_clause_can_be_explained_and_every_part_is_cited() {
    let program = Book::bare().json(&["program", "show"]);
    let mut parts: Vec<String> = Vec::new();
    for clause in program["clauses"].as_array().unwrap() {
        let id = text(&clause["id"]);
        let page = Book::bare().run(&["explain", id]).success().stdout;
        assert_order(&page, &[id, "The rule made of it", "Cited by"]);
        let explained = self::clause(id);
        assert_eq!(explained["text"], clause["text"]);
        let (rules, cited) =
            (explained["rules"].as_array().unwrap(), explained["cited_by"].as_array().unwrap());
        assert_eq!(rules.len(), cited.len());
        parts.extend(cited.iter().map(|one| text(&one["part"]).to_owned()));
    }
    for part in [
        "cycle",
        "transition",
        "newcomers",
        "gross",
        "sales",
        "order-kind",
        "upgrade-gap",
        "tiers",
        "customer-discounts",
        "bundle",
        "type",
        "benefit",
        "requirement",
        "engagement",
        "quarter-benefit",
        "criterion",
        "dimension",
    ] {
        assert!(parts.iter().any(|found| found == part), "{part} cites no clause");
    }
}

#[test]
fn what_is_not_there_or_not_used_is_refused() {
    let book = exact(&[]).partners(&["gull,Gull,msp,2020-01-01,,,,,,"]);
    let refused = |line: &str, pieces: &[&str]| {
        book.run(&words(line)).refused(pieces);
    };
    refused(
        "explain sales.upgrade-gp",
        &["no clause `sales.upgrade-gp`", "did you mean `sales.upgrade-gap`?"],
    );
    refused("explain", &["nothing to explain", "explain sales.upgrade-gap"]);
    refused("explain --partner acme", &["--quarter and --criterion missing"]);
    refused("explain --criterion pes", &["--partner and --quarter missing"]);
    refused("explain --partner acme --quarter 1", &["--criterion missing"]);
    refused("explain --year 2026", &["nothing to explain"]);
    refused("explain types.msp --partner acme", &["explain CLAUSE doesn't use --partner"]);
    refused("explain types.msp --quarter 1", &["doesn't use --quarter"]);
    refused("explain types.msp --without O-2", &["doesn't use --without"]);
    refused("explain types.msp --reading pes-window=year-to-date", &["no bearing"]);
    let figure = "explain --quarter 1 --as-of 2026-11-24";
    refused(
        &format!("{figure} --criterion pes --partner acm"),
        &["no partner `acm`", "did you mean `acme`?"],
    );
    refused(&format!("{figure} --criterion pess --partner acme"), &["no criterion `pess`", "`pes`"]);
    refused(&format!("{figure} --criterion pes --partner gull"), &["for distributors", "gull is an msp"]);
    refused(
        &format!("{figure} --criterion pes --partner acme --reading year-rule=two-passes"),
        &["no bearing"],
    );
    refused("explain --quarter 5 --criterion pes --partner acme", &["a quarter is 1 to 4"]);
}

#[test]
fn all_formats() {
    let book = exact(&[]);
    let line = "explain --partner acme --quarter 2 --criterion partner-owned --as-of 2027-01-01 --year 2026";
    let csv = book.run(&words(&format!("{line} -O csv"))).success().stdout;
    assert!(csv.starts_with("level,counts,kind,record,what,value,currency,"), "{csv}");
    assert!(csv.lines().count() > 20, "{csv}");
    let markdown = book.run(&words(&format!("{line} -O markdown"))).success().stdout;
    assert_order(
        &markdown,
        &["## partner-owned of acme in 2026-Q2", "- partner-owned", "  - the whole", "    - the part"],
    );
    let lines = book.run(&words(&format!("{line} -O jsonl"))).success().stdout;
    assert_eq!(lines.lines().count(), 30, "a line for each deal: {lines}");
    let csv = book.run(&words("explain sales.upgrade-gap -O csv")).success().stdout;
    assert_order(&csv, &["clause,part,id,text", ",text,,", ",upgrade-gap,,", ",reading,upgrade-clock,"]);
    assert_eq!(book.run(&words("explain types.msp -O jsonl")).success().stdout.lines().count(), 1);
}
