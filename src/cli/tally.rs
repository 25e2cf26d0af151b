//! `tally`: what qualification needs of a book's partners, for other machines to answer from.

use super::args::{Common, TallyArgs};
use super::bulk::{self, Wanted};
use super::context::Context;
use super::desk::Flag;
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::tally::bulk::Gather;
use crate::assessment::tally::{self, Span};
use crate::tally_files::writing::Part;

pub(super) fn run(arguments: &TallyArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("tally", &[Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Threads])?;
    if context.stdout_is_terminal && common.output.is_none() {
        let fix = "name a file with --output FILE; `--output -` shows it all the same";
        return Err(Failure::usage("a tally is for other machines, in long lines that nobody reads", fix));
    }
    let gathers = if arguments.slim { Gather::First } else { Gather::All };
    let wanted = Wanted { year: arguments.year, gathers, partners: &[] };
    let (desk, tallies, trade) = bulk::load_counted(wanted, common, context)?;
    let as_of = common.as_of(context);
    let span = Span { year: desk.year(arguments.year, as_of)?, as_of };
    let part = Part {
        program: &desk.program,
        program_text: desk.program_text(),
        book: &desk.book,
        files: &desk.files,
        span,
        slim: arguments.slim,
    };
    let tally = |index| match &tallies {
        Some(tallies) => tallies.of(index).clone(),
        None => tally::of_book(&desk.program, &desk.book, span, index),
    };
    let file = part.file(tally, &trade).map_err(|error| Failure::Bug(error.into()))?;
    let mut outcome = Outcome::of_bytes(file, common);
    outcome.notes.clone_from(&desk.notes);
    Ok(outcome)
}
