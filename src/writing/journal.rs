//! The journal: a line for every change, each with the checksum of the line before.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Cells, Refused};
use crate::checksum::sha256;
use crate::files::pending::JOURNAL;

/// The form of a line.
pub const SCHEMA: &str = "vates-partner/journal/1";

/// A change, as the journal has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// `vates-partner/journal/1`.
    pub schema: String,
    /// Which change, counted from 1.
    pub number: u64,
    /// When: `2026-11-24T14:05:33Z`.
    pub at: String,
    /// As of which day.
    pub as_of: String,
    /// Who.
    pub by: String,
    /// With what command.
    pub command: String,
    /// The reason given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub why: Option<String>,
    /// The number of the change that this one takes back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub undoes: Option<u64>,
    /// The records.
    pub changes: Vec<RecordChange>,
    /// The files.
    pub files: Vec<FileChange>,
    /// The SHA-256 of the line before; null in the first.
    pub previous: Option<String>,
}

/// What became of a record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordChange {
    /// Its kind.
    pub kind: String,
    /// Its id.
    pub id: String,
    /// The file it stands in.
    pub file: String,
    /// What it said, but for blank cells; null where there was none.
    pub before: Option<Cells>,
    /// What it says; null where it is gone.
    pub after: Option<Cells>,
}

/// What became of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileChange {
    /// Its path within the book.
    pub file: String,
    /// The SHA-256 of what it was; null where there was none.
    pub before: Option<String>,
    /// The SHA-256 of what it became; null where it is gone.
    pub after: Option<String>,
}

impl Entry {
    /// The line, without its end: what the entry says, and the SHA-256 of that.
    ///
    /// # Errors
    /// Never for this shape; the serializer's signature.
    pub fn line(&self) -> serde_json::Result<String> {
        let said = serde_json::to_string(self)?;
        let sum = sha256(said.as_bytes());
        let open = said.strip_suffix('}').unwrap_or(&said);
        Ok(format!("{open}{SUM}{sum}{SUM_END}"))
    }
}

/// What stands in a line before and behind its own checksum.
const SUM: &str = ",\"sum\":\"";
const SUM_END: &str = "\"}";

/// Whether a line says what it was written to say.
fn is_unchanged(line: &[u8]) -> bool {
    let sum = memchr::memmem::rfind(line, SUM.as_bytes()).map(|at| line.split_at(at));
    let Some((open, sum)) = sum else { return false };
    let sum = sum.strip_prefix(SUM.as_bytes()).and_then(|sum| sum.strip_suffix(SUM_END.as_bytes()));
    sum.is_some_and(|sum| sha256(&[open, b"}"].concat()).as_bytes() == sum)
}

/// The lines of a journal. Some programs end lines with two signs; what an entry says doesn't hang on that.
fn lines(body: &[u8]) -> impl DoubleEndedIterator<Item = &[u8]> {
    body.split(|byte| *byte == b'\n').map(|line| line.strip_suffix(b"\r").unwrap_or(line))
}

/// The end of a journal, behind which the next line goes: its number, and the checksum of the last line.
///
/// # Errors
/// The last line is no entry, or has no end.
pub fn end(journal: &[u8]) -> Result<(u64, Option<String>), Refused> {
    if journal.is_empty() {
        return Ok((1, None));
    }
    let body = journal.strip_suffix(b"\n");
    let last = lines(body.unwrap_or(journal)).next_back().unwrap_or_default();
    match (serde_json::from_slice::<Entry>(last), body) {
        (Ok(entry), Some(_)) => Ok((entry.number.saturating_add(1), Some(sha256(last)))),
        (Ok(_), None) => {
            Err(Refused::new(format!("the last line of {JOURNAL} has no end"), "put a line break behind it"))
        }
        (Err(_), _) => Err(Refused::new(format!("the last line of {JOURNAL} is no entry"), TO_MEND)),
    }
}

/// What to do about a line that is no entry.
const TO_MEND: &str = "take that line away, or put the file back from where it is kept";

