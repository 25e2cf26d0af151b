//! What is made of the rows and cells of an export: nothing is lost, and nothing is read as what it may not be.

use crate::imports::book;
use crate::support::Book;

/// A source of orders in `erp.csv`, with keys and columns; what isn't said of a column is constant.
fn source(keys: &str, columns: &str) -> String {
    let constants = [
        ("id", "id = \"No\""),
        ("partner", "partner = { value = \"acme\" }"),
        ("customer", "customer = { value = \"Mill\" }"),
        ("kind", "kind = { value = \"new\" }"),
        ("ordered", "ordered = { value = \"2026-01-02\" }"),
        ("gross", "gross = { value = \"1.00\" }"),
        ("currency", "currency = { value = \"USD\" }"),
    ];
    let given = |name: &str| columns.lines().any(|line| line.split(' ').next() == Some(name));
    let others: Vec<&str> =
        constants.iter().filter(|(name, _)| !given(name)).map(|(_, line)| *line).collect();
    format!(
        "[[sources]]\nkind = \"orders\"\nfiles = \"erp.csv\"\n{keys}\n[sources.columns]\n{columns}\n{}\n",
        others.join("\n")
    )
}

fn orders(keys: &str, columns: &str, export: impl AsRef<[u8]>) -> Book {
    book(&source(keys, columns)).file("erp.csv", export)
}

/// One column of the records that were made, as `import show` has it.
#[track_caller]
fn made(book: &Book, column: &str) -> Vec<String> {
    let shown = book.json(&["import", "show", "orders"]);
    let cell = |record: &serde_json::Value| record[column].as_str().unwrap_or("-").to_owned();
    shown["records"].as_array().unwrap().iter().map(cell).collect()
}

#[test]
fn days_that_two_formats_read_differently_are_told() {
    let keys = "date_format = [\"%d/%m/%Y\", \"%m/%d/%Y\"]";
    let book =
        orders(keys, "ordered = \"Day\"", "No,Day\n1,13/02/2026\n2,05/05/2026\n3,03/04/2026\n4,2/13/2026\n");
    book.found(&[&[
        "E0410 erp.csv:4:3",
        "`03/04/2026` is 2026-04-03 as `%d/%m/%Y`, and 2026-03-04 as `%m/%d/%Y`",
    ]]);
    book.page(1, &["4 rows, 3 read, 1 reported"]);
    let book = orders(keys, "ordered = \"Day\"", "No,Day\n1,13/02/2026\n2,05/05/2026\n4,2/13/2026\n");
    assert_eq!(made(&book, "ordered"), ["2026-02-13", "2026-05-05", "2026-02-13"]);
}

