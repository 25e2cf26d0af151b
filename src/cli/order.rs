//! `order`: placing orders, invoicing and crediting them.
//!
//! Clauses: `portal.orders`, `compare.purchase-on-behalf`, `invoiced.gross`.

pub(super) mod placing;

use std::num::NonZeroU32;

use super::args::{
    Common, FilterArgs, OrderArgs, OrderCommand, OrderCreditArgs, OrderInvoiceArgs, OrderListArgs,
    OrderPlaceArgs, QuoteArgs,
};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::write::{Decision, Writer, write, write_and_say};
use super::{quote, records};
use crate::assessment::AsOf;
use crate::assessment::ordering;
use crate::book::Order;
use crate::calendar::Date;
use crate::exact::Exact;
use crate::money::Money;
use crate::records::cells;
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::orders::{PlacedOrderReport, PlacedReport};
use crate::report::quote::{OptionReport, QuoteReport};
use crate::suggest;
use crate::words::OrderKind;
use crate::writing::{Cells, Change, Edit, journal};
use placing::{Line, Placed, Placing};

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];

pub(super) fn run(arguments: &OrderArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    common.uses("order", &USED)?;
    match &arguments.command {
        OrderCommand::Place(arguments) => place(arguments, common, context),
        OrderCommand::Invoice(arguments) => invoice(arguments, common, context),
        OrderCommand::Credit(arguments) => credit(arguments, common, context),
        OrderCommand::List(arguments) => list(arguments, common, context),
        OrderCommand::Show { id } => {
            let desk = Desk::load(common, context, Need::Records)?;
            let filter = FilterArgs { partner: None, from: None, to: None };
            records::show_one(&desk, Kind::Orders, id, &filter, common, context)
        }
    }
}

/// What is to be ordered, priced.
struct Ordered {
    quote: QuoteReport,
    kind: OrderKind,
    subscription: Option<String>,
}

fn place(arguments: &OrderPlaceArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context);
    let decide = |writer: &Writer| {
        let ordered = of_flags(arguments, &writer.desk, day)?;
        let option = option(&ordered.quote, arguments.engagement.as_deref())?;
        let partner = ordered.quote.partner.as_ref().and_then(|partner| partner.id.as_deref());
        let partner =
            partner.ok_or_else(|| Failure::usage("who orders?", "name the partner with --partner"))?;
        let partner = writer.desk.partner(partner)?;
        let customer = customer(&ordered, arguments.customer.as_deref(), partner.1)?;
        let lines: Vec<Line> = option.lines.iter().map(Line::from).collect();
        let placing = Placing {
            partner,
            kind: ordered.kind,
            customer: &customer,
            day: day.0,
            subscription: ordered.subscription.as_deref(),
            deal: ordered.quote.deal.as_deref(),
            lines: &lines,
        };
        let (edits, placed) = placing::edits(&placing, writer)?;
        let ids: Vec<&str> = placed.iter().map(|order| order.id.as_str()).collect();
        let summary =
            format!("{} ordered by {} for {customer}: {}", ids.join(", "), partner.1.id, ordered.kind);
        let warnings: Vec<WarningReport> = ordered.quote.warnings.clone();
        let decision =
            Decision { change: Change { edits, ..Change::default() }, summary, notes: Vec::new(), warnings };
        let partner = partner.1.id.to_string();
        Ok((decision, Told { partner, customer, kind: ordered.kind, option: option.clone(), placed }))
    };
    write_and_say(&arguments.write, common, context, decide, |change, told| Box::new(told.report(change)))
}

/// What is said of orders, beside the change of the book.
struct Told {
    partner: String,
    customer: String,
    kind: OrderKind,
    option: OptionReport,
    placed: Vec<Placed>,
}

