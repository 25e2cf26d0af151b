//! What stands for the decimals in a file's numbers: a point or a comma, by what the numbers show.

use rust_decimal::Decimal;

use super::{Decision, Reason, Standing, Tally, Value};
use crate::records::cells;
use crate::records::import::numbers::DecimalMark;

/// Texts longer than this are no numbers of a ledger.
const LONGEST: usize = 60;

/// What one number shows of its marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nothing: it has no mark.
    None,
    /// A point stands for the decimals.
    Point,
    /// A comma stands for the decimals.
    Comma,
    /// A point, before three digits: decimals or thousands.
    EitherPoint,
    /// A comma, before three digits.
    EitherComma,
}

/// A number as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    /// Its marks.
    pub(super) marks: Marks,
    /// Whether it is more than digits and a point: it has thousands marks, or its minus stands elsewhere.
    pub(super) is_dressed: bool,
    /// Whether it has decimals.
    pub(super) has_decimals: bool,
}

/// A number; `None` where a text isn't one, whatever mark stands for the decimals.
pub(super) fn look(text: &str) -> Option<Look> {
    let text = text.trim();
    if text.len() > LONGEST {
        return None;
    }
    let by_point = DecimalMark::Point.read(text).ok();
    let by_comma = DecimalMark::Comma.read(text).ok();
    // Nobody writes thousands of nothing: 0.125 has decimals.
    let digits = text.trim_start_matches(|sign: char| !sign.is_ascii_digit());
    let below_one = digits.starts_with("0.") || digits.starts_with("0,");
    let (marks, read) = match (by_point, by_comma) {
        (Some(number), Some(_)) if !text.contains(['.', ',']) => (Marks::None, number),
        (Some(number), Some(_)) if below_one && text.contains('.') => (Marks::Point, number),
        (Some(_), Some(number)) if below_one => (Marks::Comma, number),
        (Some(number), Some(_)) if text.contains('.') => (Marks::EitherPoint, number),
        (Some(number), Some(_)) => (Marks::EitherComma, number),
        (Some(number), None) => (Marks::Point, number),
        (None, Some(number)) => (Marks::Comma, number),
        (None, None) => return None,
    };
    let has_decimals = matches!(marks, Marks::Point | Marks::Comma) && read.contains('.');
    Some(Look { marks, is_dressed: cells::number(text).is_err(), has_decimals })
}

/// A number without the signs and codes of currencies around it, which keep it from being read.
pub(super) fn undressed(text: &str) -> &str {
    let is_currency =
        |sign: char| matches!(sign, '€' | '$' | '£' | '%' | '\u{a0}' | ' ') || sign.is_ascii_uppercase();
    text.trim_matches(is_currency)
}

/// The number that a text is under a decimal mark.
pub(super) fn value(text: &str, mark: DecimalMark) -> Option<Decimal> {
    cells::number(&mark.read(text).ok()?).ok()
}

/// What the numbers of a column, or of a file, show.
#[derive(Clone, Debug, Default)]
pub(super) struct Evidence {
    point: Tally,
    comma: Tally,
    either_point: Tally,
    either_comma: Tally,
    dressed: Tally,
    /// What stands in a column of numbers, and isn't one.
    pub(super) unread: Tally,
}

impl Evidence {
    /// Takes a cell into account.
    pub(super) fn see(&mut self, line: usize, text: &str) {
        let Some(look) = look(text.strip_suffix('%').unwrap_or(text)) else {
            self.unread.see(line, text);
            return;
        };
        match look.marks {
            Marks::None => {}
            Marks::Point => self.point.see(line, text),
            Marks::Comma => self.comma.see(line, text),
            Marks::EitherPoint => self.either_point.see(line, text),
            Marks::EitherComma => self.either_comma.see(line, text),
        }
        if look.is_dressed {
            self.dressed.see(line, text);
        }
    }

    /// Adds what another column shows.
    pub(super) fn add(&mut self, other: &Evidence) {
        let pairs = [
            (&mut self.point, &other.point),
            (&mut self.comma, &other.comma),
            (&mut self.either_point, &other.either_point),
            (&mut self.either_comma, &other.either_comma),
            (&mut self.dressed, &other.dressed),
        ];
        for (mine, others) in pairs {
            if mine.count == 0 || (others.count > 0 && others.line < mine.line) {
                mine.line = others.line;
                mine.example.clone_from(&others.example);
            }
            mine.count = mine.count.saturating_add(others.count);
        }
    }
}

