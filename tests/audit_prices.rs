//! Orders held against what their bundle lists at.

use crate::audit::book;
use crate::support::Book;

/// An order of five hosts of pro for a year, at a gross amount.
fn pro(gross: &str) -> Book {
    book("").sold(&[&format!("O-1,acme,Rivet,new,2026-03-10,2026-03-16,{gross},USD,,,pro,5,1")])
}

#[test]
fn a_cent_more_or_less_is_told() {
    pro("5000.00").unremarkable();
    pro("5000").unremarkable();
    assert_eq!(
        pro("4999.99").only("W0601"),
        "the gross of O-1, 4,999.99 USD, is 0.01 USD less than the 5,000.00 USD that pro lists at for 5 hosts \
         and 1 year (bundles.pro)"
    );
    assert_eq!(
        pro("5000.01").only("W0601"),
        "the gross of O-1, 5,000.01 USD, is 0.01 USD more than the 5,000.00 USD that pro lists at for 5 hosts \
         and 1 year (bundles.pro)"
    );
    // An amount that can't be paid shows all its digits.
    assert!(pro("5000.001").only("W0601").contains("O-1, 5000.001 USD, is 0.001 USD more"));
}

#[test]
fn hosts_years_and_renewals_multiply() {
    let right = [
        "O-1,acme,Rivet,new,2026-03-10,2026-03-16,30000,USD,,,pro,10,3",
        "O-2,acme,Rivet,renewal,2026-03-10,,2000,USD,,,essential,3,1",
        "O-3,acme,Rivet,new,2026-03-10,,8000,USD,,,essential+,1,2",
        "O-4,acme,Rivet,new,2026-03-10,,7200,EUR,,,enterprise,4,1",
    ];
    book("").sold(&right).unremarkable();
    let message = book("").sold(&["O-1,acme,Rivet,renewal,2026-03-10,,10000,USD,,,pro,10,3"]).only("W0601");
    assert!(
        message
            .contains("20,000.00 USD less than the 30,000.00 USD that pro lists at for 10 hosts and 3 years")
    );
}

#[test]
fn what_is_not_known_is_not_judged() {
    for row in [
        "O-1,acme,Rivet,new,2026-03-10,,1,USD,,,,5,1",
        "O-1,acme,Rivet,new,2026-03-10,,1,USD,,,pro,,1",
        "O-1,acme,Rivet,new,2026-03-10,,1,USD,,,pro,5,",
        // There is no rate from euros to yen, and none from dollars to pounds before the order.
        "O-1,acme,Rivet,new,2026-03-10,,1,JPY,,,pro,5,1",
        "O-1,acme,Rivet,new,2026-03-10,,1,GBP,,,pro,5,1",
    ] {
        book("").rates(&["2026-03-11,USD,GBP,0.8"]).sold(&[row]).unremarkable();
    }
}

#[test]
fn prices_are_converted_as_a_quote_converts_them() {
    // 7 hosts of pro are 7,000 dollars. Yen have no minor unit, Kuwaiti dinars three digits.
    let rates = ["2026-01-02,USD,JPY,148.357", "2026-01-02,USD,KWD,0.30675", "2026-01-02,GBP,USD,1.3"];
    let order = |gross: &str, currency: &str| {
        let row = format!("O-1,acme,Rivet,new,2026-03-10,,{gross},{currency},,,pro,7,1");
        book("").rates(&rates).sold(&[&row])
    };
    // 7,000 x 148.357 = 1,038,499
    order("1038499", "JPY").unremarkable();
    let message = order("1038500", "JPY").only("W0601");
    assert_eq!(
        message,
        "the gross of O-1, 1,038,500 JPY, is 1 JPY more than the 1,038,499 JPY that pro lists at for 7 hosts and \
         1 year (bundles.pro; 7,000.00 USD at 1 USD = 148.357 JPY of 2026-01-02)"
    );
    // 7,000 x 0.30675 = 2,147.25
    order("2147.250", "KWD").unremarkable();
    assert!(order("2147.251", "KWD").only("W0601").contains("is 0.001 KWD more than the 2,147.250 KWD"));
    // 7,000 / 1.3 = 5,384.615...
    order("5384.62", "GBP").unremarkable();
    let message = order("5384.61", "GBP").only("W0601");
    assert!(message.contains("is 0.01 GBP less than the 5,384.62 GBP"), "{message}");
    assert!(message.contains("(bundles.pro; 7,000.00 USD at 1 GBP = 1.3 USD of 2026-01-02)"), "{message}");
}

