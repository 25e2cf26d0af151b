//! Books of any size, the same for the same seed: distributors with three years of orders and deals.
//!
//! A book is written as it is drawn and never held, and every record is drawn from its number alone. So the rows can
//! stand in any order and in any number of files, and still say the same.

mod chance;
mod table;
mod trade;

use std::fmt::{self, Write as _};
use std::fs;
use std::io;
use std::path::Path;

use chance::Random;
use chrono::NaiveDate;
pub(crate) use table::Cells;
use trade::Trade;

/// The days that orders and deals are dated in: 2024, 2025 and 2026.
const DAYS: u64 = 366 + 365 + 365;

/// What is drawn apart from what.
mod stream {
    pub(super) const PARTNERS: u64 = 1;
    pub(super) const DEALS: u64 = 2;
    pub(super) const ORDERS: u64 = 3;
    pub(super) const ROWS_OF_DEALS: u64 = 4;
    pub(super) const ROWS_OF_ORDERS: u64 = 5;
    pub(super) const DEALS_OF_PARTNERS: u64 = 6;
    pub(super) const CUSTOMERS: u64 = 7;
    /// The first of several, one for each time that every subscription is ordered.
    pub(super) const ROUNDS: u64 = 16;
}

/// How the rows of orders and deals stand in their files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Rows {
    /// By the day of the order, or of the deal's registration.
    ByDate,
    /// In no order.
    Shuffled,
}

/// What a book is to be like.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub(crate) orders: u64,
    pub(crate) deals: u64,
    pub(crate) partners: u64,
    pub(crate) seed: u64,
    pub(crate) rows: Rows,
    pub(crate) cells: Cells,
    /// Into how many files orders and deals are split.
    pub(crate) files: u64,
}

impl Plan {
    /// So many orders, of partners with fifty each.
    pub(crate) fn of(seed: u64, orders: u64) -> Plan {
        let partners = orders.div_ceil(50).max(1);
        Plan { orders, deals: orders / 2, partners, seed, rows: Rows::ByDate, cells: Cells::Plain, files: 1 }
    }

    /// Writes the book into a folder that exists.
    pub(crate) fn write(&self, folder: &Path) -> io::Result<()> {
        let calendar = Calendar::new();
        fs::write(folder.join("vates-partner.toml"), "title = \"A generated book\"\n")?;
        rates(folder, &calendar)?;
        let trade = Trade::new(*self, &calendar);
        trade.customers(folder)?;
        trade.deals(folder)?;
        trade.orders(folder)?;
        self.partners(folder, &calendar)?;
        self.activities(folder, &calendar)?;
        self.certifications(folder, &calendar)?;
        self.sessions(folder, &calendar)
    }

    fn partners(&self, folder: &Path, calendar: &Calendar) -> io::Result<()> {
        let header = "id,name,type,joined,left,tier,discount,l1_support,country,currency,website";
        let path = folder.join("partners.csv");
        table::write(&path, header, self.cells, 0..self.partners, |partner, row| {
            let mut random = Random::of(self.seed, stream::PARTNERS, partner);
            row.cell(PartnerId(partner));
            row.cell(format_args!("Partner {}", partner + 1));
            row.cell("distributor");
            // Before the first order, but for the few that joined in 2026.
            row.cell(if random.percent(5) {
                calendar.day(731 + random.below(300))
            } else {
                random.word(&["2019-05-20", "2021-03-01", "2023-11-15"])
            });
            row.maybe(random.percent(1).then_some("2026-08-31"));
            row.blank();
            row.blank();
            row.maybe(random.percent(90).then(|| calendar.day(random.below(DAYS))));
            row.cell(random.word(&["FR", "DE", "US", "GB", "BR"]));
            row.cell(random.word(&["USD", "EUR"]));
            row.cell(format_args!("https://partner-{}.example", partner + 1));
        })
    }

