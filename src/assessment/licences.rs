//! Internal-use licences: who gets them at no cost.
//!
//! Clauses: `portal.internal-use`, `terms.internal-use`, `compare.trial-licences`.

use super::framework::QuarterStatus;
use super::grants::{self, Given};
use super::refusal::Refusal;
use super::subscriptions::{self, Placed};
use super::{Basis, assess, is_under_framework, trials};
use crate::book::{Order, Partner, PartnerIndex};
use crate::calendar::{ProgramYear, Quarter};
use crate::exact::Exact;
use crate::ids::ClauseId;
use crate::words::OrderKind;

/// The clause that prices licences before eligibility.
pub const INTERNAL_USE: &str = "terms.internal-use";

/// Why a partner gets internal-use licences at no cost, or doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// The comparison doesn't give it licences: to its type, or to its tier.
    Type,
    /// Its type is enough: nothing that can be computed is asked of it.
    TypeAlone,
    /// It passed the latest assessed quarter that has ended.
    Passed(Quarter),
    /// It failed that quarter.
    Failed(Quarter),
    /// No assessed quarter has ended yet.
    NoQuarter,
}

/// Whether a partner gets internal-use licences at no cost.
#[derive(Clone, Debug)]
pub struct Eligibility {
    /// Why, or why not.
    pub ground: Ground,
    /// What the comparison says of its type.
    pub cell: String,
    /// What the comparison gives it.
    pub given: Given,
    /// The clauses that this rests on.
    pub clauses: Vec<ClauseId>,
}

impl Eligibility {
    /// Why, or why not, in words.
    pub fn why(&self, partner: &Partner) -> String {
        let (id, cell, tier) = (&partner.id, &self.cell, &self.given.tier);
        let has = format!("{} has \"{cell}\" for these licences{tier}", partner.partner_type.with_article());
        match self.ground {
            Ground::Type => has,
            Ground::TypeAlone => format!("{has}, and what the text requires of its type contradicts itself"),
            Ground::Passed(quarter) => {
                format!("{has}, and {id} passed {quarter}, its latest quarter that has ended")
            }
            Ground::Failed(quarter) => format!("{id} failed {quarter}, its latest quarter that has ended"),
            Ground::NoQuarter => format!("no quarter has ended yet in which {id} was assessed"),
        }
    }

    /// The quarter that decides, where one does.
    pub fn quarter(&self) -> Option<Quarter> {
        match self.ground {
            Ground::Passed(quarter) | Ground::Failed(quarter) => Some(quarter),
            Ground::Type | Ground::TypeAlone | Ground::NoQuarter => None,
        }
    }

    /// Whether it does.
    pub fn is_eligible(&self) -> bool {
        match self.ground {
            Ground::TypeAlone | Ground::Passed(_) => true,
            Ground::Type | Ground::Failed(_) | Ground::NoQuarter => false,
        }
    }
}

/// Whether a partner gets internal-use licences at no cost on the day of the basis: the comparison gives them to its
/// type, or its tier, and, where the quarterly framework applies to it, it passed the latest assessed quarter that has ended.
///
/// The text leaves "the applicable minimum requirements" open; those of the quarters are the only ones that it states
/// without contradicting itself.
///
/// Clauses: `terms.internal-use`, `compare.trial-licences`, `framework.all-criteria`; reading `after-tier-3`.
///
/// # Errors
/// The program has no such row, its cell says what nobody knows, or the book lacks what an assessment needs.
pub fn eligibility(basis: &Basis<'_>, index: PartnerIndex) -> Result<Eligibility, Refusal> {
    let row = trials::licences(basis.program)?;
    let no_partner = || Refusal::new("there is no such partner", "name one that is there");
    let partner = basis.book.partner_at(index).ok_or_else(no_partner)?;
    let cell = row.cell(partner.partner_type).to_owned();
    let mut clauses = vec![ClauseId::new(INTERNAL_USE), row.clause.clone()];
    let given = grants::of_partner(basis.program, basis.readings.after_tier_3, partner, row)?;
    let ground = if !given.is_given() {
        Ground::Type
    } else if is_under_framework(partner) {
        clauses.push(ClauseId::new("framework.all-criteria"));
        latest(basis, index)?
    } else {
        Ground::TypeAlone
    };
    Ok(Eligibility { ground, cell, given, clauses })
}

/// How the latest assessed quarter ended. A year may begin without one; the year before has one then, or none has, as
/// where the program didn't apply yet.
fn latest(basis: &Basis<'_>, index: PartnerIndex) -> Result<Ground, Refusal> {
    let year = ProgramYear::of(basis.as_of.0, basis.program.cycle.first_month);
    let before = Basis { year, ..*basis }.year_before();
    for year in [Some(year), before].into_iter().flatten() {
        // A year whose quarters all lie ahead needs no rates that the book may lack.
        if year.quarters().iter().all(|quarter| basis.as_of.0 <= quarter.last_day()) {
            continue;
        }
        let assessment = assess(&Basis { year, ..*basis }, &[index])?;
        let quarters = assessment.partners.first().map_or(&[][..], |partner| partner.quarters.as_slice());
        let ended = quarters.iter().rev().find_map(|quarter| match quarter.status {
            QuarterStatus::Passed => Some(Ground::Passed(quarter.quarter)),
            QuarterStatus::Failed => Some(Ground::Failed(quarter.quarter)),
            QuarterStatus::Open | QuarterStatus::Upcoming | QuarterStatus::NotAssessed => None,
        });
        if let Some(ground) = ended {
            return Ok(ground);
        }
    }
    Ok(Ground::NoQuarter)
}

/// The internal-use licences of a partner, or of all, that were ordered up to a day, by that day, then by id: each less
/// what was credited of it, and without those that were credited as a whole.
///
/// Clauses: `portal.internal-use`, `invoiced.gross`.
pub fn licences_of<'b>(basis: &Basis<'b>, partner: Option<PartnerIndex>) -> Vec<Placed<'b>> {
    let asked = basis.book.partners().filter(|(index, _)| partner.is_none_or(|partner| partner == *index));
    let mut licences: Vec<Placed<'b>> = asked
        .flat_map(|(index, _)| subscriptions::less_credits(basis.book, index, basis.as_of))
        .filter(|placed| placed.order.kind == OrderKind::InternalUse)
        .collect();
    licences.sort_by_key(|placed| (placed.order.ordered, &placed.order.id));
    licences
}

/// Whether a licence cost nothing. Clause: `terms.internal-use`.
pub fn is_complimentary(order: &Order) -> bool {
    order.gross().amount == Exact::ZERO
}
