//! What an open quarter still needs and has room for, worked out by hand.

use serde_json::{Value, json};

use crate::qualification::{Answer, deals, exact, text};
use crate::support::{Book, assert_order};

/// A day in the fourth quarter, whose minimum is 80% and whose maxima are 10%.
const OPEN: &str = "2026-11-24";

/// Acme with so many deals (partner-owned, co-led, late-involvement) won in the fourth quarter, while it runs.
fn with_mix(mix: [usize; 3], readings: &[&str]) -> Answer {
    Answer::at(&deals(exact(&["deals"]), "2026-11-02", mix), "2026", OPEN, readings)
}

/// How many of which deals a criterion of the fourth quarter needs.
#[track_caller]
fn needs<'a>(answer: &'a Answer, id: &str) -> (&'a str, &'a str) {
    let needs = &answer.criterion(4, id)["needs"];
    assert_eq!(
        (&needs["unit"], &needs["possible"], &needs["by"]),
        (&json!("deals"), &json!(true), &json!("2026-12-31"))
    );
    (text(&needs["count"]), text(&needs["of"]))
}

fn room<'a>(answer: &'a Answer, id: &str) -> &'a Value {
    &answer.criterion(4, id)["room"]
}

/// The section of a page on what is open.
fn section(book: &Book, as_of: &str, more: &[&str]) -> String {
    let arguments =
        [&["qualify", "--partner", "acme", "--year", "2026", "--as-of", as_of][..], more].concat();
    let page = book.run(&arguments).success().stdout;
    // Sentences are wrapped; they are read here as one line each.
    page.split_once("Still open: ").map_or(String::new(), |(_, section)| section.replace("\n    ", " "))
}

#[test]
fn shares_need_the_fewest_deals_that_reach_their_limits() {
    // 5 of 7: 8 of 10 is 80%, and 7 of 9 is not. 1 of 7: 1 of 10 is 10%, and 1 of 9 is not.
    let answer = with_mix([5, 1, 1], &[]);
    for id in ["partner-owned", "co-led", "late-involvement"] {
        assert_eq!(needs(&answer, id), ("3", "partner-owned"), "{id}");
        assert_eq!(room(&answer, id), &json!(null), "{id}");
    }
    assert_eq!(answer.quarter(4)["needs_deals"], "3");
    assert_eq!(answer.quarter(4)["needs_amount"], json!(null));
    // 6 of 9 needs 6 more for 12 of 15; 2 of 9 needs 11 for 2 of 20; 1 of 9 needs 1. All at once need the most.
    let answer = with_mix([6, 2, 1], &[]);
    assert_eq!(needs(&answer, "partner-owned"), ("6", "partner-owned"));
    assert_eq!(needs(&answer, "co-led"), ("11", "partner-owned"));
    assert_eq!(needs(&answer, "late-involvement"), ("1", "partner-owned"));
    assert_eq!(answer.quarter(4)["needs_deals"], "11");
}

#[test]
fn shares_that_are_met_have_room_up_to_their_limits() {
    // Of 20 deals, 18 are partner-owned and stay 80% of 22; one co-led deal more is 2 of 21, a second 3 of 22.
    let answer = with_mix([18, 1, 1], &[]);
    let of = |of: Value, count: &str| json!({"amount": null, "count": count, "unit": "deals", "of": of, "limited": true});
    assert_eq!(room(&answer, "partner-owned"), &of(json!(null), "2"));
    assert_eq!(room(&answer, "co-led"), &of(json!("co-led"), "1"));
    assert_eq!(room(&answer, "late-involvement"), &of(json!("late-involvement"), "1"));
    for id in ["partner-owned", "co-led", "late-involvement"] {
        assert_eq!(answer.criterion(4, id)["needs"], json!(null), "{id}");
    }
    assert_eq!(answer.quarter(4)["needs_deals"], json!(null), "nothing is needed");
    // At the limits there is none, and a deal later there is a need.
    let answer = with_mix([8, 1, 1], &[]);
    assert_eq!(room(&answer, "late-involvement"), &of(json!("late-involvement"), "0"));
    let page = section(&deals(exact(&["deals"]), "2026-11-02", [9, 1, 0]), OPEN, &[]);
    assert_order(
        &page,
        &[
            "partner-owned: room for 1 more deal of another model\n",
            "co-led: no room for one more co-led deal\n",
            "late-involvement: room for 1 more late-involvement deal\n",
        ],
    );
    let page = section(&deals(exact(&["deals"]), "2026-11-02", [18, 0, 0]), OPEN, &[]);
    assert_order(&page, &["room for 4 more deals of other models\n", "room for 2 more co-led deals\n"]);
}

