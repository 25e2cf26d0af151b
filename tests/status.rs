//! One page on where a partner stands. Clause: `portal.status`.

use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;

use crate::schemas::assert_valid;
use crate::support::{Book, assert_order, column, words};

/// Its fourth quarter runs on 2026-11-24.
fn book() -> Book {
    Book::new().partners(&[
        "acme,Acme,distributor,2021-01-01,,,,2021-02-01,FR,USD",
        "gull,Gull,msp,2021-01-01,,2,30%,,FR,USD",
        "gone,Gone,msp,2021-01-01,2026-11-23,,,,FR,USD",
    ])
}

fn told(book: &Book, more: &str) -> Value {
    let told = book.json(&words(&format!("status --as-of 2026-11-24 --partner {more}")));
    assert_valid("status", &told);
    told
}

#[test]
fn a_partner_without_records_has_a_page_too() {
    let book = book();
    let acme = told(&book, "acme");
    assert_eq!(acme["clause"], "portal.status");
    assert_eq!(acme["qualification"]["verdict"], "transition");
    assert_eq!(column(&acme["qualification"]["quarters"], "status"), ["failed", "failed", "failed", "open"]);
    assert_eq!(column(&acme["discounts"]["rates"], "rate"), ["0.5", "0.3", "0.1"]);
    assert_eq!(column(&acme["advice"]["types"], "type"), ["msp", "reseller", "csp", "order-taker"]);
    assert_eq!(column(&acme["deadlines"], "kind"), ["quarter-ends"]);
    assert_eq!(acme["deadlines"][0]["date"], "2026-12-31");
    assert_eq!(acme["next_score"]["minimum"], "300");
    let gull = told(&book, "gull");
    assert_eq!(gull["qualification"]["verdict"], "not-applicable");
    assert_eq!(gull["partner"]["tier"], 2);
    assert_eq!((&gull["next_score"], &gull["advice"]), (&Value::Null, &Value::Null));
    assert_eq!(gull["deadlines"].as_array().unwrap().len(), 0);
    assert_eq!(gull["discounts"]["rates"][0]["rate"], "0.3");
    let page = book.run(&words("status --partner gull --as-of 2026-11-24")).success().stdout;
    assert!(
        page.contains("the quarterly framework is for distributors") || page.contains("framework is for")
    );
    let next = book.partners(&["next,Next,msp,2026-11-25,,,,,FR,USD"]);
    let ask = "status --partner next --as-of 2026-11-24";
    next.run(&words(ask)).refused(&["`next` is no partner on 2026-11-24", "it joins only on 2026-11-25"]);
    let book = next;
    book.run(&words("status --partner acne")).refused(&["did you mean `acme`"]);
}

#[test]
fn what_it_says_is_what_the_other_commands_say() {
    let book = book()
        .activities(&[
            "A-1,acme,2026-01-10,x,delivery,60,awarded",
            "A-2,acme,2026-11-24,y,marketing,25,submitted",
            "A-3,acme,2026-11-25,y,marketing,25,submitted",
        ])
        .deals(&[
            "D-1,acme,A,co-led,won,2026-10-01,2026-10-02,,",
            "D-2,acme,B,partner-owned,won,2026-10-01,2026-10-02,,",
        ]);
    let acme = told(&book, "acme");
    let ask = |line: &str| book.json(&words(&format!("{line} --partner acme --as-of 2026-11-24")));
    let qualify = ask("qualify");
    assert_eq!(acme["qualification"], qualify["partners"][0]);
    assert_eq!(acme["advice"], qualify["partners"][0]["advice"]);
    assert_eq!(acme["pes"], ask("pes")["partners"][0]);
    assert_eq!(acme["discounts"], ask("benefits")["benefits"][0]);
    assert_eq!((&acme["pes"]["awarded"], &acme["pes"]["pending"]), (&"60".into(), &"25".into()));
    let next = &acme["next_score"];
    assert_eq!((&next["quarter"], &next["missing"]), (&"2026-Q4".into(), &"240".into()));
    assert_eq!(
        (column(&acme["claims"]["pending"], "id"), &acme["claims"]["clause"]),
        (vec!["A-2"], &"portal.pes-submissions".into())
    );
    let shares: Vec<_> = acme["pipeline"].as_array().unwrap().iter().map(|one| &one["share"]).collect();
    assert_eq!(shares[0]["actual"]["share"], "0.5");
    assert_eq!((&shares[1]["maximum"], &shares[1]["status"]), (&"0.1".into(), &"unmet".into()));
    assert_eq!((&shares[2]["actual"]["share"], &shares[2]["status"]), (&"0".into(), &"met".into()));
    // Readings bear on it as on the others.
    let other = told(
        &book,
        "acme --reading engagement-partner-led=partner-owned --reading after-tier-3=above-tier-3",
    );
    assert_eq!(other["readings"]["after-tier-3"], "above-tier-3");
}

