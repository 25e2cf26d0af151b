//! A book's tallies, written.

use std::collections::{BTreeMap, BTreeSet};

use super::counting::Trade;
use super::{
    ActivityEntry, CatalogueHead, CertificationEntry, CountsEntry, DealsEntry, Entry, Head, IdsEntry,
    PartnerEntry, ProgramHead, RateHead, ReadingsHead, RulingHead, SalesEntry, SessionEntry, Tail,
    UnfoundedEntry, schema,
};
use crate::assessment::tally::{Counts, Records, Span, Tally, Unfounded, Whose};
use crate::book::{Activity, Book, Certification, PartnerIndex, Session};
use crate::calendar::{Date, ProgramYear};
use crate::checksum::sha256;
use crate::files::Files;
use crate::money::Currency;
use crate::program::Program;
use crate::program::readings::ThresholdCurrency;
use crate::words::ClaimStatus;

/// What tallies are written of.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The program.
    pub program: &'a Program,
    /// Its text.
    pub program_text: &'a str,
    /// The book.
    pub book: &'a Book,
    /// The files that its rulings stand in.
    pub files: &'a Files,
    /// The year and the day.
    pub span: Span,
    /// Whether ids of records, people's names and titles of sessions are left out.
    pub slim: bool,
}

impl Part<'_> {
    /// The file: with what each partner's deals and orders come to, and how many there are of them.
    ///
    /// # Errors
    /// Something can't be written as JSON, which is a bug.
    pub fn file<'t>(
        &self,
        tally: impl Fn(PartnerIndex) -> Tally<'t>,
        trade: &[Trade],
    ) -> serde_json::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        line(&mut bytes, &self.head())?;
        for (index, partner) in self.book.partners() {
            let trade = trade.get(index.position()).copied().unwrap_or_default();
            line(&mut bytes, &self.entry(index, PartnerEntry::of(partner), tally(index), trade))?;
        }
        let tail = Tail { partners: self.book.partners.len(), sha256: sha256(&bytes) };
        line(&mut bytes, &tail)?;
        Ok(bytes)
    }

    fn head(&self) -> Head {
        let (book, day) = (self.book, self.span.as_of.0);
        let rulings = book.rulings_as_of(day).into_iter().map(|ruling| RulingHead {
            reading: ruling.reading.to_string(),
            choice: ruling.choice.to_owned(),
            date: ruling.date.to_string(),
            by: ruling.by.clone(),
            why: ruling.why.clone(),
            source: self.files.show(ruling.origin),
        });
        let chosen = book.readings.iter().map(|(id, choice)| (id.to_string(), (*choice).to_owned()));
        let mut readings =
            ReadingsHead { chosen: chosen.collect(), rulings: rulings.collect(), sha256: String::new() };
        readings.sha256 = readings.checksum().unwrap_or_default();
        let catalogue = book.catalogue.iter().map(|entry| CatalogueHead {
            activity: entry.activity.clone(),
            dimension: entry.dimension.to_string(),
            points: entry.points.to_string(),
            yearly_cap: entry.yearly_cap.map(|cap| cap.to_string()),
        });
        Head {
            schema: schema(),
            program: ProgramHead {
                id: self.program.id.clone(),
                sha256: sha256(self.program_text.as_bytes()),
            },
            year: self.span.year.number(),
            as_of: day.to_string(),
            slim: self.slim,
            readings,
            catalogue: catalogue.collect(),
            rates: self.rates(),
        }
    }

    /// The rates at which amounts of the year may be converted: of each pair with a currency of thresholds, those of
    /// the year, and the last one before it.
    fn rates(&self) -> Vec<RateHead> {
        let first_day = self.span.year.first_day();
        let last_day = self.span.year.last_day().min(self.span.as_of.0);
        let is_threshold = |currency: Currency| {
            ThresholdCurrency::WORDS.iter().any(|(_, choice)| choice.currency() == currency)
        };
        let mut rates: Vec<(Currency, Currency, Date, RateHead)> = Vec::new();
        for (from, to, date, dated) in self.book.rates.all() {
            if date > last_day || !(is_threshold(from) || is_threshold(to)) {
                continue;
            }
            let earlier = rates.last().is_some_and(|last| (last.0, last.1) == (from, to));
            if earlier && date <= first_day {
                rates.pop();
            }
            let rate = RateHead {
                date: date.to_string(),
                from: from.code().to_owned(),
                to: to.code().to_owned(),
                rate: dated.rate.to_string(),
            };
            rates.push((from, to, date, rate));
        }
        rates.into_iter().map(|(.., rate)| rate).collect()
    }

    fn entry(&self, index: PartnerIndex, partner: PartnerEntry, tally: Tally<'_>, trade: Trade) -> Entry {
        let tally = if self.slim { tally.without_ids(&self.book.rates) } else { tally }.settled();
        let count = |records: usize| u64::try_from(records).unwrap_or(u64::MAX);
        let sales = tally.sales.iter().map(|cell| SalesEntry {
            quarter: u8::try_from(cell.key.quarter.number()).unwrap_or_default(),
            counts: pair(cell.key.counts),
            currency: cell.key.currency.code().to_owned(),
            rated: cell.key.rated.to_string(),
            count: cell.count,
            sum: cell.sum.to_full(),
            ids: ids(&cell.records),
        });
        let deals = tally.deals.iter().map(|cell| DealsEntry {
            quarter: u8::try_from(cell.key.quarter.number()).unwrap_or_default(),
            engagement: cell.key.engagement.to_string(),
            won: cell.key.won,
            worth: cell.key.worth.map(|(currency, rated)| (currency.code().to_owned(), rated.to_string())),
            count: cell.count,
            sum: cell.sum.to_full(),
            ids: ids(&cell.records),
        });
        Entry {
            partner,
            records: CountsEntry {
                deals: trade.deals,
                orders: trade.orders,
                activities: count(self.book.activities_of(index).count()),
                certifications: count(self.book.certifications_of(index).count()),
                sessions: count(self.book.sessions_of(index).count()),
            },
            sales: sales.collect(),
            deals: deals.collect(),
            unfounded: tally.unfounded.iter().map(unfounded).collect(),
            activities: self.activities(index),
            certifications: self.certifications(index),
            sessions: self.sessions(index),
        }
    }

    /// A partner's claims that may score: those of the year, and of the one before, which a window of twelve months
    /// and its yearly caps reach into. Rejected ones never score.
    fn activities(&self, index: PartnerIndex) -> Vec<ActivityEntry> {
        let Span { year, as_of } = self.span;
        let is_near = |activity: &&Activity| {
            let of = ProgramYear::of(activity.date, self.program.cycle.first_month).number();
            activity.date <= as_of.0
                && activity.status != ClaimStatus::Rejected
                && (of == year.number() || of == year.number().saturating_sub(1))
        };
        let mut near: Vec<&Activity> = self.book.activities_of(index).filter(is_near).collect();
        near.sort_by_key(|one| (one.date, one.id.clone(), one.dimension, one.points, one.status));
        let ordinals = Ordinals::of(near.iter().map(|activity| activity.id.as_str()));
        let is_capped =
            |name: &str| self.book.catalogue_entry(name).is_some_and(|entry| entry.yearly_cap.is_some());
        let entry = |activity: &Activity| ActivityEntry {
            id: self.name(&ordinals, activity.id.as_str()),
            date: activity.date.to_string(),
            activity: (!self.slim || is_capped(&activity.activity)).then(|| activity.activity.to_string()),
            dimension: activity.dimension.to_string(),
            points: activity.points.to_string(),
            awarded: activity.status == ClaimStatus::Awarded,
        };
        near.into_iter().map(entry).collect()
    }

    /// A partner's certifications that are valid on some day of the year that is known.
    fn certifications(&self, index: PartnerIndex) -> Vec<CertificationEntry> {
        let (first, last) = (self.span.year.first_day(), self.last_day());
        let is_valid = |one: &&Certification| {
            one.certified <= last && one.expires.is_none_or(|expires| first <= expires)
        };
        let mut valid: Vec<_> = self.book.certifications_of(index).filter(is_valid).collect();
        valid.sort_by_key(|one| (one.track, one.person.clone(), one.certified, one.expires));
        let ordinals = Ordinals::of(valid.iter().map(|one| one.person.as_ref()));
        let entry = |one: &Certification| CertificationEntry {
            person: self.name(&ordinals, &one.person),
            track: one.track.to_string(),
            certified: one.certified.to_string(),
            expires: one.expires.map(|day| day.to_string()),
        };
        valid.into_iter().map(entry).collect()
    }

    fn sessions(&self, index: PartnerIndex) -> Vec<SessionEntry> {
        let days = self.span.year.first_day()..=self.last_day();
        let held = self.book.sessions_of(index).filter(|session| days.contains(&session.date));
        let mut held: Vec<&Session> = held.collect();
        held.sort_by_key(|session| (session.date, session.title.clone()));
        let entry = |session: &Session| SessionEntry {
            date: session.date.to_string(),
            title: (!self.slim).then(|| session.title.to_string()),
        };
        held.into_iter().map(entry).collect()
    }

    /// The last day of the year that is known.
    fn last_day(&self) -> Date {
        self.span.year.last_day().min(self.span.as_of.0)
    }

    /// A name, or its place among others in its stead.
    fn name(&self, ordinals: &Ordinals<'_>, name: &str) -> String {
        if self.slim { ordinals.place(name) } else { name.to_owned() }
    }
}

