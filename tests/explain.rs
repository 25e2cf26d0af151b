//! `explain`: clauses and what is made of them, figures and what they are made of.

use num_rational::BigRational;
use serde_json::Value;

use crate::naive::facts::Facts;
use crate::qualification::{CRITERIA, deals, decimal, exact, text};
use crate::support::{Book, assert_order, words};

const DEMO: [&str; 3] = ["--demo", "--as-of", "2026-11-24"];

fn demo(line: &str) -> Value {
    let mut arguments = words(line);
    arguments.extend(DEMO);
    Book::bare().json(&arguments)
}

/// The records of a tree.
fn records(node: &Value) -> Vec<&Value> {
    let own = (!node["record"].is_null()).then_some(node);
    own.into_iter().chain(node["children"].as_array().unwrap().iter().flat_map(records)).collect()
}

fn tree(book: &Book, criterion: &str, quarter: &str, more: &[&str]) -> Value {
    let mut arguments = vec!["explain", "--partner", "acme", "--quarter", quarter, "--criterion", criterion];
    arguments.extend(["--year", "2026", "--as-of", "2027-01-01"]);
    arguments.extend(more);
    book.json(&arguments)["figure"]["tree"].clone()
}

/// A record of a tree, by its id.
#[track_caller]
fn record<'t>(tree: &'t Value, id: &str) -> &'t Value {
    records(tree).into_iter().find(|node| node["record"] == id).unwrap_or_else(|| panic!("{id}: {tree:#}"))
}

/// Demands that a record doesn't count, for a reason and by a clause.
#[track_caller]
fn kept_out(tree: &Value, id: &str, why: &str, clause: &str) {
    let node = record(tree, id);
    assert_eq!(node["counts"], false, "{node:#}");
    assert!(text(&node["why"]).contains(why), "{node:#}");
    assert_eq!(node["clause"], clause, "{node:#}");
}

fn decisive(answer: &Value) -> Vec<&str> {
    answer["figure"]["decisive"].as_array().unwrap().iter().map(text).collect()
}

#[test]
fn birch_fails_by_an_upgrade_one_day_early() {
    let answer = demo("explain --partner birch --quarter 2 --criterion gross-invoiced");
    let figure = &answer["figure"];
    assert_eq!((&figure["status"], &figure["all_met"]), (&"failed".into(), &false.into()));
    assert_eq!(figure["tree"]["value"]["amount"], "97280.00");
    let early = record(&figure["tree"], "O-1035");
    assert_eq!((text(&early["source"]), text(&early["kind"])), ("orders.csv:41", "orders"));
    let why = "placed on 2026-05-11, 2 months 29 days after O-1006 of 2026-02-12, too early: it counts from 2026-05-12 on";
    kept_out(&figure["tree"], "O-1035", why, "sales.upgrade-gap");
    kept_out(&figure["tree"], "O-1047", "its kind", "sales.customer-sales");
    kept_out(&figure["tree"], "O-1053", "invoiced after 2026-06-30", "quarters.gross-invoiced");
    kept_out(&figure["tree"], "O-902", "invoiced before 2026-01-01", "quarters.gross-invoiced");
    let converted = record(&figure["tree"], "O-1027");
    assert_eq!(converted["value"]["amount"], "10080.00");
    assert_eq!((text(&converted["amount"]["amount"]), text(&converted["rate"]["rate"])), ("9000.00", "1.12"));
    // 4,000 would have been enough, but no record's absence adds them: without O-1006 its own 10,000 are gone.
    assert!(decisive(&answer).is_empty());
}

#[test]
fn acme_passes_by_an_upgrade_three_months_to_the_day() {
    let answer = demo("explain --partner acme --quarter 2 --criterion gross-invoiced");
    let node = record(&answer["figure"]["tree"], "O-1046");
    assert_eq!((&node["counts"], &node["decisive"]), (&true.into(), &true.into()));
    assert!(
        text(&node["why"]).contains(
            "placed on 2026-06-10, 3 months after O-1016 of 2026-03-10: it counts from 2026-06-10 on"
        ),
        "{node:#}"
    );
    assert_eq!(node["clause"], "sales.upgrade-gap");
    assert!(decisive(&answer).contains(&"O-1046"));
    let without = demo("explain --partner acme --quarter 2 --criterion gross-invoiced --without O-1046");
    assert_eq!(without["figure"]["status"], "failed");
    assert_eq!(without["without"][0]["id"], "O-1046");
    assert!(records(&without["figure"]["tree"]).iter().all(|node| node["record"] != "O-1046"));
}

