//! Clauses and figures explained, as they are said.

use schemars::JsonSchema;
use serde::Serialize;

use super::absence::AbsentReport;
use super::document::{Document, Flat};
use super::rulings::RulingReport;
use super::values::{MoneyReport, Named, RateReport, ValueReport};
use super::{Report, WarningReport, explain_page, lines_of};
use crate::assessment::Basis;
use crate::assessment::derivation::{Derivation, Node};
use crate::files::Files;
use crate::ids::ClauseId;
use crate::program::readings::{ReadingId, Readings};
use crate::program::{BearsOn, Clause, Program};

/// An explanation, of a clause or of a figure.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Explain")]
pub struct ExplainReport {
    /// `vates-partner/explain/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The clause; null where a figure is explained.
    pub clause: Option<ClauseExplained>,
    /// The figure; null where a clause is explained.
    pub figure: Option<FigureExplained>,
    /// The records that were left out as asked, in the order of files and lines.
    pub without: Vec<AbsentReport>,
    /// The rulings that the readings in force rest on.
    pub rulings: Vec<RulingReport>,
}

/// A clause.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ClauseExplained {
    /// Its id.
    pub id: String,
    /// The heading above it in the program text.
    pub heading: String,
    /// What the program text says.
    pub text: String,
    /// The rules that the program's data makes of it, in words.
    pub rules: Vec<String>,
    /// The choices that it leaves open.
    pub readings: Vec<ReadingExplained>,
    /// What names it in the program's data, readings apart, in the order of the data.
    pub cited_by: Vec<CitationReport>,
}

/// A choice that a clause leaves open.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct ReadingExplained {
    /// Its id.
    pub id: &'static str,
    /// The question.
    pub question: String,
    /// The passage that leaves it open.
    pub text: String,
    /// The choices: word and meaning.
    pub choices: Named,
    /// The choice where nobody chose.
    pub default: String,
    /// The choice in force.
    pub in_force: &'static str,
}

/// Something in the program's data that names a clause.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Citation")]
pub struct CitationReport {
    /// The part of the program: `bundle`, `criterion`, `type`...
    pub part: &'static str,
    /// Its id within the part; null where there is only one.
    pub id: Option<String>,
}

/// A figure, taken apart.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub struct FigureExplained {
    /// The day as of which.
    pub as_of: String,
    /// The partner's id.
    pub partner: String,
    /// Which quarter: `2026-Q2`.
    pub quarter: String,
    /// The quarter's first day.
    pub from: String,
    /// The quarter's last day.
    pub to: String,
    /// How the quarter stands.
    pub status: &'static str,
    /// The day by which it was measured; null where it wasn't.
    pub measured_on: Option<String>,
    /// Whether all binding criteria are met, as the quarter stands; null where it wasn't measured.
    pub all_met: Option<bool>,
    /// The criterion's id.
    pub criterion: String,
    /// How the criterion stands.
    pub criterion_status: &'static str,
    /// The clause that requires it.
    pub clause: String,
    /// What the program text says there.
    pub text: String,
    /// The readings in force that bear on a quarter, in the order of the program.
    pub readings: Named,
    /// The derivation.
    pub tree: NodeReport,
    /// The records without which alone the quarter would stand otherwise, in the order of the tree: by id, or by
    /// file and line where several share it.
    pub decisive: Vec<String>,
    /// What should be known besides.
    pub warnings: Vec<WarningReport>,
    /// The readings that differ from the program's defaults.
    #[serde(skip)]
    pub(super) chosen: Vec<(String, String)>,
}

/// A step of a derivation. One that counts and has children is worth the sum of the counted leaves below it;
/// only the root of a share is a quotient: of the part by the whole.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Node")]
pub struct NodeReport {
    /// What it is.
    pub what: String,
    /// What it adds, or would add if it counted.
    pub value: Option<ValueReport>,
    /// Whether it is part of the figure.
    pub counts: bool,
    /// The id of the record, where it is one.
    pub record: Option<String>,
    /// Where the record stands: `file:line`.
    pub source: Option<String>,
    /// The clause it rests on, or that keeps it out.
    pub clause: Option<String>,
    /// Why it counts, or doesn't.
    pub why: Option<String>,
    /// Whether the quarter would stand otherwise without this record alone; null where it is no record that can
    /// be left out, or where the book lacks a rate to tell.
    pub decisive: Option<bool>,
    /// The amount as written, where it was converted.
    pub amount: Option<MoneyReport>,
    /// The rate it was converted at.
    pub rate: Option<RateReport>,
    /// The kind of the record.
    pub kind: Option<&'static str>,
    /// What it is made of.
    pub children: Vec<NodeReport>,
}

