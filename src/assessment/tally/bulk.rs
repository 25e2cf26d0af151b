//! Tallies made while deals and orders are read, without keeping them.
//!
//! Most orders are summed as they come. What upgrades hang by is kept, a few bytes for each order, until all are read.

mod waiting;

use std::borrow::Cow;
use std::num::NonZeroUsize;
use std::ops::RangeInclusive;

use chrono::Datelike as _;
use rust_decimal::Decimal;

use super::periods::Periods;
use super::{Cell, Counts, Dated, DealKey, Records, SalesKey, Span, Tallies, Tally};
use crate::assessment::FEW;
use crate::assessment::sales::excluded_by;
use crate::book::from_records::bulk::{Collected, Collector, DealLine, OrderLine};
use crate::book::rates::Rates;
use crate::book::{Outcome, PartnerIndex};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::money::Currency;
use crate::names::{Fingerprint, Keys};
use crate::program::Program;
use crate::program::readings::ThresholdCurrency;
use crate::threads::spread;
use crate::words::{Engagement, OrderKind};
use waiting::{Logged, Piles, SalesKeys, Upgrade};

/// Makes tallies of deals and orders as they are read.
#[derive(Clone, Debug)]
pub struct TallyCollector {
    span: Span,
    /// The days of the year that are known.
    days: RangeInclusive<Date>,
    rates: Rates,
    /// The ids of all records, or only of the first for which a rate or an amount is lacking.
    gathers: Gather,
    /// The kinds of orders that are no customer sales.
    excluded: Vec<OrderKind>,
    /// The months that an upgrade must wait.
    months: u32,
    /// The partners that are tallied; `None` for all.
    partners: Option<Vec<PartnerIndex>>,
    keys: Keys,
}

/// Which ids are gathered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gather {
    /// Those of all records that count.
    All,
    /// Only what stands for a cell that can't be converted.
    First,
}

impl TallyCollector {
    /// A collector for a year and day; of some partners, or of all.
    pub fn new(
        program: &Program,
        rates: &Rates,
        span: Span,
        gathers: Gather,
        partners: Option<Vec<PartnerIndex>>,
    ) -> TallyCollector {
        let excluded = OrderKind::WORDS.iter().map(|(_, kind)| *kind);
        TallyCollector {
            span,
            days: span.days(),
            rates: rates.clone(),
            gathers,
            excluded: excluded.filter(|kind| excluded_by(program, *kind).is_some()).collect(),
            months: program.upgrade_gap.months,
            partners,
            keys: Keys::new(),
        }
    }

    fn wants(&self, partner: PartnerIndex) -> bool {
        self.partners.as_ref().is_none_or(|partners| partners.contains(&partner))
    }
}

/// What a thread keeps of a file: its sums.
#[derive(Debug)]
pub struct Worker {
    sales: Table<(bool, Currency), SalesKey>,
    deals: Table<(Engagement, bool, Option<Currency>), DealKey>,
}

/// Sums by partner and cell. The cell of a kind of record on a day is worked out once.
#[derive(Debug)]
struct Table<T, K> {
    /// The cells of each kind of record, by the day of the year.
    days: Vec<(T, Vec<Option<u32>>)>,
    keys: Vec<(K, bool)>,
    /// The sums of each cell, by partner: rows that follow one another are mostly of few cells.
    sums: Vec<Vec<Option<Sum>>>,
}

impl<T, K> Default for Table<T, K> {
    fn default() -> Table<T, K> {
        Table { days: Vec::new(), keys: Vec::new(), sums: Vec::new() }
    }
}

/// What the records of a partner and cell come to.
#[derive(Clone, Debug)]
#[expect(clippy::struct_field_names, reason = "the sum of the amounts is one beside their number")]
struct Sum {
    count: u64,
    sum: Exact,
    records: Vec<(Date, Box<str>)>,
}

impl<T: Copy + PartialEq, K: Copy + Ord> Table<T, K> {
    /// The cell of a kind of record on a day, and whether something may be lacking for it.
    fn cell(
        &mut self,
        kind: T,
        span: Span,
        day: Date,
        key: impl FnOnce() -> Option<(K, bool)>,
    ) -> Option<(u32, bool)> {
        let first = span.year.first_day().num_days_from_ce();
        let of_year = usize::try_from(day.num_days_from_ce().saturating_sub(first)).ok()?;
        let known = self.days.iter().position(|(other, _)| *other == kind);
        let at = known.unwrap_or_else(|| {
            self.days.push((kind, vec![None; 366]));
            self.days.len().saturating_sub(1)
        });
        let slot = self.days.get_mut(at)?.1.get_mut(of_year)?;
        let number = if let Some(number) = *slot {
            number
        } else {
            let key = key()?;
            let known = self.keys.iter().position(|other| *other == key);
            let position = known.unwrap_or_else(|| {
                self.keys.push(key);
                self.keys.len().saturating_sub(1)
            });
            let number = u32::try_from(position).ok()?;
            *slot = Some(number);
            number
        };
        Some((number, self.keys.get(usize::try_from(number).ok()?)?.1))
    }

