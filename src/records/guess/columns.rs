//! Which column of a file is which of the book, by its name and by what stands in it.

use std::collections::BTreeSet;

use super::roles::{self, Role, Spec, phrases};
use super::table::{Table, cell};
use super::{Known, dates, is_share, names, numbers, values};
use crate::records::cells;
use crate::records::kinds::{Column, Kind};

/// How many rows say what a column holds.
const SAMPLED: usize = 5000;
/// How many different values are told apart.
const DISTINCT: usize = 1000;
/// More different values than this are no words.
const MOST_WORDS: usize = 60;

/// How much a name counts: the very name, one that means it, one that holds what means it.
const OWN: usize = 10_000;
const WHOLE: usize = 6000;
const PART: usize = 3000;

/// What stands in the columns of a file, by its first rows.
#[derive(Debug)]
pub(super) struct Sample {
    columns: Vec<Profile>,
}

impl Sample {
    /// Whether anything stands in a column.
    pub(super) fn is_used(&self, index: usize) -> bool {
        self.columns.get(index).is_some_and(|profile| profile.filled > 0)
    }

    /// A value of a column.
    pub(super) fn example(&self, index: usize) -> &str {
        let profile = self.columns.get(index);
        profile.and_then(|profile| profile.values.first()).map_or("", String::as_str)
    }

    /// Whether a column holds what isn't likely to be corrected: neither amounts nor days.
    pub(super) fn is_lasting(&self, index: usize) -> bool {
        let profile = self.columns.get(index);
        profile.is_some_and(|profile| {
            profile.filled > 0 && profile.decimals == 0 && !is_share(profile.dates, profile.filled, 50)
        })
    }

    /// The different values of a column; `None` where they are many.
    pub(super) fn few(&self, index: usize) -> Option<&BTreeSet<String>> {
        let values = &self.columns.get(index)?.values;
        (!values.is_empty() && values.len() <= MOST_WORDS).then_some(values)
    }
}

/// What stands in one column.
#[derive(Debug, Default)]
pub(super) struct Profile {
    filled: usize,
    dates: usize,
    packed: usize,
    numbers: usize,
    decimals: usize,
    currencies: usize,
    values: BTreeSet<String>,
}

/// Where a column of the book comes from.
#[derive(Clone, Debug)]
pub(super) struct Match {
    /// The column of the book.
    pub(super) column: &'static Column,
    /// What it holds.
    pub(super) spec: Spec,
    /// The column of the file, where there is one.
    pub(super) found: Option<Found>,
    /// Columns of the file that it might be instead, or be made from.
    pub(super) rivals: Vec<usize>,
    /// Columns of the file that have the name, and hold something else.
    pub(super) unfit: Vec<usize>,
}

/// A column of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Found {
    /// Its place in the header.
    pub(super) index: usize,
    /// What speaks for it.
    pub(super) by: By,
}

/// What speaks for a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum By {
    /// It has the very name.
    OwnName,
    /// Its name means it.
    Name,
    /// Its name may mean it.
    LikelyName,
    /// A part of its name means it.
    PartOfName,
    /// What stands in it.
    Content,
    /// Nothing but that another column, which is read from it, comes close.
    Shared,
}

impl Sample {
    /// The sample of a table.
    pub(super) fn of(table: &Table<'_>) -> Sample {
        let mut columns: Vec<Profile> = table.names.iter().map(|_| Profile::default()).collect();
        let mut rows = 0usize;
        table.rows(|_, record| {
            let mut is_blank = true;
            for (index, profile) in columns.iter_mut().enumerate() {
                let text = cell(record, index);
                if !text.is_empty() {
                    is_blank = false;
                    profile.see(text);
                }
            }
            rows = rows.saturating_add(usize::from(!is_blank));
            rows < SAMPLED
        });
        Sample { columns }
    }
}

impl Profile {
    fn see(&mut self, text: &str) {
        let count = |is_it: bool, sum: &mut usize| *sum = sum.saturating_add(usize::from(is_it));
        self.filled = self.filled.saturating_add(1);
        let is_date = dates::is_date(text);
        count(is_date, &mut self.dates);
        count(!is_date && dates::may_be_date(text), &mut self.packed);
        let look = numbers::look(numbers::undressed(text));
        count(look.is_some(), &mut self.numbers);
        count(look.is_some_and(|look| look.has_decimals), &mut self.decimals);
        count(cells::parse_currency(text).is_ok(), &mut self.currencies);
        if self.values.len() < DISTINCT {
            self.values.insert(text.to_owned());
        }
    }

