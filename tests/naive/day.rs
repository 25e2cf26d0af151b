//! Days as three numbers, with the little arithmetic the rules ask for.

use std::fmt;

/// A day of the calendar; they compare as dates do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    pub year: i64,
    pub month: i64,
    pub date: i64,
}

impl Day {
    pub fn new(year: i64, month: i64, day: i64) -> Day {
        Day { year, month, date: day.min(month_length(year, month)) }
    }

    /// So many months later, on the month's last day where it has no such day.
    pub fn plus_months(self, months: i64) -> Day {
        let count = self.year * 12 + self.month - 1 + months;
        Day::new(count.div_euclid(12), count.rem_euclid(12) + 1, self.date)
    }

    pub fn next(self) -> Day {
        if self.date < month_length(self.year, self.month) {
            return Day { date: self.date + 1, ..self };
        }
        Day { date: 1, ..self }.plus_months(1)
    }

    pub fn plus_days(self, days: i64) -> Day {
        (0..days).fold(self, |day, _| day.next())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}-{:02}-{:02}", self.year, self.month, self.date)
    }
}

fn month_length(year: i64, month: i64) -> i64 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// The first and the last day of a quarter (0 to 3) of a calendar year.
pub fn quarter(year: i64, number: i64) -> (Day, Day) {
    (Day::new(year, number * 3 + 1, 1), Day::new(year, number * 3 + 3, 31))
}

#[test]
fn months_end_where_the_calendar_says() {
    let after = |year, month, day| Day::new(year, month, day).plus_months(3).to_string();
    assert_eq!(after(2025, 11, 30), "2026-02-28");
    assert_eq!(after(2023, 11, 30), "2024-02-29");
    assert_eq!(after(2026, 10, 31), "2027-01-31");
    assert_eq!(Day::new(2026, 12, 31).next().to_string(), "2027-01-01");
    assert_eq!(quarter(2026, 1).1.to_string(), "2026-06-30");
}
