//! Explanations for people: a clause with what is made of it, or a figure as a tree.

use super::absence;
use super::document::{Block, Branch, Document, Flat};
use super::explain::{ClauseExplained, ExplainReport, FigureExplained, NodeReport};
use super::qualify_page::marked;
use super::values::{MoneyReport, RateReport, ValueReport};

pub(super) fn document(report: &ExplainReport) -> Document {
    let mut page = Document::default();
    if let Some(clause) = &report.clause {
        clause_page(&mut page, clause);
        super::rulings::tell(&mut page, &report.rulings);
        page.text(format!("Program {}.", report.program));
    }
    if let Some(figure) = &report.figure {
        figure_page(&mut page, figure);
        if figure.tree.records().iter().any(|record| record.rate.is_some()) {
            page.text("Converted amounts are shown rounded; their sum is that of the exact ones.");
        }
        absence::tell(&mut page, &report.without);
        super::rulings::tell(&mut page, &report.rulings);
        page.text(in_force(&report.program, figure));
        page.warnings(&figure.warnings);
    }
    page
}

fn clause_page(page: &mut Document, clause: &ClauseExplained) {
    page.blocks.push(Block::Title(clause.id.clone()));
    page.text(format!("{}: \"{}\"", clause.heading, clause.text));
    page.heading("The rule made of it");
    if clause.rules.is_empty() {
        page.text("No figure, range or date of the program's data is stated under it.");
    }
    page.list(clause.rules.clone());
    if !clause.readings.is_empty() {
        page.heading("Readings: what it leaves open");
    }
    for reading in &clause.readings {
        page.text(format!("{}: {}", reading.id, reading.question));
        let choice = |(word, meaning): &(String, String)| {
            let marks: Vec<&str> = [
                (word == reading.in_force).then_some("in force"),
                (*word == reading.default).then_some("the default"),
            ]
            .into_iter()
            .flatten()
            .collect();
            let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
            format!("{word}{marks}: {meaning}")
        };
        page.list(reading.choices.0.iter().map(choice).collect());
    }
    page.heading("Cited by");
    if clause.cited_by.is_empty() {
        page.text(
            "No entry of the program's data by name; what the whole framework rests on is not named by one.",
        );
    }
    let cited = clause.cited_by.iter().map(|citation| match &citation.id {
        Some(id) => format!("{} {id}", citation.part),
        None => citation.part.to_owned(),
    });
    page.list(cited.collect());
}

fn figure_page(page: &mut Document, figure: &FigureExplained) {
    let FigureExplained { quarter, partner, criterion, .. } = figure;
    page.blocks.push(Block::Title(format!("{criterion} of {partner} in {quarter}")));
    page.text(format!("\"{}\" [{}]", figure.text, figure.clause));
    let measured =
        figure.measured_on.as_ref().map_or("not measured".to_owned(), |day| format!("measured on {day}"));
    page.text(format!(
        "{quarter} ({} to {}): {}, {measured}, as of {}.",
        figure.from,
        figure.to,
        marked(figure.status),
        figure.as_of
    ));
    page.blocks.push(Block::Tree(branch(&figure.tree, Some(&figure.tree))));
    if let Some(all_met) = figure.all_met {
        deciding(page, figure, all_met);
    }
}

/// Which records decide the quarter, and what it would be without one of them.
fn deciding(page: &mut Document, figure: &FigureExplained, all_met: bool) {
    let quarter = &figure.quarter;
    let otherwise = match (figure.status, all_met) {
        ("open", true) => "would no longer meet all criteria, as it stands",
        ("open", false) => "would meet all criteria, as it stands",
        (_, true) => "would be failed",
        (_, false) => "would be passed",
    };
    let records = figure.tree.records();
    // A partner can't be left out of its own assessment.
    let removable = || records.iter().filter(|record| record.kind != Some("partners"));
    match figure.decisive.as_slice() {
        [] if removable().next().is_none() => {}
        [] => page.text(format!("No single record shown here decides {quarter}.")),
        [one] => page.text(format!("Decisive: {one}. Without it, {quarter} {otherwise}.")),
        many => {
            let all = many.join(", ");
            page.text(format!("Decisive: {all}. Without any one of them, {quarter} {otherwise}."));
        }
    }
    let open = removable().filter(|record| record.decisive.is_none());
    let open: Vec<&str> = open.filter_map(|record| record.record.as_deref()).collect();
    if !open.is_empty() {
        let open = open.join(", ");
        page.text(format!("An exchange rate is missing to tell how {quarter} would stand without {open}."));
    }
}

fn in_force(program: &str, figure: &FigureExplained) -> String {
    let chosen: Vec<String> =
        figure.chosen.iter().map(|(reading, choice)| format!("{reading} = {choice}")).collect();
    if chosen.is_empty() {
        format!("Program {program}, every reading at its default.")
    } else {
        format!("Program {program}, readings: {}; all others at their defaults.", chosen.join(", "))
    }
}

