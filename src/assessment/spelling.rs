//! Names that are one, but for how they are spelt.

use std::borrow::Cow;

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Letters that are no others with an accent, and what they are typed as where a keyboard doesn't have them.
const LETTERS: [(char, &str); 12] = [
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('æ', "ae"),
    ('Æ', "ae"),
    ('œ', "oe"),
    ('Œ', "oe"),
    ('ø', "o"),
    ('Ø', "o"),
    ('ł', "l"),
    ('Ł', "l"),
    ('đ', "d"),
    ('Đ', "d"),
];
/// How many letters a word must have for one of them to be a slip rather than another word.
const LONG_WORD: usize = 6;
/// Names longer than this are not compared letter by letter.
const LONGEST_NAME: usize = 100;

/// A name in small letters and digits only, without accents.
pub fn plain(name: &str) -> String {
    words(name).concat()
}

/// The words of a name, in small letters and digits only, without accents: one name is typed as `é`, as `e` with an accent
/// behind it, and as `e` where a keyboard has neither.
pub fn words(name: &str) -> Vec<String> {
    let folded = folded(name);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<String> = words.map(str::to_lowercase).collect();
    // A name of nothing but marks is what it is.
    if words.is_empty() { vec![name.to_owned()] } else { words }
}

/// A text whose letters stand for themselves: without accents, wide forms and letters written as one.
fn folded(name: &str) -> Cow<'_, str> {
    if name.is_ascii() {
        return Cow::Borrowed(name);
    }
    let mut folded = String::with_capacity(name.len());
    for letter in name.nfkd().filter(|letter| !is_combining_mark(*letter)) {
        match LETTERS.iter().find(|(one, _)| *one == letter) {
            Some((_, plain)) => folded.push_str(plain),
            None => folded.push(letter),
        }
    }
    Cow::Owned(folded)
}

/// Whether two names differ by one letter (another, one more, one less, two swapped) of one long word.
pub fn is_slip(one: &[String], other: &[String]) -> bool {
    if one.len() != other.len() {
        return false;
    }
    let mut differing = one.iter().zip(other).filter(|(left, right)| left != right);
    let (Some((left, right)), None) = (differing.next(), differing.next()) else { return false };
    let length = left.chars().count().max(right.chars().count());
    let is_word = |word: &String| word.chars().all(char::is_alphabetic);
    (LONG_WORD..=LONGEST_NAME).contains(&length)
        && is_word(left)
        && is_word(right)
        && differ_by_a_letter(left, right)
}

/// What is left of both behind what they start with, and before what they end with, is a letter, or two swapped.
fn differ_by_a_letter(left: &str, right: &str) -> bool {
    let alike = |one: &mut dyn Iterator<Item = char>, other: &mut dyn Iterator<Item = char>| {
        one.zip(other).take_while(|(one, other)| one == other).map(|(one, _)| one.len_utf8()).sum::<usize>()
    };
    let from = alike(&mut left.chars(), &mut right.chars());
    let (left, right) = (left.get(from..).unwrap_or_default(), right.get(from..).unwrap_or_default());
    let to = alike(&mut left.chars().rev(), &mut right.chars().rev());
    let rest = |text: &str| -> Vec<char> {
        text.get(..text.len().saturating_sub(to)).unwrap_or_default().chars().take(3).collect()
    };
    match (rest(left).as_slice(), rest(right).as_slice()) {
        ([] | [_], [] | [_]) => true,
        ([first, second], [other_first, other_second]) => first == other_second && second == other_first,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_one_letter_of_one_long_word() {
        let slip = |one: &str, other: &str| is_slip(&words(one), &words(other));
        assert!(slip("Harrow County", "Harow County"));
        assert!(slip("Harrow County", "Harrow Conuty"));
        assert!(slip("Northport College", "Northpord College"));
        assert!(!slip("Harrow County", "Harrow County"));
        assert!(!slip("Harrow County", "Harow Conty"));
        assert!(!slip("Plant A East", "Plant B East"), "a short word is another word");
        assert!(!slip("Store 10234", "Store 10235"), "a number is another number");
        assert!(!slip("Mills", "Hills"), "five letters are few");
        assert!(slip("Millss", "Mills"));
    }

    #[test]
    fn marks_and_case_are_no_spelling() {
        assert_eq!(plain("Ocre-Museum  SARL."), "ocremuseumsarl");
        assert_eq!(plain("--"), "--");
    }

    #[test]
    fn accents_are_no_spelling() {
        assert_eq!(plain("Musée d'Orsay"), "museedorsay");
        assert_eq!(plain("Muse\u{301}e d'Orsay"), "museedorsay");
        assert_eq!(plain("Großbau Łódź"), "grossbaulodz");
        assert_eq!(plain("ＧＲＯＳＳＢＡＵ"), "grossbau");
        assert_eq!(plain("Ørsted"), plain("ORSTED"));
        // Other scripts are what they are.
        assert_ne!(plain("北京"), plain("東京"));
        assert!(is_slip(&words("Müller"), &words("Mueller")));
    }
}
