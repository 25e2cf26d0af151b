//! TOML files that are not as they should be: records, and the book's configuration.

use crate::support::{Book, assert_order};

const ACME: &str =
    "[[partners]]\nid = \"acme\"\nname = \"Acme\"\ntype = \"distributor\"\njoined = 2021-03-01\n";

/// A sound book with one more TOML file; the file's problem is placed, and the pieces are said.
#[track_caller]
fn assert_wrong(content: &str, place: &str, pieces: &[&str]) {
    let book = Book::new().file("acme.toml", ACME).file("more.toml", content);
    book.wrong(&[&format!("more.toml:{place}")]);
    let said = book.run(&["check"]).ended(1).stdout;
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not in:\n{said}");
    }
}

/// A configuration's problem is placed, and the pieces are said.
#[track_caller]
fn assert_wrong_configuration(content: &str, place: &str, pieces: &[&str]) {
    let book = Book::new().file("acme.toml", ACME).file("vates-partner.toml", content);
    book.wrong(&[&format!("vates-partner.toml:{place}")]);
    let said = book.run(&["check"]).ended(1).stdout;
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not in:\n{said}");
    }
}

fn order(lines: &str) -> String {
    format!(
        "[[orders]]\nid = \"O-1\"\npartner = \"acme\"\ncustomer = \"X\"\nkind = \"new\"\nordered = 2026-01-05\n{lines}"
    )
}

#[test]
fn numbers_are_quoted_or_whole() {
    for sound in ["gross = 1000", "gross = \"1000.50\"", "gross = -5", "gross = \"-5\""] {
        Book::new()
            .file("acme.toml", ACME)
            .file("more.toml", order(&format!("{sound}\ncurrency = \"USD\"\n")))
            .clean();
    }
    for float in ["gross = 1000.50", "gross = 1e3", "gross = nan", "gross = 1000.0"] {
        assert_wrong(&order(&format!("{float}\ncurrency = \"USD\"\n")), "7:", &["gross", "^"]);
    }
    assert_wrong(&order("gross = 1234.10\ncurrency = \"USD\"\n"), "7:", &["\"1234.10\""]);
    assert_wrong(&order("gross = \"1e3\"\ncurrency = \"USD\"\n"), "7:", &["1e3"]);
    assert_wrong(&order("gross = \"1,000.00\"\ncurrency = \"USD\"\n"), "7:", &["1,000.00"]);
}

#[test]
fn dates_are_native_or_text_and_only_dates() {
    let session = |date: &str| format!("[[sessions]]\npartner = \"acme\"\ntitle = \"T\"\ndate = {date}\n");
    for sound in ["2026-01-05", "\"2026-01-05\""] {
        Book::new().file("acme.toml", ACME).file("more.toml", session(sound)).clean();
    }
    for wrong in ["\"2026-02-30\"", "\"2026-2-3\"", "2026-02-03T10:00:00Z", "10:00:00", "20260203", "true"] {
        assert_wrong(&session(wrong), "4:", &["^"]);
    }
    // A native date that does not exist is no TOML at all.
    assert_wrong(&session("2026-02-30"), "4:", &["^"]);
}

#[test]
fn values_are_of_the_right_kind() {
    for (line, at) in [
        ("gross = true\ncurrency = \"USD\"\n", "7:"),
        ("gross = [1]\ncurrency = \"USD\"\n", "7:"),
        ("gross = { amount = 1 }\ncurrency = \"USD\"\n", "7:"),
        ("gross = 1\ncurrency = 840\n", "8:"),
        ("gross = 1\ncurrency = \"USD\"\nhosts = \"many\"\n", "9:"),
        ("gross = 1\ncurrency = \"USD\"\nhosts = -1\n", "9:"),
    ] {
        assert_wrong(&order(line), at, &["^"]);
    }
}

#[test]
fn unknown_keys_and_tables_are_met_with_the_nearest() {
    assert_wrong(
        &order("gross = 1\ncurrency = \"USD\"\ninvoced = 2026-01-06\n"),
        "9:1",
        &["invoced", "invoiced"],
    );
    assert_wrong("[[partnres]]\nid = \"x\"\n", "1:", &["partnres", "partners"]);
    let session = "[[sessions]]\npartner = \"acme\"\ndate = 2026-01-05\ntitle = \"T\"\n";
    assert_wrong(&format!("{session}[[widgets]]\nid = \"x\"\n"), "5:", &["widgets"]);
    assert_wrong("[partners]\nid = \"x\"\n", "1:", &["[[partners]]"]);
    assert_wrong("partners = \"acme\"\n", "1:", &["partners"]);
}

#[test]
fn a_file_of_something_else_is_named_and_not_read() {
    let book = Book::new().file("acme.toml", ACME).file("tool.toml", "[package]\nname = \"x\"\n");
    let check = book.run(&["check"]).success();
    assert!(format!("{}{}", check.stdout, check.stderr).contains("tool.toml"));
    book.run(&["qualify", "--as-of", "2026-06-30"]).success();
}

#[test]
fn required_keys_are_there() {
    assert_wrong(&order("currency = \"USD\"\n"), "1:", &["gross"]);
    assert_wrong("[[sessions]]\npartner = \"acme\"\ndate = 2026-01-05\n", "1:", &["title"]);
}

