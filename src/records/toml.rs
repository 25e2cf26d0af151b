//! TOML files: records in `[[orders]]` tables, and tables of settings read key by key.

mod plain;
mod rows;
mod syntax;
mod value;

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;
use std::rc::Rc;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use super::Cell;
use super::cells::{cut, quoted};
use crate::calendar::Date;
use crate::files::{LONGEST, toml_too_long};
use crate::finding::{Code, FileId, Findings, Place, Problem};
use crate::suggest;
pub use rows::read_records;
use value::{is_blank, to_cell, wrong_type};

/// In a longer text only the first error is told: the parser keeps hundreds of bytes for each.
const ALL_ERRORS_TOLD: usize = 1_048_576;

/// A whole TOML file, parsed.
pub type Document<'t> = Spanned<DeTable<'t>>;

/// A whole TOML file, parsed; `None` where its syntax is wrong, which is reported.
pub fn parse<'t>(file: FileId, text: &'t str, findings: &mut Findings) -> Option<Document<'t>> {
    if text.len() > LONGEST {
        findings.report(Place::whole(file), toml_too_long());
        return None;
    }
    // The usual file is plain, and read several times as fast.
    if let Some(table) = plain::read(text, &[]) {
        return Some(table);
    }
    let (table, errors) = if text.len() > ALL_ERRORS_TOLD {
        match DeTable::parse(text) {
            Ok(table) => (Some(table), Vec::new()),
            Err(error) => (None, vec![error]),
        }
    } else {
        let (table, errors) = DeTable::parse_recoverable(text);
        (Some(table), errors)
    };
    if errors.is_empty() {
        return table;
    }
    syntax::report(file, text, &errors, findings);
    None
}

/// What [`parse`] would make of a file, sooner, but for tables with one of the headings `without`; `None` where the
/// file isn't written plainly. Only for files that are known to be free of errors.
pub fn parse_plain<'t>(text: &'t str, without: &[&str]) -> Option<Document<'t>> {
    plain::read(text, without)
}

/// A table whose keys are read one by one; those that nobody reads are reported at the end.
pub struct Table<'t> {
    file: FileId,
    entries: &'t DeTable<'t>,
    span: Range<usize>,
    /// What the table is, for messages: `[readings]`. The tables of an array share it.
    name: Rc<str>,
    read: RefCell<Vec<&'static str>>,
}

