//! What most commands start with: the flags they use, the book they are in, the program it is under.

mod counts;
mod output;
mod rules;

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use super::args::Common;
use super::context::Context;
use super::failure::Failure;
use super::init::DEMO;
use crate::assessment::{AsOf, Basis};
use crate::book::from_records::{self, Accounted, Opened};
use crate::book::rulings::Ruling;
use crate::book::{Book, Deal, Partner, PartnerIndex};
use crate::calendar::ProgramYear;
use crate::files::pending::{self, Watch};
use crate::files::{Files, Folder, lock};
use crate::finding::{FileId, Finding, Findings, Severity};
use crate::program::readings::{ReadingId, Readings};
use crate::program::{self, Program};
use crate::records::sources::{self, Reach};
use crate::report::check::CheckReport;
use crate::suggest;
pub(super) use counts::summary;
pub(super) use output::{demand_output_apart, demand_output_not_read};
use rules::load_program;
pub(super) use rules::{alone, program_of};

/// How many threads are started at most; more of them than this never are of use.
const MOST_THREADS: NonZeroUsize = NonZeroUsize::MIN.saturating_add(63);

/// A common flag that a command may or may not use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Flag {
    Book,
    Demo,
    Program,
    AsOf,
    Reading,
    Threads,
    Format,
}

impl Common {
    /// Refuses flags that a command doesn't use.
    pub(super) fn uses(&self, command: &str, used: &[Flag]) -> Result<(), Failure> {
        let given = [
            (Flag::Book, "--book", self.book.is_some()),
            (Flag::Book, "--allow-outside", self.allow_outside),
            (Flag::Demo, "--demo", self.demo),
            (Flag::Program, "--program", self.program.is_some()),
            (Flag::AsOf, "--as-of", self.as_of.is_some()),
            (Flag::Reading, "--reading", !self.readings.is_empty()),
            (Flag::Threads, "--threads", self.threads.is_some()),
            (Flag::Format, "--format", self.format.is_some()),
            (Flag::Format, "--json", self.json),
        ];
        for (flag, name, is_given) in given {
            if is_given && !used.contains(&flag) {
                return Err(Failure::usage(
                    format!("{command} doesn't use {name}"),
                    format!("leave {name} out"),
                ));
            }
        }
        Ok(())
    }

    /// By how many threads large files are read.
    pub(super) fn threads(&self, context: &Context) -> NonZeroUsize {
        self.threads.unwrap_or_else(context.cores).min(MOST_THREADS)
    }

    /// How far the book's sources may reach.
    fn reach(&self) -> Reach {
        if self.allow_outside { Reach::Anywhere } else { Reach::Inside }
    }

    /// The day as of which to answer.
    pub(super) fn as_of(&self, context: &Context) -> AsOf {
        AsOf(self.as_of.unwrap_or(context.today))
    }
}

/// A book with its program, loaded and fit for answers.
pub(super) struct Desk {
    pub(super) program: Program,
    pub(super) book: Book,
    pub(super) files: Files,
    /// The file that the program was read from; `None` for the one carried.
    pub(super) rules: Option<FileId>,
    /// What should be said besides the answer.
    pub(super) notes: String,
}

/// A book as it was found, right or wrong.
pub(super) struct Reading {
    pub(super) desk: Option<(Program, Book)>,
    /// The file that the program was read from; `None` for the one carried.
    pub(super) rules: Option<FileId>,
    pub(super) files: Files,
    pub(super) findings: Findings,
    /// What became of every row of CSV files.
    pub(super) accounts: Vec<Accounted>,
    /// How many deals and orders were read that the book doesn't hold.
    pub(super) in_bulk: (usize, usize),
    pub(super) place: String,
}

/// A book whose files were found, before its records are read.
pub(super) struct Found {
    pub(super) folder: Folder,
    /// How far the writing of the book had come before any of it was read.
    pub(super) watch: Watch,
    pub(super) opened: Opened,
    pub(super) program: Option<Program>,
    /// The file that the program was read from; `None` for the one carried.
    pub(super) rules: Option<FileId>,
    pub(super) files: Files,
    pub(super) findings: Findings,
    pub(super) place: String,
}

