//! Values as scripts get them: exact decimals as strings, money with its currency.

use schemars::JsonSchema;
use serde::de::Error as _;
use serde::ser::SerializeMap as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::assessment::figure::Value;
use crate::book::rates::Conversion;
use crate::exact::{Exact, grouped};
use crate::money::{Currency, Money};

/// How many digits shares have when they are shown. They are never compared so.
pub const SHARE_DIGITS: u32 = 4;

/// An amount of money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Money")]
pub struct MoneyReport {
    /// The amount, with the digits of the currency's minor unit.
    pub amount: String,
    /// The currency, ISO 4217.
    pub currency: &'static str,
}

impl From<&Money> for MoneyReport {
    fn from(money: &Money) -> MoneyReport {
        MoneyReport { amount: money.digits(), currency: money.currency.code() }
    }
}

impl MoneyReport {
    /// For reading, without the currency: `5,000.00`.
    pub fn figure(&self) -> String {
        grouped(&self.amount)
    }

    /// For reading: `5,000.00 USD`.
    pub fn words(&self) -> String {
        format!("{} {}", self.figure(), self.currency)
    }
}

impl<'de> Deserialize<'de> for MoneyReport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<MoneyReport, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            amount: String,
            currency: String,
        }
        let Written { amount, currency } = Written::deserialize(deserializer)?;
        if Exact::parse(&amount).is_none() {
            return Err(D::Error::custom(format!("`{amount}` is no amount")));
        }
        Ok(MoneyReport { amount, currency: code_of(&currency)? })
    }
}

/// The code of a currency, of which there must be one.
fn code_of<E: serde::de::Error>(code: &str) -> Result<&'static str, E> {
    let currency = Currency::from_code(code);
    currency.map(Currency::code).ok_or_else(|| E::custom(format!("`{code}` is no currency")))
}

/// A part of a whole.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Share")]
pub struct ShareReport {
    /// The share, rounded to four digits; null where there is no whole.
    pub share: Option<String>,
    /// What counted: a number of deals, or an amount in the threshold currency.
    pub part: String,
    /// What it is a part of.
    pub whole: String,
    /// The share in percent, for reading.
    #[serde(skip)]
    percent: String,
}

/// What was measured, or what it is measured against.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Value")]
pub enum ValueReport {
    /// Money.
    Money(MoneyReport),
    /// A share.
    Share(ShareReport),
    /// A number of people, points or sessions; a limit on a share; `yes` or `no`.
    Text(TextValue),
}

/// A value in one string.
#[derive(Clone, Debug)]
pub struct TextValue {
    text: String,
    /// The same for reading, where that differs: a limit in percent.
    words: Option<String>,
}

impl Serialize for TextValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl JsonSchema for TextValue {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        String::json_schema(generator)
    }
}

impl From<&Value> for ValueReport {
    fn from(value: &Value) -> ValueReport {
        match value {
            Value::Money(money) => ValueReport::Money(MoneyReport::from(money)),
            Value::Number(number) => text(number.to_full(), None),
            Value::Part(part) => text(part.to_shortest(SHARE_DIGITS), Some(percent(part))),
            Value::Answer(answer) => text(if *answer { "yes" } else { "no" }.to_owned(), None),
            Value::Share(share) => ValueReport::Share(ShareReport {
                share: share.value().map(|value| value.to_shortest(SHARE_DIGITS)),
                part: counted(&share.part, share.currency),
                whole: counted(&share.whole, share.currency),
                percent: share.value().map_or("none".to_owned(), |value| percent(&value)),
            }),
        }
    }
}

fn text(text: String, words: Option<String>) -> ValueReport {
    ValueReport::Text(TextValue { text, words })
}

/// A number of deals, or an amount with the digits of its currency.
fn counted(number: &Exact, currency: Option<Currency>) -> String {
    currency.map_or_else(|| number.to_full(), |currency| Money::new(number.clone(), currency).digits())
}

/// A part of one in percent, rounded to two digits for reading.
fn percent(part: &Exact) -> String {
    format!("{}%", part.times(&Exact::from(100u32)).to_shortest(2))
}

