//! The only door to a book: records read, checked, and held against each other.

pub mod bulk;
pub mod exports;
mod people;
mod register;
mod trade;
mod trials;

use ::toml::Spanned;
use ::toml::de::DeTable;

use super::Book;
use super::rulings::Ruling;
use super::settings::{self, ChosenReading, Settings};
use crate::files::{Files, Folder};
use crate::finding::{Code, FileId, Findings, Place, Problem};
use crate::program::Program;
use crate::program::readings::ReadingId;
use crate::records::cells::quoted;
use crate::records::csv::parts::Pace;
use crate::records::import::taken::Taken;
use crate::records::import::{Account, Import};
use crate::records::kinds::Kind;
use crate::records::sources::{self, Configuration, Form, Reach, Source, Sources};
use crate::records::{Row, csv, toml};
use crate::suggest;
use bulk::{Collected, Collector};
use register::Register;

/// A folder whose files were found, before its records are read.
#[derive(Debug, Default)]
pub struct Opened {
    /// The configuration.
    pub settings: Settings,
    sources: Sources,
}

/// What became of the rows of a file.
#[derive(Clone, Debug)]
pub struct Accounted {
    /// The file.
    pub file: FileId,
    /// The kind of the records.
    pub kind: Kind,
    /// Whether a source of the configuration names the file.
    pub is_export: bool,
    /// The rows.
    pub account: Account,
}

/// Finds the files of a book and reads its configuration, which says what program it is under.
pub fn open(folder: &Folder, reach: Reach, files: &mut Files, findings: &mut Findings) -> Opened {
    let configuration = sources::configuration(folder, files, findings);
    let settings = load(configuration.as_ref(), files, findings);
    let imports = (settings.imports.as_slice(), reach);
    let sources = sources::collect(folder, configuration.as_ref(), imports, files, findings);
    Opened { settings, sources }
}

/// Reads only the configuration of a book, for answers that need no records.
pub fn open_configuration(folder: &Folder, files: &mut Files, findings: &mut Findings) -> Opened {
    let configuration = sources::configuration(folder, files, findings);
    Opened { settings: load(configuration.as_ref(), files, findings), sources: Sources::default() }
}

fn load(configuration: Option<&Configuration>, files: &Files, findings: &mut Findings) -> Settings {
    let file = configuration.and_then(|configuration| configuration.file);
    file.map(|file| settings::load(files, file, findings)).unwrap_or_default()
}

/// The kinds of records that may be read in bulk: there are by far the most of them.
const IN_BULK: [Kind; 2] = [Kind::Deals, Kind::Orders];

impl Opened {
    /// The files that records are read from, the configuration among them.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        self.sources.read.iter().map(|source| source.file)
    }

    /// How many bytes there are to be read in bulk, as far as that can be told before they are.
    pub fn bytes_in_bulk(&self, folder: &Folder, files: &Files) -> u64 {
        let is_in_bulk = |source: &&Source| IN_BULK.iter().any(|kind| source.form == Form::Csv(*kind));
        let of_bulk = self.sources.read.iter().filter(is_in_bulk);
        let length =
            |source: &Source| folder.stream(files.name(source.file)).map_or(0, |stream| stream.length());
        of_bulk.map(length).fold(0, u64::saturating_add)
    }
}

/// The kinds of records, each behind those that it refers to.
const ORDER: [Kind; 9] = [
    Kind::Customers,
    Kind::Rates,
    Kind::Partners,
    Kind::Deals,
    Kind::Orders,
    Kind::Trials,
    Kind::Activities,
    Kind::Certifications,
    Kind::Sessions,
];

/// Reads the records of a book, and says what became of every row of its CSV files. The book is only fit for answers
/// where no error was found.
///
/// Without a program, what depends on one (bundles, tiers, agreed discounts, readings) isn't checked.
pub fn read(
    opened: Opened,
    folder: &Folder,
    files: &mut Files,
    program: Option<&Program>,
    findings: &mut Findings,
) -> (Book, Vec<Accounted>) {
    let mut opened = opened;
    opened.sources.fill(folder, files, findings);
    let mut incomplete = opened.sources.incomplete.clone();
    let tables = parse_tables(&opened.sources.read, files, &mut incomplete, findings);
    let mut reading = Reading::new(&opened, &tables, files, program, findings);
    for kind in ORDER {
        reading.kind(kind, incomplete.contains(&kind), findings);
    }
    exports::doubt(&opened.settings.imports, &reading.by_source, findings);
    let mut book = reading.register.book;
    book.index_by_partner();
    (book, reading.accounts)
}

/// A book whose deals and orders were handed to a collector, rather than kept.
pub struct InBulk<C: Collector> {
    /// Everything else.
    pub book: Book,
    /// The collector.
    pub collector: C,
    /// What became of the deals.
    pub deals: Collected<C>,
    /// What became of the orders.
    pub orders: Collected<C>,
}

