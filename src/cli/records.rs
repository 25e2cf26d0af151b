//! `list` and `show`: records as read.

use super::args::{Common, FilterArgs, ListArgs, ShowArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::records::kinds::Kind;
use crate::report::records::{self, ListReport, RecordReport};
use crate::suggest;

const USED: [Flag; 4] = [Flag::Book, Flag::Demo, Flag::Program, Flag::Format];

pub(super) fn list(arguments: &ListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("list", &USED)?;
    let kind = kind(&arguments.kind)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let records = filtered(&desk, kind, &arguments.filter)?;
    finish(&desk, kind, records, false, common, context)
}

pub(super) fn show(arguments: &ShowArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("show", &USED)?;
    let kind = kind(&arguments.kind)?;
    let desk = Desk::load(common, context, Need::Records)?;
    show_one(&desk, kind, &arguments.id, &arguments.filter, common, context)
}

/// One record, by its id or where it stands.
pub(super) fn show_one(
    desk: &Desk,
    kind: Kind,
    id: &str,
    filter: &FilterArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let records = filtered(desk, kind, filter)?;
    let Some(found) = records.iter().find(|record| record.id == id || record.source == id) else {
        let all = records::all(&desk.book, kind, &desk.files);
        if all.iter().any(|record| record.id == id || record.source == id) {
            let message =
                format!("`{id}` is there, but not among the {kind} that --partner, --from and --to leave");
            return Err(Failure::usage(message, "leave them out"));
        }
        let ids = records.iter().map(|record| record.id.as_str());
        let message = format!("there is no `{id}` in {kind}");
        return Err(Failure::usage(message, suggest::hint(id, ids)));
    };
    finish(desk, kind, vec![found.clone()], true, common, context)
}

pub(super) fn finish(
    desk: &Desk,
    kind: Kind,
    records: Vec<RecordReport>,
    single: bool,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let report = ListReport { schema: "vates-partner/list/1", kind: kind.name(), records, single };
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

fn kind(name: &str) -> Result<Kind, Failure> {
    Kind::from_name(name).ok_or_else(|| {
        let names = Kind::ALL.iter().map(|kind| kind.name());
        Failure::usage(format!("`{name}` is no kind of record"), suggest::hint(name, names))
    })
}

pub(super) fn filtered(desk: &Desk, kind: Kind, filter: &FilterArgs) -> Result<Vec<RecordReport>, Failure> {
    if let Some(partner) = &filter.partner {
        desk.partner(partner)?;
    }
    if let (Some(from), Some(to)) = (filter.from, filter.to)
        && to < from
    {
        return Err(Failure::usage(format!("--to {to} lies before --from {from}"), "put the two in order"));
    }
    let is_partners = !matches!(kind, Kind::Rates | Kind::Customers);
    if filter.partner.is_some() && !is_partners {
        return Err(Failure::usage(format!("{kind} belong to no partner"), "leave --partner out"));
    }
    if kind == Kind::Customers && (filter.from.is_some() || filter.to.is_some()) {
        return Err(Failure::usage("customers have no date", "leave --from and --to out"));
    }
    let mut records = records::all(&desk.book, kind, &desk.files);
    records.retain(|record| {
        filter.partner.as_ref().is_none_or(|partner| record.partner.as_ref() == Some(partner))
            && filter.from.is_none_or(|from| record.date.is_some_and(|date| date >= from))
            && filter.to.is_none_or(|to| record.date.is_some_and(|date| date <= to))
    });
    Ok(records)
}
