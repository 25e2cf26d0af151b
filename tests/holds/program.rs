//! Program files: refused with a reason, or fit for every answer.

use std::sync::LazyLock;

use vates_partner::files::Files;
use vates_partner::finding::Findings;
use vates_partner::program::{EMBEDDED, Program, from_records};
use vates_partner::report::explain::ExplainReport;
use vates_partner::report::program::{Part, ProgramReport};
use vates_partner::report::program_check::ProgramCheckReport;

use super::{book, said, shown, told};

static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| EMBEDDED.lines().collect());

/// The bytes as a program file: as they are, or, where they start with a digit, as changes to the program that is
/// carried. `12:text` puts a text in the place of line 12 (from 0), `12+text` before it.
fn program_file(bytes: &[u8]) -> Vec<u8> {
    if !bytes.first().is_some_and(u8::is_ascii_digit) {
        return bytes.to_vec();
    }
    let mut lines: Vec<Vec<u8>> = LINES.iter().map(|line| line.as_bytes().to_vec()).collect();
    for change in bytes.split(|byte| *byte == b'\n') {
        let digits = change.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, text) = change.split_at(digits.min(4));
        let number: usize = std::str::from_utf8(number).unwrap().parse().unwrap_or(0);
        let count = lines.len();
        let Some(line) = lines.get_mut(number % count) else { continue };
        match text.split_first() {
            Some((b':', text)) => *line = text.to_vec(),
            Some((b'+', text)) => *line = [text, b"\n", line].concat(),
            _ => {}
        }
    }
    lines.join(&b"\n"[..])
}

fn load(bytes: &[u8]) -> Option<(Option<Program>, Findings, Files)> {
    let mut files = Files::default();
    let file = super::text_of("program.toml", bytes, &mut files)?;
    let mut findings = Findings::default();
    let program = from_records::load(&files, file, &mut findings);
    Some((program, findings, files))
}

/// Everything that must hold of the bytes as a program file.
pub fn hold(bytes: &[u8]) {
    let bytes = program_file(bytes);
    let Some((program, findings, files)) = load(&bytes) else { return };
    told(&files, &findings);
    assert_eq!(program.is_none(), findings.any_error(), "{findings:?}");
    let Some(program) = program else { return };
    let (again, findings_again, _) = load(&bytes).unwrap();
    assert_eq!(format!("{program:?}"), format!("{:?}", again.unwrap()));
    assert_eq!(said(&findings), said(&findings_again));
    for part in [Part::All, Part::Bundles, Part::Types, Part::Quarters, Part::Readings, Part::Clauses] {
        shown(&ProgramReport::new(&program, part));
    }
    shown(&ProgramCheckReport::new(&program));
    let readings = program.default_readings().expect("every reading has a default");
    for clause in &program.clauses {
        shown(&ExplainReport::of_clause(&program, clause, readings));
    }
    book::answered_under(&program);
}