/// What is wrong with the last line of a journal, and which line that is, looking at that and the one before it alone:
/// whoever writes behind it has no time to prove all of them.
pub fn broken_end(journal: &[u8]) -> Option<(usize, String)> {
    let mut back = lines(journal.strip_suffix(b"\n")?).rev();
    let (last, before) = (back.next()?, back.next());
    let broken = match serde_json::from_slice::<Entry>(last) {
        Err(error) => no_entry(&error),
        Ok(entry) if entry.previous != before.map(sha256) => NOT_BEHIND.to_owned(),
        Ok(_) if !is_unchanged(last) => CHANGED.to_owned(),
        Ok(_) => return None,
    };
    Some((back.count().saturating_add(1).saturating_add(before.iter().len()), broken))
}

/// What is said of a line that is no entry.
fn no_entry(error: &serde_json::Error) -> String {
    format!("it is no entry ({error}); {TO_MEND}")
}

/// What is said of a line that isn't written behind the one before it.
const NOT_BEHIND: &str = "the line before it is not the one that it was written behind";
/// What is said of a line whose own checksum isn't its.
const CHANGED: &str = "it was changed since it was written";

/// Whether a record of this kind ever had this id.
pub fn names(journal: &[u8], kind: &str, id: &str) -> bool {
    let wanted = format!("\"kind\":\"{kind}\",\"id\":{},", serde_json::Value::from(id));
    memchr::memmem::find(journal, wanted.as_bytes()).is_some()
}

/// Whether a record ever had this text in this column.
pub fn holds(journal: &[u8], column: &str, text: &str) -> bool {
    let wanted = format!("\"{column}\":{}", serde_json::Value::from(text));
    memchr::memmem::find(journal, wanted.as_bytes()).is_some()
}

/// A journal, as far as its chain holds.
#[derive(Clone, Debug, Default)]
pub struct Journal {
    /// The entries.
    pub entries: Vec<Entry>,
    /// What breaks the chain, and in which line.
    pub broken: Option<(usize, String)>,
    /// That line and those behind it, which prove nothing, but explain what became of records and files.
    pub behind: Vec<Line>,
}

/// What a line is that stands where a journal is broken, or behind that.
#[derive(Clone, Debug)]
pub enum Line {
    /// An entry that says what it was written to say.
    Entry(Entry),
    /// An entry that was changed since.
    Changed(Entry),
    /// No entry; or no line, where some are missing.
    Lost,
}

impl Journal {
    /// The entries of a journal; reading ends where the chain breaks.
    pub fn read(bytes: &[u8]) -> Journal {
        let mut journal = Journal::default();
        let mut previous: Option<String> = None;
        let body = bytes.strip_suffix(b"\n").unwrap_or(bytes);
        if body.is_empty() {
            return journal;
        }
        for (index, line) in lines(body).enumerate() {
            let number = u64::try_from(index).unwrap_or(u64::MAX).saturating_add(1);
            let broken = match serde_json::from_slice::<Entry>(line) {
                Err(error) => no_entry(&error),
                Ok(entry) if entry.schema != SCHEMA => format!("it is of another form, `{}`", entry.schema),
                Ok(entry) if entry.number != number => format!("it is numbered {}", entry.number),
                Ok(entry) if entry.previous != previous => NOT_BEHIND.to_owned(),
                Ok(_) if !is_unchanged(line) => CHANGED.to_owned(),
                Ok(entry) => {
                    previous = Some(sha256(line));
                    journal.entries.push(entry);
                    continue;
                }
            };
            journal.broken = Some((index.saturating_add(1), broken));
            journal.behind = behind(lines(body).skip(index), previous);
            return journal;
        }
        if !bytes.ends_with(b"\n") {
            let cut = "it is cut short; put a line break behind it";
            journal.broken = Some((journal.entries.len(), cut.to_owned()));
        }
        journal
    }

    /// The changes that are neither taken back nor take one back.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Entry> {
        let undone: BTreeSet<u64> = self.entries.iter().filter_map(|entry| entry.undoes).collect();
        let stands = move |entry: &&Entry| entry.undoes.is_none() && !undone.contains(&entry.number);
        self.entries.iter().filter(stands)
    }

    /// What a record said before the last standing change that is like this.
    pub fn before_last(
        &self,
        kind: &str,
        id: &str,
        is_like: impl Fn(&Cells, &Cells) -> bool,
    ) -> Option<&Cells> {
        let changes = self.standing().rev().flat_map(|entry| &entry.changes);
        let mut own = changes.filter(|change| change.kind == kind && change.id == id);
        own.find_map(|change| {
            let (before, after) = (change.before.as_ref()?, change.after.as_ref()?);
            is_like(before, after).then_some(before)
        })
    }
}

