//! The command line: what was typed becomes a request, the answer becomes bytes and an exit code.

pub mod args;
mod benefits;
mod bulk;
mod check;
mod claim;
mod completions;
pub mod context;
mod deal;
mod desk;
mod explain;
mod failure;
pub mod guess;
mod import;
mod init;
mod invoices;
mod journal;
mod licence;
mod locator;
mod man;
mod marketing;
mod mistake;
mod order;
mod outcome;
mod pes;
mod program;
mod progress;
mod qualify;
mod quote;
mod quotes;
mod records;
mod schema;
mod status;
mod subscriptions;
mod tallies;
mod tally;
mod trial;
mod without;
mod write;

use std::ffi::OsString;
use std::mem::ManuallyDrop;

use clap::{Args as _, CommandFactory as _, FromArgMatches as _};

use args::{Cli, Command, Common, ImportCommand, QuoteArgs};
use context::Context;
use failure::Failure;
pub use outcome::Outcome;

/// Answers a command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>, context: &Context) -> Outcome {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let typed: Vec<String> =
        arguments.iter().skip(1).map(|word| write::shown(&word.to_string_lossy())).collect();
    let cli = match parse_quote(&arguments) {
        Some(cli) => Ok(cli),
        None => parse(arguments.clone()),
    };
    match cli {
        Ok(mut cli) => {
            cli.common.typed = typed.join(" ");
            let apart = desk::demand_output_not_read(&arguments, &cli.common, context);
            let apart =
                apart.and_then(|()| desk::demand_output_apart(&cli.common, context, for_the_book(&cli)));
            if let Err(failure) = apart {
                return failure.outcome(context);
            }
            let answered = if let Command::Quote(quoted) = &cli.command {
                quote::run(quoted, &cli.common, context)
            } else {
                answer(&cli, context)
            };
            answered.unwrap_or_else(|failure| failure.outcome(context))
        }
        Err(error) => mistake::outcome(error),
    }
}

/// Whether the answer is meant to be a new file of the book.
fn for_the_book(cli: &Cli) -> bool {
    let is_guess =
        matches!(&cli.command, Command::Import(import) if matches!(import.command, ImportCommand::Guess(_)));
    is_guess && guess::makes_toml(&cli.common)
}

