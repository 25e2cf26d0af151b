//! Upgrades, decided when all orders are read. Clause: `sales.upgrade-gap`.

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::ops::Range;

use chrono::Datelike as _;
use hashbrown::HashMap;
use rust_decimal::Decimal;

use super::{Gather, Part, Sum, TallyCollector, text_of};
use crate::assessment::sales::history::{History, Sale};
use crate::assessment::tally::{Counts, SalesKey, Unfounded, Waits, Whose};
use crate::book::PartnerIndex;
use crate::book::from_records::bulk::OrderLine;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::money::Currency;
use crate::names::{Fingerprint, Keys};
use crate::threads::spread;
use crate::words::OrderKind;

/// An order that an upgrade may have to wait after, or an upgrade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Logged {
    subscription: Option<Fingerprint>,
    customer: Fingerprint,
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
            subscription: order.subscription.map(|subscription| keys.fingerprint(subscription)),
            customer: keys.fingerprint(order.customer),
            partner: order.partner,
            ordered: Day::new(order.ordered, is),
        })
    }

    fn account(&self) -> Account {
        self.subscription.map_or(Account::Customer(self.customer), Account::Subscription)
    }

    /// The accounts that it is an order of; the first only where it names a subscription.
    fn accounts(&self) -> [Option<Account>; 2] {
        [self.subscription.map(Account::Subscription), Some(Account::Customer(self.customer))]
    }
}

/// What an order's earlier orders are looked up by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Account {
    Subscription(Fingerprint),
    Customer(Fingerprint),
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
        [subscription.filter(|_| by_subscription), customer.filter(|_| by_customer)]
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
        let mut keep = |cell: &[u8]| {
            let start = texts.len();
            texts.push_str(text_of(cell));
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

/// How many bits the sieve has: few enough to stay near.
const SIEVE: usize = 1 << 22;

/// Holds back all orders of accounts that upgrades have to do with, and few others.
struct Sieve(Vec<u64>);

impl Sieve {
    /// The word of an account, and its bits there.
    fn place(partner: PartnerIndex, account: Account) -> (usize, u64) {
        let (name, salt) = match account {
            Account::Subscription(name) => (name, 0),
            Account::Customer(name) => (name, 1),
        };
        let partner = u64::try_from(partner.position()).unwrap_or(0);
        let mixed = (name.bits() ^ partner.rotate_left(40) ^ salt).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let word = usize::try_from(mixed >> 48).unwrap_or(0);
        // Two bits of a word, so that few others have the same.
        (word, (1 << ((mixed >> 42) & 63)) | (1 << ((mixed >> 36) & 63)))
    }

    fn note(&mut self, partner: PartnerIndex, account: Account) {
        let (word, bits) = Sieve::place(partner, account);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bits;
        }
    }

    /// Of which of its accounts an order is held back; `None` where of neither.
    fn holds_back(&self, logged: &Logged) -> Option<[bool; 2]> {
        let of = logged.accounts().map(|account| {
            account.is_some_and(|account| {
                let (word, bits) = Sieve::place(logged.partner, account);
                self.0.get(word).is_some_and(|word| word & bits == bits)
            })
        });
        (of != [false, false]).then_some(of)
    }

    /// Holds back all orders of the accounts that upgrades of the year have to do with, and few others.
    fn of(parts: &[Part], threads: NonZeroUsize) -> Sieve {
        let asked = Sieve::noting(parts, threads, |part, sieve| {
            for logged in part.upgrades.iter().filter_map(|upgrade| part.log.get(upgrade.at)) {
                sieve.note(logged.partner, logged.account());
            }
        });
        let is_credit_note = |logged: &Logged| logged.ordered.is() == Is::CreditNote;
        let mut of_year =
            parts.iter().flat_map(|part| part.upgrades.iter().filter_map(|upgrade| part.log.get(upgrade.at)));
        if !of_year.any(is_credit_note) {
            return asked;
        }
        // A credit note goes the way of the upgrade that it takes back, which may be of another year and account.
        let credited = Sieve::noting(parts, threads, |part, sieve| {
            for logged in part.log.iter().filter(|logged| logged.ordered.is() == Is::Upgrade) {
                if asked.holds_back(logged).is_some() {
                    sieve.note(logged.partner, logged.account());
                }
            }
        });
        asked.with(&credited)
    }

    /// A sieve of what is noted of some parts.
    fn noting(parts: &[Part], threads: NonZeroUsize, note: impl Fn(&Part, &mut Sieve) + Sync) -> Sieve {
        let sieves = spread(parts.iter().collect(), threads, 1, |parts: Vec<&Part>| {
            let mut sieve = Sieve(vec![0; SIEVE >> 6]);
            for part in parts {
                note(part, &mut sieve);
            }
            sieve
        });
        sieves.into_iter().reduce(|all, sieve| all.with(&sieve)).unwrap_or(Sieve(Vec::new()))
    }

    fn with(mut self, other: &Sieve) -> Sieve {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
        self
    }
}

