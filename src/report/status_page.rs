//! Where a partner stands, for people: one page, each part of it with its clause.

use super::benefits::BenefitReport;
use super::claims::ClaimedQuarter;
use super::criterion::CriterionReport;
use super::document::{Align, Document, LineEnds, Table};
use super::qualify::QuarterReport;
use super::qualify_page::{hinges, marked};
use super::status::{PipelineReport, StatusReport};
use super::status_parts::PendingClaim;
use super::values::{MoneyReport, ValueReport};
use super::verdict::{in_words, of_former};
use crate::words::counted;

pub(super) fn document(report: &StatusReport) -> Document {
    let partner = &report.partner;
    let mut page = Document::titled(format!(
        "Status of {} ({}), {}, as of {}",
        partner.name, partner.id, partner.partner_type, report.as_of
    ));
    let tier = partner.tier.map_or(String::new(), |tier| format!("; tier {tier}"));
    let last = report.qualification.last_day(&report.as_of).map_or(String::new(), |last| format!(" {last}"));
    page.text(format!("Joined {}{tier}.{last}", partner.joined));
    if report.has_left {
        page.text(
            "It is no partner any more: nothing of what the program gives partners is its, and nothing is needed of it. \
             What its records show follows.",
        );
    }
    page.list(report.discounts.iter().flat_map(discounts).collect());
    year(&mut page, report);
    score(&mut page, report);
    pipeline(&mut page, report);
    running_out(&mut page, report);
    deadlines(&mut page, report);
    if let Some(advice) = &report.advice {
        advice.tell(&mut page, &partner.id);
    }
    super::rulings::tell(&mut page, &report.rulings);
    page.warnings(&report.warnings);
    page
}

fn discounts(row: &BenefitReport) -> Vec<String> {
    let missing = row.missing.as_ref().map_or(String::new(), |missing| format!("; missing: {missing}"));
    vec![
        format!("{}: {} ({}){missing}", row.heading, row.words(), row.clause),
        "What else the program gives: `vates-partner benefits`.".to_owned(),
    ]
}

/// How the year and the running quarter stand.
fn year(page: &mut Document, report: &StatusReport) {
    let verdict = &report.qualification;
    if report.has_left {
        page.heading(report.year.to_string());
    } else {
        page.heading(format!("{}: {}", report.year, marked(verdict.verdict)));
    }
    page.text(format!("{}.", capital(&if report.has_left { of_former(verdict) } else { in_words(verdict) })));
    if verdict.quarters.is_empty() && !report.has_left {
        page.text(
            "Discounts, tier, benefits, deals, orders, subscriptions, trials and the score are told here all the same; \
             no quarter has to be passed (framework.cycle).",
        );
        return;
    }
    if verdict.quarters.is_empty() {
        return;
    }
    let mut table = Table::new([("Quarter", Align::Left), ("Stands", Align::Left), ("Not met", Align::Left)]);
    for quarter in &verdict.quarters {
        let unmet = quarter.criteria.iter().filter(|result| result.status == "unmet");
        let unmet: Vec<&str> = unmet.map(|result| result.id.as_str()).collect();
        table.row([quarter.quarter.clone(), marked(quarter.status), unmet.join(", ")]);
    }
    page.table(table);
    if report.has_left {
        return;
    }
    page.text(format!("{}.", capital(&hinges(verdict))));
    if let Some(quarter) = verdict.quarters.iter().find(|quarter| quarter.status == "open") {
        page.heading(format!("{}, which ends on {}", quarter.quarter, quarter.to));
        page.table(criteria(quarter));
        let is_share = |gap: &ValueReport| gap.figure().ends_with('%');
        if quarter.criteria.iter().filter_map(|result| result.gap.as_ref()).any(is_share) {
            page.text("pp: percentage points.");
        }
    }
}

/// The criteria of a quarter, as they stand.
fn criteria(quarter: &QuarterReport) -> Table {
    let mut table = Table::new([
        ("Criterion", Align::Left),
        ("Stands", Align::Left),
        ("Today", Align::Right),
        ("Limit", Align::Left),
        ("Gap", Align::Right),
    ]);
    table.line_ends = LineEnds::Kept;
    for result in &quarter.criteria {
        table.row([
            name(result),
            marked(result.status),
            result.actual.as_ref().map_or(String::new(), ValueReport::figure),
            limits(result.minimum.as_ref(), result.maximum.as_ref()),
            result.gap.as_ref().map_or(String::new(), |gap| gap.figure().replace('%', " pp")),
        ]);
    }
    table
}

/// A criterion by its clause, which mostly ends with its id, and the currency of its figures.
fn name(result: &CriterionReport) -> String {
    let is_named = result.clause.ends_with(&format!(".{}", result.id));
    let name = if is_named { result.clause.clone() } else { format!("{}\n({})", result.id, result.clause) };
    match result.actual.as_ref().and_then(ValueReport::currency) {
        Some(currency) => format!("{name}\n({currency})"),
        None => name,
    }
}

fn limits(minimum: Option<&ValueReport>, maximum: Option<&ValueReport>) -> String {
    match (minimum, maximum) {
        (Some(minimum), _) if minimum.figure() == "yes" => "required".to_owned(),
        (Some(minimum), _) => format!("min {}", minimum.figure()),
        (None, Some(maximum)) => format!("max {}", maximum.figure()),
        (None, None) => String::new(),
    }
}

