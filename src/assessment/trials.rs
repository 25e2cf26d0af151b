//! Trials and proofs of concept: who gets one, how long it lasts, how those of a book stand.
//!
//! Clauses: `portal.trials`, `terms.trial`, `compare.trial-licences`.

mod customers;

use std::num::NonZeroU32;

use super::grants;
use super::refusal::Refusal;
use crate::book::{Book, Order, Partner, PartnerIndex, Trial};
use crate::calendar::{Date, days_later};
use crate::finding::Origin;
use crate::program::comparison::{ComparisonRow, TRIAL_LICENCES};
use crate::program::readings::{Readings, TrialAccess};
use crate::program::{Program, TrialRules};
use crate::words::{OrderKind, TrialKind, words};
use customers::Customers;

words! {
    /// How a trial stands on a day.
    TrialStatus {
        /// It runs; its last day is included.
        Running = "running",
        /// More days are asked for than are granted, and nobody has decided yet.
        Review = "review",
        /// Its last day is over.
        Ended = "ended",
        /// It became an order.
        Converted = "converted",
    }
}

/// A trial as it stands on a day.
#[derive(Clone, Debug)]
pub struct TrialStanding<'b> {
    /// Its id; where no trial is on file, that of the order.
    pub id: &'b str,
    /// Whether only an order tells of it, which says nothing of its end.
    pub is_order: bool,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer: an id or free text.
    pub customer: &'b str,
    /// What it is for.
    pub kind: TrialKind,
    /// How it stands.
    pub status: TrialStatus,
    /// Its first day.
    pub started: Date,
    /// Its last day.
    pub ends: Date,
    /// How many days are left behind the day it is looked at, while it runs: 0 on its last day.
    pub days_left: Option<u32>,
    /// What is tried.
    pub bundle: Option<&'b str>,
    /// On how many hosts.
    pub hosts: Option<NonZeroU32>,
    /// The last day that is asked for, while its review is open.
    pub requested: Option<Date>,
    /// The written reason of the review.
    pub reason: Option<&'b str>,
    /// The order that it became.
    pub order: Option<&'b str>,
    /// Where it stands.
    pub origin: Origin,
}

/// The days of trials.
///
/// # Errors
/// The program doesn't say.
pub fn rules(program: &Program) -> Result<&TrialRules, Refusal> {
    program.trials.as_ref().ok_or_else(|| {
        let message = format!("the program {} doesn't say how long trials last", program.id);
        Refusal::new(message, "give it a [trial_periods] table: clause, initial_days, longest_days")
    })
}

/// The last day of a trial of so many days, counted as those of a quote are: its first day and so many more.
///
/// # Errors
/// The calendar doesn't reach so far.
pub fn last_day(started: Date, days: u32) -> Result<Date, Refusal> {
    days_later(started, days).ok_or_else(|| {
        Refusal::new(format!("{days} days behind {started} lies beyond the year 9999"), "name an earlier day")
    })
}

/// The row of the comparison that says which types get licences for trials and for themselves.
///
/// # Errors
/// The program has no such row.
pub fn licences(program: &Program) -> Result<&ComparisonRow, Refusal> {
    program.benefits.iter().find(|row| row.id == TRIAL_LICENCES).ok_or_else(|| {
        let message = format!("the program {} has no benefit row `{TRIAL_LICENCES}`", program.id);
        Refusal::new(message, "add it to its comparison, or choose --reading trial-access=all-partners")
    })
}

/// Whether who gets licences for trials and for itself hangs on tiers, and so on the reading `after-tier-3`.
pub fn licences_rest_on_tier(program: &Program) -> bool {
    licences(program).is_ok_and(grants::rests_on_tier)
}

/// Demands that a partner gets trials at all, and says why it does.
///
/// Clauses: `terms.trial`, `compare.trial-licences`; readings `trial-access`, `after-tier-3`.
///
/// # Errors
/// Only types get them that its own isn't one of, or after a tier that it isn't in.
pub fn demand_access(program: &Program, partner: &Partner, readings: &Readings) -> Result<String, Refusal> {
    let clause = &rules(program)?.clause;
    let row = licences(program);
    let both = match &row {
        Ok(row) => format!("{clause}, {}", row.clause),
        Err(_) => clause.to_string(),
    };
    let access = readings.trial_access;
    let reading = format!("reading in force: trial-access={} ({both})", access.as_str());
    if access == TrialAccess::AllPartners {
        return Ok(format!("Trials are for all partners; {reading}"));
    }
    let row = row?;
    let whose = partner.partner_type.with_article();
    let printed = row.cell(partner.partner_type);
    let given = grants::of_partner(program, readings.after_tier_3, partner, row)?;
    let tier = &given.tier;
    if given.is_given() {
        return Ok(format!("Trials are for types with \"{printed}\", which {whose} has{tier}; {reading}"));
    }
    let message =
        format!("{whose} has \"{printed}\" for trials, and `{}` is one{tier}; {reading}", partner.id);
    Err(Refusal::new(message, "under --reading trial-access=all-partners every partner gets them"))
}

