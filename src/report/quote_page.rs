//! Quotes for people: from list price to net, step by step.

use super::document::{Align, Document, Flat, Table};
use super::quote::{LineReport, OptionReport, PartnerReport, QuoteReport, QuotesReport};
use super::quote_purpose::UpgradeReport;
use super::saved;
use super::values::MoneyReport;

pub(super) fn document(quote: &QuoteReport) -> Document {
    let name = quote.id.as_ref().map(|id| format!(" {}", saved::name(id, quote.revision.unwrap_or(1))));
    let whom = whom(quote.partner.as_ref());
    let mut page = Document::titled(match &quote.as_type {
        Some(_) if is_own(quote) => format!("Prices for {whom}, under its own type"),
        Some(as_type) => format!("No offer: {whom}, priced as if it were {as_type}"),
        None => format!("Quote{} for {whom}", name.unwrap_or_default()),
    });
    preface(&mut page, quote);
    let Some(first) = quote.options.first() else { return page };
    page.table(lines(&first.lines));
    page.list(first.lines.iter().filter_map(conversion).collect());
    page.table(waterfall(quote));
    if first.lines.len() > 1 {
        page.heading("Net by line");
        page.table(net_by_line(quote));
    }
    page.list(notes(quote));
    page.warnings(&quote.warnings);
    page
}

/// Whether the type that a partner is priced under is its own.
fn is_own(quote: &QuoteReport) -> bool {
    let own = quote.partner.as_ref().map(|partner| &partner.partner_type);
    quote.as_type.as_ref().is_some_and(|as_type| Some(as_type) == own)
}

fn whom(partner: Option<&PartnerReport>) -> String {
    match partner {
        None => "anyone, at list price".to_owned(),
        Some(PartnerReport { id: Some(id), name: Some(name), partner_type }) => {
            format!("{name} ({id}), {partner_type}")
        }
        Some(partner) => format!("any partner of type {}", partner.partner_type),
    }
}

fn preface(page: &mut Document, quote: &QuoteReport) {
    page.text(match quote.as_type {
        Some(_) => format!("As of {}. Program {}.", quote.as_of, quote.program),
        None => format!(
            "Made on {}, valid to {} (last day included). Program {}.",
            quote.as_of, quote.valid_until, quote.program
        ),
    });
    if let Some(customer) = &quote.customer {
        let name = customer.name.as_deref().or(customer.id.as_deref()).unwrap_or("not named");
        let id = match (&customer.id, &customer.name) {
            (Some(id), Some(_)) => format!(" ({id})"),
            _ => String::new(),
        };
        let status = customer.status.as_ref().map_or(String::new(), |status| format!(", {status}"));
        page.text(format!("Customer: {name}{id}{status}"));
    }
    if let Some(deal) = &quote.deal {
        page.text(format!("Deal: {deal}"));
    }
    if let Some(subscription) = &quote.subscription {
        page.text(subscription.sentence(&quote.kind));
    }
}

fn lines(lines: &[LineReport]) -> Table {
    let currency = lines.first().map_or("", |line| line.list.currency);
    let mut table = Table::new([
        ("Bundle", Align::Left),
        ("Hosts", Align::Right),
        ("Years", Align::Right),
        ("Unit price", Align::Right),
        ("", Align::Left),
    ]);
    table.column(format!("List {currency}"), Align::Right);
    for line in lines {
        let hosts = if line.hosts == line.hosts_requested {
            line.hosts.to_string()
        } else {
            format!("{} (for {})", line.hosts, line.hosts_requested)
        };
        let per = if line.per == "flat" { "a year" } else { "per host and year" };
        table.row([
            line.bundle.clone(),
            hosts,
            line.years.to_string(),
            line.unit_price.figure(),
            per.to_owned(),
            line.list.figure(),
        ]);
    }
    table
}

fn conversion(line: &LineReport) -> Option<String> {
    let own = line.converted_from.as_ref()?;
    Some(format!("{}: list {} converted to {}", line.bundle, own.words(), line.list.words()))
}

fn option_name(option: &OptionReport) -> String {
    option.engagement.as_deref().or(option.range_end.as_deref()).unwrap_or("").to_owned()
}

