//! Tables that are not as they should be: every slip is found, placed and shown, and nothing is answered from them.

use std::fmt::Write as _;
use std::fs;

use crate::support::{Book, assert_order, column};

const PARTNERS: &str = "id,name,type,joined\nacme,Acme,distributor,2021-03-01\n";
const ORDERS: &str = "id,partner,customer,kind,ordered,invoiced,gross,currency\n";

fn partners(content: impl AsRef<[u8]>) -> Book {
    Book::new().file("partners.csv", content)
}

/// A book whose only order has this cell, and the problem's place in the file.
#[track_caller]
fn assert_order_cell(name: &str, cell: &str, pieces: &[&str]) {
    let columns: Vec<&str> = ORDERS.trim_end().split(',').collect();
    let mut cells = ["O-1", "acme", "X", "new", "2026-01-05", "2026-01-06", "100.00", "USD"];
    let index = columns.iter().position(|column| *column == name).unwrap();
    let column = cells[..index].iter().map(|cell| cell.len() + 1).sum::<usize>() + 1;
    cells[index] = cell;
    // A blank cell has no text to point at, and a quoted one may begin at its quote or behind it.
    let place = match cell.chars().next() {
        None | Some('"') => "orders.csv:2:".to_owned(),
        Some(_) => format!("orders.csv:2:{column}"),
    };
    let mut all = vec![place.as_str()];
    all.extend(pieces);
    partners(PARTNERS).file("orders.csv", format!("{ORDERS}{}\n", cells.join(","))).wrong(&all);
}

#[test]
fn a_header_must_hold_what_is_required_and_known_once() {
    partners("id,name,type\nacme,Acme,distributor\n").wrong(&["partners.csv:1:", "joined"]);
    // `contry` begins at the 21st character.
    partners("id,name,type,joined,contry\nacme,Acme,distributor,2021-03-01,FR\n")
        .wrong(&["partners.csv:1:21", "^"]);
    let typo = partners("id,name,type,joined,contry\nacme,Acme,distributor,2021-03-01,FR\n")
        .run(&["check"])
        .ended(1);
    assert!(typo.stdout.contains("contry") && typo.stdout.contains("country"), "{}", typo.stdout);
    partners("id,name,type,joined,name\nacme,Acme,distributor,2021-03-01,A\n")
        .wrong(&["partners.csv:1:21", "^"]);
    partners("id,name,type,joined,\nacme,Acme,distributor,2021-03-01,A\n").wrong(&["partners.csv:1:"]);
}

#[test]
fn rows_are_as_long_as_the_header() {
    partners("id,name,type,joined\nacme,Acme,distributor\n").wrong(&["partners.csv:2:", "acme,Acme", "^"]);
    partners("id,name,type,joined\nacme,Acme,distributor,2021-03-01,FR\n").wrong(&["partners.csv:2:", "^"]);
    partners(format!("{PARTNERS}beta\n")).wrong(&["partners.csv:3:", "^"]);
}

#[test]
fn quotes_are_closed_and_end_their_cell() {
    partners("id,name,type,joined\nacme,\"Acme,distributor,2021-03-01\n").wrong(&["partners.csv:2:6", "^"]);
    partners("id,name,type,joined\nacme,\"Acme\"x,distributor,2021-03-01\n").wrong(&["partners.csv:2:", "^"]);
    partners("id,name,type,joined\nacme,\"Acme\n\n\ndistributor,2021-03-01\n").wrong(&["partners.csv:2:6"]);
}

#[test]
fn quoted_cells_may_hold_anything() {
    let book =
        partners("id,name,type,joined\n\"acme\",\"Acme, \"\"Sons\"\" \nand more\",distributor,2021-03-01\n");
    book.clean();
    let list = book.json(&["list", "partners"]);
    assert_eq!(list["records"][0]["name"], "Acme, \"Sons\" \nand more");
}

#[test]
fn a_line_is_a_line_of_the_file_even_after_a_cell_of_several() {
    partners("id,name,type,joined\nacme,\"Ac\nme\",distributor,2021-03-01\nbeta,Beta,distributor,never\n")
        .wrong(&["partners.csv:4:23", "^"]);
}

#[test]
fn bytes_that_are_no_text_are_placed() {
    partners("id,name,type,joined\nacme,Ac\0me,distributor,2021-03-01\n").wrong(&["partners.csv:2:"]);
    let latin = partners(b"id,name,type,joined\nacme,Caf\xe9,distributor,2021-03-01\n");
    latin.wrong(&["partners.csv:2:"]);
    let said = latin.run(&["check"]).ended(1).stdout;
    assert!(said.contains("UTF-8"), "{said}");
}

