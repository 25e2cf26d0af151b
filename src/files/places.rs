//! Where things lie on the disk: inside of a folder, or elsewhere.

use std::fs;
use std::path::PathBuf;

use super::{Folder, Over};

impl Folder {
    /// What lies at a path, by the one path that leads there without links; the path itself where nothing can be
    /// reached.
    pub fn identity(&self, path: &str) -> PathBuf {
        match self {
            Folder::Disk(root) | Folder::Over(Over { root, .. }) => {
                let root = fs::canonicalize(root).unwrap_or_else(|_| root.clone());
                let whole = root.join(path);
                fs::canonicalize(&whole).unwrap_or(whole)
            }
            Folder::Embedded(_) | Folder::Memory(_) => PathBuf::from(path),
        }
    }

    /// Whether there is anything at a path.
    pub fn has(&self, path: &str) -> bool {
        match self {
            Folder::Disk(root) => fs::symlink_metadata(root.join(path)).is_ok(),
            Folder::Embedded(files) => files.iter().any(|(name, _)| leads_to(name, path)),
            Folder::Memory(files) => files.keys().any(|name| leads_to(name, path)),
            Folder::Over(over) => {
                let held = || over.files.iter().filter(|(_, held)| held.is_some());
                let is_held = over.files.get(path).map(Option::is_some);
                is_held.unwrap_or_else(|| {
                    held().any(|(name, _)| leads_to(name, path))
                        || fs::symlink_metadata(over.root.join(path)).is_ok()
                })
            }
        }
    }
}

/// Whether a file has this path, or stands in a folder that has.
fn leads_to(name: &str, path: &str) -> bool {
    name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
