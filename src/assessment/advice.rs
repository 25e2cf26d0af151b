//! Where a partner could move after a transition: what its records say for and against each type's definition.
//!
//! Nothing is decided here, and nothing ranked. Clauses: `framework.transition`, `framework.requalify`,
//! `framework.active-subscriptions`, `types.*`.

use super::AsOf;
use crate::book::{Book, Order, Outcome, Partner, PartnerIndex};
use crate::calendar::{Date, ProgramYear};
use crate::ids::ClauseId;
use crate::program::Program;
use crate::program::comparison::DiscountRange;
use crate::words::{EngagementModel, OrderKind, PartnerType, counted};

/// The clause of the way back to what the partner was.
pub const WAY_BACK: &str = "framework.requalify";
/// The clause that keeps active subscriptions out of it.
pub const UNAFFECTED: &str = "framework.active-subscriptions";
/// The clause of first-line support.
const SUPPORT: &str = "terms.level-1-support";

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

/// What a partner's records of a year, up to a day, say of the types it could move to.
///
/// Only for a book that has its orders and deals one by one. Clause: `types.*`.
pub fn advice<'b>(
    program: &'b Program,
    book: &'b Book,
    (year, as_of): (ProgramYear, AsOf),
    index: PartnerIndex,
    partner: &'b Partner,
) -> Advice<'b> {
    let (from, to) = (year.first_day(), as_of.0.min(year.last_day()));
    let facts = Facts::new(program, book, (from, to), index, partner);
    let others = program.types.iter().filter(|rules| rules.id != partner.partner_type);
    let types = others.filter_map(|rules| {
        let (always, sometimes) = match rules.id {
            PartnerType::Distributor => return None,
            PartnerType::Msp => {
                (vec![facts.sales(), facts.renewals(), facts.support(true)], vec![facts.owned()])
            }
            PartnerType::Reseller => (vec![facts.sales(), facts.support(false)], Vec::new()),
            PartnerType::Csp => (Vec::new(), vec![facts.own_use()]),
            PartnerType::OrderTaker => {
                (vec![facts.sales(), facts.support(false)], vec![facts.late(), facts.only_late()])
            }
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
        })
    });
    Advice { from, to, types: types.collect() }
}

/// A point, and whether it speaks for the type.
type Said = (bool, Point);

/// What the records of a partner come to.
struct Facts<'b> {
    program: &'b Program,
    partner: &'b Partner,
    to: Date,
    /// Orders of its customers.
    sales: Vec<&'b Order>,
    /// Orders for itself.
    own: Vec<&'b Order>,
    /// Deals won, by model.
    won: Vec<(EngagementModel, Date, &'b str)>,
}

impl<'b> Facts<'b> {
    fn new(
        program: &'b Program,
        book: &'b Book,
        (from, to): (Date, Date),
        index: PartnerIndex,
        partner: &'b Partner,
    ) -> Facts<'b> {
        let days = from..=to;
        let mut orders: Vec<&Order> = book
            .orders_of(index)
            .filter(|order| days.contains(&order.ordered) && !order.is_credit_note())
            .collect();
        orders.sort_by(|left, right| (left.ordered, &left.id).cmp(&(right.ordered, &right.id)));
        let name = partner.name.to_lowercase();
        let named = |text: &str| text.trim().to_lowercase() == name;
        let records = book.customers.iter().filter(|record| record.name.as_deref().is_some_and(named));
        let own_records: Vec<&str> = records.map(|record| record.id.as_str()).collect();
        let itself = |order: &&Order| {
            let customer = order.customer.trim();
            order.kind == OrderKind::InternalUse
                || customer.eq_ignore_ascii_case(partner.id.as_str())
                || named(customer)
                || own_records.contains(&customer)
        };
        let (own, others): (Vec<&Order>, Vec<&Order>) = orders.into_iter().partition(itself);
        let sales = others.into_iter().filter(|order| program.sales.kinds.contains(&order.kind)).collect();
        let won = book.deals_of(index).filter_map(|deal| match deal.outcome {
            Outcome::Won(day) if days.contains(&day) => {
                Some((deal.engagement.model(), day, deal.id.as_str()))
            }
            Outcome::Won(_) | Outcome::Lost(_) | Outcome::Open => None,
        });
        let mut won: Vec<_> = won.collect();
        won.sort_by_key(|(_, day, id)| (*day, *id));
        Facts { program, partner, to, sales, own, won }
    }

    /// It sells to customers, which every type but a cloud provider is defined by.
    fn sales(&self) -> Said {
        let ids = ids(&self.sales);
        said(
            &ids,
            ("customer sale: order, renewal or upgrade", "customer sales: orders, renewals, upgrades"),
            &self.program.sales.clause,
        )
    }

    /// It goes on serving customers.
    fn renewals(&self) -> Said {
        let renewals: Vec<&Order> =
            self.sales.iter().copied().filter(|order| order.kind == OrderKind::Renewal).collect();
        said(
            &ids(&renewals),
            ("renewal, the mark of an ongoing basis", "renewals, the mark of an ongoing basis"),
            &self.program.sales.clause,
        )
    }

    /// Whether it supports its customers speaks for a type that does, and against one that doesn't.
    fn support(&self, is_asked: bool) -> Said {
        let since = self.partner.level_one_support.filter(|since| *since <= self.to);
        let what = match since {
            Some(since) => format!("level 1 support has been in place since {since}"),
            None => format!("no level 1 support is in place on {}", self.to),
        };
        let records = since.map(|_| self.partner.id.to_string()).into_iter().collect();
        (since.is_some() == is_asked, Point { what, clause: SUPPORT.to_owned(), records })
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
                "order for itself (internal use, or with itself as the customer)",
                "orders for itself (internal use, or with itself as the customer)",
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
