//! A criterion of a quarter, with its records, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::qualify::Detail;
use super::remedy::{LapseReport, NeedReport, RoomReport};
use super::values::{MoneyReport, RateReport, ValueReport};
use crate::assessment::figure::{CriterionResult, Evidence, LeftOut};
use crate::files::Files;

/// A criterion.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Criterion")]
pub struct CriterionReport {
    /// Its id.
    pub id: String,
    /// The clause that requires it.
    pub clause: String,
    /// `met`, `unmet`, `optional`, `waived`, `advisory` or `pending`.
    pub status: &'static str,
    /// Whether it can fail the quarter.
    pub binding: bool,
    /// What was measured; null while pending.
    pub actual: Option<ValueReport>,
    /// What must be reached.
    pub minimum: Option<ValueReport>,
    /// What must not be passed.
    pub maximum: Option<ValueReport>,
    /// What is missing to the minimum, or lies above the maximum.
    pub gap: Option<ValueReport>,
    /// The ids of the records, by date and id; null in answers from slim tallies, which leave them out.
    pub evidence: Option<Vec<String>>,
    /// The heading, as the program prints it.
    pub heading: String,
    /// The requirement, as the program prints it.
    pub printed: String,
    /// The clause that waives it.
    pub waived_by: Option<String>,
    /// The records with what each adds; only where an explanation was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub records: Option<Vec<EvidenceReport>>,
    /// The records that were invoiced in time and didn't count; only where an explanation was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_out: Option<Vec<LeftOutReport>>,
    /// The least that would meet it by the end of an open quarter; null where it is met.
    pub needs: Option<NeedReport>,
    /// The most that an open quarter has room for, where it limits a share and is met.
    pub room: Option<RoomReport>,
    /// What counts today in an open quarter and won't any more on its last day.
    pub lapses: Option<LapseReport>,
}

/// A record that didn't count.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "LeftOut")]
pub struct LeftOutReport {
    /// Its id.
    pub id: String,
    /// The day of its invoice, by which it would have counted.
    pub date: String,
    /// The amount that didn't count.
    pub amount: MoneyReport,
    /// Why it didn't.
    pub why: String,
    /// The clause that kept it out.
    pub clause: String,
    /// Where it stands: `file:line`.
    pub source: String,
}

/// A record that a figure was computed from.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Record")]
pub struct EvidenceReport {
    /// Its id.
    pub id: String,
    /// The day that decides where it belongs.
    pub date: String,
    /// What it adds, where it adds an amount of something.
    pub adds: Option<ValueReport>,
    /// The rate it was converted at.
    pub rate: Option<RateReport>,
    /// The kind of an order, the engagement of a deal...
    pub detail: String,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl CriterionReport {
    pub(super) fn new(result: &CriterionResult<'_>, detail: Detail, files: &Files) -> CriterionReport {
        let evidence = result.evidence.as_ref().filter(|_| !detail.slim);
        let records =
            || evidence.into_iter().flatten().map(|record| EvidenceReport::new(record, files)).collect();
        CriterionReport {
            id: result.id.to_string(),
            clause: result.clause.to_string(),
            status: result.status.as_str(),
            binding: result.binding,
            actual: result.actual.as_ref().map(ValueReport::from),
            minimum: result.minimum.as_ref().map(ValueReport::from),
            maximum: result.maximum.as_ref().map(ValueReport::from),
            gap: result.gap.as_ref().map(ValueReport::of_gap),
            evidence: evidence.map(|records| records.iter().map(|record| record.id.to_string()).collect()),
            heading: result.heading.to_owned(),
            printed: result.printed.to_owned(),
            waived_by: result.waived_by.map(ToString::to_string),
            records: detail.explain.then(records),
            left_out: detail
                .explain
                .then(|| result.left_out.iter().map(|record| LeftOutReport::new(record, files)).collect()),
            needs: None,
            room: None,
            lapses: None,
        }
    }
}

impl LeftOutReport {
    pub(super) fn new(record: &LeftOut<'_>, files: &Files) -> LeftOutReport {
        LeftOutReport {
            id: record.id.to_owned(),
            date: record.date.to_string(),
            amount: MoneyReport::from(&record.amount),
            why: record.why.clone(),
            clause: record.clause.to_string(),
            source: files.show(record.origin),
        }
    }
}

impl EvidenceReport {
    pub(super) fn new(record: &Evidence<'_>, files: &Files) -> EvidenceReport {
        EvidenceReport {
            id: record.id.to_string(),
            date: record.date.to_string(),
            adds: record.adds.as_ref().map(ValueReport::from),
            rate: record.conversion.as_ref().map(RateReport::from),
            detail: record.detail.to_string(),
            source: record.origin.map_or(String::new(), |origin| files.show(origin)),
        }
    }
}
