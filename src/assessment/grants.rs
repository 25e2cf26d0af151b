//! What a printed cell gives a partner: the one place that tells, for whatever is asked of it.
//!
//! Clauses: `compare.*`, `quarters.benefits.*`; reading `after-tier-3`.

use super::refusal::Refusal;
use crate::book::Partner;
use crate::ids::ClauseId;
use crate::program::Program;
use crate::program::comparison::{ComparisonRow, Grant};
use crate::program::readings::{AfterTier3, ReadingId};
use crate::words::{PartnerType, Tier};

/// How a benefit stands for a partner on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The partner has it.
    Yes,
    /// Its type doesn't have it.
    No,
    /// Its type has it after a tier that the partner hasn't reached.
    AfterTier(Tier),
    /// The partner has it for less.
    Discounted,
    /// The partner may have it, and Vates decides each time.
    UponReview,
}

/// What a cell gives a partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// How it stands for the partner.
    pub state: State,
    /// What is missing to have it.
    pub missing: Option<String>,
    /// The reading that decided it.
    pub reading: Option<ReadingId>,
    /// How the partner's tier decided it, in words to put behind the printed cell; empty where no tier did.
    pub tier: String,
}

impl Given {
    /// What a cell gives a partner under a reading of "after tier 3".
    ///
    /// Clause: `compare.*`; reading `after-tier-3`.
    pub fn new(program: &Program, after_tier_3: AfterTier3, partner: &Partner, grant: &Grant) -> Given {
        let plain = |state| Given { state, missing: None, reading: None, tier: String::new() };
        match grant {
            Grant::Yes | Grant::Discount(_) => plain(State::Yes),
            Grant::No => plain(State::No),
            Grant::Discounted => plain(State::Discounted),
            Grant::UponReview => {
                let missing = Some("a review by Vates, each time".to_owned());
                Given { missing, ..plain(State::UponReview) }
            }
            Grant::AfterTier(tier) => after(program, after_tier_3, partner, *tier),
        }
    }

    /// Whether the partner has it as it is, without a price or a review.
    pub fn is_given(&self) -> bool {
        self.state == State::Yes
    }
}

/// Whether a partner's tier gives what is printed as after a tier.
///
/// Clause: `compare.account-manager`; reading `after-tier-3`.
fn after(program: &Program, after_tier_3: AfterTier3, partner: &Partner, after: Tier) -> Given {
    let tiers = &program.tiers;
    let first = match after_tier_3 {
        AfterTier3::FromTier3 => after,
        AfterTier3::AboveTier3 => Tier(after.0.saturating_add(1)),
    };
    let (state, missing) = match partner.tier {
        _ if first > tiers.highest => {
            (State::AfterTier(after), Some(format!("tier {first}, and the highest is {}", tiers.highest)))
        }
        _ if !tiers.types.contains(&partner.partner_type) => {
            (State::AfterTier(after), Some("a type that has tiers".to_owned()))
        }
        Some(tier) if tier >= first => (State::Yes, None),
        Some(tier) => (State::AfterTier(after), Some(format!("tier {first}; the record says tier {tier}"))),
        None => (State::AfterTier(after), Some(format!("tier {first}; the partner's record names no tier"))),
    };
    let reading = ReadingId::AfterTier3;
    let choice = format!("reading in force: {reading}={}", after_tier_3.as_str());
    let tier = match (&missing, partner.tier) {
        (None, Some(tier)) => format!(", and `{}` is in tier {tier}; {choice}", partner.id),
        (missing, _) => format!(", and missing is {}; {choice}", missing.as_deref().unwrap_or("nothing")),
    };
    Given { state, missing, reading: Some(reading), tier }
}

/// What the cell of a type says.
///
/// # Errors
/// It says something that nobody knows.
pub fn of_type(row: &ComparisonRow, of: PartnerType) -> Result<Grant, Refusal> {
    let printed = row.cell(of);
    Grant::parse(printed, &row.clause).ok_or_else(|| unknown(printed, &row.id, of.as_str(), &row.clause))
}

/// What a row of the comparison gives a partner.
///
/// # Errors
/// Its cell says something that nobody knows.
pub fn of_partner(
    program: &Program,
    after_tier_3: AfterTier3,
    partner: &Partner,
    row: &ComparisonRow,
) -> Result<Given, Refusal> {
    Ok(Given::new(program, after_tier_3, partner, &of_type(row, partner.partner_type)?))
}

/// Whether a row has a cell on which the reading of "after tier 3" bears.
pub fn rests_on_tier(row: &ComparisonRow) -> bool {
    let of_tier = |cell: &str| matches!(Grant::parse(cell, &row.clause), Some(Grant::AfterTier(_)));
    row.cells.iter().any(|(_, cell)| of_tier(cell))
}

/// A cell that says something else.
pub(super) fn unknown(printed: &str, row: &str, whose: &str, clause: &ClauseId) -> Refusal {
    let message =
        format!("the cell `{printed}` of the benefit `{row}` for {whose} says nothing known ({clause})");
    let fix = "let the program file say Yes, No, None, Discounted, Upon review, After Tier 3, 50% or 20% - 50% there";
    Refusal::new(message, fix)
}
