//! Rows of CSV files, added, changed and taken away; every other byte stays what it is.

use crate::records::csv::layout::{Layout, cells, layout};
use crate::records::kinds::Kind;

use super::{Cells, Refused};

/// A file of records, and how it is written.
struct Sheet<'t> {
    text: &'t str,
    layout: Layout,
    columns: Vec<String>,
    line_end: &'static str,
}

impl<'t> Sheet<'t> {
    fn of(text: &'t str, kind: Kind) -> Result<Sheet<'t>, Refused> {
        let refused = || Refused::new("the file has no header", "put the header above its records");
        let layout = layout(text, kind).ok_or_else(refused)?;
        let header = text.get(layout.header.clone()).unwrap_or_default();
        let columns = cells(header, layout.delimiter);
        let columns = columns.into_iter().map(|cell| content(header.get(cell).unwrap_or_default())).collect();
        let behind = text.get(layout.header.end..).unwrap_or_default();
        let line_end = match behind.as_bytes() {
            [b'\r', b'\n', ..] => "\r\n",
            [b'\r', ..] => "\r",
            _ => "\n",
        };
        Ok(Sheet { text, layout, columns, line_end })
    }

    fn column(&self, name: &str) -> Result<usize, Refused> {
        let position = self.columns.iter().position(|column| column == name);
        position.ok_or_else(|| {
            let message = format!("its header has no column `{name}`, which this needs");
            Refused::new(
                message,
                format!("add the column `{name}` to the header, and a blank cell to each row"),
            )
        })
    }

    /// How each cell of a row is written; of the last row, or of the header where there is none.
    fn model(&self) -> (&'t str, Vec<std::ops::Range<usize>>) {
        let span = self.layout.rows.last().unwrap_or(&self.layout.header).clone();
        let row = self.text.get(span).unwrap_or_default();
        (row, cells(row, self.layout.delimiter))
    }

    /// A value as a cell of a column, in quotes where it needs them or where the cells of the file have them.
    fn cell(&self, column: usize, value: &str) -> String {
        let delimiter = char::from(self.layout.delimiter);
        let (row, spans) = self.model();
        let raw = |span: &std::ops::Range<usize>| row.get(span.clone()).unwrap_or_default();
        let filled = || spans.iter().map(raw).filter(|cell| !content(cell).is_empty());
        let needs = |text: &str| text.contains([delimiter, '"', '\r', '\n']);
        let all_quoted = filled().all(is_quoted);
        let blank_quoted = spans.iter().map(raw).find(|cell| content(cell).is_empty()).map(is_quoted);
        let quoted = if value.is_empty() {
            blank_quoted.unwrap_or(all_quoted)
        } else {
            let like =
                spans.get(column).map(raw).filter(|cell| !content(cell).is_empty() && !needs(&content(cell)));
            needs(value) || like.map_or(all_quoted, is_quoted)
        };
        if quoted { format!("\"{}\"", value.replace('"', "\"\"")) } else { value.to_owned() }
    }
}

fn is_quoted(cell: &str) -> bool {
    cell.len() >= 2 && cell.starts_with('"') && cell.ends_with('"')
}

/// What a cell says.
fn content(raw: &str) -> String {
    let quoted = raw.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    quoted.map_or_else(|| raw.to_owned(), |text| text.replace("\"\"", "\"")).trim().to_owned()
}

/// The text with a new row below all others.
pub(super) fn insert(text: &str, kind: Kind, values: &Cells) -> Result<String, Refused> {
    let sheet = Sheet::of(text, kind)?;
    for name in values.keys() {
        sheet.column(name)?;
    }
    let cell = |(index, column): (usize, &String)| {
        sheet.cell(index, values.get(column).map(String::as_str).unwrap_or_default())
    };
    let row: Vec<String> = sheet.columns.iter().enumerate().map(cell).collect();
    let row = row.join(&char::from(sheet.layout.delimiter).to_string());
    let is_ended = text.ends_with(['\n', '\r']);
    Ok(if is_ended {
        format!("{text}{row}{}", sheet.line_end)
    } else {
        format!("{text}{}{row}", sheet.line_end)
    })
}

/// The text with other values in cells of the row that starts at a byte; an empty one makes a cell blank.
pub(super) fn set(text: &str, kind: Kind, start: usize, values: &Cells) -> Result<String, Refused> {
    let sheet = Sheet::of(text, kind)?;
    let span = row_at(&sheet, start)?;
    let row = text.get(span.clone()).unwrap_or_default();
    let mut spans: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    let old = cells(row, sheet.layout.delimiter);
    for (name, value) in values {
        let column = sheet.column(name)?;
        let Some(within) = old.get(column) else { continue };
        let was = row.get(within.clone()).unwrap_or_default();
        let keeps = is_quoted(was) && !content(was).is_empty();
        let new =
            if keeps { format!("\"{}\"", value.replace('"', "\"\"")) } else { sheet.cell(column, value) };
        spans.push((within.clone(), new));
    }
    spans.sort_by_key(|(within, _)| within.start);
    let mut changed = row.to_owned();
    for (within, new) in spans.into_iter().rev() {
        changed.replace_range(within, &new);
    }
    let mut text = text.to_owned();
    text.replace_range(span, &changed);
    Ok(text)
}

/// The text without the row that starts at a byte.
pub(super) fn remove(text: &str, kind: Kind, start: usize) -> Result<String, Refused> {
    let sheet = Sheet::of(text, kind)?;
    let span = row_at(&sheet, start)?;
    let behind = text.get(span.end..).unwrap_or_default();
    let end = if behind.starts_with("\r\n") { 2 } else { usize::from(!behind.is_empty()) };
    let before = text.get(..span.start).unwrap_or_default();
    let before = if end > 0 { before } else { before.strip_suffix(sheet.line_end).unwrap_or(before) };
    Ok(format!("{before}{}", behind.get(end..).unwrap_or_default()))
}

fn row_at(sheet: &Sheet<'_>, start: usize) -> Result<std::ops::Range<usize>, Refused> {
    let found = sheet.layout.rows.iter().find(|row| row.start == start).cloned();
    found.ok_or_else(|| Refused::new("its row isn't where it was read", "run it again"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn values(pairs: &[(&str, &str)]) -> Cells {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn a_new_row_is_written_as_the_file_is() {
        let added = |text: &str| {
            let values = values(&[("date", "2026-01-02"), ("from", "EUR"), ("to", "USD"), ("rate", "1.1")]);
            let new = insert(text, Kind::Rates, &values).unwrap();
            new.strip_prefix(text).unwrap().to_owned()
        };
        assert_eq!(added("date,from,to,rate\n"), "2026-01-02,EUR,USD,1.1\n");
        assert_eq!(added("rate;to;from;date\r\n1;USD;EUR;2026-01-01\r\n"), "1.1;USD;EUR;2026-01-02\r\n");
        assert_eq!(added("date,from,to,rate"), "\n2026-01-02,EUR,USD,1.1");
        assert_eq!(added("\"date\",\"from\",\"to\",\"rate\"\n"), "\"2026-01-02\",\"EUR\",\"USD\",\"1.1\"\n");
        assert_eq!(
            added("date,note,from,to,rate\n2025-01-01,\"\",\"EUR\",USD,1\n"),
            "2026-01-02,\"\",\"EUR\",USD,1.1\n"
        );
        assert_eq!(added("date\tfrom\tto\trate\r"), "2026-01-02\tEUR\tUSD\t1.1\r");
        let no = insert("date,from,to\n", Kind::Rates, &values(&[("rate", "1")])).unwrap_err();
        assert!(no.message.contains("no column `rate`"), "{no:?}");
    }

    #[test]
    fn a_change_leaves_the_rest_alone() {
        let text = "id,customer,amount\r\nD-1,\"a, \"\"b\"\"\",\r\nD-2,c,5\r\n";
        let start = text.find("D-1").unwrap();
        let new = set(text, Kind::Deals, start, &values(&[("amount", "7"), ("customer", "x")])).unwrap();
        assert_eq!(new, "id,customer,amount\r\nD-1,\"x\",7\r\nD-2,c,5\r\n");
        assert_eq!(remove(text, Kind::Deals, start).unwrap(), "id,customer,amount\r\nD-2,c,5\r\n");
        assert_eq!(remove("id,partner\nD-1,a", Kind::Deals, 11).unwrap(), "id,partner");
    }

    proptest! {
        #[test]
        fn what_is_added_is_read_back_and_taken_away_again(
            customer in "[a-z\",;\n =]{1,12}",
            quoted in any::<bool>(),
            ended in any::<bool>(),
            line_end in prop::sample::select(vec!["\n", "\r\n"]),
            delimiter in prop::sample::select(vec![",", ";", "\t"]),
        ) {
            let customer = format!("x{customer}x");
            let cell = |text: &str| if quoted { format!("\"{text}\"") } else { text.to_owned() };
            let row = |cells: [&str; 3]| cells.map(cell).join(delimiter);
            let mut text = [row(["id", "partner", "customer"]), row(["D-1", "a", "b"])].join(line_end);
            if ended {
                text.push_str(line_end);
            }
            let new = insert(&text, Kind::Deals, &values(&[("id", "D-2"), ("customer", &customer)])).unwrap();
            prop_assert!(new.starts_with(&text));
            let read = layout(&new, Kind::Deals).unwrap();
            prop_assert_eq!(read.rows.len(), 2);
            let span = read.rows[1].clone();
            let raw = new.get(span.clone()).unwrap();
            let said: Vec<String> = cells(raw, read.delimiter).into_iter().map(|cell| content(raw.get(cell).unwrap())).collect();
            prop_assert_eq!(said, ["D-2", "", customer.as_str()]);
            prop_assert_eq!(remove(&new, Kind::Deals, span.start).unwrap(), text);
        }
    }
}
