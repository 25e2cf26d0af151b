//! Verdicts for people: a line for each partner, or one partner with a column for each quarter.

use super::criterion::{CriterionReport, EvidenceReport, LeftOutReport};
use super::document::{Align, Document, Flat, LineEnds, Table};
use super::qualify::{PartnerVerdict, QualifyReport, QuarterReport};
use super::values::{Named, RateReport, ValueReport};
use super::verdict::in_words;
use super::{advice, remedy};

pub(super) fn document(report: &QualifyReport) -> Document {
    let mut page = match report.partners.as_slice() {
        [partner] if report.in_full => partner_page(report, partner),
        partners => {
            let title = format!("Qualification {} as of {}", report.year, report.as_of);
            let mut page = Document::titled(title);
            if partners.is_empty() {
                page.text(nobody(report));
            } else {
                page.table(overview(partners));
                page.text(summary(partners));
                page.heading("What the verdicts hinge on");
                page.list(
                    partners.iter().map(|partner| format!("{}: {}", partner.id, hinges(partner))).collect(),
                );
            }
            if report.in_full {
                for partner in partners {
                    page.blocks.extend(partner_page(report, partner).blocks);
                }
            }
            page
        }
    };
    if report.contested && !report.undecided.is_empty() {
        page.text(format!("Not every reading could be tried for: {}.", report.undecided.join(", ")));
    }
    super::rulings::tell(&mut page, &report.rulings);
    super::absence::tell(&mut page, &report.without);
    let chosen: Vec<String> =
        report.chosen.iter().map(|(reading, choice)| format!("{reading} = {choice}")).collect();
    page.text(if chosen.is_empty() {
        format!("Program {}, every reading at its default.", report.program)
    } else {
        format!("Program {}, readings: {}; all others at their defaults.", report.program, chosen.join(", "))
    });
    page.warnings(&report.warnings);
    page
}

/// The mark that goes with a word, so that neither colour nor word stands alone.
pub(super) fn marked(word: &str) -> String {
    let mark = match word {
        "passed" | "met" | "retained" => "✓",
        "failed" | "unmet" | "transition" => "✗",
        "open" => "…",
        "upcoming" | "pending" => "·",
        "waived" | "optional" | "advisory" => "○",
        _ => "–",
    };
    // Mark and word stay together; words may be broken from each other.
    format!("{mark}\u{a0}{}", word.replace('-', " "))
}

fn overview(partners: &[PartnerVerdict]) -> Table {
    let mut table = Table::new([
        ("Partner", Align::Left),
        ("Verdict", Align::Left),
        ("Passes", Align::Left),
        ("Needs", Align::Left),
    ]);
    let quarters =
        partners.iter().map(|partner| partner.quarters.as_slice()).find(|quarters| !quarters.is_empty());
    let quarters = quarters.unwrap_or_default();
    for quarter in quarters {
        table.column(short(&quarter.quarter), Align::Left);
    }
    for partner in partners {
        let counted =
            |count: u32| if partner.quarters.is_empty() { String::new() } else { count.to_string() };
        let statuses = partner.quarters.iter().map(|quarter| marked(quarter.status));
        let blanks = quarters.len().saturating_sub(partner.quarters.len());
        table.row(
            [
                partner.id.clone(),
                marked(partner.verdict),
                counted(partner.passes),
                counted(partner.passes_required),
            ]
            .into_iter()
            .chain(statuses)
            .chain(std::iter::repeat_n(String::new(), blanks)),
        );
    }
    table
}

fn short(quarter: &str) -> String {
    quarter.split_once('-').map_or(quarter, |(_, number)| number).to_owned()
}

fn summary(partners: &[PartnerVerdict]) -> String {
    let count = |verdict: &str| partners.iter().filter(|partner| partner.verdict == verdict).count();
    let counts: Vec<String> = ["retained", "open", "transition", "not-applicable"]
        .into_iter()
        .filter(|verdict| count(verdict) > 0)
        .map(|verdict| format!("{} {verdict}", count(verdict)))
        .collect();
    match partners.len() {
        1 => format!("1 partner: {}.", counts.join(", ")),
        many => format!("{many} partners: {}.", counts.join(", ")),
    }
}

fn nobody(report: &QualifyReport) -> &'static str {
    match (report.contested, report.undecided.is_empty()) {
        (false, _) => "No distributor in this book.",
        (true, true) => "No verdict hinges on a reading.",
        (true, false) => "No verdict hinges on a reading that could be tried.",
    }
}

/// What a verdict hinges on, in a sentence.
pub(super) fn hinges(partner: &PartnerVerdict) -> String {
    let others = partner.hinges_on.iter().map(|hinge| (hinge.verdict, &hinge.readings));
    hinge_words(partner.verdict, others.collect(), !partner.not_evaluated.is_empty())
}

