//! The Big List of Naughty Strings, and what has been done to people with names, through every format.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use markdown::mdast::Node;
use naughty_strings::BLNS;
use serde_json::Value;
use unicode_width::UnicodeWidthStr as _;
use vates_partner::escape::visible;

use super::{answer, assert_inert};
use crate::support::Book;

/// Texts of people who know what they do.
const MEANT: &[&str] = &[
    "a\u{1b}]0;title\u{7}\u{1b}[2J\u{9b}31m\u{8}\u{8}\u{7f}b",
    "\u{202e}live\u{202c}\u{2066}x\u{2069}\u{200f}",
    "a\u{200b}c\u{200d}m\u{2060}e\u{feff}\u{ad}\u{fe0f}\u{e0061}",
    "acme\nbeta  Beta  distributor\r\nx\rtab\there",
    "=cmd|' /C calc'!A0",
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "\u{a0} =1+1",
    "＝1＋1",
    "Acme;=1+1;\"@x",
    "\"=1+1\"",
    "a,b\";\"|c",
    "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;b&gt;&#64;",
    "a | b || c \\| d \\\\| e `|` f",
    "[link](https://a.example) ![image](https://a.example/x.png) <https://a.example> [^1] [x]: y",
    "https://a.example www.a.example ftp://a.example a@a.example mailto:a@a.example xmpp:a@a.example/x",
    "WWW.a.example HTTPS://a.example wwww.a.example /www.a.example",
    "# not a heading",
    "- not a list",
    "1. not a list",
    "1) not a list",
    "> not a quote",
    "--- | ---",
    "**bold** __bold__ *it* _it_ ~~gone~~ ~gone~ `code` ``code`` $x$ $$x$$ ==x== {% x %} :x:",
    "```",
    "trailing\\",
    "&amp; &copy; &#x1b; &Tab;",
    "    four spaces",
    "\\u{1b} is no escape",
    "--json",
    "../../etc/passwd",
    "e\u{301}\u{302}\u{303}\u{304} 日本語 ﷽ 🏳\u{fe0f}\u{200d}🌈 𒐫",
];

/// All of them that are no blanks, without the spaces around them that no cell keeps.
fn texts() -> Vec<String> {
    let all = BLNS.iter().chain(MEANT).map(|text| text.trim_matches([' ', '\t']).to_owned());
    let texts: Vec<String> = all.filter(|text| !text.is_empty()).collect();
    assert!(texts.len() > 500, "{}", texts.len());
    assert!(texts.iter().all(|text| !text.contains('\0')));
    texts
}

/// A text as a cell of CSV.
fn in_csv(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A text as a string of TOML, with every character but letters and digits as its number.
fn in_toml(text: &str) -> String {
    let mut written = String::from("\"");
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            written.push(character);
        } else {
            write!(written, "\\U{:08x}", u32::from(character)).unwrap();
        }
    }
    written + "\""
}

fn name(index: usize) -> String {
    format!("p{index:03}")
}

/// The texts as names of partners and customers, as customers of deals, and as titles of sessions.
fn in_a_book(write: impl Fn(&str, &[(&str, String)]) -> String, extension: &str) -> Book {
    let mut book = Book::bare();
    let quoted = |text: &str| format!("\"{text}\"");
    let mut files = [
        ("partners", String::new()),
        ("customers", String::new()),
        ("deals", String::new()),
        ("sessions", String::new()),
    ];
    for (index, text) in texts().iter().enumerate() {
        let (id, text) = (name(index), if extension == "csv" { in_csv(text) } else { in_toml(text) });
        let records = [
            [
                ("id", quoted(&id)),
                ("name", text.clone()),
                ("type", quoted("distributor")),
                ("joined", quoted("2021-03-01")),
            ]
            .to_vec(),
            [("id", quoted(&id)), ("name", text.clone())].to_vec(),
            [
                ("id", quoted(&id)),
                ("partner", quoted(&id)),
                ("customer", text.clone()),
                ("engagement", quoted("co-led")),
                ("status", quoted("open")),
                ("registered", quoted("2026-01-05")),
            ]
            .to_vec(),
            [("partner", quoted(&id)), ("date", quoted("2026-01-05")), ("title", text)].to_vec(),
        ];
        for ((kind, file), record) in files.iter_mut().zip(records) {
            file.push_str(&write(kind, &record));
        }
    }
    for (kind, text) in files {
        book = book.file(&format!("{kind}.{extension}"), text);
    }
    book
}