/// Reads the records of a book, its deals and orders in bulk; `None` where the book needs to be read with care: when
/// something is wrong with it, or when deals or orders come from elsewhere than from CSV files of its own.
pub fn read_in_bulk<C: Collector>(
    opened: &Opened,
    folder: &Folder,
    files: &Files,
    program: &Program,
    collector: &impl Fn(&Book) -> Option<C>,
    pace: Pace<'_>,
) -> Option<(InBulk<C>, Findings)> {
    let (mut findings, mut incomplete) = (Findings::default(), opened.sources.incomplete.clone());
    let tables = parse_tables(&opened.sources.read, files, &mut incomplete, &mut findings);
    let from_elsewhere = IN_BULK.iter().any(|kind| {
        let in_export = opened.imports().any(|import| import.kind == *kind);
        in_export || tables.iter().any(|(_, table)| table.get_ref().contains_key(kind.name()))
    });
    if from_elsewhere || !incomplete.is_empty() || opened.settings.incomplete {
        return None;
    }
    let mut reading = Reading::new(opened, &tables, files, Some(program), &mut findings);
    for kind in ORDER.into_iter().filter(|kind| !IN_BULK.contains(kind)) {
        reading.kind(kind, false, &mut findings);
    }
    if findings.any_error() {
        return None;
    }
    exports::doubt(&opened.settings.imports, &reading.by_source, &mut findings);
    let mut book = reading.register.book;
    book.index_by_partner();
    let collector = collector(&book)?;
    let (deals, orders) = bulk::read(opened, folder, files, (program, &book), &collector, pace)?;
    Some((InBulk { book, collector, deals, orders }, findings))
}

/// A book that is being read, kind by kind.
struct Reading<'o> {
    opened: &'o Opened,
    tables: &'o [(FileId, Spanned<DeTable<'o>>)],
    files: &'o Files,
    register: Register<'o>,
    accounts: Vec<Accounted>,
    by_source: exports::BySource,
}

impl<'o> Reading<'o> {
    fn new(
        opened: &'o Opened,
        tables: &'o [(FileId, Spanned<DeTable<'o>>)],
        files: &'o Files,
        program: Option<&'o Program>,
        findings: &mut Findings,
    ) -> Reading<'o> {
        let settings = &opened.settings;
        let mut register = Register::new(program, files, settings);
        if let Some(program) = program {
            register.book.readings = readings(settings, program, findings);
            register.book.rulings = rulings(settings, program, findings);
        }
        register.book.title.clone_from(&settings.title);
        register.book.customer_discounts.clone_from(&settings.customer_discounts);
        register.book.catalogue.clone_from(&settings.catalogue);
        register.book.registration_days = settings.registration_days;
        register.book.upgrade_credit = settings.upgrade_credit;
        register.book.checks = settings.checks.clone();
        let by_source = exports::BySource::new();
        Reading { opened, tables, files, register, accounts: Vec::new(), by_source }
    }

    /// Reads the records of a kind.
    fn kind(&mut self, kind: Kind, incomplete: bool, findings: &mut Findings) {
        let (sources, imports) = (&self.opened.sources.read, &self.opened.settings.imports);
        let register = &mut self.register;
        let mut unusable = incomplete;
        let mut taken = taken(sources, imports, kind);
        let mut each = |row: &Row<'_>, findings: &mut Findings| {
            if taken.take(row, findings) {
                add(register, row, findings);
            }
        };
        let conventional = Import::conventional(kind);
        for source in sources {
            let text = self.files.text(source.file);
            let import = match source.form {
                Form::Csv(of) => (of == kind).then_some(&conventional),
                Form::Export(index) => {
                    let import = imports.get(index).and_then(Option::as_ref);
                    import.filter(|import| import.kind == kind)
                }
                Form::Toml | Form::Configuration => {
                    if let Some((_, table)) = self.tables.iter().find(|(file, _)| *file == source.file) {
                        toml::read_records(source.file, text, table.get_ref(), kind, findings, &mut each);
                    }
                    None
                }
            };
            if let Some(import) = import {
                let account = csv::read(source.file, text, import, findings, &mut each);
                unusable |= account.incomplete;
                if let Form::Export(index) = source.form {
                    self.by_source.entry(index).or_default().add(account);
                }
                let is_export = import.files.is_some();
                self.accounts.push(Accounted { file: source.file, kind, is_export, account });
            }
        }
        if unusable {
            self.register.not_all_known(kind);
        }
        if kind == Kind::Partners {
            self.register.sort_partners();
        }
        if kind == Kind::Trials {
            trials::check_orders(&mut self.register, findings);
        }
    }
}

