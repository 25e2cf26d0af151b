//! Where answers go and in which shape: formats, files, pipes, colours, exit codes, and cells that must stay harmless.

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Book, outcome, program_in, words};

const QUOTE: &str = "quote --bundle pro --hosts 5 --as-of 2026-06-30";
const CSV_OF_LIST: &str = "id,partner,customer,engagement,status,registered,closed,amount,currency";

fn book() -> Book {
    Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,"]).deals(&[
        "D-1,acme,X,co-led,open,2026-01-05,,1500.50,USD",
        "D-2,acme,\"Y, Z\",co-led,open,2026-01-06,,,",
    ])
}

/// The names of all entries of the book's folder.
fn entries(book: &Book) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(book.path())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn records(text: &str) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes());
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

#[test]
fn every_format_is_what_it_says() {
    let book = book();
    let run = |format: &str| book.run(&["list", "deals", "-O", format]).success().stdout;
    assert!(run("table").contains("D-2"));
    assert_eq!(serde_json::from_str::<Value>(&run("json")).unwrap()["kind"], "deals");
    assert_eq!(run("json"), book.run(&["--json", "list", "deals"]).success().stdout);
    let lines: Vec<Value> = run("jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((lines.len(), &lines[0]["id"], &lines[1]["id"]), (2, &"D-1".into(), &"D-2".into()));
    let table = run("csv");
    assert!(table.starts_with(CSV_OF_LIST), "{table}");
    assert_eq!(records(&table)[2][2], "Y, Z");
    assert!(run("markdown").lines().filter(|line| line.starts_with('|')).count() >= 4);
}

#[test]
fn nothing_is_said_beside_an_answer() {
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
        for command in
            ["list deals", QUOTE, "qualify --as-of 2026-06-30", "pes --as-of 2026-06-30", "program bundles"]
        {
            let mut arguments = words(command);
            arguments.extend(["-q", "-O", format]);
            let answer = book().run(&arguments).success();
            assert!(
                !answer.stdout.trim().is_empty() && answer.stdout.ends_with('\n'),
                "{command} as {format}"
            );
            assert_eq!(answer.stderr, "", "{command} as {format}");
        }
    }
}

#[test]
fn two_formats_are_a_contradiction() {
    let book = book();
    for format in ["csv", "table", "markdown", "jsonl"] {
        book.run(&["list", "deals", "--json", "-O", format]).refused(&["--json"]);
    }
    book.run(&["list", "deals", "-O", "xml"]).refused(&["xml", "csv", "markdown"]);
    book.run(&["list", "deals", "-O", "cvs"]).refused(&["cvs", "csv"]);
}

#[test]
fn a_files_name_chooses_the_format() {
    for (name, format) in [("q.csv", "csv"), ("q.json", "json"), ("q.jsonl", "jsonl"), ("q.md", "markdown")] {
        let book = book();
        let shown = book.run(&["list", "deals", "-O", format]).success().stdout;
        let written = book.run(&["list", "deals", "-o", name]).success();
        assert_eq!(written.stdout, "");
        assert_eq!(fs::read_to_string(book.path().join(name)).unwrap(), shown, "{name}");
    }
}

#[test]
fn a_named_format_goes_before_the_files_name() {
    let book = book();
    book.run(&["list", "deals", "--json", "--output", "deals-out.csv"]).success();
    let written = fs::read_to_string(book.path().join("deals-out.csv")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap()["kind"], "deals");
}

#[test]
fn a_dash_is_the_standard_output() {
    let book = book();
    let shown = book.run(&["list", "deals", "--json"]).success().stdout;
    assert_eq!(book.run(&["list", "deals", "--json", "-o", "-"]).success().stdout, shown);
    assert_eq!(entries(&book), ["deals.csv", "partners.csv", "vates-partner.toml"]);
}

#[test]
fn a_file_is_replaced_whole_and_nothing_else_is_left() {
    let book = book().file("q.json", "x".repeat(1 << 16));
    book.run(&["list", "deals", "-o", "q.json"]).success();
    let written = fs::read_to_string(book.path().join("q.json")).unwrap();
    assert_eq!(serde_json::from_str::<Value>(&written).unwrap()["records"].as_array().unwrap().len(), 2);
    assert_eq!(entries(&book), ["deals.csv", "partners.csv", "q.json", "vates-partner.toml"]);
}

