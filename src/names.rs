//! Names as small keys of one size, so that millions of them can be held and compared.

use std::hash::{BuildHasher as _, RandomState};

use siphasher::sip128::SipHasher13;

/// The key of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key([u32; 3]);

/// The most bytes of a name that is its own key.
const SHORT: usize = 11;
/// The bit that marks keys which are not a short name themselves; no length has it.
const LONG: u8 = 0x80;

/// What makes keys of names, the same one of the same name as long as it lives.
///
/// A name of up to 11 bytes is its own key, followed by its length. Of a longer one, the key is 95 bits of a hash under
/// a secret that is drawn anew in every run: that any two of a thousand million names share one is less likely than one
/// in ten thousand million, and nobody can make it happen.
#[derive(Clone, Copy, Debug)]
pub struct Keys(SipHasher13);

impl Keys {
    /// A maker of keys.
    pub fn new() -> Keys {
        let secret = |number: u8| RandomState::new().hash_one(number);
        Keys(SipHasher13::new_with_keys(secret(0), secret(1)))
    }

    /// The key of a name.
    pub fn of(&self, name: &str) -> Key {
        let mut key = [0u8; 12];
        let bytes = name.as_bytes();
        match (key.get_mut(..bytes.len().min(SHORT)), u8::try_from(bytes.len())) {
            (Some(start), Ok(length)) if start.len() == bytes.len() => {
                start.copy_from_slice(bytes);
                key[SHORT] = length;
            }
            _ => {
                let hash = self.0.hash(bytes).as_bytes();
                for (byte, hashed) in key.iter_mut().zip(hash) {
                    *byte = hashed;
                }
                key[SHORT] |= LONG;
            }
        }
        let [a, b, c, d, e, f, g, h, i, j, k, l] = key;
        Key([[a, b, c, d], [e, f, g, h], [i, j, k, l]].map(u32::from_le_bytes))
    }

    /// A number that is the same for equal names, and for few others.
    pub fn mark(&self, name: &str) -> u64 {
        let Key([first, second, third]) = self.of(name);
        let low = u64::from(first) | (u64::from(second) << 32);
        // Multiplied by odd numbers, both parts are kept apart as far as 64 bits allow.
        low.wrapping_mul(0x9e37_79b9_7f4a_7c15)
            ^ u64::from(third).wrapping_mul(0xd6e8_feb8_6659_fd93).rotate_left(32)
    }
}

impl Default for Keys {
    fn default() -> Keys {
        Keys::new()
    }
}

impl Key {
    /// The key of no name: that of one without any letters.
    pub const NONE: Key = Key([0; 3]);

    /// The key as one number.
    pub fn mixed(self) -> u64 {
        let Key([first, second, third]) = self;
        let low = u64::from(first) | (u64::from(second) << 32);
        (low ^ u64::from(third).rotate_left(20)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn keys_are_equal_where_names_are(
            left in "[0a]{0,3}|[a ]{10,13}|\\PC{0,14}",
            right in "[0a]{0,3}|[a ]{10,13}|\\PC{0,14}",
        ) {
            let keys = Keys::new();
            prop_assert_eq!(keys.of(&left), keys.of(&left.clone()));
            prop_assert_eq!(left == right, keys.of(&left) == keys.of(&right));
            if left == right {
                prop_assert_eq!(keys.mark(&left), keys.mark(&right));
            }
        }
    }

    #[test]
    fn names_that_end_alike_or_in_nothing_are_told_apart() {
        let keys = Keys::new();
        let names = ["", "\u{1}", "a", "a\0", "aaaaaaaaaaa", "aaaaaaaaaaaa", "aaaaaaaaaaaaa", "aaaaaaaaaa"];
        let mut all: Vec<Key> = names.iter().map(|name| keys.of(name)).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), names.len());
        let mut marks: Vec<u64> = (0..100_000).map(|number| keys.mark(&format!("O-{number:08}"))).collect();
        marks.sort_unstable();
        marks.dedup();
        assert_eq!(marks.len(), 100_000);
    }
}
