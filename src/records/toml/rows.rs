//! Records in TOML files: `[[orders]]` tables.

use toml::de::DeTable;

use super::value::{to_cell, wrong_type};
use crate::finding::{Code, FileId, Findings, Place, Problem};
use crate::records::cells::quoted;
use crate::records::kinds::Kind;
use crate::records::{Cell, Row};
use crate::suggest;

/// Hands every record of a table's `[[kind]]` entries to a reader, and says which keys were records.
pub fn read_records(
    file: FileId,
    text: &str,
    table: &DeTable<'_>,
    kind: Kind,
    findings: &mut Findings,
    mut each: impl FnMut(&Row<'_>, &mut Findings),
) {
    let Some(value) = table.get(kind.name()) else { return };
    let Some(array) = value.get_ref().as_array() else {
        let message = format!("`{kind}` must be an array of tables");
        let fix = format!("write [[{kind}]] above each record");
        findings.report(Place::text(file, value.span()), Problem::new(Code::WrongType, message, fix));
        return;
    };
    for item in array {
        let Some(record) = item.get_ref().as_table() else {
            findings.report(
                Place::text(file, item.span()),
                wrong_type(kind.name(), item.get_ref(), "an array of tables"),
            );
            continue;
        };
        let columns = kind.columns();
        let mut cells: Vec<Option<Cell<'_>>> = vec![None; columns.len()];
        let mut unusable = Vec::new();
        for (key, value) in record {
            let name = key.get_ref().as_ref();
            let Some(index) = columns.iter().position(|column| column.name == name) else {
                let message = format!("{kind} have no column {}", quoted(name));
                let fix = suggest::hint(name, columns.iter().map(|column| column.name));
                findings
                    .report(Place::text(file, key.span()), Problem::new(Code::UnknownColumn, message, fix));
                // A misspelt column is told once, not a second time as missing.
                let meant = suggest::nearest(name, columns.iter().map(|column| column.name));
                unusable.extend(columns.iter().position(|column| Some(column.name) == meant));
                continue;
            };
            match to_cell(name, value) {
                Ok(cell) if cell.text.is_empty() => {}
                Ok(cell) => {
                    if let Some(slot) = cells.get_mut(index) {
                        *slot = Some(cell);
                    }
                }
                Err(problem) => {
                    unusable.push(index);
                    findings.report(Place::text(file, value.span()), problem);
                }
            }
        }
        each(
            &Row { kind, file, text, span: item.span(), delimiter: b',', positions: &[], cells, unusable },
            findings,
        );
    }
}