#[test]
fn a_quarter_without_deals_needs_its_first_or_has_no_room() {
    let answer = with_mix([0, 0, 0], &[]);
    for id in ["partner-owned", "co-led", "late-involvement"] {
        assert_eq!(needs(&answer, id), ("1", "partner-owned"), "{id}");
    }
    assert_eq!(answer.quarter(4)["needs_deals"], "1");
    // Where an empty quarter meets the limits, any deal but a partner-owned one passes them.
    let answer = with_mix([0, 0, 0], &["engagement-empty=met"]);
    for id in ["partner-owned", "co-led", "late-involvement"] {
        assert_eq!(answer.criterion(4, id)["needs"], json!(null), "{id}");
        assert_eq!(room(&answer, id)["count"], "0", "{id}");
    }
    assert_eq!(answer.quarter(4)["needs_deals"], json!(null));
}

#[test]
fn amounts_are_rounded_so_that_they_suffice() {
    let header = "id,partner,customer,engagement,status,registered,closed,amount,currency";
    let book = exact(&["deals"]).rows(
        "deals.csv",
        header,
        &[
            "D-1,acme,c,partner-owned,won,2026-10-01,2026-11-02,700.00,USD",
            "D-2,acme,c,co-led,won,2026-10-01,2026-11-02,33.33,USD",
            "D-3,acme,c,late-involvement,won,2026-10-01,2026-11-02,266.68,USD",
        ],
    );
    // Of 1,000.01: (0.8 * 1000.01 - 700) / 0.2 = 500.04; 266.68 / 0.1 - 1000.01 = 1666.79.
    let answer = Answer::at(&book, "2026", OPEN, &["engagement-weight=amount"]);
    let owned = json!({"amount": "500.04", "count": null, "unit": "USD", "of": "partner-owned", "possible": true,
        "by": "2026-12-31", "pending": null, "pending_suffices": null});
    assert_eq!(answer.criterion(4, "partner-owned")["needs"], owned);
    assert_eq!(answer.criterion(4, "late-involvement")["needs"]["amount"], "1666.79");
    // (0.1 * 1000.01 - 33.33) / 0.9 = 74.0788...: one cent more would be too much.
    assert_eq!(room(&answer, "co-led")["amount"], "74.07");
    assert_eq!(answer.quarter(4)["needs_deals"], json!(null));
    assert_eq!(answer.quarter(4)["needs_amount"], json!({"amount": "1666.79", "currency": "USD"}));
    assert_order(
        &section(&book, OPEN, &["--reading", "engagement-weight=amount"]),
        &[
            "partner-owned: 500.04 USD more in partner-owned deals, if no others come\n",
            "late-involvement: 1,666.79 USD more in partner-owned deals, if no late-involvement ones come\n",
            "all engagement shares at once: 1,666.79 USD more in partner-owned deals",
            "co-led: room for 74.07 USD more in co-led deals\n",
        ],
    );
}

#[test]
fn a_gap_in_cents_of_another_currency_is_rounded_up() {
    // 100 EUR at 1 USD = 3 EUR are 33.333... USD, so that 599,966.666... are missing.
    let book = exact(&["orders"])
        .orders(&["O-1,acme,c,new,2026-10-01,2026-10-02,100,EUR,"])
        .rates(&["2026-01-01,USD,EUR,3"]);
    let answer = Answer::at(&book, "2026", OPEN, &[]);
    let gross = answer.criterion(4, "gross-invoiced");
    assert_eq!(gross["needs"]["amount"], "599966.67");
    assert_eq!((&gross["needs"]["unit"], &gross["needs"]["of"]), (&json!("USD"), &json!(null)));
    let line = "gross-invoiced: 599,966.67 USD more to be invoiced by 2026-12-31\n";
    assert_order(&section(&book, OPEN, &[]), &[line]);
    // Less than half a cent is missing, which no invoice can be made of.
    let book = exact(&["orders"])
        .orders(&["O-1,acme,c,new,2026-10-01,2026-10-02,599999.99,EUR,"])
        .rates(&["2026-01-01,EUR,USD,1.000000016"]);
    let gross = Answer::at(&book, "2026", OPEN, &[]);
    assert_eq!(gross.criterion(4, "gross-invoiced")["needs"]["amount"], "0.01");
    assert_eq!(gross.criterion(4, "gross-invoiced")["gap"]["amount"], "0.01");
}

