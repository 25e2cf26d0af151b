//! The readings that bear on qualification: each changes what it is about and nothing else, and may be set by
//! the book or by a flag.

use serde_json::json;

use crate::qualification::{Answer, CRITERIA, ENDED, exact, text};
use crate::support::Book;

/// The readings in the order of the rules' table, with the default first.
const READINGS: [(&str, &str, &str); 13] = [
    ("gross-bound", "floor", "ceiling"),
    ("gross-window", "year-to-date", "quarter"),
    ("gross-scope", "customer-sales", "all-invoices"),
    ("threshold-currency", "USD", "EUR"),
    ("upgrade-clock", "order-or-renewal", "any-order"),
    ("newcomer-waiver", "2026-only", "year-of-joining"),
    ("year-rule", "two-passes", "two-failures"),
    ("engagement-weight", "deals", "amount"),
    ("engagement-deals", "won", "closed"),
    ("engagement-partner-led", "co-led", "partner-owned"),
    ("engagement-empty", "unmet", "met"),
    ("pes-window", "year-to-date", "rolling-12-months"),
    ("webinars-binding", "binding", "advisory"),
];

/// The same question asked under either choice of a reading: a book, the year, where in acme's answer to look,
/// and what stands there under the default and under the other choice.
struct Case {
    reading: &'static str,
    book: fn() -> Book,
    year: &'static str,
    look: &'static str,
    default: &'static str,
    other: &'static str,
}

impl Case {
    /// Asks, with the configuration and the flags given, and returns what stands in the place.
    fn ask(&self, configuration: &str, flags: &[&str]) -> String {
        let book = (self.book)().file("vates-partner.toml", configuration);
        let answer = Answer::at(&book, self.year, "2030-01-01", flags);
        let quarter = |name: &str| name.trim_start_matches('Q').parse::<usize>().unwrap();
        match self.look.split_once(' ') {
            None if self.look == "verdict" => answer.verdict().to_owned(),
            None => text(&answer.quarter(quarter(self.look))["status"]).to_owned(),
            Some((name, "gross")) => answer.gross(quarter(name)).to_owned(),
            Some((name, criterion)) => answer.status(quarter(name), criterion).to_owned(),
        }
    }
}

fn partner(joined: &str) -> Book {
    exact(&["partners"]).partners(&[&format!("acme,Acme,distributor,{joined},,,,2026-06-30,,")])
}

fn orders(rows: &[&str]) -> Book {
    exact(&["orders"]).orders(rows).rates(&["2020-01-01,EUR,USD,2"])
}

fn deals(rows: &[&str]) -> Book {
    exact(&["deals"]).deals(rows).rates(&["2020-01-01,EUR,USD,2"])
}

fn sales() -> Book {
    orders(&[
        "O-1,acme,c,new,2026-01-02,2026-01-02,100000,USD,S",
        "O-2,acme,c,internal-use,2026-01-02,2026-01-02,7,USD,",
        "O-3,acme,c,upgrade,2026-05-02,2026-05-02,30,USD,S",
        "O-4,acme,c,upgrade,2026-07-02,2026-07-02,500,USD,S",
    ])
}

fn engagements() -> Book {
    // Won: one deal of each; by amount 10, 20 and 70 of 100. Lost: one more of late involvement.
    deals(&[
        "D-1,acme,c,partner-owned,won,2026-01-01,2026-02-01,10,USD",
        "D-2,acme,c,co-led:partner,won,2026-01-01,2026-02-01,20,USD",
        "D-3,acme,c,late-involvement,won,2026-01-01,2026-02-01,70,USD",
        "D-4,acme,c,late-involvement,lost,2026-01-01,2026-02-01,0,USD",
        "D-5,acme,c,co-led:vates,won,2026-04-01,2026-05-01,1,USD",
        "D-6,acme,c,co-led,won,2026-04-01,2026-05-01,1,USD",
    ])
}

fn score() -> Book {
    exact(&["activities"]).activities(&[
        "A-1,acme,2025-10-01,x,delivery,300,awarded",
        "A-2,acme,2026-01-01,x,delivery,50,awarded",
    ])
}

