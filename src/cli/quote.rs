//! `quote`: from what was typed to a request, and from a quote to what is said.

mod as_types;
mod going_on;

use std::borrow::Cow;
use std::mem::ManuallyDrop;
use std::num::NonZeroU32;

use super::args::{Common, QuoteArgs, digits};
use super::bulk;
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::quotes;
use crate::assessment::quote::purpose::Purpose;
use crate::assessment::quote::{Buyer, CustomerRequest, Item, QuoteRequest, quote};
use crate::assessment::{AsOf, Warning};
use crate::book::{Deal, Ein};
use crate::finding::Problem;
use crate::program::{Bundle, DiscountBasis};
use crate::records::cells;
use crate::report::quote::{QuoteReport, QuotesReport};
use crate::suggest;
use crate::words::{CustomerStatus, Engagement, EngagementModel, PartnerType, counted};

pub(super) fn run(arguments: &QuoteArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    if arguments.save {
        return quotes::save(arguments, common, context);
    }
    common.uses("quote", used(arguments))?;
    let need = need(arguments);
    // Of deals and orders, a quote needs the one deal or subscription at most that is named.
    let named = [&arguments.deal, &arguments.renew, &arguments.upgrade];
    let desk = if need == Need::Configuration || named.iter().any(|name| name.is_some()) {
        Desk::load(common, context, need)?
    } else {
        bulk::load_without(common, context, need)?
    };
    // A quote ends the process, which gives the book's memory back faster than it could be taken apart.
    let desk = ManuallyDrop::new(desk);
    let as_of = common.as_of(context);
    let asked = asked(arguments, &desk, common, as_of)?;
    let (arguments, request) = (&*asked.arguments, &asked.request);
    let answer = |request: &QuoteRequest<'_>| answered(request, &asked.warnings, &desk, as_of);
    let under_types = !arguments.as_types.is_empty();
    if under_types && arguments.bundle.is_none() && arguments.items.is_empty() {
        let message = "--as-type prices the same bundle under each type, and none is named";
        return Err(Failure::usage(message, "name it with --bundle, or lines with --item"));
    }
    let mut outcome = if under_types {
        let quotes: Result<Vec<QuoteReport>, Failure> =
            as_types::requests(arguments, request, &desk)?.iter().map(answer).collect();
        match quotes?.as_slice() {
            [one] => Outcome::of_report(one, common, context)?,
            several => {
                let report = QuotesReport::new(&desk.program, as_of.0.to_string(), several.to_vec());
                Outcome::of_report(&report, common, context)?
            }
        }
    } else if let Some(hosts) = arguments.hosts.filter(|_| arguments.bundle.is_none()) {
        let mut quotes = Vec::new();
        for bundle in fitting(&desk, hosts, arguments)? {
            let items = vec![Item { bundle, hosts, years: arguments.years }];
            quotes.push(answer(&QuoteRequest { items, ..request.clone() })?);
        }
        let report = QuotesReport::new(&desk.program, as_of.0.to_string(), quotes);
        Outcome::of_report(&report, common, context)?
    } else {
        Outcome::of_report(&answer(request)?, common, context)?
    };
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}

/// The common flags that bear on a quote.
pub(super) fn used(arguments: &QuoteArgs) -> &'static [Flag] {
    const USED: [Flag; 7] =
        [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format, Flag::Threads, Flag::Reading];
    // Of readings, only those have a bearing on a quote that say when an upgrade counts.
    let (_reading, others) = USED.split_last().unwrap_or((&Flag::Reading, &[]));
    if arguments.upgrade.is_some() { &USED } else { others }
}

/// What is asked for, with what a subscription says of it.
struct Asked<'a, 'd> {
    arguments: Cow<'a, QuoteArgs>,
    request: QuoteRequest<'d>,
    warnings: Vec<Warning>,
}

fn asked<'a, 'd>(
    arguments: &'a QuoteArgs,
    desk: &'d Desk,
    common: &Common,
    as_of: AsOf,
) -> Result<Asked<'a, 'd>, Failure> {
    let (arguments, purpose, of_purpose) = going_on::purpose(arguments, desk, common, as_of)?;
    let (request, mut warnings) = request(&arguments, purpose, desk)?;
    warnings.extend(of_purpose);
    Ok(Asked { arguments, request, warnings })
}

/// What is said of what is asked for, which is one quote.
pub(super) fn priced(
    arguments: &QuoteArgs,
    desk: &Desk,
    common: &Common,
    as_of: AsOf,
) -> Result<QuoteReport, Failure> {
    let asked = asked(arguments, desk, common, as_of)?;
    answered(&asked.request, &asked.warnings, desk, as_of)
}

/// What is said of a request.
fn answered(
    request: &QuoteRequest<'_>,
    warnings: &[Warning],
    desk: &Desk,
    as_of: AsOf,
) -> Result<QuoteReport, Failure> {
    let mut quote = quote(&desk.program, &desk.book, as_of, request)?;
    quote.warnings.extend(warnings.iter().cloned());
    quote.warnings.sort();
    Ok(QuoteReport::new(&desk.program, &quote))
}

