//! A file of tallies, read back: whole and unchanged, or refused with all that is wrong with it.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Entry, FORMAT, Head, Tail, VERSION, schema};
use crate::checksum::sha256;
use crate::escape::brief;

/// A file of tallies, as written.
#[derive(Clone, Debug)]
pub struct TallyFile {
    /// Its name, as people are shown it.
    pub name: String,
    /// Its first line.
    pub head: Head,
    /// The lines of partners: the first of them is line 2 of the file.
    pub entries: Vec<Entry>,
}

impl TallyFile {
    /// Where a partner's line stands: `part.tally:12`.
    pub fn place(&self, position: usize) -> String {
        place(&self.name, position.saturating_add(2))
    }
}

/// Of a first line, only what says whether the rest can be understood.
#[derive(Deserialize)]
struct Format {
    schema: String,
}

/// Reads a file.
///
/// # Errors
/// What is wrong with it, each with the file and the line.
pub fn read(name: &str, bytes: Vec<u8>) -> Result<TallyFile, Vec<String>> {
    let fault = |line: usize, what: &str| vec![format!("{}: {what}", place(name, line))];
    let text = String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().get(..error.utf8_error().valid_up_to()).unwrap_or_default();
        fault(good.split(|byte| *byte == b'\n').count(), "this is no text in UTF-8, and so no tally")
    })?;
    let lines = || text.split_inclusive('\n');
    let Some(first) = lines().next() else { return Err(fault(1, "the file is empty")) };
    // A format of another version says so in its first line, whatever else it is like.
    match serde_json::from_str::<Format>(first).ok().map(|format| format.schema) {
        Some(known) if known == schema() => {}
        Some(other) if other.starts_with(FORMAT) => {
            let version = other.strip_prefix(FORMAT).unwrap_or_default();
            let what =
                format!("the tally is of version {version}, and version {VERSION} is what is read here");
            return Err(fault(1, &what));
        }
        Some(_) | None => {
            let what = format!("this is no tally: its first line doesn't begin with the schema {}", schema());
            return Err(fault(1, &what));
        }
    }
    let count = lines().count();
    let last = lines().next_back().filter(|last| last.ends_with('\n'));
    let Some((last, tail)) = last.and_then(|last| Some((last, serde_json::from_str::<Tail>(last).ok()?)))
    else {
        let what = "the file was cut off: it doesn't end with the line that counts and sums up its lines";
        return Err(fault(count, what));
    };
    let before = text.get(..text.len().saturating_sub(last.len())).unwrap_or_default();
    if sha256(before.as_bytes()) != tail.sha256 {
        let what = "the lines above were changed after they were written: this isn't their checksum";
        return Err(fault(count, what));
    }
    understood(name, before, &tail)
}

/// What the lines before the last one say.
fn understood(name: &str, before: &str, tail: &Tail) -> Result<TallyFile, Vec<String>> {
    let mut faults = Vec::new();
    let mut lines = before.split_inclusive('\n').zip(1..);
    let head = lines.next().and_then(|(line, number)| parsed::<Head>(name, number, line, &mut faults));
    let mut entries = Vec::new();
    let mut count = 0usize;
    for (line, number) in lines {
        count = count.saturating_add(1);
        entries.extend(parsed::<Entry>(name, number, line, &mut faults));
    }
    if count != tail.partners {
        let (line, told) = (count.saturating_add(2), tail.partners);
        faults.push(format!("{}: {count} partners stand above, and not {told}", place(name, line)));
    }
    if let Some(head) = &head
        && head.readings.checksum().as_ref() != Some(&head.readings.sha256)
    {
        let what = "the checksum of the readings isn't that of the readings";
        faults.push(format!("{}: {what}", place(name, 1)));
    }
    match head {
        Some(head) if faults.is_empty() => Ok(TallyFile { name: name.to_owned(), head, entries }),
        Some(_) | None => Err(faults),
    }
}

fn parsed<T: DeserializeOwned>(name: &str, number: usize, line: &str, faults: &mut Vec<String>) -> Option<T> {
    serde_json::from_str(line)
        .map_err(|error| {
            // The line is known, and is the only one that there is for the reader of JSON.
            let what = error.to_string();
            let what = what.split(" at line 1").next().unwrap_or_default();
            let column = error.column();
            faults.push(format!(
                "{}:{column}: this can't be understood: {}",
                place(name, number),
                brief(what)
            ));
        })
        .ok()
}

/// `part.tally:12`.
pub(super) fn place(name: &str, line: usize) -> String {
    format!("{name}:{line}")
}
