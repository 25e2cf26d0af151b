//! What is said to a person or a script: one value for each answer, from which table and JSON both come.

pub mod absence;
pub mod advice;
pub mod benefits;
pub mod change;
pub mod check;
pub mod claims;
pub mod code;
pub mod criterion;
pub mod document;
pub mod explain;
pub mod import;
pub mod import_guess;
pub mod invoices;
pub mod journal;
pub mod licences;
pub mod locator;
pub mod marketing;
pub mod orders;
pub mod pes;
pub mod program;
pub mod program_check;
pub mod qualify;
pub mod quote;
pub mod records;
pub mod remedy;
pub mod rulings;
pub mod saved;
pub mod status;
pub mod status_parts;
pub mod subscriptions;
pub mod trials;
pub mod values;

mod explain_page;
mod pes_page;
mod program_page;
mod qualify_page;
mod quote_page;
pub mod quote_purpose;
mod status_page;
mod status_rows;
mod verdict;

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use document::{Document, Flat};

/// An answer, ready to be shown in any format.
pub trait Report {
    /// The JSON document, written out for reading.
    ///
    /// # Errors
    /// Never for these shapes; the serializer's signature.
    fn json(&self) -> serde_json::Result<String>;

    /// The JSON lines: one for each partner, record or entry.
    ///
    /// # Errors
    /// Never for these shapes; the serializer's signature.
    fn json_lines(&self) -> serde_json::Result<Vec<String>>;

    /// Rows for a spreadsheet.
    fn flat(&self) -> Flat;

    /// The page for a person.
    fn document(&self) -> Document;

    /// The warnings, for formats whose shape has no place for them.
    fn warnings(&self) -> &[WarningReport] {
        &[]
    }
}

/// A warning of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Warning")]
pub struct WarningReport {
    /// What kind of warning; stable.
    pub code: Cow<'static, str>,
    /// What it says.
    pub message: String,
    /// The record it is about.
    pub record: Option<String>,
}

impl From<&crate::assessment::Warning> for WarningReport {
    fn from(warning: &crate::assessment::Warning) -> WarningReport {
        WarningReport {
            code: warning.code.into(),
            message: warning.message.clone(),
            record: warning.record.clone(),
        }
    }
}

/// Each value as a JSON line of its own.
fn lines_of<T: Serialize>(values: &[T]) -> serde_json::Result<Vec<String>> {
    values.iter().map(serde_json::to_string).collect()
}
