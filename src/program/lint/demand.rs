//! What criteria ask for, in words.

use crate::calendar::{PerQuarter, QuarterNumber};
use crate::exact::{Exact, grouped};
use crate::program::criteria::{Bound, Measure};

/// What a criterion asks for in a quarter.
pub(super) fn words(measure: &Measure, quarter: QuarterNumber) -> String {
    let asked = match measure {
        Measure::GrossInvoiced(ranges) => ranges
            .of(quarter)
            .as_ref()
            .map(|range| format!("{} to {}", amount(&range.floor), amount(&range.ceiling))),
        Measure::LevelOneSupport(asked) => asked.of(quarter).then(|| "yes".to_owned()),
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            minimum.of(quarter).as_ref().map(|minimum| format!("at least {}", amount(minimum)))
        }
        Measure::EngagementShare { bound, limits, .. } => limits.of(quarter).map(|limit| match bound {
            Bound::Minimum => format!("at least {limit}"),
            Bound::Maximum => format!("at most {limit}"),
        }),
    };
    asked.unwrap_or_else(|| "optional".to_owned())
}

/// A number for reading.
pub(super) fn amount(number: &Exact) -> String {
    grouped(&number.to_full())
}

/// A part of one in percent.
pub(super) fn percent(part: &Exact) -> String {
    format!("{}%", part.times(&Exact::from(100u32)).to_full())
}

/// The minima of a measure that counts up to something over the year, whatever the reading.
pub(super) fn yearly(measure: &Measure) -> Option<PerQuarter<Option<Exact>>> {
    match measure {
        Measure::GrossInvoiced(ranges) => {
            let floor = |quarter| ranges.of(quarter).as_ref().map(|range| range.floor.clone());
            Some(PerQuarter(QuarterNumber::ALL.map(floor)))
        }
        Measure::Score(minimum) | Measure::Sessions(minimum) => Some(minimum.clone()),
        Measure::LevelOneSupport(_) | Measure::CertifiedPeople { .. } | Measure::EngagementShare { .. } => {
            None
        }
    }
}
