//! Subscriptions, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::values::MoneyReport;
use super::{Report, lines_of};
use crate::assessment::subscriptions::{Paid, Subscription};
use crate::book::Book;
use crate::calendar::Date;

/// Subscriptions, derived from orders.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Subscriptions")]
pub struct SubscriptionsReport {
    /// `vates-partner/subscriptions/1`.
    pub schema: &'static str,
    /// As of which day.
    pub as_of: String,
    /// Only those that end within so many days; null where all are told.
    pub due: Option<u32>,
    /// The subscriptions, by partner and id; those that are due by their last day.
    pub subscriptions: Vec<SubscriptionReport>,
}

/// A subscription.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Subscription")]
pub struct SubscriptionReport {
    /// Its id: the one that orders name, else the id of the order that it began with.
    pub id: String,
    /// Whether orders name it.
    pub named: bool,
    /// Whose it is.
    pub partner: String,
    /// For whom.
    pub customer: String,
    /// What is subscribed to; null where no order says so.
    pub bundle: Option<String>,
    /// For how many hosts; null where orders don't say so.
    pub hosts: Option<u32>,
    /// Its first day.
    pub start: String,
    /// Its last day, included; null where an order says nothing of its years.
    pub end: Option<String>,
    /// `active`, `ended` or `end-unknown`.
    pub status: &'static str,
    /// The days from the as-of day to its last one; negative once it has ended.
    pub days_left: Option<i64>,
    /// The orders that it follows from, by day, each with what it made of it.
    pub orders: Vec<EffectReport>,
    /// What was paid for, and until when.
    pub paid: Vec<PaidReport>,
}

/// What an order made of a subscription.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Effect")]
pub struct EffectReport {
    /// The order.
    pub order: String,
    /// The day it was placed.
    pub ordered: String,
    /// `began`, `renewed`, `added hosts` or `replaced`.
    pub effect: &'static str,
}

/// What an order pays for.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Paid")]
pub struct PaidReport {
    /// The order.
    pub order: String,
    /// Its gross amount, less what was credited of it.
    pub gross: MoneyReport,
    /// The first day that it pays for.
    pub from: String,
    /// The last day that it pays for, included; null where it says nothing of its years.
    pub to: Option<String>,
}

impl SubscriptionReport {
    /// What is said of a subscription as of a day.
    pub fn new(book: &Book, subscription: &Subscription<'_>, day: Date) -> SubscriptionReport {
        let effects = subscription.orders.iter().map(|(order, effect)| EffectReport {
            order: order.id.to_string(),
            ordered: order.ordered.to_string(),
            effect: effect.as_str(),
        });
        SubscriptionReport {
            id: subscription.id.to_owned(),
            named: subscription.is_named,
            partner: book.partner_id(subscription.partner).to_owned(),
            customer: subscription.customer.to_owned(),
            bundle: subscription.bundle.map(ToString::to_string),
            hosts: subscription.hosts,
            start: subscription.start.to_string(),
            end: subscription.end.map(|end| end.to_string()),
            status: subscription.status(day).as_str(),
            days_left: subscription.days_left(day),
            orders: effects.collect(),
            paid: subscription.paid.iter().map(PaidReport::from).collect(),
        }
    }

    fn orders_in_words(&self) -> String {
        let orders: Vec<String> =
            self.orders.iter().map(|effect| format!("{} {}", effect.order, effect.effect)).collect();
        orders.join(", ")
    }
}

impl From<&Paid<'_>> for PaidReport {
    fn from(paid: &Paid<'_>) -> PaidReport {
        PaidReport {
            order: paid.order.id.to_string(),
            gross: MoneyReport::from(&paid.gross),
            from: paid.from.to_string(),
            to: paid.to.map(|to| to.to_string()),
        }
    }
}

fn text<T: ToString>(value: Option<&T>) -> String {
    value.map_or_else(String::new, ToString::to_string)
}

impl Report for SubscriptionsReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.subscriptions)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&[
            "id",
            "partner",
            "customer",
            "bundle",
            "hosts",
            "start",
            "end",
            "status",
            "days_left",
            "orders",
        ]);
        for one in &self.subscriptions {
            let orders: Vec<&str> = one.orders.iter().map(|effect| effect.order.as_str()).collect();
            flat.rows.push(vec![
                one.id.clone(),
                one.partner.clone(),
                one.customer.clone(),
                text(one.bundle.as_ref()),
                text(one.hosts.as_ref()),
                one.start.clone(),
                text(one.end.as_ref()),
                one.status.to_owned(),
                text(one.days_left.as_ref()),
                orders.join(" "),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let count = match self.subscriptions.len() {
            1 => "1 subscription".to_owned(),
            count => format!("{count} subscriptions"),
        };
        let title = match self.due {
            Some(days) => format!("{count} to renew within {days} days of {}", self.as_of),
            None => format!("{count} as of {}", self.as_of),
        };
        let mut page = Document::titled(title);
        let mut table = Table::new([
            ("Id", Align::Left),
            ("Partner", Align::Left),
            ("Customer", Align::Left),
            ("Bundle", Align::Left),
            ("Hosts", Align::Right),
            ("Start", Align::Right),
            ("Last day", Align::Right),
            ("Days", Align::Right),
            ("Status", Align::Left),
            ("Orders", Align::Left),
        ]);
        // Orders, status and start go first: what is left is what a renewal needs.
        table.droppable = vec![9, 8, 5];
        for one in &self.subscriptions {
            table.row([
                one.id.clone(),
                one.partner.clone(),
                one.customer.clone(),
                text(one.bundle.as_ref()),
                text(one.hosts.as_ref()),
                one.start.clone(),
                text(one.end.as_ref()),
                text(one.days_left.as_ref()),
                one.status.to_owned(),
                one.orders_in_words(),
            ]);
        }
        if !self.subscriptions.is_empty() {
            page.table(table);
        }
        if self.subscriptions.iter().any(|one| one.end.is_none()) {
            page.text("Without a last day: an order says nothing of its years.");
        }
        page
    }
}
