//! What a quote is for, as it is said: the subscription that goes on, and the upgrade.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::values::{MoneyReport, Named};
use crate::assessment::quote::Quote;
use crate::assessment::quote::purpose::{Credit, Purpose, Upgrade};
use crate::program::Program;
use crate::program::readings::ReadingId;
use crate::words::counted;

/// A subscription that goes on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "GoingOn")]
pub struct GoingOnReport {
    /// Its id.
    pub id: String,
    /// What it is now; null where no order says so.
    pub bundle: Option<String>,
    /// For how many hosts it is now; null where orders don't say so.
    pub hosts: Option<u32>,
    /// Its last day as it is now, included; null where an order says nothing of its years.
    pub end: Option<String>,
    /// The first day of what is bought.
    pub from: Option<String>,
    /// The last day of what is bought, included.
    pub to: Option<String>,
}

/// An upgrade.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Upgrade")]
pub struct UpgradeReport {
    /// The first day on which it counts as a customer sale; null where no earlier order is on file.
    pub counts_from: Option<String>,
    /// The order or renewal that it has to wait after.
    pub after: Option<String>,
    /// The day of that.
    pub after_ordered: Option<String>,
    /// How many calendar months it has to wait.
    pub months: u32,
    /// The clause.
    pub clause: String,
    /// The quarter of the quote's day.
    pub quarter: Option<String>,
    /// Whether it counts for that quarter if it is ordered on the quote's day.
    pub counts_today: bool,
    /// What then doesn't count for the quarter's gross invoiced amount, in the threshold currency; null where an
    /// exchange rate is missing.
    pub not_counted: Option<MoneyReport>,
    /// What the book sets for the days that remain: `none` or `remaining-days`. The program text doesn't say.
    pub credit: Cow<'static, str>,
    /// What is credited, by order; empty under `none`.
    pub credits: Vec<CreditReport>,
    /// The readings that this rests on.
    pub readings: Named,
}

/// What remains of what an order paid for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Credit")]
pub struct CreditReport {
    /// The order.
    pub order: String,
    /// Its gross amount, less what was credited of it already.
    pub gross: MoneyReport,
    /// The days that it paid for.
    pub days: u32,
    /// Those of them that remain, that of the quote included.
    pub days_left: u32,
    /// What was paid for those, rounded for display; the sum of all is rounded once.
    pub unused: MoneyReport,
}

impl GoingOnReport {
    /// The subscription that a quote is for.
    pub(super) fn of(quote: &Quote<'_>) -> Option<GoingOnReport> {
        let subscription = quote.purpose.subscription()?;
        let (from, to) = quote.term.unzip();
        Some(GoingOnReport {
            id: subscription.id.to_owned(),
            bundle: subscription.bundle.map(ToString::to_string),
            hosts: subscription.hosts,
            end: subscription.end.map(|end| end.to_string()),
            from: from.map(|day| day.to_string()),
            to: to.map(|day| day.to_string()),
        })
    }
}

impl UpgradeReport {
    /// The upgrade that a quote is for.
    pub(super) fn of(program: &Program, quote: &Quote<'_>) -> Option<UpgradeReport> {
        let Purpose::Upgrade(upgrade) = &quote.purpose else { return None };
        let effect = quote.quarter_effect.as_ref();
        let (after, after_ordered) = upgrade.previous.as_ref().map(|(id, day)| (id, day)).unzip();
        Some(UpgradeReport {
            counts_from: upgrade.counts_from.map(|day| day.to_string()),
            after: after.map(ToString::to_string),
            after_ordered: after_ordered.map(ToString::to_string),
            months: program.upgrade_gap.months,
            clause: program.upgrade_gap.clause.to_string(),
            quarter: effect.map(|effect| effect.quarter.to_string()),
            counts_today: effect.is_some_and(|effect| effect.counts),
            not_counted: effect.and_then(|effect| Some(MoneyReport::from(effect.not_counted.as_ref().ok()?))),
            credit: upgrade.setting.as_str().into(),
            credits: upgrade.credits.iter().map(CreditReport::from).collect(),
            readings: readings(upgrade),
        })
    }
}

fn readings(upgrade: &Upgrade<'_>) -> Named {
    let used = [ReadingId::GrossScope, ReadingId::ThresholdCurrency, ReadingId::UpgradeClock];
    let chosen = used.map(|id| (id.as_str().to_owned(), upgrade.readings.choice(id).to_owned()));
    Named(chosen.into_iter().collect())
}

impl From<&Credit<'_>> for CreditReport {
    fn from(credit: &Credit<'_>) -> CreditReport {
        CreditReport {
            order: credit.order.id.to_string(),
            gross: MoneyReport::from(&credit.gross),
            days: credit.days,
            days_left: credit.days_left,
            unused: MoneyReport::from(&credit.unused),
        }
    }
}

impl GoingOnReport {
    /// What goes on and until when, for a person.
    pub(super) fn sentence(&self, kind: &str) -> String {
        let bundle = self.bundle.as_deref().unwrap_or("a bundle that no order names");
        let hosts = self
            .hosts
            .map_or("hosts that no order numbers".to_owned(), |hosts| counted(hosts, "host", "hosts"));
        let end = self.end.as_ref().map_or(String::new(), |end| format!(", to {end}"));
        let term = match (&self.from, &self.to) {
            (Some(from), Some(to)) => format!("; {kind} from {from} to {to} (last day included)"),
            _ => String::new(),
        };
        format!("Subscription {}: {bundle} for {hosts}{end}{term}", self.id)
    }
}

impl UpgradeReport {
    /// When it counts and what is credited, for a person.
    pub(super) fn notes(&self) -> Vec<String> {
        let mut notes = vec![self.counting()];
        for credit in &self.credits {
            notes.push(format!(
                "Credit of {}: {} of {} days remain of {}, which is {}.",
                credit.order,
                credit.days_left,
                credit.days,
                credit.gross.words(),
                credit.unused.words()
            ));
        }
        let what = match &*self.credit {
            "none" => "Nothing is credited for the remaining period",
            _ => "The remaining period is credited day by day",
        };
        notes.push(format!(
            "{what}: the program text doesn't say, vates-partner.toml does ([upgrades] credit = \"{}\").",
            self.credit
        ));
        let readings: Vec<String> =
            self.readings.0.iter().map(|(id, choice)| format!("{id} = {choice}")).collect();
        notes.push(format!("Readings in force: {}.", readings.join(", ")));
        notes
    }

    fn counting(&self) -> String {
        let (Some(from), Some(after), Some(ordered)) = (&self.counts_from, &self.after, &self.after_ordered)
        else {
            return format!(
                "No earlier order is on file, so the upgrade doesn't count as a customer sale ({}).",
                self.clause
            );
        };
        let since =
            format!("from {from} on, {} months after {after} of {ordered} ({})", self.months, self.clause);
        let quarter = self.quarter.as_deref().unwrap_or("the quarter");
        if self.counts_today {
            return format!(
                "The upgrade counts as a customer sale {since}: ordered today, it counts for {quarter}."
            );
        }
        let cost = match &self.not_counted {
            Some(money) => format!("{} of the gross invoiced amount of {quarter}", money.words()),
            None => format!("its gross amount for {quarter}, which no exchange rate converts"),
        };
        format!(
            "The upgrade counts as a customer sale {since}. Ordered today, it doesn't: that costs {cost}."
        )
    }
}
