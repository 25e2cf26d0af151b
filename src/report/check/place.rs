//! Where findings are, in lines and columns, and what is to be seen there.

use std::ops::Range;

use crate::files::Files;
use crate::finding::{FileId, Place};

/// How many characters of a line are kept on either side of what is meant, and of itself: more than any page shows.
const KEPT: usize = 500;

/// Some text of a file, in lines and columns from 1. A column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lines {
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) end_line: usize,
    /// The column behind the last character.
    pub(super) end_column: usize,
}

/// A line of a file as written, in three parts. Nothing in it is safe to show.
#[derive(Clone, Debug, Default)]
pub struct Snippet {
    /// What stands before what is meant.
    pub before: String,
    /// What is meant.
    pub meant: String,
    /// What stands behind it.
    pub after: String,
    /// Whether the line starts earlier than `before`.
    pub starts_earlier: bool,
    /// Whether the line goes on behind what is here.
    pub goes_on: bool,
}

/// Finds lines and columns of places that are asked for in their order.
///
/// The characters of a line are counted once, however many places there are in it.
#[derive(Debug)]
pub(super) struct Walk<'f> {
    files: &'f Files,
    file: FileId,
    line_start: usize,
    at: usize,
    column: usize,
}

impl<'f> Walk<'f> {
    pub(super) fn new(files: &'f Files) -> Walk<'f> {
        Walk { files, file: FileId(u32::MAX), line_start: 0, at: 0, column: 1 }
    }

    /// The lines and columns of a place; `None` where the file as a whole is meant.
    pub(super) fn lines_of(&mut self, place: &Place) -> Option<Lines> {
        let text = self.files.text(place.file);
        let Range { start, end } = meant(place, text)?;
        let characters = |from: usize, to: usize| text.get(from..to).unwrap_or_default().chars().count();
        let (line, line_start) = self.files.line(place.file, start);
        let is_further = self.file == place.file && self.line_start == line_start && self.at <= start;
        let (known, column) = if is_further { (self.at, self.column) } else { (line_start, 1) };
        let column = column.saturating_add(characters(known, start));
        (self.file, self.line_start, self.at, self.column) = (place.file, line_start, start, column);
        let (end_line, last_start) = self.files.line(place.file, end);
        let end_column = if end_line == line {
            column.saturating_add(characters(start, end))
        } else {
            characters(last_start, end).saturating_add(1)
        };
        Some(Lines { line, column, end_line, end_column })
    }
}

impl Snippet {
    /// The line in which a place starts; `None` where the file as a whole is meant.
    pub(super) fn of(place: &Place, files: &Files) -> Option<Snippet> {
        let text = files.text(place.file);
        let Range { start, end } = meant(place, text)?;
        let (_, line_start) = files.line(place.file, start);
        let before = text.get(line_start..start).unwrap_or_default();
        let (meant, meant_goes_on) = within_line(text.get(start..end).unwrap_or_default());
        let (after, goes_on) = if start.saturating_add(meant.len()) == end {
            within_line(text.get(end..).unwrap_or_default())
        } else {
            ("", meant_goes_on)
        };
        let skipped = before.char_indices().rev().nth(KEPT.saturating_sub(1)).map_or(0, |(at, _)| at);
        Some(Snippet {
            before: before.get(skipped..).unwrap_or_default().to_owned(),
            meant: meant.to_owned(),
            after: after.to_owned(),
            starts_earlier: skipped > 0,
            goes_on,
        })
    }
}

/// The bytes that are meant. A record that is known by its start alone is meant up to the end of its line.
fn meant(place: &Place, text: &str) -> Option<Range<usize>> {
    let Range { start, end } = place.span.clone()?;
    if end <= text.len() {
        return Some(start..end);
    }
    let rest = text.get(start..).unwrap_or_default();
    let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
    Some(start..start.saturating_add(length))
}

/// As much of a text as stands on its first line and is kept, and whether the line goes on behind it.
fn within_line(text: &str) -> (&str, bool) {
    let mut characters = text.char_indices();
    let ends = |(_, character): &(usize, char)| matches!(character, '\n' | '\r');
    let last = characters.by_ref().take(KEPT).find(ends);
    let kept = last.or_else(|| characters.next()).map_or(text.len(), |(at, _)| at);
    let goes_on = text.get(kept..).is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['\n', '\r']));
    (text.get(..kept).unwrap_or_default(), goes_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(text: &str) -> (Files, FileId) {
        let mut files = Files::default();
        let id = files.add("deals.csv".to_owned(), text.to_owned());
        (files, id)
    }

    #[test]
    fn columns_count_characters_and_ends_lie_behind() {
        let (files, id) = files("id,name\nC-1,Zoë 日本,x\nC-2\n");
        let mut walk = Walk::new(&files);
        let mut at = |span: Range<usize>| {
            let lines = walk.lines_of(&Place::text(id, span)).unwrap();
            (lines.line, lines.column, lines.end_line, lines.end_column)
        };
        // `日本` is six bytes and two characters; `ë` before it two bytes.
        assert_eq!(at(12..16), (2, 5, 2, 8));
        assert_eq!(at(17..23), (2, 9, 2, 11));
        assert_eq!(at(24..25), (2, 12, 2, 13));
        assert_eq!(at(12..12), (2, 5, 2, 5));
        assert_eq!(at(0..29), (1, 1, 3, 4));
        assert_eq!(walk.lines_of(&Place::whole(id)), None);
    }

    #[test]
    fn a_line_is_kept_around_what_is_meant() {
        let long = format!("{}MEANT{}\nnext", "b".repeat(600), "a".repeat(600));
        let (files, id) = files(&long);
        let snippet = Snippet::of(&Place::text(id, 600..605), &files).unwrap();
        assert_eq!((snippet.before.len(), snippet.meant.as_str(), snippet.after.len()), (500, "MEANT", 500));
        assert!(snippet.starts_earlier && snippet.goes_on);
        let snippet = Snippet::of(&Place::text(id, 1_200..1_210), &files).unwrap();
        assert_eq!((snippet.meant.as_str(), snippet.after.as_str()), ("aaaaa", ""));
        assert!(snippet.starts_earlier && !snippet.goes_on);
        let snippet = Snippet::of(&Place::text(id, 1_206..1_206), &files).unwrap();
        assert_eq!((snippet.before.as_str(), snippet.after.as_str()), ("", "next"));
        assert!(!snippet.starts_earlier && !snippet.goes_on);
        let snippet = Snippet::of(&Place::text(id, 0..1_205), &files).unwrap();
        assert_eq!((snippet.meant.len(), snippet.after.len(), snippet.goes_on), (500, 0, true));
    }
}
