//! Which files of a folder records are read from.

mod globs;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use super::import::Import;
use super::kinds::Kind;
use crate::files::encoding::TextEncoding;
use crate::files::{Entry, Files, Folder, unreadable};
use crate::finding::{Code, FileId, Findings, Problem};
use crate::suggest;
pub use globs::{Reach, expand};

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// A CSV file of one kind of record.
    Csv(Kind),
    /// Someone else's export, by the source that names it.
    Export(usize),
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
            let holds_tables = |entries: Vec<Entry>| entries.iter().any(|entry| is_table_file(&entry.path));
            Kind::from_name(&entry.path).is_some() && folder.entries(&entry.path).map_or(true, holds_tables)
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

impl Sources {
    /// Reads the files that were to be read later. Those that can't be are no sources any more, which is a finding.
    pub fn fill(&mut self, folder: &Folder, files: &mut Files, findings: &mut Findings) {
        let incomplete = &mut self.incomplete;
        self.read.retain(|source| {
            let is_there = !files.is_pending(source.file) || files.fill(source.file, folder, findings);
            if let (Form::Csv(kind), false) = (source.form, is_there) {
                incomplete.push(kind);
            }
            is_there
        });
    }
}

/// The configuration of a book, if there is one.
pub struct Configuration {
    /// The file; `None` where it can't be read, which is reported.
    pub file: Option<FileId>,
}

/// Reads the configuration of a book, if there is one.
pub fn configuration(folder: &Folder, files: &mut Files, findings: &mut Findings) -> Option<Configuration> {
    let name = CONFIGURATION.to_owned();
    let file = match folder.read(CONFIGURATION) {
        Ok(bytes) => files.add_bytes(name, bytes, findings),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound && !folder.has(CONFIGURATION) => {
            return None;
        }
        Err(error) => {
            files.add_unread(name, error, findings);
            None
        }
    };
    Some(Configuration { file })
}

/// Reads every file that holds records, in the order of their paths: those that go by their names, and those that
/// the sources of the configuration name.
pub fn collect(
    folder: &Folder,
    configuration: Option<&Configuration>,
    (imports, reach): (&[Option<Import>], Reach),
    files: &mut Files,
    findings: &mut Findings,
) -> Sources {
    let mut sources = Sources::default();
    let entries = match folder.entries("") {
        Ok(entries) => entries,
        Err(error) => {
            files.add_unreadable(".".to_owned(), unreadable(&error), findings);
            return sources;
        }
    };
    let mut found: Vec<(String, Found)> = Vec::new();
    for entry in entries.iter().filter(|entry| entry.path != CONFIGURATION) {
        found.extend(if entry.is_folder { in_folder(folder, entry) } else { in_root(entry) });
    }
    let mut exports: Vec<(String, Found)> = Vec::new();
    for (index, import) in imports.iter().enumerate() {
        let Some((import, pattern)) =
            import.as_ref().and_then(|import| import.files.as_ref().map(|p| (import, p)))
        else {
            sources.incomplete.extend(Kind::ALL);
            continue;
        };
        match expand(folder, &pattern.text, reach) {
            Ok(paths) => {
                exports.extend(paths.into_iter().map(|path| (path, Found::Records(Form::Export(index)))));
            }
            Err(problem) => {
                findings.report(pattern.place.clone(), problem);
                sources.incomplete.push(import.kind);
            }
        }
    }
    // What a source names is read as the source says, whatever its own name and the path to it.
    let named: BTreeSet<PathBuf> = exports.iter().map(|(path, _)| folder.identity(path)).collect();
    let within = |path: &str| exports.iter().any(|(named, _)| is_within(named, path));
    found.retain(|(path, _)| !named.contains(&folder.identity(path)) && !within(path));
    let beside = left_beside(folder, &exports, &named);
    found.extend(exports);
    found.extend(beside);
    match configuration {
        Some(Configuration { file: Some(file) }) => {
            sources.read.push(Source { file: *file, form: Form::Configuration });
        }
        Some(Configuration { file: None }) => sources.incomplete.extend(Kind::ALL),
        None => {}
    }
    found.sort_by(|left, right| left.0.cmp(&right.0));
    read_all(folder, found, imports, &mut sources, files, findings);
    sources.read.sort_by(|left, right| files.name(left.file).cmp(files.name(right.file)));
    sources
}

