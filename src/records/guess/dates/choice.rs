//! The formats for a file, chosen from what all of its days show.

use std::collections::BTreeMap;

use super::{Evidence, Format, Reading};
use crate::records::guess::{Decision, Reason, Standing, Tally, Value, shown};

/// How the days of a file are written.
#[derive(Clone, Debug, Default)]
pub(in crate::records::guess) struct Dates {
    /// The line for it, or those of which one has to be chosen.
    pub(in crate::records::guess) decisions: Vec<Decision>,
    /// Whether the year has to be given.
    pub(in crate::records::guess) lacks_year: bool,
}

/// Chooses the formats for columns of days; all of them are read with the same.
pub(in crate::records::guess) fn choose(columns: &[&Evidence]) -> Dates {
    let mut groups: BTreeMap<Reading, Tally> = BTreeMap::new();
    for (reading, tally) in columns.iter().flat_map(|column| &column.groups) {
        let group = groups.entry(reading.clone()).or_default();
        if group.count == 0 || tally.line < group.line {
            group.line = tally.line;
            group.example.clone_from(&tally.example);
        }
        group.count = group.count.saturating_add(tally.count);
    }
    let chosen = cover(&groups);
    let is_plain = chosen.iter().all(|format| format.is_plain());
    if chosen.is_empty() || (is_plain && columns.iter().all(|column| column.is_plain())) {
        return Dates::default();
    }
    let lacks_year = chosen.iter().any(|format| format.has_no_year());
    let decisions = match (opposites(&groups, &chosen), alternatives(&groups, &chosen).as_slice()) {
        (Some((one, other)), _) => either_way(&groups, &chosen, one, other),
        (None, []) => vec![decision(&chosen, Standing::Sure, decisive(&groups, &chosen))],
        (None, others) => open(&groups, &chosen, others),
    };
    Dates { decisions, lacks_year }
}

fn reads(reading: &Reading, format: Format) -> bool {
    reading.iter().any(|(known, _)| *known == format)
}

/// Whether two formats read a value, and not as the same day.
fn differ(reading: &Reading, one: Format, other: Format) -> bool {
    let rank = |format: Format| reading.iter().find(|(known, _)| *known == format).map(|(_, rank)| *rank);
    matches!((rank(one), rank(other)), (Some(one), Some(other)) if one != other)
}

/// The fewest formats that read all values: the one that reads the most first.
fn cover(groups: &BTreeMap<Reading, Tally>) -> Vec<Format> {
    let mut left: Vec<(&Reading, usize)> =
        groups.iter().map(|(reading, tally)| (reading, tally.count)).collect();
    let mut chosen = Vec::new();
    while !left.is_empty() {
        let mut counts: BTreeMap<Format, usize> = BTreeMap::new();
        for (reading, count) in &left {
            for (format, _) in *reading {
                let sum = counts.entry(*format).or_default();
                *sum = sum.saturating_add(*count);
            }
        }
        // The first of equals: the usual format.
        let Some((best, _)) = counts.into_iter().rev().max_by_key(|(_, count)| *count) else { break };
        left.retain(|(reading, _)| !reads(reading, best));
        chosen.push(best);
    }
    let needed = |format: &Format| {
        let others: Vec<Format> = chosen.iter().copied().filter(|other| other != format).collect();
        groups.keys().any(|reading| !others.iter().any(|other| reads(reading, *other)))
    };
    let mut chosen: Vec<Format> = chosen.iter().copied().filter(needed).collect();
    chosen.sort_unstable();
    chosen
}

/// A format with day and month the other way round.
fn swapped(format: Format) -> String {
    let swap = |sign: char| match sign {
        'd' => 'm',
        'm' => 'd',
        other => other,
    };
    format.to_string().chars().map(swap).collect()
}

