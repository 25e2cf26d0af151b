//! The shares of the engagement models in a quarter's deals. Clauses: `engagement.*`, `framework.balanced`.

use std::borrow::Cow;

use super::Basis;
use super::conversion::{ConvertedSum, conversion};
use super::figure::{Evidence, Figure, Value};
use super::refusal::Lacking;
use super::tally::sums::{DealSum, Sums};
use super::tally::{Cell, DealKey};
use crate::book::rates::Conversion;
use crate::book::{Deal, Outcome, PartnerIndex};
use crate::calendar::{Date, Quarter, QuarterNumber};
use crate::exact::Exact;
use crate::exact::bounds::Bounds;
use crate::finding::Origin;
use crate::money::{Currency, Money};
use crate::program::readings::{EngagementDeals, EngagementPartnerLed, EngagementWeight, Readings};
use crate::share::Share;
use crate::words::{Engagement, EngagementModel};

/// A deal of a quarter, with what it weighs.
#[derive(Clone, Debug)]
pub struct WeighedDeal<'b> {
    model: EngagementModel,
    weight: Exact,
    evidence: Evidence<'b>,
    origin: Origin,
}

impl<'b> WeighedDeal<'b> {
    /// Where it stands.
    pub fn origin(&self) -> Origin {
        self.origin
    }

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

/// The deals that form a quarter's whole, up to a day, each with the day it was closed.
fn closed<'b>(
    basis: &Basis<'b>,
    partner: PartnerIndex,
    quarter: Quarter,
    day: Date,
) -> impl Iterator<Item = (&'b Deal, Date)> {
    basis.book.deals_of(partner).filter_map(move |deal| match placement(basis, deal, quarter, day) {
        Placement::Within(closed) => Some((deal, closed)),
        Placement::Open | Placement::Lost(_) | Placement::Before(_) | Placement::After(_) => None,
    })
}

/// The deals that form a quarter's whole, up to a day, each weighed as the readings in force say. Those that lack
/// something for it are left out; the shares say so.
pub fn weighed_deals<'b>(
    basis: &Basis<'b>,
    partner: PartnerIndex,
    quarter: Quarter,
    day: Date,
) -> Vec<WeighedDeal<'b>> {
    let mut deals = Vec::new();
    for (deal, closed) in closed(basis, partner, quarter, day) {
        let (weight, adds, conversion) = match basis.readings.engagement_weight {
            EngagementWeight::Deals => (Exact::ONE, None, None),
            EngagementWeight::Amount => match unconverted(basis, deal, closed) {
                Some((amount, conversion)) => {
                    let to = basis.readings.threshold_currency.currency();
                    let money = conversion.as_ref().map_or_else(
                        || Money::new(amount.clone(), to),
                        |conversion| conversion.convert(&Money::new(amount.clone(), conversion.from)),
                    );
                    (money.amount.clone(), Some(money), conversion)
                }
                None => continue,
            },
        };
        let evidence = Evidence {
            id: Cow::Borrowed(deal.id.as_str()),
            date: closed,
            adds: adds.map(Value::Money),
            conversion,
            detail: Cow::Borrowed(deal.engagement.as_str()),
            origin: Some(deal.origin),
        };
        let model = counted_as(basis.readings, deal.engagement);
        deals.push(WeighedDeal { model, weight, evidence, origin: deal.origin });
    }
    deals
}

/// The sums of the deals that form a quarter's whole.
fn whole<'s, 't, 'b>(
    readings: Readings,
    sums: &'s Sums<'t, 'b>,
    quarter: QuarterNumber,
) -> impl Iterator<Item = &'s DealSum<'t, 'b>> {
    let closed_too = readings.engagement_deals == EngagementDeals::Closed;
    sums.deals.iter().filter(move |sum| {
        let (closed, _, won) = sum.key;
        closed == quarter && (won || closed_too)
    })
}

/// The shares of all models in a quarter's deals, in the order of the models.
pub fn shares(basis: &Basis<'_>, sums: &Sums<'_, '_>, quarter: Quarter, lacking: &mut Lacking) -> Vec<Share> {
    let readings = basis.readings;
    let models = EngagementModel::WORDS.iter().map(|(_, model)| *model);
    let mut parts: Vec<_> = models.map(|model| (model, ConvertedSum::default())).collect();
    for sum in whole(readings, sums, quarter.number) {
        let (_, engagement, _) = sum.key;
        let model = counted_as(readings, engagement);
        let Some((_, part)) = parts.iter_mut().find(|(other, _)| *other == model) else { continue };
        match readings.engagement_weight {
            EngagementWeight::Deals => part.add(&Exact::from(sum.count), None),
            EngagementWeight::Amount => {
                let amount = sum.amount.of(readings.threshold_currency);
                part.add_all(&amount.sum);
                if amount.lacks {
                    sum.cells.iter().for_each(|cell| lacks(basis, cell, lacking));
                }
            }
        }
    }
    let parts: Vec<Exact> = parts.into_iter().map(|(_, part)| part.total()).collect();
    let whole: Exact = parts.iter().sum();
    let currency = currency(basis);
    parts.into_iter().map(|part| Share { part, whole: whole.clone(), currency }).collect()
}

