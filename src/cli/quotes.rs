//! Quotes that last: saved, listed, shown as they were, revised, accepted, withdrawn.
//!
//! Clause: `portal.quotations`.

mod asked;
pub(super) mod shelf;

use chrono::Datelike as _;

use super::args::{
    Common, QuoteArgs, QuotesAcceptArgs, QuotesArgs, QuotesCommand, QuotesListArgs, QuotesReviseArgs,
    QuotesWithdrawArgs, WriteArgs,
};
use super::context::Context;
use super::desk::{self, Desk, Flag};
use super::failure::Failure;
use super::outcome::Outcome;
use super::quote;
use super::write::{Decision, Said, Writer, write, write_and_say};
use crate::assessment::quotation::Step;
use crate::assessment::{Warning, ordering};
use crate::calendar::Date;
use crate::checksum::sha256;
use crate::files::pending::Watch;
use crate::records::cells;
use crate::report::WarningReport;
use crate::report::quote::{OptionReport, QuoteReport};
use crate::report::saved::{
    Deed, ListedQuoteReport, Percents, ProgramSum, QuotesListReport, RequestReport, RevisedReport, SCHEMA,
    SavedQuote,
};
use crate::words::QuoteStatus;
use crate::writing::{Cells, Change, Edit, demand_writable};
use shelf::{Kept, Shelf, Wrong, kept};

pub(super) fn run(arguments: &QuotesArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let read = [Flag::Book, Flag::Demo, Flag::AsOf, Flag::Format].as_slice();
    let written = [read, &[Flag::Program]].concat();
    // Whether readings have a bearing on it is seen when it is known what is revised.
    let revised = [written.as_slice(), &[Flag::Reading]].concat();
    let used = match &arguments.command {
        QuotesCommand::List(_) | QuotesCommand::Show { .. } => read,
        QuotesCommand::Revise(_) => &revised,
        QuotesCommand::Accept(_) | QuotesCommand::Withdraw(_) => &written,
    };
    common.uses("quotes", used)?;
    match &arguments.command {
        QuotesCommand::List(arguments) => list(arguments, common, context),
        QuotesCommand::Show { quote } => show(quote, common, context),
        QuotesCommand::Revise(arguments) => revise(arguments, common, context),
        QuotesCommand::Accept(arguments) => accept(arguments, common, context),
        QuotesCommand::Withdraw(arguments) => withdraw(arguments, common, context),
    }
}

/// Saves a quote under the next number of its year.
pub(super) fn save(arguments: &QuoteArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let mut used = quote::used(arguments).to_vec();
    // All of the book is read, by which it is written to.
    used.retain(|flag| *flag != Flag::Threads);
    common.uses("quote --save", &used)?;
    if arguments.bundle.is_none() && arguments.items.is_empty() && arguments.renew.is_none() {
        let message = "several quotes side by side can't be saved as one";
        return Err(Failure::usage(message, "name one with --bundle, or its lines with --item"));
    }
    let flags = WriteArgs { by: arguments.by.clone(), dry_run: arguments.dry_run };
    let day = common.as_of(context);
    let decide = |writer: &Writer| {
        let shelf = Shelf::of(writer.read().folder)?;
        let quote = quote::priced(arguments, &writer.desk, common, day)?;
        let id = shelf.next(day.0.year(), writer);
        let request = asked::kept(arguments, common);
        let saved = saved(quote, (id, 1), request, writer, (day.0, context))?;
        let decision = Decision {
            change: Change { edits: vec![kept(&saved)?], ..Change::default() },
            summary: format!("{} saved, valid to {}", saved.name(), saved.valid_until),
            notes: Vec::new(),
            warnings: saved.quote.warnings.clone(),
        };
        Ok((decision, saved))
    };
    write_and_say(&flags, common, context, decide, |change, saved| {
        // What would be written is seen in its lines; what was written is a quote as any other.
        let Some(number) = change.number else { return Said::of(change) };
        Said::noting(saved.shown(), format!("{}; change {number} of the journal", change.summary))
    })
}

/// A quote as it is to be kept.
fn saved(
    mut quote: QuoteReport,
    (id, revision): (String, u32),
    request: RequestReport,
    writer: &Writer,
    (day, context): (Date, &Context),
) -> Result<SavedQuote, Failure> {
    // What couldn't stand in the record of an order is not quoted to be ordered.
    let name = quote.customer.as_ref().and_then(|customer| customer.name.clone());
    demand_writable(&Cells::from([("customer".to_owned(), name.unwrap_or_default())]))?;
    quote.id = Some(id.clone());
    quote.revision = Some(revision);
    Ok(SavedQuote {
        schema: SCHEMA.to_owned(),
        id,
        revision,
        status: QuoteStatus::Open,
        valid_until: crate::calendar::parse_date(&quote.valid_until).unwrap_or(day),
        orders: Vec::new(),
        made: deed(writer, day, context),
        accepted: None,
        decided: None,
        program: ProgramSum {
            id: writer.desk.program.id.clone(),
            sha256: sha256(writer.desk.program_text().as_bytes()),
        },
        request,
        percents: Percents::of(&quote),
        quote,
    })
}

