//! What verdicts and statuses hinge on: worked by hand here, and by brute force beside.

mod brute_force;
mod untried;

use std::collections::BTreeSet;
use std::fs;

use serde_json::{Value, json};

use crate::qualification::{Answer, ENDED, exact, text};
use crate::support::{Book, assert_order};

/// What an entry hinges on, as `reading=choice+reading=choice -> outcome`.
pub fn told(entry: &Value) -> Vec<String> {
    let hinges = entry["hinges_on"].as_array().unwrap();
    let told = |hinge: &Value| {
        let readings = hinge["readings"].as_object().unwrap().iter();
        let mut readings: Vec<String> =
            readings.map(|(id, choice)| format!("{id}={}", text(choice))).collect();
        readings.sort();
        let outcome = hinge.get("verdict").or(hinge.get("status")).unwrap();
        format!("{} -> {}", readings.join("+"), text(outcome))
    };
    hinges.iter().map(told).collect()
}

/// A distributor that passes all of 2026 under every reading, but for the kinds in `without`.
pub fn firm(without: &[&str]) -> Book {
    let mut base: Vec<&str> = vec!["orders", "deals"];
    base.extend(without);
    let mut book = exact(&base).rates(&["2020-01-01,USD,EUR,1"]);
    if !without.contains(&"orders") {
        book = ["01-02", "04-02", "07-02", "10-02"].iter().fold(book, |book, day| {
            book.orders(&[&format!("O-{day},acme,c,new,2026-{day},2026-{day},2000000,USD,")])
        });
    }
    if !without.contains(&"deals") {
        book = ["01-03", "04-03", "07-03", "10-03"].iter().fold(book, owned);
    }
    book
}

/// Adds a partner-owned deal won on that day of 2026.
fn owned(book: Book, day: &&str) -> Book {
    book.deals(&[&format!("D-{day},acme,c,partner-owned,won,2026-01-01,2026-{day},100,USD")])
}

