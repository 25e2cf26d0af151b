//! Partner engagement scores for people.

use super::document::{Align, Document, Flat, Table};
use super::pes::{DimensionScore, PartnerScore, PesReport};

pub(super) fn document(report: &PesReport) -> Document {
    let title = format!("Partner engagement score {} as of {}", report.year, report.as_of);
    let mut page = Document::titled(title);
    match report.partners.as_slice() {
        [partner] if report.in_full => partner_page(&mut page, partner),
        partners => page.table(overview(partners)),
    }
    super::rulings::tell(&mut page, &report.rulings);
    if report.catalogue.is_empty() {
        page.text("The book has no catalogue: points are as its activities state them (pes.activities).");
    } else if report.in_full {
        page.heading("Catalogue (the book's own; the program text states no points)");
        page.table(catalogue(report));
    }
    super::absence::tell(&mut page, &report.without);
    page
}

fn overview(partners: &[PartnerScore]) -> Table {
    let mut table = Table::new([
        ("Partner", Align::Left),
        ("Awarded", Align::Right),
        ("Pending", Align::Right),
        ("Rejected", Align::Right),
    ]);
    let quarters = partners.first().map_or(&[][..], |partner| partner.quarters.as_slice());
    for quarter in quarters {
        table.column(quarter.quarter.clone(), Align::Right);
    }
    for partner in partners {
        let scores = partner.quarters.iter().map(|quarter| quarter.cumulative.clone().unwrap_or_default());
        table.row(
            [partner.id.clone(), partner.awarded.clone(), partner.pending.clone(), partner.rejected.clone()]
                .into_iter()
                .chain(scores),
        );
    }
    table
}

fn dimensions(partner: &PartnerScore) -> [(&'static str, &DimensionScore); 5] {
    let all = &partner.dimensions;
    [
        ("delivery", &all.delivery),
        ("displacement", &all.displacement),
        ("certification-support", &all.certification_support),
        ("autonomy", &all.autonomy),
        ("marketing", &all.marketing),
    ]
}

fn partner_page(page: &mut Document, partner: &PartnerScore) {
    page.text(format!(
        "{} ({}): {} points awarded, {} pending, {} rejected, {} above a yearly cap",
        partner.name, partner.id, partner.awarded, partner.pending, partner.rejected, partner.above_cap
    ));
    let mut table =
        Table::new([("Dimension", Align::Left), ("Awarded", Align::Right), ("Pending", Align::Right)]);
    for (name, score) in dimensions(partner) {
        table.row([name.to_owned(), score.awarded.clone(), score.pending.clone()]);
    }
    page.table(table);
    let mut table = Table::new([
        ("Quarter", Align::Left),
        ("Awarded", Align::Right),
        ("Score", Align::Right),
        ("Minimum", Align::Right),
        ("Status", Align::Left),
    ]);
    for quarter in &partner.quarters {
        table.row([
            quarter.quarter.clone(),
            quarter.awarded.clone(),
            quarter.cumulative.clone().unwrap_or_default(),
            quarter.minimum.clone().unwrap_or_default(),
            quarter.status.unwrap_or_default().to_owned(),
        ]);
    }
    page.table(table);
}

fn catalogue(report: &PesReport) -> Table {
    let mut table = Table::new([
        ("Activity", Align::Left),
        ("Dimension", Align::Left),
        ("Points", Align::Right),
        ("Yearly cap", Align::Right),
    ]);
    for entry in &report.catalogue {
        table.row([
            entry.activity.clone(),
            entry.dimension.to_owned(),
            entry.points.clone(),
            entry.yearly_cap.clone().unwrap_or_default(),
        ]);
    }
    table
}

pub(super) fn flat(report: &PesReport) -> Flat {
    let mut flat =
        Flat::new(&["partner", "scope", "name", "awarded", "pending", "cumulative", "minimum", "status"]);
    for partner in &report.partners {
        let blank = String::new;
        flat.rows.push(vec![
            partner.id.clone(),
            "year".to_owned(),
            report.year.to_string(),
            partner.awarded.clone(),
            partner.pending.clone(),
            blank(),
            blank(),
            blank(),
        ]);
        for (name, score) in dimensions(partner) {
            flat.rows.push(vec![
                partner.id.clone(),
                "dimension".to_owned(),
                name.to_owned(),
                score.awarded.clone(),
                score.pending.clone(),
                blank(),
                blank(),
                blank(),
            ]);
        }
        for quarter in &partner.quarters {
            flat.rows.push(vec![
                partner.id.clone(),
                "quarter".to_owned(),
                quarter.quarter.clone(),
                quarter.awarded.clone(),
                blank(),
                quarter.cumulative.clone().unwrap_or_default(),
                quarter.minimum.clone().unwrap_or_default(),
                quarter.status.unwrap_or_default().to_owned(),
            ]);
        }
    }
    flat
}
