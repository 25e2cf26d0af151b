//! The ids of a tally: put in order, or left out but for those that something is lacking for.

use super::{Cell, Records, Tally};
use crate::book::rates::Rates;
use crate::calendar::Date;
use crate::money::Currency;
use crate::program::readings::ThresholdCurrency;

impl<'b> Tally<'b> {
    /// The same tally with its ids in the order of days and ids, whatever the order in which they were gathered.
    #[must_use]
    pub fn settled(mut self) -> Tally<'b> {
        self.sales.iter_mut().for_each(settle);
        self.deals.iter_mut().for_each(settle);
        self.unfounded.sort_by(|left, right| left.id.cmp(&right.id));
        self
    }

    /// The same tally without the ids of its records, but for the first of each cell that can't be converted: that one
    /// is told where a reading needs it.
    #[must_use]
    pub fn without_ids(mut self, rates: &Rates) -> Tally<'b> {
        for cell in &mut self.sales {
            leave_out(cell, lacks(rates, cell.key.currency, cell.key.rated));
        }
        for cell in &mut self.deals {
            leave_out(cell, cell.key.worth.is_none_or(|(currency, day)| lacks(rates, currency, day)));
        }
        self
    }
}

fn settle<K>(cell: &mut Cell<'_, K>) {
    match &mut cell.records {
        Records::All(records) => records.sort(),
        Records::First(_) => {}
    }
}

fn leave_out<K>(cell: &mut Cell<'_, K>, lacks: bool) {
    let first = cell.records.known().iter().min().filter(|_| lacks).cloned();
    cell.records = Records::First(first);
}

/// Whether amounts of a currency can't be converted into one of those that thresholds may be in.
fn lacks(rates: &Rates, currency: Currency, day: Date) -> bool {
    let mut to = ThresholdCurrency::WORDS.iter().map(|(_, choice)| choice.currency());
    to.any(|to| to != currency && rates.latest(currency, to, day).is_none())
}
