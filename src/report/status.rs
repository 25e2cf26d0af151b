//! Where a partner stands, as it is said: one page, made of the answers that there are of each matter.

use schemars::JsonSchema;
use serde::Serialize;

use super::advice::AdviceReport;
use super::benefits::{BenefitReport, Member};
use super::document::{Document, Flat};
use super::pes::{PartnerScore, PesReport};
use super::qualify::{PartnerVerdict, QualifyReport};
use super::rulings::RulingReport;
use super::saved::ListedQuoteReport;
use super::status_parts::{CertificationsReport, Certified, ClaimsReport, pending};
use super::subscriptions::SubscriptionReport;
use super::trials::TrialReport;
use super::values::{MoneyReport, Named, ValueReport};
use super::{Report, WarningReport, lines_of, status_page, status_rows};
use crate::assessment::benefits::{Benefits, Source};
use crate::assessment::standing::{self, AHEAD, Deadline, DeadlineKind, Pipeline, RENEWALS};
use crate::assessment::subscriptions::Subscription;
use crate::assessment::trials::Trials;
use crate::assessment::{Basis, Warning, membership, pes};
use crate::book::rulings::Ruling;
use crate::book::{Certification, Partner, PartnerIndex};
use crate::calendar::{Date, parse_date};
use crate::exact::Exact;
use crate::files::Files;
use crate::program::comparison::DISCOUNTS;
use crate::program::criteria::Measure;

/// Where a partner stands.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Status")]
pub struct StatusReport {
    /// `vates-partner/status/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day as of which.
    pub as_of: String,
    /// The year.
    pub year: i32,
    /// The readings in force, in the order of the program.
    pub readings: Named,
    /// The clause.
    pub clause: &'static str,
    /// The partner.
    pub partner: Member,
    /// Whether its last day as a partner is over: it has no discounts and no deadlines then, and nothing is needed of it.
    pub has_left: bool,
    /// Its discounts: the row of the comparison, as it stands for it; null where it has left.
    pub discounts: Option<BenefitReport>,
    /// How the year and its quarters stand, as `qualify` tells it; `not-applicable` for other types than distributors.
    pub qualification: PartnerVerdict,
    /// Its score, as `pes` tells it.
    pub pes: PartnerScore,
    /// The next score that has to be reached; null where none has to be.
    pub next_score: Option<NextScore>,
    /// Its open deals, by engagement model.
    pub pipeline: Vec<PipelineReport>,
    /// Its subscriptions that are to be renewed, by their last day.
    pub renewals: RenewalsReport,
    /// Its trials that run or are reviewed, by their last day.
    pub trials: Vec<TrialReport>,
    /// Orders that tell of its trials, where the program doesn't say how long those last.
    pub trials_untold: Vec<String>,
    /// Its claims that nobody has decided.
    pub claims: ClaimsReport,
    /// Certifications that run out, or have.
    pub certifications: CertificationsReport,
    /// Its saved quotes that can still be accepted.
    pub quotes: Vec<ListedQuoteReport>,
    /// What ends next, by day.
    pub deadlines: Vec<DeadlineReport>,
    /// After a transition, what the records say of the types it could move to; null elsewhere. It decides nothing.
    pub advice: Option<AdviceReport>,
    /// What should be known besides, by code and record.
    pub warnings: Vec<WarningReport>,
    /// The rulings that the readings in force rest on.
    pub rulings: Vec<RulingReport>,
}

/// The next score that has to be reached.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct NextScore {
    /// By the end of which quarter.
    pub quarter: String,
    /// The score.
    pub minimum: String,
    /// The points that are missing to it.
    pub missing: String,
    /// The clause.
    pub clause: String,
}

/// The open deals of an engagement model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Pipeline")]
pub struct PipelineReport {
    /// The model.
    pub engagement: &'static str,
    /// How many open deals there are.
    pub count: usize,
    /// What they are worth, a sum for each currency.
    pub amounts: Vec<MoneyReport>,
    /// How many of them say nothing of their amount.
    pub without_amount: usize,
    /// The deals, by the day of their registration.
    pub deals: Vec<String>,
    /// The model's share of the deals closed in the running quarter; null where none is measured.
    pub share: Option<ShareOfQuarter>,
    /// The clause of the model.
    pub clause: String,
}

/// A share of the running quarter, and its limit.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ShareOfQuarter {
    /// The quarter.
    pub quarter: String,
    /// The share.
    pub actual: Option<ValueReport>,
    /// What must be reached.
    pub minimum: Option<ValueReport>,
    /// What must not be passed.
    pub maximum: Option<ValueReport>,
    /// How the criterion stands.
    pub status: &'static str,
    /// The clause.
    pub clause: String,
}

