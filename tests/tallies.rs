//! Tallies: a book answered for in parts, byte for byte as in one piece.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use crate::big_books::generator::{Plan, Rows};
use crate::support::{Book, Outcome, fixtures, run_in};
use vates_partner::checksum::sha256;

pub const DAY: &str = "2026-11-24";

/// Which partners each part's `partners.csv` holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Partners {
    /// Those of the part.
    Own,
    /// All of them.
    All,
}

/// The rows of a table with the cells of each, the header first.
fn rows(text: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(text);
    reader.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn table<'r>(rows: impl Iterator<Item = &'r Vec<String>>) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    rows.for_each(|row| writer.write_record(row).unwrap());
    writer.into_inner().unwrap()
}

/// A book cut into so many, so that each has all records of its partners.
pub fn cut(folder: &Path, parts: usize, partners: Partners) -> Vec<Book> {
    let ids = rows(&fs::read(folder.join("partners.csv")).unwrap());
    // The last of them aren't told apart by their names, nor those of a part neighbours.
    let part_of: BTreeMap<&str, usize> =
        ids.iter().skip(1).enumerate().map(|(at, row)| (row[0].as_str(), (at * 7 + 3) % parts)).collect();
    let mut books: Vec<Book> = (0..parts).map(|_| Book::bare()).collect();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        let text = fs::read(&path).unwrap();
        let is_shared = !name.ends_with(".csv") || ["rates.csv", "customers.csv"].contains(&name);
        let all = if is_shared { Vec::new() } else { rows(&text) };
        let is_id = name == "partners.csv";
        let column = all.first().map(|header| {
            let of = if is_id { "id" } else { "partner" };
            header.iter().position(|column| column == of).unwrap()
        });
        books = books
            .into_iter()
            .enumerate()
            .map(|(part, book)| {
                let Some(column) = column else { return book.file(name, &text) };
                let belongs = |row: &&Vec<String>| part_of.get(row[column].as_str()) == Some(&part);
                let all_belong = is_id && partners == Partners::All;
                let own = all.iter().skip(1).filter(|row| all_belong || belongs(row));
                book.file(name, table(all.iter().take(1).chain(own)))
            })
            .collect();
    }
    books
}

/// Tallies each of some books, into files whose names say nothing of the order.
pub fn tallied(books: &[Book], arguments: &[&str]) -> Book {
    let folder = Book::bare();
    fs::create_dir(folder.path().join("parts")).unwrap();
    for (number, book) in books.iter().enumerate() {
        let file = folder.path().join(format!("parts/{}.tally", (number * 5 + 2) % (books.len() * 3)));
        assert!(!file.exists());
        let question = ["tally", "--as-of", DAY, "-o", file.to_str().unwrap()];
        book.run(&[&question, arguments].concat()).success();
    }
    folder
}

/// The text with its last line made anew.
pub fn sealed(text: &str) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let before = lines[..lines.len() - 1].concat();
    format!("{before}{{\"partners\":{},\"sha256\":\"{}\"}}\n", lines.len() - 2, sha256(before.as_bytes()))
}

const FORMATS: [&str; 5] = ["json", "jsonl", "table", "csv", "markdown"];

/// The answer from a book, in each format.
fn from_files(book: &Path, arguments: &[&str]) -> Vec<Outcome> {
    let of = |format| {
        let question = ["qualify", "--as-of", DAY, "-O", format, "--book", book.to_str().unwrap()];
        run_in(Path::new("/"), &[&question, arguments].concat())
    };
    FORMATS.map(of).into()
}

/// The answer from tallies, in each format.
fn from_tallies(folder: &Path, arguments: &[&str]) -> Vec<Outcome> {
    let of = |format| {
        run_in(folder, &[&["qualify", "--tallies", "parts/*.tally", "-O", format], arguments].concat())
    };
    FORMATS.map(of).into()
}

/// Demands that tallies answer as the book does, with the same bytes.
#[track_caller]
fn assert_same(book: &Path, tallies: &Path, arguments: &[&str]) {
    for (expected, told) in from_files(book, arguments).iter().zip(from_tallies(tallies, arguments)) {
        let told_as = format!("`{}`:\n{}", told.arguments, told.stderr);
        assert_eq!((expected.code, expected.stderr.as_str()), (told.code, told.stderr.as_str()), "{told_as}");
        assert!(expected.stdout == told.stdout, "{told_as}");
    }
}

/// Readings under which everything in a tally counts otherwise.
const OTHERS: [&[&str]; 5] = [
    &[],
    &["--reading", "threshold-currency=EUR", "--reading", "engagement-weight=amount"],
    &["--reading", "upgrade-clock=any-order", "--reading", "gross-window=quarter"],
    &["--reading", "gross-scope=all-invoices", "--reading", "engagement-deals=closed", "--contested"],
    &["--reading", "pes-window=rolling-12-months", "--reading", "engagement-partner-led=partner-owned"],
];

