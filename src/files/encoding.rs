//! Bytes as text: UTF-8 unless a byte order mark or a source says otherwise, and never with a character made up.

use encoding_rs::{DecoderResult, Encoding, UTF_8};

use crate::finding::{Code, Problem};
use crate::suggest;

/// How the bytes of a file are text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct TextEncoding(&'static Encoding);

impl std::fmt::Debug for TextEncoding {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.0.name())
    }
}

/// Names that people give, for those who misspell one.
const USUAL: [&str; 9] = [
    "utf-8",
    "windows-1252",
    "iso-8859-1",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "macintosh",
    "utf-16le",
    "utf-16be",
];

impl TextEncoding {
    /// UTF-8.
    pub const UTF_8: TextEncoding = TextEncoding(UTF_8);

    /// The encoding of a name, as the WHATWG has them: `windows-1252`, `iso-8859-15`, `utf-16le`.
    ///
    /// # Errors
    /// There is none of this name, or it is one that no text can be read from.
    pub fn of_name(name: &str) -> Result<TextEncoding, Problem> {
        let found = Encoding::for_label_no_replacement(name.as_bytes());
        found.map(TextEncoding).ok_or_else(|| {
            let message = format!("there is no encoding `{name}`");
            let fix = suggest::hint(&name.to_lowercase(), USUAL);
            Problem::new(Code::BadWord, message, fix)
        })
    }

    /// Whether bytes are UTF-8 and would be taken for other letters: `Zoë` for `ZoÃ«`. Text of another encoding hardly
    /// ever happens to be UTF-8.
    pub(super) fn makes_letters_of(self, bytes: &[u8]) -> bool {
        let is_unmarked = Encoding::for_bom(bytes).is_none();
        self.0 != UTF_8
            && is_unmarked
            && self.0.is_ascii_compatible()
            && !bytes.is_ascii()
            && std::str::from_utf8(bytes).is_ok()
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        self.0.name()
    }
}

/// Whether bytes start with a mark that tells how they are text.
pub fn is_marked(bytes: &[u8]) -> bool {
    Encoding::for_bom(bytes).is_some()
}

/// The byte that ends the lines of a text: line feeds, with carriage returns or without; old systems have only these.
pub fn line_end(text: &str) -> u8 {
    if text.contains('\r') && !text.contains('\n') { b'\r' } else { b'\n' }
}

/// A text as the bytes of a file are text that holds something else now: with its byte order mark, if it has one.
pub fn encoded_like(text: &str, file: &[u8]) -> Vec<u8> {
    let units = |unit: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(unit);
    match file {
        [mark @ 0xef, 0xbb, 0xbf, ..] => [&[*mark, 0xbb, 0xbf], text.as_bytes()].concat(),
        [0xff, 0xfe, ..] => [0xff, 0xfe].into_iter().chain(units(u16::to_le_bytes)).collect(),
        [0xfe, 0xff, ..] => [0xfe, 0xff].into_iter().chain(units(u16::to_be_bytes)).collect(),
        _ => text.as_bytes().to_vec(),
    }
}

/// The text of a file of the book; `None` where it is none.
pub fn text_of(bytes: Vec<u8>) -> Option<String> {
    decoded(bytes, TextEncoding::UTF_8).ok()
}

/// The text in the bytes, without a byte order mark; or as much of it as can be read and the problem that ends it.
///
/// A byte order mark decides, whatever the encoding given.
pub(super) fn decoded(bytes: Vec<u8>, given: TextEncoding) -> Result<String, (String, Problem)> {
    let (encoding, mark) = Encoding::for_bom(&bytes).unwrap_or((given.0, 0));
    let text = if encoding == UTF_8 { utf_8(bytes, mark)? } else { other(&bytes, mark, encoding)? };
    if let Some(at) = text.find('\0') {
        let readable = text.get(..at).unwrap_or_default().to_owned();
        let fix = "the file is no text, or is UTF-16 without a byte order mark; save it as UTF-8";
        return Err((readable, Problem::new(Code::NotText, "a NUL byte stands here", fix)));
    }
    Ok(text)
}

