//! What would meet the criteria of an open quarter, and the room that is left: for scripts and in sentences.

use schemars::JsonSchema;
use serde::Serialize;

use super::criterion::CriterionReport;
use super::document::Document;
use super::qualify::{PartnerVerdict, QualifyReport, QuarterReport};
use super::values::MoneyReport;
use crate::assessment::Basis;
use crate::assessment::framework::PartnerAssessment;
use crate::assessment::remedy::{Lapse, Need, Outlook, Room, Unit, outlook};
use crate::exact::{Exact, grouped};
use crate::money::{Currency, Money};
use crate::program::readings::{EngagementDeals, ReadingId};
use crate::words::EngagementModel;

/// The least that would meet a criterion by the end of its quarter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Need")]
pub struct NeedReport {
    /// How much, where it is money; rounded up to the minor unit, so that it suffices.
    pub amount: Option<String>,
    /// How many, where it isn't.
    pub count: Option<String>,
    /// A currency, or `deals`, `points`, `people`, `sessions`, `support`.
    pub unit: &'static str,
    /// The engagement model of the deals; null where others than the criterion's own will do, or none are needed.
    pub of: Option<&'static str>,
    /// Whether anything can meet it in this quarter. Where not, amount and count are null.
    pub possible: bool,
    /// The last day on which it can be met.
    pub by: String,
    /// Of points: what awarding all pending claims would add.
    pub pending: Option<String>,
    /// Of points: whether that would be enough.
    pub pending_suffices: Option<bool>,
}

/// The most that can come on top with a limit on a share still kept, if nothing else does.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Room")]
pub struct RoomReport {
    /// How much, where deals are weighed by amount; rounded down to the minor unit.
    pub amount: Option<String>,
    /// How many, where deals are counted.
    pub count: Option<String>,
    /// A currency, or `deals`.
    pub unit: &'static str,
    /// The engagement model of the deals; null for all but the criterion's own.
    pub of: Option<&'static str>,
    /// Whether there is an end to it. Where not, amount and count are null.
    pub limited: bool,
}

/// What counts today and won't any more on the quarter's last day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Lapse")]
pub struct LapseReport {
    /// How many.
    pub count: String,
    /// `people` or `points`.
    pub unit: &'static str,
}

/// How a unit is called: a currency's code, or a plural.
fn name(unit: Unit) -> &'static str {
    match unit {
        Unit::Money(currency) => currency.code(),
        Unit::Deals => "deals",
        Unit::Points => "points",
        Unit::People => "people",
        Unit::Sessions => "sessions",
        Unit::Support => "support",
    }
}

/// A number as an amount where it is money, as a count where it isn't.
fn split(number: Option<&Exact>, unit: Unit) -> (Option<String>, Option<String>) {
    let digits = |currency: Currency| number.map(|number| Money::new(number.clone(), currency).digits());
    match unit {
        Unit::Money(currency) => (digits(currency), None),
        Unit::Deals | Unit::Points | Unit::People | Unit::Sessions | Unit::Support => {
            (None, number.map(Exact::to_full))
        }
    }
}

impl NeedReport {
    fn new(need: &Need, by: &str) -> NeedReport {
        let (amount, count) = split(need.amount.as_ref(), need.unit);
        NeedReport {
            amount,
            count,
            unit: name(need.unit),
            of: need.of.map(EngagementModel::as_str),
            possible: need.amount.is_some(),
            by: by.to_owned(),
            pending: need.claims.as_ref().map(|claims| claims.points.to_full()),
            pending_suffices: need.claims.as_ref().map(|claims| claims.suffice),
        }
    }

    /// In words: `3 more partner-owned deals`; `None` where nothing will do.
    fn words(&self) -> Option<String> {
        let claims = match (self.pending.as_deref(), self.pending_suffices) {
            (None, _) | (_, None) => String::new(),
            (Some("0"), _) => "; no pending claim would add any".to_owned(),
            (Some(pending), Some(true)) => {
                format!("; pending claims would add {}, which is enough", grouped(pending))
            }
            (Some(pending), Some(false)) => {
                format!("; pending claims would add {}, which is not enough", grouped(pending))
            }
        };
        let model = self.of.map_or(String::new(), |model| format!("{model} "));
        Some(match (&self.amount, &self.count, self.unit) {
            (Some(amount), _, currency) if self.of.is_none() => {
                format!("{} {currency} more to be invoiced by {}", grouped(amount), self.by)
            }
            (Some(amount), _, currency) => format!("{} {currency} more in {model}deals", grouped(amount)),
            (None, None, _) => return None,
            (None, Some(_), "support") => format!("level 1 support to be in place by {}", self.by),
            (None, Some(count), unit) => format!("{}{claims}", more(count, unit, &model)),
        })
    }
}

impl RoomReport {
    fn new(room: &Room) -> RoomReport {
        let (amount, count) = split(room.amount.as_ref(), room.unit);
        let (unit, of) = (name(room.unit), room.of.map(EngagementModel::as_str));
        RoomReport { amount, count, unit, of, limited: room.amount.is_some() }
    }

