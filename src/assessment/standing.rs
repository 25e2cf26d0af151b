//! What lies ahead of a partner on a day: open deals, certifications that run out, deadlines.
//!
//! Clauses: `portal.status`, `portal.opportunities`, `quarters.certified-sales`, `quarters.certified-technical`.

use std::collections::BTreeMap;

use super::framework::Verdict;
use super::subscriptions::Subscription;
use super::trials::{TrialStanding, TrialStatus};
use super::{Basis, Warning, assess, is_under_framework, membership, registration};
use crate::book::{Book, Certification, Deal, Partner, PartnerIndex};
use crate::calendar::{Date, days_later};
use crate::exact::Exact;
use crate::money::{Currency, Money};
use crate::words::{EngagementModel, words};

/// Within how many days subscriptions end that are to be renewed.
pub const RENEWALS: u32 = 60;
/// Within how many days what else runs out is told.
pub const AHEAD: u32 = 90;

/// The open deals of an engagement model.
#[derive(Clone, Debug)]
pub struct Pipeline<'b> {
    /// The model.
    pub model: EngagementModel,
    /// The deals, by the day of their registration, then by id.
    pub deals: Vec<&'b Deal>,
    /// What they are worth, one sum a currency, by its code.
    pub amounts: Vec<Money>,
    /// How many of them say nothing of their amount.
    pub without_amount: usize,
}

/// A warning that the year before ended in a transition. The page of a year that has just begun shows nothing of that,
/// though it is then that another type is due.
///
/// Clause: `framework.transition`.
pub fn transition_before(basis: &Basis<'_>, index: PartnerIndex) -> Option<Warning> {
    let year = basis.year_before()?;
    let (number, id) = (year.number(), basis.book.partner_id(index));
    let message = match assess(&Basis { year, ..*basis }, &[index]) {
        Ok(assessment) => {
            let assessed = assessment.partners.first()?;
            (assessed.standing.verdict == Verdict::Transition).then(|| {
                format!(
                    "{number} ended in a transition of {id} to another type (framework.transition): see `vates-partner \
                     qualify --year {number} --partner {id}`"
                )
            })?
        }
        Err(refusal) => {
            format!("whether {number} ended in a transition of {id} can't be told: {}", refusal.message)
        }
    };
    Some(Warning { code: "transition-last-year", record: Some(id.to_owned()), message })
}

/// The deals that are open on a day, by engagement model. Clause: `portal.opportunities`.
pub fn pipeline(book: &Book, partner: PartnerIndex, day: Date) -> Vec<Pipeline<'_>> {
    let is_open =
        |deal: &&Deal| deal.registered <= day && deal.outcome.closed().is_none_or(|closed| closed > day);
    let mut open: Vec<&Deal> = book.deals_of(partner).filter(is_open).collect();
    open.sort_by(|left, right| (left.registered, &left.id).cmp(&(right.registered, &right.id)));
    let of_model = |model: EngagementModel| {
        let deals: Vec<&Deal> =
            open.iter().copied().filter(|deal| deal.engagement.model() == model).collect();
        let mut sums: BTreeMap<&str, (Currency, Exact)> = BTreeMap::new();
        for worth in deals.iter().filter_map(|deal| deal.amount.as_ref()) {
            let sum = sums.entry(worth.currency.code()).or_insert((worth.currency, Exact::ZERO));
            sum.1 = sum.1.plus(&Exact::from(worth.amount));
        }
        Pipeline {
            model,
            amounts: sums.into_values().map(|(currency, amount)| Money::new(amount, currency)).collect(),
            without_amount: deals.iter().filter(|deal| deal.amount.is_none()).count(),
            deals,
        }
    };
    EngagementModel::WORDS.iter().map(|(_, model)| of_model(*model)).collect()
}

/// The certifications that are valid on a day, run out within so many days, and that no longer one goes on from.
pub fn expiring(book: &Book, partner: PartnerIndex, day: Date, days: u32) -> Vec<&Certification> {
    let last = last_of(day, days);
    run_out(book, partner, day, |expires| expires >= day && expires <= last)
}

/// The certifications that ran out before a day, of people who have no valid one in that track any more.
pub fn expired(book: &Book, partner: PartnerIndex, day: Date) -> Vec<&Certification> {
    run_out(book, partner, day, |expires| expires < day)
}

