//! What is known while records are read: ids given so far, and where; partners that records may refer to.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;
use rust_decimal::Decimal;

use crate::book::settings::Settings;
use crate::book::{Book, Deal, PartnerIndex};
use crate::calendar::Date;
use crate::files::Files;
use crate::finding::{Code, Findings, Origin, Place, Problem};
use crate::money::Currency;
use crate::program::Program;
use crate::records::cells::{self, quoted};
use crate::records::kinds::Kind;
use crate::records::{Fields, Row};
use crate::suggest;
use crate::words::{ClaimStatus, Dimension, Engagement};

/// How many unknown names are held against all known ones in one run.
const MOST_HINTS: usize = 200;

/// The book as far as it has been read.
pub(super) struct Register<'p> {
    /// The program, where it is of use.
    pub(super) program: Option<&'p Program>,
    pub(super) base_currency: Option<Currency>,
    /// Whether the configuration may lack entries, so that nothing can be said to be missing in it.
    pub(super) settings_incomplete: bool,
    /// How many more times the nearest name is looked for, which takes its time among many.
    hints_left: Cell<usize>,
    pub(super) book: Book,
    files: &'p Files,
    /// Where each id was given first; never gone through, so that their order is none.
    ids: BTreeMap<Kind, HashMap<Box<str>, Origin>>,
    /// Partners by id; `None` for those whose record is of no use, which is reported with that record.
    partners: BTreeMap<Box<str>, Option<PartnerIndex>>,
    /// Whose deals are, and how they were worked on.
    deals: BTreeMap<Box<str>, (PartnerIndex, Engagement)>,
    /// The kinds of which a file is of no use.
    incomplete: BTreeSet<Kind>,
    /// What activities say, to find the same one given twice.
    pub(super) claims: BTreeSet<Claim>,
    /// The orders that trials name, to be looked up at once.
    pub(super) of_trials: Vec<OfTrial>,
}

/// An order that a trial names: its id, whose the trial is, and where that is said.
pub(super) type OfTrial = (Box<str>, PartnerIndex, Place);

/// What an activity says, but for where it stands.
pub(super) type Claim = (Box<str>, PartnerIndex, Date, Box<str>, Dimension, Decimal, ClaimStatus);