fn as_csv() -> Book {
    let heading = |kind: &str| match kind {
        "partners" => "id,name,type,joined\n",
        "customers" => "id,name\n",
        "deals" => "id,partner,customer,engagement,status,registered\n",
        _ => "partner,date,title\n",
    };
    let first = name(0);
    in_a_book(
        |kind, record| {
            let cells: Vec<&str> = record.iter().map(|(_, cell)| cell.as_str()).collect();
            let is_first = cells[0].contains(&first);
            format!("{}{}\n", if is_first { heading(kind) } else { "" }, cells.join(","))
        },
        "csv",
    )
}

fn as_toml() -> Book {
    in_a_book(
        |kind, record| {
            let lines: Vec<String> = record.iter().map(|(key, value)| format!("{key} = {value}")).collect();
            format!("[[{kind}]]\n{}\n", lines.join("\n"))
        },
        "toml",
    )
}

/// What the program prints of a book.
#[track_caller]
fn printed(book: &Book, arguments: &[&str]) -> String {
    let outcome = answer(book.path(), arguments);
    assert_eq!(outcome.code, 0, "{arguments:?}: {}", outcome.notes);
    let text = String::from_utf8(outcome.answer).unwrap();
    assert_inert(&text);
    assert_inert(&outcome.notes);
    text
}

fn json(book: &Book, arguments: &[&str]) -> Value {
    serde_json::from_str(&printed(book, &[arguments, &["--json"]].concat())).unwrap()
}

#[test]
fn json_has_every_text_byte_for_byte() {
    let texts = texts();
    for book in [as_csv(), as_toml()] {
        for (kind, column) in
            [("partners", "name"), ("customers", "name"), ("deals", "customer"), ("sessions", "title")]
        {
            let list = json(&book, &["list", kind]);
            let found: Vec<&str> = list["records"]
                .as_array()
                .unwrap()
                .iter()
                .map(|record| record[column].as_str().unwrap())
                .collect();
            assert_eq!(found, texts, "{kind}");
            let lines = printed(&book, &["list", kind, "-O", "jsonl"]);
            assert_eq!(lines.lines().count(), texts.len());
            for (line, text) in lines.lines().zip(&texts) {
                assert_eq!(serde_json::from_str::<Value>(line).unwrap()[column], **text);
            }
        }
    }
    let qualified = json(&as_csv(), &["qualify", "--as-of", "2026-01-05"]);
    let partners = qualified["partners"].as_array().unwrap();
    assert_eq!(partners.len(), texts.len());
    for (partner, text) in partners.iter().zip(&texts) {
        assert_eq!(partner["name"], **text);
        let criteria = partner["quarters"][0]["criteria"].as_array().unwrap();
        let sessions = criteria.iter().find(|criterion| criterion["id"] == "webinars").unwrap();
        assert_eq!(sessions["evidence"][0], **text);
    }
}

#[test]
fn no_format_for_people_has_a_raw_character() {
    for format in ["table", "csv", "markdown"] {
        printed(&as_csv(), &["qualify", "-O", format, "--as-of", "2026-01-05"]);
    }
    for book in [as_csv(), as_toml()] {
        for format in ["table", "csv", "markdown"] {
            for kind in ["partners", "customers", "deals", "sessions"] {
                printed(&book, &["list", kind, "-O", format]);
            }
            printed(&book, &["pes", "-O", format, "--as-of", "2026-01-05"]);
            printed(&book, &["check", "-O", format]);
        }
    }
}

/// A short book in which a text is the name of a partner, of a customer and of a session.
fn own_book(text: &str) -> Book {
    let text = in_csv(text);
    Book::bare()
        .file("partners.csv", format!("id,name,type,joined\nacme,{text},distributor,2021-03-01\n"))
        .file("customers.csv", format!("id,name\nC-1,{text}\n"))
        .file("sessions.csv", format!("partner,date,title\nacme,2026-01-05,{text}\n"))
}

const QUOTE: [&str; 7] = ["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"];

