//! Level 1 support, certified people, webinars and other sessions.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Basis;
use super::figure::{Evidence, Figure, Value};
use crate::book::{Certification, Partner, PartnerIndex};
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

/// The people who hold a valid certification on a day, each counted once.
///
/// Clauses: `quarters.certified-sales`, `quarters.certified-technical`.
pub fn certified_people<'b>(basis: &Basis<'b>, partner: PartnerIndex, track: Track, day: Date) -> Figure<'b> {
    let held = basis.book.certifications_of(partner);
    let held = held.filter(|certification| certification.track == track && certification.is_valid_on(day));
    let mut held: Vec<&Certification> = held.collect();
    held.sort_by_key(|certification| (certification.certified, certification.origin));
    let mut people: BTreeMap<&str, &Certification> = BTreeMap::new();
    for certification in held {
        people.entry(&certification.person).or_insert(certification);
    }
    let evidence: Vec<_> = people
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

/// The sessions from the year's first day to a day. Clause: `quarters.webinars`.
pub fn sessions<'b>(basis: &Basis<'b>, partner: PartnerIndex, quarter: Quarter, day: Date) -> Figure<'b> {
    let days = window(quarter, day);
    let evidence: Vec<_> = basis
        .book
        .sessions_of(partner)
        .filter(|session| days.contains(&session.date))
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
