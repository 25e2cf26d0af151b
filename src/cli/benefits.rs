//! `benefits`: what the program gives a partner.

use super::args::{BenefitsArgs, Common};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::{bulk, without};
use crate::assessment::benefits::benefits;
use crate::assessment::is_under_framework;
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
    let mut desk = bulk::load_without(common, context, Need::Records)?;
    // Whether a distributor is eligible for licences follows from its quarters, and those from deals and orders.
    let is_assessed = is_under_framework(desk.partner(&arguments.partner)?.1);
    if is_assessed {
        desk = Desk::load(common, context, Need::Records)?;
    }
    let bears =
        |reading: &Reading| bears(reading) || (is_assessed && reading.bears_on == BearsOn::Qualification);
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
