//! Upgrades, decided when all orders are read. Clause: `sales.upgrade-gap`.

mod notes;
mod sieve;

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::ops::Range;

use chrono::Datelike as _;
use hashbrown::{HashMap, HashSet};
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
use sieve::Sieve;

/// An order that an upgrade may have to wait after, or an upgrade.
#[derive(Clone, Copy, Debug)]
pub(super) struct Logged {
    /// The subscription that it names, else its id: it is of the subscription under that.
    subscription: Fingerprint,
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
    fn new(date: Date, is: Is, names_subscription: bool) -> Day {
        let code = match is {
            Is::OrderOrRenewal => 0,
            Is::Upgrade => 1,
            Is::CreditNote => 2,
        };
        Day((date.num_days_from_ce() << 3) | (i32::from(names_subscription) << 2) | code)
    }

    fn date(self) -> Date {
        Date::from_num_days_from_ce_opt(self.0 >> 3).unwrap_or_default()
    }

    /// Whether it names a subscription.
    fn names_subscription(self) -> bool {
        self.0 & 4 != 0
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
            subscription: keys.fingerprint(order.subscription.unwrap_or(order.id)),
            customer: keys.fingerprint(order.customer),
            partner: order.partner,
            ordered: Day::new(order.ordered, is, order.subscription.is_some()),
        })
    }

    fn account(&self) -> Account {
        let [by_subscription, by_customer] = self.accounts();
        if self.ordered.names_subscription() { by_subscription } else { by_customer }
    }

    /// The accounts that it is an order of.
    fn accounts(&self) -> [Account; 2] {
        [Account::Subscription(self.subscription), Account::Customer(self.customer)]
    }

    /// Whether it is an upgrade and no credit note for one.
    pub(super) fn is_upgrade(&self) -> bool {
        self.ordered.is() == Is::Upgrade
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
        [by_subscription.then_some(subscription), by_customer.then_some(customer)]
    }
}

/// Where an order was logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Placed {
    /// The number of its part.
    part: usize,
    /// Its position in the part's log.
    at: usize,
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
    /// The upgrade that it takes back, by part and position in its log, where its id tells.
    takes_back: Option<Placed>,
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
            takes_back: None,
        }
    }
}

/// What stands at a place of a part's texts.
fn text_at<'t>(texts: &'t str, at: &Range<u32>) -> &'t str {
    let place = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    texts.get(place(at.start)..place(at.end)).unwrap_or_default()
}

/// A place in a part's texts, which are no longer than the part.
fn short(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// What decides the upgrades of a partner in some parts: the orders held back, in the order of files and lines, and the
/// upgrades, each with its position among these and with its part.
#[derive(Clone, Debug, Default)]
struct Pile {
    orders: Vec<Held>,
    upgrades: Vec<(usize, Upgrade, usize)>,
    /// The upgrades that credit notes take back, each with its position among the orders.
    taken_back: Vec<(Placed, usize)>,
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
    pub(super) fn of(mut parts: Vec<Part>, partners: usize, keys: &Keys, threads: NonZeroUsize) -> Piles {
        let taken_back = notes::taken_back(&mut parts, keys);
        let sieve = Sieve::of(&parts, &taken_back, threads);
        let texts = parts.iter_mut().map(|part| std::mem::take(&mut part.texts)).collect();
        let parts = parts.into_iter().enumerate().collect();
        Piles {
            texts,
            shares: spread(parts, threads, 1, |parts| piles(parts, &sieve, &taken_back, partners)),
        }
    }

    /// Decides the upgrades of the partner at a position.
    pub(super) fn settle(&self, partner: usize, collector: &TallyCollector, keys: &mut SalesKeys) -> Settled {
        let mut settled = Settled::default();
        let pieces = || self.shares.iter().filter_map(|piles| piles.get(partner));
        if pieces().all(|piece| piece.upgrades.is_empty()) {
            return settled;
        }
        let history = History::of(pieces().flat_map(|piece| &piece.orders).copied().collect());
        let mut taken_back: HashMap<Placed, usize> = HashMap::new();
        let mut before = 0usize;
        for piece in pieces() {
            let placed = piece.taken_back.iter();
            taken_back.extend(placed.map(|(placed, position)| (*placed, before.saturating_add(*position))));
            before = before.saturating_add(piece.orders.len());
        }
        let mut before = 0usize;
        for piece in pieces() {
            for (position, upgrade, part) in &piece.upgrades {
                let own = before.saturating_add(*position);
                let decides = upgrade.takes_back.and_then(|placed| taken_back.get(&placed).copied());
                let waits = Waits::of(&history, decides.unwrap_or(own), collector.months);
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
fn piles(
    parts: Vec<(usize, Part)>,
    sieve: &Sieve,
    taken_back: &HashSet<Placed>,
    partners: usize,
) -> Vec<Pile> {
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
            let placed = Placed { part: number, at };
            if taken_back.contains(&placed) {
                pile.taken_back.push((placed, pile.orders.len()));
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
        let text = |at: &Range<u32>| text_at(texts, at);
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
