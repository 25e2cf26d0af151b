//! A source held against the header of a file: from which cells of a row each column is read, and how.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::numbers;
use super::{Cells, Filter, Import, Provenance, Value, nearly};
use crate::finding::{Code, Problem};
use crate::records::cells::quoted;
use crate::records::kinds::{Content, Kind};
use crate::records::{Cell, Spot, Written};
use crate::suggest;

/// A source, bound to a header.
pub(in crate::records) struct Bound<'i> {
    import: &'i Import,
    columns: Vec<Reads<'i>>,
    keep: Vec<(usize, &'i Filter)>,
    /// How many cells a row has.
    pub(in crate::records) width: usize,
    /// The cell in which a column of the kind stands; the first of them where it stands in several.
    pub(in crate::records) positions: Vec<Option<usize>>,
}

/// Where a column is read from.
enum Reads<'i> {
    Nowhere,
    Constant(&'i Value),
    /// A cell, by its position.
    OwnName(usize),
    Mapped {
        indexes: Vec<usize>,
        cells: &'i Cells,
        negative: Vec<(usize, &'i Filter)>,
    },
}

/// What was met so far in a file.
#[derive(Default)]
pub(in crate::records) struct Met {
    /// How often each id was met, where ids are numbered.
    times: BTreeMap<String, u32>,
    /// The texts that are doubted already, each with its cell.
    doubted: BTreeSet<(usize, String)>,
    /// The doubts that are not told yet.
    pub(in crate::records) doubts: Vec<AtCell>,
}

impl Met {
    /// The id, with its number from the second time on.
    fn numbered<'t>(&mut self, id: Cow<'t, str>) -> Cow<'t, str> {
        match self.times.get_mut(id.as_ref()) {
            None => {
                self.times.insert(id.to_string(), 1);
                id
            }
            Some(times) => {
                *times = times.saturating_add(1);
                Cow::Owned(format!("{id}#{times}"))
            }
        }
    }

    /// Notes, once in a file, that a text would have been taken otherwise but for its capitals.
    fn doubt(&mut self, index: usize, text: &str, near: Option<&str>, taken: &str) {
        let Some(near) = near else { return };
        if self.doubted.insert((index, text.to_owned())) {
            let message = format!("{} {taken}: the source knows only {}", quoted(text), quoted(near));
            let fix =
                format!("add {text:?} beside {near:?} in [[sources]], or make the export write one of them");
            self.doubts.push((index, Problem::new(Code::Doubtful, message, fix)));
        }
    }
}

/// A problem with a cell, which it is by its position.
type AtCell = (usize, Problem);

impl<'i> Bound<'i> {
    /// A source bound to a header in which everything that it names is there.
    pub(in crate::records) fn new(import: &'i Import, names: &[&str]) -> Bound<'i> {
        let index = |wanted: &str| names.iter().position(|name| *name == wanted);
        let filters = |filters: &'i [Filter]| -> Vec<(usize, &'i Filter)> {
            filters.iter().filter_map(|filter| Some((index(&filter.column)?, filter))).collect()
        };
        let from = |(position, name): (usize, &'static str)| match import.provenance_of(position) {
            Some(Provenance::Constant(value)) => Reads::Constant(value),
            Some(Provenance::Cells(cells)) => Reads::Mapped {
                indexes: cells.names.iter().filter_map(|name| index(name)).collect(),
                cells,
                negative: filters(&cells.negative),
            },
            None => index(name).map_or(Reads::Nowhere, Reads::OwnName),
        };
        let known = import.kind.columns().iter().map(|column| column.name).enumerate();
        let columns: Vec<Reads<'i>> = known.map(from).collect();
        let positions = columns.iter().map(|from| from.indexes().first().copied()).collect();
        Bound { import, columns, keep: filters(&import.keep), width: names.len(), positions }
    }

    /// The kind of the records.
    pub(in crate::records) fn kind(&self) -> Kind {
        self.import.kind
    }

