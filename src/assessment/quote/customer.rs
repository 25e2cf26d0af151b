//! Discounts for charities, education and non-profit customers. Clauses: `terms.charity`,
//! `terms.charity-us`, `compare.charity-discounts`.

use super::{Buyer, QuoteRequest};
use crate::assessment::Warning;
use crate::assessment::refusal::Refusal;
use crate::book::{Book, Ein};
use crate::ids::ClauseId;
use crate::program::Program;
use crate::rate::Rate;
use crate::words::CustomerStatus;

/// A customer's discount, and what it rests on.
#[derive(Clone, Debug)]
pub struct CustomerDiscount<'b> {
    /// The status it is given for.
    pub status: CustomerStatus,
    /// The rate, from the book's configuration.
    pub rate: Rate,
    /// The clause.
    pub clause: &'b ClauseId,
    /// The employer identification number that was shown.
    pub ein: Option<Ein>,
}

/// The discount of a request's customer, where it has a status that gives one.
///
/// # Errors
/// A status the partner's customers get nothing for, a rate that isn't set, or an identification number
/// that is missing.
pub fn discount<'b>(
    program: &'b Program,
    book: &Book,
    request: &QuoteRequest<'_>,
    warnings: &mut Vec<Warning>,
) -> Result<Option<CustomerDiscount<'b>>, Refusal> {
    let customer = &request.customer;
    let Some(status) = customer.status.or_else(|| customer.record?.status) else {
        return match &customer.ein {
            None => Ok(None),
            Some(_) => Err(Refusal::new(
                "--ein proves a customer's status, and the customer has none",
                "name it with --customer-status, or in the customer's record",
            )),
        };
    };
    let partner_type = request.buyer.partner_type();
    let rules = partner_type.and_then(|partner_type| program.type_rules(partner_type));
    if let Some((rules, clause)) =
        rules.and_then(|rules| Some((rules, rules.customer_discounts.as_ref().err()?)))
    {
        let message = format!("customers of {} get no {status} discount ({clause})", rules.id.with_article());
        // Where types are held against each other, one that gets nothing is told beside those that do.
        let as_if = matches!(request.buyer, Buyer::As(_, _));
        if !as_if && (customer.status.is_some() || customer.ein.is_some()) {
            return Err(Refusal::new(message, "leave --customer-status and --ein out"));
        }
        let record = customer.record.map(|record| record.id.to_string());
        warnings.push(Warning { code: "customer-discount-not-open", record, message });
        return Ok(None);
    }
    let rate = book.customer_discounts.iter().find(|(candidate, _)| *candidate == status);
    let Some((_, rate)) = rate else {
        return Err(Refusal::new(
            format!(
                "the discount for {status} customers is not in the program text ({})",
                program.customer_discounts.clause
            ),
            format!("set `{status} = \"...%\"` under [customer_discounts] in vates-partner.toml"),
        ));
    };
    if let (Some(given), Some(record)) = (&customer.ein, customer.record)
        && record.ein.as_ref().is_some_and(|recorded| recorded != given)
    {
        return Err(Refusal::new(
            format!(
                "--ein names another number than the record of {} ({})",
                record.id, program.customer_discounts.clause
            ),
            "leave --ein out, or correct the record",
        ));
    }
    let ein = customer.ein.clone().or_else(|| customer.record?.ein.clone());
    check_registered(program, request, status, ein.is_some(), warnings)?;
    Ok(Some(CustomerDiscount { status, rate: *rate, clause: &program.customer_discounts.clause, ein }))
}

/// In the United States the customer must be registered. Clause: `terms.charity-us`.
fn check_registered(
    program: &Program,
    request: &QuoteRequest<'_>,
    status: CustomerStatus,
    has_ein: bool,
    warnings: &mut Vec<Warning>,
) -> Result<(), Refusal> {
    let rules = &program.customer_discounts;
    if has_ein {
        return Ok(());
    }
    let of_partner = request.buyer.partner().and_then(|partner| partner.country);
    let record = request.customer.record;
    match record.and_then(|record| record.country).or(of_partner) {
        Some(country) if country == rules.registered_country => Err(Refusal::new(
            format!(
                "no EIN is given for a {status} customer in {}. {}: \"{}\"",
                country.name(),
                rules.registered_clause,
                program.clause(&rules.registered_clause).map_or("", |clause| &clause.text)
            ),
            "give --ein 12-3456789, or fill `ein` in the customer's record",
        )),
        Some(_) => Ok(()),
        None => {
            let message = format!(
                "the customer's country is not known: in {} its EIN would be needed ({})",
                rules.registered_country.name(),
                rules.registered_clause
            );
            let record = record.map(|record| record.id.to_string());
            warnings.push(Warning { code: "customer-country-unknown", record, message });
            Ok(())
        }
    }
}