#[test]
fn days_are_read_in_their_formats_and_no_other() {
    let days = |keys: &str, day: &str| {
        let book = orders(keys, "ordered = \"Day\"", format!("No;Day\n1;{day}\n"));
        let found = book.findings();
        if found.is_empty() { made(&book, "ordered").remove(0) } else { found[0].chars().take(18).collect() }
    };
    let wrong = "E0402 erp.csv:2:3 ";
    for (keys, day, expected) in [
        ("", "2026-02-28", "2026-02-28"),
        ("", "28/02/2026", wrong),
        ("", "2026-2-28", wrong),
        ("date_format = \"%d %b %Y\"", "20 Dec  2025", "2025-12-20"),
        ("date_format = \"%d %b %Y\"", "20\u{a0}Dec 2025", "2025-12-20"),
        ("date_format = \"%d %b %Y\"", "20 Dez 2025", wrong),
        ("date_format = \"%d/%m/%Y\"", "2026-02-28", wrong),
        ("date_format = \"%d/%m/%Y\"", "29/02/2026", wrong),
        ("date_format = \"%d/%m/%Y\"", "1/2/26", wrong),
        ("date_format = \"%d/%m/%y\"", "1/2/2026", wrong),
        ("date_format = \"%d/%m/%y\"", "1/2/26", "2026-02-01"),
        ("date_format = \"%d/%m/%Y\"", "01/02/99999", wrong),
        ("date_format = \"%d/%m/%Y %H:%M\"", "1/2/2026 23:59", "2026-02-01"),
        ("date_format = \"%d/%m/%Y %H:%M\"", "1/2/2026", wrong),
        ("date_format = \"%Y-%m-%dT%H:%M:%S%z\"", "2026-02-01T23:30:00-0500", "2026-02-01"),
        ("date_format = \"%A, %d %B %Y\"", "Sunday, 1 February 2026", "2026-02-01"),
        ("date_format = \"%A, %d %B %Y\"", "Monday, 1 February 2026", wrong),
        ("date_format = \"%Y%m%d\"", "20260201", "2026-02-01"),
        ("date_format = \"%Y%m%d\"", "2026021", wrong),
        ("date_format = \"%d%m%Y\"", "1022026", "2026-02-01"),
        ("date_format = \"%d%m%Y\"", "122026", wrong),
        ("date_format = \"%Y %m %d\"", "2026112", wrong),
        ("date_format = \"%d%m\"\ndate_year = 2026", "102", "2026-02-01"),
        ("date_format = \"%d%m\"\ndate_year = 2026", "2902", wrong),
        ("date_format = \"%d%m\"\ndate_year = 2024", "2902", "2024-02-29"),
        ("date_format = [\"%d.%m.\", \"%d.%m.%Y\"]\ndate_year = 2026", "1.2.2024", "2024-02-01"),
        ("date_format = [\"%d.%m.\", \"%d.%m.%Y\"]\ndate_year = 2026", "1.2.", "2026-02-01"),
    ] {
        assert_eq!(days(keys, day), expected, "{keys} {day}");
    }
}

#[test]
fn numbers_are_read_with_their_marks_and_no_other() {
    let gross = |keys: &str, number: &str| {
        let book = orders(keys, "gross = \"Sum\"", format!("No;Sum\n1;{number}\n"));
        let found = book.findings();
        if found.is_empty() { made(&book, "gross").remove(0) } else { found[0].chars().take(18).collect() }
    };
    let wrong = "E0403 erp.csv:2:3 ";
    let (point, comma) = ("decimal_mark = \".\"", "decimal_mark = \",\"");
    for (keys, number, expected) in [
        ("", "1234.50", "1234.50"),
        ("", "-1234.50", "-1234.50"),
        ("", "1,234.50", wrong),
        ("", "1234,50", wrong),
        // Twelve and a half to some, to others twelve thousand and a half.
        ("", "12.500", wrong),
        ("", "-1.234", wrong),
        ("", "0.125", "0.125"),
        ("", "1234.125", "1234.125"),
        (point, "12.500", "12.500"),
        (comma, "12.500", "12500"),
        (point, "4,929,203.00", "4929203.00"),
        (point, "4,929,203", "4929203"),
        (point, "12,34,567.00", "1234567.00"),
        (point, "1'234.50", "1234.50"),
        (point, "1 234 567.8", "1234567.8"),
        (point, "1\u{a0}234.50", "1234.50"),
        (point, "1,50", wrong),
        (point, "1,234,56", wrong),
        (point, "1234,567.00", wrong),
        (point, "1.234.567", wrong),
        (comma, "1.234.567,89", "1234567.89"),
        (comma, "1\u{202f}234,5", "1234.5"),
        (comma, "1234.50", wrong),
        (comma, "1,234.50", wrong),
        (comma, "1,234,50", wrong),
        (comma, "-,5", "-0.5"),
        (point, "1,234.00-", "-1234.00"),
        (point, "(1,234.00)", "-1234.00"),
        (point, "\u{2212}5", "-5"),
        (point, "+5", "5"),
        (point, "(0.00)", "0.00"),
        (point, "(-5)", wrong),
        (point, "5-5", wrong),
        (point, "1e3", wrong),
        (point, "$5", wrong),
        (point, "5.", wrong),
        (point, "12345678901234567890123456.78", "12345678901234567890123456.78"),
        (point, "12,345,678,901,234,567,890,123,456,789.01", wrong),
    ] {
        assert_eq!(gross(keys, number), expected, "{keys} {number}");
    }
    let said = |keys: &str, number: &str| {
        orders(keys, "gross = \"Sum\"", format!("No;Sum\n1;{number}\n")).findings().remove(0)
    };
    assert!(said("", "12.500").contains("`12.500` may be 12 and a fraction, or 12500; set `decimal_mark`"));
    assert!(said(point, "24,95").contains("set decimal_mark = \",\""), "{}", said(point, "24,95"));
    assert!(said(comma, "24.95").contains("set decimal_mark = \".\""), "{}", said(comma, "24.95"));
}