fn waterfall(quote: &QuoteReport) -> Table {
    let mut table = Table::new([("", Align::Left)]);
    for option in &quote.options {
        table.column(option_name(option), Align::Right);
    }
    table.column("", Align::Left);
    let options = &quote.options;
    let currency = options.first().map_or("", |option| option.totals.net.currency);
    let mut step = |name: String, cells: Vec<String>, unit: &str| {
        table.row(std::iter::once(name).chain(cells).chain([unit.to_owned()]));
    };
    let figures = |amount: fn(&OptionReport) -> &MoneyReport, minus: bool| -> Vec<String> {
        let sign = |figure: String| {
            let zero = figure.bytes().all(|byte| matches!(byte, b'0' | b'.'));
            if minus && !zero { format!("-{figure}") } else { figure }
        };
        options.iter().map(|option| sign(amount(option).figure())).collect()
    };
    step("List price".to_owned(), figures(|option| &option.totals.list, false), currency);
    if let Some(discount) = &quote.customer_discount {
        let name = format!("- customer discount ({}, {})", discount.status, discount.percent);
        step(name, figures(|option| &option.totals.customer_discount, true), currency);
    }
    if options.iter().any(|option| option.totals.credit.is_some()) {
        let credits = options.iter().map(|option| {
            option.totals.credit.as_ref().map_or(String::new(), |credit| format!("-{}", credit.figure()))
        });
        step("- credit for the remaining period".to_owned(), credits.collect(), currency);
    }
    step("= gross invoiced amount".to_owned(), figures(|option| &option.totals.gross, false), currency);
    if quote.partner.is_some() {
        let rates: Vec<String> = options.iter().map(|option| option.percent.clone()).collect();
        step("  partner discount rate".to_owned(), rates, "");
        step(
            "- partner discount".to_owned(),
            figures(|option| &option.totals.partner_discount, true),
            currency,
        );
    }
    step("= net, before taxes".to_owned(), figures(|option| &option.totals.net, false), currency);
    if quote.tax_rate.is_some() {
        let taxes = options
            .iter()
            .map(|option| option.totals.tax.as_ref().map_or(String::new(), MoneyReport::figure));
        step(format!("+ tax ({})", quote.tax_percent), taxes.collect(), currency);
    }
    if earns(quote) {
        step("Partner earns".to_owned(), figures(|option| &option.totals.partner_discount, false), currency);
    }
    table
}

fn net_by_line(quote: &QuoteReport) -> Table {
    let mut table = Table::new([("Bundle", Align::Left), ("Gross", Align::Right)]);
    for option in &quote.options {
        table.column(option_name(option), Align::Right);
    }
    let Some(first) = quote.options.first() else { return table };
    for (index, line) in first.lines.iter().enumerate() {
        let nets = quote
            .options
            .iter()
            .map(|option| option.lines.get(index).map_or(String::new(), |line| line.net.figure()));
        table.row([line.bundle.clone(), line.gross.figure()].into_iter().chain(nets));
    }
    table
}

/// Whether the partner has a discount to earn.
fn earns(quote: &QuoteReport) -> bool {
    quote.partner.is_some() && quote.options.iter().any(|option| option.discount_rate != "0")
}

fn notes(quote: &QuoteReport) -> Vec<String> {
    let mut notes = quote.upgrade.as_ref().map_or(Vec::new(), UpgradeReport::notes);
    if earns(quote) {
        notes.push(
            "The partner earns its discount if the customer pays the gross invoiced amount.".to_owned(),
        );
    }
    notes.push(
        "The gross invoiced amount counts for qualification, before discount and taxes (invoiced.gross)."
            .to_owned(),
    );
    if let Some(discount) = &quote.customer_discount {
        let ein = discount.ein.as_ref().map_or(String::new(), |ein| format!(", EIN {ein}"));
        notes.push(format!("Customer discount: {} ({}{ein}).", discount.percent, discount.clause));
    }
    if let Some(option) = quote.options.first() {
        let mut clauses: Vec<&str> = option.lines.iter().map(|line| line.clause.as_str()).collect();
        clauses.dedup();
        notes.push(format!("List prices: {}.", clauses.join(", ")));
    }
    for option in &quote.options {
        if let Some(clause) = &option.clause {
            let name = option.engagement.as_deref().or(option.range_end.as_deref());
            let name = name.unwrap_or("Partner discount");
            notes.push(format!("{name}: {} ({clause}).", option.percent));
        }
    }
    if let (Some(as_type), true) =
        (&quote.as_type, quote.options.iter().any(|option| option.range_end.is_some()))
    {
        notes.push(format!(
            "No rate is stated for {as_type} and none is agreed, so the lowest and the highest of its range stand side \
             by side; --discount names one."
        ));
    }
    for rate in &quote.rates {
        notes.push(format!("Exchange rate: {}.", rate.words()));
    }
    notes
}

