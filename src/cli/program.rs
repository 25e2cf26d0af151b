//! `program`: the partner program as data.

use super::args::{Common, PartArg, ProgramArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::report::program::{Part, ProgramReport};

pub(super) fn run(arguments: &ProgramArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("program", &[Flag::Book, Flag::Demo, Flag::Program, Flag::Format])?;
    let desk = Desk::load(common, context, Need::Configuration)?;
    let part = match arguments.part {
        PartArg::Show => Part::All,
        PartArg::Bundles => Part::Bundles,
        PartArg::Types => Part::Types,
        PartArg::Quarters => Part::Quarters,
        PartArg::Readings => Part::Readings,
        PartArg::Clauses => Part::Clauses,
    };
    Outcome::of_report(&ProgramReport::new(&desk.program, part), common, context)
}