#[test]
fn counts_and_rates_have_the_marks_of_the_export_too() {
    let book = orders("decimal_mark = \",\"", "hosts = \"Hosts\"", "No;Hosts\n1;1.000\n2;7\n3;\n");
    assert_eq!(made(&book, "hosts"), ["1000", "7", "-"]);
    book.clean();
    let partners = "[[sources]]\nkind = \"partners\"\nfiles = \"p.csv\"\ndecimal_mark = \",\"\n\
                    date_format = \"%d.%m.%Y\"\n[sources.columns]\ntype = { value = \"reseller\" }\n";
    let export = "id;name;joined;discount\nz1;Zed;1.2.2020;12,5 %\nz2;Zwo;1.2.2020;0,1\n";
    let book = Book::new().file("vates-partner.toml", partners).file("p.csv", export);
    assert_eq!(
        book.imported("partners"),
        ["z1,Zed,reseller,2020-02-01,,,12.5%,,,,,p.csv:2", "z2,Zwo,reseller,2020-02-01,,,0.1,,,,,p.csv:3"]
    );
}

#[test]
fn a_sign_stands_in_another_column() {
    let columns = "gross = { column = \"Sum\", negative = { Side = [\"H\", \"C\"], Credit = \"filled\" } }";
    let book = orders(
        "decimal_mark = \",\"",
        columns,
        "No;Sum;Side;Credit\n1;5,00;S;\n2;5,00;H;\n3;5,00; C ;\n4;5,00;S;x\n5;0,00;H;\n6;5,00;;\n",
    );
    assert_eq!(made(&book, "gross"), ["5.00", "-5.00", "-5.00", "-5.00", "0.00", "5.00"]);
    book.clean();
    // Twice negative may mean either.
    let book = orders("decimal_mark = \",\"", columns, "No;Sum;Side;Credit\n1;-5,00;H;\n2;-5,00;S;\n");
    book.found(&[&["E0504 erp.csv:2:3", "`-5.00` is negative already"]]);
    // What is hardly meant as positive is told, once.
    let book = orders("", columns, "No;Sum;Side;Credit\n1;5;h;\n2;6;h;\n");
    book.found(&[&["W0101 erp.csv:2:5", "`h` is no negative sign", "`H`"]]);
    let book = orders("", columns, "No;Sum;Side\n1;5;h\n");
    book.found(&[&["E0206 erp.csv:1:1", "no column `Credit`, which the sign of `gross` depends on"]]);
}

#[test]
fn columns_are_found_by_their_exact_names() {
    let columns = "gross = \"Total\"\ncustomer = \"Client\"";
    let export = "No,Totals,Kunde\n1,5,Mill\n";
    orders("ignore_unknown = true", columns, export).found(&[
        &[
            "E0206 erp.csv:1:1",
            "no column `Client`, which `customer` is read from",
            "`No`, `Totals`, `Kunde`",
        ],
        &["E0206 erp.csv:1:4", "no column `Total`, which `gross` is read from", "did you mean `Totals`?"],
    ]);
    // The spaces around a name don't count, its capitals do.
    let export = "No, Total\u{a0},Client\t\n1,5,Mill\n";
    assert_eq!(made(&orders("", columns, export), "gross"), ["5"]);
    orders("", columns, "No,total,Client\n1,5,Mill\n")
        .found(&[&["E0206 erp.csv:1:4", "did you mean `total`?"]]);
}

