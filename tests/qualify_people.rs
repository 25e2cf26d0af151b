//! People and presence: certifications, first-line support, webinars and enablement sessions.

use serde_json::json;

use crate::qualification::{Answer, QUARTER_ENDS, exact};
use crate::support::Book;

const TRACKS: [(&str, &str); 2] = [("sales", "certified-sales"), ("technical", "certified-technical")];

/// Acme with these certifications and nothing else changed.
fn certified(rows: &[&str]) -> Answer {
    Answer::of(&exact(&["certifications"]).certifications(rows))
}

#[test]
fn certified_people_are_counted_against_each_quarters_minimum() {
    let others = |track: &str| if track == "sales" { "technical" } else { "sales" };
    for (track, criterion) in TRACKS {
        for many in 0..=3 {
            // Enough of the other track, and so many of this one.
            let mut rows: Vec<String> =
                (0..3).map(|n| format!("acme,other-{n},{},2025-01-01,", others(track))).collect();
            rows.extend((0..many).map(|n| format!("acme,person-{n},{track},2025-01-01,")));
            let answer = certified(&rows.iter().map(String::as_str).collect::<Vec<_>>());
            for (quarter, minimum) in [(1, 0), (2, 1), (3, 2), (4, 3)] {
                let one = answer.criterion(quarter, criterion);
                let enough = many >= minimum;
                let expected = match (quarter, enough) {
                    (1, _) => "optional",
                    (_, true) => "met",
                    (_, false) => "unmet",
                };
                assert_eq!(one["status"], expected, "{many} in {track}, Q{quarter}");
                assert_eq!(one["actual"], json!(many.to_string()));
                assert_eq!(one["binding"], json!(quarter > 1));
                let minimum_shown = if quarter == 1 { json!(null) } else { json!(minimum.to_string()) };
                assert_eq!(one["minimum"], minimum_shown);
                let gap = if enough { json!(null) } else { json!((minimum - many).to_string()) };
                assert_eq!(one["gap"], gap);
                let status = if enough { "passed" } else { "failed" };
                assert_eq!(answer.quarter(quarter)["status"], status, "{many} in {track}, Q{quarter}");
            }
        }
    }
}

#[test]
fn a_certification_is_valid_from_its_first_day_through_its_last() {
    for (quarter, end) in (2..=4).zip(&QUARTER_ENDS[1..]) {
        let end: &str = end;
        let (before, after) = match quarter {
            2 => ("2026-06-29", "2026-07-01"),
            3 => ("2026-09-29", "2026-10-01"),
            _ => ("2026-12-30", "2027-01-01"),
        };
        for (track, criterion) in TRACKS {
            for (first, last, valid) in [
                (end, "", true),
                (before, "", true),
                (after, "", false),
                ("2025-01-01", end, true),
                ("2025-01-01", after, true),
                ("2025-01-01", before, false),
                (end, end, true),
                (after, after, false),
                (before, before, false),
            ] {
                let row = format!("acme,ann,{track},{first},{last}");
                // As of a day by which every date of the table is known.
                let book = exact(&["certifications"]).certifications(&[&row]);
                let answer = Answer::at(&book, "2026", "2027-02-01", &[]);
                let expected = if valid { "1" } else { "0" };
                assert_eq!(answer.criterion(quarter, criterion)["actual"], expected, "{row}, {end}");
            }
        }
    }
}

#[test]
fn people_are_counted_once_per_track() {
    let answer = certified(&[
        "acme,ann,sales,2024-01-01,2026-06-29",
        "acme,ann,sales,2025-01-01,",
        "acme,ann,sales,2026-01-01,",
        "acme,Ann,sales,2026-01-02,",
        "acme,ann,technical,2026-02-01,",
        "acme,bob,technical,2026-01-01,2026-06-30",
        "acme,bob,technical,2026-06-30,",
    ]);
    // `ann` and `Ann` are two names.
    assert_eq!(answer.criterion(2, "certified-sales")["actual"], "2");
    assert_eq!(answer.criterion(2, "certified-technical")["actual"], "2");
    assert_eq!(answer.evidence(2, "certified-technical").len(), 2);
    // A certification that lapsed is made good by one that followed it.
    assert_eq!(answer.criterion(3, "certified-technical")["actual"], "2");
}

#[test]
fn the_evidence_names_track_and_person_by_date_and_then_by_name() {
    let answer = certified(&[
        "acme,zoe,sales,2025-01-01,",
        "acme,bob,sales,2025-03-01,",
        "acme,ann,sales,2025-03-01,",
        "acme,eve,sales,2025-01-01,2026-03-31",
        "acme,dan,technical,2025-01-01,",
    ]);
    assert_eq!(answer.evidence(1, "certified-sales"), ["sales:eve", "sales:zoe", "sales:ann", "sales:bob"]);
    assert_eq!(answer.evidence(2, "certified-sales"), ["sales:zoe", "sales:ann", "sales:bob"]);
    assert_eq!(answer.evidence(2, "certified-technical"), ["technical:dan"]);
}

