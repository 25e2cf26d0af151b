//! How the book is found: named, from the environment, above the current folder, in it, or not at all.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Book, Outcome, column, fixtures, outcome, program_in, words};

/// A book with one partner of that id.
fn book_of(partner: &str) -> Book {
    Book::new().partners(&[&format!("{partner},Name,distributor,2021-03-01,,,,,FR,")])
}

/// Runs in a folder with the environment's own book set, or not.
fn run(folder: &Path, from_environment: Option<&Path>, arguments: &[&str]) -> Outcome {
    let mut command = program_in(folder);
    if let Some(book) = from_environment {
        command.env("VATES_PARTNER_BOOK", book);
    }
    outcome(command.args(arguments))
}

/// The only partner's id of the book that was found.
#[track_caller]
fn found(folder: &Path, from_environment: Option<&Path>, arguments: &[&str]) -> String {
    let mut all = vec!["list", "partners", "--json"];
    all.extend(arguments);
    let list: Value = run(folder, from_environment, &all).json();
    column(&list["records"], "id").join(" ")
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn a_named_book_goes_before_the_environment_and_the_folder() {
    let (named, environment, here) = (book_of("named"), book_of("environment"), book_of("here"));
    assert_eq!(found(here.path(), Some(environment.path()), &["--book", text(named.path())]), "named");
    assert_eq!(found(here.path(), Some(environment.path()), &[]), "environment");
    assert_eq!(found(here.path(), None, &[]), "here");
}

#[test]
fn a_named_book_may_be_relative() {
    let here =
        book_of("here").file("inner/partners.csv", "id,name,type,joined\ninner,Inner,msp,2021-01-01\n");
    assert_eq!(found(here.path(), None, &["--book", "inner"]), "inner");
    assert_eq!(found(&here.path().join("inner"), None, &["--book", ".."]), "here");
}

#[test]
fn the_nearest_configured_folder_above_is_the_book() {
    let outer = book_of("outer")
        .file("a/vates-partner.toml", "")
        .file("a/partners.csv", "id,name,type,joined\nnearer,Nearer,msp,2021-01-01\n")
        .file("a/b/c/readme.txt", "")
        .file("x/y/readme.txt", "");
    assert_eq!(found(&outer.path().join("a/b/c"), None, &[]), "nearer");
    assert_eq!(found(&outer.path().join("x/y"), None, &[]), "outer");
}

#[test]
fn a_folder_of_records_is_a_book_without_configuration() {
    let csv = Book::bare().partners(&["plain,Plain,distributor,2021-03-01,,,,,FR,"]);
    assert_eq!(found(csv.path(), None, &[]), "plain");
    let nested = Book::bare().file("partners/all.csv", "id,name,type,joined\nnested,Nested,msp,2021-01-01\n");
    assert_eq!(found(nested.path(), None, &[]), "nested");
}

#[test]
fn a_configured_folder_above_goes_before_records_here() {
    let outer = book_of("outer").file("sub/partners.csv", "id,name,type,joined\nsub,Sub,msp,2021-01-01\n");
    assert_eq!(found(&outer.path().join("sub"), None, &[]), "outer");
}

#[test]
fn without_a_book_commands_say_how_to_get_one() {
    let nowhere = Book::bare().file("notes.txt", "nothing of ours");
    for arguments in [
        &["qualify"][..],
        &["pes"],
        &["check"],
        &["list", "deals"],
        &["show", "deals", "D-1"],
        &["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"],
        &["quote", "--bundle", "pro", "--hosts", "5", "--deal", "D-1"],
    ] {
        nowhere.run(arguments).refused(&["init", "--demo"]);
    }
}

#[test]
fn what_needs_no_records_needs_no_book() {
    let nowhere = Book::bare();
    for arguments in [
        &["quote", "--bundle", "pro", "--hosts", "5"][..],
        &words("quote --bundle pro --hosts 5 --partner-type order-taker"),
        &["program", "bundles"],
        &["program", "show"],
        &["schema", "quote"],
        &["schema"],
    ] {
        assert!(!nowhere.run(arguments).success().stdout.is_empty());
    }
}

#[test]
fn a_named_book_must_be_a_folder() {
    let here = book_of("here").file("file.txt", "");
    here.run(&["list", "partners", "--book", "missing"]).refused(&["missing"]);
    here.run(&["list", "partners", "--book", "file.txt"]).refused(&["file.txt"]);
    run(here.path(), Some(Path::new("missing")), &["list", "partners"]).refused(&["missing"]);
}

#[test]
fn the_demo_is_the_book_of_the_fixtures() {
    let nowhere = Book::bare();
    let demo = nowhere.json(&["list", "partners", "--demo"]);
    let fixtures = fixtures().join("demo");
    let same = nowhere.json(&["list", "partners", "--book", text(&fixtures)]);
    assert_eq!(demo["records"], same["records"]);
    assert!(demo["records"].as_array().unwrap().len() > 1);
    let as_of = "2026-11-24";
    let qualified = nowhere.json(&["qualify", "--demo", "--as-of", as_of]);
    assert_eq!(qualified, nowhere.json(&["qualify", "--book", text(&fixtures), "--as-of", as_of]));
}

#[test]
fn the_demo_is_never_taken_by_itself_nor_beside_a_book() {
    let here = book_of("here");
    assert_eq!(found(here.path(), None, &[]), "here");
    here.run(&["list", "partners", "--demo", "--book", "."]).refused(&["--demo", "--book"]);
    assert_ne!(found(here.path(), None, &["--demo"]), "here");
}

#[test]
fn the_book_can_be_named_before_and_after_the_command() {
    let (named, nowhere) = (book_of("named"), Book::bare());
    let folder = text(named.path());
    for arguments in [["--book", folder, "list", "partners"], ["list", "--book", folder, "partners"]] {
        assert!(nowhere.run(&arguments).success().stdout.contains("named"));
    }
}

#[test]
fn other_files_of_the_folder_are_left_alone() {
    let book = book_of("here")
        .file("notes.txt", "deal,partner\n")
        .file("budget.csv", "year,amount\n2026\n")
        .file("exports/deals.csv", "nonsense\n")
        .file("program-2027.toml", "[program]\nid = \"unfinished\"\n");
    book.clean();
    let before: Vec<_> = fs::read_dir(book.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    book.run(&["qualify", "--as-of", "2026-06-30"]).success();
    let after: Vec<_> = fs::read_dir(book.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(before.len(), after.len());
}

#[test]
fn a_file_that_is_nearly_a_kind_is_a_slip() {
    book_of("acme").file("deal.csv", "id\n").wrong(&["deal.csv", "deals.csv"]);
    book_of("acme").file("partnres.csv", "id\n").wrong(&["partnres.csv", "partners.csv"]);
}

#[test]
fn records_of_all_files_and_formats_add_up() {
    let book = book_of("acme")
        .file("deals/2025.csv", "id,partner,customer,engagement,status,registered\nD-1,acme,X,co-led,open,2025-01-01\n")
        .file("deals/2026.csv", "id,partner,customer,engagement,status,registered\nD-2,acme,X,co-led,open,2026-01-01\n")
        .file("deals/more.toml", "[[deals]]\nid = \"D-3\"\npartner = \"acme\"\ncustomer = \"X\"\nengagement = \"co-led\"\nstatus = \"open\"\nregistered = 2026-02-01\n")
        .deals(&["D-4,acme,X,co-led,open,2026-03-01,,,"])
        .file("extra.toml", "[[deals]]\nid = \"D-5\"\npartner = \"beta\"\ncustomer = \"X\"\nengagement = \"co-led\"\nstatus = \"open\"\nregistered = \"2026-04-01\"\n[[partners]]\nid = \"beta\"\nname = \"Beta\"\ntype = \"distributor\"\njoined = 2021-01-01\n")
        .file("vates-partner.toml", "[[deals]]\nid = \"D-6\"\npartner = \"acme\"\ncustomer = \"X\"\nengagement = \"co-led\"\nstatus = \"open\"\nregistered = \"2026-05-01\"\n");
    book.clean();
    let list = book.json(&["list", "deals"]);
    let mut ids = column(&list["records"], "id");
    ids.sort_unstable();
    assert_eq!(ids, ["D-1", "D-2", "D-3", "D-4", "D-5", "D-6"]);
}
