//! What must hold for every export, however it is written: it says what a book's own files would.

#![expect(
    clippy::format_push_string,
    clippy::string_slice,
    clippy::struct_excessive_bools,
    reason = "an export is put together piece by piece, and each habit of its writer is a choice of its own"
)]

use proptest::prelude::*;

use crate::naive::facts::{Facts, Table};
use crate::naive::generator::Random;
use crate::support::Book;

/// The columns in which days stand, and those of numbers with decimals.
const DAYS: [&str; 10] = [
    "joined",
    "left",
    "l1_support",
    "ordered",
    "invoiced",
    "registered",
    "closed",
    "date",
    "certified",
    "expires",
];
const NUMBERS: [&str; 4] = ["gross", "amount", "points", "rate"];

const MONTHS: [&str; 12] =
    ["Jan", "feb", "MAR", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// How a program writes its exports.
#[derive(Debug)]
struct Notation {
    delimiter: char,
    tells_delimiter: bool,
    mark: char,
    thousands: Option<char>,
    negative: usize,
    days: &'static str,
    quotes_all: bool,
    pads: bool,
    line_end: &'static str,
    encoding: usize,
    preamble: usize,
    footer: bool,
    random: Random2,
}

/// Chance that can be shown.
struct Random2(Random);

impl std::fmt::Debug for Random2 {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{}", self.0.0)
    }
}

impl Notation {
    fn random(seed: u64) -> Notation {
        let mut random = Random(seed);
        let mark = ['.', ','][random.below(2)];
        let other = if mark == '.' { ',' } else { '.' };
        Notation {
            delimiter: [',', ';', '\t', '|'][random.below(4)],
            tells_delimiter: random.below(2) == 0,
            mark,
            thousands: [None, Some(other), Some('\''), Some('\u{a0}'), Some(' ')][random.below(5)],
            negative: random.below(4),
            days: ["%d/%m/%Y", "%m-%d-%Y", "%d %b %Y", "%Y%m%d", "%d.%m.%y", "%Y-%m-%d %H:%M"]
                [random.below(6)],
            quotes_all: random.below(2) == 0,
            pads: random.below(2) == 0,
            line_end: ["\n", "\r\n"][random.below(2)],
            encoding: random.below(4),
            preamble: random.below(4),
            footer: random.below(2) == 0,
            random: Random2(random),
        }
    }

    fn below(&mut self, bound: usize) -> usize {
        self.random.0.below(bound)
    }

    fn number(&self, number: &str) -> String {
        let unsigned = number.trim_start_matches('-');
        let (whole, fraction) = unsigned.split_once('.').map_or((unsigned, None), |(w, f)| (w, Some(f)));
        let mut text = String::new();
        for (index, digit) in whole.chars().enumerate() {
            let left = whole.len() - index;
            if index > 0 && left % 3 == 0 {
                text.extend(self.thousands);
            }
            text.push(digit);
        }
        if let Some(fraction) = fraction {
            text.push(self.mark);
            text.push_str(fraction);
        }
        match (number.starts_with('-'), self.negative) {
            (false, _) => text,
            (true, 0) => format!("-{text}"),
            (true, 1) => format!("{text}-"),
            (true, 2) => format!("({text})"),
            (true, _) => format!("\u{2212} {text}"),
        }
    }

    fn day(&self, day: &str) -> String {
        let parts: Vec<&str> = day.split('-').collect();
        let (year, month, date) = (parts[0], parts[1], parts[2]);
        let short = |text: &str| text.trim_start_matches('0').to_owned();
        match self.days {
            "%d/%m/%Y" => format!("{}/{}/{year}", short(date), short(month)),
            "%m-%d-%Y" => format!("{month}-{date}-{year}"),
            "%d %b %Y" => format!("{date} {}  {year}", MONTHS[month.parse::<usize>().unwrap() - 1]),
            "%Y%m%d" => format!("{year}{month}{date}"),
            "%d.%m.%y" => format!("{date}.{month}.{}", &year[2..]),
            _ => format!("{day} 23:59"),
        }
    }

