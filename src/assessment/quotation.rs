//! Quotes that last: until when one holds, and what may still become of it. Clause: `portal.quotations`.

use super::refusal::Refusal;
use crate::calendar::Date;
use crate::words::QuoteStatus;

/// How a saved quote stands, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// What became of it; never `expired`, which nobody decides.
    pub status: QuoteStatus,
    /// The day it was made.
    pub made: Date,
    /// The last day on which it can be accepted.
    pub valid_until: Date,
    /// The day on which it was accepted, whatever became of it later.
    pub accepted: Option<Date>,
    /// The day on which that became of it.
    pub decided: Option<Date>,
}

/// What is to become of a saved quote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The customer takes it.
    Accept,
    /// It is ordered: accepted by that where it wasn't.
    Order,
    /// A later revision takes its place.
    Revise,
    /// It is taken back.
    Withdraw,
}

impl Step {
    fn done(self) -> &'static str {
        match self {
            Step::Accept => "accepted",
            Step::Order => "ordered",
            Step::Revise => "revised",
            Step::Withdraw => "withdrawn",
        }
    }
}

impl Standing {
    /// How it stands on a day; `None` where it isn't made yet. Its last day is included.
    pub fn on(&self, day: Date) -> Option<QuoteStatus> {
        if day < self.made {
            return None;
        }
        let is_decided = self.decided.is_none_or(|decided| decided <= day);
        let status = match self.accepted {
            _ if is_decided => self.status,
            Some(accepted) if accepted <= day => QuoteStatus::Accepted,
            _ => QuoteStatus::Open,
        };
        Some(if status == QuoteStatus::Open && self.is_over(day) { QuoteStatus::Expired } else { status })
    }

    fn is_over(&self, day: Date) -> bool {
        self.valid_until < day
    }

    /// Demands that a step can be taken on a day with the quote of this name.
    ///
    /// Accepted in time, it can be ordered later too. One that is over can still be revised, which makes it hold again.
    ///
    /// # Errors
    /// It is over, something else became of it, or the day lies before what is known of it.
    pub fn demand(&self, step: Step, name: &str, day: Date) -> Result<(), Refusal> {
        let done = step.done();
        let refused = |what: &str, fix: &str| {
            Err(Refusal::new(format!("{name} can't be {done}: {what} (portal.quotations)"), fix))
        };
        let known = self.decided.unwrap_or(self.made).max(self.made);
        if day < known {
            let (made, fix) = (self.made, "name a later day with --as-of");
            return match self.decided {
                Some(decided) => refused(&format!("it was {} on {decided}, after {day}", self.status), fix),
                None => refused(&format!("it was made on {made}, after {day}"), fix),
            };
        }
        let since = self.decided.map_or(String::new(), |decided| format!(" on {decided}"));
        match (self.status, step) {
            (QuoteStatus::Open, Step::Accept | Step::Order) if self.is_over(day) => refused(
                &format!("its last day was {}", self.valid_until),
                "make a revision that holds again with `vates-partner quotes revise`",
            ),
            (QuoteStatus::Open, _)
            | (QuoteStatus::Accepted, Step::Order | Step::Withdraw)
            | (QuoteStatus::Expired, Step::Revise | Step::Withdraw) => Ok(()),
            (QuoteStatus::Accepted, Step::Accept) => refused(
                &format!("it was accepted{since} already"),
                "order it with `vates-partner order place --quote`",
            ),
            (QuoteStatus::Accepted, Step::Revise) => refused(
                &format!("it was accepted{since}"),
                "withdraw it, and make another with `vates-partner quote --save`",
            ),
            (QuoteStatus::Revised, _) => {
                refused(&format!("a later revision took its place{since}"), "name the last revision")
            }
            (QuoteStatus::Ordered, _) => refused(
                &format!("it was ordered{since} already"),
                "make another with `vates-partner quote --save`",
            ),
            (QuoteStatus::Withdrawn, _) => {
                refused(&format!("it was withdrawn{since}"), "make another with `vates-partner quote --save`")
            }
            (QuoteStatus::Expired, Step::Accept | Step::Order) => {
                refused("it is over", "make a revision that holds again with `vates-partner quotes revise`")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::parse_date;

    fn day(text: &str) -> Date {
        parse_date(text).unwrap()
    }

    fn standing(status: QuoteStatus, decided: Option<&str>) -> Standing {
        let decided = decided.map(day);
        let accepted = decided.filter(|_| status == QuoteStatus::Accepted);
        Standing { status, made: day("2026-11-24"), valid_until: day("2026-12-24"), accepted, decided }
    }

    #[test]
    fn the_last_day_is_included() {
        let open = standing(QuoteStatus::Open, None);
        for (on, status) in [
            ("2026-11-23", None),
            ("2026-11-24", Some(QuoteStatus::Open)),
            ("2026-12-24", Some(QuoteStatus::Open)),
            ("2026-12-25", Some(QuoteStatus::Expired)),
        ] {
            assert_eq!(open.on(day(on)), status, "{on}");
            let may = status == Some(QuoteStatus::Open);
            assert_eq!(open.demand(Step::Accept, "Q", day(on)).is_ok(), may, "{on}");
            assert_eq!(open.demand(Step::Order, "Q", day(on)).is_ok(), may, "{on}");
        }
        assert!(open.demand(Step::Revise, "Q", day("2026-12-25")).is_ok());
    }

    #[test]
    fn what_was_accepted_in_time_is_ordered_later_too() {
        let accepted = standing(QuoteStatus::Accepted, Some("2026-12-24"));
        assert!(accepted.demand(Step::Order, "Q", day("2027-03-01")).is_ok());
        assert!(accepted.demand(Step::Order, "Q", day("2026-12-23")).is_err());
        assert_eq!(accepted.on(day("2026-12-23")), Some(QuoteStatus::Open));
        assert_eq!(accepted.on(day("2027-03-01")), Some(QuoteStatus::Accepted));
        let ordered = Standing { status: QuoteStatus::Ordered, decided: Some(day("2027-03-01")), ..accepted };
        for (on, status) in [
            ("2026-12-23", QuoteStatus::Open),
            ("2026-12-24", QuoteStatus::Accepted),
            ("2027-02-28", QuoteStatus::Accepted),
            ("2027-03-01", QuoteStatus::Ordered),
        ] {
            assert_eq!(ordered.on(day(on)), Some(status), "{on}");
        }
        for status in [QuoteStatus::Ordered, QuoteStatus::Withdrawn, QuoteStatus::Revised] {
            for step in [Step::Accept, Step::Order, Step::Revise, Step::Withdraw] {
                let over = standing(status, Some("2026-11-25"));
                assert!(over.demand(step, "Q", day("2026-11-26")).is_err(), "{status} {step:?}");
            }
        }
    }
}
