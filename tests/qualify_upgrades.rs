//! The upgrade gap: an upgrade counts three calendar months after the order or renewal before it.

use crate::qualification::{Answer, exact};
use crate::support::Book;

fn book(orders: &[&str]) -> Book {
    exact(&["orders"]).orders(orders)
}

/// The orders that counted in 2026, by the evidence of its last quarter.
fn counted(orders: &[&str], readings: &[&str]) -> Vec<String> {
    let answer = Answer::under(&book(orders), readings);
    answer.evidence(4, "gross-invoiced").into_iter().map(str::to_owned).collect()
}

/// Whether the order `U` counted under the default readings.
fn counts(orders: &[&str]) -> bool {
    counted(orders, &[]).contains(&"U".to_owned())
}

#[test]
fn three_calendar_months_to_the_day() {
    for (before, upgrade, expected) in [
        ("2026-01-15", "2026-04-15", true),
        ("2026-01-15", "2026-04-14", false),
        ("2026-01-15", "2026-04-16", true),
        // The month has no such day: its last one stands in.
        ("2025-11-30", "2026-02-28", true),
        ("2025-11-30", "2026-02-27", false),
        ("2025-11-29", "2026-02-28", true),
        ("2025-11-29", "2026-02-27", false),
        ("2025-11-28", "2026-02-28", true),
        ("2025-11-28", "2026-02-27", false),
        ("2026-01-31", "2026-04-30", true),
        ("2026-01-31", "2026-04-29", false),
        ("2026-03-31", "2026-06-30", true),
        ("2026-03-31", "2026-06-29", false),
        ("2026-05-31", "2026-08-31", true),
        ("2026-05-31", "2026-08-30", false),
        // Over the end of the year, and from the end of February.
        ("2025-12-31", "2026-03-31", true),
        ("2025-12-31", "2026-03-30", false),
        ("2026-02-28", "2026-05-28", true),
        ("2026-02-28", "2026-05-27", false),
        ("2020-02-29", "2026-01-01", true),
    ] {
        for kind in ["new", "renewal"] {
            let orders = [
                format!("B,acme,c,{kind},{before},{before},1,USD,S"),
                format!("U,acme,c,upgrade,{upgrade},{upgrade},1,USD,S"),
            ];
            let found = counts(&[&orders[0], &orders[1]]);
            assert_eq!(found, expected, "an upgrade of {upgrade} after a {kind} order of {before}");
        }
    }
}

#[test]
fn three_months_after_30_november_is_29_february_in_a_leap_year() {
    for (before, upgrade, gross) in [
        ("2023-11-30", "2024-02-29", "7.00"),
        ("2023-11-30", "2024-02-28", "0.00"),
        ("2023-11-29", "2024-02-29", "7.00"),
        ("2023-11-29", "2024-02-28", "0.00"),
        ("2023-11-28", "2024-02-28", "7.00"),
    ] {
        let orders = [
            format!("B,acme,c,new,{before},{before},1,USD,S"),
            format!("U,acme,c,upgrade,{upgrade},{upgrade},7,USD,S"),
        ];
        let answer = Answer::at(&book(&[&orders[0], &orders[1]]), "2024", "2025-01-01", &[]);
        assert_eq!(answer.gross(1), gross, "{before}, {upgrade}");
    }
}

#[test]
fn the_order_date_of_the_upgrade_decides_and_not_its_invoice() {
    let before = "B,acme,c,new,2026-01-15,2026-03-15,1,USD,S";
    assert!(!counts(&[before, "U,acme,c,upgrade,2026-04-14,2026-07-01,1,USD,S"]));
    // Nor does the earlier order's invoice date: two months after that, three after the order.
    assert!(counts(&[before, "U,acme,c,upgrade,2026-04-15,2026-05-15,1,USD,S"]));
}

#[test]
fn the_latest_earlier_order_or_renewal_starts_the_clock() {
    let (new, renewal) =
        ("N,acme,c,new,2025-01-01,2025-01-01,1,USD,S", "R,acme,c,renewal,2026-05-01,2026-05-01,1,USD,S");
    for (upgrade, expected) in [("2026-04-30", true), ("2026-07-31", false), ("2026-08-01", true)] {
        let upgrade = format!("U,acme,c,upgrade,{upgrade},{upgrade},1,USD,S");
        // The order of the lines only matters within a day.
        assert_eq!(counts(&[new, renewal, &upgrade]), expected, "{upgrade}");
        assert_eq!(counts(&[&upgrade, renewal, new]), expected, "{upgrade}");
    }
}

