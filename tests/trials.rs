//! Trials and proofs of concept. Clauses: `portal.trials`, `terms.trial`, `compare.trial-licences`.

use std::fs;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome};

const DAY: &str = "2026-11-24";
const HEADER: &str = "id,partner,customer,kind,started,ends,bundle,hosts,requested,reason,order";

fn book(trials: &[&str]) -> Book {
    let partners = [
        "acme,Acme,distributor,2021-01-01,,,,,FR,USD",
        "gull,Gull,msp,2021-01-01,,,35%,,FR,USD",
        "heron,Heron,reseller,2026-02-01,2026-10-31,,30%,,FR,USD",
        "iris,Iris,csp,2021-01-01,,,25%,,FR,USD",
        "jackdaw,Jackdaw,order-taker,2021-01-01,,,,,FR,USD",
    ];
    Book::new().partners(&partners).rows("trials.csv", HEADER, trials)
}

fn run_on(book: &Book, day: &str, line: &str) -> Outcome {
    let mut words: Vec<&str> = line.split(' ').collect();
    words.extend(["--by", "alice", "--as-of", day]);
    book.run(&words)
}

/// A command line whose words are parted by blanks, with who and when.
fn run(book: &Book, line: &str) -> Outcome {
    run_on(book, DAY, line)
}

fn text(book: &Book) -> String {
    fs::read_to_string(book.path().join("trials.csv")).unwrap()
}

fn last_row(book: &Book) -> String {
    text(book).lines().last().unwrap().to_owned()
}

fn listed(book: &Book, day: &str, flags: &[&str]) -> Vec<(String, String, Value)> {
    let json = book.json(&[&["trial", "list", "--as-of", day], flags].concat());
    assert_valid("trials", &json);
    let trials = json["trials"].as_array().unwrap();
    let text = |trial: &Value, key: &str| trial[key].as_str().unwrap().to_owned();
    trials
        .iter()
        .map(|trial| (text(trial, "id"), text(trial, "status"), trial["days_left"].clone()))
        .collect()
}

fn one(id: &str, status: &str, left: impl Into<Value>) -> (String, String, Value) {
    (id.to_owned(), status.to_owned(), left.into())
}

#[test]
fn a_trial_runs_through_the_thirtieth_day_behind_its_first() {
    let book = Book::new().partners(&["acme,Acme,distributor,2021-01-01,,,,,FR,USD"]);
    let line = "trial start --partner acme --customer Contoso";
    // The first trial of a book makes the file. 1 November and 30 days is 1 December.
    let json = run(&book, &format!("{line} --on 2026-11-01 --bundle pro --hosts 5 --json")).json();
    assert_valid("change", &json);
    // The first day isn't counted, so that it is one more than 30 days that it runs on.
    assert_eq!(json["notes"][0], "30 days after 2026-11-01, that last day included (terms.trial)");
    assert_eq!(text(&book), format!("{HEADER}\nT-1,acme,Contoso,trial,2026-11-01,2026-12-01,pro,5,,,\n"));
    assert_eq!(listed(&book, "2026-11-01", &[]), [one("T-1", "running", 30)]);
    assert_eq!(listed(&book, "2026-12-01", &[]), [one("T-1", "running", 0)]);
    assert_eq!(listed(&book, "2026-12-02", &[]), [one("T-1", "ended", Value::Null)]);
    assert_eq!(listed(&book, "2026-10-31", &[]), []);
    run(&book, &format!("{line} --on 2026-11-25")).refused(&["--on 2026-11-25 lies behind 2026-11-24"]);
    let poc = run(&book, &format!("{line} --kind poc --json")).json();
    assert_eq!(last_row(&book), "T-2,acme,Contoso,poc,2026-11-24,2026-12-24,,,,,");
    assert_eq!(
        (&poc["warnings"][0]["code"], &poc["warnings"][0]["record"]),
        (&"trial-running".into(), &"T-1".into())
    );
    // It was tried before, under another spelling of its case.
    let later = run_on(&book, "2026-12-25", &line.replace("Contoso", "CONTOSO")).success().stdout;
    assert!(
        later.contains("T-1 of `acme` for the same customer ended on 2026-12-01 [tried-before]"),
        "{later}"
    );
    run(&book, &format!("{line} --id T-1")).refused(&["there is a trial of this id"]);
    run(&book, &format!("{line} --bundle pro --hosts 2"))
        .refused(&["pro is for 3 or more hosts", "bundles.pro"]);
    run(&book, &format!("{line} --bundle pro --hosts 3 --dry-run")).success();
    run(&book, &format!("{line} --bundle pru")).refused(&["pru", "did you mean `pro`?"]);
    run(&book, &format!("{line} --hosts 3")).refused(&["--bundle"]);
    run(&book, "trial start --partner acne --customer A").refused(&["did you mean `acme`?"]);
}

