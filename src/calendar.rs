//! Days, calendar months, program years and their quarters.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

/// A calendar day.
pub type Date = NaiveDate;

/// Reads a day written `YYYY-MM-DD`, and nothing else.
pub fn parse_date(text: &str) -> Option<Date> {
    date_of(text.as_bytes())
}

/// Reads a day written `YYYY-MM-DD` in bytes, and nothing else.
pub fn date_of(text: &[u8]) -> Option<Date> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0u32, |number, digit| {
            let digit = digit.is_ascii_digit().then(|| u32::from(digit.saturating_sub(b'0')))?;
            number.checked_mul(10)?.checked_add(digit)
        })
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
    let date = NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)?;
    (date.year() > 0).then_some(date)
}

/// The day so many days later; `None` where its year has more than four digits, and nobody could write it.
pub fn days_later(date: Date, days: u32) -> Option<Date> {
    let later = date.checked_add_days(Days::new(days.into()));
    later.filter(|later| later.year() <= LAST_YEAR)
}

/// The last year that a day can be written in.
const LAST_YEAR: i32 = 9999;

/// The same day so many calendar months later; the month's last day where it is shorter.
///
/// Three months after 30 November is 28 or 29 February. Clause: `sales.upgrade-gap`.
pub fn months_later(date: Date, months: u32) -> Date {
    date.checked_add_months(Months::new(months)).unwrap_or(Date::MAX)
}

/// The same day so many calendar months earlier; the month's last day where it is shorter.
pub fn months_earlier(date: Date, months: u32) -> Date {
    date.checked_sub_months(Months::new(months)).unwrap_or(Date::MIN)
}

/// The time from a day to a later one, in whole calendar months and the days that are left: `2 months 29 days`.
///
/// The months are those of [`months_later`], so a time is `3 months` exactly where three months have passed.
pub fn time_between(from: Date, to: Date) -> String {
    let months_of = |date: Date| date.year().saturating_mul(12).saturating_add_unsigned(date.month0());
    let between = u32::try_from(months_of(to).saturating_sub(months_of(from))).unwrap_or_default();
    // The last of them may have only begun.
    let begun = u32::from(months_later(from, between) > to);
    let months = between.saturating_sub(begun);
    let days = to.signed_duration_since(months_later(from, months)).num_days();
    let counted = |count: String, one: &str| {
        if count == "1" { format!("1 {one}") } else { format!("{count} {one}s") }
    };
    match (months, days) {
        (0, days) => counted(days.to_string(), "day"),
        (months, 0) => counted(months.to_string(), "month"),
        (months, days) => {
            format!("{} {}", counted(months.to_string(), "month"), counted(days.to_string(), "day"))
        }
    }
}

/// The month in which a program's years start, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FirstMonth(u32);

impl FirstMonth {
    /// The month of this number; `None` where a year has no such month.
    pub fn new(month: u32) -> Option<FirstMonth> {
        (1..=12).contains(&month).then_some(FirstMonth(month))
    }

    /// Its number, 1 to 12.
    pub fn number(self) -> u32 {
        self.0
    }
}

/// A year of a program: the twelve months that start in its first month.
///
/// Clause: `framework.cycle`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProgramYear {
    number: i32,
    first: FirstMonth,
}

impl ProgramYear {
    /// The last year that is wholly of four digits, wherever it starts.
    pub const LAST: i32 = 9998;

    /// The year that starts in this calendar year; `None` outside of the years 1 to 9998.
    pub fn new(number: i32, first: FirstMonth) -> Option<ProgramYear> {
        (1..=ProgramYear::LAST).contains(&number).then_some(ProgramYear { number, first })
    }

    /// The year in which a day lies.
    pub fn of(date: Date, first: FirstMonth) -> ProgramYear {
        let number = if date.month() >= first.0 { date.year() } else { date.year().saturating_sub(1) };
        ProgramYear { number, first }
    }

    /// The calendar year in which it starts.
    pub fn number(self) -> i32 {
        self.number
    }

    /// Its first day.
    pub fn first_day(self) -> Date {
        NaiveDate::from_ymd_opt(self.number, self.first.0, 1).unwrap_or(Date::MIN)
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        day_before(months_later(self.first_day(), 12))
    }

    /// Whether a day lies in it.
    pub fn contains(self, date: Date) -> bool {
        ProgramYear::of(date, self.first) == self
    }

    /// Its four quarters, in order.
    pub fn quarters(self) -> [Quarter; 4] {
        QuarterNumber::ALL.map(|number| Quarter { year: self, number })
    }

    /// The quarter in which a day lies; `None` where it doesn't lie in the year.
    pub fn quarter_of(self, date: Date) -> Option<Quarter> {
        self.quarters().into_iter().find(|quarter| (quarter.first_day()..=quarter.last_day()).contains(&date))
    }
}

/// Which quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum QuarterNumber {
    /// The first three months.
    First,
    /// The second three months.
    Second,
    /// The third three months.
    Third,
    /// The last three months.
    Fourth,
}

impl QuarterNumber {
    /// All four, in order.
    pub const ALL: [QuarterNumber; 4] =
        [QuarterNumber::First, QuarterNumber::Second, QuarterNumber::Third, QuarterNumber::Fourth];

