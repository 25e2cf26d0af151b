//! The language of `[[sources]]`: what each key refuses, and where that is told.

use crate::imports::{ACME, book};
use crate::support::Book;

const EXPORT: &str = "\
ID,Account,Stage,Registered,Closed,Amount
1,Mill,Won,2026-01-02,2026-01-03,5.00
2,Bakery,Lost,2026-01-02,2026-01-04,6.00
3,Forge,Won,2026-01-02,2026-01-05,
";

const COLUMNS: [(&str, &str); 9] = [
    ("id", "id = \"ID\""),
    ("partner", "partner = { value = \"acme\" }"),
    ("customer", "customer = \"Account\""),
    ("engagement", "engagement = { value = \"partner-owned\" }"),
    ("status", "status = { column = \"Stage\", map = { Won = \"won\", Lost = \"lost\" } }"),
    ("registered", "registered = \"Registered\""),
    ("closed", "closed = \"Closed\""),
    ("amount", "amount = \"Amount\""),
    ("currency", "currency = { value = \"USD\" }"),
];

/// The place of the mark `^` in a line, and the line without it.
fn marked(line: &str, number: usize) -> (String, String) {
    let (before, after) = line.split_once('^').unwrap();
    let place = format!("vates-partner.toml:{number}:{}", before.chars().count() + 1);
    (place, format!("{before}{after}"))
}

/// A book with an export of deals, a line of the source's keys (the fourth of the configuration) and its columns.
fn with_key(line: &str) -> Book {
    let columns: Vec<&str> = COLUMNS.iter().map(|(_, line)| *line).collect();
    let text = format!(
        "[[sources]]\nkind = \"deals\"\nfiles = \"exports/crm.csv\"\n{line}\n[sources.columns]\n{}\n{ACME}",
        columns.join("\n")
    );
    Book::new().file("vates-partner.toml", text).file("exports/crm.csv", EXPORT)
}

/// A book with an export of deals and a column that is given otherwise (the sixth line of the configuration).
fn with_column(line: &str) -> Book {
    let name = line.split(' ').next().unwrap();
    let others: Vec<&str> =
        COLUMNS.iter().filter(|(other, _)| *other != name).map(|(_, line)| *line).collect();
    let text = format!(
        "[[sources]]\nkind = \"deals\"\nfiles = \"exports/crm.csv\"\nignore_unknown = true\n[sources.columns]\n{line}\n{}\n{ACME}",
        others.join("\n")
    );
    Book::new().file("vates-partner.toml", text).file("exports/crm.csv", EXPORT)
}

#[track_caller]
fn key(line: &str, code: &str, pieces: &[&str]) {
    let (place, line) = marked(line, 4);
    let place = format!("{code} {place}");
    let mut all = vec![place.as_str()];
    all.extend(pieces);
    with_key(&line).found(&[&all]);
}

/// Demands that a source is refused for a column.
#[track_caller]
fn column(line: &str, code: &str, pieces: &[&str]) {
    value(line, code, pieces);
    let (_, line) = marked(line, 6);
    with_column(&line).run(&["import", "show"]).refused(&[code]);
}

/// Demands that a value is told once; what the rows are without it is shown all the same.
#[track_caller]
fn value(line: &str, code: &str, pieces: &[&str]) {
    let (place, line) = marked(line, 6);
    let place = format!("{code} {place}");
    let mut all = vec![place.as_str()];
    all.extend(pieces);
    let book = with_column(&line);
    book.found(&[&all]);
    book.run(&["qualify"]).refused(&[code]);
}

#[test]
fn the_source_that_the_others_differ_from_is_fine() {
    with_key("").clean();
    with_column("id = \"ID\"").clean();
    assert_eq!(with_key("").accounts("deals"), [("exports/crm.csv".to_owned(), [3, 3, 0, 0, 0, 0])]);
}

