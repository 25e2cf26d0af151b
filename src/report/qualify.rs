//! Verdicts, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::absence::AbsentReport;
use super::advice::AdviceReport;
use super::criterion::CriterionReport;
use super::document::{Document, Flat};
use super::remedy::{self, NeedReport};
use super::rulings::RulingReport;
use super::values::{MoneyReport, Named};
use super::{Report, WarningReport, lines_of, qualify_page};
use crate::assessment::framework::hinges::{Hinge, Hinges};
use crate::assessment::framework::{PartnerAssessment, QuarterAssessment, QuarterStatus, Verdict};
use crate::assessment::{Assessment, Basis};
use crate::book::rulings::Ruling;
use crate::calendar::QuarterNumber;
use crate::files::Files;
use crate::program::BearsOn;
use crate::program::readings::ReadingId;

/// A year's verdicts.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Qualify")]
pub struct QualifyReport {
    /// `vates-partner/qualify/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The year assessed.
    pub year: i32,
    /// The day as of which.
    pub as_of: String,
    /// The readings in force that bear on qualification, in the order of the program.
    pub readings: Named,
    /// The partners, by id.
    pub partners: Vec<PartnerVerdict>,
    /// What should be known besides, by code and record.
    pub warnings: Vec<WarningReport>,
    /// The rulings that the readings in force rest on, in the order of the program.
    pub rulings: Vec<RulingReport>,
    /// The records that were left out as asked, in the order of files and lines.
    pub without: Vec<AbsentReport>,
    /// Whether the page shows one partner in full.
    #[serde(skip)]
    pub(super) in_full: bool,
    /// Whether only partners are shown whose verdict hinges on a reading.
    #[serde(skip)]
    pub(super) contested: bool,
    /// The partners of whom no hinge was found, and not every reading could be tried.
    #[serde(skip)]
    pub(super) undecided: Vec<String>,
    /// The readings that differ from the program's defaults.
    #[serde(skip)]
    pub(super) chosen: Vec<(String, String)>,
}

/// A partner's year.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PartnerVerdict {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub partner_type: &'static str,
    /// The day it joined.
    pub joined: String,
    /// `retained`, `transition`, `open` or `not-applicable`.
    pub verdict: &'static str,
    /// Quarters passed.
    pub passes: u32,
    /// Quarters failed.
    pub failures: u32,
    /// Passes that keep the type.
    pub passes_required: u32,
    /// Passes still needed.
    pub passes_needed: u32,
    /// The smallest sets of other readings under which the verdict would differ; empty: it stands under every one.
    pub hinges_on: Vec<VerdictHinge>,
    /// The quarters, by time; empty where the framework doesn't apply to the type.
    pub quarters: Vec<QuarterReport>,
    /// The day it left.
    pub left: Option<String>,
    /// Quarters assessed: ended, open and upcoming ones.
    pub quarters_assessed: u32,
    /// The clause the verdict rests on.
    pub clause: String,
    /// The smallest sets of other readings that couldn't be tried, so that nothing is said of them in `hinges_on`.
    pub not_evaluated: Vec<NotEvaluatedReport>,
    /// After a transition, what the records say of the types it could move to, where this one partner was named; null
    /// elsewhere. It decides nothing.
    pub advice: Option<AdviceReport>,
}

/// Other readings, and the verdict under them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct VerdictHinge {
    /// The readings that differ, with their choices.
    pub readings: Named,
    /// What the verdict would be.
    pub verdict: &'static str,
}

/// Other readings, and a quarter's status under them.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct StatusHinge {
    /// The readings that differ, with their choices.
    pub readings: Named,
    /// What the status would be.
    pub status: &'static str,
}

/// Other readings that couldn't be tried.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "NotEvaluated")]
pub struct NotEvaluatedReport {
    /// The readings, with their choices.
    pub readings: Named,
    /// The first record that lacks something.
    pub record: String,
    /// What it lacks.
    pub lacks: String,
}

