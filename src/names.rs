//! Names as small keys of one size, so that millions of them can be held and compared.

use std::hash::{BuildHasher as _, Hash, Hasher, RandomState};
use std::num::NonZeroU64;

use siphasher::sip128::SipHasher13;

/// The key of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(C, packed(4))]
pub struct Key {
    low: u64,
    high: u32,
}

/// The fingerprint of a name: 64 bits of a hash under the same secret, so that any two names share one in one of 2⁶⁴ runs.
///
/// That is for names which are only compared within a partner: of ten million orders and as many comparisons for each of
/// a thousand upgrades, one in a thousand million runs would take two for the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fingerprint(NonZeroU64);

impl Fingerprint {
    /// Its bits.
    pub fn bits(self) -> u64 {
        self.0.get()
    }
}

impl Hash for Key {
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u64(self.mixed());
    }
}

/// The most bytes of a name that is its own key.
const SHORT: usize = 11;
/// The bit that marks keys which are not a short name themselves; no length of one has it.
const LONG: u32 = 0x8000_0000;

/// What makes keys of names, the same one of the same name as long as it lives.
///
/// A name of up to 11 bytes is its own key, followed by its length. Of a longer one, the key is 95 bits of a hash under
/// a secret that is drawn anew in every run: that any two of a thousand million names share one is less likely than one
/// in ten thousand million, and nobody can make it happen.
#[derive(Clone, Copy, Debug)]
pub struct Keys {
    /// Two hashes of names that are neither short nor very long.
    sums: [Secrets; 2],
    /// That of very long ones.
    long: SipHasher13,
}

/// How many words of eight bytes are hashed by their sum.
const WORDS: usize = 6;

/// Secret numbers by which the words of a name are multiplied, and summed: as many as there are words, one for the length
/// and one that stands alone. Of any two names, one in 2⁶⁴ secrets makes the same of both: the upper half of such a sum
/// is strongly universal.
#[derive(Clone, Copy, Debug)]
struct Secrets {
    alone: u128,
    length: u128,
    words: [u128; WORDS],
}

impl Secrets {
    fn new(mut secret: impl FnMut() -> u64) -> Secrets {
        let mut number = || (u128::from(secret()) << 64) | u128::from(secret());
        Secrets { alone: number(), length: number(), words: std::array::from_fn(|_| number()) }
    }

    /// The hash of words, which tell each name of a length, and of that length.
    fn hash(&self, words: impl Iterator<Item = u64>, length: usize) -> u64 {
        let length = self.length.wrapping_mul(u128::try_from(length).unwrap_or(u128::MAX));
        let products = words.zip(&self.words).map(|(word, secret)| secret.wrapping_mul(u128::from(word)));
        let sum = products.fold(self.alone.wrapping_add(length), u128::wrapping_add);
        u64::try_from(sum >> 64).unwrap_or(0)
    }
}

impl Keys {
    /// A maker of keys.
    pub fn new() -> Keys {
        let mut number = 0u64;
        let state = RandomState::new();
        let mut secret = || {
            number = number.wrapping_add(1);
            state.hash_one(number)
        };
        Keys {
            sums: [Secrets::new(&mut secret), Secrets::new(&mut secret)],
            long: SipHasher13::new_with_keys(secret(), secret()),
        }
    }

    /// The key of a name.
    #[inline]
    pub fn of(&self, bytes: &[u8]) -> Key {
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX) << 24;
        // Read from both ends, which may overlap: with the length, that tells each byte.
        match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) if bytes.len() <= SHORT => {
                Key { low: u64::from_le_bytes(*first), high: (u32::from_le_bytes(*last) >> 8) | length }
            }
            (None, _) => Key { low: ends_of_few(bytes), high: length },
            (Some(_), _) => self.of_long(bytes),
        }
    }

    #[inline(never)]
    fn of_long(&self, name: &[u8]) -> Key {
        let [lows, highs] = &self.sums;
        let (low, high) = match name.last_chunk() {
            Some(last) if name.len() <= WORDS * 8 => {
                let words = words_of(name, last);
                (lows.hash(words.clone(), name.len()), highs.hash(words, name.len()))
            }
            _ => self.long.hash(name).as_u64(),
        };
        Key { low, high: u32::try_from(high >> 32).unwrap_or(0) | LONG }
    }

    /// The fingerprint of a name.
    pub fn fingerprint(&self, name: &[u8]) -> Fingerprint {
        let [hashes, _] = &self.sums;
        let hash = match name.last_chunk() {
            None => hashes.hash(std::iter::once(ends_of_few(name)), name.len()),
            Some(last) if name.len() <= WORDS * 8 => hashes.hash(words_of(name, last), name.len()),
            Some(_) => self.long.hash(name).as_u64().0,
        };
        Fingerprint(NonZeroU64::new(hash).unwrap_or(NonZeroU64::MIN))
    }

    /// A number that is the same for equal names, and for few others.
    #[inline]
    pub fn mark(&self, name: &[u8]) -> u64 {
        let Key { low, high } = self.of(name);
        // Multiplied by odd numbers, both parts are kept apart as far as 64 bits allow.
        low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ u64::from(high).wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(32)
    }
}

