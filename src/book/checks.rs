//! What `check` looks for beyond what makes a record invalid, and how it tells what it finds.

use std::collections::BTreeMap;

use crate::finding::{Code, Findings, Problem, Severity};
use crate::records::Cell;
use crate::records::cells::{self, quoted};
use crate::records::toml::Table;
use crate::words::words;

words! {
    /// Something that an auditor looks for; the word is its switch in the configuration.
    Check {
        /// An order whose gross amount is not what its bundle lists at.
        OrderPrice = "order-price",
        /// An invoice under two ids.
        SameInvoice = "same-invoice",
        /// What seems to be one deal, with two engagements.
        DealEngagement = "deal-engagement",
        /// An upgrade a few days before it would have counted.
        UpgradeTooSoon = "upgrade-too-soon",
        /// Points awarded twice.
        PointsTwice = "points-twice",
        /// Deals closed as soon as they were registered.
        LateRegistration = "late-registration",
        /// A certification about to expire.
        CertificationExpiry = "certification-expiry",
        /// A share of deals just over its maximum.
        ShareOverLimit = "share-over-limit",
        /// Orders before a partner joined, or after it left.
        OutsideMembership = "outside-membership",
        /// A customer spelt in several ways.
        CustomerNames = "customer-names",
        /// Records dated long after the day of the audit.
        DatedAhead = "dated-ahead",
        /// A deal under two ids.
        SameDeal = "same-deal",
        /// An order that doesn't go with the deal it names.
        OrderDeal = "order-deal",
        /// A deal whose engagement a command changed behind the quarter of its closing.
        LateEngagement = "late-engagement",
        /// A trial longer than is granted, without a reason.
        LongTrial = "long-trial",
        /// A trial that ended and became no order.
        TrialEnded = "trial-ended",
    }

    /// How a check tells what it finds.
    Switch {
        /// It doesn't.
        Off = "off",
        /// As something worth knowing.
        Note = "note",
        /// As a problem.
        Warning = "warning",
    }

    /// A number that a check goes by.
    Limit {
        /// How many days too soon an upgrade may be to be told.
        UpgradeDays = "upgrade-days",
        /// Within how many days of its registration a deal must be closed to be told.
        RegistrationDays = "registration-days",
        /// How many days ahead the expiry of a certification is told.
        CertificationDays = "certification-days",
        /// By how many deals a share may be over its maximum to be told.
        ShareDeals = "share-deals",
        /// How many days after the day of the audit a record must be dated to be told.
        AheadDays = "ahead-days",
        /// For how many days the end of a trial is told.
        TrialDays = "trial-days",
    }
}

impl Check {
    /// The code of what it finds.
    pub fn code(self) -> Code {
        match self {
            Check::OrderPrice => Code::OrderPrice,
            Check::SameInvoice => Code::SameInvoice,
            Check::DealEngagement => Code::DealEngagement,
            Check::UpgradeTooSoon => Code::UpgradeTooSoon,
            Check::PointsTwice => Code::PointsTwice,
            Check::LateRegistration => Code::LateRegistration,
            Check::CertificationExpiry => Code::CertificationExpiry,
            Check::ShareOverLimit => Code::ShareOverLimit,
            Check::OutsideMembership => Code::OutsideMembership,
            Check::CustomerNames => Code::CustomerNames,
            Check::DatedAhead => Code::DatedAhead,
            Check::SameDeal => Code::SameDeal,
            Check::OrderDeal => Code::OrderDeal,
            Check::LateEngagement => Code::LateEngagement,
            Check::LongTrial => Code::LongTrial,
            Check::TrialEnded => Code::TrialEnded,
        }
    }
}

impl Limit {
    /// The number where nobody chose.
    pub fn default_number(self) -> u32 {
        match self {
            Limit::UpgradeDays => 14,
            Limit::CertificationDays => 60,
            Limit::RegistrationDays | Limit::ShareDeals => 1,
            Limit::AheadDays | Limit::TrialDays => 90,
        }
    }
}

/// The checks as a book wants them: what it doesn't mention is as it is for everybody.
#[derive(Clone, Debug, Default)]
pub struct Checks {
    switches: BTreeMap<Check, Switch>,
    limits: BTreeMap<Limit, u32>,
}

impl Checks {
    /// How grave what a check finds is; `None` where it is switched off.
    pub fn severity(&self, check: Check) -> Option<Severity> {
        match self.switches.get(&check) {
            None => Some(check.code().severity()),
            Some(Switch::Off) => None,
            Some(Switch::Note) => Some(Severity::Note),
            Some(Switch::Warning) => Some(Severity::Warning),
        }
    }

    /// The number that a check goes by.
    pub fn limit(&self, limit: Limit) -> u32 {
        self.limits.get(&limit).copied().unwrap_or(limit.default_number())
    }
}

/// Reads the `[check]` table of a configuration; what can't be read is reported.
pub(super) fn load(table: &Table<'_>, findings: &mut Findings) -> Checks {
    let mut checks = Checks::default();
    for (name, check) in Check::WORDS {
        let switch = table.optional(name, findings, |cell| cells::word(&cell.text, Switch::WORDS));
        checks.switches.extend(switch.map(|switch| (*check, switch)));
    }
    for (name, limit) in Limit::WORDS {
        let number = table.optional(name, findings, whole_number);
        checks.limits.extend(number.map(|number| (*limit, number)));
    }
    table.finish(&[], findings);
    checks
}

fn whole_number(cell: &Cell<'_>) -> Result<u32, Problem> {
    let text = cell.text.as_ref();
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().ok_or_else(|| {
        let message = format!("{} is not a whole number from 0 on", quoted(text));
        Problem::new(Code::BadNumber, message, "write it in digits: 14")
    })
}