/// What a quarter's status hinges on, in a sentence.
fn quarter_hinges(quarter: &QuarterReport, untried: bool) -> String {
    let others = quarter.hinges_on.iter().map(|hinge| (hinge.status, &hinge.readings));
    hinge_words(quarter.status, others.collect(), untried)
}

/// `retained, under every reading`; `failed; would be passed if gross-scope were all-invoices`.
fn hinge_words(word: &str, others: Vec<(&str, &Named)>, untried: bool) -> String {
    let word = word.replace('-', " ");
    if word == "not applicable" {
        return word;
    }
    if others.is_empty() {
        let tried = if untried { " that could be tried" } else { "" };
        return format!("{word}, under every reading{tried}");
    }
    let mut outcomes: Vec<(&str, Vec<String>)> = Vec::new();
    for (outcome, readings) in others {
        let were = |(reading, choice): &(String, String)| format!("{reading} were {choice}");
        let set = readings.0.iter().map(were).collect::<Vec<_>>().join(" and ");
        match outcomes.iter_mut().find(|(other, _)| *other == outcome) {
            Some((_, sets)) => sets.push(set),
            None => outcomes.push((outcome, vec![set])),
        }
    }
    let clause = |(outcome, sets): (&str, Vec<String>)| {
        format!("would be {} if {}", outcome.replace('-', " "), sets.join(", or if "))
    };
    let clauses: Vec<String> = outcomes.into_iter().map(clause).collect();
    let tried = if untried { " (of what could be tried)" } else { "" };
    format!("{word}; {}{tried}", clauses.join("; "))
}

fn partner_page(report: &QualifyReport, partner: &PartnerVerdict) -> Document {
    let mut page = Document::titled(format!(
        "{} ({}), {}, joined {}",
        partner.name, partner.id, partner.partner_type, partner.joined
    ));
    if let Some(left) = partner.last_day(&report.as_of) {
        page.text(left);
    }
    page.text(format!("{} {}: {}", report.year, marked(partner.verdict), in_words(partner)));
    if partner.quarters.is_empty() {
        return page;
    }
    page.table(breakdown(&partner.quarters));
    page.text(format!("As of {}. {}", report.as_of, measured(&partner.quarters)));
    page.list(missing(&partner.quarters));
    remedy::section(&mut page, report, partner);
    match &partner.advice {
        Some(advice) => advice.tell(&mut page, &partner.id),
        None if partner.verdict == "transition" && !partner.has_left(&report.as_of) => {
            page.text(advice::elsewhere(&partner.id));
        }
        None => {}
    }
    page.heading("What this hinges on");
    let mut lines = vec![format!("{}: {}", report.year, hinges(partner))];
    let ended = partner.quarters.iter().filter(|quarter| matches!(quarter.status, "passed" | "failed"));
    lines.extend(ended.map(|quarter| {
        format!("{}: {}", quarter.quarter, quarter_hinges(quarter, !partner.not_evaluated.is_empty()))
    }));
    page.list(lines);
    if partner.quarters.iter().flat_map(|quarter| &quarter.criteria).any(|result| result.records.is_some()) {
        explain(&mut page, &partner.quarters);
    }
    page
}

fn breakdown(quarters: &[QuarterReport]) -> Table {
    let mut table = Table::new([("Criterion", Align::Left)]);
    table.line_ends = LineEnds::Kept;
    for quarter in quarters {
        table.column(format!("{}\n{}", short(&quarter.quarter), marked(quarter.status)), Align::Left);
    }
    let Some(first) = quarters.first() else { return table };
    for (index, criterion) in first.criteria.iter().enumerate() {
        let currency = quarters
            .iter()
            .filter_map(|quarter| quarter.criteria.get(index))
            .flat_map(|result| [&result.actual, &result.minimum])
            .find_map(|value| value.as_ref()?.currency());
        let name = match currency {
            Some(currency) => format!("{}\n({currency})", criterion.id),
            None => criterion.id.clone(),
        };
        let cells = quarters.iter().filter_map(|quarter| quarter.criteria.get(index)).map(cell);
        table.row(std::iter::once(name).chain(cells));
    }
    table
}

/// A criterion in a quarter: mark and word, the figure, what it is held against, what is missing.
fn cell(result: &CriterionReport) -> String {
    let mut lines = vec![marked(result.status)];
    lines.extend(result.actual.as_ref().map(ValueReport::stacked));
    match (&result.minimum, &result.maximum) {
        (Some(minimum), _) if minimum.figure() == "yes" => lines.push("required".to_owned()),
        (Some(minimum), _) => lines.push(format!("min {}", minimum.figure())),
        (None, Some(maximum)) => lines.push(format!("max {}", maximum.figure())),
        (None, None) => {}
    }
    lines.join("\n")
}

