//! Trials that last longer than is granted, and those that ended without an order. Clause: `terms.trial`.

use super::{Audit, counted, days_between, in_order, short};
use crate::assessment::trials::{TrialStatus, last_day, of_trial};
use crate::book::Trial;
use crate::book::checks::{Check, Limit};

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

/// A trial that ended lately, and became no order. One whose review nobody has decided is told however long ago it ended:
/// somebody waits for it.
pub(super) fn ended(audit: &mut Audit<'_, '_>) {
    let Some(rules) = audit.basis.program.trials.as_ref().filter(|_| audit.is_on(Check::TrialEnded)) else {
        return;
    };
    let (book, today) = (audit.basis.book, audit.basis.as_of.0);
    for trial in sorted(audit) {
        let days = days_between(trial.ends, today);
        let (fix, told_for) = match of_trial(book, trial, today).status {
            TrialStatus::Ended => (
                "ask how it went; `vates-partner trial convert` orders what was tried",
                audit.limit(Limit::TrialDays),
            ),
            TrialStatus::Review => {
                ("`vates-partner trial review` decides whether it gets the days that are asked for", i64::MAX)
            }
            TrialStatus::Running | TrialStatus::Converted => continue,
        };
        if days <= 0 || days > told_for {
            continue;
        }
        let asked = trial.requested.map_or(String::new(), |requested| {
            format!("; its review, for days until {requested}, is undecided")
        });
        let message = format!(
            "{} {} of {} for `{}` ended on {}, {} ago, and became no order{asked} ({})",
            trial.kind,
            trial.id,
            audit.partner(trial.partner),
            short(&trial.customer),
            trial.ends,
            counted(days, "day"),
            rules.clause
        );
        audit.report(Check::TrialEnded, trial.origin, message, fix);
    }
}

/// Trials that have begun, by id.
fn sorted<'b>(audit: &Audit<'_, 'b>) -> Vec<&'b Trial> {
    let begun = audit.basis.book.trials.iter().filter(|trial| trial.started <= audit.basis.as_of.0);
    let mut trials: Vec<&Trial> = begun.collect();
    trials.sort_by_key(|trial| in_order(trial.id.as_str()));
    trials
}
