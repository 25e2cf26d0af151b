//! What a partner ordered before, by subscription and by customer. Clause: `sales.upgrade-gap`.

use std::num::NonZeroU32;

use crate::calendar::{Date, months_later};
use crate::program::readings::UpgradeClock;
use crate::words::OrderKind;

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

/// The orders of a partner, by account and day.
#[derive(Clone)]
pub struct History<S: Sale> {
    /// In the order of files and lines.
    sales: Vec<S>,
    /// By account, day and position.
    entries: Vec<Entry<S::Account>>,
    /// For each sale, where it stands among the entries of its own account, counted from 1; 0 where it doesn't.
    places: Vec<u32>,
}

/// An order of an account.
#[derive(Clone, Copy)]
struct Entry<A> {
    account: A,
    ordered: Date,
    /// The position of the order.
    position: u32,
    /// The position of the latest order or renewal of the account, up to this one.
    order: Option<NonZeroU32>,
    /// The position of the latest upgrade of the account, up to this one.
    upgrade: Option<NonZeroU32>,
}

impl<S: Sale> History<S> {
    /// The history that a partner's orders make, given in the order of files and lines.
    pub fn of(sales: Vec<S>) -> History<S> {
        let entry = |(position, sale): (usize, &S)| {
            let (ordered, position) = (sale.ordered(), u32::try_from(position).unwrap_or(u32::MAX));
            let entry = move |account| Entry { account, ordered, position, order: None, upgrade: None };
            sale.accounts().map(|account| account.map(entry))
        };
        let entries = sales.iter().enumerate().filter(|(_, sale)| sale.starts(UpgradeClock::AnyOrder));
        let mut entries: Vec<_> = entries.flat_map(entry).flatten().collect();
        entries.sort_unstable_by_key(|entry| (entry.account, entry.ordered, entry.position));
        let mut before: Option<Entry<S::Account>> = None;
        let mut places = vec![0; sales.len()];
        for (number, entry) in (1..).zip(&mut entries) {
            let of_account = before.filter(|before| before.account == entry.account);
            (entry.order, entry.upgrade) =
                of_account.map_or((None, None), |before| (before.order, before.upgrade));
            // Counted from 1, so that none takes no room.
            let own = NonZeroU32::new(entry.position.saturating_add(1));
            let sale = at(&sales, entry.position);
            let is_order = sale.is_some_and(|sale| sale.kind() != OrderKind::Upgrade);
            if sale.is_some_and(|sale| sale.account() == entry.account)
                && let Some(place) = usize::try_from(entry.position).ok().and_then(|at| places.get_mut(at))
            {
                *place = number;
            }
            *(if is_order { &mut entry.order } else { &mut entry.upgrade }) = own;
            before = Some(*entry);
        }
        History { sales, entries, places }
    }

    /// What becomes of the upgrade at a position, or of a credit note for one, which goes the way of the upgrade that it
    /// takes back; `None` where nothing stands there.
    pub fn waited(&self, position: usize, clock: UpgradeClock, months: u32) -> Option<Waited<S>> {
        let position = u32::try_from(position).ok()?;
        let sale = *at(&self.sales, position)?;
        let credited = self.latest_before(position, sale).and_then(|entry| entry.upgrade);
        let (position, upgrade) = match credited.filter(|_| sale.is_credit_note()) {
            Some(credited) => {
                let position = credited.get().saturating_sub(1);
                (position, *at(&self.sales, position)?)
            }
            None => (position, sale),
        };
        let latest = self.latest_before(position, upgrade);
        let previous = latest.and_then(|entry| match clock {
            UpgradeClock::OrderOrRenewal => entry.order,
            UpgradeClock::AnyOrder => NonZeroU32::new(entry.position.saturating_add(1)),
        });
        let previous = previous.and_then(|previous| at(&self.sales, previous.get().saturating_sub(1)));
        Some(previous.map_or(Waited::NoEarlierOrder, |previous| Waited::After {
            upgrade,
            previous: *previous,
            earliest: months_later(previous.ordered(), months),
        }))
    }

    /// The latest order or upgrade of a sale's account before it.
    fn latest_before(&self, position: u32, sale: S) -> Option<&Entry<S::Account>> {
        let earlier = match at(&self.places, position)? {
            0 => {
                let moment = (sale.account(), sale.ordered(), position);
                self.entries.partition_point(|entry| (entry.account, entry.ordered, entry.position) < moment)
            }
            place => usize::try_from(place.checked_sub(1)?).ok()?,
        };
        let entry = self.entries.get(earlier.checked_sub(1)?)?;
        (entry.account == sale.account()).then_some(entry)
    }
}

fn at<S>(sales: &[S], position: u32) -> Option<&S> {
    sales.get(usize::try_from(position).ok()?)
}
