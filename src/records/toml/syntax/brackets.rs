//! Lists and tables over several lines, and what is missing in them.

use std::ops::Range;

use super::{Line, Slip, in_quotes, shortened};

/// The brackets of a file that hold several lines.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Open {
    /// What stands in them, without their first lines.
    inside: Vec<Range<usize>>,
    /// The bracket that is never closed.
    pub(super) unclosed: Option<Range<usize>>,
}

/// How a scan of a file stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scan {
    Plain,
    Comment,
    /// In a text, until this sign: once, or three times.
    Text(u8, bool),
}

impl Open {
    pub(super) fn of(text: &str) -> Open {
        let mut open = Open::default();
        let mut brackets: Vec<usize> = Vec::new();
        let mut first_line_end = None;
        let mut scan = Scan::Plain;
        let mut is_line_start = true;
        let mut skipped = 0usize;
        let bytes = text.as_bytes();
        for (at, byte) in bytes.iter().copied().enumerate() {
            if let Some(left) = skipped.checked_sub(1) {
                skipped = left;
                continue;
            }
            let is_triple = |sign: u8| {
                let end = at.saturating_add(3);
                bytes.get(at..end).is_some_and(|three| three.iter().all(|byte| *byte == sign))
            };
            match (scan, byte) {
                // A text of one line, and a comment, end with it.
                (Scan::Comment | Scan::Plain | Scan::Text(_, false), b'\n') => {
                    scan = Scan::Plain;
                    is_line_start = true;
                    if !brackets.is_empty() && first_line_end.is_none() {
                        first_line_end = Some(at);
                    }
                    continue;
                }
                (Scan::Text(b'"', _), b'\\') => skipped = 1,
                (Scan::Text(sign, false), byte) if sign == byte => scan = Scan::Plain,
                (Scan::Text(sign, true), byte) if sign == byte && is_triple(sign) => {
                    scan = Scan::Plain;
                    skipped = 2;
                }
                // A heading, which has its own rules.
                (Scan::Plain, b'[') if is_line_start && brackets.is_empty() => scan = Scan::Comment,
                (Scan::Plain, b'#') => scan = Scan::Comment,
                (Scan::Plain, b'"' | b'\'') => {
                    let is_triple = is_triple(byte);
                    skipped = if is_triple { 2 } else { 0 };
                    scan = Scan::Text(byte, is_triple);
                }
                (Scan::Plain, b'[' | b'{') => brackets.push(at),
                (Scan::Plain, b']' | b'}') => {
                    brackets.pop();
                    if brackets.is_empty()
                        && let Some(start) = first_line_end.take()
                    {
                        open.inside.push(start..at);
                    }
                }
                (Scan::Plain | Scan::Comment | Scan::Text(..), _) => {}
            }
            is_line_start &= byte.is_ascii_whitespace();
        }
        if let Some(bracket) = brackets.last() {
            open.unclosed = Some(*bracket..bracket.saturating_add(1));
            open.inside.extend(first_line_end.map(|start| start..text.len()));
        }
        open
    }

    /// Whether a line that starts at a byte stands in a list or table that started above it.
    pub(super) fn is_inside(&self, line_start: usize) -> bool {
        let before = self.inside.partition_point(|range| range.start < line_start);
        before
            .checked_sub(1)
            .and_then(|index| self.inside.get(index))
            .is_some_and(|range| line_start <= range.end)
    }
}

/// A bracket that is never closed.
pub(super) fn unclosed(text: &str, bracket: &Range<usize>) -> Slip {
    let (opening, closing) = match text.get(bracket.clone()) {
        Some("{") => ('{', '}'),
        _ => ('[', ']'),
    };
    let line = Line::first(text).ahead(text, bracket.start);
    let content = line.text.trim_end();
    let is_whole = !content.ends_with([',', opening]) && !content.contains('#');
    let fix = if is_whole && line.text.matches(opening).count() == 1 {
        format!("write {}", shortened(&format!("{}{closing}", content.trim_start())))
    } else {
        format!("close it with `{closing}` behind its last value")
    };
    Slip::new(bracket.clone(), format!("this `{opening}` is never closed"), fix)
}

/// A text in three quotes that is never closed: the last that was opened.
pub(super) fn unclosed_text(text: &str, end: usize) -> Option<Slip> {
    let before = text.get(..end)?;
    let (at, quotes) =
        ["\"\"\"", "'''"].into_iter().filter_map(|three| Some((before.rfind(three)?, three))).max()?;
    let span = at..at.saturating_add(quotes.len());
    let fix = format!("close it with {quotes} where it ends");
    Some(Slip::new(span, "this text over several lines is never closed", fix))
}

/// What is wrong between the values of a list or table, by what the parser missed there.
pub(super) fn slip(line: Line<'_>, at: &Range<usize>, message: &str) -> Option<Slip> {
    let within = at.start.saturating_sub(line.start);
    let rest = line.text.get(within..)?;
    let end = rest.find([',', ']', '}', '#']).unwrap_or(rest.len());
    let value = rest.get(..end)?.trim_end();
    let span = line.span(within, value);
    if message.contains("must be quoted") && !value.is_empty() && !value.contains('=') {
        let fix = format!("write {}", shortened(&in_quotes(value.trim_matches('"'))));
        Some(Slip::new(span, "this text has no quotes around it", fix))
    } else if message.contains("must be quoted") && value.contains('=') {
        Some(Slip::new(
            span,
            "a comma is missing in this",
            "put a comma between each two keys with their values",
        ))
    } else if message.starts_with("invalid basic string") || message.starts_with("invalid literal string") {
        let fix = "put each text in two quotes, and a comma between each two";
        Some(Slip::new(at.clone(), "a quote in this line is missing, or one too many", fix))
    } else if message.contains("missing comma") {
        Some(Slip::new(span, "a comma is missing before this", "put a comma between each two values"))
    } else if message.contains("extra comma") {
        let comma = line.span(within, ",");
        Some(Slip::new(
            comma,
            "this comma is one too many",
            "leave it out, or write the value that is missing",
        ))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brackets_are_followed_over_lines_texts_and_comments() {
        let unclosed = |text: &str| Open::of(text).unclosed.map(|bracket| bracket.start);
        assert_eq!(unclosed("x = [1, 2]\n[[orders]]\nid = \"[\" # [\n"), None);
        assert_eq!(unclosed("x = [1, 2\n[orders]\n"), Some(4));
        assert_eq!(unclosed("[[orders]\nx = { a = [1] \n"), Some(14));
        assert_eq!(unclosed("x = \"\"\"\n[ \"quoted\" [\n\"\"\"\ny = '['\n"), None);
        assert_eq!(unclosed("x = \"\\\"[\"\n"), None);
        assert_eq!(unclosed("x = [\"a]\ny = 1\n"), Some(4));
    }

    #[test]
    fn lines_within_brackets_are_known() {
        let open = Open::of("x = [\n  1,\n  2,\n]\ny = 3\n");
        let is_inside = |at: usize| open.is_inside(at);
        assert_eq!([0, 6, 11, 16, 18].map(is_inside), [false, true, true, true, false]);
    }
}
