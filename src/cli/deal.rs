//! `deal`: registering opportunities, closing them, changing how they are worked on.
//!
//! Clauses: `portal.opportunities`, `engagement.*`.

use std::collections::BTreeSet;

use super::args::{
    Common, DealArgs, DealCloseArgs, DealCommand, DealEngagementArgs, DealListArgs, DealRegisterArgs,
};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::records;
use super::write::{Decision, demand_not_ahead, write};
use crate::assessment::membership::demand_member;
use crate::assessment::registration::{self, Holding};
use crate::book::Deal;
use crate::calendar::{Date, ProgramYear};
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::records::deals;
use crate::suggest;
use crate::words::Engagement;
use crate::writing::{Cells, Change, Edit};

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];

pub(super) fn run(arguments: &DealArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("deal", &USED)?;
    match &arguments.command {
        DealCommand::Register(arguments) => register(arguments, common, context),
        DealCommand::Close(arguments) => close(arguments, common, context),
        DealCommand::Engagement(arguments) => engagement(arguments, common, context),
        DealCommand::List(arguments) => list(arguments, common, context),
        DealCommand::Show { id } => {
            let desk = Desk::load(common, context, Need::Records)?;
            let known = deals(&desk.book, &desk.files, common.as_of(context));
            records::show_known(&desk, Kind::Deals, id, &known, common, context)
        }
    }
}

fn register(arguments: &DealRegisterArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let engagement = model(&arguments.engagement)?;
    let customer = arguments.customer.trim();
    if customer.is_empty() {
        return Err(Failure::usage("--customer: nobody is named", "name the customer"));
    }
    write(&arguments.write, common, context, |writer| {
        let desk = &writer.desk;
        let (index, partner) = desk.partner(&arguments.partner)?;
        demand_member(partner, day, "--as-of")?;
        let holding = registration::holding(&desk.book, customer, day);
        if let Some(deal) = holding.same.iter().find(|deal| deal.partner != index) {
            return Err(reserved(desk, deal, customer));
        }
        let mut warnings: Vec<WarningReport> = own(&holding, desk).collect();
        warnings.extend(near(&holding, desk, customer));
        let ids = desk.book.deals.iter().map(|deal| (deal.id.as_str(), deal.origin));
        let id =
            writer.new_id(arguments.id.as_deref(), (Kind::Deals, "deal", "D-"), ids, &BTreeSet::new())?;
        let given = [
            ("id", Some(id.as_str())),
            ("partner", Some(partner.id.as_str())),
            ("customer", Some(customer)),
            ("engagement", Some(engagement.as_str())),
            ("status", Some("open")),
            ("registered", Some(&*day.to_string())),
            ("amount", arguments.amount.as_deref()),
            ("currency", arguments.currency.as_deref()),
        ]
        .map(|(column, text)| (column.to_owned(), text.unwrap_or_default().trim().to_owned()));
        let edits = vec![Edit::Insert { kind: Kind::Deals, cells: given.into_iter().collect() }];
        let summary = format!("{id} registered for {}: {customer}, {engagement}", partner.id);
        Ok(Decision { change: Change { edits, ..Change::default() }, summary, notes: Vec::new(), warnings })
    })
}

/// The refusal of what another partner has reserved. Clause: `portal.opportunities`.
fn reserved(desk: &Desk, deal: &Deal, customer: &str) -> Failure {
    let owner = desk.book.partner_id(deal.partner);
    let until =
        registration::last_day(&desk.book, deal).map_or(String::new(), |last| format!(" until {last}"));
    let message = format!(
        "`{customer}` is reserved by `{owner}`, who registered {} on {}{until} (portal.opportunities)",
        deal.id, deal.registered
    );
    Failure::usage(message, "wait until that deal is closed")
}

fn own<'h>(holding: &'h Holding<'_>, desk: &'h Desk) -> impl Iterator<Item = WarningReport> + 'h {
    holding.same.iter().map(|deal| WarningReport {
        code: "registered-already".into(),
        message: format!(
            "`{}` has a registration of this customer: {}",
            desk.book.partner_id(deal.partner),
            deal.id
        ),
        record: Some(deal.id.to_string()),
    })
}

