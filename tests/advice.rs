//! Where a partner could move after a transition. Clauses: `framework.transition`, `framework.requalify`,
//! `framework.active-subscriptions`, `types.*`.

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, column, words};

/// A distributor that has met nothing; after three quarters there is no way left.
fn book(support: &str) -> Book {
    Book::new().partners(&[
        &format!("acme,Acme,distributor,2021-01-01,,,,{support},FR,USD"),
        "birch,Birch,distributor,2021-01-01,,,,,FR,USD",
        "gull,Gull,msp,2021-01-01,,,30%,,FR,USD",
    ])
}

const ASK: &str = "qualify --partner acme --as-of 2026-11-24";

fn told(book: &Book) -> Value {
    let told = book.json(&words(ASK));
    assert_valid("qualify", &told);
    assert_eq!(told["partners"][0]["verdict"], "transition");
    told["partners"][0]["advice"].clone()
}

/// What speaks for (or against) a type: each point's clause with its records.
fn points(advice: &Value, partner_type: &str, side: &str) -> Vec<String> {
    let types = advice["types"].as_array().unwrap();
    let one = types.iter().find(|one| one["type"] == partner_type).unwrap();
    let points = one["fits"][side].as_array().unwrap().iter();
    points
        .map(|point| {
            let records = point["records"].as_array().unwrap().iter().map(|id| id.as_str().unwrap());
            let records = records.collect::<Vec<_>>().join(" ");
            format!("{} {records}", point["clause"].as_str().unwrap()).trim().to_owned()
        })
        .collect()
}

fn fitting(advice: &Value) -> Vec<String> {
    advice["fitting"].as_array().unwrap().iter().map(|one| one.as_str().unwrap().to_owned()).collect()
}

const SALE: &str = "O-1,acme,Contoso,new,2026-02-01,,100,USD,";
const RENEWAL: &str = "O-2,acme,Contoso,renewal,2026-11-24,,100,USD,";

#[test]
fn who_sells_and_supports_on_and_on_fits_a_service_provider() {
    let advice = told(&book("2026-11-24").orders(&[RENEWAL, SALE]));
    assert_eq!(fitting(&advice), ["msp"]);
    let speaks = ["sales.customer-sales O-1 O-2", "types.msp O-2", "types.msp acme"];
    assert_eq!(points(&advice, "msp", "for"), speaks);
    assert_eq!(points(&advice, "reseller", "against"), ["types.reseller acme"]);
    assert_eq!(points(&advice, "csp", "against"), ["types.csp"]);
    assert_eq!(column(&advice["types"], "type"), ["msp", "reseller", "csp", "order-taker"]);
    assert_eq!(column(&advice["types"], "clause")[3], "types.order-taker");
    assert_eq!(advice["types"][0]["discount"]["maximum"], "0.5");
    assert_eq!((&advice["from"], &advice["to"]), (&"2026-01-01".into(), &"2026-11-24".into()));
    assert_eq!(advice["way_back"], "framework.requalify");
    assert_eq!(advice["unaffected"], "framework.active-subscriptions");
    // A partner-owned deal takes in support; nobody needs one.
    let deal = "D-1,acme,Contoso,partner-owned,won,2026-01-01,2026-02-01,,";
    let owned = told(&book("2026-11-24").orders(&[RENEWAL, SALE]).deals(&[deal]));
    assert_eq!(points(&owned, "msp", "for")[3], "engagement.partner-owned D-1");
    // Without a renewal, and with support only from the next day on, it isn't one.
    assert_eq!(fitting(&told(&book("2026-11-24").orders(&[SALE]))), [""; 0]);
    let later = told(&book("2026-11-25").orders(&[SALE, RENEWAL]));
    assert_eq!(points(&later, "msp", "against"), ["types.msp"]);
    assert_eq!(fitting(&later), ["reseller"]);
}

#[test]
fn who_sells_without_support_fits_a_reseller() {
    let advice = told(&book("").orders(&[SALE]));
    assert_eq!(fitting(&advice), ["reseller"]);
    assert_eq!(points(&advice, "reseller", "for"), ["sales.customer-sales O-1", "types.reseller"]);
    assert_eq!(points(&advice, "order-taker", "against"), ["engagement.late-involvement"]);
}

