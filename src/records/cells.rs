//! The doors through which text becomes values: strict, exact, and each with the nearest fix.

use std::num::NonZeroU32;

use iso_currency::Country;
use rust_decimal::Decimal;

use super::{Cell, Written};
use crate::calendar::{self, Date};
use crate::finding::{Code, Problem};
use crate::money::Currency;
use crate::rate::Rate;
use crate::suggest;

mod digits;

/// The most digits a number may have, before and after the point together.
const MOST_DIGITS: usize = 28;

/// How much of a wrong value is repeated in a message.
const SHOWN: usize = 40;

/// A value as a message repeats it: in backquotes, cut where it is long.
pub fn quoted(text: &str) -> String {
    format!("`{}`", cut(text))
}

/// The start of a text, which is all of it unless it is long.
pub fn cut(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// The text of a cell.
///
/// # Errors
/// A TOML value that isn't a string.
pub fn text(cell: &Cell<'_>) -> Result<Box<str>, Problem> {
    match cell.written {
        Written::Text => Ok(cell.text.as_ref().into()),
        Written::Integer | Written::Date => {
            let fix = format!("put it in quotes: \"{}\"", cut(&cell.text));
            Err(Problem::new(Code::WrongType, format!("{} is not text", quoted(&cell.text)), fix))
        }
    }
}

/// A day, written `YYYY-MM-DD` or as a TOML date.
///
/// # Errors
/// Anything else, and days that don't exist.
pub fn date(cell: &Cell<'_>) -> Result<Date, Problem> {
    let text = cell.text.as_ref();
    calendar::parse_date(text).ok_or_else(|| {
        let message = format!("{} is not a day of the calendar", quoted(text));
        Problem::new(Code::BadDate, message, date_fix(text))
    })
}

/// How a day should be written, where it can be told which is meant.
fn date_fix(text: &str) -> String {
    let parts: Vec<&str> = text.split(['-', '/', '.', ' ']).collect();
    let written = |year: &str, month: &str, day: &str| {
        let text = format!("{year}-{month:0>2}-{day:0>2}");
        calendar::parse_date(&text).map(|_| format!("write {text}"))
    };
    let fix = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => written(year, month, day)
            .or_else(|| {
                let beyond = ["29", "30", "31"].contains(day);
                ["30", "29", "28"].iter().filter(|_| beyond).find_map(|last| written(year, month, last))
            })
            .map(|fix| format!("{fix}, or the day that is meant")),
        [first, second, year] => match (written(year, second, first), written(year, first, second)) {
            (Some(fix), None) | (None, Some(fix)) => Some(fix),
            _ => None,
        },
        _ => None,
    };
    fix.unwrap_or_else(|| "write days as YYYY-MM-DD".to_owned())
}

/// An exact decimal number: digits, a point, digits.
///
/// # Errors
/// Exponents, thousands marks, decimal commas, signs other than a minus, and more than 28 digits.
pub fn decimal(cell: &Cell<'_>) -> Result<Decimal, Problem> {
    number(&cell.text)
}

/// An exact decimal number in a text.
///
/// # Errors
/// As for [`decimal`].
pub fn number(text: &str) -> Result<Decimal, Problem> {
    exact(text).map_err(|fault| match fault {
        Fault::NotPlain => {
            let message = format!("{} is not a number", quoted(text));
            Problem::new(Code::BadNumber, message, number_fix(text))
        }
        Fault::TooLong => {
            let message = format!("{} has more than {MOST_DIGITS} digits", quoted(text));
            Problem::new(Code::BadNumber, message, "write it with fewer digits")
        }
    })
}

/// Why a text is no number.
enum Fault {
    NotPlain,
    TooLong,
}

/// An exact decimal number in bytes of text; `None` where [`number`] tells a problem.
pub fn number_of(text: &[u8]) -> Option<Decimal> {
    short(text).or_else(|| exact(std::str::from_utf8(text).ok()?).ok())
}

fn exact(text: &str) -> Result<Decimal, Fault> {
    if let Some(short) = short(text.as_bytes()) {
        return Ok(short);
    }
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (unsigned, None),
    };
    if !all_digits(whole) || !fraction.is_none_or(all_digits) {
        return Err(Fault::NotPlain);
    }
    let leading = whole.trim_start_matches('0');
    if leading.len().saturating_add(fraction.map_or(0, str::len)) > MOST_DIGITS {
        return Err(Fault::TooLong);
    }
    let sign = if text.starts_with('-') { "-" } else { "" };
    let leading = if leading.is_empty() { "0" } else { leading };
    let canonical = match fraction {
        Some(fraction) => format!("{sign}{leading}.{fraction}"),
        None => format!("{sign}{leading}"),
    };
    Decimal::from_str_exact(&canonical).map_err(|_error| Fault::TooLong)
}

