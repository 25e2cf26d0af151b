//! `check`: everything that is wrong in a book, in one run, and what an auditor would ask about it.

use super::args::Common;
use super::context::Context;
use super::desk::{self, Desk, Flag, Need, Reading};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::audit::audit;
use crate::program::BearsOn;
use crate::render::{Format, findings};
use crate::report::check::CheckReport;
use crate::report::import::AccountReport;

pub(super) fn run(common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
    common.uses("check", &used)?;
    let Reading { desk, rules, files, mut findings, accounts, .. } =
        desk::read(common, context, Need::Records)?;
    let mut exports = String::new();
    for accounted in accounts.iter().filter(|accounted| accounted.is_export) {
        exports.push('\n');
        exports.push_str(&AccountReport::new(accounted, &files).words());
    }
    let report = match desk {
        Some((program, book)) if !findings.any_error() => {
            let desk = Desk { program, book, files, rules, notes: String::new() };
            let basis =
                desk.basis(common, context, None, |reading| reading.bears_on == BearsOn::Qualification)?;
            findings.extend(audit(&basis, &|origin| desk.files.show(origin)));
            let day = basis.as_of.0;
            let summary = format!("{}. Audited as of {day}.{exports}", desk::summary(&desk.book, (0, 0)));
            let findings = findings.sorted(|file| desk.files.name(file));
            CheckReport::new(&findings, &desk.files, summary, common.extent()).audited(day)
        }
        _ => {
            let summary = format!("Not audited: that takes a book without errors.{exports}");
            CheckReport::new(&findings.sorted(|file| files.name(file)), &files, summary, common.extent())
        }
    };
    let is_wrong = report.errors > 0 || report.warnings > 0 || report.audited_as_of.is_none();
    let mut outcome = if common.chosen_format()? == Format::Table {
        Outcome::of_bytes(findings::page(&report, common.look(context)).into_bytes(), common)
    } else {
        Outcome::of_report(&report, common, context)?
    };
    outcome.code = u8::from(is_wrong);
    Ok(outcome)
}
