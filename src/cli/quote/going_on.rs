//! `quote --renew` and `quote --upgrade`: what a subscription says of the quote.
//!
//! Clauses: `portal.renewals`, `portal.upgrades`.

use std::borrow::Cow;

use super::{Common, Desk, Failure, QuoteArgs, find_bundle};
use crate::assessment::quote::purpose::{Purpose, Upgrade, Wanted};
use crate::assessment::subscriptions::{Effect, Subscription, SubscriptionStatus, all};
use crate::assessment::{AsOf, Warning};
use crate::book::Order;
use crate::program::readings::ReadingId;
use crate::suggest;
use crate::words::counted;

/// The readings that say when an upgrade counts, and in which currency.
const READINGS: [ReadingId; 3] =
    [ReadingId::GrossScope, ReadingId::ThresholdCurrency, ReadingId::UpgradeClock];

/// What a quote is for, and the arguments with what the subscription says.
type Going<'a, 'd> = (Cow<'a, QuoteArgs>, Purpose<'d>, Vec<Warning>);

/// What a quote is for.
pub(super) fn purpose<'a, 'd>(
    arguments: &'a QuoteArgs,
    desk: &'d Desk,
    common: &Common,
    as_of: AsOf,
) -> Result<Going<'a, 'd>, Failure> {
    if let Some(id) = &arguments.renew {
        let subscription = find(id, arguments, desk, as_of)?;
        let filled = renewal(arguments, desk, &subscription)?;
        let mut warnings = warnings(&subscription);
        warnings.extend(paid_already(&subscription));
        if let (SubscriptionStatus::Ended, Some(end)) = (subscription.status(as_of.0), subscription.end) {
            let message = format!("{id} ended on {end}, so what is renewed starts on the day it is ordered");
            warnings.push(Warning { code: "subscription-ended", record: Some(id.clone()), message });
        }
        return Ok((Cow::Owned(filled), Purpose::Renewal(Box::new(subscription)), warnings));
    }
    let Some(id) = &arguments.upgrade else {
        return Ok((Cow::Borrowed(arguments), Purpose::New, Vec::new()));
    };
    let subscription = find(id, arguments, desk, as_of)?;
    let (Some(bundle), Some(hosts)) = (&arguments.bundle, arguments.hosts) else {
        let fix = "give --bundle and --hosts: all hosts after the upgrade, those that there are among them";
        return Err(Failure::usage(format!("to what is {id} to be upgraded?"), fix));
    };
    let wanted = Wanted { bundle: &find_bundle(desk, bundle)?.id, hosts };
    let readings = desk.readings(common, as_of, |reading| READINGS.contains(&reading.id))?;
    let upgrade = Upgrade::new(&desk.program, &desk.book, readings, as_of, &subscription, wanted)?;
    let filled = of_subscription(arguments, desk, &subscription)?;
    let mut warnings = warnings(&subscription);
    warnings.extend(credited_before(&upgrade));
    if upgrade.counts_from.is_none() {
        let message =
            format!("no earlier order or renewal of {id} is on file, so its upgrade wouldn't count");
        warnings.push(Warning { code: "upgrade-without-order", record: Some(id.clone()), message });
    }
    Ok((Cow::Owned(filled), Purpose::Upgrade(Box::new(upgrade)), warnings))
}

/// The subscription of an id, which may be of several partners.
fn find<'d>(
    id: &str,
    arguments: &QuoteArgs,
    desk: &'d Desk,
    as_of: AsOf,
) -> Result<Subscription<'d>, Failure> {
    let wanted = match &arguments.partner {
        Some(partner) => Some(desk.partner(partner)?.0),
        None => None,
    };
    let known: Vec<Subscription<'d>> = all(&desk.book, as_of);
    let is_wanted = |one: &&Subscription<'_>| wanted.is_none_or(|partner| partner == one.partner);
    let found: Vec<&Subscription<'_>> = known.iter().filter(|one| one.id == id).filter(is_wanted).collect();
    match found.as_slice() {
        [one] => Ok((*one).clone()),
        [] => {
            let ids = known.iter().filter(is_wanted).map(|one| one.id);
            let message = format!("there is no subscription `{id}` as of {}", as_of.0);
            Err(Failure::usage(message, suggest::hint(id, ids)))
        }
        several => {
            let partners: Vec<&str> = several.iter().map(|one| desk.book.partner_id(one.partner)).collect();
            let message = format!("several partners have a subscription `{id}`: {}", partners.join(", "));
            Err(Failure::usage(message, "name one with --partner"))
        }
    }
}

