//! The program for people: what it sells, to whom, and what it demands.

use super::document::{Align, Document, Flat, Table};
use super::program::{
    BundleReport, ClauseReport, ProgramReport, QuarterRowReport, QuartersReport, ReadingReport, RowReport,
    TypesReport,
};
use super::values::MoneyReport;

pub(super) fn document(report: &ProgramReport) -> Document {
    let title = format!("{} {} ({})", report.title, report.edition, report.program);
    let mut page = Document::titled(title);
    if let Some(bundles) = &report.bundles {
        page.heading("Bundles");
        page.table(bundle_table(bundles));
        let clauses: Vec<&str> = bundles.iter().map(|bundle| bundle.clause.as_str()).collect();
        page.text(format!("Clauses: {}.", clauses.join(", ")));
    }
    if let Some(types) = &report.types {
        types_section(&mut page, types);
    }
    if let Some(quarters) = &report.quarters {
        quarters_section(&mut page, quarters);
    }
    if let Some(readings) = &report.readings {
        readings_section(&mut page, readings);
    }
    if let Some(clauses) = &report.clauses {
        clauses_section(&mut page, clauses);
    }
    page
}

fn price(bundle: &BundleReport) -> String {
    let prices: Vec<String> = bundle.prices.iter().map(MoneyReport::words).collect();
    let per = if bundle.per == "flat" { "a year" } else { "per host and year" };
    format!("{} {per}", prices.join(" or "))
}

fn hosts(bundle: &BundleReport) -> String {
    match bundle.maximum_hosts {
        Some(maximum) => format!("{} to {maximum}", bundle.minimum_hosts),
        None => format!("{} or more", bundle.minimum_hosts),
    }
}

fn bundle_table(bundles: &[BundleReport]) -> Table {
    let mut table = Table::new([("", Align::Left)]);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for bundle in bundles {
        table.column(bundle.id.clone(), Align::Left);
        let cells = [
            ("Price", price(bundle)),
            ("Hosts", hosts(bundle)),
            ("Tickets", bundle.tickets.clone()),
            ("Support", bundle.support.clone()),
            ("Response", bundle.response.clone()),
            ("Includes", bundle.extras.join(", ")),
            ("For", bundle.audience.clone()),
        ];
        for (index, (name, cell)) in cells.into_iter().enumerate() {
            match rows.get_mut(index) {
                Some(row) => row.push(cell),
                None => rows.push(vec![name.to_owned(), cell]),
            }
        }
    }
    table.rows = rows;
    table
}

fn types_section(page: &mut Document, types: &TypesReport) {
    page.heading("Types of partners");
    page.list(
        types
            .types
            .iter()
            .map(|kind| format!("{}: {} [{}]", kind.id, kind.definition, kind.clause))
            .collect(),
    );
    page.heading("Benefits by type");
    page.table(rows_table(&types.benefits));
    page.heading("Requirements by type, as printed (not enforced: the source contradicts itself)");
    page.table(rows_table(&types.requirements));
    let why = |row: &RowReport| row.not_enforced.as_ref().map(|why| format!("{}: {why}", row.id));
    page.list(types.requirements.iter().filter_map(why).collect());
    page.heading("Engagement models");
    let models = types.engagements.iter();
    page.list(models.map(|model| format!("{}: {} [{}]", model.id, model.definition, model.clause)).collect());
}

fn rows_table(rows: &[RowReport]) -> Table {
    let mut table = Table::new([("", Align::Left)]);
    if let Some(first) = rows.first() {
        for (id, _) in &first.cells.0 {
            table.column(id.clone(), Align::Left);
        }
    }
    for row in rows {
        table.row(
            std::iter::once(row.heading.clone()).chain(row.cells.0.iter().map(|(_, cell)| cell.clone())),
        );
    }
    table
}

