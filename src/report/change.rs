//! A change of the book, made or only shown.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::{Report, WarningReport, lines_of};
use crate::records::kinds::Kind;
use crate::writing::Cells;
use crate::writing::journal::RecordChange;

/// A change of the book.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Change")]
pub struct ChangeReport {
    /// `vates-partner/change/1`.
    pub schema: &'static str,
    /// Its number in the journal; null where it was only shown.
    pub number: Option<u64>,
    /// Whether it was only shown.
    pub dry_run: bool,
    /// As of which day.
    pub as_of: String,
    /// Who made it.
    pub by: String,
    /// The reason given.
    pub why: Option<String>,
    /// The number of the change that it takes back.
    pub undoes: Option<u64>,
    /// What became of records.
    pub changes: Vec<RecordChangeReport>,
    /// What became of files.
    pub files: Vec<FileReport>,
    /// What follows from it.
    pub notes: Vec<String>,
    /// What should be looked at.
    pub warnings: Vec<WarningReport>,
    /// What was done, for a person.
    #[serde(skip)]
    pub summary: String,
}

/// What became of a record.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "RecordChange")]
pub struct RecordChangeReport {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The file it stands in.
    pub file: String,
    /// What it said, without blank columns; null where there was none.
    pub before: Option<Cells>,
    /// What it says; null where it is gone.
    pub after: Option<Cells>,
}

/// What became of a file.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "FileChange")]
pub struct FileReport {
    /// Its path within the book.
    pub file: String,
    /// The SHA-256 of what it was; null where there was none.
    pub before: Option<String>,
    /// The SHA-256 of what it became; null where it is gone.
    pub after: Option<String>,
    /// The lines that differ, where the change was only shown.
    pub diff: Option<String>,
}

impl From<&RecordChange> for RecordChangeReport {
    fn from(change: &RecordChange) -> RecordChangeReport {
        let RecordChange { kind, id, file, before, after } = change.clone();
        RecordChangeReport { kind, id, file, before, after }
    }
}

/// The lines in which two texts differ, as `diff -u` shows them.
pub fn unified(path: &str, before: &str, after: &str) -> String {
    let diff = similar::TextDiff::from_lines(before, after);
    diff.unified_diff().context_radius(2).header(path, path).to_string()
}

impl RecordChangeReport {
    /// The columns that differ: name, before, after.
    fn columns(&self) -> Vec<(String, String, String)> {
        let none = Cells::new();
        let (before, after) = (self.before.as_ref().unwrap_or(&none), self.after.as_ref().unwrap_or(&none));
        let mut names: Vec<&String> = before.keys().chain(after.keys()).collect();
        names.sort();
        names.dedup();
        let text = |cells: &Cells, name: &String| cells.get(name).cloned().unwrap_or_default();
        let cells = names.into_iter().map(|name| (name.clone(), text(before, name), text(after, name)));
        cells.filter(|(_, before, after)| before != after).collect()
    }
}

impl ChangeReport {
    /// The end of its page: where it was written, or what would be, and what should be looked at.
    pub(super) fn close(&self, page: &mut Document) {
        for file in self.files.iter().filter_map(|file| file.diff.as_ref()) {
            page.list(file.lines().map(str::to_owned).collect());
        }
        if self.dry_run {
            page.text("Nothing was written.");
        } else {
            let files: Vec<&str> = self.files.iter().map(|file| file.file.as_str()).collect();
            let number =
                self.number.map_or_else(String::new, |number| format!(", change {number} of the journal"));
            page.text(format!("Written to {}{number}.", files.join(", ")));
        }
        page.warnings(&self.warnings);
    }
}

impl Report for ChangeReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.changes)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["kind", "id", "file", "column", "before", "after"]);
        for change in &self.changes {
            if Kind::from_name(&change.kind).is_none() {
                // A file that is a record by itself is told by its checksums: its text is no cell of a spreadsheet.
                let sums = self.files.iter().find(|file| file.file == change.file);
                let sum = |of: fn(&FileReport) -> &Option<String>| sums.and_then(|file| of(file).clone());
                let cells =
                    [sum(|file| &file.before), sum(|file| &file.after)].map(Option::unwrap_or_default);
                let row = [change.kind.clone(), change.id.clone(), change.file.clone(), "sha256".to_owned()];
                flat.rows.push(row.into_iter().chain(cells).collect());
                continue;
            }
            for (column, before, after) in change.columns() {
                flat.rows.push(vec![
                    change.kind.clone(),
                    change.id.clone(),
                    change.file.clone(),
                    column,
                    before,
                    after,
                ]);
            }
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(self.summary.clone());
        if !self.dry_run {
            let mut table = Table::new([
                ("Record", Align::Left),
                ("Column", Align::Left),
                ("Before", Align::Left),
                ("After", Align::Left),
            ]);
            // A file that is a record by itself is shown by a command of its own.
            let records = self.changes.iter().filter(|change| Kind::from_name(&change.kind).is_some());
            for change in records {
                for (column, before, after) in change.columns() {
                    table.row([change.id.clone(), column, before, after]);
                }
            }
            if !table.rows.is_empty() {
                page.table(table);
            }
        }
        page.list(self.notes.clone());
        self.close(&mut page);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
