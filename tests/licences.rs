//! Internal-use licences. Clauses: `portal.internal-use`, `terms.internal-use`, `compare.trial-licences`.

use std::fs;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome};

const ORDERS: &str =
    "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";

/// Two distributors that have what the first quarter of 2026 asks for; the second one joined in it.
fn book() -> Book {
    Book::new()
        .partners(&[
            "acme,Acme,distributor,2021-01-01,,,,,FR,USD",
            "birch,Birch,distributor,2026-02-01,,,,,FR,USD",
            "cedar,Cedar,distributor,2021-01-01,2026-05-31,,,,FR,USD",
            "gull,Gull,msp,2021-01-01,,,35%,,FR,USD",
            "heron,Heron,reseller,2021-01-01,,,30%,,FR,USD",
            "iris,Iris,csp,2021-01-01,,,25%,,FR,USD",
            "jackdaw,Jackdaw,order-taker,2021-01-01,,,,,FR,USD",
        ])
        .activities(&[
            "A-1,acme,2026-02-02,talk,marketing,50,awarded",
            "A-2,birch,2026-02-02,talk,marketing,50,awarded",
        ])
        .deals(&[
            "D-1,acme,C,partner-owned,won,2026-01-05,2026-02-06,,",
            "D-2,birch,C,partner-owned,won,2026-02-05,2026-03-06,,",
        ])
        .rows("orders.csv", ORDERS, &[])
}

fn request(book: &Book, partner: &str, day: &str, more: &str) -> Outcome {
    let line =
        format!("licence request --partner {partner} --bundle pro --hosts 3 --by a --as-of {day}{more}");
    book.run(&line.split(' ').collect::<Vec<_>>())
}

/// Why a licence is complimentary or not, and what is billed.
fn told(book: &Book, partner: &str, day: &str, more: &str) -> (bool, String, Value, String) {
    let json = request(book, partner, day, &format!("{more} --json --dry-run")).json();
    assert_valid("licence-request", &json);
    let of = &json["eligibility"];
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    assert_eq!(text(&json["list"]["amount"]), "3000.00");
    (
        of["complimentary"].as_bool().unwrap(),
        text(&of["ground"]),
        of["quarter"].clone(),
        text(&json["gross"]["amount"]),
    )
}

fn free(ground: &str, quarter: impl Into<Value>) -> (bool, String, Value, String) {
    (true, ground.to_owned(), quarter.into(), "0.00".to_owned())
}

fn billed(ground: &str, quarter: impl Into<Value>) -> (bool, String, Value, String) {
    (false, ground.to_owned(), quarter.into(), "3000.00".to_owned())
}

#[test]
fn a_distributor_is_eligible_by_its_latest_quarter_that_has_ended() {
    let book = book();
    // The program doesn't speak of 2025, and the first quarter of 2026 ends with 31 March.
    assert_eq!(told(&book, "acme", "2026-03-31", ""), billed("no-quarter-yet", Value::Null));
    // A year in which none has ended yet goes by the last of the year before.
    assert_eq!(told(&book, "acme", "2027-03-31", ""), billed("quarter-failed", "2026-Q4"));
    assert_eq!(told(&book, "acme", "2026-04-01", ""), free("quarter-passed", "2026-Q1"));
    // The second quarter asks for level 1 support and more.
    assert_eq!(told(&book, "acme", "2026-06-30", ""), free("quarter-passed", "2026-Q1"));
    assert_eq!(told(&book, "acme", "2026-07-01", ""), billed("quarter-failed", "2026-Q2"));
    // Under another reading the first quarter asks for 100,000 of acme; of birch, that joined in 2026, for nothing.
    let ceiling = " --reading gross-bound=ceiling";
    assert_eq!(told(&book, "acme", "2026-04-01", ceiling), billed("quarter-failed", "2026-Q1"));
    assert_eq!(told(&book, "birch", "2026-04-01", ceiling), free("quarter-passed", "2026-Q1"));
    assert_eq!(told(&book, "birch", "2026-03-31", ""), billed("no-quarter-yet", Value::Null));
    request(&book, "cedar", "2026-06-01", "").refused(&["no partner on 2026-06-01", "it left on 2026-05-31"]);
    request(&book, "cedar", "2026-05-31", " --dry-run").success();
    let json = request(&book, "acme", "2026-04-01", &format!("{ceiling} --json --dry-run")).json();
    assert_eq!(json["eligibility"]["readings"]["gross-bound"], "ceiling");
    let notes = json["change"]["notes"].to_string();
    for piece in ["terms.internal-use", "compare.trial-licences", "defaults, but gross-bound=ceiling"] {
        assert!(notes.contains(piece), "{notes}");
    }
}

