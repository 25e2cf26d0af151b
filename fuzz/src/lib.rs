//! The properties that the targets hold any bytes against; the project's tests try them, too.

#[path = "../../tests/holds.rs"]
pub mod holds;
