//! Prices as if a partner were of another type. Clauses: `types.*`, `compare.discounts`, `framework.transition`.

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, amounts, column, words};

fn book() -> Book {
    Book::new()
        .partners(&[
            "acme,Acme,distributor,2021-01-01,,3,,,FR,USD",
            "gull,Gull,msp,2021-01-01,,2,30%,,FR,USD",
        ])
        .customers(&["school,A School,FR,education,"])
        .deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,", "D-2,gull,Contoso,co-led,open,2026-01-01,,,"])
        .file("vates-partner.toml", "[customer_discounts]\neducation = \"20%\"\n")
}

/// Five hosts of `pro` for a year are 5,000 USD.
fn asked(book: &Book, more: &str) -> Value {
    let line = format!("quote --bundle pro --hosts 5 --as-of 2026-11-24 {more}");
    let told = book.json(&words(&line));
    assert_valid(if told.get("quotes").is_some() { "quotes" } else { "quote" }, &told);
    told
}

fn nets(quote: &Value) -> Vec<&str> {
    quote["options"].as_array().unwrap().iter().map(|option| amounts(&option["totals"])[4]).collect()
}

#[test]
fn both_ends_of_a_range_stand_where_no_rate_is_known() {
    let book = book();
    let msp = asked(&book, "--partner acme --as-type msp");
    assert_eq!((&msp["as_type"], &msp["partner"]["type"]), (&"msp".into(), &"distributor".into()));
    assert_eq!(column(&msp["options"], "range_end"), ["lowest", "highest"]);
    assert_eq!(column(&msp["options"], "discount_rate"), ["0.2", "0.5"]);
    assert_eq!(nets(&msp), ["4000.00", "2500.00"]);
    assert_eq!(column(&msp["options"], "clause"), ["compare.discounts"; 2]);
    assert_eq!(column(&msp["warnings"], "code"), ["as-if"]);
    assert_eq!(nets(&asked(&book, "--partner acme --as-type reseller")), ["4500.00", "3000.00"]);
    assert_eq!(nets(&asked(&book, "--partner acme --as-type csp")), ["4750.00", "2750.00"]);
    assert_eq!(nets(&asked(&book, "--partner acme --as-type order-taker")), ["5000.00"]);
    // A rate that is named lies in the type's range.
    let named = asked(&book, "--partner acme --as-type msp --discount 35%");
    assert_eq!((nets(&named), &named["options"][0]["range_end"]), (vec!["3250.00"], &Value::Null));
    let outside = "quote --bundle pro --hosts 5 --partner acme --as-type csp --discount 46%";
    book.run(&words(outside)).refused(&["5% to 45%", "compare.discounts"]);
    // What is agreed was agreed for what the partner is.
    let own = asked(&book, "--partner gull --as-type msp");
    assert_eq!((nets(&own), column(&own["warnings"], "code").len()), (vec!["3500.00"], 0));
    // Its own type is nothing that it isn't.
    let page = |more: &str| {
        let line = format!("quote --bundle pro --hosts 5 --partner gull --as-of 2026-11-24 {more}");
        book.run(&words(&line)).success().stdout
    };
    let alone = page("--as-type msp");
    assert!(!alone.contains("as if") && !alone.contains("No offer"), "{alone}");
    let several = page("--as-type msp --as-type csp");
    assert!(
        several.contains("\nAs what it is: msp\n") && several.contains("\nAs if it were csp\n"),
        "{several}"
    );
    assert!(!several.starts_with("No offers"), "{several}");
    assert_eq!(nets(&asked(&book, "--partner gull --as-type reseller")), ["4500.00", "3000.00"]);
    let up = asked(&book, "--partner gull --as-type distributor");
    assert_eq!(nets(&up), ["2500.00", "3500.00", "4500.00"]);
    assert_eq!(column(&up["options"], "engagement"), ["partner-owned", "co-led", "late-involvement"]);
    // A plain quote has none of this.
    let plain = asked(&book, "--partner gull");
    assert_eq!((&plain["as_type"], &plain["options"][0]["range_end"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_rate_of_the_tier_is_one_rate() {
    let tiers = "discount_basis = \"agreed\"\ntier_discounts = { \"3\" = \"40%\" }";
    let text = include_str!("../src/program/vates-2026.toml");
    let book = book().file("p.toml", text.replacen("discount_basis = \"agreed\"", tiers, 1));
    assert_eq!(nets(&asked(&book, "--partner acme --as-type msp --program p.toml")), ["3000.00"]);
}

#[test]
fn several_types_stand_one_below_the_other() {
    let book = book();
    let both = asked(&book, "--partner acme --as-type order-taker --as-type msp --customer school");
    assert_eq!(column(&both["quotes"], "as_type"), ["order-taker", "msp"]);
    // 5,000 less 20% is 4,000, of which 20% and 50% are taken off.
    assert_eq!(nets(&both["quotes"][0]), ["4000.00"]);
    assert_eq!(nets(&both["quotes"][1]), ["3200.00", "2000.00"]);
    let line = "quote --bundle pro --hosts 5 --partner acme --as-type msp --as-type csp --as-of 2026-11-24";
    let page = book.run(&words(line)).success().stdout;
    for said in
        ["No offers", "As if it were msp", "As if it were csp", "lowest", "highest", "2,500.00", "4,750.00"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("valid to"), "{page}");
    let csv = book.run(&words(&format!("{line} -O csv"))).success();
    assert_eq!(csv.stdout.lines().count(), 5);
    assert!(csv.stdout.lines().nth(1).unwrap().ends_with(",msp,lowest"), "{}", csv.stdout);
    assert!(csv.stderr.contains("no offer"), "{}", csv.stderr);
}

#[test]
fn customers_of_a_cloud_provider_get_no_discount_of_their_own() {
    let book = book();
    for customer in ["--customer school", "--customer-status education --customer Anyone"] {
        let line = format!("--partner acme --as-type csp --as-type msp {customer}");
        let both = asked(&book, &line);
        assert_eq!(both["quotes"][0]["customer_discount"], Value::Null);
        assert_eq!(nets(&both["quotes"][0]), ["4750.00", "2750.00"]);
        assert!(column(&both["quotes"][0]["warnings"], "code").contains(&"customer-discount-not-open"));
        assert_eq!(both["quotes"][1]["customer_discount"]["rate"], "0.2");
    }
}

#[test]
fn the_deal_gives_an_engagement_to_a_distributor_alone() {
    let book = book();
    assert_eq!(nets(&asked(&book, "--deal D-1 --as-type msp")), ["4000.00", "2500.00"]);
    assert_eq!(nets(&asked(&book, "--deal D-2 --as-type distributor")), ["3500.00"]);
}

#[test]
fn what_makes_no_sense_is_refused() {
    let book = book();
    let quote = |more: &str| book.run(&words(&format!("quote --hosts 5 {more}")));
    quote("--bundle pro --as-type msp").refused(&["--as-type needs a partner"]);
    quote("--bundle pro --partner-type msp --as-type csp").refused(&["cannot be used with"]);
    quote("--bundle pro --partner acme --as-type mps").refused(&["--as-type", "did you mean `msp`"]);
    quote("--bundle pro --partner acme --as-type msp --as-type msp").refused(&["given twice"]);
    quote("--bundle pro --partner acme --as-type msp --engagement co-led").refused(&["--engagement"]);
    quote("--partner acme --as-type msp").refused(&["--bundle"]);
    quote("--bundle pro --partner acme --as-type msp --save").refused(&["cannot be used with"]);
}
