//! `--without RECORD`: an answer as if records were absent.

use super::args::Common;
use super::desk::Desk;
use super::failure::Failure;
use super::outcome::Outcome;
use crate::book::PartnerIndex;
use crate::book::absence::{KINDS, Kind, Listed};
use crate::render::Format;
use crate::report::absence::{AbsentReport, sentence};
use crate::report::rulings::RulingReport;
use crate::suggest;

/// All kinds that an answer can be without.
pub(super) const ANY: [Kind; 5] = KINDS;

/// Takes the records that were named out of the book, and says which.
///
/// Refuses what names no record or several, and records that have no bearing on the answer: those of partners
/// that aren't asked about, and of kinds that it isn't made of.
pub(super) fn leave_out(
    desk: &mut Desk,
    named: &[String],
    partners: &[PartnerIndex],
    kinds: &[Kind],
) -> Result<Vec<AbsentReport>, Failure> {
    if named.is_empty() {
        return Ok(Vec::new());
    }
    let listed = desk.book.listed();
    let mut absent: Vec<&Listed> = Vec::new();
    for name in named {
        let found = resolve(desk, &listed, name)?;
        let kind = found.record.kind;
        if !kinds.contains(&kind) {
            let message = format!("--without {name}: {kind} have no bearing on what is asked here");
            return Err(Failure::usage(message, "leave it out"));
        }
        if !partners.contains(&found.partner) {
            let partner = desk.book.partner_id(found.partner);
            let message = format!("--without {name}: it belongs to {partner}, who is not asked about");
            return Err(Failure::usage(message, "leave it out, or ask about that partner"));
        }
        absent.push(found);
    }
    absent.sort_by_key(|found| found.record.origin);
    absent.dedup_by_key(|found| found.record);
    let records: Vec<_> = absent.iter().map(|found| found.record).collect();
    let reports = absent.iter().map(|found| AbsentReport::new(found, &desk.files)).collect();
    desk.book = desk.book.without(&records);
    Ok(reports)
}

/// The one record that a name names.
fn resolve<'l>(desk: &Desk, listed: &'l [Listed], name: &str) -> Result<&'l Listed, Failure> {
    let of_kind = name.split_once(':').and_then(|(kind, id)| Some((Kind::from_name(kind)?, id)));
    if let Some((kind, _)) = of_kind.filter(|(kind, _)| !KINDS.contains(kind)) {
        let message = format!("--without {name}: an answer can't be without {kind}");
        return Err(Failure::usage(message, format!("name one of the kinds {}", words(&KINDS))));
    }
    let has_id = |kind: Kind| matches!(kind, Kind::Deals | Kind::Orders | Kind::Activities);
    let names = |one: &&Listed| {
        let named = of_kind.is_some_and(|(kind, id)| one.record.kind == kind && one.id == id);
        named
            || (has_id(one.record.kind) && one.id == name)
            || (name.contains(':') && desk.files.show(one.record.origin) == name)
    };
    let found: Vec<&Listed> = listed.iter().filter(names).collect();
    match found.as_slice() {
        [one] => Ok(one),
        [] => Err(unknown(desk, listed, name, of_kind)),
        several => Err(ambiguous(desk, several, name)),
    }
}

fn unknown(desk: &Desk, listed: &[Listed], name: &str, of_kind: Option<(Kind, &str)>) -> Failure {
    let message = format!("--without {name}: there is no such record");
    let sources;
    let fix = match of_kind {
        Some((kind, id)) => {
            let ids = listed.iter().filter(|one| one.record.kind == kind).map(|one| one.id.as_str());
            suggest::hint(id, ids)
        }
        None if name.contains(':') => {
            sources = listed.iter().map(|one| desk.files.show(one.record.origin)).collect::<Vec<_>>();
            let kinds = KINDS.map(Kind::name);
            let (kind, id) = name.split_once(':').unwrap_or((name, ""));
            match suggest::nearest(kind, kinds) {
                Some(near) if listed.iter().any(|one| one.record.kind.name() == near && one.id == id) => {
                    format!("did you mean `{near}:{id}`?")
                }
                _ => suggest::hint(name, sources.iter().map(String::as_str)),
            }
        }
        None => suggest::hint(name, listed.iter().map(|one| one.id.as_str())),
    };
    Failure::usage(message, fix)
}

fn ambiguous(desk: &Desk, several: &[&Listed], name: &str) -> Failure {
    let kind = several.first().map(|one| one.record.kind);
    let of_one_kind = several.iter().all(|one| Some(one.record.kind) == kind);
    let choices: Vec<String> = several
        .iter()
        .map(|one| {
            if of_one_kind {
                desk.files.show(one.record.origin)
            } else {
                format!("{}:{}", one.record.kind, one.id)
            }
        })
        .collect();
    let message = format!("--without {name}: that could be {}", choices.join(" or "));
    Failure::usage(message, "name one of them")
}

fn words(kinds: &[Kind]) -> String {
    kinds.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", ")
}

/// Says what was left out beside an answer whose format has no place for it.
pub(super) fn note(outcome: &mut Outcome, absent: &[AbsentReport], common: &Common) -> Result<(), Failure> {
    let has_place = !matches!(common.chosen_format()?, Format::Csv | Format::JsonLines);
    if let Some(sentence) = sentence(absent).filter(|_| !has_place && !common.quiet) {
        outcome.notes.push_str(&format_note(&sentence));
    }
    Ok(())
}

/// Says on what rulings an answer rests, for formats whose shape has no place for it.
pub(super) fn note_rulings(
    outcome: &mut Outcome,
    rulings: &[RulingReport],
    common: &Common,
) -> Result<(), Failure> {
    let has_place = !matches!(common.chosen_format()?, Format::Csv | Format::JsonLines);
    if !has_place && !common.quiet {
        for ruling in rulings {
            outcome.notes.push_str(&format_note(&ruling.sentence()));
        }
    }
    Ok(())
}

fn format_note(sentence: &str) -> String {
    format!("note: {}\n", crate::escape::visible(sentence))
}