/// Reads the files that were found, each once in each encoding.
fn read_all(
    folder: &Folder,
    found: Vec<(String, Found)>,
    imports: &[Option<Import>],
    sources: &mut Sources,
    files: &mut Files,
    findings: &mut Findings,
) {
    let mut known: BTreeMap<(PathBuf, &'static str), Option<FileId>> = BTreeMap::new();
    let mut read: BTreeSet<(FileId, Form)> = BTreeSet::new();
    for (path, found) in found {
        let form = match found {
            Found::Records(form) => form,
            Found::Wrong(problem) => {
                sources.incomplete.extend(csv_kind(&path).or_else(|| Kind::from_name(&path)));
                files.add_unreadable(path, problem, findings);
                continue;
            }
        };
        let import = match form {
            Form::Export(index) => imports.get(index).and_then(Option::as_ref),
            Form::Csv(_) | Form::Toml | Form::Configuration => None,
        };
        let encoding = import.map_or(TextEncoding::UTF_8, |import| import.encoding);
        let load = |files: &mut Files, findings: &mut Findings| match folder.read(&path) {
            Ok(bytes) => files.add_encoded(path.clone(), bytes, encoding, findings),
            Err(error) => {
                files.add_unread(path.clone(), error, findings);
                None
            }
        };
        // The largest files may be read bit by bit, where an answer needs no more of them.
        let can_wait = matches!(form, Form::Csv(Kind::Deals | Kind::Orders));
        let key = (folder.identity(&path), encoding.name());
        let file = *known.entry(key).or_insert_with(|| {
            if can_wait { Some(files.add_pending(path.clone())) } else { load(files, findings) }
        });
        match (file, form) {
            // A file that links lead to by several names is read once.
            (Some(file), form) => {
                sources.read.extend(read.insert((file, form)).then_some(Source { file, form }));
            }
            (None, Form::Csv(kind)) => sources.incomplete.push(kind),
            (None, Form::Export(_)) => sources.incomplete.extend(import.map(|import| import.kind)),
            (None, Form::Toml | Form::Configuration) => sources.incomplete.extend(Kind::ALL),
        }
    }
}

/// Whether a file lies in a folder, or in a folder within it.
fn is_within(file: &str, folder: &str) -> bool {
    file.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'))
}

/// The tables that no source names, in the folders from which sources read others: a pattern may miss what was meant.
fn left_beside(
    folder: &Folder,
    exports: &[(String, Found)],
    named: &BTreeSet<PathBuf>,
) -> Vec<(String, Found)> {
    let folders: BTreeSet<&str> = exports.iter().filter_map(|(path, _)| globs::folder_of(path)).collect();
    let read_otherwise = |at: &str| Kind::from_name(at).is_some();
    let entries =
        folders.into_iter().filter(|at| !read_otherwise(at)).filter_map(|at| folder.entries(at).ok());
    let left = entries.flatten().filter(|entry| {
        !entry.is_folder && is_table_file(&entry.path) && !named.contains(&folder.identity(&entry.path))
    });
    let message = "this file is not read: no source names it";
    let fix = "name it in `files` of [[sources]], or leave it";
    left.map(|entry| (entry.path, Found::Wrong(Problem::new(Code::NotRead, message, fix)))).collect()
}

fn in_root(entry: &Entry) -> Vec<(String, Found)> {
    let path = entry.path.clone();
    let found = if let Some(kind) = csv_kind(&path) {
        Found::Records(Form::Csv(kind))
    } else if has_extension(&path, "toml") {
        Found::Records(Form::Toml)
    } else if is_table_file(&path) {
        Found::Wrong(misnamed(&path))
    } else {
        return Vec::new();
    };
    vec![(path, found)]
}

/// Whether a name ends as one of a record file does, in letters of any case.
fn is_table_file(path: &str) -> bool {
    let lowered = path.to_lowercase();
    has_extension(&lowered, "csv") || has_extension(&lowered, "toml")
}

/// What is wrong with a name that no records are read from.
fn misnamed(path: &str) -> Problem {
    let (stem, extension) = path.rsplit_once('.').unwrap_or((path, ""));
    let lowered = extension.to_lowercase();
    let name = stem.rsplit('/').next().unwrap_or(stem);
    let nearest = suggest::nearest(name, Kind::ALL.iter().map(|kind| kind.name()));
    let better = match nearest {
        _ if lowered == "toml" || stem.contains('/') => Some(format!("{stem}.{lowered}")),
        Some(near) => Some(format!("{near}.{lowered}")),
        None => None,
    };
    match better {
        Some(better) => Problem::new(
            Code::Misnamed,
            "no records are read from a file of this name",
            format!("rename it to {better}, or move it out of the book"),
        ),
        None => Problem::new(
            Code::NotRead,
            "this file is not read: its name is no kind of record",
            "name it after a kind, as in orders.csv, or leave it",
        ),
    }
}

fn in_folder(folder: &Folder, entry: &Entry) -> Vec<(String, Found)> {
    let path = entry.path.clone();
    if csv_kind(&path).is_some() || has_extension(&path, "toml") {
        let fix = "put a file in its place, or rename the folder";
        return vec![(path, Found::Wrong(Problem::new(Code::Unreadable, "it is a folder, not a file", fix)))];
    }
    let entries = match folder.entries(&path) {
        Ok(entries) => entries,
        Err(error) if Kind::from_name(&path).is_some() => {
            return vec![(path, Found::Wrong(unreadable(&error)))];
        }
        Err(_) => return Vec::new(),
    };
    let Some(kind) = Kind::from_name(&path) else {
        let near = suggest::nearest(&path, Kind::ALL.iter().map(|kind| kind.name()));
        let holds_tables = entries.iter().any(|entry| is_table_file(&entry.path));
        return near.filter(|_| holds_tables).map(|near| misnamed_folder(path, near)).into_iter().collect();
    };
    let found = |entry: Entry| {
        let found = if entry.is_folder {
            let message = "no records are read from a folder within a folder";
            Found::Wrong(Problem::new(Code::Misnamed, message, format!("move its files into {kind}/")))
        } else if has_extension(&entry.path, "csv") {
            Found::Records(Form::Csv(kind))
        } else if has_extension(&entry.path, "toml") {
            Found::Records(Form::Toml)
        } else if is_table_file(&entry.path) {
            Found::Wrong(misnamed(&entry.path))
        } else {
            return None;
        };
        Some((entry.path, found))
    };
    entries.into_iter().filter_map(found).collect()
}

fn misnamed_folder(path: String, near: &str) -> (String, Found) {
    let message = "no records are read from a folder of this name";
    let fix = format!("rename it to {near}, or move it out of the book");
    (path, Found::Wrong(Problem::new(Code::Misnamed, message, fix)))
}

fn csv_kind(path: &str) -> Option<Kind> {
    path.strip_suffix(".csv").and_then(Kind::from_name)
}

fn has_extension(path: &str, extension: &str) -> bool {
    std::path::Path::new(path).extension().is_some_and(|found| found == extension)
}
