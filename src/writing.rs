//! What a change makes of a book's files, and the line of the journal that tells of it. Nothing here touches the disk.
//!
//! A [`Change`] names records by kind and id, whatever files they stand in. [`plan`] makes of it the new content of each
//! file: only the bytes of the records that change are others. Whoever plans holds the book against the result before
//! it is written.

mod csv;
pub mod ids;
pub mod journal;
pub mod proof;
mod reading;
mod toml;
mod undoing;
pub mod whole;

use std::collections::BTreeMap;

use crate::checksum::sha256;
use crate::files::Folder;
use crate::files::commit::Replacement;
use crate::files::encoding::{encoded_like, text_of};
use crate::records::cells::quoted;
use crate::records::kinds::Kind;
use crate::records::sources::CONFIGURATION;
use journal::{FileChange, RecordChange};
use reading::{Form, find};
pub use reading::{Read, Standing};
pub use undoing::undo;

/// The cells of a record by column, without the blank ones.
pub type Cells = BTreeMap<String, String>;

/// Why a change can't be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// What is in the way.
    pub message: String,
    /// The nearest fix.
    pub fix: String,
}

impl Refused {
    /// A refusal with what would change it.
    pub fn new(message: impl Into<String>, fix: impl Into<String>) -> Refused {
        Refused { message: message.into(), fix: fix.into() }
    }
}

/// What is to become of a book, all of it or nothing.
#[derive(Clone, Debug, Default)]
pub struct Change {
    /// What becomes of records and files, one after the other.
    pub edits: Vec<Edit>,
    /// The reason given.
    pub why: Option<String>,
    /// The change that this one takes back.
    pub undoes: Option<Undone>,
}

/// A change that is taken back.
#[derive(Clone, Debug)]
pub struct Undone {
    /// Its number.
    pub number: u64,
    /// The files that it made, which go away again where nothing else has come to stand in them.
    pub made: Vec<String>,
}

/// What becomes of a record, or of a file that is one by itself.
#[derive(Clone, Debug)]
pub enum Edit {
    /// There is a new record. It goes to the last of the files that hold its kind, else to a new one.
    Insert {
        /// Its kind.
        kind: Kind,
        /// Its cells, the id among them.
        cells: Cells,
    },
    /// Cells of a record are others; an empty text makes one blank.
    Set {
        /// Its kind.
        kind: Kind,
        /// Its id.
        id: String,
        /// The cells that change.
        cells: Cells,
    },
    /// A record goes away.
    Remove {
        /// Its kind.
        kind: Kind,
        /// Its id.
        id: String,
    },
    /// A file is written whole: `quotes/Q-2026-0001.toml`.
    Whole {
        /// What kind of thing it is: `quotes`.
        kind: String,
        /// Its id.
        id: String,
        /// Its path within the book.
        path: String,
        /// Its text; `None` where it goes away.
        text: Option<String>,
    },
}

/// What a change makes of the files of a book.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The files, by path.
    pub files: Vec<Replacement>,
    /// The records.
    pub changes: Vec<RecordChange>,
}

/// The column of a file that is a record by itself.
const TEXT: &str = "text";

/// The text of a file that is a record by itself.
pub fn whole_text(cells: Option<&Cells>) -> Option<&str> {
    cells?.get(TEXT).map(String::as_str)
}

/// A file as far as a plan has changed it.
struct Draft {
    /// Its bytes before; `None` where there was none.
    before: Option<Vec<u8>>,
    /// Its text; `None` where it goes away.
    text: Option<String>,
}