    /// Whether what stands in the column can be what a column of the book holds.
    fn fits(&self, role: Role, by: By) -> bool {
        let all = |part: usize| is_share(part, self.filled, 80);
        let some = |part: usize| is_share(part, self.filled, 50);
        let is_blank = self.filled == 0;
        match (role, by) {
            (Role::Id, By::Content) => {
                self.values.len() == self.filled.min(DISTINCT) && !some(self.dates) && self.decimals == 0
            }
            (Role::Id | Role::Text | Role::Partner, _) => !some(self.dates),
            (Role::Date, By::Content) => all(self.dates),
            (Role::Date, By::OwnName | By::Name | By::LikelyName) => {
                is_blank || some(self.dates.saturating_add(self.packed))
            }
            (Role::Date, _) => some(self.dates.saturating_add(self.packed)),
            (Role::Number, By::Content) => all(self.numbers) && self.decimals > 0 && !some(self.dates),
            (Role::Number | Role::Count | Role::Rate, _) => {
                (is_blank && by != By::PartOfName) || (some(self.numbers) && !some(self.dates))
            }
            (Role::Currency, By::Content) => all(self.currencies),
            (Role::Currency, By::PartOfName) => some(self.currencies),
            (Role::Currency, _) => !some(self.dates) && self.decimals == 0,
            (Role::Word(words), By::Content | By::PartOfName) => {
                let known =
                    self.values.iter().filter(|value| values::word_for(words, value).is_some()).count();
                self.values.len() <= MOST_WORDS && is_share(known, self.values.len(), 30)
            }
            (Role::Word(_), _) => self.values.len() <= MOST_WORDS,
        }
    }
}

/// A pair of columns that may belong together.
struct Pair {
    score: usize,
    column: usize,
    index: usize,
    by: By,
}

/// Where each column of a kind comes from.
pub(super) fn matched(kind: Kind, table: &Table<'_>, sample: &Sample, known: Known<'_>) -> Vec<Match> {
    let mut plan: Vec<Match> = kind
        .columns()
        .iter()
        .map(|column| Match {
            column,
            spec: roles::spec(kind, column.name),
            found: None,
            rivals: Vec::new(),
            unfit: Vec::new(),
        })
        .collect();
    let names: Vec<(String, String)> =
        table.names.iter().map(|name| (names::normal(name), names::bare(name))).collect();
    let mut pairs = Vec::new();
    for (column, matched) in plan.iter_mut().enumerate() {
        for (index, name) in names.iter().enumerate() {
            let Some(profile) = sample.columns.get(index) else { continue };
            let own = table.name(index) == matched.column.name;
            let Some((score, by)) = by_name(matched, name, own) else { continue };
            // What is blank from top to bottom gives way to what isn't, and is of no use where it is optional.
            let is_of_use = profile.filled > 0 || matched.column.required || own;
            if is_of_use && profile.fits(matched.spec.role, by) {
                let score = if profile.filled == 0 && !own { score / 10 } else { score };
                pairs.push(Pair { score, column, index, by });
            } else if profile.filled > 0 && by != By::PartOfName {
                matched.unfit.push(index);
            }
        }
    }
    // The best first; of equals, the one further left.
    pairs.sort_by(|one, other| other.score.cmp(&one.score).then(one.index.cmp(&other.index)));
    let mut taken: BTreeSet<usize> = BTreeSet::new();
    for pair in pairs {
        let Some(matched) = plan.get_mut(pair.column) else { continue };
        if matched.found.is_some() {
            matched.rivals.push(pair.index);
        } else if taken.insert(pair.index) {
            matched.found = Some(Found { index: pair.index, by: pair.by });
        }
    }
    by_partners(&mut plan, sample, known, &mut taken);
    by_content(&mut plan, sample, &mut taken);
    share(kind, &mut plan);
    perhaps(&mut plan, &names, sample, &taken);
    for matched in &mut plan {
        // Another column of the book has it, so that it is none to choose from.
        matched.rivals.retain(|rival| !taken.contains(rival) && sample.is_used(*rival));
        matched.unfit.retain(|unfit| !taken.contains(unfit));
    }
    plan
}

