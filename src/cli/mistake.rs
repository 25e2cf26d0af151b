//! What clap says of a command line that it can't read, without anything in it that steers a terminal.

use clap::error::{ContextKind, ContextValue};

use super::outcome::Outcome;
use crate::escape::visible;

/// How much of an argument is repeated.
const SHOWN: usize = 100;

/// Help on stdout, mistakes on stderr.
pub(super) fn outcome(mut error: clap::Error) -> Outcome {
    let context: Vec<(ContextKind, ContextValue)> =
        error.context().map(|(kind, value)| (kind, tamed(kind, value))).collect();
    for (kind, value) in context {
        error.insert(kind, value);
    }
    let text = error.render().to_string();
    if error.use_stderr() {
        Outcome { notes: lines(&text), code: 2, ..Outcome::default() }
    } else {
        Outcome { answer: text.into_bytes(), ..Outcome::default() }
    }
}

/// What clap knows of a mistake, with arguments as they may be repeated.
fn tamed(kind: ContextKind, value: &ContextValue) -> ContextValue {
    if let ContextValue::String(text) = value {
        ContextValue::String(argument(text))
    } else if let ContextValue::Strings(texts) = value {
        ContextValue::Strings(texts.iter().map(|text| argument(text)).collect())
    } else if let ContextValue::StyledStrs(texts) = value {
        ContextValue::StyledStrs(texts.iter().map(|text| argument(&text.to_string()).into()).collect())
    } else if let ContextValue::StyledStr(text) = value
        // Usage is the program's own, and of several lines.
        && kind != ContextKind::Usage
    {
        ContextValue::StyledStr(argument(&text.to_string()).into())
    } else {
        value.clone()
    }
}

fn argument(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => visible(text.get(..end).unwrap_or_default()) + "…",
        None => visible(text),
    }
}

fn lines(text: &str) -> String {
    text.lines().map(|line| visible(line) + "\n").collect()
}
