//! The quarterly framework, straight from the rules: no cleverness, every figure a fraction.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet};

use num_rational::BigRational;
use num_traits::{Signed, Zero};

use super::day::{Day, quarter};
use super::facts::{CAPPED, Facts, Order, Readings};
use crate::qualification::decimal;

/// What a criterion's `actual` must say.
#[derive(Debug)]
pub enum Figure {
    None,
    Money(BigRational),
    Count(BigRational),
    YesNo(bool),
    Share { part: BigRational, whole: BigRational },
}

/// What a criterion must say; what the rules leave open is `None`.
#[derive(Debug)]
pub struct Criterion {
    pub status: &'static str,
    pub binding: Option<bool>,
    pub figure: Figure,
    pub gap: Option<BigRational>,
    pub evidence: Option<Vec<String>>,
}

#[derive(Debug)]
pub struct Quarter {
    pub status: &'static str,
    pub criteria: Vec<Criterion>,
}

#[derive(Debug)]
pub struct Partner {
    pub id: String,
    pub verdict: &'static str,
    pub passes: i64,
    pub failures: i64,
    pub required: i64,
    pub quarters: Vec<Quarter>,
    /// Whether the book lacks an amount or a rate for it.
    pub lacks: bool,
}

pub struct Answer {
    pub partners: Vec<Partner>,
    /// The upgrades missing from some figure because nothing came before them.
    pub orphans: BTreeSet<String>,
    /// All of those that were invoiced in the year so far, though no assessed quarter may look at them, or
    /// ordered in it and not invoiced yet.
    pub orphans_of_the_year: BTreeSet<String>,
}

pub fn evaluate(facts: &Facts) -> Answer {
    evaluate_under(facts, &facts.readings)
}

/// The answer under other readings than the book's own.
pub fn evaluate_under(facts: &Facts, readings: &Readings) -> Answer {
    let (mut orphans, mut orphans_of_the_year) = (BTreeSet::new(), BTreeSet::new());
    let mut partners: Vec<Partner> = Vec::new();
    for partner in facts.distributors() {
        let view = View::new(facts, partner, readings);
        let quarters: Vec<Quarter> = (0..4).map(|number| view.quarter(number, &mut orphans)).collect();
        orphans_of_the_year.extend(view.orphans_of_the_year());
        let statuses: Vec<&str> = quarters.iter().map(|quarter| quarter.status).collect();
        let year = year(&statuses, view.is("year-rule", "two-passes"));
        let Year { verdict, passes, failures, required } = year;
        let (id, lacks) = (partner.id.clone(), view.lacks.get());
        partners.push(Partner { id, verdict, passes, failures, required, quarters, lacks });
    }
    Answer { partners, orphans, orphans_of_the_year }
}

/// What becomes of a year.
pub struct Year {
    pub verdict: &'static str,
    pub passes: i64,
    pub failures: i64,
    pub required: i64,
}

/// A year, from the statuses of its quarters.
pub fn year(quarters: &[&str], two_passes: bool) -> Year {
    let count = |status: &str| i64::try_from(quarters.iter().filter(|one| **one == status).count()).unwrap();
    let (passes, failures) = (count("passed"), count("failed"));
    let to_end = count("open") + count("upcoming");
    let assessed = passes + failures + to_end;
    let required = if two_passes { assessed.min(2) } else { (assessed - 1).max(0) };
    let verdict = if assessed == 0 {
        "not-applicable"
    } else if passes >= required {
        "retained"
    } else if passes + to_end < required {
        "transition"
    } else {
        "open"
    };
    Year { verdict, passes, failures, required }
}

/// One partner's records, and how the rules are read.
pub struct View<'a> {
    facts: &'a Facts,
    partner: &'a super::facts::Partner,
    readings: &'a Readings,
    /// Whether an amount or a rate was missing for something that was looked at.
    pub lacks: Cell<bool>,
}

impl<'a> View<'a> {
    pub fn new(facts: &'a Facts, partner: &'a super::facts::Partner, readings: &'a Readings) -> View<'a> {
        View { facts, partner, readings, lacks: Cell::new(false) }
    }

    fn reading(&self, id: &str) -> &'static str {
        self.readings.iter().find(|(reading, _)| *reading == id).unwrap().1
    }

    fn is(&self, reading: &str, choice: &str) -> bool {
        self.reading(reading) == choice
    }

