//! Links in a book: what lies outside of it is never written to.

use std::fs;
use std::os::unix::fs::{PermissionsExt as _, symlink};

use super::{REGISTER, book, run, text};

#[test]
fn a_link_within_the_book_is_written_through_and_one_out_of_it_refused() {
    let book = book()
        .file("real/2026.csv", "id,partner,customer,engagement,status,registered,closed,amount,currency\n");
    let real = book.path().join("real/2026.csv");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/2026.csv", book.path().join("deals.csv")).unwrap();
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert!(fs::symlink_metadata(book.path().join("deals.csv")).unwrap().is_symlink());
    assert!(
        fs::read_to_string(&real).unwrap().ends_with("\nD-1,acme,Contoso,partner-owned,open,2026-11-24,,,\n")
    );
    assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o640);
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("deals.csv");
    fs::rename(&real, &target).unwrap();
    fs::remove_file(book.path().join("deals.csv")).unwrap();
    symlink(&target, book.path().join("deals.csv")).unwrap();
    let before = fs::read(&target).unwrap();
    run(&book, &format!("{REGISTER} Other")).refused(&["deals.csv", "out of the book"]);
    assert_eq!(fs::read(&target).unwrap(), before);
}

#[test]
fn neither_the_lock_nor_the_journal_is_written_through_a_link() {
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("precious.txt");
    fs::write(&target, "keep me").unwrap();
    for name in [".vates-partner.lock", "journal.jsonl"] {
        let book = book();
        symlink(&target, book.path().join(name)).unwrap();
        run(&book, &format!("{REGISTER} Contoso")).refused(&[name, "is a link", "nothing was written"]);
        assert_eq!(fs::read_to_string(&target).unwrap(), "keep me", "{name}");
        assert!(!book.path().join("deals.csv").exists());
        fs::remove_file(book.path().join(name)).unwrap();
        run(&book, &format!("{REGISTER} Contoso")).success();
    }
}

#[test]
fn a_folder_of_quotes_that_lies_elsewhere_is_not_written_to() {
    let outside = tempfile::tempdir().unwrap();
    let quote = "quote --bundle pro --hosts 5 --partner acme --engagement co-led --save";
    let book = book().file("inside/keep.txt", "");
    symlink(outside.path(), book.path().join("quotes")).unwrap();
    run(&book, quote).refused(&["quotes/Q-2026-0001.toml", "leads out of the book", "nothing was written"]);
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    run(&book, &format!("{REGISTER} Contoso")).success();
    // A folder of the book by another name is one of the book.
    fs::remove_file(book.path().join("quotes")).unwrap();
    symlink("inside", book.path().join("quotes")).unwrap();
    run(&book, quote).success();
    assert!(text(&book, "inside/Q-2026-0001.toml").contains("Q-2026-0001"));
    book.run(&["journal", "verify"]).success();
}

#[test]
fn what_is_to_take_a_place_is_never_written_through_a_link() {
    let outside = tempfile::tempdir().unwrap();
    let target = outside.path().join("precious.txt");
    fs::write(&target, "keep me").unwrap();
    let header = "id,partner,customer,engagement,status,registered,closed,amount,currency\n";
    let book = book().file("a/.b/deals.csv", header).file("orders/keep.txt", "");
    symlink("a/.b/deals.csv", book.path().join("deals.csv")).unwrap();
    let places = [".vates-partner-new-pending", "a/.b/.vates-partner-new-deals.csv"];
    for place in places {
        symlink(&target, book.path().join(place)).unwrap();
    }
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert_eq!(fs::read_to_string(&target).unwrap(), "keep me");
    assert!(fs::symlink_metadata(book.path().join("a/.b/deals.csv")).unwrap().is_file());
    assert_eq!(text(&book, "deals.csv").lines().count(), 2);
    // What a killed writer has left goes away with the next write, wherever links lead; what isn't its own stays.
    let left = ["a/.b/.vates-partner-new-deals.csv", "orders/.vates-partner-new-2026.csv"];
    let book = left.iter().fold(book, |book, path| book.file(path, "left"));
    fs::create_dir(book.path().join(".vates-partner-new-folder")).unwrap();
    run(&book, "licence request --partner acme --bundle pro --hosts 3").success();
    for path in left {
        assert!(!book.path().join(path).exists(), "{path}");
    }
    run(&book, &format!("{REGISTER} Other")).success();
    book.run(&["journal", "verify"]).success();
}

#[test]
fn a_folder_in_the_way_is_named() {
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,"]);
    let name = ".vates-partner-new-deals.csv";
    fs::create_dir(book.path().join(name)).unwrap();
    let before = text(&book, "deals.csv");
    let failed = run(&book, &format!("{REGISTER} Other")).ended(3);
    assert!(failed.stderr.contains(name) && failed.stdout.is_empty(), "{}", failed.stderr);
    assert_eq!(text(&book, "deals.csv"), before);
}