#[test]
fn a_source_has_a_kind_and_files() {
    let found = |text: &str, expected: &[&[&str]]| book("").file("vates-partner.toml", text).found(expected);
    let at = |place: &str| place.replace('@', "vates-partner.toml:");
    let (second, third, first) = (at("E0407 @2:8"), at("E0303 @3:9"), at("E0304 @1:1"));
    found(
        "[[sources]]\nkind = \"deal\"\nfiles = \"x.csv\"\n",
        &[&[&second, "`deal` is no kind of record", "did you mean `deals`?"]],
    );
    found("[[sources]]\nfiles = \"x.csv\"\n", &[&[&first, "`kind` is missing in `[[sources]]`"]]);
    found("[[sources]]\nkind = \"deals\"\n", &[&[&first, "`files` is missing in `[[sources]]`"]]);
    found("[[sources]]\n", &[&[&first, "`kind` is missing"], &[&first, "`files` is missing"]]);
    found("[[sources]]\nkind = \"deals\"\nfiles = 5\n", &[&[&third, "`5` is not text"]]);
    found("[[sources]]\nkind = \"deals\"\nfiles = [\"x.csv\"]\n", &[&[&third, "not a TOML array"]]);
    found("[[sources]]\nkind = \"deals\"\nfiles = \"\"\n", &[&[&at("E0401 @3:9"), "`files` is blank"]]);
    found("[[sources]]\nkind = \"\"\nfiles = \"x.csv\"\n", &[&[&at("E0401 @2:8"), "`kind` is blank"]]);
    // A misspelt key is told beside the one that is missing.
    found(
        "[[sources]]\nkind = \"deals\"\nfile = \"x.csv\"\n",
        &[&[&first, "`files` is missing"], &[&at("E0302 @3:1"), "did you mean `files`?"]],
    );
    found(
        "[sources]\nkind = \"deals\"\nfiles = \"x.csv\"\n",
        &[&[&at("E0303 @1:1"), "must be an array of tables", "write [[sources]]"]],
    );
    found("sources = \"x.csv\"\n", &[&[&at("E0303 @1:11"), "must be an array"]]);
}

#[test]
fn keys_that_mean_nothing_are_told_with_the_nearest() {
    key("^skip_line = 2", "E0302", &["did you mean `skip_lines`?"]);
    key("^date_formats = \"%d/%m/%Y\"", "E0302", &["did you mean `date_format`?"]);
    key("^ignore_unknwon = true", "E0302", &["did you mean `ignore_unknown`?"]);
    key("^Keep = { Stage = [\"Won\"] }", "E0302", &["did you mean `keep`?"]);
    key("^sheet = \"Deals\"", "E0302", &["has no key `sheet`"]);
}

#[test]
fn a_delimiter_is_one_character() {
    for wrong in ["\"::\"", "\";;\"", "\"\"", "\"é\"", "\"a\"", "\"7\"", "\".\"", "\"-\"", "'\"'", "\"\\n\""]
    {
        key(&format!("delimiter = ^{wrong}"), "E0407", &["can't stand between cells", "\"tab\""]);
    }
    key("delimiter = ^59", "E0303", &["must be text"]);
}

#[test]
fn an_encoding_is_one_that_there_is() {
    key("encoding = ^\"windws-1252\"", "E0407", &["there is no encoding", "did you mean `windows-1252`?"]);
    key("encoding = ^\"ANSI\"", "E0407", &["there is no encoding `ANSI`"]);
    key("encoding = ^\"replacement\"", "E0407", &["there is no encoding"]);
    key("encoding = ^\"\"", "E0407", &["there is no encoding"]);
    key("encoding = ^true", "E0303", &[]);
}

#[test]
fn a_decimal_mark_is_a_point_or_a_comma() {
    key("decimal_mark = ^\";\"", "E0407", &["one of: ., ,"]);
    key("decimal_mark = ^\"\"", "E0407", &[]);
    key("decimal_mark = ^true", "E0303", &[]);
}

#[test]
fn a_date_format_says_a_whole_day() {
    key("date_format = ^\"%d/%m\"", "E0402", &["`%d/%m` has no year", "date_year"]);
    key("date_format = [\"%Y-%m-%d\", ^\"%m/%Y\"]", "E0402", &["`%m/%Y` doesn't say a day"]);
    key("date_format = ^\"%H:%M\"", "E0402", &["doesn't say a day"]);
    key("date_format = ^\"%Q\"", "E0402", &["is not a date format"]);
    key("date_format = ^\"DD/MM/YYYY\"", "E0402", &["doesn't say a day", "%d/%m/%Y"]);
    key("date_format = ^\"%d%m%Y%b\"", "E0402", &["numbers without a mark between them"]);
    key("date_format = ^\"\"", "E0402", &[]);
    key("date_format = ^[]", "E0505", &["an empty list reads no day"]);
    key("date_format = ^true", "E0303", &[]);
    key("date_format = [\"%d/%m/%Y\", ^true]", "E0303", &[]);
    key("date_year = ^2026", "E0505", &["of no use without `date_format`"]);
    // The year is only for formats that have none, but all else must be there.
    let (place, line) = marked("date_format = ^\"%d\"; date_year = 2026", 4);
    with_key(&line.replace("; ", "\n")).found(&[&[&format!("E0402 {place}"), "doesn't say a day"]]);
    for wrong in ["26", "20266", "\"next\"", "2026-01-01", "-2026"] {
        let (place, line) = marked(&format!("date_year = ^{wrong}; date_format = \"%d.%m.\""), 4);
        with_key(&line.replace("; ", "\n")).found(&[&[&format!("E0402 {place}"), "`date_year`: "]]);
    }
}

