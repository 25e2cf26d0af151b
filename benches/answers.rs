//! How long answers take. Run with `cargo bench`.
#![expect(
    clippy::arithmetic_side_effects,
    clippy::unwrap_used,
    reason = "a benchmark that goes wrong is to stop at once"
)]

#[expect(dead_code, reason = "what is timed here is read in one piece, by date and without quotes")]
#[path = "big_book/generator.rs"]
mod generator;

use std::num::NonZeroU32;

use divan::Bencher;
use divan::counter::ItemsCount;
use generator::Plan;
use vates_partner::assessment::audit::audit;
use vates_partner::assessment::framework::hinges::{Hinges, Inquiry};
use vates_partner::assessment::quote::purpose::Purpose;
use vates_partner::assessment::quote::{Buyer, CustomerRequest, Item, QuoteRequest, quote};
use vates_partner::assessment::{AsOf, Basis, assess};
use vates_partner::book::{Book, PartnerIndex, from_records};
use vates_partner::calendar::{ProgramYear, parse_date};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::{self, Program};
use vates_partner::records::sources::Reach;
use vates_partner::render::{Format, Look, render};
use vates_partner::report::qualify::{Detail, QualifyReport};

/// How many orders a book has.
const ORDERS: [u64; 3] = [1_000, 10_000, 100_000];

/// The seed of every book.
const SEED: u64 = 2026;

fn main() {
    divan::main();
}

/// A program and a book, ready for answers.
struct Desk {
    program: Program,
    book: Book,
    files: Files,
}

impl Desk {
    fn with(orders: u64) -> Desk {
        let folder = on_disk(orders);
        Desk::open(&folder)
    }

    fn open(folder: &tempfile::TempDir) -> Desk {
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let folder = Folder::Disk(folder.path().to_owned());
        let opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
        let program = embedded(&mut files);
        let (book, _) = from_records::read(opened, &folder, &mut files, Some(&program), &mut findings);
        assert!(findings.is_empty(), "a generated book has findings: {findings:?}");
        Desk { program, book, files }
    }

    fn basis(&self) -> Basis<'_> {
        let as_of = parse_date("2026-11-24").unwrap();
        Basis {
            program: &self.program,
            book: &self.book,
            readings: self.program.default_readings().unwrap(),
            as_of: AsOf(as_of),
            year: ProgramYear::of(as_of, self.program.cycle.first_month),
            tallies: None,
        }
    }

    fn everybody(&self) -> Vec<PartnerIndex> {
        self.book.partners().map(|(index, _)| index).collect()
    }
}

fn embedded(files: &mut Files) -> Program {
    let file = files.add("vates-2026.toml".to_owned(), program::EMBEDDED.to_owned());
    program::from_records::load(files, file, &mut Findings::default()).unwrap()
}

fn on_disk(orders: u64) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    Plan::of(SEED, orders).write(folder.path()).unwrap();
    folder
}

#[divan::bench]
fn load_a_program_file() -> Program {
    embedded(&mut Files::default())
}

/// What every run starts with. How long whole runs take, `benches/cold-start.sh` tells.
#[divan::bench]
fn load_the_carried_program() -> Program {
    program::from_records::load_carried(&mut Files::default(), &mut Findings::default()).unwrap()
}

#[divan::bench(args = ORDERS, sample_count = 10)]
fn load_a_book(bencher: Bencher<'_, '_>, orders: u64) {
    let folder = on_disk(orders);
    bencher.counter(ItemsCount::new(orders)).bench_local(|| Desk::open(&folder));
}

#[divan::bench(args = ORDERS, sample_count = 10)]
fn audit_a_book(bencher: Bencher<'_, '_>, orders: u64) {
    let desk = Desk::with(orders);
    let basis = desk.basis();
    bencher
        .counter(ItemsCount::new(orders))
        .bench_local(|| audit(&basis, &|origin| desk.files.show(origin)).len());
}

#[divan::bench(args = ORDERS, sample_count = 10)]
fn qualify_everybody(bencher: Bencher<'_, '_>, orders: u64) {
    let desk = Desk::with(orders);
    let (basis, partners) = (desk.basis(), desk.everybody());
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| assess(&basis, &partners).unwrap());
}

/// A whole run of `qualify` but for its hinges: the book read, everybody assessed, the page made.
#[divan::bench(args = ORDERS, sample_count = 10)]
fn a_run_without_hinges(bencher: Bencher<'_, '_>, orders: u64) {
    let folder = on_disk(orders);
    bencher.counter(ItemsCount::new(orders)).bench_local(|| {
        let desk = Desk::open(&folder);
        let (basis, partners) = (desk.basis(), desk.everybody());
        let assessment = assess(&basis, &partners).unwrap();
        let none = Hinges { verdict: Vec::new(), quarters: vec![Vec::new(); 4], not_evaluated: Vec::new() };
        let hinges = vec![none; partners.len()];
        let report = QualifyReport::new(&basis, &assessment, &hinges, &[], Detail::default(), &desk.files);
        render(&report, Format::Table, Look { width: 80, colour: false, is_terminal: false }).unwrap()
    });
}

/// All hinges together must cost less than three times `a_run_without_hinges` with as many orders: 100,000 orders
/// are those of 2,000 partners.
#[divan::bench(args = ORDERS, sample_count = 10)]
fn what_everybody_hinges_on(bencher: Bencher<'_, '_>, orders: u64) {
    let desk = Desk::with(orders);
    let (basis, partners) = (desk.basis(), desk.everybody());
    let assessment = assess(&basis, &partners).unwrap();
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| {
        let inquiry = Inquiry::new(&basis);
        let assessed = partners.iter().zip(&assessment.partners);
        assessed.map(|(index, assessed)| inquiry.hinges(*index, assessed)).collect::<Vec<_>>()
    });
}

#[divan::bench(args = ORDERS, sample_count = 10)]
fn render_json(bencher: Bencher<'_, '_>, orders: u64) {
    let desk = Desk::with(orders);
    let (basis, partners) = (desk.basis(), desk.everybody());
    let assessment = assess(&basis, &partners).unwrap();
    let detail = Detail::default();
    let inquiry = Inquiry::new(&basis);
    let hinges: Vec<Hinges> = partners
        .iter()
        .zip(&assessment.partners)
        .map(|(index, assessed)| inquiry.hinges(*index, assessed))
        .collect();
    let look = Look { width: 80, colour: false, is_terminal: false };
    bencher.counter(ItemsCount::new(partners.len())).bench_local(|| {
        let report = QualifyReport::new(&basis, &assessment, &hinges, &[], detail, &desk.files);
        render(&report, Format::Json, look).unwrap()
    });
}

#[divan::bench]
fn one_quote(bencher: Bencher<'_, '_>) {
    let desk = Desk::with(1_000);
    let (_, partner) = desk.book.partner("p0001").unwrap();
    let request = QuoteRequest {
        purpose: Purpose::New,
        buyer: Buyer::Partner(partner),
        items: vec![Item { bundle: desk.program.bundle("pro").unwrap(), hosts: 5, years: NonZeroU32::MIN }],
        engagement: None,
        deal: None,
        customer: CustomerRequest::default(),
        discount: None,
        currency: None,
        tax: None,
        bill_minimum: false,
        valid_days: 30,
    };
    let as_of = desk.basis().as_of;
    bencher.bench_local(|| quote(&desk.program, &desk.book, as_of, &request).unwrap());
}
