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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::tally::Records;
    use crate::book::rates::{DatedRate, Rates};
    use crate::calendar::{FirstMonth, ProgramYear, parse_date};
    use crate::exact::Exact;
    use crate::finding::{FileId, Origin};
    use crate::program::readings::ThresholdCurrency;
    use rust_decimal::Decimal;

    fn exchange() -> Exchange {
        let mut rates = Rates::default();
        let rate = DatedRate { rate: Decimal::new(3, 0), origin: Origin { file: FileId(0), start: 0 } };
        let day = parse_date("2026-01-01").unwrap();
        assert!(rates.add(Currency::EURO, Currency::US_DOLLAR, day, rate).is_none());
        Exchange::new(&rates, ProgramYear::new(2026, FirstMonth::new(1).unwrap()).unwrap())
    }

    fn cell<K>(key: K, count: u64, sum: u32) -> Cell<'static, K> {
        Cell { key, count, sum: Exact::from(sum), records: Records::All(Vec::new()) }
    }

    #[test]
    fn orders_that_count_alike_are_added_up_in_each_currency() {
        let rated = parse_date("2026-01-01").unwrap();
        let key = |quarter, counts, currency| SalesKey { quarter, counts, currency, rated };
        let (always, never) = (Counts::always(true), Counts::always(false));
        let yen = Currency::from_code("JPY").unwrap();
        let sales = vec![
            cell(key(QuarterNumber::First, always, Currency::EURO), 2, 5),
            cell(key(QuarterNumber::First, always, Currency::US_DOLLAR), 3, 6),
            cell(key(QuarterNumber::First, never, Currency::EURO), 1, 7),
            cell(key(QuarterNumber::Second, always, Currency::EURO), 1, 8),
            cell(key(QuarterNumber::Second, always, yen), 1, 9),
        ];
        let tally = Tally { sales, ..Tally::default() };
        let sums = Sums::new(&tally, &exchange());
        let told = sums.sales.iter().map(|sum| {
            let amount = |choice| {
                let amount = sum.amount.of(choice);
                (amount.sum.total().to_shortest(2), amount.bounds.is_some(), amount.lacks)
            };
            (
                sum.key,
                sum.count,
                sum.cells.len(),
                amount(ThresholdCurrency::Usd),
                amount(ThresholdCurrency::Eur),
            )
        });
        let known = |amount: &str| (amount.to_owned(), true, false);
        let lacking = |amount: &str| (amount.to_owned(), false, true);
        assert_eq!(
            told.collect::<Vec<_>>(),
            [
                ((QuarterNumber::First, always), 5, 2, known("21"), known("7")),
                ((QuarterNumber::First, never), 1, 1, known("21"), known("7")),
                // What can't be converted is left out, and told.
                ((QuarterNumber::Second, always), 2, 2, lacking("24"), lacking("8")),
            ]
        );
    }

    #[test]
    fn deals_without_an_amount_lack_it_and_are_counted() {
        let key = |worth| DealKey {
            quarter: QuarterNumber::Third,
            engagement: Engagement::CoLed,
            won: true,
            worth,
        };
        let worth = Some((Currency::US_DOLLAR, parse_date("2026-01-01").unwrap()));
        let tally = Tally { deals: vec![cell(key(None), 2, 0), cell(key(worth), 3, 10)], ..Tally::default() };
        let sums = Sums::new(&tally, &exchange());
        let [sum] = sums.deals.as_slice() else { panic!("{:?}", sums.deals) };
        assert_eq!((sum.count, sum.amount.of(ThresholdCurrency::Usd).lacks), (5, true));
        assert_eq!(sum.amount.of(ThresholdCurrency::Eur).sum.total().to_shortest(4), "3.3333");
    }
}
