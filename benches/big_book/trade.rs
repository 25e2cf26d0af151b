//! Deals, orders, and the customers of both.
//!
//! Every subscription is ordered once in each of some rounds, in an order that differs from round to round. So the
//! time between two orders of one is anything from days to a year, and upgrades come too early now and then.

use std::io;
use std::path::Path;

use super::chance::{Permutation, Random};
use super::{Calendar, Cells, DAYS, PartnerId, Plan, Rows, stream, table};

/// How often a subscription is ordered within the three years.
const ROUNDS: u64 = 6;

/// One in so many customers has a record of its own.
const RECORDED: u64 = 20;

/// What stands in a book of deals and orders.
pub(super) struct Trade<'c> {
    plan: Plan,
    calendar: &'c Calendar,
    subscriptions: u64,
    /// Which subscription stands where in each round.
    rounds: Vec<Permutation>,
    /// Which deals are whose: those of a partner lie a number of partners apart.
    owners: Permutation,
}

/// An order, by its place in time.
#[derive(Clone, Copy)]
struct Placed {
    round: u64,
    subscription: u64,
    day: u64,
}

/// What an order is, and for how much in cents.
struct Sale {
    kind: &'static str,
    gross: i64,
    bundle: &'static str,
    hosts: u64,
    years: u64,
}

