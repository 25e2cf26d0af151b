//! `explain`: a clause and what is made of it, a figure and what it is made of, or the code of a finding.

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
use crate::finding::Code;
use crate::program::BearsOn;
use crate::program::readings::ReadingId;
use crate::report::code::CodeReport;
use crate::report::explain::ExplainReport;
use crate::report::rulings::RulingReport;
use crate::suggest;

pub(super) fn run(arguments: &ExplainArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.name {
        Some(name) if is_code(name) => of_code(name, arguments, common, context),
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

/// Refuses flags that name a figure beside something else.
fn without_figure(what: &str, wanted: &str, arguments: &ExplainArgs) -> Result<(), Failure> {
    match given(arguments).iter().find(|(_, given)| *given) {
        Some((flag, _)) => {
            let message = format!("explain {what} doesn't use {flag}: that is for figures");
            Err(Failure::usage(message, format!("leave {flag} out, or leave `{wanted}` out")))
        }
        None => Ok(()),
    }
}

/// Whether a name is one of a code, known or not: a letter and digits.
fn is_code(name: &str) -> bool {
    let digits = name.strip_prefix(['E', 'W', 'N', 'e', 'w', 'n']);
    digits.is_some_and(|digits| !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()))
}

fn of_code(
    wanted: &str,
    arguments: &ExplainArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    without_figure("CODE", wanted, arguments)?;
    common.uses("explain CODE", &[Flag::Format])?;
    let found = Code::ALL.iter().find(|code| code.as_str().eq_ignore_ascii_case(wanted));
    let code = found.ok_or_else(|| {
        let codes = || Code::ALL.iter().map(|code| code.as_str());
        // Codes of one group begin with the same three signs.
        let group = wanted.get(..3).map(str::to_uppercase).unwrap_or_default();
        let alike: Vec<&str> = codes().filter(|code| !group.is_empty() && code.starts_with(&group)).collect();
        let is_near = alike.is_empty() || suggest::nearest(wanted, codes()).is_some();
        let fix = if is_near { suggest::hint(wanted, codes()) } else { suggest::hint(wanted, alike) };
        Failure::usage(format!("there is no code `{wanted}`"), fix)
    })?;
    Outcome::of_report(&CodeReport::new(*code), common, context)
}

fn of_clause(
    wanted: &str,
    arguments: &ExplainArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    without_figure("CLAUSE", wanted, arguments)?;
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
        "name a clause, as in `explain sales.upgrade-gap`, the code of a finding, as in `explain E0402`, or a \
         figure, as in `explain --partner acme --quarter 2 --criterion gross-invoiced`",
    ))
}