    /// Whether a row is one of those that the source takes.
    pub(in crate::records) fn keeps(&self, record: &csv::StringRecord, met: &mut Met) -> bool {
        let fails = |(index, filter): &&(usize, &Filter)| !filter.holds(self.text(record, *index));
        let mut failing = self.keep.iter().filter(fails);
        let first = failing.next();
        if let (Some((index, filter)), None) = (first, failing.next()) {
            let text = self.text(record, *index);
            met.doubt(*index, text, filter.nearly(text), "is not kept");
        }
        first.is_none()
    }

    /// Whether a row looks like a record: something stands in every column that one must have, and not in only one,
    /// as in a line of totals.
    pub(in crate::records) fn is_full(&self, record: &csv::StringRecord) -> bool {
        let is_filled = |index: &usize| !self.text(record, *index).is_empty();
        let mut filled: BTreeSet<usize> = BTreeSet::new();
        for (from, known) in self.columns.iter().zip(self.import.kind.columns()) {
            let indexes = from.indexes();
            let has_default = matches!(from, Reads::Mapped { cells, .. } if cells.default.is_some());
            if known.required && !has_default && !indexes.iter().all(is_filled) {
                return false;
            }
            filled.extend(indexes.iter().copied().filter(is_filled));
        }
        record.len() == self.width && filled.len() > 1
    }

    /// Whether a row is blank, where such rows are left out.
    pub(in crate::records) fn is_blank(&self, record: &csv::StringRecord) -> bool {
        if !self.import.skip_blank {
            return false;
        }
        let is_blank = |index: &usize| self.text(record, *index).is_empty();
        // A row of another length is only left out where nothing at all stands in it.
        let fits = record.len() == self.width;
        (fits && self.columns.iter().flat_map(Reads::indexes).all(is_blank))
            || record.iter().all(|cell| cell.trim().is_empty())
    }

    /// Whether a row is the end that the source names.
    pub(in crate::records) fn ends_at(&self, record: &csv::StringRecord) -> bool {
        let Some(until) = &self.import.until else { return false };
        let first = record.iter().map(str::trim).find(|cell| !cell.is_empty());
        first.is_some_and(|cell| cell.starts_with(until.as_str()))
    }

