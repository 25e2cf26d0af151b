//! Files that no tool should write, and some do: whatever stands in them, what is printed is TOML and says so.

use proptest::prelude::*;
use serde_json::Value;
use vates_partner::records::guess::{Known, guess};
use vates_partner::records::kinds::Kind;
use vates_partner::render::entry;
use vates_partner::report::import_guess::{FilesPlace, ImportGuessReport};

use super::{assert_lines, book, guessed, parsed, read, with_choices};

/// The text that is printed for some bytes, where they are looked at at all.
fn printed(bytes: &[u8], kind: Kind) -> Option<String> {
    let guess = guess(bytes, kind, Known::default()).ok()?;
    let place = FilesPlace { pattern: "x.csv".to_owned(), note: None };
    Some(entry::block(&ImportGuessReport::new(&guess, "x\u{1b}[2J\n.csv".to_owned(), place)))
}

#[test]
fn names_that_would_break_out_of_the_toml_do_not() {
    let header = "\"Deal \"\"ID\"\"\",\"Acc\nount\",\"a]b = \\u0041 # x\",Stage,\"Created\u{202e}\",\u{1b}[31mred,''',Close Date";
    let row = "D-1,Rivet,x,\"Won\"\"\nkind = 1\",2026-01-13,y,z,2026-02-14";
    let book = book("odd.csv", format!("{header}\n{row}\n"));
    let text = guessed(&book, "odd.csv", "deals");
    let steers = |sign: char| sign != '\n' && vates_partner::escape::is_unsafe(sign);
    assert!(!text.contains(steers), "{text:?}");
    let table = parsed(&text);
    assert_eq!(table["sources"][0]["kind"].as_str(), Some("deals"));
    assert_eq!(table["sources"][0]["columns"]["id"].as_str(), Some("Deal \"ID\""));
    assert_lines(&text, &["# status.map.\"Won\\\"\\nkind = 1\" = \"...\""]);
    // Once the # is taken away, the values are what stands in the file.
    let all = text.replace("# status.map", "status.map");
    let map = parsed(&all)["sources"][0]["columns"]["status"]["map"].clone();
    assert!(map.get("Won\"\nkind = 1").is_some(), "{map}");
}

#[test]
fn a_name_with_quotes_is_read_as_it_is() {
    let orders = "\"Order \"\"No\"\"\",Customer,Order Date,\"Total\\Net\",Currency,Type\nR-1,Rivet,2026-02-01,1.50,EUR,new\n";
    let book = book("odd.csv", orders);
    let text = guessed(&book, "odd.csv", "orders");
    let choices = [
        ("# partner = ", "partner = { value = \"acme\" }"),
        ("# gross = \"...\"", "gross = \"Total\\\\Net\""),
    ];
    let choices = choices.into_iter().filter(|(line, _)| text.lines().any(|found| found.starts_with(line)));
    with_choices(book, &text, &choices.collect::<Vec<_>>()).clean();
}

#[test]
fn columns_of_one_name_are_named() {
    let text =
        guessed(&book("x.csv", "Invoice,Customer,Amount,Amount\n1,Rivet,1.50,2.50\n"), "x.csv", "orders");
    assert!(text.contains("`Amount` is the name of several columns"), "{text}");
}

#[test]
fn a_file_without_a_header_is_told_so() {
    let text = guessed(&book("x.csv", "7,2026-03-01,5\n8,2026-03-02,6\n"), "x.csv", "orders");
    assert!(text.contains("no row looks like a header"), "{text}");
    parsed(&text);
}

#[test]
fn rows_of_another_length_are_counted_where_nothing_can_leave_them_out() {
    let rows = "Invoice,Customer,Invoice Date,Total\nR-1,Rivet,2026-02-01,1.50\nR-2,Lever\nR-3,Lever,2026-02-02,2.50\n";
    let text = guessed(&book("x.csv", rows), "x.csv", "orders");
    assert!(text.contains("line 3: 2 cells instead of 4"), "{text}");
}

#[test]
fn wide_and_eastern_encodings_are_read() {
    let orders = "Invoice\tCustomer\tInvoice Date\tTotal\tCurrency\tType\nR-1\tŻabka Łódź\t2026-02-01\t1.50\tPLN\tnew\n";
    let wide: Vec<u8> = orders.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(wide.iter().copied()).collect();
    let polish = encoding_rs::WINDOWS_1250.encode(orders).0.into_owned();
    for (bytes, encoding) in [(marked, None), (wide, Some("utf-16le")), (polish, Some("windows-1250"))] {
        let book = book("x.csv", bytes);
        let text =
            book.run(&["import", "guess", "x.csv", "--kind", "orders", "--partner", "acme"]).success().stdout;
        let source = parsed(&text)["sources"][0].clone();
        assert_eq!(source.get("encoding").and_then(Value::as_str), encoding);
        assert_eq!(source["delimiter"].as_str(), Some("\t"));
        let book = book.file("vates-partner.toml", text);
        book.clean();
        assert_eq!(super::shown(&book, "orders", &["customer"]), ["Żabka Łódź"]);
    }
}

#[test]
fn a_long_line_and_a_wide_table_are_borne() {
    let long = format!("Invoice,Customer\nR-1,{}\n", "x".repeat(5_000_000));
    parsed(&printed(long.as_bytes(), Kind::Orders).unwrap());
    let names: Vec<String> = (0..5000).map(|number| format!("c{number}")).collect();
    let wide = format!("{}\n{}\n", names.join(","), vec!["1"; 5000].join(","));
    let text = printed(wide.as_bytes(), Kind::Orders).unwrap();
    parsed(&text);
    assert!(text.len() < 10_000, "{}", text.len());
}

/// Cells of all sorts, good and bad.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[0-9]{1,2}/[0-9]{1,2}/20[0-9]{2}",
        "[0-9]{1,3}(,[0-9]{3})?(\\.[0-9]{2})?",
        "(Won|Lost|Open|EUR|acme|Total)",
        "[a-zA-Z\"'\\\\\n#=\\[\\]\u{1b}\u{202e}é ]{0,8}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_the_bytes_what_is_printed_is_toml(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        for kind in Kind::ALL {
            if let Some(text) = printed(&bytes, kind) {
                prop_assert!(read(&text).is_ok(), "{}", text);
            }
        }
    }

    #[test]
    fn whatever_the_cells_what_is_printed_is_toml_with_and_without_the_marks(
        rows in proptest::collection::vec(proptest::collection::vec(cell(), 1..6), 1..8),
        names in proptest::sample::subsequence(
            vec!["id", "Account", "Stage", "Close Date", "Amount", "Currency", "Partner", "Type"], 1..6),
        kind in proptest::sample::select(Kind::ALL.to_vec()),
    ) {
        let mut text = names.join(";");
        for row in &rows {
            text.push('\n');
            let quoted: Vec<String> = row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
            text.push_str(&quoted.join(";"));
        }
        if let Some(text) = printed(text.as_bytes(), kind) {
            prop_assert!(read(&text).is_ok(), "{}", text);
            let steers = |sign: char| sign != '\n' && vates_partner::escape::is_unsafe(sign);
            prop_assert!(!text.contains(steers), "{:?}", text);
            // Every line that is left to choose is a line of TOML behind its mark.
            for line in text.lines().filter_map(|line| line.strip_prefix("# ")) {
                if line.contains(" = ") && !line.contains('`') && !line.starts_with("choose") {
                    prop_assert!(read(line).is_ok(), "{}", line);
                }
            }
        }
    }
}
