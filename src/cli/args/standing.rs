//! Arguments of the commands that tell where a partner stands.

use clap::Args;

/// Whose benefits are told.
#[derive(Debug, Args)]
pub struct BenefitsArgs {
    /// The partner.
    #[arg(long, value_name = "ID")]
    pub partner: String,
}
