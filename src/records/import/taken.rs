//! Rows that several sources of one kind may read: each is one record, so that only one of them may take it.

use std::collections::{BTreeMap, BTreeSet};

use crate::finding::{Code, FileId, Findings, Origin, Problem};
use crate::records::Row;

/// Which rows of files with several sources of one kind were taken.
#[derive(Debug, Default)]
pub struct Taken {
    shared: BTreeSet<FileId>,
    rows: BTreeSet<Origin>,
}

impl Taken {
    /// Of the files that the sources of one kind name.
    pub fn of(files: impl Iterator<Item = FileId>) -> Taken {
        let mut times: BTreeMap<FileId, usize> = BTreeMap::new();
        for file in files {
            let times = times.entry(file).or_default();
            *times = times.saturating_add(1);
        }
        let shared = times.into_iter().filter(|(_, times)| *times > 1).map(|(file, _)| file).collect();
        Taken { shared, rows: BTreeSet::new() }
    }

    /// Takes a row; `false` where another source has it, which is reported.
    pub fn take(&mut self, row: &Row<'_>, findings: &mut Findings) -> bool {
        let origin = row.place().origin();
        if !self.shared.contains(&origin.file) || self.rows.insert(origin) {
            return true;
        }
        let message = format!("two sources of {} read this row", row.kind);
        let fix = "give both a `keep`, so that each row is taken by one of them";
        findings.report(row.place(), Problem::new(Code::RepeatedId, message, fix));
        false
    }
}
