//! TOML records: every record is read, and every key of it is a column or reported.

use vates_partner::files::Files;
use vates_partner::finding::{FileId, Findings, Severity};
use vates_partner::records::kinds::{Column, Kind};
use vates_partner::records::toml;

use super::csv::{self, Record, cells};
use super::{said, told};

/// A text read as a file of records; the records of each kind, in the order of [`Kind::ALL`].
fn read(file: FileId, text: &str) -> (Option<Vec<Vec<Record>>>, Findings) {
    let mut findings = Findings::default();
    let Some(table) = toml::parse(file, text, &mut findings) else {
        assert!(findings.any_error(), "{text:?} can't be parsed, and nothing is said");
        return (None, findings);
    };
    assert!(findings.is_empty(), "{findings:?} in {text:?}, which was parsed");
    let mut all = Vec::new();
    for kind in Kind::ALL {
        let before = findings.len();
        let mut records = Vec::new();
        toml::read_records(file, text, table.get_ref(), kind, &mut findings, |row, _| {
            records.push(Record::of(row, text));
        });
        accounted_for(table.get_ref().get(kind.name()).map(::toml::Spanned::get_ref), &records, kind, {
            findings.len() - before
        });
        all.push(records);
    }
    (Some(all), findings)
}

/// As many records are read as there are tables; and all that isn't a value of a column is told.
fn accounted_for(value: Option<&::toml::de::DeValue<'_>>, records: &[Record], kind: Kind, told: usize) {
    let Some(value) = value else {
        assert_eq!((records.len(), told), (0, 0));
        return;
    };
    let Some(array) = value.as_array() else {
        assert_eq!((records.len(), told), (0, 1));
        return;
    };
    let mut expected = 0;
    let mut records = records.iter();
    for item in array {
        let Some(table) = item.get_ref().as_table() else {
            expected += 1;
            continue;
        };
        let record = records.next().expect("a record for each table");
        let mut filled = 0;
        for (key, value) in table {
            let column = kind.columns().iter().position(|column| column.name == key.get_ref().as_ref());
            let value = value.get_ref();
            let text = value.as_str().map(|text| text.trim_matches([' ', '\t']));
            let usable = value.is_str()
                || value.is_datetime()
                || value.as_integer().is_some_and(|integer| integer.radix() == 10);
            match column {
                Some(column) if usable => {
                    let cell = record.cells[column].as_deref();
                    filled += usize::from(cell.is_some());
                    if let Some(text) = text {
                        assert_eq!(cell.unwrap_or_default(), text);
                    }
                }
                _ => expected += 1,
            }
        }
        assert_eq!(filled, record.cells.iter().flatten().count(), "{record:?}");
    }
    assert_eq!(records.next(), None);
    assert_eq!(told, expected, "what is no value of a column of {kind}");
}

/// Everything that must hold of the bytes as a TOML file of records.
pub fn hold(bytes: &[u8]) {
    let mut files = Files::default();
    let Some(file) = super::text_of("records.toml", bytes, &mut files) else { return };
    let text = files.text(file).to_owned();
    let (records, findings) = read(file, &text);
    told(&files, &findings);
    let (again, findings_again) = read(file, &text);
    assert_eq!(records, again);
    assert_eq!(said(&findings), said(&findings_again));
    let Some(records) = records else { return };
    let canonical: String = Kind::ALL.iter().zip(&records).map(|(kind, all)| written(*kind, all)).collect();
    let (reread, found) = read(file, &canonical);
    assert!(
        found.sorted(|_| "").iter().all(|finding| finding.code.severity() != Severity::Error),
        "{canonical}"
    );
    for ((kind, first), second) in Kind::ALL.into_iter().zip(&records).zip(&reread.unwrap()) {
        assert_eq!(cells(first), cells(second), "{canonical}");
        let as_csv = csv::read(file, &csv::written(kind, first), kind);
        assert_eq!(cells(first), cells(&as_csv.records), "{canonical}");
    }
}

/// Records as TOML in its plainest form: every value in quotes.
pub fn written(kind: Kind, records: &[Record]) -> String {
    let record = |record: &Record| {
        let filled = kind.columns().iter().zip(&record.cells);
        let line = |(column, cell): (&Column, &Option<String>)| {
            cell.as_ref().map(|cell| format!("{} = {}\n", column.name, quoted(cell)))
        };
        format!("[[{kind}]]\n{}", filled.filter_map(line).collect::<String>())
    };
    records.iter().map(record).collect()
}

/// A TOML string of a text, with everything escaped that might need to be.
pub fn quoted(text: &str) -> String {
    let escaped = text.chars().map(|character| match character {
        ' ' | '!' | '#'..='[' | ']'..='~' => character.to_string(),
        _ => format!("\\U{:08x}", u32::from(character)),
    });
    format!("\"{}\"", escaped.collect::<String>())
}
