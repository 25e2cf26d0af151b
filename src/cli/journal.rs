//! `journal` and `undo`: what commands have changed.

use super::args::{Common, JournalArgs, JournalCommand, WriteArgs};
use super::context::Context;
use super::desk::{self, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::write::{Decision, Writer, read_of, write};
use crate::checksum::sha256;
use crate::files::pending::{self, JOURNAL};
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::journal::{EntryReport, JournalReport, VerifyReport};
use crate::writing::journal::{Entry, Journal, RecordChange};
use crate::writing::proof::prove;
use crate::writing::{Standing, undo as undone, whole_text};

pub(super) fn run(arguments: &JournalArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("journal", &[Flag::Book, Flag::Demo, Flag::Format])?;
    match arguments.command {
        None => show(common, context),
        Some(JournalCommand::Verify) => verify(common, context),
    }
}

fn show(common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let folder = desk::settled(desk::locate(common, context)?.ok_or_else(desk::no_book)?)?;
    let bytes = pending::journal(&folder).map_err(|error| Failure::Bug(error.into()))?;
    let journal = Journal::read(&bytes);
    demand_whole(&journal)?;
    let entries = journal.entries.iter().map(EntryReport::from).collect();
    let report = JournalReport { schema: "vates-partner/journal/1", entries };
    Outcome::of_report(&report, common, context)
}

fn demand_whole(journal: &Journal) -> Result<(), Failure> {
    match &journal.broken {
        None => Ok(()),
        Some((line, what)) => Err(Failure::usage(
            format!("the journal is broken at {JOURNAL}:{line}: {what}"),
            "see `vates-partner journal verify`",
        )),
    }
}

fn verify(common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let report = desk::at_one_time(common, context, || {
        let Some(found) = desk::find(common, context, Need::Records)? else { return Ok(None) };
        let (watch, folder) = (found.watch.clone(), found.folder.clone());
        let bytes = pending::journal(&folder).map_err(|error| Failure::Bug(error.into()))?;
        let reading = found.read();
        let mut standing = Standing::of(read_of(&folder, &reading.files, &reading.accounts));
        let journal = Journal::read(&bytes);
        let mut report = VerifyReport {
            schema: "vates-partner/journal-verify/1",
            holds: true,
            changes: journal.entries.len(),
            broken: journal.broken.as_ref().map(|(line, what)| format!("{JOURNAL}:{line}: {what}")),
            contradictions: Vec::new(),
            edited: Vec::new(),
        };
        let proof = prove(&journal, |file| folder.read(file).ok().map(|bytes| sha256(&bytes)));
        report.edited = proof.edited.into_iter().map(str::to_owned).collect();
        for (number, change) in proof.unproved {
            if !standing.is_as_left(change) {
                let RecordChange { kind, id, .. } = change;
                let message = format!("`{id}` of {kind} is not what change {number} made of it");
                report.contradictions.push(message);
            }
        }
        report.holds = report.broken.is_none() && report.contradictions.is_empty();
        Ok(Some((watch, report)))
    })?;
    let report = report.ok_or_else(desk::no_book)?;
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.code = u8::from(!report.holds);
    Ok(outcome)
}

pub(super) fn undo(flags: &WriteArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("undo", &[Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format])?;
    write(flags, common, context, |writer| {
        let journal = Journal::read(&writer.journal);
        demand_whole(&journal)?;
        let entry = journal.standing().next_back().ok_or_else(|| {
            Failure::usage("there is no change that could be taken back", "see `vates-partner journal`")
        })?;
        let change = undone(entry, writer.read())?;
        let summary = format!("Change {} taken back: {}", entry.number, entry.command);
        let warnings = by_hand(entry, writer);
        Ok(Decision { change, summary, notes: Vec::new(), warnings })
    })
}

/// Warnings that comments or line ends of saved quotes, which were changed by hand since, go away with the text that the
/// change wrote.
fn by_hand(entry: &Entry, writer: &Writer) -> Vec<WarningReport> {
    let quotes = entry.changes.iter().filter(|change| Kind::from_name(&change.kind).is_none());
    let edited = quotes.filter(|change| {
        let written = whole_text(change.after.as_ref());
        let is = writer.read().folder.read(&change.file).ok();
        written.zip(is).is_some_and(|(written, is)| written.as_bytes() != is)
    });
    let warning = |change: &RecordChange| WarningReport {
        code: "edited-by-hand".into(),
        message: format!(
            "{} was edited by hand since; what was written into it stands in the journal alone now, as the text before \
             this change",
            change.file
        ),
        record: Some(change.id.clone()),
    };
    edited.map(warning).collect()
}
