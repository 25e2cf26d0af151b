//! Records that decide: those without which alone the quarter would stand otherwise.

use std::mem::discriminant;

use super::{Node, Taken, all_met, fails};
use crate::assessment::framework::QuarterAssessment;
use crate::assessment::{Basis, assess};
use crate::book::Book;
use crate::book::absence::{KINDS, RecordRef};
use crate::ids::CriterionId;

/// Marks the records below some nodes, by assessing the quarter without each of them.
pub(super) fn mark<'b>(taken: &Taken<'_, 'b>, quarter: &QuarterAssessment<'b>, nodes: &mut [Node<'b>]) {
    let measured_alike = |id: &CriterionId| {
        let criterion = taken.basis.program.criteria.iter().find(|criterion| criterion.id == *id);
        criterion.is_some_and(|other| discriminant(&other.measure) == discriminant(&taken.criterion.measure))
    };
    // A record is of one kind, and so touches criteria of one kind only.
    let fails_anyway = quarter.criteria.iter().any(|result| fails(result) && !measured_alike(result.id));
    let question = (!fails_anyway).then(|| Question {
        taken,
        book: taken.basis.book.narrowed_to(taken.index),
        all_met: all_met(&quarter.criteria),
    });
    for node in nodes {
        mark_below(question.as_ref(), node);
    }
}

/// Whether the quarter would stand otherwise without a record.
struct Question<'a, 'b> {
    taken: &'a Taken<'a, 'b>,
    /// The book with the partner's records only.
    book: Book,
    /// How the quarter stands with them all.
    all_met: bool,
}

impl Question<'_, '_> {
    /// `None` where the book without the record lacks a rate that it doesn't lack with it.
    fn decides(&self, record: RecordRef) -> Option<bool> {
        let book = self.book.without(&[record]);
        let basis = Basis { book: &book, ..*self.taken.basis };
        let assessment = assess(&basis, &[self.taken.index]).ok()?;
        let quarters = assessment.partners.first().map_or(&[][..], |partner| &partner.quarters);
        let quarter = quarters.iter().find(|quarter| quarter.quarter == self.taken.quarter)?;
        Some(all_met(&quarter.criteria) != self.all_met)
    }
}

fn mark_below(question: Option<&Question<'_, '_>>, node: &mut Node<'_>) {
    if let Some(record) =
        node.record.as_ref().map(|record| record.record).filter(|record| KINDS.contains(&record.kind))
    {
        node.decisive = question.map_or(Some(false), |question| question.decides(record));
    }
    for child in &mut node.children {
        mark_below(question, child);
    }
}
