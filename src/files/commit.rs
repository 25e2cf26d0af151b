//! Writing several files and a line of the journal in one step: all of it or nothing, whenever the power goes.
//!
//! 1. The new content of every file goes to a file beside it, and to the disk.
//! 2. The journal is filled up where its line will stand, so that there is room for it whatever happens.
//! 3. What is to be done is written down in one file. That file's taking its name is the step: before it the book is
//!    as it was, behind it the change is decided.
//! 4. Every new file takes its place, the line of the journal its own, and the file of 3. goes away.
//!
//! Whoever takes the lock next does what is left of 4., and takes away what is left of 1. and 2.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use super::lock::Lock;
use super::pending::{JOURNAL, NEW, PADDING, PENDING, Pending, PendingFile, filled, read_or_empty};
use super::read_regular;
use crate::checksum::sha256;

/// How many folders deep files are written, with those that links lead to from the deepest: `deals/2026.csv` may be one.
const DEPTH: usize = 3;

/// What becomes of a file.
#[derive(Clone, Debug)]
pub struct Replacement {
    /// Its path within the book.
    pub path: String,
    /// What it is now, by which it is known if somebody else changes it meanwhile; `None` where there is none.
    pub before: Option<Vec<u8>>,
    /// What it becomes; `None` where it goes away.
    pub after: Option<Vec<u8>>,
}

/// Why a change isn't in place.
#[derive(Debug)]
pub enum CommitError {
    /// Somebody changed this file since it was read; the book is as they left it.
    Changed(String),
    /// This file is none that can be replaced; the book is as it was.
    Unfit(String, io::Error),
    /// It couldn't be written; the book is as it was.
    Before(io::Error),
    /// It is decided, and the next who writes puts it in place.
    Behind(io::Error),
}

impl From<io::Error> for CommitError {
    fn from(error: io::Error) -> CommitError {
        CommitError::Before(error)
    }
}

impl Lock {
    /// Writes files and a line of the journal: all or nothing.
    ///
    /// # Errors
    /// It couldn't be written, or a file isn't any more what it was read as.
    pub fn commit(&self, replacements: &[Replacement], line: &str) -> Result<(), CommitError> {
        let prepared = self.prepare(replacements, line);
        let pending = match prepared {
            Ok(pending) => pending,
            Err(error) => {
                // What can't be taken away now is taken away by the next who writes.
                let _ = self.discard();
                return Err(error);
            }
        };
        self.finish(&pending).map_err(CommitError::Behind)
    }

    /// Everything up to the step itself.
    fn prepare(&self, replacements: &[Replacement], line: &str) -> Result<Pending, CommitError> {
        let mut files = Vec::new();
        for replacement in replacements {
            let file = PendingFile {
                path: replacement.path.clone(),
                before: replacement.before.as_deref().map(sha256),
                after: replacement.after.as_deref().map(sha256),
            };
            let unfit = |error| CommitError::Unfit(replacement.path.clone(), error);
            let places = file.places(&self.root).map_err(unfit)?;
            if let Some(bytes) = &replacement.after {
                write_beside(&places, bytes)?;
            }
            files.push(file);
        }
        let offset = self.fill_journal(line)?;
        let pending = Pending { offset, line: line.to_owned(), files };
        let beside = self.root.join(format!("{NEW}pending"));
        let mut file = create_anew(&beside)?;
        file.write_all(pending.written().as_bytes())?;
        file.sync_all()?;
        // Names of new files go to the disk before the one that tells of them.
        for folder in self.folders_of(&pending.files)?.iter().filter(|folder| **folder != self.root) {
            sync_folder(folder)?;
        }
        for file in &pending.files {
            if sum_of(&file.places(&self.root)?.0)? != file.before {
                return Err(CommitError::Changed(file.path.clone()));
            }
        }
        fs::rename(&beside, self.root.join(PENDING))?;
        sync_folder(&self.root).map_err(CommitError::Behind)?;
        Ok(pending)
    }

    /// Makes room for a line at the end of the journal, and says at which byte it is.
    fn fill_journal(&self, line: &str) -> io::Result<u64> {
        let path = self.root.join(JOURNAL);
        let end = filled(&read_or_empty(&path)?);
        let offset = u64::try_from(end).map_err(io::Error::other)?;
        let mut file = fs::OpenOptions::new().write(true).create(true).truncate(false).open(&path)?;
        file.set_len(offset)?;
        file.seek(SeekFrom::Start(offset))?;
        file.write_all(&vec![PADDING; line.len().saturating_add(1)])?;
        Ok(offset)
    }

    /// Everything behind the step.
    fn finish(&self, pending: &Pending) -> io::Result<()> {
        for file in &pending.files {
            let (place, new) = file.places(&self.root)?;
            if file.after.is_some() {
                match fs::rename(&new, &place) {
                    // It was put in place by one that was killed thereafter.
                    Err(error) if error.kind() == io::ErrorKind::NotFound && !new.exists() => {}
                    other => other?,
                }
            } else if place.exists() {
                fs::remove_file(&place)?;
            }
        }
        let path = self.root.join(JOURNAL);
        let mut journal = fs::OpenOptions::new().write(true).create(true).truncate(false).open(&path)?;
        journal.seek(SeekFrom::Start(pending.offset))?;
        journal.write_all(format!("{}\n", pending.line).as_bytes())?;
        let end = journal.stream_position()?;
        journal.set_len(end)?;
        journal.sync_all()?;
        for folder in self.folders_of(&pending.files)? {
            sync_folder(&folder)?;
        }
        // Were it there again after a power cut, everything would be found in place already.
        fs::remove_file(self.root.join(PENDING))
    }

