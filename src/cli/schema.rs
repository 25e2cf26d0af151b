//! `schema`: the shapes of JSON answers.

use schemars::{Schema, schema_for};

use super::args::{Common, SchemaArgs};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::report::benefits::BenefitsReport;
use crate::report::change::ChangeReport;
use crate::report::check::CheckReport;
use crate::report::code::CodeReport;
use crate::report::explain::ExplainReport;
use crate::report::import::ImportShowReport;
use crate::report::import_guess::ImportGuessReport;
use crate::report::invoices::InvoicesReport;
use crate::report::journal::{JournalReport, VerifyReport};
use crate::report::licences::{LicenceRequestReport, LicencesReport};
use crate::report::locator::LocatorReport;
use crate::report::marketing::MarketingReport;
use crate::report::orders::PlacedReport;
use crate::report::pes::PesReport;
use crate::report::program::ProgramReport;
use crate::report::program_check::ProgramCheckReport;
use crate::report::qualify::QualifyReport;
use crate::report::quote::{QuoteReport, QuotesReport};
use crate::report::records::ListReport;
use crate::report::saved::{QuotesListReport, RevisedReport};
use crate::report::status::StatusReport;
use crate::report::subscriptions::SubscriptionsReport;
use crate::report::trials::TrialsReport;
use crate::suggest;

/// The name of an answer, and how its schema is made.
type Named = (&'static str, fn() -> Schema);

/// The schemas there are.
const SCHEMAS: &[Named] = &[
    ("quote", || schema_for!(QuoteReport)),
    ("quotes", || schema_for!(QuotesReport)),
    ("qualify", || schema_for!(QualifyReport)),
    ("explain", || schema_for!(ExplainReport)),
    ("explain-code", || schema_for!(CodeReport)),
    ("pes", || schema_for!(PesReport)),
    ("benefits", || schema_for!(BenefitsReport)),
    ("quotes-list", || schema_for!(QuotesListReport)),
    ("quote-revised", || schema_for!(RevisedReport)),
    ("orders-placed", || schema_for!(PlacedReport)),
    ("invoices", || schema_for!(InvoicesReport)),
    ("change", || schema_for!(ChangeReport)),
    ("licence-request", || schema_for!(LicenceRequestReport)),
    ("licences", || schema_for!(LicencesReport)),
    ("trials", || schema_for!(TrialsReport)),
    ("journal", || schema_for!(JournalReport)),
    ("journal-verify", || schema_for!(VerifyReport)),
    ("locator", || schema_for!(LocatorReport)),
    ("marketing", || schema_for!(MarketingReport)),
    ("list", || schema_for!(ListReport)),
    ("status", || schema_for!(StatusReport)),
    ("subscriptions", || schema_for!(SubscriptionsReport)),
    ("import-guess", || schema_for!(ImportGuessReport)),
    ("import-show", || schema_for!(ImportShowReport)),
    ("check", || schema_for!(CheckReport)),
    ("program", || schema_for!(ProgramReport)),
    ("program-check", || schema_for!(ProgramCheckReport)),
];

pub(super) fn run(arguments: &SchemaArgs, common: &Common) -> Result<Outcome, Failure> {
    common.uses("schema", &[])?;
    let names = || SCHEMAS.iter().map(|(name, _)| *name);
    let text = match &arguments.name {
        None => names().collect::<Vec<_>>().join("\n"),
        Some(wanted) => {
            let found = SCHEMAS.iter().find(|(name, _)| name == wanted);
            let (name, schema) = found.ok_or_else(|| {
                Failure::usage(format!("there is no schema `{wanted}`"), suggest::hint(wanted, names()))
            })?;
            let mut schema = schema();
            schema.insert("$id".to_owned(), format!("vates-partner/{name}/1").into());
            serde_json::to_string_pretty(&schema).map_err(|error| Failure::Bug(error.into()))?
        }
    };
    Ok(Outcome::of_bytes(format!("{text}\n").into_bytes(), common))
}
