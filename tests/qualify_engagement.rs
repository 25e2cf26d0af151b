//! The shares of the three engagements: bounds, which deals form the whole, and how they are weighed.

use serde_json::json;

use crate::qualification::{Answer, ENDED, QUARTER_ENDS, deals, exact, number, text};
use crate::support::Book;

/// Acme, exact but for the quarter's deals (partner-owned, co-led, late-involvement).
fn with_mix(quarter: usize, mix: [usize; 3]) -> Answer {
    Answer::of(&deals(exact(&["deals"]), QUARTER_ENDS[quarter - 1], mix))
}

#[test]
fn shares_meet_their_bounds_exactly_and_not_by_a_deal_more() {
    // Per quarter: the minimum of partner-owned, the maximum of the other two, in tenths.
    for (quarter, minimum, maximum) in [(1, 2, 4), (2, 4, 3), (3, 6, 2), (4, 8, 1)] {
        for scale in [1, 30] {
            let whole = 10 * scale;
            for (criterion, place, bound) in
                [("partner-owned", 0, minimum), ("co-led", 1, maximum), ("late-involvement", 2, maximum)]
            {
                let mix = |part: usize, whole: usize| {
                    let mut mix = [0; 3];
                    mix[place] = part;
                    mix[(place + 1) % 3] = whole - part;
                    mix
                };
                let at = bound * scale;
                // One deal of the others more takes a minimum under its bound, one of its own a maximum over it.
                let beyond = if place == 0 { mix(at, whole + 1) } else { mix(at + 1, whole + 1) };
                for (mix, expected) in [(mix(at, whole), "met"), (beyond, "unmet")] {
                    let answer = with_mix(quarter, mix);
                    assert_eq!(
                        answer.status(quarter, criterion),
                        expected,
                        "{criterion} {mix:?} in Q{quarter}"
                    );
                }
            }
        }
    }
}

#[test]
fn an_exact_mix_passes_and_a_deal_beyond_fails_each_quarter() {
    for (quarter, exact, beyond) in [
        (1, [1, 2, 2], [1, 2, 3]),
        (2, [4, 3, 3], [4, 4, 3]),
        (3, [3, 1, 1], [3, 2, 1]),
        (4, [8, 1, 1], [8, 1, 2]),
    ] {
        assert_eq!(with_mix(quarter, exact).quarter(quarter)["status"], "passed", "Q{quarter}");
        assert_eq!(with_mix(quarter, beyond).quarter(quarter)["status"], "failed", "Q{quarter}");
    }
}

#[test]
fn a_share_shows_four_digits_but_is_compared_as_a_fraction() {
    let answer = with_mix(2, [1, 1, 1]);
    let co_led = answer.criterion(2, "co-led");
    assert_eq!(co_led["actual"], json!({"share": "0.3333", "part": "1", "whole": "3"}));
    assert_eq!((&co_led["minimum"], &co_led["maximum"]), (&json!(null), &json!("0.3")));
    // 1/3 - 3/10 = 1/30, and 4/10 - 1/3 = 1/15.
    assert_eq!((&co_led["status"], &co_led["gap"]), (&json!("unmet"), &json!("0.0333")));
    let owned = answer.criterion(2, "partner-owned");
    assert_eq!((&owned["minimum"], &owned["maximum"]), (&json!("0.4"), &json!(null)));
    assert_eq!((&owned["status"], &owned["gap"]), (&json!("unmet"), &json!("0.0667")));

    // 3001 of 10003 are 30.001%: shown as 0.3, and beyond it all the same.
    let answer = with_mix(2, [7002, 3001, 0]);
    let co_led = answer.criterion(2, "co-led");
    assert_eq!(number(&co_led["actual"]["share"]), crate::qualification::decimal("0.3"));
    assert_eq!(co_led["status"], "unmet");
}

#[test]
fn a_deal_belongs_to_the_quarter_it_was_closed_in() {
    for (quarter, first, last, before, after) in [
        (1, "2026-01-01", "2026-03-31", "2025-12-31", "2026-04-01"),
        (2, "2026-04-01", "2026-06-30", "2026-03-31", "2026-07-01"),
        (3, "2026-07-01", "2026-09-30", "2026-06-30", "2026-10-01"),
        (4, "2026-10-01", "2026-12-31", "2026-09-30", "2027-01-01"),
    ] {
        let book = exact(&["deals"]).deals(&[
            &format!("D-1,acme,c,partner-owned,won,2020-01-01,{first},,"),
            &format!("D-2,acme,c,late-involvement,won,2020-01-01,{last},,"),
            &format!("D-3,acme,c,late-involvement,won,2020-01-01,{before},,"),
            &format!("D-4,acme,c,late-involvement,won,2020-01-01,{after},,"),
        ]);
        let answer = Answer::at(&book, "2026", "2027-02-01", &[]);
        for criterion in ["partner-owned", "co-led", "late-involvement"] {
            assert_eq!(answer.evidence(quarter, criterion), ["D-1", "D-2"], "{criterion} in Q{quarter}");
        }
        assert_eq!(answer.share(quarter, "partner-owned"), "1/2");
    }
}

