//! Whether all of some millions of ids differ.

use std::num::NonZeroUsize;

use hashbrown::HashSet;

use crate::threads::spread;

/// In how many piles ids are put, so that each fits into the nearest memory.
const PILES: usize = 256;

/// Whether no mark is given twice.
pub fn all_differ(marks: Vec<Vec<u64>>, threads: NonZeroUsize) -> bool {
    let mut sizes = vec![0usize; PILES];
    for mark in marks.iter().flatten() {
        if let Some(size) = sizes.get_mut(pile_of(*mark)) {
            *size = size.saturating_add(1);
        }
    }
    let mut piles: Vec<Vec<u64>> = sizes.into_iter().map(Vec::with_capacity).collect();
    for part in marks {
        for mark in part {
            if let Some(pile) = piles.get_mut(pile_of(mark)) {
                pile.push(mark);
            }
        }
    }
    spread(piles, threads, 1, |piles| differ(&piles)).into_iter().all(|differ| differ)
}

fn differ(piles: &[Vec<u64>]) -> bool {
    let mut met = HashSet::new();
    piles.iter().all(|pile| {
        met.clear();
        pile.iter().all(|mark| met.insert(*mark))
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
        let marks = ids
            .chunks(ids.len().div_ceil(parts))
            .map(|part| part.iter().map(|id| keys.mark(id.as_bytes())).collect());
        all_differ(marks.collect(), NonZeroUsize::new(3).unwrap())
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
