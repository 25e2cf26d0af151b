//! What answers hinge on, found a second time by trying every combination of all readings with the naive
//! evaluator, over random books.
//!
//! The naive evaluator measures a criterion once for each combination of the readings that the rules' table names
//! for it; all 8,192 combinations of the thirteen are then tried, for every partner of every book. That nothing
//! else bears on a criterion is checked by evaluating whole books under combinations picked at random.

use std::collections::{BTreeMap, BTreeSet};
use std::num::NonZero;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::Value;

use crate::naive::day::Day;
use crate::naive::evaluator::{View, evaluate_under, year};
use crate::naive::facts::{Facts, Partner, READINGS, Readings};
use crate::naive::generator::Random;
use crate::qualification::text;

/// How many random books are tried, unless `HINGE_BOOKS` says otherwise.
const BOOKS: u64 = 150;

/// How many whole evaluations there are for each book.
const WHOLE: usize = 6;

/// The readings that the rules name for each part of a quarter.
const GROSS: [&str; 6] =
    ["gross-bound", "gross-window", "gross-scope", "threshold-currency", "upgrade-clock", "newcomer-waiver"];
const AMOUNT: [&str; 4] = ["gross-window", "gross-scope", "threshold-currency", "upgrade-clock"];
const SHARES: [&str; 5] = [
    "engagement-weight",
    "engagement-deals",
    "engagement-partner-led",
    "engagement-empty",
    "threshold-currency",
];
const SCORE: [&str; 1] = ["pes-window"];
const WEBINARS: [&str; 1] = ["webinars-binding"];

/// A set of readings by their places in the table: those that are read otherwise than the book reads them.
type Set = usize;

const SETS: Set = 1 << READINGS.len();

fn set_of(ids: &[&str]) -> Set {
    let place = |id: &&str| READINGS.iter().position(|(reading, _)| reading == id).unwrap();
    ids.iter().map(|id| 1 << place(id)).sum()
}

fn has(set: Set, place: usize) -> bool {
    set >> place & 1 == 1
}

/// The readings with those of a set in their other choice.
fn under(facts: &Facts, set: Set) -> Readings {
    let read = |(place, ((id, choices), (_, chosen))): (usize, (&(&'static str, [&'static str; 2]), _))| {
        let other = usize::from(choices[0] == chosen);
        (*id, if has(set, place) { choices[other] } else { chosen })
    };
    READINGS.iter().zip(facts.readings.iter().copied()).enumerate().map(read).collect()
}

fn subsets(of: Set) -> impl Iterator<Item = Set> {
    // The next smaller one borrows through the places that aren't in the set.
    std::iter::successors(Some(of), move |set| (*set > 0).then(|| (set - 1) & of))
}

/// The readings of every combination that touches a part of a quarter.
fn touching_readings(facts: &Facts) -> BTreeMap<Set, Readings> {
    let parts = [&GROSS[..], &SHARES, &SCORE, &WEBINARS];
    let sets = parts.iter().flat_map(|part| subsets(set_of(part)));
    sets.map(|set| (set, under(facts, set))).collect()
}

/// What part of a quarter comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Comes {
    Holds,
    Fails,
    Lacks,
}

fn comes(view: &View<'_>, statuses: &[&str]) -> Comes {
    match (view.lacks.get(), statuses.contains(&"unmet")) {
        (true, _) => Comes::Lacks,
        (false, true) => Comes::Fails,
        (false, false) => Comes::Holds,
    }
}

/// A part of a quarter, under every combination of the readings that touch it.
struct Part {
    touching: Set,
    fails: Vec<bool>,
    lacks: Vec<bool>,
}

impl Part {
    fn new(readings: &[&str], each: impl Fn(Set) -> Comes) -> Part {
        let touching = set_of(readings);
        let (mut fails, mut lacks) = (vec![false; SETS], vec![false; SETS]);
        for set in subsets(touching) {
            let comes = each(set);
            (fails[set], lacks[set]) = (comes == Comes::Fails, comes == Comes::Lacks);
        }
        Part { touching, fails, lacks }
    }
}

