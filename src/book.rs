//! A book: partners, deals, orders, activities... always valid, every reference resolved.

pub mod absence;
pub mod checks;
pub mod from_records;
mod index;
pub mod rates;
pub mod rulings;
pub mod settings;
mod trial;

use std::num::NonZeroU32;

use iso_currency::Country;
use rust_decimal::Decimal;

use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::Origin;
use crate::ids::{ActivityId, BundleId, CustomerId, DealId, OrderId, PartnerId};
use crate::money::{Currency, Money};
use crate::program::readings::ReadingId;
use crate::rate::Rate;
use crate::words::{
    ClaimStatus, CustomerStatus, DealStatus, Dimension, Engagement, OrderKind, PartnerType, SessionKind,
    Tier, Track,
};
use checks::Checks;
use rates::Rates;
use rulings::Ruling;
use settings::{CatalogueEntry, UpgradeCredit};
pub use trial::Trial;

/// Everything that answers are computed from. Records stand in the order of files and lines.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The book's title.
    pub title: Option<String>,
    /// The readings that the book chooses.
    pub readings: Vec<(ReadingId, &'static str)>,
    /// The rulings on readings, in the order of the file.
    pub rulings: Vec<Ruling>,
    /// The discounts for customers, by status.
    pub customer_discounts: Vec<(CustomerStatus, Rate)>,
    /// The activities that score, with their points.
    pub catalogue: Vec<CatalogueEntry>,
    /// How many days a registration of a deal holds, where it ends before the deal. Clause: `portal.opportunities`.
    pub registration_days: Option<u32>,
    /// What is credited for the days that remain of an upgraded subscription; `None` where the book doesn't say.
    pub upgrade_credit: Option<UpgradeCredit>,
    /// What an audit looks for.
    pub checks: Checks,
    /// Partners, by id.
    pub partners: Vec<Partner>,
    /// Deals.
    pub deals: Vec<Deal>,
    /// Orders.
    pub orders: Vec<Order>,
    /// Activities.
    pub activities: Vec<Activity>,
    /// Certifications.
    pub certifications: Vec<Certification>,
    /// Sessions.
    pub sessions: Vec<Session>,
    /// Exchange rates.
    pub rates: Rates,
    /// Customers.
    pub customers: Vec<Customer>,
    /// Trials and proofs of concept.
    pub trials: Vec<Trial>,
    /// The records of each partner, by its position.
    of_partners: Vec<OfPartner>,
}

/// The positions of one partner's records.
#[derive(Clone, Debug, Default)]
struct OfPartner {
    deals: Vec<usize>,
    orders: Vec<usize>,
    activities: Vec<usize>,
    certifications: Vec<usize>,
    sessions: Vec<usize>,
}

/// A partner, by its position in the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartnerIndex(u32);

/// An organization under the program.
#[derive(Clone, Debug)]
pub struct Partner {
    /// Its id.
    pub id: PartnerId,
    /// Its name.
    pub name: Box<str>,
    /// Its type.
    pub partner_type: PartnerType,
    /// The day it joined.
    pub joined: Date,
    /// Its last day, where it left.
    pub left: Option<Date>,
    /// Its tier.
    pub tier: Option<Tier>,
    /// The discount agreed with it.
    pub discount: Option<Rate>,
    /// Since when it provides level 1 support.
    pub level_one_support: Option<Date>,
    /// Its country.
    pub country: Option<Country>,
    /// The currency of its amounts where they name none.
    pub currency: Option<Currency>,
    /// Its website.
    pub website: Option<Box<str>>,
    /// Where it stands.
    pub origin: Origin,
}

/// How a deal stands, with the day it was closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Still open.
    Open,
    /// Won on a day.
    Won(Date),
    /// Lost on a day.
    Lost(Date),
}

impl Outcome {
    /// The word for it.
    pub fn status(self) -> DealStatus {
        match self {
            Outcome::Open => DealStatus::Open,
            Outcome::Won(_) => DealStatus::Won,
            Outcome::Lost(_) => DealStatus::Lost,
        }
    }

