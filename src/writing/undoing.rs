//! The change that takes another one back, as long as its records are as it left them.

use super::journal::Entry;
use super::{Cells, Change, Edit, Read, Refused, TEXT, Undone};
use crate::files::encoding::text_of;
use crate::records::kinds::Kind;

/// The change that takes another one back.
///
/// # Errors
/// A record isn't any more as that change left it.
pub fn undo(entry: &Entry, read: Read<'_>) -> Result<Change, Refused> {
    let mut edits = Vec::new();
    for change in entry.changes.iter().rev() {
        let id = change.id.clone();
        let touched = || {
            let message =
                format!("`{id}` of {} is not any more what change {} made of it", change.kind, entry.number);
            Refused::new(message, "undo what came later, or correct it by a change of its own")
        };
        let Some(kind) = Kind::from_name(&change.kind) else {
            let text = |cells: &Option<Cells>| cells.as_ref().and_then(|cells| cells.get(TEXT).cloned());
            let now = read.folder.read(&change.file).ok().and_then(text_of);
            if now != text(&change.after) {
                return Err(touched());
            }
            let (kind, path) = (change.kind.clone(), change.file.clone());
            edits.push(Edit::Whole { kind, id, path, text: text(&change.before) });
            continue;
        };
        if read.record(kind, &change.id) != change.after {
            return Err(touched());
        }
        edits.push(match (&change.before, &change.after) {
            (None, _) => Edit::Remove { kind, id },
            (Some(before), None) => Edit::Insert { kind, cells: before.clone() },
            (Some(before), Some(after)) => {
                let blank = after.keys().filter(|column| !before.contains_key(*column));
                let mut cells: Cells = blank.map(|column| (column.clone(), String::new())).collect();
                let changed = before.iter().filter(|(column, text)| after.get(*column) != Some(text));
                cells.extend(changed.map(|(column, text)| (column.clone(), text.clone())));
                Edit::Set { kind, id, cells }
            }
        });
    }
    let made =
        entry.files.iter().filter(|file| file.before.is_none()).map(|file| file.file.clone()).collect();
    Ok(Change { edits, why: None, undoes: Some(Undone { number: entry.number, made }) })
}
