//! Activities that earned points twice. Clauses: `pes.*`.

use super::{Audit, counted, first_few, short};
use crate::book::Activity;
use crate::book::checks::Check;
use crate::exact::Exact;
use crate::words::ClaimStatus;

/// Awarded claims of a partner that rest on the same evidence; where they give none, those for the same activity,
/// day and dimension.
pub(super) fn awarded_twice(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::PointsTwice) {
        return;
    }
    let activities = audit.basis.book.activities.iter();
    let awarded = activities.filter(|activity| activity.status == ClaimStatus::Awarded);
    let mut claims: Vec<((_, Option<String>, Option<_>), &Activity)> = awarded
        .map(|claim| {
            let evidence = claim.evidence.as_ref().map(|evidence| evidence.to_lowercase());
            let what = (claim.activity.as_ref(), claim.date, claim.dimension);
            let what = if evidence.is_none() { Some(what) } else { None };
            ((claim.partner, evidence, what), claim)
        })
        .collect();
    let order = |claim: &Activity| (claim.date, claim.id.clone(), claim.origin);
    claims.sort_by(|(left, one), (right, other)| left.cmp(right).then_with(|| order(one).cmp(&order(other))));
    for alike in claims.chunk_by(|(left, _), (right, _)| left == right) {
        let claims: Vec<&Activity> = alike.iter().map(|(_, claim)| *claim).collect();
        if claims.iter().any(|claim| Some(&claim.id) != claims.first().map(|first| &first.id)) {
            tell(audit, &claims);
        }
    }
}

fn tell(audit: &mut Audit<'_, '_>, claims: &[&Activity]) {
    let [first, second, ..] = claims else { return };
    let is_same = claims.iter().all(|claim| (claim.date, &claim.activity) == (first.date, &first.activity));
    let names = claims.iter().map(|claim| {
        let points = counted(Exact::from(claim.points).to_full(), "point");
        let place = (audit.place)(claim.origin);
        if is_same {
            format!("{} for {points} ({place})", claim.id)
        } else {
            format!("{} for {} of {}, {points} ({place})", claim.id, short(&claim.activity), claim.date)
        }
    });
    let told = first_few(claims.len(), names);
    let partner = audit.partner(first.partner);
    let dimension = audit.basis.program.dimensions.iter().find(|rules| rules.id == first.dimension);
    let clause = dimension.map_or(String::new(), |rules| format!(" ({})", rules.clause));
    let evidence = first.evidence.as_ref().map(|evidence| short(evidence));
    let times = format!("{} times{clause}", claims.len());
    let message = match evidence {
        Some(evidence) if !is_same => {
            format!(
                "awarded activities of {partner} rest {times} on the same evidence (`{evidence}`): {told}"
            )
        }
        evidence => {
            let on = evidence.map_or("without evidence".to_owned(), |evidence| {
                format!("on the same evidence (`{evidence}`)")
            });
            format!(
                "{} of {partner} on {} is awarded {times}, {on}: {told}",
                short(&first.activity),
                first.date
            )
        }
    };
    let fix = "if it is one activity, keep one record of it; else tell them apart in `evidence`";
    audit.report(Check::PointsTwice, second.origin, message, fix);
}
