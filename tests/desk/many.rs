//! Many who write at once.

use std::collections::BTreeSet;
use std::process::{Child, Stdio};
use std::time::Duration;

use super::{DAY, book, journal, text};
use crate::support::{Book, program_in};

fn register(book: &Book, partner: &str, customer: &str) -> Child {
    let mut command = program_in(book.path());
    command.args(["deal", "register", "--partner", partner, "--customer", customer]);
    command.args(["--engagement", "co-led", "--by", "tester", "--as-of", DAY]);
    command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
}

#[test]
fn sixteen_that_register_fifty_each_lose_nothing() {
    let book = book();
    let book = &book;
    std::thread::scope(|scope| {
        for process in 0..16 {
            scope.spawn(move || {
                for number in 0..50 {
                    let customer = format!("{process:x}{number}{process:x}{number}");
                    let output = register(book, "acme", &customer).wait_with_output().unwrap();
                    let said = String::from_utf8_lossy(&output.stderr).into_owned();
                    assert!(output.status.success(), "{said}");
                }
            });
        }
    });
    let rows = text(book, "deals.csv");
    let ids: BTreeSet<&str> = rows.lines().skip(1).map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!((rows.lines().count(), ids.len()), (801, 800));
    let named: BTreeSet<String> =
        journal(book).iter().map(|entry| entry["changes"][0]["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!((journal(book).len(), named.len()), (800, 800));
    book.run(&["journal", "verify"]).success();
}

#[test]
fn of_two_that_register_one_customer_one_succeeds() {
    for _ in 0..5 {
        let book = book();
        let both = [register(&book, "acme", "Contoso"), register(&book, "birch", "Contoso")];
        let codes = both.map(|child| child.wait_with_output().unwrap().status.code());
        assert!(matches!(codes, [Some(0), Some(2)] | [Some(2), Some(0)]), "{codes:?}");
        assert_eq!(text(&book, "deals.csv").lines().count(), 2);
    }
}

#[test]
fn who_waits_too_long_hears_for_whom() {
    let book = book();
    let held = vates_partner::files::lock::lock(book.path(), "bob", Duration::ZERO).unwrap();
    let output = register(&book, "acme", "Contoso").wait_with_output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(3), "{said}");
    assert!(said.contains("somebody else") && said.contains("bob"), "{said}");
    drop(held);
}
