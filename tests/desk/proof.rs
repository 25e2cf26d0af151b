//! What `journal verify` says of records that somebody else wrote to, whatever was written to their files since.

use serde_json::Value;

use super::{REGISTER, book, run, text};
use crate::support::Book;

/// What the journal doesn't hold: what breaks it, contradictions, files edited.
fn verified(book: &Book, code: i32) -> (Value, Value, Value) {
    let said = book.json_at(code, &["journal", "verify"]);
    assert_eq!(said["holds"], code == 0);
    (said["broken"].clone(), said["contradictions"].clone(), said["edited"].clone())
}

fn lines(lines: &[&str]) -> Value {
    lines.into()
}

#[test]
fn an_edit_by_hand_is_seen_behind_whatever_was_written_later() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    run(&book, &format!("{REGISTER} Fabrikam")).success();
    let row = "D-1,acme,Contoso,partner-owned,open,2026-11-24,,,\n";
    let accused = lines(&["`D-1` of deals is not what change 1 made of it"]);
    let edits = ["D-1,acme,Contoso,late-involvement,open,2026-11-24,,,\n", ""];
    for (edit, customer) in edits.into_iter().zip(["Northwind", "Tailspin"]) {
        let before = text(&book, "deals.csv");
        std::fs::write(book.path().join("deals.csv"), before.replace(row, edit)).unwrap();
        assert_eq!(verified(&book, 1), (Value::Null, accused.clone(), lines(&["deals.csv"])));
        run(&book, &format!("{REGISTER} {customer}")).success();
        assert_eq!(verified(&book, 1), (Value::Null, accused.clone(), lines(&[])));
        // Put back, it is what was said of it.
        let after = text(&book, "deals.csv");
        let (header, rest) = after.replace(edits[0], "").split_once('\n').map(own).unwrap();
        std::fs::write(book.path().join("deals.csv"), format!("{header}\n{row}{rest}")).unwrap();
        assert_eq!(verified(&book, 0), (Value::Null, lines(&[]), lines(&["deals.csv"])));
        run(&book, &format!("{REGISTER} {customer}-2")).success();
        assert_eq!(verified(&book, 0), (Value::Null, lines(&[]), lines(&[])));
    }
    // A command that goes on with what was edited says what it found.
    let edited = text(&book, "deals.csv").replace(row, edits[0]);
    let book = book.file("deals.csv", edited);
    run(&book, "deal close D-1 --won").success();
    assert_eq!(verified(&book, 0), (Value::Null, lines(&[]), lines(&[])));
}

fn own((one, other): (&str, &str)) -> (String, String) {
    (one.to_owned(), other.to_owned())
}

/// A book whose journal has three changes: of D-1, of D-2, of D-1 again.
fn changed_thrice() -> Book {
    let book =
        book().deals(&["D-1,acme,A,co-led,open,2026-01-01,,,", "D-2,acme,B,co-led,open,2026-01-01,,,"]);
    for line in ["D-1 partner-owned", "D-2 partner-owned", "D-1 late-involvement"] {
        run(&book, &format!("deal engagement {line}")).success();
    }
    book
}

#[test]
fn behind_a_broken_line_nobody_is_accused_of_what_later_ones_explain() {
    let whole = text(&changed_thrice(), "journal.jsonl");
    let second = whole.lines().nth(1).unwrap();
    let forged = second.replace("alice", "mallory");
    let cases = [
        (whole.replace(second, &forged), "journal.jsonl:2: it was changed since it was written"),
        (whole.replace(second, "{}"), "journal.jsonl:2: it is no entry"),
        (whole.replace(&format!("{second}\n"), ""), "journal.jsonl:2: it is numbered 3"),
    ];
    for (journal, broken) in cases {
        let book = changed_thrice().file("journal.jsonl", journal);
        let said = verified(&book, 1);
        assert!(said.0.as_str().unwrap().starts_with(broken), "{said:?}");
        assert_eq!((said.1, said.2), (lines(&[]), lines(&[])));
        // What an entry behind it says last is held against the book all the same.
        let edited = text(&book, "deals.csv").replace("late-involvement", "co-led");
        let book = book.file("deals.csv", edited);
        let accused = lines(&["`D-1` of deals is not what change 3 made of it"]);
        let (_, contradictions, files) = verified(&book, 1);
        assert_eq!((contradictions, files), (accused, lines(&["deals.csv"])));
    }
}

#[test]
fn what_lost_lines_may_have_told_of_is_held_against_nobody() {
    let whole = text(&changed_thrice(), "journal.jsonl");
    // The last word on D-1 is the third line, which is lost: the first one isn't it.
    let third = whole.lines().nth(2).unwrap();
    for (line, broken) in [("{}", "no entry"), (&*third.replace("alice", "bob"), "changed since")] {
        let book = changed_thrice().file("journal.jsonl", whole.replace(third, line));
        let said = verified(&book, 1);
        assert!(said.0.as_str().unwrap().contains(broken), "{said:?}");
        assert_eq!((said.1, said.2), (lines(&[]), lines(&[])));
    }
    // One that was changed tells which records it was about: the others are what was said of them before.
    let book = changed_thrice().file("journal.jsonl", whole.replace(third, &third.replace("alice", "bob")));
    let edited = text(&book, "deals.csv").replace("D-2,acme,B,partner-owned", "D-2,acme,B,co-led");
    let book = book.file("deals.csv", edited);
    assert_eq!(verified(&book, 1).1, lines(&["`D-2` of deals is not what change 2 made of it"]));
}
