//! Which rows of an export are records: each is read, filtered out, blank, behind the end, or reported.

use std::collections::BTreeSet;

use proptest::prelude::*;

use crate::imports::book;
use crate::support::Book;

const COLUMNS: &str = "[sources.columns]\nid = \"No\"\nname = \"Name\"\nstatus = { value = \"\" }\n";

fn customers(keys: &str, export: impl AsRef<[u8]>) -> Book {
    let text = format!("[[sources]]\nkind = \"customers\"\nfiles = \"crm.csv\"\n{keys}\n{COLUMNS}");
    book(&text).file("crm.csv", export)
}

#[track_caller]
fn counts(book: &Book) -> [u64; 6] {
    book.accounts("customers")[0].1
}

/// The ids and names that were made.
#[track_caller]
fn made(book: &Book) -> Vec<String> {
    let shown = book.json(&["import", "show"]);
    let text = |cell: &serde_json::Value| cell.as_str().unwrap_or("-").to_owned();
    let record = |record: &serde_json::Value| format!("{}={}", text(&record["id"]), text(&record["name"]));
    shown["records"].as_array().unwrap().iter().map(record).collect()
}

#[test]
fn filters_take_rows_by_what_stands_in_them() {
    let export = "No,Name,Stage,Owner\n1,A,Won,x\n2,B,Lost,\n3,C,Open,y\n4,D, Won\u{a0},\n5,E,,z\n";
    let ignoring = |keys: &str| customers(&format!("ignore_unknown = true\n{keys}"), export);
    let book = ignoring("keep = { Stage = [\"Won\", \"Lost\"] }");
    assert_eq!(
        (made(&book), counts(&book)),
        (vec!["1=A".into(), "2=B".into(), "4=D".into()], [5, 3, 2, 0, 0, 0])
    );
    let book = ignoring("keep = { Stage = [\"Won\"], Owner = \"filled\" }");
    assert_eq!((made(&book), counts(&book)), (vec!["1=A".into()], [5, 1, 4, 0, 0, 0]));
    assert_eq!(made(&ignoring("keep = { Owner = \"filled\" }")), ["1=A", "3=C", "5=E"]);
    // A blank text is a blank cell; in a list, `filled` is a text like others.
    assert_eq!(made(&ignoring("keep = { Stage = [\"\", \"Open\"] }")), ["3=C", "5=E"]);
    ignoring("keep = { Stage = [\"filled\"] }")
        .found(&[&["W0101 vates-partner.toml:6:10", "leaves out all 5 rows"]]);
    // A column that a filter looks at needs no `ignore_unknown`.
    customers("keep = { Stage = [\"Won\"] }", "No,Name,Stage\n1,A,Won\n").clean();
    // Numbers are texts, too.
    assert_eq!(made(&customers("keep = { No = [1, \"3\"] }", "No,Name\n1,A\n2,B\n3,C\n")), ["1=A", "3=C"]);
}

#[test]
fn rows_that_a_filter_hardly_means_to_leave_out_are_told() {
    let book =
        customers("keep = { Stage = [\"Won\"] }", "No,Name,Stage\n1,A,Won\n2,B,won\n3,C,won\n4,D,WON\n");
    book.found(&[
        &["W0101 crm.csv:3:5", "`won` is not kept", "`Won`"],
        &["W0101 crm.csv:5:5", "`WON` is not kept"],
    ]);
    assert_eq!(counts(&book), [4, 1, 3, 0, 0, 0]);
    // Nor where another filter leaves it out anyway.
    customers("keep = { Stage = [\"Won\"], Name = \"filled\" }", "No,Name,Stage\n1,A,Won\n2,,won\n").clean();
    customers("keep = { Stage = [\"Won\", \"won\"] }", "No,Name,Stage\n1,A,Won\n2,B,won\n").clean();
    customers("keep = { Stage = [\"Won\"] }", "No,Name,Stage\n1,A,Lost\n")
        .found(&[&["W0101 vates-partner.toml:5:10", "leaves out the only row"]]);
    customers("keep = { Stage = [\"Won\"] }", "No,Name,Stage\n").clean();
}

#[test]
fn a_filter_hides_no_broken_row() {
    let book = customers(
        "keep = { Stage = [\"Won\"] }",
        "No,Name,Stage\n1,A,Won\n2,B\n3,C,Lost,x\n4,\"D\" d,Lost\n5,E,Lost\n",
    );
    book.found(&[
        &["E0204 crm.csv:3:1", "2 cells, the header has 3", "`until`"],
        &["E0204 crm.csv:4:1", "4 cells, the header has 3"],
        &["E0205 crm.csv:5:6", "text stands behind a closing quote"],
    ]);
    book.page(1, &["5 rows, 1 read, 1 filtered out by `keep`, 3 reported"]);
}

