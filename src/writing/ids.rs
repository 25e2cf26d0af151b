//! The next id of a kind, in the pattern of those that there are.

use std::collections::{BTreeMap, BTreeSet};

/// What stands before ids where somebody else's go by the pattern that they would have.
const OWN: &str = "own-";

/// No count of records comes near this.
const LARGEST: u64 = u64::MAX / 2;

/// An id behind all others: the pattern that most of them have, and the largest number in it plus one.
///
/// `foreign` are ids in the exports of another system. Its next one would be the next in their pattern, so none of ours
/// goes by that. `is_used` says of ids that no record has any more whether one ever had them.
pub fn next<'i>(
    ids: impl IntoIterator<Item = &'i str>,
    foreign: impl IntoIterator<Item = &'i str>,
    first: &str,
    is_used: impl Fn(&str) -> bool,
) -> String {
    let foreign: BTreeSet<&str> = foreign.into_iter().map(|id| parts(id).0).collect();
    let mut patterns: BTreeMap<&str, (usize, u64, usize)> = BTreeMap::new();
    for id in ids {
        let (prefix, digits) = parts(id);
        // Numbers behind which there is hardly another one are no count.
        let Some(number) = digits.parse().ok().filter(|number| *number < LARGEST) else { continue };
        if foreign.contains(prefix) {
            continue;
        }
        let (count, largest, width) = patterns.entry(prefix).or_default();
        *count = count.saturating_add(1);
        if number >= *largest {
            (*largest, *width) = (number, digits.len());
        }
    }
    let usual = patterns.into_iter().max_by_key(|(_, (count, largest, _))| (*count, *largest));
    let (prefix, mut number, width) = if let Some((prefix, (_, largest, width))) = usual {
        (prefix.to_owned(), largest, width)
    } else {
        let mut prefix = first.to_owned();
        while foreign.contains(prefix.as_str()) {
            prefix.insert_str(0, OWN);
        }
        (prefix, 0, 1)
    };
    loop {
        number = number.saturating_add(1);
        let id = format!("{prefix}{number:0width$}");
        if number == u64::MAX || !is_used(&id) {
            return id;
        }
    }
}

/// What stands before the number at the end of an id, and its digits.
fn parts(id: &str) -> (&str, &str) {
    let prefix = id.trim_end_matches(|sign: char| sign.is_ascii_digit());
    (prefix, id.strip_prefix(prefix).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_on_in_their_pattern() {
        let of = |ids: &[&str]| next(ids.iter().copied(), [], "D-", |_| false);
        assert_eq!(of(&[]), "D-1");
        assert_eq!(of(&["D-9", "D-10", "D-3"]), "D-11");
        assert_eq!(of(&["D-008", "D-009"]), "D-010");
        assert_eq!(of(&["D-999"]), "D-1000");
        assert_eq!(of(&["D-2026-07", "X-900", "D-2026-08", "old"]), "D-2026-09");
        assert_eq!(next(["D-1"], [], "D-", |id| id == "D-2"), "D-3");
        assert_eq!(of(&["D-3", "D-18446744073709551615"]), "D-4");
        assert_eq!(of(&["D-99999999999999999999999"]), "D-1");
    }

    #[test]
    fn ids_never_go_on_with_somebody_elses() {
        let of = |ids: &[&'static str], foreign: &[&'static str]| {
            next(ids.iter().copied(), foreign.iter().copied(), "D-", |_| false)
        };
        assert_eq!(of(&[], &["2001", "2002"]), "D-1");
        assert_eq!(of(&["D-7"], &["2001", "2002"]), "D-8");
        assert_eq!(of(&[], &["D-41"]), "own-D-1");
        assert_eq!(of(&["own-D-4"], &["D-41"]), "own-D-5");
        // What was numbered before there was an export isn't gone on with either.
        assert_eq!(of(&["D-7", "D-8"], &["D-41"]), "own-D-1");
        assert_eq!(of(&["X-3", "D-7", "D-8"], &["D-41", "own-D-1"]), "X-4");
        assert_eq!(of(&[], &["D-41", "own-D-1"]), "own-own-D-1");
    }
}
