//! Things in a book that are no files, lead elsewhere, have no proper name or don't stay as they are.

#![cfg(unix)]

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::os::unix::net::UnixListener;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

use super::{ACME, assert_inert, refused_within, run_within};
use crate::support::{Book, assert_order};

const MEMORY: u32 = 256;

fn pipe(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// A way to put something into the place of a file.
type Put = fn(&Path);

/// All that can stand in a file's place and is none.
const NO_FILES: [(&str, Put, &str); 7] = [
    ("a pipe", pipe, "not a regular file"),
    ("a socket", |path| drop(UnixListener::bind(path).unwrap()), "not a regular file"),
    ("zeros without end", |path| symlink("/dev/zero", path).unwrap(), "not a regular file"),
    ("a terminal", |path| symlink("/dev/tty", path).unwrap(), "not a regular file"),
    ("a folder", |path| fs::create_dir(path).unwrap(), "a folder, not a file"),
    ("a link to itself", |path| symlink(path.file_name().unwrap(), path).unwrap(), "symbolic links"),
    ("a link to nowhere", |path| symlink("nowhere", path).unwrap(), "a link that leads nowhere"),
];

#[test]
fn what_is_no_file_is_told_wherever_it_stands() {
    for (what, put, said) in NO_FILES {
        for place in ["orders.csv", "deals/2026.csv", "more.toml"] {
            let book = Book::new()
                .partners(&[ACME])
                .file("deals/2025.csv", "id,partner,customer,engagement,status,registered\n");
            put(&book.path().join(place));
            let place = if what == "a folder" && place == "deals/2026.csv" { "E0104" } else { place };
            let said = if place == "E0104" { "a folder within a folder" } else { said };
            refused_within(MEMORY, &book, &[said, if place == "E0104" { "deals/2026.csv" } else { place }]);
        }
    }
}

#[test]
fn what_is_no_configuration_is_told() {
    for (what, put, said) in NO_FILES {
        let book = Book::bare().partners(&[ACME]);
        put(&book.path().join("vates-partner.toml"));
        let check = run_within(MEMORY, book.path(), &["check", "--book", "."]).ended(1);
        assert_order(&check.stdout, &[said, "vates-partner.toml"]);
        // What needs no records needs the configuration all the same.
        let quote =
            ["quote", "--bundle", "pro", "--hosts", "5", "--partner-type", "reseller", "--discount", "30%"];
        let quote = [&quote[..], &["--book", "."]].concat();
        let refused = run_within(MEMORY, book.path(), &quote);
        assert_eq!(refused.code, Some(2), "{what}: {}", refused.stdout);
        assert!(refused.stderr.contains(said), "{what}: {}", refused.stderr);
    }
}

#[test]
fn what_is_no_program_is_told() {
    for (what, put, said) in NO_FILES {
        let book = Book::new().file("vates-partner.toml", "program = \"next\"\n").partners(&[ACME]);
        put(&book.path().join("next"));
        run_within(MEMORY, book.path(), &["qualify"]).refused(&["vates-partner.toml:1:11", said]);
        run_within(MEMORY, book.path(), &["qualify", "--program", "next"])
            .refused(&["program file next", said]);
        let check = run_within(MEMORY, book.path(), &["program", "check", "next"]);
        assert_eq!((check.code, check.stdout.as_str()), (Some(2), ""), "{what}");
        assert!(check.stderr.contains(said), "{what}: {}", check.stderr);
    }
}

#[test]
fn folders_that_lead_in_a_circle_are_not_followed() {
    // Records are looked for one folder deep, so that a circle is only met where it can be told.
    let book = Book::new()
        .partners(&[ACME])
        .file("deals/2025.csv", "id,partner,customer,engagement,status,registered\n");
    symlink("..", book.path().join("deals/loop")).unwrap();
    refused_within(MEMORY, &book, &["E0104", "deals/loop"]);
    let book = Book::new().partners(&[ACME]);
    symlink(".", book.path().join("archive")).unwrap();
    run_within(MEMORY, book.path(), &["check"]).ended(0);
    // A folder of records that can't be found is no folder without records.
    for target in ["orders", "nowhere"] {
        let book = Book::new().partners(&[ACME]);
        symlink(target, book.path().join("orders")).unwrap();
        refused_within(MEMORY, &book, &["E0101", "orders"]);
    }
    let book = Book::new();
    symlink("loop", book.path().join("loop")).unwrap();
    run_within(MEMORY, book.path(), &["qualify", "--book", "loop"]).refused(&["loop is no folder"]);
}

#[test]
fn a_folder_that_may_not_be_read_is_told() {
    let book = Book::new().partners(&[ACME]).file("deals/2025.csv", "id\n");
    let deals = book.path().join("deals");
    fs::set_permissions(&deals, fs::Permissions::from_mode(0o000)).unwrap();
    let may_be_read = fs::read_dir(&deals).is_ok();
    // Whoever runs this test may read everything, and then the file itself is what is wrong.
    refused_within(
        MEMORY,
        &book,
        &if may_be_read { ["E0201", "deals/2025.csv"] } else { ["E0101", "deals"] },
    );
    fs::set_permissions(&deals, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn names_that_are_no_text_are_told_where_records_would_be_missed() {
    let name = |bytes: &[u8]| OsStr::from_bytes(bytes).to_owned();
    let book = Book::new()
        .partners(&[ACME])
        .file("deals/2025.csv", "id,partner,customer,engagement,status,registered\n");
    fs::write(book.path().join("deals").join(name(b"caf\xe9.csv")), "id\n").unwrap();
    refused_within(MEMORY, &book, &["E0101", "not UTF-8", "deals/caf\u{fffd}.csv"]);
    let book = Book::new().partners(&[ACME]);
    fs::write(book.path().join(name(b"caf\xe9.toml")), "").unwrap();
    refused_within(MEMORY, &book, &["E0101", "not UTF-8", "caf\u{fffd}.toml"]);
    let book = Book::new().partners(&[ACME]);
    fs::write(book.path().join(name(b"caf\xe9.txt")), "").unwrap();
    fs::create_dir(book.path().join(name(b"\xff"))).unwrap();
    run_within(MEMORY, book.path(), &["check"]).ended(0);
}

#[test]
fn names_of_files_are_obeyed_by_nothing() {
    let name = "deals/\u{1b}[31m\n= help: none\t\u{202e}|`<b>\u{200b}.csv";
    let header = "id,partner,customer,engagement,status,registered\n";
    let book =
        Book::new().partners(&[ACME]).file(name, format!("{header}D-1,acme,X,co-led,open,2026-01-05\n"));
    for format in ["table", "csv", "markdown", "json", "jsonl"] {
        let list = run_within(MEMORY, book.path(), &["list", "deals", "-O", format]).success();
        assert_inert(&list.stdout);
        assert!(!list.stdout.contains("\n= help"), "{}", list.stdout);
    }
    let source = format!("{name}:2");
    assert_eq!(book.json(&["list", "deals"])["records"][0]["source"], source);
    assert_eq!(book.json(&["show", "deals", &source])["records"][0]["id"], "D-1");
    let wrong = Book::new().partners(&[ACME]).file(name, header.replace("status", "staus"));
    refused_within(
        MEMORY,
        &wrong,
        &["E0201", "deals/\\u{1b}[31m\\n= help: none\\t\\u{202e}|`<b>\\u{200b}.csv:1:32"],
    );
    for format in ["csv", "markdown", "json"] {
        assert_inert(&run_within(MEMORY, wrong.path(), &["check", "-O", format]).ended(1).stdout);
    }
    let book =
        Book::new().partners(&[ACME]).file("deal\u{1b}[31m\n.csv", "").file("d\u{9b}\n/orders.csv", "");
    assert_inert(&run_within(MEMORY, book.path(), &["check", "-v"]).stdout);
    assert_inert(&run_within(MEMORY, book.path(), &["qualify", "-v", "--as-of", "2026-11-24"]).stderr);
}

#[test]
fn a_file_that_grows_meanwhile_is_read_as_it_was_or_not_at_all() {
    let book = Book::new().partners(&[ACME]).customers(&[]);
    let path = book.path().join("customers.csv");
    let is_over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut file = fs::File::options().append(true).open(&path).unwrap();
            let mut number = 0;
            while !is_over.load(Ordering::Relaxed) && number < 5_000 {
                file.write_all(format!("C-{number},Customer,,,\n").as_bytes()).unwrap();
                number += 1;
            }
        });
        for _ in 0..10 {
            let check = run_within(MEMORY, book.path(), &["check"]);
            let changed = check.stdout.contains("error[E0107]: the file changed while it was read");
            assert_eq!(check.code, Some(i32::from(changed)), "{}", check.stdout);
            assert_eq!(check.stdout.matches("error[").count(), usize::from(changed), "{}", check.stdout);
        }
        is_over.store(true, Ordering::Relaxed);
    });
}

#[test]
fn an_answer_goes_into_the_file_that_is_named_whatever_it_is_called() {
    let book = Book::new().partners(&[ACME]);
    for name in ["-rf.json", "a\u{1b}[31m\n.csv", "=1+1.md", "$(touch x).txt", "\u{202e}nosj.json"] {
        let written = book.run(&["list", "partners", &format!("--output={name}")]).success();
        assert_eq!((written.stdout.as_str(), written.stderr.as_str()), ("", ""));
        assert!(fs::read_to_string(book.path().join(name)).unwrap().contains("acme"), "{name:?}");
    }
    for name in ["none/\u{1b}[31m\n.json", "x.\u{1b}[31m\nj"] {
        let failed = book.run(&["list", "partners", "-o", name]);
        assert!(matches!(failed.code, Some(2 | 3)) && failed.stdout.is_empty(), "{name:?}");
        assert_inert(&failed.stderr);
        assert!(failed.stderr.contains("\\u{1b}[31m\\n"), "{}", failed.stderr);
    }
}
