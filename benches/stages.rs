//! How long each stage of answering from a large book takes: a hundred thousand orders, by all cores.
//! Run with `cargo bench --bench stages`.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "a benchmark that goes wrong is to stop at once"
)]

#[expect(dead_code, reason = "what is timed here is one book")]
#[path = "big_book/generator.rs"]
mod generator;

use std::num::NonZeroUsize;

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use generator::Plan;
use vates_partner::assessment::framework::hinges::Hinges;
use vates_partner::assessment::tally::bulk::{Gather, TallyCollector};
use vates_partner::assessment::tally::{Span, Tallies};
use vates_partner::assessment::{AsOf, Assessment, Basis, assess, assess_with_hinges};
use vates_partner::book::from_records::bulk::{Collector, Unkept};
use vates_partner::book::from_records::{self, InBulk, Opened};
use vates_partner::book::{Book, PartnerIndex};
use vates_partner::calendar::{ProgramYear, parse_date};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::{self, Program};
use vates_partner::records::csv::parts::{self, Pace, Reader, Rows};
use vates_partner::records::kinds::Kind;
use vates_partner::records::sources::Reach;
use vates_partner::render::{Format, Look, render};
use vates_partner::report::qualify::{Detail, QualifyReport};

/// How many orders the book has, and half as many deals.
const ORDERS: u64 = 100_000;

/// Which ids are gathered: those that tables need...
const FEW: &str = "few ids";
/// ... or those that JSON names.
const ALL: &str = "all ids";

/// The formats that are rendered: those for people, and those that name every record.
const FORMATS: [Format; 5] = [Format::Table, Format::Json, Format::JsonLines, Format::Csv, Format::Markdown];

fn main() {
    divan::main();
}

/// A book on disk whose files were found.
struct Found {
    folder: Folder,
    opened: Opened,
    files: Files,
    program: Program,
    _on_disk: tempfile::TempDir,
}

/// A book whose deals and orders were summed.
struct Summed {
    book: Book,
    tallies: Tallies,
}

impl Found {
    fn new() -> Found {
        let on_disk = tempfile::tempdir().unwrap();
        Plan::of(2026, ORDERS).write(on_disk.path()).unwrap();
        let folder = Folder::Disk(on_disk.path().to_owned());
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
        let program = program::from_records::load_carried(&mut files, &mut findings).unwrap();
        Found { folder, opened, files, program, _on_disk: on_disk }
    }

    fn span(&self) -> Span {
        let as_of = parse_date("2026-11-24").unwrap();
        Span { year: ProgramYear::of(as_of, self.program.cycle.first_month), as_of: AsOf(as_of) }
    }

    /// Reads the book, and hands its deals and orders to a collector.
    fn read<C: Collector>(&self, collector: impl Fn(&Book) -> C) -> InBulk<C> {
        let collector = |book: &Book| Some(collector(book));
        let read = from_records::read_in_bulk(
            &self.opened,
            &self.folder,
            &self.files,
            &self.program,
            &collector,
            pace(),
        );
        // A generated book needs no care.
        read.unwrap().0
    }

    fn collect(&self, gathers: Gather) -> InBulk<TallyCollector> {
        self.read(|book| TallyCollector::new(&self.program, &book.rates, self.span(), gathers, None))
    }

    fn sum(&self, gathers: Gather) -> Summed {
        summed(self.collect(gathers))
    }

    fn basis<'b>(&'b self, summed: &'b Summed) -> Basis<'b> {
        let Span { year, as_of } = self.span();
        let readings = self.program.default_readings().unwrap();
        let tallies = Some(&summed.tallies);
        Basis { program: &self.program, book: &summed.book, readings, as_of, year, tallies }
    }
}

fn summed(read: InBulk<TallyCollector>) -> Summed {
    let InBulk { book, collector, deals, orders } = read;
    let tallies = collector.tallies(book.partners.len(), deals, orders, threads());
    Summed { book, tallies }
}

fn everybody(book: &Book) -> Vec<PartnerIndex> {
    book.partners().map(|(index, _)| index).collect()
}

fn threads() -> NonZeroUsize {
    std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN)
}

fn pace() -> Pace<'static> {
    Pace { threads: &threads, tick: &|_| {} }
}

/// Looks at every row and cell, and makes nothing of them.
struct Split;

impl Reader for Split {
    type Worker = ();
    type Part = usize;

