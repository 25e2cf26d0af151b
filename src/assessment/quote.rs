//! Quotes: from list price to what the partner pays, deduction by deduction.
//!
//! Clauses: `bundles.*`, `terms.charity`, `invoiced.gross`, `types.*`, `quarters.benefits.*`.

pub mod customer;
pub mod lines;
pub mod party;
pub mod purpose;

use std::num::NonZeroU32;

use super::refusal::Refusal;
use super::{AsOf, Warning};
use crate::book::rates::Conversion;
use crate::book::{Book, Customer, Deal, Ein, Partner};
use crate::calendar::{Date, days_later};
use crate::ids::ClauseId;
use crate::money::{Currency, Money};
use crate::program::{Bundle, Program};
use crate::rate::Rate;
use crate::words::{CustomerStatus, EngagementModel, PartnerType};
use customer::CustomerDiscount;
use lines::{Deductions, Line};
use party::{Offer, RangeEnd};
use purpose::{Purpose, QuarterEffect};

/// For whom a quote is.
#[derive(Clone, Copy, Debug)]
pub enum Buyer<'b> {
    /// A partner of the book.
    Partner(&'b Partner),
    /// A partner of the book, as if it were of another type.
    As(&'b Partner, PartnerType),
    /// Any partner of a type.
    Type(PartnerType),
    /// Nobody in particular: list prices.
    Anyone,
}

impl Buyer<'_> {
    /// The type of the partner, where there is one.
    pub fn partner_type(&self) -> Option<PartnerType> {
        match self {
            Buyer::Partner(partner) => Some(partner.partner_type),
            Buyer::As(_, partner_type) | Buyer::Type(partner_type) => Some(*partner_type),
            Buyer::Anyone => None,
        }
    }

    /// The partner of the book, where there is one.
    pub fn partner(&self) -> Option<&Partner> {
        match self {
            Buyer::Partner(partner) | Buyer::As(partner, _) => Some(partner),
            Buyer::Type(_) | Buyer::Anyone => None,
        }
    }
}

/// What is asked for in one line.
#[derive(Clone, Debug)]
pub struct Item<'b> {
    /// The bundle.
    pub bundle: &'b Bundle,
    /// For how many hosts; checked against the bundle's limits, so it may be anything.
    pub hosts: i64,
    /// For how many years.
    pub years: NonZeroU32,
}

/// Who the customer is, as far as the request says.
#[derive(Clone, Debug, Default)]
pub struct CustomerRequest<'b> {
    /// The customer's record.
    pub record: Option<&'b Customer>,
    /// The customer's name, where there is no record of it.
    pub name: Option<String>,
    /// The status, where the request names it.
    pub status: Option<CustomerStatus>,
    /// The employer identification number, where the request names it.
    pub ein: Option<Ein>,
}

/// A request for a quote.
#[derive(Clone, Debug)]
pub struct QuoteRequest<'b> {
    /// What it is for.
    pub purpose: Purpose<'b>,
    /// For whom.
    pub buyer: Buyer<'b>,
    /// The lines.
    pub items: Vec<Item<'b>>,
    /// The engagement, where one is named.
    pub engagement: Option<EngagementModel>,
    /// The deal it belongs to.
    pub deal: Option<&'b Deal>,
    /// The customer.
    pub customer: CustomerRequest<'b>,
    /// A discount agreed for this quote.
    pub discount: Option<Rate>,
    /// The currency, where one is named.
    pub currency: Option<Currency>,
    /// The tax to show apart.
    pub tax: Option<Rate>,
    /// Whether fewer hosts than a bundle's minimum are billed at that minimum.
    pub bill_minimum: bool,
    /// For how many days it is valid, the day of the quote not counted.
    pub valid_days: u32,
}

/// A quote.
#[derive(Clone, Debug)]
pub struct Quote<'b> {
    /// The day it was made.
    pub as_of: Date,
    /// The last day it is valid.
    pub valid_until: Date,
    /// For whom.
    pub buyer: Buyer<'b>,
    /// The deal it belongs to.
    pub deal: Option<&'b Deal>,
    /// The customer.
    pub customer: CustomerRequest<'b>,
    /// The customer's discount.
    pub customer_discount: Option<CustomerDiscount<'b>>,
    /// The tax rate, where one was asked for.
    pub tax_rate: Option<Rate>,
    /// The options: one, or a distributor's by engagement.
    pub options: Vec<QuoteOption<'b>>,
    /// The exchange rates that were used.
    pub rates: Vec<Conversion>,
    /// What the reader should know besides.
    pub warnings: Vec<Warning>,
    /// What it is for.
    pub purpose: Purpose<'b>,
    /// The first and the last day of what is bought, where a subscription goes on.
    pub term: Option<(Date, Date)>,
    /// What an upgrade costs the quarter, if it is ordered on the day of the quote.
    pub quarter_effect: Option<QuarterEffect>,
}

