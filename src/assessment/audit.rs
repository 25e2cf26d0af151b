//! What an auditor would ask about in a book without errors: records that are valid, and may still be wrong.
//!
//! Every finding says what was compared with what, names the records and cites the clause that makes it matter.
//! Each family sorts or looks up once, so that no work grows with the square of the book. What is found doesn't
//! depend on the order of rows and files: of several records, those with the earlier day or the lesser id come first.

mod certificates;
mod claims;
mod customers;
mod deals;
mod invoices;
mod membership;
mod prices;
mod shares;
mod trials;
mod upgrades;

use super::Basis;
use crate::book::PartnerIndex;
use crate::book::checks::{Check, Limit};
use crate::calendar::Date;
use crate::finding::{Finding, Findings, Origin, Place, Problem};

/// How many records are named before the rest is counted.
const NAMED: usize = 5;
/// How many characters of a text that somebody wrote are shown.
const LONGEST: usize = 60;

/// Audits a book, which must be free of errors; `place` shows where a record stands.
pub fn audit(basis: &Basis<'_>, place: &dyn Fn(Origin) -> String) -> Findings {
    let mut audit = Audit { basis, place, findings: Findings::default() };
    prices::orders_against_list(&mut audit);
    invoices::under_two_ids(&mut audit);
    invoices::against_deals(&mut audit);
    deals::with_two_engagements(&mut audit);
    deals::under_two_ids(&mut audit);
    deals::registered_late(&mut audit);
    upgrades::too_soon(&mut audit);
    claims::awarded_twice(&mut audit);
    certificates::about_to_expire(&mut audit);
    shares::just_over_a_limit(&mut audit);
    membership::orders_outside(&mut audit);
    membership::dated_ahead(&mut audit);
    customers::spelt_in_several_ways(&mut audit);
    trials::without_reason(&mut audit);
    trials::ended(&mut audit);
    audit.findings
}

/// An audit under way.
struct Audit<'a, 'b> {
    basis: &'a Basis<'b>,
    place: &'a dyn Fn(Origin) -> String,
    findings: Findings,
}

impl<'b> Audit<'_, 'b> {
    fn is_on(&self, check: Check) -> bool {
        self.basis.book.checks.severity(check).is_some()
    }

    fn limit(&self, limit: Limit) -> i64 {
        i64::from(self.basis.book.checks.limit(limit))
    }

    fn partner(&self, index: PartnerIndex) -> &'b str {
        self.basis.book.partner_id(index)
    }

    /// A record with where it stands: `D-7 (deals.csv:9)`.
    fn named(&self, id: impl std::fmt::Display, origin: Origin) -> String {
        format!("{id} ({})", (self.place)(origin))
    }

    /// Reports at a record what a check found, as gravely as the book wants it.
    fn report(&mut self, check: Check, origin: Origin, message: String, fix: impl Into<String>) {
        if let Some(severity) = self.basis.book.checks.severity(check) {
            let finding = Problem::new(check.code(), message, fix).at(Place::record(origin));
            self.findings.push(Finding { severity, ..finding });
        }
    }
}

/// The first few of some records, and how many more there are: `D-1, D-2 and 3 more`.
fn first_few(count: usize, names: impl Iterator<Item = String>) -> String {
    let names: Vec<String> = names.take(NAMED).collect();
    let rest = count.saturating_sub(names.len());
    match (names.split_last(), rest) {
        (Some((last, [])), 0) => last.clone(),
        (Some((last, others)), 0) => format!("{} and {last}", others.join(", ")),
        _ => format!("{} and {rest} more", names.join(", ")),
    }
}

/// So many of something: `1 deal`, `2 deals`.
fn counted(count: impl std::fmt::Display, one: &str) -> String {
    let count = count.to_string();
    if count == "1" { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// Ids in the order in which they were given, as far as that can be seen: D-7 before D-31.
fn in_order(id: &str) -> (usize, &str) {
    (id.len(), id)
}

/// A text that somebody wrote, cut to what a sentence can hold.
fn short(text: &str) -> String {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The days from one day to a later one.
fn days_between(from: Date, to: Date) -> i64 {
    to.signed_duration_since(from).num_days()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_named_and_the_rest_is_counted() {
        let told = |count: usize| first_few(count, (1..=count).map(|number| format!("D-{number}")));
        assert_eq!(told(1), "D-1");
        assert_eq!(told(2), "D-1 and D-2");
        assert_eq!(told(5), "D-1, D-2, D-3, D-4 and D-5");
        assert_eq!(told(6), "D-1, D-2, D-3, D-4, D-5 and 1 more");
    }
}
