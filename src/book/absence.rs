//! A book as it would be without some of its records: what is disputed, or what something hangs by.

use super::{Book, PartnerIndex};
use crate::finding::Origin;

pub use crate::records::kinds::Kind;

/// A record, named by its kind and where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct RecordRef {
    /// Its kind.
    pub kind: Kind,
    /// Where it stands.
    pub origin: Origin,
}

/// A record that a book can be without.
#[derive(Clone, Debug)]
pub struct Listed {
    /// Which one.
    pub record: RecordRef,
    /// Its id; for certifications `track:person`, for sessions the title, neither of which must be unique.
    pub id: String,
    /// Whose it is.
    pub partner: PartnerIndex,
}

/// The kinds of records that a book can be without.
pub const KINDS: [Kind; 5] =
    [Kind::Deals, Kind::Orders, Kind::Activities, Kind::Certifications, Kind::Sessions];

impl Book {
    /// The same book as if some of its records were absent. What refers to them stays: an order whose deal is
    /// left out is still an order.
    #[must_use]
    pub fn without(&self, absent: &[RecordRef]) -> Book {
        self.keeping(|record, _| !absent.contains(&record))
    }

    /// The same book with the records of one partner only; positions of partners stay good.
    #[must_use]
    pub fn narrowed_to(&self, partner: PartnerIndex) -> Book {
        self.keeping(|_, of| of == partner)
    }

    /// Every record that the book can be without, by kind, in the order of files and lines.
    pub fn listed(&self) -> Vec<Listed> {
        let mut listed = Vec::new();
        let mut list = |kind: Kind, origin: Origin, id: String, partner: PartnerIndex| {
            listed.push(Listed { record: RecordRef { kind, origin }, id, partner });
        };
        for deal in &self.deals {
            list(Kind::Deals, deal.origin, deal.id.to_string(), deal.partner);
        }
        for order in &self.orders {
            list(Kind::Orders, order.origin, order.id.to_string(), order.partner);
        }
        for activity in &self.activities {
            list(Kind::Activities, activity.origin, activity.id.to_string(), activity.partner);
        }
        for one in &self.certifications {
            list(Kind::Certifications, one.origin, format!("{}:{}", one.track, one.person), one.partner);
        }
        for session in &self.sessions {
            list(Kind::Sessions, session.origin, session.title.to_string(), session.partner);
        }
        listed
    }

    /// The book with those of its records that are to be kept.
    fn keeping(&self, keep: impl Fn(RecordRef, PartnerIndex) -> bool) -> Book {
        let keep = |kind: Kind, origin: Origin, partner| keep(RecordRef { kind, origin }, partner);
        let mut book = Book {
            title: self.title.clone(),
            readings: self.readings.clone(),
            rulings: self.rulings.clone(),
            customer_discounts: self.customer_discounts.clone(),
            catalogue: self.catalogue.clone(),
            registration_days: self.registration_days,
            upgrade_credit: self.upgrade_credit,
            checks: self.checks.clone(),
            partners: self.partners.clone(),
            deals: kept(&self.deals, |one| keep(Kind::Deals, one.origin, one.partner)),
            orders: kept(&self.orders, |one| keep(Kind::Orders, one.origin, one.partner)),
            activities: kept(&self.activities, |one| keep(Kind::Activities, one.origin, one.partner)),
            certifications: kept(&self.certifications, |one| {
                keep(Kind::Certifications, one.origin, one.partner)
            }),
            sessions: kept(&self.sessions, |one| keep(Kind::Sessions, one.origin, one.partner)),
            rates: self.rates.clone(),
            customers: self.customers.clone(),
            trials: kept(&self.trials, |one| keep(Kind::Trials, one.origin, one.partner)),
            of_partners: Vec::new(),
        };
        book.index_by_partner();
        book
    }
}

fn kept<T: Clone>(records: &[T], keep: impl Fn(&T) -> bool) -> Vec<T> {
    records.iter().filter(|record| keep(record)).cloned().collect()
}