#[test]
fn open_deals_are_summed_by_engagement_and_currency() {
    let book = book().deals(&[
        "D-1,acme,A,co-led:partner,open,2026-11-24,,100.50,USD",
        "D-2,acme,B,co-led,open,2026-02-01,,50,EUR",
        "D-3,acme,C,co-led:vates,open,2026-01-01,,0.50,USD",
        "D-4,acme,D,co-led,open,2026-01-01,,,",
        "D-5,acme,E,co-led,open,2026-11-25,,7,USD",
        "D-6,acme,F,late-involvement,won,2026-01-01,2026-11-24,7,USD",
        "D-7,acme,G,late-involvement,won,2026-01-01,2026-11-25,9,USD",
        "D-8,gull,H,partner-owned,open,2026-01-01,,7,USD",
    ]);
    let acme = told(&book, "acme");
    let pipeline = acme["pipeline"].as_array().unwrap();
    assert_eq!(column(&acme["pipeline"], "engagement"), ["partner-owned", "co-led", "late-involvement"]);
    let counts: Vec<_> = pipeline.iter().map(|one| one["count"].as_u64().unwrap()).collect();
    // What is closed later is still open.
    assert_eq!(counts, [0, 4, 1]);
    assert_eq!(column(&pipeline[1]["amounts"], "currency"), ["EUR", "USD"]);
    assert_eq!(column(&pipeline[1]["amounts"], "amount"), ["50.00", "101.00"]);
    assert_eq!((&pipeline[1]["without_amount"], &pipeline[2]["deals"][0]), (&1.into(), &"D-7".into()));
    assert_eq!(pipeline[1]["deals"], serde_json::json!(["D-3", "D-4", "D-2", "D-1"]));
}

