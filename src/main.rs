//! The command: reads the environment once, answers, writes the answer, and says in the exit code how it went.

use std::process::ExitCode;

use vates_partner::cli::{self, context::Context};

fn main() -> ExitCode {
    let context = Context::from_environment();
    let outcome = std::panic::catch_unwind(|| cli::run(std::env::args_os(), &context));
    let outcome = outcome.unwrap_or_else(|_panic| cli::Outcome::bug());
    outcome.deliver()
}
