//! Orders in other currencies: which rate, how exactly, and what happens without one.

use serde_json::json;

use crate::qualification::{Answer, ENDED, exact};
use crate::support::Book;

/// Acme's orders and the rates on file.
fn book(orders: &[&str], rates: &[&str]) -> Book {
    exact(&["orders"]).orders(orders).rates(rates)
}

#[test]
fn the_latest_rate_on_or_before_the_invoice_date_converts() {
    // Not by date: the file's order says nothing.
    let rates = ["2026-02-20,EUR,USD,5", "2025-11-01,EUR,USD,2", "2026-02-10,EUR,USD,3"];
    for (invoiced, expected) in [
        ("2026-02-09", "200.00"),
        ("2026-02-10", "300.00"),
        ("2026-02-19", "300.00"),
        ("2026-02-20", "500.00"),
        ("2026-03-31", "500.00"),
    ] {
        // Ordered before any change of the rate: the order date does not matter.
        let order = format!("O-1,acme,c,new,2026-01-05,{invoiced},100,EUR,");
        assert_eq!(Answer::of(&book(&[&order], &rates)).gross(1), expected, "{invoiced}");
    }
}

#[test]
fn each_order_has_the_rate_of_its_own_day() {
    let orders =
        ["O-1,acme,c,new,2026-02-01,2026-02-01,100,EUR,", "O-2,acme,c,new,2026-03-01,2026-03-01,100,EUR,"];
    let rates = ["2026-01-01,EUR,USD,1.1", "2026-03-01,EUR,USD,1.2", "2026-01-01,GBP,USD,9"];
    assert_eq!(Answer::of(&book(&orders, &rates)).gross(1), "230.00");
}

#[test]
fn a_direct_rate_is_preferred_to_a_newer_inverse() {
    let order = ["O-1,acme,c,new,2026-02-15,2026-02-15,100,EUR,"];
    let both = ["2025-01-01,EUR,USD,2", "2026-02-15,USD,EUR,0.25"];
    assert_eq!(Answer::of(&book(&order, &both)).gross(1), "200.00");
    // A direct rate that comes too late is none: 100 / 0.25.
    let late = ["2026-02-16,EUR,USD,2", "2025-01-01,USD,EUR,0.5", "2026-02-15,USD,EUR,0.25"];
    assert_eq!(Answer::of(&book(&order, &late)).gross(1), "400.00");
}

#[test]
fn thirds_add_up_to_the_threshold_exactly() {
    // 1 USD = 3 EUR: each order is worth 33,333.333... USD, the three exactly 100,000.
    let orders = |last: &str| {
        [
            "O-1,acme,c,new,2026-05-01,2026-05-01,100000,EUR,".to_owned(),
            "O-2,acme,c,new,2026-05-02,2026-05-02,100000,EUR,".to_owned(),
            format!("O-3,acme,c,new,2026-05-03,2026-05-03,{last},EUR,"),
        ]
    };
    let answer = |last: &str| {
        let orders = orders(last);
        let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
        Answer::of(&book(&orders, &["2026-01-01,USD,EUR,3"]))
    };
    let met = answer("100000");
    assert_eq!((met.status(2, "gross-invoiced"), met.gross(2)), ("met", "100000.00"));
    assert_eq!(met.quarter(2)["status"], "passed");
    // A cent less is a third of a cent short: shown as 100,000.00 (99,999.99666...), and short all the same.
    let unmet = answer("99999.99");
    assert_eq!((unmet.status(2, "gross-invoiced"), unmet.gross(2)), ("unmet", "100000.00"));
    assert_eq!(unmet.quarter(2)["status"], "failed");
}

#[test]
fn sevenths_and_a_mix_of_currencies_are_exact_too() {
    // Seven times 100,000 / 7, each 14,285.714285...: rounded one by one they would be 3 cents short.
    let currencies = ["EUR", "GBP", "EUR", "GBP", "EUR", "GBP", "EUR"];
    let orders: Vec<String> = (1..)
        .zip(currencies)
        .map(|(n, currency)| format!("O-{n},acme,c,new,2026-05-01,2026-05-01,100000,{currency},"))
        .collect();
    let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
    let rates = ["2026-01-01,USD,EUR,7", "2026-01-01,USD,GBP,7"];
    assert_eq!(Answer::of(&book(&orders, &rates)).status(2, "gross-invoiced"), "met");
}

#[test]
fn what_is_printed_is_rounded_away_from_zero_and_nothing_else_is() {
    for (gross, printed) in [("1", "1.01"), ("-1", "-1.01"), ("3", "3.02"), ("2", "2.01")] {
        // 1.005, 3.015 and 2.010.
        let order = format!("O-1,acme,c,new,2026-02-01,2026-02-01,{gross},EUR,");
        assert_eq!(Answer::of(&book(&[&order], &["2026-01-01,EUR,USD,1.005"])).gross(1), printed);
    }
    // Twice 0.004 is 0.008: rounded apart they would be nothing.
    let orders =
        ["O-1,acme,c,new,2026-02-01,2026-02-01,1,JPY,", "O-2,acme,c,new,2026-02-01,2026-02-01,1,JPY,"];
    assert_eq!(Answer::of(&book(&orders, &["2026-01-01,JPY,USD,0.004"])).gross(1), "0.01");
}

