//! Random books, as odd as they can be without being wrong.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::written::{Style, Table};
use crate::naive::facts::READINGS;
use crate::naive::generator::Random;
use crate::support::Book;

const DEALS: &[(&str, bool)] = &[
    ("id", false),
    ("partner", false),
    ("customer", false),
    ("engagement", false),
    ("status", false),
    ("registered", false),
    ("closed", false),
    ("amount", true),
    ("currency", true),
];

const ORDERS: &[(&str, bool)] = &[
    ("id", false),
    ("partner", false),
    ("customer", false),
    ("kind", false),
    ("ordered", false),
    ("invoiced", true),
    ("gross", false),
    ("currency", false),
    ("deal", true),
    ("subscription", true),
    ("bundle", true),
    ("hosts", true),
    ("years", true),
];

const PARTNERS: [&str; 4] = ["acme", "a partner of a long name", "Ünïcorn", "bolt"];

/// Names that are short, long, just in between, and full of marks.
const NAMES: &[&str] = &[
    "mill",
    "a",
    "elevenbytes",
    "twelve bytes",
    "Überlingen & Söhne",
    "日本の会社",
    "say \"hi\"",
    "\"quoted\" first",
    "two\nlines",
    "two\r\nlines",
    "a\rreturn",
    "semi;colon, comma|bar",
    "tab\tbed",
    "=1+1",
    "a customer of a very long name indeed, longer than any key",
    "a customer of a very long name indeed, longer than any kez",
    "🦀",
];

/// Amounts with many digits, leading and trailing zeros, and none.
const AMOUNTS: &[&str] = &[
    "100000",
    "50000.00",
    "33333.33",
    "0",
    "0.00",
    "-0",
    "-0.00",
    "007.50",
    "0000000000000000000000000000000042",
    "1234567890123456789012345",
    "12345678901234567890123.45",
    "0.0000000000000000000000000001",
    "18446744073709551616",
    "999999.995",
];

/// An order, but for its id.
#[derive(Clone, Debug)]
struct Order {
    partner: usize,
    customer: &'static str,
    kind: &'static str,
    ordered: u64,
    waits: Option<u64>,
    gross: String,
    currency: &'static str,
    deal: Option<usize>,
    subscription: Option<&'static str>,
    goods: (&'static str, &'static str, &'static str),
}

#[derive(Clone, Debug)]
struct Deal {
    partner: usize,
    customer: &'static str,
    engagement: &'static str,
    status: &'static str,
    registered: u64,
    lasts: u64,
    amount: Option<&'static str>,
    currency: Option<&'static str>,
}

/// A book, and how it is written.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    orders: Vec<Order>,
    deals: Vec<Deal>,
    rates: &'static str,
    as_of: &'static str,
    readings: u16,
    files: usize,
    style: Style,
}

fn day(number: u64) -> String {
    let first = chrono::NaiveDate::from_ymd_opt(2025, 7, 1).unwrap();
    (first + chrono::Days::new(number)).to_string()
}

/// Days that are often the same.
fn days() -> impl Strategy<Value = u64> {
    prop_oneof![2 => select(&[0u64, 92, 184, 200, 214, 273, 274, 290, 365, 457][..]), 3 => 0..560u64]
}

fn order() -> impl Strategy<Value = Order> {
    let kinds =
        ["new", "renewal", "renewal", "upgrade", "upgrade", "upgrade", "trial", "internal-use", "poc"];
    let gross = (select(AMOUNTS), prop::bool::weighted(0.2)).prop_map(|(amount, is_negative)| {
        if is_negative && !amount.starts_with('-') { format!("-{amount}") } else { amount.to_owned() }
    });
    let currency = prop_oneof![
        40 => select(&["USD", "USD", "EUR", "GBP", "JPY"][..]),
        // Without any rate.
        1 => Just("CHF"),
    ];
    let goods = select(&[("", "", ""), ("pro", "5", "1"), ("enterprise", "", "03"), ("", "12", "")][..]);
    // Few customers, so that upgrades have something to wait after.
    let customers = prop_oneof![2 => select(&["mill", "twelve bytes"][..]), 1 => select(NAMES)];
    let first = (0..PARTNERS.len(), customers, select(kinds.to_vec()), days());
    let rest = (
        option::weighted(0.85, prop_oneof![Just(0), 0..100u64]),
        gross,
        currency,
        option::weighted(0.3, 0..100usize),
        option::weighted(
            0.6,
            select(&["S-1", "S-2", "a subscription with a long name", "O-002", "O-006", "1éO"][..]),
        ),
        goods,
    );
    (first, rest).prop_map(
        |((partner, customer, kind, ordered), (waits, gross, currency, deal, subscription, goods))| Order {
            partner,
            customer,
            kind,
            ordered,
            waits,
            gross,
            currency,
            deal,
            subscription,
            goods,
        },
    )
}

