//! A folder on disk of which some files are to be read otherwise: as a change leaves them that isn't in place yet.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};

use super::{Entry, Folder, Stream};

/// A folder on disk, and what takes the place of some of its files.
#[derive(Clone, Debug)]
pub struct Over {
    /// The folder.
    pub(super) root: PathBuf,
    /// The bytes of files, by their path; `None` for those that are gone.
    pub(super) files: BTreeMap<String, Option<Vec<u8>>>,
}

impl Over {
    /// Where the folder is.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// The bytes that take a file's place; the outer `None` where it is read from the disk.
    pub(super) fn held(&self, path: &str) -> Option<io::Result<&[u8]>> {
        let held = self.files.get(path)?;
        Some(held.as_deref().ok_or_else(|| io::Error::from(io::ErrorKind::NotFound)))
    }

    /// A stream of a file.
    pub(super) fn stream(&self, path: &str) -> io::Result<Stream<'_>> {
        match self.held(path) {
            Some(held) => held.map(Stream::Held),
            None => super::stream::on_disk(&self.root, path),
        }
    }

    /// What stands in a folder.
    pub(super) fn entries(&self, within: &str) -> io::Result<Vec<Entry>> {
        let there: Vec<&str> =
            self.files.iter().filter(|(_, held)| held.is_some()).map(|(path, _)| path.as_str()).collect();
        let held: BTreeSet<Entry> = super::held_entries(there.into_iter(), within).into_iter().collect();
        let mut entries: BTreeSet<Entry> = match super::disk_entries(&self.root.join(within), within) {
            Ok(entries) => entries.into_iter().collect(),
            Err(error) if held.is_empty() || error.kind() != io::ErrorKind::NotFound => return Err(error),
            Err(_) => BTreeSet::new(),
        };
        entries.retain(|entry| !matches!(self.files.get(&entry.path), Some(None)));
        // A file whose name starts with a dot is none that records are read from, whether held or on disk.
        entries.extend(
            held.into_iter().filter(|entry| !entry.path.rsplit('/').next().unwrap_or("").starts_with('.')),
        );
        Ok(entries.into_iter().collect())
    }
}

impl Folder {
    /// The folder as it would be if some of its files were others; `None` is a file that is gone.
    #[must_use]
    pub fn with(&self, files: BTreeMap<String, Option<Vec<u8>>>) -> Folder {
        match self {
            Folder::Disk(root) => Folder::Over(Over { root: root.clone(), files }),
            Folder::Over(over) => {
                let mut over = over.clone();
                over.files.extend(files);
                Folder::Over(over)
            }
            Folder::Embedded(held) => {
                let held = held.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
                Folder::Memory(changed(held.collect(), files))
            }
            Folder::Memory(held) => Folder::Memory(changed(held.clone(), files)),
        }
    }

    /// Where the folder lies on disk; `None` for one that the program carries or holds.
    pub fn root(&self) -> Option<&Path> {
        match self {
            Folder::Disk(root) | Folder::Over(Over { root, .. }) => Some(root),
            Folder::Embedded(_) | Folder::Memory(_) => None,
        }
    }
}

fn changed(
    mut held: BTreeMap<String, Vec<u8>>,
    files: BTreeMap<String, Option<Vec<u8>>>,
) -> BTreeMap<String, Vec<u8>> {
    for (path, bytes) in files {
        match bytes {
            Some(bytes) => drop(held.insert(path, bytes)),
            None => drop(held.remove(&path)),
        }
    }
    held
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn some_files_are_read_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("deals.csv"), "old").unwrap();
        std::fs::write(folder.path().join("rates.csv"), "rates").unwrap();
        let files = [
            ("deals.csv".to_owned(), Some(b"new".to_vec())),
            ("quotes/Q-1.toml".to_owned(), Some(b"q".to_vec())),
            ("rates.csv".to_owned(), None),
        ];
        let over = Folder::Disk(folder.path().to_owned()).with(files.into());
        assert_eq!(over.read("deals.csv").unwrap(), b"new");
        assert_eq!(over.read("rates.csv").unwrap_err().kind(), io::ErrorKind::NotFound);
        assert!(over.has("quotes") && over.has("deals.csv") && !over.has("rates.csv"));
        let paths = |within: &str| -> Vec<String> {
            over.entries(within).unwrap().into_iter().map(|entry| entry.path).collect()
        };
        assert_eq!(paths(""), ["deals.csv", "quotes"]);
        assert_eq!(paths("quotes"), ["quotes/Q-1.toml"]);
        assert!(over.entries("none").is_err());
    }
}
