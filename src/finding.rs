//! Findings: what is wrong with files, each with its place and the nearest fix. All are collected, then shown.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::escape::brief;

/// One of the files that were read, by its position in [`crate::files::Files`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// A record as a whole, of which only the start is known: from there to the end of its line.
    pub fn record(origin: Origin) -> Place {
        Place { file: origin.file, span: Some(origin.start..usize::MAX) }
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

/// Each code has a page of its own, which `explain` shows: `finding/pages/E0101.md`. One without it doesn't compile.
///
/// Besides a line here and its page (whose example is left empty, to be filled by `UPDATE_GENERATED=1 cargo test`),
/// a new code takes a book in `fixtures/broken` and a line in `tests/findings.rs`. `UPDATE_README=1 cargo test`
/// adds it to the README.
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

            /// How grave it is, unless a book's configuration says otherwise.
            pub fn severity(self) -> Severity {
                match self {
                    $(Code::$name => Severity::$severity,)*
                }
            }

            /// Its page, as written.
            pub fn page(self) -> &'static str {
                match self {
                    $(Code::$name => include_str!(concat!("finding/pages/", $code, ".md")),)*
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
    /// A file that changed while it was read.
    Changed = "E0107", Error;
    /// A line, a row, a file or a list of errors that is longer than what is read.
    TooLong = "E0108", Error;
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
    /// A deal that is given twice, each time with another engagement.
    DealChanged = "E0507", Error;
    /// A program that contradicts itself.
    Program = "E0601", Error;
    /// A file in the book that no record is read from.
    NotRead = "N0101", Note;
    /// A source that can be understood, and hardly says what was meant.
    Doubtful = "W0101", Warning;
    /// A saved quote that can't be read, or was edited by hand.
    KeptQuote = "W0102", Warning;
    /// Different activities under one id, which makes evidence ambiguous.
    SharedId = "W0502", Warning;
    /// A tier for a type of partner that has none.
    TierWithoutTiers = "W0501", Warning;
    /// An order whose gross amount is not what its bundle lists at.
    OrderPrice = "W0601", Warning;
    /// An invoice that stands under two ids.
    SameInvoice = "W0602", Warning;
    /// What seems to be one deal, under two ids and with two engagements.
    DealEngagement = "W0603", Warning;
    /// An upgrade that doesn't count, and would a few days later.
    UpgradeTooSoon = "N0604", Note;
    /// Points that are awarded twice for one activity.
    PointsTwice = "W0605", Warning;
    /// Deals that were closed as soon as they were registered.
    LateRegistration = "N0606", Note;
    /// A certification that is about to expire.
    CertificationExpiry = "N0607", Note;
    /// A share of deals just over its maximum.
    ShareOverLimit = "N0608", Note;
    /// Orders of a partner that hadn't joined yet, or had left.
    OutsideMembership = "W0609", Warning;
    /// A customer that is spelt in several ways.
    CustomerNames = "N0610", Note;
    /// Records dated long after the day of the audit.
    DatedAhead = "N0611", Note;
    /// A deal that stands under two ids.
    SameDeal = "W0612", Warning;
    /// An order that names a deal which was lost, or is another customer's.
    OrderDeal = "W0613", Warning;
    /// A deal whose engagement a command changed behind the quarter of its closing.
    LateEngagement = "N0614", Note;
    /// A trial that lasts longer than is granted, and gives no reason.
    LongTrial = "W0615", Warning;
    /// A trial that ended, and became no order.
    TrialEnded = "N0616", Note;
}

/// What is wrong at one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What kind of finding it is.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
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

    /// The finding it becomes at a place, as grave as its kind.
    pub fn at(self, place: Place) -> Finding {
        let severity = self.code.severity();
        Finding { code: self.code, severity, place, message: self.message, suggestion: self.suggestion }
    }
}

/// How many errors are kept. A file of nothing but errors must not fill the memory with them.
const MOST_ERRORS: usize = 50_000;

