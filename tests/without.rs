//! `--without RECORD`: answers as if records were absent.

use serde_json::{Value, json};

use crate::naive::facts::Facts;
use crate::qualification::{ENDED, exact};
use crate::support::{Book, column, words};

/// The statuses of acme's quarters in 2026, without some records.
fn statuses(book: &Book, absent: &[&str]) -> Vec<String> {
    let answer = qualified(book, absent);
    column(&answer["partners"][0]["quarters"], "status").into_iter().map(str::to_owned).collect()
}

fn qualified(book: &Book, absent: &[&str]) -> Value {
    let mut arguments = vec!["qualify", "--partner", "acme", "--year", "2026", "--as-of", ENDED];
    for record in absent {
        arguments.extend(["--without", record]);
    }
    book.json(&arguments)
}

#[test]
fn a_disputed_record_is_assessed_as_if_it_were_absent() {
    let book = exact(&[]);
    let passed = "passed";
    assert_eq!(statuses(&book, &[]), [passed; 4]);
    // Each quarter stands exactly on its boundaries, so every record is needed.
    assert_eq!(statuses(&book, &["O-2"]), [passed, "failed", "failed", "failed"]);
    assert_eq!(statuses(&book, &["A-1"]), ["failed"; 4]);
    assert_eq!(statuses(&book, &["O-4"]), [passed, passed, passed, "failed"]);
    assert_eq!(statuses(&book, &["O-4", "orders:O-4"]), [passed, passed, passed, "failed"]);
    // The second line of sessions.csv is the session of the second quarter.
    assert_eq!(statuses(&book, &["sessions.csv:2"]), [passed, "failed", "failed", "failed"]);
    assert_eq!(statuses(&book, &["certifications.csv:2"]), [passed, "failed", "failed", "failed"]);
    assert_eq!(statuses(&book, &["certifications:technical:cho"]), [passed, passed, passed, "failed"]);
}

#[test]
fn the_answer_says_what_was_left_out() {
    let book = exact(&[]);
    assert_eq!(qualified(&book, &[])["without"], json!([]));
    let answer = qualified(&book, &["O-4", "A-1"]);
    assert_eq!(
        answer["without"],
        json!([
            {"kind": "activities", "id": "A-1", "source": "activities.csv:2"},
            {"kind": "orders", "id": "O-4", "source": "orders.csv:4"},
        ])
    );
    let page = book.run(&words("qualify --partner acme --as-of 2027-01-01 --year 2026 --without O-4"));
    assert!(page.success().stdout.contains("Assessed as if absent: orders:O-4 (orders.csv:4)."));
    for format in ["csv", "jsonl"] {
        let run = book.run(&["qualify", "--as-of", ENDED, "--without", "O-4", "-O", format]).success();
        assert!(run.stderr.contains("as if absent: orders:O-4 (orders.csv:4)"), "{}", run.stderr);
        let quiet =
            book.run(&["qualify", "-q", "--as-of", ENDED, "--without", "O-4", "-O", format]).success();
        assert_eq!(quiet.stderr, "");
    }
}

#[test]
fn an_order_whose_deal_is_left_out_stays() {
    let orders = "id,partner,customer,kind,ordered,invoiced,gross,currency,deal\n\
                  O-1,acme,c,new,2026-01-05,2026-01-05,100000,USD,D-1\n";
    let book = exact(&["orders", "deals"])
        .file("orders.csv", orders)
        .deals(&["D-1,acme,c,partner-owned,won,2026-01-02,2026-01-05,,"]);
    let answer = qualified(&book, &["D-1"]);
    let quarter = &answer["partners"][0]["quarters"][0]["criteria"];
    assert_eq!(quarter[0]["evidence"], json!(["O-1"]));
    assert_eq!(quarter[5]["actual"]["whole"], "0");
}

#[test]
fn an_earlier_order_that_is_left_out_makes_an_upgrade_count_or_not() {
    let book = exact(&["orders"]).orders(&[
        "O-1,acme,c,new,2025-12-01,2025-12-01,1,USD,S",
        "O-2,acme,c,renewal,2026-05-01,2026-05-01,50000,USD,S",
        "O-3,acme,c,upgrade,2026-06-01,2026-06-01,50000,USD,S",
    ]);
    let gross = |absent: &[&str]| {
        let answer = qualified(&book, absent);
        let criteria = &answer["partners"][0]["quarters"][1]["criteria"];
        criteria[0]["actual"]["amount"].as_str().unwrap().to_owned()
    };
    assert_eq!(gross(&[]), "50000.00");
    // Six months after O-1, the upgrade counts instead of the renewal.
    assert_eq!(gross(&["O-2"]), "50000.00");
    assert_eq!(gross(&["O-1", "O-2"]), "0.00");
    assert_eq!(gross(&["O-1"]), "50000.00");
}

