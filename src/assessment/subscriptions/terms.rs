//! What an order makes of a subscription.

use super::{Effect, Paid, Placed, Subscription, last_day_of};
use crate::book::PartnerIndex;
use crate::calendar::Date;
use crate::words::OrderKind;

/// The subscription that an order begins.
pub(super) fn begin<'b>(id: &'b str, partner: PartnerIndex, placed: &Placed<'b>) -> Subscription<'b> {
    let order = placed.order;
    let end = end_of(placed, order.ordered);
    Subscription {
        id,
        is_named: order.subscription.is_some(),
        partner,
        customer: &order.customer,
        bundle: order.bundle.as_ref(),
        hosts: placed.hosts,
        start: order.ordered,
        end,
        years: order.years.map(std::num::NonZeroU32::get),
        orders: vec![(order, Effect::Began)],
        paid: vec![Paid { order, gross: placed.gross.clone(), from: order.ordered, to: end }],
    }
}

/// What becomes of a subscription with another order.
pub(super) fn go_on<'b>(subscription: &mut Subscription<'b>, placed: &Placed<'b>) {
    let order = placed.order;
    subscription.customer = &order.customer;
    let effect = effect(subscription, placed);
    subscription.orders.push((order, effect));
    match effect {
        Effect::Began | Effect::Renewed => renew(subscription, placed, effect),
        Effect::Added => {
            let hosts = subscription.hosts.zip(placed.hosts);
            subscription.hosts = hosts.and_then(|(before, added)| before.checked_add(added));
            let to = end_of(placed, order.ordered).or(subscription.end);
            let paid = Paid { order, gross: placed.gross.clone(), from: order.ordered, to };
            subscription.paid.push(paid);
        }
        Effect::Replaced => replace(subscription, placed),
    }
}

fn effect(subscription: &Subscription<'_>, placed: &Placed<'_>) -> Effect {
    let order = placed.order;
    let runs = subscription.end.is_none_or(|end| order.ordered <= end);
    let same_bundle = order.bundle.is_none() || order.bundle.as_ref() == subscription.bundle;
    match order.kind {
        OrderKind::Renewal => Effect::Renewed,
        // An upgrade to as many hosts as there are, or fewer, would be none: those are added ones.
        OrderKind::Upgrade if same_bundle => match (subscription.hosts, placed.hosts) {
            (Some(before), Some(hosts)) if hosts > before => Effect::Replaced,
            _ => Effect::Added,
        },
        OrderKind::Upgrade => Effect::Replaced,
        OrderKind::New | OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc => {
            if runs && same_bundle {
                Effect::Added
            } else if runs {
                Effect::Replaced
            } else {
                Effect::Began
            }
        }
    }
}

fn renew<'b>(subscription: &mut Subscription<'b>, placed: &Placed<'b>, effect: Effect) {
    let order = placed.order;
    let from = match effect {
        Effect::Renewed => subscription.renewed_from(order.ordered),
        Effect::Began | Effect::Added | Effect::Replaced => order.ordered,
    };
    subscription.bundle = order.bundle.as_ref().or(subscription.bundle);
    subscription.hosts = placed.hosts.or(subscription.hosts);
    subscription.years = order.years.map(std::num::NonZeroU32::get).or(subscription.years);
    subscription.end = end_of(placed, from);
    let paid = Paid { order, gross: placed.gross.clone(), from, to: subscription.end };
    subscription.paid.push(paid);
}

fn replace<'b>(subscription: &mut Subscription<'b>, placed: &Placed<'b>) {
    let order = placed.order;
    let before = order.ordered.pred_opt();
    // What was paid for before ends the day before; terms that had not begun fall away.
    subscription.paid.retain(|paid| paid.from < order.ordered);
    for paid in &mut subscription.paid {
        paid.to = paid.to.min(before).or(before);
    }
    subscription.bundle = order.bundle.as_ref().or(subscription.bundle);
    subscription.hosts = placed.hosts.or(subscription.hosts);
    subscription.years = order.years.map(std::num::NonZeroU32::get).or(subscription.years);
    subscription.end = end_of(placed, order.ordered).or(subscription.end);
    let paid = Paid { order, gross: placed.gross.clone(), from: order.ordered, to: subscription.end };
    subscription.paid.push(paid);
}

/// The last day of what an order buys; `None` where it says nothing of its years.
fn end_of(placed: &Placed<'_>, from: Date) -> Option<Date> {
    placed.order.years.and_then(|years| last_day_of(from, years.get()))
}
