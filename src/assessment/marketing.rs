//! What a book tells of a partner's marketing. Clauses: `portal.marketing`, `pes.marketing`.

use super::Basis;
use super::benefits::{self, Benefit};
use super::pes::{self, Scored};
use super::refusal::Refusal;
use crate::book::{Partner, PartnerIndex, Session};
use crate::exact::Exact;
use crate::program::comparison::MARKETING_FUNDS;
use crate::words::Dimension;

/// A partner's marketing in a year.
#[derive(Clone, Debug)]
pub struct Marketing<'b> {
    /// The partner.
    pub partner: &'b Partner,
    /// The benefit rows that open funds to it, or don't.
    pub funds: Vec<Benefit<'b>>,
    /// What it did, by date and id.
    pub activities: Vec<Scored<'b>>,
    /// The points of it that score.
    pub awarded: Exact,
    /// The points that awarding every submitted claim would add.
    pub pending: Exact,
    /// The sessions it held, by date and title.
    pub sessions: Vec<&'b Session>,
}

/// A partner's marketing in a year, as far as it is known on a day.
///
/// Clause: `portal.marketing`.
///
/// # Errors
/// It is no partner on the day, or a cell of the program says what nobody knows.
pub fn marketing<'b>(
    basis: &Basis<'b>,
    index: PartnerIndex,
    partner: &'b Partner,
) -> Result<Marketing<'b>, Refusal> {
    let mut funds = benefits::rows(basis, index, partner, |id| id == MARKETING_FUNDS)?.rows;
    funds.retain(|row| row.applies);
    let mut activities = pes::scored(basis, index);
    activities.retain(|score| {
        score.activity.dimension == Dimension::Marketing && basis.year.contains(score.activity.date)
    });
    let known = |session: &&Session| session.date <= basis.as_of.0 && basis.year.contains(session.date);
    let mut sessions: Vec<&Session> = basis.book.sessions_of(index).filter(known).collect();
    sessions.sort_by(|left, right| (left.date, &left.title).cmp(&(right.date, &right.title)));
    Ok(Marketing {
        partner,
        funds,
        awarded: activities.iter().map(|score| &score.awarded).sum(),
        pending: activities.iter().map(|score| &score.pending).sum(),
        activities,
        sessions,
    })
}
