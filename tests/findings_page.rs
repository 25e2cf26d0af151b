//! How findings look: under the headings of their files, the first of them shown and the rest counted, the caret
//! under what is meant on any terminal; and what a script gets of them.

use std::fmt::Write as _;
use std::ops::Range;

use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;
use vates_partner::files::Files;
use vates_partner::finding::{Code, Finding, Place, Problem};
use vates_partner::render::{Look, findings};
use vates_partner::report::check::{CheckReport, Extent};

use crate::support::{Book, Outcome, assert_order, outcome, program_in};

const ACME: &str = "acme,Acme,distributor,2021-03-01,,,,,,";

fn positions(page: &str) -> Vec<&str> {
    page.lines().filter_map(|line| line.trim_start().strip_prefix("--> ")).collect()
}

/// A book with that many deals of a partner that isn't there, and rates on days that aren't.
fn wrong(deals: usize, rates: usize) -> Book {
    let mut files = [
        "id,partner,customer,engagement,status,registered,closed,amount,currency\n".to_owned(),
        "date,from,to,rate\n".to_owned(),
    ];
    for number in 1..=deals {
        writeln!(files[0], "D-{number},none,X,co-led,open,2026-01-05,,,").unwrap();
    }
    for number in 1..=rates {
        writeln!(files[1], "2026-02-30,USD,EUR,{number}").unwrap();
    }
    Book::new().partners(&[ACME]).file("deals.csv", &files[0]).file("rates.csv", &files[1])
}

#[test]
fn the_first_fifty_are_shown_and_the_rest_is_counted() {
    let book = wrong(60, 1_204);
    let page = book.run(&["check"]).ended(1).stdout;
    let expected: Vec<String> =
        (2..=51).map(|line| format!("deals.csv:{line}:{}", 5 + usize::from(line > 10))).collect();
    let shown = positions(&page);
    assert_eq!(shown.len(), 50);
    assert_eq!((shown[0], shown[49]), (expected[0].as_str(), expected[49].as_str()));
    assert_order(
        &page,
        &[
            "deals.csv: 60 errors, 50 of them here\n\nerror[E0502]",
            "\n\n... and 1,214 more: 1,204 E0402 in rates.csv, 10 E0502 in deals.csv (-v shows\n    all)\n\n",
            "1,264 errors and 0 warnings.\nFor more about a code: `vates-partner explain E0502`.\n",
        ],
    );
    assert!(!page.contains("rates.csv: "), "a heading without findings");
    // Whoever asks for something else hears the same.
    assert_eq!(book.run(&["qualify"]).refused(&[]).stderr, page);
    assert_eq!(
        book.run(&["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"]).refused(&[]).stderr,
        page
    );
}

#[test]
fn fifty_are_all_shown() {
    let page = wrong(50, 0).run(&["check"]).ended(1).stdout;
    assert_eq!(positions(&page).len(), 50);
    assert!(!page.contains("more:") && page.contains("50 errors and 0 warnings.\n"), "{page}");
    assert!(!page.contains("deals.csv: "), "one file needs no heading:\n{page}");
}

#[test]
fn every_finding_can_be_seen() {
    let book = wrong(60, 30);
    for arguments in [&["check", "-v"][..], &["qualify", "-v"]] {
        let ran = book.run(arguments);
        let page = format!("{}{}", ran.stdout, ran.stderr);
        assert_eq!(positions(&page).len(), 90, "{arguments:?}");
        assert_order(&page, &["deals.csv: 60 errors\n", "rates.csv: 30 errors\n", "rates.csv:31:1"]);
        assert!(!page.contains("more:"), "{page}");
    }
    let json: Value = serde_json::from_str(&book.run(&["check", "--json"]).ended(1).stdout).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 90);
    for (format, header) in [("jsonl", 0), ("csv", 1)] {
        let lines = book.run(&["check", "-O", format]).ended(1).stdout;
        assert_eq!(lines.lines().count(), 90 + header, "{format}");
    }
    let markdown = book.run(&["check", "-O", "markdown"]).ended(1).stdout;
    assert_eq!(markdown.lines().filter(|line| line.starts_with("- ")).count(), 90);
}

