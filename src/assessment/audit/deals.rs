//! Deals that seem to stand in the book twice, and deals closed as soon as they were registered.
//!
//! Clauses: `engagement.*`, `framework.balanced`, `portal.opportunities`.

use std::collections::BTreeMap;

use rust_decimal::Decimal;

use super::{Audit, counted, days_between, first_few, in_order, short};
use crate::book::checks::{Check, Limit};
use crate::book::{Deal, Outcome, PartnerIndex};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::FileId;
use crate::money::{Currency, Money};
use crate::program::readings::EngagementDeals;
use crate::words::{DealStatus, Engagement};

/// The same partner, customer and day of registration in two files, with two engagements.
pub(super) fn with_two_engagements(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::DealEngagement) {
        return;
    }
    let deals = audit.basis.book.deals.iter();
    let keyed = deals.map(|deal| ((deal.partner, deal.customer.as_ref(), deal.registered), deal));
    for mut alike in alike(keyed.collect()) {
        // What changed from where to where is told in the order of the files.
        alike.sort_by_key(|deal| deal.origin.file);
        let mut seen: BTreeMap<(FileId, Engagement), &Deal> = BTreeMap::new();
        for deal in alike {
            let (file, engagement) = (deal.origin.file, deal.engagement);
            let differing = seen.iter().filter(|(key, _)| key.0 != file && key.1 != engagement);
            let latest = differing.map(|(_, first)| *first).max_by_key(|first| first.origin.file);
            if let Some(first) = latest {
                tell_engagements(audit, first, deal);
            }
            seen.entry((file, engagement)).or_insert(deal);
        }
    }
}

fn tell_engagements(audit: &mut Audit<'_, '_>, first: &Deal, deal: &Deal) {
    let amounts = match (worth(first), worth(deal)) {
        (Some(before), Some(now)) if before != now => format!("; it is worth {now} here and {before} there"),
        _ => String::new(),
    };
    let message = format!(
        "the deal {} may be {} again, with another engagement: {} here and {} there; of {} for {} too, \
         registered on {}{amounts}",
        deal.id,
        audit.named(&first.id, first.origin),
        deal.engagement,
        first.engagement,
        audit.partner(deal.partner),
        short(&deal.customer),
        deal.registered,
    );
    let fix = "if it is one deal, keep the record that is right: the engagement decides discount and shares";
    audit.report(Check::DealEngagement, deal.origin, message, fix);
}

fn worth(deal: &Deal) -> Option<Money> {
    deal.amount.as_ref().map(|amount| Money::new(Exact::from(amount.amount), amount.currency))
}

/// What two records of one deal have in common.
type SameDeal<'b> = (PartnerIndex, &'b str, Date, Engagement, DealStatus, Option<Date>, Decimal, Currency);

fn same_deal(deal: &Deal) -> Option<SameDeal<'_>> {
    let amount = deal.amount.as_ref()?;
    let (status, closed) = (deal.outcome.status(), deal.outcome.closed());
    let (partner, customer, registered) = (deal.partner, deal.customer.as_ref(), deal.registered);
    Some((partner, customer, registered, deal.engagement, status, closed, amount.amount, amount.currency))
}

/// Deals that say the same, their amount included, under different ids.
pub(super) fn under_two_ids(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::SameDeal) {
        return;
    }
    let deals = audit.basis.book.deals.iter();
    let keyed = deals.filter_map(|deal| Some((same_deal(deal)?, deal)));
    for alike in alike(keyed.collect()) {
        let [first, repeated @ ..] = alike.as_slice() else { continue };
        let (Some(second), Some(worth)) = (repeated.first(), worth(first)) else { continue };
        let names = repeated.iter().map(|deal| audit.named(&deal.id, deal.origin));
        let message = format!(
            "{} may be the deal {} again: of {} for {} too, {}, {}, registered on {}, {worth}",
            first_few(repeated.len(), names),
            audit.named(&first.id, first.origin),
            audit.partner(first.partner),
            short(&first.customer),
            first.engagement,
            match first.outcome {
                Outcome::Open => "open".to_owned(),
                Outcome::Won(day) | Outcome::Lost(day) => format!("{} on {day}", first.outcome.status()),
            },
            first.registered,
        );
        audit.report(Check::SameDeal, second.origin, message, "keep one record of each deal");
    }
}

/// Deals that the shares count, closed within some days of their registration; told by partner.
pub(super) fn registered_late(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::LateRegistration) {
        return;
    }
    let (book, limit) = (audit.basis.book, audit.limit(Limit::RegistrationDays));
    let which = audit.basis.readings.engagement_deals;
    let closed = |deal: &Deal| match (deal.outcome, which) {
        (Outcome::Won(day), _) | (Outcome::Lost(day), EngagementDeals::Closed) => Some(day),
        (Outcome::Lost(_), EngagementDeals::Won) | (Outcome::Open, _) => None,
    };
    for (index, partner) in book.partners() {
        let deals: Vec<(Date, &Deal)> =
            book.deals_of(index).filter_map(|deal| Some((closed(deal)?, deal))).collect();
        let is_late = |(day, deal): &&(Date, &Deal)| days_between(deal.registered, *day) <= limit;
        let mut late: Vec<&(Date, &Deal)> = deals.iter().filter(is_late).collect();
        late.sort_by_key(|(day, deal)| (*day, in_order(deal.id.as_str())));
        let Some((_, first)) = late.first() else { continue };
        let names = late.iter().map(|(day, deal)| {
            format!("{} of {day} ({}, {})", deal.id, deal.engagement, (audit.place)(deal.origin))
        });
        let status = match which {
            EngagementDeals::Won => "won",
            EngagementDeals::Closed => "closed",
        };
        let message = format!(
            "of {} {status} by {}, {} {status} within {} of being registered: {}",
            counted(deals.len(), "deal"),
            partner.id,
            if late.len() == 1 { "1 was".to_owned() } else { format!("{} were", late.len()) },
            counted(limit, "day"),
            first_few(late.len(), names),
        );
        let fix = "see whether they were registered before the work was done: what the engagement was could be \
                   claimed afterwards";
        audit.report(Check::LateRegistration, first.origin, message, fix);
    }
}

/// Deals that share a key, where there are two or more, each by id.
fn alike<K: Ord>(mut keyed: Vec<(K, &Deal)>) -> Vec<Vec<&Deal>> {
    keyed.sort_by(|(left, one), (right, other)| {
        left.cmp(right).then_with(|| in_order(one.id.as_str()).cmp(&in_order(other.id.as_str())))
    });
    let groups = keyed.chunk_by(|(left, _), (right, _)| left == right).filter(|group| group.len() > 1);
    groups.map(|group| group.iter().map(|(_, deal)| *deal).collect()).collect()
}