#[test]
fn lines_are_counted_and_truths_are_true_or_false() {
    for wrong in ["-1", "\"two\"", "10001", "2026-01-01"] {
        key(&format!("skip_lines = ^{wrong}"), "E0403", &["is not a number of lines"]);
    }
    key("skip_lines = ^true", "E0303", &[]);
    key("skip_lines = ^1.5", "E0303", &[]);
    key("skip_blank = ^\"yes\"", "E0303", &["must be true or false"]);
    key("ignore_unknown = ^1", "E0303", &["must be true or false"]);
}

#[test]
fn the_end_begins_with_something() {
    // Every row begins with nothing, so nothing would be read.
    key("until = ^\"\"", "E0401", &["`until`: it is blank"]);
    key("until = ^\"  \"", "E0401", &[]);
    key("until = ^5", "E0303", &["`5` is not text"]);
    key("until = ^[\"Total\"]", "E0303", &[]);
}

#[test]
fn a_filter_says_which_rows() {
    key("keep = ^\"Won\"", "E0303", &["must be a table"]);
    key(
        "keep = { ^Stage = [] }",
        "E0303",
        &["which rows `Stage` is about", "[\"Won\", \"Lost\"]", "\"filled\""],
    );
    key("keep = { ^Stage = \"Won\" }", "E0303", &["which rows `Stage` is about"]);
    key("keep = { ^Stage = \"\" }", "E0303", &[]);
    key("keep = { Stage = [\"Won\", ^true] }", "E0303", &["not a TOML boolean"]);
    key("keep = { Stage = ^{ Won = true } }", "E0303", &[]);
    with_key("keep = { Stag = [\"Won\"] }").found(&[&[
        "E0206 exports/crm.csv:1:1",
        "no column `Stag`, which `keep` looks at",
        "`Stage`",
    ]]);
    with_key("keep = { Stage = [\"Won\"] }").clean();
}

#[test]
fn a_column_is_one_of_the_kind_and_comes_from_somewhere() {
    column("^idd = \"ID\"", "E0202", &["deals have no column `idd`", "did you mean `id`?"]);
    column("id = ^\"\"", "E0401", &["`id` names no column", "id = { value = \"\" }"]);
    column("id = { column = ^\"\" }", "E0401", &["`id` names no column"]);
    column("id = { columns = [\"ID\", ^\" \"], join = \"-\" }", "E0401", &["`id` names no column"]);
    column("^id = [\"ID\", \"Stage\"]", "E0303", &["can't be a list", "columns = [...], join"]);
    column("id = ^true", "E0303", &[]);
    column("id = ^1.5", "E0303", &[]);
    column("id = ^{}", "E0505", &["one of `column`, `columns` and `value`"]);
    column("id = ^{ column = \"ID\", value = \"x\" }", "E0505", &["one of `column`, `columns` and `value`"]);
    column("id = ^{ column = \"ID\", columns = [\"ID\"] }", "E0505", &["one of"]);
    column("id = { ^colum = \"ID\" }", "E0302", &["did you mean `column`?"]);
    column("id = { column = \"ID\", ^trim = true }", "E0302", &["has no key `trim`"]);
    column("id = { columns = ^[] }", "E0505", &["must be a list of columns"]);
    column("id = { columns = ^\"ID\" }", "E0505", &["must be a list of columns", "write `column`"]);
    column("partner = { value = ^true }", "E0303", &[]);
    column("partner = { value = ^1.5 }", "E0303", &["a TOML float"]);
}

