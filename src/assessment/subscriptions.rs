//! Subscriptions: what a partner's orders make of each, and how long it lasts.
//!
//! Nobody keeps a list of subscriptions; orders say all there is to know. Clauses: `portal.renewals`, `portal.upgrades`.

mod credited;
mod terms;

use std::collections::BTreeMap;

use chrono::Datelike as _;

use crate::assessment::AsOf;
use crate::book::{Book, Order, PartnerIndex};
use crate::calendar::{Date, months_later};
use crate::exact::Exact;
use crate::ids::BundleId;
use crate::money::Money;
use crate::words::{OrderKind, words};
pub use credited::Placed;

words! {
    /// How a subscription stands on a day.
    SubscriptionStatus {
        /// It runs.
        Active = "active",
        /// Its last day is over.
        Ended = "ended",
        /// An order says nothing of its years, so nobody can tell when it ends.
        Unknown = "end-unknown",
    }

    /// What an order made of its subscription.
    Effect {
        /// It began.
        Began = "began",
        /// It goes on for another term.
        Renewed = "renewed",
        /// Hosts were added to those that there were.
        Added = "added hosts",
        /// It was replaced by what the order names, from its day on.
        Replaced = "replaced",
    }
}

/// A subscription, as a partner's orders tell it.
#[derive(Clone, Debug)]
pub struct Subscription<'b> {
    /// Its id: the one that orders name, else the id of the order that it began with.
    pub id: &'b str,
    /// Whether orders name it.
    pub is_named: bool,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// For whom: the customer of the latest order.
    pub customer: &'b str,
    /// What is subscribed to, where an order says so.
    pub bundle: Option<&'b BundleId>,
    /// For how many hosts, where orders say so.
    pub hosts: Option<u32>,
    /// Its first day.
    pub start: Date,
    /// Its last day, included; `None` where an order says nothing of its years.
    pub end: Option<Date>,
    /// The years of the latest order that says them.
    pub years: Option<u32>,
    /// What has been ordered for it, in the order of days.
    pub orders: Vec<(&'b Order, Effect)>,
    /// What was paid for, and until when.
    pub paid: Vec<Paid<'b>>,
}

/// What an order pays for.
#[derive(Clone, Debug)]
pub struct Paid<'b> {
    /// The order.
    pub order: &'b Order,
    /// Its gross amount, less what was credited of it.
    pub gross: Money,
    /// The first day that it pays for.
    pub from: Date,
    /// The last day that it pays for, included; `None` where nobody can tell.
    pub to: Option<Date>,
}

impl Paid<'_> {
    /// The days paid for, and those of them that are left on a day, which is one of them.
    ///
    /// `None` where nobody can tell the last one.
    pub fn days(&self, day: Date) -> Option<(u32, u32)> {
        let to = self.to?;
        let days = |from: Date| {
            let days = to.signed_duration_since(from).num_days().checked_add(1)?;
            Some(u32::try_from(days).unwrap_or(0))
        };
        Some((days(self.from)?, days(self.from.max(day))?))
    }

    /// The part of the gross amount that was paid for the days that are left, exactly; `None` where nobody can tell.
    pub fn unused(&self, day: Date) -> Option<Money> {
        let (all, left) = self.days(day)?;
        let amount = self.gross.amount.times(&Exact::from(left)).divided_by(&Exact::from(all))?;
        Some(Money::new(amount, self.gross.currency))
    }
}

impl Subscription<'_> {
    /// How it stands on a day.
    pub fn status(&self, day: Date) -> SubscriptionStatus {
        match self.end {
            None => SubscriptionStatus::Unknown,
            Some(end) if end < day => SubscriptionStatus::Ended,
            Some(_) => SubscriptionStatus::Active,
        }
    }

    /// The days from a day to its last one; negative once it has ended.
    pub fn days_left(&self, day: Date) -> Option<i64> {
        self.end.map(|end| end.signed_duration_since(day).num_days())
    }

    /// Whether it ends within so many days from a day on, both ends included.
    pub fn is_due(&self, day: Date, days: u32) -> bool {
        self.days_left(day).is_some_and(|left| (0..=i64::from(days)).contains(&left))
    }

    /// The first day of the term that a renewal ordered on a day begins: the one after the last, or the day itself where
    /// the subscription has ended or nobody can tell when it ends.
    pub fn renewed_from(&self, day: Date) -> Date {
        self.end.filter(|end| *end >= day).and_then(|end| end.succ_opt()).unwrap_or(day)
    }
}

