//! How long trials and proofs of concept last.

use crate::ids::ClauseId;

/// How long trials and proofs of concept last. Clause: `terms.trial`.
#[derive(Clone, Debug)]
pub struct TrialRules {
    /// The clause.
    pub clause: ClauseId,
    /// The days that every one has, from its first day on.
    pub initial_days: u32,
    /// The days up to which it is extended upon request.
    pub longest_days: u32,
}