impl Found {
    /// Reads the records with care, right or wrong. They are read even where the program is of no use, so that all that
    /// is wrong is told in one run.
    pub(super) fn read(self) -> Reading {
        let Found { folder, opened, program, rules, mut files, mut findings, place, .. } = self;
        let (book, accounts) =
            from_records::read(opened, &folder, &mut files, program.as_ref(), &mut findings);
        let desk = program.map(|program| (program, book));
        Reading { desk, rules, files, findings, accounts, in_bulk: (0, 0), place }
    }
}

/// How much of a book a command needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Need {
    /// Its records; there must be a book.
    Records,
    /// Its records, where there is a book.
    RecordsIfAny,
    /// Its configuration, where there is a book.
    Configuration,
}

impl Desk {
    /// Loads the book and its program; refuses those with errors.
    pub(super) fn load(common: &Common, context: &Context, need: Need) -> Result<Desk, Failure> {
        Desk::of(read(common, context, need)?, common, context, need)
    }

    /// The book that was read, if it is fit for answers.
    pub(super) fn of(
        reading: Reading,
        common: &Common,
        context: &Context,
        need: Need,
    ) -> Result<Desk, Failure> {
        let Reading { desk, rules, files, findings, place, in_bulk, .. } = reading;
        let refused = findings.any_error();
        let findings = findings.sorted(|file| files.name(file));
        let report = || CheckReport::new(&findings, &files, String::new(), common.extent());
        match desk {
            Some((program, book)) if !refused => {
                let mut notes = String::new();
                if common.verbose {
                    let read = format!("{place}; {}; program {}", summary(&book, in_bulk), program.id);
                    notes = format!("{}\n", crate::escape::visible(&read));
                }
                let told = |finding: &&Finding| common.verbose || finding.severity == Severity::Warning;
                if !common.quiet && need != Need::Configuration {
                    let told: Vec<Finding> = findings.iter().filter(told).cloned().collect();
                    let report = CheckReport::new(&told, &files, String::new(), common.extent());
                    notes
                        .push_str(&crate::render::findings::in_short(&report, common.look_of_notes(context)));
                }
                Ok(Desk { program, book, files, rules, notes })
            }
            _ => Err(Failure::Findings(Box::new(report()), Box::new(common.clone()))),
        }
    }

    /// The text of the program.
    pub(super) fn program_text(&self) -> &str {
        self.rules.map_or(program::EMBEDDED, |file| self.files.text(file))
    }

    /// The partner of an id.
    pub(super) fn partner(&self, id: &str) -> Result<(PartnerIndex, &Partner), Failure> {
        self.book.partner(id).ok_or_else(|| {
            let names = self.book.partners.iter().map(|partner| partner.id.as_str());
            Failure::usage(format!("there is no partner `{id}`"), suggest::hint(id, names))
        })
    }

    /// The deal of an id.
    pub(super) fn deal(&self, id: &str) -> Result<&Deal, Failure> {
        self.book.deal(id).ok_or_else(|| {
            let ids = self.book.deals.iter().map(|deal| deal.id.as_str());
            Failure::usage(format!("there is no deal `{id}`"), suggest::hint(id, ids))
        })
    }

    /// The readings in force: the flags', over the book's rulings, over its choices, over the program's defaults.
    ///
    /// A flag for a reading that isn't used is refused.
    pub(super) fn readings(
        &self,
        common: &Common,
        as_of: AsOf,
        used: impl Fn(&program::Reading) -> bool,
    ) -> Result<Readings, Failure> {
        let defaults = self.program.default_readings();
        let defaults =
            defaults.map_err(|id| Failure::Bug(anyhow::anyhow!("no default for the reading {id}")))?;
        let readings = self.book.readings_over(defaults, as_of.0);
        let chosen = self.flags(common)?;
        if let Some((id, _)) = chosen.iter().find(|(id, _)| !self.program.reading(*id).is_some_and(&used)) {
            let message = format!("--reading {id}: this reading has no bearing on what is asked here");
            return Err(Failure::usage(message, "leave it out"));
        }
        Ok(chosen
            .into_iter()
            .fold(readings, |readings, (id, choice)| readings.with(id, choice).unwrap_or(readings)))
    }

