//! Orders: who may place one, what becomes of it, what was invoiced and credited.
//!
//! Clauses: `portal.orders`, `portal.invoices`, `compare.purchase-on-behalf`, `invoiced.gross`.

mod own_ids;

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome, column, words};

/// The day of these tests.
const DAY: &str = "2026-11-24";
const HEADER: &str =
    "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";

fn book() -> Book {
    Book::new().file("vates-partner.toml", "[upgrades]\ncredit = \"none\"\n").partners(&[
        "acme,Acme,distributor,2021-01-01,,,,,FR,USD",
        "mars,Mars,msp,2021-01-01,,1,20%,,FR,USD",
        "rho,Rho,reseller,2021-01-01,,1,10%,,FR,USD",
        "cloud,Cloud,csp,2021-01-01,,1,5%,,FR,USD",
        "taker,Taker,order-taker,2021-01-01,,,,,FR,USD",
    ])
}

fn orders(rows: &[&str]) -> Book {
    book().rows("orders.csv", HEADER, rows)
}

/// A command line whose words are parted by blanks, with who and when.
fn run(book: &Book, line: &str) -> Outcome {
    on(book, line, DAY)
}

fn on(book: &Book, line: &str, day: &str) -> Outcome {
    let mut all = words(line);
    all.extend(["--by", "alice", "--as-of", day]);
    book.run(&all)
}

fn text(book: &Book, path: &str) -> String {
    fs::read_to_string(book.path().join(path)).unwrap()
}

const PLACE: &str = "order place --bundle pro --hosts 5 --customer Contoso --partner";

#[test]
fn an_order_has_the_gross_amount_and_ids_behind_those_that_there_are() {
    let book = orders(&["O-09,acme,Old,new,2026-01-05,2026-01-05,3000.00,USD,,S-41,pro,3,1"]);
    let before = text(&book, "orders.csv");
    let line =
        "order place --item pro:5 --item essential:2:3 --customer Contoso --partner acme --engagement co-led";
    let placed = run(&book, &format!("{line} --json")).json();
    assert_valid("orders-placed", &placed);
    assert_eq!(column(&placed["orders"], "id"), ["O-10", "O-11"]);
    assert_eq!(column(&placed["orders"], "subscription"), ["S-42", "S-43"]);
    // 5 hosts at 1,000 and 3 years at 2,000, less 30%.
    let amount = |of: &Value, key: &str| of[key]["amount"].as_str().unwrap().to_owned();
    assert_eq!(amount(&placed["orders"][0], "gross"), "5000.00");
    assert_eq!(amount(&placed["orders"][1], "net"), "4200.00");
    assert_eq!(
        (amount(&placed["totals"], "gross"), amount(&placed["totals"], "net")),
        ("11000.00".into(), "7700.00".into())
    );
    let rows = "O-10,acme,Contoso,new,2026-11-24,,5000.00,USD,,S-42,pro,5,1\n\
                O-11,acme,Contoso,new,2026-11-24,,6000.00,USD,,S-43,essential,2,3\n";
    assert_eq!(text(&book, "orders.csv"), format!("{before}{rows}"));
    run(&book, "undo").success();
    assert_eq!(text(&book, "orders.csv"), before);
    // Neither order nor subscription gets an id that was taken back.
    let again = run(&book, &format!("{PLACE} acme --engagement co-led --json")).json();
    assert_eq!(
        (&again["orders"][0]["id"], &again["orders"][0]["subscription"]),
        (&"O-12".into(), &"S-44".into())
    );
    book.run(&["journal", "verify"]).success();
}

#[test]
fn a_book_without_orders_gets_its_first() {
    let book = book();
    let said = run(&book, &format!("{PLACE} mars")).success().stdout;
    assert!(said.contains("O-1 ordered by mars for Contoso: new"), "{said}");
    // 5,000 less the agreed 20%.
    assert!(said.contains("5,000.00  4,000.00"), "{said}");
    let row = "O-1,mars,Contoso,new,2026-11-24,,5000.00,USD,,S-1,pro,5,1\n";
    assert_eq!(text(&book, "orders.csv"), format!("{HEADER}\n{row}"));
}

