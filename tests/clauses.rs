//! Clauses that hold for the whole of the program and that no single key of its file refers to.

use serde_json::{Value, json};

use crate::hinges::firm;
use crate::qualification::{Answer, CRITERIA, ENDED, QUARTER_ENDS, exact, number, text};
use crate::support::{Book, amounts};

/// Demands that the embedded program's clause of this id says this.
#[track_caller]
fn says(clause: &str, words: &str) {
    let answer = Book::bare().json(&["program", "clauses"]);
    let clauses = answer["clauses"].as_array().unwrap();
    let found = clauses.iter().find(|one| one["id"] == clause).unwrap_or_else(|| panic!("no {clause}"));
    assert!(text(&found["text"]).contains(words), "{clause}: {found}");
}

#[test]
fn everything_applies_to_those_who_joined_before_2026() {
    says("applicability.joined-before-2026", "applies in full to organizations that joined");
    for joined in ["2021-03-01", "2025-12-31"] {
        let book = Book::new().partners(&[&format!("acme,Acme,distributor,{joined},,,,,,")]);
        let answer = Answer::of(&book);
        for quarter in 2..=4 {
            assert_eq!(CRITERIA.map(|id| answer.status(quarter, id).to_owned()), ["unmet"; 9], "Q{quarter}");
        }
        assert_eq!(answer.status(1, "gross-invoiced"), "met");
        assert_eq!(answer.verdict(), "transition");
    }
}

#[test]
fn the_example_of_a_thousand_counts_a_thousand_and_pays_seven_hundred() {
    says("invoiced.example", "the invoiced (counted) amount is $1,000, while the paid amount is $700");
    // No bundle costs a thousand: half of the two thousand is taken off before.
    let book = exact(&["orders", "partners"])
        .file("vates-partner.toml", "[customer_discounts]\ncharity = \"50%\"\n")
        .partners(&["acme,Acme,distributor,2021-03-01,,,,2026-06-30,,"])
        .partners(&["mate,Mate,reseller,2021-03-01,,,30%,,FR,"])
        .orders(&["O-1,acme,c,new,2026-02-01,2026-02-01,1000,USD,"]);
    let quote = book.json(&[
        "quote",
        "--bundle",
        "essential",
        "--hosts",
        "3",
        "--partner",
        "mate",
        "--customer-status",
        "charity",
    ]);
    let [_, _, gross, discount, net] = amounts(&quote["options"][0]["totals"]);
    assert_eq!([gross, discount, net], ["1000.00", "300.00", "700.00"]);
    assert_eq!(Answer::of(&book).gross(1), "1000.00");
}

#[test]
fn one_criterion_unmet_fails_a_quarter_and_one_met_does_not_pass_it() {
    says("framework.all-criteria", "successful only when all criteria are met");
    // Everything but one kind of records.
    for (kind, unmet) in [
        ("orders", &["gross-invoiced"][..]),
        ("certifications", &["certified-sales", "certified-technical"]),
        ("activities", &["pes"]),
        ("deals", &["partner-owned", "co-led", "late-involvement"]),
        ("sessions", &["webinars"]),
    ] {
        let answer = Answer::of(&exact(&[kind]));
        assert_eq!(answer.statuses()[1..], ["failed"; 3], "without {kind}");
        let left: Vec<&str> = CRITERIA.into_iter().filter(|id| answer.status(4, id) == "unmet").collect();
        assert_eq!(left, unmet);
    }
    let answer = Answer::of(&exact(&["partners"]).partners(&["acme,Acme,distributor,2021-03-01,,,,,,"]));
    assert_eq!(answer.statuses(), ["passed", "failed", "failed", "failed"]);
    // The gross amount alone, however great.
    let orders = ["O-1,acme,c,new,2026-01-02,2026-01-02,9000000,USD,"];
    let alone = Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,,"]).orders(&orders);
    let answer = Answer::of(&alone);
    assert_eq!(answer.statuses(), ["failed"; 4]);
    assert_eq!(
        (1..=4).map(|quarter| answer.status(quarter, "gross-invoiced")).collect::<Vec<_>>(),
        ["met"; 4]
    );
}