/// The page of acme's 2026 as one line of words.
pub fn page(book: &Book, arguments: &[&str]) -> String {
    let mut all = vec!["qualify", "--year", "2026", "--as-of", ENDED];
    all.extend(arguments);
    let page = book.run(&all).success().stdout;
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_no_reading_changes_stands_under_every_reading() {
    let book = firm(&[]);
    let answer = Answer::of(&book);
    assert_eq!(answer.partner("acme")["hinges_on"], json!([]));
    for quarter in 1..=4 {
        assert_eq!(answer.quarter(quarter)["hinges_on"], json!([]), "Q{quarter}");
    }
    let page = page(&book, &["--partner", "acme"]);
    assert!(page.contains("2026: retained, under every reading "), "{page}");
    for quarter in ["Q1", "Q2", "Q3", "Q4"] {
        assert!(page.contains(&format!("2026-{quarter}: passed, under every reading ")), "{page}");
    }
    assert!(!page.contains("that could be tried"), "{page}");
}

#[test]
fn a_flip_may_need_two_readings_at_once() {
    // At the end of the year 600,000 are needed: there are 300,000 USD of sales and 100,000 of the partner's own
    // use; 400,000 USD or 450,000 EUR are too little, 600,000 EUR are enough.
    let book = firm(&["orders"]).file("rates.csv", "date,from,to,rate\n2020-01-01,USD,EUR,1.5\n").orders(&[
        "O-1,acme,c,new,2026-01-02,2026-01-02,300000,USD,",
        "O-2,acme,c,internal-use,2026-10-05,2026-10-05,100000,USD,",
    ]);
    let answer = Answer::of(&book);
    assert_eq!(answer.statuses(), ["passed", "passed", "passed", "failed"]);
    assert_eq!(told(answer.quarter(4)), ["gross-scope=all-invoices+threshold-currency=EUR -> passed"]);
    assert_eq!(told(answer.partner("acme")), ["gross-window=quarter -> transition"]);
    let page = page(&book, &["--partner", "acme"]);
    let said =
        "2026-Q4: failed; would be passed if gross-scope were all-invoices and threshold-currency were EUR";
    assert!(page.contains(said), "{page}");
}

#[test]
fn a_flip_may_need_three_readings_at_once() {
    let book = firm(&["deals", "sessions", "activities"])
        .activities(&["A-1,acme,2025-08-01,x,delivery,300,awarded"])
        .deals(&["D-1,acme,c,partner-owned,won,2026-01-01,2026-08-03,1,USD"]);
    let second = told(Answer::of(&book).quarter(2)).join("\n");
    assert_eq!(
        second,
        "engagement-empty=met+pes-window=rolling-12-months+webinars-binding=advisory -> passed"
    );
}

#[test]
fn a_quarter_may_flip_under_several_readings() {
    // 100,000 at the end of June, 40,000 of them in the quarter, by an upgrade two months after another.
    let book = firm(&["orders"]).file("rates.csv", "date,from,to,rate\n2020-01-01,USD,EUR,0.9\n").orders(&[
        "O-1,acme,c,new,2026-01-02,2026-01-02,60000,USD,S",
        "O-2,acme,c,upgrade,2026-02-02,2026-02-02,7,USD,S",
        "O-3,acme,c,upgrade,2026-04-15,2026-04-15,40000,USD,S",
        "O-4,acme,d,new,2026-07-01,2026-07-01,5000000,USD,",
        "O-5,acme,d,new,2026-10-01,2026-10-01,5000000,USD,",
    ]);
    let answer = Answer::of(&book);
    assert_eq!(answer.statuses(), ["passed"; 4]);
    assert_eq!(told(answer.quarter(1)), ["gross-bound=ceiling -> failed"]);
    assert_eq!(
        told(answer.quarter(2)),
        [
            "gross-bound=ceiling -> failed",
            "gross-window=quarter -> failed",
            "threshold-currency=EUR -> failed",
            "upgrade-clock=any-order -> failed",
        ]
    );
    assert_eq!(told(answer.partner("acme")), ["gross-bound=ceiling+year-rule=two-failures -> transition"]);
}

#[test]
fn a_failed_quarter_tells_what_would_have_passed_it() {
    // A co-led deal that the partner led, and two of its own that were lost.
    let book = ["04-03", "07-03", "10-03"].iter().fold(firm(&["deals"]), owned).deals(&[
        "D-1,acme,c,co-led:partner,won,2026-01-01,2026-02-01,10,USD",
        "D-2,acme,c,partner-owned,lost,2026-01-01,2026-02-01,10,USD",
        "D-3,acme,c,partner-owned,lost,2026-01-01,2026-02-01,10,USD",
    ]);
    let answer = Answer::of(&book);
    let expected = ["engagement-deals=closed -> passed", "engagement-partner-led=partner-owned -> passed"];
    assert_eq!(told(answer.quarter(1)), expected);
    let page = page(&book, &["--partner", "acme"]);
    let said = "2026-Q1: failed; would be passed if engagement-deals were closed, \
                or if engagement-partner-led were partner-owned";
    assert!(page.contains(said), "{page}");
    assert!(page.contains("2026-Q2: passed, under every reading"), "{page}");
}

#[test]
fn at_most_sixteen_sets_are_told_in_the_order_of_the_readings() {
    // In the second quarter of 2027 300,000 are needed and 100,000 are there: any of six readings helps. Half the
    // deals are co-led: any of three helps. So eighteen pairs pass the quarter.
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2027-01-15,,,,2027-01-15,,"])
        .rates(&["2020-01-01,USD,EUR,3"])
        .orders(&[
            "O-1,acme,c,renewal,2027-01-20,2027-01-20,-200000,USD,",
            "O-2,acme,d,internal-use,2027-01-20,2027-01-20,200000,USD,",
            "O-3,acme,e,new,2027-01-16,,1,USD,S",
            "O-4,acme,e,upgrade,2027-02-20,,1,USD,S",
            "O-5,acme,e,upgrade,2027-04-20,2027-04-20,200000,USD,S",
            "O-6,acme,f,new,2027-05-20,2027-05-20,300000,USD,",
        ])
        .deals(&[
            "D-1,acme,c,co-led:partner,won,2027-01-15,2027-05-01,1,USD",
            "D-2,acme,c,partner-owned,won,2027-01-15,2027-05-01,99,USD",
            "D-3,acme,c,partner-owned,lost,2027-01-15,2027-05-01,1,USD",
            "D-4,acme,c,partner-owned,lost,2027-01-15,2027-05-01,1,USD",
        ])
        .activities(&["A-1,acme,2027-02-01,x,delivery,300,awarded"])
        .certifications(&["acme,ann,sales,2027-02-01,", "acme,bob,technical,2027-02-01,"])
        .sessions(&["acme,2027-02-01,One,webinar"]);
    let readings = ["gross-bound=ceiling", "upgrade-clock=any-order"];
    let answer = Answer::at(&book, "2027", "2028-01-01", &readings);
    let gross = [
        "gross-bound=floor",
        "gross-window=quarter",
        "gross-scope=all-invoices",
        "threshold-currency=EUR",
        "upgrade-clock=order-or-renewal",
        "newcomer-waiver=year-of-joining",
    ];
    let shares =
        ["engagement-weight=amount", "engagement-deals=closed", "engagement-partner-led=partner-owned"];
    let mut pairs: Vec<String> = Vec::new();
    for one in gross {
        for other in shares {
            let mut both = [one, other];
            both.sort_unstable();
            pairs.push(format!("{} -> passed", both.join("+")));
        }
    }
    assert_eq!(told(answer.quarter(2)), pairs[..16]);
    // The readings of a set come in the order of the table, too.
    let mut arguments = vec!["qualify", "--year", "2027", "--as-of", "2028-01-01", "--json"];
    arguments.extend(readings.iter().flat_map(|reading| ["--reading", reading]));
    let json = book.run(&arguments).success().stdout;
    let second = json.split_once("\"2027-Q2\"").unwrap().1;
    assert_order(second, &["\"gross-bound\": \"floor\"", "\"engagement-weight\": \"amount\"", "\"passed\""]);
}

#[test]
fn quarters_that_have_not_ended_hinge_on_nothing() {
    let book = exact(&[]).rates(&["2020-01-01,USD,EUR,1"]);
    let answer = Answer::at(&book, "2026", "2026-05-15", &[]);
    assert_eq!(answer.statuses(), ["passed", "open", "upcoming", "upcoming"]);
    assert_eq!(told(answer.quarter(1)), ["gross-bound=ceiling -> failed"]);
    for quarter in 2..=4 {
        assert_eq!(answer.quarter(quarter)["hinges_on"], json!([]), "Q{quarter}");
    }
    // The year does: three passes may still be needed, or one.
    assert_eq!(answer.verdict(), "open");
    assert_eq!(answer.partner("acme")["hinges_on"], json!([]));
    // A year that is kept with two passes is open where two failures lose it.
    let answer = Answer::at(&firm(&[]), "2026", "2026-07-15", &[]);
    assert_eq!(answer.verdict(), "retained");
    assert_eq!(told(answer.partner("acme")), ["year-rule=two-failures -> open"]);
}

#[test]
fn what_is_not_applicable_hinges_on_nothing() {
    let book = Book::new()
        .partners(&["acme,Acme,reseller,2021-03-01,,,,,,", "late,Late,distributor,2027-06-01,,,,,,"]);
    for partner in ["acme", "late"] {
        let arguments = ["qualify", "--year", "2026", "--as-of", ENDED, "--partner", partner];
        let answer = Answer(book.json(&arguments));
        assert_eq!(answer.partner(partner)["verdict"], "not-applicable");
        assert_eq!(answer.partner(partner)["hinges_on"], json!([]));
        for quarter in answer.partner(partner)["quarters"].as_array().unwrap() {
            assert_eq!(quarter["hinges_on"], json!([]));
        }
        let page = book.run(&arguments).success().stdout;
        assert!(!page.contains("under every reading"), "{page}");
    }
}

#[test]
fn what_a_program_settles_is_never_told() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/program/vates-2026.toml");
    let text = fs::read_to_string(path).unwrap();
    let ceiling = "    { id = \"ceiling\", meaning = \"the range's upper end must be reached\" },\n";
    assert!(text.contains(ceiling));
    let book = || exact(&[]).rates(&["2020-01-01,USD,EUR,1"]);
    assert_eq!(told(Answer::of(&book()).quarter(1)), ["gross-bound=ceiling -> failed"]);
    let settled = book().file("programs/settled.toml", text.replace(ceiling, ""));
    let settled = settled.file("vates-partner.toml", "program = \"programs/settled.toml\"\n");
    let answer = Answer::of(&settled);
    assert_eq!(told(answer.quarter(1)), [""; 0]);
    assert!(!answer.0["partners"].to_string().contains("gross-bound"));
}

