//! Whether ids tell records apart, and with which other column they would.

use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use super::columns::Sample;
use super::names;
use super::table::{Table, cell};

/// How many ids are remembered.
const REMEMBERED: usize = 5_000_000;
/// How many rows with a repeated id are compared with each other.
const COMPARED: usize = 100_000;
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
    /// One of these ids, with the first two lines it stands in.
    pub(super) example: Alike,
    /// What tells the most of them apart.
    pub(super) join: Option<Join>,
}

/// Two lines that are alike.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Alike {
    /// What they share.
    pub(super) text: String,
    /// The lines.
    pub(super) lines: (usize, usize),
}

/// A column that tells rows with the same id apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Join {
    /// The column of the file.
    pub(super) index: usize,
    /// How many rows it doesn't tell apart.
    pub(super) left: usize,
    /// Two of those.
    pub(super) alike: Option<Alike>,
    /// Whether those two are alike in every column.
    pub(super) are_twins: bool,
}

impl Seen {
    /// Takes an id into account; a blank one is none.
    pub(super) fn see(&mut self, _line: usize, id: &str) {
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
    let candidates: Vec<usize> = (0..width).filter(|index| *index != id).take(TRIED).collect();
    let mut rows: Vec<Row> = Vec::new();
    let mut text = String::new();
    table.rows(|line, record| {
        let id = cell(record, id);
        if !id.is_empty() && record.len() == width && repeated.contains(&hash(id)) {
            if rows.is_empty() {
                text = super::shown(id);
            }
            let cells = candidates.iter().map(|index| match cell(record, *index) {
                "" => 0,
                text => hash(text),
            });
            let whole = hash(&record.iter().collect::<Vec<_>>().join("\u{1f}"));
            rows.push(Row { id: hash(id), line, cells: cells.collect(), whole });
        }
        rows.len() < COMPARED
    });
    let first = rows.first()?;
    let second = rows.iter().skip(1).find(|row| row.id == first.id)?;
    let example = Alike { text, lines: (first.line, second.line) };
    let joins = candidates.iter().enumerate().filter_map(|(place, index)| {
        let join = join(&rows, place, *index)?;
        Some(((join.left, !sample.is_full(*index), rank(table, sample, *index), *index), join))
    });
    let best = joins.min_by_key(|(rank, _)| *rank).map(|(_, join)| join);
    let is_of_use = |join: &Join| join.left.saturating_mul(2) <= rows.len();
    Some(Repeated { rows: rows.len(), example, join: best.filter(is_of_use) })
}

/// Which of the columns that tell the same rows apart is the better: one that counts lines before all others.
fn rank(table: &Table<'_>, sample: &Sample, index: usize) -> usize {
    let name = names::normal(table.name(index));
    let counts = [
        "line",
        "line no",
        "line number",
        "line id",
        "item no",
        "item",
        "pos",
        "position",
        "zeile",
        "ligne",
        "row",
    ];
    if counts.contains(&name.as_str()) { 0 } else { sample.fickleness(index).saturating_add(1) }
}

/// How well a column tells rows with the same id apart; `None` where it is blank in one of them.
fn join(rows: &[Row], place: usize, index: usize) -> Option<Join> {
    let mut groups: BTreeMap<(u64, u64), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let value = row.cells.get(place).copied().filter(|value| *value != 0)?;
        groups.entry((row.id, value)).or_default().push(row);
    }
    let alike = || groups.values().filter(|rows| rows.len() > 1);
    let left = alike().map(Vec::len).sum();
    let pair = alike().filter_map(|rows| Some((rows.first()?, rows.get(1)?))).min_by_key(|(one, _)| one.line);
    Some(Join {
        index,
        left,
        alike: pair.map(|(one, other)| Alike { text: String::new(), lines: (one.line, other.line) }),
        are_twins: pair.is_some_and(|(one, other)| one.whole == other.whole),
    })
}
