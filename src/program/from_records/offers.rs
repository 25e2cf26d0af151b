//! What is sold and to whom: bundles, types of partners and their comparison, customer discounts, tiers.

use iso_currency::Country;

use super::{amount, entries};
use crate::exact::Exact;
use crate::ids::{BundleId, ClauseId};
use crate::money::Currency;
use crate::program::comparison::{
    CHARITY_DISCOUNTS, ComparisonRow, DISCOUNTS, DiscountRange, Grant, RequirementRow,
};
use crate::program::loader::Loader;
use crate::program::{Bundle, CustomerDiscounts, DiscountBasis, PricedPer, Tiers, TypeRules};
use crate::rate::Rate;
use crate::records::cells;
use crate::records::toml::Table;
use crate::words::{CustomerStatus, PartnerType, Tier};

pub(super) fn customer_discounts(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<CustomerDiscounts> {
    let clause = loader.clause(table);
    let statuses = loader.words(table, "statuses", CustomerStatus::WORDS);
    let registered_country: Option<Country> =
        table.required("registered_country", loader.findings, cells::country);
    let registered_clause = loader.clause_at(table, "registered_clause");
    Some(CustomerDiscounts {
        clause: clause?,
        statuses,
        registered_country: registered_country?,
        registered_clause: registered_clause?,
    })
}

pub(super) fn tiers(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Tiers> {
    let clause = loader.clause(table);
    let lowest = loader.count(table, "lowest");
    let highest = loader.count(table, "highest");
    let training_from = loader.count(table, "training_from");
    let types = loader.words(table, "types", PartnerType::WORDS);
    let (lowest, highest) = (lowest?, highest?);
    if highest < lowest {
        let message = format!("the highest tier {highest} lies below the lowest {lowest}");
        loader.fault(table, "highest", message, "put the two in order");
    }
    Some(Tiers {
        clause: clause?,
        lowest: Tier(lowest),
        highest: Tier(highest),
        types,
        training_from: Tier(training_from?),
    })
}

const PRICED_PER: &[(&str, PricedPer)] = &[("flat", PricedPer::Flat), ("host", PricedPer::Host)];

/// How a program file says how a type's discount is known.
#[derive(Clone, Copy)]
enum BasisWord {
    Engagement,
    Agreed,
    None,
}

const BASES: &[(&str, BasisWord)] =
    &[("engagement", BasisWord::Engagement), ("agreed", BasisWord::Agreed), ("none", BasisWord::None)];

pub(super) fn bundles(root: &Table<'_>, loader: &mut Loader<'_>) -> Vec<Bundle> {
    entries(root, "bundles", loader, |table, loader| {
        let id = loader.text(table, "id");
        let aliases = loader.texts(table, "aliases");
        let name = loader.text(table, "name");
        let clause = loader.clause(table);
        let audience = loader.text(table, "audience");
        let per = loader.word(table, "per", PRICED_PER);
        let prices = prices(table, loader);
        let hosts = hosts(table, loader);
        let tickets = loader.text(table, "tickets");
        let support = loader.text(table, "support");
        let response = loader.text(table, "response");
        let extras = loader.texts(table, "extras");
        let most_popular = table.truth("most_popular", loader.findings);
        let (minimum_hosts, maximum_hosts) = hosts?;
        Some(Bundle {
            id: BundleId::new(&id?),
            aliases,
            name: name?,
            clause: clause?,
            audience: audience?,
            per: per?,
            prices: prices?,
            minimum_hosts,
            maximum_hosts,
            tickets: tickets?,
            support: support?,
            response: response?,
            extras,
            most_popular: most_popular?,
        })
    })
}

fn prices(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<Vec<(Currency, Exact)>> {
    let mut prices: Vec<(Currency, Exact)> = Vec::new();
    for price in table.tables("prices", loader.findings) {
        let currency = price.required("currency", loader.findings, cells::currency);
        let amount = price.required("amount", loader.findings, amount);
        price.finish(&[], loader.findings);
        let (currency, amount) = (currency?, amount?);
        if prices.iter().any(|(other, _)| *other == currency) {
            let message = format!("a second price in {currency}");
            loader.fault(&price, "currency", message, "give one price a currency");
        }
        prices.push((currency, amount));
    }
    if prices.is_empty() {
        loader.fault(table, "prices", "a bundle needs a price".to_owned(), "add one");
        return None;
    }
    Some(prices)
}

fn hosts(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<(u32, Option<u32>)> {
    if !table.has("hosts") {
        table.missing("hosts", loader.findings);
    }
    let hosts = table.table("hosts", loader.findings)?;
    let minimum = loader.count(&hosts, "minimum");
    let maximum = if hosts.has("maximum") { Some(loader.count(&hosts, "maximum")?) } else { None };
    hosts.finish(&[], loader.findings);
    let minimum = minimum?;
    if maximum.is_some_and(|maximum| maximum < minimum) {
        let message = "the most hosts lie below the fewest".to_owned();
        loader.fault(&hosts, "maximum", message, "put the two in order");
    }
    Some((minimum, maximum))
}

pub(super) fn benefits(comparison: &Table<'_>, loader: &mut Loader<'_>) -> Vec<ComparisonRow> {
    entries(comparison, "benefits", loader, row)
}

pub(super) fn requirements(comparison: &Table<'_>, loader: &mut Loader<'_>) -> Vec<RequirementRow> {
    entries(comparison, "requirements", loader, |table, loader| {
        let row = row(table, loader);
        let note = if table.has("note") { Some(loader.text(table, "note")?) } else { None };
        let why = loader.text(table, "why");
        if table.truth("enforced", loader.findings)? {
            let message = "nothing is computed from the requirement rows of the comparison".to_owned();
            loader.fault(table, "enforced", message, "write false, and say why in `why`");
        }
        Some(RequirementRow { row: row?, note, why: why? })
    })
}

fn row(table: &Table<'_>, loader: &mut Loader<'_>) -> Option<ComparisonRow> {
    let id = loader.text(table, "id");
    let heading = loader.text(table, "heading");
    let clause = loader.clause(table);
    if !table.has("cells") {
        table.missing("cells", loader.findings);
    }
    let cells_table = table.table("cells", loader.findings)?;
    let mut cells = Vec::new();
    for (word, id) in PartnerType::WORDS {
        cells.push((*id, loader.text(&cells_table, word)?));
    }
    cells_table.finish(&[], loader.findings);
    Some(ComparisonRow { id: id?, heading: heading?, clause: clause?, cells })
}

pub(super) fn types(
    root: &Table<'_>,
    benefits: Option<&[ComparisonRow]>,
    loader: &mut Loader<'_>,
) -> Vec<TypeRules> {
    let types = entries(root, "types", loader, |table, loader| {
        let id = loader.word(table, "id", PartnerType::WORDS);
        let name = loader.text(table, "name");
        let clause = loader.clause(table);
        let definition = loader.text(table, "definition");
        let basis = loader.word(table, "discount_basis", BASES);
        let id = id?;
        let range = discount_range(table, benefits, id, loader);
        let customer_discounts = open_to_customers(table, benefits, id, loader);
        let range = range?;
        let by_tier = by_tier(table, &range, loader);
        let basis = match basis? {
            BasisWord::Engagement => DiscountBasis::Engagement,
            BasisWord::Agreed => DiscountBasis::Agreed { by_tier },
            BasisWord::None => DiscountBasis::None,
        };
        if basis == DiscountBasis::None && range.maximum != Rate::ZERO {
            let message = format!("`{id}` has no discount here, and {range} in the comparison");
            loader.fault(table, "discount_basis", message, "make the two agree");
        }
        Some(TypeRules {
            id,
            name: name?,
            clause: clause?,
            definition: definition?,
            basis,
            range,
            customer_discounts: customer_discounts?,
        })
    });
    for (word, id) in PartnerType::WORDS {
        if !types.iter().any(|rules| rules.id == *id) {
            loader.fault(root, "types", format!("the type `{word}` is missing"), "add it under [[types]]");
        }
    }
    types
}

/// The row of the benefits that a rule is made of.
fn benefit<'b>(
    table: &Table<'_>,
    benefits: Option<&'b [ComparisonRow]>,
    id: &str,
    loader: &mut Loader<'_>,
) -> Option<&'b ComparisonRow> {
    // Where the comparison itself couldn't be read, that is reported already.
    let row = benefits?.iter().find(|row| row.id == id);
    if row.is_none() {
        let message = format!("the comparison has no benefit row `{id}`");
        loader.fault(table, "id", message, "add it under [[comparison.benefits]]");
    }
    row
}

fn discount_range(
    table: &Table<'_>,
    benefits: Option<&[ComparisonRow]>,
    id: PartnerType,
    loader: &mut Loader<'_>,
) -> Option<DiscountRange> {
    let row = benefit(table, benefits, DISCOUNTS, loader)?;
    let range = DiscountRange::parse(row.cell(id), row.clause.clone());
    if range.is_none() {
        let message = format!("`{}` of the comparison's discounts is no range of rates", row.cell(id));
        loader.fault(table, "id", message, "write `20% - 50%`, `50%` or `None`");
    }
    range
}

fn open_to_customers(
    table: &Table<'_>,
    benefits: Option<&[ComparisonRow]>,
    id: PartnerType,
    loader: &mut Loader<'_>,
) -> Option<Result<ClauseId, ClauseId>> {
    let row = benefit(table, benefits, CHARITY_DISCOUNTS, loader)?;
    match Grant::parse(row.cell(id), &row.clause) {
        Some(Grant::Yes) => Some(Ok(row.clause.clone())),
        Some(Grant::No) => Some(Err(row.clause.clone())),
        None | Some(Grant::AfterTier(_) | Grant::Discounted | Grant::UponReview | Grant::Discount(_)) => {
            let other = row.cell(id);
            let message = format!("`{other}` of the comparison's charity discounts is neither Yes nor No");
            loader.fault(table, "id", message, "write Yes or No");
            None
        }
    }
}

fn by_tier(table: &Table<'_>, range: &DiscountRange, loader: &mut Loader<'_>) -> Vec<(Tier, Rate)> {
    let mut rates = Vec::new();
    let Some(tiers) = table.table("tier_discounts", loader.findings) else {
        return rates;
    };
    for (key, _, cell, place) in tiers.all_cells(loader.findings) {
        match (key.parse().map(Tier), cells::rate(&cell)) {
            (Ok(tier), Ok(rate)) if range.contains(rate) => rates.push((tier, rate)),
            (Ok(tier), Ok(rate)) => {
                let message = format!("{rate} for tier {tier} lies outside of {range}");
                let problem = crate::finding::Problem::bare(crate::finding::Code::OutOfRange, message);
                loader.findings.report(place, problem);
            }
            (Err(_), _) => {
                loader.fault(table, "tier_discounts", format!("`{key}` is no tier"), "write \"1\"");
            }
            (_, Err(problem)) => loader.findings.report(place, problem),
        }
    }
    rates
}