#[test]
fn who_gets_trials_is_a_reading() {
    let book = book(&[]);
    let start = |partner: &str, reading: &str| {
        let line = format!("trial start --partner {partner} --customer C --dry-run --json{reading}");
        run_on(&book, "2026-10-31", &line)
    };
    for partner in ["acme", "gull", "heron", "iris", "jackdaw"] {
        let json = start(partner, "").json();
        let note = json["notes"][1].as_str().unwrap();
        assert!(note.contains("trial-access=all-partners (terms.trial, compare.trial-licences)"), "{note}");
    }
    let by_type = " --reading trial-access=by-type";
    for partner in ["acme", "gull"] {
        let json = start(partner, by_type).json();
        let note = json["notes"][1].as_str().unwrap();
        assert!(note.contains("trial-access=by-type (terms.trial, compare.trial-licences)"), "{note}");
    }
    for partner in ["heron", "iris", "jackdaw"] {
        start(partner, by_type).refused(&["\"No\"", "terms.trial, compare.trial-licences", "all-partners"]);
    }
    // The book's own reading holds as well.
    let chosen = self::book(&[]).file("vates-partner.toml", "[readings]\ntrial-access = \"by-type\"\n");
    run(&chosen, "trial start --partner iris --customer C").refused(&["by-type"]);
    // So does a ruling, from its day on, and the answer names it.
    let ruling = "[[rulings]]\nreading = \"trial-access\"\nchoice = \"by-type\"\ndate = 2026-11-24\nby = \"Team\"\n\
                  why = \"minutes\"\n";
    let ruled = self::book(&[]).file("vates-partner.toml", ruling);
    run_on(&ruled, "2026-11-23", "trial start --partner iris --customer C --dry-run").success();
    run(&ruled, "trial start --partner iris --customer C --dry-run").refused(&["by-type"]);
    let said = run(&ruled, "trial start --partner gull --customer C --dry-run --json").json();
    let told = said["notes"][2].as_str().unwrap();
    assert!(told.starts_with("Ruling of 2026-11-24 by Team: trial-access = by-type (minutes)"), "{told}");
    // heron was a partner from 1 February to 31 October.
    let on = |day: &str| run_on(&book, day, "trial start --partner heron --customer C --dry-run");
    on("2026-01-31").refused(&["no partner on 2026-01-31", "joins only on 2026-02-01"]);
    on("2026-02-01").success();
    on("2026-11-01").refused(&["no partner on 2026-11-01", "it left on 2026-10-31"]);
    run(&book, "trial extend T-1 --days 1 --reading trial-access=by-type")
        .refused(&["trial extend doesn't use --reading"]);
}

#[test]
fn ninety_days_are_granted_and_the_ninety_first_is_reviewed() {
    // 2026-11-01 and 90 days: 29 in November, 31, 30 more are 30 January.
    let row = "T-1,acme,C,trial,2026-11-01,2026-12-01,,,,,";
    let book = book(&[row]);
    run(&book, "trial extend T-1 --to 2026-12-01").refused(&["ends on 2026-12-01 anyway"]);
    run(&book, "trial extend T-1").refused(&["--to", "--days"]);
    // No day can be written beyond the year 9999: 9999-12-01 and 30 days is its last one.
    let late = |day: &str| run_on(&book, day, "trial start --partner acme --customer D --dry-run");
    late("9999-12-01").success();
    late("9999-12-02").refused(&["30 days behind 9999-12-02 lies beyond the year 9999", "an earlier day"]);
    run(&book, "trial extend T-1 --to 2027-01-29").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-29,,,,,");
    run(&book, "trial extend T-1 --days 1").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-30,,,,,");
    run(&book, "trial extend T-1 --days 1").refused(&["2027-01-31 lies behind 2027-01-30", "--reason"]);
    run(&book, "trial extend T-1 --days 1 --reason hardware").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-30,,,2027-01-31,hardware,");
    assert_eq!(listed(&book, "2027-01-30", &[]), [one("T-1", "review", 0)]);
    assert_eq!(listed(&book, "2027-01-31", &[]), [one("T-1", "review", Value::Null)]);
    assert_eq!(listed(&book, "2027-01-31", &["--ended"]).len(), 1);
    run(&book, "trial extend T-1 --days 9 --reason more")
        .refused(&["under review already", "trial review T-1"]);
    run(&book, "trial review T-1").refused(&["--grant", "--refuse"]);
    // The day that is asked for must not have passed.
    run_on(&book, "2027-02-01", "trial review T-1 --grant")
        .refused(&["2027-01-31", "lies before 2027-02-01"]);
    run(&book, "trial review T-1 --grant --why plausible").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-31,,,,hardware,");
    run(&book, "trial review T-1 --grant").refused(&["not under review", "running"]);
    book.run(&["check", "--as-of", DAY]).success();
    run(&book, "undo").success();
    // The reason of what was refused doesn't stay as if days had been given for it; the journal keeps it.
    run(&book, "trial review T-1 --refuse").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-30,,,,,");
    book.run(&["journal", "verify"]).success();
    // From thirty days to beyond ninety at once: ninety are granted, the rest is reviewed.
    let book = self::book(&[row]);
    run(&book, "trial extend T-1 --to 2027-03-01 --reason hardware").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-11-01,2027-01-30,,,2027-03-01,hardware,");
}