/// The statuses of the quarters and the verdict.
type Standing = ([&'static str; 4], &'static str);

/// A partner's year under every combination.
struct Combinations<'f> {
    facts: &'f Facts,
    /// What the year comes to for each set of failing quarters, without and with the other year rule.
    years: Vec<Standing>,
    /// The place in `years` for each set of readings; nothing where the book lacks something for it.
    places: Vec<Option<usize>>,
}

impl<'f> Combinations<'f> {
    /// Tries all combinations, given the readings of each.
    fn new(facts: &'f Facts, partner: &'f Partner, all: &BTreeMap<Set, Readings>) -> Combinations<'f> {
        let timing = |number| View::new(facts, partner, &all[&0]).timing(number);
        let timings = [0, 1, 2, 3].map(timing);
        let measured = timings.iter().enumerate().filter_map(|(place, (_, day))| Some((place, (*day)?)));
        let parts: Vec<(usize, [Part; 5])> =
            measured.map(|(place, day)| (place, parts(facts, partner, all, place, day))).collect();
        let standing = |place: usize| {
            let mut statuses = timings.map(|(timing, _)| timing);
            for (quarter, status) in statuses.iter_mut().enumerate().filter(|(_, status)| **status == "ended")
            {
                *status = if has(place, quarter) { "failed" } else { "passed" };
            }
            let in_force = facts.readings[YEAR_RULE].1 == "two-passes";
            (statuses, year(&statuses, in_force != has(place, 4)).verdict)
        };
        let place = |set: Set| {
            let mut place = usize::from(has(set, YEAR_RULE)) << 4;
            for (quarter, parts) in &parts {
                for part in parts {
                    let touched = set & part.touching;
                    if part.lacks[touched] {
                        return None;
                    }
                    if part.fails[touched] {
                        place |= 1 << quarter;
                    }
                }
            }
            Some(place)
        };
        Combinations { facts, years: (0..32).map(standing).collect(), places: (0..SETS).map(place).collect() }
    }

    /// What the year comes to under a set; nothing where the book lacks something for it.
    fn standing(&self, set: Set) -> Option<&Standing> {
        self.places[set].map(|place| &self.years[place])
    }

    /// The choices of a set.
    fn told(&self, set: Set) -> Readings {
        let readings = under(self.facts, set).into_iter().enumerate();
        readings.filter(|(place, _)| has(set, *place)).map(|(_, reading)| reading).collect()
    }

    /// The smallest sets that have an outcome, with it: at most 16, in the order of the readings' table.
    fn smallest<T: Clone>(&self, outcome: impl Fn(&Standing) -> Option<T>) -> Told<T> {
        let outcomes: Vec<Option<T>> = self.years.iter().map(outcome).collect();
        let flips = |set: &Set| self.places[*set].is_some_and(|place| outcomes[place].is_some());
        let mut flips: Vec<Set> = (0..SETS).filter(flips).collect();
        let least = flips.iter().map(|set| set.count_ones()).min();
        flips.retain(|set| Some(set.count_ones()) == least);
        let places = |set: &Set| -> Vec<usize> { (0..READINGS.len()).filter(|at| has(*set, *at)).collect() };
        flips.sort_by_key(places);
        flips.truncate(16);
        let told = |set: Set| (self.told(set), outcomes[self.places[set].unwrap()].clone().unwrap());
        flips.into_iter().map(told).collect()
    }

    /// The smallest sets for which the book lacks something.
    fn untried(&self) -> BTreeSet<String> {
        let mut least: Vec<Set> = Vec::new();
        let mut lacking: Vec<Set> = (0..SETS).filter(|set| self.places[*set].is_none()).collect();
        lacking.sort_by_key(|set| set.count_ones());
        for set in lacking {
            if !least.iter().any(|smaller| smaller & set == *smaller) {
                least.push(set);
            }
        }
        least.into_iter().map(|set| words(&self.told(set))).collect()
    }
}

