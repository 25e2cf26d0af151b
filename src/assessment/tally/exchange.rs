//! The rates at which the amounts of a year's tallies are converted, looked up once for all partners.

use super::periods::starts;
use crate::book::rates::{Conversion, Rates};
use crate::calendar::{Date, ProgramYear};
use crate::money::Currency;
use crate::program::readings::ThresholdCurrency;

/// What is made for each of the threshold currencies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PerCurrency<T> {
    usd: T,
    eur: T,
}

impl<T> PerCurrency<T> {
    /// What `make` makes of each.
    pub fn of_each(mut make: impl FnMut(ThresholdCurrency) -> T) -> PerCurrency<T> {
        PerCurrency { usd: make(ThresholdCurrency::Usd), eur: make(ThresholdCurrency::Eur) }
    }

    /// What was made for one.
    pub fn of(&self, choice: ThresholdCurrency) -> &T {
        match choice {
            ThresholdCurrency::Usd => &self.usd,
            ThresholdCurrency::Eur => &self.eur,
        }
    }
}

/// How amounts are converted into a threshold currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Way {
    /// They are in it already.
    Same,
    /// At a rate.
    At(Conversion),
    /// The book has no rate for it.
    Missing,
}

/// The days from which on the amounts of a currency are converted at other rates, with these.
type Course = Vec<(Date, PerCurrency<Way>)>;

/// How the amounts of all currencies are converted within a year.
#[derive(Clone, Debug)]
pub struct Exchange {
    of: Vec<(Currency, Course)>,
    missing: PerCurrency<Way>,
}

impl Exchange {
    /// The rates of a year.
    pub fn new(rates: &Rates, year: ProgramYear) -> Exchange {
        let thresholds = ThresholdCurrency::WORDS.iter().map(|(_, choice)| choice.currency());
        let mut currencies: Vec<Currency> = thresholds.chain(rates.currencies()).collect();
        currencies.sort();
        currencies.dedup();
        let way = |from: Currency, day: Date| {
            move |choice: ThresholdCurrency| match choice.currency() {
                to if to == from => Way::Same,
                to => rates.latest(from, to, day).map_or(Way::Missing, Way::At),
            }
        };
        let course = |from: Currency| {
            let starts = starts(rates, year, from).into_iter();
            (from, starts.map(|day| (day, PerCurrency::of_each(way(from, day)))).collect())
        };
        Exchange {
            of: currencies.into_iter().map(course).collect(),
            missing: PerCurrency::of_each(|_| Way::Missing),
        }
    }

    /// How amounts of a currency are converted on a day of the year.
    pub fn ways(&self, from: Currency, day: Date) -> &PerCurrency<Way> {
        // A book has a few currencies, which are told apart sooner than they are put in order.
        let course = self.of.iter().find(|(currency, _)| *currency == from).map(|(_, course)| course);
        let ways = course.and_then(|course| {
            let later = course.partition_point(|(start, _)| *start <= day);
            course.get(later.checked_sub(1)?)
        });
        ways.map_or(&self.missing, |(_, ways)| ways)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::rates::DatedRate;
    use crate::calendar::{FirstMonth, parse_date};
    use crate::finding::{FileId, Origin};
    use rust_decimal::Decimal;

    fn code(code: &str) -> Currency {
        Currency::from_code(code).unwrap()
    }

    #[test]
    fn amounts_are_converted_as_on_their_day() {
        let mut rates = Rates::default();
        let origin = Origin { file: FileId(0), start: 0 };
        for (date, from, to, cents) in [
            ("2025-06-01", "EUR", "USD", 110),
            ("2026-02-01", "EUR", "USD", 120),
            ("2026-03-01", "GBP", "EUR", 115),
            ("2027-01-01", "EUR", "USD", 130),
        ] {
            let rate = DatedRate { rate: Decimal::new(cents, 2), origin };
            assert!(rates.add(code(from), code(to), parse_date(date).unwrap(), rate).is_none());
        }
        let year = ProgramYear::new(2026, FirstMonth::new(1).unwrap()).unwrap();
        let exchange = Exchange::new(&rates, year);
        let choices = ThresholdCurrency::WORDS.iter().map(|(_, choice)| *choice);
        for from in ["USD", "EUR", "GBP", "JPY"].map(code) {
            for day in ["2026-01-01", "2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2026-12-31"] {
                let day = parse_date(day).unwrap();
                for choice in choices.clone() {
                    let expected = match rates.latest(from, choice.currency(), day) {
                        _ if from == choice.currency() => Way::Same,
                        Some(rate) => Way::At(rate),
                        None => Way::Missing,
                    };
                    assert_eq!(exchange.ways(from, day).of(choice), &expected, "{from} on {day}");
                }
            }
        }
        let before = exchange.ways(code("EUR"), parse_date("2025-12-31").unwrap());
        assert_eq!(before.of(ThresholdCurrency::Usd), &Way::Missing);
    }
}
