//! Tallies that are to leave this machine: made while deals and orders are read, which are counted besides.
//!
//! An order of long ago leaves nothing in a year's sums, and still an upgrade may wait after it. So how many records of
//! a partner there are, of whatever day, tells whether a partner's records were torn apart.

use std::num::NonZeroUsize;

use hashbrown::HashMap;

use crate::assessment::tally::Tallies;
use crate::assessment::tally::bulk::{Part, TallyCollector, Worker};
use crate::book::from_records::bulk::{Collected, Collector, DealLine, OrderLine};
use crate::book::{Book, PartnerIndex};

/// How many deals and orders a partner has, of whatever day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Trade {
    /// The deals.
    pub deals: u64,
    /// The orders.
    pub orders: u64,
}

/// The deals and orders of each partner of a book, by its position, where the book has them.
pub fn of_book(book: &Book) -> Vec<Trade> {
    let count = |records: usize| u64::try_from(records).unwrap_or(u64::MAX);
    let trade = |index: PartnerIndex| Trade {
        deals: count(book.deals_of(index).count()),
        orders: count(book.orders_of(index).count()),
    };
    book.partners().map(|(index, _)| trade(index)).collect()
}

/// Makes tallies, and counts.
#[derive(Clone, Debug)]
pub struct CountedCollector(pub TallyCollector);

/// What a thread keeps of a file: its sums, and how many records of each partner there were in it.
#[derive(Debug)]
pub struct CountedWorker {
    inner: Worker,
    seen: HashMap<PartnerIndex, u64>,
}

impl CountedWorker {
    fn see(&mut self, partner: PartnerIndex) {
        let seen = self.seen.entry(partner).or_default();
        *seen = seen.saturating_add(1);
    }
}

impl Collector for CountedCollector {
    type Worker = CountedWorker;
    type Part = Part;

    fn worker(&self) -> CountedWorker {
        CountedWorker { inner: self.0.worker(), seen: HashMap::new() }
    }

    fn part(&self, lines: usize) -> Part {
        self.0.part(lines)
    }

    fn order(&self, worker: &mut CountedWorker, part: &mut Part, order: &OrderLine<'_>) {
        worker.see(order.partner);
        self.0.order(&mut worker.inner, part, order);
    }

    fn deal(&self, worker: &mut CountedWorker, part: &mut Part, deal: &DealLine<'_>) {
        worker.see(deal.partner);
        self.0.deal(&mut worker.inner, part, deal);
    }
}

impl CountedCollector {
    /// The tallies of partners, of which there are so many, and how many deals and orders each has.
    pub fn tallies(
        &self,
        partners: usize,
        deals: Collected<CountedCollector>,
        orders: Collected<CountedCollector>,
        threads: NonZeroUsize,
    ) -> (Tallies, Vec<Trade>) {
        let mut trade = vec![Trade::default(); partners];
        let deals = split(deals, &mut trade, |trade| &mut trade.deals);
        let orders = split(orders, &mut trade, |trade| &mut trade.orders);
        (self.0.tallies(partners, deals, orders, threads), trade)
    }
}

/// What the collector within made, and the counts taken out.
fn split(
    collected: Collected<CountedCollector>,
    trade: &mut [Trade],
    of: fn(&mut Trade) -> &mut u64,
) -> Collected<TallyCollector> {
    let Collected { workers, parts, count } = collected;
    let mut inner = Vec::with_capacity(workers.len());
    for worker in workers {
        for (partner, seen) in worker.seen {
            if let Some(trade) = trade.get_mut(partner.position()) {
                let known = of(trade);
                *known = known.saturating_add(seen);
            }
        }
        inner.push(worker.inner);
    }
    Collected { workers: inner, parts, count }
}
