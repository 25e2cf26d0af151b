//! Tallies as files: what one machine hands to another, so that a book is tallied in parts and answered for as one.
//!
//! A file is text, one JSON object a line. The [`Head`] says for which program, readings, rates, year and day the
//! tallies are; then there is an [`Entry`] for each partner of the part, by id, with all that qualification reads of
//! it; the [`Tail`] says how many those were, and the SHA-256 of every byte before. The same records make the same
//! file, in whatever order they stand in theirs.
//!
//! What is read back is held to be somebody else's: see [`reading`] for a file by itself, [`merging`] for several.

pub mod counting;
pub mod merging;
pub mod reading;
pub mod unpacking;
pub mod writing;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::book::Partner;

/// What every version of the format is called, before its number.
const FORMAT: &str = "vates-partner/tally/";
/// The version that is written and read.
const VERSION: &str = "1";

/// The first line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// `vates-partner/tally/1`.
    pub schema: String,
    /// The program.
    pub program: ProgramHead,
    /// The year.
    pub year: i32,
    /// The day after which nothing is known.
    pub as_of: String,
    /// Whether ids of records, people's names and titles of sessions are left out.
    pub slim: bool,
    /// The readings.
    pub readings: ReadingsHead,
    /// The activities that score, in the order of the book's catalogue.
    pub catalogue: Vec<CatalogueHead>,
    /// The exchange rates that the year needs, by pair and day.
    pub rates: Vec<RateHead>,
}

/// Which program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramHead {
    /// Its id.
    pub id: String,
    /// The SHA-256 of its text.
    pub sha256: String,
}

/// The readings that the book chooses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReadingsHead {
    /// The choices, by the reading.
    pub chosen: BTreeMap<String, String>,
    /// The rulings in force on the day, in the order of the readings.
    pub rulings: Vec<RulingHead>,
    /// The SHA-256 of both.
    pub sha256: String,
}

/// A ruling.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RulingHead {
    /// The reading.
    pub reading: String,
    /// The choice.
    pub choice: String,
    /// The day from which it is in force.
    pub date: String,
    /// Who ruled.
    pub by: String,
    /// Why.
    pub why: String,
    /// Where it stands in the book: `file:line`.
    pub source: String,
}

/// An activity that scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CatalogueHead {
    /// What it is called.
    pub activity: String,
    /// The dimension it counts in.
    pub dimension: String,
    /// Its points.
    pub points: String,
    /// The most points it can score in a year.
    pub yearly_cap: Option<String>,
}

/// An exchange rate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RateHead {
    /// The day.
    pub date: String,
    /// The currency converted from.
    pub from: String,
    /// The currency converted to.
    pub to: String,
    /// The rate as written.
    pub rate: String,
}

/// A partner's line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The partner.
    pub partner: PartnerEntry,
    /// How many records of it the part has, of whatever day: what tells whether they were torn apart.
    pub records: CountsEntry,
    /// Its orders of the year.
    pub sales: Vec<SalesEntry>,
    /// Its deals of the year.
    pub deals: Vec<DealsEntry>,
    /// Its upgrades without an earlier order.
    pub unfounded: Vec<UnfoundedEntry>,
    /// Its activities of the year and the one before, in the order in which they fill yearly caps.
    pub activities: Vec<ActivityEntry>,
    /// Its certifications that are valid in the year.
    pub certifications: Vec<CertificationEntry>,
    /// Its sessions of the year.
    pub sessions: Vec<SessionEntry>,
}

/// What qualification reads of a partner's own record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PartnerEntry {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its type.
    #[serde(rename = "type")]
    pub partner_type: String,
    /// The day it joined.
    pub joined: String,
    /// Its last day.
    pub left: Option<String>,
    /// Its tier.
    pub tier: Option<u32>,
    /// Since when it provides level 1 support.
    pub l1_support: Option<String>,
}

/// How many records of a partner there are, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is a kind of record")]
pub struct CountsEntry {
    pub deals: u64,
    pub orders: u64,
    pub activities: u64,
    pub certifications: u64,
    pub sessions: u64,
}

