//! Numbers and days that nobody means.

use super::{ACME, answer, run_within, told_within};
use crate::support::Book;

const MEMORY: u32 = 512;

/// Numbers that are too long, as they would stand in a table.
fn numbers(digits: usize) -> Vec<String> {
    let digits = "9".repeat(digits);
    vec![
        digits.clone(),
        format!("-{digits}"),
        format!("0.{digits}"),
        format!("{digits}.5"),
        format!(".{digits}"),
        format!("+{digits}"),
        format!("1e{digits}"),
        format!("\"{digits},5\""),
        format!("\"1,{digits}\""),
        format!("\"{}\"", "1,".repeat(digits.len() / 2)),
    ]
}

/// Demands that every number is told of in its row of a table, whose header is given.
#[track_caller]
fn assert_told(code: &str, file: &str, header: &str, rows: &[String], column: &str) {
    let book = Book::new().partners(&[ACME]).file(file, format!("{header}\n{}\n", rows.join("\n")));
    let places: Vec<String> = (0..rows.len()).map(|index| format!("{file}:{}:", index + 2)).collect();
    let column = format!("`{column}`");
    let pieces: Vec<&str> =
        places.iter().flat_map(|place| [code, column.as_str(), place.as_str(), "= help: "]).collect();
    told_within(MEMORY, &book, &pieces);
}

#[test]
fn numbers_of_a_million_digits_are_refused_in_a_few() {
    let order = |ending: &str, numbers: &[String]| -> Vec<String> {
        let row = |(index, number): (usize, &String)| {
            format!("O-{index},acme,X,new,2026-01-05,USD,{}", ending.replace('#', number))
        };
        numbers.iter().enumerate().map(row).collect()
    };
    let header = "id,partner,customer,kind,ordered,currency,gross,bundle";
    assert_told("E0403", "orders.csv", header, &order("#,", &numbers(1_000_000)), "gross");
    // From here on ten thousand do: what a million may take has been seen.
    let numbers = numbers(10_000);
    for column in ["hosts", "years"] {
        let header = format!("id,partner,customer,kind,ordered,currency,gross,bundle,{column}");
        assert_told("E0403", "orders.csv", &header, &order("1,pro,#", &numbers), column);
    }
    let rows = |start: &str, end: &str| -> Vec<String> {
        let row = |(index, number): (usize, &String)| {
            format!("{}{number}{end}", start.replace('#', &index.to_string()))
        };
        numbers.iter().enumerate().map(row).collect()
    };
    assert_told("E0403", "rates.csv", "date,from,to,rate", &rows("2026-01-0#,EUR,USD,", ""), "rate");
    let activities = "id,partner,date,activity,dimension,status,points";
    let activity = rows("A-#,acme,2026-01-05,custom,marketing,awarded,", "");
    assert_told("E0403", "activities.csv", activities, &activity, "points");
    let partners = "id,name,type,joined,discount";
    assert_told("E0404", "partners.csv", partners, &rows("b#,B,reseller,2021-03-01,", ""), "discount");
    let percents: Vec<String> =
        rows("b#,B,reseller,2021-03-01,", "%").into_iter().filter(|row| !row.contains('"')).collect();
    assert_told("E0404", "partners.csv", partners, &percents, "discount");
    let tiers = rows("b#,B,msp,2021-03-01,", "");
    assert_told("error", "partners.csv", "id,name,type,joined,tier", &tiers, "tier");
}

#[test]
fn numbers_of_a_million_digits_are_refused_in_toml_too() {
    let digits = "9".repeat(1_000_000);
    let rate = |value: &str| {
        let rate = format!("[[rates]]\ndate = 2026-01-05\nfrom = \"EUR\"\nto = \"USD\"\nrate = {value}\n");
        Book::new().partners(&[ACME]).file("more.toml", rate)
    };
    for value in [digits.clone(), format!("-{digits}"), format!("\"{digits}\""), format!("\"0.{digits}\"")] {
        told_within(MEMORY, &rate(&value), &["E0403", "more.toml:5:", "= help: "]);
    }
    for value in [format!("{digits}.5"), format!("1e{digits}"), format!("0x{digits}")] {
        told_within(MEMORY, &rate(&value), &["E0303", "more.toml:5:"]);
    }
    let configuration = |text: String| Book::new().partners(&[ACME]).file("vates-partner.toml", text);
    let every = format!(
        "title = {digits}\n[customer_discounts]\ncharity = {digits}\neducation = \"{digits}%\"\n\
         [pes.catalogue.x]\ndimension = \"marketing\"\npoints = {digits}\n\
         [pes.catalogue.y]\ndimension = {digits}\npoints = 1\n[readings]\ngross-bound = {digits}\n"
    );
    let lines =
        ["1:9", "3:11", "4:13", "7:10", "9:13", "12:15"].map(|place| format!("vates-partner.toml:{place}"));
    told_within(MEMORY, &configuration(every), &lines.each_ref().map(String::as_str));
    let program = include_str!("../../src/program/vates-2026.toml");
    for from in ["year = 2026", "first_month = 1"] {
        let (key, _) = from.split_once(" = ").unwrap();
        let wrong = program.replacen(from, &format!("{key} = {digits}"), 1);
        assert_ne!(wrong, program);
        let book = configuration("program = \"next.toml\"\n".to_owned()).file("next.toml", wrong);
        told_within(MEMORY, &book, &["next.toml:", key]);
    }
}

