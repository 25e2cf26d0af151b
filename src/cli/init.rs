//! `init`: a new book, empty or a copy of the demo. Nothing is ever overwritten.

use std::path::PathBuf;

use super::args::{Common, InitArgs};
use super::desk::Flag;
use super::failure::Failure;
use super::outcome::Outcome;
use crate::files;
use crate::records::kinds::Kind;
use crate::records::sources::CONFIGURATION;

/// The demo book, as it stands in `fixtures/demo`.
pub(super) const DEMO: &[(&str, &str)] = &[
    ("README.md", include_str!("../../fixtures/demo/README.md")),
    ("activities.csv", include_str!("../../fixtures/demo/activities.csv")),
    ("certifications.csv", include_str!("../../fixtures/demo/certifications.csv")),
    ("customers.csv", include_str!("../../fixtures/demo/customers.csv")),
    ("deals.csv", include_str!("../../fixtures/demo/deals.csv")),
    ("orders.csv", include_str!("../../fixtures/demo/orders.csv")),
    ("partners.csv", include_str!("../../fixtures/demo/partners.csv")),
    ("rates.csv", include_str!("../../fixtures/demo/rates.csv")),
    ("sessions.csv", include_str!("../../fixtures/demo/sessions.csv")),
    ("vates-partner.toml", include_str!("../../fixtures/demo/vates-partner.toml")),
];

/// The configuration of an empty book, everything in it commented out.
const EMPTY_CONFIGURATION: &str = include_str!("../../fixtures/empty/vates-partner.toml");

pub(super) fn run(arguments: &InitArgs, common: &Common) -> Result<Outcome, Failure> {
    common.uses("init", &[Flag::Demo])?;
    let new: Vec<(PathBuf, String)> = if common.demo {
        DEMO.iter().map(|(name, text)| (arguments.folder.join(name), (*text).to_owned())).collect()
    } else {
        empty_book().into_iter().map(|(name, text)| (arguments.folder.join(name), text)).collect()
    };
    let there: Vec<String> =
        new.iter().filter(|(path, _)| path.exists()).map(|(path, _)| path.display().to_string()).collect();
    if !there.is_empty() {
        let message = format!("nothing is overwritten, and these files are there: {}", there.join(", "));
        return Err(Failure::usage(message, "choose an empty folder"));
    }
    for (path, text) in &new {
        files::write_new(path, text.as_bytes()).map_err(|error| {
            let message = format!("can't write {}", path.display());
            Failure::Bug(anyhow::Error::new(error).context(message))
        })?;
    }
    let folder = crate::escape::visible(&arguments.folder.display().to_string());
    let text = if common.demo {
        format!("A copy of the demo book is in {folder}. Try: vates-partner qualify --book {folder}\n")
    } else {
        format!(
            "A new book is in {folder}. Fill partners.csv first; `vates-partner check --book {folder}` reads it.\n"
        )
    };
    Ok(Outcome::of_bytes(text.into_bytes(), common))
}

/// An empty book: a commented configuration, and a file with a header for each kind of record.
fn empty_book() -> Vec<(String, String)> {
    let mut book = vec![(CONFIGURATION.to_owned(), EMPTY_CONFIGURATION.to_owned())];
    for kind in Kind::ALL {
        let columns: Vec<&str> = kind.columns().iter().map(|column| column.name).collect();
        book.push((format!("{kind}.csv"), format!("{}\n", columns.join(","))));
    }
    book
}
