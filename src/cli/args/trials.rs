//! Arguments of `trial`.

use std::num::NonZeroU32;

use clap::{ArgGroup, Args, Subcommand, ValueEnum};

use super::quoting::{PricingArgs, text, years};
use super::{WriteArgs, date};
use crate::calendar::Date;
use crate::words::TrialKind;

/// Arguments of `trial`.
#[derive(Debug, Args)]
pub struct TrialArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: TrialCommand,
}

/// What can be done with trials.
#[derive(Debug, Subcommand)]
pub enum TrialCommand {
    /// Start a trial or a proof of concept.
    Start(TrialStartArgs),
    /// Extend a trial; beyond what is granted it goes to review.
    Extend(TrialExtendArgs),
    /// Decide a review: grant the days that are asked for, or refuse them.
    Review(TrialReviewArgs),
    /// Order what was tried: places the order of the customer, and writes its id to the trial.
    Convert(Box<TrialConvertArgs>),
    /// List trials, with the days that are left.
    List(TrialListArgs),
    /// Show one trial.
    Show {
        /// Its id.
        #[arg(value_name = "ID", value_parser = text)]
        id: String,
    },
}

/// What is started.
#[derive(Debug, Args)]
pub struct TrialStartArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
    /// The customer: the id of a record, or a name.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub customer: String,
    /// What it is.
    #[arg(long, value_name = "KIND", default_value = "trial")]
    pub kind: TrialKindArg,
    /// The bundle that is tried.
    #[arg(long, value_name = "ID")]
    pub bundle: Option<String>,
    /// On how many hosts.
    #[arg(long, value_name = "N", requires = "bundle", allow_negative_numbers = true)]
    pub hosts: Option<i64>,
    /// Its first day [default: that of --as-of].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub on: Option<Date>,
    /// Its id [default: the next one].
    #[arg(long, value_name = "ID", value_parser = text)]
    pub id: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// What a trial is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TrialKindArg {
    /// A trial.
    Trial,
    /// A proof of concept.
    Poc,
}

impl From<TrialKindArg> for TrialKind {
    fn from(kind: TrialKindArg) -> TrialKind {
        match kind {
            TrialKindArg::Trial => TrialKind::Trial,
            TrialKindArg::Poc => TrialKind::Poc,
        }
    }
}

/// How a trial is extended.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("until").required(true).args(["to", "days"])))]
pub struct TrialExtendArgs {
    /// Its id.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// Its new last day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub to: Option<Date>,
    /// How many days more.
    #[arg(long, value_name = "N")]
    pub days: Option<u16>,
    /// Why; needed beyond the days that are granted, for the review.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub reason: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// How a review ends.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("decision").required(true).args(["grant", "refuse"])))]
pub struct TrialReviewArgs {
    /// The trial.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// Grant the days that are asked for.
    #[arg(long)]
    pub grant: bool,
    /// Refuse them.
    #[arg(long)]
    pub refuse: bool,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub why: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// What a trial becomes.
#[derive(Debug, Args)]
pub struct TrialConvertArgs {
    /// The trial.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// The bundle that is ordered [default: the one that was tried].
    #[arg(long, value_name = "ID")]
    pub bundle: Option<String>,
    /// For how many hosts [default: as many as were tried].
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub hosts: Option<i64>,
    /// For how many years [default: 1].
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = years)]
    pub years: Option<NonZeroU32>,
    /// The deal it comes from, of the same partner and customer.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub deal: Option<String>,
    /// The engagement, where that of a distributor isn't known by the deal.
    #[arg(long, value_name = "MODEL")]
    pub engagement: Option<String>,
    /// The subscription that it begins [default: the next one].
    #[arg(long, value_name = "ID", value_parser = text)]
    pub subscription: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub pricing: PricingArgs,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which trials are listed.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("standing").args(["running", "ended", "review"])))]
pub struct TrialListArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Only those that run, under review or not.
    #[arg(long)]
    pub running: bool,
    /// Only those that are over and became no order.
    #[arg(long)]
    pub ended: bool,
    /// Only those under review.
    #[arg(long)]
    pub review: bool,
}