#[test]
fn blank_rows_are_left_out_where_that_is_asked_for() {
    let export = "No,Name,Memo\n1,A,x\n,,\n \u{a0},\t,\n,,subtotal\n\n   \n,B,\n2,C,\n,\n";
    let book = customers("ignore_unknown = true", export);
    book.found(&[
        &["E0401 crm.csv:3:1", "nothing stands in this row", "skip_blank = true"],
        &["E0401 crm.csv:4:1", "nothing stands in this row"],
        &["E0401 crm.csv:5:1", "`id` is blank"],
        &["E0401 crm.csv:8:1", "`id` is blank"],
        &["E0204 crm.csv:10:1", "2 cells"],
    ]);
    // Lines in which nothing stands at all are no rows. A name without an id is no blank row.
    let book = customers("ignore_unknown = true\nskip_blank = true", export);
    book.found(&[&["E0401 crm.csv:8:1", "`id` is blank"]]);
    book.page(1, &["7 rows, 2 read, 4 blank, 1 reported"]);
    let export = export.replace(",B,\n", "");
    assert_eq!(counts(&customers("ignore_unknown = true\nskip_blank = true", export)), [6, 2, 0, 4, 0, 0]);
}

#[test]
fn nothing_is_read_from_the_end_on() {
    let export = "No,Name,Sum\n1,Total Gas,5\n2,B,6\n,,\n,Grand Total,11\n\"Printed by \"x\" today\n3,,\n\n";
    let keys = |until: &str| format!("ignore_unknown = true\nskip_blank = true\nuntil = \"{until}\"");
    let book = customers(&keys("Grand Total"), export);
    assert_eq!((made(&book), counts(&book)), (vec!["1=Total Gas".into(), "2=B".into()], [6, 2, 0, 1, 3, 0]));
    book.clean();
    // It is the first filled cell of a row that counts, wherever that is, and how it begins.
    assert_eq!(counts(&customers(&keys("Grand"), export)), [6, 2, 0, 1, 3, 0]);
    // Rows that look like records don't stand behind the end without a word.
    let book = customers(&keys("2"), export);
    book.found(&[&["W0101 crm.csv:3:1", "looks like a record", "`until`"]]);
    book.page(1, &["6 rows, 1 read, 5 below the end named by `until`"]);
    let book = customers(&keys("Sum"), "No,Name\n1,A\nSum,\n2,B\n3,C\n");
    book.found(&[&["W0101 crm.csv:4:1", "looks like a record"]]);
    // An end that doesn't come is no end.
    assert_eq!(counts(&customers(&keys("Summe"), "No,Name\n1,A\n2,B\n")), [2, 2, 0, 0, 0, 0]);
}

#[test]
fn spaces_of_all_kinds_around_cells_are_padding() {
    let book =
        customers("", "No\u{a0},\u{2003}Name\n \u{a0}1\t,\u{202f}Mill & Co \u{3000}\n\"\n2 \",\"\tB\n\"\n");
    assert_eq!(made(&book), ["1=Mill & Co", "2=B"]);
    // Those within stay, and a book's own files keep what isn't a space or a tab.
    assert_eq!(made(&customers("", "No,Name\n1,A\u{a0} \u{a0}B\n")), ["1=A\u{a0} \u{a0}B"]);
    let own = Book::new().customers(&["1,\u{a0}A\u{a0},,,"]);
    assert_eq!(own.json(&["list", "customers"])["records"][0]["name"], "\u{a0}A\u{a0}");
}

#[test]
fn quoted_cells_hold_delimiters_and_lines() {
    let book = customers("", "No,\"Name\"\n1,\"Mill, \"\"the\"\"\nold; one\"\n2,5\" disks\n3,B\n");
    assert_eq!(made(&book), ["1=Mill, \"the\"\nold; one", "2=5\" disks", "3=B"]);
    let shown = book.json(&["import", "show"]);
    assert_eq!(shown["records"][2]["source"], "crm.csv:5");
    customers("", "No,Name\n1,\"A\n2,B\n").found(&[&["E0205 crm.csv:2:3", "never closed"]]);
    // A header over several lines is one header.
    let text =
        "[[sources]]\nkind = \"customers\"\nfiles = \"crm.csv\"\n[sources.columns]\nid = \"Customer\\nNo\"\n";
    let book = Book::new().file("vates-partner.toml", text).file("crm.csv", "\"Customer\nNo\"\r\nC-1\r\n");
    assert_eq!(made(&book), ["C-1=-"]);
}

#[test]
fn lines_above_the_header_are_skipped_as_lines() {
    let export = "Report \"of, all\nStart,\"9th December, 2012\"\n\nNo,Name\n1,A\n";
    assert_eq!(made(&customers("skip_lines = 3", export)), ["1=A"]);
    // Lines in which nothing stands may stand above the header, too.
    assert_eq!(made(&customers("skip_lines = 2", export)), ["1=A"]);
    customers("skip_lines = 1", export).found(&[&[
        "E0201 crm.csv:2:1",
        "this line is no header",
        "skip_lines",
        "`No`, `Name`",
    ]]);
    customers("skip_lines = 4", export).found(&[&["E0201 crm.csv:5:1", "this line is no header"]]);
    for beyond in ["5", "6", "10000"] {
        let said = format!("below the lines that are skipped ({beyond})");
        customers(&format!("skip_lines = {beyond}"), export).found(&[&[
            "E0103 crm.csv",
            &said,
            "skip_lines",
        ]]);
    }
    customers("", "").found(&[&["E0103 crm.csv", "the file is empty", "export it again"]]);
    customers("", "No,Name\n").clean();
}