#[test]
fn other_types_are_eligible_by_the_comparison() {
    let book = book();
    let day = "2026-04-01";
    assert_eq!(told(&book, "gull", day, ""), free("type-alone", Value::Null));
    for partner in ["heron", "iris", "jackdaw"] {
        assert_eq!(told(&book, partner, day, ""), billed("type", Value::Null));
    }
    request(&book, "gul", day, "").refused(&["no partner `gul`", "did you mean `gull`?"]);
    request(&book, "gull", day, " --reading trial-access=by-type").refused(&["trial-access"]);
    // Quarters, and how they are read, decide for distributors alone.
    let closed = " --reading engagement-deals=closed";
    for partner in ["gull", "heron"] {
        request(&book, partner, day, closed).refused(&["engagement-deals"]);
    }
    assert_eq!(told(&book, "acme", day, closed), free("quarter-passed", "2026-Q1"));
}

#[test]
fn one_host_is_said_as_one() {
    let line = |hosts: &str| {
        let line =
            format!("licence request --partner gull --bundle essential --hosts {hosts} --by a --dry-run");
        book().run(&line.split(' ').collect::<Vec<_>>()).success().stdout
    };
    for (hosts, said) in [("1", "essential for 1 host, complimentary"), ("2", "essential for 2 hosts,")] {
        let page = line(hosts).split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(page.contains(said), "{page}");
    }
}

#[test]
fn a_licence_is_an_order_of_the_partner_for_itself() {
    let book = book();
    request(&book, "gull", "2026-04-01", " --years 2").success();
    request(&book, "heron", "2026-04-01", " --years 2").success();
    let rows = fs::read_to_string(book.path().join("orders.csv")).unwrap();
    assert_eq!(
        rows,
        format!(
            "{ORDERS}\nO-1,gull,gull,internal-use,2026-04-01,,0.00,USD,,,pro,3,2\n\
             O-2,heron,heron,internal-use,2026-04-01,,6000.00,USD,,,pro,3,2\n"
        )
    );
    let json = book.json(&["licence", "list", "--as-of", "2026-04-01"]);
    assert_valid("licences", &json);
    let listed = json["licences"].as_array().unwrap();
    assert_eq!((&listed[0]["id"], &listed[0]["complimentary"]), (&"O-1".into(), &true.into()));
    assert_eq!((&listed[1]["id"], &listed[1]["complimentary"]), (&"O-2".into(), &false.into()));
    assert_eq!(listed[1]["gross"]["amount"], "6000.00");
    let count = |flags: &[&str]| {
        book.json(&[&["licence", "list"], flags].concat())["licences"].as_array().unwrap().len()
    };
    assert_eq!(count(&["--as-of", "2026-03-31"]), 0);
    assert_eq!(count(&["--as-of", "2026-04-01", "--partner", "heron"]), 1);
    let csv = book.run(&["licence", "list", "--as-of", "2026-04-01", "-O", "csv"]).success().stdout;
    assert!(csv.contains("O-1,gull,2026-04-01,pro,3,2,0.00,USD,true,orders.csv:2\n"), "{csv}");
    // None of it is a customer sale.
    book.run(&["check", "--as-of", "2026-04-01"]).success();
    book.run(&["journal", "verify"]).success();
}

#[test]
fn another_currency_needs_a_rate_only_where_something_is_billed() {
    let book = book();
    request(&book, "gull", "2026-04-01", " --currency EUR --dry-run").success();
    request(&book, "heron", "2026-04-01", " --currency EUR --dry-run").refused(&["USD", "EUR", "2026-04-01"]);
    let book = book.rates(&["2026-04-01,USD,EUR,0.90"]);
    let json = request(&book, "heron", "2026-04-01", " --currency EUR --dry-run --json").json();
    assert_eq!(json["gross"]["amount"], "2700.00");
    request(&book, "heron", "2026-04-01", " --currency EURO").refused(&["--currency"]);
    let two = |more: &str| {
        let line = format!("licence request --partner gull --bundle pro --hosts 2 --by a --dry-run{more}");
        book.run(&line.split(' ').collect::<Vec<_>>())
    };
    two("").refused(&["pro is for 3 or more hosts", "--bill-minimum"]);
    two(" --bill-minimum").success();
}