/// The findings of a whole run, in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Findings {
    all: Vec<Finding>,
    /// How many errors there were, kept or not.
    errors: usize,
}

impl Findings {
    /// Adds one; an error behind too many others is only counted, which is an error of its own.
    pub fn push(&mut self, mut finding: Finding) {
        for sentence in std::iter::once(&mut finding.message).chain(&mut finding.suggestion) {
            let length = brief(sentence).len();
            if length < sentence.len() {
                sentence.truncate(length);
                sentence.push('…');
                // What was cut may be most of the memory that errors take.
                sentence.shrink_to_fit();
            }
        }
        if finding.severity != Severity::Error {
            self.all.push(finding);
            return;
        }
        self.errors = self.errors.saturating_add(1);
        match self.errors.checked_sub(MOST_ERRORS) {
            None | Some(0) => self.all.push(finding),
            Some(1) => self.all.push(too_many().at(finding.place)),
            Some(_) => {}
        }
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
        self.all.iter().any(|finding| finding.severity != Severity::Note)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.all.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Makes all of them findings of one file.
    pub fn of_file(&mut self, file: FileId) {
        self.all.iter_mut().for_each(|finding| finding.place.file = file);
    }

    /// Takes over all findings of another collection.
    pub fn extend(&mut self, other: Findings) {
        other.all.into_iter().for_each(|finding| self.push(finding));
    }

    /// All of them, in the order of files (by name) and lines, each once: a wrong value in the configuration is met
    /// again in every row that it is read into.
    pub fn sorted<'f>(self, name_of: impl Fn(FileId) -> &'f str) -> Vec<Finding> {
        let mut all = self.all;
        let key = |finding: &'_ Finding| (finding.place.file, finding.place.start(), finding.code);
        all.sort_by(|left, right| {
            let names = || name_of(left.place.file).cmp(name_of(right.place.file));
            names().then_with(|| key(left).cmp(&key(right)))
        });
        let mut told: BTreeSet<(FileId, usize, Code, String)> = BTreeSet::new();
        all.retain(|finding| {
            let (file, start, code) = key(finding);
            told.insert((file, start, code, finding.message.clone()))
        });
        all
    }
}

fn too_many() -> Problem {
    let message = "there are more than 50,000 errors; those from here on are not listed";
    Problem::new(Code::TooLong, message, "correct what the first of them have in common, then run it again")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_a_megabyte_is_cut() {
        let mut findings = Findings::default();
        let problem = Problem::new(Code::BadDate, "ë".repeat(1_000_000), "x".repeat(2_500));
        findings.report(Place::whole(FileId(0)), problem);
        let finding = findings.sorted(|_| "").remove(0);
        assert_eq!(finding.message, "ë".repeat(2_500) + "…");
        assert_eq!(finding.suggestion, Some("x".repeat(2_500)));
    }

    #[test]
    fn errors_without_end_are_counted_and_not_kept() {
        let place = |at: usize| Place::text(FileId(0), at..at);
        let mut findings = Findings::default();
        for at in 0..50_000 {
            findings.report(place(at), Problem::bare(Code::BadDate, "no day"));
        }
        assert_eq!(findings.len(), 50_000);
        let mut more = Findings::default();
        for at in 50_000..50_010 {
            more.report(place(at), Problem::bare(Code::BadDate, "no day"));
            more.report(place(at), Problem::bare(Code::NotRead, "a note"));
        }
        findings.extend(more);
        assert!(findings.any_error());
        let sorted = findings.sorted(|_| "orders.csv");
        // The one that tells of the rest, and the notes, which no answer hinges on.
        assert_eq!(sorted.len(), 50_011);
        assert_eq!((sorted[50_000].code, sorted[50_000].place.start()), (Code::TooLong, 50_000));
        assert_eq!(sorted[50_010].code, Code::NotRead);
    }
}
