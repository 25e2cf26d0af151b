//! A book's configuration, `vates-partner.toml`.

use rust_decimal::Decimal;

use super::checks::{self, Checks};
use crate::calendar::Date;
use crate::files::Files;
use crate::finding::{FileId, Findings, Place, Problem};
use crate::money::Currency;
use crate::rate::Rate;
use crate::records::cells;
use crate::records::import::{self, Import};
use crate::records::kinds::Kind;
use crate::records::toml::{self, Table};
use crate::words::{CustomerStatus, Dimension, words};

words! {
    /// What is credited for the days that remain of an upgraded subscription, of which the program text says nothing.
    UpgradeCredit {
        /// Nothing.
        None = "none",
        /// What was paid for them, day by day.
        RemainingDays = "remaining-days",
    }
}

/// What a configuration says; everything in it may be left out.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// The book's title.
    pub title: Option<String>,
    /// The program file, relative to the book.
    pub program: Option<(String, Place)>,
    /// The currency of amounts that name none.
    pub base_currency: Option<Currency>,
    /// The readings chosen.
    pub readings: Vec<ChosenReading>,
    /// The rulings on readings.
    pub rulings: Vec<WrittenRuling>,
    /// The discounts for customers, by status.
    pub customer_discounts: Vec<(CustomerStatus, Rate)>,
    /// The activities that score.
    pub catalogue: Vec<CatalogueEntry>,
    /// How many days a registration of a deal holds, where it ends before the deal. Clause: `portal.opportunities`.
    pub registration_days: Option<u32>,
    /// What is credited for the days that remain of an upgraded subscription.
    pub upgrade_credit: Option<UpgradeCredit>,
    /// What `check` looks for, and how it tells it.
    pub checks: Checks,
    /// The sources: how someone else's exports become records. `None` for one that can't be understood.
    pub imports: Vec<Option<Import>>,
    /// Whether something in the configuration can't be read, so that the catalogue may lack entries.
    pub incomplete: bool,
}

/// A reading as written in a configuration, not yet held against a program.
#[derive(Clone, Debug)]
pub struct ChosenReading {
    /// Its id as written.
    pub id: String,
    /// Where the id stands.
    pub id_place: Place,
    /// The choice as written.
    pub choice: String,
    /// Where the choice stands.
    pub choice_place: Place,
}

/// A ruling as written in a configuration, not yet held against a program.
#[derive(Clone, Debug)]
pub struct WrittenRuling {
    /// The reading and the choice as written.
    pub chosen: ChosenReading,
    /// The first day as of which it is in force; `None` where that, or who and why, can't be read.
    pub ruled: Option<(Date, String, String)>,
    /// Where it stands.
    pub place: Place,
    /// Where its day stands.
    pub date_place: Place,
}

/// An activity that scores, from the user's catalogue. Clause: `pes.activities`.
#[derive(Clone, Debug)]
pub struct CatalogueEntry {
    /// What activities are called in records.
    pub activity: String,
    /// The dimension it counts in.
    pub dimension: Dimension,
    /// Its points.
    pub points: Decimal,
    /// The most points it can score in a year.
    pub yearly_cap: Option<Decimal>,
}

/// Reads a configuration; what can't be read is reported.
pub fn load(files: &Files, file: FileId, findings: &mut Findings) -> Settings {
    let before = findings.len();
    let mut settings = Settings::default();
    let Some(parsed) = toml::parse(file, files.text(file), findings) else {
        settings.incomplete = true;
        return settings;
    };
    let root = Table::root(file, &parsed, "the configuration");
    let text = |cell: &crate::records::Cell<'_>| cells::text(cell).map(String::from);
    settings.title = root.optional("title", findings, text);
    settings.program =
        root.optional("program", findings, text).map(|program| (program, root.place_of("program")));
    settings.base_currency = root.optional("base_currency", findings, cells::currency);
    if let Some(readings) = root.table("readings", findings) {
        for (id, id_place, cell, choice_place) in readings.all_cells(findings) {
            settings.readings.push(ChosenReading {
                id,
                id_place,
                choice: cell.text.into_owned(),
                choice_place,
            });
        }
    }
    for table in root.tables("rulings", findings) {
        settings.rulings.extend(ruling(&table, findings));
        table.finish(&[], findings);
    }
    if let Some(discounts) = root.table("customer_discounts", findings) {
        for (word, place, cell, rate_place) in discounts.all_cells(findings) {
            match (cells::word(&word, CustomerStatus::WORDS), cells::rate(&cell)) {
                (Ok(status), Ok(rate)) => settings.customer_discounts.push((status, rate)),
                (status, rate) => {
                    status.err().into_iter().for_each(|problem| findings.report(place.clone(), problem));
                    rate.err().into_iter().for_each(|problem| {
                        let message = format!("`{word}`: {}", problem.message);
                        findings.report(rate_place.clone(), Problem { message, ..problem });
                    });
                }
            }
        }
    }
    if let Some(pes) = root.table("pes", findings) {
        settings.catalogue = catalogue(&pes, findings);
        pes.finish(&[], findings);
    }
    if let Some(registration) = root.table("deal_registration", findings) {
        let count = registration.optional("valid_days", findings, cells::count);
        settings.registration_days = count.map(std::num::NonZeroU32::get);
        registration.finish(&[], findings);
    }
    if let Some(upgrades) = root.table("upgrades", findings) {
        let credit = |cell: &crate::records::Cell<'_>| cells::word(&cell.text, UpgradeCredit::WORDS);
        settings.upgrade_credit = upgrades.optional("credit", findings, credit);
        upgrades.finish(&[], findings);
    }
    if let Some(check) = root.table("check", findings) {
        settings.checks = checks::load(&check, findings);
    }
    settings.imports = import::from_toml::read(&root, findings);
    let kinds = Kind::ALL.map(Kind::name);
    root.finish(&kinds, findings);
    settings.incomplete = findings.len() > before;
    settings
}

fn ruling(table: &Table<'_>, findings: &mut Findings) -> Option<WrittenRuling> {
    let id = table.text("reading", findings);
    let choice = table.text("choice", findings);
    let date = table.date("date", findings);
    let by = table.text("by", findings);
    let why = table.text("why", findings);
    let chosen = ChosenReading {
        id: id?,
        id_place: table.place_of("reading"),
        choice: choice?,
        choice_place: table.place_of("choice"),
    };
    let date_place = table.place_of("date");
    let ruled = date.zip(by).zip(why).map(|((date, by), why)| (date, by, why));
    Some(WrittenRuling { chosen, ruled, place: table.place(), date_place })
}

fn catalogue(pes: &Table<'_>, findings: &mut Findings) -> Vec<CatalogueEntry> {
    let mut entries = Vec::new();
    let Some(catalogue) = pes.table("catalogue", findings) else {
        return entries;
    };
    for (activity, entry) in catalogue.all_tables(findings) {
        let dimension =
            entry.required("dimension", findings, |cell| cells::word(&cell.text, Dimension::WORDS));
        let points = entry.required("points", findings, cells::not_negative);
        let yearly_cap = entry.optional("yearly_cap", findings, cells::not_negative);
        entry.finish(&[], findings);
        if let (Some(dimension), Some(points)) = (dimension, points) {
            entries.push(CatalogueEntry { activity, dimension, points, yearly_cap });
        }
    }
    entries
}
