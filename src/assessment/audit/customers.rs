//! Customers that are spelt in several ways, and so are several customers to everything that goes by customer.
//!
//! Clauses: `sales.upgrade-gap`, `terms.charity`.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use super::{Audit, counted, first_few, short};
use crate::assessment::spelling::{is_slip, plain, words};
use crate::book::checks::Check;
use crate::book::{Book, PartnerIndex};
use crate::finding::Origin;

/// With how many neighbours in the alphabet a name is compared: slips lie near each other there, read from the
/// front or from the back.
const NEIGHBOURS: usize = 3;

/// How a customer is written, how often, and where first.
struct Spelling<'b> {
    name: &'b str,
    count: usize,
    origin: Origin,
}

/// What is one customer, as far as spelling tells: all that is written alike but for case, blanks and marks, or is
/// the id or the name of one record.
struct Customer<'b> {
    /// Its name in small letters and digits only, word by word.
    words: Vec<String>,
    spellings: Vec<Spelling<'b>>,
}

pub(super) fn spelt_in_several_ways(audit: &mut Audit<'_, '_>) {
    if !audit.is_on(Check::CustomerNames) {
        return;
    }
    for (partner, customers) in by_partner(audit.basis.book) {
        for customer in customers.iter().filter(|customer| customer.spellings.len() > 1) {
            let spellings = customer.spellings.iter().collect();
            tell(audit, partner, "is written in several ways", spellings);
        }
        for (one, other) in nearly_alike(&customers) {
            let spellings = one.spellings.iter().chain(&other.spellings).collect();
            tell(audit, partner, "may be written in several ways, or these are several", spellings);
        }
    }
}

fn tell(audit: &mut Audit<'_, '_>, partner: PartnerIndex, what: &str, mut spellings: Vec<&Spelling<'_>>) {
    spellings.sort_by_key(|spelling| (Reverse(spelling.count), spelling.name));
    let Some(rarest) = spellings.last().map(|spelling| spelling.origin) else { return };
    let names = spellings.iter().map(|spelling| {
        let (records, place) = (counted(spelling.count, "record"), (audit.place)(spelling.origin));
        format!("`{}` in {records} (first at {place})", short(spelling.name))
    });
    let message =
        format!("a customer of {} {what}: {}", audit.partner(partner), first_few(spellings.len(), names));
    let fix =
        "write it in one way, best as the id of its record: what is written otherwise is another customer";
    audit.report(Check::CustomerNames, rarest, message, fix);
}

/// Every customer that deals and orders name, by partner.
fn by_partner(book: &Book) -> Vec<(PartnerIndex, Vec<Customer<'_>>)> {
    let mut spelt: BTreeMap<(PartnerIndex, &str), Spelling<'_>> = BTreeMap::new();
    let deals = book.deals.iter().map(|deal| (deal.partner, deal.customer.as_ref(), deal.origin));
    let orders = book.orders.iter().map(|order| (order.partner, order.customer.as_ref(), order.origin));
    for (partner, name, origin) in deals.chain(orders) {
        let spelling = spelt.entry((partner, name)).or_insert(Spelling { name, count: 0, origin });
        spelling.count = spelling.count.saturating_add(1);
        spelling.origin = spelling.origin.min(origin);
    }
    let recorded = recorded(book);
    let mut customers: BTreeMap<PartnerIndex, BTreeMap<String, Customer<'_>>> = BTreeMap::new();
    for ((partner, name), spelling) in spelt {
        let mut words = words(name);
        let mut key = words.concat();
        if let Some((id, name)) = recorded.get(&key).copied().flatten() {
            words = crate::assessment::spelling::words(name);
            // An id of a record is told from a name by a mark that no plain name has.
            key = format!("#{id}");
        }
        let customer = customers.entry(partner).or_default().entry(key);
        customer.or_insert(Customer { words, spellings: Vec::new() }).spellings.push(spelling);
    }
    let mut listed = Vec::new();
    for (partner, customers) in customers {
        listed.push((partner, customers.into_values().collect()));
    }
    listed
}

/// The records of customers, id and name, by the plain forms of both; `None` where two share one.
fn recorded(book: &Book) -> BTreeMap<String, Option<(&str, &str)>> {
    let mut known: BTreeMap<String, Option<(&str, &str)>> = BTreeMap::new();
    for customer in &book.customers {
        let id = customer.id.as_str();
        let record = (id, customer.name.as_deref().unwrap_or(id));
        for name in [id, record.1] {
            match known.entry(plain(name)) {
                Entry::Vacant(entry) => drop(entry.insert(Some(record))),
                Entry::Occupied(mut entry) if *entry.get() != Some(record) => drop(entry.insert(None)),
                Entry::Occupied(_) => {}
            }
        }
    }
    known
}

/// Pairs of customers whose names differ by one letter of one long word.
fn nearly_alike<'c, 'b>(customers: &'c [Customer<'b>]) -> Vec<(&'c Customer<'b>, &'c Customer<'b>)> {
    let mut forwards: Vec<(String, usize)> =
        customers.iter().enumerate().map(|(index, customer)| (customer.words.concat(), index)).collect();
    let mut backwards: Vec<(String, usize)> =
        forwards.iter().map(|(name, index)| (name.chars().rev().collect(), *index)).collect();
    forwards.sort();
    backwards.sort();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for names in [&forwards, &backwards] {
        for (position, (_, one)) in names.iter().enumerate() {
            for (_, other) in names.iter().skip(position.saturating_add(1)).take(NEIGHBOURS) {
                let differ = customers.get(*one).zip(customers.get(*other));
                if differ.is_some_and(|(one, other)| is_slip(&one.words, &other.words)) {
                    pairs.push((*one.min(other), *one.max(other)));
                }
            }
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs.into_iter().filter_map(|(one, other)| customers.get(one).zip(customers.get(other))).collect()
}
