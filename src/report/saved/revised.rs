//! A revision of a quote beside what it takes the place of.

use schemars::JsonSchema;
use serde::Serialize;

use crate::report::change::ChangeReport;
use crate::report::document::{Align, Document, Flat, Table};
use crate::report::quote::{OptionReport, QuoteReport, TotalsReport};
use crate::report::values::MoneyReport;
use crate::report::{Report, WarningReport, lines_of};

/// A revision of a quote.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "QuoteRevised")]
pub struct RevisedReport {
    /// `vates-partner/quote-revised/1`.
    pub schema: &'static str,
    /// The revision: `Q-2026-0001/2`.
    pub quote: String,
    /// What it takes the place of: `Q-2026-0001`.
    pub previous: String,
    /// What was quoted.
    pub before: QuoteReport,
    /// What is quoted now.
    pub after: QuoteReport,
    /// What became of the book.
    pub change: ChangeReport,
}

/// A figure of both, as it is read.
struct Row {
    what: String,
    before: String,
    after: String,
}

impl RevisedReport {
    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        let mut row = |what: &str, of: &dyn Fn(&QuoteReport) -> String| {
            let (before, after) = (of(&self.before), of(&self.after));
            if !(before.is_empty() && after.is_empty()) {
                rows.push(Row { what: what.to_owned(), before, after });
            }
        };
        row("Made on", &|quote| quote.as_of.clone());
        row("Valid to", &|quote| quote.valid_until.clone());
        row("Program", &|quote| quote.program.clone());
        row("Partner", &|quote| {
            let partner = quote.partner.as_ref();
            partner.map_or(String::new(), |partner| {
                partner.id.clone().unwrap_or_else(|| partner.partner_type.to_string())
            })
        });
        row("Customer", &|quote| {
            let customer = quote.customer.as_ref();
            let name = customer.and_then(|customer| customer.id.as_ref().or(customer.name.as_ref()));
            name.cloned().unwrap_or_default()
        });
        row("Customer status", &|quote| {
            let status = quote.customer.as_ref().and_then(|customer| customer.status.clone());
            status.map_or(String::new(), std::borrow::Cow::into_owned)
        });
        row("EIN", &|quote| {
            quote.customer_discount.as_ref().and_then(|discount| discount.ein.clone()).unwrap_or_default()
        });
        row("Deal", &|quote| quote.deal.clone().unwrap_or_default());
        let lines = self.before.options.iter().chain(&self.after.options).map(|option| option.lines.len());
        for index in 0..lines.max().unwrap_or(0) {
            row(&format!("Line {}", index.saturating_add(1)), &|quote| line(quote, index));
        }
        let amount = |of: fn(&TotalsReport) -> Option<&MoneyReport>| {
            move |quote: &QuoteReport| {
                let totals = quote.options.first().map(|option| &option.totals);
                totals.and_then(of).map(MoneyReport::words).unwrap_or_default()
            }
        };
        row("List price", &amount(|totals| Some(&totals.list)));
        let has_discount = self.before.customer_discount.is_some() || self.after.customer_discount.is_some();
        if has_discount {
            row("- customer discount", &amount(|totals| Some(&totals.customer_discount)));
        }
        row("= gross invoiced amount", &amount(|totals| Some(&totals.gross)));
        for model in self.engagements() {
            let of = |quote: &QuoteReport| {
                let option = quote.options.iter().find(|option| engagement(option) == model);
                option.map_or(String::new(), net)
            };
            let what = if model.is_empty() { "= net".to_owned() } else { format!("= net, {model}") };
            row(&what, &of);
        }
        rows
    }

    /// The engagements of both, in their order; a blank one where there is none.
    fn engagements(&self) -> Vec<String> {
        let mut models: Vec<String> = Vec::new();
        for option in self.before.options.iter().chain(&self.after.options) {
            let model = engagement(option);
            if !models.iter().any(|other| other == model) {
                models.push(model.to_owned());
            }
        }
        models
    }
}

fn engagement(option: &OptionReport) -> &str {
    option.engagement.as_deref().unwrap_or_default()
}

/// What is paid, after which discount and before which tax.
fn net(option: &OptionReport) -> String {
    let mut net = option.totals.net.words();
    if option.discount_rate != "0" {
        net = format!("{net} (less {})", option.percent);
    }
    match &option.totals.tax {
        Some(tax) => format!("{net} + {} tax", tax.words()),
        None => net,
    }
}

fn line(quote: &QuoteReport, index: usize) -> String {
    let line = quote.options.first().and_then(|option| option.lines.get(index));
    line.map_or(String::new(), |line| {
        let count = |number: u32, one: &str| {
            if number == 1 { format!("1 {one}") } else { format!("{number} {one}s") }
        };
        format!("{}, {}, {}", line.bundle, count(line.hosts, "host"), count(line.years, "year"))
    })
}

impl Report for RevisedReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(std::slice::from_ref(self))
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["what", "before", "after", "changed"]);
        for Row { what, before, after } in self.rows() {
            let changed = if before == after { "no" } else { "yes" };
            flat.rows.push(vec![what, before, after, changed.to_owned()]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(self.change.summary.clone());
        let mut table = Table::new([("", Align::Left)]);
        table.column(self.previous.clone(), Align::Right);
        table.column(self.quote.clone(), Align::Right);
        table.column("", Align::Left);
        for Row { what, before, after } in self.rows() {
            let changed = if before == after { "" } else { "changed" };
            table.row([what, before, after, changed.to_owned()]);
        }
        page.table(table);
        self.change.close(&mut page);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.change.warnings
    }
}
