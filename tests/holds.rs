//! What must hold of anything that may stand in a file, well formed or not.
//!
//! Each subject takes bytes as they come: from the generators of `anything.rs`, and from the fuzzers in `fuzz/`.

use vates_partner::escape::is_unsafe;
use vates_partner::files::Files;
use vates_partner::finding::{Code, Finding, Findings};
use vates_partner::render::{Format, Look, findings, render};
use vates_partner::report::Report;
use vates_partner::report::check::{CheckReport, Extent};

// Named one by one, since the fuzzers find this file by its path, too.
#[path = "holds/answers.rs"]
pub mod answers;
#[path = "holds/book.rs"]
pub mod book;
#[path = "holds/bulk.rs"]
pub mod bulk;
#[path = "holds/configuration.rs"]
pub mod configuration;
#[path = "holds/csv.rs"]
pub mod csv;
#[path = "holds/dates.rs"]
pub mod dates;
#[path = "holds/decimals.rs"]
pub mod decimals;
#[path = "holds/exports.rs"]
pub mod exports;
#[path = "holds/program.rs"]
pub mod program;
#[path = "holds/toml.rs"]
pub mod toml;

/// The text of a file through the door for bytes. `None` where it is no text, which is told in one finding.
pub fn text_of(name: &str, bytes: &[u8], files: &mut Files) -> Option<vates_partner::finding::FileId> {
    let mut findings = Findings::default();
    let file = files.add_bytes(name.to_owned(), bytes.to_vec(), &mut findings);
    assert_eq!(findings.len(), usize::from(file.is_none()), "what is no text is told once");
    told(files, &findings);
    file
}

/// Every finding stands within its file, between characters, in a line that can be named; and it can be shown.
pub fn told(files: &Files, found: &Findings) {
    if found.is_empty() {
        return;
    }
    let sorted = found.clone().sorted(|file| files.name(file));
    for finding in &sorted {
        place(files, finding);
    }
    // Showing takes most of the time, so of many only some are shown.
    let some: Vec<Finding> = sorted.iter().step_by(sorted.len() / 6 + 1).cloned().collect();
    let report = CheckReport::new(&some, files, String::new(), Extent::All);
    for (finding, said) in some.iter().zip(&report.findings) {
        assert_eq!(said.line.is_some(), finding.place.span.is_some());
        assert!(said.line != Some(0) && said.column != Some(0), "{said:?}");
    }
    unsteered(&findings::in_short(&report, look(40, false)));
    unsteered(&without_colour(&findings::page(&report, look(80, true))));
    shown(&report);
    if sorted.len() > 50 {
        let report = CheckReport::new(&sorted, files, String::new(), Extent::First);
        unsteered(&findings::page(&report, look(80, false)));
    }
}

/// A page of this width, in a terminal where it is in colour.
fn look(width: u16, colour: bool) -> Look {
    Look { width, colour, is_terminal: colour }
}

fn place(files: &Files, finding: &Finding) {
    let file = finding.place.file;
    assert!(files.get(file).is_some(), "{finding:?} is in no file");
    let Some(span) = finding.place.span.clone() else { return };
    let text = files.text(file);
    // A record of which only the start is known ends where nobody looked.
    let span = if span.end == usize::MAX { span.start..text.len() } else { span };
    assert!(text.get(span.clone()).is_some(), "{finding:?} is not within {} bytes of text", text.len());
    let (line, start) = files.line(file, span.start);
    let before = text.get(..start).unwrap();
    assert_eq!(line, 1 + before.matches('\n').count(), "{finding:?}");
    assert!(before.is_empty() || before.ends_with('\n'), "{finding:?}");
    assert!(!text.get(start..span.start).unwrap().contains('\n'), "{finding:?}");
}

/// A report in every format: each is well formed, and nothing in it steers a terminal or a spreadsheet.
pub fn shown(report: &dyn Report) -> serde_json::Value {
    let text = |format, width, colour| {
        String::from_utf8(render(report, format, look(width, colour)).unwrap()).unwrap()
    };
    for width in [40, 80, 200] {
        unsteered(&text(Format::Table, width, false));
    }
    assert_eq!(without_colour(&text(Format::Table, 80, true)), text(Format::Table, 80, false));
    unsteered(&text(Format::Markdown, 80, false));
    let rows = text(Format::Csv, 80, false);
    unsteered(&rows);
    // As strict as can be: rows of one length, or an error.
    let mut reader = ::csv::ReaderBuilder::new().has_headers(false).from_reader(rows.as_bytes());
    for row in reader.records() {
        for cell in &row.unwrap() {
            let number =
                cell.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            assert!(!cell.starts_with(['=', '+', '@']) && (number || !cell.starts_with('-')), "{cell:?}");
        }
    }
    for line in text(Format::JsonLines, 80, false).lines() {
        serde_json::from_str::<serde_json::Value>(line).unwrap();
    }
    let json = text(Format::Json, 80, false);
    assert!(!json.contains(|c: char| c < ' ' && c != '\n'), "a raw control character in JSON: {json:?}");
    serde_json::from_str(&json).unwrap()
}

/// Nothing in a page steers the terminal, or can't be seen; its lines end in the usual way.
pub fn unsteered(page: &str) {
    let found = page.chars().find(|character| *character != '\n' && is_unsafe(*character));
    assert_eq!(found, None, "in {page:?}");
}

/// A page without the sequences that put the program's own colours on it.
fn without_colour(page: &str) -> String {
    let mut plain = String::new();
    let mut rest = page;
    while let Some((before, behind)) = rest.split_once("\u{1b}[") {
        let (numbers, after) = behind.split_once('m').expect("a sequence for a colour");
        assert!(numbers.bytes().all(|byte| byte.is_ascii_digit() || byte == b';'), "{page:?}");
        plain.push_str(before);
        rest = after;
    }
    plain + rest
}

/// What is found without its place, to be compared with what is found elsewhere.
pub fn said(found: &Findings) -> Vec<(Code, String, Option<String>)> {
    let sorted = found.clone().sorted(|_| "");
    sorted.into_iter().map(|finding| (finding.code, finding.message, finding.suggestion)).collect()
}

/// A small generator of numbers from any bytes, for choices that a property leaves open.
pub fn number_from(bytes: &[u8]) -> usize {
    bytes.iter().fold(0_usize, |number, byte| number.wrapping_mul(31).wrapping_add(usize::from(*byte)))
}
