//! What verdicts and statuses hinge on.

mod brute_force;