    /// The text of a cell, without the spaces around it.
    fn text<'r>(&self, record: &'r csv::StringRecord, index: usize) -> &'r str {
        let cell = record.get(index).unwrap_or_default();
        // Exports pad with all kinds of spaces; in a book's own files only spaces and tabs are padding.
        if self.import.files.is_some() { cell.trim() } else { cell.trim_matches([' ', '\t']) }
    }

    /// The value of a column in a row, in a book's notation; `None` where it is blank.
    ///
    /// # Errors
    /// The source can't tell what a cell means.
    pub(in crate::records) fn cell<'r>(
        &'r self,
        column: usize,
        record: &'r csv::StringRecord,
        met: &mut Met,
    ) -> Result<Option<Cell<'r>>, AtCell> {
        let Some((from, known)) = self.columns.get(column).zip(self.import.kind.columns().get(column)) else {
            return Ok(None);
        };
        match from {
            Reads::Nowhere => Ok(None),
            Reads::Constant(value) => Ok(configured(value)),
            Reads::OwnName(index) => {
                let text = self.text(record, *index);
                if text.is_empty() {
                    return Ok(None);
                }
                let text = self.translated(Cow::Borrowed(text), known.content);
                text.map(|text| Some(written(text, *index))).map_err(|problem| (*index, problem))
            }
            Reads::Mapped { indexes, cells, negative } => {
                let first = indexes.first().copied().unwrap_or_default();
                let at_first = |problem| (first, problem);
                let Some(text) = self.joined(record, indexes, cells, known.name)? else {
                    return Ok(cells.default.as_ref().and_then(configured));
                };
                if let Some(map) = &cells.map {
                    let found = map.meanings.iter().find(|(written, _)| *written == text);
                    if found.is_none() && map.otherwise.is_some() {
                        let names = map.meanings.iter().map(|(written, _)| written.as_str());
                        met.doubt(first, &text, nearly(&text, names), "is read by `else`");
                    }
                    let meaning = found.map(|(_, value)| value).or(map.otherwise.as_ref());
                    return meaning.map(configured).ok_or_else(|| {
                        let names = map.meanings.iter().map(|(written, _)| written.as_str());
                        at_first(unmapped(&text, known.name, suggest::nearest(&text, names)))
                    });
                }
                let mut text = self.translated(text, known.content).map_err(at_first)?;
                if cells.numbered {
                    text = met.numbered(text);
                }
                for (index, filter) in negative {
                    let sign = self.text(record, *index);
                    met.doubt(
                        *index,
                        sign,
                        filter.nearly(sign).filter(|_| !filter.holds(sign)),
                        "is no negative sign",
                    );
                }
                if negative.iter().any(|(index, filter)| filter.holds(self.text(record, *index))) {
                    text = Cow::Owned(numbers::negated(&text).map_err(at_first)?);
                }
                Ok(Some(written(text, first)))
            }
        }
    }

    /// The text of one or several cells; `None` where all are blank.
    fn joined<'r>(
        &self,
        record: &'r csv::StringRecord,
        indexes: &[usize],
        cells: &Cells,
        column: &str,
    ) -> Result<Option<Cow<'r, str>>, AtCell> {
        if let [index] = indexes {
            let text = self.text(record, *index);
            return Ok((!text.is_empty()).then_some(Cow::Borrowed(text)));
        }
        let parts: Vec<&str> = indexes.iter().map(|index| self.text(record, *index)).collect();
        if parts.iter().all(|part| part.is_empty()) {
            return Ok(None);
        }
        match parts.iter().position(|part| part.is_empty()) {
            None => Ok(Some(Cow::Owned(parts.join(&cells.join)))),
            Some(blank) => {
                let name = cells.names.get(blank).map_or("", String::as_str);
                let message = format!("{} is blank, and `{column}` is made of it", quoted(name));
                let problem = Problem::new(Code::Blank, message, "fill it, or make the column of others");
                Err((indexes.get(blank).copied().unwrap_or_default(), problem))
            }
        }
    }

    /// A value as a book writes it.
    fn translated<'t>(&self, text: Cow<'t, str>, content: Content) -> Result<Cow<'t, str>, Problem> {
        match (content, &self.import.days, self.import.decimal_mark) {
            (Content::Day, Some(days), _) => days.read(&text).map(|day| Cow::Owned(day.to_string())),
            (Content::Number, _, Some(mark)) => {
                mark.read(&text).map(|number| Cow::Owned(number.into_owned()))
            }
            (Content::Number, _, None) if self.import.files.is_some() => {
                numbers::unmarked(&text)?;
                Ok(text)
            }
            (Content::Rate, _, Some(mark)) => mark.read_rate(&text).map(|rate| Cow::Owned(rate.into_owned())),
            _ => Ok(text),
        }
    }
}

impl Reads<'_> {
    /// The cells that a column is read from.
    fn indexes(&self) -> &[usize] {
        match self {
            Reads::Nowhere | Reads::Constant(_) => &[],
            Reads::OwnName(index) => std::slice::from_ref(index),
            Reads::Mapped { indexes, .. } => indexes,
        }
    }
}

fn written(text: Cow<'_, str>, index: usize) -> Cell<'_> {
    Cell { text, written: Written::Text, spot: Spot::Column(index) }
}

fn configured(value: &Value) -> Option<Cell<'_>> {
    let spot = Spot::Configured(value.place.clone());
    let text = Cow::Borrowed(value.text.as_str());
    (!value.text.is_empty()).then_some(Cell { text, written: Written::Text, spot })
}

fn unmapped(text: &str, column: &str, near: Option<&str>) -> Problem {
    let message = format!("the source's map for `{column}` doesn't have {}", quoted(text));
    let fix = match near {
        Some(near) => format!("it has {}; add this one to `map`, or give `else`", quoted(near)),
        None => "add it to `map`, or give `else` for all that isn't there".to_owned(),
    };
    Problem::new(Code::Unmapped, message, fix)
}