/// Days outside of the calendar that answers are given in.
const NO_DAYS: [&str; 9] = [
    "99999-01-01",
    "10000-01-01",
    "+2026-01-01",
    "0000-01-01",
    "-0001-01-01",
    "-2026-01-01",
    "2026-00-10",
    "2026-01-99",
    "999999999999999999999-01-01",
];

#[test]
fn days_outside_of_the_calendar_are_no_days() {
    let zeros = format!("2026-01-{}1", "0".repeat(100_000));
    let dashes = "-".repeat(100_000);
    for day in NO_DAYS.into_iter().chain([zeros.as_str(), &dashes]) {
        let order = |ordered: &str, invoiced: &str| {
            Book::new().partners(&[ACME]).orders(&[&format!("O-1,acme,X,new,{ordered},{invoiced},1.00,USD,")])
        };
        told_within(MEMORY, &order(day, ""), &["E0402", "`ordered`", "orders.csv:2:16"]);
        told_within(MEMORY, &order("2026-01-05", day), &["E0402", "`invoiced`", "orders.csv:2:27"]);
        let session = |date: &str| {
            let session = format!("[[sessions]]\npartner = \"acme\"\ntitle = \"T\"\ndate = {date}\n");
            Book::new().partners(&[ACME]).file("more.toml", session)
        };
        told_within(MEMORY, &session(&format!("\"{day}\"")), &["E0402", "more.toml:4:8"]);
        // As a native date it is no TOML, or a year that isn't one.
        told_within(MEMORY, &session(day), &["error[", "more.toml:4:"]);
        let book = Book::new().partners(&[ACME]);
        for line in [
            &["qualify", &format!("--as-of={day}")][..],
            &["list", "orders", &format!("--from={day}")],
            &["list", "orders", &format!("--to={day}")],
        ] {
            let outcome = answer(book.path(), line);
            assert_eq!((outcome.code, outcome.answer.len()), (2, 0), "{day:.40}");
            assert!(outcome.notes.len() < 2_000, "{}", outcome.notes.len());
        }
    }
    let book = Book::new().partners(&[ACME]);
    for year in ["99999", "9999", "0", "-1", "-2026", "2147483648", "-2147483649", "2026.0"] {
        book.run(&["qualify", &format!("--year={year}")]).refused(&["--year"]);
    }
}

#[test]
fn the_first_and_the_last_day_of_the_calendar_are_days() {
    let partner = |joined: &str| format!("acme,Acme,distributor,{joined},,,,{joined},FR,USD");
    for (joined, other) in
        [("0001-01-01", "9999-12-31"), ("9999-12-31", "9999-12-31"), ("0001-01-01", "0001-01-01")]
    {
        let book = Book::new()
            .partners(&[&partner(joined)])
            .deals(&[&format!("D-1,acme,X,co-led,won,{joined},{other},,")])
            .orders(&[
                &format!("O-1,acme,X,new,{joined},{joined},1.00,EUR,S"),
                &format!("O-2,acme,X,upgrade,{other},{other},1.00,EUR,S"),
            ])
            .activities(&[&format!("A-1,acme,{other},custom,marketing,5,awarded")])
            .certifications(&[&format!("acme,P,sales,{joined},{other}")])
            .sessions(&[&format!("acme,{other},T,webinar")])
            .rates(&[&format!("{joined},EUR,USD,1.1")]);
        for day in ["0001-01-01", "0001-12-31", "2026-11-24", "9998-12-31", "9999-01-01", "9999-12-31"] {
            for arguments in [
                &["qualify", "--explain"][..],
                &["pes"],
                &["explain", "--partner", "acme", "--quarter", "4", "--criterion", "gross-invoiced"],
                &["quote", "--bundle", "pro", "--hosts", "5", "--partner", "acme"],
                &[
                    "quote",
                    "--bundle",
                    "pro",
                    "--hosts",
                    "5",
                    "--partner",
                    "acme",
                    "--valid-days",
                    "4294967295",
                ],
            ] {
                let asked = [arguments, &["--as-of", day]].concat();
                let outcome = run_within(MEMORY, book.path(), &asked);
                assert!(matches!(outcome.code, Some(0 | 2)), "`{}`:\n{}", outcome.arguments, outcome.stderr);
                assert!(!outcome.stderr.contains("panicked"), "`{}`:\n{}", outcome.arguments, outcome.stderr);
            }
        }
        run_within(MEMORY, book.path(), &["check"]).ended(0);
    }
}