#[test]
fn an_earlier_order_decides_by_making_an_upgrade_count() {
    let book = exact(&["orders"]).orders(&[
        "O-1,acme,c,new,2025-12-01,2025-12-01,1,USD,S",
        // Never invoiced, and still it starts the three months again.
        "O-2,acme,c,renewal,2026-05-01,,7,USD,S",
        "O-3,acme,c,upgrade,2026-06-01,2026-06-01,100000,USD,S",
        "O-4,acme,d,new,2026-06-01,2026-06-01,10,USD,",
        "O-5,acme,e,upgrade,2026-06-01,2026-06-01,5,USD,",
    ]);
    let tree = tree(&book, "gross-invoiced", "2", &[]);
    assert_eq!(tree["value"]["amount"], "10.00");
    kept_out(&tree, "O-2", "not invoiced", "invoiced.gross");
    kept_out(&tree, "O-3", "placed on 2026-06-01, 1 month after O-2", "sales.upgrade-gap");
    kept_out(&tree, "O-5", "without an earlier order on file", "sales.upgrade-gap");
    for (criterion, warned) in [("gross-invoiced", 1), ("webinars", 0)] {
        let line = format!(
            "explain --partner acme --quarter 2 --criterion {criterion} --as-of 2027-01-01 --year 2026"
        );
        let answer = book.json(&words(&line));
        assert_eq!(answer["figure"]["warnings"].as_array().unwrap().len(), warned, "{criterion}");
    }
    let decisive: Vec<&str> = records(&tree)
        .into_iter()
        .filter(|node| node["decisive"] == true)
        .map(|node| text(&node["record"]))
        .collect();
    assert_eq!(decisive, ["O-2"]);
}

#[test]
fn a_credit_note_follows_its_upgrade() {
    let book = exact(&["orders"]).orders(&[
        "O-1,acme,c,new,2026-01-05,2026-01-05,1,USD,S",
        "O-2,acme,c,upgrade,2026-02-05,2026-02-05,9,USD,S",
        "O-3,acme,c,upgrade,2026-05-05,2026-05-05,-9,USD,S",
    ]);
    let tree = tree(&book, "gross-invoiced", "2", &[]);
    kept_out(
        &tree,
        "O-3",
        "for the upgrade O-2, placed on 2026-02-05, 1 month after O-1",
        "sales.upgrade-gap",
    );
}

#[test]
fn deals_tell_what_they_count_as() {
    let book = deals(exact(&["deals"]), "2026-06-30", [2, 2, 1]).deals(&[
        "L,acme,c,co-led:partner,won,2026-01-01,2026-05-01,,",
        "M,acme,c,co-led:vates,lost,2026-01-01,2026-05-01,,",
        "N,acme,c,late-involvement,open,2026-01-01,,,",
        "P,acme,c,late-involvement,won,2026-01-01,2026-03-31,,",
        "Q,acme,c,late-involvement,won,2026-01-01,2026-07-01,,",
    ]);
    let own = tree(&book, "partner-owned", "Q2", &[]);
    assert_eq!(own["value"]["part"], "2");
    assert_eq!(own["value"]["whole"], "6");
    let (whole, rest) = (&own["children"][0], &own["children"][0]["children"][1]);
    assert_eq!((text(&whole["value"]), text(&rest["value"])), ("6", "4"));
    assert_eq!(record(&own, "L")["clause"], "engagement.partner-led");
    kept_out(&own, "M", "only deals won form the whole (engagement-deals = won)", "framework.balanced");
    kept_out(&own, "N", "still open", "quarters.partner-owned");
    kept_out(&own, "P", "closed before 2026-04-01", "quarters.partner-owned");
    kept_out(&own, "Q", "closed after 2026-06-30", "quarters.partner-owned");
    let led = tree(&book, "partner-owned", "2", &["--reading", "engagement-partner-led=partner-owned"]);
    assert_eq!(led["value"]["part"], "3");
    assert!(text(&record(&led, "L")["why"]).contains("counts as partner-owned"));
    let closed = tree(&book, "co-led", "2", &["--reading", "engagement-deals=closed"]);
    assert_eq!(record(&closed, "M")["counts"], true);
}

