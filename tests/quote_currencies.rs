//! Quotes in another currency than the bundle's own: which rate is taken, how it is shown, and rounding by currency.

use serde_json::json;

use crate::support::{Book, amounts, words};

fn book(rates: &[&str]) -> Book {
    Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,"]).rates(rates)
}

/// Asserts the totals of the three engagements: list, then the discounts and nets in turn.
#[track_caller]
fn assert_engagements(book: &Book, arguments: &[&str], list: &str, deductions: [[&str; 2]; 3]) {
    let mut all = vec!["quote", "--partner", "acme", "--as-of", "2026-06-30"];
    all.extend(arguments);
    let quote = book.json(&all);
    let zero = quote["options"][0]["totals"]["customer_discount"]["amount"].as_str().unwrap();
    for (option, [discount, net]) in quote["options"].as_array().unwrap().iter().zip(deductions) {
        assert_eq!(amounts(&option["totals"]), [list, zero, list, discount, net], "{}", option["engagement"]);
    }
}

#[test]
fn yen_have_no_decimals_and_halves_go_away_from_zero() {
    // 5,000 x 149.3333 = 746,666.5 -> 746,667 (to even it would be 746,666);
    // half of it is 373,333.5 -> 373,334; 30% is 224,000.1; 10% is 74,666.7.
    assert_engagements(
        &book(&["2026-01-01,USD,JPY,149.3333"]),
        &["--bundle", "pro", "--hosts", "5", "--currency", "JPY"],
        "746667",
        [["373334", "373333"], ["224000", "522667"], ["74667", "672000"]],
    );
}

#[test]
fn dinars_have_three_decimals() {
    // 5,000 x 0.3070001 = 1,535.0005 -> 1,535.001; half is 767.5005; 30% is 460.5003; 10% is 153.5001.
    assert_engagements(
        &book(&["2026-01-01,USD,KWD,0.3070001"]),
        &["--bundle", "pro", "--hosts", "5", "--currency", "KWD"],
        "1535.001",
        [["767.501", "767.500"], ["460.500", "1074.501"], ["153.500", "1381.501"]],
    );
}

#[test]
fn half_cents_go_away_from_zero() {
    // 7,200 x 1.08500625 = 7,812.045 -> 7,812.05; half is 3,906.025 -> 3,906.03; 30% is 2,343.615 -> 2,343.62;
    // 10% is 781.205 -> 781.21.
    assert_engagements(
        &book(&["2026-01-01,EUR,USD,1.08500625"]),
        &["--bundle", "enterprise", "--hosts", "4", "--currency", "USD"],
        "7812.05",
        [["3906.03", "3906.02"], ["2343.62", "5468.43"], ["781.21", "7030.84"]],
    );
}

#[test]
fn each_line_is_rounded_by_itself() {
    // Twice 3,906.03, although half of the total of 15,624.10 is 7,812.05.
    assert_engagements(
        &book(&["2026-01-01,EUR,USD,1.08500625"]),
        &["--item", "enterprise:4", "--item", "enterprise:4", "--currency", "USD"],
        "15624.10",
        [["7812.06", "7812.04"], ["4687.24", "10936.86"], ["1562.42", "14061.68"]],
    );
}

#[test]
fn the_list_price_is_converted_once_and_the_unit_price_only_shown() {
    // 1,800 x 1.08500625 = 1,953.01125; four of the rounded price would be 7,812.04.
    let book = book(&["2026-01-01,EUR,USD,1.08500625"]);
    let quote = book.json(&words("quote --bundle enterprise --hosts 4 --currency USD --as-of 2026-06-30"));
    let line = &quote["options"][0]["lines"][0];
    assert_eq!(line["unit_price"], json!({"amount": "1953.01", "currency": "USD"}));
    assert_eq!(line["list"], json!({"amount": "7812.05", "currency": "USD"}));
}

