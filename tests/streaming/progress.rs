//! The bar of a read that takes its time: only on a terminal, and never in an answer.

use std::fmt::Write as _;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::support::{Book, program_in};

/// A book that takes a debug build some seconds to read.
fn slow() -> Book {
    let mut orders = "id,partner,customer,kind,ordered,invoiced,gross,currency\n".to_owned();
    for number in 0..400_000 {
        writeln!(orders, "O-{number},acme,Mill,new,2026-02-01,2026-03-01,1234.50,USD").unwrap();
    }
    Book::bare()
        .file("vates-partner.toml", "")
        .file("partners.csv", "id,name,type,joined\nacme,Acme,distributor,2021-03-01\n")
        .file("rates.csv", "date,from,to,rate\n2026-01-01,EUR,USD,1.1\n")
        .file("orders.csv", orders)
}

/// Runs a command line of the program in a terminal; gives back what was seen there, and how long it took. `None`
/// where there is nothing to make a terminal with.
fn seen(book: &Book, arguments: &str) -> Option<(String, Duration)> {
    let program = program_in(book.path());
    let line = format!("stty cols 90; '{}' {arguments}", program.get_program().to_str().unwrap());
    let mut script = Command::new("script");
    script.args(["-qec", &line, "/dev/null"]).current_dir(book.path()).env("TERM", "xterm");
    script.env_remove("VATES_PARTNER_BOOK").stdin(std::process::Stdio::null());
    let started = Instant::now();
    let output = script.output().ok()?;
    let seen = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{seen}");
    Some((seen, started.elapsed()))
}

#[test]
fn the_bar_is_seen_on_terminals_alone() {
    let book = slow();
    let question = "qualify --partner acme --as-of 2026-11-24 --threads 1 -O csv";
    let piped = book.run(&crate::support::words(question)).success();
    assert!(!piped.stderr.contains("reading deals"), "{}", piped.stderr);
    let Some((both, took)) = seen(&book, question) else { return };
    let answer = piped.stdout.replace('\n', "\r\n");
    assert!(both.ends_with(&answer), "the answer isn't all that is left:\n{both}");
    let is_seen = both.contains("reading deals and orders [");
    // On a fast machine nobody waits a second for it.
    assert!(is_seen || took < Duration::from_secs(3), "no bar in {took:?}:\n{both}");
    // Here, only what goes to the terminal is.
    let (bar, took) = seen(&book, &format!("{question} > answer.csv")).unwrap();
    assert_eq!(fs::read_to_string(book.path().join("answer.csv")).unwrap(), piped.stdout);
    assert!(bar.is_empty() || bar.contains("% of "), "{bar}");
    assert!(!bar.is_empty() || took < Duration::from_secs(3), "no bar in {took:?}");
    let (quiet, _) = seen(&book, &format!("{question} -q > answer.csv")).unwrap();
    assert_eq!(quiet, "");
    let (elsewhere, _) = seen(&book, &format!("{question} 2> notes.txt")).unwrap();
    assert_eq!(elsewhere, answer);
}
