//! Days as exports write them: in one of the formats that a source names, and in no two of them differently.

use chrono::format::{Item, Numeric, Parsed, StrftimeItems, parse};
use chrono::{DateTime, Datelike as _, Utc};

use crate::calendar::Date;
use crate::finding::{Code, Problem};
use crate::records::cells::quoted;

/// The days that a format must give back to be one of whole days: no two of their parts are alike.
const SAMPLES: [&str; 2] = ["2026-11-24T13:14:15Z", "1987-02-03T09:08:07Z"];

/// A way to write a day, such as `%d/%m/%Y`.
#[derive(Clone, Debug)]
pub struct DayFormat {
    written: String,
    items: Vec<Item<'static>>,
    /// How many digits a day has, where nothing stands between its numbers.
    packed: Option<usize>,
}

/// Reads days in any of several formats.
#[derive(Clone, Debug)]
pub struct DayReader {
    formats: Vec<DayFormat>,
    /// The year of days whose format has none.
    year: Option<i32>,
}

impl DayFormat {
    /// The format, as written in a configuration.
    ///
    /// # Errors
    /// What is no format, or says no whole day even with the year given.
    pub fn new(written: &str, year: Option<i32>) -> Result<DayFormat, Problem> {
        let wrong = |what: &str| {
            let message = format!("{} {what}", quoted(written));
            Problem::new(Code::BadDate, message, "write it as in \"%d/%m/%Y\" or \"%d %b %Y\"")
        };
        let items = StrftimeItems::new(&spaced(written)).parse_to_owned();
        let items = items.map_err(|_error| wrong("is not a date format"))?;
        let packed = packed_width(&items)
            .map_err(|()| wrong("has numbers without a mark between them, and more than numbers"))?;
        let format = DayFormat { written: written.to_owned(), items, packed };
        if SAMPLES.iter().all(|sample| format.gives_back(sample, false)) {
            return Ok(format);
        }
        let lacks_year = SAMPLES.iter().all(|sample| format.gives_back(sample, true));
        if lacks_year && year.is_some() {
            return Ok(format);
        }
        if lacks_year {
            let message = format!("{} has no year", quoted(written));
            let fix = "add `date_year = 2026` with the year of the export";
            return Err(Problem::new(Code::BadDate, message, fix));
        }
        Err(wrong("doesn't say a day, a month and a year"))
    }

    /// Whether a day that is written in the format is read as the same day.
    fn gives_back(&self, sample: &str, with_its_year: bool) -> bool {
        let Ok(sample) = sample.parse::<DateTime<Utc>>() else { return false };
        let mut text = String::new();
        let shown = sample.format_with_items(self.items.iter());
        if std::fmt::Write::write_fmt(&mut text, format_args!("{shown}")).is_err() {
            return false;
        }
        let year = with_its_year.then(|| sample.year());
        self.read(&spaced(&text), year) == Some(sample.date_naive())
    }

    /// The day in a text in which no two spaces follow each other.
    fn read(&self, text: &str, year: Option<i32>) -> Option<Date> {
        if self.packed.is_some() && !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let padded;
        let text = match self.packed {
            // A ledger that keeps days as numbers drops the zero in front.
            Some(width) if text.len().saturating_add(1) == width => {
                padded = format!("0{text}");
                &padded
            }
            Some(width) if text.len() != width => return None,
            _ => text,
        };
        let mut parsed = Parsed::new();
        parse(&mut parsed, text, self.items.iter()).ok()?;
        if parsed.year().is_none() && parsed.year_mod_100().is_none() {
            parsed.set_year(year?.into()).ok()?;
        }
        // A year of fewer than four digits is a format that was taken for another.
        parsed.to_naive_date().ok().filter(|day| (1000..=9999).contains(&day.year()))
    }
}