#[test]
fn a_refused_review_justifies_no_long_trial() {
    let found = |book: &Book| {
        let run = book.run(&["check", "--json", "--as-of", DAY]);
        let json: Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    // 1 August and 90 days: 30 in August, 30, 30 are 30 October. This one lasts longer, and nobody was asked.
    let book = book(&["T-1,acme,C,trial,2026-08-01,2026-12-01,,,,,"]);
    assert_eq!(found(&book), ["W0615"]);
    run(&book, "trial extend T-1 --days 9 --reason more").success();
    run(&book, "trial review T-1 --refuse --why no").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-08-01,2026-12-01,,,,,");
    assert_eq!(found(&book), ["W0615"]);
    // Days that an earlier review gave keep their reason.
    run(&book, "trial extend T-1 --days 9 --reason first").success();
    run(&book, "trial review T-1 --grant").success();
    run(&book, "trial extend T-1 --days 9 --reason second").success();
    run(&book, "trial review T-1 --refuse").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-08-01,2026-12-10,,,,first,");
    assert_eq!(found(&book), [""; 0]);
    // The refusal is taken back, and repeated.
    run(&book, "undo").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-08-01,2026-12-10,,,2026-12-19,second,");
    run(&book, "trial review T-1 --refuse").success();
    assert_eq!(last_row(&book), "T-1,acme,C,trial,2026-08-01,2026-12-10,,,,first,");
    book.run(&["journal", "verify"]).success();
}

#[test]
fn what_is_over_is_not_extended() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&[
        "T-1,acme,C,trial,2026-10-01,2026-11-24,,,,,",
        "T-2,acme,C,trial,2026-10-01,2026-11-23,,,,,",
        "T-3,acme,C,trial,2026-10-01,2026-12-01,,,,,O-1",
    ])
    .rows("orders.csv", orders, &["O-1,acme,C,new,2026-11-24,,1000,USD"]);
    run(&book, "trial extend T-1 --days 1 --dry-run").success();
    run(&book, "trial extend T-2 --days 1").refused(&["T-2 ended on 2026-11-23", "terms.trial"]);
    run(&book, "trial extend T-3 --days 1").refused(&["T-3 became the order O-1"]);
    run(&book, "trial extend T-4 --days 1").refused(&["there is no trial `T-4`"]);
    let all = listed(&book, DAY, &[]);
    assert_eq!(
        all,
        [one("T-2", "ended", Value::Null), one("T-1", "running", 0), one("T-3", "converted", Value::Null)]
    );
    assert_eq!(listed(&book, DAY, &["--ended"]), all[..1]);
    assert_eq!(listed(&book, DAY, &["--running"]), all[1..2]);
    assert_eq!(listed(&book, DAY, &["--review"]), []);
    // The day before the order, nobody knows of it.
    assert_eq!(listed(&book, "2026-11-23", &["--running"]).len(), 3);
}

