//! What stands for the decimals in a file's numbers: a point or a comma, by what the numbers show.

use rust_decimal::Decimal;

use super::{Decision, Reason, Standing, Tally, Value};

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

/// A number; `None` where a text isn't one.
pub(super) fn look(text: &str) -> Option<Look> {
    let (digits, dressed_sign) = unsigned(text.trim());
    if !digits.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.' || sign == ',')
        || !digits.ends_with(|sign: char| sign.is_ascii_digit())
        || digits.len() > 60
    {
        return None;
    }
    let is_space = |sign: char| matches!(sign, ' ' | '\u{a0}' | '\u{202f}' | '\'' | '\u{2019}');
    let spaced = digits.contains(is_space);
    if spaced && !is_grouped(whole_of(digits), is_space) {
        return None;
    }
    let close: String = digits.chars().filter(|sign| !is_space(*sign)).collect();
    if !close.chars().all(|sign| sign.is_ascii_digit() || sign == '.' || sign == ',') {
        return None;
    }
    let (points, commas) = (close.matches('.').count(), close.matches(',').count());
    let last_is_point = close.rfind('.') > close.rfind(',');
    let marks = match (points, commas) {
        (0, 0) => Marks::None,
        (1, 0) => single(&close, '.', spaced),
        (0, 1) => single(&close, ',', spaced),
        (_, 0) if is_grouped(&close, |sign| sign == '.') => Marks::Comma,
        (0, _) if is_grouped(&close, |sign| sign == ',') => Marks::Point,
        (1, _) if last_is_point && is_grouped(whole_of(&close), |sign| sign == ',') => Marks::Point,
        (_, 1) if !last_is_point && is_grouped(whole_of(&close), |sign| sign == '.') => Marks::Comma,
        _ => return None,
    };
    let has_decimals = match marks {
        Marks::Point => points == 1 && last_is_point,
        Marks::Comma => commas == 1 && !last_is_point,
        Marks::None | Marks::EitherPoint | Marks::EitherComma => false,
    };
    let is_plain = matches!((points, commas), (0 | 1, 0)) && !spaced && !dressed_sign;
    Some(Look { marks, is_dressed: !is_plain, has_decimals })
}

/// A number without the signs and codes of currencies around it, which keep it from being read.
pub(super) fn undressed(text: &str) -> &str {
    let is_currency =
        |sign: char| matches!(sign, '€' | '$' | '£' | '%' | '\u{a0}' | ' ') || sign.is_ascii_uppercase();
    text.trim_matches(is_currency)
}

/// The digits without the sign, and whether that isn't just a minus in front.
fn unsigned(text: &str) -> (&str, bool) {
    if let Some(inner) = text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        (inner.trim(), true)
    } else if let Some(front) = text.strip_suffix('-') {
        (front.trim_end(), true)
    } else {
        (text.strip_prefix('-').unwrap_or(text), false)
    }
}

/// The part of a number before its last point or comma.
fn whole_of(text: &str) -> &str {
    text.rfind(['.', ',']).and_then(|at| text.get(..at)).unwrap_or(text)
}

/// Whether a mark parts the digits by threes.
fn is_grouped(text: &str, is_mark: impl Fn(char) -> bool) -> bool {
    let mut groups = text.split(is_mark);
    let all_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len())
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group))
}

/// What a mark that stands alone in a number shows.
fn single(text: &str, mark: char, spaced: bool) -> Marks {
    let (before, behind) = text.split_once(mark).unwrap_or((text, ""));
    let could_be_thousands =
        behind.len() == 3 && !spaced && (1..=3).contains(&before.len()) && !before.starts_with('0');
    match (could_be_thousands, mark) {
        (true, '.') => Marks::EitherPoint,
        (true, _) => Marks::EitherComma,
        (false, '.') => Marks::Point,
        (false, _) => Marks::Comma,
    }
}

/// The number that a text is under a decimal mark.
pub(super) fn value(text: &str, mark: char) -> Option<Decimal> {
    look(text)?;
    let (digits, _) = unsigned(text.trim());
    let is_negative = text.starts_with(['-', '(']) || text.ends_with('-');
    let kept = digits.chars().filter(|sign| sign.is_ascii_digit() || *sign == mark);
    let plain: String = kept.map(|sign| if sign == mark { '.' } else { sign }).collect();
    let value = Decimal::from_str_exact(&plain).ok()?;
    Some(if is_negative { -value } else { value })
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
        for text in ["", "-", "abc", "1.2.3", "12,34.5,6", "5.", "10/20/2016", "1 23", "£5", "1,23,456.7"] {
            assert_eq!(marks(text), None, "{text}");
        }
        assert!(!look("-1234.50").unwrap().is_dressed);
        assert!(look("1234-").unwrap().is_dressed);
        assert!(look("47,715.95").unwrap().has_decimals);
        assert!(!look("1,543,919").unwrap().has_decimals);
    }

    #[test]
    fn a_number_has_a_value_under_each_mark() {
        let plain = |text: &str, mark: char| value(text, mark).map(|value| value.to_string());
        assert_eq!(plain("(4,929.50)", '.').as_deref(), Some("-4929.50"));
        assert_eq!(plain("4.929,50", ',').as_deref(), Some("4929.50"));
        assert_eq!(plain("5-", ',').as_deref(), Some("-5"));
        assert_eq!(plain("total", '.'), None);
    }

    fn decided(numbers: &[&str]) -> Vec<(String, Standing)> {
        let mut evidence = Evidence::default();
        for (line, text) in numbers.iter().enumerate() {
            evidence.see(line, text);
        }
        let text = |value| match value {
            Value::Text(text) => text,
            other => panic!("{other:?}"),
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