#[test]
fn open_and_lost_deals_are_out_and_lost_ones_in_where_closed_deals_count() {
    let book = exact(&["deals"]).deals(&[
        "D-1,acme,c,partner-owned,won,2026-01-05,2026-02-01,,",
        "D-2,acme,c,co-led,lost,2026-01-05,2026-02-02,,",
        "D-3,acme,c,late-involvement,lost,2026-01-05,2026-02-03,,",
        "D-4,acme,c,late-involvement,open,2026-01-05,,,",
        "D-5,acme,c,late-involvement,lost,2026-01-05,2026-04-01,,",
    ]);
    let won = Answer::of(&book);
    assert_eq!(won.share(1, "partner-owned"), "1/1");
    assert_eq!(won.evidence(1, "co-led"), ["D-1"]);
    let closed = Answer::under(&book, &["engagement-deals=closed"]);
    assert_eq!(closed.share(1, "partner-owned"), "1/3");
    assert_eq!(closed.share(1, "late-involvement"), "1/3");
    assert_eq!(closed.evidence(1, "co-led"), ["D-1", "D-2", "D-3"]);
}

#[test]
fn a_deal_closed_after_the_as_of_date_is_still_open() {
    let book = exact(&["deals"]).deals(&[
        "D-1,acme,c,partner-owned,won,2026-01-05,2026-02-01,,",
        "D-2,acme,c,co-led,won,2026-01-05,2026-02-20,,",
    ]);
    let share = |as_of: &str| Answer::at(&book, "2026", as_of, &[]).share(1, "partner-owned");
    assert_eq!(share("2026-01-31"), "0/0");
    assert_eq!(share("2026-02-01"), "1/1");
    assert_eq!(share("2026-02-19"), "1/1");
    assert_eq!(share("2026-02-20"), "1/2");
}

#[test]
fn every_kind_of_co_led_is_co_led_unless_partner_led_is_the_partners_own() {
    let book = exact(&["deals"]).deals(&[
        "D-1,acme,c,partner-owned,won,2026-01-05,2026-02-01,,",
        "D-2,acme,c,co-led:partner,won,2026-01-05,2026-02-02,,",
        "D-3,acme,c,co-led:vates,won,2026-01-05,2026-02-03,,",
        "D-4,acme,c,co-led,won,2026-01-05,2026-02-04,,",
        "D-5,acme,c,late-involvement,won,2026-01-05,2026-02-05,,",
    ]);
    let shares = |answer: &Answer| {
        ["partner-owned", "co-led", "late-involvement"].map(|criterion| answer.share(1, criterion))
    };
    assert_eq!(shares(&Answer::of(&book)), ["1/5", "3/5", "1/5"]);
    let owned = Answer::under(&book, &["engagement-partner-led=partner-owned"]);
    assert_eq!(shares(&owned), ["2/5", "2/5", "1/5"]);
}

#[test]
fn a_quarter_without_deals_has_no_shares() {
    for (readings, status, quarter_status) in
        [(&[][..], "unmet", "failed"), (&["engagement-empty=met"][..], "met", "passed")]
    {
        let answer = Answer::under(&exact(&["deals"]), readings);
        for quarter in 1..=4 {
            for criterion in ["partner-owned", "co-led", "late-involvement"] {
                let one = answer.criterion(quarter, criterion);
                assert_eq!(one["status"], status, "{criterion} in Q{quarter}");
                assert_eq!(one["actual"], json!({"share": null, "part": "0", "whole": "0"}));
                assert_eq!(one["gap"], json!(null));
                assert_eq!(one["evidence"], json!([]));
            }
            assert_eq!(answer.quarter(quarter)["status"], quarter_status);
        }
    }
}

const BY_AMOUNT: [&str; 1] = ["engagement-weight=amount"];

