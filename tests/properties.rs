//! What must hold for every book: the order and the format of its rows say nothing, and more is never less.

use proptest::prelude::*;
use serde_json::Value;

use crate::naive::facts::{Facts, Table};
use crate::naive::generator::Random;
use crate::qualification::number;
use crate::support::Book;

/// The text of an answer, so that even the order of its keys must agree.
fn answer(book: &Book, facts: &Facts) -> String {
    let mut arguments = facts.question();
    arguments.push("--json".to_owned());
    book.run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()).success().stdout
}

fn parsed(book: &Book, facts: &Facts) -> Value {
    serde_json::from_str(&answer(book, facts)).unwrap()
}

/// A book of these tables, all as CSV.
fn book_of(tables: &[Table]) -> Book {
    tables
        .iter()
        .fold(Facts::empty_book(), |book, table| book.file(&format!("{}.csv", table.kind), table.csv()))
}

/// The scores of every partner and quarter that has one.
fn scores(answer: &Value) -> Vec<Option<num_rational::BigRational>> {
    let partners = answer["partners"].as_array().unwrap().iter();
    let quarters = partners.flat_map(|partner| partner["quarters"].as_array().unwrap());
    let score = |quarter: &Value| {
        let pes = quarter["criteria"].as_array().unwrap().iter().find(|one| one["id"] == "pes").unwrap();
        (!pes["actual"].is_null()).then(|| number(&pes["actual"]))
    };
    quarters.map(score).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_says_nothing(seed: u64, shuffles: u64) {
        let facts = Facts::random_on_distinct_days(seed);
        let mut tables = facts.tables();
        let mut random = Random(shuffles);
        for table in &mut tables {
            random.shuffle(&mut table.rows);
        }
        prop_assert_eq!(answer(&book_of(&tables), &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn the_order_of_columns_says_nothing(seed: u64, shuffles: u64) {
        let facts = Facts::random(seed);
        let mut tables = facts.tables();
        let mut random = Random(shuffles);
        for table in &mut tables {
            let mut places: Vec<usize> = (0..table.columns.len()).collect();
            random.shuffle(&mut places);
            table.columns = places.iter().map(|place| table.columns[*place]).collect();
            for row in &mut table.rows {
                *row = places.iter().map(|place| row[*place].clone()).collect();
            }
        }
        prop_assert_eq!(answer(&book_of(&tables), &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn any_kind_may_be_split_over_files(seed: u64, kind in 0_usize..7, at in 0_usize..100) {
        let facts = Facts::random(seed);
        let mut tables = facts.tables();
        let whole = tables.remove(kind);
        let (mut first, mut second) = (whole.clone(), whole);
        let place = at % (first.rows.len() + 1);
        first.rows.truncate(place);
        second.rows.drain(..place);
        let kind = first.kind;
        let book = book_of(&tables)
            .file(&format!("{kind}/a.csv"), first.csv())
            .file(&format!("{kind}/b.csv"), second.csv());
        prop_assert_eq!(answer(&book, &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn any_kind_may_be_toml(seed: u64, toml: [bool; 7]) {
        let facts = Facts::random(seed);
        let book = facts.tables().iter().zip(toml).fold(Facts::empty_book(), |book, (table, toml)| {
            if toml {
                book.file(&format!("{}.toml", table.kind), table.toml())
            } else {
                book.file(&format!("{}.csv", table.kind), table.csv())
            }
        });
        prop_assert_eq!(answer(&book, &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn one_toml_file_may_hold_every_kind(seed: u64) {
        let facts = Facts::random(seed);
        let text: String = facts.tables().iter().map(Table::toml).collect();
        let book = Facts::empty_book().file("everything.toml", text);
        prop_assert_eq!(answer(&book, &facts), answer(&facts.book(), &facts));
    }

    #[test]
    fn more_awarded_activities_never_lower_a_score(
        seed: u64,
        more in proptest::collection::vec((1_u32..=6, 1_u32..=12, 1_u32..=28, 0_usize..3, 0_u32..=60), 1..8),
    ) {
        let facts = Facts::random(seed);
        let mut tables = facts.tables();
        let activities = tables.iter_mut().find(|table| table.kind == "activities").unwrap();
        for (number, (partner, month, day, activity, points)) in more.into_iter().enumerate() {
            let date = format!("{}-{month:02}-{day:02}", facts.year);
            let activity = ["capped", "free", "another"][activity];
            let row = [&format!("N-{number}"), &format!("p{partner}"), &date, activity, "marketing", &points.to_string(), "awarded"];
            activities.rows.push(row.map(str::to_owned).to_vec());
        }
        let (before, after) = (scores(&parsed(&facts.book(), &facts)), scores(&parsed(&book_of(&tables), &facts)));
        prop_assert_eq!(before.len(), after.len());
        for (before, after) in before.iter().zip(&after) {
            prop_assert!(before <= after, "{:?} became {:?}", before, after);
        }
    }

    #[test]
    fn an_order_that_is_not_invoiced_changes_nothing(
        seed: u64,
        kind in proptest::sample::select(&["new", "renewal", "upgrade", "internal-use", "trial", "poc"][..]),
        (partner, month, gross) in (1_u32..=6, 1_u32..=12, -1_000_000_i64..10_000_000),
        currency in proptest::sample::select(&["USD", "EUR", "CHF"][..]),
    ) {
        let facts = Facts::random(seed);
        let mut tables = facts.tables();
        let orders = tables.iter_mut().find(|table| table.kind == "orders").unwrap();
        // Of a customer of its own: for an upgrade that follows, it would start the three months.
        let (day, gross) = (format!("{}-{month:02}-15", facts.year), gross.to_string());
        let row = ["N-1", &format!("p{partner}"), "newcomer", kind, &day, "", &gross, currency, ""];
        orders.rows.push(row.map(str::to_owned).to_vec());
        let (with, without) = (parsed(&book_of(&tables), &facts), parsed(&facts.book(), &facts));
        // An upgrade may be warned of before it is invoiced; nothing else may change.
        prop_assert_eq!(&with["partners"], &without["partners"]);
    }
}
