//! Who is a partner on a day.

use super::AsOf;
use super::refusal::Refusal;
use crate::book::Partner;
use crate::calendar::Date;

/// Whether it has joined by a day and hasn't left; its last day is included.
pub fn is_member(partner: &Partner, as_of: AsOf) -> bool {
    partner.joined <= as_of.0 && !has_left(partner, as_of)
}

/// Whether its last day as a partner is over.
pub fn has_left(partner: &Partner, as_of: AsOf) -> bool {
    partner.left.is_some_and(|left| left < as_of.0)
}

/// Demands that a partner is one on a day, its first and last day included; `flag` names the day.
///
/// # Errors
/// It joins later, or left before.
pub fn demand_member(partner: &Partner, day: Date, flag: &str) -> Result<(), Refusal> {
    if is_member(partner, AsOf(day)) {
        return Ok(());
    }
    let when = match partner.left {
        Some(left) if left < day => format!("it left on {left}"),
        _ => format!("it joins only on {}", partner.joined),
    };
    let message = format!("`{}` is no partner on {day}: {when}", partner.id);
    Err(Refusal::new(message, format!("name another day with {flag}, or correct its record")))
}
