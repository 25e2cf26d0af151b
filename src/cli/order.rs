//! `order`: placing orders, invoicing and crediting them.
//!
//! Clauses: `portal.orders`, `compare.purchase-on-behalf`, `invoiced.gross`.

mod invoicing;
pub(super) mod placing;

use std::num::NonZeroU32;

use super::args::{Common, OrderArgs, OrderCommand, OrderListArgs, OrderPlaceArgs, QuoteArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::write::{Decision, Said, Writer, ruled, write_and_say};
use super::{quote, quotes, records};
use crate::assessment::{AsOf, grants, ordering, registration};
use crate::book::{Deal, Order, Partner, PartnerIndex};
use crate::calendar::Date;
use crate::program::readings::ReadingId;
use crate::program::{Program, Reading};
use crate::records::cells;
use crate::records::kinds::Kind;
use crate::report::WarningReport;
use crate::report::orders::{PlacedOrderReport, PlacedReport};
use crate::report::quote::{CustomerReport, OptionReport, QuoteReport};
use crate::report::records::orders;
use crate::report::saved::SavedQuote;
use crate::suggest;
use crate::words::{CustomerStatus, OrderKind};
use crate::writing::Change;
use placing::{Line, Orders, Placed, Placing};

const USED: [Flag; 5] = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Format];

pub(super) fn run(arguments: &OrderArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    // Whether readings have a bearing on an order is seen when it is known what is ordered.
    let is_placed = matches!(&arguments.command, OrderCommand::Place(_));
    let with_readings = [USED.as_slice(), &[Flag::Reading]].concat();
    common.uses("order", if is_placed { &with_readings } else { &USED })?;
    match &arguments.command {
        OrderCommand::Place(arguments) => place(arguments, common, context),
        OrderCommand::Invoice(arguments) => invoicing::invoice(arguments, common, context),
        OrderCommand::Credit(arguments) => invoicing::credit(arguments, common, context),
        OrderCommand::List(arguments) => list(arguments, common, context),
        OrderCommand::Show { id } => {
            let desk = Desk::load(common, context, Need::Records)?;
            let known = orders(&desk.book, &desk.files, common.as_of(context));
            records::show_known(&desk, Kind::Orders, id, &known, common, context)
        }
    }
}

/// What is to be ordered, priced.
struct Ordered {
    quote: QuoteReport,
    /// Where it was saved before.
    saved: Option<SavedQuote>,
    /// The engagement that was accepted before, or is named now.
    engagement: Option<String>,
    kind: OrderKind,
    subscription: Option<String>,
}

fn place(arguments: &OrderPlaceArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let decide = |writer: &Writer| decided(arguments, writer, common, context);
    write_and_say(&arguments.write, common, context, decide, |change, told| Said::of(told.report(change)))
}

/// What placing orders makes of the book, and what is said of it.
pub(super) fn decided(
    arguments: &OrderPlaceArgs,
    writer: &Writer,
    common: &Common,
    context: &Context,
) -> Result<(Decision, Told), Failure> {
    let day = common.as_of(context);
    let (who, price) = apart(common, &writer.desk.program);
    let ordered = match &arguments.quote {
        None => of_flags(arguments, &writer.desk, &price, day)?,
        Some(named) => {
            price.uses("order place", &USED)?;
            of_quote(named, arguments, writer, day.0)?
        }
    };
    let option = quotes::option(&ordered.quote, ordered.engagement.as_deref())?;
    let partner = ordered.quote.partner.as_ref().and_then(|partner| partner.id.as_deref());
    let partner = partner.ok_or_else(|| Failure::usage("who orders?", "name the partner with --partner"))?;
    let partner = writer.desk.partner(partner)?;
    let customer = customer(&ordered, arguments.customer.as_deref())?;
    let lines: Vec<Line> = option.lines.iter().map(Line::from).collect();
    let placing = Placing {
        partner,
        kind: ordered.kind,
        customer: &customer,
        day: day.0,
        subscription: ordered.subscription.as_deref(),
        deal: ordered.quote.deal.as_deref(),
        lines: &lines,
        after_tier_3: writer.desk.readings(&who, day, on_who)?.after_tier_3,
    };
    let Orders { mut edits, placed, may } = placing::edits(&placing, writer)?;
    let mut notes: Vec<String> = may.into_iter().collect();
    if !notes.is_empty() {
        notes.extend(ruled(&writer.desk, &who, context, on_who)?);
    }
    let ids: Vec<String> = placed.iter().map(|order| order.id.clone()).collect();
    let mut summary =
        format!("{} ordered by {} for {customer}: {}", ids.join(", "), partner.1.id, ordered.kind);
    // What was known when it was quoted was said then.
    let mut warnings: Vec<WarningReport> = ordered.quote.warnings.clone();
    let quote = ordered.saved.as_ref().map(SavedQuote::name);
    if let Some(saved) = ordered.saved {
        summary = format!("{summary}, as quoted in {}", saved.name());
        warnings = earlier(&saved, day.0).into_iter().collect();
        edits.push(quotes::ordered(saved, option, ids, writer, (day.0, context))?);
    }
    warnings.extend(reserved(&writer.desk, partner.0, &customer, day.0));
    warnings.extend(for_itself(partner.1, &customer));
    let decision = Decision { change: Change { edits, ..Change::default() }, summary, notes, warnings };
    let partner = partner.1.id.to_string();
    Ok((decision, Told { partner, customer, quote, kind: ordered.kind, option: option.clone(), placed }))
}

