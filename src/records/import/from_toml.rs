//! The `[[sources]]` of a configuration, read into [`Import`]s.

use super::days::{DayFormat, DayReader};
use super::numbers::DecimalMark;
use super::{Cells, Filter, Import, Map, Pattern, Provenance, Value, Wanted};
use crate::files::encoding::TextEncoding;
use crate::finding::{Code, Findings, Place, Problem};
use crate::records::cells::{self, quoted};
use crate::records::kinds::{Column, Content, Kind};
use crate::records::toml::Table;
use crate::suggest;

/// The word for cells that are not blank.
const FILLED: &str = "filled";
/// The most lines that may stand above a header.
const MOST_SKIPPED: usize = 10_000;

/// Every source of a configuration; those that can't be understood are reported, and `None` in its place.
pub fn read(root: &Table<'_>, findings: &mut Findings) -> Vec<Option<Import>> {
    root.tables("sources", findings).iter().map(|table| source(table, findings)).collect()
}

fn source(table: &Table<'_>, findings: &mut Findings) -> Option<Import> {
    let before = findings.errors();
    let kind = table.required("kind", findings, |cell| {
        Kind::from_name(&cell.text).ok_or_else(|| {
            let names = Kind::ALL.iter().map(|kind| kind.name());
            let message = format!("{} is no kind of record", quoted(&cell.text));
            Problem::new(Code::BadWord, message, suggest::hint(&cell.text, names))
        })
    });
    let files = table.text("files", findings);
    let year = table.optional("date_year", findings, year);
    let mut import = Import::conventional(kind.unwrap_or(Kind::Deals));
    import.files = files.map(|text| Pattern { text, place: table.place_of("files") });
    import.delimiter = delimiter(table, findings);
    import.encoding = table
        .optional("encoding", findings, |cell| TextEncoding::of_name(&cell.text))
        .unwrap_or(TextEncoding::UTF_8);
    import.decimal_mark =
        table.optional("decimal_mark", findings, |cell| cells::word(&cell.text, DecimalMark::WORDS));
    import.days = days(table, year, findings);
    import.skip_lines = table.optional("skip_lines", findings, skip_lines).unwrap_or_default();
    import.skip_blank = table.truth_if_any("skip_blank", findings).unwrap_or_default();
    import.until = table.optional("until", findings, |cell| cells::text(cell).map(String::from));
    import.ignore_unknown = table.truth_if_any("ignore_unknown", findings).unwrap_or_default();
    if let Some(keep) = table.table("keep", findings) {
        import.keep = filters(&keep, findings);
    }
    if let Some(columns) = table.table("columns", findings) {
        import.columns = kind.map(|kind| provenances(&columns, kind, findings)).unwrap_or_default();
    }
    table.finish(&[], findings);
    (findings.errors() == before).then_some(import)
}

fn year(cell: &crate::records::Cell<'_>) -> Result<i32, Problem> {
    let year = cell.text.parse().ok().filter(|year| (1000..=9999).contains(year));
    year.ok_or_else(|| {
        let message = format!("{} is not a year", quoted(&cell.text));
        Problem::new(Code::BadDate, message, "write its four digits: 2026")
    })
}

fn skip_lines(cell: &crate::records::Cell<'_>) -> Result<usize, Problem> {
    let lines = cell.text.parse().ok().filter(|lines| *lines <= MOST_SKIPPED);
    lines.ok_or_else(|| {
        let message = format!("{} is not a number of lines", quoted(&cell.text));
        Problem::new(Code::BadNumber, message, "write how many lines stand above the header: 2")
    })
}

/// The mark between cells; a tab would be trimmed away as padding, so its value is looked at as it is written.
fn delimiter(table: &Table<'_>, findings: &mut Findings) -> Option<u8> {
    let text = table.untrimmed("delimiter", findings)?;
    let mark = match text.as_bytes() {
        _ if text == "tab" || text == "\\t" => Some(b'\t'),
        [mark] if !mark.is_ascii_alphanumeric() && !b"\"\r\n.-".contains(mark) => Some(*mark),
        _ => None,
    };
    if mark.is_none() {
        let message = format!("{} can't stand between cells", quoted(&text));
        let fix = "give one character, such as \";\", or \"tab\"";
        table.report("delimiter", Problem::new(Code::BadWord, message, fix), findings);
    }
    mark
}

fn days(table: &Table<'_>, year: Option<i32>, findings: &mut Findings) -> Option<DayReader> {
    let written = table.texts("date_format", findings);
    if written.is_empty() {
        let (unused, needs) = if table.has("date_format") {
            ("date_format", "an empty list reads no day")
        } else {
            ("date_year", "`date_year` is of no use without `date_format`")
        };
        if table.has(unused) {
            let problem = Problem::new(Code::Companion, needs, "give `date_format`, as in \"%d/%m/%Y\"");
            table.report(unused, problem, findings);
        }
        return None;
    }
    let mut formats = Vec::new();
    for (text, place) in written {
        match DayFormat::new(&text, year) {
            Ok(format) => formats.push(format),
            Err(problem) => findings.report(place, problem),
        }
    }
    Some(DayReader::new(formats, year))
}

