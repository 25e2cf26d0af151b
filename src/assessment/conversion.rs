//! Amounts in one currency: each converted exactly, with the rate that was used.

use rust_decimal::Decimal;

use super::refusal::MissingRate;
use crate::book::rates::{Conversion, Rates};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::exact::bounds::Bounds;
use crate::money::{Currency, Money};

/// Converts an amount at the latest rate on or before a day; `None` as conversion where none is needed.
///
/// # Errors
/// The book has no rate for the pair on or before that day.
pub fn convert(
    rates: &Rates,
    money: &Money,
    to: Currency,
    day: Date,
    record: &str,
) -> Result<(Money, Option<Conversion>), MissingRate> {
    let conversion = conversion(rates, money.currency, to, day, record)?;
    Ok((
        conversion.as_ref().map_or_else(|| money.clone(), |conversion| conversion.convert(money)),
        conversion,
    ))
}

/// The rate to convert at: the latest on or before a day; `None` where none is needed.
///
/// # Errors
/// The book has no rate for the pair on or before that day.
pub fn conversion(
    rates: &Rates,
    from: Currency,
    to: Currency,
    day: Date,
    record: &str,
) -> Result<Option<Conversion>, MissingRate> {
    if from == to {
        return Ok(None);
    }
    let missing = || MissingRate { from, to, date: day, record: record.to_owned() };
    rates.latest(from, to, day).map(Some).ok_or_else(missing)
}

/// A sum of amounts in several currencies, converted into one.
///
/// Amounts that are to be divided by the same rate are added first and divided then, which is exact and spares most of
/// the work: a quotient is a fraction of long numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ConvertedSum {
    converted: Exact,
    divided: Vec<(Decimal, Exact)>,
}

impl ConvertedSum {
    /// Adds an amount, with the rate to convert it at; `None` where none is needed.
    pub fn add(&mut self, amount: &Exact, conversion: Option<&Conversion>) {
        match conversion {
            None => self.converted = self.converted.plus(amount),
            Some(Conversion { rate, inverse: false, .. }) => {
                self.converted = self.converted.plus(&amount.times(&Exact::from(*rate)));
            }
            Some(Conversion { rate, inverse: true, .. }) => self.add_divided(*rate, amount),
        }
    }

    fn add_divided(&mut self, rate: Decimal, amount: &Exact) {
        // Most often it is the rate of the amount before.
        match self.divided.iter_mut().rev().find(|(other, _)| *other == rate) {
            Some((_, sum)) => *sum = sum.plus(amount),
            None => self.divided.push((rate, amount.clone())),
        }
    }

    /// Adds what another sum consists of.
    pub fn add_all(&mut self, other: &ConvertedSum) {
        self.converted = self.converted.plus(&other.converted);
        for (rate, amount) in &other.divided {
            self.add_divided(*rate, amount);
        }
    }

    /// The sum in the one currency.
    pub fn total(&self) -> Exact {
        self.divided.iter().fold(self.converted.clone(), |total, (rate, sum)| {
            // Rates are above zero; the book doesn't hold any others.
            total.plus(&sum.divided_by(&Exact::from(*rate)).unwrap_or_default())
        })
    }

