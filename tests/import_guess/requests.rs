//! How `import guess` is asked, and in which forms it answers.

use super::{assert_lines, book, guessed, parsed};
use crate::support::{Book, fixtures, run_in};

const DEALS: &str = "id,partner,customer,engagement,status,registered,closed,amount,currency\n\
                     D-1,acme,Rivet,partner-owned,won,2026-01-05,2026-02-01,1000.00,USD\n";
const FOREIGN: &str =
    "Deal ID;Partner;Account;Stage;Created;Close Date\nD-1;acme;Rivet;Won;2026-01-05;2026-02-01\n";

#[test]
fn a_file_in_the_books_own_words_needs_no_entry() {
    for (name, piece) in
        [("new/deals-2026.csv", "Put it into the book as deals.csv"), ("deals.csv", "read as it stands")]
    {
        let text = guessed(&book(name, DEALS), name, "deals");
        assert!(text.contains("needs no entry") && text.contains(piece), "{text}");
        assert_eq!(parsed(&text), serde_json::json!({}), "{text}");
    }
    let demo = fixtures().join("demo");
    for kind in
        ["partners", "deals", "orders", "activities", "certifications", "sessions", "rates", "customers"]
    {
        let text =
            run_in(&demo, &["import", "guess", &format!("{kind}.csv"), "--kind", kind]).success().stdout;
        assert!(text.contains("needs no entry"), "{kind}: {text}");
    }
}

#[test]
fn what_differs_from_a_books_own_file_is_all_that_is_written() {
    let american = DEALS.replace("2026-01-05", "1/25/2026").replace("2026-02-01", "2/1/2026");
    let text = guessed(&book("deals.csv", american), "deals.csv", "deals");
    let table = parsed(&text);
    let source = table["sources"][0].as_object().unwrap();
    assert_eq!(source.keys().collect::<Vec<_>>(), ["date_format", "delimiter", "files", "kind"]);
    let book = book("deals.csv", DEALS.replace("2026-01-05", "1/25/2026").replace("2026-02-01", "2/1/2026"));
    book.file("vates-partner.toml", text).clean();
}

