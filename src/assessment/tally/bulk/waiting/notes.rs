//! Credit notes for upgrades, and the upgrades that they take back by their ids.

use hashbrown::{HashMap, HashSet};

use super::{Day, Part, Placed, text_at};
use crate::book::PartnerIndex;
use crate::ids::extended;
use crate::names::{Fingerprint, Keys};

/// A credit note of the year.
struct Note {
    partner: PartnerIndex,
    ordered: Day,
    /// The ids that its own extends, the longest first.
    ids: Vec<Fingerprint>,
    /// The number of its part, and its position among the upgrades there.
    at: (usize, usize),
}

/// Finds the upgrade that each credit note of the year takes back: of its partner, placed no later, of the longest id
/// that the credit note's extends. Where there is none, its account tells.
pub(super) fn taken_back(parts: &mut [Part], keys: &Keys) -> HashSet<Placed> {
    let notes = notes(parts, keys);
    let wanted = notes.iter().flat_map(|note| note.ids.iter().map(|id| ((note.partner, *id), None)));
    let mut upgrades: HashMap<(PartnerIndex, Fingerprint), Option<(Placed, Day)>> = wanted.collect();
    if upgrades.is_empty() {
        return HashSet::new();
    }
    for (number, part) in parts.iter().enumerate() {
        let logged = part.log.iter().enumerate().filter(|(_, logged)| logged.is_upgrade());
        for ((at, logged), id) in logged.zip(&part.ids) {
            if let Some(upgrade) = upgrades.get_mut(&(logged.partner, *id)) {
                *upgrade = Some((Placed { part: number, at }, logged.ordered));
            }
        }
    }
    let mut taken_back = HashSet::new();
    for note in &notes {
        let of_id = |id: &Fingerprint| upgrades.get(&(note.partner, *id)).copied().flatten();
        let mut before =
            note.ids.iter().filter_map(of_id).filter(|(_, day)| day.date() <= note.ordered.date());
        let Some((placed, _)) = before.next() else { continue };
        taken_back.insert(placed);
        let (part, at) = note.at;
        if let Some(upgrade) = parts.get_mut(part).and_then(|part| part.upgrades.get_mut(at)) {
            upgrade.takes_back = Some(placed);
        }
    }
    taken_back
}

/// The credit notes of the year.
fn notes(parts: &[Part], keys: &Keys) -> Vec<Note> {
    let mut notes = Vec::new();
    for (number, part) in parts.iter().enumerate() {
        for (at, upgrade) in part.upgrades.iter().enumerate() {
            let logged = part.log.get(upgrade.at).filter(|logged| !logged.is_upgrade());
            let Some(logged) = logged else { continue };
            let ids = extended(text_at(&part.texts, &upgrade.id));
            notes.push(Note {
                partner: logged.partner,
                ordered: logged.ordered,
                ids: ids.map(|id| keys.fingerprint(id.as_bytes())).collect(),
                at: (number, at),
            });
        }
    }
    notes
}
