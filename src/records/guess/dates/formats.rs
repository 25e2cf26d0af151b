//! The formats that are tried, and how a text is read by one.

use std::fmt;

use crate::calendar::Date;

/// Days, the usual ones first: of two that read the same, the first is taken.
const DAYS: &[&str] = &[
    "%Y-%m-%d",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d.%m.%Y",
    "%d-%m-%Y",
    "%m-%d-%Y",
    "%Y/%m/%d",
    "%Y.%m.%d",
    "%d/%m/%y",
    "%m/%d/%y",
    "%d.%m.%y",
    "%d-%m-%y",
    "%m-%d-%y",
    "%d-%b-%Y",
    "%d %b %Y",
    "%d %B %Y",
    "%d. %B %Y",
    "%d-%B-%Y",
    "%d/%b/%Y",
    "%d-%b-%y",
    "%d %b %y",
    "%d/%b/%y",
    "%b %d, %Y",
    "%B %d, %Y",
    "%b %d %Y",
    "%B %d %Y",
    "%b-%d-%Y",
    "%Y-%b-%d",
    "%Y %b %d",
    "%d %m %Y",
    "%Y%m%d",
    "%d%m%Y",
    "%m%d%Y",
    "%d%m",
    "%m%d",
];

/// Times behind a day.
const TIMES: &[&str] = &[
    "",
    " %H:%M:%S",
    " %H:%M",
    "T%H:%M:%S",
    "T%H:%M",
    "T%H:%M:%SZ",
    "T%H:%MZ",
    " %I:%M:%S %p",
    " %I:%M %p",
    "T%H:%M:%S%.f",
    "T%H:%M:%S%.fZ",
    " %H:%M:%S%.f",
    "T%H:%M:%S%:z",
    "T%H:%M:%S%.f%:z",
    "T%H:%M:%S%z",
    "T%H:%M:%S%.f%z",
    " %H:%M:%S %z",
    " %H:%M:%S%:z",
    ", %H:%M:%S",
    ", %H:%M",
    ", %I:%M %p",
    ", %I:%M:%S %p",
];

/// The years that a format without marks is believed to mean.
const LIKELY: std::ops::Range<i32> = 1970..2100;

/// The months, in English: other names can't be read.
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// A format: a day, and the time behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::records::guess) struct Format {
    day: usize,
    time: usize,
}

impl Format {
    fn day(self) -> &'static str {
        DAYS.get(self.day).copied().unwrap_or_default()
    }

    /// Whether it is the book's own.
    pub(in crate::records::guess) fn is_plain(self) -> bool {
        self.day == 0 && self.time == 0
    }

    /// Whether it leaves the year out.
    pub(in crate::records::guess) fn has_no_year(self) -> bool {
        !self.day().contains(['Y', 'y'])
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.day())?;
        formatter.write_str(TIMES.get(self.time).copied().unwrap_or_default())
    }
}

/// Every format that reads a text, with the day that it reads.
pub(super) fn reading(text: &str) -> impl Iterator<Item = (Format, Date)> {
    DAYS.iter().enumerate().filter_map(move |(day, pattern)| {
        let (date, rest) = if is_packed(pattern) { packed(pattern, text)? } else { day_of(pattern, text)? };
        let time = TIMES.iter().position(|time| is_time(time, rest))?;
        Some((Format { day, time }, date))
    })
}

/// What a format found in a text.
#[derive(Default)]
struct Parts {
    year: Option<i32>,
    month: u32,
    day: u32,
}

impl Parts {
    /// The day; one without a year is held against a leap year.
    fn date(&self) -> Option<Date> {
        Date::from_ymd_opt(self.year.unwrap_or(1996), self.month, self.day)
    }
}

/// The parts of a pattern: `%d`, or a mark.
fn pieces(pattern: &str) -> impl Iterator<Item = (bool, char)> {
    let mut signs = pattern.chars();
    std::iter::from_fn(move || match signs.next()? {
        '%' => signs.next().map(|specifier| (true, specifier)),
        mark => Some((false, mark)),
    })
}

