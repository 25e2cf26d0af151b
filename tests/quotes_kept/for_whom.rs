//! For which customer a saved quote is ordered, and until when a term may last.
//!
//! Clauses: `portal.quotations`, `terms.charity`, `terms.charity-us`.

use super::run;
use crate::support::{Book, column, words};

/// Mars is an MSP with 20%.
fn book() -> Book {
    Book::new()
        .file("vates-partner.toml", "[customer_discounts]\ncharity = \"15%\"\nnon-profit = \"20%\"\n")
        .partners(&["mars,Mars,msp,2021-01-01,,1,20%,,FR,USD"])
        .customers(&["good,Good,FR,charity,", "plain,Plain,FR,,", "us,Helpers,US,non-profit,"])
}

const QUOTE: &str = "quote --bundle pro --hosts 5 --partner mars --save";

#[test]
fn a_quote_for_a_status_is_ordered_for_a_customer_of_that_status() {
    let book = book();
    run(&book, &format!("{QUOTE} --customer-status charity")).success();
    run(&book, "order place --quote Q-2026-0001").refused(&["for whom", "--customer"]);
    run(&book, "order place --quote Q-2026-0001 --customer plain")
        .refused(&["Q-2026-0001 is for charity", "`plain` is on record as a customer without a discount"]);
    // A record is known by its name too.
    let mut by_name = words("order place --quote Q-2026-0001 --by a --as-of 2026-11-24 --customer");
    by_name.push("Plain");
    book.run(&by_name).refused(&["`Plain` is on record as a customer without a discount"]);
    run(&book, "order place --quote Q-2026-0001 --customer us").refused(&["`us` is on record as non-profit"]);
    let placed = run(&book, "order place --quote Q-2026-0001 --customer good --json").json();
    // 5 hosts at 1,000, less 15%.
    assert_eq!(placed["orders"][0]["gross"]["amount"], "4250.00");
    // Of somebody without a record, nobody knows better than who orders.
    run(&book, &format!("{QUOTE} --customer-status charity")).success();
    run(&book, "order place --quote Q-2026-0002 --customer Anybody").success();
}

#[test]
fn a_revision_shows_that_a_number_or_a_status_changed() {
    let book = book();
    run(&book, &format!("{QUOTE} --customer us --ein 12-3456789")).success();
    let revised = run(&book, "quotes revise Q-2026-0001 --ein 98-7654321 -O csv").success().stdout;
    assert!(revised.contains("EIN,12-3456789,98-7654321,yes"), "{revised}");
    assert!(revised.contains("Customer status,non-profit,non-profit,no"), "{revised}");
}

#[test]
fn what_one_customer_is_says_nothing_of_another() {
    let book = book();
    run(&book, &format!("{QUOTE} --customer plain --customer-status charity")).success();
    let revised = run(&book, "quotes revise Q-2026-0001 --customer good -O csv").success().stdout;
    // Good is a charity by its record; nobody by the name of Other is anything.
    assert!(revised.contains("- customer discount,750.00 USD,750.00 USD,no"), "{revised}");
    let revised = run(&book, "quotes revise Q-2026-0001 --customer Other -O csv").success().stdout;
    assert!(revised.contains("= gross invoiced amount,\"4,250.00 USD\",\"5,000.00 USD\",yes"), "{revised}");
    // A number that isn't that of the record proves nothing.
    let recorded = super::book();
    run(&recorded, "quote --bundle pro --hosts 5 --partner mars --customer food --ein 98-7654321 --save")
        .refused(&["another number than the record of food", "--ein"]);
    run(&recorded, "quote --bundle pro --hosts 5 --partner mars --customer food --ein 12-3456789 --save")
        .success();
}

#[test]
fn no_term_lasts_beyond_the_year_9999() {
    let book = book();
    let order = "order place --partner mars --bundle pro --hosts 3 --customer plain --years";
    // From 24 November 2026 on, 7,973 years end on 23 November 9999.
    run(&book, &format!("{order} 7974")).refused(&["beyond the year 9999", "--years"]);
    let quote = format!("{QUOTE} --years 7974");
    run(&book, &quote).refused(&["beyond the year 9999", "--years"]);
    let placed = run(&book, &format!("{order} 7973 --json")).json();
    assert_eq!(column(&placed["orders"], "id"), ["O-1"]);
    let told = book.json(&["subscriptions", "--as-of", "2026-12-01"]);
    assert_eq!(told["subscriptions"][0]["end"], "9999-11-23");
    let row = "O-1,mars,plain,new,2026-11-24,,1.00,USD,,S-1,pro,3,7974";
    let header =
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";
    let told =
        super::book().rows("orders.csv", header, &[row]).json(&["subscriptions", "--as-of", "2026-12-01"]);
    assert_eq!(told["subscriptions"][0]["status"], "end-unknown");
}
