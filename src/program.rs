//! The rules as data: what a program file says, checked and typed. No number of it stands in code.

pub mod carried;
pub mod citations;
pub mod comparison;
pub mod criteria;
pub mod from_records;
pub mod lint;
mod loader;
pub mod readings;
mod trials;

use chrono::NaiveDate;

use crate::calendar::FirstMonth;
use crate::exact::Exact;
use crate::finding::{Code, Problem};
use crate::ids::{BundleId, ClauseId, CriterionId};
use crate::money::Currency;
use crate::rate::Rate;
use crate::records::cells::quoted;
use crate::suggest;
use crate::words::{CustomerStatus, Dimension, EngagementModel, OrderKind, PartnerType, Tier};
use carried::Seldom;
use comparison::{ComparisonRow, DiscountRange, RequirementRow};
use criteria::Criterion;
use readings::{ReadingId, Readings};
pub use trials::TrialRules;

/// The 2026 program, as carried by vates-partner.
pub const EMBEDDED: &str = include_str!("program/vates-2026.toml");

/// A partner program: every figure, heading and clause that answers are made of.
#[derive(Clone, Debug)]
pub struct Program {
    /// Its id, printed with every answer.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// The cycle of four quarters. Clause: `framework.cycle`.
    pub cycle: Cycle,
    /// When a year is lost. Clause: `framework.transition`.
    pub transition: Transition,
    /// What is waived for newcomers. Clause: `applicability.joined-2026`.
    pub newcomers: Newcomers,
    /// The clause that defines the gross invoiced amount.
    pub gross_clause: ClauseId,
    /// What a customer sale is. Clause: `sales.customer-sales`.
    pub sales: Sales,
    /// How long an upgrade must wait to count. Clause: `sales.upgrade-gap`.
    pub upgrade_gap: UpgradeGap,
    /// Discounts for customers without profit. Clause: `terms.charity`.
    pub customer_discounts: CustomerDiscounts,
    /// Tiers of partners. Clause: `terms.sales-training`.
    pub tiers: Tiers,
    /// How long trials last, where the program says so. Clause: `terms.trial`.
    pub trials: Option<TrialRules>,
    /// What is sold, in the order printed.
    pub bundles: Vec<Bundle>,
    /// The types of partners, in the order printed.
    pub types: Vec<TypeRules>,
    /// The benefit rows of the comparison of types.
    pub benefits: Vec<ComparisonRow>,
    /// The requirement rows of the comparison of types, none of which is enforced.
    pub requirements: Seldom<RequirementRow>,
    /// The engagement models.
    pub engagements: Vec<EngagementRules>,
    /// The benefit rows of the quarterly framework.
    pub quarter_benefits: Vec<QuarterBenefit>,
    /// The criteria of the quarterly framework, in the order printed.
    pub criteria: Vec<Criterion>,
    /// The dimensions of the partner engagement score.
    pub dimensions: Vec<DimensionRules>,
    /// Where the text leaves a choice.
    pub readings: Seldom<Reading>,
    /// The clauses that answers cite.
    pub clauses: Seldom<Clause>,
}

/// The cycle of quarters.
#[derive(Clone, Debug)]
pub struct Cycle {
    /// The clause.
    pub clause: ClauseId,
    /// The month in which a year starts.
    pub first_month: FirstMonth,
}

/// When a year is lost.
#[derive(Clone, Debug)]
pub struct Transition {
    /// The clause.
    pub clause: ClauseId,
    /// The number of quarters it speaks of.
    pub quarters: u32,
}

/// What is waived for partners that joined lately.
#[derive(Clone, Debug)]
pub struct Newcomers {
    /// The clause.
    pub clause: ClauseId,
    /// The first day of joining that it covers.
    pub joined_from: NaiveDate,
    /// The last day of joining that it covers.
    pub joined_to: NaiveDate,
    /// The year for which it waives.
    pub year: i32,
    /// The criteria that it waives.
    pub waived: Vec<CriterionId>,
}

/// What a customer sale is.
#[derive(Clone, Debug)]
pub struct Sales {
    /// The clause.
    pub clause: ClauseId,
    /// The kinds of orders that are.
    pub kinds: Vec<OrderKind>,
    /// The kinds that are not, each with the clause that says so.
    pub excluded: Vec<(OrderKind, ClauseId)>,
}

/// How long after the previous order an upgrade counts.
#[derive(Clone, Debug)]
pub struct UpgradeGap {
    /// The clause.
    pub clause: ClauseId,
    /// Calendar months.
    pub months: u32,
}

