//! Slips in lines that give a key its value: `customer = "Rivet"`.

use super::{Line, Slip, in_quotes, is_bare_key, lines_above, shortened};
use crate::records::cells::{self, quoted};
use crate::records::kinds::Kind;
use crate::records::{Cell, Spot, Written};

/// Quotes that word processors write.
const CURLY: [char; 8] = ['“', '”', '„', '‘', '’', '‚', '«', '»'];
/// How comments start elsewhere.
const FOREIGN_COMMENTS: [&str; 5] = ["//", ";", "--", "/*", "%"];

/// A key and its value as written.
#[derive(Clone, Copy, Debug)]
struct Assignment<'t> {
    line: Line<'t>,
    key: &'t str,
    /// Where the value starts in the line.
    at: usize,
    /// Up to the end of the line, without blanks around it.
    value: &'t str,
}

impl<'t> Assignment<'t> {
    fn of(line: Line<'t>) -> Option<Assignment<'t>> {
        let (at, content) = line.trimmed();
        // A quoted key may hold any sign.
        let quote = content.chars().next().filter(|sign| matches!(sign, '"' | '\''));
        let behind = quote.and_then(|quote| content.get(1..)?.find(quote)?.checked_add(2)).unwrap_or(0);
        let equals = content.get(behind..)?.find('=')?.saturating_add(behind);
        let (key, rest) = content.split_at_checked(equals)?;
        let rest = rest.strip_prefix('=')?;
        let blanks = rest.len().saturating_sub(rest.trim_start().len());
        let at = at.saturating_add(equals).saturating_add(1).saturating_add(blanks);
        Some(Assignment { line, key: key.trim(), at, value: rest.trim() })
    }

    /// A slip in a part of the value.
    fn slip(&self, part: &str, message: impl Into<String>, fix: String) -> Slip {
        let within = self.value.find(part).unwrap_or_default();
        Slip::new(self.line.span(self.at.saturating_add(within), part), message, fix)
    }

    /// How the line should be written, with another value.
    fn written(&self, value: &str) -> String {
        format!("write {}", shortened(&format!("{} = {value}", self.key)))
    }
}

pub(super) fn slip(text: &str, line: Line<'_>, message: &str) -> Option<Slip> {
    let (at, content) = line.trimmed();
    let whole = line.span(at, content);
    if FOREIGN_COMMENTS.iter().any(|start| content.starts_with(start)) {
        return Some(Slip::new(whole, "a comment starts with `#`", "put a `#` before it").once());
    }
    let Some(assignment) = Assignment::of(line) else {
        return Some(without_equals(line));
    };
    let Assignment { key, value, .. } = assignment;
    if message.contains("duplicate key") {
        return Some(repeated(text, line, key));
    }
    let key_span = line.span(at, key);
    if key.is_empty() {
        return Some(Slip::new(whole, "no key stands before `=`", "write `key = value`, or remove the line"));
    }
    let is_quoted = |quote: char| key.len() > 1 && key.starts_with(quote) && key.ends_with(quote);
    if !is_bare_key(key) && !key.contains(['"', '\'']) {
        let better = in_quotes(key.trim_end_matches(':'));
        let fix = format!("write {}", shortened(&format!("{better} = {value}")));
        return Some(Slip::new(key_span, "a key with blanks or other signs in it stands in quotes", fix));
    }
    if !is_bare_key(key) && !is_quoted('"') && !is_quoted('\'') && key.starts_with(['"', '\'']) {
        let better = in_quotes(key.trim_matches(['"', '\'']));
        let fix = format!("write {}", shortened(&format!("{better} = {value}")));
        return Some(Slip::new(key_span, "this quote is never closed", fix));
    }
    if value.is_empty() {
        let end = line.span(at.saturating_add(content.len()), "");
        let fix = "write one behind `=`, or remove the line where there is none";
        return Some(Slip::new(end, format!("{} has no value", quoted(key)), fix));
    }
    of_value(&assignment, message)
}

/// A line that gives no key a value.
fn without_equals(line: Line<'_>) -> Slip {
    let (at, content) = line.trimmed();
    let span = line.span(at, content);
    if content.chars().all(|sign| matches!(sign, ']' | '}' | ',' | ' ')) {
        let fix = "remove it, or look above for a bracket that is missing";
        return Slip::new(span, format!("{} closes nothing", quoted(content)), fix);
    }
    let as_value = |value: &str| {
        let stands =
            value.starts_with(['"', '\'', '[', '{']) || value.bytes().all(|byte| byte.is_ascii_digit());
        if stands || matches!(value, "true" | "false") { value.to_owned() } else { in_quotes(value) }
    };
    let written = |key: &str, value: &str| {
        format!("write {}", shortened(&format!("{key} = {}", as_value(value.trim()))))
    };
    if let Some((key, value)) = content.split_once(':').filter(|(key, _)| is_bare_key(key.trim_end())) {
        let colon = line.span(at.saturating_add(key.len()), ":");
        return Slip::new(colon, "`:` stands where `=` should", written(key.trim_end(), value));
    }
    let (key, value) = content.split_once([' ', '\t']).unwrap_or((content, ""));
    let stands = value.trim().starts_with(['"', '\'', '[', '{'])
        || value.trim().starts_with(|sign: char| sign.is_ascii_digit());
    if is_bare_key(key) && stands {
        let behind = line.span(at.saturating_add(key.len()), "");
        return Slip::new(behind, format!("`=` is missing behind {}", quoted(key)), written(key, value));
    }
    if is_bare_key(content) {
        let fix = format!("write {content} = \"...\", or remove the line");
        return Slip::new(span, format!("{} has no value", quoted(content)), fix);
    }
    Slip::new(span, "this line has no `=`", "write `key = value`, or put a `#` before it").once()
}

fn repeated(text: &str, line: Line<'_>, key: &str) -> Slip {
    let (at, _) = line.trimmed();
    let mut above = lines_above(text, &line);
    let mut first = None;
    let mut heading = None;
    for (number, other) in above.by_ref() {
        let other = other.trim();
        if other.starts_with('[') {
            heading = Some(other.trim_matches(['[', ']']));
            break;
        }
        let other = Assignment::of(Line { text: other, start: 0, number });
        if other.is_some_and(|other| other.key == key) {
            first = Some(number);
        }
    }
    let where_first = first.map_or(String::new(), |number| format!(", first on line {number}"));
    let fix = match heading.and_then(Kind::from_name) {
        Some(kind) => format!("remove one of the two; the next of the {kind} starts with [[{kind}]]"),
        None => "remove one of the two".to_owned(),
    };
    Slip::new(line.span(at, key), format!("the key {} is given twice{where_first}", quoted(key)), fix)
}

/// The slip in a value.
fn of_value(assignment: &Assignment<'_>, message: &str) -> Option<Slip> {
    let value = assignment.value;
    if let Some(rest) = value.strip_prefix('=') {
        return Some(assignment.slip(
            "=",
            "`=` stands twice",
            assignment.written(rest.trim_start_matches(['=', ' '])),
        ));
    }
    if value.starts_with(CURLY) {
        let inner = value.trim_matches(|sign| CURLY.contains(&sign));
        let fix = assignment.written(&in_quotes(inner));
        return Some(assignment.slip(value, "quotes are straight in TOML: `\"` or `'`", fix));
    }
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => of_text(assignment, quote, message),
        Some('[' | '{' | ']' | '}') | None => None,
        Some(_) => of_bare(assignment, message),
    }
}