/// The last certification of each person and track, where it runs out on such a day; by that day, then by person.
fn run_out(
    book: &Book,
    partner: PartnerIndex,
    day: Date,
    wanted: impl Fn(Date) -> bool,
) -> Vec<&Certification> {
    let mut last: BTreeMap<(&str, &str), &Certification> = BTreeMap::new();
    for held in book.certifications_of(partner).filter(|held| held.certified <= day) {
        let until = |held: &Certification| held.expires.unwrap_or(Date::MAX);
        let person = last.entry((&held.person, held.track.as_str())).or_insert(held);
        if until(held) > until(person) {
            *person = held;
        }
    }
    let mut found: Vec<&Certification> =
        last.into_values().filter(|held| held.expires.is_some_and(&wanted)).collect();
    found.sort_by(|left, right| (left.expires, &left.person).cmp(&(right.expires, &right.person)));
    found
}

words! {
    /// What ends on a day.
    DeadlineKind {
        /// The quarter that runs.
        Quarter = "quarter-ends",
        /// A deal's registration.
        Registration = "registration-ends",
        /// The days in which a quote can be accepted.
        Quote = "quote-expires",
        /// A trial.
        Trial = "trial-ends",
        /// A subscription.
        Subscription = "subscription-ends",
        /// A person's certification.
        Certification = "certification-expires",
        /// The partner's membership.
        Membership = "membership-ends",
    }
}

/// Something that ends on a day, which is the last one that counts.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    /// The day.
    pub date: Date,
    /// What ends.
    pub kind: DeadlineKind,
    /// The record that it is about.
    pub record: Option<String>,
    /// In words.
    pub what: String,
    /// The clause.
    pub clause: String,
}

/// What ends on a day or later, by day: the quarter that runs, and what else does within [`AHEAD`] days. One that has left
/// has nothing before it any more.
///
/// Clause: `portal.status`.
pub fn deadlines(
    basis: &Basis<'_>,
    (index, partner): (PartnerIndex, &Partner),
    subscriptions: &[Subscription<'_>],
    trials: &[TrialStanding<'_>],
) -> Vec<Deadline> {
    let (book, day) = (basis.book, basis.as_of.0);
    let mut deadlines = Vec::new();
    if membership::has_left(partner, basis.as_of) {
        return deadlines;
    }
    let mut add = |date: Date, kind, record: Option<&str>, what: String, clause: &str| {
        let (record, clause) = (record.map(str::to_owned), clause.to_owned());
        deadlines.push(Deadline { date, kind, record, what, clause });
    };
    let running = basis.year.quarter_of(day);
    if let Some(quarter) = running.filter(|_| is_under_framework(partner)) {
        let clause = basis.program.cycle.clause.as_str();
        add(quarter.last_day(), DeadlineKind::Quarter, None, format!("{quarter} ends"), clause);
    }
    if let Some(left) = partner.left {
        add(left, DeadlineKind::Membership, None, "its last day as a partner".to_owned(), "portal.status");
    }
    for deal in book.deals_of(index).filter(|deal| registration::is_active(book, deal, day)) {
        if let Some(last) = registration::last_day(book, deal) {
            let what = format!("the registration of {} for {} ends", deal.id, deal.customer);
            let id = Some(deal.id.as_str());
            add(last, DeadlineKind::Registration, id, what, "portal.opportunities");
        }
    }
    for subscription in subscriptions {
        if let Some(end) = subscription.end {
            let what = format!("the subscription {} of {} ends", subscription.id, subscription.customer);
            add(end, DeadlineKind::Subscription, Some(subscription.id), what, "portal.renewals");
        }
    }
    for trial in trials.iter().filter(|trial| runs(trial)) {
        let what = format!("the {} {} of {} ends", trial.kind, trial.id, trial.customer);
        add(trial.ends, DeadlineKind::Trial, Some(trial.id), what, "terms.trial");
    }
    for held in expiring(book, index, day, AHEAD) {
        let what = format!("the {} certification of {} expires", held.track, held.person);
        let clause = format!("quarters.certified-{}", held.track);
        if let Some(expires) = held.expires {
            add(expires, DeadlineKind::Certification, None, what, &clause);
        }
    }
    deadlines.retain(|one| one.kind == DeadlineKind::Quarter || is_ahead(one.date, day));
    deadlines.sort();
    deadlines
}

/// Whether a trial runs, or waits for the decision of its review, were its last day over.
pub fn runs(trial: &TrialStanding<'_>) -> bool {
    matches!(trial.status, TrialStatus::Running | TrialStatus::Review)
}

/// Whether a day lies within [`AHEAD`] days of another, which is included.
pub fn is_ahead(date: Date, day: Date) -> bool {
    date >= day && date <= last_of(day, AHEAD)
}

fn last_of(day: Date, days: u32) -> Date {
    days_later(day, days).unwrap_or(Date::MAX)
}
