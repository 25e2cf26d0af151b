//! A change that is decided and may not be in place yet, as it stands on disk beside the book.
//!
//! Whoever reads a book sees such a change as if it were in place already; whoever writes puts it in place first.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, Read as _, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use super::Folder;
use super::reading::demand_regular;
use crate::checksum::sha256;

/// The journal of a book.
pub const JOURNAL: &str = "journal.jsonl";
/// The file that holds a change from when it is decided until it is in place.
pub(super) const PENDING: &str = ".vates-partner.pending";
/// With what the names of files begin that are to take the place of others.
pub(super) const NEW: &str = ".vates-partner-new-";
/// What fills the journal where a line is about to be written: on a full disk there is no room for it otherwise.
pub(super) const PADDING: u8 = b' ';
/// The first line of the file, by which others of later forms are told from it.
const HEADING: &str = "vates-partner pending 1";
/// The last line, without which the file isn't whole.
const END: &str = "end";

/// A change that is decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pending {
    /// At which byte of the journal its line starts.
    pub(super) offset: u64,
    /// Its line, without the line end.
    pub(super) line: String,
    /// The files that it changes.
    pub(super) files: Vec<PendingFile>,
}

/// A file that a decided change replaces, makes or takes away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PendingFile {
    /// Its path within the book.
    pub(super) path: String,
    /// The checksum of what it was; `None` where there was none.
    pub(super) before: Option<String>,
    /// The checksum of what it becomes; `None` where it goes away.
    pub(super) after: Option<String>,
}

impl PendingFile {
    /// Where the file is, whatever links lead there, and where the one is that is to take its place.
    pub(super) fn places(&self, root: &Path) -> io::Result<(PathBuf, PathBuf)> {
        let place = place_of(root, &self.path)?;
        let new = beside(&place);
        Ok((place, new))
    }
}

/// Where a file of a book is, whatever links lead there; `root` must be free of links itself.
///
/// # Errors
/// It lies outside of the book, or is no file that could be replaced.
pub(super) fn place_of(root: &Path, path: &str) -> io::Result<PathBuf> {
    let whole = root.join(path);
    if path.contains(['\n', '\r']) {
        return Err(io::Error::other("its name goes over several lines; rename it"));
    }
    if fs::symlink_metadata(&whole).is_err() {
        // What isn't there yet lies where its folder does.
        let folder = whole.ancestors().skip(1).find(|folder| fs::symlink_metadata(folder).is_ok());
        let folder = folder.map(fs::canonicalize).transpose()?;
        return match folder {
            Some(folder) if !folder.starts_with(root) => Err(io::Error::other(
                "its folder is a link that leads out of the book; make it a folder of the book",
            )),
            _ => Ok(whole),
        };
    }
    let place = fs::canonicalize(&whole)?;
    if !place.starts_with(root) {
        return Err(io::Error::other("it is a link that leads out of the book; write to it where it lies"));
    }
    demand_regular(&fs::metadata(&place)?)?;
    Ok(place)
}

