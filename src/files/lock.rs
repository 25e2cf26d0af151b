//! The lock of a book: one writer at a time.
//!
//! It is advisory and of the system: it ends with the process that holds it, however that ends. The file stays, since
//! a file that comes and goes would let two processes hold the lock of two files of one name.

use std::fs::{self, File, TryLockError};
use std::io::{self, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::sync::mpsc;
use std::time::Duration;

use super::commit;
use super::pending::{JOURNAL, demand_own};

/// The file that is locked.
const LOCK: &str = ".vates-partner.lock";
/// How long it is waited for whoever holds the lock.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// A lock that is held, on a book in which nothing is pending.
#[derive(Debug)]
pub struct Lock {
    /// Where the book lies, without links.
    pub(super) root: PathBuf,
    _file: File,
}

/// Why there is no lock.
#[derive(Debug)]
pub enum LockError {
    /// Somebody else holds it: what they wrote of themselves.
    Held(String),
    /// A file of the book is none that may be written to.
    Unfit(io::Error),
    /// The system doesn't give one, or what was pending can't be put in place.
    Failed(io::Error),
}

impl From<io::Error> for LockError {
    fn from(error: io::Error) -> LockError {
        LockError::Failed(error)
    }
}

/// Takes the lock of a book, waiting for others, and puts in place what a writer that was killed has left.
///
/// `holder` is what others are told who wait for it.
///
/// # Errors
/// Others hold it for longer than `patience`, or the system doesn't give it.
pub fn lock(root: &Path, holder: &str, patience: Duration) -> Result<Lock, LockError> {
    let root = fs::canonicalize(root)?;
    let path = root.join(LOCK);
    for own in [&path, &root.join(JOURNAL)] {
        demand_own(own).map_err(LockError::Unfit)?;
    }
    let mut file = fs::OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path)?;
    if !is_taken(&file, patience, File::lock, File::try_lock)? {
        let holder = fs::read_to_string(&path).unwrap_or_default();
        return Err(LockError::Held(holder.trim().to_owned()));
    }
    // Who holds it is a courtesy: a disk too full for that is found out when the change itself is written.
    let _ = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| writeln!(file, "{holder}"));
    let lock = Lock { root, _file: file };
    commit::recover(&lock)?;
    Ok(lock)
}

/// Takes a lock, as soon as others give it back; `false` where they don't for so long. The system lets those who wait
/// take their turns; whoever looks again and again would be passed by others every time.
fn is_taken(
    file: &File,
    patience: Duration,
    lock: fn(&File) -> io::Result<()>,
    try_lock: fn(&File) -> Result<(), TryLockError>,
) -> io::Result<bool> {
    match try_lock(file) {
        Ok(()) => return Ok(true),
        Err(TryLockError::Error(error)) => return Err(error),
        Err(TryLockError::WouldBlock) => {}
    }
    let waiting = file.try_clone()?;
    let (sender, receiver) = mpsc::channel();
    // It can't be told to stop waiting; if nobody wants the lock any more once it is there, it goes with the thread.
    std::thread::spawn(move || {
        let taken = loop {
            match lock(&waiting) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        if sender.send(taken).is_err() {
            let _ = waiting.unlock();
        }
    });
    receiver.recv_timeout(patience).map_or(Ok(false), |taken| taken.map(|()| true))
}

/// Keeps writers out of a book for a while, so that it can be read as it stands at one time; `None` where that can't be
/// done, and where nobody ever wrote to the book.
pub fn keep_still(root: &Path) -> Option<File> {
    let path = root.join(LOCK);
    demand_own(&path).ok()?;
    let file = File::open(path).ok()?;
    let is_taken = is_taken(&file, PATIENCE, File::lock_shared, File::try_lock_shared).ok()?;
    is_taken.then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_the_other_hears_who() {
        let folder = tempfile::tempdir().unwrap();
        let first = lock(folder.path(), "alice", PATIENCE).unwrap();
        let second = lock(folder.path(), "bob", Duration::from_millis(30));
        assert!(matches!(second, Err(LockError::Held(holder)) if holder == "alice"));
        drop(first);
        lock(folder.path(), "bob", PATIENCE).unwrap();
        assert!(matches!(lock(&folder.path().join("none"), "bob", PATIENCE), Err(LockError::Failed(_))));
    }
}
