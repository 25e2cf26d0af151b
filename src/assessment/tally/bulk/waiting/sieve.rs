//! Which orders upgrades may have to do with: few of millions.

use std::num::NonZeroUsize;

use hashbrown::HashSet;

use super::{Account, Is, Logged, Part, Placed};
use crate::book::PartnerIndex;
use crate::threads::spread;

/// How many bits the sieve has: few enough to stay near.
const SIEVE: usize = 1 << 22;

/// Holds back all orders of accounts that upgrades have to do with, and few others.
pub(super) struct Sieve(Vec<u64>);

impl Sieve {
    /// The word of an account, and its bits there.
    fn place(partner: PartnerIndex, account: Account) -> (usize, u64) {
        let (name, salt) = match account {
            Account::Subscription(name) => (name, 0),
            Account::Customer(name) => (name, 1),
        };
        let partner = u64::try_from(partner.position()).unwrap_or(0);
        let mixed = (name.bits() ^ partner.rotate_left(40) ^ salt).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let word = usize::try_from(mixed >> 48).unwrap_or(0);
        // Two bits of a word, so that few others have the same.
        (word, (1 << ((mixed >> 42) & 63)) | (1 << ((mixed >> 36) & 63)))
    }

    fn note(&mut self, partner: PartnerIndex, account: Account) {
        let (word, bits) = Sieve::place(partner, account);
        if let Some(word) = self.0.get_mut(word) {
            *word |= bits;
        }
    }

    /// Of which of its accounts an order is held back; `None` where of neither.
    pub(super) fn holds_back(&self, logged: &Logged) -> Option<[bool; 2]> {
        let of = logged.accounts().map(|account| {
            let (word, bits) = Sieve::place(logged.partner, account);
            self.0.get(word).is_some_and(|word| word & bits == bits)
        });
        (of != [false, false]).then_some(of)
    }

    /// Holds back all orders of the accounts that upgrades of the year have to do with, those taken back by credit notes
    /// among them, and few others.
    pub(super) fn of(parts: &[Part], taken_back: &HashSet<Placed>, threads: NonZeroUsize) -> Sieve {
        let mut asked = Sieve::noting(parts, threads, |part, sieve| {
            for logged in part.upgrades.iter().filter_map(|upgrade| part.log.get(upgrade.at)) {
                sieve.note(logged.partner, logged.account());
            }
        });
        for placed in taken_back {
            if let Some(logged) = parts.get(placed.part).and_then(|part| part.log.get(placed.at)) {
                asked.note(logged.partner, logged.account());
            }
        }
        let is_credit_note = |logged: &Logged| logged.ordered.is() == Is::CreditNote;
        let mut of_year =
            parts.iter().flat_map(|part| part.upgrades.iter().filter_map(|upgrade| part.log.get(upgrade.at)));
        if !of_year.any(is_credit_note) {
            return asked;
        }
        // A credit note goes the way of the upgrade that it takes back, which may be of another year and account.
        let credited = Sieve::noting(parts, threads, |part, sieve| {
            for logged in part.log.iter().filter(|logged| logged.is_upgrade()) {
                if asked.holds_back(logged).is_some() {
                    sieve.note(logged.partner, logged.account());
                }
            }
        });
        asked.with(&credited)
    }

    /// A sieve of what is noted of some parts.
    fn noting(parts: &[Part], threads: NonZeroUsize, note: impl Fn(&Part, &mut Sieve) + Sync) -> Sieve {
        let sieves = spread(parts.iter().collect(), threads, 1, |parts: Vec<&Part>| {
            let mut sieve = Sieve(vec![0; SIEVE >> 6]);
            for part in parts {
                note(part, &mut sieve);
            }
            sieve
        });
        sieves.into_iter().reduce(|all, sieve| all.with(&sieve)).unwrap_or(Sieve(Vec::new()))
    }

    fn with(mut self, other: &Sieve) -> Sieve {
        self.0.iter_mut().zip(&other.0).for_each(|(word, other)| *word |= other);
        self
    }
}
