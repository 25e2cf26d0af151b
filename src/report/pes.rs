//! Partner engagement scores, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::absence::AbsentReport;
use super::document::{Document, Flat};
use super::rulings::RulingReport;
use super::{Report, lines_of, pes_page};
use crate::assessment::figure::{CriterionResult, Value};
use crate::assessment::pes::{self, Scored};
use crate::assessment::{Basis, framework};
use crate::book::rulings::Ruling;
use crate::book::{Partner, PartnerIndex};
use crate::calendar::Quarter;
use crate::exact::Exact;
use crate::files::Files;
use crate::words::{ClaimStatus, Dimension};

/// A year's scores.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Pes")]
pub struct PesReport {
    /// `vates-partner/pes/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The year.
    pub year: i32,
    /// The day as of which.
    pub as_of: String,
    /// The partners, by id.
    pub partners: Vec<PartnerScore>,
    /// The book's catalogue of activities, by name.
    pub catalogue: Vec<CatalogueReport>,
    /// The rulings that the readings in force rest on.
    pub rulings: Vec<RulingReport>,
    /// The records that were left out as asked, in the order of files and lines.
    pub without: Vec<AbsentReport>,
    /// Whether the page shows one partner in full.
    #[serde(skip)]
    pub(super) in_full: bool,
}

/// A partner's score.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct PartnerScore {
    /// Its id.
    pub id: String,
    /// Points awarded in the year, up to the day.
    pub awarded: String,
    /// Points that awarding every submitted claim would add.
    pub pending: String,
    /// Points of claims that were rejected.
    pub rejected: String,
    /// By dimension.
    pub dimensions: Dimensions,
    /// By quarter.
    pub quarters: Vec<QuarterScore>,
    /// Its name.
    pub name: String,
    /// Points that a yearly cap keeps from scoring.
    pub above_cap: String,
    /// The ids of the activities that score, by date and id.
    pub evidence: Vec<String>,
}

/// Points by dimension.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub struct Dimensions {
    /// Delivery.
    pub delivery: DimensionScore,
    /// Displacement.
    pub displacement: DimensionScore,
    /// Certification and support.
    pub certification_support: DimensionScore,
    /// Autonomy.
    pub autonomy: DimensionScore,
    /// Marketing.
    pub marketing: DimensionScore,
}

/// Points in one dimension.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct DimensionScore {
    /// Points awarded.
    pub awarded: String,
    /// Points pending.
    pub pending: String,
}

/// Points in one quarter.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct QuarterScore {
    /// Which one.
    pub quarter: String,
    /// Points awarded in the quarter.
    pub awarded: String,
    /// The score the quarter is measured by; null before it starts.
    pub cumulative: Option<String>,
    /// The score it demands; null for other types than distributors.
    pub minimum: Option<String>,
    /// How the criterion stands; null for other types than distributors.
    pub status: Option<&'static str>,
}

/// An activity of the catalogue.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct CatalogueReport {
    /// What it is called.
    pub activity: String,
    /// Its dimension.
    pub dimension: &'static str,
    /// Its points.
    pub points: String,
    /// The most points it can score in a year.
    pub yearly_cap: Option<String>,
}

impl PesReport {
    /// What is said of the scores of some partners.
    pub fn new(
        basis: &Basis<'_>,
        partners: &[(PartnerIndex, &Partner)],
        rulings: &[&Ruling],
        files: &Files,
        in_full: bool,
    ) -> PesReport {
        let catalogue = basis.book.catalogue.iter().map(|entry| CatalogueReport {
            activity: entry.activity.clone(),
            dimension: entry.dimension.as_str(),
            points: entry.points.normalize().to_string(),
            yearly_cap: entry.yearly_cap.map(|cap| cap.normalize().to_string()),
        });
        PesReport {
            schema: "vates-partner/pes/1",
            program: basis.program.id.clone(),
            year: basis.year.number(),
            as_of: basis.as_of.0.to_string(),
            partners: partners.iter().map(|(index, partner)| score(basis, *index, partner)).collect(),
            catalogue: catalogue.collect(),
            rulings: rulings.iter().map(|ruling| RulingReport::new(ruling, files)).collect(),
            without: Vec::new(),
            in_full,
        }
    }
}

