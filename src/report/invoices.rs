//! Invoices and credit notes, with what they come to.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::values::MoneyReport;
use super::{Report, lines_of};
use crate::assessment::invoices::{Sum, by_currency, by_quarter};
use crate::book::{Book, Order};
use crate::calendar::{Date, FirstMonth, Quarter};

/// Invoices that were issued.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Invoices")]
pub struct InvoicesReport {
    /// `vates-partner/invoices/1`.
    pub schema: &'static str,
    /// As of which day.
    pub as_of: String,
    /// The invoices and credit notes, by date, then order.
    pub invoices: Vec<InvoiceReport>,
    /// What they come to, by currency.
    pub totals: Vec<InvoiceSumReport>,
    /// What they come to, by quarter of the program and currency.
    pub quarters: Vec<InvoiceSumReport>,
}

/// An invoice, or a credit note.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Invoice")]
pub struct InvoiceReport {
    /// Its date.
    pub date: String,
    /// The order; a credit note's is one of its own.
    pub order: String,
    /// The partner.
    pub partner: String,
    /// The customer.
    pub customer: String,
    /// What the order was for.
    pub kind: &'static str,
    /// What was ordered; null where the order doesn't say.
    pub bundle: Option<String>,
    /// The gross amount; below zero for a credit note.
    pub gross: MoneyReport,
    /// Whether it takes back what was invoiced before.
    pub credit_note: bool,
}

/// A sum of invoices in one currency.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "InvoiceSum")]
pub struct InvoiceSumReport {
    /// The quarter; null in sums over all.
    pub quarter: Option<String>,
    /// How many invoices.
    pub invoices: usize,
    /// How many credit notes.
    pub credit_notes: usize,
    /// What they come to together.
    pub gross: MoneyReport,
}

impl InvoiceSumReport {
    fn new(quarter: Option<Quarter>, sum: &Sum) -> InvoiceSumReport {
        InvoiceSumReport {
            quarter: quarter.map(|quarter| quarter.to_string()),
            invoices: sum.invoices,
            credit_notes: sum.credit_notes,
            gross: MoneyReport::from(&sum.gross),
        }
    }
}

impl InvoicesReport {
    /// What is said of invoices.
    pub fn new(
        book: &Book,
        invoices: &[(Date, &Order)],
        first_month: FirstMonth,
        as_of: Date,
    ) -> InvoicesReport {
        let invoice = |(date, order): &(Date, &Order)| InvoiceReport {
            date: date.to_string(),
            order: order.id.to_string(),
            partner: book.partner_id(order.partner).to_owned(),
            customer: order.customer.to_string(),
            kind: order.kind.as_str(),
            bundle: order.bundle.as_ref().map(ToString::to_string),
            gross: MoneyReport::from(&order.gross()),
            credit_note: order.is_credit_note(),
        };
        let quarters = by_quarter(invoices, first_month);
        InvoicesReport {
            schema: "vates-partner/invoices/1",
            as_of: as_of.to_string(),
            invoices: invoices.iter().map(invoice).collect(),
            totals: by_currency(invoices).iter().map(|sum| InvoiceSumReport::new(None, sum)).collect(),
            quarters: quarters
                .iter()
                .map(|(quarter, sum)| InvoiceSumReport::new(Some(*quarter), sum))
                .collect(),
        }
    }
}

impl Report for InvoicesReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.invoices)
    }

    fn flat(&self) -> Flat {
        let mut flat =
            Flat::new(&["date", "order", "partner", "customer", "kind", "bundle", "gross", "currency"]);
        for invoice in &self.invoices {
            flat.rows.push(vec![
                invoice.date.clone(),
                invoice.order.clone(),
                invoice.partner.clone(),
                invoice.customer.clone(),
                invoice.kind.to_owned(),
                invoice.bundle.clone().unwrap_or_default(),
                invoice.gross.amount.clone(),
                invoice.gross.currency.to_owned(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let invoices: usize = self.totals.iter().map(|sum| sum.invoices).sum();
        let notes: usize = self.totals.iter().map(|sum| sum.credit_notes).sum();
        let count = |number: usize, one: &str, many: &str| {
            format!("{number} {}", if number == 1 { one } else { many })
        };
        let mut page = Document::titled(format!(
            "{} and {} as of {}",
            count(invoices, "invoice", "invoices"),
            count(notes, "credit note", "credit notes"),
            self.as_of
        ));
        if self.invoices.is_empty() {
            return page;
        }
        let mut table = Table::new([
            ("Date", Align::Left),
            ("Order", Align::Left),
            ("Partner", Align::Left),
            ("Customer", Align::Left),
            ("Kind", Align::Left),
            ("Bundle", Align::Left),
            ("Gross", Align::Right),
            ("", Align::Left),
        ]);
        for invoice in &self.invoices {
            table.row([
                invoice.date.clone(),
                invoice.order.clone(),
                invoice.partner.clone(),
                invoice.customer.clone(),
                invoice.kind.to_owned(),
                invoice.bundle.clone().unwrap_or_default(),
                invoice.gross.figure(),
                invoice.gross.currency.to_owned(),
            ]);
        }
        page.table(table);
        page.heading("Gross invoiced amounts");
        let mut table = Table::new([
            ("Quarter", Align::Left),
            ("Invoices", Align::Right),
            ("Credit notes", Align::Right),
            ("Gross", Align::Right),
            ("", Align::Left),
        ]);
        for sum in self.quarters.iter().chain(&self.totals) {
            table.row([
                sum.quarter.clone().unwrap_or_else(|| "all".to_owned()),
                sum.invoices.to_string(),
                sum.credit_notes.to_string(),
                sum.gross.figure(),
                sum.gross.currency.to_owned(),
            ]);
        }
        page.table(table);
        page
    }
}
