//! The gross invoiced amount of a quarter. Clauses: `invoiced.gross`, `quarters.gross-invoiced`.

use std::borrow::Cow;
use std::ops::RangeInclusive;

use super::Basis;
use super::conversion::{ConvertedSum, convert};
use super::figure::{Evidence, Figure, LeftOut, Value};
use super::refusal::Lacking;
use super::sales::Counting;
use super::tally::sums::{SalesSum, Sums};
use crate::book::Order;
use crate::calendar::{Date, Quarter, QuarterNumber};
use crate::exact::bounds::Bounds;
use crate::money::Money;
use crate::program::readings::{GrossWindow, Readings};

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

/// The sums of the counted orders that were invoiced in the quarter's window.
fn counted<'s, 't, 'b>(
    readings: Readings,
    sums: &'s Sums<'t, 'b>,
    quarter: QuarterNumber,
) -> impl Iterator<Item = &'s SalesSum<'t, 'b>> {
    sums.sales.iter().filter(move |sum| {
        let (invoiced, counts) = sum.key;
        let in_window = match readings.gross_window {
            GrossWindow::YearToDate => invoiced <= quarter,
            GrossWindow::Quarter => invoiced == quarter,
        };
        in_window && counts.is_in(&readings)
    })
}

/// The gross amount of the counted orders that were invoiced in the quarter's window.
pub fn amount(basis: &Basis<'_>, sums: &Sums<'_, '_>, quarter: Quarter, lacking: &mut Lacking) -> Money {
    let choice = basis.readings.threshold_currency;
    let mut total = ConvertedSum::default();
    for sum in counted(basis.readings, sums, quarter.number) {
        let amount = sum.amount.of(choice);
        total.add_all(&amount.sum);
        if amount.lacks {
            for cell in sum.cells {
                cell.lacking(
                    &basis.book.rates,
                    (cell.key.currency, cell.key.rated),
                    choice.currency(),
                    lacking,
                );
            }
        }
    }
    Money::new(total.total(), choice.currency())
}

/// What the same amount lies between; `None` where that isn't known, or something is lacking.
pub fn bounds(readings: Readings, sums: &Sums<'_, '_>, quarter: QuarterNumber) -> Option<Bounds> {
    let mut counted = counted(readings, sums, quarter);
    counted
        .try_fold(Bounds::ZERO, |bounds, sum| bounds.plus(sum.amount.of(readings.threshold_currency).bounds?))
}

/// The same amount as a figure, with the ids of the orders it comes from, where the tally has them.
pub fn of_tally<'b>(
    basis: &Basis<'b>,
    sums: &Sums<'_, 'b>,
    quarter: Quarter,
    lacking: &mut Lacking,
) -> Figure<'b> {
    let actual = Value::Money(amount(basis, sums, quarter, lacking));
    let cells = counted(basis.readings, sums, quarter.number).flat_map(|sum| sum.cells);
    Figure::of_records(actual, cells.map(|cell| &cell.records))
}

/// The same amount as a figure, with the orders it comes from and those that were left out.
pub fn gross_invoiced<'b>(
    basis: &Basis<'b>,
    sums: &Sums<'_, 'b>,
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
    let actual = Value::Money(amount(basis, sums, quarter, lacking));
    Figure::new(actual, evidence).without(left_out)
}
