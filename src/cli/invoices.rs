//! `invoices`: what was invoiced and credited. Clause: `portal.invoices`.

use super::args::{Common, InvoicesArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::invoices::{Wanted, issued};
use crate::report::invoices::InvoicesReport;

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];

pub(super) fn run(arguments: &InvoicesArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("invoices", &USED)?;
    let InvoicesArgs { partner, from, to } = arguments;
    if let (Some(from), Some(to)) = (from, to)
        && to < from
    {
        return Err(Failure::usage(format!("--to {to} lies before --from {from}"), "put the two in order"));
    }
    let day = common.as_of(context).0;
    let desk = Desk::load(common, context, Need::Records)?;
    let partner = partner.as_deref().map(|id| desk.partner(id)).transpose()?.map(|(index, _)| index);
    let invoices = issued(&desk.book, Wanted { partner, from: *from, to: *to }, day);
    let report = InvoicesReport::new(&desk.book, &invoices, desk.program.cycle.first_month, day);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
