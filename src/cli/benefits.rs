//! `benefits`: what the program gives a partner.

use super::args::{BenefitsArgs, Common};
use super::context::Context;
use super::desk::{Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::{bulk, without};
use crate::assessment::benefits::benefits;
use crate::program::{BearsOn, Reading};
use crate::report::benefits::BenefitsReport;

/// Whether a reading bears on benefits.
pub(super) fn bears(reading: &Reading) -> bool {
    reading.bears_on == BearsOn::Benefits
}

pub(super) fn run(arguments: &BenefitsArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used =
        [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Threads, Flag::Format];
    common.uses("benefits", &used)?;
    let desk = bulk::load_without(common, context, Need::Records)?;
    let (index, partner) = desk.partner(&arguments.partner)?;
    let basis = desk.basis(common, context, None, bears)?;
    let rulings = desk.rulings(common, basis.as_of, bears)?;
    let benefits = benefits(&basis, index, partner)?;
    let report = BenefitsReport::new(&basis, &benefits, &rulings, &desk.files);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    without::note_rulings(&mut outcome, &report.rulings, common)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