/// Demands that a file that is written to in its place is one of the book, and no link: what a link leads to is
/// somebody else's.
///
/// # Errors
/// It is a link, or no file.
pub(super) fn demand_own(path: &Path) -> io::Result<()> {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_symlink() => Err(io::Error::other(format!(
            "{name} in the book is a link, and nothing is written through it; take it away, or put the file itself there"
        ))),
        Ok(found) => demand_regular(&found),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// The file that is to take another's place: beside it, so that one step puts it there.
pub(super) fn beside(place: &Path) -> PathBuf {
    let mut name = OsString::from(NEW);
    name.push(place.file_name().unwrap_or_default());
    place.with_file_name(name)
}

impl Pending {
    /// The change as a text.
    pub(super) fn written(&self) -> String {
        let mut text = format!("{HEADING}\njournal {}\n{}\n", self.offset, self.line);
        for file in &self.files {
            let or_none = |sum: &Option<String>| sum.clone().unwrap_or_else(|| "-".to_owned());
            let (before, after) = (or_none(&file.before), or_none(&file.after));
            // Writing to a text doesn't fail.
            let _ = writeln!(text, "file {before} {after} {}", file.path);
        }
        text.push_str(END);
        text.push('\n');
        text
    }

    /// The change in a text; `None` where it is none.
    fn parsed(text: &str) -> Option<Pending> {
        let mut lines = text.lines();
        let is_whole = lines.next() == Some(HEADING) && text.ends_with(&format!("\n{END}\n"));
        let offset = lines.next()?.strip_prefix("journal ")?.parse().ok()?;
        let line = lines.next()?.to_owned();
        let sum = |word: &str| (word != "-").then(|| word.to_owned());
        let file = |line: &str| {
            let mut words = line.strip_prefix("file ")?.splitn(3, ' ');
            let (before, after) = (sum(words.next()?), sum(words.next()?));
            Some(PendingFile { path: words.next()?.to_owned(), before, after })
        };
        let files: Option<Vec<PendingFile>> = lines.take_while(|line| *line != END).map(file).collect();
        let files = files.filter(|_| is_whole)?;
        Some(Pending { offset, line, files })
    }

    /// The change that is pending in a book, if one is.
    pub(super) fn of(root: &Path) -> io::Result<Option<Pending>> {
        match fs::read_to_string(root.join(PENDING)) {
            Ok(text) => Pending::parsed(&text).map(Some).ok_or_else(|| {
                let message = format!("{PENDING} in the book can't be understood: another version wrote it");
                io::Error::new(io::ErrorKind::InvalidData, message)
            }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// A book on disk as it stands, with what is decided in place.
///
/// # Errors
/// What is decided can't be read.
pub fn settled(root: &Path) -> io::Result<Folder> {
    let folder = Folder::Disk(root.to_owned());
    let Some(pending) = Pending::of(root)? else { return Ok(folder) };
    let mut files = BTreeMap::new();
    let root = fs::canonicalize(root)?;
    for file in &pending.files {
        match (&file.after, fs::read(file.places(&root)?.1)) {
            (None, _) => drop(files.insert(file.path.clone(), None)),
            (Some(sum), Ok(bytes)) if sha256(&bytes) == *sum => {
                files.insert(file.path.clone(), Some(bytes));
            }
            (Some(_), Ok(_)) => {
                let message =
                    format!("what is to become of {} is not what a pending change wrote", file.path);
                return Err(io::Error::new(io::ErrorKind::InvalidData, message));
            }
            // It is in place already.
            (Some(_), Err(error)) if error.kind() == io::ErrorKind::NotFound => {}
            (Some(_), Err(error)) => return Err(error),
        }
    }
    let mut journal = read_or_empty(&root.join(JOURNAL))?;
    journal.truncate(usize::try_from(pending.offset).unwrap_or(usize::MAX));
    journal.extend_from_slice(pending.line.as_bytes());
    journal.push(b'\n');
    files.insert(JOURNAL.to_owned(), Some(journal));
    Ok(folder.with(files))
}

/// The lines of a book's journal, without what fills it up; empty where there is none.
///
/// # Errors
/// It can't be read.
pub fn journal(folder: &Folder) -> io::Result<Vec<u8>> {
    let mut bytes = match folder.read(JOURNAL) {
        Err(error) if error.kind() == io::ErrorKind::NotFound && !folder.has(JOURNAL) => Vec::new(),
        other => other?,
    };
    bytes.truncate(filled(&bytes));
    Ok(bytes)
}

/// How many bytes of a journal aren't there to fill it up.
pub(super) fn filled(journal: &[u8]) -> usize {
    journal.iter().rposition(|byte| *byte != PADDING).map_or(0, |last| last.saturating_add(1))
}

/// The bytes of a file; none where it isn't there.
pub(super) fn read_or_empty(path: &Path) -> io::Result<Vec<u8>> {
    match fs::read(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        other => other,
    }
}

/// A look at how far the writing of a book has come. What was read of a book between two looks that saw the same is what
/// stood there at one time.
#[derive(Clone, Debug)]
pub struct Watch {
    root: Option<PathBuf>,
    seen: Moment,
}

/// How far the writing of a book has come: the end of its journal, in which each line bears the checksum of the one
/// before, and whether a change is pending.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Moment {
    length: u64,
    end: Vec<u8>,
    is_pending: bool,
}

/// How many bytes of the journal's end tell it from another one.
const TELLING: u64 = 128;

impl Watch {
    /// A first look at a book.
    pub fn of(folder: &Folder) -> Watch {
        let root = folder.root().map(Path::to_owned);
        let seen = root.as_deref().map(Moment::of).unwrap_or_default();
        Watch { root, seen }
    }

    /// Whether another look sees the same.
    pub fn sees_the_same(&self) -> bool {
        self.root.as_deref().is_none_or(|root| Moment::of(root) == self.seen)
    }
}

impl Moment {
    fn of(root: &Path) -> Moment {
        let is_pending = root.join(PENDING).exists();
        let mut moment = Moment { is_pending, ..Moment::default() };
        let read = |moment: &mut Moment| -> io::Result<()> {
            let mut file = fs::File::open(root.join(JOURNAL))?;
            moment.length = file.metadata()?.len();
            file.seek(SeekFrom::Start(moment.length.saturating_sub(TELLING)))?;
            file.take(TELLING).read_to_end(&mut moment.end)?;
            Ok(())
        };
        // Where it isn't there, nobody has written; where it can't be read, those who need it say so.
        let _ = read(&mut moment);
        moment
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_read_as_it_was_written() {
        let file = |path: &str, before: Option<&str>, after: Option<&str>| PendingFile {
            path: path.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        };
        let files = vec![
            file("deals/a b.csv", Some("12"), Some("34")),
            file("q", None, Some("5")),
            file("r", Some("6"), None),
        ];
        let pending = Pending { offset: 17, line: "{\"a\": \"end\"}".to_owned(), files };
        let text = pending.written();
        assert_eq!(Pending::parsed(&text), Some(pending.clone()));
        for end in 0..text.len() {
            assert_eq!(Pending::parsed(text.get(..end).unwrap()), None, "{end}");
        }
        assert_eq!(beside(Path::new("deals/a b.csv")), Path::new("deals/.vates-partner-new-a b.csv"));
    }

    #[test]
    fn a_journal_is_read_without_what_fills_it_up() {
        let folder = Folder::Memory([(JOURNAL.to_owned(), b"{}\n    ".to_vec())].into());
        assert_eq!(journal(&folder).unwrap(), b"{}\n");
        assert_eq!(journal(&Folder::Memory(BTreeMap::new())).unwrap(), b"");
        assert_eq!(filled(b"   "), 0);
    }
}
