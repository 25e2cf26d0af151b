//! A page made of headings, sentences and tables, before any markup.

/// How many warnings of a kind are shown before the rest is counted.
const SHOWN: usize = 10;

/// A page.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// What it is made of, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug)]
pub enum Block {
    /// The page's title.
    Title(String),
    /// A heading.
    Heading(String),
    /// A sentence.
    Text(String),
    /// Sentences of equal weight.
    List(Vec<String>),
    /// A table.
    Table(Table),
    /// A tree.
    Tree(Branch),
    /// Lines of the program's own that stay as they are, such as an output.
    Verbatim(String),
}

/// A tree of sentences.
#[derive(Clone, Debug)]
pub struct Branch {
    /// The sentence.
    pub text: String,
    /// What stands below it.
    pub branches: Vec<Branch>,
}

/// On which side the cells of a column stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Left,
    /// Figures.
    Right,
}

/// What a line end in a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LineEnds {
    /// A character of a text, which comes from who knows where and must not look like another row.
    #[default]
    Escaped,
    /// The end of a line of the cell.
    Kept,
}

/// A table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The headings, with the side of each column.
    pub columns: Vec<(String, Align)>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
    /// What a line end in a cell or heading is.
    pub line_ends: LineEnds,
    /// The columns that a narrow page may leave out, the first of them first.
    pub droppable: Vec<usize>,
}

impl Table {
    /// A table with these columns.
    pub fn new<const N: usize>(columns: [(&str, Align); N]) -> Table {
        let columns = columns.into_iter().map(|(heading, align)| (heading.to_owned(), align)).collect();
        Table { columns, ..Table::default() }
    }

    /// Adds a column.
    pub fn column(&mut self, heading: impl Into<String>, align: Align) {
        self.columns.push((heading.into(), align));
    }

    /// Adds a row.
    pub fn row<I: IntoIterator<Item = S>, S: Into<String>>(&mut self, cells: I) {
        self.rows.push(cells.into_iter().map(Into::into).collect());
    }
}

impl Document {
    /// A page with a title.
    pub fn titled(title: impl Into<String>) -> Document {
        Document { blocks: vec![Block::Title(title.into())] }
    }

    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds a sentence.
    pub fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    /// Adds sentences of equal weight, where there are any.
    pub fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    /// Adds a table.
    pub fn table(&mut self, table: Table) {
        self.blocks.push(Block::Table(table));
    }

    /// Adds the warnings of an answer, where there are any.
    pub fn warnings(&mut self, warnings: &[super::WarningReport]) {
        let mut lines = Vec::new();
        let mut codes: Vec<&str> = Vec::new();
        for warning in warnings {
            if codes.contains(&&*warning.code) {
                continue;
            }
            codes.push(&warning.code);
            let alike = || warnings.iter().filter(|other| other.code == warning.code);
            lines.extend(
                alike().take(SHOWN).map(|warning| format!("! {} [{}]", warning.message, warning.code)),
            );
            let rest = alike().count().saturating_sub(SHOWN);
            if rest > 0 {
                lines.push(format!(
                    "! and {rest} more of this kind; --json lists them all [{}]",
                    warning.code
                ));
            }
        }
        if !lines.is_empty() {
            self.heading("Warnings");
            self.list(lines);
        }
    }
}

/// Rows of plain cells under a header, for a spreadsheet.
#[derive(Clone, Debug, Default)]
pub struct Flat {
    /// The header.
    pub header: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

impl Flat {
    /// Rows under this header.
    pub fn new(header: &[&str]) -> Flat {
        Flat { header: header.iter().map(|&name| name.to_owned()).collect(), rows: Vec::new() }
    }
}
