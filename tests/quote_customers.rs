//! Who buys: charities, schools and non-profits, what they must show, and deals that say who is who.

use serde_json::{Value, json};

use crate::support::{Book, Outcome, amounts};

const CONFIGURATION: &str = "[customer_discounts]\nnon-profit = \"20%\"\ncharity = \"0.125\"\n";

fn book() -> Book {
    Book::new()
        .file("vates-partner.toml", CONFIGURATION)
        .partners(&[
            "acme,Acme,distributor,2021-03-01,,,,,FR,",
            "nils,Nils,reseller,2021-03-01,,,30%,,,",
            "yank,Yank,reseller,2021-03-01,,,30%,,US,",
            "cloud,Cloud,csp,2021-03-01,,,5%,,FR,",
        ])
        .customers(&[
            "asso,Association,FR,non-profit,",
            "kirk,Kirk,DE,charity,",
            "school,School,FR,education,",
            "shop,Shop,FR,,",
            "food,Food Bank,US,charity,12-3456789",
            "bare,Bare Bank,US,charity,",
            "somewhere,Somewhere,,non-profit,",
        ])
        .deals(&[
            "D-1,acme,asso,co-led:vates,open,2026-01-05,,,",
            "D-2,nils,shop,partner-owned,open,2026-01-05,,,",
            "D-3,acme,Walk-in Ltd,late-involvement,won,2026-01-05,2026-02-01,1000.00,USD",
        ])
}

fn run(arguments: &[&str]) -> Outcome {
    let mut all = vec!["quote", "--bundle", "pro", "--hosts", "5", "--as-of", "2026-06-30", "--json"];
    all.extend(arguments);
    book().run(&all)
}

fn totals(quote: &Value) -> [&str; 5] {
    amounts(&quote["options"][0]["totals"])
}

fn warnings(quote: &Value) -> Vec<&str> {
    crate::support::column(&quote["warnings"], "code")
}

#[test]
fn the_customers_discount_comes_before_the_partners() {
    // 5,000 less 20% is 4,000 invoiced; 30% of that is 1,200.
    let quote = run(&["--partner", "nils", "--customer", "asso"]).json();
    assert_eq!(totals(&quote), ["5000.00", "1000.00", "4000.00", "1200.00", "2800.00"]);
    assert!(quote["customer_discount"].to_string().contains("non-profit"), "{}", quote["customer_discount"]);
    assert!(quote["customer"].to_string().contains("asso"), "{}", quote["customer"]);
    assert!(warnings(&quote).is_empty());
}

#[test]
fn a_status_can_be_said_without_a_record() {
    // 12.5% of 5,000 is 625; half of 4,375 is 2,187.50.
    let quote =
        run(&["--partner", "acme", "--customer-status", "charity", "--engagement", "partner-owned"]).json();
    assert_eq!(totals(&quote), ["5000.00", "625.00", "4375.00", "2187.50", "2187.50"]);
}

#[test]
fn the_list_price_without_a_partner_knows_customers_too() {
    let quote = run(&["--customer", "kirk"]).json();
    assert_eq!(totals(&quote), ["5000.00", "625.00", "4375.00", "0.00", "4375.00"]);
}

#[test]
fn a_customer_without_a_status_pays_in_full() {
    for customer in ["shop", "Walk-in Ltd"] {
        let quote = run(&["--partner", "nils", "--customer", customer]).json();
        assert_eq!(totals(&quote), ["5000.00", "0.00", "5000.00", "1500.00", "3500.00"]);
        assert_eq!(quote["customer_discount"], Value::Null);
        assert!(quote["customer"].to_string().contains(customer));
    }
}

#[test]
fn a_rate_that_nobody_gave_is_never_invented() {
    run(&["--partner", "nils", "--customer", "school"]).refused(&["customer_discounts", "education"]);
    run(&["--partner", "nils", "--customer-status", "education"])
        .refused(&["customer_discounts", "education"]);
}

#[test]
fn an_american_customer_shows_its_ein() {
    run(&["--partner", "nils", "--customer", "bare"]).refused(&["terms.charity", "--ein"]);
    run(&["--partner", "nils", "--customer", "bare"]).refused(&["501(c)(3)"]);
    let recorded = run(&["--partner", "nils", "--customer", "food"]).json();
    // 625 off leaves 4,375; 30% of it is 1,312.50.
    assert_eq!(totals(&recorded), ["5000.00", "625.00", "4375.00", "1312.50", "3062.50"]);
    for ein in ["12-3456789", "123456789"] {
        let given = run(&["--partner", "nils", "--customer", "bare", "--ein", ein]).json();
        assert_eq!(totals(&given), totals(&recorded));
    }
    for ein in ["12-345678", "1234567890", "12-34567a9", "1-23456789", ""] {
        run(&["--partner", "nils", "--customer", "bare", "--ein", ein]).refused(&["--ein"]);
    }
}