    fn line(&mut self, cells: &[String]) -> String {
        let mut texts = Vec::new();
        for cell in cells {
            let must = cell.contains([self.delimiter, '"', '\n', '\r']);
            texts.push(if must || self.quotes_all {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else if self.pads && self.below(3) == 0 && !cell.is_empty() {
                format!(" \u{a0}{cell} ")
            } else {
                cell.clone()
            });
        }
        texts.join(&self.delimiter.to_string()) + self.line_end
    }

    fn value(&self, column: &str, cell: &str) -> String {
        if cell.is_empty() {
            String::new()
        } else if DAYS.contains(&column) {
            self.day(cell)
        } else if NUMBERS.contains(&column) {
            self.number(cell)
        } else {
            cell.to_owned()
        }
    }

    /// A table as the program writes it, among rows and columns that are not asked for.
    fn export(&mut self, table: &Table) -> Vec<u8> {
        let mut places: Vec<usize> = (0..table.columns.len() + 2).collect();
        self.random.0.shuffle(&mut places);
        let mut text = String::new();
        for line in 0..self.preamble {
            text.push_str(&format!("Report {line}; of \"all, kinds{}", self.line_end));
        }
        let mut names: Vec<String> = table.columns.iter().map(|column| export_name(column)).collect();
        names.extend(["Memo".to_owned(), "Take, or not".to_owned()]);
        let mut put = |this: &mut Notation, cells: &[String]| {
            let in_order: Vec<String> = places.iter().map(|place| cells[*place].clone()).collect();
            text.push_str(&this.line(&in_order));
        };
        put(self, &names);
        for row in &table.rows {
            while self.below(4) == 0 {
                let blank = vec![String::new(); names.len()];
                put(self, &blank);
            }
            if self.below(4) == 0 {
                let unasked: Vec<String> = names.iter().map(|name| format!("no {name}\nat all")).collect();
                put(self, &unasked);
            }
            let values = table.columns.iter().zip(row).map(|(column, cell)| self.value(column, cell));
            let mut cells: Vec<String> = values.collect();
            cells.extend(["a \"memo\"; | \t".to_owned(), "yes".to_owned()]);
            put(self, &cells);
        }
        if self.footer {
            text.push_str(&format!("{}End of the report{}\"broken", self.delimiter, self.line_end));
        }
        match self.encoding {
            0 => text.into_bytes(),
            1 => [b"\xef\xbb\xbf", text.as_bytes()].concat(),
            2 => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            _ => std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect(),
        }
    }

    /// The source that reads exports of a table.
    fn source(&self, table: &Table) -> String {
        let mut text = format!(
            "[[sources]]\nkind = {kind:?}\nfiles = \"exports/{kind}-*.txt\"\ndecimal_mark = \"{}\"\n\
             date_format = \"{}\"\nskip_lines = {}\nskip_blank = true\nignore_unknown = true\n\
             keep = {{ \"Take, or not\" = [\"yes\"] }}\n",
            self.mark,
            self.days,
            self.preamble,
            kind = table.kind,
        );
        if self.tells_delimiter {
            text.push_str(&format!("delimiter = {:?}\n", self.delimiter.to_string()));
        }
        if self.footer {
            text.push_str("until = \"End of\"\n");
        }
        if self.encoding == 2 {
            text.push_str("encoding = \"utf-16le\"\n");
        }
        text.push_str("[sources.columns]\n");
        for column in &table.columns {
            text.push_str(&format!("{column} = {:?}\n", export_name(column)));
        }
        text
    }
}

fn export_name(column: &str) -> String {
    format!("The \"{column}\", of it")
}

/// A book in which every kind of record comes from exports, each kind in a notation of its own; a table may stand in
/// several files.
fn exported(tables: &[Vec<Table>], seed: u64) -> Book {
    let mut configuration =
        std::fs::read_to_string(Facts::empty_book().path().join("vates-partner.toml")).unwrap();
    let mut book = Facts::empty_book();
    for (number, parts) in tables.iter().enumerate() {
        let mut notation = Notation::random(seed.wrapping_add(u64::try_from(number).unwrap()));
        configuration.push_str(&notation.source(&parts[0]));
        for (part, table) in parts.iter().enumerate() {
            book = book.file(&format!("exports/{}-{part}.txt", table.kind), notation.export(table));
        }
    }
    book.file("vates-partner.toml", configuration)
}

fn answer(book: &Book, facts: &Facts) -> String {
    let mut arguments = facts.question();
    arguments.push("--json".to_owned());
    book.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).success().stdout
}

/// A text that an export may hold: padding is not kept, and a text of nothing is none.
fn text() -> impl Strategy<Value = String> {
    "[a-zA-Z0-9 ,;|\t\"'.()=+%#é€Łß日\u{a0}\u{2003}\n-]{1,12}"
        .prop_map(|text| text.trim().to_owned())
        .prop_filter("blank", |text| !text.is_empty())
}