/// Rows told apart by the columns of a table: `{ Stage = ["Won", "Lost"], Account = "filled" }`.
fn filters(table: &Table<'_>, findings: &mut Findings) -> Vec<Filter> {
    let mut filters = Vec::new();
    for (column, place) in table.keys() {
        let cells = table.inner_cells(&column, findings);
        let wanted = if table.is_array(&column) {
            let texts: Vec<String> = cells.iter().map(|(cell, _)| cell.text.to_string()).collect();
            (!texts.is_empty()).then_some(Wanted::OneOf(texts))
        } else {
            cells.iter().any(|(cell, _)| cell.text == FILLED).then_some(Wanted::Filled)
        };
        let Some(wanted) = wanted else {
            let message = format!("this doesn't say which rows {} is about", quoted(&column));
            let fix = format!(
                "give a list, as in [\"Won\", \"Lost\"], or \"{FILLED}\" for cells that aren't blank"
            );
            findings.report(place, Problem::new(Code::WrongType, message, fix));
            continue;
        };
        filters.push(Filter { column, wanted });
    }
    filters
}

fn provenances(table: &Table<'_>, kind: Kind, findings: &mut Findings) -> Vec<(usize, Provenance)> {
    let mut columns = Vec::new();
    for (name, place) in table.keys() {
        let Some(position) = kind.position(&name) else {
            let message = format!("{kind} have no column {}", quoted(&name));
            let fix = suggest::hint(&name, kind.columns().iter().map(|column| column.name));
            findings.report(place, Problem::new(Code::UnknownColumn, message, fix));
            continue;
        };
        let provenance = match (table.inner(&name), kind.columns().get(position)) {
            (Some(inner), Some(column)) => {
                let provenance = detailed(&inner, column, findings);
                inner.finish(&[], findings);
                provenance
            }
            _ if table.is_array(&name) => {
                let message = format!("`{name}` can't be a list");
                let fix = format!("write {name} = {{ columns = [...], join = \"-\" }}");
                findings.report(place, Problem::new(Code::WrongType, message, fix));
                None
            }
            _ => table.inner_cells(&name, findings).pop().and_then(|(cell, place)| {
                let names = vec![cell.text.into_owned()];
                let says = !names.iter().any(String::is_empty);
                if !says {
                    let fix = format!("name a column of the export, or write {name} = {{ value = \"\" }}");
                    findings
                        .report(place, Problem::new(Code::Blank, format!("`{name}` names no column"), fix));
                }
                says.then(|| Provenance::Cells(Cells { names, ..Cells::default() }))
            }),
        };
        columns.extend(provenance.map(|provenance| (position, provenance)));
    }
    columns
}

/// What a column is made of, where that takes a table: `{ value = ... }` or `{ column = ..., map = ... }`.
fn detailed(table: &Table<'_>, column: &Column, findings: &mut Findings) -> Option<Provenance> {
    let value = table.cell("value", findings);
    let single = table.optional("column", findings, |cell| cells::text(cell).map(String::from));
    let several = table.texts("columns", findings);
    let join = table.untrimmed("join", findings);
    let map = table.table("map", findings).map(|map| meanings(&map, findings));
    let otherwise = table.cell("else", findings).map(|cell| value_of(&cell.text, table.place_of("else")));
    let default = table.cell("default", findings).map(|cell| value_of(&cell.text, table.place_of("default")));
    let negative = table.table("negative", findings).map(|negative| filters(&negative, findings));
    let numbered = table.truth_if_any("numbered", findings).unwrap_or_default();
    let given = [value.is_some(), single.is_some(), !several.is_empty()];
    let report = |place: Place, message: String, fix: &str, findings: &mut Findings| {
        findings.report(place, Problem::new(Code::Companion, message, fix));
    };
    if given.iter().filter(|given| **given).count() != 1 {
        let name = column.name;
        let message = format!("`{name}` must come from one of `column`, `columns` and `value`");
        report(table.place(), message, "give one of them", findings);
        return None;
    }
    let beside_value = ["map", "else", "default", "join", "negative"]
        .into_iter()
        .find(|key| value.is_some() && table.has(key));
    let out_of_place = beside_value
        .map(|key| (key, "is of no use beside `value`"))
        .or((otherwise.is_some() && map.is_none()).then_some(("else", "is of no use without `map`")))
        .or((join.is_some() && several.len() < 2)
            .then_some(("join", "is of no use without several `columns`")))
        .or((negative.is_some() && column.content != Content::Number)
            .then_some(("negative", "is for amounts and other numbers")))
        .or((numbered && column.name != "id").then_some(("numbered", "is for ids")))
        .or((negative.is_some() && map.is_some()).then_some(("negative", "is of no use beside `map`")));
    if let Some((key, why)) = out_of_place {
        report(table.place_of(key), format!("`{key}` {why}"), "leave it out", findings);
        return None;
    }
    if let Some(cell) = value {
        return Some(Provenance::Constant(value_of(&cell.text, table.place_of("value"))));
    }
    let names: Vec<String> = single.into_iter().chain(several.into_iter().map(|(name, _)| name)).collect();
    if names.len() > 1 && join.is_none() {
        let fix = "add `join = \"-\"`, or what else is to stand between them";
        report(table.place_of("columns"), "`join` is missing".to_owned(), fix, findings);
        return None;
    }
    let map = map.map(|meanings| Map { meanings, otherwise });
    let negative = negative.unwrap_or_default();
    Some(Provenance::Cells(Cells { names, join: join.unwrap_or_default(), map, default, negative, numbered }))
}

fn meanings(table: &Table<'_>, findings: &mut Findings) -> Vec<(String, Value)> {
    let cells = table.all_cells(findings).into_iter();
    cells.map(|(text, _, cell, place)| (text.trim().to_owned(), value_of(&cell.text, place))).collect()
}

fn value_of(text: &str, place: Place) -> Value {
    Value { text: text.to_owned(), place }
}
