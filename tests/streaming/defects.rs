//! Whatever is wrong with deals or orders is told as if they had been read with care, by all who refuse to answer.

use std::fs;

use serde_json::Value;

use super::{Said, demand_parts, is_read_in_parts, said, said_with_care, same_either_way};
use crate::big_books::generator::{Cells, Plan, Rows};
use crate::support::Book;

const DEALS: &str = "id,partner,customer,engagement,status,registered,closed,amount,currency\n";
const ORDERS: &str = "id,partner,customer,kind,ordered,invoiced,gross,currency,deal\n";
const DEAL: &str = "D-1,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,USD\n";
const ORDER: &str = "O-1,acme,Mill,new,2026-02-01,2026-03-01,10.00,USD,D-1\n";

fn right() -> Book {
    Book::bare()
        .file("vates-partner.toml", "")
        .file(
            "partners.csv",
            "id,name,type,joined\nacme,Acme,distributor,2021-03-01\nbolt,Bolt,reseller,2021-03-01\n",
        )
        .file("deals.csv", format!("{DEALS}{DEAL}"))
        .file("orders.csv", format!("{ORDERS}{ORDER}"))
}

/// Every command that needs the records refuses the book, and tells what `check` tells.
#[track_caller]
fn refused(book: &Book) -> Said {
    assert!(!is_read_in_parts(book), "read in parts, and so taken to be right");
    let check = said(book, &["check", "--json"]);
    let check: Value = serde_json::from_str(&check.answer).unwrap();
    let findings = check["findings"].as_array().unwrap();
    let errors = findings.iter().filter(|finding| finding["severity"] == "error");
    let codes: Vec<&str> = errors.map(|finding| finding["code"].as_str().unwrap()).collect();
    assert!(!codes.is_empty(), "{check}");
    let quote = ["quote", "--partner", "acme", "--bundle", "pro", "--hosts", "5", "--as-of", "2026-11-24"];
    let mut last = None;
    for arguments in [&["qualify", "--as-of", "2026-11-24"][..], &["pes", "--as-of", "2026-11-24"], &quote] {
        let (one, other) = (said(book, arguments), said_with_care(book, arguments));
        assert_eq!(one, other, "{arguments:?}");
        assert_eq!((one.code, one.answer.as_str()), (2, ""), "{arguments:?}: {}", one.notes);
        crate::support::assert_order(&one.notes, &codes);
        last = Some(one);
    }
    last.unwrap()
}