#[test]
fn the_latest_rate_on_or_before_the_day_is_taken() {
    let book = book(&["2026-12-01,USD,EUR,0.95", "2026-01-01,USD,EUR,0.90", "2026-06-01,USD,EUR,0.92"]);
    for (as_of, date, rate, list) in [
        ("2026-01-01", "2026-01-01", "0.90", "4500.00"),
        ("2026-05-31", "2026-01-01", "0.90", "4500.00"),
        ("2026-06-01", "2026-06-01", "0.92", "4600.00"),
        ("2026-11-30", "2026-06-01", "0.92", "4600.00"),
        ("2027-05-05", "2026-12-01", "0.95", "4750.00"),
    ] {
        let quote =
            book.json(&["quote", "--bundle", "pro", "--hosts", "5", "--currency", "EUR", "--as-of", as_of]);
        assert_eq!(
            quote["options"][0]["totals"]["list"],
            json!({"amount": list, "currency": "EUR"}),
            "{as_of}"
        );
        let shown = &quote["rates"][0];
        assert_eq!(
            (&shown["date"], &shown["from"], &shown["to"]),
            (&json!(date), &json!("USD"), &json!("EUR"))
        );
        assert_eq!(shown["inverse"], false);
        assert_eq!(shown["rate"].as_str().unwrap().trim_end_matches('0'), rate.trim_end_matches('0'));
        assert_eq!(quote["rates"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn without_a_rate_there_is_no_quote() {
    let book = book(&["2026-06-01,USD,EUR,0.92"]);
    book.run(&words("quote --bundle pro --hosts 5 --currency EUR --as-of 2026-05-31")).refused(&[
        "USD",
        "EUR",
        "2026-05-31",
    ]);
    book.run(&words("quote --bundle pro --hosts 5 --currency GBP --as-of 2026-06-30")).refused(&[
        "USD",
        "GBP",
        "2026-06-30",
    ]);
    Book::bare()
        .run(&["quote", "--bundle", "pro", "--hosts", "5", "--currency", "EUR"])
        .refused(&["USD", "EUR"]);
}

#[test]
fn the_inverse_of_the_opposite_rate_serves_where_there_is_no_direct_one() {
    // 7,200 / 0.9216 = 7,812.50; 1,800 / 0.9216 = 1,953.125 -> 1,953.13
    let book = book(&["2026-06-01,USD,EUR,0.9216"]);
    let quote = book.json(&words("quote --bundle enterprise --hosts 4 --currency USD --as-of 2026-06-30"));
    let line = &quote["options"][0]["lines"][0];
    assert_eq!(
        (&line["list"]["amount"], &line["unit_price"]["amount"]),
        (&json!("7812.50"), &json!("1953.13"))
    );
    let shown = &quote["rates"][0];
    assert_eq!((&shown["date"], &shown["inverse"]), (&json!("2026-06-01"), &json!(true)));
    assert_eq!(shown["rate"], "0.9216");
}

#[test]
fn a_direct_rate_is_preferred_to_a_younger_opposite_one() {
    let book = book(&["2026-01-01,EUR,USD,1.10", "2026-06-01,USD,EUR,0.9216"]);
    let quote = book.json(&words("quote --bundle enterprise --hosts 4 --currency USD --as-of 2026-06-30"));
    assert_eq!(quote["options"][0]["totals"]["list"]["amount"], "7920.00");
    assert_eq!(quote["rates"][0]["inverse"], false);
}

#[test]
fn rates_are_not_chained_over_a_third_currency() {
    let book = book(&["2026-01-01,USD,EUR,0.92", "2026-01-01,EUR,GBP,0.85"]);
    book.run(&words("quote --bundle pro --hosts 5 --currency GBP --as-of 2026-06-30"))
        .refused(&["USD", "GBP"]);
}

#[test]
fn lines_of_several_currencies_need_one_named() {
    let items = ["quote", "--item", "pro:5", "--item", "enterprise:5", "--as-of", "2026-06-30"];
    let book = book(&["2026-01-01,USD,EUR,0.92"]);
    book.run(&items).refused(&["--currency"]);
    let mut named = items.to_vec();
    named.extend(["--currency", "EUR"]);
    // 5,000 x 0.92 = 4,600; 5 x 1,800 = 9,000
    let quote = book.json(&named);
    assert_eq!(quote["options"][0]["totals"]["list"], json!({"amount": "13600.00", "currency": "EUR"}));
    assert_eq!(quote["rates"].as_array().unwrap().len(), 1);
}

#[test]
fn the_bundles_own_currency_needs_no_rate() {
    let quote = Book::bare().json(&words("quote --bundle enterprise --hosts 4 --currency EUR"));
    assert_eq!(quote["options"][0]["totals"]["net"], json!({"amount": "7200.00", "currency": "EUR"}));
    assert_eq!(quote["rates"], json!([]));
}

#[test]
fn tax_is_in_the_quotes_currency() {
    // 746,667 - 373,334 = 373,333 yen; a tenth is 37,333.3.
    let quote = book(&["2026-01-01,USD,JPY,149.3333"]).json(&words("quote --bundle pro --hosts 5 --currency JPY --tax 10% --partner acme --engagement partner-owned --as-of 2026-06-30"));
    assert_eq!(quote["options"][0]["totals"]["tax"], json!({"amount": "37333", "currency": "JPY"}));
    assert_eq!(quote["options"].as_array().unwrap().len(), 1);
}

#[test]
fn a_currency_must_be_one() {
    for currency in ["usd", "US", "USX", "XXX", "", "dollars"] {
        Book::bare()
            .run(&["quote", "--bundle", "pro", "--hosts", "5", "--currency", currency])
            .refused(&["currency", currency]);
    }
}