    /// What the sum lies between; `None` where that doesn't fit.
    pub fn bounds(&self) -> Option<Bounds> {
        let divided = self.divided.iter().map(|(rate, sum)| Bounds::of_quotient(sum, *rate));
        divided.into_iter().try_fold(Bounds::of(&self.converted)?, |bounds, other| bounds.plus(other?))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::rates::DatedRate;
    use crate::calendar::parse_date;
    use crate::finding::{FileId, Origin};

    fn code(code: &str) -> Currency {
        Currency::from_code(code).unwrap()
    }

    fn rates(rows: &[(&str, &str, &str, i64)]) -> Rates {
        let mut rates = Rates::default();
        for (date, from, to, hundredths) in rows {
            let origin = Origin { file: FileId(0), start: 0 };
            let rate = DatedRate { rate: Decimal::new(*hundredths, 2), origin };
            assert!(rates.add(code(from), code(to), parse_date(date).unwrap(), rate).is_none());
        }
        rates
    }

    fn converted(rates: &Rates, amount: u32, day: &str) -> Result<(String, bool), MissingRate> {
        let money = Money::new(Exact::from(amount), code("EUR"));
        convert(rates, &money, code("USD"), parse_date(day).unwrap(), "O-1")
            .map(|(money, conversion)| (money.amount.to_shortest(6), conversion.unwrap().inverse))
    }

    #[test]
    fn the_latest_rate_on_or_before_the_day() {
        let rates = rates(&[("2026-01-01", "EUR", "USD", 110), ("2026-02-01", "EUR", "USD", 120)]);
        assert_eq!(converted(&rates, 100, "2026-01-31").unwrap(), ("110".to_owned(), false));
        assert_eq!(converted(&rates, 100, "2026-02-01").unwrap(), ("120".to_owned(), false));
        let missing = converted(&rates, 100, "2025-12-31").unwrap_err().to_string();
        assert_eq!(missing, "no rate from EUR to USD dated on or before 2025-12-31, needed by O-1");
    }

    #[test]
    fn a_direct_rate_wins_over_a_later_opposite_one() {
        let rates = rates(&[("2026-01-01", "EUR", "USD", 110), ("2026-02-01", "USD", "EUR", 50)]);
        assert_eq!(converted(&rates, 100, "2026-03-01").unwrap(), ("110".to_owned(), false));
    }

    #[test]
    fn an_opposite_rate_is_divided_by() {
        let rates = rates(&[("2026-01-01", "USD", "EUR", 300)]);
        assert_eq!(converted(&rates, 100, "2026-03-01").unwrap(), ("33.333333".to_owned(), true));
    }

    #[test]
    fn a_sum_by_rates_is_that_of_the_converted_amounts() {
        let rates = rates(&[("2026-01-01", "USD", "EUR", 300), ("2026-02-01", "USD", "EUR", 700)]);
        let mut sum = ConvertedSum::default();
        for (amount, day) in [(1u32, "2026-01-05"), (2, "2026-01-06"), (7, "2026-02-02")] {
            let day = parse_date(day).unwrap();
            let rate = conversion(&rates, code("EUR"), code("USD"), day, "O-1").unwrap();
            sum.add(&Exact::from(amount), rate.as_ref());
        }
        sum.add(&Exact::from(10u32), None);
        // (1 + 2) / 3 + 7 / 7 + 10
        assert_eq!(sum.total(), Exact::from(12u32));
        assert_eq!(sum.divided.len(), 2);
        assert_eq!(sum.bounds().unwrap().compare(&Exact::from(12u32)), Some(std::cmp::Ordering::Equal));
        let mut twice = sum.clone();
        twice.add_all(&sum);
        assert_eq!((twice.total(), twice.divided.len()), (Exact::from(24u32), 2));
    }

    #[test]
    fn a_sum_lies_between_its_bounds() {
        let rates = rates(&[("2026-01-01", "USD", "EUR", 300), ("2026-01-01", "GBP", "USD", 150)]);
        let mut sum = ConvertedSum::default();
        for (amount, from) in [(1u32, "EUR"), (2, "GBP"), (5, "EUR")] {
            let rate = conversion(&rates, code(from), code("USD"), parse_date("2026-02-02").unwrap(), "O-1");
            sum.add(&Exact::from(amount), rate.unwrap().as_ref());
        }
        // 6 / 3 + 2 * 1.5
        assert_eq!(sum.total(), Exact::from(5u32));
        sum.add_divided(Decimal::new(7, 0), &Exact::ONE);
        let bounds = sum.bounds().unwrap();
        assert_eq!(bounds.compare(&sum.total().rounded_down(6)), None);
        assert_eq!(
            bounds.compare(&Exact::from(Decimal::new(5_142_856, 6))),
            Some(std::cmp::Ordering::Greater)
        );
        assert_eq!(bounds.compare(&Exact::from(Decimal::new(5_142_859, 6))), Some(std::cmp::Ordering::Less));
        sum.add(&Exact::ONE.divided_by(&Exact::from(3u32)).unwrap(), None);
        assert_eq!(sum.bounds(), None);
    }
}
