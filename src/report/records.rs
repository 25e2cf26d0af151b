//! Records as read, with file and line.

use schemars::JsonSchema;
use serde::ser::SerializeMap as _;
use serde::{Serialize, Serializer};

use super::document::{Align, Document, Flat, Table};
use super::{Report, lines_of};
use crate::assessment::{AsOf, known};
use crate::book::{Activity, Book, Certification, Customer, Deal, Order, Partner, Session, Trial};
use crate::calendar::Date;
use crate::files::Files;
use crate::finding::Origin;
use crate::records::kinds::Kind;

/// Records of one kind.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "List")]
pub struct ListReport {
    /// `vates-partner/list/1`.
    pub schema: &'static str,
    /// The kind.
    pub kind: &'static str,
    /// The records, in the order of files and lines (partners by id, rates by pair and date).
    pub records: Vec<RecordReport>,
    /// Whether the page shows one record, column by column.
    #[serde(skip)]
    pub single: bool,
    /// The day as of which they are known; without one they are as read.
    #[serde(skip)]
    pub as_of: Option<AsOf>,
}

/// A record: its kind's columns as keys, and `source`.
#[derive(Clone, Debug)]
pub struct RecordReport {
    /// The columns with their cells.
    pub cells: Vec<(&'static str, CellReport)>,
    /// Where it stands: `file:line`.
    pub source: String,
    /// Its id, or what is used as one for kinds without.
    pub id: String,
    /// Whose it is, where it is a partner's.
    pub partner: Option<String>,
    /// The day that `--from` and `--to` look at.
    pub date: Option<Date>,
}

/// A cell of a record.
#[derive(Clone, Debug)]
pub enum CellReport {
    /// Blank.
    Blank,
    /// Text, a day, an exact decimal.
    Text(String),
    /// A count.
    Count(u32),
}

impl CellReport {
    fn words(&self) -> String {
        match self {
            CellReport::Blank => String::new(),
            CellReport::Text(text) => text.clone(),
            CellReport::Count(count) => count.to_string(),
        }
    }
}

impl RecordReport {
    /// Whether a column has this text.
    pub fn says(&self, column: &str, text: &str) -> bool {
        self.cells.iter().any(|(name, cell)| *name == column && cell.words() == text)
    }
}

impl Serialize for CellReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            CellReport::Blank => serializer.serialize_none(),
            CellReport::Text(text) => serializer.serialize_str(text),
            CellReport::Count(count) => serializer.serialize_u32(*count),
        }
    }
}

impl Serialize for RecordReport {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.cells.len().saturating_add(1)))?;
        for (column, cell) in &self.cells {
            map.serialize_entry(column, cell)?;
        }
        map.serialize_entry("source", &self.source)?;
        map.end()
    }
}

impl JsonSchema for RecordReport {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Record".into()
    }

    fn json_schema(_generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "description": "A record: the columns of its kind as keys, null where blank; and where it stands.",
            "type": "object",
            "properties": { "source": { "type": "string" } },
            "required": ["source"],
            "additionalProperties": { "type": ["string", "integer", "null"] },
        })
    }
}

#[expect(clippy::needless_pass_by_value, reason = "most values are small and copied")]
fn text(value: impl ToString) -> CellReport {
    CellReport::Text(value.to_string())
}

fn some(value: Option<impl ToString>) -> CellReport {
    value.map_or(CellReport::Blank, text)
}

fn count(value: Option<u32>) -> CellReport {
    value.map_or(CellReport::Blank, CellReport::Count)
}

/// Every record of a kind.
pub fn all(book: &Book, kind: Kind, files: &Files) -> Vec<RecordReport> {
    match kind {
        Kind::Partners => book.partners.iter().map(|record| partner(record, files)).collect(),
        Kind::Deals => book.deals.iter().map(|record| deal(book, record, files)).collect(),
        Kind::Orders => book.orders.iter().map(|record| order(book, record, files)).collect(),
        Kind::Activities => book.activities.iter().map(|record| activity(book, record, files)).collect(),
        Kind::Certifications => {
            book.certifications.iter().map(|record| certification(book, record, files)).collect()
        }
        Kind::Sessions => book.sessions.iter().map(|record| session(book, record, files)).collect(),
        Kind::Rates => rates(book, files),
        Kind::Customers => book.customers.iter().map(|record| customer(record, files)).collect(),
        Kind::Trials => book.trials.iter().map(|record| trial(book, record, files)).collect(),
    }
}

/// The deals that are known on a day.
pub fn deals(book: &Book, files: &Files, day: AsOf) -> Vec<RecordReport> {
    known::deals(book, day).map(|record| deal(book, &record, files)).collect()
}