#[test]
fn every_text_can_be_a_customer() {
    for (text, format) in texts().iter().zip(["table", "csv", "markdown"].into_iter().cycle()) {
        let book = own_book(text);
        let customer = format!("--customer={text}");
        let quote = [&QUOTE[..], &[customer.as_str()]].concat();
        let quoted = json(&book, &quote);
        assert_eq!(quoted["partner"]["name"], **text);
        assert_eq!(quoted["customer"]["name"], **text);
        printed(&book, &[&quote[..], &["-O", format]].concat());
    }
}

#[test]
fn every_format_is_tried_on_what_was_meant() {
    for text in MEANT.iter().map(|text| text.trim_matches([' ', '\t'])) {
        let book = own_book(text);
        let on_record = [&QUOTE[..], &["--customer", "C-1"]].concat();
        assert_eq!(json(&book, &on_record)["customer"]["name"], *text);
        let shown = json(&book, &["show", "sessions", "sessions.csv:2"]);
        assert_eq!(shown["records"][0]["title"], *text);
        let explained = ["qualify", "--partner", "acme", "--explain", "--as-of", "2026-11-24"];
        assert_eq!(json(&book, &explained)["partners"][0]["name"], *text);
        for format in ["table", "csv", "markdown"] {
            let of = |asked: &[&str]| printed(&book, &[asked, &["-O", format]].concat());
            of(&on_record);
            of(&["show", "partners", "acme"]);
            of(&["qualify", "--partner", "acme", "--as-of", "2026-11-24"]);
            if format != "csv" {
                of(&explained);
            }
        }
        let named = answer(book.path(), &["show", "partners", "--", text]);
        assert_inert(&named.notes);
        assert_eq!(named.code, 2, "{text:?}");
    }
}

#[test]
fn a_blank_is_no_name_and_nul_is_no_text() {
    for blank in ["", " ", "\t", " \t "] {
        let book = Book::new()
            .file("partners.csv", format!("id,name,type,joined\nacme,\"{blank}\",distributor,2021-03-01\n"));
        book.wrong(&["E0401", "partners.csv:2:"]);
    }
    Book::new()
        .file("partners.csv", "id,name,type,joined\nacme,a\0b,distributor,2021-03-01\n")
        .wrong(&["E0102", ":2:7"]);
    // In TOML it can be written, and then it is a character like others.
    let toml =
        "[[partners]]\nid = \"acme\"\nname = \"a\\u0000b\"\ntype = \"distributor\"\njoined = 2021-03-01\n";
    let book = Book::new().file("partners.toml", toml);
    assert_eq!(json(&book, &["list", "partners"])["records"][0]["name"], "a\0b");
    assert!(printed(&book, &["list", "partners"]).contains("a\\u{0}b"));
}

/// The texts of the cells of a Markdown table, row by row.
fn cells_of(text: &str) -> Vec<Vec<String>> {
    let root = markdown::to_mdast(text, &markdown::ParseOptions::gfm()).unwrap();
    let tables: Vec<&Node> =
        root.children().unwrap().iter().filter(|node| matches!(node, Node::Table(_))).collect();
    assert_eq!(tables.len(), 1);
    let text = |node: &Node| {
        let Node::Text(text) = node else { panic!("markup in a cell: {node:?}") };
        text.value.clone()
    };
    let plain = |cell: &Node| cell.children().unwrap().iter().map(text).collect();
    let rows = tables[0].children().unwrap().iter();
    rows.map(|row| row.children().unwrap().iter().map(plain).collect()).collect()
}

#[test]
fn markdown_is_read_as_the_texts_that_it_was_made_of() {
    let book = as_csv();
    for (kind, column) in [("partners", "name"), ("deals", "customer"), ("sessions", "title")] {
        let rows = cells_of(&printed(&book, &["list", kind, "-O", "markdown"]));
        let index = rows[0].iter().position(|heading| heading == column).unwrap();
        assert_eq!(rows.len(), texts().len() + 1);
        for (row, text) in rows[1..].iter().zip(texts()) {
            assert_eq!(row.len(), rows[0].len());
            assert_eq!(row[index], visible(&text).trim_matches(' '));
        }
    }
}

/// Whether a part of a document is anything but text and what the page itself is made of.
fn is_markup(node: &Node) -> bool {
    let is_break = matches!(node, Node::Html(html) if html.value == "<br>");
    let is_text = matches!(
        node,
        Node::Root(_)
            | Node::Heading(_)
            | Node::Paragraph(_)
            | Node::Text(_)
            | Node::List(_)
            | Node::ListItem(_)
            | Node::Table(_)
            | Node::TableRow(_)
            | Node::TableCell(_)
    );
    !(is_text || is_break) || node.children().is_some_and(|children| children.iter().any(is_markup))
}

