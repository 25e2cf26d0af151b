//! What a quote is for: something new, another term of a subscription, or more than it is.
//!
//! Clauses: `portal.renewals`, `portal.upgrades`, `sales.upgrade-gap`.

use crate::assessment::AsOf;
use crate::assessment::conversion::convert;
use crate::assessment::refusal::{MissingRate, Refusal};
use crate::assessment::sales::history::{History, Waited};
use crate::assessment::subscriptions::{Subscription, SubscriptionStatus, last_day_of};
use crate::book::rates::Conversion;
use crate::book::settings::UpgradeCredit;
use crate::book::{Book, Order};
use crate::calendar::{Date, ProgramYear, Quarter};
use crate::exact::Exact;
use crate::ids::{BundleId, OrderId};
use crate::money::{Currency, Money};
use crate::program::Program;
use crate::program::readings::{GrossScope, Readings};
use crate::words::{OrderKind, counted};

/// What a quote is for.
#[derive(Clone, Debug, Default)]
pub enum Purpose<'b> {
    /// Something new.
    #[default]
    New,
    /// Another term of a subscription. Clause: `portal.renewals`.
    Renewal(Box<Subscription<'b>>),
    /// A subscription is replaced by more than it is. Clause: `portal.upgrades`.
    Upgrade(Box<Upgrade<'b>>),
}

impl<'b> Purpose<'b> {
    /// The kind of the order that such a quote is for.
    pub fn kind(&self) -> OrderKind {
        match self {
            Purpose::New => OrderKind::New,
            Purpose::Renewal(_) => OrderKind::Renewal,
            Purpose::Upgrade(_) => OrderKind::Upgrade,
        }
    }

    /// The subscription that goes on, where there is one.
    pub fn subscription(&self) -> Option<&Subscription<'b>> {
        match self {
            Purpose::New => None,
            Purpose::Renewal(subscription) => Some(subscription),
            Purpose::Upgrade(upgrade) => Some(&upgrade.subscription),
        }
    }

    /// The first and the last day of what is bought, if it were ordered on a day for some years; `None` where nothing
    /// goes on, as what is new begins when it is ordered.
    ///
    /// # Errors
    /// It would end beyond the days that there are.
    pub fn term(&self, day: Date, years: u32) -> Result<Option<(Date, Date)>, Refusal> {
        let from = match self {
            Purpose::New | Purpose::Upgrade(_) => day,
            Purpose::Renewal(subscription) => subscription.renewed_from(day),
        };
        let to = demand_end(from, years)?;
        Ok(self.subscription().map(|_| (from, to)))
    }

    /// What is credited, in a currency, rounded once; `None` where nothing is.
    ///
    /// # Errors
    /// A rate is missing.
    pub(super) fn credit(
        &self,
        book: &Book,
        to: Currency,
        day: Date,
        rates: &mut Vec<Conversion>,
    ) -> Result<Option<Money>, MissingRate> {
        let Purpose::Upgrade(upgrade) = self else { return Ok(None) };
        if upgrade.setting == UpgradeCredit::None {
            return Ok(None);
        }
        let mut sum = Exact::ZERO;
        for credit in &upgrade.credits {
            let record = format!("what remains of {}", credit.order.id);
            let (converted, conversion) = convert(&book.rates, &credit.unused, to, day, &record)?;
            sum = sum.plus(&converted.amount);
            rates.extend(conversion);
        }
        Ok(Some(Money::new(sum, to).payable()))
    }
}

/// The last day of some years that begin on a day.
///
/// # Errors
/// It lies beyond the days that there are.
pub fn demand_end(from: Date, years: u32) -> Result<Date, Refusal> {
    last_day_of(from, years).ok_or_else(|| {
        let years = counted(usize::try_from(years).unwrap_or(usize::MAX), "year", "years");
        let message = format!("{years} from {from} on would end beyond the year 9999");
        Refusal::new(message, "name fewer --years")
    })
}

/// An upgrade: what is credited for the days that remain, and when it counts as a customer sale.
#[derive(Clone, Debug)]
pub struct Upgrade<'b> {
    /// The subscription, as it is.
    pub subscription: Subscription<'b>,
    /// What the book sets for the days that remain, of which the program text says nothing.
    pub setting: UpgradeCredit,
    /// What remains of what was paid for; empty where nothing is credited for it.
    pub credits: Vec<Credit<'b>>,
    /// The order or renewal that it has to wait after; `None` where none is on file.
    pub previous: Option<(OrderId, Date)>,
    /// The first day on which it counts as a customer sale. Clause: `sales.upgrade-gap`.
    pub counts_from: Option<Date>,
    /// The readings that this rests on.
    pub readings: Readings,
}

/// The days that remain of what an order paid for.
#[derive(Clone, Debug)]
pub struct Credit<'b> {
    /// The order.
    pub order: &'b Order,
    /// What was paid, less what was credited of it already.
    pub gross: Money,
    /// The days that it paid for.
    pub days: u32,
    /// Those of them that remain.
    pub days_left: u32,
    /// What was paid for those, exactly.
    pub unused: Money,
}

/// What an upgrade costs the quarter's gross invoiced amount, if it is ordered on the quote's day.
#[derive(Clone, Debug)]
pub struct QuarterEffect {
    /// The quarter.
    pub quarter: Quarter,
    /// Whether it counts.
    pub counts: bool,
    /// The gross amount that doesn't count, in the threshold currency; nothing where it counts.
    pub not_counted: Result<Money, MissingRate>,
}

