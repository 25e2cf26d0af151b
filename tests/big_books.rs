//! The generator of big books, on small ones: what is timed must be the same book again, and one without errors.

#[path = "../benches/big_book/generator.rs"]
pub mod generator;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::support::{Book, Outcome};
use generator::{Cells, Plan, Rows};

/// A plan for each way in which the same book can be written.
fn styles() -> Vec<Plan> {
    let plain = Plan { partners: 12, ..Plan::of(2026, 1500) };
    let mut styles = Vec::new();
    for rows in [Rows::ByDate, Rows::Shuffled] {
        for cells in [Cells::Plain, Cells::Quoted] {
            for files in [1, 3] {
                styles.push(Plan { rows, cells, files, ..plain });
            }
        }
    }
    styles
}

fn written(plan: &Plan) -> Book {
    let book = Book::bare();
    plan.write(book.path()).unwrap();
    book
}

/// Every file below a folder, by its path.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        if path.is_dir() {
            files.extend(files_within(&name, &path));
        } else {
            files.insert(name, fs::read(path).unwrap());
        }
    }
    files
}

fn files_within(name: &str, folder: &Path) -> BTreeMap<String, Vec<u8>> {
    files(folder).into_iter().map(|(file, bytes)| (format!("{name}/{file}"), bytes)).collect()
}

fn text(book: &Book, path: &str) -> String {
    fs::read_to_string(book.path().join(path)).unwrap()
}

fn qualified(book: &Book, arguments: &[&str]) -> String {
    let question = ["qualify", "--year", "2026", "--as-of", "2026-11-24", "--json"];
    book.run(&[&question, arguments].concat()).success().stdout
}

#[test]
fn the_same_seed_writes_the_same_bytes() {
    for plan in styles() {
        let (once, again) = (written(&plan), written(&plan));
        assert_eq!(files(once.path()), files(again.path()), "{plan:?}");
        let other = written(&Plan { seed: 2027, ..plan });
        assert_ne!(files(once.path()), files(other.path()), "{plan:?}");
    }
}

#[test]
fn every_style_is_free_of_errors() {
    for plan in styles() {
        let Outcome { stdout, stderr, .. } = written(&plan).run(&["check", "--as-of", "2026-11-24"]);
        assert!(stdout.contains("\n0 errors and "), "{plan:?}: {stdout}{stderr}");
    }
}

#[test]
fn shuffling_splitting_and_quoting_change_no_answer() {
    // Under the others, euros are converted into, deals are converted, and upgrades wait for each other.
    let others = ["threshold-currency=EUR", "engagement-weight=amount", "upgrade-clock=any-order"];
    let questions = [vec![], others.iter().flat_map(|reading| ["--reading", reading]).collect()];
    let books: Vec<(Plan, Book)> = styles().into_iter().map(|plan| (plan, written(&plan))).collect();
    for question in questions {
        let mut answers = books.iter().map(|(plan, book)| (plan, qualified(book, &question)));
        let (_, first) = answers.next().unwrap();
        for (plan, answer) in answers {
            assert!(answer == first, "{plan:?} answers something else, asked {question:?}");
        }
    }
}

#[test]
fn a_book_is_split_as_asked() {
    let book = written(&Plan { files: 3, ..Plan::of(1, 1000) });
    let names: Vec<String> = files(book.path()).into_keys().filter(|name| name.contains('/')).collect();
    let expected = ["deals", "orders"].map(|kind| [1, 2, 3].map(|file| format!("{kind}/000{file}.csv")));
    assert_eq!(names, expected.concat());
    let rows = |path: &str| text(&book, path).lines().count() - 1;
    assert_eq!(["orders/0001.csv", "orders/0002.csv", "orders/0003.csv"].map(rows), [334, 334, 332]);
}

#[test]
fn the_smallest_books_are_books() {
    for (orders, deals, partners, files) in [(0, 0, 1, 1), (1, 0, 3, 2), (7, 1, 3, 9), (40, 2, 100, 4)] {
        for rows in [Rows::ByDate, Rows::Shuffled] {
            let plan = Plan { deals, partners, rows, files, ..Plan::of(3, orders) };
            let answer = written(&plan).json(&["qualify", "--as-of", "2026-11-24"]);
            let told = answer["partners"].as_array().unwrap().len();
            assert_eq!(u64::try_from(told).unwrap(), partners, "{plan:?}");
        }
    }
}

#[test]
fn rows_stand_by_date_or_are_shuffled() {
    let days = |rows| {
        let text = text(&written(&Plan { rows, ..Plan::of(5, 2000) }), "orders.csv");
        text.lines().skip(1).map(|row| row.split(',').nth(4).unwrap().to_owned()).collect::<Vec<_>>()
    };
    let (mut shuffled, by_date) = (days(Rows::Shuffled), days(Rows::ByDate));
    assert!(by_date.is_sorted());
    assert!(!shuffled.is_sorted());
    shuffled.sort();
    assert_eq!(shuffled, by_date);
    assert_eq!((by_date[0].as_str(), by_date[1999].as_str()), ("2024-01-01", "2026-12-31"));
}

#[test]
fn a_book_holds_what_makes_answers_hard() {
    let text = text(&written(&Plan::of(2026, 20_000)), "orders.csv");
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let count = |is: &dyn Fn(&Vec<&str>) -> bool| rows.iter().filter(|row| is(row)).count();
    let upgrade = |row: &Vec<&str>| row[3] == "upgrade";
    let of_a_hundred = |part| part * 100 / rows.len();
    assert_eq!(rows.len(), 20_000);
    assert!((8..=12).contains(&of_a_hundred(count(&upgrade))));
    assert!((15..=25).contains(&of_a_hundred(count(&|row| !row[8].is_empty()))), "name a deal");
    assert!(count(&|row| upgrade(row) && row[9].is_empty()) > 100, "upgrades without a subscription");
    assert!(count(&|row| upgrade(row) && row[6].starts_with('-')) > 10, "credit notes for upgrades");
    assert!(count(&|row| row[5].is_empty()) > 1000, "not invoiced");
    for currency in ["USD", "EUR", "GBP"] {
        assert!(count(&|row| row[7] == currency) > 1000, "{currency}");
    }
    for length in [0..10, 10..16, 16..100] {
        assert!(count(&|row| length.contains(&row[2].len())) > 1000, "customers of {length:?} bytes");
    }
}

#[test]
fn quoted_cells_hold_what_quotes_are_for() {
    let text = text(&written(&Plan { cells: Cells::Quoted, ..Plan::of(2026, 1000) }), "orders.csv");
    for piece in ["\n\"O-0", "\"\"", ",\n", "\r\n"] {
        assert!(text.contains(piece), "{piece:?}");
    }
}
