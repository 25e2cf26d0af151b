//! TOML that can't be parsed: where the slip is, what it is, and a fix that mends it.

use serde_json::Value;
use vates_partner::finding::{FileId, Findings};
use vates_partner::records::toml::parse;

use crate::support::Book;

/// The first finding of a TOML file: line, column, message and fix.
fn first(content: &str) -> (u64, u64, String, String) {
    let found = all(content).into_iter().next();
    found.unwrap_or_else(|| panic!("nothing is wrong with:\n{content}"))
}

/// The findings of a TOML file about its syntax.
fn all(content: &str) -> Vec<(u64, u64, String, String)> {
    let book = Book::new().file("more.toml", content);
    let json: Value = serde_json::from_str(&book.run(&["check", "--json"]).stdout).unwrap();
    let text = |finding: &Value, key: &str| finding[key].as_str().unwrap().to_owned();
    let number = |finding: &Value, key: &str| finding[key].as_u64().unwrap();
    json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["code"] == "E0301")
        .map(|finding| {
            (
                number(finding, "line"),
                number(finding, "column"),
                text(finding, "message"),
                text(finding, "suggestion"),
            )
        })
        .collect()
}

/// Demands the place, a part of the message and the fix of a slip; a line that the fix says to write is written,
/// and the file can then be parsed.
#[track_caller]
fn assert_slip(content: &str, place: (u64, u64), message: &str, fix: &str) {
    let (line, column, said, offered) = first(content);
    assert_eq!((line, column), place, "`{said}` of:\n{content}");
    assert!(said.contains(message), "`{message}` is not in `{said}` of:\n{content}");
    assert!(offered.contains(fix), "`{fix}` is not in `{offered}` of:\n{content}");
    let Some(written) = offered.strip_prefix("write ").filter(|written| written.contains([']', '='])) else {
        return;
    };
    if written.contains(" above each") || written.contains(", or ") || written.contains('`') {
        return;
    }
    let index = usize::try_from(line).unwrap() - 1;
    let lines = content.lines().enumerate().map(|(at, line)| if at == index { written } else { line });
    let mended = lines.collect::<Vec<_>>().join("\n");
    assert_eq!(all(&mended), [], "the fix is none:\n{mended}");
}

#[test]
fn text_without_quotes() {
    let message = "no quotes around it";
    assert_slip("[[deals]]\nid = D-1\n", (2, 6), message, "write id = \"D-1\"");
    assert_slip("name = Rivet Foundry # new\n", (1, 8), message, "write name = \"Rivet Foundry\"");
    assert_slip("name = acme, beta\n", (1, 8), message, "write name = \"acme, beta\"");
    assert_slip("name = Ours\"\n", (1, 8), message, "write name = \"Ours\"");
    assert_slip("rate = 30%\n", (1, 8), message, "write rate = \"30%\"");
    assert_slip("gross = 5 EUR\n", (1, 9), message, "write gross = \"5 EUR\"");
    assert_slip("path = C:\\new\n", (1, 8), message, "write path = 'C:\\new'");
    assert_slip("\tid = 日本\n", (1, 7), message, "write id = \"日本\"");
    assert_slip("list = [\"a\", b c, \"d\"]\n", (1, 14), message, "write \"b c\"");
    assert_slip("list = [\n  \"a\",\n  b,\n]\n", (3, 3), message, "write \"b\"");
}

#[test]
fn quotes_that_are_not_closed_or_not_straight() {
    let message = "never closed";
    assert_slip("title = \"Ours\n", (1, 9), message, "write title = \"Ours\"");
    assert_slip("title = 'Ours\nbase = \"USD\"\n", (1, 9), message, "write title = \"Ours\"");
    assert_slip("title = \"Ours'\n", (1, 9), message, "write title = \"Ours\"");
    assert_slip("\"a key = 1\n", (1, 1), message, "write \"a key\" = 1");
    assert_slip("x = 1\nnote = \"\"\"one\ntwo\n", (2, 8), message, "\"\"\"");
    assert_slip("title = “Ours”\n", (1, 9), "straight", "write title = \"Ours\"");
    assert_slip("title = „Ours“\n", (1, 9), "straight", "write title = \"Ours\"");
    assert_slip("title = \"he said \"hi\"\"\n", (1, 19), "ends it", "write title = 'he said \"hi\"'");
    assert_slip("list = \"a\" \"b\"\n", (1, 12), "a second value", "write list = [\"a\", \"b\"]");
    assert_slip("title = \"Ours\" Inc.\n", (1, 16), "behind the closing quote", "inside of the quotes");
    assert_slip("list = [\"a, \"b\"]\n", (1, 14), "", "");
}