/// What tells whether two sources of a kind read the same row.
fn taken(sources: &[Source], imports: &[Option<Import>], kind: Kind) -> Taken {
    let is_export = |source: &&Source| match source.form {
        Form::Export(index) => {
            imports.get(index).and_then(Option::as_ref).is_some_and(|import| import.kind == kind)
        }
        Form::Csv(_) | Form::Toml | Form::Configuration => false,
    };
    Taken::of(sources.iter().filter(is_export).map(|source| source.file))
}

fn add(register: &mut Register<'_>, row: &Row<'_>, findings: &mut Findings) {
    match row.kind {
        Kind::Partners => people::partner(register, row, findings),
        Kind::Customers => people::customer(register, row, findings),
        Kind::Certifications => people::certification(register, row, findings),
        Kind::Sessions => people::session(register, row, findings),
        Kind::Deals => trade::deal(register, row, findings),
        Kind::Orders => trade::order(register, row, findings),
        Kind::Activities => trade::activity(register, row, findings),
        Kind::Rates => trade::rate(register, row, findings),
        Kind::Trials => trials::trial(register, row, findings),
    }
}

/// The TOML files of a book, parsed once. Program files among them hold no records.
fn parse_tables<'f>(
    sources: &[Source],
    files: &'f Files,
    incomplete: &mut Vec<Kind>,
    findings: &mut Findings,
) -> Vec<(FileId, Spanned<DeTable<'f>>)> {
    let mut tables = Vec::new();
    for source in sources {
        // What is wrong with the configuration's syntax is reported already.
        let mut unheard = Findings::default();
        let heard = if source.form == Form::Configuration { &mut unheard } else { &mut *findings };
        let text = files.text(source.file);
        match source.form {
            Form::Csv(_) | Form::Export(_) => {}
            Form::Configuration => {
                tables.extend(toml::parse(source.file, text, heard).map(|table| (source.file, table)));
            }
            Form::Toml => match toml::parse(source.file, text, heard) {
                None => incomplete.extend(Kind::ALL),
                Some(table) if holds_records(source.file, table.get_ref(), findings) => {
                    tables.push((source.file, table));
                }
                Some(_) => {}
            },
        }
    }
    tables
}

/// Whether a TOML file is one of records; keys that are no kind of record are reported.
fn holds_records(file: FileId, table: &DeTable<'_>, findings: &mut Findings) -> bool {
    let is_program = table.get("program").is_some_and(|value| value.get_ref().is_table());
    let names = || Kind::ALL.iter().map(|kind| kind.name());
    let is_kind = |key: &str| Kind::from_name(key).is_some();
    let any = table.keys().any(|key| is_kind(key.get_ref()));
    if is_program && !any {
        return false;
    }
    let mut near = false;
    for key in table.keys().filter(|key| !is_kind(key.get_ref())) {
        let name = key.get_ref().as_ref();
        if any || suggest::nearest(name, names()).is_some() {
            near = true;
            let message = format!("{} is no kind of record", quoted(name));
            let problem = Problem::new(Code::UnknownKey, message, suggest::hint(name, names()));
            findings.report(Place::text(file, key.span()), problem);
        }
    }
    if !any && !near {
        let problem = Problem::new(
            Code::NotRead,
            "this file is not read: it holds no records",
            "put records under [[orders]], [[deals]]..., or leave it",
        );
        findings.report(Place::whole(file), problem);
    }
    any
}

/// The readings that a configuration chooses, held against the program.
fn readings(
    settings: &Settings,
    program: &Program,
    findings: &mut Findings,
) -> Vec<(ReadingId, &'static str)> {
    settings.readings.iter().filter_map(|reading| chosen(reading, program, findings)).collect()
}

fn chosen(
    reading: &ChosenReading,
    program: &Program,
    findings: &mut Findings,
) -> Option<(ReadingId, &'static str)> {
    program
        .choose(&reading.id, &reading.choice)
        .map_err(|problem| {
            let at_id = problem.code == Code::UnknownReference;
            let place = if at_id { &reading.id_place } else { &reading.choice_place };
            findings.report(place.clone(), problem);
        })
        .ok()
}

/// The rulings of a configuration, held against the program and each other.
fn rulings(settings: &Settings, program: &Program, findings: &mut Findings) -> Vec<Ruling> {
    let mut rulings: Vec<Ruling> = Vec::new();
    for written in &settings.rulings {
        // The choice is checked even where the rest can't be read, so that all is told in one run.
        let Some((reading, choice)) = chosen(&written.chosen, program, findings) else { continue };
        let Some((date, by, why)) = written.ruled.clone() else { continue };
        if rulings.iter().any(|other| other.reading == reading && other.date == date) {
            let message = format!("a second ruling on `{reading}` of {date}");
            let problem = Problem::new(Code::RepeatedId, message, "keep one of the two, or date them apart");
            findings.report(written.date_place.clone(), problem);
            continue;
        }
        rulings.push(Ruling { reading, choice, date, by, why, origin: written.place.origin() });
    }
    rulings
}
