//! Whether ids tell records apart, and with which other column they would.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::columns::Sample;
use super::names;
use super::roles::phrases;
use super::table::{Table, cell};

/// How many ids are remembered.
const REMEMBERED: usize = 5_000_000;
/// How many rows with a repeated id are compared with each other.
const COMPARED: usize = 1 << 17;
/// How many columns are tried beside the id.
const TRIED: usize = 40;

/// The ids of all rows.
#[derive(Debug, Default)]
pub(super) struct Seen {
    ids: Vec<u64>,
    /// Whether there were more than can be remembered.
    pub(super) is_cut: bool,
}

/// Ids that several rows have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Repeated {
    /// How many rows have an id that another one has.
    pub(super) rows: usize,
    /// One of these ids.
    pub(super) example: String,
    /// The first two lines it stands in.
    pub(super) lines: (usize, usize),
    /// Two lines that are alike in every column.
    pub(super) twins: Option<(usize, usize)>,
    /// The column of the file that tells all of them apart, and isn't likely to be corrected some day.
    pub(super) join: Option<usize>,
}

impl Seen {
    /// Takes an id into account; a blank one is none.
    pub(super) fn see(&mut self, id: &str) {
        if id.is_empty() {
            return;
        }
        if self.ids.len() < REMEMBERED {
            self.ids.push(hash(id));
        } else {
            self.is_cut = true;
        }
    }

    /// The ids that several rows have.
    fn repeated(&self) -> BTreeSet<u64> {
        let mut ids = self.ids.clone();
        ids.sort_unstable();
        ids.windows(2)
            .filter_map(|pair| if let [one, other] = pair { (one == other).then_some(*one) } else { None })
            .collect()
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

/// A row with a repeated id.
struct Row {
    id: u64,
    line: usize,
    cells: Vec<u64>,
    whole: u64,
}

/// What is to be done about ids that several rows have; `None` where all differ.
pub(super) fn look(table: &Table<'_>, sample: &Sample, seen: &Seen, id: usize) -> Option<Repeated> {
    let repeated = seen.repeated();
    if repeated.is_empty() {
        return None;
    }
    let width = table.names.len();
    let is_usable = |index: &usize| *index != id && !table.is_repeated(*index) && sample.is_lasting(*index);
    let candidates: Vec<usize> = (0..width).filter(is_usable).take(TRIED).collect();
    let mut is_blank = vec![false; candidates.len()];
    let mut rows: Vec<Row> = Vec::new();
    let mut example = String::new();
    table.rows(|line, record| {
        let id = cell(record, id);
        if id.is_empty() || record.len() != width {
            return true;
        }
        for (index, is_blank) in candidates.iter().zip(&mut is_blank) {
            *is_blank |= cell(record, *index).is_empty();
        }
        if repeated.contains(&hash(id)) && rows.len() < COMPARED {
            if rows.is_empty() {
                example = super::shown(id);
            }
            let cells = candidates.iter().map(|index| hash(cell(record, *index))).collect();
            let whole = hash(&record.iter().collect::<Vec<_>>().join("\u{1f}"));
            rows.push(Row { id: hash(id), line, cells, whole });
        }
        true
    });
    let first = rows.first()?;
    let second = rows.iter().skip(1).find(|row| row.id == first.id)?;
    let lines = (first.line, second.line);
    let tells = |place: usize| {
        let of = |row: &Row| (row.id, row.cells.get(place).copied());
        rows.iter().map(of).collect::<BTreeSet<_>>().len() == rows.len()
    };
    // Part of an id can't be blank.
    let full = candidates.iter().zip(&is_blank).enumerate().filter(|(_, (_, is_blank))| !**is_blank);
    let joins = full.filter(|(place, _)| tells(*place)).map(|(_, (index, _))| *index);
    let join = joins.min_by_key(|index| (!counts_lines(table.name(*index)), *index));
    Some(Repeated { rows: rows.len(), example, lines, twins: twins(&rows), join })
}

/// Whether a column counts the lines of a document, by its name.
fn counts_lines(name: &str) -> bool {
    const NAMES: &str =
        "line, line no, line number, line id, item no, item, pos, position, zeile, ligne, row";
    phrases(NAMES).any(|known| known == names::normal(name))
}

/// The first two rows that are alike in every column.
fn twins(rows: &[Row]) -> Option<(usize, usize)> {
    let mut seen: BTreeMap<u64, usize> = BTreeMap::new();
    rows.iter().find_map(|row| Some((seen.insert(row.whole, row.line)?, row.line)))
}