    /// What an assessment is made from: the year asked for, under the readings in force.
    pub(super) fn basis(
        &self,
        common: &Common,
        context: &Context,
        year: Option<i32>,
        used: impl Fn(&program::Reading) -> bool,
    ) -> Result<Basis<'_>, Failure> {
        let as_of = common.as_of(context);
        Ok(Basis {
            program: &self.program,
            book: &self.book,
            readings: self.readings(common, as_of, used)?,
            as_of,
            year: self.year(year, as_of)?,
            tallies: None,
        })
    }

    /// The rulings that readings in force rest on: those that bear on what is asked, and that no flag overrules.
    pub(super) fn rulings(
        &self,
        common: &Common,
        as_of: AsOf,
        used: impl Fn(&program::Reading) -> bool,
    ) -> Result<Vec<&Ruling>, Failure> {
        let chosen = self.flags(common)?;
        let mut rulings = self.book.rulings_as_of(as_of.0);
        rulings.retain(|ruling| {
            self.program.reading(ruling.reading).is_some_and(&used)
                && !chosen.iter().any(|(id, _)| *id == ruling.reading)
        });
        Ok(rulings)
    }

    /// The readings that flags choose.
    fn flags(&self, common: &Common) -> Result<Vec<(ReadingId, &'static str)>, Failure> {
        let mut chosen: Vec<(ReadingId, &'static str)> = Vec::new();
        for flag in &common.readings {
            let Some((id, choice)) = flag.split_once('=') else {
                let message = format!("--reading {flag}: a reading is chosen as ID=CHOICE");
                return Err(Failure::usage(message, "write --reading gross-bound=ceiling"));
            };
            let choice =
                self.program.choose(id, choice).map_err(|problem| Failure::flag("--reading", problem))?;
            if chosen.iter().any(|(id, _)| *id == choice.0) {
                return Err(Failure::usage(format!("--reading {id} is given twice"), "choose once"));
            }
            chosen.push(choice);
        }
        Ok(chosen)
    }

    /// The year asked for, or the one in which a day lies.
    pub(super) fn year(&self, asked: Option<i32>, as_of: AsOf) -> Result<ProgramYear, Failure> {
        year(&self.program, asked, as_of)
    }
}

/// The year asked for, or the one in which a day lies.
pub(super) fn year(program: &Program, asked: Option<i32>, as_of: AsOf) -> Result<ProgramYear, Failure> {
    let first = program.cycle.first_month;
    match asked {
        None => Ok(ProgramYear::of(as_of.0, first)),
        Some(number) => ProgramYear::new(number, first)
            .ok_or_else(|| Failure::usage(format!("--year {number}: there is no such year"), "write 2026")),
    }
}

/// Reads a book, right or wrong.
pub(super) fn read(common: &Common, context: &Context, need: Need) -> Result<Reading, Failure> {
    let read = at_one_time(common, context, || {
        Ok(find(common, context, need)?.map(|found| (found.watch.clone(), found.read())))
    })?;
    if let Some(reading) = read {
        return Ok(reading);
    }
    if need == Need::Records {
        return Err(no_book());
    }
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let (program, rules) = load_program(common, &Opened::default(), None, &mut files, &mut findings)?;
    let desk = program.map(|program| (program, Book::default()));
    let (accounts, place) = (Vec::new(), "no book".to_owned());
    Ok(Reading { desk, rules, files, findings, accounts, in_bulk: (0, 0), place })
}

/// How often a book is read while others write to it, before they are kept out.
const READINGS: usize = 3;