#[test]
fn an_order_for_a_customer_that_another_has_reserved_says_so() {
    let warned = |partner: &str| {
        let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-11-01,,,"]);
        let said = run(&book, &format!("{PLACE} {partner} --engagement co-led --json"));
        said.json()["change"]["warnings"].as_array().unwrap().clone()
    };
    assert_eq!(warned("acme"), Vec::<Value>::new());
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-11-01,,,"]);
    let json = run(&book, &format!("{PLACE} mars --json")).json();
    let warning = &json["change"]["warnings"][0];
    assert_eq!((&warning["code"], &warning["record"]), (&"customer-reserved".into(), &"D-1".into()));
    run(&book, "deal close D-1 --lost").success();
    let json = run(&book, &format!("{PLACE} mars --json")).json();
    assert_eq!(json["change"]["warnings"].as_array().unwrap().len(), 0);
}

#[test]
fn who_orders_on_behalf_of_customers_follows_the_type_table() {
    for (partner, engagement) in [("acme", " --engagement partner-owned"), ("mars", ""), ("taker", "")] {
        run(&book(), &format!("{PLACE} {partner}{engagement}")).success();
    }
    for (partner, whose) in [("rho", "a reseller"), ("cloud", "a csp")] {
        let book = book();
        run(&book, &format!("{PLACE} {partner}")).refused(&[
            whose,
            "doesn't order on behalf of customers",
            "(compare.purchase-on-behalf)",
            "distributor, msp or order-taker",
        ]);
        assert!(!book.path().join("orders.csv").exists() && !book.path().join("journal.jsonl").exists());
        // For itself, by id or name, it orders on behalf of nobody.
        let name = if partner == "rho" { "Rho" } else { "cloud" };
        run(&book, &format!("order place --bundle pro --hosts 5 --partner {partner} --customer {name}"))
            .success();
    }
}

#[test]
fn the_type_table_is_the_programs() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/program/vates-2026.toml");
    let printed = "cells = { distributor = \"Yes\", msp = \"Yes\", reseller = \"No\", csp = \"No\", order-taker = \"Yes\" }";
    let other = "cells = { distributor = \"Yes\", msp = \"No\", reseller = \"Yes\", csp = \"After Tier 3\", order-taker = \"Yes\" }";
    let program = fs::read_to_string(path).unwrap();
    let (head, tail) = program.split_once("id = \"purchase-on-behalf\"").unwrap();
    let program = format!("{head}id = \"purchase-on-behalf\"{}", tail.replacen(printed, other, 1));
    let book = book().file("next/next.toml", program);
    run(&book, &format!("{PLACE} rho --program next/next.toml")).success();
    run(&book, &format!("{PLACE} mars --program next/next.toml")).refused(&["compare.purchase-on-behalf"]);
    run(&book, &format!("{PLACE} cloud --program next/next.toml")).refused(&["\"After Tier 3\""]);
}

#[test]
fn only_a_partner_orders_from_its_first_to_its_last_day() {
    let book = Book::new().partners(&[
        "a,A,msp,2021-01-01,2026-11-24,,20%,,FR,USD",
        "b,B,msp,2021-01-01,2026-11-23,,20%,,FR,USD",
        "c,C,msp,2026-11-24,,,20%,,FR,USD",
        "d,D,msp,2026-11-25,,,20%,,FR,USD",
    ]);
    run(&book, &format!("{PLACE} a")).success();
    run(&book, &format!("{PLACE} b")).refused(&["`b` is no partner on 2026-11-24: it left on 2026-11-23"]);
    run(&book, &format!("{PLACE} c")).success();
    run(&book, &format!("{PLACE} d")).refused(&["joins only on 2026-11-25"]);
    run(&book, &format!("{PLACE} e")).refused(&["there is no partner `e`"]);
}

#[test]
fn what_an_order_needs_is_asked_for() {
    let book = book();
    run(&book, "order place --bundle pro --hosts 5 --customer A").refused(&["who orders?", "--partner"]);
    run(&book, "order place --partner mars --customer A").refused(&["what is ordered?", "--bundle"]);
    run(&book, "order place --partner mars --bundle pro --hosts 5").refused(&["for whom", "--customer"]);
    run(&book, &format!("{PLACE} acme")).refused(&[
        "depends on the engagement",
        "partner-owned (2,500.00 USD), co-led",
        "late-involvement (4,500.00 USD)",
    ]);
    run(&book, &format!("{PLACE} mars --kind trial")).refused(&["--kind trial", "trial start"]);
    run(&book, &format!("{PLACE} mars --kind renewl")).refused(&["renewal"]);
    run(&book, &format!("{PLACE} mars --kind internal-use"))
        .refused(&["--kind internal-use", "licence request"]);
    run(&book, &format!("{PLACE} mars --reading gross-bound=floor")).refused(&["--reading"]);
    run(&book, "order place --quote Q-2026-0001 --partner mars").refused(&["--partner"]);
    run(&book, "order place --quote Q-2026-0001").refused(&["no saved quote `Q-2026-0001`", "quote --save"]);
    assert!(!book.path().join("journal.jsonl").exists());
}

