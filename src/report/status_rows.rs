//! Where a partner stands, for a spreadsheet: a row for each thing that its page tells.

use super::advice::{AdviceReport, PointReport};
use super::benefits::BenefitReport;
use super::claims::SCORE;
use super::criterion::CriterionReport;
use super::document::Flat;
use super::qualify::{PartnerVerdict, QuarterReport};
use super::qualify_page::hinges;
use super::status::{PipelineReport, ShareOfQuarter, StatusReport};
use super::values::ValueReport;

/// The clause by which a quarter is passed.
const ALL_CRITERIA: &str = "framework.all-criteria";
/// The clause by which partners move.
const TRANSITION: &str = "framework.transition";
/// The clause of the last day of a trial.
const TRIAL: &str = "terms.trial";

/// The rows of a partner.
struct Rows<'r> {
    flat: Flat,
    partner: &'r str,
    /// The clause of the rows that follow.
    clause: &'r str,
}

impl<'r> Rows<'r> {
    /// A row with a value and a day.
    fn dated(&mut self, section: &str, item: &str, value: &str, date: &str) {
        let cells = [self.partner, section, item, value, "", date, self.clause];
        self.flat.rows.push(cells.map(str::to_owned).into());
    }

    /// A row with a value.
    fn row(&mut self, section: &str, item: &str, value: &str) {
        self.dated(section, item, value, "");
    }

    /// A row with a value in a currency.
    fn money(&mut self, section: &str, item: &str, (amount, currency): (&str, &str)) {
        let cells = [self.partner, section, item, amount, currency, "", self.clause];
        self.flat.rows.push(cells.map(str::to_owned).into());
    }

    /// A row with what was measured or is asked for; what a share is made of has rows of its own.
    fn value(&mut self, section: &str, item: &str, value: Option<&ValueReport>) {
        let Some(value) = value else { return };
        self.money(section, item, (&value.cell(), value.currency().unwrap_or_default()));
        if let ValueReport::Share(share) = value {
            self.row(&format!("{section}-part"), item, &share.part);
            self.row(&format!("{section}-whole"), item, &share.whole);
        }
    }

    fn of(&mut self, clause: &'r str) -> &mut Rows<'r> {
        self.clause = clause;
        self
    }
}

pub(super) fn flat(report: &StatusReport) -> Flat {
    let flat = Flat::new(&["partner", "section", "item", "value", "currency", "date", "clause"]);
    let mut rows = Rows { flat, partner: &report.partner.id, clause: "" };
    partner(&mut rows, report);
    year(&mut rows, report);
    score(&mut rows, report);
    for one in &report.pipeline {
        pipeline(&mut rows, one);
    }
    running_out(&mut rows, report);
    for one in &report.deadlines {
        rows.of(&one.clause).dated("deadline", one.kind, &one.what, &one.date);
    }
    if let Some(told) = &report.advice {
        advice(&mut rows, told);
    }
    rows.flat
}

fn partner<'r>(rows: &mut Rows<'r>, report: &'r StatusReport) {
    let partner = &report.partner;
    rows.row("partner", "name", &partner.name);
    rows.row("partner", "type", partner.partner_type);
    rows.row("partner", "tier", &partner.tier.map_or(String::new(), |tier| tier.to_string()));
    rows.dated("partner", "joined", &partner.joined, &partner.joined);
    if let Some(left) = &partner.left {
        rows.dated("partner", "left", if report.has_left { "yes" } else { "no" }, left);
    }
    if let Some(benefit) = &report.discounts {
        discounts(rows, benefit);
    }
}

fn discounts<'r>(rows: &mut Rows<'r>, benefit: &'r BenefitReport) {
    rows.of(&benefit.clause).row("discount-state", "", &benefit.state);
    if let Some(range) = &benefit.range {
        rows.row("discount-minimum", "", &range.minimum);
        rows.row("discount-maximum", "", &range.maximum);
    }
    if let Some(missing) = &benefit.missing {
        rows.row("discount-missing", "", missing);
    }
    for rate in &benefit.rates {
        rows.of(&rate.clause).row("discount", rate.engagement.unwrap_or_default(), &rate.rate);
    }
}

fn year<'r>(rows: &mut Rows<'r>, report: &'r StatusReport) {
    let (verdict, year) = (&report.qualification, report.year.to_string());
    rows.of(&verdict.clause);
    // What is needed is needed of partners.
    if !report.has_left {
        rows.row("year", &year, verdict.verdict);
    }
    if verdict.quarters.is_empty() {
        return;
    }
    passes(rows, verdict, &year, report.has_left);
    for quarter in &verdict.quarters {
        rows.of(ALL_CRITERIA).dated("quarter", &quarter.quarter, quarter.status, &quarter.to);
        for result in quarter.criteria.iter().filter(|result| result.status == "unmet") {
            rows.of(&result.clause).row("quarter-unmet", &quarter.quarter, &result.id);
        }
        if quarter.status == "open" && !report.has_left {
            criteria(rows, quarter);
        }
    }
}

