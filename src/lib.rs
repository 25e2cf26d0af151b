//! Quotes Vates VMS bundles at the right partner price, and tells whether a partner qualifies, quarter by
//! quarter, under the Vates Distributor Partner Program.
#![doc = ""]

pub mod assessment;
pub mod book;
pub mod calendar;
pub mod escape;
pub mod exact;
pub mod files;
pub mod finding;
pub mod ids;
pub mod money;
pub mod program;
pub mod rate;
pub mod records;
pub mod share;
pub mod suggest;
pub mod words;
