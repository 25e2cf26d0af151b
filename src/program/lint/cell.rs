//! What a printed cell says: `Min. 20%`, `100k - 300k`, `Optional`.

use rust_decimal::Decimal;

use crate::exact::Exact;
use crate::records::cells;

/// What a cell says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Printed {
    /// Nothing is asked for: `Optional`, `Upon request`.
    Nothing,
    /// It must be there.
    Yes,
    /// At least so much.
    Minimum(Figure),
    /// At most so much.
    Maximum(Figure),
    /// So much; whether at least or at most is left to the heading.
    Plain(Figure),
    /// From one end to the other.
    Range(Figure, Figure),
}

/// A printed figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// Its value: a part of one where it is in percent.
    pub(super) value: Exact,
    /// Whether it is in percent.
    pub(super) percent: bool,
}

const NOTHING: [&str; 6] = ["optional", "upon request", "on request", "none", "no", "-"];
const AT_LEAST: [&str; 5] = ["minimum", "min.", "min", "at least", "≥"];
const AT_MOST: [&str; 6] = ["maximum", "max.", "max", "at most", "up to", "≤"];
const RANGE: [&str; 3] = [" - ", " – ", " to "];

/// Reads a cell; `None` where it says something that can't be told.
pub(super) fn parse(cell: &str) -> Option<Printed> {
    let text = cell.trim().to_lowercase();
    if NOTHING.contains(&text.as_str()) {
        return Some(Printed::Nothing);
    }
    if ["yes", "required"].contains(&text.as_str()) {
        return Some(Printed::Yes);
    }
    let behind = |words: &[&str]| words.iter().find_map(|word| text.strip_prefix(word).and_then(figure));
    if let Some(minimum) = behind(&AT_LEAST).or_else(|| text.strip_suffix("or more").and_then(figure)) {
        return Some(Printed::Minimum(minimum));
    }
    if let Some(maximum) = behind(&AT_MOST) {
        return Some(Printed::Maximum(maximum));
    }
    if let Some((low, high)) = RANGE.iter().find_map(|mark| text.split_once(mark)) {
        return Some(Printed::Range(figure(low)?, figure(high)?));
    }
    figure(&text).map(Printed::Plain)
}

/// A figure in lower case: `20%`, `100k`, `1m`, `1,000`, with or without a sign of a currency.
fn figure(text: &str) -> Option<Figure> {
    let bare = text.trim().trim_matches(['$', '€', ' ']);
    let (bare, percent) = bare.strip_suffix('%').map_or((bare, false), |bare| (bare.trim_end(), true));
    let thousand = Exact::from(1000u32);
    let (digits, factor) = if let Some(digits) = bare.strip_suffix('k') {
        (digits, thousand)
    } else if let Some(digits) = bare.strip_suffix('m') {
        (digits, thousand.times(&thousand))
    } else {
        (bare, Exact::ONE)
    };
    let number = cells::number(&ungrouped(digits.trim_end())?).ok()?;
    let part = if percent { Exact::from(Decimal::new(1, 2)) } else { Exact::ONE };
    Some(Figure { value: Exact::from(number).times(&factor).times(&part), percent })
}

/// A number without the marks between its thousands; `None` where they stand elsewhere.
fn ungrouped(digits: &str) -> Option<String> {
    let (whole, rest) = digits.find('.').map_or((digits, ""), |point| digits.split_at(point));
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let groups: Vec<&str> = groups.collect();
    let sound = groups.is_empty() || (1..=3).contains(&first.len());
    (sound && groups.iter().all(|group| group.len() == 3))
        .then(|| format!("{first}{}{rest}", groups.concat()))
}

/// The whole and decimal numbers in a text, in order: `$1000 per host` has 1000.
pub(super) fn numbers(text: &str) -> Vec<Exact> {
    let runs = text.split(|sign: char| !sign.is_ascii_digit() && !matches!(sign, ',' | '.'));
    let figures = runs.filter_map(|run| figure(run.trim_matches([',', '.'])));
    figures.map(|figure| figure.value).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(cell: &str) -> String {
        let figure =
            |figure: &Figure| format!("{}{}", figure.value, if figure.percent { " of one" } else { "" });
        match parse(cell) {
            None => "unreadable".to_owned(),
            Some(Printed::Nothing) => "nothing".to_owned(),
            Some(Printed::Yes) => "yes".to_owned(),
            Some(Printed::Minimum(least)) => format!("min {}", figure(&least)),
            Some(Printed::Maximum(most)) => format!("max {}", figure(&most)),
            Some(Printed::Plain(plain)) => figure(&plain),
            Some(Printed::Range(low, high)) => format!("{} to {}", figure(&low), figure(&high)),
        }
    }

    #[test]
    fn cells_as_programs_print_them() {
        for (cell, meaning) in [
            ("Optional", "nothing"),
            ("Upon request", "nothing"),
            ("Yes", "yes"),
            ("Min. 20%", "min 0.2 of one"),
            ("Max. 12.5 %", "max 0.125 of one"),
            ("MIN 3", "min 3"),
            ("At least 3", "min 3"),
            ("3 or more", "min 3"),
            ("Up to 10%", "max 0.1 of one"),
            ("50", "50"),
            ("0 - 100k", "0 to 100000"),
            ("600k - 1M", "600000 to 1000000"),
            ("$1,250,000.50 – 2.5M", "1250000.5 to 2500000"),
        ] {
            assert_eq!(shown(cell), meaning, "{cell}");
        }
    }

    #[test]
    fn what_cannot_be_told_is_not_guessed() {
        for cell in ["", "Discounted", "Min.", "Min. some", "1,00", "1,0000", "100k -", "20%%", "--5"] {
            assert_eq!(shown(cell), "unreadable", "{cell}");
        }
    }

    #[test]
    fn numbers_of_a_sentence() {
        let of = |text| numbers(text).iter().map(Exact::to_full).collect::<Vec<_>>();
        assert_eq!(of("3 hosts max … $2,000 per year, 24h, 1.5."), ["3", "2000", "24", "1.5"]);
        assert_eq!(of("none"), Vec::<String>::new());
    }
}
