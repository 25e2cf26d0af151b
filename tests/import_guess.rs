//! `import guess`: what is printed for a file can be added to a configuration, reads nothing that it isn't sure of,
//! and reads everything once what is left to choose is chosen.

#[path = "import_guess/exports.rs"]
mod exports;
#[path = "import_guess/requests.rs"]
mod requests;
#[path = "import_guess/strange.rs"]
mod strange;

use std::fs;

use serde_json::Value;
use toml::de::{DeTable, DeValue};

use crate::support::{Book, Outcome};

/// A book with one partner and one export, not described yet.
fn book(name: &str, content: impl AsRef<[u8]>) -> Book {
    Book::new().partners(&["acme,Acme,distributor,2000-01-01,,,,,,"]).file(name, content)
}

/// What is printed for a file of a book.
#[track_caller]
fn guessed(book: &Book, name: &str, kind: &str) -> String {
    book.run(&["import", "guess", name, "--kind", kind]).success().stdout
}

/// The configuration that a text is, as JSON; `Err` where it is no TOML.
fn read(text: &str) -> Result<Value, String> {
    fn value(written: &DeValue<'_>) -> Value {
        match written {
            DeValue::Table(table) => Value::Object(entries(table)),
            DeValue::Array(array) => Value::Array(array.iter().map(|item| value(item.get_ref())).collect()),
            DeValue::Boolean(truth) => Value::Bool(*truth),
            DeValue::Integer(number) => Value::String(number.as_str().to_owned()),
            DeValue::String(text) => Value::String(text.to_string()),
            DeValue::Float(_) | DeValue::Datetime(_) => panic!("no entry has such a value"),
        }
    }
    fn entries(table: &DeTable<'_>) -> serde_json::Map<String, Value> {
        table.iter().map(|(key, written)| (key.get_ref().to_string(), value(written.get_ref()))).collect()
    }
    let table = DeTable::parse(text).map_err(|error| format!("{error}\n{text}"))?;
    Ok(Value::Object(entries(table.get_ref())))
}

/// The configuration that the printed text is.
#[track_caller]
fn parsed(text: &str) -> Value {
    read(text).unwrap_or_else(|error| panic!("{error}"))
}

/// A book whose configuration is the printed text, with some of its lines changed: each pair is a line of it (from
/// its first letter on) and what to write in its place.
#[track_caller]
fn with_choices(book: Book, text: &str, choices: &[(&str, &str)]) -> Book {
    let mut text = text.to_owned();
    for (line, choice) in choices {
        let found = text.lines().find(|found| found.starts_with(line));
        let found = found.unwrap_or_else(|| panic!("no line `{line}` in:\n{text}")).to_owned();
        text = text.replace(&found, choice);
    }
    book.file("vates-partner.toml", text)
}

/// What the book's sources give, as rows of these columns.
#[track_caller]
fn shown(book: &Book, kind: &str, columns: &[&str]) -> Vec<String> {
    let answer = book.json(&["import", "show", kind]);
    let records = answer["records"].as_array().unwrap().iter();
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    records
        .map(|record| columns.iter().map(|column| text(&record[column])).collect::<Vec<_>>().join(" "))
        .collect()
}

/// Demands lines of a text, each as a whole.
#[track_caller]
fn assert_lines(text: &str, lines: &[&str]) {
    for line in lines {
        assert!(text.lines().any(|found| found == *line), "`{line}` is not a line of:\n{text}");
    }
}

/// The errors of a book, in their order.
fn errors(book: &Book) -> Outcome {
    book.run(&["check"])
}

/// Demands that a book with the text as it was printed gives no record of a kind: it is refused.
#[track_caller]
fn assert_refused(name: &str, content: &[u8], text: &str, pieces: &[&str]) {
    let book = book(name, content).file("vates-partner.toml", text);
    let said = errors(&book).ended(1).stdout;
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not in:\n{said}");
    }
    book.run(&["list", "deals"]).refused(&[]);
}

fn text_of(book: &Book, name: &str) -> String {
    fs::read_to_string(book.path().join(name)).unwrap()
}
