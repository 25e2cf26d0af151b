//! A row as a deal or an order, if nothing is wrong with it.

use rust_decimal::Decimal;

use super::{Days, Known};
use crate::book::{DealAmount, Outcome, PartnerIndex};
use crate::calendar::Date;
use crate::money::Currency;
use crate::records::cells;
use crate::records::csv::parts::Cells;
use crate::words::{DealStatus, Engagement, OrderKind};

/// A deal as it is read.
#[derive(Clone, Debug)]
pub struct DealLine<'r> {
    /// Its id.
    pub id: &'r [u8],
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer.
    pub customer: &'r [u8],
    /// How it was worked on.
    pub engagement: Engagement,
    /// How it stands.
    pub outcome: Outcome,
    /// The day it was registered.
    pub registered: Date,
    /// What it is worth.
    pub amount: Option<DealAmount>,
}

/// An order as it is read.
#[derive(Clone, Debug)]
pub struct OrderLine<'r> {
    /// Its id.
    pub id: &'r [u8],
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer.
    pub customer: &'r [u8],
    /// What it is for.
    pub kind: OrderKind,
    /// The day it was placed.
    pub ordered: Date,
    /// The day it was invoiced.
    pub invoiced: Option<Date>,
    /// The amount before partner discount and before taxes.
    pub gross: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// The deal it comes from.
    pub deal: Option<&'r [u8]>,
    /// The subscription it belongs to.
    pub subscription: Option<&'r [u8]>,
}

impl OrderLine<'_> {
    /// Whether it takes back what was invoiced before.
    pub fn is_credit_note(&self) -> bool {
        self.gross.is_sign_negative() && !self.gross.is_zero()
    }
}

/// The cells of a row, in the order of the kind's columns.
struct Taken<'c, 'r>(&'c mut Cells<'r>);

impl<'r> Taken<'_, 'r> {
    #[expect(clippy::inline_always, reason = "called for each of some hundred million cells")]
    #[inline(always)]
    fn optional(&mut self) -> Option<&'r [u8]> {
        let text = self.0.cell();
        (!text.is_empty()).then_some(text)
    }

    /// An optional value; the outer `None` where it can't be read.
    #[inline]
    #[expect(clippy::option_option, reason = "there may be nothing to read, or something that can't be read")]
    fn of<T>(&mut self, read: impl FnOnce(&'r [u8]) -> Option<T>) -> Option<Option<T>> {
        match self.optional() {
            None => Some(None),
            Some(text) => read(text).map(Some),
        }
    }
}

pub(super) fn deal<'r>(
    row: &mut Cells<'r>,
    known: &Known,
    days: &mut Days,
    currency: impl FnOnce(&[u8]) -> Option<Currency>,
) -> Option<DealLine<'r>> {
    let mut cells = Taken(row);
    let id = cells.optional()?;
    let (partner, fallback) = *known.partners.get(&known.keys.of(cells.optional()?))?;
    let customer = cells.optional()?;
    let engagement = Engagement::from_bytes(cells.optional()?)?;
    let status = DealStatus::from_bytes(cells.optional()?)?;
    let registered = days.read(cells.optional()?)?;
    let closed = cells.of(|text| days.read(text))?;
    let amount = cells.of(cells::number_of)?;
    let written = cells.of(currency)?;
    let outcome = match (status, closed) {
        (DealStatus::Open, None) => Outcome::Open,
        (DealStatus::Won, Some(day)) if day >= registered => Outcome::Won(day),
        (DealStatus::Lost, Some(day)) if day >= registered => Outcome::Lost(day),
        (DealStatus::Open | DealStatus::Won | DealStatus::Lost, _) => return None,
    };
    let amount = match amount {
        None => None,
        Some(amount) if amount.is_sign_negative() && !amount.is_zero() => return None,
        Some(amount) => {
            let currency = written.or(fallback).or(known.base_currency)?;
            Some(DealAmount { amount, currency, currency_written: written.is_some() })
        }
    };
    Some(DealLine { id, partner, customer, engagement, outcome, registered, amount })
}

pub(super) fn order<'r>(
    row: &mut Cells<'r>,
    known: &Known,
    days: &mut Days,
    currency: impl FnOnce(&[u8]) -> Option<Currency>,
) -> Option<OrderLine<'r>> {
    let mut cells = Taken(row);
    let id = cells.optional()?;
    let (partner, _) = *known.partners.get(&known.keys.of(cells.optional()?))?;
    let customer = cells.optional()?;
    let kind = OrderKind::from_bytes(cells.optional()?)?;
    let ordered = days.read(cells.optional()?)?;
    let invoiced = cells.of(|text| days.read(text))?;
    let gross = cells::number_of(cells.optional()?)?;
    let currency = currency(cells.optional()?)?;
    let deal = cells.optional();
    let subscription = cells.optional();
    cells.of(|text| known.bundles.contains(&known.keys.of(text)).then_some(()))?;
    let _hosts = cells.of(cells::whole)?;
    let _years = cells.of(cells::whole)?;
    if invoiced.is_some_and(|invoiced| invoiced < ordered) {
        return None;
    }
    Some(OrderLine { id, partner, customer, kind, ordered, invoiced, gross, currency, deal, subscription })
}

#[cfg(test)]
mod tests {
    use crate::records::kinds::Kind;

    #[test]
    fn rows_are_taken_in_the_order_of_their_columns() {
        let names = |kind: Kind| kind.columns().iter().map(|column| column.name).collect::<Vec<_>>();
        let deal = "id partner customer engagement status registered closed amount currency";
        let order =
            "id partner customer kind ordered invoiced gross currency deal subscription bundle hosts years";
        assert_eq!(names(Kind::Deals), deal.split(' ').collect::<Vec<_>>());
        assert_eq!(names(Kind::Orders), order.split(' ').collect::<Vec<_>>());
    }
}
