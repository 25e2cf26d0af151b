//! Orders: who may place one, what it belongs to, and how much of it may be credited.
//!
//! Clauses: `portal.orders`, `compare.purchase-on-behalf`, `invoiced.gross`.

mod quoted;

use super::membership::is_member;
use super::refusal::Refusal;
use super::{AsOf, subscriptions};
use crate::book::{Book, Order, Partner, PartnerIndex};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::program::Program;
use crate::program::comparison::ON_BEHALF;
use crate::suggest;
use crate::words::{OrderKind, PartnerType};
pub use quoted::{Quoted, demand_as_quoted, demand_last};

/// What a cell of the comparison says where it allows something, and where it doesn't.
const ANSWERS: [&str; 2] = ["Yes", "No"];

/// Demands that a partner is one on a day, its first and last day included; `flag` names the day.
///
/// # Errors
/// It joins later, or left before.
pub fn demand_partner(partner: &Partner, day: Date, flag: &str) -> Result<(), Refusal> {
    if is_member(partner, AsOf(day)) {
        return Ok(());
    }
    let when = match partner.left {
        Some(left) if left < day => format!("it left on {left}"),
        _ => format!("it joins only on {}", partner.joined),
    };
    let message = format!("`{}` is no partner on {day}: {when}", partner.id);
    Err(Refusal::new(message, format!("name another day with {flag}, or correct its record")))
}

/// Whether a customer is the partner itself, by id or name.
pub fn is_itself(partner: &Partner, customer: &str) -> bool {
    customer == partner.id.as_str() || customer == &*partner.name
}

/// Demands that a partner may place an order for a customer. Whoever orders for itself orders on behalf of nobody.
///
/// Clause: `compare.purchase-on-behalf`, for what is sold: licences that cost nothing are another matter.
///
/// # Errors
/// The customer is somebody else, and the partner's type doesn't order on behalf of customers.
pub fn demand_on_behalf(
    program: &Program,
    partner: &Partner,
    kind: OrderKind,
    customer: &str,
) -> Result<(), Refusal> {
    let is_sold = matches!(kind, OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade);
    if !is_sold || is_itself(partner, customer) {
        return Ok(());
    }
    let Some(row) = program.benefits.iter().find(|row| row.id == ON_BEHALF) else { return Ok(()) };
    let [yes, no] = ANSWERS;
    let said = row.cell(partner.partner_type);
    if said == yes {
        return Ok(());
    }
    let whose = partner.partner_type.with_article();
    let message = if said == no {
        format!("{whose} doesn't order on behalf of customers ({}), and `{}` is one", row.clause, partner.id)
    } else {
        format!(
            "whether {whose} orders on behalf of customers can't be told: {} says \"{said}\" of it",
            row.clause
        )
    };
    let may = PartnerType::WORDS.iter().filter(|(_, candidate)| row.cell(*candidate) == yes);
    let may: Vec<&str> = may.map(|(word, _)| *word).collect();
    let fix = match may.split_last() {
        None => format!("let the customer order by itself, or order for `{}` itself", partner.id),
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
        other.is_credit_note() && number_of_note(order.id.as_str(), other.id.as_str()).is_some()
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
