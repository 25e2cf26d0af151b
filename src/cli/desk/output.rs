//! Answers are never written over what a book is made of.

use std::path::Path;

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
    let Some(file) = common.output.as_ref().filter(|file| file.as_os_str() != "-") else { return Ok(()) };
    let Ok(Some(folder)) = locate(common, context) else { return Ok(()) };
    let Some(root) = folder.root().and_then(|root| root.canonicalize().ok()) else { return Ok(()) };
    let path = context.folder.join(file);
    let in_place = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    let Some(target) = path.canonicalize().ok().or_else(in_place) else { return Ok(()) };
    let within = target.strip_prefix(&root).ok();
    let is_kept = within.is_some_and(|within| is_kept(within, target.exists()));
    let is_meant = for_the_book && !target.exists();
    if is_kept || (!is_meant && is_read(&folder, [&root, &context.folder], &target, within, common)) {
        let what = if target.exists() {
            "is a file of the book itself, and would be lost"
        } else {
            "would be taken for a file of the book itself"
        };
        let message = format!("--output {} {what}", file.display());
        return Err(Failure::usage(message, "name another file"));
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
    found.opened.files().chain(found.rules).any(|file| {
        let name = found.files.name(file);
        from.iter().any(|folder| {
            let read = folder.join(name);
            read == target || read.canonicalize().is_ok_and(|read| read == target)
        })
    })
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
