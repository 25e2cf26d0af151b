//! The year's verdict: retained, transition, open, or not applicable.

use serde_json::json;

use crate::qualification::{Answer, ENDED, EXACT_MIXES, QUARTER_ENDS, deals, exact};
use crate::support::Book;

const TWO_FAILURES: [&str; 1] = ["year-rule=two-failures"];

/// A distributor (joined, left) whose quarters meet everything where the pattern says `P` and have no deals
/// where it says `F`.
fn member(joined: &str, left: &str, pattern: &str) -> Book {
    let book = exact(&["partners", "deals"])
        .partners(&[&format!("acme,Acme,distributor,{joined},{left},,,2026-06-30,,")]);
    let quarters = pattern.chars().zip(QUARTER_ENDS).zip(EXACT_MIXES);
    quarters
        .filter(|((quarter, _), _)| *quarter == 'P')
        .fold(book, |book, ((_, day), mix)| deals(book, day, mix))
}

/// Verdict, passes, failures and passes required.
fn year(answer: &Answer) -> (String, i64, i64, i64) {
    let acme = answer.partner("acme");
    let count = |key: &str| acme[key].as_i64().unwrap();
    (answer.verdict().to_owned(), count("passes"), count("failures"), count("passes_required"))
}

#[test]
fn every_way_a_full_year_can_end() {
    // Two passes retain under the one rule, two failures lose under the other: they differ at two and two.
    for (pattern, two_passes, two_failures) in [
        ("FFFF", "transition", "transition"),
        ("PFFF", "transition", "transition"),
        ("FPFF", "transition", "transition"),
        ("FFPF", "transition", "transition"),
        ("FFFP", "transition", "transition"),
        ("PPFF", "retained", "transition"),
        ("PFPF", "retained", "transition"),
        ("PFFP", "retained", "transition"),
        ("FPPF", "retained", "transition"),
        ("FPFP", "retained", "transition"),
        ("FFPP", "retained", "transition"),
        ("PPPF", "retained", "retained"),
        ("PPFP", "retained", "retained"),
        ("PFPP", "retained", "retained"),
        ("FPPP", "retained", "retained"),
        ("PPPP", "retained", "retained"),
    ] {
        let book = member("2021-03-01", "", pattern);
        let passes = i64::try_from(pattern.matches('P').count()).unwrap();
        let answer = Answer::of(&book);
        assert_eq!(year(&answer), (two_passes.to_owned(), passes, 4 - passes, 2), "{pattern}");
        let statuses: String =
            answer.statuses().into_iter().map(|status| if status == "passed" { 'P' } else { 'F' }).collect();
        assert_eq!(statuses, pattern);
        let answer = Answer::under(&book, &TWO_FAILURES);
        assert_eq!(year(&answer), (two_failures.to_owned(), passes, 4 - passes, 3), "{pattern}");
    }
}

#[test]
fn who_joined_late_needs_no_more_passes_than_there_were_quarters() {
    // Assessed quarters A: min(2, A) passes under the one rule, max(0, A - 1) under the other.
    for (joined, pattern, (required, verdict), (required_other, verdict_other)) in [
        ("2026-10-01", "---F", (1, "transition"), (0, "retained")),
        ("2026-10-01", "---P", (1, "retained"), (0, "retained")),
        ("2026-07-01", "--FF", (2, "transition"), (1, "transition")),
        ("2026-07-01", "--FP", (2, "transition"), (1, "retained")),
        ("2026-07-01", "--PP", (2, "retained"), (1, "retained")),
        ("2026-04-01", "-FFP", (2, "transition"), (2, "transition")),
        ("2026-04-01", "-PFP", (2, "retained"), (2, "retained")),
        ("2026-04-01", "-PPP", (2, "retained"), (2, "retained")),
        ("2026-03-31", "FFPP", (2, "retained"), (3, "transition")),
    ] {
        let book = member(joined, "", pattern);
        let (passes, failures) = (count(pattern, 'P'), count(pattern, 'F'));
        let expected = (verdict.to_owned(), passes, failures, required);
        assert_eq!(year(&Answer::of(&book)), expected, "{joined}, {pattern}");
        let expected = (verdict_other.to_owned(), passes, failures, required_other);
        assert_eq!(year(&Answer::under(&book, &TWO_FAILURES)), expected, "{joined}, {pattern}");
    }
}

fn count(pattern: &str, letter: char) -> i64 {
    i64::try_from(pattern.matches(letter).count()).unwrap()
}

#[test]
fn who_left_early_is_judged_by_the_quarters_there_were() {
    for (left, pattern, required, verdict) in [
        ("2026-03-31", "P---", 1, "retained"),
        ("2026-03-31", "F---", 1, "transition"),
        ("2026-04-01", "PF--", 2, "transition"),
        ("2026-06-30", "PP--", 2, "retained"),
        ("2026-09-30", "PFP-", 2, "retained"),
    ] {
        let answer = Answer::of(&member("2021-03-01", left, pattern));
        let expected = (verdict.to_owned(), count(pattern, 'P'), count(pattern, 'F'), required);
        assert_eq!(year(&answer), expected, "left {left}, {pattern}");
    }
}

/// What an answer in the middle of the year says: the verdict, and the passes needed where it is open.
fn standing(pattern: &str, as_of: &str, readings: &[&str]) -> String {
    let answer = Answer::at(&member("2021-03-01", "", pattern), "2026", as_of, readings);
    match answer.verdict() {
        "open" => format!("open {}", answer.partner("acme")["passes_needed"]),
        verdict => verdict.to_owned(),
    }
}

