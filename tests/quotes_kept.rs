//! Quotes that last: saved, shown as they were, revised, accepted, ordered, withdrawn. Clause: `portal.quotations`.

mod for_whom;
mod going_on;
mod lives;
mod wrong;

use std::fs;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome, column, words};

/// The day of these tests; a quote of it is valid to 2026-12-24.
const DAY: &str = "2026-11-24";
const FORMATS: [&str; 5] = ["table", "json", "jsonl", "csv", "markdown"];

const CONFIGURATION: &str =
    "[customer_discounts]\nnon-profit = \"12.345%\"\n\n[upgrades]\ncredit = \"remaining-days\"\n";

fn book() -> Book {
    Book::new()
        .file("vates-partner.toml", CONFIGURATION)
        .partners(&[
            "acme,Acme,distributor,2021-01-01,,,,,FR,USD",
            "mars,Mars,msp,2021-01-01,,1,33.3333%,,FR,USD",
        ])
        .customers(&["food,Food Bank,US,non-profit,12-3456789"])
        .rates(&["2026-01-01,USD,EUR,0.92"])
        .deals(&["D-1,acme,food,co-led:vates,won,2026-01-05,2026-02-01,,"])
}

fn run(book: &Book, line: &str) -> Outcome {
    on(book, line, DAY)
}

fn on(book: &Book, line: &str, day: &str) -> Outcome {
    let mut all = words(line);
    all.extend(["--by", "alice", "--as-of", day]);
    book.run(&all)
}

fn text(book: &Book, path: &str) -> String {
    fs::read_to_string(book.path().join(path)).unwrap()
}

fn has(book: &Book, path: &str) -> bool {
    book.path().join(path).exists()
}

/// The quotes of a list, each with its status.
fn statuses(book: &Book, day: &str) -> Vec<String> {
    let list = book.json(&["quotes", "list", "--as-of", day]);
    assert_valid("quotes-list", &list);
    let word = |quote: &Value| {
        format!(
            "{}/{} {}",
            quote["id"].as_str().unwrap(),
            quote["revision"],
            quote["status"].as_str().unwrap()
        )
    };
    list["quotes"].as_array().unwrap().iter().map(word).collect()
}

const SAVE: &str = "quote --bundle pro --hosts 5 --customer Contoso --save --partner";

#[test]
fn a_quote_is_shown_as_it_was_whatever_the_book_and_the_program_say_now() {
    let book = book().rows(
        "orders.csv",
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years",
        &["O-1,mars,Rivet,new,2026-09-10,2026-09-10,10000.00,USD,,S-1,pro,10,1"],
    );
    let lines = [
        "quote --deal D-1 --item pro:10:3 --item essential:2 --tax 20% --currency EUR",
        "quote --bundle pro --hosts 5 --partner mars --customer Contoso",
        "quote --bundle pro --hosts 2 --bill-minimum --partner acme",
        "quote --bundle enterprise --hosts 4 --partner-type csp --discount 7.77777%",
        "quote --bundle pro --hosts 5",
        "quote --upgrade S-1 --bundle pro --hosts 15 --reading upgrade-clock=any-order",
        "quote --renew S-1 --years 2",
    ];
    let mut shown: Vec<(String, &str, String)> = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        // What is saved is what is quoted, but for its number.
        let plain = on_plain(&book, line);
        let saved = run(&book, &format!("{line} --save --json")).json();
        assert_valid("quote", &saved);
        let id = format!("Q-2026-{:04}", index + 1);
        assert_eq!((&saved["id"], &saved["revision"]), (&id.clone().into(), &1.into()), "{line}");
        assert_eq!(without_number(saved.clone()), without_number(plain), "{line}");
        assert_eq!(book.json(&["quotes", "show", &id]), saved, "{line}");
        for format in FORMATS {
            let output = book.run(&["quotes", "show", &id, "-O", format]).success().stdout;
            assert!(format != "table" || output.contains(&format!("Quote {id} for ")), "{output}");
            shown.push((id.clone(), format, output));
        }
    }
    let printed = run(&book, &format!("{} --save", lines[0])).success();
    let reprinted = book.run(&["quotes", "show", "Q-2026-0008"]).success();
    assert_eq!(printed.stdout, reprinted.stdout);
    assert!(printed.stderr.contains("Q-2026-0008 saved, valid to 2026-12-24; change 8 of the journal"));
    assert!(reprinted.stderr.contains("Q-2026-0008 "), "{}", reprinted.stderr);

    let program =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/program/vates-2026.toml")).unwrap();
    let program = program.replace("amount = \"1000\"", "amount = \"1111\"");
    let book = book
        .file("p/next.toml", program)
        .file("vates-partner.toml", "program = \"p/next.toml\"\n[customer_discounts]\nnon-profit = \"50%\"\n")
        .file("rates.csv", "date,from,to,rate\n2026-01-01,USD,EUR,2\n")
        .file("customers.csv", "id,name\nfood,Another\n")
        .file(
            "partners.csv",
            "id,name,type,joined,discount\nacme,Other,msp,2021-01-01,20%\nmars,M,msp,2021-01-01,20%\n",
        );
    for (id, format, output) in &shown {
        assert_eq!(
            &book.run(&["quotes", "show", id, "-O", format]).success().stdout,
            output,
            "{id} {format}"
        );
    }
    assert_ne!(
        on_plain(&book, "quote --bundle pro --hosts 5")["options"][0]["totals"]["net"]["amount"],
        "5000.00"
    );
}