#[test]
fn under_another_reading_the_default_is_what_is_told() {
    let book = exact(&[]).rates(&["2020-01-01,USD,EUR,1"]);
    let first = |answer: &Answer| told(answer.quarter(1)).join("\n");
    assert_eq!(first(&Answer::under(&book, &["gross-bound=ceiling"])), "gross-bound=floor -> passed");
    let book = book.file("vates-partner.toml", "[readings]\ngross-bound = \"ceiling\"\n");
    assert_eq!(first(&Answer::of(&book)), "gross-bound=floor -> passed");
    assert_eq!(first(&Answer::under(&book, &["gross-bound=floor"])), "gross-bound=ceiling -> failed");
}

#[test]
fn what_is_told_is_what_the_program_answers_under_it() {
    let ask = |readings: &[String]| {
        let mut arguments = vec!["qualify", "--demo", "--year", "2026", "--as-of", ENDED];
        arguments.extend(readings.iter().flat_map(|reading| ["--reading", reading]));
        Answer(Book::bare().json(&arguments))
    };
    let default = ask(&[]);
    let mut asked = BTreeSet::new();
    for partner in default.0["partners"].as_array().unwrap() {
        let id = text(&partner["id"]);
        let quarters = partner["quarters"].as_array().unwrap();
        let entries =
            std::iter::once((None, partner)).chain(quarters.iter().enumerate().map(|(n, q)| (Some(n), q)));
        for (quarter, entry) in entries {
            for hinge in told(entry) {
                let (readings, outcome) = hinge.split_once(" -> ").unwrap();
                let readings: Vec<String> = readings.split('+').map(str::to_owned).collect();
                let answer = ask(&readings);
                let other = answer.partner(id);
                let other = match quarter {
                    None => &other["verdict"],
                    Some(number) => &other["quarters"][number]["status"],
                };
                assert_eq!(other, outcome, "{id} {quarter:?} under {readings:?}");
                asked.insert(readings);
            }
        }
    }
    assert!(asked.len() > 4, "{asked:?}");
}

