//! `trial`: trials and proofs of concept, from their start to the order they become.
//!
//! Clauses: `portal.trials`, `terms.trial`, `compare.trial-licences`.

use std::ops::RangeInclusive;

use super::args::{
    Common, OrderPlaceArgs, TrialArgs, TrialCommand, TrialConvertArgs, TrialExtendArgs, TrialListArgs,
    TrialReviewArgs, TrialStartArgs,
};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::order;
use super::outcome::Outcome;
use super::quote::find_bundle;
use super::write::{Decision, Said, Writer, demand_filled, demand_not_ahead, ruled, write, write_and_say};
use crate::assessment::membership::demand_member;
use crate::assessment::trials::{
    self, Extension, TrialStanding, TrialStatus, changeable, demand_access, extension, kind_of, trials_of,
};
use crate::book::{PartnerIndex, Trial};
use crate::calendar::Date;
use crate::program::Reading;
use crate::program::readings::ReadingId;
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::trials::{TrialReport, TrialsReport};
use crate::suggest;
use crate::words::TrialKind;
use crate::writing::journal::Journal;
use crate::writing::{Cells, Change, Edit};

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];
const STARTING: [Flag; 6] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];

pub(super) fn run(arguments: &TrialArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.command {
        TrialCommand::Start(arguments) => start(arguments, common, context),
        TrialCommand::Extend(arguments) => extend(arguments, common, context),
        TrialCommand::Review(arguments) => review(arguments, common, context),
        TrialCommand::Convert(arguments) => convert(arguments, common, context),
        TrialCommand::List(arguments) => list(arguments, common, context),
        TrialCommand::Show { id } => show(id, common, context),
    }
}

fn start(arguments: &TrialStartArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial start", &STARTING)?;
    let day = common.as_of(context);
    let on = arguments.on.unwrap_or(day.0);
    demand_not_ahead("--on", on, day.0)?;
    let customer = demand_filled("--customer", &arguments.customer)?;
    let kind = TrialKind::from(arguments.kind);
    write(&arguments.write, common, context, |writer| {
        let desk = &writer.desk;
        let (index, partner) = desk.partner(&arguments.partner)?;
        demand_member(partner, on, "--on")?;
        let rests_on_tier = trials::licences_rest_on_tier(&desk.program);
        let bears = |reading: &Reading| {
            reading.id == ReadingId::TrialAccess || (rests_on_tier && reading.id == ReadingId::AfterTier3)
        };
        let access = demand_access(&desk.program, partner, &desk.readings(common, day, bears)?)?;
        let rules = trials::rules(&desk.program)?;
        let ends = trials::last_day(on, rules.initial_days)?;
        let bundle = bundle(arguments, desk)?;
        let ids = desk.book.trials.iter().map(|trial| (trial.id.as_str(), trial.origin));
        // Orders that tell of trials stand among them, by their own ids.
        let orders = desk.book.orders.iter().filter(|order| kind_of(order).is_some());
        let others = orders.map(|order| order.id.as_str()).collect();
        let id = writer.new_id(arguments.id.as_deref(), (Kind::Trials, "trial", "T-"), ids, &others)?;
        let hosts = arguments.hosts.map(|hosts| hosts.to_string()).unwrap_or_default();
        let cells = [
            ("id", id.clone()),
            ("partner", partner.id.to_string()),
            ("customer", customer.to_owned()),
            ("kind", kind.to_string()),
            ("started", on.to_string()),
            ("ends", ends.to_string()),
            ("bundle", bundle.unwrap_or_default().to_owned()),
            ("hosts", hosts),
        ];
        let cells = cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect();
        let edits = vec![Edit::Insert { kind: Kind::Trials, cells }];
        let summary = format!("{id} started for {}: {kind} of {customer}, until {ends}", partner.id);
        let mut notes = vec![
            format!("{} days after {on}, that last day included ({})", rules.initial_days, rules.clause),
            access,
        ];
        notes.extend(ruled(desk, common, context, bears)?);
        let new = NewTrial { partner: index, customer, kind, days: on..=ends };
        let warnings = tried_before(&new, desk, day.0)?;
        Ok(Decision { change: Change { edits, ..Change::default() }, summary, notes, warnings })
    })
}

