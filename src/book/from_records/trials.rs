//! Trials and proofs of concept. Clause: `terms.trial`.

use std::collections::BTreeMap;

use super::register::{Register, in_order};
use super::trade::bundle;
use crate::book::{PartnerIndex, Trial};
use crate::finding::{Code, Findings, Problem};
use crate::ids::{OrderId, TrialId};
use crate::records::cells::{self, quoted};
use crate::records::{Fields, Row};
use crate::words::TrialKind;

pub(super) fn trial(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let id = register.id(row, findings);
    let partner = register.partner(row, findings);
    let trial = read(register, row, id, partner, findings);
    if let Some((trial, order)) = trial.as_ref().and_then(|trial| Some((trial, trial.order.as_ref()?))) {
        register.of_trials.push((order.as_str().into(), trial.partner, row.place_of("order")));
    }
    register.book.trials.extend(trial);
}

fn read(
    register: &Register<'_>,
    row: &Row<'_>,
    id: Option<Box<str>>,
    partner: Option<PartnerIndex>,
    findings: &mut Findings,
) -> Option<Trial> {
    let mut fields = Fields::new(row, findings);
    let customer = fields.required("customer", cells::text);
    let kind = fields.required("kind", |cell| cells::word(&cell.text, TrialKind::WORDS));
    let started = fields.required("started", cells::date);
    let ends = fields.required("ends", cells::date);
    let bundle = fields.optional("bundle", |cell| bundle(register.program, cell));
    let hosts = fields.optional("hosts", cells::count);
    let requested = fields.optional("requested", cells::date);
    let reason = fields.optional("reason", cells::text);
    let order = fields.optional("order", cells::text);
    let (started, ends, requested, reason) = (started?, ends?, requested?, reason?);
    let in_time = in_order(row, ("started", started), ("ends", Some(ends)), findings);
    let asked_later = in_order(row, ("ends", ends), ("requested", requested), findings);
    if requested.is_some() && reason.is_none() {
        let message = "a longer trial is asked for, and `reason` is blank";
        let fix = "write the reason that its review needs, or leave `requested` blank";
        findings.report(row.place_of("reason"), Problem::new(Code::Companion, message, fix));
        return None;
    }
    in_time?;
    asked_later?;
    Some(Trial {
        id: TrialId::new(&id?),
        partner: partner?,
        customer: customer?,
        kind: kind?,
        started,
        ends,
        bundle: bundle?,
        hosts: hosts?,
        requested,
        reason,
        order: order?.map(|order| OrderId::new(&order)),
        origin: row.place().origin(),
    })
}

/// Checks that the orders which trials became are there, and the same partner's. They are looked for in one pass: there
/// may be millions of orders. Where those are read in bulk none is known here, and a book with such trials is read with
/// care instead.
pub(super) fn check_orders(register: &mut Register<'_>, findings: &mut Findings) {
    let named = std::mem::take(&mut register.of_trials);
    if named.is_empty() {
        return;
    }
    let mut owners: BTreeMap<&str, Option<PartnerIndex>> =
        named.iter().map(|(id, ..)| (id.as_ref(), None)).collect();
    for order in &register.book.orders {
        if let Some(owner) = owners.get_mut(order.id.as_str()) {
            *owner = Some(order.partner);
        }
    }
    for (id, partner, place) in &named {
        let problem = match owners.get(id.as_ref()).copied().flatten() {
            Some(owner) if owner == *partner => continue,
            Some(owner) => {
                let message = format!(
                    "the order {} belongs to the partner `{}`, this trial to `{}`",
                    quoted(id),
                    register.book.partner_id(owner),
                    register.book.partner_id(*partner)
                );
                Problem::new(Code::Contradiction, message, "name an order of the same partner, or none")
            }
            // Its own record is of no use, which is reported there.
            None if register.is_no_use(crate::records::kinds::Kind::Orders, id) => continue,
            None => {
                let orders = register.book.orders.iter().map(|order| order.id.as_str());
                let fix = register.hint(id, orders);
                Problem::new(Code::UnknownReference, format!("there is no order {}", quoted(id)), fix)
            }
        };
        findings.report(place.clone(), problem);
    }
}
