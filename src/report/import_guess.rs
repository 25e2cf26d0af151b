//! A first `[[sources]]` entry for a file, as it is said.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::{Report, lines_of};
use crate::records::guess::{Decision, Guess, Reason, Standing, Value};

/// What was found out about a file, as the lines of a `[[sources]]` entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ImportGuess")]
pub struct ImportGuessReport {
    /// `vates-partner/import-guess/1`.
    pub schema: &'static str,
    /// The file, as it was named.
    pub file: String,
    /// The kind of record it is read as.
    pub kind: &'static str,
    /// Whether an entry is needed; a file in the book's own words is read without one.
    pub needed: bool,
    /// What the entry's `files` is to be: the file's place in the book.
    pub files: String,
    /// What is to be done about that place, if anything.
    pub files_note: Option<String>,
    /// The encoding that the file is read in.
    pub encoding: &'static str,
    /// The line of the header.
    pub header_line: usize,
    /// How many rows hold records, as far as can be told.
    pub rows: usize,
    /// The lines of the entry, in their order.
    pub decisions: Vec<DecisionReport>,
    /// Doubts about the file as a whole.
    pub doubts: Vec<ReasonReport>,
}

/// A line of the entry.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Decision")]
pub struct DecisionReport {
    /// The key, from the entry down: `columns`, `status`, `map`, `Won`.
    pub key: Vec<String>,
    /// The value; `...` where a person has to put one.
    pub value: ValueReport,
    /// `sure`, `unsure`, `choose` (left out until chosen) or `refused` (an error until chosen).
    pub standing: &'static str,
    /// What speaks for it, and what against.
    pub reasons: Vec<ReasonReport>,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "Value")]
pub enum ValueReport {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A number.
    Number(u64),
    /// True.
    Flag(bool),
    /// The same for every record.
    Constant {
        /// The value.
        value: String,
    },
}

/// Why something was chosen, or is doubtful.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reason")]
pub struct ReasonReport {
    /// In words.
    pub text: String,
    /// The line of the file that shows it.
    pub line: Option<usize>,
}

/// Where a file lies, as an entry names it.
#[derive(Clone, Debug)]
pub struct FilesPlace {
    /// The pattern, relative to the book.
    pub pattern: String,
    /// What is to be done about it, if anything.
    pub note: Option<String>,
}

impl ImportGuessReport {
    /// What is said of a guess.
    pub fn new(guess: &Guess, file: String, place: FilesPlace) -> ImportGuessReport {
        ImportGuessReport {
            schema: "vates-partner/import-guess/1",
            file,
            kind: guess.kind.name(),
            needed: guess.needed,
            files: place.pattern,
            files_note: place.note,
            encoding: guess.encoding,
            header_line: guess.header_line,
            rows: guess.rows,
            decisions: guess.decisions.iter().map(DecisionReport::new).collect(),
            doubts: guess.doubts.iter().map(ReasonReport::new).collect(),
        }
    }

    /// How many rows there are, in words.
    pub fn counted_rows(&self) -> String {
        if self.rows == 1 { "1 row".to_owned() } else { format!("{} rows", self.rows) }
    }

    /// How many choices are left to make; alternatives and the values of one column are one.
    pub fn choices(&self) -> usize {
        let open = [Standing::Choose.as_str(), Standing::Refused.as_str()];
        let of = |decision: &DecisionReport| decision.key.iter().take(2).cloned().collect::<Vec<String>>();
        let choices = self.decisions.iter().filter(|decision| open.contains(&decision.standing)).map(of);
        choices.collect::<BTreeSet<_>>().len()
    }

    /// How many lines want a look.
    pub fn doubtful(&self) -> usize {
        let unsure = |decision: &&DecisionReport| decision.standing == Standing::Unsure.as_str();
        self.decisions.iter().filter(unsure).count().saturating_add(self.doubts.len())
    }
}

impl DecisionReport {
    fn new(decision: &Decision) -> DecisionReport {
        DecisionReport {
            key: decision.key.clone(),
            value: match &decision.value {
                Value::Text(text) => ValueReport::Text(text.clone()),
                Value::Texts(texts) => ValueReport::Texts(texts.clone()),
                Value::Number(number) => ValueReport::Number(*number),
                Value::Yes => ValueReport::Flag(true),
                Value::Constant(value) => ValueReport::Constant { value: value.clone() },
            },
            standing: decision.standing.as_str(),
            reasons: decision.reasons.iter().map(ReasonReport::new).collect(),
        }
    }

    /// Whether the line is left out until a person chooses.
    pub fn is_left_out(&self) -> bool {
        self.standing == Standing::Choose.as_str()
    }

    /// The value in a cell of a table.
    fn shown(&self) -> String {
        match &self.value {
            ValueReport::Text(text) => text.clone(),
            ValueReport::Texts(texts) => texts.join(" + "),
            ValueReport::Number(number) => number.to_string(),
            ValueReport::Flag(flag) => flag.to_string(),
            ValueReport::Constant { value } => format!("always {value}"),
        }
    }
}

impl ReasonReport {
    fn new(reason: &Reason) -> ReasonReport {
        ReasonReport { text: reason.text.clone(), line: reason.line }
    }

    /// The reason with its line.
    pub fn sentence(&self) -> String {
        match self.line {
            Some(line) => format!("line {line}: {}", self.text),
            None => self.text.clone(),
        }
    }
}

/// Reasons in a row.
pub fn sentences(reasons: &[ReasonReport]) -> String {
    reasons.iter().map(ReasonReport::sentence).collect::<Vec<_>>().join("; ")
}

impl Report for ImportGuessReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.decisions)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["key", "value", "standing", "line", "reasons"]);
        for decision in &self.decisions {
            let line = decision.reasons.iter().find_map(|reason| reason.line);
            flat.rows.push(vec![
                decision.key.join("."),
                decision.shown(),
                decision.standing.to_owned(),
                line.map_or(String::new(), |line| line.to_string()),
                sentences(&decision.reasons),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(format!("{} from {}", self.kind, self.file));
        page.text(format!(
            "{} under the header in line {}, in {}.",
            self.counted_rows(),
            self.header_line,
            self.encoding
        ));
        let mut table = Table::new([
            ("Key", Align::Left),
            ("Value", Align::Left),
            ("Standing", Align::Left),
            ("Reasons", Align::Left),
        ]);
        for decision in &self.decisions {
            table.row([
                decision.key.join("."),
                decision.shown(),
                decision.standing.to_owned(),
                sentences(&decision.reasons),
            ]);
        }
        page.table(table);
        page.list(self.doubts.iter().map(ReasonReport::sentence).collect());
        page
    }
}
