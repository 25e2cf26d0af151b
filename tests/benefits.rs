//! What the program gives a partner. Clauses: `compare.*`, `quarters.benefits.*`, `terms.sales-training`.

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, column, words};

const DAY: &str = "2026-11-24";

/// All benefits, asked on the day.
fn told(book: &Book, more: &str) -> Value {
    let mut line = words("benefits --as-of 2026-11-24");
    line.extend(words(more));
    let told = book.json(&line);
    assert_valid("benefits", &told);
    told
}

fn row<'v>(told: &'v Value, table: &str, id: &str) -> &'v Value {
    let rows = told["benefits"].as_array().unwrap();
    rows.iter().find(|row| row["table"] == table && row["id"] == id).unwrap()
}

fn states(told: &Value, table: &str) -> Vec<String> {
    let rows = told["benefits"].as_array().unwrap();
    let of_table = rows.iter().filter(|row| row["table"] == table);
    of_table.map(|row| row["state"].as_str().unwrap().to_owned()).collect()
}

fn book() -> Book {
    Book::new().partners(&[
        "dist,D,distributor,2021-01-01,,,,,FR,",
        "msp2,M2,msp,2021-01-01,,2,20%,,FR,",
        "msp3,M3,msp,2021-01-01,,3,50%,,FR,",
        "msp4,M4,msp,2021-01-01,,4,,,FR,",
        "resl,R,reseller,2021-01-01,,,,,FR,",
        "csp,C,csp,2021-01-01,,3,45%,,FR,",
        "taker,T,order-taker,2021-01-01,,,,,FR,",
        "gone,G,msp,2021-01-01,2026-11-23,,,,FR,",
        "last,L,msp,2021-01-01,2026-11-24,,,,FR,",
        "next,N,msp,2026-11-25,,,,,FR,",
        "first,F,msp,2026-11-24,,,,,FR,",
    ])
}

#[test]
fn every_row_stands_as_the_tables_say() {
    let book = book();
    let all = |id: &str| told(&book, &format!("--partner {id}"));
    let (dist, taker) = (all("dist"), all("taker"));
    assert_eq!(states(&dist, "comparison"), ["yes", "yes", "yes", "discounted", "yes", "yes", "yes", "yes"]);
    let quarters = ["yes", "yes", "yes", "yes", "yes", "yes", "discounted", "upon-review", "yes"];
    assert_eq!(states(&dist, "quarters"), quarters);
    assert_eq!(states(&taker, "comparison"), ["no", "yes", "no", "no", "yes", "no", "yes", "yes"]);
    assert_eq!(states(&taker, "quarters"), ["no"; 9]);
    assert!(taker["benefits"].as_array().unwrap()[8..].iter().all(|row| row["applies"] == false));
    let msp = ["yes", "yes", "after-tier-3", "discounted", "yes", "after-tier-3", "yes", "yes"];
    assert_eq!(states(&all("msp2"), "comparison"), msp);
    let csp = ["yes", "no", "yes", "discounted", "no", "yes", "yes", "yes"];
    assert_eq!(states(&all("csp"), "comparison"), csp);
    let reseller = ["yes", "no", "after-tier-3", "discounted", "yes", "after-tier-3", "yes", "yes"];
    assert_eq!(states(&all("resl"), "comparison"), reseller);
    let clauses = column(&dist["benefits"], "clause");
    assert_eq!((clauses[0], clauses[8]), ("compare.discounts", "quarters.benefits.partner-owned"));
    assert_eq!(clauses.len(), 17);
    // The two tables differ for a distributor, and each says so.
    let note = row(&dist, "comparison", "marketing-funds")["note"].as_str().unwrap();
    assert!(note.contains("\"Upon review\" (quarters.benefits.marketing-funds)"), "{note}");
    let note = row(&dist, "quarters", "marketing-funds")["note"].as_str().unwrap();
    assert!(note.contains("\"Yes\" (compare.marketing-funds)"), "{note}");
    let missing = &row(&taker, "comparison", "account-manager")["missing"];
    assert_eq!(missing, "a type of distributor, msp, reseller or csp");
}

