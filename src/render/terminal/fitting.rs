//! Tables within the width of a terminal: what is broken first, and what is left out.
//!
//! First long words of text are broken, then columns are left out that a table can do without, then headings of figures
//! are broken, shorter words of text, and figures from their units. A number is never broken.

use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, LineStyle, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use crate::report::document::{Align, Table};

/// Columns under a rule, no borders.
const STYLE: TableStyle = TableStyle::new()
    .header_lines(ContentLineStyle::none())
    .header_separator(LineStyle::none().fill('─').junction('─'))
    .content_lines(ContentLineStyle::none());

/// Words longer than this may be broken.
const LONGEST_WHOLE: u16 = 40;
/// Words longer than this are broken where a table would otherwise be too wide.
const LONGEST_IN_NARROW: u16 = 14;
/// Words are broken to no less than this while figures keep to their units.
const SHORTEST_BESIDE_UNITS: u16 = 10;
/// Words are broken to no less than this.
const SHORTEST: u16 = 4;

/// How columns of figures are broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Figures {
    /// Not at all.
    Whole,
    /// Their headings are, between words.
    Headings,
    /// Headings and figures are, between words: `1,000.00` from `USD`.
    Words,
}

/// What is broken in a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    /// How long a word may be before it is broken.
    longest: u16,
    /// The same of words with digits among letters: `orders.csv:12`.
    longest_numbered: u16,
    figures: Figures,
}

impl Step {
    /// What is tried one after the other, from what is broken least.
    fn all(longest: u16) -> impl Iterator<Item = (u16, Figures)> {
        let whole = [longest, LONGEST_IN_NARROW].map(|longest| (longest, Figures::Whole));
        let steps = |to: u16, figures| (to..=LONGEST_IN_NARROW).rev().map(move |longest| (longest, figures));
        let headings = steps(SHORTEST_BESIDE_UNITS, Figures::Headings);
        whole.into_iter().chain(headings).chain(steps(SHORTEST, Figures::Words))
    }

    /// Of what is tried, what comes first: words with digits stay whole where that is enough.
    fn two((longest, figures): (u16, Figures)) -> [Step; 2] {
        [LONGEST_WHOLE, LONGEST_IN_NARROW].map(|numbered| Step {
            longest,
            longest_numbered: longest.max(numbered),
            figures,
        })
    }

    /// How long a word may be before it is broken. Numbers are broken last.
    fn longest_of(self, word: &str) -> u16 {
        match (word.contains(is_digit), word.contains(char::is_alphabetic)) {
            (false, _) => self.longest,
            (true, true) => self.longest_numbered,
            (true, false) => self.longest.max(LONGEST_WHOLE),
        }
    }
}

/// A table as it fits on a page.
pub(super) struct Fitted {
    table: Table,
    step: Step,
    /// The columns that were left out.
    pub(super) dropped: Vec<String>,
}

/// A table as it fits into a width, as well as it can.
pub(super) fn fitted(table: &Table, width: u16) -> Fitted {
    let (table, longest, dropped) = without_droppable(table, width);
    let is_enough = |step: &Step| {
        let columns = 0..table.columns.len();
        let least: Vec<u16> = columns.map(|index| least(&table, index, *step)).collect();
        fits(&least, 1, width)
    };
    let [_, last] = Step::two((SHORTEST, Figures::Words));
    let step = Step::all(longest).flat_map(Step::two).find(is_enough).unwrap_or(last);
    let table = Table { rows: table.rows.iter().map(|row| numbers_kept(row, step)).collect(), ..table };
    Fitted { table, step, dropped }
}

/// The cells of a row, whose words with digits are broken already where they are too long, and not within a number.
fn numbers_kept(row: &[String], step: Step) -> Vec<String> {
    let word = |word: &str| {
        let longest = step.longest_of(word);
        let is_broken = word.contains(is_digit) && longest < wide(word);
        if is_broken { pieces(word, longest.into()).join("\n") } else { word.to_owned() }
    };
    let line = |line: &str| line.split(' ').map(word).collect::<Vec<_>>().join(" ");
    row.iter().map(|cell| cell.split('\n').map(line).collect::<Vec<_>>().join("\n")).collect()
}

