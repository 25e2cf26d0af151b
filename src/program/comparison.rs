//! The comparison of partner types: benefit rows, which are used, and requirement rows, which can't be.

use std::fmt;

use crate::ids::ClauseId;
use crate::rate::Rate;
use crate::records::cells;
use crate::words::{PartnerType, Tier};

/// The benefit row that states the range of each type's discount.
pub const DISCOUNTS: &str = "discounts";
/// The benefit row that says whose customers may get a discount of their own.
pub const CHARITY_DISCOUNTS: &str = "charity-discounts";
/// The benefit rows, of either table, that open funds for marketing.
pub const MARKETING_FUNDS: &str = "marketing-funds";

/// The benefit row that says who orders on behalf of customers.
pub const ON_BEHALF: &str = "purchase-on-behalf";

/// The benefit row that says which types get licences for trials and for themselves.
pub const TRIAL_LICENCES: &str = "trial-licences";

/// A row of the comparison, as printed.
#[derive(Clone, Debug)]
pub struct ComparisonRow {
    /// Its id.
    pub id: String,
    /// Its printed heading.
    pub heading: String,
    /// The clause.
    pub clause: ClauseId,
    /// What is printed for each type.
    pub cells: Vec<(PartnerType, String)>,
}

impl ComparisonRow {
    /// What is printed for a type.
    pub fn cell(&self, id: PartnerType) -> &str {
        self.cells.iter().find(|(candidate, _)| *candidate == id).map_or("", |(_, text)| text)
    }
}

/// A requirement row of the comparison, shown as printed and not enforced.
#[derive(Clone, Debug)]
pub struct RequirementRow {
    /// The row.
    pub row: ComparisonRow,
    /// The small print under its heading.
    pub note: Option<String>,
    /// Why nothing is computed from it.
    pub why: String,
}

/// What a printed cell of a benefit row says. Clauses: `compare.*`, `quarters.benefits.*`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Grant {
    /// `Yes`: it is given.
    Yes,
    /// `No`, or `None`: it isn't.
    No,
    /// `After Tier 3`: it starts with a tier, or above it.
    AfterTier(Tier),
    /// `Discounted`: it is sold for less.
    Discounted,
    /// `Upon review`: Vates decides each time.
    UponReview,
    /// A rate, or a range of rates.
    Discount(DiscountRange),
}

impl Grant {
    /// What a cell says, whatever its case; `None` where it says something else.
    pub fn parse(cell: &str, clause: &ClauseId) -> Option<Grant> {
        match cell.to_lowercase().as_str() {
            "yes" => Some(Grant::Yes),
            "no" | "none" => Some(Grant::No),
            "discounted" => Some(Grant::Discounted),
            "upon review" => Some(Grant::UponReview),
            _ => after_tier(cell)
                .map(Grant::AfterTier)
                .or_else(|| DiscountRange::parse(cell, clause.clone()).map(Grant::Discount)),
        }
    }
}

/// The tier in a cell like `After Tier 3`.
pub fn after_tier(cell: &str) -> Option<Tier> {
    cell.to_lowercase().strip_prefix("after tier ")?.parse().ok().map(Tier)
}

/// The range in which a type's discount lies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiscountRange {
    /// The clause.
    pub clause: ClauseId,
    /// The lowest rate; 0% where there is no discount.
    pub minimum: Rate,
    /// The highest rate; 0% where there is no discount.
    pub maximum: Rate,
}

impl DiscountRange {
    /// Whether a rate lies in it, both ends included.
    pub fn contains(&self, rate: Rate) -> bool {
        self.minimum <= rate && rate <= self.maximum
    }

    /// The range in a printed cell: `20% - 50%`, `50%`, `None`. `None` where it says something else.
    pub fn parse(cell: &str, clause: ClauseId) -> Option<DiscountRange> {
        if cell == "None" {
            return Some(DiscountRange { clause, minimum: Rate::ZERO, maximum: Rate::ZERO });
        }
        let (low, high) = cell.split_once(" - ").unwrap_or((cell, cell));
        let percent = |text: &str| text.ends_with('%').then(|| cells::parse_rate(text).ok()).flatten();
        let (minimum, maximum) = (percent(low)?, percent(high)?);
        (minimum <= maximum).then_some(DiscountRange { clause, minimum, maximum })
    }
}

impl fmt::Display for DiscountRange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.maximum == Rate::ZERO {
            formatter.write_str("none")
        } else if self.minimum == self.maximum {
            write!(formatter, "{}", self.maximum)
        } else {
            write!(formatter, "{} to {}", self.minimum, self.maximum)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printed_grants() {
        let grant = |cell| Grant::parse(cell, &ClauseId::new("c"));
        assert_eq!(grant("Yes"), Some(Grant::Yes));
        assert_eq!((grant("No"), grant("None")), (Some(Grant::No), Some(Grant::No)));
        assert_eq!(grant("After Tier 3"), Some(Grant::AfterTier(Tier(3))));
        assert_eq!(grant("After tier 2"), Some(Grant::AfterTier(Tier(2))));
        assert_eq!(
            (grant("Discounted"), grant("Upon review")),
            (Some(Grant::Discounted), Some(Grant::UponReview))
        );
        assert!(matches!(grant("20% - 50%"), Some(Grant::Discount(_))));
        assert_eq!(
            (grant("Maybe"), grant(""), grant("After Tier"), grant("50% - 20%")),
            (None, None, None, None)
        );
    }

    #[test]
    fn printed_ranges() {
        let range = |cell| DiscountRange::parse(cell, ClauseId::new("c")).map(|range| range.to_string());
        assert_eq!(range("20% - 50%").unwrap(), "20% to 50%");
        assert_eq!(range("50%").unwrap(), "50%");
        assert_eq!(range("None").unwrap(), "none");
        assert_eq!(range("50% - 20%"), None);
        assert_eq!(range("Yes"), None);
    }
}