impl Told {
    fn report(self, change: crate::report::change::ChangeReport) -> PlacedReport {
        let Told { partner, customer, kind, option, placed } = self;
        let order = |(placed, line): (Placed, &crate::report::quote::LineReport)| PlacedOrderReport {
            id: placed.id,
            subscription: placed.subscription,
            bundle: line.bundle.clone(),
            hosts: line.hosts,
            years: line.years,
            gross: line.gross.clone(),
            partner_discount: line.partner_discount.clone(),
            net: line.net.clone(),
        };
        PlacedReport {
            schema: "vates-partner/orders-placed/1",
            partner,
            customer,
            kind: kind.as_str(),
            quote: None,
            engagement: option.engagement.map(str::to_owned),
            discount_rate: option.discount_rate,
            clause: option.clause,
            orders: placed.into_iter().zip(&option.lines).map(order).collect(),
            totals: option.totals,
            change,
        }
    }
}

/// What the flags name, priced as `quote` prices it.
fn of_flags(arguments: &OrderPlaceArgs, desk: &Desk, day: AsOf) -> Result<Ordered, Failure> {
    let kind = match &arguments.kind {
        None => OrderKind::New,
        Some(word) => {
            let kind = cells::word(word, OrderKind::WORDS);
            kind.map_err(|problem| Failure::flag("--kind", problem))?
        }
    };
    if matches!(kind, OrderKind::Trial | OrderKind::Poc) {
        let message = format!("--kind {kind}: this costs nothing, and is not ordered");
        return Err(Failure::usage(message, "write new, renewal, upgrade or internal-use"));
    }
    if arguments.partner.is_none() && arguments.deal.is_none() {
        return Err(Failure::usage("who orders?", "name the partner with --partner, or a --deal of it"));
    }
    if arguments.bundle.is_none() && arguments.items.is_empty() {
        let fix = "give --bundle pro --hosts 5, or --item pro:5 for each line, or --quote for a saved quote";
        return Err(Failure::usage("what is ordered?", fix));
    }
    let asked = QuoteArgs {
        bundle: arguments.bundle.clone(),
        hosts: arguments.hosts,
        items: arguments.items.clone(),
        years: arguments.years.unwrap_or(NonZeroU32::MIN),
        partner: arguments.partner.clone(),
        partner_type: None,
        engagement: arguments.engagement.clone(),
        deal: arguments.deal.clone(),
        customer: arguments.customer.clone(),
        customer_status: arguments.customer_status.clone(),
        ein: arguments.ein.clone(),
        currency: arguments.currency.clone(),
        tax: None,
        discount: arguments.discount.clone(),
        bill_minimum: arguments.bill_minimum,
        valid_days: 0,
    };
    let (request, warnings) = quote::request(&asked, desk)?;
    let quote = quote::answered(&request, &warnings, desk, day)?;
    Ok(Ordered { quote, kind, subscription: arguments.subscription.clone() })
}

/// The option that is ordered: the only one, or the one of the engagement.
fn option<'q>(quote: &'q QuoteReport, engagement: Option<&str>) -> Result<&'q OptionReport, Failure> {
    if let [only] = quote.options.as_slice() {
        return Ok(only);
    }
    let model = |option: &OptionReport| option.engagement.unwrap_or_default();
    let options: Vec<String> = quote
        .options
        .iter()
        .map(|option| format!("{} ({})", model(option), option.totals.net.words()))
        .collect();
    let Some(engagement) = engagement else {
        let message = "the net depends on the engagement, and none is named";
        return Err(Failure::usage(message, format!("name one with --engagement: {}", options.join(", "))));
    };
    quote.options.iter().find(|option| model(option) == engagement).ok_or_else(|| {
        let message = format!("--engagement {engagement}: no option of this quote has it");
        Failure::usage(message, format!("name one of {}", options.join(", ")))
    })
}

