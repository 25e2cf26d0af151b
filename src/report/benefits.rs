//! What the program gives a partner, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::licences::EligibilityReport;
use super::rulings::RulingReport;
use super::values::Named;
use super::{Report, WarningReport, lines_of};
use crate::assessment::Basis;
use crate::assessment::benefits::{Benefit, Benefits, Granted, Source};
use crate::assessment::grants::State;
use crate::book::Partner;
use crate::book::rulings::Ruling;
use crate::files::Files;
use crate::program::BearsOn;
use crate::program::comparison::DiscountRange;
use crate::words::EngagementModel;

/// What the program gives a partner.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Benefits")]
pub struct BenefitsReport {
    /// `vates-partner/benefits/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day as of which.
    pub as_of: String,
    /// The readings in force that bear on benefits, in the order of the program.
    pub readings: Named,
    /// The partner.
    pub partner: Member,
    /// The benefit rows of the comparison, then those of the quarterly table, as printed.
    pub benefits: Vec<BenefitReport>,
    /// Whether the partner gets internal-use licences at no cost, as `licence request` tells it; null where that can't be
    /// told.
    pub eligibility: Option<EligibilityReport>,
    /// What should be known besides, by code and record.
    pub warnings: Vec<WarningReport>,
    /// The rulings that the readings in force rest on.
    pub rulings: Vec<RulingReport>,
    /// What there is to know of internal-use licences, in sentences.
    #[serde(skip)]
    licences: Vec<String>,
}

/// A partner, with what its benefits depend on.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct Member {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub partner_type: &'static str,
    /// The day it joined.
    pub joined: String,
    /// Its tier, as recorded.
    pub tier: Option<u32>,
    /// The discount agreed with it, as recorded.
    pub discount: Option<String>,
    /// Its last day as a partner, as recorded.
    pub left: Option<String>,
}

/// A benefit row.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Benefit")]
pub struct BenefitReport {
    /// Where it is printed: `comparison` or `quarters`.
    pub table: &'static str,
    /// The row.
    pub id: String,
    /// Its printed heading.
    pub heading: String,
    /// The clause of the row.
    pub clause: String,
    /// The printed cell.
    pub printed: String,
    /// How it stands: `yes`, `no`, `after-tier-3`, `discounted` or `upon-review`.
    pub state: String,
    /// Whether the row speaks of partners of this type at all.
    pub applies: bool,
    /// The rates of discount, where it is one and they are known.
    pub rates: Vec<GrantedReport>,
    /// The range of the discount, where it is one that is agreed.
    pub range: Option<RangeReport>,
    /// What is missing to have it, or to have all of it.
    pub missing: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// The reading that decided it.
    pub reading: Option<&'static str>,
    /// Other clauses that it rests on.
    pub rests_on: Vec<String>,
}

/// A rate of discount.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Granted")]
pub struct GrantedReport {
    /// The engagement it is given for; null for other types than distributors.
    pub engagement: Option<&'static str>,
    /// The rate, a part of one.
    pub rate: String,
    /// The clause.
    pub clause: String,
    /// The rate in percent, for reading.
    #[serde(skip)]
    pub(super) percent: String,
}

/// A range of rates.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Range")]
pub struct RangeReport {
    /// The lowest rate.
    pub minimum: String,
    /// The highest rate.
    pub maximum: String,
    /// In percent, for reading.
    #[serde(skip)]
    pub(super) percent: String,
}

impl Member {
    /// What is said of a partner.
    pub fn new(partner: &Partner) -> Member {
        Member {
            id: partner.id.to_string(),
            name: partner.name.to_string(),
            partner_type: partner.partner_type.as_str(),
            joined: partner.joined.to_string(),
            tier: partner.tier.map(|tier| tier.0),
            discount: partner.discount.map(crate::rate::Rate::decimal),
            left: partner.left.map(|left| left.to_string()),
        }
    }
}

impl BenefitReport {
    /// What is said of a row.
    pub fn new(benefit: &Benefit<'_>) -> BenefitReport {
        BenefitReport {
            table: benefit.source.as_str(),
            id: benefit.id.to_owned(),
            heading: benefit.heading.to_owned(),
            clause: benefit.clause.to_string(),
            printed: benefit.printed.to_owned(),
            state: state(benefit.state),
            applies: benefit.applies,
            rates: benefit.rates.iter().map(GrantedReport::from).collect(),
            range: benefit.range.map(RangeReport::from),
            missing: benefit.missing.clone(),
            note: benefit.note.clone(),
            reading: benefit.reading.map(crate::program::readings::ReadingId::as_str),
            rests_on: benefit.rests_on.iter().map(ToString::to_string).collect(),
        }
    }

    /// How it stands, in words: `✓ yes: 35%`.
    pub(super) fn words(&self) -> String {
        let mark = match self.state.as_str() {
            "yes" | "discounted" => "✓",
            "no" => "✗",
            _ => "…",
        };
        let state = self.state.replace('-', " ");
        let state =
            format!("{mark}\u{a0}{}", if self.applies { state.as_str() } else { "not for this type" });
        match (self.rates.as_slice(), &self.range) {
            ([], None) => state,
            ([], Some(range)) => format!("{state}: {}, not agreed", range.percent),
            (rates, _) => {
                let rates: Vec<&str> = rates.iter().map(|rate| rate.percent.as_str()).collect();
                format!("{state}: {}", rates.join(" / "))
            }
        }
    }
}

/// The word for a state.
fn state(state: State) -> String {
    match state {
        State::Yes => "yes".to_owned(),
        State::No => "no".to_owned(),
        State::AfterTier(tier) => format!("after-tier-{tier}"),
        State::Discounted => "discounted".to_owned(),
        State::UponReview => "upon-review".to_owned(),
    }
}