/// The arguments with partner and customer of a subscription.
fn of_subscription(
    arguments: &QuoteArgs,
    desk: &Desk,
    subscription: &Subscription<'_>,
) -> Result<QuoteArgs, Failure> {
    if let Some(customer) =
        arguments.customer.as_deref().filter(|customer| *customer != subscription.customer)
    {
        let message = format!(
            "the subscription {} is that of `{}`, and --customer names `{customer}`",
            subscription.id, subscription.customer
        );
        return Err(Failure::usage(message, "leave --customer out"));
    }
    Ok(QuoteArgs {
        partner: Some(desk.book.partner_id(subscription.partner).to_owned()),
        customer: Some(subscription.customer.to_owned()),
        ..arguments.clone()
    })
}

/// The arguments of a renewal: what the subscription is, for as many years as are asked for.
fn renewal(
    arguments: &QuoteArgs,
    desk: &Desk,
    subscription: &Subscription<'_>,
) -> Result<QuoteArgs, Failure> {
    let id = subscription.id;
    let bundle = subscription.bundle.map(ToString::to_string);
    if let (Some(asked), Some(is)) = (&arguments.bundle, &bundle)
        && find_bundle(desk, asked)?.id.as_str() != is
    {
        let message = format!("{id} is {is}, and a renewal goes on as it is; --bundle names `{asked}`");
        return Err(Failure::usage(message, format!("leave --bundle out, or quote with --upgrade {id}")));
    }
    let hosts = subscription.hosts.map(i64::from);
    if let (Some(asked), Some(is)) = (arguments.hosts, hosts)
        && asked != is
    {
        let is = counted(is, "host", "hosts");
        let message = format!("{id} is for {is}, and a renewal goes on as it is; --hosts says {asked}");
        return Err(Failure::usage(message, format!("leave --hosts out, or quote with --upgrade {id}")));
    }
    let (bundle, hosts) = (bundle.or(arguments.bundle.clone()), hosts.or(arguments.hosts));
    if bundle.is_none() || hosts.is_none() {
        let message = format!("the orders of {id} don't say what it is");
        return Err(Failure::usage(message, "give --bundle and --hosts, or fill them in its orders"));
    }
    Ok(QuoteArgs { bundle, hosts, ..of_subscription(arguments, desk, subscription)? })
}

/// What is paid for beyond the day from which the renewal pays: hosts that were added later than the term began.
fn paid_already<'s>(subscription: &'s Subscription<'_>) -> impl Iterator<Item = Warning> + 's {
    let beyond = subscription.paid.iter().filter(|paid| paid.to > subscription.end && paid.to.is_some());
    beyond.map(|paid| {
        let (order, id) = (&paid.order.id, subscription.id);
        let to = paid.to.map_or(String::new(), |to| to.to_string());
        let message =
            format!("{order} pays for what it added to {id} until {to}, beyond the term that is renewed");
        Warning { code: "paid-beyond-term", record: Some(order.to_string()), message }
    })
}

/// Orders that replaced what was paid for already: what was credited then was paid too, and is in no order's gross amount.
fn credited_before<'u>(upgrade: &'u Upgrade<'_>) -> impl Iterator<Item = Warning> + 'u {
    let replaced = |order: &Order| {
        let mut effects = upgrade.subscription.orders.iter();
        effects.any(|(other, effect)| other.id == order.id && *effect == Effect::Replaced)
    };
    upgrade.credits.iter().filter(move |credit| replaced(credit.order)).map(|credit| {
        let id = &credit.order.id;
        let message = format!(
            "{id} replaced what had been paid for; what was credited for that is not in its gross amount, and so not \
             credited again"
        );
        Warning { code: "credited-before", record: Some(id.to_string()), message }
    })
}

fn warnings(subscription: &Subscription<'_>) -> Vec<Warning> {
    let unbilled = subscription.paid.iter().filter(|paid| paid.order.invoiced.is_none());
    let warning = |order: &str| Warning {
        code: "order-not-invoiced",
        record: Some(order.to_owned()),
        message: format!("{order} of {} hasn't been invoiced yet", subscription.id),
    };
    unbilled.map(|paid| warning(paid.order.id.as_str())).collect()
}