impl ValueReport {
    /// What is missing, or too much: never shown as nothing, however little it is.
    pub fn of_gap(gap: &Value) -> ValueReport {
        let shown = |number: &Exact, digits: u32| {
            let vanishes = number.rounded(digits).is_zero() && !number.is_zero();
            if vanishes { Exact::smallest(digits) } else { number.clone() }
        };
        ValueReport::from(&match gap {
            Value::Money(money) => {
                Value::Money(Money::new(shown(&money.amount, money.currency.minor_digits()), money.currency))
            }
            Value::Part(part) => Value::Part(shown(part, SHARE_DIGITS)),
            Value::Number(_) | Value::Share(_) | Value::Answer(_) => gap.clone(),
        })
    }

    /// The value in one cell of a spreadsheet.
    pub fn cell(&self) -> String {
        match self {
            ValueReport::Money(money) => money.amount.clone(),
            ValueReport::Share(share) => share.share.clone().unwrap_or_default(),
            ValueReport::Text(value) => value.text.clone(),
        }
    }

    /// The currency of the value, where it is money.
    pub fn currency(&self) -> Option<&'static str> {
        match self {
            ValueReport::Money(money) => Some(money.currency),
            ValueReport::Share(_) | ValueReport::Text(_) => None,
        }
    }

    /// For reading, without a currency: `5,000.00`, `3/5 = 60%`, `40%`.
    pub fn figure(&self) -> String {
        match self {
            ValueReport::Money(money) => money.figure(),
            ValueReport::Share(share) if share.share.is_none() && share.whole.contains('.') => {
                "no amounts".to_owned()
            }
            ValueReport::Share(share) if share.share.is_none() => "no deals".to_owned(),
            ValueReport::Share(share) => {
                let (part, whole) = (grouped(&share.part), grouped(&share.whole));
                format!("{part}/{whole} = {}", share.percent)
            }
            ValueReport::Text(value) => value.words.clone().unwrap_or_else(|| value.text.clone()),
        }
    }

    /// For reading in a narrow cell: shares of amounts stand in lines of their own.
    pub fn stacked(&self) -> String {
        match self {
            ValueReport::Share(share) if share.share.is_some() && share.whole.contains('.') => {
                format!("{} =\n{} of\n{}", share.percent, grouped(&share.part), grouped(&share.whole))
            }
            ValueReport::Money(_) | ValueReport::Share(_) | ValueReport::Text(_) => self.figure(),
        }
    }

    /// For reading, with its currency where it has one.
    pub fn words(&self) -> String {
        match self {
            ValueReport::Money(money) => money.words(),
            ValueReport::Share(_) | ValueReport::Text(_) => self.figure(),
        }
    }
}

/// An exchange rate that was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "Rate")]
pub struct RateReport {
    /// The day of the rate.
    pub date: String,
    /// The currency converted from.
    pub from: &'static str,
    /// The currency converted to.
    pub to: &'static str,
    /// The rate as written.
    pub rate: String,
    /// Whether it is the rate of the opposite pair, which was divided by.
    pub inverse: bool,
}

impl<'de> Deserialize<'de> for RateReport {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<RateReport, D::Error> {
        #[derive(Deserialize)]
        struct Written {
            date: String,
            from: String,
            to: String,
            rate: String,
            inverse: bool,
        }
        let Written { date, from, to, rate, inverse } = Written::deserialize(deserializer)?;
        Ok(RateReport { date, from: code_of(&from)?, to: code_of(&to)?, rate, inverse })
    }
}

impl From<&Conversion> for RateReport {
    fn from(conversion: &Conversion) -> RateReport {
        RateReport {
            date: conversion.date.to_string(),
            from: conversion.from.code(),
            to: conversion.to.code(),
            rate: conversion.rate.to_string(),
            inverse: conversion.inverse,
        }
    }
}

impl RateReport {
    /// For reading: `1 EUR = 1.08 USD of 2026-01-02`.
    pub fn words(&self) -> String {
        let RateReport { date, from, to, rate, inverse } = self;
        if *inverse {
            format!("1 {to} = {rate} {from} of {date}, inverted")
        } else {
            format!("1 {from} = {rate} {to} of {date}")
        }
    }
}

/// Words under names, in the order in which they were added.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Named(pub Vec<(String, String)>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, word) in &self.0 {
            map.serialize_entry(name, word)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Named, D::Error> {
        let words = std::collections::BTreeMap::<String, String>::deserialize(deserializer)?;
        Ok(Named(words.into_iter().collect()))
    }
}

impl JsonSchema for Named {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Words".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <std::collections::BTreeMap<String, String>>::json_schema(generator)
    }
}