#[test]
fn an_earlier_day_gives_no_days_to_what_became_an_order_or_had_not_begun() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&[
        "T-1,acme,C,trial,2026-11-01,2026-12-01,pro,5,,,O-1",
        "T-2,acme,C,trial,2026-11-10,2026-12-10,pro,5,,,",
        "T-3,acme,C,trial,2026-11-01,2026-12-01,pro,5,2027-03-01,hardware,O-1",
        "T-4,acme,C,trial,2026-11-10,2026-12-10,pro,5,2027-03-01,hardware,",
        "T-5,heron,C,trial,2026-09-01,2026-10-01,pro,5,2026-12-24,hardware,",
    ])
    .rows("orders.csv", orders, &["O-1,acme,C,new,2026-11-20,,1000,USD"]);
    let before = text(&book);
    // The order of 20 November isn't known on the 9th, but the record has it.
    assert_eq!(
        listed(&book, "2026-11-09", &["--running"]),
        [one("T-1", "running", 22), one("T-3", "review", 22)]
    );
    let each = ["extend {} --days 1", "review {} --grant", "review {} --refuse", "convert {}"];
    for change in each {
        let on = |id: &str| run_on(&book, "2026-11-09", &format!("trial {}", change.replace("{}", id)));
        for (id, order) in [("T-1", "became the order O-1"), ("T-3", "became the order O-1")] {
            on(id).refused(&[order]);
        }
        for id in ["T-2", "T-4"] {
            on(id).refused(&[&format!("{id} starts only on 2026-11-10")]);
        }
    }
    run_on(&book, "2026-11-10", "trial extend T-2 --days 1 --dry-run").success();
    run_on(&book, "2026-11-10", "trial review T-4 --grant --dry-run").success();
    // heron left on 31 October: it can be refused more days, and not be given any.
    run_on(&book, "2026-10-31", "trial review T-5 --grant --dry-run").success();
    run_on(&book, "2026-11-01", "trial review T-5 --grant")
        .refused(&["`heron` is no partner on 2026-11-01", "it left on 2026-10-31"]);
    run_on(&book, "2026-11-01", "trial review T-5 --refuse --dry-run").success();
    assert_eq!(text(&book), before);
}

#[test]
fn orders_of_trials_are_listed_where_nothing_else_tells_of_them() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&["T-1,acme,C,trial,2026-11-01,2026-12-01,,,,,"]).rows(
        "orders.csv",
        orders,
        &[
            "O-1,acme,C,trial,2026-11-01,,0,USD",
            "O-2,acme,D,poc,2026-10-25,,0,USD",
            "O-3,gull,E,trial,2026-10-24,,0,USD",
            "O-4,gull,E,new,2026-11-24,,1000,USD",
        ],
    );
    let all = listed(&book, DAY, &[]);
    assert_eq!(all, [one("O-3", "ended", Value::Null), one("O-2", "running", 0), one("T-1", "running", 7)]);
    assert_eq!(listed(&book, "2026-11-23", &["--partner", "gull"]), [one("O-3", "running", 0)]);
    let shown = book.json(&["trial", "show", "O-2", "--as-of", DAY]);
    assert_eq!(shown["trials"][0]["record"], "orders");
    assert_eq!(shown["trials"][0]["ends"], "2026-11-24");
    assert_eq!(shown["clause"], "terms.trial");
    let page = book.run(&["trial", "list", "--as-of", DAY]).success().stdout;
    assert!(page.contains("O-2 *") && page.contains("Only an order tells of it"), "{page}");
    let csv = book.run(&["trial", "list", "--as-of", DAY, "-O", "csv"]).success().stdout;
    assert!(csv.starts_with("id,record,partner,customer,kind,status,started,ends,days_left,"), "{csv}");
    book.run(&["trial", "show", "T-9"]).refused(&["no trial `T-9`"]);
    run(&book, "trial extend O-2 --days 3").refused(&["only an order tells of O-2", "--on 2026-10-25"]);
    run(&book, "trial extend O-4 --days 3").refused(&["there is no trial `O-4`"]);
    book.run(&["trial", "list", "--running", "--ended"]).refused(&["--running"]);
}

#[test]
fn other_trials_of_a_customer_are_told_as_they_stand() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&[
        "T-1,acme,C,trial,2026-11-01,2026-12-01,,,,,O-1",
        "T-2,acme,C,trial,2026-08-01,2026-10-30,,,2026-12-31,hardware,",
        "T-3,acme,C,trial,2026-11-01,2026-12-01,,,2027-03-01,hardware,",
        "T-4,acme,C,trial,2026-11-25,2026-12-25,,,,,",
        "T-5,acme,Other,trial,2026-11-01,2026-12-01,,,,,",
    ])
    .rows(
        "orders.csv",
        orders,
        &[
            "O-1,acme,C,new,2026-11-20,,1000,USD",
            "O-2,gull,C,trial,2026-10-25,,0,USD",
            "O-3,gull,c,poc,2026-10-24,,0,USD",
            "O-4,gull,Other,poc,2026-10-24,,0,USD",
        ],
    );
    let json = run(&book, "trial start --partner acme --customer C --dry-run --json").json();
    let told = json["warnings"].as_array().unwrap().iter();
    let told: Vec<String> = told
        .map(|warning| {
            format!("{}: {}", warning["code"].as_str().unwrap(), warning["message"].as_str().unwrap())
        })
        .collect();
    // 30 days behind 25 October is 24 November; behind the 24th, the 23rd.
    let expected = [
        "trial-running: the order O-2 of `gull` for the same customer runs until 2026-11-24",
        "trial-running: T-3 of `acme` for the same customer runs until 2026-12-01, and more days are asked for",
        "trial-running: T-4 of `acme` for the same customer starts on 2026-11-25",
        "tried-before: the order O-3 of `gull` for the same customer ended on 2026-11-23",
        "tried-before: T-1 of `acme` for the same customer became the order O-1",
        "tried-before: T-2 of `acme` for the same customer ended on 2026-10-30, and more days are asked for",
    ];
    assert_eq!(told, expected);
    // The order that a trial is written for is not another one.
    let line = "trial start --partner gull --customer Other --kind poc --on 2026-10-24 --dry-run --json";
    assert_eq!(run(&book, line).json()["warnings"].as_array().unwrap().len(), 1);
    assert_eq!(run(&book, line).json()["warnings"][0]["record"], "T-5");
}