#[test]
fn a_running_year_says_how_many_passes_are_needed() {
    // Quarters that are open or upcoming are written `P` or `F`, but count as neither yet.
    for (pattern, as_of, two_passes, two_failures) in [
        ("PPPP", "2025-12-31", "open 2", "open 3"),
        ("PPPP", "2026-01-01", "open 2", "open 3"),
        ("PPPP", "2026-03-31", "open 2", "open 3"),
        ("PPPP", "2026-04-01", "open 1", "open 2"),
        ("FPPP", "2026-04-01", "open 2", "open 3"),
        ("PPPP", "2026-07-01", "retained", "open 1"),
        ("PFPP", "2026-07-01", "open 1", "open 2"),
        ("FPPP", "2026-09-30", "open 1", "open 2"),
        ("FFPP", "2026-07-01", "open 2", "transition"),
        ("PPPF", "2026-10-01", "retained", "retained"),
        ("PPFF", "2026-10-01", "retained", "open 1"),
        ("PFFP", "2026-10-01", "open 1", "transition"),
        ("FFPF", "2026-12-31", "open 1", "transition"),
        ("FFFP", "2026-10-01", "transition", "transition"),
        ("FFFP", "2026-09-30", "open 2", "transition"),
    ] {
        assert_eq!(standing(pattern, as_of, &[]), two_passes, "{pattern} as of {as_of}");
        assert_eq!(standing(pattern, as_of, &TWO_FAILURES), two_failures, "{pattern} as of {as_of}");
    }
}

#[test]
fn quarters_still_to_come_count_as_assessed() {
    // Joined in July: two quarters in all, both still to end.
    let book = member("2026-07-01", "", "--FF");
    let answer = Answer::at(&book, "2026", "2026-08-01", &[]);
    assert_eq!(year(&answer), ("open".to_owned(), 0, 0, 2));
    assert_eq!(answer.partner("acme")["passes_needed"], json!(2));
    let answer = Answer::at(&book, "2026", "2026-10-01", &[]);
    assert_eq!(year(&answer), ("transition".to_owned(), 0, 1, 2));
    let answer = Answer::at(&book, "2026", "2026-10-01", &TWO_FAILURES);
    assert_eq!(year(&answer), ("open".to_owned(), 0, 1, 1));
}

#[test]
fn one_quarter_cannot_fail_twice() {
    // One quarter to come, and two failures are out of reach already.
    let answer = Answer::at(&member("2026-12-01", "", "---F"), "2026", "2026-01-01", &TWO_FAILURES);
    assert_eq!(year(&answer), ("retained".to_owned(), 0, 0, 0));
}

#[test]
fn without_a_quarter_to_assess_nothing_applies() {
    for (joined, left) in [("2027-01-01", ""), ("2021-01-01", "2025-12-31"), ("2021-01-01", "2021-01-01")] {
        for readings in [&[][..], &TWO_FAILURES[..]] {
            let answer = Answer::under(&member(joined, left, "PPPP"), readings);
            assert_eq!(answer.verdict(), "not-applicable", "{joined} to {left}");
            assert_eq!(answer.partner("acme")["passes"], json!(0));
            assert_eq!(answer.partner("acme")["failures"], json!(0));
        }
    }
}

/// A book with one partner of each type.
fn all_types() -> Book {
    exact(&[]).partners(&[
        "msp,M,msp,2021-01-01,,,30%,,,",
        "res,R,reseller,2021-01-01,,,30%,,,",
        "csp,C,csp,2021-01-01,,,30%,,,",
        "tak,T,order-taker,2021-01-01,,,,,,",
        "aaa,A,distributor,2021-01-01,,,,,,",
    ])
}

#[test]
fn the_framework_applies_to_distributors() {
    let book = all_types();
    let ids = |answer: &serde_json::Value| -> Vec<String> {
        let partners = answer["partners"].as_array().unwrap().iter();
        partners.map(|partner| partner["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(ids(&Answer::of(&book).0), ["aaa", "acme"]);
    for id in ["msp", "res", "csp", "tak"] {
        let answer = book.json(&["qualify", "--partner", id, "--as-of", ENDED, "--year", "2026"]);
        assert_eq!(ids(&answer), [id]);
        assert_eq!(answer["partners"][0]["verdict"], "not-applicable");
        assert_eq!(answer["partners"][0]["quarters"], json!([]));
    }
    let several =
        book.json(&["qualify", "--partner", "tak", "--partner", "acme", "--as-of", ENDED, "--year", "2026"]);
    assert_eq!(ids(&several), ["acme", "tak"]);
}

#[test]
fn the_exit_code_says_transition_where_asked_to() {
    for (pattern, as_of, asked) in [
        ("PPPP", ENDED, 0),
        ("FFFP", ENDED, 1),
        ("FFPP", "2026-07-01", 0),
        ("FFFF", "2026-09-30", 0),
        ("FFFF", "2026-10-01", 1),
    ] {
        let book = member("2021-03-01", "", pattern);
        let arguments = ["qualify", "--year", "2026", "--as-of", as_of, "--json"];
        assert_eq!(book.run(&arguments).code, Some(0), "{pattern}");
        let outcome = book.run(&[&arguments[..], &["--exit-code"]].concat());
        assert_eq!(outcome.code, Some(asked), "{pattern} as of {as_of}");
        assert!(outcome.stdout.contains("\"verdict\""), "the answer is given either way");
    }
    // One transition among several is enough, and not-applicable is none.
    let book = all_types();
    let ask = |id: &str| {
        book.run(&["qualify", "--exit-code", "--partner", id, "--as-of", ENDED, "--year", "2026"]).code
    };
    assert_eq!((ask("acme"), ask("aaa"), ask("tak")), (Some(0), Some(1), Some(0)));
    assert_eq!(book.run(&["qualify", "--exit-code", "--as-of", ENDED, "--year", "2026"]).code, Some(1));
}