fn deal() -> impl Strategy<Value = Deal> {
    let engagements =
        ["partner-owned", "partner-owned", "co-led:partner", "co-led:vates", "co-led", "late-involvement"];
    let engagements = select(engagements.to_vec());
    let amounts: Vec<&str> = AMOUNTS.iter().copied().filter(|amount| *amount != "-0").collect();
    let first =
        (0..PARTNERS.len(), select(NAMES), engagements, select(vec!["won", "won", "won", "lost", "open"]));
    let currencies = select(vec!["USD", "EUR", "GBP", "JPY"]);
    let rest = (days(), 0..90u64, option::weighted(0.9, select(amounts)), option::weighted(0.7, currencies));
    (first, rest).prop_map(
        |((partner, customer, engagement, status), (registered, lasts, amount, currency))| Deal {
            partner,
            customer,
            engagement,
            status,
            registered,
            lasts,
            amount,
            currency,
        },
    )
}

fn style() -> impl Strategy<Value = Style> {
    let delimiters = select(vec![',', ',', ';', '\t', '|']);
    let ends = select(vec!["\n", "\n", "\r\n"]);
    let left_out = prop_oneof![3 => Just(0usize), 1 => 0..64usize];
    (delimiters, ends, any::<[bool; 3]>(), left_out, any::<u64>()).prop_map(
        |(delimiter, line_end, [is_odd, shuffles_columns, ends], leaves_out, seed)| Style {
            delimiter,
            line_end,
            is_odd,
            shuffles_columns,
            leaves_out,
            ends,
            seed,
        },
    )
}

/// Rates that are enough but for francs, that start late, or that lack a pair.
const RATES: [&str; 3] = [
    "date,from,to,rate\n2025-01-01,EUR,USD,1.1\n2025-01-01,GBP,USD,1.3\n2025-01-01,JPY,USD,0.0064\n\
     2025-01-01,JPY,EUR,0.006\n2026-02-10,USD,EUR,0.9\n2025-01-01,GBP,EUR,1.15\n2026-08-05,GBP,EUR,1.2\n",
    "date,from,to,rate\n2025-01-01,EUR,USD,1.1\n2026-03-01,GBP,USD,1.3\n2025-01-01,JPY,USD,0.0064\n",
    "date,from,to,rate\n2025-01-01,EUR,USD,1.1\n2025-01-01,GBP,USD,1.3\n2025-01-01,JPY,USD,0.0064\n\
     2025-01-01,JPY,EUR,0.006\n2025-01-01,GBP,EUR,1.15\n",
];

/// Any book that is right.
pub(super) fn plan() -> impl Strategy<Value = Plan> {
    let as_of =
        select(vec!["2026-12-31", "2026-12-31", "2026-11-24", "2026-06-30", "2026-01-01", "2027-02-01"]);
    let readings = prop_oneof![Just(0u16), any::<u16>()];
    let rates = prop_oneof![1 => Just(RATES[0]), 1 => Just(RATES[1]), 4 => Just(RATES[2])];
    let rest = (rates, as_of, readings, 1..4usize, style());
    (vec(order(), 0..40), vec(deal(), 0..30), rest).prop_map(
        |(orders, deals, (rates, as_of, readings, files, style))| Plan {
            orders,
            deals,
            rates,
            as_of,
            readings,
            files,
            style,
        },
    )
}

impl Plan {
    /// The same with no two orders on one day, so that none comes first only by its line.
    pub(super) fn on_distinct_days(mut self) -> Plan {
        for (number, order) in (0..).zip(&mut self.orders) {
            order.ordered = (order.ordered / 45) * 45 + number;
        }
        self.orders.sort_by_key(|order| order.ordered);
        self.orders.dedup_by_key(|order| order.ordered);
        self
    }

