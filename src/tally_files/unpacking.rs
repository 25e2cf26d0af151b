//! Merged tallies, made what an assessment is made from: values instead of words, and nothing that can't be.

mod cells;
mod faults;

use super::merging::Merged;
use super::{ActivityEntry, CertificationEntry, Entry, Head, PartnerEntry, RulingHead, SessionEntry};
use crate::assessment::AsOf;
use crate::assessment::tally::{Span, Tallies, Tally};
use crate::book::rates::DatedRate;
use crate::book::rulings::Ruling;
use crate::book::settings::CatalogueEntry;
use crate::book::{Activity, Book, Certification, Partner, PartnerIndex, Session};
use crate::calendar::ProgramYear;
use crate::files::Files;
use crate::finding::Origin;
use crate::ids::{ActivityId, PartnerId};
use crate::program::Program;
use crate::words::{ClaimStatus, Dimension, PartnerType, Tier, Track};
use faults::Faults;

/// What an assessment is made from, as far as tallies have it.
#[derive(Debug)]
pub struct Unpacked {
    /// A book without deals and orders.
    pub book: Book,
    /// What deals and orders come to.
    pub tallies: Tallies,
    /// Files without text, in which rulings stand.
    pub files: Files,
    /// The year and the day.
    pub span: Span,
    /// Whether ids of records are left out.
    pub slim: bool,
}

/// The values of tallies that were made under this program.
///
/// # Errors
/// Everything that is no value of its kind, each with the file and the line.
pub fn unpack(merged: Merged, program: &Program) -> Result<Unpacked, Vec<String>> {
    let Merged { head, name, entries } = merged;
    let mut faults = Faults::at(super::reading::place(&name, 1));
    let mut files = Files::default();
    // Where a record stands in the part's own files, nobody asks of tallies.
    let origin = Origin { file: files.add(name, String::new()), start: 0 };
    let mut unpacking = Unpacking { program, book: Book::default(), files, origin };
    let span = unpacking.head(&head, &mut faults);
    let Some(span) = span else { return Err(faults.all) };
    let mut tallies: Vec<Tally<'static>> = Vec::new();
    for (place, entry) in entries {
        faults.place = place;
        tallies.extend(unpacking.entry(entry, span, head.slim, &mut faults));
    }
    if !faults.all.is_empty() {
        return Err(faults.all);
    }
    let Unpacking { book, files, .. } = unpacking;
    let tallies = Tallies::new(tallies);
    Ok(Unpacked { book: book.indexed(), tallies, files, span, slim: head.slim })
}

/// A book that is being put together.
struct Unpacking<'p> {
    program: &'p Program,
    book: Book,
    files: Files,
    origin: Origin,
}

