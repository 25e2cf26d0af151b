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

/// Demands that an answer's file is none of the book's own: records, configuration, journal, saved quotes.
///
/// # Errors
/// It is one of them, or would be read as one of them.
pub(in crate::cli) fn demand_output_apart(common: &Common, context: &Context) -> Result<(), Failure> {
    let Some(file) = common.output.as_ref().filter(|file| file.as_os_str() != "-") else { return Ok(()) };
    let Ok(Some(folder)) = locate(common, context) else { return Ok(()) };
    let Some(root) = folder.root().and_then(|root| root.canonicalize().ok()) else { return Ok(()) };
    let path = context.folder.join(file);
    let in_place = || Some(path.parent()?.canonicalize().ok()?.join(path.file_name()?));
    let Some(target) = path.canonicalize().ok().or_else(in_place) else { return Ok(()) };
    let within = target.strip_prefix(&root).ok();
    let is_kept = within.is_some_and(|within| is_kept(within, target.exists()));
    if is_kept || is_read(&folder, [&root, &context.folder], &target, within, common) {
        let message = format!("--output {} is a file of the book itself, and would be lost", file.display());
        return Err(Failure::usage(message, "name another file"));
    }
    Ok(())
}

/// Whether a file is one that the configuration names: an export, the program. One that isn't there yet counts, if it
/// would be read as an export once it is there.
fn is_read(folder: &Folder, from: [&Path; 2], target: &Path, within: Option<&Path>, common: &Common) -> bool {
    let is_new = !target.exists();
    let path = within.map(|within| within.to_string_lossy().replace('\\', "/"));
    if is_new && target.extension().is_none_or(|extension| extension.eq_ignore_ascii_case("toml")) {
        return false;
    }
    let seen = match path.filter(|_| is_new) {
        Some(path) => folder.with([(path, Some(Vec::new()))].into()),
        None => folder.clone(),
    };
    // Sources may lie outside of the book, whether they are read this time or not.
    let anywhere = Common { allow_outside: true, ..common.clone() };
    let watch = Watch::of(folder);
    let Ok(found) = found_in(seen, watch, &anywhere, Need::Records) else { return false };
    found.opened.files().chain(found.rules).any(|file| {
        let name = found.files.name(file);
        from.iter().any(|folder| {
            let read = folder.join(name);
            read == target || read.canonicalize().is_ok_and(|read| read == target)
        })
    })
}

/// Whether a book keeps something at a path within it. What is made in TOML may be meant for it, where it is new.
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
