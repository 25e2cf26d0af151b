//! What is known of the discounts of a partner and its customers. Clauses: `compare.discounts`, `terms.charity`.

use super::{Benefit, Granted};
use crate::assessment::Basis;
use crate::assessment::grants::State;
use crate::book::Partner;
use crate::ids::ClauseId;
use crate::program::{DiscountBasis, Program, TypeRules};
use crate::rate::Rate;
use crate::words::Tier;

/// Fills in the rates of a partner's discount, or what is missing to know them. Clause: `compare.discounts`.
pub(super) fn fill<'b>(program: &'b Program, partner: &Partner, benefit: &mut Benefit<'b>) {
    let Some(rules) = program.type_rules(partner.partner_type) else { return };
    match &rules.basis {
        DiscountBasis::None => {}
        DiscountBasis::Engagement => {
            benefit.rates = program
                .engagements
                .iter()
                .map(|model| Granted {
                    engagement: Some(model.id),
                    rate: model.discount,
                    clause: &model.discount_clause,
                })
                .collect();
            benefit.rests_on = program.engagements.iter().map(|model| &model.discount_clause).collect();
        }
        DiscountBasis::Agreed { by_tier } => {
            benefit.range = Some(&rules.range);
            match agreed(rules, by_tier, partner) {
                Ok((rate, note)) => {
                    benefit.rates = vec![granted(rate, &rules.range.clause)];
                    benefit.note = Some(note);
                }
                Err(missing) => benefit.missing = Some(missing),
            }
        }
    }
    if benefit.rates.is_empty() && rules.range.maximum == Rate::ZERO {
        benefit.state = State::No;
    }
}

fn granted(rate: Rate, clause: &ClauseId) -> Granted<'_> {
    Granted { engagement: None, rate, clause }
}

/// The rate agreed with a partner, else that of its tier; and where it comes from.
fn agreed(rules: &TypeRules, by_tier: &[(Tier, Rate)], partner: &Partner) -> Result<(Rate, String), String> {
    let of_tier = || {
        let tier = partner.tier?;
        let (_, rate) = by_tier.iter().find(|(candidate, _)| *candidate == tier)?;
        Some((*rate, format!("the rate of tier {tier}")))
    };
    let own = partner.discount.map(|rate| (rate, "the rate agreed with the partner".to_owned()));
    let Some((rate, note)) = own.or_else(of_tier) else {
        return Err(format!("an agreed rate: fill `discount` in the partner's record ({})", rules.range));
    };
    if rules.range.contains(rate) {
        return Ok((rate, note));
    }
    Err(format!("a rate of {}; the record says {rate}: correct `discount` in it", rules.range))
}

/// The rates that the book sets for customers of a status. Clause: `terms.charity`.
pub(super) fn of_customers(basis: &Basis<'_>) -> String {
    let clause = &basis.program.customer_discounts.clause;
    let rates: Vec<String> =
        basis.book.customer_discounts.iter().map(|(status, rate)| format!("{status} {rate}")).collect();
    if rates.is_empty() {
        return format!("the text states no rate; set them under [customer_discounts] ({clause})");
    }
    format!("the book's rates: {} ({clause})", rates.join(", "))
}
