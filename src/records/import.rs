//! Someone else's export as records, without editing it: which files, how they are written, which column is which.

pub mod bound;
pub mod days;
pub mod from_toml;
pub mod numbers;
pub mod taken;

use super::kinds::Kind;
use crate::escape;
use crate::files::encoding::TextEncoding;
use crate::finding::Place;
use days::DayReader;
use numbers::DecimalMark;

/// How the rows of CSV files become records of one kind.
///
/// Conventional files have one too, in which every column goes by its own name: see [`Import::conventional`].
#[derive(Clone, Debug)]
pub struct Import {
    /// The kind of the records.
    pub kind: Kind,
    /// Which files, where they aren't found by their names.
    pub files: Option<Pattern>,
    /// The mark between cells; detected where it isn't given.
    pub delimiter: Option<u8>,
    /// How the bytes are text.
    pub encoding: TextEncoding,
    /// The mark before decimals; `None` where numbers are written as in a book.
    pub decimal_mark: Option<DecimalMark>,
    /// How days are written; `None` where as in a book.
    pub days: Option<DayReader>,
    /// How many lines stand above the header.
    pub skip_lines: usize,
    /// Whether rows in which nothing stands that would be read are left out.
    pub skip_blank: bool,
    /// What the first filled cell of the row begins with from which on nothing is read.
    pub until: Option<String>,
    /// Which rows are taken.
    pub keep: Vec<Filter>,
    /// Whether columns that nothing is read from are fine.
    pub ignore_unknown: bool,
    /// Where the columns of the kind come from, each by its position; those not named here go by their own names.
    pub columns: Vec<(usize, Provenance)>,
}

/// Which files a source reads.
#[derive(Clone, Debug)]
pub struct Pattern {
    /// The pattern, relative to the book.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// Rows told apart by a cell.
#[derive(Clone, Debug)]
pub struct Filter {
    /// The column of the export.
    pub column: String,
    /// Where it stands.
    pub place: Place,
    /// What the cell must be.
    pub wanted: Wanted,
}

/// What a cell must be for a filter to hold.
#[derive(Clone, Debug)]
pub enum Wanted {
    /// Anything but blank.
    Filled,
    /// One of these texts.
    OneOf(Vec<String>),
}

impl Filter {
    /// Whether it holds for a cell, without the spaces around it.
    pub fn holds(&self, cell: &str) -> bool {
        match &self.wanted {
            Wanted::Filled => !cell.is_empty(),
            Wanted::OneOf(texts) => texts.iter().any(|text| text == cell),
        }
    }

    /// The text that a cell would have to be, where only capitals keep the filter from holding.
    pub fn nearly(&self, cell: &str) -> Option<&str> {
        match &self.wanted {
            Wanted::Filled => None,
            Wanted::OneOf(texts) => nearly(cell, texts.iter().map(String::as_str)),
        }
    }
}

/// The text from which another one differs only in capitals, in the width of its letters, or in what can't be seen.
pub fn nearly<'t>(text: &str, mut others: impl Iterator<Item = &'t str>) -> Option<&'t str> {
    // Rows are many, and letters beyond ASCII few.
    let is_alike = |other: &str| {
        other.eq_ignore_ascii_case(text)
            || (!(text.is_ascii() && other.is_ascii()) && folded(other) == folded(text))
    };
    others.find(|other| *other != text && is_alike(other))
}

fn folded(text: &str) -> String {
    let seen = text.chars().filter(|character| !escape::is_unsafe(*character));
    let narrow = |character: char| match u32::from(character) {
        wide @ 0xff01..=0xff5e => char::from_u32(wide.saturating_sub(0xfee0)).unwrap_or(character),
        _ if character.is_whitespace() => ' ',
        _ => character,
    };
    seen.map(narrow).collect::<String>().trim().to_lowercase()
}

/// Where the values of a column come from.
#[derive(Clone, Debug)]
pub enum Provenance {
    /// The same value in every record.
    Constant(Value),
    /// Cells of the export.
    Cells(Cells),
}

/// A value that the configuration gives, in a book's own notation; blank where the text is empty.
#[derive(Clone, Debug)]
pub struct Value {
    /// The value.
    pub text: String,
    /// Where it stands.
    pub place: Place,
}

/// One or several cells of a row, and what is made of them.
#[derive(Clone, Debug, Default)]
pub struct Cells {
    /// The columns of the export.
    pub names: Vec<String>,
    /// What stands between several.
    pub join: String,
    /// What the texts of cells mean; any text stands for itself where there is no map.
    pub map: Option<Map>,
    /// What a blank cell means.
    pub default: Option<Value>,
    /// The number is taken as negative where any of these holds.
    pub negative: Vec<Filter>,
    /// Whether rows of a file in which the same stands are told apart by a number: the second becomes `...#2`.
    pub numbered: bool,
}

/// What texts mean.
#[derive(Clone, Debug, Default)]
pub struct Map {
    /// Each text with its meaning.
    pub meanings: Vec<(String, Value)>,
    /// What every other text means, blank ones aside.
    pub otherwise: Option<Value>,
}

impl Import {
    /// How a book's own files are read: every column by its name, every value as a book has it.
    pub fn conventional(kind: Kind) -> Import {
        Import {
            kind,
            files: None,
            delimiter: None,
            encoding: TextEncoding::UTF_8,
            decimal_mark: None,
            days: None,
            skip_lines: 0,
            skip_blank: false,
            until: None,
            keep: Vec::new(),
            ignore_unknown: false,
            columns: Vec::new(),
        }
    }

    /// Where a column of the kind comes from; `None` where it goes by its own name.
    pub fn provenance_of(&self, column: usize) -> Option<&Provenance> {
        self.columns.iter().find(|(position, _)| *position == column).map(|(_, provenance)| provenance)
    }

    /// The columns of the export that are named somewhere.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let cells = || {
            self.columns.iter().filter_map(|(_, provenance)| match provenance {
                Provenance::Constant(_) => None,
                Provenance::Cells(cells) => Some(cells),
            })
        };
        let read = cells().flat_map(|cells| cells.names.iter());
        let signs = cells().flat_map(|cells| cells.negative.iter());
        let filters = self.keep.iter().chain(signs).map(|filter| &filter.column);
        read.chain(filters).map(String::as_str)
    }
}

/// What became of the rows below the header of a file: each is counted once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// Read as records.
    pub read: usize,
    /// Not among those that the source keeps.
    pub filtered: usize,
    /// Blank.
    pub blank: usize,
    /// Behind the end that the source names.
    pub behind: usize,
    /// Reported, as they can't be read.
    pub reported: usize,
    /// Whether one of those behind the end looks like a record.
    pub behind_full: bool,
    /// Whether the file as a whole, or a row in it, is of no use, so that it can't be said which records there are.
    pub incomplete: bool,
}

impl Account {
    /// Adds the rows of another file.
    pub fn add(&mut self, other: Account) {
        let counts = [
            (&mut self.read, other.read),
            (&mut self.filtered, other.filtered),
            (&mut self.blank, other.blank),
            (&mut self.behind, other.behind),
            (&mut self.reported, other.reported),
        ];
        for (count, more) in counts {
            *count = count.saturating_add(more);
        }
        self.incomplete |= other.incomplete;
        self.behind_full |= other.behind_full;
    }

    /// All rows.
    pub fn rows(&self) -> usize {
        [self.read, self.filtered, self.blank, self.behind, self.reported]
            .into_iter()
            .fold(0, usize::saturating_add)
    }
}
