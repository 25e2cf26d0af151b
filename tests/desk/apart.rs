//! Answers that go to files: none is written over the book, and none that fails hides what was done.

use std::fs;
use std::path::Path;

use super::{REGISTER, book, run, text};
use crate::support::{Book, program_in, run_in};

#[test]
fn an_answer_is_not_written_over_the_book() {
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,"]);
    run(&book, &format!("{REGISTER} Other")).success();
    let before = (text(&book, "deals.csv"), text(&book, "journal.jsonl"));
    for file in ["deals.csv", "./deals.csv", "journal.jsonl", "trials.csv", "vates-partner.toml"] {
        run(&book, &format!("{REGISTER} Third -O csv -o {file}")).refused(&["--output", "book itself"]);
        book.run(&["list", "deals", "-O", "csv", "-o", file]).refused(&["--output", "book itself"]);
    }
    assert_eq!((text(&book, "deals.csv"), text(&book, "journal.jsonl")), before);
    assert!(!book.path().join("trials.csv").exists());
    book.run(&["list", "deals", "-o", "list.csv"]).success();
    assert_eq!(text(&book, "list.csv").lines().count(), 3);
}

#[test]
fn an_answer_is_not_written_where_it_would_be_taken_for_a_file_of_the_book() {
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,"]).file("deal/readme.txt", "");
    for file in ["order.csv", "deal.csv", "deal/x.csv", "Orders.CSV", "x.toml"] {
        let pieces = ["--output", file, "would be taken for a file of the book itself"];
        run(&book, &format!("{REGISTER} Other -O csv -o {file}")).refused(&pieces);
        book.run(&["list", "deals", "-O", "markdown", "-o", file]).refused(&pieces);
    }
    assert_eq!(text(&book, "deals.csv").lines().count(), 2);
    // What makes an entry for the book may make a file of it, and nothing else of that name.
    let book = book.file("crm.txt", "Deal,Account\n1,Contoso\n");
    let guess = ["import", "guess", "crm.txt", "--kind", "deals", "-o", "entry.toml"];
    book.run(&[&guess[..], &["-O", "markdown"]].concat()).refused(&["would be taken for"]);
    book.run(&guess).success();
    book.run(&guess).refused(&["is a file of the book itself, and would be lost"]);
    for file in ["answer", "answer.csv", "sub/answer.csv", "sub/x.toml"] {
        let book = self::book().deals(&[]).file("sub/readme.txt", "");
        book.run(&["list", "deals", "-O", "csv", "-o", file]).success();
        book.run(&["list", "deals"]).success();
    }
}

/// A book with an export of deals, another one outside of it, and a program of its own.
fn sourced(outside: &str) -> Book {
    let source = |files: &str| {
        format!("[[sources]]\nkind = \"deals\"\nfiles = \"{files}\"\n[sources.columns]\nid = \"id\"\n")
    };
    let program =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/program/vates-2026.toml"))
            .unwrap();
    let deals = |id: &str| {
        format!(
            "id,partner,customer,engagement,status,registered,closed,amount,currency\n{id},acme,{id},co-led,open,2026-01-01,,,\n"
        )
    };
    fs::write(format!("{outside}/crm.csv"), deals("D-1")).unwrap();
    let configuration = format!(
        "program = \"rules/own.toml\"\n{}{}",
        source("exports/*.csv"),
        source(&format!("{outside}/*.csv"))
    );
    book()
        .file("vates-partner.toml", configuration)
        .file("rules/own.toml", program)
        .file("exports/crm.csv", deals("D-2"))
        .file("reports/old.csv", "old")
}

#[test]
fn an_answer_is_not_written_over_what_the_configuration_names() {
    let outside = tempfile::tempdir().unwrap();
    let outside = outside.path().to_str().unwrap();
    let book = sourced(outside);
    let crm = format!("{outside}/crm.csv");
    let before = fs::read_to_string(&crm).unwrap();
    for file in ["exports/crm.csv", "exports/new.csv", "rules/own.toml", &crm] {
        let line = ["list", "deals", "--allow-outside", "-O", "csv", "-o", file];
        book.run(&line).refused(&["--output", "book itself"]);
        book.run(&["quote", "--bundle", "pro", "--hosts", "5", "-O", "csv", "-o", file])
            .refused(&["--output", "book itself"]);
    }
    assert_eq!(fs::read_to_string(&crm).unwrap(), before);
    assert!(!book.path().join("exports/new.csv").exists());
    for file in ["reports/old.csv", "reports/new.csv", "new.csv"] {
        book.run(&["list", "deals", "--allow-outside", "-O", "csv", "-o", file]).success();
        assert_eq!(text(&book, file).lines().count(), 3);
    }
}