/// The day at the start of a text, and what stands behind it.
fn day_of<'t>(pattern: &str, text: &'t str) -> Option<(Date, &'t str)> {
    let mut parts = Parts::default();
    let mut rest = text;
    for (is_specifier, sign) in pieces(pattern) {
        rest = match (is_specifier, sign) {
            (false, mark) => rest.strip_prefix(mark)?,
            (true, 'Y') => {
                digits(rest, 4, 4).map(|(year, rest)| (parts.year = i32::try_from(year).ok(), rest).1)?
            }
            (true, 'y') => digits(rest, 2, 2).map(|(year, rest)| (parts.year = short_year(year), rest).1)?,
            (true, 'm') => digits(rest, 1, 2).map(|(month, rest)| (parts.month = month, rest).1)?,
            (true, 'd') => digits(rest, 1, 2).map(|(day, rest)| (parts.day = day, rest).1)?,
            (true, 'b') => month(rest, 3).map(|(month, rest)| (parts.month = month, rest).1)?,
            (true, _) => month(rest, usize::MAX).map(|(month, rest)| (parts.month = month, rest).1)?,
        };
    }
    Some((parts.date()?, rest))
}

/// The day of a text that is nothing but its digits, of which the leading zero may be lost.
fn packed<'t>(pattern: &str, text: &'t str) -> Option<(Date, &'t str)> {
    let width = if pattern.contains('Y') { 8 } else { 4 };
    let is_short = text.len().saturating_add(1) == width;
    if !text.bytes().all(|byte| byte.is_ascii_digit()) || (text.len() != width && !is_short) {
        return None;
    }
    let whole = format!("{text:0>width$}");
    let mut parts = Parts::default();
    let mut rest = whole.as_str();
    for (_, sign) in pieces(pattern) {
        let (number, behind) =
            digits(rest, if sign == 'Y' { 4 } else { 2 }, if sign == 'Y' { 4 } else { 2 })?;
        match sign {
            'Y' => parts.year = i32::try_from(number).ok().filter(|year| LIKELY.contains(year)),
            'm' => parts.month = number,
            _ => parts.day = number,
        }
        rest = behind;
    }
    if pattern.contains('Y') && parts.year.is_none() {
        return None;
    }
    Some((parts.date()?, ""))
}

fn is_packed(pattern: &str) -> bool {
    pieces(pattern).all(|(is_specifier, _)| is_specifier)
}

/// A number of so many digits at the start of a text; no digit may follow.
fn digits(text: &str, fewest: usize, most: usize) -> Option<(u32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).take(most).count();
    let (number, rest) = text.split_at_checked(count)?;
    if count < fewest {
        return None;
    }
    Some((number.parse().ok()?, rest))
}

/// The years of two digits as they are usually meant: from 1970 to 2069.
fn short_year(year: u32) -> Option<i32> {
    let year = i32::try_from(year).ok()?;
    let century: i32 = if year < 70 { 20 } else { 19 };
    century.checked_mul(100)?.checked_add(year)
}

/// The name of a month at the start of a text: of so many letters at most.
fn month(text: &str, letters: usize) -> Option<(u32, &str)> {
    let end = text.find(|sign: char| !sign.is_ascii_alphabetic()).unwrap_or(text.len());
    let (name, rest) = text.split_at_checked(end)?;
    let name = name.to_ascii_lowercase();
    let place = MONTHS.iter().position(|month| month.get(..letters).unwrap_or(month) == name)?;
    Some((u32::try_from(place.saturating_add(1)).ok()?, rest))
}

/// Whether a text is a time of this form.
fn is_time(pattern: &str, text: &str) -> bool {
    let mut rest = text;
    let mut signs = pattern.chars();
    while let Some(sign) = signs.next() {
        let behind = match sign {
            '%' => match signs.next() {
                Some('H') => number_below(rest, 24),
                Some('I') => number_below(rest, 13),
                Some('M') => number_below(rest, 60),
                Some('S') => number_below(rest, 61),
                Some('p') => half_of_day(rest),
                Some('.') => signs.next().and(fraction(rest)),
                Some(':') => signs.next().and(offset(rest, true)),
                _ => offset(rest, false),
            },
            mark => rest.strip_prefix(mark),
        };
        let Some(behind) = behind else { return false };
        rest = behind;
    }
    rest.is_empty()
}