#[test]
fn a_customer_is_one_by_its_record_and_its_name() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&[
        "T-1,acme,Glacier Hotels,trial,2026-11-01,2026-12-01,,,,,",
        "T-2,acme,dune-labs,trial,2026-11-01,2026-12-01,,,,,",
        "T-3,acme,Elm & Co,trial,2026-11-01,2026-12-01,,,,,",
        "T-4,acme,Dune,trial,2026-11-02,2026-12-02,,,,,",
    ])
    .customers(&["glacier-hotels,Glacier Hotels,FR,,", "dune-labs,Dune,FR,,", "dune,DUNE,FR,,"])
    .rows(
        "orders.csv",
        orders,
        &[
            "O-1,acme,glacier-hotels,trial,2026-11-01,,0,USD",
            "O-2,acme,DÜNE,trial,2026-11-01,,0,USD",
            "O-3,acme,elm & co,trial,2026-11-01,,0,USD",
            // Another record, whose id and name differ from the first one's in nothing but their spelling.
            "O-4,acme,dune,trial,2026-11-02,,0,USD",
            "O-5,acme,DUNE,trial,2026-11-02,,0,USD",
        ],
    );
    let left = |id: &str, days: u32| one(id, "running", days);
    let expected =
        [left("T-1", 7), left("T-2", 7), left("T-3", 7), left("O-4", 8), left("O-5", 8), left("T-4", 8)];
    assert_eq!(listed(&book, DAY, &[]), expected);
    for customer in ["Glacier Hotels", "GLACIER HOTELS", "glacier-hotels", "Glacier-hôtels"] {
        let line = ["trial", "start", "--partner", "gull", "--customer", customer, "--dry-run", "--json"];
        let json = book.run(&[&line[..], &["--by", "alice", "--as-of", DAY]].concat()).json();
        let warnings = json["warnings"].as_array().unwrap();
        let records: Vec<&Value> = warnings.iter().map(|warning| &warning["record"]).collect();
        assert_eq!(records, ["T-1"], "{customer}");
    }
}

#[test]
fn a_trial_hides_no_order_of_another_kind_and_takes_no_id_of_one() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&["T-1,acme,C,trial,2026-11-01,2026-12-01,,,,,"]).rows(
        "orders.csv",
        orders,
        &["T-2,acme,C,poc,2026-11-01,,0,USD", "T-4,acme,D,trial,2026-11-01,,0,USD"],
    );
    let all = listed(&book, DAY, &[]);
    assert_eq!(all, [one("T-1", "running", 7), one("T-2", "running", 7), one("T-4", "running", 7)]);
    run(&book, "trial start --partner acme --customer E --id T-2").refused(&["there is a trial of this id"]);
    for id in ["T-3", "T-5"] {
        run(&book, "trial start --partner acme --customer E").success();
        assert!(last_row(&book).starts_with(id), "{}", last_row(&book));
    }
    // Where somebody gave both the same id, the trial on file is meant.
    let book = self::book(&["T-1,acme,C,trial,2026-11-02,2026-12-02,,,,,"]).rows(
        "orders.csv",
        orders,
        &["T-1,gull,D,poc,2026-11-01,,0,USD"],
    );
    assert_eq!(book.json(&["trial", "show", "T-1", "--as-of", DAY])["trials"][0]["record"], "trials");
}