impl CountsEntry {
    /// Whether there are any.
    pub fn any(self) -> bool {
        self != CountsEntry::default()
    }
}

/// Which records a cell is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IdsEntry {
    /// The ids of all, by day; `None` in slim tallies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub all: Option<BTreeMap<String, Vec<String>>>,
    /// In slim tallies, the first by day and id of those that lack a rate or an amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lacking: Option<(String, String)>,
}

/// Orders that no reading tells apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SalesEntry {
    /// The quarter, 1 to 4.
    pub quarter: u8,
    /// Whether they are customer sales where only orders and renewals start an upgrade's months of waiting, and where
    /// any order does.
    pub counts: (bool, bool),
    /// Their currency.
    pub currency: String,
    /// A day on which they are converted as on their own.
    pub rated: String,
    /// How many there are.
    pub count: u64,
    /// Their gross amounts together, exactly.
    pub sum: String,
    /// Which ones.
    pub ids: IdsEntry,
}

/// Deals that no reading tells apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealsEntry {
    /// The quarter, 1 to 4.
    pub quarter: u8,
    /// How they were worked on.
    pub engagement: String,
    /// Whether they were won.
    pub won: bool,
    /// Their currency, and a day on which they are converted as on their own; `None` for those without an amount.
    pub worth: Option<(String, String)>,
    /// How many there are.
    pub count: u64,
    /// Their amounts together, exactly.
    pub sum: String,
    /// Which ones.
    pub ids: IdsEntry,
}

/// An upgrade, or a credit note for one, without an earlier order. It is told of in a warning, and so has its id even
/// in slim tallies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UnfoundedEntry {
    /// Its id.
    pub id: String,
    /// Whether it is a credit note.
    pub credit_note: bool,
    /// The subscription that it names.
    pub subscription: Option<String>,
    /// The customer, where it names none.
    pub customer: Option<String>,
    /// Under which clocks there is no earlier order, as for [`SalesEntry::counts`].
    pub under: (bool, bool),
}

/// A claim for points, awarded or still to be decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ActivityEntry {
    /// Its id; in slim tallies its place among the ids.
    pub id: String,
    /// The day.
    pub date: String,
    /// What it was; in slim tallies only where a yearly cap needs it.
    pub activity: Option<String>,
    /// The dimension it counts in.
    pub dimension: String,
    /// Its points, before any yearly cap.
    pub points: String,
    /// Whether it is awarded.
    pub awarded: bool,
}

/// A person's certification.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertificationEntry {
    /// The person; in slim tallies its place among the partner's people.
    pub person: String,
    /// In what.
    pub track: String,
    /// The first day it is valid.
    pub certified: String,
    /// The last day it is valid.
    pub expires: Option<String>,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SessionEntry {
    /// The day.
    pub date: String,
    /// What it was about; `None` in slim tallies.
    pub title: Option<String>,
}

/// The last line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tail {
    /// How many lines of partners there are.
    pub partners: usize,
    /// The SHA-256 of every byte before this line.
    pub sha256: String,
}

/// The name of the format that is written and read.
fn schema() -> String {
    format!("{FORMAT}{VERSION}")
}

impl ReadingsHead {
    /// The SHA-256 that the readings ought to have.
    fn checksum(&self) -> Option<String> {
        let text = serde_json::to_string(&(&self.chosen, &self.rulings)).ok()?;
        Some(crate::checksum::sha256(text.as_bytes()))
    }
}

impl PartnerEntry {
    fn of(partner: &Partner) -> PartnerEntry {
        PartnerEntry {
            id: partner.id.to_string(),
            name: partner.name.to_string(),
            partner_type: partner.partner_type.to_string(),
            joined: partner.joined.to_string(),
            left: partner.left.map(|day| day.to_string()),
            tier: partner.tier.map(|tier| tier.0),
            l1_support: partner.level_one_support.map(|day| day.to_string()),
        }
    }
}