/// What `Cli::try_parse_from` does, but for taking apart all that describes the commands. Kept apart from the short way
/// of quotes, which would take the room of all commands on the stack otherwise, and touch every page of it.
#[inline(never)]
fn parse(arguments: Vec<OsString>) -> Result<Cli, clap::Error> {
    let mut command = ManuallyDrop::new(Cli::command());
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// A quote, if it is one and can be read. To describe all commands takes longer than to make a quote; so this looks
/// for `quote` alone, and leaves help, mistakes and everything else to those who know the others too.
fn parse_quote(arguments: &[OsString]) -> Option<Cli> {
    arguments.iter().find(|argument| *argument == "quote")?;
    let quote = QuoteArgs::augment_args(clap::Command::new("quote"));
    let command = Common::augment_args(clap::Command::new("vates-partner")).subcommand(quote);
    let matches = ManuallyDrop::new(command).try_get_matches_from_mut(arguments).ok()?;
    let quote = QuoteArgs::from_arg_matches(matches.subcommand_matches("quote")?).ok()?;
    let common = Common::from_arg_matches(&matches).ok()?;
    Some(Cli { common, command: Command::Quote(Box::new(quote)) })
}

#[inline(never)]
fn answer(cli: &Cli, context: &Context) -> Result<Outcome, Failure> {
    let common = &cli.common;
    match &cli.command {
        Command::Quote(arguments) => quote::run(arguments, common, context),
        Command::Quotes(arguments) => quotes::run(arguments, common, context),
        Command::Qualify(arguments) => qualify::run(arguments, common, context),
        Command::Tally(arguments) => tally::run(arguments, common, context),
        Command::Explain(arguments) => explain::run(arguments, common, context),
        Command::Pes(arguments) => pes::run(arguments, common, context),
        Command::Status(arguments) => status::run(arguments, common, context),
        Command::Benefits(arguments) => benefits::run(arguments, common, context),
        Command::Locator(arguments) => locator::run(arguments, common, context),
        Command::Marketing(arguments) => marketing::run(arguments, common, context),
        Command::List(arguments) => records::list(arguments, common, context),
        Command::Show(arguments) => records::show(arguments, common, context),
        Command::Import(arguments) => import::run(arguments, common, context),
        Command::Subscriptions(arguments) => subscriptions::run(arguments, common, context),
        Command::Deal(arguments) => deal::run(arguments, common, context),
        Command::Claim(arguments) => claim::run(arguments, common, context),
        Command::Licence(arguments) => licence::run(arguments, common, context),
        Command::Trial(arguments) => trial::run(arguments, common, context),
        Command::Order(arguments) => order::run(arguments, common, context),
        Command::Invoices(arguments) => invoices::run(arguments, common, context),
        Command::Journal(arguments) => journal::run(arguments, common, context),
        Command::Undo(arguments) => journal::undo(arguments, common, context),
        Command::Check => check::run(common, context),
        Command::Program(arguments) => program::run(arguments, common, context),
        Command::Init(arguments) => init::run(arguments, common),
        Command::Schema(arguments) => schema::run(arguments, common),
        Command::Completions(arguments) => completions::run(arguments, common),
        Command::Man(arguments) => man::run(arguments, common),
    }
}

#[cfg(test)]
mod tests {
    use clap::Parser as _;

    use super::*;

    /// What is understood of a command line, by the short way for quotes and by the way for all commands.
    fn both(line: &str) -> (Option<String>, Option<String>) {
        let arguments: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        let short = parse_quote(&arguments);
        let long = Cli::try_parse_from(&arguments).ok();
        (short.map(|cli| format!("{cli:?}")), long.map(|cli| format!("{cli:?}")))
    }

    #[test]
    fn a_quote_is_understood_the_same_either_way() {
        let lines = [
            "vp quote",
            "vp quote --bundle pro --hosts 5",
            "vp --demo quote --bundle=pro --hosts -5 --json --partner quote",
            "vp quote --item pro:5 --item pro:6:2 -O csv -o - -q --as-of 2026-11-24 --program a --reading a=b",
            "vp -v quote --hosts 3 --years 2 --valid-days 0 --tax -5% --discount 10% --bill-minimum --color never",
            "vp quote --customer a --customer-status b --ein c --currency d --deal e --engagement f --book g",
            "vp quote --partner-type msp --allow-outside",
            "vp quote --partner a --as-type msp --as-type csp --bundle pro --hosts 5",
            "vp quote --bundle pro --hosts 5 --save",
            "vp quote --item pro:5 --save --by alice --dry-run --book a",
            "vp quote --renew S-1 --years 3",
            "vp quote --upgrade S-1 --bundle pro --hosts 9",
        ];
        for line in lines {
            let (short, long) = both(line);
            assert!(short.is_some(), "{line}");
            assert_eq!(short, long, "{line}");
        }
    }

    #[test]
    fn what_is_no_plain_quote_goes_the_long_way() {
        let lines = [
            "vp",
            "vp --help quote",
            "vp quote --help",
            "vp quote -V",
            "vp help quote",
            "vp man quote",
            "vp qualify --partner quote",
            "vp quote --year 2026",
            "vp quote --demo --book a",
            "vp quote --item pro:5 --hosts 5",
            "vp quote --years 0",
            "vp quote --partner-type msp --as-type csp",
            "vp quote quote",
            "vp quote --item pro:5 --by alice",
            "vp quote --item pro:5 --dry-run",
            "vp quotes list",
        ];
        for line in lines {
            assert_eq!(both(line).0, None, "{line}");
        }
    }
}
