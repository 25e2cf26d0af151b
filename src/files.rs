//! The only place that touches the disk: bytes in, bytes out.

pub mod commit;
pub mod encoding;
pub mod lock;
mod over;
pub mod pending;
mod places;
mod reading;
mod stream;

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use crate::finding::{Code, FileId, Findings, Origin, Place, Problem};
use encoding::TextEncoding;
pub use over::Over;
use reading::Unfit;
pub use reading::{LONGEST, read_long_lines, read_regular, toml_too_long};
pub use stream::Stream;

/// A file that was read: its name as people are shown it, and its text.
#[derive(Clone, Debug)]
pub struct SourceFile {
    /// The path within the book, or as it was given.
    pub name: String,
    /// Its text, without a byte order mark; empty where it couldn't be read, or wasn't yet.
    pub text: Cow<'static, str>,
    /// Whether it is still to be read.
    is_pending: bool,
    /// The lines of records in it that were read bit by bit: the byte at which each starts, and the number of its line.
    known_lines: BTreeMap<usize, usize>,
    /// Where its lines start, found out when a line is first asked for.
    lines: OnceLock<Vec<usize>>,
}

impl SourceFile {
    fn line_starts(&self) -> &[usize] {
        self.lines.get_or_init(|| {
            let mark = encoding::line_end(&self.text);
            let breaks = self.text.bytes().enumerate().filter(|(_, byte)| *byte == mark);
            std::iter::once(0).chain(breaks.map(|(at, _)| at.saturating_add(1))).collect()
        })
    }
}

/// All files of a run, by id.
#[derive(Clone, Debug, Default)]
pub struct Files(Vec<SourceFile>);

impl Files {
    /// Adds a file and gives it an id.
    pub fn add(&mut self, name: String, text: impl Into<Cow<'static, str>>) -> FileId {
        let id = FileId(u32::try_from(self.0.len()).unwrap_or(u32::MAX));
        let (text, lines, known_lines) = (text.into(), OnceLock::new(), BTreeMap::new());
        self.0.push(SourceFile { name, text, is_pending: false, known_lines, lines });
        id
    }

    /// Adds a file that is to be read later, if at all.
    pub fn add_pending(&mut self, name: String) -> FileId {
        let id = self.add(name, String::new());
        if let Some(file) = self.get_mut(id) {
            file.is_pending = true;
        }
        id
    }

    /// Whether a file is still to be read.
    pub fn is_pending(&self, id: FileId) -> bool {
        self.get(id).is_some_and(|file| file.is_pending)
    }

    /// Reads a file that was to be read later; `false` where that can't be done, which is a finding.
    pub fn fill(&mut self, id: FileId, folder: &Folder, findings: &mut Findings) -> bool {
        let name = self.name(id).to_owned();
        let mut read = Files::default();
        let mut found = Findings::default();
        let is_fine = match folder.read(&name) {
            Ok(bytes) => read.add_bytes(name, bytes, &mut found).is_some(),
            Err(error) => {
                read.add_unread(name, error, &mut found);
                false
            }
        };
        if let (Some(file), Some(read)) = (self.get_mut(id), read.0.pop()) {
            *file = read;
        }
        found.of_file(id);
        findings.extend(found);
        is_fine
    }

    /// Notes in which line (counted from 1) a record of a file stands whose text isn't kept.
    pub fn note_line(&mut self, origin: Origin, line: usize) {
        if let Some(file) = self.get_mut(origin.file) {
            file.known_lines.insert(origin.start, line);
        }
    }

    fn get_mut(&mut self, id: FileId) -> Option<&mut SourceFile> {
        self.0.get_mut(usize::try_from(id.0).ok()?)
    }

    /// Adds a file as bytes; `None` where they can't be read as text, which is a finding.
    pub fn add_bytes(&mut self, name: String, bytes: Vec<u8>, findings: &mut Findings) -> Option<FileId> {
        self.add_encoded(name, bytes, TextEncoding::UTF_8, findings)
    }

    /// Adds a file as bytes in an encoding; `None` where they can't be read as text, which is a finding.
    pub fn add_encoded(
        &mut self,
        name: String,
        bytes: Vec<u8>,
        encoding: TextEncoding,
        findings: &mut Findings,
    ) -> Option<FileId> {
        let is_utf_8_after_all = encoding.makes_letters_of(&bytes);
        match encoding::decoded(bytes, encoding) {
            Ok(text) => {
                let id = self.add(name, text);
                if is_utf_8_after_all {
                    let first = self.text(id).bytes().position(|byte| !byte.is_ascii()).unwrap_or_default();
                    let message = format!("this is UTF-8 text, and is read as {}", encoding.name());
                    let fix = "leave `encoding` out of [[sources]]";
                    let place = Place::text(id, first..first.saturating_add(1));
                    findings.report(place, Problem::new(Code::Doubtful, message, fix));
                }
                Some(id)
            }
            Err((readable, problem)) => {
                let end = readable.len();
                let id = self.add(name, readable);
                findings.report(Place::text(id, end..end), problem);
                None
            }
        }
    }

