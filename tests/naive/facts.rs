//! Small random books: all kinds of records, several currencies, any readings, any day to look from.

use std::fmt::Write as _;

use super::day::Day;
use super::generator;
use crate::support::Book;

/// The capped activity of the catalogue and its yearly cap.
pub const CAPPED: (&str, &str) = ("capped", "50");

const CATALOGUE: &str = r#"
[pes.catalogue.capped]
dimension = "delivery"
points = 20
yearly_cap = 50
[pes.catalogue.free]
dimension = "marketing"
points = "12.5"
"#;

pub const READINGS: [(&str, [&str; 2]); 13] = [
    ("gross-bound", ["floor", "ceiling"]),
    ("gross-window", ["year-to-date", "quarter"]),
    ("gross-scope", ["customer-sales", "all-invoices"]),
    ("threshold-currency", ["USD", "EUR"]),
    ("upgrade-clock", ["order-or-renewal", "any-order"]),
    ("newcomer-waiver", ["2026-only", "year-of-joining"]),
    ("year-rule", ["two-passes", "two-failures"]),
    ("engagement-weight", ["deals", "amount"]),
    ("engagement-deals", ["won", "closed"]),
    ("engagement-partner-led", ["co-led", "partner-owned"]),
    ("engagement-empty", ["unmet", "met"]),
    ("pes-window", ["year-to-date", "rolling-12-months"]),
    ("webinars-binding", ["binding", "advisory"]),
];

/// What each reading is read as, in the order of the rules' table.
pub type Readings = Vec<(&'static str, &'static str)>;

pub struct Partner {
    pub id: String,
    pub kind: &'static str,
    pub joined: Day,
    pub left: Option<Day>,
    pub l1_support: Option<Day>,
}

pub struct Order {
    pub id: String,
    pub partner: String,
    pub customer: String,
    pub kind: &'static str,
    pub ordered: Day,
    pub invoiced: Option<Day>,
    pub gross: String,
    pub currency: &'static str,
    pub subscription: Option<String>,
}

pub struct Deal {
    pub id: String,
    pub partner: String,
    pub engagement: &'static str,
    pub status: &'static str,
    pub closed: Option<Day>,
    pub amount: &'static str,
    pub currency: &'static str,
}

pub struct Activity {
    pub id: String,
    pub partner: String,
    pub date: Day,
    pub name: &'static str,
    pub points: Option<&'static str>,
    pub status: &'static str,
}

impl Activity {
    pub fn points_or_catalogue(&self) -> &'static str {
        self.points.unwrap_or(if self.name == CAPPED.0 { "20" } else { "12.5" })
    }
}

pub struct Certification {
    pub partner: String,
    pub person: &'static str,
    pub track: &'static str,
    pub certified: Day,
    pub expires: Option<Day>,
}

pub struct Session {
    pub partner: String,
    pub date: Day,
    pub kind: &'static str,
}

pub struct Rate {
    pub date: Day,
    pub from: &'static str,
    pub to: &'static str,
    pub value: &'static str,
}

/// A book and a question about it.
pub struct Facts {
    pub year: i64,
    pub as_of: Day,
    pub readings: Readings,
    pub partners: Vec<Partner>,
    pub orders: Vec<Order>,
    pub deals: Vec<Deal>,
    pub activities: Vec<Activity>,
    pub certifications: Vec<Certification>,
    pub sessions: Vec<Session>,
    pub rates: Vec<Rate>,
}

/// One kind of records as cells.
#[derive(Clone)]
pub struct Table {
    pub kind: &'static str,
    pub columns: Vec<&'static str>,
    pub rows: Vec<Vec<String>>,
}

impl Table {
    fn new<const N: usize>(
        kind: &'static str,
        columns: [&'static str; N],
        rows: impl Iterator<Item = [String; N]>,
    ) -> Table {
        Table { kind, columns: columns.to_vec(), rows: rows.map(Vec::from).collect() }
    }

    pub fn csv(&self) -> String {
        let lines = self.rows.iter().map(|row| row.join(",") + "\n");
        self.columns.join(",") + "\n" + &lines.collect::<String>()
    }

    pub fn toml(&self) -> String {
        let mut text = String::new();
        for row in &self.rows {
            writeln!(text, "[[{}]]", self.kind).unwrap();
            for (column, cell) in self.columns.iter().zip(row).filter(|(_, cell)| !cell.is_empty()) {
                writeln!(text, "{column} = \"{cell}\"").unwrap();
            }
        }
        text
    }
}

fn cell<T: ToString>(value: Option<&T>) -> String {
    value.map(ToString::to_string).unwrap_or_default()
}

impl Facts {
    /// A random book, in which orders may share a day.
    pub fn random(seed: u64) -> Facts {
        generator::facts(seed, true)
    }