#[test]
fn activities_people_and_sessions_tell_why_not() {
    let catalogue = "[pes.catalogue.event]\ndimension = \"marketing\"\npoints = 30\nyearly_cap = 45\n";
    let book = exact(&["activities", "certifications", "sessions"])
        .file("vates-partner.toml", catalogue)
        .activities(&[
            "A,acme,2026-01-10,event,,,awarded",
            "B,acme,2026-02-10,event,,,awarded",
            "C,acme,2026-03-10,event,,,submitted",
            "D,acme,2026-03-11,x,delivery,7,rejected",
            "E,acme,2025-12-31,x,delivery,7,awarded",
            "F,acme,2026-05-01,x,delivery,8,submitted",
        ])
        .certifications(&[
            "acme,ann,sales,2026-01-01,",
            "acme,ann,sales,2026-02-01,",
            "acme,bob,sales,2025-01-01,2026-06-29",
            "acme,cho,sales,2026-07-01,",
            "acme,dan,technical,2026-01-01,",
        ])
        .sessions(&["acme,2026-01-05,One,webinar", "acme,2025-12-31,Two,", "acme,2026-07-01,Three,"]);
    let points = tree(&book, "pes", "2", &[]);
    assert_eq!(points["value"], "45");
    assert_eq!(record(&points, "B")["value"], "15");
    assert_eq!(record(&points, "B")["why"], "15 of 30 points, by the yearly cap of 45");
    assert_eq!(record(&points, "A")["clause"], "pes.marketing");
    kept_out(&points, "C", "not decided; 0 of 30 points", "quarters.pes");
    kept_out(&points, "D", "rejected", "quarters.pes");
    kept_out(&points, "E", "dated before 2026-01-01", "quarters.pes");
    assert_eq!(record(&points, "F")["value"], "8");
    let people = tree(&book, "certified-sales", "2", &[]);
    assert_eq!(people["value"], "1");
    let ann: Vec<bool> = records(&people)
        .iter()
        .filter(|node| node["record"] == "sales:ann")
        .map(|node| node["counts"].as_bool().unwrap())
        .collect();
    assert_eq!(ann, [true, false]);
    kept_out(&people, "sales:bob", "expired before 2026-06-30", "quarters.certified-sales");
    kept_out(&people, "sales:cho", "certified after 2026-06-30", "quarters.certified-sales");
    assert_eq!(records(&people).len(), 4);
    let sessions = tree(&book, "webinars", "2", &[]);
    assert_eq!(record(&sessions, "One")["counts"], true);
    kept_out(&sessions, "Two", "held before 2026-01-01", "quarters.webinars");
    kept_out(&sessions, "Three", "held after 2026-06-30", "quarters.webinars");
    let support = tree(&book, "l1-support", "2", &[]);
    assert_eq!(record(&support, "acme")["value"], "yes");
    assert!(record(&support, "acme")["decisive"].is_null());
}

#[test]
fn an_open_quarter_is_decided_as_it_stands() {
    let book = exact(&[]);
    let ask = |criterion: &str, as_of: &str| {
        let line = format!("explain --partner acme --quarter 2 --criterion {criterion} --as-of {as_of}");
        book.json(&words(&line))
    };
    let last = ask("gross-invoiced", "2026-06-30");
    assert_eq!((text(&last["figure"]["status"]), &last["figure"]["all_met"]), ("open", &true.into()));
    assert_eq!(decisive(&last), ["O-2"]);
    assert_eq!(decisive(&ask("webinars", "2026-06-30")), ["Session of 2026-06-30"]);
    let upcoming = ask("pes", "2026-03-01");
    assert!(upcoming["figure"]["all_met"].is_null() && upcoming["figure"]["tree"]["value"].is_null());
    assert!(decisive(&ask("gross-invoiced", "2026-06-29")).is_empty());
}