#[test]
fn what_runs_out_is_told_up_to_its_last_day() {
    // From 2026-11-24, 60 days later is 2027-01-23, and 90 days later 2027-02-22.
    let orders = "id,partner,customer,kind,ordered,gross,currency,subscription,bundle,hosts,years";
    let book = book()
        .rows(
            "orders.csv",
            orders,
            &[
                "O-1,acme,A,new,2026-01-24,100,USD,S-1,pro,5,1",
                "O-2,acme,B,new,2026-01-25,100,USD,S-2,pro,5,1",
                "O-3,acme,C,new,2025-11-25,100,USD,S-3,essential,1,1",
                "O-4,acme,D,new,2025-11-24,100,USD,S-4,pro,5,1",
                "O-5,acme,E,new,2026-02-23,100,USD,S-5,pro,5,1",
                "O-6,acme,F,new,2026-02-24,100,USD,S-6,pro,5,1",
            ],
        )
        .certifications(&[
            "acme,Ann,sales,2025-01-01,2026-11-24",
            "acme,Bob,sales,2025-01-01,2026-11-23",
            "acme,Cas,technical,2025-01-01,2027-02-22",
            "acme,Dan,technical,2025-01-01,2027-02-23",
            "acme,Eve,technical,2025-01-01,2026-12-01",
            "acme,Eve,technical,2026-11-01,2028-12-01",
            "acme,Fay,sales,2025-01-01,2026-12-02",
            "acme,Fay,sales,2026-11-25,2028-12-02",
            "acme,Gil,sales,2024-01-01,2025-01-01",
            "acme,Gil,technical,2024-01-01,",
            "gull,Hal,sales,2024-01-01,2026-12-01",
        ]);
    let acme = told(&book, "acme");
    assert_eq!(acme["renewals"]["days"], 60);
    // S-4 ended the day before, S-2 ends a day too late.
    assert_eq!(column(&acme["renewals"]["subscriptions"], "id"), ["S-3", "S-1"]);
    let certifications = &acme["certifications"];
    // Eve has a longer one; that of Fay isn't known yet.
    assert_eq!(column(&certifications["expiring"], "person"), ["Ann", "Fay", "Cas"]);
    assert_eq!(column(&certifications["expired"], "person"), ["Gil", "Bob"]);
    let days = column(&acme["deadlines"], "date");
    let expected = [
        "2026-11-24",
        "2026-11-24",
        "2026-12-02",
        "2026-12-31",
        "2027-01-23",
        "2027-01-24",
        "2027-02-22",
        "2027-02-22",
    ];
    assert_eq!(days, expected);
    assert_eq!(acme["deadlines"][0]["kind"], "subscription-ends");
    assert_eq!(acme["deadlines"][1]["clause"], "quarters.certified-sales");
    let page = book.run(&words("status --partner acme --as-of 2026-11-24")).success().stdout;
    for said in [
        "S-3 of C: essential for 1 host, ends on 2026-11-24",
        "S-1 of A: pro for 5 hosts",
        "Bob, sales: expired on 2026-11-23",
    ] {
        assert!(page.contains(said), "{said}: {page}");
    }
}

#[test]
fn registrations_trials_and_quotes_have_deadlines() {
    let book = book().file("vates-partner.toml", "[deal_registration]\nvalid_days = 30\n").deals(&[
        "D-1,acme,A,co-led,open,2026-10-25,,,",
        "D-2,acme,B,co-led,open,2026-10-24,,,",
        "D-3,acme,C,co-led,won,2026-11-01,2026-11-02,,",
        "D-4,acme,D,co-led,open,2026-11-01,,,",
    ]);
    let save = "quote --bundle pro --hosts 5 --partner acme --save --by a --as-of 2026-11-24 --valid-days";
    for days in ["10", "91"] {
        let mut line = words(save);
        line.push(days);
        book.run(&line).success();
    }
    let start = "trial start --partner acme --customer T --by a --as-of 2026-11-20";
    book.run(&words(start)).success();
    let acme = told(&book, "acme");
    assert_eq!(column(&acme["quotes"], "id"), ["Q-2026-0001", "Q-2026-0002"]);
    assert_eq!(column(&acme["trials"], "ends"), ["2026-12-20"]);
    let kinds = ["registration-ends", "registration-ends", "quote-expires", "trial-ends", "quarter-ends"];
    assert_eq!(column(&acme["deadlines"], "kind"), kinds);
    let records = ["D-1", "D-4", "Q-2026-0001", acme["trials"][0]["id"].as_str().unwrap(), "absent"];
    assert_eq!(column(&acme["deadlines"], "record"), records);
    assert_eq!(column(&acme["deadlines"], "date")[..3], ["2026-11-24", "2026-12-01", "2026-12-04"]);
    // Another partner has none of them.
    let gull = told(&book, "gull");
    assert_eq!((gull["quotes"].as_array().unwrap().len(), gull["trials"].as_array().unwrap().len()), (0, 0));
}

