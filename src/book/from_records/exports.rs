//! Someone else's exports as records, before they are held against the rest of the book.

use super::{Accounted, Opened};
use crate::files::Files;
use crate::finding::{Findings, Origin};
use crate::records::import::Import;
use crate::records::kinds::Kind;
use crate::records::sources::Form;
use crate::records::{Row, csv};

/// A record as its source makes it.
#[derive(Clone, Debug)]
pub struct Exported {
    /// The cells of the kind's columns, in their order and in a book's notation; `None` where blank.
    pub cells: Vec<Option<String>>,
    /// Where it stands.
    pub origin: Origin,
}

impl Opened {
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
        for source in &self.sources.read {
            let Form::Export(index) = source.form else { continue };
            let import = self.settings.imports.get(index).and_then(Option::as_ref);
            let Some(import) = import.filter(|import| import.kind == kind) else { continue };
            let mut each = |row: &Row<'_>, _: &mut Findings| {
                let cells = row.texts().map(|text| text.map(str::to_owned)).collect();
                records.push(Exported { cells, origin: row.place().origin() });
            };
            let account = csv::read(source.file, files.text(source.file), import, findings, &mut each);
            accounts.push(Accounted { file: source.file, kind, is_export: true, account });
        }
        (records, accounts)
    }
}