#[test]
fn a_refusal_leaves_the_file_as_it_was() {
    let book = book().file("q.json", "before");
    for command in
        ["quote --bundle prro --hosts 5", "list deals --partner nobody", "qualify --partner nobody"]
    {
        let mut arguments = words(command);
        arguments.extend(["-o", "q.json"]);
        book.run(&arguments).refused(&[]);
        assert_eq!(fs::read_to_string(book.path().join("q.json")).unwrap(), "before");
    }
    let broken = book.deals(&["D-3,acme,X,co-led,open,never,,,"]);
    broken.run(&["qualify", "-o", "q.json"]).refused(&["deals.csv:4:"]);
    assert_eq!(fs::read_to_string(broken.path().join("q.json")).unwrap(), "before");
    assert_eq!(entries(&broken), ["deals.csv", "partners.csv", "q.json", "vates-partner.toml"]);
}

#[test]
fn a_place_that_cannot_be_written_is_a_failure() {
    let book = book().file("taken/keep.txt", "");
    for target in ["missing/q.json", "taken"] {
        let failure = book.run(&["list", "deals", "--json", "-o", target]).ended(3);
        assert_eq!(failure.stdout, "");
        assert!(failure.stderr.contains(target), "{}", failure.stderr);
    }
    assert_eq!(entries(&book), ["deals.csv", "partners.csv", "taken", "vates-partner.toml"]);
    assert_eq!(fs::read_dir(book.path().join("taken")).unwrap().count(), 1);
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let rows: Vec<String> =
        (0..4_000).map(|n| format!("E-{n},acme,Customer,co-led,open,2026-01-05,,,")).collect();
    let book = book().deals(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
        let mut command = program_in(book.path());
        command.args(["list", "deals", "-O", format]).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let mut first = String::new();
        BufReader::with_capacity(64, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        assert!(!first.is_empty());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        let status = child.wait().unwrap();
        assert_eq!((said.as_str(), status.code()), ("", Some(0)), "{format}");
    }
}

#[test]
fn exit_codes_answer_only_where_asked() {
    let qualify = |rest: &str| {
        let line = format!("qualify --year 2026 {rest}");
        let answer = book().run(&words(&line));
        assert!(!answer.stdout.is_empty() && !answer.stderr.contains("panicked"), "{}", answer.stderr);
        answer.code
    };
    // No records at all: four failed quarters once the year is over, nothing decided at its beginning.
    assert_eq!(qualify("--as-of 2027-01-01"), Some(0));
    assert_eq!(qualify("--as-of 2027-01-01 --exit-code"), Some(1));
    assert_eq!(qualify("--as-of 2026-01-05 --exit-code"), Some(0));
    assert_eq!(qualify("--as-of 2027-01-01 --exit-code --json"), Some(1));
    let newcomer = Book::new().partners(&["new,New,reseller,2021-03-01,,,10%,,FR,"]);
    newcomer.run(&words("qualify --year 2026 --as-of 2027-01-01 --partner new --exit-code")).success();
}

#[test]
fn wrong_usage_is_two_and_help_is_none() {
    let book = book();
    for arguments in [&["--help"][..], &["-h"], &["quote", "--help"], &["--version"]] {
        assert!(!book.run(arguments).success().stdout.is_empty());
    }
    for line in [
        "qote",
        "list",
        "list dealz",
        "show deals",
        "show deals D-9",
        "schema quot",
        "program clause",
        "--nope",
    ] {
        book.run(&words(line)).refused(&[]);
    }
    book.run(&[]).refused(&["quote", "qualify"]);
    book.run(&["show", "deals", "D-9"]).refused(&["D-9", "D-"]);
    book.run(&["list", "dealz"]).refused(&["dealz", "deals"]);
    book.run(&["schema", "quot"]).refused(&["quot", "quote"]);
}

#[test]
fn common_flags_stand_before_or_after_the_command() {
    let book = book();
    let before = book.run(&words("--as-of 2026-06-30 --json quote --bundle pro --hosts 5")).success().stdout;
    let after = book.run(&words("quote --bundle pro --hosts 5 --as-of 2026-06-30 --json")).success().stdout;
    assert_eq!(before, after);
}

#[test]
fn colours_are_for_terminals_and_for_those_who_insist() {
    let broken = book().deals(&["D-3,acme,X,co-led,open,never,,,"]);
    let coloured = |arguments: &[&str], no_color: bool| {
        let mut command = program_in(broken.path());
        if no_color {
            command.env("NO_COLOR", "1");
        }
        outcome(command.arg("check").args(arguments)).ended(1).stdout.contains('\x1b')
    };
    assert!(coloured(&["--color", "always"], false));
    assert!(!coloured(&["--color", "never"], false));
    assert!(!coloured(&["--color", "auto"], false));
    assert!(!coloured(&[], false));
    assert!(!coloured(&[], true));
    broken.run(&["check", "--color", "sometimes"]).refused(&["sometimes", "auto", "always", "never"]);
}

#[test]
fn machines_never_get_colours() {
    for format in ["json", "jsonl", "csv", "markdown"] {
        let answer = book().run(&["list", "deals", "--color", "always", "-O", format]).success();
        assert!(!answer.stdout.contains('\x1b'), "{format}");
    }
}

#[test]
fn cells_that_a_spreadsheet_would_run_are_disarmed() {
    let names = ["=HYPERLINK(\"\"http://x\"\")", "+1+1", "-1+1", "@SUM(A1)", "=1"];
    let rows: Vec<String> = names
        .iter()
        .enumerate()
        .map(|(n, name)| format!("D-{n}9,acme,\"{name}\",co-led,open,2026-01-05,,,"))
        .collect();
    let book = book().deals(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let answer = book.run(&["list", "deals", "-O", "csv"]).success().stdout;
    let table = records(&answer);
    assert_eq!(table.len(), 1 + 2 + names.len());
    for cell in table.iter().flatten() {
        assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{cell:?} would run");
    }
    assert!(table.iter().flatten().any(|cell| cell.ends_with("HYPERLINK(\"http://x\")")), "{answer}");
    // JSON is data: the name as it is.
    let json = book.json(&["list", "deals"]);
    assert!(json["records"].as_array().unwrap().iter().any(|record| record["customer"] == "+1+1"));
}

#[test]
fn amounts_below_zero_stay_numbers_in_csv() {
    let book = book().orders(&["O-1,acme,X,new,2026-02-01,2026-02-01,-100.00,USD,"]);
    let table = records(&book.run(&["list", "orders", "-O", "csv"]).success().stdout);
    assert!(table[1].iter().any(|cell| cell == "-100.00"), "{:?}", table[1]);
}

#[test]
fn control_characters_are_shown_and_not_sent() {
    let name = "Red\u{1b}[31m\u{7}\u{8}\u{9b}2J\u{7f}";
    let book = book().partners(&[&format!("evil,{name},distributor,2021-03-01,,,,,FR,")]);
    for line in [
        "list partners",
        "show partners evil",
        "qualify --partner evil",
        "quote --bundle pro --hosts 5 --partner evil",
    ] {
        for format in ["table", "markdown"] {
            let mut arguments = words(line);
            arguments.extend(["-O", format, "--color", "never"]);
            let shown = book.run(&arguments).success().stdout;
            let raw: Vec<char> = shown.chars().filter(|sign| sign.is_control() && *sign != '\n').collect();
            assert!(raw.is_empty(), "{line} as {format} sent {raw:?}");
            assert!(shown.contains("Red"), "{shown}");
        }
    }
    assert_eq!(book.json(&["list", "partners"])["records"][1]["name"], name);
}

#[test]
fn control_characters_of_wrong_lines_are_shown_and_not_sent() {
    let book = book().partners(&["evil,\u{1b}]0;title\u{7}\u{9b}31m,distributer,2021-03-01,,,,,FR,"]);
    let check = book.run(&["check", "--color", "never"]).ended(1);
    let refusal =
        book.run(&["qualify", "--color", "never", "--partner", "\u{1b}[31m"]).refused(&["partners.csv:3:"]);
    for text in [&check.stdout, &check.stderr, &refusal.stderr] {
        assert!(!text.chars().any(|sign| sign.is_control() && sign != '\n'), "{text:?}");
    }
    let name =
        self::book().run(&["qualify", "--color", "never", "--partner", "\u{1b}[31macme"]).refused(&["acme"]);
    assert!(!name.stderr.contains('\u{1b}'), "{:?}", name.stderr);
}