fn deed(writer: &Writer, day: Date, context: &Context) -> Deed {
    Deed { at: context.now.clone(), as_of: day, by: writer.by.clone(), why: None, engagement: None }
}

/// What is found among the saved quotes, all of them as they were at one time.
fn looked_up<T>(
    common: &Common,
    context: &Context,
    look: impl Fn(&Shelf<'_>) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let found = desk::at_one_time(common, context, || {
        let Some(located) = desk::locate(common, context)? else { return Ok(None) };
        let watch = Watch::of(&located);
        let folder = desk::settled(located)?;
        Ok(Some((watch, Shelf::of(&folder).and_then(|shelf| look(&shelf)))))
    })?;
    found.ok_or_else(desk::no_book)?
}

/// Every saved quote, as it stands on a day; and a warning of each file that can't be read as one.
pub(super) fn listed(
    common: &Common,
    context: &Context,
    day: Date,
) -> Result<(Vec<ListedQuoteReport>, Vec<Warning>), Failure> {
    let listed = |kept: &Kept| ListedQuoteReport::new(&kept.saved, &kept.path, kept.edited, day);
    looked_up(common, context, |shelf| {
        let (kept, wrong) = shelf.all();
        Ok((kept.iter().filter_map(listed).collect(), wrong.iter().map(Wrong::warning).collect()))
    })
}

fn list(arguments: &QuotesListArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let status = arguments.status.as_deref().map(|word| cells::word(word, QuoteStatus::WORDS));
    let status = status.transpose().map_err(|problem| Failure::flag("--status", problem))?;
    let day = common.as_of(context).0;
    let (mut quotes, warnings) = listed(common, context, day)?;
    if let Some(partner) = &arguments.partner {
        let known = |quote: &ListedQuoteReport| quote.partner.as_ref() == Some(partner);
        if !quotes.iter().any(known) {
            // A partner without quotes is nothing wrong; one that there isn't is.
            Desk::load(common, context, desk::Need::Records)?.partner(partner)?;
        }
        quotes.retain(known);
    }
    quotes.retain(|quote| status.is_none_or(|status| quote.status == status.as_str()));
    let report = QuotesListReport {
        schema: "vates-partner/quotes-list/1",
        as_of: day.to_string(),
        quotes,
        warnings: warnings.iter().map(WarningReport::from).collect(),
    };
    Outcome::of_report(&report, common, context)
}

fn show(named: &str, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let kept = looked_up(common, context, |shelf| shelf.find(named))?;
    let mut outcome = Outcome::of_report(&kept.saved.shown(), common, context)?;
    if kept.edited {
        let path = &kept.path;
        let warning = format!(
            "warning: {path} was edited by hand: these may not be the figures that were quoted [quote-edited]"
        );
        outcome.note(&crate::escape::visible(&warning));
    }
    if !common.quiet {
        outcome.note(&crate::escape::visible(&kept.saved.sentence(day)));
    }
    Ok(outcome)
}

fn revise(arguments: &QuotesReviseArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context);
    let decide = |writer: &Writer| {
        let old = Shelf::of(writer.read().folder)?.find_unedited(&arguments.quote)?.saved;
        old.standing().demand(Step::Revise, &old.name(), day.0)?;
        let asked = asked::revised(&old.request, arguments);
        let mut common = common.clone();
        if common.readings.is_empty() {
            common.readings.clone_from(&old.request.readings);
        }
        common.uses("quotes revise", quote::used(&asked))?;
        let quote = quote::priced(&asked, &writer.desk, &common, day)?;
        let number = (old.id.clone(), Shelf::next_revision(&old, writer));
        let new = saved(quote, number, asked::kept(&asked, &common), writer, (day.0, context))?;
        let mut replaced = old.clone();
        replaced.status = QuoteStatus::Revised;
        replaced.decided = Some(deed(writer, day.0, context));
        let decision = Decision {
            change: Change { edits: vec![kept(&replaced)?, kept(&new)?], ..Change::default() },
            summary: format!(
                "{} takes the place of {}, valid to {}",
                new.name(),
                old.name(),
                new.valid_until
            ),
            notes: Vec::new(),
            warnings: new.quote.warnings.clone(),
        };
        Ok((decision, (old, new)))
    };
    write_and_say(&arguments.write, common, context, decide, |change, (old, new)| {
        Said::of(RevisedReport {
            schema: "vates-partner/quote-revised/1",
            quote: new.name(),
            previous: old.name(),
            before: old.shown(),
            after: new.shown(),
            change,
        })
    })
}