    /// In words: `room for 2 more co-led deals`; `None` where there is no end to it.
    fn words(&self) -> Option<String> {
        let (before, one, many) = match self.of {
            Some(model) => (format!("{model} "), "", ""),
            None => (String::new(), " of another model", " of other models"),
        };
        Some(match (&self.amount, &self.count) {
            (None, None) => return None,
            (_, Some(count)) if count == "0" => format!("no room for one more {before}deal{one}"),
            (_, Some(count)) => {
                let models = if count == "1" { one } else { many };
                format!("room for {}{models}", more(count, self.unit, &before))
            }
            (Some(amount), None) => {
                format!("room for {} {} more in {before}deals{many}", grouped(amount), self.unit)
            }
        })
    }
}

impl LapseReport {
    fn new(lapse: &Lapse) -> LapseReport {
        let unit = name(lapse.unit);
        LapseReport { count: lapse.amount.to_full(), unit }
    }
}

/// So many more of something: `1 more certified person`, `3 more co-led deals`.
fn more(count: &str, unit: &str, model: &str) -> String {
    let (one, many) = match unit {
        "deals" => ("deal", "deals"),
        "people" => ("certified person", "certified people"),
        "sessions" => ("session", "sessions"),
        "points" => ("point", "points"),
        other => (other, other),
    };
    format!("{} more {model}{}", grouped(count), if count == "1" { one } else { many })
}

/// Adds to a partner's verdict what is ahead in its open quarters.
pub(super) fn add(basis: &Basis<'_>, assessed: &PartnerAssessment<'_>, verdict: &mut PartnerVerdict) {
    let Some((index, _)) = basis.book.partner(assessed.partner.id.as_str()) else { return };
    for quarter in &assessed.quarters {
        let Some(ahead) = outlook(basis, index, quarter) else { continue };
        let name = quarter.quarter.to_string();
        if let Some(report) = verdict.quarters.iter_mut().find(|report| report.quarter == name) {
            add_to_quarter(report, &ahead);
        }
    }
}

fn add_to_quarter(quarter: &mut QuarterReport, ahead: &Outlook) {
    let by = quarter.to.as_str();
    for (criterion, prospect) in quarter.criteria.iter_mut().zip(&ahead.criteria) {
        criterion.needs = prospect.need.as_ref().map(|need| NeedReport::new(need, by));
        criterion.room = prospect.room.as_ref().map(RoomReport::new);
        criterion.lapses = prospect.lapse.as_ref().map(LapseReport::new);
    }
    let need = ahead.engagement.as_ref();
    match need.and_then(|need| Some((need.amount.clone()?, need.unit))) {
        Some((amount, Unit::Money(currency))) => {
            quarter.needs_amount = Some(MoneyReport::from(&Money::new(amount, currency)));
        }
        Some((count, _)) => quarter.needs_deals = Some(count.to_full()),
        None => {}
    }
    quarter.needs_engagement = need.map(|need| NeedReport::new(need, by));
}

/// What is ahead in the open quarter: a sentence for each criterion that isn't met, and for the room that is left.
pub(super) fn section(page: &mut Document, report: &QualifyReport, partner: &PartnerVerdict) {
    let deals = ReadingId::EngagementDeals.as_str();
    let deals = report.readings.0.iter().find(|(reading, _)| reading == deals);
    let closed = deals.map_or(EngagementDeals::Won.as_str(), |(_, choice)| choice);
    for quarter in partner.quarters.iter().filter(|quarter| quarter.status == "open") {
        let mut lines: Vec<String> = quarter.criteria.iter().filter_map(needed).collect();
        lines.extend(quarter.needs_engagement.as_ref().map(|need| {
            let what = need.words().map_or_else(
                || "no further partner-owned deals will do".to_owned(),
                |words| format!("{words}, if no others come"),
            );
            format!("all engagement shares at once: {what}")
        }));
        lines.extend(quarter.criteria.iter().filter_map(lapsing(&quarter.to)));
        lines.extend(quarter.criteria.iter().filter_map(room));
        if !lines.is_empty() {
            page.heading(format!("Still open: {}", quarter.quarter));
            page.text(format!(
                "What is needed by {} and what there is room for, each line by itself. A deal counts once it is \
                 {closed}.",
                quarter.to
            ));
            page.list(lines);
        }
    }
}

fn needed(result: &CriterionReport) -> Option<String> {
    let need = result.needs.as_ref()?;
    let alone = match (&result.maximum, need.unit) {
        (Some(_), _) => format!(", if no {} ones come", result.id),
        (None, "points" | "people" | "sessions" | "support") => String::new(),
        (None, _) if need.of.is_none() => String::new(),
        (None, _) => ", if no others come".to_owned(),
    };
    let what = need
        .words()
        .map_or_else(|| "out of reach in this quarter".to_owned(), |words| format!("{words}{alone}"));
    let advisory = if result.binding { "" } else { " (not binding)" };
    Some(format!("{}: {what}{advisory}", result.id))
}

fn room(result: &CriterionReport) -> Option<String> {
    Some(format!("{}: {}", result.id, result.room.as_ref()?.words()?))
}

fn lapsing(last_day: &str) -> impl Fn(&CriterionReport) -> Option<String> {
    move |result| {
        let lapse = result.lapses.as_ref()?;
        let what = if lapse.unit == "people" { "certified people" } else { lapse.unit };
        let count = grouped(&lapse.count);
        Some(format!("{}: {count} of the {what} will not count any more on {last_day}", result.id))
    }
}
