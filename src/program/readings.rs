//! Readings: the choices that the program text leaves open, as values that the computation can't confuse.

use crate::money::Currency;
use crate::words::words;

macro_rules! readings {
    ($($(#[$doc:meta])* $field:ident: $name:ident = $id:literal {
        $($(#[$choice_doc:meta])* $choice:ident = $word:literal,)*
    })*) => {
        words! {
            $($(#[$doc])* $name { $($(#[$choice_doc])* $choice = $word,)* })*

            /// Which reading is meant.
            ReadingId { $($(#[$doc])* $name = $id,)* }
        }

        /// The choice in force for each reading.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct Readings {
            $($(#[$doc])* pub $field: $name,)*
        }

        impl Readings {
            /// The readings with these choices; the first reading without one of its known choices otherwise.
            ///
            /// # Errors
            /// The reading for which `choice` gave no word that it knows.
            pub fn from_choices<'a>(choice: impl Fn(ReadingId) -> &'a str) -> Result<Readings, ReadingId> {
                Ok(Readings {
                    $($field: $name::from_word(choice(ReadingId::$name)).ok_or(ReadingId::$name)?,)*
                })
            }

            /// The word of the choice that is in force for a reading.
            pub fn choice(&self, id: ReadingId) -> &'static str {
                match id {
                    $(ReadingId::$name => self.$field.as_str(),)*
                }
            }

            /// The same readings with another choice for one of them; `None` where it has no such choice.
            pub fn with(mut self, id: ReadingId, choice: &str) -> Option<Readings> {
                match id {
                    $(ReadingId::$name => self.$field = $name::from_word(choice)?,)*
                }
                Some(self)
            }
        }

        impl ReadingId {
            /// The words of the choices that the computation knows.
            pub fn known_choices(self) -> Vec<&'static str> {
                match self {
                    $(ReadingId::$name => $name::WORDS.iter().map(|(word, _)| *word).collect(),)*
                }
            }
        }
    };
}

readings! {
    /// Which end of the printed range must be reached.
    gross_bound: GrossBound = "gross-bound" {
        /// The lower end.
        Floor = "floor",
        /// The upper end.
        Ceiling = "ceiling",
    }
    /// Over which days the gross invoiced amount is summed.
    gross_window: GrossWindow = "gross-window" {
        /// From the year's first day.
        YearToDate = "year-to-date",
        /// From the quarter's first day.
        Quarter = "quarter",
    }
    /// Which invoices count.
    gross_scope: GrossScope = "gross-scope" {
        /// Those for customer sales.
        CustomerSales = "customer-sales",
        /// All that were issued.
        AllInvoices = "all-invoices",
    }
    /// The currency of the thresholds.
    threshold_currency: ThresholdCurrency = "threshold-currency" {
        /// US dollars.
        Usd = "USD",
        /// Euros.
        Eur = "EUR",
    }
    /// What restarts the months that an upgrade must wait.
    upgrade_clock: UpgradeClock = "upgrade-clock" {
        /// New orders and renewals.
        OrderOrRenewal = "order-or-renewal",
        /// Upgrades too.
        AnyOrder = "any-order",
    }
    /// For whom the minimum gross invoiced amount is waived.
    newcomer_waiver: NewcomerWaiver = "newcomer-waiver" {
        /// Those that joined in 2026, for 2026.
        Only2026 = "2026-only",
        /// Those that joined in the year assessed.
        YearOfJoining = "year-of-joining",
    }
    /// When a year is lost.
    year_rule: YearRule = "year-rule" {
        /// With fewer than two passes.
        TwoPasses = "two-passes",
        /// With two failures.
        TwoFailures = "two-failures",
    }
    /// By what deals are weighed.
    engagement_weight: EngagementWeight = "engagement-weight" {
        /// Each as one.
        Deals = "deals",
        /// By their amounts.
        Amount = "amount",
    }
    /// Which deals form the whole.
    engagement_deals: EngagementDeals = "engagement-deals" {
        /// Those won.
        Won = "won",
        /// Those won and those lost.
        Closed = "closed",
    }
    /// What a co-led deal that the partner leads counts as.
    engagement_partner_led: EngagementPartnerLed = "engagement-partner-led" {
        /// As co-led.
        CoLed = "co-led",
        /// As partner-owned.
        PartnerOwned = "partner-owned",
    }
    /// What a quarter without deals is.
    engagement_empty: EngagementEmpty = "engagement-empty" {
        /// All three engagement criteria unmet.
        Unmet = "unmet",
        /// All three met.
        Met = "met",
    }
    /// Over which days points are summed.
    pes_window: PesWindow = "pes-window" {
        /// From the year's first day.
        YearToDate = "year-to-date",
        /// Over the twelve months that end on the day of measuring.
        Rolling12Months = "rolling-12-months",
    }
    /// Whether webinars can fail a quarter.
    webinars_binding: WebinarsBinding = "webinars-binding" {
        /// They can.
        Binding = "binding",
        /// They can't.
        Advisory = "advisory",
    }
    /// Who gets trial licences.
    trial_access: TrialAccess = "trial-access" {
        /// Every partner.
        AllPartners = "all-partners",
        /// The types that the comparison table names.
        ByType = "by-type",
    }
    /// From which tier on a benefit "after tier 3" is given.
    after_tier_3: AfterTier3 = "after-tier-3" {
        /// From tier 3 on.
        FromTier3 = "from-tier-3",
        /// From tier 4 on.
        AboveTier3 = "above-tier-3",
    }
}

impl ThresholdCurrency {
    /// The currency that is meant.
    pub fn currency(self) -> Currency {
        match self {
            ThresholdCurrency::Usd => Currency::US_DOLLAR,
            ThresholdCurrency::Eur => Currency::EURO,
        }
    }
}
