//! Parts of where a partner stands: claims that nobody has decided, certifications that run out.

use schemars::JsonSchema;
use serde::Serialize;

use super::claims::ClaimedQuarter;
use crate::assessment::{Basis, claims, pes};
use crate::book::{Certification, PartnerIndex};
use crate::files::Files;
use crate::words::ClaimStatus;

/// Claims that nobody has decided.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "PendingClaims")]
pub struct ClaimsReport {
    /// The claims, by date and id.
    pub pending: Vec<PendingClaim>,
    /// The clause.
    pub clause: &'static str,
}

/// A claim that nobody has decided.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PendingClaim {
    /// Its id.
    pub id: String,
    /// The day it took place.
    pub date: String,
    /// What it was.
    pub activity: String,
    /// The dimension it counts in.
    pub dimension: &'static str,
    /// The points that awarding it, and none of the others, would add to the score of its year, under yearly caps.
    pub pending: String,
    /// The year in whose score it counts.
    pub year: i32,
    /// The quarters that demand points, have begun, and would be measured by other points if it alone were awarded. A cap
    /// of the year may leave the year's score as it is, and give an earlier quarter what a later one had.
    pub quarters: Vec<ClaimedQuarter>,
}

/// Certifications that run out, or have.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Certifications")]
pub struct CertificationsReport {
    /// Within how many days those run out that are told.
    pub days: u32,
    /// Those that run out, by their last day.
    pub expiring: Vec<Certified>,
    /// Those that ran out, of people who hold no other in that track.
    pub expired: Vec<Certified>,
}

/// A certification.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Certified {
    /// The person.
    pub person: String,
    /// In what.
    pub track: &'static str,
    /// The last day it is valid.
    pub expires: Option<String>,
    /// Where it stands: `file:line`.
    pub source: String,
}

/// The claims that nobody has decided, of whatever year, each with what awarding it would make of its year's score.
pub(super) fn pending(basis: &Basis<'_>, index: PartnerIndex) -> Vec<PendingClaim> {
    let scores = pes::scored(basis, index).into_iter().map(|score| score.activity);
    let undecided = scores.filter(|claim| claim.status == ClaimStatus::Submitted);
    undecided
        .map(|claim| {
            let effect = claims::effect(basis, claim, ClaimStatus::Awarded);
            let changed = effect.quarters.iter().filter(|quarter| {
                let (before, after) = &quarter.points;
                quarter.minimum.is_some() && before != after
            });
            let quarters = changed.map(ClaimedQuarter::new).collect();
            let (before, after) = effect.year_points;
            PendingClaim {
                id: claim.id.to_string(),
                date: claim.date.to_string(),
                activity: claim.activity.to_string(),
                dimension: claim.dimension.as_str(),
                pending: after.minus(&before).to_full(),
                year: effect.year,
                quarters,
            }
        })
        .collect()
}

impl Certified {
    pub(super) fn new(held: &Certification, files: &Files) -> Certified {
        Certified {
            person: held.person.to_string(),
            track: held.track.as_str(),
            expires: held.expires.map(|expires| expires.to_string()),
            source: files.show(held.origin),
        }
    }
}
