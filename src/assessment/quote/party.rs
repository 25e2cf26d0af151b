//! What a partner's discount is. Clauses: `types.*`, `compare.discounts`, `quarters.benefits.*`.

use super::{Buyer, QuoteRequest};
use crate::assessment::Warning;
use crate::assessment::refusal::Refusal;
use crate::book::{Deal, Outcome};
use crate::calendar::Date;
use crate::ids::ClauseId;
use crate::program::{DiscountBasis, Program, TypeRules};
use crate::rate::Rate;
use crate::words::{EngagementModel, words};

words! {
    /// An end of a range of discounts.
    RangeEnd {
        /// The smaller discount.
        Lowest = "lowest",
        /// The larger one.
        Highest = "highest",
    }
}

/// A partner discount, and what it rests on.
#[derive(Clone, Debug)]
pub struct Offer<'b> {
    /// The engagement it is given for.
    pub engagement: Option<EngagementModel>,
    /// Which end of the type's range it is, where no rate is known.
    pub end: Option<RangeEnd>,
    /// The rate.
    pub rate: Rate,
    /// The clause; `None` for list prices.
    pub clause: Option<&'b ClauseId>,
}

impl<'b> Offer<'b> {
    /// A rate and its clause, whatever the engagement.
    fn at(rate: Rate, clause: Option<&'b ClauseId>) -> Offer<'b> {
        Offer { engagement: None, end: None, rate, clause }
    }
}

/// The discounts to quote: a distributor's three, the one of the engagement named, or the one agreed.
///
/// # Errors
/// No discount is known, or one is asked for that the partner can't have.
pub fn offers<'b>(program: &'b Program, request: &QuoteRequest<'b>) -> Result<Vec<Offer<'b>>, Refusal> {
    let Some(partner_type) = request.buyer.partner_type() else {
        return list_price(request);
    };
    let Some(rules) = program.type_rules(partner_type) else {
        return Err(Refusal::new(
            format!("the program has no type {partner_type}"),
            "choose another program",
        ));
    };
    if rules.basis != DiscountBasis::Engagement && request.engagement.is_some() {
        return Err(Refusal::new(
            format!(
                "--engagement is for distributors; the discount of {} doesn't depend on it ({})",
                partner_type.with_article(),
                rules.range.clause
            ),
            "leave --engagement out",
        ));
    }
    match &rules.basis {
        DiscountBasis::Engagement => by_engagement(program, rules, request),
        DiscountBasis::Agreed { by_tier } => agreed(rules, by_tier, request),
        DiscountBasis::None => {
            no_discount_asked(rules, request)?;
            Ok(vec![Offer::at(Rate::ZERO, Some(&rules.range.clause))])
        }
    }
}

fn list_price<'b>(request: &QuoteRequest<'b>) -> Result<Vec<Offer<'b>>, Refusal> {
    for (asked, flag) in
        [(request.engagement.is_some(), "--engagement"), (request.discount.is_some(), "--discount")]
    {
        if asked {
            return Err(Refusal::new(
                format!("{flag} needs a partner"),
                "name one with --partner, or a type with --partner-type",
            ));
        }
    }
    Ok(vec![Offer::at(Rate::ZERO, None)])
}

/// Refuses a `--discount` for a type that has none to agree on.
fn no_discount_asked(rules: &TypeRules, request: &QuoteRequest<'_>) -> Result<(), Refusal> {
    if request.discount.is_none() {
        return Ok(());
    }
    let message = match rules.basis {
        DiscountBasis::Engagement => {
            format!(
                "the discount of {} follows from the engagement, and can't be agreed",
                rules.id.with_article()
            )
        }
        DiscountBasis::Agreed { .. } | DiscountBasis::None => {
            format!("{} buys at list price ({})", rules.id.with_article(), rules.range.clause)
        }
    };
    Err(Refusal::new(message, "leave --discount out"))
}

