//! What the program's data makes of a clause: everything that names it, in words.

use super::comparison::ComparisonRow;
use super::criteria::{Bound, Criterion, Measure};
use super::{Bundle, DiscountBasis, PricedPer, Program, TypeRules};
use crate::calendar::QuarterNumber;
use crate::ids::ClauseId;
use crate::money::Money;

/// Something in a program's data that names a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// The part of the program that it is: `bundle`, `criterion`, `type`...
    pub part: &'static str,
    /// Its id within the part; empty where there is only one.
    pub id: String,
    /// The rule that it is, in words.
    pub rule: String,
}

/// What names one clause.
struct Citing<'c> {
    clause: &'c ClauseId,
    found: Vec<Citation>,
}

impl Citing<'_> {
    fn note(&mut self, clause: &ClauseId, part: &'static str, id: &str, rule: impl FnOnce() -> String) {
        if self.clause == clause {
            self.found.push(Citation { part, id: id.to_owned(), rule: rule() });
        }
    }
}

impl Program {
    /// Everything in the program's data that names a clause, readings apart, in the order of the data.
    pub fn citing(&self, clause: &ClauseId) -> Vec<Citation> {
        let mut citing = Citing { clause, found: Vec::new() };
        self.cite_terms(&mut citing);
        self.cite_trials(&mut citing);
        self.cite_offers(&mut citing);
        self.cite_framework(&mut citing);
        citing.found
    }

    fn cite_terms(&self, citing: &mut Citing<'_>) {
        citing.note(&self.cycle.clause, "cycle", "", || {
            format!("A year is four quarters, and starts with the month {}.", self.cycle.first_month.number())
        });
        citing.note(&self.transition.clause, "transition", "", || {
            let quarters = self.transition.quarters;
            format!("A distributor that fails to qualify in at least {quarters} of the 4 quarters moves to another type.")
        });
        let newcomers = &self.newcomers;
        citing.note(&newcomers.clause, "newcomers", "", || {
            let waived: Vec<&str> = newcomers.waived.iter().map(crate::ids::CriterionId::as_str).collect();
            let (from, to, year) = (newcomers.joined_from, newcomers.joined_to, newcomers.year);
            format!("For partners that join from {from} to {to}, {} is waived for {year}.", waived.join(", "))
        });
        citing.note(&self.gross_clause, "gross", "", || {
            "Amounts count before the partner's discount and before taxes, by the date of the invoice."
                .to_owned()
        });
        let sales = &self.sales;
        citing.note(&sales.clause, "sales", "", || {
            let kinds: Vec<&str> = sales.kinds.iter().map(|kind| kind.as_str()).collect();
            format!("Orders of the kinds {} are customer sales.", kinds.join(", "))
        });
        for (kind, excluded) in &sales.excluded {
            citing.note(excluded, "order-kind", kind.as_str(), || {
                format!("Orders of the kind {kind} are no customer sales and never count.")
            });
        }
        citing.note(&self.upgrade_gap.clause, "upgrade-gap", "", || {
            let months = self.upgrade_gap.months;
            format!("An upgrade counts from {months} calendar months after the previous order or renewal on.")
        });
        let discounts = &self.customer_discounts;
        citing.note(&discounts.clause, "customer-discounts", "", || {
            let statuses: Vec<&str> = discounts.statuses.iter().map(|status| status.as_str()).collect();
            format!(
                "Customers of the status {} may have a discount of their own, deducted first; its rate is the book's.",
                statuses.join(", ")
            )
        });
        citing.note(&discounts.registered_clause, "customer-discounts", "", || {
            format!("A customer in {} must be registered, with a number.", discounts.registered_country)
        });
        let tiers = &self.tiers;
        citing.note(&tiers.clause, "tiers", "", || {
            let types: Vec<&str> = tiers.types.iter().map(|id| id.as_str()).collect();
            format!(
                "Tiers {} to {} are for {}; from tier {} on the sales training is required.",
                tiers.lowest,
                tiers.highest,
                types.join(", "),
                tiers.training_from
            )
        });
    }

    fn cite_trials(&self, citing: &mut Citing<'_>) {
        let Some(rules) = &self.trials else { return };
        citing.note(&rules.clause, "trial-periods", "", || {
            format!(
                "A trial lasts until {} days after its first one, upon request up to {}; longer ones are reviewed.",
                rules.initial_days, rules.longest_days
            )
        });
    }