/// For whom it is ordered: the quote's customer, else the flag's; the partner itself for its own use.
fn customer(
    ordered: &Ordered,
    asked: Option<&str>,
    partner: &crate::book::Partner,
) -> Result<String, Failure> {
    let quoted = ordered.quote.customer.as_ref();
    let quoted = quoted.and_then(|customer| customer.id.as_deref().or(customer.name.as_deref()));
    let named = quoted.or(asked);
    if ordered.kind == OrderKind::InternalUse {
        return match named {
            Some(other) if !ordering::is_itself(partner, other) => {
                let message = format!("what `{}` uses itself is not for `{other}`", partner.id);
                Err(Failure::usage(message, "leave --customer out, or order it with --kind new"))
            }
            Some(itself) => Ok(itself.to_owned()),
            None => Ok(partner.id.to_string()),
        };
    }
    let named = named.map(str::trim).filter(|name| !name.is_empty());
    named.map(str::to_owned).ok_or_else(|| {
        Failure::usage("for whom is it ordered?", "name the customer with --customer, or a --deal with one")
    })
}

impl From<&crate::report::quote::LineReport> for Line {
    fn from(line: &crate::report::quote::LineReport) -> Line {
        Line {
            bundle: Some(line.bundle.clone()),
            hosts: Some(line.hosts),
            years: Some(line.years),
            gross: line.gross.clone(),
        }
    }
}

/// The day of an invoice, which is known as of the day it is written.
fn invoiced_on(on: Option<Date>, day: Date, order: &Order) -> Result<Date, Failure> {
    let on = on.unwrap_or(day);
    if on > day {
        let message = format!("--on {on} lies behind {day}, as of which this is written");
        return Err(Failure::usage(message, "name an earlier day, or a later one with --as-of"));
    }
    if on < order.ordered {
        let message = format!("{} was ordered on {}, after {on}", order.id, order.ordered);
        return Err(Failure::usage(message, "name that day or a later one with --on"));
    }
    Ok(on)
}

fn invoice(arguments: &OrderInvoiceArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    write(&arguments.write, common, context, |writer| {
        let order = order(&writer.desk, &arguments.id)?;
        if let Some(invoiced) = order.invoiced {
            let message = format!("{} was invoiced on {invoiced} already", order.id);
            let fix = "take that back with `vates-partner undo`, or write a credit note with `vates-partner order credit`";
            return Err(Failure::usage(message, fix));
        }
        let on = invoiced_on(arguments.on, day, order)?;
        let cells = Cells::from([("invoiced".to_owned(), on.to_string())]);
        let edits = vec![Edit::Set { kind: Kind::Orders, id: order.id.to_string(), cells }];
        let summary = format!("{} invoiced on {on}: {} to {}", order.id, order.gross(), order.customer);
        Ok(Decision {
            change: Change { edits, ..Change::default() },
            summary,
            notes: Vec::new(),
            warnings: Vec::new(),
        })
    })
}

