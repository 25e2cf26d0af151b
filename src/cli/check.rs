//! `check`: everything that is wrong in a book, in one run.

use super::args::Common;
use super::context::Context;
use super::desk::{self, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::render::{Format, findings};
use crate::report::check::CheckReport;
use crate::report::import::AccountReport;

pub(super) fn run(common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("check", &[Flag::Book, Flag::Demo, Flag::Program, Flag::Format])?;
    let reading = desk::read(common, context, Need::Records)?;
    let is_wrong = reading.findings.any_problem() || reading.desk.is_none();
    let is_fit = !reading.findings.any_error();
    let held = reading.desk.as_ref().filter(|_| is_fit).map(|(_, book)| desk::summary(book));
    let mut summary = held.map_or(String::new(), |summary| format!("{summary}."));
    for accounted in reading.accounts.iter().filter(|accounted| accounted.is_export) {
        summary.push('\n');
        summary.push_str(&AccountReport::new(accounted, &reading.files).words());
    }
    let files = &reading.files;
    let report = CheckReport::new(&reading.findings.sorted(|file| files.name(file)), files, summary);
    let mut outcome = if common.chosen_format()? == Format::Table {
        Outcome::of_bytes(findings::page(&report, common.look(context)).into_bytes(), common)
    } else {
        Outcome::of_report(&report, common, context)?
    };
    outcome.code = u8::from(is_wrong);
    Ok(outcome)
}
