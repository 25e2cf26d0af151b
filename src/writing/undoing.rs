//! The change that takes another one back, as long as its records are as it left them.

use super::journal::Entry;
use super::{Cells, Change, Edit, Read, Refused, Standing, Undone, whole_text};
use crate::records::kinds::Kind;

/// The change that takes another one back.
///
/// # Errors
/// A record isn't any more as that change left it.
pub fn undo(entry: &Entry, read: Read<'_>) -> Result<Change, Refused> {
    let (mut edits, mut standing) = (Vec::new(), Standing::of(read));
    for change in entry.changes.iter().rev() {
        let id = change.id.clone();
        if !standing.is_as_left(change) {
            let message =
                format!("`{id}` of {} is not any more what change {} made of it", change.kind, entry.number);
            return Err(Refused::new(message, "undo what came later, or correct it by a change of its own"));
        }
        let Some(kind) = Kind::from_name(&change.kind) else {
            let text = whole_text(change.before.as_ref()).map(str::to_owned);
            edits.push(Edit::Whole { kind: change.kind.clone(), id, path: change.file.clone(), text });
            continue;
        };
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
