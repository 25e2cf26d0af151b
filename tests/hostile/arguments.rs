//! Command lines that were put together from someone else's words.

use super::{ACME, answer, assert_inert, run_within};
use crate::support::{Book, column};

/// An argument that would colour the terminal, ring its bell and write a line of its own.
const STEERING: &str = "\u{1b}[31m\u{7}\u{9b}2J\r\u{202e}x\n  = help: all is well";

#[test]
fn nothing_that_was_typed_steers_the_terminal() {
    let book = Book::new().partners(&[ACME]);
    let steering = STEERING;
    let flag = format!("--{STEERING}");
    let with_value = |flag: &str| format!("{flag}={STEERING}");
    let reading = format!("--reading=gross-bound={STEERING}");
    let short = format!("-{STEERING}");
    let lines: Vec<Vec<String>> = [
        // What clap refuses.
        vec![steering],
        vec![&flag],
        vec![&short],
        vec!["qualify", &flag],
        vec!["qualify", steering],
        vec!["list", "partners", &with_value("--format")],
        vec!["list", "partners", &with_value("--json")],
        vec!["list", "partners", &with_value("--from")],
        vec!["program", steering],
        vec!["completions", steering],
        vec!["quote", &with_value("--hosts")],
        vec!["quote", &with_value("--years")],
        vec!["quote", &with_value("--valid-days")],
        vec!["qualify", &with_value("--year")],
        vec!["qualify", &with_value("--quarter")],
        vec!["qualify", &with_value("--as-of")],
        // What the program refuses.
        vec!["list", steering],
        vec!["show", "partners", steering],
        vec!["show", steering, "acme"],
        vec!["qualify", &with_value("--partner")],
        vec!["qualify", &with_value("--reading")],
        vec!["qualify", &reading],
        vec!["qualify", &with_value("--book")],
        vec!["qualify", &with_value("--program")],
        vec!["qualify", &with_value("--without")],
        vec!["qualify", &with_value("--tallies")],
        vec!["tally", &with_value("--year")],
        vec!["explain", steering],
        vec!["explain", "--partner", "acme", "--quarter", "1", &with_value("--criterion")],
        vec!["program", "check", steering],
        vec!["schema", steering],
        vec!["man", steering],
        vec!["quote", "--hosts", "5", &with_value("--bundle")],
        vec!["quote", &with_value("--item")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--partner")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--partner-type")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--deal")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme", &with_value("--engagement")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--currency")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--tax")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme", &with_value("--discount")],
        vec!["quote", "--bundle", "pro", "--hosts", "5", &with_value("--customer-status")],
    ]
    .into_iter()
    .map(|line| line.into_iter().map(str::to_owned).collect())
    .collect();
    for line in &lines {
        let line: Vec<&str> = line.iter().map(String::as_str).collect();
        let refused = book.run(&line).refused(&[]);
        assert_inert(&refused.stderr);
        assert!(!refused.stderr.contains("\n  = help: all is well"), "{line:?}:\n{}", refused.stderr);
    }
    // One of each kind of refusal shows what was typed.
    for line in [&["qualify", flag.as_str()][..], &["show", "partners", steering]] {
        book.run(line).refused(&["\\u{1b}[31m\\u{7}\\u{9b}2J\\r\\u{202e}x\\n  "]);
    }
    // A folder may be called anything.
    let made = book.run(&["init", &format!("new/{STEERING}")]).success();
    assert_inert(&made.stdout);
}

#[test]
fn numbers_and_words_of_a_million_characters_are_refused_in_a_few() {
    let book = Book::new().partners(&[ACME]);
    let digits = "9".repeat(1_000_000);
    let fraction = format!("0.{digits}");
    let percent = format!("{digits}%");
    let quote = ["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"];
    for value in [&digits, &fraction, &percent, &format!("-{digits}"), &format!("1e{digits}")] {
        let given = |flag: &str| format!("{flag}={value}");
        for flag in
            ["--tax", "--discount", "--customer-status", "--currency", "--engagement", "--deal", "--ein"]
        {
            refused(&book, &[&quote[..], &[&given(flag)]].concat());
        }
        for flag in ["--years", "--valid-days"] {
            refused(&book, &[&quote[..], &[&given(flag)]].concat());
        }
        refused(&book, &["quote", "--bundle", "pro", &given("--hosts"), "--partner", "acme"]);
        refused(&book, &["quote", &format!("--item=pro:{value}"), "--partner", "acme"]);
        refused(&book, &["quote", &format!("--item=pro:5:{value}"), "--partner", "acme"]);
        for flag in
            ["--year", "--quarter", "--as-of", "--partner", "--reading", "--without", "--program", "--book"]
        {
            refused(&book, &["qualify", &given(flag)]);
        }
        refused(&book, &["qualify", &format!("--reading=gross-bound={value}")]);
        refused(&book, &["show", "partners", "--", value]);
        refused(&book, &["list", "partners", &given("--from")]);
        refused(&book, &["explain", "--", value]);
    }
}

