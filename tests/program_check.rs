//! `program check`: what a program leaves open, said of the embedded one and of changed copies of it.

use std::fs;
use std::path::Path;

use serde_json::Value;
use vates_partner::program::lint::LintId;

use crate::support::{Book, Outcome, assert_order, words};

/// Pieces of the program's text, each with what takes its place.
type Changes<'c> = &'c [(&'c str, &'c str)];

/// The comparison's discounts as the quarterly benefits have them, without which the embedded program
/// contradicts itself.
const SOUND: (&str, &str) = (
    "distributor = \"50%\", msp = \"20% - 50%\", reseller = \"10% - 40%\"",
    "distributor = \"10% - 50%\", msp = \"20% - 50%\", reseller = \"10% - 40%\"",
);
const SOUND_CLAUSE: (&str, &str) = ("text = \"Discounts | 50% |", "text = \"Discounts | 10% - 50% |");

/// The embedded program with these changes, and without its contradiction.
fn program(changes: Changes<'_>) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/program/vates-2026.toml");
    let mut text = fs::read_to_string(path).unwrap();
    for (from, to) in [SOUND, SOUND_CLAUSE].iter().chain(changes) {
        assert!(text.contains(from), "`{from}` is no longer in the program");
        text = text.replacen(from, to, 1);
    }
    text
}

fn check(changes: Changes<'_>, arguments: &[&str]) -> Outcome {
    let book = Book::bare().file("next.toml", program(changes));
    book.run(&[&["program", "check", "next.toml"], arguments].concat())
}

/// The findings of one lint about a changed program.
fn found(lint: &str, changes: Changes<'_>) -> Vec<Value> {
    let answer: Value = serde_json::from_str(&check(changes, &["--json"]).stdout).unwrap();
    let findings = answer["findings"].as_array().unwrap().clone();
    findings.into_iter().filter(|finding| finding["lint"] == lint).collect()
}

const OWNED: &str = "values = [\"20%\", \"40%\", \"60%\", \"80%\"]";
const LIMITED: &str = "values = [\"40%\", \"30%\", \"20%\", \"10%\"]";
const RANGES: &str = "[\"100000\", \"300000\"]";
const SCORE: &str = "values = [\"50\", \"100\", \"200\", \"300\"]";

/// What the embedded program is free of: a change that brings it about, its severity, and what is said.
const CHANGES: &[(&str, &str, &str, &str, &str)] = &[
    ("idle-maximum", "note", LIMITED, "values = [\"80%\", \"30%\", \"20%\", \"10%\"]", "maximum 80%"),
    ("looser-later", "warning", SCORE, "values = [\"50\", \"100\", \"90\", \"300\"]", "then Q3 at least 90"),
    ("falling-range", "warning", RANGES, "[\"700000\", \"800000\"]", "Q2 700,000 to 800,000, Q3 300,000"),
    ("range-gap", "note", RANGES, "[\"100000\", \"250000\"]", "Q2 100,000 to 250,000, Q3 300,000"),
    ("range-overlap", "note", RANGES, "[\"100000\", \"350000\"]", "Q2 100,000 to 350,000, Q3 300,000"),
    ("waiver-window", "note", "joined_from = 2026-01-01", "joined_from = 2025-07-01", "from 2025-07-01"),
    ("tier-out-of-reach", "note", "highest = 4", "highest = 3", "the highest tier is 3"),
    ("printed-differs", "warning", "\"Min. 40%\"", "\"Min. 45%\"", "`Min. 45%`, computed with at least 40%"),
    ("printed-unreadable", "note", "\"Min. 40%\"", "\"Most\"", "`Most`, computed with at least 40%"),
    ("clause-differs", "warning", "amount = \"1800\"", "amount = \"1900\"", "1,900 EUR"),
    (
        "reading-settled",
        "note",
        "    { id = \"two-failures\", meaning = \"lost: two failed quarters lead to a transition\" },\n",
        "",
        "two-passes, without two-failures",
    ),
];