#[test]
fn a_column_of_a_books_own_name_is_read_unless_it_is_mapped() {
    let export = "No,deal,years\n1,D-9,2\n";
    orders("", "", export).found(&[&["E0502 erp.csv:2:3", "no deal `D-9`"]]);
    let book = orders("ignore_unknown = true", "deal = { value = \"\" }", export);
    assert_eq!((made(&book, "deal"), made(&book, "years")), (vec!["-".to_owned()], vec!["2".to_owned()]));
    book.clean();
    orders("", "deal = { value = \"\" }", export)
        .found(&[&["E0202 erp.csv:1:4", "nothing is read from the column `deal`"]]);
    // A required one, too.
    let book = orders("", "id = { column = \"No\" }\ngross = \"gross\"", "No,gross\n1,5\n");
    assert_eq!(made(&book, "gross"), ["5"]);
}

#[test]
fn columns_that_nothing_is_read_from_are_told_unless_they_are_fine() {
    let export = "No,Memo,,Bundle\n1,x,,pro\n";
    orders("", "", export).found(&[
        &[
            "E0202 erp.csv:1:4",
            "nothing is read from the column `Memo`",
            "map it in [sources.columns]",
            "ignore_unknown",
        ],
        &["E0202 erp.csv:1:9", "cell 3 of the header is blank", "ignore_unknown"],
        &["E0202 erp.csv:1:10", "nothing is read from the column `Bundle`", "add `bundle = \"Bundle\"`"],
    ]);
    // A column that would be read but for a capital is not left out without a word.
    let book = orders("ignore_unknown = true", "", export);
    book.found(&[&["W0101 erp.csv:1:10", "`Bundle` is not read as `bundle`", "bundle = { value = \"\" }"]]);
    let asked = book.run(&["qualify"]).success();
    assert!(asked.stderr.contains("W0101"), "{}", asked.stderr);
    let shown = book.run(&["import", "show"]).success();
    assert!(shown.stderr.contains("W0101"), "{}", shown.stderr);
    assert_eq!(book.run(&["import", "show", "-q"]).success().stderr, "");
    orders("ignore_unknown = true", "bundle = { value = \"\" }", export).clean();
    orders("ignore_unknown = true", "bundle = \"Bundle\"", export).clean();
}

#[test]
fn a_name_that_a_header_has_twice_is_only_wrong_where_it_is_read() {
    let export = "No,Memo,Sum,Memo,Sum\n1,x,5,y,6\n";
    orders("ignore_unknown = true", "", export).clean();
    orders("ignore_unknown = true", "gross = \"Sum\"", export).found(&[&[
        "E0203 erp.csv:1:18",
        "`Sum` is named twice",
        "in the export",
    ]]);
    orders("ignore_unknown = true\nkeep = { Memo = [\"x\"] }", "", export)
        .found(&[&["E0203 erp.csv:1:13", "`Memo` is named twice"]]);
}

#[test]
fn maps_have_what_stands_in_cells() {
    let columns = "kind = { column = \"Type\", map = { \"New deal\" = \"new\", Renew = \"renewal\" } }";
    orders("", columns, "No,Type\n1,New deal\n2,Renewed\n3,new\n4,\n").found(&[
        &["E0411 erp.csv:3:3", "map for `kind` doesn't have `Renewed`", "it has `Renew`"],
        &["E0411 erp.csv:4:3", "doesn't have `new`"],
        &["E0401 erp.csv:5:3", "`kind` is blank"],
    ]);
    // `else` is for texts, `default` for blank cells.
    let with_else = columns.replace("} }", "}, else = \"trial\" }");
    let book = orders("", &with_else, "No,Type\n1,New deal\n2,Upgrade\n3,Other\n");
    assert_eq!(made(&book, "kind"), ["new", "trial", "trial"]);
    orders("", &with_else, "No,Type\n1,\n").found(&[&["E0401 erp.csv:2:3", "`kind` is blank"]]);
    let with_both = with_else.replace("else", "default = \"poc\", else");
    let book = orders("", &with_both, "No,Type\n1,\n2, \u{a0}\n3, Renew \n");
    assert_eq!(made(&book, "kind"), ["poc", "poc", "renewal"]);
    // A text that has only other capitals than one of the map is hardly meant for `else`.
    // The audit has something to say of trials that cost money, which is none of this.
    let book = orders("[check]\norder-price = \"off\"\n", &with_else, "No,Type\n1,renew\n2,renew\n3,RENEW\n");
    book.found(&[
        &["W0101 erp.csv:2:3", "`renew` is read by `else`", "`Renew`"],
        &["W0101 erp.csv:4:3", "`RENEW` is read by `else`"],
    ]);
    assert_eq!(made(&book, "kind"), ["trial"; 3]);
}