#[test]
fn rates_are_those_of_engagements_or_agreed() {
    let book = book();
    let discounts =
        |id: &str| row(&told(&book, &format!("--partner {id}")), "comparison", "discounts").clone();
    let dist = discounts("dist");
    assert_eq!(column(&dist["rates"], "rate"), ["0.5", "0.3", "0.1"]);
    assert_eq!(column(&dist["rates"], "engagement"), ["partner-owned", "co-led", "late-involvement"]);
    assert_eq!(dist["rates"][2]["clause"], "quarters.benefits.late-involvement");
    assert_eq!(dist["range"], Value::Null);
    let agreed = discounts("msp2");
    assert_eq!((&agreed["rates"][0]["rate"], &agreed["missing"]), (&"0.2".into(), &Value::Null));
    let open = discounts("msp4");
    assert_eq!((open["rates"].as_array().unwrap().len(), &open["range"]["maximum"]), (0, &"0.5".into()));
    assert!(open["missing"].as_str().unwrap().contains("fill `discount`"), "{open}");
    let taker = discounts("taker");
    assert_eq!((&taker["state"], taker["rates"].as_array().unwrap().len()), (&"no".into(), 0));
    // A program may state rates by tier; what was agreed goes before them.
    let tiers = "discount_basis = \"agreed\"\ntier_discounts = { \"2\" = \"25%\", \"4\" = \"40%\" }";
    let text = include_str!("../src/program/vates-2026.toml");
    let text = text.replacen("discount_basis = \"agreed\"", tiers, 1);
    let book = book.file("program.toml", text);
    let of = |id: &str| told(&book, &format!("--partner {id} --program program.toml"));
    let rate = |id: &str| row(&of(id), "comparison", "discounts")["rates"][0]["rate"].clone();
    assert_eq!((rate("msp4"), rate("msp2")), ("0.4".into(), "0.2".into()));
}

#[test]
fn after_tier_3_is_from_it_or_above_it() {
    let book = book();
    let state = |id: &str, choice: &str| {
        let told = told(&book, &format!("--partner {id} --reading after-tier-3={choice}"));
        assert_eq!(told["readings"]["after-tier-3"], choice);
        let row = row(&told, "comparison", "account-manager");
        assert_eq!(row["reading"], "after-tier-3");
        (row["state"].as_str().unwrap().to_owned(), row["missing"].as_str().unwrap_or("nothing").to_owned())
    };
    let pair = |state: &str, missing: &str| (state.to_owned(), missing.to_owned());
    let from = "from-tier-3";
    assert_eq!(state("msp2", from), pair("after-tier-3", "tier 3; the record says tier 2"));
    assert_eq!(state("msp3", from), pair("yes", "nothing"));
    assert_eq!(state("msp4", from), pair("yes", "nothing"));
    assert_eq!(state("resl", from), pair("after-tier-3", "tier 3; the partner's record names no tier"));
    let above = "above-tier-3";
    assert_eq!(state("msp2", above), pair("after-tier-3", "tier 4; the record says tier 2"));
    assert_eq!(state("msp3", above), pair("after-tier-3", "tier 4; the record says tier 3"));
    assert_eq!(state("msp4", above), pair("yes", "nothing"));
}

