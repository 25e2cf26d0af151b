//! Where one column of the book comes from, and what its cells mean.

use super::wanted::{currency_hint, options, wanted};
use super::{LISTED, Seen, rows};
use crate::records::guess::census::Column;
use crate::records::guess::columns::{By, Found, Match};
use crate::records::guess::roles::Role;
use crate::records::guess::{CHOOSE, Decision, Reason, Standing, Value, is_share, numbers, shown, values};
use crate::records::kinds::Kind;

/// How many values are listed before the rest is counted.
const VALUES: usize = 40;

/// The lines for one column of the book.
pub(super) fn decide(seen: &Seen<'_>, at: usize) -> Vec<Decision> {
    let (Some(matched), Some(column)) = (seen.plan.get(at), seen.census.columns.get(at)) else {
        return Vec::new();
    };
    let name = matched.column.name;
    if let Some(partner) = seen.known.partner.filter(|_| matched.spec.role == Role::Partner) {
        let reasons = vec![Reason::new("as asked for")];
        return vec![Decision::new(
            &["columns", name],
            Value::Constant(partner.to_owned()),
            Standing::Sure,
            reasons,
        )];
    }
    match matched.found {
        Some(found) => read(seen, matched, column, found),
        None => wanted(seen, matched),
    }
}

/// Doubts about columns that are read as they are, which no line of the entry could carry.
pub(super) fn doubts(seen: &Seen<'_>) -> Vec<Reason> {
    let own = |matched: &Match| matched.found.is_some_and(|found| found.by == By::OwnName);
    let columns = seen.census.columns.iter().zip(seen.plan).filter(|(_, matched)| own(matched));
    let mut doubts: Vec<Reason> =
        columns.filter_map(|(column, matched)| unreadable(matched, column)).collect();
    let repeated = seen.plan.iter().filter_map(|matched| Some(matched.found?.index));
    let repeated = repeated.filter(|index| seen.table.is_repeated(*index));
    doubts.extend(repeated.map(|index| {
        Reason::at(
            seen.table.header_line,
            format!("{} is the name of several columns: rename one", seen.name(index)),
        )
    }));
    doubts.dedup();
    doubts
}

/// A column that is read from one of the file.
fn read(seen: &Seen<'_>, matched: &Match, column: &Column, found: Found) -> Vec<Decision> {
    let name = matched.column.name;
    let header = seen.table.name(found.index).to_owned();
    let mut companions = Vec::new();
    // Several claims may share an id where a book is kept by hand; that is said, and nothing else.
    let is_own_claim = seen.kind == Kind::Activities && found.by == By::OwnName;
    if name == "id" && seen.repeated.is_some() && !is_own_claim {
        return ids(seen, matched, column, &header);
    }
    companions.extend(meanings(seen, matched, column));
    if let Some((sign, credits)) = seen.sign.as_ref().filter(|_| name == "gross") {
        companions.push(negative(seen, *sign, credits));
    }
    companions.extend(default(seen, matched, column));
    let mut reasons = Vec::new();
    let mut standing = Standing::Sure;
    match found.by {
        By::OwnName | By::Name => {}
        By::LikelyName => {
            standing = Standing::Unsure;
            reasons.push(Reason::new("by its name, which may mean something else"));
        }
        By::PartOfName => {
            standing = Standing::Unsure;
            reasons.push(Reason::new("by a part of its name"));
        }
        By::Content => {
            standing = Standing::Unsure;
            reasons.push(Reason::new("by what stands in it; its name doesn't say"));
        }
        By::Shared => {
            standing = Standing::Unsure;
            reasons
                .push(Reason::new("no column says when it was ordered, so the day of the invoice is taken"));
        }
    }
    if !matched.rivals.is_empty() {
        let rivals: Vec<String> = matched.rivals.iter().take(LISTED).map(|rival| seen.name(*rival)).collect();
        reasons.push(Reason::new(format!("it could also be {}", rivals.join(", "))));
    }
    if found.by != By::OwnName
        && let Some(reason) = unreadable(matched, column)
    {
        standing = Standing::Unsure;
        reasons.push(reason);
    }
    if found.by == By::OwnName && companions.is_empty() {
        return Vec::new();
    }
    let has_companions = !companions.is_empty();
    let key: &[&str] = if has_companions { &["columns", name, "column"] } else { &["columns", name] };
    let mut decisions = vec![Decision::new(key, Value::Text(header), standing, reasons)];
    decisions.extend(companions);
    decisions
}

