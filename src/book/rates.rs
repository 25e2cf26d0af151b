//! Exchange rates by pair and day.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use rust_decimal::Decimal;

use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::Origin;
use crate::money::{Currency, Money};

/// All exchange rates of a book.
#[derive(Clone, Debug, Default)]
pub struct Rates(BTreeMap<(Currency, Currency), BTreeMap<Date, DatedRate>>);

/// A rate with where it stands.
#[derive(Clone, Copy, Debug)]
pub struct DatedRate {
    /// How much of the second currency one unit of the first is.
    pub rate: Decimal,
    /// Where it stands.
    pub origin: Origin,
}

/// A rate chosen for a conversion.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Conversion {
    /// The day of the rate.
    pub date: Date,
    /// The currency converted from.
    pub from: Currency,
    /// The currency converted to.
    pub to: Currency,
    /// The rate as written.
    pub rate: Decimal,
    /// Whether the rate is that of the opposite pair, to be divided by.
    pub inverse: bool,
}

impl Conversion {
    /// An amount converted exactly, nothing rounded.
    #[must_use]
    pub fn convert(&self, money: &Money) -> Money {
        let rate = Exact::from(self.rate);
        let amount = if self.inverse {
            // Rates are above zero; the book doesn't hold any others.
            money.amount.divided_by(&rate).unwrap_or_default()
        } else {
            money.amount.times(&rate)
        };
        Money::new(amount, self.to)
    }
}

impl Rates {
    /// Adds a rate; gives back the one that stood there already.
    pub fn add(&mut self, from: Currency, to: Currency, date: Date, rate: DatedRate) -> Option<DatedRate> {
        let days = self.0.entry((from, to)).or_default();
        if let Some(first) = days.get(&date) {
            return Some(*first);
        }
        days.insert(date, rate);
        None
    }

    /// The latest rate dated on or before a day: a direct one, else the inverse of the opposite one.
    pub fn latest(&self, from: Currency, to: Currency, day: Date) -> Option<Conversion> {
        let of = |pair: (Currency, Currency), inverse| {
            let (date, dated) = self.0.get(&pair)?.range(..=day).next_back()?;
            Some(Conversion { date: *date, from, to, rate: dated.rate, inverse })
        };
        of((from, to), false).or_else(|| of((to, from), true))
    }

    /// The first of some days, and those of them from which on another rate may be the latest, in order.
    pub fn days_of_change(&self, from: Currency, to: Currency, days: RangeInclusive<Date>) -> Vec<Date> {
        let mut changes = vec![*days.start()];
        for pair in [(from, to), (to, from)] {
            let dated = self.0.get(&pair).filter(|_| days.start() <= days.end());
            changes
                .extend(dated.into_iter().flat_map(|dated| dated.range(days.clone())).map(|(date, _)| *date));
        }
        changes.sort();
        changes.dedup();
        changes
    }

    /// The currencies that there are rates from or to, in the order of their codes.
    pub fn currencies(&self) -> Vec<Currency> {
        let mut currencies: Vec<Currency> = self.0.keys().flat_map(|(from, to)| [*from, *to]).collect();
        currencies.sort();
        currencies.dedup();
        currencies
    }

    /// Every rate, by the pair and the day.
    pub fn all(&self) -> impl Iterator<Item = (Currency, Currency, Date, &DatedRate)> {
        self.0.iter().flat_map(|((from, to), days)| days.iter().map(|(date, rate)| (*from, *to, *date, rate)))
    }
}