impl Unpacking<'_> {
    /// What holds for all partners; the year and the day, where they can be read.
    fn head(&mut self, head: &Head, faults: &mut Faults) -> Option<Span> {
        for (id, choice) in &head.readings.chosen {
            self.book.readings.extend(faults.problem("readings", self.program.choose(id, choice)));
        }
        for ruling in &head.readings.rulings {
            let ruling = self.ruling(ruling, faults);
            self.book.rulings.extend(ruling);
        }
        for entry in &head.catalogue {
            let dimension = faults.word("dimension", &entry.dimension, Dimension::WORDS);
            let points = faults.not_negative("points", &entry.points);
            let yearly_cap =
                entry.yearly_cap.as_ref().map_or(Some(None), |cap| faults.not_negative("cap", cap).map(Some));
            if let (Some(dimension), Some(points), Some(yearly_cap)) = (dimension, points, yearly_cap) {
                let activity = entry.activity.clone();
                self.book.catalogue.push(CatalogueEntry { activity, dimension, points, yearly_cap });
            }
        }
        for rate in &head.rates {
            let (from, to) = (faults.currency(&rate.from), faults.currency(&rate.to));
            let (date, number) = (faults.day("date", &rate.date), faults.not_negative("rate", &rate.rate));
            let Some((((from, to), date), number)) = from.zip(to).zip(date).zip(number) else { continue };
            let dated = DatedRate { rate: number, origin: self.origin };
            if number.is_zero() || from == to || self.book.rates.add(from, to, date, dated).is_some() {
                faults.tell(&format!("the rate from {from} to {to} of {date} can't be one"));
            }
        }
        let year = ProgramYear::new(head.year, self.program.cycle.first_month);
        if year.is_none() {
            faults.tell(&format!("there is no year {}", head.year));
        }
        let as_of = faults.day("as_of", &head.as_of);
        Some(Span { year: year?, as_of: AsOf(as_of?) })
    }

    fn ruling(&mut self, ruling: &RulingHead, faults: &mut Faults) -> Option<Ruling> {
        let chosen = faults.problem("rulings", self.program.choose(&ruling.reading, &ruling.choice));
        let date = faults.day("date", &ruling.date);
        let source = ruling.source.rsplit_once(':').and_then(|(file, line)| Some((file, line.parse().ok()?)));
        let Some((file, line)) = source else {
            faults.tell(&format!("`{}` is no file and line", ruling.source));
            return None;
        };
        // So the place is shown as in the book, whose file isn't here.
        let origin = Origin { file: self.files.add(file.to_owned(), String::new()), start: 0 };
        self.files.note_line(origin, line);
        let (reading, choice) = chosen?;
        let (by, why) = (ruling.by.clone(), ruling.why.clone());
        Some(Ruling { reading, choice, date: date?, by, why, origin })
    }

    /// A partner with its records; `None` where something is wrong.
    fn entry(&mut self, entry: Entry, span: Span, slim: bool, faults: &mut Faults) -> Option<Tally<'static>> {
        let Entry { partner, records: _, sales, deals, unfounded, activities, certifications, sessions } =
            entry;
        let before = faults.all.len();
        let partner = self.partner(&partner, faults);
        let tally = cells::tally((sales, deals, unfounded), span, slim, faults);
        self.book.partners.push(partner?);
        let index = self.book.partners().last().map(|(index, _)| index)?;
        for entry in activities {
            self.book.activities.extend(activity(entry, index, self.origin, faults));
        }
        for entry in certifications {
            self.book.certifications.extend(certification(entry, index, self.origin, faults));
        }
        for SessionEntry { date, title } in sessions {
            let title = title.unwrap_or_default().into();
            let date = faults.day("date", &date);
            let session = |date| Session { partner: index, date, title, kind: None, origin: self.origin };
            self.book.sessions.extend(date.map(session));
        }
        (faults.all.len() == before).then_some(tally)
    }

    fn partner(&self, partner: &PartnerEntry, faults: &mut Faults) -> Option<Partner> {
        let partner_type = faults.word("type", &partner.partner_type, PartnerType::WORDS);
        let joined = faults.day("joined", &partner.joined);
        let left = faults.any_day("left", partner.left.as_deref());
        let level_one_support = faults.any_day("l1_support", partner.l1_support.as_deref());
        Some(Partner {
            id: PartnerId::new(&partner.id),
            name: partner.name.as_str().into(),
            partner_type: partner_type?,
            joined: joined?,
            left: left?,
            tier: partner.tier.map(Tier),
            discount: None,
            level_one_support: level_one_support?,
            country: None,
            currency: None,
            website: None,
            origin: self.origin,
        })
    }
}

fn activity(
    entry: ActivityEntry,
    partner: PartnerIndex,
    origin: Origin,
    faults: &mut Faults,
) -> Option<Activity> {
    let date = faults.day("date", &entry.date);
    let dimension = faults.word("dimension", &entry.dimension, Dimension::WORDS);
    let points = faults.not_negative("points", &entry.points);
    Some(Activity {
        id: ActivityId::new(&entry.id),
        partner,
        date: date?,
        activity: entry.activity.unwrap_or_default().into(),
        dimension: dimension?,
        points: points?,
        written: (true, true),
        status: if entry.awarded { ClaimStatus::Awarded } else { ClaimStatus::Submitted },
        evidence: None,
        origin,
    })
}

fn certification(
    entry: CertificationEntry,
    partner: PartnerIndex,
    origin: Origin,
    faults: &mut Faults,
) -> Option<Certification> {
    let track = faults.word("track", &entry.track, Track::WORDS);
    let certified = faults.day("certified", &entry.certified);
    let expires = faults.any_day("expires", entry.expires.as_deref());
    let person = entry.person.into();
    Some(Certification { partner, person, track: track?, certified: certified?, expires: expires?, origin })
}