#[test]
fn renewals_and_upgrades_are_of_a_subscription_that_there_is() {
    let book = orders(&[
        "O-1,mars,Contoso,new,2026-01-10,2026-01-10,5000.00,USD,,S-1,pro,5,1",
        "O-2,acme,Rivet,new,2026-01-10,2026-01-10,5000.00,USD,,S-2,pro,5,1",
    ]);
    run(&book, "order place --kind renewal --partner mars").refused(&["which subscription"]);
    run(&book, "order place --kind renewal --partner mars --subscription S-2").refused(&["S-2"]);
    run(&book, "order place --kind renewal --subscription S-9").refused(&["no subscription `S-9`"]);
    run(&book, "order place --kind upgrade --subscription S-1 --item pro:9").refused(&["--item"]);
    run(&book, &format!("{PLACE} mars --subscription S-2")).refused(&["S-2", "has begun already"]);
    let renewed = run(&book, "order place --kind renewal --subscription S-1 --json").json();
    assert_eq!((&renewed["kind"], &renewed["orders"][0]["subscription"]), (&"renewal".into(), &"S-1".into()));
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-3,mars,Contoso,renewal,2026-11-24,,5000.00,USD,,S-1,pro,5,1\n")
    );
    run(&book, "order place --kind upgrade --subscription S-1 --bundle pro --hosts 8").success();
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-4,mars,Contoso,upgrade,2026-11-24,,8000.00,USD,,S-1,pro,8,1\n")
    );
    // One of its own name, as long as nobody has it.
    run(&book, &format!("{PLACE} mars --subscription own-7")).success();
    assert!(text(&book, "orders.csv").ends_with(",own-7,pro,5,1\n"));
}

#[test]
fn an_order_is_of_its_deal() {
    let book = book().deals(&["D-1,acme,Rivet,co-led:vates,won,2026-01-01,2026-02-01,,"]);
    let placed = run(&book, "order place --deal D-1 --bundle pro --hosts 5 --json").json();
    assert_eq!(
        (&placed["partner"], &placed["customer"], &placed["engagement"]),
        (&"acme".into(), &"Rivet".into(), &"co-led".into())
    );
    assert!(text(&book, "orders.csv").contains(",5000.00,USD,D-1,S-1,"));
}

#[test]
fn an_order_is_invoiced_once_from_the_day_it_was_placed() {
    let book = orders(&["O-1,mars,Contoso,new,2026-11-20,,5000.00,USD,,S-1,pro,5,1"]);
    run(&book, "order invoice O-1 --on 2026-11-19").refused(&["ordered on 2026-11-20, after 2026-11-19"]);
    run(&book, "order invoice O-1 --on 2026-11-25").refused(&["--on 2026-11-25 lies behind 2026-11-24"]);
    run(&book, "order invoice O-2").refused(&["no order `O-2`"]);
    assert_eq!(column(&book.json(&words("order list --open --as-of 2026-11-24"))["records"], "id"), ["O-1"]);
    let said = run(&book, "order invoice O-1 --on 2026-11-20").success().stdout;
    assert!(said.contains("O-1 invoiced on 2026-11-20: 5,000.00 USD to Contoso"), "{said}");
    run(&book, "order invoice O-1").refused(&["was invoiced on 2026-11-20 already", "order credit"]);
    assert_eq!(book.json(&["order", "show", "O-1"])["records"][0]["invoiced"], "2026-11-20");
    let open = |day: &str| {
        book.json(&["order", "list", "--open", "--as-of", day])["records"].as_array().unwrap().len()
    };
    assert_eq!((open("2026-11-19"), open("2026-11-20")), (0, 0));
    run(&book, "undo").success();
    run(&book, "order invoice O-1").success();
    assert_eq!(open("2026-11-23"), 1);
    assert_eq!(open("2026-11-24"), 0);
}

