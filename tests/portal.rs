//! Every function that the program text gives its portal is done by the commands that the README names for it.
//! Clauses: `portal.*`.

use std::fs;
use std::path::Path;

use crate::support::{Book, fixtures, run_in};

/// The rows of the README's table: what the text says, the clause, the commands.
fn rows() -> Vec<(String, String, Vec<String>)> {
    let readme = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")).unwrap();
    let lines = readme.lines().filter(|line| line.contains("| `portal."));
    let row = |line: &str| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [says, clause, commands] = cells.as_slice() else { panic!("{line}") };
        // What stands between marks is a command.
        let commands = commands.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        ((*says).to_owned(), clause.trim_matches('`').to_owned(), commands)
    };
    lines.map(row).collect()
}

/// The words of a command line; those between double quotes are one.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = |(index, part): (usize, &str)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    };
    parts.flat_map(words).collect()
}

fn demo() -> Book {
    let mut book = Book::new();
    for entry in fs::read_dir(fixtures().join("demo")).unwrap() {
        let entry = entry.unwrap();
        book = book.file(entry.file_name().to_str().unwrap(), fs::read(entry.path()).unwrap());
    }
    let settings = fs::read_to_string(book.path().join("vates-partner.toml")).unwrap();
    book.file("vates-partner.toml", format!("{settings}\n[upgrades]\ncredit = \"remaining-days\"\n"))
}

/// The commands that write, by the first two words.
fn writes(words: &[String]) -> bool {
    let names: Vec<&str> = words.iter().take(2).map(String::as_str).collect();
    matches!(
        names.as_slice(),
        ["deal", "register"]
            | ["order", "place"]
            | ["quotes", "accept"]
            | ["licence", "request"]
            | ["trial", "start" | "extend"]
            | ["claim", "submit"]
    ) || words.contains(&"--save".to_owned())
}

#[test]
fn every_function_of_the_portal_is_in_the_table_in_the_words_of_the_text() {
    let program = run_in(Path::new("."), &["program", "clauses", "--json"]).json();
    let clauses = program["clauses"].as_array().unwrap().iter();
    let of_text: Vec<(String, String)> = clauses
        .filter(|clause| clause["id"].as_str().unwrap().starts_with("portal."))
        .filter(|clause| clause["id"] != "portal.overview")
        .map(|clause| {
            (clause["text"].as_str().unwrap().to_owned(), clause["id"].as_str().unwrap().to_owned())
        })
        .collect();
    let in_table: Vec<(String, String)> =
        rows().into_iter().map(|(says, clause, _)| (says, clause)).collect();
    assert_eq!(in_table, of_text);
    assert_eq!(of_text.len(), 11);
}

#[test]
fn every_command_of_the_table_does_what_it_is_there_for() {
    let book = demo();
    let entries = |book: &Book| {
        let journal = fs::read_to_string(book.path().join("journal.jsonl")).unwrap_or_default();
        journal.lines().count()
    };
    let mut written = 0;
    for (_, clause, commands) in rows() {
        assert!(!commands.is_empty(), "{clause}");
        for command in commands {
            let mut words = words(&command);
            let before = entries(&book);
            let is_written = writes(&words);
            if is_written {
                words.extend(["--by", "alice"].map(str::to_owned));
            }
            words.extend(["--as-of", "2026-11-24"].map(str::to_owned));
            let said = book.run(&words.iter().map(String::as_str).collect::<Vec<_>>()).success();
            assert!(!said.stdout.trim().is_empty(), "{command}");
            assert_eq!(entries(&book), before + usize::from(is_written), "{command}");
            written += usize::from(is_written);
        }
    }
    assert_eq!(written, 13);
    book.run(&["journal", "verify"]).success();
    book.run(&["check", "--as-of", "2026-11-24", "-O", "csv"]).success();
    let list = |kind: &str| book.json(&["list", kind])["records"].as_array().unwrap().clone();
    // What each of them left behind in the book.
    assert!(list("deals").iter().any(|deal| deal["customer"] == "Fabrikam" && deal["status"] == "open"));
    let orders = list("orders");
    let ordered: Vec<_> = orders.iter().filter(|order| order["ordered"] == "2026-11-24").collect();
    let kinds: Vec<&str> = ordered.iter().map(|order| order["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["new", "new", "upgrade", "renewal", "internal-use"]);
    // 22 hosts of pro for another year.
    assert_eq!((&ordered[3]["subscription"], &ordered[3]["gross"]), (&"S-501".into(), &"22000.00".into()));
    // 30 days, and 60 more.
    assert_eq!(list("trials")[0]["ends"], "2027-02-22");
    let claims = list("activities");
    assert!(claims.iter().any(|claim| claim["status"] == "submitted" && claim["evidence"] == "31 guests"));
    // All of it is taken back.
    for _ in 0..written {
        book.run(&["undo", "--by", "alice", "--as-of", "2026-11-24"]).success();
    }
    for kind in ["deals.csv", "orders.csv", "activities.csv"] {
        let original = fs::read(fixtures().join("demo").join(kind)).unwrap();
        assert_eq!(fs::read(book.path().join(kind)).unwrap(), original, "{kind}");
    }
}