/// What stands in a column of days or numbers, and is none.
fn unreadable(matched: &Match, column: &Column) -> Option<Reason> {
    let (tally, what) = match matched.spec.role {
        Role::Date if column.dates.serial.count > 0 => {
            let serial = &column.dates.serial;
            let text = format!(
                "`{}` looks like a spreadsheet's number of a day: export the column as dates; {} such",
                serial.example,
                rows::rows(serial.count)
            );
            return Some(Reason::at(serial.line, text));
        }
        Role::Date => (&column.dates.unread, "day"),
        Role::Number | Role::Count | Role::Rate => (&column.numbers.unread, "number"),
        Role::Id | Role::Partner | Role::Text | Role::Currency | Role::Word(_) => return None,
    };
    (tally.count > 0).then(|| {
        let is_dressed = what == "number" && numbers::look(numbers::undressed(&tally.example)).is_some();
        let why = if is_dressed { ", for what stands beside its digits" } else { "" };
        let text =
            format!("`{}` can't be read as a {what}{why}; {} such", tally.example, rows::rows(tally.count));
        Reason::at(tally.line, text)
    })
}

/// Ids that several rows have: with what tells these apart.
fn ids(seen: &Seen<'_>, matched: &Match, column: &Column, header: &str) -> Vec<Decision> {
    let Some(repeated) = &seen.repeated else { return Vec::new() };
    let (first, second) = repeated.lines;
    let text = format!(
        "`{}` comes again in line {second}; {} share an id with another",
        repeated.example,
        rows::rows(repeated.rows)
    );
    let reason = Reason::at(first, text);
    let text = |text: &str| Value::Text(text.to_owned());
    let id = |part: &str, value, standing, reasons| {
        Decision::new(&["columns", "id", part], value, standing, reasons)
    };
    if let (Some(join), None) = (repeated.join, repeated.twins) {
        let columns = Value::Texts(vec![header.to_owned(), seen.table.name(join).to_owned()]);
        return vec![
            id("columns", columns, Standing::Sure, vec![reason]),
            id("join", text("-"), Standing::Sure, Vec::new()),
        ];
    }
    let becomes = Reason::new(format!("the second becomes `{}#2`", repeated.example));
    let mut decisions = vec![id("column", text(header), Standing::Sure, Vec::new())];
    decisions.push(match repeated.twins {
        None => id("numbered", Value::Yes, Standing::Sure, vec![reason, becomes]),
        Some((one, other)) => {
            let doubt =
                format!("line {other} is alike in every column: if such rows are no mistake, number them");
            id("numbered", Value::Yes, Standing::Choose, vec![reason, Reason::at(one, doubt)])
        }
    });
    if column.blank.count == 1 {
        decisions.push(blank(matched, column));
    }
    decisions
}

/// The amounts that are negative by what another column says.
fn negative(seen: &Seen<'_>, sign: usize, credits: &[String]) -> Decision {
    let listed: Vec<String> = credits.iter().map(|credit| format!("`{}`", shown(credit))).collect();
    let reasons = vec![Reason::new(format!(
        "{} in {} is taken for money that goes back; if it is the other way round, name the others",
        listed.join(", "),
        seen.name(sign)
    ))];
    let key = ["columns", "gross", "negative", seen.table.name(sign)];
    Decision::new(&key, Value::Texts(credits.to_vec()), Standing::Unsure, reasons)
}

/// What a blank cell means, where one may not be blank.
fn default(seen: &Seen<'_>, matched: &Match, column: &Column) -> Option<Decision> {
    let is_currency = matched.spec.role == Role::Currency && column.filled == 0;
    if column.blank.count == 0 || !(rows::is_needed(matched) || is_currency) {
        return None;
    }
    // One name for many records would be no id.
    if matched.spec.role == Role::Id && column.blank.count > 1 {
        return None;
    }
    let mut decision = blank(matched, column);
    if matched.spec.role == Role::Currency {
        decision.reasons.extend(currency_hint(seen));
    }
    Some(decision)
}

/// The line for what a blank cell means.
fn blank(matched: &Match, column: &Column) -> Decision {
    let all = column.filled.saturating_add(column.blank.count);
    let counted = match column.blank.count {
        1 => "1 cell is blank".to_owned(),
        count if count == all => format!("all {count} cells are blank"),
        count => format!("{count} of {all} cells are blank"),
    };
    let text = format!("what a blank cell means; {counted}");
    let reasons = vec![Reason::at(column.blank.line, text)];
    let key = ["columns", matched.column.name, "default"];
    Decision::new(&key, Value::Text(CHOOSE.to_owned()), Standing::Choose, reasons)
}