fn measured(quarters: &[QuarterReport]) -> String {
    let open = quarters.iter().find(|quarter| quarter.status == "open");
    match open {
        Some(quarter) => format!("{} is measured as it stands; it ends on {}.", quarter.quarter, quarter.to),
        None if quarters.iter().any(|quarter| quarter.measured_on.is_some()) => {
            "Ended quarters are measured on their last day.".to_owned()
        }
        None => String::new(),
    }
}

/// What is missing, quarter by quarter and criterion by criterion.
fn missing(quarters: &[QuarterReport]) -> Vec<String> {
    let mut lines = Vec::new();
    // What an open quarter still needs is told apart.
    for quarter in quarters.iter().filter(|quarter| quarter.status != "open") {
        for result in &quarter.criteria {
            if matches!(result.status, "unmet" | "advisory") {
                let what = match (&result.gap, &result.maximum) {
                    (None, _) => result.actual.as_ref().map_or(String::new(), ValueReport::figure),
                    (Some(_), _) if result.minimum.as_ref().is_some_and(|value| value.figure() == "yes") => {
                        "not in place".to_owned()
                    }
                    (Some(gap), None) => format!("{} missing", in_points(gap)),
                    (Some(gap), Some(_)) => format!("{} too much", in_points(gap)),
                };
                lines.push(format!(
                    "{} {} {}: {what} ({})",
                    quarter.quarter, result.id, result.status, result.clause
                ));
            }
        }
    }
    lines
}

/// What is missing to a share is told in percentage points.
fn in_points(gap: &ValueReport) -> String {
    gap.words().replace('%', " percentage points")
}

fn explain(page: &mut Document, quarters: &[QuarterReport]) {
    for quarter in quarters {
        page.heading(format!("{}: {} ({} to {})", quarter.quarter, quarter.status, quarter.from, quarter.to));
        for result in &quarter.criteria {
            let actual = result.actual.as_ref().map_or("not measured".to_owned(), ValueReport::words);
            let waived =
                result.waived_by.as_ref().map_or(String::new(), |clause| format!(", waived by {clause}"));
            page.text(format!(
                "{}: {actual}, {} (printed: {}) [{}{waived}]",
                result.id,
                marked(result.status),
                result.printed,
                result.clause
            ));
            let records = result.records.as_deref().unwrap_or_default();
            if !records.is_empty() {
                page.table(records_table(records));
            }
            let left_out = result.left_out.as_deref().unwrap_or_default();
            let line = |record: &LeftOutReport| {
                format!(
                    "not counted: {}, invoiced on {}, {}: {} [{}] ({})",
                    record.id,
                    record.date,
                    record.amount.words(),
                    record.why,
                    record.clause,
                    record.source
                )
            };
            page.list(left_out.iter().map(line).collect());
        }
    }
}

fn records_table(records: &[EvidenceReport]) -> Table {
    let adds = records.iter().any(|record| record.adds.is_some());
    let rates = records.iter().any(|record| record.rate.is_some());
    let mut table = Table::new([("Record", Align::Left), ("Date", Align::Left), ("What", Align::Left)]);
    if adds {
        table.column("Counts", Align::Right);
    }
    if rates {
        table.column("Rate", Align::Left);
    }
    table.column("Source", Align::Left);
    for record in records {
        let mut cells = vec![record.id.clone(), record.date.clone(), record.detail.clone()];
        if adds {
            cells.push(record.adds.as_ref().map_or(String::new(), ValueReport::words));
        }
        if rates {
            cells.push(record.rate.as_ref().map_or(String::new(), RateReport::words));
        }
        cells.push(record.source.clone());
        table.row(cells);
    }
    table
}

pub(super) fn flat(report: &QualifyReport) -> Flat {
    let mut flat = Flat::new(&[
        "partner",
        "verdict",
        "quarter",
        "quarter_status",
        "criterion",
        "status",
        "actual",
        "currency",
        "minimum",
        "maximum",
        "gap",
        "clause",
    ]);
    let cell = |value: &Option<ValueReport>| value.as_ref().map_or(String::new(), ValueReport::cell);
    for partner in &report.partners {
        // A partner without quarters still has a verdict, and a row to find it in.
        if partner.quarters.is_empty() {
            let mut row = vec![partner.id.clone(), partner.verdict.to_owned()];
            row.resize(flat.header.len(), String::new());
            flat.rows.push(row);
        }
        for quarter in &partner.quarters {
            for result in &quarter.criteria {
                let currency =
                    [&result.actual, &result.minimum].into_iter().find_map(|v| v.as_ref()?.currency());
                flat.rows.push(vec![
                    partner.id.clone(),
                    partner.verdict.to_owned(),
                    quarter.quarter.clone(),
                    quarter.status.to_owned(),
                    result.id.clone(),
                    result.status.to_owned(),
                    cell(&result.actual),
                    currency.unwrap_or_default().to_owned(),
                    cell(&result.minimum),
                    cell(&result.maximum),
                    cell(&result.gap),
                    result.clause.clone(),
                ]);
            }
        }
    }
    flat
}
