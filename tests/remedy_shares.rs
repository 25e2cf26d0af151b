//! The closed forms for shares, held against counting up deal by deal.

use proptest::prelude::*;
use vates_partner::assessment::remedy::shares::Held;
use vates_partner::exact::Exact;
use vates_partner::program::criteria::Bound;

/// A share of whole deals against a limit in percent.
#[derive(Clone, Copy, Debug)]
struct Case {
    part: u64,
    whole: u64,
    percent: u64,
    bound: Bound,
    empty_meets: bool,
}

/// No closed form has an answer beyond it: 60 deals against 99% need at most 60 * 99 more.
const FAR: u64 = 6_001;

impl Case {
    fn held(self) -> Held {
        Held {
            part: Exact::from(self.part),
            whole: Exact::from(self.whole),
            limit: Exact::from(self.percent).divided_by(&Exact::from(100u32)).unwrap(),
            bound: self.bound,
            digits: 0,
            empty_meets: self.empty_meets,
        }
    }

    /// Whether the limit is met after so many further deals, of the model or of others; in whole numbers only.
    fn is_met_with(self, of_it: u64, of_others: u64) -> bool {
        let (part, whole) = (self.part + of_it, self.whole + of_it + of_others);
        match self.bound {
            _ if whole == 0 => self.empty_meets,
            Bound::Minimum => part * 100 >= whole * self.percent,
            Bound::Maximum => part * 100 <= whole * self.percent,
        }
    }

    fn needed(self) -> Option<u64> {
        (0..=FAR).find(|&n| match self.bound {
            Bound::Minimum => self.is_met_with(n, 0),
            Bound::Maximum => self.is_met_with(0, n),
        })
    }

    /// Counting up to the first deal that is too many; `None` where it never comes.
    fn room(self) -> Option<u64> {
        let too_many = (1..=FAR).find(|&n| match self.bound {
            Bound::Minimum => !self.is_met_with(0, n),
            Bound::Maximum => !self.is_met_with(n, 0),
        });
        too_many.map(|too_many| too_many - 1)
    }

    fn check(self) {
        let held = self.held();
        assert_eq!(held.is_met(), self.is_met_with(0, 0), "{self:?}");
        assert_eq!(held.needed(), self.needed().map(Exact::from), "needed: {self:?}");
        if held.is_met() {
            assert_eq!(held.room(), self.room().map(Exact::from), "room: {self:?}");
        }
    }
}

const BOUNDS: [Bound; 2] = [Bound::Minimum, Bound::Maximum];

#[test]
fn few_deals_against_every_percent_agree_with_counting_up() {
    for whole in 0..=10 {
        for (part, percent) in (0..=whole).flat_map(|part| (0..=100).map(move |percent| (part, percent))) {
            for (bound, empty_meets) in BOUNDS.iter().flat_map(|bound| [(*bound, false), (*bound, true)]) {
                Case { part, whole, percent, bound, empty_meets }.check();
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4096, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_number_of_deals_agrees_with_counting_up(
        whole in 0_u64..=60,
        of_whole in 0_u64..=60,
        percent in 0_u64..=100,
        bound in proptest::sample::select(&BOUNDS[..]),
        empty_meets: bool,
    ) {
        Case { part: of_whole.min(whole), whole, percent, bound, empty_meets }.check();
    }

    /// Amounts can't be counted up; but a minor unit less must not do, and one more must be too much.
    #[test]
    fn amounts_are_the_smallest_and_the_largest_that_do(
        whole in 0_u64..=3_000_000,
        of_whole in 0_u64..=3_000_000,
        (thirds, percent) in (1_u64..=7, 0_u64..=100),
        bound in proptest::sample::select(&BOUNDS[..]),
        empty_meets: bool,
    ) {
        let exact = |cents: u64| Exact::from(cents).divided_by(&Exact::from(100 * thirds)).unwrap();
        let held = Held {
            digits: 2,
            part: exact(of_whole.min(whole)),
            whole: exact(whole),
            ..Case { part: 0, whole: 0, percent, bound, empty_meets }.held()
        };
        let with = |of_it: &Exact, of_others: &Exact| Held {
            part: held.part.plus(of_it),
            whole: held.whole.plus(of_it).plus(of_others),
            ..held.clone()
        }.is_met();
        let helped = |more: &Exact| match bound {
            Bound::Minimum => with(more, &Exact::ZERO),
            Bound::Maximum => with(&Exact::ZERO, more),
        };
        let strained = |more: &Exact| match bound {
            Bound::Minimum => with(&Exact::ZERO, more),
            Bound::Maximum => with(more, &Exact::ZERO),
        };
        let far = Exact::from(1_000_000_000_000_u64);
        match held.needed() {
            Some(needed) => {
                prop_assert!(helped(&needed));
                prop_assert!(needed.is_zero() || !helped(&needed.minus(&held.unit())));
            }
            None => prop_assert!(!helped(&far)),
        }
        if held.is_met() {
            match held.room() {
                Some(room) => prop_assert!(strained(&room) && !strained(&room.plus(&held.unit()))),
                None => prop_assert!(strained(&far)),
            }
        }
    }
}