/// The places of names in their order, as texts that are in the same order.
struct Ordinals<'n>(BTreeMap<&'n str, usize>);

impl<'n> Ordinals<'n> {
    fn of(names: impl Iterator<Item = &'n str>) -> Ordinals<'n> {
        let names: BTreeSet<&str> = names.collect();
        Ordinals(names.into_iter().zip(1..).collect())
    }

    fn place(&self, name: &str) -> String {
        format!("{:08}", self.0.get(name).copied().unwrap_or_default())
    }
}

fn line(bytes: &mut Vec<u8>, value: &impl serde::Serialize) -> serde_json::Result<()> {
    serde_json::to_writer(&mut *bytes, value)?;
    bytes.push(b'\n');
    Ok(())
}

fn pair(counts: Counts) -> (bool, bool) {
    (counts.order_or_renewal, counts.any_order)
}

fn ids(records: &Records<'_>) -> IdsEntry {
    match records {
        Records::All(records) => {
            let mut all: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for record in records {
                all.entry(record.date.to_string()).or_default().push(record.id.to_string());
            }
            IdsEntry { all: Some(all), lacking: None }
        }
        Records::First(first) => {
            let lacking = first.as_ref().map(|record| (record.date.to_string(), record.id.to_string()));
            IdsEntry { all: None, lacking }
        }
    }
}

fn unfounded(order: &Unfounded<'_>) -> UnfoundedEntry {
    let (subscription, customer) = match &order.of {
        Whose::Subscription(name) => (Some(name.to_string()), None),
        Whose::Customer(name) => (None, Some(name.to_string())),
    };
    UnfoundedEntry {
        id: order.id.to_string(),
        credit_note: order.is_credit_note,
        subscription,
        customer,
        under: pair(order.under),
    }
}