/// Two of the chosen that read some value as different days, or would once it came.
fn opposites(groups: &BTreeMap<Reading, Tally>, chosen: &[Format]) -> Option<(Format, Format)> {
    let pairs = chosen
        .iter()
        .enumerate()
        .flat_map(|(at, one)| chosen.iter().skip(at.saturating_add(1)).map(move |other| (*one, *other)));
    pairs.into_iter().find(|(one, other)| {
        swapped(*one) == other.to_string() || groups.keys().any(|reading| differ(reading, *one, *other))
    })
}

/// Formats that could stand in the place of a chosen one, and would read days differently.
fn alternatives(groups: &BTreeMap<Reading, Tally>, chosen: &[Format]) -> Vec<(Format, Format)> {
    let mut found = Vec::new();
    for format in chosen {
        let alone = |reading: &&Reading| {
            reads(reading, *format) && !chosen.iter().any(|other| other != format && reads(reading, *other))
        };
        let only_its: Vec<&Reading> = groups.keys().filter(alone).collect();
        let mut others: Vec<Format> =
            only_its.iter().flat_map(|reading| reading.iter().map(|(other, _)| *other)).collect();
        others.sort_unstable();
        others.dedup();
        others.retain(|other| {
            other != format
                && only_its.iter().all(|reading| reads(reading, *other))
                && groups.keys().any(|reading| differ(reading, *format, *other))
        });
        found.extend(others.into_iter().map(|other| (*format, other)));
    }
    found
}

fn decision(formats: &[Format], standing: Standing, reasons: Vec<Reason>) -> Decision {
    let value = match formats {
        [format] => Value::Text(format.to_string()),
        _ => Value::Texts(formats.iter().map(Format::to_string).collect()),
    };
    Decision::new(&["date_format"], value, standing, reasons)
}

/// The first value that only one of the chosen reads, for each of them.
fn decisive(groups: &BTreeMap<Reading, Tally>, chosen: &[Format]) -> Vec<Reason> {
    let of = |format: &Format| {
        let own = groups.iter().filter(|(reading, _)| {
            reads(reading, *format) && !chosen.iter().any(|other| other != format && reads(reading, *other))
        });
        // The fewer formats read a value, the more it says.
        let (_, tally) = own.min_by_key(|(reading, tally)| (reading.len(), tally.line))?;
        Some(Reason::at(tally.line, format!("`{}`", shown(&tally.example))))
    };
    chosen.iter().filter_map(of).collect()
}

/// The days can be read in two ways, and no row decides.
fn open(groups: &BTreeMap<Reading, Tally>, chosen: &[Format], others: &[(Format, Format)]) -> Vec<Decision> {
    let mut decisions = Vec::new();
    let mut reasons = Vec::new();
    for (format, other) in others {
        let differing = groups.iter().filter(|(reading, _)| differ(reading, *format, *other));
        if let Some((_, tally)) = differing.min_by_key(|(_, tally)| tally.line) {
            reasons.push(Reason::at(
                tally.line,
                format!("`{}` is a day either way; {}", shown(&tally.example), would_decide(*format, *other)),
            ));
        }
    }
    decisions.push(decision(chosen, Standing::Choose, reasons));
    for (format, other) in others {
        let instead: Vec<Format> =
            chosen.iter().map(|known| if known == format { *other } else { *known }).collect();
        decisions.push(decision(&instead, Standing::Choose, Vec::new()));
    }
    decisions
}

/// The row that would decide between two formats.
fn would_decide(one: Format, other: Format) -> &'static str {
    if swapped(one) == other.to_string() {
        "a row with a day above 12 would decide"
    } else {
        "a row that only one of them reads would decide"
    }
}