/// The ids of the partners of an answer; only those whose verdict hinges on something where asked.
fn ids(answer: &Value, hinging: bool) -> Vec<String> {
    let partners = answer["partners"].as_array().unwrap().iter();
    let wanted = partners.filter(|partner| !hinging || partner["hinges_on"] != json!([]));
    wanted.map(|partner| text(&partner["id"]).to_owned()).collect()
}

#[test]
fn contested_shows_the_partners_whose_verdict_hinges_on_a_reading() {
    let arguments = ["qualify", "--demo", "--year", "2026", "--as-of", ENDED];
    let contested: Vec<&str> = arguments.iter().copied().chain(["--contested"]).collect();
    let everyone = Book::bare().json(&arguments);
    let expected = ids(&everyone, true);
    assert_eq!(ids(&Book::bare().json(&contested), false), expected);
    assert!(!expected.is_empty() && expected.len() < ids(&everyone, false).len(), "{expected:?}");
    let lines: Vec<&str> = contested.iter().copied().chain(["-O", "jsonl"]).collect();
    assert_eq!(Book::bare().run(&lines).success().stdout.lines().count(), expected.len());
    let shown = Book::bare().run(&contested).success().stdout;
    for id in ids(&everyone, false) {
        assert_eq!(shown.contains(&format!("{id}: ")), expected.contains(&id), "{id} in:\n{shown}");
    }
    // A quarter that hinges on a reading need not contest the verdict.
    let sessions =
        ["acme,2026-07-01,One,webinar", "acme,2026-07-01,Two,webinar", "acme,2026-07-01,Three,webinar"];
    let book = firm(&["sessions"]).sessions(&sessions);
    let answer = Answer::of(&book);
    assert_eq!(told(answer.quarter(2)), ["webinars-binding=advisory -> passed"]);
    assert_eq!(answer.partner("acme")["hinges_on"], json!([]));
    for book in [book, firm(&[])] {
        assert!(page(&book, &["--contested"]).contains("No verdict hinges on a reading."));
    }
}
