//! Books of which an answer needs the deals and orders only summed, or not at all: read without keeping them.

use super::args::Common;
use super::context::Context;
use super::desk::{self, Desk, Found, Need, Reading};
use super::failure::Failure;
use super::progress::{self, Progress};
use crate::assessment::AsOf;
use crate::assessment::tally::bulk::{Gather, TallyCollector};
use crate::assessment::tally::{Span, Tallies};
use crate::book::from_records::bulk::{Collected, Collector, Unkept};
use crate::book::from_records::{self, InBulk};
use crate::book::{Book, PartnerIndex};
use crate::files::pending::Watch;
use crate::program::Program;
use crate::records::csv::parts::Pace;
use crate::tally_files::counting::{self, CountedCollector, Trade};

/// What is to be summed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted<'a> {
    /// The year; that of the day where none is named.
    pub(super) year: Option<i32>,
    /// Which ids are gathered.
    pub(super) gathers: Gather,
    /// The ids of the partners; all of them where none is named.
    pub(super) partners: &'a [String],
}

/// Loads a book with its deals and orders summed; refuses one with errors. Without sums, the book holds its deals and
/// orders as they are: it had to be read with care.
pub(super) fn load_summed(
    wanted: Wanted<'_>,
    common: &Common,
    context: &Context,
) -> Result<(Desk, Option<Tallies>), Failure> {
    let as_of = common.as_of(context);
    let collector = |program: &Program, book: &Book| summing(wanted, as_of, program, book);
    let (reading, bulk) = load(common, context, Need::Records, &collector)?;
    let tallies = bulk.map(|bulk| {
        let partners = reading.desk.as_ref().map_or(0, |(_, book)| book.partners.len());
        bulk.collector.tallies(partners, bulk.deals, bulk.orders, common.threads(context))
    });
    Ok((Desk::of(reading, common, context, Need::Records)?, tallies))
}

/// The same with how many deals and orders each partner has, of whatever day, by its position.
pub(super) fn load_counted(
    wanted: Wanted<'_>,
    common: &Common,
    context: &Context,
) -> Result<(Desk, Option<Tallies>, Vec<Trade>), Failure> {
    let as_of = common.as_of(context);
    let collector =
        |program: &Program, book: &Book| summing(wanted, as_of, program, book).map(CountedCollector);
    let (reading, bulk) = load(common, context, Need::Records, &collector)?;
    let counted = bulk.map(|bulk| {
        let partners = reading.desk.as_ref().map_or(0, |(_, book)| book.partners.len());
        bulk.collector.tallies(partners, bulk.deals, bulk.orders, common.threads(context))
    });
    let desk = Desk::of(reading, common, context, Need::Records)?;
    let Some((tallies, trade)) = counted else {
        let trade = counting::of_book(&desk.book);
        return Ok((desk, None, trade));
    };
    Ok((desk, Some(tallies), trade))
}

/// What sums deals and orders, where the year can be told.
fn summing(wanted: Wanted<'_>, as_of: AsOf, program: &Program, book: &Book) -> Option<TallyCollector> {
    // A year that there isn't is refused when the answer is asked for.
    let year = desk::year(program, wanted.year, as_of).or_else(|_| desk::year(program, None, as_of));
    let span = Span { year: year.ok()?, as_of };
    let known = wanted.partners.iter().filter_map(|id| book.partner(id));
    let partners: Vec<PartnerIndex> = known.map(|(index, _)| index).collect();
    let partners = (!wanted.partners.is_empty()).then_some(partners);
    Some(TallyCollector::new(program, &book.rates, span, wanted.gathers, partners))
}

/// Loads a book for an answer that needs none of its deals and orders; refuses one with errors.
pub(super) fn load_without(common: &Common, context: &Context, need: Need) -> Result<Desk, Failure> {
    let (reading, _) = load(common, context, need, &|_, _| Some(Unkept))?;
    Desk::of(reading, common, context, need)
}

/// What was made of deals and orders.
struct Bulk<C: Collector> {
    collector: C,
    deals: Collected<C>,
    orders: Collected<C>,
}

fn load<C: Collector>(
    common: &Common,
    context: &Context,
    need: Need,
    collector: &impl Fn(&Program, &Book) -> Option<C>,
) -> Result<Loaded<C>, Failure> {
    let read = desk::at_one_time(common, context, || load_once(common, context, need, collector))?;
    match read {
        Some(read) => Ok(read),
        None => Ok((desk::read(common, context, need)?, None)),
    }
}

/// A book, and what bulk there was of it.
type Loaded<C> = (Reading, Option<Bulk<C>>);

/// Reads a book once, whatever happens to it meanwhile; `None` where there is none.
fn load_once<C: Collector>(
    common: &Common,
    context: &Context,
    need: Need,
    collector: &impl Fn(&Program, &Book) -> Option<C>,
) -> Result<Option<(Watch, Loaded<C>)>, Failure> {
    let Some(mut found) = desk::find(common, context, need)? else { return Ok(None) };
    let watch = found.watch.clone();
    let progress = Progress::new(progress::is_shown(common, context), || {
        found.opened.bytes_in_bulk(&found.folder, &found.files)
    });
    let pace = Pace { threads: &|| common.threads(context), tick: &|bytes| progress.tick(bytes) };
    let read = found.program.as_ref().filter(|_| !found.findings.any_error()).and_then(|program| {
        let collector = |book: &Book| collector(program, book);
        from_records::read_in_bulk(&found.opened, &found.folder, &found.files, program, &collector, pace)
    });
    drop(progress);
    let Some((InBulk { book, collector, deals, orders }, findings)) = read else {
        return Ok(Some((watch, (found.read(), None))));
    };
    found.findings.extend(findings);
    let Found { program, rules, files, findings, place, .. } = found;
    let desk = program.map(|program| (program, book));
    let in_bulk = (deals.count, orders.count);
    let reading = Reading { desk, rules, files, findings, accounts: Vec::new(), in_bulk, place };
    Ok(Some((watch, (reading, Some(Bulk { collector, deals, orders })))))
}