/// A section for each type that a partner is priced under.
pub(super) fn as_types(quotes: &QuotesReport) -> Document {
    let partner = quotes.quotes.first().and_then(|quote| quote.partner.as_ref());
    let whom = whom(partner);
    let mut page = Document::titled(if quotes.quotes.iter().any(is_own) {
        format!("{whom} under several types, which are no offers but under its own")
    } else {
        format!("No offers: {whom} under other types")
    });
    for quote in &quotes.quotes {
        let how = if is_own(quote) { "As what it is:" } else { "As if it were" };
        page.heading(format!("{how} {}", quote.as_type.as_deref().unwrap_or_default()));
        page.blocks.extend(document(quote).blocks.into_iter().skip(1));
    }
    page
}

pub(super) fn comparison(quotes: &QuotesReport) -> Document {
    let partner = quotes.quotes.first().and_then(|quote| quote.partner.as_ref());
    let mut page = Document::titled(format!("Bundles side by side for {}", whom(partner)));
    if let Some(quote) = quotes.quotes.first() {
        preface(&mut page, quote);
    }
    let mut table = Table::new([("", Align::Left)]);
    let mut rows: Vec<Vec<String>> = Vec::new();
    for quote in &quotes.quotes {
        let Some(line) = quote.options.first().and_then(|option| option.lines.first()) else { continue };
        table.column(line.bundle.clone(), Align::Right);
        let mut cells = vec![
            ("Hosts billed".to_owned(), line.hosts.to_string()),
            ("Years".to_owned(), line.years.to_string()),
            ("Unit price a year".to_owned(), line.unit_price.figure()),
            ("List price".to_owned(), line.list.figure()),
        ];
        if quotes.quotes.iter().any(|quote| quote.customer_discount.is_some()) {
            cells.push(("- customer discount".to_owned(), line.customer_discount.figure()));
        }
        cells.push(("= gross invoiced amount".to_owned(), line.gross.figure()));
        for option in &quote.options {
            let name = match &option.engagement {
                Some(engagement) => format!("= net, {engagement} ({})", option.percent),
                None if quote.partner.is_some() => format!("= net, partner pays ({})", option.percent),
                None => "= net, before taxes".to_owned(),
            };
            cells.push((name, option.totals.net.figure()));
            if let Some(tax) = &option.totals.tax {
                cells.push((format!("  + tax ({})", quote.tax_percent), tax.figure()));
            }
        }
        cells.push(("Currency".to_owned(), line.list.currency.to_owned()));
        for (index, (name, cell)) in cells.into_iter().enumerate() {
            match rows.get_mut(index) {
                Some(row) => row.push(cell),
                None => rows.push(vec![name, cell]),
            }
        }
    }
    table.rows = rows;
    page.table(table);
    let mut said: Vec<String> = Vec::new();
    for note in quotes.quotes.iter().flat_map(notes) {
        if !said.contains(&note) {
            said.push(note);
        }
    }
    page.list(said);
    page.warnings(super::Report::warnings(quotes));
    page
}

pub(super) fn flat(quotes: &[QuoteReport]) -> Flat {
    let mut flat = Flat::new(&[
        "engagement",
        "discount_rate",
        "clause",
        "bundle",
        "hosts",
        "years",
        "currency",
        "unit_price",
        "list",
        "customer_discount",
        "gross",
        "partner_discount",
        "net",
        "tax",
        "valid_until",
        "kind",
        "subscription",
        "credit",
        "as_type",
        "range_end",
    ]);
    for quote in quotes {
        for option in &quote.options {
            for line in &option.lines {
                flat.rows.push(vec![
                    option.engagement.as_deref().unwrap_or_default().to_owned(),
                    option.discount_rate.clone(),
                    option.clause.clone().unwrap_or_default(),
                    line.bundle.clone(),
                    line.hosts.to_string(),
                    line.years.to_string(),
                    line.list.currency.to_owned(),
                    line.unit_price.amount.clone(),
                    line.list.amount.clone(),
                    line.customer_discount.amount.clone(),
                    line.gross.amount.clone(),
                    line.partner_discount.amount.clone(),
                    line.net.amount.clone(),
                    line.tax.as_ref().map_or(String::new(), |tax| tax.amount.clone()),
                    quote.valid_until.clone(),
                    quote.kind.to_string(),
                    quote.subscription.as_ref().map_or(String::new(), |subscription| subscription.id.clone()),
                    line.credit.as_ref().map_or(String::new(), |credit| credit.amount.clone()),
                    quote.as_type.as_deref().unwrap_or_default().to_owned(),
                    option.range_end.as_deref().unwrap_or_default().to_owned(),
                ]);
            }
        }
    }
    flat
}
