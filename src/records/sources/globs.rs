//! Patterns of file names: which files of a folder they mean, and whether these lie in it.

use glob::{MatchOptions, Pattern};

use crate::files::{Folder, unreadable};
use crate::finding::{Code, Problem};

/// How deep `**` looks into folders.
const DEEPEST: usize = 32;
/// The most files that a pattern may mean.
const MOST_FILES: usize = 50_000;

/// How far a book's sources may reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Only files within the book: it may be somebody else's.
    Inside,
    /// Files anywhere.
    Anywhere,
}

/// The files that a pattern means, in the order of their paths.
///
/// # Errors
/// It is no pattern, means no file, or means one outside of the book.
pub(super) fn expand(folder: &Folder, pattern: &str, reach: Reach) -> Result<Vec<String>, Problem> {
    let leaves = pattern.starts_with(['/', '\\', '~'])
        || pattern.contains(':')
        || pattern.split(['/', '\\']).any(|part| part == "..");
    if reach == Reach::Inside && leaves {
        return Err(outside(format!("`{pattern}` leads out of the book")));
    }
    let parts: Vec<&str> = pattern.split('/').filter(|part| *part != ".").collect();
    let (root, parts) = match parts.split_first() {
        Some((&"", rest)) => ("/", rest),
        _ => ("", parts.as_slice()),
    };
    let mut walk = Walk { folder, found: Vec::new() };
    walk.step(root, parts, 0)?;
    let mut found = walk.found;
    found.sort();
    found.dedup();
    if found.is_empty() {
        let fix = "correct the pattern, put the export there, or take the source out";
        return Err(Problem::new(Code::NoFile, format!("no file is there that `{pattern}` means"), fix));
    }
    if reach == Reach::Inside {
        // A path that can't be followed is reported when it is read.
        let leaves = |path: &&String| folder.holds(path).is_ok_and(|holds| !holds);
        if let Some(path) = found.iter().find(leaves) {
            return Err(outside(format!("`{path}` is a link that leads out of the book")));
        }
    }
    Ok(found)
}

fn outside(message: String) -> Problem {
    let fix = "keep the export in the book, or pass --allow-outside where you trust this book";
    Problem::new(Code::Outside, message, fix)
}

struct Walk<'f> {
    folder: &'f Folder,
    found: Vec<String>,
}

impl Walk<'_> {
    /// Follows the parts of a pattern from a folder.
    fn step(&mut self, at: &str, parts: &[&str], depth: usize) -> Result<(), Problem> {
        let Some((part, rest)) = parts.split_first() else { return Ok(()) };
        if *part == "**" {
            self.step(at, rest, depth)?;
            for entry in self.entries(at)?.into_iter().filter(|entry| entry.is_folder) {
                // A link to a folder may lead in a circle.
                if depth < DEEPEST && !self.folder.is_link(&entry.path) {
                    self.step(&entry.path, parts, depth.saturating_add(1))?;
                }
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
                self.step(&path, rest, depth)
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
                (false, true) => self.step(&entry.path, rest, depth)?,
                (true, true) | (false, false) => {}
            }
        }
        Ok(())
    }

    fn entries(&self, at: &str) -> Result<Vec<crate::files::Entry>, Problem> {
        self.folder.entries(at).map_err(|error| {
            let shown = if at.is_empty() { "." } else { at };
            let problem = unreadable(&error);
            Problem { message: format!("the folder `{shown}` {}", problem.message), ..problem }
        })
    }

    fn add(&mut self, path: String) -> Result<(), Problem> {
        if self.found.len() >= MOST_FILES {
            let message = format!("the pattern means more than {MOST_FILES} files");
            return Err(Problem::new(Code::OutOfRange, message, "make it narrower"));
        }
        self.found.push(path);
        Ok(())
    }
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
        assert_eq!(found("*/erp.csv"), Err(Code::NoFile));
        assert_eq!(found("none-*.csv"), Err(Code::NoFile));
        assert_eq!(found("exports/[.csv"), Err(Code::BadWord));
        assert_eq!(found(""), Err(Code::NoFile));
    }

    #[test]
    fn patterns_stay_in_the_book() {
        for pattern in ["../x.csv", "exports/../../x.csv", "/etc/passwd", "..\\x.csv", "C:x.csv", "~/x.csv"] {
            assert_eq!(found(pattern), Err(Code::Outside), "{pattern}");
        }
    }
}
