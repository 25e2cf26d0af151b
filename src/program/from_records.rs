//! The only door to a program: its file, read and checked as strictly as a user's records.

mod framework;
mod offers;

use super::carried::{self, Seldom};
use super::loader::Loader;
use super::readings::ReadingId;
use super::{BearsOn, Clause, EMBEDDED, Program, Reading};
use crate::files::Files;
use crate::finding::{Code, FileId, Findings, Problem};
use crate::ids::ClauseId;
use crate::records::cells::{self, quoted};
use crate::records::toml::{self, Table};
use crate::suggest;

/// Reads a program; `None` where anything in it is wrong, which is reported.
pub fn load(files: &Files, file: FileId, findings: &mut Findings) -> Option<Program> {
    let parsed = toml::parse(file, files.text(file), findings)?;
    checked(file, &parsed, Extent::Whole, findings)
}

/// Reads the program that vates-partner carries, but for what is seldom needed.
pub fn load_carried(files: &mut Files, findings: &mut Findings) -> Option<Program> {
    let file = files.add(carried::NAME.to_owned(), EMBEDDED);
    match toml::parse_plain(EMBEDDED, &carried::SELDOM) {
        Some(parsed) => checked(file, &parsed, Extent::Often, findings),
        None => load(files, file, findings),
    }
}

/// How much of a program is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    Whole,
    /// All but what is in [`carried::SELDOM`].
    Often,
}

