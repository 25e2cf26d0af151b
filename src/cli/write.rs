//! How every command that writes goes about it: the lock, the book as it is then, the change, the book as it would be,
//! the step.

use std::collections::BTreeSet;

use super::args::{Common, WriteArgs};
use super::context::Context;
use super::desk::{self, Desk, Need, Reading};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::book::from_records::Accounted;
use crate::book::from_records::exports::Exports;
use crate::calendar::Date;
use crate::files::commit::CommitError;
use crate::files::encoding::text_of;
use crate::files::lock::{Lock, LockError, PATIENCE, lock};
use crate::files::pending::{JOURNAL, Watch, journal};
use crate::files::{Files, Folder};
use crate::finding::{FileId, Origin};
use crate::records::kinds::Kind;
use crate::report::change::{ChangeReport, FileReport, RecordChangeReport, unified};
use crate::report::check::CheckReport;
use crate::report::rulings::RulingReport;
use crate::report::{Report, WarningReport};
use crate::writing::journal::{Entry, SCHEMA, broken_end, end, names};
use crate::writing::{Change, Read, Refused, ids, plan};

/// The book as it is when a change is decided: nobody else writes to it.
pub(super) struct Writer {
    pub(super) desk: Desk,
    /// The lines of the journal.
    pub(super) journal: Vec<u8>,
    /// Who makes the change.
    pub(super) by: String,
    folder: Folder,
    accounts: Vec<Accounted>,
    exports: Exports,
}

impl Writer {
    /// What was read of the book.
    pub(super) fn read(&self) -> Read<'_> {
        Read { folder: &self.folder, files: &self.desk.files, accounts: &self.accounts }
    }

    /// What stands in a column of a kind that holds ids, as records have it, those in exports of another system apart.
    pub(super) fn ids<'i>(
        &self,
        (kind, column): (Kind, &str),
        records: impl Iterator<Item = (&'i str, Origin)>,
    ) -> Ids<'i> {
        let exports: Vec<FileId> =
            self.accounts.iter().filter(|one| one.is_export).map(|one| one.file).collect();
        let own = records.filter(|(_, origin)| !exports.contains(&origin.file)).map(|(id, _)| id).collect();
        Ids { own, foreign: self.exported((kind, column)) }
    }

    /// What stands in a column of a kind that holds ids in exports of another system, in rows that are left out as well.
    pub(super) fn exported(&self, (kind, column): (Kind, &str)) -> Vec<String> {
        self.exports.all_in(kind, column, &self.desk.files)
    }

    /// The id of a new record: the one given, which no other has, else the next one, which none ever had. `others` are ids
    /// of another kind of record that stand among these.
    pub(super) fn new_id<'i>(
        &self,
        given: Option<&str>,
        (kind, one, first): (Kind, &str, &str),
        records: impl Iterator<Item = (&'i str, Origin)>,
        others: &BTreeSet<&str>,
    ) -> Result<String, Failure> {
        let Ids { own, foreign } = self.ids((kind, "id"), records);
        let Some(id) = given else {
            let foreign = foreign.iter().map(String::as_str);
            let is_used = |id: &str| others.contains(id) || names(&self.journal, kind.name(), id);
            return Ok(ids::next(own, foreign, first, is_used));
        };
        let of_whom = if others.contains(id) || own.contains(&id) {
            format!("there is a {one} of this id")
        } else if foreign.iter().any(|other| other == id) {
            format!("an export has a {one} of this id")
        } else {
            return Ok(id.to_owned());
        };
        Err(Failure::usage(format!("--id {id}: {of_whom}"), "leave --id out for the next one"))
    }
}

/// Ids of a book.
pub(super) struct Ids<'i> {
    /// Those of its own records.
    pub(super) own: Vec<&'i str>,
    /// Those in exports of another system, whether their rows are taken or not.
    pub(super) foreign: Vec<String>,
}

/// What a command makes of the book that it finds.
pub(super) struct Decision {
    pub(super) change: Change,
    /// What it does, for a person.
    pub(super) summary: String,
    /// What follows from it, in sentences.
    pub(super) notes: Vec<String>,
    pub(super) warnings: Vec<WarningReport>,
}

/// What is said of a change.
pub(super) struct Said {
    report: Box<dyn Report>,
    note: Option<String>,
}

impl Said {
    /// An answer.
    pub(super) fn of(report: impl Report + 'static) -> Said {
        Said { report: Box::new(report), note: None }
    }

    /// An answer, and what else there is to say.
    pub(super) fn noting(report: impl Report + 'static, note: String) -> Said {
        Said { report: Box::new(report), note: Some(note) }
    }
}