    /// The quarter of this number, 1 to 4.
    pub fn new(number: u8) -> Option<QuarterNumber> {
        QuarterNumber::ALL.into_iter().find(|quarter| quarter.number() == u32::from(number))
    }

    /// Its number, 1 to 4.
    pub fn number(self) -> u32 {
        match self {
            QuarterNumber::First => 1,
            QuarterNumber::Second => 2,
            QuarterNumber::Third => 3,
            QuarterNumber::Fourth => 4,
        }
    }

    fn months_before(self) -> u32 {
        self.number().saturating_sub(1).saturating_mul(3)
    }
}

/// One value for each quarter of a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PerQuarter<T>(pub [T; 4]);

impl<T> PerQuarter<T> {
    /// The value of a quarter.
    pub fn of(&self, quarter: QuarterNumber) -> &T {
        let [first, second, third, fourth] = &self.0;
        match quarter {
            QuarterNumber::First => first,
            QuarterNumber::Second => second,
            QuarterNumber::Third => third,
            QuarterNumber::Fourth => fourth,
        }
    }
}

/// A quarter of a program year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quarter {
    /// The year it is a part of.
    pub year: ProgramYear,
    /// Which of the four.
    pub number: QuarterNumber,
}

impl Quarter {
    /// Its first day.
    pub fn first_day(self) -> Date {
        months_later(self.year.first_day(), self.number.months_before())
    }

    /// Its last day.
    pub fn last_day(self) -> Date {
        day_before(months_later(self.first_day(), 3))
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-Q{}", self.year.number(), self.number.number())
    }
}

fn day_before(date: Date) -> Date {
    date.pred_opt().unwrap_or(date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    #[test]
    fn only_one_way_to_write_a_day() {
        assert!(parse_date("2026-02-28").is_some());
        for wrong in ["2026-02-29", "2026-2-28", "28/02/2026", "2026-02-28 ", "+026-02-28", "0000-01-01", ""]
        {
            assert_eq!(parse_date(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn three_months_end_with_the_month() {
        assert_eq!(months_later(day("2025-11-30"), 3), day("2026-02-28"));
        assert_eq!(months_later(day("2023-11-30"), 3), day("2024-02-29"));
        assert_eq!(months_later(day("2026-01-31"), 3), day("2026-04-30"));
        assert_eq!(months_later(day("2026-01-15"), 3), day("2026-04-15"));
    }

    #[test]
    fn time_is_told_in_months_and_days() {
        for (from, to, told) in [
            ("2026-02-12", "2026-05-11", "2 months 29 days"),
            ("2026-02-12", "2026-05-12", "3 months"),
            ("2025-11-30", "2026-02-27", "2 months 28 days"),
            ("2025-11-30", "2026-02-28", "3 months"),
            ("2025-11-30", "2026-03-01", "3 months 1 day"),
            ("2026-01-31", "2026-02-28", "1 month"),
            ("2026-01-31", "2026-02-01", "1 day"),
            ("2026-01-31", "2026-01-31", "0 days"),
            ("0001-01-01", "9999-12-31", "119987 months 30 days"),
        ] {
            assert_eq!(time_between(day(from), day(to)), told, "{from} to {to}");
        }
    }

    #[test]
    fn calendar_quarters() {
        let year = ProgramYear::new(2026, FirstMonth::new(1).unwrap()).unwrap();
        let days: Vec<_> = year
            .quarters()
            .map(|quarter| (quarter.first_day().to_string(), quarter.last_day().to_string()))
            .into();
        let expected = [
            ("2026-01-01", "2026-03-31"),
            ("2026-04-01", "2026-06-30"),
            ("2026-07-01", "2026-09-30"),
            ("2026-10-01", "2026-12-31"),
        ];
        assert_eq!(days, expected.map(|(first, last)| (first.to_owned(), last.to_owned())));
        let of = |text: &str| year.quarter_of(day(text)).map(|quarter| quarter.to_string());
        assert_eq!(of("2025-12-31"), None);
        assert_eq!(of("2026-01-01").unwrap(), "2026-Q1");
        assert_eq!(of("2026-03-31").unwrap(), "2026-Q1");
        assert_eq!(of("2026-04-01").unwrap(), "2026-Q2");
        assert_eq!(of("2026-12-31").unwrap(), "2026-Q4");
        assert_eq!(of("2027-01-01"), None);
    }

    #[test]
    fn a_cycle_may_start_in_april() {
        let april = FirstMonth::new(4).unwrap();
        assert_eq!(april.number(), 4);
        let year = ProgramYear::of(day("2027-03-31"), april);
        assert_eq!(year.number(), 2026);
        assert_eq!((year.first_day(), year.last_day()), (day("2026-04-01"), day("2027-03-31")));
        let [_, _, _, last] = year.quarters();
        assert_eq!(last.to_string(), "2026-Q4");
        assert_eq!((last.first_day(), last.last_day()), (day("2027-01-01"), day("2027-03-31")));
        assert!(!year.contains(day("2026-03-31")));
        assert!(year.contains(day("2026-04-01")));
        assert!(FirstMonth::new(13).is_none());
    }
}
