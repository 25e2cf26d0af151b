//! Subscriptions, as orders make them; quotes that renew and upgrade them. Clauses: `portal.renewals`, `portal.upgrades`,
//! `sales.upgrade-gap`.

use proptest::prelude::*;
use serde_json::{Value, json};

use crate::schemas::assert_valid;
use crate::support::Book;

fn book(orders: &[&str]) -> Book {
    let partners =
        ["acme,Acme,distributor,2021-01-01,,,,,FR,USD", "birch,Birch,reseller,2021-01-01,,,20%,,FR,USD"];
    Book::new().partners(&partners).rows(
        "orders.csv",
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years",
        orders,
    )
}

fn credited(orders: &[&str], credit: &str) -> Book {
    book(orders).file("vates-partner.toml", format!("[upgrades]\ncredit = \"{credit}\"\n"))
}

/// Ten hosts for the year that ends on 2027-03-09.
const NEW: &str = "O-1,acme,Rivet,new,2026-03-10,2026-03-10,10000.00,USD,,S-1,pro,10,1";

fn subscriptions(book: &Book, day: &str) -> Vec<Value> {
    let json = book.json(&["subscriptions", "--as-of", day]);
    assert_valid("subscriptions", &json);
    json["subscriptions"].as_array().unwrap().clone()
}

/// Id, bundle, hosts, first and last day.
fn shape(one: &Value) -> (String, String, u64, String, String) {
    let text = |key: &str| one[key].as_str().unwrap_or("-").to_owned();
    (text("id"), text("bundle"), one["hosts"].as_u64().unwrap_or(0), text("start"), text("end"))
}

fn is(id: &str, bundle: &str, hosts: u64, start: &str, end: &str) -> (String, String, u64, String, String) {
    (id.to_owned(), bundle.to_owned(), hosts, start.to_owned(), end.to_owned())
}

#[track_caller]
fn only(orders: &[&str], day: &str, expected: (&str, &str, u64, &str, &str)) -> Value {
    let found = subscriptions(&book(orders), day);
    assert_eq!(found.len(), 1, "{found:?}");
    let (id, bundle, hosts, start, end) = expected;
    assert_eq!(shape(&found[0]), is(id, bundle, hosts, start, end));
    found[0].clone()
}

