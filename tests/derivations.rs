//! Derivations on random books: the counted leaves add up to the figure, every record is there once, and a record
//! is decisive exactly where a naive evaluation of the book without its line says so.

use std::collections::{BTreeMap, BTreeSet};

use vates_partner::assessment::derivation::{Derivation, Node, derive};
use vates_partner::assessment::figure::Value;
use vates_partner::assessment::{AsOf, Basis, assess};
use vates_partner::book::absence::Kind;
use vates_partner::book::{self, Book};
use vates_partner::calendar::{ProgramYear, QuarterNumber, parse_date};
use vates_partner::exact::Exact;
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::{self, Program};
use vates_partner::records::sources::Reach;

use crate::naive::evaluator;
use crate::naive::facts::Facts;

/// The program and the book in a folder.
fn read(folder: &std::path::Path) -> (Program, Book) {
    let (mut files, mut findings) = (Files::default(), Findings::default());
    let file = files.add("program.toml".to_owned(), program::EMBEDDED.to_owned());
    let program = program::from_records::load(&files, file, &mut findings).unwrap();
    let folder = Folder::Disk(folder.to_owned());
    let opened = book::from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
    let (book, _) = book::from_records::read(opened, &folder, &mut files, Some(&program), &mut findings);
    assert!(!findings.any_error());
    (program, book)
}

/// What the facts ask for.
fn basis<'b>(facts: &Facts, program: &'b Program, book: &'b Book) -> Basis<'b> {
    let defaults = program.default_readings().unwrap();
    let readings = facts.readings.iter().fold(defaults, |readings, (id, choice)| {
        let (id, choice) = program.choose(id, choice).unwrap();
        readings.with(id, choice).unwrap()
    });
    let year = ProgramYear::new(i32::try_from(facts.year).unwrap(), program.cycle.first_month).unwrap();
    let as_of = AsOf(parse_date(&facts.as_of.to_string()).unwrap());
    Basis { program, book, readings, as_of, year, tallies: None }
}

/// Every derivation of a random book.
fn each(seed: u64, mut look: impl FnMut(&Facts, &Basis<'_>, &Derivation<'_>)) {
    let facts = Facts::random(seed);
    let folder = facts.book();
    let (program, book) = read(folder.path());
    let basis = basis(&facts, &program, &book);
    for (index, _) in book.partners() {
        for number in QuarterNumber::ALL {
            for criterion in &program.criteria {
                if let Some(derivation) = derive(&basis, index, number, &criterion.id).unwrap() {
                    look(&facts, &basis, &derivation);
                }
            }
        }
    }
}

fn measure(node: &Node<'_>) -> Exact {
    node.value.as_ref().and_then(Value::measure).unwrap_or_else(|| panic!("no value: {node:?}"))
}

/// The sum of the counted records below a node.
fn sum(node: &Node<'_>) -> Exact {
    let counted = node.leaves().into_iter().filter(|leaf| leaf.counts && leaf.record.is_some());
    let measures: Vec<Exact> = counted.map(measure).collect();
    measures.iter().sum()
}

fn inner<'n, 'b>(node: &'n Node<'b>, found: &mut Vec<&'n Node<'b>>) {
    if node.counts && node.record.is_none() {
        found.push(node);
    }
    node.children.iter().for_each(|child| inner(child, found));
}

fn records<'n, 'b>(node: &'n Node<'b>) -> Vec<&'n Node<'b>> {
    let own = node.record.is_some().then_some(node);
    own.into_iter().chain(node.children.iter().flat_map(records)).collect()
}

#[test]
fn the_counted_leaves_are_the_figure() {
    let mut measured: BTreeMap<String, usize> = BTreeMap::new();
    for seed in 0..12 {
        each(seed, |_, basis, derivation| {
            let tree = &derivation.tree;
            let place = format!("book {seed}: {}", tree.what);
            let (index, _) = basis.book.partner(derivation.partner.id.as_str()).unwrap();
            let assessment = assess(basis, &[index]).unwrap();
            let quarters = &assessment.partners[0].quarters;
            let quarter = quarters.iter().find(|quarter| quarter.quarter == derivation.quarter).unwrap();
            let result = quarter.criteria.iter().find(|one| *one.id == *derivation.result.id).unwrap();
            assert_eq!(tree.value, result.actual, "{place}");
            let Some(actual) = &result.actual else {
                assert!(records(tree).is_empty(), "{place}");
                return;
            };
            let mut branches = Vec::new();
            tree.children.iter().for_each(|child| inner(child, &mut branches));
            for branch in &branches {
                assert_eq!(measure(branch), sum(branch), "{place}: {}", branch.what);
            }
            match actual {
                Value::Share(share) => {
                    let whole = branches[0];
                    assert_eq!(sum(whole), share.whole, "{place}");
                    assert_eq!(sum(&whole.children[0]), share.part, "{place}");
                }
                Value::Money(_) | Value::Number(_) | Value::Part(_) | Value::Answer(_) => {
                    assert_eq!(actual.measure().unwrap(), sum(tree), "{place}");
                }
            }
            if records(tree).iter().any(|record| record.counts) {
                *measured.entry(result.id.to_string()).or_default() += 1;
            }
        });
    }
    assert_eq!(measured.len(), 9, "{measured:?}");
    assert!(measured.values().all(|times| *times > 30), "{measured:?}");
}

