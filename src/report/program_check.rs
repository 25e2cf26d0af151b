//! What a program leaves open, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Document, Flat};
use super::{Report, lines_of};
use crate::finding::Severity;
use crate::program::Program;
use crate::program::lint::{self, Lint};

/// What was found in a program.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ProgramCheck")]
pub struct ProgramCheckReport {
    /// `vates-partner/program-check/1`.
    pub schema: &'static str,
    /// The program's id.
    pub program: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// How many findings are warnings: the program contradicts itself.
    pub warnings: usize,
    /// How many are notes.
    pub notes: usize,
    /// The findings: warnings first, each by lint and then in the order of the program.
    pub findings: Vec<LintReport>,
}

/// A finding about a program.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Lint")]
pub struct LintReport {
    /// What kind of finding it is; stable.
    pub lint: &'static str,
    /// `warning` or `note`.
    pub severity: &'static str,
    /// The quarters concerned, `Q1` to `Q4`; empty where it isn't about quarters.
    pub quarters: Vec<String>,
    /// The clauses concerned.
    pub clauses: Vec<String>,
    /// What was found, with the figures.
    pub found: String,
    /// What that means for who uses the program.
    pub means: &'static str,
}

impl ProgramCheckReport {
    /// What is found in a program.
    pub fn new(program: &Program) -> ProgramCheckReport {
        let findings = lint::findings(program);
        let count = |severity| findings.iter().filter(|lint| lint.severity == severity).count();
        ProgramCheckReport {
            schema: "vates-partner/program-check/1",
            program: program.id.clone(),
            title: program.title.clone(),
            edition: program.edition.clone(),
            warnings: count(Severity::Warning),
            notes: count(Severity::Note),
            findings: findings.iter().map(LintReport::from).collect(),
        }
    }

    /// What came of it, in a sentence.
    fn outcome(&self) -> String {
        let counted = |count: usize, one: &str| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {one}s"),
        };
        format!("{} and {}.", counted(self.warnings, "warning"), counted(self.notes, "note"))
    }
}

impl From<&Lint> for LintReport {
    fn from(lint: &Lint) -> LintReport {
        LintReport {
            lint: lint.id.as_str(),
            severity: lint.severity.as_str(),
            quarters: lint.quarters.iter().map(|quarter| lint::quarter_name(*quarter)).collect(),
            clauses: lint.clauses.iter().map(ToString::to_string).collect(),
            found: lint.found.clone(),
            means: lint.means,
        }
    }
}

impl Report for ProgramCheckReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.findings)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["lint", "severity", "quarters", "clauses", "found", "means"]);
        for finding in &self.findings {
            flat.rows.push(vec![
                finding.lint.to_owned(),
                finding.severity.to_owned(),
                finding.quarters.join(" "),
                finding.clauses.join(" "),
                finding.found.clone(),
                finding.means.to_owned(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let ProgramCheckReport { title, edition, program, .. } = self;
        let mut page = Document::titled(format!("What {title} {edition} ({program}) leaves open"));
        // Findings that are of one kind and mean the same stand together, under what they mean.
        let alike = |one: &LintReport, other: &LintReport| {
            (one.lint, one.severity, one.means) == (other.lint, other.severity, other.means)
        };
        for group in self.findings.chunk_by(alike) {
            if let Some(first) = group.first() {
                page.heading(format!("{} {}", first.severity, first.lint));
                page.list(group.iter().map(LintReport::line).collect());
                page.text(first.means);
            }
        }
        page.text(self.outcome());
        page
    }
}

impl LintReport {
    /// What was found, with the clauses that it doesn't name itself.
    fn line(&self) -> String {
        let unnamed: Vec<&str> =
            self.clauses.iter().map(String::as_str).filter(|clause| !self.found.contains(clause)).collect();
        if unnamed.is_empty() {
            self.found.clone()
        } else {
            format!("{} [{}]", self.found, unnamed.join(", "))
        }
    }
}
