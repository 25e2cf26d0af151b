//! Sets of readings, all that there are at once: one bit says whether a set is among those meant, so that sixty-four
//! of them are combined by one operation.

use std::iter::{from_fn, successors};

/// Sets of the few readings that touch a criterion, each by a bit: the first reading is the lowest of its number's.
pub(super) type Few = u64;

/// The most readings of which all sets have a place in [`Few`].
pub(super) const FEW: usize = 6;

/// How many bits of a set's number tell it from the others of its word.
const SHARED: u32 = 6;

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

/// All sets of so many readings, or those that differ in some of them only.
#[derive(Clone, Debug)]
pub(super) struct Space {
    readings: usize,
    /// The numbers of the words in which the sets have their bits, in order.
    words: Vec<usize>,
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

/// The numbers of some sets of a few readings.
fn numbers_in(few: Few) -> impl Iterator<Item = usize> {
    let left = |few: &Few| Some(few & few.wrapping_sub(1)).filter(|left| *left != 0);
    let first = Some(few).filter(|few| *few != 0);
    successors(first, left).filter_map(|few| usize::try_from(few.trailing_zeros()).ok())
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
        Space { readings, words: (0..power(readings.saturating_sub(FEW))).collect() }
    }

    /// The same without the words that differ in other readings than those with these bits in the words' numbers.
    pub(super) fn narrowed(&self, across: usize) -> Space {
        let next = |word: &usize| Some(word.wrapping_sub(across) & across).filter(|next| *next != 0);
        Space { readings: self.readings, words: successors(Some(0), next).collect() }
    }

    /// The bit of a reading, by its position.
    fn bit(&self, position: usize) -> usize {
        self.readings.saturating_sub(position).saturating_sub(1)
    }

    /// The bit by which a reading, by its position, tells words apart; none where it tells sets within a word apart.
    pub(super) fn across(&self, position: usize) -> usize {
        self.bit(position).checked_sub(FEW).map_or(0, power)
    }

    /// The set of the readings at some positions.
    #[cfg(test)]
    pub(super) fn mask(&self, positions: &[usize]) -> Mask {
        Mask(positions.iter().fold(0, |mask, position| mask | power(self.bit(*position))))
    }

    /// Whether a set has the reading at a position.
    pub(super) fn has(&self, mask: Mask, position: usize) -> bool {
        has(mask.0, self.bit(position))
    }

    /// The positions of the readings in a set, in order.
    pub(super) fn positions(&self, mask: Mask) -> impl Iterator<Item = usize> {
        (0..self.readings).filter(move |position| self.has(mask, *position))
    }

    /// None of the sets.
    pub(super) fn none(&self) -> Sets {
        Sets(vec![0; self.words.len()])
    }

    /// The sets that are told word by word, by its place and its number.
    pub(super) fn sets(&self, word: impl Fn(usize, usize) -> u64) -> Sets {
        Sets(self.words.iter().enumerate().map(|(place, number)| word(place, *number)).collect())
    }

    /// Of the sets that share a word, those that have the reading at a position.
    pub(super) fn having(&self, position: usize, word: usize) -> u64 {
        let bit = self.bit(position);
        match HAVING.get(bit) {
            Some(having) => *having,
            None if has(word, bit.saturating_sub(FEW)) => u64::MAX,
            None => 0,
        }
    }

    /// Whether a set is among some.
    pub(super) fn is_among(&self, sets: &Sets, mask: Mask) -> bool {
        let place = self.words.binary_search(&mask.0.checked_shr(SHARED).unwrap_or(0));
        let word = place.map_or(0, |place| sets.word(place));
        is_among(word, mask.0 & power(FEW).saturating_sub(1))
    }

    /// The words of some sets that hold any, each with its number, the empty set left out.
    fn words(&self, sets: &Sets) -> impl DoubleEndedIterator<Item = (usize, u64)> {
        // Fewer readings than fill a word leave some of its bits without a meaning.
        let meant = all_of_few(self.readings.min(FEW));
        let word = move |(number, word): (&usize, &u64)| match number {
            0 => (0, word & meant & !1),
            _ => (*number, *word),
        };
        self.words.iter().zip(&sets.0).map(word).filter(|(_, word)| *word != 0)
    }

    /// The sets of a size among some, in the order of their positions.
    fn of_size(&self, sets: &Sets, size: usize) -> impl Iterator<Item = Mask> {
        self.words(sets).rev().flat_map(move |(number, word)| {
            let mut left = word & layer(number, size);
            from_fn(move || {
                let highest = left.checked_ilog2()?;
                left &= !1u64.checked_shl(highest)?;
                Some(Mask(number.saturating_mul(power(FEW)) | usize::try_from(highest).ok()?))
            })
        })
    }

    /// Those of the smallest size among some, at most so many, in the order of their positions.
    ///
    /// The empty set is what is in force, and is none of them.
    pub(super) fn smallest(&self, sets: &Sets, most: usize) -> Vec<Mask> {
        let mut least: Option<usize> = None;
        for (number, word) in self.words(sets) {
            let mut smaller = 0..least.unwrap_or(self.readings.saturating_add(1));
            least = smaller.find(|size| word & layer(number, *size) != 0).or(least);
        }
        least.map_or_else(Vec::new, |size| self.of_size(sets, size).take(most).collect())
    }

