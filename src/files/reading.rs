//! Reading from the disk: a regular file, whole, within limits, and as it stood at one moment.

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::Path;

use crate::finding::{Code, Problem};

/// The most bytes of a line, and of a whole TOML file.
pub const LONGEST: usize = 16_777_216;
/// The most bytes of any file.
const LARGEST: u64 = 4_294_967_296;
/// How much is read before it is looked at; less than a line may have.
const BLOCK: u64 = 1_048_576;
/// How much of a line that is too long is kept, to show where it is.
const KEPT: usize = 400;

/// A file that can be opened and yet isn't read, with as much of it as shows where the problem is.
#[derive(Debug)]
pub(super) struct Unfit {
    pub(super) problem: Problem,
    /// What stands before the line that is meant, and how that line starts; `None` for the file as a whole.
    pub(super) around: Option<(Vec<u8>, Vec<u8>)>,
}

impl fmt::Display for Unfit {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.problem.message)
    }
}

impl std::error::Error for Unfit {}

impl Unfit {
    fn whole(code: Code, message: &str, fix: &str) -> io::Error {
        io::Error::other(Unfit { problem: Problem::new(code, message, fix), around: None })
    }
}

/// The bytes of a regular file.
///
/// # Errors
/// It can't be read, is a folder, a pipe or a device, is larger or has longer lines than is read, or changed
/// meanwhile.
pub fn read_regular(path: &Path) -> io::Result<Vec<u8>> {
    read_while(path, LONGEST, || {})
}

/// The bytes of a regular file whose lines may be of any length.
///
/// # Errors
/// As for [`read_regular`], but for the length of lines.
pub fn read_long_lines(path: &Path) -> io::Result<Vec<u8>> {
    read_while(path, usize::MAX, || {})
}

/// The bytes of a regular file, while something else happens.
fn read_while(path: &Path, longest: usize, meanwhile: impl FnOnce()) -> io::Result<Vec<u8>> {
    // A device may do something when it is opened, so what is no file isn't opened at all; and what is opened is
    // looked at again, since another thing may have taken its place.
    demand_regular(&fs::metadata(path).map_err(|error| of_link(path, error))?)?;
    let file = open(path)?;
    let before = file.metadata()?;
    demand_regular(&before)?;
    demand_size(path, before.len())?;
    // One byte more than there were shows that the file grows, and a file that never ends is not read for ever.
    let bytes = read_lines(&mut (&file).take(before.len().saturating_add(1)), longest)?;
    meanwhile();
    let is_whole = u64::try_from(bytes.len()) == Ok(before.len());
    let now = fs::metadata(path).ok();
    let is_as_it_was = |after: Option<Metadata>| after.is_some_and(|after| is_same(&before, &after));
    if is_whole && is_as_it_was(file.metadata().ok()) && is_as_it_was(now) {
        Ok(bytes)
    } else {
        Err(changed())
    }
}

/// The error that a file is which changed while it was read.
pub(super) fn changed() -> io::Error {
    let message = "the file changed while it was read";
    Unfit::whole(Code::Changed, message, "run it again when nothing writes to it")
}

pub(super) fn demand_regular(metadata: &Metadata) -> io::Result<()> {
    if metadata.is_dir() {
        Err(io::Error::other("it is a folder, not a file"))
    } else if metadata.is_file() {
        Ok(())
    } else {
        Err(io::Error::other("it is not a regular file"))
    }
}

pub(super) fn demand_size(path: &Path, size: u64) -> io::Result<()> {
    let is_toml = path.extension().is_some_and(|extension| extension == "toml");
    if is_toml && usize::try_from(size).map_or(true, |size| size > LONGEST) {
        Err(io::Error::other(Unfit { problem: toml_too_long(), around: None }))
    } else if size > LARGEST {
        let fix = "split it into several files: those of a kind add up";
        Err(Unfit::whole(Code::TooLong, "the file is larger than 4 GiB", fix))
    } else {
        Ok(())
    }
}

/// The problem that a TOML file of more than [`LONGEST`] bytes is.
pub fn toml_too_long() -> Problem {
    let fix = "split it into several files, or keep many records as CSV";
    Problem::new(Code::TooLong, "the TOML file is larger than 16 MiB", fix)
}

/// Says of a link that leads nowhere that it is one, rather than that there is nothing.
pub(super) fn of_link(path: &Path, error: io::Error) -> io::Error {
    let is_there = fs::symlink_metadata(path).is_ok();
    if error.kind() == io::ErrorKind::NotFound && is_there {
        io::Error::other("it is a link that leads nowhere")
    } else {
        error
    }
}

/// Opens a file, without waiting where a pipe has taken its place.
pub(super) fn open(path: &Path) -> io::Result<File> {
    let mut options = fs::OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.custom_flags(libc::O_NONBLOCK | libc::O_NOCTTY);
    }
    options.open(path)
}

/// Whether a file is the same and as it was, as far as can be told from outside.
pub(super) fn is_same(before: &Metadata, after: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::MetadataExt as _;
        if (before.dev(), before.ino()) != (after.dev(), after.ino()) {
            return false;
        }
    }
    before.len() == after.len() && before.modified().ok() == after.modified().ok()
}

/// Everything that is left to read, unless a line of it is longer than that; such a one isn't read to its end.
fn read_lines(source: &mut impl Read, longest: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut line_start = 0usize;
    loop {
        let block_start = bytes.len();
        if source.by_ref().take(BLOCK).read_to_end(&mut bytes)? == 0 {
            return Ok(bytes);
        }
        let block = bytes.get(block_start..).unwrap_or_default();
        let ends_line = |byte: &u8| matches!(byte, b'\n' | b'\r');
        let first_end = block.iter().position(ends_line).unwrap_or(block.len());
        let length = block_start.saturating_add(first_end).saturating_sub(line_start);
        if length > longest {
            return Err(line_too_long(bytes, line_start));
        }
        if let Some(last_end) = block.iter().rposition(ends_line) {
            line_start = block_start.saturating_add(last_end).saturating_add(1);
        }
    }
}

