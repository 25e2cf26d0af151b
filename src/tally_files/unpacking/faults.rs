//! What is no value of its kind, collected with where it stands.

use rust_decimal::Decimal;

use crate::calendar::{Date, parse_date};
use crate::finding::Problem;
use crate::money::Currency;
use crate::records::cells::{self, quoted};

/// What is wrong in some lines.
pub(super) struct Faults {
    /// The line that is read now: `part.tally:12`.
    pub(super) place: String,
    /// All that is wrong.
    pub(super) all: Vec<String>,
}

impl Faults {
    pub(super) fn at(place: String) -> Faults {
        Faults { place, all: Vec::new() }
    }

    pub(super) fn tell(&mut self, what: &str) {
        self.all.push(format!("{}: {what}", self.place));
    }

    /// The value under a key, or the problem with it.
    pub(super) fn problem<T>(&mut self, key: &str, value: Result<T, Problem>) -> Option<T> {
        value.map_err(|problem| self.tell(&format!("{key}: {}", problem.message))).ok()
    }

    pub(super) fn day(&mut self, key: &str, text: &str) -> Option<Date> {
        let day = parse_date(text);
        if day.is_none() {
            self.tell(&format!("{key}: {} is no day", quoted(text)));
        }
        day
    }

    /// A day that there needn't be.
    #[expect(clippy::option_option, reason = "a day, none, or none that can be read")]
    pub(super) fn any_day(&mut self, key: &str, text: Option<&str>) -> Option<Option<Date>> {
        text.map_or(Some(None), |text| self.day(key, text).map(Some))
    }

    pub(super) fn word<T: Copy>(&mut self, key: &str, text: &str, words: &[(&'static str, T)]) -> Option<T> {
        self.problem(key, cells::word(text, words))
    }

    pub(super) fn currency(&mut self, code: &str) -> Option<Currency> {
        self.problem("currency", cells::parse_currency(code))
    }

    pub(super) fn not_negative(&mut self, key: &str, text: &str) -> Option<Decimal> {
        let number = self.problem(key, cells::number(text))?;
        if number.is_sign_negative() && !number.is_zero() {
            self.tell(&format!("{key}: {} lies below zero", quoted(text)));
            return None;
        }
        Some(number)
    }
}
