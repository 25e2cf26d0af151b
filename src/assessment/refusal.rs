//! Refusals: requests that can't be answered, each with the clause or the key that would change that.

use std::collections::BTreeSet;
use std::fmt;

use crate::calendar::Date;
use crate::escape::{brief, visible};
use crate::money::Currency;

/// Why a request isn't answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is asked and can't be given.
    pub message: String,
    /// What it is about, one line each; empty where the message says it all.
    pub details: Vec<String>,
    /// What would change that.
    pub fix: String,
}

/// How many details are shown before the rest is counted.
const SHOWN: usize = 50;

impl Refusal {
    /// A refusal with what would change it.
    pub fn new(message: impl Into<String>, fix: impl Into<String>) -> Refusal {
        Refusal { message: message.into(), details: Vec::new(), fix: fix.into() }
    }

    /// Two refusals of one request, told as one.
    #[must_use]
    pub fn and(mut self, other: Refusal) -> Refusal {
        self.message = format!("{}; {}", self.message, other.message);
        self.details.extend(other.details);
        self.fix = format!("{}; {}", self.fix, other.fix);
        self
    }

    /// Orders or deals that can't be converted.
    pub fn missing_rates(missing: Vec<MissingRate>) -> Refusal {
        let lines: BTreeSet<MissingRate> = missing.into_iter().collect();
        let details = lines.iter().map(ToString::to_string).collect();
        Refusal {
            message: "an exchange rate is missing".to_owned(),
            details,
            fix: "add a rate dated on or before that day to rates.csv (either direction will do)".to_owned(),
        }
    }

    /// Deals that are to be weighed by an amount which they don't have.
    pub fn deals_without_amount(mut deals: Vec<String>) -> Refusal {
        deals.sort();
        deals.dedup();
        Refusal {
            message: "under engagement-weight = amount every deal needs an amount".to_owned(),
            details: deals.into_iter().map(|deal| format!("the deal {deal} has none")).collect(),
            fix: "fill `amount` of these deals, or use engagement-weight = deals".to_owned(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Each of them is a line, whatever the ids and names in it hold.
        formatter.write_str(&visible(brief(&self.message)))?;
        for line in self.details.iter().take(SHOWN) {
            write!(formatter, "\n  {}", visible(brief(line)))?;
        }
        let rest = self.details.len().saturating_sub(SHOWN);
        if rest > 0 {
            write!(formatter, "\n  and {rest} more")?;
        }
        if self.fix.is_empty() {
            Ok(())
        } else {
            write!(formatter, "\n  = help: {}", visible(brief(&self.fix)))
        }
    }
}

/// An exchange rate that an answer needs and the book doesn't have.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MissingRate {
    /// The currency to convert from.
    pub from: Currency,
    /// The currency to convert to.
    pub to: Currency,
    /// The day on or before which a rate must be dated.
    pub date: Date,
    /// The record that needs it.
    pub record: String,
}

impl fmt::Display for MissingRate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            formatter,
            "no rate from {} to {} dated on or before {}, needed by {}",
            self.from, self.to, self.date, self.record
        )
    }
}

/// What a book lacks for an assessment.
#[derive(Clone, Debug, Default)]
pub struct Lacking {
    /// Exchange rates.
    pub rates: Vec<MissingRate>,
    /// Deals without an amount.
    pub amounts: Vec<String>,
}

impl Lacking {
    /// Whether nothing is lacking.
    pub fn is_empty(&self) -> bool {
        self.rates.is_empty() && self.amounts.is_empty()
    }
}
