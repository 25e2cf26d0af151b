//! Orders whose gross amount is not what their bundle lists at.
//!
//! Clauses: `bundles.*`, `invoiced.gross`, `terms.charity`, `terms.charity-us`, `terms.trial`,
//! `terms.internal-use`.

use std::collections::BTreeMap;
use std::num::NonZeroU32;

use chrono::Days;

use super::{Audit, counted};
use crate::assessment::Basis;
use crate::assessment::quote::customer::discount;
use crate::assessment::quote::lines::{Deductions, Priced, deducted, priced};
use crate::assessment::quote::party::offers;
use crate::assessment::quote::purpose::Purpose;
use crate::assessment::quote::{Buyer, CustomerRequest, Item, QuoteRequest};
use crate::book::checks::Check;
use crate::book::rates::Conversion;
use crate::book::{Customer, Order, Partner};
use crate::exact::Exact;
use crate::ids::ClauseId;
use crate::money::Money;
use crate::program::Bundle;
use crate::program::readings::ReadingId;
use crate::rate::Rate;
use crate::words::{CustomerStatus, OrderKind};

/// For how many days a quote is valid where nobody says otherwise, and so for how long the rate of its day is.
const QUOTE_DAYS: u64 = 30;

pub(super) fn orders_against_list(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::OrderPrice) {
        return;
    }
    let book = audit.basis.book;
    let customers: BTreeMap<&str, &Customer> =
        book.customers.iter().map(|customer| (customer.id.as_str(), customer)).collect();
    for (index, partner) in book.partners() {
        for order in book.orders_of(index) {
            let customer = customers.get(order.customer.as_ref()).copied();
            if let Some((message, fix)) = (Judged { basis: audit.basis, partner, customer, order }).verdict()
            {
                audit.report(Check::OrderPrice, order.origin, message, fix);
            }
        }
    }
}

/// What is wrong, and the nearest fix.
type Verdict = Option<(String, String)>;

/// An order that is held against the list price.
struct Judged<'a, 'b> {
    basis: &'a Basis<'b>,
    partner: &'b Partner,
    customer: Option<&'b Customer>,
    order: &'b Order,
}

/// What was ordered, as far as it has a list price.
struct Ordered<'b> {
    bundle: &'b Bundle,
    hosts: NonZeroU32,
    years: NonZeroU32,
}

/// A list price in the order's currency.
struct Listed<'b> {
    priced: Priced<'b>,
    /// The rate at which it was converted.
    conversion: Option<Conversion>,
}

/// The discount that a customer's status gives it.
#[derive(Clone, Copy)]
enum CustomersRate {
    /// So much.
    Known(CustomerStatus, Rate),
    /// Nobody can say how much: the book doesn't set it.
    NotSet,
}