#[test]
fn what_is_said_of_a_column_must_fit_it() {
    column("id = { columns = ^[\"ID\", \"Stage\"] }", "E0505", &["`join` is missing", "join = \"-\""]);
    column("id = { column = \"ID\", join = ^\"-\" }", "E0505", &["without several `columns`"]);
    column("id = { columns = [\"ID\"], join = ^\"-\" }", "E0505", &["without several `columns`"]);
    column("id = { columns = [\"ID\", \"Stage\"], join = ^5 }", "E0303", &[]);
    column("customer = { column = \"Account\", else = ^\"x\" }", "E0505", &["without `map`"]);
    column("customer = { column = \"Account\", negative = ^{ Stage = [\"x\"] } }", "E0505", &["for amounts"]);
    column("registered = { column = \"Registered\", negative = ^{ Stage = \"filled\" } }", "E0505", &[]);
    column(
        "amount = { column = \"Amount\", default = ^\"5\", negative = { Stage = [\"x\"] } }",
        "E0505",
        &["a blank cell has no sign"],
    );
    column("amount = { column = \"Amount\", negative = { ^Stage = [] } }", "E0303", &["which rows"]);
    column("amount = { column = \"Amount\", negative = ^[\"Stage\"] }", "E0303", &["must be a table"]);
    column(
        "amount = { column = \"Amount\", map = { x = \"1\" }, negative = ^{ Stage = [\"x\"] } }",
        "E0505",
        &["of no use beside `map`"],
    );
    column("customer = { column = \"Account\", numbered = ^true }", "E0505", &["`numbered` is for ids"]);
    column("id = { column = \"ID\", numbered = ^\"yes\" }", "E0303", &["true or false"]);
    column("id = { column = \"ID\", map = { a = \"b\" }, numbered = ^true }", "E0505", &["beside `map`"]);
    for (rest, mark) in [
        ("map = ^{ a = \"b\" }", "`map`"),
        ("else = ^\"x\"", "`else`"),
        ("default = ^\"x\"", "`default`"),
        ("join = ^\"-\"", "`join`"),
        ("numbered = ^true", "`numbered`"),
    ] {
        column(&format!("id = {{ value = \"x\", {rest} }}"), "E0505", &[mark, "of no use beside `value`"]);
    }
}

#[test]
fn a_map_has_each_text_once_and_no_blank_one() {
    column("status = { column = \"Stage\", map = ^[\"Won\"] }", "E0303", &["must be a table"]);
    column("status = { column = \"Stage\", map = { Won = ^true } }", "E0303", &[]);
    column("status = { column = \"Stage\", map = { ^\"\" = \"open\" } }", "E0401", &["`default`"]);
    column(
        "status = { column = \"Stage\", map = { Won = \"won\", ^\"Won \" = \"lost\" } }",
        "E0504",
        &["twice"],
    );
}

#[test]
fn values_that_are_wrong_are_told_once_and_where_they_are_given() {
    // Each of the three rows would read it.
    value("partner = { value = ^\"acmee\" }", "E0502", &["no partner `acmee`", "did you mean `acme`?"]);
    value("registered = { value = ^\"02/01/2026\" }", "E0402", &["`registered`: `02/01/2026`"]);
    value("currency = { value = ^\"usd\" }", "E0405", &["write USD"]);
    value("engagement = { value = ^\"owned\" }", "E0407", &["`engagement`: `owned`"]);
    value("amount = { value = ^\"1,5\" }", "E0403", &["1.5"]);
    value("amount = { column = \"Amount\", default = ^\"1.500,00\" }", "E0403", &[]);
    value(
        "status = { column = \"Stage\", map = { Won = ^\"wonn\" }, else = \"lost\" }",
        "E0407",
        &["`wonn`"],
    );
    value("status = { column = \"Stage\", map = { Won = \"won\" }, else = ^\"lsot\" }", "E0407", &["lost"]);
    with_column("partner = { value = \"acmee\" }").page(1, &["3 rows, 0 read, 3 reported"]);
    with_column("amount = { column = \"Amount\", default = \"x\" }").page(1, &["3 rows, 2 read, 1 reported"]);
    // What a record must have can't be given as blank.
    column("customer = { value = ^\"\" }", "E0401", &["`customer` can't be blank"]);
    column(
        "status = { column = \"Stage\", map = { Won = \"won\" }, else = ^\"\" }",
        "E0401",
        &["can't be blank"],
    );
    column(
        "status = { column = \"Stage\", map = { Won = ^\"\", Lost = \"lost\" } }",
        "E0401",
        &["can't be blank"],
    );
    with_column("amount = { value = \"\" }").clean();
}

#[test]
fn one_wrong_source_keeps_none_of_the_others_from_being_told() {
    let text = "[[sources]]\nkind = \"deals\"\nfiles = \"x.csv\"\nskip_lines = -1\ndelimiter = \"\"\n\
                [[sources]]\nkind = \"orders\"\nfiles = \"y.csv\"\nuntil = \"\"\n";
    let book = Book::new().file("vates-partner.toml", text).partners(&["acme,Acme,distributor,never,,,,,,"]);
    book.found(&[
        &["E0402 partners.csv:2:23", "`never`"],
        &["E0403 vates-partner.toml:4:14"],
        &["E0407 vates-partner.toml:5:13"],
        &["E0401 vates-partner.toml:9:9"],
    ]);
}