#[test]
fn wide_encodings_are_read_where_a_mark_names_them() {
    for (mark, big) in [([0xff, 0xfe], false), ([0xfe, 0xff], true)] {
        let mut bytes = mark.to_vec();
        for unit in PARTNERS.encode_utf16() {
            bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        }
        assert_eq!(partners(&bytes).json(&["list", "partners"])["records"][0]["name"], "Acme");
        // Cut in the middle of a character.
        bytes.pop();
        partners(&bytes).wrong(&["E0102", "UTF-16", "partners.csv:2:"]);
        // Without its mark, it is no text.
        partners(&bytes[2..]).wrong(&["E0102", "NUL", "partners.csv:1:"]);
    }
}

#[test]
fn marks_and_line_ends_of_other_systems_are_fine() {
    let book = partners(format!("\u{feff}{}", PARTNERS.replace('\n', "\r\n")));
    book.clean();
    assert_eq!(book.json(&["list", "partners"])["records"][0]["id"], "acme");
    // The mark takes no column: `contry` still begins at the 21st character.
    partners("\u{feff}id,name,type,joined,contry\r\nacme,Acme,distributor,2021-03-01,FR\r\n")
        .wrong(&["partners.csv:1:21"]);
    partners(PARTNERS.trim_end()).clean();
}

#[test]
fn delimiters_are_recognised_and_cells_are_trimmed() {
    for delimiter in [";", "\t", "|", " , ", ",\t"] {
        let book = partners(PARTNERS.replace(',', delimiter));
        book.clean();
        assert_eq!(book.json(&["list", "partners"])["records"][0]["name"], "Acme", "{delimiter:?}");
    }
}

#[test]
fn a_file_without_a_header_is_an_error_and_one_without_rows_is_not() {
    partners(PARTNERS).file("deals.csv", "").wrong(&["deals.csv"]);
    partners(PARTNERS)
        .deals(&[])
        .orders(&[])
        .activities(&[])
        .certifications(&[])
        .sessions(&[])
        .rates(&[])
        .clean();
    let book = partners(PARTNERS).deals(&[]);
    assert!(column(&book.json(&["list", "deals"])["records"], "id").is_empty());
}

/// Demands that both `check` and an answer name the file that cannot be read, without an answer.
#[track_caller]
fn assert_unreadable(book: &Book, name: &str) {
    for arguments in [&["qualify"][..], &["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"]] {
        let outcome = book.run(arguments);
        assert!(matches!(outcome.code, Some(2 | 3)), "{:?}: {}", outcome.code, outcome.stderr);
        assert_eq!(outcome.stdout, "");
        assert!(outcome.stderr.contains(name) && !outcome.stderr.contains("panicked"), "{}", outcome.stderr);
    }
    let check = book.run(&["check"]);
    assert!(matches!(check.code, Some(1..=3)), "{:?}: {}", check.code, check.stderr);
    assert!(format!("{}{}", check.stdout, check.stderr).contains(name));
}

#[test]
fn a_folder_in_a_files_place_is_named() {
    assert_unreadable(&partners(PARTNERS).file("deals.csv/keep.txt", ""), "deals.csv");
}

#[cfg(unix)]
#[test]
fn a_link_to_nowhere_is_named() {
    let book = partners(PARTNERS);
    std::os::unix::fs::symlink("nowhere.csv", book.path().join("deals.csv")).unwrap();
    assert_unreadable(&book, "deals.csv");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_named() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = partners(PARTNERS).deals(&[]);
    let path = book.path().join("deals.csv");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    if fs::read(&path).is_ok() {
        // Whoever runs this test may read everything, so the file is as good as any other.
        book.clean();
    } else {
        assert_unreadable(&book, "deals.csv");
    }
}

#[test]
fn cells_of_a_megabyte_are_read_and_not_poured_out() {
    let long = "x".repeat(1 << 20);
    partners(format!("id,name,type,joined\nacme,{long},distributor,2021-03-01\n")).clean();
    let wrong = partners(format!("id,name,type,joined\nacme,{long},distributor,{long}\n"));
    // acme, and the name, and distributor before it: 5 + 1,048,577 + 12 characters.
    wrong.wrong(&["partners.csv:2:1048595"]);
    assert!(wrong.run(&["check"]).stdout.len() < 20_000, "a megabyte was printed");
}

#[test]
fn dates_are_written_in_one_way_and_exist() {
    for date in [
        "2026-02-30",
        "2026-2-3",
        "30/02/2026",
        "2027-02-29",
        "2026-13-01",
        "20260203",
        "2026-02-03T00:00",
        "soon",
        "0000-00-00",
        "-2026-01-01",
        "2026-01-0\u{661}",
    ] {
        assert_order_cell("ordered", date, &["^"]);
    }
    partners(PARTNERS).orders(&["O-1,acme,X,new,2028-02-29,2028-02-29,1.00,USD,"]).clean();
}

