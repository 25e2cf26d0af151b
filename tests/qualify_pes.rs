//! The partner engagement score: its bounds, the catalogue, caps, and the `pes` command.

use serde_json::{Value, json};

use crate::qualification::{Answer, ENDED, QUARTER_ENDS, decimal, exact, number};
use crate::support::Book;

const CATALOGUE: &str = r#"
[pes.catalogue.migration]
dimension = "displacement"
points = 20
yearly_cap = 50
[pes.catalogue.webinar-held]
dimension = "marketing"
points = "2.5"
"#;

fn book(activities: &[&str]) -> Book {
    exact(&["activities"]).activities(activities)
}

/// The scores of the four quarters.
fn scores(book: &Book, readings: &[&str]) -> Vec<String> {
    let answer = Answer::under(book, readings);
    (1..=4).map(|quarter| number(&answer.criterion(quarter, "pes")["actual"]).to_string()).collect()
}

#[test]
fn the_minimum_score_is_reached_exactly() {
    let bounds = [(1, "50", "49.99"), (2, "100", "99.99"), (3, "200", "199.99"), (4, "300", "299.99")];
    for (quarter, at, below) in bounds {
        let day = QUARTER_ENDS[quarter - 1];
        let with = |points: &str| {
            Answer::of(&book(&[&format!("A-1,acme,{day},migration,delivery,{points},awarded")]))
        };
        let answer = with(at);
        let pes = answer.criterion(quarter, "pes");
        assert_eq!((&pes["status"], &pes["gap"]), (&json!("met"), &json!(null)), "Q{quarter}");
        assert_eq!((&pes["actual"], &pes["minimum"]), (&json!(at), &json!(at)));
        assert_eq!(pes["evidence"], json!(["A-1"]));
        assert_eq!(answer.quarter(quarter)["status"], "passed", "Q{quarter}");

        let answer = with(below);
        let pes = answer.criterion(quarter, "pes");
        assert_eq!((&pes["status"], &pes["gap"]), (&json!("unmet"), &json!("0.01")), "Q{quarter}");
        assert_eq!(pes["actual"], json!(below));
        assert_eq!(answer.quarter(quarter)["status"], "failed", "Q{quarter}");
    }
}

#[test]
fn points_add_up_over_the_year_and_do_not_carry_over() {
    let book = book(&[
        "A-1,acme,2025-12-31,x,delivery,1,awarded",
        "A-2,acme,2026-01-01,x,displacement,10,awarded",
        "A-3,acme,2026-03-31,x,autonomy,100,awarded",
        "A-4,acme,2026-04-01,x,marketing,1000,awarded",
        "A-5,acme,2026-06-30,x,certification-support,10000,awarded",
        "A-6,acme,2026-12-31,x,delivery,100000,awarded",
        "A-7,acme,2027-01-01,x,delivery,1000000,awarded",
    ]);
    assert_eq!(scores(&book, &[]), ["110", "11110", "11110", "111110"]);
    assert_eq!(Answer::of(&book).evidence(2, "pes"), ["A-2", "A-3", "A-4", "A-5"]);
    assert_eq!(Answer::at(&book, "2026", "2026-04-01", &[]).evidence(2, "pes"), ["A-2", "A-3", "A-4"]);
}

#[test]
fn twelve_months_may_roll_over_the_turn_of_the_year() {
    let book = book(&[
        "A-1,acme,2025-03-31,x,delivery,1,awarded",
        "A-2,acme,2025-04-01,x,delivery,10,awarded",
        "A-3,acme,2025-06-30,x,delivery,100,awarded",
        "A-4,acme,2025-07-01,x,delivery,1000,awarded",
        "A-5,acme,2025-10-01,x,delivery,10000,awarded",
        "A-6,acme,2026-03-31,x,delivery,100000,awarded",
    ]);
    let rolling = ["pes-window=rolling-12-months"];
    // Each window starts the day after the quarter's end of the year before.
    assert_eq!(scores(&book, &rolling), ["111110", "111000", "110000", "100000"]);
    assert_eq!(scores(&book, &[]), ["100000"; 4]);
    // In an open quarter the window ends on the as-of date: from 2025-06-30, and from 2025-07-01.
    for (as_of, expected) in [("2026-06-29", "111100"), ("2026-06-30", "111000")] {
        let answer = Answer::at(&book, "2026", as_of, &rolling);
        assert_eq!(number(&answer.criterion(2, "pes")["actual"]), decimal(expected), "{as_of}");
    }
}

#[test]
fn only_awarded_points_of_the_partner_score() {
    let book = book(&[
        "A-1,acme,2026-02-01,x,delivery,1,awarded",
        "A-2,acme,2026-02-01,x,delivery,10,submitted",
        "A-3,acme,2026-02-01,x,delivery,100,rejected",
        "A-4,bolt,2026-02-01,x,delivery,1000,awarded",
    ])
    .partners(&["bolt,Bolt,distributor,2021-01-01,,,,,,"]);
    assert_eq!(scores(&book, &[])[0], "1");
    assert_eq!(Answer::of(&book).evidence(1, "pes"), ["A-1"]);
}

