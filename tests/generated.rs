//! What is committed is what the program makes: completions, manual pages, schemas, the demo book.

use std::fs;
use std::path::Path;

use clap::CommandFactory as _;
use vates_partner::cli::args::Cli;

use crate::support::{fixtures, run_in};

fn printed(arguments: &[&str]) -> String {
    run_in(Path::new("."), arguments).success().stdout
}

#[expect(clippy::disallowed_methods, reason = "the variable is for whoever runs the tests")]
#[track_caller]
fn assert_committed(path: &Path, made: &str) {
    if std::env::var("UPDATE_GENERATED").is_ok() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, made).unwrap();
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    assert!(
        committed == made,
        "{} is not what the program makes; run the tests once with UPDATE_GENERATED=1",
        path.display()
    );
}

#[test]
fn completions_are_up_to_date() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("completions");
    for (shell, file) in [
        ("bash", "vates-partner.bash"),
        ("zsh", "_vates-partner"),
        ("fish", "vates-partner.fish"),
        ("powershell", "_vates-partner.ps1"),
        ("elvish", "vates-partner.elv"),
    ] {
        let made = printed(&["completions", shell]);
        assert!(made.contains("qualify"), "{shell}");
        assert_committed(&folder.join(file), &made);
    }
}

#[test]
fn schemas_are_up_to_date() {
    let names = printed(&["schema"]);
    assert!(names.lines().count() >= 7, "{names}");
    for name in names.lines() {
        assert_committed(
            &fixtures().join("schemas").join(format!("{name}.json")),
            &printed(&["schema", name]),
        );
    }
}

/// Every command, and every command of a command: `deal`, `deal-register`.
fn commands() -> Vec<String> {
    let cli = Cli::command();
    let mut names = Vec::new();
    for command in cli.get_subcommands() {
        names.push(command.get_name().to_owned());
        let inner = command.get_subcommands().map(clap::Command::get_name);
        names.extend(inner.map(|inner| format!("{}-{inner}", command.get_name())));
    }
    names
}

#[test]
fn manual_pages_are_up_to_date() {
    let folder = fixtures().join("man");
    assert_committed(&folder.join("vates-partner.1"), &printed(&["man"]));
    let commands = commands();
    assert!(commands.contains(&"deal-register".to_owned()), "{commands:?}");
    for command in &commands {
        let page = printed(&["man", command]);
        assert!(page.contains(".SH NAME"), "{command}");
        assert_committed(&folder.join(format!("vates-partner-{command}.1")), &page);
    }
}

#[test]
fn the_demo_book_is_the_one_in_the_fixtures() {
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("book");
    run_in(folder.path(), &["init", copy.to_str().unwrap(), "--demo"]).success();
    let names = |folder: &Path| {
        let mut names: Vec<_> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        names.sort();
        names
    };
    let original = fixtures().join("demo");
    assert_eq!(names(&copy), names(&original));
    for name in names(&original) {
        assert_eq!(fs::read(copy.join(&name)).unwrap(), fs::read(original.join(&name)).unwrap(), "{name:?}");
    }
    let answers = |arguments: &[&str]| run_in(&copy, arguments).success().stdout;
    let day = ["--as-of", "2026-11-24"];
    assert_eq!(
        answers(&["qualify", day[0], day[1], "--json"]),
        answers(&["qualify", day[0], day[1], "--json", "--demo"])
    );
}

#[test]
fn a_new_book_is_clean_and_never_overwrites() {
    let folder = tempfile::tempdir().unwrap();
    run_in(folder.path(), &["init", "book"]).success();
    let book = folder.path().join("book");
    let checked = run_in(&book, &["check"]).success();
    assert!(checked.stdout.contains("0 errors and 0 warnings"), "{}", checked.stdout);
    fs::write(book.join("partners.csv"), "mine").unwrap();
    run_in(folder.path(), &["init", "book"]).refused(&["partners.csv", "nothing is overwritten"]);
    run_in(folder.path(), &["init", "book", "--demo"]).refused(&["partners.csv"]);
    assert_eq!(fs::read_to_string(book.join("partners.csv")).unwrap(), "mine");
}
