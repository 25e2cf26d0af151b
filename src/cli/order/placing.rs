//! Orders as records: their ids, the subscriptions they begin, and what else a record of them says.
//!
//! Clauses: `portal.orders`, `compare.purchase-on-behalf`.

use std::collections::BTreeSet;

use crate::assessment::membership::demand_member;
use crate::assessment::ordering;
use crate::assessment::quote::purpose::demand_end;
use crate::book::{Partner, PartnerIndex};
use crate::calendar::Date;
use crate::cli::failure::Failure;
use crate::cli::write::{Ids, Writer};
use crate::finding::Origin;
use crate::program::readings::AfterTier3;
use crate::records::kinds::Kind;
use crate::report::values::MoneyReport;
use crate::words::OrderKind;
use crate::writing::{Cells, Edit, ids, journal};

/// What is ordered together: each line becomes an order.
pub(in crate::cli) struct Placing<'p> {
    /// The partner that orders, with its position in the book.
    pub(in crate::cli) partner: (PartnerIndex, &'p Partner),
    /// What the orders are for.
    pub(in crate::cli) kind: OrderKind,
    /// For whom: the id of a record, or a name.
    pub(in crate::cli) customer: &'p str,
    /// The day on which it is ordered.
    pub(in crate::cli) day: Date,
    /// The subscription that the orders belong to; without one, each new order begins its own.
    pub(in crate::cli) subscription: Option<&'p str>,
    /// The deal that the orders come from.
    pub(in crate::cli) deal: Option<&'p str>,
    /// What is ordered.
    pub(in crate::cli) lines: &'p [Line],
    /// How "after tier 3" is read, where that says who may order.
    pub(in crate::cli) after_tier_3: AfterTier3,
}

/// What placing orders makes of the book.
pub(in crate::cli) struct Orders {
    /// An order for each line.
    pub(in crate::cli) edits: Vec<Edit>,
    /// The ids they are given, in the order of lines.
    pub(in crate::cli) placed: Vec<Placed>,
    /// Why the partner may order, where its tier says so.
    pub(in crate::cli) may: Option<String>,
}

/// A line of what is ordered.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Line {
    /// The bundle.
    pub(in crate::cli) bundle: Option<String>,
    /// For how many hosts.
    pub(in crate::cli) hosts: Option<u32>,
    /// For how many years.
    pub(in crate::cli) years: Option<u32>,
    /// The gross invoiced amount. Clause: `invoiced.gross`.
    pub(in crate::cli) gross: MoneyReport,
}

/// An order that was given its ids.
#[derive(Clone, Debug)]
pub(in crate::cli) struct Placed {
    /// Its id.
    pub(in crate::cli) id: String,
    /// The subscription it belongs to.
    pub(in crate::cli) subscription: Option<String>,
}

/// What placing orders makes of the book.
///
/// # Errors
/// The partner is none on that day, may not order for this customer, or has no such subscription to go on with.
pub(in crate::cli) fn edits(placing: &Placing<'_>, writer: &Writer) -> Result<Orders, Failure> {
    let Placing { partner: (index, partner), kind, customer, day, subscription, deal, lines, after_tier_3 } =
        *placing;
    let desk = &writer.desk;
    demand_member(partner, day, "--as-of")?;
    let may = ordering::demand_on_behalf(&desk.program, after_tier_3, partner, (kind, customer))?;
    match (kind, subscription) {
        (OrderKind::Renewal | OrderKind::Upgrade, _) => goes_on(placing, writer)?,
        (OrderKind::New, Some(own)) => {
            demand_one_line(placing)?;
            ordering::demand_new_subscription(&desk.book, own)?;
        }
        (OrderKind::New | OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc, _) => {}
    }
    let (mut edits, mut placed) = (Vec::new(), Vec::<Placed>::new());
    let mut orders = Numbers::orders(writer);
    let mut subscriptions = Numbers::subscriptions(writer, &orders.foreign);
    if let (OrderKind::New, Some(own)) = (kind, subscription) {
        subscriptions.demand_not_exported(own)?;
    }
    for line in lines {
        if let Some(years) = line.years {
            demand_end(day, years)?;
        }
        let id = orders.next();
        let own = match subscription {
            Some(own) => Some(own.to_owned()),
            None => (kind == OrderKind::New).then(|| subscriptions.next()),
        };
        let number = |number: Option<u32>| number.map(|number| number.to_string()).unwrap_or_default();
        let cells = [
            ("id", id.clone()),
            ("partner", desk.book.partner_id(index).to_owned()),
            ("customer", customer.to_owned()),
            ("kind", kind.to_string()),
            ("ordered", day.to_string()),
            ("gross", line.gross.amount.clone()),
            ("currency", line.gross.currency.to_string()),
            ("deal", deal.unwrap_or_default().to_owned()),
            ("subscription", own.clone().unwrap_or_default()),
            ("bundle", line.bundle.clone().unwrap_or_default()),
            ("hosts", number(line.hosts)),
            ("years", number(line.years)),
        ];
        let cells: Cells = cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect();
        edits.push(Edit::Insert { kind: Kind::Orders, cells });
        placed.push(Placed { id, subscription: own });
    }
    Ok(Orders { edits, placed, may })
}

