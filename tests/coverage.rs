//! Nothing of the program goes untested: every criterion, every choice of every reading, and every clause that is
//! a rule.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use vates_partner::files::Files;
use vates_partner::finding::Findings;
use vates_partner::program::{EMBEDDED, Program, from_records};

/// Clauses that describe and ask for nothing that a book could meet or miss, each with the reason.
const DESCRIPTIONS: [(&str, &str); 8] = [
    ("framework.effects", "what a transition may change is for Vates to decide, and no figure is given"),
    ("portal.internal-use", "a function of the portal, which is another system"),
    ("portal.trials", "a function of the portal, which is another system"),
    ("portal.pes-submissions", "a function of the portal, which is another system"),
    ("portal.marketing", "a function of the portal, which is another system"),
    ("portal.status", "a function of the portal, which is another system"),
    ("terms.technical-training", "says what the training is for and requires it of nobody"),
    ("terms.locator", "Vates lists every partner, whatever a book says"),
];

fn program() -> Program {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let file = files.add("vates-2026.toml".to_owned(), EMBEDDED.to_owned());
    from_records::load(&files, file, &mut findings).unwrap()
}

/// The text of every Rust source below a folder, but for this file.
fn sources(folder: &Path) -> Vec<String> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            texts.extend(sources(&path));
        } else if path.extension().is_some_and(|is| is == "rs") && !path.ends_with("tests/coverage.rs") {
            texts.push(fs::read_to_string(path).unwrap());
        }
    }
    texts
}

/// Everything that tests say: the tests beside this one, and the test modules of the program's own files.
fn tests() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut texts = sources(&root.join("tests"));
    let within = |text: &String| text.split_once("#[cfg(test)]").map(|(_, tests)| tests.to_owned());
    texts.extend(sources(&root.join("src")).iter().filter_map(within));
    assert!(texts.len() > 50, "{}", texts.len());
    texts.join("\n")
}

/// Whether a text names an id, and not a longer one that holds it.
fn names(text: &str, id: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '-' || c == '_';
    let pieces: Vec<&str> = text.split(id).collect();
    pieces.windows(2).any(|around| {
        let (before, after) = (around[0], around[1]);
        let deeper = after.strip_prefix('.').is_some_and(|after| after.starts_with(part));
        !before.ends_with(|c| part(c) || c == '.') && !after.starts_with(part) && !deeper
    })
}

/// The clauses that rules of the program file refer to.
fn referred() -> BTreeSet<String> {
    let clause = |line: &str| {
        let (key, value) = line.split_once(" = ")?;
        (key == "clause" || key.ends_with("_clause")).then(|| value.trim_matches('"').to_owned())
    };
    EMBEDDED.lines().filter_map(clause).collect()
}

#[test]
fn every_clause_that_is_a_rule_is_referred_to_or_tested() {
    let (tests, referred) = (tests(), referred());
    assert!(referred.len() > 50, "{referred:?}");
    let clauses: Vec<String> = program().clauses.iter().map(|clause| clause.id.to_string()).collect();
    for clause in &referred {
        assert!(clauses.contains(clause), "{clause} is no clause");
    }
    let untouched: BTreeSet<&str> = clauses
        .iter()
        .map(String::as_str)
        .filter(|clause| !referred.contains(*clause) && !names(&tests, clause))
        .collect();
    let described: BTreeSet<&str> = DESCRIPTIONS.iter().map(|(clause, _)| *clause).collect();
    assert_eq!(described.len(), DESCRIPTIONS.len());
    let forgotten: Vec<_> = untouched.difference(&described).collect();
    assert!(forgotten.is_empty(), "no rule and no test touches {forgotten:?}");
    let stale: Vec<_> = described.difference(&untouched).collect();
    assert!(stale.is_empty(), "listed as mere descriptions, and touched or gone: {stale:?}");
    assert!(DESCRIPTIONS.iter().all(|(_, reason)| reason.len() > 20));
}

#[test]
fn every_criterion_is_tested() {
    let tests = tests();
    let program = program();
    assert_eq!(program.criteria.len(), 9);
    for criterion in &program.criteria {
        assert!(tests.contains(&format!("\"{}\"", criterion.id)), "no test names {}", criterion.id);
    }
}

#[test]
fn every_choice_of_every_reading_is_tested() {
    let tests = tests();
    let program = program();
    assert_eq!(program.readings.len(), 15);
    for reading in &program.readings {
        let id = reading.id.as_str();
        assert!(tests.contains(&format!("\"{id}\"")), "no test names the reading {id}");
        for (choice, _) in &reading.choices {
            let (alone, chosen) = (format!("\"{choice}\""), format!("\"{id}={choice}\""));
            let named = tests.contains(&alone) || tests.contains(&chosen);
            assert!(named, "no test names the choice {choice} of {id}");
        }
    }
}

#[test]
fn an_id_is_named_only_as_a_whole() {
    assert!(names("of `terms.trial`, and", "terms.trial"));
    assert!(names("terms.trial.", "terms.trial"));
    for other in ["terms.trials", "the-terms.trial", "my.terms.trial", "terms.trial-access", "terms.trial.us"]
    {
        assert!(!names(other, "terms.trial"), "{other}");
    }
}