/// What the values of a column mean.
fn meanings(seen: &Seen<'_>, matched: &Match, column: &Column) -> Vec<Decision> {
    match matched.spec.role {
        Role::Word(words) => {
            let is_own = |value: &str| words.iter().any(|(word, _)| *word == value);
            map(matched, column, is_own, |value| {
                let word = values::word_for(words, value);
                word.map(str::to_owned)
                    .map(|word| (word, by_meaning(seen, matched, column, value)))
                    .or_else(|| by_closed(seen, matched, column, value))
            })
        }
        Role::Currency => {
            let is_own = |value: &str| crate::records::cells::parse_currency(value).is_ok();
            map(matched, column, is_own, |value| values::currency_for(value).map(|code| (code, Vec::new())))
        }
        Role::Partner => {
            let is_id = |value: &str| {
                let is_slug = value
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
                seen.known.partners.iter().any(|(id, _)| id == value)
                    || (seen.known.partners.is_empty() && is_slug)
            };
            map(matched, column, is_id, |value| {
                values::partner_for(seen.known, value).map(|id| (id.to_owned(), Vec::new()))
            })
        }
        Role::Id | Role::Text | Role::Date | Role::Number | Role::Count | Role::Rate => Vec::new(),
    }
}

/// A line for each value, unless all are the book's own already.
fn map(
    matched: &Match,
    column: &Column,
    is_own: impl Fn(&str) -> bool,
    meaning: impl Fn(&str) -> Option<(String, Vec<Reason>)>,
) -> Vec<Decision> {
    if column.words.keys().all(|value| is_own(value)) && !column.has_more_words {
        return Vec::new();
    }
    let mut words: Vec<_> = column.words.iter().collect();
    words.sort_by(|(one, left), (other, right)| right.count.cmp(&left.count).then(one.cmp(other)));
    let mut decisions = Vec::new();
    for (value, word) in words.iter().take(VALUES) {
        let key = ["columns", matched.column.name, "map", value.as_str()];
        let count = Reason::at(word.line, format!("in {}", rows::rows(word.count)));
        let known = if is_own(value) { Some(((*value).clone(), Vec::new())) } else { meaning(value) };
        decisions.push(match known {
            Some((meaning, doubts)) => {
                let standing = if doubts.is_empty() { Standing::Sure } else { Standing::Unsure };
                let reasons = if doubts.is_empty() { vec![count] } else { doubts };
                Decision::new(&key, Value::Text(meaning), standing, reasons)
            }
            None => Decision::new(&key, Value::Text(CHOOSE.to_owned()), Standing::Choose, vec![count]),
        });
    }
    if let Some(undecided) = decisions.iter_mut().find(|decision| decision.standing == Standing::Choose) {
        undecided.reasons.extend(options(matched).map(Reason::new));
    }
    let rest = column.words.len().saturating_sub(VALUES);
    if (rest > 0 || column.has_more_words)
        && let Some(last) = decisions.last_mut()
    {
        last.reasons.push(Reason::new("and there are more values, each of which needs such a line"));
    }
    decisions
}

/// What speaks against the meaning of a deal's status.
fn by_meaning(seen: &Seen<'_>, matched: &Match, column: &Column, value: &str) -> Vec<Reason> {
    let (Some(word), Some(closed)) = (column.words.get(value), closed(seen)) else { return Vec::new() };
    let is_status = seen.kind == Kind::Deals && matched.column.name == "status";
    let Role::Word(words) = matched.spec.role else { return Vec::new() };
    match values::word_for(words, value) {
        Some("open") if is_status && word.closed > 0 => vec![Reason::at(
            word.line,
            format!(
                "{} of its {} has a day in {closed}, which an open deal may not have: read such rows with a \
                 second source that keeps them alone and has closed = {{ value = \"\" }}",
                word.closed,
                rows::rows(word.count)
            ),
        )],
        Some("won" | "lost") if is_status && word.closed < word.count => vec![Reason::at(
            word.line,
            format!(
                "in {} of its {} {closed} is blank, which a closed deal may not be",
                word.count.saturating_sub(word.closed),
                rows::rows(word.count)
            ),
        )],
        _ => Vec::new(),
    }
}

/// A status of which no deal has been closed, among others that have been, is an open one.
fn by_closed(
    seen: &Seen<'_>,
    matched: &Match,
    column: &Column,
    value: &str,
) -> Option<(String, Vec<Reason>)> {
    let (word, closed) = (column.words.get(value)?, closed(seen)?);
    let is_status = seen.kind == Kind::Deals && matched.column.name == "status";
    let others_are = column.words.values().any(|other| is_share(other.closed, other.count, 95));
    if !is_status || word.closed > 0 || !others_are {
        return None;
    }
    let text = format!("{closed} is blank in all of its {}", rows::rows(word.count));
    Some(("open".to_owned(), vec![Reason::at(word.line, text)]))
}

/// The name of the column that says when a deal was closed.
fn closed(seen: &Seen<'_>) -> Option<String> {
    let matched = seen.plan.iter().find(|matched| matched.column.name == "closed")?;
    Some(seen.name(matched.found?.index))
}