/// The bundle that is tried, which must be for so many hosts. Clause: `bundles.*`.
fn bundle<'d>(arguments: &TrialStartArgs, desk: &'d Desk) -> Result<Option<&'d str>, Failure> {
    let Some(id) = &arguments.bundle else { return Ok(None) };
    let bundle = find_bundle(desk, id)?;
    if let Some(hosts) = arguments.hosts {
        let fits = u32::try_from(hosts).is_ok_and(|hosts| hosts > 0 && bundle.fits(hosts));
        if !fits {
            let message =
                format!("{} is for {} hosts, not {hosts} ({})", bundle.id, bundle.hosts(), bundle.clause);
            return Err(Failure::usage(message, "name as many hosts, or another bundle"));
        }
    }
    Ok(Some(bundle.id.as_str()))
}

/// Other trials of the same customer, whoever's they are. The order that the new one is written for is none of them.
fn tried_before(new: &NewTrial<'_>, desk: &Desk, day: Date) -> Result<Vec<WarningReport>, Failure> {
    let is_it = |standing: &TrialStanding<'_>| {
        standing.is_order
            && standing.partner == new.partner
            && standing.kind == new.kind
            && new.days.contains(&standing.started)
    };
    let warn = |standing: TrialStanding<'_>| {
        let TrialStanding { id, started, ends, .. } = standing;
        let runs = standing.days_left.is_some();
        let (code, how) = match (standing.status, standing.order) {
            _ if started > day => ("trial-running", format!("starts on {started}")),
            (TrialStatus::Converted, order) => {
                ("tried-before", format!("became the order {}", order.unwrap_or_default()))
            }
            (TrialStatus::Review, _) if runs => {
                ("trial-running", format!("runs until {ends}, and more days are asked for"))
            }
            (TrialStatus::Review, _) => {
                ("tried-before", format!("ended on {ends}, and more days are asked for"))
            }
            (TrialStatus::Running, _) => ("trial-running", format!("runs until {ends}")),
            (TrialStatus::Ended, _) => ("tried-before", format!("ended on {ends}")),
        };
        let what = if standing.is_order { "the order " } else { "" };
        let of = desk.book.partner_id(standing.partner);
        let message = format!("{what}{id} of `{of}` for the same customer {how}");
        WarningReport { code: code.into(), message, record: Some(id.to_owned()) }
    };
    let others = trials::of_customer(&desk.book, &desk.program, new.customer, day)?;
    let mut warnings: Vec<WarningReport> =
        others.into_iter().filter(|standing| !is_it(standing)).map(warn).collect();
    warnings.sort_by(|left, right| (&left.code, &left.record).cmp(&(&right.code, &right.record)));
    Ok(warnings)
}

/// A trial that is started.
struct NewTrial<'t> {
    partner: PartnerIndex,
    customer: &'t str,
    kind: TrialKind,
    days: RangeInclusive<Date>,
}

fn extend(arguments: &TrialExtendArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial extend", &USED)?;
    let day = common.as_of(context).0;
    let reason = arguments.reason.as_deref().map(|reason| demand_filled("--reason", reason)).transpose()?;
    write(&arguments.write, common, context, |writer| {
        let desk = &writer.desk;
        let trial = trial(desk, &arguments.id)?;
        let rules = trials::rules(&desk.program)?;
        let standing = changeable(&desk.book, trial, day)?;
        demand_owner(desk, trial, day)?;
        let to = match (arguments.to, arguments.days) {
            (Some(to), _) => to,
            (None, days) => trials::last_day(trial.ends, days.unwrap_or_default().into())?,
        };
        let (mut cells, summary, notes) = match extension(rules, &standing, to, reason.is_some())? {
            Extension::Granted { ends } => {
                let summary = format!("{} is extended until {ends}", trial.id);
                let note =
                    format!("Up to {} days are granted upon request ({})", rules.longest_days, rules.clause);
                (Cells::from([("ends".to_owned(), ends.to_string())]), summary, note)
            }
            Extension::Review { ends, requested } => {
                let summary = format!("{} is under review: until {requested} is asked for", trial.id);
                let note = format!(
                    "Beyond {} days it is reviewed; until then it ends on {ends} ({})",
                    rules.longest_days, rules.clause
                );
                let cells = [
                    ("ends", ends.to_string()),
                    ("requested", requested.to_string()),
                    ("reason", reason.unwrap_or_default().to_owned()),
                ];
                (cells.map(|(column, text)| (column.to_owned(), text)).into(), summary, note)
            }
        };
        cells.retain(|column, text| column != "ends" || *text != trial.ends.to_string());
        let edits = vec![Edit::Set { kind: Kind::Trials, id: trial.id.to_string(), cells }];
        let change = Change { edits, why: reason.map(str::to_owned), undoes: None };
        Ok(Decision { change, summary, notes: vec![notes], warnings: Vec::new() })
    })
}

