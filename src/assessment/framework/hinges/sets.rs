//! Sets of readings, all that there are at once: one bit says whether a set is among those meant, so that sixty-four
//! of them are combined by one operation.

use std::iter::from_fn;

/// Sets of the few readings that touch a criterion, each by a bit: the first reading is the lowest of its number's.
pub(super) type Few = u64;

/// The most readings of which all sets have a place in [`Few`].
pub(super) const FEW: usize = 6;

/// Of the sets that share a word, those that have the reading with each of the lowest bits.
const HAVING: [u64; FEW] = [
    0xAAAA_AAAA_AAAA_AAAA,
    0xCCCC_CCCC_CCCC_CCCC,
    0xF0F0_F0F0_F0F0_F0F0,
    0xFF00_FF00_FF00_FF00,
    0xFFFF_0000_FFFF_0000,
    0xFFFF_FFFF_0000_0000,
];

/// Of the sets that share a word, those with none of its readings, with one of them, and so on.
const OF_SIZE: [u64; FEW + 1] = [
    0x0000_0000_0000_0001,
    0x0000_0001_0001_0116,
    0x0001_0116_0116_1668,
    0x0116_1668_1668_6880,
    0x1668_6880_6880_8000,
    0x6880_8000_8000_0000,
    0x8000_0000_0000_0000,
];

/// A set of readings.
///
/// The first reading is the highest bit, so that sets of one size go down in the order of their positions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mask(usize);

/// All sets of so many readings.
#[derive(Clone, Copy, Debug)]
pub(super) struct Space {
    readings: usize,
}

/// Some of the sets of a space.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Sets(Vec<u64>);

fn has(number: usize, bit: usize) -> bool {
    u32::try_from(bit).ok().and_then(|bit| number.checked_shr(bit)).is_some_and(|rest| rest & 1 == 1)
}

fn power(bit: usize) -> usize {
    u32::try_from(bit).ok().and_then(|bit| 1usize.checked_shl(bit)).unwrap_or(0)
}

/// A set of a few readings, by its number.
pub(super) fn one_of_few(number: usize) -> Few {
    u32::try_from(number).ok().and_then(|bit| 1u64.checked_shl(bit)).unwrap_or(0)
}

/// Whether a set is among some, by its number.
pub(super) fn is_among(few: Few, number: usize) -> bool {
    few & one_of_few(number) != 0
}

/// Every set of so few readings.
pub(super) fn all_of_few(readings: usize) -> Few {
    few_sets(readings).fold(0, |all, number| all | one_of_few(number))
}

/// The numbers of all sets of so few readings.
pub(super) fn few_sets(readings: usize) -> impl Iterator<Item = usize> {
    0..power(readings)
}

/// The places of the readings in a set of a few, by its number.
pub(super) fn readings_in(number: usize) -> impl Iterator<Item = usize> {
    (0..FEW).filter(move |place| has(number, *place))
}

impl Space {
    pub(super) fn new(readings: usize) -> Space {
        Space { readings }
    }

    /// The bit of a reading, by its position.
    fn bit(self, position: usize) -> usize {
        self.readings.saturating_sub(position).saturating_sub(1)
    }

    /// The set of the readings at some positions.
    #[cfg(test)]
    pub(super) fn mask(self, positions: &[usize]) -> Mask {
        Mask(positions.iter().fold(0, |mask, position| mask | power(self.bit(*position))))
    }

    /// Whether a set has the reading at a position.
    pub(super) fn has(self, mask: Mask, position: usize) -> bool {
        has(mask.0, self.bit(position))
    }

    /// The positions of the readings in a set, in order.
    pub(super) fn positions(self, mask: Mask) -> impl Iterator<Item = usize> {
        (0..self.readings).filter(move |position| self.has(mask, *position))
    }

    /// None of the sets.
    pub(super) fn none(self) -> Sets {
        Sets(vec![0; power(self.readings.saturating_sub(FEW))])
    }

    /// The sets that each word decides on, word by word.
    pub(super) fn sets(self, word: impl FnMut(usize) -> u64) -> Sets {
        Sets((0..power(self.readings.saturating_sub(FEW))).map(word).collect())
    }

    /// Of the sets that share a word, those that have the reading at a position.
    pub(super) fn having(self, position: usize, word: usize) -> u64 {
        let bit = self.bit(position);
        match HAVING.get(bit) {
            Some(having) => *having,
            None if has(word, bit.saturating_sub(FEW)) => u64::MAX,
            None => 0,
        }
    }

    /// The words of some sets that hold any, each with its number, the empty set left out.
    fn words(self, sets: &Sets) -> impl DoubleEndedIterator<Item = (usize, u64)> {
        // Fewer readings than fill a word leave some of its bits without a meaning.
        let meant = all_of_few(self.readings.min(FEW));
        let word = move |(number, word): (usize, &u64)| match number {
            0 => (number, word & meant & !1),
            _ => (number, *word),
        };
        sets.0.iter().enumerate().map(word).filter(|(_, word)| *word != 0)
    }

    /// The sets of a size among some, in the order of their positions.
    fn of_size(self, sets: &Sets, size: usize) -> impl Iterator<Item = Mask> {
        self.words(sets).rev().flat_map(move |(number, word)| {
            let mut left = word & layer(number, size);
            from_fn(move || {
                let highest = usize::try_from(left.checked_ilog2()?).ok()?;
                left &= !one_of_few(highest);
                Some(Mask(number.saturating_mul(power(FEW)) | highest))
            })
        })
    }

