//! The public list of partners. Clause: `terms.locator`.

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, column, words};

fn book() -> Book {
    let header = "id,name,type,joined,left,tier,discount,l1_support,country,currency,website\n";
    let rows = "id-z,Zeta,csp,2021-01-01,,1,25%,2022-02-02,FR,EUR,https://zeta.example\n\
                id-b,beta,msp,2021-01-01,,2,20%,,FR,EUR,\n\
                id-a,Alpha,distributor,2021-01-01,,,,,FR,EUR,https://alpha.example\n\
                id-d,Delta,reseller,2021-01-01,,1,10%,,DE,EUR,https://delta.example\n\
                id-n,Nowhere,order-taker,2021-01-01,,,,,,EUR,\n\
                id-l,Last,msp,2021-01-01,2026-11-24,,,,US,USD,\n\
                id-f,First,msp,2026-11-24,,,,,CA,USD,\n\
                id-g,Gone,msp,2021-01-01,2026-11-23,,,,IT,EUR,\n\
                id-s,Soon,msp,2026-11-25,,,,,IT,EUR,\n";
    Book::new().file("partners.csv", format!("{header}{rows}"))
}

const ASK: &str = "locator --as-of 2026-11-24";

#[test]
fn partners_of_the_day_are_listed_by_country_and_name() {
    let told = book().json(&words(ASK));
    assert_valid("locator", &told);
    let countries = told["countries"].as_array().unwrap();
    let codes: Vec<&Value> = countries.iter().map(|country| &country["country"]).collect();
    assert_eq!(codes, [&"CA".into(), &"DE".into(), &"FR".into(), &"US".into(), &Value::Null]);
    assert_eq!(column(&countries[2]["partners"], "name"), ["Alpha", "beta", "Zeta"]);
    assert_eq!(
        (&countries[2]["name"], &countries[4]["name"]),
        (&"France".into(), &"country not recorded".into())
    );
    assert_eq!(countries[2]["partners"][0]["website"], "https://alpha.example");
    assert_eq!(countries[2]["partners"][1]["website"], Value::Null);
    assert_eq!(told["clause"], "terms.locator");
    assert_eq!(column(&told["warnings"], "code"), ["country-not-recorded"]);
}

#[test]
fn all_who_have_no_country_are_told_in_one_sentence() {
    let rows: Vec<String> =
        (1..=30).map(|n| format!("id-{n},Partner {n},msp,2021-01-01,,1,20%,,,")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let said = Book::new().partners(&rows).run(&words(ASK)).success().stderr;
    assert_eq!(said.matches("warning:").count(), 1, "{said}");
    assert!(said.contains("Partner 1,") && said.contains("Partner 30,"), "{said}");
    assert!(said.lines().all(|line| line.chars().count() <= 80), "{said}");
}

#[test]
fn nothing_private_is_told_in_any_format() {
    let book = book();
    for format in ["table", "json", "jsonl", "csv", "markdown"] {
        let mut ask = words(ASK);
        ask.extend(["-O", format]);
        let said = book.run(&ask).success();
        for private in ["id-", "2021", "2022", "EUR", "USD", "25%", "0.25", "tier", "partners.csv"] {
            assert!(!said.stdout.contains(private), "{format}: {private}\n{}", said.stdout);
            assert!(!said.stderr.contains(private), "{format}: {private}\n{}", said.stderr);
        }
        assert!(said.stdout.contains("Delta"), "{format}");
        // A page is for the public; what is lacking is told beside it.
        let place = if format == "json" { &said.stdout } else { &said.stderr };
        let unbroken = place.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(unbroken.contains("no country is recorded of Nowhere, so"), "{format}: {}", said.stderr);
    }
    let csv = book.run(&words(&format!("{ASK} -O csv"))).success().stdout;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines[..2], ["country,name,type,website", "CA,First,msp,"]);
    assert_eq!((lines[7], lines.len()), (",Nowhere,order-taker,", 8));
    let quiet = book.run(&words(&format!("{ASK} -q"))).success();
    assert_eq!(quiet.stderr, "");
}