    /// How a quarter stands before any criterion is looked at, and the day by which it is measured.
    pub fn timing(&self, number: i64) -> (&'static str, Option<Day>) {
        let (from, to) = quarter(self.facts.year, number);
        let as_of = self.facts.as_of;
        if to < self.partner.joined || self.partner.left.is_some_and(|left| from > left) {
            ("not-assessed", None)
        } else if as_of < from {
            ("upcoming", None)
        } else if as_of <= to {
            ("open", Some(as_of))
        } else {
            ("ended", Some(to))
        }
    }

    fn quarter(&self, number: i64, orphans: &mut BTreeSet<String>) -> Quarter {
        let (timing, measured) = self.timing(number);
        let Some(measured) = measured else {
            let pending = || Criterion {
                status: "pending",
                binding: None,
                figure: Figure::None,
                gap: None,
                evidence: Some(Vec::new()),
            };
            return Quarter { status: timing, criteria: (0..9).map(|_| pending()).collect() };
        };
        let mut criteria = vec![self.gross(number, measured, orphans)];
        criteria.extend(self.people(number, measured));
        criteria.push(self.pes(number, measured));
        criteria.extend(self.shares(number, measured));
        criteria.push(self.webinars(number, measured));
        let passes = criteria.iter().all(|one| one.status != "unmet");
        let status = match (timing, passes) {
            ("open", _) => "open",
            (_, true) => "passed",
            (_, false) => "failed",
        };
        Quarter { status, criteria }
    }

    /// First-line support and certified people, on which no reading bears.
    pub fn people(&self, number: i64, measured: Day) -> [Criterion; 3] {
        let certified =
            |track| View::counted(number, self.certified(track, measured), [0, 1, 2, 3][index(number)]);
        [self.l1(number, measured), certified("sales"), certified("technical")]
    }

    fn gross(&self, number: i64, measured: Day, orphans: &mut BTreeSet<String>) -> Criterion {
        let (sum, evidence) = self.gross_amount(number, measured, orphans);
        self.judge_gross(number, sum, evidence)
    }

    /// What was invoiced, with the orders that counted.
    pub fn gross_amount(
        &self,
        number: i64,
        measured: Day,
        orphans: &mut BTreeSet<String>,
    ) -> (BigRational, Vec<String>) {
        let (from, _) = quarter(self.facts.year, number);
        let start = if self.is("gross-window", "quarter") { from } else { Day::new(self.facts.year, 1, 1) };
        let mut sum = BigRational::zero();
        let mut evidence = Vec::new();
        for (place, order) in self.facts.orders.iter().enumerate() {
            let Some(invoiced) = order.invoiced else { continue };
            if order.partner != self.partner.id || invoiced < start || invoiced > measured {
                continue;
            }
            if self.is("gross-scope", "customer-sales") {
                if !["new", "renewal", "upgrade"].contains(&order.kind) {
                    continue;
                }
                if order.kind == "upgrade" {
                    if self.is_orphan(place) {
                        orphans.insert(order.id.clone());
                    }
                    if !self.upgrade_counts(place) {
                        continue;
                    }
                }
            }
            sum += self.convert(&order.gross, order.currency, invoiced);
            evidence.push((invoiced, order.id.clone()));
        }
        evidence.sort();
        (sum, evidence.into_iter().map(|(_, id)| id).collect())
    }

    /// The amount held against the quarter's bound.
    pub fn judge_gross(&self, number: i64, sum: BigRational, evidence: Vec<String>) -> Criterion {
        let evidence = Some(evidence);
        let bounds = if self.is("gross-bound", "floor") {
            [0, 100_000, 300_000, 600_000]
        } else {
            [100_000, 300_000, 600_000, 1_000_000]
        };
        let minimum = whole(bounds[index(number)]);
        let figure = Figure::Money(sum.clone());
        if self.is_newcomer() {
            return Criterion { status: "waived", binding: Some(false), figure, gap: None, evidence };
        }
        let gap = (sum < minimum).then(|| minimum - sum);
        let status = if gap.is_some() { "unmet" } else { "met" };
        Criterion { status, binding: Some(true), figure, gap, evidence }
    }

    fn is_newcomer(&self) -> bool {
        let (joined, year) = (self.partner.joined.year, self.facts.year);
        joined == year && (year == 2026 || self.is("newcomer-waiver", "year-of-joining"))
    }

