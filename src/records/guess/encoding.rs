//! In which encoding the bytes of a file are text.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{Decision, Reason, Standing, Value, shown};
use crate::finding::{Code, Problem};

/// How many bytes the pattern of UTF-16 is looked for in.
const LOOKED_AT: usize = 4096;

/// First bytes of files that people take for tables, and what to do about them.
const OTHER_FILES: [(&[u8], &str, &str); 4] = [
    (b"PK\x03\x04", "a spreadsheet or another packed file", "save its sheet as CSV"),
    (b"\xd0\xcf\x11\xe0", "a spreadsheet of the old kind", "save its sheet as CSV"),
    (b"%PDF", "a PDF", "ask for the figures as CSV"),
    (b"\x1f\x8b", "a packed file", "unpack it"),
];

/// A file as text.
#[derive(Debug)]
pub(super) struct Decoded<'b> {
    /// The text, without a byte order mark.
    pub(super) text: Cow<'b, str>,
    /// The line for the encoding, where the file doesn't say it by itself.
    pub(super) decision: Option<Decision>,
    /// The encoding in words.
    pub(super) name: &'static str,
    /// What is wrong with the bytes.
    pub(super) doubt: Option<Reason>,
}

/// The text of a file.
pub(super) fn decode(bytes: &[u8]) -> Result<Decoded<'_>, Problem> {
    if let Some((_, what, fix)) = OTHER_FILES.iter().find(|(start, ..)| bytes.starts_with(start)) {
        return Err(Problem::new(Code::NotText, format!("it is {what}, not text"), *fix));
    }
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes.get(length..).unwrap_or_default());
        return Ok(Decoded { text, decision: None, name: encoding.name(), doubt: None });
    }
    if let Some(encoding) = utf_16_without_mark(bytes) {
        let (text, _) = encoding.decode_without_bom_handling(bytes);
        let reason = Reason::new("every other byte is NUL, and there is no byte order mark");
        return Ok(Decoded::in_encoding(text, encoding, Standing::Sure, vec![reason]));
    }
    if bytes.contains(&0) {
        let fix = "export it again as CSV";
        return Err(Problem::new(Code::NotText, "NUL bytes stand in it: it is no text", fix));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded { text: Cow::Borrowed(text), decision: None, name: UTF_8.name(), doubt: None });
    }
    Ok(broken(bytes).unwrap_or_else(|| in_another(bytes)))
}

impl<'b> Decoded<'b> {
    fn in_encoding(
        text: Cow<'b, str>,
        encoding: &'static Encoding,
        standing: Standing,
        reasons: Vec<Reason>,
    ) -> Decoded<'b> {
        let label = encoding.name().to_ascii_lowercase();
        let decision = Decision::new(&["encoding"], Value::Text(label), standing, reasons);
        Decoded { text, decision: Some(decision), name: encoding.name(), doubt: None }
    }
}

fn utf_16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let looked_at = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let nul_at = |offset: usize| looked_at.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (nul_at(0), nul_at(1));
    let most = |nul: usize, other: usize| other == 0 && nul.saturating_mul(4) > looked_at.len();
    if most(odd, even) {
        Some(UTF_16LE)
    } else if most(even, odd) {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// UTF-8 with a few broken bytes in it: another encoding would break all the rest.
fn broken(bytes: &[u8]) -> Option<Decoded<'_>> {
    let (mut whole, mut broken) = (0usize, 0usize);
    for chunk in bytes.utf8_chunks() {
        whole = whole.saturating_add(chunk.valid().chars().filter(|sign| !sign.is_ascii()).count());
        broken = broken.saturating_add(usize::from(!chunk.invalid().is_empty()));
    }
    let (line, byte) = first_foreign(bytes);
    let text = format!("byte 0x{byte:02x} is broken, in a file of UTF-8: export it again; {broken} such");
    (whole > broken).then(|| Decoded {
        text: String::from_utf8_lossy(bytes),
        decision: None,
        name: UTF_8.name(),
        doubt: Some(Reason::at(line, text)),
    })
}

/// Text of one of the encodings from before UTF-8, which only its letters can tell apart.
fn in_another(bytes: &[u8]) -> Decoded<'_> {
    let western = WINDOWS_1252.decode_without_bom_handling(bytes).0;
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let detected = detector.guess(None, Utf8Detection::Deny);
    let (line, byte) = first_foreign(bytes);
    let said =
        |word: &str| Reason::at(line, format!("byte 0x{byte:02x} is no UTF-8; it is read as in `{word}`"));
    let text = detected.decode_without_bom_handling(bytes).0;
    if detected != WINDOWS_1252 && (!detected.is_single_byte() || words_differ(&text, &western)) {
        let mut reasons = vec![said(&foreign_word(&text))];
        let other = foreign_word(&western);
        reasons.push(Reason::new(format!("windows-1252, the usual one in the west, would read `{other}`")));
        return Decoded::in_encoding(text, detected, Standing::Unsure, reasons);
    }
    let mut reasons = vec![said(&foreign_word(&western))];
    let mut standing = Standing::Sure;
    if only_rare(bytes) {
        let mac = MACINTOSH.decode_without_bom_handling(bytes).0;
        standing = Standing::Unsure;
        reasons.push(Reason::new(format!(
            "macintosh would read `{}`; were it a code page of DOS, save it as UTF-8",
            foreign_word(&mac)
        )));
    }
    Decoded::in_encoding(western, WINDOWS_1252, standing, reasons)
}