/// Demands that whoever is given more days is a partner on that day.
fn demand_owner(desk: &Desk, trial: &Trial, day: Date) -> Result<(), Failure> {
    let partner = desk.book.partner_at(trial.partner);
    Ok(partner.map_or(Ok(()), |partner| demand_member(partner, day, "--as-of"))?)
}

fn review(arguments: &TrialReviewArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial review", &USED)?;
    let day = common.as_of(context).0;
    let why = arguments.why.as_deref().map(|why| demand_filled("--why", why)).transpose()?;
    write(&arguments.write, common, context, |writer| {
        let desk = &writer.desk;
        let trial = trial(desk, &arguments.id)?;
        let rules = trials::rules(&desk.program)?;
        let standing = changeable(&desk.book, trial, day)?;
        let Some(requested) = trial.requested.filter(|_| standing.status == TrialStatus::Review) else {
            let message = format!("{} is not under review; it is {}", trial.id, standing.status);
            return Err(Failure::usage(message, "ask for more days with `vates-partner trial extend`"));
        };
        let mut cells = Cells::from([("requested".to_owned(), String::new())]);
        let summary = if arguments.grant {
            demand_owner(desk, trial, day)?;
            if requested < day {
                let message = format!("{requested}, which is asked for, lies before {day}");
                return Err(Failure::usage(message, "refuse it, and start another trial"));
            }
            cells.insert("ends".to_owned(), requested.to_string());
            format!("{} is extended until {requested}, as was asked for", trial.id)
        } else {
            // Left in the record, the reason would seem to be one that days were given for.
            cells.insert("reason".to_owned(), reason_before(writer, trial));
            format!("{} is not extended: it ends on {}", trial.id, trial.ends)
        };
        let edits = vec![Edit::Set { kind: Kind::Trials, id: trial.id.to_string(), cells }];
        let reason = trial.reason.as_deref().unwrap_or_default();
        let notes = vec![format!("The reason given was: {reason} ({})", rules.clause)];
        let change = Change { edits, why: why.map(str::to_owned), undoes: None };
        Ok(Decision { change, summary, notes, warnings: Vec::new() })
    })
}

/// The reason that stood in a trial's record before the one of the review that is open, as the journal has it: that of
/// days that a review gave earlier.
fn reason_before(writer: &Writer, trial: &Trial) -> String {
    let journal = Journal::read(&writer.journal);
    let asks = |cells: &Cells| cells.get("requested").is_some_and(|requested| !requested.is_empty());
    let before = journal
        .before_last(Kind::Trials.name(), trial.id.as_str(), |before, after| !asks(before) && asks(after));
    before.and_then(|cells| cells.get("reason")).cloned().unwrap_or_default()
}

fn convert(arguments: &TrialConvertArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial convert", &USED)?;
    let day = common.as_of(context).0;
    let decide = |writer: &Writer| {
        let desk = &writer.desk;
        let trial = trial(desk, &arguments.id)?;
        changeable(&desk.book, trial, day)?;
        let (mut decision, told) =
            order::decided(&ordered(arguments, trial, desk)?, writer, common, context)?;
        let orders: Vec<&str> = told.placed.iter().map(|placed| placed.id.as_str()).collect();
        let cells = [("order", orders.join(", ")), ("requested", String::new())];
        let cells = cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect();
        decision.change.edits.push(Edit::Set { kind: Kind::Trials, id: trial.id.to_string(), cells });
        decision.summary = format!("{}, which {} becomes", decision.summary, trial.id);
        Ok((decision, told))
    };
    write_and_say(&arguments.write, common, context, decide, |change, told| Said::of(told.report(change)))
}

