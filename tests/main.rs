//! The tests of what people and scripts see: one binary, a file per subject.
#![cfg(test)]
#![expect(
    unreachable_pub,
    clippy::arithmetic_side_effects,
    reason = "helpers are shared between files, and a test that overflows fails as it should"
)]

mod advice;
mod anything;
mod architecture;
mod as_types;
mod audit;
mod audit_days;
mod audit_prices;
mod audit_records;
mod bad_csv;
mod bad_toml;
mod bad_toml_syntax;
mod benefits;
mod big_books;
mod book_finding;
mod claims;
mod clauses;
mod code_pages;
mod coverage;
mod derivations;
mod desk;
mod explain;
mod explain_clauses;
mod findings;
mod findings_page;
mod generated;
mod grants;
mod hinges;
mod holds;
mod hostile;
mod import_guess;
mod imports;
mod imports_files;
mod imports_keys;
mod imports_properties;
mod imports_rows;
mod imports_values;
mod licences;
mod listing;
mod locator;
mod naive;
mod orders;
mod output;
mod pages;
mod portal;
mod program_check;
mod programs;
mod properties;
mod qualification;
mod qualify_dates;
mod qualify_engagement;
mod qualify_gross;
mod qualify_people;
mod qualify_pes;
mod qualify_rates;
mod qualify_upgrades;
mod qualify_verdicts;
mod quote_amounts;
mod quote_currencies;
mod quote_customers;
mod quote_requests;
mod quote_sums;
mod quotes_kept;
mod readings;
mod readme;
mod references;
mod remedies;
mod remedy_books;
mod remedy_shares;
mod rulings;
mod schemas;
mod spectrum;
mod status;
mod streaming;
mod subscriptions;
mod support;
mod tallies;
mod tallies_books;
mod tallies_refused;
mod trials;
mod without;