/// Where each reading changes an answer.
fn changes() -> Vec<Case> {
    let case = |reading, book, year, look, default, other| Case { reading, book, year, look, default, other };
    vec![
        case("gross-bound", || exact(&[]), "2026", "Q2 gross-invoiced", "met", "unmet"),
        case("gross-bound", || exact(&[]), "2026", "verdict", "retained", "transition"),
        // 300,000 by the end of September, 200,000 of it in the quarter.
        case("gross-window", || exact(&[]), "2026", "Q3 gross", "300000.00", "200000.00"),
        case("gross-window", || exact(&[]), "2026", "Q3", "passed", "failed"),
        // The upgrade of July comes two months after another upgrade.
        case("gross-scope", sales, "2026", "Q1 gross", "100000.00", "100007.00"),
        case("upgrade-clock", sales, "2026", "Q3 gross", "100530.00", "100030.00"),
        case(
            "threshold-currency",
            || orders(&["O-1,acme,c,new,2026-01-02,2026-01-02,60000,EUR,"]),
            "2026",
            "Q2 gross-invoiced",
            "met",
            "unmet",
        ),
        case("newcomer-waiver", || partner("2027-01-01"), "2027", "Q2 gross-invoiced", "unmet", "waived"),
        case("newcomer-waiver", || partner("2025-01-01"), "2025", "Q2 gross-invoiced", "unmet", "waived"),
        case(
            "year-rule",
            || exact(&["sessions"]).sessions(&["acme,2026-01-01,Only,webinar"]),
            "2026",
            "verdict",
            "retained",
            "transition",
        ),
        case("engagement-weight", engagements, "2026", "Q1 partner-owned", "met", "unmet"),
        case("engagement-weight", engagements, "2026", "Q1 late-involvement", "met", "unmet"),
        case("engagement-deals", engagements, "2026", "Q1 late-involvement", "met", "unmet"),
        case(
            "engagement-partner-led",
            || deals(&["D-1,acme,c,co-led:partner,won,2026-01-01,2026-02-01,,"]),
            "2026",
            "Q1",
            "failed",
            "passed",
        ),
        case("engagement-empty", || deals(&[]), "2026", "Q4", "failed", "passed"),
        case("pes-window", score, "2026", "Q3 pes", "unmet", "met"),
        case("pes-window", score, "2026", "Q3", "failed", "passed"),
        case("webinars-binding", || exact(&["sessions"]), "2026", "Q2 webinars", "unmet", "advisory"),
        case("webinars-binding", || exact(&["sessions"]), "2026", "Q2", "failed", "passed"),
    ]
}

