//! Quotes, as they are said.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::document::{Document, Flat};
use super::quote_purpose::{GoingOnReport, UpgradeReport};
use super::values::{MoneyReport, RateReport};
use super::{Report, WarningReport, lines_of, quote_page};
use crate::assessment::quote::lines::Line;
use crate::assessment::quote::{Buyer, CustomerRequest, Quote, QuoteOption, Totals};
use crate::program::Program;

/// A quote.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Quote")]
pub struct QuoteReport {
    /// `vates-partner/quote/1`.
    pub schema: Cow<'static, str>,
    /// The id of the program.
    pub program: String,
    /// The day it was made.
    pub as_of: String,
    /// The last day it is valid.
    pub valid_until: String,
    /// For whom; null for list prices.
    pub partner: Option<PartnerReport>,
    /// The customer, where one is named.
    pub customer: Option<CustomerReport>,
    /// The customer's discount.
    pub customer_discount: Option<CustomerDiscountReport>,
    /// One option, or a distributor's three in the order partner-owned, co-led, late-involvement.
    pub options: Vec<OptionReport>,
    /// The exchange rates that were used.
    pub rates: Vec<RateReport>,
    /// What should be known besides, by code and record.
    pub warnings: Vec<WarningReport>,
    /// The deal it belongs to.
    pub deal: Option<String>,
    /// The tax rate, where one was asked for.
    pub tax_rate: Option<String>,
    /// The kind of order that it is for: `new`, `renewal` or `upgrade`.
    pub kind: Cow<'static, str>,
    /// The subscription that goes on; null for what is new.
    pub subscription: Option<GoingOnReport>,
    /// The upgrade, where it is one.
    pub upgrade: Option<UpgradeReport>,
    /// Its number, where it is saved: `Q-2026-0001`.
    pub id: Option<String>,
    /// Which revision of it, counted from 1, where it is saved.
    pub revision: Option<u32>,
    /// The type that the partner is priced under; where it is another than its own, it is no offer. Null elsewhere.
    pub as_type: Option<Cow<'static, str>>,
    /// The tax rate in percent, for reading.
    #[serde(skip)]
    pub(super) tax_percent: String,
}

/// A partner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Partner")]
pub struct PartnerReport {
    /// Its id; null where only a type was named.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub partner_type: Cow<'static, str>,
}

/// A customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Customer")]
pub struct CustomerReport {
    /// Its id, where it has a record.
    pub id: Option<String>,
    /// Its name.
    pub name: Option<String>,
    /// Its country.
    pub country: Option<String>,
    /// Its status.
    pub status: Option<Cow<'static, str>>,
}

/// A customer's discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "CustomerDiscount")]
pub struct CustomerDiscountReport {
    /// The status it is given for.
    pub status: Cow<'static, str>,
    /// The rate.
    pub rate: String,
    /// The clause.
    pub clause: String,
    /// The employer identification number that was shown.
    pub ein: Option<String>,
    /// The rate in percent, for reading.
    #[serde(skip)]
    pub(super) percent: String,
}

/// A quote under one partner discount.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Option")]
pub struct OptionReport {
    /// The engagement; null for other types than distributors.
    pub engagement: Option<Cow<'static, str>>,
    /// The partner discount, a part of one.
    pub discount_rate: String,
    /// The clause it rests on; null for list prices.
    pub clause: Option<String>,
    /// The lines.
    pub lines: Vec<LineReport>,
    /// The sums of the lines.
    pub totals: TotalsReport,
    /// `lowest` or `highest`: which end of the type's range it is, where no rate is known. Null elsewhere.
    pub range_end: Option<Cow<'static, str>>,
    /// The rate in percent, for reading.
    #[serde(skip)]
    pub(super) percent: String,
}