#[test]
fn a_quote_may_be_thirty_days_older_than_its_order_and_the_invoice_as_much_later() {
    // 5,000 dollars are 4,000 pounds until 10 February, 4,100 until 19 March, 4,200 from then on.
    let rates = ["2026-01-02,USD,GBP,0.80", "2026-02-10,USD,GBP,0.82", "2026-03-20,USD,GBP,0.84"];
    let order = |ordered: &str, invoiced: &str, gross: &str| {
        let row = format!("O-1,acme,Rivet,new,{ordered},{invoiced},{gross},GBP,,,pro,5,1");
        book("").rates(&rates).sold(&[&row])
    };
    order("2026-03-11", "", "4100").unremarkable();
    // 30 days before 11 March is 9 February, when the old rate held; a day later it is no longer in reach.
    order("2026-03-11", "", "4000").unremarkable();
    let message = order("2026-03-12", "", "4000").only("W0601");
    assert!(message.contains("100.00 GBP less than the 4,100.00 GBP"), "{message}");
    assert!(message.ends_with("at 1 USD = 0.82 GBP of 2026-02-10)"), "{message}");
    // The rate of the invoice's day, up to 30 days after the order: 18 February and 30 days are 20 March.
    order("2026-02-18", "2026-03-20", "4200").unremarkable();
    order("2026-02-18", "2026-03-19", "4200").only("W0601");
    order("2026-02-17", "2026-03-20", "4200").only("W0601");
    let message = order("2026-02-18", "2026-03-20", "4201").only("W0601");
    assert!(message.ends_with("; no better at the rates around that day)"), "{message}");
}

#[test]
fn a_price_that_the_program_states_in_the_currency_needs_no_rate() {
    let dollars = "prices = [{ currency = \"USD\", amount = \"1000\" }]";
    let both =
        "prices = [{ currency = \"USD\", amount = \"1000\" }, { currency = \"EUR\", amount = \"900\" }]";
    let program = include_str!("../src/program/vates-2026.toml");
    assert_eq!(program.matches(dollars).count(), 1);
    let order = |gross: &str| {
        let row = format!("O-1,acme,Rivet,new,2026-03-10,,{gross},EUR,,,pro,5,1");
        book("program = \"p.toml\"\n").file("p.toml", program.replace(dollars, both)).sold(&[&row])
    };
    order("4500").unremarkable();
    assert!(order("4501").only("W0601").contains("the 4,500.00 EUR that pro lists at"));
}

const CUSTOMERS: [&str; 5] = [
    "museum,Museum,FR,non-profit,",
    "school,School,FR,education,",
    "food,Food Bank,US,non-profit,12-3456789",
    "bank,Other Bank,US,non-profit,",
    "firm,Firm,FR,,",
];

const DISCOUNTS: &str = "[customer_discounts]\nnon-profit = \"20%\"\n";

fn discounted(partner: &str, customer: &str, gross: &str) -> Book {
    let row = format!("O-1,{partner},{customer},new,2026-03-10,,{gross},USD,,,pro,5,1");
    let partners = ["nils,Nils,csp,2021-03-01,,,20%,,FR,EUR"];
    book(DISCOUNTS).partners(&partners).customers(&CUSTOMERS).sold(&[&row])
}

#[test]
fn the_customers_discount_is_taken_into_account() {
    discounted("acme", "museum", "4000").unremarkable();
    // The customer may have it, and need not.
    discounted("acme", "museum", "5000").unremarkable();
    let message = discounted("acme", "museum", "4000.01").only("W0601");
    assert!(message.contains("is 999.99 USD less than the 5,000.00 USD"), "{message}");
    assert!(
        message.ends_with("; for a non-profit customer it is 4,000.00 USD, 20% less (terms.charity)"),
        "{message}"
    );
    // In the United States only with an EIN.
    discounted("acme", "food", "4000").unremarkable();
    discounted("acme", "bank", "4000").only("W0601");
    // Not from a CSP.
    discounted("nils", "museum", "4000").only("W0601");
    // Nobody but the book can say what education gets.
    discounted("acme", "school", "4000").unremarkable();
    assert!(discounted("acme", "school", "5001").only("W0601").contains("1.00 USD more"));
    discounted("acme", "firm", "4000").only("W0601");
    discounted("acme", "Somebody", "4000").only("W0601");
}

#[test]
fn the_nearest_fix_says_what_the_amount_seems_to_be() {
    let fix = |book: &Book| book.run(&["check", "--json", "--as-of", "2026-11-24"]).ended(1).stdout;
    for (rate, gross) in [("50%", "2500"), ("30%", "3500"), ("10%", "4500")] {
        let told = format!(
            "it is the list price less the partner discount of {rate}; `gross` is the amount before it (invoiced.gross)"
        );
        assert!(fix(&pro(gross)).contains(&told), "{gross}");
    }
    let of_csp = fix(&discounted("nils", "firm", "4000"));
    assert!(of_csp.contains("less the partner discount of 20%"), "{of_csp}");
    let firm = fix(&discounted("acme", "firm", "4000"));
    assert!(
        firm.contains("it is what a non-profit customer pays (20% less); if it is one, say so"),
        "{firm}"
    );
    let bank = fix(&discounted("acme", "bank", "4000"));
    assert!(bank.contains("the customer bank would pay with its discount of 20%"), "{bank}");
    assert!(fix(&pro("4999")).contains("or leave it, where another price was agreed"));
}