#[test]
fn backslashes_in_double_quotes() {
    let message = "backslash";
    assert_slip("path = \"C:\\Users\\x\"\n", (1, 9), message, "write path = 'C:\\Users\\x'");
    assert_slip("path = \"exports\\crm.csv\"\n", (1, 9), message, "write path = 'exports\\crm.csv'");
}

#[test]
fn keys_without_equals_and_other_keys() {
    assert_slip("[[deals]]\nid \"D-1\"\n", (2, 3), "`=` is missing behind `id`", "write id = \"D-1\"");
    assert_slip("hosts 5\n", (1, 6), "`=` is missing behind `hosts`", "write hosts = 5");
    assert_slip("id: \"D-1\"\n", (1, 3), "`:` stands where", "write id = \"D-1\"");
    assert_slip("id: D-1\n", (1, 3), "`:` stands where", "write id = \"D-1\"");
    assert_slip("id == \"D-1\"\n", (1, 5), "twice", "write id = \"D-1\"");
    assert_slip("id = \n", (1, 5), "`id` has no value", "write one behind");
    assert_slip("id\n", (1, 1), "`id` has no value", "write id = ");
    assert_slip("= 3\n", (1, 1), "no key", "key = value");
    assert_slip("Deal Name = \"x\"\n", (1, 1), "blanks", "write \"Deal Name\" = \"x\"");
    assert_slip("Soll/Haben = \"x\"\n", (1, 1), "other signs", "write \"Soll/Haben\" = \"x\"");
    assert_slip("a = 1 b = 2\n", (1, 7), "second key", "put `b = 2` on a line of its own");
    assert_slip("a = \"x\", b = 2\n", (1, 10), "second key", "put `b = 2` on a line of its own");
}

#[test]
fn keys_and_headings_given_twice() {
    assert_slip(
        "[[deals]]\nid = \"D-1\"\n\nid = \"D-2\"\n",
        (4, 1),
        "`id` is given twice, first on line 2",
        "the next of the deals starts with [[deals]]",
    );
    assert_slip(
        "a = 1\n[b]\na = 2\nc = 1\na = 3\n",
        (5, 1),
        "`a` is given twice, first on line 3",
        "remove one",
    );
    assert_slip(
        "[readings]\na = \"b\"\n[readings]\nc = \"d\"\n",
        (3, 1),
        "`readings` is given twice, first on line 1",
        "below one [readings]",
    );
    assert_slip(
        "[deals]\nid = \"x\"\n[[deals]]\nid = \"y\"\n",
        (3, 1),
        "`deals` is given twice",
        "[[deals]] above each",
    );
}

#[test]
fn headings_that_are_not_closed() {
    assert_slip("[[deals]\nid = \"x\"\n", (1, 1), "not closed", "write [[deals]]");
    assert_slip("[[deals\nid = \"x\"\n", (1, 1), "not closed", "write [[deals]]");
    assert_slip("[readings # mine\na = \"b\"\n", (1, 1), "not closed", "write [readings]");
    assert_slip("[deals]]\nid = \"x\"\n", (1, 1), "bracket too many", "write [[deals]]");
    assert_slip("[]\n", (1, 1), "no name", "[[orders]]");
    assert_slip(
        "[[deals]] id = \"x\"\n",
        (1, 11),
        "behind a heading",
        "put `id = \"x\"` on a line of its own",
    );
}

#[test]
fn brackets_that_are_not_closed_and_commas() {
    assert_slip("x = [\"a\", \"b\"\n", (1, 5), "`[` is never closed", "write x = [\"a\", \"b\"]");
    assert_slip("y = 1\nx = [1, 2\nz = 3\n[a]\n", (2, 5), "`[` is never closed", "write x = [1, 2]");
    assert_slip("x = { a = 1\ny = 2\n", (1, 5), "`{` is never closed", "write x = { a = 1}");
    assert_slip("x = [\n  1,\n  2,\n", (1, 5), "`[` is never closed", "close it with `]`");
    assert_slip("x = [\"a\" \"b\"]\n", (1, 10), "a comma is missing", "a comma between");
    assert_slip("x = { a = 1 b = 2 }\n", (1, 11), "a comma is missing", "a comma between");
    assert_slip("x = [1,,2]\n", (1, 8), "one too many", "leave it out");
    assert_slip("}\n", (1, 1), "closes nothing", "remove it");
}