impl From<Refused> for Failure {
    fn from(refused: Refused) -> Failure {
        Failure::usage(refused.message, refused.fix)
    }
}

/// Writes what a command decides, and answers with it.
pub(super) fn write(
    flags: &WriteArgs,
    common: &Common,
    context: &Context,
    decide: impl Fn(&Writer) -> Result<Decision, Failure>,
) -> Result<Outcome, Failure> {
    let decide = |writer: &Writer| decide(writer).map(|decision| (decision, ()));
    write_and_say(flags, common, context, decide, |change, ()| Said::of(change))
}

/// Writes what a command decides, and answers with what it says of it.
pub(super) fn write_and_say<T>(
    flags: &WriteArgs,
    common: &Common,
    context: &Context,
    decide: impl Fn(&Writer) -> Result<(Decision, T), Failure>,
    say: impl FnOnce(ChangeReport, T) -> Said,
) -> Result<Outcome, Failure> {
    common.chosen_format()?;
    let by = flags.by.clone().or_else(|| context.user.clone()).or_else(context.account);
    let by = by.filter(|by| !by.trim().is_empty());
    let by =
        by.ok_or_else(|| Failure::usage("nobody says who makes this change", "name yourself with --by"))?;
    let located = desk::locate(common, context)?.ok_or_else(desk::no_book)?;
    let held = if flags.dry_run { None } else { Some(take(&located, &by, common, context)?) };
    let watch = Watch::of(&located);
    let found = desk::found_in(desk::settled(located)?, watch, common, Need::Records)?;
    let folder = found.folder.clone();
    let exports = found.opened.exports();
    let mut reading = found.read();
    let accounts = std::mem::take(&mut reading.accounts);
    let desk = Desk::of(reading, common, context, Need::Records)?;
    let journal = journal(&folder).map_err(|error| failed(error, "the journal can't be read"))?;
    let writer = Writer { desk, journal, by: by.clone(), folder, accounts, exports };
    let (Decision { change, summary, notes, mut warnings }, told) = decide(&writer)?;
    warnings.extend(broken(&writer.journal));
    let plan = plan(&change, writer.read())?;
    let new = plan.over(&writer.folder);
    demand_sound(&plan, &new, common)?;
    let mut report = ChangeReport {
        schema: "vates-partner/change/1",
        number: None,
        dry_run: flags.dry_run,
        as_of: common.as_of(context).0.to_string(),
        by: by.clone(),
        why: change.why.clone(),
        undoes: change.undoes.as_ref().map(|undone| undone.number),
        changes: plan.changes.iter().map(RecordChangeReport::from).collect(),
        files: Vec::new(),
        notes,
        warnings,
        summary,
    };
    let text = |bytes: &Option<Vec<u8>>| bytes.clone().and_then(text_of).unwrap_or_default();
    for (file, sums) in plan.files.iter().zip(plan.sums()) {
        let diff = flags.dry_run.then(|| unified(&file.path, &text(&file.before), &text(&file.after)));
        report.files.push(FileReport { file: sums.file, before: sums.before, after: sums.after, diff });
    }
    let (number, previous) = end(&writer.journal)?;
    let mut step = None;
    if let Some(held) = held {
        let entry = Entry {
            schema: SCHEMA.to_owned(),
            number,
            at: context.now.clone(),
            as_of: report.as_of.clone(),
            by,
            command: common.typed.clone(),
            why: change.why,
            undoes: change.undoes.as_ref().map(|undone| undone.number),
            changes: plan.changes.clone(),
            files: plan.sums(),
            previous,
        };
        let line = entry.line().map_err(|error| Failure::Bug(error.into()))?;
        report.number = Some(number);
        step = Some((
            held,
            line,
            format!("change {number} of the book was made all the same: {}", report.summary),
        ));
    }
    let Said { report, note } = say(report, told);
    let mut outcome = Outcome::of_report(report.as_ref(), common, context)?;
    if let Some((held, line, made)) = step {
        // Whoever can't be answered thinks that nothing was done, and does it again.
        outcome.demand_deliverable().map_err(|error| failed(error, "nothing was written to the book"))?;
        held.commit(&plan.files, &line).map_err(uncommitted)?;
        outcome.made = Some(made);
    }
    outcome.notes.insert_str(0, &writer.desk.notes);
    if let Some(note) = note.filter(|_| !common.quiet) {
        outcome.note(&crate::escape::visible(&note));
    }
    Ok(outcome)
}