/// Subscriptions that are to be renewed.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Renewals")]
pub struct RenewalsReport {
    /// Within how many days they end.
    pub days: u32,
    /// The subscriptions, by their last day.
    pub subscriptions: Vec<SubscriptionReport>,
    /// The clause.
    pub clause: &'static str,
}

/// Something that ends.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Deadline")]
pub struct DeadlineReport {
    /// The day, which is the last one that counts.
    pub date: String,
    /// What ends: `quarter-ends`, `registration-ends`, `quote-expires`, `trial-ends`, `subscription-ends`,
    /// `certification-expires` or `membership-ends`.
    pub kind: &'static str,
    /// In words.
    pub what: String,
    /// The record that it is about.
    pub record: Option<String>,
    /// The clause.
    pub clause: String,
}

/// The answers that a status is made of.
#[derive(Debug)]
pub struct Answers<'a> {
    /// What the program gives; `None` where the partner has left.
    pub benefits: Option<&'a Benefits<'a>>,
    /// How the year stands, of this partner alone.
    pub qualification: QualifyReport,
    /// Its score, alone.
    pub pes: PesReport,
    /// The rulings that the readings rest on.
    pub rulings: &'a [&'a Ruling],
    /// What should be known besides.
    pub warnings: Vec<Warning>,
}

/// What lies ahead.
#[derive(Debug)]
pub struct Ahead<'a> {
    /// All its subscriptions.
    pub subscriptions: &'a [Subscription<'a>],
    /// All its trials.
    pub trials: &'a Trials<'a>,
    /// What ends, but for quotes.
    pub deadlines: Vec<Deadline>,
    /// Its quotes that can be accepted.
    pub quotes: Vec<ListedQuoteReport>,
}

impl StatusReport {
    /// What is said of where a partner stands; `None` of the year where it wasn't assessed, which never is.
    pub fn new(
        basis: &Basis<'_>,
        (index, partner): (PartnerIndex, &Partner),
        answers: Answers<'_>,
        ahead: Ahead<'_>,
        files: &Files,
    ) -> Option<StatusReport> {
        let (book, day) = (basis.book, basis.as_of.0);
        let qualification = answers.qualification.partners.into_iter().next()?;
        let pes = answers.pes.partners.into_iter().next()?;
        let mut warnings = answers.warnings;
        warnings.sort();
        warnings.dedup();
        let mut due: Vec<&Subscription<'_>> =
            ahead.subscriptions.iter().filter(|one| one.is_due(day, RENEWALS)).collect();
        due.sort_by_key(|one| (one.end, one.id));
        let choice = |reading: &crate::program::Reading| {
            (reading.id.to_string(), basis.readings.choice(reading.id).to_owned())
        };
        let mut deadlines = ahead.deadlines;
        let has_left = membership::has_left(partner, basis.as_of);
        deadlines.extend(ahead.quotes.iter().filter(|_| !has_left).filter_map(|quote| of_quote(quote, day)));
        deadlines.sort();
        let certified =
            |held: Vec<&Certification>| held.into_iter().map(|held| Certified::new(held, files)).collect();
        let benefits = answers.benefits;
        let discounts = benefits.and_then(|benefits| benefits.row(Source::Comparison, DISCOUNTS));
        let pipeline = standing::pipeline(book, index, day);
        let measured = (!has_left).then_some(&qualification);
        Some(StatusReport {
            schema: "vates-partner/status/1",
            program: basis.program.id.clone(),
            as_of: day.to_string(),
            year: basis.year.number(),
            readings: Named(basis.program.readings.iter().map(choice).collect()),
            clause: "portal.status",
            partner: Member::new(partner),
            has_left,
            discounts: discounts.map(BenefitReport::new),
            next_score: measured.and_then(|verdict| next_score(basis, index, verdict)),
            pipeline: pipeline.iter().map(|one| PipelineReport::new(basis, one, measured)).collect(),
            renewals: RenewalsReport {
                days: RENEWALS,
                subscriptions: due.iter().map(|one| SubscriptionReport::new(book, one, day)).collect(),
                clause: "portal.renewals",
            },
            trials: ahead
                .trials
                .standings
                .iter()
                .filter(|trial| standing::runs(trial))
                .map(|trial| TrialReport::new(book, trial, files))
                .collect(),
            trials_untold: ahead.trials.untold.iter().map(|order| order.id.to_string()).collect(),
            claims: ClaimsReport { pending: pending(basis, index), clause: "portal.pes-submissions" },
            certifications: CertificationsReport {
                days: AHEAD,
                expiring: certified(standing::expiring(book, index, day, AHEAD)),
                expired: certified(standing::expired(book, index, day)),
            },
            quotes: ahead.quotes,
            deadlines: deadlines.iter().map(DeadlineReport::from).collect(),
            advice: qualification.advice.clone(),
            warnings: warnings.iter().map(WarningReport::from).collect(),
            rulings: answers.rulings.iter().map(|ruling| RulingReport::new(ruling, files)).collect(),
            qualification,
            pes,
        })
    }
}

