//! Slips in headings: `[readings]`, `[[orders]]`.

use super::{Line, Slip, lines_above, shortened};
use crate::records::cells::quoted;
use crate::records::kinds::Kind;

/// A heading as written: how many brackets before it and behind it, its name, and what follows.
struct Heading<'t> {
    opening: usize,
    name: &'t str,
    closing: usize,
    rest: &'t str,
}

impl<'t> Heading<'t> {
    /// The heading of a line without blanks around it.
    fn of(content: &'t str) -> Option<Heading<'t>> {
        let inside = content.trim_start_matches('[');
        let opening = content.len().saturating_sub(inside.len());
        let end = inside.find([']', '#']).unwrap_or(inside.len());
        let (name, behind) = inside.split_at_checked(end)?;
        let rest = behind.trim_start_matches(']');
        let closing = behind.len().saturating_sub(rest.len());
        (opening > 0).then(|| Heading { opening, name: name.trim(), closing, rest: rest.trim() })
    }

    /// How it should be written.
    fn meant(&self) -> String {
        let is_list = self.opening > 1 || self.closing > 1 || Kind::from_name(self.name).is_some();
        if is_list { format!("[[{}]]", self.name) } else { format!("[{}]", self.name) }
    }
}

pub(super) fn slip(text: &str, line: Line<'_>, message: &str) -> Option<Slip> {
    let (at, content) = line.trimmed();
    let heading = Heading::of(content)?;
    let whole = content.strip_suffix(heading.rest).unwrap_or(content).trim_end();
    let span = line.span(at, whole);
    let meant = shortened(&heading.meant());
    if message.contains("duplicate key") {
        return Some(repeated(text, line, span, &heading));
    }
    if heading.name.is_empty() {
        return Some(Slip::new(span, "this heading has no name", "write [[orders]], or remove the line"));
    }
    if heading.opening != heading.closing || heading.opening > 2 {
        let closed =
            if heading.closing < heading.opening { "is not closed" } else { "has a bracket too many" };
        return Some(Slip::new(span, format!("this heading {closed}"), format!("write {meant}")));
    }
    if !heading.rest.is_empty() && !heading.rest.starts_with('#') {
        let behind = content.len().saturating_sub(heading.rest.len());
        let span = line.span(at.saturating_add(behind), heading.rest);
        let fix = format!("put {} on a line of its own below it", quoted(heading.rest));
        return Some(Slip::new(span, "nothing but a comment may stand behind a heading", fix));
    }
    None
}

fn repeated(text: &str, line: Line<'_>, span: std::ops::Range<usize>, heading: &Heading<'_>) -> Slip {
    let same = |(_, above): &(usize, &str)| {
        Heading::of(above.trim()).is_some_and(|other| other.name == heading.name)
    };
    let first = lines_above(text, &line).filter(same).last();
    let where_first = first.map_or(String::new(), |(number, _)| format!(", first on line {number}"));
    let fix = if Kind::from_name(heading.name).is_some() {
        format!("write {} above each record", heading.meant())
    } else {
        format!("put all that belongs to it below one [{}]", heading.name)
    };
    Slip::new(span, format!("the heading {} is given twice{where_first}", quoted(heading.name)), fix)
}