#[test]
fn the_partners_country_stands_in_for_the_customers() {
    run(&["--partner", "yank", "--customer-status", "charity"]).refused(&["terms.charity"]);
    run(&["--partner", "yank", "--customer", "somewhere"]).refused(&["terms.charity"]);
    let shown = run(&["--partner", "yank", "--customer-status", "charity", "--ein", "12-3456789"]).json();
    assert_eq!(totals(&shown), ["5000.00", "625.00", "4375.00", "1312.50", "3062.50"]);
    // The customer's own country goes before it.
    let abroad = run(&["--partner", "yank", "--customer", "kirk"]).json();
    assert!(warnings(&abroad).is_empty());
}

#[test]
fn an_unknown_country_is_a_warning() {
    for arguments in [
        &["--partner", "nils", "--customer-status", "charity"][..],
        &["--partner", "nils", "--customer", "somewhere"],
    ] {
        assert_eq!(warnings(&run(arguments).json()), ["customer-country-unknown"]);
    }
}

#[test]
fn an_ein_without_a_status_is_pointless_and_refused() {
    run(&["--partner", "nils", "--ein", "12-3456789"]).refused(&["--ein", "--customer-status"]);
    run(&["--partner", "nils", "--customer", "shop", "--ein", "12-3456789"]).refused(&["--ein"]);
}

#[test]
fn a_csp_has_no_customer_discounts_to_give() {
    run(&["--partner", "cloud", "--customer-status", "charity"]).refused(&["compare.charity-discounts"]);
    let quote = run(&["--partner", "cloud", "--customer", "asso"]).json();
    assert_eq!(totals(&quote), ["5000.00", "0.00", "5000.00", "250.00", "4750.00"]);
    assert_eq!(warnings(&quote), ["customer-discount-not-open"]);
    assert_eq!(quote["customer_discount"], Value::Null);
}

#[test]
fn a_status_must_be_one() {
    run(&["--partner", "nils", "--customer-status", "nonprofit"]).refused(&["nonprofit", "non-profit"]);
    run(&["--partner", "nils", "--customer-status", "rich"]).refused(&["charity", "education", "non-profit"]);
}

#[test]
fn a_deal_says_who_buys_from_whom_and_how() {
    // D-1 is co-led: 5,000 less 20% is 4,000; 30% of it is 1,200.
    let quote = run(&["--deal", "D-1"]).json();
    assert_eq!(quote["options"].as_array().unwrap().len(), 1);
    assert_eq!(totals(&quote), ["5000.00", "1000.00", "4000.00", "1200.00", "2800.00"]);
    assert!(quote["options"][0]["engagement"].as_str().unwrap().starts_with("co-led"));
    assert_eq!(quote["partner"]["id"], "acme");
    let late = run(&["--deal", "D-3"]).json();
    assert_eq!(totals(&late), ["5000.00", "0.00", "5000.00", "500.00", "4500.00"]);
    assert_eq!(late["options"][0]["engagement"], "late-involvement");
}

#[test]
fn a_resellers_deal_brings_no_engagement_discount() {
    let quote = run(&["--deal", "D-2"]).json();
    assert_eq!(quote["options"][0]["engagement"], Value::Null);
    assert_eq!(totals(&quote), ["5000.00", "0.00", "5000.00", "1500.00", "3500.00"]);
    assert_eq!(quote["options"][0]["discount_rate"], json!("0.3"));
}

#[test]
fn a_deal_may_be_confirmed_but_not_contradicted() {
    let same = run(&["--deal", "D-3", "--partner", "acme", "--engagement", "late-involvement"]).json();
    assert_eq!(totals(&same)[4], "4500.00");
    run(&["--deal", "D-3", "--partner", "nils"]).refused(&["D-3", "nils", "acme"]);
    run(&["--deal", "D-3", "--customer", "asso"]).refused(&["D-3", "asso"]);
    run(&["--deal", "D-3", "--engagement", "partner-owned"]).refused(&["D-3", "late-involvement"]);
    run(&["--deal", "D-3", "--partner-type", "reseller", "--discount", "20%"]).refused(&["--partner-type"]);
}

#[test]
fn a_deal_that_is_closed_by_the_day_is_told() {
    let closed = |as_of: &str| {
        let quote =
            book().json(&["quote", "--bundle", "pro", "--hosts", "5", "--deal", "D-3", "--as-of", as_of]);
        warnings(&quote).into_iter().filter(|code| *code == "deal-closed").count()
    };
    // D-3 was won on 1 February.
    assert_eq!(["2026-01-31", "2026-02-01", "2026-02-02"].map(closed), [0, 1, 1]);
}

#[test]
fn an_unknown_deal_is_met_with_the_nearest() {
    run(&["--deal", "D1"]).refused(&["D1", "D-1"]);
}
