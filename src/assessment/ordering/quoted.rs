//! Whether a subscription is still what a saved quote goes on with.
//!
//! Clauses: `portal.quotations`, `portal.renewals`, `portal.upgrades`.

use crate::assessment::refusal::Refusal;
use crate::assessment::subscriptions::{Subscription, SubscriptionStatus};
use crate::assessment::{AsOf, subscriptions};
use crate::book::{Book, PartnerIndex};
use crate::calendar::Date;
use crate::ids::BundleId;
use crate::suggest;
use crate::words::{OrderKind, counted};

/// What a saved quote says of the subscription that it goes on with.
#[derive(Clone, Debug)]
pub struct Quoted<'q> {
    /// The quote's name: `Q-2026-0001/2`.
    pub name: String,
    /// Its number: `Q-2026-0001`.
    pub id: &'q str,
    /// A renewal or an upgrade.
    pub kind: OrderKind,
    /// The subscription's id.
    pub subscription: &'q str,
    /// Its bundle as it was; `None` where no order said so.
    pub bundle: Option<&'q str>,
    /// Its hosts as they were; `None` where orders didn't say so.
    pub hosts: Option<u32>,
    /// Its last day as it was, included.
    pub end: Option<&'q str>,
    /// The first day of what was quoted.
    pub from: Option<&'q str>,
    /// The orders of which the remaining period was credited, with their gross amounts, in digits, and currencies.
    pub credits: Vec<(&'q str, &'q str, &'q str)>,
    /// Whether the customer accepted it.
    pub is_accepted: bool,
}

/// Demands that a subscription is what a quote says it is, on the day on which the quote is accepted or ordered: its
/// figures rest on that.
///
/// Clauses: `portal.renewals`, `portal.upgrades`.
///
/// # Errors
/// The partner has no such subscription, or it isn't any more what was quoted, or later orders of it are on file.
pub fn demand_as_quoted(
    book: &Book,
    partner: PartnerIndex,
    quoted: &Quoted<'_>,
    day: Date,
) -> Result<(), Refusal> {
    let id = quoted.subscription;
    let own = subscriptions::of_partner(book, partner, AsOf(day));
    let Some(is) = own.iter().find(|one| one.id == id) else {
        let message = format!("`{}` has no subscription `{id}` as of {day}", book.partner_id(partner));
        return Err(Refusal::new(message, suggest::hint(id, own.iter().map(|one| one.id))));
    };
    let Quoted { name, kind, .. } = quoted;
    let message = |change: String| {
        format!("{name} is a quote for the {kind} of {id}, and {change} (portal.quotations)")
    };
    if let Some(later) = later(book, partner, id, day) {
        return Err(Refusal::new(message(later), ORDERED_LATER));
    }
    let Some(change) = change(quoted, is, day) else { return Ok(()) };
    let fix = if quoted.is_accepted {
        format!(
            "withdraw it with `vates-partner quotes withdraw {name} --why TEXT`, and quote the {kind} anew"
        )
    } else {
        format!("quote it as it is now: `vates-partner quotes revise {}`", quoted.id)
    };
    Err(Refusal::new(message(change), fix))
}

/// What can be done where a later order of a subscription is in the way.
const ORDERED_LATER: &str = "order it as of a later day, or withdraw what was ordered later";

/// Demands that a renewal or an upgrade is the last that was ordered of a subscription: a later order has decided what
/// becomes of it, and may have credited what remained of it.
///
/// Clauses: `portal.renewals`, `portal.upgrades`.
///
/// # Errors
/// An order of it lies after the day.
pub fn demand_last(
    book: &Book,
    partner: PartnerIndex,
    (id, kind): (&str, OrderKind),
    day: Date,
) -> Result<(), Refusal> {
    let Some(later) = later(book, partner, id, day) else { return Ok(()) };
    let (done, clause) = match kind {
        OrderKind::Upgrade => ("upgraded", "portal.upgrades"),
        OrderKind::New | OrderKind::Renewal | OrderKind::InternalUse | OrderKind::Trial | OrderKind::Poc => {
            ("renewed", "portal.renewals")
        }
    };
    let message = format!("{id} can't be {done} on {day}: {later} ({clause})");
    Err(Refusal::new(message, ORDERED_LATER))
}

/// An order of the subscription that lies after the day.
fn later(book: &Book, partner: PartnerIndex, id: &str, day: Date) -> Option<String> {
    let all = subscriptions::of_partner(book, partner, AsOf(Date::MAX));
    let (order, _) = all.iter().find(|one| one.id == id)?.orders.last()?;
    (order.ordered > day).then(|| format!("{} of {} goes on with it already", order.id, order.ordered))
}

/// What is another than it was quoted, in words.
fn change(quoted: &Quoted<'_>, is: &Subscription<'_>, day: Date) -> Option<String> {
    if let (OrderKind::Upgrade, SubscriptionStatus::Ended, Some(end)) = (quoted.kind, is.status(day), is.end)
    {
        return Some(format!("it ended on {end}"));
    }
    let bundle = is.bundle.map(BundleId::as_str);
    let end = is.end.map(|end| end.to_string());
    if (bundle, is.hosts, end.as_deref()) != (quoted.bundle, quoted.hosts, quoted.end) {
        let was = described(quoted.bundle, quoted.hosts, quoted.end);
        return Some(format!(
            "that was {was} then, and is {} now",
            described(bundle, is.hosts, end.as_deref())
        ));
    }
    let from = is.renewed_from(day).to_string();
    if let Some(was) = quoted.from.filter(|was| quoted.kind == OrderKind::Renewal && *was != from) {
        return Some(format!("it was quoted to go on from {was}; ordered on {day}, it would from {from}"));
    }
    quoted.credits.iter().find_map(|(order, gross, currency)| {
        let paid = is.paid.iter().find(|paid| paid.order.id.as_str() == *order);
        let now = paid.map(|paid| (paid.gross.digits(), paid.gross.currency.code()));
        let is_same =
            now.as_ref().is_some_and(|(digits, code)| (digits.as_str(), *code) == (gross, currency));
        let now = || now.map_or("nothing".to_owned(), |(digits, code)| format!("{digits} {code}"));
        (!is_same)
            .then(|| format!("of {order} {gross} {currency} was left to credit then, and {} is now", now()))
    })
}

fn described(bundle: Option<&str>, hosts: Option<u32>, end: Option<&str>) -> String {
    let bundle = bundle.unwrap_or("a bundle that no order names");
    let hosts =
        hosts.map_or("hosts that no order numbers".to_owned(), |hosts| counted(hosts, "host", "hosts"));
    let end = end.map_or(String::new(), |end| format!(" to {end}"));
    format!("{bundle} for {hosts}{end}")
}
