//! Upgrades, decided when all orders are read. Clause: `sales.upgrade-gap`.

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::ops::Range;
use std::panic::resume_unwind;

use chrono::Datelike as _;
use hashbrown::HashMap;
use rust_decimal::Decimal;

use super::{Gather, Making, Part, Sum, TallyCollector};
use crate::assessment::sales::history::{History, Sale};
use crate::assessment::tally::{Counts, SalesKey, Unfounded, Waits, Whose};
use crate::book::PartnerIndex;
use crate::book::from_records::bulk::{Collected, OrderLine};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::money::Currency;
use crate::names::{Key, Keys};
use crate::words::OrderKind;

/// An order that an upgrade may have to wait after, or an upgrade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Logged {
    subscription: Key,
    customer: Key,
    partner: PartnerIndex,
    ordered: Day,
}

/// A day, and what was ordered, in little room: there are millions of them.
#[derive(Clone, Copy, Debug)]
struct Day(i32);

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Is {
    /// A new order or a renewal.
    OrderOrRenewal,
    Upgrade,
    /// A credit note for an upgrade.
    CreditNote,
}

impl Day {
    fn new(date: Date, is: Is) -> Day {
        let code = match is {
            Is::OrderOrRenewal => 0,
            Is::Upgrade => 1,
            Is::CreditNote => 2,
        };
        Day((date.num_days_from_ce() << 2) | code)
    }

    fn date(self) -> Date {
        Date::from_num_days_from_ce_opt(self.0 >> 2).unwrap_or_default()
    }

    fn is(self) -> Is {
        match self.0 & 3 {
            0 => Is::OrderOrRenewal,
            1 => Is::Upgrade,
            _ => Is::CreditNote,
        }
    }
}

impl Logged {
    /// The order, if upgrades can have to do with it.
    pub(super) fn of(order: &OrderLine<'_>, keys: &Keys) -> Option<Logged> {
        let is = match (order.kind, order.is_credit_note()) {
            (OrderKind::New | OrderKind::Renewal, false) => Is::OrderOrRenewal,
            (OrderKind::Upgrade, false) => Is::Upgrade,
            (OrderKind::Upgrade, true) => Is::CreditNote,
            (OrderKind::New | OrderKind::Renewal, true)
            | (OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc, _) => return None,
        };
        Some(Logged {
            subscription: order.subscription.map_or(Key::NONE, |subscription| keys.of(subscription)),
            customer: keys.of(order.customer),
            partner: order.partner,
            ordered: Day::new(order.ordered, is),
        })
    }

    fn account(&self) -> Account {
        let [subscription, customer] = self.accounts();
        if self.subscription == Key::NONE { customer } else { subscription }
    }

    /// The accounts that it is an order of; the first is nobody's where it names no subscription.
    fn accounts(&self) -> [Account; 2] {
        [Account::Subscription(self.subscription), Account::Customer(self.customer)]
    }
}

/// What an order's earlier orders are looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Account {
    Subscription(Key),
    Customer(Key),
}

/// An order of accounts that upgrades have to do with.
#[derive(Clone, Copy, Debug)]
pub(super) struct Held {
    logged: Logged,
    /// Of which of its accounts it is held back.
    of: [bool; 2],
}

impl Sale for Held {
    type Account = Account;

    fn kind(&self) -> OrderKind {
        match self.logged.ordered.is() {
            // To an upgrade, both are the same.
            Is::OrderOrRenewal => OrderKind::New,
            Is::Upgrade | Is::CreditNote => OrderKind::Upgrade,
        }
    }

    fn is_credit_note(&self) -> bool {
        self.logged.ordered.is() == Is::CreditNote
    }

    fn ordered(&self) -> Date {
        self.logged.ordered.date()
    }

    fn account(&self) -> Account {
        self.logged.account()
    }

    fn accounts(&self) -> [Option<Account>; 2] {
        let [by_subscription, by_customer] = self.of;
        let [subscription, customer] = self.logged.accounts();
        [by_subscription.then_some(subscription), by_customer.then_some(customer)]
    }
}

/// What else there is to an upgrade or a credit note for one.
#[derive(Clone, Debug)]
pub(super) struct Upgrade {
    /// Its position in the part's log.
    at: usize,
    /// Where its id stands in the part's texts, and behind it the subscription or customer.
    id: Range<u32>,
    of: Whose<Range<u32>>,
    invoiced: Option<Date>,
    gross: Decimal,
    currency: Currency,
}