/// A line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Line")]
pub struct LineReport {
    /// The bundle.
    pub bundle: String,
    /// The hosts that are billed.
    pub hosts: u32,
    /// The years.
    pub years: u32,
    /// The price a year, for all hosts or for each.
    pub unit_price: MoneyReport,
    /// List price.
    pub list: MoneyReport,
    /// What the customer's discount takes off.
    pub customer_discount: MoneyReport,
    /// Gross invoiced amount.
    pub gross: MoneyReport,
    /// What the partner discount takes off.
    pub partner_discount: MoneyReport,
    /// What the partner pays, before taxes.
    pub net: MoneyReport,
    /// Tax, where asked for.
    pub tax: Option<MoneyReport>,
    /// The hosts that were asked for.
    pub hosts_requested: u32,
    /// By what it is priced: `flat` or `host`.
    pub per: Cow<'static, str>,
    /// The clause that prices it.
    pub clause: String,
    /// The list price in the bundle's own currency, where it was converted from it.
    pub converted_from: Option<MoneyReport>,
    /// What is credited for the days that remain of an upgraded subscription, taken off before gross; null elsewhere.
    pub credit: Option<MoneyReport>,
}

/// Sums.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Totals")]
pub struct TotalsReport {
    /// List price.
    pub list: MoneyReport,
    /// What the customer's discount takes off.
    pub customer_discount: MoneyReport,
    /// Gross invoiced amount.
    pub gross: MoneyReport,
    /// What the partner discount takes off.
    pub partner_discount: MoneyReport,
    /// What the partner pays, before taxes.
    pub net: MoneyReport,
    /// Tax; null unless asked for.
    pub tax: Option<MoneyReport>,
    /// What is credited for the days that remain of an upgraded subscription, taken off before gross; null elsewhere.
    pub credit: Option<MoneyReport>,
}

/// Quotes for every bundle that fits, side by side.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quotes")]
pub struct QuotesReport {
    /// `vates-partner/quotes/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day they were made.
    pub as_of: String,
    /// A quote for each bundle, in the order of the program; or for each type, in the order asked for.
    pub quotes: Vec<QuoteReport>,
    #[serde(skip)]
    warnings: Vec<WarningReport>,
}

impl QuoteReport {
    /// What is said of a quote.
    pub fn new(program: &Program, quote: &Quote<'_>) -> QuoteReport {
        let partner = match quote.buyer {
            Buyer::Partner(partner) | Buyer::As(partner, _) => Some(PartnerReport {
                id: Some(partner.id.to_string()),
                name: Some(partner.name.to_string()),
                partner_type: partner.partner_type.as_str().into(),
            }),
            Buyer::Type(partner_type) => {
                Some(PartnerReport { id: None, name: None, partner_type: partner_type.as_str().into() })
            }
            Buyer::Anyone => None,
        };
        let discount = quote.customer_discount.as_ref().map(|discount| CustomerDiscountReport {
            status: discount.status.as_str().into(),
            rate: discount.rate.decimal(),
            clause: discount.clause.to_string(),
            ein: discount.ein.as_ref().map(|ein| ein.as_str().to_owned()),
            percent: discount.rate.to_string(),
        });
        QuoteReport {
            schema: "vates-partner/quote/1".into(),
            program: program.id.clone(),
            as_of: quote.as_of.to_string(),
            valid_until: quote.valid_until.to_string(),
            partner,
            customer: customer(&quote.customer),
            customer_discount: discount,
            options: quote.options.iter().map(OptionReport::from).collect(),
            rates: quote.rates.iter().map(RateReport::from).collect(),
            warnings: quote.warnings.iter().map(WarningReport::from).collect(),
            deal: quote.deal.map(|deal| deal.id.to_string()),
            tax_rate: quote.tax_rate.map(crate::rate::Rate::decimal),
            kind: quote.purpose.kind().as_str().into(),
            subscription: GoingOnReport::of(quote),
            upgrade: UpgradeReport::of(program, quote),
            id: None,
            revision: None,
            as_type: match quote.buyer {
                Buyer::As(_, partner_type) => Some(partner_type.as_str().into()),
                Buyer::Partner(_) | Buyer::Type(_) | Buyer::Anyone => None,
            },
            tax_percent: quote.tax_rate.map_or(String::new(), |rate| rate.to_string()),
        }
    }
}

