//! Files of quotes that were edited, broken or taken away.

use std::fs;

use super::{SAVE, book, has, run, text};
use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, column, words};

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
        let shown = book.run(&words("quotes show Q-2026-0001"));
        shown.refused(&["a saved quote can't be read", FILE, &piece]);
        for line in ["quotes accept Q-2026-0001", "order place --quote Q-2026-0001"] {
            run(&book, line).refused(&[&piece]);
        }
        let checked = book.run(&["check", "-O", "csv"]).ended(1).stdout;
        assert!(checked.contains("W0102") && checked.contains("a saved quote can't be read"), "{checked}");
        book.run(&words("quote --bundle pro --hosts 5 --partner mars")).success();
        run(&book, &format!("{SAVE} mars")).success();
        book.run(&["quotes", "show", "Q-2026-0002"]).success();
        // A list tells the others, and that there is one more.
        for line in ["quotes list", "status --partner mars"] {
            let json = book.json(&words(&format!("{line} --as-of 2026-11-24")));
            assert_valid(if line == "quotes list" { "quotes-list" } else { "status" }, &json);
            assert_eq!(column(&json["quotes"], "id"), ["Q-2026-0002"], "{line}");
            let warnings = json["warnings"].as_array().unwrap();
            let warning = warnings.iter().find(|warning| warning["code"] == "quote-unreadable").unwrap();
            let message = warning["message"].as_str().unwrap();
            assert!(message.contains(FILE) && message.contains(&piece), "{message}");
            assert_eq!(warning["record"], FILE);
        }
    }
}

#[test]
fn of_a_file_that_is_cut_short_the_line_is_named_where_reading_ends() {
    let good = text(&saved(), FILE);
    let made = good.lines().position(|line| line.starts_with("at = ")).unwrap() + 1;
    let column = "at = \"2026".len() + 1;
    let cut = good.find("at = \"2026").unwrap() + "at = \"2026".len();
    let book = saved().file(FILE, good.get(..cut).unwrap());
    let json: Value = serde_json::from_str(&book.run(&["check", "--json"]).ended(1).stdout).unwrap();
    let findings = json["findings"].as_array().unwrap();
    let finding = findings.iter().find(|finding| finding["code"] == "W0102").unwrap();
    assert_eq!((&finding["line"], &finding["column"]), (&made.into(), &column.into()));
    let page = book.run(&["check"]).stdout;
    assert!(page.contains(&format!("--> {FILE}:{made}:{column}\n")), "{page}");
    assert!(page.contains("at = \"2026\n"), "{page}");
}

#[test]
fn all_that_is_wrong_is_listed_in_one_run() {
    let book = saved()
        .file("quotes/Q-2026-0002.toml", "a =")
        .file("quotes/notes.toml", "")
        .file("quotes/notes.txt", "");
    let listed = |book: &Book, pieces: &[&str]| {
        // On the page, and beside what has no place for it.
        let page = book.run(&["quotes", "list", "--as-of", "2026-11-24"]).success().stdout;
        let csv = book.run(&["quotes", "list", "--as-of", "2026-11-24", "-O", "csv"]).success();
        assert!(csv.stdout.contains("Q-2026-0001,1,open"), "{}", csv.stdout);
        for said in [page, csv.stderr] {
            let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
            for piece in pieces {
                assert!(said.contains(piece), "{piece} is not in\n{said}");
            }
        }
    };
    let named = "quotes/notes.toml:1:1: no quote has this name";
    listed(&book, &[named, "quotes/Q-2026-0002.toml:1:4: ", "[quote-unreadable]"]);
    fs::remove_file(book.path().join("quotes/notes.toml")).unwrap();
    fs::write(book.path().join("quotes/Q-2026-0002.toml"), b"\xff\xfe\x00").unwrap();
    listed(&book, &["quotes/Q-2026-0002.toml:1:1: "]);
    fs::remove_file(book.path().join("quotes/Q-2026-0002.toml")).unwrap();
    fs::create_dir(book.path().join("quotes/Q-2026-0002.toml")).unwrap();
    listed(&book, &["quotes/Q-2026-0002.toml:1:1: it can't be read"]);
    book.run(&["quotes", "show", "Q-2026-0002"]).refused(&["it can't be read"]);
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

#[test]
fn undo_tells_of_what_was_written_into_a_quote_by_hand() {
    let book = book();
    run(&book, &format!("{SAVE} mars")).success();
    run(&book, "quotes accept Q-2026-0001").success();
    let file = "quotes/Q-2026-0001.toml";
    let whole = text(&book, file);
    let codes = |book: &Book| column(&run(book, "undo --json").json()["warnings"], "code").join(" ");
    let edited = book.file(file, format!("# call Bob on Friday\n{whole}"));
    assert_eq!(codes(&edited), "edited-by-hand");
    assert!(text(&edited, "journal.jsonl").contains("# call Bob on Friday"));
    assert_eq!(codes(&edited), "");
    assert!(!has(&edited, file));
}