#[test]
fn credit_notes_take_back_no_more_than_was_invoiced() {
    let book = orders(&[
        "O-1,mars,Contoso,new,2026-11-01,2026-11-10,5000.00,USD,,S-1,pro,5,1",
        "O-2,mars,Contoso,new,2026-11-01,,5000.00,USD,,S-2,pro,5,1",
        "O-3,mars,Sakura,new,2026-11-01,2026-11-01,5000,JPY,,S-3,pro,5,1",
    ]);
    for (amount, piece) in [
        ("0", "takes something back"),
        ("-1", "takes something back"),
        ("0.001", "USD has 2 digits after the point"),
        ("1,000", "this is no amount"),
        ("1e3", "this is no amount"),
        ("5000.01", "more than is left of O-1: 5,000.00 USD of 5,000.00 USD"),
    ] {
        run(&book, &format!("order credit O-1 --amount {amount}")).refused(&[piece]);
    }
    run(&book, "order credit O-2 --amount 1")
        .refused(&["O-2 is not invoiced on 2026-11-24", "order invoice"]);
    on(&book, "order credit O-1 --amount 1", "2026-11-09").refused(&["not invoiced on 2026-11-09"]);
    run(&book, "order credit O-1 --amount 1 --on 2026-11-09")
        .refused(&["invoiced on 2026-11-10, after 2026-11-09"]);
    run(&book, "order credit O-1 --amount 1 --on 2026-11-25").refused(&["lies behind"]);
    run(&book, "order credit O-3 --amount 0.5").refused(&["JPY has 0 digits", "write it as 1"]);
    run(&book, "order credit O-3 --amount 0.4").refused(&["JPY has 0 digits", "write it as 5000"]);
    run(&book, "order credit O-3 --amount 5000").success();
    assert!(!book.path().join("orders.csv.new").exists());
    let said =
        run(&book, "order credit O-1 --amount 1200.50 --on 2026-11-10 --why returned").success().stdout;
    assert!(said.contains("O-1-C1 credits 1,200.50 USD of O-1; 3,799.50 USD of it are left"), "{said}");
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-1-C1,mars,Contoso,new,2026-11-10,2026-11-10,-1200.50,USD,,S-1,pro,,\n")
    );
    assert!(text(&book, "journal.jsonl").contains("\"why\":\"returned\""));
    run(&book, "order credit O-1 --amount 3799.51").refused(&["3,799.50 USD of 5,000.00 USD"]);
    run(&book, "order credit O-1-C1 --amount 1").refused(&["is a credit note itself"]);
    run(&book, "undo").success();
    // Taken back, its id is not given again.
    run(&book, "order credit O-1 --amount 5000.00").success();
    assert!(text(&book, "orders.csv").contains("O-1-C2,mars"));
    run(&book, "order credit O-1 --amount 0.01")
        .refused(&["0.00 USD of 5,000.00 USD", "vates-partner invoices"]);
    // The next order is numbered behind orders, not behind credit notes.
    assert_eq!(run(&book, &format!("{PLACE} mars --json")).json()["orders"][0]["id"], "O-4");
    book.clean();
}

#[test]
fn what_was_credited_under_another_id_is_not_credited_again() {
    let book = orders(&[
        "O-1,mars,Contoso,new,2026-11-01,2026-11-10,5000.00,USD,,S-1,pro,5,1",
        "O-7,mars,Contoso,new,2026-11-12,2026-11-12,-1000.00,USD,,S-1,pro,1,1",
    ]);
    run(&book, "order credit O-1 --amount 4000.01").refused(&["4,000.00 USD of 5,000.00 USD"]);
    run(&book, "order credit O-1 --amount 4000").success();
    run(&book, "order credit O-1 --amount 0.01")
        .refused(&["0.00 USD of 5,000.00 USD", "vates-partner invoices"]);
}

