//! The codes of findings explained, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::Report;
use super::document::{Block, Document, Flat};
use crate::finding::Code;

/// What a code means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(rename = "ExplainCode")]
pub struct CodeReport {
    /// `vates-partner/explain-code/1`.
    pub schema: &'static str,
    /// The code.
    pub code: &'static str,
    /// `error`, `warning` or `note`.
    pub severity: &'static str,
    /// What is wrong, in a few words.
    pub title: String,
    /// What is wrong, in full: its paragraphs.
    pub meaning: Vec<String>,
    /// Which wrong answer it prevents: its paragraphs.
    pub why: Vec<String>,
    /// A finding of this code as `check` shows it.
    pub example: String,
    /// How to mend it: the ways there are.
    pub mend: Vec<String>,
}

/// The headings of a page, below its title and its meaning.
const WHY: &str = "Why it matters";
const EXAMPLE: &str = "Example";
const MEND: &str = "How to mend it";

impl CodeReport {
    /// What is said of a code.
    pub fn new(code: Code) -> CodeReport {
        let page = code.page();
        let (title, rest) = page.split_once('\n').unwrap_or((page, ""));
        let title = title.trim_start_matches("# ").trim_start_matches(code.as_str()).trim_start_matches(": ");
        let mut sections = rest.split("\n## ");
        let meaning = sections.next().unwrap_or_default();
        let sections: Vec<(&str, &str)> = sections.filter_map(|section| section.split_once('\n')).collect();
        let section =
            |heading: &str| sections.iter().find(|(name, _)| *name == heading).map_or("", |(_, text)| *text);
        CodeReport {
            schema: "vates-partner/explain-code/1",
            code: code.as_str(),
            severity: code.severity().as_str(),
            title: title.to_owned(),
            meaning: flowing(meaning),
            why: flowing(section(WHY)),
            example: verbatim(section(EXAMPLE)),
            mend: flowing(section(MEND)),
        }
    }
}

/// The paragraphs and items of a text whose lines were broken for writing.
fn flowing(text: &str) -> Vec<String> {
    let mut passages: Vec<String> = Vec::new();
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        let item = line.strip_prefix("- ");
        match passages.last_mut().filter(|_| is_open && item.is_none()) {
            Some(passage) if !line.is_empty() => {
                passage.push(' ');
                passage.push_str(line);
            }
            _ if line.is_empty() => {}
            _ => passages.push(item.unwrap_or(line).to_owned()),
        }
        is_open = !line.is_empty();
    }
    passages
}

/// What stands in the fence of a section.
fn verbatim(section: &str) -> String {
    let inside = section.split("```").nth(1).unwrap_or_default();
    inside.split_once('\n').map_or("", |(_, text)| text).trim_end().to_owned()
}

impl Report for CodeReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        super::lines_of(std::slice::from_ref(self))
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["code", "part", "text"]);
        let mut row = |part: &str, text: &str| {
            flat.rows.push([self.code, part, text].map(str::to_owned).to_vec());
        };
        row("severity", self.severity);
        row("title", &self.title);
        self.meaning.iter().for_each(|paragraph| row("meaning", paragraph));
        self.why.iter().for_each(|paragraph| row("why", paragraph));
        row("example", &self.example);
        self.mend.iter().for_each(|way| row("mend", way));
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled(format!("{}: {}", self.code, self.title));
        self.meaning.iter().for_each(|paragraph| page.text(paragraph));
        page.heading(WHY);
        self.why.iter().for_each(|paragraph| page.text(paragraph));
        page.heading(EXAMPLE);
        page.blocks.push(Block::Verbatim(self.example.clone()));
        page.heading(MEND);
        page.list(self.mend.clone());
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_flow_and_paragraphs_and_items_stand_apart() {
        assert_eq!(flowing("\none\ntwo\n\nthree\n"), ["one two", "three"]);
        assert_eq!(flowing("- one\n  more\n- two\n"), ["one more", "two"]);
        assert_eq!(flowing("\n"), Vec::<String>::new());
        assert_eq!(verbatim("\n```text\nerror\n  | x\n```\n"), "error\n  | x");
        assert_eq!(verbatim("\n```text\n```\n"), "");
    }
}
