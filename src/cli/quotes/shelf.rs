//! Where saved quotes stand: the files of the folder `quotes`, a revision in each.

use std::fmt;
use std::path::Path;

use crate::assessment::Warning;
use crate::assessment::refusal::Refusal;
use crate::cli::failure::Failure;
use crate::cli::write::Writer;
use crate::files::Folder;
use crate::files::encoding::text_of;
use crate::report::saved::{SCHEMA, SavedQuote, name};
use crate::suggest;
use crate::writing::{Edit, journal, whole};

/// The folder, and what the journal calls what stands in it.
pub(in crate::cli) const QUOTES: &str = "quotes";

/// The comment above a saved quote.
const COMMENT: &str = "A quote as it was made, whose figures stay. Commands change it (`vates-partner quotes`): what is edited here by hand\n\
                       is no longer known to be what was quoted.";

/// The saved quotes of a book, by the names of their files.
pub(in crate::cli) struct Shelf<'f> {
    folder: &'f Folder,
    slips: Vec<Slip>,
    /// Files that are named otherwise.
    strange: Vec<String>,
}

/// A file of a quote: its number and revision, as its name says them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::cli) struct Slip {
    id: String,
    revision: u32,
}

/// A saved quote that was read.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Kept {
    pub(in crate::cli) saved: SavedQuote,
    /// Whether its file was edited by hand.
    pub(in crate::cli) edited: bool,
    /// Its path within the book.
    pub(in crate::cli) path: String,
}

/// What is wrong with a file of a quote, and where.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Wrong {
    pub(in crate::cli) path: String,
    /// What was read of it; nothing where it is no text.
    pub(in crate::cli) text: String,
    /// The byte at which it is.
    pub(in crate::cli) start: usize,
    pub(in crate::cli) message: String,
}

impl Wrong {
    /// That what stands there is no part of an answer about all quotes.
    pub(in crate::cli) fn warning(&self) -> Warning {
        let message = format!("a saved quote can't be read, and is none of those told here: {self}");
        Warning { code: "quote-unreadable", record: Some(self.path.clone()), message }
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (line, column) = whole::place(&self.text, self.start);
        write!(formatter, "{}:{line}:{column}: {}", self.path, self.message)
    }
}

fn misnamed(path: &str) -> Wrong {
    let message = "no quote has this name: they are called Q-2026-0001.toml, Q-2026-0001-2.toml".to_owned();
    Wrong { path: path.to_owned(), text: String::new(), start: 0, message }
}

impl Slip {
    /// What a file's name says; `None` where it isn't named after a quote.
    fn of_file(path: &str) -> Option<Slip> {
        let stem = path.strip_prefix(QUOTES)?.strip_prefix('/')?.strip_suffix(".toml")?;
        let slip = match stem.split('-').collect::<Vec<_>>().as_slice() {
            [_, _, _] => Slip { id: stem.to_owned(), revision: 1 },
            [_, _, _, revision] => {
                let id = stem.strip_suffix(*revision)?.strip_suffix('-')?;
                Slip { id: id.to_owned(), revision: revision.parse().ok()? }
            }
            _ => return None,
        };
        (numbered(&slip.id).is_some() && slip.path() == path).then_some(slip)
    }

    fn path(&self) -> String {
        let Slip { id, revision } = self;
        if *revision > 1 { format!("{QUOTES}/{id}-{revision}.toml") } else { format!("{QUOTES}/{id}.toml") }
    }

    fn name(&self) -> String {
        name(&self.id, self.revision)
    }
}

/// The year and the number of an id: `Q-2026-0001`.
fn numbered(id: &str) -> Option<(&str, u64)> {
    let (year, number) = id.strip_prefix("Q-")?.split_once('-')?;
    let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    (year.len() == 4 && number.len() >= 4 && is_digits(year) && is_digits(number))
        .then(|| Some((year, number.parse().ok()?)))
        .flatten()
}