#[test]
fn within_a_day_the_line_earlier_in_the_file_is_the_earlier_order() {
    let new = "N,acme,c,new,2025-01-01,2025-01-01,1,USD,S";
    let renewal = "R,acme,c,renewal,2026-06-01,2026-06-01,1,USD,S";
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S";
    assert!(!counts(&[new, renewal, upgrade]));
    assert!(counts(&[new, upgrade, renewal]));
    assert!(counts(&[upgrade, renewal, new]));
    // With nothing before the day, the line decides whether there is an earlier order at all.
    assert_eq!(Answer::of(&book(&[renewal, upgrade])).warned("upgrade-without-order"), [""; 0]);
    assert_eq!(Answer::of(&book(&[upgrade, renewal])).warned("upgrade-without-order"), ["U"]);
}

#[test]
fn within_a_day_the_file_with_the_earlier_path_comes_first() {
    let header = "id,partner,customer,kind,ordered,invoiced,gross,currency,subscription\n";
    let old = "N,acme,c,new,2025-01-01,2025-01-01,1,USD,S";
    let renewal = format!("{header}R,acme,c,renewal,2026-06-01,2026-06-01,1,USD,S\n");
    let upgrade = format!("{header}U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S\n");
    for (first, second, expected) in [(&renewal, &upgrade, vec!["R"]), (&upgrade, &renewal, vec!["R", "U"])] {
        let book = book(&[old]).file("orders/a.csv", first).file("orders/b.csv", second);
        assert_eq!(Answer::of(&book).evidence(4, "gross-invoiced"), expected);
    }
}

#[test]
fn an_upgrade_of_a_subscription_follows_that_subscription_alone() {
    let old = "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S-1";
    let other = "R,acme,c,renewal,2026-05-01,2026-05-01,1,USD,S-2";
    assert!(counts(&[old, other, "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S-1"]));
    assert!(!counts(&[old, other, "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S-2"]));
    // An order that names no subscription is not known to be of the same one.
    let unnamed = "R,acme,c,renewal,2026-05-01,2026-05-01,1,USD,";
    assert!(counts(&[old, unnamed, "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S-1"]));
    // The subscription counts, not the customer it is written down for.
    let moved = "U,acme,d,upgrade,2026-06-01,2026-06-01,1,USD,S-1";
    assert!(counts(&[old, moved]));
    assert!(!counts(&["N,acme,c,new,2026-04-01,2026-04-01,1,USD,S-1", moved]));
}

#[test]
fn an_upgrade_without_a_subscription_follows_the_customer() {
    let old = "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S-1";
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,";
    assert!(counts(&[old, upgrade]));
    assert!(!counts(&[old, "R,acme,c,renewal,2026-05-01,2026-05-01,1,USD,S-2", upgrade]));
    assert!(!counts(&[old, "R,acme,c,renewal,2026-05-01,2026-05-01,1,USD,", upgrade]));
    // Another customer's orders neither restart the clock nor start it.
    let elsewhere = "R,acme,d,renewal,2026-05-01,2026-05-01,1,USD,S-2";
    assert!(counts(&[old, elsewhere, upgrade]));
    assert!(!counts(&[elsewhere, upgrade]));
}

#[test]
fn whether_the_earlier_order_was_invoiced_does_not_matter() {
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S";
    assert!(counts(&["N,acme,c,new,2026-01-01,,1,USD,S", upgrade]));
    assert!(!counts(&["N,acme,c,new,2026-01-01,,1,USD,S", "R,acme,c,renewal,2026-05-01,,1,USD,S", upgrade]));
}

#[test]
fn another_partners_order_never_matters() {
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S";
    let theirs = "R,bolt,c,renewal,2026-05-01,2026-05-01,1,USD,S";
    let bolt = "bolt,Bolt,reseller,2021-01-01,,,,,,";
    let own = "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S";
    let answer = Answer::of(&book(&[own, theirs, upgrade]).partners(&[bolt]));
    assert_eq!(answer.evidence(4, "gross-invoiced"), ["N", "U"]);
    let theirs = "R,bolt,c,new,2025-05-01,2025-05-01,1,USD,S";
    let answer = Answer::of(&book(&[theirs, upgrade]).partners(&[bolt]));
    assert_eq!(answer.evidence(4, "gross-invoiced"), [""; 0]);
    assert_eq!(answer.warned("upgrade-without-order"), ["U"]);
}

#[test]
fn own_use_trials_and_proofs_neither_start_nor_restart_the_clock() {
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S";
    for kind in ["internal-use", "trial", "poc"] {
        let between = format!("B,acme,c,{kind},2026-05-01,2026-05-01,1,USD,S");
        assert!(counts(&["N,acme,c,new,2026-01-01,2026-01-01,1,USD,S", &between, upgrade]), "{kind}");
        let before = format!("B,acme,c,{kind},2026-01-01,2026-01-01,1,USD,S");
        assert!(!counts(&[&before, upgrade]), "{kind}");
    }
}

