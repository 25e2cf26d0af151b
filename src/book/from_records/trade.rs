//! Deals, orders, activities and exchange rates.

use super::register::{Register, in_order};
use crate::book::rates::DatedRate;
use crate::book::{Activity, Deal, DealAmount, Order, Outcome, PartnerIndex};
use crate::calendar::Date;
use crate::finding::{Code, Findings, Problem};
use crate::ids::{ActivityId, BundleId, DealId, OrderId};
use crate::program::Program;
use crate::records::cells::{self, quoted};
use crate::records::{Cell, Fields, Row};
use crate::suggest;
use crate::words::{ClaimStatus, DealStatus, Dimension, Engagement, OrderKind};

pub(super) fn deal(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let (id, first) = register.id_and_first(row, findings).unzip();
    let engagement =
        Fields::new(row, findings).required("engagement", |cell| cells::word(&cell.text, Engagement::WORDS));
    if let (Some(id), Some(first)) = (&id, first.flatten()) {
        register.report_repeated_deal(row, id, first, engagement, findings);
        read_deal(register, row, None, engagement, findings);
        return;
    }
    let deal = read_deal(register, row, id, engagement, findings);
    if let Some(deal) = &deal {
        register.note_deal(deal);
    }
    register.book.deals.extend(deal);
}

fn read_deal(
    register: &Register<'_>,
    row: &Row<'_>,
    id: Option<Box<str>>,
    engagement: Option<Engagement>,
    findings: &mut Findings,
) -> Option<Deal> {
    let partner = register.partner(row, findings);
    let mut fields = Fields::new(row, findings);
    let customer = fields.required("customer", cells::text);
    let status = fields.required("status", |cell| cells::word(&cell.text, DealStatus::WORDS));
    let registered = fields.required("registered", cells::date);
    let closed = fields.optional("closed", cells::date);
    let amount = fields.optional("amount", cells::not_negative);
    let currency = fields.optional("currency", cells::currency);
    let outcome = match (status, closed) {
        (Some(status), Some(closed)) => outcome(row, status, closed, findings),
        _ => None,
    };
    let ordered = match (registered, closed) {
        (Some(registered), Some(closed)) => {
            in_order(row, ("registered", registered), ("closed", closed), findings)
        }
        _ => None,
    };
    let (amount, written, partner) = (amount?, currency?, partner?);
    let fallback = register.book.partner_at(partner).and_then(|partner| partner.currency);
    let amount = match (amount, written.or(fallback).or(register.base_currency)) {
        (None, _) => None,
        (Some(amount), Some(currency)) => {
            Some(DealAmount { amount, currency, currency_written: written.is_some() })
        }
        (Some(_), None) => {
            let message = "this amount has no currency";
            let fix =
                "fill `currency` here, or for the partner, or set `base_currency` in vates-partner.toml";
            findings.report(row.place_of("amount"), Problem::new(Code::Companion, message, fix));
            return None;
        }
    };
    ordered?;
    Some(Deal {
        id: DealId::new(&id?),
        partner,
        customer: customer?,
        engagement: engagement?,
        outcome: outcome?,
        registered: registered?,
        amount,
        origin: row.place().origin(),
    })
}

fn outcome(
    row: &Row<'_>,
    status: DealStatus,
    closed: Option<Date>,
    findings: &mut Findings,
) -> Option<Outcome> {
    let problem = match (status, closed) {
        (DealStatus::Open, None) => return Some(Outcome::Open),
        (DealStatus::Won, Some(day)) => return Some(Outcome::Won(day)),
        (DealStatus::Lost, Some(day)) => return Some(Outcome::Lost(day)),
        (DealStatus::Open, Some(day)) => {
            let message = format!("the deal is open, and was closed on {day}");
            Problem::new(Code::Contradiction, message, "make it won or lost, or leave `closed` blank")
        }
        (DealStatus::Won | DealStatus::Lost, None) => {
            let message = format!("the deal is {status}, and `closed` is blank");
            Problem::new(Code::Companion, message, "fill `closed` with the day it was closed")
        }
    };
    findings.report(row.place_of("closed"), problem);
    None
}

pub(super) fn order(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let id = register.id(row, findings);
    let partner = register.partner(row, findings);
    let order = read_order(register, row, id, partner, findings);
    register.book.orders.extend(order);
}

