//! Trials that last longer than is granted, and those that ended without an order. Clause: `terms.trial`.

use super::{Audit, counted, days_between, in_order, short};
use crate::assessment::trials::{TrialStanding, TrialStatus, Trials, last_day, trials_of};
use crate::book::Trial;
use crate::book::checks::{Check, Limit};
use crate::program::TrialRules;

/// A trial that lasts longer than is granted without a review, and gives no reason.
pub(super) fn without_reason(audit: &mut Audit<'_, '_>) {
    let Some(rules) = audit.basis.program.trials.as_ref().filter(|_| audit.is_on(Check::LongTrial)) else {
        return;
    };
    for trial in sorted(audit) {
        let longest = last_day(trial.started, rules.longest_days);
        let Some(longest) = longest.ok().filter(|longest| trial.ends > *longest && trial.reason.is_none())
        else {
            continue;
        };
        let message = format!(
            "{} {} of {} for `{}` lasts from {} to {}, {} beyond the {} that are granted, and gives no reason ({})",
            trial.kind,
            trial.id,
            audit.partner(trial.partner),
            short(&trial.customer),
            trial.started,
            trial.ends,
            counted(days_between(longest, trial.ends), "day"),
            rules.longest_days,
            rules.clause
        );
        let fix = "write the reason of its review in `reason`, or correct `ends`";
        audit.report(Check::LongTrial, trial.origin, message, fix);
    }
}

/// A trial that ended lately, and became no order: one on file, or one that only an order tells of. One whose review
/// nobody has decided is told however long ago it ended: somebody waits for it.
pub(super) fn ended(audit: &mut Audit<'_, '_>) {
    let Some(rules) = audit.basis.program.trials.as_ref().filter(|_| audit.is_on(Check::TrialEnded)) else {
        return;
    };
    let (book, today) = (audit.basis.book, audit.basis.as_of.0);
    // One whose last day no calendar reaches runs, and so does whatever begins near it.
    let Ok(Trials { mut standings, untold: _ }) = trials_of(book, audit.basis.program, None, today) else {
        return;
    };
    standings.sort_by_key(|standing| (in_order(standing.id), standing.is_order));
    for standing in standings {
        let days = days_between(standing.ends, today);
        let (fix, told_for) = match standing.status {
            TrialStatus::Ended if standing.is_order => {
                ("ask how it went; `vates-partner order place` orders what was tried", None)
            }
            TrialStatus::Ended => {
                ("ask how it went; `vates-partner trial convert` orders what was tried", None)
            }
            TrialStatus::Review => (
                "`vates-partner trial review` decides whether it gets the days that are asked for",
                Some(i64::MAX),
            ),
            TrialStatus::Running | TrialStatus::Converted => continue,
        };
        if days <= 0 || days > told_for.unwrap_or_else(|| audit.limit(Limit::TrialDays)) {
            continue;
        }
        let message = format!(
            "{} {} of {} for `{}` ended on {}, {} ago, {} ({})",
            standing.kind,
            standing.id,
            audit.partner(standing.partner),
            short(standing.customer),
            standing.ends,
            counted(days, "day"),
            outcome(&standing, rules),
            rules.clause
        );
        audit.report(Check::TrialEnded, standing.origin, message, fix);
    }
}

/// What became of a trial that is over.
fn outcome(standing: &TrialStanding<'_>, rules: &TrialRules) -> String {
    match standing.requested {
        // An order doesn't say which other one came of it.
        None if standing.is_order => format!(
            "{} behind the day of the order, which alone tells of it",
            counted(rules.initial_days, "day")
        ),
        None => "and became no order".to_owned(),
        Some(requested) => {
            format!("and became no order; its review, for days until {requested}, is undecided")
        }
    }
}

/// Trials that have begun, by id.
fn sorted<'b>(audit: &Audit<'_, 'b>) -> Vec<&'b Trial> {
    let begun = audit.basis.book.trials.iter().filter(|trial| trial.started <= audit.basis.as_of.0);
    let mut trials: Vec<&Trial> = begun.collect();
    trials.sort_by_key(|trial| in_order(trial.id.as_str()));
    trials
}
