//! `completions`: for the shells.

use clap::CommandFactory as _;

use super::args::{Cli, Common, CompletionsArgs};
use super::failure::Failure;
use super::outcome::Outcome;

pub(super) fn run(arguments: &CompletionsArgs, common: &Common) -> Result<Outcome, Failure> {
    common.uses("completions", &[])?;
    let mut bytes = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "vates-partner", &mut bytes);
    Ok(Outcome::of_bytes(bytes, common))
}
