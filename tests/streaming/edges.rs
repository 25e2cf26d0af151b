//! Where parts end: in the middle of line ends, in records longer than a part, in files of nothing but their header.

use std::fmt::Write as _;

use super::{demand_parts, is_read_in_parts, said, said_with_care, same_either_way};
use crate::support::Book;

const HEADER: &str = "id,partner,customer,kind,ordered,invoiced,gross,currency,subscription";

/// About so many bytes of orders, of which some are upgrades of the ones before.
fn rows(bytes: usize, end: &str) -> String {
    let mut text = String::new();
    for number in 0.. {
        let kind = if number % 3 == 2 { "upgrade" } else { "renewal" };
        let month = number % 9 + 1;
        let order = format!(
            "O-{number},acme,Mill no. {},{kind},2026-0{month}-01,2026-0{month}-2{}",
            number % 7,
            number % 7
        );
        write!(text, "{order},{number}.10,USD,{}{end}", number % 5).unwrap();
        if text.len() > bytes {
            break;
        }
    }
    text
}

fn book(orders: &str) -> Book {
    Book::bare()
        .file("vates-partner.toml", "")
        .file("partners.csv", "id,name,type,joined\nacme,Acme,distributor,2021-03-01\n")
        .file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,USD,1.1\n")
        .file("orders.csv", orders)
}

/// Demands the same answers from any number of threads as with care, from a book that is read in parts.
#[track_caller]
fn same(book: &Book) {
    demand_parts(book);
    let question = ["qualify", "--as-of", "2026-11-24", "-O", "json"];
    let careful = said_with_care(book, &question);
    assert_eq!(careful.code, 0, "{}", careful.notes);
    for threads in ["1", "3"] {
        let said = said(book, &[&question[..], &["--threads", threads]].concat());
        assert!(said == careful, "{threads} threads answer something else");
    }
}

#[test]
fn line_ends_of_every_kind_are_cut_anywhere() {
    for end in ["\r\n", "\n", "\r", "\n\n", "\r\n \r\n"] {
        let rows = rows(5 << 18, end);
        // A line feed below the header tells that there is a row.
        same(&book(&format!("{HEADER}\n{rows}")));
        same(&book(&format!("\r\n\n{HEADER}\r\n{}", rows.trim_end())));
    }
}

#[test]
fn a_part_may_end_at_any_byte_of_a_row() {
    // The row that the first mebibyte ends in is moved along by up to its length.
    let rows = rows(1 << 20, "\r\n");
    let question = ["qualify", "--as-of", "2026-11-24", "-O", "csv", "--threads", "2"];
    let unmoved = said(&book(&format!("{HEADER}\r\n{rows}")), &question);
    for shift in (0..75).step_by(3) {
        let filler = format!("F-1,acme,{},trial,2026-02-01,,0,USD,\r\n", "x".repeat(shift + 1));
        let moved = said(&book(&format!("{HEADER}\r\n{filler}{rows}")), &question);
        assert!(moved == unmoved, "{shift}");
    }
}

#[test]
fn a_record_longer_than_a_part_is_one_record() {
    let row =
        |id: &str, customer: &str| format!("{id},acme,{customer},new,2026-02-01,2026-03-01,10.00,USD,\n");
    let lines = "a line with a \"\"quote\"\", and another\n".repeat(80_000);
    let long = "x".repeat(3 << 20);
    for customer in [format!("\"{lines}\""), long] {
        let orders =
            [HEADER, "\n", &row("O-1", "Mill"), &row("O-2", &customer), &row("O-3", "Mill")].concat();
        same(&book(&orders));
    }
}

#[test]
fn a_record_longer_than_any_may_be_is_told() {
    let long = "a line\n".repeat(3 << 20);
    let book = book(&format!("{HEADER}\nO-1,acme,\"{long}\",new,2026-02-01,2026-03-01,10.00,USD,\n"));
    assert!(!is_read_in_parts(&book));
    let said = same_either_way(&book, &["qualify", "--as-of", "2026-11-24"]);
    assert_eq!((said.code, said.answer.as_str()), (2, ""));
    assert!(said.notes.contains("E0108"), "{}", said.notes);
}

#[test]
fn a_header_may_be_in_quotes_and_have_line_ends_in_it() {
    let names: Vec<String> = HEADER.split(',').map(|name| format!("\" {name}\n\"")).collect();
    same(&book(&format!("{}\n{}", names.join(","), rows(1000, "\n"))));
}

#[test]
fn a_part_full_of_nothing_is_no_end() {
    let rows = rows(1000, "\n");
    let nothing = "\n".repeat(5 << 18);
    same(&book(&[HEADER, "\n", &rows, &nothing, &rows.replace("O-", "P-"), &nothing].concat()));
}