    /// Those of the smallest size among some, at most so many, in the order of their positions.
    ///
    /// The empty set is what is in force, and is none of them.
    pub(super) fn smallest(self, sets: &Sets, most: usize) -> Vec<Mask> {
        let mut least: Option<usize> = None;
        for (number, word) in self.words(sets) {
            let smaller = 0..least.unwrap_or(self.readings.saturating_add(1));
            least = smaller.into_iter().find(|size| word & layer(number, *size) != 0).or(least);
        }
        least.map_or_else(Vec::new, |size| self.of_size(sets, size).take(most).collect())
    }

    /// Those among some that contain no other of them, by size and in the order of their positions.
    pub(super) fn minimal(self, sets: &Sets) -> Vec<Mask> {
        let mut covered = self.none();
        for (number, word) in self.words(sets) {
            if let Some(covered) = covered.0.get_mut(number) {
                *covered = word;
            }
        }
        let some = covered.clone();
        for bit in 0..self.readings {
            let raised = covered.raised(bit);
            covered.add(&raised);
        }
        let larger = (0..self.readings).fold(self.none(), |mut larger, bit| {
            larger.add(&covered.raised(bit));
            larger
        });
        let minimal = Sets(some.0.iter().zip(&larger.0).map(|(some, larger)| some & !larger).collect());
        (1..=self.readings).flat_map(|size| self.of_size(&minimal, size).collect::<Vec<_>>()).collect()
    }
}

/// Of the sets that share a word, those of a size.
fn layer(word: usize, size: usize) -> u64 {
    let shared = usize::try_from(word.count_ones()).unwrap_or(usize::MAX);
    size.checked_sub(shared).and_then(|rest| OF_SIZE.get(rest)).copied().unwrap_or(0)
}

impl Sets {
    /// Of the sets that share a word, those among these.
    pub(super) fn word(&self, number: usize) -> u64 {
        self.0.get(number).copied().unwrap_or(0)
    }

    /// Whether a set is among these.
    pub(super) fn has(&self, mask: Mask) -> bool {
        let within = mask.0 & power(FEW).saturating_sub(1);
        is_among(self.word(mask.0.checked_shr(6).unwrap_or(0)), within)
    }

    /// Adds other sets to these.
    fn add(&mut self, others: &Sets) {
        for (word, other) in self.0.iter_mut().zip(&others.0) {
            *word |= other;
        }
    }

    /// Those of these without a reading, by its bit, with it added.
    fn raised(&self, bit: usize) -> Sets {
        if let Some(having) = HAVING.get(bit) {
            let up = u32::try_from(power(bit)).unwrap_or(u32::MAX);
            return Sets(self.0.iter().map(|word| (word & !having).checked_shl(up).unwrap_or(0)).collect());
        }
        let step = power(bit.saturating_sub(FEW)).max(1);
        let without =
            |number: usize| has(number, bit.saturating_sub(FEW)).then(|| number.saturating_sub(step));
        Sets(
            (0..self.0.len()).map(|number| without(number).map_or(0, |without| self.word(without))).collect(),
        )
    }
}

/// How the sets of a few readings lie among all sets: under each of them, the other readings may be as they like.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    /// The positions of the few.
    positions: Vec<usize>,
    /// For each set of the few the pattern that it is found in, and its bits there.
    places: Vec<(usize, u64)>,
    /// The pattern of each word of all sets.
    patterns: Vec<usize>,
}

impl Spread {
    /// How the readings at these positions lie in a space.
    pub(super) fn new(space: Space, positions: &[usize]) -> Spread {
        // Some of the few tell sets within a word apart, the others tell words apart.
        let bits = || positions.iter().map(|position| space.bit(*position)).enumerate();
        let (within, across): (Vec<_>, Vec<_>) = bits().partition(|(_, bit)| *bit < FEW);
        let place = |number: usize| {
            let patterns = across.iter().enumerate().filter(|(_, (place, _))| has(number, *place));
            let bits = within.iter().filter_map(|(place, bit)| {
                HAVING.get(*bit).map(|having| if has(number, *place) { *having } else { !*having })
            });
            let pattern = patterns.fold(0, |pattern, (order, _)| pattern | power(order));
            (pattern, bits.fold(u64::MAX, |all, having| all & having))
        };
        let pattern = |word: usize| {
            let set = across.iter().enumerate().filter(|(_, (_, bit))| has(word, bit.saturating_sub(FEW)));
            set.fold(0, |pattern, (order, _)| pattern | power(order))
        };
        Spread {
            positions: positions.to_owned(),
            places: few_sets(positions.len()).map(place).collect(),
            patterns: (0..space.none().0.len()).map(pattern).collect(),
        }
    }

    /// Adds every set that agrees with one of a few.
    pub(super) fn add(&self, few: Few, to: &mut Sets) {
        let mut patterns = [0u64; 1 << FEW];
        for (number, (pattern, bits)) in self.places.iter().enumerate() {
            if is_among(few, number)
                && let Some(pattern) = patterns.get_mut(*pattern)
            {
                *pattern |= bits;
            }
        }
        for (word, pattern) in to.0.iter_mut().zip(&self.patterns) {
            *word |= patterns.get(*pattern).copied().unwrap_or(0);
        }
    }

    /// The number of the set of the few that a set agrees with.
    pub(super) fn number(&self, space: Space, mask: Mask) -> usize {
        let chosen = self.positions.iter().enumerate().filter(|(_, position)| space.has(mask, **position));
        chosen.fold(0, |number, (place, _)| number | power(place))
    }
}
