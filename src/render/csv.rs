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
fn harmless(cell: &str) -> String {
    let shown = crate::escape::visible(cell);
    let runs = shown.starts_with(['=', '+', '@', '\t', '\r'])
        || (shown.starts_with('-') && !is_number(&shown))
        || (cell.starts_with(['\t', '\r', '\n']));
    if runs { format!("'{shown}") } else { shown }
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
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
    }
}
