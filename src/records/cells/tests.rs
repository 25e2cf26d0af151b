//! What the doors let in, and what they say to the rest.

use std::borrow::Cow;

use super::super::Spot;
use super::*;

fn cell(text: &str) -> Cell<'_> {
    Cell { text: Cow::Borrowed(text), written: Written::Text, spot: Spot::Column(0) }
}

/// What was wrong, and the fix.
fn said<T: std::fmt::Debug>(result: Result<T, Problem>) -> (String, String) {
    let problem = result.unwrap_err();
    (problem.message, problem.suggestion.unwrap())
}

fn fix<T: std::fmt::Debug>(result: Result<T, Problem>) -> String {
    said(result).1
}

#[test]
fn values_are_repeated_up_to_forty_characters() {
    assert_eq!(quoted(&"é".repeat(40)), format!("`{}`", "é".repeat(40)));
    assert_eq!(quoted(&"é".repeat(41)), format!("`{}…`", "é".repeat(40)));
}

#[test]
fn text_is_quoted_in_toml() {
    assert_eq!(text(&cell("acme")).unwrap().as_ref(), "acme");
    for written in [Written::Integer, Written::Date] {
        let bare = Cell { written, ..cell("2026") };
        assert_eq!(
            said(text(&bare)),
            ("`2026` is not text".to_owned(), "put it in quotes: \"2026\"".to_owned())
        );
    }
}

#[test]
fn days_are_days_of_the_calendar() {
    assert_eq!(date(&cell("2028-02-29")).unwrap().to_string(), "2028-02-29");
    assert_eq!(said(date(&cell("2026-02-29"))).0, "`2026-02-29` is not a day of the calendar");
}

#[test]
fn what_is_no_number_is_met_with_the_nearest() {
    let otherwise = "write digits, and a point before the decimals";
    let nobody_knows =
        ["1,5.00", "1.5,000,0", "1,5 EUR", "1,00a", "hello", "1,00,000", ",123", "1,", "--1,5"];
    for wrong in
        ["", "12a", "1.2.3", ".a5", "5.", "+5.", &format!("+{}", "1".repeat(29))].iter().chain(&nobody_knows)
    {
        assert_eq!(fix(number(wrong)), otherwise, "{wrong}");
    }
    assert_eq!(
        fix(number(&format!("+{}", "1".repeat(28)))).len(),
        28 + "write , without marks between the digits".len()
    );
    assert_eq!(fix(number("1,000,000")), "write 1000000, without marks between the digits");
    assert_eq!(fix(number("-1 000.5")), "write -1000.5, without marks between the digits");
    assert_eq!(fix(number("1 000,50")), "write the decimals behind a point: 1000.50");
}

#[test]
fn numbers_may_have_to_lie_above_or_not_below_zero() {
    assert_eq!(decimal(&cell("-0.01")).unwrap(), Decimal::new(-1, 2));
    assert_eq!(not_negative(&cell("0.01")).unwrap(), Decimal::new(1, 2));
    assert!(not_negative(&cell("-0.00")).unwrap().is_zero());
    assert_eq!(fix(not_negative(&cell("-0.01"))), "it can't be less than 0");
    assert_eq!(positive(&cell("0.01")).unwrap(), Decimal::new(1, 2));
    assert_eq!(fix(positive(&cell("0.00"))), "it must be above 0");
    assert_eq!(fix(positive(&cell("-0.01"))), "it can't be less than 0");
}

#[test]
fn counts_are_whole_numbers_from_1_on() {
    assert_eq!(count(&cell("5")).unwrap().get(), 5);
    assert_eq!(fix(count(&cell("0"))), "the least is 1");
    for wrong in ["", "+5", "-5", "5.0", "4294967296"] {
        assert_eq!(fix(count(&cell(wrong))), "write it in digits: 5", "{wrong}");
    }
}

