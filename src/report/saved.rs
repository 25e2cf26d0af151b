//! Quotes as they are kept, and as they are listed.

mod revised;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::document::{Align, Document, Flat, Table};
use super::quote::QuoteReport;
use super::values::MoneyReport;
use super::{Report, WarningReport, lines_of};
use crate::assessment::ordering::Quoted;
use crate::assessment::quotation::Standing;
use crate::calendar::Date;
use crate::words::{OrderKind, QuoteStatus};
pub use revised::RevisedReport;

/// The form of a quote's file.
pub const SCHEMA: &str = "vates-partner/saved-quote/1";

/// A quote as it is kept: `quotes/Q-2026-0001.toml`. Its figures are those that were shown when it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedQuote {
    /// `vates-partner/saved-quote/1`.
    pub schema: String,
    /// Its number: `Q-2026-0001`.
    pub id: String,
    /// Which revision of it, counted from 1.
    pub revision: u32,
    /// What became of it; never `expired`.
    #[serde(with = "words::status")]
    pub status: QuoteStatus,
    /// The last day on which it can be accepted.
    #[serde(with = "words::day")]
    pub valid_until: Date,
    /// The orders that it became.
    pub orders: Vec<String>,
    /// When it was made, and by whom.
    pub made: Deed,
    /// When it was accepted, and by whom, whatever became of it later.
    pub accepted: Option<Deed>,
    /// When that became of it, and by whom; nothing while it is open.
    pub decided: Option<Deed>,
    /// The program it was made under.
    pub program: ProgramSum,
    /// What was asked for, for revisions to start from.
    pub request: RequestReport,
    /// The rates as they are read, which scripts get as decimals.
    pub percents: Percents,
    /// What was shown.
    pub quote: QuoteReport,
}

/// Who did something, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// When: `2026-11-24T14:05:33Z`.
    pub at: String,
    /// As of which day.
    #[serde(with = "words::day")]
    pub as_of: Date,
    /// Who.
    pub by: String,
    /// The reason given.
    pub why: Option<String>,
    /// The engagement that was accepted.
    pub engagement: Option<String>,
}

/// A program, as it is known again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProgramSum {
    /// Its id.
    pub id: String,
    /// The SHA-256 of its text.
    pub sha256: String,
}

/// What was asked for by flags.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(missing_docs, reason = "each is the flag of `quote` of its name")]
pub struct RequestReport {
    pub bundle: Option<String>,
    pub hosts: Option<i64>,
    #[serde(default)]
    pub items: Vec<String>,
    pub years: Option<u32>,
    pub renew: Option<String>,
    pub upgrade: Option<String>,
    pub partner: Option<String>,
    pub partner_type: Option<String>,
    pub engagement: Option<String>,
    pub deal: Option<String>,
    pub customer: Option<String>,
    pub customer_status: Option<String>,
    pub ein: Option<String>,
    pub currency: Option<String>,
    pub tax: Option<String>,
    pub discount: Option<String>,
    #[serde(default)]
    pub bill_minimum: bool,
    pub valid_days: u32,
    #[serde(default)]
    pub readings: Vec<String>,
}

/// Rates in percent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Percents {
    tax: String,
    customer_discount: Option<String>,
    options: Vec<String>,
}

impl Percents {
    /// The rates of a quote.
    pub fn of(quote: &QuoteReport) -> Percents {
        Percents {
            tax: quote.tax_percent.clone(),
            customer_discount: quote.customer_discount.as_ref().map(|discount| discount.percent.clone()),
            options: quote.options.iter().map(|option| option.percent.clone()).collect(),
        }
    }
}

impl SavedQuote {
    /// The quote as it was shown.
    pub fn shown(&self) -> QuoteReport {
        let mut quote = self.quote.clone();
        quote.tax_percent.clone_from(&self.percents.tax);
        if let (Some(discount), Some(percent)) =
            (&mut quote.customer_discount, &self.percents.customer_discount)
        {
            discount.percent.clone_from(percent);
        }
        for (option, percent) in quote.options.iter_mut().zip(&self.percents.options) {
            option.percent.clone_from(percent);
        }
        quote
    }