/// Where each reading must leave the answer as it was.
fn constants() -> Vec<Case> {
    let case =
        |reading, book, year, look, same| Case { reading, book, year, look, default: same, other: same };
    let great = || orders(&["O-1,acme,c,new,2026-01-02,2026-01-02,1000000,USD,"]);
    vec![
        case("gross-bound", great, "2026", "Q4", "passed"),
        case("gross-bound", || partner("2026-01-01"), "2026", "Q2 gross-invoiced", "waived"),
        case("gross-bound", || exact(&[]), "2026", "Q2 gross", "100000.00"),
        // The first quarter's own amount is the year's so far.
        case("gross-window", sales, "2026", "Q1 gross", "100000.00"),
        case("gross-window", great, "2026", "Q1", "passed"),
        // What was not invoiced is in no scope.
        case(
            "gross-scope",
            || orders(&["O-1,acme,c,internal-use,2026-01-02,,5,USD,"]),
            "2026",
            "Q1 gross",
            "0.00",
        ),
        case("gross-scope", || exact(&[]), "2026", "Q4 gross", "600000.00"),
        // Nothing but the currency of the gross amount is about the threshold's.
        case("threshold-currency", || deals(&[]), "2026", "Q1 gross-invoiced", "met"),
        case("threshold-currency", engagements, "2026", "Q1 partner-owned", "met"),
        // The first upgrade has only an order before it.
        case("upgrade-clock", sales, "2026", "Q2 gross", "100030.00"),
        case("newcomer-waiver", || partner("2026-02-01"), "2026", "Q2 gross-invoiced", "waived"),
        case("newcomer-waiver", || partner("2025-12-31"), "2026", "Q2 gross-invoiced", "met"),
        case("newcomer-waiver", || partner("2026-02-01"), "2027", "Q2 gross-invoiced", "unmet"),
        case("year-rule", || exact(&[]), "2026", "verdict", "retained"),
        case("year-rule", || deals(&[]), "2026", "verdict", "transition"),
        case("year-rule", || exact(&["sessions"]), "2026", "Q2", "failed"),
        case("engagement-weight", || deals(&[]), "2026", "Q1 partner-owned", "unmet"),
        case(
            "engagement-weight",
            || deals(&["D-1,acme,c,partner-owned,won,2026-01-01,2026-02-01,10,USD"]),
            "2026",
            "Q1",
            "passed",
        ),
        case("engagement-deals", || exact(&[]), "2026", "Q1", "passed"),
        case(
            "engagement-deals",
            || deals(&["D-1,acme,c,partner-owned,open,2026-01-01,,,"]),
            "2026",
            "Q1 co-led",
            "unmet",
        ),
        // Neither Vates-led nor lead unknown becomes the partner's own.
        case("engagement-partner-led", engagements, "2026", "Q2 partner-owned", "unmet"),
        case("engagement-partner-led", engagements, "2026", "Q2 co-led", "unmet"),
        case("engagement-empty", || exact(&[]), "2026", "Q4", "passed"),
        case("engagement-empty", engagements, "2026", "Q2", "failed"),
        // The last quarter's twelve months are the year; a year back from March reaches no further than April.
        case("pes-window", score, "2026", "Q4 pes", "unmet"),
        case(
            "pes-window",
            || exact(&["activities"]).activities(&["A-1,acme,2025-03-31,x,delivery,50,awarded"]),
            "2026",
            "Q1 pes",
            "unmet",
        ),
        case("webinars-binding", || exact(&["sessions"]), "2026", "Q1 webinars", "optional"),
        case("webinars-binding", || exact(&[]), "2026", "Q4 webinars", "met"),
        case("webinars-binding", || exact(&["sessions", "deals"]), "2026", "Q4", "failed"),
    ]
}

fn choices(reading: &str) -> (&'static str, &'static str) {
    let (_, default, other) = READINGS.into_iter().find(|(id, _, _)| *id == reading).unwrap();
    (default, other)
}

fn configured(reading: &str, choice: &str) -> String {
    format!("[readings]\n{reading} = \"{choice}\"\n")
}

#[test]
fn each_reading_changes_what_it_is_about_and_leaves_the_rest() {
    let changes = changes();
    let constants = constants();
    for (id, _, _) in READINGS {
        assert!(changes.iter().any(|case| case.reading == id), "no case in which {id} changes an answer");
        assert!(constants.iter().any(|case| case.reading == id), "no case that {id} leaves alone");
    }
    for case in changes.iter().chain(&constants) {
        let (default, other) = choices(case.reading);
        let what = format!("{} of {} under {}", case.look, case.year, case.reading);
        assert_eq!(case.ask("", &[]), case.default, "{what}, by default");
        let flag = format!("{}={default}", case.reading);
        assert_eq!(case.ask("", &[&flag]), case.default, "{what}, {default} by flag");
        let flag = format!("{}={other}", case.reading);
        assert_eq!(case.ask("", &[&flag]), case.other, "{what}, {other} by flag");
    }
}

#[test]
fn the_book_sets_readings_and_a_flag_overrules_it() {
    for case in changes() {
        let (default, other) = choices(case.reading);
        let what = format!("{} of {} under {}", case.look, case.year, case.reading);
        let book = configured(case.reading, other);
        assert_eq!(case.ask(&book, &[]), case.other, "{what}, {other} in the book");
        let flag = format!("{}={default}", case.reading);
        assert_eq!(case.ask(&book, &[&flag]), case.default, "{what}, {default} by flag over the book");
        let (book, flag) = (configured(case.reading, default), format!("{}={other}", case.reading));
        assert_eq!(case.ask(&book, &[&flag]), case.other, "{what}, {other} by flag over the book");
    }
}