/// The last day of a quote, where it is near.
fn of_quote(quote: &ListedQuoteReport, day: Date) -> Option<Deadline> {
    let date = parse_date(&quote.valid_until).filter(|date| standing::is_ahead(*date, day))?;
    let name = super::saved::name(&quote.id, quote.revision);
    let whom = quote.customer.as_ref().map_or(String::new(), |customer| format!(" for {customer}"));
    Some(Deadline {
        date,
        kind: DeadlineKind::Quote,
        what: format!("the quote {name}{whom} can be accepted until then"),
        record: Some(name),
        clause: "portal.quotations".to_owned(),
    })
}

/// The first score that the open quarter or a later one demands and that isn't reached: by the points that count on the
/// quarter's last day, of those awarded so far.
fn next_score(basis: &Basis<'_>, index: PartnerIndex, verdict: &PartnerVerdict) -> Option<NextScore> {
    let criterion =
        basis.program.criteria.iter().find(|criterion| matches!(criterion.measure, Measure::Score(_)))?;
    let scores = pes::scored(basis, index);
    let ahead = basis.year.quarters().into_iter().zip(&verdict.quarters);
    let mut ahead = ahead.filter(|(_, quarter)| matches!(quarter.status, "open" | "upcoming"));
    ahead.find_map(|(dates, quarter)| {
        let result = quarter.criteria.iter().find(|result| result.id == criterion.id.as_str())?;
        let minimum = result.minimum.as_ref().and_then(|value| Exact::parse(&value.cell()))?;
        let points = pes::points(basis, &scores, dates, dates.last_day());
        (points < minimum).then(|| NextScore {
            quarter: quarter.quarter.clone(),
            missing: minimum.minus(&points).to_full(),
            minimum: minimum.to_full(),
            clause: result.clause.clone(),
        })
    })
}

impl PipelineReport {
    fn new(basis: &Basis<'_>, pipeline: &Pipeline<'_>, verdict: Option<&PartnerVerdict>) -> PipelineReport {
        let measures = |measure: &Measure| matches!(measure, Measure::EngagementShare { model, .. } if *model == pipeline.model);
        let criterion = basis.program.criteria.iter().find(|criterion| measures(&criterion.measure));
        let quarters = verdict.map_or(&[][..], |verdict| &verdict.quarters);
        let running = quarters.iter().find(|quarter| quarter.status == "open");
        let share = criterion.zip(running).and_then(|(criterion, quarter)| {
            let result = quarter.criteria.iter().find(|result| result.id == criterion.id.as_str())?;
            Some(ShareOfQuarter {
                quarter: quarter.quarter.clone(),
                actual: result.actual.clone(),
                minimum: result.minimum.clone(),
                maximum: result.maximum.clone(),
                status: result.status,
                clause: result.clause.clone(),
            })
        });
        let rules = basis.program.engagements.iter().find(|rules| rules.id == pipeline.model);
        PipelineReport {
            engagement: pipeline.model.as_str(),
            count: pipeline.deals.len(),
            amounts: pipeline.amounts.iter().map(MoneyReport::from).collect(),
            without_amount: pipeline.without_amount,
            deals: pipeline.deals.iter().map(|deal| deal.id.to_string()).collect(),
            share,
            clause: rules.map_or(String::new(), |rules| rules.clause.to_string()),
        }
    }
}

impl From<&Deadline> for DeadlineReport {
    fn from(deadline: &Deadline) -> DeadlineReport {
        DeadlineReport {
            date: deadline.date.to_string(),
            kind: deadline.kind.as_str(),
            what: deadline.what.clone(),
            record: deadline.record.clone(),
            clause: deadline.clause.clone(),
        }
    }
}

impl Report for StatusReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(std::slice::from_ref(self))
    }

    fn flat(&self) -> Flat {
        status_rows::flat(self)
    }

    fn document(&self) -> Document {
        status_page::document(self)
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