fn customer(request: &CustomerRequest<'_>) -> Option<CustomerReport> {
    let record = request.record;
    let name = record.and_then(|record| record.name.as_deref()).or(request.name.as_deref());
    let status = request.status.or_else(|| record?.status);
    if record.is_none() && name.is_none() && status.is_none() {
        return None;
    }
    Some(CustomerReport {
        id: record.map(|record| record.id.to_string()),
        name: name.map(str::to_owned),
        country: record.and_then(|record| record.country).map(|country| country.to_string()),
        status: status.map(|status| status.as_str().into()),
    })
}

impl From<&QuoteOption<'_>> for OptionReport {
    fn from(option: &QuoteOption<'_>) -> OptionReport {
        OptionReport {
            engagement: option.engagement.map(|engagement| engagement.as_str().into()),
            discount_rate: option.discount_rate.decimal(),
            clause: option.clause.map(ToString::to_string),
            lines: option.lines.iter().map(LineReport::from).collect(),
            totals: TotalsReport::from(&option.totals),
            range_end: option.end.map(|end| end.as_str().into()),
            percent: option.discount_rate.to_string(),
        }
    }
}

impl From<&Line<'_>> for LineReport {
    fn from(line: &Line<'_>) -> LineReport {
        let priced = &line.priced;
        LineReport {
            bundle: priced.bundle.id.to_string(),
            hosts: priced.hosts,
            years: priced.years,
            unit_price: MoneyReport::from(&priced.unit_price),
            list: MoneyReport::from(&priced.list),
            customer_discount: MoneyReport::from(&line.customer_discount),
            gross: MoneyReport::from(&line.gross),
            partner_discount: MoneyReport::from(&line.partner_discount),
            net: MoneyReport::from(&line.net),
            tax: line.tax.as_ref().map(MoneyReport::from),
            hosts_requested: priced.hosts_requested,
            per: match priced.bundle.per {
                crate::program::PricedPer::Flat => "flat".into(),
                crate::program::PricedPer::Host => "host".into(),
            },
            clause: priced.bundle.clause.to_string(),
            converted_from: priced.own_list.as_ref().map(MoneyReport::from),
            credit: line.credit.as_ref().map(MoneyReport::from),
        }
    }
}

impl From<&Totals> for TotalsReport {
    fn from(totals: &Totals) -> TotalsReport {
        TotalsReport {
            list: MoneyReport::from(&totals.list),
            customer_discount: MoneyReport::from(&totals.customer_discount),
            gross: MoneyReport::from(&totals.gross),
            partner_discount: MoneyReport::from(&totals.partner_discount),
            net: MoneyReport::from(&totals.net),
            tax: totals.tax.as_ref().map(MoneyReport::from),
            credit: totals.credit.as_ref().map(MoneyReport::from),
        }
    }
}

impl QuotesReport {
    /// What is said of several quotes.
    pub fn new(program: &Program, as_of: String, quotes: Vec<QuoteReport>) -> QuotesReport {
        let mut warnings: Vec<WarningReport> = Vec::new();
        for warning in quotes.iter().flat_map(|quote| &quote.warnings) {
            if !warnings.iter().any(|other| other.message == warning.message) {
                warnings.push(warning.clone());
            }
        }
        QuotesReport {
            schema: "vates-partner/quotes/1",
            program: program.id.clone(),
            as_of,
            quotes,
            warnings,
        }
    }
}

impl Report for QuoteReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(std::slice::from_ref(self))
    }

    fn flat(&self) -> Flat {
        quote_page::flat(std::slice::from_ref(self))
    }

    fn document(&self) -> Document {
        quote_page::document(self)
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}

impl Report for QuotesReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.quotes)
    }

    fn flat(&self) -> Flat {
        quote_page::flat(&self.quotes)
    }

    fn document(&self) -> Document {
        match self.quotes.first() {
            Some(quote) if quote.as_type.is_some() => quote_page::as_types(self),
            _ => quote_page::comparison(self),
        }
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