#[test]
fn long_rates_times_long_amounts_stay_exact() {
    // 9999999999999999999999999999 x 1.111111111111111111111111111
    //   = 11111111111111111111111111110 - 1.111... = 11111111111111111111111111108.888...
    let orders = ["O-1,acme,c,new,2026-02-01,2026-02-01,9999999999999999999999999999,EUR,"];
    let rates = ["2026-01-01,EUR,USD,1.111111111111111111111111111"];
    assert_eq!(Answer::of(&book(&orders, &rates)).gross(1), "11111111111111111111111111108.89");
}

#[test]
fn under_euro_thresholds_dollars_are_converted_and_euros_are_not() {
    let orders = [
        "O-1,acme,c,new,2026-05-01,2026-05-01,50000,EUR,",
        "O-2,acme,c,new,2026-05-01,2026-05-01,100000,USD,",
    ];
    let book = book(&orders, &["2026-01-01,USD,EUR,0.5"]);
    let euros = Answer::under(&book, &["threshold-currency=EUR"]);
    let gross = euros.criterion(2, "gross-invoiced");
    assert_eq!(gross["actual"], json!({"amount": "100000.00", "currency": "EUR"}));
    assert_eq!(gross["minimum"], json!({"amount": "100000.00", "currency": "EUR"}));
    assert_eq!(gross["status"], "met");
    // And by the inverse: 50,000 EUR are 100,000 USD.
    assert_eq!(Answer::of(&book).criterion(2, "gross-invoiced")["actual"]["amount"], "200000.00");
}

/// Runs `qualify` for 2026 and demands a refusal that says all the pieces.
fn refused(book: &Book, pieces: &[&str]) -> String {
    book.run(&["qualify", "--year", "2026", "--as-of", ENDED, "--json"]).refused(pieces).stderr
}

#[test]
fn a_missing_rate_is_refused_with_pair_date_and_order() {
    let order = "O-77,acme,c,new,2026-02-01,2026-02-14,100,EUR,";
    let pieces = ["EUR", "USD", "2026-02-14", "O-77"];
    refused(&book(&[order], &[]), &pieces);
    // A day too late, another pair, and two steps over a third currency are no rates.
    refused(&book(&[order], &["2026-02-15,EUR,USD,2", "2026-02-15,USD,EUR,2"]), &pieces);
    refused(&book(&[order], &["2026-01-01,GBP,USD,2"]), &pieces);
    refused(&book(&[order], &["2026-01-01,EUR,GBP,2", "2026-01-01,GBP,USD,2"]), &pieces);
}

#[test]
fn every_missing_rate_is_named_in_one_run() {
    let orders = [
        "O-1,acme,c,new,2026-02-01,2026-02-14,100,EUR,",
        "O-2,acme,c,new,2026-02-01,2026-02-15,100,USD,",
        "O-3,acme,c,new,2026-02-01,2026-08-16,100,GBP,",
    ];
    let said = refused(&book(&orders, &[]), &["EUR", "2026-02-14", "O-1", "GBP", "2026-08-16", "O-3"]);
    assert!(!said.contains("O-2"), "{said}");
}

#[test]
fn an_order_that_does_not_count_needs_no_rate() {
    let book = book(
        &[
            "O-1,acme,c,new,2026-02-01,,100,EUR,",
            "O-2,acme,c,trial,2026-02-01,2026-02-01,100,EUR,",
            "O-3,acme,c,new,2025-02-01,2025-02-01,100,EUR,",
            "O-4,acme,c,new,2026-02-01,2027-02-01,100,EUR,",
            "O-5,acme,c,upgrade,2026-02-02,2026-02-02,100,EUR,",
            "O-6,acme,c,new,2026-02-01,2026-02-01,8,USD,",
        ],
        &[],
    );
    assert_eq!(Answer::of(&book).gross(4), "8.00");
    // The trial counts among all invoices, and then its rate is missing.
    let arguments = ["qualify", "--year", "2026", "--as-of", ENDED, "--reading", "gross-scope=all-invoices"];
    book.run(&arguments).refused(&["O-2", "O-5"]);
}

#[test]
fn an_order_after_the_as_of_date_needs_no_rate_yet() {
    let book = book(&["O-1,acme,c,new,2026-05-01,2026-05-02,100,EUR,"], &[]);
    assert_eq!(Answer::at(&book, "2026", "2026-05-01", &[]).gross(2), "0.00");
    book.run(&["qualify", "--year", "2026", "--as-of", "2026-05-02"]).refused(&["O-1"]);
}

#[test]
fn only_the_partners_asked_for_need_rates() {
    let book = book(&["O-1,bolt,c,new,2026-05-01,2026-05-02,100,EUR,"], &[])
        .partners(&["bolt,Bolt,distributor,2021-01-01,,,,,,"]);
    let asked = book.json(&["qualify", "--partner", "acme", "--year", "2026", "--as-of", ENDED]);
    assert_eq!(asked["partners"].as_array().unwrap().len(), 1);
    refused(&book, &["O-1"]);
}