impl<'f> Shelf<'f> {
    /// Looks what stands there, without reading it.
    pub(in crate::cli) fn of(folder: &'f Folder) -> Result<Shelf<'f>, Failure> {
        let entries = match folder.entries(QUOTES) {
            Ok(entries) => entries,
            Err(_) if !folder.has(QUOTES) => Vec::new(),
            Err(error) => {
                return Err(Failure::usage(format!("{QUOTES} can't be read: {error}"), "make it a folder"));
            }
        };
        let (mut slips, mut strange) = (Vec::new(), Vec::new());
        for path in entries.into_iter().map(|entry| entry.path) {
            match Slip::of_file(&path) {
                Some(slip) => slips.push(slip),
                None if Path::new(&path).extension().is_some_and(|is| is == "toml") => strange.push(path),
                None => {}
            }
        }
        // By year and number, whatever their lengths.
        slips.sort_by(|left, right| {
            (numbered(&left.id), left.revision).cmp(&(numbered(&right.id), right.revision))
        });
        Ok(Shelf { folder, slips, strange })
    }

    /// Every quote, by number and revision; and the files that can't be read as one, all of them.
    pub(in crate::cli) fn all(&self) -> (Vec<Kept>, Vec<Wrong>) {
        let (mut kept, mut wrong) = (Vec::new(), Vec::new());
        wrong.extend(self.strange.iter().map(|path| misnamed(path)));
        for slip in &self.slips {
            match self.read(slip) {
                Ok(quote) => kept.push(quote),
                Err(one) => wrong.push(one),
            }
        }
        wrong.sort_by(|left, right| left.path.cmp(&right.path));
        (kept, wrong)
    }

    /// The quote that a person names: by number and revision, or by number alone, which is its last revision.
    pub(in crate::cli) fn find(&self, named: &str) -> Result<Kept, Failure> {
        let (id, revision) = match named.split_once('/') {
            None => (named, None),
            Some((id, revision)) => (id, Some(revision)),
        };
        let mut own = self.slips.iter().filter(|slip| slip.id == id);
        let found = match revision {
            None => own.next_back(),
            Some(revision) => own.find(|slip| slip.revision.to_string() == revision),
        };
        let Some(slip) = found else {
            let there: Vec<String> = self.slips.iter().map(Slip::name).collect();
            let fix = match there.as_slice() {
                [] => "make one with `vates-partner quote --save`".to_owned(),
                there => suggest::hint(named, there.iter().map(String::as_str)),
            };
            return Err(Failure::usage(format!("there is no saved quote `{named}`"), fix));
        };
        self.read(slip).map_err(|wrong| unreadable(&wrong))
    }

    /// The quote that a person wants to change, which must be as it was written.
    pub(in crate::cli) fn find_unedited(&self, named: &str) -> Result<Kept, Failure> {
        let kept = self.find(named)?;
        if kept.edited {
            let message =
                format!("{} was edited by hand: it is not known any more to be what was quoted", kept.path);
            return Err(Failure::usage(message, "put it back as it was; the journal has its text"));
        }
        Ok(kept)
    }

    fn read(&self, slip: &Slip) -> Result<Kept, Wrong> {
        let path = slip.path();
        let wrong = |text: &str, start: usize, message: String| Wrong {
            path: slip.path(),
            text: text.to_owned(),
            start,
            message,
        };
        let bytes = self.folder.read(&path);
        let bytes = bytes.map_err(|error| wrong("", 0, format!("it can't be read: {error}")))?;
        let text = text_of(bytes).ok_or_else(|| wrong("", 0, "it is no text in UTF-8".to_owned()))?;
        let read = whole::read::<SavedQuote>(&text);
        let whole = read.map_err(|fault| wrong(&text, fault.start, fault.message))?;
        let saved = whole.said;
        if saved.schema != SCHEMA {
            return Err(wrong(&text, 0, format!("it is of another form, `{}`", saved.schema)));
        }
        if (&saved.id, saved.revision) != (&slip.id, slip.revision) {
            let message = format!("it is named after {}, and holds {}", slip.name(), saved.name());
            return Err(wrong(&text, 0, message));
        }
        Ok(Kept { saved, edited: !whole.is_as_written, path })
    }

    /// What an auditor would ask about: quotes that can't be read, or were edited by hand.
    pub(in crate::cli) fn doubtful(&self) -> Vec<Wrong> {
        let edited = |kept: Kept| {
            let message = format!("{} was edited by hand since it was written", kept.saved.name());
            let bytes = self.folder.read(&kept.path).ok();
            let text = bytes.and_then(text_of).unwrap_or_default();
            // The line that says what was written.
            let start = text.find("\nchecksum").map_or(0, |at| at.saturating_add(1));
            kept.edited.then_some(Wrong { path: kept.path, text, start, message })
        };
        let of_slips = self.slips.iter().filter_map(|slip| match self.read(slip) {
            Ok(kept) => edited(kept),
            Err(wrong) => {
                let message = format!("a saved quote can't be read: {}", wrong.message);
                Some(Wrong { message, ..wrong })
            }
        });
        self.strange.iter().map(|path| misnamed(path)).chain(of_slips).collect()
    }

    /// The next number of a year, which no quote ever had.
    pub(in crate::cli) fn next(&self, year: i32, writer: &Writer) -> String {
        let year = format!("{year:04}");
        let own = self.slips.iter().filter_map(|slip| numbered(&slip.id)).filter(|(other, _)| *other == year);
        let mut number = own.map(|(_, number)| number).max().unwrap_or(0);
        loop {
            number = number.saturating_add(1);
            let id = format!("Q-{year}-{number:04}");
            if number == u64::MAX || !journal::names(&writer.journal, QUOTES, &id) {
                return id;
            }
        }
    }

    /// The next revision of a quote, which it never had.
    pub(in crate::cli) fn next_revision(saved: &SavedQuote, writer: &Writer) -> u32 {
        let mut revision = saved.revision.saturating_add(1);
        while revision < u32::MAX && journal::names(&writer.journal, QUOTES, &name(&saved.id, revision)) {
            revision = revision.saturating_add(1);
        }
        revision
    }
}

fn unreadable(wrong: &Wrong) -> Failure {
    Failure::Refused(Refusal {
        message: "a saved quote can't be read".to_owned(),
        details: vec![wrong.to_string()],
        fix: "put it back as it was; the journal has its text".to_owned(),
    })
}

/// The file of a quote, as it is to be.
pub(in crate::cli) fn kept(saved: &SavedQuote) -> Result<Edit, Failure> {
    let path = Slip { id: saved.id.clone(), revision: saved.revision }.path();
    let text = whole::text(COMMENT, saved).map_err(|error| Failure::Bug(error.into()))?;
    Ok(Edit::Whole { kind: QUOTES.to_owned(), id: saved.name(), path, text: Some(text) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_number_and_revision() {
        let slip = |path: &str| Slip::of_file(path).map(|slip| slip.name());
        assert_eq!(slip("quotes/Q-2026-0001.toml").unwrap(), "Q-2026-0001");
        assert_eq!(slip("quotes/Q-2026-12345-12.toml").unwrap(), "Q-2026-12345/12");
        for other in [
            "quotes/Q-2026-0001-1.toml",
            "quotes/Q-2026-0001-02.toml",
            "quotes/Q-2026-001.toml",
            "quotes/Q-26-0001.toml",
            "quotes/q-2026-0001.toml",
            "quotes/Q-2026-0001.TOML",
            "quotes/Q-2026-0001-2-3.toml",
            "Q-2026-0001.toml",
        ] {
            assert_eq!(slip(other), None, "{other}");
        }
    }
}