/// What a change makes of the files of a book.
///
/// # Errors
/// A record isn't there, is somebody else's, or a file isn't any more what was read of it.
pub fn plan(change: &Change, read: Read<'_>) -> Result<Plan, Refused> {
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut changes = Vec::new();
    for edit in &change.edits {
        // What stood there before may stand there again.
        if let (Edit::Insert { cells, .. } | Edit::Set { cells, .. }, None) = (edit, &change.undoes) {
            demand_writable(cells)?;
        }
        changes.push(match edit {
            Edit::Insert { kind, cells } => insert(*kind, cells, read, &mut drafts)?,
            Edit::Set { kind, id, cells } => alter(*kind, id, Some(cells), read, &mut drafts)?,
            Edit::Remove { kind, id } => alter(*kind, id, None, read, &mut drafts)?,
            Edit::Whole { kind, id, path, text } => {
                let draft = draft(path, read, &mut drafts)?;
                let as_cells =
                    |text: &Option<String>| text.clone().map(|text| Cells::from([(TEXT.to_owned(), text)]));
                let before = as_cells(&draft.text);
                draft.text.clone_from(text);
                let after = as_cells(text);
                RecordChange { kind: kind.clone(), id: id.clone(), file: path.clone(), before, after }
            }
        });
    }
    let made = change.undoes.iter().flat_map(|undone| &undone.made);
    for path in made {
        if let Some(draft) = drafts.get_mut(path) {
            draft.text = draft.text.take().filter(|text| text.trim_end().lines().count() > 1);
        }
    }
    let replacement = |(path, draft): (String, Draft)| {
        let like = draft.before.clone().unwrap_or_default();
        Replacement { path, after: draft.text.map(|text| encoded_like(&text, &like)), before: draft.before }
    };
    Ok(Plan { files: drafts.into_iter().map(replacement).collect(), changes })
}

/// A file as it stands in a plan so far.
fn draft<'d>(
    path: &str,
    read: Read<'_>,
    drafts: &'d mut BTreeMap<String, Draft>,
) -> Result<&'d mut Draft, Refused> {
    if !drafts.contains_key(path) {
        let changed = || Refused::new(format!("{path} changed while it was read"), "run it again");
        let draft = match read.folder.read(path) {
            Ok(bytes) => {
                let text = text_of(bytes.clone()).ok_or_else(changed)?;
                // What the decision rests on must be what is changed.
                let known = read.files.all().find(|(name, _)| *name == path);
                if known.is_some_and(|(_, known)| known != text) {
                    return Err(changed());
                }
                Draft { before: Some(bytes), text: Some(text) }
            }
            Err(_) if !read.folder.has(path) => Draft { before: None, text: None },
            Err(error) => {
                return Err(Refused::new(format!("{path}: {error}"), "make it a file that can be read"));
            }
        };
        drafts.insert(path.to_owned(), draft);
    }
    drafts.get_mut(path).ok_or_else(|| Refused::new(format!("{path} isn't there"), "run it again"))
}

fn in_file(path: &str) -> impl Fn(Refused) -> Refused {
    move |refused| Refused { message: format!("{path} can't be written to: {}", refused.message), ..refused }
}

/// Demands that texts can stand in a book: seen as they are, and run by no spreadsheet.
///
/// # Errors
/// One can't, by its column.
pub fn demand_writable(cells: &Cells) -> Result<(), Refused> {
    for (column, text) in cells {
        if crate::escape::runs(text) {
            let message = format!("`{column}`: a spreadsheet would run {} as a formula", quoted(text));
            return Err(Refused::new(message, "begin it with a letter"));
        }
        if let Some(sign) = text.chars().find(|sign| crate::escape::is_unsafe(*sign)) {
            let message = format!(
                "`{column}` holds the character {}, which can't be seen",
                crate::escape::visible(&sign.to_string())
            );
            return Err(Refused::new(message, "leave it out"));
        }
    }
    Ok(())
}

/// That a file is no place for records of one's own.
fn into_export(path: &str, kind: &str) -> Refused {
    let message = format!("{path}, where a new record of {kind} goes, is read as somebody else's export");
    let fix = format!(
        "let `files` in [[sources]] leave {path} out, or begin a file of your own with a header, such as {kind}/own.csv"
    );
    Refused::new(message, fix)
}

fn insert(
    kind: Kind,
    cells: &Cells,
    read: Read<'_>,
    drafts: &mut BTreeMap<String, Draft>,
) -> Result<RecordChange, Refused> {
    let mut own = read.files_of(kind);
    own.retain(|(_, form)| !matches!(form, Form::Export(_)));
    // The configuration is where records go that have no better place.
    let better = own.iter().rposition(|(name, _)| name != CONFIGURATION);
    let chosen = better.or(own.len().checked_sub(1)).and_then(|index| own.into_iter().nth(index));
    let (path, form) = chosen.unwrap_or_else(|| (format!("{kind}.csv"), Form::Csv(kind)));
    if read.is_export(&path) {
        return Err(into_export(&path, kind.name()));
    }
    let draft = draft(&path, read, drafts)?;
    let text = draft.text.get_or_insert_with(|| {
        let columns: Vec<&str> = kind.columns().iter().map(|column| column.name).collect();
        format!("{}\n", columns.join(","))
    });
    let filled: Cells = cells.clone().into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let new = match form {
        Form::Toml => toml::insert(text, kind, &filled),
        Form::Csv(_) | Form::Export(_) => csv::insert(text, kind, &filled),
    };
    *text = new.map_err(in_file(&path))?;
    let id = cells.get("id").cloned().unwrap_or_default();
    Ok(RecordChange { kind: kind.name().to_owned(), id, file: path, before: None, after: Some(filled) })
}

