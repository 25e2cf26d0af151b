//! Every command of the README is run, and its output is what the README says.
//!
//! In a ```` ```console ```` block, a line that starts with `$ ` is a command, the lines behind it that start with
//! `> ` belong to it, and what follows is its output. Each block is run in a fresh copy of the demo book. `UPDATE_README=1` writes the real outputs into the README.

#![expect(clippy::disallowed_methods, reason = "a test may look at its surroundings")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::support::run_in;

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

/// Runs a command line in a folder, as a shell would, with the program on its path.
fn run(folder: &Path, line: &str) -> String {
    let program = Path::new(env!("CARGO_BIN_EXE_vates-partner"));
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let output = Command::new("sh")
        .args(["-c", &format!("exec 2>&1\n{line}")])
        .current_dir(folder)
        .env("PATH", path)
        .env_remove("VATES_PARTNER_BOOK")
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

/// The rows of the table of codes, as their pages say.
fn rows_of_codes() -> String {
    use vates_partner::finding::Code;
    use vates_partner::report::code::CodeReport;
    let mut codes: Vec<Code> = Code::ALL.to_vec();
    codes.sort_by_key(|code| (code.severity(), code.as_str()));
    let row = |code: Code| format!("| {} | {} |", code.as_str(), CodeReport::new(code).title);
    codes.into_iter().map(row).collect::<Vec<_>>().join("\n")
}

/// The heading of the table of codes.
const CODES: &str = "| Code | What is wrong |";

/// The text with every block's outputs made anew, and how many commands were run.
fn made_anew(text: &str) -> (String, usize) {
    let folder = tempfile::tempdir().unwrap();
    let (mut made, mut commands) = (String::new(), 0);
    let (mut in_block, mut in_codes) = (false, false);
    let mut book = folder.path().to_owned();
    let mut pending: Option<String> = None;
    for line in text.lines() {
        if let Some(command) = &mut pending {
            if let Some(more) = line.strip_prefix("> ").or((line == ">").then_some("")) {
                command.push('\n');
                command.push_str(more);
                made.push_str(line);
                made.push('\n');
                continue;
            }
            commands += 1;
            made.push_str(&run(&book, command));
            pending = None;
        }
        in_codes = (in_codes && line.starts_with('|')) || line == CODES;
        if in_codes && line.starts_with("|---") {
            made.push_str(&[line, &rows_of_codes(), ""].join("\n"));
        }
        if in_codes && line != CODES {
            continue;
        }
        if line == "```console" {
            in_block = true;
            book = folder.path().join(format!("{commands}"));
            run_in(folder.path(), &["init", "--demo", book.to_str().unwrap()]).success();
        } else if line == "```" {
            in_block = false;
        }
        let command = line.strip_prefix("$ ").filter(|_| in_block);
        if !in_block || line == "```console" || command.is_some() {
            made.push_str(line);
            made.push('\n');
        }
        pending = command.map(str::to_owned);
    }
    (made, commands)
}

#[test]
fn every_command_of_the_readme_says_what_the_readme_says() {
    let text = fs::read_to_string(readme()).unwrap();
    let (made, commands) = made_anew(&text);
    if std::env::var("UPDATE_README").is_ok() {
        fs::write(readme(), &made).unwrap();
    }
    let text = fs::read_to_string(readme()).unwrap();
    assert!(text.contains(&format!("{CODES}\n|---")), "the table of codes is gone");
    assert!(commands >= 15, "only {commands} commands were found");
    for (said, is) in text.lines().zip(made.lines()) {
        assert_eq!(said, is, "the README says otherwise; run the tests once with UPDATE_README=1");
    }
    assert_eq!(text, made);
}

#[test]
fn every_command_has_an_example() {
    let text = fs::read_to_string(readme()).unwrap();
    for command in [
        "quote",
        "qualify",
        "tally",
        "explain",
        "pes",
        "list",
        "show",
        "import",
        "deal",
        "journal",
        "undo",
        "check",
        "program",
        "init",
        "schema",
        "completions",
        "man",
    ] {
        assert!(text.contains(&format!("$ vates-partner {command}")), "no example of {command}");
    }
}

#[test]
fn every_column_and_reading_is_named() {
    let text = fs::read_to_string(readme()).unwrap();
    for kind in vates_partner::records::kinds::Kind::ALL {
        assert!(text.contains(&format!("| `{kind}` |")), "{kind}");
        for column in kind.columns() {
            assert!(text.contains(&format!("`{}`", column.name)), "{kind}: {}", column.name);
        }
    }
    for (reading, _) in vates_partner::program::readings::ReadingId::WORDS {
        assert!(text.contains(&format!("`{reading}`")), "{reading}");
    }
}

#[test]
fn tables_fit_a_terminal() {
    let text = fs::read_to_string(readme()).unwrap();
    let mut in_block = false;
    for line in text.lines() {
        in_block = (in_block && line != "```") || line == "```console";
        // Sentences are wrapped by the terminal; what has columns must fit.
        let is_table = in_block && !line.starts_with(['$', '>']) && line.trim_start().contains("  ");
        assert!(!is_table || line.chars().count() <= 80, "wider than 80 columns: {line}");
    }
}

#[test]
fn every_piece_of_toml_is_a_configuration() {
    let text = fs::read_to_string(readme()).unwrap();
    let mut pieces = 0;
    for piece in text.split("```toml\n").skip(1) {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("vates-partner.toml"), piece.split("```").next().unwrap()).unwrap();
        run_in(folder.path(), &["check"]).success();
        pieces += 1;
    }
    assert!(pieces >= 2, "only {pieces} pieces of TOML were found");
}

