//! What a figure is held against, and what follows. Clauses: `quarters.*`, `framework.all-criteria`.

use super::{Node, Taken};
use crate::assessment::figure::{CriterionStatus, Value};
use crate::assessment::framework::QuarterStatus;
use crate::program::criteria::Measure;
use crate::program::readings::ReadingId;

/// The requirement, as printed and as read.
pub(super) fn bound<'b>(taken: &Taken<'_, 'b>) -> Node<'b> {
    let result = taken.result;
    let (what, value) = match (&result.minimum, &result.maximum) {
        (Some(Value::Answer(_)), _) => ("required", None),
        (Some(minimum), _) => ("at least", Some(minimum.clone())),
        (None, Some(maximum)) => ("at most", Some(maximum.clone())),
        (None, None) => ("nothing is required", None),
    };
    let readings: &[ReadingId] = match (&taken.criterion.measure, &value) {
        (Measure::GrossInvoiced(_), Some(_)) => &[ReadingId::GrossBound, ReadingId::ThresholdCurrency],
        _ => &[],
    };
    let printed = format!("printed: {}", result.printed);
    let read = readings.iter().map(|id| format!("{id} = {}", taken.basis.readings.choice(*id)));
    let why = Some(std::iter::once(printed).chain(read).collect::<Vec<_>>().join(", "));
    Node { what: what.to_owned(), value, clause: Some(result.clause), why, ..Node::default() }
}

/// How the criterion stands, and what is missing or too much.
pub(super) fn verdict<'b>(taken: &Taken<'_, 'b>, quarter: QuarterStatus) -> Node<'b> {
    let result = taken.result;
    let empty = matches!(&result.actual, Some(Value::Share(share)) if share.value().is_none());
    let reading = |id: ReadingId| format!("{id} = {}", taken.basis.readings.choice(id));
    let beyond = match (&result.gap, &result.maximum) {
        (Some(Value::Answer(_)), _) => "not in place".to_owned(),
        (None, _) if empty => format!("no deals ({})", reading(ReadingId::EngagementEmpty)),
        (None, _) => String::new(),
        (Some(_), Some(_)) => "too much".to_owned(),
        (Some(_), None) => "missing".to_owned(),
    };
    let why = match result.status {
        CriterionStatus::Met if empty => beyond,
        CriterionStatus::Met => String::new(),
        CriterionStatus::Unmet => beyond,
        CriterionStatus::Optional => "it can't fail the quarter".to_owned(),
        CriterionStatus::Waived => {
            format!("joined on {} ({})", taken.partner.joined, reading(ReadingId::NewcomerWaiver))
        }
        CriterionStatus::Advisory => format!("{beyond} ({})", reading(ReadingId::WebinarsBinding)),
        CriterionStatus::Pending if quarter == QuarterStatus::Upcoming => {
            format!("the quarter starts on {}", taken.quarter.first_day())
        }
        CriterionStatus::Pending => match taken.partner.left {
            Some(left) if taken.quarter.first_day() > left => format!("the partner left on {left}"),
            _ => format!("the partner joined on {}", taken.partner.joined),
        },
    };
    let value = result.gap.clone().filter(|gap| !matches!(gap, Value::Answer(_)));
    Node {
        what: result.status.to_string(),
        value,
        clause: Some(result.waived_by.unwrap_or(result.clause)),
        why: Some(why).filter(|why| !why.is_empty()),
        ..Node::default()
    }
}
