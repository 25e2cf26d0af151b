//! Which rows are records: blank rows, totals, and rows that lack what a record needs.

use super::Seen;
use crate::records::guess::census::Tail;
use crate::records::guess::columns::Match;
use crate::records::guess::roles::Role;
use crate::records::guess::{Decision, Reason, Standing, Value, is_share};

/// The lines that say which rows are taken.
pub(super) fn decide(seen: &Seen<'_>) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let blank = &seen.census.blank;
    if blank.count > 0 {
        let rows = if blank.count == 1 { "a row with" } else { "the first of the rows with" };
        let counted = if blank.count == 1 { String::new() } else { format!(", {} in all", blank.count) };
        let reasons = vec![Reason::at(blank.line, format!("{rows} nothing in what is read{counted}"))];
        decisions.push(Decision::new(&["skip_blank"], Value::Yes, Standing::Sure, reasons));
    }
    let key = stray_key(seen);
    if let Some(key) = key {
        decisions.push(keep(seen, key, Standing::Sure, strays(seen)));
    }
    if let Some((tail, text)) = tail(seen) {
        let reasons = vec![Reason::at(tail.line, "what stands from here on is no record")];
        decisions.push(Decision::new(&["until"], Value::Text(text), Standing::Sure, reasons));
    }
    for (column, matched) in seen.census.columns.iter().zip(seen.plan) {
        let Some(found) = matched.found.filter(|found| Some(found.index) != key) else { continue };
        let is_known = decisions
            .iter()
            .any(|known| known.key.last().is_some_and(|name| name == seen.table.name(found.index)));
        if is_needed(matched) && column.blank.count > 0 && column.filled > 0 && !is_known {
            let text = format!("leaves out the {} without {}", rows(column.blank.count), matched.column.name);
            let reasons = vec![Reason::at(column.blank.line, text)];
            decisions.push(keep(seen, found.index, Standing::Choose, reasons));
        }
    }
    decisions
}

/// Whether a record needs a value in a column whose blank cells a rule could fill or leave out.
pub(super) fn is_needed(matched: &Match) -> bool {
    matched.column.required
}

pub(super) fn rows(count: usize) -> String {
    if count == 1 { "1 row".to_owned() } else { format!("{count} rows") }
}

fn keep(seen: &Seen<'_>, index: usize, standing: Standing, reasons: Vec<Reason>) -> Decision {
    let value = Value::Text("filled".to_owned());
    Decision::new(&["keep", seen.table.name(index)], value, standing, reasons)
}

/// The column that is blank in all rows that are no records, and in no others: the id where it is.
fn stray_key(seen: &Seen<'_>) -> Option<usize> {
    let census = seen.census;
    let are_few = !is_share(census.stray_count, census.rows, 5) || census.stray_count <= 2;
    if census.strays.is_empty() || !are_few {
        return None;
    }
    let tells = |with_blanks: bool| {
        let mut of = census.columns.iter().zip(seen.plan).filter_map(|(column, matched)| {
            let index = matched.found?.index;
            let is_full = column.blank.count == 0 || with_blanks;
            let is_key = matched.column.required && !matches!(matched.spec.role, Role::Number);
            (is_key && is_full && column.filled > 0 && !census.is_filled_in_stray(index)).then_some(index)
        });
        of.next()
    };
    tells(false)
}

/// What the rows are that are no records.
fn strays(seen: &Seen<'_>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = Vec::new();
    for stray in seen.census.strays.iter().take(3) {
        let what = match (stray.amount.as_str(), stray.is_sum) {
            ("", _) => "no record, for hardly anything stands in it".to_owned(),
            (amount, true) => format!("a total: `{amount}` is the sum of the rows above"),
            (amount, false) => format!("no record, for little more than `{amount}` stands in it"),
        };
        reasons.push(Reason::at(stray.line, what));
    }
    let rest = seen.census.stray_count.saturating_sub(reasons.len());
    if rest > 0 {
        reasons.push(Reason::new(format!("and {rest} more")));
    }
    reasons
}

/// What stands behind the records, and how its first cell begins, where no record begins so.
fn tail<'s>(seen: &'s Seen<'_>) -> Option<(&'s Tail, String)> {
    let tail = seen.census.tail.as_ref()?;
    // Counts and days in such a line change from export to export.
    let words = tail.text.split(|sign: char| sign.is_ascii_digit() || "([:".contains(sign)).next()?.trim();
    let begins_so = |text: &str| text.starts_with(words);
    let mut is_alone = words.chars().filter(|sign| sign.is_alphabetic()).count() >= 3;
    seen.table.rows(|line, record| {
        let first = record.iter().map(str::trim).find(|cell| !cell.is_empty());
        is_alone &= line >= tail.line || !first.is_some_and(begins_so);
        is_alone && line < tail.line
    });
    is_alone.then(|| (tail, words.to_owned()))
}

/// Whether the columns aren't just those of a book.
fn table_is_foreign(seen: &Seen<'_>) -> bool {
    seen.table.names.iter().any(|name| seen.kind.position(name).is_none())
}

/// Rows that no line takes care of.
pub(super) fn doubts(seen: &Seen<'_>) -> Vec<Reason> {
    let mut doubts = Vec::new();
    let uneven = &seen.census.uneven;
    let behind = tail(seen).map_or(0, |(tail, _)| tail.rows);
    if uneven.count > behind {
        let width = seen.table.names.len();
        let more =
            if uneven.count > 1 { format!("; {} such in all", rows(uneven.count)) } else { String::new() };
        let text = format!("{} cells instead of {width}: an error until it is mended{more}", uneven.example);
        doubts.push(Reason::at(uneven.line, text));
    }
    if !seen.census.strays.is_empty() && stray_key(seen).is_none() {
        doubts.extend(strays(seen));
    }
    if seen.census.rows == 0 && table_is_foreign(seen) {
        doubts.push(Reason::new("no row below the header has anything in what is read"));
    }
    if seen.census.ids.is_cut {
        doubts.push(Reason::new("ids were compared in the first 5,000,000 rows only"));
    }
    doubts
}