fn big(plan: &Plan) -> Book {
    let book = Book::bare();
    plan.write(book.path()).unwrap();
    // Points under caps, which reach over years and are filled in an order.
    book.file(
        "vates-partner.toml",
        "[readings]\nyear-rule = \"two-failures\"\n[[rulings]]\nreading = \"gross-bound\"\nchoice = \"floor\"\n\
         date = 2026-03-01\nby = \"Partner board\"\nwhy = \"minutes of 1 March\"\n\
         [pes.catalogue.event]\ndimension = \"marketing\"\npoints = 30\nyearly_cap = 75\n",
    )
}

#[test]
fn sixteen_parts_in_any_order_answer_as_the_book() {
    let book = big(&Plan { partners: 20, rows: Rows::Shuffled, ..Plan::of(2026, 1200) });
    for (partners, questions) in [(Partners::Own, &OTHERS[..]), (Partners::All, &OTHERS[1..2])] {
        let tallies = tallied(&cut(book.path(), 16, partners), &[]);
        for arguments in questions {
            assert_same(book.path(), tallies.path(), arguments);
        }
        assert_same(book.path(), tallies.path(), &["--partner", "P-00003", "--quarter", "2", "--exit-code"]);
    }
}

#[test]
fn the_demo_book_answers_the_same_in_parts() {
    let demo = fixtures().join("demo");
    let tallies = tallied(&cut(&demo, 4, Partners::All), &[]);
    for arguments in OTHERS {
        assert_same(&demo, tallies.path(), arguments);
    }
    for partner in ["acme", "cedar", "ember", "gull"] {
        assert_same(&demo, tallies.path(), &["--partner", partner, "--exit-code"]);
    }
}

#[test]
fn every_day_and_year_has_tallies_of_its_own() {
    let demo = fixtures().join("demo");
    for (day, year) in
        [("2026-02-28", "2026"), ("2026-12-31", "2026"), ("2027-02-01", "2026"), ("2026-11-24", "2025")]
    {
        let folder = Book::bare();
        let question = ["--as-of", day, "--year", year];
        let of_book = ["--book", demo.to_str().unwrap()];
        folder.run(&[&["tally", "-o", "a.tally"], &question[..], &of_book].concat()).success();
        let expected =
            folder.run(&[&["qualify", "--json"], &question[..], &of_book].concat()).success().stdout;
        let told = |flags: &[&str]| {
            folder.run(&[&["qualify", "--json", "--tallies", "a.tally"], flags].concat()).success().stdout
        };
        assert_eq!(told(&[]), expected, "{day}");
        assert_eq!(told(&question), expected, "{day}");
    }
}

#[test]
fn the_order_of_rows_and_the_number_of_threads_leave_no_trace() {
    let plan = Plan { partners: 12, ..Plan::of(2026, 1500) };
    let books = [plan, Plan { rows: Rows::Shuffled, files: 3, ..plan }].map(|plan| big(&plan));
    let mut written = BTreeSet::new();
    for book in &books {
        for threads in ["1", "3"] {
            for slim in [&[][..], &["--slim"]] {
                let question = ["tally", "--as-of", DAY, "--threads", threads];
                written.insert(book.run(&[&question, slim].concat()).success().stdout);
            }
        }
    }
    // One with all ids, and a slim one.
    assert_eq!(written.len(), 2);
}

#[test]
fn a_book_that_is_read_with_care_has_the_same_tally() {
    let demo = fixtures().join("demo");
    let copied = |book: Book, name: &str| {
        let text = fs::read(demo.join(name)).unwrap();
        book.file(name, text)
    };
    let all =
        ["vates-partner.toml", "partners.csv", "deals.csv", "orders.csv", "activities.csv", "customers.csv"];
    let more = ["certifications.csv", "sessions.csv", "rates.csv"];
    let book = || all.iter().chain(&more).fold(Book::bare(), |book, name| copied(book, name));
    // An order in TOML, which isn't read in bulk.
    let order = "[[orders]]\nid = \"O-1\"\npartner = \"acme\"\ncustomer = \"c\"\nkind = \"new\"\n\
                 ordered = 2026-03-01\ninvoiced = 2026-03-02\ngross = \"0.125\"\ncurrency = \"USD\"\n";
    let with_care = book().file("more.toml", order);
    let header = "id,partner,customer,kind,ordered,invoiced,gross,currency\n";
    let in_bulk =
        book().file("orders/1.csv", format!("{header}O-1,acme,c,new,2026-03-01,2026-03-02,0.125,USD\n"));
    for slim in [&[][..], &["--slim"]] {
        let question = [&["tally", "--as-of", DAY], slim].concat();
        assert_eq!(with_care.run(&question).success().stdout, in_bulk.run(&question).success().stdout);
    }
}

