//! A first `[[sources]]` entry for a file that nobody described: every choice with what speaks for it.
//!
//! Nothing here is an answer. What the file doesn't say is left for a person to choose, in a form that reads
//! no record until it is chosen.

mod census;
mod columns;
mod dates;
mod decide;
mod delimiter;
mod encoding;
mod ids;
mod names;
mod numbers;
mod roles;
mod table;
mod values;

use super::kinds::Kind;
use crate::finding::Problem;

/// What stands where only a person can tell the value.
pub const CHOOSE: &str = "...";

/// How much of a value from the file is repeated.
const SHOWN: usize = 40;

/// What was found out about a file.
#[derive(Clone, Debug)]
pub struct Guess {
    /// The kind of record it is read as.
    pub kind: Kind,
    /// Whether an entry is needed: a file in the book's own words is read without.
    pub needed: bool,
    /// The encoding, in words.
    pub encoding: &'static str,
    /// The line of the header.
    pub header_line: usize,
    /// How many rows with anything in them stand below it.
    pub rows: usize,
    /// How the file is read, then where each column comes from, in the order in which they are written.
    pub decisions: Vec<Decision>,
    /// Doubts about the file as a whole.
    pub doubts: Vec<Reason>,
}

/// One line of the entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The key, from the entry down: `columns`, `status`, `map`, `Won`.
    pub key: Vec<String>,
    /// The value.
    pub value: Value,
    /// How sure it is.
    pub standing: Standing,
    /// What speaks for it, and what against.
    pub reasons: Vec<Reason>,
}

/// The value of a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A text.
    Text(String),
    /// Several texts.
    Texts(Vec<String>),
    /// A number of lines, a year.
    Number(u64),
    /// Yes.
    Yes,
    /// The same for every record: `{ value = "..." }`.
    Constant(String),
}

crate::words::words! {
    /// How sure a choice is.
    Standing {
        /// The file says so.
        Sure = "sure",
        /// Likely, and worth a look.
        Unsure = "unsure",
        /// Only a person can tell; what is not chosen is left out.
        Choose = "choose",
        /// Only a person can tell, and leaving it out could be read wrongly: what stands there is refused.
        Refused = "refused",
    }
}

/// Why something was chosen, or is doubtful.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// In words.
    pub text: String,
    /// The line of the file that shows it.
    pub line: Option<usize>,
}

/// What else is known: from the request, and from the book.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known<'k> {
    /// The partner whose file it is.
    pub partner: Option<&'k str>,
    /// The partners of the book, by id and name.
    pub partners: &'k [(String, String)],
}

impl Reason {
    /// A reason that no single line shows.
    fn new(text: impl Into<String>) -> Reason {
        Reason { text: text.into(), line: None }
    }

    /// A reason that a line shows.
    fn at(line: usize, text: impl Into<String>) -> Reason {
        Reason { text: text.into(), line: Some(line) }
    }
}

impl Decision {
    fn new(key: &[&str], value: Value, standing: Standing, reasons: Vec<Reason>) -> Decision {
        Decision { key: key.iter().map(|&part| part.to_owned()).collect(), value, standing, reasons }
    }
}

/// How often something was seen, and where first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Tally {
    count: usize,
    line: usize,
    example: String,
}

impl Tally {
    fn see(&mut self, line: usize, example: &str) {
        if self.count == 0 {
            self.line = line;
            self.example = shown(example);
        }
        self.count = self.count.saturating_add(1);
    }
}

/// A value from the file as a reason repeats it.
fn shown(text: &str) -> String {
    let mut shown: String = text.chars().take(SHOWN).collect();
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

/// Whether a part is at least so many hundredths of a whole that isn't nothing.
fn is_share(part: usize, whole: usize, hundredths: usize) -> bool {
    whole > 0 && part.saturating_mul(100) >= whole.saturating_mul(hundredths)
}

/// Looks at a file and says how it would be read as records of a kind.
///
/// # Errors
/// The file is empty, or is no text.
pub fn guess(bytes: &[u8], kind: Kind, known: Known<'_>) -> Result<Guess, Problem> {
    let decoded = encoding::decode(bytes)?;
    let table = table::Table::find(&decoded.text, kind)?;
    let sample = columns::Sample::of(&table);
    let plan = columns::matched(kind, &table, &sample, known);
    let census = census::take(&table, &plan);
    Ok(decide::decide(kind, &decoded, &table, &sample, &plan, &census, known))
}
