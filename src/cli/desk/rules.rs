//! The program that answers are given under, and the text it was read from.

use std::path::Path;

use crate::book::from_records::Opened;
use crate::cli::args::Common;
use crate::cli::failure::Failure;
use crate::files::{self, Files, Folder};
use crate::finding::{FileId, Findings};
use crate::program::{self, Program};
use crate::report::check::CheckReport;

/// The program of a file by itself, without any book.
pub(in crate::cli) fn program_of(path: &Path, common: &Common) -> Result<Program, Failure> {
    let mut files = Files::default();
    let mut findings = Findings::default();
    let file = read_program(path, &mut files, &mut findings)?;
    let program = file.and_then(|file| program::from_records::load(&files, file, &mut findings));
    program.ok_or_else(|| refused(findings, &files, common))
}

/// The program of the flag, else the one carried, and its text: where there is no book.
pub(in crate::cli) fn alone(common: &Common) -> Result<(Program, String), Failure> {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let (program, file) = load_program(common, &Opened::default(), None, &mut files, &mut findings)?;
    let text = file.map_or(program::EMBEDDED, |file| files.text(file)).to_owned();
    let program = program.ok_or_else(|| refused(findings, &files, common))?;
    Ok((program, text))
}

/// The refusal of a program with errors.
fn refused(findings: Findings, files: &Files, common: &Common) -> Failure {
    let findings = findings.sorted(|file| files.name(file));
    let report = CheckReport::new(&findings, files, String::new(), common.extent());
    Failure::Findings(Box::new(report), Box::new(common.clone()))
}

/// Reads a program file that was named on the command line; `None` where it is no text, which is reported.
fn read_program(path: &Path, files: &mut Files, findings: &mut Findings) -> Result<Option<FileId>, Failure> {
    let bytes = files::read_regular(path).map_err(|error| {
        let message = format!("the program file {} can't be read: {error}", path.display());
        Failure::usage(message, "name a file that can be read")
    })?;
    Ok(files.add_bytes(path.display().to_string(), bytes, findings))
}

/// The program, and the file that it was read from: the flag's, else the configuration's, else the one carried, which
/// is no file.
pub(super) fn load_program(
    common: &Common,
    opened: &Opened,
    folder: Option<&Folder>,
    files: &mut Files,
    findings: &mut Findings,
) -> Result<(Option<Program>, Option<FileId>), Failure> {
    let file: Option<FileId> = match (&common.program, &opened.settings.program, folder) {
        (Some(path), _, _) => read_program(path, files, findings)?,
        (None, Some((path, place)), Some(folder)) => match folder.read(path) {
            Ok(bytes) => files.add_bytes(path.clone(), bytes, findings),
            Err(error) => {
                findings.report(place.clone(), files::unreadable(&error));
                None
            }
        },
        _ => return Ok((program::from_records::load_carried(files, findings), None)),
    };
    Ok((file.and_then(|file| program::from_records::load(files, file, findings)), file))
}