#[track_caller]
fn refused(book: &Book, arguments: &[&str]) {
    let outcome = answer(book.path(), arguments);
    let shown = |text: &str| text.chars().take(200).collect::<String>();
    let line: Vec<String> = arguments.iter().map(|argument| shown(argument)).collect();
    assert_eq!(outcome.code, 2, "{line:?}: {}", shown(&String::from_utf8_lossy(&outcome.answer)));
    assert!(outcome.answer.is_empty(), "{line:?}");
    assert!(
        outcome.notes.len() < 5_000,
        "{line:?}: {} bytes: {}",
        outcome.notes.len(),
        shown(&outcome.notes)
    );
}

/// Ids that are something else to a shell, a disk or a spreadsheet.
const IDS: [&str; 14] = [
    "--json",
    "-rf",
    "--",
    "../../etc/passwd",
    "/",
    ".",
    "CON",
    "NUL",
    "C:\\x",
    "$(touch x)",
    "`touch x`",
    "* ? [a]",
    "=1+1",
    "orders.csv:2",
];

#[test]
fn ids_that_look_like_flags_or_paths_are_ids() {
    let rows: Vec<String> =
        IDS.iter().map(|id| format!("{id},Name,distributor,2021-03-01,,,,,FR,USD")).collect();
    let book = Book::new().partners(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let deals = IDS.map(|id| format!("{id},{id},{id},co-led,won,2026-01-05,2026-02-05,,"));
    let orders = IDS.map(|id| format!("{id},{id},{id},new,2026-01-05,2026-01-06,100.00,USD,{id}"));
    let book =
        book.deals(&deals.each_ref().map(String::as_str)).orders(&orders.each_ref().map(String::as_str));
    let names = || {
        let entries = std::fs::read_dir(book.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let before = names();
    let mut sorted = IDS;
    sorted.sort_unstable();
    assert_eq!(column(&book.json(&["list", "partners"])["records"], "id"), sorted);
    for id in IDS {
        let partner = format!("--partner={id}");
        let shown = book.run(&["show", "deals", "--json", "--", id]).json();
        assert_eq!(shown["records"][0]["id"], id);
        let qualified = book.json(&["qualify", &partner, "--as-of", "2026-11-24"]);
        assert_eq!(qualified["partners"][0]["id"], id);
        assert_eq!(qualified["partners"][0]["quarters"][0]["criteria"][0]["evidence"][0], id);
        let quoted = book.json(&["quote", "--bundle", "pro", "--hosts", "5", &format!("--deal={id}")]);
        assert_eq!((&quoted["partner"]["id"], &quoted["customer"]["name"]), (&id.into(), &id.into()));
        for format in ["table", "csv", "markdown"] {
            book.run(&["qualify", &partner, "-O", format, "--as-of", "2026-11-24"]).success();
            book.run(&["pes", &partner, "-O", format, "--as-of", "2026-11-24"]).success();
        }
        let explained = ["explain", &partner, "--quarter", "1", "--criterion", "gross-invoiced"];
        let explained = [&explained[..], &["--as-of", "2026-11-24"]].concat();
        assert!(book.run(&explained).success().stdout.contains(id), "{id}");
    }
    // As flags they are refused as flags, with the way to name them.
    book.run(&["show", "deals", "-rf"]).refused(&["use '-- -r'"]);
    book.run(&["qualify", "--partner", "-rf"]).refused(&["unexpected argument '-r'"]);
    assert_eq!(names(), before);
    run_within(256, book.path(), &["check"]).ended(0);
}
