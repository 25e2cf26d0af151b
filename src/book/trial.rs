//! Trials and proofs of concept. Clause: `terms.trial`.

use std::num::NonZeroU32;

use super::{Book, PartnerIndex};
use crate::calendar::Date;
use crate::finding::Origin;
use crate::ids::{BundleId, OrderId, TrialId};
use crate::words::TrialKind;

/// A trial or a proof of concept. Clause: `terms.trial`.
#[derive(Clone, Debug)]
pub struct Trial {
    /// Its id.
    pub id: TrialId,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer: an id or free text.
    pub customer: Box<str>,
    /// What it is for.
    pub kind: TrialKind,
    /// Its first day.
    pub started: Date,
    /// Its last day.
    pub ends: Date,
    /// What is tried.
    pub bundle: Option<BundleId>,
    /// On how many hosts.
    pub hosts: Option<NonZeroU32>,
    /// The last day that is asked for beyond what is granted, while its review is open.
    pub requested: Option<Date>,
    /// The written reason of the review.
    pub reason: Option<Box<str>>,
    /// The order that it became.
    pub order: Option<OrderId>,
    /// Where it stands.
    pub origin: Origin,
}

impl Book {
    /// A partner's trials, in the order of files and lines.
    pub fn trials_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Trial> {
        self.trials.iter().filter(move |trial| trial.partner == partner)
    }

    /// The trial of this id.
    pub fn trial(&self, id: &str) -> Option<&Trial> {
        self.trials.iter().find(|trial| trial.id.as_str() == id)
    }
}
