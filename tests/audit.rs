//! The audit of `check`: its switches and numbers, when it runs, and what it doesn't depend on.

use serde_json::Value;
use vates_partner::book::checks::{Check, Limit};
use vates_partner::finding::{Code, Severity};

use crate::support::{Book, fixtures, run_in};

/// The day of every audit here.
pub const DAY: &str = "2026-11-24";

pub const ORDERS: &str =
    "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";

pub const DEALS: &str = "id,partner,customer,engagement,status,registered,closed,amount,currency";

/// A book with a distributor, and a configuration.
pub fn book(configuration: &str) -> Book {
    Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,EUR"]).configured(configuration)
}

impl Book {
    pub fn configured(self, configuration: &str) -> Book {
        self.file("vates-partner.toml", configuration)
    }

    /// Orders with all their columns.
    pub fn sold(self, rows: &[&str]) -> Book {
        self.rows("orders.csv", ORDERS, rows)
    }

    /// What the audit says on a day: every finding as its code, its file and line, and its message.
    #[track_caller]
    pub fn audited_on(&self, day: &str, more: &[&str]) -> Vec<(String, String, String)> {
        let run = self.run(&[&["check", "--json", "--as-of", day], more].concat());
        let answer: Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(answer["audited_as_of"], day, "{}", run.stdout);
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let told = |finding: &Value| {
            let place = format!("{}:{}", finding["file"].as_str().unwrap(), finding["line"]);
            (text(&finding["code"]), place, text(&finding["message"]))
        };
        answer["findings"].as_array().unwrap().iter().map(told).collect()
    }

    /// The same on the day of the tests: the code and place of each finding.
    #[track_caller]
    pub fn audited(&self) -> Vec<String> {
        let told = self.audited_on(DAY, &[]);
        told.into_iter().map(|(code, place, _)| format!("{code} {place}")).collect()
    }

    /// The message of the only finding on the day of the tests, which has this code.
    #[track_caller]
    pub fn only(&self, code: &str) -> String {
        let mut told = self.audited_on(DAY, &[]);
        assert_eq!(told.len(), 1, "{told:#?}");
        let (found, _, message) = told.remove(0);
        assert_eq!(found, code, "{message}");
        message
    }

    #[track_caller]
    pub fn unremarkable(&self) {
        assert_eq!(self.audited_on(DAY, &[]), []);
    }
}

/// An order that costs half of what it lists at.
const CHEAP: &str = "O-1,acme,Rivet,new,2026-03-10,2026-03-16,2500,USD,,,pro,5,1";

fn is_of_audits(code: Code) -> bool {
    code.as_str().starts_with("W06") || code.as_str().starts_with("N06")
}

#[test]
fn every_check_has_a_code_of_its_own_and_is_as_grave_as_its_letter_says() {
    let mut codes: Vec<Code> = Check::WORDS.iter().map(|(_, check)| check.code()).collect();
    for code in &codes {
        let grave = if code.as_str().starts_with('W') { Severity::Warning } else { Severity::Note };
        assert_eq!(code.severity(), grave, "{code:?}");
        assert!(is_of_audits(*code), "{code:?}");
    }
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), Check::WORDS.len());
    let audited = Code::ALL.iter().filter(|code| is_of_audits(**code));
    assert_eq!(audited.copied().collect::<Vec<_>>(), codes);
}

/// The book that shows a check, as in the folder of its code.
fn shown(check: Check, configuration: &str) -> Book {
    let mut book = Book::new().configured(configuration);
    let mut folders = vec![fixtures().join("broken").join(check.code().as_str())];
    let root = folders[0].clone();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned();
                book = book.file(&name, std::fs::read(&path).unwrap());
            }
        }
    }
    book
}

#[test]
fn every_check_can_be_a_note_a_warning_or_nothing() {
    for (name, check) in Check::WORDS {
        for (switch, severity, code) in
            [("off", None, 0), ("note", Some("note"), 0), ("warning", Some("warning"), 1)]
        {
            let book = shown(*check, &format!("[check]\n{name} = \"{switch}\"\n"));
            let run = book.run(&["check", "--json", "--as-of", DAY]).ended(code);
            let answer: Value = serde_json::from_str(&run.stdout).unwrap();
            let findings = answer["findings"].as_array().unwrap();
            let told = findings.iter().map(|finding| {
                assert_eq!(finding["code"], check.code().as_str(), "the code is stable");
                finding["severity"].as_str().unwrap()
            });
            assert_eq!(told.collect::<Vec<_>>(), Vec::from_iter(severity), "{name} = {switch}");
            assert_eq!(answer["warnings"], u64::from(code == 1));
        }
    }
}

