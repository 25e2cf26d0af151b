//! Invoices that stand under two ids, and orders that don't go with their deal. Clause: `invoiced.gross`.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use rust_decimal::Decimal;

use super::{Audit, counted, first_few, in_order, short};
use crate::assessment::spelling::plain;
use crate::book::checks::Check;
use crate::book::{Deal, Order, Outcome, PartnerIndex};
use crate::calendar::Date;
use crate::ids::{BundleId, DealId};
use crate::money::Currency;
use crate::words::OrderKind;

/// What two records of one invoice have in common.
type Invoice<'b> = (PartnerIndex, &'b str, OrderKind, Date, Decimal, Currency, Option<&'b str>, Ordered<'b>);

/// What was ordered: the bundle, for how many hosts, for how many years.
type Ordered<'b> = (Option<&'b BundleId>, Option<NonZeroU32>, Option<NonZeroU32>);

fn invoice(order: &Order) -> Option<Invoice<'_>> {
    Some((
        order.partner,
        &order.customer,
        order.kind,
        order.invoiced.filter(|_| !order.gross.is_zero())?,
        order.gross,
        order.currency,
        order.subscription.as_deref(),
        (order.bundle.as_ref(), order.hosts, order.years),
    ))
}

/// The same partner, customer, kind, day of invoice, amount, subscription and what was ordered, under
/// different ids. Two that
/// name different deals are two.
pub(super) fn under_two_ids(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::SameInvoice) {
        return;
    }
    let orders = audit.basis.book.orders.iter();
    let mut invoices: Vec<(Invoice<'_>, &Order)> =
        orders.filter_map(|order| Some((invoice(order)?, order))).collect();
    invoices.sort_by(|(left, one), (right, other)| {
        left.cmp(right).then_with(|| in_order(one.id.as_str()).cmp(&in_order(other.id.as_str())))
    });
    for alike in invoices.chunk_by(|(left, _), (right, _)| left == right) {
        let mut firsts: BTreeMap<Option<&str>, &Order> = BTreeMap::new();
        let mut repeats: BTreeMap<&str, (&Order, Vec<&Order>)> = BTreeMap::new();
        for (_, order) in alike {
            let deal = order.deal.as_ref().map(DealId::as_str);
            let first = match deal {
                None if firsts.is_empty() => None,
                None => alike.first().map(|(_, first)| *first),
                Some(_) => firsts.get(&None).or(firsts.get(&deal)).copied(),
            };
            match first {
                Some(first) => {
                    repeats.entry(first.id.as_str()).or_insert((first, Vec::new())).1.push(order);
                }
                None => drop(firsts.insert(deal, order)),
            }
        }
        for (first, repeated) in repeats.values() {
            tell(audit, first, repeated);
        }
    }
}

fn tell(audit: &mut Audit<'_, '_>, first: &Order, repeated: &[&Order]) {
    let (Some(place), Some(invoiced)) = (repeated.first().map(|order| order.origin), first.invoiced) else {
        return;
    };
    let named = first_few(repeated.len(), repeated.iter().map(|order| audit.named(&order.id, order.origin)));
    let what = if first.is_credit_note() { "credit note" } else { "invoice" };
    let mut message = format!(
        "{named} may be the {what} {} again: of {} for {} too, {}, invoiced on {invoiced}, {}",
        audit.named(&first.id, first.origin),
        audit.partner(first.partner),
        short(&first.customer),
        first.kind,
        first.gross(),
    );
    if let Some(subscription) = &first.subscription {
        message = format!("{message}, subscription {subscription}");
    }
    if let Some(bundle) = &first.bundle {
        message = format!("{message}, {bundle}");
    }
    let times = counted(repeated.len().saturating_add(1), "time");
    message = format!("{message}; its amount is in the book {times} ({})", audit.basis.program.gross_clause);
    audit.report(Check::SameInvoice, place, message, "keep one record of each invoice");
}

/// Orders that name a deal which was lost, or which is another customer's.
pub(super) fn against_deals(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::OrderDeal) {
        return;
    }
    let book = audit.basis.book;
    let deals: BTreeMap<&str, &Deal> = book.deals.iter().map(|deal| (deal.id.as_str(), deal)).collect();
    for order in &book.orders {
        let Some(deal) = order.deal.as_ref().and_then(|deal| deals.get(deal.as_str())) else { continue };
        let named = audit.named(&deal.id, deal.origin);
        let is_sale = matches!(order.kind, OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade);
        let message = match deal.outcome {
            Outcome::Lost(day) if is_sale && !order.is_credit_note() => {
                format!("the order {} comes from the deal {named}, which was lost on {day}", order.id)
            }
            _ if plain(&order.customer) != plain(&deal.customer) => format!(
                "the order {} for {} comes from the deal {named}, which is for {}",
                order.id,
                short(&order.customer),
                short(&deal.customer)
            ),
            Outcome::Lost(_) | Outcome::Won(_) | Outcome::Open => continue,
        };
        audit.report(Check::OrderDeal, order.origin, message, "correct the order's `deal`, or the deal");
    }
}
