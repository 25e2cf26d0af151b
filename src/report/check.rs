//! Findings, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Document, Flat};
use super::{Report, lines_of};
use crate::calendar::Date;
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
    /// What is wrong.
    pub message: String,
    /// The nearest fix.
    pub suggestion: Option<String>,
    /// The line with its mark, for people.
    #[serde(skip)]
    pub snippet: Option<Snippet>,
}

/// A line of a file, made safe to show, and the part of it that is meant.
#[derive(Clone, Debug)]
pub struct Snippet {
    /// The line, cut to what can be shown.
    pub text: String,
    /// The bytes of `text` that are meant.
    pub span: std::ops::Range<usize>,
}

/// How many characters of a line are shown before and behind what is meant.
const AROUND: usize = 50;
/// How many characters of what is meant are shown.
const MEANT: usize = 60;

impl CheckReport {
    /// What is said of findings, which are in the order of files and lines.
    pub fn new(findings: &[Finding], files: &Files, summary: String) -> CheckReport {
        let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
        CheckReport {
            schema: "vates-partner/check/1",
            errors: count(Severity::Error),
            warnings: count(Severity::Warning),
            audited_as_of: None,
            findings: findings.iter().map(|finding| FindingReport::new(finding, files)).collect(),
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
    /// What is said of a finding.
    pub fn new(finding: &Finding, files: &Files) -> FindingReport {
        let place = &finding.place;
        let text = files.text(place.file);
        let located = place.span.as_ref().map(|span| {
            let (line, start) = files.line(place.file, span.start);
            let before = text.get(start..span.start).unwrap_or_default();
            (line, before.chars().count().saturating_add(1), snippet(text, start, span))
        });
        FindingReport {
            code: finding.code.as_str(),
            severity: finding.severity.as_str(),
            file: files.name(place.file).to_owned(),
            line: located.as_ref().map(|(line, _, _)| *line),
            column: located.as_ref().map(|(_, column, _)| *column),
            message: finding.message.clone(),
            suggestion: finding.suggestion.clone(),
            snippet: located.map(|(_, _, snippet)| snippet),
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

/// The line around a span, with everything unsafe in it escaped and both ends cut where they are far away.
fn snippet(text: &str, line_start: usize, span: &std::ops::Range<usize>) -> Snippet {
    let rest = text.get(line_start..).unwrap_or_default();
    let length = rest.find(['\n', '\r']).unwrap_or(rest.len());
    let line_end = line_start.saturating_add(length);
    let meant_end = span.end.clamp(span.start, line_end.max(span.start));
    let before = text.get(line_start..span.start).unwrap_or_default();
    let meant = text.get(span.start..meant_end).unwrap_or_default();
    let after = text.get(meant_end..line_end).unwrap_or_default();
    let mut shown = String::new();
    let skipped = before.chars().count().saturating_sub(AROUND);
    if skipped > 0 {
        shown.push('…');
    }
    before.chars().skip(skipped).for_each(|character| crate::escape::push_visible(&mut shown, character));
    let start = shown.len();
    meant.chars().take(MEANT).for_each(|character| crate::escape::push_visible(&mut shown, character));
    let end = shown.len();
    let tail = if meant.chars().nth(MEANT).is_some() { "" } else { after };
    tail.chars().take(AROUND).for_each(|character| crate::escape::push_visible(&mut shown, character));
    if meant.chars().nth(MEANT).is_some() || after.chars().nth(AROUND).is_some() {
        shown.push('…');
    }
    Snippet { text: shown, span: start..end.max(start) }
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
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        let notes = self.findings.len().saturating_sub(self.errors).saturating_sub(self.warnings);
        let mut found =
            format!("{} and {}", counted(self.errors, "error"), counted(self.warnings, "warning"));
        if notes > 0 {
            found = format!("{found}, {}", counted(notes, "note"));
        }
        format!("{found}. {}", self.summary).trim_end().to_owned()
    }
}
