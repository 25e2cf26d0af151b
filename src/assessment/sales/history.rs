//! What a partner ordered before, by subscription and by customer. Clause: `sales.upgrade-gap`.

use crate::calendar::{Date, months_later};
use crate::program::readings::UpgradeClock;
use crate::words::OrderKind;

/// Where a record stands in time: its day, then its place in the files.
pub type Moment = (Date, usize);

/// An order, as far as the wait before upgrades is concerned.
pub trait Sale: Copy {
    /// What an upgrade's earlier orders are looked up by: the subscription that it names, else the customer.
    type Account: Copy + Ord;

    /// What it is for.
    fn kind(&self) -> OrderKind;

    /// Whether it takes back what was ordered before.
    fn is_credit_note(&self) -> bool;

    /// The day it was placed.
    fn ordered(&self) -> Date;

    /// The account by which its own earlier orders are looked up.
    fn account(&self) -> Self::Account;

    /// The accounts that it is an order of: its subscription, where it names one, and its customer.
    fn accounts(&self) -> [Option<Self::Account>; 2];

    /// Whether it starts the months of waiting. A credit note takes an order back; it isn't one.
    fn starts(&self, clock: UpgradeClock) -> bool {
        !self.is_credit_note()
            && match self.kind() {
                OrderKind::New | OrderKind::Renewal => true,
                OrderKind::Upgrade => clock == UpgradeClock::AnyOrder,
                OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc => false,
            }
    }
}

/// What became of an upgrade, or of the one that a credit note takes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waited<S> {
    /// No earlier order is on file.
    NoEarlierOrder,
    /// There is one, and it may be long enough ago or not.
    After {
        /// The upgrade.
        upgrade: S,
        /// The order or renewal before it.
        previous: S,
        /// The first day on which the upgrade counts.
        earliest: Date,
    },
}

impl<S: Sale> Waited<S> {
    /// Whether the upgrade counts.
    pub fn counts(&self) -> bool {
        match self {
            Waited::NoEarlierOrder => false,
            Waited::After { upgrade, earliest, .. } => upgrade.ordered() >= *earliest,
        }
    }
}

/// The earlier orders of a partner, by account and moment.
#[derive(Clone)]
pub struct History<S: Sale> {
    /// Orders that start the months of waiting.
    clock: Ledger<S>,
    /// Upgrades, which credit notes for upgrades refer to.
    upgrades: Ledger<S>,
}

impl<S: Sale> History<S> {
    /// The history that a partner's orders make, each with its place in the files.
    pub fn of(sales: impl Iterator<Item = (usize, S)> + Clone, clock: UpgradeClock) -> History<S> {
        let is_upgrade = |sale: &S| sale.kind() == OrderKind::Upgrade && !sale.is_credit_note();
        History {
            clock: Ledger::of(sales.clone().filter(|(_, sale)| sale.starts(clock))),
            upgrades: Ledger::of(sales.filter(|(_, sale)| is_upgrade(sale))),
        }
    }

    /// What becomes of an upgrade, or of a credit note for one, which goes the way of the upgrade it takes back.
    pub fn waited(&self, position: usize, sale: S, months: u32) -> Waited<S> {
        let moment = (sale.ordered(), position);
        let credited =
            if sale.is_credit_note() { self.upgrades.latest_before(sale.account(), moment) } else { None };
        let (moment, upgrade) = credited.unwrap_or((moment, sale));
        match self.clock.latest_before(upgrade.account(), moment) {
            None => Waited::NoEarlierOrder,
            Some((_, previous)) => {
                Waited::After { upgrade, previous, earliest: months_later(previous.ordered(), months) }
            }
        }
    }
}

/// Orders by account and moment.
#[derive(Clone)]
struct Ledger<S: Sale>(Vec<(S::Account, Moment, S)>);

impl<S: Sale> Ledger<S> {
    fn of(sales: impl Iterator<Item = (usize, S)>) -> Ledger<S> {
        let entries = sales.flat_map(|(position, sale)| {
            let moment = (sale.ordered(), position);
            sale.accounts().into_iter().flatten().map(move |account| (account, moment, sale))
        });
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable_by_key(|(account, moment, _)| (*account, *moment));
        Ledger(entries)
    }

    fn latest_before(&self, account: S::Account, moment: Moment) -> Option<(Moment, S)> {
        let earlier = self.0.partition_point(|(other, at, _)| (*other, *at) < (account, moment));
        let (other, at, sale) = self.0.get(earlier.checked_sub(1)?)?;
        (*other == account).then_some((*at, *sale))
    }
}
