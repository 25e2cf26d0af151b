//! Columns of the book that nothing in the file stands for: what is left to choose, and from what.

use super::{LISTED, Seen};
use crate::records::guess::columns::Match;
use crate::records::guess::roles::{Role, Words};
use crate::records::guess::{CHOOSE, Decision, Reason, Standing, Value, dates, shown, values};
use crate::records::kinds::Kind;

/// What may be chosen for a column.
pub(super) fn options(matched: &Match) -> Option<String> {
    match matched.spec.role {
        Role::Word(words) => Some(format!("one of {}", listed(words))),
        Role::Partner => Some("the id of a partner of the book".to_owned()),
        Role::Currency => Some("a code such as EUR, USD, GBP".to_owned()),
        Role::Id | Role::Text | Role::Date | Role::Number | Role::Count | Role::Rate => None,
    }
}

fn listed(words: Words) -> String {
    words.iter().map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
}

/// A column that nothing in the file stands for.
pub(super) fn wanted(seen: &Seen<'_>, matched: &Match) -> Vec<Decision> {
    let name = matched.column.name;
    let note = match (seen.kind, name) {
        _ if matched.column.required => None,
        (Kind::Deals, "closed") => Some("required unless a deal is open"),
        (Kind::Orders, "invoiced") => Some("without it, no order counts as invoiced"),
        (Kind::Activities, "dimension" | "points") => {
            Some("required unless the catalogue knows the activity")
        }
        (Kind::Deals, "currency") if has(seen, "amount") => {
            Some("unless the partner or base_currency says it")
        }
        _ => return Vec::new(),
    };
    let mut reasons: Vec<Reason> = options(matched).into_iter().map(Reason::new).collect();
    if reasons.is_empty() {
        reasons.push(Reason::new("name the column that holds it"));
    }
    reasons.extend(note.map(Reason::new));
    if matched.spec.role == Role::Currency {
        if let Some((code, header)) = currency_of_header(seen) {
            let reasons = vec![Reason::new(format!("the name of the column {header} says so"))];
            return vec![Decision::new(&["columns", name], Value::Constant(code), Standing::Unsure, reasons)];
        }
        reasons.extend(currency_hint(seen));
    }
    let is_same_for_all = matches!(matched.spec.role, Role::Word(_) | Role::Partner | Role::Currency);
    let value =
        if is_same_for_all { Value::Constant(CHOOSE.to_owned()) } else { Value::Text(CHOOSE.to_owned()) };
    let mut decisions = vec![Decision::new(&["columns", name], value, Standing::Choose, reasons)];
    let names = || seen.plan.iter().find(|other| other.column.name == "name").and_then(|other| other.found);
    if let Some(found) = names().filter(|_| name == "id") {
        let header = Value::Text(seen.table.name(found.index).to_owned());
        let reasons = vec![Reason::new("or this one, where names are to be the ids")];
        decisions.push(Decision::new(&["columns", name], header, Standing::Choose, reasons));
    }
    for unfit in matched.unfit.iter().take(2) {
        let example = seen.sample.example(*unfit);
        let reason = match example.parse() {
            Ok(number) if matched.spec.role == Role::Date && dates::is_serial(number) => {
                format!(
                    "this one, once it is exported as dates: `{example}` is a spreadsheet's number of a day"
                )
            }
            _ => format!("this one has the name, but `{}` is not what it should hold", shown(example)),
        };
        let header = Value::Text(seen.table.name(*unfit).to_owned());
        decisions.push(Decision::new(
            &["columns", name],
            header,
            Standing::Choose,
            vec![Reason::new(reason)],
        ));
    }
    for rival in matched.rivals.iter().take(LISTED) {
        decisions.extend(instead(seen, matched, *rival));
    }
    decisions
}

/// A column from which a wanted one might be made, with its values where they are few.
fn instead(seen: &Seen<'_>, matched: &Match, rival: usize) -> Vec<Decision> {
    let name = matched.column.name;
    let header = Value::Text(seen.table.name(rival).to_owned());
    let few = seen.sample.few(rival).filter(|_| options(matched).is_some());
    let Some(few) = few else {
        return vec![Decision::new(
            &["columns", name],
            header,
            Standing::Choose,
            vec![Reason::new("or this one")],
        )];
    };
    let reasons = vec![Reason::new(format!("or from a column of {} values, each of them mapped", few.len()))];
    let mut decisions = vec![Decision::new(&["columns", name, "column"], header, Standing::Choose, reasons)];
    if few.len() <= LISTED {
        let line = |value: &String| {
            let key = ["columns", name, "map", value.as_str()];
            Decision::new(&key, Value::Text(CHOOSE.to_owned()), Standing::Choose, Vec::new())
        };
        decisions.extend(few.iter().map(line));
    }
    decisions
}

fn has(seen: &Seen<'_>, name: &str) -> bool {
    seen.plan.iter().any(|matched| matched.column.name == name && matched.found.is_some())
}

/// The currency that the name of the amounts' column holds.
fn currency_of_header(seen: &Seen<'_>) -> Option<(String, String)> {
    let is_amount = |matched: &&Match| matches!(matched.column.name, "amount" | "gross");
    let index = seen.plan.iter().find(is_amount)?.found?.index;
    Some((values::currency_in(seen.table.name(index))?, seen.name(index)))
}

/// The currency that stands above the header.
pub(super) fn currency_hint(seen: &Seen<'_>) -> Option<Reason> {
    let mut lines = seen.table.preamble.lines().enumerate();
    lines.find_map(|(at, line)| {
        let code = values::currency_in(line);
        let code = code.or_else(|| values::has_dollar(line).then(|| "one of the dollars".to_owned()))?;
        Some(Reason::at(at.saturating_add(1), format!("this names {code}")))
    })
}
