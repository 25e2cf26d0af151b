//! The nearest of the names that exist, for "did you mean".

/// Names longer than this are not compared: nobody mistypes a page.
const LONGEST: usize = 100;

/// The candidate nearest to what was written, where one is near enough to be meant: at most a third of its
/// letters differ, or the one is the start of the other.
pub fn nearest<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if written.is_empty() || written.len() > LONGEST {
        return None;
    }
    let written = written.to_lowercase();
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .filter_map(|candidate| {
            let lowered = candidate.to_lowercase();
            let distance = strsim::osa_distance(&written, &lowered);
            let longer = written.chars().count().max(lowered.chars().count());
            let starts = written.len() >= 3 && lowered.starts_with(&written);
            (distance.saturating_mul(3) <= longer || starts).then_some((distance, candidate))
        })
        .min()
        .map(|(_, candidate)| candidate)
}

/// "; did you mean `x`?" where a candidate is near, else the list of all that exist (at most ten).
pub fn hint<'a>(written: &str, candidates: impl IntoIterator<Item = &'a str>) -> String {
    let candidates: Vec<&str> = candidates.into_iter().collect();
    match nearest(written, candidates.iter().copied()) {
        Some(near) => format!("did you mean `{near}`?"),
        None if candidates.is_empty() => "there are none".to_owned(),
        None if candidates.len() > 10 => {
            let some: Vec<&str> = candidates.iter().copied().take(10).collect();
            format!("there are {}: {}, ...", candidates.len(), some.join(", "))
        }
        None => format!("one of: {}", candidates.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_what_is_near_and_nothing_else() {
        let kinds = ["partners", "deals", "orders"];
        assert_eq!(nearest("deal", kinds), Some("deals"));
        assert_eq!(nearest("Odrers", kinds), Some("orders"));
        assert_eq!(nearest("invoices", kinds), None);
        assert_eq!(nearest("", kinds), None);
        assert_eq!(hint("deal", kinds), "did you mean `deals`?");
        assert_eq!(hint("xyz", kinds), "one of: partners, deals, orders");
        assert_eq!(nearest(&"x".repeat(1_000_000), kinds), None);
    }
}
