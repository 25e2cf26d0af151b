//! Who follows the advice for an open quarter meets its criteria, and who does a little less doesn't: over random
//! books, through the library.

use proptest::prelude::*;
use vates_partner::assessment::figure::CriterionStatus;
use vates_partner::assessment::framework::QuarterAssessment;
use vates_partner::assessment::remedy::{Need, Outlook, Unit, outlook};
use vates_partner::assessment::{AsOf, Assessment, Basis, assess};
use vates_partner::book::{Book, PartnerIndex, from_records};
use vates_partner::calendar::{FirstMonth, ProgramYear, parse_date};
use vates_partner::exact::Exact;
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::readings::{PesWindow, ReadingId};
use vates_partner::program::{self, Program};
use vates_partner::records::sources::Reach;
use vates_partner::words::EngagementModel;

use crate::naive::day::Day;
use crate::naive::facts::{Facts, Table};
use crate::naive::generator::Random;
use crate::qualification::CRITERIA;

/// A program and a book of tables, loaded.
struct Desk {
    program: Program,
    book: Book,
}

impl Desk {
    fn of(tables: &[Table]) -> Desk {
        let folder = tables
            .iter()
            .fold(Facts::empty_book(), |book, table| book.file(&format!("{}.csv", table.kind), table.csv()));
        let (mut files, mut findings) = (Files::default(), Findings::default());
        let place = Folder::Disk(folder.path().to_owned());
        let opened = from_records::open(&place, Reach::Inside, &mut files, &mut findings);
        let file = files.add("vates-2026.toml".to_owned(), program::EMBEDDED.to_owned());
        let program = program::from_records::load(&files, file, &mut findings).unwrap();
        let (book, _) = from_records::read(opened, &place, &mut files, Some(&program), &mut findings);
        assert!(!findings.any_error(), "{findings:?}");
        Desk { program, book }
    }

    fn basis(&self, facts: &Facts) -> Basis<'_> {
        let defaults = self.program.default_readings().unwrap();
        let readings = facts.readings.iter().fold(defaults, |readings, (id, choice)| {
            readings.with(ReadingId::from_word(id).unwrap(), choice).unwrap()
        });
        let as_of = AsOf(parse_date(&facts.as_of.to_string()).unwrap());
        let year = ProgramYear::new(facts.year.try_into().unwrap(), FirstMonth::new(1).unwrap()).unwrap();
        Basis { program: &self.program, book: &self.book, readings, as_of, year, tallies: None }
    }
}

/// What a partner's open quarter is, and what is ahead in it.
fn open_quarters<'a, 'b>(
    basis: &Basis<'b>,
    assessment: &'a Assessment<'b>,
) -> Vec<(PartnerIndex, &'a QuarterAssessment<'b>, Outlook)> {
    let mut open = Vec::new();
    for partner in &assessment.partners {
        let (index, _) = basis.book.partner(partner.partner.id.as_str()).unwrap();
        for quarter in &partner.quarters {
            open.extend(outlook(basis, index, quarter).map(|ahead| (index, quarter, ahead)));
        }
    }
    open
}

/// The rows that do so much of what is asked for, on the day of the question.
fn rows(
    facts: &Facts,
    partner: &str,
    criterion: &str,
    need: &Need,
    amount: &Exact,
) -> Vec<(&'static str, Vec<String>)> {
    let (day, written) = (facts.as_of.to_string(), amount.to_full());
    let of = need.of.unwrap_or(EngagementModel::LateInvolvement).as_str();
    let row = |kind: &'static str, cells: &[&str]| {
        (kind, cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<String>>())
    };
    let many = |each: &dyn Fn(&str) -> (&'static str, Vec<String>)| -> Vec<_> {
        (0..written.parse::<usize>().unwrap())
            .map(|number| each(&format!("{partner}-more-{number}")))
            .collect()
    };
    let deal = |id: &str, amount: &str, currency: &str| {
        row("deals", &[id, partner, "c9", of, "won", "2020-01-01", &day, amount, currency])
    };
    match need.unit {
        Unit::Money(currency) if criterion == "gross-invoiced" => {
            let id = format!("{partner}-more");
            vec![row("orders", &[&id, partner, "c9", "new", &day, &day, &written, currency.code(), &id])]
        }
        Unit::Money(currency) => vec![deal(&format!("{partner}-more"), &written, currency.code())],
        Unit::Deals => many(&|id| deal(id, "1", "USD")),
        Unit::Points => {
            let id = format!("{partner}-more");
            vec![row("activities", &[&id, partner, &day, "own", "autonomy", &written, "awarded"])]
        }
        Unit::People => {
            let track = criterion.trim_start_matches("certified-");
            many(&|id| row("certifications", &[partner, id, track, &day, ""]))
        }
        Unit::Sessions => many(&|id| row("sessions", &[partner, &day, id, "webinar"])),
        Unit::Support => Vec::new(),
    }
}

