//! Figures taken apart: every record that could matter, what it counts, or the clause that kept it out, down to
//! the verdict. Made from the functions that compute the figures, so that the counted leaves add up to them.

mod deals;
mod decisive;
mod leaves;
mod orders;
mod people;
mod points;
mod verdict;

use std::collections::BTreeMap;

use super::figure::{CriterionResult, CriterionStatus, Evidence, Value};
use super::framework::QuarterStatus;
use super::refusal::Refusal;
use super::{Basis, Warning, assess};
use crate::book::absence::RecordRef;
use crate::book::rates::Conversion;
use crate::book::{Partner, PartnerIndex};
use crate::calendar::{Date, Quarter, QuarterNumber};
use crate::finding::Origin;
use crate::ids::{ClauseId, CriterionId};
use crate::money::Money;
use crate::program::criteria::{Criterion, Measure};

/// A figure's derivation, as a tree.
#[derive(Clone, Debug)]
pub struct Derivation<'b> {
    /// The partner.
    pub partner: &'b Partner,
    /// The quarter.
    pub quarter: Quarter,
    /// How the quarter stands.
    pub status: QuarterStatus,
    /// Whether all of the quarter's binding criteria are met, as it stands; `None` where it isn't measured.
    pub all_met: Option<bool>,
    /// The day by which it was measured; `None` where it wasn't.
    pub measured: Option<Date>,
    /// The criterion, measured and judged.
    pub result: CriterionResult<'b>,
    /// The tree.
    pub tree: Node<'b>,
    /// What should be known besides.
    pub warnings: Vec<Warning>,
}

/// A step of a derivation.
///
/// A node that counts and has nodes below it is worth the sum of the counted leaves below it; only the root of a
/// share is worth the quotient of two of them.
#[derive(Clone, Debug, Default)]
pub struct Node<'b> {
    /// What it is.
    pub what: String,
    /// What it adds, or would add if it counted.
    pub value: Option<Value>,
    /// Whether it is part of the figure.
    pub counts: bool,
    /// The record that it is, where it is one.
    pub record: Option<Record>,
    /// The amount as written, where it was converted.
    pub amount: Option<Money>,
    /// The rate it was converted at.
    pub conversion: Option<Conversion>,
    /// The clause it rests on, or that keeps it out.
    pub clause: Option<&'b ClauseId>,
    /// Why it counts, or why it doesn't.
    pub why: Option<String>,
    /// Whether the quarter would stand otherwise without this record alone; `None` where it is no record that
    /// can be left out, or where the book lacks a rate to tell.
    pub decisive: Option<bool>,
    /// What it is made of.
    pub children: Vec<Node<'b>>,
}

/// The record that a node is.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its kind and where it stands.
    pub record: RecordRef,
    /// Its id; `track:person` for certifications, the title for sessions.
    pub id: String,
}

impl<'b> Node<'b> {
    /// The nodes without others below them, this one included.
    pub fn leaves(&self) -> Vec<&Node<'b>> {
        if self.children.is_empty() {
            return vec![self];
        }
        self.children.iter().flat_map(Node::leaves).collect()
    }
}

/// What is taken apart.
struct Taken<'a, 'b> {
    basis: &'a Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
    quarter: Quarter,
    criterion: &'b Criterion,
    result: &'a CriterionResult<'b>,
}

impl<'b> Taken<'_, 'b> {
    /// The records that the figure was computed from, by where they stand.
    fn evidence(&self) -> BTreeMap<Origin, &Evidence<'b>> {
        let gathered = self.result.evidence.iter().flatten();
        gathered.filter_map(|evidence| Some((evidence.origin?, evidence))).collect()
    }

    /// What a figure measured on a day is made of.
    fn branches(&self, day: Date) -> Vec<Node<'b>> {
        match &self.criterion.measure {
            Measure::GrossInvoiced(_) => orders::branches(self, day),
            Measure::LevelOneSupport(_) => people::level_one_support(self, day),
            Measure::CertifiedPeople { track, .. } => people::certified(self, *track, day),
            Measure::Score(_) => points::branches(self, day),
            Measure::EngagementShare { model, .. } => deals::branches(self, *model, day),
            Measure::Sessions(_) => people::sessions(self, day),
        }
    }
}

/// Takes the figure of a criterion in a quarter apart; `None` where the framework doesn't apply to the partner's
/// type, or has no such criterion.
///
/// # Errors
/// What the book lacks for the assessment of the partner's year.
pub fn derive<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    number: QuarterNumber,
    criterion: &CriterionId,
) -> Result<Option<Derivation<'b>>, Refusal> {
    let assessment = assess(basis, &[index])?;
    let mut warnings = assessment.warnings;
    let assessed = assessment.partners.into_iter().next();
    let criterion = basis.program.criteria.iter().find(|candidate| candidate.id == *criterion);
    let (Some(assessed), Some(criterion)) = (assessed, criterion) else { return Ok(None) };
    let partner = assessed.partner;
    let quarter = assessed.quarters.into_iter().find(|quarter| quarter.quarter.number == number);
    let Some(quarter) = quarter else { return Ok(None) };
    let Some(result) = quarter.criteria.iter().find(|result| *result.id == criterion.id) else {
        return Ok(None);
    };
    let taken = Taken { basis, index, partner, quarter: quarter.quarter, criterion, result };
    let mut children = quarter.measured.map_or(Vec::new(), |day| taken.branches(day));
    if quarter.measured.is_some() {
        decisive::mark(&taken, &quarter, &mut children);
    }
    // A warning of a record concerns the figures that the record is part of.
    let known: Vec<&str> = children
        .iter()
        .flat_map(Node::leaves)
        .filter_map(|leaf| Some(leaf.record.as_ref()?.id.as_str()))
        .collect();
    warnings.retain(|warning| warning.record.as_deref().is_none_or(|record| known.contains(&record)));
    children.push(verdict::bound(&taken));
    children.push(verdict::verdict(&taken, quarter.status));
    let tree = Node {
        what: format!("{} of {} in {}", criterion.id, partner.id, quarter.quarter),
        value: result.actual.clone(),
        counts: result.actual.is_some(),
        clause: Some(&criterion.clause),
        children,
        ..Node::default()
    };
    Ok(Some(Derivation {
        partner,
        quarter: quarter.quarter,
        status: quarter.status,
        all_met: quarter.measured.map(|_| all_met(&quarter.criteria)),
        measured: quarter.measured,
        result: result.clone(),
        tree,
        warnings,
    }))
}

/// Whether a criterion fails its quarter.
fn fails(result: &CriterionResult<'_>) -> bool {
    result.binding && result.status == CriterionStatus::Unmet
}

/// Whether no criterion fails a quarter. Clause: `framework.all-criteria`.
fn all_met(criteria: &[CriterionResult<'_>]) -> bool {
    !criteria.iter().any(fails)
}