/// How well a name of the file stands for a column: the phrase it holds, and how sure that phrase is.
fn by_name(matched: &Match, (normal, bare): &(String, String), own: bool) -> Option<(usize, By)> {
    if own {
        return Some((OWN, By::OwnName));
    }
    for (rank, phrase) in phrases(matched.spec.names).enumerate() {
        let sure = WHOLE.saturating_sub(rank.saturating_mul(10));
        let by = if roles::is_weak(matched.spec.names, phrase) { By::LikelyName } else { By::Name };
        if phrase == normal {
            return Some((sure, by));
        }
        if phrase == bare {
            return Some((sure.saturating_sub(5), by));
        }
    }
    // A word by itself, such as `date`, is part of too many names to mean anything.
    let part =
        phrases(matched.spec.names).position(|phrase| phrase.contains(' ') && names::holds(normal, phrase));
    let last = phrases(matched.spec.names)
        .position(|phrase| is_telling(matched.spec.role, phrase) && normal.ends_with(&format!(" {phrase}")));
    let rank = part.or_else(|| last.map(|rank| rank.saturating_add(100)))?;
    Some((PART.saturating_sub(rank.saturating_mul(10)).max(20), By::PartOfName))
}

/// Whether a word at the end of a name says what the column holds: `Sum Amount`, `Bill Currency`.
fn is_telling(role: Role, phrase: &str) -> bool {
    match role {
        Role::Number => {
            matches!(phrase, "amount" | "value" | "total" | "gross" | "betrag" | "montant" | "rate")
        }
        Role::Currency => matches!(phrase, "currency" | "devise" | "wahrung"),
        Role::Word(_) => matches!(phrase, "status" | "stage" | "type" | "kind"),
        Role::Text => matches!(phrase, "customer" | "client" | "account" | "kunde"),
        Role::Date => matches!(phrase, "date" | "datum"),
        Role::Id | Role::Partner | Role::Count | Role::Rate => false,
    }
}

/// A column most of whose values are partners of the book is the partner's.
fn by_partners(plan: &mut [Match], sample: &Sample, known: Known<'_>, taken: &mut BTreeSet<usize>) {
    for matched in plan.iter_mut().filter(|matched| matched.found.is_none()) {
        if matched.spec.role != Role::Partner {
            continue;
        }
        let best = sample.columns.iter().enumerate().filter(|(index, profile)| {
            let partners = profile.values.iter().filter(|value| values::partner_for(known, value).is_some());
            !taken.contains(index) && is_share(partners.count(), profile.values.len(), 50)
        });
        if let Some((index, _)) = best.max_by_key(|(_, profile)| profile.filled) {
            taken.insert(index);
            matched.found = Some(Found { index, by: By::Content });
        }
    }
}

/// Required columns that no name stands for, where just one column left over holds what they hold.
fn by_content(plan: &mut [Match], sample: &Sample, taken: &mut BTreeSet<usize>) {
    let last_date = |matched: &Match| matches!(matched.column.name, "invoiced" | "closed");
    for matched in plan.iter_mut() {
        let is_wanted = matched.column.required || last_date(matched);
        let is_open = matched.found.is_none() && matched.spec.role != Role::Partner;
        if !is_wanted || !is_open || matches!(matched.spec.role, Role::Text) {
            continue;
        }
        let left: Vec<usize> = sample
            .columns
            .iter()
            .enumerate()
            .filter(|(index, profile)| {
                !taken.contains(index) && profile.filled > 0 && profile.fits(matched.spec.role, By::Content)
            })
            .map(|(index, _)| index)
            .collect();
        match left.as_slice() {
            [index] => {
                taken.insert(*index);
                matched.found = Some(Found { index: *index, by: By::Content });
            }
            several => matched.rivals.extend(several.iter().take(5)),
        }
    }
}

/// An order that says one day only was ordered and invoiced on it, as far as the file tells.
fn share(kind: Kind, plan: &mut [Match]) {
    let place = |name: &str| kind.columns().iter().position(|column| column.name == name);
    let (Some(ordered), Some(invoiced)) = (place("ordered"), place("invoiced")) else { return };
    let of = |plan: &[Match], at: usize| plan.get(at).and_then(|matched| matched.found);
    if of(plan, ordered).is_none()
        && let Some(found) = of(plan, invoiced)
        && let Some(matched) = plan.get_mut(ordered)
    {
        matched.found = Some(Found { index: found.index, by: By::Shared });
    }
}

/// Columns left over from which one might be made, where a person says what their values mean.
fn perhaps(plan: &mut [Match], names: &[(String, String)], sample: &Sample, taken: &BTreeSet<usize>) {
    for matched in plan.iter_mut().filter(|matched| matched.found.is_none()) {
        for phrase in phrases(matched.spec.perhaps) {
            let of = names.iter().enumerate().filter(|(index, (normal, _))| {
                let filled = sample.columns.get(*index).is_some_and(|profile| profile.filled > 0);
                filled && normal == phrase && !taken.contains(index)
            });
            matched.rivals.extend(of.map(|(index, _)| index));
        }
        matched.rivals.dedup();
    }
}