/// What the answer depends on: a partner or deal must be in a book; a customer or a rate may be in one.
fn need(arguments: &QuoteArgs) -> Need {
    let given = |flags: &[&Option<String>]| flags.iter().any(|flag| flag.is_some());
    if given(&[&arguments.partner, &arguments.deal, &arguments.renew, &arguments.upgrade]) {
        Need::Records
    } else if given(&[&arguments.customer, &arguments.pricing.customer_status, &arguments.pricing.currency]) {
        Need::RecordsIfAny
    } else {
        Need::Configuration
    }
}

/// The bundles that a number of hosts fits.
fn fitting<'d>(desk: &'d Desk, hosts: i64, arguments: &QuoteArgs) -> Result<Vec<&'d Bundle>, Failure> {
    let fits = |bundle: &&Bundle| {
        let hosts = u32::try_from(hosts).ok().filter(|hosts| *hosts > 0);
        hosts.is_some_and(|hosts| {
            bundle.fits(hosts) || (arguments.pricing.bill_minimum && hosts < bundle.minimum_hosts)
        })
    };
    let bundles: Vec<&Bundle> = desk.program.bundles.iter().filter(fits).collect();
    if bundles.is_empty() {
        let limits: Vec<String> = desk
            .program
            .bundles
            .iter()
            .map(|bundle| format!("{} is for {} hosts", bundle.id, bundle.hosts()))
            .collect();
        return Err(Failure::usage(
            format!("no bundle is for {}", counted(hosts, "host", "hosts")),
            limits.join(", "),
        ));
    }
    Ok(bundles)
}

fn request<'d>(
    arguments: &QuoteArgs,
    purpose: Purpose<'d>,
    desk: &'d Desk,
) -> Result<(QuoteRequest<'d>, Vec<Warning>), Failure> {
    let deal = match &arguments.deal {
        Some(id) => Some(desk.deal(id)?),
        None => None,
    };
    let buyer = buyer(arguments, deal, desk)?;
    let engagement = engagement(arguments, deal, buyer, desk)?;
    let mut warnings = Vec::new();
    let customer = customer(arguments, deal, desk, &mut warnings)?;
    let rate = |flag: &str, text: &Option<String>| {
        let parsed = text.as_deref().map(cells::parse_rate).transpose();
        parsed.map_err(|problem| Failure::flag(flag, problem))
    };
    let currency = arguments.pricing.currency.as_deref().map(cells::parse_currency).transpose();
    let request = QuoteRequest {
        purpose,
        buyer,
        items: items(arguments, desk)?,
        engagement,
        deal,
        customer,
        discount: rate("--discount", &arguments.pricing.discount)?,
        currency: currency.map_err(|problem| Failure::flag("--currency", problem))?,
        tax: rate("--tax", &arguments.tax)?,
        bill_minimum: arguments.pricing.bill_minimum,
        valid_days: arguments.valid_days,
    };
    Ok((request, warnings))
}

/// Refuses what is said otherwise than by the deal: by a flag, or by the trial or the subscription that goes on.
fn agrees(deal: &Deal, what: &str, asked: &str, of_deal: &str) -> Result<(), Failure> {
    if asked == of_deal {
        return Ok(());
    }
    let message =
        format!("the deal {} has the {what} `{of_deal}`, and what is asked for has `{asked}`", deal.id);
    Err(Failure::usage(message, "name another deal with --deal, or none"))
}

fn buyer<'d>(arguments: &QuoteArgs, deal: Option<&Deal>, desk: &'d Desk) -> Result<Buyer<'d>, Failure> {
    if let Some(word) = &arguments.partner_type {
        let partner_type = cells::word(word, PartnerType::WORDS);
        return Ok(Buyer::Type(partner_type.map_err(|problem| Failure::flag("--partner-type", problem))?));
    }
    if let Some(deal) = deal {
        let of_deal = desk.book.partner_id(deal.partner);
        if let Some(asked) = &arguments.partner {
            desk.partner(asked)?;
            agrees(deal, "partner", asked, of_deal)?;
        }
        return Ok(Buyer::Partner(desk.partner(of_deal)?.1));
    }
    match &arguments.partner {
        Some(id) => Ok(Buyer::Partner(desk.partner(id)?.1)),
        None => Ok(Buyer::Anyone),
    }
}

