//! Arguments of `licence`.

use std::num::NonZeroU32;

use clap::{Args, Subcommand};

use super::WriteArgs;
use super::quoting::{text, years};

/// Arguments of `licence`.
#[derive(Debug, Args)]
pub struct LicenceArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: LicenceCommand,
}

/// What can be done with internal-use licences.
#[derive(Debug, Subcommand)]
pub enum LicenceCommand {
    /// Ask for a licence: complimentary for eligible partners, else at list price.
    Request(LicenceRequestArgs),
    /// List internal-use licences, and what was billed for them.
    List(LicenceListArgs),
}

/// Which licence is asked for.
#[derive(Debug, Args)]
pub struct LicenceRequestArgs {
    /// The partner that uses it itself.
    #[arg(long, value_name = "ID")]
    pub partner: String,
    /// The bundle.
    #[arg(long, value_name = "ID")]
    pub bundle: String,
    /// For how many hosts.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub hosts: i64,
    /// For how many years.
    #[arg(long, value_name = "N", default_value = "1", allow_negative_numbers = true, value_parser = years)]
    pub years: NonZeroU32,
    /// The currency [default: the bundle's own].
    #[arg(long, value_name = "CODE", value_parser = text)]
    pub currency: Option<String>,
    /// Bill a bundle's fewest hosts where fewer are asked for.
    #[arg(long)]
    pub bill_minimum: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which licences are listed.
#[derive(Debug, Args)]
pub struct LicenceListArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
}