/// The pieces of a word, each of so many characters at most: as long as they can be without breaking a number, where there
/// is such a place.
fn pieces(word: &str, longest: usize) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest: Vec<char> = word.chars().collect();
    while rest.len() > longest {
        let is_within = |at: usize| {
            let (before, after) = rest.split_at(at);
            let inner = |sign: &char| is_digit(*sign) || ",.".contains(*sign);
            before.last().is_some_and(inner) && after.first().is_some_and(inner)
        };
        let at = (1..=longest).rev().find(|at| !is_within(*at)).unwrap_or(longest);
        let after = rest.split_off(at);
        pieces.push(rest.into_iter().collect());
        rest = after;
    }
    pieces.push(rest.into_iter().collect());
    pieces
}

fn is_digit(sign: char) -> bool {
    sign.is_ascii_digit()
}

/// Breaks long words first, and leaves out droppable columns then.
fn without_droppable(table: &Table, width: u16) -> (Table, u16, Vec<String>) {
    let fits = |table: &Table, longest| narrowest(table, longest) <= usize::from(width);
    if table.droppable.is_empty() || fits(table, LONGEST_WHOLE) {
        return (table.clone(), LONGEST_WHOLE, Vec::new());
    }
    let left_out = |count: usize| table.droppable.get(..count).unwrap_or(&table.droppable);
    let without = |count: usize| kept(table, |index| !left_out(count).contains(&index));
    let count = (0..table.droppable.len()).find(|count| fits(&without(*count), LONGEST_IN_NARROW));
    let count = count.unwrap_or(table.droppable.len());
    let dropped = kept(table, |index| left_out(count).contains(&index)).columns;
    (without(count), LONGEST_IN_NARROW, dropped.into_iter().map(|(heading, _)| heading).collect())
}

/// A table with some of its columns.
fn kept(table: &Table, is_kept: impl Fn(usize) -> bool) -> Table {
    let of = |row: &Vec<String>| {
        row.iter().enumerate().filter(|(index, _)| is_kept(*index)).map(|(_, cell)| cell.clone()).collect()
    };
    let columns = table.columns.iter().enumerate().filter(|(index, _)| is_kept(*index));
    Table {
        columns: columns.map(|(_, column)| column.clone()).collect(),
        rows: table.rows.iter().map(of).collect(),
        line_ends: table.line_ends,
        droppable: Vec::new(),
    }
}

/// The width of a table whose text is broken between all words, and within those that are too long.
fn narrowest(table: &Table, longest: u16) -> usize {
    let columns = table.columns.iter().enumerate();
    let widths = columns.map(|(index, (_, align))| {
        let word = words(table, index).map(wide).max().unwrap_or(0);
        usize::from(if *align == Align::Right { word } else { word.min(longest) })
    });
    widths.sum::<usize>().saturating_add(table.columns.len().saturating_sub(1))
}

/// The least width of a column.
fn least(table: &Table, index: usize, step: Step) -> u16 {
    let Some((heading, align)) = table.columns.get(index) else { return 0 };
    let cells = || table.rows.iter().filter_map(|row| row.get(index)).flat_map(|cell| cell.split('\n'));
    let widest = |texts: &mut dyn Iterator<Item = &str>| texts.map(wide).max().unwrap_or(0);
    match (align, step.figures) {
        (Align::Right, Figures::Whole) => widest(&mut cells().chain([heading.as_str()])),
        (Align::Right, Figures::Headings) => widest(&mut cells().chain(heading.split(' '))),
        (Align::Right, Figures::Words) | (Align::Left, _) => {
            words(table, index).map(|word| wide(word).min(step.longest_of(word))).max().unwrap_or(0)
        }
    }
}