#[test]
fn a_trial_that_cannot_be_is_an_error_and_orders_must_be_there() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let refused = |row: &str, pieces: &[&str]| {
        let book = book(&[row]).rows("orders.csv", orders, &["O-1,gull,C,new,2026-11-24,,1000,USD"]);
        let place = ["trials.csv:2:"];
        // What is read in bulk says the same.
        for command in ["check", "qualify", "pes"] {
            let said = book.run(&[command]);
            let all = format!("{}{}", said.stdout, said.stderr);
            for piece in place.iter().chain(pieces) {
                assert!(all.contains(piece), "{command}: {piece} is not in\n{all}");
            }
        }
    };
    refused("T-1,acme,C,trial,2026-11-01,2026-10-31,,,,,", &["E0503", "`ends` 2026-10-31 lies before"]);
    refused("T-1,acme,C,trail,2026-11-01,2026-11-30,,,,,", &["`trial`"]);
    refused("T-1,acme,C,trial,2026-11-01,2026-11-30,prow,,,,", &["no bundle `prow`", "`pro`"]);
    refused("T-1,acne,C,trial,2026-11-01,2026-11-30,,,,,", &["no partner `acne`"]);
    refused("T-1,acme,C,trial,2026-11-01,2026-11-30,,,,,O-2", &["no order `O-2`"]);
    refused("T-1,acme,C,trial,2026-11-01,2026-11-30,,,,,O-1", &["belongs to the partner `gull`"]);
    refused("T-1,acme,C,trial,2026-11-01,2026-11-30,,,2026-12-30,,", &["`reason` is blank"]);
    refused(
        "T-1,acme,C,trial,2026-11-01,2026-11-30,,,2026-11-29,why,",
        &["`requested` 2026-11-29 lies before"],
    );
    refused("T-1,acme,C,trial,2026-11-01,,,,,,", &["ends"]);
    let toml = "[[trials]]\nid = \"T-2\"\npartner = \"gull\"\ncustomer = \"C\"\nkind = \"poc\"\nstarted = 2026-11-01\n\
                ends = 2026-12-01\norder = \"O-1\"\n";
    let book = book(&["T-1,acme,C,trial,2026-11-01,2026-12-01,,,,,"])
        .rows("orders.csv", orders, &["O-1,gull,C,new,2026-11-24,,1000,USD"])
        .file("more.toml", toml);
    book.clean();
    assert_eq!(book.json(&["list", "trials", "--partner", "gull"])["records"][0]["order"], "O-1");
    assert_eq!(book.json(&["show", "trials", "T-1"])["records"][0]["ends"], "2026-12-01");
    let summary = book.run(&["check"]).stdout.replace("\n    ", " ");
    assert!(summary.contains("0 customers, 2 trials"), "{summary}");
    run(&book, "trial extend T-2 --days 1 --dry-run").refused(&["became the order O-1"]);
}

#[test]
fn without_days_in_the_program_nothing_is_computed() {
    let program =
        fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/src/program/vates-2026.toml")).unwrap();
    let table = "[trial_periods]\nclause = \"terms.trial\"\ninitial_days = 30\nlongest_days = 90\n";
    assert!(program.contains(table));
    let book = book(&["T-1,acme,C,trial,2026-10-01,2026-10-31,,,,,"])
        .file("programs/none.toml", program.replace(table, ""))
        .file("programs/other.toml", program.replace("initial_days = 30", "initial_days = 45"));
    for line in ["trial start --partner acme --customer C", "trial extend T-1 --days 1"] {
        run(&book, &format!("{line} --program programs/none.toml"))
            .refused(&["doesn't say how long trials last"]);
    }
    book.run(&["trial", "list", "--program", "programs/none.toml"]).refused(&["[trial_periods]"]);
    book.run(&["check", "--program", "programs/none.toml"]).success();
    let line = "trial start --partner acme --customer D --on 2026-11-01 --program programs/other.toml";
    run(&book, line).success();
    assert_eq!(last_row(&book), "T-2,acme,D,trial,2026-11-01,2026-12-16,,,,,");
    let wrong = program.replace("longest_days = 90", "longest_days = 29");
    let book = book.file("programs/wrong.toml", wrong);
    book.run(&["trial", "list", "--program", "programs/wrong.toml"]).refused(&["longest_days"]);
}

