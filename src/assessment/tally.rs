//! Tallies: a partner's orders and deals of a year, summed by everything that any reading tells apart.
//!
//! Sums are exact, so that they come out the same in whatever order, and from however many parts, they are made.

pub mod bulk;
pub mod exchange;
pub mod ids;
pub mod periods;
pub mod sums;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::conversion::conversion;
use super::refusal::{Lacking, MissingRate};
use super::sales::history::{History, Sale, Waited};
use super::sales::{Upgrades, excluded_by};
use super::{AsOf, Basis};
use crate::book::rates::Rates;
use crate::book::{Book, Order, Outcome, PartnerIndex};
use crate::calendar::{Date, ProgramYear, QuarterNumber};
use crate::exact::Exact;
use crate::money::Currency;
use crate::program::Program;
use crate::program::readings::{GrossScope, Readings, UpgradeClock};
use crate::words::{Engagement, OrderKind};
use exchange::Exchange;
use periods::Periods;

/// What qualification needs of one partner's orders and deals, for one year and day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally<'b> {
    /// The orders invoiced in the year, up to the day.
    pub sales: Vec<Cell<'b, SalesKey>>,
    /// The deals closed in the year, up to the day.
    pub deals: Vec<Cell<'b, DealKey>>,
    /// Upgrades and credit notes for them of which no earlier order is on file, in the order of files and lines.
    pub unfounded: Vec<Unfounded<'b>>,
}

impl Tally<'_> {
    /// Whether it has every record. Where it doesn't, nobody asks which records a figure comes from.
    pub fn has_records(&self) -> bool {
        let is_first = |records: &Records<'_>| matches!(records, Records::First(_));
        let sales = self.sales.iter().map(|cell| &cell.records);
        !sales.chain(self.deals.iter().map(|cell| &cell.records)).any(is_first)
    }
}

/// Records that no reading tells apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell<'b, K> {
    /// What they have in common.
    pub key: K,
    /// How many there are.
    pub count: u64,
    /// Their amounts together, in the key's currency.
    pub sum: Exact,
    /// Which ones.
    pub records: Records<'b>,
}

/// What orders of a cell have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SalesKey {
    /// The quarter in which they were invoiced.
    pub quarter: QuarterNumber,
    /// Whether they are customer sales.
    pub counts: Counts,
    /// Their currency.
    pub currency: Currency,
    /// A day on which they are converted as on the days they were invoiced.
    pub rated: Date,
}

/// Whether an order is a customer sale, under each choice of the upgrade clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Counts {
    /// Where only orders and renewals start the months of waiting.
    pub order_or_renewal: bool,
    /// Where any order does.
    pub any_order: bool,
}

impl Counts {
    /// An order that counts, or doesn't, under both.
    pub const fn always(counts: bool) -> Counts {
        Counts { order_or_renewal: counts, any_order: counts }
    }

    /// What holds under a clock.
    pub fn under(self, clock: UpgradeClock) -> bool {
        match clock {
            UpgradeClock::OrderOrRenewal => self.order_or_renewal,
            UpgradeClock::AnyOrder => self.any_order,
        }
    }

    /// Whether the order belongs to the gross invoiced amount under some readings.
    pub fn is_in(self, readings: &Readings) -> bool {
        match readings.gross_scope {
            GrossScope::AllInvoices => true,
            GrossScope::CustomerSales => self.under(readings.upgrade_clock),
        }
    }
}

/// What deals of a cell have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DealKey {
    /// The quarter in which they were closed.
    pub quarter: QuarterNumber,
    /// How they were worked on.
    pub engagement: Engagement,
    /// Whether they were won.
    pub won: bool,
    /// The currency of their amounts, and a day on which these are converted as on the days they were closed; `None`
    /// for deals without an amount.
    pub worth: Option<(Currency, Date)>,
}

/// A record with the day that decides where it belongs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dated<'b> {
    /// The day.
    pub date: Date,
    /// Its id.
    pub id: Cow<'b, str>,
}

/// Which records a cell is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Records<'b> {
    /// All of them.
    All(Vec<Dated<'b>>),
    /// Not gathered, but for the first by day and id, which stands for all where a cell can't be converted.
    First(Option<Dated<'b>>),
}

impl<'b> Records<'b> {
    /// Those that are known.
    pub fn known(&self) -> &[Dated<'b>] {
        match self {
            Records::All(records) => records,
            Records::First(first) => first.as_slice(),
        }
    }

    /// Adds one.
    pub fn add(&mut self, record: Dated<'b>) {
        match self {
            Records::All(records) => records.push(record),
            Records::First(first) => {
                if first.as_ref().is_none_or(|first| record < *first) {
                    *first = Some(record);
                }
            }
        }
    }
}

/// An upgrade, or a credit note for one, of which no earlier order is on file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfounded<'b> {
    /// The id of the order.
    pub id: Cow<'b, str>,
    /// Whether it is a credit note.
    pub is_credit_note: bool,
    /// What earlier orders were looked up by.
    pub of: Whose<Cow<'b, str>>,
    /// Under which clocks there is none.
    pub under: Counts,
}

