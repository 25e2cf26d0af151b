//! `subscriptions`: what orders make of them, and which are to be renewed.
//!
//! Clauses: `portal.renewals`, `portal.upgrades`.

use super::args::{Common, SubscriptionsArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use crate::assessment::subscriptions::{all, of_partner};
use crate::report::subscriptions::{SubscriptionReport, SubscriptionsReport};

pub(super) fn run(
    arguments: &SubscriptionsArgs,
    common: &Common,
    context: &Context,
) -> Result<Outcome, Failure> {
    common.uses("subscriptions", &[Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format])?;
    let desk = Desk::load(common, context, Need::Records)?;
    let as_of = common.as_of(context);
    let day = as_of.0;
    let mut subscriptions = match &arguments.partner {
        Some(id) => of_partner(&desk.book, desk.partner(id)?.0, as_of),
        None => all(&desk.book, as_of),
    };
    if let Some(days) = arguments.due {
        subscriptions.retain(|one| one.is_due(day, days));
        subscriptions.sort_by(|left, right| {
            (left.end, left.partner, left.id).cmp(&(right.end, right.partner, right.id))
        });
    }
    let report = SubscriptionsReport {
        schema: "vates-partner/subscriptions/1",
        as_of: day.to_string(),
        due: arguments.due,
        subscriptions: subscriptions
            .iter()
            .map(|one| SubscriptionReport::new(&desk.book, one, day))
            .collect(),
    };
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