#[test]
fn a_page_fits_a_terminal_in_every_format() {
    let demo = Book::new();
    for partner in ["acme", "birch", "cedar", "dune", "ember", "gull", "heron", "iris", "jackdaw"] {
        let line = format!("status --demo --as-of 2026-12-30 --partner {partner}");
        let page = demo.run(&words(&line)).success().stdout;
        for text in page.lines() {
            assert!(text.width() <= 80, "{partner}: {text}");
        }
        assert_valid("status", &demo.json(&words(&line)));
        let csv = demo.run(&words(&format!("{line} -O csv"))).success().stdout;
        assert!(csv.starts_with("partner,section,item,value,currency,date,clause\n"), "{csv}");
        let markdown = demo.run(&words(&format!("{line} -O markdown"))).success().stdout;
        assert!(markdown.starts_with("## Status of "), "{markdown}");
    }
}

#[test]
fn a_claim_is_told_with_what_awarding_it_alone_adds_to_its_own_year() {
    // The cap of 60 leaves room for 10: for either of the two of 2026, and not for both.
    let catalogue =
        "[pes.catalogue.new-deployment]\ndimension = \"delivery\"\npoints = 25\nyearly_cap = 60\n";
    let book = book().file("vates-partner.toml", catalogue).rows(
        "activities.csv",
        "id,partner,date,activity,dimension,points,status",
        &[
            "A-1,acme,2026-01-05,new-deployment,,50,awarded",
            "A-2,acme,2026-05-05,new-deployment,,,submitted",
            "A-3,acme,2026-06-05,new-deployment,,,submitted",
            "A-4,acme,2025-12-31,new-deployment,,,submitted",
        ],
    );
    let acme = told(&book, "acme");
    let claims = &acme["claims"]["pending"];
    assert_eq!(column(claims, "id"), ["A-4", "A-2", "A-3"]);
    assert_eq!(column(claims, "pending"), ["25", "10", "10"]);
    let years: Vec<_> = claims.as_array().unwrap().iter().map(|claim| claim["year"].clone()).collect();
    assert_eq!(years, [2025, 2026, 2026]);
    // All together they add what the cap leaves.
    assert_eq!((&acme["pes"]["awarded"], &acme["pes"]["pending"]), (&"50".into(), &"10".into()));
    // It is what awarding says.
    for (id, said) in [
        ("A-2", "2026: 60 points awarded, before 50 (pes.score)"),
        ("A-3", "2026: 60 points awarded, before 50 (pes.score)"),
        ("A-4", "2025: 25 points awarded, before 0 (pes.score)"),
    ] {
        let line = format!("claim award {id} --dry-run --by a --as-of 2026-11-24");
        assert_eq!(book.json(&words(&line))["notes"][0], said);
    }
    let page = book.run(&words("status --partner acme --as-of 2026-11-24")).success().stdout;
    assert_order(
        &page,
        &[
            "50 points awarded, 10 pending in all.",
            "Claims of 2026 that nobody has decided",
            "A-2 of 2026-05-05: new-deployment, 10 points in 2026 if awarded",
            "A-3 of 2026-06-05: new-deployment, 10 points in 2026 if awarded",
            "Claims of other years that nobody has decided",
            "A-4 of 2025-12-31: new-deployment, 25 points in 2025 if awarded",
        ],
    );
    let csv = book.run(&words("status --partner acme --as-of 2026-11-24 -O csv")).success().stdout;
    assert_order(&csv, &["acme,claim,A-4,25,,2025-12-31,", "acme,claim-year,A-4,2025,"]);
}