/// Whether a reading bears on who may order, where a cell of the comparison rests on it.
fn on_who(reading: &Reading) -> bool {
    reading.id == ReadingId::AfterTier3
}

/// The flags twice: with the readings that bear on who may order, and with those that bear on the price.
fn apart(common: &Common, program: &Program) -> (Common, Common) {
    let rests_on_tier = ordering::on_behalf(program).is_some_and(grants::rests_on_tier);
    let is_on_who = |flag: &String| {
        let named = flag.split('=').next().and_then(ReadingId::from_word);
        rests_on_tier && named == Some(ReadingId::AfterTier3)
    };
    let (who, price) = common.readings.iter().cloned().partition(is_on_who);
    (Common { readings: who, ..common.clone() }, Common { readings: price, ..common.clone() })
}

/// That an upgrade was quoted for another day: its term starts when it is ordered, and its figures are those quoted.
fn earlier(saved: &SavedQuote, day: Date) -> Option<WarningReport> {
    let (subscription, upgrade) = (saved.quote.subscription.as_ref()?, saved.quote.upgrade.as_ref()?);
    let from = subscription.from.as_ref().filter(|from| **from != day.to_string())?;
    let credited = if upgrade.credits.is_empty() { "" } else { ", what remained on that day is credited" };
    Some(WarningReport {
        code: "upgrade-quoted-earlier".into(),
        message: format!(
            "{} was quoted for a term from {from} on{credited}; ordered on {day}, its term starts then, and its \
             figures are those quoted",
            saved.name()
        ),
        record: Some(saved.name()),
    })
}

/// Registrations of the customer by others. They block deals; of orders the text says nothing, so they are warnings.
///
/// Clause: `portal.opportunities`.
fn reserved(desk: &Desk, partner: PartnerIndex, customer: &str, day: Date) -> Vec<WarningReport> {
    let holding = registration::holding(&desk.book, customer, day);
    let others = holding.same.into_iter().filter(|deal| deal.partner != partner);
    let warning = |deal: &Deal| WarningReport {
        code: "customer-reserved".into(),
        message: format!(
            "`{customer}` is reserved by `{}`, who registered {} on {} (portal.opportunities)",
            desk.book.partner_id(deal.partner),
            deal.id,
            deal.registered
        ),
        record: Some(deal.id.to_string()),
    };
    others.map(warning).collect()
}

/// A warning that a partner is its own customer: the order counts as its kind says, and the text means end customers.
///
/// Clauses: `sales.customer-sales`, `terms.internal-use`.
fn for_itself(partner: &Partner, customer: &str) -> Option<WarningReport> {
    let message = || {
        format!(
            "`{}` is its own customer: what it uses itself is requested with `vates-partner licence request`, and is no \
             sale for an end customer (sales.customer-sales, terms.internal-use)",
            partner.id
        )
    };
    let warning = || WarningReport { code: "own-customer".into(), message: message(), record: None };
    ordering::is_itself(partner, customer).then(warning)
}

