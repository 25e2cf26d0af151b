//! Internal-use licences, as they are said.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::change::ChangeReport;
use super::document::{Align, Document, Flat, Table};
use super::values::MoneyReport;
use super::{Report, WarningReport, lines_of};
use crate::assessment::Basis;
use crate::assessment::licences::{Eligibility, Ground, is_complimentary};
use crate::assessment::subscriptions::Placed;
use crate::book::Partner;
use crate::files::Files;
use crate::program::BearsOn;
use crate::words::counted;

/// A licence that was asked for, and what it costs.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "LicenceRequest")]
pub struct LicenceRequestReport {
    /// `vates-partner/licence-request/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The partner.
    pub partner: String,
    /// The order.
    pub order: String,
    /// The bundle.
    pub bundle: String,
    /// For how many hosts.
    pub hosts: u32,
    /// For how many years.
    pub years: u32,
    /// The list price.
    pub list: MoneyReport,
    /// What is billed, before taxes: nothing, or the list price.
    pub gross: MoneyReport,
    /// Whether the partner is eligible.
    pub eligibility: EligibilityReport,
    /// What became of the book.
    pub change: ChangeReport,
}

/// Whether a partner gets internal-use licences at no cost, and why.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Eligibility")]
pub struct EligibilityReport {
    /// Whether it does.
    pub complimentary: bool,
    /// Why: `type`, `type-alone`, `quarter-passed`, `quarter-failed` or `no-quarter-yet`.
    pub ground: &'static str,
    /// The latest assessed quarter that has ended, where it decides.
    pub quarter: Option<String>,
    /// The same in a sentence.
    pub sentence: String,
    /// The clauses that this rests on.
    pub clauses: Vec<String>,
    /// The readings in force, where a quarter or a tier decides.
    pub readings: BTreeMap<&'static str, &'static str>,
}

impl EligibilityReport {
    /// What is said of a partner's eligibility.
    pub fn new(basis: &Basis<'_>, partner: &Partner, eligibility: &Eligibility) -> EligibilityReport {
        let complimentary = eligibility.is_eligible();
        let quarter = eligibility.quarter();
        let ground = match eligibility.ground {
            Ground::Type => "type",
            Ground::TypeAlone => "type-alone",
            Ground::Passed(_) => "quarter-passed",
            Ground::Failed(_) => "quarter-failed",
            Ground::NoQuarter => "no-quarter-yet",
        };
        let clauses: Vec<String> = eligibility.clauses.iter().map(ToString::to_string).collect();
        let price = if complimentary { "Complimentary" } else { "At standard pricing" };
        let sentence = format!("{price}: {} ({})", eligibility.why(partner), clauses.join(", "));
        let asked = basis.program.readings.iter().filter(|reading| {
            (quarter.is_some() && reading.bears_on == BearsOn::Qualification)
                || eligibility.given.reading == Some(reading.id)
        });
        let readings =
            asked.map(|reading| (reading.id.as_str(), basis.readings.choice(reading.id))).collect();
        let quarter = quarter.map(|quarter| quarter.to_string());
        EligibilityReport { complimentary, ground, quarter, sentence, clauses, readings }
    }

    /// The readings in force that are not the program's own choice, in a sentence.
    fn chosen(&self, program: &crate::program::Program) -> Option<String> {
        let differs = |(id, choice): &(&&str, &&str)| {
            program.readings.iter().any(|reading| reading.id.as_str() == **id && reading.default != **choice)
        };
        let others: Vec<String> =
            self.readings.iter().filter(differs).map(|(id, choice)| format!("{id}={choice}")).collect();
        let defaults = "Readings in force: the program's defaults".to_owned();
        (!self.readings.is_empty()).then(|| {
            if others.is_empty() { defaults } else { format!("{defaults}, but {}", others.join(", ")) }
        })
    }

    /// What there is to know of it, in sentences.
    pub fn sentences(&self, program: &crate::program::Program) -> Vec<String> {
        std::iter::once(self.sentence.clone()).chain(self.chosen(program)).collect()
    }
}

