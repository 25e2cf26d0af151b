//! Someone else's exports, as they were read.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Document, Flat};
use super::records::{CellReport, ListReport, RecordReport};
use super::{Report, lines_of};
use crate::book::from_records::Accounted;
use crate::book::from_records::exports::Exported;
use crate::files::Files;
use crate::records::kinds::Kind;

/// The records that sources make of exports.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ImportShow")]
pub struct ImportShowReport {
    /// `vates-partner/import-show/1`.
    pub schema: &'static str,
    /// The kind.
    pub kind: &'static str,
    /// The records, in the order of files and lines, in a book's own columns and notation.
    pub records: Vec<RecordReport>,
    /// What became of the rows of each file.
    pub files: Vec<AccountReport>,
}

/// What became of the rows below the header of an export: each is counted once.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Account")]
pub struct AccountReport {
    /// The file.
    pub file: String,
    /// The kind of record that was read from it.
    pub kind: &'static str,
    /// How many rows stand below its header.
    pub rows: usize,
    /// How many were read as records.
    pub read: usize,
    /// How many `keep` leaves out.
    pub filtered: usize,
    /// How many are blank.
    pub blank: usize,
    /// How many stand at or below what `until` names.
    pub behind: usize,
    /// How many are reported, as they can't be read.
    pub reported: usize,
}

impl AccountReport {
    /// What is said of a file's rows.
    pub fn new(accounted: &Accounted, files: &Files) -> AccountReport {
        let account = accounted.account;
        AccountReport {
            file: files.name(accounted.file).to_owned(),
            kind: accounted.kind.name(),
            rows: account.rows(),
            read: account.read,
            filtered: account.filtered,
            blank: account.blank,
            behind: account.behind,
            reported: account.reported,
        }
    }

    /// It in a sentence.
    pub fn words(&self) -> String {
        let counts = [
            (self.read, "read"),
            (self.filtered, "filtered out by `keep`"),
            (self.blank, "blank"),
            (self.behind, "below the end named by `until`"),
            (self.reported, "reported"),
        ];
        let counts: Vec<String> = counts
            .into_iter()
            .filter(|(count, what)| *count > 0 || *what == "read")
            .map(|(count, what)| format!("{count} {what}"))
            .collect();
        let rows = if self.rows == 1 { "1 row".to_owned() } else { format!("{} rows", self.rows) };
        format!("{} as {}: {rows}, {}", self.file, self.kind, counts.join(", "))
    }
}

impl ImportShowReport {
    /// What is said of exported records.
    pub fn new(kind: Kind, records: &[Exported], accounts: &[Accounted], files: &Files) -> ImportShowReport {
        let record = |exported: &Exported| {
            let text = |cell: &Option<String>| cell.clone().map_or(CellReport::Blank, CellReport::Text);
            let columns = kind.columns().iter().map(|column| column.name);
            let source = files.show(exported.origin);
            RecordReport {
                cells: columns.zip(exported.cells.iter().map(text)).collect(),
                id: source.clone(),
                source,
                partner: None,
                date: None,
            }
        };
        ImportShowReport {
            schema: "vates-partner/import-show/1",
            kind: kind.name(),
            records: records.iter().map(record).collect(),
            files: accounts.iter().map(|accounted| AccountReport::new(accounted, files)).collect(),
        }
    }

    fn list(&self) -> ListReport {
        ListReport {
            schema: self.schema,
            kind: self.kind,
            records: self.records.clone(),
            single: false,
            as_of: None,
        }
    }
}

impl Report for ImportShowReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.records)
    }

    fn flat(&self) -> Flat {
        self.list().flat()
    }

    fn document(&self) -> Document {
        let mut page = self.list().document();
        page.list(self.files.iter().map(AccountReport::words).collect());
        page
    }
}
