//! Parts of where a partner stands: claims that nobody has decided, certifications that run out.

use schemars::JsonSchema;
use serde::Serialize;

use crate::assessment::{Basis, pes};
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
    /// The points that awarding it would add, under yearly caps.
    pub pending: String,
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

/// The claims that nobody has decided.
pub(super) fn pending(basis: &Basis<'_>, index: PartnerIndex) -> Vec<PendingClaim> {
    let scores = pes::scored(basis, index).into_iter();
    let undecided = scores.filter(|score| score.activity.status == ClaimStatus::Submitted);
    undecided
        .map(|score| PendingClaim {
            id: score.activity.id.to_string(),
            date: score.activity.date.to_string(),
            activity: score.activity.activity.to_string(),
            dimension: score.activity.dimension.as_str(),
            pending: score.pending.to_full(),
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
