//! Invoices and credit notes that were issued. Clauses: `portal.invoices`, `invoiced.gross`.

use std::collections::BTreeMap;

use crate::book::{Book, Order, PartnerIndex};
use crate::calendar::{Date, FirstMonth, ProgramYear, Quarter};
use crate::money::{Currency, Money};

/// Which invoices are meant; both days are included.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Only those of a partner.
    pub partner: Option<PartnerIndex>,
    /// Only those dated on this day or later.
    pub from: Option<Date>,
    /// Only those dated on this day or earlier.
    pub to: Option<Date>,
}

/// The orders whose invoice was issued by a day, each with its date: by date, then id.
pub fn issued(book: &Book, wanted: Wanted, as_of: Date) -> Vec<(Date, &Order)> {
    let is_wanted = |invoiced: Date, order: &Order| {
        invoiced <= as_of
            && wanted.partner.is_none_or(|partner| partner == order.partner)
            && wanted.from.is_none_or(|from| from <= invoiced)
            && wanted.to.is_none_or(|to| invoiced <= to)
    };
    let invoices = book.orders.iter().filter_map(|order| Some((order.invoiced?, order)));
    let mut invoices: Vec<_> = invoices.filter(|(invoiced, order)| is_wanted(*invoiced, order)).collect();
    invoices.sort_by(|(left, one), (right, other)| (left, one.id.as_str()).cmp(&(right, other.id.as_str())));
    invoices
}

/// What invoices come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// How many invoices.
    pub invoices: usize,
    /// How many credit notes.
    pub credit_notes: usize,
    /// The gross amount of all of them.
    pub gross: Money,
}

impl Sum {
    fn of(currency: Currency) -> Sum {
        Sum { invoices: 0, credit_notes: 0, gross: Money::zero(currency) }
    }

    fn add(&mut self, order: &Order) {
        let count = if order.is_credit_note() { &mut self.credit_notes } else { &mut self.invoices };
        *count = count.saturating_add(1);
        self.gross.amount.add(order.gross);
    }
}

/// The sums of invoices by currency.
pub fn by_currency(invoices: &[(Date, &Order)]) -> Vec<Sum> {
    let mut sums: BTreeMap<Currency, Sum> = BTreeMap::new();
    for (_, order) in invoices {
        sums.entry(order.currency).or_insert_with(|| Sum::of(order.currency)).add(order);
    }
    sums.into_values().collect()
}

/// The sums of invoices by quarter and currency, in their order; quarters begin with those of the first month.
pub fn by_quarter(invoices: &[(Date, &Order)], first_month: FirstMonth) -> Vec<(Quarter, Sum)> {
    let mut sums: BTreeMap<(Date, Currency), (Quarter, Sum)> = BTreeMap::new();
    for (day, order) in invoices {
        let Some(quarter) = ProgramYear::of(*day, first_month).quarter_of(*day) else { continue };
        let key = (quarter.first_day(), order.currency);
        sums.entry(key).or_insert_with(|| (quarter, Sum::of(order.currency))).1.add(order);
    }
    sums.into_values().collect()
}
