//! Files of quotes that were edited, broken or taken away.

use std::fs;

use super::{SAVE, book, run, text};
use crate::support::{Book, words};

const FILE: &str = "quotes/Q-2026-0001.toml";

fn saved() -> Book {
    let book = book();
    run(&book, &format!("{SAVE} mars")).success();
    book
}

#[test]
fn an_edited_quote_is_shown_with_a_warning_and_goes_no_further() {
    let book = saved();
    let good = text(&book, FILE);
    for (from, to) in [
        ("amount = \"5000.00\"", "amount = \"4000.00\""),
        ("valid_until = \"2026-12-24\"", "valid_until = \"2027-12-24\""),
        ("by = \"alice\"", "by = \"mallory\""),
        ("[made]", "note = \"x\"\n[made.more]\n"),
    ] {
        let book = saved().file(FILE, good.replacen(from, to, 1));
        if from != "[made]" {
            let shown = book.run(&["quotes", "show", "Q-2026-0001"]).success();
            assert!(shown.stderr.contains("was edited by hand"), "{}", shown.stderr);
            assert_eq!(book.json(&["quotes", "list"])["quotes"][0]["edited"], true);
        }
        for line in [
            "quotes accept Q-2026-0001",
            "order place --quote Q-2026-0001",
            "quotes revise Q-2026-0001",
            "quotes withdraw Q-2026-0001 --why no",
        ] {
            run(&book, line).refused(&[FILE]);
        }
        assert!(!book.path().join("orders.csv").exists());
        let verified = book.run(&["journal", "verify"]).ended(1).stdout;
        assert!(verified.contains("`Q-2026-0001` of quotes is not what change 1 made of it"), "{verified}");
    }
    // Comments and line ends are not what is said.
    let book = book.file(FILE, good.replace("# A quote", "# One").replace('\n', "\r\n"));
    assert!(!book.run(&["quotes", "show", "Q-2026-0001"]).success().stderr.contains("edited"));
    let verified = book.run(&["journal", "verify"]).success().stdout;
    assert!(verified.contains("quotes/Q-2026-0001.toml was edited by hand since"), "{verified}");
    run(&book, "quotes accept Q-2026-0001").success();
    run(&book, "undo").success();
    run(&book, "undo").success();
    assert!(!book.path().join(FILE).exists());
    book.run(&["journal", "verify"]).success();
}

#[test]
fn what_is_wrong_in_a_file_is_told_with_its_place_and_stops_nobody_else() {
    let good = text(&saved(), FILE);
    let line = |piece: &str| good.lines().position(|line| line.starts_with(piece)).unwrap() + 1;
    let cases = [
        (
            good.replace("status = \"open\"", "status = \"opened\""),
            format!(":{}:10: `opened` is none of", line("status")),
        ),
        (
            good.replace("valid_until = \"2026-12-24\"\norders", "valid_until = \"24/12/2026\"\norders"),
            format!(":{}:15: `24/12/2026` is no day", line("valid_until")),
        ),
        (good.replace("[made]", "[made"), format!(":{}:", line("[made]"))),
        (good.replace("revision = 1\nstatus", "status"), ":1:1: missing field `revision`".to_owned()),
        (
            good.replace("revision = 1\nstatus", "revision = 2\nstatus"),
            ":1:1: it is named after Q-2026-0001, and holds".to_owned(),
        ),
        (good.replacen("currency = \"USD\"", "currency = \"USX\"", 1), "`USX` is no currency".to_owned()),
        (good.replacen("amount = \"5000.00\"", "amount = 5000.00", 1), format!("{FILE}:")),
        (good.replace("saved-quote/1", "saved-quote/2"), "`vates-partner/saved-quote/2`".to_owned()),
        (String::new(), ":1:1: the key `checksum` is missing".to_owned()),
        ("\0".to_owned(), ":1:1:".to_owned()),
    ];
    for (file, piece) in cases {
        let book = saved().file(FILE, file);
        for line in ["quotes show Q-2026-0001", "quotes list"] {
            book.run(&words(line)).refused(&["a saved quote can't be read", FILE, &piece]);
        }
        for line in ["quotes accept Q-2026-0001", "order place --quote Q-2026-0001"] {
            run(&book, line).refused(&[&piece]);
        }
        let checked = book.run(&["check", "-O", "csv"]).ended(1).stdout;
        assert!(checked.contains("W0102") && checked.contains("a saved quote can't be read"), "{checked}");
        book.run(&words("quote --bundle pro --hosts 5 --partner mars")).success();
        run(&book, &format!("{SAVE} mars")).success();
        book.run(&["quotes", "show", "Q-2026-0002"]).success();
    }
}

#[test]
fn all_that_is_wrong_is_listed_in_one_run() {
    let book = saved()
        .file("quotes/Q-2026-0002.toml", "a =")
        .file("quotes/notes.toml", "")
        .file("quotes/notes.txt", "");
    book.run(&["quotes", "list"])
        .refused(&["quotes/notes.toml:1:1: no quote has this name", "quotes/Q-2026-0002.toml:1:4: "]);
    fs::remove_file(book.path().join("quotes/notes.toml")).unwrap();
    fs::write(book.path().join("quotes/Q-2026-0002.toml"), b"\xff\xfe\x00").unwrap();
    book.run(&["quotes", "list"]).refused(&["quotes/Q-2026-0002.toml:1:1: "]);
    fs::remove_file(book.path().join("quotes/Q-2026-0002.toml")).unwrap();
    fs::create_dir(book.path().join("quotes/Q-2026-0002.toml")).unwrap();
    book.run(&["quotes", "list"]).refused(&["quotes/Q-2026-0002.toml:1:1: it can't be read"]);
}

#[test]
fn the_journal_tells_of_quotes_that_are_gone() {
    let book = saved();
    run(&book, "quotes accept Q-2026-0001").success();
    book.run(&["journal", "verify"]).success();
    let kept = text(&book, FILE);
    fs::remove_file(book.path().join(FILE)).unwrap();
    let verified = book.run(&["journal", "verify"]).ended(1).stdout;
    assert!(verified.contains("`Q-2026-0001` of quotes is not what change 2 made of it"), "{verified}");
    run(&book, "undo").refused(&["Q-2026-0001"]);
    let book = book.file(FILE, kept);
    run(&book, "undo").success();
    assert!(text(&book, FILE).contains("status = \"open\""));
    run(&book, "undo").success();
    assert!(!book.path().join(FILE).exists());
    book.run(&["journal", "verify"]).success();
    book.run(&["quotes", "show", "Q-2026-0001"]).refused(&["no saved quote"]);
}
