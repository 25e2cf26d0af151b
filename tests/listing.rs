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

/// A line of a list as of a day: the ids, or what else names a row, and what the records say in a column.
fn known(book: &Book, day: &str, line: &str, rows: &str, columns: [&str; 2]) -> Vec<[String; 2]> {
    let mut words = words(line);
    words.extend(["--as-of", day]);
    let json = book.json(&words);
    let rows = json[rows].as_array().unwrap().iter();
    rows.map(|row| columns.map(|column| row[column].as_str().unwrap_or("null").to_owned())).collect()
}

#[test]
fn every_list_of_a_day_knows_what_was_dated_up_to_it() {
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2021-01-01,,,,,FR,USD"])
        .deals(&[
            "D-1,acme,C,co-led,open,2026-11-24,,,",
            "D-2,acme,D,co-led,open,2026-11-25,,,",
            "D-3,acme,E,co-led,won,2026-11-01,2026-11-24,,",
            "D-4,acme,F,co-led,lost,2026-11-01,2026-11-25,,",
        ])
        .rows(
            "orders.csv",
            "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years",
            &[
                "O-1,acme,C,new,2026-11-24,2026-11-25,5000,USD,,S-1,pro,5,1",
                "O-2,acme,C,new,2026-11-25,2026-11-25,5000,USD,,S-2,pro,5,1",
                "O-3,acme,C,new,2026-11-20,2026-11-24,5000,USD,,S-3,pro,5,1",
                "O-4,acme,acme,internal-use,2026-11-24,,0,USD,,,pro,5,1",
                "O-5,acme,acme,internal-use,2026-11-25,,0,USD,,,pro,5,1",
            ],
        )
        .activities(&[
            "A-1,acme,2026-11-24,talk,marketing,5,submitted",
            "A-2,acme,2026-11-25,talk,marketing,5,submitted",
        ])
        .rows(
            "trials.csv",
            "id,partner,customer,kind,started,ends",
            &["T-1,acme,C,trial,2026-11-24,2026-12-24", "T-2,acme,C,trial,2026-11-25,2026-12-25"],
        );
    let of = |day: &str, line: &str, rows: &str, columns| known(&book, day, line, rows, columns);
    let pairs = |pairs: &[[&str; 2]]| -> Vec<[String; 2]> {
        pairs.iter().map(|pair| pair.map(str::to_owned)).collect()
    };
    let day = "2026-11-24";
    // What was closed or invoiced on the 25th is open on the 24th.
    let deals = of(day, "deal list", "records", ["id", "status"]);
    assert_eq!(deals, pairs(&[["D-1", "open"], ["D-3", "won"], ["D-4", "open"]]));
    let active = of(day, "deal list --active", "records", ["id", "closed"]);
    assert_eq!(active, pairs(&[["D-1", "null"], ["D-4", "null"]]));
    let orders = of(day, "order list", "records", ["id", "invoiced"]);
    assert_eq!(orders, pairs(&[["O-1", "null"], ["O-3", day], ["O-4", "null"]]));
    let open = of(day, "order list --open", "records", ["id", "invoiced"]);
    assert_eq!(open, pairs(&[["O-1", "null"], ["O-4", "null"]]));
    assert_eq!(of(day, "claim list", "records", ["id", "date"]), pairs(&[["A-1", day]]));
    let invoices = of(day, "invoices", "invoices", ["order", "date"]);
    assert_eq!(invoices, pairs(&[["O-3", day]]));
    let subscriptions = of(day, "subscriptions", "subscriptions", ["id", "start"]);
    assert_eq!(subscriptions, pairs(&[["S-1", day], ["S-3", "2026-11-20"]]));
    assert_eq!(of(day, "trial list", "trials", ["id", "started"]), pairs(&[["T-1", day]]));
    assert_eq!(of(day, "licence list", "licences", ["id", "ordered"]), pairs(&[["O-4", day]]));
    // A day later all of it is known.
    let later = "2026-11-25";
    for (line, rows, count) in [
        ("deal list", "records", 4),
        ("order list", "records", 5),
        ("claim list", "records", 2),
        ("invoices", "invoices", 3),
        ("subscriptions", "subscriptions", 3),
        ("trial list", "trials", 2),
        ("licence list", "licences", 2),
    ] {
        assert_eq!(of(later, line, rows, ["id", "id"]).len(), count, "{line}");
    }
    assert_eq!(of(later, "deal list --active", "records", ["id", "id"]).len(), 2);
    assert_eq!(of(later, "order list --open", "records", ["id", "id"]).len(), 2);
    // One record is shown by the same rule.
    assert_eq!(of(day, "deal show D-4", "records", ["status", "closed"]), pairs(&[["open", "null"]]));
    assert_eq!(of(day, "order show O-1", "records", ["id", "invoiced"]), pairs(&[["O-1", "null"]]));
    for line in ["deal show D-2", "order show O-2", "claim show A-2"] {
        let run = book.run(&[&words(line)[..], &["--as-of", day]].concat());
        run.refused(&["is dated after 2026-11-24, and not known yet", "--as-of"]);
    }
    // What reads records as they are written has no day.
    assert_eq!(book.json(&["list", "deals"])["records"].as_array().unwrap().len(), 4);
    let page = book.run(&["deal", "list", "--as-of", day]).success().stdout;
    assert!(page.starts_with("3 deals as of 2026-11-24\n"), "{page}");
}
