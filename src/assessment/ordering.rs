//! Orders: who may place one, what it belongs to, and how much of it may be credited.
//!
//! Clauses: `portal.orders`, `compare.purchase-on-behalf`, `invoiced.gross`.

mod quoted;

use super::grants::{self, State};
use super::refusal::Refusal;
use super::{AsOf, subscriptions};
use crate::book::{Book, Order, Partner, PartnerIndex};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::program::Program;
use crate::program::comparison::{ComparisonRow, Grant, ON_BEHALF};
use crate::program::readings::AfterTier3;
use crate::suggest;
use crate::words::{OrderKind, PartnerType};
pub use quoted::{Quoted, demand_as_quoted, demand_last};

/// Whether a customer is the partner itself, by id or name.
pub fn is_itself(partner: &Partner, customer: &str) -> bool {
    customer == partner.id.as_str() || customer == &*partner.name
}

/// The row of the comparison that says who orders on behalf of customers.
pub fn on_behalf(program: &Program) -> Option<&ComparisonRow> {
    program.benefits.iter().find(|row| row.id == ON_BEHALF)
}

/// Demands that a partner may place an order for a customer, and says so where its tier decides it. Whoever orders for
/// itself orders on behalf of nobody.
///
/// Clause: `compare.purchase-on-behalf`, for what is sold: licences that cost nothing are another matter; reading
/// `after-tier-3`.
///
/// # Errors
/// The customer is somebody else, and the partner's type, or its tier, doesn't order on behalf of customers.
pub fn demand_on_behalf(
    program: &Program,
    after_tier_3: AfterTier3,
    partner: &Partner,
    (kind, customer): (OrderKind, &str),
) -> Result<Option<String>, Refusal> {
    let is_sold = matches!(kind, OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade);
    if !is_sold || is_itself(partner, customer) {
        return Ok(None);
    }
    let Some(row) = on_behalf(program) else { return Ok(None) };
    let given = grants::of_partner(program, after_tier_3, partner, row)?;
    let (whose, said) = (partner.partner_type.with_article(), row.cell(partner.partner_type));
    let (id, clause, tier) = (&partner.id, &row.clause, &given.tier);
    let told = || format!("{whose} has \"{said}\" for orders on behalf of customers{tier} ({clause})");
    let message = match given.state {
        State::Yes => return Ok(given.reading.is_some().then(told)),
        State::No => format!("{whose} doesn't order on behalf of customers ({clause}), and `{id}` is one"),
        State::AfterTier(_) => told(),
        State::Discounted | State::UponReview => {
            format!(
                "whether {whose} orders on behalf of customers can't be told: {clause} says \"{said}\" of it"
            )
        }
    };
    let mut may = Vec::new();
    for (word, candidate) in PartnerType::WORDS {
        if grants::of_type(row, *candidate)? == Grant::Yes {
            may.push(*word);
        }
    }
    let fix = match may.split_last() {
        None => format!("let the customer order by itself, or order for `{id}` itself"),
        Some((last, [])) => format!("let a {last} order it, or the customer by itself"),
        Some((last, others)) => {
            format!("let a {} or {last} order it, or the customer by itself", others.join(", "))
        }
    };
    Err(Refusal::new(message, fix))
}

/// Demands that a partner has a subscription, which is continued or made larger.
///
/// # Errors
/// It has none of this id on that day.
pub fn demand_subscription(
    book: &Book,
    partner: PartnerIndex,
    subscription: &str,
    day: Date,
) -> Result<(), Refusal> {
    let own = subscriptions::of_partner(book, partner, AsOf(day));
    if own.iter().any(|one| one.id == subscription) {
        return Ok(());
    }
    let message = format!("`{}` has no subscription `{subscription}` as of {day}", book.partner_id(partner));
    Err(Refusal::new(message, suggest::hint(subscription, own.iter().map(|one| one.id))))
}

/// Demands that a subscription that begins is not one that somebody has.
///
/// # Errors
/// An order is of it already.
pub fn demand_new_subscription(book: &Book, subscription: &str) -> Result<(), Refusal> {
    let named = book.orders.iter().find(|order| {
        order.subscription.as_deref() == Some(subscription) || order.id.as_str() == subscription
    });
    let Some(order) = named else { return Ok(()) };
    let message = format!("the subscription `{subscription}` has begun already, with {}", order.id);
    Err(Refusal::new(message, "leave it out for the next one, or order a renewal or an upgrade of it"))
}

/// What is left of an order to be credited: its gross amount less what its credit notes take back, those that are
/// numbered behind it and those that belong to it by what they say.
///
/// Clause: `invoiced.gross`, to which credit notes belong.
pub fn creditable(book: &Book, order: &Order) -> Exact {
    let notes = book.orders_of(order.partner).filter(|other| {
        let is_numbered = number_of_note(order.id.as_str(), other.id.as_str()).is_some();
        is_numbered && other.is_credit_note() && other.currency == order.currency
    });
    let numbered = notes.fold(order.gross().amount, |left, note| left.plus(&note.gross().amount));
    numbered.min(subscriptions::left_of(book, order))
}

/// The number of a credit note of an order, by the ids of both.
pub fn number_of_note(order: &str, note: &str) -> Option<u64> {
    note.strip_prefix(order)?.strip_prefix("-C")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn credit_notes_are_told_by_their_ids() {
        assert_eq!(number_of_note("O-1", "O-1-C2"), Some(2));
        for other in ["O-12-C1", "O-1", "O-1-C", "O-1-Cx", "O-1-c1", "O-2-C1"] {
            assert_eq!(number_of_note("O-1", other), None, "{other}");
        }
    }
}