/// Rows that can only be read one way, and rows that can only be read the other way.
fn either_way(
    groups: &BTreeMap<Reading, Tally>,
    chosen: &[Format],
    one: Format,
    other: Format,
) -> Vec<Decision> {
    let only = |format: Format, not: Format| {
        let own = groups.iter().filter(|(reading, _)| reads(reading, format) && !reads(reading, not));
        let count = own.clone().map(|(_, tally)| tally.count).sum::<usize>();
        own.min_by_key(|(_, tally)| tally.line).map(|(_, tally)| {
            let cells =
                if count == 1 { "1 cell says so".to_owned() } else { format!("{count} cells say so") };
            Reason::at(tally.line, format!("{cells}: `{}`", shown(&tally.example)))
        })
    };
    let without =
        |left_out: Format| chosen.iter().copied().filter(|format| *format != left_out).collect::<Vec<_>>();
    let mut first: Vec<Reason> = only(one, other).into_iter().collect();
    first.push(Reason::new("days stand both ways round, and no rule can tell which; correct one of the two"));
    vec![
        decision(&without(other), Standing::Choose, first),
        decision(&without(one), Standing::Choose, only(other, one).into_iter().collect()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(columns: &[&[&str]]) -> Vec<(String, Standing)> {
        let evidence: Vec<Evidence> = columns
            .iter()
            .map(|values| {
                let mut evidence = Evidence::default();
                values.iter().enumerate().for_each(|(line, value)| evidence.see(line, value));
                evidence
            })
            .collect();
        let dates = choose(&evidence.iter().collect::<Vec<_>>());
        let text = |value| match value {
            Value::Text(text) => text,
            Value::Texts(texts) => texts.join(" | "),
            other @ (Value::Number(_) | Value::Yes | Value::Constant(_)) => panic!("{other:?}"),
        };
        dates.decisions.into_iter().map(|decision| (text(decision.value), decision.standing)).collect()
    }

    fn sure(format: &str) -> Vec<(String, Standing)> {
        vec![(format.to_owned(), Standing::Sure)]
    }

    #[test]
    fn a_day_above_twelve_decides() {
        assert_eq!(chosen(&[&["10/20/2016", "3/1/2017"]]), sure("%m/%d/%Y"));
        assert_eq!(chosen(&[&["3/1/2017", "20/10/2016"]]), sure("%d/%m/%Y"));
        // One column decides for the other: a program writes all days alike.
        assert_eq!(chosen(&[&["3/1/2017"], &["20/10/2016"]]), sure("%d/%m/%Y"));
    }

    #[test]
    fn where_no_row_decides_both_are_named() {
        let open = |format: &str| (format.to_owned(), Standing::Choose);
        assert_eq!(chosen(&[&["3/1/2017", "4/5/2017"]]), [open("%d/%m/%Y"), open("%m/%d/%Y")]);
        // The same day either way: nothing hangs on it.
        assert_eq!(chosen(&[&["3/3/2017"]]), sure("%d/%m/%Y"));
        let mixed = [open("%d/%m/%Y | %d-%b-%Y"), open("%m/%d/%Y | %d-%b-%Y")];
        assert_eq!(chosen(&[&["3/1/2017", "04-MAY-2017"]]), mixed);
    }

    #[test]
    fn formats_that_contradict_each_other_are_never_listed_together() {
        let open = |format: &str| (format.to_owned(), Standing::Choose);
        let both = [open("%d/%m/%Y"), open("%m/%d/%Y")];
        assert_eq!(chosen(&[&["3/1/2017", "13/1/2017", "1/13/2017"]]), both);
        assert_eq!(chosen(&[&["13/1/2017"], &["1/13/2017"]]), both);
    }

    #[test]
    fn the_fewest_formats_are_taken() {
        assert_eq!(chosen(&[&["01/11/2010", "16/11/2010", "03-NOV-2010"]]), sure("%d/%m/%Y | %d-%b-%Y"));
        assert_eq!(chosen(&[&["1 May 2026", "20 Dec  2012"]]), sure("%d %b %Y"));
        assert_eq!(chosen(&[&["2026-01-05", "2026-02-05"]]), []);
        assert_eq!(chosen(&[&["2026-1-5"]]), sure("%Y-%m-%d"));
        assert_eq!(chosen(&[&["2102", "2202"]]), sure("%d%m"));
        assert_eq!(chosen(&[&["n/a", ""]]), []);
    }
}