/// The words of a name of at least eight bytes; the last one may share bytes with the one before it.
fn words_of<'n>(name: &'n [u8], last: &'n [u8; 8]) -> impl Iterator<Item = u64> + Clone + 'n {
    let (whole, _) = name.as_chunks::<8>();
    let words = whole.iter().take(name.len().saturating_sub(1) / 8).chain([last]);
    words.map(|word| u64::from_le_bytes(*word))
}

/// The bytes of a name of fewer than eight.
fn ends_of_few(bytes: &[u8]) -> u64 {
    match (bytes.first_chunk(), bytes.last_chunk()) {
        (Some(first), Some(last)) => {
            u64::from(u32::from_le_bytes(*first)) | (u64::from(u32::from_le_bytes(*last)) << 32)
        }
        _ => bytes.iter().rev().fold(0, |all, byte| (all << 8) | u64::from(*byte)),
    }
}

impl Default for Keys {
    fn default() -> Keys {
        Keys::new()
    }
}

impl Key {
    /// The key as one number.
    pub fn mixed(self) -> u64 {
        let Key { low, high } = self;
        (low ^ u64::from(high).rotate_left(20)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_are_equal_where_names_are(
            left in "[0a]{0,3}|[a ]{10,13}|\\PC{0,14}|a{40,50}|[a ]{45,49}",
            right in "[0a]{0,3}|[a ]{10,13}|\\PC{0,14}|a{40,50}|[a ]{45,49}",
        ) {
            let keys = Keys::new();
            prop_assert_eq!(keys.of(left.as_bytes()), keys.of(left.clone().as_bytes()));
            prop_assert_eq!(left == right, keys.of(left.as_bytes()) == keys.of(right.as_bytes()));
            let print = |name: &str| keys.fingerprint(name.as_bytes());
            prop_assert_eq!(left == right, print(&left) == print(&right));
            if left == right {
                prop_assert_eq!(keys.mark(left.as_bytes()), keys.mark(right.as_bytes()));
            }
        }
    }

    #[test]
    fn names_that_end_alike_or_in_nothing_are_told_apart() {
        let keys = Keys::new();
        let names = ["", "\u{1}", "a", "a\0", "aaaaaaaaaaa", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "aaaaaaaaaa"];
        let mut all: Vec<Key> = names.iter().map(|name| keys.of(name.as_bytes())).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), names.len());
        // Of every length, and by each of their bytes.
        let long: Vec<Vec<u8>> = (12..70)
            .flat_map(|length| {
                let same = vec![b'a'; length];
                let other = |at: usize| {
                    same.iter().enumerate().map(|(place, byte)| byte ^ u8::from(place == at)).collect()
                };
                (0..=length).map(other).collect::<Vec<_>>()
            })
            .collect();
        let mut all: Vec<Key> = long.iter().map(|name| keys.of(name)).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), long.len());
        let short = (0..8).map(|length| vec![b'a'; length]).chain((1..8).map(|length| vec![0; length]));
        let every: Vec<Vec<u8>> = long.into_iter().chain(short).collect();
        let mut prints: Vec<Fingerprint> = every.iter().map(|name| keys.fingerprint(name)).collect();
        prints.sort();
        prints.dedup();
        assert_eq!(prints.len(), every.len());
        let mut marks: Vec<u64> =
            (0..100_000).map(|number| keys.mark(format!("O-{number:08}").as_bytes())).collect();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), 100_000);
    }
}