/// Those of the embedded program: a change that takes it away or makes it less.
const EMBEDDED: &[(&str, &str, &str)] = &[
    ("implied-minimum", OWNED, "values = [\"21%\", \"41%\", \"61%\", \"81%\"]"),
    ("empty-minimum", "[[\"0\", \"100000\"]", "[[\"1\", \"100000\"]"),
    (
        "newcomer-full-year",
        "waived = [\"gross-invoiced\"]",
        "waived = [\"gross-invoiced\", \"pes\", \"webinars\"]",
    ),
    ("tables-disagree", "value = \"Upon review\"", "value = \"Yes\""),
];

/// What is told by tests of their own, or stays whatever is changed in one place.
const OTHERS: [&str; 5] = [
    "impossible-shares",
    "requirement-not-enforced",
    "requirement-repeats",
    "benefit-unused",
    "clause-not-cited",
];

#[test]
fn the_embedded_program() {
    let run = Book::bare().run(&["program", "check"]).ended(1);
    assert_eq!(run.stderr, "");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/pages");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description("vates-partner program check");
    settings.bind(|| insta::assert_snapshot!("program-check", run.stdout));
}

#[test]
fn a_program_without_contradictions_ends_with_0() {
    let run = check(&[], &[]).success();
    assert!(run.stdout.ends_with("\n0 warnings and 17 notes.\n"), "{}", run.stdout);
}

#[test]
fn every_lint_fires_where_it_should_and_nowhere_else() {
    for (lint, severity, from, to, said) in CHANGES {
        assert_eq!(found(lint, &[]), Vec::<Value>::new(), "{lint}");
        let findings = found(lint, &[(from, to)]);
        let Some(first) = findings.first() else { panic!("{lint} is not found") };
        assert_eq!(first["severity"], *severity, "{first}");
        assert!(first["found"].as_str().unwrap().contains(said), "{first}");
        assert!(!first["clauses"].as_array().unwrap().is_empty(), "{first}");
        // A value that was changed alone is no longer what is printed, which is a warning by itself.
        let answer: Value = serde_json::from_str(&check(&[(from, to)], &["--json"]).stdout).unwrap();
        let warnings = answer["warnings"].as_u64().unwrap();
        assert!(warnings > 0 || *severity == "note", "{answer}");
        check(&[(from, to)], &[]).ended(i32::from(warnings > 0));
    }
}

#[test]
fn shares_that_no_deals_can_have() {
    let sound = [("bound = \"minimum\"", "bound = \"maximum\""), (OWNED, OWNED)];
    assert_eq!(found("impossible-shares", &sound), Vec::<Value>::new());
    let short = [sound[0], (OWNED, "values = [\"19%\", \"40%\", \"60%\", \"80%\"]")];
    let findings = found("impossible-shares", &short);
    assert_eq!(findings.len(), 1);
    assert_eq!(findings[0]["quarters"], serde_json::json!(["Q1"]));
    assert_order(findings[0]["found"].as_str().unwrap(), &["19% + 40% + 40% = 99%", "less than 100%"]);
    check(&short, &[]).ended(1);
}

#[test]
fn findings_go_where_their_cause_goes() {
    for (lint, from, to) in EMBEDDED {
        assert!(!found(lint, &[]).is_empty(), "{lint}");
        assert_eq!(found(lint, &[(from, to)]), Vec::<Value>::new(), "{lint}");
    }
    for lint in OTHERS.iter().skip(1) {
        assert!(!found(lint, &[]).is_empty(), "{lint}");
    }
}

