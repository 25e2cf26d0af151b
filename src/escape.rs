//! Text from outside, made safe to show: nothing in it may steer a terminal or hide what stands beside it.

use std::fmt::Write as _;

/// More characters than any sentence needs that doesn't repeat what somebody else has written.
const LONGEST_SENTENCE: usize = 2_500;

/// Whether a character would steer the terminal, reorder the text around it, or not be seen.
///
/// These are the controls, the ends of lines and paragraphs, and all that Unicode lets a font leave out
/// (`Default_Ignorable_Code_Point`): two names that differ only in those would look the same.
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
            | '\u{fff0}'..='\u{fffb}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
            | '\u{e0000}'..='\u{e0fff}')
}

/// The text with every unsafe character written as its number: an escape becomes `\u{1b}`.
pub fn visible(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        push_visible(&mut safe, character);
    }
    safe
}

/// As much of a sentence as is worth saying, whatever it repeats.
pub fn brief(sentence: &str) -> &str {
    let end = sentence.char_indices().nth(LONGEST_SENTENCE).map(|(end, _)| end);
    end.and_then(|end| sentence.get(..end)).unwrap_or(sentence)
}

/// Adds one character to a text, escaped where it is unsafe.
pub fn push_visible(safe: &mut String, character: char) {
    match character {
        '\t' => safe.push_str("\\t"),
        '\n' => safe.push_str("\\n"),
        '\r' => safe.push_str("\\r"),
        _ if is_unsafe(character) => {
            // Writing to a String can't fail.
            let _ = write!(safe, "\\u{{{:x}}}", u32::from(character));
        }
        _ => safe.push(character),
    }
}

/// Signs with which a formula begins; the wide ones are taken for the others under some settings.
const STARTS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Whether a spreadsheet would run a text. Quotes and spaces before it may be lost on the way.
pub fn runs(text: &str) -> bool {
    let bare = text.trim_start_matches(|character: char| character.is_whitespace() || character == '"');
    bare.starts_with(STARTS) && !is_number(text)
}

fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_steers_the_terminal() {
        assert_eq!(visible("a\u{1b}[31mb"), "a\\u{1b}[31mb");
        assert_eq!(visible("one\ntwo\ttab\r"), "one\\ntwo\\ttab\\r");
        assert_eq!(visible("\u{202e}abc\u{200b}"), "\\u{202e}abc\\u{200b}");
        assert_eq!(visible("\u{9b}31m"), "\\u{9b}31m");
        assert_eq!(visible("Zoë 日本"), "Zoë 日本");
        assert_eq!(visible("acme\u{fe0f}\u{e0100}\u{3164}"), "acme\\u{fe0f}\\u{e0100}\\u{3164}");
        // Marks upon a letter are seen, and so are all kinds of spaces.
        assert_eq!(visible("a\u{308}\u{a0}\u{3000}b"), "a\u{308}\u{a0}\u{3000}b");
    }
}
