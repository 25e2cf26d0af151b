//! What loading a program file needs everywhere: references to clauses, words, rows of four.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::calendar::PerQuarter;
use crate::finding::{Code, Findings, Place, Problem};
use crate::ids::ClauseId;
use crate::records::cells::{self, quoted};
use crate::records::toml::Table;
use crate::records::{Cell, Written};
use crate::suggest;

/// Collects the findings of one program file, and knows the clauses that may be cited.
pub(super) struct Loader<'f> {
    pub(super) findings: &'f mut Findings,
    /// The ids of the clauses, unless each is known to be there.
    clauses: Option<BTreeSet<String>>,
}

impl<'f> Loader<'f> {
    pub(super) fn new(findings: &'f mut Findings, clauses: Option<BTreeSet<String>>) -> Loader<'f> {
        Loader { findings, clauses }
    }

    pub(super) fn text(&mut self, table: &Table<'_>, key: &'static str) -> Option<String> {
        table.text(key, self.findings)
    }

    /// The clause under `clause`, which must be one of the file.
    pub(super) fn clause(&mut self, table: &Table<'_>) -> Option<ClauseId> {
        self.clause_at(table, "clause")
    }

    pub(super) fn clause_at(&mut self, table: &Table<'_>, key: &'static str) -> Option<ClauseId> {
        let id = ClauseId::new(&self.text(table, key)?);
        let Some(clauses) = self.clauses.as_ref().filter(|clauses| !clauses.contains(id.as_str())) else {
            return Some(id);
        };
        let message = format!("there is no clause {}", quoted(id.as_str()));
        let fix = suggest::nearest(id.as_str(), clauses.iter().map(String::as_str))
            .map_or("add it under [[clauses]]".to_owned(), |near| format!("did you mean `{near}`?"));
        table.report(key, Problem::new(Code::UnknownReference, message, fix), self.findings);
        None
    }

    pub(super) fn word<T: Copy>(
        &mut self,
        table: &Table<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<T> {
        table.required(key, self.findings, |cell| cells::word(&cell.text, words))
    }

    pub(super) fn words<T: Copy>(
        &mut self,
        table: &Table<'_>,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Vec<T> {
        let mut found = Vec::new();
        for (cell, place) in table.cells(key, self.findings) {
            match cells::word(&cell.text, words) {
                Ok(value) => found.push(value),
                Err(problem) => self.findings.report(place, problem),
            }
        }
        found
    }

    pub(super) fn texts(&mut self, table: &Table<'_>, key: &'static str) -> Vec<String> {
        table.cells(key, self.findings).into_iter().map(|(cell, _)| cell.text.into_owned()).collect()
    }

    pub(super) fn count(&mut self, table: &Table<'_>, key: &'static str) -> Option<u32> {
        table.required(key, self.findings, cells::count).map(std::num::NonZeroU32::get)
    }

    /// One value for each quarter, each read from its cell.
    pub(super) fn per_quarter<T>(
        &mut self,
        table: &Table<'_>,
        key: &'static str,
        read: impl Fn(&Cell<'_>) -> Result<T, Problem>,
    ) -> Option<PerQuarter<T>> {
        if !table.has(key) {
            table.missing(key, self.findings);
            return None;
        }
        let before = self.findings.len();
        let mut values = Vec::new();
        for (cell, place) in table.cells(key, self.findings) {
            match read(&cell) {
                Ok(value) => values.push(value),
                Err(problem) => self.findings.report(place, problem),
            }
        }
        // A value that can't be read is told already, and isn't missing as well.
        if self.findings.len() > before { None } else { self.four(table, key, values) }
    }

    pub(super) fn four<T>(&mut self, table: &Table<'_>, key: &str, values: Vec<T>) -> Option<PerQuarter<T>> {
        let found = values.len();
        let four = values.try_into().ok().map(PerQuarter);
        if four.is_none() {
            let message = format!("`{key}` needs a value for each of the four quarters, and has {found}");
            table.report(key, Problem::bare(Code::Program, message), self.findings);
        }
        four
    }

    /// Reports a fault of the program at a key.
    pub(super) fn fault(&mut self, table: &Table<'_>, key: &str, message: String, fix: &str) {
        table.report(key, Problem::new(Code::Program, message, fix), self.findings);
    }

    /// Reports ids that are given twice in an array of tables.
    pub(super) fn unique<'i>(&mut self, ids: impl IntoIterator<Item = (Cow<'i, str>, Place)>) {
        let mut seen = BTreeSet::new();
        for (id, place) in ids {
            if !seen.insert(id.clone()) {
                let message = format!("the id {} is given twice", quoted(&id));
                self.findings.report(place, Problem::new(Code::RepeatedId, message, "remove one of them"));
            }
        }
    }
}

/// A cell that may say `optional` instead of a value.
pub(super) fn or_optional<T>(
    read: impl Fn(&Cell<'_>) -> Result<T, Problem>,
) -> impl Fn(&Cell<'_>) -> Result<Option<T>, Problem> {
    move |cell| {
        if cell.text == "optional" && cell.written == Written::Text { Ok(None) } else { read(cell).map(Some) }
    }
}
