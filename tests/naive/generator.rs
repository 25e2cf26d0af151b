//! Chance, made repeatable: what the random books hold.

use std::collections::BTreeSet;

use super::day::{Day, quarter};
use super::facts::{Activity, CAPPED, Certification, Deal, Facts, Order, Partner, READINGS, Rate, Session};
use crate::qualification::EXACT_MIXES;

/// The same numbers for the same seed, anywhere.
pub struct Random(pub u64);

impl Random {
    /// A number under the bound, by the generator known as `SplitMix64`.
    pub fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % u64::try_from(bound).unwrap()).unwrap()
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (1..items.len()).rev() {
            items.swap(end, self.below(end + 1));
        }
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len())]
    }

    /// So many days after a day at most.
    fn after(&mut self, day: Day, days: usize) -> Day {
        day.plus_days(i64::try_from(self.below(days + 1)).unwrap())
    }

    fn maybe<T>(&mut self, percent: usize, value: T) -> Option<T> {
        self.chance(percent).then_some(value)
    }
}

const CURRENCIES: [&str; 6] = ["USD", "USD", "USD", "EUR", "GBP", "JPY"];

/// The facts of a seed. Where days are shared, orders often fall on the same day.
pub fn facts(seed: u64, share_days: bool) -> Facts {
    let mut random = Random(seed);
    let year = random.pick(&[2026, 2026, 2026, 2024, 2025, 2027]);
    let ended = random.after(Day::new(year + 1, 1, 1), 60);
    let within = random.after(Day::new(year - 1, 12, 20), 390);
    let (_, edge) = quarter(year, [0, 1, 2, 3][random.below(4)]);
    let as_of = match random.below(10) {
        0..5 => ended,
        5..8 => within,
        8 => edge,
        _ => edge.next(),
    };
    let readings = READINGS.map(|(id, choices)| (id, choices[usize::from(random.chance(35))]));
    let mut generator =
        Generator { random, share_days, days: BTreeSet::new(), facts: empty(year, as_of, readings.into()) };
    generator.rates();
    for number in [4, 1, 6, 3, 5, 2] {
        generator.partner(format!("p{number}"));
    }
    generator.facts
}

/// The same facts without some amounts of deals and without some rates.
pub fn with_gaps(mut facts: Facts, seed: u64) -> Facts {
    let mut random = Random(!seed);
    let (some_amounts, some_rates) = (random.chance(60), random.chance(60));
    for deal in &mut facts.deals {
        if some_amounts && random.chance(4) {
            (deal.amount, deal.currency) = ("", "");
        }
    }
    if some_rates {
        let (one, other) = random.pick(&[("GBP", "EUR"), ("JPY", "EUR"), ("EUR", "USD"), ("JPY", "USD")]);
        let until = random.pick(&[facts.year - 2, facts.year, 9999]);
        facts.rates.retain(|rate| {
            let lost =
                [(one, other), (other, one)].contains(&(rate.from, rate.to)) && rate.date.year <= until;
            !lost
        });
    }
    facts
}

fn empty(year: i64, as_of: Day, readings: Vec<(&'static str, &'static str)>) -> Facts {
    Facts {
        year,
        as_of,
        readings,
        partners: Vec::new(),
        orders: Vec::new(),
        deals: Vec::new(),
        activities: Vec::new(),
        certifications: Vec::new(),
        sessions: Vec::new(),
        rates: Vec::new(),
    }
}

struct Generator {
    random: Random,
    share_days: bool,
    /// The days that orders have taken.
    days: BTreeSet<Day>,
    facts: Facts,
}

impl Generator {
    /// Rates old enough for every record, and some newer ones, in either direction.
    fn rates(&mut self) {
        let pairs = [("EUR", "USD"), ("GBP", "USD"), ("JPY", "USD"), ("GBP", "EUR"), ("JPY", "EUR")];
        let old = Day::new(2019, 12, 31);
        let newer = pairs.map(|_| self.random.after(Day::new(self.facts.year - 1, 10, 1), 400));
        let mut dates: Vec<Day> = vec![old];
        dates.extend(newer);
        for date in dates {
            for (from, to) in pairs {
                let (from, to) = if self.random.chance(50) { (from, to) } else { (to, from) };
                let value = self.random.pick(&["1.1", "0.9", "3", "7", "0.0064", "1.25", "0.333", "150"]);
                let known =
                    self.facts.rates.iter().any(|one| (one.date, one.from, one.to) == (date, from, to));
                if !known && (date == old || self.random.chance(30)) {
                    self.facts.rates.push(Rate { date, from, to, value });
                }
            }
        }
    }