/// The line for the decimal mark, where plain numbers aren't all there is.
pub(super) fn decide(evidence: &Evidence) -> Vec<Decision> {
    let decided = |mark: &str, standing, reasons| {
        Decision::new(&["decimal_mark"], Value::Text(mark.to_owned()), standing, reasons)
    };
    let Evidence { point, comma, either_point, either_comma, dressed, .. } = evidence;
    let seen = |tally: &Tally, what: &str| Reason::at(tally.line, format!("`{}` {what}", tally.example));
    match (point.count, comma.count) {
        (0, 0) => {}
        (0, _) => return vec![decided(",", Standing::Sure, vec![seen(comma, "has a decimal comma")])],
        (_, 0) if dressed.count == 0 => return Vec::new(),
        (_, 0) => return vec![decided(".", Standing::Sure, vec![seen(point, "has a decimal point")])],
        (points, commas) => {
            let reasons = |mine: &Tally, count: usize, other: &Tally| {
                vec![
                    Reason::at(mine.line, format!("{count} numbers say so, such as `{}`", mine.example)),
                    Reason::at(other.line, format!("`{}` says otherwise; it can't be both", other.example)),
                ]
            };
            let of_point = decided(".", Standing::Choose, reasons(point, points, comma));
            let of_comma = decided(",", Standing::Choose, reasons(comma, commas, point));
            return if points >= commas { vec![of_point, of_comma] } else { vec![of_comma, of_point] };
        }
    }
    let (tally, thousands, decimals) = match (either_point.count, either_comma.count) {
        (0, 0) if dressed.count == 0 => return Vec::new(),
        (0, 0) => {
            let reason = seen(dressed, "is more than digits; no number has decimals");
            return vec![decided(".", Standing::Sure, vec![reason])];
        }
        (0, _) => (either_comma, ".", ","),
        _ => (either_point, ",", "."),
    };
    let reason = format!(
        "write \"{thousands}\" if `{}` is in the thousands, \"{decimals}\" if its last three digits are decimals",
        tally.example
    );
    vec![decided(super::CHOOSE, Standing::Refused, vec![Reason::at(tally.line, reason)])]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_shows_its_marks() {
        let marks = |text: &str| look(text).map(|look| look.marks);
        for (text, shows) in [
            ("1054", Marks::None),
            ("1 054", Marks::None),
            ("47,715.95", Marks::Point),
            ("1,543,919", Marks::Point),
            ("(997,920.00)", Marks::Point),
            ("12.5", Marks::Point),
            ("0.125", Marks::Point),
            ("1234.500", Marks::Point),
            (".5", Marks::Point),
            ("24,95", Marks::Comma),
            ("5.950,00", Marks::Comma),
            ("1.234.567", Marks::Comma),
            ("1 234,500", Marks::Comma),
            ("1'234.50-", Marks::Point),
            ("1,234", Marks::EitherComma),
            ("-1.234", Marks::EitherPoint),
        ] {
            assert_eq!(marks(text), Some(shows), "{text}");
        }
        for text in ["", "-", "abc", "1.2.3", "12,34.5,6", "5.", "10/20/2016", "1 23", "£5", "1,234,56.7"] {
            assert_eq!(marks(text), None, "{text}");
        }
        assert!(!look("-1234.50").unwrap().is_dressed);
        assert!(look("1234-").unwrap().is_dressed);
        assert!(look("47,715.95").unwrap().has_decimals);
        assert!(!look("1,543,919").unwrap().has_decimals);
    }

    #[test]
    fn a_number_has_a_value_under_each_mark() {
        let plain = |text: &str, mark| value(text, mark).map(|value| value.to_string());
        assert_eq!(plain("(4,929.50)", DecimalMark::Point).as_deref(), Some("-4929.50"));
        assert_eq!(plain("4.929,50", DecimalMark::Comma).as_deref(), Some("4929.50"));
        assert_eq!(plain("5-", DecimalMark::Comma).as_deref(), Some("-5"));
        assert_eq!(plain("total", DecimalMark::Point), None);
    }

    fn decided(numbers: &[&str]) -> Vec<(String, Standing)> {
        let mut evidence = Evidence::default();
        for (line, text) in numbers.iter().enumerate() {
            evidence.see(line, text);
        }
        let text = |value| match value {
            Value::Text(text) => text,
            other @ (Value::Texts(_) | Value::Number(_) | Value::Yes | Value::Constant(_)) => {
                panic!("{other:?}")
            }
        };
        decide(&evidence).into_iter().map(|decision| (text(decision.value), decision.standing)).collect()
    }

    #[test]
    fn the_mark_is_what_all_numbers_agree_on() {
        assert_eq!(decided(&["1054", "12.50"]), []);
        assert_eq!(decided(&["1,234", "12.50"]), [(".".to_owned(), Standing::Sure)]);
        assert_eq!(decided(&["1.234", "12,50"]), [(",".to_owned(), Standing::Sure)]);
        assert_eq!(decided(&["1234-"]), [(".".to_owned(), Standing::Sure)]);
        assert_eq!(decided(&["1,234", "5"]), [("...".to_owned(), Standing::Refused)]);
        assert_eq!(decided(&["1.234", "5"]), [("...".to_owned(), Standing::Refused)]);
        let both = [(".".to_owned(), Standing::Choose), (",".to_owned(), Standing::Choose)];
        assert_eq!(decided(&["1.5", "2.5", "3,5"]), both);
    }
}