#[test]
fn values_that_toml_writes_otherwise() {
    assert_slip("joined = 2026-02-30\n", (1, 10), "not a day of the calendar", "write 2026-02-28");
    assert_slip("joined = 2026-2-3\n", (1, 10), "not a day of the calendar", "write 2026-02-03");
    assert_slip("joined = 31/01/2026\n", (1, 10), "not a day of the calendar", "write 2026-01-31");
    assert_slip("id = 0123\n", (1, 6), "not a number of TOML", "write id = \"0123\"");
    assert_slip("gross = 1,5\n", (1, 9), "not a number of TOML", "1.5; and put it in quotes");
    assert_slip("gross = 1.234,50\n", (1, 9), "not a number of TOML", "1234.50, ");
    assert_slip("x = True\n", (1, 5), "neither true nor false", "write x = true");
    assert_slip("x = no\n", (1, 5), "neither true nor false", "write x = false");
    assert_slip("x = null\n", (1, 5), "no sign for no value", "leave the line out");
}

#[test]
fn comments_of_other_languages() {
    assert_slip("// mine\nx = 1\n", (1, 1), "a comment starts with `#`", "put a `#` before it");
    assert_slip("; x = 2\n", (1, 1), "a comment starts with `#`", "put a `#` before it");
    assert_slip("x = 1 // one\n", (1, 7), "a comment starts with `#`", "write x = 1 # ...");
}

#[test]
fn every_line_with_a_slip_is_told_and_prose_once() {
    let lines = |content: &str| all(content).iter().map(|(line, ..)| *line).collect::<Vec<_>>();
    let slips = "[[deals]]\nid = D-1\npartner = acme\nstatus = open\ncustomer = \"Ours\n[[deals]\n";
    assert_eq!(lines(slips), [2, 3, 4, 5, 6]);
    assert_eq!(lines("Some words of ours.\nAnd more of them.\n"), [1]);
    // What stands behind an open bracket is no slip of its own.
    assert_eq!(lines("x = [1\ny = z\n= 4\n"), [1]);
    // One slip is told once, however often the parser stumbles over it.
    assert_eq!(lines("id: \"D-1\"\n"), [1]);
}

#[test]
fn what_is_not_explained_is_told_in_the_words_of_the_parser() {
    let (line, column, message, fix) = first("x = 2026-01-05T\n");
    assert_eq!((line, column), (1, 5));
    assert!(message.contains("invalid time"), "{message}");
    assert!(fix.contains("quote, bracket, comma or `=`"), "{fix}");
}

#[test]
fn a_large_file_of_slips_is_read_quickly() {
    let start = std::time::Instant::now();
    for line in ["id = D-1\n", "id = \"D-1\"\n", "prose in lines\n", "[x]\n", "x = [1, 2,\n", "\"\n"] {
        assert!(!all(&line.repeat(3_000)).is_empty());
    }
    let long = format!("x = [{}]\n", "a b ".repeat(20_000));
    assert!(!all(&long).is_empty());
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}

#[test]
fn no_change_of_a_file_is_too_odd_to_be_placed() {
    let sound = "title = \"Zoë\" # x\n[readings]\ngross-bound = 'floor'\n[[deals]]\nid = \"D-1\"\nlist = [\n  1,\n  { a = 2026-01-05 },\n]\nnote = \"\"\"one\ntwo\"\"\"\r\n";
    let signs: Vec<char> = "\"'[]{}=,#\n\r\\:日 é\t“/0-.Tt".chars().collect();
    let mut state = 7u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % limit
    };
    for _ in 0..20_000 {
        let mut text: Vec<char> = sound.chars().collect();
        for _ in 0..=below(4) {
            let (at, sign) = (below(text.len()), signs[below(signs.len())]);
            match below(3) {
                0 => drop(text.remove(at)),
                1 => text.insert(at, sign),
                _ => text[at] = sign,
            }
        }
        let text: String = text.into_iter().collect();
        let mut findings = Findings::default();
        let parsed = parse(FileId(0), &text, &mut findings).is_some();
        assert_eq!(parsed, findings.is_empty(), "{text:?}");
        for finding in findings.sorted(|_| "") {
            let span = finding.place.span.unwrap();
            assert!(text.get(span).is_some(), "{} of {text:?}", finding.message);
            assert!(finding.suggestion.is_some_and(|fix| !fix.is_empty()), "{} of {text:?}", finding.message);
        }
    }
}