#[test]
fn currencies_and_countries_have_their_letters() {
    assert_eq!(currency(&cell("USD")).unwrap(), Currency::US_DOLLAR);
    assert_eq!(fix(currency(&cell("usd"))), "write USD");
    let (lacks, letters) = said(currency(&cell("XAU")));
    assert_eq!(lacks, "`XAU` has no minor unit, so nothing is paid in it");
    assert_eq!(letters, "write its three letters: USD, EUR");
    assert_eq!(said(currency(&cell("ZZZ"))).0, "`ZZZ` is not a currency of ISO 4217");
    assert_eq!(country(&cell("FR")).unwrap(), Country::FR);
    for (wrong, nearest) in [
        ("fr", "write FR"),
        ("UK", "write GB"),
        ("FRA", "write its two letters: FR, US"),
        ("XX", "write its two letters: FR, US"),
    ] {
        assert_eq!(fix(country(&cell(wrong))), nearest, "{wrong}");
    }
}

#[test]
fn words_are_those_of_their_list() {
    let words = [("won", 1), ("lost", 2)];
    assert_eq!(word("lost", &words).unwrap(), 2);
    assert!(fix(word("losst", &words)).contains("lost"));
}

#[test]
fn numbers_are_plain_digits() {
    let fix = |text: &str| number(text).unwrap_err().suggestion.unwrap();
    assert_eq!(number("-1234.50").unwrap(), Decimal::new(-123_450, 2));
    assert_eq!(number("007").unwrap(), Decimal::new(7, 0));
    assert!(fix("1e3").contains("without an exponent"));
    assert_eq!(fix("1,000.00"), "write 1000.00, without marks between the digits");
    assert_eq!(fix("1.234.567,89"), "write 1234567.89, with a point before the decimals alone");
    assert_eq!(fix("10,5"), "write the decimals behind a point: 10.5");
    assert_eq!(fix("1,000"), "write 1000 if the comma marks thousands, 1.000 if it marks decimals");
    assert_eq!(fix(".5"), "write 0.5");
    assert!(fix("+5").contains("write 5"));
    for wrong in ["", "-", ".", "5.", "--5", "NaN", "0x10", "٣"] {
        assert!(number(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn numbers_have_at_most_28_digits() {
    assert!(number(&"9".repeat(28)).is_ok());
    assert!(number(&"9".repeat(29)).is_err());
    assert!(number(&format!("0.{}", "1".repeat(28))).is_ok());
    assert!(number(&format!("0.{}", "1".repeat(29))).is_err());
    assert!(number(&"1".repeat(1_000_000)).is_err());
    assert_eq!(number(&format!("{}1", "0".repeat(100))).unwrap(), Decimal::ONE);
}

#[test]
fn days_are_offered_where_it_is_clear_which_is_meant() {
    assert_eq!(date_fix("15/01/2026"), "write 2026-01-15");
    assert_eq!(date_fix("01/15/2026"), "write 2026-01-15");
    assert_eq!(date_fix("03/04/2026"), "write days as YYYY-MM-DD");
    assert_eq!(date_fix("2026-2-3"), "write 2026-02-03, or the day that is meant");
    assert_eq!(date_fix("2026-02-30"), "write 2026-02-28, or the day that is meant");
    assert_eq!(date_fix("2026-01-01T10:00:00"), "write days as YYYY-MM-DD");
    assert_eq!(date_fix("2026-13-1"), "write days as YYYY-MM-DD");
    assert_eq!(date_fix("2021-03-0"), "write days as YYYY-MM-DD");
}

#[test]
fn rates_are_percent_or_a_part_of_one() {
    assert_eq!(parse_rate("30%").unwrap(), parse_rate("0.30").unwrap());
    assert_eq!(parse_rate("12.5%").unwrap().decimal(), "0.125");
    assert_eq!(rate(&cell("30%")).unwrap().decimal(), "0.3");
    assert_eq!(fix(parse_rate("30")), "did you mean 30%?");
    assert_eq!(fix(parse_rate("100")), "did you mean 100%?");
    assert_eq!(fix(parse_rate("101")), "write it as 30% or 0.30");
    for wrong in ["101%", "-1%", "-0.1", "%", "", "30 %", "abc"] {
        assert!(parse_rate(wrong).is_err(), "{wrong}");
    }
}
