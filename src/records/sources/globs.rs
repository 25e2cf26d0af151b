//! Patterns of file names: which files of a folder they mean, and whether these lie in it.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, Pattern};

use crate::files::{Entry, Folder, unreadable};
use crate::finding::{Code, Problem};

/// The longest pattern.
const LONGEST: usize = 1_000;
/// The most files that a pattern may mean.
const MOST_FILES: usize = 50_000;
/// How many names are held against a pattern.
const MOST_NAMES: usize = 200_000;

/// How far a book's sources may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only files within the book: it may be somebody else's.
    Inside,
    /// Files anywhere.
    Anywhere,
}

/// The files that a pattern means, in the order of their paths; a file that several paths lead to is one.
///
/// # Errors
/// It is no pattern, means no file, or means one outside of the book.
pub fn expand(folder: &Folder, pattern: &str, reach: Reach) -> Result<Vec<String>, Problem> {
    if pattern.len() > LONGEST {
        let message = format!("the pattern is longer than {LONGEST} characters");
        return Err(Problem::new(Code::OutOfRange, message, "name a folder and a file"));
    }
    if reach == Reach::Inside && leads_out(pattern) {
        return Err(outside(format!("`{pattern}` leads out of the book")));
    }
    let root = if pattern.starts_with('/') { "/" } else { "" };
    let mut parts: Vec<&str> = pattern.split('/').filter(|part| !matches!(*part, "" | ".")).collect();
    parts.dedup_by(|next, part| *next == "**" && *part == "**");
    let mut walk = Walk {
        folder,
        inside: (reach == Reach::Inside).then(|| folder.identity("")),
        found: BTreeSet::new(),
        walked: BTreeSet::new(),
        names: 0,
    };
    walk.step(root, &parts)?;
    if walk.found.is_empty() {
        let fix = if pattern.contains('\\') {
            "write `/` between folders"
        } else {
            "correct the pattern, put the export there, or take the source out"
        };
        return Err(Problem::new(Code::NoFile, format!("no file is there that `{pattern}` means"), fix));
    }
    let mut known = BTreeSet::new();
    Ok(walk.found.into_iter().filter(|path| known.insert(folder.identity(path))).collect())
}

/// Whether a pattern names something outside of the book by its own words, on whatever system.
fn leads_out(pattern: &str) -> bool {
    let names_drive = matches!(pattern.as_bytes(), [drive, b':', ..] if drive.is_ascii_alphabetic());
    let climbs = pattern.split(['/', '\\']).any(|part| part == "..");
    names_drive || climbs || pattern.starts_with(['/', '\\', '~'])
}

fn outside(message: String) -> Problem {
    let fix = "keep the export in the book, or pass --allow-outside where you trust this book";
    Problem::new(Code::Outside, message, fix)
}

struct Walk<'f> {
    folder: &'f Folder,
    /// Where the book lies, if nothing outside of it may be looked at.
    inside: Option<PathBuf>,
    found: BTreeSet<String>,
    /// The folders that were walked, each with how much of the pattern was left: links may lead in circles.
    walked: BTreeSet<(PathBuf, usize)>,
    /// How many names were held against the pattern.
    names: usize,
}

