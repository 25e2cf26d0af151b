//! The periods of a year within which an amount is converted alike.

use std::collections::BTreeMap;

use crate::book::rates::Rates;
use crate::calendar::{Date, ProgramYear};
use crate::money::Currency;
use crate::program::readings::ThresholdCurrency;

/// For each currency, the days of a year from which on another rate may hold.
#[derive(Clone, Debug)]
pub struct Periods<'b> {
    rates: &'b Rates,
    year: ProgramYear,
    starts: BTreeMap<Currency, Vec<Date>>,
}

impl<'b> Periods<'b> {
    /// The periods of a year under some rates.
    pub fn new(rates: &'b Rates, year: ProgramYear) -> Periods<'b> {
        Periods { rates, year, starts: BTreeMap::new() }
    }

    /// The first day of the period in which a day of the year lies. Amounts of the currency are converted on both at
    /// the same rates, whichever the threshold currency is.
    pub fn start(&mut self, currency: Currency, day: Date) -> Date {
        let starts = self.starts.entry(currency).or_insert_with(|| starts(self.rates, self.year, currency));
        let later = starts.partition_point(|start| *start <= day);
        later.checked_sub(1).and_then(|index| starts.get(index)).copied().unwrap_or(self.year.first_day())
    }
}

/// The first days of all periods in which amounts of a currency are converted alike, in order.
pub(super) fn starts(rates: &Rates, year: ProgramYear, currency: Currency) -> Vec<Date> {
    let days = year.first_day()..=year.last_day();
    let to = ThresholdCurrency::WORDS.iter().map(|(_, choice)| choice.currency());
    let others = to.filter(|to| *to != currency);
    let changes = others.flat_map(|to| rates.days_of_change(currency, to, days.clone()));
    let mut starts: Vec<Date> = std::iter::once(*days.start()).chain(changes).collect();
    starts.sort();
    starts.dedup();
    starts
}
