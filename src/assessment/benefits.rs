//! What the program gives a partner on a day, row by row.
//!
//! Clauses: `compare.*`, `quarters.benefits.*`, `terms.trial`, `terms.sales-training`.

mod discounts;

use super::grants::{self, Given, State};
use super::licences::{self, Eligibility, Ground};
use super::refusal::Refusal;
use super::{Basis, Warning, membership};
use crate::book::{Partner, PartnerIndex};
use crate::ids::ClauseId;
use crate::program::comparison::{
    CHARITY_DISCOUNTS, ComparisonRow, DISCOUNTS, DiscountRange, Grant, TRIAL_LICENCES,
};
use crate::program::readings::{ReadingId, TrialAccess};
use crate::program::{Program, QuarterBenefit};
use crate::rate::Rate;
use crate::words::{EngagementModel, PartnerType, SessionKind, words};

words! {
    /// Where a benefit is printed.
    Source {
        /// In the comparison of types.
        Comparison = "comparison",
        /// In the quarterly table, for distributors.
        Quarters = "quarters",
    }
}

/// A rate of discount, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Granted<'b> {
    /// The engagement it is given for.
    pub engagement: Option<EngagementModel>,
    /// The rate.
    pub rate: Rate,
    /// The clause.
    pub clause: &'b ClauseId,
}

/// A benefit row, as it stands for a partner.
#[derive(Clone, Debug)]
pub struct Benefit<'b> {
    /// Where it is printed.
    pub source: Source,
    /// The row.
    pub id: &'b str,
    /// Its printed heading.
    pub heading: &'b str,
    /// The clause of the row.
    pub clause: &'b ClauseId,
    /// The printed cell.
    pub printed: &'b str,
    /// How it stands.
    pub state: State,
    /// Whether the row speaks of partners of this type at all.
    pub applies: bool,
    /// The rates of discount, where it is one and they are known.
    pub rates: Vec<Granted<'b>>,
    /// The range of the discount, where it is one that is agreed.
    pub range: Option<&'b DiscountRange>,
    /// What is missing to have it, or to have all of it.
    pub missing: Option<String>,
    /// What else is to be known.
    pub note: Option<String>,
    /// The reading that decided it.
    pub reading: Option<ReadingId>,
    /// Other clauses that it rests on.
    pub rests_on: Vec<&'b ClauseId>,
}

/// Everything the program gives a partner.
#[derive(Clone, Debug)]
pub struct Benefits<'b> {
    /// The partner.
    pub partner: &'b Partner,
    /// The rows: those of the comparison, then those of the quarterly table, as printed.
    pub rows: Vec<Benefit<'b>>,
    /// Whether it gets internal-use licences at no cost, where that was asked and could be told.
    pub eligibility: Option<Eligibility>,
    /// What the reader should know besides.
    pub warnings: Vec<Warning>,
}

impl<'b> Benefits<'b> {
    /// The row of one table.
    pub fn row(&self, source: Source, id: &str) -> Option<&Benefit<'b>> {
        self.rows.iter().find(|row| row.source == source && row.id == id)
    }
}

/// What the program gives a partner on a day.
///
/// Clauses: `compare.*`, `quarters.benefits.*`, `terms.internal-use`.
///
/// # Errors
/// It is no partner on the day, or a cell of the program says what nobody knows.
pub fn benefits<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
) -> Result<Benefits<'b>, Refusal> {
    rows(basis, index, partner, |_| true)
}