    /// Adds a file that couldn't be read at all, which is a finding.
    pub fn add_unreadable(&mut self, name: String, problem: Problem, findings: &mut Findings) {
        let id = self.add(name, String::new());
        findings.report(Place::whole(id), problem);
    }

    /// Adds a file whose reading failed, which is a finding: at the line where it failed, if that is known.
    pub fn add_unread(&mut self, name: String, error: io::Error, findings: &mut Findings) {
        let problem = unreadable(&error);
        let unfit = error.into_inner().and_then(|inner| inner.downcast::<Unfit>().ok());
        let Some((before, line)) = unfit.and_then(|unfit| unfit.around) else {
            return self.add_unreadable(name, problem, findings);
        };
        let mut text = String::from_utf8_lossy(&before).into_owned();
        let start = text.len();
        text.push_str(&String::from_utf8_lossy(&line));
        let end = text.len();
        let id = self.add(name, text);
        findings.report(Place::text(id, start..end), problem);
    }

    /// Every file, by name and text.
    pub fn all(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|file| (file.name.as_str(), file.text.as_ref()))
    }

    /// The file with this id.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.0.get(usize::try_from(id.0).ok()?)
    }

    /// The name of a file.
    pub fn name(&self, id: FileId) -> &str {
        self.get(id).map_or("", |file| &file.name)
    }

    /// The text of a file.
    pub fn text(&self, id: FileId) -> &str {
        self.get(id).map_or("", |file| &file.text)
    }

    /// The line (counted from 1) in which a byte of a file stands, and the byte at which that line starts.
    pub fn line(&self, file: FileId, at: usize) -> (usize, usize) {
        let known = self.get(file).and_then(|file| file.known_lines.get(&at));
        if let Some(line) = known {
            return (*line, at);
        }
        let starts = self.get(file).map_or(&[][..], SourceFile::line_starts);
        let line = starts.partition_point(|start| *start <= at);
        (line.max(1), line.checked_sub(1).and_then(|index| starts.get(index)).copied().unwrap_or(0))
    }

    /// A place as people are shown it: `orders.csv:12`.
    pub fn show(&self, origin: Origin) -> String {
        format!("{}:{}", self.name(origin.file), self.line(origin.file, origin.start).0)
    }
}

/// A folder of files: on disk, one that the program carries, or one in memory.
#[derive(Clone, Debug)]
pub enum Folder {
    /// A folder on disk.
    Disk(PathBuf),
    /// Files carried by the program, by their path.
    Embedded(&'static [(&'static str, &'static str)]),
    /// The bytes of files, by their path, with `/` between folders.
    Memory(BTreeMap<String, Vec<u8>>),
    /// A folder on disk of which some files are to be read otherwise.
    Over(Over),
}

/// Something that stands in a folder.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Its path within the book, with `/` between folders.
    pub path: String,
    /// Whether it is a folder.
    pub is_folder: bool,
}

impl Folder {
    /// What stands in the folder itself (`""`) or in one of its folders, by name.
    ///
    /// # Errors
    /// The folder can't be read.
    pub fn entries(&self, within: &str) -> io::Result<Vec<Entry>> {
        let mut entries = match self {
            Folder::Disk(root) => disk_entries(&root.join(within), within)?,
            Folder::Embedded(files) => held_entries(files.iter().map(|(path, _)| *path), within),
            Folder::Memory(files) => held_entries(files.keys().map(String::as_str), within),
            Folder::Over(over) => over.entries(within)?,
        };
        entries.sort();
        Ok(entries)
    }

    /// The bytes of a file of the folder.
    ///
    /// # Errors
    /// It can't be read, or is no regular file (a pipe would be waited for, for ever).
    pub fn read(&self, path: &str) -> io::Result<Vec<u8>> {
        match self {
            Folder::Disk(root) => read_regular(&root.join(path)).map_err(|error| of_name(path, error)),
            Folder::Embedded(_) | Folder::Memory(_) => self.held(path).map(<[u8]>::to_vec),
            Folder::Over(over) => match over.held(path) {
                Some(held) => held.map(<[u8]>::to_vec),
                None => read_regular(&over.root.join(path)).map_err(|error| of_name(path, error)),
            },
        }
    }

