//! Where a partner could move after a transition: what its records say for and against each type's definition.
//!
//! Nothing is decided here, and nothing ranked. Clauses: `framework.transition`, `framework.requalify`,
//! `framework.active-subscriptions`, `types.*`.

use std::collections::BTreeMap;

use super::framework::{PartnerAssessment, Verdict};
use super::sales::Counting;
use super::{AsOf, Basis, membership, sales, subscriptions};
use crate::book::{Order, Outcome, Partner, PartnerIndex};
use crate::calendar::Date;
use crate::finding::Origin;
use crate::ids::ClauseId;
use crate::program::Program;
use crate::program::comparison::DiscountRange;
use crate::words::{EngagementModel, OrderKind, PartnerType, counted};

/// The clause of the way back to what the partner was.
pub const WAY_BACK: &str = "framework.requalify";
/// The clause that keeps active subscriptions out of it.
pub const UNAFFECTED: &str = "framework.active-subscriptions";

/// What a partner's records say of each type.
#[derive(Clone, Debug)]
pub struct Advice<'b> {
    /// The first day that was looked at.
    pub from: Date,
    /// The last day that was looked at.
    pub to: Date,
    /// The types, in the order of the program, but for the partner's own.
    pub types: Vec<TypeAdvice<'b>>,
}

/// What a partner's records say of a type.
#[derive(Clone, Debug)]
pub struct TypeAdvice<'b> {
    /// The type.
    pub id: PartnerType,
    /// The clause that defines it.
    pub clause: &'b ClauseId,
    /// The definition.
    pub definition: &'b str,
    /// The range of its discount.
    pub range: &'b DiscountRange,
    /// What speaks for it.
    pub speaks_for: Vec<Point>,
    /// What speaks against it.
    pub speaks_against: Vec<Point>,
    /// What its definition asks besides, and no record of a book shows.
    pub not_shown: &'static str,
}

impl TypeAdvice<'_> {
    /// Whether something speaks for it, and nothing against.
    pub fn fits(&self) -> bool {
        !self.speaks_for.is_empty() && self.speaks_against.is_empty()
    }
}

/// What speaks for or against a type.
#[derive(Clone, Debug)]
pub struct Point {
    /// What it is.
    pub what: String,
    /// The clause.
    pub clause: String,
    /// The ids of the records that show it, by date and id; empty where it is their absence.
    pub records: Vec<String>,
}

/// Whether a partner is advised at all: after a transition, and as long as it is a partner.
///
/// Clause: `framework.transition`.
pub fn is_advised(assessed: &PartnerAssessment<'_>, as_of: AsOf) -> bool {
    assessed.standing.verdict == Verdict::Transition && membership::is_member(assessed.partner, as_of)
}

/// What a partner's records of a year, up to a day, say of the types it could move to.
///
/// Only for a book that has its orders and deals one by one. Clause: `types.*`.
pub fn advice<'b>(basis: &Basis<'b>, index: PartnerIndex, partner: &'b Partner) -> Advice<'b> {
    let (program, days) = (basis.program, basis.year.first_day()..=basis.as_of.0.min(basis.year.last_day()));
    let (from, to) = (*days.start(), *days.end());
    let facts = Facts::new(basis, (from, to), index, partner);
    let others = program.types.iter().filter(|rules| rules.id != partner.partner_type);
    let types = others.filter_map(|rules| {
        let (always, sometimes) = match rules.id {
            PartnerType::Distributor => return None,
            PartnerType::Msp => (
                vec![facts.sales(), facts.renewals(&rules.clause), facts.support(true, &rules.clause)],
                vec![facts.owned()],
            ),
            PartnerType::Reseller => (vec![facts.sales(), facts.support(false, &rules.clause)], Vec::new()),
            PartnerType::Csp => (Vec::new(), vec![facts.own_use()]),
            PartnerType::OrderTaker => (
                vec![facts.sales(), facts.support(false, &rules.clause)],
                vec![facts.late(), facts.only_late()],
            ),
        };
        let points: Vec<Said> = always.into_iter().chain(sometimes.into_iter().flatten()).collect();
        let side = |is_for: bool| {
            let of_side = points.iter().filter(|(speaks_for, _)| *speaks_for == is_for);
            of_side.map(|(_, point)| point.clone()).collect()
        };
        Some(TypeAdvice {
            id: rules.id,
            clause: &rules.clause,
            definition: &rules.definition,
            range: &rules.range,
            speaks_for: side(true),
            speaks_against: side(false),
            not_shown: not_shown(rules.id),
        })
    });
    Advice { from, to, types: types.collect() }
}

