//! `import`: what is made of someone else's exports.

use super::args::{Common, ImportArgs, ImportCommand, ImportShowArgs};
use super::context::Context;
use super::desk::{self, Flag};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::records::kinds::Kind;
use crate::report::check::CheckReport;
use crate::report::import::ImportShowReport;
use crate::suggest;

pub(super) fn run(arguments: &ImportArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.command {
        ImportCommand::Show(arguments) => show(arguments, common, context),
    }
}

fn show(arguments: &ImportShowArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("import show", &[Flag::Book, Flag::Demo, Flag::Format])?;
    let (opened, files, mut findings) = desk::open(common, context)?;
    let mut kinds: Vec<Kind> = opened.imports().map(|import| import.kind).collect();
    kinds.sort();
    kinds.dedup();
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name()).collect();
    let kind = match (&arguments.kind, kinds.as_slice()) {
        (Some(name), _) => {
            let known = Kind::ALL.iter().map(|kind| kind.name());
            let kind = Kind::from_name(name).ok_or_else(|| {
                Failure::usage(format!("`{name}` is no kind of record"), suggest::hint(name, known))
            })?;
            Some(kind)
        }
        (None, [kind]) => Some(*kind),
        (None, _) => None,
    };
    let exported = kind.map(|kind| (kind, opened.exported(kind, &files, &mut findings)));
    if findings.any_error() {
        let findings = findings.sorted(|file| files.name(file));
        let report = CheckReport::new(&findings, &files, String::new(), common.extent());
        return Err(Failure::Findings(Box::new(report), Box::new(common.clone())));
    }
    match exported {
        Some((kind, (records, accounts))) if kinds.contains(&kind) => {
            Outcome::of_report(&ImportShowReport::new(kind, &records, &accounts, &files), common, context)
        }
        _ if kinds.is_empty() => Err(Failure::usage(
            "the book's configuration has no [[sources]]",
            "make one with `vates-partner import guess FILE --kind KIND`",
        )),
        Some((kind, _)) => Err(Failure::usage(
            format!("no source of the book gives {kind}"),
            format!("there are sources of {}", names.join(", ")),
        )),
        None => Err(Failure::usage(
            format!("there are sources of {}", names.join(", ")),
            format!("name one: vates-partner import show {}", names.first().unwrap_or(&"deals")),
        )),
    }
}