#[test]
fn invoices_are_listed_by_date_with_their_sums() {
    let book = orders(&[
        "O-2,mars,Contoso,new,2026-01-01,2026-03-31,100.00,USD,,S-2,pro,5,1",
        "O-1,acme,Contoso,new,2026-01-01,2026-03-31,200.50,USD,,S-1,,,",
        "O-3,mars,Contoso,renewal,2026-01-01,2026-04-01,300.00,EUR,,S-1,,,",
        "O-4,mars,Contoso,new,2026-01-01,2026-04-01,400.00,USD,,S-4,,,",
        "O-4-C1,mars,Contoso,new,2026-04-02,2026-04-02,-150.25,USD,,S-4,,,",
        "O-5,mars,Contoso,new,2026-01-01,2026-11-25,900.00,USD,,S-5,,,",
        "O-6,mars,Contoso,new,2026-01-01,,900.00,USD,,S-6,,,",
    ]);
    let json = |line: &str| {
        let json = book.json(&words(&format!("invoices --as-of {DAY}{line}")));
        assert_valid("invoices", &json);
        json
    };
    let all = json("");
    assert_eq!(column(&all["invoices"], "order"), ["O-1", "O-2", "O-3", "O-4", "O-4-C1"]);
    assert_eq!(
        (&all["invoices"][1]["bundle"], &all["invoices"][4]["credit_note"]),
        (&"pro".into(), &true.into())
    );
    let sums = |sums: &Value| -> Vec<String> {
        let sums = sums.as_array().unwrap().iter();
        let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
        sums.map(|sum| {
            let gross = &sum["gross"];
            format!(
                "{} {} {} {} {}",
                text(&sum["quarter"]),
                sum["invoices"],
                sum["credit_notes"],
                text(&gross["amount"]),
                text(&gross["currency"])
            )
        })
        .collect()
    };
    // 100 + 200.50 + 400 - 150.25.
    assert_eq!(sums(&all["totals"]), ["- 1 0 300.00 EUR", "- 3 1 550.25 USD"]);
    assert_eq!(
        sums(&all["quarters"]),
        ["2026-Q1 2 0 300.50 USD", "2026-Q2 1 0 300.00 EUR", "2026-Q2 1 1 249.75 USD"]
    );
    assert_eq!(column(&json(" --partner acme")["invoices"], "order"), ["O-1"]);
    assert_eq!(column(&json(" --from 2026-04-01 --to 2026-04-01")["invoices"], "order"), ["O-3", "O-4"]);
    assert_eq!(column(&json(" --to 2026-03-31")["invoices"], "order"), ["O-1", "O-2"]);
    run_refused(&book);
    let csv = book.run(&words("invoices -O csv --to 2026-03-31")).success().stdout;
    assert_eq!(
        csv,
        "date,order,partner,customer,kind,bundle,gross,currency\n\
         2026-03-31,O-1,acme,Contoso,new,,200.50,USD\n2026-03-31,O-2,mars,Contoso,new,pro,100.00,USD\n"
    );
    let page = book.run(&words("invoices --as-of 2026-11-25")).success().stdout;
    assert!(page.contains("5 invoices and 1 credit note as of 2026-11-25"), "{page}");
}

fn run_refused(book: &Book) {
    book.run(&words("invoices --from 2026-04-02 --to 2026-04-01")).refused(&["put the two in order"]);
    book.run(&words("invoices --partner acmee")).refused(&["did you mean `acme`?"]);
    book.run(&words("invoices --reading gross-bound=floor")).refused(&["--reading"]);
}

#[test]
fn what_was_credited_counts_no_more() {
    let book = orders(&["O-1,acme,Contoso,new,2026-01-10,2026-01-10,150000.00,USD,,S-1,pro,150,1"]);
    on(&book, "order credit O-1 --amount 60000", "2026-02-01").success();
    let json = book.json(&words("qualify --partner acme --year 2026 --as-of 2026-12-31"));
    let gross = &json["partners"][0]["quarters"][0]["criteria"][0];
    assert_eq!((&gross["id"], &gross["actual"]["amount"]), (&"gross-invoiced".into(), &"90000.00".into()));
}

#[test]
fn a_credit_note_in_another_currency_takes_nothing_of_an_order() {
    let book = orders(&[
        "O-1,mars,Contoso,new,2026-11-01,2026-11-10,5000.00,EUR,,S-1,pro,5,1",
        "O-1-C1,mars,Contoso,new,2026-11-12,2026-11-12,-500.00,USD,,S-1,pro,,",
    ]);
    run(&book, "order credit O-1 --amount 5000.01").refused(&["5,000.00 EUR of 5,000.00 EUR"]);
    run(&book, "order credit O-1 --amount 5000").success();
}

#[test]
fn what_a_partner_orders_for_itself_is_told() {
    let book = book();
    for (customer, expected) in
        [("taker", vec!["own-customer"]), ("Taker", vec!["own-customer"]), ("Contoso", vec![])]
    {
        let line = format!("order place --bundle pro --hosts 3 --partner taker --customer {customer} --json");
        let placed = run(&book, &line).json();
        assert_eq!(column(&placed["change"]["warnings"], "code"), expected, "{customer}");
    }
}
