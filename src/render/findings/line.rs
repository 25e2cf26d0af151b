//! A line of a file, cut so that it keeps to a width and what is meant can be seen.

use std::ops::Range;

use unicode_width::UnicodeWidthChar as _;

use crate::escape;
use crate::report::check::Snippet;

/// Narrower than this nothing can be made out.
const NARROWEST: usize = 20;

/// A line that can be shown, and the bytes of it that are meant.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Shown {
    pub(super) text: String,
    pub(super) meant: Range<usize>,
}

/// The line around what is meant, with everything unsafe in it escaped, and no wider than a width; both ends are
/// cut where they are far away.
pub(super) fn fitted(snippet: &Snippet, width: usize) -> Shown {
    // A caret may stand one column behind the last character.
    let width = width.max(NARROWEST).saturating_sub(1);
    let third = width.checked_div(3).unwrap_or_default();
    let most = width.saturating_sub(third);
    let is_long = columns(&snippet.meant) > most;
    let meant = if is_long { start_of(&snippet.meant, most) } else { &snippet.meant };
    let room = width.saturating_sub(columns(meant));
    let (before, after) = (columns(&snippet.before), if is_long { 0 } else { columns(&snippet.after) });
    let half = room.checked_div(2).unwrap_or_default();
    // What the one side doesn't need is the other's.
    let room_after = half.max(room.saturating_sub(before));
    let room_before = room.saturating_sub(after.min(room_after));
    let mut text = String::new();
    if snippet.starts_earlier || before > room_before {
        text.push('…');
        push(&mut text, end_of(&snippet.before, room_before.saturating_sub(1)));
    } else {
        push(&mut text, &snippet.before);
    }
    let start = text.len();
    push(&mut text, meant);
    let meant = start..text.len();
    if is_long {
        text.push('…');
    } else if snippet.goes_on || after > room_after {
        push(&mut text, start_of(&snippet.after, room_after.saturating_sub(1)));
        text.push('…');
    } else {
        push(&mut text, &snippet.after);
    }
    Shown { text, meant }
}

fn push(text: &mut String, part: &str) {
    part.chars().for_each(|character| escape::push_visible(text, character));
}

/// How many columns of a terminal a character takes as it is shown.
fn width_of(character: char) -> usize {
    if escape::is_unsafe(character) {
        let mut shown = String::new();
        escape::push_visible(&mut shown, character);
        shown.len()
    } else {
        character.width().unwrap_or_default()
    }
}

fn columns(text: &str) -> usize {
    text.chars().map(width_of).sum()
}

/// As much of the start of a text as keeps to a width.
fn start_of(text: &str, width: usize) -> &str {
    let end = first_beyond(text.char_indices(), width).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}

/// As much of the end of a text as keeps to a width.
fn end_of(text: &str, width: usize) -> &str {
    let beyond = first_beyond(text.char_indices().rev(), width);
    let start = beyond.map_or(0, |(at, character)| at.saturating_add(character.len_utf8()));
    // A mark without the letter it stands on would fall on the sign of the cut.
    text.get(start..).unwrap_or_default().trim_start_matches(|character| width_of(character) == 0)
}

/// The first character that reaches beyond a width.
fn first_beyond(mut characters: impl Iterator<Item = (usize, char)>, width: usize) -> Option<(usize, char)> {
    let mut taken = 0usize;
    characters.find(|(_, character)| {
        taken = taken.saturating_add(width_of(*character));
        taken > width
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, meant: &str, after: &str, width: usize) -> (String, String) {
        let [before, meant, after] = [before, meant, after].map(str::to_owned);
        let snippet = Snippet { before, meant, after, ..Snippet::default() };
        let shown = fitted(&snippet, width);
        assert!(columns(&shown.text) < width, "{shown:?}");
        let meant = shown.text.get(shown.meant.clone()).unwrap().to_owned();
        (shown.text, meant)
    }

    #[test]
    fn a_short_line_is_whole_and_a_long_one_is_cut_around_what_is_meant() {
        let whole = |text: &str, meant: &str| (text.to_owned(), meant.to_owned());
        assert_eq!(shown("D-1,", "acmee", ",X", 40), whole("D-1,acmee,X", "acmee"));
        // 21 columns: 5 for what is meant, 8 on either side, of which 1 is the sign of the cut.
        let (before, after) = ("b".repeat(30), "a".repeat(30));
        assert_eq!(shown(&before, "MEANT", &after, 22), whole("…bbbbbbbMEANTaaaaaaa…", "MEANT"));
        // What one side doesn't need is the other's.
        assert_eq!(shown("bb", "MEANT", &after, 22), whole("bbMEANTaaaaaaaaaaaaa…", "MEANT"));
        assert_eq!(shown(&before, "MEANT", "aa", 22), whole("…bbbbbbbbbbbbbMEANTaa", "MEANT"));
        // 21 columns: 14 of them for what is meant.
        let meant = "m".repeat(60);
        assert_eq!(shown("", &meant, &after, 22), whole("mmmmmmmmmmmmmm…", "mmmmmmmmmmmmmm"));
    }

    #[test]
    fn wide_and_escaped_characters_count_as_they_are_shown() {
        // 21 columns: 5 for what is meant, 8 before it: the sign of the cut, and three signs of two columns.
        let (text, meant) = shown(&"日".repeat(30), "MEANT", &"本".repeat(30), 22);
        assert_eq!((text.as_str(), meant.as_str()), ("…日日日MEANT本本本…", "MEANT"));
        let (text, _) = shown(&"\t".repeat(30), "MEANT", "", 22);
        assert_eq!(text, format!("…{}MEANT", "\\t".repeat(7)));
        let (text, _) = shown("a\u{1b}[2J", "M", "\u{202e}x", 40);
        assert_eq!(text, "a\\u{1b}[2JM\\u{202e}x");
        // The mark of a letter that is cut off goes with it.
        let (text, _) = shown(&format!("{}e\u{301}{}", "b".repeat(9), "c".repeat(15)), "MEANT", "", 22);
        assert_eq!(text, format!("…{}MEANT", "c".repeat(15)));
    }
}