fn named_choices(readings: &[(ReadingId, &'static str)]) -> Named {
    Named(readings.iter().map(|(id, choice)| (id.to_string(), (*choice).to_owned())).collect())
}

/// A quarter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quarter")]
pub struct QuarterReport {
    /// Which one: `2026-Q1`.
    pub quarter: String,
    /// Its first day.
    pub from: String,
    /// Its last day.
    pub to: String,
    /// `passed`, `failed`, `open`, `upcoming` or `not-assessed`.
    pub status: &'static str,
    /// The smallest sets of other readings under which the status would differ; empty: it stands under every one.
    pub hinges_on: Vec<StatusHinge>,
    /// The criteria, in the order of the program.
    pub criteria: Vec<CriterionReport>,
    /// The day by which it was measured; null where it wasn't.
    pub measured_on: Option<String>,
    /// The fewest further partner-owned deals that meet all limits on shares at once; null where none are needed,
    /// where no number will do, and in quarters that aren't open.
    pub needs_deals: Option<String>,
    /// The same as an amount, where deals are weighed by amount.
    pub needs_amount: Option<MoneyReport>,
    /// The same with its unit, and even where no number will do.
    pub needs_engagement: Option<NeedReport>,
}

/// How much is said.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Detail {
    /// Whether one partner was asked for, and is shown in full.
    pub in_full: bool,
    /// Whether every record is shown.
    pub explain: bool,
    /// The one quarter that is shown.
    pub quarter: Option<QuarterNumber>,
    /// Whether only partners are shown whose verdict hinges on a reading.
    pub contested: bool,
    /// What is told of each partner.
    pub shown: Shown,
    /// Whether nothing is known of the ids of records, of people and of sessions.
    pub slim: bool,
}

/// What is told of a partner.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    #[default]
    Criteria,
    /// How its year and its quarters stand, which is all that a page of several partners has room for.
    Verdicts,
}

impl QualifyReport {
    /// What is said of an assessment.
    pub fn new(
        basis: &Basis<'_>,
        assessment: &Assessment<'_>,
        hinges: &[Hinges],
        rulings: &[&Ruling],
        detail: Detail,
        files: &Files,
    ) -> QualifyReport {
        let program = basis.program;
        let bearing = program.readings.iter().filter(|reading| reading.bears_on == BearsOn::Qualification);
        let choice = |reading: &crate::program::Reading| basis.readings.choice(reading.id).to_owned();
        let all: Vec<_> = bearing.collect();
        let named = |reading: &&crate::program::Reading| (reading.id.to_string(), choice(reading));
        let clause = program.transition.clause.to_string();
        let shown = assessment
            .partners
            .iter()
            .zip(hinges)
            .filter(|(_, hinges)| !detail.contested || !hinges.verdict.is_empty());
        let told = shown.map(|(partner, hinges)| {
            let mut verdict = PartnerVerdict::new(partner, hinges, &clause, detail, files);
            match detail.shown {
                Shown::Criteria => remedy::add(basis, partner, &mut verdict),
                Shown::Verdicts => {}
            }
            verdict
        });
        QualifyReport {
            schema: "vates-partner/qualify/1",
            program: program.id.clone(),
            year: basis.year.number(),
            as_of: basis.as_of.0.to_string(),
            readings: Named(all.iter().map(named).collect()),
            partners: told.collect(),
            warnings: assessment.warnings.iter().map(WarningReport::from).collect(),
            rulings: rulings.iter().map(|ruling| RulingReport::new(ruling, files)).collect(),
            without: Vec::new(),
            in_full: detail.in_full || detail.explain,
            contested: detail.contested,
            undecided: hinges
                .iter()
                .zip(&assessment.partners)
                .filter(|(hinges, _)| hinges.verdict.is_empty() && !hinges.not_evaluated.is_empty())
                .map(|(_, assessed)| assessed.partner.id.to_string())
                .collect(),
            chosen: all.iter().filter(|reading| choice(reading) != reading.default).map(named).collect(),
        }
    }
}