#[test]
fn lines_end_in_all_three_ways() {
    for end in ["\n", "\r\n", "\r"] {
        let export = ["Report", "No;Name", "1;A", "2;\"B", "b\"", "3;C;"].join(end);
        let book = customers("skip_lines = 1", &export);
        book.found(&[&["E0204 crm.csv:6:1", "3 cells"]]);
        book.page(1, &["3 rows, 2 read, 1 reported"]);
        let book = customers("skip_lines = 1", export.trim_end_matches(';'));
        assert_eq!(made(&book), ["1=A".to_owned(), format!("2=B{end}b"), "3=C".to_owned()]);
    }
}

#[test]
fn the_delimiter_is_told_or_found_out() {
    for (written, mark) in [
        ("\",\"", ','),
        ("\";\"", ';'),
        ("\"\\t\"", '\t'),
        ("'\\t'", '\t'),
        ("\"tab\"", '\t'),
        ("\"|\"", '|'),
    ] {
        let export = "No,Name\n1,\"A;,|\tB\"\n2,\n"
            .replacen(',', &mark.to_string(), 2)
            .replace("\n2,", &format!("\n2{mark}"));
        for keys in [String::new(), format!("delimiter = {written}")] {
            let book = customers(&keys, &export);
            assert_eq!(made(&book), ["1=A;,|\tB", "2=-"], "{keys} {export}");
        }
    }
    // One that nobody would find out.
    assert_eq!(made(&customers("delimiter = \"^\"", "No^Name\n1^A,B;C\n")), ["1=A,B;C"]);
    assert_eq!(made(&customers("delimiter = \"~\"", "No~Name\n1~A\n")), ["1=A"]);
    // Under a wrong one, nothing is read.
    customers("delimiter = \",\"", "No;Name\n1;A\n").found(&[&[
        "E0201 crm.csv:1:1",
        "no header",
        "delimiter",
    ]]);
    // The header decides, and only by the columns that are to be read.
    let keys = "ignore_unknown = true";
    assert_eq!(made(&customers(keys, "No;a, b, c, d;Name\n1;x;A\n")), ["1=A"]);
}

/// What becomes of lines without quotes, worked out another way: all, read, filtered, blank, behind, reported.
fn expected(lines: &[String], skips_blank: bool, ends: bool, keeps: bool) -> [usize; 6] {
    let mut counts = [0; 6];
    let mut ids = BTreeSet::new();
    let mut is_over = false;
    for line in lines.iter().filter(|line| line.contains(',') || !line.trim().is_empty()) {
        let cells: Vec<&str> = line.split(',').map(str::trim).collect();
        let first = cells.iter().find(|cell| !cell.is_empty());
        is_over |= ends && first.is_some_and(|cell| cell.starts_with("end"));
        let fits = cells.len() == 3;
        let is_blank = first.is_none() || (fits && cells[0].is_empty() && cells[1].is_empty());
        let became = if is_over {
            4
        } else if skips_blank && is_blank {
            3
        } else if !fits || first.is_none() {
            5
        } else if keeps && cells[2] != "a" {
            2
        } else if cells[0].is_empty() || !ids.insert(cells[0]) {
            5
        } else {
            1
        };
        counts[0] += 1;
        counts[became] += 1;
    }
    counts
}

/// What `check` says became of the rows.
fn told(book: &Book) -> [usize; 6] {
    let page = book.run(&["check"]).stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, words) = page.split_once("crm.csv as customers: ").unwrap();
    let count = |what: &str| {
        let part = words.split(", ").find(|part| part.contains(what));
        part.map_or(0, |part| part.split(' ').next().unwrap().parse().unwrap())
    };
    ["row", "read", "filtered out", "blank", "below the end", "reported"].map(count)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_becomes_one_thing(
        lines in prop::collection::vec("(a|b|A|end|[ \t\u{a0}]|,|,|,|,){0,7}", 0..14),
        skips_blank: bool,
        ends: bool,
        keeps: bool,
    ) {
        let mut keys = format!("delimiter = \",\"\nignore_unknown = true\nskip_blank = {skips_blank}\n");
        keys.push_str(if ends { "until = \"end\"\n" } else { "" });
        keys.push_str(if keeps { "keep = { Memo = [\"a\"] }\n" } else { "" });
        let book = customers(&keys, format!("No,Name,Memo\n{}\n", lines.join("\n")));
        prop_assert_eq!(told(&book), expected(&lines, skips_blank, ends, keeps), "{:?}", lines);
    }
}
