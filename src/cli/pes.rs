//! `pes`: partner engagement scores.

use super::args::{Common, PesArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::Basis;
use crate::program::readings::ReadingId;
use crate::report::pes::PesReport;

pub(super) fn run(arguments: &PesArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
    common.uses("pes", &used)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let as_of = common.as_of(context);
    let basis = Basis {
        program: &desk.program,
        book: &desk.book,
        readings: desk.readings(common, as_of, |reading| reading.id == ReadingId::PesWindow)?,
        as_of,
        year: desk.year(arguments.year, as_of)?,
    };
    let mut partners = Vec::new();
    for id in &arguments.partners {
        partners.push(desk.partner(id)?);
    }
    if partners.is_empty() {
        partners = desk.book.partners().collect();
    }
    partners.sort_by_key(|(index, _)| *index);
    partners.dedup_by_key(|(index, _)| *index);
    let report = PesReport::new(&basis, &partners, arguments.partners.len() == 1);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
