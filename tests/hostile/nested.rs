//! TOML that goes deeper, or has longer keys and more slips, than anybody would write.

use super::{ACME, run_within, told_within};
use crate::support::Book;

const DEEP: usize = 100_000;
const MEMORY: u32 = 512;

/// A TOML text as records, as the configuration, and as a program, of which the configuration is told last.
#[track_caller]
fn refused_everywhere(text: &str, pieces: [&str; 2]) {
    let [code, message] = pieces;
    let book = || Book::new().partners(&[ACME]);
    told_within(MEMORY, &book().file("more.toml", text), &[code, message, "more.toml"]);
    told_within(MEMORY, &book().file("vates-partner.toml", text), &[code, message, "vates-partner.toml"]);
    let configured =
        book().file("vates-partner.toml", "program = \"next.program\"\n").file("next.program", text);
    told_within(MEMORY, &configured, &[code, message, "next.program"]);
    let named =
        run_within(MEMORY, configured.path(), &["qualify", "--program", "next.program"]).refused(&pieces);
    assert!(named.stderr.len() < 10_000);
}

#[test]
fn nesting_without_end_is_refused_as_such() {
    let repeated = |text: &str| text.repeat(DEEP);
    let dotted = vec!["a"; DEEP].join(".");
    for text in [
        format!("a = {}{}\n", repeated("["), repeated("]")),
        format!("a = {}\n", repeated("[")),
        format!("a = {}1{}\n", repeated("{a="), repeated("}")),
        format!("a = {}1{}\n", repeated("[{a="), repeated("}]")),
        format!("a = {{{dotted} = 1}}\n"),
        format!("{dotted} = 1\n"),
        format!("[{dotted}]\n"),
        format!("[[{dotted}]]\n"),
        (1..300).map(|depth| format!("[{}]", vec!["a"; depth].join("."))).collect::<Vec<_>>().join("\n"),
    ] {
        refused_everywhere(&text, ["E0301", "nested too deeply"]);
    }
}

#[test]
fn keys_and_texts_of_a_megabyte_are_not_poured_out() {
    let key = "k".repeat(1_000_000);
    let records = |text: String| Book::new().partners(&[ACME]).file("more.toml", text);
    told_within(MEMORY, &records(format!("[[customers]]\nid = \"C-1\"\n{key} = 1\n")), &["E0202", "kkk…`"]);
    told_within(
        MEMORY,
        &records(format!("[[customers]]\nid = \"C-1\"\ncountry = \"{key}\"\n")),
        &["E0406", "kkk…`"],
    );
    let configuration = |text: String| Book::new().partners(&[ACME]).file("vates-partner.toml", text);
    for text in [
        format!("{key} = 1\n"),
        format!("[{key}]\n"),
        format!("[readings]\n{key} = \"floor\"\n"),
        format!("[readings]\ngross-bound = \"{key}\"\n"),
        format!("[pes.catalogue.{key}]\npoints = 1\n"),
        format!("[pes.catalogue.{key}]\npoints = 1\ndimension = \"{key}\"\n"),
        format!("[customer_discounts]\n{key} = 1\n"),
        format!("[customer_discounts]\n{key} = []\n"),
        format!("[customer_discounts]\n{key} = 1.5\n"),
        format!("base_currency = \"{key}\"\n"),
        format!("title = {{ {key} = 1 }}\n"),
    ] {
        told_within(MEMORY, &configuration(text), &["vates-partner.toml"]);
    }
}

#[test]
fn slips_without_end_are_told_once() {
    let slips = "[[orders]]\n".to_owned() + &"= = =\n".repeat(500_000);
    told_within(MEMORY, &Book::new().partners(&[ACME]).file("more.toml", slips), &["E0301", "more.toml:2:"]);
}

#[test]
fn a_toml_file_is_as_long_as_a_line_may_be() {
    let comment = format!("#{}\n", "x".repeat(1_000_000)).repeat(17);
    refused_everywhere(&comment, ["E0108", "larger than 16 MiB"]);
}
