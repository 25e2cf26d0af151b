//! Chance, made repeatable: any record can be drawn at any time, without those before it.

/// The rounds that a permutation mixes in; fewer leave patterns.
const ROUNDS: usize = 4;

/// The finalizer of the generator known as `SplitMix64`.
fn mix(number: u64) -> u64 {
    let mixed = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    mixed ^ (mixed >> 31)
}

/// The same numbers for the same seed and record, on every machine.
pub(super) struct Random(u64);

impl Random {
    /// What is drawn for one record of a stream.
    pub(super) fn of(seed: u64, stream: u64, record: u64) -> Random {
        Random(mix(mix(seed.wrapping_add(stream << 32)).wrapping_add(record)))
    }

    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mix(self.0)
    }

    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }

    pub(super) fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    pub(super) fn one_of<T: Copy>(&mut self, choices: &[T]) -> Option<T> {
        let at = self.below(u64::try_from(choices.len()).unwrap_or_default());
        choices.get(usize::try_from(at).unwrap_or_default()).copied()
    }

    pub(super) fn word(&mut self, words: &[&'static str]) -> &'static str {
        self.one_of(words).unwrap_or_default()
    }
}

/// The numbers below a length in another order, each computed from its place and its place from it, so that ten
/// million rows are shuffled without being held: a Feistel network, walked until it stays below the length.
pub(super) struct Permutation {
    length: u64,
    half: u32,
    keys: [u64; ROUNDS],
}

impl Permutation {
    pub(super) fn of(seed: u64, stream: u64, length: u64) -> Permutation {
        let bits = u64::BITS - length.leading_zeros();
        let mut random = Random::of(seed, stream, length);
        Permutation { length, half: bits.div_ceil(2), keys: [(); ROUNDS].map(|()| random.next()) }
    }

    /// The number at a place below the length.
    pub(super) fn at(&self, place: u64) -> u64 {
        self.walk(place, |(left, right), key| (right, left ^ self.round(right, key)), self.keys)
    }

    /// The place of a number below the length.
    pub(super) fn place_of(&self, number: u64) -> u64 {
        let mut keys = self.keys;
        keys.reverse();
        self.walk(number, |(left, right), key| (right ^ self.round(left, key), left), keys)
    }

    fn walk(&self, from: u64, step: impl Fn((u64, u64), u64) -> (u64, u64), keys: [u64; ROUNDS]) -> u64 {
        let mut number = from;
        loop {
            let halves = (number >> self.half, number & self.mask());
            let (left, right) = keys.into_iter().fold(halves, &step);
            number = left << self.half | right;
            if number < self.length {
                return number;
            }
        }
    }

    fn round(&self, half: u64, key: u64) -> u64 {
        mix(half ^ key) & self.mask()
    }

    fn mask(&self) -> u64 {
        (1 << self.half) - 1
    }
}
