//! Readings that a book can't be tried under: a warning where they are only tried, a refusal where they are in force.

use crate::hinges::{firm, page, told};
use crate::qualification::{Answer, exact, text};
use crate::support::Book;

/// The warnings of readings that weren't tried: the record and the message.
fn untried(answer: &Answer) -> Vec<(&str, &str)> {
    let warnings = answer.0["warnings"].as_array().unwrap().iter();
    warnings
        .filter(|warning| warning["code"] == "reading-not-evaluated")
        .map(|warning| (text(&warning["record"]), text(&warning["message"])))
        .collect()
}

/// Demands one warning that names the reading and the record, and a refusal that names the record under the reading.
#[track_caller]
fn assert_untried(book: &Book, reading: &str, record: &str, why: &str) {
    let answer = Answer::of(book);
    let (id, choice) = reading.split_once('=').unwrap();
    let found = untried(&answer);
    let [(named, message)] = found[..] else { panic!("{found:?}") };
    assert_eq!(named, record);
    assert!(message.starts_with(&format!("{id} = {choice} was not tried for acme: ")), "{message}");
    assert!(message.contains(record) && message.contains(why), "{message}");
    // The table says it, too.
    let page = page(book, &["--partner", "acme"]);
    assert!(page.contains(&format!("{id} = {choice} was not tried for acme")), "{page}");
    let arguments = ["qualify", "--year", "2026", "--as-of", "2027-01-01", "--reading", reading];
    book.run(&arguments).refused(&[record, why]);
}

fn stands_as_far_as_tried(book: &Book) {
    let page = page(book, &["--partner", "acme"]);
    assert!(page.contains("2026: retained, under every reading that could be tried "), "{page}");
}

#[test]
fn a_deal_without_an_amount_is_not_weighed_by_amount() {
    let book = firm(&[]).deals(&["D-9,acme,c,partner-owned,won,2026-01-01,2026-05-01,,"]);
    assert_untried(&book, "engagement-weight=amount", "D-9", "amount");
    stands_as_far_as_tried(&book);
    // The other readings are tried.
    let book = exact(&[]).rates(&["2020-01-01,USD,EUR,1"]);
    let answer = Answer::of(&book);
    assert_eq!(untried(&answer).len(), 1);
    assert_eq!(told(answer.quarter(1)), ["gross-bound=ceiling -> failed"]);
    assert!(told(answer.partner("acme")).contains(&"gross-bound=ceiling -> transition".to_owned()));
}

#[test]
fn a_lost_deal_without_an_amount_lacks_it_only_where_lost_deals_are_weighed() {
    let book = firm(&[]).deals(&["D-9,acme,c,partner-owned,lost,2026-01-01,2026-05-01,,"]);
    let answer = Answer::of(&book);
    let [(record, message)] = untried(&answer)[..] else { panic!("{:?}", untried(&answer)) };
    assert_eq!(record, "D-9");
    assert!(
        message.starts_with("engagement-weight = amount with engagement-deals = closed was not tried"),
        "{message}"
    );
    for reading in ["engagement-weight=amount", "engagement-deals=closed"] {
        Answer::under(&book, &[reading]);
    }
    let arguments = ["qualify", "--year", "2026", "--as-of", "2027-01-01", "--reading"];
    let mut both = arguments.to_vec();
    both.extend(["engagement-weight=amount", "--reading", "engagement-deals=closed"]);
    book.run(&both).refused(&["D-9"]);
}

#[test]
fn a_currency_without_a_rate_is_no_threshold() {
    let book = firm(&[]).file("rates.csv", "date,from,to,rate\n");
    assert_untried(&book, "threshold-currency=EUR", "O-01-02", "no rate from USD to EUR");
    stands_as_far_as_tried(&book);
    // The other readings are tried.
    let book = firm(&["sessions"]).file("rates.csv", "date,from,to,rate\n");
    assert_untried(&book, "threshold-currency=EUR", "O-01-02", "no rate from USD to EUR");
    let answer = Answer::of(&book);
    assert_eq!(answer.statuses(), ["passed", "failed", "failed", "failed"]);
    assert_eq!(told(answer.quarter(2)), ["webinars-binding=advisory -> passed"]);
    assert_eq!(told(answer.partner("acme")), ["webinars-binding=advisory -> retained"]);
}

#[test]
fn an_invoice_without_a_rate_is_in_no_scope() {
    let order = "O-9,acme,c,internal-use,2026-02-02,2026-02-02,5,CHF,";
    let book = firm(&[]).orders(&[order]);
    assert_untried(&book, "gross-scope=all-invoices", "O-9", "no rate from CHF to USD");
    stands_as_far_as_tried(&book);
    // The other readings are tried.
    let book = exact(&["deals"]).orders(&[order]).rates(&["2020-01-01,USD,EUR,1"]);
    assert_untried(&book, "gross-scope=all-invoices", "O-9", "no rate from CHF to USD");
    assert_eq!(told(Answer::of(&book).quarter(1)), ["engagement-empty=met -> passed"]);
}

#[test]
fn what_several_partners_lack_is_told_once() {
    let book = firm(&["partners"])
        .partners(&["acme,Acme,distributor,2021-03-01,,,,2026-06-30,,"])
        .partners(&["birch,Birch,distributor,2021-03-01,,,,,,"])
        .orders(&["O-9,birch,c,new,2026-02-02,2026-02-02,5,USD,"])
        .file("rates.csv", "date,from,to,rate\n");
    let answer = Answer::of(&book);
    let [(_, message)] = untried(&answer)[..] else { panic!("{:?}", untried(&answer)) };
    assert!(
        message.starts_with("threshold-currency = EUR was not tried for acme, birch: first, "),
        "{message}"
    );
}
