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

/// What is to be done with something that stands in a book.
enum Found {
    Records(Form),
    Wrong(Problem),
}

/// The files of a folder that records were read from.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    /// The files, in the order of their paths.
    pub read: Vec<Source>,
    /// The kinds of which a file couldn't be read, so that it can't be said which records there are.
    pub incomplete: Vec<Kind>,
}

/// Reads every file of a folder that holds records, in the order of their paths.
pub fn collect(folder: &Folder, files: &mut Files, findings: &mut Findings) -> Sources {
    let mut sources = Sources::default();
    let entries = match folder.entries("") {
        Ok(entries) => entries,
        Err(error) => {
            files.add_unreadable(".".to_owned(), unreadable(&error), findings);
            return sources;
        }
    };
    let mut found: Vec<(String, Found)> = Vec::new();
    for entry in &entries {
        found.extend(if entry.is_folder { in_folder(folder, entry) } else { in_root(entry) });
    }
    found.sort_by(|left, right| left.0.cmp(&right.0));
    for (path, found) in found {
        let form = match found {
            Found::Records(form) => form,
            Found::Wrong(problem) => {
                sources.incomplete.extend(csv_kind(&path));
                files.add_unreadable(path, problem, findings);
                continue;
            }
        };
        let file = match folder.read(&path) {
            Ok(bytes) => files.add_bytes(path, bytes, findings),
            Err(error) => {
                files.add_unreadable(path, unreadable(&error), findings);
                None
            }
        };
        match (file, form) {
            (Some(file), form) => sources.read.push(Source { file, form }),
            (None, Form::Csv(kind)) => sources.incomplete.push(kind),
            (None, Form::Toml | Form::Configuration) => sources.incomplete.extend(Kind::ALL),
        }
    }
    sources
}

fn in_root(entry: &Entry) -> Vec<(String, Found)> {
    let path = entry.path.clone();
    let found = if path == CONFIGURATION {
        Found::Records(Form::Configuration)
    } else if let Some(kind) = csv_kind(&path) {
        Found::Records(Form::Csv(kind))
    } else if has_extension(&path, "toml") {
        Found::Records(Form::Toml)
    } else if path.to_lowercase().ends_with(".csv") {
        Found::Wrong(misnamed(&path))
    } else {
        return Vec::new();
    };
    vec![(path, found)]
}

fn misnamed(path: &str) -> Problem {
    let stem = path.get(..path.len().saturating_sub(4)).unwrap_or_default();
    match suggest::nearest(stem, Kind::ALL.iter().map(|kind| kind.name())) {
        Some(near) => Problem::new(
            Code::Misnamed,
            "no records are read from a file of this name",
            format!("rename it to {near}.csv, or move it out of the book"),
        ),
        None => Problem::new(
            Code::NotRead,
            "this file is not read: its name is no kind of record",
            "name it after a kind, as in orders.csv, or leave it",
        ),
    }
}

fn in_folder(folder: &Folder, entry: &Entry) -> Vec<(String, Found)> {
    if csv_kind(&entry.path).is_some() || entry.path == CONFIGURATION {
        let fix = "put a file in its place, or rename the folder";
        let problem = Problem::new(Code::Unreadable, "it is a folder, not a file", fix);
        return vec![(entry.path.clone(), Found::Wrong(problem))];
    }
    let Some(kind) = Kind::from_name(&entry.path) else { return Vec::new() };
    let form = |path: &str| if has_extension(path, "toml") { Form::Toml } else { Form::Csv(kind) };
    inside(folder, &entry.path).into_iter().map(|path| (path.clone(), Found::Records(form(&path)))).collect()
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