fn added(facts: &Facts, more: &[(&'static str, Vec<String>)]) -> Vec<Table> {
    let mut tables = facts.tables();
    for (kind, row) in more {
        tables.iter_mut().find(|table| table.kind == *kind).unwrap().rows.push(row.clone());
    }
    tables
}

/// A little less than so much.
fn less(need: &Need, amount: &Exact) -> Exact {
    match need.unit {
        Unit::Money(currency) => {
            amount.minus(&Exact::ONE.divided_by(&power(currency.minor_digits())).unwrap())
        }
        Unit::Points => amount.divided_by(&Exact::from(2u32)).unwrap(),
        Unit::Deals | Unit::People | Unit::Sessions | Unit::Support => amount.minus(&Exact::ONE),
    }
}

fn power(digits: u32) -> Exact {
    (0..digits).fold(Exact::ONE, |power, _| power.times(&Exact::from(10u32)))
}

/// One thing to try for each open quarter: a criterion by its place, or all shares at once.
struct Trial {
    partner: PartnerIndex,
    /// The criteria that are to be met.
    places: Vec<usize>,
    need: Need,
    amount: Exact,
}

/// The trials of a book, one for each of its open quarters that needs something.
fn trials(basis: &Basis<'_>, random: &mut Random) -> Vec<Trial> {
    let partners: Vec<_> = basis.book.partners().map(|(index, _)| index).collect();
    let assessment = assess(basis, &partners).unwrap();
    let mut trials = Vec::new();
    for (partner, _, ahead) in open_quarters(basis, &assessment) {
        let single = ahead.criteria.iter().enumerate();
        let mut choices: Vec<(Vec<usize>, Need)> =
            // What lapses before the quarter ends is needed then and not yet today, when this is tried.
            single
                .filter(|(_, prospect)| prospect.lapse.is_none())
                .filter_map(|(place, prospect)| Some((vec![place], prospect.need.clone()?)))
                .collect();
        choices.extend(ahead.engagement.map(|need| (vec![5, 6, 7], need)));
        choices.retain(|(_, need)| need.unit != Unit::Support && need.amount.is_some());
        if !choices.is_empty() {
            let (places, need) = choices.swap_remove(random.below(choices.len()));
            let amount = need.amount.clone().unwrap();
            trials.push(Trial { partner, places, need, amount });
        }
    }
    trials
}

/// Whether the criteria of each trial are met once something was added.
fn outcomes(
    facts: &Facts,
    before: &Basis<'_>,
    trials: &[Trial],
    amount: impl Fn(&Trial) -> Exact,
) -> Vec<bool> {
    let more: Vec<_> = trials
        .iter()
        .flat_map(|trial| {
            let partner = before.book.partner_id(trial.partner);
            rows(facts, partner, CRITERIA[trial.places[0]], &trial.need, &amount(trial))
        })
        .collect();
    let desk = Desk::of(&added(facts, &more));
    let basis = desk.basis(facts);
    let outcome = |trial: &Trial| {
        let (index, _) = basis.book.partner(before.book.partner_id(trial.partner)).unwrap();
        let assessment = assess(&basis, &[index]).unwrap();
        let open = open_quarters(&basis, &assessment);
        let (_, quarter, _) = open.first().unwrap();
        trial.places.iter().all(|place| quarter.criteria[*place].status == CriterionStatus::Met)
    };
    trials.iter().map(outcome).collect()
}

/// A random book, asked about while a quarter runs.
fn facts_of_an_open_quarter(seed: u64, (month, day): (i64, i64)) -> Facts {
    let mut facts = Facts::random(seed);
    facts.as_of = Day::new(facts.year, month, day);
    facts
}

/// The books are worth trying: some of them need each of the things that can be needed.
#[test]
fn everything_is_needed_by_some_random_book() {
    let mut units = Vec::new();
    for seed in 0..24 {
        let facts = facts_of_an_open_quarter(seed, (11, 24));
        let desk = Desk::of(&facts.tables());
        for trial in trials(&desk.basis(&facts), &mut Random(seed)) {
            units.push((trial.places.len(), format!("{:?}", trial.need.unit)));
        }
    }
    for unit in ["Money(Currency(USD))", "Money(Currency(EUR))", "Deals", "Points", "People", "Sessions"] {
        let times = units.iter().filter(|(_, needed)| needed == unit).count();
        assert!(times >= 3, "{unit} is needed {times} times: {units:?}");
    }
    assert!(units.iter().any(|(places, _)| *places == 3), "all shares at once: {units:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_advised_meets_the_criterion_and_less_does_not(
        seed: u64, choice: u64, month in 1_i64..=12, day in 1_i64..=28,
    ) {
        let facts = facts_of_an_open_quarter(seed, (month, day));
        let desk = Desk::of(&facts.tables());
        let basis = desk.basis(&facts);
        let trials = trials(&basis, &mut Random(choice));
        let enough = outcomes(&facts, &basis, &trials, |trial| trial.amount.clone());
        let too_little = outcomes(&facts, &basis, &trials, |trial| less(&trial.need, &trial.amount));
        for ((trial, enough), too_little) in trials.iter().zip(enough).zip(too_little) {
            prop_assert!(enough, "{:?} of {:?} was not enough", trial.amount, trial.need);
            prop_assert!(!too_little, "less than {:?} was enough of {:?}", trial.amount, trial.need);
        }
    }

    #[test]
    fn what_there_is_room_for_keeps_the_limit_and_more_does_not(
        seed: u64, choice: u64, month in 1_i64..=12, day in 1_i64..=28,
    ) {
        let facts = facts_of_an_open_quarter(seed, (month, day));
        let desk = Desk::of(&facts.tables());
        let basis = desk.basis(&facts);
        let partners: Vec<_> = basis.book.partners().map(|(index, _)| index).collect();
        let assessment = assess(&basis, &partners).unwrap();
        let mut random = Random(choice);
        let mut trials = Vec::new();
        for (partner, _, ahead) in open_quarters(&basis, &assessment) {
            let rooms = ahead.criteria.into_iter().enumerate();
            let mut rooms: Vec<_> = rooms.filter_map(|(place, prospect)| Some((place, prospect.room?))).collect();
            rooms.retain(|(_, room)| room.amount.is_some());
            if !rooms.is_empty() {
                let (place, room) = rooms.swap_remove(random.below(rooms.len()));
                let need = Need { amount: None, unit: room.unit, of: room.of, claims: None };
                trials.push(Trial { partner, places: vec![place], need, amount: room.amount.unwrap() });
            }
        }
        let kept = outcomes(&facts, &basis, &trials, |trial| trial.amount.clone());
        let one_more = |trial: &Trial| {
            let unit = trial.amount.minus(&less(&trial.need, &trial.amount));
            trial.amount.plus(&unit)
        };
        let passed = outcomes(&facts, &basis, &trials, one_more);
        for ((trial, kept), still) in trials.iter().zip(kept).zip(passed) {
            prop_assert!(kept, "there was no room for {:?} of {:?}", trial.amount, trial.need);
            prop_assert!(!still, "there was room for more than {:?} of {:?}", trial.amount, trial.need);
        }
    }

    #[test]
    fn pending_claims_would_do_what_is_said(seed: u64, month in 1_i64..=12, day in 1_i64..=28) {
        let facts = facts_of_an_open_quarter(seed, (month, day));
        let desk = Desk::of(&facts.tables());
        let basis = desk.basis(&facts);
        let mut tables = facts.tables();
        for row in &mut tables.iter_mut().find(|table| table.kind == "activities").unwrap().rows {
            let status = row.last_mut().unwrap();
            if status == "submitted" {
                "awarded".clone_into(status);
            }
        }
        let awarded = Desk::of(&tables);
        let after = awarded.basis(&facts);
        let partners: Vec<_> = basis.book.partners().map(|(index, _)| index).collect();
        let (before, then) = (assess(&basis, &partners).unwrap(), assess(&after, &partners).unwrap());
        let then = open_quarters(&after, &then);
        for ((_, quarter, ahead), (_, then, _)) in open_quarters(&basis, &before).iter().zip(&then) {
            // Points that leave the window before the quarter ends are needed then and not yet today.
            if basis.readings.pes_window == PesWindow::Rolling12Months {
                continue;
            }
            let Some(claims) = ahead.criteria[4].need.as_ref().map(|need| need.claims.as_ref().unwrap()) else {
                continue;
            };
            let measure = |quarter: &QuarterAssessment<'_>| {
                quarter.criteria[4].actual.as_ref().unwrap().measure().unwrap()
            };
            prop_assert_eq!(claims.suffice, then.criteria[4].status == CriterionStatus::Met);
            prop_assert_eq!(&claims.points, &measure(then).minus(&measure(quarter)).max(Exact::ZERO));
        }
    }
}
