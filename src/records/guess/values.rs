//! What the words in a file mean in the book's: by what others say for them, never by how they look.

use std::collections::BTreeSet;

use super::Known;
use super::names::{holds, normal};
use super::roles::{Words, phrases};
use crate::records::cells;

/// The word of the book for a value.
pub(super) fn word_for(words: Words, value: &str) -> Option<&'static str> {
    let plain = normal(value);
    let means = |(word, others): &&(&'static str, &'static str)| {
        *word == value || normal(word) == plain || phrases(others).any(|other| other == plain)
    };
    words.iter().find(means).map(|(word, _)| *word)
}

/// The id of the partner that a value names by its id or name.
pub(super) fn partner_for<'k>(known: Known<'k>, value: &str) -> Option<&'k str> {
    let plain = normal(value);
    let is_it = |(id, name): &&(String, String)| id == value || normal(name) == plain || normal(id) == plain;
    known.partners.iter().find(is_it).map(|(id, _)| id.as_str()).filter(|_| !plain.is_empty())
}

/// The code of the currency that a value names by its code in small letters or its sign.
pub(super) fn currency_for(value: &str) -> Option<String> {
    let code = match value {
        "€" => "EUR".to_owned(),
        "£" => "GBP".to_owned(),
        other => other.to_uppercase(),
    };
    cells::parse_currency(&code).is_ok().then_some(code)
}

/// The code of a currency that stands in a text by itself, or whose sign does.
pub(super) fn currency_in(text: &str) -> Option<String> {
    // Only those that are no words of a sentence in capitals, as ALL and TRY are.
    const USUAL: &str =
        "EUR, USD, GBP, CHF, CAD, AUD, JPY, SEK, NOK, DKK, PLN, CZK, HUF, BRL, INR, CNY, SGD, ZAR";
    let is_code = |word: &&str| phrases(USUAL).any(|code| code == *word);
    let code = text.split(|sign: char| !sign.is_ascii_alphanumeric()).find(is_code).map(str::to_owned);
    let sign = || ['€', '£'].into_iter().find(|sign| text.contains(*sign));
    code.or_else(|| sign().and_then(|sign| currency_for(&sign.to_string())))
}

/// Whether a text has a sign of a currency that several countries use.
pub(super) fn has_dollar(text: &str) -> bool {
    text.contains('$')
}

/// The years that a text names: four digits by themselves, or a day of eight digits.
pub(super) fn years_in(text: &str) -> Vec<u64> {
    let mut years: Vec<u64> = text
        .split(|sign: char| !sign.is_ascii_digit())
        .filter(|digits| matches!(digits.len(), 4 | 8))
        .filter(|digits| digits.len() == 4 || super::dates::may_be_date(digits))
        .filter_map(|digits| digits.get(..4)?.parse().ok())
        .filter(|year| (1990..2100).contains(year))
        .collect();
    years.sort_unstable();
    years.dedup();
    years
}

/// Those of a column's values that say that money goes back: credit notes, or the credit side of a ledger.
pub(super) fn credits<'v>(values: &'v BTreeSet<String>, header: &str) -> Vec<&'v str> {
    const NOTES: &str = "credit note, credit memo, creditnote, refund, gutschrift, avoir, rechnungskorrektur, \
                         note de credit, storno";
    const DEBIT: &str = "d, dr, debit, s, soll";
    const CREDIT: &str = "c, cr, credit, h, haben";
    const SIDES: &str = "soll haben, debit credit, d c, dr cr, s h";
    let of = |list: &'static str, value: &str| {
        let plain = normal(value);
        phrases(list).any(|phrase| phrase == plain)
    };
    let is_ledger = values.iter().all(|value| of(DEBIT, value) || of(CREDIT, value));
    let has_both =
        values.iter().any(|value| of(DEBIT, value)) || phrases(SIDES).any(|side| holds(header, side));
    let list = if is_ledger && has_both { CREDIT } else { NOTES };
    values.iter().map(String::as_str).filter(|value| of(list, value)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_understood_by_what_others_call_them() {
        const WORDS: Words = &[("won", "won, closed won"), ("co-led:vates", "co led vates")];
        assert_eq!(word_for(WORDS, "Closed Won"), Some("won"));
        assert_eq!(word_for(WORDS, "Co-Led (Vates)"), Some("co-led:vates"));
        assert_eq!(word_for(WORDS, "wonder"), None);
        assert_eq!(currency_for("eur").as_deref(), Some("EUR"));
        assert_eq!(currency_for("$"), None);
        assert_eq!(currency_in("Amount (USD)").as_deref(), Some("USD"));
        assert_eq!(currency_in("over £ 250.00 excl. VAT").as_deref(), Some("GBP"));
        assert_eq!(currency_in("all amounts"), None);
        assert_eq!(years_in("\"EXTF\";20180101;9;20180201;456"), [2018]);
        assert_eq!(years_in("2012 / 13, 5th January 2013"), [2012, 2013]);
    }

    #[test]
    fn what_gives_money_back_is_told_by_words() {
        let found = |values: &[&str], header: &str| {
            let values: BTreeSet<String> = values.iter().map(|&value| value.to_owned()).collect();
            credits(&values, header).join(",")
        };
        assert_eq!(found(&["Rechnung", "Gutschrift"], "belegart"), "Gutschrift");
        assert_eq!(found(&["S", "H"], "x"), "H");
        assert_eq!(found(&["H"], "soll haben kennzeichen"), "H");
        assert_eq!(found(&["C"], "category"), "");
        assert_eq!(found(&["A", "B", "C"], "class"), "");
    }

    #[test]
    fn partners_are_known_by_id_and_name() {
        let partners = [("acme".to_owned(), "Acme Corp.".to_owned())];
        let known = Known { partner: None, partners: &partners };
        assert_eq!(partner_for(known, "acme corp"), Some("acme"));
        assert_eq!(partner_for(known, "ACME"), Some("acme"));
        assert_eq!(partner_for(known, "Rivet"), None);
        assert_eq!(partner_for(known, "?"), None);
    }
}