/// A trial that is to be changed, as it stands on a day. What its record says holds whatever that day is: who writes as of
/// an earlier one gives no days to what had not begun, nor to what became an order, were it a later one.
///
/// Clause: `terms.trial`.
///
/// # Errors
/// It starts later, or became an order.
pub fn changeable<'b>(book: &'b Book, trial: &'b Trial, day: Date) -> Result<TrialStanding<'b>, Refusal> {
    if trial.started > day {
        let message = format!("{} starts only on {}", trial.id, trial.started);
        return Err(Refusal::new(message, "name that day or a later one with --as-of"));
    }
    match &trial.order {
        None => Ok(of_trial(book, trial, day)),
        Some(order) => {
            let message = format!("{} became the order {order} already", trial.id);
            Err(Refusal::new(message, "order more with `vates-partner order place`"))
        }
    }
}

/// What is made of a wish for more days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extension {
    /// They are granted.
    Granted {
        /// The last day.
        ends: Date,
    },
    /// What is granted without a review is; the rest is asked for.
    Review {
        /// The last day until the review is over.
        ends: Date,
        /// The last day that is asked for.
        requested: Date,
    },
}

/// What a wish for more days comes to, for one that is [`changeable`]. Up to the longest days they are granted at once; beyond, they need a reason and
/// are reviewed.
///
/// Clause: `terms.trial`.
///
/// # Errors
/// The trial is over, is under review already, lasts as long anyway, or the reason is missing.
pub fn extension(
    rules: &TrialRules,
    standing: &TrialStanding<'_>,
    to: Date,
    has_reason: bool,
) -> Result<Extension, Refusal> {
    let id = standing.id;
    if standing.status == TrialStatus::Ended {
        let message = format!("{id} ended on {} ({})", standing.ends, rules.clause);
        return Err(Refusal::new(message, "start another one with `vates-partner trial start`"));
    }
    if standing.status == TrialStatus::Review {
        let message = format!("{id} is under review already");
        return Err(Refusal::new(message, format!("decide it with `vates-partner trial review {id}`")));
    }
    if to <= standing.ends {
        let message = format!("{id} ends on {} anyway, and {to} isn't later", standing.ends);
        return Err(Refusal::new(message, "name a later day"));
    }
    let longest = last_day(standing.started, rules.longest_days)?;
    if to <= longest {
        return Ok(Extension::Granted { ends: to });
    }
    if !has_reason {
        let message = format!(
            "{to} lies behind {longest}, up to which {id} has {} days; what is longer is reviewed ({})",
            rules.longest_days, rules.clause
        );
        return Err(Refusal::new(message, "write the reason for the review with --reason"));
    }
    Ok(Extension::Review { ends: standing.ends.max(longest), requested: to })
}

/// Trials as they stand on a day.
#[derive(Clone, Debug, Default)]
pub struct Trials<'b> {
    /// Those on file, and those that only orders tell of, by their last day, then by id.
    pub standings: Vec<TrialStanding<'b>>,
    /// Orders that tell of trials, by day and id, where the program doesn't say how long those last.
    pub untold: Vec<&'b Order>,
}

/// The trials of a partner, or of all, that began up to a day: those on file, and those that only orders tell of.
///
/// Clauses: `portal.trials`, `terms.trial`.
///
/// # Errors
/// The calendar doesn't reach as far as one that only an order tells of.
pub fn trials_of<'b>(
    book: &'b Book,
    program: &Program,
    partner: Option<PartnerIndex>,
    as_of: Date,
) -> Result<Trials<'b>, Refusal> {
    let is_asked = |of: PartnerIndex, _: &str, started: Date| {
        started <= as_of && partner.is_none_or(|partner| partner == of)
    };
    standings(book, program, &Customers::of(book), is_asked, as_of)
}