/// The last day of some years that begin on a day, included; `None` beyond the year 9999, where days end.
pub fn last_day_of(from: Date, years: u32) -> Option<Date> {
    let later = months_later(from, years.checked_mul(MONTHS)?);
    // Where the day has no anniversary (29 February), the last day of the month before it is the last one.
    let last = if later.day() < from.day() { later } else { later.pred_opt()? };
    (last.year() <= LAST_YEAR).then_some(last)
}

/// The last year that days are written in.
const LAST_YEAR: i32 = 9999;
/// Months of a year.
const MONTHS: u32 = 12;

/// A partner's subscriptions as of a day, by id.
pub fn of_partner(book: &Book, partner: PartnerIndex, as_of: AsOf) -> Vec<Subscription<'_>> {
    let mut subscriptions: BTreeMap<&str, Subscription<'_>> = BTreeMap::new();
    let placed = less_credits(book, partner, as_of);
    for placed in placed.into_iter().filter(|placed| is_for_customers(placed.order)) {
        let id = subscription_of(placed.order, &subscriptions);
        match subscriptions.get_mut(id) {
            Some(subscription) => terms::go_on(subscription, &placed),
            None => {
                subscriptions.insert(id, terms::begin(id, partner, &placed));
            }
        }
    }
    subscriptions.into_values().collect()
}

/// The order, known as of a day, that replaced what an order paid for while days of it remained: these may have been
/// credited then.
pub fn replaced_by<'b>(book: &'b Book, order: &Order, as_of: AsOf) -> Option<&'b Order> {
    let own = of_partner(book, order.partner, as_of);
    let (subscription, at) = own.iter().find_map(|subscription| {
        let at = subscription.orders.iter().position(|(other, _)| other.id == order.id)?;
        Some((subscription, at))
    })?;
    let mut behind = subscription.orders.iter().skip(at.saturating_add(1));
    let (replacing, _) = behind.find(|(_, effect)| *effect == Effect::Replaced)?;
    let before = of_partner(book, order.partner, AsOf(replacing.ordered.pred_opt()?));
    let mut paid = before.iter().flat_map(|subscription| &subscription.paid);
    let paid = paid.find(|paid| paid.order.id == order.id);
    let remained = paid.is_none_or(|paid| paid.to.is_none_or(|to| to >= replacing.ordered));
    remained.then_some(*replacing)
}

/// A partner's orders that are known as of a day, by day: each less what credit notes that belong to it took back, and
/// without those that were taken back as a whole.
///
/// Clause: `invoiced.gross`, to which credit notes belong.
pub fn less_credits(book: &Book, partner: PartnerIndex, as_of: AsOf) -> Vec<Placed<'_>> {
    let mut orders: Vec<&Order> = book.orders_of(partner).filter(|order| order.ordered <= as_of.0).collect();
    orders.sort_by_key(|order| order.ordered);
    credited::placed(&orders)
}

/// What is left of an order's gross amount, less what credit notes that belong to it took back.
pub fn left_of(book: &Book, order: &Order) -> Exact {
    let placed = less_credits(book, order.partner, AsOf(Date::MAX));
    let left = placed.into_iter().find(|placed| placed.order.id == order.id);
    left.map_or(Exact::ZERO, |placed| placed.gross.amount)
}

fn is_for_customers(order: &Order) -> bool {
    match order.kind {
        OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade => true,
        OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc => false,
    }
}

/// The id of the subscription that an order belongs to.
fn subscription_of<'b>(order: &'b Order, known: &BTreeMap<&'b str, Subscription<'b>>) -> &'b str {
    if let Some(id) = &order.subscription {
        return id;
    }
    // A renewal or an upgrade that names none is one of the customer's only subscription.
    let mut of_customer = known.values().filter(|other| *other.customer == *order.customer);
    match (order.kind, of_customer.next(), of_customer.next()) {
        (OrderKind::Renewal | OrderKind::Upgrade, Some(only), None) => only.id,
        _ => order.id.as_str(),
    }
}

/// Every subscription of the book as of a day, by partner and id.
pub fn all(book: &Book, as_of: AsOf) -> Vec<Subscription<'_>> {
    book.partners().flat_map(|(index, _)| of_partner(book, index, as_of)).collect()
}
