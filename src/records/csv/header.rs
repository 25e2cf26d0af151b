//! The header of a CSV file, held against what is to be read from the rows below it.

use std::collections::BTreeSet;

use super::{DELIMITERS, Raw};
use crate::files::encoding::line_end;
use crate::finding::{Code, Findings, Problem};
use crate::records::cells::quoted;
use crate::records::import::bound::Bound;
use crate::records::import::{Import, Provenance, nearly};
use crate::suggest;

/// How many wrong columns of a header are told one by one before the rest is counted.
const TOLD: usize = 50;
/// How many names of a header are listed in a message.
const LISTED: usize = 30;

/// Where the header may stand: the byte behind the lines that are skipped. `None` where nothing stands there.
pub(super) fn top(text: &str, skip_lines: usize) -> Option<usize> {
    let mark = char::from(line_end(text));
    let mut top = 0usize;
    for _ in 0..skip_lines {
        let rest = text.get(top..)?;
        top = top.saturating_add(rest.find(mark)?.saturating_add(1));
    }
    text.get(top..).filter(|body| !body.trim().is_empty()).map(|_| top)
}

/// The problem that a file without a header is.
pub(super) fn empty(text: &str, import: &Import) -> Problem {
    if import.skip_lines > 0 && !text.trim().is_empty() {
        let message = format!("nothing stands below the lines that are skipped ({})", import.skip_lines);
        return Problem::new(Code::EmptyFile, message, "correct `skip_lines` in [[sources]]");
    }
    let fix = if import.files.is_some() {
        "export it again, or take it out of [[sources]]".to_owned()
    } else {
        let columns: Vec<&str> = import.kind.columns().iter().map(|column| column.name).collect();
        format!("start it with the header `{}`", columns.join(","))
    };
    Problem::new(Code::EmptyFile, "the file is empty", fix)
}

/// The delimiter under which the header names the most columns that are to be read.
pub(super) fn detect_delimiter(body: &str, import: &Import) -> u8 {
    let mut lines = body.split(['\n', '\r']);
    let header = lines.find(|line| !line.trim().is_empty()).unwrap_or_default();
    let is_named = |cell: &str| {
        let name = cell.trim().trim_matches('"').trim();
        import.names().any(|column| column == name) || import.kind.position(name).is_some()
    };
    let named = |delimiter: u8| header.split(char::from(delimiter)).filter(|cell| is_named(cell)).count();
    // The first of equals wins: the usual delimiter.
    DELIMITERS.into_iter().rev().max_by_key(|delimiter| named(*delimiter)).unwrap_or(b',')
}