#[test]
fn a_claim_is_told_with_the_quarters_that_awarding_it_alone_changes() {
    // Under the cap of 75 the awarded ones score 60, 15 and 0; with A-1 before them, 60, 15, 0 and 0. So the year has 75
    // either way, the first quarter 60 instead of 0, and the second one 75 instead of 60.
    let catalogue = "[pes.catalogue.event]\ndimension = \"marketing\"\npoints = 60\nyearly_cap = 75\n";
    let book = book().file("vates-partner.toml", catalogue).rows(
        "activities.csv",
        "id,partner,date,activity,dimension,points,status",
        &[
            "A-1,acme,2026-01-10,event,,,submitted",
            "A-2,acme,2026-04-10,event,,,awarded",
            "A-3,acme,2026-07-10,event,,,awarded",
            "A-4,acme,2026-10-10,event,,,awarded",
            "A-5,acme,2026-11-10,event,,,submitted",
            "A-6,gull,2026-11-10,event,,,submitted",
        ],
    );
    let acme = told(&book, "acme");
    let claims = &acme["claims"]["pending"];
    assert_eq!((column(claims, "id"), column(claims, "pending")), (vec!["A-1", "A-5"], vec!["0", "0"]));
    let quarter = |quarter: &str, before: &str, after: &str, minimum: &str, status: &str| {
        serde_json::json!({
            "quarter": quarter, "before": before, "after": after, "minimum": minimum,
            "status_before": "unmet", "status_after": status,
        })
    };
    let changed =
        [quarter("2026-Q1", "0", "60", "50", "met"), quarter("2026-Q2", "60", "75", "100", "unmet")];
    assert_eq!(claims[0]["quarters"], serde_json::json!(changed));
    assert_eq!(claims[1]["quarters"], serde_json::json!([]));
    // No quarter demands points of other types.
    let gull = told(&book, "gull");
    assert_eq!(gull["claims"]["pending"][0]["pending"], "60");
    assert_eq!(gull["claims"]["pending"][0]["quarters"], serde_json::json!([]));
    // It is what awarding says, on the page and in a spreadsheet too.
    let sentences = [
        "2026-Q1 is measured by 60 points, before 0; at least 50, met (quarters.pes)",
        "2026-Q2 is measured by 75 points, before 60; at least 100, unmet (quarters.pes)",
    ];
    let award = book.json(&words("claim award A-1 --dry-run --by a --as-of 2026-11-24"));
    assert_eq!([&award["notes"][1], &award["notes"][2]], sentences);
    let line = "status --partner acme --as-of 2026-11-24";
    let page = book.run(&words(line)).success().stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let of_first =
        format!("A-1 of 2026-01-10: event, 0 points in 2026 if awarded; {}; {}", sentences[0], sentences[1]);
    assert_order(&page, &[&of_first, "A-5 of 2026-11-10: event, 0 points in 2026 if awarded Open deals"]);
    let csv = book.run(&words(&format!("{line} -O csv"))).success().stdout;
    assert_order(
        &csv,
        &[
            "acme,claim,A-1,0,,2026-01-10,portal.pes-submissions",
            "acme,claim-quarter,A-1 2026-Q1,met,,,quarters.pes",
            "acme,claim-quarter-before,A-1 2026-Q1,0,,,quarters.pes",
            "acme,claim-quarter-after,A-1 2026-Q1,60,,,quarters.pes",
            "acme,claim-quarter-minimum,A-1 2026-Q1,50,,,quarters.pes",
            "acme,claim-quarter,A-1 2026-Q2,unmet,,,quarters.pes",
            "acme,claim,A-5,0,,2026-11-10,portal.pes-submissions",
        ],
    );
}