impl Upgrade {
    /// The upgrade that was logged last.
    pub(super) fn of(order: &OrderLine<'_>, logged: usize, texts: &mut String) -> Upgrade {
        let mut keep = |text: &str| {
            let start = texts.len();
            texts.push_str(text);
            short(start)..short(texts.len())
        };
        Upgrade {
            at: logged.saturating_sub(1),
            id: keep(order.id),
            of: Whose::of(order.subscription, order.customer).map(keep),
            invoiced: order.invoiced,
            gross: order.gross,
            currency: order.currency,
        }
    }
}

/// A place in a part's texts, which are no longer than the part.
fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// How many bits the sieve has.
const SIEVE: usize = 1 << 24;

/// Holds back all orders of accounts that upgrades have to do with, and few others.
struct Sieve(Vec<u64>);

impl Sieve {
    fn place(partner: PartnerIndex, account: Account) -> (usize, u64) {
        let (name, salt) = match account {
            Account::Subscription(name) => (name, 0),
            Account::Customer(name) => (name, 1),
        };
        let partner = u64::try_from(partner.position()).unwrap_or(0);
        let mixed = (name.mixed() ^ partner.rotate_left(40) ^ salt).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let bit = usize::try_from(mixed >> 40).unwrap_or(0);
        (bit >> 6, 1 << (bit & 63))
    }

    fn note(&mut self, partner: PartnerIndex, account: Account) {
        let (word, bit) = Sieve::place(partner, account);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bit;
        }
    }

    /// Of which of its accounts an order is held back; `None` where of neither.
    fn holds_back(&self, logged: &Logged) -> Option<[bool; 2]> {
        let of = logged.accounts().map(|account| {
            let (word, bit) = Sieve::place(logged.partner, account);
            self.0.get(word).is_some_and(|word| word & bit != 0)
        });
        (of != [false, false]).then_some(of)
    }

    /// Holds back all orders of the accounts that upgrades of the year have to do with, and few others.
    fn of(parts: &[Part]) -> Sieve {
        let mut sieve = Sieve(vec![0; SIEVE >> 6]);
        let mut any_credit_note = false;
        for part in parts {
            for logged in part.upgrades.iter().filter_map(|upgrade| part.log.get(upgrade.at)) {
                any_credit_note |= logged.ordered.is() == Is::CreditNote;
                sieve.note(logged.partner, logged.account());
            }
        }
        // A credit note goes the way of the upgrade that it takes back, which may be of another year and account.
        if any_credit_note {
            let mut with_credited = Sieve(sieve.0.clone());
            for logged in parts.iter().flat_map(|part| &part.log) {
                if logged.ordered.is() == Is::Upgrade && sieve.holds_back(logged).is_some() {
                    with_credited.note(logged.partner, logged.account());
                }
            }
            sieve = with_credited;
        }
        sieve
    }
}

/// What decides the upgrades of a partner: the orders held back, in the order of files and lines, and the upgrades, each
/// with its position among these and with its part.
#[derive(Clone, Debug, Default)]
struct Pile {
    orders: Vec<Held>,
    upgrades: Vec<(usize, Upgrade, usize)>,
}

/// All upgrades, with how each waited, partner by partner, in the order of files and lines.
pub(super) struct Decided {
    /// The texts of the parts.
    texts: Vec<String>,
    upgrades: Vec<(Logged, Upgrade, usize, Waits)>,
}

