//! `check`: everything that is wrong in a book, in one run, and what an auditor would ask about it.

use super::args::Common;
use super::context::Context;
use super::deal;
use super::desk::{self, Desk, Flag, Need, Reading};
use super::failure::Failure;
use super::outcome::Outcome;
use super::quotes::shelf::{Shelf, Wrong};
use crate::assessment::audit::audit;
use crate::book::checks::Check;
use crate::calendar::parse_date;
use crate::files::{Files, pending};
use crate::finding::{Code, Finding, Findings, Place, Problem};
use crate::program::BearsOn;
use crate::render::{Format, findings};
use crate::report::check::CheckReport;
use crate::report::import::AccountReport;
use crate::writing::Cells;
use crate::writing::journal::Journal;

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
            let mut desk = Desk { program, book, files, rules, notes: String::new() };
            kept_quotes(&mut desk.files, common, context, &mut findings)?;
            let basis =
                desk.basis(common, context, None, |reading| reading.bears_on == BearsOn::Qualification)?;
            findings.extend(audit(&basis, &|origin| desk.files.show(origin)));
            late_engagements(&desk, common, context, &mut findings)?;
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

/// Reports saved quotes that can't be read, or were edited by hand.
fn kept_quotes(
    files: &mut Files,
    common: &Common,
    context: &Context,
    findings: &mut Findings,
) -> Result<(), Failure> {
    let Some(folder) = desk::locate(common, context)? else { return Ok(()) };
    let folder = desk::settled(folder)?;
    for Wrong { path, text, start, message } in Shelf::of(&folder)?.doubtful() {
        let end = text.get(start..).and_then(|rest| rest.find(['\r', '\n']));
        let end = end.map_or(text.len(), |length| start.saturating_add(length));
        let file = files.add(path, text);
        // Of a file that is cut short, the place is that where reading ends; an empty one has none.
        let place = if end > 0 { Place::text(file, start..end) } else { Place::whole(file) };
        let fix = "put it back as it was; the journal has its text";
        findings.report(place, Problem::new(Code::KeptQuote, message, fix));
    }
    Ok(())
}

/// Reports the deals whose engagement a command changed behind the quarter of their closing: the journal tells.
fn late_engagements(
    desk: &Desk,
    common: &Common,
    context: &Context,
    findings: &mut Findings,
) -> Result<(), Failure> {
    let check = Check::LateEngagement;
    let Some(severity) = desk.book.checks.severity(check) else { return Ok(()) };
    let Some(folder) = desk::locate(common, context)? else { return Ok(()) };
    let bytes = pending::journal(&desk::settled(folder)?).map_err(|error| Failure::Bug(error.into()))?;
    let journal = Journal::read(&bytes);
    for entry in journal.standing() {
        for change in &entry.changes {
            let (Some(before), Some(after), Some(deal)) = (
                &change.before,
                &change.after,
                desk.book.deal(&change.id).filter(|_| change.kind == "deals"),
            ) else {
                continue;
            };
            let model = |cells: &Cells| cells.get("engagement").cloned().unwrap_or_default();
            let last = deal::quarter_end(desk, deal);
            let is_late = last.is_some_and(|last| parse_date(&entry.as_of).is_some_and(|day| last < day));
            if !is_late || model(before) == model(after) {
                continue;
            }
            let why = entry.why.as_deref().unwrap_or("no reason given");
            let message = format!(
                "the engagement of {} was changed from {} to {} on {} by {}, after its quarter had ended: {why}",
                change.id,
                model(before),
                model(after),
                entry.as_of,
                entry.by
            );
            let fix = "see whether the reason is good: the shares of that quarter have changed";
            let finding = Problem::new(check.code(), message, fix).at(Place::record(deal.origin));
            findings.push(Finding { severity, ..finding });
        }
    }
    Ok(())
}
