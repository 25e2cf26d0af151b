//! The partner engagement score. Clauses: `pes.*`, `quarters.pes`.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Basis;
use super::figure::{Evidence, Figure, Value};
use crate::book::{Activity, PartnerIndex};
use crate::calendar::{Date, ProgramYear, Quarter, months_earlier};
use crate::exact::Exact;
use crate::program::readings::PesWindow;
use crate::words::ClaimStatus;

/// An activity with the points it scores, and those it would score on top if its claim were awarded.
#[derive(Clone, Debug)]
pub struct Scored<'b> {
    /// The activity.
    pub activity: &'b Activity,
    /// The points that count.
    pub awarded: Exact,
    /// The points that awarding every submitted claim would add.
    pub pending: Exact,
}

/// A partner's activities that are known as of a day, in the order in which they fill yearly caps.
fn known<'b>(basis: &Basis<'b>, partner: PartnerIndex) -> Vec<&'b Activity> {
    let known = basis.book.activities_of(partner).filter(|activity| activity.date <= basis.as_of.0);
    let mut activities: Vec<&Activity> = known.collect();
    // Different activities may share an id, so what they say decides then, not where they stand.
    activities.sort_by(|left, right| {
        let key = |activity: &Activity| (activity.dimension, activity.points, activity.status);
        (left.date, &left.id, key(left)).cmp(&(right.date, &right.id, key(right)))
    });
    activities
}

/// A partner's activities that are known as of a day, each with its points under the yearly caps.
///
/// In each year an activity scores up to its cap, in the order of days, ids, dimensions and points.
pub fn scored<'b>(basis: &Basis<'b>, partner: PartnerIndex) -> Vec<Scored<'b>> {
    let activities = known(basis, partner);
    let mut spent: BTreeMap<(&str, i32), Exact> = BTreeMap::new();
    let mut scores: Vec<Scored<'b>> = Vec::new();
    for activity in activities {
        let spent = spent.entry(activity_year(basis, activity)).or_default();
        let points = Exact::from(activity.points);
        let (awarded, pending) = match activity.status {
            ClaimStatus::Awarded => (points.clone(), Exact::ZERO),
            ClaimStatus::Submitted => (Exact::ZERO, points),
            ClaimStatus::Rejected => (Exact::ZERO, Exact::ZERO),
        };
        let awarded = within(awarded, cap(basis, activity).map(|cap| cap.minus(spent)));
        *spent = spent.plus(&awarded);
        scores.push(Scored { activity, awarded, pending });
    }
    cap_pending(basis, &mut scores, spent);
    scores
}

/// An activity's name and the year it scores in, which a cap is shared by.
fn activity_year<'b>(basis: &Basis<'b>, activity: &'b Activity) -> (&'b str, i32) {
    (&activity.activity, ProgramYear::of(activity.date, basis.program.cycle.first_month).number())
}

/// The most points that an activity can score in a year.
pub fn cap(basis: &Basis<'_>, activity: &Activity) -> Option<Exact> {
    basis.book.catalogue_entry(&activity.activity)?.yearly_cap.map(Exact::from)
}

/// The part of some points that there is room for.
fn within(points: Exact, room: Option<Exact>) -> Exact {
    room.map_or(points.clone(), |room| points.min(room))
}

/// Pending points fill what awarded ones leave of a cap, whatever their order.
fn cap_pending<'b>(basis: &Basis<'b>, scores: &mut [Scored<'b>], mut spent: BTreeMap<(&'b str, i32), Exact>) {
    for score in scores.iter_mut() {
        let spent = spent.entry(activity_year(basis, score.activity)).or_default();
        let pending = within(score.pending.clone(), cap(basis, score.activity).map(|cap| cap.minus(spent)));
        *spent = spent.plus(&pending);
        score.pending = pending;
    }
}

/// The days whose points count in a quarter measured on a day.
pub fn window(basis: &Basis<'_>, quarter: Quarter, day: Date) -> RangeInclusive<Date> {
    let from = match basis.readings.pes_window {
        PesWindow::YearToDate => quarter.year.first_day(),
        PesWindow::Rolling12Months => rolling_start(day),
    };
    from..=day
}

/// The score that a quarter would be measured by if every submitted claim had been awarded.
pub fn score_with_claims(basis: &Basis<'_>, partner: PartnerIndex, quarter: Quarter, day: Date) -> Exact {
    let days = window(basis, quarter, day);
    let mut spent: BTreeMap<(&str, i32), Exact> = BTreeMap::new();
    let mut sum = Exact::ZERO;
    for activity in known(basis, partner) {
        if activity.status == ClaimStatus::Rejected {
            continue;
        }
        let spent = spent.entry(activity_year(basis, activity)).or_default();
        let room = cap(basis, activity).map(|cap| cap.minus(spent));
        let points = within(Exact::from(activity.points), room);
        *spent = spent.plus(&points);
        if days.contains(&activity.date) {
            sum = sum.plus(&points);
        }
    }
    sum
}

/// The awarded activities that a quarter's score is made of, on a day.
fn counted<'s, 'b>(
    basis: &Basis<'b>,
    scores: &'s [Scored<'b>],
    quarter: Quarter,
    day: Date,
) -> impl Iterator<Item = &'s Scored<'b>> {
    let days = window(basis, quarter, day);
    scores.iter().filter(move |score| {
        score.activity.status == ClaimStatus::Awarded && days.contains(&score.activity.date)
    })
}

/// The points that a quarter is measured by, on a day.
pub fn points(basis: &Basis<'_>, scores: &[Scored<'_>], quarter: Quarter, day: Date) -> Exact {
    counted(basis, scores, quarter, day).map(|score| &score.awarded).sum()
}

/// The score that a quarter is measured by, on a day.
pub fn score<'b>(basis: &Basis<'b>, scores: &[Scored<'b>], quarter: Quarter, day: Date) -> Figure<'b> {
    let evidence = counted(basis, scores, quarter, day)
        .map(|score| Evidence {
            id: Cow::Borrowed(score.activity.id.as_str()),
            date: score.activity.date,
            adds: Some(Value::Number(score.awarded.clone())),
            conversion: None,
            detail: Cow::Borrowed(score.activity.activity.as_ref()),
            origin: Some(score.activity.origin),
        })
        .collect();
    Figure::new(Value::Number(points(basis, scores, quarter, day)), evidence)
}

/// The first of the twelve months' days that end with a day, so that a month's last day gives whole months.
fn rolling_start(day: Date) -> Date {
    let after = |date: Date| date.succ_opt().unwrap_or(date);
    // The two differ only where one of the years has a 29 February; the later one keeps to twelve months.
    months_earlier(after(day), 12).max(after(months_earlier(day, 12)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    #[test]
    fn twelve_months_end_with_the_day() {
        for (day, start) in [
            ("2026-12-31", "2026-01-01"),
            ("2026-03-31", "2025-04-01"),
            ("2026-02-28", "2025-03-01"),
            ("2024-02-29", "2023-03-01"),
            ("2024-02-28", "2023-03-01"),
            ("2025-02-28", "2024-03-01"),
            ("2026-11-24", "2025-11-25"),
        ] {
            assert_eq!(rolling_start(parse_date(day).unwrap()), parse_date(start).unwrap(), "{day}");
        }
    }
}
