//! Deals and orders by the million: each held against the book as with care, and handed on without being kept.
//!
//! Nothing is told here of what is wrong. Where anything is, the files are read again with care.

mod ascent;
mod days;
mod lines;
mod piles;

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
use crate::records::csv::parts::{self, Cells, Pace, Reader, Rows};
use crate::records::kinds::Kind;
use crate::records::sources::{Form, Source};
use ascent::Ascent;
use days::Days;
pub use lines::{DealLine, OrderLine};
use piles::{Deals, FEW, Marks};

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

/// Keeps nothing of deals and orders, which are only held against the book.
#[derive(Clone, Copy, Debug)]
pub struct Unkept;

impl Collector for Unkept {
    type Worker = ();
    type Part = ();

    fn worker(&self) {}

    fn part(&self, _: usize) {}

    fn order(&self, (): &mut (), (): &mut (), _: &OrderLine<'_>) {}

    fn deal(&self, (): &mut (), (): &mut (), _: &DealLine<'_>) {}
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
struct Known {
    partners: HashMap<Key, (PartnerIndex, Option<Currency>)>,
    base_currency: Option<Currency>,
    /// The keys of the names of bundles.
    bundles: Vec<Key>,
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
        std::iter::once(bundle.id.as_str()).chain(aliases).map(|name| keys.of(name.as_bytes()))
    });
    let base_currency = opened.settings.base_currency;
    let known = Known { partners: partners.collect(), base_currency, bundles: bundles.collect(), keys };
    let of_kind = |kind| opened.sources.read.iter().filter(move |source| source.form == Form::Csv(kind));
    let stream_of = |source: &Source| folder.stream(files.name(source.file)).ok();
    let (mut deals, mut owned) = (Collected::default(), Vec::new());
    for source in of_kind(Kind::Deals) {
        let reader = DealReader { known: &known, collector };
        let read = parts::read(stream_of(source)?, Kind::Deals, &reader, pace)?;
        for part in read.parts {
            deals.count = deals.count.saturating_add(part.count);
            deals.parts.push(part.made);
        }
        for (desk, of_worker) in read.workers {
            deals.workers.push(desk.worker);
            owned.push(of_worker);
        }
    }
    let (mut orders, mut references) = (Collected::default(), Vec::new());
    let mut all_met = Vec::new();
    // Ids of several files may lie between each other's.
    let still_ascend = AtomicBool::new(of_kind(Kind::Orders).count() == 1);
    for source in of_kind(Kind::Orders) {
        let reader = OrderReader { known: &known, collector, ascends: &still_ascend };
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
            references.push(of_worker.deals);
            met.push(of_worker.ids);
        }
        let risen: Vec<Ascent> = ascents.iter().copied().flatten().collect();
        if risen.is_empty() {
            all_met.extend(met);
        } else if risen.len() < ascents.len() || !Ascent::goes_on(&risen) {
            // What seemed in order isn't: the ids alone are read again.
            let again = parts::read(stream_of(source)?, Kind::Orders, &IdReader(&known.keys), pace)?;
            all_met.extend(again.workers);
        }
    }
    let is_small = deals.count.saturating_add(orders.count) < FEW;
    let threads = if is_small { NonZeroUsize::MIN } else { (pace.threads)() };
    let is_fine = Marks::all_differ(all_met, threads) && Deals::are_found(owned, references, threads);
    is_fine.then_some((deals, orders))
}

/// Reads deals: hands each on, and notes whose they are.
struct DealReader<'b, C> {
    known: &'b Known,
    collector: &'b C,
}

/// What a part of deals comes to.
struct DealPart<P> {
    count: usize,
    made: P,
}

impl<C: Collector> Reader for DealReader<'_, C> {
    type Worker = (Desk<C::Worker>, Deals);
    type Part = DealPart<C::Part>;

    fn worker(&self) -> (Desk<C::Worker>, Deals) {
        (Desk::new(self.collector), Deals::default())
    }

    fn part(
        &self,
        (desk, deals): &mut (Desk<C::Worker>, Deals),
        rows: &mut Rows<'_>,
    ) -> Option<DealPart<C::Part>> {
        let mut made = self.collector.part(rows.about());
        let mut count = 0usize;
        rows.each(|row: &mut Cells<'_>| {
            let deal = lines::deal(row, self.known, &mut desk.days, |code| currency(&mut desk.met, code))?;
            count = count.saturating_add(1);
            deals.note(self.known.keys.of(deal.id), deal.partner);
            self.collector.deal(&mut desk.worker, &mut made, &deal);
            Some(())
        })?;
        Some(DealPart { count, made })
    }
}

/// Reads orders: hands each on, and notes their ids and what deals they refer to.
struct OrderReader<'b, C> {
    known: &'b Known,
    collector: &'b C,
    /// Whether the ids of all parts ascend so far, and may be kept by their ends.
    ascends: &'b AtomicBool,
}

/// What a thread notes of orders.
#[derive(Default)]
struct Noted {
    /// The ids of parts in which they don't ascend.
    ids: Marks,
    /// The deals that are referred to.
    deals: Deals,
}

/// What a part of orders comes to.
struct OrderPart<P> {
    count: usize,
    /// How its ids ascend; `None` where they don't, and were met by the worker.
    ascent: Option<Ascent>,
    made: P,
}

impl<C: Collector> Reader for OrderReader<'_, C> {
    type Worker = (Desk<C::Worker>, Noted);
    type Part = OrderPart<C::Part>;

    fn worker(&self) -> (Desk<C::Worker>, Noted) {
        (Desk::new(self.collector), Noted::default())
    }

    fn part(
        &self,
        (desk, noted): &mut (Desk<C::Worker>, Noted),
        rows: &mut Rows<'_>,
    ) -> Option<OrderPart<C::Part>> {
        let mut made = self.collector.part(rows.about());
        let may_ascend = self.ascends.load(Ordering::Relaxed);
        let mut ascent = may_ascend.then(Ascent::default);
        let mut count = 0usize;
        rows.each(|row: &mut Cells<'_>| {
            let order = lines::order(row, self.known, &mut desk.days, |code| currency(&mut desk.met, code))?;
            if let Some(deal) = order.deal {
                noted.deals.note(self.known.keys.of(deal), order.partner);
            }
            if may_ascend {
                ascent = ascent.and_then(|mut ascent| ascent.add(order.id).map(|()| ascent));
            } else {
                noted.ids.note(self.known.keys.mark(order.id));
            }
            count = count.saturating_add(1);
            self.collector.order(&mut desk.worker, &mut made, &order);
            Some(())
        })?;
        if may_ascend && ascent.is_none() {
            self.ascends.store(false, Ordering::Relaxed);
            IdReader(&self.known.keys).part(&mut noted.ids, rows)?;
        }
        Some(OrderPart { count, ascent, made })
    }
}

/// Notes the ids of rows, which stand in the first column.
struct IdReader<'b>(&'b Keys);

impl Reader for IdReader<'_> {
    type Worker = Marks;
    type Part = ();

    fn worker(&self) -> Marks {
        Marks::default()
    }

    fn part(&self, ids: &mut Marks, rows: &mut Rows<'_>) -> Option<()> {
        rows.each(|row: &mut Cells<'_>| {
            ids.note(self.0.mark(row.cell()));
            Some(())
        })
    }
}