    /// The latest order before this one that the test picks, of the same subscription or else customer.
    fn latest_before(&self, place: usize, fits: impl Fn(&Order) -> bool) -> Option<usize> {
        let orders = &self.facts.orders;
        let this = &orders[place];
        let same = |other: &Order| match &this.subscription {
            Some(subscription) => other.subscription.as_ref().unwrap_or(&other.id) == subscription,
            None => other.customer == this.customer,
        };
        (0..orders.len())
            .filter(|other| (orders[*other].ordered, *other) < (this.ordered, place))
            .filter(|other| orders[*other].partner == this.partner)
            .filter(|other| same(&orders[*other]) && !decimal(&orders[*other].gross).is_negative())
            .filter(|other| fits(&orders[*other]))
            .max_by_key(|other| (orders[*other].ordered, *other))
    }

    fn clock_before(&self, place: usize) -> Option<usize> {
        let any = self.is("upgrade-clock", "any-order");
        self.latest_before(place, |order| {
            ["new", "renewal"].contains(&order.kind) || (any && order.kind == "upgrade")
        })
    }

    /// The upgrade that a credit note takes back.
    fn taken_back(&self, place: usize) -> Option<usize> {
        let orders = &self.facts.orders;
        let note = &orders[place];
        if !decimal(&note.gross).is_negative() {
            return None;
        }
        let extended = (0..orders.len()).filter(|other| {
            let other = &orders[*other];
            note.id.starts_with(&format!("{}-", other.id))
                && (other.partner == note.partner && other.kind == "upgrade" && other.ordered <= note.ordered)
                && !decimal(&other.gross).is_negative()
        });
        let extended = extended.max_by_key(|other| orders[*other].id.len());
        extended.or_else(|| self.latest_before(place, |order| order.kind == "upgrade"))
    }

    fn upgrade_counts(&self, place: usize) -> bool {
        let place = self.taken_back(place).unwrap_or(place);
        let orders = &self.facts.orders;
        self.clock_before(place)
            .is_some_and(|before| orders[before].ordered.plus_months(3) <= orders[place].ordered)
    }

    fn orphans_of_the_year(&self) -> Vec<String> {
        let of_the_year = |day: Day| day.year == self.facts.year && day <= self.facts.as_of;
        let known = |order: &Order| {
            order.invoiced.is_some_and(of_the_year)
                || (of_the_year(order.ordered) && order.invoiced.is_none_or(|day| day > self.facts.as_of))
        };
        let orders = self.facts.orders.iter().enumerate();
        let own = orders
            .filter(|(_, order)| order.partner == self.partner.id && order.kind == "upgrade" && known(order));
        own.filter(|(place, _)| self.is_orphan(*place)).map(|(_, order)| order.id.clone()).collect()
    }

    /// Whether nothing came before an upgrade, or before the one that a credit note takes back.
    fn is_orphan(&self, place: usize) -> bool {
        self.clock_before(self.taken_back(place).unwrap_or(place)).is_none()
    }

    fn convert(&self, amount: &str, currency: &str, day: Day) -> BigRational {
        let target = self.reading("threshold-currency");
        if amount.is_empty() {
            self.lacks.set(true);
            return BigRational::zero();
        }
        if currency == target {
            return decimal(amount);
        }
        let latest = |from: &str, to: &str| {
            let rates =
                self.facts.rates.iter().filter(|rate| rate.from == from && rate.to == to && rate.date <= day);
            rates.max_by_key(|rate| rate.date).map(|rate| decimal(rate.value))
        };
        match (latest(currency, target), latest(target, currency)) {
            (Some(direct), _) => decimal(amount) * direct,
            (None, Some(inverse)) => decimal(amount) / inverse,
            (None, None) => {
                self.lacks.set(true);
                BigRational::zero()
            }
        }
    }

    fn l1(&self, number: i64, measured: Day) -> Criterion {
        let yes = self.partner.l1_support.is_some_and(|since| since <= measured);
        let status = match (number, yes) {
            (0, _) => "optional",
            (_, true) => "met",
            (_, false) => "unmet",
        };
        Criterion { status, binding: Some(number > 0), figure: Figure::YesNo(yes), gap: None, evidence: None }
    }

    /// A count against its minimum, optional in the first quarter.
    fn counted(number: i64, count: BigRational, minimum: i64) -> Criterion {
        let missing = whole(minimum) - &count;
        let gap = (number > 0 && missing.is_positive()).then_some(missing);
        let status = match (number, &gap) {
            (0, _) => "optional",
            (_, None) => "met",
            (_, Some(_)) => "unmet",
        };
        Criterion { status, binding: Some(number > 0), figure: Figure::Count(count), gap, evidence: None }
    }

