//! Verdicts in words.

use super::qualify::PartnerVerdict;
use crate::words::counted;

/// How the year stands, and what is still needed.
pub(super) fn in_words(partner: &PartnerVerdict) -> String {
    if let Some(why) = not_applicable(partner) {
        return why;
    }
    let to_end = partner.quarters_assessed.saturating_sub(partner.passes).saturating_sub(partner.failures);
    let still = match (partner.verdict, partner.passes_needed, to_end) {
        ("open", needed, _) => format!(", {needed} still needed"),
        ("transition", needed, 0) => format!(", {needed} short"),
        ("transition", needed, _) => format!(", {needed} short, and too few quarters left"),
        _ => String::new(),
    };
    let to_end = match to_end {
        0 => String::new(),
        1 => ", 1 quarter still to end".to_owned(),
        many => format!(", {many} quarters still to end"),
    };
    let required = number(partner.passes_required, "pass", "passes");
    format!("{}{to_end}; {required} required{still} ({})", so_far(partner), partner.clause)
}

/// How the quarters that have ended stand, of a partner of which nothing is needed any more.
pub(super) fn of_former(partner: &PartnerVerdict) -> String {
    not_applicable(partner).unwrap_or_else(|| format!("{} ({})", so_far(partner), partner.clause))
}

/// Why there is no verdict.
fn not_applicable(partner: &PartnerVerdict) -> Option<String> {
    let why = || {
        if partner.quarters.is_empty() {
            let own = partner.partner_type;
            format!("the quarterly framework is for distributors; this partner's type is {own}")
        } else {
            "no quarter of this year is assessed".to_owned()
        }
    };
    (partner.verdict == "not-applicable").then(why)
}

/// Passes and failures.
fn so_far(partner: &PartnerVerdict) -> String {
    let passes = number(partner.passes, "pass", "passes");
    format!("{passes}, {}", number(partner.failures, "failure", "failures"))
}

fn number(count: u32, one: &str, many: &str) -> String {
    counted(usize::try_from(count).unwrap_or(usize::MAX), one, many)
}