/// What is said of orders, beside the change of the book.
pub(super) struct Told {
    partner: String,
    customer: String,
    quote: Option<String>,
    kind: OrderKind,
    option: OptionReport,
    pub(super) placed: Vec<Placed>,
}

impl Told {
    pub(super) fn report(self, change: crate::report::change::ChangeReport) -> PlacedReport {
        let Told { partner, customer, quote, kind, option, placed } = self;
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
            quote,
            engagement: option.engagement.map(Into::into),
            discount_rate: option.discount_rate,
            clause: option.clause,
            orders: placed.into_iter().zip(&option.lines).map(order).collect(),
            totals: option.totals,
            change,
        }
    }
}

/// What the flags name, priced as `quote` prices it.
fn of_flags(arguments: &OrderPlaceArgs, desk: &Desk, common: &Common, day: AsOf) -> Result<Ordered, Failure> {
    let kind = match &arguments.kind {
        None => OrderKind::New,
        Some(word) => {
            let kind = cells::word(word, OrderKind::WORDS);
            kind.map_err(|problem| Failure::flag("--kind", problem))?
        }
    };
    let elsewhere = match kind {
        OrderKind::New | OrderKind::Renewal | OrderKind::Upgrade => None,
        // What these cost follows from other rules than prices, and those have commands of their own.
        OrderKind::Trial | OrderKind::Poc => Some("start it with `vates-partner trial start`"),
        OrderKind::InternalUse => {
            Some("request it with `vates-partner licence request`, which tells its price")
        }
    };
    if let Some(fix) = elsewhere {
        return Err(Failure::usage(format!("--kind {kind} is not ordered here"), fix));
    }
    let goes_on = matches!(kind, OrderKind::Renewal | OrderKind::Upgrade);
    if goes_on {
        demand_subscription(arguments, kind)?;
    }
    if arguments.partner.is_none() && arguments.deal.is_none() && !goes_on {
        return Err(Failure::usage("who orders?", "name the partner with --partner, or a --deal of it"));
    }
    if arguments.bundle.is_none() && arguments.items.is_empty() && !goes_on {
        let fix = "give --bundle pro --hosts 5, or --item pro:5 for each line, or --quote for a saved quote";
        return Err(Failure::usage("what is ordered?", fix));
    }
    let goes_on = |wanted: OrderKind| arguments.subscription.clone().filter(|_| kind == wanted);
    let asked = QuoteArgs {
        renew: goes_on(OrderKind::Renewal),
        upgrade: goes_on(OrderKind::Upgrade),
        bundle: arguments.bundle.clone(),
        hosts: arguments.hosts,
        items: arguments.items.clone(),
        years: arguments.years.unwrap_or(NonZeroU32::MIN),
        partner: arguments.partner.clone(),
        partner_type: None,
        as_types: Vec::new(),
        engagement: arguments.engagement.clone(),
        deal: arguments.deal.clone(),
        customer: arguments.customer.clone(),
        pricing: arguments.pricing.clone(),
        tax: None,
        valid_days: 0,
        save: false,
        by: None,
        dry_run: false,
    };
    common.uses("order place", quote::used(&asked))?;
    let quote = quote::priced(&asked, desk, common, day)?;
    let (engagement, subscription) = (arguments.engagement.clone(), arguments.subscription.clone());
    // The deal's engagement has been looked at by the quote, which has one option then.
    let engagement = engagement.filter(|_| quote.options.len() > 1);
    Ok(Ordered { quote, saved: None, engagement, kind, subscription })
}

/// Demands that what goes on is named, and nothing else beside it.
fn demand_subscription(arguments: &OrderPlaceArgs, kind: OrderKind) -> Result<(), Failure> {
    if arguments.subscription.is_none() {
        let message = format!("which subscription is this {kind} of?");
        return Err(Failure::usage(
            message,
            "name it with --subscription; see `vates-partner subscriptions`",
        ));
    }
    if !arguments.items.is_empty() {
        let message = "one subscription has one bundle, and --item is for several lines";
        return Err(Failure::usage(message, "give --bundle and --hosts"));
    }
    Ok(())
}

