//! Days that decide: as of which day, since when and until when a partner, and where a quarter ends.

use serde_json::{Value, json};

use crate::qualification::{Answer, CRITERIA, ENDED, QUARTER_ENDS, exact, text};
use crate::support::Book;

#[test]
fn a_quarter_is_open_through_its_last_day_and_ended_the_day_after() {
    let book = exact(&[]);
    for (as_of, expected) in [
        ("2025-12-31", ["upcoming", "upcoming", "upcoming", "upcoming"]),
        ("2026-01-01", ["open", "upcoming", "upcoming", "upcoming"]),
        ("2026-03-31", ["open", "upcoming", "upcoming", "upcoming"]),
        ("2026-04-01", ["passed", "open", "upcoming", "upcoming"]),
        ("2026-06-30", ["passed", "open", "upcoming", "upcoming"]),
        ("2026-07-01", ["passed", "passed", "open", "upcoming"]),
        ("2026-09-30", ["passed", "passed", "open", "upcoming"]),
        ("2026-10-01", ["passed", "passed", "passed", "open"]),
        ("2026-12-31", ["passed", "passed", "passed", "open"]),
        ("2027-01-01", ["passed", "passed", "passed", "passed"]),
        ("2030-01-01", ["passed", "passed", "passed", "passed"]),
    ] {
        let answer = Answer::at(&book, "2026", as_of, &[]);
        assert_eq!(answer.statuses(), expected, "as of {as_of}");
        assert_eq!(answer.0["as_of"], as_of);
    }
}

#[test]
fn the_year_is_the_as_of_dates_unless_named() {
    let book = exact(&[]);
    assert_eq!(book.json(&["qualify", "--as-of", "2025-05-01"])["year"], json!(2025));
    assert_eq!(book.json(&["qualify", "--as-of", "2026-12-31"])["year"], json!(2026));
    assert_eq!(book.json(&["qualify", "--as-of", "2027-01-01"])["year"], json!(2027));
    assert_eq!(book.json(&["qualify", "--as-of", "2027-01-01", "--year", "2026"])["year"], json!(2026));
}

#[test]
fn an_open_quarter_shows_where_it_stands_and_what_is_missing() {
    let book = exact(&[]);
    // A day before everything that the exact distributor does on the last day of June.
    let answer = Answer::at(&book, "2026", "2026-06-29", &[]);
    assert_eq!(answer.quarter(2)["status"], "open");
    let statuses = CRITERIA.map(|criterion| answer.status(2, criterion));
    assert_eq!(statuses, ["unmet"; 9]);
    assert_eq!(answer.criterion(2, "gross-invoiced")["gap"]["amount"], "100000.00");
    assert_eq!(answer.criterion(2, "pes")["actual"], "50");
    assert_eq!(answer.criterion(2, "pes")["gap"], "50");
    assert_eq!(answer.criterion(2, "l1-support")["gap"], "yes");
    for criterion in ["certified-sales", "certified-technical", "webinars"] {
        assert_eq!(answer.criterion(2, criterion)["gap"], "1", "{criterion}");
    }
    // On the day itself all is met, and still nothing is passed.
    let answer = Answer::at(&book, "2026", "2026-06-30", &[]);
    let statuses = CRITERIA.map(|criterion| answer.status(2, criterion));
    assert_eq!((answer.statuses()[1], statuses), ("open", ["met"; 9]));
}

/// Whether a quarter says nothing yet: all criteria pending, without figures.
fn says_nothing(quarter: &Value) -> bool {
    let criteria = quarter["criteria"].as_array().unwrap();
    let ids: Vec<&str> = criteria.iter().map(|one| text(&one["id"])).collect();
    let silent = |one: &Value| {
        one["status"] == "pending"
            && one["actual"].is_null()
            && one["gap"].is_null()
            && one["evidence"] == json!([])
    };
    ids == CRITERIA && criteria.iter().all(silent)
}

#[test]
fn an_upcoming_quarter_says_nothing_yet() {
    let answer = Answer::at(&exact(&[]), "2026", "2026-05-15", &[]);
    let silent: Vec<bool> = (1..=4).map(|quarter| says_nothing(answer.quarter(quarter))).collect();
    assert_eq!(silent, [false, false, true, true]);
}

