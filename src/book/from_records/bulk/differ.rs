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