#[test]
fn an_error_is_shown_though_warnings_stand_before_it() {
    let activities: Vec<String> =
        (1..=70).map(|day| format!("A-1,acme,2026-01-05,event,marketing,{day},awarded")).collect();
    let activities: Vec<&str> = activities.iter().map(String::as_str).collect();
    let book = Book::new().partners(&[ACME]).activities(&activities).rates(&["2026-02-30,USD,EUR,1"]);
    let page = book.run(&["check"]).ended(1).stdout;
    // 69 warnings, since the first of the activities is alone with its id.
    assert_order(
        &page,
        &[
            "activities.csv: 69 warnings, 49 of them here",
            "rates.csv: 1 error\n",
            "rates.csv:2:1",
            "... and 20 more: 20 W0502 in activities.csv (-v shows all)",
            "1 error and 69 warnings.",
        ],
    );
    assert_eq!(positions(&page).len(), 50);
}

#[test]
fn no_more_than_ten_kinds_and_files_are_named_among_the_rest() {
    let mut book = wrong(50, 0);
    for number in 0..12 {
        let rows = "\n2026-02-30,USD,EUR,1".repeat(number + 1);
        book = book.file(&format!("rates/{number:02}.csv"), format!("date,from,to,rate{rows}\n"));
    }
    let page = book.run(&["check"]).ended(1).stdout.replace("\n    ", " ");
    // The two smallest files have 1 and 2.
    assert_order(
        &page,
        &["... and 78 more: 12 E0402 in rates/11.csv, 11 E0402 in rates/10.csv", "3 others (-v"],
    );
}

#[test]
fn a_hundred_thousand_findings_come_quickly() {
    let book = wrong(100_000, 0);
    let start = std::time::Instant::now();
    let page = book.run(&["check"]).ended(1).stdout;
    assert_order(&page, &["... and 99,950 more: 99,950 E0502 in deals.csv", "100,000 errors"]);
    assert!(page.len() < 20_000, "{}", page.len());
    assert!(start.elapsed().as_secs() < 30, "{:?}", start.elapsed());
}

#[test]
fn columns_are_right_in_a_long_line() {
    // A header in which every column is unknown.
    let header = (0..1_000).fold(String::from("id"), |header, number| header + &format!(",{number:0>48}"));
    let book = Book::new().file("customers.csv", format!("{header}\n"));
    let lines = book.run(&["check", "-O", "jsonl"]).ended(1).stdout;
    let last: Value = serde_json::from_str(lines.lines().last().unwrap()).unwrap();
    // Two for `id`, and 49 for each column before.
    assert_eq!((&last["column"], &last["end_column"]), (&(4 + 49 * 999).into(), &(52 + 49 * 999).into()));
}

#[test]
fn a_script_gets_both_ends() {
    let book = Book::new()
        .partners(&[ACME])
        .file("customers.csv", "id,name,country\nC-1,Zoë 日本,UK\nC-2,\"two\nlines\",FR,more\n")
        .file("deal.csv", "id\n")
        .file("sessions.toml", "[[sessions]]\npartner = \"acme\"\ndate = 2026-01-15\n");
    let json: Value = serde_json::from_str(&book.run(&["check", "--json"]).ended(1).stdout).unwrap();
    let place = |finding: &Value| {
        ["line", "column", "end_line", "end_column"].map(|key| finding[key].as_u64().unwrap_or_default())
    };
    let found: Vec<(&str, [u64; 4])> = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| (finding["code"].as_str().unwrap(), place(finding)))
        .collect();
    assert_eq!(
        found,
        [
            ("E0406", [2, 12, 2, 14]),
            // The row from C-2 to `more`, over two lines.
            ("E0204", [3, 1, 4, 15]),
            ("E0104", [0, 0, 0, 0]),
            ("E0401", [1, 1, 1, 13]),
        ]
    );
    let keys: Vec<&String> = json["findings"][0].as_object().unwrap().keys().collect();
    assert_eq!(keys.len(), 9, "{keys:?}");
}