#[test]
fn a_subscription_begins_is_renewed_and_ends() {
    let one = only(&[NEW], "2027-03-09", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
    assert_eq!((&one["status"], &one["days_left"]), (&json!("active"), &json!(0)));
    let one = only(&[NEW], "2027-03-10", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
    assert_eq!((&one["status"], &one["days_left"]), (&json!("ended"), &json!(-1)));
    // Renewed before its end, it goes on the day after; renewed later, from the day of the order.
    let in_time = "O-2,acme,Rivet,renewal,2027-03-09,,24000.00,USD,,S-1,pro,12,2";
    only(&[NEW, in_time], "2027-04-01", ("S-1", "pro", 12, "2026-03-10", "2029-03-09"));
    let late = "O-2,acme,Rivet,renewal,2027-03-20,,10000.00,USD,,S-1,,,1";
    only(&[NEW, late], "2027-04-01", ("S-1", "pro", 10, "2026-03-10", "2028-03-19"));
    // What is ordered later than the day isn't known yet.
    only(&[NEW, late], "2027-03-19", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
    // A year that begins on 29 February ends on 28 February.
    let leap = "O-1,acme,Rivet,new,2024-02-29,,10000.00,USD,,S-1,pro,10,1";
    only(&[leap], "2024-03-01", ("S-1", "pro", 10, "2024-02-29", "2025-02-28"));
    let four = "O-1,acme,Rivet,new,2024-02-29,,40000.00,USD,,S-1,pro,10,4";
    only(&[four], "2024-03-01", ("S-1", "pro", 10, "2024-02-29", "2028-02-28"));
}

#[test]
fn an_upgrade_adds_hosts_or_replaces_what_there_was() {
    // To ten hosts there are, an upgrade to as many or fewer would be none.
    let added = "O-2,acme,Rivet,upgrade,2026-06-10,,10000.00,USD,,S-1,pro,10,1";
    let one = only(&[NEW, added], "2026-07-01", ("S-1", "pro", 20, "2026-03-10", "2027-03-09"));
    assert_eq!(one["orders"][1]["effect"], "added hosts");
    assert_eq!(one["paid"][1]["to"], "2027-06-09");
    let replaced = "O-2,acme,Rivet,upgrade,2026-06-10,,11000.00,USD,,S-1,pro,11,1";
    let one = only(&[NEW, replaced], "2026-07-01", ("S-1", "pro", 11, "2026-03-10", "2027-06-09"));
    assert_eq!(
        (&one["orders"][1]["effect"], &one["paid"][0]["to"]),
        (&json!("replaced"), &json!("2026-06-09"))
    );
    let other = "O-2,acme,Rivet,upgrade,2026-06-10,,7200.00,EUR,,S-1,enterprise,4,";
    only(&[NEW, other], "2026-07-01", ("S-1", "enterprise", 4, "2026-03-10", "2027-03-09"));
}

#[test]
fn orders_without_a_subscription_belong_to_the_only_one_of_their_customer() {
    let new = "O-1,acme,Rivet,new,2026-03-10,,10000.00,USD,,,pro,10,1";
    let upgrade = "O-2,acme,Rivet,upgrade,2026-06-10,,3000.00,USD,,,pro,3,1";
    let one = only(&[new, upgrade], "2026-07-01", ("O-1", "pro", 13, "2026-03-10", "2027-03-09"));
    assert_eq!(one["named"], false);
    let second = "O-3,acme,Rivet,new,2026-04-10,,5000.00,USD,,,pro,5,1";
    let found = subscriptions(&book(&[new, second, upgrade]), "2026-07-01");
    let ids: Vec<&str> = found.iter().map(|one| one["id"].as_str().unwrap()).collect();
    // Which of the two it belongs to, nobody says; so it stands by itself.
    assert_eq!(ids, ["O-1", "O-2", "O-3"]);
    let trial = "O-4,acme,Rivet,trial,2026-04-10,,0,USD,,,pro,5,";
    assert_eq!(subscriptions(&book(&[trial]), "2026-07-01").len(), 0);
}

#[test]
fn what_was_taken_back_is_no_subscription() {
    let whole = "O-1-C1,acme,Rivet,new,2026-04-01,2026-04-01,-10000.00,USD,,S-1,pro,10,1";
    assert_eq!(subscriptions(&book(&[NEW, whole]), "2026-07-01").len(), 0);
    only(&[NEW, whole], "2026-03-31", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
    let hosts = "O-9,acme,Rivet,new,2026-04-01,2026-04-01,-3000.00,USD,,S-1,pro,3,1";
    let one = only(&[NEW, hosts], "2026-07-01", ("S-1", "pro", 7, "2026-03-10", "2027-03-09"));
    assert_eq!(one["paid"][0]["gross"]["amount"], "7000.00");
    let price = "O-1-C1,acme,Rivet,new,2026-04-01,2026-04-01,-9999.99,USD,,S-1,pro,,";
    let one = only(&[NEW, price], "2026-07-01", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
    assert_eq!(one["paid"][0]["gross"]["amount"], "0.01");
}

#[test]
fn a_credit_note_is_one_of_the_order_whose_whole_id_it_extends() {
    let first = "F-7,acme,One,new,2026-03-10,2026-03-10,10000.00,USD,,S-1,pro,10,1";
    let second = "F-7-2,acme,Two,new,2026-03-10,2026-03-10,10000.00,USD,,S-2,pro,10,1";
    let note = "F-7-2-C1,acme,Two,new,2026-04-01,2026-04-01,-10000.00,USD,,S-2,pro,,";
    for orders in [[first, second, note], [second, first, note]] {
        only(&orders, "2026-07-01", ("S-1", "pro", 10, "2026-03-10", "2027-03-09"));
        // All of the first one may still be credited, and nothing of the second.
        let book = book(&orders);
        let credit = |id: &str, amount: &str| {
            book.run(&[
                "order",
                "credit",
                id,
                "--amount",
                amount,
                "--by",
                "a",
                "--as-of",
                "2026-07-01",
                "--dry-run",
            ])
        };
        credit("F-7", "10000").success();
        credit("F-7", "10000.01").refused(&["10,000.00 USD"]);
        credit("F-7-2", "0.01").refused(&["0.00 USD"]);
    }
}

#[test]
fn those_are_due_that_end_within_the_days() {
    let book = book(&[NEW, "O-2,acme,Other,new,2026-01-01,,5000.00,USD,,S-2,pro,5,"]);
    let due = |day: &str| {
        let json = book.json(&["subscriptions", "--due", "60", "--as-of", day]);
        json["subscriptions"].as_array().unwrap().len()
    };
    // 60 days before 2027-03-09 is 2027-01-08.
    assert_eq!([due("2027-01-07"), due("2027-01-08"), due("2027-03-09"), due("2027-03-10")], [0, 1, 1, 0]);
    // Of S-2 nobody can tell the end.
    let all = book.json(&["subscriptions", "--partner", "acme", "--as-of", "2027-01-08"]);
    assert_eq!(all["subscriptions"][1]["status"], "end-unknown");
    book.run(&["subscriptions", "--partner", "acne"]).refused(&["acme"]);
}

#[test]
fn a_renewal_goes_on_as_it_is() {
    let book = book(&[NEW]);
    let quote = |day: &str, more: &[&str]| {
        let line = ["quote", "--renew", "S-1", "--engagement", "co-led", "--as-of", day];
        book.json(&[line.as_slice(), more].concat())
    };
    let json = quote("2027-01-10", &["--years", "2"]);
    assert_valid("quote", &json);
    assert_eq!((&json["kind"], &json["subscription"]["id"]), (&json!("renewal"), &json!("S-1")));
    assert_eq!(json["subscription"]["from"], "2027-03-10");
    assert_eq!(json["subscription"]["to"], "2029-03-09");
    // Ten hosts for two years at 1,000, of which a co-led partner pays 70%.
    assert_eq!(json["options"][0]["totals"]["gross"]["amount"], "20000.00");
    assert_eq!(json["options"][0]["totals"]["net"]["amount"], "14000.00");
    let json = quote("2027-03-10", &[]);
    assert_eq!(
        (&json["subscription"]["from"], &json["warnings"][0]["code"]),
        (&json!("2027-03-10"), &json!("subscription-ended"))
    );
    let refused = |line: &str, needles: &[&str]| {
        let words: Vec<&str> = line.split(' ').chain(["--as-of", "2027-01-10"]).collect();
        book.run(&words).refused(needles);
    };
    refused("quote --renew S-2", &["no subscription `S-2`", "S-1"]);
    refused("quote --renew S-1 --hosts 12", &["10 hosts", "--upgrade S-1"]);
    refused("quote --renew S-1 --bundle enterprise", &["is pro", "--upgrade S-1"]);
    refused("quote --renew S-1 --partner birch", &["no subscription `S-1`"]);
    refused("quote --renew S-1 --customer Other", &["Rivet"]);
    refused("quote --renew S-1 --reading upgrade-clock=any-order", &["--reading"]);
}

fn upgrade(book: &Book, day: &str, more: &str) -> Value {
    let line = format!("quote --upgrade S-1 --engagement partner-owned --as-of {day} {more}");
    let json = book.json(&line.split(' ').collect::<Vec<_>>());
    assert_valid("quote", &json);
    json
}

#[test]
fn an_upgrade_says_when_it_counts_and_what_it_costs_the_quarter() {
    let book = credited(&[NEW], "none");
    let early = upgrade(&book, "2026-06-09", "--bundle pro --hosts 15");
    let of = &early["upgrade"];
    assert_eq!(
        (&of["counts_from"], &of["after"], &of["counts_today"]),
        (&json!("2026-06-10"), &json!("O-1"), &json!(false))
    );
    assert_eq!((&of["quarter"], &of["not_counted"]["amount"]), (&json!("2026-Q2"), &json!("15000.00")));
    assert_eq!(early["options"][0]["lines"][0]["credit"], Value::Null);
    let on_the_day = upgrade(&book, "2026-06-10", "--bundle pro --hosts 15");
    assert_eq!(
        (&on_the_day["upgrade"]["counts_today"], &on_the_day["upgrade"]["not_counted"]["amount"]),
        (&json!(true), &json!("0.00"))
    );
    let all = upgrade(&book, "2026-06-09", "--bundle pro --hosts 15 --reading gross-scope=all-invoices");
    assert_eq!(
        (&all["upgrade"]["counts_today"], &all["upgrade"]["readings"]["gross-scope"]),
        (&json!(true), &json!("all-invoices"))
    );
    // Another upgrade restarts the months under another reading.
    let again = credited(&[NEW, "O-2,acme,Rivet,upgrade,2026-06-10,,1000.00,USD,,S-1,pro,1,1"], "none");
    let under = |more: &str| {
        upgrade(&again, "2026-07-01", &format!("--bundle pro --hosts 15{more}"))["upgrade"]["counts_from"]
            .clone()
    };
    assert_eq!(under(""), "2026-06-10");
    assert_eq!(under(" --reading upgrade-clock=any-order"), "2026-09-10");
}

#[test]
fn the_remaining_days_are_credited_where_the_book_says_so() {
    let line = ["quote", "--upgrade", "S-1", "--bundle", "pro", "--hosts", "15", "--as-of", "2026-06-10"];
    book(&[NEW]).run(&line).refused(&["[upgrades]", "remaining-days"]);
    let book = credited(&[NEW], "remaining-days").rates(&["2026-01-01,EUR,USD,1.25"]);
    let json = upgrade(&book, "2026-06-10", "--bundle pro --hosts 15");
    // Of 365 days 92 are over, so 273 remain: 10,000 * 273 / 365 is 7,479.452..., rounded once.
    let of = &json["upgrade"]["credits"][0];
    assert_eq!((&of["order"], &of["days"], &of["days_left"]), (&json!("O-1"), &json!(365), &json!(273)));
    let totals = &json["options"][0]["totals"];
    assert_eq!(
        (&totals["list"]["amount"], &totals["credit"]["amount"]),
        (&json!("15000.00"), &json!("7479.45"))
    );
    // Half of 7,520.55 is 3,760.275, rounded away from zero.
    assert_eq!(
        (&totals["gross"]["amount"], &totals["net"]["amount"]),
        (&json!("7520.55"), &json!("3760.27"))
    );
    // In euros at 1.25: 5,983.5616...
    let json = upgrade(&book, "2026-06-10", "--bundle enterprise --hosts 15");
    let totals = &json["options"][0]["totals"];
    assert_eq!(
        (&totals["credit"]["amount"], &totals["gross"]["amount"]),
        (&json!("5983.56"), &json!("21016.44"))
    );
    assert_eq!(json["rates"][0]["inverse"], true);
    // Upgraded once more, only what the first upgrade itself was invoiced for is credited, and that is said.
    let first = "O-2,acme,Rivet,upgrade,2026-06-10,2026-06-10,7520.55,USD,,S-1,pro,15,1";
    let again = upgrade(&credited(&[NEW, first], "remaining-days"), "2026-06-10", "--bundle pro --hosts 20");
    assert_eq!(again["options"][0]["totals"]["credit"]["amount"], "7520.55");
    assert_eq!(
        (&again["warnings"][0]["code"], &again["warnings"][0]["record"]),
        (&json!("credited-before"), &json!("O-2"))
    );
    let last = upgrade(&book, "2027-03-09", "--bundle pro --hosts 15");
    assert_eq!(last["upgrade"]["credits"][0]["days_left"], 1);
    assert_eq!(last["options"][0]["totals"]["credit"]["amount"], "27.40");
    let refused = |orders: &[&str], more: &str, day: &str, needles: &[&str]| {
        let line = format!("quote --upgrade S-1 {more} --as-of {day}");
        credited(orders, "remaining-days").run(&line.split(' ').collect::<Vec<_>>()).refused(needles);
    };
    refused(&[NEW], "--bundle pro --hosts 15", "2027-03-10", &["ended on 2027-03-09"]);
    refused(&[NEW], "--bundle pro --hosts 10", "2026-06-10", &["pro for 10 hosts already"]);
    refused(&[NEW], "--bundle enterprise --hosts 15", "2026-06-10", &["from USD to EUR", "of O-1"]);
    refused(&[NEW], "--hosts 15", "2026-06-10", &["--bundle"]);
    let unsaid = "O-1,acme,Rivet,new,2026-03-10,,10000.00,USD,,S-1,pro,10,";
    refused(&[unsaid], "--bundle pro --hosts 15", "2026-06-10", &["O-1", "`years`"]);
    // Three years were paid for, and one of eleven hosts costs less than what remains.
    let long = "O-1,acme,Rivet,new,2026-03-10,,30000.00,USD,,S-1,pro,10,3";
    refused(&[long], "--bundle pro --hosts 11", "2026-06-10", &["worth more", "no refund"]);
    // 10,000 on the first day is all of it.
    let json = upgrade(&book, "2026-03-10", "--bundle pro --hosts 15");
    assert_eq!(json["options"][0]["totals"]["gross"]["amount"], "5000.00");
}

#[test]
fn of_two_partners_with_one_id_one_is_named() {
    let other = "O-2,birch,Other,new,2026-03-10,,5000.00,USD,,S-1,pro,5,1";
    let book = book(&[NEW, other]);
    book.run(&["quote", "--renew", "S-1", "--as-of", "2026-06-10"]).refused(&["acme, birch", "--partner"]);
    let json = book.json(&["quote", "--renew", "S-1", "--partner", "birch", "--as-of", "2026-06-10"]);
    assert_eq!(json["options"][0]["totals"]["net"]["amount"], "4000.00");
}

/// Orders of one subscription on days that are all different: kind, hosts and years.
fn orders() -> impl Strategy<Value = Vec<String>> {
    let order = (0_usize..4, 1_u32..20, 1_u32..4, 0_u32..100_000);
    let kinds = ["new", "renewal", "upgrade", "upgrade"];
    proptest::collection::vec(order, 1..8).prop_map(move |orders| {
        let row = |(number, (kind, hosts, years, gross)): (usize, &(usize, u32, u32, u32))| {
            let kind = if number == 0 { "new" } else { kinds[*kind] };
            let (month, cents) = (number + 1, gross % 100);
            let gross = gross / 100;
            format!("O-{number},acme,Rivet,{kind},2026-{month:02}-15,,{gross}.{cents:02},USD,,S-1,pro,{hosts},{years}")
        };
        orders.iter().enumerate().map(row).collect()
    })
}

/// Money in cents.
fn cents(money: &Value) -> i128 {
    money["amount"].as_str().unwrap().replace('.', "").parse().unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_makes_no_other_subscription(orders in orders(), turn in 0_usize..8) {
        let rows: Vec<&str> = orders.iter().map(String::as_str).collect();
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        prop_assert_eq!(subscriptions(&book(&rows), "2026-12-01"), subscriptions(&book(&turned), "2026-12-01"));
    }

    #[test]
    fn the_lines_of_a_credit_add_up_and_never_exceed_what_was_paid(orders in orders()) {
        let rows: Vec<&str> = orders.iter().map(String::as_str).collect();
        let book = credited(&rows, "remaining-days");
        let json = book.json(&[
            "quote", "--upgrade", "S-1", "--bundle", "pro", "--hosts", "1000", "--years", "9", "--engagement",
            "co-led", "--as-of", "2026-09-01",
        ]);
        let credits = json["upgrade"]["credits"].as_array().unwrap();
        let total = &json["options"][0]["totals"];
        let sum: i128 = credits.iter().map(|credit| cents(&credit["unused"])).sum();
        // Each is rounded where it is shown, the sum once.
        let off = (sum - cents(&total["credit"])).abs();
        prop_assert!(off <= i128::try_from(credits.len()).unwrap(), "{json}");
        for credit in credits {
            let (all, left) = (credit["days"].as_u64().unwrap(), credit["days_left"].as_u64().unwrap());
            prop_assert!(0 < left && left <= all, "{credit}");
            prop_assert!(cents(&credit["unused"]) <= cents(&credit["gross"]), "{credit}");
        }
        let gross = cents(&total["list"]) - cents(&total["customer_discount"]) - cents(&total["credit"]);
        prop_assert_eq!(cents(&total["gross"]), gross);
        prop_assert_eq!(cents(&total["net"]), gross - cents(&total["partner_discount"]));
    }
}