#[test]
fn who_only_processes_orders_fits_an_order_taker() {
    let late = "D-1,acme,Contoso,late-involvement,won,2026-01-01,2026-02-01,,";
    let advice = told(&book("").orders(&[SALE]).deals(&[late]));
    assert_eq!(fitting(&advice), ["reseller", "order-taker"]);
    assert_eq!(points(&advice, "order-taker", "for")[2], "engagement.late-involvement D-1");
    let led = "D-2,acme,Contoso,co-led:partner,won,2026-01-01,2026-02-01,,";
    let advice = told(&book("").orders(&[SALE]).deals(&[late, led]));
    assert_eq!(points(&advice, "order-taker", "against"), ["types.order-taker D-2"]);
    // Deals that are lost, or open on the day, or of another year show nothing.
    let others = [
        "D-3,acme,A,co-led,lost,2026-01-01,2026-02-01,,",
        "D-4,acme,B,co-led,won,2026-01-01,2026-11-25,,",
        "D-5,acme,C,co-led,won,2025-01-01,2025-12-31,,",
        "D-6,birch,D,co-led,won,2026-01-01,2026-02-01,,",
        "D-7,acme,E,co-led,open,2026-01-01,,,",
        late,
    ];
    assert_eq!(fitting(&told(&book("").orders(&[SALE]).deals(&others))), ["reseller", "order-taker"]);
}

#[test]
fn who_buys_for_itself_fits_a_cloud_provider() {
    for own in [
        "O-3,acme,ACME,new,2026-02-01,,100,USD,",
        "O-3,acme,acme,new,2026-02-01,,100,USD,",
        "O-3,acme,c-9,new,2026-02-01,,100,USD,",
    ] {
        let advice = told(&book("").orders(&[own]).customers(&["c-9,Acme,FR,,"]));
        assert_eq!(fitting(&advice), ["csp"], "{own}");
        assert_eq!(points(&advice, "csp", "for"), ["types.csp O-3"]);
        assert_eq!(points(&advice, "reseller", "against"), ["sales.customer-sales"]);
    }
}

#[test]
fn orders_of_other_years_of_others_and_what_is_no_sale_show_nothing() {
    let advice = told(&book("").orders(&[
        "O-1,acme,Contoso,new,2025-12-31,2026-01-02,100,USD,",
        "O-2,acme,Contoso,new,2026-11-25,,100,USD,",
        "O-3,acme,Contoso,trial,2026-02-01,,0,USD,",
        "O-4,birch,Contoso,new,2026-02-01,,100,USD,",
        "O-5,acme,Contoso,new,2026-02-01,2026-02-01,-100,USD,",
    ]));
    assert_eq!(fitting(&advice), [""; 0]);
    assert_eq!(points(&advice, "reseller", "against"), ["sales.customer-sales"]);
}