/// The order that a trial becomes: what was tried, where nothing else is named.
fn ordered(arguments: &TrialConvertArgs, trial: &Trial, desk: &Desk) -> Result<OrderPlaceArgs, Failure> {
    let bundle = arguments.bundle.clone().or_else(|| trial.bundle.as_ref().map(ToString::to_string));
    let hosts = arguments.hosts.or(trial.hosts.map(|hosts| i64::from(hosts.get())));
    let lacking = |what: &str, flag: &str| {
        Failure::usage(format!("{} doesn't say {what}", trial.id), format!("name it with {flag}"))
    };
    Ok(OrderPlaceArgs {
        quote: None,
        engagement: arguments.engagement.clone(),
        customer: Some(trial.customer.to_string()),
        partner: Some(desk.book.partner_id(trial.partner).to_owned()),
        bundle: Some(bundle.ok_or_else(|| lacking("what is tried", "--bundle"))?),
        hosts: Some(hosts.ok_or_else(|| lacking("on how many hosts", "--hosts"))?),
        years: arguments.years,
        items: Vec::new(),
        deal: arguments.deal.clone(),
        kind: None,
        subscription: arguments.subscription.clone(),
        pricing: arguments.pricing.clone(),
        write: arguments.write.clone(),
    })
}

fn list(arguments: &TrialListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial list", &USED)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let partner = arguments.partner.as_deref().map(|id| desk.partner(id)).transpose()?;
    let trials =
        trials_of(&desk.book, &desk.program, partner.map(|(index, _)| index), common.as_of(context).0)?;
    let is_wanted = |standing: &TrialStanding<'_>| {
        let runs = standing.days_left.is_some();
        let is_review = standing.status == TrialStatus::Review;
        (!arguments.running || runs)
            && (!arguments.ended || (!runs && standing.status != TrialStatus::Converted))
            && (!arguments.review || is_review)
    };
    let wanted: Vec<TrialStanding<'_>> = trials.standings.into_iter().filter(is_wanted).collect();
    answer(&desk, &wanted, false, common, context)
}

fn show(id: &str, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("trial show", &USED)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let day = common.as_of(context).0;
    let standings = trials_of(&desk.book, &desk.program, None, day)?.standings;
    // Where an order of that id tells of another one, the trial on file is meant, as by those who change it.
    let named = standings.iter().filter(|standing| standing.id == id);
    let found = named.min_by_key(|standing| standing.is_order).cloned().ok_or_else(|| {
        let known = standings.iter().map(|standing| standing.id);
        Failure::usage(format!("there is no trial `{id}` as of {day}"), suggest::hint(id, known))
    })?;
    answer(&desk, &[found], true, common, context)
}

fn answer(
    desk: &Desk,
    standings: &[TrialStanding<'_>],
    single: bool,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let rules = trials::rules(&desk.program)?;
    let said = standings.iter().map(|standing| TrialReport::new(&desk.book, standing, &desk.files));
    let as_of = common.as_of(context).0.to_string();
    let mut report = TrialsReport::new(desk.program.id.clone(), as_of, rules, said.collect());
    report.single = single;
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

/// The trial of an id that is on file.
fn trial<'d>(desk: &'d Desk, id: &str) -> Result<&'d Trial, Failure> {
    desk.book.trial(id).ok_or_else(|| {
        let mut orders = desk.book.orders.iter().filter(|order| kind_of(order).is_some());
        if let Some(order) = orders.find(|order| order.id.as_str() == id) {
            let message = format!("only an order tells of {id}, and says nothing of its end");
            let fix = format!("write a trial of it with `vates-partner trial start --on {}`", order.ordered);
            return Failure::usage(message, fix);
        }
        let ids = desk.book.trials.iter().map(|trial| trial.id.as_str());
        Failure::usage(format!("there is no trial `{id}`"), suggest::hint(id, ids))
    })
}