/// What the definition of a type asks that no kind of record tells.
fn not_shown(id: PartnerType) -> &'static str {
    match id {
        PartnerType::Distributor => "whether it enables and supplies partners of its own",
        PartnerType::Msp => "how it delivers and manages what it sells",
        PartnerType::Reseller => "whether it manages its customers' infrastructure",
        PartnerType::Csp => "whether it sells virtual machines or cloud services to customers",
        PartnerType::OrderTaker => "what it does for customers beside their orders",
    }
}

/// A point, and whether it speaks for the type.
type Said = (bool, Point);

/// What the records of a partner come to.
struct Facts<'b> {
    program: &'b Program,
    partner: &'b Partner,
    to: Date,
    /// Customer sales.
    sales: Vec<&'b Order>,
    /// Upgrades of customers that are no customer sales.
    too_soon: usize,
    /// Orders with itself as the customer.
    own: Vec<&'b Order>,
    /// Deals won, by model.
    won: Vec<(EngagementModel, Date, &'b str)>,
}

impl<'b> Facts<'b> {
    fn new(
        basis: &Basis<'b>,
        (from, to): (Date, Date),
        index: PartnerIndex,
        partner: &'b Partner,
    ) -> Facts<'b> {
        let (program, book, days) = (basis.program, basis.book, from..=to);
        let name = partner.name.to_lowercase();
        let named = |text: &str| text.trim().to_lowercase() == name;
        let records = book.customers.iter().filter(|record| record.name.as_deref().is_some_and(named));
        let own_records: Vec<&str> = records.map(|record| record.id.as_str()).collect();
        let itself = |order: &Order| {
            let customer = order.customer.trim();
            customer.eq_ignore_ascii_case(partner.id.as_str())
                || named(customer)
                || own_records.contains(&customer)
        };
        let counting: BTreeMap<Origin, Counting<'b>> = sales::customer_sales(basis, index)
            .into_iter()
            .map(|(order, counting)| (order.origin, counting))
            .collect();
        // What was taken back as a whole shows nothing.
        let mut orders: Vec<&Order> = subscriptions::less_credits(book, index, basis.as_of)
            .into_iter()
            .map(|placed| placed.order)
            .filter(|order| days.contains(&order.ordered))
            .collect();
        orders.sort_by(|left, right| (left.ordered, &left.id).cmp(&(right.ordered, &right.id)));
        let (mut sales, mut own, mut too_soon) = (Vec::new(), Vec::new(), 0_usize);
        for order in orders {
            match counting.get(&order.origin) {
                // What a partner uses itself is no sale, nor does it show a platform of its own.
                None | Some(Counting::Excluded(_)) => {}
                Some(_) if itself(order) => own.push(order),
                Some(Counting::Counts { .. }) => sales.push(order),
                Some(Counting::TooEarly(_) | Counting::NoEarlierOrder) => {
                    too_soon = too_soon.saturating_add(1);
                }
            }
        }
        let won = book.deals_of(index).filter_map(|deal| match deal.outcome {
            Outcome::Won(day) if days.contains(&day) => {
                Some((deal.engagement.model(), day, deal.id.as_str()))
            }
            Outcome::Won(_) | Outcome::Lost(_) | Outcome::Open => None,
        });
        let mut won: Vec<_> = won.collect();
        won.sort_by_key(|(_, day, id)| (*day, *id));
        Facts { program, partner, to, sales, too_soon, own, won }
    }

    /// It sells to customers, which every type but a cloud provider is defined by.
    fn sales(&self) -> Said {
        let (is_for, mut point) = said(
            &ids(&self.sales),
            ("customer sale: order, renewal or upgrade", "customer sales: orders, renewals, upgrades"),
            &self.program.sales.clause,
        );
        if self.too_soon > 0 {
            let none = counted(self.too_soon, "upgrade is none", "upgrades are none");
            point.what = format!("{}; {none} by {}", point.what, self.program.upgrade_gap.clause);
        }
        (is_for, point)
    }

    /// It goes on serving customers.
    fn renewals(&self, clause: &ClauseId) -> Said {
        let renewals: Vec<&Order> =
            self.sales.iter().copied().filter(|order| order.kind == OrderKind::Renewal).collect();
        said(
            &ids(&renewals),
            ("renewal, the mark of an ongoing basis", "renewals, the mark of an ongoing basis"),
            clause,
        )
    }

    /// Whether it supports its customers speaks for a type that does, and against one that doesn't.
    fn support(&self, is_asked: bool, clause: &ClauseId) -> Said {
        let since = self.partner.level_one_support.filter(|since| *since <= self.to);
        let what = match since {
            Some(since) => format!("level 1 support has been in place since {since}"),
            None => format!("no level 1 support is in place on {}", self.to),
        };
        let records = since.map(|_| self.partner.id.to_string()).into_iter().collect();
        (since.is_some() == is_asked, Point { what, clause: clause.to_string(), records })
    }

    /// It manages whole engagements by itself; that it doesn't speaks against nothing.
    fn owned(&self) -> Option<Said> {
        let ids = self.won(|model| model == EngagementModel::PartnerOwned);
        let what = (
            "partner-owned deal won, which takes in maintenance and support",
            "partner-owned deals won, which take in maintenance and support",
        );
        let clause = self.clause_of(EngagementModel::PartnerOwned)?;
        Some(said(&ids, what, clause)).filter(|_| !ids.is_empty())
    }

    /// It buys for its own platform.
    fn own_use(&self) -> Option<Said> {
        let rules = self.program.type_rules(PartnerType::Csp)?;
        Some(said(
            &ids(&self.own),
            (
                "order with itself as the customer, internal-use licences apart",
                "orders with itself as the customer, internal-use licences apart",
            ),
            &rules.clause,
        ))
    }

    /// It comes in where only an order is left to place.
    fn late(&self) -> Option<Said> {
        let ids = self.won(|model| model == EngagementModel::LateInvolvement);
        Some(said(
            &ids,
            ("late-involvement deal won", "late-involvement deals won"),
            self.clause_of(EngagementModel::LateInvolvement)?,
        ))
    }

    /// It adds value where it comes in earlier.
    fn only_late(&self) -> Option<Said> {
        let ids = self.won(|model| model != EngagementModel::LateInvolvement);
        let clause = self.program.type_rules(PartnerType::OrderTaker)?.clause.to_string();
        let what = format!(
            "{} that it owned or led with Vates, which adds value",
            counted(ids.len(), "deal won", "deals won")
        );
        (!ids.is_empty()).then_some((false, Point { what, clause, records: ids }))
    }

    fn won(&self, wanted: impl Fn(EngagementModel) -> bool) -> Vec<String> {
        let of_model = self.won.iter().filter(|(model, _, _)| wanted(*model));
        of_model.map(|(_, _, id)| (*id).to_owned()).collect()
    }

    fn clause_of(&self, model: EngagementModel) -> Option<&'b ClauseId> {
        self.program.engagements.iter().find(|rules| rules.id == model).map(|rules| &rules.clause)
    }
}

fn ids(orders: &[&Order]) -> Vec<String> {
    orders.iter().map(|order| order.id.to_string()).collect()
}

/// Records that speak for a type; that there are none speaks against it.
fn said(ids: &[String], (one, many): (&str, &str), clause: &ClauseId) -> Said {
    let what = if ids.is_empty() { format!("no {one}") } else { counted(ids.len(), one, many) };
    (!ids.is_empty(), Point { what, clause: clause.to_string(), records: ids.to_vec() })
}
