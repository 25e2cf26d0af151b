//! Findings, as they are said.

mod place;

use schemars::JsonSchema;
use serde::Serialize;

use place::{Lines, Walk};

pub use place::Snippet;

use super::document::{Document, Flat};
use super::{Report, lines_of};
use crate::calendar::Date;
use crate::exact::grouped;
use crate::files::Files;
use crate::finding::{Finding, Severity};

/// What was found in a book.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Check")]
pub struct CheckReport {
    /// `vates-partner/check/1`.
    pub schema: &'static str,
    /// How many findings are errors.
    pub errors: usize,
    /// How many are warnings.
    pub warnings: usize,
    /// The day as of which the book was audited; null where it has errors, and wasn't.
    pub audited_as_of: Option<String>,
    /// The findings, by file and line.
    pub findings: Vec<FindingReport>,
    /// What was read: how many records of each kind, for a person.
    #[serde(skip)]
    pub summary: String,
}

/// A finding.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Finding")]
pub struct FindingReport {
    /// What kind of finding it is; stable.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// The file.
    pub file: String,
    /// The line, from 1; null where the file as a whole is meant.
    pub line: Option<usize>,
    /// The column in characters, from 1.
    pub column: Option<usize>,
    /// The line in which what is meant ends.
    pub end_line: Option<usize>,
    /// The column behind its last character; the column itself where nothing stands there.
    pub end_column: Option<usize>,
    /// What is wrong.
    pub message: String,
    /// The nearest fix.
    pub suggestion: Option<String>,
    /// How it is to be seen on a page for people.
    #[serde(skip)]
    pub view: View,
}

/// How a finding is to be seen on a page for people.
#[derive(Clone, Debug)]
pub enum View {
    /// Not at all: it is only counted.
    Counted,
    /// With the line it is in, where it is about a part of the file.
    Shown(Option<Snippet>),
}

/// How many findings a page for people shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// The first, errors before all others; the rest is counted.
    First,
    /// All of them.
    All,
}

/// How many findings a page shows before the rest is counted.
const FIRST: usize = 50;

impl CheckReport {
    /// What is said of findings, which are in the order of files and lines.
    pub fn new(findings: &[Finding], files: &Files, summary: String, extent: Extent) -> CheckReport {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        let (errors, warnings) = (count(Severity::Error), count(Severity::Warning));
        // A thousand warnings before it must not hide the error that keeps a book from answers.
        let mut left = match extent {
            Extent::All => [usize::MAX; 3],
            Extent::First => {
                let room = FIRST.saturating_sub(errors);
                [FIRST, room, room.saturating_sub(warnings)]
            }
        };
        let mut walk = Walk::new(files);
        let mut said = |finding: &Finding| {
            let [errors, warnings, notes] = &mut left;
            let left = match finding.severity {
                Severity::Error => errors,
                Severity::Warning => warnings,
                Severity::Note => notes,
            };
            let is_shown = *left > 0;
            *left = left.saturating_sub(1);
            let place = &finding.place;
            let view = if is_shown { View::Shown(Snippet::of(place, files)) } else { View::Counted };
            FindingReport::new(finding, files.name(place.file), walk.lines_of(place), view)
        };
        let findings = findings.iter().map(&mut said).collect();
        CheckReport {
            schema: "vates-partner/check/1",
            errors,
            warnings,
            audited_as_of: None,
            findings,
            summary,
        }
    }

    /// The same, of a book that was audited.
    #[must_use]
    pub fn audited(mut self, day: Date) -> CheckReport {
        self.audited_as_of = Some(day.to_string());
        self
    }
}

impl FindingReport {
    fn new(finding: &Finding, file: &str, lines: Option<Lines>, view: View) -> FindingReport {
        FindingReport {
            code: finding.code.as_str(),
            severity: finding.severity.as_str(),
            file: file.to_owned(),
            line: lines.map(|lines| lines.line),
            column: lines.map(|lines| lines.column),
            end_line: lines.map(|lines| lines.end_line),
            end_column: lines.map(|lines| lines.end_column),
            message: finding.message.clone(),
            suggestion: finding.suggestion.clone(),
            view,
        }
    }

    /// Where it is: `orders.csv:12:5`.
    pub fn position(&self) -> String {
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{}:{line}:{column}", self.file),
            _ => self.file.clone(),
        }
    }
}

impl Report for CheckReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.findings)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["file", "line", "column", "severity", "code", "message", "suggestion"]);
        let number = |number: Option<usize>| number.map_or(String::new(), |number| number.to_string());
        for finding in &self.findings {
            flat.rows.push(vec![
                finding.file.clone(),
                number(finding.line),
                number(finding.column),
                finding.severity.to_owned(),
                finding.code.to_owned(),
                finding.message.clone(),
                finding.suggestion.clone().unwrap_or_default(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::default();
        let findings = self.findings.iter().map(|finding| {
            let fix = finding.suggestion.as_ref().map_or(String::new(), |fix| format!("; {fix}"));
            format!("{} {} {}: {}{fix}", finding.position(), finding.severity, finding.code, finding.message)
        });
        page.list(findings.collect());
        page.text(self.outcome());
        page
    }
}

impl CheckReport {
    /// What came of it, in a sentence.
    pub fn outcome(&self) -> String {
        let notes = self.findings.len().saturating_sub(self.errors).saturating_sub(self.warnings);
        let mut found =
            format!("{} and {}", counted(self.errors, "error"), counted(self.warnings, "warning"));
        if notes > 0 {
            found = format!("{found}, {}", counted(notes, "note"));
        }
        format!("{found}. {}", self.summary).trim_end().to_owned()
    }
}

/// A number of things in words: `1 error`, `1,204 errors`.
pub fn counted(count: usize, one: &str) -> String {
    let number = grouped(&count.to_string());
    if count == 1 { format!("{number} {one}") } else { format!("{number} {one}s") }
}
