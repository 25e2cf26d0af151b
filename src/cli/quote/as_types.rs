//! `quote --as-type`: prices as if a partner were of another type, which are no offers.
//!
//! Clauses: `types.*`, `compare.discounts`, `framework.transition`.

use super::{Desk, Failure, QuoteArgs, engagement};
use crate::assessment::quote::{Buyer, QuoteRequest};
use crate::records::cells;
use crate::words::PartnerType;

/// What is asked for under each of the types.
pub(super) fn requests<'d>(
    arguments: &QuoteArgs,
    request: &QuoteRequest<'d>,
    desk: &Desk,
) -> Result<Vec<QuoteRequest<'d>>, Failure> {
    let Buyer::Partner(partner) = request.buyer else {
        return Err(Failure::usage("--as-type needs a partner", "name one with --partner"));
    };
    let mut requests: Vec<QuoteRequest<'d>> = Vec::new();
    for word in &arguments.as_types {
        let partner_type = cells::word(word, PartnerType::WORDS);
        let partner_type = partner_type.map_err(|problem| Failure::flag("--as-type", problem))?;
        if requests.iter().any(|other| other.buyer.partner_type() == Some(partner_type)) {
            return Err(Failure::usage(format!("--as-type {word} is given twice"), "name each type once"));
        }
        let buyer = Buyer::As(partner, partner_type);
        let engagement = engagement(arguments, request.deal, buyer, desk)?;
        requests.push(QuoteRequest { buyer, engagement, ..request.clone() });
    }
    Ok(requests)
}