/// The trials of some partners, customers and first days as they stand on a day.
fn standings<'b>(
    book: &'b Book,
    program: &Program,
    customers: &Customers<'_>,
    is_asked: impl Fn(PartnerIndex, &str, Date) -> bool,
    as_of: Date,
) -> Result<Trials<'b>, Refusal> {
    let asked = book.trials.iter().filter(|trial| is_asked(trial.partner, &trial.customer, trial.started));
    let mut standings: Vec<TrialStanding<'b>> = asked.map(|trial| of_trial(book, trial, as_of)).collect();
    let mut untold: Vec<&Order> = Vec::new();
    for order in &book.orders {
        let Some(kind) = kind_of(order) else { continue };
        if !is_asked(order.partner, &order.customer, order.ordered)
            || is_on_file(book, customers, order, kind)
        {
            continue;
        }
        // A trial on file says its last day; of an order's only the program does.
        match &program.trials {
            Some(rules) => standings.push(of_order(order, kind, rules, as_of)?),
            None => untold.push(order),
        }
    }
    standings.sort_by_key(|standing| (standing.ends, standing.id, standing.is_order));
    untold.sort_by_key(|order| (order.ordered, &order.id));
    Ok(Trials { standings, untold })
}

/// A trial on file as it stands on a day.
pub fn of_trial<'b>(book: &'b Book, trial: &'b Trial, as_of: Date) -> TrialStanding<'b> {
    // An order that is placed later isn't known yet.
    let order = trial.order.as_ref().filter(|id| {
        let order = book.orders_of(trial.partner).find(|order| order.id == **id);
        order.is_some_and(|order| order.ordered <= as_of)
    });
    let status = if order.is_some() {
        TrialStatus::Converted
    } else if trial.requested.is_some() {
        TrialStatus::Review
    } else {
        over_or_running(trial.ends, as_of)
    };
    TrialStanding {
        id: trial.id.as_str(),
        is_order: false,
        partner: trial.partner,
        customer: &trial.customer,
        kind: trial.kind,
        status,
        started: trial.started,
        ends: trial.ends,
        days_left: days_left(status, trial.ends, as_of),
        bundle: trial.bundle.as_ref().map(crate::ids::BundleId::as_str),
        hosts: trial.hosts,
        requested: trial.requested,
        reason: trial.reason.as_deref(),
        order: order.map(crate::ids::OrderId::as_str),
        origin: trial.origin,
    }
}

fn of_order<'b>(
    order: &'b Order,
    kind: TrialKind,
    rules: &TrialRules,
    as_of: Date,
) -> Result<TrialStanding<'b>, Refusal> {
    let ends = last_day(order.ordered, rules.initial_days)?;
    let status = over_or_running(ends, as_of);
    Ok(TrialStanding {
        id: order.id.as_str(),
        is_order: true,
        partner: order.partner,
        customer: &order.customer,
        kind,
        status,
        started: order.ordered,
        ends,
        days_left: days_left(status, ends, as_of),
        bundle: order.bundle.as_ref().map(crate::ids::BundleId::as_str),
        hosts: order.hosts,
        requested: None,
        reason: None,
        order: None,
        origin: order.origin,
    })
}

/// What an order is a trial of, where it is one.
pub fn kind_of(order: &Order) -> Option<TrialKind> {
    match order.kind {
        _ if order.is_credit_note() => None,
        OrderKind::Trial => Some(TrialKind::Trial),
        OrderKind::Poc => Some(TrialKind::Poc),
        OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade | OrderKind::InternalUse => None,
    }
}

/// Whether a trial is on file that an order is for: of the same kind, partner and customer, on that day.
fn is_on_file(book: &Book, customers: &Customers<'_>, order: &Order, kind: TrialKind) -> bool {
    book.trials_of(order.partner).any(|trial| {
        trial.kind == kind
            && (trial.started..=trial.ends).contains(&order.ordered)
            && customers.are_one(&trial.customer, &order.customer)
    })
}

fn over_or_running(ends: Date, as_of: Date) -> TrialStatus {
    if ends < as_of { TrialStatus::Ended } else { TrialStatus::Running }
}

fn days_left(status: TrialStatus, ends: Date, as_of: Date) -> Option<u32> {
    let runs = matches!(status, TrialStatus::Running | TrialStatus::Review) && as_of <= ends;
    runs.then(|| u32::try_from(ends.signed_duration_since(as_of).num_days()).ok()).flatten()
}

/// The trials of a customer, whoever's they are, as they stand on a day: those that start later as well, and those that
/// only orders tell of.
///
/// # Errors
/// The program doesn't say how long trials last.
pub fn of_customer<'b>(
    book: &'b Book,
    program: &Program,
    customer: &str,
    as_of: Date,
) -> Result<Vec<TrialStanding<'b>>, Refusal> {
    let customers = Customers::of(book);
    let is_asked = |_: PartnerIndex, other: &str, _: Date| customers.are_one(customer, other);
    Ok(standings(book, program, &customers, is_asked, as_of)?.standings)
}
