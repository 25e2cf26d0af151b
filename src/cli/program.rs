//! `program`: the partner program as data, and what it leaves open.

use std::path::Path;

use super::args::{Common, PartArg, ProgramArgs};
use super::context::Context;
use super::desk::{self, Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::report::program::{Part, ProgramReport};
use crate::report::program_check::ProgramCheckReport;

pub(super) fn run(arguments: &ProgramArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let part = match arguments.part {
        PartArg::Show => Part::All,
        PartArg::Bundles => Part::Bundles,
        PartArg::Types => Part::Types,
        PartArg::Quarters => Part::Quarters,
        PartArg::Readings => Part::Readings,
        PartArg::Clauses => Part::Clauses,
        PartArg::Check => return check(arguments.file.as_deref(), common, context),
    };
    if let Some(file) = &arguments.file {
        let message = format!("only `program check` takes a file, and {} is given", file.display());
        return Err(Failure::usage(message, format!("name it with --program {}", file.display())));
    }
    common.uses("program", &[Flag::Book, Flag::Demo, Flag::Program, Flag::Format])?;
    let desk = Desk::load(common, context, Need::Configuration)?;
    Outcome::of_report(&ProgramReport::new(&desk.program, part), common, context)
}

/// Checks the program of a file, or the one in force. A program that doesn't load is refused, with its errors.
fn check(file: Option<&Path>, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let program = if let Some(file) = file {
        common.uses("program check FILE", &[Flag::Format])?;
        desk::program_of(file, common)?
    } else {
        common.uses("program check", &[Flag::Book, Flag::Demo, Flag::Program, Flag::Format])?;
        Desk::load(common, context, Need::Configuration)?.program
    };
    let report = ProgramCheckReport::new(&program);
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.code = u8::from(report.warnings > 0);
    Ok(outcome)
}
