//! The kinds of records a book is made of, and their columns.

use std::fmt;

/// A kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Organizations under the program.
    Partners,
    /// Opportunities, with the engagement model they were worked in.
    Deals,
    /// Orders and their invoices; credit notes are orders with a negative amount.
    Orders,
    /// Claims for points of the partner engagement score.
    Activities,
    /// People certified in sales or in technical matters.
    Certifications,
    /// Webinars, enablement and training sessions.
    Sessions,
    /// Exchange rates.
    Rates,
    /// End customers.
    Customers,
    /// Trials and proofs of concept.
    Trials,
}

/// A column of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether a record must have a value in it.
    pub required: bool,
    /// What a value in it is.
    pub content: Content,
}

/// What the values of a column are, which decides how someone else's notation of them is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// An id, a name, or other text.
    Text,
    /// One of a few words.
    Word,
    /// A country or a currency.
    Code,
    /// A day.
    Day,
    /// An amount, a count, points.
    Number,
    /// A rate: `30%` or `0.30`.
    Rate,
}

const fn required(name: &'static str, content: Content) -> Column {
    Column { name, required: true, content }
}

const fn optional(name: &'static str, content: Content) -> Column {
    Column { name, required: false, content }
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 9] = [
        Kind::Partners,
        Kind::Deals,
        Kind::Orders,
        Kind::Activities,
        Kind::Certifications,
        Kind::Sessions,
        Kind::Rates,
        Kind::Customers,
        Kind::Trials,
    ];

    /// The name of the kind, as in `orders.csv` and `[[orders]]`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Partners => "partners",
            Kind::Deals => "deals",
            Kind::Orders => "orders",
            Kind::Activities => "activities",
            Kind::Certifications => "certifications",
            Kind::Sessions => "sessions",
            Kind::Rates => "rates",
            Kind::Customers => "customers",
            Kind::Trials => "trials",
        }
    }

    /// What one record of the kind is called.
    pub fn one(self) -> &'static str {
        match self {
            Kind::Partners => "partner",
            Kind::Deals => "deal",
            Kind::Orders => "order",
            Kind::Activities => "activity",
            Kind::Certifications => "certification",
            Kind::Sessions => "session",
            Kind::Rates => "rate",
            Kind::Customers => "customer",
            Kind::Trials => "trial",
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The position of a column, by its name.
    pub fn position(self, column: &str) -> Option<usize> {
        self.columns().iter().position(|candidate| candidate.name == column)
    }

    /// The columns, in the order in which they are shown.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Kind::Partners => PARTNERS,
            Kind::Deals => DEALS,
            Kind::Orders => ORDERS,
            Kind::Activities => ACTIVITIES,
            Kind::Certifications => CERTIFICATIONS,
            Kind::Sessions => SESSIONS,
            Kind::Rates => RATES,
            Kind::Customers => CUSTOMERS,
            Kind::Trials => TRIALS,
        }
    }
}

const PARTNERS: &[Column] = &[
    required("id", Content::Text),
    required("name", Content::Text),
    required("type", Content::Word),
    required("joined", Content::Day),
    optional("left", Content::Day),
    optional("tier", Content::Number),
    optional("discount", Content::Rate),
    optional("l1_support", Content::Day),
    optional("country", Content::Code),
    optional("currency", Content::Code),
    optional("website", Content::Text),
];

const DEALS: &[Column] = &[
    required("id", Content::Text),
    required("partner", Content::Text),
    required("customer", Content::Text),
    required("engagement", Content::Word),
    required("status", Content::Word),
    required("registered", Content::Day),
    optional("closed", Content::Day),
    optional("amount", Content::Number),
    optional("currency", Content::Code),
];

const ORDERS: &[Column] = &[
    required("id", Content::Text),
    required("partner", Content::Text),
    required("customer", Content::Text),
    required("kind", Content::Word),
    required("ordered", Content::Day),
    optional("invoiced", Content::Day),
    required("gross", Content::Number),
    required("currency", Content::Code),
    optional("deal", Content::Text),
    optional("subscription", Content::Text),
    optional("bundle", Content::Text),
    optional("hosts", Content::Number),
    optional("years", Content::Number),
];

const ACTIVITIES: &[Column] = &[
    required("id", Content::Text),
    required("partner", Content::Text),
    required("date", Content::Day),
    required("activity", Content::Text),
    optional("dimension", Content::Word),
    optional("points", Content::Number),
    required("status", Content::Word),
    optional("evidence", Content::Text),
];

const CERTIFICATIONS: &[Column] = &[
    required("partner", Content::Text),
    required("person", Content::Text),
    required("track", Content::Word),
    required("certified", Content::Day),
    optional("expires", Content::Day),
];

const SESSIONS: &[Column] = &[
    required("partner", Content::Text),
    required("date", Content::Day),
    required("title", Content::Text),
    optional("kind", Content::Word),
];

const RATES: &[Column] = &[
    required("date", Content::Day),
    required("from", Content::Code),
    required("to", Content::Code),
    required("rate", Content::Number),
];

const CUSTOMERS: &[Column] = &[
    required("id", Content::Text),
    optional("name", Content::Text),
    optional("country", Content::Code),
    optional("status", Content::Word),
    optional("ein", Content::Text),
];

const TRIALS: &[Column] = &[
    required("id", Content::Text),
    required("partner", Content::Text),
    required("customer", Content::Text),
    required("kind", Content::Word),
    required("started", Content::Day),
    required("ends", Content::Day),
    optional("bundle", Content::Text),
    optional("hosts", Content::Number),
    optional("requested", Content::Day),
    optional("reason", Content::Text),
    optional("order", Content::Text),
];

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
