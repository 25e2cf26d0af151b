//! Records that an answer leaves out because it was asked to.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::Document;
use crate::book::absence::Listed;
use crate::files::Files;

/// A record that was left out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Absent")]
pub struct AbsentReport {
    /// The kind of record.
    pub kind: &'static str,
    /// Its id; for certifications `track:person`, for sessions the title.
    pub id: String,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl AbsentReport {
    /// What is said of a record that was left out.
    pub fn new(listed: &Listed, files: &Files) -> AbsentReport {
        AbsentReport {
            kind: listed.record.kind.name(),
            id: listed.id.clone(),
            source: files.show(listed.record.origin),
        }
    }
}

/// What was left out, in a sentence; `None` where nothing was.
pub fn sentence(absent: &[AbsentReport]) -> Option<String> {
    let named: Vec<String> =
        absent.iter().map(|one| format!("{}:{} ({})", one.kind, one.id, one.source)).collect();
    (!named.is_empty()).then(|| format!("Assessed as if absent: {}.", named.join(", ")))
}

/// Says on a page what was left out, where anything was.
pub(super) fn tell(page: &mut Document, absent: &[AbsentReport]) {
    if let Some(sentence) = sentence(absent) {
        page.text(sentence);
    }
}
