//! `--tallies`: the tallies of several parts of a book, in its stead.

use std::collections::BTreeSet;
use std::path::Path;

use super::args::{Common, QualifyArgs};
use super::context::Context;
use super::desk::{self, Desk};
use super::failure::Failure;
use crate::assessment::refusal::Refusal;
use crate::assessment::tally::{Span, Tallies};
use crate::checksum::sha256;
use crate::files::{self, Folder};
use crate::records::sources::{self, Reach};
use crate::tally_files::Head;
use crate::tally_files::merging::merge;
use crate::tally_files::reading::{TallyFile, read};
use crate::tally_files::unpacking::{Unpacked, unpack};

/// What tallies tell.
pub(super) struct Told {
    /// A book without deals and orders.
    pub(super) desk: Desk,
    /// What deals and orders come to.
    pub(super) tallies: Tallies,
    /// The year and the day.
    pub(super) span: Span,
    /// Whether ids of records are left out.
    pub(super) slim: bool,
}

/// Reads and merges the tallies that were named.
pub(super) fn load(arguments: &QualifyArgs, common: &Common, context: &Context) -> Result<Told, Failure> {
    refuse_others(arguments, common)?;
    let paths = named(&arguments.tallies, context)?;
    let count = paths.len();
    let merged = merge(files_of(&paths, context)?).map_err(|faults| {
        let fix = "let each part hold all records of its partners, and tally every part for one year and day, under \
                   one program, with the same vates-partner.toml and rates, and all with --slim or none";
        refusal("these tallies can't be merged", faults, fix)
    })?;
    demand_span(&merged.head, arguments, common)?;
    let (program, text) = desk::alone(common)?;
    demand_program(&merged.head, &sha256(text.as_bytes()), common)?;
    let Unpacked { book, tallies, files, span, slim } = unpack(merged, &program).map_err(unusable)?;
    let mut notes = String::new();
    if common.verbose {
        let (partners, year, day) = (book.partners.len(), span.year.number(), span.as_of.0);
        let read =
            format!("{count} tallies of {partners} partners for {year} as of {day}; program {}", program.id);
        notes = format!("{}\n", crate::escape::visible(&read));
    }
    Ok(Told { desk: Desk { program, book, files, rules: None, notes }, tallies, span, slim })
}

/// Refuses what needs the records themselves, and what tallies take the place of.
fn refuse_others(arguments: &QualifyArgs, common: &Common) -> Result<(), Failure> {
    let records = [("--explain", arguments.explain), ("--without", !arguments.without.is_empty())];
    if let Some((flag, _)) = records.into_iter().find(|(_, given)| *given) {
        let message = format!("{flag} needs the records themselves, and tallies hold only what they come to");
        return Err(Failure::usage(message, format!("ask the book, or leave {flag} out")));
    }
    let book = common.book.is_some();
    let others = [("--book", book), ("--demo", common.demo), ("--allow-outside", common.allow_outside)];
    if let Some((flag, _)) = others.into_iter().find(|(_, given)| *given) {
        let message = format!("--tallies and {flag} contradict each other: tallies take the place of a book");
        return Err(Failure::usage(message, format!("leave {flag} out, or --tallies")));
    }
    Ok(())
}

/// The paths that were named, each once.
fn named(patterns: &[String], context: &Context) -> Result<BTreeSet<String>, Failure> {
    let folder = Folder::Disk(context.folder.clone());
    let mut paths = BTreeSet::new();
    for pattern in patterns {
        // A name may hold what means something in a pattern.
        if context.folder.join(pattern).is_file() {
            paths.insert(pattern.strip_prefix("./").unwrap_or(pattern).to_owned());
            continue;
        }
        let found = sources::expand(&folder, pattern, Reach::Anywhere).map_err(|problem| {
            let fix = "name files that `vates-partner tally` wrote: --tallies 'parts/*.tally'";
            Failure::usage(format!("--tallies {pattern}: {}", problem.message), fix)
        })?;
        paths.extend(found);
    }
    Ok(paths)
}

/// The files, all of them read.
fn files_of(paths: &BTreeSet<String>, context: &Context) -> Result<Vec<TallyFile>, Failure> {
    let (mut read_files, mut faults) = (Vec::new(), Vec::new());
    for path in paths {
        let bytes = files::read_long_lines(&context.folder.join(Path::new(path)));
        let file = bytes
            .map_err(|error| vec![format!("{path}: {}", files::unreadable(&error).message)])
            .and_then(|bytes| read(path, bytes));
        match file {
            Ok(file) => read_files.push(file),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if faults.is_empty() { Ok(read_files) } else { Err(unusable(faults)) }
}

fn unusable(faults: Vec<String>) -> Failure {
    refusal("these tallies can't be used", faults, "make them anew with `vates-partner tally`")
}

fn refusal(message: &str, details: Vec<String>, fix: &str) -> Failure {
    let mut refusal = Refusal::new(message, fix);
    refusal.details = details;
    Failure::Refused(refusal)
}

/// Refuses a question about another year or day than that of the tallies.
fn demand_span(head: &Head, arguments: &QualifyArgs, common: &Common) -> Result<(), Failure> {
    let mut asked = Vec::new();
    if let Some(year) = arguments.year.filter(|year| *year != head.year) {
        asked.push(format!("these tallies are of {}, and --year asks for {year}", head.year));
    }
    if let Some(day) = common.as_of.filter(|day| day.to_string() != head.as_of) {
        asked.push(format!("these tallies are as of {}, and --as-of asks for {day}", head.as_of));
    }
    if asked.is_empty() {
        return Ok(());
    }
    let fix = "tally the parts anew for that year and day, or leave the flag out";
    Err(Failure::usage(asked.join("; "), fix))
}

/// Refuses tallies of another program than the one that answers are given under.
fn demand_program(head: &Head, sha256: &str, common: &Common) -> Result<(), Failure> {
    let needed = &head.program;
    if needed.sha256 == sha256 {
        return Ok(());
    }
    let other = match &common.program {
        Some(path) => format!("that of {}", path.display()),
        None => "the one that vates-partner carries".to_owned(),
    };
    let message = format!(
        "these tallies were made under the program {} (SHA-256 {}), which is not {other} (SHA-256 {sha256})",
        needed.id, needed.sha256
    );
    Err(Failure::usage(
        message,
        "name that program's file with --program, or tally the parts anew under this one",
    ))
}