    /// Its number with its revision: `Q-2026-0001`, `Q-2026-0001/2`.
    pub fn name(&self) -> String {
        name(&self.id, self.revision)
    }

    /// What it says of the subscription that it goes on with; `None` where it is for something new.
    pub fn quoted(&self) -> Option<Quoted<'_>> {
        let subscription = self.quote.subscription.as_ref()?;
        let credits = self.quote.upgrade.iter().flat_map(|upgrade| &upgrade.credits);
        let credits = credits.map(|credit| (&*credit.order, &*credit.gross.amount, credit.gross.currency));
        Some(Quoted {
            name: self.name(),
            id: &self.id,
            kind: OrderKind::from_word(&self.quote.kind)?,
            subscription: &subscription.id,
            bundle: subscription.bundle.as_deref(),
            hosts: subscription.hosts,
            end: subscription.end.as_deref(),
            from: subscription.from.as_deref(),
            credits: credits.collect(),
            is_accepted: self.status == QuoteStatus::Accepted,
        })
    }

    /// How it stands.
    pub fn standing(&self) -> Standing {
        let day = |deed: &Option<Deed>| deed.as_ref().map(|deed| deed.as_of);
        Standing {
            status: self.status,
            made: self.made.as_of,
            valid_until: self.valid_until,
            accepted: day(&self.accepted),
            decided: day(&self.decided),
        }
    }

    /// How it stands, for a person.
    pub fn sentence(&self, day: Date) -> String {
        let status = self.standing().on(day);
        let name = self.name();
        let deed = if status == Some(QuoteStatus::Accepted) { &self.accepted } else { &self.decided };
        match (status, deed) {
            (Some(QuoteStatus::Open), _) => format!("{name} is open, valid to {}", self.valid_until),
            (Some(QuoteStatus::Expired), _) => {
                format!("{name} expired: its last day was {}", self.valid_until)
            }
            (Some(status), Some(deed)) => {
                let why = deed.why.as_ref().map_or(String::new(), |why| format!(": {why}"));
                let orders = match self.orders.as_slice() {
                    orders if status == QuoteStatus::Ordered => format!(" as {}", orders.join(", ")),
                    _ => String::new(),
                };
                format!("{name} was {status}{orders} on {} by {}{why}", deed.as_of, deed.by)
            }
            (Some(status), None) => format!("{name} is {status}"),
            (None, _) => format!("{name} was made on {}, after {day}", self.made.as_of),
        }
    }
}

/// The number of a quote with its revision; the first has none.
pub fn name(id: &str, revision: u32) -> String {
    if revision > 1 { format!("{id}/{revision}") } else { id.to_owned() }
}

/// Saved quotes, as they stand on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "QuotesList")]
pub struct QuotesListReport {
    /// `vates-partner/quotes-list/1`.
    pub schema: &'static str,
    /// As of which day.
    pub as_of: String,
    /// The quotes, by number and revision.
    pub quotes: Vec<ListedQuoteReport>,
    /// The files that can't be read as a quote, by path.
    pub warnings: Vec<WarningReport>,
}

/// A saved quote, as it stands on a day.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ListedQuote")]
pub struct ListedQuoteReport {
    /// Its number.
    pub id: String,
    /// Its revision, counted from 1.
    pub revision: u32,
    /// `open`, `accepted`, `ordered`, `withdrawn`, `revised` or `expired`.
    pub status: &'static str,
    /// The partner's id; null where none is named.
    pub partner: Option<String>,
    /// The customer's id, else its name; null where none is named.
    pub customer: Option<String>,
    /// The day it was made.
    pub made: String,
    /// By whom.
    pub by: String,
    /// The last day on which it can be accepted.
    pub valid_until: String,
    /// The engagement quoted or accepted; null where there are several, or none.
    pub engagement: Option<String>,
    /// Gross invoiced amount.
    pub gross: Option<MoneyReport>,
    /// What the partner pays; null where that depends on the engagement.
    pub net: Option<MoneyReport>,
    /// The orders that it became.
    pub orders: Vec<String>,
    /// Whether its file was edited by hand since it was written.
    pub edited: bool,
    /// Its file.
    pub file: String,
}

