//! Arguments of `order` and `invoices`.

use std::num::NonZeroU32;

use clap::{Args, Subcommand};

use super::quoting::{PricingArgs, text, years};
use super::{FilterArgs, WriteArgs, date};
use crate::calendar::Date;

/// Arguments of `order`.
#[derive(Debug, Args)]
pub struct OrderArgs {
    #[command(subcommand)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub command: OrderCommand,
}

/// What can be done with orders.
#[derive(Debug, Subcommand)]
pub enum OrderCommand {
    /// Place an order: of a saved quote, or of what the flags name.
    Place(Box<OrderPlaceArgs>),
    /// Write down on which day an order was invoiced.
    Invoice(OrderInvoiceArgs),
    /// Write a credit note: it takes back an invoice, or a part of it.
    Credit(OrderCreditArgs),
    /// List orders.
    List(OrderListArgs),
    /// Show one order.
    Show {
        /// Its id.
        #[arg(value_name = "ID", value_parser = text)]
        id: String,
    },
}

/// What is ordered.
#[derive(Debug, Args)]
pub struct OrderPlaceArgs {
    /// The saved quote that is ordered, each of its lines: Q-2026-0001. It is accepted by that.
    #[arg(long, value_name = "Q", conflicts_with_all = [
        "partner", "bundle", "hosts", "items", "years", "deal", "kind", "subscription", "currency", "customer_status", "ein",
        "discount", "bill_minimum",
    ])]
    pub quote: Option<String>,
    /// The engagement, where that of a distributor isn't known by the deal or the quote.
    #[arg(long, value_name = "MODEL")]
    pub engagement: Option<String>,
    /// The customer: the id of a record, or a name.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub customer: Option<String>,
    /// The partner that orders.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// The bundle.
    #[arg(long, value_name = "ID", requires = "hosts")]
    pub bundle: Option<String>,
    /// For how many hosts.
    #[arg(long, value_name = "N", allow_negative_numbers = true, requires = "bundle")]
    pub hosts: Option<i64>,
    /// For how many years [default: 1].
    #[arg(long, value_name = "N", allow_negative_numbers = true, value_parser = years)]
    pub years: Option<NonZeroU32>,
    /// A line, which becomes an order; may be repeated.
    #[arg(long = "item", value_name = "BUNDLE:HOSTS[:YEARS]", conflicts_with_all = ["bundle", "hosts"])]
    pub items: Vec<String>,
    /// The deal it comes from: gives partner, customer and engagement.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub deal: Option<String>,
    /// What it is for: new, renewal or upgrade [default: new].
    #[arg(long, value_name = "KIND")]
    pub kind: Option<String>,
    /// The subscription that it continues or makes larger [default, of new ones: the next one].
    #[arg(long, value_name = "ID", value_parser = text)]
    pub subscription: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub pricing: PricingArgs,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// When an order was invoiced.
#[derive(Debug, Args)]
pub struct OrderInvoiceArgs {
    /// The order.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// The day of the invoice [default: that of --as-of].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub on: Option<Date>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// What is credited.
#[derive(Debug, Args)]
pub struct OrderCreditArgs {
    /// The order whose invoice it takes back.
    #[arg(value_name = "ID", value_parser = text)]
    pub id: String,
    /// How much of the gross amount, in the order's currency.
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true, value_parser = text)]
    pub amount: String,
    /// The day of the credit note [default: that of --as-of].
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub on: Option<Date>,
    /// Why, for the journal.
    #[arg(long, value_name = "TEXT", value_parser = text)]
    pub why: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub write: WriteArgs,
}

/// Which orders are listed.
#[derive(Debug, Args)]
pub struct OrderListArgs {
    /// Only those that are not invoiced as of the day.
    #[arg(long)]
    pub open: bool,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub filter: FilterArgs,
}

/// Which invoices are listed.
#[derive(Debug, Args)]
pub struct InvoicesArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Only those dated on or after a day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub from: Option<Date>,
    /// Only those dated on or before a day.
    #[arg(long, value_name = "YYYY-MM-DD", value_parser = date)]
    pub to: Option<Date>,
}