/// A quote under one discount.
#[derive(Clone, Debug)]
pub struct QuoteOption<'b> {
    /// The engagement; `None` for other types than distributors.
    pub engagement: Option<EngagementModel>,
    /// Which end of a range it is, where no rate is known.
    pub end: Option<RangeEnd>,
    /// The partner discount.
    pub discount_rate: Rate,
    /// The clause it rests on; `None` for list prices.
    pub clause: Option<&'b ClauseId>,
    /// The lines.
    pub lines: Vec<Line<'b>>,
    /// The sums of the lines.
    pub totals: Totals,
}

/// Sums of lines, in the quote's currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// List price.
    pub list: Money,
    /// What the customer's discount takes off.
    pub customer_discount: Money,
    /// What is credited for the days that remain of an upgraded subscription.
    pub credit: Option<Money>,
    /// Gross invoiced amount: what counts for qualification.
    pub gross: Money,
    /// What the partner discount takes off: what the partner earns when it sells at gross.
    pub partner_discount: Money,
    /// What the partner pays, before taxes.
    pub net: Money,
    /// Tax, where asked for.
    pub tax: Option<Money>,
}

/// Quotes a request.
///
/// # Errors
/// Whatever keeps it from being priced, with the clause or the key to set.
pub fn quote<'b>(
    program: &'b Program,
    book: &'b Book,
    as_of: AsOf,
    request: &QuoteRequest<'b>,
) -> Result<Quote<'b>, Refusal> {
    let mut warnings = party::warnings(&request.buyer, request.deal, as_of.0);
    let offers = party::offers(program, request)?;
    let customer_discount = customer::discount(program, book, request, &mut warnings)?;
    let currency = lines::currency(request)?;
    let mut rates = Vec::new();
    let priced = lines::priced(program, book, as_of.0, request, currency, &mut rates)?;
    let credit = request.purpose.credit(book, currency, as_of.0, &mut rates);
    let credit = credit.map_err(|missing| Refusal::missing_rates(vec![missing]))?;
    let deductions = |offer: &Offer<'_>| Deductions {
        customer: customer_discount.as_ref().map_or(Rate::ZERO, |discount| discount.rate),
        credit: credit.clone(),
        partner: offer.rate,
        tax: request.tax,
    };
    let options = offers.iter().map(|offer| option(&priced, &deductions(offer), offer));
    let options: Vec<QuoteOption<'_>> = options.collect();
    let gross = options.first().map(|option| &option.totals.gross);
    lines::demand_rest(gross)?;
    let quarter_effect = match (&request.purpose, gross) {
        (Purpose::Upgrade(upgrade), Some(gross)) => upgrade.effect(program, book, as_of.0, gross),
        _ => None,
    };
    let valid_until = days_later(as_of.0, request.valid_days).ok_or_else(|| {
        Refusal::new("the quote would be valid beyond the year 9999", "name fewer --valid-days")
    })?;
    let mut term = None;
    for item in &request.items {
        term = request.purpose.term(as_of.0, item.years.get())?;
    }
    rates.sort();
    rates.dedup();
    warnings.sort();
    Ok(Quote {
        as_of: as_of.0,
        valid_until,
        buyer: request.buyer,
        deal: request.deal,
        customer: request.customer.clone(),
        customer_discount,
        tax_rate: request.tax,
        options,
        rates,
        warnings,
        purpose: request.purpose.clone(),
        term,
        quarter_effect,
    })
}

fn option<'b>(priced: &[lines::Priced<'b>], deductions: &Deductions, offer: &Offer<'b>) -> QuoteOption<'b> {
    let lines: Vec<Line<'b>> =
        priced.iter().map(|priced| lines::deducted(priced.clone(), deductions)).collect();
    let totals = lines::totals(&lines);
    QuoteOption {
        engagement: offer.engagement,
        end: offer.end,
        discount_rate: offer.rate,
        clause: offer.clause,
        lines,
        totals,
    }
}