#[test]
fn every_record_that_is_known_is_there_once_and_those_that_count_are_the_evidence() {
    for seed in 0..10 {
        let expected = evaluator::evaluate(&Facts::random(seed));
        each(seed, |facts, _, derivation| {
            let place = format!("book {seed}: {}", derivation.tree.what);
            let found = records(&derivation.tree);
            let origins: BTreeSet<_> =
                found.iter().map(|node| node.record.as_ref().unwrap().record.origin).collect();
            assert_eq!(origins.len(), found.len(), "{place}: a record is there twice");
            let number = usize::try_from(derivation.quarter.number.number()).unwrap() - 1;
            let id = derivation.partner.id.as_str();
            let partner = expected.partners.iter().find(|partner| partner.id == id).unwrap();
            let position = derivation_position(derivation);
            let criterion = &partner.quarters[number].criteria[position];
            if let Some(evidence) = &criterion.evidence {
                let counted = found.iter().filter(|node| node.counts);
                let counted: BTreeSet<&str> =
                    counted.map(|node| node.record.as_ref().unwrap().id.as_str()).collect();
                assert_eq!(counted, evidence.iter().map(String::as_str).collect(), "{place}");
            }
            // What doesn't count says why, and by which clause.
            for node in found.iter().filter(|node| !node.counts) {
                assert!(node.why.is_some() && node.clause.is_some(), "{place}: {node:?}");
            }
            if derivation.measured.is_none() {
                return;
            }
            let known = match derivation.result.id.as_str() {
                "gross-invoiced" => facts
                    .orders
                    .iter()
                    .filter(|order| order.partner == id)
                    .filter(|order| {
                        order.ordered <= facts.as_of || order.invoiced.is_some_and(|day| day <= facts.as_of)
                    })
                    .count(),
                "partner-owned" | "co-led" | "late-involvement" => {
                    facts.deals.iter().filter(|deal| deal.partner == id).count()
                }
                "pes" => {
                    let known = |date| date <= facts.as_of;
                    facts.activities.iter().filter(|one| one.partner == id && known(one.date)).count()
                }
                "webinars" => {
                    facts.sessions.iter().filter(|one| one.partner == id && one.date <= facts.as_of).count()
                }
                "certified-sales" | "certified-technical" => {
                    let track = derivation.result.id.as_str().trim_start_matches("certified-");
                    let mine = facts.certifications.iter().filter(|one| one.partner == id);
                    mine.filter(|one| one.track == track && one.certified <= facts.as_of).count()
                }
                _ => 1,
            };
            assert_eq!(found.len(), known, "{place}");
        });
    }
}

fn derivation_position(derivation: &Derivation<'_>) -> usize {
    let id = derivation.result.id.as_str();
    crate::qualification::CRITERIA.iter().position(|criterion| *criterion == id).unwrap()
}

/// Whether no criterion of a quarter is unmet, by partner and quarter, in the naive evaluation.
fn standing(facts: &Facts) -> BTreeMap<(String, usize), bool> {
    let mut standing = BTreeMap::new();
    for partner in evaluator::evaluate(facts).partners {
        for (number, quarter) in partner.quarters.iter().enumerate() {
            let met = quarter.criteria.iter().all(|criterion| criterion.status != "unmet");
            standing.insert((partner.id.clone(), number), met);
        }
    }
    standing
}

/// The facts without a record that has an id.
fn without(seed: u64, kind: Kind, id: &str) -> Facts {
    let mut facts = Facts::random(seed);
    match kind {
        Kind::Orders => facts.orders.retain(|one| one.id != id),
        Kind::Deals => facts.deals.retain(|one| one.id != id),
        Kind::Activities => facts.activities.retain(|one| one.id != id),
        Kind::Partners
        | Kind::Certifications
        | Kind::Sessions
        | Kind::Rates
        | Kind::Customers
        | Kind::Trials => {}
    }
    facts
}

#[test]
fn decisive_records_are_those_a_naive_evaluation_finds() {
    let (mut decisive, mut others) = (BTreeMap::<String, usize>::new(), 0);
    for seed in 0..6 {
        let whole = standing(&Facts::random(seed));
        let mut evaluated = BTreeMap::new();
        each(seed, |_, _, derivation| {
            let number = usize::try_from(derivation.quarter.number.number()).unwrap() - 1;
            let place = (derivation.partner.id.to_string(), number);
            for node in records(&derivation.tree) {
                let record = node.record.as_ref().unwrap();
                let kind = record.record.kind;
                if !matches!(kind, Kind::Orders | Kind::Deals | Kind::Activities) {
                    assert_eq!(node.decisive.is_none(), kind == Kind::Partners);
                    continue;
                }
                let without = evaluated
                    .entry((kind, record.id.clone()))
                    .or_insert_with(|| standing(&without(seed, kind, &record.id)));
                let differs = without[&place] != whole[&place];
                assert_eq!(node.decisive, Some(differs), "book {seed}, {place:?}: {}", record.id);
                if differs {
                    *decisive.entry(kind.to_string()).or_default() += 1;
                } else {
                    others += 1;
                }
            }
        });
    }
    assert!(decisive.len() == 3 && decisive.values().all(|times| *times > 10), "{decisive:?}, {others}");
}
