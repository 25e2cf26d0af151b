//! The kinds of criteria that a quarter can be measured by. Their numbers are data.

use crate::calendar::{PerQuarter, QuarterNumber};
use crate::exact::Exact;
use crate::ids::{ClauseId, CriterionId};
use crate::program::readings::ReadingId;
use crate::rate::Rate;
use crate::words::{EngagementModel, Track, words};

/// A requirement row of the quarterly framework.
#[derive(Clone, Debug)]
pub struct Criterion {
    /// Its id.
    pub id: CriterionId,
    /// Its printed heading.
    pub heading: String,
    /// The clause.
    pub clause: ClauseId,
    /// What is printed for each quarter.
    pub printed: PerQuarter<String>,
    /// What is measured, and against what.
    pub measure: Measure,
}

impl Criterion {
    /// What is printed for a quarter.
    pub fn printed(&self, quarter: QuarterNumber) -> &str {
        self.printed.of(quarter)
    }
}

/// The ends of a printed range, in the currency of the thresholds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AmountRange {
    /// The lower end.
    pub floor: Exact,
    /// The upper end.
    pub ceiling: Exact,
}

words! {
    /// Which side of a limit a share must lie on, the limit included.
    Bound {
        /// At least the limit.
        Minimum = "minimum",
        /// At most the limit.
        Maximum = "maximum",
    }
}

/// What a criterion measures; `None` for a quarter in which it is optional.
#[derive(Clone, Debug)]
pub enum Measure {
    /// The gross invoiced amount.
    GrossInvoiced(Box<PerQuarter<Option<AmountRange>>>),
    /// Whether level 1 support is in place.
    LevelOneSupport(PerQuarter<bool>),
    /// How many people are certified.
    CertifiedPeople {
        /// In what.
        track: Track,
        /// The fewest.
        minimum: PerQuarter<Option<Exact>>,
    },
    /// The partner engagement score.
    Score(PerQuarter<Option<Exact>>),
    /// The share of deals under an engagement model.
    EngagementShare {
        /// The model.
        model: EngagementModel,
        /// Whether the limits are minima or maxima.
        bound: Bound,
        /// The limits.
        limits: PerQuarter<Option<Rate>>,
    },
    /// How many webinars and enablement sessions.
    Sessions(PerQuarter<Option<Exact>>),
}

impl Measure {
    /// The readings that bear on what it measures or demands.
    pub fn readings(&self) -> &'static [ReadingId] {
        match self {
            Measure::GrossInvoiced(_) => &[
                ReadingId::GrossBound,
                ReadingId::GrossWindow,
                ReadingId::GrossScope,
                ReadingId::ThresholdCurrency,
                ReadingId::UpgradeClock,
            ],
            Measure::LevelOneSupport(_) | Measure::CertifiedPeople { .. } => &[],
            Measure::Score(_) => &[ReadingId::PesWindow],
            Measure::EngagementShare { .. } => &[
                ReadingId::ThresholdCurrency,
                ReadingId::EngagementWeight,
                ReadingId::EngagementDeals,
                ReadingId::EngagementPartnerLed,
                ReadingId::EngagementEmpty,
            ],
            Measure::Sessions(_) => &[ReadingId::WebinarsBinding],
        }
    }
}
