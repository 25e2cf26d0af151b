//! Names as numbers, exactly: short ones hold their letters, longer ones are kept once and told by their position.

use std::hash::BuildHasher as _;

use hashbrown::{DefaultHashBuilder, HashTable};

/// A name of a set: equal names of one set are equal numbers, and no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Name(u64);

/// How many letters a number can hold.
const LETTERS: usize = 10;
/// The bits of a letter.
const BITS: u32 = 6;
/// Where the count of letters stands; no letters at all mark a name that is kept.
const COUNT_AT: u32 = 60;

/// The number of each byte that a number can hold, plus one; 0 for all others.
const CODES: [u8; 256] = codes();

/// The bytes that a number can hold, by their codes.
const ALPHABET: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz-";

#[expect(
    clippy::indexing_slicing,
    clippy::as_conversions,
    clippy::arithmetic_side_effects,
    clippy::cast_possible_truncation,
    reason = "computed once, when the program is built, where a slip is an error of the build"
)]
const fn codes() -> [u8; 256] {
    let mut codes = [0; 256];
    let mut code = 0;
    while code < ALPHABET.len() {
        codes[ALPHABET[code] as usize] = code as u8 + 1;
        code += 1;
    }
    codes
}

impl Name {
    /// A short name of letters, digits, `-` and `_`, which is the same number in every set; `None` for others.
    pub fn short(name: &str) -> Option<Name> {
        let count = name.len();
        if count == 0 || count > LETTERS {
            return None;
        }
        let mut number = 0u64;
        for byte in name.bytes() {
            let code = CODES.get(usize::from(byte)).copied()?.checked_sub(1)?;
            number = (number << BITS) | u64::from(code);
        }
        Some(Name(u64::try_from(count).ok()? << COUNT_AT | number))
    }

    /// The number.
    pub fn number(self) -> u64 {
        self.0
    }

    fn kept(position: usize) -> Name {
        Name(u64::try_from(position).unwrap_or(u64::MAX))
    }

    /// The position of a name that is kept; `None` for a short one.
    fn position(self) -> Option<usize> {
        if self.0 >> COUNT_AT == 0 { usize::try_from(self.0).ok() } else { None }
    }

    /// The letters that the number holds.
    fn letters(self) -> String {
        let count = u32::try_from(self.0 >> COUNT_AT).unwrap_or(0);
        let letter = |at: u32| {
            let code = self.0.checked_shr(at.saturating_mul(BITS)).unwrap_or(0) & 0b11_1111;
            let byte = usize::try_from(code).ok().and_then(|code| ALPHABET.get(code)).copied();
            char::from(byte.unwrap_or(b'?'))
        };
        (0..count).rev().map(letter).collect()
    }
}

/// A set of names.
#[derive(Clone, Debug, Default)]
pub struct Names {
    kept: Vec<Box<str>>,
    positions: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Names {
    /// The number of a name, which is kept if it must be.
    pub fn number(&mut self, name: &str) -> Name {
        Name::short(name).unwrap_or_else(|| self.number_of_long(name))
    }

    fn number_of_long(&mut self, name: &str) -> Name {
        let hash = self.hasher.hash_one(name);
        let kept = &self.kept;
        let at = |position: &u32| usize::try_from(*position).ok().and_then(|position| kept.get(position));
        if let Some(position) =
            self.positions.find(hash, |position| at(position).is_some_and(|k| **k == *name))
        {
            return Name::kept(usize::try_from(*position).unwrap_or(usize::MAX));
        }
        let position = self.kept.len();
        let hasher = &self.hasher;
        if let Ok(short) = u32::try_from(position) {
            self.positions
                .insert_unique(hash, short, |other| hasher.hash_one(at(other).map_or("", |k| &**k)));
        }
        self.kept.push(name.into());
        Name::kept(position)
    }

    /// The number of a name that is in the set; `None` for a long one that isn't.
    pub fn known(&self, name: &str) -> Option<Name> {
        Name::short(name).or_else(|| {
            let hash = self.hasher.hash_one(name);
            let is_it = |position: &u32| {
                let kept = usize::try_from(*position).ok().and_then(|position| self.kept.get(position));
                kept.is_some_and(|kept| **kept == *name)
            };
            let position = self.positions.find(hash, is_it)?;
            Some(Name::kept(usize::try_from(*position).ok()?))
        })
    }

    /// The name of a number of this set.
    pub fn text(&self, name: Name) -> String {
        match name.position() {
            Some(position) => self.kept.get(position).map_or(String::new(), |kept| kept.to_string()),
            None => name.letters(),
        }
    }

    /// Takes in the names of another set; gives back what its numbers become.
    pub fn take_in(&mut self, other: &Names) -> Renaming {
        Renaming(other.kept.iter().map(|name| self.number_of_long(name)).collect())
    }
}

/// What the numbers of one set are in another.
#[derive(Clone, Debug, Default)]
pub struct Renaming(Vec<Name>);

impl Renaming {
    /// The number in the other set.
    pub fn of(&self, name: Name) -> Name {
        match name.position() {
            Some(position) => self.0.get(position).copied().unwrap_or(name),
            None => name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn short_names_hold_their_letters() {
        let names = Names::default();
        for name in ["0", "00", "O-00000001", "S_1", "zz-ZZ", "----------", "a"] {
            assert_eq!(names.text(Name::short(name).unwrap()), name);
        }
        for name in ["", "O-000000001", "Zoë", "a b", "a.b", "é"] {
            assert_eq!(Name::short(name), None, "{name}");
        }
        assert_ne!(Name::short("0"), Name::short("00"));
    }

    proptest! {
        #[test]
        fn names_are_told_apart_and_found_again(
            left in proptest::collection::vec("[0-9a-b-]{1,3}|[a-b ]{9,12}|\\PC{1,12}", 0..30),
            right in proptest::collection::vec("[0-9a-b-]{1,3}|[a-b ]{9,12}|\\PC{1,12}", 0..30),
        ) {
            let mut names = Names::default();
            let mut others = Names::default();
            let of_left: Vec<Name> = left.iter().map(|name| names.number(name)).collect();
            let of_right: Vec<Name> = right.iter().map(|name| others.number(name)).collect();
            let renaming = names.take_in(&others);
            let of_right: Vec<Name> = of_right.into_iter().map(|name| renaming.of(name)).collect();
            let all: Vec<(&String, Name)> = left.iter().zip(of_left).chain(right.iter().zip(of_right)).collect();
            for (text, name) in &all {
                prop_assert_eq!(&&names.text(*name), text);
                prop_assert_eq!(names.known(text), Some(*name));
                for (other_text, other) in &all {
                    prop_assert_eq!(text == other_text, name == other);
                }
            }
        }
    }
}