impl Report for LicenceRequestReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        serde_json::to_string(self).map(|line| vec![line])
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "order",
            "partner",
            "bundle",
            "hosts",
            "years",
            "currency",
            "list",
            "gross",
            "complimentary",
            "ground",
            "quarter",
        ]);
        flat.rows.push(vec![
            self.order.clone(),
            self.partner.clone(),
            self.bundle.clone(),
            self.hosts.to_string(),
            self.years.to_string(),
            self.gross.currency.to_string(),
            self.list.amount.clone(),
            self.gross.amount.clone(),
            self.eligibility.complimentary.to_string(),
            self.eligibility.ground.to_owned(),
            self.eligibility.quarter.clone().unwrap_or_default(),
        ]);
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(self.change.summary.clone());
        page.text(format!("List price {}, billed {}.", self.list.words(), self.gross.words()));
        page.list(self.change.notes.clone());
        self.change.close(&mut page);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.change.warnings
    }
}

/// Internal-use licences.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Licences")]
pub struct LicencesReport {
    /// `vates-partner/licences/1`.
    pub schema: &'static str,
    /// The day as of which.
    pub as_of: String,
    /// The licences, by the day they were ordered, then by id; without those that were credited as a whole.
    pub licences: Vec<LicenceReport>,
}

/// An internal-use licence.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Licence")]
pub struct LicenceReport {
    /// The order's id.
    pub id: String,
    /// The partner.
    pub partner: String,
    /// The day it was ordered.
    pub ordered: String,
    /// The bundle.
    pub bundle: Option<String>,
    /// For how many hosts, less those that were credited.
    pub hosts: Option<u32>,
    /// For how many years.
    pub years: Option<u32>,
    /// What was billed, before taxes, less what was credited of it.
    pub gross: MoneyReport,
    /// Whether it cost nothing.
    pub complimentary: bool,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl LicenceReport {
    /// What is said of a licence.
    pub fn new(basis: &Basis<'_>, placed: &Placed<'_>, files: &Files) -> LicenceReport {
        let order = placed.order;
        LicenceReport {
            id: order.id.to_string(),
            partner: basis.book.partner_id(order.partner).to_owned(),
            ordered: order.ordered.to_string(),
            bundle: order.bundle.as_ref().map(ToString::to_string),
            hosts: placed.hosts,
            years: order.years.map(std::num::NonZeroU32::get),
            gross: MoneyReport::from(&placed.gross),
            complimentary: is_complimentary(order),
            source: files.show(order.origin),
        }
    }
}

impl Report for LicencesReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.licences)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "id",
            "partner",
            "ordered",
            "bundle",
            "hosts",
            "years",
            "gross",
            "currency",
            "complimentary",
            "source",
        ]);
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        for licence in &self.licences {
            flat.rows.push(vec![
                licence.id.clone(),
                licence.partner.clone(),
                licence.ordered.clone(),
                licence.bundle.clone().unwrap_or_default(),
                number(licence.hosts),
                number(licence.years),
                licence.gross.amount.clone(),
                licence.gross.currency.to_string(),
                licence.complimentary.to_string(),
                licence.source.clone(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let count = counted(self.licences.len(), "internal-use licence", "internal-use licences");
        let mut page = Document::titled(format!("{count} as of {}", self.as_of));
        let mut table = Table::new([
            ("Order", Align::Left),
            ("Partner", Align::Left),
            ("Ordered", Align::Left),
            ("Bundle", Align::Left),
            ("Hosts", Align::Right),
            ("Years", Align::Right),
            ("Billed", Align::Right),
            ("Complimentary", Align::Left),
        ]);
        // What is billed tells it as well.
        table.droppable = vec![7, 5];
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        for licence in &self.licences {
            table.row([
                licence.id.clone(),
                licence.partner.clone(),
                licence.ordered.clone(),
                licence.bundle.clone().unwrap_or_default(),
                number(licence.hosts),
                number(licence.years),
                licence.gross.words(),
                if licence.complimentary { "yes" } else { "no" }.to_owned(),
            ]);
        }
        if !table.rows.is_empty() {
            page.table(table);
        }
        page
    }
}