/// Whether two texts of the same bytes differ within a word. A pound that stands by itself says nothing of letters.
fn words_differ(text: &str, western: &str) -> bool {
    let signs: Vec<char> = text.chars().collect();
    let is_letter = |sign: Option<&char>| sign.is_some_and(|sign| sign.is_alphabetic());
    signs.iter().enumerate().zip(western.chars()).any(|((at, sign), other)| {
        let before = at.checked_sub(1).and_then(|before| signs.get(before));
        *sign != other && (is_letter(before) || is_letter(signs.get(at.saturating_add(1))))
    })
}

/// The line and value of the first byte at which the text is no UTF-8.
fn first_foreign(bytes: &[u8]) -> (usize, u8) {
    let first = bytes.utf8_chunks().next();
    let before = first.as_ref().map_or("", std::str::Utf8Chunk::valid);
    let line = before.matches('\n').count().saturating_add(1);
    (line, bytes.get(before.len()).copied().unwrap_or_default())
}

/// The first word with a sign beyond ASCII.
fn foreign_word(text: &str) -> String {
    let words = text.split(|sign: char| sign.is_whitespace() || ",;|\"".contains(sign));
    shown(words.filter(|word| !word.is_ascii()).map(str::trim).next().unwrap_or_default())
}

/// Whether every letter beyond ASCII is of the bytes that windows-1252 hardly uses, inside of words.
fn only_rare(bytes: &[u8]) -> bool {
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let mut rare = false;
    for (at, byte) in bytes.iter().enumerate() {
        match byte {
            0xc0.. => return false,
            0x80..=0x9f => {
                let before = at.checked_sub(1).and_then(|before| bytes.get(before));
                rare |= is_letter(before) && is_letter(bytes.get(at.saturating_add(1)));
            }
            _ => {}
        }
    }
    // A typographic apostrophe inside of a word is usual.
    rare && bytes.iter().any(|byte| (0x80..=0x9f).contains(byte) && *byte != 0x92)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn label(bytes: &[u8]) -> Option<(String, Standing)> {
        let decision = decode(bytes).unwrap().decision?;
        let Value::Text(label) = decision.value else { panic!("no label") };
        Some((label, decision.standing))
    }

    #[test]
    fn what_says_itself_needs_no_label() {
        for bytes in
            [&b"id,name"[..], "Zo\u{eb}".as_bytes(), b"\xef\xbb\xbfid", b"\xff\xfei\0d\0", b"\xfe\xff\0i\0d"]
        {
            assert_eq!(label(bytes), None);
            assert!(!decode(bytes).unwrap().text.starts_with('\u{feff}'));
        }
        assert_eq!(decode(b"\xff\xfei\0d\0").unwrap().text, "id");
    }

    #[test]
    fn older_encodings_are_told_by_their_letters() {
        let western = |text: &str| WINDOWS_1252.encode(text).0.into_owned();
        let sure = |label: &str| Some((label.to_owned(), Standing::Sure));
        let unsure = |label: &str| Some((label.to_owned(), Standing::Unsure));
        assert_eq!(label(&western("Kunde;Wert\nM\u{fc}ller;1\n")), sure("windows-1252"));
        // A pound by itself is an L with a stroke elsewhere.
        for text in ["over £ 250\nAcme;1\n", "over £ 250\nCAFÉ ROUGE;1\n", "Acme;£250"] {
            assert_eq!(label(&western(text)), sure("windows-1252"), "{text}");
        }
        assert_eq!(label(&western("Children\u{2019}s;1\n")), sure("windows-1252"));
        let polish = encoding_rs::WINDOWS_1250.encode("Klient;Warto\u{15b}\u{107}\n\u{17b}abka;1\n").0;
        assert_eq!(label(&polish), unsure("windows-1250"));
        let russian = encoding_rs::WINDOWS_1251.encode("Клиент;Сумма\nООО Ромашка;1\n").0;
        assert_eq!(label(&russian), unsure("windows-1251"));
        assert_eq!(label(b"Client;x\nSoci\x8et\x8e;1\n"), unsure("windows-1252"));
        assert_eq!(label(b"i\0d\0,\0x\0\n\0"), sure("utf-16le"));
        assert_eq!(label(b"\0i\0d\0,\0x\0\n"), sure("utf-16be"));
    }

    #[test]
    fn a_broken_byte_is_no_reason_for_another_encoding() {
        let decoded = decode(b"Zo\xc3\xab,Caf\xc3\xa9\nM\xfcller,x\n").unwrap();
        assert!(decoded.decision.is_none());
        assert_eq!(decoded.doubt.unwrap().line, Some(2));
    }

    #[test]
    fn what_is_no_text_is_refused() {
        let refused = |bytes: &[u8]| decode(bytes).unwrap_err();
        assert!(refused(b"PK\x03\x04rest").message.contains("spreadsheet"));
        assert!(refused(b"a\0b,c").message.contains("NUL"));
    }
}