impl ListedQuoteReport {
    /// A quote as it stands on a day; `None` where it isn't made yet.
    pub fn new(saved: &SavedQuote, file: &str, edited: bool, day: Date) -> Option<ListedQuoteReport> {
        let status = saved.standing().on(day)?;
        let quote = &saved.quote;
        let decided = saved.decided.as_ref().filter(|deed| deed.as_of <= day);
        let accepted = saved.accepted.as_ref().filter(|deed| deed.as_of <= day);
        let accepted = accepted.and_then(|deed| deed.engagement.as_deref());
        let option = match quote.options.as_slice() {
            [only] => Some(only),
            several => {
                several.iter().find(|option| accepted.is_some() && option.engagement.as_deref() == accepted)
            }
        };
        let customer = quote.customer.as_ref();
        Some(ListedQuoteReport {
            id: saved.id.clone(),
            revision: saved.revision,
            status: status.as_str(),
            partner: quote.partner.as_ref().and_then(|partner| partner.id.clone()),
            customer: customer.and_then(|customer| customer.id.clone().or(customer.name.clone())),
            made: saved.made.as_of.to_string(),
            by: saved.made.by.clone(),
            valid_until: saved.valid_until.to_string(),
            engagement: option.and_then(|option| option.engagement.as_deref()).map(str::to_owned),
            // What counts is the same under every engagement.
            gross: quote.options.first().map(|option| option.totals.gross.clone()),
            net: option.map(|option| option.totals.net.clone()),
            orders: if decided.is_some() { saved.orders.clone() } else { Vec::new() },
            edited,
            file: file.to_owned(),
        })
    }
}

impl Report for QuotesListReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.quotes)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "id",
            "revision",
            "status",
            "partner",
            "customer",
            "made",
            "by",
            "valid_until",
            "engagement",
            "gross",
            "net",
            "currency",
            "orders",
            "file",
        ]);
        for quote in &self.quotes {
            let amount = |money: &Option<MoneyReport>| {
                money.as_ref().map_or(String::new(), |money| money.amount.clone())
            };
            flat.rows.push(vec![
                quote.id.clone(),
                quote.revision.to_string(),
                quote.status.to_owned(),
                quote.partner.clone().unwrap_or_default(),
                quote.customer.clone().unwrap_or_default(),
                quote.made.clone(),
                quote.by.clone(),
                quote.valid_until.clone(),
                quote.engagement.clone().unwrap_or_default(),
                amount(&quote.gross),
                amount(&quote.net),
                quote.gross.as_ref().map_or("", |money| money.currency).to_owned(),
                quote.orders.join(" "),
                quote.file.clone(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let count = self.quotes.len();
        let what = if count == 1 { "quote" } else { "quotes" };
        let mut page = Document::titled(format!("{count} {what} as of {}", self.as_of));
        let mut table = Table::new([
            ("Quote", Align::Left),
            ("Status", Align::Left),
            ("Partner", Align::Left),
            ("Customer", Align::Left),
            ("Valid to", Align::Left),
            ("Gross", Align::Right),
            ("Net", Align::Right),
            ("", Align::Left),
        ]);
        for quote in &self.quotes {
            let figure = |money: &Option<MoneyReport>| money.as_ref().map(MoneyReport::figure);
            table.row([
                name(&quote.id, quote.revision),
                quote.status.to_owned(),
                quote.partner.clone().unwrap_or_default(),
                quote.customer.clone().unwrap_or_default(),
                quote.valid_until.clone(),
                figure(&quote.gross).unwrap_or_default(),
                figure(&quote.net).unwrap_or_else(|| "by engagement".to_owned()),
                quote.gross.as_ref().map_or("", |money| money.currency).to_owned(),
            ]);
        }
        if count > 0 {
            page.table(table);
        }
        let edited = self.quotes.iter().filter(|quote| quote.edited);
        page.list(
            edited.map(|quote| format!("! {} was edited by hand since it was written", quote.file)).collect(),
        );
        page.warnings(&self.warnings);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