#[test]
fn a_credit_note_is_no_licence_but_part_of_one() {
    let book = book().rows(
        "orders.csv",
        ORDERS,
        &[
            "O-1,heron,heron,internal-use,2026-02-01,2026-02-01,4000,USD,,,pro,4,1",
            "O-1-C1,heron,heron,internal-use,2026-03-01,2026-03-01,-1000,USD,,,pro,1,1",
            // Taken back as a whole.
            "O-2,heron,heron,internal-use,2026-02-02,2026-02-02,3000,USD,,,pro,3,1",
            "O-2-C1,heron,heron,internal-use,2026-03-01,2026-03-01,-3000,USD,,,,,",
            "O-3,gull,gull,internal-use,2026-02-03,,0,USD,,,pro,3,1",
        ],
    );
    let told = |day: &str| {
        let json = book.json(&["licence", "list", "--as-of", day]);
        assert_valid("licences", &json);
        let told = json["licences"].as_array().unwrap().iter();
        told.map(|one| (one["id"].clone(), one["gross"]["amount"].clone(), one["hosts"].clone()))
            .collect::<Vec<_>>()
    };
    let licence = |id: &str, gross: &str, hosts: u32| (id.into(), gross.into(), hosts.into());
    assert_eq!(
        told("2026-02-28"),
        [licence("O-1", "4000.00", 4), licence("O-2", "3000.00", 3), licence("O-3", "0.00", 3)]
    );
    assert_eq!(told("2026-03-01"), [licence("O-1", "3000.00", 3), licence("O-3", "0.00", 3)]);
}

/// What `benefits` says of licences: what is missing to the row of the comparison, and all of the eligibility.
fn of_benefits(book: &Book, partner: &str, day: &str, more: &str) -> (Value, Value) {
    let line = format!("benefits --partner {partner} --as-of {day}{more}");
    let told = book.json(&line.split(' ').collect::<Vec<_>>());
    assert_valid("benefits", &told);
    let mut rows = told["benefits"].as_array().unwrap().iter();
    let row = rows.find(|row| row["table"] == "comparison" && row["id"] == "trial-licences").unwrap();
    (row["missing"].clone(), told["eligibility"].clone())
}

#[test]
fn benefits_and_a_request_say_the_same_of_licences() {
    let book = book();
    let days = ["2026-03-31", "2026-04-01", "2026-06-30", "2026-07-01"];
    for partner in ["acme", "birch", "gull", "heron", "iris", "jackdaw"] {
        for day in days {
            let (missing, eligibility) = of_benefits(&book, partner, day, "");
            let asked = request(&book, partner, day, " --json --dry-run").json();
            assert_eq!(eligibility, asked["eligibility"], "{partner} on {day}");
            assert_eq!(missing == Value::Null, eligibility["complimentary"] == true, "{partner} on {day}");
        }
    }
    let missing = |partner: &str, day: &str, more: &str| {
        of_benefits(&book, partner, day, more).0.as_str().unwrap_or("nothing").to_owned()
    };
    assert_eq!(
        missing("acme", "2026-07-01", ""),
        "for NFR licences: a passed quarter, as acme failed 2026-Q2, its latest quarter that has ended; until then \
         they are billed at standard pricing"
    );
    let none = missing("birch", "2026-03-31", "");
    assert!(none.contains("no quarter has ended yet in which birch was assessed"), "{none}");
    // Readings bear on it as on the quarters, for those that have quarters.
    let ceiling = " --reading gross-bound=ceiling";
    assert!(missing("acme", "2026-04-01", ceiling).contains("acme failed 2026-Q1"));
    assert_eq!(missing("acme", "2026-04-01", ""), "nothing");
    book.run(&["benefits", "--partner", "gull", "--reading", "gross-bound=ceiling"]).refused(&["no bearing"]);
    let page = book.run(&["benefits", "--partner", "acme", "--as-of", "2026-07-01"]).success().stdout;
    assert!(page.contains("At standard pricing: acme failed 2026-Q2"), "{page}");
}

#[test]
fn where_quarters_cannot_be_assessed_that_is_said_of_licences() {
    let invoiced = "O-1,acme,C,new,2026-02-01,2026-02-01,100,EUR,,,pro,3,1";
    let book = book().rows("orders.csv", ORDERS, &[invoiced]);
    request(&book, "acme", "2026-04-01", "").refused(&["EUR", "USD"]);
    let told = book.json(&["benefits", "--partner", "acme", "--as-of", "2026-04-01"]);
    assert_valid("benefits", &told);
    assert_eq!(
        (&told["eligibility"], &told["warnings"][0]["code"]),
        (&Value::Null, &"eligibility-not-told".into())
    );
    let (missing, _) = of_benefits(&book, "acme", "2026-04-01", "");
    assert_eq!(missing, "for NFR licences: what an assessment of it needs");
}
