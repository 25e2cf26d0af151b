//! The program, as it is said.

use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Document, Flat};
use super::values::{MoneyReport, Named};
use super::{Report, lines_of, program_page};
use crate::money::Money;
use crate::program::comparison::ComparisonRow;
use crate::program::criteria::Criterion;
use crate::program::{Bundle, Clause, PricedPer, Program, QuarterBenefit, Reading, TypeRules};

/// A program, or one part of it; the parts that were not asked for are left out.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Program")]
pub struct ProgramReport {
    /// `vates-partner/program/1`.
    pub schema: &'static str,
    /// Its id.
    pub program: String,
    /// Its title.
    pub title: String,
    /// Its edition.
    pub edition: String,
    /// What is sold.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bundles: Option<Vec<BundleReport>>,
    /// The types of partners and their comparison.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub types: Option<TypesReport>,
    /// The quarterly framework.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quarters: Option<QuartersReport>,
    /// Where the text leaves a choice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub readings: Option<Vec<ReadingReport>>,
    /// The clauses.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub clauses: Option<Vec<ClauseReport>>,
}

/// A bundle.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Bundle")]
pub struct BundleReport {
    /// Its id.
    pub id: String,
    /// Other ids under which it is known.
    pub aliases: Vec<String>,
    /// Its printed name.
    pub name: String,
    /// For whom it is.
    pub audience: String,
    /// By what it is priced: `flat` or `host`.
    pub per: &'static str,
    /// Its prices a year, one a currency.
    pub prices: Vec<MoneyReport>,
    /// The fewest hosts.
    pub minimum_hosts: u32,
    /// The most hosts.
    pub maximum_hosts: Option<u32>,
    /// How many tickets.
    pub tickets: String,
    /// When support answers.
    pub support: String,
    /// How fast.
    pub response: String,
    /// What else is in it.
    pub extras: Vec<String>,
    /// Whether it is marked as the most popular.
    pub most_popular: bool,
    /// The clause.
    pub clause: String,
}

/// The types of partners.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Types")]
pub struct TypesReport {
    /// The types.
    pub types: Vec<TypeReport>,
    /// The benefit rows of the comparison.
    pub benefits: Vec<RowReport>,
    /// The requirement rows, as printed; none is enforced.
    pub requirements: Vec<RowReport>,
    /// The engagement models.
    pub engagements: Vec<EngagementReport>,
}

/// A type of partner.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Type")]
pub struct TypeReport {
    /// Its id.
    pub id: &'static str,
    /// Its printed name.
    pub name: String,
    /// Its definition.
    pub definition: String,
    /// The lowest discount, a part of one.
    pub minimum_discount: String,
    /// The highest discount, a part of one.
    pub maximum_discount: String,
    /// Whether its customers may get a discount of their own.
    pub customer_discounts: bool,
    /// The clause.
    pub clause: String,
}

/// A row of the comparison.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Row")]
pub struct RowReport {
    /// Its id.
    pub id: String,
    /// Its printed heading.
    pub heading: String,
    /// What is printed for each type.
    pub cells: Named,
    /// The clause.
    pub clause: String,
    /// The small print.
    pub note: Option<String>,
    /// Why nothing is computed from it; null where it is used.
    pub not_enforced: Option<String>,
}

/// An engagement model.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Engagement")]
pub struct EngagementReport {
    /// Its id.
    pub id: String,
    /// Its printed name.
    pub name: String,
    /// Its definition.
    pub definition: String,
    /// A distributor's discount under it, a part of one.
    pub discount: String,
    /// The clause.
    pub clause: String,
}

/// The quarterly framework.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Quarters")]
pub struct QuartersReport {
    /// The benefit rows.
    pub benefits: Vec<QuarterRowReport>,
    /// The requirement rows.
    pub requirements: Vec<QuarterRowReport>,
}

/// A row of the quarterly framework.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "QuarterRow")]
pub struct QuarterRowReport {
    /// Its id.
    pub id: String,
    /// Its printed heading.
    pub heading: String,
    /// What is printed for each of the four quarters.
    pub printed: [String; 4],
    /// The clause.
    pub clause: String,
}

/// A reading.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Reading")]
pub struct ReadingReport {
    /// Its id.
    pub id: &'static str,
    /// The question.
    pub question: String,
    /// The passage that leaves it open.
    pub text: String,
    /// The choice in force where nobody chose.
    pub default: String,
    /// The choices and what they mean.
    pub choices: Named,
    /// What it bears on.
    pub bears_on: &'static str,
    /// The clause.
    pub clause: String,
}

/// A clause.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Clause")]
pub struct ClauseReport {
    /// Its id.
    pub id: String,
    /// The heading above it.
    pub heading: String,
    /// What it says.
    pub text: String,
}

/// A part of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    All,
    /// What is sold.
    Bundles,
    /// The types of partners and engagement models.
    Types,
    /// The quarterly framework.
    Quarters,
    /// The readings.
    Readings,
    /// The clauses.
    Clauses,
}

impl ProgramReport {
    /// What is said of a program, or of one part of it.
    pub fn new(program: &Program, part: Part) -> ProgramReport {
        let asks = |wanted: Part| part == Part::All || part == wanted;
        ProgramReport {
            schema: "vates-partner/program/1",
            program: program.id.clone(),
            title: program.title.clone(),
            edition: program.edition.clone(),
            bundles: asks(Part::Bundles).then(|| program.bundles.iter().map(BundleReport::from).collect()),
            types: asks(Part::Types).then(|| types(program)),
            quarters: asks(Part::Quarters).then(|| QuartersReport {
                benefits: program.quarter_benefits.iter().map(QuarterRowReport::from).collect(),
                requirements: program.criteria.iter().map(QuarterRowReport::from).collect(),
            }),
            readings: asks(Part::Readings)
                .then(|| program.readings.iter().map(ReadingReport::from).collect()),
            clauses: asks(Part::Clauses).then(|| program.clauses.iter().map(ClauseReport::from).collect()),
        }
    }
}