fn engagement(
    arguments: &QuoteArgs,
    deal: Option<&Deal>,
    buyer: Buyer<'_>,
    desk: &Desk,
) -> Result<Option<EngagementModel>, Failure> {
    let asked = match &arguments.engagement {
        Some(word) => {
            let engagement = cells::word(word, Engagement::WORDS);
            Some(engagement.map_err(|problem| Failure::flag("--engagement", problem))?)
        }
        None => None,
    };
    let Some(deal) = deal else {
        return Ok(asked.map(Engagement::model));
    };
    if let Some(asked) = asked
        && asked.model() != deal.engagement.model()
    {
        agrees(deal, "engagement", asked.as_str(), deal.engagement.as_str())?;
    }
    // Only a distributor's discount follows from the engagement; that of others is agreed, whatever the deal.
    let rules = buyer.partner_type().and_then(|partner_type| desk.program.type_rules(partner_type));
    let by_engagement = rules.is_some_and(|rules| rules.basis == DiscountBasis::Engagement);
    Ok(if by_engagement { Some(deal.engagement.model()) } else { asked.map(Engagement::model) })
}

fn customer<'d>(
    arguments: &QuoteArgs,
    deal: Option<&'d Deal>,
    desk: &'d Desk,
    warnings: &mut Vec<Warning>,
) -> Result<CustomerRequest<'d>, Failure> {
    if let (Some(deal), Some(asked)) = (deal, &arguments.customer) {
        agrees(deal, "customer", asked, &deal.customer)?;
    }
    let status =
        arguments.pricing.customer_status.as_deref().map(|word| cells::word(word, CustomerStatus::WORDS));
    let status = status.transpose().map_err(|problem| Failure::flag("--customer-status", problem))?;
    let ein = match &arguments.pricing.ein {
        None => None,
        Some(text) => Some(Ein::parse(text).ok_or_else(|| {
            let clause = &desk.program.customer_discounts.registered_clause;
            let message =
                format!("{} is not an employer identification number ({clause})", cells::quoted(text));
            let problem =
                Problem::new(crate::finding::Code::BadEin, message, "write its nine digits: 12-3456789");
            Failure::flag("--ein", problem)
        })?),
    };
    let id = arguments.customer.as_deref().or(deal.map(|deal| deal.customer.as_ref()));
    let record = id.and_then(|id| desk.book.customer(id));
    if let Some(record) = record
        && let (Some(asked), Some(own)) = (status, record.status)
        && asked != own
    {
        let message =
            format!("the customer {} is recorded as {own}, and --customer-status says {asked}", record.id);
        return Err(Failure::usage(message, "leave --customer-status out, or correct the record"));
    }
    if let (Some(id), None) = (id, record)
        && let Some(near) =
            suggest::nearest(id, desk.book.customers.iter().map(|customer| customer.id.as_str()))
    {
        let message =
            format!("no customer `{id}` is on record, so it is taken as a name; did you mean `{near}`?");
        warnings.push(Warning { code: "customer-not-on-record", record: Some(id.to_owned()), message });
    }
    let name = id.filter(|_| record.is_none()).map(str::to_owned);
    Ok(CustomerRequest { record, name, status, ein })
}

fn items<'d>(arguments: &QuoteArgs, desk: &'d Desk) -> Result<Vec<Item<'d>>, Failure> {
    if arguments.hosts.is_none() && arguments.items.is_empty() {
        let what =
            if arguments.bundle.is_some() { "for how many hosts is it?" } else { "what is to be quoted?" };
        let fix = "give --bundle pro --hosts 5, or --item pro:5 for each line, or --hosts 5 to compare all that fit";
        return Err(Failure::usage(what, fix));
    }
    let mut items = Vec::new();
    if let (Some(bundle), Some(hosts)) = (&arguments.bundle, arguments.hosts) {
        items.push(Item { bundle: find_bundle(desk, bundle)?, hosts, years: arguments.years });
    }
    for text in &arguments.items {
        items.push(item(text, arguments.years, desk)?);
    }
    Ok(items)
}

fn item<'d>(text: &str, years: NonZeroU32, desk: &'d Desk) -> Result<Item<'d>, Failure> {
    let shape = || {
        let message = format!("--item {}: a line is BUNDLE:HOSTS or BUNDLE:HOSTS:YEARS", cells::quoted(text));
        Failure::usage(message, "write --item pro:5 or --item pro:5:3")
    };
    let parts: Vec<&str> = text.split(':').collect();
    let (bundle, hosts, own_years) = match parts.as_slice() {
        [bundle, hosts] => (bundle, hosts, None),
        [bundle, hosts, years] => (bundle, hosts, Some(years)),
        _ => return Err(shape()),
    };
    if bundle.is_empty() || hosts.starts_with('+') {
        return Err(shape());
    }
    let bundle = find_bundle(desk, bundle)?;
    let hosts = hosts.parse().map_err(|_error| shape())?;
    let years = match own_years {
        None => years,
        Some(years) => digits(years).ok_or_else(shape)?,
    };
    Ok(Item { bundle, hosts, years })
}

pub(super) fn find_bundle<'d>(desk: &'d Desk, id: &str) -> Result<&'d Bundle, Failure> {
    desk.program.bundle(id).ok_or_else(|| {
        let ids = desk.program.bundles.iter().map(|bundle| bundle.id.as_str());
        Failure::usage(format!("there is no bundle `{id}`"), suggest::hint(id, ids))
    })
}