    fn certified(&self, track: &str, measured: Day) -> BigRational {
        let held = self.facts.certifications.iter().filter(|one| {
            one.partner == self.partner.id
                && one.track == track
                && one.certified <= measured
                && one.expires.is_none_or(|expires| measured <= expires)
        });
        let people: BTreeSet<&str> = held.map(|one| one.person).collect();
        whole(i64::try_from(people.len()).unwrap())
    }

    pub fn pes(&self, number: i64, measured: Day) -> Criterion {
        let rolling = self.is("pes-window", "rolling-12-months");
        let start = if rolling { measured.plus_months(-12).next() } else { Day::new(self.facts.year, 1, 1) };
        let known = |one: &&super::facts::Activity| {
            one.partner == self.partner.id && one.status == "awarded" && one.date <= self.facts.as_of
        };
        let mut awarded: Vec<_> = self.facts.activities.iter().filter(known).collect();
        awarded.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
        let mut left: BTreeMap<i64, BigRational> = BTreeMap::new();
        let mut sum = BigRational::zero();
        for one in awarded {
            let mut points = decimal(one.points_or_catalogue());
            if one.name == CAPPED.0 {
                let left = left.entry(one.date.year).or_insert_with(|| decimal(CAPPED.1));
                points = points.min(left.clone());
                *left -= &points;
            }
            if start <= one.date && one.date <= measured {
                sum += points;
            }
        }
        let minimum = [50, 100, 200, 300][index(number)];
        let missing = whole(minimum) - &sum;
        let gap = missing.is_positive().then_some(missing);
        let status = if gap.is_some() { "unmet" } else { "met" };
        Criterion { status, binding: Some(true), figure: Figure::Count(sum), gap, evidence: None }
    }

    pub fn shares(&self, number: i64, measured: Day) -> Vec<Criterion> {
        let (from, _) = quarter(self.facts.year, number);
        let mut parts = [BigRational::zero(), BigRational::zero(), BigRational::zero()];
        let mut evidence = Vec::new();
        for deal in self.facts.deals.iter().filter(|deal| deal.partner == self.partner.id) {
            let Some(closed) = deal.closed else { continue };
            if closed < from
                || closed > measured
                || (deal.status == "lost" && self.is("engagement-deals", "won"))
            {
                continue;
            }
            let weight = if self.is("engagement-weight", "amount") {
                self.convert(deal.amount, deal.currency, closed)
            } else {
                whole(1)
            };
            let place = match deal.engagement {
                "partner-owned" => 0,
                "co-led:partner" if self.is("engagement-partner-led", "partner-owned") => 0,
                "late-involvement" => 2,
                _ => 1,
            };
            parts[place] += weight;
            evidence.push((closed, deal.id.clone()));
        }
        evidence.sort();
        let evidence: Vec<String> = evidence.into_iter().map(|(_, id)| id).collect();
        let total: BigRational = parts.iter().sum();
        let minimum = [20, 40, 60, 80][index(number)];
        let maximum = [40, 30, 20, 10][index(number)];
        let one = |place: usize, part: BigRational| {
            let percent = |value: i64| BigRational::new(value.into(), 100.into());
            let beyond = if total.is_zero() {
                None
            } else if place == 0 {
                Some(percent(minimum) - &part / &total)
            } else {
                Some(&part / &total - percent(maximum))
            };
            let gap = beyond.filter(Signed::is_positive);
            let empty_fails = total.is_zero() && self.is("engagement-empty", "unmet");
            let status = if gap.is_some() || empty_fails { "unmet" } else { "met" };
            let figure = Figure::Share { part, whole: total.clone() };
            Criterion { status, binding: Some(true), figure, gap, evidence: Some(evidence.clone()) }
        };
        parts.iter().enumerate().map(|(place, part)| one(place, part.clone())).collect()
    }

    pub fn webinars(&self, number: i64, measured: Day) -> Criterion {
        let start = Day::new(self.facts.year, 1, 1);
        let held = self.facts.sessions.iter().filter(|session| {
            session.partner == self.partner.id && start <= session.date && session.date <= measured
        });
        let count = whole(i64::try_from(held.count()).unwrap());
        let mut criterion = View::counted(number, count, number);
        if number > 0 && self.is("webinars-binding", "advisory") {
            criterion.binding = Some(false);
            if criterion.status == "unmet" {
                criterion.status = "advisory";
            }
        }
        criterion
    }
}

fn whole(number: i64) -> BigRational {
    BigRational::from_integer(number.into())
}

fn index(number: i64) -> usize {
    usize::try_from(number).unwrap()
}
