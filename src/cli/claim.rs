//! `claim`: submitting activities for points, awarding and rejecting them.
//!
//! Clauses: `portal.pes-submissions`, `pes.*`.

use std::collections::BTreeSet;

use super::args::{
    ClaimArgs, ClaimAwardArgs, ClaimCommand, ClaimListArgs, ClaimRejectArgs, ClaimSubmitArgs, Common,
    WriteArgs,
};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::records;
use super::write::{Decision, demand_filled, demand_not_ahead, ruled, write};
use crate::assessment::claims::{self, Effect};
use crate::assessment::membership::demand_member;
use crate::book::settings::CatalogueEntry;
use crate::book::{Activity, PartnerIndex};
use crate::calendar::Date;
use crate::program::readings::ReadingId;
use crate::records::cells;
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::claims::{ClaimedQuarter, change};
use crate::report::records::claims as claims_of;
use crate::suggest;
use crate::words::{ClaimStatus, Dimension};
use crate::writing::{Cells, Change, Edit};

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];
const DECIDING: [Flag; 6] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];

pub(super) fn run(arguments: &ClaimArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.command {
        ClaimCommand::Submit(arguments) => submit(arguments, common, context),
        ClaimCommand::Award(ClaimAwardArgs { id, write }) => {
            common.uses("claim award", &DECIDING)?;
            decide(id, ClaimStatus::Awarded, None, write, common, context)
        }
        ClaimCommand::Reject(ClaimRejectArgs { id, why, write }) => {
            common.uses("claim reject", &DECIDING)?;
            let why = demand_filled("--why", why)?;
            decide(id, ClaimStatus::Rejected, Some(why), write, common, context)
        }
        ClaimCommand::List(arguments) => list(arguments, common, context),
        ClaimCommand::Show { id } => {
            common.uses("claim show", &USED)?;
            let desk = Desk::load(common, context, Need::Records)?;
            let known = claims_of(&desk.book, &desk.files, common.as_of(context));
            records::show_known(&desk, Kind::Activities, id, &known, common, context)
        }
    }
}

fn submit(arguments: &ClaimSubmitArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("claim submit", &USED)?;
    let day = common.as_of(context).0;
    let date = arguments.date.unwrap_or(day);
    demand_not_ahead("--date", date, day)?;
    let activity = demand_filled("--activity", &arguments.activity)?;
    let evidence = demand_filled("--evidence", &arguments.evidence)?;
    if let Some(word) = &arguments.dimension {
        cells::word(word, Dimension::WORDS).map_err(|problem| Failure::flag("--dimension", problem))?;
    }
    write(&arguments.write, common, context, |writer| {
        let desk = &writer.desk;
        let (index, partner) = desk.partner(&arguments.partner)?;
        demand_member(partner, date, "--date")?;
        let entry = desk.book.catalogue_entry(activity);
        demand_known(arguments, activity, entry, desk)?;
        let mut warnings = again(desk, index, activity, date);
        let ids = desk.book.activities.iter().map(|activity| (activity.id.as_str(), activity.origin));
        let id = writer.new_id(
            arguments.id.as_deref(),
            (Kind::Activities, "claim", "A-"),
            ids,
            &BTreeSet::new(),
        )?;
        warnings.extend(entry.and_then(|entry| differs(arguments, entry, &id)));
        let given = [
            ("id", Some(id.as_str())),
            ("partner", Some(partner.id.as_str())),
            ("date", Some(&*date.to_string())),
            ("activity", Some(activity)),
            ("dimension", arguments.dimension.as_deref()),
            ("points", arguments.points.as_deref()),
            ("status", Some(ClaimStatus::Submitted.as_str())),
            ("evidence", Some(evidence)),
        ]
        .map(|(column, text)| (column.to_owned(), text.unwrap_or_default().trim().to_owned()));
        let edits = vec![Edit::Insert { kind: Kind::Activities, cells: given.into_iter().collect() }];
        let summary = format!("{id} submitted for {}: {activity} of {date}", partner.id);
        let change = Change { edits, ..Change::default() };
        Ok(Decision { change, summary, notes: Vec::new(), warnings })
    })
}

/// Refuses a claim that nobody knows the worth of. Clause: `pes.*`.
fn demand_known(
    arguments: &ClaimSubmitArgs,
    activity: &str,
    entry: Option<&CatalogueEntry>,
    desk: &Desk,
) -> Result<(), Failure> {
    if entry.is_some() || (arguments.dimension.is_some() && arguments.points.is_some()) {
        return Ok(());
    }
    let names = desk.book.catalogue.iter().map(|entry| entry.activity.as_str());
    let fix = match suggest::nearest(activity, names) {
        Some(near) => format!("did you mean `{near}`? Else name its --dimension and its --points"),
        None => "name its --dimension and its --points, or add it to [pes.catalogue]".to_owned(),
    };
    Err(Failure::usage(format!("the catalogue doesn't know `{activity}`"), fix))
}

