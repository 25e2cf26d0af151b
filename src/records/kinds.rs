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
}

/// A column of a kind of record.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// Whether a record must have a value in it.
    pub required: bool,
}

const fn required(name: &'static str) -> Column {
    Column { name, required: true }
}

const fn optional(name: &'static str) -> Column {
    Column { name, required: false }
}

impl Kind {
    /// All kinds.
    pub const ALL: [Kind; 8] = [
        Kind::Partners,
        Kind::Deals,
        Kind::Orders,
        Kind::Activities,
        Kind::Certifications,
        Kind::Sessions,
        Kind::Rates,
        Kind::Customers,
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
        }
    }

    /// The kind of this name.
    pub fn from_name(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The columns, in the order in which they are shown.
    pub fn columns(self) -> &'static [Column] {
        match self {
            Kind::Partners => {
                const {
                    &[
                        required("id"),
                        required("name"),
                        required("type"),
                        required("joined"),
                        optional("left"),
                        optional("tier"),
                        optional("discount"),
                        optional("l1_support"),
                        optional("country"),
                        optional("currency"),
                        optional("website"),
                    ]
                }
            }
            Kind::Deals => {
                const {
                    &[
                        required("id"),
                        required("partner"),
                        required("customer"),
                        required("engagement"),
                        required("status"),
                        required("registered"),
                        optional("closed"),
                        optional("amount"),
                        optional("currency"),
                    ]
                }
            }
            Kind::Orders => {
                const {
                    &[
                        required("id"),
                        required("partner"),
                        required("customer"),
                        required("kind"),
                        required("ordered"),
                        optional("invoiced"),
                        required("gross"),
                        required("currency"),
                        optional("deal"),
                        optional("subscription"),
                        optional("bundle"),
                        optional("hosts"),
                        optional("years"),
                    ]
                }
            }
            Kind::Activities => {
                const {
                    &[
                        required("id"),
                        required("partner"),
                        required("date"),
                        required("activity"),
                        optional("dimension"),
                        optional("points"),
                        required("status"),
                        optional("evidence"),
                    ]
                }
            }
            Kind::Certifications => {
                const {
                    &[
                        required("partner"),
                        required("person"),
                        required("track"),
                        required("certified"),
                        optional("expires"),
                    ]
                }
            }
            Kind::Sessions => {
                const { &[required("partner"), required("date"), required("title"), optional("kind")] }
            }
            Kind::Rates => const { &[required("date"), required("from"), required("to"), required("rate")] },
            Kind::Customers => {
                const {
                    &[
                        required("id"),
                        optional("name"),
                        optional("country"),
                        optional("status"),
                        optional("ein"),
                    ]
                }
            }
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