#[test]
fn of_one_that_has_left_nothing_is_claimed_that_only_partners_have() {
    let orders = "id,partner,customer,kind,ordered,gross,currency,subscription,bundle,hosts,years";
    let book = |left: &str| {
        let row = format!("acme,Acme,distributor,2021-01-01,{left},,,,FR,USD");
        Book::new()
            .file("vates-partner.toml", "[deal_registration]\nvalid_days = 60\n")
            .partners(&[&row, "gone,Gone,msp,2021-01-01,2026-11-23,2,30%,,FR,USD"])
            .rows("orders.csv", orders, &["O-1,acme,A,new,2025-12-01,100,USD,S-1,pro,5,1"])
            .deals(&["D-1,acme,A,co-led,open,2026-10-25,,,", "D-2,acme,B,co-led,won,2026-10-01,2026-10-02,,"])
    };
    // 2026-11-24 is in the fourth quarter; the first three have failed.
    let (last, left) = (book("2026-11-24"), book("2026-11-23"));
    let acme = told(&last, "acme");
    assert_eq!((&acme["has_left"], &acme["partner"]["left"]), (&false.into(), &"2026-11-24".into()));
    assert_eq!(column(&acme["deadlines"], "kind").len(), 4);
    let page = |book: &Book| book.run(&words("status --partner acme --as-of 2026-11-24")).success().stdout;
    assert_order(
        &page(&last),
        &["Joined 2021-01-01. Its last day is 2026-11-24.", "2026: ✗\u{a0}transition"],
    );

    let acme = told(&left, "acme");
    assert_eq!((&acme["has_left"], &acme["partner"]["left"]), (&true.into(), &"2026-11-23".into()));
    for key in ["discounts", "next_score", "advice"] {
        assert_eq!(acme[key], Value::Null, "{key}");
    }
    assert_eq!(acme["deadlines"], serde_json::json!([]));
    assert!(acme["pipeline"].as_array().unwrap().iter().all(|one| one["share"] == Value::Null));
    // What its records show stands, and what `qualify` says.
    assert_eq!(
        (&acme["pipeline"][1]["deals"][0], &acme["renewals"]["subscriptions"][0]["id"]),
        (&"D-1".into(), &"S-1".into())
    );
    let qualify = left.json(&words("qualify --partner acme --as-of 2026-11-24"));
    assert_eq!(acme["qualification"], qualify["partners"][0]);
    let page = page(&left);
    assert_order(
        &page,
        &[
            "Joined 2021-01-01. Left on 2026-11-23.",
            "It is no partner any more",
            "\n2026\n",
            "0 passes, 3 failures (framework.transition).",
            "Subscriptions that end within 60 days",
            "S-1 of A: pro for 5 hosts, ends on 2026-11-30",
        ],
    );
    for untrue in
        ["Discounts", "Next:", "required", "needed", "which ends on", "What ends next", "could move to"]
    {
        assert!(!page.replace("nothing is needed of it", "").contains(untrue), "{untrue}: {page}");
    }
    let csv = left.run(&words("status --partner acme --as-of 2026-11-24 -O csv")).success().stdout;
    assert!(csv.contains("acme,partner,left,yes,,2026-11-23,"), "{csv}");
    for untrue in ["discount", "criterion", "deadline", "pes-next", "advice", "passes-needed"] {
        assert!(!csv.contains(untrue), "{untrue}: {csv}");
    }
    // Another type, and one that left in an earlier year, have a page too.
    let gone = told(&left, "gone");
    assert_eq!(
        (&gone["discounts"], &gone["qualification"]["verdict"]),
        (&Value::Null, &"not-applicable".into())
    );
    assert_eq!(told(&book("2025-06-30"), "acme")["qualification"]["verdict"], "not-applicable");
}

