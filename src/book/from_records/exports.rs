//! Someone else's exports as records, before they are held against the rest of the book.

use std::collections::BTreeMap;

use super::{Accounted, Opened};
use crate::files::Files;
use crate::finding::{Code, FileId, Findings, Origin, Problem};
use crate::records::import::{Account, Import};
use crate::records::kinds::Kind;
use crate::records::sources::{Form, Source};
use crate::records::{Row, csv};

/// A record as its source makes it.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The cells of the kind's columns, in their order and in a book's notation; `None` where blank.
    pub cells: Vec<Option<String>>,
    /// Where it stands.
    pub origin: Origin,
}

/// What became of the rows of each source, by its position.
pub(super) type BySource = BTreeMap<usize, Account>;

/// Doubts sources whose filter leaves out every row that there is.
pub(super) fn doubt(imports: &[Option<Import>], by_source: &BySource, findings: &mut Findings) {
    for (index, account) in by_source {
        let import = imports.get(*index).and_then(Option::as_ref);
        let leaves_all = account.filtered > 0 && account.read == 0 && account.reported == 0;
        if let Some(filter) = import.and_then(|import| import.keep.first()).filter(|_| leaves_all) {
            let message = match account.filtered {
                1 => "`keep` leaves out the only row".to_owned(),
                rows => format!("`keep` leaves out all {rows} rows"),
            };
            let problem = Problem::new(Code::Doubtful, message, "correct which rows are to be kept");
            findings.report(filter.place.clone(), problem);
        }
    }
}

/// The files that sources read, each with how it is read.
#[derive(Clone, Debug, Default)]
pub struct Exports(Vec<(FileId, Import)>);

impl Exports {
    /// What stands in a column of a kind in every row, those that the sources leave out too: they stay the other
    /// system's, and may be taken the next time.
    pub fn all_in(&self, kind: Kind, column: &str, files: &Files) -> Vec<String> {
        let mut all = Vec::new();
        for (file, import) in self.0.iter().filter(|(_, import)| import.kind == kind) {
            let whole = Import { keep: Vec::new(), until: None, ..import.clone() };
            // What is wrong with rows that nobody wants is nobody's concern.
            let mut unheard = Findings::default();
            csv::read(*file, files.text(*file), &whole, &mut unheard, |row, _| {
                let text = row.cell(column).map(|cell| cell.text.to_string());
                all.extend(text.filter(|text| !text.is_empty()));
            });
        }
        all
    }
}

impl Opened {
    /// The exports of a book.
    pub fn exports(&self) -> Exports {
        let export = |source: &Source| match source.form {
            Form::Export(index) => Some((source.file, self.settings.imports.get(index)?.as_ref()?.clone())),
            Form::Csv(_) | Form::Toml | Form::Configuration => None,
        };
        Exports(self.sources.read.iter().filter_map(export).collect())
    }

    /// The sources of the configuration that can be understood.
    pub fn imports(&self) -> impl Iterator<Item = &Import> {
        self.settings.imports.iter().flatten()
    }

    /// The records that sources make of one kind, and what became of every row.
    pub fn exported(
        &self,
        kind: Kind,
        files: &Files,
        findings: &mut Findings,
    ) -> (Vec<Exported>, Vec<Accounted>) {
        let (mut records, mut accounts) = (Vec::new(), Vec::new());
        let mut by_source = BySource::new();
        let mut taken = super::taken(&self.sources.read, &self.settings.imports, kind);
        for source in &self.sources.read {
            let Form::Export(index) = source.form else { continue };
            let import = self.settings.imports.get(index).and_then(Option::as_ref);
            let Some(import) = import.filter(|import| import.kind == kind) else { continue };
            let mut each = |row: &Row<'_>, findings: &mut Findings| {
                if !taken.take(row, findings) {
                    return;
                }
                let cells = row.texts().map(|text| text.map(str::to_owned)).collect();
                records.push(Exported { cells, origin: row.place().origin() });
            };
            let account = csv::read(source.file, files.text(source.file), import, findings, &mut each);
            by_source.entry(index).or_default().add(account);
            accounts.push(Accounted { file: source.file, kind, is_export: true, account });
        }
        doubt(&self.settings.imports, &by_source, findings);
        (records, accounts)
    }
}