impl From<&Granted<'_>> for GrantedReport {
    fn from(granted: &Granted<'_>) -> GrantedReport {
        GrantedReport {
            engagement: granted.engagement.map(EngagementModel::as_str),
            rate: granted.rate.decimal(),
            clause: granted.clause.to_string(),
            percent: granted.rate.to_string(),
        }
    }
}

impl From<&DiscountRange> for RangeReport {
    fn from(range: &DiscountRange) -> RangeReport {
        RangeReport {
            minimum: range.minimum.decimal(),
            maximum: range.maximum.decimal(),
            percent: range.to_string(),
        }
    }
}

impl BenefitsReport {
    /// What is said of a partner's benefits.
    pub fn new(
        basis: &Basis<'_>,
        benefits: &Benefits<'_>,
        rulings: &[&Ruling],
        files: &Files,
    ) -> BenefitsReport {
        let mut warnings: Vec<WarningReport> = benefits.warnings.iter().map(WarningReport::from).collect();
        warnings.sort_by(|left, right| (&left.code, &left.record).cmp(&(&right.code, &right.record)));
        let eligibility = benefits.eligibility.as_ref();
        let eligibility = eligibility.map(|told| EligibilityReport::new(basis, benefits.partner, told));
        let licences = eligibility.as_ref().map_or(Vec::new(), |told| told.sentences(basis.program));
        BenefitsReport {
            schema: "vates-partner/benefits/1",
            program: basis.program.id.clone(),
            as_of: basis.as_of.0.to_string(),
            readings: readings(basis),
            partner: Member::new(benefits.partner),
            benefits: benefits.rows.iter().map(BenefitReport::new).collect(),
            eligibility,
            warnings,
            rulings: rulings.iter().map(|ruling| RulingReport::new(ruling, files)).collect(),
            licences,
        }
    }
}

/// The readings in force that bear on benefits.
pub(super) fn readings(basis: &Basis<'_>) -> Named {
    let bearing = basis.program.readings.iter().filter(|reading| reading.bears_on == BearsOn::Benefits);
    Named(
        bearing
            .map(|reading| (reading.id.to_string(), basis.readings.choice(reading.id).to_owned()))
            .collect(),
    )
}

impl Report for BenefitsReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.benefits)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "partner",
            "table",
            "benefit",
            "state",
            "printed",
            "engagement",
            "rate",
            "minimum",
            "maximum",
            "missing",
            "clause",
        ]);
        for benefit in &self.benefits {
            let (minimum, maximum) = match &benefit.range {
                Some(range) => (range.minimum.clone(), range.maximum.clone()),
                None => (String::new(), String::new()),
            };
            let mut row = |engagement: &str, rate: &str, clause: &str| {
                flat.rows.push(vec![
                    self.partner.id.clone(),
                    benefit.table.to_owned(),
                    benefit.id.clone(),
                    benefit.state.clone(),
                    benefit.printed.clone(),
                    engagement.to_owned(),
                    rate.to_owned(),
                    minimum.clone(),
                    maximum.clone(),
                    benefit.missing.clone().unwrap_or_default(),
                    clause.to_owned(),
                ]);
            };
            if benefit.rates.is_empty() {
                row("", "", &benefit.clause);
            }
            for rate in &benefit.rates {
                row(rate.engagement.unwrap_or_default(), &rate.rate, &rate.clause);
            }
        }
        flat
    }

    fn document(&self) -> Document {
        let partner = &self.partner;
        let mut page = Document::titled(format!(
            "Benefits of {} ({}), {}, as of {}",
            partner.name, partner.id, partner.partner_type, self.as_of
        ));
        let headings = [
            (Source::Comparison, "By type of partner"),
            (Source::Quarters, "In every quarter, for distributors"),
        ];
        for (source, heading) in headings {
            let rows: Vec<_> = self.benefits.iter().filter(|row| row.table == source.as_str()).collect();
            page.heading(heading);
            if rows.iter().all(|row| !row.applies) {
                page.text(format!(
                    "None of the {} rows applies: the quarterly table is for distributors, and this partner's type is {}.",
                    rows.len(),
                    partner.partner_type
                ));
                continue;
            }
            page.table(table(&rows));
            page.list(rows.iter().flat_map(|row| remarks(row)).collect());
        }
        if !self.licences.is_empty() {
            page.heading("Internal-use licences (terms.internal-use)");
            page.list(self.licences.clone());
        }
        super::rulings::tell(&mut page, &self.rulings);
        let chosen: Vec<String> =
            self.readings.0.iter().map(|(reading, choice)| format!("{reading} = {choice}")).collect();
        page.text(format!("Program {}, readings: {}.", self.program, chosen.join(", ")));
        page.warnings(&self.warnings);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}

fn table(rows: &[&BenefitReport]) -> Table {
    let mut table = Table::new([
        ("Benefit", Align::Left),
        ("Stands", Align::Left),
        ("Printed", Align::Left),
        ("Clause", Align::Left),
    ]);
    for row in rows {
        table.row([row.heading.clone(), row.words(), row.printed.clone(), row.clause.clone()]);
    }
    table
}

/// What is missing, and what else is to be known of a row.
fn remarks(row: &BenefitReport) -> Vec<String> {
    let missing = row.missing.as_ref().map(|missing| format!("{}: missing: {missing}", row.id));
    let note = row.note.as_ref().map(|note| format!("{}: {note}", row.id));
    missing.into_iter().chain(note).collect()
}