fn line_too_long(bytes: Vec<u8>, line_start: usize) -> io::Error {
    let mut before = bytes;
    let mut line = before.split_off(line_start.min(before.len()));
    line.truncate(KEPT);
    let number = before.split(|byte| *byte == b'\n').count();
    let message = format!("line {number} is longer than 16 MiB");
    let fix =
        "no record needs such a line: see whether the file has lost its line ends, or is no table at all";
    io::Error::other(Unfit {
        problem: Problem::new(Code::TooLong, message, fix),
        around: Some((before, line)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The code of the problem that a read failed with.
    fn code(read: io::Result<Vec<u8>>) -> Option<Code> {
        let inner = read.unwrap_err().into_inner()?;
        inner.downcast::<Unfit>().ok().map(|unfit| unfit.problem.code)
    }

    /// A file of a folder of its own, and what is read from it while something happens to it.
    fn read_of(text: &[u8], meanwhile: impl FnOnce(&Path)) -> io::Result<Vec<u8>> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("orders.csv");
        fs::write(&path, text).unwrap();
        // Long ago, so that a change within the clock's last tick still shows.
        let long_ago = std::time::SystemTime::UNIX_EPOCH;
        File::options().write(true).open(&path).unwrap().set_modified(long_ago).unwrap();
        read_while(&path, LONGEST, || meanwhile(&path))
    }

    #[test]
    fn a_file_that_stays_is_read() {
        assert_eq!(read_of(b"id\nO-1\n", |_| {}).unwrap(), b"id\nO-1\n");
        assert_eq!(read_of(b"", |_| {}).unwrap(), b"");
        // Reading it elsewhere is no change.
        assert_eq!(read_of(b"id\n", |path| drop(fs::read(path).unwrap())).unwrap(), b"id\n");
    }

    #[test]
    fn a_file_that_changes_meanwhile_is_not_read() {
        let append = |path: &Path| {
            let mut text = fs::read(path).unwrap();
            text.extend(b"O-2\n");
            fs::write(path, text).unwrap();
        };
        let replace = |path: &Path| {
            let other = path.with_extension("new");
            fs::write(&other, "id\nO-9\n").unwrap();
            let modified = fs::metadata(path).unwrap().modified().unwrap();
            File::options().write(true).open(&other).unwrap().set_modified(modified).unwrap();
            fs::rename(other, path).unwrap();
        };
        assert_eq!(code(read_of(b"id\nO-1\n", append)), Some(Code::Changed));
        assert_eq!(code(read_of(b"id\nO-1\n", |path| fs::write(path, "").unwrap())), Some(Code::Changed));
        assert_eq!(
            code(read_of(b"id\nO-1\n", |path| fs::write(path, "id\nO-9\n").unwrap())),
            Some(Code::Changed)
        );
        assert_eq!(code(read_of(b"id\nO-1\n", |path| fs::remove_file(path).unwrap())), Some(Code::Changed));
        if cfg!(unix) {
            assert_eq!(code(read_of(b"id\nO-1\n", replace)), Some(Code::Changed));
        }
    }

    /// Bytes without end, the same over and over; and how many of them were read.
    struct Endless(std::iter::Cycle<std::slice::Iter<'static, u8>>, usize);

    impl Endless {
        fn new(bytes: &'static [u8]) -> Endless {
            Endless(bytes.iter().cycle(), 0)
        }
    }

    impl Read for Endless {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            buffer.iter_mut().zip(&mut self.0).for_each(|(slot, byte)| *slot = *byte);
            self.1 = self.1.saturating_add(buffer.len());
            Ok(buffer.len())
        }
    }

    #[test]
    fn a_line_without_end_is_given_up() {
        let mut endless = Endless::new(b"x");
        assert_eq!(code(read_lines(&mut endless, LONGEST)), Some(Code::TooLong));
        assert!(endless.1 <= 17 << 20, "{} bytes were read", endless.1);
        let lines = read_lines(&mut Endless::new(b"xyz\n").take(20_000_000), LONGEST).unwrap();
        assert_eq!(lines.len(), 20_000_000);
        assert!(read_lines(&mut Endless::new(b"x\r").take(20_000_000), LONGEST).is_ok());
    }

    #[test]
    fn a_line_may_have_so_many_bytes_and_not_one_more() {
        let of = |length: usize| {
            let text = format!("id\n{}\nO-1\n", "x".repeat(length));
            read_lines(&mut text.as_bytes(), LONGEST)
        };
        assert!(of(LONGEST).is_ok());
        let error = of(LONGEST + 1).unwrap_err();
        assert_eq!(error.to_string(), "line 2 is longer than 16 MiB");
        let unfit = error.into_inner().unwrap().downcast::<Unfit>().unwrap();
        let (before, line) = unfit.around.unwrap();
        assert_eq!((before.as_slice(), line), (&b"id\n"[..], vec![b'x'; KEPT]));
    }

    #[test]
    fn a_toml_file_may_have_so_many_bytes_and_not_one_more() {
        let toml = Path::new("orders.toml");
        assert!(demand_size(toml, 16_777_216).is_ok());
        assert!(demand_size(toml, 16_777_217).is_err());
        assert!(demand_size(Path::new("orders.csv"), LARGEST).is_ok());
        assert!(demand_size(Path::new("orders.csv"), LARGEST + 1).is_err());
    }
}
