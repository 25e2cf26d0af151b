//! What the files of a book are held against: what its journal says last of them and of the records in them.
//!
//! Each entry has the checksums of its files before and after it. As long as what one left is what the next one found,
//! and what the last one left is what stands there now, nobody else has written to a file, and its records are what was
//! said of them. Where that isn't so, each record is looked at that was written before.

use std::collections::BTreeMap;

use super::journal::{Entry, Journal, Line, RecordChange};

/// What there is to look at.
#[derive(Debug, Default)]
pub struct Proof<'j> {
    /// The files that are others than the last change left.
    pub edited: Vec<&'j str>,
    /// What was said last of the records that checksums alone don't prove, each with the number of the change: by kind
    /// and id.
    pub unproved: Vec<(u64, &'j RecordChange)>,
}

/// A place in the journal: which line. Behind all of them stands what there is now.
type At = usize;

/// A journal as far as it was gone through.
#[derive(Default)]
struct Course<'j> {
    /// The last words on records, by kind and id.
    words: BTreeMap<(&'j str, &'j str), (At, u64, &'j RecordChange)>,
    /// What was left of each file: its checksum, or nothing that can be trusted.
    left: BTreeMap<&'j str, (At, Option<Sum<'j>>)>,
    /// Up to where somebody else has written to a file.
    edited: BTreeMap<&'j str, At>,
    /// Up to where lines that are lost may have told of a file, so that nothing before is the last word.
    untold: BTreeMap<&'j str, At>,
    /// Where a line was lost last.
    lost: Option<At>,
}

/// The checksum of a file; `None` where there is none.
type Sum<'j> = Option<&'j str>;

/// Holds a journal against the checksums of the files that there are now.
pub fn prove(journal: &Journal, now: impl Fn(&str) -> Option<String>) -> Proof<'_> {
    let mut course = Course::default();
    let mut at: At = 0;
    for entry in &journal.entries {
        course.tell(entry, at);
        at = at.saturating_add(1);
    }
    for line in &journal.behind {
        match line {
            Line::Entry(entry) => course.tell(entry, at),
            Line::Changed(entry) => course.doubt(entry, at),
            Line::Lost => course.lost = Some(at),
        }
        at = at.saturating_add(1);
    }
    let mut proof = Proof::default();
    let files: Vec<&str> = course.left.keys().copied().collect();
    proof.edited = files.into_iter().filter(|file| course.find(file, now(file).as_deref(), at)).collect();
    for (written, number, change) in course.words.values() {
        let up_to =
            |marks: &BTreeMap<&str, At>| marks.get(change.file.as_str()).is_some_and(|at| written < at);
        if up_to(&course.edited) && !up_to(&course.untold) {
            proof.unproved.push((*number, change));
        }
    }
    proof
}

impl<'j> Course<'j> {
    /// Goes through an entry that says what it was written to say.
    fn tell(&mut self, entry: &'j Entry, at: At) {
        for file in &entry.files {
            self.find(&file.file, file.before.as_deref(), at);
            self.left.insert(&file.file, (at, Some(file.after.as_deref())));
        }
        for change in &entry.changes {
            self.words.insert((&change.kind, &change.id), (at, entry.number, change));
        }
    }

    /// Goes through an entry that was changed since: what it says of its records and files is no last word, and that of
    /// others before it isn't either.
    fn doubt(&mut self, entry: &'j Entry, at: At) {
        for file in &entry.files {
            self.edited.insert(&file.file, at);
            self.left.insert(&file.file, (at, None));
        }
        for change in &entry.changes {
            self.words.remove(&(change.kind.as_str(), change.id.as_str()));
        }
    }

    /// Finds a file with a checksum. Says whether that is certainly another than was left of it.
    fn find(&mut self, file: &'j str, found: Sum<'_>, at: At) -> bool {
        let Some((left_at, left)) = self.left.get(file) else { return false };
        if *left == Some(found) {
            return false;
        }
        let may_be_told = self.lost.is_some_and(|lost| lost > *left_at);
        let marks = if may_be_told { &mut self.untold } else { &mut self.edited };
        marks.insert(file, at);
        left.is_some() && !may_be_told
    }
}
