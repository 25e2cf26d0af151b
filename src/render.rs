//! Reports as bytes: a file for each format. Nothing from a user's file gets through uninterpreted.

mod csv;
pub mod findings;
mod markdown;
mod terminal;

use std::fmt::Write as _;

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
    /// Whether it is a terminal, and no file or pipe.
    pub is_terminal: bool,
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
        Format::Json => with_line_end(inert(report.json()?)).into_bytes(),
        Format::JsonLines => {
            let lines = report.json_lines()?;
            lines.into_iter().map(|line| with_line_end(inert(line))).collect::<String>().into_bytes()
        }
    })
}

/// JSON that means the same, with its unsafe characters written as their numbers. JSON itself demands that only of
/// the first 32, and a terminal takes its orders from others too.
fn inert(json: String) -> String {
    // What is below them is escaped within texts, and ends lines outside of them.
    let steers = |character: char| character >= '\u{7f}' && crate::escape::is_unsafe(character);
    if !json.contains(steers) {
        return json;
    }
    let mut safe = String::with_capacity(json.len());
    for character in json.chars() {
        if steers(character) {
            for unit in character.encode_utf16(&mut [0; 2]) {
                // Writing to a String can't fail.
                let _ = write!(safe, "\\u{unit:04x}");
            }
        } else {
            safe.push(character);
        }
    }
    safe
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_means_the_same_and_steers_nothing() {
        let text = "a\u{9b}31m\u{7f}\u{202e}\u{e0001}\u{1b}\nZoë 日本 \"\\";
        let json = serde_json::to_string_pretty(&[text]).unwrap();
        let safe = inert(json);
        assert!(safe.contains("a\\u009b31m\\u007f\\u202e\\udb40\\udc01\\u001b\\nZoë 日本"), "{safe}");
        assert!(safe.starts_with("[\n") && !safe.contains('\u{202e}'));
        assert_eq!(serde_json::from_str::<Vec<String>>(&safe).unwrap(), [text]);
    }
}