/// Some rows of what the program gives a partner on a day, by their ids.
///
/// # Errors
/// As for [`benefits`].
pub fn rows<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
    wanted: impl Fn(&str) -> bool,
) -> Result<Benefits<'b>, Refusal> {
    membership::demand_member(partner, basis.as_of.0, "--as-of")?;
    let teller = Teller { basis, partner };
    let mut rows = Vec::new();
    for row in basis.program.benefits.iter().filter(|row| wanted(&row.id)) {
        rows.push(teller.compared(row)?);
    }
    for benefit in basis.program.quarter_benefits.iter().filter(|row| wanted(&row.id)) {
        rows.push(teller.quarterly(benefit)?);
    }
    let mut warnings: Vec<Warning> = training(basis, index, partner).into_iter().collect();
    let mut eligibility = None;
    let is_of_licences =
        |row: &&mut Benefit<'b>| (row.source, row.id) == (Source::Comparison, TRIAL_LICENCES);
    if let Some(row) = rows.iter_mut().find(is_of_licences) {
        match licences::eligibility(basis, index) {
            Ok(told) => {
                teller.own_licences(row, &told);
                eligibility = Some(told);
            }
            Err(refusal) => {
                row.missing = Some("for NFR licences: what an assessment of it needs".to_owned());
                let (record, message) = (Some(partner.id.to_string()), refusal.message);
                let message = format!("whether NFR licences cost nothing can't be told: {message}");
                warnings.push(Warning { code: "eligibility-not-told", record, message });
            }
        }
    }
    Ok(Benefits { partner, rows, eligibility, warnings })
}

/// Tells the rows of one partner.
struct Teller<'a, 'b> {
    basis: &'a Basis<'b>,
    partner: &'b Partner,
}