fn score(page: &mut Document, report: &StatusReport) {
    let pes = &report.pes;
    page.heading(format!("Partner engagement score {} (pes.*)", report.year));
    page.text(format!("{} points awarded, {} pending in all.", pes.awarded, pes.pending));
    if let Some(next) = &report.next_score {
        page.text(format!(
            "Next: {} by the end of {}, {} more ({}).",
            next.minimum, next.quarter, next.missing, next.clause
        ));
    }
    let (own, others): (Vec<_>, Vec<_>) =
        report.claims.pending.iter().partition(|claim| claim.year == report.year);
    let clause = report.claims.clause;
    let headings = [
        (own, format!("Claims of {} that nobody has decided, each by itself ({clause}):", report.year)),
        (others, format!("Claims of other years that nobody has decided, each by itself ({clause}):")),
    ];
    for (claims, heading) in headings.into_iter().filter(|(claims, _)| !claims.is_empty()) {
        page.text(heading);
        let told = claims.into_iter().map(|claim| {
            let PendingClaim { id, date, activity, pending, year, .. } = claim;
            let own = format!("{id} of {date}: {activity}, {pending} points in {year} if awarded");
            let quarters = claim.quarters.iter().map(ClaimedQuarter::sentence);
            std::iter::once(own).chain(quarters).collect::<Vec<_>>().join("; ")
        });
        page.list(told.collect());
    }
}

fn pipeline(page: &mut Document, report: &StatusReport) {
    let is_measured = report.pipeline.iter().any(|one| one.share.is_some());
    let shares = if is_measured { ", and shares of the running quarter" } else { "" };
    page.heading(format!("Open deals{shares} (portal.opportunities)"));
    let mut table = Table::new([
        ("Engagement", Align::Left),
        ("Open", Align::Right),
        ("Worth", Align::Right),
        ("Share", Align::Right),
        ("Clause", Align::Left),
    ]);
    table.line_ends = LineEnds::Kept;
    for one in &report.pipeline {
        let share = one.share.as_ref();
        let actual = share.and_then(|share| share.actual.as_ref());
        table.row([
            one.engagement.to_owned(),
            one.count.to_string(),
            worth(one),
            actual.zip(share).map_or(String::new(), |(actual, share)| {
                let limit = limits(share.minimum.as_ref(), share.maximum.as_ref());
                format!("{}\n{limit}", actual.figure())
            }),
            share.map_or(&one.clause, |share| &share.clause).clone(),
        ]);
    }
    page.table(table);
}

/// What open deals are worth, currency by currency.
fn worth(one: &PipelineReport) -> String {
    let mut sums: Vec<String> = one.amounts.iter().map(MoneyReport::words).collect();
    if one.without_amount > 0 {
        sums.push(format!("{} without amount", one.without_amount));
    }
    sums.join("\n")
}

/// Subscriptions, trials and certifications that run out.
fn running_out(page: &mut Document, report: &StatusReport) {
    let renewals = &report.renewals;
    let due = if report.has_left { "Subscriptions that end" } else { "Renewals due" };
    page.heading(format!("{due} within {} days ({})", renewals.days, renewals.clause));
    let due = renewals.subscriptions.iter().map(|one| {
        let bundle = one.bundle.as_deref().unwrap_or("bundle not recorded");
        let hosts =
            one.hosts.map_or(String::new(), |hosts| format!(" for {}", counted(hosts, "host", "hosts")));
        let end = one.end.as_deref().unwrap_or_default();
        format!("{} of {}: {bundle}{hosts}, ends on {end}", one.id, one.customer)
    });
    list(page, due.collect());
    page.heading("Trials that run or are reviewed (terms.trial)");
    let trials = report.trials.iter().map(|one| {
        let ends = if one.days_left.is_some() { "ends" } else { "ended" };
        format!("{} of {}: {}, {}, {ends} on {}", one.id, one.customer, one.kind, one.status, one.ends)
    });
    let untold = report.trials_untold.iter().map(|order| {
        format!("{order}: nobody can tell whether it runs, as the program doesn't say how long trials last")
    });
    list(page, trials.chain(untold).collect());
    let held = &report.certifications;
    page.heading(format!(
        "Certifications that expire within {} days, or have (quarters.certified-sales, quarters.certified-technical)",
        held.days
    ));
    let expires = held.expiring.iter().map(|one| ("expires on", one));
    let all = expires.chain(held.expired.iter().map(|one| ("expired on", one)));
    let lines = all.map(|(word, one)| {
        format!("{}, {}: {word} {}", one.person, one.track, one.expires.as_deref().unwrap_or_default())
    });
    list(page, lines.collect());
}

fn list(page: &mut Document, lines: Vec<String>) {
    if lines.is_empty() {
        page.text("None.");
    }
    page.list(lines);
}

fn deadlines(page: &mut Document, report: &StatusReport) {
    if report.has_left {
        return;
    }
    page.heading(format!("What ends next ({})", report.clause));
    if report.deadlines.is_empty() {
        page.text("Nothing within the days looked at.");
        return;
    }
    let mut table = Table::new([("Day", Align::Left), ("What", Align::Left), ("Clause", Align::Left)]);
    for one in &report.deadlines {
        table.row([one.date.clone(), one.what.clone(), one.clause.clone()]);
    }
    page.table(table);
}

/// A sentence with a capital letter.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