#[test]
fn numbers_are_digits_and_a_point() {
    for number in [
        "1e3",
        "\"1,000.00\"",
        ".5",
        "5.",
        "+5",
        "1 000",
        "0x10",
        "NaN",
        "inf",
        "--5",
        "1.2.3",
        "12a",
        "\u{661}",
        "12345678901234567890123456789",
        "1.1234567890123456789012345678",
        "1'000",
        "1_000",
        "$5",
    ] {
        assert_order_cell("gross", number, &["^"]);
    }
    for number in ["0", "-5.00", "1000", "1000.5", "0.00", "007.50"] {
        partners(PARTNERS).orders(&[&format!("O-1,acme,X,new,2026-01-05,,{number},USD,")]).clean();
    }
}

#[test]
fn required_cells_are_filled() {
    for name in ["id", "partner", "customer", "kind", "ordered", "gross", "currency"] {
        assert_order_cell(name, "", &["^"]);
    }
}

#[test]
fn values_come_from_their_lists() {
    assert_order_cell("kind", "renewel", &["^"]);
    assert_order_cell("currency", "usd", &["^"]);
    assert_order_cell("currency", "USX", &["^"]);
    assert_order_cell("currency", "XAU", &["^"]);
    for (row, nearest) in [
        ("acme,Acme,distributer,2021-03-01,,,,,FR,", "distributor"),
        ("acme,Acme,distributor,2021-03-01,,5,,,FR,", "4"),
        ("acme,Acme,distributor,2021-03-01,,0,,,FR,", "4"),
        ("acme,Acme,distributor,2021-03-01,,,,,fr,", "FR"),
        ("acme,Acme,distributor,2021-03-01,,,,,FRA,", "FR"),
        ("acme,Acme,reseller,2021-03-01,,,30,,FR,", "30%"),
        ("acme,Acme,reseller,2021-03-01,,,130%,,FR,", "130%"),
    ] {
        let check = Book::new().partners(&[row]).run(&["check"]).ended(1);
        assert_order(&check.stdout, &["partners.csv:2:"]);
        assert!(check.stdout.contains(nearest), "`{nearest}` is not suggested in:\n{}", check.stdout);
    }
    for (row, nearest) in [
        ("D-1,acme,X,partner-owend,open,2026-01-05,,,", "partner-owned"),
        ("D-1,acme,X,co-led:vate,open,2026-01-05,,,", "co-led:vates"),
        ("D-1,acme,X,co-led,wonn,2026-01-05,2026-01-06,,", "won"),
    ] {
        let check = partners(PARTNERS).deals(&[row]).run(&["check"]).ended(1);
        assert_order(&check.stdout, &["deals.csv:2:"]);
        assert!(check.stdout.contains(nearest), "`{nearest}` is not suggested in:\n{}", check.stdout);
    }
}

#[test]
fn all_problems_of_all_files_come_in_one_run_in_order() {
    let book =
        partners("id,name,type,joined\nacme,Acme,distributor,2021-03-01\nbeta,Beta,distributer,2021-3-1\n")
            .deals(&["D-1,acme,X,co-led,open,2026-02-30,,,", "D-2,acme,X,co-led,open,2026-01-01,,1e3,USD"])
            .file("extra.toml", "[[sessions]]\npartner = \"acme\"\ndate = \"2026-01-32\"\ntitle = \"T\"\n")
            .orders(&["O-1,acme,X,new,2026-01-05,,1.00,USD,", "O-2,acme,X,nwe,2026-01-05,,1.00,USD,"]);
    // In order of file, then line, then column.
    book.wrong(&[
        "deals.csv:2:24",
        "D-1,acme,X,co-led,open,2026-02-30,,,",
        "^",
        "deals.csv:3:36",
        "D-2,acme,X,co-led,open,2026-01-01,,1e3,USD",
        "^",
        "extra.toml:3:",
        "2026-01-32",
        "^",
        "orders.csv:3:12",
        "^",
        "partners.csv:3:11",
        "^",
        "partners.csv:3:23",
        "^",
    ]);
}

#[test]
fn a_thousand_problems_do_not_hide_the_last() {
    let mut rows = String::from(PARTNERS);
    for number in 0..1000 {
        writeln!(rows, "p{number},P,distributor,2021-02-30").unwrap();
    }
    let book = partners(rows);
    book.wrong(&["partners.csv:3:", "partners.csv:52:", "... and 950 more: 950 E0402 in partners.csv"]);
    let all = book.run(&["check", "-v"]).ended(1).stdout;
    assert_order(&all, &["partners.csv:3:", "partners.csv:1002:", "1,000 errors and 0 warnings."]);
}