/// Decides all upgrades of so many partners.
pub(super) fn decided(
    collector: &TallyCollector,
    orders: &mut Collected<TallyCollector>,
    partners: usize,
    threads: NonZeroUsize,
) -> Decided {
    let mut parts = std::mem::take(&mut orders.parts);
    let sieve = Sieve::of(&parts);
    let texts = parts.iter_mut().map(|part| std::mem::take(&mut part.texts)).collect();
    let mut shares: Vec<Vec<(usize, Part)>> = Vec::new();
    let each = parts.len().div_ceil(threads.get()).max(1);
    for one in parts.into_iter().enumerate() {
        match shares.last_mut().filter(|share| share.len() < each) {
            Some(share) => share.push(one),
            None => shares.push(vec![one]),
        }
    }
    let sieve = &sieve;
    let pieces: Vec<Vec<Pile>> = std::thread::scope(|scope| {
        let shares: Vec<_> =
            shares.into_iter().map(|share| scope.spawn(move || piles(share, sieve, partners))).collect();
        shares.into_iter().map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    let months = collector.months;
    let pieces = &pieces;
    let each = partners.div_ceil(threads.get()).max(1);
    let waited: Vec<Vec<(Logged, Upgrade, usize, Waits)>> = std::thread::scope(|scope| {
        let decide = move |first: usize| {
            let last = first.saturating_add(each).min(partners);
            let of = |partner: usize| pieces.iter().filter_map(move |piles| piles.get(partner));
            (first..last).flat_map(|partner| waits(of(partner), months)).collect()
        };
        let shares: Vec<_> =
            (0..partners).step_by(each).map(|first| scope.spawn(move || decide(first))).collect();
        shares.into_iter().map(|share| share.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    Decided { texts, upgrades: waited.into_iter().flatten().collect() }
}

/// What decides upgrades in some parts, each with its number, by partner.
fn piles(parts: Vec<(usize, Part)>, sieve: &Sieve, partners: usize) -> Vec<Pile> {
    let mut piles = vec![Pile::default(); partners];
    for (number, part) in parts {
        let mut upgrades = part.upgrades.into_iter().peekable();
        for (at, logged) in part.log.into_iter().enumerate() {
            let upgrade = upgrades.next_if(|upgrade| upgrade.at == at);
            let Some(pile) = piles.get_mut(logged.partner.position()) else { continue };
            // An upgrade's own account is held back, and so is the upgrade.
            if let Some(of) = sieve.holds_back(&logged) {
                pile.orders.push(Held { logged, of });
            }
            if let Some(upgrade) = upgrade {
                pile.upgrades.push((pile.orders.len().saturating_sub(1), upgrade, number));
            }
        }
    }
    piles
}

/// How the upgrades of one partner waited.
fn waits<'p>(
    pieces: impl Iterator<Item = &'p Pile> + Clone,
    months: u32,
) -> Vec<(Logged, Upgrade, usize, Waits)> {
    if pieces.clone().all(|piece| piece.upgrades.is_empty()) {
        return Vec::new();
    }
    let orders: Vec<Held> = pieces.clone().flat_map(|piece| &piece.orders).copied().collect();
    let history = History::of(orders);
    let mut waits = Vec::new();
    let mut before = 0usize;
    for piece in pieces {
        for (position, upgrade, part) in &piece.upgrades {
            if let Some(held) = piece.orders.get(*position) {
                let position = before.saturating_add(*position);
                let waited = Waits::of(&history, position, months);
                waits.push((held.logged, upgrade.clone(), *part, waited));
            }
        }
        before = before.saturating_add(piece.orders.len());
    }
    waits
}

impl Decided {
    /// Adds the upgrades to the tallies.
    pub(super) fn add_to(self, collector: &TallyCollector, making: &mut Making) {
        // Worked out once for each day.
        let mut keys = HashMap::<_, Option<(SalesKey, bool)>>::new();
        for (logged, upgrade, part, waits) in self.upgrades {
            let texts = self.texts.get(part).map_or("", String::as_str);
            let text = |at: &Range<u32>| {
                let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
                texts.get(place(at.start)..place(at.end)).unwrap_or_default()
            };
            let counts = waits.counts();
            if let Some(day) = upgrade.invoiced {
                let Counts { order_or_renewal, any_order } = counts;
                let key = *keys
                    .entry((upgrade.currency, day, order_or_renewal, any_order))
                    .or_insert_with(|| collector.sales_key(upgrade.currency, day, counts));
                if let Some((key, lacks)) = key {
                    let gathered = lacks || collector.gathers == Gather::All;
                    let records = if gathered { vec![(day, text(&upgrade.id).into())] } else { Vec::new() };
                    let sum = Sum { count: 1, sum: Exact::from(upgrade.gross), records };
                    making.sales(logged.partner, key, sum);
                }
            }
            let under = waits.unfounded();
            if under != Counts::always(false)
                && collector.span.concerns(logged.ordered.date(), upgrade.invoiced)
            {
                let unfounded = Unfounded {
                    id: Cow::Owned(text(&upgrade.id).to_owned()),
                    is_credit_note: logged.ordered.is() == Is::CreditNote,
                    of: upgrade.of.map(|name| Cow::Owned(text(&name).to_owned())),
                    under,
                };
                making.unfounded(logged.partner, unfounded);
            }
        }
    }
}