#[test]
fn trials_on_file_are_told_whether_or_not_the_program_knows_their_days() {
    let text = include_str!("../src/program/vates-2026.toml");
    let (before, periods) = text.split_once("[trial_periods]\n").unwrap();
    let (_, after) = periods.split_once("\n\n").unwrap();
    let book = book()
        .file("programs/none.toml", format!("{before}{after}"))
        .rows(
            "trials.csv",
            "id,partner,customer,kind,started,ends",
            &["T-1,acme,A,trial,2026-11-01,2026-12-01", "T-2,acme,B,poc,2026-09-01,2026-10-01"],
        )
        .orders(&["O-1,acme,C,trial,2026-11-20,,0,USD,", "O-2,acme,A,trial,2026-11-02,,0,USD,"]);
    // Of O-2 a trial is on file.
    let known = told(&book, "acme");
    assert_eq!(column(&known["trials"], "id"), ["T-1", "O-1"]);
    assert_eq!(known["trials_untold"], serde_json::json!([]));
    let unknown = told(&book, "acme --program programs/none.toml");
    assert_eq!(column(&unknown["trials"], "id"), ["T-1"]);
    assert_eq!(unknown["trials_untold"], serde_json::json!(["O-1"]));
    assert_eq!(column(&unknown["warnings"], "code"), ["trials-not-told"]);
    assert_eq!(unknown["warnings"][0]["record"], "O-1");
    let line = "status --partner acme --as-of 2026-11-24 --program programs/none.toml";
    let page = book.run(&words(line)).success().stdout;
    assert_order(
        &page,
        &["T-1 of A: trial, running, ends on 2026-12-01", "O-1: nobody can tell whether it runs"],
    );
    // What waits for its review is told behind its last day as well, which is over then.
    let review = |last: &str| {
        let row = format!("T-1,acme,A,trial,2026-08-26,{last},2027-01-31,hardware");
        let left = format!("T-2,gone,B,trial,2026-08-26,{last},2027-01-31,hardware");
        let header = "id,partner,customer,kind,started,ends,requested,reason";
        self::book().rows("trials.csv", header, &[&row, &left])
    };
    for (last, said) in [("2026-11-24", "ends on 2026-11-24"), ("2026-11-23", "ended on 2026-11-23")] {
        for (partner, trial) in [("acme", "T-1 of A"), ("gone", "T-2 of B")] {
            let line = format!("status --partner {partner} --as-of 2026-11-24");
            let page = review(last).run(&words(&line)).success().stdout;
            assert!(page.contains(&format!("{trial}: trial, review, {said}")), "{page}");
        }
    }
    // Where nothing hangs on the program, nothing is missing.
    let gull = told(&book, "gull --program programs/none.toml");
    assert_eq!((&gull["trials"], &gull["warnings"]), (&serde_json::json!([]), &serde_json::json!([])));
}

#[test]
fn a_spreadsheet_finds_all_that_the_page_tells() {
    let demo = Book::new();
    let line = "status --demo --as-of 2026-11-24 --partner birch";
    let csv = demo.run(&words(&format!("{line} -O csv"))).success().stdout;
    for row in [
        "birch,partner,joined,2019-06-01,,2019-06-01,",
        "birch,year-passes,2026,0,,,framework.transition",
        "birch,year-passes-needed,2026,2,,,framework.transition",
        "birch,year-hinges,2026,transition; would be open if gross-scope were all-invoices,,,framework.transition",
        "birch,quarter-unmet,2026-Q3,certified-technical,,,quarters.certified-technical",
        "birch,criterion-actual,gross-invoiced,313280.00,USD,,quarters.gross-invoiced",
        "birch,criterion-minimum,gross-invoiced,600000.00,USD,,quarters.gross-invoiced",
        "birch,criterion-gap,gross-invoiced,286720.00,USD,,quarters.gross-invoiced",
        "birch,criterion-actual,certified-sales,1,,,quarters.certified-sales",
        "birch,criterion-gap,pes,90,,,quarters.pes",
        "birch,criterion-actual,partner-owned,1,,,quarters.partner-owned",
        "birch,criterion-actual-whole,partner-owned,1,,,quarters.partner-owned",
        "birch,criterion-maximum,co-led,0.1,,,quarters.co-led",
        "birch,pes-next,2026-Q4,300,,,quarters.pes",
        "birch,pes-missing,2026-Q4,90,,,quarters.pes",
        "birch,claim,A-340,25,,2026-10-29,portal.pes-submissions",
        "birch,pipeline-amount,co-led,9000.00,USD,,engagement.co-led",
        "birch,share-maximum,late-involvement,0.1,,,quarters.late-involvement",
        "birch,certification-expired,Anke Voss,technical,,2026-08-31,quarters.certified-technical",
        "birch,deadline,subscription-ends,the subscription S-506 of moorland-dental ends,,2027-01-27,portal.renewals",
        "birch,advice-type,msp,fits,,,types.msp",
        "birch,advice-for-record,msp,D-125,,,engagement.partner-owned",
        "birch,advice-against-record,reseller,birch,,,types.reseller",
        "birch,advice-discount-maximum,csp,0.45,,,types.csp",
    ] {
        assert!(csv.lines().any(|line| line == row), "{row} is not in:\n{csv}");
    }
    // Each record that speaks for a type, as in JSON, where the page only shows the first of them.
    let json = demo.json(&words(line));
    let records = json["advice"]["types"][0]["fits"]["for"][0]["records"].as_array().unwrap();
    for record in records {
        let row = format!("birch,advice-for-record,msp,{},,,sales.customer-sales", record.as_str().unwrap());
        assert!(csv.contains(&row), "{row}");
    }
    // What is agreed and isn't known is said too.
    let gull = book().partners(&["none,None,msp,2021-01-01,,,,,FR,USD"]);
    let csv = gull.run(&words("status --partner none --as-of 2026-11-24 -O csv")).success().stdout;
    assert!(csv.contains("none,discount-missing,,") && csv.contains("none,discount-maximum,,0.5,"), "{csv}");
}

