//! `list` and `show`: the records as they were read, each with the place it came from.

use serde_json::{Value, json};

use crate::support::{Book, column, words};

fn book() -> Book {
    Book::new()
        .partners(&[
            "beta,Beta,msp,2022-01-01,,2,25%,,DE,EUR",
            "acme,Acme,distributor,2021-03-01,,,,2025-01-01,FR,",
        ])
        .deals(&[
            "D-1,acme,Shop,co-led:vates,won,2026-01-05,2026-02-01,1500.50,USD",
            "D-2,beta,Shop,partner-owned,open,2026-01-06,,,",
        ])
        .orders(&["O-1,acme,Shop,new,2026-02-01,2026-02-03,1500.50,USD,S-1"])
        .activities(&[
            "A-1,acme,2026-01-31,Talk,marketing,5,awarded",
            "A-2,acme,2026-02-01,Talk,marketing,5,submitted",
            "A-3,beta,2026-02-28,Move,displacement,7.5,awarded",
            "A-4,acme,2026-03-01,Talk,marketing,5,rejected",
        ])
        .certifications(&["acme,Ann,sales,2026-01-01,2027-12-31"])
        .sessions(&["acme,2026-02-01,Intro,webinar", "beta,2026-03-01,Deep dive,"])
        .rates(&["2026-01-01,USD,EUR,0.92", "2026-02-01,USD,EUR,0.93"])
        .customers(&["shop,Shop,FR,,", "food,Food Bank,US,charity,12-3456789"])
}

/// The values of one column of a list.
fn listed(line: &str, key: &str) -> Vec<String> {
    let list = book().json(&words(line));
    column(&list["records"], key).into_iter().map(str::to_owned).collect()
}

const COLUMNS: [(&str, &[&str]); 8] = [
    (
        "partners",
        &[
            "id",
            "name",
            "type",
            "joined",
            "left",
            "tier",
            "discount",
            "l1_support",
            "country",
            "currency",
            "website",
        ],
    ),
    (
        "deals",
        &["id", "partner", "customer", "engagement", "status", "registered", "closed", "amount", "currency"],
    ),
    (
        "orders",
        &[
            "id",
            "partner",
            "customer",
            "kind",
            "ordered",
            "invoiced",
            "gross",
            "currency",
            "deal",
            "subscription",
            "bundle",
            "hosts",
            "years",
        ],
    ),
    ("activities", &["id", "partner", "date", "activity", "dimension", "points", "status", "evidence"]),
    ("certifications", &["partner", "person", "track", "certified", "expires"]),
    ("sessions", &["partner", "date", "title", "kind"]),
    ("rates", &["date", "from", "to", "rate"]),
    ("customers", &["id", "name", "country", "status", "ein"]),
];

#[test]
fn every_kind_is_listed_with_all_its_columns_and_its_place() {
    for (kind, columns) in COLUMNS {
        let list = book().json(&["list", kind]);
        assert_eq!((&list["schema"], &list["kind"]), (&json!("vates-partner/list/1"), &json!(kind)));
        let records = list["records"].as_array().unwrap();
        assert!(!records.is_empty());
        for record in records {
            for key in columns {
                assert!(record.get(key).is_some(), "{kind} have no `{key}`: {record}");
            }
            let source = record["source"].as_str().unwrap();
            assert!(source.starts_with(&format!("{kind}.csv:")), "{source}");
        }
    }
}

#[test]
fn values_are_as_the_contract_writes_them() {
    let partners = book().json(&["list", "partners"]);
    assert_eq!(column(&partners["records"], "id"), ["acme", "beta"]);
    let acme = &partners["records"][0];
    assert_eq!((&acme["source"], &acme["l1_support"]), (&json!("partners.csv:3"), &json!("2025-01-01")));
    assert_eq!(
        (&acme["left"], &acme["discount"], &acme["website"]),
        (&Value::Null, &Value::Null, &Value::Null)
    );
    assert_eq!(partners["records"][1]["discount"], "0.25");
    let deals = book().json(&["list", "deals"]);
    let (won, open) = (&deals["records"][0], &deals["records"][1]);
    assert_eq!((&won["amount"], &won["currency"]), (&json!("1500.50"), &json!("USD")));
    assert_eq!((&won["engagement"], &won["closed"]), (&json!("co-led:vates"), &json!("2026-02-01")));
    assert_eq!((&open["closed"], &open["amount"]), (&Value::Null, &Value::Null));
    assert_eq!(open["source"], "deals.csv:3");
}

#[test]
fn a_place_is_the_line_where_the_record_begins() {
    let book = Book::new()
        .file(
            "partners.csv",
            "id,name,type,joined\nacme,\"Ac\nme\",msp,2021-01-01\nbeta,Beta,msp,2021-01-01\n",
        )
        .file("more/ignored.txt", "")
        .file(
            "partners/south.toml",
            "# ours\n\n[[partners]]\nid = \"gamma\"\nname = \"G\"\ntype = \"csp\"\njoined = 2021-01-01\n",
        );
    let list = book.json(&["list", "partners"]);
    assert_eq!(
        column(&list["records"], "source"),
        ["partners.csv:2", "partners.csv:4", "partners/south.toml:3"]
    );
}