#[test]
fn people_sessions_support_and_points_are_told_in_their_units() {
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2021-03-01,,,,,,"])
        .certifications(&["acme,ann,sales,2026-01-01,"])
        .sessions(&["acme,2026-02-01,Intro,webinar", "acme,2026-03-01,More,webinar"])
        .activities(&[
            "A-1,acme,2026-02-01,x,marketing,260.5,awarded",
            "A-2,acme,2026-02-01,x,marketing,39,submitted",
        ]);
    let answer = Answer::at(&book, "2026", OPEN, &[]);
    let need = |id: &str| {
        let needs = &answer.criterion(4, id)["needs"];
        (text(&needs["count"]).to_owned(), text(&needs["unit"]).to_owned())
    };
    assert_eq!(need("l1-support"), ("1".to_owned(), "support".to_owned()));
    assert_eq!(need("certified-sales"), ("2".to_owned(), "people".to_owned()));
    assert_eq!(need("certified-technical"), ("3".to_owned(), "people".to_owned()));
    assert_eq!(need("webinars"), ("1".to_owned(), "sessions".to_owned()));
    assert_eq!(need("pes"), ("39.5".to_owned(), "points".to_owned()));
    let pes = |answer: &Answer| {
        let needs = answer.criterion(4, "pes")["needs"].clone();
        (needs["pending"].clone(), needs["pending_suffices"].clone())
    };
    assert_eq!(pes(&answer), (json!("39"), json!(false)));
    assert_order(
        &section(&book, OPEN, &[]),
        &[
            "l1-support: level 1 support to be in place by 2026-12-31\n",
            "certified-sales: 2 more certified people\n",
            "certified-technical: 3 more certified people\n",
            "pes: 39.5 more points; pending claims would add 39, which is not enough\n",
            "webinars: 1 more session\n",
        ],
    );
    // Half a point more in claims, and they do; what doesn't bind says so.
    let book = book.activities(&["A-3,acme,2026-02-02,x,marketing,0.5,submitted"]);
    assert_eq!(pes(&Answer::at(&book, "2026", OPEN, &[])), (json!("39.5"), json!(true)));
    let advisory = section(&book, OPEN, &["--reading", "webinars-binding=advisory"]);
    assert_order(&advisory, &["39.5, which is enough\n", "webinars: 1 more session (not binding)\n"]);
}

#[test]
fn claims_for_points_count_under_the_yearly_cap() {
    let book = exact(&["activities"])
        .file(
            "vates-partner.toml",
            "[pes.catalogue.talk]\ndimension = \"marketing\"\npoints = 30\nyearly_cap = 50\n",
        )
        .activities(&[
            "A-1,acme,2026-02-01,talk,,,awarded",
            "A-2,acme,2026-02-02,talk,,,submitted",
            "A-3,acme,2026-02-03,x,marketing,260,awarded",
        ]);
    let answer = Answer::at(&book, "2026", OPEN, &[]);
    let needs = &answer.criterion(4, "pes")["needs"];
    assert_eq!(
        (&needs["count"], &needs["pending"], &needs["pending_suffices"]),
        (&json!("10"), &json!("20"), &json!(true))
    );
}

#[test]
fn what_will_have_lapsed_by_the_last_day_is_told() {
    let book = exact(&["certifications"]).certifications(&[
        "acme,ann,sales,2026-01-01,2026-12-30",
        "acme,bob,sales,2026-01-01,2026-12-31",
        "acme,cho,sales,2026-01-01,",
        // Known only after the day of the question.
        "acme,dan,sales,2026-12-01,",
        "acme,ann,sales,2026-12-31,",
    ]);
    let answer = Answer::at(&book, "2026", OPEN, &[]);
    let sales = answer.criterion(4, "certified-sales");
    // Three are enough today; ann's will have lapsed on the last day, when it counts.
    assert_eq!((&sales["status"], &sales["needs"]["count"]), (&json!("met"), &json!("1")));
    assert_eq!(sales["lapses"], json!({"count": "1", "unit": "people"}));
    let told = section(&book, OPEN, &[]);
    assert!(told.contains("certified-sales: 1 more certified person"), "{told}");
    assert!(told.contains("certified-sales: 1 of the certified people will not count any more on"), "{told}");
    // Renewed in time, nothing lapses.
    let book = book.certifications(&["acme,ann,sales,2026-11-01,"]);
    assert_eq!(Answer::at(&book, "2026", OPEN, &[]).criterion(4, "certified-sales")["lapses"], json!(null));

    // Points of the twelve months before the first quarter's 15 January leave the window until 31 March.
    let book = exact(&["activities"]).activities(&[
        "A-1,acme,2025-02-01,x,marketing,40,awarded",
        "A-2,acme,2025-12-01,x,marketing,20,awarded",
    ]);
    let rolling = Answer::at(&book, "2026", "2026-01-15", &["pes-window=rolling-12-months"]);
    assert_eq!(rolling.criterion(1, "pes")["lapses"], json!({"count": "40", "unit": "points"}));
    // 20 points will be left of those known, of the 50 that are asked.
    assert_eq!(rolling.criterion(1, "pes")["needs"]["count"], json!("30"));
    assert_eq!(Answer::at(&book, "2026", "2026-01-15", &[]).criterion(1, "pes")["lapses"], json!(null));
}

