//! `explain`: a clause and what is made of it, or a figure and what it is made of.

use super::args::{Common, ExplainArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::without;
use crate::assessment::derivation::derive;
use crate::assessment::is_under_framework;
use crate::book::rulings::Ruling;
use crate::calendar::QuarterNumber;
use crate::program::BearsOn;
use crate::program::readings::ReadingId;
use crate::report::explain::ExplainReport;
use crate::report::rulings::RulingReport;
use crate::suggest;

pub(super) fn run(arguments: &ExplainArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.clause {
        Some(clause) => of_clause(clause, arguments, common, context),
        None => of_figure(arguments, common, context),
    }
}

/// The flags that name a figure, each with whether it was given.
fn given(arguments: &ExplainArgs) -> [(&'static str, bool); 5] {
    [
        ("--partner", arguments.partner.is_some()),
        ("--quarter", arguments.quarter.is_some()),
        ("--criterion", arguments.criterion.is_some()),
        ("--year", arguments.year.is_some()),
        ("--without", !arguments.without.is_empty()),
    ]
}

fn of_clause(
    wanted: &str,
    arguments: &ExplainArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    if let Some((flag, _)) = given(arguments).iter().find(|(_, given)| *given) {
        let message = format!("explain CLAUSE doesn't use {flag}: that is for figures");
        return Err(Failure::usage(message, format!("leave {flag} out, or leave `{wanted}` out")));
    }
    // The day decides which rulings are in force.
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
    common.uses("explain CLAUSE", &used)?;
    let desk = Desk::load(common, context, Need::Configuration)?;
    let found = desk.program.clauses.iter().find(|clause| clause.id.as_str() == wanted);
    let clause = found.ok_or_else(|| {
        let ids = desk.program.clauses.iter().map(|clause| clause.id.as_str());
        let fix = format!("{}; `vates-partner program clauses` shows them all", suggest::hint(wanted, ids));
        Failure::usage(format!("there is no clause `{wanted}`"), fix)
    })?;
    let open = desk.program.readings_of_clause(&clause.id);
    let used = |reading: &crate::program::Reading| open.iter().any(|other| other.id == reading.id);
    let as_of = common.as_of(context);
    let readings = desk.readings(common, as_of, used)?;
    let mut report = ExplainReport::of_clause(&desk.program, clause, readings);
    report.rulings = told(&desk.rulings(common, as_of, used)?, &desk);
    Outcome::of_report(&report, common, context)
}

fn of_figure(arguments: &ExplainArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
    common.uses("explain", &used)?;
    let (partner, quarter, criterion) = named(arguments)?;
    let mut desk = Desk::load(common, context, Need::Records)?;
    let as_of = common.as_of(context);
    let known = desk.program.criteria.iter().find(|known| known.id.as_str() == criterion);
    let criterion = known.map(|known| known.id.clone()).ok_or_else(|| {
        let ids = desk.program.criteria.iter().map(|criterion| criterion.id.as_str());
        Failure::usage(format!("there is no criterion `{criterion}`"), suggest::hint(criterion, ids))
    })?;
    let (index, found) = desk.partner(partner)?;
    if !is_under_framework(found) {
        let kind = found.partner_type.with_article();
        let message = format!(
            "there is nothing to derive: the quarterly framework is for distributors, and {partner} is {kind} [{}]",
            desk.program.cycle.clause
        );
        return Err(Failure::usage(message, "name a distributor"));
    }
    let absent = without::leave_out(&mut desk, &arguments.without, &[index], &without::ANY)?;
    let used = |reading: &crate::program::Reading| {
        reading.bears_on == BearsOn::Qualification && reading.id != ReadingId::YearRule
    };
    let basis = desk.basis(common, context, arguments.year, used)?;
    let derivation = derive(&basis, index, quarter, &criterion)?
        .ok_or_else(|| Failure::Bug(anyhow::anyhow!("{criterion} of {partner} was not assessed")))?;
    let mut report = ExplainReport::of_figure(&basis, &derivation, &desk.files);
    report.without = absent;
    let bears = |reading: &crate::program::Reading| {
        let criterion = desk.program.criteria.iter().find(|known| known.id == criterion);
        criterion
            .is_some_and(|criterion| desk.program.readings_of(criterion).any(|other| other.id == reading.id))
    };
    report.rulings = told(&desk.rulings(common, as_of, bears)?, &desk);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    without::note(&mut outcome, &report.without, common)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

/// Rulings, as they are said.
fn told(rulings: &[&Ruling], desk: &Desk) -> Vec<RulingReport> {
    rulings.iter().map(|ruling| RulingReport::new(ruling, &desk.files)).collect()
}

/// The three flags that name a figure together.
fn named(arguments: &ExplainArgs) -> Result<(&str, QuarterNumber, &str), Failure> {
    let ExplainArgs { partner, quarter, criterion, .. } = arguments;
    if let (Some(partner), Some(quarter), Some(criterion)) = (partner, quarter, criterion) {
        return Ok((partner, *quarter, criterion));
    }
    let naming = given(arguments).into_iter().take(3);
    let missing: Vec<&str> = naming.filter(|(_, given)| !given).map(|(flag, _)| flag).collect();
    let message = if missing.len() == 3 {
        "nothing to explain is named".to_owned()
    } else {
        format!("{} missing: a figure is that of a partner, a quarter and a criterion", missing.join(" and "))
    };
    Err(Failure::usage(
        message,
        "name a clause, as in `explain sales.upgrade-gap`, or a figure, as in \
         `explain --partner acme --quarter 2 --criterion gross-invoiced`",
    ))
}