/// Tells what a cell lacks for deals to be weighed by their amounts.
fn lacks(basis: &Basis<'_>, cell: &Cell<'_, DealKey>, lacking: &mut Lacking) {
    match cell.key.worth {
        None => lacking.amounts.extend(cell.records.known().iter().map(|deal| deal.id.clone().into_owned())),
        Some(worth) => {
            let to = basis.readings.threshold_currency.currency();
            cell.lacking(&basis.book.rates, worth, to, lacking);
        }
    }
}

/// The number of models.
const MODELS: usize = EngagementModel::WORDS.len();

/// What the shares of all models lie between.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ShareBounds {
    /// What counts as each of the models, in their order.
    pub parts: [Bounds; MODELS],
    /// What all of them are parts of.
    pub whole: Bounds,
}

/// What the shares lie between; `None` where that isn't known, or something is lacking.
pub fn bounds(readings: Readings, sums: &Sums<'_, '_>, quarter: QuarterNumber) -> Option<ShareBounds> {
    let mut bounds = ShareBounds { parts: [Bounds::ZERO; MODELS], whole: Bounds::ZERO };
    for sum in whole(readings, sums, quarter) {
        let weight = match readings.engagement_weight {
            EngagementWeight::Deals => Bounds::of(&Exact::from(sum.count))?,
            EngagementWeight::Amount => sum.amount.of(readings.threshold_currency).bounds?,
        };
        let (_, engagement, _) = sum.key;
        let model = counted_as(readings, engagement);
        let mut models = EngagementModel::WORDS.iter().zip(&mut bounds.parts);
        let (_, part) = models.find(|((_, other), _)| *other == model)?;
        *part = part.plus(weight)?;
        bounds.whole = bounds.whole.plus(weight)?;
    }
    Some(bounds)
}

/// The share of one model in a quarter's deals, of those of all models.
pub fn share_of(shares: &[Share], model: EngagementModel) -> Option<&Share> {
    let models = EngagementModel::WORDS.iter().map(|(_, model)| *model);
    models.zip(shares).find(|(other, _)| *other == model).map(|(_, share)| share)
}

/// A share as a figure, with the ids of the deals that form the whole, where the tally has them.
pub fn of_tally<'b>(basis: &Basis<'b>, sums: &Sums<'_, 'b>, quarter: Quarter, share: Share) -> Figure<'b> {
    let cells = whole(basis.readings, sums, quarter.number).flat_map(|sum| sum.cells);
    Figure::of_records(Value::Share(share), cells.map(|cell| &cell.records))
}

/// A deal's amount in its own currency, and the rate to convert it at; `None` where the book lacks one.
fn unconverted(basis: &Basis<'_>, deal: &Deal, closed: Date) -> Option<(Exact, Option<Conversion>)> {
    let amount = deal.amount.as_ref()?;
    let to = basis.readings.threshold_currency.currency();
    let conversion = conversion(&basis.book.rates, amount.currency, to, closed, deal.id.as_str());
    Some((Exact::from(amount.amount), conversion.ok()?))
}

/// The currency in which deals are weighed; `None` where they are counted.
fn currency(basis: &Basis<'_>) -> Option<Currency> {
    match basis.readings.engagement_weight {
        EngagementWeight::Deals => None,
        EngagementWeight::Amount => Some(basis.readings.threshold_currency.currency()),
    }
}

/// The model that a deal's engagement counts as. A co-led deal whose lead nobody knows stays co-led.
fn counted_as(readings: Readings, engagement: Engagement) -> EngagementModel {
    match (engagement, readings.engagement_partner_led) {
        (Engagement::CoLedByPartner, EngagementPartnerLed::PartnerOwned) => EngagementModel::PartnerOwned,
        _ => engagement.model(),
    }
}

/// A share as a figure; the evidence is the whole, with what counts as the model marked.
pub fn of_deals<'b>(share: Share, deals: &[WeighedDeal<'b>], model: EngagementModel) -> Figure<'b> {
    let told = |deal: &WeighedDeal<'b>| {
        let mut evidence = deal.evidence.clone();
        if deal.model == model {
            evidence.detail = Cow::Owned(format!("{}, counts as {model}", evidence.detail));
        }
        evidence
    };
    Figure::new(Value::Share(share), deals.iter().map(told).collect())
}
