//! Records sorted by whether they count, and the branches they form.

use std::ops::RangeInclusive;

use super::{Node, Record};
use crate::assessment::figure::Value;
use crate::book::absence::{Kind, RecordRef};
use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::Origin;
use crate::ids::ClauseId;

/// Records by whether they count; each with its day, by which they are put in order.
#[derive(Debug, Default)]
pub(super) struct Leaves<'b> {
    counted: Vec<(Date, Node<'b>)>,
    kept_out: Vec<(Date, Node<'b>)>,
    outside: Vec<(Date, Node<'b>)>,
}

/// A node for a record; what it counts is still to be said.
pub(super) fn leaf<'b>(
    kind: Kind,
    origin: Origin,
    id: impl Into<String>,
    what: impl Into<String>,
) -> Node<'b> {
    let record = Record { record: RecordRef { kind, origin }, id: id.into() };
    Node { what: what.into(), record: Some(record), ..Node::default() }
}

impl<'b> Leaves<'b> {
    /// Adds a record that is part of the figure.
    pub(super) fn count(&mut self, day: Date, node: Node<'b>) {
        self.counted.push((day, Node { counts: true, ..node }));
    }

    /// Adds a record that is kept out, with the reason and the clause.
    pub(super) fn keep_out(
        &mut self,
        day: Date,
        node: Node<'b>,
        why: impl Into<String>,
        clause: &'b ClauseId,
    ) {
        self.kept_out.push((day, Node { why: Some(why.into()), clause: Some(clause), ..node }));
    }

    /// Adds a record that belongs to other days.
    pub(super) fn pass_by(
        &mut self,
        day: Date,
        node: Node<'b>,
        why: impl Into<String>,
        clause: &'b ClauseId,
    ) {
        self.outside.push((day, Node { why: Some(why.into()), clause: Some(clause), ..node }));
    }

    /// The counted records, by day and id.
    pub(super) fn take_counted(&mut self) -> Vec<Node<'b>> {
        in_order(std::mem::take(&mut self.counted))
    }

    /// The branches of what doesn't count, where there is any.
    pub(super) fn rest(self) -> Vec<Node<'b>> {
        let branch = |what: &str, nodes: Vec<(Date, Node<'b>)>| {
            (!nodes.is_empty()).then(|| Node {
                what: what.to_owned(),
                children: in_order(nodes),
                ..Node::default()
            })
        };
        let kept_out = branch("not counted", self.kept_out);
        let outside = branch("of other days", self.outside);
        kept_out.into_iter().chain(outside).collect()
    }

    /// The branch of what counts, worth the sum of its leaves, and those of what doesn't.
    pub(super) fn branches(
        mut self,
        what: impl Into<String>,
        zero: &Value,
        clause: Option<&'b ClauseId>,
    ) -> Vec<Node<'b>> {
        let counted = sum_of(what, zero, clause, self.take_counted());
        std::iter::once(counted).chain(self.rest()).collect()
    }
}

/// A branch that is worth the sum of the leaves below it.
pub(super) fn sum_of<'b>(
    what: impl Into<String>,
    zero: &Value,
    clause: Option<&'b ClauseId>,
    children: Vec<Node<'b>>,
) -> Node<'b> {
    let measures: Vec<Exact> =
        children.iter().filter_map(|node| node.value.as_ref().and_then(Value::measure)).collect();
    let value = Some(zero.alike(measures.iter().sum()));
    Node { what: what.into(), value, counts: true, clause, children, ..Node::default() }
}

fn in_order(mut nodes: Vec<(Date, Node<'_>)>) -> Vec<Node<'_>> {
    let id = |node: &Node<'_>| node.record.as_ref().map(|record| (record.id.clone(), record.record.origin));
    nodes.sort_by(|(left, one), (right, other)| (left, id(one)).cmp(&(right, id(other))));
    nodes.into_iter().map(|(_, node)| node).collect()
}

/// Why a day isn't one of some days; `None` where it is.
pub(super) fn not_among(day: Date, days: &RangeInclusive<Date>) -> Option<String> {
    if day < *days.start() {
        Some(format!("before {}", days.start()))
    } else if day > *days.end() {
        Some(format!("after {}", days.end()))
    } else {
        None
    }
}