/// JSON with all evidence taken out.
pub fn without_evidence(json: &str) -> serde_json::Value {
    fn strip(value: &mut serde_json::Value) {
        if let Some(evidence) = value.get_mut("evidence") {
            *evidence = serde_json::Value::Null;
        }
        match value {
            serde_json::Value::Array(values) => values.iter_mut().for_each(strip),
            serde_json::Value::Object(values) => values.values_mut().for_each(strip),
            _ => {}
        }
    }
    let mut value = serde_json::from_str(json).unwrap();
    strip(&mut value);
    value
}

#[test]
fn slim_tallies_answer_the_same_without_evidence() {
    let book = big(&Plan { partners: 9, ..Plan::of(7, 1000) });
    let demo = fixtures().join("demo");
    for (book, parts) in [(book.path(), 4), (demo.as_path(), 3)] {
        let tallies = tallied(&cut(book, parts, Partners::All), &["--slim"]);
        for arguments in OTHERS {
            let (expected, told) = (from_files(book, arguments), from_tallies(tallies.path(), arguments));
            for ((format, expected), told) in FORMATS.iter().zip(expected).zip(told) {
                let said = format!("{format} {arguments:?}\n{}", told.stderr);
                assert_eq!(expected.stderr, told.stderr, "{said}");
                match *format {
                    "json" => {
                        assert!(!told.stdout.contains("\"evidence\": ["), "{said}");
                        assert!(
                            without_evidence(&expected.stdout) == without_evidence(&told.stdout),
                            "{said}"
                        );
                    }
                    "jsonl" => {
                        let pairs = expected.stdout.lines().zip(told.stdout.lines());
                        assert!(
                            pairs
                                .map(|(left, right)| (without_evidence(left), without_evidence(right)))
                                .all(|(left, right)| left == right),
                            "{said}"
                        );
                    }
                    _ => assert!(expected.stdout == told.stdout, "{said}"),
                }
            }
        }
    }
}

#[test]
fn slim_tallies_name_no_records_people_or_sessions() {
    let demo = fixtures().join("demo");
    let question = ["tally", "--slim", "--as-of", DAY, "--book", demo.to_str().unwrap()];
    let text = run_in(&demo, &question).success().stdout;
    for (table, column) in
        [("orders", 0), ("deals", 0), ("activities", 0), ("certifications", 1), ("sessions", 2)]
    {
        let rows = rows(&fs::read(demo.join(format!("{table}.csv"))).unwrap());
        for row in rows.iter().skip(1) {
            assert!(!text.contains(&format!("\"{}\"", row[column])), "{table}: {}", row[column]);
        }
    }
}

#[test]
fn sums_of_any_length_are_exact() {
    // Beyond 64 bits, beyond 28 digits, and so long together that they fit into no 128 bits.
    let amounts =
        ["7922816251426433759354395033", "0.0000000000000000000000000001", "18446744073709551616.5"];
    let row = |(number, amount): (usize, &&str)| {
        let of = |copy| format!("O-{number}-{copy},acme,c,new,2026-02-01,2026-02-01,{amount},EUR,");
        (0..30).map(of).collect::<Vec<_>>()
    };
    let orders: Vec<String> = amounts.iter().enumerate().flat_map(row).collect();
    let orders: Vec<&str> = orders.iter().map(String::as_str).collect();
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2020-01-01,,,,,,"])
        .orders(&orders)
        .deals(&["D-1,acme,c,co-led,won,2026-01-01,2026-02-01,7922816251426433759354395033,USD"])
        .rates(&["2026-01-01,EUR,USD,1.1", "2026-02-01,EUR,USD,0.3333333333333333333333333333"]);
    let tallies = tallied(std::slice::from_ref(&book), &[]);
    let text = fs::read_to_string(tallies.path().join("parts/2.tally")).unwrap();
    assert!(
        text.contains("\"sum\":\"237684488096195334991918399485.000000000000000000000000003\""),
        "{text}"
    );
    for arguments in OTHERS {
        assert_same(book.path(), tallies.path(), arguments);
    }
}

#[test]
fn rulings_are_told_with_their_place_in_the_book() {
    let book = big(&Plan::of(5, 100));
    let tallies = tallied(&cut(book.path(), 2, Partners::Own), &[]);
    let told = &from_tallies(tallies.path(), &[])[2].stdout;
    assert!(told.contains("Ruling of 2026-03-01 by Partner board"), "{told}");
    assert!(told.contains("[vates-partner.toml:3]"), "{told}");
}

#[test]
fn names_that_look_like_patterns_are_names() {
    let demo = fixtures().join("demo");
    let folder = Book::bare();
    let of_book = ["--as-of", DAY, "--book", demo.to_str().unwrap()];
    folder.run(&[&["tally", "-o", "[x].tally"], &of_book[..]].concat()).success();
    // Named twice, it is still one file.
    let question = ["qualify", "--tallies", "[x].tally", "--tallies", "./*.tally", "--json"];
    let expected = folder.run(&[&["qualify", "--json"], &of_book[..]].concat()).success().stdout;
    assert_eq!(folder.run(&question).success().stdout, expected);
}
