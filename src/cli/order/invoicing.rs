//! `order invoice` and `order credit`. Clauses: `portal.invoices`, `invoiced.gross`.

use super::order;
use crate::assessment::{AsOf, ordering, subscriptions};
use crate::book::Order;
use crate::calendar::Date;
use crate::cli::args::{Common, OrderCreditArgs, OrderInvoiceArgs};
use crate::cli::context::Context;
use crate::cli::failure::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::write::{Decision, Writer, demand_not_ahead, write};
use crate::exact::Exact;
use crate::money::Money;
use crate::records::cells;
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::writing::{Cells, Change, Edit, journal};

/// The day of an invoice, which is known as of the day it is written.
fn invoiced_on(on: Option<Date>, day: Date, order: &Order) -> Result<Date, Failure> {
    let on = on.unwrap_or(day);
    demand_not_ahead("--on", on, day)?;
    if on < order.ordered {
        let message = format!("{} was ordered on {}, after {on}", order.id, order.ordered);
        return Err(Failure::usage(message, "name that day or a later one with --on"));
    }
    Ok(on)
}

pub(super) fn invoice(
    arguments: &OrderInvoiceArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    write(&arguments.write, common, context, |writer| {
        let order = order(&writer.desk, &arguments.id)?;
        if let Some(invoiced) = order.invoiced {
            let message = format!("{} was invoiced on {invoiced} already", order.id);
            let fix = "take that back with `vates-partner undo`, or write a credit note with `vates-partner order credit`";
            return Err(Failure::usage(message, fix));
        }
        let on = invoiced_on(arguments.on, day, order)?;
        let cells = Cells::from([("invoiced".to_owned(), on.to_string())]);
        let edits = vec![Edit::Set { kind: Kind::Orders, id: order.id.to_string(), cells }];
        let summary = format!("{} invoiced on {on}: {} to {}", order.id, order.gross(), order.customer);
        Ok(Decision {
            change: Change { edits, ..Change::default() },
            summary,
            notes: Vec::new(),
            warnings: Vec::new(),
        })
    })
}

pub(super) fn credit(
    arguments: &OrderCreditArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let why = arguments.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
    write(&arguments.write, common, context, |writer| {
        let book = &writer.desk.book;
        let order = order(&writer.desk, &arguments.id)?;
        if order.is_credit_note() {
            let message = format!("{} is a credit note itself", order.id);
            return Err(Failure::usage(message, "name the order that it belongs to"));
        }
        let Some(invoiced) = order.invoiced.filter(|invoiced| *invoiced <= day) else {
            let message = format!("{} is not invoiced on {day}: there is nothing to be credited", order.id);
            return Err(Failure::usage(message, "invoice it with `vates-partner order invoice`"));
        };
        let on = invoiced_on(arguments.on, day, order)?;
        if on < invoiced {
            let message = format!("{} was invoiced on {invoiced}, after {on}", order.id);
            return Err(Failure::usage(message, "name that day or a later one with --on"));
        }
        let amount = amount(&arguments.amount, order)?;
        let left = Money::new(ordering::creditable(book, order), order.currency);
        if left.amount.is_zero() || left.amount.is_negative() {
            let message = format!(
                "nothing more is to be credited of {}: {left} of {} are left (invoiced.gross)",
                order.id,
                order.gross()
            );
            return Err(Failure::usage(message, "look at its credit notes with `vates-partner invoices`"));
        }
        if amount.amount > left.amount {
            let message = format!(
                "{amount} is more than is left of {}: {left} of {} (invoiced.gross)",
                order.id,
                order.gross()
            );
            return Err(Failure::usage(message, format!("credit at most {left}")));
        }
        let id = note_id(order, writer);
        let cells = [
            ("id", id.clone()),
            ("partner", book.partner_id(order.partner).to_owned()),
            ("customer", order.customer.to_string()),
            ("kind", order.kind.to_string()),
            ("ordered", on.to_string()),
            ("invoiced", on.to_string()),
            ("gross", Money::new(amount.amount.negated(), order.currency).digits()),
            ("currency", order.currency.to_string()),
            ("deal", order.deal.as_ref().map(ToString::to_string).unwrap_or_default()),
            ("subscription", order.subscription.as_deref().unwrap_or_default().to_owned()),
            ("bundle", order.bundle.as_ref().map(ToString::to_string).unwrap_or_default()),
        ];
        let cells = cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect();
        let edits = vec![Edit::Insert { kind: Kind::Orders, cells }];
        let rest = Money::new(left.amount.minus(&amount.amount), order.currency);
        let summary = format!("{id} credits {amount} of {}; {rest} of it are left", order.id);
        let change = Change { edits, why: why.map(str::to_owned), undoes: None };
        let warnings = subscriptions::replaced_by(book, order, AsOf(day)).map(|by| credited_by(order, by));
        Ok(Decision { change, summary, notes: Vec::new(), warnings: warnings.into_iter().collect() })
    })
}

/// A warning that an upgrade may have given back already what a credit note takes back: no record says how much.
fn credited_by(order: &Order, upgrade: &Order) -> WarningReport {
    let message = format!(
        "{} of {} replaced what {} paid for: what was credited there for its remaining period is not to be credited \
         again (portal.upgrades)",
        upgrade.id, upgrade.ordered, order.id
    );
    WarningReport { code: "credited-by-upgrade".into(), message, record: Some(upgrade.id.to_string()) }
}

/// An amount above zero, in minor units of the order's currency.
fn amount(text: &str, order: &Order) -> Result<Money, Failure> {
    let problem =
        |what: String, fix: String| Failure::usage(format!("--amount {}: {what}", cells::quoted(text)), fix);
    let Some(amount) = Exact::parse(text) else {
        let fix = format!("write it as {}", Money::new(order.gross().amount, order.currency).digits());
        return Err(problem("this is no amount".to_owned(), fix));
    };
    if amount.is_zero() || amount.is_negative() {
        let what = "a credit note takes something back".to_owned();
        return Err(problem(what, "write an amount above zero".to_owned()));
    }
    let digits = order.currency.minor_digits();
    if amount.rounded(digits) != amount {
        let what = format!("{} has {digits} digits after the point", order.currency);
        let near = amount.rounded(digits);
        let near = if near.is_zero() {
            Money::new(order.gross().amount, order.currency).digits()
        } else {
            near.to_fixed(digits)
        };
        return Err(problem(what, format!("write it as {near}")));
    }
    Ok(Money::new(amount, order.currency))
}

/// The id of an order's next credit note: one behind all that it ever had, and that no export has.
fn note_id(order: &Order, writer: &Writer) -> String {
    let own = order.id.as_str();
    let numbers = writer.desk.book.orders.iter();
    let last = numbers.filter_map(|note| ordering::number_of_note(own, note.id.as_str())).max().unwrap_or(0);
    let exported = writer.exported((Kind::Orders, "id"));
    let mut number = last.saturating_add(1);
    loop {
        let id = format!("{own}-C{number}");
        if !journal::names(&writer.journal, Kind::Orders.name(), &id) && !exported.contains(&id) {
            return id;
        }
        number = number.saturating_add(1);
    }
}
