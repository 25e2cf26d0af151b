//! How long trials and proofs of concept last.

use crate::ids::ClauseId;

/// How long trials and proofs of concept last. Clause: `terms.trial`.
#[derive(Clone, Debug)]
pub struct TrialRules {
    /// The clause.
    pub clause: ClauseId,
    /// How many days after its first one the last day of every one is, which is included.
    pub initial_days: u32,
    /// How many days after its first one it may end upon request.
    pub longest_days: u32,
}
