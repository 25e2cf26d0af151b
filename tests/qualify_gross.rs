//! The gross invoiced amount: its bounds, what counts, and when.

use serde_json::json;

use crate::qualification::{Answer, QUARTER_ENDS, exact, text};
use crate::support::Book;

/// Acme, exact but for one order of this gross amount, invoiced on the last day of the quarter.
fn with_gross(quarter: usize, gross: &str) -> Book {
    let day = QUARTER_ENDS[quarter - 1];
    exact(&["orders"]).orders(&[&format!("O-1,acme,c,renewal,{day},{day},{gross},USD,")])
}

#[test]
fn the_lower_bounds_are_reached_to_the_cent() {
    let bounds = [
        (1, "0.00", "-0.01", "0.00"),
        (2, "100000.00", "99999.99", "100000.00"),
        (3, "300000.00", "299999.99", "300000.00"),
        (4, "600000.00", "599999.99", "600000.00"),
    ];
    for (quarter, at, below, minimum) in bounds {
        let answer = Answer::of(&with_gross(quarter, at));
        let gross = answer.criterion(quarter, "gross-invoiced");
        assert_eq!(gross["status"], "met", "{at} in Q{quarter}");
        assert_eq!(gross["actual"], json!({"amount": at, "currency": "USD"}));
        assert_eq!(gross["minimum"], json!({"amount": minimum, "currency": "USD"}));
        assert_eq!(gross["maximum"], json!(null));
        assert_eq!(gross["gap"], json!(null));
        assert_eq!(gross["binding"], json!(true));
        assert_eq!(answer.quarter(quarter)["status"], "passed", "{at} in Q{quarter}");

        let answer = Answer::of(&with_gross(quarter, below));
        let gross = answer.criterion(quarter, "gross-invoiced");
        assert_eq!(gross["status"], "unmet", "{below} in Q{quarter}");
        assert_eq!(gross["gap"], json!({"amount": "0.01", "currency": "USD"}));
        assert_eq!(answer.quarter(quarter)["status"], "failed", "{below} in Q{quarter}");
    }
}

#[test]
fn the_upper_bounds_are_reached_to_the_cent_under_ceiling() {
    let bounds = [
        (1, "100000.00", "99999.99"),
        (2, "300000.00", "299999.99"),
        (3, "600000.00", "599999.99"),
        (4, "1000000.00", "999999.99"),
    ];
    for (quarter, at, below) in bounds {
        let answer = Answer::under(&with_gross(quarter, at), &["gross-bound=ceiling"]);
        assert_eq!(answer.status(quarter, "gross-invoiced"), "met", "{at} in Q{quarter}");
        assert_eq!(answer.criterion(quarter, "gross-invoiced")["minimum"]["amount"], at);
        assert_eq!(answer.quarter(quarter)["status"], "passed", "{at} in Q{quarter}");
        let answer = Answer::under(&with_gross(quarter, below), &["gross-bound=ceiling"]);
        assert_eq!(answer.status(quarter, "gross-invoiced"), "unmet", "{below} in Q{quarter}");
        assert_eq!(answer.quarter(quarter)["status"], "failed", "{below} in Q{quarter}");
    }
}

#[test]
fn more_than_the_range_is_no_fault() {
    for quarter in 1..=4 {
        let answer = Answer::of(&with_gross(quarter, "5000000"));
        assert_eq!(answer.status(quarter, "gross-invoiced"), "met", "Q{quarter}");
        assert_eq!(answer.quarter(quarter)["status"], "passed", "Q{quarter}");
    }
}

/// The gross amounts of the four quarters of a book with nothing but these orders of acme.
fn amounts(orders: &[&str], readings: &[&str]) -> Vec<String> {
    let answer = Answer::under(&exact(&["orders"]).orders(orders), readings);
    (1..=4).map(|quarter| answer.gross(quarter).to_owned()).collect()
}

