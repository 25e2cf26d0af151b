//! The gross invoiced amount, order by order. Clauses: `invoiced.gross`, `sales.*`.

use super::leaves::{Leaves, leaf, not_among};
use super::{Node, Taken};
use crate::assessment::figure::Value;
use crate::assessment::sales::Counting;
use crate::assessment::{gross, sales};
use crate::book::Order;
use crate::book::absence::Kind;
use crate::calendar::Date;
use crate::money::Money;

pub(super) fn branches<'b>(taken: &Taken<'_, 'b>, day: Date) -> Vec<Node<'b>> {
    let basis = taken.basis;
    let as_of = basis.as_of.0;
    let window = gross::window(basis, taken.quarter, day);
    let evidence = taken.evidence();
    let mut leaves = Leaves::default();
    for (order, counting) in sales::counting(basis, taken.index) {
        // What is dated after the day of asking isn't known.
        let invoiced = order.invoiced.filter(|invoiced| *invoiced <= as_of);
        if invoiced.is_none() && order.ordered > as_of {
            continue;
        }
        let gross = order.gross();
        let node = Node {
            value: Some(Value::Money(gross.clone())),
            ..leaf(Kind::Orders, order.origin, order.id.as_str(), what(order, invoiced))
        };
        if let Some(evidence) = evidence.get(&order.origin) {
            let why = match &counting {
                Counting::Counts { after } => after.as_ref().map(sales::Wait::words),
                Counting::Excluded(_) | Counting::TooEarly(_) | Counting::NoEarlierOrder => None,
            };
            let node = Node {
                value: evidence.adds.clone(),
                amount: evidence.conversion.as_ref().map(|_| gross),
                conversion: evidence.conversion.clone(),
                clause: Some(clause(taken, order)),
                why,
                ..node
            };
            leaves.count(evidence.date, node);
            continue;
        }
        let against = counting.against(basis);
        match (invoiced, against) {
            (None, None) => {
                leaves.keep_out(order.ordered, node, "not invoiced", &basis.program.gross_clause);
            }
            (None, Some((why, clause))) => {
                leaves.keep_out(order.ordered, node, format!("{why}; and not invoiced"), clause);
            }
            (Some(invoiced), against) => match (not_among(invoiced, &window), against) {
                (Some(other), against) => {
                    let besides = against.map_or(String::new(), |(why, _)| format!("; besides, {why}"));
                    let why = format!("invoiced {other}{besides}");
                    leaves.pass_by(invoiced, node, why, &taken.criterion.clause);
                }
                (None, Some((why, clause))) => leaves.keep_out(invoiced, node, why, clause),
                // Every invoice of the window that nothing speaks against is in the evidence.
                (None, None) => {}
            },
        }
    }
    let zero = Value::Money(Money::zero(basis.readings.threshold_currency.currency()));
    let what = format!("invoiced from {} to {}", window.start(), window.end());
    leaves.branches(what, &zero, Some(&basis.program.gross_clause))
}

fn what(order: &Order, invoiced: Option<Date>) -> String {
    let kind =
        if order.is_credit_note() { format!("credit note, {}", order.kind) } else { order.kind.to_string() };
    let invoiced = invoiced.map_or(String::new(), |invoiced| format!(", invoiced {invoiced}"));
    format!("{kind}, ordered {}{invoiced}", order.ordered)
}

/// The clause by which an order counts: that of the upgrades' wait, of customer sales, or of all invoices.
fn clause<'b>(taken: &Taken<'_, 'b>, order: &Order) -> &'b crate::ids::ClauseId {
    use crate::program::readings::GrossScope;
    use crate::words::OrderKind;
    let program = taken.basis.program;
    match (taken.basis.readings.gross_scope, order.kind) {
        (GrossScope::AllInvoices, _) => &program.gross_clause,
        (GrossScope::CustomerSales, OrderKind::Upgrade) => &program.upgrade_gap.clause,
        (GrossScope::CustomerSales, _) => &program.sales.clause,
    }
}