#[test]
fn fractions_of_points_add_up_exactly() {
    let tenths: Vec<String> =
        (0..500).map(|n| format!("A-{n},acme,2026-02-01,x,delivery,0.1,awarded")).collect();
    let book = book(&tenths.iter().map(String::as_str).collect::<Vec<_>>());
    let answer = Answer::of(&book);
    assert_eq!(answer.status(1, "pes"), "met");
    assert_eq!(number(&answer.criterion(1, "pes")["actual"]), decimal("50"));
}

#[test]
fn the_catalogue_gives_points_and_dimension_unless_the_record_does() {
    let book = book(&[
        "A-1,acme,2026-02-01,migration,,,awarded",
        "A-2,acme,2026-02-02,webinar-held,,,awarded",
        "A-3,acme,2026-02-03,webinar-held,delivery,7,awarded",
        "A-4,acme,2026-02-04,webinar-held,autonomy,,awarded",
        "A-5,acme,2026-02-05,webinar-held,,11,awarded",
    ])
    .file("vates-partner.toml", CATALOGUE);
    // 20 + 2.5 + 7 + 2.5 + 11
    assert_eq!(scores(&book, &[])[0], "43");
    let pes = pes(&book, "acme");
    let awarded = |dimension: &str| number(&pes["dimensions"][dimension]["awarded"]);
    assert_eq!(awarded("displacement"), decimal("20"));
    assert_eq!(awarded("marketing"), decimal("13.5"));
    assert_eq!(awarded("delivery"), decimal("7"));
    assert_eq!(awarded("autonomy"), decimal("2.5"));
    assert_eq!(awarded("certification-support"), decimal("0"));
}

#[test]
fn points_that_nobody_gave_are_refused_and_not_guessed() {
    let arguments = ["qualify", "--year", "2026", "--as-of", ENDED];
    let row = "A-1,acme,2026-02-01,unheard-of,delivery,,awarded";
    book(&[row]).run(&arguments).refused(&["activities.csv:2", "points", "unheard-of"]);
    let row = "A-1,acme,2026-02-01,unheard-of,,5,awarded";
    book(&[row])
        .file("vates-partner.toml", CATALOGUE)
        .run(&arguments)
        .refused(&["activities.csv:2", "dimension"]);
}

#[test]
fn a_yearly_cap_limits_an_activity_in_the_order_of_dates_and_ids() {
    let book = book(&[
        // The last by date, though first in the file: what 20 + 20 leave of 50.
        "A-0,acme,2026-08-01,migration,,,awarded",
        "A-2,acme,2026-02-01,migration,,,awarded",
        "A-1,acme,2026-05-01,migration,,,awarded",
        // Nothing is left for it.
        "A-4,acme,2026-11-01,migration,,,awarded",
        // Another activity has no cap.
        "A-5,acme,2026-11-01,webinar-held,,100,awarded",
        // Another year and another partner have a cap of their own.
        "A-6,acme,2025-11-01,migration,,,awarded",
        "A-7,bolt,2026-02-01,migration,,,awarded",
        "A-8,bolt,2026-02-02,migration,,,awarded",
    ])
    .partners(&["bolt,Bolt,distributor,2021-01-01,,,,,,"])
    .file("vates-partner.toml", CATALOGUE);
    assert_eq!(scores(&book, &[]), ["20", "40", "50", "150"]);
    assert_eq!(number(&pes(&book, "bolt")["awarded"]), decimal("40"));
    // Rolling: 20 of 2025 and the capped 50 of 2026.
    assert_eq!(scores(&book, &["pes-window=rolling-12-months"]), ["40", "60", "70", "150"]);
}

#[test]
fn within_a_day_the_cap_goes_by_id() {
    let dimension = |a: &str, b: &str| {
        let book = book(&[
            &format!("{a},acme,2026-02-01,migration,delivery,40,awarded"),
            &format!("{b},acme,2026-02-01,migration,autonomy,40,awarded"),
        ])
        .file("vates-partner.toml", CATALOGUE);
        number(&pes(&book, "acme")["dimensions"]["delivery"]["awarded"])
    };
    assert_eq!(dimension("A-1", "A-2"), decimal("40"));
    assert_eq!(dimension("A-2", "A-1"), decimal("10"));
}

#[test]
fn rejected_and_submitted_claims_use_up_no_cap() {
    let book = book(&[
        "A-1,acme,2026-01-01,migration,,,rejected",
        "A-2,acme,2026-01-02,migration,,,submitted",
        "A-3,acme,2026-01-03,migration,,,awarded",
        "A-4,acme,2026-01-04,migration,,,awarded",
    ])
    .file("vates-partner.toml", CATALOGUE);
    let pes = pes(&book, "acme");
    assert_eq!(number(&pes["awarded"]), decimal("40"));
    // Three times 20 would be 60: the submitted one adds what the cap leaves.
    assert_eq!(number(&pes["pending"]), decimal("10"));
    assert_eq!(number(&pes["rejected"]), decimal("20"));
}

