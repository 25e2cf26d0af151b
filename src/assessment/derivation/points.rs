//! The partner engagement score, activity by activity. Clauses: `pes.*`, `quarters.pes`.

use super::leaves::{Leaves, leaf, not_among};
use super::{Node, Taken};
use crate::assessment::figure::Value;
use crate::assessment::pes::{self, Scored};
use crate::book::absence::Kind;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::words::ClaimStatus;

pub(super) fn branches<'b>(taken: &Taken<'_, 'b>, day: Date) -> Vec<Node<'b>> {
    let basis = taken.basis;
    let window = pes::window(basis, taken.quarter, day);
    let evidence = taken.evidence();
    let mut leaves = Leaves::default();
    for score in pes::scored(basis, taken.index) {
        let activity = score.activity;
        let what = format!("{}, {}, {}", activity.activity, activity.dimension, activity.date);
        let node = leaf(Kind::Activities, activity.origin, activity.id.as_str(), what);
        let points = Exact::from(activity.points);
        let clause = &taken.criterion.clause;
        if let Some(evidence) = evidence.get(&activity.origin) {
            let dimension = basis.program.dimensions.iter().find(|rules| rules.id == activity.dimension);
            let node = Node {
                value: evidence.adds.clone(),
                clause: Some(dimension.map_or(clause, |rules| &rules.clause)),
                why: capped(taken, &score, &score.awarded, &points),
                ..node
            };
            leaves.count(activity.date, node);
        } else if let Some(other) = not_among(activity.date, &window) {
            let adds = if activity.status == ClaimStatus::Awarded { score.awarded } else { points };
            let node = Node { value: Some(Value::Number(adds)), ..node };
            leaves.pass_by(activity.date, node, format!("dated {other}"), clause);
        } else {
            let (adds, why) = match activity.status {
                ClaimStatus::Submitted => {
                    let cap = capped(taken, &score, &score.pending, &points);
                    let cap = cap.map_or(String::new(), |cap| format!("; {cap}"));
                    (score.pending, format!("submitted, not decided{cap}"))
                }
                ClaimStatus::Rejected | ClaimStatus::Awarded => (points, "rejected".to_owned()),
            };
            let node = Node { value: Some(Value::Number(adds)), ..node };
            leaves.keep_out(activity.date, node, why, clause);
        }
    }
    let what = format!("awarded from {} to {}", window.start(), window.end());
    leaves.branches(what, &Value::Number(Exact::ZERO), Some(&taken.criterion.clause))
}

/// What the yearly cap leaves of an activity's points; `None` where it leaves them all.
fn capped(taken: &Taken<'_, '_>, score: &Scored<'_>, left: &Exact, points: &Exact) -> Option<String> {
    let cap = pes::cap(taken.basis, score.activity)?;
    (left < points).then(|| {
        let (left, points, cap) = (left.to_full(), points.to_full(), cap.to_full());
        format!("{left} of {points} points, by the yearly cap of {cap}")
    })
}
