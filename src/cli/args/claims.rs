//! Arguments of `claim`.

use clap::{Args, Subcommand, ValueEnum};

use super::quoting::text;
use super::{FilterArgs, WriteArgs, date};
use crate::calendar::Date;
use crate::words::ClaimStatus;

/// Arguments of `claim`.
#[derive(Debug, Args)]
pub struct ClaimArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: ClaimCommand,
}

/// What can be done with claims.
#[derive(Debug, Subcommand)]
pub enum ClaimCommand {
    /// Submit an activity for points, with what proves it.
    Submit(ClaimSubmitArgs),
    /// Award a submitted claim: its points score.
    Award(ClaimAwardArgs),
    /// Reject a submitted claim: it doesn't score.
    Reject(ClaimRejectArgs),
    /// List claims.
    List(ClaimListArgs),
    /// Show one claim.
    Show {
        /// Its id.
        #[arg(value_name = "ID", value_parser = text)]
        id: String,
    },
}

/// What is claimed.
#[derive(Debug, Args)]
pub struct ClaimSubmitArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
    /// The activity, as the catalogue calls it.
    #[arg(long, value_name = "NAME", value_parser = text)]
    pub activity: String,
    /// The day it took place [default: that of --as-of].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub date: Option<Date>,
    /// The dimension it counts in; needed where the catalogue doesn't know the activity.
    #[arg(long, value_name = "DIMENSION", value_parser = text)]
    pub dimension: Option<String>,
    /// Its points; needed where the catalogue doesn't know the activity.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = text)]
    pub points: Option<String>,
    /// What proves it: a link, a ticket, a document.
    #[arg(long, value_name = "TEXT")]
    pub evidence: String,
    /// Its id [default: the next one].
    #[arg(long, value_name = "ID", value_parser = text)]
    pub id: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which claim is awarded.
#[derive(Debug, Args)]
pub struct ClaimAwardArgs {
    /// Its id.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which claim is rejected.
#[derive(Debug, Args)]
pub struct ClaimRejectArgs {
    /// Its id.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub why: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which claims are listed.
#[derive(Debug, Args)]
pub struct ClaimListArgs {
    /// Only those that have come so far.
    #[arg(long, value_name = "STATUS")]
    pub status: Option<ClaimStatusArg>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub filter: FilterArgs,
}

/// How far a claim has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ClaimStatusArg {
    /// Submitted, and not decided.
    Submitted,
    /// Awarded.
    Awarded,
    /// Rejected.
    Rejected,
}

impl From<ClaimStatusArg> for ClaimStatus {
    fn from(status: ClaimStatusArg) -> ClaimStatus {
        match status {
            ClaimStatusArg::Submitted => ClaimStatus::Submitted,
            ClaimStatusArg::Awarded => ClaimStatus::Awarded,
            ClaimStatusArg::Rejected => ClaimStatus::Rejected,
        }
    }
}
