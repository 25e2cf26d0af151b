//! Findings for people: the line, a caret under what is meant, and the nearest fix.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::Look;
use crate::report::check::{CheckReport, FindingReport};

/// Findings as a compiler would show them, and what came of it.
pub fn page(report: &CheckReport, look: Look) -> String {
    let mut text = String::new();
    for finding in &report.findings {
        text.push_str(&one(finding, look));
        text.push_str("\n\n");
    }
    text.push_str(&super::message(&report.outcome(), look));
    text
}

/// A line for each kind of finding: the first of it, and how many more there are.
pub fn in_short(report: &CheckReport, look: Look) -> String {
    let mut text = String::new();
    let mut told: Vec<&str> = Vec::new();
    for finding in &report.findings {
        if told.contains(&finding.code) {
            continue;
        }
        told.push(finding.code);
        let more =
            report.findings.iter().filter(|other| other.code == finding.code).count().saturating_sub(1);
        let more = if more > 0 { format!(", and {more} more like it") } else { String::new() };
        let line = format!(
            "{}[{}]: {}: {}{more} (`vates-partner check` shows all)",
            finding.severity,
            finding.code,
            finding.position(),
            finding.message
        );
        text.push_str(&super::message(&crate::escape::visible(&line), look));
    }
    text
}

fn one(finding: &FindingReport, look: Look) -> String {
    let level = match finding.severity {
        "error" => Level::ERROR,
        "warning" => Level::WARNING,
        _ => Level::NOTE,
    };
    let message = crate::escape::visible(&finding.message);
    let file = crate::escape::visible(&finding.file);
    let title = level.primary_title(&message).id(finding.code);
    let mut group = Group::with_title(title);
    let origin = match (finding.line, finding.column) {
        (Some(line), Some(column)) => Origin::path(&file).line(line).char_column(column),
        _ => Origin::path(&file),
    };
    group = group.element(origin);
    if let (Some(snippet), Some(line)) = (&finding.snippet, finding.line) {
        let annotation = AnnotationKind::Primary.span(snippet.span.clone());
        group =
            group.element(Snippet::source(&snippet.text).line_start(line).fold(false).annotation(annotation));
    }
    let suggestion = finding.suggestion.as_ref().map(|fix| crate::escape::visible(fix));
    if let Some(fix) = &suggestion {
        group = group.element(Level::HELP.message(fix));
    }
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let shown = renderer.render(&[group]);
    // The column is that of the file, not of the line as cut for showing, so it stands in an origin of its
    // own; the renderer then heads the line with a path that it doesn't have.
    let headless = |line: &&str| !matches!(line.trim(), ":::");
    shown.lines().filter(headless).collect::<Vec<_>>().join("\n")
}
