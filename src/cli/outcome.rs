//! What a run comes to: bytes for stdout or a file, lines for stderr, an exit code.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::ExitCode;

use super::args::{ColorArg, Common};
use super::context::Context;
use super::failure::Failure;
use crate::escape::visible;
use crate::files;
use crate::render::{Format, Look, message, render};
use crate::report::Report;
use crate::report::check::Extent;

/// What a run comes to.
#[derive(Debug, Default)]
pub struct Outcome {
    /// The answer.
    pub answer: Vec<u8>,
    /// Where the answer goes; `None` for stdout.
    pub file: Option<PathBuf>,
    /// What was done to the book, where somebody must hear of it even if the answer can't be written.
    pub made: Option<String>,
    /// What else there is to say.
    pub notes: String,
    /// The exit code.
    pub code: u8,
}

impl Outcome {
    /// An answer in the format that was asked for.
    pub(super) fn of_report(
        report: &dyn Report,
        common: &Common,
        context: &Context,
    ) -> Result<Outcome, Failure> {
        let format = common.chosen_format()?;
        let bytes = render(report, format, common.look(context)).map_err(Failure::Bug)?;
        let mut outcome = Outcome::of_bytes(bytes, common);
        if matches!(format, Format::Csv | Format::JsonLines) && !common.quiet {
            outcome.warn(report, common, context);
        }
        Ok(outcome)
    }

    /// Tells the warnings of an answer beside it, where its format or its readers have no place for them.
    pub(super) fn warn(&mut self, report: &dyn Report, common: &Common, context: &Context) {
        for warning in report.warnings() {
            let told = format!("warning: {} [{}]", visible(&warning.message), warning.code);
            self.notes.push_str(&message(&told, common.look_of_notes(context)));
        }
    }

    /// An answer that is bytes already.
    pub(super) fn of_bytes(answer: Vec<u8>, common: &Common) -> Outcome {
        let file = common.output.clone().filter(|file| file.as_os_str() != "-");
        Outcome { answer, file, ..Outcome::default() }
    }

    /// The program itself is at fault; what happened was said when it happened.
    pub fn bug() -> Outcome {
        let notes = "error: vates-partner failed; this is a bug in it, please report it\n".to_owned();
        Outcome { notes, code: 3, ..Outcome::default() }
    }

    /// Adds a line for stderr.
    pub(super) fn note(&mut self, line: &str) {
        self.notes.push_str(line);
        self.notes.push('\n');
    }

    /// Demands that the answer's file can be written to, as far as that is seen before it is.
    ///
    /// # Errors
    /// There is no such folder, or nothing may be written there.
    pub(super) fn demand_deliverable(&self) -> std::io::Result<()> {
        let Some(file) = &self.file else { return Ok(()) };
        let cant = |error: std::io::Error| {
            std::io::Error::new(error.kind(), format!("can't write {}: {error}", file.display()))
        };
        files::demand_writable(file).map_err(cant)
    }

    /// Writes everything to where it belongs. A pipe that was closed on the other side ends quietly.
    pub fn deliver(self) -> ExitCode {
        let (place, written) = match &self.file {
            Some(file) => (file.display().to_string(), files::write_whole(file, &self.answer)),
            None => ("the answer".to_owned(), write_all(&self.answer)),
        };
        let mut outcome = self;
        if let Err(error) = written
            && error.kind() != std::io::ErrorKind::BrokenPipe
        {
            outcome.note(&visible(&format!("error: can't write {place}: {error}")));
            if let Some(made) = &outcome.made {
                let made = visible(&format!("  = note: {made}"));
                outcome.note(&made);
                outcome.note("  = help: don't run it again; see `vates-partner journal`");
            }
            outcome.code = 3;
        }
        // Where stderr is gone too, there is nobody left to tell.
        let _ = std::io::stderr().write_all(outcome.notes.as_bytes());
        ExitCode::from(outcome.code)
    }
}

fn write_all(answer: &[u8]) -> std::io::Result<()> {
    let mut stdout = std::io::stdout().lock();
    stdout.write_all(answer)?;
    stdout.flush()
}

impl Common {
    /// The format: the one named, else that of the output file's extension, else tables.
    pub(super) fn chosen_format(&self) -> Result<Format, Failure> {
        match (self.format.map(Format::from), self.json) {
            (Some(format), true) if format != Format::Json => {
                Err(Failure::usage(format!("--json and --format {format} contradict each other"), "name one"))
            }
            (_, true) => Ok(Format::Json),
            (Some(format), false) => Ok(format),
            (None, false) => self.format_of_output(),
        }
    }

    fn format_of_output(&self) -> Result<Format, Failure> {
        let extension = self.output.as_ref().and_then(|file| file.extension());
        let extension = extension.map(|extension| extension.to_string_lossy().to_lowercase());
        match extension.as_deref() {
            Some("json") => Ok(Format::Json),
            Some("jsonl" | "ndjson") => Ok(Format::JsonLines),
            Some("csv") => Ok(Format::Csv),
            Some("md" | "markdown") => Ok(Format::Markdown),
            None | Some("txt" | "log" | "out") => Ok(Format::Table),
            Some(other) => Err(Failure::usage(
                format!("no format goes with the extension .{other}"),
                "use .json, .jsonl, .csv, .md or .txt, or name one with --format",
            )),
        }
    }

    /// How a page is to look where it goes.
    pub(super) fn look(&self, context: &Context) -> Look {
        let to_terminal = context.stdout_is_terminal && self.output.is_none();
        Look { width: context.width, colour: self.colour(to_terminal, context), is_terminal: to_terminal }
    }

    /// How what isn't the answer is to look.
    pub(super) fn look_of_notes(&self, context: &Context) -> Look {
        let is_terminal = context.stderr_is_terminal;
        Look { width: context.width_of_notes, colour: self.colour(is_terminal, context), is_terminal }
    }

    /// How many findings a page shows.
    pub(super) fn extent(&self) -> Extent {
        if self.verbose { Extent::All } else { Extent::First }
    }

    fn colour(&self, to_terminal: bool, context: &Context) -> bool {
        match self.color {
            ColorArg::Always => true,
            ColorArg::Never => false,
            ColorArg::Auto => to_terminal && !context.no_colour,
        }
    }
}