/// A saved quote, at its own prices.
fn of_quote(named: &str, arguments: &OrderPlaceArgs, writer: &Writer, day: Date) -> Result<Ordered, Failure> {
    let saved = quotes::to_order(named, writer, day)?;
    let accepted = saved.accepted.as_ref().and_then(|deed| deed.engagement.clone());
    if let (Some(accepted), Some(asked)) = (&accepted, &arguments.engagement)
        && quotes::option(&saved.quote, Some(asked))?.engagement.as_deref() != Some(accepted)
    {
        let message =
            format!("{} was accepted under {accepted}, and --engagement says {asked}", saved.name());
        return Err(Failure::usage(message, "leave --engagement out"));
    }
    let quote = saved.shown();
    if quote.partner.as_ref().and_then(|partner| partner.id.as_ref()).is_none() {
        let message = format!("{} names no partner that could order it", saved.name());
        let fix = format!("revise it for one: `vates-partner quotes revise {} --partner ID`", saved.id);
        return Err(Failure::usage(message, fix));
    }
    if let (Some(customer), Some(asked)) = (&quote.customer, &arguments.customer) {
        demand_its(customer, asked, &saved.name(), writer)?;
    }
    let engagement = accepted.or_else(|| arguments.engagement.clone());
    let kind = OrderKind::from_word(&quote.kind).unwrap_or(OrderKind::New);
    let subscription = quote.subscription.as_ref().map(|subscription| subscription.id.clone());
    Ok(Ordered { quote, saved: Some(saved), engagement, kind, subscription })
}

/// Demands that a quote's customer is the one that is named: by its id or name, else by the status that it was quoted for.
fn demand_its(customer: &CustomerReport, asked: &str, quote: &str, writer: &Writer) -> Result<(), Failure> {
    let revise = "leave --customer out, or revise the quote";
    let mut own = [customer.id.as_deref(), customer.name.as_deref()].into_iter().flatten().peekable();
    if let Some(first) = own.peek().copied() {
        if own.any(|own| own == asked) {
            return Ok(());
        }
        let message = format!("{quote} is for `{first}`, and --customer names `{asked}`");
        return Err(Failure::usage(message, revise));
    }
    let quoted = customer.status.as_deref();
    let book = &writer.desk.book;
    let of_name = || book.customers.iter().find(|record| record.name.as_deref() == Some(asked));
    let recorded = book.customer(asked).or_else(of_name);
    let recorded = recorded.map(|record| record.status.map(CustomerStatus::as_str));
    match recorded {
        Some(status) if status != quoted => {
            let of = |status: Option<&str>| {
                status.map_or("a customer without a discount".to_owned(), str::to_owned)
            };
            let message =
                format!("{quote} is for {}, and `{asked}` is on record as {}", of(quoted), of(status));
            let fix = format!("quote it for that customer: `vates-partner quote --customer {asked}`");
            Err(Failure::usage(message, fix))
        }
        Some(_) | None => Ok(()),
    }
}

/// For whom it is ordered: the quote's customer, else the flag's.
fn customer(ordered: &Ordered, asked: Option<&str>) -> Result<String, Failure> {
    let quoted = ordered.quote.customer.as_ref();
    let quoted = quoted.and_then(|customer| customer.id.as_deref().or(customer.name.as_deref()));
    let named = quoted.or(asked);
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

fn list(arguments: &OrderListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let as_of = common.as_of(context);
    let desk = Desk::load(common, context, Need::Records)?;
    let known = orders(&desk.book, &desk.files, as_of);
    let mut records = records::filtered(&desk, Kind::Orders, &arguments.filter, known)?;
    if arguments.open {
        // As it is known on that day: an invoice of a later one is none yet.
        records.retain(|record| record.says("invoiced", ""));
    }
    records::finish(&desk, Kind::Orders, records, Some(as_of), common, context)
}

fn order<'d>(desk: &'d Desk, id: &str) -> Result<&'d Order, Failure> {
    desk.book.orders.iter().find(|order| order.id.as_str() == id).ok_or_else(|| {
        let ids = desk.book.orders.iter().map(|order| order.id.as_str());
        Failure::usage(format!("there is no order `{id}`"), suggest::hint(id, ids))
    })
}