impl<'b> Teller<'_, 'b> {
    /// A row of the comparison. Clause: `compare.*`.
    fn compared(&self, row: &'b ComparisonRow) -> Result<Benefit<'b>, Refusal> {
        let (program, own) = (self.basis.program, self.partner.partner_type);
        let printed = row.cell(own);
        let grant = grants::of_type(row, own)?;
        let mut benefit =
            self.told(Source::Comparison, (&row.id, &row.heading, &row.clause), printed, &grant);
        if grant == Grant::No {
            benefit.missing = Some(other_types(row)?);
        }
        if row.id == DISCOUNTS {
            discounts::fill(program, self.partner, &mut benefit);
        }
        if row.id == TRIAL_LICENCES {
            self.open_trials(&mut benefit);
        }
        if own == PartnerType::Distributor
            && let Some(other) = program.quarter_benefits.iter().find(|other| other.id == row.id)
        {
            tell_difference(&mut benefit, "the quarterly table", &other.value, &other.clause);
        }
        Ok(benefit)
    }

    /// A row of the quarterly table, whose one cell holds in every quarter. Clause: `quarters.benefits.*`.
    fn quarterly(&self, row: &'b QuarterBenefit) -> Result<Benefit<'b>, Refusal> {
        let grant = Grant::parse(&row.value, &row.clause)
            .ok_or_else(|| grants::unknown(&row.value, &row.id, "the quarterly table", &row.clause))?;
        let told = (row.id.as_str(), row.heading.as_str(), &row.clause);
        let mut benefit = self.told(Source::Quarters, told, &row.value, &grant);
        if self.partner.partner_type != PartnerType::Distributor {
            benefit.state = State::No;
            benefit.applies = false;
            benefit.rests_on = vec![&self.basis.program.cycle.clause];
            benefit.missing =
                Some("a type of distributor: the quarterly table is for distributors".to_owned());
            benefit.note = None;
            return Ok(benefit);
        }
        if let Some(model) = row.engagement {
            let rules = self.basis.program.engagements.iter().find(|rules| rules.id == model);
            let granted = |rate| Granted { engagement: Some(model), rate, clause: &row.clause };
            benefit.rates = rules.map(|rules| granted(rules.discount)).into_iter().collect();
        }
        if let Some(other) = self.basis.program.benefits.iter().find(|other| other.id == row.id) {
            tell_difference(
                &mut benefit,
                "the comparison",
                other.cell(PartnerType::Distributor),
                &other.clause,
            );
        }
        Ok(benefit)
    }

    fn told(
        &self,
        source: Source,
        (id, heading, clause): (&'b str, &'b str, &'b ClauseId),
        printed: &'b str,
        grant: &Grant,
    ) -> Benefit<'b> {
        let given = Given::new(self.basis.program, self.basis.readings.after_tier_3, self.partner, grant);
        let Given { state, missing, reading, .. } = given;
        let note = match (id, state) {
            (CHARITY_DISCOUNTS, State::Yes) => Some(discounts::of_customers(self.basis)),
            _ => None,
        };
        let rests_on = Vec::new();
        let (rates, range, applies) = (Vec::new(), None, true);
        Benefit {
            source,
            id,
            heading,
            clause,
            printed,
            state,
            applies,
            rates,
            range,
            missing,
            note,
            reading,
            rests_on,
        }
    }

    /// Tells what a partner lacks whose type, or tier, gets licences for itself, and who isn't eligible yet.
    ///
    /// Clause: `terms.internal-use`.
    fn own_licences(&self, benefit: &mut Benefit<'b>, eligibility: &Eligibility) {
        let lacks = match eligibility.ground {
            // What the comparison doesn't give is told by its cell.
            Ground::Type => return,
            Ground::TypeAlone | Ground::Passed(_) => None,
            Ground::Failed(_) | Ground::NoQuarter => Some("a passed quarter"),
        };
        benefit.missing = lacks.map(|lacks| {
            let why = eligibility.why(self.partner);
            format!("for NFR licences: {lacks}, as {why}; until then they are billed at standard pricing")
        });
        let others = eligibility.clauses.iter().filter(|clause| *clause != benefit.clause);
        let known = others.filter_map(|clause| self.basis.program.clause(clause));
        benefit.rests_on.extend(known.map(|clause| &clause.id));
    }

    /// Opens trials to partners of every type, where that is how the two passages are read.
    ///
    /// Clause: `terms.trial`; reading `trial-access`.
    fn open_trials(&self, benefit: &mut Benefit<'b>) {
        let Some(reading) = self.basis.program.reading(ReadingId::TrialAccess) else { return };
        benefit.reading = Some(ReadingId::TrialAccess);
        if benefit.state == State::Yes {
            return;
        }
        match self.basis.readings.trial_access {
            TrialAccess::ByType => {
                let note = format!("the terminology gives trials to all partners ({})", reading.clause);
                benefit.note = Some(note);
            }
            TrialAccess::AllPartners => {
                benefit.state = State::Yes;
                let note = format!(
                    "trials and proofs of concept, which all partners have ({}); the cell gives no NFR licences",
                    reading.clause
                );
                benefit.note = Some(note);
                benefit.missing =
                    benefit.missing.take().map(|missing| format!("for NFR licences: {missing}"));
                benefit.rests_on =
                    self.basis.program.clause(&reading.clause).map(|clause| &clause.id).into_iter().collect();
            }
        }
    }
}

/// The types that have what this one doesn't.
fn other_types(row: &ComparisonRow) -> Result<String, Refusal> {
    let mut having = Vec::new();
    for (id, _) in &row.cells {
        if grants::of_type(row, *id)? != Grant::No {
            having.push(id.as_str());
        }
    }
    Ok(match having.split_last() {
        None => "nothing would do: no type has it".to_owned(),
        Some((last, [])) => format!("a type of {last}"),
        Some((last, others)) => format!("a type of {} or {last}", others.join(", ")),
    })
}

/// Says where the other table prints something else in the row of the same id.
fn tell_difference(benefit: &mut Benefit<'_>, table: &str, printed: &str, clause: &ClauseId) {
    if benefit.printed.eq_ignore_ascii_case(printed) {
        return;
    }
    let differs = format!("{table} prints \"{printed}\" ({clause})");
    benefit.note = Some(match benefit.note.take() {
        Some(note) => format!("{note}; {differs}"),
        None => differs,
    });
}

/// Warns of a partner whose tier needs a training that isn't on record. Clause: `terms.sales-training`.
fn training(basis: &Basis<'_>, index: PartnerIndex, partner: &Partner) -> Option<Warning> {
    let Program { tiers, .. } = basis.program;
    let tier = partner.tier.filter(|tier| *tier >= tiers.training_from)?;
    if !tiers.types.contains(&partner.partner_type) {
        return None;
    }
    let attended = basis
        .book
        .sessions_of(index)
        .any(|session| session.kind == Some(SessionKind::SalesTraining) && session.date <= basis.as_of.0);
    (!attended).then(|| Warning {
        code: "sales-training-not-on-record",
        record: Some(partner.id.to_string()),
        message: format!(
            "{} is in tier {tier}, which needs the sales training, and no session of kind sales-training is on \
             record ({})",
            partner.id, tiers.clause
        ),
    })
}
