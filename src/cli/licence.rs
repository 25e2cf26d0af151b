//! `licence`: internal-use licences, complimentary or at list price.
//!
//! Clauses: `portal.internal-use`, `terms.internal-use`, `compare.trial-licences`.

use super::args::{
    Common, LicenceArgs, LicenceCommand, LicenceListArgs, LicenceRequestArgs, PricingArgs, QuoteArgs,
};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::order::placing::{self, Line, Orders, Placing};
use super::outcome::Outcome;
use super::quote;
use super::write::{Decision, Said, Writer, ruled, write_and_say};
use crate::assessment::licences::{eligibility, licences_of};
use crate::assessment::{is_under_framework, trials};
use crate::exact::Exact;
use crate::money::Money;
use crate::program::readings::ReadingId;
use crate::program::{BearsOn, Reading};
use crate::records::cells;
use crate::report::licences::{EligibilityReport, LicenceReport, LicenceRequestReport, LicencesReport};
use crate::report::quote::LineReport;
use crate::report::values::MoneyReport;
use crate::words::{OrderKind, counted};
use crate::writing::Change;

const USED: [Flag; 6] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
const LISTING: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];

pub(super) fn run(arguments: &LicenceArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    match &arguments.command {
        LicenceCommand::Request(arguments) => request(arguments, common, context),
        LicenceCommand::List(arguments) => list(arguments, common, context),
    }
}

/// What is said of a request, but for the change of the book.
struct Told {
    program: String,
    partner: String,
    order: String,
    line: LineReport,
    gross: MoneyReport,
    eligibility: EligibilityReport,
}

fn request(arguments: &LicenceRequestArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("licence request", &USED)?;
    let decide = |writer: &Writer| decided(arguments, writer, common, context);
    write_and_say(&arguments.write, common, context, decide, |change, told| {
        Said::of(LicenceRequestReport {
            schema: "vates-partner/licence-request/1",
            program: told.program,
            partner: told.partner,
            order: told.order,
            bundle: told.line.bundle,
            hosts: told.line.hosts,
            years: told.line.years,
            list: told.line.list,
            gross: told.gross,
            eligibility: told.eligibility,
            change,
        })
    })
}

fn decided(
    arguments: &LicenceRequestArgs,
    writer: &Writer,
    common: &Common,
    context: &Context,
) -> Result<(Decision, Told), Failure> {
    let desk = &writer.desk;
    let (index, partner) = desk.partner(&arguments.partner)?;
    let rests_on_tier = trials::licences_rest_on_tier(&desk.program);
    // Whether it is eligible follows from its quarters only where the quarterly framework applies to it.
    let is_assessed = is_under_framework(partner);
    let bears = |reading: &Reading| {
        (is_assessed && reading.bears_on == BearsOn::Qualification)
            || (rests_on_tier && reading.id == ReadingId::AfterTier3)
    };
    let basis = desk.basis(common, context, None, bears)?;
    let day = basis.as_of.0;
    let eligibility = eligibility(&basis, index)?;
    let eligibility = EligibilityReport::new(&basis, partner, &eligibility);
    let line = list_price(arguments, eligibility.complimentary, desk, common, context)?;
    let gross = if eligibility.complimentary {
        let asked = arguments.currency.as_deref().unwrap_or(line.list.currency.as_ref());
        let currency =
            cells::parse_currency(asked).map_err(|problem| Failure::flag("--currency", problem))?;
        MoneyReport::from(&Money::new(Exact::ZERO, currency))
    } else {
        line.list.clone()
    };
    let lines = [Line { gross: gross.clone(), ..Line::from(&line) }];
    let placing = Placing {
        partner: (index, partner),
        kind: OrderKind::InternalUse,
        customer: partner.id.as_str(),
        day,
        subscription: None,
        deal: None,
        lines: &lines,
        after_tier_3: basis.readings.after_tier_3,
    };
    let Orders { edits, placed, may: _ } = placing::edits(&placing, writer)?;
    let order = placed.first().map(|placed| placed.id.clone()).unwrap_or_default();
    let price = if eligibility.complimentary { "complimentary" } else { "at list price" };
    let summary = format!(
        "{order} ordered for {}'s internal use: {} for {}, {price}",
        partner.id,
        line.bundle,
        counted(line.hosts, "host", "hosts")
    );
    let mut notes = eligibility.sentences(&desk.program);
    if !eligibility.readings.is_empty() {
        notes.extend(ruled(desk, common, context, bears)?);
    }
    let change = Change { edits, ..Change::default() };
    let (program, partner) = (desk.program.id.clone(), partner.id.to_string());
    let told = Told { program, partner, order, line, gross, eligibility };
    Ok((Decision { change, summary, notes, warnings: Vec::new() }, told))
}

/// The licence at its list price; what costs nothing needs no exchange rate.
fn list_price(
    arguments: &LicenceRequestArgs,
    complimentary: bool,
    desk: &Desk,
    common: &Common,
    context: &Context,
) -> Result<LineReport, Failure> {
    let asked = QuoteArgs {
        renew: None,
        upgrade: None,
        bundle: Some(arguments.bundle.clone()),
        hosts: Some(arguments.hosts),
        items: Vec::new(),
        years: arguments.years,
        partner: None,
        partner_type: None,
        as_types: Vec::new(),
        engagement: None,
        deal: None,
        customer: None,
        pricing: PricingArgs {
            currency: arguments.currency.clone().filter(|_| !complimentary),
            bill_minimum: arguments.bill_minimum,
            ..PricingArgs::default()
        },
        tax: None,
        valid_days: 0,
        save: false,
        by: None,
        dry_run: false,
    };
    let quote = quote::priced(&asked, desk, common, common.as_of(context))?;
    let line = quote.options.first().and_then(|option| option.lines.first()).cloned();
    line.ok_or_else(|| Failure::usage("nothing is asked for", "name a bundle"))
}

fn list(arguments: &LicenceListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("licence list", &LISTING)?;
    let desk = Desk::load(common, context, Need::Records)?;
    let partner = arguments.partner.as_deref().map(|id| desk.partner(id)).transpose()?;
    let basis = desk.basis(common, context, None, |_| false)?;
    let licences = licences_of(&basis, partner.map(|(index, _)| index));
    let report = LicencesReport {
        schema: "vates-partner/licences/1",
        as_of: basis.as_of.0.to_string(),
        licences: licences.iter().map(|placed| LicenceReport::new(&basis, placed, &desk.files)).collect(),
    };
    let mut outcome = Outcome::of_report(&report, common, context)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
