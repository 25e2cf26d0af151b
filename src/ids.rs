//! Ids as their own types, so that a deal's id can't be taken for a partner's.

use std::fmt;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as it is written in the files.
            pub fn new(id: &str) -> $name {
                $name(id.into())
            }

            /// The id as it is written in the files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// The id of a partner.
    PartnerId;
    /// The id of a deal.
    DealId;
    /// The id of an order.
    OrderId;
    /// The id of a trial.
    TrialId;
    /// The id of an activity.
    ActivityId;
    /// The id of a customer.
    CustomerId;
    /// The id of a bundle, as the program has it.
    BundleId;
    /// The id of a clause of the program.
    ClauseId;
    /// The id of a criterion of the quarterly framework.
    CriterionId;
}

/// The ids that an id extends by something behind a dash, the longest first: `F-7-2-C1` is one of `F-7-2`, else of `F-7`.
pub fn extended(id: &str) -> impl Iterator<Item = &str> {
    id.rmatch_indices('-').filter_map(|(at, _)| id.get(..at)).filter(|id| !id.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_extend_the_longest_first() {
        assert_eq!(extended("F-7-2-C1").collect::<Vec<_>>(), ["F-7-2", "F-7", "F"]);
        assert_eq!(extended("-C1").count() + extended("C1").count(), 0);
    }
}
