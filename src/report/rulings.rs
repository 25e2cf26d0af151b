//! Rulings, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::Document;
use crate::book::rulings::Ruling;
use crate::files::Files;

/// A ruling on a reading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Ruling")]
pub struct RulingReport {
    /// The reading.
    pub reading: &'static str,
    /// The choice.
    pub choice: &'static str,
    /// The day from which it is in force.
    pub date: String,
    /// Who ruled.
    pub by: String,
    /// Why.
    pub why: String,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl RulingReport {
    /// What is said of a ruling.
    pub fn new(ruling: &Ruling, files: &Files) -> RulingReport {
        RulingReport {
            reading: ruling.reading.as_str(),
            choice: ruling.choice,
            date: ruling.date.to_string(),
            by: ruling.by.clone(),
            why: ruling.why.clone(),
            source: files.show(ruling.origin),
        }
    }
}

impl RulingReport {
    /// A sentence: who ruled what, from when on, and why.
    pub fn sentence(&self) -> String {
        let RulingReport { reading, choice, date, by, why, source } = self;
        format!("Ruling of {date} by {by}: {reading} = {choice} ({why}) [{source}]")
    }
}

/// Tells on a page which rulings its readings rest on.
pub(super) fn tell(page: &mut Document, rulings: &[RulingReport]) {
    page.list(rulings.iter().map(RulingReport::sentence).collect());
}
