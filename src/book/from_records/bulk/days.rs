//! Days, read once each: the rows of some years have few of them.

use crate::calendar::{Date, date_of};

/// How many days are remembered: those of some five years, if no two share a place.
const PLACES: usize = 2048;

/// Days that were read, by what they are written as.
pub(super) struct Days(Vec<([u8; 10], Date)>);

impl Default for Days {
    fn default() -> Days {
        // No text has such bytes.
        Days(vec![([0xff; 10], Date::default()); PLACES])
    }
}

impl Days {
    /// The day of a text; `None` where it is none.
    pub(super) fn read(&mut self, text: &[u8]) -> Option<Date> {
        let text: [u8; 10] = text.try_into().ok()?;
        let [_, _, y3, y4, _, m1, m2, _, d1, d2] = text.map(usize::from);
        // The digits of a day, a month and a year, each in bits of its own as far as there is room.
        let mixed = d2 ^ (d1 << 4) ^ (m2 << 6) ^ (m1 << 10) ^ (y4 << 7) ^ (y3 << 3);
        let place = self.0.get_mut(mixed & (PLACES - 1))?;
        if place.0 != text {
            *place = (text, date_of(&text)?);
        }
        Some(place.1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    #[test]
    fn days_are_those_that_are_written() {
        let mut days = Days::default();
        let first = parse_date("2019-12-25").unwrap();
        for _ in 0..2 {
            for day in first.iter_days().take(4_000) {
                assert_eq!(days.read(day.to_string().as_bytes()), Some(day));
            }
        }
        for wrong in ["", "2026-02-30", "2026-13-01", "2026-1-011", "0000-01-01", "2026-01-01 ", "+026-01-01"]
        {
            assert_eq!(days.read(wrong.as_bytes()), None, "{wrong}");
        }
        assert_eq!(days.read(&[0; 10]), None);
    }
}