/// What is asked for in the place of a subscription.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'b> {
    /// The bundle.
    pub bundle: &'b BundleId,
    /// For how many hosts.
    pub hosts: i64,
}

impl<'b> Upgrade<'b> {
    /// The upgrade of a subscription on a day.
    ///
    /// # Errors
    /// The subscription has ended, what is asked for is no upgrade of it, the book doesn't say what is credited, or
    /// nobody can tell what remains.
    pub fn new(
        program: &Program,
        book: &'b Book,
        readings: Readings,
        as_of: AsOf,
        subscription: &Subscription<'b>,
        wanted: Wanted<'_>,
    ) -> Result<Upgrade<'b>, Refusal> {
        let day = as_of.0;
        demand_more(subscription, day, wanted)?;
        let Some(setting) = book.upgrade_credit else {
            return Err(Refusal::new(
                "the program text doesn't say what is credited for the remaining period of an upgraded subscription",
                "set `credit = \"none\"` or `credit = \"remaining-days\"` under [upgrades] in vates-partner.toml",
            ));
        };
        let credits = match setting {
            UpgradeCredit::None => Vec::new(),
            UpgradeCredit::RemainingDays => credits(subscription, day)?,
        };
        let (previous, counts_from) = match wait(program, book, readings, as_of, subscription) {
            Some((previous, earliest)) => (Some((previous.id.clone(), previous.ordered)), Some(earliest)),
            None => (None, None),
        };
        Ok(Upgrade { subscription: subscription.clone(), setting, credits, previous, counts_from, readings })
    }

    /// What it costs the quarter of a day in which it is ordered and invoiced, for a gross amount.
    ///
    /// Clauses: `sales.upgrade-gap`, `quarters.gross-invoiced`.
    pub(super) fn effect(
        &self,
        program: &Program,
        book: &Book,
        day: Date,
        gross: &Money,
    ) -> Option<QuarterEffect> {
        let quarter = ProgramYear::of(day, program.cycle.first_month).quarter_of(day)?;
        let waited = self.counts_from.is_some_and(|from| from <= day);
        let counts = waited || self.readings.gross_scope == GrossScope::AllInvoices;
        let currency = self.readings.threshold_currency.currency();
        let not_counted = if counts {
            Ok(Money::zero(currency))
        } else {
            convert(&book.rates, gross, currency, day, "the upgrade").map(|(money, _)| money)
        };
        Some(QuarterEffect { quarter, counts, not_counted })
    }
}

fn demand_more(subscription: &Subscription<'_>, day: Date, wanted: Wanted<'_>) -> Result<(), Refusal> {
    let id = subscription.id;
    if let (SubscriptionStatus::Ended, Some(end)) = (subscription.status(day), subscription.end) {
        let message = format!("the subscription {id} ended on {end}, so there is nothing to upgrade");
        return Err(Refusal::new(message, format!("quote it anew, or renew it with --renew {id}")));
    }
    let (Some(bundle), Some(hosts)) = (subscription.bundle, subscription.hosts) else { return Ok(()) };
    if bundle == wanted.bundle && wanted.hosts <= i64::from(hosts) {
        return Err(Refusal::new(
            format!("the subscription {id} is {bundle} for {} already", counted(hosts, "host", "hosts")),
            "name more hosts or another bundle; --hosts is the number of all hosts after the upgrade",
        ));
    }
    Ok(())
}

/// What remains of what was paid for, by order.
fn credits<'b>(subscription: &Subscription<'b>, day: Date) -> Result<Vec<Credit<'b>>, Refusal> {
    let mut credits = Vec::new();
    for paid in &subscription.paid {
        let (Some((days, days_left)), Some(unused)) = (paid.days(day), paid.unused(day)) else {
            return Err(Refusal::new(
                format!(
                    "nobody can tell what remains of {}: {} says nothing of its years",
                    subscription.id, paid.order.id
                ),
                format!("fill `years` of {}", paid.order.id),
            ));
        };
        if days_left > 0 && !unused.amount.is_zero() {
            let gross = paid.gross.clone();
            credits.push(Credit { order: paid.order, gross, days, days_left, unused });
        }
    }
    Ok(credits)
}

/// The order that an upgrade placed on a day would have to wait after, and the first day on which it counts.
fn wait<'b>(
    program: &Program,
    book: &'b Book,
    readings: Readings,
    as_of: AsOf,
    subscription: &Subscription<'b>,
) -> Option<(&'b Order, Date)> {
    let (latest, _) = subscription.orders.last()?;
    // Behind all that is on file, as it would be when it is ordered today.
    let upgrade = Order {
        kind: OrderKind::Upgrade,
        ordered: as_of.0,
        gross: rust_decimal::Decimal::ONE,
        subscription: Some(subscription.id.into()),
        customer: subscription.customer.into(),
        ..(*latest).clone()
    };
    let known = book.orders_of(subscription.partner).filter(|order| order.ordered <= as_of.0);
    let known: Vec<&'b Order> = known.collect();
    let mut orders: Vec<&Order> = known.clone();
    orders.push(&upgrade);
    let position = orders.len().checked_sub(1)?;
    let history = History::of(orders);
    match history.waited(position, readings.upgrade_clock, program.upgrade_gap.months)? {
        Waited::NoEarlierOrder => None,
        Waited::After { previous, earliest, .. } => {
            let previous = known.into_iter().find(|order| order.origin == previous.origin)?;
            Some((previous, earliest))
        }
    }
}