#[test]
fn another_partners_people_and_sessions_are_his_own() {
    let book = exact(&["certifications", "sessions"])
        .partners(&["bolt,Bolt,distributor,2021-01-01,,,,,,"])
        .certifications(&["bolt,ann,sales,2025-01-01,", "bolt,ann,technical,2025-01-01,"])
        .sessions(&["bolt,2026-02-01,Hello,webinar"]);
    let answer = Answer::of(&book);
    for criterion in ["certified-sales", "certified-technical", "webinars"] {
        assert_eq!(answer.criterion(2, criterion)["actual"], "0");
        let bolt = answer.partner("bolt")["quarters"][1]["criteria"].as_array().unwrap();
        let one = bolt.iter().find(|one| one["id"] == criterion).unwrap();
        assert_eq!(one["actual"], "1");
    }
}

/// Acme with first-line support since a day, or never.
fn supported(since: &str) -> Book {
    exact(&["partners"]).partners(&[&format!("acme,Acme,distributor,2021-03-01,,,,{since},,")])
}

#[test]
fn first_line_support_must_be_in_place_on_the_quarters_last_day() {
    for (since, first_met) in [
        ("2020-01-01", 2),
        ("2026-03-31", 2),
        ("2026-06-30", 2),
        ("2026-07-01", 3),
        ("2026-09-30", 3),
        ("2026-10-01", 4),
        ("2026-12-31", 4),
        ("2027-01-01", 5),
        ("", 5),
    ] {
        let answer = Answer::at(&supported(since), "2026", "2027-02-01", &[]);
        for quarter in 2..=4 {
            let one = answer.criterion(quarter, "l1-support");
            let met = quarter >= first_met;
            assert_eq!(one["status"], if met { "met" } else { "unmet" }, "since {since} in Q{quarter}");
            assert_eq!(one["actual"], if met { "yes" } else { "no" });
            assert_eq!(one["gap"], if met { json!(null) } else { json!("yes") });
            let status = if met { "passed" } else { "failed" };
            assert_eq!(answer.quarter(quarter)["status"], status, "since {since} in Q{quarter}");
        }
    }
}

#[test]
fn first_line_support_is_optional_in_the_first_quarter() {
    for (since, actual) in [("", "no"), ("2026-03-31", "yes"), ("2026-04-01", "no")] {
        let answer = Answer::of(&supported(since));
        let one = answer.criterion(1, "l1-support");
        assert_eq!((&one["status"], &one["binding"]), (&json!("optional"), &json!(false)), "{since}");
        assert_eq!((&one["actual"], &one["gap"]), (&json!(actual), &json!(null)), "{since}");
        assert_eq!(answer.quarter(1)["status"], "passed", "{since}");
    }
}

/// Acme with so many sessions, all on the first day of the year.
fn sessions(many: usize) -> Book {
    (0..many)
        .fold(exact(&["sessions"]), |book, n| book.sessions(&[&format!("acme,2026-01-01,T-{n},webinar")]))
}

#[test]
fn sessions_are_counted_against_each_quarters_target() {
    for many in 0..=3 {
        for (readings, failing, missed) in
            [(&[][..], "failed", "unmet"), (&["webinars-binding=advisory"][..], "passed", "advisory")]
        {
            let answer = Answer::under(&sessions(many), readings);
            let binding = readings.is_empty();
            assert_eq!(answer.status(1, "webinars"), "optional");
            assert_eq!(answer.quarter(1)["status"], "passed");
            for quarter in 2..=4 {
                let enough = many >= quarter - 1;
                let one = answer.criterion(quarter, "webinars");
                assert_eq!(one["status"], if enough { "met" } else { missed }, "{many} in Q{quarter}");
                assert_eq!(one["actual"], json!(many.to_string()));
                assert_eq!(one["minimum"], json!((quarter - 1).to_string()));
                assert_eq!(one["binding"], json!(binding));
                let status = if enough { "passed" } else { failing };
                assert_eq!(answer.quarter(quarter)["status"], status, "{many} in Q{quarter}");
            }
        }
    }
}

#[test]
fn a_missed_session_shows_what_is_missing() {
    let answer = Answer::of(&sessions(1));
    assert_eq!(answer.criterion(2, "webinars")["gap"], json!(null));
    assert_eq!(answer.criterion(3, "webinars")["gap"], "1");
    assert_eq!(answer.criterion(4, "webinars")["gap"], "2");
}

#[test]
fn sessions_of_every_kind_count_from_the_years_first_day_to_the_quarters_last() {
    let book = exact(&["sessions"]).sessions(&[
        "acme,2025-12-31,Too early,webinar",
        "acme,2026-01-01,First,enablement",
        "acme,2026-03-31,Second,sales-training",
        "acme,2026-04-01,Third,technical-training",
        "acme,2026-06-30,Fourth,webinar",
        "acme,2026-07-01,Fifth,",
        "acme,2026-12-31,Sixth,",
        "acme,2027-01-01,Too late,webinar",
    ]);
    let answer = Answer::at(&book, "2026", "2027-02-01", &[]);
    let counts: Vec<_> = (1..=4).map(|quarter| &answer.criterion(quarter, "webinars")["actual"]).collect();
    assert_eq!(counts, ["2", "4", "5", "6"]);
    assert_eq!(answer.evidence(2, "webinars"), ["First", "Second", "Third", "Fourth"]);
}

#[test]
fn the_same_session_twice_counts_twice() {
    // Two records are two sessions, even under one title.
    let book =
        exact(&["sessions"]).sessions(&["acme,2026-02-01,Intro,webinar", "acme,2026-02-01,Intro,webinar"]);
    assert_eq!(Answer::of(&book).criterion(3, "webinars")["actual"], "2");
}
