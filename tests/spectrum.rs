//! Tables with every turn that CSV allows, read as a reference says: csv-spectrum.

use serde_json::Value;
use vates_partner::files::Files;
use vates_partner::finding::Findings;
use vates_partner::records::csv;
use vates_partner::records::kinds::Kind;

/// The columns of customers, under whose names the cells of any table can be read: none but the first must be filled.
const COLUMNS: [&str; 5] = ["id", "name", "country", "status", "ein"];

/// The names in a table's header, and the cells of every row below it.
fn read(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let (header, rows) = text.split_once('\n').unwrap();
    let names: Vec<String> = header.trim_end().split(',').map(|name| name.replace('"', "")).collect();
    let text = format!("{}\n{rows}", COLUMNS[..names.len()].join(","));
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let file = files.add("customers.csv".to_owned(), text);
    let mut read = Vec::new();
    csv::read(file, files.text(file), Kind::Customers, &mut findings, |row, _| {
        let cell = |name: &&str| row.cell(name).map_or(String::new(), |cell| cell.text.to_string());
        read.push(COLUMNS[..names.len()].iter().map(cell).collect());
    });
    assert!(findings.is_empty(), "{findings:?}");
    (names, read)
}

#[test]
fn tables_are_read_as_the_reference_says() {
    let samples = csv_spectrum::spectrum();
    assert_eq!(samples.len(), 12);
    for sample in samples {
        let (names, rows) = read(std::str::from_utf8(sample.csv).unwrap());
        let reference: Value = serde_json::from_slice(sample.json).unwrap();
        // One of them is a single object.
        let records = reference.as_array().cloned().unwrap_or_else(|| vec![reference.clone()]);
        assert_eq!(rows.len(), records.len(), "{}", sample.name);
        for (row, record) in rows.iter().zip(&records) {
            assert_eq!(record.as_object().unwrap().len(), names.len(), "{}", sample.name);
            for (name, cell) in names.iter().zip(row) {
                // Its telephone number is masked in the table, and another one in the reference.
                if sample.name != "location_coordinates" || name != "Contact Phone Number" {
                    assert_eq!(record[name], **cell, "{}: {name}", sample.name);
                }
            }
        }
    }
}