impl<'p> Register<'p> {
    pub(super) fn new(program: Option<&'p Program>, files: &'p Files, settings: &Settings) -> Register<'p> {
        Register {
            program,
            base_currency: settings.base_currency,
            settings_incomplete: settings.incomplete,
            hints_left: Cell::new(MOST_HINTS),
            book: Book::default(),
            files,
            ids: BTreeMap::new(),
            partners: BTreeMap::new(),
            deals: BTreeMap::new(),
            incomplete: BTreeSet::new(),
            claims: BTreeSet::new(),
            of_trials: Vec::new(),
        }
    }

    /// The id of a record, which no other record of its kind may have.
    pub(super) fn id(&mut self, row: &Row<'_>, findings: &mut Findings) -> Option<Box<str>> {
        let (id, first) = self.id_and_first(row, findings)?;
        if let Some(first) = first {
            self.report_repeated(row, Code::RepeatedId, &id, first, findings);
            return None;
        }
        if row.kind == Kind::Partners {
            self.partners.insert(id.clone(), None);
        }
        Some(id)
    }

    /// The id of a record, and where it was given first, if it was given before.
    pub(super) fn id_and_first(
        &mut self,
        row: &Row<'_>,
        findings: &mut Findings,
    ) -> Option<(Box<str>, Option<Origin>)> {
        let id = Fields::new(row, findings).required("id", cells::text)?;
        let ids = self.ids.entry(row.kind).or_default();
        let first = match ids.entry(id.clone()) {
            Entry::Occupied(first) => Some(*first.get()),
            Entry::Vacant(none) => {
                none.insert(row.place().origin());
                None
            }
        };
        Some((id, first))
    }

    /// Reports that an id was given before.
    pub(super) fn report_repeated(
        &self,
        row: &Row<'_>,
        code: Code,
        id: &str,
        first: Origin,
        findings: &mut Findings,
    ) {
        let message = format!(
            "the id {} is given twice in {}, first at {}",
            quoted(id),
            row.kind,
            self.files.show(first)
        );
        let problem = Problem::new(code, message, "give each record an id of its own");
        findings.report(row.place_of("id"), problem);
    }

    /// The partner that a record refers to.
    pub(super) fn partner(&self, row: &Row<'_>, findings: &mut Findings) -> Option<PartnerIndex> {
        let id = Fields::new(row, findings).required("partner", cells::text)?;
        if let Some(index) = self.partners.get(&id) {
            return *index;
        }
        if self.incomplete.contains(&Kind::Partners) {
            return None;
        }
        let message = format!("there is no partner {}", quoted(&id));
        let fix = self.hint(&id, self.partners.keys().map(AsRef::as_ref));
        findings.report(row.place_of("partner"), Problem::new(Code::UnknownReference, message, fix));
        None
    }

    /// The nearest of the names that exist, as long as it isn't looked for too often.
    pub(super) fn hint<'a>(&self, written: &str, names: impl IntoIterator<Item = &'a str>) -> String {
        match self.hints_left.get().checked_sub(1) {
            Some(left) => {
                self.hints_left.set(left);
                suggest::hint(written, names)
            }
            None => "correct it, or add the record".to_owned(),
        }
    }

    /// Notes that a file of a kind is of no use, so that what refers to its records can't be told wrong.
    pub(super) fn not_all_known(&mut self, kind: Kind) {
        self.incomplete.insert(kind);
    }

    /// Whether a record may be there that can't be read, which is reported with it.
    pub(super) fn is_no_use(&self, kind: Kind, id: &str) -> bool {
        self.incomplete.contains(&kind) || self.ids.get(&kind).is_some_and(|ids| ids.contains_key(id))
    }

    /// Where a record stands, as people are shown it.
    pub(super) fn shown(&self, origin: Origin) -> String {
        self.files.show(origin)
    }

    /// Puts partners in the order of their ids, before anything refers to them by position.
    pub(super) fn sort_partners(&mut self) {
        self.book.partners.sort_by(|left, right| left.id.cmp(&right.id));
        for (index, partner) in self.book.partners.iter().enumerate() {
            self.partners.insert(partner.id.as_str().into(), Some(PartnerIndex::at(index)));
        }
    }

    /// Notes whose a deal is, and how it was worked on.
    pub(super) fn note_deal(&mut self, deal: &Deal) {
        self.deals.insert(deal.id.as_str().into(), (deal.partner, deal.engagement));
    }

    /// Reports that a deal was given before, and whether its engagement has changed since.
    pub(super) fn report_repeated_deal(
        &self,
        row: &Row<'_>,
        id: &str,
        first: Origin,
        engagement: Option<Engagement>,
        findings: &mut Findings,
    ) {
        let before = self.deals.get(id).map(|(_, engagement)| *engagement);
        match (before, engagement) {
            (Some(before), Some(now)) if before != now => {
                let message = format!(
                    "the engagement of the deal {} changed: it is {now} here, and {before} at {}",
                    quoted(id),
                    self.files.show(first)
                );
                let fix = "keep the record that is right: the engagement decides the discount and the shares";
                findings.report(row.place_of("engagement"), Problem::new(Code::DealChanged, message, fix));
            }
            _ => self.report_repeated(row, Code::RepeatedId, id, first, findings),
        }
    }

    /// Checks that a deal exists and belongs to a partner.
    pub(super) fn check_deal(
        &self,
        row: &Row<'_>,
        id: &str,
        partner: PartnerIndex,
        findings: &mut Findings,
    ) -> Option<()> {
        let known = self.ids.get(&Kind::Deals);
        let problem = match self.deals.get(id).map(|(owner, _)| owner) {
            Some(owner) if *owner == partner => return Some(()),
            Some(owner) => {
                let message = format!(
                    "the deal {} belongs to the partner `{}`, this order to `{}`",
                    quoted(id),
                    self.book.partner_id(*owner),
                    self.book.partner_id(partner)
                );
                Problem::new(Code::Contradiction, message, "name a deal of the same partner, or none")
            }
            // Its own record is of no use, which is reported there.
            None if known.is_some_and(|ids| ids.contains_key(id)) => return None,
            None if self.incomplete.contains(&Kind::Deals) => return None,
            None => {
                let fix = self.hint(id, self.deals.keys().map(AsRef::as_ref));
                Problem::new(Code::UnknownReference, format!("there is no deal {}", quoted(id)), fix)
            }
        };
        findings.report(row.place_of("deal"), problem);
        None
    }
}

/// Checks that one day isn't before another.
pub(super) fn in_order(
    row: &Row<'_>,
    (first_column, first): (&str, Date),
    (second_column, second): (&str, Option<Date>),
    findings: &mut Findings,
) -> Option<()> {
    match second {
        Some(day) if day < first => {
            let message = format!("`{second_column}` {day} lies before `{first_column}` {first}");
            let problem = Problem::new(Code::DateOrder, message, "correct one of the two days");
            findings.report(row.place_of(second_column), problem);
            None
        }
        _ => Some(()),
    }
}
