//! The program as data: shown in every format, replaced by a file, and refused where that file is wrong.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::{Book, amounts, assert_order, words};

const PARTS: [&str; 6] = ["show", "bundles", "types", "quarters", "readings", "clauses"];

/// The embedded program, with pieces of its text replaced.
fn program(changes: &[(&str, &str)]) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/program/vates-2026.toml");
    let mut text = fs::read_to_string(path).unwrap();
    for (from, to) in changes {
        assert!(text.contains(from), "`{from}` is no longer in the program");
        text = text.replacen(from, to, 1);
    }
    text
}

fn line_of(text: &str, piece: &str) -> usize {
    text.lines().position(|line| line.contains(piece)).unwrap() + 1
}

/// Demands the pieces of a part of the program in every format but the table, whose narrow columns may break
/// a piece over several lines.
#[track_caller]
fn assert_shows(part: &str, pieces: &[&str]) {
    for format in ["markdown", "json", "csv"] {
        let shown = Book::bare().run(&["program", part, "-O", format]).success().stdout;
        for piece in pieces {
            assert!(shown.contains(piece), "`{piece}` is not in program {part} as {format}:\n{shown}");
        }
    }
}

#[test]
fn every_part_is_shown_in_every_format() {
    for part in PARTS {
        let run = |format: &str| Book::bare().run(&["program", part, "-O", format]).success().stdout;
        assert!(run("table").lines().count() > 3, "{part}");
        assert!(run("markdown").lines().any(|line| line.starts_with(['|', '-', '#'])), "{part}");
        let json: Value = serde_json::from_str(&run("json")).unwrap();
        assert!(json["schema"].as_str().unwrap().starts_with("vates-partner/"), "{part}");
        assert_eq!(json["program"], "vates-distributor-2026", "{part}");
        for line in run("jsonl").lines() {
            serde_json::from_str::<Value>(line).unwrap();
        }
        // The reader demands rows of equal length.
        let table = run("csv");
        let rows: Result<Vec<_>, _> = csv::Reader::from_reader(table.as_bytes()).into_records().collect();
        assert!(!rows.unwrap().is_empty(), "{part}");
    }
}

#[test]
fn bundles_are_as_printed() {
    assert_shows("bundles", &["essential", "essential-plus", "pro", "enterprise", "USD", "EUR"]);
    let table = Book::bare().run(&["program", "bundles"]).success().stdout;
    let digits = table.replace(',', "");
    for piece in ["2000", "4000", "1000", "1800", "24/7"] {
        assert!(digits.contains(piece), "`{piece}` is not in:\n{table}");
    }
    let json = Book::bare().json(&["program", "bundles"]);
    let bundles = json["bundles"].as_array().unwrap();
    let complete = |id: &str| {
        let bundle = bundles.iter().find(|bundle| bundle["id"] == id).unwrap();
        bundle.to_string().to_lowercase().contains("complete feature access")
    };
    assert_eq!(
        ["essential", "essential-plus", "pro", "enterprise"].map(complete),
        [false, true, false, true],
        "the text lists complete feature access for two bundles"
    );
}

#[test]
fn types_are_shown_with_the_fault_of_their_requirements() {
    assert_shows("types", &["50%", "20% - 50%", "10% - 40%", "5% - 45%", "After Tier 3"]);
    assert_shows("types", &["Minimum customer sales per year", "Technical experts trained"]);
    let table = Book::bare().run(&["program", "types"]).success().stdout.to_lowercase();
    // A table may break the line anywhere between words.
    let flat = table.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("not enforced") && flat.contains("contradicts itself"), "{table}");
}

#[test]
fn quarters_name_every_criterion_with_its_clause() {
    assert_shows(
        "quarters",
        &[
            "gross-invoiced",
            "l1-support",
            "certified-sales",
            "certified-technical",
            "pes",
            "partner-owned",
            "co-led",
            "late-involvement",
            "webinars",
        ],
    );
    assert_shows("quarters", &["20%", "40%", "60%", "80%", "100", "200", "300"]);
    for format in ["json", "csv"] {
        let shown = Book::bare().run(&["program", "quarters", "-O", format]).success().stdout;
        assert_order(&shown, &["quarters.gross-invoiced", "quarters.pes", "quarters.webinars"]);
    }
}

