//! Arguments of `quote`.

use clap::Args;

use super::digits;

/// What a price follows from, beside what is bought and by whom.
#[derive(Clone, Debug, Default, Args)]
pub struct PricingArgs {
    /// The customer's status: charity, education or non-profit.
    #[arg(long, value_name = "STATUS", value_parser = text)]
    pub customer_status: Option<String>,
    /// The customer's employer identification number, needed in the United States.
    #[arg(long, value_name = "NN-NNNNNNN", value_parser = text)]
    pub ein: Option<String>,
    /// The currency [default: the bundle's own].
    #[arg(long, value_name = "CODE", value_parser = text)]
    pub currency: Option<String>,
    /// A discount agreed for this, within the range of the partner's type.
    #[arg(long, value_name = "RATE", allow_hyphen_values = true, value_parser = text)]
    pub discount: Option<String>,
    /// Bill a bundle's fewest hosts where fewer are asked for.
    #[arg(long)]
    pub bill_minimum: bool,
}

/// What a quote is for.
#[derive(Clone, Debug, Args)]
pub struct QuoteArgs {
    /// The bundle; without it, all that fit are compared.
    #[arg(long, value_name = "ID")]
    pub bundle: Option<String>,
    /// For how many hosts.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub hosts: Option<i64>,
    /// A subscription to go on for another term, as it is: see `subscriptions`.
    #[arg(long, value_name = "SUBSCRIPTION", conflicts_with_all = ["items", "partner_type", "upgrade"])]
    pub renew: Option<String>,
    /// A subscription to be replaced by more: --bundle and --hosts say by what.
    #[arg(long, value_name = "SUBSCRIPTION", conflicts_with_all = ["items", "partner_type"])]
    pub upgrade: Option<String>,
    /// A line of the quote; may be repeated.
    #[arg(long = "item", value_name = "BUNDLE:HOSTS[:YEARS]", conflicts_with_all = ["bundle", "hosts"])]
    pub items: Vec<String>,
    /// For how many years.
    #[arg(long, value_name = "N", default_value = "1", allow_negative_numbers = true, value_parser = years)]
    pub years: std::num::NonZeroU32,
    /// The partner it is for.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// The type of partner it is for; needs no book.
    #[arg(long, value_name = "TYPE", conflicts_with_all = ["partner", "deal"])]
    pub partner_type: Option<String>,
    /// Price it as if the partner were of another type, which is no offer; may be repeated. Where no rate is known, both
    /// ends of the type's range stand side by side.
    #[arg(long = "as-type", value_name = "TYPE", conflicts_with_all = ["partner_type", "save"])]
    pub as_types: Vec<String>,
    /// The engagement; without it, a distributor's three stand side by side.
    #[arg(long, value_name = "MODEL")]
    pub engagement: Option<String>,
    /// The deal it belongs to: gives partner, customer and engagement.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub deal: Option<String>,
    /// The customer: the id of a record, or a name.
    #[arg(long, value_name = "ID", value_parser = text)]
    pub customer: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs, reason = "a comment here would be shown as help")]
    pub pricing: PricingArgs,
    /// A tax to show apart, on the net.
    #[arg(long, value_name = "RATE", allow_hyphen_values = true, value_parser = text)]
    pub tax: Option<String>,
    /// For how many days it is valid; the last day is included.
    #[arg(long, value_name = "N", default_value = "30", allow_negative_numbers = true, value_parser = days)]
    pub valid_days: u32,
    /// Save it in the book under a number of its own: see `quotes`.
    #[arg(long)]
    pub save: bool,
    /// With --save: who makes it, for the journal [default: the user's name].
    #[arg(long, value_name = "NAME", requires = "save", value_parser = text)]
    pub by: Option<String>,
    /// With --save: show what would change, and change nothing.
    #[arg(long, requires = "save")]
    pub dry_run: bool,
}

/// Which subscriptions are told.
#[derive(Debug, Args)]
pub struct SubscriptionsArgs {
    /// Only those of a partner.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
    /// Only those that end within so many days from the as-of day on, which are to be renewed.
    #[arg(long, value_name = "DAYS", value_parser = days_from_now)]
    pub due: Option<u32>,
}

fn days_from_now(text: &str) -> Result<u32, String> {
    digits(text).ok_or_else(|| "write a number of days: 60".to_owned())
}

pub(super) fn years(text: &str) -> Result<std::num::NonZeroU32, String> {
    digits(text).ok_or_else(|| "a quote is for at least one year: write 1, 2, 3...".to_owned())
}

/// A text that says something: an empty variable of a script is no amount, no reason and no name.
pub(super) fn text(text: &str) -> Result<String, String> {
    if text.trim().is_empty() {
        Err("this says nothing: fill it, or leave it out where it isn't needed".to_owned())
    } else {
        Ok(text.to_owned())
    }
}

pub(super) fn days(text: &str) -> Result<u32, String> {
    digits(text)
        .ok_or_else(|| "a quote is valid for a number of days: write 30, or 0 for its own day".to_owned())
}