/// What an upgrade's earlier orders are looked up by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose<T> {
    /// The subscription that it names.
    Subscription(T),
    /// The customer, where it names none.
    Customer(T),
}

impl<T> Whose<T> {
    /// The subscription, else the customer.
    pub fn of(subscription: Option<T>, customer: T) -> Whose<T> {
        subscription.map_or(Whose::Customer(customer), Whose::Subscription)
    }

    /// The same with another name for it.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Whose<U> {
        match self {
            Whose::Subscription(name) => Whose::Subscription(change(name)),
            Whose::Customer(name) => Whose::Customer(change(name)),
        }
    }
}

/// The year and the day that tallies are made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The year.
    pub year: ProgramYear,
    /// The day after which nothing is known.
    pub as_of: AsOf,
}

impl Span {
    /// The days of the year that are known.
    pub fn days(self) -> RangeInclusive<Date> {
        self.year.first_day()..=self.year.last_day().min(self.as_of.0)
    }

    /// The quarter that a day lies in; `None` outside of the year and after the day.
    pub fn quarter_of(self, day: Date) -> Option<QuarterNumber> {
        if !self.days().contains(&day) {
            return None;
        }
        let mut quarters = self.year.quarters().into_iter();
        quarters.find(|quarter| day <= quarter.last_day()).map(|quarter| quarter.number)
    }

    /// Whether an order is one that a warning of the year is about: by its invoice, else by the day it was placed.
    pub fn concerns(self, ordered: Date, invoiced: Option<Date>) -> bool {
        self.days().contains(&self.concerned(ordered, invoiced))
    }

    /// The day of an order that a warning goes by.
    fn concerned(self, ordered: Date, invoiced: Option<Date>) -> Date {
        // One that isn't invoiced yet won't count when it is.
        invoiced.filter(|day| *day <= self.as_of.0).unwrap_or(ordered)
    }
}

impl<'b> Basis<'b> {
    /// The year and the day.
    pub fn span(&self) -> Span {
        Span { year: self.year, as_of: self.as_of }
    }

    /// How amounts are converted in the year.
    pub fn exchange(&self) -> Exchange {
        Exchange::new(&self.book.rates, self.year)
    }

    /// What a partner's orders and deals come to.
    pub fn tally(&self, partner: PartnerIndex) -> Cow<'b, Tally<'b>> {
        match self.tallies {
            Some(tallies) => Cow::Borrowed(tallies.of(partner)),
            None => Cow::Owned(of_book(self.program, self.book, self.span(), partner)),
        }
    }
}

/// What a partner's records in a book come to.
pub fn of_book<'b>(program: &Program, book: &'b Book, span: Span, partner: PartnerIndex) -> Tally<'b> {
    let mut periods = Periods::new(&book.rates, span.year);
    let mut sales: BTreeMap<SalesKey, Cell<'b, SalesKey>> = BTreeMap::new();
    let mut unfounded = Vec::new();
    for (order, waits) in waits(program, book, partner) {
        let counts = waits.map_or(Counts::always(excluded_by(program, order.kind).is_none()), Waits::counts);
        if let Some(day) = order.invoiced
            && let Some(quarter) = span.quarter_of(day)
        {
            let rated = periods.start(order.currency, day);
            let key = SalesKey { quarter, counts, currency: order.currency, rated };
            add(&mut sales, key, Some(&Exact::from(order.gross)), dated(day, order.id.as_str()));
        }
        if let Some(under) = waits.map(Waits::unfounded)
            && under != Counts::always(false)
            && span.concerns(order.ordered, order.invoiced)
        {
            unfounded.push(Unfounded {
                id: Cow::Borrowed(order.id.as_str()),
                is_credit_note: order.is_credit_note(),
                of: Whose::of(order.subscription.as_deref(), &order.customer).map(Cow::Borrowed),
                under,
            });
        }
    }
    let mut deals: BTreeMap<DealKey, Cell<'b, DealKey>> = BTreeMap::new();
    for deal in book.deals_of(partner) {
        let (day, won) = match deal.outcome {
            Outcome::Open => continue,
            Outcome::Won(day) => (day, true),
            Outcome::Lost(day) => (day, false),
        };
        let Some(quarter) = span.quarter_of(day) else { continue };
        let worth = deal.amount.as_ref().map(|amount| (amount.currency, periods.start(amount.currency, day)));
        let key = DealKey { quarter, engagement: deal.engagement, won, worth };
        let amount = deal.amount.as_ref().map(|amount| Exact::from(amount.amount));
        add(&mut deals, key, amount.as_ref(), dated(day, deal.id.as_str()));
    }
    Tally { sales: sales.into_values().collect(), deals: deals.into_values().collect(), unfounded }
}