#[test]
fn nobody_else_is_advised() {
    let book = book("").orders(&[SALE]);
    let advice = |line: &str| {
        let told = book.json(&words(line));
        assert_valid("qualify", &told);
        told["partners"].as_array().unwrap().iter().map(|one| one["advice"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(advice("qualify --as-of 2026-11-24"), [Value::Null, Value::Null]);
    assert_eq!(advice("qualify --partner acme --as-of 2026-09-30"), [Value::Null]);
    assert_eq!(advice("qualify --partner gull --as-of 2026-11-24"), [Value::Null]);
    // However it is read, nobody is advised who wasn't named, not even the only distributor.
    let alone = Book::new().partners(&["acme,Acme,distributor,2021-01-01,,,,,FR,USD"]);
    for line in ["qualify --as-of 2026-11-24", "qualify --as-of 2026-11-24 --explain"] {
        let told = alone.json(&words(line));
        assert_eq!(
            (&told["partners"][0]["verdict"], &told["partners"][0]["advice"]),
            (&"transition".into(), &Value::Null)
        );
        let page = alone.run(&words(line)).success().stdout;
        assert!(page.contains("status --partner acme"), "{page}");
    }
    // Read with care or summed while it is read, the advice is the same.
    assert_eq!(advice(&format!("{ASK} --explain")), [told(&book)]);
    assert_eq!(
        points(&advice(&format!("{ASK} --without O-1"))[0], "reseller", "against"),
        ["sales.customer-sales"]
    );
    let page = book.run(&words(ASK)).success().stdout;
    for said in ["reseller", "advice; Vates decides", "framework.requalify", "framework.active-subscriptions"]
    {
        assert!(page.contains(said), "{said}: {page}");
    }
    // Tallies know no customers.
    book.run(&words("tally --as-of 2026-11-24 -o t.tally")).success();
    let told = book.json(&words("qualify --tallies t.tally --partner acme"));
    assert_eq!(told["partners"][0]["advice"], Value::Null);
    let page = book.run(&words("qualify --tallies t.tally --partner acme")).success().stdout;
    assert!(page.contains("status --partner acme"), "{page}");
}

#[test]
fn a_licence_for_internal_use_shows_no_cloud_provider() {
    // Neither billed nor complimentary, and whoever is named as the customer.
    for own in [
        "O-3,acme,acme,internal-use,2026-02-01,,100,USD,",
        "O-3,acme,Contoso,internal-use,2026-02-01,2026-02-01,0,USD,",
    ] {
        let advice = told(&book("").orders(&[own]));
        assert_eq!(fitting(&advice), [""; 0], "{own}");
        assert_eq!(points(&advice, "csp", "against"), ["types.csp"]);
        let csp = &advice["types"][2]["fits"];
        assert_eq!(csp["not_shown"], "whether it sells virtual machines or cloud services to customers");
    }
}

#[test]
fn upgrades_that_are_no_customer_sales_show_none() {
    // Three months after 1 February is 1 May.
    let new = "O-1,acme,Contoso,new,2026-02-01,,100,USD,S-1";
    let upgrade = |day: &str| format!("O-2,acme,Contoso,upgrade,{day},,100,USD,S-1");
    let sold = |rows: &[&str]| {
        let advice = told(&book("").orders(rows));
        let what = advice["types"][1]["fits"]["for"][0]["what"].as_str().unwrap().to_owned();
        (points(&advice, "reseller", "for")[0].clone(), what)
    };
    assert_eq!(
        sold(&[new, &upgrade("2026-04-30")]),
        (
            "sales.customer-sales O-1".to_owned(),
            "1 customer sale: order, renewal or upgrade; 1 upgrade is none by sales.upgrade-gap".to_owned()
        )
    );
    assert_eq!(
        sold(&[new, &upgrade("2026-05-01")]),
        (
            "sales.customer-sales O-1 O-2".to_owned(),
            "2 customer sales: orders, renewals, upgrades".to_owned()
        )
    );
    // One without an earlier order is none either, and how invoices are counted makes no sale of it.
    let alone = book("").orders(&["O-2,acme,Contoso,upgrade,2026-06-01,2026-06-01,100,USD,S-1"]);
    for reading in ["gross-scope=customer-sales", "gross-scope=all-invoices"] {
        let told = alone.json(&[&words(ASK)[..], &["--reading", reading]].concat());
        let advice = &told["partners"][0]["advice"];
        assert_eq!(points(advice, "reseller", "against"), ["sales.customer-sales"], "{reading}");
        assert_eq!(fitting(advice), [""; 0], "{reading}");
    }
}

#[test]
fn orders_that_were_credited_as_a_whole_show_nothing() {
    let credit = |day: &str, gross: &str| format!("O-1-C1,acme,Contoso,new,{day},{day},-{gross},USD,");
    for (day, gross, sells) in
        [("2026-03-01", "100", false), ("2026-03-01", "99.99", true), ("2026-11-25", "100", true)]
    {
        let advice = told(&book("").orders(&[SALE, &credit(day, gross)]));
        let expected: &[&str] = if sells { &["reseller"] } else { &[] };
        assert_eq!(fitting(&advice), expected, "{day} {gross}");
    }
    // The same of what it bought for itself.
    let own = "O-1,acme,acme,new,2026-02-01,,100,USD,";
    let back = "O-1-C1,acme,acme,new,2026-03-01,2026-03-01,-100,USD,";
    assert_eq!(fitting(&told(&book("").orders(&[own]))), ["csp"]);
    assert_eq!(fitting(&told(&book("").orders(&[own, back]))), [""; 0]);
}

#[test]
fn who_is_no_partner_any_more_moves_nowhere() {
    let book = |left: &str| {
        let row = format!("acme,Acme,distributor,2021-01-01,{left},,,,FR,USD");
        Book::new().partners(&[&row]).orders(&[SALE])
    };
    let of = |left: &str| book(left).json(&words(ASK))["partners"][0].clone();
    let (left, last) = (of("2026-11-23"), of("2026-11-24"));
    assert_eq!((&left["verdict"], &left["advice"]), (&"transition".into(), &Value::Null));
    assert_eq!(fitting(&last["advice"]), ["reseller"]);
    let page = |left: &str| book(left).run(&words(ASK)).success().stdout;
    let page_of_left = page("2026-11-23");
    assert!(page_of_left.contains("Left on 2026-11-23.") && !page_of_left.contains("status --partner"));
    assert!(page("2026-11-24").contains("Its last day is 2026-11-24."));
}
