//! What a quote was asked for, as flags and as its file keeps it.

use std::num::NonZeroU32;

use crate::cli::args::{Common, PricingArgs, QuoteArgs, QuotesReviseArgs};
use crate::report::saved::RequestReport;

/// What its file keeps of the flags of a quote.
pub(super) fn kept(arguments: &QuoteArgs, common: &Common) -> RequestReport {
    RequestReport {
        bundle: arguments.bundle.clone(),
        hosts: arguments.hosts,
        items: arguments.items.clone(),
        years: Some(arguments.years.get()),
        renew: arguments.renew.clone(),
        upgrade: arguments.upgrade.clone(),
        partner: arguments.partner.clone(),
        partner_type: arguments.partner_type.clone(),
        engagement: arguments.engagement.clone(),
        deal: arguments.deal.clone(),
        customer: arguments.customer.clone(),
        customer_status: arguments.pricing.customer_status.clone(),
        ein: arguments.pricing.ein.clone(),
        currency: arguments.pricing.currency.clone(),
        tax: arguments.tax.clone(),
        discount: arguments.pricing.discount.clone(),
        bill_minimum: arguments.pricing.bill_minimum,
        valid_days: arguments.valid_days,
        readings: common.readings.clone(),
    }
}

/// The flags of a quote that takes another one's place: those that are given, else those that were.
pub(super) fn revised(old: &RequestReport, new: &QuotesReviseArgs) -> QuoteArgs {
    let over = |new: &Option<String>, old: &Option<String>| new.clone().or_else(|| old.clone());
    // A line by itself takes the place of lines, and the other way round.
    let is_single = new.bundle.is_some() || new.hosts.is_some();
    let items = if new.items.is_empty() && !is_single { &old.items } else { &new.items };
    let keeps_single = items.is_empty();
    // What one customer is says nothing of another.
    let same_customer = new.customer.is_none() || new.customer == old.customer;
    let of_customer =
        |new: &Option<String>, old: &Option<String>| over(new, &old.clone().filter(|_| same_customer));
    // A deal names the partner; another partner's quote has another deal.
    QuoteArgs {
        bundle: over(&new.bundle, &old.bundle).filter(|_| keeps_single),
        hosts: new.hosts.or(old.hosts).filter(|_| keeps_single),
        items: items.clone(),
        years: new.years.or(old.years.and_then(NonZeroU32::new)).unwrap_or(NonZeroU32::MIN),
        renew: old.renew.clone(),
        upgrade: old.upgrade.clone(),
        partner: over(&new.partner, &old.partner),
        partner_type: old.partner_type.clone().filter(|_| new.partner.is_none() && new.deal.is_none()),
        as_types: Vec::new(),
        engagement: over(&new.engagement, &old.engagement),
        deal: over(&new.deal, &old.deal),
        customer: over(&new.customer, &old.customer),
        pricing: PricingArgs {
            customer_status: of_customer(&new.customer_status, &old.customer_status),
            ein: of_customer(&new.ein, &old.ein),
            currency: over(&new.currency, &old.currency),
            discount: over(&new.discount, &old.discount),
            bill_minimum: new.bill_minimum || old.bill_minimum,
        },
        tax: over(&new.tax, &old.tax),
        valid_days: new.valid_days.unwrap_or(old.valid_days),
        save: true,
        by: None,
        dry_run: false,
    }
}