#[test]
fn several_cells_make_one_value() {
    let columns = "id = { columns = [\"No\", \"Line\"], join = \" / \" }\n\
                   ordered = { columns = [\"D\", \"M\", \"Y\"], join = \".\" }";
    let keys = "date_format = \"%d.%m.%Y\"";
    let book = orders(keys, columns, "No,Line,D,M,Y\nA,1,3,2,2026\nA,2,03,02,2026\n");
    assert_eq!(made(&book, "id"), ["A / 1", "A / 2"]);
    assert_eq!(made(&book, "ordered"), ["2026-02-03", "2026-02-03"]);
    // A part that is missing is not just left out.
    orders(keys, columns, "No,Line,D,M,Y\nA,,3,2,2026\n,,,2,2026\n").found(&[
        &["E0401 erp.csv:2:3", "`Line` is blank, and `id` is made of it"],
        &["E0401 erp.csv:3:1", "`id` is blank"],
        &["E0401 erp.csv:3:3", "`D` is blank, and `ordered` is made of it"],
    ]);
    // Joined otherwise than told apart: an error, not one record.
    orders("", "id = { columns = [\"A\", \"B\"], join = \"\" }", "A,B\n1,12\n11,2\n").found(&[&[
        "E0501 erp.csv:3:1",
        "`112` is given twice",
        "erp.csv:2",
    ]]);
}

#[test]
fn rows_with_the_same_id_are_numbered_where_that_is_asked_for() {
    let export = "No,Sum\nX,1\nY,2\nX,3\nX,4\n";
    orders("", "gross = \"Sum\"", export)
        .found(&[&["E0501 erp.csv:4:1", "first at erp.csv:2"], &["E0501 erp.csv:5:1", "first at erp.csv:2"]]);
    let columns = "gross = \"Sum\"\nid = { column = \"No\", numbered = true }";
    assert_eq!(made(&orders("", columns, export), "id"), ["X", "Y", "X#2", "X#3"]);
    // An id that is written so already is not taken for another one's number.
    orders("", columns, "No,Sum\nX,1\nX#2,2\nX,3\n").found(&[&["E0501 erp.csv:4:1", "`X#2` is given twice"]]);
    let joined = "id = { columns = [\"No\", \"Sum\"], join = \"-\", numbered = true }";
    assert_eq!(made(&orders("", joined, "No,Sum\nX,1\nX,1\n"), "id"), ["X-1", "X-1#2"]);
    orders("", columns, "No,Sum\n,1\n").found(&[&["E0401 erp.csv:2:1", "`id` is blank"]]);
}

#[test]
fn what_cannot_be_seen_or_is_only_wider_is_doubted() {
    let columns = "gross = { column = \"Amt\", negative = { Sign = [\"H\"] } }";
    for sign in ["H\u{200b}", "\u{ff28}", "h", "\u{ad}H"] {
        let book = orders(
            "decimal_mark = \".\"\nkeep = { Sign = \"filled\" }",
            columns,
            format!("No,Amt,Sign\n1,10,{sign}\n2,5,H\n"),
        );
        let found = book.findings();
        assert!(found.iter().any(|finding| finding.starts_with("W0101 erp.csv:2:")), "{sign:?}: {found:?}");
    }
}
