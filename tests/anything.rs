//! What must hold of anything, tried on files made awkward; and the cases in which it once didn't hold.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::holds::{book, configuration, csv, dates, decimals, exports, program, toml};

/// What files are spoilt with: everything that is markup somewhere, line ends of all kinds, what can't be seen.
const PIECES: &[&str] = &[
    ",",
    ";",
    "\t",
    "|",
    "\"",
    "\"\"",
    "\"\"\"",
    "'",
    "\n",
    "\r",
    "\r\n",
    "\n\n",
    "\0",
    "\u{feff}",
    " ",
    "\u{a0}",
    "é",
    "日本",
    "🦀",
    "\u{301}",
    "\u{202e}",
    "\u{200b}",
    "\u{1b}[31m",
    "\u{7f}",
    "\u{9b}1m",
    "=1+1",
    "@a",
    "+1",
    "-",
    "-1",
    "0",
    "007",
    "1.5",
    "1,5",
    "1,000.00",
    "1e3",
    ".5",
    "5.",
    "30%",
    "101%",
    "9999999999999999999999999999",
    "0.0000000000000000000000000001",
    "2026-02-28",
    "2026-02-29",
    "0001-01-01",
    "9999-12-31",
    "28/02/2026",
    "USD",
    "EUR",
    "XAU",
    "acme",
    "bolt",
    "O-1",
    "D-1",
    "mill",
    "id",
    "name",
    "partner",
    "=",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    "#",
    "\\",
    "\\u0000",
    "\\n",
    "<b>",
    "&",
    "*",
    "`",
    "..",
    "/",
    ">>>> orders.csv\n",
    ">>>> ",
    "true",
    "1.0",
];

#[derive(Clone, Debug)]
struct Splice(Index, usize, &'static str);

fn splices() -> impl Strategy<Value = Vec<Splice>> {
    let splice = (any::<Index>(), 0_usize..6, select(PIECES));
    vec(splice.prop_map(|(at, taken, piece)| Splice(at, taken, piece)), 0..6)
}

/// A text with some bytes of it replaced by pieces; it needn't be UTF-8 any more.
fn spoilt(text: &str, splices: &[Splice]) -> Vec<u8> {
    let mut bytes = text.as_bytes().to_vec();
    for Splice(at, taken, piece) in splices {
        let start = at.index(bytes.len() + 1);
        let end = (start + taken).min(bytes.len());
        bytes.splice(start..end, piece.bytes());
    }
    bytes
}

/// Nothing but pieces.
fn pieces(most: usize) -> impl Strategy<Value = String> {
    vec(select(PIECES), 0..most).prop_map(|pieces| pieces.concat())
}

fn tables() -> impl Strategy<Value = &'static str> {
    let tables: Vec<_> = book::SMALL[1..].iter().map(|(_, text)| *text).collect();
    select(tables)
}

const TOML: &str = "[[partners]]\nid = \"acme\"\nname = \"Acme\"\ntype = \"distributor\"\njoined = 2021-03-01\n\
    [[orders]]\nid = \"O-1\"\npartner = 'acme'\ncustomer = \"\"\"Mill\"\"\"\nhosts = 5\ngross = \"5000.00\"\n";

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_csv_row_is_read_or_told(table in tables(), splices in splices(), delimiter in select(&[",", ";", "\t", "|"][..])) {
        csv::hold(&spoilt(&table.replace(',', delimiter), &splices));
    }

    #[test]
    fn a_cell_may_hold_anything(header in select(&["id,name\n", "id;name;ein\n", "id\n", "\"id\"\tname\n", "id|\"na\nme\"\n"][..]), cells in pieces(24)) {
        csv::hold(format!("{header}{cells}").as_bytes());
    }

    #[test]
    fn every_toml_record_is_read_or_told(splices in splices()) {
        toml::hold(&spoilt(TOML, &splices));
    }

    #[test]
    fn a_configuration_says_what_was_written(splices in splices()) {
        configuration::hold(&spoilt(book::SMALL[0].1, &splices));
    }

    #[test]
    fn days_have_one_way_to_be_written(
        days in vec((0_u32..12000, 0_u32..14, 0_u32..34), 1..4),
        splices in splices(),
    ) {
        let lines: Vec<_> = days.iter().map(|(year, month, day)| format!("{year:04}-{month:02}-{day:02}")).collect();
        dates::hold(lines.join("\n").as_bytes());
        dates::hold(&spoilt(&lines.join("\n"), &splices));
    }

    #[test]
    fn numbers_are_what_big_integers_say(numbers in vec("-?[0-9]{1,16}(\\.[0-9]{1,14})?%?", 1..4), splices in splices()) {
        decimals::hold(numbers.join("\n").as_bytes());
        decimals::hold(&spoilt(&numbers.join("\n"), &splices));
    }
}