/// Reads a book, again where somebody wrote to it meanwhile.
pub(super) fn at_one_time<T>(
    common: &Common,
    context: &Context,
    mut read: impl FnMut() -> Result<Option<(Watch, T)>, Failure>,
) -> Result<Option<T>, Failure> {
    for _ in 0..READINGS {
        match read() {
            Ok(Some((watch, _))) if !watch.sees_the_same() => {}
            other => return Ok(other?.map(|(_, read)| read)),
        }
    }
    let folder = locate(common, context)?;
    let _kept_out = folder.as_ref().and_then(Folder::root).and_then(lock::keep_still);
    Ok(read()?.map(|(_, read)| read))
}

/// Finds a book and its program; `None` where there is none.
pub(super) fn find(common: &Common, context: &Context, need: Need) -> Result<Option<Found>, Failure> {
    if common.allow_outside && (common.demo || need == Need::Configuration) {
        let message = "--allow-outside is for the files of a book's sources, and none are read here";
        return Err(Failure::usage(message, "leave --allow-outside out"));
    }
    let Some(folder) = locate(common, context)? else { return Ok(None) };
    let watch = Watch::of(&folder);
    found_in(settled(folder)?, watch, common, need).map(Some)
}

/// The book in a folder, with what is decided in place.
pub(super) fn settled(folder: Folder) -> Result<Folder, Failure> {
    let Folder::Disk(root) = &folder else { return Ok(folder) };
    pending::settled(root).map_err(|error| {
        Failure::Bug(anyhow::Error::new(error).context("a change of the book is pending, and can't be read"))
    })
}

/// Finds the files and the program of a book.
pub(super) fn found_in(folder: Folder, watch: Watch, common: &Common, need: Need) -> Result<Found, Failure> {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let place = match &folder {
        Folder::Disk(path) => format!("book {}", path.display()),
        Folder::Over(over) => format!("book {}", over.root().display()),
        Folder::Embedded(_) | Folder::Memory(_) => "the demo book".to_owned(),
    };
    let opened = match need {
        Need::Records | Need::RecordsIfAny => {
            from_records::open(&folder, common.reach(), &mut files, &mut findings)
        }
        Need::Configuration => from_records::open_configuration(&folder, &mut files, &mut findings),
    };
    let (program, rules) = load_program(common, &opened, Some(&folder), &mut files, &mut findings)?;
    Ok(Found { folder, watch, opened, program, rules, files, findings, place })
}

/// Opens the book, which there must be, without reading its records.
pub(super) fn open(common: &Common, context: &Context) -> Result<(Opened, Files, Findings), Failure> {
    let opened = at_one_time(common, context, || {
        let Some(located) = locate(common, context)? else { return Ok(None) };
        let watch = Watch::of(&located);
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let opened = from_records::open(&settled(located)?, common.reach(), &mut files, &mut findings);
        Ok(Some((watch, (opened, files, findings))))
    })?;
    opened.ok_or_else(no_book)
}

pub(super) fn no_book() -> Failure {
    Failure::usage(
        "there is no book here: no vates-partner.toml at or above this folder, and no record files in it",
        "make one with `vates-partner init DIR`, name one with --book DIR, or try --demo",
    )
}

/// Finds the book, like a git repository.
pub(super) fn locate(common: &Common, context: &Context) -> Result<Option<Folder>, Failure> {
    if common.demo {
        return Ok(Some(Folder::Embedded(DEMO)));
    }
    let of_variable = || context.book.clone().map(|book| (PathBuf::from(book), "VATES_PARTNER_BOOK"));
    let named = common.book.clone().map(|book| (book, "--book")).or_else(of_variable);
    if let Some((path, by)) = named {
        let path = context.folder.join(path);
        return if path.is_dir() {
            Ok(Some(Folder::Disk(path)))
        } else {
            let message = format!("the book {} is no folder (named by {by})", path.display());
            Err(Failure::usage(message, "name a folder, or make one with `vates-partner init DIR`"))
        };
    }
    let is_book = |folder: &&Path| folder.join(sources::CONFIGURATION).exists();
    if let Some(folder) = context.folder.ancestors().find(is_book) {
        return Ok(Some(Folder::Disk(folder.to_owned())));
    }
    let here = Folder::Disk(context.folder.clone());
    Ok(sources::any_in(&here).then_some(here))
}