fn by_engagement<'b>(
    program: &'b Program,
    rules: &TypeRules,
    request: &QuoteRequest<'b>,
) -> Result<Vec<Offer<'b>>, Refusal> {
    no_discount_asked(rules, request)?;
    let wanted = |model: EngagementModel| request.engagement.is_none_or(|engagement| engagement == model);
    let offers = EngagementModel::WORDS
        .iter()
        .filter_map(|(_, model)| program.engagements.iter().find(|rules| rules.id == *model))
        .filter(|rules| wanted(rules.id))
        .map(|rules| Offer {
            engagement: Some(rules.id),
            ..Offer::at(rules.discount, Some(&rules.discount_clause))
        });
    Ok(offers.collect())
}

fn agreed<'b>(
    rules: &'b TypeRules,
    by_tier: &[(crate::words::Tier, Rate)],
    request: &QuoteRequest<'b>,
) -> Result<Vec<Offer<'b>>, Refusal> {
    let partner = request.buyer.partner();
    // What was agreed with a partner was agreed with it as what it is.
    let own = || partner.filter(|partner| partner.partner_type == rules.id)?.discount;
    let of_tier = || {
        let tier = partner?.tier?;
        by_tier.iter().find(|(candidate, _)| *candidate == tier).map(|(_, rate)| *rate)
    };
    let known = request.discount.or_else(own).or_else(of_tier);
    let Some(rate) = known else {
        if let Buyer::As(_, _) = request.buyer {
            return Ok(ends(rules));
        }
        let whose = partner.map_or(rules.id.with_article(), |partner| partner.id.to_string());
        return Err(Refusal::new(
            format!(
                "no discount is agreed with {whose}: {} gets {} ({}), and the program text states no rate",
                rules.id.with_article(),
                rules.range,
                rules.range.clause
            ),
            "fill `discount` in the partner's record, or give --discount for this quote",
        ));
    };
    if !rules.range.contains(rate) {
        return Err(Refusal::new(
            format!(
                "a discount of {rate} lies outside of what {} gets: {} ({})",
                rules.id.with_article(),
                rules.range,
                rules.range.clause
            ),
            format!("agree on {}", rules.range),
        ));
    }
    Ok(vec![Offer::at(rate, Some(&rules.range.clause))])
}

/// Both ends of a type's range, where the text states no rate and none is agreed. Clause: `compare.discounts`.
fn ends(rules: &TypeRules) -> Vec<Offer<'_>> {
    let range = &rules.range;
    let end = |end, rate| Offer { end: Some(end), ..Offer::at(rate, Some(&range.clause)) };
    vec![end(RangeEnd::Lowest, range.minimum), end(RangeEnd::Highest, range.maximum)]
}

/// What should be known of the partner and the deal before a quote is sent.
pub fn warnings(buyer: &Buyer<'_>, deal: Option<&Deal>, as_of: Date) -> Vec<Warning> {
    let mut warnings = Vec::new();
    if let Buyer::As(partner, partner_type) = buyer
        && partner.partner_type != *partner_type
    {
        let message = format!(
            "no offer: {} is {}, and is priced here as if it were {}",
            partner.id,
            partner.partner_type.with_article(),
            partner_type.with_article()
        );
        warnings.push(Warning { code: "as-if", record: Some(partner.id.to_string()), message });
    }
    if let Some(partner) = buyer.partner() {
        let record = Some(partner.id.to_string());
        if let Some(left) = partner.left.filter(|left| *left < as_of) {
            let message = format!("{} left on {left}", partner.id);
            warnings.push(Warning { code: "partner-left", record, message });
        } else if partner.joined > as_of {
            let message = format!("{} joins only on {}", partner.id, partner.joined);
            warnings.push(Warning { code: "partner-not-joined", record, message });
        }
    }
    if let Some(deal) = deal
        && let Outcome::Lost(day) | Outcome::Won(day) = deal.outcome
        && day <= as_of
    {
        let message = format!("the deal {} was {} on {day}", deal.id, deal.outcome.status());
        warnings.push(Warning { code: "deal-closed", record: Some(deal.id.to_string()), message });
    }
    warnings
}