#[test]
fn an_audit_tells_of_long_trials_and_of_those_that_ended() {
    let found = |row: &str, settings: &str| -> Vec<String> {
        let book = book(&[row]).file("vates-partner.toml", settings);
        let run = book.run(&["check", "--json", "--as-of", DAY]);
        let json: Value = serde_json::from_str(&run.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        findings.map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
    };
    // 90 days behind 1 September is 30 November.
    assert_eq!(found("T-1,acme,C,trial,2026-09-01,2026-11-30,,,,,", ""), [""; 0]);
    assert_eq!(found("T-1,acme,C,trial,2026-09-01,2026-12-01,,,,,", ""), ["W0615"]);
    assert_eq!(found("T-1,acme,C,trial,2026-09-01,2026-12-01,,,,why,", ""), [""; 0]);
    assert_eq!(found("T-1,acme,C,trial,2026-11-01,2026-11-24,,,,,", ""), [""; 0]);
    assert_eq!(found("T-1,acme,C,trial,2026-11-01,2026-11-23,,,,,", ""), ["N0616"]);
    // 90 days before 24 November is 26 August.
    assert_eq!(found("T-1,acme,C,trial,2026-08-01,2026-08-26,,,,,", ""), ["N0616"]);
    assert_eq!(found("T-1,acme,C,trial,2026-08-01,2026-08-25,,,,,", ""), [""; 0]);
    assert_eq!(found("T-1,acme,C,trial,2026-08-01,2026-08-25,,,,,", "[check]\ntrial-days = 91\n"), ["N0616"]);
    // Whoever waits for a review that nobody decides waits longer than that.
    let review = "T-1,acme,C,trial,2026-04-01,2026-06-30,,,2026-07-31,why,";
    assert_eq!(found(review, ""), ["N0616"]);
    assert_eq!(found("T-1,acme,C,trial,2026-08-26,2026-11-24,,,2026-12-01,why,", ""), [""; 0]);
    let book = book(&[review]);
    let told = book.run(&["check", "--as-of", DAY]).stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let undecided = "ended on 2026-06-30, 147 days ago, and became no order; its review, for days until 2026-07-31, is \
                     undecided (terms.trial)";
    assert!(told.contains(undecided), "{told}");
    let off = "[check]\ntrial-ended = \"off\"\nlong-trial = \"off\"\n";
    assert_eq!(found("T-1,acme,C,trial,2026-06-01,2026-11-20,,,,,", off), [""; 0]);
}

#[test]
fn an_audit_tells_of_ended_trials_that_only_orders_tell_of() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency";
    let book = book(&["T-1,acme,C,trial,2026-10-01,2026-11-23,,,,,"]).rows(
        "orders.csv",
        orders,
        &[
            "O-1,acme,C,trial,2026-10-01,,0,USD",
            "O-2,acme,D,poc,2026-10-24,,0,USD",
            "O-3,gull,E,trial,2026-10-25,,0,USD",
            "O-4,gull,F,trial,2026-07-27,,0,USD",
            "O-5,gull,G,trial,2026-07-26,,0,USD",
            "O-6,gull,H,trial,9999-12-20,,0,USD",
        ],
    );
    // 30 days behind 24 October is 23 November, behind 27 July 26 August, which is 90 days before 24 November.
    let run = book.run(&["check", "--json", "--as-of", DAY]);
    let json: Value = serde_json::from_str(&run.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap().iter().filter(|finding| finding["code"] == "N0616");
    let told: Vec<&str> = findings.map(|finding| finding["message"].as_str().unwrap()).collect();
    let behind = "30 days behind the day of the order, which alone tells of it (terms.trial)";
    assert_eq!(
        told,
        [
            format!("poc O-2 of acme for `D` ended on 2026-11-23, 1 day ago, {behind}"),
            format!("trial O-4 of gull for `F` ended on 2026-08-26, 90 days ago, {behind}"),
            "trial T-1 of acme for `C` ended on 2026-11-23, 1 day ago, and became no order (terms.trial)"
                .to_owned(),
        ]
    );
    // What begins at the calendar's end keeps nobody from those that began.
    assert_eq!(listed(&book, DAY, &["--running"]), [one("O-3", "running", 0)]);
}

#[test]
fn what_was_tried_is_ordered_in_one_change() {
    let orders =
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";
    let book = book(&[
        "T-1,acme,C,trial,2026-11-01,2026-12-01,pro,5,2027-03-01,hardware,",
        "T-2,gull,D,poc,2026-09-01,2026-10-01,,,,,",
        "T-3,gull,D,poc,2026-11-25,2026-12-25,pro,3,,,",
    ])
    .deals(&["D-1,acme,C,co-led,open,2026-11-01,,,", "D-2,acme,Other,co-led,open,2026-11-01,,,"])
    .rows("orders.csv", orders, &[]);
    run(&book, "trial convert T-1").refused(&["engagement", "--engagement"]);
    // The customer is the trial's, and no flag of this command names it.
    let other = run(&book, "trial convert T-1 --deal D-2");
    other.refused(&[
        "the deal D-2 has the customer `Other`, and what is asked for has `C`",
        "name another deal with --deal, or none",
    ]);
    let before = text(&book);
    let json = run(&book, "trial convert T-1 --deal D-1 --years 2 --json").json();
    assert_valid("orders-placed", &json);
    // 5 hosts at 1,000 for 2 years; a co-led deal leaves 70%.
    assert_eq!(
        (&json["orders"][0]["gross"]["amount"], &json["orders"][0]["net"]["amount"]),
        (&"10000.00".into(), &"7000.00".into())
    );
    let placed = fs::read_to_string(book.path().join("orders.csv")).unwrap();
    assert_eq!(placed, format!("{orders}\nO-1,acme,C,new,2026-11-24,,10000.00,USD,D-1,S-1,pro,5,2\n"));
    assert!(
        text(&book).contains("T-1,acme,C,trial,2026-11-01,2026-12-01,pro,5,,hardware,O-1\n"),
        "{}",
        text(&book)
    );
    assert_eq!(fs::read_to_string(book.path().join("journal.jsonl")).unwrap().lines().count(), 1);
    run(&book, "trial convert T-1 --deal D-1").refused(&["T-1 became the order O-1 already"]);
    run(&book, "trial review T-1 --grant").refused(&["T-1 became the order O-1 already"]);
    run(&book, "undo").success();
    assert_eq!(text(&book), before);
    assert_eq!(fs::read_to_string(book.path().join("orders.csv")).unwrap(), format!("{orders}\n"));
    // What is over can still be ordered; what was tried must be named where nobody wrote it down.
    run(&book, "trial convert T-2").refused(&["T-2 doesn't say what is tried", "--bundle"]);
    run(&book, "trial convert T-2 --bundle pro").refused(&["on how many hosts", "--hosts"]);
    run(&book, "trial convert T-2 --bundle pro --hosts 3").success();
    assert!(text(&book).contains("T-2,gull,D,poc,2026-09-01,2026-10-01,,,,,O-2\n"), "{}", text(&book));
    run(&book, "trial convert T-3").refused(&["T-3 starts only on 2026-11-25"]);
    run(&book, "trial convert T-9").refused(&["there is no trial `T-9`"]);
    book.run(&["journal", "verify"]).success();
}

#[test]
fn trials_come_from_toml_and_from_exports_as_well() {
    let partners = ["acme,Acme,distributor,2021-01-01,,,,,FR,USD"];
    let toml = "# Ours.\n[[trials]]\nid = \"T-7\" # seven\npartner = \"acme\"\ncustomer = \"A\"\nkind = \"poc\"\n\
                started = 2026-11-01\nends = 2026-12-01\n";
    let book = Book::new().partners(&partners).file("desk.toml", toml);
    run(&book, "trial extend T-7 --days 1").success();
    let read = |path: &str| fs::read_to_string(book.path().join(path)).unwrap();
    let extended = toml.replace("2026-12-01", "2026-12-02");
    assert_eq!(read("desk.toml"), extended);
    run(&book, "trial start --partner acme --customer B").success();
    let added = "\n[[trials]]\nid = \"T-8\"\npartner = \"acme\"\ncustomer = \"B\"\nkind = \"trial\"\n\
                 started = 2026-11-24\nends = 2026-12-24\n";
    assert_eq!(read("desk.toml"), format!("{extended}{added}"));
    let source = "[[sources]]\nkind = \"trials\"\nfiles = \"portal.csv\"\ndate_format = \"%d.%m.%Y\"\n[sources.columns]\n\
                  id = \"Nr\"\npartner = { value = \"acme\" }\ncustomer = \"Kunde\"\nkind = { value = \"trial\" }\n\
                  started = \"Von\"\nends = \"Bis\"\n";
    let book = Book::new()
        .partners(&partners)
        .file("vates-partner.toml", source)
        .file("portal.csv", "Nr;Kunde;Von;Bis\n17;C;01.11.2026;01.12.2026\n");
    assert_eq!(listed(&book, DAY, &[]), [one("17", "running", 7)]);
    run(&book, "trial extend 17 --days 1").refused(&["somebody else's export: portal.csv"]);
    let guess = book.run(&["import", "guess", "portal.csv", "--kind", "trials"]).success().stdout;
    for line in ["kind = \"trials\"", "customer = \"Kunde\""] {
        assert!(guess.contains(line), "{guess}");
    }
    let bare = Book::bare();
    bare.run(&["init", "new"]).success();
    let header = fs::read_to_string(bare.path().join("new/trials.csv")).unwrap();
    assert_eq!(header, format!("{HEADER}\n"));
}
