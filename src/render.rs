//! Reports as bytes: a file for each format. Nothing from a user's file gets through uninterpreted.

mod csv;
pub mod entry;
pub mod findings;
mod markdown;
mod terminal;

use crate::report::Report;

crate::words::words! {
    /// How an answer is shown.
    Format {
        /// Tables for a terminal.
        Table = "table",
        /// One JSON document.
        Json = "json",
        /// A JSON document on each line.
        JsonLines = "jsonl",
        /// Rows for a spreadsheet.
        Csv = "csv",
        /// Markdown.
        Markdown = "markdown",
    }
}

/// How a terminal shows a page.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// Its width in columns.
    pub width: u16,
    /// Whether colours may be used.
    pub colour: bool,
}

/// A report in a format.
///
/// # Errors
/// Never for the shapes there are; the serializer's signature.
pub fn render(report: &dyn Report, format: Format, look: Look) -> anyhow::Result<Vec<u8>> {
    Ok(match format {
        Format::Table => terminal::page(&report.document(), look).into_bytes(),
        Format::Markdown => markdown::page(&report.document()).into_bytes(),
        Format::Csv => csv::rows(&report.flat())?,
        Format::Json => with_line_end(report.json()?).into_bytes(),
        Format::JsonLines => {
            let lines = report.json_lines()?;
            lines.into_iter().map(with_line_end).collect::<String>().into_bytes()
        }
    })
}

/// A message for a terminal: nothing in it steers the terminal, and no line is wider than it.
pub fn message(text: &str, look: Look) -> String {
    let safe: Vec<String> = text.lines().map(crate::escape::visible).collect();
    with_line_end(terminal::lines_within(&safe.join("\n"), look.width))
}

fn with_line_end(mut text: String) -> String {
    text.push('\n');
    text
}
