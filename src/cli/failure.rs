//! Why there is no answer, and the one place where that becomes an exit code.

use super::args::Common;
use super::context::Context;
use super::outcome::Outcome;
use crate::assessment::refusal::Refusal;
use crate::escape::visible;
use crate::finding::Problem;
use crate::render::{Look, findings, message};
use crate::report::check::CheckReport;

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Failure {
    /// The request can't be answered.
    Refused(Refusal),
    /// Files are wrong.
    Findings(Box<CheckReport>, Box<Common>),
    /// The program or its surroundings failed.
    Bug(anyhow::Error),
}

impl Failure {
    /// A request that makes no sense.
    pub(super) fn usage(message: impl Into<String>, fix: impl Into<String>) -> Failure {
        Failure::Refused(Refusal::new(message, fix))
    }

    /// A value on the command line that can't be read.
    pub(super) fn flag(flag: &str, problem: Problem) -> Failure {
        Failure::usage(format!("{flag}: {}", problem.message), problem.suggestion.unwrap_or_default())
    }

    pub(super) fn outcome(self, context: &Context) -> Outcome {
        let is_terminal = context.stderr_is_terminal;
        let look = Look { width: context.width_of_notes, colour: false, is_terminal };
        match self {
            Failure::Refused(refusal) => {
                let notes = message(&format!("error: {refusal}"), look);
                Outcome { notes, code: 2, ..Outcome::default() }
            }
            Failure::Findings(report, common) => {
                let notes = findings::page(&report, common.look_of_notes(context));
                Outcome { notes, code: 2, ..Outcome::default() }
            }
            Failure::Bug(error) => {
                let notes = message(&visible(&format!("error: {error:#}")), look);
                Outcome { notes, code: 3, ..Outcome::default() }
            }
        }
    }
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Failure {
        Failure::Refused(refusal)
    }
}