#[test]
fn the_invoice_date_decides_and_both_ends_of_a_quarter_belong_to_it() {
    let orders = [
        "O-1,acme,c,new,2025-12-01,2025-12-31,1,USD,",
        "O-2,acme,c,new,2025-12-01,2026-01-01,10,USD,",
        "O-3,acme,c,new,2025-12-01,2026-03-31,100,USD,",
        "O-4,acme,c,new,2026-02-01,2026-04-01,1000,USD,",
        "O-5,acme,c,new,2026-02-01,2026-06-30,10000,USD,",
        "O-6,acme,c,new,2026-02-01,2026-07-01,100000,USD,",
        "O-7,acme,c,new,2026-02-01,2026-09-30,1000000,USD,",
        "O-8,acme,c,new,2026-02-01,2026-10-01,10000000,USD,",
        "O-9,acme,c,new,2026-12-31,2026-12-31,100000000,USD,",
        "O-10,acme,c,new,2026-12-31,2027-01-01,1000000000,USD,",
    ];
    assert_eq!(amounts(&orders, &[]), ["110.00", "11110.00", "1111110.00", "111111110.00"]);
    let own = amounts(&orders, &["gross-window=quarter"]);
    assert_eq!(own, ["110.00", "11000.00", "1100000.00", "110000000.00"]);
}

#[test]
fn an_order_that_was_not_invoiced_counts_nothing() {
    let orders =
        ["O-1,acme,c,new,2026-02-01,,100000,USD,", "O-2,acme,c,renewal,2026-02-01,2026-02-02,7,USD,"];
    assert_eq!(amounts(&orders, &[])[0], "7.00");
    assert_eq!(amounts(&orders, &["gross-scope=all-invoices"])[0], "7.00");
}

#[test]
fn credit_notes_count_where_they_were_issued() {
    let orders = [
        "O-1,acme,c,new,2026-02-01,2026-02-01,100000,USD,",
        "O-2,acme,c,new,2026-07-01,2026-07-01,-0.01,USD,",
        "O-3,acme,c,renewal,2026-11-01,2026-11-01,-99999.99,USD,",
    ];
    assert_eq!(amounts(&orders, &[]), ["100000.00", "100000.00", "99999.99", "0.00"]);
    assert_eq!(amounts(&orders, &["gross-window=quarter"]), ["100000.00", "0.00", "-0.01", "-99999.99"]);
}

#[test]
fn only_customer_sales_count_unless_all_invoices_do() {
    let orders = [
        "O-1,acme,c,new,2026-01-10,2026-01-10,1,USD,S",
        "O-2,acme,c,internal-use,2026-01-11,2026-01-11,10,USD,",
        "O-3,acme,c,trial,2026-01-12,2026-01-12,100,USD,",
        "O-4,acme,c,poc,2026-01-13,2026-01-13,1000,USD,",
        "O-5,acme,c,renewal,2026-01-14,2026-01-14,10000,USD,S",
        "O-6,acme,c,upgrade,2026-01-15,2026-01-15,100000,USD,S",
        "O-7,acme,c,upgrade,2026-05-14,2026-05-14,1000000,USD,S",
    ];
    // The first upgrade comes a day after a renewal, the second four months after it.
    assert_eq!(amounts(&orders, &[])[..2], ["10001.00", "1010001.00"]);
    let all = ["gross-scope=all-invoices"];
    assert_eq!(amounts(&orders, &all)[..2], ["111111.00", "1111111.00"]);

    let book = exact(&["orders"]).orders(&orders);
    assert_eq!(Answer::of(&book).evidence(2, "gross-invoiced"), ["O-1", "O-5", "O-7"]);
    assert_eq!(
        Answer::under(&book, &all).evidence(2, "gross-invoiced"),
        ["O-1", "O-2", "O-3", "O-4", "O-5", "O-6", "O-7"]
    );
}

#[test]
fn the_evidence_is_by_date_and_then_by_id() {
    let book = exact(&["orders"]).orders(&[
        "O-5,acme,c,new,2026-02-03,2026-02-03,1,USD,",
        "O-9,acme,c,new,2026-02-01,2026-02-01,1,USD,",
        "O-3,acme,c,new,2026-02-03,2026-02-03,1,USD,",
        "O-1,acme,c,new,2026-04-03,2026-04-03,1,USD,",
        "O-2,acme,c,new,2026-01-03,,1,USD,",
    ]);
    let answer = Answer::of(&book);
    assert_eq!(answer.evidence(1, "gross-invoiced"), ["O-9", "O-3", "O-5"]);
    assert_eq!(answer.evidence(2, "gross-invoiced"), ["O-9", "O-3", "O-5", "O-1"]);
    let own = Answer::under(&book, &["gross-window=quarter"]);
    assert_eq!(own.evidence(2, "gross-invoiced"), ["O-1"]);
}

