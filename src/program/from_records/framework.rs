//! The quarterly framework: cycle, sales, criteria, benefits, engagement models.

use super::{amount, entries};
use crate::calendar::{FirstMonth, PerQuarter, ProgramYear};
use crate::exact::Exact;
use crate::finding::Findings;
use crate::ids::CriterionId;
use crate::program::criteria::{AmountRange, Bound, Criterion, Measure};
use crate::program::loader::{Loader, or_optional};
use crate::program::{
    Cycle, DimensionRules, EngagementRules, LeadRules, Newcomers, QuarterBenefit, Sales, Transition,
    TrialRules, UpgradeGap,
};
use crate::records::cells;
use crate::records::toml::Table;
use crate::suggest;
use crate::words::{Dimension, EngagementModel, OrderKind, Track};

pub(super) fn cycle(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Cycle> {
    let clause = loader.clause(table);
    let month = loader.count(table, "first_month")?;
    let first_month = FirstMonth::new(month);
    if first_month.is_none() {
        loader.fault(table, "first_month", format!("a year has no month {month}"), "write 1 to 12");
    }
    Some(Cycle { clause: clause?, first_month: first_month? })
}

pub(super) fn transition(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Transition> {
    let clause = loader.clause(table);
    let quarters = loader.count(table, "quarters")?;
    if quarters > 4 {
        loader.fault(table, "quarters", "a year has four quarters".to_owned(), "write 1 to 4");
    }
    Some(Transition { clause: clause?, quarters })
}

pub(super) fn newcomers(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Newcomers> {
    let clause = loader.clause(table);
    let joined_from = table.date("joined_from", loader.findings);
    let joined_to = table.date("joined_to", loader.findings);
    let year = loader.count(table, "year");
    let waived = loader.texts(table, "waived").iter().map(|id| CriterionId::new(id)).collect();
    let (joined_from, joined_to) = (joined_from?, joined_to?);
    if joined_to < joined_from {
        let message = format!("{joined_to} lies before `joined_from`");
        loader.fault(table, "joined_to", message, "put the two days in order");
    }
    let number = year?;
    let year = i32::try_from(number).ok().filter(|year| *year <= ProgramYear::LAST);
    if year.is_none() {
        loader.fault(table, "year", format!("there is no year {number}"), "write the year with four digits");
    }
    Some(Newcomers { clause: clause?, joined_from, joined_to, year: year?, waived })
}

pub(super) fn check_waived(
    root: &Table<'_>,
    newcomers: &Newcomers,
    criteria: &[Criterion],
    loader: &mut Loader<'_>,
) {
    for id in &newcomers.waived {
        if !criteria.iter().any(|criterion| criterion.id == *id) {
            let ids = criteria.iter().map(|criterion| criterion.id.as_str());
            let fix = suggest::hint(id.as_str(), ids);
            loader.fault(root, "newcomers", format!("there is no criterion `{id}` to waive"), &fix);
        }
    }
}

pub(super) fn sales(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Sales> {
    let clause = loader.clause(table);
    let kinds = loader.words(table, "kinds", OrderKind::WORDS);
    let mut excluded = Vec::new();
    for entry in table.tables("excluded", loader.findings) {
        let kind = loader.word(&entry, "kind", OrderKind::WORDS);
        let clause = loader.clause(&entry);
        entry.finish(&[], loader.findings);
        excluded.push((kind?, clause?));
    }
    for (word, kind) in OrderKind::WORDS {
        let places = usize::from(kinds.contains(kind))
            .saturating_add(excluded.iter().filter(|(other, _)| other == kind).count());
        if places != 1 {
            let message = format!("orders of kind `{word}` must either be customer sales or be excluded");
            loader.fault(
                table,
                "kinds",
                message,
                "name each kind once, in `kinds` or under [[sales.excluded]]",
            );
        }
    }
    Some(Sales { clause: clause?, kinds, excluded })
}

pub(super) fn upgrade_gap(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<UpgradeGap> {
    let clause = loader.clause(table);
    let months = loader.count(table, "months");
    Some(UpgradeGap { clause: clause?, months: months? })
}

pub(super) fn trials(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<TrialRules> {
    let clause = loader.clause(table);
    let initial_days = loader.count(table, "initial_days");
    let longest_days = loader.count(table, "longest_days");
    let (initial_days, longest_days) = (initial_days?, longest_days?);
    if longest_days < initial_days {
        let message = format!("{longest_days} days are fewer than the {initial_days} of `initial_days`");
        loader.fault(table, "longest_days", message, "write as many days or more");
    }
    Some(TrialRules { clause: clause?, initial_days, longest_days })
}

pub(super) fn quarters(table: &Table<'_>, loader: &mut Loader<'_>) -> (Vec<QuarterBenefit>, Vec<Criterion>) {
    let benefits = entries(table, "benefits", loader, |table, loader| {
        let id = loader.text(table, "id");
        let heading = loader.text(table, "heading");
        let clause = loader.clause(table);
        let value = loader.text(table, "value");
        let engagement = if table.has("engagement") {
            table.required("value", loader.findings, cells::rate);
            Some(loader.word(table, "engagement", EngagementModel::WORDS)?)
        } else {
            None
        };
        Some(QuarterBenefit { id: id?, heading: heading?, clause: clause?, value: value?, engagement })
    });
    (benefits, entries(table, "requirements", loader, criterion))
}

fn criterion(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Criterion> {
    let id = loader.text(table, "id");
    let heading = loader.text(table, "heading");
    let clause = loader.clause(table);
    let printed = loader.per_quarter(table, "printed", |cell| Ok(cell.text.clone().into_owned()));
    let measure = measure(table, loader);
    Some(Criterion {
        id: CriterionId::new(&id?),
        heading: heading?,
        clause: clause?,
        printed: printed?,
        measure: measure?,
    })
}

/// The kinds of measures, as a program file names them.
#[derive(Clone, Copy)]
enum MeasureWord {
    GrossInvoiced,
    LevelOneSupport,
    CertifiedPeople,
    Score,
    EngagementShare,
    Sessions,
}

const MEASURES: &[(&str, MeasureWord)] = &[
    ("gross-invoiced", MeasureWord::GrossInvoiced),
    ("l1-support", MeasureWord::LevelOneSupport),
    ("certified-people", MeasureWord::CertifiedPeople),
    ("score", MeasureWord::Score),
    ("engagement-share", MeasureWord::EngagementShare),
    ("sessions", MeasureWord::Sessions),
];

fn measure(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Measure> {
    match loader.word(table, "measure", MEASURES)? {
        MeasureWord::GrossInvoiced => {
            amount_ranges(table, loader).map(|ranges| Measure::GrossInvoiced(Box::new(ranges)))
        }
        MeasureWord::LevelOneSupport => loader
            .per_quarter(table, "values", |cell| {
                cells::word(&cell.text, &[("optional", false), ("yes", true)])
            })
            .map(Measure::LevelOneSupport),
        MeasureWord::CertifiedPeople => {
            let track = loader.word(table, "track", Track::WORDS);
            let minimum = minima(table, loader);
            Some(Measure::CertifiedPeople { track: track?, minimum: minimum? })
        }
        MeasureWord::Score => minima(table, loader).map(Measure::Score),
        MeasureWord::EngagementShare => {
            let model = loader.word(table, "engagement", EngagementModel::WORDS);
            let bound = loader.word(table, "bound", Bound::WORDS);
            let limits = loader.per_quarter(table, "values", or_optional(cells::rate));
            Some(Measure::EngagementShare { model: model?, bound: bound?, limits: limits? })
        }
        MeasureWord::Sessions => minima(table, loader).map(Measure::Sessions),
    }
}

fn minima(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<PerQuarter<Option<Exact>>> {
    loader.per_quarter(table, "values", or_optional(amount))
}

fn amount_ranges(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<PerQuarter<Option<AmountRange>>> {
    let mut ranges = Vec::new();
    for (cells, place) in table.nested_cells("ranges", loader.findings) {
        let mut ends = Vec::new();
        for cell in &cells {
            match amount(cell) {
                Ok(end) => ends.push(end),
                Err(problem) => loader.findings.report(place.clone(), problem),
            }
        }
        let range = match ends.as_slice() {
            [] => None,
            [floor, ceiling] if floor <= ceiling => {
                Some(AmountRange { floor: floor.clone(), ceiling: ceiling.clone() })
            }
            _ => {
                let message = "a range has a lower end and an upper end, in order".to_owned();
                loader.fault(table, "ranges", message, "write [\"100\", \"300\"], or [] where optional");
                None
            }
        };
        ranges.push(range);
    }
    loader.four(table, "ranges", ranges)
}

pub(super) fn engagements(
    root: &Table<'_>,
    benefits: &[QuarterBenefit],
    loader: &mut Loader<'_>,
) -> Vec<EngagementRules> {
    let rules = entries(root, "engagements", loader, |table, loader| {
        let id = loader.word(table, "id", EngagementModel::WORDS);
        let name = loader.text(table, "name");
        let clause = loader.clause(table);
        let definition = loader.text(table, "definition");
        let mut leads = Vec::new();
        for lead in table.tables("leads", loader.findings) {
            let id = loader.text(&lead, "id");
            let name = loader.text(&lead, "name");
            let clause = loader.clause(&lead);
            let definition = loader.text(&lead, "definition");
            lead.finish(&[], loader.findings);
            leads.push(LeadRules { id: id?, name: name?, clause: clause?, definition: definition? });
        }
        let id = id?;
        let benefit = benefits.iter().find(|benefit| benefit.engagement == Some(id));
        let discount = benefit.and_then(|benefit| cells::parse_rate(&benefit.value).ok());
        if benefit.is_none() {
            let message = format!("no row of [[quarters.benefits]] states the discount of `{id}`");
            loader.fault(
                table,
                "id",
                message,
                &format!("give one `engagement = \"{id}\"` and a value like 50%"),
            );
        }
        Some(EngagementRules {
            id,
            name: name?,
            clause: clause?,
            definition: definition?,
            leads,
            discount: discount?,
            discount_clause: benefit?.clause.clone(),
        })
    });
    let tables = root.tables("engagements", &mut Findings::default());
    let named: Vec<String> = tables
        .iter()
        .filter_map(|table| table.cell("id", &mut Findings::default()))
        .map(|cell| cell.text.into_owned())
        .collect();
    for (word, _) in EngagementModel::WORDS {
        if !named.iter().any(|id| id == word) {
            let message = format!("the engagement model `{word}` is missing");
            loader.fault(root, "engagements", message, "add it under [[engagements]]");
        }
    }
    rules
}

pub(super) fn dimensions(table: &Table<'_>, loader: &mut Loader<'_>) -> Vec<DimensionRules> {
    entries(table, "dimensions", loader, |table, loader| {
        let id = loader.word(table, "id", Dimension::WORDS);
        let name = loader.text(table, "name");
        let clause = loader.clause(table);
        let examples = loader.text(table, "examples");
        Some(DimensionRules { id: id?, name: name?, clause: clause?, examples: examples? })
    })
}
