//! What a decision on a claim makes of quarters, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::claims::QuarterEffect;
use crate::exact::Exact;

/// The clause by which quarters demand points.
pub const SCORE: &str = "quarters.pes";

/// A quarter that is measured by other points after a decision on a claim.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ClaimedQuarter")]
pub struct ClaimedQuarter {
    /// The quarter.
    pub quarter: String,
    /// The points that it is measured by now.
    pub before: String,
    /// The points that it would be measured by.
    pub after: String,
    /// The points that it demands; null where it demands none.
    pub minimum: Option<String>,
    /// How the criterion stands now: `met` or `unmet`; null where no points are demanded.
    pub status_before: Option<&'static str>,
    /// How it would stand.
    pub status_after: Option<&'static str>,
}

impl ClaimedQuarter {
    /// What is said of a quarter.
    pub fn new(effect: &QuarterEffect) -> ClaimedQuarter {
        let QuarterEffect { quarter, points: (before, after), minimum } = effect;
        let status = |points: &Exact| {
            let minimum = minimum.as_ref()?;
            Some(if points >= minimum { "met" } else { "unmet" })
        };
        ClaimedQuarter {
            quarter: quarter.to_string(),
            before: before.to_full(),
            after: after.to_full(),
            minimum: minimum.as_ref().map(Exact::to_full),
            status_before: status(before),
            status_after: status(after),
        }
    }

    /// What it would be measured by, in a sentence.
    pub fn sentence(&self) -> String {
        let needed = self.minimum.as_ref().zip(self.status_after);
        let needed = needed.map_or(String::new(), |(minimum, has)| format!("; at least {minimum}, {has}"));
        let points = change(&self.after, "points", &self.before);
        format!("{} is measured by {points}{needed} ({SCORE})", self.quarter)
    }
}

/// A number of something after a decision, and before it.
pub fn change(after: &str, what: &str, before: &str) -> String {
    let was = if before == after { "as before".to_owned() } else { format!("before {before}") };
    format!("{after} {what}, {was}")
}