/// The slip in a value that starts with a quote.
fn of_text(assignment: &Assignment<'_>, quote: char, message: &str) -> Option<Slip> {
    let value = assignment.value;
    let inside = value.strip_prefix(quote)?;
    let Some(end) = closing(inside, quote) else {
        let inner = inside.trim_end_matches(['"', '\'']);
        return Some(assignment.slip(
            value,
            "this quote is never closed",
            assignment.written(&in_quotes(inner)),
        ));
    };
    let (inner, rest) = inside.split_at_checked(end)?;
    let rest = rest.strip_prefix(quote)?.trim();
    if message.contains("escaped value") || message.contains("unicode") {
        let fix = if inner.contains('\'') {
            "write each backslash twice".to_owned()
        } else {
            assignment.written(&format!("'{inner}'"))
        };
        let message = "a backslash has a meaning of its own in double quotes, and none in single ones";
        return Some(assignment.slip(inner, message, fix));
    }
    if rest.is_empty() || rest.starts_with('#') {
        return None;
    }
    if let Some(second) = second_key(assignment, rest) {
        return Some(second);
    }
    let (message, fix) = if rest.starts_with(['"', '\'']) && !inner.is_empty() {
        (
            "a second value stands behind the first",
            assignment.written(&format!("[{quote}{inner}{quote}, {rest}]")),
        )
    } else if rest.ends_with(quote) {
        let all = inside.strip_suffix(quote).unwrap_or(inside);
        ("a quote within a text ends it", assignment.written(&in_quotes(all)))
    } else {
        ("text stands behind the closing quote", "put it inside of the quotes, or a `#` before it".to_owned())
    };
    let within = value.len().saturating_sub(rest.len());
    let span = assignment.line.span(assignment.at.saturating_add(within), rest);
    Some(Slip::new(span, message, fix))
}

