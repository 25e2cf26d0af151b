//! Money: an exact amount in a currency, and the one place where an amount becomes payable.

use std::fmt;

use crate::exact::Exact;

/// A currency of ISO 4217 that has a minor unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Currency(iso_currency::Currency);

impl Currency {
    /// US dollars.
    pub const US_DOLLAR: Currency = Currency(iso_currency::Currency::USD);
    /// Euros.
    pub const EURO: Currency = Currency(iso_currency::Currency::EUR);

    /// The currency with this code; `None` where ISO 4217 has none, or one without a minor unit (gold, say).
    pub fn from_code(code: &str) -> Option<Currency> {
        let currency = iso_currency::Currency::from_code(code)?;
        currency.exponent().map(|_| Currency(currency))
    }

    /// Its three letters.
    pub fn code(self) -> &'static str {
        self.0.code()
    }

    /// How many digits its minor unit has: 2 for USD, 0 for JPY, 3 for KWD.
    pub fn minor_digits(self) -> u32 {
        self.0.exponent().map_or(2, u32::from)
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.code())
    }
}

impl PartialOrd for Currency {
    fn partial_cmp(&self, other: &Currency) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Currency {
    fn cmp(&self, other: &Currency) -> std::cmp::Ordering {
        self.code().cmp(other.code())
    }
}

/// An exact amount in a currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Money {
    /// The amount, in units of the currency (not in its minor units).
    pub amount: Exact,
    /// Its currency.
    pub currency: Currency,
}

impl Money {
    /// So much of a currency.
    pub fn new(amount: Exact, currency: Currency) -> Money {
        Money { amount, currency }
    }

    /// Nothing, in a currency.
    pub fn zero(currency: Currency) -> Money {
        Money::new(Exact::ZERO, currency)
    }

    /// The amount as it can be paid: rounded once to the currency's minor unit, halves away from zero.
    ///
    /// Clause: `terms.charity` and `invoiced.gross`, which need amounts that can be invoiced.
    #[must_use]
    pub fn payable(&self) -> Money {
        Money::new(self.amount.rounded(self.currency.minor_digits()), self.currency)
    }

    /// The amount in digits with the currency's minor unit: `5000.00`.
    pub fn digits(&self) -> String {
        self.amount.to_fixed(self.currency.minor_digits())
    }
}

impl fmt::Display for Money {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", crate::exact::grouped(&self.digits()), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn minor_units_follow_iso_4217() {
        let digits = |code| Currency::from_code(code).map(Currency::minor_digits);
        assert_eq!(digits("USD"), Some(2));
        assert_eq!(digits("EUR"), Some(2));
        assert_eq!(digits("JPY"), Some(0));
        assert_eq!(digits("KWD"), Some(3));
        assert_eq!(digits("XAU"), None);
        assert_eq!(digits("ZZZ"), None);
        assert_eq!(digits("usd"), None);
    }

    #[test]
    fn currencies_go_by_their_letters() {
        assert!(Currency::EURO < Currency::US_DOLLAR);
        let mut codes = ["USD", "JPY", "EUR", "KWD"].map(|code| Currency::from_code(code).unwrap());
        codes.sort();
        assert_eq!(codes.map(Currency::code), ["EUR", "JPY", "KWD", "USD"]);
    }

    #[test]
    fn payable_amounts_have_the_minor_unit_of_their_currency() {
        let half = Exact::from(rust_decimal::Decimal::new(12_345_005, 4));
        let of = |code| Money::new(half.clone(), Currency::from_code(code).unwrap()).payable().to_string();
        assert_eq!(of("USD"), "1,234.50 USD");
        assert_eq!(of("JPY"), "1,235 JPY");
        assert_eq!(of("KWD"), "1,234.501 KWD");
    }
}