/// What looks like a claim submitted before.
fn again(desk: &Desk, partner: PartnerIndex, activity: &str, date: Date) -> Vec<WarningReport> {
    let warn = |claim: &Activity| WarningReport {
        code: "claimed-already".into(),
        message: format!("{} is a claim for the same activity on the same day, {}", claim.id, claim.status),
        record: Some(claim.id.to_string()),
    };
    claims::alike(&desk.book, partner, activity, date).into_iter().map(warn).collect()
}

/// A claim that says otherwise than the catalogue.
fn differs(arguments: &ClaimSubmitArgs, entry: &CatalogueEntry, id: &str) -> Option<WarningReport> {
    let dimension = arguments.dimension.as_deref().filter(|word| *word != entry.dimension.as_str());
    let points = arguments.points.as_deref().filter(|points| points.parse() != Ok(entry.points));
    (dimension.is_some() || points.is_some()).then(|| WarningReport {
        code: "other-than-catalogue".into(),
        message: format!(
            "the catalogue has `{}` in {}, for {} points",
            entry.activity, entry.dimension, entry.points
        ),
        record: Some(id.to_owned()),
    })
}

/// Awards or rejects a claim. Clause: `pes.*`.
fn decide(
    id: &str,
    status: ClaimStatus,
    why: Option<&str>,
    flags: &WriteArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    write(flags, common, context, |writer| {
        let desk = &writer.desk;
        let claim = claim(desk, id)?;
        if claim.status != ClaimStatus::Submitted {
            let message = format!("{} was {} already", claim.id, claim.status);
            let fix = "take that back with `vates-partner undo`, or correct its record";
            return Err(Failure::usage(message, fix));
        }
        if claim.date > day {
            let message = format!("{} is dated {}, which lies behind {day}", claim.id, claim.date);
            return Err(Failure::usage(message, "wait for that day, or name a later one with --as-of"));
        }
        let basis = desk.basis(common, context, None, |reading| reading.id == ReadingId::PesWindow)?;
        let effect = claims::effect(&basis, claim, status);
        let cells = Cells::from([("status".to_owned(), status.to_string())]);
        let edits = vec![Edit::Set { kind: Kind::Activities, id: claim.id.to_string(), cells }];
        let partner = desk.book.partner_id(claim.partner);
        let summary = format!("{} {status} for {partner}: {} of {}", claim.id, claim.activity, claim.date);
        let change = Change { edits, why: why.map(str::to_owned), undoes: None };
        let mut notes = told(&effect, basis.readings.pes_window.as_str());
        notes.extend(ruled(desk, common, context, |reading| reading.id == ReadingId::PesWindow)?);
        Ok(Decision { change, summary, notes, warnings: Vec::new() })
    })
}

/// What a decision changes, in sentences.
fn told(effect: &Effect, window: &str) -> Vec<String> {
    let (before, after) = &effect.year_points;
    let points = change(&after.to_full(), "points awarded", &before.to_full());
    let mut notes = vec![format!("{}: {points} (pes.score)", effect.year)];
    notes.extend(effect.quarters.iter().map(|quarter| ClaimedQuarter::new(quarter).sentence()));
    notes.push(format!("Reading in force: pes-window={window}"));
    notes
}

fn list(arguments: &ClaimListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("claim list", &USED)?;
    let as_of = common.as_of(context);
    let desk = Desk::load(common, context, Need::Records)?;
    let known = claims_of(&desk.book, &desk.files, as_of);
    let mut records = records::filtered(&desk, Kind::Activities, &arguments.filter, known)?;
    if let Some(status) = arguments.status.map(ClaimStatus::from) {
        records.retain(|record| record.says("status", status.as_str()));
    }
    records::finish(&desk, Kind::Activities, records, Some(as_of), common, context)
}

/// The one claim of an id.
fn claim<'d>(desk: &'d Desk, id: &str) -> Result<&'d Activity, Failure> {
    let activities = || desk.book.activities.iter();
    let mut found = activities().filter(|activity| activity.id.as_str() == id);
    match (found.next(), found.next()) {
        (Some(claim), None) => Ok(claim),
        (Some(_), Some(_)) => Err(Failure::usage(
            format!("several claims have the id `{id}`"),
            "give each an id of its own in their files",
        )),
        (None, _) => {
            let ids = activities().map(|activity| activity.id.as_str());
            Err(Failure::usage(format!("there is no claim `{id}`"), suggest::hint(id, ids)))
        }
    }
}
