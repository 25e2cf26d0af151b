//! Books of several parts: the same bytes, whoever reads which.

use std::fs;

use super::{demand_parts, said, said_with_care};
use crate::big_books::generator::{Cells, Plan, Rows};
use crate::support::Book;

/// Demands the same answers from any number of threads, and with care.
fn same_for_any_threads(rows: Rows, cells: Cells, files: u64) {
    let book = Book::bare();
    let plan = Plan { partners: 9, deals: 9_000, rows, cells, files, ..Plan::of(2026, 27_000) };
    plan.write(book.path()).unwrap();
    if files == 1 {
        let length = fs::metadata(book.path().join("orders.csv")).unwrap().len();
        assert!(length > 2 << 20, "{length} bytes are only two parts");
    }
    demand_parts(&book);
    // What is as of another day, other orders wait, and euros are converted into.
    let others = ["--reading", "upgrade-clock=any-order", "--reading", "threshold-currency=EUR"];
    for (format, readings) in [("json", &[][..]), ("table", &others[..])] {
        let question = ["qualify", "--as-of", "2026-11-24", "-O", format];
        let question: Vec<&str> = question.iter().chain(readings).copied().collect();
        let careful = said_with_care(&book, &question);
        assert_eq!(careful.code, 0, "{}", careful.notes);
        for threads in ["1", "2", "3", "8"] {
            let said = said(&book, &[question.as_slice(), &["--threads", threads]].concat());
            assert!(
                said == careful,
                "{threads} threads answer something else, {rows:?} {cells:?}, {files} files"
            );
        }
    }
}

#[test]
fn threads_change_nothing_of_a_sorted_book() {
    same_for_any_threads(Rows::ByDate, Cells::Plain, 1);
}

#[test]
fn threads_change_nothing_of_a_shuffled_book_in_quotes() {
    same_for_any_threads(Rows::Shuffled, Cells::Quoted, 1);
}

#[test]
fn threads_change_nothing_of_several_files() {
    same_for_any_threads(Rows::Shuffled, Cells::Plain, 3);
}

#[test]
fn orders_of_one_day_are_taken_as_they_stand_across_parts() {
    // The order that an upgrade waits after stands a part before it, or behind; both on one day.
    let header = "id,partner,customer,kind,ordered,invoiced,gross,currency,subscription\n";
    let filler = |from: usize| -> String {
        let rows: Vec<String> =
        (from..from + 14_000)
            .map(|number| format!("O-{number},acme,A customer of a name that takes some room in a file {number},new,2025-02-01,,1,USD,\n"))
            .collect();
        rows.concat()
    };
    let new = "N-1,acme,Mill,new,2026-02-01,,5,USD,S-1\n";
    let upgrade = "U-1,acme,Mill,upgrade,2026-02-01,2026-02-02,7,USD,S-1\n";
    for (first, last) in [(new, upgrade), (upgrade, new)] {
        let text = [header, first, &filler(0), &filler(20_000), last].concat();
        assert!(text.len() > 2 << 20, "{}", text.len());
        let book = Book::bare()
            .file("vates-partner.toml", "")
            .file("partners.csv", "id,name,type,joined\nacme,Acme,distributor,2021-03-01\n")
            .file("orders.csv", text);
        demand_parts(&book);
        let question = ["qualify", "--as-of", "2026-11-24", "-O", "json"];
        let careful = said_with_care(&book, &question);
        for threads in ["1", "2", "8"] {
            let said = said(&book, &[&question[..], &["--threads", threads]].concat());
            assert_eq!(said, careful, "{threads}");
        }
    }
}
