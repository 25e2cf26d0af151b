//! Several files of tallies as one: for the same question, and with each partner's records in one of them only.

use std::collections::BTreeMap;

use super::reading::TallyFile;
use super::{Entry, Head};

/// Tallies of several files, as if they had been written into one.
#[derive(Clone, Debug)]
pub struct Merged {
    /// What all files say first.
    pub head: Head,
    /// The name of a file that says so.
    pub name: String,
    /// The partners, by id, each with where its line stands.
    pub entries: Vec<(String, Entry)>,
}

/// Merges files; the answer is the same in whatever order they come.
///
/// # Errors
/// All that keeps them apart, each with the two files.
pub fn merge(mut files: Vec<TallyFile>) -> Result<Merged, Vec<String>> {
    files.sort_by(|left, right| left.name.cmp(&right.name));
    let Some((first, others)) = files.split_first() else {
        return Err(vec!["there are no tallies".to_owned()]);
    };
    let mut faults: Vec<String> = others.iter().flat_map(|other| differences(first, other)).collect();
    // Tallies for other questions have other partners' lines too, of which nothing needs to be said.
    if !faults.is_empty() {
        return Err(faults);
    }
    let (head, name) = (first.head.clone(), first.name.clone());
    let mut merged: BTreeMap<String, (String, Entry)> = BTreeMap::new();
    for file in files {
        let places: Vec<String> = (0..file.entries.len()).map(|position| file.place(position)).collect();
        for (entry, place) in file.entries.into_iter().zip(places) {
            let id = entry.partner.id.clone();
            match merged.get_mut(&id) {
                None => {
                    merged.insert(id, (place, entry));
                }
                Some((other, known)) => faults.extend(joined(known, other, entry, place)),
            }
        }
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    Ok(Merged { head, name, entries: merged.into_values().collect() })
}

/// Joins a partner's line to the one that is known of it; what is wrong with that.
fn joined(known: &mut Entry, known_place: &mut String, entry: Entry, place: String) -> Option<String> {
    let id = &entry.partner.id;
    if known.partner != entry.partner {
        return Some(format!(
            "{place}: the partner `{id}` isn't recorded as in {known_place}: {}",
            differing(&known.partner, &entry.partner)
        ));
    }
    if known.records.any() && entry.records.any() {
        return Some(format!(
            "{place}: the records of the partner `{id}` were cut in two: {known_place} has others of them"
        ));
    }
    if entry.records.any() {
        (*known, *known_place) = (entry, place);
    }
    None
}

/// In what another file's head differs from the first file's.
fn differences(first: &TallyFile, other: &TallyFile) -> Vec<String> {
    let (left, right) = (&first.head, &other.head);
    let slim = |head: &Head| if head.slim { "slim" } else { "with all ids" };
    let program = |head: &Head| format!("{} (SHA-256 {})", head.program.id, head.program.sha256);
    let told = [
        (left.program != right.program, "program", program(left), program(right)),
        (left.year != right.year, "year", left.year.to_string(), right.year.to_string()),
        (left.as_of != right.as_of, "day", left.as_of.clone(), right.as_of.clone()),
        (left.slim != right.slim, "kind of tally", slim(left).to_owned(), slim(right).to_owned()),
    ];
    let untold = [
        (left.readings.chosen != right.readings.chosen, "readings"),
        (left.readings.rulings != right.readings.rulings, "rulings"),
        (left.catalogue != right.catalogue, "catalogued activities"),
        (left.rates != right.rates, "exchange rates"),
    ];
    let (first, other) = (super::reading::place(&first.name, 1), super::reading::place(&other.name, 1));
    let told = told.into_iter().filter(|(differs, ..)| *differs).map(|(_, what, left, right)| {
        format!("{other}: the {what} is another than in {first}: {right}, not {left}")
    });
    let untold = untold.into_iter().filter(|(differs, _)| *differs);
    told.chain(untold.map(|(_, what)| format!("{other}: the {what} are others than in {first}"))).collect()
}

/// What differs in two records of a partner.
fn differing(left: &super::PartnerEntry, right: &super::PartnerEntry) -> String {
    let differs = [
        (left.name != right.name, "name"),
        (left.partner_type != right.partner_type, "type"),
        (left.joined != right.joined, "joined"),
        (left.left != right.left, "left"),
        (left.tier != right.tier, "tier"),
        (left.l1_support != right.l1_support, "l1_support"),
    ];
    let names = differs.into_iter().filter(|(differs, _)| *differs).map(|(_, name)| name);
    names.collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_files_are_no_tallies() {
        assert_eq!(merge(Vec::new()).unwrap_err(), ["there are no tallies"]);
    }
}