fn quarters_section(page: &mut Document, quarters: &QuartersReport) {
    page.heading("Benefits in every quarter");
    let mut table = Table::new([("", Align::Left), ("Every quarter", Align::Left), ("Clause", Align::Left)]);
    for row in &quarters.benefits {
        let [first, ..] = &row.printed;
        table.row([row.heading.clone(), first.clone(), row.clause.clone()]);
    }
    page.table(table);
    page.heading("Requirements by quarter");
    let mut table = Table::new([
        ("Criterion", Align::Left),
        ("Q1", Align::Left),
        ("Q2", Align::Left),
        ("Q3", Align::Left),
        ("Q4", Align::Left),
    ]);
    for row in &quarters.requirements {
        table.row(std::iter::once(row.id.clone()).chain(row.printed.iter().cloned()));
    }
    page.table(table);
    let heading = |row: &QuarterRowReport| format!("{}: {} [{}]", row.id, row.heading, row.clause);
    page.list(quarters.requirements.iter().map(heading).collect());
}

fn readings_section(page: &mut Document, readings: &[ReadingReport]) {
    page.heading("Readings: where the text leaves a choice");
    for reading in readings {
        page.text(format!("{}: {} [{}]", reading.id, reading.question, reading.clause));
        let choice = |(word, meaning): &(String, String)| {
            let mark = if *word == reading.default { " (default)" } else { "" };
            format!("{word}{mark}: {meaning}")
        };
        page.list(reading.choices.0.iter().map(choice).collect());
    }
}

fn clauses_section(page: &mut Document, clauses: &[ClauseReport]) {
    page.heading("Clauses: what the program text says");
    for clause in clauses {
        page.text(format!("{} ({}): {}", clause.id, clause.heading, clause.text));
    }
}

/// The rows of the one part that was asked for; of all parts, what they have in common.
pub(super) fn flat(report: &ProgramReport) -> Flat {
    let mut flat = Flat::new(&["part", "id", "heading", "printed", "clause"]);
    let mut row = |part: &str, id: &str, heading: &str, printed: String, clause: &str| {
        flat.rows.push(vec![part.to_owned(), id.to_owned(), heading.to_owned(), printed, clause.to_owned()]);
    };
    for bundle in report.bundles.iter().flatten() {
        let printed = format!("{}; {} hosts", price(bundle), hosts(bundle));
        row("bundle", &bundle.id, &bundle.name, printed, &bundle.clause);
    }
    if let Some(types) = &report.types {
        for kind in &types.types {
            row("type", kind.id, &kind.name, kind.definition.clone(), &kind.clause);
        }
        let cells = |row: &RowReport| {
            let cells: Vec<String> = row.cells.0.iter().map(|(id, cell)| format!("{id}: {cell}")).collect();
            cells.join("; ")
        };
        for benefit in &types.benefits {
            row("benefit", &benefit.id, &benefit.heading, cells(benefit), &benefit.clause);
        }
        for requirement in &types.requirements {
            row(
                "requirement",
                &requirement.id,
                &requirement.heading,
                cells(requirement),
                &requirement.clause,
            );
        }
        for model in &types.engagements {
            row("engagement", &model.id, &model.name, model.definition.clone(), &model.clause);
        }
    }
    if let Some(quarters) = &report.quarters {
        let printed = |row: &QuarterRowReport| row.printed.join("; ");
        for benefit in &quarters.benefits {
            row("quarter-benefit", &benefit.id, &benefit.heading, printed(benefit), &benefit.clause);
        }
        for criterion in &quarters.requirements {
            row("criterion", &criterion.id, &criterion.heading, printed(criterion), &criterion.clause);
        }
    }
    for reading in report.readings.iter().flatten() {
        let choices: Vec<&str> = reading.choices.0.iter().map(|(word, _)| word.as_str()).collect();
        row("reading", reading.id, &reading.question, choices.join("; "), &reading.clause);
    }
    for clause in report.clauses.iter().flatten() {
        row("clause", &clause.id, &clause.heading, clause.text.clone(), &clause.id);
    }
    flat
}