#[test]
fn without_a_rate_it_is_left_open_whether_a_record_decides() {
    // Without O-2 the upgrade counts, and there is no rate for its currency.
    let book = exact(&["orders"]).orders(&[
        "O-1,acme,c,new,2025-12-01,2025-12-01,1,USD,S",
        "O-2,acme,c,renewal,2026-05-01,2026-05-01,100000,USD,S",
        "O-3,acme,c,upgrade,2026-06-01,2026-06-01,100000,EUR,S",
    ]);
    let line = "explain --partner acme --quarter 2 --criterion gross-invoiced --as-of 2026-07-01";
    let answer = book.json(&words(line));
    assert!(record(&answer["figure"]["tree"], "O-2")["decisive"].is_null());
    let page = book.run(&words(line)).success().stdout;
    assert_order(&page, &["An exchange rate is missing to tell", "without O-2."]);
}

/// The sum of the counted records below a node, from what the JSON says of each, exactly.
fn sum(node: &Value) -> BigRational {
    let counted = records(node).into_iter().filter(|node| node["counts"] == true);
    counted
        .map(|node| {
            let value = &node["value"];
            if node["rate"].is_object() {
                let (amount, rate) =
                    (decimal(text(&node["amount"]["amount"])), decimal(text(&node["rate"]["rate"])));
                return if node["rate"]["inverse"] == true { amount / rate } else { amount * rate };
            }
            match value.as_str() {
                Some("yes") => decimal("1"),
                Some(number) => decimal(number),
                None => decimal(text(&value["amount"])),
            }
        })
        .sum()
}

fn rounded(sum: &BigRational) -> BigRational {
    let hundred = BigRational::from_integer(100.into());
    (sum * &hundred).round() / hundred
}

#[test]
fn the_counted_records_of_the_json_add_up_to_the_figure() {
    let mut compared = 0;
    for seed in 100..103 {
        let facts = Facts::random(seed);
        let book = facts.book();
        let question = facts.question();
        let Some(partner) = facts.partners.iter().find(|one| one.kind == "distributor") else { continue };
        for (number, criterion) in CRITERIA.iter().enumerate().flat_map(|(n, id)| [(n % 4 + 1, id), (4, id)])
        {
            let number = number.to_string();
            let mut arguments = vec!["explain", "--partner", &partner.id, "--quarter", &number];
            arguments.extend(["--criterion", criterion]);
            let rest = question[1..].iter().map(String::as_str);
            // The readings that don't bear on a quarter are left out.
            let mut skip = false;
            for (argument, next) in rest.clone().zip(rest.skip(1).chain([""])) {
                let is_year_rule = argument == "--reading" && next.starts_with("year-rule");
                if !is_year_rule && !skip {
                    arguments.push(argument);
                }
                skip = is_year_rule;
            }
            let answer = book.json(&arguments);
            let tree = &answer["figure"]["tree"];
            let place = format!("book {seed}: {}", tree["what"]);
            let value = &tree["value"];
            if value.is_null() {
                continue;
            }
            compared += 1;
            if value["whole"].is_string() {
                let whole = &tree["children"][0];
                assert_eq!(rounded(&sum(whole)), decimal(text(&value["whole"])), "{place}");
                assert_eq!(rounded(&sum(&whole["children"][0])), decimal(text(&value["part"])), "{place}");
            } else if value["amount"].is_string() {
                assert_eq!(rounded(&sum(tree)), decimal(text(&value["amount"])), "{place}");
            } else {
                let figure = match text(value) {
                    "yes" => decimal("1"),
                    "no" => decimal("0"),
                    number => decimal(number),
                };
                assert_eq!(sum(tree), figure, "{place}");
            }
        }
    }
    assert!(compared > 20, "{compared}");
}
