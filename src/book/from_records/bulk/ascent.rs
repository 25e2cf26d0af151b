//! Ids that ascend: each is found to differ from all others by a look at the one before it.

/// The place of an id among others: shorter ones come first, so that ids which are counted up ascend.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    length: usize,
    /// Its first bytes and its last ones, which together are all of them.
    ends: [u64; 2],
}

impl Rank {
    /// The place of an id; `None` where it is too long to have one.
    pub(super) fn of(id: &[u8]) -> Option<Rank> {
        let ends = match (id.first_chunk(), id.last_chunk()) {
            (Some(first), Some(last)) if id.len() <= 16 => {
                [u64::from_be_bytes(*first), u64::from_be_bytes(*last)]
            }
            (None, _) => [id.iter().fold(0, |all, byte| (all << 8) | u64::from(*byte)), 0],
            (Some(_), _) => return None,
        };
        Some(Rank { length: id.len(), ends })
    }
}

/// The ids of a part of a file, as they come.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ascent {
    /// The first and the last one.
    ends: Option<(Rank, Rank)>,
}

impl Ascent {
    /// Takes in the next id; `None` where it isn't above the one before it.
    pub(super) fn add(&mut self, id: &[u8]) -> Option<()> {
        let next = Rank::of(id)?;
        match &mut self.ends {
            Some((_, last)) if *last < next => *last = next,
            Some(_) => return None,
            None => self.ends = Some((next, next)),
        }
        Some(())
    }

    /// Whether ids ascend from each of some parts to the next.
    pub(super) fn goes_on(parts: &[Ascent]) -> bool {
        let ends: Vec<(Rank, Rank)> = parts.iter().filter_map(|part| part.ends).collect();
        ends.iter().zip(ends.iter().skip(1)).all(|((_, last), (first, _))| last < first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether ids ascend within parts and from each to the next.
    fn ascend(parts: &[&[&str]]) -> bool {
        let part = |ids: &&[&str]| {
            let mut ascent = Ascent::default();
            ids.iter().try_for_each(|id| ascent.add(id.as_bytes())).map(|()| ascent)
        };
        parts.iter().map(part).collect::<Option<Vec<_>>>().is_some_and(|parts| Ascent::goes_on(&parts))
    }

    #[test]
    fn ids_that_are_counted_up_ascend() {
        assert!(ascend(&[]) && ascend(&[&[]]) && ascend(&[&["O-9", "O-10"], &[], &["O-11"]]));
        assert!(ascend(&[&["O-9999999", "O-10000000", "O-10000001"], &["O-1000000100000"]]));
        for falling in [["O-2", "O-1"], ["O-1", "O-1"], ["O-10000001", "O-10000001"], ["O-10", "O-9"]] {
            assert!(!ascend(&[&falling]), "{falling:?}");
            assert!(!ascend(&[&falling[..1], &falling[1..]]), "{falling:?}");
        }
        // Between the first eight bytes and the last ones, too.
        assert!(ascend(&[&["aaaaaaaa1aaaaaaa", "aaaaaaaa2aaaaaaa"]]));
        assert!(!ascend(&[&["aaaaaaaa2aaaaaaa", "aaaaaaaa1aaaaaaa"]]));
        assert!(!ascend(&[&["seventeen letters", "seventeen letterz"]]));
    }
}