/// A plain number of few digits, which most are; `None` for all others.
fn short(text: &[u8]) -> Option<Decimal> {
    if let Some(hundredths) = digits::hundredths(text) {
        return Some(Decimal::new(hundredths, 2));
    }
    let unsigned = text.strip_prefix(b"-").unwrap_or(text);
    let (mut digits, mut point) = (0i64, None);
    if unsigned.len() > 18 || !unsigned.first().zip(unsigned.last()).is_some_and(both_digits) {
        return None;
    }
    for (at, byte) in unsigned.iter().enumerate() {
        match byte {
            // Of up to 18 digits none is lost.
            b'0'..=b'9' => {
                digits = digits.wrapping_mul(10).wrapping_add(i64::from(byte.wrapping_sub(b'0')));
            }
            b'.' if point.is_none() => point = Some(at),
            _ => return None,
        }
    }
    let scale = point.map_or(0, |at| unsigned.len().saturating_sub(at).saturating_sub(1));
    let is_negative = text.len() > unsigned.len();
    // The sign of nothing is kept as it is written.
    if is_negative && digits == 0 {
        return None;
    }
    let digits = if is_negative { digits.checked_neg()? } else { digits };
    Some(Decimal::new(digits, u32::try_from(scale).ok()?))
}

fn both_digits((first, last): (&u8, &u8)) -> bool {
    first.is_ascii_digit() && last.is_ascii_digit()
}

fn all_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// How a number should be written; what is offered can be read, and means what was written.
fn number_fix(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !matches!(c, ' ' | '\'' | '_' | '\u{a0}' | '+')).collect();
    let readable =
        |candidate: String| (candidate.len() <= SHOWN && exact(&candidate).is_ok()).then_some(candidate);
    let without = |mark: char, point: char| {
        // In groups of three, so that `1,5.00` isn't taken for 15.
        let (whole, fraction) = bare.split_once(point).unwrap_or((&bare, ""));
        let mut groups = whole.trim_start_matches('-').split(mark);
        let in_threes = groups.next().is_some_and(|first| (1..=3).contains(&first.len()))
            && groups.all(|group| group.len() == 3);
        let plain = bare.replace(mark, "").replace(point, ".");
        let well_formed = !whole.contains(mark) || in_threes;
        if well_formed && !fraction.contains(mark) { readable(plain) } else { None }
    };
    let is_scientific = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | 'e' | 'E' | '+' | '-');
    if text.contains(['e', 'E']) && text.chars().all(is_scientific) {
        return "write it out in digits, without an exponent".to_owned();
    }
    let decimal_comma = (bare.matches(',').count() == 1).then(|| without('.', ',')).flatten();
    match (without(',', '.'), decimal_comma) {
        // 1,000 may be a thousand or one: nobody but its writer knows.
        (Some(plain), Some(point)) if bare.contains(',') => {
            format!("write {plain} if the comma marks thousands, {point} if it marks decimals")
        }
        (Some(plain), _) => format!("write {plain}, without marks between the digits"),
        (None, Some(point)) if bare.contains('.') => {
            format!("write {point}, with a point before the decimals alone")
        }
        (None, Some(point)) => format!("write the decimals behind a point: {point}"),
        (None, None) => match readable(format!("0{bare}")).filter(|_| bare.starts_with('.')) {
            Some(completed) => format!("write {completed}"),
            None => "write digits, and a point before the decimals".to_owned(),
        },
    }
}

/// A number that may not lie below zero.
///
/// # Errors
/// As for [`decimal`], and where it is negative.
pub fn not_negative(cell: &Cell<'_>) -> Result<Decimal, Problem> {
    let value = decimal(cell)?;
    if value.is_sign_negative() && !value.is_zero() {
        let message = format!("{} lies below zero", quoted(&cell.text));
        return Err(Problem::new(Code::OutOfRange, message, "it can't be less than 0"));
    }
    Ok(value)
}

/// A number above zero.
///
/// # Errors
/// As for [`decimal`], and where it is not above zero.
pub fn positive(cell: &Cell<'_>) -> Result<Decimal, Problem> {
    let value = not_negative(cell)?;
    if value.is_zero() {
        return Err(Problem::new(
            Code::OutOfRange,
            format!("{} is zero", quoted(&cell.text)),
            "it must be above 0",
        ));
    }
    Ok(value)
}

