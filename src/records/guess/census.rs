//! What all rows of a file show in the columns that are read.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::columns::Match;
use super::roles::Role;
use super::table::{Table, cell};
use super::{Tally, dates, ids, numbers};
use crate::records::import::numbers::DecimalMark;

/// How many different words of a column are counted.
const WORDS: usize = 200;
/// How many rows that are no records are remembered.
const STRAYS: usize = 20;
/// The marks under which amounts are added up.
const MARKS: [DecimalMark; 2] = [DecimalMark::Point, DecimalMark::Comma];

/// What all rows show.
#[derive(Debug, Default)]
pub(super) struct Census {
    /// The rows with anything in the columns that are read.
    pub(super) rows: usize,
    /// Rows with nothing in them.
    pub(super) blank: Tally,
    /// Rows with too many or too few cells.
    pub(super) uneven: Tally,
    /// Rows that are no records, such as totals.
    pub(super) strays: Vec<Stray>,
    /// How many of those there are.
    pub(super) stray_count: usize,
    /// The rows with too many or too few cells behind the last record.
    pub(super) tail: Option<Tail>,
    /// What the columns show, in the order of the kind's.
    pub(super) columns: Vec<Column>,
    /// The ids.
    pub(super) ids: ids::Seen,
    /// What the amounts add up to, under a decimal point and under a decimal comma.
    sums: [Option<Decimal>; 2],
}

/// A row that is no record: hardly anything of what makes one stands in it.
#[derive(Clone, Debug)]
pub(super) struct Stray {
    /// Its line.
    pub(super) line: usize,
    /// The columns of the file that are filled.
    pub(super) filled: Vec<usize>,
    /// The amount in it.
    pub(super) amount: String,
    /// Whether the amount is what all rows above it add up to.
    pub(super) is_sum: bool,
}

/// What stands behind the last record.
#[derive(Clone, Debug)]
pub(super) struct Tail {
    /// The first line of it.
    pub(super) line: usize,
    /// What the first filled cell of that line holds.
    pub(super) text: String,
    /// How many rows of another width it has.
    pub(super) rows: usize,
}

/// What one column shows.
#[derive(Debug, Default)]
pub(super) struct Column {
    /// The rows in which it is filled.
    pub(super) filled: usize,
    /// The rows in which it is blank.
    pub(super) blank: Tally,
    /// Its days.
    pub(super) dates: dates::Evidence,
    /// Its numbers.
    pub(super) numbers: numbers::Evidence,
    /// Its words.
    pub(super) words: BTreeMap<String, Word>,
    /// Whether there are more words than were counted.
    pub(super) has_more_words: bool,
}

/// A word of a column.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// In how many rows it stands.
    pub(super) count: usize,
    /// The first of them.
    pub(super) line: usize,
    /// How many of them say when the deal was closed.
    pub(super) closed: usize,
}