impl Extent {
    /// A part that is read now or, of the carried program, when it is asked for.
    fn seldom<T>(
        self,
        read: impl FnOnce() -> Vec<T>,
        part: fn(&'static Program) -> &'static [T],
    ) -> Seldom<T> {
        match self {
            Extent::Whole => Seldom::read(read()),
            Extent::Often => Seldom::carried(part),
        }
    }
}

fn checked(
    file: FileId,
    parsed: &toml::Document<'_>,
    extent: Extent,
    findings: &mut Findings,
) -> Option<Program> {
    let before = findings.len();
    let root = Table::root(file, parsed, "the program");
    let clauses = extent.seldom(|| clauses(&root, findings), |program| &program.clauses);
    let ids = || clauses.iter().map(|clause| clause.id.as_str().to_owned()).collect();
    let mut loader = Loader::new(findings, (extent == Extent::Whole).then(ids));
    let program = assemble(&root, clauses, extent, &mut loader);
    root.finish(&[], findings);
    program.filter(|_| findings.len() == before)
}

fn assemble(
    root: &Table<'_>,
    clauses: Seldom<Clause>,
    extent: Extent,
    loader: &mut Loader<'_>,
) -> Option<Program> {
    let identity = section(root, "program", loader, |table, loader| {
        let id = loader.text(table, "id");
        let title = loader.text(table, "title");
        let edition = loader.text(table, "edition");
        Some((id?, title?, edition?))
    })
    .flatten();
    let gross_clause = section(root, "gross", loader, |table, loader| loader.clause(table)).flatten();
    let cycle = section(root, "cycle", loader, framework::cycle).flatten();
    let transition = section(root, "transition", loader, framework::transition).flatten();
    let newcomers = section(root, "newcomers", loader, framework::newcomers).flatten();
    let sales = section(root, "sales", loader, framework::sales).flatten();
    let upgrade_gap = section(root, "upgrade_gap", loader, framework::upgrade_gap).flatten();
    let customer_discounts =
        section(root, "customer_discounts", loader, offers::customer_discounts).flatten();
    let tiers = section(root, "tiers", loader, offers::tiers).flatten();
    let trials = if root.has("trial_periods") {
        section(root, "trial_periods", loader, framework::trials)
    } else {
        None
    };
    let bundles = offers::bundles(root, loader);
    let comparison = section(root, "comparison", loader, |table, loader| {
        let benefits = offers::benefits(table, loader);
        (benefits, extent.seldom(|| offers::requirements(table, loader), |program| &program.requirements))
    });
    let quarters = section(root, "quarters", loader, framework::quarters);
    let types = offers::types(root, comparison.as_ref().map(|(benefits, _)| benefits.as_slice()), loader);
    let (quarter_benefits, criteria) = quarters?;
    let engagements = framework::engagements(root, &quarter_benefits, loader);
    let dimensions = section(root, "score", loader, framework::dimensions);
    let readings = extent.seldom(|| readings(root, loader), |program| &program.readings);
    let newcomers = newcomers?;
    framework::check_waived(root, &newcomers, &criteria, loader);
    let (id, title, edition) = identity?;
    let (benefits, requirements) = comparison?;
    Some(Program {
        id,
        title,
        edition,
        cycle: cycle?,
        transition: transition?,
        newcomers,
        gross_clause: gross_clause?,
        sales: sales?,
        upgrade_gap: upgrade_gap?,
        customer_discounts: customer_discounts?,
        tiers: tiers?,
        trials: trials.flatten(),
        bundles,
        types,
        benefits,
        requirements,
        engagements,
        quarter_benefits,
        criteria,
        dimensions: dimensions?,
        readings,
        clauses,
    })
}

/// Reads a table that must be there, and reports the keys of it that mean nothing.
fn section<T>(
    root: &Table<'_>,
    key: &'static str,
    loader: &mut Loader<'_>,
    read: impl FnOnce(&Table<'_>, &mut Loader<'_>) -> T,
) -> Option<T> {
    if !root.has(key) {
        root.missing(key, loader.findings);
    }
    let table = root.table(key, loader.findings)?;
    let value = read(&table, loader);
    table.finish(&[], loader.findings);
    Some(value)
}

/// Reads every table of an array that must not be empty.
fn entries<T>(
    parent: &Table<'_>,
    key: &'static str,
    loader: &mut Loader<'_>,
    read: impl Fn(&Table<'_>, &mut Loader<'_>) -> Option<T>,
) -> Vec<T> {
    let tables = parent.tables(key, loader.findings);
    if tables.is_empty() && !parent.has(key) {
        parent.missing(key, loader.findings);
    }
    let mut values = Vec::new();
    let mut ids = Vec::new();
    for table in &tables {
        if let Some(cell) = table.cell("id", &mut Findings::default()) {
            ids.push((cell.text, table.place_of("id")));
        }
        values.extend(read(table, loader));
        table.finish(&[], loader.findings);
    }
    loader.unique(ids);
    values
}

fn clauses(root: &Table<'_>, findings: &mut Findings) -> Vec<Clause> {
    let mut loader = Loader::new(findings, None);
    entries(root, "clauses", &mut loader, |table, loader| {
        let id = loader.text(table, "id");
        let heading = loader.text(table, "heading");
        let text = loader.text(table, "text");
        Some(Clause { id: ClauseId::new(&id?), heading: heading?, text: text? })
    })
}

fn readings(root: &Table<'_>, loader: &mut Loader<'_>) -> Vec<Reading> {
    let readings = entries(root, "readings", loader, reading);
    for (word, id) in ReadingId::WORDS {
        if !readings.iter().any(|reading| reading.id == *id) {
            let message = format!("the reading `{word}` is missing");
            loader.fault(
                root,
                "readings",
                message,
                "add it under [[readings]], with its choices and default",
            );
        }
    }
    readings
}

fn reading(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Reading> {
    let id = loader.word(table, "id", ReadingId::WORDS);
    let question = loader.text(table, "question");
    let text = loader.text(table, "text");
    let clause = loader.clause(table);
    let default = loader.text(table, "default");
    let bears_on = loader.word(table, "bears_on", BearsOn::WORDS);
    let mut choices = Vec::new();
    for choice in table.tables("choices", loader.findings) {
        let word = loader.text(&choice, "id");
        let meaning = loader.text(&choice, "meaning");
        choice.finish(&[], loader.findings);
        let (word, meaning) = (word?, meaning?);
        let known = id?.known_choices();
        if !known.contains(&word.as_str()) {
            let message = format!("the reading `{}` has no choice {}", id?, quoted(&word));
            let problem = Problem::new(Code::BadWord, message, suggest::hint(&word, known));
            choice.report("id", problem, loader.findings);
        }
        choices.push((word, meaning));
    }
    let default = default?;
    if !choices.iter().any(|(word, _)| *word == default) {
        let message = format!("the default {} is not among the choices", quoted(&default));
        let fix = suggest::hint(&default, choices.iter().map(|(word, _)| word.as_str()));
        loader.fault(table, "default", message, &fix);
    }
    Some(Reading {
        id: id?,
        question: question?,
        text: text?,
        clause: clause?,
        default,
        choices,
        bears_on: bears_on?,
    })
}

/// An amount of money in a cell, as an exact number.
fn amount(cell: &crate::records::Cell<'_>) -> Result<crate::exact::Exact, Problem> {
    cells::not_negative(cell).map(crate::exact::Exact::from)
}
