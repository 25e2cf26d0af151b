//! Level 1 support, certified people, webinars and other sessions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Basis;
use super::figure::{Evidence, Figure, Value};
use crate::book::{Certification, Partner, PartnerIndex, Session};
use crate::calendar::{Date, Quarter};
use crate::exact::Exact;
use crate::words::Track;

/// Whether level 1 support is in place on a day. Clause: `quarters.l1-support`.
pub fn level_one_support(partner: &Partner, day: Date) -> Figure<'_> {
    let since = partner.level_one_support.filter(|since| *since <= day);
    let evidence = since.map(|since| Evidence {
        id: Cow::Borrowed(partner.id.as_str()),
        date: since,
        adds: None,
        conversion: None,
        detail: Cow::Borrowed("in place since"),
        origin: Some(partner.origin),
    });
    Figure::new(Value::Answer(since.is_some()), evidence.into_iter().collect())
}

/// The people who hold a valid certification on a day, each with the first of them.
fn certified<'b>(
    basis: &Basis<'b>,
    partner: PartnerIndex,
    track: Track,
    day: Date,
) -> BTreeMap<&'b str, &'b Certification> {
    let held = basis.book.certifications_of(partner);
    let held = held.filter(|certification| certification.track == track && certification.is_valid_on(day));
    let mut held: Vec<&Certification> = held.collect();
    held.sort_by_key(|certification| (certification.certified, certification.origin));
    let mut people: BTreeMap<&str, &Certification> = BTreeMap::new();
    for certification in held {
        people.entry(&certification.person).or_insert(certification);
    }
    people
}

/// The number of people who hold a valid certification on a day.
pub fn number_certified(basis: &Basis<'_>, partner: PartnerIndex, track: Track, day: Date) -> Exact {
    count(certified(basis, partner, track, day).len())
}

/// The people who hold a valid certification on a day, each counted once.
///
/// Clauses: `quarters.certified-sales`, `quarters.certified-technical`.
pub fn certified_people<'b>(basis: &Basis<'b>, partner: PartnerIndex, track: Track, day: Date) -> Figure<'b> {
    let evidence: Vec<_> = certified(basis, partner, track, day)
        .into_iter()
        .map(|(person, certification)| Evidence {
            id: Cow::Owned(format!("{track}:{person}")),
            date: certification.certified,
            adds: None,
            conversion: None,
            detail: certification.expires.map_or(Cow::Borrowed("certified"), |expires| {
                Cow::Owned(format!("certified until {expires}"))
            }),
            origin: Some(certification.origin),
        })
        .collect();
    Figure::new(Value::Number(count(evidence.len())), evidence)
}

/// The days on which a session must be held to count in a quarter measured on a day.
pub fn window(quarter: Quarter, day: Date) -> RangeInclusive<Date> {
    quarter.year.first_day()..=day
}

/// The sessions from the year's first day to a day.
fn held<'b>(
    basis: &Basis<'b>,
    partner: PartnerIndex,
    quarter: Quarter,
    day: Date,
) -> impl Iterator<Item = &'b Session> {
    let days = window(quarter, day);
    basis.book.sessions_of(partner).filter(move |session| days.contains(&session.date))
}

/// The number of sessions from the year's first day to a day.
pub fn number_held(basis: &Basis<'_>, partner: PartnerIndex, quarter: Quarter, day: Date) -> Exact {
    count(held(basis, partner, quarter, day).count())
}

/// The sessions from the year's first day to a day. Clause: `quarters.webinars`.
pub fn sessions<'b>(basis: &Basis<'b>, partner: PartnerIndex, quarter: Quarter, day: Date) -> Figure<'b> {
    let evidence: Vec<_> = held(basis, partner, quarter, day)
        .map(|session| Evidence {
            id: Cow::Borrowed(session.title.as_ref()),
            date: session.date,
            adds: None,
            conversion: None,
            detail: Cow::Borrowed(session.kind.map_or("session", crate::words::SessionKind::as_str)),
            origin: Some(session.origin),
        })
        .collect();
    Figure::new(Value::Number(count(evidence.len())), evidence)
}

fn count(length: usize) -> Exact {
    Exact::from(u64::try_from(length).unwrap_or(u64::MAX))
}
