//! Files that are one record each, as TOML with a checksum of what they say.
//!
//! The checksum is over what the file says and not over its bytes, so that line ends and comments may change on the way
//! through somebody's tools. It tells of an edit by hand, and keeps nobody from forging one.

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::checksum::sha256;
use crate::files::encoding::line_end;

/// The key that holds the checksum.
const CHECKSUM: &str = "checksum";

/// A file that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Whole<T> {
    /// What it says.
    pub said: T,
    /// Whether it says what was written.
    pub is_as_written: bool,
}

/// Why a file can't be read, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The byte at which it is.
    pub start: usize,
    /// What is wrong.
    pub message: String,
}

/// The text of a file below some lines of comment, with its checksum.
///
/// # Errors
/// What is said has a shape that TOML can't hold; the serializer's signature.
pub fn text<T: Serialize>(comment: &str, said: &T) -> Result<String, toml::ser::Error> {
    let body = toml::to_string(said)?;
    let table = toml::from_str(&body).unwrap_or_default();
    let mut lines: Vec<String> = comment.lines().map(|line| format!("# {line}")).collect();
    lines.push(String::new());
    let comment = lines.join("\n");
    Ok(format!("{comment}{CHECKSUM} = \"{}\"\n{body}", checksum(&table)))
}

/// Reads the text of a file.
///
/// # Errors
/// It isn't TOML, has no checksum, or doesn't say what it must.
pub fn read<T: DeserializeOwned>(text: &str) -> Result<Whole<T>, Fault> {
    let fault = |error: &toml::de::Error| Fault {
        start: error.span().map_or(0, |span| span.start),
        message: error.message().to_owned(),
    };
    let mut table: toml::Table = toml::from_str(text).map_err(|error| fault(&error))?;
    let Some(sum) = table.remove(CHECKSUM) else {
        return Err(Fault { start: 0, message: format!("the key `{CHECKSUM}` is missing") });
    };
    let is_as_written = sum.as_str() == Some(&checksum(&table));
    // The checksum is no part of what is said. Blank in its place, everything else stays where it is.
    let said = toml::from_str(&without_checksum(text)).map_err(|error| fault(&error))?;
    Ok(Whole { said, is_as_written })
}

/// Whether two texts of a file say the same, whatever their line ends and comments.
pub fn says_the_same(one: &str, other: &str) -> bool {
    let said = |text| toml::from_str(text).ok().map(|table| checksum(&table));
    one == other || said(one).is_some_and(|sum| said(other) == Some(sum))
}

fn checksum(table: &toml::Table) -> String {
    // Keys stand in their order whatever that of the file is, and lines end alike.
    let said = serde_json::to_string(table).unwrap_or_default().replace("\\r\\n", "\\n");
    sha256(said.as_bytes())
}

fn without_checksum(text: &str) -> String {
    let mut found = false;
    let line = |line: &str| {
        let is_it = !found
            && line
                .trim_start()
                .strip_prefix(CHECKSUM)
                .is_some_and(|rest| rest.trim_start().starts_with('='));
        found |= is_it;
        if is_it { blank(line) } else { line.to_owned() }
    };
    text.split_inclusive('\n').map(line).collect()
}

fn blank(line: &str) -> String {
    line.chars().map(|sign| if matches!(sign, '\r' | '\n') { sign } else { ' ' }).collect()
}

/// The line and column of a byte, counted from 1.
pub fn place(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or(text);
    let end = char::from(line_end(text));
    let line = before.matches(end).count().saturating_add(1);
    let column = before.rsplit(end).next().unwrap_or_default().chars().count().saturating_add(1);
    (line, column)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Said {
        lines: Vec<Line>,
        name: Option<String>,
        note: Option<String>,
    }

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    struct Line {
        amount: Option<Amount>,
        hosts: u32,
    }

    #[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
    struct Amount {
        digits: String,
    }

    fn said() -> Said {
        let digits = "12345678901234567890.10".to_owned();
        let lines = vec![Line { amount: Some(Amount { digits }), hosts: 5 }, Line { amount: None, hosts: 6 }];
        Said { lines, name: Some("a \"b\"\n\u{e9} # = [x]".to_owned()), note: None }
    }

    #[test]
    fn what_was_written_is_read_back_and_known_again() {
        let text = text("One line.\nAnother.", &said()).unwrap();
        assert!(text.starts_with("# One line.\n# Another.\nchecksum = \""), "{text}");
        let read_back = read::<Said>(&text).unwrap();
        assert_eq!((read_back.said, read_back.is_as_written), (said(), true));
        let elsewhere = text.replace("One line.", "Another line.").replace('\n', "\r\n");
        assert!(read::<Said>(&elsewhere).unwrap().is_as_written);
        let edited = text.replace("hosts = 6", "hosts = 7");
        assert!(!read::<Said>(&edited).unwrap().is_as_written);
        assert!(says_the_same(&text, &elsewhere) && !says_the_same(&text, &edited));
        // A checksum is something that is said, too.
        assert!(!says_the_same(&text, &text.replace("checksum = \"", "checksum = \"0")));
        assert!(says_the_same("= 1", "= 1") && !says_the_same("= 1", "= 2"));
    }

    #[test]
    fn what_is_wrong_has_a_place() {
        let good = text("", &said()).unwrap();
        let fault = |text: &str| read::<Said>(text).unwrap_err();
        let wrong = good.replace("hosts = 6", "hosts = \"six\"");
        let line = wrong.lines().position(|line| line.contains("six")).unwrap() + 1;
        assert_eq!(place(&wrong, fault(&wrong).start), (line, 9));
        let wrong = format!("{good}=");
        assert_eq!(place(&wrong, fault(&wrong).start).0, good.lines().count() + 1);
        assert!(fault(&good.replace("name =", "nmae =")).message.contains("nmae"));
        assert!(fault("lines = []").message.contains("`checksum` is missing"));
        assert!(fault(&good.replace("lines", "rows")).message.contains("rows"));
    }
}