    /// The bytes of a file of a folder that isn't on disk.
    fn held(&self, path: &str) -> io::Result<&[u8]> {
        let held = match self {
            Folder::Disk(_) | Folder::Over(_) => None,
            Folder::Embedded(files) => {
                files.iter().find(|(name, _)| *name == path).map(|(_, text)| text.as_bytes())
            }
            Folder::Memory(files) => files.get(path).map(Vec::as_slice),
        };
        held.ok_or_else(|| io::Error::from(io::ErrorKind::NotFound))
    }
}

/// The problem that a failed read is, for a person.
pub fn unreadable(error: &io::Error) -> Problem {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Unfit>()) {
        Some(unfit) => unfit.problem.clone(),
        None => Problem::bare(Code::Unreadable, format!("can't be read: {error}")),
    }
}

/// Says of a name that isn't UTF-8, and was found with marks in place of what can't be read, what is wrong with it.
fn of_name(path: &str, error: io::Error) -> io::Error {
    if error.kind() == io::ErrorKind::NotFound && path.contains(char::REPLACEMENT_CHARACTER) {
        io::Error::other("its name is not UTF-8 text; rename it")
    } else {
        error
    }
}

fn disk_entries(folder: &Path, within: &str) -> io::Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            // A link that leads nowhere is what its name makes it, so that it is missed where it is needed.
            let is_folder = fs::metadata(entry.path()).map_or(!name.contains('.'), |found| found.is_dir());
            let path = if within.is_empty() { name } else { format!("{within}/{name}") };
            entries.push(Entry { path, is_folder });
        }
    }
    Ok(entries)
}

/// What stands in a folder of files that are told by their paths.
fn held_entries<'f>(paths: impl Iterator<Item = &'f str>, within: &str) -> Vec<Entry> {
    let prefix = if within.is_empty() { String::new() } else { format!("{within}/") };
    let entry = |rest: &str| {
        let (name, is_folder) = rest.split_once('/').map_or((rest, false), |(folder, _)| (folder, true));
        Entry { path: format!("{prefix}{name}"), is_folder }
    };
    let entries: BTreeSet<Entry> = paths.filter_map(|path| path.strip_prefix(&prefix)).map(entry).collect();
    entries.into_iter().collect()
}

/// Writes a file whole or not at all: beside its place first, then put there in one step.
///
/// What is no regular file (a device, a pipe) is written to as it is.
///
/// # Errors
/// The folder doesn't exist or can't be written to, or the disk is full; the file is then as it was.
pub fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let existing = fs::metadata(path).ok();
    if existing.as_ref().is_some_and(|existing| !existing.is_file()) {
        return fs::OpenOptions::new().write(true).open(path)?.write_all(bytes);
    }
    let (mut file, target) = file_beside(path)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    if let Some(existing) = existing {
        file.as_file().set_permissions(existing.permissions())?;
    }
    file.persist(&target)?;
    Ok(())
}

/// Demands that a file can be written whole, as far as that is seen before it is: there is a place for what is to become
/// of it.
///
/// # Errors
/// The folder doesn't exist or can't be written to, or the path is one of a folder.
pub fn demand_writable(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(existing) if existing.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        // A device or a pipe is written to as it is, and opening it can have a bearing on who listens.
        Ok(existing) if !existing.is_file() => Ok(()),
        _ => file_beside(path).map(drop),
    }
}

/// A file for what becomes of another, beside it, and where that one is, whatever links lead there.
fn file_beside(path: &Path) -> io::Result<(tempfile::NamedTempFile, PathBuf)> {
    let target = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    let folder = match target.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut builder = tempfile::Builder::new();
    builder.prefix(".vates-partner-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    // What tempfile says of an error names its own file, which means nothing to anybody.
    let file = builder.tempfile_in(folder).map_err(|error| io::Error::from(error.kind()))?;
    Ok((file, target))
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// It is there already, or can't be written.
pub fn write_new(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::OpenOptions::new().write(true).create_new(true).open(path)?.write_all(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_in_memory_is_like_one_on_disk() {
        let files = [("deals/b.csv", "B"), ("deals/a.csv", "A"), ("rates.csv", "R")];
        let folder = Folder::Memory(files.map(|(path, text)| (path.to_owned(), text.into())).into());
        let entry = |path: &str, is_folder| Entry { path: path.to_owned(), is_folder };
        assert_eq!(folder.entries("").unwrap(), [entry("deals", true), entry("rates.csv", false)]);
        let inside = folder.entries("deals").unwrap();
        assert_eq!(inside, [entry("deals/a.csv", false), entry("deals/b.csv", false)]);
        assert_eq!(folder.read("deals/a.csv").unwrap(), b"A");
        assert!(folder.read("deals").is_err());
    }

    #[test]
    fn a_file_is_written_whole_and_never_over_a_new_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.json");
        write_whole(&path, b"one").unwrap();
        write_whole(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(write_new(&path, b"three").is_err());
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert!(write_whole(&folder.path().join("none/answer.json"), b"x").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