#[test]
fn what_a_configuration_may_not_say() {
    for (text, pieces) in [
        (
            "order-prices = \"off\"",
            &["E0302", "`[check]` has no key `order-prices`", "did you mean `order-price`?"][..],
        ),
        ("upgrade_days = 5", &["E0302", "did you mean `upgrade-days`?"]),
        ("order-price = \"error\"", &["E0407", "`order-price`", "one of: off, note, warning"]),
        ("order-price = \"Note\"", &["E0407", "did you mean `note`?"]),
        ("order-price = false", &["E0303", "`order-price` must be text"]),
        (
            "certification-days = -1",
            &["E0403", "`-1` is not a whole number from 0 on", "write it in digits: 14"],
        ),
        ("certification-days = \"two weeks\"", &["E0403", "whole number"]),
        ("certification-days = 99999999999", &["E0403", "whole number"]),
        ("certification-days = 1.5", &["E0303"]),
    ] {
        book(&format!("[check]\n{text}\n")).wrong(pieces);
    }
    book("check = \"off\"\n").wrong(&["E0303", "must be a table"]);
    book("[chek]\n").wrong(&["E0302", "did you mean `check`?"]);
    for (name, limit) in Limit::WORDS {
        book(&format!("[check]\n{name} = 0\n")).clean();
        book(&format!("[check]\n{name} = \"{}\"\n", u32::MAX)).clean();
        assert!(limit.default_number() > 0);
    }
}

#[test]
fn a_book_with_errors_is_not_audited_and_that_is_said() {
    let book = book("").sold(&[CHEAP]);
    let fit = book.run(&["check", "--as-of", DAY]).ended(1).stdout;
    assert!(fit.contains("W0601") && fit.contains(" Audited as of 2026-11-24.\n"), "{fit}");
    let broken = book.rows("rates.csv", "date,from,to,rate", &["2026-02-30,EUR,USD,1.1"]);
    let run = broken.run(&["check", "--as-of", DAY]).ended(1).stdout;
    assert!(!run.contains("W0601"), "{run}");
    assert!(
        run.contains("1 error and 0 warnings. Not audited: that takes a book without errors.\n"),
        "{run}"
    );
    let run = broken.run(&["check", "--json"]).ended(1).stdout;
    let answer: Value = serde_json::from_str(&run).unwrap();
    assert_eq!(answer["audited_as_of"], Value::Null);
}

#[test]
fn only_check_audits() {
    let book = book("").sold(&[CHEAP]);
    for arguments in [
        &["qualify", "--as-of", DAY][..],
        &["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"],
        &["pes", "--as-of", DAY],
        &["list", "orders"],
    ] {
        let run = book.run(arguments).success();
        assert!(!run.stderr.contains("W0601") && !run.stdout.contains("W0601"), "{}", run.stderr);
    }
}

#[test]
fn readings_bear_on_the_audit_where_they_are_chosen_and_nowhere_else() {
    // An upgrade fourteen days too early, and five after another upgrade.
    let book = book("").sold(&[
        "O-1,acme,Rivet,new,2026-01-10,,5000,USD,,S-1,pro,5,1",
        "O-2,acme,Rivet,upgrade,2026-04-20,,1000,USD,,S-1,pro,1,1",
        "O-3,acme,Rivet,upgrade,2026-07-15,,1000,USD,,S-1,pro,1,1",
    ]);
    book.unremarkable();
    let read = |reading: &str| {
        let told = book.audited_on(DAY, &["--reading", reading]);
        told.into_iter().map(|(code, place, _)| format!("{code} {place}")).collect::<Vec<_>>()
    };
    assert_eq!(read("upgrade-clock=any-order"), ["N0604 orders.csv:4"]);
    assert_eq!(read("gross-scope=all-invoices"), [""; 0]);
    let unused = book.run(&["check", "--reading", "trial-access=by-type"]);
    unused.refused(&["trial-access", "no bearing"]);
    book.run(&["check", "--reading", "upgrade-clok=any-order"]).refused(&["did you mean `upgrade-clock`?"]);
    book.run(&["check", "--year", "2026"]).refused(&["--year"]);
}