/// Which customers may get a discount of their own.
#[derive(Clone, Debug)]
pub struct CustomerDiscounts {
    /// The clause.
    pub clause: ClauseId,
    /// The statuses that it names.
    pub statuses: Vec<CustomerStatus>,
    /// The country (ISO 3166) in which a customer must be registered.
    pub registered_country: iso_currency::Country,
    /// The clause that says so.
    pub registered_clause: ClauseId,
}

/// The tiers of partners.
#[derive(Clone, Debug)]
pub struct Tiers {
    /// The clause.
    pub clause: ClauseId,
    /// The lowest tier.
    pub lowest: Tier,
    /// The highest tier.
    pub highest: Tier,
    /// The types that have tiers.
    pub types: Vec<PartnerType>,
    /// The first tier that needs the sales training.
    pub training_from: Tier,
}

/// By what a bundle is priced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PricedPer {
    /// One price a year for all hosts.
    Flat,
    /// A price a year for each host.
    Host,
}

/// Something that is sold.
#[derive(Clone, Debug)]
pub struct Bundle {
    /// Its id.
    pub id: BundleId,
    /// Other ids under which it is known.
    pub aliases: Vec<String>,
    /// Its printed name.
    pub name: String,
    /// The clause that prices it.
    pub clause: ClauseId,
    /// For whom it is.
    pub audience: String,
    /// By what it is priced.
    pub per: PricedPer,
    /// Its prices a year, one a currency; the first is its own.
    pub prices: Vec<(Currency, Exact)>,
    /// The fewest hosts.
    pub minimum_hosts: u32,
    /// The most hosts; `None` where there is no limit.
    pub maximum_hosts: Option<u32>,
    /// How many tickets.
    pub tickets: String,
    /// When support answers.
    pub support: String,
    /// How fast.
    pub response: String,
    /// What else is in it.
    pub extras: Vec<String>,
    /// Whether it is marked as the most popular.
    pub most_popular: bool,
}

impl Bundle {
    /// Whether so many hosts fit.
    pub fn fits(&self, hosts: u32) -> bool {
        hosts >= self.minimum_hosts && self.maximum_hosts.is_none_or(|maximum| hosts <= maximum)
    }

    /// The hosts that fit, in words: `1 to 3`, `3 or more`.
    pub fn hosts(&self) -> String {
        match self.maximum_hosts {
            Some(maximum) => format!("{} to {maximum}", self.minimum_hosts),
            None => format!("{} or more", self.minimum_hosts),
        }
    }
}

/// How a type's partner discount is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DiscountBasis {
    /// By the engagement model of the deal.
    Engagement,
    /// Agreed with each partner, within the printed range; or by tier, where the program has a table.
    Agreed {
        /// The rates by tier, if the program states them.
        by_tier: Vec<(Tier, Rate)>,
    },
    /// There is none.
    None,
}

/// What the program says of a type of partner.
#[derive(Clone, Debug)]
pub struct TypeRules {
    /// The type.
    pub id: PartnerType,
    /// Its printed name.
    pub name: String,
    /// The clause that defines it.
    pub clause: ClauseId,
    /// The definition.
    pub definition: String,
    /// How its discount is known.
    pub basis: DiscountBasis,
    /// The range of its discount, and the clause.
    pub range: DiscountRange,
    /// Whether its customers may get a discount of their own, and the clause that says so or denies it.
    pub customer_discounts: Result<ClauseId, ClauseId>,
}

/// What the program says of an engagement model.
#[derive(Clone, Debug)]
pub struct EngagementRules {
    /// The model.
    pub id: EngagementModel,
    /// Its printed name.
    pub name: String,
    /// The clause that defines it.
    pub clause: ClauseId,
    /// The definition.
    pub definition: String,
    /// The leads it may have: id, name, clause and definition.
    pub leads: Vec<LeadRules>,
    /// A distributor's discount under it.
    pub discount: Rate,
    /// The clause that states the discount.
    pub discount_clause: ClauseId,
}

/// Who may lead a co-led deal.
#[derive(Clone, Debug)]
pub struct LeadRules {
    /// Its id, as behind the colon of `co-led:partner`.
    pub id: String,
    /// Its printed name.
    pub name: String,
    /// The clause that defines it.
    pub clause: ClauseId,
    /// The definition.
    pub definition: String,
}

/// A benefit row of the quarterly framework.
#[derive(Clone, Debug)]
pub struct QuarterBenefit {
    /// Its id.
    pub id: String,
    /// Its printed heading.
    pub heading: String,
    /// The clause.
    pub clause: ClauseId,
    /// What is printed, the same in every quarter.
    pub value: String,
    /// The engagement model whose discount it states.
    pub engagement: Option<EngagementModel>,
}