    fn worker(&self) {}

    fn part(&self, (): &mut (), rows: &mut Rows<'_>) -> Option<usize> {
        let columns = Kind::Orders.columns().len();
        let mut bytes = 0;
        rows.each(|cells| {
            bytes += (0..columns).map(|_| cells.cell().len()).sum::<usize>();
            Some(())
        })?;
        Some(bytes)
    }
}

/// Orders cut into parts, rows and cells.
#[divan::bench(name = "1 split", sample_count = 20)]
fn split(bencher: Bencher<'_, '_>) {
    let found = Found::new();
    let length = found.folder.stream("orders.csv").unwrap().length();
    bencher.counter(ItemsCount::new(ORDERS)).counter(BytesCount::new(length)).bench_local(|| {
        let stream = found.folder.stream("orders.csv").unwrap();
        parts::read(stream, Kind::Orders, &Split, pace()).unwrap().parts.len()
    });
}

/// That, and each deal and order held against the book.
#[divan::bench(name = "2 validate", sample_count = 20)]
fn validate(bencher: Bencher<'_, '_>) {
    let found = Found::new();
    bencher.counter(ItemsCount::new(ORDERS)).bench_local(|| found.read(|_| Unkept).orders.count);
}

/// That, and what is summed on the way.
#[divan::bench(name = "3 collect", args = [FEW, ALL], sample_count = 20)]
fn collect(bencher: Bencher<'_, '_>, ids: &str) {
    let found = Found::new();
    bencher.counter(ItemsCount::new(ORDERS)).bench_local(|| found.collect(gather(ids)).orders.count);
}

/// Upgrades decided, and sums put together.
#[divan::bench(name = "4 tallies", args = [FEW, ALL], sample_count = 20)]
fn tallies(bencher: Bencher<'_, '_>, ids: &str) {
    let found = Found::new();
    bencher
        .counter(ItemsCount::new(ORDERS))
        .with_inputs(|| found.collect(gather(ids)))
        .bench_local_values(summed);
}

#[divan::bench(name = "5 assess", sample_count = 20)]
fn assess_all(bencher: Bencher<'_, '_>) {
    let found = Found::new();
    let summed = found.sum(Gather::First);
    let (basis, partners) = (found.basis(&summed), everybody(&summed.book));
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| assess(&basis, &partners).unwrap());
}

#[divan::bench(name = "6 assess with hinges", sample_count = 20)]
fn hinges(bencher: Bencher<'_, '_>) {
    let found = Found::new();
    let summed = found.sum(Gather::First);
    let (basis, partners) = (found.basis(&summed), everybody(&summed.book));
    bencher
        .counter(ItemsCount::new(partners.len()))
        .bench_local(|| assess_with_hinges(&basis, &partners, threads()).unwrap());
}

fn report(
    found: &Found,
    basis: &Basis<'_>,
    (assessment, hinges): &(Assessment<'_>, Vec<Hinges>),
) -> QualifyReport {
    QualifyReport::new(basis, assessment, hinges, &[], Detail::default(), &found.files)
}

/// What is to be said, put into words.
#[divan::bench(name = "7 report", args = [FEW, ALL], sample_count = 20)]
fn make_report(bencher: Bencher<'_, '_>, ids: &str) {
    let found = Found::new();
    let summed = found.sum(gather(ids));
    let (basis, partners) = (found.basis(&summed), everybody(&summed.book));
    let assessed = assess_with_hinges(&basis, &partners, threads()).unwrap();
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| report(&found, &basis, &assessed));
}

/// The words as bytes.
#[divan::bench(name = "8 render", args = FORMATS, sample_count = 20)]
fn render_report(bencher: Bencher<'_, '_>, format: Format) {
    let found = Found::new();
    let names_records = matches!(format, Format::Json | Format::JsonLines);
    let summed = found.sum(gather(if names_records { ALL } else { FEW }));
    let (basis, partners) = (found.basis(&summed), everybody(&summed.book));
    let assessed = assess_with_hinges(&basis, &partners, threads()).unwrap();
    let report = report(&found, &basis, &assessed);
    let look = Look { width: 80, colour: false, is_terminal: false };
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| render(&report, format, look).unwrap());
}

fn gather(ids: &str) -> Gather {
    if ids == ALL { Gather::All } else { Gather::First }
}
