//! Whether all of some millions of ids differ.

use std::num::NonZeroUsize;

use hashbrown::HashSet;

use crate::threads::spread;

/// In how many piles ids are put, so that each fits into the nearest memory.
const PILES: usize = 256;

/// How many ids one thread looks through alone.
const FEW: usize = 1 << 16;

/// The marks of ids that a thread met.
pub(super) struct Met {
    piles: Vec<Vec<u64>>,
    /// How many there are.
    pub(super) count: usize,
}

impl Default for Met {
    fn default() -> Met {
        Met { piles: vec![Vec::new(); PILES], count: 0 }
    }
}

impl Met {
    pub(super) fn add(&mut self, mark: u64) {
        let Some(pile) = self.piles.get_mut(pile_of(mark)) else { return };
        if pile.len() == pile.capacity() {
            // Doubled, millions of them would waste much room.
            pile.reserve_exact(pile.len().checked_div(4).unwrap_or(0).max(32));
        }
        pile.push(mark);
        self.count = self.count.saturating_add(1);
    }
}

/// Whether no mark is given twice.
pub(super) fn all_differ(met: Vec<Met>, threads: NonZeroUsize) -> bool {
    let count: usize = met.iter().map(|met| met.count).sum();
    let mut piles: Vec<Vec<Vec<u64>>> = vec![Vec::new(); PILES];
    for met in met {
        for (pile, of_thread) in piles.iter_mut().zip(met.piles) {
            pile.push(of_thread);
        }
    }
    // Of a few ids, a thread is done before another one has started.
    let least = if count < FEW { PILES } else { 1 };
    spread(piles, threads, least, |piles| differ(&piles)).into_iter().all(|differ| differ)
}

fn differ(piles: &[Vec<Vec<u64>>]) -> bool {
    let mut met = HashSet::new();
    piles.iter().all(|pile| {
        met.clear();
        pile.iter().flatten().all(|mark| met.insert(*mark))
    })
}

/// The place of an id among others: shorter ones come first, and numbers of the same width by their size.
///
/// Ids that are counted up ascend, so that each is found to differ from all others by a look at the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    length: usize,
    /// Its first bytes and its last ones, which together are all of them.
    ends: [u64; 2],
}

impl Rank {
    /// The place of an id; `None` where it is too long to have one.
    pub(super) fn of(id: &[u8]) -> Option<Rank> {
        let ends = match (id.first_chunk(), id.last_chunk()) {
            (Some(first), Some(last)) if id.len() <= 16 => {
                [u64::from_be_bytes(*first), u64::from_be_bytes(*last)]
            }
            (None, _) => [id.iter().fold(0, |all, byte| (all << 8) | u64::from(*byte)), 0],
            (Some(_), _) => return None,
        };
        Some(Rank { length: id.len(), ends })
    }
}

/// The ids of a part of a file, as they come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ascent {
    /// The first and the last one.
    ends: Option<(Rank, Rank)>,
}

impl Ascent {
    /// Takes in the next id; `None` where it isn't above the one before it.
    pub(super) fn add(&mut self, id: &[u8]) -> Option<()> {
        let next = Rank::of(id)?;
        match &mut self.ends {
            Some((_, last)) if *last < next => *last = next,
            Some(_) => return None,
            None => self.ends = Some((next, next)),
        }
        Some(())
    }

    /// Whether ids ascend from each of some parts to the next.
    pub(super) fn goes_on(parts: &[Ascent]) -> bool {
        let ends: Vec<(Rank, Rank)> = parts.iter().filter_map(|part| part.ends).collect();
        ends.iter().zip(ends.iter().skip(1)).all(|((_, last), (first, _))| last < first)
    }
}

/// The pile of a mark. Ids that are counted up share their highest bits, which are therefore mixed first.
fn pile_of(mark: u64) -> usize {
    let mixed = mark.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 56;
    usize::try_from(mixed).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::Keys;

    fn differ(ids: &[String], parts: usize) -> bool {
        let keys = Keys::new();
        let met = ids.chunks(ids.len().div_ceil(parts)).map(|part| {
            let mut met = Met::default();
            for id in part {
                met.add(keys.mark(id.as_bytes()));
            }
            assert_eq!(met.count, part.len());
            met
        });
        all_differ(met.collect(), NonZeroUsize::new(3).unwrap())
    }

    /// Whether ids ascend within parts and from each to the next.
    fn ascend(parts: &[&[&str]]) -> bool {
        let part = |ids: &&[&str]| {
            let mut ascent = Ascent::default();
            ids.iter().try_for_each(|id| ascent.add(id.as_bytes())).map(|()| ascent)
        };
        parts.iter().map(part).collect::<Option<Vec<_>>>().is_some_and(|parts| Ascent::goes_on(&parts))
    }

    #[test]
    fn ids_that_are_counted_up_ascend() {
        assert!(ascend(&[]) && ascend(&[&[]]) && ascend(&[&["O-9", "O-10"], &[], &["O-11"]]));
        assert!(ascend(&[&["O-9999999", "O-10000000", "O-10000001"], &["O-1000000100000"]]));
        for falling in [["O-2", "O-1"], ["O-1", "O-1"], ["O-10000001", "O-10000001"], ["O-10", "O-9"]] {
            assert!(!ascend(&[&falling]), "{falling:?}");
            assert!(!ascend(&[&falling[..1], &falling[1..]]), "{falling:?}");
        }
        // Between the first eight bytes and the last ones, too.
        assert!(ascend(&[&["aaaaaaaa1aaaaaaa", "aaaaaaaa2aaaaaaa"]]));
        assert!(!ascend(&[&["aaaaaaaa2aaaaaaa", "aaaaaaaa1aaaaaaa"]]));
        assert!(!ascend(&[&["seventeen letters", "seventeen letterz"]]));
    }

    #[test]
    fn an_id_given_twice_is_seen_wherever_it_stands() {
        for long in ["", " and so on, longer than a number can hold"] {
            let mut ids: Vec<String> = (0..5_000).map(|number| format!("O-{number}{long}")).collect();
            assert!(differ(&ids, 1) && differ(&ids, 7));
            ids.push(ids[4_321].clone());
            assert!(!differ(&ids, 1) && !differ(&ids, 7));
        }
        assert!(all_differ(Vec::new(), NonZeroUsize::MIN));
    }
}
