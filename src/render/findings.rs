//! Findings for people: the line, a caret under what is meant, and the nearest fix.

mod line;

use std::collections::BTreeMap;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::{Look, terminal};
use crate::exact::grouped;
use crate::report::check::{CheckReport, FindingReport, View, counted};

/// How many kinds of findings are named among those that are only counted.
const NAMED: usize = 10;

/// Findings as a compiler would show them, and what came of it.
pub fn page(report: &CheckReport, look: Look) -> String {
    let mut text = String::new();
    let of_one_file = |left: &FindingReport, right: &FindingReport| left.file == right.file;
    let has_several_files = report.findings.chunk_by(of_one_file).nth(1).is_some();
    for findings in report.findings.chunk_by(of_one_file) {
        let shown = || findings.iter().filter(|finding| matches!(finding.view, View::Shown(_)));
        if has_several_files && shown().next().is_some() {
            text.push_str(&heading(findings, shown().count(), look));
            text.push_str("\n\n");
        }
        for finding in shown() {
            text.push_str(&one(finding, look));
            text.push_str("\n\n");
        }
    }
    if let Some(rest) = rest(report) {
        text.push_str(&super::message(&rest, look));
        text.push('\n');
    }
    text.push_str(&super::message(&report.outcome(), look));
    let is_shown = |finding: &&FindingReport| matches!(finding.view, View::Shown(_));
    if let Some(finding) = report.findings.iter().find(is_shown) {
        let more = format!("For more about a code: `vates-partner explain {}`.", finding.code);
        text.push_str(&super::message(&more, look));
    }
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
        let more = match more {
            0 => String::new(),
            more => format!(", and {} more like it", grouped(&more.to_string())),
        };
        let line = format!(
            "{}[{}]: {}: {}{more} (see `vates-partner check`)",
            finding.severity,
            finding.code,
            finding.position(),
            finding.message
        );
        text.push_str(&super::message(&crate::escape::visible(&line), look));
    }
    text
}

/// The heading above the findings of a file.
fn heading(findings: &[FindingReport], shown: usize, look: Look) -> String {
    let count = |severity| findings.iter().filter(|finding| finding.severity == severity).count();
    let counts = ["error", "warning", "note"].map(|severity| (count(severity), severity));
    let counts = counts.into_iter().filter(|(count, _)| *count > 0);
    let counts: Vec<String> = counts.map(|(count, severity)| counted(count, severity)).collect();
    let file = findings.first().map_or("", |finding| finding.file.as_str());
    let part = if shown < findings.len() { format!(", {shown} of them here") } else { String::new() };
    let line = super::message(&format!("{file}: {}{part}", counts.join(", ")), look);
    terminal::painted(line.trim_end(), "1", look)
}

/// The findings that are only counted, by kind and file, errors before others and the most frequent first.
fn rest(report: &CheckReport) -> Option<String> {
    let mut counts: BTreeMap<(usize, &str, &str), usize> = BTreeMap::new();
    for finding in report.findings.iter().filter(|finding| matches!(finding.view, View::Counted)) {
        let gravity = usize::from(finding.severity != "error");
        let count = counts.entry((gravity, finding.code, finding.file.as_str())).or_default();
        *count = count.saturating_add(1);
    }
    let number = |count: usize| grouped(&count.to_string());
    let total: usize = counts.values().sum();
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|((gravity, _, _), count)| (*gravity, std::cmp::Reverse(*count)));
    let mut named: Vec<String> = counts
        .iter()
        .take(NAMED)
        .map(|((_, code, file), count)| format!("{} {code} in {file}", number(*count)))
        .collect();
    let others: usize = counts.iter().skip(NAMED).map(|(_, count)| count).sum();
    if others > 0 {
        named.push(format!("{} others", number(others)));
    }
    let named = named.join(", ");
    (total > 0).then(|| format!("... and {} more: {named} (-v shows all)", number(total)))
}

fn one(finding: &FindingReport, look: Look) -> String {
    let level = match finding.severity {
        "error" => Level::ERROR,
        "warning" => Level::WARNING,
        _ => Level::NOTE,
    };
    let before_message = finding.severity.len().saturating_add(finding.code.len()).saturating_add(4);
    let message = sentence(&finding.message, before_message, look);
    let file = crate::escape::visible(&finding.file);
    let title = level.primary_title(&message).id(finding.code);
    let mut group = Group::with_title(title);
    let origin = match (finding.line, finding.column) {
        (Some(line), Some(column)) => Origin::path(&file).line(line).char_column(column),
        _ => Origin::path(&file),
    };
    group = group.element(origin);
    // A margin of the width of the line's number, and ` | `.
    let margin = finding.line.map_or(0, |line| line.to_string().len()).saturating_add(3);
    if let (View::Shown(Some(snippet)), Some(line)) = (&finding.view, finding.line) {
        let shown = line::fitted(snippet, usize::from(look.width).saturating_sub(margin));
        let annotation = AnnotationKind::Primary.span(shown.meant);
        group =
            group.element(Snippet::source(shown.text).line_start(line).fold(false).annotation(annotation));
    }
    let before_fix = margin.saturating_add("= help: ".len());
    let fix = finding.suggestion.as_ref().map(|fix| sentence(fix, before_fix, look));
    if let Some(fix) = &fix {
        group = group.element(Level::HELP.message(fix));
    }
    let renderer = if look.colour { Renderer::styled() } else { Renderer::plain() };
    let shown = renderer.term_width(usize::from(look.width)).render(&[group]);
    // The column is that of the file, not of the line as cut for showing, so it stands in an origin of its
    // own; the renderer then heads the line with a path that it doesn't have.
    let headless = |line: &&str| bare(line).trim() != ":::";
    shown.lines().filter(headless).collect::<Vec<_>>().join("\n")
}

/// A line of the renderer without its colours. What stands in it from elsewhere has no escapes left.
fn bare(line: &str) -> String {
    let mut parts = line.split('\u{1b}');
    let first = parts.next().unwrap_or_default();
    let uncoloured = parts.map(|part| part.split_once('m').map_or("", |(_, rest)| rest));
    std::iter::once(first).chain(uncoloured).collect()
}

/// A sentence in which nothing steers the terminal, broken where it would reach beyond it. What goes elsewhere
/// isn't broken: whoever searches it looks for whole sentences.
fn sentence(text: &str, margin: usize, look: Look) -> String {
    let safe = crate::escape::visible(text);
    if !look.is_terminal {
        return safe;
    }
    let width = usize::from(look.width).saturating_sub(margin);
    terminal::wrapped(&safe, u16::try_from(width).unwrap_or(u16::MAX), "")
}