/// What decides the upgrades of a partner in some parts: the orders held back, in the order of files and lines, and the
/// upgrades, each with its position among these and with its part.
#[derive(Clone, Debug, Default)]
struct Pile {
    orders: Vec<Held>,
    upgrades: Vec<(usize, Upgrade, usize)>,
}

/// What decides all upgrades.
pub(super) struct Piles {
    /// The texts of the parts.
    texts: Vec<String>,
    /// The piles by partner, for each share of the parts, in order.
    shares: Vec<Vec<Pile>>,
}

/// What upgrades of a partner come to.
#[derive(Default)]
pub(super) struct Settled {
    pub(super) sales: Vec<(SalesKey, Sum)>,
    pub(super) unfounded: Vec<Unfounded<'static>>,
}

impl Piles {
    /// The piles that parts make, of so many partners.
    pub(super) fn of(mut parts: Vec<Part>, partners: usize, threads: NonZeroUsize) -> Piles {
        let sieve = Sieve::of(&parts, threads);
        let texts = parts.iter_mut().map(|part| std::mem::take(&mut part.texts)).collect();
        let parts = parts.into_iter().enumerate().collect();
        Piles { texts, shares: spread(parts, threads, 1, |parts| piles(parts, &sieve, partners)) }
    }

    /// Decides the upgrades of the partner at a position.
    pub(super) fn settle(&self, partner: usize, collector: &TallyCollector, keys: &mut SalesKeys) -> Settled {
        let mut settled = Settled::default();
        let pieces = || self.shares.iter().filter_map(|piles| piles.get(partner));
        if pieces().all(|piece| piece.upgrades.is_empty()) {
            return settled;
        }
        let history = History::of(pieces().flat_map(|piece| &piece.orders).copied().collect());
        let mut before = 0usize;
        for piece in pieces() {
            for (position, upgrade, part) in &piece.upgrades {
                let waits = Waits::of(&history, before.saturating_add(*position), collector.months);
                if let Some(held) = piece.orders.get(*position) {
                    let texts = self.texts.get(*part).map_or("", String::as_str);
                    settled.add(collector, keys, &held.logged, upgrade, waits, texts);
                }
            }
            before = before.saturating_add(piece.orders.len());
        }
        settled
    }
}

/// What decides upgrades in some parts, each with its number, by partner.
fn piles(parts: Vec<(usize, Part)>, sieve: &Sieve, partners: usize) -> Vec<Pile> {
    let mut piles = vec![Pile::default(); partners];
    for (number, part) in parts {
        let mut upgrades = part.upgrades.into_iter().peekable();
        for (at, logged) in part.log.into_iter().enumerate() {
            let upgrade = upgrades.next_if(|upgrade| upgrade.at == at);
            let Some(of) = sieve.holds_back(&logged) else { continue };
            let Some(pile) = piles.get_mut(logged.partner.position()) else { continue };
            // An upgrade's own account is held back, and so is the upgrade.
            if let Some(upgrade) = upgrade {
                pile.upgrades.push((pile.orders.len(), upgrade, number));
            }
            pile.orders.push(Held { logged, of });
        }
    }
    piles
}

/// The cells of upgrades, each worked out once.
pub(super) type SalesKeys = HashMap<(Currency, Date, bool, bool), Option<(SalesKey, bool)>>;

impl Settled {
    fn add(
        &mut self,
        collector: &TallyCollector,
        keys: &mut SalesKeys,
        logged: &Logged,
        upgrade: &Upgrade,
        waits: Waits,
        texts: &str,
    ) {
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
                self.sales.push((key, Sum { count: 1, sum: Exact::from(upgrade.gross), records }));
            }
        }
        let under = waits.unfounded();
        // Only upgrades that concern the year are told apart from other orders.
        if under != Counts::always(false) {
            self.unfounded.push(Unfounded {
                id: Cow::Owned(text(&upgrade.id).to_owned()),
                is_credit_note: logged.ordered.is() == Is::CreditNote,
                of: upgrade.of.clone().map(|name| Cow::Owned(text(&name).to_owned())),
                under,
            });
        }
    }
}