/// A partner's part of `pes` for 2026 once it is over.
fn pes(book: &Book, id: &str) -> Value {
    let answer = book.json(&["pes", "--year", "2026", "--as-of", ENDED]);
    assert_eq!(answer["schema"], "vates-partner/pes/1");
    assert_eq!((&answer["year"], &answer["as_of"]), (&json!(2026), &json!(ENDED)));
    let partners = answer["partners"].as_array().unwrap();
    partners.iter().find(|partner| partner["id"] == id).unwrap().clone()
}

#[test]
fn the_answer_of_pes_adds_up_by_dimension_and_by_quarter() {
    let book = book(&[
        "A-1,acme,2026-01-10,a,delivery,30,awarded",
        "A-2,acme,2026-03-31,b,marketing,19.5,awarded",
        "A-3,acme,2026-04-01,c,autonomy,60,awarded",
        "A-4,acme,2026-08-01,d,displacement,5,submitted",
        "A-5,acme,2026-08-01,e,delivery,3,submitted",
        "A-6,acme,2026-08-01,f,delivery,1000,rejected",
        "A-7,acme,2026-12-31,g,certification-support,200,awarded",
        "A-8,acme,2025-12-31,h,delivery,4000,awarded",
    ]);
    let pes = pes(&book, "acme");
    assert_eq!(number(&pes["awarded"]), decimal("309.5"));
    assert_eq!(number(&pes["pending"]), decimal("8"));
    assert_eq!(number(&pes["rejected"]), decimal("1000"));
    for (dimension, awarded, pending) in [
        ("delivery", "30", "3"),
        ("displacement", "0", "5"),
        ("certification-support", "200", "0"),
        ("autonomy", "60", "0"),
        ("marketing", "19.5", "0"),
    ] {
        let one = &pes["dimensions"][dimension];
        assert_eq!(number(&one["awarded"]), decimal(awarded), "{dimension}");
        assert_eq!(number(&one["pending"]), decimal(pending), "{dimension}");
    }
    assert_eq!(pes["dimensions"].as_object().unwrap().len(), 5);
    let quarters = [
        ("2026-Q1", "49.5", "49.5", "50", "unmet"),
        ("2026-Q2", "60", "109.5", "100", "met"),
        ("2026-Q3", "0", "109.5", "200", "unmet"),
        ("2026-Q4", "200", "309.5", "300", "met"),
    ];
    assert_eq!(pes["quarters"].as_array().unwrap().len(), 4);
    for (one, (name, awarded, cumulative, minimum, status)) in
        pes["quarters"].as_array().unwrap().iter().zip(quarters)
    {
        assert_eq!((&one["quarter"], &one["status"]), (&json!(name), &json!(status)));
        assert_eq!(number(&one["awarded"]), decimal(awarded), "{name}");
        assert_eq!(number(&one["cumulative"]), decimal(cumulative), "{name}");
        assert_eq!(number(&one["minimum"]), decimal(minimum), "{name}");
    }
}

#[test]
fn pes_goes_by_the_as_of_date() {
    let book = book(&[
        "A-1,acme,2026-01-10,a,delivery,30,awarded",
        "A-2,acme,2026-02-10,a,delivery,400,awarded",
        "A-3,acme,2026-02-10,a,delivery,5000,submitted",
    ]);
    for (as_of, awarded, pending) in [("2026-02-09", "30", "0"), ("2026-02-10", "430", "5000")] {
        let answer = book.json(&["pes", "--partner", "acme", "--as-of", as_of]);
        let one = &answer["partners"][0];
        assert_eq!(number(&one["awarded"]), decimal(awarded), "{as_of}");
        assert_eq!(number(&one["pending"]), decimal(pending), "{as_of}");
    }
}

#[test]
fn pes_shows_every_partner_and_asks_nothing_of_other_types() {
    let book = book(&["A-1,zed,2026-01-10,a,delivery,30,awarded"])
        .partners(&["zed,Zed,reseller,2021-01-01,,,,,,", "bolt,Bolt,distributor,2021-01-01,,,,,,"]);
    let answer = book.json(&["pes", "--year", "2026", "--as-of", ENDED]);
    let ids: Vec<&Value> = answer["partners"].as_array().unwrap().iter().map(|one| &one["id"]).collect();
    assert_eq!(ids, ["acme", "bolt", "zed"]);
    let zed = pes(&book, "zed");
    assert_eq!(number(&zed["awarded"]), decimal("30"));
    for quarter in zed["quarters"].as_array().unwrap() {
        assert_eq!((&quarter["minimum"], &quarter["status"]), (&json!(null), &json!(null)));
    }
}