    fn activities(&self, folder: &Path, calendar: &Calendar) -> io::Result<()> {
        let header = "id,partner,date,activity,dimension,points,status,evidence";
        self.several(folder, ("activities", 12), header, |(partner, number), random, row| {
            row.cell(format_args!("A-{partner}-{number}"));
            row.cell(PartnerId(partner));
            row.cell(calendar.day(random.below(DAYS)));
            row.cell(random.word(&["event", "campaign", "case study", "migration"]));
            row.cell(random.word(&[
                "delivery",
                "displacement",
                "certification-support",
                "autonomy",
                "marketing",
            ]));
            row.cell(10 * (1 + random.below(10)));
            row.cell(random.word(&["awarded", "awarded", "awarded", "submitted", "rejected"]));
            row.maybe(random.percent(50).then_some("a report"));
        })
    }

    fn certifications(&self, folder: &Path, calendar: &Calendar) -> io::Result<()> {
        let header = "partner,person,track,certified,expires";
        self.several(folder, ("certifications", 8), header, |(partner, number), random, row| {
            row.cell(PartnerId(partner));
            row.cell(format_args!("Person {number}"));
            row.cell(random.word(&["sales", "technical"]));
            let certified = random.below(DAYS / 2);
            row.cell(calendar.day(certified));
            row.maybe(random.percent(50).then(|| calendar.day(certified + DAYS / 3)));
        })
    }

    fn sessions(&self, folder: &Path, calendar: &Calendar) -> io::Result<()> {
        let header = "partner,date,title,kind";
        self.several(folder, ("sessions", 6), header, |(partner, number), random, row| {
            row.cell(PartnerId(partner));
            row.cell(calendar.day(random.below(DAYS)));
            row.cell(format_args!("Session {number}"));
            row.cell(random.word(&["webinar", "webinar", "enablement", "sales-training"]));
        })
    }

    /// A file with some records for each partner.
    fn several(
        &self,
        folder: &Path,
        (name, each): (&str, u64),
        header: &str,
        fill: impl Fn((u64, u64), &mut Random, &mut table::Row),
    ) -> io::Result<()> {
        let path = folder.join(format!("{name}.csv"));
        // What the kinds draw from is told apart by how many records they have.
        let stream = stream::PARTNERS + (each << 8);
        table::write(&path, header, self.cells, 0..self.partners * each, |record, row| {
            fill((record / each, record % each), &mut Random::of(self.seed, stream, record), row);
        })
    }
}

/// The id of a partner, by its number.
struct PartnerId(u64);

impl fmt::Display for PartnerId {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "p{:04}", self.0 + 1)
    }
}

/// A rate to dollars and one to euros for each month; dollars become euros by the inverse.
fn rates(folder: &Path, calendar: &Calendar) -> io::Result<()> {
    let firsts = calendar.days.iter().filter(|day| day.ends_with("-01"));
    let mut rows = "date,from,to,rate\n".to_owned();
    for (day, month) in firsts.zip(0..) {
        let rates = [
            ("EUR,USD", 523 + month * 137 % 901),
            ("GBP,USD", 2500 + month * 211 % 907),
            ("GBP,EUR", 1301 + month * 73 % 503),
        ];
        for (pair, rate) in rates {
            let _ = writeln!(rows, "{day},{pair},1.{rate:04}");
        }
    }
    fs::write(folder.join("rates.csv"), rows)
}

/// The days, written once.
struct Calendar {
    days: Vec<String>,
}

impl Calendar {
    fn new() -> Calendar {
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap_or_default();
        Calendar { days: first.iter_days().zip(0..DAYS).map(|(day, _)| day.to_string()).collect() }
    }

    /// A day by its number; the last one where that lies beyond.
    fn day(&self, number: u64) -> &str {
        let at = usize::try_from(number.min(DAYS - 1)).unwrap_or_default();
        self.days.get(at).map_or("", String::as_str)
    }
}