/// The readings that an answer says were in force.
fn in_force(book: &Book, flags: &[&str]) -> Vec<(String, String)> {
    let answer = Answer::under(book, flags);
    let readings = answer.0["readings"].as_object().unwrap();
    readings.iter().map(|(id, choice)| (id.clone(), text(choice).to_owned())).collect()
}

#[test]
fn the_answer_says_which_readings_were_in_force() {
    let book = || exact(&[]).rates(&["2020-01-01,USD,EUR,1"]);
    let expected = |changed: &[&str]| {
        let choice = |(id, default, other): (&str, &str, &str)| {
            (id.to_owned(), if changed.contains(&id) { other } else { default }.to_owned())
        };
        let mut all: Vec<_> = READINGS.into_iter().map(choice).collect();
        all.sort();
        all
    };
    let sorted = |mut readings: Vec<(String, String)>| {
        readings.sort();
        readings
    };
    assert_eq!(sorted(in_force(&book(), &[])), expected(&[]));
    for (id, _, other) in READINGS {
        if id != "engagement-weight" {
            assert_eq!(sorted(in_force(&book(), &[&format!("{id}={other}")])), expected(&[id]));
            let book = book().file("vates-partner.toml", configured(id, other));
            assert_eq!(sorted(in_force(&book, &[])), expected(&[id]));
        }
    }
    // Several at once, some from the book.
    let book = book().file("vates-partner.toml", configured("gross-bound", "ceiling"));
    let several = in_force(&book, &["year-rule=two-failures", "pes-window=rolling-12-months"]);
    assert_eq!(sorted(several), expected(&["gross-bound", "year-rule", "pes-window"]));
}

#[test]
fn the_readings_are_printed_in_the_order_of_the_table() {
    let stdout = exact(&[]).run(&["qualify", "--as-of", ENDED, "--year", "2026", "--json"]).success().stdout;
    let places: Vec<usize> =
        READINGS.iter().map(|(id, _, _)| stdout.find(&format!("\"{id}\"")).unwrap()).collect();
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn readings_that_have_no_bearing_are_refused_as_flags_and_may_stand_in_the_book() {
    for reading in ["trial-access=by-type", "after-tier-3=above-tier-3"] {
        exact(&[]).run(&["qualify", "--year", "2026", "--reading", reading]).refused(&["no bearing"]);
    }
    exact(&[]).run(&["pes", "--reading", "year-rule=two-failures"]).refused(&["year-rule", "no bearing"]);
    let configured = exact(&[]).file("vates-partner.toml", "[readings]\ntrial-access = \"by-type\"\n");
    assert_eq!(Answer::of(&configured).0, Answer::of(&exact(&[])).0);
}

#[test]
fn unknown_readings_and_choices_are_refused_with_the_nearest() {
    let ask = |reading: &str| exact(&[]).run(&["qualify", "--as-of", ENDED, "--reading", reading]);
    ask("gross-bund=floor").refused(&["gross-bund", "gross-bound"]);
    ask("gross-bound=flor").refused(&["flor", "floor"]);
    ask("gross-bound").refused(&["gross-bound"]);
    let book = |text: &str| exact(&[]).file("vates-partner.toml", text).run(&["qualify", "--as-of", ENDED]);
    book(&configured("year-rul", "two-passes")).refused(&["vates-partner.toml:2", "year-rul", "year-rule"]);
    book(&configured("year-rule", "two-pases")).refused(&["vates-partner.toml:2", "two-pases", "two-passes"]);
}

#[test]
fn an_open_quarter_is_read_the_same_way() {
    let answer = |flags: &[&str]| Answer::at(&exact(&["deals"]), "2026", "2026-06-30", flags);
    assert_eq!(
        CRITERIA.map(|id| answer(&[]).status(2, id) == "unmet").iter().filter(|unmet| **unmet).count(),
        3
    );
    let met = answer(&["engagement-empty=met"]);
    assert_eq!(CRITERIA.map(|id| met.status(2, id).to_owned()), ["met"; 9]);
    assert_eq!(met.quarter(2)["status"], json!("open"));
}