impl<'c> Trade<'c> {
    pub(super) fn new(plan: Plan, calendar: &'c Calendar) -> Trade<'c> {
        let subscriptions = plan.orders.div_ceil(ROUNDS).max(1);
        let round = |round| Permutation::of(plan.seed, stream::ROUNDS + round, subscriptions);
        let owners = Permutation::of(plan.seed, stream::DEALS_OF_PARTNERS, plan.deals);
        Trade { plan, calendar, subscriptions, rounds: (0..ROUNDS).map(round).collect(), owners }
    }

    pub(super) fn customers(&self, folder: &Path) -> io::Result<()> {
        let header = "id,name,country,status,ein";
        let recorded = (self.customers_each() * self.plan.partners).div_ceil(RECORDED);
        table::write(&folder.join("customers.csv"), header, self.plan.cells, 0..recorded, |number, row| {
            row.text(&self.customer(number * RECORDED));
            row.cell(format_args!("Customer on record {number}"));
            row.cell("FR");
            row.blank();
            row.blank();
        })
    }

    pub(super) fn deals(&self, folder: &Path) -> io::Result<()> {
        let header = "id,partner,customer,engagement,status,registered,closed,amount,currency";
        let plan = &self.plan;
        let places = self.places(stream::ROWS_OF_DEALS, plan.deals);
        table::write_split((folder, "deals"), header, plan.cells, (plan.deals, plan.files), |place, row| {
            self.deal(places.as_ref().map_or(place, |places| places.at(place)), row);
        })
    }

    pub(super) fn orders(&self, folder: &Path) -> io::Result<()> {
        let header =
            "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years";
        let plan = &self.plan;
        let places = self.places(stream::ROWS_OF_ORDERS, plan.orders);
        table::write_split((folder, "orders"), header, plan.cells, (plan.orders, plan.files), |place, row| {
            self.order(places.as_ref().map_or(place, |places| places.at(place)), row);
        })
    }

    /// Which record stands where, where not by date.
    fn places(&self, stream: u64, length: u64) -> Option<Permutation> {
        match self.plan.rows {
            Rows::ByDate => None,
            Rows::Shuffled => Some(Permutation::of(self.plan.seed, stream, length)),
        }
    }

    fn deal(&self, deal: u64, row: &mut table::Row) {
        let mut random = Random::of(self.plan.seed, stream::DEALS, deal);
        let owned = self.owners.at(deal);
        let (partner, number) = (owned % self.plan.partners, owned / self.plan.partners);
        row.cell(format_args!("D-{:07}", deal + 1));
        row.cell(PartnerId(partner));
        row.text(&self.customer(number % self.customers_each() * self.plan.partners + partner));
        row.cell(engagement(partner, &mut random));
        let registered = self.registered(deal);
        let closed = registered + random.below(120);
        let status = if closed < DAYS { random.word(&["won", "won", "won", "lost", "open"]) } else { "open" };
        row.cell(status);
        row.cell(self.calendar.day(registered));
        row.maybe((status != "open").then(|| self.calendar.day(closed)));
        row.cell(format_args!("{}.00", 500 * (2 + random.below(120))));
        row.cell(currency(&mut random));
    }

    /// The day on which a deal is registered.
    fn registered(&self, deal: u64) -> u64 {
        deal * DAYS / self.plan.deals.max(1)
    }

    fn order(&self, order: u64, row: &mut table::Row) {
        let placed = self.placed(order);
        let Placed { subscription, day, .. } = placed;
        let partner = subscription % self.plan.partners;
        let sale = self.sale(order, placed);
        let mut random = Random::of(self.plan.seed, stream::ORDERS, order);
        row.cell(format_args!("O-{:08}", order + 1));
        row.cell(PartnerId(partner));
        row.text(&self.customer(self.customer_of(subscription)));
        row.cell(sale.kind);
        row.cell(self.calendar.day(day));
        let invoiced = day + random.below(45);
        let is_invoiced = random.below(12) != 0 && invoiced < DAYS;
        row.maybe(is_invoiced.then(|| self.calendar.day(invoiced)));
        let sign = if sale.gross < 0 { "-" } else { "" };
        let cents = sale.gross.unsigned_abs();
        row.cell(format_args!("{sign}{}.{:02}", cents / 100, cents % 100));
        row.cell(currency(&mut random));
        let deal = if random.percent(24) { self.deal_of(partner, day, &mut random) } else { None };
        row.maybe(deal.map(|deal| format!("D-{:07}", deal + 1)));
        let named = match random.below(if sale.kind == "upgrade" { 200 } else { 2000 }) {
            // A slip of the pen: nobody else names it.
            0 => Some(self.subscriptions + order),
            1..=50 => None,
            _ => Some(subscription),
        };
        row.maybe(named.map(|number| format!("S-{:07}", number + 1)));
        if random.percent(95) {
            row.cell(sale.bundle);
            row.cell(sale.hosts);
            row.cell(sale.years);
        } else {
            row.blank();
            row.blank();
            row.blank();
        }
    }

    fn placed(&self, order: u64) -> Placed {
        let (round, place) = (order / self.subscriptions, order % self.subscriptions);
        let permutation = self.rounds.get(usize::try_from(round).unwrap_or(usize::MAX));
        let subscription = permutation.map_or(0, |permutation| permutation.at(place));
        Placed { round, subscription, day: self.day_of(order) }
    }

    fn day_of(&self, order: u64) -> u64 {
        order * DAYS / self.plan.orders.max(1)
    }

    fn sale(&self, order: u64, placed: Placed) -> Sale {
        let mut random = Random::of(self.plan.seed ^ 1, stream::ORDERS, order);
        let (bundle, price, hosts) = match random.below(10) {
            0 => ("essential", 2000, 1),
            1 => ("essential-plus", 4000, 1),
            2..=7 => ("pro", 1000, 3 + random.below(28)),
            _ => ("enterprise", 1800, 4 + random.below(17)),
        };
        let years = random.one_of(&[1, 1, 1, 2, 3]).unwrap_or(1);
        // Around the list price, and rarely a round sum.
        let cents = price * hosts * years * (70 + random.below(31)) + random.below(100);
        let kind = match random.below(100) {
            0..12 => "upgrade",
            12..17 => "internal-use",
            17..19 => "trial",
            19..21 => "poc",
            _ if placed.round == 0 => "new",
            21..40 => "new",
            _ => "renewal",
        };
        let mut sale = Sale { kind, gross: i64::try_from(cents).unwrap_or_default(), bundle, hosts, years };
        if matches!(kind, "trial" | "poc") {
            sale.gross = 0;
        }
        if kind == "upgrade" && (placed.round == 0 || !self.is_alone(placed)) {
            sale.kind = if placed.round == 0 { "new" } else { "renewal" };
        }
        // Credit notes stand in odd rounds and take back what was sold in even ones, never each other.
        if placed.round % 2 == 1 && random.percent(8) {
            let credited = self.order_in(placed.round - 1, placed.subscription);
            let earlier = self.sale(credited, self.placed(credited));
            if earlier.gross > 0 && (earlier.kind != "upgrade" || self.is_alone(placed)) {
                return Sale { gross: -earlier.gross, ..earlier };
            }
        }
        sale
    }

    /// Whether no other order of the customer falls on the same day. Where it does, the order of the file says which
    /// came first; upgrades keep out of that, so that shuffled rows tell the same.
    fn is_alone(&self, placed: Placed) -> bool {
        let sibling = self.sibling(placed.subscription);
        (placed.round.saturating_sub(1)..(placed.round + 2).min(ROUNDS)).all(|round| {
            [placed.subscription, sibling].into_iter().filter(|other| *other < self.subscriptions).all(
                |other| {
                    let is_itself = (round, other) == (placed.round, placed.subscription);
                    is_itself || self.day_of(self.order_in(round, other)) != placed.day
                },
            )
        })
    }

    /// The order of a subscription in a round.
    fn order_in(&self, round: u64, subscription: u64) -> u64 {
        let permutation = self.rounds.get(usize::try_from(round).unwrap_or(usize::MAX));
        round * self.subscriptions + permutation.map_or(0, |permutation| permutation.place_of(subscription))
    }

    /// The other subscription of the same customer; there may be none of this number.
    fn sibling(&self, subscription: u64) -> u64 {
        let (number, partner) = (subscription / self.plan.partners, subscription % self.plan.partners);
        (number ^ 1) * self.plan.partners + partner
    }

    fn customer_of(&self, subscription: u64) -> u64 {
        subscription / self.plan.partners / 2 * self.plan.partners + subscription % self.plan.partners
    }

    /// How many customers a partner has.
    fn customers_each(&self) -> u64 {
        self.subscriptions.div_ceil(self.plan.partners).div_ceil(2)
    }

    /// The name of a customer or its id: some short, most not, each one's own.
    fn customer(&self, customer: u64) -> String {
        if customer.is_multiple_of(RECORDED) {
            return format!("C-{customer:06}");
        }
        let mut random = Random::of(self.plan.seed, stream::CUSTOMERS, customer);
        let name =
            random.word(&["Orla", "Nordwind", "Lumière", "Kestrel", "Müller", "Três Rios", "Ash", "Zephyr"]);
        let trade = random.word(&["Logistics", "Bank", "Software", "Hospital", "Foods", "Universität"]);
        let place = random.word(&["Grenoble", "Leeds", "São Paulo", "Köln", "Austin", "Reykjavík"]);
        let is_quoted = self.plan.cells == Cells::Quoted;
        match random.below(6) {
            0 => format!("{name} {customer}"),
            1 if is_quoted => format!("{name} \"{trade}\" {customer}"),
            2 if is_quoted => format!("{name} {trade} {customer},\n{place}"),
            3 if is_quoted => format!("\"{customer}\", {name} and Sons\r\n{place}"),
            4 => format!("{name} {trade} of {place} {customer}"),
            5 => format!("cust-{customer:06}"),
            _ => format!("{name} {trade} {customer}"),
        }
    }

    /// One of a partner's deals that was registered before a day, where one is soon found.
    fn deal_of(&self, partner: u64, day: u64, random: &mut Random) -> Option<u64> {
        let deals = self.plan.deals.checked_sub(partner + 1)? / self.plan.partners + 1;
        let mut any = || self.owners.place_of(random.below(deals) * self.plan.partners + partner);
        [(); 4].map(|()| any()).into_iter().find(|deal| self.registered(*deal) <= day)
    }
}

/// How a partner works on its deals: each has its own way, so that some qualify.
fn engagement(partner: u64, random: &mut Random) -> &'static str {
    let owned = 40 + 15 * (partner % 5);
    if random.percent(owned) {
        "partner-owned"
    } else {
        random.word(&["co-led", "co-led:vates", "co-led:partner", "late-involvement", "late-involvement"])
    }
}

fn currency(random: &mut Random) -> &'static str {
    random.word(&["USD", "USD", "USD", "USD", "USD", "USD", "USD", "EUR", "EUR", "GBP"])
}
