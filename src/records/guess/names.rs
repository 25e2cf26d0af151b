//! Names of columns made comparable: letters without case and accents, words apart.

/// How much of a name is looked at.
const LONGEST: usize = 200;

/// A name as words of plain letters and digits: `Close_Date` and `closeDate` are both `close date`.
pub(super) fn normal(name: &str) -> String {
    let mut plain = String::new();
    let mut before = ' ';
    for sign in name.chars().take(LONGEST) {
        if sign.is_uppercase() && before.is_lowercase() {
            plain.push(' ');
        }
        before = sign;
        match folded(sign) {
            Some(letters) => plain.push_str(letters),
            None if sign.is_alphanumeric() => plain.extend(sign.to_lowercase()),
            None if sign == '#' || sign == '\u{2116}' => plain.push_str(" no "),
            None => plain.push(' '),
        }
    }
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name without what stands in brackets.
pub(super) fn bare(name: &str) -> String {
    let mut depth = 0usize;
    let mut outside = String::new();
    for sign in name.chars().take(LONGEST) {
        match sign {
            '(' | '[' => depth = depth.saturating_add(1),
            ')' | ']' => depth = depth.saturating_sub(1),
            _ if depth == 0 => outside.push(sign),
            _ => {}
        }
    }
    normal(&outside)
}

/// Whether the words of a phrase stand in a row in a name; both are normal.
pub(super) fn holds(name: &str, phrase: &str) -> bool {
    format!(" {name} ").contains(&format!(" {phrase} "))
}

fn folded(sign: char) -> Option<&'static str> {
    Some(match sign {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'À' | 'Á' | 'Â' | 'Ã' | 'Ä' | 'Å' => "a",
        'ç' | 'Ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'È' | 'É' | 'Ê' | 'Ë' => "e",
        'ì' | 'í' | 'î' | 'ï' | 'Ì' | 'Í' | 'Î' | 'Ï' => "i",
        'ñ' | 'Ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'Ò' | 'Ó' | 'Ô' | 'Õ' | 'Ö' | 'Ø' => "o",
        'ù' | 'ú' | 'û' | 'ü' | 'Ù' | 'Ú' | 'Û' | 'Ü' => "u",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_by_their_words() {
        for name in ["close_date", "Close Date", "closeDate", " CLOSE-DATE "] {
            assert_eq!(normal(name), "close date");
        }
        assert_eq!(normal("Numéro de facture"), "numero de facture");
        assert_eq!(normal("Invoice #"), "invoice no");
        assert_eq!(bare("Umsatz (ohne Soll/Haben-Kz)"), "umsatz");
        assert!(holds("line amount", "amount"));
        assert!(!holds("paramount", "amount"));
    }
}
