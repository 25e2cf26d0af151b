//! Claims for points: what looks like one made before, and what a decision changes.
//!
//! Clauses: `portal.pes-submissions`, `pes.*`, `quarters.pes`.

use super::{Basis, framework, pes};
use crate::book::{Activity, Book, PartnerIndex};
use crate::calendar::{Date, ProgramYear, Quarter};
use crate::exact::Exact;
use crate::words::ClaimStatus;

/// The claims of a partner for the same activity on the same day that weren't rejected.
pub fn alike<'b>(book: &'b Book, partner: PartnerIndex, activity: &str, date: Date) -> Vec<&'b Activity> {
    let is_same = |claim: &&Activity| {
        claim.date == date && claim.status != ClaimStatus::Rejected && *claim.activity == *activity
    };
    book.activities_of(partner).filter(is_same).collect()
}

/// What a decision on a claim makes of a partner's scores.
#[derive(Clone, Debug)]
pub struct Effect {
    /// The year in which the claim's day lies.
    pub year: i32,
    /// The points awarded in that year: before and after.
    pub year_points: (Exact, Exact),
    /// The quarters that are measured otherwise after it, and the claim's own.
    pub quarters: Vec<QuarterEffect>,
}

/// What a decision on a claim makes of a quarter.
#[derive(Clone, Debug)]
pub struct QuarterEffect {
    /// Which one.
    pub quarter: Quarter,
    /// The points that it is measured by: before and after.
    pub points: (Exact, Exact),
    /// The points that it demands; `None` for other types than distributors.
    pub minimum: Option<Exact>,
}

/// What a partner's scores would be if a claim had another status, as of the day of the basis.
///
/// Clauses: `pes.*`, `quarters.pes`.
pub fn effect(basis: &Basis<'_>, claim: &Activity, status: ClaimStatus) -> Effect {
    let after = decided(basis.book, claim, status);
    let cycle = basis.program.cycle.first_month;
    let year = ProgramYear::of(claim.date, cycle);
    let basis = &Basis { year, ..*basis };
    let decided = &Basis { book: &after, ..*basis };
    let (old, new) = (pes::scored(basis, claim.partner), pes::scored(decided, claim.partner));
    let of_year = |scores: &[pes::Scored<'_>]| -> Exact {
        scores.iter().filter(|score| year.contains(score.activity.date)).map(|score| &score.awarded).sum()
    };
    let following = ProgramYear::new(year.number().saturating_add(1), cycle);
    let quarters = [Some(year), following].into_iter().flatten().flat_map(ProgramYear::quarters);
    let begun = quarters.filter(|quarter| quarter.first_day() <= basis.as_of.0);
    let changed = begun.filter_map(|quarter| {
        let day = quarter.last_day().min(basis.as_of.0);
        let of = |basis, scores: &[_]| pes::points(basis, scores, quarter, day);
        let points = (of(basis, &old), of(decided, &new));
        let is_own = (quarter.first_day()..=quarter.last_day()).contains(&claim.date);
        let minimum = minimum(basis, claim.partner, quarter);
        (is_own || points.0 != points.1).then_some(QuarterEffect { quarter, points, minimum })
    });
    let quarters = changed.collect();
    Effect { year: year.number(), year_points: (of_year(&old), of_year(&new)), quarters }
}

/// The points that a quarter demands of a partner. Clause: `quarters.pes`.
fn minimum(basis: &Basis<'_>, index: PartnerIndex, quarter: Quarter) -> Option<Exact> {
    let partner = basis.book.partner_at(index)?;
    let judged = framework::scores_by_quarter(&Basis { year: quarter.year, ..*basis }, index, partner);
    let of_quarter = judged.into_iter().find(|(other, _)| *other == quarter);
    of_quarter.and_then(|(_, result)| result.minimum?.measure())
}

/// What scores are made of in a book, with another status of one claim.
fn decided(book: &Book, claim: &Activity, status: ClaimStatus) -> Book {
    let with_status = |activity: &Activity| {
        let status = if activity.origin == claim.origin { status } else { activity.status };
        Activity { status, ..activity.clone() }
    };
    book.scoring(book.activities_of(claim.partner).map(with_status).collect())
}
