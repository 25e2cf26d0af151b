//! `import guess`: a first `[[sources]]` entry for someone else's export, from what stands in it.

use std::path::{Component, Path, PathBuf};

use clap::Args;

use super::args::Common;
use super::context::Context;
use super::desk::{self, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::files::{self, Folder};
use crate::records::guess::{Known, guess};
use crate::records::kinds::Kind;
use crate::render::{Format, entry};
use crate::report::import_guess::{FilesPlace, ImportGuessReport};
use crate::suggest;
use crate::words::counted;

/// Arguments of `import guess`.
#[derive(Debug, Args)]
pub struct ImportGuessArgs {
    /// The file.
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The kind of record it holds: partners, deals, orders, activities, certifications, sessions, rates or
    /// customers.
    #[arg(long, value_name = "KIND")]
    pub kind: String,
    /// The partner whose file it is: all its records are that partner's.
    #[arg(long, value_name = "ID")]
    pub partner: Option<String>,
}

pub(super) fn run(
    arguments: &ImportGuessArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    common.uses("import guess", &[Flag::Book, Flag::Format])?;
    let format = guess_format(common)?;
    let kind = kind(&arguments.kind)?;
    let name = arguments.file.display().to_string();
    let path = context.folder.join(&arguments.file);
    let bytes = files::read_regular(&path).map_err(|error| {
        Failure::usage(format!("{name} can't be read: {error}"), "name a file that can be read")
    })?;
    let partners = partners(common, context);
    if let Some(partner) = &arguments.partner
        && !partners.is_empty()
        && !partners.iter().any(|(id, _)| id == partner)
    {
        let ids = partners.iter().map(|(id, _)| id.as_str());
        return Err(Failure::usage(format!("there is no partner `{partner}`"), suggest::hint(partner, ids)));
    }
    let known = Known { partner: arguments.partner.as_deref(), partners: &partners };
    let guess = guess(&bytes, kind, known).map_err(|problem| {
        Failure::usage(format!("{name}: {}", problem.message), problem.suggestion.unwrap_or_default())
    })?;
    let place = place(&path, &arguments.file, kind, guess.needed, desk::locate(common, context)?.as_ref());
    let report = ImportGuessReport::new(&guess, name, place);
    if format != Format::Table {
        return Outcome::of_report(&report, common, context);
    }
    let mut outcome = Outcome::of_bytes(entry::block(&report).into_bytes(), common);
    if !common.quiet && report.needed {
        let choices = counted(report.choices(), "choice to make", "choices to make");
        let doubts = counted(report.doubtful(), "line to look at", "lines to look at");
        outcome.notes = format!("{choices}, {doubts}\n");
    }
    Ok(outcome)
}

/// The format; a file of TOML holds the entry itself.
fn guess_format(common: &Common) -> Result<Format, Failure> {
    if makes_toml(common) { Ok(Format::Table) } else { common.chosen_format() }
}

/// Whether the entry goes to a file of TOML, which may be one of the book.
pub(super) fn makes_toml(common: &Common) -> bool {
    let end = common.output.as_ref().and_then(|file| file.extension());
    end.is_some_and(|end| end == "toml") && common.format.is_none() && !common.json
}

fn kind(name: &str) -> Result<Kind, Failure> {
    Kind::from_name(name).ok_or_else(|| {
        let names = Kind::ALL.iter().map(|kind| kind.name());
        Failure::usage(format!("`{name}` is no kind of record"), suggest::hint(name, names))
    })
}

/// The partners of the book, where there is one that can be read: a file may name them.
fn partners(common: &Common, context: &Context) -> Vec<(String, String)> {
    let reading = desk::read(common, context, Need::RecordsIfAny).ok();
    let book = reading.and_then(|reading| reading.desk).map(|(_, book)| book);
    let partners = book.map(|book| book.partners).unwrap_or_default();
    partners.iter().map(|partner| (partner.id.as_str().to_owned(), partner.name.to_string())).collect()
}

/// How an entry of the book names a file.
fn place(path: &Path, given: &Path, kind: Kind, needed: bool, book: Option<&Folder>) -> FilesPlace {
    let root = book.and_then(Folder::root);
    let whole = |path: &Path| path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let Some(root) = root.map(whole) else {
        let note = if needed { "its place in the book".to_owned() } else { put_into(kind) };
        return FilesPlace { pattern: pattern(given), note: Some(note) };
    };
    let file = whole(path);
    let Ok(within) = file.strip_prefix(&root) else {
        let note =
            if needed { "outside of the book: needs --allow-outside".to_owned() } else { put_into(kind) };
        return FilesPlace { pattern: pattern(&from(&root, &file)), note: Some(note) };
    };
    let is_csv = || within.extension().is_some_and(|end| end == "csv");
    let is_read = within == Path::new(&format!("{kind}.csv"))
        || (within.parent() == Some(Path::new(kind.name())) && is_csv());
    let note = match (needed, is_read) {
        (true, _) => None,
        (false, true) => Some("It is read as it stands.".to_owned()),
        (false, false) => Some(put_into(kind)),
    };
    FilesPlace { pattern: pattern(within), note }
}

fn put_into(kind: Kind) -> String {
    format!("Put it into the book as {kind}.csv, or as one of several in a folder {kind}.")
}

/// The way from a folder to a file outside of it.
fn from(root: &Path, file: &Path) -> PathBuf {
    let shared = root.components().zip(file.components()).take_while(|(one, other)| one == other).count();
    let up = root.components().skip(shared).map(|_| Component::ParentDir);
    up.chain(file.components().skip(shared)).collect()
}

/// A path as a pattern that stands for nothing else.
fn pattern(path: &Path) -> String {
    let text =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect::<Vec<_>>();
    let mut pattern = String::new();
    for sign in text.join("/").replace("//", "/").chars() {
        match sign {
            '*' | '?' | '[' => pattern.extend(['[', sign, ']']),
            _ => pattern.push(sign),
        }
    }
    pattern
}
