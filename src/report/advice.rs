//! Where a partner could move after a transition, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::benefits::RangeReport;
use super::document::Document;
use crate::assessment::advice::{Advice, Point, TypeAdvice, UNAFFECTED, WAY_BACK};

/// What a partner's records say of the types it could move to. It is advice: Vates decides.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Advice")]
pub struct AdviceReport {
    /// The first day of the records that were looked at.
    pub from: String,
    /// The last day of them.
    pub to: String,
    /// The types whose definition fits what the records show, in the order of the program.
    pub fitting: Vec<&'static str>,
    /// What speaks for and against each type, in the order of the program; no ranking.
    pub types: Vec<TypeAdviceReport>,
    /// The clause of the way back, an audit.
    pub way_back: &'static str,
    /// The clause by which active subscriptions are not affected.
    pub unaffected: &'static str,
}

/// A type.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "TypeAdvice")]
pub struct TypeAdviceReport {
    /// The type.
    #[serde(rename = "type")]
    pub partner_type: &'static str,
    /// The clause that defines it.
    pub clause: String,
    /// The definition.
    pub definition: String,
    /// The range of its discount.
    pub discount: RangeReport,
    /// What the records say of it.
    pub fits: FitsReport,
}

/// What speaks for and against a type.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Fits")]
pub struct FitsReport {
    /// What speaks for it.
    #[serde(rename = "for")]
    pub speaks_for: Vec<PointReport>,
    /// What speaks against it.
    #[serde(rename = "against")]
    pub speaks_against: Vec<PointReport>,
    /// What its definition asks besides, and no record of a book shows.
    pub not_shown: &'static str,
}

/// What speaks for or against a type.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Point")]
pub struct PointReport {
    /// What it is.
    pub what: String,
    /// The clause.
    pub clause: String,
    /// The ids of the records that show it, by date and id.
    pub records: Vec<String>,
}

/// How many ids of records a page shows.
const SHOWN: usize = 4;

impl From<&Advice<'_>> for AdviceReport {
    fn from(advice: &Advice<'_>) -> AdviceReport {
        let fitting = advice.types.iter().filter(|one| one.fits());
        AdviceReport {
            from: advice.from.to_string(),
            to: advice.to.to_string(),
            fitting: fitting.map(|one| one.id.as_str()).collect(),
            types: advice.types.iter().map(TypeAdviceReport::from).collect(),
            way_back: WAY_BACK,
            unaffected: UNAFFECTED,
        }
    }
}

impl From<&TypeAdvice<'_>> for TypeAdviceReport {
    fn from(advice: &TypeAdvice<'_>) -> TypeAdviceReport {
        let points = |points: &[Point]| points.iter().map(PointReport::from).collect();
        TypeAdviceReport {
            partner_type: advice.id.as_str(),
            clause: advice.clause.to_string(),
            definition: advice.definition.to_owned(),
            discount: RangeReport::from(advice.range),
            fits: FitsReport {
                speaks_for: points(&advice.speaks_for),
                speaks_against: points(&advice.speaks_against),
                not_shown: advice.not_shown,
            },
        }
    }
}

impl From<&Point> for PointReport {
    fn from(point: &Point) -> PointReport {
        PointReport { what: point.what.clone(), clause: point.clause.clone(), records: point.records.clone() }
    }
}

impl PointReport {
    /// In words, with its clause and the first of its records.
    fn words(&self) -> String {
        let shown = self.records.iter().take(SHOWN).cloned().collect::<Vec<_>>().join(", ");
        let records = match self.records.len().saturating_sub(SHOWN) {
            _ if shown.is_empty() => shown,
            0 => format!("; {shown}"),
            rest => format!("; {shown} and {rest} more"),
        };
        format!("{} ({}{records})", self.what, self.clause)
    }
}

impl AdviceReport {
    /// Tells it on a page.
    pub(super) fn tell(&self, page: &mut Document, partner: &str) {
        page.heading("What it could move to (advice; Vates decides)");
        let fitting = if self.fitting.is_empty() {
            "No type's definition fits all that the records show".to_owned()
        } else {
            format!("Types whose definition fits what the records show: {}", self.fitting.join(", "))
        };
        page.text(format!("{fitting} (records from {} to {}; no ranking).", self.from, self.to));
        for one in &self.types {
            let is_fitting = self.fitting.contains(&one.partner_type);
            let verdict = if is_fitting { "fits" } else { "does not fit all that they show" };
            let (name, range, clause) = (one.partner_type, &one.discount.percent, &one.clause);
            page.text(format!("{name} ({clause}; discount {range}): {verdict}"));
            let sides = [("for", &one.fits.speaks_for), ("against", &one.fits.speaks_against)];
            let told = |(side, points): (&str, &Vec<PointReport>)| -> Vec<String> {
                points.iter().map(|point| format!("{side}: {}", point.words())).collect()
            };
            let mut lines: Vec<String> = sides.into_iter().flat_map(told).collect();
            lines.push(format!("not shown by records: {}", one.fits.not_shown));
            page.list(lines);
        }
        page.list(vec![
            format!("Prices under a type: `vates-partner quote --partner {partner} --as-type TYPE ...`."),
            format!("The way back is an audit by Vates' Channel Team ({}).", self.way_back),
            format!("Active subscriptions are not affected ({}).", self.unaffected),
        ]);
    }
}

/// Where advice is had that an answer has no records for.
pub(super) fn elsewhere(partner: &str) -> String {
    format!("What it could move to: `vates-partner status --partner {partner}` says (framework.transition).")
}
