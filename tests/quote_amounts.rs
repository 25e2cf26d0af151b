//! What a quote costs: list prices, deductions, tax and agreed rates.

use serde_json::{Value, json};

use crate::support::{Book, amounts, assert_order, column, words};

fn distributor() -> Book {
    Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,"])
}

/// A quote for a partner type, with no records at all.
fn typed(partner_type: &str, discount: &str, rest: &[&str]) -> Value {
    let mut arguments = vec!["quote", "--partner-type", partner_type, "--discount", discount];
    arguments.extend(rest);
    Book::bare().json(&arguments)
}

#[test]
fn a_distributor_sees_all_three_engagements() {
    let quote = distributor().json(&["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"]);
    let options = &quote["options"];
    assert_eq!(column(options, "engagement"), ["partner-owned", "co-led", "late-involvement"]);
    assert_eq!(column(options, "discount_rate"), ["0.5", "0.3", "0.1"]);
    assert_eq!(
        column(options, "clause"),
        ["quarters.benefits.partner-owned", "quarters.benefits.co-led", "quarters.benefits.late-involvement"]
    );
    assert_eq!(amounts(&options[0]["totals"]), ["5000.00", "0.00", "5000.00", "2500.00", "2500.00"]);
    assert_eq!(amounts(&options[1]["totals"]), ["5000.00", "0.00", "5000.00", "1500.00", "3500.00"]);
    assert_eq!(amounts(&options[2]["totals"]), ["5000.00", "0.00", "5000.00", "500.00", "4500.00"]);
    assert_eq!(options[0]["lines"][0]["unit_price"], json!({"amount": "1000.00", "currency": "USD"}));
    assert_eq!(quote["partner"], json!({"id": "acme", "name": "Acme", "type": "distributor"}));
    assert_eq!(quote["program"], "vates-distributor-2026");
    assert_eq!(quote["rates"], json!([]));
}

#[test]
fn the_table_shows_the_price_and_the_three_nets() {
    let book = distributor();
    let table = book.run(&["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"]).success();
    for piece in ["5,000.00", "USD", "2,500.00", "3,500.00", "4,500.00", "Acme"] {
        assert!(table.stdout.contains(piece), "`{piece}` is not in:\n{}", table.stdout);
    }
}

#[test]
fn the_keys_come_in_the_promised_order() {
    let book = distributor();
    let arguments =
        ["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme", "--as-of", "2026-11-24", "--json"];
    let answer = book.run(&arguments).success();
    assert_order(
        &answer.stdout,
        &[
            r#""schema""#,
            r#""vates-partner/quote/1""#,
            r#""program""#,
            r#""as_of""#,
            r#""2026-11-24""#,
            r#""valid_until""#,
            r#""2026-12-24""#,
            r#""partner""#,
            r#""id""#,
            r#""name""#,
            r#""type""#,
            r#""customer""#,
            r#""customer_discount""#,
            r#""options""#,
            r#""engagement""#,
            r#""discount_rate""#,
            r#""clause""#,
            r#""lines""#,
            r#""bundle""#,
            r#""hosts""#,
            r#""years""#,
            r#""unit_price""#,
            r#""amount""#,
            r#""currency""#,
            r#""list""#,
            r#""customer_discount""#,
            r#""gross""#,
            r#""partner_discount""#,
            r#""net""#,
            r#""totals""#,
            r#""list""#,
            r#""customer_discount""#,
            r#""gross""#,
            r#""partner_discount""#,
            r#""net""#,
            r#""tax""#,
            r#""rates""#,
            r#""warnings""#,
        ],
    );
}

#[test]
fn list_prices_hold_at_both_ends_of_the_host_range() {
    for (bundle, hosts, price, currency) in [
        ("essential", "1", "2000.00", "USD"),
        ("essential", "3", "2000.00", "USD"),
        ("essential-plus", "1", "4000.00", "USD"),
        ("essential-plus", "3", "4000.00", "USD"),
        ("essential+", "2", "4000.00", "USD"),
        ("pro", "3", "3000.00", "USD"),
        ("pro", "1000000", "1000000000.00", "USD"),
        ("enterprise", "4", "7200.00", "EUR"),
        ("enterprise", "100", "180000.00", "EUR"),
    ] {
        let quote = Book::bare().json(&["quote", "--bundle", bundle, "--hosts", hosts]);
        let option = &quote["options"][0];
        assert_eq!(amounts(&option["totals"]), [price, "0.00", price, "0.00", price], "{bundle} for {hosts}");
        assert_eq!(option["totals"]["net"]["currency"], currency);
        assert_eq!(
            option["lines"][0]["bundle"],
            if bundle == "essential+" { "essential-plus" } else { bundle }
        );
        assert_eq!(option["lines"][0]["hosts"], hosts.parse::<u64>().unwrap());
        assert_eq!(option["discount_rate"], "0");
        assert_eq!((&option["engagement"], &option["clause"]), (&Value::Null, &Value::Null));
        assert_eq!((&quote["partner"], &quote["customer"]), (&Value::Null, &Value::Null));
    }
}