    /// Adds a record to a cell of a partner.
    fn add(
        &mut self,
        (partner, cell): (PartnerIndex, u32),
        amount: Option<Decimal>,
        gathers: Gather,
        record: Option<(Date, &[u8])>,
    ) {
        let of_cell = usize::try_from(cell).ok().and_then(|cell| place_for(&mut self.sums, cell));
        let Some(sum) = of_cell.and_then(|sums| place_for(sums, partner.position())) else { return };
        let sum = sum.get_or_insert_with(|| Sum { count: 0, sum: Exact::ZERO, records: Vec::new() });
        sum.count = sum.count.saturating_add(1);
        if let Some(amount) = amount {
            sum.sum.add(amount);
        }
        let Some((day, id)) = record else { return };
        match (gathers, sum.records.first_mut()) {
            (Gather::First, Some((first, of_first))) => {
                if (day, text_of(id)) < (*first, &**of_first) {
                    (*first, *of_first) = (day, text_of(id).into());
                }
            }
            (Gather::All | Gather::First, _) => sum.records.push((day, text_of(id).into())),
        }
    }

    /// Hands on the cells, partner by partner.
    fn hand_on(self, mut each: impl FnMut(usize, K, Sum)) {
        // In order, since what comes in order is soon sorted.
        let mut cells: Vec<_> = self.keys.into_iter().map(|(key, _)| key).zip(self.sums).collect();
        cells.sort_by_key(|(key, _)| *key);
        for (key, sums) in cells {
            for (partner, sum) in sums.into_iter().enumerate() {
                if let Some(sum) = sum {
                    each(partner, key, sum);
                }
            }
        }
    }
}

/// The place at a position, which is made where there is none yet.
fn place_for<T: Clone + Default>(places: &mut Vec<T>, position: usize) -> Option<&mut T> {
    if places.len() <= position {
        places.resize(position.saturating_add(1), T::default());
    }
    places.get_mut(position)
}

/// The text of a cell, which was found to be one.
fn text_of(cell: &[u8]) -> &str {
    std::str::from_utf8(cell).unwrap_or_default()
}

/// What a part of a file comes to beside the sums.
#[derive(Debug)]
pub struct Part {
    log: Vec<Logged>,
    upgrades: Vec<Upgrade>,
    /// The ids of all logged upgrades, in the order of the log: credit notes name them.
    ids: Vec<Fingerprint>,
    texts: String,
}

impl Collector for TallyCollector {
    type Worker = Worker;
    type Part = Part;

    fn worker(&self) -> Worker {
        Worker { sales: Table::default(), deals: Table::default() }
    }

    fn part(&self, lines: usize) -> Part {
        // Of one partner of many, there are few.
        let orders = if self.partners.is_some() { 0 } else { lines };
        Part { log: Vec::with_capacity(orders), upgrades: Vec::new(), ids: Vec::new(), texts: String::new() }
    }

    fn order(&self, worker: &mut Worker, part: &mut Part, order: &OrderLine<'_>) {
        // Nothing dated after the day is known, and so nothing that anything waits after.
        if order.ordered > self.span.as_of.0 || !self.wants(order.partner) {
            return;
        }
        if let Some(logged) = Logged::of(order, &self.keys) {
            part.log.push(logged);
            if logged.is_upgrade() {
                part.ids.push(self.keys.fingerprint(order.id));
            }
        }
        let excluded = self.excluded.contains(&order.kind);
        if order.kind != OrderKind::Upgrade || excluded {
            self.sum_order(worker, order, Counts::always(!excluded));
        } else if self.days.contains(&self.span.concerned(order.ordered, order.invoiced)) {
            part.upgrades.push(Upgrade::of(order, part.log.len(), &mut part.texts));
        }
    }

    fn deal(&self, worker: &mut Worker, _: &mut Part, deal: &DealLine<'_>) {
        let (day, won) = match deal.outcome {
            Outcome::Open => return,
            Outcome::Won(day) => (day, true),
            Outcome::Lost(day) => (day, false),
        };
        if !self.wants(deal.partner) {
            return;
        }
        let currency = deal.amount.as_ref().map(|amount| amount.currency);
        let key = || {
            let quarter = self.span.quarter_of(day)?;
            let worth = currency.map(|currency| (currency, self.start(currency, day)));
            let lacks = worth.is_none_or(|(currency, rated)| self.lacks(currency, rated));
            Some((DealKey { quarter, engagement: deal.engagement, won, worth }, lacks))
        };
        let kind = (deal.engagement, won, currency);
        if let Some((number, lacks)) = worker.deals.cell(kind, self.span, day, key) {
            // Of deals that have no amount, the first is the one whose id comes first, whenever they were closed.
            let by_id = self.gathers == Gather::First && deal.amount.is_none();
            let since = if by_id { Date::MIN } else { day };
            let record = (lacks || self.gathers == Gather::All).then_some((since, deal.id));
            let amount = deal.amount.as_ref().map(|amount| amount.amount);
            worker.deals.add((deal.partner, number), amount, self.gathers, record);
        }
    }
}

