//! What is known of records on a day: nothing of those dated after it, and of those before it nothing that is dated after
//! it. Whatever lists records as of a day goes by this.

use std::borrow::Cow;

use super::AsOf;
use crate::book::{Activity, Book, Deal, Order, Outcome};

/// A deal: from its registration on; open until it is closed.
pub fn deal(deal: &Deal, day: AsOf) -> Option<Cow<'_, Deal>> {
    let is_known = deal.registered <= day.0;
    is_known.then(|| match deal.outcome.closed() {
        Some(closed) if day.0 < closed => Cow::Owned(Deal { outcome: Outcome::Open, ..deal.clone() }),
        _ => Cow::Borrowed(deal),
    })
}

/// An order: from the day it was placed on; not invoiced until it is.
pub fn order(order: &Order, day: AsOf) -> Option<Cow<'_, Order>> {
    let is_known = order.ordered <= day.0;
    is_known.then(|| match order.invoiced {
        Some(invoiced) if day.0 < invoiced => Cow::Owned(Order { invoiced: None, ..order.clone() }),
        _ => Cow::Borrowed(order),
    })
}

/// The deals that are known, in the order of files and lines.
pub fn deals(book: &Book, day: AsOf) -> impl Iterator<Item = Cow<'_, Deal>> {
    book.deals.iter().filter_map(move |one| deal(one, day))
}

/// The orders that are known, in the order of files and lines.
pub fn orders(book: &Book, day: AsOf) -> impl Iterator<Item = Cow<'_, Order>> {
    book.orders.iter().filter_map(move |one| order(one, day))
}

/// The claims for activities that are known, in the order of files and lines.
pub fn claims(book: &Book, day: AsOf) -> impl Iterator<Item = &Activity> {
    book.activities.iter().filter(move |one| one.date <= day.0)
}
