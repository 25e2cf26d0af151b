//! Lines of a quote, each rounded once per deduction to the currency's minor unit.
//!
//! Clauses: `bundles.*`, `terms.charity`, `invoiced.gross`.

use super::{Item, QuoteRequest, Totals};
use crate::assessment::conversion::convert;
use crate::assessment::refusal::Refusal;
use crate::book::Book;
use crate::book::rates::Conversion;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::money::{Currency, Money};
use crate::program::{Bundle, PricedPer, Program};
use crate::rate::Rate;
use crate::words::counted;

/// An item at its list price, in the quote's currency.
#[derive(Clone, Debug)]
pub struct Priced<'b> {
    /// The bundle.
    pub bundle: &'b Bundle,
    /// The hosts that were asked for.
    pub hosts_requested: u32,
    /// The hosts that are billed.
    pub hosts: u32,
    /// The years.
    pub years: u32,
    /// The price a year, for all hosts or for each; not rounded.
    pub unit_price: Money,
    /// The list price in the bundle's own currency, where it was converted from it.
    pub own_list: Option<Money>,
    /// The list price.
    pub list: Money,
}

/// A line of a quote.
#[derive(Clone, Debug)]
pub struct Line<'b> {
    /// What is priced.
    pub priced: Priced<'b>,
    /// What the customer's discount takes off.
    pub customer_discount: Money,
    /// What is credited for the days that remain of an upgraded subscription.
    pub credit: Option<Money>,
    /// The gross invoiced amount.
    pub gross: Money,
    /// What the partner discount takes off.
    pub partner_discount: Money,
    /// What the partner pays, before taxes.
    pub net: Money,
    /// Tax, where asked for.
    pub tax: Option<Money>,
}

/// The currency of a quote: the one asked for, else the one that all lines share.
///
/// # Errors
/// Lines of several currencies, and none asked for.
pub fn currency(request: &QuoteRequest<'_>) -> Result<Currency, Refusal> {
    if let Some(currency) = request.currency {
        return Ok(currency);
    }
    let mut currencies: Vec<Currency> = Vec::new();
    for item in &request.items {
        currencies.extend(item.bundle.prices.first().map(|(currency, _)| *currency));
    }
    currencies.sort();
    currencies.dedup();
    match currencies.as_slice() {
        [currency] => Ok(*currency),
        [] => Err(Refusal::new("nothing is asked for", "name a bundle")),
        several => {
            let codes: Vec<&str> = several.iter().map(|currency| currency.code()).collect();
            Err(Refusal::new(
                format!(
                    "the lines of this quote are priced in different currencies: {}",
                    codes.join(" and ")
                ),
                format!("name the one to quote in: --currency {}", codes.join(" or --currency ")),
            ))
        }
    }
}

/// Every item at its list price.
///
/// # Errors
/// Hosts outside of a bundle's limits, or an exchange rate that is missing.
pub fn priced<'b>(
    program: &Program,
    book: &Book,
    as_of: Date,
    request: &QuoteRequest<'b>,
    currency: Currency,
    rates: &mut Vec<Conversion>,
) -> Result<Vec<Priced<'b>>, Refusal> {
    let mut lines = Vec::new();
    let mut missing = Vec::new();
    for item in &request.items {
        let hosts_requested = u32::try_from(item.hosts).unwrap_or_default();
        let hosts = billed_hosts(program, item, request.bill_minimum)?;
        let direct = item.bundle.prices.iter().find(|(candidate, _)| *candidate == currency);
        let Some((own_currency, price)) = direct.or(item.bundle.prices.first()) else { continue };
        let unit_price = Money::new(price.clone(), *own_currency);
        let quantity = match item.bundle.per {
            PricedPer::Flat => Exact::from(item.years.get()),
            PricedPer::Host => Exact::from(hosts).times(&Exact::from(item.years.get())),
        };
        let list = Money::new(price.times(&quantity), *own_currency);
        let record = format!("the price of {}", item.bundle.id);
        match convert(&book.rates, &list, currency, as_of, &record) {
            Ok((converted, conversion)) => {
                let (unit_price, own_list) = match &conversion {
                    None => (unit_price, None),
                    Some(conversion) => (conversion.convert(&unit_price), Some(list)),
                };
                rates.extend(conversion);
                lines.push(Priced {
                    bundle: item.bundle,
                    hosts_requested,
                    hosts,
                    years: item.years.get(),
                    unit_price,
                    own_list,
                    list: converted.payable(),
                });
            }
            Err(lacking) => missing.push(lacking),
        }
    }
    if missing.is_empty() { Ok(lines) } else { Err(Refusal::missing_rates(missing)) }
}

/// The hosts to bill, which must lie within the bundle's limits. Clause: `bundles.*`.
fn billed_hosts(program: &Program, item: &Item<'_>, bill_minimum: bool) -> Result<u32, Refusal> {
    let bundle = item.bundle;
    let hosts = u32::try_from(item.hosts).ok().filter(|hosts| *hosts > 0);
    match hosts {
        Some(hosts) if bundle.fits(hosts) => Ok(hosts),
        Some(hosts) if bill_minimum && lies_below(bundle, hosts) => Ok(bundle.minimum_hosts),
        _ => Err(Refusal::new(
            format!("{} is for {} hosts, not {} ({})", bundle.id, bundle.hosts(), item.hosts, bundle.clause),
            what_fits(program, bundle, item.hosts, hosts),
        )),
    }
}