#[test]
fn a_list_is_of_one_partner_if_asked() {
    assert_eq!(listed("list deals --partner acme", "id"), ["D-1"]);
    assert_eq!(listed("list activities --partner beta", "id"), ["A-3"]);
    assert_eq!(listed("list sessions --partner beta", "title"), ["Deep dive"]);
    assert_eq!(listed("list partners --partner beta", "id"), ["beta"]);
    assert!(listed("list orders --partner beta", "id").is_empty());
    book().run(&words("list deals --partner acne")).refused(&["acne", "acme"]);
}

#[test]
fn ranges_of_days_hold_both_ends() {
    assert_eq!(listed("list activities --from 2026-02-01 --to 2026-02-28", "id"), ["A-2", "A-3"]);
    assert_eq!(listed("list activities --from 2026-02-28", "id"), ["A-3", "A-4"]);
    assert_eq!(listed("list activities --to 2026-01-31", "id"), ["A-1"]);
    assert_eq!(listed("list activities --from 2026-03-01 --to 2026-03-01", "id"), ["A-4"]);
    assert_eq!(listed("list activities --partner acme --from 2026-02-01", "id"), ["A-2", "A-4"]);
    assert_eq!(listed("list rates --from 2026-01-02", "date"), ["2026-02-01"]);
    assert_eq!(listed("list sessions --to 2026-02-01", "title"), ["Intro"]);
    book()
        .run(&words("list activities --from 2026-03-01 --to 2026-02-01"))
        .refused(&["2026-03-01", "2026-02-01"]);
    book().run(&words("list activities --from 2026-02-30")).refused(&["2026-02-30"]);
}

#[test]
fn a_record_is_shown_by_its_id() {
    for (kind, id) in [
        ("partners", "acme"),
        ("deals", "D-2"),
        ("orders", "O-1"),
        ("activities", "A-3"),
        ("customers", "food"),
    ] {
        let table = book().run(&["show", kind, id]).success().stdout;
        assert!(table.contains(id) && table.contains(&format!("{kind}.csv:")), "{table}");
        let json = book().run(&["show", kind, id, "--json"]).success().stdout;
        serde_json::from_str::<Value>(&json).unwrap();
        assert!(json.contains(&format!("\"{id}\"")), "{json}");
    }
    let others = book().run(&["show", "deals", "D-2"]).success().stdout;
    assert!(!others.contains("D-1"), "{others}");
}

#[test]
fn an_unknown_record_is_met_with_the_nearest() {
    book().run(&["show", "deals", "D2"]).refused(&["D2", "D-2"]);
    book().run(&["show", "partners", "Acme"]).refused(&["Acme", "acme"]);
    book().run(&["show", "orders", "nothing-like-it"]).refused(&["nothing-like-it"]);
    book().run(&["show", "deal", "D-2"]).refused(&["deal", "deals"]);
}

#[test]
fn lists_are_tables_of_the_same_columns_in_csv() {
    for (kind, columns) in COLUMNS {
        let answer = book().run(&["list", kind, "-O", "csv"]).success().stdout;
        assert!(answer.starts_with(&columns.join(",")), "{answer}");
        let mut reader = csv::Reader::from_reader(answer.as_bytes());
        let rows = reader.records().map(|row| row.unwrap().len()).collect::<Vec<_>>();
        let records = book().json(&["list", kind])["records"].as_array().unwrap().len();
        assert_eq!(rows.len(), records, "{kind}");
    }
}

#[test]
fn tables_and_markdown_hold_every_record() {
    for format in ["table", "markdown"] {
        let answer = book().run(&["list", "activities", "-O", format]).success().stdout;
        for piece in ["A-1", "A-2", "A-3", "A-4", "Talk", "7.5", "rejected"] {
            assert!(answer.contains(piece), "`{piece}` is not in the {format}:\n{answer}");
        }
    }
}

#[test]
fn a_list_from_a_book_with_problems_is_refused() {
    book().deals(&["D-3,acme,X,co-led,open,never,,,"]).run(&["list", "orders"]).refused(&["deals.csv:4:"]);
}

#[test]
fn a_markdown_cell_cannot_break_out_of_its_row() {
    let book = book().deals(&["D-3,acme,\"Pipe | Co\n| new row |\",co-led,open,2026-01-05,,,"]);
    let answer = book.run(&["list", "deals", "-O", "markdown"]).success().stdout;
    let rows: Vec<&str> = answer.lines().filter(|line| line.starts_with('|')).collect();
    let bars = |row: &str| row.matches('|').count() - row.matches("\\|").count();
    assert_eq!(rows.len(), 2 + 3, "{answer}");
    assert!(rows.iter().all(|row| bars(row) == bars(rows[0])), "{answer}");
}
