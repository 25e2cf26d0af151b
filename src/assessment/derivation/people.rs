//! Support, certified people and sessions, record by record. Clauses: `quarters.*`.

use super::leaves::{Leaves, leaf, not_among};
use super::{Node, Taken};
use crate::assessment::figure::Value;
use crate::assessment::people;
use crate::book::absence::Kind;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::words::{SessionKind, Track};

pub(super) fn level_one_support<'b>(taken: &Taken<'_, 'b>, day: Date) -> Vec<Node<'b>> {
    let partner = taken.partner;
    let clause = &taken.criterion.clause;
    let since = partner.level_one_support.filter(|since| *since <= taken.basis.as_of.0);
    let what = since.map_or("no level 1 support on file".to_owned(), |since| format!("since {since}"));
    let node = Node {
        value: Some(Value::Answer(true)),
        clause: Some(clause),
        ..leaf(Kind::Partners, partner.origin, partner.id.as_str(), what)
    };
    let mut leaves = Leaves::default();
    match since {
        Some(since) if taken.evidence().contains_key(&partner.origin) => leaves.count(since, node),
        Some(since) => leaves.pass_by(since, node, format!("in place after {day}"), clause),
        None => {
            let node = Node { value: Some(Value::Answer(false)), ..node };
            leaves.keep_out(day, node, "not in place", clause);
        }
    }
    leaves.branches(format!("in place on {day}"), &Value::Answer(false), Some(clause))
}

pub(super) fn certified<'b>(taken: &Taken<'_, 'b>, track: Track, day: Date) -> Vec<Node<'b>> {
    let evidence = taken.evidence();
    let clause = &taken.criterion.clause;
    let known = |certified: Date| certified <= taken.basis.as_of.0;
    let mut leaves = Leaves::default();
    for one in taken.basis.book.certifications_of(taken.index) {
        if one.track != track || !known(one.certified) {
            continue;
        }
        let until = one.expires.map_or(String::new(), |expires| format!(" until {expires}"));
        let what = format!("certified from {}{until}", one.certified);
        let node = Node {
            value: Some(Value::Number(Exact::ONE)),
            clause: Some(clause),
            ..leaf(Kind::Certifications, one.origin, format!("{track}:{}", one.person), what)
        };
        if evidence.contains_key(&one.origin) {
            leaves.count(one.certified, node);
        } else if one.is_valid_on(day) {
            leaves.keep_out(
                one.certified,
                node,
                "a person is counted once, by the first certification",
                clause,
            );
        } else if one.certified > day {
            leaves.pass_by(one.certified, node, format!("certified after {day}"), clause);
        } else {
            leaves.keep_out(one.certified, node, format!("expired before {day}"), clause);
        }
    }
    leaves.branches(format!("people certified on {day}"), &Value::Number(Exact::ZERO), Some(clause))
}

pub(super) fn sessions<'b>(taken: &Taken<'_, 'b>, day: Date) -> Vec<Node<'b>> {
    let window = people::window(taken.quarter, day);
    let evidence = taken.evidence();
    let clause = &taken.criterion.clause;
    let mut leaves = Leaves::default();
    for session in taken.basis.book.sessions_of(taken.index) {
        if session.date > taken.basis.as_of.0 {
            continue;
        }
        let kind = session.kind.map_or("session", SessionKind::as_str);
        let node = Node {
            value: Some(Value::Number(Exact::ONE)),
            clause: Some(clause),
            ..leaf(
                Kind::Sessions,
                session.origin,
                session.title.as_ref(),
                format!("{kind} of {}", session.date),
            )
        };
        match not_among(session.date, &window) {
            None if evidence.contains_key(&session.origin) => leaves.count(session.date, node),
            // Every session of these days is in the evidence.
            None => {}
            Some(other) => leaves.pass_by(session.date, node, format!("held {other}"), clause),
        }
    }
    let what = format!("held from {} to {}", window.start(), window.end());
    leaves.branches(what, &Value::Number(Exact::ZERO), Some(clause))
}