#[test]
fn a_lost_year_leaves_subscriptions_and_prices_as_they_were() {
    says("framework.active-subscriptions", "will not cancel active subscriptions");
    let renewal = "O-9,acme,c,renewal,2027-02-01,2027-02-01,5000,USD,S-1";
    let lost = Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,,"]).orders(&[renewal]);
    let kept = firm(&[]).orders(&[renewal]);
    assert_eq!((Answer::of(&lost).verdict(), Answer::of(&kept).verdict()), ("transition", "retained"));
    // The renewal counts in the year that follows, and the next quote is the same.
    assert_eq!(Answer::at(&lost, "2027", "2027-04-01", &[]).gross(1), "5000.00");
    let quote = |book: &Book| {
        book.json(&["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme", "--as-of", ENDED])["options"]
            .clone()
    };
    assert_eq!(quote(&lost), quote(&kept));
}

#[test]
fn the_score_is_the_sum_over_the_five_dimensions() {
    says("pes.score", "awarding points for demonstrated Partner involvement across key strategic dimensions");
    let dimensions = ["delivery", "displacement", "certification-support", "autonomy", "marketing"];
    let book = dimensions.iter().zip(["1", "20", "300", "4000", "0.5"]).fold(
        exact(&["activities"]),
        |book, (dimension, points)| {
            book.activities(&[&format!("A-{dimension},acme,2026-02-01,x,{dimension},{points},awarded")])
        },
    );
    let answer = book.json(&["pes", "--year", "2026", "--as-of", ENDED]);
    let partner = &answer["partners"][0];
    assert_eq!(partner["dimensions"].as_object().unwrap().len(), dimensions.len());
    let sum = dimensions.iter().map(|dimension| number(&partner["dimensions"][dimension]["awarded"]));
    assert_eq!(sum.sum::<num_rational::BigRational>(), number(&partner["awarded"]));
    assert_eq!(partner["awarded"], "4321.5");
}

#[test]
fn points_come_from_the_book_because_the_text_has_none() {
    says("pes.activities", "See the list of PES-eligible activities");
    let page = exact(&[]).run(&["pes", "--year", "2026", "--as-of", ENDED]).success().stdout;
    assert!(page.split_whitespace().collect::<Vec<_>>().join(" ").contains("(pes.activities)"), "{page}");
    exact(&["activities"])
        .activities(&["A-1,acme,2026-02-01,migration,delivery,,awarded"])
        .run(&["qualify", "--as-of", ENDED])
        .refused(&["activities.csv:2:", "points", "migration"]);
}

#[test]
fn first_line_support_is_expected_from_the_second_quarter_on() {
    says("terms.level-1-support", "Partners are expected to provide first-line support");
    let status = |since: &str| -> [String; 4] {
        let partner = format!("acme,Acme,distributor,2021-03-01,,,,{since},,");
        let answer = Answer::of(&exact(&["partners"]).partners(&[&partner]));
        [1, 2, 3, 4].map(|quarter| answer.status(quarter, "l1-support").to_owned())
    };
    assert_eq!(status(QUARTER_ENDS[1]), ["optional", "met", "met", "met"]);
    assert_eq!(status("2026-07-01"), ["optional", "unmet", "met", "met"]);
    assert_eq!(status(""), ["optional", "unmet", "unmet", "unmet"]);
}

#[test]
fn every_criterion_cites_its_row_of_the_table() {
    let answer = Answer::of(&exact(&[]));
    for quarter in 1..=4 {
        let cited = |id: &str| -> Value { answer.criterion(quarter, id)["clause"].clone() };
        for id in CRITERIA {
            assert_eq!(cited(id), json!(format!("quarters.{id}")), "Q{quarter}");
        }
    }
    assert_eq!(answer.partner("acme")["clause"], "framework.transition");
}