#[test]
fn what_cannot_be_answered_is_not_done() {
    let book = book().file("taken/keep.txt", "");
    for file in ["missing/answer.csv", "taken"] {
        let failed = run(&book, &format!("{REGISTER} Contoso -O csv -o {file}")).ended(3);
        assert!(failed.stderr.contains("nothing was written to the book"), "{}", failed.stderr);
        assert!(failed.stderr.contains(file), "{}", failed.stderr);
    }
    assert!(!book.path().join("deals.csv").exists() && !book.path().join("journal.jsonl").exists());
    run(&book, &format!("{REGISTER} Contoso -O csv -o answer.csv")).success();
    assert!(text(&book, "answer.csv").contains("D-1"));
}

/// Where nobody can see beforehand that the answer won't arrive, it is said that the change was made.
#[cfg(target_os = "linux")]
#[test]
fn a_change_whose_answer_is_lost_is_told() {
    let book = book();
    let mut command = program_in(book.path());
    command.args([
        "deal",
        "register",
        "--partner",
        "acme",
        "--engagement",
        "co-led",
        "--customer",
        "Contoso",
    ]);
    command.args(["--by", "alice", "--as-of", super::DAY]);
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = command.stdout(full).output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3));
    assert!(said.contains("change 1 of the book was made all the same: D-1 registered for acme"), "{said}");
    let help = said.lines().last().unwrap();
    assert_eq!(help, "  = help: don't run it again; see `vates-partner journal`", "{said}");
    assert!(!said.contains("\\n"), "{said}");
    assert_eq!(text(&book, "deals.csv").lines().count(), 2);
    // What changes nothing says nothing of the kind.
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = program_in(book.path()).args(["list", "deals"]).stdout(full).output().unwrap();
    assert!(!String::from_utf8(output.stderr).unwrap().contains("was made"));
}

#[test]
fn nothing_is_written_over_another_book_or_over_what_is_read() {
    let configured = || Book::new().file("vates-partner.toml", "").file("deals.csv", "id\n");
    let book = configured().file("journal.jsonl", "kept").file("crm.csv", "Id,Account\n1,Contoso\n");
    let other = configured();
    let over_other = other.path().join("deals.csv").display().to_string();
    // The demo is asked while one stands in a book.
    for file in ["deals.csv", "vates-partner.toml", "journal.jsonl", &over_other] {
        book.run(&["--demo", "pes", "-O", "csv", "-o", file]).refused(&[file, "would be lost"]);
    }
    let outside = tempfile::tempdir().unwrap();
    let program = ["program", "bundles", "-O", "csv", "-o", &over_other];
    run_in(outside.path(), &program).refused(&["is a file of a book, and would be lost"]);
    // Where no book is kept, answers may have the names of records, again and again.
    let read_from = super::book();
    let read = read_from.path().display().to_string();
    for file in ["deals.csv", "orders.csv", "deals.csv"] {
        run_in(outside.path(), &["--book", &read, "list", "partners", "-O", "csv", "-o", file]).success();
    }
    // What lies in the folder that one stands in may be a book without a configuration.
    run_in(outside.path(), &["--demo", "pes", "-O", "csv", "-o", "deals.csv"]).refused(&["would be lost"]);
    for output in [&["-o", "crm.csv"][..], &["--output=crm.csv"], &["-ocrm.csv"], &["-o", "./crm.csv"]] {
        let words = [&["import", "guess", "crm.csv", "--kind", "deals"], output].concat();
        book.run(&words).refused(&["what the answer is made from"]);
    }
    assert_eq!(text(&book, "crm.csv"), "Id,Account\n1,Contoso\n");
    assert_eq!((text(&book, "deals.csv"), text(&book, "journal.jsonl")), ("id\n".into(), "kept".into()));
    assert_eq!(text(&other, "deals.csv"), "id\n");
}
