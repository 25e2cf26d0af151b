//! Books of any size, the same for the same seed: distributors with fifty orders each over two years.

use std::fmt::Write as _;

/// How many orders a partner has.
const ORDERS: u64 = 50;

/// A linear congruential generator (Knuth's MMIX constants): small, and the same on every machine.
struct Lcg(u64);

impl Lcg {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // The low bits of such a generator repeat early.
        (self.0 >> 33) % limit
    }

    fn one_of(&mut self, words: &'static [&'static str]) -> &'static str {
        let length = words.len().try_into().unwrap_or(u64::MAX);
        let at = usize::try_from(self.below(length)).unwrap_or_default();
        words.get(at).copied().unwrap_or_default()
    }
}

/// A day by its number since the start of 2025, in months of 28 days.
fn day(number: u64) -> String {
    let (year, of_year) = (2025 + number / 336, number % 336);
    format!("{year}-{:02}-{:02}", of_year / 28 + 1, of_year % 28 + 1)
}

/// The days that orders and deals are dated in: 2025 and 2026.
const DAYS: u64 = 2 * 336;

/// The files of a book with about so many orders (rounded up to whole partners), by their names.
pub(super) fn book(seed: u64, orders: u64) -> Vec<(&'static str, String)> {
    let mut random = Lcg(seed);
    let mut partners = "id,name,type,joined,l1_support,country,currency\n".to_owned();
    let mut deals = "id,partner,customer,engagement,status,registered,closed,amount,currency\n".to_owned();
    let mut sales =
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years\n"
            .to_owned();
    let mut activities = "id,partner,date,activity,dimension,points,status\n".to_owned();
    let mut certifications = "partner,person,track,certified,expires\n".to_owned();
    let mut sessions = "partner,date,title,kind\n".to_owned();
    for partner in 0..orders.div_ceil(ORDERS).max(1) {
        let _ = writeln!(partners, "p{partner},Partner {partner},distributor,2021-03-01,2024-01-01,FR,EUR");
        for number in 0..ORDERS {
            order(&mut sales, &mut random, partner, number);
        }
        for number in 0..ORDERS / 2 {
            deal(&mut deals, &mut random, partner, number);
        }
        for number in 0..8 {
            let on = day(random.below(DAYS));
            let dimension = random.one_of(&["delivery", "displacement", "autonomy", "marketing"]);
            let status = random.one_of(&["awarded", "awarded", "awarded", "submitted", "rejected"]);
            let _ = writeln!(
                activities,
                "A-{partner}-{number},p{partner},{on},event,{dimension},{},{status}",
                10 * (1 + random.below(10))
            );
            let track = random.one_of(&["sales", "technical"]);
            let certified = day(random.below(336));
            let expires = if random.below(4) == 0 { day(336 + random.below(336)) } else { String::new() };
            let _ = writeln!(certifications, "p{partner},Person {number},{track},{certified},{expires}");
        }
        for number in 0..4 {
            let on = day(random.below(DAYS));
            let _ = writeln!(sessions, "p{partner},{on},Session {number},webinar");
        }
    }
    vec![
        ("vates-partner.toml", "title = \"A generated book\"\n".to_owned()),
        ("partners.csv", partners),
        ("deals.csv", deals),
        ("orders.csv", sales),
        ("activities.csv", activities),
        ("certifications.csv", certifications),
        ("sessions.csv", sessions),
        ("rates.csv", rates()),
    ]
}

fn order(rows: &mut String, random: &mut Lcg, partner: u64, number: u64) {
    let kind =
        random.one_of(&["new", "new", "new", "renewal", "renewal", "upgrade", "internal-use", "trial"]);
    let customer = random.below(60);
    let ordered = random.below(DAYS);
    // One in ten isn't invoiced yet.
    let invoiced = if random.below(10) == 0 { String::new() } else { day(ordered + random.below(21)) };
    let gross = 1000 * (1 + random.below(40));
    let currency = random.one_of(&["USD", "USD", "EUR"]);
    let deal = if number.is_multiple_of(2) { format!("D-{partner}-{}", number / 2) } else { String::new() };
    let _ = writeln!(
        rows,
        "O-{partner}-{number},p{partner},Customer {customer},{kind},{},{invoiced},{gross}.{:02},{currency},{deal},S-{partner}-{},pro,{},1",
        day(ordered),
        random.below(100),
        customer,
        3 + random.below(20)
    );
}

fn deal(rows: &mut String, random: &mut Lcg, partner: u64, number: u64) {
    let engagement = random.one_of(&[
        "partner-owned",
        "partner-owned",
        "co-led",
        "co-led:vates",
        "co-led:partner",
        "late-involvement",
    ]);
    let status = random.one_of(&["won", "won", "won", "lost", "open"]);
    let registered = random.below(DAYS);
    let closed = if status == "open" { String::new() } else { day(registered + random.below(90)) };
    let amount = 1000 * (1 + random.below(40));
    let currency = random.one_of(&["USD", "USD", "EUR"]);
    let _ = writeln!(
        rows,
        "D-{partner}-{number},p{partner},Customer {number},{engagement},{status},{},{closed},{amount}.00,{currency}",
        day(registered)
    );
}

/// A rate for each month.
fn rates() -> String {
    let mut rows = "date,from,to,rate\n".to_owned();
    for month in 0..24 {
        let _ = writeln!(rows, "{},EUR,USD,1.{:02}", day(month * 28), 5 + month % 12);
    }
    rows
}
