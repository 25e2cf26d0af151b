//! Deals and orders read in bulk: where they can be, they come to what they come to when read with care.

use std::num::NonZeroUsize;

use vates_partner::assessment::AsOf;
use vates_partner::assessment::tally::bulk::{Gather, TallyCollector};
use vates_partner::assessment::tally::{Cell, Records, Span, Tallies, Tally, of_book};
use vates_partner::book::Book;
use vates_partner::book::from_records::{self, Opened};
use vates_partner::calendar::{Date, ProgramYear};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::Program;
use vates_partner::records::csv::parts::Pace;

use super::said;

/// What was read in bulk.
pub struct InBulk {
    /// The book without deals and orders.
    book: Book,
    tallies: Tallies,
    findings: Findings,
    counts: (usize, usize),
    span: Span,
}

/// Reads a book in bulk; `None` where it needs care.
pub fn read(
    opened: &Opened,
    folder: &Folder,
    files: &Files,
    program: &Program,
    as_of: Date,
) -> Option<InBulk> {
    let span = Span { year: ProgramYear::of(as_of, program.cycle.first_month), as_of: AsOf(as_of) };
    let threads = NonZeroUsize::MIN.saturating_add(1);
    let collector = |book: &Book| Some(TallyCollector::new(program, &book.rates, span, Gather::All, None));
    let pace = Pace { threads: &|| threads, tick: &|_| {} };
    let (read, findings) = from_records::read_in_bulk(opened, folder, files, program, &collector, pace)?;
    let counts = (read.deals.count, read.orders.count);
    let tallies = read.collector.tallies(read.book.partners.len(), read.deals, read.orders, threads);
    Some(InBulk { book: read.book, tallies, findings, counts, span })
}

impl InBulk {
    /// The same was found and is known as when all was read with care.
    pub fn is_as_with_care(&self, program: &Program, book: &Book, before: &Findings, findings: &Findings) {
        assert!(!findings.any_error(), "read in bulk in spite of {findings:?}");
        let mut found = before.clone();
        found.extend(self.findings.clone());
        assert_eq!(said(&found), said(findings));
        assert_eq!(self.counts, (book.deals.len(), book.orders.len()));
        assert_eq!(format!("{:?}", self.book.partners), format!("{:?}", book.partners));
        for (index, partner) in book.partners() {
            let careful = of_book(program, book, self.span, index);
            assert_eq!(sorted(self.tallies.of(index)), sorted(&careful), "{}", partner.id);
        }
    }
}

/// A tally with its records by day and id, whatever order they were met in.
fn sorted<'b>(tally: &Tally<'b>) -> Tally<'b> {
    Tally {
        sales: tally.sales.iter().map(cell).collect(),
        deals: tally.deals.iter().map(cell).collect(),
        unfounded: tally.unfounded.clone(),
    }
}

fn cell<'b, K: Clone>(cell: &Cell<'b, K>) -> Cell<'b, K> {
    let mut cell = cell.clone();
    if let Records::All(records) = &mut cell.records {
        records.sort();
    }
    cell
}
