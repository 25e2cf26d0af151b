//! A partner's marketing, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::benefits::{self, BenefitReport, Member};
use super::document::{Align, Document, Flat, Table};
use super::rulings::RulingReport;
use super::values::Named;
use super::{Report, WarningReport, lines_of};
use crate::assessment::Basis;
use crate::assessment::marketing::Marketing;
use crate::assessment::pes::Scored;
use crate::book::Session;
use crate::book::rulings::Ruling;
use crate::files::Files;
use crate::words::SessionKind;

/// A partner's marketing in a year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Marketing")]
pub struct MarketingReport {
    /// `vates-partner/marketing/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day as of which.
    pub as_of: String,
    /// The year.
    pub year: i32,
    /// The readings in force that bear on benefits, in the order of the program.
    pub readings: Named,
    /// The clause.
    pub clause: &'static str,
    /// The partner.
    pub partner: Member,
    /// The benefit rows about funds for marketing that speak of its type.
    pub funds: Vec<BenefitReport>,
    /// Points of activities that score.
    pub awarded: String,
    /// Points that awarding every submitted claim would add.
    pub pending: String,
    /// Its activities of the dimension `marketing`, by date and id.
    pub activities: Vec<MarketingActivity>,
    /// The sessions it held, by date and title.
    pub sessions: Vec<SessionReport>,
    /// What should be known besides.
    pub warnings: Vec<WarningReport>,
    /// The rulings that the readings in force rest on.
    pub rulings: Vec<RulingReport>,
}

/// An activity.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct MarketingActivity {
    /// Its id.
    pub id: String,
    /// The day it took place.
    pub date: String,
    /// What it was.
    pub activity: String,
    /// `submitted`, `awarded` or `rejected`.
    pub status: &'static str,
    /// Its points, before any yearly cap.
    pub points: String,
    /// The points that score.
    pub awarded: String,
    /// The points that awarding every submitted claim would add.
    pub pending: String,
    /// What proves it.
    pub evidence: Option<String>,
    /// Where it stands: `file:line`.
    pub source: String,
}

/// A session.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Session")]
pub struct SessionReport {
    /// The day it took place.
    pub date: String,
    /// What it was about.
    pub title: String,
    /// What it was.
    pub kind: Option<&'static str>,
    /// Where it stands: `file:line`.
    pub source: String,
}

impl MarketingReport {
    /// What is said of a partner's marketing.
    pub fn new(
        basis: &Basis<'_>,
        marketing: &Marketing<'_>,
        rulings: &[&Ruling],
        files: &Files,
    ) -> MarketingReport {
        let activity = |score: &Scored<'_>| MarketingActivity {
            id: score.activity.id.to_string(),
            date: score.activity.date.to_string(),
            activity: score.activity.activity.to_string(),
            status: score.activity.status.as_str(),
            points: crate::exact::Exact::from(score.activity.points).to_full(),
            awarded: score.awarded.to_full(),
            pending: score.pending.to_full(),
            evidence: score.activity.evidence.as_deref().map(str::to_owned),
            source: files.show(score.activity.origin),
        };
        let session = |session: &&Session| SessionReport {
            date: session.date.to_string(),
            title: session.title.to_string(),
            kind: session.kind.map(SessionKind::as_str),
            source: files.show(session.origin),
        };
        MarketingReport {
            schema: "vates-partner/marketing/1",
            program: basis.program.id.clone(),
            as_of: basis.as_of.0.to_string(),
            year: basis.year.number(),
            readings: benefits::readings(basis),
            clause: "portal.marketing",
            partner: Member::new(marketing.partner),
            funds: marketing.funds.iter().map(BenefitReport::new).collect(),
            awarded: marketing.awarded.to_full(),
            pending: marketing.pending.to_full(),
            activities: marketing.activities.iter().map(activity).collect(),
            sessions: marketing.sessions.iter().map(session).collect(),
            warnings: Vec::new(),
            rulings: rulings.iter().map(|ruling| RulingReport::new(ruling, files)).collect(),
        }
    }
}

impl Report for MarketingReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        let mut lines = lines_of(&self.activities)?;
        lines.extend(lines_of(&self.sessions)?);
        Ok(lines)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["what", "id", "date", "name", "status", "points", "awarded", "pending"]);
        for fund in &self.funds {
            let blank = String::new;
            flat.rows.push(vec![
                "funds".to_owned(),
                fund.table.to_owned(),
                blank(),
                fund.heading.clone(),
                fund.state.clone(),
                blank(),
                blank(),
                blank(),
            ]);
        }
        for one in &self.activities {
            flat.rows.push(vec![
                "activity".to_owned(),
                one.id.clone(),
                one.date.clone(),
                one.activity.clone(),
                one.status.to_owned(),
                one.points.clone(),
                one.awarded.clone(),
                one.pending.clone(),
            ]);
        }
        for one in &self.sessions {
            let kind = one.kind.unwrap_or_default().to_owned();
            let mut row =
                vec!["session".to_owned(), String::new(), one.date.clone(), one.title.clone(), kind];
            row.resize(flat.header.len(), String::new());
            flat.rows.push(row);
        }
        flat
    }

    fn document(&self) -> Document {
        let partner = &self.partner;
        let mut page = Document::titled(format!(
            "Marketing of {} ({}), {}, {} as of {}",
            partner.name, partner.id, partner.partner_type, self.year, self.as_of
        ));
        page.heading("Funds");
        page.list(self.funds.iter().flat_map(fund).collect());
        page.heading(format!(
            "Activities: {} points awarded, {} pending (pes.marketing)",
            self.awarded, self.pending
        ));
        if self.activities.is_empty() {
            page.text("No activity of the dimension marketing is on record in this year.");
        } else {
            page.table(activities(&self.activities));
        }
        page.heading("Sessions (quarters.webinars)");
        if self.sessions.is_empty() {
            page.text("No session is on record in this year.");
        } else {
            let mut table =
                Table::new([("Date", Align::Left), ("Title", Align::Left), ("Kind", Align::Left)]);
            for one in &self.sessions {
                table.row([one.date.clone(), one.title.clone(), one.kind.unwrap_or_default().to_owned()]);
            }
            page.table(table);
        }
        super::rulings::tell(&mut page, &self.rulings);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}

/// How a row about funds stands, and what is missing.
fn fund(row: &BenefitReport) -> Vec<String> {
    let missing = row.missing.as_ref().map_or(String::new(), |missing| format!("; missing: {missing}"));
    let note = row.note.as_ref().map_or(String::new(), |note| format!("; {note}"));
    vec![format!("{}: {} ({}){missing}{note}", row.heading, row.words(), row.clause)]
}

fn activities(activities: &[MarketingActivity]) -> Table {
    let mut table = Table::new([
        ("Id", Align::Left),
        ("Date", Align::Left),
        ("Activity", Align::Left),
        ("Status", Align::Left),
        ("Points", Align::Right),
        ("Score", Align::Right),
    ]);
    for one in activities {
        table.row([
            one.id.clone(),
            one.date.clone(),
            one.activity.clone(),
            one.status.to_owned(),
            one.points.clone(),
            one.awarded.clone(),
        ]);
    }
    table
}