/// Demands that what continues a subscription names one, and only it.
fn goes_on(placing: &Placing<'_>, writer: &Writer) -> Result<(), Failure> {
    let (kind, (index, _)) = (placing.kind, placing.partner);
    let Some(subscription) = placing.subscription else {
        let message = format!("which subscription is this {kind} of?");
        return Err(Failure::usage(message, "name it with --subscription"));
    };
    demand_one_line(placing)?;
    ordering::demand_subscription(&writer.desk.book, index, subscription, placing.day)?;
    ordering::demand_last(&writer.desk.book, index, (subscription, kind), placing.day)?;
    Ok(())
}

fn demand_one_line(placing: &Placing<'_>) -> Result<(), Failure> {
    let lines = placing.lines.len();
    if lines < 2 {
        return Ok(());
    }
    let message = format!("one subscription has one bundle, and this {} has {lines} lines", placing.kind);
    Err(Failure::usage(message, "order each line by itself, with the subscription it is of"))
}

/// Ids of a kind that are given one after the other; none is ever given twice.
struct Numbers<'w> {
    given: Vec<String>,
    /// Ids in the exports of another system, whose numbers are not gone on with.
    foreign: Vec<String>,
    /// Ids of another pattern, which aren't given either.
    others: BTreeSet<&'w str>,
    /// Such ids in exports.
    exported: Vec<String>,
    first: &'static str,
    journal: &'w [u8],
    /// The column of orders that holds them.
    column: &'static str,
}

impl Numbers<'_> {
    fn orders(writer: &Writer) -> Numbers<'_> {
        // Credit notes are numbered behind their orders' ids.
        let orders = writer.desk.book.orders.iter();
        let (notes, orders): (Vec<_>, Vec<_>) = orders.partition(|order| order.is_credit_note());
        let ids = orders.into_iter().map(|order| (order.id.as_str(), order.origin));
        let others = notes.into_iter().map(|order| order.id.as_str()).collect();
        Numbers { others, ..Numbers::of(writer, ids, "O-", "id") }
    }

    fn subscriptions<'w>(writer: &'w Writer, exported: &[String]) -> Numbers<'w> {
        let orders = &writer.desk.book.orders;
        // An order that names no subscription is of the one under its own id, by which others may name it.
        let own: BTreeSet<&str> = orders.iter().map(|order| order.id.as_str()).collect();
        let named = orders.iter().filter_map(|order| Some((order.subscription.as_deref()?, order.origin)));
        let numbers = Numbers::of(writer, named.filter(|(id, _)| !own.contains(id)), "S-", "subscription");
        Numbers { others: own, exported: exported.to_vec(), ..numbers }
    }

    fn of<'w>(
        writer: &'w Writer,
        ids: impl Iterator<Item = (&'w str, Origin)>,
        first: &'static str,
        column: &'static str,
    ) -> Numbers<'w> {
        let Ids { own, foreign } = writer.ids((Kind::Orders, column), ids);
        let given = own.into_iter().map(str::to_owned).collect();
        Numbers {
            given,
            foreign,
            others: BTreeSet::new(),
            exported: Vec::new(),
            first,
            journal: &writer.journal,
            column,
        }
    }

    /// Demands that no order of an export is of a subscription that begins, were it in a row that is left out.
    fn demand_not_exported(&self, own: &str) -> Result<(), Failure> {
        if !self.foreign.iter().chain(&self.exported).any(|id| id == own) {
            return Ok(());
        }
        let message = format!("an export has an order of the subscription `{own}`");
        Err(Failure::usage(message, "leave --subscription out for the next one"))
    }

    fn next(&mut self) -> String {
        let given = self.given.iter().map(String::as_str);
        let id = ids::next(given, self.foreign.iter().map(String::as_str), self.first, |id| {
            let was_given = match self.column {
                "id" => journal::names(self.journal, Kind::Orders.name(), id),
                column => journal::holds(self.journal, column, id),
            };
            was_given || self.others.contains(id) || self.exported.iter().any(|exported| exported == id)
        });
        self.given.push(id.clone());
        id
    }
}
