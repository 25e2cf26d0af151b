//! Orders that name no subscription: each is of the one under its own id.
//!
//! Clauses: `sales.upgrade-gap`, `portal.renewals`, `portal.upgrades`.

use serde_json::{Value, json};

use super::{PLACE, on, orders, text};
use crate::support::{Book, column, words};

const FIRST: &str = "O-1,acme,Alpha,new,2026-01-10,2026-01-10,90000.00,USD,,,pro,90,1";

fn subscriptions(book: &Book, day: &str) -> Vec<(String, String, Value)> {
    let told = book.json(&["subscriptions", "--partner", "acme", "--as-of", day]);
    let told = told["subscriptions"].as_array().unwrap().clone();
    let of = |one: &Value, key: &str| one[key].as_str().unwrap().to_owned();
    told.iter().map(|one| (of(one, "id"), of(one, "customer"), one["hosts"].clone())).collect()
}

/// What counts in the second quarter.
fn gross(book: &Book) -> Value {
    let line = "qualify --partner acme --year 2026 --quarter 2 --as-of 2026-06-30 --json";
    let told = book.run(&words(line)).json();
    told["partners"][0]["quarters"][0]["criteria"][0]["actual"]["amount"].clone()
}

#[test]
fn a_new_subscription_is_never_one_that_an_order_began_under_its_own_id() {
    let book = orders(&[
        "O-1,acme,Alpha,new,2026-01-10,2026-01-10,10000.00,USD,,,pro,10,1",
        "O-2,acme,Beta,new,2026-01-10,2026-01-10,5000.00,USD,,,pro,5,1",
    ]);
    on(&book, "order place --kind renewal --subscription O-1 --engagement co-led", "2026-06-01").success();
    let placed = on(&book, &format!("{PLACE} acme --engagement co-led --json"), "2026-06-02").json();
    assert_eq!(placed["orders"][0]["subscription"], "S-1");
    let is = |id: &str, customer: &str, hosts: u64| (id.to_owned(), customer.to_owned(), json!(hosts));
    let expected = [is("O-1", "Alpha", 10), is("O-2", "Beta", 5), is("S-1", "Contoso", 5)];
    assert_eq!(subscriptions(&book, "2026-06-03"), expected);
    // Orders may have ids such as subscriptions would be given.
    let book = orders(&["S-1,acme,Beta,new,2026-01-10,2026-01-10,5000.00,USD,,,pro,5,1"]);
    let placed = on(&book, &format!("{PLACE} acme --engagement co-led --json"), "2026-06-02").json();
    assert_eq!(placed["orders"][0]["subscription"], "S-2");
}

#[test]
fn an_upgrade_of_one_counts_as_it_was_quoted() {
    // Another order of the customer doesn't start the months of O-1 anew.
    let other = "O-2,acme,Alpha,new,2026-05-20,,1000.00,USD,,,essential,1,1";
    for rows in [&[FIRST][..], &[FIRST, other]] {
        let book = orders(rows);
        let line = "quote --upgrade O-1 --bundle pro --hosts 120 --engagement co-led --save --json";
        let quoted = on(&book, line, "2026-06-01").json();
        assert_eq!(quoted["upgrade"]["counts_from"], "2026-04-10");
        assert_eq!(quoted["upgrade"]["after"], "O-1");
        on(&book, "order place --quote Q-2026-0001", "2026-06-01").success();
        let upgrade = text(&book, "orders.csv").lines().last().unwrap().split(',').next().unwrap().to_owned();
        on(&book, &format!("order invoice {upgrade}"), "2026-06-01").success();
        // 90,000 of January and 120 hosts at 1,000.
        assert_eq!(gross(&book), "210000.00");
    }
}

#[test]
fn a_renewal_is_not_ordered_behind_a_later_order() {
    let upgrade = "O-2,acme,Alpha,upgrade,2026-09-01,2026-09-01,120000.00,USD,,O-1,pro,120,1";
    let book = orders(&[FIRST, upgrade]);
    let line = "order place --kind renewal --subscription O-1 --engagement co-led";
    on(&book, line, "2026-08-31").refused(&["O-1 can't be renewed on 2026-08-31", "O-2 of 2026-09-01"]);
    on(&book, line, "2026-09-01").success();
}

#[test]
fn a_credit_behind_an_upgrade_warns_of_what_that_may_have_credited() {
    let upgrade = "O-2,acme,Alpha,upgrade,2026-09-01,2026-09-01,50000.00,USD,,O-1,pro,120,1";
    let codes = |rows: &[&str], order: &str, day: &str| {
        let told = on(&orders(rows), &format!("order credit {order} --amount 100 --json"), day).json();
        column(&told["warnings"], "code").join(" ")
    };
    assert_eq!(codes(&[FIRST, upgrade], "O-1", "2026-09-02"), "credited-by-upgrade");
    // Not before there is one, nor of the upgrade itself.
    assert_eq!(codes(&[FIRST, upgrade], "O-1", "2026-08-31"), "");
    assert_eq!(codes(&[FIRST, upgrade], "O-2", "2026-09-02"), "");
    // Nothing of O-1 remained on the day behind its last, 9 January 2027; on that day, one did.
    let renewal = "O-3,acme,Alpha,renewal,2026-12-01,2026-12-01,90000.00,USD,,O-1,pro,90,1";
    let on_day = |day: &str| upgrade.replace("2026-09-01", day);
    assert_eq!(codes(&[FIRST, renewal, &on_day("2027-01-10")], "O-1", "2027-01-11"), "");
    assert_eq!(codes(&[FIRST, renewal, &on_day("2027-01-09")], "O-1", "2027-01-11"), "credited-by-upgrade");
}

#[test]
fn ids_in_rows_that_a_source_leaves_out_are_never_given() {
    let source = "[[sources]]\nkind = \"orders\"\nfiles = \"ex.csv\"\nkeep = { Type = [\"order\"] }\n\
                  ignore_unknown = true\n[sources.columns]\nid = \"Id\"\n";
    let export = "Id,partner,customer,kind,ordered,invoiced,gross,currency,bundle,hosts,years,Type,subscription\n\
                  EX-1,acme,Alpha,new,2026-01-10,2026-01-10,5000,USD,pro,5,1,order,\n\
                  EX-1-C1,acme,Alpha,new,2026-02-10,2026-02-10,-1000,USD,pro,,,credit,\n\
                  S-1,acme,Alpha,new,2026-02-10,2026-02-10,1000,USD,pro,3,1,credit,S-9\n";
    let book = super::book().file("vates-partner.toml", source).file("ex.csv", export);
    let line = format!("{PLACE} acme --engagement co-led");
    for taken in ["S-9", "EX-1", "EX-1-C1"] {
        on(&book, &format!("{line} --subscription {taken}"), super::DAY).refused(&[taken]);
    }
    let placed = on(&book, &format!("{line} --json"), super::DAY).json();
    let given = placed["orders"][0]["subscription"].as_str().unwrap();
    assert!(!["S-1", "S-9"].contains(&given), "{given}");
    let said = on(&book, "order credit EX-1 --amount 500", super::DAY).success().stdout;
    assert!(said.contains("EX-1-C2 credits"), "{said}");
    let all = book.file("vates-partner.toml", source.replace("keep = { Type = [\"order\"] }\n", ""));
    assert!(all.run(&["check"]).stdout.contains("0 errors"));
}
