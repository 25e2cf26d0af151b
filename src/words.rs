//! The words that the program and the book share: types of partners, kinds of orders, engagement models...

use std::fmt;

/// Makes an enum of words: each variant with the word that files, flags and output use for it.
macro_rules! words {
    ($($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal,)* })*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)*
        }

        impl $name {
            /// Every word with what it means, in order.
            pub const WORDS: &'static [(&'static str, $name)] = &[$(($word, $name::$variant),)*];

            /// The word for it.
            pub fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $word,)*
                }
            }

            /// What the word means, where it is one.
            pub fn from_word(word: &str) -> Option<$name> {
                $name::from_bytes(word.as_bytes())
            }

            /// What a word in bytes means, where it is one.
            pub fn from_bytes(word: &[u8]) -> Option<$name> {
                $(if word == $word.as_bytes() {
                    return Some($name::$variant);
                })*
                None
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    )*};
}
pub(crate) use words;

words! {
    /// What a partner is to Vates. Clause: `types.*`.
    PartnerType {
        /// Supplies and supports its own network of partners.
        Distributor = "distributor",
        /// Manages and supports Vates services for customers.
        Msp = "msp",
        /// Sells, but neither manages nor supports.
        Reseller = "reseller",
        /// Runs Vates on its own infrastructure.
        Csp = "csp",
        /// Processes orders at list price.
        OrderTaker = "order-taker",
    }

    /// How partner and Vates work together on a deal. Clause: `engagement.*`.
    EngagementModel {
        /// The partner manages all of it.
        PartnerOwned = "partner-owned",
        /// Both share it; the lead varies.
        CoLed = "co-led",
        /// The partner comes in at the end.
        LateInvolvement = "late-involvement",
    }

    /// A deal's engagement as it is recorded: the model, and who leads a co-led deal. Clause: `engagement.*`.
    Engagement {
        /// The partner manages all of it.
        PartnerOwned = "partner-owned",
        /// Co-led, and nobody wrote down by whom.
        CoLed = "co-led",
        /// Co-led by the partner.
        CoLedByPartner = "co-led:partner",
        /// Co-led by Vates.
        CoLedByVates = "co-led:vates",
        /// The partner comes in at the end.
        LateInvolvement = "late-involvement",
    }

    /// What an order is for. Clause: `sales.*`.
    OrderKind {
        /// A new customer order.
        New = "new",
        /// A subscription continued.
        Renewal = "renewal",
        /// A subscription made larger.
        Upgrade = "upgrade",
        /// The partner's own use (IUL/NFR).
        InternalUse = "internal-use",
        /// A trial.
        Trial = "trial",
        /// A proof of concept.
        Poc = "poc",
    }

    /// What a customer tries the product for. Clause: `terms.trial`.
    TrialKind {
        /// A trial.
        Trial = "trial",
        /// A proof of concept.
        Poc = "poc",
    }

    /// How a saved quote stands. Clause: `portal.quotations`.
    QuoteStatus {
        /// It can be accepted until its last day.
        Open = "open",
        /// It was accepted.
        Accepted = "accepted",
        /// It was ordered.
        Ordered = "ordered",
        /// It was taken back.
        Withdrawn = "withdrawn",
        /// A later revision takes its place.
        Revised = "revised",
        /// Its last day is over, and it was not accepted.
        Expired = "expired",
    }

    /// Why a customer gets a discount of its own. Clause: `terms.charity`.
    CustomerStatus {
        /// A charity.
        Charity = "charity",
        /// A school, a university.
        Education = "education",
        /// Another organization without profit.
        NonProfit = "non-profit",
    }

    /// What a certified person is certified in.
    Track {
        /// Sales.
        Sales = "sales",
        /// Technical matters.
        Technical = "technical",
    }

    /// What a session was.
    SessionKind {
        /// A webinar.
        Webinar = "webinar",
        /// An enablement session.
        Enablement = "enablement",
        /// A sales training.
        SalesTraining = "sales-training",
        /// A technical training.
        TechnicalTraining = "technical-training",
    }

    /// A dimension of the partner engagement score. Clause: `pes.*`.
    Dimension {
        /// New deployments, upgrades, troubleshooting, assessments.
        Delivery = "delivery",
        /// Migrations and cutovers.
        Displacement = "displacement",
        /// Trained and certified people, level 1 support.
        CertificationSupport = "certification-support",
        /// Deals, proofs of concept and renewals that the partner leads.
        Autonomy = "autonomy",
        /// Events, campaigns, case studies.
        Marketing = "marketing",
    }

    /// How far a claim for points has come.
    ClaimStatus {
        /// Handed in, not decided.
        Submitted = "submitted",
        /// Points were given.
        Awarded = "awarded",
        /// No points were given.
        Rejected = "rejected",
    }

    /// How far a deal has come.
    DealStatus {
        /// Still being worked on.
        Open = "open",
        /// Won.
        Won = "won",
        /// Lost.
        Lost = "lost",
    }
}

/// So many of something: `1 deal won`, `2 deals won`.
pub fn counted(count: impl fmt::Display, one: &str, many: &str) -> String {
    let count = count.to_string();
    let what = if count == "1" { one } else { many };
    format!("{count} {what}")
}

impl PartnerType {
    /// The word with its article: `a distributor`, `an msp`.
    pub fn with_article(self) -> String {
        let article = match self {
            PartnerType::Msp | PartnerType::OrderTaker => "an",
            PartnerType::Distributor | PartnerType::Reseller | PartnerType::Csp => "a",
        };
        format!("{article} {self}")
    }
}

impl Engagement {
    /// The model it belongs to.
    pub fn model(self) -> EngagementModel {
        match self {
            Engagement::PartnerOwned => EngagementModel::PartnerOwned,
            Engagement::CoLed | Engagement::CoLedByPartner | Engagement::CoLedByVates => {
                EngagementModel::CoLed
            }
            Engagement::LateInvolvement => EngagementModel::LateInvolvement,
        }
    }
}

/// A tier of a partner: 1 to whatever the program's highest is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tier(pub u32);

impl fmt::Display for Tier {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.0)
    }
}
