//! `marketing`: a partner's funds, activities and sessions.

use super::args::{Common, MarketingArgs};
use super::benefits::bears;
use super::context::Context;
use super::desk::{Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::{bulk, without};
use crate::assessment::marketing::marketing;
use crate::report::marketing::MarketingReport;

pub(super) fn run(arguments: &MarketingArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used =
        [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Threads, Flag::Format];
    common.uses("marketing", &used)?;
    let desk = bulk::load_without(common, context, Need::Records)?;
    let (index, partner) = desk.partner(&arguments.partner)?;
    let basis = desk.basis(common, context, arguments.year, bears)?;
    let rulings = desk.rulings(common, basis.as_of, bears)?;
    let marketing = marketing(&basis, index, partner)?;
    let report = MarketingReport::new(&basis, &marketing, &rulings, &desk.files);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    without::note_rulings(&mut outcome, &report.rulings, common)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
