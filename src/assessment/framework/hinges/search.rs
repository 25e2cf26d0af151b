//! The smallest sets of readings that do something.

/// A set of readings, by their positions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Mask(u32);

impl Mask {
    /// Whether the reading at a position is in the set.
    pub(super) fn has(self, bit: usize) -> bool {
        u32::try_from(bit).ok().and_then(|bit| self.0.checked_shr(bit)).is_some_and(|rest| rest & 1 == 1)
    }

    /// The set with the reading at a position.
    #[must_use]
    pub(super) fn and(self, bit: usize) -> Mask {
        let one = u32::try_from(bit).ok().and_then(|bit| 1u32.checked_shl(bit)).unwrap_or(0);
        Mask(self.0 | one)
    }

    /// The set as an index into a table of all sets.
    pub(super) fn index(self) -> usize {
        usize::try_from(self.0).unwrap_or(usize::MAX)
    }

    /// The index of this set among the sets of some readings, the first of which is the lowest bit.
    pub(super) fn compressed(self, bits: &[usize]) -> usize {
        let kept = bits.iter().enumerate().filter(|(_, bit)| self.has(**bit));
        kept.fold(Mask::default(), |mask, (place, _)| mask.and(place)).index()
    }

    /// All sets of some readings, in the order of their indices among them.
    pub(super) fn all_of(bits: &[usize]) -> impl Iterator<Item = Mask> {
        let count = Mask::default().and(bits.len()).0;
        (0..count).map(move |index| {
            let chosen = bits.iter().enumerate().filter(|(place, _)| Mask(index).has(*place));
            chosen.fold(Mask::default(), |mask, (_, bit)| mask.and(*bit))
        })
    }

    /// Whether every reading of another set is in this one.
    pub(super) fn covers(self, other: Mask) -> bool {
        self.0 & other.0 == other.0
    }
}

/// All sets of the smallest size for which there is an outcome, at most so many, in the order of their positions.
///
/// The empty set is what is in force, and is not tried.
pub(super) fn smallest<T>(
    bits: &[usize],
    most: usize,
    outcome: impl Fn(Mask) -> Option<T>,
) -> Vec<(Mask, T)> {
    for size in 1..=bits.len() {
        let mut found = Vec::new();
        each_of_size(bits, size, Mask::default(), &mut |mask| {
            if found.len() < most {
                found.extend(outcome(mask).map(|outcome| (mask, outcome)));
            }
        });
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// Hands on every set of a size, in the order of their positions.
pub(super) fn each_of_size(bits: &[usize], size: usize, chosen: Mask, each: &mut impl FnMut(Mask)) {
    let Some(rest) = size.checked_sub(1) else {
        each(chosen);
        return;
    };
    let mut remaining = bits;
    while let [first, others @ ..] = remaining {
        if others.len() < rest {
            return;
        }
        each_of_size(others, rest, chosen.and(*first), each);
        remaining = others;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mask(bits: &[usize]) -> Mask {
        bits.iter().fold(Mask::default(), |mask, bit| mask.and(*bit))
    }

    #[test]
    fn sets_come_by_size_and_position() {
        let found =
            smallest(&[0, 2, 5], 16, |mask| (mask.has(5) && (mask.has(0) || mask.has(2))).then_some(()));
        let found: Vec<Mask> = found.into_iter().map(|(mask, ())| mask).collect();
        assert_eq!(found, [mask(&[0, 5]), mask(&[2, 5])]);
        assert!(smallest(&[0, 1, 2], 16, |_| None::<()>).is_empty());
        assert_eq!(smallest(&[0, 1, 2, 3], 2, |_| Some(())).len(), 2);
    }

    #[test]
    fn sets_have_an_index_among_those_of_some_readings() {
        let bits = [1, 4, 7];
        let masks: Vec<Mask> = Mask::all_of(&bits).collect();
        assert_eq!(masks.len(), 8);
        for (index, mask) in masks.iter().enumerate() {
            assert_eq!(mask.compressed(&bits), index);
        }
        assert_eq!(masks.get(5).unwrap(), &mask(&[1, 7]));
        assert_eq!(Mask::all_of(&[]).count(), 1);
    }

    #[test]
    fn a_set_holds_each_reading_once_and_covers_its_parts() {
        assert_eq!(mask(&[3, 3]), mask(&[3]));
        let pair = mask(&[1, 4]);
        assert!(pair.covers(pair) && pair.covers(mask(&[4])) && pair.covers(Mask::default()));
        assert!(!pair.covers(mask(&[0])) && !pair.covers(mask(&[0, 4])) && !mask(&[4]).covers(pair));
    }

    #[test]
    fn every_set_is_visited_once() {
        let bits: Vec<usize> = (0..13).collect();
        let mut seen = std::collections::BTreeSet::new();
        for size in 0..=13 {
            each_of_size(&bits, size, Mask::default(), &mut |mask| assert!(seen.insert(mask)));
        }
        assert_eq!(seen.len(), 1 << 13);
    }
}
