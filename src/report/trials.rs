//! Trials and proofs of concept, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::{Report, lines_of};
use crate::assessment::trials::TrialStanding;
use crate::book::Book;
use crate::files::Files;
use crate::program::TrialRules;

/// Trials as they stand on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Trials")]
pub struct TrialsReport {
    /// `vates-partner/trials/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day as of which.
    pub as_of: String,
    /// The clause that says how long trials last.
    pub clause: String,
    /// How many days after its first one the last day of every trial is, which is included.
    pub initial_days: u32,
    /// How many days after its first one it may end upon request.
    pub longest_days: u32,
    /// The trials, by their last day, then by id.
    pub trials: Vec<TrialReport>,
    /// Whether the page shows one trial in full.
    #[serde(skip)]
    pub single: bool,
}

/// A trial.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Trial")]
pub struct TrialReport {
    /// Its id; that of the order where no trial is on file.
    pub id: String,
    /// The kind of record that tells of it: `trials`, or `orders`, which say nothing of its end.
    pub record: &'static str,
    /// The partner.
    pub partner: String,
    /// The customer.
    pub customer: String,
    /// `trial` or `poc`.
    pub kind: &'static str,
    /// `running`, `review`, `ended` or `converted`.
    pub status: &'static str,
    /// Its first day.
    pub started: String,
    /// Its last day.
    pub ends: String,
    /// How many days are left behind the as-of day: 0 on the last one; null where it runs no longer.
    pub days_left: Option<u32>,
    /// The bundle.
    pub bundle: Option<String>,
    /// For how many hosts.
    pub hosts: Option<u32>,
    /// The last day that is asked for, while its review is open.
    pub requested: Option<String>,
    /// The written reason of the review.
    pub reason: Option<String>,
    /// The order that it became.
    pub order: Option<String>,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl TrialReport {
    /// What is said of a trial.
    pub fn new(book: &Book, standing: &TrialStanding<'_>, files: &Files) -> TrialReport {
        let text = |text: Option<&str>| text.map(str::to_owned);
        TrialReport {
            id: standing.id.to_owned(),
            record: if standing.is_order { "orders" } else { "trials" },
            partner: book.partner_id(standing.partner).to_owned(),
            customer: standing.customer.to_owned(),
            kind: standing.kind.as_str(),
            status: standing.status.as_str(),
            started: standing.started.to_string(),
            ends: standing.ends.to_string(),
            days_left: standing.days_left,
            bundle: text(standing.bundle),
            hosts: standing.hosts.map(std::num::NonZeroU32::get),
            requested: standing.requested.map(|day| day.to_string()),
            reason: text(standing.reason),
            order: text(standing.order),
            source: files.show(standing.origin),
        }
    }

    /// The columns, as text.
    fn cells(&self) -> [(&'static str, String); 15] {
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        [
            ("id", self.id.clone()),
            ("record", self.record.to_owned()),
            ("partner", self.partner.clone()),
            ("customer", self.customer.clone()),
            ("kind", self.kind.to_owned()),
            ("status", self.status.to_owned()),
            ("started", self.started.clone()),
            ("ends", self.ends.clone()),
            ("days_left", number(self.days_left)),
            ("bundle", text(&self.bundle)),
            ("hosts", number(self.hosts)),
            ("requested", text(&self.requested)),
            ("reason", text(&self.reason)),
            ("order", text(&self.order)),
            ("source", self.source.clone()),
        ]
    }
}

impl TrialsReport {
    /// What is said of some trials.
    pub fn new(program: String, as_of: String, rules: &TrialRules, trials: Vec<TrialReport>) -> TrialsReport {
        TrialsReport {
            schema: "vates-partner/trials/1",
            program,
            as_of,
            clause: rules.clause.to_string(),
            initial_days: rules.initial_days,
            longest_days: rules.longest_days,
            trials,
            single: false,
        }
    }

    fn one(&self, trial: &TrialReport) -> Document {
        let mut page = Document::titled(format!("{} as of {}", trial.id, self.as_of));
        let mut table = Table::new([("Column", Align::Left), ("Value", Align::Left)]);
        for (column, text) in trial.cells() {
            table.row([column.to_owned(), text]);
        }
        page.table(table);
        page.text(self.rules());
        page
    }

    fn rules(&self) -> String {
        format!(
            "{} days after the first one, upon request up to {}, longer after a review ({}).",
            self.initial_days, self.longest_days, self.clause
        )
    }
}

impl Report for TrialsReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.trials)
    }

    fn flat(&self) -> Flat {
        let header = [
            "id",
            "record",
            "partner",
            "customer",
            "kind",
            "status",
            "started",
            "ends",
            "days_left",
            "bundle",
            "hosts",
            "requested",
            "reason",
            "order",
            "source",
        ];
        let mut flat = Flat::new(&header);
        flat.rows = self.trials.iter().map(|trial| trial.cells().map(|(_, text)| text).to_vec()).collect();
        flat
    }

    fn document(&self) -> Document {
        if let ([trial], true) = (self.trials.as_slice(), self.single) {
            return self.one(trial);
        }
        let count = self.trials.len();
        let mut page = Document::titled(format!(
            "{count} {} as of {}",
            if count == 1 { "trial" } else { "trials" },
            self.as_of
        ));
        let mut table = Table::new([
            ("Id", Align::Left),
            ("Partner", Align::Left),
            ("Customer", Align::Left),
            ("Kind", Align::Left),
            ("Status", Align::Left),
            ("Ends", Align::Left),
            ("Days left", Align::Right),
            ("Asked for", Align::Left),
            ("Order", Align::Left),
        ]);
        table.droppable = vec![8, 7];
        for trial in &self.trials {
            let id = if trial.record == "orders" { format!("{} *", trial.id) } else { trial.id.clone() };
            let left = trial.days_left.map(|days| days.to_string()).unwrap_or_default();
            let text = |text: &Option<String>| text.clone().unwrap_or_default();
            table.row([
                id,
                trial.partner.clone(),
                trial.customer.clone(),
                trial.kind.to_owned(),
                trial.status.to_owned(),
                trial.ends.clone(),
                left,
                text(&trial.requested),
                text(&trial.order),
            ]);
        }
        if !table.rows.is_empty() {
            page.table(table);
        }
        if self.trials.iter().any(|trial| trial.record == "orders") {
            page.text(format!(
                "* Only an order tells of it, so its last day is {} days behind the order's.",
                self.initial_days
            ));
        }
        page.text(self.rules());
        page
    }
}