impl Walk<'_> {
    /// Follows the parts of a pattern from a folder.
    fn step(&mut self, at: &str, parts: &[&str]) -> Result<(), Problem> {
        let Some((part, rest)) = parts.split_first() else { return Ok(()) };
        let identity = self.identity(at)?;
        if !self.walked.insert((identity, parts.len())) {
            return Ok(());
        }
        if *part == "**" {
            self.step(at, rest)?;
            for entry in self.entries(at)?.into_iter().filter(|entry| entry.is_folder) {
                self.step(&entry.path, parts)?;
            }
            return Ok(());
        }
        if !part.contains(['*', '?', '[']) {
            let path = joined(at, part);
            return if !self.folder.has(&path) {
                Ok(())
            } else if rest.is_empty() {
                self.add(path)
            } else {
                self.step(&path, rest)
            };
        }
        let pattern = Pattern::new(part).map_err(|error| {
            let fix = "write it as in \"exports/crm-*.csv\"";
            Problem::new(Code::BadWord, format!("`{part}` is no pattern: {}", error.msg), fix)
        })?;
        let options = MatchOptions { require_literal_leading_dot: true, ..MatchOptions::new() };
        for entry in self.entries(at)? {
            let name = entry.path.rsplit('/').next().unwrap_or_default();
            if !pattern.matches_with(name, options) {
                continue;
            }
            match (rest.is_empty(), entry.is_folder) {
                (true, false) => self.add(entry.path)?,
                (false, true) => self.step(&entry.path, rest)?,
                (true, true) | (false, false) => {}
            }
        }
        Ok(())
    }

    /// What something is, wherever links lead, as long as it may be looked at.
    fn identity(&self, path: &str) -> Result<PathBuf, Problem> {
        let identity = self.folder.identity(path);
        match &self.inside {
            Some(book) if !identity.starts_with(book) => {
                Err(outside(format!("`{path}` is a link that leads out of the book")))
            }
            _ => Ok(identity),
        }
    }

    fn entries(&mut self, at: &str) -> Result<Vec<Entry>, Problem> {
        let entries = self.folder.entries(at).map_err(|error| {
            let shown = if at.is_empty() { "." } else { at };
            let problem = unreadable(&error);
            Problem { message: format!("the folder `{shown}` {}", problem.message), ..problem }
        })?;
        self.names = self.names.saturating_add(entries.len());
        if self.names > MOST_NAMES {
            let message = format!("more than {MOST_NAMES} names would have to be held against the pattern");
            return Err(Problem::new(Code::OutOfRange, message, "name the folder of the exports"));
        }
        Ok(entries)
    }

    fn add(&mut self, path: String) -> Result<(), Problem> {
        self.identity(&path)?;
        self.found.insert(path);
        if self.found.len() > MOST_FILES {
            let message = format!("the pattern means more than {MOST_FILES} files");
            return Err(Problem::new(Code::OutOfRange, message, "make it narrower"));
        }
        Ok(())
    }
}

/// The folder in which a file of the book lies; `None` where that is the book itself, or lies outside of it.
pub(super) fn folder_of(path: &str) -> Option<&str> {
    let folder = Path::new(path).parent()?.to_str()?;
    (!folder.is_empty() && !leads_out(path)).then_some(folder)
}

fn joined(at: &str, part: &str) -> String {
    match at {
        "" => part.to_owned(),
        at if at.ends_with('/') => format!("{at}{part}"),
        at => format!("{at}/{part}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILES: &[(&str, &str)] = &[
        ("exports/crm-1.csv", ""),
        ("exports/crm-2.csv", ""),
        ("exports/deep/er/crm-3.csv", ""),
        ("exports/erp.csv", ""),
        ("deals.csv", ""),
    ];

    fn found(pattern: &str) -> Result<Vec<String>, Code> {
        expand(&Folder::Embedded(FILES), pattern, Reach::Inside).map_err(|problem| problem.code)
    }

    #[test]
    fn patterns_mean_files() {
        assert_eq!(found("exports/crm-*.csv").unwrap(), ["exports/crm-1.csv", "exports/crm-2.csv"]);
        assert_eq!(found("exports/crm-?.csv").unwrap().len(), 2);
        assert_eq!(found("exports/crm-[13].csv").unwrap(), ["exports/crm-1.csv"]);
        assert_eq!(found("./deals.csv").unwrap(), ["deals.csv"]);
        assert_eq!(found("*/erp.csv").unwrap(), ["exports/erp.csv"]);
        assert_eq!(found("none-*.csv"), Err(Code::NoFile));
        assert_eq!(found("exports/[.csv"), Err(Code::BadWord));
        assert_eq!(found(""), Err(Code::NoFile));
        assert_eq!(found("exports//erp.csv").unwrap(), ["exports/erp.csv"]);
        assert_eq!(found(&"x".repeat(1_001)), Err(Code::OutOfRange));
    }

    #[test]
    fn patterns_stay_in_the_book() {
        for pattern in ["../x.csv", "exports/../../x.csv", "/etc/passwd", "..\\x.csv", "C:x.csv", "~/x.csv"] {
            assert_eq!(found(pattern), Err(Code::Outside), "{pattern}");
        }
    }
}