    /// A random book in which no two orders have a day in common, so that no answer depends on the lines' order.
    pub fn random_on_distinct_days(seed: u64) -> Facts {
        generator::facts(seed, false)
    }

    /// A random book that lacks amounts of deals and exchange rates here and there.
    pub fn random_with_gaps(seed: u64) -> Facts {
        generator::with_gaps(generator::facts(seed, true), seed)
    }

    /// The partners that the framework applies to, by id.
    pub fn distributors(&self) -> Vec<&Partner> {
        let mut partners: Vec<&Partner> =
            self.partners.iter().filter(|partner| partner.kind == "distributor").collect();
        partners.sort_by(|one, other| one.id.cmp(&other.id));
        partners
    }

    /// The arguments that ask for the answer.
    pub fn question(&self) -> Vec<String> {
        let mut arguments = vec!["qualify".to_owned(), "--year".to_owned(), self.year.to_string()];
        arguments.extend(["--as-of".to_owned(), self.as_of.to_string()]);
        for (id, choice) in &self.readings {
            arguments.extend(["--reading".to_owned(), format!("{id}={choice}")]);
        }
        arguments
    }

    pub fn book(&self) -> Book {
        self.tables()
            .iter()
            .fold(Facts::empty_book(), |book, table| book.file(&format!("{}.csv", table.kind), table.csv()))
    }

    /// A book with the catalogue and no records.
    pub fn empty_book() -> Book {
        Book::new().file("vates-partner.toml", CATALOGUE)
    }

    pub fn tables(&self) -> Vec<Table> {
        let columns = ["id", "name", "type", "joined", "left", "l1_support"];
        let partners = self.partners.iter().map(|one| {
            let (left, since) = (cell(one.left.as_ref()), cell(one.l1_support.as_ref()));
            [one.id.clone(), one.id.to_uppercase(), one.kind.to_owned(), one.joined.to_string(), left, since]
        });
        let partners = Table::new("partners", columns, partners);
        let columns =
            ["id", "partner", "customer", "kind", "ordered", "invoiced", "gross", "currency", "subscription"];
        let orders = self.orders.iter().map(|one| {
            let (kind, ordered, invoiced) =
                (one.kind.to_owned(), one.ordered.to_string(), cell(one.invoiced.as_ref()));
            let (gross, currency, subscription) =
                (one.gross.clone(), one.currency.to_owned(), cell(one.subscription.as_ref()));
            let (id, partner, customer) = (one.id.clone(), one.partner.clone(), one.customer.clone());
            [id, partner, customer, kind, ordered, invoiced, gross, currency, subscription]
        });
        let orders = Table::new("orders", columns, orders);
        let columns = [
            "id",
            "partner",
            "customer",
            "engagement",
            "status",
            "registered",
            "closed",
            "amount",
            "currency",
        ];
        let deals = self.deals.iter().map(|one| {
            let fixed = ["c1", one.engagement, one.status, "2020-01-01"].map(str::to_owned);
            let [customer, engagement, status, registered] = fixed;
            let (closed, amount, currency) =
                (cell(one.closed.as_ref()), one.amount.to_owned(), one.currency.to_owned());
            [
                one.id.clone(),
                one.partner.clone(),
                customer,
                engagement,
                status,
                registered,
                closed,
                amount,
                currency,
            ]
        });
        let deals = Table::new("deals", columns, deals);
        let columns = ["id", "partner", "date", "activity", "dimension", "points", "status"];
        let activities = self.activities.iter().map(|one| {
            let dimension = if one.name == "own" { "autonomy" } else { "" };
            let [activity, dimension, status] = [one.name, dimension, one.status].map(str::to_owned);
            let points = cell(one.points.as_ref());
            [one.id.clone(), one.partner.clone(), one.date.to_string(), activity, dimension, points, status]
        });
        let activities = Table::new("activities", columns, activities);
        let columns = ["partner", "person", "track", "certified", "expires"];
        let certifications = self.certifications.iter().map(|one| {
            let (person, track) = (one.person.to_owned(), one.track.to_owned());
            [one.partner.clone(), person, track, one.certified.to_string(), cell(one.expires.as_ref())]
        });
        let certifications = Table::new("certifications", columns, certifications);
        let sessions = self.sessions.iter().enumerate().map(|(number, one)| {
            [one.partner.clone(), one.date.to_string(), format!("Session {number}"), one.kind.to_owned()]
        });
        let sessions = Table::new("sessions", ["partner", "date", "title", "kind"], sessions);
        let rates = self
            .rates
            .iter()
            .map(|one| [one.date.to_string(), one.from.to_owned(), one.to.to_owned(), one.value.to_owned()]);
        let rates = Table::new("rates", ["date", "from", "to", "rate"], rates);
        vec![partners, orders, deals, activities, certifications, sessions, rates]
    }
}
