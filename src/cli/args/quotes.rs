//! Arguments of `quotes`.

use std::num::NonZeroU32;

use clap::{Args, Subcommand};

use super::WriteArgs;
use super::quoting::{days, text, years};

/// Arguments of `quotes`.
#[derive(Debug, Args)]
pub struct QuotesArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: QuotesCommand,
}

/// What can be done with saved quotes.
#[derive(Debug, Subcommand)]
pub enum QuotesCommand {
    /// List saved quotes, and how each stands.
    List(QuotesListArgs),
    /// Show a saved quote with the figures that it was made with, whatever the book says now.
    Show {
        /// Its number, with the revision where it isn't the last: Q-2026-0001, Q-2026-0001/2.
        #[arg(value_name = "QUOTE")]
        quote: String,
    },
    /// Make a revision of a quote, as the book and the program are now, with what flags change of it.
    Revise(Box<QuotesReviseArgs>),
    /// Write down that a quote was accepted.
    Accept(QuotesAcceptArgs),
    /// Take a quote back.
    Withdraw(QuotesWithdrawArgs),
}

/// Which saved quotes are listed.
#[derive(Debug, Args)]
pub struct QuotesListArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Only those that stand so: open, accepted, ordered, withdrawn, revised, expired.
    #[arg(long, value_name = "STATUS")]
    pub status: Option<String>,
}

/// What a revision changes. What isn't named stays what it was.
#[derive(Debug, Args)]
pub struct QuotesReviseArgs {
    /// The quote: Q-2026-0001.
    #[arg(value_name = "QUOTE")]
    pub quote: String,
    /// The bundle.
    #[arg(long, value_name = "ID")]
    pub bundle: Option<String>,
    /// For how many hosts.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub hosts: Option<i64>,
    /// A line; may be repeated. They take the place of all lines.
    #[arg(long = "item", value_name = "BUNDLE:HOSTS[:YEARS]", conflicts_with_all = ["bundle", "hosts"])]
    pub items: Vec<String>,
    /// For how many years.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = years)]
    pub years: Option<NonZeroU32>,
    /// The partner it is for.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// The engagement.
    #[arg(long, value_name = "MODEL")]
    pub engagement: Option<String>,
    /// The deal it belongs to.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub deal: Option<String>,
    /// The customer: the id of a record, or a name.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub customer: Option<String>,
    /// The customer's status: charity, education or non-profit.
    #[arg(long, value_name = "STATUS", value_parser = text)]
    pub customer_status: Option<String>,
    /// The customer's employer identification number.
    #[arg(long, value_name = "NN-NNNNNNN", value_parser = text)]
    pub ein: Option<String>,
    /// The currency to quote in.
    #[arg(long, value_name = "CODE", value_parser = text)]
    pub currency: Option<String>,
    /// A tax to show apart, on the net.
    #[arg(long, value_name = "RATE", allow_hyphen_values = true, value_parser = text)]
    pub tax: Option<String>,
    /// A discount agreed for this quote.
    #[arg(long, value_name = "RATE", allow_hyphen_values = true, value_parser = text)]
    pub discount: Option<String>,
    /// Bill a bundle's fewest hosts where fewer are asked for.
    #[arg(long)]
    pub bill_minimum: bool,
    /// For how many days the revision is valid, from the day it is made.
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = days)]
    pub valid_days: Option<u32>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// What is accepted.
#[derive(Debug, Args)]
pub struct QuotesAcceptArgs {
    /// The quote: Q-2026-0001.
    #[arg(value_name = "QUOTE")]
    pub quote: String,
    /// The engagement that is accepted, of a quote under several.
    #[arg(long, value_name = "MODEL")]
    pub engagement: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// What is taken back.
#[derive(Debug, Args)]
pub struct QuotesWithdrawArgs {
    /// The quote: Q-2026-0001.
    #[arg(value_name = "QUOTE")]
    pub quote: String,
    /// Why.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub why: String,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}