/// What lines are that stand where a journal is broken, and behind that.
fn behind<'b>(lines: impl Iterator<Item = &'b [u8]>, mut previous: Option<String>) -> Vec<Line> {
    let mut behind: Vec<Line> = Vec::new();
    for line in lines {
        let entry = serde_json::from_slice(line).ok().filter(|entry: &Entry| entry.schema == SCHEMA);
        // A line that isn't any more what the next one was written behind is no sign of one that is missing.
        let is_explained = matches!(behind.last(), Some(Line::Changed(_) | Line::Lost));
        let is_behind = entry.as_ref().is_some_and(|entry| entry.previous == previous);
        if entry.is_some() && !is_behind && !is_explained {
            behind.push(Line::Lost);
        }
        behind.push(match entry {
            Some(entry) if is_unchanged(line) => Line::Entry(entry),
            Some(entry) => Line::Changed(entry),
            None => Line::Lost,
        });
        previous = Some(sha256(line));
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal(count: u64) -> Vec<u8> {
        let mut bytes = Vec::new();
        for number in 1..=count {
            let (next, previous) = end(&bytes).unwrap();
            assert_eq!(next, number);
            let change = RecordChange {
                kind: "deals".to_owned(),
                id: format!("D-{number}"),
                file: "deals.csv".to_owned(),
                before: None,
                after: Some(Cells::new()),
            };
            let entry = Entry {
                schema: SCHEMA.to_owned(),
                number,
                at: "2026-11-24T14:05:33Z".to_owned(),
                as_of: "2026-11-24".to_owned(),
                by: "alice".to_owned(),
                command: "deal register".to_owned(),
                why: None,
                undoes: None,
                changes: vec![change],
                files: Vec::new(),
                previous,
            };
            bytes.extend(entry.line().unwrap().into_bytes());
            bytes.push(b'\n');
        }
        bytes
    }

    #[test]
    fn a_chain_holds_until_a_line_is_changed() {
        let bytes = journal(3);
        let read = Journal::read(&bytes);
        assert_eq!((read.entries.len(), read.broken), (3, None));
        assert!(
            names(&bytes, "deals", "D-2")
                && !names(&bytes, "deals", "D-4")
                && !names(&bytes, "orders", "D-2")
        );
        let text = String::from_utf8(bytes.clone()).unwrap();
        let forged = text.replacen("alice", "mallory", 1);
        assert_eq!(Journal::read(forged.as_bytes()).broken, Some((1, CHANGED.to_owned())));
        let dropped: String = text.split_inclusive('\n').skip(1).collect();
        assert_eq!(Journal::read(dropped.as_bytes()).broken.unwrap().0, 1);
        let edited = text.replace("\"number\":3,\"at\":\"2026", "\"number\":3,\"at\":\"2025");
        assert_eq!(Journal::read(edited.as_bytes()).broken.unwrap().0, 3);
        assert_eq!(broken_end(edited.as_bytes()).unwrap(), (3, CHANGED.to_owned()));
        let without: String = text.split_inclusive('\n').filter(|line| !line.contains("\"D-2\"")).collect();
        assert_eq!(broken_end(without.as_bytes()).unwrap(), (2, NOT_BEHIND.to_owned()));
        assert_eq!((broken_end(&bytes), broken_end(&journal(1)), broken_end(b"")), (None, None, None));
        assert_eq!(Journal::read(text.replace('\n', "\r\n").as_bytes()).entries.len(), 3);
        assert_eq!(end(text.replace('\n', "\r\n").as_bytes()), end(&bytes));
        assert!(Journal::read(&bytes[..bytes.len() - 4]).broken.is_some());
        let refused = |journal: &[u8]| end(journal).unwrap_err().fix;
        assert_eq!(refused(&bytes[..bytes.len() - 4]), TO_MEND);
        assert_eq!(refused(&[&bytes, &b"{}\n"[..]].concat()), TO_MEND);
        assert_eq!(refused(&bytes[..bytes.len() - 1]), "put a line break behind it");
    }
}
