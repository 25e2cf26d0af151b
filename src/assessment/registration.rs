//! Registrations: for whom a customer is reserved.
//!
//! Clause: `portal.opportunities`.

use std::collections::BTreeMap;

use super::{AsOf, known, spelling};
use crate::book::{Book, Customer, Deal};
use crate::calendar::{Date, days_later};

/// Words that say what kind of company it is, and not which.
const SUFFIXES: [&str; 33] = [
    "ab",
    "ag",
    "aps",
    "as",
    "bv",
    "bvba",
    "co",
    "company",
    "corp",
    "corporation",
    "eurl",
    "gmbh",
    "inc",
    "incorporated",
    "kg",
    "limited",
    "llc",
    "llp",
    "ltd",
    "nv",
    "ohg",
    "oy",
    "oyj",
    "plc",
    "pte",
    "pty",
    "sa",
    "sarl",
    "sas",
    "sl",
    "spa",
    "srl",
    "ug",
];

/// Registrations that stand in the way of another one.
#[derive(Debug, Default)]
pub struct Holding<'b> {
    /// Of the same customer.
    pub same: Vec<&'b Deal>,
    /// Of a customer whose name is nearly the same.
    pub near: Vec<&'b Deal>,
}

/// The active registrations of a customer, and of those who may be the same.
pub fn holding<'b>(book: &'b Book, customer: &str, day: Date) -> Holding<'b> {
    let mut holding = Holding::default();
    let records = records(book);
    let wanted = Name::of(&records, customer);
    for deal in book.deals.iter().filter(|deal| stands_in_the_way(book, deal, day)) {
        let other = Name::of(&records, &deal.customer);
        if other.exact == wanted.exact {
            holding.same.push(deal);
        } else if other.is_near(&wanted) {
            holding.near.push(deal);
        }
    }
    holding
}

/// Whether a deal's registration reserves its customer on a day. It begins with its own day, and ends with the deal or
/// after the days that the book's configuration sets; its last day is included.
pub fn is_active(book: &Book, deal: &Deal, day: Date) -> bool {
    let is_open = known::deal(deal, AsOf(day)).is_some_and(|deal| deal.outcome.closed().is_none());
    is_open && last_day(book, deal).is_none_or(|last| day <= last)
}

/// Whether a registration stands in the way of another one on a day. One that is open does from whatever day: nobody gets
/// ahead of it by writing an earlier one.
fn stands_in_the_way(book: &Book, deal: &Deal, day: Date) -> bool {
    is_active(book, deal, day) || (deal.outcome.closed().is_none() && day < deal.registered)
}

/// The last day of a registration, where the book's configuration sets one.
pub fn last_day(book: &Book, deal: &Deal) -> Option<Date> {
    days_later(deal.registered, book.registration_days?)
}

/// Records of customers, each by its id and its name; where several share one, it is the first's.
type Records<'b> = BTreeMap<&'b str, &'b Customer>;

fn records(book: &Book) -> Records<'_> {
    let mut records = Records::new();
    for record in &book.customers {
        for name in [Some(record.id.as_str()), record.name.as_deref()].into_iter().flatten() {
            records.entry(name).or_insert(record);
        }
    }
    records
}

/// A customer's name: as it is compared, and as it is compared where spelling doesn't count.
struct Name {
    /// The id of its record, where there is one.
    exact: String,
    /// In small letters and digits, without what kind of company it is.
    words: Vec<String>,
}

impl Name {
    fn of(records: &Records<'_>, customer: &str) -> Name {
        let record = records.get(customer);
        let exact = record.map_or(customer, |record| record.id.as_str()).to_owned();
        let name = record.and_then(|record| record.name.as_deref()).unwrap_or(customer);
        Name { exact, words: telling(spelling::words(name)) }
    }

    fn is_near(&self, other: &Name) -> bool {
        self.words.concat() == other.words.concat() || spelling::is_slip(&self.words, &other.words)
    }
}

/// The words that tell which company it is, not what kind; all of them where there are no such.
fn telling(words: Vec<String>) -> Vec<String> {
    let words = without_stops(words);
    let is_telling = |word: &String| !SUFFIXES.contains(&word.as_str());
    if words.iter().any(is_telling) { words.into_iter().filter(is_telling).collect() } else { words }
}

/// Letters that stand one by one are a word that is written with full stops: `S.A.` is `SA`.
fn without_stops(words: Vec<String>) -> Vec<String> {
    let mut joined: Vec<(String, bool)> = Vec::new();
    for word in words {
        let is_letter = word.chars().count() == 1;
        match joined.last_mut() {
            Some((letters, true)) if is_letter => letters.push_str(&word),
            _ => joined.push((word, is_letter)),
        }
    }
    joined.into_iter().map(|(word, _)| word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_near_whatever_their_case_marks_and_kind_of_company() {
        let near = |left: &str, right: &str| {
            let name = |text: &str| Name::of(&Records::new(), text);
            name(left).is_near(&name(right))
        };
        assert!(near("Harrow County", "HARROW-COUNTY Ltd."));
        assert!(near("Harrow County", "Harow County"));
        assert!(!near("Harrow County", "Barlow County"));
        assert!(!near("Store 10234", "Store 10235"));
        assert!(!near("Ab", "Co"));
        assert!(near("Harrow County Limited", "Harrow County Ltd"));
        assert!(near("Harrow County S.A.", "Harrow County SA"));
        assert!(near("Harrow S. à r.l.", "Harrow"));
        assert!(near("Mus\u{e9}e Carnot", "Muse\u{301}e Carnot"));
        assert!(near("Großbau GmbH", "Grossbau"));
        assert!(!near("Depot A", "Depot B"));
    }
}