#[test]
fn deals_are_weighed_by_amount_where_the_reading_says_so() {
    // One deal of five, and 20.00 of 100.00: on the bound. A cent less: beyond it.
    for (owned, late, expected) in [("20.00", "40.00", "met"), ("19.99", "40.01", "unmet")] {
        let book = exact(&["deals"]).deals(&[
            &format!("D-1,acme,c,partner-owned,won,2026-01-05,2026-02-01,{owned},USD"),
            "D-2,acme,c,co-led,won,2026-01-05,2026-02-02,40.00,USD",
            &format!("D-3,acme,c,late-involvement,won,2026-01-05,2026-02-03,{late},USD"),
        ]);
        let answer = Answer::under(&book, &BY_AMOUNT);
        assert_eq!(answer.status(1, "partner-owned"), expected);
        assert_eq!(answer.status(1, "co-led"), "met");
        assert_eq!(answer.status(1, "late-involvement"), expected);
        let actual = &answer.criterion(1, "partner-owned")["actual"];
        assert_eq!(number(&actual["part"]), crate::qualification::decimal(owned));
        assert_eq!(number(&actual["whole"]), crate::qualification::decimal("100"));
        assert_eq!(Answer::of(&book).share(1, "partner-owned"), "1/3");
    }
}

#[test]
fn amounts_are_converted_exactly_at_the_rate_of_the_closing_date() {
    // 30 EUR at 1/3 and 30 EUR at 1/6: 10 and 5 of 25 dollars, 10 of them the partner's own: 40%.
    let book = exact(&["deals"])
        .deals(&[
            "D-1,acme,c,partner-owned,won,2020-01-01,2026-04-10,30,EUR",
            "D-2,acme,c,co-led,won,2020-01-01,2026-05-10,30,EUR",
            "D-3,acme,c,late-involvement,won,2020-01-01,2026-05-11,10,USD",
        ])
        .rates(&["2025-01-01,USD,EUR,3", "2026-05-10,USD,EUR,6", "2026-05-11,EUR,USD,9"]);
    let answer = Answer::under(&book, &BY_AMOUNT);
    assert_eq!(answer.status(2, "partner-owned"), "met");
    assert_eq!(answer.criterion(2, "partner-owned")["actual"]["share"], "0.4");
    assert_eq!(answer.criterion(2, "co-led")["actual"]["share"], "0.2");
}

#[test]
fn an_amount_without_a_currency_is_in_the_partners_or_the_books() {
    let deals = [
        "D-1,acme,c,partner-owned,won,2020-01-01,2026-04-10,30,",
        "D-2,acme,c,late-involvement,won,2020-01-01,2026-05-11,10,USD",
    ];
    let rates = ["2025-01-01,EUR,USD,2", "2025-01-01,GBP,USD,3"];
    let whole = |book: Book| {
        text(&Answer::under(&book, &BY_AMOUNT).criterion(2, "co-led")["actual"]["whole"]).to_owned()
    };
    let partner = |currency: &str| format!("acme,Acme,distributor,2021-03-01,,,,,,{currency}");
    let base = "base_currency = \"GBP\"\n";
    let book = |currency: &str| {
        exact(&["partners", "deals"]).partners(&[&partner(currency)]).deals(&deals).rates(&rates)
    };
    let whole_is = |book: Book, expected: &str| {
        assert_eq!(crate::qualification::decimal(&whole(book)), crate::qualification::decimal(expected));
    };
    whole_is(book("EUR"), "70");
    whole_is(book("EUR").file("vates-partner.toml", base), "70");
    whole_is(book("").file("vates-partner.toml", base), "100");
    book("").run(&["qualify", "--year", "2026", "--as-of", ENDED]).refused(&["deals.csv", "currency"]);
}

#[test]
fn weighing_by_amount_refuses_deals_that_cannot_be_weighed() {
    let by_amount = ["qualify", "--year", "2026", "--as-of", ENDED, "--reading", "engagement-weight=amount"];
    let refused = |deal: &str, pieces: &[&str]| {
        let book = exact(&["deals"]).deals(&[deal]);
        assert_eq!(Answer::of(&book).share(1, "partner-owned"), "1/1");
        book.run(&by_amount).refused(pieces);
    };
    refused("D-77,acme,c,partner-owned,won,2020-01-01,2026-02-10,,", &["D-77", "amount"]);
    refused(
        "D-77,acme,c,partner-owned,won,2020-01-01,2026-02-10,5,EUR",
        &["D-77", "EUR", "USD", "2026-02-10"],
    );
    // A deal that is not part of the whole need not be weighed.
    for deal in [
        "D-77,acme,c,partner-owned,lost,2020-01-01,2026-02-10,,",
        "D-77,acme,c,partner-owned,open,2020-01-01,,,",
        "D-77,acme,c,partner-owned,won,2020-01-01,2025-12-31,5,EUR",
    ] {
        let answer = Answer::under(&exact(&["deals"]).deals(&[deal]), &BY_AMOUNT);
        assert_eq!(answer.criterion(1, "partner-owned")["evidence"], json!([]), "{deal}");
    }
}