fn dated(date: Date, id: &str) -> Dated<'_> {
    Dated { date, id: Cow::Borrowed(id) }
}

fn add<'b, K: Copy + Ord>(
    cells: &mut BTreeMap<K, Cell<'b, K>>,
    key: K,
    amount: Option<&Exact>,
    record: Dated<'b>,
) {
    let empty = || Cell { key, count: 0, sum: Exact::ZERO, records: Records::All(Vec::new()) };
    let cell = cells.entry(key).or_insert_with(empty);
    cell.count = cell.count.saturating_add(1);
    if let Some(amount) = amount {
        cell.sum = cell.sum.plus(amount);
    }
    cell.records.add(record);
}

/// How an upgrade waited, under each choice of the clock.
#[derive(Clone, Copy, Debug)]
pub struct Waits {
    /// Where only orders and renewals start the months: whether it counts, or `None` without an earlier order.
    order_or_renewal: Option<bool>,
    /// The same where any order does.
    any_order: Option<bool>,
}

impl Waits {
    /// How the upgrade at a position of a history waited.
    pub fn of<S: Sale>(history: &History<S>, position: usize, months: u32) -> Waits {
        let under = |clock| match history.waited(position, clock, months)? {
            Waited::NoEarlierOrder => None,
            waited @ Waited::After { .. } => Some(waited.counts()),
        };
        Waits {
            order_or_renewal: under(UpgradeClock::OrderOrRenewal),
            any_order: under(UpgradeClock::AnyOrder),
        }
    }

    /// Whether it counts.
    pub fn counts(self) -> Counts {
        Counts {
            order_or_renewal: self.order_or_renewal == Some(true),
            any_order: self.any_order == Some(true),
        }
    }

    /// Whether no earlier order is on file.
    pub fn unfounded(self) -> Counts {
        Counts { order_or_renewal: self.order_or_renewal.is_none(), any_order: self.any_order.is_none() }
    }
}

/// A partner's orders, each with how it waited where it is an upgrade that counts or doesn't by that.
fn waits<'b>(program: &Program, book: &'b Book, partner: PartnerIndex) -> Vec<(&'b Order, Option<Waits>)> {
    let orders: Vec<&Order> = book.orders_of(partner).collect();
    let (history, upgrades) = (History::of(orders.clone()), Upgrades::of(&orders));
    let months = program.upgrade_gap.months;
    let waits = |(position, order): (usize, &'b Order)| {
        let is_upgrade = order.kind == OrderKind::Upgrade && excluded_by(program, order.kind).is_none();
        let waits = is_upgrade.then(|| Waits::of(&history, upgrades.deciding(position, order), months));
        (order, waits)
    };
    orders.iter().copied().enumerate().map(waits).collect()
}

impl<K> Cell<'_, K> {
    /// Tells of the rate that is missing, if there is none at which the cell's amounts are converted.
    pub(super) fn lacking(
        &self,
        rates: &Rates,
        (from, day): (Currency, Date),
        to: Currency,
        lacking: &mut Lacking,
    ) {
        if conversion(rates, from, to, day, "").is_err() {
            let missing = |record: &Dated<'_>| MissingRate {
                from,
                to,
                date: record.date,
                record: record.id.clone().into_owned(),
            };
            lacking.rates.extend(self.records.known().iter().map(missing));
        }
    }
}

/// The tallies of all partners of a book, by their positions.
#[derive(Clone, Debug, Default)]
pub struct Tallies {
    of: Vec<Tally<'static>>,
    none: Tally<'static>,
}

impl Tallies {
    /// The tallies of partners, by their positions.
    pub fn new(of: Vec<Tally<'static>>) -> Tallies {
        Tallies { of, none: Tally::default() }
    }

    /// What a partner's orders and deals come to.
    pub fn of(&self, partner: PartnerIndex) -> &Tally<'static> {
        self.of.get(partner.position()).unwrap_or(&self.none)
    }
}