/// What is wrong in a row or a file, by the kind and the text that takes the place of the file's.
#[test]
fn each_defect_is_told_as_with_care() {
    let deals = |row: &str| ("deals.csv", format!("{DEALS}{DEAL}{row}\n").into_bytes());
    let orders = |row: &str| ("orders.csv", format!("{ORDERS}{ORDER}{row}\n").into_bytes());
    let whole = |name, bytes: &[u8]| (name, bytes.to_vec());
    let cases = [
        ("E0402", deals("D-2,acme,Mill,partner-owned,won,2026-02-30,2026-03-01,10.00,USD")),
        ("E0402", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,01/03/2026,10.00,USD")),
        ("E0402", orders("O-2,acme,Mill,new,2026-2-1,,10.00,USD,")),
        ("E0402", orders("O-2,acme,Mill,new,2026-02-01,2026-03-00,10.00,USD,")),
        ("E0403", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,1e3,USD")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,\"1,000.00\",USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,12345678901234567890123456789,USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,--1,USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,-,USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,1.,USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,+1,USD,")),
        ("E0403", orders("O-2,acme,Mill,new,2026-02-01,,٣,USD,")),
        ("E0405", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,usd")),
        ("E0405", orders("O-2,acme,Mill,new,2026-02-01,,10.00,XXQ,")),
        ("E0407", deals("D-2,acme,Mill,partner owned,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0407", orders("O-2,acme,Mill,New,2026-02-01,,10.00,USD,")),
        ("E0409", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,-10.00,USD")),
        ("E0401", deals("D-2,acme,,partner-owned,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0401", orders(",acme,Mill,new,2026-02-01,,10.00,USD,")),
        ("E0401", orders("O-2,acme,Mill,new,2026-02-01,,,USD,")),
        ("E0502", deals("D-2,acmé,Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0502", orders("O-2,Acme,Mill,new,2026-02-01,,10.00,USD,")),
        ("E0502", orders("O-2,acme,Mill,new,2026-02-01,,10.00,USD,D-10")),
        ("E0504", orders("O-2,bolt,Mill,new,2026-02-01,,10.00,USD,D-1")),
        ("E0501", deals("D-1,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0507", deals("D-1,acme,Mill,late-involvement,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0501", orders("O-1,acme,Mill,new,2026-02-01,,10.00,USD,")),
        ("E0501", orders("  O-1 ,acme,Mill,new,2026-02-01,,10.00,USD,")),
        ("E0501", orders("\"O-1\",acme,Mill,new,2026-02-01,,10.00,USD,")),
        ("E0503", deals("D-2,acme,Mill,partner-owned,lost,2026-02-01,2026-01-31,10.00,USD")),
        ("E0503", orders("O-2,acme,Mill,new,2026-02-01,2026-01-31,10.00,USD,")),
        ("E0504", deals("D-2,acme,Mill,partner-owned,open,2026-02-01,2026-03-01,10.00,USD")),
        ("E0505", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,,10.00,USD")),
        ("E0505", deals("D-2,acme,Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,")),
        ("E0205", deals("D-2,acme,\"Mill,partner-owned,won,2026-02-01,2026-03-01,10.00,USD")),
        ("E0205", orders("O-2,acme,\"Mill\"x,new,2026-02-01,,10.00,USD,")),
        (
            "E0205",
            orders("O-2,acme,\"Mill,new,2026-02-01,,10.00,USD,\nO-3,acme,Mill,new,2026-02-01,,10.00,USD,"),
        ),
        ("E0204", deals("D-2,acme,Mill")),
        ("E0204", orders("O-2,acme,Mill,new,2026-02-01,,10.00,USD,,")),
        ("E0204", orders(",,")),
        ("E0102", orders("O-2,acme,Mi\0ll,new,2026-02-01,,10.00,USD,")),
        ("E0204", whole("deals.csv", b"id,partner,customer,engagement,status,registered,closed\n\x0bx\n")),
        (
            "E0102",
            whole("orders.csv", &[ORDERS.as_bytes(), b"O-2,acme,M\xffll,new,2026-02-01,,1,USD,\n"].concat()),
        ),
        (
            "E0102",
            whole(
                "orders.csv",
                &[ORDERS.as_bytes(), b"O-2,acme,\"M\xc3\",new,2026-02-01,,1,USD,\n"].concat(),
            ),
        ),
        ("E0102", whole("deals.csv", &[DEALS.as_bytes(), DEAL.as_bytes(), b"\xe2\x82"].concat())),
        ("E0201", whole("orders.csv", b"id,partner,customer,kind,invoiced,gross,currency\n")),
        ("E0202", whole("orders.csv", format!("grosss,{ORDERS}").as_bytes())),
        ("E0203", whole("deals.csv", format!("id,{DEALS}").as_bytes())),
        ("E0205", whole("deals.csv", format!("\"id{DEALS}{DEAL}").as_bytes())),
        ("E0201", whole("orders.csv", b"O-1,acme,Mill,new,2026-02-01,2026-03-01,10.00,USD\n")),
        ("E0103", whole("deals.csv", b"")),
        ("E0103", whole("orders.csv", b"")),
        ("E0103", whole("orders.csv", b"\n\r\n  \n")),
    ];
    for (code, (name, bytes)) in cases {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let said = refused(&right().file(name, bytes));
        assert!(said.notes.contains(code), "{code} is not told of {name}:\n{text}\n{}", said.notes);
    }
}

#[test]
fn an_id_is_given_once_over_all_files() {
    for (kind, header, row) in [("deals", DEALS, DEAL), ("orders", ORDERS, ORDER)] {
        let again = right().file(&format!("{kind}/more.csv"), format!("{header}{row}"));
        assert!(refused(&again).notes.contains("E0501"));
    }
    let long = ORDER.replace("O-1", "an order with a long id");
    let again = right()
        .file("orders/a.csv", format!("{ORDERS}{long}"))
        .file("orders/b.csv", format!("{ORDERS}{long}"));
    assert!(refused(&again).notes.contains("E0501"));
}

#[test]
fn what_is_unusual_is_no_error() {
    let header = DEALS.trim_end();
    let tables = [
        ("deals.csv", format!("{header}\n")),
        ("deals.csv", header.to_owned()),
        ("deals.csv", format!("\u{feff}{DEALS}{DEAL}")),
        ("deals.csv", format!("{DEALS}{DEAL}").replace('\n', "\r")),
        ("orders.csv", format!("\n\n{ORDERS}\n \n{}", ORDER.trim_end())),
        ("orders.csv", format!("{ORDERS}{}", ORDER.replace("Mill", "5\" disk \"x\""))),
        ("orders.csv", format!("{ORDERS}{}", ORDER.replace("Mill", "\"\u{a0}\""))),
    ];
    for (name, text) in tables {
        // The order's deal is there only where the deals are.
        let orders = if text.starts_with(header) && text.len() < DEALS.len() + 1 {
            ORDERS.to_owned()
        } else {
            format!("{ORDERS}{ORDER}")
        };
        let book = right().file("orders.csv", orders).file(name, &text);
        for format in ["table", "json"] {
            let said = same_either_way(&book, &["qualify", "--as-of", "2026-11-24", "-O", format]);
            assert_eq!(said.code, 0, "{text:?}: {}", said.notes);
        }
    }
}

#[test]
fn a_refusal_names_all_that_is_missing_though_sums_know_only_the_first() {
    let rows: Vec<String> = (2..9)
        .map(|number| format!("O-{number},acme,Mill,new,2026-02-0{number},2026-03-0{number},10.00,CHF,\n"))
        .collect();
    let book = right().file("orders.csv", format!("{ORDERS}{}", rows.concat()));
    demand_parts(&book);
    for format in ["table", "json", "csv"] {
        let said = same_either_way(&book, &["qualify", "--as-of", "2026-11-24", "-O", format]);
        assert_eq!((said.code, said.answer.as_str()), (2, ""));
        assert!(said.notes.contains("CHF"), "{}", said.notes);
    }
    let without = DEAL.replace("10.00,USD", ",");
    let book = right().file("deals.csv", format!("{DEALS}{without}{}", without.replace("D-1", "D-2")));
    let weighed = ["qualify", "--as-of", "2026-11-24", "--reading", "engagement-weight=amount"];
    let said = same_either_way(&book, &weighed);
    assert_eq!(said.code, 2);
    assert!(said.notes.contains("D-1") && said.notes.contains("D-2"), "{}", said.notes);
}

#[test]
fn the_deal_named_for_all_that_have_no_amount_is_the_first_by_its_id() {
    let later = DEAL.replace("10.00,USD", ",");
    let earlier = later.replace("D-1", "D-2").replace("2026-03-01", "2026-02-10");
    let book = right().file("deals.csv", format!("{DEALS}{earlier}{later}"));
    demand_parts(&book);
    for format in ["table", "csv", "json"] {
        let said = same_either_way(&book, &["qualify", "--as-of", "2026-11-24", "-O", format]);
        let notes = said.notes.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.answer.contains("D-1") || notes.contains("the deal D-1 has no amount"));
    }
}

/// A book whose orders take more than one part.
fn of_several_parts() -> (Book, Vec<u8>) {
    let book = Book::bare();
    let plan =
        Plan { partners: 8, deals: 500, rows: Rows::ByDate, cells: Cells::Plain, ..Plan::of(7, 14_000) };
    plan.write(book.path()).unwrap();
    let orders = fs::read(book.path().join("orders.csv")).unwrap();
    assert!(orders.len() > 5 << 18, "{} bytes are one part", orders.len());
    (book, orders)
}

#[test]
fn what_is_wrong_behind_the_first_part_is_told_as_well() {
    let (book, orders) = of_several_parts();
    demand_parts(&book);
    // In the second part, at the customer of a row.
    let at = 9 * (orders.len() / 10);
    let row = at + orders[at..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let cell = |number: usize| {
        row + orders[row..].split(|byte| *byte == b',').take(number).map(|cell| cell.len() + 1).sum::<usize>()
    };
    let first_id: Vec<u8> = orders[orders.iter().position(|byte| *byte == b'\n').unwrap() + 1..]
        .split(|byte| *byte == b',')
        .next()
        .unwrap()
        .to_vec();
    let with = |at: usize, bytes: &[u8]| [&orders[..at], bytes, &orders[at..]].concat();
    let replaced = |at: usize, bytes: &[u8]| [&orders[..at], bytes, &orders[at + bytes.len()..]].concat();
    for (code, bytes) in [
        ("E0102", replaced(cell(2), b"\xff")),
        ("E0205", with(cell(2), b"\"")),
        ("E0402", replaced(cell(4), b"x")),
        ("E0501", replaced(cell(0), &first_id)),
    ] {
        fs::write(book.path().join("orders.csv"), bytes).unwrap();
        assert!(!is_read_in_parts(&book), "{code}");
        let arguments = ["qualify", "--as-of", "2026-11-24", "--threads", "3"];
        let (one, other) = (said(&book, &arguments), said_with_care(&book, &arguments));
        assert_eq!(one, other, "{code}");
        assert_eq!((one.code, one.answer.as_str()), (2, ""), "{code}: {}", one.notes);
        assert!(one.notes.contains(code), "{code}: {}", one.notes);
    }
}

#[test]
fn ids_that_ascend_in_most_parts_only_are_told_apart_all_the_same() {
    let (book, orders) = of_several_parts();
    let at = 9 * (orders.len() / 10);
    let row = at + orders[at..].iter().position(|byte| *byte == b'\n').unwrap() + 1;
    let end = row + orders[row..].iter().position(|byte| *byte == b',').unwrap();
    let with_id = |id: &str| [&orders[..row], id.as_bytes(), &orders[end..]].concat();
    let question = ["qualify", "--as-of", "2026-11-24", "--json"];
    for (id, is_fine) in
        [("O-0", true), ("a number of more than sixteen letters", true), ("O-00000002", false)]
    {
        fs::write(book.path().join("orders.csv"), with_id(id)).unwrap();
        assert_eq!(is_read_in_parts(&book), is_fine, "{id}");
        let (one, other) = (said(&book, &question), said_with_care(&book, &question));
        assert_eq!(one, other, "{id}");
        assert_eq!(one.code, if is_fine { 0 } else { 2 }, "{id}: {}", one.notes);
    }
}