    /// The day it was closed.
    pub fn closed(self) -> Option<Date> {
        match self {
            Outcome::Open => None,
            Outcome::Won(day) | Outcome::Lost(day) => Some(day),
        }
    }
}

/// An opportunity.
#[derive(Clone, Debug)]
pub struct Deal {
    /// Its id.
    pub id: DealId,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer: an id or free text.
    pub customer: Box<str>,
    /// How it was worked on.
    pub engagement: Engagement,
    /// How it stands.
    pub outcome: Outcome,
    /// The day it was registered.
    pub registered: Date,
    /// What it is worth.
    pub amount: Option<DealAmount>,
    /// Where it stands.
    pub origin: Origin,
}

/// What a deal is worth, as written.
#[derive(Clone, Debug)]
pub struct DealAmount {
    /// The amount.
    pub amount: Decimal,
    /// Its currency: the deal's own, else the partner's, else the book's.
    pub currency: Currency,
    /// Whether the deal itself names the currency.
    pub currency_written: bool,
}

/// An order and its invoice; a credit note where the amount is negative.
#[derive(Clone, Debug)]
pub struct Order {
    /// Its id.
    pub id: OrderId,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The customer: an id or free text.
    pub customer: Box<str>,
    /// What it is for.
    pub kind: OrderKind,
    /// The day it was placed.
    pub ordered: Date,
    /// The day it was invoiced; `None` where it hasn't been.
    pub invoiced: Option<Date>,
    /// The amount before partner discount and before taxes. Clause: `invoiced.gross`.
    pub gross: Decimal,
    /// Its currency.
    pub currency: Currency,
    /// The deal it comes from.
    pub deal: Option<DealId>,
    /// The subscription it belongs to.
    pub subscription: Option<Box<str>>,
    /// What was ordered.
    pub bundle: Option<BundleId>,
    /// For how many hosts.
    pub hosts: Option<NonZeroU32>,
    /// For how many years.
    pub years: Option<NonZeroU32>,
    /// Where it stands.
    pub origin: Origin,
}

impl Order {
    /// The gross amount as money.
    pub fn gross(&self) -> Money {
        Money::new(Exact::from(self.gross), self.currency)
    }

    /// Whether it takes back what was invoiced before.
    pub fn is_credit_note(&self) -> bool {
        self.gross.is_sign_negative() && !self.gross.is_zero()
    }
}

/// A claim for points of the partner engagement score.
#[derive(Clone, Debug)]
pub struct Activity {
    /// Its id.
    pub id: ActivityId,
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The day it took place.
    pub date: Date,
    /// What it was.
    pub activity: Box<str>,
    /// The dimension it counts in.
    pub dimension: Dimension,
    /// Its points, before any yearly cap.
    pub points: Decimal,
    /// Whether dimension and points are the record's own, rather than the catalogue's.
    pub written: (bool, bool),
    /// How far it has come.
    pub status: ClaimStatus,
    /// What proves it.
    pub evidence: Option<Box<str>>,
    /// Where it stands.
    pub origin: Origin,
}

/// A person's certification.
#[derive(Clone, Debug)]
pub struct Certification {
    /// Whose person it is.
    pub partner: PartnerIndex,
    /// The person.
    pub person: Box<str>,
    /// In what.
    pub track: Track,
    /// The first day it is valid.
    pub certified: Date,
    /// The last day it is valid.
    pub expires: Option<Date>,
    /// Where it stands.
    pub origin: Origin,
}

impl Certification {
    /// Whether it is valid on a day, its first and last included.
    pub fn is_valid_on(&self, day: Date) -> bool {
        self.certified <= day && self.expires.is_none_or(|expires| day <= expires)
    }
}

/// A webinar, enablement or training session.
#[derive(Clone, Debug)]
pub struct Session {
    /// Whose it is.
    pub partner: PartnerIndex,
    /// The day it took place.
    pub date: Date,
    /// What it was about.
    pub title: Box<str>,
    /// What it was.
    pub kind: Option<SessionKind>,
    /// Where it stands.
    pub origin: Origin,
}