/// A book in which every check finds something, as files with their rows.
fn remarkable() -> Vec<(&'static str, &'static str, Vec<&'static str>)> {
    let orders = vec![
        CHEAP,
        "O-2,acme,Quai,new,2026-03-10,2026-03-16,5000,USD,,,pro,5,1",
        "O-30,acme,Quai,new,2026-03-09,2026-03-16,5000,USD,,,pro,5,1",
        "O-4,acme,Quai,upgrade,2026-06-05,2026-06-08,1000,USD,,,pro,1,1",
        "O-5,acme,Old,new,2021-02-10,2021-02-16,5000,USD,,,pro,5,1",
        "O-6,acme,Lost,new,2026-03-10,2026-03-16,5000,USD,D-9,,pro,5,1",
        "O-7,acme,Quai-,new,2026-03-11,2026-03-16,5000,USD,,,pro,5,1",
    ];
    let deals = vec![
        "D-1,acme,One,partner-owned,won,2026-01-12,2026-02-26,8000,USD",
        "D-2,acme,One,partner-owned,won,2026-01-12,2026-02-26,8000,USD",
        "D-3,acme,Three,late-involvement,won,2026-02-12,2026-02-13,,",
        "D-4,acme,Four,late-involvement,won,2026-01-12,2026-03-01,,",
        "D-9,acme,Lost,partner-owned,lost,2026-01-12,2026-02-26,,",
    ];
    let activities = vec![
        "A-1,acme,2026-03-12,event,marketing,30,awarded,\"Open day, 42 guests\"",
        "A-2,acme,2026-03-12,event,marketing,30,awarded,\"Open day, 42 guests\"",
    ];
    let certifications = vec!["acme,Luc,technical,2024-12-02,2026-12-01"];
    let sessions = vec!["acme,2027-06-01,Planning,webinar"];
    let trials = vec!["T-1,acme,One,trial,2026-06-01,2026-12-01,", "T-2,acme,One,poc,2026-09-01,2026-10-01,"];
    vec![
        ("orders", ORDERS, orders),
        ("deals", DEALS, deals),
        ("activities", "id,partner,date,activity,dimension,points,status,evidence", activities),
        ("certifications", "partner,person,track,certified,expires", certifications),
        ("sessions", "partner,date,title,kind", sessions),
        ("trials", "id,partner,customer,kind,started,ends,reason", trials),
    ]
}

/// What is said, without where the records stand.
fn said(book: &Book) -> Vec<(String, String)> {
    let place = |word: &str| word.contains(".csv:");
    let mut said: Vec<(String, String)> = book
        .audited_on(DAY, &[])
        .into_iter()
        .map(|(code, _, message)| {
            (code, message.split(' ').filter(|word| !place(word)).collect::<Vec<_>>().join(" "))
        })
        .collect();
    said.sort();
    said
}

#[test]
fn the_order_of_rows_and_how_they_are_split_into_files_change_nothing() {
    let whole = remarkable()
        .into_iter()
        .fold(book(""), |book, (kind, header, rows)| book.rows(&format!("{kind}.csv"), header, &rows));
    let expected = said(&whole);
    let mut codes: Vec<&str> = expected.iter().map(|(code, _)| code.as_str()).collect();
    codes.dedup();
    // What the journal tells of is not in the order of rows.
    let of_records = Check::WORDS.iter().filter(|(_, check)| *check != Check::LateEngagement);
    let all: Vec<&str> = of_records.map(|(_, check)| check.code().as_str()).collect();
    let mut all: Vec<&str> = all.into_iter().filter(|code| *code != "W0603").collect();
    all.sort_unstable();
    assert_eq!(codes, all, "{expected:#?}");
    let turned = remarkable().into_iter().fold(book(""), |book, (kind, header, mut rows)| {
        rows.reverse();
        book.rows(&format!("{kind}.csv"), header, &rows)
    });
    assert_eq!(said(&turned), expected);
    let split = remarkable().into_iter().fold(book(""), |book, (kind, header, rows)| {
        let rows = rows.iter().enumerate();
        rows.fold(book, |book, (number, row)| {
            book.rows(&format!("{kind}/{}-{number}.csv", 9 - number), header, &[row])
        })
    });
    assert_eq!(said(&split), expected);
}

#[test]
fn the_demo_book_is_without_warnings() {
    let run = run_in(&fixtures(), &["check", "--demo", "--json", "--as-of", DAY]).success();
    let answer: Value = serde_json::from_str(&run.stdout).unwrap();
    let codes: Vec<&str> = answer["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| finding["code"].as_str().unwrap())
        .collect();
    assert_eq!(codes, ["N0607", "N0608", "N0604"]);
}

#[test]
fn what_a_record_says_is_shown_escaped_and_cut() {
    let name = format!("Rivet\u{1b}[31m{}", "x".repeat(5_000));
    let rows = [
        format!("O-1,acme,{name},new,2026-03-10,2026-03-16,5000,USD,,,pro,5,1"),
        format!("O-2,acme,{name},new,2026-03-10,2026-03-16,5000,USD,,,pro,5,1"),
    ];
    let book = book("").sold(&[&rows[0], &rows[1]]);
    let page = book.run(&["check", "--as-of", DAY, "--color", "never"]).ended(1).stdout;
    assert!(!page.contains('\u{1b}') && page.len() < 1_500, "{page}");
}