    /// The folders in which files are replaced, and the book's own.
    fn folders_of(&self, files: &[PendingFile]) -> io::Result<BTreeSet<PathBuf>> {
        let mut folders = BTreeSet::from([self.root.clone()]);
        for file in files {
            folders.extend(file.places(&self.root)?.0.parent().map(Path::to_owned));
        }
        Ok(folders)
    }

    /// Takes away what stands there to take the place of files, and won't.
    fn discard(&self) -> io::Result<()> {
        let journal = self.root.join(JOURNAL);
        let written = read_or_empty(&journal)?;
        match filled(&written) {
            end if end == written.len() => {}
            0 => fs::remove_file(&journal)?,
            end => {
                let end = u64::try_from(end).map_err(io::Error::other)?;
                fs::OpenOptions::new().write(true).open(&journal)?.set_len(end)?;
            }
        }
        // Records stand in the book's folder and in those within it, and where links from there lead.
        let mut seen = BTreeSet::from([self.root.clone()]);
        let mut near = seen.clone();
        for _ in 0..DEPTH {
            let mut next = BTreeSet::new();
            for folder in near {
                next.extend(self.clear(&folder)?.into_iter().filter(|folder| seen.insert(folder.clone())));
            }
            near = next;
        }
        Ok(())
    }

    /// Takes away what a folder holds that is to take the place of files; says to which folders it leads: the book's own
    /// by those within it, others by links.
    fn clear(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let entries = match fs::read_dir(folder) {
            Err(error) if folder == self.root => return Err(error),
            // A folder that may not be looked into is none that was written to.
            entries => entries.into_iter().flatten().filter_map(Result::ok),
        };
        let mut leads = Vec::new();
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            let (path, is) = (entry.path(), entry.file_type()?);
            if name.starts_with(NEW) && !is.is_dir() {
                fs::remove_file(&path)?;
            } else if is.is_symlink() {
                let target = fs::canonicalize(&path).ok().filter(|target| target.starts_with(&self.root));
                let of_file = |target: PathBuf| target.parent().map(Path::to_owned);
                leads.extend(target.and_then(|at| if at.is_dir() { Some(at) } else { of_file(at) }));
            } else if is.is_dir() && folder == self.root && !name.starts_with('.') {
                leads.push(path);
            }
        }
        Ok(leads)
    }

    /// The folder of the book.
    pub fn root(&self) -> &Path {
        &self.root
    }
}

/// Writes what a file becomes beside it.
fn write_beside((place, new): &(PathBuf, PathBuf), bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = new.parent() {
        fs::create_dir_all(folder)?;
    }
    let mut file = create_anew(new)?;
    if let Ok(old) = fs::metadata(place) {
        file.set_permissions(old.permissions())?;
        keep_owner(&old, &file)?;
    }
    file.write_all(bytes)?;
    file.sync_all()
}

/// Makes a file that only this program knows of. What stands under its name is left by a writer that was killed, or is
/// a link to what is somebody else's: it goes away, and nothing is written through it.
fn create_anew(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            let message = format!("{} is in the way, and can't be taken away: {error}", path.display());
            return Err(io::Error::new(error.kind(), message));
        }
        _ => {}
    }
    fs::OpenOptions::new().write(true).create_new(true).open(path)
}

/// The checksum of a file; `None` where there is none.
fn sum_of(path: &Path) -> io::Result<Option<String>> {
    match read_regular(path) {
        Ok(bytes) => Ok(Some(sha256(&bytes))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Puts in place what a writer that was killed has decided, and takes away what it hasn't.
pub(super) fn recover(lock: &Lock) -> io::Result<()> {
    if let Some(pending) = Pending::of(&lock.root)? {
        demand_untouched(lock, &pending)?;
        lock.finish(&pending)?;
    }
    lock.discard()
}

/// Demands that nobody has edited, since a change was decided, what it is about to replace.
fn demand_untouched(lock: &Lock, pending: &Pending) -> io::Result<()> {
    let refuse = |what: &str| {
        let message = format!(
            "{what} was changed by hand while a change of the book was pending; move {PENDING} out of the book to give \
             that change up, or put {what} back"
        );
        io::Error::other(message)
    };
    for file in &pending.files {
        let (place, new) = file.places(&lock.root)?;
        let (now, new) = (sum_of(&place)?, sum_of(&new)?);
        let is_to_do = new.is_some() && new == file.after;
        let is_fine = match &file.after {
            Some(_) if is_to_do => now == file.before,
            // It is in place, and may have been edited since.
            Some(_) => new.is_none(),
            None => now.is_none() || now == file.before,
        };
        if !is_fine {
            return Err(refuse(&file.path));
        }
    }
    let journal = read_or_empty(&lock.root.join(JOURNAL))?;
    let offset = usize::try_from(pending.offset).unwrap_or(usize::MAX);
    let line = pending.line.bytes().chain([b'\n']);
    let ours = journal.get(offset..).ok_or_else(|| refuse(JOURNAL))?;
    let is_ours = ours.iter().zip(line).all(|(byte, written)| *byte == written || *byte == PADDING);
    let fits = ours.len() <= pending.line.len().saturating_add(1);
    if is_ours && fits { Ok(()) } else { Err(refuse(JOURNAL)) }
}

/// Makes sure that the names in a folder outlast a power cut.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Gives a new file the owner of the old one, where it has another: a book that several share must stay theirs.
fn keep_owner(old: &fs::Metadata, new: &File) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        let is = new.metadata()?;
        if (is.uid(), is.gid()) != (old.uid(), old.gid()) {
            // Only some may give files away; the others write as who they are.
            let _ = std::os::unix::fs::fchown(new, Some(old.uid()), Some(old.gid()));
        }
    }
    #[cfg(not(unix))]
    let _ = (old, new);
    Ok(())
}
