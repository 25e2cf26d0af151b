//! Rulings: who decided from when on how the program text is to be read, and why.

use std::collections::BTreeMap;

use super::Book;
use crate::calendar::Date;
use crate::finding::Origin;
use crate::program::readings::{ReadingId, Readings};

/// A ruling on a reading.
#[derive(Clone, Debug)]
pub struct Ruling {
    /// The reading.
    pub reading: ReadingId,
    /// The choice.
    pub choice: &'static str,
    /// The first day as of which it is in force.
    pub date: Date,
    /// Who ruled.
    pub by: String,
    /// Why.
    pub why: String,
    /// Where it stands.
    pub origin: Origin,
}

impl Book {
    /// The readings in force in this book as of a day, starting from others: its choices, then its rulings.
    #[must_use]
    pub fn readings_over(&self, readings: Readings, as_of: Date) -> Readings {
        let rulings = self.rulings_as_of(as_of).into_iter().map(|ruling| (ruling.reading, ruling.choice));
        let chosen = self.readings.iter().copied().chain(rulings);
        chosen.fold(readings, |readings, (id, choice)| readings.with(id, choice).unwrap_or(readings))
    }

    /// The rulings in force as of a day: the latest for each reading, in the order of the readings.
    pub fn rulings_as_of(&self, as_of: Date) -> Vec<&Ruling> {
        let mut rulings: Vec<&Ruling> = self.rulings.iter().filter(|ruling| ruling.date <= as_of).collect();
        rulings.sort_by_key(|ruling| ruling.date);
        let latest: BTreeMap<ReadingId, &Ruling> =
            rulings.into_iter().map(|ruling| (ruling.reading, ruling)).collect();
        latest.into_values().collect()
    }
}