#[test]
fn readings_come_with_their_choices_default_first() {
    let readings = [
        ("gross-bound", ["floor", "ceiling"]),
        ("gross-window", ["year-to-date", "quarter"]),
        ("gross-scope", ["customer-sales", "all-invoices"]),
        ("threshold-currency", ["USD", "EUR"]),
        ("upgrade-clock", ["order-or-renewal", "any-order"]),
        ("newcomer-waiver", ["2026-only", "year-of-joining"]),
        ("year-rule", ["two-passes", "two-failures"]),
        ("engagement-weight", ["deals", "amount"]),
        ("engagement-deals", ["won", "closed"]),
        ("engagement-partner-led", ["co-led", "partner-owned"]),
        ("engagement-empty", ["unmet", "met"]),
        ("pes-window", ["year-to-date", "rolling-12-months"]),
        ("webinars-binding", ["binding", "advisory"]),
        ("trial-access", ["all-partners", "by-type"]),
        ("after-tier-3", ["from-tier-3", "above-tier-3"]),
    ];
    let json = Book::bare().run(&["program", "readings", "--json"]).success().stdout;
    let value: Value = serde_json::from_str(&json).unwrap();
    let ids: Vec<&str> =
        value["readings"].as_array().unwrap().iter().map(|reading| reading["id"].as_str().unwrap()).collect();
    assert_eq!(ids, readings.map(|(id, _)| id));
    for (id, choices) in readings {
        assert_order(
            &json,
            &[&format!("\"{id}\""), &format!("\"{}\"", choices[0]), &format!("\"{}\"", choices[1])],
        );
        assert_shows("readings", &[id, choices[0], choices[1]]);
    }
}

#[test]
fn clauses_hold_the_passages_that_answers_cite() {
    assert_shows(
        "clauses",
        &[
            "invoiced.gross",
            "sales.upgrade-gap",
            "framework.transition",
            "applicability.joined-2026",
            "compare.charity-discounts",
            "compare.discounts",
            "terms.charity",
            "terms.trial",
            "terms.sales-training",
            "quarters.benefits.partner-owned",
            "quarters.gross-invoiced",
        ],
    );
    let json = Book::bare().run(&["program", "clauses", "--json"]).success().stdout;
    assert!(
        json.contains("The total value of issued invoices before Partner discounts and before taxes"),
        "{json}"
    );
}

#[test]
fn another_programs_price_is_a_file_and_not_a_patch() {
    let changes =
        [("amount = \"1000\"", "amount = \"1111.25\""), ("vates-distributor-2026", "vates-distributor-2027")];
    let book = Book::bare().file("next.toml", program(&changes));
    let quote = book.json(&words(
        "quote --bundle pro --hosts 3 --partner-type reseller --discount 10% --program next.toml",
    ));
    // 3 x 1,111.25 = 3,333.75; a tenth is 333.375 -> 333.38
    assert_eq!(amounts(&quote["options"][0]["totals"]), ["3333.75", "0.00", "3333.75", "333.38", "3000.37"]);
    assert_eq!(quote["program"], "vates-distributor-2027");
    let bundles = book.run(&words("program bundles --program next.toml")).success().stdout;
    assert!(bundles.contains("1,111.25") || bundles.contains("1111.25"), "{bundles}");
    let unchanged = book.json(&words("quote --bundle pro --hosts 3"));
    assert_eq!(unchanged["options"][0]["totals"]["list"]["amount"], "3000.00");
}

#[test]
fn a_book_can_name_its_program() {
    let book = Book::new()
        .file("programs/next.toml", program(&[("amount = \"1000\"", "amount = \"900\"")]))
        .file("vates-partner.toml", "program = \"programs/next.toml\"\n")
        .file("last.toml", program(&[("amount = \"1000\"", "amount = \"800\"")]));
    let list = |line: &str| {
        let quote = book.json(&words(line));
        quote["options"][0]["totals"]["list"]["amount"].as_str().unwrap().to_owned()
    };
    assert_eq!(list("quote --bundle pro --hosts 5"), "4500.00");
    assert_eq!(list("quote --bundle pro --hosts 5 --program last.toml"), "4000.00");
}

