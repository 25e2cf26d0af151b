//! `list` and `show`: records as read.

use super::args::{Common, FilterArgs, ListArgs, ShowArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::AsOf;
use crate::records::kinds::Kind;
use crate::report::records::{self, ListReport, RecordReport};
use crate::suggest;

const USED: [Flag; 4] = [Flag::Book, Flag::Demo, Flag::Program, Flag::Format];

pub(super) fn list(arguments: &ListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("list", &USED)?;
    let kind = kind(&arguments.kind)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let records = filtered(&desk, kind, &arguments.filter, records::all(&desk.book, kind, &desk.files))?;
    finish(&desk, kind, records, None, common, context)
}

pub(super) fn show(arguments: &ShowArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("show", &USED)?;
    let kind = kind(&arguments.kind)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let all = records::all(&desk.book, kind, &desk.files);
    let records = filtered(&desk, kind, &arguments.filter, all)?;
    let report = one(&desk, kind, &arguments.id, &records, || {
        let message = format!(
            "`{}` is there, but not among the {kind} that --partner, --from and --to leave",
            arguments.id
        );
        Failure::usage(message, "leave them out")
    })?;
    answer(&desk, &report, common, context)
}

/// One of the records that are known on a day, by its id or where it stands.
pub(super) fn show_known(
    desk: &Desk,
    kind: Kind,
    id: &str,
    known: &[RecordReport],
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let as_of = common.as_of(context);
    let report = one(desk, kind, id, known, || {
        let message = format!("`{id}` is dated after {}, and not known yet", as_of.0);
        Failure::usage(message, "name a later day with --as-of")
    })?;
    answer(desk, &ListReport { as_of: Some(as_of), ..report }, common, context)
}

/// One of some records, by its id or where it stands; it may be there, and not be one of them.
fn one(
    desk: &Desk,
    kind: Kind,
    id: &str,
    records: &[RecordReport],
    left_out: impl Fn() -> Failure,
) -> Result<ListReport, Failure> {
    let is_it = |record: &RecordReport| record.id == id || record.source == id;
    let Some(found) = records.iter().find(|record| is_it(record)) else {
        if records::all(&desk.book, kind, &desk.files).iter().any(is_it) {
            return Err(left_out());
        }
        let ids = records.iter().map(|record| record.id.as_str());
        let message = format!("there is no `{id}` in {kind}");
        return Err(Failure::usage(message, suggest::hint(id, ids)));
    };
    Ok(ListReport { single: true, ..ListReport::new(kind, vec![found.clone()], None) })
}

/// Answers with records, known on a day or as read.
pub(super) fn finish(
    desk: &Desk,
    kind: Kind,
    records: Vec<RecordReport>,
    as_of: Option<AsOf>,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    answer(desk, &ListReport::new(kind, records, as_of), common, context)
}

fn answer(desk: &Desk, report: &ListReport, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let mut outcome = Outcome::of_report(report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

fn kind(name: &str) -> Result<Kind, Failure> {
    Kind::from_name(name).ok_or_else(|| {
        let names = Kind::ALL.iter().map(|kind| kind.name());
        Failure::usage(format!("`{name}` is no kind of record"), suggest::hint(name, names))
    })
}

/// Those of some records that the flags leave.
pub(super) fn filtered(
    desk: &Desk,
    kind: Kind,
    filter: &FilterArgs,
    mut records: Vec<RecordReport>,
) -> Result<Vec<RecordReport>, Failure> {
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
    records.retain(|record| {
        filter.partner.as_ref().is_none_or(|partner| record.partner.as_ref() == Some(partner))
            && filter.from.is_none_or(|from| record.date.is_some_and(|date| date >= from))
            && filter.to.is_none_or(|to| record.date.is_some_and(|date| date <= to))
    });
    Ok(records)
}
