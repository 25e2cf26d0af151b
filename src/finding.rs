//! Findings: what is wrong with files, each with its place and the nearest fix. All are collected, then shown.

use std::ops::Range;

/// One of the files that were read, by its position in [`crate::files::Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Where a record stands: a file, and the byte at which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Origin {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: usize,
}

/// Where something stands: a file, and the bytes of it that are meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// The bytes; `None` where the file as a whole is meant.
    pub span: Option<Range<usize>>,
}

impl Place {
    /// A file as a whole.
    pub fn whole(file: FileId) -> Place {
        Place { file, span: None }
    }

    /// Some bytes of a file.
    pub fn text(file: FileId, span: Range<usize>) -> Place {
        Place { file, span: Some(span) }
    }

    /// The start of it.
    pub fn origin(&self) -> Origin {
        Origin { file: self.file, start: self.start() }
    }

    /// The first byte that is meant.
    pub fn start(&self) -> usize {
        self.span.as_ref().map_or(0, |span| span.start)
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// No answer is given from such a book.
    Error,
    /// A problem, but answers stand.
    Warning,
    /// No problem, but worth knowing.
    Note,
}

impl Severity {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal, $severity:ident;)*) => {
        /// What kind of finding it is. Its code is stable.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every kind there is.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The stable code.
            pub fn as_str(self) -> &'static str {
                match self {
                    $(Code::$name => $code,)*
                }
            }

            /// How grave it is.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$name => Severity::$severity,)*
                }
            }
        }
    };
}

codes! {
    /// A file that can't be read, or is no file.
    Unreadable = "E0101", Error;
    /// Text that isn't UTF-8.
    NotText = "E0102", Error;
    /// A file without a single line.
    EmptyFile = "E0103", Error;
    /// A file whose name is nearly one that would be read.
    Misnamed = "E0104", Error;
    /// A source's files that lie outside of the book.
    Outside = "E0105", Error;
    /// A source that finds no file.
    NoFile = "E0106", Error;
    /// A required column that the header lacks.
    MissingColumn = "E0201", Error;
    /// A column that the kind of record doesn't have.
    UnknownColumn = "E0202", Error;
    /// A column named twice.
    RepeatedColumn = "E0203", Error;
    /// A row with more or fewer cells than the header.
    RowLength = "E0204", Error;
    /// A quote that is not closed, or text behind a closed one.
    Quote = "E0205", Error;
    /// A column that a source names and the export's header lacks.
    MissingExportColumn = "E0206", Error;
    /// TOML that can't be parsed.
    TomlSyntax = "E0301", Error;
    /// A key that means nothing there.
    UnknownKey = "E0302", Error;
    /// A value of another type than needed.
    WrongType = "E0303", Error;
    /// A key that is required and isn't there.
    MissingKey = "E0304", Error;
    /// A required cell that is blank.
    Blank = "E0401", Error;
    /// A day that isn't written `YYYY-MM-DD`, or doesn't exist.
    BadDate = "E0402", Error;
    /// A number that can't be read exactly.
    BadNumber = "E0403", Error;
    /// A rate that can't be read, or lies outside of 0% to 100%.
    BadRate = "E0404", Error;
    /// A currency that ISO 4217 doesn't have.
    BadCurrency = "E0405", Error;
    /// A country that ISO 3166 doesn't have.
    BadCountry = "E0406", Error;
    /// A word that isn't one of those allowed.
    BadWord = "E0407", Error;
    /// An employer identification number that isn't nine digits.
    BadEin = "E0408", Error;
    /// A number outside of what is allowed.
    OutOfRange = "E0409", Error;
    /// A day that two date formats read differently.
    AmbiguousDate = "E0410", Error;
    /// A value that a source's map doesn't have.
    Unmapped = "E0411", Error;
    /// An id that is given twice.
    RepeatedId = "E0501", Error;
    /// A reference to a record that doesn't exist.
    UnknownReference = "E0502", Error;
    /// Days in an order that can't be.
    DateOrder = "E0503", Error;
    /// Cells of a record that contradict each other, or another record.
    Contradiction = "E0504", Error;
    /// A cell that another one needs beside it.
    Companion = "E0505", Error;
    /// An agreed discount outside of the range of the partner's type.
    AgreedRate = "E0506", Error;
    /// A program that contradicts itself.
    Program = "E0601", Error;
    /// A file in the book that no record is read from.
    NotRead = "N0101", Note;
    /// Different activities under one id, which makes evidence ambiguous.
    SharedId = "W0502", Warning;
    /// A tier for a type of partner that has none.
    TierWithoutTiers = "W0501", Warning;
}

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// Where.
    pub place: Place,
    /// What is wrong, in a sentence without a full stop.
    pub message: String,
    /// The nearest fix, where there is one.
    pub suggestion: Option<String>,
}

/// What is wrong with a value, before it is known where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of finding it is.
    pub code: Code,
    /// What is wrong.
    pub message: String,
    /// The nearest fix.
    pub suggestion: Option<String>,
}

impl Problem {
    /// A problem with a fix.
    pub fn new(code: Code, message: impl Into<String>, suggestion: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), suggestion: Some(suggestion.into()) }
    }

    /// A problem for which no fix can be offered.
    pub fn bare(code: Code, message: impl Into<String>) -> Problem {
        Problem { code, message: message.into(), suggestion: None }
    }

    /// The finding it becomes at a place.
    pub fn at(self, place: Place) -> Finding {
        Finding { code: self.code, place, message: self.message, suggestion: self.suggestion }
    }
}

/// The findings of a whole run, in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
    /// How many of them are errors.
    errors: usize,
}

impl Findings {
    /// Adds one.
    pub fn push(&mut self, finding: Finding) {
        if finding.code.severity() == Severity::Error {
            self.errors = self.errors.saturating_add(1);
        }
        self.all.push(finding);
    }

    /// Adds a problem at a place.
    pub fn report(&mut self, place: Place, problem: Problem) {
        self.push(problem.at(place));
    }

    /// Whether any of them forbids an answer.
    pub fn any_error(&self) -> bool {
        self.errors > 0
    }

    /// How many of them forbid an answer.
    pub fn errors(&self) -> usize {
        self.errors
    }

    /// Whether any of them is a problem, grave or not.
    pub fn any_problem(&self) -> bool {
        self.all.iter().any(|finding| finding.code.severity() != Severity::Note)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Takes over all findings of another collection.
    pub fn extend(&mut self, other: Findings) {
        self.all.extend(other.all);
        self.errors = self.errors.saturating_add(other.errors);
    }

    /// All of them, in the order of files (by name) and lines, each once: a wrong value in the configuration is met
    /// again in every row that it is read into.
    pub fn sorted<'f>(self, name_of: impl Fn(FileId) -> &'f str) -> Vec<Finding> {
        let mut all = self.all;
        let key = |finding: &'_ Finding| (finding.place.file, finding.place.start(), finding.code);
        all.sort_by(|left, right| {
            let names = || name_of(left.place.file).cmp(name_of(right.place.file));
            names().then_with(|| key(left).cmp(&key(right))).then_with(|| left.message.cmp(&right.message))
        });
        all.dedup();
        all
    }
}
