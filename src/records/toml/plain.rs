//! Plain TOML, as the files that the program carries are written in, read in one go.
//!
//! The parser of all of TOML keeps what it needs to tell errors well, and takes longer for the carried program than
//! everything else that a quote does. This one knows bare keys, texts (with no escapes but those of quotes and of
//! line ends), whole numbers, days, truths, lists and tables. What isn't plain may be fine all the same: that is for
//! the other parser to say.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

/// How deeply values may stand in each other, and tables below headings.
const DEEPEST: usize = 4;

type Value<'t> = Spanned<DeValue<'t>>;

/// The table that the other parser makes of a text, but for what stands under the headings `without` and below;
/// `None` where the text isn't plain.
pub(super) fn read<'t>(text: &'t str, without: &[&str]) -> Option<Spanned<DeTable<'t>>> {
    let mut reader = Reader { text, at: 0 };
    let mut root = DeTable::new();
    let mut heading: Option<Heading<'_>> = None;
    let mut table = DeTable::new();
    loop {
        reader.gap();
        let Some(byte) = reader.peek() else {
            put(text, &mut root, heading, table)?;
            return Some(Spanned::new(0..0, root));
        };
        if byte == b'[' {
            put(text, &mut root, heading, std::mem::take(&mut table))?;
            let found = reader.heading()?;
            if without.iter().any(|name| found.is_at_or_below(name)) {
                reader.skip_table();
                heading = None;
                continue;
            }
            heading = Some(found);
        } else {
            reader.entry(&mut table, DEEPEST)?;
        }
        reader.line_end()?;
    }
}

/// `[table]` or `[[array of tables]]`.
struct Heading<'t> {
    /// The tables around it.
    around: Vec<Spanned<Cow<'t, str>>>,
    key: Spanned<Cow<'t, str>>,
    is_array: bool,
    span: Range<usize>,
}

impl Heading<'_> {
    fn is_at_or_below(&self, name: &str) -> bool {
        let mut own = self.around.iter().chain([&self.key]).map(|key| key.get_ref().as_ref());
        name.split('.').all(|part| own.next() == Some(part))
    }
}

/// Puts a table where its heading says.
fn put<'t>(
    text: &str,
    root: &mut DeTable<'t>,
    heading: Option<Heading<'t>>,
    table: DeTable<'t>,
) -> Option<()> {
    let Some(Heading { around, key, is_array, span }) = heading else {
        root.extend(table);
        return Some(());
    };
    let mut parent = root;
    for key in around {
        let name = key.get_ref().clone();
        if !parent.contains_key(name.as_ref()) {
            parent.insert(key.clone(), Spanned::new(key.span(), DeValue::Table(DeTable::new())));
        }
        let mut found = parent.get_mut(name.as_ref())?;
        if found.get_ref().is_array() {
            found = under_headings(text, found)?.last_mut()?;
        }
        // A table in braces is whole as it stands.
        if starts_with(text, &found.span(), b'{') {
            return None;
        }
        let DeValue::Table(inner) = found.get_mut() else { return None };
        parent = inner;
    }
    let table = Spanned::new(span.clone(), DeValue::Table(table));
    if !is_array {
        return parent.insert(key, table).is_none().then_some(());
    }
    if let Some(found) = parent.get_mut(key.get_ref().as_ref()) {
        under_headings(text, found)?.push(table);
    } else {
        parent.insert(key, Spanned::new(span, DeValue::Array(DeArray::from_iter([table]))));
    }
    Some(())
}

/// An array of tables under headings; one in brackets can't be added to.
fn under_headings<'a, 't>(text: &str, value: &'a mut Value<'t>) -> Option<&'a mut DeArray<'t>> {
    let DeValue::Array(array) = value.get_mut() else { return None };
    let last = array.last()?;
    (last.get_ref().is_table() && starts_with(text, &last.span(), b'[')).then_some(array)
}

fn starts_with(text: &str, span: &Range<usize>, byte: u8) -> bool {
    text.as_bytes().get(span.start) == Some(&byte)
}

/// Whether a byte is (part of) a sign that may stand anywhere in a text or a comment.
fn is_sign(byte: u8) -> bool {
    byte >= b' ' && byte != 0x7f
}

/// Adds to a text, which is copied only where it doesn't stand in the file as one piece.
fn append<'t>(text: &mut Cow<'t, str>, piece: &'t str) {
    if text.is_empty() {
        *text = Cow::Borrowed(piece);
    } else if !piece.is_empty() {
        text.to_mut().push_str(piece);
    }
}