#[test]
fn trials_are_for_all_or_for_the_types_of_the_table() {
    let book = book();
    let trials = |id: &str, choice: &str| {
        let told = told(&book, &format!("--partner {id} --reading trial-access={choice}"));
        row(&told, "comparison", "trial-licences").clone()
    };
    let open = trials("resl", "all-partners");
    assert_eq!((&open["state"], &open["rests_on"][0]), (&"yes".into(), &"terms.trial".into()));
    assert_eq!(open["missing"], "for NFR licences: a type of distributor or msp");
    let closed = trials("resl", "by-type");
    assert_eq!(
        (&closed["state"], &closed["missing"]),
        (&"no".into(), &"a type of distributor or msp".into())
    );
    assert!(closed["note"].as_str().unwrap().contains("terms.trial"));
    for choice in ["all-partners", "by-type"] {
        assert_eq!(trials("msp2", choice)["state"], "yes");
    }
    // By a ruling of the book too.
    let ruling = "[readings]\ntrial-access = \"by-type\"\n";
    let book = self::book().file("vates-partner.toml", ruling);
    assert_eq!(row(&told(&book, "--partner taker"), "comparison", "trial-licences")["state"], "no");
}

#[test]
fn tiers_that_need_the_sales_training_are_warned_about() {
    let warned = |book: &Book, id: &str| {
        let told = told(book, &format!("--partner {id}"));
        column(&told["warnings"], "code").iter().map(|code| (*code).to_owned()).collect::<Vec<_>>()
    };
    let sessions = |rows: &[&str]| book().sessions(rows);
    let code = ["sales-training-not-on-record"];
    assert_eq!(warned(&book(), "msp3"), code);
    assert_eq!(warned(&book(), "msp2"), [""; 0]);
    assert_eq!(warned(&book(), "dist"), [""; 0]);
    assert_eq!(warned(&sessions(&["msp3,2026-11-24,T,sales-training"]), "msp3"), [""; 0]);
    assert_eq!(warned(&sessions(&["msp3,2026-11-25,T,sales-training"]), "msp3"), code);
    assert_eq!(warned(&sessions(&["msp3,2026-11-24,T,technical-training"]), "msp3"), code);
    assert_eq!(warned(&sessions(&["msp4,2026-11-24,T,sales-training"]), "msp3"), code);
}

#[test]
fn who_is_no_partner_on_the_day_has_no_benefits() {
    let book = book();
    let ask = |id: &str| book.run(&["benefits", "--partner", id, "--as-of", DAY]);
    ask("gone").refused(&["`gone` is no partner on 2026-11-24", "it left on 2026-11-23"]);
    ask("next").refused(&["it joins only on 2026-11-25"]);
    ask("last").success();
    ask("first").success();
    ask("dost").refused(&["did you mean `dist`"]);
    book.run(&words("benefits --partner msp2 --reading gross-bound=ceiling")).refused(&["no bearing"]);
}

#[test]
fn a_cell_that_says_something_else_is_refused() {
    let text = include_str!("../src/program/vates-2026.toml");
    let odd = |old: &str, new: &str| book().file("program.toml", text.replacen(old, new, 1));
    let asked = |book: &Book, id: &str| {
        book.run(&["benefits", "--partner", id, "--as-of", DAY, "--program", "program.toml"])
    };
    let value = odd("value = \"Upon review\"", "value = \"Perhaps\"");
    asked(&value, "dist").refused(&["`Perhaps`", "quarters.benefits.marketing-funds"]);
    let cell = odd("msp = \"After Tier 3\"", "msp = \"After a while\"");
    asked(&cell, "msp2").refused(&["`After a while`", "msp", "compare.account-manager", "program file"]);
}

#[test]
fn every_format_tells_every_row() {
    let book = book();
    let ask = |format: &str| {
        book.run(&["benefits", "--partner", "dist", "--as-of", DAY, "-O", format]).success().stdout
    };
    // Three rates stand in the first row, and one in each of three quarterly rows.
    assert_eq!(ask("csv").lines().count(), 1 + 17 + 2);
    assert_eq!(ask("jsonl").lines().count(), 17);
    let page = ask("markdown");
    assert!(
        page.contains("compare.purchase-on-behalf") && page.contains("quarters.benefits.portal"),
        "{page}"
    );
}