/// What decides a quarter, part by part, each tried under the combinations that touch it.
fn parts(
    facts: &Facts,
    partner: &Partner,
    all: &BTreeMap<Set, Readings>,
    place: usize,
    day: Day,
) -> [Part; 5] {
    let number = i64::try_from(place).unwrap();
    let view = |set: Set| View::new(facts, partner, &all[&set]);
    let amount = |set: Set| {
        let view = view(set);
        let (sum, _) = view.gross_amount(number, day, &mut BTreeSet::new());
        (set, (sum, view.lacks.get()))
    };
    let amounts: BTreeMap<Set, _> = subsets(set_of(&AMOUNT)).map(amount).collect();
    let gross = |set: Set| {
        let view = view(set);
        let (sum, lacks) = amounts[&(set & set_of(&AMOUNT))].clone();
        view.lacks.set(lacks);
        comes(&view, &[view.judge_gross(number, sum, Vec::new()).status])
    };
    let shares = |set: Set| {
        let view = view(set);
        let statuses: Vec<&str> = view.shares(number, day).iter().map(|one| one.status).collect();
        comes(&view, &statuses)
    };
    let score = |set: Set| comes(&view(set), &[view(set).pes(number, day).status]);
    let webinars = |set: Set| comes(&view(set), &[view(set).webinars(number, day).status]);
    let people = |set: Set| comes(&view(set), &view(set).people(number, day).map(|one| one.status));
    [
        Part::new(&GROSS, gross),
        Part::new(&SHARES, shares),
        Part::new(&SCORE, score),
        Part::new(&WEBINARS, webinars),
        Part::new(&[], people),
    ]
}

/// Sets of other readings, each with what the answer would be.
type Told<T> = Vec<(Readings, T)>;

const YEAR_RULE: usize = 6;

fn words(readings: &Readings) -> String {
    let each: Vec<String> = readings.iter().map(|(id, choice)| format!("{id} = {choice}")).collect();
    each.join(" with ")
}

/// Whether an answer's `hinges_on` tells exactly this, in this order.
fn tells(found: &Value, expected: &Told<&'static str>, key: &str) -> bool {
    let found = found["hinges_on"].as_array().unwrap();
    let same = |(found, (readings, outcome)): (&Value, &(Readings, &str))| {
        let told = found["readings"].as_object().unwrap();
        let listed = readings.iter().all(|(id, choice)| told.get(*id).is_some_and(|found| found == choice));
        listed && told.len() == readings.len() && found[key] == *outcome
    };
    found.len() == expected.len() && found.iter().zip(expected).all(same)
}

/// What was seen on the way, so that the books are known to be worth it.
type Seen = BTreeMap<String, usize>;

/// Tries everything on one book.
fn try_book(number: u64, met: &mut Seen) -> Result<(), String> {
    let mut count = |what: String| *met.entry(what).or_default() += 1;
    let seed = 10_000 + number;
    // Every fourth book lacks something.
    let mut facts = if number % 4 == 3 { Facts::random_with_gaps(seed) } else { Facts::random(seed) };
    if number % 2 == 1 {
        // Upgrades that reach a minimum by themselves, so that it matters which of them count.
        for order in facts.orders.iter_mut().filter(|order| order.kind == "upgrade") {
            (order.gross, order.currency) = ("300000".to_owned(), "USD");
        }
    }
    let partners = facts.distributors();
    let all = touching_readings(&facts);
    let combinations: Vec<Combinations<'_>> =
        partners.iter().map(|partner| Combinations::new(&facts, partner, &all)).collect();
    whole_evaluations(&facts, seed, &combinations)?;
    let question = facts.question();
    let mut arguments: Vec<&str> = question.iter().map(String::as_str).collect();
    arguments.push("--json");
    let outcome = facts.book().run(&arguments);
    if combinations.iter().any(|one| one.standing(0).is_none()) {
        outcome.refused(&[]);
        count("refused".to_owned());
        return Ok(());
    }
    let answer = outcome.json();
    let found = answer["partners"].as_array().unwrap();
    assert_eq!(found.len(), partners.len());
    let mut untried = BTreeSet::new();
    for (combinations, found) in combinations.iter().zip(found) {
        let id = text(&found["id"]);
        let (statuses, verdict) = *combinations.standing(0).unwrap();
        let differs = |what: &str, found: &Value, expected: &Told<&str>| {
            format!("book {seed}, {id}: {what}: expected {expected:?}\nfound {}", found["hinges_on"])
        };
        let expected = combinations.smallest(|(_, other)| (*other != verdict).then_some(*other));
        if found["verdict"] != verdict || !tells(found, &expected, "verdict") {
            return Err(differs("verdict", found, &expected));
        }
        count(format!("verdict {}", size(&expected)));
        for (place, status) in statuses.iter().enumerate() {
            let found = &found["quarters"][place];
            let expected = combinations
                .smallest(|(statuses, _)| (statuses[place] != *status).then_some(statuses[place]));
            if found["status"] != *status || !tells(found, &expected, "status") {
                return Err(differs(&format!("Q{}", place + 1), found, &expected));
            }
            count(format!("{status} {}", size(&expected)));
            count(format!("{} sets", expected.len()));
        }
        untried.extend(combinations.untried());
    }
    warned(&answer, &untried)
        .map_err(|found| format!("book {seed}: not tried: expected {untried:?}\nfound {found:?}"))?;
    count(format!("{} untried", untried.len().min(1)));
    Ok(())
}