/// A text, and up to where it is read.
struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self, count: usize) {
        self.at = self.at.saturating_add(count);
    }

    fn eat(&mut self, wanted: u8) -> bool {
        let is_there = self.peek() == Some(wanted);
        if is_there {
            self.skip(1);
        }
        is_there
    }

    /// The bytes from here on that are of a kind.
    fn run(&mut self, is_of_kind: impl Fn(u8) -> bool) -> &'t str {
        let rest = self.rest();
        let length = rest.bytes().position(|byte| !is_of_kind(byte)).unwrap_or(rest.len());
        self.skip(length);
        rest.get(..length).unwrap_or_default()
    }

    fn blanks(&mut self) {
        self.run(|byte| matches!(byte, b' ' | b'\t'));
    }

    fn comment(&mut self) {
        if self.peek() == Some(b'#') {
            self.run(|byte| is_sign(byte) || byte == b'\t');
        }
    }

    /// What separates lines and the values of an array.
    fn gap(&mut self) {
        loop {
            self.run(|byte| matches!(byte, b' ' | b'\t' | b'\n'));
            if self.peek() != Some(b'#') {
                return;
            }
            self.comment();
        }
    }

    fn line_end(&mut self) -> Option<()> {
        self.blanks();
        self.comment();
        (self.eat(b'\n') || self.peek().is_none()).then_some(())
    }

    /// Goes to the next line that starts like a heading.
    fn skip_table(&mut self) {
        let rest = self.rest();
        let length = rest.as_bytes().windows(2).position(|pair| pair == b"\n[");
        self.skip(length.map_or(rest.len(), |at| at.saturating_add(1)));
    }

    fn heading(&mut self) -> Option<Heading<'t>> {
        let start = self.at;
        self.skip(1);
        let is_array = self.eat(b'[');
        let mut around = Vec::new();
        let mut key = self.key()?;
        while self.eat(b'.') {
            if around.len() == DEEPEST {
                return None;
            }
            around.push(std::mem::replace(&mut key, self.key()?));
        }
        let is_closed = self.eat(b']') && (!is_array || self.eat(b']'));
        is_closed.then_some(Heading { around, key, is_array, span: start..self.at })
    }

    fn key(&mut self) -> Option<Spanned<Cow<'t, str>>> {
        let start = self.at;
        let key = self.run(|byte| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_'));
        (!key.is_empty()).then(|| Spanned::new(start..self.at, Cow::Borrowed(key)))
    }

    /// Reads `key = value` into a table that doesn't have the key yet.
    fn entry(&mut self, table: &mut DeTable<'t>, depth: usize) -> Option<()> {
        let key = self.key()?;
        self.blanks();
        if !self.eat(b'=') {
            return None;
        }
        self.blanks();
        let value = self.value(depth)?;
        table.insert(key, value).is_none().then_some(())
    }

    fn value(&mut self, depth: usize) -> Option<Value<'t>> {
        let inner = depth.checked_sub(1)?;
        let start = self.at;
        let value = match self.peek()? {
            b'"' => DeValue::String(self.quoted()?),
            b'[' => DeValue::Array(self.array(inner)?),
            b'{' => DeValue::Table(self.inline(inner)?),
            b't' | b'f' => DeValue::Boolean(match self.run(|byte| byte.is_ascii_lowercase()) {
                "true" => true,
                "false" => false,
                _ => return None,
            }),
            b'0'..=b'9' => {
                let number = self.run(|byte| matches!(byte, b'0'..=b'9' | b'-'));
                // Few enough to be left to the other parser, which knows what a number and what a day is.
                DeValue::parse(number).ok()?.into_inner()
            }
            _ => return None,
        };
        Some(Spanned::new(start..self.at, value))
    }

    fn quoted(&mut self) -> Option<Cow<'t, str>> {
        if self.rest().starts_with("\"\"\"") {
            return self.quoted_lines();
        }
        self.skip(1);
        let mut text = Cow::Borrowed("");
        loop {
            append(&mut text, self.run(|byte| is_sign(byte) && !matches!(byte, b'"' | b'\\')));
            if !self.eat(b'\\') {
                return self.eat(b'"').then_some(text);
            }
            append(&mut text, self.escaped()?);
        }
    }

    /// A quote or a `\` behind a `\`.
    fn escaped(&mut self) -> Option<&'static str> {
        if self.eat(b'"') { Some("\"") } else { self.eat(b'\\').then_some("\\") }
    }

    /// A text over several lines; a `\` at the end of a line takes the line's end and the blanks after it away.
    fn quoted_lines(&mut self) -> Option<Cow<'t, str>> {
        self.skip(3);
        self.eat(b'\n');
        let mut text = Cow::Borrowed("");
        loop {
            append(
                &mut text,
                self.run(|byte| (is_sign(byte) || byte == b'\n') && !matches!(byte, b'"' | b'\\')),
            );
            if self.eat(b'\\') {
                if matches!(self.peek()?, b'"' | b'\\') {
                    append(&mut text, self.escaped()?);
                } else if !self.run(|byte| matches!(byte, b' ' | b'\t' | b'\n')).contains('\n') {
                    return None;
                }
                continue;
            }
            match self.run(|byte| byte == b'"') {
                quotes @ ("\"" | "\"\"") => append(&mut text, quotes),
                "\"\"\"" => return Some(text),
                _ => return None,
            }
        }
    }

    fn array(&mut self, depth: usize) -> Option<DeArray<'t>> {
        self.skip(1);
        let mut array = DeArray::new();
        loop {
            self.gap();
            if self.eat(b']') {
                return Some(array);
            }
            array.push(self.value(depth)?);
            self.gap();
            if !self.eat(b',') {
                return self.eat(b']').then_some(array);
            }
        }
    }

    fn inline(&mut self, depth: usize) -> Option<DeTable<'t>> {
        self.skip(1);
        let mut table = DeTable::new();
        loop {
            self.blanks();
            self.entry(&mut table, depth)?;
            self.blanks();
            if !self.eat(b',') {
                return self.eat(b'}').then_some(table);
            }
        }
    }
}

#[cfg(test)]
mod tests;
