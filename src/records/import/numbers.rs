//! Numbers as exports write them: decimal commas, thousands marks, signs behind or around.

use std::borrow::Cow;

use crate::finding::{Code, Problem};
use crate::records::cells::{self, quoted};

/// The mark before the decimals of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecimalMark {
    /// `1,234.50`
    Point,
    /// `1.234,50`
    Comma,
}

impl DecimalMark {
    /// The words for them.
    pub const WORDS: &'static [(&'static str, DecimalMark)] =
        &[(".", DecimalMark::Point), (",", DecimalMark::Comma)];

    fn character(self) -> char {
        match self {
            DecimalMark::Point => '.',
            DecimalMark::Comma => ',',
        }
    }

    fn other(self) -> DecimalMark {
        match self {
            DecimalMark::Point => DecimalMark::Comma,
            DecimalMark::Comma => DecimalMark::Point,
        }
    }

    /// Whether a character may stand between groups of digits.
    fn is_thousands_mark(self, character: char) -> bool {
        character == self.other().character()
            || matches!(character, ' ' | '\'' | '’' | '\u{a0}' | '\u{2009}' | '\u{202f}')
    }

    /// A number in a book's notation.
    ///
    /// # Errors
    /// What isn't a number in this notation: thousands marks out of their place would change what it says.
    pub fn read(self, text: &str) -> Result<Cow<'_, str>, Problem> {
        if cells::number(text).is_ok() && (self == DecimalMark::Point || !text.contains('.')) {
            return Ok(Cow::Borrowed(text));
        }
        self.plain(text).map(Cow::Owned).ok_or_else(|| self.problem(text))
    }

    /// A rate in a book's notation: a number, with or without a percent sign.
    ///
    /// # Errors
    /// As for [`DecimalMark::read`].
    pub fn read_rate(self, text: &str) -> Result<Cow<'_, str>, Problem> {
        match text.strip_suffix('%') {
            Some(number) => self.read(number.trim_end()).map(|number| Cow::Owned(format!("{number}%"))),
            None => self.read(text),
        }
    }

    fn plain(self, text: &str) -> Option<String> {
        let (negative, body) = unsigned(text);
        let (whole, fraction) = match body.split_once(self.character()) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (body, None),
        };
        let whole = if whole.is_empty() && fraction.is_some() { "0".to_owned() } else { self.digits(whole)? };
        let mut number = String::with_capacity(text.len());
        number.push_str(&whole);
        if let Some(fraction) = fraction {
            number.push('.');
            number.push_str(all_digits(fraction).then_some(fraction)?);
        }
        Some(if negative { minus(&number) } else { number })
    }

    /// The digits of a whole number, where the marks between its groups stand where they should: before every three
    /// digits, or (in the Indian way) before the last three and every two above them.
    fn digits(self, whole: &str) -> Option<String> {
        let mark = whole.chars().find(|character| !character.is_ascii_digit());
        let Some(mark) = mark.filter(|mark| self.is_thousands_mark(*mark)) else {
            return all_digits(whole).then(|| whole.to_owned());
        };
        let groups: Vec<&str> = whole.split(mark).collect();
        let (last, above) = groups.split_last()?;
        let (first, between) = above.split_first()?;
        let size = between.first().map_or(3, |group| group.len());
        let sizes_fit = (size == 3 || size == 2) && between.iter().all(|group| group.len() == size);
        // Nobody groups a number that starts with a zero: 0,923 has a decimal comma, whatever the source says.
        let fits =
            last.len() == 3 && sizes_fit && (1..=size).contains(&first.len()) && !first.starts_with('0');
        (fits && groups.iter().all(|group| all_digits(group))).then(|| groups.concat())
    }

    fn problem(self, text: &str) -> Problem {
        let mark = self.character();
        let message = format!("{} is not a number with the decimal mark `{mark}`", quoted(text));
        let other = self.other();
        let fix = if other.plain(text).is_some() {
            format!("if this is how the export writes numbers, set decimal_mark = \"{}\"", other.character())
        } else {
            let thousands = other.character();
            format!("numbers look like 1{thousands}234{mark}50 or 1234{mark}50 there")
        };
        Problem::new(Code::BadNumber, message, fix)
    }
}

/// A number in a book's notation, taken as negative.
///
/// # Errors
/// It is negative already, so that it can't be said what is meant.
pub fn negated(number: &str) -> Result<String, Problem> {
    if number.starts_with('-') {
        let message = format!("{} is negative already, and the source takes it as negative", quoted(number));
        return Err(Problem::new(Code::Contradiction, message, "correct `negative` in [[sources]]"));
    }
    Ok(minus(number))
}

/// The negative of a number; there is none of zero.
fn minus(number: &str) -> String {
    let is_zero = number.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    if is_zero { number.to_owned() } else { format!("-{number}") }
}

