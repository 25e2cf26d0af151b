//! Deals and orders by the million: each held against the book as with care, and handed on without being kept.
//!
//! Nothing is told here of what is wrong. Where anything is, the files are read again with care.

mod days;
mod differ;
mod lines;

use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicBool, Ordering};

use hashbrown::HashMap;

use super::Opened;
use crate::book::{Book, PartnerIndex};
use crate::files::{Files, Folder};
use crate::money::Currency;
use crate::names::{Key, Keys};
use crate::program::Program;
use crate::records::cells;
use crate::records::csv::parts::{self, Cells, Pace, Parts, Reader, Rows};
use crate::records::kinds::Kind;
use crate::records::sources::{Form, Source};
use crate::threads::spread;
use days::Days;
use differ::{Ascent, Met, all_differ};
pub use lines::{DealLine, OrderLine};

/// So many bytes of deals go into a share of the index: some 400,000 deals, which fill the room that is made for them.
const SHARE: u64 = 36_000_000;

/// What makes something of deals and orders, as they are read.
pub trait Collector: Sync {
    /// What a thread keeps of a file from one part to the next.
    type Worker: Send;
    /// What is made of a part of a file.
    type Part: Send;

    /// What a thread starts with.
    fn worker(&self) -> Self::Worker;

    /// What a part of so many lines starts with.
    fn part(&self, lines: usize) -> Self::Part;

    /// Takes in an order.
    fn order(&self, worker: &mut Self::Worker, part: &mut Self::Part, order: &OrderLine<'_>);

    /// Takes in a deal.
    fn deal(&self, worker: &mut Self::Worker, part: &mut Self::Part, deal: &DealLine<'_>);
}

/// What a collector made of the files of a kind.
#[derive(Debug)]
pub struct Collected<C: Collector> {
    /// What each thread kept of each file.
    pub workers: Vec<C::Worker>,
    /// What was made of each part, in the order of files and lines.
    pub parts: Vec<C::Part>,
    /// How many records there are.
    pub count: usize,
}

impl<C: Collector> Default for Collected<C> {
    fn default() -> Collected<C> {
        Collected { workers: Vec::new(), parts: Vec::new(), count: 0 }
    }
}

/// The partners that deals and orders refer to.
struct Known<'b> {
    partners: HashMap<Key, (PartnerIndex, Option<Currency>)>,
    base_currency: Option<Currency>,
    /// The names of bundles.
    bundles: Vec<&'b [u8]>,
    keys: Keys,
}

/// What a thread keeps: the currencies that it met, besides what the collector keeps.
struct Desk<W> {
    days: Days,
    met: Vec<([u8; 3], Currency)>,
    worker: W,
}

impl<W> Desk<W> {
    fn new<C: Collector<Worker = W>>(collector: &C) -> Desk<W> {
        Desk { days: Days::default(), met: Vec::new(), worker: collector.worker() }
    }
}

/// The currency of a code, which is looked up once.
fn currency(met: &mut Vec<([u8; 3], Currency)>, code: &[u8]) -> Option<Currency> {
    let letters: [u8; 3] = code.try_into().ok()?;
    if let Some((_, currency)) = met.iter().find(|(other, _)| *other == letters) {
        return Some(*currency);
    }
    let currency = cells::parse_currency(std::str::from_utf8(code).ok()?).ok()?;
    met.push((letters, currency));
    Some(currency)
}

/// Reads all deals and orders of a book; `None` where any needs care.
pub(super) fn read<C: Collector>(
    opened: &Opened,
    folder: &Folder,
    files: &Files,
    (program, book): (&Program, &Book),
    collector: &C,
    pace: Pace<'_>,
) -> Option<(Collected<C>, Collected<C>)> {
    let keys = Keys::new();
    let partners = book
        .partners()
        .map(|(index, partner)| (keys.of(partner.id.as_str().as_bytes()), (index, partner.currency)));
    let bundles = program.bundles.iter().flat_map(|bundle| {
        let aliases = bundle.aliases.iter().map(String::as_str);
        std::iter::once(bundle.id.as_str()).chain(aliases).map(str::as_bytes)
    });
    let base_currency = opened.settings.base_currency;
    let known = Known { partners: partners.collect(), base_currency, bundles: bundles.collect(), keys };
    let of_kind = |kind| opened.sources.read.iter().filter(move |source| source.form == Form::Csv(kind));
    let length = |source: &Source| folder.stream(files.name(source.file)).map_or(0, |stream| stream.length());
    let mut index = DealIndex::new(of_kind(Kind::Deals).map(length).sum(), pace.threads);
    let mut deals = Collected::default();
    for source in of_kind(Kind::Deals) {
        let reader = DealReader { known: &known, collector };
        let stream = folder.stream(files.name(source.file)).ok()?;
        index.take(parts::read(stream, Kind::Deals, &reader, pace)?, &mut deals)?;
    }
    let mut orders = Collected::default();
    let mut all_met = Vec::new();
    let stream_of = |source: &Source| folder.stream(files.name(source.file)).ok();
    // Ids of several files may lie between each other's.
    let ascends = AtomicBool::new(of_kind(Kind::Orders).count() == 1);
    for source in of_kind(Kind::Orders) {
        let reader = OrderReader { known: &known, deals: &index, collector, ascends: &ascends };
        let read = parts::read(stream_of(source)?, Kind::Orders, &reader, pace)?;
        let mut ascents = Vec::new();
        for part in read.parts {
            orders.count = orders.count.saturating_add(part.count);
            orders.parts.push(part.made);
            ascents.push(part.ascent);
        }
        let mut met = Vec::new();
        for (desk, of_worker) in read.workers {
            orders.workers.push(desk.worker);
            met.push(of_worker);
        }
        let risen: Vec<Ascent> = ascents.iter().copied().flatten().collect();
        if risen.is_empty() {
            all_met.extend(met);
        } else if risen.len() < ascents.len() || !Ascent::goes_on(&risen) {
            // What seemed in order isn't: the ids alone are read again.
            all_met
                .extend(parts::read(stream_of(source)?, Kind::Orders, &IdReader(&known.keys), pace)?.workers);
        }
    }
    drop(index);
    all_differ(all_met, pace.threads).then_some((deals, orders))
}

/// Reads deals: hands each on, and notes whose they are.
struct DealReader<'b, C> {
    known: &'b Known<'b>,
    collector: &'b C,
}

