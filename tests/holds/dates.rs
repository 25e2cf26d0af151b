//! Days: one way to write each, the calendar's own arithmetic, quarters that leave no day out.

use num_traits::ToPrimitive as _;
use vates_partner::calendar::{
    Date, FirstMonth, ProgramYear, QuarterNumber, months_earlier, months_later, parse_date, time_between,
};
use vates_partner::finding::{Code, FileId, Findings};
use vates_partner::records::import::Import;
use vates_partner::records::kinds::Kind;
use vates_partner::records::{Fields, cells, csv};

use super::number_from;

/// Everything that must hold of the bytes as days, one on each line.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut days = Vec::new();
    for line in text.split('\n') {
        let day = parse_date(line);
        assert_eq!(day.map(parts), own(line), "{line:?}");
        if let Some(day) = day {
            assert_eq!(day.to_string(), line);
            arithmetic(day, number_from(bytes) % 1000);
            days.push(day);
        }
        fix_can_be_followed(line);
    }
    for pair in days.windows(2) {
        let (from, to) = (pair[0].min(pair[1]), pair[0].max(pair[1]));
        time_adds_up(from, to);
    }
}

fn parts(day: Date) -> (u32, u32, u32) {
    use chrono::Datelike as _;
    (day.year().to_u32().unwrap(), day.month(), day.day())
}

/// A day as the calendar of Gregory has it, by its own rules.
fn own(text: &str) -> Option<(u32, u32, u32)> {
    let characters: Vec<char> = text.chars().collect();
    let [y1, y2, y3, y4, '-', m1, m2, '-', d1, d2] = characters.as_slice() else { return None };
    let number = |digits: &[&char]| {
        let digit = |digit: &&char| "0123456789".find(**digit);
        digits.iter().try_fold(0, |number, one| Some(number * 10 + digit(one)?.to_u32()?))
    };
    let (year, month, day) = (number(&[y1, y2, y3, y4])?, number(&[m1, m2])?, number(&[d1, d2])?);
    (year > 0 && (1..=12).contains(&month) && day >= 1 && day <= last_day(year, month))
        .then_some((year, month, day))
}

fn last_day(year: u32, month: u32) -> u32 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// So many months on, the day is the same or the month's last; so many back, too; each day has one quarter.
fn arithmetic(day: Date, months: usize) {
    let months = months.to_u32().unwrap();
    let (year, month, number) = parts(day);
    let moved = |count: u32| (count / 12, count % 12 + 1);
    let count = year * 12 + month - 1;
    let (later_year, later_month) = moved(count + months);
    let later = (later_year, later_month, number.min(last_day(later_year, later_month)));
    assert_eq!(parts(months_later(day, months)), later);
    if let Some(count) = count.checked_sub(months).filter(|count| *count >= 12) {
        let (year, month) = moved(count);
        let earlier = (year, month, number.min(last_day(year, month)));
        assert_eq!(parts(months_earlier(day, months)), earlier);
    }
    for first in 1..=12 {
        let program_year = ProgramYear::of(day, FirstMonth::new(first).unwrap());
        assert!(program_year.contains(day));
        let quarters = program_year.quarters();
        assert_eq!(quarters[0].first_day(), program_year.first_day());
        assert_eq!(quarters[3].last_day(), program_year.last_day());
        let around =
            quarters.iter().filter(|quarter| quarter.first_day() <= day && day <= quarter.last_day());
        assert_eq!(around.count(), 1, "{day} in quarters of a year that starts in month {first}");
        for (quarter, next) in quarters.iter().zip(&quarters[1..]) {
            assert_eq!(quarter.last_day().succ_opt(), Some(next.first_day()));
        }
        assert_eq!(quarters.map(|quarter| quarter.number), QuarterNumber::ALL);
    }
}

/// The months and days that a time is told in lead from its first day to its last.
fn time_adds_up(from: Date, to: Date) {
    let told = time_between(from, to);
    let words: Vec<&str> = told.split(' ').collect();
    let (mut months, mut days) = (0_u32, 0_u64);
    for pair in words.chunks(2) {
        match pair {
            [number, "month" | "months"] => months = number.parse().unwrap(),
            [number, "day" | "days"] => days = number.parse().unwrap(),
            _ => panic!("{told}"),
        }
    }
    assert_eq!(months_later(from, months) + chrono::Days::new(days), to, "{from} to {to}: {told}");
    assert!(months_later(from, months + 1) > to, "{from} to {to}: {told}");
}

/// Where a day is offered for one that can't be read, it can be read.
fn fix_can_be_followed(line: &str) {
    let text = format!("date,from,to,rate\n\"{}\",EUR,USD,1\n", line.replace('"', "\"\""));
    let mut findings = Findings::default();
    let mut read = None;
    csv::read(FileId(0), &text, &Import::conventional(Kind::Rates), &mut findings, |row, findings| {
        read = Some(Fields::new(row, findings).required("date", cells::date));
    });
    assert!(read.is_some(), "{text:?}");
    assert_eq!(read.flatten(), parse_date(line.trim_matches([' ', '\t'])), "{line:?}");
    for finding in findings.sorted(|_| "") {
        let fix = finding.suggestion.unwrap();
        let Some(offered) = fix.strip_prefix("write 2").filter(|_| finding.code == Code::BadDate) else {
            continue;
        };
        let offered = format!("2{}", offered.trim_end_matches(", or the day that is meant"));
        assert!(parse_date(&offered).is_some(), "{fix:?} for {line:?}");
    }
}