#[test]
fn nothing_is_told_of_quarters_that_are_not_open_and_criteria_that_do_not_ask() {
    let book = deals(exact(&["deals", "orders"]), "2026-11-02", [1, 1, 1]);
    for (as_of, open) in [("2026-12-31", Some(4)), ("2027-01-01", None), ("2026-09-30", Some(3))] {
        let answer = Answer::at(&book, "2026", as_of, &[]);
        for quarter in (1..=4).filter(|quarter| Some(*quarter) != open) {
            let report = answer.quarter(quarter);
            assert_eq!((&report["needs_deals"], &report["needs_amount"]), (&json!(null), &json!(null)));
            for criterion in report["criteria"].as_array().unwrap() {
                for key in ["needs", "room", "lapses"] {
                    assert_eq!(criterion[key], json!(null), "{key} of Q{quarter} as of {as_of}: {criterion}");
                }
            }
        }
        let page = section(&book, as_of, &[]);
        assert_eq!(page.is_empty(), open.is_none(), "{page}");
    }
    // Optional in the first quarter, and waived in the first year.
    let book = Book::new().partners(&["acme,Acme,distributor,2026-01-02,,,,,,"]);
    let answer = Answer::at(&book, "2026", "2026-03-31", &[]);
    for id in ["gross-invoiced", "l1-support", "certified-sales", "webinars"] {
        assert_eq!(answer.criterion(1, id)["needs"], json!(null), "{id}");
    }
    assert_eq!(answer.criterion(1, "pes")["needs"]["count"], "50");
}

/// The 2026 program with other limits in the fourth quarter for one engagement model.
fn limits(from: &str, to: &str) -> String {
    let program = include_str!("../src/program/vates-2026.toml");
    assert!(program.contains(from), "{from}");
    program.replace(from, to)
}

#[test]
fn what_no_number_of_deals_meets_is_said_to_be_out_of_reach() {
    let owned = r#"values = ["20%", "40%", "60%", "80%"]"#;
    let book = deals(exact(&["deals"]), "2026-11-02", [9, 1, 0])
        .file("all.toml", limits(owned, r#"values = ["20%", "40%", "60%", "100%"]"#));
    let with_program = ["--program", "all.toml"];
    let arguments = [&["qualify", "--partner", "acme", "--as-of", OPEN][..], &with_program].concat();
    let answer = Answer(book.json(&arguments));
    let needs = &answer.criterion(4, "partner-owned")["needs"];
    assert_eq!((&needs["possible"], &needs["count"]), (&json!(false), &json!(null)));
    assert_eq!(answer.quarter(4)["needs_deals"], json!(null));
    assert_order(
        &section(&book, OPEN, &with_program),
        &[
            "partner-owned: out of reach in this quarter\n",
            "all engagement shares at once: no further partner-owned deals will do\n",
            "co-led: no room for one more co-led deal\n",
        ],
    );
}

#[test]
fn limits_that_ask_nothing_leave_room_without_end() {
    let owned = r#"values = ["20%", "40%", "60%", "80%"]"#;
    let book = deals(exact(&["deals"]), "2026-11-02", [0, 0, 1])
        .file("none.toml", limits(owned, r#"values = ["20%", "40%", "60%", "0%"]"#));
    let arguments = ["qualify", "--partner", "acme", "--as-of", OPEN, "--program", "none.toml"];
    let answer = Answer(book.json(&arguments));
    let endless = json!({"amount": null, "count": null, "unit": "deals", "of": null, "limited": false});
    assert_eq!(room(&answer, "partner-owned"), &endless);
    assert_eq!(needs(&answer, "late-involvement"), ("9", "partner-owned"));
    assert!(!section(&book, OPEN, &["--program", "none.toml"]).contains("partner-owned: room"));
}

#[test]
fn the_section_says_which_deals_count() {
    let book = deals(exact(&["deals"]), "2026-11-02", [1, 1, 1]);
    let flat = |more: &[&str]| section(&book, OPEN, more).replace('\n', " ");
    assert!(flat(&[]).contains("A deal counts once it is won."));
    assert!(flat(&["--reading", "engagement-deals=closed"]).contains("A deal counts once it is closed."));
}
