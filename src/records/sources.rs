//! Which files of a folder records are read from.

use super::kinds::Kind;
use crate::files::{Entry, Files, Folder, unreadable};
use crate::finding::{Code, FileId, Findings, Problem};
use crate::suggest;

/// The name of a book's configuration.
pub const CONFIGURATION: &str = "vates-partner.toml";

/// A file that records are read from.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The file.
    pub file: FileId,
    /// How it is read.
    pub form: Form,
}

/// How a file is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// A CSV file of one kind of record.
    Csv(Kind),
    /// A TOML file of any kinds of records.
    Toml,
    /// The book's configuration, which may hold records too.
    Configuration,
}

/// Whether a folder holds files that records would be read from.
pub fn any_in(folder: &Folder) -> bool {
    let Ok(entries) = folder.entries("") else { return false };
    entries.iter().any(|entry| {
        if entry.is_folder {
            Kind::from_name(&entry.path).is_some() && !inside(folder, &entry.path).is_empty()
        } else if entry.path == CONFIGURATION || csv_kind(&entry.path).is_some() {
            true
        } else if has_extension(&entry.path, "toml") {
            let bytes = folder.read(&entry.path).unwrap_or_default();
            let text = String::from_utf8_lossy(&bytes);
            Kind::ALL.iter().any(|kind| text.contains(&format!("[[{kind}]]")))
        } else {
            false
        }
    })
}

/// Reads every file of a folder that holds records, in the order of their paths.
pub fn collect(folder: &Folder, files: &mut Files, findings: &mut Findings) -> Vec<Source> {
    let mut sources = Vec::new();
    let entries = match folder.entries("") {
        Ok(entries) => entries,
        Err(error) => {
            files.add_unreadable(".".to_owned(), unreadable(&error), findings);
            return sources;
        }
    };
    let mut wanted: Vec<(String, Form)> = Vec::new();
    for entry in &entries {
        if entry.is_folder {
            wanted.extend(in_folder(folder, entry, files, findings));
        } else {
            wanted.extend(in_root(entry, files, findings));
        }
    }
    wanted.sort_by(|left, right| left.0.cmp(&right.0));
    for (path, form) in wanted {
        match folder.read(&path) {
            Ok(bytes) => {
                if let Some(file) = files.add_bytes(path, bytes, findings) {
                    sources.push(Source { file, form });
                }
            }
            Err(error) => files.add_unreadable(path, unreadable(&error), findings),
        }
    }
    sources
}

fn in_root(entry: &Entry, files: &mut Files, findings: &mut Findings) -> Option<(String, Form)> {
    let path = entry.path.clone();
    if path == CONFIGURATION {
        return Some((path, Form::Configuration));
    }
    if let Some(kind) = csv_kind(&path) {
        return Some((path, Form::Csv(kind)));
    }
    if has_extension(&path, "toml") {
        return Some((path, Form::Toml));
    }
    if path.to_lowercase().ends_with(".csv") {
        let stem = path.get(..path.len().saturating_sub(4)).unwrap_or_default();
        let problem = match suggest::nearest(stem, Kind::ALL.iter().map(|kind| kind.name())) {
            Some(near) => Problem::new(
                Code::Misnamed,
                "no records are read from a file of this name",
                format!("rename it to {near}.csv, or move it out of the book"),
            ),
            None => Problem::bare(Code::NotRead, "this file is not read: its name is no kind of record"),
        };
        files.add_unreadable(path, problem, findings);
    }
    None
}

fn in_folder(
    folder: &Folder,
    entry: &Entry,
    files: &mut Files,
    findings: &mut Findings,
) -> Vec<(String, Form)> {
    if csv_kind(&entry.path).is_some() || entry.path == CONFIGURATION {
        let problem = Problem::bare(Code::Unreadable, "it is a folder, not a file");
        files.add_unreadable(entry.path.clone(), problem, findings);
        return Vec::new();
    }
    let Some(kind) = Kind::from_name(&entry.path) else { return Vec::new() };
    inside(folder, &entry.path)
        .into_iter()
        .map(|path| {
            let form = if has_extension(&path, "toml") { Form::Toml } else { Form::Csv(kind) };
            (path, form)
        })
        .collect()
}

/// The record files of a kind's folder.
fn inside(folder: &Folder, path: &str) -> Vec<String> {
    let entries = folder.entries(path).unwrap_or_default();
    let wanted = |path: &String| has_extension(path, "csv") || has_extension(path, "toml");
    entries.into_iter().map(|entry| entry.path).filter(wanted).collect()
}

fn csv_kind(path: &str) -> Option<Kind> {
    path.strip_suffix(".csv").and_then(Kind::from_name)
}

fn has_extension(path: &str, extension: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|found| found == extension)
}
