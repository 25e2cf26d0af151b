//! The next id of a kind, in the pattern of those that there are.

use std::collections::BTreeMap;

/// An id behind all others: the pattern that most of them have, and the largest number in it plus one. `is_used` says of
/// ids that no record has any more whether one ever had them.
pub fn next<'i>(
    ids: impl IntoIterator<Item = &'i str>,
    first: &str,
    is_used: impl Fn(&str) -> bool,
) -> String {
    let mut patterns: BTreeMap<&str, (usize, u64, usize)> = BTreeMap::new();
    for id in ids {
        let prefix = id.trim_end_matches(|sign: char| sign.is_ascii_digit());
        let digits = id.strip_prefix(prefix).unwrap_or_default();
        let Ok(number) = digits.parse::<u64>() else { continue };
        let (count, largest, width) = patterns.entry(prefix).or_default();
        *count = count.saturating_add(1);
        if number >= *largest {
            (*largest, *width) = (number, digits.len());
        }
    }
    let usual = patterns.into_iter().max_by_key(|(_, (count, largest, _))| (*count, *largest));
    let (prefix, (_, mut number, width)) = usual.unwrap_or((first, (0, 0, 1)));
    loop {
        number = number.saturating_add(1);
        let id = format!("{prefix}{number:0width$}");
        if number == u64::MAX || !is_used(&id) {
            return id;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_go_on_in_their_pattern() {
        let of = |ids: &[&str]| next(ids.iter().copied(), "D-", |_| false);
        assert_eq!(of(&[]), "D-1");
        assert_eq!(of(&["D-9", "D-10", "D-3"]), "D-11");
        assert_eq!(of(&["D-008", "D-009"]), "D-010");
        assert_eq!(of(&["D-999"]), "D-1000");
        assert_eq!(of(&["D-2026-07", "X-900", "D-2026-08", "old"]), "D-2026-09");
        assert_eq!(next(["D-1"], "D-", |id| id == "D-2"), "D-3");
    }
}
