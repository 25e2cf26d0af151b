//! Figures: values that travel with their clause and their records.

use std::borrow::Cow;
use std::cmp::Ordering;

use super::tally::Records;
use crate::book::rates::Conversion;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::finding::Origin;
use crate::ids::{ClauseId, CriterionId};
use crate::money::Money;
use crate::share::Share;
use crate::words::words;

/// What is measured, or what it is measured against.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// An amount of money.
    Money(Money),
    /// A number of people, points or sessions.
    Number(Exact),
    /// A part of a whole.
    Share(Share),
    /// A limit on a share, or what is missing to it.
    Part(Exact),
    /// In place or not.
    Answer(bool),
}

impl Value {
    /// The one number by which values of a kind are compared; `None` for a share of nothing.
    pub fn measure(&self) -> Option<Exact> {
        match self {
            Value::Money(money) => Some(money.amount.clone()),
            Value::Number(number) | Value::Part(number) => Some(number.clone()),
            Value::Share(share) => share.value(),
            Value::Answer(answer) => Some(if *answer { Exact::ONE } else { Exact::ZERO }),
        }
    }

    /// How it compares with a limit, exactly; `None` for a share of nothing.
    pub fn compare(&self, limit: &Value) -> Option<Ordering> {
        let limit = limit.measure()?;
        match self {
            Value::Money(money) => Some(money.amount.cmp(&limit)),
            Value::Number(number) | Value::Part(number) => Some(number.cmp(&limit)),
            Value::Share(share) => share.compare(&limit),
            Value::Answer(_) => Some(self.measure()?.cmp(&limit)),
        }
    }

    /// Another amount of the same kind as this one.
    #[must_use]
    pub fn alike(&self, number: Exact) -> Value {
        match self {
            Value::Money(money) => Value::Money(Money::new(number, money.currency)),
            Value::Number(_) => Value::Number(number),
            Value::Share(_) | Value::Part(_) => Value::Part(number),
            Value::Answer(_) => Value::Answer(!number.is_zero()),
        }
    }
}

words! {
    /// How a criterion stands in a quarter.
    CriterionStatus {
        /// The requirement is met.
        Met = "met",
        /// It is not.
        Unmet = "unmet",
        /// It is optional in this quarter.
        Optional = "optional",
        /// It is waived for this partner.
        Waived = "waived",
        /// It is not met, but doesn't bind under the reading in force.
        Advisory = "advisory",
        /// The quarter hasn't started, or isn't assessed.
        Pending = "pending",
    }
}

/// A record that a figure was computed from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence<'b> {
    /// Its id.
    pub id: Cow<'b, str>,
    /// The day that decides where it belongs.
    pub date: Date,
    /// What it adds, where it adds an amount of something.
    pub adds: Option<Value>,
    /// The rate it was converted at.
    pub conversion: Option<Conversion>,
    /// What else there is to say: the engagement of a deal, the kind of an order.
    pub detail: Cow<'b, str>,
    /// Where it stands; `None` where only its id is known.
    pub origin: Option<Origin>,
}

/// A record that would have counted, and didn't.
#[derive(Clone, Debug)]
pub struct LeftOut<'b> {
    /// Its id.
    pub id: &'b str,
    /// The day by which it would have counted.
    pub date: Date,
    /// The amount that didn't count.
    pub amount: Money,
    /// Why it didn't.
    pub why: String,
    /// The clause that kept it out.
    pub clause: &'b ClauseId,
    /// Where it stands.
    pub origin: Origin,
}

/// A figure: what was measured over a quarter, and the records it comes from.
#[derive(Clone, Debug)]
pub struct Figure<'b> {
    /// What was measured.
    pub actual: Value,
    /// The records, by date and id; `None` where they weren't gathered.
    pub evidence: Option<Vec<Evidence<'b>>>,
    /// The records that didn't count, by date and id.
    pub left_out: Vec<LeftOut<'b>>,
}

impl<'b> Figure<'b> {
    /// A figure, its records put in the order of days and ids.
    pub fn new(actual: Value, mut evidence: Vec<Evidence<'b>>) -> Figure<'b> {
        evidence.sort_by(|left, right| (left.date, &left.id).cmp(&(right.date, &right.id)));
        Figure { actual, evidence: Some(evidence), left_out: Vec::new() }
    }

    /// A figure whose records weren't gathered.
    pub fn alone(actual: Value) -> Figure<'b> {
        Figure { actual, evidence: None, left_out: Vec::new() }
    }

    /// A figure with the ids of its records, if every cell that it is summed from has them all.
    pub fn of_records<'t>(actual: Value, mut cells: impl Iterator<Item = &'t Records<'b>>) -> Figure<'b>
    where
        'b: 't,
    {
        let mut evidence = Vec::new();
        let all = cells.try_for_each(|records| match records {
            Records::First(_) => None,
            Records::All(records) => {
                evidence.extend(records.iter().map(|record| Evidence {
                    id: record.id.clone(),
                    date: record.date,
                    adds: None,
                    conversion: None,
                    detail: Cow::Borrowed(""),
                    origin: None,
                }));
                Some(())
            }
        });
        let figure = Figure::new(actual, evidence);
        if all.is_none() { Figure { evidence: None, ..figure } } else { figure }
    }

    /// The same figure with the records that didn't count.
    #[must_use]
    pub fn without(mut self, mut left_out: Vec<LeftOut<'b>>) -> Figure<'b> {
        left_out.sort_by(|left, right| (left.date, left.id).cmp(&(right.date, right.id)));
        self.left_out = left_out;
        self
    }
}

/// A criterion of one quarter, measured and judged.
#[derive(Clone, Debug)]
pub struct CriterionResult<'b> {
    /// The criterion.
    pub id: &'b CriterionId,
    /// Its printed heading.
    pub heading: &'b str,
    /// What is printed for the quarter.
    pub printed: &'b str,
    /// The clause that requires it.
    pub clause: &'b ClauseId,
    /// The clause that waives it.
    pub waived_by: Option<&'b ClauseId>,
    /// How it stands.
    pub status: CriterionStatus,
    /// Whether it can fail the quarter.
    pub binding: bool,
    /// What was measured; `None` while pending.
    pub actual: Option<Value>,
    /// What must be reached.
    pub minimum: Option<Value>,
    /// What must not be passed.
    pub maximum: Option<Value>,
    /// What is missing to the minimum, or lies above the maximum; `None` where nothing does.
    pub gap: Option<Value>,
    /// The records, by date and id; `None` where they weren't gathered.
    pub evidence: Option<Vec<Evidence<'b>>>,
    /// The records that didn't count, by date and id.
    pub left_out: Vec<LeftOut<'b>>,
}