    /// Those among some that contain no other of them, by size and in the order of their positions.
    pub(super) fn minimal(&self, sets: &Sets) -> Vec<Mask> {
        let some =
            self.sets(|place, number| if number == 0 { sets.word(place) & !1 } else { sets.word(place) });
        let covered =
            (0..self.readings).fold(some.clone(), |covered, bit| covered.or(&self.raised(&covered, bit)));
        let larger =
            (0..self.readings).fold(self.none(), |larger, bit| larger.or(&self.raised(&covered, bit)));
        let minimal = self.sets(|place, _| some.word(place) & !larger.word(place));
        (1..=self.readings).flat_map(|size| self.of_size(&minimal, size)).collect()
    }

    /// The sets that come of adding a reading, by its bit, to those among some that are without it.
    fn raised(&self, sets: &Sets, bit: usize) -> Sets {
        if let Some(having) = HAVING.get(bit) {
            let up = u32::try_from(power(bit)).unwrap_or(u32::MAX);
            return self.sets(|place, _| (sets.word(place) & !having).checked_shl(up).unwrap_or(0));
        }
        let across = power(bit.saturating_sub(FEW));
        self.sets(|_, number| {
            let without = self.words.binary_search(&(number & !across)).ok().filter(|_| number & across != 0);
            without.map_or(0, |place| sets.word(place))
        })
    }
}

/// Of the sets that share a word, those of a size.
fn layer(word: usize, size: usize) -> u64 {
    let shared = usize::try_from(word.count_ones()).unwrap_or(usize::MAX);
    size.checked_sub(shared).and_then(|rest| OF_SIZE.get(rest)).copied().unwrap_or(0)
}

impl Sets {
    /// The word at a place among those of their space.
    pub(super) fn word(&self, place: usize) -> u64 {
        self.0.get(place).copied().unwrap_or(0)
    }

    /// These and others.
    fn or(&self, others: &Sets) -> Sets {
        Sets(self.0.iter().zip(&others.0).map(|(word, other)| word | other).collect())
    }
}

/// How the sets of a few readings lie among all sets: under each of them, the other readings may be as they like.
#[derive(Clone, Debug)]
pub(super) struct Spread {
    /// The positions of the few.
    positions: Vec<usize>,
    /// The bit by which each of the few tells words apart; none where it tells sets within a word apart.
    across: Vec<usize>,
    /// For each set of the few its bits within the words in which it is found, and which those are.
    places: Vec<(u64, usize)>,
    /// For each word of all sets which of those it is.
    patterns: Vec<usize>,
}

impl Spread {
    /// How the readings at these positions lie in a space.
    pub(super) fn new(space: &Space, positions: &[usize]) -> Spread {
        let across: Vec<usize> = positions.iter().map(|position| space.across(*position)).collect();
        let place = |number: usize| {
            let readings =
                positions.iter().enumerate().map(|(place, position)| (has(number, place), *position));
            let bits =
                readings.filter(|(_, position)| space.across(*position) == 0).map(|(is_in, position)| {
                    let having = space.having(position, 0);
                    if is_in { having } else { !having }
                });
            (bits.fold(u64::MAX, |all, bits| all & bits), pattern(&across, |place, _| has(number, place)))
        };
        Spread {
            positions: positions.to_owned(),
            places: few_sets(positions.len()).map(place).collect(),
            patterns: space.words.iter().map(|word| pattern(&across, |_, bit| word & bit != 0)).collect(),
            across,
        }
    }

    /// The bits by which words differ that decide whether a set agrees with one of a few.
    pub(super) fn deciding(&self, few: Few) -> usize {
        let decides = |having: &u64, step: u32| {
            let without = (few & !having).checked_shl(step).unwrap_or(0);
            (few & having) != without
        };
        let steps = (0..).map_while(|place| 1u32.checked_shl(place));
        let readings = self.across.iter().zip(HAVING.iter().zip(steps));
        let deciding = readings.filter(|(bit, (having, step))| **bit != 0 && decides(having, *step));
        deciding.fold(0, |across, (bit, _)| across | bit)
    }

    /// Adds every set that agrees with one of a few.
    pub(super) fn add(&self, space: &Space, few: Few, to: &mut Sets) {
        let mut patterns = [0u64; 1 << FEW];
        for (bits, pattern) in numbers_in(few).filter_map(|number| self.places.get(number)) {
            if let Some(pattern) = patterns.get_mut(*pattern) {
                *pattern |= bits;
            }
        }
        for (word, number) in to.0.iter_mut().zip(&space.words) {
            let pattern = self.patterns.get(*number).and_then(|pattern| patterns.get(*pattern));
            *word |= pattern.copied().unwrap_or(0);
        }
    }