/// The header with the place of every column in it; `None` where it can't be used, which is reported.
pub(super) fn bind<'i>(
    raw: &Raw<'_>,
    record: &csv::StringRecord,
    import: &'i Import,
    findings: &mut Findings,
) -> Option<Bound<'i>> {
    let names: Vec<&str> = record.iter().map(str::trim).collect();
    let own =
        |name: &str| import.kind.position(name).filter(|column| import.provenance_of(*column).is_none());
    let is_used = |name: &str| own(name).is_some() || import.names().any(|used| used == name);
    if !names.iter().any(|name| is_used(name)) {
        findings.report(raw.place(), no_header(import));
        return None;
    }
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    let used = names.iter().copied().enumerate().filter(|(_, name)| is_used(name));
    let repeated: Vec<(usize, &str)> = used.filter(|(_, name)| !seen.insert(name)).collect();
    let mut usable = repeated.is_empty();
    let twice = |(index, name): &(usize, &str)| {
        let fix =
            if import.files.is_some() { "rename one of them in the export" } else { "remove one of them" };
        let message = format!("the column {} is named twice", quoted(name));
        (*index, Problem::new(Code::RepeatedColumn, message, fix))
    };
    report_first(raw, repeated.iter().map(twice).collect(), findings);
    let mut unknown: Vec<(usize, &str)> =
        names.iter().copied().enumerate().filter(|(_, name)| !is_used(name)).collect();
    for (wanted, by) in named_by(import) {
        if !names.contains(&wanted) {
            let near = suggest::nearest(wanted, unknown.iter().map(|(_, name)| *name));
            let position = unknown.iter().position(|(_, name)| Some(*name) == near);
            // A column that is only spelt otherwise is told once: as the one that is missing.
            let place = position.map(|position| raw.place_of(unknown.remove(position).0));
            findings.report(place.unwrap_or(raw.place()), missing_of_export(wanted, &by, near, &names));
            usable = false;
        }
    }
    let columns = import.kind.columns().iter().enumerate();
    let missing = columns.filter(|(index, column)| {
        column.required && import.provenance_of(*index).is_none() && !names.contains(&column.name)
    });
    for (_, column) in missing {
        let message = format!("the required column `{}` is missing from the header", column.name);
        let near = suggest::nearest(column.name, unknown.iter().map(|(_, name)| *name));
        let position = unknown.iter().position(|(_, name)| Some(*name) == near);
        // A column that is only misspelt is told once: as the one that is missing.
        let (place, fix) = match position.map(|position| unknown.remove(position)) {
            Some((index, near)) => (raw.place_of(index), give_fix(import, column.name, Some(near))),
            None => (raw.place(), give_fix(import, column.name, None)),
        };
        findings.report(place, Problem::new(Code::MissingColumn, message, fix));
        usable = false;
    }
    let unread: Vec<(usize, Problem)> = unknown
        .into_iter()
        .filter_map(|(index, name)| Some((index, unknown_column(import, index, name, &names)?)))
        .collect();
    report_first(raw, unread, findings);
    usable.then(|| Bound::new(import, &names))
}

/// Reports what is wrong with columns of a header: with the first each, and with the rest together. The place of a
/// cell is found by going through those before it, which is no way to treat a hundred thousand.
fn report_first(raw: &Raw<'_>, mut columns: Vec<(usize, Problem)>, findings: &mut Findings) {
    let rest = columns.split_off(columns.len().min(TOLD));
    for (index, problem) in columns {
        findings.report(raw.place_of(index), problem);
    }
    let more = rest.len().saturating_sub(1);
    if let Some((index, problem)) = rest.into_iter().next() {
        let message = match more {
            0 => problem.message,
            more => format!("{}, and so with {more} more of the columns behind", problem.message),
        };
        findings.report(raw.place_of(index), Problem { message, ..problem });
    }
}

/// What is wrong with a column that nothing is read from; `None` where that is fine.
fn unknown_column(import: &Import, index: usize, name: &str, names: &[&str]) -> Option<Problem> {
    let columns = || import.kind.columns().iter().map(|column| column.name);
    let message = match name {
        "" => format!("cell {} of the header is blank", index.saturating_add(1)),
        name if import.files.is_some() => format!("nothing is read from the column {}", quoted(name)),
        name => format!("{} have no column {}", import.kind, quoted(name)),
    };
    if import.files.is_none() {
        return Some(Problem::new(Code::UnknownColumn, message, suggest::hint(name, columns())));
    }
    // `Currency` may well be what `currency` is.
    let open = columns()
        .enumerate()
        .filter(|(position, column)| import.provenance_of(*position).is_none() && !names.contains(column));
    let near = nearly(name, open.map(|(_, column)| column));
    match (near, import.ignore_unknown) {
        (Some(near), true) => {
            let message = format!("{} is not read as `{near}`", quoted(name));
            let fix =
                format!("add `{near} = {name:?}` to [sources.columns], or `{near} = {{ value = \"\" }}`");
            Some(Problem::new(Code::Doubtful, message, fix))
        }
        (Some(near), false) => {
            let fix = format!("add `{near} = {name:?}` to [sources.columns], or set `ignore_unknown = true`");
            Some(Problem::new(Code::UnknownColumn, message, fix))
        }
        (None, true) => None,
        (None, false) => {
            let fix = match name {
                "" => "set `ignore_unknown = true`",
                _ => "map it in [sources.columns], or set `ignore_unknown = true`",
            };
            Some(Problem::new(Code::UnknownColumn, message, fix))
        }
    }
}