/// The page of a finding about a part of a file, on a terminal of that width.
fn page(text: &str, meant: Range<usize>, width: u16) -> String {
    let mut files = Files::default();
    let file = files.add("customers.csv".to_owned(), text.to_owned());
    let problem = Problem::new(
        Code::BadCountry,
        "`country`: `UK` is not a country of ISO 3166",
        "write its two letters",
    );
    let findings: Vec<Finding> = vec![problem.at(Place::text(file, meant))];
    let report = CheckReport::new(&findings, &files, String::new(), Extent::First);
    findings::page(&report, Look { width, colour: false, is_terminal: true })
}

/// Demands that the carets stand under what is meant, as it is shown, and that no line is wider than the terminal.
#[track_caller]
fn assert_marked(text: &str, meant: &str, shown: &str, width: u16) -> String {
    let start = text.rfind(meant).unwrap();
    let page = page(text, start..start + meant.len(), width);
    assert!(page.lines().all(|line| line.width() <= usize::from(width)), "wider than {width}:\n{page}");
    let lines: Vec<&str> = page.lines().collect();
    let carets = lines.iter().position(|line| line.contains('^')).unwrap();
    let (line, marks) = (lines[carets - 1], lines[carets]);
    let (before, _) = line.rsplit_once(shown).unwrap_or_else(|| panic!("`{shown}` can't be seen:\n{page}"));
    assert_eq!(before.width(), marks.find('^').unwrap(), "{page}");
    assert_eq!(shown.width(), marks.matches('^').count(), "{page}");
    page
}

#[test]
fn the_caret_stands_under_what_is_meant() {
    for width in [40, 60, 80, 200] {
        for before in [
            "C-1",
            "日本語の会社名",
            "🚀🎉",
            "Zoe\u{308}",
            "\"a\tb\"",
            "a\u{1b}[31m",
            "\u{202e}abc\u{200b}",
            "ﷺ",
        ] {
            assert_marked(&format!("id,country\n{before},UK,more\n"), "UK", "UK", width);
            let long = before.repeat(100);
            assert_marked(&format!("id,country\n{long},UK,{long}\n"), "UK", "UK", width);
        }
        assert_marked("id,country\nC-1,日本,FR\n", "日本", "日本", width);
        assert_marked("id,country\nC-1,\u{1b}x,FR\n", "\u{1b}x", "\\u{1b}x", width);
        assert_marked("id,country\nC-1,a\tb,FR\n", "a\tb", "a\\tb", width);
    }
    let page = assert_marked(&format!("id\nC-1,UK{}\n", "x".repeat(500)), "UK", "UK", 60);
    assert!(page.contains("C-1,UKxxx") && page.contains("x…\n"), "{page}");
}

#[test]
fn a_very_long_cell_is_marked_from_its_start() {
    let text = format!("id,country\nC-1,{},FR\n", "U".repeat(100_000));
    let page = page(&text, 15..100_015, 60);
    assert!(page.lines().all(|line| line.width() <= 60), "{page}");
    assert_order(&page, &["customers.csv:2:5\n", "2 | C-1,UUUUU", "UUU…\n", "  |     ^^^^^"]);
}

#[test]
fn sentences_are_broken_where_the_terminal_ends() {
    let page = page("id,country\nC-1,UK\n", 15..17, 40);
    // 14 columns stand before the message.
    assert!(
        page.starts_with("error[E0406]: `country`: `UK` is not a\n              country of ISO 3166\n"),
        "{page}"
    );
}