/// The orders that are known on a day.
pub fn orders(book: &Book, files: &Files, day: AsOf) -> Vec<RecordReport> {
    known::orders(book, day).map(|record| order(book, &record, files)).collect()
}

/// The claims that are known on a day.
pub fn claims(book: &Book, files: &Files, day: AsOf) -> Vec<RecordReport> {
    known::claims(book, day).map(|record| activity(book, record, files)).collect()
}

/// A record under construction: cells are given in the order of the kind's columns.
fn record(
    kind: Kind,
    cells: Vec<CellReport>,
    (id, partner, date): (Option<String>, Option<&str>, Option<Date>),
    origin: Origin,
    files: &Files,
) -> RecordReport {
    let source = files.show(origin);
    RecordReport {
        cells: kind.columns().iter().map(|column| column.name).zip(cells).collect(),
        id: id.unwrap_or_else(|| source.clone()),
        source,
        partner: partner.map(str::to_owned),
        date,
    }
}

fn partner(partner: &Partner, files: &Files) -> RecordReport {
    let cells = vec![
        text(&partner.id),
        text(&partner.name),
        text(partner.partner_type),
        text(partner.joined),
        some(partner.left),
        count(partner.tier.map(|tier| tier.0)),
        some(partner.discount.map(crate::rate::Rate::value)),
        some(partner.level_one_support),
        some(partner.country),
        some(partner.currency),
        some(partner.website.as_ref()),
    ];
    let id = partner.id.to_string();
    record(Kind::Partners, cells, (Some(id.clone()), Some(&id), Some(partner.joined)), partner.origin, files)
}

fn deal(book: &Book, deal: &Deal, files: &Files) -> RecordReport {
    let partner = book.partner_id(deal.partner);
    let amount = deal.amount.as_ref();
    let cells = vec![
        text(&deal.id),
        text(partner),
        text(&deal.customer),
        text(deal.engagement),
        text(deal.outcome.status()),
        text(deal.registered),
        some(deal.outcome.closed()),
        some(amount.map(|amount| amount.amount)),
        some(amount.filter(|amount| amount.currency_written).map(|amount| amount.currency)),
    ];
    let date = deal.outcome.closed().unwrap_or(deal.registered);
    record(Kind::Deals, cells, (Some(deal.id.to_string()), Some(partner), Some(date)), deal.origin, files)
}

fn order(book: &Book, order: &Order, files: &Files) -> RecordReport {
    let partner = book.partner_id(order.partner);
    let cells = vec![
        text(&order.id),
        text(partner),
        text(&order.customer),
        text(order.kind),
        text(order.ordered),
        some(order.invoiced),
        text(order.gross),
        text(order.currency),
        some(order.deal.as_ref()),
        some(order.subscription.as_ref()),
        some(order.bundle.as_ref()),
        count(order.hosts.map(std::num::NonZeroU32::get)),
        count(order.years.map(std::num::NonZeroU32::get)),
    ];
    let id = Some(order.id.to_string());
    record(Kind::Orders, cells, (id, Some(partner), Some(order.ordered)), order.origin, files)
}

fn activity(book: &Book, activity: &Activity, files: &Files) -> RecordReport {
    let partner = book.partner_id(activity.partner);
    let (dimension_written, points_written) = activity.written;
    let cells = vec![
        text(&activity.id),
        text(partner),
        text(activity.date),
        text(&activity.activity),
        some(dimension_written.then_some(activity.dimension)),
        some(points_written.then_some(activity.points)),
        text(activity.status),
        some(activity.evidence.as_ref()),
    ];
    let id = Some(activity.id.to_string());
    record(Kind::Activities, cells, (id, Some(partner), Some(activity.date)), activity.origin, files)
}

fn certification(book: &Book, certification: &Certification, files: &Files) -> RecordReport {
    let partner = book.partner_id(certification.partner);
    let cells = vec![
        text(partner),
        text(&certification.person),
        text(certification.track),
        text(certification.certified),
        some(certification.expires),
    ];
    let key = (None, Some(partner), Some(certification.certified));
    record(Kind::Certifications, cells, key, certification.origin, files)
}

fn session(book: &Book, session: &Session, files: &Files) -> RecordReport {
    let partner = book.partner_id(session.partner);
    let cells = vec![text(partner), text(session.date), text(&session.title), some(session.kind)];
    record(Kind::Sessions, cells, (None, Some(partner), Some(session.date)), session.origin, files)
}