    fn partner(&mut self, id: String) {
        let year = self.facts.year;
        let kind = if self.random.chance(85) { "distributor" } else { "order-taker" };
        let joined = match self.random.below(8) {
            0 => Day::new(year, 1, 1),
            1 => self.random.after(Day::new(year, 1, 1), 364),
            2 => quarter(year, 1).1.plus_days(i64::try_from(self.random.below(2)).unwrap()),
            3 => Day::new(year - 1, 12, 31),
            4 => self.random.after(Day::new(year, 12, 25), 10),
            _ => Day::new(2020, 5, 5),
        };
        let leaving = self.random.after(joined.max(Day::new(year - 1, 12, 20)), 400);
        let left = self.random.maybe(20, leaving);
        let since = self.random.after(Day::new(year - 1, 12, 1), 300);
        let l1_support = self.random.maybe(80, since);
        // The strong ones pass quarters, so that there are verdicts of every sort.
        let strong = self.random.chance(60);
        self.orders(&id, strong);
        self.deals(&id, strong);
        self.activities(&id, strong);
        self.certifications(&id, strong);
        self.sessions(&id, strong);
        self.facts.partners.push(Partner { id, kind, joined, left, l1_support });
    }

    fn orders(&mut self, partner: &str, strong: bool) {
        let year = self.facts.year;
        let mut day = Day::new(year - 1, 11, 30);
        for _ in 0..4 + self.random.below(12) {
            if !(self.share_days && self.random.chance(25)) {
                day = match self.random.below(4) {
                    0 => day.plus_months(3),
                    1 => day.plus_months(2).plus_days(28),
                    _ => self.random.after(Day::new(year - 1, 9, 1), 480),
                };
            }
            if !self.share_days {
                while !self.days.insert(day) {
                    day = day.next();
                }
            }
            let kind = self.random.pick(&[
                "new",
                "renewal",
                "renewal",
                "upgrade",
                "upgrade",
                "upgrade",
                "internal-use",
                "trial",
                "poc",
            ]);
            let amounts =
                ["10000", "25000.5", "50000", "100000", "99999.99", "0.01", "33333.33", "300000", "0"];
            self.order(partner, kind, day, &amounts);
        }
        if strong {
            for quarter_number in 0..4 {
                let mut day = self.random.after(quarter(year, quarter_number).0, 60);
                while !self.share_days && !self.days.insert(day) {
                    day = day.next();
                }
                self.order(partner, "renewal", day, &["100000", "200000", "300000", "1000000"]);
            }
        }
    }

    fn order(&mut self, partner: &str, kind: &'static str, ordered: Day, amounts: &[&str]) {
        let number = self.facts.orders.len();
        let currency = self.random.pick(&CURRENCIES);
        let mut gross = self.random.pick(amounts).to_owned();
        if currency == "JPY" {
            gross = gross.split('.').next().unwrap().to_owned();
        }
        if self.random.chance(15) && !gross.trim_matches('0').is_empty() {
            gross.insert(0, '-');
        }
        let later = self.random.pick(&[0, 0, 1, 30, 80]);
        let invoiced = self.random.maybe(88, ordered.plus_days(later));
        let customer = format!("c{}", self.random.below(3));
        let subscription = format!("S-{customer}-{}", self.random.below(2));
        let mut subscription = self.random.maybe(60, subscription);
        // Scattered ids, so that the order of ids is not that of the lines.
        let mut id = format!("O-{:03}", (number * 37) % 1000);
        if number > 0 {
            let other = self.facts.orders[number * 5 / 7].id.clone();
            // Some orders name a subscription by the id of another, and most credit notes name what they take back.
            if number % 7 == 3 {
                subscription = Some(other);
            } else if gross.starts_with('-') && !number.is_multiple_of(3) {
                id = format!("{other}-C{number}");
            }
        }
        let partner = partner.to_owned();
        self.facts.orders.push(Order {
            id,
            partner,
            customer,
            kind,
            ordered,
            invoiced,
            gross,
            currency,
            subscription,
        });
    }