/// What a part of deals comes to.
struct DealPart<P> {
    deals: Vec<(Key, PartnerIndex)>,
    made: P,
}

impl<C: Collector> Reader for DealReader<'_, C> {
    type Worker = Desk<C::Worker>;
    type Part = DealPart<C::Part>;

    fn worker(&self) -> Desk<C::Worker> {
        Desk::new(self.collector)
    }

    fn part(&self, desk: &mut Desk<C::Worker>, rows: &mut Rows<'_>) -> Option<DealPart<C::Part>> {
        let mut made = self.collector.part(rows.about());
        let mut deals = Vec::with_capacity(rows.about());
        rows.each(|row: &mut Cells<'_>| {
            let deal = lines::deal(row, self.known, &mut desk.days, |code| currency(&mut desk.met, code))?;
            deals.push((self.known.keys.of(deal.id), deal.partner));
            self.collector.deal(&mut desk.worker, &mut made, &deal);
            Some(())
        })?;
        Some(DealPart { deals, made })
    }
}

/// Whose deals are.
struct DealIndex {
    /// Shares of the deals, by their keys, of which threads fill different ones.
    shares: Vec<HashMap<Key, PartnerIndex>>,
    threads: NonZeroUsize,
}

impl DealIndex {
    /// An index for files of so many bytes.
    fn new(length: u64, threads: NonZeroUsize) -> DealIndex {
        let shares = usize::try_from(length.div_ceil(SHARE)).unwrap_or(1).max(1);
        DealIndex { shares: vec![HashMap::new(); shares], threads }
    }