proptest! {
    // These take longer.
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_book_is_refused_or_answered(file in 0..book::SMALL.len(), splices in splices()) {
        let (name, text) = book::SMALL[file];
        book::hold(&[format!(">>>> {name}\n").as_bytes(), &spoilt(text, &splices)].concat());
    }

    #[test]
    fn every_row_of_an_export_is_accounted_for(in_sources: bool, splices in splices()) {
        let bytes = if in_sources {
            [b">>>> vates-partner.toml\n", &spoilt(exports::SOURCES, &splices)[..]].concat()
        } else {
            spoilt(exports::CRM, &splices)
        };
        exports::hold(&bytes);
    }

    #[test]
    fn a_program_is_refused_or_answers(changes in vec((0_usize..2000, select(&[":", "+"][..]), pieces(3)), 1..3)) {
        let changes: Vec<_> = changes.iter().map(|(line, sign, text)| format!("{line}{sign}{text}")).collect();
        program::hold(changes.join("\n").as_bytes());
    }
}

#[test]
fn the_small_book_is_answered() {
    book::stands(&book::Written::small());
}

#[test]
fn the_exports_are_read() {
    let bytes = exports::CRM.as_bytes();
    exports::hold(bytes);
    let read = book::read(&exports::written(bytes));
    assert!(!read.findings.any_error(), "{:?}", read.findings);
    let deals: Vec<_> = read.book.deals.iter().map(|deal| deal.id.as_str()).collect();
    let orders: Vec<_> = read.book.orders.iter().map(|order| order.gross().digits()).collect();
    assert_eq!(
        (deals, orders),
        (vec!["1", "2"], ["20000.00", "-100.50", "-1.00"].map(str::to_owned).to_vec())
    );
}

// What follows was found by the generators above, by fuzzing, or by changing every number of a program or book.

#[test]
fn a_program_is_never_refused_without_a_reason() {
    program::hold(b"29:year = 4294967295");
    program::hold(b"29:year = 9999");
}

#[test]
fn a_mark_ends_behind_a_character_of_several_bytes() {
    csv::hold("id,name\n\"a\"é,b\n".as_bytes());
}

#[test]
fn a_cell_is_shown_with_the_blanks_it_was_read_with() {
    csv::hold(
        "id,name\na,\"\u{a0}b\u{b}\"\nb,\u{a0}b\u{b}\nc, \"b\" \nd,\" b \"\n\"\"\"\"\"\",e\n".as_bytes(),
    );
}

#[test]
fn a_file_of_nothing_but_quotes_is_told() {
    csv::hold(b"\"\"");
    csv::hold(b"\" \"\n\"\"\n");
}

#[test]
fn times_beyond_five_thousand_years_add_up() {
    dates::hold(b"0001-01-01\n5462-05-01\n9999-12-31");
}

#[test]
fn a_fix_that_is_offered_for_a_number_can_be_followed() {
    decimals::hold("1,5 EUR\n;1,5%\n1 000,50\n1.000,50\n1,5.00\nhello\n.,\n,5".as_bytes());
}
