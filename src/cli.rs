//! The command line: what was typed becomes a request, the answer becomes bytes and an exit code.

pub mod args;
mod check;
mod completions;
pub mod context;
mod desk;
mod explain;
mod failure;
pub mod guess;
mod import;
mod init;
mod man;
mod mistake;
mod outcome;
mod pes;
mod program;
mod qualify;
mod quote;
mod records;
mod schema;
mod without;

use std::ffi::OsString;
use std::mem::ManuallyDrop;

use clap::{CommandFactory as _, FromArgMatches as _};

use args::{Cli, Command};
use context::Context;
use failure::Failure;
pub use outcome::Outcome;

/// Answers a command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>, context: &Context) -> Outcome {
    match parse(arguments) {
        Ok(cli) => answer(&cli, context).unwrap_or_else(|failure| failure.outcome(context)),
        Err(error) => mistake::outcome(error),
    }
}

/// What `Cli::try_parse_from` does, but for taking apart all that describes the commands.
fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Cli, clap::Error> {
    let mut command = ManuallyDrop::new(Cli::command());
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

fn answer(cli: &Cli, context: &Context) -> Result<Outcome, Failure> {
    let common = &cli.common;
    match &cli.command {
        Command::Quote(arguments) => quote::run(arguments, common, context),
        Command::Qualify(arguments) => qualify::run(arguments, common, context),
        Command::Explain(arguments) => explain::run(arguments, common, context),
        Command::Pes(arguments) => pes::run(arguments, common, context),
        Command::List(arguments) => records::list(arguments, common, context),
        Command::Show(arguments) => records::show(arguments, common, context),
        Command::Import(arguments) => import::run(arguments, common, context),
        Command::Check => check::run(common, context),
        Command::Program(arguments) => program::run(arguments, common, context),
        Command::Init(arguments) => init::run(arguments, common),
        Command::Schema(arguments) => schema::run(arguments, common),
        Command::Completions(arguments) => completions::run(arguments, common),
        Command::Man(arguments) => man::run(arguments, common),
    }
}