impl Fitted {
    /// The table within a width.
    pub(super) fn laid_out(&self, width: u16) -> String {
        let Fitted { table, step, .. } = self;
        let mut laid = comfy_table::Table::new();
        laid.load_style(STYLE).set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
        let cell = |text: &String, align: Align| {
            let side = match align {
                Align::Left => CellAlignment::Left,
                Align::Right => CellAlignment::Right,
            };
            Cell::new(text).set_alignment(side)
        };
        let side = |index: usize| table.columns.get(index).map_or(Align::Left, |(_, align)| *align);
        laid.set_header(table.columns.iter().map(|(heading, align)| cell(heading, *align)));
        for row in &table.rows {
            laid.add_row(row.iter().enumerate().map(|(index, text)| cell(text, side(index))));
        }
        let widths = laid.column_max_content_widths();
        let gap = if fits(&widths, 2, width) { 2 } else { 1 };
        let whole = fits(&widths, gap, width);
        let last = table.columns.len().saturating_sub(1);
        for (index, (column, (_, align))) in laid.column_iter_mut().zip(&table.columns).enumerate() {
            // One space stands between columns anyway.
            let padding = if index == last { 0 } else { gap.saturating_sub(1) };
            column.set_padding((0, padding));
            let needed = least(table, index, *step).saturating_add(padding);
            column.set_constraint(match (align, step.figures) {
                (Align::Right, Figures::Whole) => ColumnConstraint::ContentWidth,
                // What isn't needed elsewhere is of more use to text.
                (Align::Right, Figures::Headings) => ColumnConstraint::Absolute(Width::Fixed(needed)),
                (Align::Left, _) if whole => ColumnConstraint::ContentWidth,
                (Align::Left, _) | (Align::Right, Figures::Words) => {
                    ColumnConstraint::LowerBoundary(Width::Fixed(needed))
                }
            });
        }
        laid.to_string().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }
}

/// Whether columns, with a space between them, keep to a width without being broken.
fn fits(columns: &[u16], gap: u16, width: u16) -> bool {
    let gaps = u16::try_from(columns.len().saturating_sub(1)).unwrap_or(u16::MAX).saturating_mul(gap);
    columns.iter().fold(gaps, |sum, column| sum.saturating_add(*column)) <= width
}

/// The words of a column, those of its heading as well.
fn words(table: &Table, index: usize) -> impl Iterator<Item = &str> {
    let heading = table.columns.get(index).map(|(heading, _)| heading);
    let cells = table.rows.iter().filter_map(move |row| row.get(index)).chain(heading);
    cells.flat_map(|cell| cell.split([' ', '\n']))
}

fn wide(text: &str) -> u16 {
    u16::try_from(text.width()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_broken_beside_numbers_and_not_within() {
        assert_eq!(pieces("partners.csv:10", 14), ["partners.csv:", "10"]);
        assert_eq!(pieces("activities.csv:41", 14), ["activities.csv", ":41"]);
        assert_eq!(pieces("gross1,250,000.50USD", 14), ["gross", "1,250,000.50US", "D"]);
        // Nothing else can be done.
        assert_eq!(pieces("12345678", 4), ["1234", "5678"]);
    }

    #[test]
    fn figures_are_parted_from_their_units_when_words_have_been_broken() {
        let mut table =
            Table::new([("Order", Align::Left), ("Kind of it", Align::Right), ("Billed", Align::Right)]);
        table.row(["O-1105 internal-use", "1", "1,350,000.00 EUR"]);
        let shown = |width: u16| fitted(&table, width).laid_out(width);
        // 6 of O-1105, 4 of Kind, 12 of the number, and two spaces.
        for width in 24..60 {
            let page = shown(width);
            assert!(page.lines().all(|line| line.width() <= usize::from(width)), "{width}:\n{page}");
            assert!(page.contains("1,350,000.00"), "{width}:\n{page}");
        }
        assert!(shown(24).contains("\nintern               EUR\n"), "{}", shown(24));
        // 10 of internal-use, 4 and 16.
        assert!(shown(32).contains("1,350,000.00 EUR") && !shown(31).contains("1,350,000.00 EUR"));
    }
}