    fn deals(&self) -> Table {
        let rows = self.deals.iter().enumerate().map(|(number, deal)| {
            let closed =
                if deal.status == "open" { String::new() } else { day(deal.registered + deal.lasts) };
            let words = [deal.customer, deal.engagement, deal.status].map(str::to_owned);
            let [customer, engagement, status] = words;
            let worth = [deal.amount, deal.currency].map(|cell| cell.unwrap_or_default().to_owned());
            let [amount, currency] = worth;
            let partner = PARTNERS[deal.partner].to_owned();
            let registered = day(deal.registered);
            vec![id("D", number), partner, customer, engagement, status, registered, closed, amount, currency]
        });
        Table { columns: DEALS, rows: rows.collect() }
    }

    fn orders(&self) -> Table {
        let rows = self.orders.iter().enumerate().map(|(number, order)| {
            let mut of_partner =
                self.deals.iter().enumerate().filter(|(_, deal)| deal.partner == order.partner).cycle();
            let deal = order.deal.and_then(|nth| of_partner.nth(nth)).map(|(number, _)| id("D", number));
            let invoiced = order.waits.map(|waits| day(order.ordered + waits)).unwrap_or_default();
            let (bundle, hosts, years) = order.goods;
            let [customer, kind, currency, subscription, bundle, hosts, years] = [
                order.customer,
                order.kind,
                order.currency,
                order.subscription.unwrap_or_default(),
                bundle,
                hosts,
                years,
            ]
            .map(str::to_owned);
            let (partner, ordered) = (PARTNERS[order.partner].to_owned(), day(order.ordered));
            let (gross, deal) = (order.gross.clone(), deal.unwrap_or_default());
            // Most credit notes name what they take back.
            let id = if gross.starts_with('-') && !number.is_multiple_of(3) {
                format!("{}-C{number}", id("O", number * 5 / 7))
            } else {
                id("O", number)
            };
            vec![
                id,
                partner,
                customer,
                kind,
                ordered,
                invoiced,
                gross,
                currency,
                deal,
                subscription,
                bundle,
                hosts,
                years,
            ]
        });
        Table { columns: ORDERS, rows: rows.collect() }
    }

    /// The book as it was planned.
    pub(super) fn book(&self) -> Book {
        self.written(self.deals(), self.orders(), self.files, &self.style)
    }

    /// The same records in other files and in another order.
    pub(super) fn book_of_other_lines(&self, files: usize, seed: u64) -> Book {
        let (mut deals, mut orders) = (self.deals(), self.orders());
        let mut random = Random(seed);
        random.shuffle(&mut deals.rows);
        random.shuffle(&mut orders.rows);
        self.written(deals, orders, files, &Style { seed, ..self.style })
    }

    fn written(&self, deals: Table, orders: Table, files: usize, style: &Style) -> Book {
        let partners = "id,name,type,joined,left,tier,discount,l1_support,country,currency\n\
            acme,Acme,distributor,2021-03-01,,,,2021-06-01,FR,USD\n\
            a partner of a long name,Long,distributor,2026-02-11,,,,2026-03-01,DE,EUR\n\
            Ünïcorn,Ünïcorn,distributor,2024-02-11,2026-10-01,,,,DE,\n\
            bolt,Bolt,reseller,2026-02-01,,2,30%,,DE,\n";
        let configuration = "base_currency = \"USD\"\n";
        let mut book = Book::bare().file("vates-partner.toml", configuration).file("partners.csv", partners);
        book = book.file("rates.csv", self.rates);
        for (kind, table) in [("deals", deals), ("orders", orders)] {
            let texts = table.files(files, style);
            book = match texts.as_slice() {
                [text] => book.file(&format!("{kind}.csv"), text),
                texts => (0..).zip(texts).fold(book, |book, (number, text): (usize, _)| {
                    book.file(&format!("{kind}/{number}.csv"), text)
                }),
            };
        }
        book
    }

    /// What `qualify` is asked, but for the format.
    pub(super) fn question(&self) -> Vec<String> {
        let mut question = vec!["qualify".to_owned(), "--as-of".to_owned(), self.as_of.to_owned()];
        question.extend(["--year".to_owned(), "2026".to_owned()]);
        for (bit, (id, [_, other])) in READINGS.iter().enumerate() {
            if self.readings >> bit & 1 == 1 {
                question.extend(["--reading".to_owned(), format!("{id}={other}")]);
            }
        }
        question
    }
}

/// Ids that are short, long, and of other letters.
fn id(kind: &str, number: usize) -> String {
    match number % 4 {
        0 => format!("{kind}-{number}, which is quite a long id"),
        1 => format!("{number}é{kind}"),
        _ => format!("{kind}-{number:03}"),
    }
}