fn number_below(text: &str, bound: u32) -> Option<&str> {
    digits(text, 1, 2).filter(|(number, _)| *number < bound).map(|(_, rest)| rest)
}

fn half_of_day(text: &str) -> Option<&str> {
    let (half, rest) = text.split_at_checked(2)?;
    ["AM", "PM"].iter().any(|name| half.eq_ignore_ascii_case(name)).then_some(rest)
}

fn fraction(text: &str) -> Option<&str> {
    digits(text.strip_prefix('.')?, 1, 9).map(|(_, rest)| rest)
}

fn offset(text: &str, has_colon: bool) -> Option<&str> {
    let rest = text.strip_prefix(['+', '-'])?;
    let (_, rest) = digits(rest, 2, 2)?;
    let rest = if has_colon { rest.strip_prefix(':')? } else { rest };
    digits(rest, 2, 2).map(|(_, rest)| rest)
}

#[cfg(test)]
mod tests {
    use chrono::Datelike as _;

    use super::*;
    use crate::records::import::days::{DayFormat, DayReader};

    fn formats(text: &str) -> Vec<String> {
        reading(text).map(|(format, _)| format.to_string()).collect()
    }

    #[test]
    fn a_text_is_read_by_its_formats_and_no_others() {
        for (text, expected) in [
            ("2026-03-01", &["%Y-%m-%d"][..]),
            ("10/20/2016", &["%m/%d/%Y"]),
            ("3/1/2017", &["%d/%m/%Y", "%m/%d/%Y"]),
            ("31.12.26", &["%d.%m.%y"]),
            ("03-NOV-2010", &["%d-%b-%Y"]),
            ("20 Dec 2012", &["%d %b %Y"]),
            ("1 May 2026", &["%d %b %Y", "%d %B %Y"]),
            ("March 3, 2026", &["%B %d, %Y"]),
            ("20260301", &["%Y%m%d"]),
            ("2102", &["%d%m"]),
            ("102", &["%d%m", "%m%d"]),
            ("2026-03-01T10:00:00Z", &["%Y-%m-%dT%H:%M:%SZ"]),
            ("2026-03-01 9:05", &["%Y-%m-%d %H:%M"]),
            ("13/01/2026 10:00 PM", &["%d/%m/%Y %I:%M %p"]),
            ("2026-03-01T10:00:00.123+01:00", &["%Y-%m-%dT%H:%M:%S%.f%:z"]),
            ("2026-02-30", &[]),
            ("10/11/12/13", &[]),
            ("12345678", &[]),
            ("Q1 2026", &[]),
        ] {
            assert_eq!(formats(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_read_here_is_read_alike_by_a_source() {
        let noon =
            chrono::NaiveDate::from_ymd_opt(2018, 2, 7).unwrap().and_hms_milli_opt(13, 4, 5, 678).unwrap();
        let noon = noon.and_utc().fixed_offset();
        for day in 0..DAYS.len() {
            for time in 0..TIMES.len() {
                let format = Format { day, time };
                if is_packed(format.day()) && time > 0 {
                    continue;
                }
                let text = noon.format(&format.to_string()).to_string();
                let year = format.has_no_year().then_some(2018);
                let reader = DayReader::new(vec![DayFormat::new(&format.to_string(), year).unwrap()], year);
                assert_eq!(reader.read(&text).unwrap(), noon.date_naive(), "{format} {text}");
                let read = reading(&text)
                    .find(|(found, _)| found.day == day)
                    .unwrap_or_else(|| panic!("{format} {text}"));
                let same = |date: Date| (date.month(), date.day()) == (2, 7);
                assert!(same(read.1) && (year.is_some() || read.1 == noon.date_naive()), "{format} {text}");
            }
        }
    }

    #[test]
    fn a_year_of_two_digits_is_near_today() {
        let day = |text: &str| reading(text).next().unwrap().1.to_string();
        assert_eq!(day("31.12.69"), "2069-12-31");
        assert_eq!(day("31.12.70"), "1970-12-31");
    }
}