#[test]
fn what_names_no_record_or_several_is_refused() {
    let book = exact(&[])
        .orders(&["X,acme,c,new,2026-02-01,2026-02-01,1,USD,"])
        .deals(&["X,acme,c,co-led,open,2026-01-02,,,"])
        .partners(&["gull,Gull,msp,2020-01-01,,,,,,", "birch,Birch,distributor,2020-01-01,,,,,,"])
        .orders(&["O-9,birch,c,new,2026-02-01,2026-02-01,1,USD,"])
        .activities(&[
            "twin,acme,2026-01-01,a,delivery,1,awarded",
            "twin,acme,2026-02-01,b,delivery,1,awarded",
        ]);
    let refused = |record: &str, pieces: &[&str]| {
        book.run(&["qualify", "--partner", "acme", "--as-of", ENDED, "--without", record]).refused(pieces);
    };
    refused("X", &["that could be deals:X or orders:X"]);
    refused("twin", &["activities.csv:6 or activities.csv:7"]);
    refused("O-22", &["no such record", "did you mean `O-2`?"]);
    refused("order:O-2", &["did you mean `orders:O-2`?"]);
    refused("orders:O-33", &["no such record", "did you mean"]);
    refused("sessions.csv:7", &["no such record", "did you mean `sessions.csv:"]);
    refused("partners:acme", &["can't be without partners"]);
    refused("", &["no such record"]);
    refused("O-9", &["belongs to birch, who is not asked about"]);
    book.run(&["qualify", "--as-of", ENDED, "--without", "O-9"]).success();
    book.run(&["qualify", "--partner", "acme", "--as-of", ENDED, "--without", "orders:X"]).success();
}

#[test]
fn scores_can_be_without_activities() {
    let book = exact(&[]);
    let awarded = |arguments: &str| book.json(&words(arguments))["partners"][0]["awarded"].clone();
    assert_eq!(awarded("pes --partner acme --as-of 2026-12-31"), "300");
    assert_eq!(awarded("pes --partner acme --as-of 2026-12-31 --without A-3"), "200");
    let answer = book.json(&words("pes --as-of 2026-12-31 --without A-3"));
    assert_eq!(answer["without"][0]["source"], "activities.csv:4");
    let page = book.run(&words("pes --as-of 2026-12-31 --without A-3")).success().stdout;
    assert!(page.contains("Assessed as if absent: activities:A-3"), "{page}");
    book.run(&words("pes --as-of 2026-12-31 --without O-2")).refused(&["orders have no bearing"]);
    book.run(&words("quote --bundle pro --hosts 5 --without O-2")).refused(&["--without"]);
}

/// The facts of a seed without one record of a kind, and the name of that record.
fn lacking(seed: u64, kind: &str) -> Option<(Facts, String)> {
    let mut facts = Facts::random(seed);
    let of = facts.partners.iter().find(|partner| partner.kind == "distributor")?.id.clone();
    let name = match kind {
        "orders" => {
            let at = facts.orders.iter().position(|one| one.partner == of)?;
            facts.orders.remove(at).id
        }
        "deals" => {
            let at = facts.deals.iter().position(|one| one.partner == of && one.closed.is_some())?;
            facts.deals.remove(at).id
        }
        "activities" => {
            let at = facts.activities.iter().position(|one| one.partner == of && one.status == "awarded")?;
            facts.activities.remove(at).id
        }
        "certifications" => {
            let at = facts.certifications.iter().position(|one| one.partner == of)?;
            facts.certifications.remove(at);
            format!("certifications.csv:{}", at + 2)
        }
        _ => {
            let at = facts.sessions.iter().position(|one| one.partner == of)?;
            facts.sessions.remove(at);
            format!("sessions.csv:{}", at + 2)
        }
    };
    Some((facts, name))
}

#[test]
fn leaving_a_record_out_is_deleting_its_line() {
    let mut compared = 0;
    for seed in 0..10 {
        for kind in ["orders", "deals", "activities", "certifications", "sessions"] {
            let Some((facts, name)) = lacking(seed, kind) else { continue };
            let question = facts.question();
            let mut arguments: Vec<&str> = question.iter().map(String::as_str).collect();
            let deleted = facts.book().json(&arguments);
            arguments.extend(["--without", &name]);
            let left_out = Facts::random(seed).book().json(&arguments);
            let mut mended = deleted["partners"].clone();
            // Titles of the test's sessions are numbers of lines.
            if kind == "sessions" {
                forget_titles(&mut mended);
                let mut partners = left_out["partners"].clone();
                forget_titles(&mut partners);
                assert_eq!(mended, partners, "book {seed} without {name}");
            } else {
                assert_eq!(mended, left_out["partners"], "book {seed} without {name}");
            }
            assert_eq!(deleted["warnings"], left_out["warnings"], "book {seed} without {name}");
            compared += 1;
        }
    }
    assert!(compared > 30, "{compared}");
}

fn forget_titles(partners: &mut Value) {
    for partner in partners.as_array_mut().unwrap() {
        for quarter in partner["quarters"].as_array_mut().unwrap() {
            for criterion in quarter["criteria"].as_array_mut().unwrap() {
                if criterion["id"] == "webinars" {
                    criterion["evidence"] = json!(criterion["evidence"].as_array().unwrap().len());
                }
            }
        }
    }
}