    fn deals(&mut self, partner: &str, strong: bool) {
        let year = self.facts.year;
        let engagements = ["partner-owned", "co-led:partner", "co-led:vates", "co-led", "late-involvement"];
        for number in -1..4 {
            let (from, to) = if number < 0 { quarter(year - 1, 3) } else { quarter(year, number) };
            if number >= 0 && strong && self.random.chance(75) {
                let mix = EXACT_MIXES[usize::try_from(number).unwrap()];
                for (engagement, many) in
                    ["partner-owned", "co-led:vates", "late-involvement"].into_iter().zip(mix)
                {
                    for _ in 0..many {
                        let closed = self.random.after(from, 45);
                        self.deal(partner, engagement, "won", closed, ("100", "USD"));
                    }
                }
            }
            for _ in 0..self.random.below(if strong { 2 } else { 7 }) {
                let within = self.random.after(from, 89);
                let closed = self.random.pick(&[from, to, within, within]);
                let engagement = self.random.pick(&engagements);
                let status = self.random.pick(&["won", "won", "won", "lost", "open"]);
                let worth = (self.random.pick(&["10", "1000", "33", "7"]), self.random.pick(&CURRENCIES));
                self.deal(partner, engagement, status, closed, worth);
            }
        }
    }

    fn deal(
        &mut self,
        partner: &str,
        engagement: &'static str,
        status: &'static str,
        closed: Day,
        (amount, currency): (&'static str, &'static str),
    ) {
        let id = format!("D-{:04}", (self.facts.deals.len() * 37) % 10_000);
        let closed = (status != "open").then_some(closed);
        let partner = partner.to_owned();
        self.facts.deals.push(Deal { id, partner, engagement, status, closed, amount, currency });
    }

    fn activities(&mut self, partner: &str, strong: bool) {
        let year = self.facts.year;
        for _ in 0..self.random.below(14) {
            let date = self.random.after(Day::new(year - 1, 2, 1), 720);
            let name = self.random.pick(&[CAPPED.0, "free", "own"]);
            let given = self.random.pick(&["30", "7.25", "50", "0"]);
            let points = if name == "own" { Some(given) } else { self.random.maybe(20, given) };
            let status = self.random.pick(&["awarded", "awarded", "awarded", "submitted", "rejected"]);
            self.activity(partner, date, name, points, status);
        }
        if strong {
            for (number, points) in ["50", "50", "100", "100"].into_iter().enumerate() {
                let date = self.random.after(quarter(year, i64::try_from(number).unwrap()).0, 30);
                self.activity(partner, date, "own", Some(points), "awarded");
            }
        }
    }

    fn activity(
        &mut self,
        partner: &str,
        date: Day,
        name: &'static str,
        points: Option<&'static str>,
        status: &'static str,
    ) {
        let id = format!("A-{:03}", (self.facts.activities.len() * 37) % 1000);
        let partner = partner.to_owned();
        self.facts.activities.push(Activity { id, partner, date, name, points, status });
    }

    fn certifications(&mut self, partner: &str, strong: bool) {
        let year = self.facts.year;
        for _ in 0..self.random.below(9) {
            let certified = self.random.after(Day::new(year - 1, 3, 1), 600);
            let lapses = self.random.after(certified, 400);
            let expires = self.random.maybe(50, lapses);
            let person = self.random.pick(&["ann", "bob", "cho", "dan", "eve"]);
            let track = self.random.pick(&["sales", "technical"]);
            let partner = partner.to_owned();
            self.facts.certifications.push(Certification { partner, person, track, certified, expires });
        }
        if strong {
            for person in ["ann", "bob", "fay"] {
                for track in ["sales", "technical"] {
                    let (partner, certified) =
                        (partner.to_owned(), self.random.after(Day::new(year, 1, 1), 90));
                    self.facts.certifications.push(Certification {
                        partner,
                        person,
                        track,
                        certified,
                        expires: None,
                    });
                }
            }
        }
    }

    fn sessions(&mut self, partner: &str, strong: bool) {
        let year = self.facts.year;
        let (many, days) = if strong { (4, 200) } else { (self.random.below(5), 450) };
        for _ in 0..many {
            let date = self.random.after(Day::new(year - 1, 12, 1), days);
            let kind =
                self.random.pick(&["webinar", "enablement", "sales-training", "technical-training", ""]);
            self.facts.sessions.push(Session { partner: partner.to_owned(), date, kind });
        }
    }
}
