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
/// What may be said of a column.
const KEYS: [&str; 9] =
    ["value", "column", "columns", "join", "map", "else", "default", "negative", "numbered"];
/// The first year of four digits.
const EARLIEST: i32 = 1000;
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
    import.until = table.optional("until", findings, until);
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
    let year = cell.text.parse().ok().filter(|year| (EARLIEST..=9999).contains(year));
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

/// How the end of the rows begins; every row begins with nothing.
fn until(cell: &crate::records::Cell<'_>) -> Result<String, Problem> {
    let text = cells::text(cell)?;
    if text.is_empty() {
        let fix = "give what the first row behind the records begins with, or leave it out";
        return Err(Problem::new(Code::Blank, "it is blank", fix));
    }
    Ok(text.into())
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
    let before = findings.errors();
    let written = table.texts("date_format", findings);
    if written.is_empty() {
        if findings.errors() > before {
            return None;
        }
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
    // A wrong year is told already; the format isn't wrong for it, and the source is of no use anyway.
    let year = year.or(table.has("date_year").then_some(EARLIEST));
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
        let before = findings.errors();
        let cells = table.inner_cells(&column, findings);
        if findings.errors() > before {
            continue;
        }
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
        filters.push(Filter { column, place, wanted });
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
            _ => table.inner_cells(&name, findings).pop().and_then(|cell| {
                let names = named(&name, vec![cell], findings)?;
                Some(Provenance::Cells(Cells { names, ..Cells::default() }))
            }),
        };
        columns.extend(provenance.map(|provenance| (position, provenance)));
    }
    columns
}

/// The columns of the export that a column is made of; `None` where one of them has no name, which is reported.
fn named(
    column: &str,
    cells: Vec<(crate::records::Cell<'_>, Place)>,
    findings: &mut Findings,
) -> Option<Vec<String>> {
    if let Some((_, place)) = cells.iter().find(|(cell, _)| cell.text.is_empty()) {
        let fix = format!("name a column of the export, or write {column} = {{ value = \"\" }}");
        let message = format!("`{column}` names no column");
        findings.report(place.clone(), Problem::new(Code::Blank, message, fix));
        return None;
    }
    Some(cells.into_iter().map(|(cell, _)| cell.text.into_owned()).collect())
}

/// What a column is made of, where that takes a table: `{ value = ... }` or `{ column = ..., map = ... }`.
fn detailed(table: &Table<'_>, column: &Column, findings: &mut Findings) -> Option<Provenance> {
    let before = findings.errors();
    let name = column.name;
    let of_cell = |key: &'static str, findings: &mut Findings| {
        table
            .cell(key, findings)
            .map(|cell| Value { text: cell.text.into_owned(), place: table.place_of(key) })
    };
    let value = of_cell("value", findings);
    let single = table.cell("column", findings).map(|cell| (cell, table.place_of("column")));
    let several = table.some_cells("columns", findings);
    let join = table.untrimmed("join", findings);
    let map = table.table("map", findings).map(|map| meanings(&map, findings));
    let otherwise = of_cell("else", findings);
    let default = of_cell("default", findings);
    let negative = table.table("negative", findings).map(|negative| filters(&negative, findings));
    let numbered = table.truth_if_any("numbered", findings).unwrap_or_default();
    let parts = several.len();
    let cells = named(name, single.into_iter().chain(several).collect(), findings);
    let keys = table.keys();
    let is_told = keys.iter().any(|(key, _)| !KEYS.contains(&key.as_str()));
    if findings.errors() > before || is_told {
        return None;
    }
    if let Err((place, message, fix)) = fits(table, column, parts) {
        findings.report(place, Problem::new(Code::Companion, message, fix));
        return None;
    }
    let meant = map.iter().flatten().map(|(_, value)| value).chain(&value).chain(&otherwise);
    let mut usable = true;
    for blank in meant.filter(|value| column.required && value.text.is_empty()) {
        let message = format!("`{name}` can't be blank");
        let fix = format!("give what `{name}` is, or leave such rows out with `keep`");
        findings.report(blank.place.clone(), Problem::new(Code::Blank, message, fix));
        usable = false;
    }
    let names = cells.filter(|_| usable)?;
    if let Some(value) = value {
        return Some(Provenance::Constant(value));
    }
    let map = map.map(|meanings| Map { meanings, otherwise });
    let negative = negative.unwrap_or_default();
    Some(Provenance::Cells(Cells { names, join: join.unwrap_or_default(), map, default, negative, numbered }))
}

/// Whether the keys of a column fit each other and the column.
///
/// # Errors
/// Those that don't: where, what is wrong, and the fix.
fn fits(table: &Table<'_>, column: &Column, parts: usize) -> Result<(), (Place, String, &'static str)> {
    let name = column.name;
    let given = ["value", "column", "columns"].into_iter().filter(|key| table.has(key)).count();
    if given != 1 {
        let message = format!("`{name}` must come from one of `column`, `columns` and `value`");
        return Err((table.place(), message, "give one of them"));
    }
    let beside = |other: &str, keys: &[&'static str]| {
        keys.iter().copied().find(|key| table.has(other) && table.has(key))
    };
    let out_of_place = beside("value", &["map", "else", "default", "join", "negative", "numbered"])
        .map(|key| (key, "is of no use beside `value`"))
        .or(beside("map", &["negative", "numbered"]).map(|key| (key, "is of no use beside `map`")))
        .or(beside("negative", &["default"])
            .map(|key| (key, "is of no use beside `negative`: a blank cell has no sign")))
        .or((table.has("else") && !table.has("map")).then_some(("else", "is of no use without `map`")))
        .or((table.has("join") && parts < 2).then_some(("join", "is of no use without several `columns`")))
        .or((table.has("negative") && column.content != Content::Number)
            .then_some(("negative", "is for amounts and other numbers")))
        .or((table.has("numbered") && name != "id").then_some(("numbered", "is for ids")));
    match out_of_place {
        Some((key, why)) => Err((table.place_of(key), format!("`{key}` {why}"), "leave it out")),
        None if table.has("columns") && (parts == 0 || !table.is_array("columns")) => {
            let message = "`columns` must be a list of columns of the export".to_owned();
            Err((table.place_of("columns"), message, "write `column` for a single one"))
        }
        None if parts > 1 && !table.has("join") => {
            let fix = "add `join = \"-\"`, or what else is to stand between them";
            Err((table.place_of("columns"), "`join` is missing".to_owned(), fix))
        }
        None => Ok(()),
    }
}

/// What texts mean, each given once; blank cells are what `default` is about.
fn meanings(table: &Table<'_>, findings: &mut Findings) -> Vec<(String, Value)> {
    let mut meanings: Vec<(String, Value)> = Vec::new();
    for (written, key, cell, place) in table.all_cells(findings) {
        let text = written.trim();
        let problem = if text.is_empty() {
            let fix = "say with `default` what a blank cell means";
            Some(Problem::new(Code::Blank, "`map` is about cells in which something stands", fix))
        } else if meanings.iter().any(|(other, _)| other == text) {
            let message = format!("`map` has {} twice, as the spaces around it don't count", quoted(text));
            Some(Problem::new(Code::Contradiction, message, "keep one of the two"))
        } else {
            None
        };
        match problem {
            Some(problem) => findings.report(key, problem),
            None => meanings.push((text.to_owned(), Value { text: cell.text.into_owned(), place })),
        }
    }
    meanings
}
