//! Answers, computed: pure functions of a program, a book, readings and a day. No I/O, no clock.

pub mod advice;
pub mod audit;
pub mod benefits;
pub mod claims;
pub mod conversion;
pub mod derivation;
pub mod engagement;
pub mod figure;
pub mod framework;
pub mod grants;
pub mod gross;
pub mod invoices;
pub mod known;
pub mod licences;
pub mod locator;
pub mod marketing;
pub mod membership;
pub mod ordering;
pub mod people;
pub mod pes;
pub mod quotation;
pub mod quote;
pub mod refusal;
pub mod registration;
pub mod remedy;
pub mod sales;
pub mod spelling;
pub mod standing;
pub mod subscriptions;
pub mod tally;
pub mod trials;

use std::borrow::Cow;
use std::num::NonZeroUsize;

use crate::book::{Book, Partner, PartnerIndex};
use crate::calendar::{Date, ProgramYear};
use crate::program::Program;
use crate::program::readings::Readings;
use crate::threads::spread;
use framework::hinges::{Hinges, Inquiry};
use framework::{Gathered, PartnerAssessment, assess_partner};
use refusal::{MissingRate, Refusal};
use tally::exchange::Exchange;
use tally::{Tallies, Tally};

/// As many partners as a thread is worth.
const FEW: usize = 50;

/// The day as of which an answer is given. A record dated after it is not known yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct AsOf(pub Date);

/// What every assessment is made from.
#[derive(Clone, Copy, Debug)]
pub struct Basis<'b> {
    /// The program.
    pub program: &'b Program,
    /// The book.
    pub book: &'b Book,
    /// The readings in force.
    pub readings: Readings,
    /// The day as of which.
    pub as_of: AsOf,
    /// The year assessed.
    pub year: ProgramYear,
    /// What orders and deals come to, where that was summed while they were read; the book has none of them then.
    pub tallies: Option<&'b Tallies>,
}

impl Basis<'_> {
    /// The year before, if the program applied then: the first that it speaks of is the one in which newcomers are let
    /// off.
    pub fn year_before(&self) -> Option<ProgramYear> {
        let number = self.year.number().checked_sub(1)?;
        let before = ProgramYear::new(number, self.program.cycle.first_month);
        before.filter(|_| number >= self.program.newcomers.year)
    }
}

/// A year's answer for some partners.
#[derive(Clone, Debug)]
pub struct Assessment<'b> {
    /// The partners, by id.
    pub partners: Vec<PartnerAssessment<'b>>,
    /// What the reader should know besides, by code and record.
    pub warnings: Vec<Warning>,
}

/// Something that the reader of an answer should know besides.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Warning {
    /// What kind of warning; stable.
    pub code: &'static str,
    /// The record it is about.
    pub record: Option<String>,
    /// What it says.
    pub message: String,
}

/// Assesses a year of some partners, quarter by quarter.
///
/// Clause: `framework.*`.
///
/// # Errors
/// A figure that can't be computed because the book lacks an exchange rate or an amount; all of them are named.
pub fn assess<'b>(basis: &Basis<'b>, partners: &[PartnerIndex]) -> Result<Assessment<'b>, Refusal> {
    assess_each(basis, &basis.exchange(), partners, |_, _| ())
}

/// Assesses a year of some partners; what more there is to do with each of them is done while what was gathered for it is at hand.
fn assess_each<'b>(
    basis: &Basis<'b>,
    exchange: &Exchange,
    partners: &[PartnerIndex],
    mut then: impl FnMut(&PartnerAssessment<'b>, &Gathered<'_, 'b>),
) -> Result<Assessment<'b>, Refusal> {
    let mut assessment = Assessment { partners: Vec::with_capacity(partners.len()), warnings: Vec::new() };
    let mut missing: Vec<MissingRate> = Vec::new();
    let mut without_amount: Vec<String> = Vec::new();
    for index in partners {
        let Some(partner) = basis.book.partner_at(*index) else { continue };
        let is_measured = is_under_framework(partner);
        let tally = if is_measured { basis.tally(*index) } else { Cow::Owned(Tally::default()) };
        let gathered = Gathered::new(basis, exchange, *index, &tally);
        match assess_partner(basis, *index, partner, &gathered) {
            Ok((partner, warnings)) => {
                then(&partner, &gathered);
                assessment.partners.push(partner);
                assessment.warnings.extend(warnings);
            }
            Err(lacking) => {
                missing.extend(lacking.rates);
                without_amount.extend(lacking.amounts);
            }
        }
    }
    assessment.warnings.sort();
    assessment.warnings.dedup();
    let amounts = (!without_amount.is_empty()).then(|| Refusal::deals_without_amount(without_amount));
    let rates = (!missing.is_empty()).then(|| Refusal::missing_rates(missing));
    match (amounts, rates) {
        (None, None) => Ok(assessment),
        (Some(one), None) | (None, Some(one)) => Err(one),
        (Some(amounts), Some(rates)) => Err(amounts.and(rates)),
    }
}

/// Assesses a year of some partners and what it hinges on, by several threads at once.
///
/// Clause: `framework.*`.
///
/// # Errors
/// As for [`assess`].
pub fn assess_with_hinges<'b>(
    basis: &Basis<'b>,
    partners: &[PartnerIndex],
    threads: NonZeroUsize,
) -> Result<(Assessment<'b>, Vec<Hinges>), Refusal> {
    let inquiry = &Inquiry::new(basis);
    let one = |partners: &[PartnerIndex]| {
        let mut hinges: Vec<Hinges> = Vec::with_capacity(partners.len());
        let ask = |assessed: &PartnerAssessment<'b>, gathered: &Gathered<'_, 'b>| {
            hinges.push(inquiry.hinges_of(assessed, gathered));
        };
        let assessment = assess_each(basis, inquiry.exchange(), partners, ask)?;
        Ok((assessment, hinges))
    };
    // For a few partners, a thread takes longer to start than it saves.
    let shares = spread(partners.to_vec(), threads, FEW, |partners| one(&partners));
    let mut all = (Assessment { partners: Vec::new(), warnings: Vec::new() }, Vec::new());
    for share in shares {
        // What is lacking is told of all partners at once.
        let Ok((assessment, hinges)) = share else { return one(partners) };
        all.0.partners.extend(assessment.partners);
        all.0.warnings.extend(assessment.warnings);
        all.1.extend(hinges);
    }
    all.0.warnings.sort();
    all.0.warnings.dedup();
    Ok(all)
}

/// Whether a partner has a place in the quarterly framework at all. Clause: `framework.cycle`.
pub fn is_under_framework(partner: &Partner) -> bool {
    partner.partner_type == crate::words::PartnerType::Distributor
}
