//! The gross invoiced amount of a quarter. Clauses: `invoiced.gross`, `quarters.gross-invoiced`.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Basis;
use super::conversion::{ConvertedSum, conversion, convert};
use super::figure::{Evidence, Figure, LeftOut, Value};
use super::refusal::Lacking;
use super::sales::Counting;
use crate::book::Order;
use crate::calendar::{Date, Quarter};
use crate::exact::Exact;
use crate::money::Money;
use crate::program::readings::GrossWindow;

/// The days on which an invoice must have been issued to count in a quarter measured on a day.
pub fn window(basis: &Basis<'_>, quarter: Quarter, day: Date) -> RangeInclusive<Date> {
    let from = match basis.readings.gross_window {
        GrossWindow::YearToDate => quarter.year.first_day(),
        GrossWindow::Quarter => quarter.first_day(),
    };
    from..=day
}

/// The orders that were invoiced in the quarter's window, up to a day, each with that day.
fn invoiced<'o, 'b>(
    basis: &Basis<'_>,
    orders: &'o [(&'b Order, Counting<'b>)],
    quarter: Quarter,
    day: Date,
) -> impl Iterator<Item = (&'b Order, &'o Counting<'b>, Date)> {
    let window = window(basis, quarter, day);
    orders.iter().filter_map(move |(order, counting)| {
        let invoiced = order.invoiced.filter(|invoiced| window.contains(invoiced))?;
        Some((*order, counting, invoiced))
    })
}

/// The gross amount of the counted orders that were invoiced in the quarter's window, up to a day.
pub fn amount<'b>(
    basis: &Basis<'b>,
    orders: &[(&'b Order, Counting<'b>)],
    quarter: Quarter,
    day: Date,
    lacking: &mut Lacking,
) -> Money {
    let currency = basis.readings.threshold_currency.currency();
    let mut sum = ConvertedSum::default();
    for (order, counting, invoiced) in invoiced(basis, orders, quarter, day) {
        if !matches!(counting, Counting::Counts { .. }) {
            continue;
        }
        match conversion(&basis.book.rates, order.currency, currency, invoiced, order.id.as_str()) {
            Ok(conversion) => sum.add(&Exact::from(order.gross), conversion),
            Err(missing) => lacking.rates.push(missing),
        }
    }
    Money::new(sum.total(), currency)
}

/// The same amount as a figure, with the orders it comes from and those that were left out.
pub fn gross_invoiced<'b>(
    basis: &Basis<'b>,
    orders: &[(&'b Order, Counting<'b>)],
    quarter: Quarter,
    day: Date,
    lacking: &mut Lacking,
) -> Figure<'b> {
    let currency = basis.readings.threshold_currency.currency();
    let mut sum = Exact::ZERO;
    let mut evidence = Vec::new();
    let mut left_out = Vec::new();
    for (order, counting, invoiced) in invoiced(basis, orders, quarter, day) {
        if let Some((why, clause)) = counting.against(basis) {
            left_out.push(LeftOut {
                id: order.id.as_str(),
                date: invoiced,
                amount: order.gross(),
                why,
                clause,
                origin: order.origin,
            });
            continue;
        }
        match convert(&basis.book.rates, &order.gross(), currency, invoiced, order.id.as_str()) {
            Ok((money, conversion)) => {
                sum = sum.plus(&money.amount);
                evidence.push(Evidence {
                    id: Cow::Borrowed(order.id.as_str()),
                    date: invoiced,
                    adds: Some(Value::Money(money)),
                    conversion,
                    detail: Cow::Borrowed(order.kind.as_str()),
                    origin: order.origin,
                });
            }
            Err(missing) => lacking.rates.push(missing),
        }
    }
    Figure::new(Value::Money(Money::new(sum, currency)), evidence).without(left_out)
}