/// A whole number from 1 on.
///
/// # Errors
/// Anything else.
pub fn count(cell: &Cell<'_>) -> Result<NonZeroU32, Problem> {
    let text = cell.text.as_ref();
    whole(text.as_bytes()).ok_or_else(|| {
        let message = format!("{} is not a whole number from 1 on", quoted(text));
        let fix = if text == "0" { "the least is 1" } else { "write it in digits: 5" };
        Problem::new(Code::BadNumber, message, fix)
    })
}

/// A whole number from 1 on, in digits alone.
pub fn whole(text: &[u8]) -> Option<NonZeroU32> {
    let number = text.iter().try_fold(0u32, |number, byte| {
        let digit = byte.is_ascii_digit().then(|| u32::from(byte.saturating_sub(b'0')))?;
        number.checked_mul(10)?.checked_add(digit)
    });
    NonZeroU32::new(number.filter(|_| !text.is_empty())?)
}

/// A rate, written `30%` or `0.30`.
///
/// # Errors
/// Anything else, and rates outside of 0% to 100%.
pub fn rate(cell: &Cell<'_>) -> Result<Rate, Problem> {
    parse_rate(&cell.text)
}

/// A rate in a text, written `30%` or `0.30`.
///
/// # Errors
/// As for [`rate`].
pub fn parse_rate(text: &str) -> Result<Rate, Problem> {
    let form = "write it as 30% or 0.30";
    let wrong = || Problem::new(Code::BadRate, format!("{} is not a rate", quoted(text)), form);
    let outside = || {
        let message = format!("{} lies outside of 0% to 100%", quoted(text));
        let fix = match text.parse::<u8>() {
            Ok(percent) if percent <= 100 => format!("did you mean {percent}%?"),
            _ => form.to_owned(),
        };
        Problem::new(Code::BadRate, message, fix)
    };
    let (digits, percent) = match text.strip_suffix('%') {
        Some(digits) => (digits, true),
        None => (text, false),
    };
    let value = number(digits).map_err(|_problem| wrong())?;
    let value = if percent {
        value
            .checked_div(Decimal::ONE_HUNDRED)
            .filter(|rate| rate.checked_mul(Decimal::ONE_HUNDRED) == Some(value))
    } else {
        Some(value)
    };
    Rate::new(value.ok_or_else(wrong)?).ok_or_else(outside)
}

/// A currency, as its three letters.
///
/// # Errors
/// What ISO 4217 doesn't have, or has without a minor unit.
pub fn currency(cell: &Cell<'_>) -> Result<Currency, Problem> {
    parse_currency(&cell.text)
}

/// A currency in a text.
///
/// # Errors
/// As for [`currency`].
pub fn parse_currency(text: &str) -> Result<Currency, Problem> {
    Currency::from_code(text).ok_or_else(|| {
        let known = iso_currency::Currency::from_code(text).is_some();
        let lacks = if known {
            "has no minor unit, so nothing is paid in it"
        } else {
            "is not a currency of ISO 4217"
        };
        let message = format!("{} {lacks}", quoted(text));
        let upper = text.to_uppercase();
        let fix = match Currency::from_code(&upper) {
            Some(_) => format!("write {upper}"),
            None => "write its three letters: USD, EUR".to_owned(),
        };
        Problem::new(Code::BadCurrency, message, fix)
    })
}

/// A country, as its two letters.
///
/// # Errors
/// What ISO 3166 doesn't have.
pub fn country(cell: &Cell<'_>) -> Result<Country, Problem> {
    parse_country(cell.text.as_ref())
}

/// A country, as its two letters.
///
/// # Errors
/// What ISO 3166 doesn't have.
pub fn parse_country(text: &str) -> Result<Country, Problem> {
    let upper = text.to_uppercase();
    let found = upper.parse::<Country>().ok().filter(|_| text.len() == 2);
    match found {
        Some(country) if upper == text => Ok(country),
        other => {
            let message = format!("{} is not a country of ISO 3166", quoted(text));
            let fix = match other {
                Some(_) => format!("write {upper}"),
                None if upper == "UK" => "write GB".to_owned(),
                None => "write its two letters: FR, US".to_owned(),
            };
            Err(Problem::new(Code::BadCountry, message, fix))
        }
    }
}

/// One of the words that a column allows.
///
/// # Errors
/// Any other word, with the nearest of those allowed.
pub fn word<T: Copy>(text: &str, words: &[(&'static str, T)]) -> Result<T, Problem> {
    words.iter().find(|(name, _)| *name == text).map(|(_, value)| *value).ok_or_else(|| {
        let message = format!("{} is not one of the words allowed here", quoted(text));
        Problem::new(Code::BadWord, message, suggest::hint(text, words.iter().map(|(name, _)| *name)))
    })
}

#[cfg(test)]
mod tests;