/// A number in a book's notation, in a file of which it isn't said what its marks are.
///
/// # Errors
/// Its only mark stands where one of thousands would: `12.500` is twelve and a half to some, to others thousands.
pub fn unmarked(text: &str) -> Result<(), Problem> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let groups = unsigned.split_once('.').filter(|(whole, behind)| {
        (1..=3).contains(&whole.len()) && !whole.starts_with('0') && behind.len() == 3
    });
    match groups {
        Some((whole, behind)) if all_digits(whole) && all_digits(behind) => {
            let message = format!("{} may be {whole} and a fraction, or {whole}{behind}", quoted(text));
            let fix = "set `decimal_mark` in [[sources]]: \".\" or \",\"";
            Err(Problem::new(Code::BadNumber, message, fix))
        }
        _ => Ok(()),
    }
}

/// Whether a number is negative, and the number without its sign: before it, behind it, or as brackets around it.
fn unsigned(text: &str) -> (bool, &str) {
    let minus = ['-', '\u{2212}'];
    if let Some(rest) = text.strip_prefix(minus) {
        return (true, rest.trim_start());
    }
    if let Some(rest) = text.strip_suffix(minus) {
        return (true, rest.trim_end());
    }
    if let Some(rest) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        return (true, rest.trim());
    }
    (false, text.strip_prefix('+').unwrap_or(text))
}

fn all_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(text: &str) -> Option<String> {
        DecimalMark::Point.read(text).ok().map(Cow::into_owned)
    }

    fn comma(text: &str) -> Option<String> {
        DecimalMark::Comma.read(text).ok().map(Cow::into_owned)
    }

    #[test]
    fn numbers_are_read_as_their_writer_meant_them() {
        for (text, number) in [
            ("47,715.95", "47715.95"),
            ("4,929,203.00", "4929203.00"),
            ("12,34,567.00", "1234567.00"),
            ("1 234 567.8", "1234567.8"),
            ("1'234.50", "1234.50"),
            ("5950", "5950"),
            ("-1,234", "-1234"),
            ("\u{2212}5", "-5"),
            ("1,234.00-", "-1234.00"),
            ("(1,234.00)", "-1234.00"),
            ("+7", "7"),
            (".50", "0.50"),
            ("-.5", "-0.5"),
            ("(0.00)", "0.00"),
            ("0-", "0"),
        ] {
            assert_eq!(point(text).as_deref(), Some(number), "{text}");
        }
        for (text, number) in [
            ("24,95", "24.95"),
            ("1.234,50", "1234.50"),
            ("1\u{a0}234,50", "1234.50"),
            ("1\u{202f}234\u{202f}567,5", "1234567.5"),
            ("1.234", "1234"),
            ("-1.234.567,89", "-1234567.89"),
            ("5950", "5950"),
        ] {
            assert_eq!(comma(text).as_deref(), Some(number), "{text}");
        }
    }

    #[test]
    fn marks_out_of_place_are_refused() {
        // Each of these would be another number if marks were simply dropped.
        for text in [
            "1,5",
            "1,50",
            "12,3456",
            "1,23,4",
            "1234,567",
            ",123",
            "1,,234",
            "1, 234",
            "1,234,56",
            "1.234.567",
            "0,123",
            "00,123",
            "0 123",
            "-0,500",
        ] {
            assert_eq!(point(text), None, "{text}");
        }
        for text in ["0.123", "1.5", "24.95", "1,234.50", "1,2,3", "1.234.56", "12.34.5"] {
            assert_eq!(comma(text), None, "{text}");
        }
        for text in ["", "-", "--5", "()", "(5", "5)", "(-5)", "5.", "1e3", "$5", "5 EUR", "٣", "1,٢٣٤", "%"]
        {
            assert_eq!(point(text), None, "{text}");
        }
    }

    #[test]
    fn the_other_mark_is_offered_where_it_would_do() {
        let fix = |mark: DecimalMark, text: &str| mark.read(text).unwrap_err().suggestion.unwrap();
        assert!(fix(DecimalMark::Point, "24,95").contains("decimal_mark = \",\""));
        assert!(fix(DecimalMark::Comma, "24.95").contains("decimal_mark = \".\""));
        assert!(fix(DecimalMark::Point, "abc").contains("1,234.50"));
    }

    #[test]
    fn a_mark_that_may_be_one_of_thousands_is_asked_about() {
        for text in ["12.500", "1.234", "-1.234", "999.000"] {
            assert!(unmarked(text).is_err(), "{text}");
        }
        for text in ["12.50", "1234.500", "0.125", "1.2345", "12", "1.234.567", "a.bcd", ".500"] {
            assert!(unmarked(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn rates_keep_their_percent_sign() {
        assert_eq!(DecimalMark::Comma.read_rate("12,5 %").unwrap(), "12.5%");
        assert_eq!(DecimalMark::Comma.read_rate("0,3").unwrap(), "0.3");
        assert!(DecimalMark::Comma.read_rate("%").is_err());
    }

    #[test]
    fn what_is_negative_already_is_not_turned_over() {
        assert_eq!(negated("24.95").unwrap(), "-24.95");
        assert_eq!(negated("0.00").unwrap(), "0.00");
        assert!(negated("-24.95").is_err());
    }
}