#[test]
fn another_partners_orders_are_his_own() {
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2021-03-01,,,,,,", "bolt,Bolt,distributor,2021-03-01,,,,,,"])
        .orders(&[
            "O-1,acme,c,new,2026-02-01,2026-02-01,5,USD,",
            "O-2,bolt,c,new,2026-02-01,2026-02-01,70,USD,",
        ]);
    let answer = Answer::of(&book);
    assert_eq!(answer.gross(1), "5.00");
    assert_eq!(answer.partner("bolt")["quarters"][0]["criteria"][0]["actual"]["amount"], "70.00");
}

#[test]
fn sums_are_exact_beyond_64_bits() {
    // 2^63 cents are 92,233,720,368,547,758.08 dollars.
    let orders = [
        "O-1,acme,c,new,2026-02-01,2026-02-01,92233720368547758.07,USD,",
        "O-2,acme,c,new,2026-02-02,2026-02-02,92233720368547758.07,USD,",
        "O-3,acme,c,new,2026-02-03,2026-02-03,0.03,USD,",
    ];
    assert_eq!(amounts(&orders, &[])[0], "184467440737095516.17");
}

#[test]
fn sums_are_exact_beyond_28_digits() {
    // Three times 26 nines before the point and two after it: 29 digits.
    let nines = "99999999999999999999999999.99";
    let row = |id: &str| format!("{id},acme,c,new,2026-02-01,2026-02-01,{nines},USD,");
    let rows = [row("O-1"), row("O-2"), row("O-3")];
    let orders: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(amounts(&orders, &[])[0], "299999999999999999999999999.97");
}

#[test]
fn great_amounts_that_cancel_leave_the_threshold_exactly() {
    let orders = |last: &str| {
        exact(&["orders"]).orders(&[
            "O-1,acme,c,new,2026-02-01,2026-02-01,9999999999999999999999999999,USD,",
            "O-2,acme,c,new,2026-02-02,2026-02-02,9999999999999999999999999999,USD,",
            "O-3,acme,c,new,2026-02-03,2026-02-03,-9999999999999999999999999999,USD,",
            &format!("O-4,acme,c,new,2026-02-04,2026-02-04,{last},USD,"),
            "O-5,acme,c,new,2026-02-05,2026-02-05,-9999999999999999999999999999,USD,",
        ])
    };
    let answer = Answer::of(&orders("100000"));
    assert_eq!((answer.status(2, "gross-invoiced"), answer.gross(2)), ("met", "100000.00"));
    let answer = Answer::of(&orders("99999.99"));
    assert_eq!((answer.status(2, "gross-invoiced"), answer.gross(2)), ("unmet", "99999.99"));
}

#[test]
fn the_criteria_come_in_the_order_of_the_table_with_their_clauses() {
    let answer = Answer::of(&exact(&[]));
    assert_eq!(answer.statuses(), ["passed"; 4]);
    for quarter in 1..=4 {
        let criteria = answer.quarter(quarter)["criteria"].as_array().unwrap();
        let ids: Vec<&str> = criteria.iter().map(|one| text(&one["id"])).collect();
        assert_eq!(ids, crate::qualification::CRITERIA);
        assert!(criteria.iter().all(|one| text(&one["clause"]).starts_with("quarters.")));
        assert_eq!(criteria[0]["clause"], "quarters.gross-invoiced");
    }
    let names: Vec<&str> = (1..=4).map(|quarter| text(&answer.quarter(quarter)["quarter"])).collect();
    assert_eq!(names, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"]);
    let ends: Vec<&str> = (1..=4).map(|quarter| text(&answer.quarter(quarter)["to"])).collect();
    assert_eq!(ends, QUARTER_ENDS);
    let starts: Vec<&str> = (1..=4).map(|quarter| text(&answer.quarter(quarter)["from"])).collect();
    assert_eq!(starts, ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]);
}