fn coloured(arguments: &[&str], variable: Option<&str>) -> Outcome {
    let book = Book::new()
        .partners(&[ACME])
        .deals(&["D-1,acmee,X,co-led,open,2026-01-05,,,"])
        .rates(&["x,USD,EUR,1"]);
    let mut command = program_in(book.path());
    if let Some(value) = variable {
        command.env("NO_COLOR", value);
    }
    outcome(command.args(arguments))
}

#[test]
fn colours_change_no_word_and_can_be_left_out() {
    let bare = |text: &str| {
        let mut parts = text.split('\u{1b}');
        let first = parts.next().unwrap().to_owned();
        parts.fold(first, |bare, part| bare + part.split_once('m').unwrap().1)
    };
    let plain = coloured(&["check"], None).ended(1).stdout;
    assert!(!plain.contains('\u{1b}'));
    let painted = coloured(&["check", "--color", "always"], None).ended(1).stdout;
    assert!(painted.contains("\u{1b}[1mdeals.csv: 1 error\u{1b}[0m\n"), "{painted:?}");
    assert_eq!(bare(&painted), plain);
    let refused = coloured(&["qualify", "--color", "always"], None).refused(&[]).stderr;
    assert_eq!(bare(&refused), plain);
    // Whoever asks for colours gets them, as with other tools.
    assert_eq!(coloured(&["check", "--color", "always"], Some("1")).ended(1).stdout, painted);
    assert_eq!(coloured(&["check"], Some("1")).ended(1).stdout, plain);
}

/// Runs a piece of shell in a book, as the README has it; nothing where `jq` isn't installed.
fn with_jq(book: &Book, piece: &str) -> Option<Outcome> {
    if std::process::Command::new("jq").arg("--version").output().is_err() {
        eprintln!("jq is not installed here; skipped");
        return None;
    }
    let program = std::path::Path::new(env!("CARGO_BIN_EXE_vates-partner"));
    let piece = piece.replace("vates-partner", &program.display().to_string());
    // As a runner of GitHub starts it.
    let mut shell = std::process::Command::new("bash");
    Some(outcome(shell.current_dir(book.path()).args(["-e", "-c", &piece])))
}

#[test]
fn the_pieces_for_scripts_in_the_readme_work() {
    let readme = include_str!("../README.md");
    let piece =
        readme.split("```sh\n").find(|piece| piece.contains("jq -r")).unwrap().split("```").next().unwrap();
    let book = Book::new()
        .partners(&[ACME])
        .file("customers.csv", "id,country\nC-1,\"U\n::add-mask::K, 100%\"\n")
        .file("deal.csv", "id\n")
        .file("budget.csv", "x\n");
    let Some(marks) = with_jq(&book, piece) else { return };
    let marks = marks.ended(1).stdout;
    let lines: Vec<&str> = marks.lines().collect();
    assert_eq!(
        lines,
        [
            "::notice file=budget.csv,line=1,col=1,title=N0101::this file is not read: its name is no kind of record; \
             name it after a kind, as in orders.csv, or leave it",
            "::error file=customers.csv,line=2,col=6,title=E0406::`country`: `U%0A::add-mask::K, 100%25` is not a \
             country of ISO 3166; write its two letters: FR, US",
            "::error file=deal.csv,line=1,col=1,title=E0104::no records are read from a file of this name; rename it to \
             deals.csv, or move it out of the book",
        ]
    );
    let sound = Book::new().partners(&[ACME]);
    assert_eq!(with_jq(&sound, piece).unwrap().ended(0).stdout, "");

    let start = readme.find("`vates-partner check -O jsonl | jq").unwrap();
    let piece = readme.get(start..).unwrap().split('`').nth(1).unwrap();
    let book = Book::new().partners(&["acme,Acme,msp,2021-03-01,,9,,,,"]);
    let line = with_jq(&book, piece).unwrap().stdout;
    assert_eq!(line, "partners.csv:2:27: error: `tier`: there is no tier 9\n");
}
