//! Books in which records come from the exports of another system too.

use super::{REGISTER, book, run, text};
use crate::support::Book;

const HEADER: &str = "id,partner,customer,engagement,status,registered,closed,amount,currency";

/// A book with two exports of deals.
fn sourced(first: &str, second: &str) -> Book {
    let deal = |id: &str| format!("{HEADER}\n{id},acme,Customer of {id},co-led,open,2026-01-01,,,\n");
    let source = "[[sources]]\nkind = \"deals\"\nfiles = \"exports/*.csv\"\n";
    book()
        .file("vates-partner.toml", source)
        .file("exports/a.csv", deal(first))
        .file("exports/b.csv", deal(second))
}

#[test]
fn new_ids_never_go_on_with_those_of_an_export() {
    for (first, second, own) in [("2001", "2002", "D-1"), ("D-41", "2002", "own-D-1")] {
        let book = sourced(first, second);
        run(&book, &format!("{REGISTER} Contoso")).success();
        assert_eq!(text(&book, "deals.csv").lines().nth(1).unwrap().split(',').next(), Some(own));
        // The export's next one is no clash.
        let next = if first == "D-41" { "D-42" } else { "2003" };
        let row = format!("{HEADER}\n{next},acme,Next,co-led,open,2026-01-01,,,\n");
        let checked = book.file("exports/c.csv", row).run(&["check"]).stdout;
        assert!(checked.contains("0 errors") && checked.contains("4 deals"), "{checked}");
    }
}

#[test]
fn ids_of_rows_that_a_source_leaves_out_are_not_given_to_others() {
    let source = "[[sources]]\nkind = \"deals\"\nfiles = \"crm.csv\"\nkeep = { Stage = [\"Won\"] }\n\
                  until = \"Total\"\n[sources.columns]\ncustomer = \"Account\"\n";
    let export = |stage: &str| {
        format!(
            "id,partner,Account,engagement,status,registered,closed,Stage\n\
             D-1,acme,Alpha,co-led,won,2026-01-01,2026-02-01,{stage}\n\
             2001,acme,Beta,co-led,won,2026-01-01,2026-02-01,Won\n\
             Total,,,,,,,\nE-7,acme,Gamma,co-led,won,2026-01-01,2026-02-01,Won\n"
        )
    };
    let book = book().file("vates-partner.toml", source).file("crm.csv", export("Open"));
    run(&book, &format!("{REGISTER} Contoso --id D-1")).refused(&["an export has a deal of this id"]);
    run(&book, &format!("{REGISTER} Contoso --id E-7")).refused(&["an export has a deal of this id"]);
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert_eq!(text(&book, "deals.csv").lines().nth(1).unwrap().split(',').next(), Some("own-D-1"));
    // The next export takes the row.
    let checked = book.file("crm.csv", export("Won")).run(&["check"]).stdout;
    assert!(checked.contains("0 errors") && checked.contains("3 deals"), "{checked}");
}

#[test]
fn orders_and_their_subscriptions_leave_ids_of_left_out_rows_alone() {
    let source = "[[sources]]\nkind = \"orders\"\nfiles = \"erp.csv\"\nkeep = { Stage = [\"Booked\"] }\n";
    let export = "id,partner,customer,kind,ordered,gross,currency,subscription,Stage\n\
                  O-1,acme,Alpha,new,2026-01-01,100.00,USD,S-1,Draft\n";
    let book = book().file("vates-partner.toml", source).file("erp.csv", export);
    let place = "order place --partner acme --bundle pro --hosts 3 --customer Contoso --engagement co-led";
    run(&book, place).success();
    let orders = text(&book, "orders.csv");
    assert!(orders.contains("own-O-1,") && orders.contains(",own-S-1,"), "{orders}");
}

#[test]
fn the_export_that_a_record_comes_from_is_named() {
    let book = sourced("2001", "2002");
    let refused = run(&book, "deal close 2002 --won").refused(&["`2002` comes from", "exports/b.csv"]);
    assert!(!refused.stderr.contains("exports/a.csv"), "{}", refused.stderr);
    assert!(!book.path().join("journal.jsonl").exists());
}

#[test]
fn a_new_record_never_goes_to_an_export_that_is_named_like_a_file_of_the_book() {
    let source = |files: &str| format!("[[sources]]\nkind = \"deals\"\nfiles = \"{files}\"\n");
    let refusal = ["deals.csv", "somebody else's export", "[[sources]]", "deals/own.csv"];
    let export = format!("{HEADER}\n2001,acme,Northwind,co-led,open,2026-01-01,,,\n");
    // One that is there, and one that would be one as soon as it is there.
    let there = book().file("vates-partner.toml", source("deals.csv")).file("deals.csv", &export);
    let not_yet = book().file("vates-partner.toml", source("d*s.csv")).file("ds.csv", &export);
    for book in [&there, &not_yet] {
        for dry in ["", " --dry-run"] {
            run(book, &format!("{REGISTER} Contoso{dry}")).refused(&refusal);
        }
        assert!(!book.path().join("journal.jsonl").exists());
    }
    assert_eq!(text(&there, "deals.csv"), export);
    assert!(!not_yet.path().join("deals.csv").exists());
    // The way out that it names.
    let book = there.file("deals/own.csv", format!("{HEADER}\n"));
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert_eq!(
        text(&book, "deals/own.csv"),
        format!("{HEADER}\nD-1,acme,Contoso,partner-owned,open,2026-11-24,,,\n")
    );
}
