//! What a tally comes to in each threshold currency: the few sums that figures under any readings are added from.

use super::exchange::{Exchange, PerCurrency, Way};
use super::{Cell, Counts, DealKey, SalesKey, Tally};
use crate::assessment::conversion::ConvertedSum;
use crate::calendar::{Date, QuarterNumber};
use crate::exact::bounds::Bounds;
use crate::money::Currency;
use crate::words::Engagement;

/// What a partner's orders and deals of a year come to.
#[derive(Clone, Debug, Default)]
pub struct Sums<'t, 'b> {
    /// The orders.
    pub sales: Vec<SalesSum<'t, 'b>>,
    /// The deals.
    pub deals: Vec<DealSum<'t, 'b>>,
}

/// The orders of a quarter that count alike.
pub type SalesSum<'t, 'b> = Sum<'t, 'b, SalesKey, (QuarterNumber, Counts)>;

/// The deals of a quarter and an engagement, won or lost.
pub type DealSum<'t, 'b> = Sum<'t, 'b, DealKey, (QuarterNumber, Engagement, bool)>;

/// Cells that differ in nothing but the currency of their amounts and the days of its rates.
#[derive(Clone, Debug)]
pub struct Sum<'t, 'b, K, P> {
    /// What they have in common.
    pub key: P,
    /// How many records they are made of.
    pub count: u64,
    /// Their amounts together.
    pub amount: PerCurrency<Amount>,
    /// The cells.
    pub cells: &'t [Cell<'b, K>],
}

/// An amount in a threshold currency.
#[derive(Clone, Debug, Default)]
pub struct Amount {
    /// The amount of all that can be converted.
    pub sum: ConvertedSum,
    /// What the amount lies between; `None` where that isn't known.
    pub bounds: Option<Bounds>,
    /// Whether something can't be converted, or has no amount.
    pub lacks: bool,
}

impl<'t, 'b> Sums<'t, 'b> {
    /// The sums of a tally.
    pub fn new(tally: &'t Tally<'b>, exchange: &Exchange) -> Sums<'t, 'b> {
        let sales = summed(
            &tally.sales,
            exchange,
            |key| (key.quarter, key.counts),
            |key| Some((key.currency, key.rated)),
        );
        let deals =
            summed(&tally.deals, exchange, |key| (key.quarter, key.engagement, key.won), |key| key.worth);
        Sums { sales, deals }
    }
}

/// The sums of cells that lie side by side and have a part of the key in common.
fn summed<'t, 'b, K, P: PartialEq>(
    cells: &'t [Cell<'b, K>],
    exchange: &Exchange,
    part: impl Fn(&K) -> P,
    worth: impl Fn(&K) -> Option<(Currency, Date)>,
) -> Vec<Sum<'t, 'b, K, P>> {
    let alike = cells.chunk_by(|left, right| part(&left.key) == part(&right.key));
    let sum = |cells: &'t [Cell<'b, K>]| {
        let key = part(&cells.first()?.key);
        let count = cells.iter().fold(0, |count: u64, cell| count.saturating_add(cell.count));
        let missing = PerCurrency::of_each(|_| Way::Missing);
        let ways = cells
            .iter()
            .map(|cell| worth(&cell.key).map_or(&missing, |(from, day)| exchange.ways(from, day)));
        let ways: Vec<&PerCurrency<Way>> = ways.collect();
        let amount = PerCurrency::of_each(|choice| {
            let mut amount = Amount::default();
            for (cell, ways) in cells.iter().zip(&ways) {
                match ways.of(choice) {
                    Way::Same => amount.sum.add(&cell.sum, None),
                    Way::At(rate) => amount.sum.add(&cell.sum, Some(rate)),
                    Way::Missing => amount.lacks = true,
                }
            }
            amount.bounds = if amount.lacks { None } else { amount.sum.bounds() };
            amount
        });
        Some(Sum { key, count, amount, cells })
    };
    alike.filter_map(sum).collect()
}