#[test]
fn every_format_has_every_finding() {
    let run = |format: &str| Book::bare().run(&["program", "check", "-O", format]).ended(1).stdout;
    let answer: Value = serde_json::from_str(&run("json")).unwrap();
    assert_eq!(answer["schema"], "vates-partner/program-check/1");
    assert_eq!(answer["program"], "vates-distributor-2026");
    let findings = answer["findings"].as_array().unwrap();
    let counted = |severity: &str| findings.iter().filter(|one| one["severity"] == severity).count();
    assert_eq!(answer["warnings"], counted("warning"));
    assert_eq!(answer["notes"], counted("note"));
    let lines: Vec<Value> = run("jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines, *findings);
    let table = run("csv");
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    assert_eq!(&header, &["lint", "severity", "quarters", "clauses", "found", "means"][..]);
    assert_eq!(reader.into_records().map(Result::unwrap).count(), findings.len());
    let page = run("markdown");
    assert!(page.lines().filter(|line| line.starts_with("- ")).count() == findings.len(), "{page}");
}

#[test]
fn the_program_in_force_is_checked_without_a_file() {
    let book = Book::new().file("programs/next.toml", program(&[("-2026\"\ntitle", "-2027\"\ntitle")]));
    assert!(book.run(&["program", "check"]).ended(1).stdout.contains("vates-distributor-2026"));
    let named = book.run(&words("program check --program programs/next.toml")).success();
    assert!(named.stdout.contains("vates-distributor-2027"), "{}", named.stdout);
    let book = book.file("vates-partner.toml", "program = \"programs/next.toml\"\n");
    assert!(book.run(&["program", "check"]).success().stdout.contains("vates-distributor-2027"));
}

#[test]
fn a_file_is_checked_by_itself() {
    // A book with errors around it changes nothing.
    let book = Book::new().file("vates-partner.toml", "titel = 1\n").file("p/next.toml", program(&[]));
    book.run(&["program", "check"]).refused(&["titel"]);
    book.run(&["program", "check", "p/next.toml"]).success();
}

#[test]
fn what_makes_no_sense_is_refused() {
    let book = Book::new().file("p/next.toml", program(&[])).file("p/wrong.toml", "[program\n");
    for (line, pieces) in [
        ("program check p/next.toml --program p/next.toml", &["--program"][..]),
        ("program check p/next.toml --book .", &["--book"]),
        ("program check p/next.toml --demo", &["--demo"]),
        ("program check p/next.toml --as-of 2026-01-01", &["--as-of"]),
        ("program check --reading gross-bound=floor", &["--reading"]),
        ("program bundles p/next.toml", &["program check", "--program p/next.toml"]),
        ("program check p/missing.toml", &["p/missing.toml", "can't be read"]),
        ("program check p", &["can't be read"]),
        ("program check p/wrong.toml", &["p/wrong.toml:1:"]),
    ] {
        book.run(&words(line)).refused(pieces);
    }
    let wrong = program(&[("first_month = 1", "first_month = 13"), ("\"Min. 40%\"", "\"Min. 45%\"")]);
    Book::bare().file("wrong.toml", wrong).run(&["program", "check", "wrong.toml"]).refused(&["no month 13"]);
}

#[test]
fn nothing_of_a_program_steers_the_terminal() {
    let steering = [("heading = \"Discounts\"", "heading = \"Dis\\u001b[31mcounts\"")];
    let run = check(&steering, &[]).ended(1);
    assert!(run.stdout.contains("clause-differs") && !run.stdout.contains('\u{1b}'), "{}", run.stdout);
}

#[test]
fn pages_keep_to_the_width_and_the_readme_names_every_lint() {
    use unicode_width::UnicodeWidthStr as _;
    let page = Book::bare().run(&["program", "check"]).ended(1).stdout;
    assert!(page.lines().all(|line| line.width() <= 80), "{page}");
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    for (word, _) in LintId::WORDS {
        assert!(readme.contains(&format!("| `{word}` |")), "{word}");
        let is_tested = CHANGES.iter().any(|(lint, ..)| lint == word)
            || EMBEDDED.iter().any(|(lint, ..)| lint == word)
            || OTHERS.contains(word);
        assert!(is_tested, "{word}");
    }
}
