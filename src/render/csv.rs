//! Rows for a spreadsheet, in which no cell is run as a formula.

use crate::report::document::Flat;

/// The rows as CSV, with line ends and quotes as in RFC 4180.
pub(super) fn rows(flat: &Flat) -> anyhow::Result<Vec<u8>> {
    let mut writer =
        csv::WriterBuilder::new().terminator(csv::Terminator::Any(b'\n')).from_writer(Vec::new());
    writer.write_record(&flat.header)?;
    for row in &flat.rows {
        writer.write_record(row.iter().map(|cell| harmless(cell)))?;
    }
    Ok(writer.into_inner()?)
}

/// A cell without control characters, and with an apostrophe before what a spreadsheet would run.
///
/// A spreadsheet that takes semicolons for delimiters makes several cells of one, so each of them is looked at.
fn harmless(cell: &str) -> String {
    let shown = crate::escape::visible(cell);
    let parts: Vec<String> = shown
        .split(';')
        .map(|part| if crate::escape::runs(part) { format!("'{part}") } else { part.to_owned() })
        .collect();
    parts.join(";")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_run_as_a_formula() {
        assert_eq!(harmless("=1+1"), "'=1+1");
        assert_eq!(harmless("+1"), "'+1");
        assert_eq!(harmless("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(harmless("-1+cmd|' /C calc'!A0"), "'-1+cmd|' /C calc'!A0");
        assert_eq!(harmless("-500.00"), "-500.00");
        assert_eq!(harmless("acme"), "acme");
        assert_eq!(harmless("a\u{1b}[0m"), "a\\u{1b}[0m");
        assert_eq!(harmless("-"), "'-");
        assert_eq!(harmless("\t=1"), "\\t=1");
        assert_eq!(harmless("\r\n=1"), "\\r\\n=1");
        assert_eq!(harmless(" =1"), "' =1");
        assert_eq!(harmless("\u{a0}\u{3000}+1"), "'\u{a0}\u{3000}+1");
        assert_eq!(harmless("＝1＋1"), "'＝1＋1");
        assert_eq!(harmless("－1"), "'－1");
        assert_eq!(harmless("＠SUM(A1)"), "'＠SUM(A1)");
        assert_eq!(harmless("\"=1\""), "'\"=1\"");
        assert_eq!(harmless("Acme; Sons;=1+1; \"@x\";-5"), "Acme; Sons;'=1+1;' \"@x\";-5");
        assert_eq!(harmless("a-b@c.example=d+e"), "a-b@c.example=d+e");
    }

    #[test]
    fn a_cell_stays_one_cell() {
        let row = vec!["x\",\"y\n=1".to_owned(), "c,d".to_owned()];
        let header = vec!["a".to_owned(), "b".to_owned()];
        let text = String::from_utf8(rows(&Flat { header, rows: vec![row] }).unwrap()).unwrap();
        assert_eq!(text, "a,b\n\"x\"\",\"\"y\\n=1\",\"c,d\"\n");
    }
}
