//! Where the records of a book stand in its files, to those who change them.

use super::Cells;
use crate::book::from_records::Accounted;
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

    /// What a record says; `None` where there is none.
    pub fn record(self, kind: Kind, id: &str) -> Option<Cells> {
        self.files_of(kind).iter().find_map(|(name, form)| {
            let text = self.files.all().find(|(other, _)| other == name)?.1;
            find(text, *form, kind, id).map(|(cells, _)| cells)
        })
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
