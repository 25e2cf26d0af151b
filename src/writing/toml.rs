//! Records of TOML files, added, changed and taken away; every other byte, comments among them, stays what it is.

use std::fmt::Write as _;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::records::kinds::Kind;

use super::{Cells, Refused};

/// A record as it is written.
struct Written {
    /// Its heading, or the braces of a table within an array.
    span: Range<usize>,
    /// Its keys and values, each with its bytes and whether it is in quotes.
    entries: Vec<(String, Range<usize>, Range<usize>, bool)>,
}

fn records(text: &str, kind: Kind) -> Result<Vec<Written>, Refused> {
    let unreadable = |_| Refused::new("it can't be parsed", "correct its syntax");
    let table = DeTable::parse(text).map_err(unreadable)?;
    let array = table.get_ref().get(kind.name()).and_then(|value| value.get_ref().as_array());
    let written = |item: &Spanned<DeValue<'_>>| {
        let table = item.get_ref().as_table()?;
        let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
            let name: &std::borrow::Cow<'_, str> = key.get_ref();
            (name.to_string(), key.span(), value.span(), value.get_ref().is_str())
        };
        let mut entries: Vec<_> = table.iter().map(entry).collect();
        entries.sort_by_key(|(_, key, _, _)| key.start);
        Some(Written { span: item.span(), entries })
    };
    let written: Vec<Written> =
        array.into_iter().flat_map(|array| array.iter()).filter_map(written).collect();
    if written.iter().any(|record| text.get(record.span.clone()).is_some_and(|raw| raw.starts_with('{'))) {
        let message = format!("its {kind} are tables within an array, in which nothing is changed");
        return Err(Refused::new(message, format!("write each under a heading [[{kind}]]")));
    }
    Ok(written)
}

fn line_end(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// The byte behind the line in which a byte stands, its end included.
fn behind_line(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    rest.find('\n').map_or(text.len(), |end| at.saturating_add(end).saturating_add(1))
}

/// The byte at which the line starts in which a byte stands.
fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or_default().rfind('\n').map_or(0, |end| end.saturating_add(1))
}

/// The byte behind the last line of a record.
fn end_of(text: &str, record: &Written) -> usize {
    let last = record.entries.iter().map(|(_, _, value, _)| value.end).max().unwrap_or(record.span.end);
    behind_line(text, last.max(record.span.start))
}

/// A value as the model writes its own: a day without quotes where that has none, a number likewise.
fn value(text: &str, model: Option<bool>, column: &str) -> String {
    let is_day = crate::calendar::parse_date(text).is_some();
    let is_number = !text.is_empty() && text.len() < 18 && text.bytes().all(|byte| byte.is_ascii_digit());
    let is_bare_number = is_number && (text == "0" || !text.starts_with('0'));
    let is_figure = matches!(column, "amount" | "gross" | "hosts" | "years" | "points" | "rate" | "tier");
    if model == Some(false) && (is_day || (is_bare_number && is_figure)) {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for character in text.chars() {
        match character {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            // Writing to a text doesn't fail.
            control if control.is_control() => drop(write!(quoted, "\\u{:04X}", u32::from(control))),
            other => quoted.push(other),
        }
    }
    quoted.push('"');
    quoted
}

/// What stands between a key and its value.
fn equals(text: &str, record: Option<&Written>) -> String {
    let between = record
        .and_then(|record| record.entries.first())
        .and_then(|(_, key, value, _)| text.get(key.end..value.start));
    let compact = between == Some("=");
    if compact { "=".to_owned() } else { " = ".to_owned() }
}

/// The text with a new record behind the others of its kind.
pub(super) fn insert(text: &str, kind: Kind, values: &Cells) -> Result<String, Refused> {
    let records = records(text, kind)?;
    let (model, end) = (records.last(), line_end(text));
    let indent = |at: usize| {
        let start = line_start(text, at);
        let line = text.get(start..at).unwrap_or_default();
        if line.trim().is_empty() { line.to_owned() } else { String::new() }
    };
    let of_heading = model.map(|record| indent(record.span.start)).unwrap_or_default();
    let of_keys = model.and_then(|record| record.entries.first()).map(|(_, key, _, _)| indent(key.start));
    let (of_keys, equals) = (of_keys.unwrap_or_default(), equals(text, model));
    let mut block = format!("{of_heading}[[{kind}]]{end}");
    for column in kind.columns() {
        let Some(given) = values.get(column.name).filter(|given| !given.is_empty()) else { continue };
        let is_quoted = |record: &Written| {
            let entry = record.entries.iter().find(|(name, _, _, _)| name == column.name);
            entry.map(|(_, _, _, quoted)| *quoted)
        };
        let like = records.iter().rev().find_map(is_quoted);
        // Writing to a text doesn't fail.
        let _ = write!(block, "{of_keys}{}{equals}{}{end}", column.name, value(given, like, column.name));
    }
    let at = model.map_or(text.len(), |record| end_of(text, record));
    let (before, behind) = (text.get(..at).unwrap_or_default(), text.get(at..).unwrap_or_default());
    let gap = if before.is_empty() { "" } else { end };
    let ended = if before.is_empty() || before.ends_with('\n') { "" } else { end };
    Ok(format!("{before}{ended}{gap}{block}{behind}"))
}

fn at<'r>(records: &'r [Written], text: &str, id: &str) -> Result<&'r Written, Refused> {
    let is_it = |record: &&Written| {
        let entry = record.entries.iter().find(|(name, _, _, _)| name == "id");
        let raw = entry.and_then(|(_, _, value, _)| text.get(value.clone()));
        raw.is_some_and(|raw| {
            let parsed = DeValue::parse(raw).ok();
            parsed.is_some_and(|value| value.get_ref().as_str().is_some_and(|is| is.trim() == id))
        })
    };
    let lost = || Refused::new(format!("`{id}` isn't there any more"), "run it again");
    records.iter().find(is_it).ok_or_else(lost)
}