/// Whether hosts that don't fit a bundle would do so if its minimum were billed.
fn lies_below(bundle: &Bundle, hosts: u32) -> bool {
    bundle.fits(hosts.max(bundle.minimum_hosts))
}

/// Which bundles do fit, with their prices.
fn what_fits(program: &Program, bundle: &Bundle, requested: i64, hosts: Option<u32>) -> String {
    let Some(hosts) = hosts else {
        return if requested > 0 {
            format!("a quote is for at most {} hosts", u32::MAX)
        } else {
            "every quote is for at least one host".to_owned()
        };
    };
    let fitting: Vec<String> =
        program.bundles.iter().filter(|bundle| bundle.fits(hosts)).map(price_in_words).collect();
    let wanted = counted(hosts, "host", "hosts");
    let fitting = if fitting.is_empty() {
        format!("no bundle is for {wanted}")
    } else {
        format!("for {wanted} there is {}", fitting.join(", "))
    };
    if lies_below(bundle, hosts) {
        let least = counted(bundle.minimum_hosts, "host", "hosts");
        format!("{fitting}; or bill {least} of {} with --bill-minimum", bundle.id)
    } else {
        fitting
    }
}

/// A bundle with its price, as a person says it: `pro (1,000.00 USD per host and year)`.
pub fn price_in_words(bundle: &Bundle) -> String {
    let prices: Vec<String> = bundle
        .prices
        .iter()
        .map(|(currency, amount)| Money::new(amount.clone(), *currency).to_string())
        .collect();
    let per = match bundle.per {
        PricedPer::Flat => "a year",
        PricedPer::Host => "per host and year",
    };
    format!("{} ({} {per})", bundle.id, prices.join(" or "))
}

/// What is taken off a list price, and added to what is left.
#[derive(Clone, Debug)]
pub struct Deductions {
    /// The customer's discount.
    pub customer: Rate,
    /// What is credited for an upgraded subscription, in the currency of the line.
    pub credit: Option<Money>,
    /// The partner's discount.
    pub partner: Rate,
    /// The tax, where asked for.
    pub tax: Option<Rate>,
}

impl Deductions {
    /// The deductions of a customer's and a partner's discount.
    pub fn of(customer: Rate, partner: Rate) -> Deductions {
        Deductions { customer, credit: None, partner, tax: None }
    }
}

/// A line with its deductions: first the customer's, then the partner's, each rounded once.
pub fn deducted<'b>(priced: Priced<'b>, deductions: &Deductions) -> Line<'b> {
    let part = |of: &Money, rate: Rate| Money::new(of.amount.times(&rate.value()), of.currency).payable();
    let less = |of: &Money, off: &Money| Money::new(of.amount.minus(&off.amount), of.currency);
    let customer_discount = part(&priced.list, deductions.customer);
    let before_credit = less(&priced.list, &customer_discount);
    let credit = deductions.credit.clone();
    let gross = credit.as_ref().map_or_else(|| before_credit.clone(), |credit| less(&before_credit, credit));
    let partner_discount = part(&gross, deductions.partner);
    let net = less(&gross, &partner_discount);
    let tax = deductions.tax.map(|rate| part(&net, rate));
    Line { priced, customer_discount, credit, gross, partner_discount, net, tax }
}

/// Demands that there is something left to pay once an upgraded subscription is credited.
///
/// # Errors
/// What remains of it is worth more.
pub fn demand_rest(gross: Option<&Money>) -> Result<(), Refusal> {
    match gross {
        Some(gross) if gross.amount.is_negative() => Err(Refusal::new(
            format!(
                "what remains of the subscription is worth more than the upgrade, by {}",
                Money::new(gross.amount.negated(), gross.currency)
            ),
            "the program text knows no refund: name more years or hosts, or another bundle",
        )),
        _ => Ok(()),
    }
}

/// The sums of some lines, which share a currency.
pub fn totals(lines: &[Line<'_>]) -> Totals {
    let currency = lines.first().map_or(Currency::US_DOLLAR, |line| line.net.currency);
    let sum = |amount: for<'l> fn(&'l Line<'_>) -> &'l Money| {
        Money::new(lines.iter().map(|line| &amount(line).amount).sum(), currency)
    };
    let all = |amount: for<'l> fn(&'l Line<'_>) -> Option<&'l Money>| {
        let amounts: Option<Vec<&Exact>> =
            lines.iter().map(|line| amount(line).map(|money| &money.amount)).collect();
        amounts.map(|amounts| Money::new(amounts.into_iter().sum(), currency))
    };
    Totals {
        list: sum(|line| &line.priced.list),
        customer_discount: sum(|line| &line.customer_discount),
        credit: all(|line| line.credit.as_ref()),
        gross: sum(|line| &line.gross),
        partner_discount: sum(|line| &line.partner_discount),
        net: sum(|line| &line.net),
        tax: all(|line| line.tax.as_ref()),
    }
}