    fn cite_offers(&self, citing: &mut Citing<'_>) {
        for bundle in &self.bundles {
            citing.note(&bundle.clause, "bundle", bundle.id.as_str(), || bundle_rule(bundle));
        }
        for rules in &self.types {
            citing.note(&rules.clause, "type", rules.id.as_str(), || discount_rule(rules));
            citing.note(&rules.range.clause, "type", rules.id.as_str(), || {
                format!("Partner discount of {}: {}.", rules.id.with_article(), rules.range)
            });
            let (may, clause) = match &rules.customer_discounts {
                Ok(clause) => ("may have", clause),
                Err(clause) => ("have no", clause),
            };
            citing.note(clause, "type", rules.id.as_str(), || {
                format!("Customers of {} {may} discounts of their own.", rules.id.with_article())
            });
        }
        for row in &self.benefits {
            citing.note(&row.clause, "benefit", &row.id, || format!("{}: {}.", row.heading, cells(row)));
        }
        for requirement in &self.requirements {
            let row = &requirement.row;
            citing.note(&row.clause, "requirement", &row.id, || {
                format!("{}: {}. Not enforced. {}", row.heading, cells(row), requirement.why)
            });
        }
        for rules in &self.engagements {
            citing.note(&rules.clause, "engagement", rules.id.as_str(), || {
                format!("Deals recorded as {} are of the model {}.", rules.id, rules.name)
            });
            for lead in &rules.leads {
                citing.note(&lead.clause, "engagement", &format!("{}:{}", rules.id, lead.id), || {
                    format!(
                        "Deals recorded as {}:{} are {} deals, led as {}.",
                        rules.id, lead.id, rules.name, lead.name
                    )
                });
            }
            citing.note(&rules.discount_clause, "engagement", rules.id.as_str(), || {
                format!("A distributor's partner discount on {} deals: {}.", rules.id, rules.discount)
            });
        }
    }

    fn cite_framework(&self, citing: &mut Citing<'_>) {
        for benefit in &self.quarter_benefits {
            citing.note(&benefit.clause, "quarter-benefit", &benefit.id, || {
                format!("{}: {}, in every quarter.", benefit.heading, benefit.value)
            });
        }
        for criterion in &self.criteria {
            citing.note(&criterion.clause, "criterion", criterion.id.as_str(), || criterion_rule(criterion));
        }
        for dimension in &self.dimensions {
            citing.note(&dimension.clause, "dimension", dimension.id.as_str(), || {
                format!("{} is a dimension in which activities score points.", dimension.name)
            });
        }
    }
}

fn bundle_rule(bundle: &Bundle) -> String {
    let prices: Vec<String> = bundle
        .prices
        .iter()
        .map(|(currency, amount)| {
            let money = Money::new(amount.clone(), *currency);
            format!("{} {}", crate::exact::grouped(&money.digits()), currency.code())
        })
        .collect();
    let per = match bundle.per {
        PricedPer::Flat => "a year for all hosts",
        PricedPer::Host => "a year for each host",
    };
    format!("{}: {} {per}; {} hosts.", bundle.name, prices.join(" or "), bundle.hosts())
}

fn discount_rule(rules: &TypeRules) -> String {
    let known = match &rules.basis {
        DiscountBasis::Engagement => "by the engagement of the deal",
        DiscountBasis::Agreed { by_tier } if by_tier.is_empty() => {
            "as agreed with the partner, within the range"
        }
        DiscountBasis::Agreed { .. } => "as agreed with the partner, or by its tier",
        DiscountBasis::None => "none, the list price is paid",
    };
    format!("Partner discount of {}: {known} ({}).", rules.id.with_article(), rules.range)
}

fn cells(row: &ComparisonRow) -> String {
    row.cells.iter().map(|(id, cell)| format!("{id} {cell}")).collect::<Vec<_>>().join(", ")
}

fn criterion_rule(criterion: &Criterion) -> String {
    let measured = match &criterion.measure {
        Measure::GrossInvoiced(_) => "The gross invoiced amount must reach".to_owned(),
        Measure::LevelOneSupport(_) => {
            "Level 1 support must be in place on the quarter's last day".to_owned()
        }
        Measure::CertifiedPeople { track, .. } => {
            format!("People with a valid {track} certification on the quarter's last day")
        }
        Measure::Score(_) => "The partner engagement score must reach".to_owned(),
        Measure::EngagementShare { model, bound: Bound::Minimum, .. } => {
            format!("The share of {model} deals of the quarter must be at least")
        }
        Measure::EngagementShare { model, bound: Bound::Maximum, .. } => {
            format!("The share of {model} deals of the quarter must be at most")
        }
        Measure::Sessions(_) => "Webinars and other sessions of the year, at least".to_owned(),
    };
    let limits: Vec<String> = QuarterNumber::ALL
        .iter()
        .map(|quarter| format!("Q{} {}", quarter.number(), limit(criterion, *quarter)))
        .collect();
    format!("{measured}: {}.", limits.join(", "))
}

/// What a criterion demands in a quarter.
fn limit(criterion: &Criterion, quarter: QuarterNumber) -> String {
    let number = match &criterion.measure {
        Measure::GrossInvoiced(ranges) => ranges.of(quarter).as_ref().map(|range| {
            let grouped = |end: &crate::exact::Exact| crate::exact::grouped(&end.to_full());
            format!("{} (or {})", grouped(&range.floor), grouped(&range.ceiling))
        }),
        Measure::LevelOneSupport(required) => required.of(quarter).then(|| "required".to_owned()),
        Measure::CertifiedPeople { minimum, .. } | Measure::Score(minimum) | Measure::Sessions(minimum) => {
            minimum.of(quarter).as_ref().map(crate::exact::Exact::to_full)
        }
        Measure::EngagementShare { limits, .. } => limits.of(quarter).map(|rate| rate.to_string()),
    };
    number.unwrap_or_else(|| "optional".to_owned())
}
