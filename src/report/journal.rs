//! The journal, and whether the book follows from it.

use schemars::JsonSchema;
use serde::Serialize;

use super::change::RecordChangeReport;
use super::document::{Align, Document, Flat, Table};
use super::{Report, lines_of};
use crate::words::counted;
use crate::writing::journal::Entry;

/// The journal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Journal")]
pub struct JournalReport {
    /// `vates-partner/journal/1`.
    pub schema: &'static str,
    /// The changes, in their order.
    pub entries: Vec<EntryReport>,
}

/// A change.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Entry")]
pub struct EntryReport {
    /// Which change, counted from 1.
    pub number: u64,
    /// When.
    pub at: String,
    /// As of which day.
    pub as_of: String,
    /// Who.
    pub by: String,
    /// With what command.
    pub command: String,
    /// The reason given.
    pub why: Option<String>,
    /// The number of the change that it takes back.
    pub undoes: Option<u64>,
    /// What became of records.
    pub changes: Vec<RecordChangeReport>,
}

impl From<&Entry> for EntryReport {
    fn from(entry: &Entry) -> EntryReport {
        EntryReport {
            number: entry.number,
            at: entry.at.clone(),
            as_of: entry.as_of.clone(),
            by: entry.by.clone(),
            command: entry.command.clone(),
            why: entry.why.clone(),
            undoes: entry.undoes,
            changes: entry.changes.iter().map(RecordChangeReport::from).collect(),
        }
    }
}

impl EntryReport {
    fn records(&self) -> String {
        self.changes.iter().map(|change| change.id.as_str()).collect::<Vec<_>>().join(", ")
    }
}

impl Report for JournalReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.entries)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["number", "at", "as_of", "by", "command", "why", "undoes", "records"]);
        for entry in &self.entries {
            flat.rows.push(vec![
                entry.number.to_string(),
                entry.at.clone(),
                entry.as_of.clone(),
                entry.by.clone(),
                entry.command.clone(),
                entry.why.clone().unwrap_or_default(),
                entry.undoes.map(|number| number.to_string()).unwrap_or_default(),
                entry.records(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(counted(self.entries.len(), "change", "changes"));
        let mut table = Table::new([
            ("Change", Align::Right),
            ("At", Align::Left),
            ("By", Align::Left),
            ("Records", Align::Left),
            ("Command", Align::Left),
        ]);
        for entry in &self.entries {
            let cells = [entry.at.clone(), entry.by.clone(), entry.records(), entry.command.clone()];
            table.row([entry.number.to_string()].into_iter().chain(cells));
        }
        if !self.entries.is_empty() {
            page.table(table);
        }
        page
    }
}

/// Whether the book follows from the journal.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "JournalVerify")]
pub struct VerifyReport {
    /// `vates-partner/journal-verify/1`.
    pub schema: &'static str,
    /// Whether the chain holds and the records are what the journal says.
    pub holds: bool,
    /// How many changes the journal tells of, as far as its chain holds.
    pub changes: usize,
    /// What breaks the chain; null where it holds.
    pub broken: Option<String>,
    /// The records that are not what the journal says last of them.
    pub contradictions: Vec<String>,
    /// The files that were edited by hand since a command last wrote to them, which is nothing wrong by itself.
    pub edited: Vec<String>,
}

impl Report for VerifyReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(std::slice::from_ref(self))
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["what", "detail"]);
        let mut add = |what: &str, detail: &str| flat.rows.push(vec![what.to_owned(), detail.to_owned()]);
        self.broken.iter().for_each(|broken| add("broken", broken));
        self.contradictions.iter().for_each(|record| add("contradiction", record));
        self.edited.iter().for_each(|file| add("edited", file));
        flat
    }

    fn document(&self) -> Document {
        let verdict = if self.holds { "The journal holds" } else { "The journal does not hold" };
        let mut page = Document::titled(format!("{verdict}: {}", counted(self.changes, "change", "changes")));
        page.list(self.broken.iter().cloned().collect());
        page.list(self.contradictions.clone());
        page.list(self.edited.iter().map(|file| format!("{file} was edited by hand since")).collect());
        page
    }
}
