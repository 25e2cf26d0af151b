//! What a book holds, counted.

use crate::book::Book;

/// What a book holds, in words.
pub(in crate::cli) fn summary(book: &Book, (deals, orders): (usize, usize)) -> String {
    let counts = [
        (book.partners.len(), "partner", "partners"),
        (book.deals.len().saturating_add(deals), "deal", "deals"),
        (book.orders.len().saturating_add(orders), "order", "orders"),
        (book.activities.len(), "activity", "activities"),
        (book.certifications.len(), "certification", "certifications"),
        (book.sessions.len(), "session", "sessions"),
        (book.rates.all().count(), "rate", "rates"),
        (book.customers.len(), "customer", "customers"),
    ];
    // Most books have none of these.
    let trials = (!book.trials.is_empty()).then_some((book.trials.len(), "trial", "trials"));
    let said = counts.into_iter().chain(trials);
    let said = said.map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }));
    said.collect::<Vec<_>>().join(", ")
}