fn passes(rows: &mut Rows<'_>, verdict: &PartnerVerdict, year: &str, has_left: bool) {
    rows.row("year-passes", year, &verdict.passes.to_string());
    rows.row("year-failures", year, &verdict.failures.to_string());
    if !has_left {
        rows.row("year-passes-required", year, &verdict.passes_required.to_string());
        rows.row("year-passes-needed", year, &verdict.passes_needed.to_string());
        rows.row("year-hinges", year, &hinges(verdict));
    }
}

fn criteria<'r>(rows: &mut Rows<'r>, quarter: &'r QuarterReport) {
    for result in &quarter.criteria {
        let CriterionReport { id, status, actual, minimum, maximum, gap, clause, .. } = result;
        rows.of(clause).dated("criterion", id, status, &quarter.to);
        rows.value("criterion-actual", id, actual.as_ref());
        rows.value("criterion-minimum", id, minimum.as_ref());
        rows.value("criterion-maximum", id, maximum.as_ref());
        rows.value("criterion-gap", id, gap.as_ref());
    }
}

fn score<'r>(rows: &mut Rows<'r>, report: &'r StatusReport) {
    rows.of(SCORE).row("pes", "awarded", &report.pes.awarded);
    rows.row("pes", "pending", &report.pes.pending);
    if let Some(next) = &report.next_score {
        rows.of(&next.clause).row("pes-next", &next.quarter, &next.minimum);
        rows.row("pes-missing", &next.quarter, &next.missing);
    }
    rows.of(report.claims.clause);
    for one in &report.claims.pending {
        rows.dated("claim", &one.id, &one.pending, &one.date);
        rows.row("claim-year", &one.id, &one.year.to_string());
        rows.row("claim-activity", &one.id, &one.activity);
        for quarter in &one.quarters {
            let item = format!("{} {}", one.id, quarter.quarter);
            rows.of(SCORE).row("claim-quarter", &item, quarter.status_after.unwrap_or_default());
            rows.row("claim-quarter-before", &item, &quarter.before);
            rows.row("claim-quarter-after", &item, &quarter.after);
            rows.row("claim-quarter-minimum", &item, quarter.minimum.as_deref().unwrap_or_default());
        }
        rows.of(report.claims.clause);
    }
}

fn pipeline<'r>(rows: &mut Rows<'r>, one: &'r PipelineReport) {
    let item = one.engagement;
    rows.of(&one.clause).row("pipeline", item, &one.count.to_string());
    for sum in &one.amounts {
        rows.money("pipeline-amount", item, (&sum.amount, sum.currency));
    }
    if one.without_amount > 0 {
        rows.row("pipeline-without-amount", item, &one.without_amount.to_string());
    }
    if let Some(ShareOfQuarter { actual, minimum, maximum, clause, .. }) = &one.share {
        rows.of(clause).value("share", item, actual.as_ref());
        rows.value("share-minimum", item, minimum.as_ref());
        rows.value("share-maximum", item, maximum.as_ref());
    }
}

fn running_out<'r>(rows: &mut Rows<'r>, report: &'r StatusReport) {
    rows.of(report.renewals.clause);
    for one in &report.renewals.subscriptions {
        let end = one.end.as_deref().unwrap_or_default();
        rows.dated("renewal", &one.id, &one.customer, end);
        rows.row("renewal-bundle", &one.id, one.bundle.as_deref().unwrap_or_default());
        rows.row("renewal-hosts", &one.id, &one.hosts.map_or(String::new(), |hosts| hosts.to_string()));
    }
    rows.of(TRIAL);
    for one in &report.trials {
        rows.dated("trial", &one.id, one.status, &one.ends);
        rows.row("trial-kind", &one.id, one.kind);
        rows.row("trial-customer", &one.id, &one.customer);
    }
    for order in &report.trials_untold {
        rows.row("trial-untold", order, "end unknown");
    }
    let held = &report.certifications;
    let sections = [("certification-expiring", &held.expiring), ("certification-expired", &held.expired)];
    for (section, people) in sections {
        for one in people {
            let clause = match one.track {
                "sales" => "quarters.certified-sales",
                _ => "quarters.certified-technical",
            };
            let expires = one.expires.as_deref().unwrap_or_default();
            rows.of(clause).dated(section, &one.person, one.track, expires);
        }
    }
}

fn advice<'r>(rows: &mut Rows<'r>, told: &'r AdviceReport) {
    rows.of(TRANSITION).dated("advice", "from", &told.from, &told.from);
    rows.dated("advice", "to", &told.to, &told.to);
    rows.of(told.way_back).row("advice", "way-back", "an audit by Vates' Channel Team");
    rows.of(told.unaffected).row("advice", "not-affected", "active subscriptions");
    for one in &told.types {
        let item = one.partner_type;
        let fits = if told.fitting.contains(&item) { "fits" } else { "does not fit" };
        rows.of(&one.clause).row("advice-type", item, fits);
        rows.row("advice-discount-minimum", item, &one.discount.minimum);
        rows.row("advice-discount-maximum", item, &one.discount.maximum);
        rows.row("advice-not-shown", item, one.fits.not_shown);
        let sides = [("advice-for", &one.fits.speaks_for), ("advice-against", &one.fits.speaks_against)];
        for (section, points) in sides {
            for PointReport { what, clause, records } in points {
                rows.of(clause).row(section, item, what);
                for record in records {
                    rows.row(&format!("{section}-record"), item, record);
                }
            }
        }
    }
}
