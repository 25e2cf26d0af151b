//! `locator`: the public list of partners.

use super::args::{Common, LocatorArgs};
use super::bulk;
use super::context::Context;
use super::desk::{Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::locator::locator;
use crate::records::cells;
use crate::render::Format;
use crate::report::locator::LocatorReport;

pub(super) fn run(arguments: &LocatorArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Threads, Flag::Format];
    common.uses("locator", &used)?;
    let only = arguments.country.as_deref().map(cells::parse_country).transpose();
    let only = only.map_err(|problem| Failure::flag("--country", problem))?;
    let desk = bulk::load_without(common, context, Need::Records)?;
    let as_of = common.as_of(context);
    let report = LocatorReport::new(&desk.program, as_of, &locator(&desk.book, as_of), only);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    // A page of it is for the public, and has no place for warnings.
    if matches!(common.chosen_format()?, Format::Table | Format::Markdown) && !common.quiet {
        outcome.warn(&report, common, context);
    }
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
