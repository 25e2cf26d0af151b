//! Sums of any size are exact, and computed by hand here.

use serde_json::Value;

use super::{demand_parts, same_either_way};
use crate::support::Book;

const HEADER: &str = "id,partner,customer,kind,ordered,invoiced,gross,currency\n";

/// What the orders of these amounts come to, each in a file of its own where asked for, in the first quarter.
fn gross(amounts: &[&str], in_files: bool) -> String {
    let row = |number: usize, amount: &str| {
        format!("O-{number},acme,Mill,new,2026-02-01,2026-03-01,{amount},USD\n")
    };
    let rows: Vec<String> = amounts.iter().enumerate().map(|(number, amount)| row(number, amount)).collect();
    let mut book = Book::bare()
        .file("vates-partner.toml", "")
        .file("partners.csv", "id,name,type,joined\nacme,Acme,distributor,2021-03-01\n");
    if in_files {
        for (number, row) in rows.iter().enumerate() {
            book = book.file(&format!("orders/{number}.csv"), format!("{HEADER}{row}"));
        }
    } else {
        book = book.file("orders.csv", format!("{HEADER}{}", rows.concat()));
    }
    demand_parts(&book);
    for format in ["table", "csv", "markdown", "jsonl"] {
        same_either_way(&book, &["qualify", "--as-of", "2026-11-24", "-O", format]);
    }
    let said = same_either_way(&book, &["qualify", "--as-of", "2026-11-24", "--json", "--threads", "3"]);
    assert_eq!(said.code, 0, "{}", said.notes);
    let answer: Value = serde_json::from_str(&said.answer).unwrap();
    let criteria = answer["partners"][0]["quarters"][0]["criteria"].as_array().unwrap();
    let gross = criteria.iter().find(|criterion| criterion["id"] == "gross-invoiced").unwrap();
    gross["actual"]["amount"].as_str().unwrap().to_owned()
}

#[test]
fn sums_go_on_where_64_bits_and_28_digits_end() {
    let most = "9999999999999999999999999999";
    let cases: [(&[&str], &str); 9] = [
        // 2^63 - 1 and 2^64 - 1, and one more, in cents as well.
        (&["9223372036854775807", "1"], "9223372036854775808.00"),
        (&["18446744073709551615", "1"], "18446744073709551616.00"),
        (&["92233720368547758.07", "0.01"], "92233720368547758.08"),
        (&["184467440737095516.15", "0.01"], "184467440737095516.16"),
        (&["-9223372036854775808", "-1"], "-9223372036854775809.00"),
        // Eleven times the largest number there is.
        (&[most; 11], "109999999999999999999999999989.00"),
        (&[most, "-9999999999999999999999999999", "0.01"], "0.01"),
        // Digits too far apart for any one number: kept until they are rounded.
        (
            &[
                most,
                "0.0000000000000000000000000001",
                "-9999999999999999999999999999",
                "0.0049999999999999999999999999",
            ],
            "0.01",
        ),
        (
            &["1000000000000000000000000000", "0.0049999999999999999999999999"],
            "1000000000000000000000000000.00",
        ),
    ];
    for (amounts, sum) in cases {
        for in_files in [false, true] {
            assert_eq!(gross(amounts, in_files), sum, "{amounts:?}");
        }
    }
}

#[test]
fn many_small_sums_make_a_large_one() {
    // 2^64 / 1000 thousands of a cent, 1,000 times, and once more.
    let mut amounts = vec!["18446744073709551.616"; 1000];
    assert_eq!(gross(&amounts, false), "18446744073709551616.00");
    amounts.push("0.004");
    assert_eq!(gross(&amounts, false), "18446744073709551616.00");
    amounts.push("0.001");
    assert_eq!(gross(&amounts, false), "18446744073709551616.01");
}