/// How to give a column that is missing.
fn give_fix(import: &Import, column: &str, near: Option<&str>) -> String {
    match (import.files.is_some(), near) {
        (false, Some(near)) => format!("rename `{near}` to `{column}`"),
        (false, None) => format!("add a column `{column}`"),
        (true, Some(near)) => format!("add `{column} = {near:?}` to [sources.columns]"),
        (true, None) => format!(
            "add `{column} = \"a column of the export\"` or `{column} = {{ value = \"...\" }}` to [sources.columns]"
        ),
    }
}

fn no_header(import: &Import) -> Problem {
    let names: Vec<&str> = import.kind.columns().iter().map(|column| column.name).collect();
    if import.files.is_none() {
        let message =
            format!("the first line is no header: none of its cells names a column of {}", import.kind);
        let fix = format!("put the header above it: {}", names.join(","));
        return Problem::new(Code::MissingColumn, message, fix);
    }
    let wanted: Vec<String> = import.names().map(quoted).collect();
    let what = if wanted.is_empty() { names.join(", ") } else { wanted.join(", ") };
    let message = "this line is no header: none of its cells is a column that the source names";
    let fix = format!("correct `skip_lines`, `delimiter` or `encoding`; the source names {what}");
    Problem::new(Code::MissingColumn, message, fix)
}

/// The columns of the export that a source names, each with what it is for.
fn named_by(import: &Import) -> Vec<(&str, String)> {
    let mut named: Vec<(&str, String)> = Vec::new();
    for (index, provenance) in &import.columns {
        let Provenance::Cells(cells) = provenance else { continue };
        let column = import.kind.columns().get(*index).map_or("", |column| column.name);
        named.extend(cells.names.iter().map(|name| (name.as_str(), format!("`{column}` is read from"))));
        named.extend(
            cells
                .negative
                .iter()
                .map(|filter| (filter.column.as_str(), format!("the sign of `{column}` depends on"))),
        );
    }
    named.extend(import.keep.iter().map(|filter| (filter.column.as_str(), "`keep` looks at".to_owned())));
    named
}

fn missing_of_export(wanted: &str, by: &str, near: Option<&str>, names: &[&str]) -> Problem {
    let message = format!("the header has no column {}, which {by}", quoted(wanted));
    let guess = near.map_or(String::new(), |near| format!("did you mean {}? ", quoted(near)));
    let mut listed: Vec<String> = names.iter().take(LISTED).map(|name| quoted(name)).collect();
    let rest = names.len().saturating_sub(LISTED);
    if rest > 0 {
        listed.push(format!("and {rest} more"));
    }
    Problem::new(Code::MissingExportColumn, message, format!("{guess}the header has {}", listed.join(", ")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::records::kinds::Kind;

    #[test]
    fn the_header_tells_the_delimiter() {
        let detect = |text| detect_delimiter(text, &Import::conventional(Kind::Rates));
        assert_eq!(detect("date;from;to;rate\n"), b';');
        assert_eq!(detect("date\tfrom\tto\trate\n"), b'\t');
        assert_eq!(detect("x,y;z"), b',');
    }

    #[test]
    fn lines_above_the_header_are_skipped() {
        assert_eq!(top("a\nb\nc", 2), Some(4));
        assert_eq!(top("a\r\nb", 1), Some(3));
        assert_eq!(top("a\rb\rc", 2), Some(4));
        assert_eq!(top("a\nb", 2), None);
        assert_eq!(top("a\n \n", 1), None);
        assert_eq!(top("", 0), None);
    }
}