/// The exact distributor, but joined and perhaps left on these days.
fn member(joined: &str, left: &str) -> Book {
    exact(&["partners"]).partners(&[&format!("acme,Acme,distributor,{joined},{left},,,2026-06-30,,")])
}

#[test]
fn quarters_that_ended_before_the_partner_joined_are_not_assessed() {
    for (joined, not_assessed) in [
        ("2025-12-31", 0),
        ("2026-01-01", 0),
        ("2026-03-31", 0),
        ("2026-04-01", 1),
        ("2026-06-30", 1),
        ("2026-07-01", 2),
        ("2026-10-01", 3),
        ("2026-12-31", 3),
        ("2027-01-01", 4),
    ] {
        let answer = Answer::of(&member(joined, ""));
        for quarter in 1..=4 {
            let expected = if quarter <= not_assessed { "not-assessed" } else { "passed" };
            assert_eq!(answer.quarter(quarter)["status"], expected, "joined {joined}, Q{quarter}");
            assert_eq!(says_nothing(answer.quarter(quarter)), quarter <= not_assessed);
        }
    }
}

#[test]
fn quarters_that_start_after_the_partner_left_are_not_assessed() {
    for (left, assessed) in [
        ("2025-12-31", 0),
        ("2026-01-01", 1),
        ("2026-03-31", 1),
        ("2026-04-01", 2),
        ("2026-06-30", 2),
        ("2026-07-01", 3),
        ("2026-10-01", 4),
        ("2027-05-01", 4),
    ] {
        let answer = Answer::of(&member("2021-03-01", left));
        for quarter in 1..=4 {
            let expected = if quarter <= assessed { "passed" } else { "not-assessed" };
            assert_eq!(answer.quarter(quarter)["status"], expected, "left {left}, Q{quarter}");
            assert_eq!(says_nothing(answer.quarter(quarter)), quarter > assessed);
        }
    }
}

#[test]
fn not_assessed_wins_over_open_and_upcoming() {
    let joined = Answer::at(&member("2026-10-15", ""), "2026", "2026-02-01", &[]);
    assert_eq!(joined.statuses(), ["not-assessed", "not-assessed", "not-assessed", "upcoming"]);
    let left = Answer::at(&member("2021-01-01", "2026-06-30"), "2026", "2026-05-01", &[]);
    assert_eq!(left.statuses(), ["passed", "open", "not-assessed", "not-assessed"]);
    let both = Answer::at(&member("2026-04-01", "2026-09-30"), "2026", "2026-07-01", &[]);
    assert_eq!(both.statuses(), ["not-assessed", "passed", "open", "not-assessed"]);
}

/// The gross criterion of the four quarters of a year, of a partner without any orders.
fn gross(joined: &str, year: &str, readings: &[&str]) -> Vec<String> {
    let book = Book::new().partners(&[&format!("acme,Acme,distributor,{joined},,,,,,")]);
    let answer = Answer::at(&book, year, "2030-01-01", readings);
    (1..=4).map(|quarter| answer.status(quarter, "gross-invoiced").to_owned()).collect()
}

#[test]
fn who_joins_during_2026_owes_no_gross_amount_that_year() {
    let owes = ["met", "unmet", "unmet", "unmet"];
    let waived = ["waived"; 4];
    let late = ["pending", "pending", "waived", "waived"];
    let year_of_joining = ["newcomer-waiver=year-of-joining"];
    for (joined, year, by_default, by_joining) in [
        ("2025-12-31", "2026", owes, owes),
        ("2026-01-01", "2026", waived, waived),
        ("2026-08-15", "2026", late, late),
        (
            "2026-12-31",
            "2026",
            ["pending", "pending", "pending", "waived"],
            ["pending", "pending", "pending", "waived"],
        ),
        ("2026-01-01", "2027", owes, owes),
        ("2025-08-15", "2025", ["pending", "pending", "unmet", "unmet"], late),
        ("2027-01-01", "2027", owes, waived),
        ("2027-08-15", "2027", ["pending", "pending", "unmet", "unmet"], late),
    ] {
        assert_eq!(gross(joined, year, &[]), by_default, "joined {joined}, {year}");
        assert_eq!(gross(joined, year, &year_of_joining), by_joining, "joined {joined}, {year}");
    }
}

