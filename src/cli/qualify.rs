//! `qualify`: whether distributors qualify, quarter by quarter.

use std::mem::ManuallyDrop;

use super::args::{Common, QualifyArgs};
use super::bulk::{self, Wanted};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::tallies::{self, Told};
use super::without;
use crate::assessment::advice::{advice, is_advised};
use crate::assessment::framework::hinges;
use crate::assessment::framework::{PartnerAssessment, Verdict};
use crate::assessment::tally::Tallies;
use crate::assessment::tally::bulk::Gather;
use crate::assessment::{Basis, assess_with_hinges, is_under_framework};
use crate::book::{Book, PartnerIndex};
use crate::program::{BearsOn, Program};
use crate::render::Format;
use crate::report::advice::AdviceReport;
use crate::report::qualify::{Detail, QualifyReport, Shown};

pub(super) fn run(arguments: &QualifyArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used =
        [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Threads, Flag::Format];
    common.uses("qualify", &used)?;
    if !arguments.tallies.is_empty() {
        let Told { desk, tallies, span, slim } = tallies::load(arguments, common, context)?;
        let common = Common { as_of: Some(span.as_of.0), ..common.clone() };
        let given = Given { tallies: Some(&tallies), year: Some(span.year.number()), slim };
        return answer(arguments, &common, context, desk, given);
    }
    if arguments.explain && common.chosen_format()? == Format::Csv {
        return Err(Failure::usage("CSV has no place for --explain", "use --json, or leave --explain out"));
    }
    if !arguments.explain && arguments.without.is_empty() {
        let gathers = match common.chosen_format()? {
            Format::Json | Format::JsonLines => Gather::All,
            Format::Table | Format::Csv | Format::Markdown => Gather::First,
        };
        let wanted = Wanted { year: arguments.year, gathers, partners: &arguments.partners };
        let (desk, tallies) = bulk::load_summed(wanted, common, context)?;
        // The answer ends the process, which gives memory back faster than all of this could be taken apart.
        let tallies = ManuallyDrop::new(tallies);
        let is_summed = tallies.is_some();
        let given = Given { tallies: tallies.as_ref(), year: arguments.year, slim: false };
        match answer(arguments, common, context, desk, given) {
            // Not every record that lacks something is known from sums; read with care, all of them are told.
            Err(Failure::Refused(_)) if is_summed => {}
            answered => return answered,
        }
    }
    let given = Given { tallies: None, year: arguments.year, slim: false };
    answer(arguments, common, context, Desk::load(common, context, Need::Records)?, given)
}

/// What an answer is given from, besides the book.
#[derive(Clone, Copy)]
struct Given<'t> {
    /// What deals and orders come to, where the book has none of them.
    tallies: Option<&'t Tallies>,
    /// The year; that of the day where none is named.
    year: Option<i32>,
    /// Whether nothing is known of the ids of records.
    slim: bool,
}

fn answer(
    arguments: &QualifyArgs,
    common: &Common,
    context: &Context,
    desk: Desk,
    given: Given<'_>,
) -> Result<Outcome, Failure> {
    let mut desk = ManuallyDrop::new(desk);
    let partners = asked_for(arguments, &desk)?;
    let absent = without::leave_out(&mut desk, &arguments.without, &partners, &without::ANY)?;
    let as_of = common.as_of(context);
    let basis =
        desk.basis(common, context, given.year, |reading| reading.bears_on == BearsOn::Qualification)?;
    let rulings = desk.rulings(common, as_of, |reading| reading.bears_on == BearsOn::Qualification)?;
    let basis = Basis { tallies: given.tallies, ..basis };
    let mut assessed = ManuallyDrop::new(assess_with_hinges(&basis, &partners, common.threads(context))?);
    let (assessment, hinges) = &mut *assessed;
    let ids = assessment.partners.iter().map(|assessed| assessed.partner.id.as_str());
    let untried = hinges::warnings(ids.zip(hinges.as_slice()));
    assessment.warnings.extend(untried);
    assessment.warnings.sort();
    let detail = Detail {
        in_full: partners.len() == 1,
        explain: arguments.explain,
        quarter: arguments.quarter,
        contested: arguments.contested,
        shown: shown(arguments, &partners, common.chosen_format()?),
        slim: given.slim,
    };
    let report = QualifyReport::new(&basis, assessment, hinges, &rulings, detail, &desk.files);
    let mut report = ManuallyDrop::new(report);
    report.without = absent;
    if let [partner] = assessment.partners.as_slice()
        && is_advised(partner, as_of)
    {
        report.advise(advised(arguments, common, context, &basis, partner)?);
    }
    let mut outcome = Outcome::of_report(&*report, common, context)?;
    without::note(&mut outcome, &report.without, common)?;
    without::note_rulings(&mut outcome, &report.rulings, common)?;
    let any_transition =
        assessment.partners.iter().any(|partner| partner.standing.verdict == Verdict::Transition);
    outcome.code = u8::from(arguments.exit_code && any_transition);
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

/// What a partner in transition could move to, where it was named and its records can be read.
fn advised(
    arguments: &QualifyArgs,
    common: &Common,
    context: &Context,
    basis: &Basis<'_>,
    partner: &PartnerAssessment<'_>,
) -> Result<Option<AdviceReport>, Failure> {
    let id = partner.partner.id.as_str();
    let told = |program: &Program, book: &Book| {
        let (index, partner) = book.partner(id)?;
        let basis = Basis { program, book, tallies: None, ..*basis };
        Some(AdviceReport::from(&advice(&basis, index, partner)))
    };
    // However the book was read, the answer is the same: nobody is advised who wasn't asked for by name.
    if arguments.partners.is_empty() || !arguments.tallies.is_empty() {
        return Ok(None);
    }
    if basis.tallies.is_none() {
        return Ok(told(basis.program, basis.book));
    }
    // Sums don't tell what was sold to whom; a partner that was named is worth another reading.
    let desk = ManuallyDrop::new(Desk::load(common, context, Need::Records)?);
    Ok(told(&desk.program, &desk.book))
}

/// What is told of each of the partners in a format.
fn shown(arguments: &QualifyArgs, partners: &[PartnerIndex], format: Format) -> Shown {
    match format {
        Format::Table | Format::Markdown if partners.len() != 1 && !arguments.explain => Shown::Verdicts,
        Format::Table | Format::Markdown | Format::Json | Format::JsonLines | Format::Csv => Shown::Criteria,
    }
}

/// The partners named, or every distributor, by id.
fn asked_for(arguments: &QualifyArgs, desk: &Desk) -> Result<Vec<PartnerIndex>, Failure> {
    if arguments.partners.is_empty() {
        let distributors = desk.book.partners().filter(|(_, partner)| is_under_framework(partner));
        return Ok(distributors.map(|(index, _)| index).collect());
    }
    let mut partners = Vec::new();
    for id in &arguments.partners {
        partners.push(desk.partner(id)?.0);
    }
    partners.sort();
    partners.dedup();
    Ok(partners)
}