fn order() -> impl Strategy<Value = [String; 3]> {
    let day = (2015..2030_u32, 1..13_u32, 1..29_u32).prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}"));
    let sum = (any::<bool>(), 0..100_000_000_000_u64, 0..4_usize).prop_map(|(negative, whole, decimals)| {
        let scale = 10_u64.pow(u32::try_from(decimals).unwrap());
        let fraction = format!("{:0decimals$}", whole % scale);
        let digits = if decimals == 0 { whole.to_string() } else { format!("{}.{fraction}", whole / scale) };
        // There is no zero below zero.
        if negative && whole > 0 { format!("-{digits}") } else { digits }
    });
    (text(), day, sum).prop_map(|(customer, day, sum)| [customer, day, sum])
}

fn orders(records: &[[String; 3]]) -> Table {
    let row = |(number, [customer, day, sum]): (usize, &[String; 3])| {
        [&format!("O-{number}"), "acme", customer, "new", day, sum, "USD"].map(str::to_owned).to_vec()
    };
    Table {
        kind: "orders",
        columns: vec!["id", "partner", "customer", "kind", "ordered", "gross", "currency"],
        rows: records.iter().enumerate().map(row).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn records_come_back_as_they_were(records in prop::collection::vec(order(), 1..12), seed: u64) {
        let table = orders(&records);
        let book = exported(&[vec![table.clone()]], seed);
        let shown = book.json(&["import", "show"]);
        let read: Vec<Vec<&str>> = shown["records"].as_array().unwrap().iter()
            .map(|record| table.columns.iter().map(|column| record[*column].as_str().unwrap_or_default()).collect())
            .collect();
        prop_assert_eq!(&read, &table.rows);
        let account = &shown["files"][0];
        let count = |key: &str| account[key].as_u64().unwrap();
        prop_assert_eq!(count("rows"), ["read", "filtered", "blank", "behind", "reported"].map(count).iter().sum::<u64>());
        prop_assert_eq!(count("read"), u64::try_from(records.len()).unwrap());
        // As CSV, too, but for what is written otherwise so that nothing is run or hidden.
        let csv = book.run(&["import", "show", "-O", "csv"]).success().stdout;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        for (line, row) in reader.records().zip(&table.rows) {
            let line = line.unwrap();
            // Quotes and spaces before a sign may be lost on the way to a spreadsheet, so it would run what follows.
            let runs = |part: &str| part.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '"').starts_with('-');
            let plain = |cell: &str| !cell.contains(['\n', '\t', '=', '+', '@']) && !cell.split(';').any(runs);
            for (column, cell) in table.columns.iter().zip(row).filter(|(_, cell)| plain(cell)) {
                let place = ["id", "partner", "customer", "kind", "ordered", "invoiced", "gross", "currency"]
                    .iter().position(|name| name == column).unwrap();
                prop_assert_eq!(&line[place], cell);
            }
        }
    }

    #[test]
    fn where_an_export_is_split_says_nothing(records in prop::collection::vec(order(), 1..12), at: usize, seed: u64) {
        let table = orders(&records);
        let (mut first, mut second) = (table.clone(), table.clone());
        let at = at % (records.len() + 1);
        first.rows.truncate(at);
        second.rows.drain(..at);
        let cells = |book: &Book| -> Vec<String> {
            let shown = book.json(&["import", "show"]);
            let mut records = shown["records"].as_array().unwrap().clone();
            for record in &mut *records {
                record.as_object_mut().unwrap().remove("source");
            }
            records.iter().map(ToString::to_string).collect()
        };
        prop_assert_eq!(cells(&exported(&[vec![first, second]], seed)), cells(&exported(&[vec![table]], seed)));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn exports_are_answered_from_like_a_books_own_files(facts: u64, seed: u64) {
        let facts = Facts::random(facts);
        let tables: Vec<Vec<Table>> = facts.tables().into_iter().map(|table| vec![table]).collect();
        prop_assert_eq!(answer(&exported(&tables, seed), &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn the_order_and_the_files_of_exported_rows_say_nothing(facts: u64, seed: u64) {
        let facts = Facts::random_on_distinct_days(facts);
        let mut random = Random(seed);
        let mut split = |mut table: Table| {
            random.shuffle(&mut table.rows);
            let mut first = table.clone();
            first.rows.truncate(random.below(table.rows.len() + 1));
            table.rows.drain(..first.rows.len());
            vec![first, table]
        };
        let tables: Vec<Vec<Table>> = facts.tables().into_iter().map(&mut split).collect();
        prop_assert_eq!(answer(&exported(&tables, seed), &facts), answer(&facts.book(), &facts));
    }
}