    /// The number of the set of the few that a set agrees with.
    pub(super) fn number(&self, space: &Space, mask: Mask) -> usize {
        let chosen = self.positions.iter().enumerate().filter(|(_, position)| space.has(mask, **position));
        chosen.fold(0, |number, (place, _)| number | power(place))
    }
}

/// Which of the readings that tell words apart are in a set, as a number.
fn pattern(across: &[usize], is_in: impl Fn(usize, usize) -> bool) -> usize {
    let telling = across.iter().enumerate().filter(|(_, bit)| **bit != 0).enumerate();
    let chosen = telling.filter(|(_, (place, bit))| is_in(*place, **bit));
    chosen.fold(0, |pattern, (order, _)| pattern | power(order))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All masks of so many readings, by size and in the order of their positions.
    fn in_order(space: &Space) -> Vec<Mask> {
        let mut masks: Vec<Mask> = (0..1 << space.readings).map(Mask).collect();
        let positions = |mask: &Mask| space.positions(*mask).collect::<Vec<_>>();
        masks.sort_by_key(|mask| (mask.0.count_ones(), positions(mask)));
        masks
    }

    /// Sets of which one in so many is among them.
    fn scattered(space: &Space, seed: u64, one_in: u64) -> Sets {
        let mixed = |number: usize| {
            let number = u64::try_from(number).unwrap().wrapping_add(seed);
            number.wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29).wrapping_mul(0xBF58_476D_1CE4_E5B9)
                >> 33
        };
        let is_in = |word: usize, number: usize| mixed((word << SHARED) | number).is_multiple_of(one_in);
        space.sets(|_, word| {
            (0..64).filter(|number| is_in(word, *number)).fold(0, |all, one| all | one_of_few(one))
        })
    }

    #[test]
    fn the_sets_that_share_a_word_are_told_by_their_readings_and_sizes() {
        for number in 0..64 {
            for (bit, having) in HAVING.iter().enumerate() {
                assert_eq!(is_among(*having, number), has(number, bit));
            }
            for (size, sets) in (0..).zip(OF_SIZE) {
                assert_eq!(is_among(sets, number), number.count_ones() == size);
            }
        }
        assert_eq!(numbers_in(0b1010_0001).collect::<Vec<_>>(), [0, 5, 7]);
        assert_eq!(readings_in(0b101).collect::<Vec<_>>(), [0, 2]);
    }

    #[test]
    fn the_smallest_sets_come_in_the_order_of_their_positions() {
        for (readings, seed) in
            (0..10).zip(0..).flat_map(|(readings, seed)| [(readings, seed), (readings, seed + 50)])
        {
            let space = Space::new(readings);
            let sets = scattered(&space, seed, 40);
            let among: Vec<Mask> =
                in_order(&space).into_iter().skip(1).filter(|mask| space.is_among(&sets, *mask)).collect();
            let least = among.first().map(|mask| mask.0.count_ones());
            let smallest = among.iter().filter(|mask| Some(mask.0.count_ones()) == least).copied();
            assert_eq!(space.smallest(&sets, 16), smallest.take(16).collect::<Vec<_>>(), "{readings}");
            let minimal = among
                .iter()
                .filter(|mask| !among.iter().any(|other| other != *mask && mask.0 & other.0 == other.0));
            assert_eq!(space.minimal(&sets), minimal.copied().collect::<Vec<_>>(), "{readings}");
        }
    }

    #[test]
    fn a_few_readings_decide_whatever_the_others_are() {
        for positions in [&[1, 4, 7][..], &[0], &[7, 8], &[0, 1, 2, 3, 4, 8], &[]] {
            let full = Space::new(9);
            let spread = Spread::new(&full, positions);
            for few in [0, 1, 0b10, 0b1001_0110, 0xFEDC_BA98_7654_3210, u64::MAX] {
                let few = few & all_of_few(positions.len());
                let narrow = full.narrowed(spread.deciding(few));
                for space in [&full, &narrow] {
                    let mut sets = space.none();
                    spread.add(space, few, &mut sets);
                    let kept =
                        in_order(&full).into_iter().filter(|mask| space.words.contains(&(mask.0 >> SHARED)));
                    for mask in kept {
                        let expected = is_among(few, spread.number(&full, mask));
                        assert_eq!(space.is_among(&sets, mask), expected, "{positions:?} {few:b} {mask:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn words_that_say_the_same_are_left_out() {
        // The readings at 0, 1 and 2 tell words apart; the first one makes no difference.
        let space = Space::new(9);
        let spread = Spread::new(&space, &[0, 1, 8]);
        let second_or_last = [2, 3, 4, 5, 6, 7].map(one_of_few).into_iter().fold(0, |all, one| all | one);
        assert_eq!(spread.deciding(second_or_last), space.across(1));
        assert_eq!(space.narrowed(space.across(1)).words, [0, 2]);
        assert_eq!(space.narrowed(space.across(0) | space.across(2)).words, [0, 1, 4, 5]);
        assert_eq!([0, 1, 2, 3, 8].map(|position| space.across(position)), [4, 2, 1, 0, 0]);
    }
}