fn near<'h>(
    holding: &'h Holding<'_>,
    desk: &'h Desk,
    customer: &'h str,
) -> impl Iterator<Item = WarningReport> + 'h {
    holding.near.iter().map(move |deal| WarningReport {
        code: "near-customer".into(),
        message: format!(
            "`{customer}` may be `{}`, whom `{}` has registered as {}",
            deal.customer,
            desk.book.partner_id(deal.partner),
            deal.id
        ),
        record: Some(deal.id.to_string()),
    })
}

fn close(arguments: &DealCloseArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let on = arguments.on.unwrap_or(day);
    demand_not_ahead("--on", on, day)?;
    let status = if arguments.won { "won" } else { "lost" };
    write(&arguments.write, common, context, |writer| {
        let deal = writer.desk.deal(&arguments.id)?;
        if let Some(closed) = deal.outcome.closed() {
            let message = format!("{} was {} on {closed} already", deal.id, deal.outcome.status());
            return Err(Failure::usage(
                message,
                "take that back with `vates-partner undo`, or correct its record",
            ));
        }
        let mut cells =
            Cells::from([("status".to_owned(), status.to_owned()), ("closed".to_owned(), on.to_string())]);
        let optional = [("amount", &arguments.amount), ("currency", &arguments.currency)];
        cells.extend(
            optional.into_iter().filter_map(|(column, text)| Some((column.to_owned(), text.clone()?))),
        );
        let edits = vec![Edit::Set { kind: Kind::Deals, id: deal.id.to_string(), cells }];
        let summary = format!("{} {status} on {on}: {}", deal.id, deal.customer);
        Ok(Decision {
            change: Change { edits, ..Change::default() },
            summary,
            notes: Vec::new(),
            warnings: Vec::new(),
        })
    })
}

fn engagement(
    arguments: &DealEngagementArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let engagement = model(&arguments.engagement)?;
    let why = arguments.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
    write(&arguments.write, common, context, |writer| {
        let deal = writer.desk.deal(&arguments.id)?;
        if deal.engagement == engagement {
            return Err(Failure::usage(
                format!("{} is {engagement} already", deal.id),
                "nothing is to be changed",
            ));
        }
        if let (Some(last), None) = (quarter_end(&writer.desk, deal).filter(|last| *last < day), why) {
            let message = format!(
                "the quarter in which {} was closed ended on {last}; its shares would change behind that",
                deal.id
            );
            return Err(Failure::usage(message, "say why with --why"));
        }
        let cells = Cells::from([("engagement".to_owned(), engagement.to_string())]);
        let edits = vec![Edit::Set { kind: Kind::Deals, id: deal.id.to_string(), cells }];
        let summary = format!("{} is {engagement} now, and was {}", deal.id, deal.engagement);
        let change = Change { edits, why: why.map(str::to_owned), undoes: None };
        Ok(Decision { change, summary, notes: Vec::new(), warnings: Vec::new() })
    })
}

/// The last day of the quarter in which a deal was closed.
pub(super) fn quarter_end(desk: &Desk, deal: &Deal) -> Option<Date> {
    let closed = deal.outcome.closed()?;
    let year = ProgramYear::of(closed, desk.program.cycle.first_month);
    year.quarter_of(closed).map(crate::calendar::Quarter::last_day)
}

fn list(arguments: &DealListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let as_of = common.as_of(context);
    let desk = Desk::load(common, context, Need::Records)?;
    let known = deals(&desk.book, &desk.files, as_of);
    let mut records = records::filtered(&desk, Kind::Deals, &arguments.filter, known)?;
    if arguments.active {
        let active = |id: &str| {
            desk.book.deal(id).is_some_and(|deal| registration::is_active(&desk.book, deal, as_of.0))
        };
        records.retain(|record| active(&record.id));
    }
    records::finish(&desk, Kind::Deals, records, Some(as_of), common, context)
}

fn model(word: &str) -> Result<Engagement, Failure> {
    Engagement::from_word(word).ok_or_else(|| {
        let words = Engagement::WORDS.iter().map(|(word, _)| *word);
        Failure::usage(format!("`{word}` is no engagement"), suggest::hint(word, words))
    })
}
