//! What counts as sold. Clauses: `invoiced.gross`, `sales.*`.

use std::collections::BTreeMap;

use crate::book::{Order, PartnerIndex};
use crate::calendar::{Date, months_later, time_between};
use crate::ids::ClauseId;
use crate::program::readings::{GrossScope, UpgradeClock};
use crate::words::OrderKind;

use super::Basis;

/// Whether an order counts towards the gross invoiced amount, once it is invoiced.
#[derive(Clone, Debug)]
pub enum Counting<'b> {
    /// It counts.
    Counts {
        /// The wait that made it count, where it is an upgrade.
        after: Option<Wait<'b>>,
    },
    /// Orders of its kind never count.
    Excluded(&'b ClauseId),
    /// An upgrade placed too soon.
    TooEarly(Wait<'b>),
    /// An upgrade of which no earlier order is on file.
    NoEarlierOrder,
}

/// An upgrade or a credit note for one, and the order that the upgrade had to wait after.
#[derive(Clone, Debug)]
pub struct Wait<'b> {
    /// The order that counts or doesn't.
    pub order: &'b Order,
    /// The upgrade: the order itself, or the one that a credit note takes back.
    pub upgrade: &'b Order,
    /// The order or renewal before the upgrade.
    pub previous: &'b Order,
    /// The first day on which the upgrade counts.
    pub earliest: Date,
}

impl Wait<'_> {
    /// How long the upgrade waited, in words.
    pub fn words(&self) -> String {
        let Wait { order, upgrade, previous, earliest } = self;
        let whose = if order.origin == upgrade.origin {
            "an upgrade placed".to_owned()
        } else {
            format!("for the upgrade {}, placed", upgrade.id)
        };
        let time = time_between(previous.ordered, upgrade.ordered);
        let placed = format!("{whose} {time} after {} of {}", previous.id, previous.ordered);
        if upgrade.ordered < *earliest {
            format!("{placed}, too early: it counts from {earliest} on")
        } else {
            format!("{placed}: it counts from {earliest} on")
        }
    }
}

impl<'b> Counting<'b> {
    /// Why an order doesn't count, and the clause that keeps it out; `None` where it counts.
    pub fn against(&self, basis: &Basis<'b>) -> Option<(String, &'b ClauseId)> {
        let gap = &basis.program.upgrade_gap;
        match self {
            Counting::Counts { .. } => None,
            Counting::Excluded(clause) => {
                Some(("orders of its kind are no customer sales".to_owned(), clause))
            }
            Counting::TooEarly(wait) => Some((wait.words(), &gap.clause)),
            Counting::NoEarlierOrder => {
                Some(("an upgrade without an earlier order on file".to_owned(), &gap.clause))
            }
        }
    }
}

/// A partner's orders, each with whether it counts, in the order of files and lines.
pub fn counting<'b>(basis: &Basis<'b>, partner: PartnerIndex) -> Vec<(&'b Order, Counting<'b>)> {
    let orders: Vec<&Order> = basis.book.orders_of(partner).collect();
    match basis.readings.gross_scope {
        GrossScope::AllInvoices => {
            orders.into_iter().map(|order| (order, Counting::Counts { after: None })).collect()
        }
        GrossScope::CustomerSales => {
            let history = History::of(&orders, basis.readings.upgrade_clock);
            orders
                .iter()
                .enumerate()
                .map(|(position, order)| (*order, history.counting(basis, position, order)))
                .collect()
        }
    }
}

/// Where a record stands in time: its day, then its place in the files.
type Moment = (Date, usize);

/// What an upgrade's earlier orders are looked up by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Account<'b> {
    /// The subscription that the upgrade names.
    Subscription(&'b str),
    /// The customer, where it names none.
    Customer(&'b str),
}

impl<'b> Account<'b> {
    fn of(order: &'b Order) -> Account<'b> {
        match &order.subscription {
            Some(subscription) => Account::Subscription(subscription),
            None => Account::Customer(&order.customer),
        }
    }
}

/// The earlier orders of a partner, by account and moment.
struct History<'b> {
    /// Orders that start the months of waiting.
    clock: BTreeMap<Account<'b>, Vec<(Moment, &'b Order)>>,
    /// Upgrades, which credit notes for upgrades refer to.
    upgrades: BTreeMap<Account<'b>, Vec<(Moment, &'b Order)>>,
}

impl<'b> History<'b> {
    fn of(orders: &[&'b Order], clock: UpgradeClock) -> History<'b> {
        let mut history = History { clock: BTreeMap::new(), upgrades: BTreeMap::new() };
        for (position, order) in orders.iter().enumerate() {
            // A credit note takes an order back; it isn't one.
            if order.is_credit_note() {
                continue;
            }
            let is_upgrade = order.kind == OrderKind::Upgrade;
            let starts_clock = match order.kind {
                OrderKind::New | OrderKind::Renewal => true,
                OrderKind::Upgrade => clock == UpgradeClock::AnyOrder,
                OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc => false,
            };
            let customer = Account::Customer(&order.customer);
            let subscription = order.subscription.as_deref().map(Account::Subscription);
            for account in subscription.into_iter().chain([customer]) {
                let entry = ((order.ordered, position), *order);
                if starts_clock {
                    history.clock.entry(account).or_default().push(entry);
                }
                if is_upgrade {
                    history.upgrades.entry(account).or_default().push(entry);
                }
            }
        }
        for entries in history.clock.values_mut().chain(history.upgrades.values_mut()) {
            entries.sort_by_key(|(moment, _)| *moment);
        }
        history
    }

    fn counting(&self, basis: &Basis<'b>, position: usize, order: &'b Order) -> Counting<'b> {
        let sales = &basis.program.sales;
        if let Some((_, clause)) = sales.excluded.iter().find(|(kind, _)| *kind == order.kind) {
            return Counting::Excluded(clause);
        }
        if order.kind != OrderKind::Upgrade {
            return Counting::Counts { after: None };
        }
        let moment = (order.ordered, position);
        if order.is_credit_note()
            && let Some(credited) = latest_before(&self.upgrades, Account::of(order), moment)
        {
            return self.upgrade(basis, order, credited);
        }
        self.upgrade(basis, order, (moment, order))
    }

    /// Clause: `sales.upgrade-gap`.
    fn upgrade(
        &self,
        basis: &Basis<'b>,
        order: &'b Order,
        (moment, upgrade): (Moment, &'b Order),
    ) -> Counting<'b> {
        let Some((_, previous)) = latest_before(&self.clock, Account::of(upgrade), moment) else {
            return Counting::NoEarlierOrder;
        };
        let earliest = months_later(previous.ordered, basis.program.upgrade_gap.months);
        let wait = Wait { order, upgrade, previous, earliest };
        if upgrade.ordered >= earliest {
            Counting::Counts { after: Some(wait) }
        } else {
            Counting::TooEarly(wait)
        }
    }
}

fn latest_before<'b>(
    entries: &BTreeMap<Account<'b>, Vec<(Moment, &'b Order)>>,
    account: Account<'b>,
    moment: Moment,
) -> Option<(Moment, &'b Order)> {
    let entries = entries.get(&account)?;
    let earlier = entries.partition_point(|(other, _)| *other < moment);
    entries.get(earlier.checked_sub(1)?).copied()
}
