//! The public list of partners. Clause: `terms.locator`.

use std::cmp::Reverse;

use iso_currency::Country;

use super::{AsOf, membership};
use crate::book::{Book, Partner};

/// The partners of a country.
#[derive(Clone, Debug)]
pub struct Listing<'b> {
    /// The country; `None` where none is recorded.
    pub country: Option<Country>,
    /// Its partners, by name.
    pub partners: Vec<&'b Partner>,
}

/// Those who are partners on a day, by country; last those of whom no country is recorded.
///
/// Clause: `terms.locator`.
pub fn locator(book: &Book, as_of: AsOf) -> Vec<Listing<'_>> {
    let mut members: Vec<&Partner> =
        book.partners.iter().filter(|partner| membership::is_member(partner, as_of)).collect();
    let place = |partner: &Partner| partner.country.map(|country| country.to_string());
    members.sort_by_cached_key(|partner| {
        let place = place(partner);
        (Reverse(place.is_some()), place, partner.name.to_lowercase(), partner.id.clone())
    });
    let alike = members.chunk_by(|left, right| left.country == right.country);
    alike
        .map(|partners| Listing {
            country: partners.first().and_then(|partner| partner.country),
            partners: partners.to_vec(),
        })
        .collect()
}
