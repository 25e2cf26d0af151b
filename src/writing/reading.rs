//! Where the records of a book stand in its files, to those who change them.

use std::collections::BTreeMap;

use super::journal::RecordChange;
use super::{Cells, whole, whole_text};
use crate::book::from_records::Accounted;
use crate::files::encoding::text_of;
use crate::files::{Files, Folder};
use crate::finding::{FileId, Findings};
use crate::records::import::Import;
use crate::records::kinds::Kind;
use crate::records::{Row, csv as records_csv, toml as records_toml};

/// The files of a book that was read, in the order in which records are read from them.
#[derive(Clone, Copy, Debug)]
pub struct Read<'b> {
    /// The folder.
    pub folder: &'b Folder,
    /// The files.
    pub files: &'b Files,
    /// The CSV files among them, with what is read from each.
    pub accounts: &'b [Accounted],
}

/// What a file is, to those who change it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Csv(Kind),
    Export(Kind),
    Toml,
}

impl Read<'_> {
    /// The files that records of a kind may stand in, by path.
    pub(super) fn files_of(self, kind: Kind) -> Vec<(String, Form)> {
        let form = |accounted: &Accounted| {
            if accounted.is_export { Form::Export(accounted.kind) } else { Form::Csv(accounted.kind) }
        };
        let tables = self.accounts.iter().filter(|accounted| accounted.kind == kind);
        let mut files: Vec<(String, Form)> =
            tables.map(|accounted| (self.files.name(accounted.file).to_owned(), form(accounted))).collect();
        let is_toml = |name: &str| std::path::Path::new(name).extension().is_some_and(|is| is == "toml");
        let holds = |text: &str| memchr::memmem::find(text.as_bytes(), kind.name().as_bytes()).is_some();
        for (name, text) in self.files.all().filter(|(name, text)| is_toml(name) && holds(text)) {
            if !files.iter().any(|(other, _)| other == name) && !records(text, Form::Toml, kind).is_empty() {
                files.push((name.to_owned(), Form::Toml));
            }
        }
        files.sort_by(|left, right| left.0.cmp(&right.0));
        files
    }

    /// Whether a file is read as somebody else's export.
    pub(super) fn is_export(self, path: &str) -> bool {
        self.accounts.iter().any(|accounted| accounted.is_export && self.files.name(accounted.file) == path)
    }

    /// What the records of a kind say.
    fn by_id(self, kind: Kind) -> BTreeMap<String, Cells> {
        let mut by_id = BTreeMap::new();
        for (name, form) in self.files_of(kind) {
            let text = self.files.all().find(|(other, _)| *other == name).map_or("", |(_, text)| text);
            for (cells, _) in records(text, form, kind) {
                let id = cells.get("id").cloned().unwrap_or_default();
                by_id.entry(id).or_insert(cells);
            }
        }
        by_id
    }

    /// What a record says; `None` where there is none.
    pub fn record(self, kind: Kind, id: &str) -> Option<Cells> {
        self.files_of(kind).iter().find_map(|(name, form)| {
            let text = self.files.all().find(|(other, _)| other == name)?.1;
            find(text, *form, kind, id).map(|(cells, _)| cells)
        })
    }
}

/// What stands in a book's files, looked up once for each kind of record, to hold many changes against it.
#[derive(Debug)]
pub struct Standing<'b> {
    read: Read<'b>,
    records: BTreeMap<Kind, BTreeMap<String, Cells>>,
}

impl<'b> Standing<'b> {
    /// What stands in the files of a book.
    pub fn of(read: Read<'b>) -> Standing<'b> {
        Standing { read, records: BTreeMap::new() }
    }

    /// Whether a record, or a file that is one by itself, still says what a change made of it.
    pub fn is_as_left(&mut self, change: &RecordChange) -> bool {
        let Some(kind) = Kind::from_name(&change.kind) else {
            let now = self.read.folder.read(&change.file).ok().and_then(text_of);
            return match (now, whole_text(change.after.as_ref())) {
                (Some(now), Some(left)) => whole::says_the_same(&now, left),
                (now, left) => now.is_none() && left.is_none(),
            };
        };
        let read = self.read;
        let records = self.records.entry(kind).or_insert_with(|| read.by_id(kind));
        records.get(&change.id) == change.after.as_ref()
    }
}

/// The records of a kind in a text, each with the byte at which it starts.
fn records(text: &str, form: Form, kind: Kind) -> Vec<(Cells, usize)> {
    let mut found = Vec::new();
    each(text, form, kind, |row| {
        found.push((cells_of(row), row.place().start()));
    });
    found
}

/// The record of an id, and the byte at which it starts.
pub(super) fn find(text: &str, form: Form, kind: Kind, id: &str) -> Option<(Cells, usize)> {
    let mut found = None;
    each(text, form, kind, |row| {
        if found.is_none() && row.cell("id").is_some_and(|cell| cell.text == id) {
            found = Some((cells_of(row), row.place().start()));
        }
    });
    found
}

fn each(text: &str, form: Form, kind: Kind, mut handle: impl FnMut(&Row<'_>)) {
    let (file, mut findings) = (FileId(0), Findings::default());
    match form {
        Form::Csv(_) => {
            records_csv::read(file, text, &Import::conventional(kind), &mut findings, |row, _| handle(row));
        }
        Form::Toml => {
            if let Some(table) = records_toml::parse(file, text, &mut findings) {
                records_toml::read_records(file, text, table.get_ref(), kind, &mut findings, |row, _| {
                    handle(row);
                });
            }
        }
        Form::Export(_) => {}
    }
}

fn cells_of(row: &Row<'_>) -> Cells {
    let columns = row.kind.columns().iter().zip(row.texts());
    let filled = columns.filter_map(|(column, text)| Some((column.name.to_owned(), text?.to_owned())));
    filled.filter(|(_, text)| !text.is_empty()).collect()
}
