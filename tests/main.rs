//! The tests of what people and scripts see: one binary, a file per subject.
#![cfg(test)]
#![expect(
    unreachable_pub,
    clippy::arithmetic_side_effects,
    reason = "helpers are shared between files, and a test that overflows fails as it should"
)]

mod support;
mod quote_amounts;
mod quote_currencies;
mod quote_customers;
mod quote_requests;
mod book_finding;
mod bad_csv;
mod bad_toml;
mod references;
mod quote_sums;
mod output;
mod listing;
mod programs;
mod schemas;
mod naive;
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
mod readings;
