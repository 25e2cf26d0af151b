//! What counts as sold. Clauses: `invoiced.gross`, `sales.*`.

pub mod history;

use std::collections::BTreeMap;

use crate::book::{Order, PartnerIndex};
use crate::calendar::{Date, time_between};
use crate::ids::{ClauseId, extended};
use crate::program::Program;
use crate::program::readings::GrossScope;
use crate::words::OrderKind;

use super::Basis;
use history::{History, Sale, Waited};

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
            format!("an upgrade placed on {}", upgrade.ordered)
        } else {
            format!("for the upgrade {}, placed on {}", upgrade.id, upgrade.ordered)
        };
        let time = time_between(previous.ordered, upgrade.ordered);
        let placed = format!("{whose}, {time} after {} of {}", previous.id, previous.ordered);
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
    match basis.readings.gross_scope {
        GrossScope::AllInvoices => {
            let orders = basis.book.orders_of(partner);
            orders.map(|order| (order, Counting::Counts { after: None })).collect()
        }
        GrossScope::CustomerSales => customer_sales(basis, partner),
    }
}

/// A partner's orders, each with whether it is a customer sale, in the order of files and lines.
///
/// Clauses: `sales.customer-sales`, `sales.upgrade-gap`.
pub fn customer_sales<'b>(basis: &Basis<'b>, partner: PartnerIndex) -> Vec<(&'b Order, Counting<'b>)> {
    let orders: Vec<&Order> = basis.book.orders_of(partner).collect();
    let (history, upgrades) = (History::of(orders.clone()), Upgrades::of(&orders));
    let counting = |(position, order): (usize, &&'b Order)| {
        (*order, counting_of(basis, &history, upgrades.deciding(position, order), order))
    };
    orders.iter().enumerate().map(counting).collect()
}

fn counting_of<'b>(
    basis: &Basis<'b>,
    history: &History<&'b Order>,
    position: usize,
    order: &'b Order,
) -> Counting<'b> {
    if let Some(clause) = excluded_by(basis.program, order.kind) {
        return Counting::Excluded(clause);
    }
    if order.kind != OrderKind::Upgrade {
        return Counting::Counts { after: None };
    }
    let waited = history.waited(position, basis.readings.upgrade_clock, basis.program.upgrade_gap.months);
    let counts = waited.is_some_and(|waited| waited.counts());
    match waited {
        None | Some(Waited::NoEarlierOrder) => Counting::NoEarlierOrder,
        Some(Waited::After { upgrade, previous, earliest }) => {
            let wait = Wait { order, upgrade, previous, earliest };
            if counts { Counting::Counts { after: Some(wait) } } else { Counting::TooEarly(wait) }
        }
    }
}

/// The clause that keeps orders of a kind out of customer sales; `None` for those that are.
pub fn excluded_by(program: &Program, kind: OrderKind) -> Option<&ClauseId> {
    program.sales.excluded.iter().find(|(excluded, _)| *excluded == kind).map(|(_, clause)| clause)
}

/// A partner's upgrades by id, each with the day it was placed and its position among the partner's orders.
pub(super) struct Upgrades<'b>(BTreeMap<&'b str, (Date, usize)>);

impl<'b> Upgrades<'b> {
    /// The upgrades among orders, which are looked up where there are credit notes for some.
    pub(super) fn of(orders: &[&'b Order]) -> Upgrades<'b> {
        let is_upgrade = |order: &Order| order.kind == OrderKind::Upgrade;
        if !orders.iter().any(|order| is_upgrade(order) && order.is_credit_note()) {
            return Upgrades(BTreeMap::new());
        }
        let upgrades = orders.iter().enumerate();
        let upgrades = upgrades.filter(|(_, order)| is_upgrade(order) && !order.is_credit_note());
        Upgrades(upgrades.map(|(at, order)| (order.id.as_str(), (order.ordered, at))).collect())
    }

    /// The position that decides whether an upgrade or a credit note for one counts: its own, or that of the upgrade
    /// whose id the credit note's extends.
    pub(super) fn deciding(&self, position: usize, order: &Order) -> usize {
        if self.0.is_empty() || !order.is_credit_note() {
            return position;
        }
        let extended = extended(order.id.as_str()).filter_map(|id| self.0.get(id));
        let mut before = extended.filter(|(ordered, _)| *ordered <= order.ordered);
        before.next().map_or(position, |(_, at)| *at)
    }
}

/// What an upgrade's earlier orders are looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Account<'b> {
    /// The subscription that the upgrade names.
    Subscription(&'b str),
    /// The customer, where it names none.
    Customer(&'b str),
}

impl<'b> Sale for &'b Order {
    type Account = Account<'b>;

    fn kind(&self) -> OrderKind {
        self.kind
    }

    fn is_credit_note(&self) -> bool {
        Order::is_credit_note(self)
    }

    fn ordered(&self) -> Date {
        self.ordered
    }

    fn account(&self) -> Account<'b> {
        let order: &'b Order = self;
        let subscription = order.subscription.as_deref();
        subscription.map_or(Account::Customer(&order.customer), Account::Subscription)
    }

    fn accounts(&self) -> [Option<Account<'b>>; 2] {
        let order: &'b Order = self;
        // One that names none is of the subscription under its own id, by which later orders may name it.
        let subscription = order.subscription.as_deref().unwrap_or(order.id.as_str());
        [Some(Account::Subscription(subscription)), Some(Account::Customer(&order.customer))]
    }
}
