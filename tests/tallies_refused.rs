//! Tallies that can't be used, can't be merged, or don't answer what is asked.

use std::fs;
use std::path::Path;

use crate::support::{Book, fixtures, run_in};
use crate::tallies::{DAY, Partners, cut, sealed, tallied};
use vates_partner::checksum::sha256;

/// A folder with the demo book's tally.
fn demo() -> Book {
    let folder = Book::bare();
    let book = fixtures().join("demo");
    let question = ["tally", "--as-of", DAY, "-o", "demo.tally", "--book", book.to_str().unwrap()];
    folder.run(&question).success();
    folder
}

fn text_of(folder: &Book, name: &str) -> String {
    fs::read_to_string(folder.path().join(name)).unwrap()
}

/// Demands that a tally is refused with these pieces.
#[track_caller]
fn refused(text: impl AsRef<[u8]>, pieces: &[&str]) {
    let folder = Book::bare().file("a.tally", text);
    // A long sentence is wrapped where the page ends.
    let told = folder.run(&["qualify", "--tallies", "a.tally"]).refused(&[]);
    let flat = told.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    for piece in pieces {
        assert!(flat.contains(piece), "`{piece}` is not in {}", told.stderr);
    }
}

#[test]
fn a_file_that_was_changed_or_cut_is_refused() {
    let text = text_of(&demo(), "demo.tally");
    refused(
        text.replacen("\"sum\":\"45400\"", "\"sum\":\"45401\"", 1),
        &["a.tally:12:", "changed after", "checksum"],
    );
    let cut_off = "a.tally:5: the file was cut off";
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    refused(lines[..5].concat(), &[cut_off]);
    refused(&lines[..5].concat()[..lines[..4].concat().len() + 20], &[cut_off]);
    refused(text.trim_end(), &["a.tally:12: the file was cut off"]);
    refused([&lines[..3], &lines[4..]].concat().concat(), &["changed after"]);
    refused(format!("{text}\n"), &["a.tally:13: the file was cut off"]);
    refused("", &["a.tally:1: the file is empty"]);
    refused("id,partner\n", &["a.tally:1: this is no tally", "vates-partner/tally/1"]);
    refused("{\"schema\":\"vates-partner/qualify/1\"}\n", &["a.tally:1: this is no tally"]);
    refused([0xff, b'\n'], &["a.tally:1: this is no text in UTF-8"]);
}

#[test]
fn another_version_is_refused_by_its_number() {
    let text = text_of(&demo(), "demo.tally").replacen("tally/1", "tally/2", 1);
    for text in [text.as_str(), "{\"schema\":\"vates-partner/tally/2\",\"new\":[]}\nand something else"] {
        refused(text, &["a.tally:1: the tally is of version 2, and version 1 is what is read here"]);
    }
}

#[test]
fn what_is_sealed_and_wrong_is_told_all_at_once() {
    let text = text_of(&demo(), "demo.tally");
    let changes = [
        ("\"quarter\":1", "\"quarter\":7", "a.tally:2: there is no quarter 7"),
        ("\"sum\":\"43000\"", "\"sum\":\"4.3e4\"", "a.tally:2: sum: `4.3e4` is not a number"),
        ("\"currency\":\"EUR\"", "\"currency\":\"EURO\"", "a.tally:2: currency:"),
        (
            "\"joined\":\"2019-06-01\"",
            "\"joined\":\"2019-06-31\"",
            "a.tally:3: joined: `2019-06-31` is no day",
        ),
        ("\"from\":\"EUR\"", "\"from\":\"XYZ\"", "a.tally:1: currency:"),
    ];
    let wrong = changes.iter().fold(text.clone(), |text, (from, to, _)| text.replacen(from, to, 1));
    refused(sealed(&wrong), &changes.map(|(_, _, piece)| piece));
    let one = |from: &str, to: &str, piece: &str| {
        assert!(text.contains(from), "{from}");
        refused(sealed(&text.replacen(from, to, 1)), &[piece]);
    };
    one("\"count\":5", "\"count\":4", "a.tally:2: a cell of 4 records has the ids of 5");
    one("[\"O-1001\"]", "[\"O-1001\",\"O-1002\"]", "a.tally:2: a cell of 5 records has the ids of 6");
    one("\"2026-01-22\":", "\"2026-04-22\":", "is no day of quarter 1 that is known");
    one("\"rated\":\"2026-01-02\"", "\"rated\":\"2025-12-31\"", "is no day of the year that is known");
    one("\"counts\":[false,false]", "\"counts\":[true,true]", "two cells are for the same records");
    one("\"left\":null", "\"left\":0", "a.tally:2:");
    one("\"left\":null", "\"gone\":null", "unknown field `gone`");
    one("\"year\":2026", "\"year\":99999", "there is no year 99999");
    one("\"slim\":false", "\"slim\":true", "a.tally:2: ids stand in a slim tally");
    one("\"chosen\":{}", "\"chosen\":{\"gross-bound\":\"ceiling\"}", "the checksum of the readings");
    let doubled: Vec<&str> = text.split_inclusive('\n').collect();
    let doubled = [&doubled[..2], &doubled[1..]].concat().concat();
    refused(sealed(&doubled), &["a.tally:3: the records of the partner `acme` were cut in two: a.tally:2"]);
}

