//! Shares of deals just over their maximum. Clauses: `framework.balanced`, `quarters.co-led`,
//! `quarters.late-involvement`.

use super::{Audit, counted, first_few};
use crate::assessment::engagement::{WeighedDeal, weighed_deals};
use crate::assessment::figure::{CriterionResult, CriterionStatus, Value};
use crate::assessment::framework::{Gathered, QuarterAssessment, QuarterStatus, assess_partner};
use crate::assessment::{Basis, is_under_framework};
use crate::book::PartnerIndex;
use crate::book::checks::{Check, Limit};
use crate::exact::Exact;
use crate::program::criteria::{Bound, Measure};
use crate::share::Share;
use crate::words::EngagementModel;

/// The quarters of the year of the audit, as `qualify` measures them under the readings in force.
pub(super) fn just_over_a_limit(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::ShareOverLimit) {
        return;
    }
    let basis = audit.basis;
    let exchange = basis.exchange();
    for (index, partner) in basis.book.partners().filter(|(_, partner)| is_under_framework(partner)) {
        // What can't be assessed for want of a rate or an amount is refused by `qualify`, which says what to add.
        let tally = basis.tally(index);
        let gathered = Gathered::new(basis, &exchange, index, &tally);
        let Ok((assessed, _)) = assess_partner(basis, index, partner, &gathered) else { continue };
        for quarter in &assessed.quarters {
            for (criterion, result) in basis.program.criteria.iter().zip(&quarter.criteria) {
                if let Measure::EngagementShare { model, bound: Bound::Maximum, .. } = &criterion.measure
                    && result.status == CriterionStatus::Unmet
                    && (quarter.status != QuarterStatus::Open || only_shares_are_unmet(basis, quarter))
                {
                    hold(audit, index, quarter, *model, result);
                }
            }
        }
    }
}

/// While a quarter runs, every deal to come changes its shares; they are told where the rest is in place.
fn only_shares_are_unmet(basis: &Basis<'_>, quarter: &QuarterAssessment<'_>) -> bool {
    let criteria = basis.program.criteria.iter().zip(&quarter.criteria);
    let mut others =
        criteria.filter(|(criterion, _)| !matches!(criterion.measure, Measure::EngagementShare { .. }));
    others.all(|(_, result)| !(result.binding && result.status == CriterionStatus::Unmet))
}

/// Finds the fewest deals of the model without which the limit is kept, the largest first.
fn hold(
    audit: &mut Audit<'_, '_>,
    index: PartnerIndex,
    quarter: &QuarterAssessment<'_>,
    model: EngagementModel,
    result: &CriterionResult<'_>,
) {
    let (Some(Value::Share(share)), Some(limit), Some(day)) =
        (&result.actual, result.maximum.as_ref().and_then(Value::measure), quarter.measured)
    else {
        return;
    };
    let deals = weighed_deals(audit.basis, index, quarter.quarter, day);
    let mut own: Vec<&WeighedDeal<'_>> = deals.iter().filter(|deal| deal.model() == model).collect();
    own.sort_by(|left, right| {
        let key = |deal: &WeighedDeal<'_>| (deal.evidence().date, deal.evidence().id.to_string());
        right.weight().cmp(left.weight()).then_with(|| key(left).cmp(&key(right)))
    });
    let mut rest = share.clone();
    let mut fewer = 0i64;
    for deal in &own {
        fewer = fewer.saturating_add(1);
        rest.part = rest.part.minus(deal.weight());
        rest.whole = rest.whole.minus(deal.weight());
        if rest.compare(&limit).is_none_or(std::cmp::Ordering::is_le) {
            break;
        }
    }
    // Without any deals there is no share that could keep to a limit.
    if rest.whole.is_zero() || fewer > audit.limit(Limit::ShareDeals) {
        return;
    }
    let Some(place) = own.first().map(|deal| deal.origin()) else { return };
    let names = own.iter().map(|deal| {
        let evidence = deal.evidence();
        format!("{} of {} ({})", evidence.id, evidence.date, (audit.place)(deal.origin()))
    });
    let message = format!(
        "{model} of {} in {} is {}, over the maximum of {} ({}); with {} fewer it would be {}{}: {}",
        audit.partner(index),
        quarter.quarter,
        in_words(share),
        percent(&limit),
        result.clause,
        counted(fewer, &format!("{model} deal")),
        in_words(&rest),
        besides(quarter, result),
        first_few(own.len(), names),
    );
    let fix = "see that the engagement of these deals is recorded as it was";
    audit.report(Check::ShareOverLimit, place, message, fix);
}

/// What else keeps the quarter from being passed.
fn besides(quarter: &QuarterAssessment<'_>, result: &CriterionResult<'_>) -> String {
    let others = quarter
        .criteria
        .iter()
        .filter(|other| other.binding && other.status == CriterionStatus::Unmet && other.id != result.id);
    let others: Vec<&str> = others.map(|other| other.id.as_str()).collect();
    if others.is_empty() {
        ", and nothing else is unmet".to_owned()
    } else {
        format!(" ({} unmet too)", others.join(", "))
    }
}

fn in_words(share: &Share) -> String {
    let amount = |exact: &Exact| match share.currency {
        None => exact.to_full(),
        Some(currency) => crate::money::Money::new(exact.clone(), currency).to_string(),
    };
    let value = share.value().unwrap_or_default();
    format!("{} of {}, {}", amount(&share.part), amount(&share.whole), percent(&value))
}

fn percent(share: &Exact) -> String {
    format!("{}%", share.times(&Exact::from(100u32)).to_shortest(2))
}
