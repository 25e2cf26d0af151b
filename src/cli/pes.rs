//! `pes`: partner engagement scores.

use super::args::{Common, PesArgs};
use super::bulk;
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::without;
use crate::book::absence::Kind;
use crate::program::readings::ReadingId;
use crate::report::pes::PesReport;

pub(super) fn run(arguments: &PesArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used =
        [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Threads, Flag::Format];
    common.uses("pes", &used)?;
    let mut desk = if arguments.without.is_empty() {
        bulk::load_without(common, context, Need::Records)?
    } else {
        Desk::load(common, context, Need::Records)?
    };
    let as_of = common.as_of(context);
    let mut asked = Vec::new();
    for id in &arguments.partners {
        asked.push(desk.partner(id)?.0);
    }
    if asked.is_empty() {
        asked = desk.book.partners().map(|(index, _)| index).collect();
    }
    asked.sort();
    asked.dedup();
    let absent = without::leave_out(&mut desk, &arguments.without, &asked, &[Kind::Activities])?;
    let basis = desk.basis(common, context, arguments.year, |reading| reading.id == ReadingId::PesWindow)?;
    let partners: Vec<_> = desk.book.partners().filter(|(index, _)| asked.contains(index)).collect();
    let rulings = desk.rulings(common, as_of, |reading| reading.id == ReadingId::PesWindow)?;
    let in_full = arguments.partners.len() == 1;
    let mut report = PesReport::new(&basis, &partners, &rulings, &desk.files, in_full);
    report.without = absent;
    let mut outcome = Outcome::of_report(&report, common, context)?;
    without::note(&mut outcome, &report.without, common)?;
    without::note_rulings(&mut outcome, &report.rulings, common)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
