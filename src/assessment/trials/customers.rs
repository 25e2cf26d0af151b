//! Who is one customer for trials, by its record and its spelling. Clause: `terms.trial`.

use std::collections::BTreeMap;

use crate::assessment::spelling::plain;
use crate::book::Book;

/// The customers of a book, by the ids and the names of their records; where several share one, it is the first's.
pub(super) struct Customers<'b> {
    exact: BTreeMap<&'b str, &'b str>,
    plain: BTreeMap<String, &'b str>,
}

impl<'b> Customers<'b> {
    /// Those of a book.
    pub(super) fn of(book: &'b Book) -> Customers<'b> {
        let mut customers = Customers { exact: BTreeMap::new(), plain: BTreeMap::new() };
        for record in &book.customers {
            let id = record.id.as_str();
            for name in [Some(id), record.name.as_deref()].into_iter().flatten() {
                customers.exact.entry(name).or_insert(id);
                customers.plain.entry(plain(name)).or_insert(id);
            }
        }
        customers
    }

    /// Whether two texts are of one customer: of one record, by its id or its name, or but for how they are spelt.
    pub(super) fn are_one(&self, one: &str, other: &str) -> bool {
        match (self.record(one), self.record(other)) {
            (None, None) => plain(one) == plain(other),
            (one, other) => one == other,
        }
    }

    /// The id of a customer's record. What is written as a record has it is that record's; only else spelling doesn't count.
    fn record(&self, customer: &str) -> Option<&'b str> {
        self.exact.get(customer).or_else(|| self.plain.get(&plain(customer))).copied()
    }
}
