//! What the journal proves, and what becomes of it in the hands of other programs.

use super::{REGISTER, book, journal, run, text};
use crate::support::{column, outcome, program_in};

#[test]
fn a_file_that_a_change_made_goes_away_with_it() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    run(&book, "undo").success();
    assert!(!book.path().join("deals.csv").exists());
    book.run(&["journal", "verify"]).success();
    // Something else has come to stand in it meanwhile.
    run(&book, &format!("{REGISTER} Contoso")).success();
    let deals = text(&book, "deals.csv");
    let book = book.file("deals.csv", format!("{deals}X-1,acme,Other,co-led,open,2026-01-01,,,\n"));
    run(&book, "undo").success();
    assert!(text(&book, "deals.csv").ends_with("X-1,acme,Other,co-led,open,2026-01-01,,,\n"));
    // A file that was there stays, though nothing stands in it.
    let header = deals.split_inclusive('\n').next().unwrap();
    let book = super::book().file("deals.csv", header);
    run(&book, &format!("{REGISTER} Contoso")).success();
    run(&book, "undo").success();
    assert_eq!(text(&book, "deals.csv"), header);
}

#[test]
fn an_edit_of_the_last_line_is_seen_too() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    let whole = text(&book, "journal.jsonl");
    let book = book.file("journal.jsonl", whole.replace("\"by\":\"alice\"", "\"by\":\"mallory\""));
    let said = book.run(&["journal", "verify"]).ended(1).stdout;
    assert!(said.contains("journal.jsonl:1: it was changed since it was written"), "{said}");
    run(&book, "undo").refused(&["the journal is broken at journal.jsonl:1"]);
    // Business goes on, and each change says what is wrong.
    let json = run(&book, &format!("{REGISTER} Fabrikam --json")).json();
    assert_eq!(column(&json["warnings"], "code"), ["journal-broken"]);
    let book = book.file("journal.jsonl", whole);
    let json = run(&book, &format!("{REGISTER} Northwind --json")).json();
    assert_eq!(column(&json["warnings"], "code"), [""; 0]);
}

#[test]
fn behind_a_line_that_is_no_entry_nothing_is_written_until_it_is_mended() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    let (whole, deals) = (text(&book, "journal.jsonl"), text(&book, "deals.csv"));
    let to_do = "take that line away, or put the file back from where it is kept";
    let book = book.file("journal.jsonl", format!("{whole}{{}}\n"));
    for dry in ["", " --dry-run"] {
        run(&book, &format!("{REGISTER} Fabrikam{dry}"))
            .refused(&["the last line of journal.jsonl is no entry", to_do]);
    }
    let said = book.json_at(1, &["journal", "verify"]);
    let broken = said["broken"].as_str().unwrap();
    assert!(broken.starts_with("journal.jsonl:2: it is no entry") && broken.ends_with(to_do), "{broken}");
    assert_eq!(text(&book, "deals.csv"), deals);
    // A last line without its end is told for what it is: it must not be taken away.
    let book = book.file("journal.jsonl", whole.trim_end());
    let to_do = "put a line break behind it";
    run(&book, &format!("{REGISTER} Fabrikam")).refused(&["journal.jsonl has no end", to_do]);
    let broken = book.json_at(1, &["journal", "verify"])["broken"].clone();
    assert_eq!(broken, format!("journal.jsonl:1: it is cut short; {to_do}"));
    let book = book.file("journal.jsonl", whole);
    run(&book, &format!("{REGISTER} Fabrikam")).success();
}

#[test]
fn a_journal_whose_line_ends_were_changed_still_holds() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    run(&book, &format!("{REGISTER} Fabrikam")).success();
    let whole = text(&book, "journal.jsonl").replace('\n', "\r\n");
    let book = book.file("journal.jsonl", whole);
    run(&book, &format!("{REGISTER} Northwind")).success();
    book.run(&["journal", "verify"]).success();
    assert_eq!(journal(&book).len(), 3);
    run(&book, "undo").success();
    run(&book, "undo").success();
    assert_eq!(text(&book, "deals.csv").lines().count(), 2);
}

#[cfg(unix)]
#[test]
fn who_changed_something_is_known_where_no_variable_says_it() {
    let id = std::process::Command::new("id").arg("-un").output().unwrap();
    // In some containers an account has no name, and nobody could say it but with --by.
    let account =
        if id.status.success() { String::from_utf8(id.stdout).unwrap().trim().to_owned() } else { return };
    let by = |variables: &[(&str, &str)], flags: &[&str]| {
        let book = book();
        let mut command = program_in(book.path());
        for name in ["USER", "LOGNAME", "USERNAME"] {
            command.env_remove(name);
        }
        let words = REGISTER.split(' ').chain(["Contoso"]).chain(flags.iter().copied());
        outcome(command.envs(variables.iter().copied()).args(words)).success();
        journal(&book)[0]["by"].as_str().unwrap().to_owned()
    };
    assert_eq!(by(&[], &[]), account);
    assert_eq!(by(&[("USER", ""), ("LOGNAME", "carol")], &[]), "carol");
    assert_eq!(by(&[("USER", "carol")], &["--by", "dave"]), "dave");
}
