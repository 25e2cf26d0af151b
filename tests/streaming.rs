//! Deals and orders read in parts by several threads, and summed: what is answered, refused and reported must be what
//! comes of the same book read with care and held.

mod books;
mod defects;
mod edges;
mod parts;
mod progress;
mod same_answers;
mod sums;
mod written;

use std::fs;
use std::num::NonZeroUsize;

use vates_partner::assessment::AsOf;
use vates_partner::assessment::tally::Span;
use vates_partner::assessment::tally::bulk::{Gather, TallyCollector};
use vates_partner::book::from_records;
use vates_partner::calendar::{ProgramYear, parse_date};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::records::csv::parts::Pace;
use vates_partner::records::sources::Reach;

use crate::holds::book::CARRIED;
use crate::support::Book;

/// What a command line comes to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Said {
    answer: String,
    notes: String,
    code: u8,
}

fn said(book: &Book, arguments: &[&str]) -> Said {
    let outcome = crate::hostile::answer(book.path(), arguments);
    let answer = String::from_utf8(outcome.answer).unwrap();
    Said { answer, notes: outcome.notes, code: outcome.code }
}

/// A file that holds no record, and yet has the whole book read with care: orders might stand in it.
const CAREFUL: (&str, &str) = ("careful.toml", "orders = []\n");

/// The same of a book that is read with care.
fn said_with_care(book: &Book, arguments: &[&str]) -> Said {
    let (name, content) = CAREFUL;
    let careful = book.path().join(name);
    fs::write(&careful, content).unwrap();
    assert!(!is_read_in_parts(book), "the book was not read with care");
    let said = said(book, arguments);
    fs::remove_file(&careful).unwrap();
    said
}

/// Demands that the answer doesn't depend on how the book is read; gives it back.
#[track_caller]
fn same_either_way(book: &Book, arguments: &[&str]) -> Said {
    let (one, other) = (said(book, arguments), said_with_care(book, arguments));
    assert!(one == other, "{arguments:?}: in parts\n{one:#?}\nwith care\n{other:#?}\nof {}", shown(book));
    one
}

/// The deals and orders of a book, to be looked into.
fn shown(book: &Book) -> String {
    let files = ["deals.csv", "orders.csv"].map(|name| fs::read(book.path().join(name)).unwrap_or_default());
    files.map(|bytes| String::from_utf8_lossy(&bytes).chars().take(5000).collect::<String>()).join("\n---\n")
}

/// Whether the deals and orders of a book are read in parts.
fn is_read_in_parts(book: &Book) -> bool {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let folder = Folder::Disk(book.path().to_owned());
    let opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
    let as_of = parse_date("2026-11-24").unwrap();
    let span = Span { year: ProgramYear::of(as_of, CARRIED.cycle.first_month), as_of: AsOf(as_of) };
    let pace = Pace { threads: &|| NonZeroUsize::MIN, tick: &|_| {} };
    let collector = |book: &vates_partner::book::Book| {
        Some(TallyCollector::new(&CARRIED, &book.rates, span, Gather::First, None))
    };
    from_records::read_in_bulk(&opened, &folder, &files, &CARRIED, &collector, pace).is_some()
}

/// Demands that no care is needed to read the book.
#[track_caller]
fn demand_parts(book: &Book) {
    assert!(is_read_in_parts(book), "not read in parts:\n{}", shown(book));
}

#[test]
fn the_demo_book_is_read_in_parts() {
    let demo = Book::bare();
    for entry in fs::read_dir(crate::support::fixtures().join("demo")).unwrap() {
        let path = entry.unwrap().path();
        fs::copy(&path, demo.path().join(path.file_name().unwrap())).unwrap();
    }
    demand_parts(&demo);
    for line in [
        "qualify -v",
        "qualify --partner acme -O json",
        "pes -v",
        "quote --partner acme --bundle pro --hosts 5 -v",
    ] {
        let arguments: Vec<&str> = line.split(' ').chain(["--as-of", "2026-11-24"]).collect();
        assert_eq!(same_either_way(&demo, &arguments).code, 0);
    }
}