/// The text with other values under keys of a record; an empty one takes a key away.
pub(super) fn set(text: &str, kind: Kind, id: &str, values: &Cells) -> Result<String, Refused> {
    let mut changed = text.to_owned();
    for (name, given) in values {
        let records = records(&changed, kind)?;
        let record = at(&records, &changed, id)?;
        let entry = record.entries.iter().find(|(key, _, _, _)| key == name);
        match (entry, given.is_empty()) {
            (Some((_, key, _, _)), true) => {
                let line = line_start(&changed, key.start)..behind_line(&changed, key.start);
                changed.replace_range(line, "");
            }
            (Some((_, _, old, quoted)), false) => {
                let new = value(given, Some(*quoted), name);
                changed.replace_range(old.clone(), &new);
            }
            (None, true) => {}
            (None, false) => {
                let end = line_end(&changed);
                let is_quoted = |record: &Written| {
                    record
                        .entries
                        .iter()
                        .find(|(key, _, _, _)| is_like(key, name))
                        .map(|(_, _, _, quoted)| *quoted)
                };
                let like = records.iter().rev().find_map(is_quoted);
                let indent = record.entries.first().map_or("", |(_, key, _, _)| {
                    changed.get(line_start(&changed, key.start)..key.start).unwrap_or_default()
                });
                let added =
                    format!("{indent}{name}{}{}", equals(&changed, Some(record)), value(given, like, name));
                let at = end_of(&changed, record);
                let is_ended = changed.get(..at).is_some_and(|before| before.ends_with('\n'));
                let added = if is_ended { format!("{added}{end}") } else { format!("{end}{added}") };
                changed.insert_str(at, &added);
            }
        }
    }
    Ok(changed)
}

/// Whether values of one column are written as those of another: days as days.
fn is_like(known: &str, name: &str) -> bool {
    known == name || (name == "closed" && known == "registered") || (name == "invoiced" && known == "ordered")
}

/// The text without a record.
pub(super) fn remove(text: &str, kind: Kind, id: &str) -> Result<String, Refused> {
    let records = records(text, kind)?;
    let record = at(&records, text, id)?;
    let (start, end) = (line_start(text, record.span.start), end_of(text, record));
    let before = text.get(..start).unwrap_or_default();
    let blank = format!("{0}{0}", line_end(text));
    let before =
        if before.ends_with(&blank) { before.strip_suffix(line_end(text)).unwrap_or(before) } else { before };
    Ok(format!("{before}{}", text.get(end..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(pairs: &[(&str, &str)]) -> Cells {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    const BOOK: &str = "# The deals.\n[[deals]] # first\nid = 'D-1'\nregistered = 2026-01-02 # a day\namount = \"5\"\n\n\
                        # And a partner.\n[[partners]]\nid = \"a\"\n";

    #[test]
    fn a_new_record_stands_behind_the_others_in_their_style() {
        let cells = values(&[("id", "D-2"), ("registered", "2026-01-03"), ("customer", "a \"b\" \\")]);
        let new = insert(BOOK, Kind::Deals, &cells).unwrap();
        let block = "\n[[deals]]\nid = \"D-2\"\ncustomer = \"a \\\"b\\\" \\\\\"\nregistered = 2026-01-03\n";
        assert_eq!(new, BOOK.replace("\"5\"\n", &format!("\"5\"\n{block}")));
        assert_eq!(remove(&new, Kind::Deals, "D-2").unwrap(), BOOK);
        let crlf = BOOK.replace('\n', "\r\n");
        let new = insert(&crlf, Kind::Deals, &cells).unwrap();
        assert_eq!(new, crlf.replace("\"5\"\r\n", &format!("\"5\"\r\n{}", block.replace('\n', "\r\n"))));
        assert_eq!(remove(&new, Kind::Deals, "D-2").unwrap(), crlf);
    }

    #[test]
    fn a_change_leaves_comments_and_layout() {
        let new =
            set(BOOK, Kind::Deals, "D-1", &values(&[("registered", "2026-01-04"), ("closed", "2026-01-05")]));
        let wanted =
            BOOK.replace("2026-01-02", "2026-01-04").replace("\"5\"\n", "\"5\"\nclosed = 2026-01-05\n");
        assert_eq!(new.unwrap(), wanted);
        let new = set(&wanted, Kind::Deals, "D-1", &values(&[("registered", "2026-01-02"), ("closed", "")]));
        assert_eq!(new.unwrap(), BOOK);
        assert!(set("deals = [{ id = \"D-1\" }]\n", Kind::Deals, "D-1", &values(&[("closed", "")])).is_err());
    }
}