fn read_order(
    register: &Register<'_>,
    row: &Row<'_>,
    id: Option<Box<str>>,
    partner: Option<PartnerIndex>,
    findings: &mut Findings,
) -> Option<Order> {
    let mut fields = Fields::new(row, findings);
    let customer = fields.required("customer", cells::text);
    let kind = fields.required("kind", |cell| cells::word(&cell.text, OrderKind::WORDS));
    let ordered = fields.required("ordered", cells::date);
    let invoiced = fields.optional("invoiced", cells::date);
    let gross = fields.required("gross", cells::decimal);
    let currency = fields.required("currency", cells::currency);
    let deal = fields.optional("deal", cells::text);
    let subscription = fields.optional("subscription", cells::text);
    let bundle = fields.optional("bundle", |cell| bundle(register.program, cell));
    let hosts = fields.optional("hosts", cells::count);
    let years = fields.optional("years", cells::count);
    let in_time = match (ordered, invoiced) {
        (Some(ordered), Some(invoiced)) => {
            in_order(row, ("ordered", ordered), ("invoiced", invoiced), findings)
        }
        _ => None,
    };
    let (deal, partner) = (deal?, partner?);
    let deal_is_known = match &deal {
        Some(deal) => register.check_deal(row, deal, partner, findings),
        None => Some(()),
    };
    deal_is_known?;
    in_time?;
    Some(Order {
        id: OrderId::new(&id?),
        partner,
        customer: customer?,
        kind: kind?,
        ordered: ordered?,
        invoiced: invoiced?,
        gross: gross?,
        currency: currency?,
        deal: deal.map(|deal| DealId::new(&deal)),
        subscription: subscription?,
        bundle: bundle?,
        hosts: hosts?,
        years: years?,
        origin: row.place().origin(),
    })
}

pub(super) fn bundle(program: Option<&Program>, cell: &Cell<'_>) -> Result<BundleId, Problem> {
    let id = cell.text.as_ref();
    let Some(program) = program else { return Ok(BundleId::new(id)) };
    program.bundle(id).map(|bundle| bundle.id.clone()).ok_or_else(|| {
        let fix = suggest::hint(id, program.bundles.iter().map(|bundle| bundle.id.as_str()));
        Problem::new(Code::UnknownReference, format!("there is no bundle {}", quoted(id)), fix)
    })
}

pub(super) fn activity(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let (id, first) = register.id_and_first(row, findings).unzip();
    let partner = register.partner(row, findings);
    let Some(activity) = read_activity(register, row, id, partner, findings) else {
        return;
    };
    let is_new = register.claims.insert((
        activity.id.as_str().into(),
        activity.partner,
        activity.date,
        activity.activity.clone(),
        activity.dimension,
        activity.points,
        activity.status,
    ));
    if let Some(first) = first.flatten() {
        // Nothing refers to an activity, so different ones under one id are told apart by where they stand;
        // the same one given twice would score twice.
        let code = if is_new { Code::SharedId } else { Code::RepeatedId };
        register.report_repeated(row, code, activity.id.as_str(), first, findings);
    }
    register.book.activities.push(activity);
}

fn read_activity(
    register: &Register<'_>,
    row: &Row<'_>,
    id: Option<Box<str>>,
    partner: Option<PartnerIndex>,
    findings: &mut Findings,
) -> Option<Activity> {
    let mut fields = Fields::new(row, findings);
    let date = fields.required("date", cells::date);
    let activity = fields.required("activity", cells::text);
    let dimension = fields.optional("dimension", |cell| cells::word(&cell.text, Dimension::WORDS));
    let points = fields.optional("points", cells::not_negative);
    let status = fields.required("status", |cell| cells::word(&cell.text, ClaimStatus::WORDS));
    let evidence = fields.optional("evidence", cells::text);
    let (activity, dimension, points) = (activity?, dimension?, points?);
    let entry = register.book.catalogue_entry(&activity);
    for (column, missing) in [("dimension", dimension.is_none()), ("points", points.is_none())] {
        if missing && entry.is_none() && !register.settings_incomplete {
            let message =
                format!("`{column}` is blank, and the catalogue doesn't know {}", quoted(&activity));
            let names = register.book.catalogue.iter().map(|entry| entry.activity.as_str());
            let fix = match suggest::nearest(&activity, names) {
                Some(near) => format!("did you mean `{near}`? Else fill `{column}`"),
                None => {
                    format!("fill `{column}`, or add [pes.catalogue.\"{activity}\"] to vates-partner.toml")
                }
            };
            findings.report(row.place_of(column), Problem::new(Code::Companion, message, fix));
        }
    }
    Some(Activity {
        id: ActivityId::new(&id?),
        partner: partner?,
        date: date?,
        dimension: dimension.or(entry.map(|entry| entry.dimension))?,
        points: points.or(entry.map(|entry| entry.points))?,
        written: (dimension.is_some(), points.is_some()),
        activity,
        status: status?,
        evidence: evidence?,
        origin: row.place().origin(),
    })
}

pub(super) fn rate(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let mut fields = Fields::new(row, findings);
    let date = fields.required("date", cells::date);
    let from = fields.required("from", cells::currency);
    let to = fields.required("to", cells::currency);
    let rate = fields.required("rate", cells::positive);
    let (Some(date), Some(from), Some(to), Some(rate)) = (date, from, to, rate) else {
        return;
    };
    if from == to {
        let problem = Problem::new(
            Code::Contradiction,
            format!("a rate from {from} to itself"),
            "name two different currencies",
        );
        findings.report(row.place_of("to"), problem);
        return;
    }
    let dated = DatedRate { rate, origin: row.place().origin() };
    if let Some(first) = register.book.rates.add(from, to, date, dated) {
        let message =
            format!("a second rate from {from} to {to} on {date}, first at {}", register.shown(first.origin));
        let problem = Problem::new(Code::RepeatedId, message, "keep one of the two");
        findings.report(row.place(), problem);
    }
}