impl<'t> Table<'t> {
    /// The table of a whole file.
    pub fn root(file: FileId, table: &'t Spanned<DeTable<'t>>, name: &str) -> Table<'t> {
        Table::new(file, table.get_ref(), 0..0, name.into())
    }

    fn new(file: FileId, table: &'t DeTable<'t>, span: Range<usize>, name: Rc<str>) -> Table<'t> {
        Table { file, entries: table, span, name, read: RefCell::new(Vec::with_capacity(table.len())) }
    }

    /// The place of the table.
    pub fn place(&self) -> Place {
        Place::text(self.file, self.span.clone())
    }

    /// What the table is called in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    fn value(&self, key: &'static str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.read.borrow_mut().push(key);
        self.entries.get(key)
    }

    /// The place of a key's value; of the table where the key isn't there.
    pub fn place_of(&self, key: &str) -> Place {
        self.entries.get(key).map_or(self.place(), |value| Place::text(self.file, value.span()))
    }

    /// Reports a problem at a key's value.
    pub fn report(&self, key: &str, problem: Problem, findings: &mut Findings) {
        findings.report(self.place_of(key), problem);
    }

    /// Reports that a key is required.
    pub fn missing(&self, key: &str, findings: &mut Findings) {
        let message = format!("`{key}` is missing in {}", self.name);
        findings.report(self.place(), Problem::new(Code::MissingKey, message, format!("add `{key} = ...`")));
    }

    fn wrong_type(&self, key: &str, value: &Spanned<DeValue<'_>>, wanted: &str, findings: &mut Findings) {
        findings.report(Place::text(self.file, value.span()), wrong_type(key, value.get_ref(), wanted));
    }

    /// The cell of a key: a string, an integer or a date. `None` where it isn't there or is anything else.
    pub fn cell(&self, key: &'static str, findings: &mut Findings) -> Option<Cell<'t>> {
        let value = self.value(key)?;
        match to_cell(key, value) {
            Ok(cell) => Some(cell),
            Err(problem) => {
                findings.report(Place::text(self.file, value.span()), problem);
                None
            }
        }
    }

    /// The value of a key that may be left out, read through one of the doors of [`super::cells`].
    pub fn optional<T>(
        &self,
        key: &'static str,
        findings: &mut Findings,
        read: impl Fn(&Cell<'_>) -> Result<T, Problem>,
    ) -> Option<T> {
        let cell = self.cell(key, findings)?;
        match read(&cell) {
            Ok(value) => Some(value),
            Err(problem) => {
                let message = format!("`{key}`: {}", problem.message);
                self.report(key, Problem { message, ..problem }, findings);
                None
            }
        }
    }

    /// The value of a key that must be there.
    pub fn required<T>(
        &self,
        key: &'static str,
        findings: &mut Findings,
        read: impl Fn(&Cell<'_>) -> Result<T, Problem>,
    ) -> Option<T> {
        if !self.entries.contains_key(key) {
            self.missing(key, findings);
        }
        if self.value(key).is_some_and(|value| is_blank(value.get_ref())) {
            let message = format!("`{key}` is blank in {}", self.name);
            self.report(
                key,
                Problem::new(Code::Blank, message, format!("give a value for `{key}`")),
                findings,
            );
            return None;
        }
        self.optional(key, findings, read)
    }

    /// The text of a key that must be there.
    pub fn text(&self, key: &'static str, findings: &mut Findings) -> Option<String> {
        self.required(key, findings, super::cells::text).map(String::from)
    }

    /// The day of a key that must be there.
    pub fn date(&self, key: &'static str, findings: &mut Findings) -> Option<Date> {
        self.required(key, findings, super::cells::date)
    }

    /// Whether a key that must be there is true.
    pub fn truth(&self, key: &'static str, findings: &mut Findings) -> Option<bool> {
        if !self.has(key) {
            self.missing(key, findings);
        }
        self.truth_if_any(key, findings)
    }

    /// Whether a key that may be left out is true.
    pub fn truth_if_any(&self, key: &'static str, findings: &mut Findings) -> Option<bool> {
        let value = self.value(key)?;
        let truth = value.get_ref().as_bool();
        if truth.is_none() {
            self.wrong_type(key, value, "true or false", findings);
        }
        truth
    }

    /// The cells of an array, each with its place; empty where the key isn't there.
    pub fn cells(&self, key: &'static str, findings: &mut Findings) -> Vec<(Cell<'t>, Place)> {
        let mut cells = Vec::new();
        for value in self.array(key, findings).into_iter().flatten() {
            let place = Place::text(self.file, value.span());
            match to_cell(key, value) {
                Ok(cell) => cells.push((cell, place)),
                Err(problem) => findings.report(place, problem),
            }
        }
        cells
    }

    /// The cells of a key that holds one or several, each with its place.
    pub fn some_cells(&self, key: &'static str, findings: &mut Findings) -> Vec<(Cell<'t>, Place)> {
        self.read.borrow_mut().push(key);
        self.inner_cells(key, findings)
    }

    /// The texts of a key that holds one or several, each with its place.
    pub fn texts(&self, key: &'static str, findings: &mut Findings) -> Vec<(String, Place)> {
        let cells = self.some_cells(key, findings);
        let text = |(cell, place): (Cell<'_>, Place)| (cell.text.into_owned(), place);
        cells.into_iter().map(text).collect()
    }

    /// The text of a key as it is written, with the spaces around it.
    pub fn untrimmed(&self, key: &'static str, findings: &mut Findings) -> Option<String> {
        let value = self.value(key)?;
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.wrong_type(key, value, "text", findings);
        }
        text.map(str::to_owned)
    }

    /// The arrays of cells in an array (`[["0", "100"], ...]`).
    pub fn nested_cells(&self, key: &'static str, findings: &mut Findings) -> Vec<(Vec<Cell<'t>>, Place)> {
        let mut rows = Vec::new();
        for value in self.array(key, findings).into_iter().flatten() {
            let place = Place::text(self.file, value.span());
            let Some(inner) = value.get_ref().as_array() else {
                self.wrong_type(key, value, "an array", findings);
                continue;
            };
            let mut row = Vec::new();
            for item in inner {
                match to_cell(key, item) {
                    Ok(cell) => row.push(cell),
                    Err(problem) => findings.report(Place::text(self.file, item.span()), problem),
                }
            }
            rows.push((row, place));
        }
        rows
    }

    fn array(&self, key: &'static str, findings: &mut Findings) -> Option<&'t DeArray<'t>> {
        let value = self.value(key)?;
        let array = value.get_ref().as_array();
        if array.is_none() {
            self.wrong_type(key, value, "an array", findings);
        }
        array
    }

    /// The table of a key, where it is there.
    pub fn table(&self, key: &'static str, findings: &mut Findings) -> Option<Table<'t>> {
        let value = self.value(key)?;
        let table = value.get_ref().as_table();
        if table.is_none() {
            self.wrong_type(key, value, "a table", findings);
        }
        table.map(|table| Table::new(self.file, table, value.span(), self.name_of(key)))
    }

    /// The tables of an array of tables; empty where the key isn't there.
    pub fn tables(&self, key: &'static str, findings: &mut Findings) -> Vec<Table<'t>> {
        let mut tables = Vec::new();
        if let Some(value) = self.entries.get(key).filter(|value| value.get_ref().is_table()) {
            self.read.borrow_mut().push(key);
            let problem = wrong_type(key, value.get_ref(), "an array of tables");
            let suggestion = Some(format!("write [[{key}]] above each of them"));
            self.report(key, Problem { suggestion, ..problem }, findings);
            return tables;
        }
        let name: Rc<str> = format!("`[[{}]]`", self.path_of(key)).into();
        for value in self.array(key, findings).into_iter().flatten() {
            match value.get_ref().as_table() {
                Some(table) => tables.push(Table::new(self.file, table, value.span(), Rc::clone(&name))),
                None => self.wrong_type(key, value, "a table", findings),
            }
        }
        tables
    }

    /// Every entry that is a cell, with its key and the places of both.
    pub fn all_cells(&self, findings: &mut Findings) -> Vec<(String, Place, Cell<'t>, Place)> {
        let mut cells = Vec::new();
        for (key, value) in self.entries {
            let place = Place::text(self.file, value.span());
            match to_cell(key.get_ref(), value) {
                Ok(cell) => cells.push((
                    key.get_ref().clone().into_owned(),
                    Place::text(self.file, key.span()),
                    cell,
                    place,
                )),
                Err(problem) => findings.report(place, problem),
            }
        }
        cells
    }

    /// The keys, in their order, each with its place.
    pub fn keys(&self) -> Vec<(String, Place)> {
        let place = |key: &Spanned<Cow<'_, str>>| Place::text(self.file, key.span());
        self.entries.keys().map(|key| (key.get_ref().clone().into_owned(), place(key))).collect()
    }

    /// The entry of a key that may have any name, where it is a table.
    pub fn inner(&self, key: &str) -> Option<Table<'t>> {
        let value = self.entries.get(key)?;
        let table = value.get_ref().as_table()?;
        Some(Table::new(self.file, table, value.span(), self.name_of(key)))
    }

    /// The cells of an entry of any name that is a cell or an array of them.
    pub fn inner_cells(&self, key: &str, findings: &mut Findings) -> Vec<(Cell<'t>, Place)> {
        let Some(value) = self.entries.get(key) else { return Vec::new() };
        let values: Vec<&Spanned<DeValue<'t>>> = match value.get_ref().as_array() {
            Some(array) => array.iter().collect(),
            None => vec![value],
        };
        let mut cells = Vec::new();
        for value in values {
            let place = Place::text(self.file, value.span());
            match to_cell(key, value) {
                Ok(cell) => cells.push((cell, place)),
                Err(problem) => findings.report(place, problem),
            }
        }
        cells
    }

    /// Whether the entry of a key is an array.
    pub fn is_array(&self, key: &str) -> bool {
        self.entries.get(key).is_some_and(|value| value.get_ref().as_array().is_some())
    }

    /// Every entry that is a table, with its key.
    pub fn all_tables(&self, findings: &mut Findings) -> Vec<(String, Table<'t>)> {
        let mut tables = Vec::new();
        for (key, value) in self.entries {
            let name = key.get_ref().clone().into_owned();
            match value.get_ref().as_table() {
                Some(table) => {
                    let shown = self.name_of(&name);
                    tables.push((name, Table::new(self.file, table, value.span(), shown)));
                }
                None => self.wrong_type(&name, value, "a table", findings),
            }
        }
        tables
    }

    /// A key with the tables around it: `pes.catalogue`.
    fn path_of(&self, key: &str) -> String {
        let key = cut(key);
        match self.name.strip_prefix('`') {
            Some(name) => format!("{}.{key}", name.trim_matches(['`', '[', ']'])),
            None => key,
        }
    }

    fn name_of(&self, key: &str) -> Rc<str> {
        format!("`[{}]`", self.path_of(key)).into()
    }

    /// Whether the table has this key.
    pub fn has(&self, key: &str) -> bool {
        self.entries.contains_key(key)
    }

    /// Reports every key that was never read; `others` are further keys that are fine here.
    pub fn finish(&self, others: &[&str], findings: &mut Findings) {
        let read = self.read.borrow();
        for key in self.entries.keys() {
            let name = key.get_ref().as_ref();
            if !read.contains(&name) && !others.contains(&name) {
                let message = format!("{} has no key {}", self.name, quoted(name));
                let known: BTreeSet<&str> = read.iter().copied().collect();
                let known = known.into_iter().chain(others.iter().copied());
                let problem = Problem::new(Code::UnknownKey, message, suggest::hint(name, known));
                findings.report(Place::text(self.file, key.span()), problem);
            }
        }
    }
}