/// How many digits a text has in which numbers stand beside each other; `None` where they don't.
///
/// `Err` where anything but numbers belongs to it: then it can't be said which digit is whose.
fn packed_width(items: &[Item<'_>]) -> Result<Option<usize>, ()> {
    let is_number = |item: &Item<'_>| matches!(item, Item::Numeric(..));
    let adjacent = |pair: &[Item<'_>]| pair.iter().all(is_number);
    if !items.windows(2).any(adjacent) {
        return Ok(None);
    }
    let mut width = 0usize;
    for item in items {
        let Item::Numeric(number, _) = item else { return Err(()) };
        let is_of_two = matches!(
            number,
            Numeric::YearMod100
                | Numeric::Month
                | Numeric::Day
                | Numeric::Hour
                | Numeric::Minute
                | Numeric::Second
        );
        let is_year = matches!(number, Numeric::Year);
        if !is_year && !is_of_two {
            return Err(());
        }
        let digits = if is_year { 4 } else { 2 };
        width = width.saturating_add(digits);
    }
    Ok(Some(width))
}

impl DayReader {
    /// A reader of these formats.
    pub fn new(formats: Vec<DayFormat>, year: Option<i32>) -> DayReader {
        DayReader { formats, year }
    }

    /// The day in a text.
    ///
    /// # Errors
    /// The text is in none of the formats, or is another day in each of two.
    pub fn read(&self, text: &str) -> Result<Date, Problem> {
        let text = spaced(text);
        let mut found: Option<(Date, &DayFormat)> = None;
        for format in &self.formats {
            let Some(day) = format.read(&text, self.year) else { continue };
            match found {
                None => found = Some((day, format)),
                Some((first, _)) if first == day => {}
                Some((first, by)) => {
                    let message = format!(
                        "{} is {first} as {}, and {day} as {}",
                        quoted(&text),
                        quoted(&by.written),
                        quoted(&format.written)
                    );
                    let fix = "leave in `date_format` only what this export uses";
                    return Err(Problem::new(Code::AmbiguousDate, message, fix));
                }
            }
        }
        found.map(|(day, _)| day).ok_or_else(|| {
            let formats: Vec<String> = self.formats.iter().map(|format| quoted(&format.written)).collect();
            let message = format!("{} is no day in the format {}", quoted(&text), formats.join(" or "));
            let fix = "add its format to `date_format` in [[sources]], or correct the day";
            Problem::new(Code::BadDate, message, fix)
        })
    }
}

/// The text with single spaces.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader(formats: &[&str], year: Option<i32>) -> DayReader {
        let formats = formats.iter().map(|format| DayFormat::new(format, year).unwrap()).collect();
        DayReader::new(formats, year)
    }

    fn day(format: &str, text: &str) -> Option<String> {
        reader(&[format], None).read(text).ok().map(|day| day.to_string())
    }

    #[test]
    fn days_are_read_as_they_are_written() {
        for (format, text, read) in [
            ("%d/%m/%Y", "01/11/2010", "2010-11-01"),
            ("%d/%m/%Y", "1/2/2026", "2026-02-01"),
            ("%m/%d/%Y", "10/20/2016", "2016-10-20"),
            ("%d-%b-%Y", "03-NOV-2010", "2010-11-03"),
            ("%d %b %Y", "20 Dec  2012", "2012-12-20"),
            ("%d %B %Y", "3 January 2013", "2013-01-03"),
            ("%d.%m.%y", "31.12.26", "2026-12-31"),
            ("%Y%m%d", "20180226", "2018-02-26"),
            ("%Y-%m-%d %H:%M:%S", "2026-02-28 23:59:59", "2026-02-28"),
            ("%Y-%m-%dT%H:%M:%SZ", "2026-02-28T23:59:59Z", "2026-02-28"),
            ("%b %d, %Y", "Feb 3, 2026", "2026-02-03"),
            ("%Y-%m-%d", "2026-02-28", "2026-02-28"),
        ] {
            assert_eq!(day(format, text).as_deref(), Some(read), "{format} {text}");
        }
    }

    #[test]
    fn nothing_is_read_as_a_day_that_it_is_not() {
        for (format, text) in [
            ("%d/%m/%Y", "12/31/2026"),
            ("%d/%m/%Y", "29/02/2026"),
            ("%d/%m/%Y", "01/02/26"),
            ("%d/%m/%Y", "01/02/02026"),
            ("%d/%m/%Y", "01/02/99999"),
            ("%d/%m/%Y", "01/02/0026"),
            ("%d/%m/%Y", "01/02/2026x"),
            ("%d/%m/%y", "01/02/2026"),
            ("%Y%m%d", "201802261"),
            ("%Y%m%d", "201826"),
            ("%d %b %Y", "20 Foo 2012"),
            ("%d/%m/%Y", ""),
        ] {
            assert_eq!(day(format, text), None, "{format} {text}");
        }
    }

    #[test]
    fn packed_days_need_all_their_digits_but_a_leading_zero() {
        let read = |text: &str| reader(&["%d%m"], Some(2018)).read(text).ok().map(|day| day.to_string());
        assert_eq!(read("2102").as_deref(), Some("2018-02-21"));
        assert_eq!(read("802").as_deref(), Some("2018-02-08"));
        // The first of November, not the eleventh of January.
        assert_eq!(read("111").as_deref(), Some("2018-11-01"));
        for text in ["11", "1", "02102", "3002", "2 02", "", "é02"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn two_formats_may_not_differ() {
        let reader = reader(&["%d/%m/%Y", "%m/%d/%Y"], None);
        assert_eq!(reader.read("03/04/2026").unwrap_err().code, Code::AmbiguousDate);
        assert_eq!(reader.read("05/05/2026").unwrap().to_string(), "2026-05-05");
        assert_eq!(reader.read("13/04/2026").unwrap().to_string(), "2026-04-13");
        assert_eq!(reader.read("13/13/2026").unwrap_err().code, Code::BadDate);
    }

    #[test]
    fn a_format_must_say_a_day() {
        for wrong in ["", "abc", "%q", "%Y-%m", "%m/%Y", "%H:%M", "%d%m%Y%b", "%d/%m", "%s", "%"] {
            assert!(DayFormat::new(wrong, None).is_err(), "{wrong}");
        }
        assert!(DayFormat::new("%d/%m", Some(2018)).is_ok());
        assert!(DayFormat::new("%d", Some(2018)).is_err());
        assert!(DayFormat::new("%d/%m", None).unwrap_err().suggestion.unwrap().contains("date_year"));
    }
}
