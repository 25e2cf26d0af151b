//! Words and days in files of quotes.

/// How a quote stands.
pub(super) mod status {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::words::QuoteStatus;

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
    pub(in super::super) fn serialize<S: Serializer>(
        status: &QuoteStatus,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(status.as_str())
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<QuoteStatus, D::Error> {
        let word = String::deserialize(deserializer)?;
        // That a quote expires is nobody's decision, and stands in no file.
        let status = QuoteStatus::from_word(&word).filter(|status| *status != QuoteStatus::Expired);
        status.ok_or_else(|| {
            D::Error::custom(format!("`{word}` is none of open, accepted, ordered, withdrawn, revised"))
        })
    }
}

/// A day.
pub(super) mod day {
    use serde::de::Error as _;
    use serde::{Deserialize as _, Deserializer, Serializer};

    use crate::calendar::{Date, parse_date};

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde calls")]
    pub(in super::super) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(day)
    }

    pub(in super::super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse_date(&text).ok_or_else(|| D::Error::custom(format!("`{text}` is no day: write 2026-11-24")))
    }
}
