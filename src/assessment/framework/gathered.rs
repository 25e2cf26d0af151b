//! What the figures of one partner are taken from, made ready once for its assessment and all that it hinges on.

use crate::assessment::tally::Tally;
use crate::assessment::tally::exchange::Exchange;
use crate::assessment::tally::sums::Sums;
use crate::assessment::{Basis, pes};
use crate::book::PartnerIndex;

/// What a partner's figures are taken from, under whatever readings.
#[derive(Clone, Debug)]
pub struct Gathered<'t, 'b> {
    /// Its orders and deals.
    pub(super) tally: &'t Tally<'b>,
    /// What its orders and deals come to.
    pub(super) sums: Sums<'t, 'b>,
    /// Its activities with their points.
    pub(super) scores: Vec<pes::Scored<'b>>,
}

impl<'t, 'b> Gathered<'t, 'b> {
    /// Gathers it for a partner, whose orders and deals have been summed.
    pub fn new(
        basis: &Basis<'b>,
        exchange: &Exchange,
        index: PartnerIndex,
        tally: &'t Tally<'b>,
    ) -> Gathered<'t, 'b> {
        Gathered { tally, sums: Sums::new(tally, exchange), scores: pes::scored(basis, index) }
    }
}