    /// Takes in the deals of a file; `None` where an id is given twice.
    fn take<C: Collector>(
        &mut self,
        read: Parts<DealReader<'_, C>>,
        collected: &mut Collected<C>,
    ) -> Option<()> {
        collected.workers.extend(read.workers.into_iter().map(|desk| desk.worker));
        let mut deals = Vec::with_capacity(read.parts.len());
        for part in read.parts {
            collected.count = collected.count.saturating_add(part.deals.len());
            collected.parts.push(part.made);
            deals.push(part.deals);
        }
        let count = self.shares.len();
        let all: usize = deals.iter().map(Vec::len).sum();
        let shares = std::mem::take(&mut self.shares).into_iter().enumerate().collect();
        let filled = spread(shares, self.threads, 1, |shares: Vec<(usize, HashMap<Key, PartnerIndex>)>| {
            let fill = |(number, mut share): (usize, HashMap<Key, PartnerIndex>)| {
                share.reserve(all.div_ceil(count));
                let mut own = deals.iter().flatten().filter(|(key, _)| share_of(*key, count) == number);
                own.all(|(key, partner)| share.insert(*key, *partner).is_none()).then_some(share)
            };
            shares.into_iter().map(fill).collect::<Option<Vec<_>>>()
        });
        self.shares = filled.into_iter().collect::<Option<Vec<_>>>()?.into_iter().flatten().collect();
        Some(())
    }

    fn owner(&self, id: Key) -> Option<PartnerIndex> {
        self.shares.get(share_of(id, self.shares.len()))?.get(&id).copied()
    }
}

/// The share of a key, of so many.
fn share_of(key: Key, shares: usize) -> usize {
    let mixed = usize::try_from(key.mixed() >> 40).unwrap_or(0);
    mixed.checked_rem(shares).unwrap_or(0)
}

/// Reads orders: hands each on, and notes their ids.
struct OrderReader<'b, C> {
    known: &'b Known<'b>,
    deals: &'b DealIndex,
    collector: &'b C,
    /// Whether the ids of all parts ascend so far, and may be kept by their ends.
    ascends: &'b AtomicBool,
}

/// What a part of orders comes to.
struct OrderPart<P> {
    count: usize,
    /// How its ids ascend; `None` where they don't, and were met by the worker.
    ascent: Option<Ascent>,
    made: P,
}

impl<C: Collector> Reader for OrderReader<'_, C> {
    type Worker = (Desk<C::Worker>, Met);
    type Part = OrderPart<C::Part>;

    fn worker(&self) -> (Desk<C::Worker>, Met) {
        (Desk::new(self.collector), Met::default())
    }

    fn part(
        &self,
        (desk, met): &mut (Desk<C::Worker>, Met),
        rows: &mut Rows<'_>,
    ) -> Option<OrderPart<C::Part>> {
        let mut made = self.collector.part(rows.about());
        let mut deals = Vec::new();
        let may_ascend = self.ascends.load(Ordering::Relaxed);
        let mut ascent = may_ascend.then(Ascent::default);
        let mut count = 0usize;
        rows.each(|row: &mut Cells<'_>| {
            let order = lines::order(row, self.known, &mut desk.days, |code| currency(&mut desk.met, code))?;
            deals.extend(order.deal.map(|deal| (self.known.keys.of(deal), order.partner)));
            if may_ascend {
                ascent = ascent.and_then(|mut ascent| ascent.add(order.id).map(|()| ascent));
            } else {
                met.add(self.known.keys.mark(order.id));
            }
            count = count.saturating_add(1);
            self.collector.order(&mut desk.worker, &mut made, &order);
            Some(())
        })?;
        // Together, since each look goes far into the memory, and several can be on their way at once.
        let are_known = deals.iter().all(|(deal, partner)| self.deals.owner(*deal) == Some(*partner));
        if may_ascend && ascent.is_none() {
            self.ascends.store(false, Ordering::Relaxed);
            IdReader(&self.known.keys).part(met, rows)?;
        }
        are_known.then_some(OrderPart { count, ascent, made })
    }
}

/// Notes the ids of rows, which stand in the first column.
struct IdReader<'b>(&'b Keys);

impl Reader for IdReader<'_> {
    type Worker = Met;
    type Part = ();

    fn worker(&self) -> Met {
        Met::default()
    }

    fn part(&self, met: &mut Met, rows: &mut Rows<'_>) -> Option<()> {
        rows.each(|row: &mut Cells<'_>| {
            met.add(self.0.mark(row.next()));
            Some(())
        })
    }
}
