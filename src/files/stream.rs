//! A file that is read bit by bit, instead of being held whole.

use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::Folder;
use super::reading::{changed, demand_regular, demand_size, is_same, of_link, open};

/// The bytes of a file, as they are asked for.
#[derive(Debug)]
pub enum Stream<'f> {
    /// Of a regular file on disk.
    Disk {
        /// The file.
        file: File,
        /// What it was like when it was opened.
        before: Metadata,
        /// Where it is.
        path: PathBuf,
        /// How many bytes were read.
        read: u64,
    },
    /// Held in memory already.
    Held(&'f [u8]),
}

impl Stream<'_> {
    /// How many bytes there are to read.
    pub fn length(&self) -> u64 {
        match self {
            Stream::Disk { before, .. } => before.len(),
            Stream::Held(bytes) => u64::try_from(bytes.len()).unwrap_or(u64::MAX),
        }
    }

    /// Ends the reading.
    ///
    /// # Errors
    /// The file changed meanwhile.
    pub fn finish(self) -> io::Result<()> {
        match self {
            Stream::Held(_) => Ok(()),
            Stream::Disk { file, before, path, read } => {
                let is_as_it_was =
                    |after: Option<Metadata>| after.is_some_and(|after| is_same(&before, &after));
                let is_whole = read == before.len();
                if is_whole && is_as_it_was(file.metadata().ok()) && is_as_it_was(fs::metadata(path).ok()) {
                    Ok(())
                } else {
                    Err(changed())
                }
            }
        }
    }
}

impl Read for Stream<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Stream::Held(bytes) => bytes.read(buffer),
            Stream::Disk { file, read, .. } => {
                let count = file.read(buffer)?;
                *read = read.saturating_add(u64::try_from(count).unwrap_or(u64::MAX));
                Ok(count)
            }
        }
    }
}

impl Folder {
    /// A file of the folder, to be read bit by bit.
    ///
    /// # Errors
    /// As for [`Folder::read`].
    pub fn stream(&self, path: &str) -> io::Result<Stream<'_>> {
        match self {
            Folder::Disk(root) => on_disk(root, path),
            Folder::Embedded(_) | Folder::Memory(_) => self.held(path).map(Stream::Held),
            Folder::Over(over) => over.stream(path),
        }
    }
}

/// A file on disk, to be read bit by bit.
pub(super) fn on_disk<'f>(root: &Path, path: &str) -> io::Result<Stream<'f>> {
    let path = root.join(path);
    demand_regular(&fs::metadata(&path).map_err(|error| of_link(&path, error))?)?;
    let file = open(&path)?;
    let before = file.metadata()?;
    demand_regular(&before)?;
    demand_size(&path, before.len())?;
    Ok(Stream::Disk { file, before, path, read: 0 })
}
