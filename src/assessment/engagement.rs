//! The shares of the engagement models in a quarter's deals. Clauses: `engagement.*`, `framework.balanced`.

use std::borrow::Cow;

use super::Basis;
use super::conversion::convert;
use super::figure::{Evidence, Figure, Value};
use super::refusal::Lacking;
use crate::book::{Deal, Outcome, PartnerIndex};
use crate::calendar::{Date, Quarter};
use crate::exact::Exact;
use crate::money::Money;
use crate::program::readings::{EngagementDeals, EngagementPartnerLed, EngagementWeight};
use crate::share::Share;
use crate::words::{Engagement, EngagementModel};

/// A deal of a quarter, with what it weighs.
#[derive(Clone, Debug)]
pub struct WeighedDeal<'b> {
    model: EngagementModel,
    weight: Exact,
    evidence: Evidence<'b>,
}

impl<'b> WeighedDeal<'b> {
    /// The model that it counts as.
    pub fn model(&self) -> EngagementModel {
        self.model
    }

    /// What it weighs.
    pub fn weight(&self) -> &Exact {
        &self.weight
    }

    /// The record.
    pub fn evidence(&self) -> &Evidence<'b> {
        &self.evidence
    }
}

/// Where a deal stands towards a quarter that is measured on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Placement {
    /// It is one of those that form the whole; closed on this day.
    Within(Date),
    /// It isn't closed.
    Open,
    /// It was lost, and only deals won form the whole.
    Lost(Date),
    /// It was closed before the quarter.
    Before(Date),
    /// It was closed after the day.
    After(Date),
}

/// Where a deal stands towards a quarter, by its closing date.
pub fn placement(basis: &Basis<'_>, deal: &Deal, quarter: Quarter, day: Date) -> Placement {
    match deal.outcome {
        Outcome::Open => Placement::Open,
        Outcome::Won(closed) | Outcome::Lost(closed) if closed < quarter.first_day() => {
            Placement::Before(closed)
        }
        Outcome::Won(closed) | Outcome::Lost(closed) if closed > day => Placement::After(closed),
        Outcome::Won(closed) => Placement::Within(closed),
        Outcome::Lost(closed) => match basis.readings.engagement_deals {
            EngagementDeals::Closed => Placement::Within(closed),
            EngagementDeals::Won => Placement::Lost(closed),
        },
    }
}

/// The deals that form a quarter's whole, up to a day, each weighed as the readings in force say.
pub fn weighed_deals<'b>(
    basis: &Basis<'b>,
    partner: PartnerIndex,
    quarter: Quarter,
    day: Date,
    lacking: &mut Lacking,
) -> Vec<WeighedDeal<'b>> {
    let mut deals = Vec::new();
    for deal in basis.book.deals_of(partner) {
        let Placement::Within(closed) = placement(basis, deal, quarter, day) else { continue };
        let mut evidence = Evidence {
            id: Cow::Borrowed(deal.id.as_str()),
            date: closed,
            adds: None,
            conversion: None,
            detail: Cow::Borrowed(deal.engagement.as_str()),
            origin: deal.origin,
        };
        let weight = match basis.readings.engagement_weight {
            EngagementWeight::Deals => Exact::ONE,
            EngagementWeight::Amount => match worth(basis, deal, closed, lacking) {
                Some((money, conversion)) => {
                    let weight = money.amount.clone();
                    evidence.adds = Some(Value::Money(money));
                    evidence.conversion = conversion;
                    weight
                }
                None => continue,
            },
        };
        deals.push(WeighedDeal { model: counted_as(basis, deal.engagement), weight, evidence });
    }
    deals
}

fn worth(
    basis: &Basis<'_>,
    deal: &Deal,
    closed: Date,
    lacking: &mut Lacking,
) -> Option<(Money, Option<crate::book::rates::Conversion>)> {
    let Some(amount) = &deal.amount else {
        lacking.amounts.push(deal.id.to_string());
        return None;
    };
    let money = Money::new(Exact::from(amount.amount), amount.currency);
    convert(&basis.book.rates, &money, basis.readings.threshold_currency.currency(), closed, deal.id.as_str())
        .map_err(|missing| lacking.rates.push(missing))
        .ok()
}

/// The model that a deal's engagement counts as. A co-led deal whose lead nobody knows stays co-led.
fn counted_as(basis: &Basis<'_>, engagement: Engagement) -> EngagementModel {
    match (engagement, basis.readings.engagement_partner_led) {
        (Engagement::CoLedByPartner, EngagementPartnerLed::PartnerOwned) => EngagementModel::PartnerOwned,
        _ => engagement.model(),
    }
}

/// The share of one model in a quarter's deals; the evidence is the whole.
pub fn share<'b>(basis: &Basis<'b>, deals: &[WeighedDeal<'b>], model: EngagementModel) -> Figure<'b> {
    let whole = deals.iter().map(|deal| &deal.weight).sum();
    let part = deals.iter().filter(|deal| deal.model == model).map(|deal| &deal.weight).sum();
    let told = |deal: &WeighedDeal<'b>| {
        let mut evidence = deal.evidence.clone();
        if deal.model == model {
            evidence.detail = Cow::Owned(format!("{}, counts as {model}", evidence.detail));
        }
        evidence
    };
    let evidence = deals.iter().map(told).collect();
    let currency = match basis.readings.engagement_weight {
        EngagementWeight::Deals => None,
        EngagementWeight::Amount => Some(basis.readings.threshold_currency.currency()),
    };
    Figure::new(Value::Share(Share { part, whole, currency }), evidence)
}