fn branch(node: &NodeReport, root: Option<&NodeReport>) -> Branch {
    let below = node.children.iter().map(|child| branch(child, None)).collect();
    Branch { text: if root.is_some() { root_line(node) } else { line(node) }, branches: below }
}

fn root_line(node: &NodeReport) -> String {
    let value = node.value.as_ref().map_or("not measured".to_owned(), ValueReport::words);
    format!("{}: {value}", node.what)
}

/// A step in a line: what it is worth, why, by which clause, and where it stands.
fn line(node: &NodeReport) -> String {
    let value = node.value.as_ref().map(|value| match (&node.amount, &node.rate) {
        (Some(amount), Some(rate)) => converted(value, amount, rate),
        _ => points(node, value),
    });
    let mut text = match (&node.record, value) {
        (Some(record), Some(value)) => format!("{record}: {value}, {}", node.what),
        (Some(record), None) => format!("{record}: {}", node.what),
        (None, Some(value)) if node.counts => format!("{}: {value}", node.what),
        // What a figure is held against, and what is missing, in words of its own.
        (None, Some(value)) if is_verdict(node) => {
            return format!(
                "{}: {value} {}{}",
                marked(&node.what),
                node.why.as_deref().unwrap_or(""),
                cited(node)
            );
        }
        (None, Some(value)) => format!("{} {value}", node.what),
        (None, None) if is_verdict(node) => marked(&node.what),
        (None, None) => node.what.clone(),
    };
    if let Some(why) = &node.why {
        text.push_str(if node.record.is_some() { "; " } else { ": " });
        text.push_str(why);
    }
    // The clause by which a counted record counts is that of the branch, where there is nothing more to say.
    if node.record.is_none() || node.why.is_some() {
        text.push_str(&cited(node));
    }
    if let Some(source) = &node.source {
        text.push_str(&format_source(source));
    }
    if node.decisive == Some(true) {
        text.push_str(" ← decisive");
    }
    text
}

fn cited(node: &NodeReport) -> String {
    node.clause.as_ref().map_or(String::new(), |clause| format!(" [{clause}]"))
}

fn format_source(source: &str) -> String {
    format!(" ({source})")
}

fn is_verdict(node: &NodeReport) -> bool {
    matches!(node.what.as_str(), "met" | "unmet" | "optional" | "waived" | "advisory" | "pending")
}

/// What is missing to a share is told in percentage points.
fn points(node: &NodeReport, value: &ValueReport) -> String {
    let words = value.words();
    if is_verdict(node) { words.replace('%', " percentage points") } else { words }
}

fn converted(value: &ValueReport, amount: &MoneyReport, rate: &RateReport) -> String {
    format!("{} ({} at {})", value.words(), amount.words(), rate.words())
}

pub(super) fn flat(report: &ExplainReport) -> Flat {
    match (&report.clause, &report.figure) {
        (_, Some(figure)) => {
            let mut flat = Flat::new(&[
                "level",
                "counts",
                "kind",
                "record",
                "what",
                "value",
                "currency",
                "amount",
                "amount_currency",
                "clause",
                "why",
                "decisive",
                "source",
            ]);
            push_rows(&mut flat, &figure.tree, 0);
            flat
        }
        (Some(clause), None) => clause_rows(clause),
        (None, None) => Flat::default(),
    }
}

fn clause_rows(clause: &ClauseExplained) -> Flat {
    let mut flat = Flat::new(&["clause", "part", "id", "text"]);
    let mut row = |part: &str, id: &str, text: &str| {
        flat.rows.push([clause.id.as_str(), part, id, text].map(str::to_owned).to_vec());
    };
    row("text", "", &clause.text);
    for (citation, rule) in clause.cited_by.iter().zip(&clause.rules) {
        row(citation.part, citation.id.as_deref().unwrap_or(""), rule);
    }
    for reading in &clause.readings {
        row("reading", reading.id, &format!("{} In force: {}.", reading.question, reading.in_force));
    }
    flat
}

fn push_rows(flat: &mut Flat, node: &NodeReport, level: u32) {
    let word = |answer: bool| if answer { "yes" } else { "no" }.to_owned();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    let value = node.value.as_ref();
    let amount = node.amount.as_ref();
    flat.rows.push(vec![
        level.to_string(),
        word(node.counts),
        node.kind.unwrap_or_default().to_owned(),
        text(&node.record),
        node.what.clone(),
        value.map_or(String::new(), ValueReport::cell),
        value.and_then(ValueReport::currency).unwrap_or_default().to_owned(),
        amount.map_or(String::new(), |amount| amount.amount.clone()),
        amount.map_or(String::new(), |amount| amount.currency.to_owned()),
        text(&node.clause),
        text(&node.why),
        node.decisive.map_or(String::new(), word),
        text(&node.source),
    ]);
    for child in &node.children {
        push_rows(flat, child, level.saturating_add(1));
    }
}