#[test]
fn credit_notes_neither_start_nor_restart_the_clock() {
    let upgrade = "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,S";
    let new = "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S";
    for kind in ["new", "renewal"] {
        let credit = format!("C,acme,c,{kind},2026-05-01,2026-05-01,-1,USD,S");
        assert_eq!(counted(&[new, &credit, upgrade], &[]), ["N", "C", "U"], "{kind}");
        let book = book(&[&format!("C,acme,c,{kind},2026-01-01,2026-01-01,-1,USD,S"), upgrade]);
        let answer = Answer::of(&book);
        assert_eq!(answer.evidence(4, "gross-invoiced"), ["C"], "{kind}");
        assert_eq!(answer.warned("upgrade-without-order"), ["U"], "{kind}");
    }
    // An order of nothing is no credit note.
    assert!(!counts(&[new, "R,acme,c,renewal,2026-05-01,2026-05-01,0,USD,S", upgrade]));
}

#[test]
fn the_credit_note_of_an_upgrade_counts_as_the_upgrade_did() {
    let new = "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S";
    let good = "U,acme,c,upgrade,2026-06-01,2026-06-01,5,USD,S";
    let hasty = "H,acme,c,upgrade,2026-02-01,2026-02-01,5,USD,S";
    let credit = "C,acme,c,upgrade,2026-06-10,2026-06-10,-5,USD,S";
    assert_eq!(counted(&[new, good, credit], &[]), ["N", "U", "C"]);
    // Ten months after any order, and yet: what it takes back never counted.
    assert_eq!(counted(&[new, hasty, credit], &[]), ["N"]);
    // The latest upgrade before it is the one it takes back.
    assert_eq!(counted(&[new, hasty, good, credit], &[]), ["N", "U", "C"]);
    // A renewal in between changes nothing about that.
    let renewal = "R,acme,c,renewal,2026-06-05,2026-06-05,1,USD,S";
    assert_eq!(counted(&[new, good, renewal, credit], &[]), ["N", "U", "R", "C"]);
    // With no upgrade to take back it stands or falls like an upgrade.
    assert_eq!(counted(&[new, credit], &[]), ["N", "C"]);
    assert_eq!(counted(&[new, renewal, credit], &[]), ["N", "R"]);
}

#[test]
fn whether_an_upgrade_restarts_the_clock_is_a_reading() {
    let any = ["upgrade-clock=any-order"];
    let orders = [
        "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S",
        "U1,acme,c,upgrade,2026-04-01,2026-04-01,1,USD,S",
        "U2,acme,c,upgrade,2026-06-30,2026-06-30,1,USD,S",
        "U3,acme,c,upgrade,2026-09-30,2026-09-30,1,USD,S",
    ];
    assert_eq!(counted(&orders, &[]), ["N", "U1", "U2", "U3"]);
    // U2 comes a day before three months after U1, U3 exactly three months after U2.
    assert_eq!(counted(&orders, &any), ["N", "U1", "U3"]);

    // An upgrade is an earlier order only where upgrades are orders to the clock.
    let orphans = [
        "U1,acme,c,upgrade,2026-01-01,2026-01-01,1,USD,S",
        "U2,acme,c,upgrade,2026-04-01,2026-04-01,1,USD,S",
    ];
    assert_eq!(counted(&orphans, &[]), [""; 0]);
    assert_eq!(counted(&orphans, &any), ["U2"]);
    assert_eq!(Answer::of(&book(&orphans)).warned("upgrade-without-order"), ["U1", "U2"]);
    assert_eq!(Answer::under(&book(&orphans), &any).warned("upgrade-without-order"), ["U1"]);

    // An upgrade that was taken back restarted the clock; its credit note does not.
    let credited = [
        "N,acme,c,new,2026-01-01,2026-01-01,1,USD,S",
        "U1,acme,c,upgrade,2026-04-01,2026-04-01,1,USD,S",
        "C,acme,c,upgrade,2026-06-01,2026-06-01,-1,USD,S",
        "U2,acme,c,upgrade,2026-07-01,2026-07-01,1,USD,S",
    ];
    assert_eq!(counted(&credited, &any), ["N", "U1", "C", "U2"]);
}