fn size(told: &Told<&str>) -> usize {
    told.first().map_or(0, |(readings, _)| readings.len())
}

/// Compares the warnings of readings that weren't tried; what was found is returned where it differs.
fn warned(answer: &Value, untried: &BTreeSet<String>) -> Result<(), Vec<String>> {
    let warnings = answer["warnings"].as_array().unwrap().iter();
    let found: Vec<String> = warnings
        .filter(|warning| warning["code"] == "reading-not-evaluated")
        .map(|warning| text(&warning["message"]).split(" was not tried").next().unwrap().to_owned())
        .collect();
    let distinct: BTreeSet<String> = found.iter().cloned().collect();
    if distinct == *untried && distinct.len() == found.len() { Ok(()) } else { Err(found) }
}

/// Evaluates the whole book anew under some combinations, which must agree with what was pieced together.
fn whole_evaluations(facts: &Facts, seed: u64, combinations: &[Combinations<'_>]) -> Result<(), String> {
    let mut random = Random(!seed);
    for _ in 0..WHOLE {
        let set = random.below(SETS);
        let answer = evaluate_under(facts, &under(facts, set));
        for (partner, combinations) in answer.partners.iter().zip(combinations) {
            let statuses: Vec<&str> = partner.quarters.iter().map(|quarter| quarter.status).collect();
            let whole = (!partner.lacks).then_some((statuses, partner.verdict));
            let pieced = combinations.standing(set).map(|(statuses, verdict)| (statuses.to_vec(), *verdict));
            if whole != pieced {
                return Err(format!("book {seed}, {}, set {set}: {whole:?} is {pieced:?}", partner.id));
            }
        }
    }
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a test may be told to take longer")]
fn number_of_books() -> u64 {
    std::env::var("HINGE_BOOKS").map_or(BOOKS, |number| number.parse().unwrap())
}

#[test]
fn what_answers_hinge_on_is_what_brute_force_finds() {
    let books = number_of_books();
    let next = AtomicU64::new(0);
    let results: Mutex<(Seen, Vec<String>)> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, NonZero::get) {
            scope.spawn(|| {
                loop {
                    let number = next.fetch_add(1, Ordering::Relaxed);
                    if number >= books {
                        break;
                    }
                    let mut seen = Seen::new();
                    let tried = try_book(number, &mut seen);
                    let mut results = results.lock().unwrap();
                    results.1.extend(tried.err());
                    for (what, times) in seen {
                        *results.0.entry(what).or_default() += times;
                    }
                }
            });
        }
    });
    let (seen, differences) = results.into_inner().unwrap();
    assert!(differences.is_empty(), "{} differ\n{}", differences.len(), differences.join("\n"));
    // The books are worth it: hinges of every size are among them, and answers that stand.
    let wanted = [
        "verdict 0",
        "verdict 1",
        "verdict 2",
        "passed 0",
        "passed 1",
        "failed 0",
        "failed 1",
        "failed 2",
        "failed 3",
        "0 sets",
        "1 sets",
        "2 sets",
        "open 0",
        "upcoming 0",
        "not-assessed 0",
        "refused",
        "1 untried",
    ];
    for what in wanted {
        assert!(books < BOOKS || seen.contains_key(what), "{what} is in no book: {seen:#?}");
    }
    for never in ["open 1", "upcoming 1", "not-assessed 1"] {
        assert!(!seen.contains_key(never), "{never}");
    }
}
