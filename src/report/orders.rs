//! Orders that were placed, with what they come to.

use schemars::JsonSchema;
use serde::Serialize;

use super::change::ChangeReport;
use super::document::{Align, Document, Flat, Table};
use super::quote::TotalsReport;
use super::values::MoneyReport;
use super::{Report, WarningReport, lines_of};

/// Orders that were placed together.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "OrdersPlaced")]
pub struct PlacedReport {
    /// `vates-partner/orders-placed/1`.
    pub schema: &'static str,
    /// The partner that ordered.
    pub partner: String,
    /// For whom.
    pub customer: String,
    /// What the orders are for.
    pub kind: &'static str,
    /// The quote that was ordered, with its revision; null where there was none.
    pub quote: Option<String>,
    /// The engagement; null for other types than distributors.
    pub engagement: Option<String>,
    /// The partner discount, a part of one.
    pub discount_rate: String,
    /// The clause it rests on; null for list prices.
    pub clause: Option<String>,
    /// The orders, in the order of lines.
    pub orders: Vec<PlacedOrderReport>,
    /// The sums of the orders; taxes are no part of an order.
    pub totals: TotalsReport,
    /// What became of the book.
    pub change: ChangeReport,
}

/// An order that was placed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "PlacedOrder")]
pub struct PlacedOrderReport {
    /// Its id.
    pub id: String,
    /// The subscription it belongs to; null where there is none.
    pub subscription: Option<String>,
    /// The bundle.
    pub bundle: String,
    /// The hosts that are billed.
    pub hosts: u32,
    /// The years.
    pub years: u32,
    /// Gross invoiced amount, which counts once the order is invoiced.
    pub gross: MoneyReport,
    /// What the partner discount takes off.
    pub partner_discount: MoneyReport,
    /// What the partner pays, before taxes.
    pub net: MoneyReport,
}

impl Report for PlacedReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.orders)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "id",
            "partner",
            "customer",
            "kind",
            "subscription",
            "bundle",
            "hosts",
            "years",
            "currency",
            "gross",
            "partner_discount",
            "net",
        ]);
        for order in &self.orders {
            flat.rows.push(vec![
                order.id.clone(),
                self.partner.clone(),
                self.customer.clone(),
                self.kind.to_owned(),
                order.subscription.clone().unwrap_or_default(),
                order.bundle.clone(),
                order.hosts.to_string(),
                order.years.to_string(),
                order.gross.currency.to_owned(),
                order.gross.amount.clone(),
                order.partner_discount.amount.clone(),
                order.net.amount.clone(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(self.change.summary.clone());
        let mut table = Table::new([
            ("Order", Align::Left),
            ("Subscription", Align::Left),
            ("Bundle", Align::Left),
            ("Hosts", Align::Right),
            ("Years", Align::Right),
            ("Gross", Align::Right),
            ("Net", Align::Right),
            ("", Align::Left),
        ]);
        for order in &self.orders {
            table.row([
                order.id.clone(),
                order.subscription.clone().unwrap_or_default(),
                order.bundle.clone(),
                order.hosts.to_string(),
                order.years.to_string(),
                order.gross.figure(),
                order.net.figure(),
                order.gross.currency.to_owned(),
            ]);
        }
        if self.orders.len() > 1 {
            let (gross, net) = (&self.totals.gross, &self.totals.net);
            let blank = String::new;
            let sums = [gross.figure(), net.figure(), gross.currency.to_owned()];
            table.row(["Total".to_owned(), blank(), blank(), blank(), blank()].into_iter().chain(sums));
        }
        page.table(table);
        let is_less = self.orders.iter().any(|order| order.net.amount != order.gross.amount);
        let net = if is_less { "Net after the partner discount" } else { "No partner discount" };
        let clause = self.clause.as_ref().map(|clause| format!("{net} ({clause})."));
        let gross = "Gross counts for qualification once the order is invoiced (invoiced.gross).".to_owned();
        page.list(clause.into_iter().chain([gross]).collect());
        self.change.close(&mut page);
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.change.warnings
    }
}
