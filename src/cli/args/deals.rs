//! Arguments of the commands that write to the book.

use clap::{ArgGroup, Args, Subcommand};

use super::quoting::text;
use super::{FilterArgs, date};
use crate::calendar::Date;

/// Flags of every command that writes.
#[derive(Clone, Debug, Args)]
pub struct WriteArgs {
    /// Who makes the change, for the journal [default: the user's name].
    #[arg(long, value_name = "NAME", value_parser = text)]
    pub by: Option<String>,
    /// Show what would change, and change nothing.
    #[arg(long)]
    pub dry_run: bool,
}

/// Arguments of `deal`.
#[derive(Debug, Args)]
pub struct DealArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: DealCommand,
}

/// What can be done with deals.
#[derive(Debug, Subcommand)]
pub enum DealCommand {
    /// Register an opportunity, which reserves the customer for the partner.
    Register(DealRegisterArgs),
    /// Close a deal: won or lost.
    Close(DealCloseArgs),
    /// Change how a deal is worked on.
    Engagement(DealEngagementArgs),
    /// List deals.
    List(DealListArgs),
    /// Show one deal.
    Show {
        /// Its id.
        #[arg(value_name = "ID", value_parser = text)]
        id: String,
    },
}

/// What is registered.
#[derive(Debug, Args)]
pub struct DealRegisterArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
    /// The customer: the id of a record, or a name.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub customer: String,
    /// How it is worked on: partner-owned, co-led (or co-led:partner, co-led:vates), late-involvement.
    #[arg(long, value_name = "MODEL")]
    pub engagement: String,
    /// What it is worth.
    #[arg(long, value_name = "AMOUNT", value_parser = text)]
    pub amount: Option<String>,
    /// The currency of that.
    #[arg(long, value_name = "CODE", value_parser = text)]
    pub currency: Option<String>,
    /// Its id [default: the next one].
    #[arg(long, value_name = "ID", value_parser = text)]
    pub id: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// How a deal ends.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("end").required(true).args(["won", "lost"])))]
pub struct DealCloseArgs {
    /// Its id.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// It was won.
    #[arg(long)]
    pub won: bool,
    /// It was lost.
    #[arg(long)]
    pub lost: bool,
    /// The day [default: that of --as-of].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub on: Option<Date>,
    /// What it is worth.
    #[arg(long, value_name = "AMOUNT", value_parser = text)]
    pub amount: Option<String>,
    /// The currency of that.
    #[arg(long, value_name = "CODE", value_parser = text)]
    pub currency: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// How a deal is worked on from now.
#[derive(Debug, Args)]
pub struct DealEngagementArgs {
    /// Its id.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// The engagement: partner-owned, co-led (or co-led:partner, co-led:vates), late-involvement.
    #[arg(value_name = "MODEL")]
    pub engagement: String,
    /// Why; needed once the quarter has ended in which the deal was closed.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub why: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which deals are listed.
#[derive(Debug, Args)]
pub struct DealListArgs {
    /// Only those whose registration reserves the customer.
    #[arg(long)]
    pub active: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub filter: FilterArgs,
}

/// Arguments of `journal`.
#[derive(Debug, Args)]
pub struct JournalArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: Option<JournalCommand>,
}

/// What can be asked of the journal.
#[derive(Debug, Subcommand)]
pub enum JournalCommand {
    /// Prove that no line of the journal before its last was changed or lost, and that the records follow from it;
    /// ends with exit code 1 where they don't.
    Verify,
}