/// That the journal doesn't prove any more what was changed before.
fn broken(journal: &[u8]) -> Option<WarningReport> {
    let (line, what) = broken_end(journal)?;
    let message = format!(
        "the journal is broken at {JOURNAL}:{line}: {what}; `undo` takes nothing back until that is mended, see \
         `vates-partner journal verify`"
    );
    Some(WarningReport { code: "journal-broken".into(), message, record: None })
}

/// Refuses a day that lies behind the one as of which is written.
pub(super) fn demand_not_ahead(flag: &str, given: Date, day: Date) -> Result<(), Failure> {
    if given <= day {
        return Ok(());
    }
    let message = format!("{flag} {given} lies behind {day}, as of which this is written");
    Err(Failure::usage(message, "name an earlier day, or a later one with --as-of"))
}

/// What a flag says, which must not be blank.
pub(super) fn demand_filled<'t>(flag: &str, text: &'t str) -> Result<&'t str, Failure> {
    let filled = text.trim();
    if filled.is_empty() {
        return Err(Failure::usage(format!("{flag} says nothing"), format!("write something behind {flag}")));
    }
    Ok(filled)
}

/// The rulings that the readings in force rest on, in sentences.
pub(super) fn ruled(
    desk: &Desk,
    common: &Common,
    context: &Context,
    used: impl Fn(&crate::program::Reading) -> bool,
) -> Result<Vec<String>, Failure> {
    let rulings = desk.rulings(common, common.as_of(context), used)?;
    Ok(rulings.into_iter().map(|ruling| RulingReport::new(ruling, &desk.files).sentence()).collect())
}

/// Takes the lock of a book.
fn take(located: &Folder, by: &str, common: &Common, context: &Context) -> Result<Lock, Failure> {
    let Some(root) = located.root() else {
        let message = "the demo book that the program carries can't be changed";
        return Err(Failure::usage(
            message,
            "make a copy with `vates-partner init DIR --demo`, or use --dry-run",
        ));
    };
    let holder = format!("process {} of {by}, since {}: {}", std::process::id(), context.now, common.typed);
    lock(root, &holder, PATIENCE).map_err(|error| match error {
        LockError::Held(holder) => {
            let message = format!(
                "the book is being written to by somebody else for 10 s already: {holder}; nothing was changed, try \
                 again once that has ended"
            );
            Failure::Bug(anyhow::anyhow!(message))
        }
        LockError::Unfit(error) => {
            Failure::usage(format!("the book can't be written to: {error}"), "nothing was written")
        }
        LockError::Failed(error) => failed(error, "the book can't be written to"),
    })
}

fn failed(error: std::io::Error, what: &str) -> Failure {
    Failure::Bug(anyhow::Error::new(error).context(what.to_owned()))
}

/// Demands that the book is as valid with the change as without, and says what was meant.
fn demand_sound(plan: &crate::writing::Plan, new: &Folder, common: &Common) -> Result<(), Failure> {
    let found = desk::found_in(new.clone(), Watch::of(new), common, Need::Records)?;
    let Reading { files, findings, accounts, .. } = found.read();
    let read = Read { folder: new, files: &files, accounts: &accounts };
    plan.demand_own(read)?;
    if findings.any_error() {
        let findings = findings.sorted(|file| files.name(file));
        let errors: Vec<_> = findings
            .into_iter()
            .filter(|finding| finding.severity == crate::finding::Severity::Error)
            .collect();
        let report = CheckReport::new(&errors, &files, String::new(), common.extent());
        return Err(Failure::Findings(Box::new(report), Box::new(common.clone())));
    }
    match plan.misread(read) {
        None => Ok(()),
        Some((kind, id)) => {
            let message = format!("`{id}` of {kind} would not be read as it is meant; nothing was written");
            Err(Failure::Bug(anyhow::anyhow!(message)))
        }
    }
}

fn uncommitted(error: CommitError) -> Failure {
    match error {
        CommitError::Changed(path) => {
            let message = format!("{path} was changed by somebody else meanwhile; nothing was written");
            Failure::usage(message, "run it again")
        }
        CommitError::Unfit(path, error) => {
            Failure::usage(format!("{path} can't be written to: {error}"), "nothing was written")
        }
        CommitError::Before(error) => failed(error, "the change can't be written; the book is as it was"),
        CommitError::Behind(error) => failed(
            error,
            "the change is decided, and will be put in place by the next that writes to the book",
        ),
    }
}

/// A word of a command line as a shell would read it.
pub(super) fn shown(word: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "-_=./:,@+%".contains(sign);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// The files of a reading, for those who look at records as they are written.
pub(super) fn read_of<'b>(folder: &'b Folder, files: &'b Files, accounts: &'b [Accounted]) -> Read<'b> {
    Read { folder, files, accounts }
}
