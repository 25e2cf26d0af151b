//! Orders of a partner that hadn't joined yet or had left, and records dated long after the day of the audit.

use std::fmt::Display;

use super::{Audit, counted, days_between, first_few, in_order};
use crate::book::checks::{Check, Limit};
use crate::book::{Order, PartnerIndex};
use crate::calendar::Date;
use crate::finding::Origin;

/// Told by partner: one that changed its type or its contract has many.
pub(super) fn orders_outside(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::OutsideMembership) {
        return;
    }
    for (index, partner) in audit.basis.book.partners() {
        let joined = partner.joined;
        tell(audit, index, &format!("before it joined on {joined}"), |order| order.ordered < joined);
        if let Some(left) = partner.left {
            tell(audit, index, &format!("after it left on {left}"), |order| order.ordered > left);
        }
    }
}

fn tell(audit: &mut Audit<'_, '_>, index: PartnerIndex, when: &str, is_outside: impl Fn(&Order) -> bool) {
    let mut orders: Vec<&Order> =
        audit.basis.book.orders_of(index).filter(|order| is_outside(order)).collect();
    orders.sort_by_key(|order| (order.ordered, in_order(order.id.as_str())));
    let Some(first) = orders.first() else { return };
    let names = orders
        .iter()
        .map(|order| format!("{} of {} ({})", order.id, order.ordered, (audit.place)(order.origin)));
    let message = format!(
        "{} of {} {} placed {when}: {}",
        counted(orders.len(), "order"),
        audit.partner(index),
        if orders.len() == 1 { "was" } else { "were" },
        first_few(orders.len(), names)
    );
    let fix = "correct the day or the partner of the order, or the partner's `joined` or `left`";
    audit.report(Check::OutsideMembership, first.origin, message, fix);
}

/// A record with the latest of its days, and the column in which that stands.
type Dated = (Date, &'static str, String, Origin);

/// Told by kind, as they are not known yet and a whole file may be.
pub(super) fn dated_ahead(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::DatedAhead) {
        return;
    }
    let book = audit.basis.book;
    let latest = |days: &[(Option<Date>, &'static str)], id: &dyn Display, origin: Origin| {
        let days = days.iter().filter_map(|(day, column)| Some(((*day)?, *column)));
        days.max().map(|(day, column)| (day, column, id.to_string(), origin))
    };
    let deals = book.deals.iter().map(|deal| {
        let days = [(Some(deal.registered), "registered"), (deal.outcome.closed(), "closed")];
        latest(&days, &deal.id, deal.origin)
    });
    ahead(audit, "deal", deals.flatten());
    let orders = book.orders.iter().map(|order| {
        latest(&[(Some(order.ordered), "ordered"), (order.invoiced, "invoiced")], &order.id, order.origin)
    });
    ahead(audit, "order", orders.flatten());
    let activities = book
        .activities
        .iter()
        .map(|activity| latest(&[(Some(activity.date), "date")], &activity.id, activity.origin));
    ahead(audit, "activity", activities.flatten());
    let certifications = book
        .certifications
        .iter()
        .map(|one| latest(&[(Some(one.certified), "certified")], &one.person, one.origin));
    ahead(audit, "certification", certifications.flatten());
    let sessions = book
        .sessions
        .iter()
        .map(|session| latest(&[(Some(session.date), "date")], &session.title, session.origin));
    ahead(audit, "session", sessions.flatten());
    let trials =
        book.trials.iter().map(|trial| latest(&[(Some(trial.started), "started")], &trial.id, trial.origin));
    ahead(audit, "trial", trials.flatten());
}

fn ahead(audit: &mut Audit<'_, '_>, kind: &str, records: impl Iterator<Item = Dated>) {
    let (today, limit) = (audit.basis.as_of.0, audit.limit(Limit::AheadDays));
    let mut records: Vec<Dated> = records.filter(|(day, ..)| days_between(today, *day) > limit).collect();
    // The furthest first: that is the likeliest slip.
    records.sort_by(|left, right| (right.0, &left.2, left.3).cmp(&(left.0, &right.2, right.3)));
    let Some((_, _, _, origin)) = records.first() else { return };
    let names = records
        .iter()
        .map(|(day, column, id, origin)| format!("{id}, `{column}` {day} ({})", (audit.place)(*origin)));
    let message = format!(
        "{} dated more than {} after {today}, and not known before that day: {}",
        if records.len() == 1 {
            format!("1 {kind} is")
        } else {
            format!("{} {} are", records.len(), many(kind))
        },
        counted(limit, "day"),
        first_few(records.len(), names),
    );
    let origin = *origin;
    audit.report(Check::DatedAhead, origin, message, "see that the year is right");
}

fn many(kind: &str) -> String {
    kind.strip_suffix('y').map_or_else(|| format!("{kind}s"), |stem| format!("{stem}ies"))
}
