//! Orders with what credit notes took back of them.

use rust_decimal::Decimal;

use crate::book::Order;
use crate::exact::Exact;
use crate::ids::extended;
use crate::money::Money;

/// An order, less what was credited of it.
#[derive(Clone, Debug)]
pub struct Placed<'b> {
    /// The order.
    pub order: &'b Order,
    /// Its gross amount, less what was credited.
    pub gross: Money,
    /// Its hosts, less those that were credited.
    pub hosts: Option<u32>,
}

/// Orders without those that were taken back as a whole, given by day. A credit note belongs to the order whose id it
/// extends, else to the latest one before it of its kind and subscription, or kind and customer.
pub(super) fn placed<'b>(orders: &[&'b Order]) -> Vec<Placed<'b>> {
    let mut placed: Vec<(Placed<'b>, bool)> = Vec::new();
    for order in orders {
        if !order.is_credit_note() {
            let hosts = order.hosts.map(std::num::NonZeroU32::get);
            placed.push((Placed { order, gross: order.gross(), hosts }, false));
            continue;
        }
        let of_id = |id: &str| {
            let is_it = |before: &Order| before.id.as_str() == id && is_same_currency(order, before);
            placed.iter().rposition(|(before, _)| is_it(before.order))
        };
        let alike = || placed.iter().rposition(|(before, _)| is_alike(order, before.order));
        let credited = extended(order.id.as_str()).find_map(of_id).or_else(alike);
        let Some((credited, is_credited)) = credited.and_then(|at| placed.get_mut(at)) else {
            continue;
        };
        credited.gross.amount = credited.gross.amount.plus(&Exact::from(order.gross));
        *is_credited = true;
        // Fewer hosts than there were are hosts given back; as many are those of the order, of which a part was credited.
        let less = order.hosts.map(std::num::NonZeroU32::get);
        if let (Some(hosts), Some(less)) = (credited.hosts, less)
            && less < hosts
        {
            credited.hosts = hosts.checked_sub(less);
        }
    }
    let is_left = |(placed, is_credited): &(Placed<'_>, bool)| {
        let amount = &placed.gross.amount;
        !is_credited || !(amount.is_zero() || amount.is_negative())
    };
    placed.into_iter().filter(is_left).map(|(placed, _)| placed).collect()
}

fn is_alike(credit: &Order, order: &Order) -> bool {
    // An order that names no subscription is of the one under its own id.
    let same_account = match &credit.subscription {
        Some(named) => **named == *order.subscription.as_deref().unwrap_or(order.id.as_str()),
        None => credit.customer == order.customer,
    };
    same_account
        && credit.kind == order.kind
        && is_same_currency(credit, order)
        && order.gross > Decimal::ZERO
}

fn is_same_currency(credit: &Order, order: &Order) -> bool {
    credit.currency == order.currency
}