impl TallyCollector {
    fn sum_order(&self, worker: &mut Worker, order: &OrderLine<'_>, counts: Counts) {
        let Some(day) = order.invoiced.filter(|day| self.days.contains(day)) else { return };
        let kind = (counts.order_or_renewal, order.currency);
        let key = || self.sales_key(order.currency, day, counts);
        if let Some((number, lacks)) = worker.sales.cell(kind, self.span, day, key) {
            let record = (lacks || self.gathers == Gather::All).then_some((day, order.id));
            worker.sales.add((order.partner, number), Some(order.gross), self.gathers, record);
        }
    }

    fn sales_key(&self, currency: Currency, day: Date, counts: Counts) -> Option<(SalesKey, bool)> {
        let quarter = self.span.quarter_of(day)?;
        let rated = self.start(currency, day);
        Some((SalesKey { quarter, counts, currency, rated }, self.lacks(currency, rated)))
    }

    fn start(&self, currency: Currency, day: Date) -> Date {
        Periods::new(&self.rates, self.span.year).start(currency, day)
    }

    /// Whether amounts of a currency can't be converted into one of those that thresholds may be in.
    fn lacks(&self, currency: Currency, rated: Date) -> bool {
        let mut to = ThresholdCurrency::WORDS.iter().map(|(_, choice)| choice.currency());
        to.any(|to| to != currency && self.rates.latest(currency, to, rated).is_none())
    }

    /// The tallies of partners, of which there are so many.
    pub fn tallies(
        &self,
        partners: usize,
        deals: Collected<TallyCollector>,
        orders: Collected<TallyCollector>,
        threads: NonZeroUsize,
    ) -> Tallies {
        // First, since it gives back the most room.
        let piles = Piles::of(orders.parts, partners, &self.keys, threads);
        let of_deals = deals.workers.iter().map(|worker| worker.deals.keys.len()).sum();
        let of_sales = orders.workers.iter().map(|worker| worker.sales.keys.len()).sum();
        let mut sums: Vec<Sums> = (0..partners)
            .map(|_| Sums { sales: Vec::with_capacity(of_sales), deals: Vec::with_capacity(of_deals) })
            .collect();
        for worker in deals.workers {
            worker.deals.hand_on(|partner, key, sum| {
                if let Some(sums) = sums.get_mut(partner) {
                    sums.deals.push((key, sum));
                }
            });
        }
        for worker in orders.workers {
            worker.sales.hand_on(|partner, key, sum| {
                if let Some(sums) = sums.get_mut(partner) {
                    sums.sales.push((key, sum));
                }
            });
        }
        let numbered: Vec<(usize, Sums)> = sums.into_iter().enumerate().collect();
        let tallies = spread(numbered, threads, FEW, |numbered| -> Vec<Tally<'static>> {
            let mut keys = SalesKeys::new();
            let tally = |(partner, mut sums): (usize, Sums)| {
                let settled = piles.settle(partner, self, &mut keys);
                sums.sales.extend(settled.sales);
                Tally {
                    sales: self.cells(sums.sales),
                    deals: self.cells(sums.deals),
                    unfounded: settled.unfounded,
                }
            };
            numbered.into_iter().map(tally).collect()
        });
        Tallies::new(tallies.into_iter().flatten().collect())
    }

    /// Sums of the same cell as one, in the order of the cells.
    fn cells<K: Copy + Ord>(&self, mut sums: Vec<(K, Sum)>) -> Vec<Cell<'static, K>> {
        sums.sort_by_key(|(key, _)| *key);
        let mut cells: Vec<Cell<'static, K>> = Vec::new();
        for (key, sum) in sums {
            if cells.last().is_none_or(|cell| cell.key != key) {
                let records = match self.gathers {
                    Gather::All => Records::All(Vec::new()),
                    Gather::First => Records::First(None),
                };
                cells.push(Cell { key, count: 0, sum: Exact::ZERO, records });
            }
            let Some(cell) = cells.last_mut() else { continue };
            cell.count = cell.count.saturating_add(sum.count);
            cell.sum = cell.sum.plus(&sum.sum);
            for (date, id) in sum.records {
                cell.records.add(Dated { date, id: Cow::Owned(id.into_string()) });
            }
        }
        cells
    }
}

/// The sums of a partner, those of each thread apart.
#[derive(Clone, Debug, Default)]
struct Sums {
    sales: Vec<(SalesKey, Sum)>,
    deals: Vec<(DealKey, Sum)>,
}