impl ExplainReport {
    /// What is said of a clause.
    pub fn of_clause(program: &Program, clause: &Clause, readings: Readings) -> ExplainReport {
        let citations = program.citing(&clause.id);
        let open = program.readings_of_clause(&clause.id);
        let readings = open.into_iter().map(|reading| ReadingExplained {
            id: reading.id.as_str(),
            question: reading.question.clone(),
            text: reading.text.clone(),
            choices: Named(reading.choices.clone()),
            default: reading.default.clone(),
            in_force: readings.choice(reading.id),
        });
        let explained = ClauseExplained {
            id: clause.id.to_string(),
            heading: clause.heading.clone(),
            text: clause.text.clone(),
            readings: readings.collect(),
            cited_by: citations
                .iter()
                .map(|citation| CitationReport {
                    part: citation.part,
                    id: (!citation.id.is_empty()).then(|| citation.id.clone()),
                })
                .collect(),
            rules: citations.into_iter().map(|citation| citation.rule).collect(),
        };
        ExplainReport::new(program, Some(explained), None)
    }

    /// What is said of a figure.
    pub fn of_figure(basis: &Basis<'_>, derivation: &Derivation<'_>, files: &Files) -> ExplainReport {
        let program = basis.program;
        let bears = |id: ReadingId| {
            program.reading(id).is_some_and(|reading| {
                reading.bears_on == BearsOn::Qualification && id != ReadingId::YearRule
            })
        };
        let named = |id: ReadingId| (id.to_string(), basis.readings.choice(id).to_owned());
        let bearing = || program.readings.iter().filter(|reading| bears(reading.id));
        let changed =
            bearing().filter(|reading| basis.readings.choice(reading.id) != reading.default.as_str());
        let text = |id: &ClauseId| program.clause(id).map_or(String::new(), |clause| clause.text.clone());
        let Derivation { partner, quarter, status, all_met, measured, result, tree, warnings } = derivation;
        let tree = NodeReport::new(tree, files);
        let mut decisive = Vec::new();
        let records = tree.records();
        let called = |id: &str| records.iter().filter(|record| record.record.as_deref() == Some(id)).count();
        tree.note_decisive(&|id| called(id) == 1, &mut decisive);
        let explained = FigureExplained {
            as_of: basis.as_of.0.to_string(),
            partner: partner.id.to_string(),
            quarter: quarter.to_string(),
            from: quarter.first_day().to_string(),
            to: quarter.last_day().to_string(),
            status: status.as_str(),
            measured_on: measured.map(|day| day.to_string()),
            all_met: *all_met,
            criterion: result.id.to_string(),
            criterion_status: result.status.as_str(),
            clause: result.clause.to_string(),
            text: text(result.clause),
            readings: Named(bearing().map(|reading| named(reading.id)).collect()),
            tree,
            decisive,
            warnings: warnings.iter().map(WarningReport::from).collect(),
            chosen: changed.map(|reading| named(reading.id)).collect(),
        };
        ExplainReport::new(program, None, Some(explained))
    }

    fn new(
        program: &Program,
        clause: Option<ClauseExplained>,
        figure: Option<FigureExplained>,
    ) -> ExplainReport {
        let program = program.id.clone();
        let (without, rulings) = (Vec::new(), Vec::new());
        ExplainReport { schema: "vates-partner/explain/1", program, clause, figure, without, rulings }
    }
}

impl NodeReport {
    fn new(node: &Node<'_>, files: &Files) -> NodeReport {
        let record = node.record.as_ref();
        NodeReport {
            what: node.what.clone(),
            value: node.value.as_ref().map(ValueReport::from),
            counts: node.counts,
            record: record.map(|record| record.id.clone()),
            source: record.map(|record| files.show(record.record.origin)),
            clause: node.clause.map(ToString::to_string),
            why: node.why.clone(),
            decisive: node.decisive,
            amount: node.amount.as_ref().map(MoneyReport::from),
            rate: node.conversion.as_ref().map(RateReport::from),
            kind: record.map(|record| record.record.kind.name()),
            children: node.children.iter().map(|child| NodeReport::new(child, files)).collect(),
        }
    }

    /// Notes the decisive records of the tree, in its order.
    fn note_decisive(&self, is_unique: &dyn Fn(&str) -> bool, decisive: &mut Vec<String>) {
        if self.decisive == Some(true) {
            // What several records are called is no name to leave one of them out by.
            let name = self.record.as_deref().filter(|id| is_unique(id)).or(self.source.as_deref());
            decisive.extend(name.map(str::to_owned));
        }
        self.children.iter().for_each(|child| child.note_decisive(is_unique, decisive));
    }

    /// The records of the tree, in its order.
    pub(super) fn records(&self) -> Vec<&NodeReport> {
        let own = self.record.is_some().then_some(self);
        own.into_iter().chain(self.children.iter().flat_map(NodeReport::records)).collect()
    }
}

impl Report for ExplainReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        match (&self.clause, &self.figure) {
            (_, Some(figure)) => lines_of(&figure.tree.records()),
            (Some(clause), None) => lines_of(std::slice::from_ref(clause)),
            (None, None) => Ok(Vec::new()),
        }
    }

    fn flat(&self) -> Flat {
        explain_page::flat(self)
    }

    fn document(&self) -> Document {
        explain_page::document(self)
    }

    fn warnings(&self) -> &[WarningReport] {
        self.figure.as_ref().map_or(&[], |figure| &figure.warnings)
    }
}
