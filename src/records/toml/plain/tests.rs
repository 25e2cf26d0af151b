//! Tests of plain TOML: it is read as the other parser reads it, or not at all.

use proptest::prelude::*;

use super::*;

/// The carried program.
const EMBEDDED: &str = include_str!("../../../program/vates-2026.toml");

/// What the other parser makes of a text, places and all; `None` where it finds an error.
fn in_full(text: &str) -> Option<String> {
    DeTable::parse(text).ok().map(|table| format!("{table:?}"))
}

fn plainly(text: &str) -> Option<String> {
    read(text, &[]).map(|table| format!("{table:?}"))
}

#[test]
fn what_is_plain_is_read_as_by_the_other_parser() {
    let plain = [
        EMBEDDED,
        "",
        "# only this",
        "a = \"b \\\"c\\\" \\\\ d\"",
        "a = \"\"\"\\\"\"\" \\\\ d\"\"\"",
        "a = 0 # one\nb = 2026-11-24\n\t\nc=12",
        "a = \"\"\nb = \"\"\"\"\"\"\nc = \"\"\"\n\na \"b\" \"\"c\"\n\"\"\"",
        "a = \"\"\"b \\  \n \n\t c\\\n\"\"\"",
        "a = [ # one\n1,\n\n[true, false], # two\n{ b = \"c\", d = [] }]",
        "[a.b]\nc = 1\n[[a.d]]\n[[a.d]]\ne = 1\n[a.d.f]\n[[a.d.f.g]]",
        "[[a]]\n[[a.b]]\nc = 1\n[[a]]\n[[a.b]]\n[[a.b]]",
    ];
    for text in plain {
        assert!(plainly(text).is_some(), "{text}");
        assert_eq!(plainly(text), in_full(text), "{text}");
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_other_parser() {
    let other = [
        "a = 1.5",
        "a = -1",
        "a = +1",
        "a = 0x1f",
        "a = 1_000",
        "a = 01",
        "a = nan",
        "a = maybe",
        "a =",
        "a",
        "= 1",
        "a.b = 1",
        "\"a\" = 1",
        "a = 'b'",
        "a = \"b",
        "a = \"b\\n\"",
        "a = \"\"\"b",
        "a = \"\"\"b\\n\"\"\"",
        "a = \"\"\"b\"\"\"\"",
        "a = \"b\nc\"",
        "a = \"b\u{7}\"",
        "a = 1\r\nb = 2",
        "a = 1 b = 2",
        "a = 1\na = 2",
        "a = 2026-02-30",
        "a = 2026-11-24 10:00:00",
        "a = 2026-11-24T10:00:00",
        "a = [1",
        "a = [1 2]",
        "a = [,]",
        "a = {}",
        "a = { b = 1, }",
        "a = { b = 1, b = 2 }",
        "a = { b = 1\n}",
        "a = { b.c = 1 }",
        "[a",
        "[a]]",
        "[[a]",
        "[]",
        "[ a ]",
        "[a] b",
        "[a]\n[a]",
        "[a.b]\n[a]",
        "[[a]]\n[a]",
        "[a]\n[[a]]",
        "a = []\n[[a]]",
        "a = [{ b = 1 }]\n[[a]]",
        "a = [{ b = 1 }]\n[a.c]",
        "a = { b = 1 }\n[a.c]",
        "a = 1\n[a.b]",
        "a = [[[[[[1]]]]]]",
        "[a.b.c.d.e.f]",
        "\u{feff}a = 1",
    ];
    for text in other {
        assert_eq!(plainly(text), None, "{text}");
    }
}

#[test]
fn headings_are_left_out_with_what_is_below_them() {
    let text = "a = 1\n[b]\nc = 2\n[[b.d]]\nbad bad\n[[b.d]]\n[b.d.e]\nbad\n[b.f]\n[dd]\n[d]\nbad";
    let left = "a = 1\n[b]\nc = 2\n[b.f]\n[dd]\n";
    let without = |text, without: &[&str]| {
        let table = read(text, without)?;
        Some(format!("{:?}", table.get_ref().keys().map(|key| key.get_ref().clone()).collect::<Vec<_>>()))
    };
    assert_eq!(without(text, &["b.d", "d"]), without(left, &[]));
    assert_eq!(without(text, &["b.d", "d"]).unwrap(), r#"["a", "b", "dd"]"#);
    assert_eq!(without(text, &["b.d"]), None);
}

proptest! {
    /// Pieces of TOML in any order: whatever is read at all is read as by the other parser.
    #[test]
    fn nothing_is_read_otherwise(pieces in prop::collection::vec(prop::sample::select(PIECES), 0..14)) {
        let text = pieces.concat();
        if let Some(table) = plainly(&text) {
            prop_assert_eq!(Some(table), in_full(&text), "{}", text);
        }
    }

    /// The carried program with a few bytes changed, which often breaks it.
    #[test]
    fn a_changed_program_is_never_read_otherwise(
        changes in prop::collection::vec((0..EMBEDDED.len(), prop::sample::select(PIECES)), 1..4)
    ) {
        let mut text = EMBEDDED.to_owned();
        for (at, piece) in changes {
            if text.is_char_boundary(at) {
                text.insert_str(at, piece);
            }
        }
        if let Some(table) = plainly(&text) {
            prop_assert_eq!(Some(table), in_full(&text));
        }
    }
}

const PIECES: &[&str] = &[
    "a",
    "b",
    "é",
    ".",
    " = ",
    "=",
    " ",
    "\t",
    "\n",
    "\n",
    "\n",
    "\r\n",
    "#",
    "# c\n",
    "[",
    "]",
    "[[",
    "]]",
    "{",
    "}",
    ",",
    "\"",
    "\"\"",
    "\"\"\"",
    "\\",
    "\\\n",
    "\\n",
    "'",
    "1",
    "0",
    "-",
    "_",
    "+",
    "2026-11-24",
    " 10:00:00",
    "T",
    ":",
    "true",
    "false",
    "1.5",
    "inf",
    "[a]\n",
    "[[a]]\n",
    "[a.b]\n",
    "[[a.b]]\n",
    "a = 1\n",
    "b = \"c\"\n",
    "a = {b = 1}\n",
    "a = [{b = 1}]\n",
    "b = []\n",
    "\u{7}",
    "\u{feff}",
    "\u{0}",
    "\u{7f}",
    "\u{85}",
];