#[test]
fn a_request_that_makes_no_sense_is_refused() {
    let book = book("export.csv", FOREIGN).file("sheet.csv", b"PK\x03\x04...").file("empty.csv", " \n");
    let guess = |rest: &[&str]| book.run(&[&["import", "guess"], rest].concat());
    guess(&["export.csv"]).refused(&["--kind"]);
    guess(&["export.csv", "--kind", "deal"])
        .refused(&["`deal` is no kind of record", "did you mean `deals`?"]);
    guess(&["none.csv", "--kind", "deals"]).refused(&["none.csv can't be read"]);
    guess(&[".", "--kind", "deals"]).refused(&["it is a folder"]);
    guess(&["sheet.csv", "--kind", "deals"]).refused(&["spreadsheet", "save its sheet as CSV"]);
    guess(&["empty.csv", "--kind", "deals"]).refused(&["empty.csv", "empty"]);
    guess(&["export.csv", "--kind", "deals", "--partner", "acne"])
        .refused(&["`acne`", "did you mean `acme`?"]);
    guess(&["export.csv", "--kind", "deals", "--as-of", "2026-01-01"]).refused(&["--as-of"]);
    guess(&["export.csv", "--kind", "deals", "--demo"]).refused(&["--demo"]);
    book.run(&["import"]).refused(&["guess", "show"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_is_not_waited_for() {
    let book = book("x.csv", "");
    let pipe = book.path().join("pipe.csv");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    book.run(&["import", "guess", "pipe.csv", "--kind", "deals"]).refused(&["not a regular file"]);
}

#[test]
fn files_are_named_as_the_book_will_find_them() {
    let text = |book: &Book, name: &str| guessed(book, name, "deals");
    assert_lines(&text(&book("a/b/crm.csv", FOREIGN), "a/b/crm.csv"), &["files = \"a/b/crm.csv\""]);
    // From a folder of the book, and with signs in the name that mean something in a pattern.
    let inner = book("a/crm [1]*.csv", FOREIGN);
    let said =
        run_in(&inner.path().join("a"), &["import", "guess", "crm [1]*.csv", "--kind", "deals"]).success();
    assert_lines(&said.stdout, &["files = \"a/crm [[]1][*].csv\""]);
    let choices = [("# engagement = ", "engagement = { value = \"co-led\" }"), ("# amount", "# amount")];
    let choices =
        choices.into_iter().filter(|(line, _)| said.stdout.lines().any(|found| found.starts_with(line)));
    super::with_choices(inner, &said.stdout, &choices.collect::<Vec<_>>()).clean();
    // Outside of the book, and without any book.
    let outside = Book::bare().file("crm.csv", FOREIGN).file("book/vates-partner.toml", "");
    let outside = outside.file("book/partners.csv", "id,name,type,joined\nacme,Acme,reseller,2020-01-01\n");
    let folder = outside.path().join("book");
    let said = run_in(&folder, &["import", "guess", "../crm.csv", "--kind", "deals"]).success().stdout;
    assert_lines(&said, &["files = \"../crm.csv\"  # outside of the book: needs --allow-outside"]);
    let said = said.replace("# engagement = { value = \"...\" }", "engagement = { value = \"co-led\" }");
    std::fs::write(folder.join("vates-partner.toml"), said).unwrap();
    run_in(&folder, &["check"]).ended(1);
    run_in(&folder, &["check", "--allow-outside"]).success();
    let said = run_in(outside.path(), &["import", "guess", "crm.csv", "--kind", "deals"]).success().stdout;
    assert_lines(&said, &["files = \"crm.csv\"  # its place in the book"]);
}

#[test]
fn it_can_be_added_to_a_configuration_that_has_no_last_line_end() {
    let book = book("crm.csv", FOREIGN).file("vates-partner.toml", "title = \"Mine\"");
    let text = guessed(&book, "crm.csv", "deals");
    let whole = parsed(&format!("title = \"Mine\"{text}"));
    assert_eq!(whole["title"].as_str(), Some("Mine"));
    assert_eq!(whole["sources"][0]["columns"]["id"].as_str(), Some("Deal ID"));
}

#[test]
fn how_much_is_left_to_do_is_said_beside_the_answer() {
    let book = book("crm.csv", FOREIGN);
    let guess = |rest: &[&str]| {
        book.run(&[&["import", "guess", "crm.csv", "--kind", "deals"], rest].concat()).success()
    };
    let said = guess(&[]);
    assert!(said.stderr.contains("1 choice to make"), "{}", said.stderr);
    assert_eq!(guess(&["-q"]).stderr, "");
    assert_eq!(guess(&["-q", "-o", "block.toml"]).stdout, "");
    assert_eq!(super::text_of(&book, "block.toml"), said.stdout);
}

#[test]
fn other_formats_have_the_same_lines() {
    let book = book("crm.csv", FOREIGN);
    let guess = ["import", "guess", "crm.csv", "--kind", "deals"];
    let answer = book.json(&guess);
    crate::schemas::assert_valid("import-guess", &answer);
    assert_eq!(answer["schema"], "vates-partner/import-guess/1");
    assert_eq!((answer["needed"].as_bool(), answer["rows"].as_u64()), (Some(true), Some(1)));
    let decisions = answer["decisions"].as_array().unwrap();
    let of =
        |key: &[&str]| decisions.iter().find(|decision| decision["key"] == serde_json::json!(key)).unwrap();
    assert_eq!(of(&["columns", "status", "map", "Won"])["value"], "won");
    assert_eq!(of(&["columns", "status", "map", "Won"])["reasons"][0]["line"], 2);
    assert_eq!(of(&["columns", "engagement"])["standing"], "choose");
    assert_eq!(of(&["columns", "engagement"])["value"]["value"], "...");
    let run = |format: &str| book.run(&[&guess[..], &["-O", format]].concat()).success().stdout;
    assert_eq!(run("jsonl").lines().count(), decisions.len());
    assert_eq!(run("csv").lines().count(), decisions.len() + 1);
    assert!(run("csv").contains("columns.status.map.Won,won,sure,2,line 2: in 1 row\n"), "{}", run("csv"));
    assert!(
        run("markdown").contains("# deals from crm.csv\n\n1 row under the header"),
        "{}",
        run("markdown")
    );
}