impl<'b> Judged<'_, 'b> {
    fn verdict(&self) -> Verdict {
        let order = self.order;
        match order.kind {
            OrderKind::Trial | OrderKind::Poc => self.against_nothing(),
            // For a part of what was ordered, or of the time it was ordered for, less is charged or paid back.
            _ if order.is_credit_note() => self.at_most(),
            OrderKind::Upgrade => self.at_most(),
            OrderKind::InternalUse if order.gross.is_zero() => None,
            OrderKind::New | OrderKind::Renewal | OrderKind::InternalUse => self.exactly(),
        }
    }

    /// Trials and proofs of concept cost nothing. Clause: `terms.trial`.
    fn against_nothing(&self) -> Verdict {
        if self.order.gross.is_zero() {
            return None;
        }
        let reading = self.basis.program.reading(ReadingId::TrialAccess);
        let clause = reading.map_or(String::new(), |reading| format!(" ({})", reading.clause));
        let what = if self.order.kind == OrderKind::Trial { "trial" } else { "proof of concept" };
        let message = format!(
            "the {what} {} has a gross of {}, and trials and proofs of concept cost nothing{clause}",
            self.order.id,
            shown(&self.order.gross())
        );
        Some((message, "correct `gross`, or `kind` where it was sold".to_owned()))
    }

    /// New orders and renewals cost what they list at, with or without the customer's discount.
    fn exactly(&self) -> Verdict {
        let ordered = self.ordered()?;
        let order = self.order;
        if ordered.bundle.maximum_hosts.is_some_and(|maximum| ordered.hosts.get() > maximum) {
            return Some(self.out_of_range(&ordered));
        }
        let list = self.listed(&ordered)?;
        let customers = if order.kind == OrderKind::InternalUse { None } else { self.customers_rate() };
        let gross = order.gross();
        let is_right = |list: &Listed<'_>| match customers {
            Some(CustomersRate::Known(_, rate)) => list.priced.list == gross || list.after(rate) == gross,
            Some(CustomersRate::NotSet) | None => list.priced.list == gross,
        };
        if is_right(&list) {
            return None;
        }
        let others = self.listed_at_other_rates(&list);
        if others.iter().any(is_right) {
            return None;
        }
        let full = &list.priced.list;
        let is_less = gross.amount < full.amount;
        if is_less && matches!(customers, Some(CustomersRate::NotSet)) {
            return None;
        }
        let (difference, side) = if is_less {
            (full.amount.minus(&gross.amount), "less")
        } else {
            (gross.amount.minus(&full.amount), "more")
        };
        let mut message = format!(
            "the gross of {}, {}, is {} {side} than the {full} that {} lists at for {} ({})",
            order.id,
            shown(&gross),
            shown(&Money::new(difference, gross.currency)),
            ordered.bundle.id,
            ordered.words(list.priced.hosts),
            list.rests_on(others.len()),
        );
        if let Some(CustomersRate::Known(status, rate)) = customers {
            let clause = &self.basis.program.customer_discounts.clause;
            let reduced = list.after(rate);
            message = format!("{message}; for a {status} customer it is {reduced}, {rate} less ({clause})");
        }
        if order.kind == OrderKind::InternalUse {
            let clause = self.basis.program.clause(&ClauseId::new("terms.internal-use"));
            let clause = clause.map_or(String::new(), |clause| format!(" ({})", clause.id));
            message = format!("{message}; internal use is free, or billed at standard pricing{clause}");
        }
        Some((message, self.fix(&list)))
    }

    fn out_of_range(&self, ordered: &Ordered<'_>) -> (String, String) {
        let bundle = ordered.bundle;
        let message = format!(
            "{} is for {} of {}, which is sold for {} and so has no list price for it ({})",
            self.order.id,
            counted(ordered.hosts, "host"),
            bundle.id,
            bundle.hosts(),
            bundle.clause
        );
        (message, "correct `bundle` or `hosts`".to_owned())
    }

    /// Upgrades and credit notes may be for a part; they can't come to more than what the whole lists at.
    fn at_most(&self) -> Verdict {
        let ordered = self.ordered()?;
        let (bundle, order) = (ordered.bundle, self.order);
        let own_price = bundle.prices.iter().any(|(currency, _)| *currency == order.currency);
        // What a credit note takes back was converted at the rate of an earlier day, which nobody knows here.
        if order.is_credit_note() && !own_price {
            return None;
        }
        let gross = Money::new(Exact::from(order.gross.abs()), order.currency);
        let list = self.listed(&ordered)?;
        let is_enough = |list: &Listed<'_>| gross.amount <= list.priced.list.amount;
        if is_enough(&list) {
            return None;
        }
        let others = self.listed_at_other_rates(&list);
        if others.iter().any(is_enough) {
            return None;
        }
        let full = &list.priced.list;
        let what = if order.is_credit_note() { "credit note" } else { "upgrade" };
        let message = format!(
            "the {what} {} is for {}, {} more than the {full} that {} lists at for {} ({})",
            order.id,
            shown(&order.gross()),
            shown(&Money::new(gross.amount.minus(&full.amount), order.currency)),
            bundle.id,
            ordered.words(list.priced.hosts),
            list.rests_on(others.len()),
        );
        Some((message, "correct `gross`, or `bundle`, `hosts` or `years`".to_owned()))
    }

    fn ordered(&self) -> Option<Ordered<'b>> {
        let (hosts, years) = (self.order.hosts?, self.order.years?);
        let bundle = self.basis.program.bundle(self.order.bundle.as_ref()?.as_str())?;
        Some(Ordered { bundle, hosts, years })
    }

    /// What was ordered, as a quote of the day of the order prices it; `None` where the book has no rate.
    fn listed(&self, ordered: &Ordered<'b>) -> Option<Listed<'b>> {
        let (program, book, day) = (self.basis.program, self.basis.book, self.order.ordered);
        let mut rates = Vec::new();
        let request = self.request(Some(ordered));
        let priced = priced(program, book, day, &request, self.order.currency, &mut rates).ok()?.pop()?;
        Some(Listed { priced, conversion: rates.pop() })
    }

    /// The same at the other rates that a quote for it may have used: it may be older than the order, and the
    /// invoice later.
    fn listed_at_other_rates(&self, listed: &Listed<'b>) -> Vec<Listed<'b>> {
        let (Some(used), Some(own)) = (&listed.conversion, &listed.priced.own_list) else {
            return Vec::new();
        };
        let (order, rates) = (self.order, &self.basis.book.rates);
        let from = order.ordered.checked_sub_days(Days::new(QUOTE_DAYS)).unwrap_or(order.ordered);
        let latest = order.ordered.checked_add_days(Days::new(QUOTE_DAYS)).unwrap_or(order.ordered);
        let to = order.invoiced.unwrap_or(order.ordered).min(latest);
        let days = rates.days_of_change(used.from, used.to, from..=to).into_iter();
        let others =
            days.filter_map(|day| rates.latest(used.from, used.to, day)).filter(|other| other != used);
        others
            .map(|other| Listed {
                priced: Priced { list: other.convert(own).payable(), ..listed.priced.clone() },
                conversion: Some(other),
            })
            .collect()
    }

    fn request(&self, ordered: Option<&Ordered<'b>>) -> QuoteRequest<'b> {
        let item = |ordered: &Ordered<'b>| Item {
            bundle: ordered.bundle,
            hosts: i64::from(ordered.hosts.get()),
            years: ordered.years,
        };
        QuoteRequest {
            purpose: Purpose::New,
            buyer: Buyer::Partner(self.partner),
            items: ordered.map(item).into_iter().collect(),
            engagement: None,
            deal: None,
            customer: CustomerRequest { record: self.customer, ..CustomerRequest::default() },
            discount: None,
            currency: Some(self.order.currency),
            tax: None,
            bill_minimum: true,
            valid_days: 0,
        }
    }

    /// The rate of the customer's discount; `None` where it gets none.
    fn customers_rate(&self) -> Option<CustomersRate> {
        let status = self.customer?.status?;
        let (program, book) = (self.basis.program, self.basis.book);
        let rules = program.type_rules(self.partner.partner_type);
        let is_open = rules.is_some_and(|rules| rules.customer_discounts.is_ok());
        if is_open && book.customer_discounts.iter().all(|(other, _)| *other != status) {
            return Some(CustomersRate::NotSet);
        }
        let discount = discount(program, book, &self.request(None), &mut Vec::new());
        discount.ok()?.map(|discount| CustomersRate::Known(discount.status, discount.rate))
    }

    /// What the gross seems to be instead, and what to do about it.
    fn fix(&self, list: &Listed<'_>) -> String {
        let (gross, book) = (self.order.gross(), self.basis.book);
        for offer in offers(self.basis.program, &self.request(None)).unwrap_or_default() {
            let is_net = |list: &Listed<'_>| {
                deducted(list.priced.clone(), &Deductions::of(Rate::ZERO, offer.rate)).net == gross
            };
            if is_net(list) {
                return format!(
                    "it is the list price less the partner discount of {}; `gross` is the amount before it ({})",
                    offer.rate, self.basis.program.gross_clause
                );
            }
        }
        let reduced = |rate: Rate| list.after(rate) == gross;
        if let Some((status, rate)) = book.customer_discounts.iter().find(|(_, rate)| reduced(*rate)) {
            return match self.customer {
                Some(customer) if customer.status == Some(*status) => format!(
                    "it is what the customer {} would pay with its discount of {rate}, which doesn't go with this order \
                     as it is recorded (terms.charity)",
                    customer.id
                ),
                _ => format!(
                    "it is what a {status} customer pays ({rate} less); if it is one, say so in its record"
                ),
            };
        }
        "correct `gross`, or `bundle`, `hosts` or `years`; or leave it, where another price was agreed"
            .to_owned()
    }
}