/// Looks at all rows.
pub(super) fn take(table: &Table<'_>, plan: &[Match]) -> Census {
    let mut census = Census {
        columns: plan.iter().map(|_| Column::default()).collect(),
        sums: [Some(Decimal::ZERO); 2],
        ..Census::default()
    };
    let index_of = |name: &str| {
        let matched = plan.iter().find(|matched| matched.column.name == name)?;
        matched.found.map(|found| found.index)
    };
    let (closed, id) = (index_of("closed"), index_of("id"));
    let amount = index_of("gross").or_else(|| index_of("amount"));
    let keys = keys(plan);
    let width = table.names.len();
    table.rows(|line, record| {
        let is_filled = |index: usize| !cell(record, index).is_empty();
        let read = || plan.iter().filter_map(|matched| matched.found.map(|found| found.index));
        let is_even = record.len() == width;
        if record.iter().all(|cell| cell.trim().is_empty()) || (is_even && !read().any(is_filled)) {
            // One cell without anything in it is an empty line, which needs no rule.
            if record.len() > 1 {
                census.blank.see(line, "");
            }
            return true;
        }
        if !is_even {
            census.uneven.see(line, &record.len().to_string());
            let first = record.iter().map(str::trim).find(|cell| !cell.is_empty());
            let tail = census.tail.get_or_insert_with(|| Tail {
                line,
                text: first.unwrap_or_default().to_owned(),
                rows: 0,
            });
            tail.rows = tail.rows.saturating_add(1);
            return true;
        }
        let text = amount.map_or("", |index| cell(record, index));
        if is_stray(&keys, is_filled) {
            let filled = read().filter(|index| is_filled(*index)).collect();
            census.stray(line, filled, text);
            return true;
        }
        census.rows = census.rows.saturating_add(1);
        census.tail = None;
        census.add(text);
        census.ids.see(id.map_or("", |index| cell(record, index)));
        let is_closed = closed.is_some_and(is_filled);
        for (column, matched) in census.columns.iter_mut().zip(plan) {
            if let Some(found) = matched.found {
                column.see(line, cell(record, found.index), matched.spec.role, is_closed);
            }
        }
        true
    });
    census
}

/// The columns of the file without which a row is no record, amounts aside.
fn keys(plan: &[Match]) -> Vec<usize> {
    let is_key = |matched: &&Match| {
        matched.column.required && !matches!(matched.spec.role, Role::Number | Role::Currency | Role::Count)
    };
    let mut keys: Vec<usize> =
        plan.iter().filter(is_key).filter_map(|matched| Some(matched.found?.index)).collect();
    keys.sort_unstable();
    keys.dedup();
    keys
}

fn is_stray(keys: &[usize], is_filled: impl Fn(usize) -> bool) -> bool {
    let filled = keys.iter().filter(|key| is_filled(**key)).count();
    keys.len() >= 2 && (filled == 0 || (filled == 1 && keys.len() >= 3))
}

impl Census {
    fn stray(&mut self, line: usize, filled: Vec<usize>, amount: &str) {
        self.stray_count = self.stray_count.saturating_add(1);
        if self.strays.len() < STRAYS {
            let is_sum = MARKS.into_iter().zip(&self.sums).any(|(mark, sum)| {
                let value = numbers::value(amount, mark);
                value.is_some() && value == *sum && self.rows > 1
            });
            self.strays.push(Stray { line, filled, amount: super::shown(amount), is_sum });
        }
    }

    fn add(&mut self, amount: &str) {
        for (mark, sum) in MARKS.into_iter().zip(&mut self.sums) {
            let value = if amount.is_empty() { Some(Decimal::ZERO) } else { numbers::value(amount, mark) };
            *sum = sum.zip(value).and_then(|(sum, value)| sum.checked_add(value));
        }
    }

    /// The columns of the file that are filled in some row that is no record.
    pub(super) fn is_filled_in_stray(&self, index: usize) -> bool {
        self.strays.iter().any(|stray| stray.filled.contains(&index))
    }
}

impl Column {
    fn see(&mut self, line: usize, text: &str, role: Role, is_closed: bool) {
        if text.is_empty() {
            self.blank.see(line, "");
            return;
        }
        self.filled = self.filled.saturating_add(1);
        match role {
            Role::Date => self.dates.see(line, text),
            Role::Number | Role::Count | Role::Rate => self.numbers.see(line, text),
            Role::Word(_) | Role::Currency | Role::Partner => self.word(line, text, is_closed),
            Role::Id | Role::Text => {}
        }
    }

    fn word(&mut self, line: usize, text: &str, is_closed: bool) {
        if let Some(word) = self.words.get_mut(text) {
            word.count = word.count.saturating_add(1);
            word.closed = word.closed.saturating_add(usize::from(is_closed));
        } else if self.words.len() < WORDS {
            self.words.insert(text.to_owned(), Word { count: 1, line, closed: usize::from(is_closed) });
        } else {
            self.has_more_words = true;
        }
    }
}
