//! Trees for a terminal: each sentence behind the lines that lead to it.

use super::{safe, wrapped};
use crate::report::document::Branch;

/// A tree whose lines keep to a width.
pub(super) fn laid_out(tree: &Branch, width: u16) -> String {
    let mut lines = Vec::new();
    push(tree, width, ("", ""), &mut lines);
    let mut text = lines.join("\n");
    text.push('\n');
    text
}

/// Adds a branch; its first line stands behind one margin, all that follow behind another.
fn push(branch: &Branch, width: u16, (first, further): (&str, &str), lines: &mut Vec<String>) {
    let taken = u16::try_from(first.chars().count()).unwrap_or(u16::MAX);
    let below = if branch.branches.is_empty() { "  " } else { "│ " };
    let room = width.saturating_sub(taken).saturating_sub(2);
    for (index, line) in wrapped(&safe(&branch.text), room, "").lines().enumerate() {
        lines.push(if index == 0 { format!("{first}{line}") } else { format!("{further}{below}{line}") });
    }
    let last = branch.branches.len().saturating_sub(1);
    for (index, child) in branch.branches.iter().enumerate() {
        let (own, under) = if index == last { ("└─ ", "   ") } else { ("├─ ", "│  ") };
        push(child, width, (&format!("{further}{own}"), &format!("{further}{under}")), lines);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn branch(text: &str, branches: Vec<Branch>) -> Branch {
        Branch { text: text.to_owned(), branches }
    }

    #[test]
    fn lines_lead_to_every_branch() {
        let tree = branch(
            "root",
            vec![
                branch("one two three four five six", vec![branch("leaf\u{1b}", vec![])]),
                branch("last", vec![]),
            ],
        );
        let shown = "root\n├─ one two three four\n│  │ five six\n│  └─ leaf\\u{1b}\n└─ last\n";
        assert_eq!(laid_out(&tree, 25), shown);
    }
}