#[test]
fn the_warning_names_upgrades_that_are_of_the_year() {
    let warned = |order: &str, readings: &[&str]| {
        let answer = Answer::under(&book(&[order]), readings);
        let warned = answer.warned("upgrade-without-order");
        warned.into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    let inside = "U,acme,c,upgrade,2025-12-01,2026-01-01,1,USD,S";
    assert_eq!(warned(inside, &[]), ["U"]);
    assert_eq!(warned(inside, &["gross-scope=all-invoices"]), [""; 0]);
    assert_eq!(warned("U,acme,c,upgrade,2025-12-01,2025-12-31,1,USD,S", &[]), [""; 0]);
    // Not invoiced yet: it won't count when it is, which is worth knowing before.
    assert_eq!(warned("U,acme,c,upgrade,2026-12-01,,1,USD,S", &[]), ["U"]);
    assert_eq!(warned("U,acme,c,upgrade,2025-12-01,,1,USD,S", &[]), [""; 0]);
    // Ordered after the as-of date: not known yet.
    let later = book(&["U,acme,c,upgrade,2026-02-01,2026-03-02,1,USD,S"]);
    let at = |as_of| Answer::at(&later, "2026", as_of, &[]).warned("upgrade-without-order").len();
    assert_eq!((at("2026-01-31"), at("2026-02-01"), at("2026-03-02")), (0, 1, 1));
}

#[test]
fn there_is_no_warning_where_no_quarter_is_assessed() {
    let warned = |joined: &str| {
        let partner = format!("acme,Acme,distributor,{joined},,,,,,");
        let orders = ["U,acme,c,upgrade,2026-02-01,2026-02-01,1,USD,S"];
        let book = Book::new().partners(&[&partner]).orders(&orders);
        Answer::of(&book).warned("upgrade-without-order").len()
    };
    assert_eq!((warned("2026-12-31"), warned("2027-01-01")), (1, 0));
}

#[test]
fn warnings_come_by_record() {
    let orders = [
        "U-3,acme,c,upgrade,2026-02-01,2026-02-01,1,USD,S-1",
        "U-1,acme,c,upgrade,2026-03-01,2026-03-01,1,USD,S-2",
        "U-2,acme,c,upgrade,2026-01-01,2026-01-01,1,USD,S-3",
    ];
    let answer = Answer::of(&book(&orders));
    assert_eq!(answer.warned("upgrade-without-order"), ["U-1", "U-2", "U-3"]);
    for warning in answer.0["warnings"].as_array().unwrap() {
        assert!(!crate::qualification::text(&warning["message"]).is_empty());
    }
}

#[test]
fn an_order_that_names_no_subscription_is_of_the_one_under_its_id() {
    let first = "B,acme,c,new,2026-01-10,2026-01-10,1,USD,";
    let later = "C,acme,c,new,2026-05-20,2026-05-20,1,USD,";
    // Three months after 10 January, whatever else the customer ordered; of another customer likewise.
    for (day, expected) in [("2026-04-10", true), ("2026-04-09", false), ("2026-06-01", true)] {
        let upgrade = format!("U,acme,c,upgrade,{day},{day},1,USD,B");
        assert_eq!(counts(&[first, later, &upgrade]), expected, "{day}");
        assert_eq!(counts(&[first, later, &upgrade.replace(",c,", ",other,")]), expected, "{day}");
    }
    // One that names another is not.
    assert!(!counts(&[
        "B,acme,c,new,2026-01-10,2026-01-10,1,USD,S",
        "U,acme,c,upgrade,2026-06-01,2026-06-01,1,USD,B"
    ]));
}

#[test]
fn a_credit_note_goes_the_way_of_the_upgrade_whose_id_it_extends() {
    let orders = |note: &str| {
        [
            "B,acme,c,new,2026-01-01,2026-01-01,1,USD,S".to_owned(),
            // A month later: too early. Eight months later: it counts.
            "U-1,acme,c,upgrade,2026-02-01,2026-02-01,1,USD,S".to_owned(),
            "U-2,acme,c,upgrade,2026-09-01,2026-09-01,1,USD,S".to_owned(),
            format!("{note},acme,c,upgrade,2026-10-01,2026-10-01,-1,USD,S"),
        ]
    };
    let counted = |note: &str| {
        let rows = orders(note);
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        counted(&rows, &[]).contains(&note.to_owned())
    };
    assert!(!counted("U-1-C1"));
    assert!(counted("U-2-C1"));
    // Where its id tells nothing, it is of the latest upgrade before it.
    assert!(counted("N-1"));
    assert!(counted("U-C1"));
    assert!(counted("U-10-C1"));
    // Nobody takes back what is ordered later.
    let early = [
        "B,acme,c,new,2026-01-01,2026-01-01,1,USD,S",
        "U-1,acme,c,upgrade,2026-02-01,2026-02-01,1,USD,S",
        "U-2-C1,acme,c,upgrade,2026-08-31,2026-08-31,-1,USD,S",
        "U-2,acme,c,upgrade,2026-09-01,2026-09-01,1,USD,S",
    ];
    let counted = super::qualify_upgrades::counted(&early, &[]);
    assert!(!counted.contains(&"U-2-C1".to_owned()), "{counted:?}");
}