fn credit(arguments: &OrderCreditArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let why = arguments.why.as_deref().map(str::trim).filter(|why| !why.is_empty());
    write(&arguments.write, common, context, |writer| {
        let book = &writer.desk.book;
        let order = order(&writer.desk, &arguments.id)?;
        if order.is_credit_note() {
            let message = format!("{} is a credit note itself", order.id);
            return Err(Failure::usage(message, "name the order that it belongs to"));
        }
        let Some(invoiced) = order.invoiced.filter(|invoiced| *invoiced <= day) else {
            let message = format!("{} is not invoiced on {day}: there is nothing to be credited", order.id);
            return Err(Failure::usage(message, "invoice it with `vates-partner order invoice`"));
        };
        let on = invoiced_on(arguments.on, day, order)?;
        if on < invoiced {
            let message = format!("{} was invoiced on {invoiced}, after {on}", order.id);
            return Err(Failure::usage(message, "name that day or a later one with --on"));
        }
        let amount = amount(&arguments.amount, order)?;
        let left =
            Money::new(ordering::creditable(order, ordering::credit_notes(book, order)), order.currency);
        if amount.amount > left.amount {
            let message = format!(
                "{amount} is more than is left of {}: {left} of {} (invoiced.gross)",
                order.id,
                order.gross()
            );
            return Err(Failure::usage(message, format!("credit at most {left}")));
        }
        let id = note_id(order, writer);
        let text = |text: Option<&dyn std::fmt::Display>| text.map(ToString::to_string).unwrap_or_default();
        let cells = [
            ("id", id.clone()),
            ("partner", book.partner_id(order.partner).to_owned()),
            ("customer", order.customer.to_string()),
            ("kind", order.kind.to_string()),
            ("ordered", on.to_string()),
            ("invoiced", on.to_string()),
            ("gross", Money::new(amount.amount.negated(), order.currency).digits()),
            ("currency", order.currency.to_string()),
            ("deal", text(order.deal.as_ref().map(|deal| deal as _))),
            ("subscription", text(order.subscription.as_ref().map(|subscription| subscription as _))),
            ("bundle", text(order.bundle.as_ref().map(|bundle| bundle as _))),
        ];
        let cells = cells.into_iter().map(|(column, text)| (column.to_owned(), text)).collect();
        let edits = vec![Edit::Insert { kind: Kind::Orders, cells }];
        let rest = Money::new(left.amount.minus(&amount.amount), order.currency);
        let summary = format!("{id} credits {amount} of {}; {rest} of it are left", order.id);
        let change = Change { edits, why: why.map(str::to_owned), undoes: None };
        Ok(Decision { change, summary, notes: Vec::new(), warnings: Vec::new() })
    })
}

/// An amount above zero, in minor units of the order's currency.
fn amount(text: &str, order: &Order) -> Result<Money, Failure> {
    let problem =
        |what: String, fix: String| Failure::usage(format!("--amount {}: {what}", cells::quoted(text)), fix);
    let Some(amount) = Exact::parse(text) else {
        let fix = format!("write it as {}", Money::new(order.gross().amount, order.currency).digits());
        return Err(problem("this is no amount".to_owned(), fix));
    };
    if amount.is_zero() || amount.is_negative() {
        let what = "a credit note takes something back".to_owned();
        return Err(problem(what, "write an amount above zero".to_owned()));
    }
    let digits = order.currency.minor_digits();
    if amount.rounded(digits) != amount {
        let what = format!("{} has {digits} digits after the point", order.currency);
        return Err(problem(what, format!("write {}", amount.to_fixed(digits))));
    }
    Ok(Money::new(amount, order.currency))
}

/// The id of an order's next credit note: one behind all that it ever had.
fn note_id(order: &Order, writer: &Writer) -> String {
    let own = order.id.as_str();
    let numbers = writer.desk.book.orders.iter();
    let last = numbers.filter_map(|note| ordering::number_of_note(own, note.id.as_str())).max().unwrap_or(0);
    let mut number = last.saturating_add(1);
    loop {
        let id = format!("{own}-C{number}");
        if !journal::names(&writer.journal, Kind::Orders.name(), &id) {
            return id;
        }
        number = number.saturating_add(1);
    }
}

fn list(arguments: &OrderListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let desk = Desk::load(common, context, Need::Records)?;
    let mut records = records::filtered(&desk, Kind::Orders, &arguments.filter)?;
    if arguments.open {
        let is_open =
            |order: &&Order| order.ordered <= day && order.invoiced.is_none_or(|invoiced| day < invoiced);
        let open: std::collections::BTreeSet<&str> =
            desk.book.orders.iter().filter(is_open).map(|order| order.id.as_str()).collect();
        records.retain(|record| open.contains(record.id.as_str()));
    }
    records::finish(&desk, Kind::Orders, records, false, common, context)
}

fn order<'d>(desk: &'d Desk, id: &str) -> Result<&'d Order, Failure> {
    desk.book.orders.iter().find(|order| order.id.as_str() == id).ok_or_else(|| {
        let ids = desk.book.orders.iter().map(|order| order.id.as_str());
        Failure::usage(format!("there is no order `{id}`"), suggest::hint(id, ids))
    })
}