#[test]
fn a_waived_amount_never_fails_a_quarter_and_is_shown_all_the_same() {
    let day = "2026-06-30";
    let book = |joined: &str, gross: &str| {
        exact(&["partners", "orders"])
            .partners(&[&format!("acme,Acme,distributor,{joined},,,,{day},,")])
            .orders(&[&format!("O-1,acme,c,new,{day},{day},{gross},USD,")])
    };
    assert_eq!(Answer::of(&book("2025-12-31", "7")).statuses(), ["passed", "failed", "failed", "failed"]);
    let newcomer = Answer::of(&book("2026-01-01", "7"));
    assert_eq!(newcomer.statuses(), ["passed"; 4]);
    let one = newcomer.criterion(2, "gross-invoiced");
    assert_eq!((&one["status"], &one["binding"]), (&json!("waived"), &json!(false)));
    assert_eq!((&one["actual"]["amount"], &one["gap"]), (&json!("7.00"), &json!(null)));
    assert_eq!(one["evidence"], json!(["O-1"]));
    // It is waived even where it would be met.
    assert_eq!(Answer::of(&book("2026-01-01", "900000")).status(2, "gross-invoiced"), "waived");
}

#[test]
fn all_else_applies_to_who_joins_during_2026() {
    let kinds = [
        ("activities", "pes"),
        ("deals", "partner-owned"),
        ("certifications", "certified-sales"),
        ("sessions", "webinars"),
    ];
    for (kind, criterion) in kinds {
        let book = exact(&["partners", kind]).partners(&["acme,Acme,distributor,2026-01-01,,,,2026-06-30,,"]);
        let answer = Answer::of(&book);
        assert_eq!(answer.status(2, criterion), "unmet", "without {kind}");
        assert_eq!(answer.quarter(2)["status"], "failed", "without {kind}");
    }
}

#[test]
fn what_happened_before_joining_counts_within_the_year() {
    // The score and the sessions are of the year; nothing says they start with the membership.
    let answer = Answer::of(&member("2026-07-01", ""));
    assert_eq!(answer.criterion(3, "pes")["actual"], "200");
    assert_eq!(answer.criterion(3, "webinars")["actual"], "2");
}

#[test]
fn a_record_dated_after_the_as_of_date_is_not_known() {
    // Everything happens on the last days of the quarters; as of the day before, the quarter has none of it.
    let book = exact(&[]);
    for (quarter, day_before) in [(2, "2026-06-29"), (3, "2026-09-29"), (4, "2026-12-30")] {
        let answer = Answer::at(&book, "2026", day_before, &[]);
        let (then, before) =
            (answer.evidence(quarter, "webinars").len(), answer.evidence(quarter - 1, "webinars").len());
        assert_eq!((then, before), (quarter - 2, quarter - 2), "{day_before}");
        assert_eq!(answer.share(quarter, "partner-owned"), "0/0", "{day_before}");
        let answer = Answer::at(&book, "2026", QUARTER_ENDS[quarter - 1], &[]);
        assert_eq!(answer.evidence(quarter, "webinars").len(), quarter - 1);
    }
}

#[test]
fn an_ended_quarter_is_measured_at_its_last_day_however_late_one_looks() {
    // All of it a day too late for the second quarter.
    let day = "2026-07-01";
    let book = exact(&["partners", "orders", "activities", "certifications", "sessions"])
        .partners(&[&format!("acme,Acme,distributor,2021-03-01,,,,{day},,")])
        .orders(&[&format!("O-1,acme,c,new,{day},{day},900000,USD,")])
        .activities(&[&format!("A-1,acme,{day},x,delivery,900,awarded")])
        .certifications(&[&format!("acme,ann,sales,{day},"), &format!("acme,bob,technical,{day},")])
        .sessions(&[&format!("acme,{day},Late,webinar")]);
    for as_of in [day, ENDED, "2029-01-01"] {
        let answer = Answer::at(&book, "2026", as_of, &[]);
        let statuses = CRITERIA.map(|criterion| answer.status(2, criterion));
        let expected = ["unmet", "unmet", "unmet", "unmet", "unmet", "met", "met", "met", "unmet"];
        assert_eq!(statuses, expected, "as of {as_of}");
        assert_eq!(answer.quarter(2)["status"], "failed");
    }
}