/// A dimension of the partner engagement score.
#[derive(Clone, Debug)]
pub struct DimensionRules {
    /// The dimension.
    pub id: Dimension,
    /// Its printed name.
    pub name: String,
    /// The clause.
    pub clause: ClauseId,
    /// What it takes in.
    pub examples: String,
}

/// A choice that the program text leaves open.
#[derive(Clone, Debug)]
pub struct Reading {
    /// Which one.
    pub id: ReadingId,
    /// The question.
    pub question: String,
    /// The passage that leaves it open.
    pub text: String,
    /// The clause it is about.
    pub clause: ClauseId,
    /// The choice in force where nobody chose.
    pub default: String,
    /// The choices: word and meaning.
    pub choices: Vec<(String, String)>,
    /// What it bears on.
    pub bears_on: BearsOn,
}

crate::words::words! {
    /// What a reading bears on.
    BearsOn {
        /// Whether a partner qualifies.
        Qualification = "qualification",
        /// Which benefits a partner has.
        Benefits = "benefits",
    }
}

/// A passage of the program text that answers cite.
#[derive(Clone, Debug)]
pub struct Clause {
    /// Its id.
    pub id: ClauseId,
    /// The heading above it.
    pub heading: String,
    /// What it says.
    pub text: String,
}

impl Program {
    /// The bundle of this id or alias.
    pub fn bundle(&self, id: &str) -> Option<&Bundle> {
        self.bundles.iter().find(|bundle| bundle.id.as_str() == id || bundle.aliases.iter().any(|a| a == id))
    }

    /// The rules of a type of partner.
    pub fn type_rules(&self, id: PartnerType) -> Option<&TypeRules> {
        self.types.iter().find(|rules| rules.id == id)
    }

    /// The passage of a clause.
    pub fn clause(&self, id: &ClauseId) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == *id)
    }

    /// The reading of this id.
    pub fn reading(&self, id: ReadingId) -> Option<&Reading> {
        self.readings.iter().find(|reading| reading.id == id)
    }

    /// A choice for a reading, as written by a person.
    ///
    /// # Errors
    /// An unknown reading ([`Code::UnknownReference`]) or a choice that it doesn't have ([`Code::BadWord`]).
    pub fn choose(&self, id: &str, choice: &str) -> Result<(ReadingId, &'static str), Problem> {
        let Some(reading) = self.readings.iter().find(|reading| reading.id.as_str() == id) else {
            let fix = suggest::hint(id, self.readings.iter().map(|reading| reading.id.as_str()));
            let message = format!("there is no reading {}", quoted(id));
            return Err(Problem::new(Code::UnknownReference, message, fix));
        };
        let offered = reading.choices.iter().any(|(word, _)| word == choice);
        let known = reading.id.known_choices().into_iter().find(|word| offered && *word == choice);
        known.map(|word| (reading.id, word)).ok_or_else(|| {
            let fix = suggest::hint(choice, reading.choices.iter().map(|(word, _)| word.as_str()));
            Problem::new(Code::BadWord, format!("the reading `{id}` has no choice {}", quoted(choice)), fix)
        })
    }

    /// The readings that bear on a criterion, in the order of the program.
    pub fn readings_of<'p>(&'p self, criterion: &'p Criterion) -> impl Iterator<Item = &'p Reading> {
        let waived = self.newcomers.waived.contains(&criterion.id);
        self.readings.iter().filter(move |reading| {
            criterion.measure.readings().contains(&reading.id)
                || (waived && reading.id == ReadingId::NewcomerWaiver)
        })
    }

    /// The readings that a clause leaves open: those that name it, and those of the criterion that it states.
    pub fn readings_of_clause(&self, clause: &ClauseId) -> Vec<&Reading> {
        let criteria = || self.criteria.iter().filter(|criterion| criterion.clause == *clause);
        let bears = |reading: &&Reading| {
            reading.clause == *clause
                || criteria().any(|criterion| self.readings_of(criterion).any(|other| other.id == reading.id))
        };
        self.readings.iter().filter(bears).collect()
    }

    /// The readings as they stand where nobody chose otherwise.
    ///
    /// # Errors
    /// The first reading that this program leaves out or gives an unknown default, which a checked program
    /// never does.
    pub fn default_readings(&self) -> Result<Readings, ReadingId> {
        Readings::from_choices(|id| self.reading(id).map_or("", |reading| &reading.default))
    }
}