impl QualifyReport {
    /// Adds to the one partner's verdict what it could move to.
    pub fn advise(&mut self, advice: Option<AdviceReport>) {
        if let [partner] = self.partners.as_mut_slice() {
            partner.advice = advice;
        }
    }
}

impl PartnerVerdict {
    /// Whether its last day is over on a day; days are written so that they compare as they follow each other.
    pub(super) fn has_left(&self, as_of: &str) -> bool {
        self.left.as_deref().is_some_and(|left| left < as_of)
    }

    /// Its last day as a partner, in a sentence; `None` where none is on record.
    pub(super) fn last_day(&self, as_of: &str) -> Option<String> {
        let left = self.left.as_ref()?;
        let is_over = self.has_left(as_of);
        Some(if is_over { format!("Left on {left}.") } else { format!("Its last day is {left}.") })
    }

    fn new(
        assessed: &PartnerAssessment<'_>,
        hinges: &Hinges,
        clause: &str,
        detail: Detail,
        files: &Files,
    ) -> PartnerVerdict {
        let (partner, standing) = (assessed.partner, assessed.standing);
        let wanted = |(quarter, _): &(&QuarterAssessment<'_>, &Vec<Hinge<QuarterStatus>>)| {
            detail.quarter.is_none_or(|number| quarter.quarter.number == number)
        };
        let verdict_hinge = |hinge: &Hinge<Verdict>| VerdictHinge {
            readings: named_choices(&hinge.readings),
            verdict: hinge.outcome.as_str(),
        };
        PartnerVerdict {
            id: partner.id.to_string(),
            name: partner.name.to_string(),
            partner_type: partner.partner_type.as_str(),
            joined: partner.joined.to_string(),
            verdict: standing.verdict.as_str(),
            passes: standing.passes,
            failures: standing.failures,
            passes_required: standing.passes_required,
            passes_needed: standing.passes_needed,
            hinges_on: hinges.verdict.iter().map(verdict_hinge).collect(),
            quarters: assessed
                .quarters
                .iter()
                .zip(&hinges.quarters)
                .filter(wanted)
                .map(|(quarter, hinges)| QuarterReport::new(quarter, hinges, detail, files))
                .collect(),
            left: partner.left.map(|left| left.to_string()),
            quarters_assessed: standing.assessed,
            clause: clause.to_owned(),
            not_evaluated: hinges
                .not_evaluated
                .iter()
                .map(|lacking| NotEvaluatedReport {
                    readings: named_choices(&lacking.readings),
                    record: lacking.record.clone(),
                    lacks: lacking.lacks.clone(),
                })
                .collect(),
            advice: None,
        }
    }
}

impl QuarterReport {
    fn new(
        assessed: &QuarterAssessment<'_>,
        hinges: &[Hinge<QuarterStatus>],
        detail: Detail,
        files: &Files,
    ) -> QuarterReport {
        let status_hinge = |hinge: &Hinge<QuarterStatus>| StatusHinge {
            readings: named_choices(&hinge.readings),
            status: hinge.outcome.as_str(),
        };
        let shown = match detail.shown {
            Shown::Criteria => assessed.criteria.as_slice(),
            Shown::Verdicts => &[],
        };
        QuarterReport {
            quarter: assessed.quarter.to_string(),
            from: assessed.quarter.first_day().to_string(),
            to: assessed.quarter.last_day().to_string(),
            status: assessed.status.as_str(),
            hinges_on: hinges.iter().map(status_hinge).collect(),
            criteria: shown.iter().map(|result| CriterionReport::new(result, detail, files)).collect(),
            measured_on: assessed.measured.map(|day| day.to_string()),
            needs_deals: None,
            needs_amount: None,
            needs_engagement: None,
        }
    }
}

impl Report for QualifyReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.partners)
    }

    fn flat(&self) -> Flat {
        qualify_page::flat(self)
    }

    fn document(&self) -> Document {
        qualify_page::document(self)
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