#[test]
fn hosts_outside_of_a_bundles_limits() {
    let order = |row: &str| book("").sold(&[row]);
    let message = order("O-1,acme,Rivet,new,2026-03-10,,2000,USD,,,essential,4,1").only("W0601");
    assert_eq!(
        message,
        "O-1 is for 4 hosts of essential, which is sold for 1 to 3 and so has no list price for it (bundles.essential)"
    );
    // Fewer than the fewest are billed as those.
    order("O-1,acme,Rivet,new,2026-03-10,,3000,USD,,,pro,2,1").unremarkable();
    let message = order("O-1,acme,Rivet,new,2026-03-10,,2000,USD,,,pro,2,1").only("W0601");
    assert!(message.contains(
        "1,000.00 USD less than the 3,000.00 USD that pro lists at for 2 hosts, billed as 3, and 1 year"
    ));
}

#[test]
fn upgrades_and_credit_notes_are_told_only_where_they_come_to_more_than_the_whole() {
    let order = |kind: &str, gross: &str, currency: &str| {
        let row = format!("O-2,acme,Rivet,{kind},2026-08-10,2026-08-16,{gross},{currency},,,pro,5,1");
        let first = "O-1,acme,Rivet,new,2026-03-10,2026-03-16,5000,USD,,,pro,5,1";
        book("").rates(&["2026-01-02,USD,GBP,0.80"]).sold(&[first, &row])
    };
    order("upgrade", "1", "USD").unremarkable();
    order("upgrade", "5000", "USD").unremarkable();
    let message = order("upgrade", "5000.01", "USD").only("W0601");
    assert_eq!(
        message,
        "the upgrade O-2 is for 5,000.01 USD, 0.01 USD more than the 5,000.00 USD that pro lists at for 5 hosts and \
         1 year (bundles.pro)"
    );
    order("upgrade", "4000", "GBP").unremarkable();
    order("upgrade", "4000.01", "GBP").only("W0601");
    order("new", "-1", "USD").unremarkable();
    order("new", "-5000", "USD").unremarkable();
    let message = order("new", "-5000.01", "USD").only("W0601");
    assert!(message.starts_with("the credit note O-2 is for -5,000.01 USD, 0.01 USD more than"), "{message}");
    // What it takes back was converted on another day.
    order("new", "-4000.01", "GBP").unremarkable();
    // An upgrade of a single host is for less hosts than the bundle's fewest, and of essential for more.
    let small = "O-2,acme,Rivet,upgrade,2026-08-10,,1000,USD,,,pro,1,1";
    let large = "O-3,acme,Rivet,upgrade,2026-08-10,,2000,USD,,,essential,9,1";
    let first = "O-1,acme,Rivet,new,2026-03-10,2026-03-16,5000,USD,,,pro,5,1";
    book("").sold(&[first, small, large]).unremarkable();
}

#[test]
fn trials_cost_nothing_and_internal_use_nothing_or_the_list_price() {
    let order = |kind: &str, gross: &str, bundle: &str| {
        book("").sold(&[&format!("O-1,acme,Acme,{kind},2026-03-10,2026-03-16,{gross},USD,,,{bundle}")])
    };
    for kind in ["trial", "poc", "internal-use"] {
        order(kind, "0.00", "pro,3,1").unremarkable();
        order(kind, "0", ",,").unremarkable();
    }
    assert_eq!(
        order("trial", "3000", "pro,3,1").only("W0601"),
        "the trial O-1 has a gross of 3,000.00 USD, and trials and proofs of concept cost nothing (terms.trial)"
    );
    // Even where nobody knows what was tried.
    assert!(
        order("poc", "0.01", ",,")
            .only("W0601")
            .starts_with("the proof of concept O-1 has a gross of 0.01 USD")
    );
    order("internal-use", "3000", "pro,3,1").unremarkable();
    order("internal-use", "17", ",,").unremarkable();
    let message = order("internal-use", "1500", "pro,3,1").only("W0601");
    assert!(
        message.ends_with("; internal use is free, or billed at standard pricing (terms.internal-use)"),
        "{message}"
    );
}

#[test]
fn amounts_of_any_size_are_held_exactly() {
    let order = |gross: &str| {
        book("").sold(&[&format!("O-1,acme,Rivet,new,2026-03-10,,{gross},USD,,,pro,4294967295,4294967295")])
    };
    // 1000 x 4294967295 x 4294967295
    order("18446744065119617025000").unremarkable();
    assert!(order("18446744065119617025000.01").only("W0601").contains("is 0.01 USD more"));
}
