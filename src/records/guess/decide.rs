//! From what was seen to the lines of an entry.

mod column;
mod rows;
mod wanted;

use super::census::Census;
use super::columns::{By, Match, Sample};
use super::dates::Dates;
use super::encoding::Decoded;
use super::table::Table;
use super::{
    CHOOSE, Decision, Guess, Known, Reason, Standing, Value, dates, delimiter, ids, numbers, roles::Role,
    shown, values,
};
use crate::records::kinds::Kind;

/// How many names of columns are listed before the rest is counted.
const LISTED: usize = 6;

/// All that was seen of a file.
pub(super) struct Seen<'s> {
    pub(super) kind: Kind,
    pub(super) table: &'s Table<'s>,
    pub(super) sample: &'s Sample,
    pub(super) plan: &'s [Match],
    pub(super) census: &'s Census,
    pub(super) known: Known<'s>,
    /// What is to be done about ids that several rows have.
    pub(super) repeated: Option<ids::Repeated>,
    /// The columns of the file that say which amounts are negative, with the values that do.
    pub(super) sign: Option<(usize, Vec<String>)>,
}

/// The lines of an entry.
pub(super) fn decide(
    kind: Kind,
    decoded: &Decoded<'_>,
    table: &Table<'_>,
    sample: &Sample,
    plan: &[Match],
    census: &Census,
    known: Known<'_>,
) -> Guess {
    let index_of = |name: &str| {
        let matched = plan.iter().find(|matched| matched.column.name == name)?;
        matched.found.map(|found| found.index)
    };
    let repeated = index_of("id").and_then(|id| ids::look(table, sample, &census.ids, id));
    let sign = index_of("gross").and_then(|_| sign(table, sample, plan));
    let seen = Seen { kind, table, sample, plan, census, known, repeated, sign };
    let columns: Vec<Decision> =
        plan.iter().enumerate().flat_map(|(at, _)| column::decide(&seen, at)).collect();
    let mut decisions = vec![delimiter(table)];
    decisions.extend(decoded.decision.clone());
    decisions.extend(marks(&seen));
    decisions.extend(days(&seen));
    decisions.extend(preamble(table));
    decisions.extend(rows::decide(&seen));
    decisions.extend(unused(&seen));
    decisions.extend(columns);
    let needed = decisions.iter().any(|decision| decision.key != ["delimiter"]);
    let mut doubts: Vec<Reason> = decoded.doubt.iter().chain(&table.doubts).cloned().collect();
    doubts.extend(table.delimiter.reasons());
    doubts.extend(rows::doubts(&seen));
    doubts.extend(column::doubts(&seen));
    Guess {
        kind,
        needed,
        encoding: decoded.name,
        header_line: table.header_line,
        rows: census.rows,
        decisions,
        doubts,
    }
}

impl Seen<'_> {
    /// The name of a column of the file, for a sentence.
    fn name(&self, index: usize) -> String {
        format!("`{}`", shown(self.table.name(index)))
    }
}

fn delimiter(table: &Table<'_>) -> Decision {
    let mark = char::from(table.delimiter.mark).to_string();
    let mut reasons = Vec::new();
    if delimiter::announced(table.preamble).is_some() {
        reasons.push(Reason::at(1, "the file says so"));
    }
    Decision::new(&["delimiter"], Value::Text(mark), Standing::Sure, reasons)
}

/// The mark of the decimals: one for all columns of numbers.
fn marks(seen: &Seen<'_>) -> Vec<Decision> {
    let mut evidence = numbers::Evidence::default();
    for (column, matched) in seen.census.columns.iter().zip(seen.plan) {
        if matches!(matched.spec.role, Role::Number | Role::Rate | Role::Count) {
            evidence.add(&column.numbers);
        }
    }
    numbers::decide(&evidence)
}

/// The formats of the days, and their year where they have none.
fn days(seen: &Seen<'_>) -> Vec<Decision> {
    let columns: Vec<&dates::Evidence> = seen.census.columns.iter().map(|column| &column.dates).collect();
    let Dates { mut decisions, lacks_year } = dates::choose(&columns);
    if lacks_year {
        let line = seen.table.header_line.saturating_sub(1).max(1);
        let (value, standing, reason) = if let [year] = values::years_in(seen.table.preamble).as_slice() {
            let reason = Reason::at(line, "the only year that stands above the header");
            (Value::Number(*year), Standing::Unsure, reason)
        } else {
            let reason = Reason::new("the days have no year: write the one they lie in, such as 2026");
            (Value::Text(CHOOSE.to_owned()), Standing::Choose, reason)
        };
        decisions.push(Decision::new(&["date_year"], value, standing, vec![reason]));
    }
    decisions
}

fn preamble(table: &Table<'_>) -> Option<Decision> {
    let above = table.header_line.saturating_sub(1);
    let lines = u64::try_from(above).ok().filter(|lines| *lines > 0)?;
    let name = table.names.iter().find(|name| !name.is_empty()).map_or("", String::as_str);
    let reasons = vec![Reason::at(table.header_line, format!("the header, from `{}` on", shown(name)))];
    Some(Decision::new(&["skip_lines"], Value::Number(lines), Standing::Sure, reasons))
}

/// The columns of the file that nothing is read from.
fn unused(seen: &Seen<'_>) -> Option<Decision> {
    let is_read = |index: usize| {
        let of_book = seen.plan.iter().any(|matched| {
            let given = matched.spec.role == Role::Partner && seen.known.partner.is_some();
            !given && matched.found.is_some_and(|found| found.index == index)
        });
        let of_join = seen.repeated.as_ref().and_then(|repeated| repeated.join);
        of_book || of_join == Some(index) || seen.sign.as_ref().is_some_and(|(sign, _)| *sign == index)
    };
    let names: Vec<(usize, &String)> =
        seen.table.names.iter().enumerate().filter(|(index, _)| !is_read(*index)).collect();
    if names.is_empty() {
        return None;
    }
    let mut listed: Vec<String> = names
        .iter()
        .take(LISTED)
        .map(
            |(index, name)| if name.is_empty() { "one without a name".to_owned() } else { seen.name(*index) },
        )
        .collect();
    let rest = names.len().saturating_sub(LISTED);
    if rest > 0 {
        listed.push(format!("{rest} more"));
    }
    let reasons = vec![Reason::new(format!("nothing is read from {}", listed.join(", ")))];
    Some(Decision::new(&["ignore_unknown"], Value::Yes, Standing::Sure, reasons))
}

/// The column that says which amounts are negative.
fn sign(table: &Table<'_>, sample: &Sample, plan: &[Match]) -> Option<(usize, Vec<String>)> {
    let is_taken = |index: usize| {
        let sure = |by: By| matches!(by, By::OwnName | By::Name);
        plan.iter().any(|matched| matched.found.is_some_and(|found| found.index == index && sure(found.by)))
    };
    (0..table.names.len()).filter(|index| !is_taken(*index)).find_map(|index| {
        let credits = values::credits(sample.few(index)?, &super::names::normal(table.name(index)));
        (!credits.is_empty()).then(|| (index, credits.into_iter().map(str::to_owned).collect()))
    })
}
