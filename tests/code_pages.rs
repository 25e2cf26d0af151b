//! The page of each code: its parts, its example, which is what `check` shows, and how `explain` tells it.

use std::fs;
use std::path::{Path, PathBuf};

use vates_partner::finding::Code;
use vates_partner::report::code::CodeReport;

use crate::findings::{Broken, CASES, ends_with};
use crate::support::{Book, assert_order};

const HEADINGS: [&str; 3] = ["## Why it matters", "## Example", "## How to mend it"];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/finding/pages")
}

/// The example of a page as it is on disk, with what stands before and behind it.
fn example(page: &str) -> (&str, &str, &str) {
    let (before, rest) = page.split_once("```text\n").expect("a page has an example, be it empty");
    let (example, after) = rest.split_once("```\n").expect("an example ends");
    (before, example, after)
}

/// The finding of a code's book, as `check` shows it.
fn shown(code: Code) -> String {
    let page = Broken::of(code).run(&["check", "--as-of", "2026-11-24"]).ended(ends_with(code)).stdout;
    format!("{}\n", page.split("\n\n").next().unwrap())
}

#[expect(clippy::disallowed_methods, reason = "the variable is for whoever runs the tests")]
#[test]
fn the_example_of_a_page_is_what_check_shows() {
    for (code, _, _) in CASES {
        let path = folder().join(format!("{}.md", code.as_str()));
        let shown = shown(*code);
        assert!(shown.contains(&format!("[{}]", code.as_str())), "{shown}");
        if std::env::var("UPDATE_GENERATED").is_ok() {
            let page = fs::read_to_string(&path).unwrap();
            let (before, _, after) = example(&page);
            fs::write(&path, format!("{before}```text\n{shown}```\n{after}")).unwrap();
        }
        let page = fs::read_to_string(&path).unwrap();
        let path = path.display();
        assert_eq!(example(&page).1, shown, "in {path}: run the tests once with UPDATE_GENERATED=1");
    }
}

#[test]
fn a_page_has_all_its_parts() {
    for code in Code::ALL {
        let (page, name) = (code.page(), code.as_str());
        assert!(page.starts_with(&format!("# {name}: ")), "{name}");
        let headings: Vec<&str> = page.lines().filter(|line| line.starts_with("##")).collect();
        assert_eq!(headings, HEADINGS, "{name}");
        let (before, _, after) = example(page);
        let mut written = before.lines().chain(after.lines());
        assert!(written.all(|line| line.chars().count() <= 100), "{name} has a line too long");
        let report = CodeReport::new(*code);
        assert!(!report.title.is_empty() && !report.title.ends_with('.'), "{name}: {}", report.title);
        for (part, passages) in [("meaning", &report.meaning), ("why", &report.why), ("mend", &report.mend)] {
            assert!(!passages.is_empty(), "{name} lacks its {part}");
            for passage in passages {
                assert!(passage.ends_with(['.', '`', ')']), "{name}: {passage}");
                assert_eq!(passage.matches('`').count() % 2, 0, "{name}: {passage}");
            }
        }
        // Ways are items, and nothing else is.
        let items = page.lines().filter(|line| line.starts_with("- ")).count();
        assert_eq!(items, report.mend.len(), "{name}");
    }
}

#[test]
fn every_page_belongs_to_a_code_or_waits_for_it() {
    for entry in fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        let is_known = Code::ALL.iter().any(|code| code.as_str() == name);
        // Only a code that exists can have an example.
        let waits = example(&fs::read_to_string(&path).unwrap()).1.is_empty();
        assert!(is_known || waits, "{} is the page of no code", path.display());
    }
}

#[test]
fn a_code_is_explained_in_letters_of_any_case() {
    let folder = Book::bare();
    let page = folder.run(&["explain", "E0104"]).success().stdout;
    assert_order(
        &page,
        &[
            "E0104: a file's name is nearly that of a kind\n",
            "deals.csv",
            "Why it matters\n",
            "Example\n\n  error[E0104]: no records are read from a file of this name\n  --> deal.csv\n   = help: ",
            "How to mend it\n",
        ],
    );
    assert_eq!(folder.run(&["explain", "e0104"]).success().stdout, page);
}

#[test]
fn a_code_is_explained_in_every_format() {
    let folder = Book::bare();
    let answer = folder.json(&["explain", "W0501"]);
    assert_eq!(answer["schema"], "vates-partner/explain-code/1");
    assert_eq!((&answer["code"], &answer["severity"]), (&"W0501".into(), &"warning".into()));
    assert_eq!(answer["title"], "a tier for a type of partner that has none");
    assert_eq!(answer["mend"][0], "Leave `tier` blank, or correct `type`.");
    let example = answer["example"].as_str().unwrap();
    assert!(example.starts_with("warning[W0501]: a distributor has no tiers"), "{example}");
    let line = folder.run(&["explain", "W0501", "-O", "jsonl"]).success().stdout;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&line).unwrap(), answer);
    let rows = folder.run(&["explain", "W0501", "-O", "csv"]).success().stdout;
    assert_order(&rows, &["code,part,text\n", "W0501,title,a tier for", "W0501,mend,\"Leave `tier` blank"]);
    let page = folder.run(&["explain", "W0501", "-O", "markdown"]).success().stdout;
    assert_order(&page, &["## W0501: a tier", "\n```text\nwarning[W0501]: ", "\n```\n", "\n- Leave "]);
}

#[test]
fn a_wrong_code_is_met_with_the_nearest() {
    let folder = Book::bare();
    for near in ["e104", "E0140", "E01004"] {
        folder.run(&["explain", near]).refused(&[&format!("there is no code `{near}`"), "`E0104`"]);
    }
    let others = folder.run(&["explain", "E0199"]).refused(&["E0101, E0102"]).stderr;
    assert!(!others.contains("E0201"), "{others}");
    folder.run(&["explain", "W1"]).refused(&["there is no code `W1`"]);
    folder.run(&["explain"]).refused(&["`explain E0402`"]);
}

#[test]
fn a_code_needs_no_book_and_takes_no_figure() {
    let folder = Book::bare();
    folder.run(&["explain", "E0402", "--partner", "acme"]).refused(&["--partner", "explain CODE"]);
    folder.run(&["explain", "E0402", "--demo"]).refused(&["--demo"]);
    let broken = Book::new().file("vates-partner.toml", "title = \"Ours\n");
    broken.run(&["explain", "E0301"]).success();
}
