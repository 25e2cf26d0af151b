//! The shares of the engagement models, deal by deal. Clauses: `engagement.*`, `framework.balanced`.

use std::collections::BTreeMap;

use super::leaves::{Leaves, leaf, sum_of};
use super::{Node, Taken};
use crate::assessment::engagement::{Placement, WeighedDeal, placement, weighed_deals};
use crate::assessment::figure::Value;
use crate::book::Deal;
use crate::book::absence::Kind;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::Origin;
use crate::ids::ClauseId;
use crate::money::Money;
use crate::program::readings::{EngagementDeals, EngagementWeight, ReadingId};
use crate::words::{Engagement, EngagementModel};

pub(super) fn branches<'b>(taken: &Taken<'_, 'b>, model: EngagementModel, day: Date) -> Vec<Node<'b>> {
    let basis = taken.basis;
    // Whatever is lacking has led to a refusal before.
    let weighed = weighed_deals(basis, taken.index, taken.quarter, day);
    let weighed: BTreeMap<Origin, &WeighedDeal<'b>> =
        weighed.iter().map(|deal| (deal.origin(), deal)).collect();
    let (mut part, mut others) = (Leaves::default(), Leaves::default());
    for deal in basis.book.deals_of(taken.index) {
        let node = leaf(Kind::Deals, deal.origin, deal.id.as_str(), deal.engagement.as_str());
        match weighed.get(&deal.origin) {
            Some(weighed) if weighed.model() == model => count(taken, &mut part, node, deal, weighed),
            Some(weighed) => count(taken, &mut others, node, deal, weighed),
            None => leave_out(taken, &mut others, node, deal, day),
        }
    }
    let zero = match basis.readings.engagement_weight {
        EngagementWeight::Deals => Value::Number(Exact::ZERO),
        EngagementWeight::Amount => Value::Money(Money::zero(basis.readings.threshold_currency.currency())),
    };
    let part = sum_of(
        format!("the part: deals that count as {model}"),
        &zero,
        Some(&taken.criterion.clause),
        part.take_counted(),
    );
    let rest = sum_of("the rest", &zero, None, others.take_counted());
    let which = match basis.readings.engagement_deals {
        EngagementDeals::Won => "won",
        EngagementDeals::Closed => "won or lost",
    };
    let what = format!("the whole: deals {which} from {} to {day}", taken.quarter.first_day());
    let clause = basis.program.reading(ReadingId::EngagementDeals).map(|reading| &reading.clause);
    let whole = sum_of(what, &zero, clause, vec![part, rest]);
    std::iter::once(whole).chain(others.rest()).collect()
}

fn count<'b>(
    taken: &Taken<'_, 'b>,
    leaves: &mut Leaves<'b>,
    node: Node<'b>,
    deal: &Deal,
    weighed: &WeighedDeal<'b>,
) {
    let evidence = weighed.evidence();
    let value = evidence.adds.clone().unwrap_or_else(|| Value::Number(weighed.weight().clone()));
    let own = deal.amount.as_ref().map(|own| Money::new(Exact::from(own.amount), own.currency));
    let why = (weighed.model() != deal.engagement.model()).then(|| {
        format!("counts as {} ({})", weighed.model(), choice(taken, ReadingId::EngagementPartnerLed))
    });
    let node = Node {
        what: format!("{}, {} {}", node.what, deal.outcome.status(), evidence.date),
        value: Some(value),
        amount: own.filter(|_| evidence.conversion.is_some()),
        conversion: evidence.conversion.clone(),
        clause: clause_of(taken, deal.engagement),
        why,
        ..node
    };
    leaves.count(evidence.date, node);
}

fn leave_out<'b>(taken: &Taken<'_, 'b>, leaves: &mut Leaves<'b>, node: Node<'b>, deal: &Deal, day: Date) {
    let as_of = taken.basis.as_of.0;
    let clause = &taken.criterion.clause;
    let known = deal.outcome.closed().filter(|closed| *closed <= as_of);
    if known.is_none() && deal.registered > as_of {
        return;
    }
    let what = known.map_or(format!("{}, registered {}", node.what, deal.registered), |closed| {
        format!("{}, {} {closed}", node.what, deal.outcome.status())
    });
    let node = Node { what, ..node };
    match placement(taken.basis, deal, taken.quarter, day) {
        Placement::Open => leaves.keep_out(deal.registered, node, "still open", clause),
        Placement::After(_) if known.is_none() => {
            leaves.keep_out(deal.registered, node, format!("still open on {as_of}"), clause);
        }
        Placement::Lost(closed) => {
            let why =
                format!("only deals won form the whole ({})", choice(taken, ReadingId::EngagementDeals));
            let reading = taken.basis.program.reading(ReadingId::EngagementDeals);
            leaves.keep_out(closed, node, why, reading.map_or(clause, |reading| &reading.clause));
        }
        Placement::Before(closed) => {
            leaves.pass_by(closed, node, format!("closed before {}", taken.quarter.first_day()), clause);
        }
        Placement::After(closed) => leaves.pass_by(closed, node, format!("closed after {day}"), clause),
        // Every deal of the whole was weighed.
        Placement::Within(_) => {}
    }
}

/// A reading with its choice in force.
fn choice(taken: &Taken<'_, '_>, reading: ReadingId) -> String {
    format!("{reading} = {}", taken.basis.readings.choice(reading))
}

/// The clause that defines an engagement, or who leads it.
fn clause_of<'b>(taken: &Taken<'_, 'b>, engagement: Engagement) -> Option<&'b ClauseId> {
    let rules = taken.basis.program.engagements.iter().find(|rules| rules.id == engagement.model())?;
    let lead = engagement.as_str().split_once(':').map(|(_, lead)| lead);
    let lead = lead.and_then(|lead| rules.leads.iter().find(|rules| rules.id == lead));
    Some(lead.map_or(&rules.clause, |lead| &lead.clause))
}
