//! Whatever is quoted, lines add up to totals, and every deduction is rounded once.

use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use serde_json::Value;

use crate::support::Book;

/// A decimal as written, exactly.
fn exact(text: &str) -> BigRational {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: BigInt = format!("{whole}{fraction}").parse().unwrap();
    BigRational::new(digits, BigInt::from(10).pow(u32::try_from(fraction.len()).unwrap()))
}

fn amount(value: &Value, key: &str) -> BigRational {
    exact(value[key]["amount"].as_str().unwrap())
}

/// A rate in hundredths of a percent, as a percentage.
fn percent(hundredths: u32) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn share(hundredths: u32) -> BigRational {
    BigRational::new(hundredths.into(), 10_000.into())
}

#[derive(Debug, Clone)]
struct Item {
    bundle: usize,
    hosts: u32,
    years: u32,
}

const PRICES: [(&str, u32, bool); 4] = [
    ("essential", 2000, false),
    ("essential-plus", 4000, false),
    ("pro", 1000, true),
    ("enterprise", 1800, true),
];

fn item() -> impl Strategy<Value = Item> {
    (0..PRICES.len(), 1_u32..=3, 4_u32..=5000, 1_u32..=7).prop_map(|(bundle, few, many, years)| Item {
        bundle,
        hosts: if PRICES[bundle].2 { many } else { few },
        years,
    })
}

fn currency() -> impl Strategy<Value = (&'static str, u32)> {
    prop_oneof![Just(("USD", 2)), Just(("EUR", 2)), Just(("JPY", 0)), Just(("KWD", 3))]
}

/// A rate of exchange: digits behind the point, all of them given.
fn rate() -> impl Strategy<Value = String> {
    (1_u32..300, 0_u32..1_000_000).prop_map(|(whole, fraction)| format!("{whole}.{fraction:06}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn lines_add_up_and_every_deduction_is_rounded_once(
        items in prop::collection::vec(item(), 1..5),
        (currency, digits) in currency(),
        (from_usd, from_eur) in (rate(), rate()),
        partner in 1000_u32..=4000,
        customer in 1_u32..=10_000,
    ) {
        let rows = [("USD", &from_usd), ("EUR", &from_eur)];
        let rates: Vec<String> = rows
            .iter()
            .filter(|(from, _)| *from != currency)
            .map(|(from, rate)| format!("2026-01-01,{from},{currency},{rate}"))
            .collect();
        let book = Book::new()
            .file("vates-partner.toml", format!("[customer_discounts]\neducation = \"{}\"\n", percent(customer)))
            .rates(&rates.iter().map(String::as_str).collect::<Vec<_>>());
        let partner_rate = percent(partner);
        let given: Vec<String> =
            items.iter().map(|item| format!("{}:{}:{}", PRICES[item.bundle].0, item.hosts, item.years)).collect();
        let mut arguments = vec![
            "quote", "--as-of", "2026-06-30", "--currency", currency, "--partner-type", "reseller", "--discount",
            &partner_rate, "--customer-status", "education",
        ];
        for item in &given {
            arguments.extend(["--item", item]);
        }
        let quote = book.json(&arguments);
        let option = &quote["options"][0];
        let lines = option["lines"].as_array().unwrap();
        prop_assert_eq!(lines.len(), items.len());
        let half = BigRational::new(1.into(), BigInt::from(2) * BigInt::from(10).pow(digits));
        let near = |shown: &BigRational, meant: &BigRational| {
            let away = shown - meant;
            away <= half && away >= -&half
        };
        for (line, item) in lines.iter().zip(&items) {
            let (bundle, price, by_host) = PRICES[item.bundle];
            let own = if bundle == "enterprise" { "EUR" } else { "USD" };
            let rate = match own {
                _ if own == currency => exact("1"),
                "USD" => exact(&from_usd),
                _ => exact(&from_eur),
            };
            let count = BigInt::from(item.years) * if by_host { item.hosts } else { 1 };
            let list = rate * BigInt::from(price) * count;
            prop_assert!(near(&amount(line, "list"), &list), "list {line}");
            prop_assert!(near(&amount(line, "customer_discount"), &(amount(line, "list") * share(customer))));
            prop_assert_eq!(amount(line, "gross"), amount(line, "list") - amount(line, "customer_discount"));
            prop_assert!(near(&amount(line, "partner_discount"), &(amount(line, "gross") * share(partner))));
            prop_assert_eq!(amount(line, "net"), amount(line, "gross") - amount(line, "partner_discount"));
        }
        for key in ["list", "customer_discount", "gross", "partner_discount", "net"] {
            let sum: BigRational = lines.iter().map(|line| amount(line, key)).sum();
            prop_assert_eq!(amount(&option["totals"], key), sum, "{}", key);
            prop_assert_eq!(&option["totals"][key]["currency"], currency);
            let text = option["totals"][key]["amount"].as_str().unwrap();
            let shown = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
            prop_assert_eq!(shown, usize::try_from(digits).unwrap());
        }
    }
}