/// Demands that a page of Markdown holds nothing but texts and what pages are made of.
#[track_caller]
fn assert_no_markup(text: &str) {
    let mut options = markdown::ParseOptions::gfm();
    options.constructs.math_text = true;
    options.constructs.math_flow = true;
    let root = markdown::to_mdast(text, &options).unwrap();
    assert!(!is_markup(&root), "{text}");
}

#[test]
fn nothing_in_markdown_is_markup_of_a_text() {
    let ids: BTreeSet<String> = texts().into_iter().collect();
    let partners: Vec<String> =
        ids.iter().map(|text| format!("{0},{0},distributor,2021-03-01", in_csv(text))).collect();
    let book = Book::bare().file("partners.csv", format!("id,name,type,joined\n{}\n", partners.join("\n")));
    let day = ["--as-of", "2026-11-24", "-O", "markdown"];
    assert_no_markup(&printed(&book, &[&["qualify"][..], &day].concat()));
    assert_no_markup(&printed(&book, &[&["pes"][..], &day].concat()));
    for text in MEANT {
        let text = text.trim_matches([' ', '\t']);
        let partner = format!("--partner={text}");
        assert_no_markup(&printed(&book, &[&["qualify", "--explain", &partner][..], &day].concat()));
        assert_no_markup(&printed(&book, &["show", "-O", "markdown", "--", "partners", text]));
        let customer = format!("--customer={text}");
        let quote = ["quote", "--bundle", "pro", "--hosts", "5", &partner, &customer];
        assert_no_markup(&printed(&book, &[&quote[..], &day].concat()));
        let explain = ["explain", "--quarter", "1", "--criterion", "webinars", &partner];
        assert_no_markup(&printed(&book, &[&explain[..], &day].concat()));
        // What is wrong with it is told with it, and with the name of its file in front.
        let rows = format!(
            "id,partner,customer,engagement,status,registered\n1,{0},{0},{0},{0},{0}\n",
            in_csv(text)
        );
        let wrong = Book::new().file("deals/- 1. [x](y).csv", &rows).file("- 1. deals.csv", "");
        let check = answer(wrong.path(), &["check", "-O", "markdown"]);
        assert_eq!(check.code, 1);
        assert_no_markup(std::str::from_utf8(&check.answer).unwrap());
    }
}

#[test]
fn columns_stand_below_each_other_whatever_is_in_them() {
    let book = as_csv();
    let list = printed(&book, &["list", "customers"]);
    let column = |line: &str, text: &str| line.split_once(text).map(|(before, _)| before.width());
    let lines: Vec<&str> = list.lines().collect();
    let heading = lines.iter().find(|line| line.starts_with("id")).unwrap();
    let wanted = column(heading, "source").unwrap();
    let mut found = 0;
    for line in lines {
        if let Some(at) = column(line, "customers.csv:") {
            assert_eq!(at, wanted, "{line}");
            found += 1;
        }
        assert!(line.width() <= 80, "{line}");
    }
    assert_eq!(found, texts().len());
}

#[test]
fn spreadsheets_run_nothing() {
    let book = as_csv();
    for kind in ["partners", "customers", "deals", "sessions"] {
        let rows = printed(&book, &["list", kind, "-O", "csv"]);
        // Whatever a spreadsheet takes for the delimiter and for quotes, no cell begins as a formula does.
        for delimiter in [b',', b';'] {
            for quoting in [true, false] {
                let mut reader = csv::ReaderBuilder::new()
                    .delimiter(delimiter)
                    .quoting(quoting)
                    .flexible(true)
                    .has_headers(false)
                    .from_reader(rows.as_bytes());
                for record in reader.records() {
                    for cell in &record.unwrap() {
                        let bare = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
                        let is_number = bare
                            .trim_start_matches('-')
                            .bytes()
                            .all(|byte| byte.is_ascii_digit() || byte == b'.');
                        let runs = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
                        // Nobody reads without quotes what is quoted, and then splits it at commas.
                        let is_split = !quoting && delimiter == b',';
                        assert!(!runs || is_number || is_split, "{cell:?}");
                    }
                }
            }
        }
    }
}
