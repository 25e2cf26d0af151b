//! The cells of a partner's tally, held against what they say of themselves.

use std::borrow::Cow;

use super::faults::Faults;
use crate::assessment::tally::{
    Cell, Counts, Dated, DealKey, Records, SalesKey, Span, Tally, Unfounded, Whose,
};
use crate::calendar::{Date, QuarterNumber};
use crate::exact::Exact;
use crate::records::cells::quoted;
use crate::tally_files::{DealsEntry, IdsEntry, SalesEntry, UnfoundedEntry};
use crate::words::Engagement;

/// A partner's tally. Cells that can't be read are told of, and left out.
pub(super) fn tally(
    (sales, deals, unfounded): (Vec<SalesEntry>, Vec<DealsEntry>, Vec<UnfoundedEntry>),
    span: Span,
    slim: bool,
    faults: &mut Faults,
) -> Tally<'static> {
    let mut reader = Reader { span, slim, faults };
    // Cells that have a part of their keys in common lie side by side.
    let mut sales: Vec<_> = sales.into_iter().filter_map(|entry| reader.sales(entry)).collect();
    sales.sort_by_key(|cell| cell.key);
    let mut deals: Vec<_> = deals.into_iter().filter_map(|entry| reader.deals(entry)).collect();
    deals.sort_by_key(|cell| cell.key);
    if !sales.is_sorted_by(|left, right| left.key < right.key)
        || !deals.is_sorted_by(|left, right| left.key < right.key)
    {
        reader.faults.tell("two cells are for the same records");
    }
    let unfounded = unfounded.into_iter().filter_map(|entry| reader.unfounded(entry)).collect();
    Tally { sales, deals, unfounded }
}

struct Reader<'f> {
    span: Span,
    slim: bool,
    faults: &'f mut Faults,
}

impl Reader<'_> {
    fn sales(&mut self, entry: SalesEntry) -> Option<Cell<'static, SalesKey>> {
        let quarter = self.quarter(entry.quarter);
        let currency = self.faults.currency(&entry.currency);
        let rated = self.rated(&entry.rated);
        let sum = self.sum(&entry.sum);
        let records = self.records(entry.ids, entry.count, quarter?);
        let key =
            SalesKey { quarter: quarter?, counts: counts(entry.counts), currency: currency?, rated: rated? };
        Some(Cell { key, count: entry.count, sum: sum?, records: records? })
    }

    fn deals(&mut self, entry: DealsEntry) -> Option<Cell<'static, DealKey>> {
        let quarter = self.quarter(entry.quarter);
        let engagement = self.faults.word("engagement", &entry.engagement, Engagement::WORDS);
        let worth = match &entry.worth {
            None => None,
            Some((currency, rated)) => {
                let (currency, rated) = (self.faults.currency(currency), self.rated(rated));
                Some((currency?, rated?))
            }
        };
        let sum = self.sum(&entry.sum);
        if worth.is_none() && sum.as_ref().is_some_and(|sum| !sum.is_zero()) {
            self.faults.tell("deals without an amount come to more than nothing");
        }
        let records = self.records(entry.ids, entry.count, quarter?);
        let key = DealKey { quarter: quarter?, engagement: engagement?, won: entry.won, worth };
        Some(Cell { key, count: entry.count, sum: sum?, records: records? })
    }

    fn unfounded(&mut self, entry: UnfoundedEntry) -> Option<Unfounded<'static>> {
        let of = match (entry.subscription, entry.customer) {
            (Some(name), None) => Whose::Subscription(Cow::Owned(name)),
            (None, Some(name)) => Whose::Customer(Cow::Owned(name)),
            (Some(_), Some(_)) | (None, None) => {
                let id = quoted(&entry.id);
                self.faults
                    .tell(&format!("the upgrade {id} is of a subscription or of a customer, one of both"));
                return None;
            }
        };
        let (id, is_credit_note) = (Cow::Owned(entry.id), entry.credit_note);
        Some(Unfounded { id, is_credit_note, of, under: counts(entry.under) })
    }

    fn quarter(&mut self, number: u8) -> Option<QuarterNumber> {
        let quarter = QuarterNumber::new(number);
        if quarter.is_none() {
            self.faults.tell(&format!("there is no quarter {number}"));
        }
        quarter
    }

    fn rated(&mut self, text: &str) -> Option<Date> {
        let day = self.faults.day("rated", text)?;
        if !self.span.year.contains(day) || day > self.span.as_of.0 {
            self.faults.tell(&format!("rated: {text} is no day of the year that is known"));
            return None;
        }
        Some(day)
    }

    fn sum(&mut self, text: &str) -> Option<Exact> {
        let sum = Exact::parse(text);
        if sum.is_none() {
            self.faults.tell(&format!("sum: {} is not a number", quoted(text)));
        }
        sum
    }

    /// The records of a cell, of which there must be as many as it counts.
    fn records(&mut self, ids: IdsEntry, count: u64, quarter: QuarterNumber) -> Option<Records<'static>> {
        if count == 0 {
            self.faults.tell("a cell of no records");
        }
        match (ids.all, ids.lacking) {
            (Some(all), None) if !self.slim => {
                let mut records = Vec::new();
                for (day, ids) in all {
                    let day = self.day(&day, quarter)?;
                    records.extend(ids.into_iter().map(|id| Dated { date: day, id: Cow::Owned(id) }));
                }
                if u64::try_from(records.len()) != Ok(count) {
                    self.faults.tell(&format!("a cell of {count} records has the ids of {}", records.len()));
                    return None;
                }
                Some(Records::All(records))
            }
            (None, lacking) if self.slim => match lacking {
                None => Some(Records::First(None)),
                Some((day, id)) => {
                    let date = self.day(&day, quarter)?;
                    Some(Records::First(Some(Dated { date, id: Cow::Owned(id) })))
                }
            },
            _ => {
                let what =
                    if self.slim { "ids stand in a slim tally" } else { "the ids of a cell are missing" };
                self.faults.tell(what);
                None
            }
        }
    }

    /// A day on which a record of a quarter is dated.
    fn day(&mut self, text: &str, quarter: QuarterNumber) -> Option<Date> {
        let day = self.faults.day("ids", text)?;
        if self.span.quarter_of(day) != Some(quarter) {
            self.faults.tell(&format!("ids: {text} is no day of quarter {} that is known", quarter.number()));
            return None;
        }
        Some(day)
    }
}

fn counts((order_or_renewal, any_order): (bool, bool)) -> Counts {
    Counts { order_or_renewal, any_order }
}