#[test]
fn what_is_no_toml_is_placed() {
    for (content, place) in [
        ("[[orders]]\nid = \n", "2:"),
        ("[[orders]]\nid = \"O-1\"\nid = \"O-2\"\n", "3:"),
        ("[[orders]\n", "1:"),
        ("[[orders]]\nid = \"O-1\n", "2:"),
        ("just text\n", "1:"),
    ] {
        assert_wrong(content, place, &["^"]);
    }
}

#[test]
fn bytes_that_are_no_text_are_placed() {
    let book = Book::new().file("acme.toml", ACME).file("more.toml", b"[[sessions]]\ntitle = \"Caf\xe9\"\n");
    book.wrong(&["more.toml:2:"]);
    Book::new().file("acme.toml", ACME).file("more.toml", b"\xff\xfe[\0").wrong(&["more.toml"]);
}

#[test]
fn marks_and_line_ends_of_other_systems_are_fine() {
    let book = Book::new().file("acme.toml", format!("\u{feff}{}", ACME.replace('\n', "\r\n")));
    book.clean();
    assert_eq!(book.json(&["list", "partners"])["records"][0]["name"], "Acme");
}

#[test]
fn an_empty_file_holds_nothing_and_is_fine() {
    Book::new().file("acme.toml", ACME).file("more.toml", "").clean();
    Book::new().file("acme.toml", ACME).file("more.toml", "# later\n").clean();
}

#[test]
fn a_configuration_knows_its_keys() {
    assert_wrong_configuration("titel = \"My book\"\n", "1:1", &["titel", "title"]);
    assert_wrong_configuration("title = 5\n", "1:", &["title"]);
    assert_wrong_configuration("base_currency = \"usd\"\n", "1:", &["usd"]);
    assert_wrong_configuration("[reading]\ngross-bound = \"floor\"\n", "1:", &["reading", "readings"]);
    assert_wrong_configuration("[readings]\ngross-boud = \"floor\"\n", "2:1", &["gross-boud", "gross-bound"]);
    assert_wrong_configuration("[readings]\ngross-bound = \"flor\"\n", "2:", &["flor", "floor"]);
    assert_wrong_configuration("[readings]\ngross-bound = 1\n", "2:", &["gross-bound"]);
}

#[test]
fn customer_discounts_are_rates_of_known_statuses() {
    assert_wrong_configuration(
        "[customer_discounts]\nnon_profit = \"20%\"\n",
        "2:1",
        &["non_profit", "non-profit"],
    );
    assert_wrong_configuration("[customer_discounts]\ncharity = \"20\"\n", "2:", &["20%"]);
    assert_wrong_configuration("[customer_discounts]\ncharity = 0.2\n", "2:", &["\"0.2\""]);
    assert_wrong_configuration("[customer_discounts]\ncharity = 20\n", "2:", &["20%"]);
    assert_wrong_configuration("[customer_discounts]\ncharity = \"120%\"\n", "2:", &["120%"]);
}

#[test]
fn a_catalogue_holds_dimensions_and_points() {
    let entry = |lines: &str| format!("[pes.catalogue.workshop]\n{lines}");
    assert_wrong_configuration(
        &entry("dimension = \"marketng\"\npoints = 5\n"),
        "2:",
        &["marketng", "marketing"],
    );
    assert_wrong_configuration(&entry("dimension = \"marketing\"\npoints = 2.5\n"), "3:", &["points"]);
    assert_wrong_configuration(&entry("dimension = \"marketing\"\npoints = -5\n"), "3:", &["-5"]);
    assert_wrong_configuration(&entry("dimension = \"marketing\"\npoints = 5\ncap = 9\n"), "4:1", &["cap"]);
    assert_wrong_configuration(&entry("points = 5\n"), "1:", &["dimension"]);
    assert_wrong_configuration(&entry("dimension = \"marketing\"\n"), "1:", &["points"]);
}

#[test]
fn the_program_a_configuration_names_must_be_there() {
    let book =
        Book::new().file("acme.toml", ACME).file("vates-partner.toml", "program = \"next-year.toml\"\n");
    let refusal = book.run(&["qualify"]);
    assert!(matches!(refusal.code, Some(2 | 3)), "{:?}", refusal.code);
    assert_eq!(refusal.stdout, "");
    assert!(refusal.stderr.contains("next-year.toml"), "{}", refusal.stderr);
}

#[test]
fn problems_of_several_tables_come_in_order_of_lines() {
    let content = "[[sessions]]\npartner = \"acme\"\ndate = \"soon\"\ntitle = \"T\"\n\n[[rates]]\ndate = 2026-01-01\nfrom = \"USD\"\nto = \"EUR\"\nrate = 0.92\n\n[[sessions]]\npartner = \"acme\"\ndate = 2026-01-01\ntitle = 7\n";
    let book = Book::new().file("acme.toml", ACME).file("more.toml", content);
    let check = book.run(&["check"]).ended(1);
    assert_order(
        &check.stdout,
        &["more.toml:3:", "soon", "^", "more.toml:10:", "0.92", "^", "more.toml:15:", "^"],
    );
    book.run(&["qualify"]).refused(&["more.toml:3:", "more.toml:10:", "more.toml:15:"]);
}