fn types(program: &Program) -> TypesReport {
    TypesReport {
        types: program.types.iter().map(TypeReport::from).collect(),
        benefits: program.benefits.iter().map(|row| RowReport::new(row, None, None)).collect(),
        requirements: program
            .requirements
            .iter()
            .map(|row| RowReport::new(&row.row, row.note.as_ref(), Some(&row.why)))
            .collect(),
        engagements: program
            .engagements
            .iter()
            .map(|rules| EngagementReport {
                id: rules.id.to_string(),
                name: rules.name.clone(),
                definition: rules.definition.clone(),
                discount: rules.discount.decimal(),
                clause: rules.clause.to_string(),
            })
            .collect(),
    }
}

impl From<&Bundle> for BundleReport {
    fn from(bundle: &Bundle) -> BundleReport {
        let price = |(currency, amount): &(_, crate::exact::Exact)| {
            MoneyReport::from(&Money::new(amount.clone(), *currency))
        };
        BundleReport {
            id: bundle.id.to_string(),
            aliases: bundle.aliases.clone(),
            name: bundle.name.clone(),
            audience: bundle.audience.clone(),
            per: match bundle.per {
                PricedPer::Flat => "flat",
                PricedPer::Host => "host",
            },
            prices: bundle.prices.iter().map(price).collect(),
            minimum_hosts: bundle.minimum_hosts,
            maximum_hosts: bundle.maximum_hosts,
            tickets: bundle.tickets.clone(),
            support: bundle.support.clone(),
            response: bundle.response.clone(),
            extras: bundle.extras.clone(),
            most_popular: bundle.most_popular,
            clause: bundle.clause.to_string(),
        }
    }
}

impl From<&TypeRules> for TypeReport {
    fn from(rules: &TypeRules) -> TypeReport {
        TypeReport {
            id: rules.id.as_str(),
            name: rules.name.clone(),
            definition: rules.definition.clone(),
            minimum_discount: rules.range.minimum.decimal(),
            maximum_discount: rules.range.maximum.decimal(),
            customer_discounts: rules.customer_discounts.is_ok(),
            clause: rules.clause.to_string(),
        }
    }
}

impl RowReport {
    fn new(row: &ComparisonRow, note: Option<&String>, not_enforced: Option<&String>) -> RowReport {
        RowReport {
            id: row.id.clone(),
            heading: row.heading.clone(),
            cells: Named(row.cells.iter().map(|(id, cell)| (id.to_string(), cell.clone())).collect()),
            clause: row.clause.to_string(),
            note: note.cloned(),
            not_enforced: not_enforced.cloned(),
        }
    }
}

impl From<&QuarterBenefit> for QuarterRowReport {
    fn from(benefit: &QuarterBenefit) -> QuarterRowReport {
        QuarterRowReport {
            id: benefit.id.clone(),
            heading: benefit.heading.clone(),
            printed: std::array::from_fn(|_| benefit.value.clone()),
            clause: benefit.clause.to_string(),
        }
    }
}

impl From<&Criterion> for QuarterRowReport {
    fn from(criterion: &Criterion) -> QuarterRowReport {
        QuarterRowReport {
            id: criterion.id.to_string(),
            heading: criterion.heading.clone(),
            printed: criterion.printed.0.clone(),
            clause: criterion.clause.to_string(),
        }
    }
}

impl From<&Reading> for ReadingReport {
    fn from(reading: &Reading) -> ReadingReport {
        ReadingReport {
            id: reading.id.as_str(),
            question: reading.question.clone(),
            text: reading.text.clone(),
            default: reading.default.clone(),
            choices: Named(reading.choices.clone()),
            bears_on: reading.bears_on.as_str(),
            clause: reading.clause.to_string(),
        }
    }
}

impl From<&Clause> for ClauseReport {
    fn from(clause: &Clause) -> ClauseReport {
        ClauseReport { id: clause.id.to_string(), heading: clause.heading.clone(), text: clause.text.clone() }
    }
}

impl Report for ProgramReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        let sections = [
            self.bundles.is_some(),
            self.types.is_some(),
            self.quarters.is_some(),
            self.readings.is_some(),
            self.clauses.is_some(),
        ];
        if sections.into_iter().filter(|asked| *asked).count() > 1 {
            return lines_of(std::slice::from_ref(self));
        }
        let mut lines = Vec::new();
        lines.extend(lines_of(self.bundles.as_deref().unwrap_or_default())?);
        if let Some(types) = &self.types {
            lines.extend(lines_of(&types.types)?);
            lines.extend(lines_of(&types.benefits)?);
            lines.extend(lines_of(&types.requirements)?);
            lines.extend(lines_of(&types.engagements)?);
        }
        if let Some(quarters) = &self.quarters {
            lines.extend(lines_of(&quarters.benefits)?);
            lines.extend(lines_of(&quarters.requirements)?);
        }
        lines.extend(lines_of(self.readings.as_deref().unwrap_or_default())?);
        lines.extend(lines_of(self.clauses.as_deref().unwrap_or_default())?);
        Ok(lines)
    }

    fn flat(&self) -> Flat {
        program_page::flat(self)
    }

    fn document(&self) -> Document {
        program_page::document(self)
    }
}