/// An end customer.
#[derive(Clone, Debug)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// Its name.
    pub name: Option<Box<str>>,
    /// Its country.
    pub country: Option<Country>,
    /// Why it gets a discount of its own.
    pub status: Option<CustomerStatus>,
    /// Its employer identification number, as `12-3456789`.
    pub ein: Option<Ein>,
    /// Where it stands.
    pub origin: Origin,
}

/// An employer identification number of the United States, which 501(c)(3) organizations are registered by.
///
/// Clause: `terms.charity-us`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ein(String);

impl PartnerIndex {
    /// The position.
    pub fn position(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// The partner at a position; no book has more of them than 32 bits can count.
    fn at(position: usize) -> PartnerIndex {
        PartnerIndex(u32::try_from(position).unwrap_or(u32::MAX))
    }
}

impl Ein {
    /// The number in a text: nine digits, or `12-3456789`.
    pub fn parse(text: &str) -> Option<Ein> {
        let (prefix, serial) = text.split_once('-').or_else(|| text.split_at_checked(2))?;
        let digits = |part: &str, length| part.len() == length && part.bytes().all(|b| b.is_ascii_digit());
        (digits(prefix, 2) && digits(serial, 7)).then(|| Ein(format!("{prefix}-{serial}")))
    }

    /// The number, as `12-3456789`.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Book {
    /// The partner of this id.
    pub fn partner(&self, id: &str) -> Option<(PartnerIndex, &Partner)> {
        let index = self.partners.binary_search_by(|partner| partner.id.as_str().cmp(id)).ok()?;
        self.partners.get(index).map(|partner| (PartnerIndex::at(index), partner))
    }

    /// Every partner with its position, by id.
    pub fn partners(&self) -> impl Iterator<Item = (PartnerIndex, &Partner)> {
        self.partners.iter().enumerate().map(|(index, partner)| (PartnerIndex::at(index), partner))
    }

    /// The partner at a position.
    pub fn partner_at(&self, index: PartnerIndex) -> Option<&Partner> {
        self.partners.get(index.position())
    }

    /// The id of the partner at a position.
    pub fn partner_id(&self, index: PartnerIndex) -> &str {
        self.partner_at(index).map_or("", |partner| partner.id.as_str())
    }

    /// A partner's deals, in the order of files and lines.
    pub fn deals_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Deal> {
        self.of(partner, |of| &of.deals).iter().filter_map(|index| self.deals.get(*index))
    }

    /// A partner's orders, in the order of files and lines.
    pub fn orders_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Order> {
        self.of(partner, |of| &of.orders).iter().filter_map(|index| self.orders.get(*index))
    }

    /// A partner's activities, in the order of files and lines.
    pub fn activities_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Activity> {
        self.of(partner, |of| &of.activities).iter().filter_map(|index| self.activities.get(*index))
    }

    /// A partner's certifications, in the order of files and lines.
    pub fn certifications_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Certification> {
        self.of(partner, |of| &of.certifications).iter().filter_map(|index| self.certifications.get(*index))
    }

    /// A partner's sessions, in the order of files and lines.
    pub fn sessions_of(&self, partner: PartnerIndex) -> impl Iterator<Item = &Session> {
        self.of(partner, |of| &of.sessions).iter().filter_map(|index| self.sessions.get(*index))
    }

    /// The deal of this id.
    pub fn deal(&self, id: &str) -> Option<&Deal> {
        self.deals.iter().find(|deal| deal.id.as_str() == id)
    }

    /// The customer of this id.
    pub fn customer(&self, id: &str) -> Option<&Customer> {
        self.customers.iter().find(|customer| customer.id.as_str() == id)
    }

    /// What the catalogue says of an activity.
    pub fn catalogue_entry(&self, activity: &str) -> Option<&CatalogueEntry> {
        self.catalogue.iter().find(|entry| entry.activity == activity)
    }

    fn of(&self, partner: PartnerIndex, records: impl Fn(&OfPartner) -> &Vec<usize>) -> &[usize] {
        self.of_partners.get(partner.position()).map_or(&[], |of| records(of).as_slice())
    }
}
