//! Partners, customers, certifications and sessions.

use super::register::{Register, in_order};
use crate::book::{Certification, Customer, Ein, Partner, Session};
use crate::finding::{Code, Findings, Problem};
use crate::ids::{CustomerId, PartnerId};
use crate::program::{Program, TypeRules};
use crate::rate::Rate;
use crate::records::cells::{self, quoted};
use crate::records::{Fields, Row};
use crate::words::{CustomerStatus, PartnerType, SessionKind, Tier, Track};

pub(super) fn partner(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let id = register.id(row, findings);
    register.book.partners.extend(read_partner(id, register.program, row, findings));
}

fn read_partner(
    id: Option<Box<str>>,
    program: Option<&Program>,
    row: &Row<'_>,
    findings: &mut Findings,
) -> Option<Partner> {
    let mut fields = Fields::new(row, findings);
    let name = fields.required("name", cells::text);
    let partner_type = fields.required("type", |cell| cells::word(&cell.text, PartnerType::WORDS));
    let joined = fields.required("joined", cells::date);
    let left = fields.optional("left", cells::date);
    let tier = fields.optional("tier", |cell| {
        let tier = Tier(cells::count(cell)?.get());
        let Some(program) = program else { return Ok(tier) };
        let (lowest, highest) = (program.tiers.lowest, program.tiers.highest);
        if (lowest..=highest).contains(&tier) {
            return Ok(tier);
        }
        let message = format!("there is no tier {tier}");
        Err(Problem::new(Code::OutOfRange, message, format!("tiers go from {lowest} to {highest}")))
    });
    let discount = fields.optional("discount", cells::rate);
    let level_one_support = fields.optional("l1_support", cells::date);
    let country = fields.optional("country", cells::country);
    let currency = fields.optional("currency", cells::currency);
    let website = fields.optional("website", cells::text);
    let (partner_type, joined, left) = (partner_type?, joined?, left?);
    let ordered = in_order(row, ("joined", joined), ("left", left), findings);
    let (tier, discount) = (tier?, discount?);
    if tier.is_some() && program.is_some_and(|program| !program.tiers.types.contains(&partner_type)) {
        let message = format!("{} has no tiers; this one is not used", partner_type.with_article());
        let problem = Problem::new(Code::TierWithoutTiers, message, "leave `tier` blank");
        findings.report(row.place_of("tier"), problem);
    }
    let agreed = match (discount, program.and_then(|program| program.type_rules(partner_type))) {
        (Some(rate), Some(rules)) => check_agreed(row, rate, rules, findings),
        _ => Some(()),
    };
    ordered?;
    agreed?;
    Some(Partner {
        id: PartnerId::new(&id?),
        name: name?,
        partner_type,
        joined,
        left,
        tier,
        discount,
        level_one_support: level_one_support?,
        country: country?,
        currency: currency?,
        website: website?,
        origin: row.place().origin(),
    })
}

/// An agreed discount must lie in the range of the partner's type. Clause: `compare.discounts`.
fn check_agreed(row: &Row<'_>, rate: Rate, rules: &TypeRules, findings: &mut Findings) -> Option<()> {
    if rules.range.contains(rate) && rules.range.maximum != Rate::ZERO {
        return Some(());
    }
    let message = format!(
        "an agreed discount of {rate} lies outside of what {} gets: {} ({})",
        rules.id.with_article(),
        rules.range,
        rules.range.clause
    );
    let fix = if rules.range.maximum == Rate::ZERO || rules.range.minimum == rules.range.maximum {
        "leave `discount` blank".to_owned()
    } else {
        format!("agree on {}", rules.range)
    };
    findings.report(row.place_of("discount"), Problem::new(Code::AgreedRate, message, fix));
    None
}

pub(super) fn customer(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let id = register.id(row, findings);
    let mut fields = Fields::new(row, findings);
    let name = fields.optional("name", cells::text);
    let country = fields.optional("country", cells::country);
    let status = fields.optional("status", |cell| cells::word(&cell.text, CustomerStatus::WORDS));
    let ein = fields.optional("ein", |cell| {
        Ein::parse(&cell.text).ok_or_else(|| {
            let message = format!("{} is not an employer identification number", quoted(&cell.text));
            Problem::new(Code::BadEin, message, "write its nine digits: 12-3456789")
        })
    });
    let customer = || {
        Some(Customer {
            id: CustomerId::new(&id?),
            name: name?,
            country: country?,
            status: status?,
            ein: ein?,
            origin: row.place().origin(),
        })
    };
    register.book.customers.extend(customer());
}

pub(super) fn certification(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let partner = register.partner(row, findings);
    let mut fields = Fields::new(row, findings);
    let person = fields.required("person", cells::text);
    let track = fields.required("track", |cell| cells::word(&cell.text, Track::WORDS));
    let certified = fields.required("certified", cells::date);
    let expires = fields.optional("expires", cells::date);
    let certification = || {
        let (certified, expires) = (certified?, expires?);
        in_order(row, ("certified", certified), ("expires", expires), findings)?;
        let origin = row.place().origin();
        Some(Certification { partner: partner?, person: person?, track: track?, certified, expires, origin })
    };
    register.book.certifications.extend(certification());
}

pub(super) fn session(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    let partner = register.partner(row, findings);
    let mut fields = Fields::new(row, findings);
    let date = fields.required("date", cells::date);
    let title = fields.required("title", cells::text);
    let kind = fields.optional("kind", |cell| cells::word(&cell.text, SessionKind::WORDS));
    let session = || {
        let origin = row.place().origin();
        Some(Session { partner: partner?, date: date?, title: title?, kind: kind?, origin })
    };
    register.book.sessions.extend(session());
}