#[test]
fn no_byte_that_is_changed_goes_unnoticed() {
    let text = text_of(&demo(), "demo.tally").into_bytes();
    let folder = Book::bare();
    for at in (0..text.len()).step_by(text.len() / 40) {
        let mut changed = text.clone();
        changed[at] ^= 1;
        fs::write(folder.path().join("a.tally"), &changed).unwrap();
        folder.run(&["qualify", "--tallies", "a.tally"]).refused(&["a.tally:"]);
    }
}

#[test]
fn another_year_or_day_is_refused_with_both() {
    let folder = demo();
    let asked = |flags: &[&str]| {
        let told = folder.run(&[&["qualify", "--tallies", "demo.tally"], flags].concat()).refused(&[]).stderr;
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let told = asked(&["--year", "2025", "--as-of", "2026-12-31"]);
    assert!(told.contains("these tallies are of 2026, and --year asks for 2025"), "{told}");
    assert!(told.contains("these tallies are as of 2026-11-24, and --as-of asks for 2026-12-31"), "{told}");
    assert!(asked(&["--explain"]).contains("--explain needs the records themselves"));
    assert!(asked(&["--without", "O-1001"]).contains("--without needs the records themselves"));
    for flag in ["--demo", "--allow-outside"] {
        assert!(asked(&[flag]).contains(&format!("--tallies and {flag} contradict each other")));
    }
    assert!(asked(&["--book", "."]).contains("--tallies and --book contradict each other"));
    assert!(asked(&["--partner", "acne"]).contains("did you mean `acme`?"));
    assert!(asked(&["--tallies", "none-*.tally"]).contains("no file is there that `none-*.tally` means"));
    assert!(asked(&["--tallies", "."]).contains("--tallies .:"));
}

#[test]
fn tally_uses_only_its_own_flags() {
    for flags in [&["--json"][..], &["-O", "csv"], &["--reading", "gross-bound=ceiling"]] {
        let told =
            run_in(Path::new("/"), &[&["tally", "--demo"], flags].concat()).refused(&["tally doesn't use"]);
        assert_eq!(told.stdout, "");
    }
    Book::new().partners(&["acme,Acme,distributor,2020-13-01,,,,,,"]).run(&["tally"]).refused(&["E0402"]);
    run_in(Path::new("/"), &["tally", "--demo", "--year", "0"]).refused(&["there is no such year"]);
}

#[test]
fn a_partner_that_was_cut_in_two_is_refused() {
    let partner = "acme,Acme,distributor,2020-01-01,,,,,,";
    // An order of long ago leaves no sum in the year, and an upgrade may still wait after it.
    let old = "O-1,acme,c,new,2020-01-01,2020-01-01,100,USD,S-1";
    let upgrade = "O-2,acme,c,upgrade,2026-02-01,2026-02-01,100,USD,S-1";
    let one = Book::new().partners(&[partner]).orders(&[old]);
    let other = Book::new().partners(&[partner]).orders(&[upgrade]);
    let folder = tallied(&[one, other], &[]);
    let told = folder.run(&["qualify", "--tallies", "parts/*.tally"]);
    let told = told.refused(&[
        "these tallies can't be merged",
        "`acme`",
        "cut in two",
        "parts/1.tally:2",
        "parts/2.tally:2",
    ]);
    assert!(!told.stderr.contains("upgrade"));
    let whole = Book::new().partners(&[partner]).orders(&[old, upgrade]);
    let none = Book::new().partners(&[partner]);
    let folder = tallied(&[whole, none], &[]);
    folder.run(&["qualify", "--tallies", "parts/*.tally"]).success();
}

#[test]
fn tallies_for_different_questions_are_not_merged() {
    let demo = fixtures().join("demo");
    let books = cut(&demo, 2, Partners::Own);
    let folder = Book::bare();
    let part = |book: &Book, name: &str, flags: &[&str]| {
        let file = folder.path().join(name);
        book.run(&[&["tally", "-o", file.to_str().unwrap()], flags].concat()).success();
    };
    part(&books[0], "a.tally", &["--as-of", DAY]);
    let against = |name: &str, pieces: &[&str]| {
        let question = ["qualify", "--tallies", name, "--tallies", "a.tally"];
        let told = folder.run(&question).refused(&["these tallies can't be merged"]).stderr;
        let flat = told.split_whitespace().collect::<Vec<_>>().join(" ");
        for piece in pieces {
            assert!(flat.contains(piece), "`{piece}` is not in {told}");
        }
    };
    part(&books[1], "day.tally", &["--as-of", "2026-11-25"]);
    against("day.tally", &["day.tally:1: the day is another than in a.tally:1: 2026-11-25, not 2026-11-24"]);
    part(&books[1], "year.tally", &["--as-of", DAY, "--year", "2025"]);
    against("year.tally", &["year.tally:1: the year is another than in a.tally:1: 2025, not 2026"]);
    part(&books[1], "slim.tally", &["--as-of", DAY, "--slim"]);
    against(
        "slim.tally",
        &["slim.tally:1: the kind of tally is another than in a.tally:1: slim, not with all ids"],
    );
    // The demo book writes its tables at the end.
    let settings = fs::read_to_string(demo.join("vates-partner.toml")).unwrap();
    let changed = |name: &str, text: String| {
        let book = cut(&demo, 2, Partners::Own).pop().unwrap().file("vates-partner.toml", text);
        part(&book, name, &["--as-of", DAY]);
    };
    changed("readings.tally", format!("{settings}\n[readings]\ngross-bound = \"ceiling\"\n"));
    against("readings.tally", &["the readings are others than in a.tally:1"]);
    changed("cap.tally", settings.replacen("yearly_cap = 75", "yearly_cap = 76", 1));
    against("cap.tally", &["the catalogued activities are others than in a.tally:1"]);
    let rates = fs::read_to_string(demo.join("rates.csv")).unwrap() + "2026-11-01,EUR,USD,1.01\n";
    let book = cut(&demo, 2, Partners::Own).pop().unwrap().file("rates.csv", rates);
    part(&book, "rates.tally", &["--as-of", DAY]);
    against("rates.tally", &["the exchange rates are others than in a.tally:1"]);
}

#[test]
fn a_partner_that_is_recorded_in_two_ways_is_refused() {
    let books = ["2020-01-01", "2020-01-02"]
        .map(|joined| Book::new().partners(&[&format!("acme,Acme,distributor,{joined},,,,,,")]));
    let told = tallied(&books, &[]).run(&["qualify", "--tallies", "parts/*.tally"]);
    told.refused(&["`acme`", "isn't recorded as in", "joined"]);
}

#[test]
fn another_program_is_refused_and_named() {
    let folder = demo();
    let own = vates_partner::program::EMBEDDED.replacen("vates-distributor-2026", "my-program", 1);
    let folder = folder.file("own.toml", &own);
    let question = ["qualify", "--tallies", "demo.tally", "--program", "own.toml"];
    let told = folder.run(&question).refused(&["vates-distributor-2026", "own.toml", "--program"]);
    assert!(told.stderr.contains(&sha256(own.as_bytes())), "{}", told.stderr);
    let tally = ["tally", "--demo", "--as-of", DAY, "--program", "own.toml", "-o", "own.tally"];
    folder.run(&tally).success();
    folder
        .run(&["qualify", "--tallies", "own.tally"])
        .refused(&["under the program my-program", "--program"]);
    let told = |from: &[&str]| {
        let question = ["qualify", "--json", "--program", "own.toml"];
        folder.run(&[&question, from].concat()).success().stdout
    };
    assert_eq!(told(&["--tallies", "own.tally"]), told(&["--demo", "--as-of", DAY]));
}

#[test]
fn missing_rates_and_amounts_are_told_as_from_files() {
    let partner = "acme,Acme,distributor,2020-01-01,,,,,,";
    let book = Book::new()
        .partners(&[partner])
        .orders(&[
            "O-1,acme,c,new,2026-02-01,2026-02-01,100,GBP,",
            "O-2,acme,c,new,2026-02-02,2026-02-02,100,GBP,",
        ])
        .deals(&[
            "D-1,acme,c,co-led,won,2026-01-01,2026-02-01,,",
            "D-2,acme,c,co-led,won,2026-01-01,2026-02-02,,",
        ]);
    let folder = book.path();
    for slim in [false, true] {
        let flags = if slim { &["--slim"][..] } else { &[] };
        run_in(folder, &[&["tally", "--as-of", DAY, "-o", "a.tally"], flags].concat()).success();
        for readings in [&[][..], &["--reading", "engagement-weight=amount"]] {
            let from_files =
                run_in(folder, &[&["qualify", "--as-of", DAY], readings].concat()).refused(&["O-2"]);
            let told =
                run_in(folder, &[&["qualify", "--tallies", "a.tally"], readings].concat()).refused(&["O-1"]);
            if slim {
                // Only the first of those that are alike is known.
                assert!(!told.stderr.contains("O-2"), "{}", told.stderr);
            } else {
                assert_eq!(told.stderr, from_files.stderr);
            }
        }
    }
}