#[test]
fn one_country_is_asked_for_by_its_letters() {
    let book = book();
    let told = book.json(&words(&format!("{ASK} --country DE")));
    assert_eq!(column(&told["countries"], "country"), ["DE"]);
    let nobody = book.json(&words(&format!("{ASK} --country IT")));
    assert_eq!(nobody["countries"].as_array().unwrap().len(), 0);
    let page = book.run(&words(&format!("{ASK} --country IT"))).success().stdout;
    assert!(page.contains("No partner is listed as of 2026-11-24"), "{page}");
    book.run(&words(&format!("{ASK} --country de"))).refused(&["--country", "write DE"]);
    book.run(&words(&format!("{ASK} --country UK"))).refused(&["write GB"]);
    book.run(&words(&format!("{ASK} --reading year-rule=two-passes"))).refused(&["doesn't use --reading"]);
}

#[test]
fn marketing_tells_funds_activities_and_sessions_of_the_year() {
    let book = Book::new()
        .partners(&[
            "dist,D,distributor,2021-01-01,,,,,FR,",
            "msp2,M2,msp,2021-01-01,,2,20%,,FR,",
            "taker,T,order-taker,2021-01-01,,,,,FR,",
            "gone,G,msp,2021-01-01,2026-11-23,,,,FR,",
        ])
        .file(
            "vates-partner.toml",
            "[pes.catalogue.event]\ndimension = \"marketing\"\npoints = 10\nyearly_cap = 15\n",
        )
        .activities(&[
            "A-1,dist,2026-01-01,event,,,awarded",
            "A-2,dist,2026-11-24,event,,,awarded",
            "A-3,dist,2026-11-25,event,,,awarded",
            "A-4,dist,2025-12-31,event,,,awarded",
            "A-5,dist,2026-03-01,case study,marketing,7,submitted",
            "A-6,dist,2026-03-02,visit,delivery,9,awarded",
            "A-7,dist,2026-03-03,talk,marketing,4,rejected",
        ])
        .sessions(&["dist,2025-12-31,Old,webinar", "dist,2026-02-01,New,", "dist,2026-11-25,Later,webinar"]);
    let told = |more: &str| {
        let told = book.json(&words(&format!("marketing --as-of 2026-11-24 --partner {more}")));
        assert_valid("marketing", &told);
        told
    };
    let dist = told("dist");
    assert_eq!(column(&dist["activities"], "id"), ["A-1", "A-5", "A-7", "A-2"]);
    assert_eq!(column(&dist["activities"], "awarded"), ["10", "0", "0", "5"]);
    assert_eq!(column(&dist["activities"], "status"), ["awarded", "submitted", "rejected", "awarded"]);
    assert_eq!((&dist["awarded"], &dist["pending"]), (&"15".into(), &"7".into()));
    assert_eq!(column(&dist["sessions"], "title"), ["New"]);
    assert_eq!(column(&dist["funds"], "state"), ["yes", "upon-review"]);
    assert_eq!(dist["clause"], "portal.marketing");
    let earlier = told("dist --year 2025");
    assert_eq!(column(&earlier["activities"], "id"), ["A-4"]);
    assert_eq!(column(&earlier["sessions"], "title"), ["Old"]);
    let msp = told("msp2");
    assert_eq!(column(&msp["funds"], "state"), ["after-tier-3"]);
    assert_eq!(msp["funds"][0]["missing"], "tier 3; the record says tier 2");
    assert_eq!(column(&told("taker")["funds"], "state"), ["no"]);
    book.run(&words("marketing --partner gone --as-of 2026-11-24")).refused(&["no partner on 2026-11-24"]);
    let page = book.run(&words("marketing --partner dist --as-of 2026-11-24")).success().stdout;
    assert!(page.contains("15 points awarded, 7 pending") && page.contains("case study"), "{page}");
    assert!(page.contains("quarters.benefits.marketing-funds"), "{page}");
}
