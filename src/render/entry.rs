//! A `[[sources]]` entry as TOML, with what speaks for each line as a comment, ready to be added to a file.

use std::fmt::Write as _;

use crate::escape::{is_unsafe, visible};
use crate::report::import_guess::{DecisionReport, ImportGuessReport, ValueReport, sentences};

/// How wide a line of comments is.
const WIDTH: usize = 80;

/// The entry.
pub fn block(report: &ImportGuessReport) -> String {
    // Added to a file whose last line has no end, the entry would otherwise begin inside of it.
    let mut text = String::from("\n");
    if !report.needed {
        comment(
            &mut text,
            &format!("{} needs no entry: its columns are those of {} already.", report.file, report.kind),
        );
        comment(&mut text, report.files_note.as_deref().unwrap_or_default());
        doubts(&mut text, report);
        return text;
    }
    comment(
        &mut text,
        &format!(
            "{} from {}: {} under the header in line {}, in {}.",
            report.kind,
            report.file,
            report.counted_rows(),
            report.header_line,
            report.encoding
        ),
    );
    if report.decisions.iter().any(|decision| decision.standing != "sure") {
        comment(&mut text, "What says `choose` only you can tell; look at what says `unsure`.");
    }
    doubts(&mut text, report);
    text.push_str("[[sources]]\n");
    line(&mut text, &format!("kind = {}", quoted(report.kind)), "", false);
    let note = report.files_note.as_deref().unwrap_or_default();
    line(&mut text, &format!("files = {}", quoted(&report.files)), note, false);
    for decision in report.decisions.iter().filter(|decision| !is_column(decision)) {
        written(&mut text, decision, &decision.key);
    }
    if report.decisions.iter().any(is_column) {
        text.push_str("\n[sources.columns]\n");
    }
    for decision in report.decisions.iter().filter(|decision| is_column(decision)) {
        written(&mut text, decision, decision.key.get(1..).unwrap_or_default());
    }
    text
}

fn is_column(decision: &DecisionReport) -> bool {
    decision.key.first().is_some_and(|key| key == "columns")
}

fn doubts(text: &mut String, report: &ImportGuessReport) {
    for doubt in &report.doubts {
        comment(text, &format!("unsure: {}", doubt.sentence()));
    }
}

/// One line of the entry, taken back where it has to be chosen first.
fn written(text: &mut String, decision: &DecisionReport, key: &[String]) {
    let mark = match decision.standing {
        "sure" => "",
        "unsure" => "unsure: ",
        _ => "choose: ",
    };
    let key: Vec<String> = key.iter().map(|part| self::key(part)).collect();
    let reasons = sentences(&decision.reasons);
    let note = if reasons.is_empty() { String::new() } else { format!("{mark}{reasons}") };
    line(text, &format!("{} = {}", key.join("."), value(&decision.value)), &note, decision.is_left_out());
}

/// A line with its comment behind it, or above it where both don't fit.
fn line(text: &mut String, code: &str, note: &str, is_left_out: bool) {
    let code = if is_left_out { format!("# {code}") } else { code.to_owned() };
    let note = visible(note);
    if note.is_empty() {
        text.push_str(&code);
    } else if code.chars().count().saturating_add(note.chars().count()).saturating_add(4) <= WIDTH {
        text.push_str(&code);
        text.push_str("  # ");
        text.push_str(&note);
    } else {
        comment(text, &note);
        text.push_str(&code);
    }
    text.push('\n');
}

/// Lines of comment; nothing in them ends a line or is not seen.
fn comment(text: &mut String, words: &str) {
    let safe = visible(words);
    let mut length = 0usize;
    for word in words_of(&safe) {
        let wide = word.chars().count();
        if length > 0 && length.saturating_add(wide) < WIDTH {
            text.push(' ');
        } else {
            if length > 0 {
                text.push('\n');
            }
            text.push_str("# ");
            length = 1;
        }
        text.push_str(word);
        length = length.saturating_add(wide).saturating_add(1);
    }
    if length > 0 {
        text.push('\n');
    }
}

/// The words of a sentence; what stands in backquotes is one.
fn words_of(sentence: &str) -> Vec<&str> {
    let mut is_quoted = false;
    let is_end = |sign: char| {
        is_quoted ^= sign == '`';
        sign == ' ' && !is_quoted
    };
    sentence.split(is_end).filter(|word| !word.is_empty()).collect()
}

fn value(value: &ValueReport) -> String {
    match value {
        ValueReport::Text(text) => quoted(text),
        ValueReport::Texts(texts) => {
            format!("[{}]", texts.iter().map(|text| quoted(text)).collect::<Vec<_>>().join(", "))
        }
        ValueReport::Number(number) => number.to_string(),
        ValueReport::Flag(flag) => flag.to_string(),
        ValueReport::Constant { value } => format!("{{ value = {} }}", quoted(value)),
    }
}

/// A key, in quotes where it has to be.
fn key(text: &str) -> String {
    let is_bare = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '-';
    if !text.is_empty() && text.chars().all(is_bare) { text.to_owned() } else { quoted(text) }
}

/// A text in quotes, on one line, with nothing in it that steers a terminal or is not seen.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            '\t' => quoted.push_str("\\t"),
            '\n' => quoted.push_str("\\n"),
            '\r' => quoted.push_str("\\r"),
            _ if is_unsafe(sign) => {
                // Writing to a String can't fail.
                let _ = write!(quoted, "\\U{:08X}", u32::from(sign));
            }
            _ => quoted.push(sign),
        }
    }
    quoted.push('"');
    quoted
}