/// Where a text ends whose quote was opened before it.
fn closing(inside: &str, quote: char) -> Option<usize> {
    let mut is_escaped = false;
    inside
        .char_indices()
        .find(|(_, sign)| {
            let ends = *sign == quote && !is_escaped;
            is_escaped = quote == '"' && *sign == '\\' && !is_escaped;
            ends
        })
        .map(|(at, _)| at)
}

/// A second key that stands behind the value of the first.
fn second_key(assignment: &Assignment<'_>, rest: &str) -> Option<Slip> {
    let (before, value) = rest.split_once('=')?;
    let key = before.trim_end().rsplit([' ', '\t', ',', ';']).next().filter(|key| is_bare_key(key))?;
    let second = format!("{key} = {}", value.trim());
    let from = before.rfind(key).and_then(|at| rest.get(at..)).unwrap_or(rest);
    let fix = format!("put {} on a line of its own", quoted(&second));
    Some(assignment.slip(from, "a second key stands on this line", fix))
}

/// The slip in a value without quotes.
fn of_bare(assignment: &Assignment<'_>, message: &str) -> Option<Slip> {
    let value = assignment.value.split('#').next().unwrap_or_default().trim_end();
    if let Some(second) = value.split_once([' ', '\t']).and_then(|(_, rest)| second_key(assignment, rest)) {
        return Some(second);
    }
    if let Some((before, comment)) = value.split_once([' ', '\t']).map(|(before, rest)| (before, rest.trim()))
        && FOREIGN_COMMENTS.iter().any(|start| comment.starts_with(start))
    {
        let fix = assignment.written(&format!("{before} # ..."));
        return Some(assignment.slip(comment, "a comment starts with `#`", fix));
    }
    let lowered = value.to_lowercase();
    let truth = match lowered.as_str() {
        "true" | "yes" | "on" => Some("true"),
        "false" | "no" | "off" => Some("false"),
        _ => None,
    };
    if let Some(truth) = truth {
        let message = format!("{} is neither true nor false in TOML", quoted(value));
        return Some(assignment.slip(value, message, assignment.written(truth)));
    }
    if matches!(lowered.as_str(), "null" | "none" | "nil" | "n/a" | "-") {
        let fix = "leave the line out where there is no value".to_owned();
        return Some(assignment.slip(value, "TOML has no sign for no value", fix));
    }
    if message.contains("invalid time") || message.contains("datetime") {
        return None;
    }
    if is_day(value) {
        let problem = cells::date(&cell(value)).err()?;
        return Some(assignment.slip(value, problem.message, problem.suggestion.unwrap_or_default()));
    }
    let is_numeric = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',' | '\'' | '-' | '+' | '_');
    let fix = if value.chars().all(is_numeric) && value.contains(|sign: char| sign.is_ascii_digit()) {
        match cells::number(value) {
            Ok(_) => assignment.written(&in_quotes(value)),
            Err(problem) => format!("{}; and put it in quotes", problem.suggestion.unwrap_or_default()),
        }
    } else {
        assignment.written(&in_quotes(value.trim_matches(['"', '\''])))
    };
    let message = if value.chars().all(is_numeric) {
        format!("{} is not a number of TOML", quoted(value))
    } else {
        "this text has no quotes around it".to_owned()
    };
    Some(assignment.slip(value, message, fix))
}

fn cell(text: &str) -> Cell<'_> {
    Cell { text: text.into(), written: Written::Text, spot: Spot::Bytes(0..0) }
}

/// Whether a value is made like a day: three numbers, one of them a year.
fn is_day(value: &str) -> bool {
    let parts: Vec<&str> = value.split(['-', '/', '.']).collect();
    let is_number = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let years = parts.iter().filter(|part| part.len() == 4).count();
    parts.len() == 3 && parts.iter().all(is_number) && years == 1 && parts.iter().all(|part| part.len() <= 4)
}