fn accept(arguments: &QuotesAcceptArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    write(&arguments.write, common, context, |writer| {
        let mut saved = Shelf::of(writer.read().folder)?.find_unedited(&arguments.quote)?.saved;
        saved.standing().demand(Step::Accept, &saved.name(), day)?;
        demand_as_quoted(&saved, writer, day)?;
        let option = option(&saved.quote, arguments.engagement.as_deref())?;
        let (net, engagement) = (option.totals.net.words(), option.engagement.as_deref().map(str::to_owned));
        saved.status = QuoteStatus::Accepted;
        let under = engagement.as_ref().map_or(String::new(), |engagement| format!(" under {engagement}"));
        saved.accepted = Some(Deed { engagement, ..deed(writer, day, context) });
        saved.decided.clone_from(&saved.accepted);
        let summary = format!("{} accepted{under}: net {net}", saved.name());
        Ok(Decision {
            change: Change { edits: vec![kept(&saved)?], ..Change::default() },
            summary,
            notes: Vec::new(),
            warnings: Vec::new(),
        })
    })
}

fn withdraw(arguments: &QuotesWithdrawArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let day = common.as_of(context).0;
    let why = arguments.why.trim();
    if why.is_empty() {
        return Err(Failure::usage("--why: no reason is given", "say why it is taken back"));
    }
    write(&arguments.write, common, context, |writer| {
        let mut saved = Shelf::of(writer.read().folder)?.find_unedited(&arguments.quote)?.saved;
        saved.standing().demand(Step::Withdraw, &saved.name(), day)?;
        saved.status = QuoteStatus::Withdrawn;
        saved.decided = Some(Deed { why: Some(why.to_owned()), ..deed(writer, day, context) });
        let summary = format!("{} withdrawn: {why}", saved.name());
        let change = Change { edits: vec![kept(&saved)?], why: Some(why.to_owned()), undoes: None };
        Ok(Decision { change, summary, notes: Vec::new(), warnings: Vec::new() })
    })
}

/// The saved quote that is ordered.
pub(super) fn to_order(named: &str, writer: &Writer, day: Date) -> Result<SavedQuote, Failure> {
    let saved = Shelf::of(writer.read().folder)?.find_unedited(named)?.saved;
    saved.standing().demand(Step::Order, &saved.name(), day)?;
    demand_as_quoted(&saved, writer, day)?;
    Ok(saved)
}

/// Demands that the subscription that a quote goes on with is what the quote says it is.
fn demand_as_quoted(saved: &SavedQuote, writer: &Writer, day: Date) -> Result<(), Failure> {
    let partner = saved.quote.partner.as_ref().and_then(|partner| partner.id.as_deref());
    if let (Some(quoted), Some(partner)) = (saved.quoted(), partner) {
        let (partner, _) = writer.desk.partner(partner)?;
        ordering::demand_as_quoted(&writer.desk.book, partner, &quoted, day)?;
    }
    Ok(())
}

/// What becomes of a saved quote that was ordered.
pub(super) fn ordered(
    mut saved: SavedQuote,
    option: &OptionReport,
    orders: Vec<String>,
    writer: &Writer,
    (day, context): (Date, &Context),
) -> Result<Edit, Failure> {
    saved.status = QuoteStatus::Ordered;
    saved.orders = orders;
    let engagement = option.engagement.as_deref().map(str::to_owned);
    saved.decided = Some(Deed { engagement, ..deed(writer, day, context) });
    // Whoever orders what is open accepts it.
    if saved.accepted.is_none() {
        saved.accepted.clone_from(&saved.decided);
    }
    kept(&saved)
}

/// The option that is meant: the only one, or the one of the engagement.
pub(super) fn option<'q>(
    quote: &'q QuoteReport,
    engagement: Option<&str>,
) -> Result<&'q OptionReport, Failure> {
    let net = |option: &OptionReport| match &option.engagement {
        Some(engagement) => format!("{engagement} ({})", option.totals.net.words()),
        None => option.totals.net.words(),
    };
    let options: Vec<String> = quote.options.iter().map(net).collect();
    let Some(engagement) = engagement else {
        if let [only] = quote.options.as_slice() {
            return Ok(only);
        }
        let message = "what is paid depends on the engagement, and none is named";
        return Err(Failure::usage(message, format!("name one with --engagement: {}", options.join(", "))));
    };
    // Who leads a co-led deal makes no difference to what is paid.
    let model = crate::words::Engagement::from_word(engagement).map(|engagement| engagement.model().as_str());
    let found = quote.options.iter().find(|option| model.is_some() && option.engagement.as_deref() == model);
    found.ok_or_else(|| {
        let message = format!("--engagement {engagement}: this is not quoted");
        Failure::usage(message, format!("quoted is {}", options.join(", ")))
    })
}
