//! Arguments of the commands that tell where a partner stands.

use clap::Args;

/// Whose benefits are told.
#[derive(Debug, Args)]
pub struct BenefitsArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
}

/// Whom the public list shows.
#[derive(Debug, Args)]
pub struct LocatorArgs {
    /// Only the partners of a country, by its two letters.
    #[arg(long, value_name = "CC")]
    pub country: Option<String>,
}

/// Whose marketing is told.
#[derive(Debug, Args)]
pub struct MarketingArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
    /// The year [default: that of the as-of date].
    #[arg(long, value_name = "YYYY")]
    pub year: Option<i32>,
}

/// Whose status is told.
#[derive(Debug, Args)]
pub struct StatusArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
}
