//! Files that are larger than they have any reason to be.

use std::fs::File;
use std::io::Write as _;

use super::{ACME, assert_inert, refused_within, run_within, told_within};
use crate::support::Book;

/// A book with a file that begins with a text and goes on with zeros, which take no room on the disk.
fn hollow(name: &str, text: &str, length: u64) -> Book {
    let book = Book::new().partners(&[ACME]).file(name, text);
    File::options().write(true).open(book.path().join(name)).unwrap().set_len(length).unwrap();
    book
}

#[test]
fn a_line_of_four_gigabytes_is_given_up_after_sixteen_megabytes() {
    let most = 4 << 30;
    let book = hollow("customers.csv", "id,name\nC-1,", most);
    refused_within(128, &book, &["E0108", "line 2 is longer than 16 MiB", "customers.csv:2:1"]);
    told_within(128, &hollow("deals/2026.csv", "", most), &["E0108", "line 1", "deals/2026.csv:1:1"]);
    told_within(128, &hollow("rates.csv", "", most + 1), &["E0108", "larger than 4 GiB", "rates.csv"]);
    told_within(128, &hollow("more.toml", "title = \"", most), &["E0108", "larger than 16 MiB", "more.toml"]);
    told_within(128, &hollow("vates-partner.toml", "", most), &["E0108", "vates-partner.toml"]);
    let program = hollow("next", "year = \"", most);
    run_within(128, program.path(), &["qualify", "--program", "next"]).refused(&["next", "line 1 is longer"]);
    // Where no book is named, the files of a folder are looked at to see whether it is one.
    let bare = hollow("more.toml", "", most);
    std::fs::remove_file(bare.path().join("vates-partner.toml")).unwrap();
    std::fs::remove_file(bare.path().join("partners.csv")).unwrap();
    run_within(128, bare.path(), &["qualify"]).refused(&["there is no book here"]);
}

#[test]
fn a_line_of_text_is_given_up_as_well() {
    let book = Book::new().partners(&[ACME]);
    for text in [&b"x"[..], "ë".as_bytes()] {
        let mut file = File::create(book.path().join("customers.csv")).unwrap();
        file.write_all(b"id,name\nC-1,").unwrap();
        let block = text.repeat(1 << 20);
        for _ in 0..64 / text.len() {
            file.write_all(&block).unwrap();
        }
        drop(file);
        told_within(128, &book, &["E0108", "line 2", "customers.csv:2:1"]);
    }
}

#[test]
fn a_header_of_a_hundred_thousand_columns_is_told_in_part() {
    let with = |columns: String| Book::new().file("partners.csv", format!("id,name,type,joined,{columns}\n"));
    let unknown = with((0..100_000).map(|number| format!("c{number}")).collect::<Vec<_>>().join(","));
    let check = run_within(512, unknown.path(), &["check", "--json"]).ended(1);
    let answer: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    let findings = answer["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 51);
    // `id,name,type,joined,` are 20 characters; `c0,` to `c9,` are three each, and `c10,` four.
    assert_eq!((findings[10]["column"].as_u64(), findings[50]["column"].as_u64()), (Some(51), Some(211)));
    let last = findings[50]["message"].as_str().unwrap();
    assert_eq!(last, "partners have no column `c50`, and so with 99949 more of the columns behind");
    for (columns, code) in [(",".repeat(20_000), "E0202"), ("name,".repeat(20_000), "E0203")] {
        let check = run_within(512, with(columns).path(), &["check", "--json"]).ended(1);
        assert!(check.stdout.contains(code) && check.stdout.len() < 50_000, "{}", check.stdout.len());
    }
    told_within(512, &Book::new().file("partners.csv", ",".repeat(100_000)), &["E0201", "partners.csv:1:1"]);
}

#[test]
fn rows_of_a_million_cells_and_a_million_blank_rows_are_nothing_special() {
    let rows = |rows: String| {
        Book::new()
            .file("partners.csv", format!("id,name,type,joined\nacme,Acme,distributor,2021-03-01\n{rows}"))
    };
    told_within(
        512,
        &rows("x,".repeat(1_000_000)),
        &["has 1000001 cells, the header has 4", "partners.csv:3:1"],
    );
    for blank in ["\n", " \r\n"] {
        let book = rows(format!("{}b,B,distributor,2021-03-0\n", blank.repeat(1_000_000)));
        told_within(512, &book, &["E0402", "partners.csv:1000003:17"]);
    }
}

#[test]
fn errors_without_end_are_counted() {
    let book =
        Book::new().partners(&[ACME]).file("customers.csv", format!("id,name\n{}", "x\n".repeat(60_000)));
    let check = run_within(1024, book.path(), &["check", "--json"]).ended(1);
    let answer: serde_json::Value = serde_json::from_str(&check.stdout).unwrap();
    let findings = answer["findings"].as_array().unwrap();
    assert_eq!(findings.len(), 50_001);
    assert_eq!(
        (findings[50_000]["code"].as_str(), findings[50_000]["line"].as_u64()),
        (Some("E0108"), Some(50_002))
    );
}

#[test]
fn a_quoted_cell_of_a_hundred_megabytes_is_no_cell() {
    let lines = format!("{}\n", "x".repeat(99)).repeat(1_000_000);
    let table = |cell: &str| {
        Book::new().file("partners.csv", format!("id,name,type,joined\nacme,{cell},distributor,2021-03-01\n"))
    };
    told_within(
        768,
        &table(&format!("\"{lines}\"")),
        &["E0108", "the row that starts here", "partners.csv:2:1"],
    );
    let fewer = lines.get(..20_000_000).unwrap();
    told_within(768, &table(&format!("\"{fewer}")), &["E0205", "never closed", "partners.csv:2:6"]);
}

#[test]
fn a_cell_of_megabytes_is_read_and_shown_in_part() {
    let name = "x".repeat(2_000_000);
    let book = Book::new()
        .file("partners.csv", format!("id,name,type,joined\nacme,{name},distributor,2021-03-01\n"));
    let list = run_within(512, book.path(), &["list", "partners"]).success();
    assert!(list.stdout.len() < 5_000 && list.stdout.contains("(Cells are cut after 500 characters."));
    assert_inert(&list.stdout);
    for format in ["csv", "markdown", "json", "jsonl"] {
        let list = run_within(512, book.path(), &["list", "partners", "-O", format]).success();
        assert!(list.stdout.contains(&name), "{format}");
    }
    run_within(512, book.path(), &["qualify", "--as-of", "2026-11-24"]).success();
}

#[test]
fn ids_without_end_are_not_poured_out() {
    let id = "i".repeat(100_000);
    let book = Book::new()
        .partners(&[ACME, ACME, &ACME.replace("acme", &id), &ACME.replace("acme", &id)])
        .deals(&[
            &format!("{id},{id}x,{id},co-led,won,2026-01-05,2026-01-04,,"),
            &format!("{id},acme,{id},co-led,{id},2026-01-05,,,"),
        ])
        .orders(&[
            &format!("{id},{id},{id},upgrade,2026-01-05,2026-01-04,1.00,{id},{id}"),
            &format!("{id},acme,{id},{id},2026-01-05,,1.00,USD,"),
        ])
        .customers(&[&format!("{id},{id},{id},{id},{id}")])
        .activities(&[&format!("{id},{id},2026-01-05,{id},{id},{id},{id}")]);
    told_within(
        512,
        &book,
        &["activities.csv:2:", "customers.csv:2:", "deals.csv:2:", "orders.csv:2:", "partners.csv:3:"],
    );
}
