//! TOML that can't be parsed: what the slip is, and how the line should be written, where that can be told.
//!
//! The parser says at which sign it gave up. Here the line is read once more for the slips that people make.

mod assignment;
mod brackets;
mod heading;

use std::collections::BTreeSet;
use std::ops::Range;

use crate::finding::{Code, FileId, Findings, Place, Problem};

const TOO_DEEP: &str = "tables, arrays or keys are nested too deeply";
const TOO_DEEP_FIX: &str = "records need no tables within tables; see what wrote the file";

/// A slip: where it is, what it is, and how to mend it.
#[derive(Debug, PartialEq, Eq)]
struct Slip {
    span: Range<usize>,
    message: String,
    fix: String,
    /// Whether it is told once in a file, as every line may have it.
    is_once: bool,
}

impl Slip {
    fn new(span: Range<usize>, message: impl Into<String>, fix: impl Into<String>) -> Slip {
        Slip { span, message: message.into(), fix: fix.into(), is_once: false }
    }

    fn once(self) -> Slip {
        Slip { is_once: true, ..self }
    }
}

/// A line of a file without its end, the byte at which it starts, and its number from 1.
#[derive(Clone, Copy, Debug)]
struct Line<'t> {
    text: &'t str,
    start: usize,
    number: usize,
}

impl<'t> Line<'t> {
    /// The first line of a file.
    fn first(text: &'t str) -> Line<'t> {
        Line { text: text.lines().next().unwrap_or_default(), start: 0, number: 1 }
    }

    /// The line of a byte that doesn't stand before this one.
    fn ahead(self, text: &'t str, at: usize) -> Line<'t> {
        let between = text.get(self.start..at).unwrap_or_default();
        let Some(end) = between.rfind('\n') else { return self };
        let breaks = between.bytes().filter(|byte| *byte == b'\n').count();
        let start = self.start.saturating_add(end).saturating_add(1);
        let text = text.get(start..).unwrap_or_default().lines().next().unwrap_or_default();
        Line { text, start, number: self.number.saturating_add(breaks) }
    }

    /// The bytes of a part of the line that starts at a byte of it.
    fn span(&self, at: usize, part: &str) -> Range<usize> {
        let start = self.start.saturating_add(at);
        start..start.saturating_add(part.len())
    }

    /// What the line holds, without the blanks around it, and where that starts.
    fn trimmed(&self) -> (usize, &'t str) {
        let at = self.text.len().saturating_sub(self.text.trim_start().len());
        (at, self.text.trim())
    }
}

/// Reports what the parser stumbled over, in the words of somebody who wants to mend it.
pub(super) fn report(file: FileId, text: &str, errors: &[toml::de::Error], findings: &mut Findings) {
    let open = brackets::Open::of(text);
    let mut errors: Vec<(Range<usize>, &str)> =
        errors.iter().map(|error| (error.span().unwrap_or(0..0), error.message())).collect();
    errors.sort_by_key(|(span, _)| span.start);
    let mut told: BTreeSet<String> = BTreeSet::new();
    let mut line = Line::first(text);
    let mut line_end = None;
    for (span, message) in errors {
        // One slip can break the rest of its line as well.
        if line_end.is_some_and(|end| span.start <= end) {
            continue;
        }
        line = line.ahead(text, span.start);
        line_end = Some(line.start.saturating_add(line.text.len()));
        let message = message.lines().next().unwrap_or("the syntax is wrong");
        let unclosed = open.unclosed.as_ref().filter(|unclosed| unclosed.start <= span.start);
        let slip = match unclosed {
            // What the parser says of tables within tables without end.
            _ if message.contains("recurs") => Some(Slip::new(span.clone(), TOO_DEEP, TOO_DEEP_FIX).once()),
            Some(unclosed) if unclosed.start < line.start => Some(brackets::unclosed(text, unclosed)),
            _ => slip(text, line, &span, message, &open)
                .or_else(|| unclosed.map(|unclosed| brackets::unclosed(text, unclosed))),
        };
        let slip = slip.unwrap_or_else(|| Slip::new(span, message, GENERAL).once());
        let is_new = told.insert(slip.message.clone()) || !slip.is_once;
        if is_new {
            let problem = Problem::new(Code::TomlSyntax, slip.message, slip.fix);
            findings.report(Place::text(file, slip.span), problem);
        }
        // Behind a bracket that is never closed nothing is what it seems to be.
        if unclosed.is_some() {
            break;
        }
    }
}

/// What there is to say where the slip can't be told.
const GENERAL: &str =
    "look for a quote, bracket, comma or `=` that is missing or one too many, here or just above";

/// The slip in a line at which the parser gave up.
fn slip(text: &str, line: Line<'_>, at: &Range<usize>, message: &str, open: &brackets::Open) -> Option<Slip> {
    if message.contains("multi-line") {
        return brackets::unclosed_text(text, at.start);
    }
    let (_, content) = line.trimmed();
    if open.is_inside(line.start) {
        brackets::slip(line, at, message)
    } else if content.starts_with('[') {
        heading::slip(text, line, message)
    } else {
        assignment::slip(text, line, message).or_else(|| brackets::slip(line, at, message))
    }
}

/// Whether a text may be a key without quotes.
fn is_bare_key(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'))
}

/// A text in the quotes that suit it.
fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) && !text.contains('\'') {
        format!("'{text}'")
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

/// A text as it is shown in a fix: no longer than can be read.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}...", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The lines above one, the nearest first, with their numbers; no more than anybody would look through.
fn lines_above<'t>(text: &'t str, line: &Line<'_>) -> impl Iterator<Item = (usize, &'t str)> {
    const LOOKED_THROUGH: usize = 200;
    let above = text.get(..line.start).unwrap_or_default();
    let numbers = (1..line.number).rev();
    numbers.zip(above.lines().rev()).take(LOOKED_THROUGH)
}
