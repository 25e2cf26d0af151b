//! Certifications that are about to expire. Clauses: `quarters.certified-sales`, `quarters.certified-technical`.

use std::collections::BTreeMap;

use super::{Audit, counted, days_between};
use crate::assessment::is_under_framework;
use crate::book::checks::{Check, Limit};
use crate::book::{Certification, Partner};
use crate::calendar::{Date, ProgramYear};
use crate::exact::Exact;
use crate::program::criteria::Measure;
use crate::words::Track;

/// The latest certification of each person and track, as far as it is known on the day of the audit.
pub(super) fn about_to_expire(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::CertificationExpiry) {
        return;
    }
    let (today, limit) = (audit.basis.as_of.0, audit.limit(Limit::CertificationDays));
    for (index, partner) in audit.basis.book.partners() {
        let mut latest: BTreeMap<(Track, &str), &Certification> = BTreeMap::new();
        let known = audit.basis.book.certifications_of(index).filter(|one| one.certified <= today);
        for certification in known {
            let entry = latest.entry((certification.track, &certification.person)).or_insert(certification);
            if (last_day(certification), certification.certified) > (last_day(entry), entry.certified) {
                *entry = certification;
            }
        }
        for ((track, person), certification) in &latest {
            let Some(expires) = certification.expires else { continue };
            let days = days_between(today, expires);
            if !(0..=limit).contains(&days) || partner.left.is_some_and(|left| left <= expires) {
                continue;
            }
            let renewed = |day: Date| {
                latest.iter().filter(|((other, _), one)| other == track && last_day(one) >= day).count()
            };
            let then = consequence(audit, partner, *track, expires, &renewed);
            let message = format!(
                "the {track} certification of {person} ({}) expires on {expires}, {}{then}",
                partner.id,
                match days {
                    0 => "today".to_owned(),
                    days => format!("in {}", counted(days, "day")),
                }
            );
            audit.report(
                Check::CertificationExpiry,
                certification.origin,
                message,
                "renew it, and add the new certification as a record of its own",
            );
        }
    }
}

fn last_day(certification: &Certification) -> Date {
    certification.expires.unwrap_or(Date::MAX)
}

/// What is missing at the end of the quarter in which a certification is no longer valid, if it isn't renewed.
fn consequence(
    audit: &Audit<'_, '_>,
    partner: &Partner,
    track: Track,
    expires: Date,
    certified_on: &dyn Fn(Date) -> usize,
) -> String {
    let program = audit.basis.program;
    let Some(after) = expires.succ_opt().filter(|_| is_under_framework(partner)) else {
        return String::new();
    };
    let Some(quarter) = ProgramYear::of(after, program.cycle.first_month).quarter_of(after) else {
        return String::new();
    };
    let asked = program.criteria.iter().find_map(|criterion| {
        let Measure::CertifiedPeople { track: measured, minimum } = &criterion.measure else { return None };
        let minimum = minimum.of(quarter.number).as_ref().filter(|_| *measured == track)?;
        Some((criterion, minimum))
    });
    let left = certified_on(quarter.last_day());
    let have = Exact::from(u64::try_from(left).unwrap_or(u64::MAX));
    match asked {
        Some((criterion, minimum)) if have < *minimum => format!(
            "; without a new one {} certified at the end of {quarter}, which asks for {} ({})",
            match left {
                0 => "nobody is".to_owned(),
                1 => "1 person is".to_owned(),
                _ => format!("{left} people are"),
            },
            minimum.to_full(),
            criterion.clause
        ),
        _ => String::new(),
    }
}
