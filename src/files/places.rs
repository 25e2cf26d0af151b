//! Where things lie on the disk: inside of a folder, or elsewhere.

use std::fs;
use std::io;

use super::Folder;

impl Folder {
    /// Whether something lies in the folder itself, wherever links lead.
    ///
    /// # Errors
    /// It isn't there, or can't be looked at.
    pub fn holds(&self, path: &str) -> io::Result<bool> {
        match self {
            Folder::Disk(root) => Ok(fs::canonicalize(root.join(path))?.starts_with(fs::canonicalize(root)?)),
            Folder::Embedded(_) | Folder::Memory(_) => Ok(true),
        }
    }

    /// Whether something in the folder is only a link to something else.
    pub fn is_link(&self, path: &str) -> bool {
        match self {
            Folder::Disk(root) => {
                fs::symlink_metadata(root.join(path)).is_ok_and(|metadata| metadata.file_type().is_symlink())
            }
            Folder::Embedded(_) | Folder::Memory(_) => false,
        }
    }

    /// Whether there is anything at a path.
    pub fn has(&self, path: &str) -> bool {
        match self {
            Folder::Disk(root) => fs::symlink_metadata(root.join(path)).is_ok(),
            Folder::Embedded(files) => files.iter().any(|(name, _)| leads_to(name, path)),
            Folder::Memory(files) => files.keys().any(|name| leads_to(name, path)),
        }
    }
}

/// Whether a file has this path, or stands in a folder that has.
fn leads_to(name: &str, path: &str) -> bool {
    name.strip_prefix(path).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
