//! A printed cell says the same to every command. Clauses: `compare.*`; reading `after-tier-3`.

use crate::support::{Book, Outcome, words};

/// A program whose rows about orders and licences give them to tiers, in whatever case.
fn program() -> String {
    let text = include_str!("../src/program/vates-2026.toml");
    let of_row = |text: &str, row: &str| {
        let (head, tail) = text.split_once(&format!("id = \"{row}\"")).unwrap();
        let (before, cells) = tail.split_once("cells = {").unwrap();
        let (_, after) = cells.split_once('}').unwrap();
        let cells = "distributor = \"yes\", msp = \"YES\", reseller = \"After Tier 2\", csp = \"after tier 3\", order-taker = \"None\"";
        format!("{head}id = \"{row}\"{before}cells = {{ {cells} }}{after}")
    };
    of_row(&of_row(text, "purchase-on-behalf"), "trial-licences")
}

fn book() -> Book {
    Book::new().file("next.toml.txt", program()).partners(&[
        "gull,Gull,msp,2021-01-01,,,20%,,FR,USD",
        "res1,R,reseller,2021-01-01,,1,20%,,FR,USD",
        "res2,R2,reseller,2021-01-01,,2,20%,,FR,USD",
        "csp3,C,csp,2021-01-01,,3,20%,,FR,USD",
        "csp0,C0,csp,2021-01-01,,,20%,,FR,USD",
        "take,T,order-taker,2021-01-01,,,,,FR,USD",
    ])
}

fn run(book: &Book, line: &str) -> Outcome {
    book.run(&words(&format!("{line} --program next.toml.txt --as-of 2026-11-24")))
}

/// Whether `benefits` gives the row, `order place`, `trial start` under `by-type` and `licence request`, in that order.
fn answers(book: &Book, partner: &str, reading: &str) -> [bool; 5] {
    let told =
        run(book, &format!("benefits --partner {partner} --reading trial-access=by-type{reading} --json"));
    let told = told.json();
    let state = |id: &str| {
        let mut rows = told["benefits"].as_array().unwrap().iter();
        rows.find(|row| row["table"] == "comparison" && row["id"] == id).unwrap()["state"] == "yes"
    };
    let writes = |line: &str| {
        let line = format!("{line} --partner {partner} --bundle pro --hosts 5 --by a --dry-run{reading}");
        run(book, &line)
    };
    let does = |line: &str| writes(line).code == Some(0);
    let licence = writes("licence request --json").json();
    [
        state("purchase-on-behalf"),
        does("order place --customer Q"),
        state("trial-licences"),
        does("trial start --customer Q --reading trial-access=by-type"),
        licence["eligibility"]["complimentary"] == true,
    ]
}

#[test]
fn a_cell_says_the_same_to_every_command() {
    let book = book();
    for (partner, has) in
        [("gull", true), ("res1", false), ("res2", true), ("csp3", true), ("csp0", false), ("take", false)]
    {
        assert_eq!(answers(&book, partner, ""), [has; 5], "{partner}");
    }
    // Above the tier that is printed.
    for partner in ["res2", "csp3"] {
        assert_eq!(answers(&book, partner, " --reading after-tier-3=above-tier-3"), [false; 5], "{partner}");
    }
    // By the book's own choice too.
    let book = book.file("vates-partner.toml", "[readings]\nafter-tier-3 = \"above-tier-3\"\n");
    assert_eq!(answers(&book, "csp3", ""), [false; 5]);
    assert_eq!(answers(&book, "csp3", " --reading after-tier-3=from-tier-3"), [true; 5]);
}

#[test]
fn a_tier_that_decides_is_told_with_its_reading() {
    let book = book();
    let order = "order place --customer Q --bundle pro --hosts 5 --by a --dry-run --partner";
    run(&book, &format!("{order} csp0")).refused(&[
        "a csp has \"after tier 3\" for orders on behalf of customers, and missing is tier 3",
        "names no tier; reading in force: after-tier-3=from-tier-3 (compare.purchase-on-behalf)",
        "let a distributor or msp order it",
    ]);
    let notes = run(&book, &format!("{order} csp3 --json")).json()["change"]["notes"].to_string();
    let said = "`csp3` is in tier 3; reading in force: after-tier-3=from-tier-3 (compare.purchase-on-behalf)";
    assert!(notes.contains(said), "{notes}");
    let licence = "licence request --bundle pro --hosts 5 --by a --dry-run --json --partner";
    let told = run(&book, &format!("{licence} res1")).json();
    assert_eq!(told["eligibility"]["ground"], "type");
    assert_eq!(told["eligibility"]["readings"]["after-tier-3"], "from-tier-3");
    let said = told["eligibility"]["sentence"].as_str().unwrap();
    assert!(
        said.contains("a reseller has \"After Tier 2\" for these licences, and missing is tier 2;"),
        "{said}"
    );
    let trial = "trial start --customer Q --by a --dry-run --reading trial-access=by-type --partner";
    run(&book, &format!("{trial} res1")).refused(&["after-tier-3=from-tier-3", "trial-access=by-type"]);
    // Where no cell rests on it, the reading has no bearing on who orders.
    let plain = "order place --customer Q --bundle pro --hosts 5 --partner gull --by a --reading after-tier-3=from-tier-3";
    book.run(&words(plain)).refused(&["doesn't use --reading"]);
}
