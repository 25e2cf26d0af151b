//! Work that several threads share.

use std::num::NonZeroUsize;
use std::panic::resume_unwind;

/// Gives each thread a share of some things, in order, of at least so many; what is made of the shares comes back in the
/// same order. This thread does the first of them.
pub fn spread<T: Send, R: Send>(
    things: Vec<T>,
    threads: NonZeroUsize,
    least: usize,
    work: impl Fn(Vec<T>) -> R + Sync,
) -> Vec<R> {
    let each = things.len().div_ceil(threads.get()).max(least).max(1);
    let mut things = things.into_iter();
    let mut share = || things.by_ref().take(each).collect::<Vec<T>>();
    let own = share();
    let rest: Vec<Vec<T>> = std::iter::repeat_with(share).take_while(|share| !share.is_empty()).collect();
    let work = &work;
    std::thread::scope(|scope| {
        let others: Vec<_> = rest.into_iter().map(|share| scope.spawn(move || work(share))).collect();
        let own = work(own);
        let others =
            others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        std::iter::once(own).chain(others).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_come_back_in_order_and_none_is_lost() {
        for (count, threads, least) in [(0, 3, 1), (1, 3, 1), (10, 3, 1), (10, 3, 7), (10, 100, 1), (7, 1, 0)]
        {
            let things: Vec<u32> = (0..count).collect();
            let threads = NonZeroUsize::new(threads).unwrap();
            let made = spread(things.clone(), threads, least, |share| share);
            assert!(made.len() <= threads.get());
            assert_eq!(made.concat(), things);
        }
    }
}
