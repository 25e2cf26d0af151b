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
    pub(super) fn new(ruling: &Ruling, files: &Files) -> RulingReport {
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

/// Tells on a page which rulings its readings rest on.
pub(super) fn tell(page: &mut Document, rulings: &[RulingReport]) {
    let lines = rulings.iter().map(|ruling| {
        format!(
            "Ruling of {} by {}: {} = {} ({}) [{}]",
            ruling.date, ruling.by, ruling.reading, ruling.choice, ruling.why, ruling.source
        )
    });
    page.list(lines.collect());
}
