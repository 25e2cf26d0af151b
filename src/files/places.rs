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
            Folder::Embedded(_) => Ok(true),
        }
    }

    /// Whether something in the folder is only a link to something else.
    pub fn is_link(&self, path: &str) -> bool {
        match self {
            Folder::Disk(root) => {
                fs::symlink_metadata(root.join(path)).is_ok_and(|metadata| metadata.file_type().is_symlink())
            }
            Folder::Embedded(_) => false,
        }
    }

    /// Whether there is anything at a path.
    pub fn has(&self, path: &str) -> bool {
        match self {
            Folder::Disk(root) => fs::symlink_metadata(root.join(path)).is_ok(),
            Folder::Embedded(files) => files.iter().any(|(name, _)| {
                *name == path || name.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'))
            }),
        }
    }
}
