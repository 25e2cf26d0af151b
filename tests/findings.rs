//! What `check` says of broken books: a golden page for each code, its place, and how the run ends.
//!
//! The books are in `fixtures/broken`, a folder for each code; those that can't be kept as text are made here.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;
use vates_partner::book::checks::Check;
use vates_partner::finding::{Code, Severity};

use crate::big_books::generator::Plan;
use crate::support::{Book, Outcome, fixtures, run_in};

/// A code with where its book shows it: file, line and column; no line where the file as a whole is meant.
pub type Case = (Code, &'static str, Option<(u64, u64)>);

pub const CASES: &[Case] = &[
    (Code::Unreadable, "deals.csv", None),
    (Code::NotText, "customers.csv", Some((2, 7))),
    (Code::EmptyFile, "rates.csv", None),
    (Code::Misnamed, "deal.csv", None),
    (Code::Outside, "vates-partner.toml", Some((3, 9))),
    (Code::NoFile, "vates-partner.toml", Some((3, 9))),
    #[cfg(target_os = "linux")]
    (Code::Changed, "rates.csv", None),
    (Code::TooLong, "customers.csv", Some((2, 1))),
    (Code::MissingColumn, "partners.csv", Some((1, 1))),
    (Code::UnknownColumn, "customers.csv", Some((1, 4))),
    (Code::RepeatedColumn, "customers.csv", Some((1, 9))),
    (Code::RowLength, "customers.csv", Some((2, 1))),
    (Code::Quote, "customers.csv", Some((2, 5))),
    (Code::MissingExportColumn, "exports/crm.csv", Some((1, 1))),
    (Code::TomlSyntax, "vates-partner.toml", Some((1, 9))),
    (Code::UnknownKey, "vates-partner.toml", Some((1, 1))),
    (Code::WrongType, "rates.toml", Some((5, 8))),
    (Code::MissingKey, "vates-partner.toml", Some((1, 1))),
    (Code::Blank, "customers.csv", Some((2, 1))),
    (Code::BadDate, "rates.csv", Some((2, 1))),
    (Code::BadNumber, "rates.csv", Some((2, 21))),
    (Code::BadRate, "partners.csv", Some((2, 26))),
    (Code::BadCurrency, "rates.csv", Some((2, 16))),
    (Code::BadCountry, "customers.csv", Some((2, 5))),
    (Code::BadWord, "partners.csv", Some((2, 11))),
    (Code::BadEin, "customers.csv", Some((2, 5))),
    (Code::OutOfRange, "partners.csv", Some((2, 26))),
    (Code::AmbiguousDate, "exports/rates.csv", Some((3, 1))),
    (Code::Unmapped, "exports/crm.csv", Some((3, 9))),
    (Code::RepeatedId, "customers.csv", Some((3, 1))),
    (Code::UnknownReference, "sessions.csv", Some((2, 1))),
    (Code::DateOrder, "partners.csv", Some((2, 34))),
    (Code::Contradiction, "rates.csv", Some((2, 16))),
    (Code::Companion, "deals.csv", Some((2, 36))),
    (Code::AgreedRate, "partners.csv", Some((2, 26))),
    (Code::DealChanged, "deals/2026-q2.csv", Some((2, 24))),
    (Code::Program, "program.toml", Some((3, 15))),
    (Code::NotRead, "budget.csv", None),
    (Code::Doubtful, "exports/crm.csv", Some((3, 9))),
    (Code::KeptQuote, "quotes/Q-2026-0001.toml", Some((3, 1))),
    (Code::SharedId, "activities.csv", Some((3, 1))),
    (Code::TierWithoutTiers, "partners.csv", Some((2, 34))),
    (Code::OrderPrice, "orders.csv", Some((2, 1))),
    (Code::SameInvoice, "orders/portal.csv", Some((2, 1))),
    (Code::DealEngagement, "deals/2026-q2.csv", Some((2, 1))),
    (Code::UpgradeTooSoon, "orders.csv", Some((3, 1))),
    (Code::PointsTwice, "activities.csv", Some((3, 1))),
    (Code::LateRegistration, "deals.csv", Some((3, 1))),
    (Code::CertificationExpiry, "certifications.csv", Some((2, 1))),
    (Code::ShareOverLimit, "deals.csv", Some((3, 1))),
    (Code::OutsideMembership, "orders.csv", Some((2, 1))),
    (Code::CustomerNames, "deals.csv", Some((3, 1))),
    (Code::DatedAhead, "sessions.csv", Some((2, 1))),
    (Code::SameDeal, "deals/portal.csv", Some((2, 1))),
    (Code::OrderDeal, "orders.csv", Some((2, 1))),
    (Code::LateEngagement, "deals.csv", Some((2, 1))),
    (Code::LongTrial, "trials.csv", Some((2, 1))),
    (Code::TrialEnded, "trials.csv", Some((2, 1))),
];

/// The day as of which every book is checked: an audit depends on it.
const CHECK: [&str; 3] = ["check", "--as-of", "2026-11-24"];

/// The book of a code, which is on disk or made for the test.
pub enum Broken {
    Kept(PathBuf),
    Made(Book),
}

impl Broken {
    pub fn of(code: Code) -> Broken {
        match made(code) {
            Some(book) => Broken::Made(book),
            None => Broken::Kept(fixtures().join("broken").join(code.as_str())),
        }
    }

    pub fn run(&self, arguments: &[&str]) -> Outcome {
        let mut all = arguments.to_vec();
        all.extend(["--book", "."]);
        match self {
            Broken::Kept(folder) => run_in(folder, &all),
            Broken::Made(book) => run_in(book.path(), &all),
        }
    }
}

/// The books that are no text files, or are a whole program.
fn made(code: Code) -> Option<Book> {
    if code == Code::Unreadable {
        // A folder in a file's place.
        Some(Book::bare().file("deals.csv/2026.csv", "id\n"))
    } else if code == Code::NotText {
        // As saved by a spreadsheet, in Windows-1252.
        Some(Book::bare().file("customers.csv", b"id,name\nC-1,Zo\xeb\n"))
    } else if code == Code::Changed {
        // A file that is longer when it is read than it was said to be, which it always is there.
        let book = Book::bare();
        #[cfg(target_os = "linux")]
        std::os::unix::fs::symlink("/proc/version", book.path().join("rates.csv")).unwrap();
        Some(book)
    } else if code == Code::TooLong {
        Some(Book::bare().file("customers.csv", format!("id,name\nC-1,{}\n", "x".repeat(16 << 20))))
    } else if code == Code::Program {
        let cycle = "[cycle]\nclause = \"framework.cycle\"\nfirst_month = 1\n";
        let (before, after) = include_str!("../src/program/vates-2026.toml").split_once(cycle).unwrap();
        let wrong = format!("{}\n{before}{after}", cycle.replace('1', "13"));
        Some(
            Book::new()
                .file("vates-partner.toml", "program = \"program.toml\"\n")
                .file("program.toml", wrong),
        )
    } else {
        None
    }
}

/// A finding as JSON has it: code, file, and place.
type Found = (String, String, Option<(u64, u64)>);

fn expected((code, file, place): &Case) -> Found {
    (code.as_str().to_owned(), (*file).to_owned(), *place)
}

fn findings(answer: &Value) -> Vec<Found> {
    let of = |finding: &Value| {
        let text = |key: &str| finding[key].as_str().unwrap().to_owned();
        let place = finding["line"].as_u64().zip(finding["column"].as_u64());
        (text("code"), text("file"), place)
    };
    answer["findings"].as_array().unwrap().iter().map(of).collect()
}

pub fn ends_with(code: Code) -> i32 {
    match code.severity() {
        Severity::Error | Severity::Warning => 1,
        Severity::Note => 0,
    }
}

/// A page that people see, held against the accepted one.
fn golden(name: &str, page: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/findings");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, page));
}

#[test]
fn every_code_has_a_case() {
    let cases: Vec<Code> = CASES.iter().map(|(code, _, _)| *code).collect();
    // Elsewhere there is no file that changes whenever it is read.
    let can_be_shown = |code: &Code| *code != Code::Changed || cfg!(target_os = "linux");
    let all: Vec<Code> = Code::ALL.iter().copied().filter(can_be_shown).collect();
    assert_eq!(cases, all, "give every code a line in CASES, in their order, and a book");
}

#[test]
fn every_book_and_every_page_belongs_to_a_code() {
    let codes = |kept: bool| {
        let wanted = |code: &&Code| !kept || made(**code).is_none();
        let codes = Code::ALL.iter().filter(wanted).map(|code| code.as_str().to_owned());
        codes.chain(["many".to_owned()]).collect::<BTreeSet<String>>()
    };
    let names = |folder: PathBuf| -> BTreeSet<String> {
        let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        // Not the proposals that lie beside pages that differ.
        let kept = entries.filter(|path| path.extension().is_none_or(|extension| extension == "snap"));
        kept.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
    };
    assert_eq!(names(fixtures().join("broken")), codes(true));
    assert_eq!(names(fixtures().join("../tests/snapshots/findings")), codes(false));
}

#[test]
fn every_code_has_its_page() {
    for (code, _, _) in CASES {
        golden(code.as_str(), &Broken::of(*code).run(&CHECK).ended(ends_with(*code)).stdout);
    }
}

#[test]
fn every_book_shows_its_code_alone_and_where_it_is() {
    for case in CASES {
        let code = &case.0;
        let check = Broken::of(*code).run(&[&CHECK[..], &["--json"]].concat()).ended(ends_with(*code));
        let answer: Value = serde_json::from_str(&check.stdout).unwrap();
        assert_eq!(findings(&answer), [expected(case)], "of the book for {code:?}");
        assert_eq!(answer["findings"][0]["severity"], code.severity().as_str());
    }
}

#[test]
fn only_errors_keep_a_book_from_answers() {
    for (code, _, _) in CASES {
        let asked = Broken::of(*code).run(&["qualify", "--as-of", "2026-11-24"]);
        match code.severity() {
            Severity::Error => drop(asked.refused(&[code.as_str()])),
            // Saved quotes are read by nobody who answers from records.
            _ if *code == Code::KeptQuote => assert_eq!(asked.success().stderr, ""),
            // What only an audit finds is told by `check` alone.
            _ if Check::WORDS.iter().any(|(_, check)| check.code() == *code) => {
                assert_eq!(asked.success().stderr, "");
            }
            Severity::Warning => {
                let asked = asked.success();
                assert!(asked.stderr.contains(code.as_str()), "{code:?} is not told:\n{}", asked.stderr);
            }
            Severity::Note => assert_eq!(asked.success().stderr, ""),
        }
    }
}

/// The findings of `fixtures/broken/many`.
const MANY: &[Case] = &[
    (Code::Companion, "deals.csv", Some((2, 43))),
    (Code::UnknownReference, "deals.csv", Some((3, 5))),
    (Code::BadWord, "deals.csv", Some((3, 15))),
    (Code::DateOrder, "deals.csv", Some((3, 43))),
    (Code::RepeatedId, "deals.csv", Some((4, 1))),
    (Code::DateOrder, "orders/2026.csv", Some((2, 29))),
    (Code::BadNumber, "orders/2026.csv", Some((2, 41))),
    (Code::BadCurrency, "orders/2026.csv", Some((2, 51))),
    (Code::RowLength, "orders/2026.csv", Some((3, 1))),
    (Code::BadDate, "partners.csv", Some((3, 15))),
    (Code::BadCountry, "partners.csv", Some((4, 40))),
    (Code::BadWord, "people.toml", Some((4, 9))),
    (Code::BadDate, "people.toml", Some((9, 8))),
    (Code::UnknownColumn, "people.toml", Some((10, 1))),
    (Code::UnknownKey, "vates-partner.toml", Some((2, 1))),
    (Code::BadRate, "vates-partner.toml", Some((5, 11))),
];

#[test]
fn many_problems_are_told_at_once_in_file_and_line_order() {
    let folder = fixtures().join("broken/many");
    let check = run_in(&folder, &["check", "--json"]).ended(1);
    let answer: Value = serde_json::from_str(&check.stdout).unwrap();
    assert_eq!(findings(&answer), MANY.iter().map(expected).collect::<Vec<_>>());
    let page = run_in(&folder, &["check"]).ended(1).stdout;
    golden("many", &page);
    // Whoever asks for something else hears the same.
    let refused = run_in(&folder, &["qualify"]).refused(&[]).stderr;
    for block in page.split("\n\n").filter(|block| block.starts_with("error")) {
        assert!(refused.contains(block), "not told by qualify:\n{block}\n\nbut:\n{refused}");
    }
}

#[test]
fn files_that_are_not_read_stand_in_the_order_of_their_names_too() {
    let book =
        Book::bare().file("rates.csv", "date,from,to\n").file("sesions.csv", "x\n").file("a/b.csv", "x\n");
    let answer: Value = serde_json::from_str(&book.run(&["check", "--json"]).ended(1).stdout).unwrap();
    let files: Vec<String> = findings(&answer).into_iter().map(|(_, file, _)| file).collect();
    assert_eq!(files, ["rates.csv", "sesions.csv"]);
}

#[test]
fn generated_books_have_no_findings() {
    let book = Book::bare();
    Plan::of(7, 300).write(book.path()).unwrap();
    // They are made for their size, and an auditor would ask about much in them.
    let off = Check::WORDS.iter().map(|(name, _)| format!("{name} = \"off\"\n"));
    let book = book.file("vates-partner.toml", format!("[check]\n{}", off.collect::<String>()));
    let check = book.run(&["check"]).ended(0).stdout;
    assert!(check.starts_with("0 errors and 0 warnings"), "{check}");
    assert_eq!(book.json(&["qualify", "--as-of", "2026-11-24"])["partners"].as_array().unwrap().len(), 6);
}
