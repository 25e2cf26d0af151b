//! Piles by hash: what is looked up in one another lies together, in piles that fit into the nearest memory.

use std::num::NonZeroUsize;

use hashbrown::{HashMap, HashSet};

use crate::book::PartnerIndex;
use crate::names::Key;
use crate::threads::spread;

/// How many piles there are.
const PILES: usize = 256;

/// How many things one thread looks through alone.
pub(super) const FEW: usize = 1 << 16;

/// How many things lie together in one piece of a pile, at the least and at the most.
const PIECE: std::ops::RangeInclusive<usize> = 32..=2048;

/// Things in piles, by the highest bits of their hashes.
pub(super) struct Piles<T>(Vec<Pile<T>>);

/// A pile, in pieces: grown as a whole, millions of things would be moved time and again, and leave holes behind.
struct Pile<T> {
    full: Vec<Vec<T>>,
    last: Vec<T>,
}

impl<T> Default for Piles<T> {
    fn default() -> Piles<T> {
        Piles(Vec::new())
    }
}

impl<T> Piles<T> {
    fn add(&mut self, hash: u64, thing: T) {
        // Made when there is something to lay there: often nothing is.
        if self.0.is_empty() {
            let pile = || Pile { full: Vec::new(), last: Vec::new() };
            self.0.extend(std::iter::repeat_with(pile).take(PILES));
        }
        let Some(pile) = usize::try_from(hash >> 56).ok().and_then(|pile| self.0.get_mut(pile)) else {
            return;
        };
        if pile.last.len() == pile.last.capacity() {
            let room = pile.last.len().saturating_mul(2).clamp(*PIECE.start(), *PIECE.end());
            let full = std::mem::replace(&mut pile.last, Vec::with_capacity(room));
            pile.full.push(full);
        }
        pile.last.push(thing);
    }

    fn count(&self) -> usize {
        self.0.iter().flat_map(|pile| pile.full.iter().chain([&pile.last])).map(Vec::len).sum()
    }

    /// The piles of several, those of the same hashes together.
    fn together(all: Vec<Piles<T>>) -> Vec<Vec<Vec<T>>> {
        let mut piles: Vec<Vec<Vec<T>>> = std::iter::repeat_with(Vec::new).take(PILES).collect();
        for of_one in all {
            for (pile, own) in piles.iter_mut().zip(of_one.0) {
                pile.extend(own.full);
                pile.push(own.last);
            }
        }
        piles
    }
}

/// How many piles a thread takes at least: of a few things, it is done before another one has started.
fn least(count: usize) -> usize {
    if count < FEW { PILES } else { 1 }
}

/// Marks of ids.
pub(super) type Marks = Piles<u64>;

impl Marks {
    /// Takes in the mark of an id.
    pub(super) fn note(&mut self, mark: u64) {
        // Ids that are counted up share their highest bits, which are therefore mixed first.
        self.add(mark.wrapping_mul(0x9e37_79b9_7f4a_7c15), mark);
    }

    /// Whether no mark is given twice.
    pub(super) fn all_differ(all: Vec<Marks>, threads: NonZeroUsize) -> bool {
        let count: usize = all.iter().map(Piles::count).sum();
        let differ = |piles: Vec<Vec<Vec<u64>>>| {
            let mut met = HashSet::new();
            piles.iter().all(|pile| {
                met.clear();
                pile.iter().flatten().all(|mark| met.insert(*mark))
            })
        };
        spread(Piles::together(all), threads, least(count), differ).into_iter().all(|differ| differ)
    }
}

/// Deals, or what refers to deals, each with the partner whose it is.
pub(super) type Deals = Piles<(Key, PartnerIndex)>;

impl Deals {
    /// Takes in a deal, or a reference to one.
    pub(super) fn note(&mut self, deal: Key, partner: PartnerIndex) {
        self.add(deal.mixed(), (deal, partner));
    }

    /// Whether no deal is given twice, and all that is referred to is there and the same partner's.
    pub(super) fn are_found(deals: Vec<Deals>, references: Vec<Deals>, threads: NonZeroUsize) -> bool {
        let count: usize = deals.iter().chain(&references).map(Piles::count).sum();
        let piles = Piles::together(deals).into_iter().zip(Piles::together(references)).collect();
        let are_found = |piles: Vec<(Vec<Vec<_>>, Vec<Vec<_>>)>| {
            let mut owners = HashMap::new();
            piles.iter().all(|(deals, references)| {
                owners.clear();
                owners.reserve(deals.iter().map(Vec::len).sum());
                deals.iter().flatten().all(|(deal, partner)| owners.insert(*deal, *partner).is_none())
                    && references.iter().flatten().all(|(deal, partner)| owners.get(deal) == Some(partner))
            })
        };
        spread(piles, threads, least(count), are_found).into_iter().all(|are_found| are_found)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Keys;

    const THREE: NonZeroUsize = NonZeroUsize::new(3).unwrap();

    fn differ(ids: &[String], parts: usize) -> bool {
        let keys = Keys::new();
        let met = ids.chunks(ids.len().div_ceil(parts)).map(|part| {
            let mut met = Marks::default();
            for id in part {
                met.note(keys.mark(id.as_bytes()));
            }
            assert_eq!(met.count(), part.len());
            met
        });
        Marks::all_differ(met.collect(), THREE)
    }

    #[test]
    fn an_id_given_twice_is_seen_wherever_it_stands() {
        for long in ["", " and so on, longer than a number can hold"] {
            let mut ids: Vec<String> = (0..5_000).map(|number| format!("O-{number}{long}")).collect();
            assert!(differ(&ids, 1) && differ(&ids, 7));
            ids.push(ids[4_321].clone());
            assert!(!differ(&ids, 1) && !differ(&ids, 7));
        }
        assert!(Marks::all_differ(Vec::new(), NonZeroUsize::MIN));
    }

    /// Whether references to deals of two partners are found, both given in two parts.
    fn found(deals: &[(u32, usize)], references: &[(u32, usize)]) -> bool {
        let keys = Keys::new();
        let piled = |some: &[(u32, usize)]| {
            let mut piles = Deals::default();
            for (number, partner) in some {
                piles.note(keys.of(format!("D-{number}").as_bytes()), PartnerIndex::at(*partner));
            }
            piles
        };
        let parts = |all: &[(u32, usize)]| {
            let (one, other) = all.split_at(all.len() / 2);
            vec![piled(one), piled(other)]
        };
        Deals::are_found(parts(deals), parts(references), THREE)
    }

    #[test]
    fn deals_are_there_once_and_the_same_partners() {
        let deals: Vec<(u32, usize)> =
            (0..3_000).map(|number| (number, usize::from(number % 2 == 0))).collect();
        let with = |more: (u32, usize)| [deals.as_slice(), &[more]].concat();
        assert!(found(&deals, &[]) && found(&deals, &deals) && found(&[], &[]));
        assert!(!found(&with((7, 0)), &deals) && !found(&with((7, 1)), &[]));
        assert!(!found(&deals, &with((3_000, 0))), "no such deal");
        assert!(!found(&deals, &with((7, 1))) && found(&deals, &with((7, 0))), "somebody else's");
    }
}
