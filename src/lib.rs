//! Quotes Vates VMS bundles at the right partner price, and tells whether a partner qualifies, quarter by
//! quarter, under the Vates Distributor Partner Program.
//!
//! Data flows one way, and the modules are the stages of the way:
//!
//! ```text
//! files -> records -> program, book -> assessment -> report -> render
//!          as written  always valid    pure  |  ^     said      shown
//!                                            v  |
//!                                        tally_files
//! ```
//!
//! [`files`] is the only place that touches the disk. [`records`] are CSV and TOML as written: cells of text,
//! each with its place. [`program`] holds the rules as data, [`book`] the partners, deals, orders and
//! activities, checked and held against each other. [`assessment`] is pure: the same program, book, readings
//! and day always give the same answer. [`report`] is what is said of an answer, from which tables and JSON
//! both come, and [`render`] turns it into bytes. [`tally_files`] are what one machine hands to another in the middle
//! of the way. [`writing`] is the way back: what a change makes of files. [`cli`] puts them together.

pub mod assessment;
pub mod book;
pub mod calendar;
pub mod checksum;
pub mod cli;
pub mod escape;
pub mod exact;
pub mod files;
pub mod finding;
pub mod ids;
pub mod money;
pub mod names;
pub mod program;
pub mod rate;
pub mod records;
pub mod render;
pub mod report;
pub mod share;
pub mod suggest;
pub mod tally_files;
pub mod threads;
pub mod words;
pub mod writing;
