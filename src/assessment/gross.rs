//! The gross invoiced amount of a quarter. Clauses: `invoiced.gross`, `quarters.gross-invoiced`.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Basis;
use super::conversion::{ConvertedSum, convert};
use super::figure::{Evidence, Figure, LeftOut, Value};
use super::refusal::Lacking;
use super::sales::Counting;
use super::tally::{Cell, SalesKey, Tally};
use crate::book::Order;
use crate::calendar::{Date, Quarter};
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

/// The cells of the counted orders that were invoiced in the quarter's window.
fn counted<'t, 'b>(
    basis: &Basis<'_>,
    tally: &'t Tally<'b>,
    quarter: Quarter,
) -> impl Iterator<Item = &'t Cell<'b, SalesKey>> {
    let readings = basis.readings;
    tally.sales.iter().filter(move |cell| {
        let in_window = match readings.gross_window {
            GrossWindow::YearToDate => cell.key.quarter <= quarter.number,
            GrossWindow::Quarter => cell.key.quarter == quarter.number,
        };
        in_window && cell.key.counts.is_in(&readings)
    })
}

/// The gross amount of the counted orders that were invoiced in the quarter's window.
pub fn amount(basis: &Basis<'_>, tally: &Tally<'_>, quarter: Quarter, lacking: &mut Lacking) -> Money {
    let currency = basis.readings.threshold_currency.currency();
    let mut sum = ConvertedSum::default();
    for cell in counted(basis, tally, quarter) {
        let SalesKey { currency: from, rated, .. } = cell.key;
        if let Some(conversion) = cell.conversion(&basis.book.rates, (from, rated), currency, lacking) {
            sum.add(&cell.sum, conversion);
        }
    }
    Money::new(sum.total(), currency)
}

/// The same amount as a figure, with the ids of the orders it comes from, where the tally has them.
pub fn of_tally<'b>(
    basis: &Basis<'b>,
    tally: &Tally<'b>,
    quarter: Quarter,
    lacking: &mut Lacking,
) -> Figure<'b> {
    let actual = Value::Money(amount(basis, tally, quarter, lacking));
    Figure::of_records(actual, counted(basis, tally, quarter).map(|cell| &cell.records))
}

/// The same amount as a figure, with the orders it comes from and those that were left out.
pub fn gross_invoiced<'b>(
    basis: &Basis<'b>,
    tally: &Tally<'b>,
    orders: &[(&'b Order, Counting<'b>)],
    (quarter, day): (Quarter, Date),
    lacking: &mut Lacking,
) -> Figure<'b> {
    let currency = basis.readings.threshold_currency.currency();
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
        // Where a rate is missing, the amount says so.
        let converted = convert(&basis.book.rates, &order.gross(), currency, invoiced, order.id.as_str());
        evidence.extend(converted.ok().map(|(money, conversion)| Evidence {
            id: Cow::Borrowed(order.id.as_str()),
            date: invoiced,
            adds: Some(Value::Money(money)),
            conversion,
            detail: Cow::Borrowed(order.kind.as_str()),
            origin: Some(order.origin),
        }));
    }
    let actual = Value::Money(amount(basis, tally, quarter, lacking));
    Figure::new(actual, evidence).without(left_out)
}