fn utf_8(bytes: Vec<u8>, mark: usize) -> Result<String, (String, Problem)> {
    let without_mark = |text: String| match text.get(mark..) {
        Some(rest) if mark > 0 => rest.to_owned(),
        _ => text,
    };
    String::from_utf8(bytes).map(without_mark).map_err(|error| {
        let end = error.utf8_error().valid_up_to();
        let mut bytes = error.into_bytes();
        let byte = bytes.get(end).copied().unwrap_or_default();
        bytes.truncate(end);
        let readable = without_mark(String::from_utf8(bytes).unwrap_or_default());
        let message = format!("byte 0x{byte:02x} here is not UTF-8 text");
        let fix = "save the file as UTF-8, or name its `encoding` in [[sources]]";
        (readable, Problem::new(Code::NotText, message, fix))
    })
}

fn other(bytes: &[u8], mark: usize, encoding: &'static Encoding) -> Result<String, (String, Problem)> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let rest = bytes.get(mark..).unwrap_or_default();
    let most = decoder.max_utf8_buffer_length_without_replacement(rest.len()).unwrap_or(rest.len());
    let mut text = String::with_capacity(most);
    let (result, read) = decoder.decode_to_string_without_replacement(rest, &mut text, true);
    match result {
        DecoderResult::InputEmpty => Ok(text),
        DecoderResult::Malformed(..) | DecoderResult::OutputFull => {
            let at = read.saturating_sub(1);
            let byte = rest.get(at).copied().unwrap_or_default();
            let message = format!("byte 0x{byte:02x} before here is not {} text", encoding.name());
            let fix = "name the encoding that the file was saved in";
            Err((text, Problem::new(Code::NotText, message, fix)))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(name: &str) -> TextEncoding {
        TextEncoding::of_name(name).unwrap()
    }

    #[test]
    fn text_is_utf_8_with_or_without_a_mark() {
        let text = |bytes: &[u8]| decoded(bytes.to_vec(), TextEncoding::UTF_8);
        assert_eq!(text(b"\xef\xbb\xbfid,name").unwrap(), "id,name");
        assert_eq!(text("Zoë".as_bytes()).unwrap(), "Zoë");
        let (readable, problem) = text(b"ab\xe9c").unwrap_err();
        assert_eq!((readable.as_str(), problem.code), ("ab", Code::NotText));
        assert_eq!(text(b"\xef\xbb\xbfab\xe9c").unwrap_err().0, "ab");
        assert_eq!(text(b"ab\0c").unwrap_err().0, "ab");
    }

    #[test]
    fn a_mark_decides() {
        let text = |bytes: &[u8]| decoded(bytes.to_vec(), named("windows-1252"));
        assert_eq!(text(b"\xff\xfei\0d\0\xeb\0").unwrap(), "idë");
        assert_eq!(text(b"\xfe\xff\0i\0d\0\xeb").unwrap(), "idë");
        assert_eq!(text(b"\xef\xbb\xbfZo\xc3\xab").unwrap(), "Zoë");
        assert_eq!(text(b"Zo\xeb \x80").unwrap(), "Zoë €");
        assert!(named("windows-1252").makes_letters_of("Zoë".as_bytes()));
        for (encoding, bytes) in [
            ("windows-1252", &b"Zo\xeb"[..]),
            ("windows-1252", b"Zoe"),
            ("windows-1252", b"\xef\xbb\xbfZo\xc3\xab"),
            ("utf-8", "Zoë".as_bytes()),
            ("utf-16le", "Zoë!".as_bytes()),
        ] {
            assert!(!named(encoding).makes_letters_of(bytes), "{encoding} {bytes:?}");
        }
    }

    #[test]
    fn what_is_cut_short_is_not_made_up() {
        let (readable, problem) = decoded(b"\xff\xfei\0d".to_vec(), TextEncoding::UTF_8).unwrap_err();
        assert_eq!((readable.as_str(), problem.code), ("i", Code::NotText));
        // A lone surrogate.
        assert!(decoded(b"\xff\xfe\x00\xd8a\0".to_vec(), TextEncoding::UTF_8).is_err());
        assert!(decoded(b"a\x81\x00".to_vec(), named("shift_jis")).is_err());
    }

    #[test]
    fn encodings_go_by_their_names() {
        assert_eq!(named("Latin1").name(), "windows-1252");
        assert_eq!(named("utf8").name(), "UTF-8");
        assert!(TextEncoding::of_name("windows-1253x").is_err());
        assert!(
            TextEncoding::of_name("windws-1252").unwrap_err().suggestion.unwrap().contains("windows-1252")
        );
    }
}
