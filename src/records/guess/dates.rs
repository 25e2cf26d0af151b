//! How the days of a file are written: the fewest formats that read all of them, and none beside its opposite.

mod choice;
mod formats;

use std::collections::BTreeMap;

use super::Tally;
pub(super) use choice::{Dates, choose};
pub(super) use formats::Format;

use crate::calendar::Date;

/// The numbers by which spreadsheets count days since 1900, from 1990 to 2063.
const SERIALS: std::ops::Range<u32> = 32_874..60_000;

/// Whether a number may be a spreadsheet's number of a day.
pub(super) fn is_serial(number: u32) -> bool {
    SERIALS.contains(&number)
}

/// The formats that read a value, each with the rank of the day that it reads: equal ranks, equal days.
pub(super) type Reading = Vec<(Format, usize)>;

/// What the values of a column show of its formats.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    /// The values, by the formats that read them.
    pub(super) groups: BTreeMap<Reading, Tally>,
    /// What no format reads.
    pub(super) unread: Tally,
    /// Values that look like a spreadsheet's numbers of days.
    pub(super) serial: Tally,
    /// Values that are written `YYYY-MM-DD` in full, which needs no format.
    plain: usize,
}

impl Evidence {
    /// Takes a cell into account.
    pub(super) fn see(&mut self, line: usize, text: &str) {
        if crate::calendar::parse_date(text).is_some() {
            self.plain = self.plain.saturating_add(1);
        }
        let reading = read(text);
        if !reading.is_empty() {
            self.groups.entry(reading).or_default().see(line, text);
        } else if text.parse().is_ok_and(is_serial) {
            self.serial.see(line, text);
        } else {
            self.unread.see(line, text);
        }
    }

    /// Whether every value is written as the book writes days.
    pub(super) fn is_plain(&self) -> bool {
        let read: usize = self.groups.values().map(|tally| tally.count).sum();
        self.plain == read
    }
}

/// Whether a text is a day with marks between its parts, in whatever format.
pub(super) fn is_date(text: &str) -> bool {
    text.contains(|sign: char| !sign.is_ascii_digit()) && !read(text).is_empty()
}

/// Whether a text could be a day, marks or not.
pub(super) fn may_be_date(text: &str) -> bool {
    !read(text).is_empty()
}

/// The formats that read a text as a day.
fn read(text: &str) -> Reading {
    if text.len() > 40 || !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return Vec::new();
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut days: Vec<Date> = Vec::new();
    let mut reading = Vec::new();
    for (format, day) in formats::reading(&text) {
        let rank = days.iter().position(|known| *known == day).unwrap_or_else(|| {
            days.push(day);
            days.len().saturating_sub(1)
        });
        reading.push((format, rank));
    }
    reading
}