fn rates(book: &Book, files: &Files) -> Vec<RecordReport> {
    let one = |(from, to, date, dated): (_, _, Date, &crate::book::rates::DatedRate)| {
        let cells = vec![text(date), text(from), text(to), text(dated.rate)];
        record(Kind::Rates, cells, (None, None, Some(date)), dated.origin, files)
    };
    book.rates.all().map(one).collect()
}

fn customer(customer: &Customer, files: &Files) -> RecordReport {
    let cells = vec![
        text(&customer.id),
        some(customer.name.as_ref()),
        some(customer.country),
        some(customer.status),
        some(customer.ein.as_ref().map(crate::book::Ein::as_str)),
    ];
    record(Kind::Customers, cells, (Some(customer.id.to_string()), None, None), customer.origin, files)
}

fn trial(book: &Book, trial: &Trial, files: &Files) -> RecordReport {
    let partner = book.partner_id(trial.partner);
    let cells = vec![
        text(&trial.id),
        text(partner),
        text(&trial.customer),
        text(trial.kind),
        text(trial.started),
        text(trial.ends),
        some(trial.bundle.as_ref()),
        count(trial.hosts.map(std::num::NonZeroU32::get)),
        some(trial.requested),
        some(trial.reason.as_ref()),
        some(trial.order.as_ref()),
    ];
    let id = Some(trial.id.to_string());
    record(Kind::Trials, cells, (id, Some(partner), Some(trial.started)), trial.origin, files)
}

impl ListReport {
    /// Records of a kind: as known on a day, or as read.
    pub fn new(kind: Kind, records: Vec<RecordReport>, as_of: Option<AsOf>) -> ListReport {
        ListReport { schema: "vates-partner/list/1", kind: kind.name(), records, single: false, as_of }
    }
}

impl Report for ListReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        lines_of(&self.records)
    }

    fn flat(&self) -> Flat {
        let columns = Kind::from_name(self.kind).map_or(&[][..], Kind::columns);
        let header: Vec<&str> = columns.iter().map(|column| column.name).chain(["source"]).collect();
        let mut flat = Flat::new(&header);
        for record in &self.records {
            let cells = record.cells.iter().map(|(_, cell)| cell.words());
            flat.rows.push(cells.chain([record.source.clone()]).collect());
        }
        flat
    }

    fn document(&self) -> Document {
        let as_of = self.as_of.map_or(String::new(), |AsOf(day)| format!(" as of {day}"));
        match self.records.as_slice() {
            [record] if self.single => one_record(&format!("{} of {}{as_of}", record.id, self.kind), record),
            records => {
                let one = Kind::from_name(self.kind).filter(|_| records.len() == 1).map(Kind::one);
                let what = one.unwrap_or(self.kind);
                table_of(self.kind, &format!("{} {what}{as_of}", records.len()), records)
            }
        }
    }
}

fn one_record(title: &str, record: &RecordReport) -> Document {
    let mut page = Document::titled(title.to_owned());
    let mut table = Table::new([("Column", Align::Left), ("Value", Align::Left)]);
    for (column, cell) in &record.cells {
        table.row([(*column).to_owned(), cell.words()]);
    }
    table.row(["source".to_owned(), record.source.clone()]);
    page.table(table);
    page
}

/// A table of the columns in which some record has a value.
fn table_of(kind: &str, title: &str, records: &[RecordReport]) -> Document {
    let mut page = Document::titled(title.to_owned());
    let columns = records.first().map_or(0, |record| record.cells.len());
    let filled: Vec<usize> = (0..columns)
        .filter(|column| {
            records.iter().any(|record| {
                record.cells.get(*column).is_some_and(|(_, cell)| !matches!(cell, CellReport::Blank))
            })
        })
        .collect();
    let mut table = Table::default();
    for column in &filled {
        let name = records.first().and_then(|record| record.cells.get(*column)).map_or("", |(name, _)| *name);
        let figures = matches!(name, "gross" | "amount" | "points" | "rate" | "hosts" | "years");
        table.column(name, if figures { Align::Right } else { Align::Left });
    }
    table.column("source", Align::Left);
    let optional = |name: &str| {
        let columns = Kind::from_name(kind).map_or(&[][..], Kind::columns);
        columns.iter().any(|column| column.name == name && !column.required)
    };
    let names = table.columns.iter().enumerate().rev();
    table.droppable = names.filter(|(_, (name, _))| optional(name)).map(|(index, _)| index).collect();
    // Where a record stands is what a page can do without last.
    table.droppable.push(filled.len());
    for record in records {
        let cells =
            filled.iter().filter_map(|column| record.cells.get(*column)).map(|(_, cell)| cell.words());
        table.row(cells.chain([record.source.clone()]));
    }
    if !records.is_empty() {
        page.table(table);
    }
    page
}