#[test]
fn the_next_score_is_that_of_the_points_that_still_count_then() {
    let book = |rows: &[&str]| {
        Book::new().partners(&["acme,Acme,distributor,2020-01-01,,,,2020-01-01,FR,USD"]).rows(
            "activities.csv",
            "id,partner,date,activity,dimension,points,status",
            rows,
        )
    };
    let next = |rows: &[&str], reading: &str| {
        let line = format!("status --partner acme --as-of 2026-01-15 --reading pes-window={reading}");
        let next = book(rows).json(&words(&line))["next_score"].clone();
        ["quarter", "minimum", "missing"].map(|key| next[key].as_str().unwrap().to_owned())
    };
    // On 31 March, 60 points of February 2025 count no more.
    let last_year = ["A-1,acme,2025-02-20,x,delivery,60,awarded"];
    assert_eq!(next(&last_year, "rolling-12-months"), ["2026-Q1", "50", "50"]);
    // 55 and 5 points are enough then; on 30 June, 5 are left.
    let later = [
        "A-1,acme,2025-01-20,x,delivery,40,awarded",
        "A-2,acme,2025-05-10,x,delivery,55,awarded",
        "A-3,acme,2026-01-10,x,delivery,5,awarded",
    ];
    assert_eq!(next(&later, "rolling-12-months"), ["2026-Q2", "100", "95"]);
    assert_eq!(next(&later, "year-to-date"), ["2026-Q1", "50", "45"]);
}

#[test]
fn a_year_that_ended_in_a_transition_is_told_of_in_the_next() {
    let book = Book::new().partners(&["acme,Acme,distributor,2020-01-01,,,,,FR,USD"]);
    let codes = |day: &str| {
        let told = book.json(&["status", "--partner", "acme", "--as-of", day]);
        column(&told["warnings"], "code").join(" ")
    };
    // Without a single point, no quarter of 2026 was passed. 2025 was before the program.
    assert_eq!((codes("2026-01-15"), codes("2026-12-31")), (String::new(), String::new()));
    assert_eq!(codes("2027-01-01"), "transition-last-year");
    let page = book.run(&words("status --partner acme --as-of 2027-01-01")).success().stdout;
    let unbroken = page.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(unbroken.contains("2026 ended in a transition of acme to another type"), "{page}");
}