fn score<'b>(basis: &Basis<'b>, index: PartnerIndex, partner: &'b Partner) -> PartnerScore {
    let all = pes::scored(basis, index);
    let year: Vec<&Scored<'_>> =
        all.iter().filter(|score| basis.year.contains(score.activity.date)).collect();
    let awarded = |keep: &dyn Fn(&Scored<'_>) -> bool| -> Exact {
        year.iter().filter(|score| keep(score)).map(|score| &score.awarded).sum()
    };
    let pending = |keep: &dyn Fn(&Scored<'_>) -> bool| -> Exact {
        year.iter().filter(|score| keep(score)).map(|score| &score.pending).sum()
    };
    let points = |status: ClaimStatus| -> Exact {
        let of: Vec<Exact> = year
            .iter()
            .filter(|score| score.activity.status == status)
            .map(|score| Exact::from(score.activity.points))
            .collect();
        of.iter().sum()
    };
    let dimension = |dimension: Dimension| {
        let keep = move |score: &Scored<'_>| score.activity.dimension == dimension;
        DimensionScore { awarded: awarded(&keep).to_full(), pending: pending(&keep).to_full() }
    };
    let everything = |_: &Scored<'_>| true;
    let total = awarded(&everything);
    let judged = framework::scores_by_quarter(basis, index, partner);
    let quarters = basis.year.quarters().map(|quarter| {
        let days = quarter.first_day()..=quarter.last_day();
        let in_quarter = awarded(&|score: &Scored<'_>| days.contains(&score.activity.date));
        let judged = judged.iter().find(|(other, _)| *other == quarter).map(|(_, result)| result);
        quarter_score(basis, &all, quarter, &in_quarter, judged)
    });
    PartnerScore {
        id: partner.id.to_string(),
        pending: pending(&everything).to_full(),
        rejected: points(ClaimStatus::Rejected).to_full(),
        dimensions: Dimensions {
            delivery: dimension(Dimension::Delivery),
            displacement: dimension(Dimension::Displacement),
            certification_support: dimension(Dimension::CertificationSupport),
            autonomy: dimension(Dimension::Autonomy),
            marketing: dimension(Dimension::Marketing),
        },
        quarters: quarters.into(),
        name: partner.name.to_string(),
        above_cap: points(ClaimStatus::Awarded).minus(&total).to_full(),
        evidence: year
            .iter()
            .filter(|score| score.activity.status == ClaimStatus::Awarded)
            .map(|score| score.activity.id.to_string())
            .collect(),
        awarded: total.to_full(),
    }
}

fn quarter_score(
    basis: &Basis<'_>,
    scores: &[Scored<'_>],
    quarter: Quarter,
    in_quarter: &Exact,
    judged: Option<&CriterionResult<'_>>,
) -> QuarterScore {
    let started = basis.as_of.0 >= quarter.first_day();
    let day = quarter.last_day().min(basis.as_of.0);
    let cumulative = started.then(|| number(&pes::score(basis, scores, quarter, day).actual));
    QuarterScore {
        quarter: quarter.to_string(),
        awarded: in_quarter.to_full(),
        cumulative,
        minimum: judged.and_then(|result| result.minimum.as_ref()).map(number),
        status: judged.map(|result| result.status.as_str()),
    }
}

fn number(value: &Value) -> String {
    value.measure().map_or(String::new(), |number| number.to_full())
}

impl Report for PesReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.partners)
    }

    fn flat(&self) -> Flat {
        pes_page::flat(self)
    }

    fn document(&self) -> Document {
        pes_page::document(self)
    }
}