/// Changes cells of a record; takes it away without any.
fn alter(
    kind: Kind,
    id: &str,
    cells: Option<&Cells>,
    read: Read<'_>,
    drafts: &mut BTreeMap<String, Draft>,
) -> Result<RecordChange, Refused> {
    for (path, form) in read.files_of(kind) {
        if matches!(form, Form::Export(_)) {
            continue;
        }
        let draft = draft(&path, read, drafts)?;
        let Some(text) = &mut draft.text else { continue };
        let Some((before, start)) = find(text, form, kind, id) else { continue };
        let new = match (form, cells) {
            (Form::Toml, Some(cells)) => toml::set(text, kind, id, cells),
            (Form::Toml, None) => toml::remove(text, kind, id),
            (Form::Csv(_) | Form::Export(_), Some(cells)) => csv::set(text, kind, start, cells),
            (Form::Csv(_) | Form::Export(_), None) => csv::remove(text, kind, start),
        };
        *text = new.map_err(in_file(&path))?;
        drafts.retain(|other, draft| *other == path || !is_as_it_was(draft));
        let after = cells.map(|cells| {
            let mut after = before.clone();
            after.extend(cells.clone());
            after.retain(|_, text| !text.is_empty());
            after
        });
        let (kind, id) = (kind.name().to_owned(), id.to_owned());
        return Ok(RecordChange { kind, id, file: path, before: Some(before), after });
    }
    let exports = read.files_of(kind).into_iter().filter(|(_, form)| matches!(form, Form::Export(_)));
    let exports: Vec<String> = exports.map(|(path, _)| path).collect();
    if exports.is_empty() {
        return Err(Refused::new(format!("there is no `{id}` in {kind}"), "name one that is there"));
    }
    let holds = |path: &&String| read.files.all().any(|(name, text)| name == *path && text.contains(id));
    let holding: Vec<String> = exports.iter().filter(holds).cloned().collect();
    let exports = if holding.is_empty() { exports } else { holding };
    let message = format!("`{id}` comes from somebody else's export: {}", exports.join(", "));
    Err(Refused::new(message, "change it where the export is made; [[sources]] are only read"))
}

fn is_as_it_was(draft: &Draft) -> bool {
    match (&draft.before, &draft.text) {
        (Some(before), Some(text)) => encoded_like(text, before) == *before,
        (None, None) => true,
        _ => false,
    }
}

impl Plan {
    /// The folder with the plan carried out.
    pub fn over(&self, folder: &Folder) -> Folder {
        folder.with(self.files.iter().map(|file| (file.path.clone(), file.after.clone())).collect())
    }

    /// What becomes of each file, by checksums.
    pub fn sums(&self) -> Vec<FileChange> {
        let sum = |bytes: &Option<Vec<u8>>| bytes.as_deref().map(sha256);
        let change = |file: &Replacement| FileChange {
            file: file.path.clone(),
            before: sum(&file.before),
            after: sum(&file.after),
        };
        self.files.iter().map(change).collect()
    }

    /// Refuses records that go to somebody else's export, given the files as the plan leaves them: a file that the plan
    /// makes may be one by its name.
    ///
    /// # Errors
    /// A record does.
    pub fn demand_own(&self, read: Read<'_>) -> Result<(), Refused> {
        let foreign = self.changes.iter().find(|change| read.is_export(&change.file));
        foreign.map_or(Ok(()), |change| Err(into_export(&change.file, &change.kind)))
    }

    /// What isn't read back from the new files as it was meant: a record, by kind and id.
    pub fn misread(&self, read: Read<'_>) -> Option<(&str, &str)> {
        let differs = |change: &&RecordChange| {
            let kind = Kind::from_name(&change.kind);
            kind.is_some_and(|kind| read.record(kind, &change.id) != change.after)
        };
        self.changes.iter().find(differs).map(|change| (change.kind.as_str(), change.id.as_str()))
    }
}