#[test]
fn a_program_that_lists_a_currency_needs_no_rate() {
    let changes = [(
        "prices = [{ currency = \"USD\", amount = \"1000\" }]",
        "prices = [{ currency = \"USD\", amount = \"1000\" }, { currency = \"EUR\", amount = \"950.50\" }]",
    )];
    let book = Book::bare().file("next.toml", program(&changes));
    let quote = book.json(&words("quote --bundle pro --hosts 4 --currency EUR --program next.toml"));
    assert_eq!(amounts(&quote["options"][0]["totals"])[0], "3802.00");
    assert!(quote["rates"].as_array().unwrap().is_empty());
}

#[test]
fn a_program_can_state_the_rate_of_a_tier() {
    let definition = "definition = \"Sells, delivers, manages";
    let tiers =
        "tier_discounts = { \"1\" = \"20%\", \"2\" = \"30%\" }\ndefinition = \"Sells, delivers, manages";
    let book = Book::new()
        .file("programs/tiers.toml", program(&[(definition, tiers)]))
        .partners(&["two,Two,msp,2021-03-01,,2,,,FR,", "three,Three,msp,2021-03-01,,3,,,FR,"]);
    let quote = book.json(&words("quote --bundle pro --hosts 5 --partner two --program programs/tiers.toml"));
    assert_eq!(quote["options"][0]["discount_rate"], "0.3");
    book.run(&words("quote --bundle pro --hosts 5 --partner three --program programs/tiers.toml"))
        .refused(&["three", "discount"]);
}

#[test]
fn a_wrong_program_shows_all_its_faults_at_once() {
    let text = program(&[
        ("amount = \"1000\"", "amount = \"1e3\""),
        ("clause = \"bundles.enterprise\"", "clause = \"bundles.enterprize\""),
        ("discount_basis = \"none\"", "discount_basis = \"nothing\""),
        ("first_month = 1", "first_month = 13"),
    ]);
    let places: Vec<String> =
        ["first_month = 13", "\"1e3\"", "clause = \"bundles.enterprize\"", "\"nothing\""]
            .iter()
            .map(|piece| format!("wrong.toml:{}:", line_of(&text, piece)))
            .collect();
    let book = Book::bare().file("wrong.toml", text);
    for command in ["quote --bundle pro --hosts 5", "program bundles"] {
        let mut arguments = words(command);
        arguments.extend(["--program", "wrong.toml"]);
        let refusal = book.run(&arguments).refused(&["13", "1e3", "bundles.enterprize", "nothing", "^"]);
        assert_order(&refusal.stderr, &places.iter().map(String::as_str).collect::<Vec<_>>());
    }
}

#[test]
fn a_program_must_be_whole() {
    let unknown = program(&[("[cycle]", "[cylce]")]);
    let book = Book::bare()
        .file("unknown.toml", &unknown)
        .file("empty.toml", "")
        .file("broken.toml", "[program\n")
        .file("only.toml", "[program]\nid = \"x\"\ntitle = \"X\"\nedition = \"2027\"\n");
    let run = |file: &str| book.run(&["quote", "--bundle", "pro", "--hosts", "5", "--program", file]);
    run("unknown.toml").refused(&[
        "cylce",
        "cycle",
        &format!("unknown.toml:{}:", line_of(&unknown, "[cylce]")),
    ]);
    run("empty.toml").refused(&["empty.toml", "program"]);
    run("broken.toml").refused(&["broken.toml:1:", "^"]);
    run("only.toml").refused(&["only.toml", "bundles", "cycle"]);
    let missing = run("missing.toml");
    assert!(matches!(missing.code, Some(2 | 3)) && missing.stdout.is_empty(), "{:?}", missing.code);
    assert!(missing.stderr.contains("missing.toml"), "{}", missing.stderr);
}

#[test]
fn default_readings_are_the_programs_own() {
    let defaults = program(&[("default = \"floor\"", "default = \"ceiling\"")]);
    let book =
        Book::new().partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,"]).file("p/next.toml", defaults);
    let bound = |line: &str| {
        let answer = book.json(&words(line));
        answer["readings"]["gross-bound"].as_str().unwrap().to_owned()
    };
    assert_eq!(bound("qualify --as-of 2026-06-30"), "floor");
    assert_eq!(bound("qualify --as-of 2026-06-30 --program p/next.toml"), "ceiling");
    assert_eq!(
        bound("qualify --as-of 2026-06-30 --program p/next.toml --reading gross-bound=floor"),
        "floor"
    );
}