impl Ordered<'_> {
    /// How much was ordered, in words: `5 hosts and 1 year`.
    fn words(&self, billed: u32) -> String {
        let (hosts, years) = (counted(self.hosts, "host"), counted(self.years, "year"));
        if billed == self.hosts.get() {
            format!("{hosts} and {years}")
        } else {
            format!("{hosts}, billed as {billed}, and {years}")
        }
    }
}

impl Listed<'_> {
    /// The gross amount, once the customer's discount is deducted.
    fn after(&self, rate: Rate) -> Money {
        deducted(self.priced.clone(), &Deductions::of(rate, Rate::ZERO)).gross
    }

    /// The clause that states the price, and the rate it was converted at, beside so many others.
    fn rests_on(&self, others: usize) -> String {
        let clause = &self.priced.bundle.clause;
        match (&self.conversion, &self.priced.own_list) {
            (Some(Conversion { date, from, to, rate, inverse }), Some(own)) => {
                let (from, to) = if *inverse { (to, from) } else { (from, to) };
                let others = if others > 0 { "; no better at the rates around that day" } else { "" };
                format!("{clause}; {own} at 1 {from} = {rate} {to} of {date}{others}")
            }
            _ => clause.to_string(),
        }
    }
}

/// An amount with all its digits, even those that can't be paid.
fn shown(money: &Money) -> String {
    if money.payable() == *money {
        money.to_string()
    } else {
        format!("{} {}", money.amount.to_full(), money.currency)
    }
}