#[test]
fn years_multiply_flat_and_host_prices_alike() {
    for (item, unit, list) in [
        ("essential:3:2", "2000.00", "4000.00"),
        ("essential+:1:5", "4000.00", "20000.00"),
        ("pro:5:3", "1000.00", "15000.00"),
        ("enterprise:4:10", "1800.00", "72000.00"),
    ] {
        let quote = Book::bare().json(&["quote", "--item", item]);
        let line = &quote["options"][0]["lines"][0];
        assert_eq!((&line["unit_price"]["amount"], &line["list"]["amount"]), (&json!(unit), &json!(list)));
    }
}

#[test]
fn several_items_are_lines_that_add_up() {
    let items = ["--item", "pro:5", "--item", "essential:2:1", "--item", "essential+:3", "--years", "2"];
    let quote = typed("reseller", "25%", &items);
    let option = &quote["options"][0];
    // --years is for the items that name no years of their own.
    assert_eq!(amounts(&option["lines"][0]), ["10000.00", "0.00", "10000.00", "2500.00", "7500.00"]);
    assert_eq!(amounts(&option["lines"][1]), ["2000.00", "0.00", "2000.00", "500.00", "1500.00"]);
    assert_eq!(amounts(&option["lines"][2]), ["8000.00", "0.00", "8000.00", "2000.00", "6000.00"]);
    assert_eq!(amounts(&option["totals"]), ["20000.00", "0.00", "20000.00", "5000.00", "15000.00"]);
    assert_eq!(
        option["lines"].as_array().unwrap().iter().map(|line| &line["years"]).collect::<Vec<_>>(),
        [2, 1, 2]
    );
}

#[test]
fn the_programs_own_example_of_a_thousand_at_thirty_percent() {
    // essential for one host lists 2,000; a charity rate of half leaves the invoiced 1,000 of the example.
    let book = Book::new()
        .file("vates-partner.toml", "[customer_discounts]\ncharity = \"50%\"\n")
        .partners(&["nils,Nils,reseller,2021-03-01,,,30%,,SE,"]);
    let quote =
        book.json(&words("quote --bundle essential --hosts 1 --partner nils --customer-status charity"));
    assert_eq!(
        amounts(&quote["options"][0]["totals"]),
        ["2000.00", "1000.00", "1000.00", "300.00", "700.00"]
    );
}

#[test]
fn agreed_rates_are_taken_from_the_partner_or_for_this_quote() {
    let book = Book::new()
        .partners(&["half,Half,msp,2021-03-01,,,50%,,FR,", "third,Third,reseller,2021-03-01,,2,0.3333,,FR,"]);
    let line = |arguments: &[&str]| {
        let mut all = vec!["quote", "--bundle", "pro", "--hosts", "5"];
        all.extend(arguments);
        let quote = book.json(&all);
        let option = &quote["options"][0];
        assert_eq!(option["engagement"], Value::Null);
        assert_eq!(option["clause"], "compare.discounts");
        (option["discount_rate"].as_str().unwrap().to_owned(), amounts(&option["totals"]).map(str::to_owned))
    };
    let owned = |figures: [&str; 5]| figures.map(str::to_owned);
    let half = owned(["5000.00", "0.00", "5000.00", "2500.00", "2500.00"]);
    assert_eq!(line(&["--partner", "half"]), ("0.5".to_owned(), half));
    // 5,000 x 0.3333 = 1,666.50
    let third = owned(["5000.00", "0.00", "5000.00", "1666.50", "3333.50"]);
    assert_eq!(line(&["--partner", "third"]), ("0.3333".to_owned(), third));
    let asked = owned(["5000.00", "0.00", "5000.00", "1250.00", "3750.00"]);
    assert_eq!(line(&["--partner", "third", "--discount", "25%"]), ("0.25".to_owned(), asked));
}

