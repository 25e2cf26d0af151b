//! Who is a partner on a day.

use super::AsOf;
use super::refusal::Refusal;
use crate::book::Partner;

/// Whether it has joined by a day and hasn't left; its last day is included.
pub fn is_member(partner: &Partner, as_of: AsOf) -> bool {
    partner.joined <= as_of.0 && !has_left(partner, as_of)
}

/// Whether its last day as a partner is over.
pub fn has_left(partner: &Partner, as_of: AsOf) -> bool {
    partner.left.is_some_and(|left| left < as_of.0)
}

/// Refuses what is asked of somebody who is no partner on the day.
///
/// # Errors
/// It hasn't joined yet, or has left.
pub fn demand_member(partner: &Partner, as_of: AsOf) -> Result<(), Refusal> {
    if is_member(partner, as_of) {
        return Ok(());
    }
    let day = as_of.0;
    let why = match partner.left.filter(|left| *left < day) {
        Some(left) => format!("its last day was {left}"),
        None => format!("it joins on {}", partner.joined),
    };
    let message = format!("`{}` is no partner on {day}: {why}", partner.id);
    Err(Refusal::new(message, "name another day with --as-of, or correct its record"))
}