fn on_plain(book: &Book, line: &str) -> Value {
    let mut all = words(line);
    all.extend(["--as-of", DAY, "--json"]);
    book.run(&all).json()
}

fn without_number(mut quote: Value) -> Value {
    quote["id"] = Value::Null;
    quote["revision"] = Value::Null;
    quote
}

#[test]
fn the_file_tells_program_validity_and_who() {
    let book = book();
    run(&book, &format!("{SAVE} mars --valid-days 10")).success();
    let file = text(&book, "quotes/Q-2026-0001.toml");
    for piece in [
        "schema = \"vates-partner/saved-quote/1\"\nid = \"Q-2026-0001\"\nrevision = 1\nstatus = \"open\"\nvalid_until = \"2026-12-04\"\n",
        "[made]\n",
        "as_of = \"2026-11-24\"\nby = \"alice\"\n",
        "[program]\nid = \"vates-distributor-2026\"\nsha256 = \"",
        "[request]\nbundle = \"pro\"\nhosts = 5\n",
        "amount = \"5000.00\"\ncurrency = \"USD\"\n",
        // A third less a hair, to four digits; and as agreed.
        "discount_rate = \"0.3333\"\n",
        "\"33.3333%\"",
    ] {
        assert!(file.contains(piece), "`{piece}` is not in\n{file}");
    }
    let program = fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/src/program/vates-2026.toml")).unwrap();
    assert!(file.contains(&format!("sha256 = \"{}\"", vates_partner::checksum::sha256(&program))));
}

#[test]
fn numbers_go_by_year_and_none_is_given_twice() {
    let book = book();
    let save =
        |day: &str| on(&book, &format!("{SAVE} mars --json"), day).json()["id"].as_str().unwrap().to_owned();
    assert_eq!(save(DAY), "Q-2026-0001");
    assert_eq!(save("2027-01-01"), "Q-2027-0001");
    assert_eq!(save("2026-12-31"), "Q-2026-0002");
    run(&book, "undo").success();
    assert!(!has(&book, "quotes/Q-2026-0002.toml"));
    assert_eq!(save(DAY), "Q-2026-0003");
    // A file that somebody took away was a quote nevertheless.
    fs::remove_file(book.path().join("quotes/Q-2026-0003.toml")).unwrap();
    assert_eq!(save(DAY), "Q-2026-0004");
    // One that can't be read has its number too.
    let book = book.file("quotes/Q-2026-9999.toml", "?");
    assert_eq!(run(&book, &format!("{SAVE} mars --json")).json()["id"], "Q-2026-10000");
    let listed = book.file("quotes/Q-2026-9999.toml", "").run(&["quotes", "list"]);
    assert!(listed.stdout.contains("quotes/Q-2026-9999.toml:1:1: the key `checksum`"), "{}", listed.stdout);
}

#[test]
fn a_dry_run_shows_the_file_and_writes_nothing() {
    let book = book();
    let said = run(&book, &format!("{SAVE} mars --dry-run")).success().stdout;
    assert!(said.contains("+id = \"Q-2026-0001\"") && said.contains("Nothing was written."), "{said}");
    assert_valid("change", &run(&book, &format!("{SAVE} mars --dry-run --json")).json());
    assert!(!has(&book, "quotes") && !has(&book, "journal.jsonl"));
}

#[test]
fn flags_of_saving_are_for_saving() {
    let book = book();
    let plain = "quote --bundle pro --hosts 5 --partner mars";
    book.run(&words(&format!("{plain} --by alice"))).refused(&["--save"]);
    book.run(&words(&format!("{plain} --dry-run"))).refused(&["--save"]);
    run(&book, "quote --hosts 5 --partner mars --save").refused(&["can't be saved as one", "--bundle"]);
    run(&book, &format!("{plain} --save --threads 2")).refused(&["quote --save doesn't use --threads"]);
    run(&book, &format!("{plain} --save --reading gross-bound=floor")).refused(&["--reading"]);
    let demo = "quote --bundle pro --hosts 5 --partner acme --save --demo";
    run(&Book::bare(), demo).refused(&["demo book", "--dry-run"]);
    run(&Book::bare(), "quote --bundle pro --hosts 5 --save").refused(&["there is no book here"]);
    for customer in ["=1+1", "a\nb", "a\u{202e}b"] {
        let line =
            ["quote", "--bundle", "pro", "--hosts", "5", "--partner", "mars", "--save", "--by", "alice"];
        book.run(&[line.as_slice(), &["--customer", customer]].concat()).refused(&["`customer`"]);
    }
    assert!(!has(&book, "quotes"));
}

#[test]
fn quotes_are_no_record_files() {
    let book = book();
    run(&book, &format!("{SAVE} mars")).success();
    let book = book.file("quotes/deals.csv", "nonsense\n");
    book.clean();
    let book = book.file("quotes/other.toml", "[[deals]]\nid = \"D-9\"\n");
    assert_eq!(column(&book.json(&["list", "deals"])["records"], "id"), ["D-1"]);
    let checked = book.run(&["check"]).ended(1).stdout;
    assert!(checked.contains("no quote has this name"), "{checked}");
}