#[test]
fn every_check_is_named_with_its_code_and_what_it_is_unless_set() {
    let text = fs::read_to_string(readme()).unwrap();
    for (name, check) in vates_partner::book::checks::Check::WORDS {
        let code = check.code();
        let row = format!("| {} | `{name}` | `{}` |", code.as_str(), code.severity().as_str());
        assert!(text.contains(&row), "{row}");
    }
    for (name, limit) in vates_partner::book::checks::Limit::WORDS {
        let row = format!("| `{name}` | {} |", limit.default_number());
        assert!(text.contains(&row), "{row}");
    }
}

#[test]
fn every_warning_of_an_answer_is_named() {
    let text = fs::read_to_string(readme()).unwrap();
    let (mut folders, mut found) = (vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")], 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).unwrap();
            for code in source.split("code: \"").skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(text.contains(&format!("`{code}`")), "{code} of {}", path.display());
                found += 1;
            }
        }
    }
    assert!(found > 15, "{found}");
}

#[test]
fn every_finding_and_choice_is_named() {
    let text = fs::read_to_string(readme()).unwrap();
    for code in vates_partner::finding::Code::ALL {
        assert!(text.contains(&format!("| {} |", code.as_str())), "{}", code.as_str());
    }
    let folder = tempfile::tempdir().unwrap();
    let printed = run_in(folder.path(), &["program", "readings", "--json"]).success().stdout;
    let program: serde_json::Value = serde_json::from_str(&printed).unwrap();
    for reading in program["readings"].as_array().unwrap() {
        let id = reading["id"].as_str().unwrap();
        let row = text.lines().find(|line| line.starts_with(&format!("| `{id}` |")));
        let row = row.unwrap_or_else(|| panic!("no row for {id}"));
        let place = |choice: &str| {
            row.find(&format!("`{choice}`")).unwrap_or_else(|| panic!("{id}: {choice} is missing"))
        };
        let default = place(reading["default"].as_str().unwrap());
        for choice in reading["choices"].as_object().unwrap().keys() {
            assert!(default <= place(choice), "{id}: the default is to be named first");
        }
    }
}
