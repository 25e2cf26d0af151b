//! Answers are never written over what a book is made of.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::{Need, found_in, locate};
use crate::cli::args::Common;
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::quotes::shelf::QUOTES;
use crate::files::Folder;
use crate::files::pending::{JOURNAL, Watch};
use crate::records::kinds::Kind;
use crate::records::sources::CONFIGURATION;

/// Demands that an answer's file is none of the book's own (records, configuration, journal, saved quotes), and none
/// that would be taken for one: by its name the book couldn't be read any more. A new one `for_the_book` may be.
///
/// # Errors
/// It is one of them, or would be read as one of them.
pub(in crate::cli) fn demand_output_apart(
    common: &Common,
    context: &Context,
    for_the_book: bool,
) -> Result<(), Failure> {
    let Some(file) = output(common) else { return Ok(()) };
    let path = context.folder.join(file);
    let in_place = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    let Some(target) = path.canonicalize().ok().or_else(in_place) else { return Ok(()) };
    demand_not_of_the_book(common, context, &target, for_the_book)?;
    demand_not_of_another(common, context, &target)
}

fn demand_not_of_the_book(
    common: &Common,
    context: &Context,
    target: &Path,
    for_the_book: bool,
) -> Result<(), Failure> {
    let Ok(Some(folder)) = locate(common, context) else { return Ok(()) };
    let Some(root) = folder.root().and_then(|root| root.canonicalize().ok()) else { return Ok(()) };
    let within = target.strip_prefix(&root).ok();
    let is_kept = within.is_some_and(|within| is_kept(within, target.exists()));
    let is_meant = for_the_book && !target.exists();
    if is_kept || (!is_meant && is_read(&folder, [&root, &context.folder], target, within, common)) {
        let what = if target.exists() {
            "is a file of the book itself, and would be lost"
        } else {
            "would be taken for a file of the book itself: its name is one of records, or near one"
        };
        let message = format!("--output {} {what}", shown(common));
        return Err(Failure::usage(message, "name another file"));
    }
    Ok(())
}

/// The file that an answer goes to, where it is one.
fn output(common: &Common) -> Option<&PathBuf> {
    common.output.as_ref().filter(|file| file.as_os_str() != "-")
}

fn shown(common: &Common) -> String {
    output(common).map_or(String::new(), |file| file.display().to_string())
}

/// Demands that an answer isn't written over what another book keeps than the one that is read: that of the folder, while
/// the demo is asked, or the one that the file lies in.
fn demand_not_of_another(common: &Common, context: &Context, target: &Path) -> Result<(), Failure> {
    let here = Common { demo: false, ..common.clone() };
    let here = locate(&here, context).ok().flatten().and_then(|folder| folder.root().map(Path::to_owned));
    let holder = target.ancestors().skip(1).find(|folder| folder.join(CONFIGURATION).exists());
    let mut books =
        here.into_iter().chain(holder.map(Path::to_owned)).filter_map(|root| root.canonicalize().ok());
    let is_lost = |root: PathBuf| target.strip_prefix(root).is_ok_and(|within| is_kept(within, true));
    if target.exists() && books.any(is_lost) {
        let message = format!("--output {} is a file of a book, and would be lost", shown(common));
        return Err(Failure::usage(message, "name another file"));
    }
    Ok(())
}

/// Demands that no answer is written over a file that the command line names as what the answer is made from.
///
/// # Errors
/// The output is named a second time.
pub(in crate::cli) fn demand_output_not_read(
    words: &[OsString],
    common: &Common,
    context: &Context,
) -> Result<(), Failure> {
    let Some(file) = output(common) else { return Ok(()) };
    let Ok(target) = context.folder.join(file).canonicalize() else { return Ok(()) };
    let mut is_value = false;
    for word in words {
        let text = word.to_string_lossy();
        let is_output = std::mem::replace(&mut is_value, matches!(&*text, "-o" | "--output"));
        if is_output
            || is_value
            || text.starts_with("--output=")
            || (text.starts_with("-o") && text.len() > 2)
        {
            continue;
        }
        let named = text.split_once('=').map_or(&*text, |(_, value)| value);
        if context.folder.join(named).canonicalize().is_ok_and(|named| named == target) {
            let message =
                format!("--output {} is what the answer is made from, and would be lost", file.display());
            return Err(Failure::usage(message, "name another file"));
        }
    }
    Ok(())
}

/// Whether a file is one that records or the program are read from, or that is missed or misnamed among those. One that
/// isn't there yet counts, if it would be once it is there.
fn is_read(folder: &Folder, from: [&Path; 2], target: &Path, within: Option<&Path>, common: &Common) -> bool {
    let path = within.map(|within| within.to_string_lossy().replace('\\', "/"));
    let new = path.filter(|_| !target.exists());
    let seen = match &new {
        Some(path) => folder.with([(path.clone(), Some(Vec::new()))].into()),
        None => folder.clone(),
    };
    // Sources may lie outside of the book, whether they are read this time or not.
    let anywhere = Common { allow_outside: true, ..common.clone() };
    let find = |folder: Folder| {
        let watch = Watch::of(&folder);
        found_in(folder, watch, &anywhere, Need::Records).ok()
    };
    let Some(found) = find(seen) else { return false };
    let errors = found.findings.errors();
    if new.is_some()
        && errors > 0
        && find(folder.clone()).is_some_and(|found| found.findings.errors() < errors)
    {
        return true;
    }
    let is_target = |folder: &Path, file| {
        let read = folder.join(found.files.name(file));
        read == target || read.canonicalize().is_ok_and(|read| read == target)
    };
    // A program file is named as seen from the folder that one stands in, or from the book; records always from the book.
    let [root, here] = from;
    found.opened.files().any(|file| is_target(root, file))
        || found.rules.into_iter().any(|file| is_target(root, file) || is_target(here, file))
}

/// Whether a book keeps something at a path within it, whatever is read of it.
fn is_kept(within: &Path, exists: bool) -> bool {
    let mut parts = within.iter().map(|part| part.to_string_lossy().to_lowercase());
    let (Some(first), rest) = (parts.next(), parts.next()) else { return false };
    let is_kind = |name: &str| Kind::from_name(name).is_some();
    if rest.is_some() {
        return is_kind(&first) || first == QUOTES;
    }
    let (stem, extension) = first.rsplit_once('.').unwrap_or((&first, ""));
    first == JOURNAL
        || first.starts_with(".vates-partner")
        || first == CONFIGURATION
        || (extension == "toml" && exists)
        || (extension == "csv" && is_kind(stem))
}