#[test]
fn agreed_rates_must_lie_in_the_range_of_the_type_both_ends_included() {
    for (partner_type, low, high) in [("msp", "20", "50"), ("reseller", "10", "40"), ("csp", "5", "45")] {
        for end in [low, high] {
            let quote = typed(partner_type, &format!("{end}%"), &["--bundle", "pro", "--hosts", "4"]);
            // 4,000 x p% = 40 x p
            let off = format!("{}.00", 40 * end.parse::<u32>().unwrap());
            assert_eq!(quote["options"][0]["totals"]["partner_discount"]["amount"], off.as_str());
        }
        let below = format!("{}.99%", low.parse::<u32>().unwrap() - 1);
        let above = format!("{high}.01%");
        for outside in [below, above] {
            Book::bare()
                .run(&[
                    "quote",
                    "--bundle",
                    "pro",
                    "--hosts",
                    "4",
                    "--partner-type",
                    partner_type,
                    "--discount",
                    &outside,
                ])
                .refused(&[&format!("{low}%"), &format!("{high}%")]);
        }
    }
}

#[test]
fn an_order_taker_pays_the_list_price() {
    let quote = Book::bare().json(&words("quote --bundle pro --hosts 5 --partner-type order-taker"));
    let option = &quote["options"][0];
    assert_eq!(amounts(&option["totals"]), ["5000.00", "0.00", "5000.00", "0.00", "5000.00"]);
    assert_eq!((&option["discount_rate"], &option["clause"]), (&json!("0"), &json!("compare.discounts")));
}

#[test]
fn tax_is_apart_and_rounded_per_line() {
    let net = typed("reseller", "30%", &["--bundle", "pro", "--hosts", "5"]);
    assert_eq!(net["options"][0]["totals"]["tax"], Value::Null);
    for rate in ["20%", "0.2", "0.20"] {
        let taxed = typed("reseller", "30%", &["--bundle", "pro", "--hosts", "5", "--tax", rate]);
        let totals = &taxed["options"][0]["totals"];
        assert_eq!(amounts(totals), ["5000.00", "0.00", "5000.00", "1500.00", "3500.00"]);
        assert_eq!(totals["tax"], json!({"amount": "700.00", "currency": "USD"}));
    }
    // Each line nets 3,000 x 0.6667 = 2,000.10; at 7.25% that is 145.00725, so 145.01 a line and 290.02 in all
    // (the tax on the sum would be 290.0145).
    let items = ["--item", "pro:3", "--item", "pro:3", "--tax", "7.25%"];
    let two = typed("reseller", "33.33%", &items);
    assert_eq!(two["options"][0]["totals"]["net"]["amount"], "4000.20");
    assert_eq!(two["options"][0]["totals"]["tax"]["amount"], "290.02");
    let none = typed("reseller", "30%", &["--bundle", "pro", "--hosts", "5", "--tax", "0%"]);
    assert_eq!(none["options"][0]["totals"]["tax"]["amount"], "0.00");
}

#[test]
fn billing_the_minimum_names_the_hosts_that_were_asked_for() {
    let quote = Book::bare().json(&["quote", "--bundle", "pro", "--hosts", "2", "--bill-minimum"]);
    let line = &quote["options"][0]["lines"][0];
    assert_eq!((&line["hosts"], &line["hosts_requested"]), (&json!(3), &json!(2)));
    assert_eq!(line["list"]["amount"], "3000.00");
    let enough = Book::bare().json(&["quote", "--bundle", "pro", "--hosts", "5", "--bill-minimum"]);
    assert_eq!(enough["options"][0]["lines"][0]["hosts"], 5);
    Book::bare()
        .run(&["quote", "--bundle", "essential", "--hosts", "4", "--bill-minimum"])
        .refused(&["essential"]);
}

#[test]
fn hosts_alone_quote_every_bundle_that_fits() {
    for (hosts, fitting) in [
        ("1", vec!["essential", "essential-plus"]),
        ("3", vec!["essential", "essential-plus", "pro"]),
        ("4", vec!["pro", "enterprise"]),
    ] {
        let quotes = Book::bare().json(&["quote", "--hosts", hosts]);
        assert_eq!(quotes["schema"], "vates-partner/quotes/1");
        let bundles: Vec<&Value> = quotes["quotes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|quote| &quote["options"][0]["lines"][0]["bundle"])
            .collect();
        assert_eq!(bundles, fitting);
    }
}
