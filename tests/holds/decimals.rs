//! Decimals: what is a number and which, exact arithmetic, rates; all held against big integers.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{One, Signed as _, Zero as _};
use rust_decimal::Decimal;
use vates_partner::exact::{Exact, grouped};
use vates_partner::finding::{Code, Problem};
use vates_partner::records::cells;

use super::number_from;

/// Everything that must hold of the bytes as numbers, one on each line.
pub fn hold(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let mut numbers = Vec::new();
    for line in text.split('\n') {
        rate(line);
        currency(line);
        match (cells::number(line), own(line)) {
            (Ok(read), Some(value)) => {
                assert_eq!(of_decimal(read), value, "{line:?}");
                assert_eq!(cells::number(&read.to_string()).unwrap(), read, "{line:?}");
                let exact = Exact::from(read);
                assert_eq!(own(&exact.to_full()), Some(value.clone()), "{line:?}");
                numbers.push((exact, value));
            }
            (Err(problem), None) => fix_can_be_followed(line, &problem),
            (read, value) => panic!("{line:?} is read as {read:?}, and is {value:?}"),
        }
    }
    for pair in numbers.windows(2) {
        arithmetic(&pair[0], &pair[1]);
        // A third, and what else has no end.
        if let (Some(exact), (_, left), (_, right)) = (pair[0].0.divided_by(&pair[1].0), &pair[0], &pair[1]) {
            arithmetic(&(exact, left / right), &pair[1]);
        }
    }
    let places = u32::try_from(number_from(bytes) % 6).unwrap();
    for (exact, value) in &numbers {
        shown(exact, value, places);
    }
}

/// The number that a text is, if it is one with at most 28 digits.
fn own(text: &str) -> Option<BigRational> {
    let digits = text.trim_start_matches('-').trim_start_matches('0').bytes().filter(u8::is_ascii_digit);
    value(text).filter(|_| digits.count() <= 28)
}

/// The number that a text is, if it is one: digits, and perhaps a point and digits.
fn value(text: &str) -> Option<BigRational> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text),
    };
    let (whole, fraction) = match digits.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (digits, None),
    };
    let plain = |part: &str| !part.is_empty() && part.chars().all(|digit| "0123456789".contains(digit));
    if !plain(whole) || !fraction.is_none_or(plain) {
        return None;
    }
    let fraction = fraction.unwrap_or_default();
    let digits: BigInt = format!("{whole}{fraction}").parse().unwrap();
    Some(BigRational::new(digits * sign, ten_to(fraction.len())))
}

fn ten_to(power: usize) -> BigInt {
    format!("1{}", "0".repeat(power)).parse().unwrap()
}

fn of_decimal(number: Decimal) -> BigRational {
    BigRational::new(number.mantissa().into(), ten_to(usize::try_from(number.scale()).unwrap()))
}

/// Sums, products, quotients and order agree with those of big fractions.
fn arithmetic((left, a): &(Exact, BigRational), (right, b): &(Exact, BigRational)) {
    let same = |exact: &Exact, value: &BigRational| {
        for digits in [0, 2, 28] {
            assert_eq!(exact.to_fixed(digits), fixed(value, digits), "{left} and {right}");
        }
    };
    same(&left.plus(right), &(a + b));
    same(&left.minus(right), &(a - b));
    same(&left.times(right), &(a * b));
    assert_eq!(left.cmp(right), a.cmp(b));
    assert_eq!(left == right, a == b);
    match left.divided_by(right) {
        Some(quotient) => {
            same(&quotient, &(a / b));
            assert_eq!(quotient.times(right), *left);
        }
        None => assert!(b.is_zero()),
    }
    assert_eq!(left.plus(right).minus(right), *left);
    assert_eq!(left.negated().negated(), *left);
    assert_eq!((left.is_zero(), left.is_negative()), (a.is_zero(), a.is_negative()));
}

/// A number rounded in each way, and written, as whole numbers of its last digit.
fn shown(exact: &Exact, value: &BigRational, places: u32) {
    let scale = BigRational::from_integer(ten_to(usize::try_from(places).unwrap()));
    let scaled = value * &scale;
    let down = BigRational::from_integer(scaled.numer().clone()).floor()
        / BigRational::from_integer(scaled.denom().clone());
    let (down, up) = (down.floor() / &scale, down.ceil() / &scale);
    assert_eq!(exact.rounded_down(places).cmp(exact), down.cmp(value));
    assert_eq!(exact.rounded_down(places).to_fixed(places), fixed(&down, places));
    assert_eq!(exact.rounded_up(places).to_fixed(places), fixed(&up, places));
    assert_eq!(exact.rounded(places).to_fixed(places), fixed(value, places));
    let shortest = exact.to_shortest(places);
    assert_eq!(self::value(&shortest), self::value(&fixed(value, places)), "{value} as {shortest}");
    assert!(!shortest.contains('.') || !shortest.ends_with(['0', '.']), "{shortest}");
    let fixed = exact.to_fixed(places);
    let grouped = grouped(&fixed);
    assert_eq!(grouped.replace(',', ""), fixed);
    let whole = grouped.trim_start_matches('-').split('.').next().unwrap();
    let groups: Vec<&str> = whole.split(',').collect();
    assert!(
        groups[1..].iter().all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len()),
        "{grouped}"
    );
}

/// A number with so many digits behind the point, halves away from zero.
fn fixed(value: &BigRational, places: u32) -> String {
    let places = usize::try_from(places).unwrap();
    let doubled = value.abs() * BigRational::from_integer(ten_to(places) * 2);
    let whole = ((doubled + BigRational::one()) / BigRational::from_integer(2.into())).floor().to_integer();
    let sign = if value.is_negative() && !whole.is_zero() { "-" } else { "" };
    let digits = format!("{:0>width$}", whole.to_string(), width = places + 1);
    let (before, behind) = digits.split_at(digits.len() - places);
    if places == 0 { format!("{sign}{before}") } else { format!("{sign}{before}.{behind}") }
}

/// A rate is a number of percent, or a part of one; written and read again it is the same.
fn rate(text: &str) {
    let percent = text.strip_suffix('%');
    let value = own(percent.unwrap_or(text));
    let hundred = BigRational::from_integer(100.into());
    let value = value.map(|value| if percent.is_some() { value / hundred } else { value });
    let in_range = value.filter(|value| !value.is_negative() && *value <= BigRational::one());
    // A part of one has at most 28 decimals, in percent as well.
    let expected = in_range.filter(|value| (ten_to(28) % value.denom()).is_zero());
    let read = cells::parse_rate(text).ok();
    assert_eq!(read.is_some(), expected.is_some(), "{text:?}");
    let Some((rate, value)) = read.zip(expected) else { return };
    assert_eq!(own(&rate.value().to_full()), Some(value), "{text:?}");
    assert_eq!(cells::parse_rate(&rate.to_string()).unwrap(), rate, "{text:?} is shown as {rate}");
}

fn currency(text: &str) {
    match cells::parse_currency(text) {
        Ok(currency) => assert_eq!(currency.code(), text),
        Err(problem) => {
            let fix = problem.suggestion.unwrap();
            let offered = fix.strip_prefix("write ").filter(|offered| offered.len() == 3);
            assert!(
                offered.is_none_or(|offered| cells::parse_currency(offered).is_ok()),
                "{fix} for {text:?}"
            );
        }
    }
}

/// Where a number is offered for one that can't be read, it can be read.
fn fix_can_be_followed(text: &str, problem: &Problem) {
    assert_eq!(problem.code, Code::BadNumber);
    let fix = problem.suggestion.as_deref().unwrap();
    let mut offered = Vec::new();
    if let Some(point) = fix.strip_prefix("write the decimals behind a point: ") {
        offered.push(point);
    } else if let Some((thousands, rest)) =
        fix.strip_prefix("write ").and_then(|rest| rest.split_once(" if the comma marks thousands, "))
    {
        offered.extend([thousands, rest.strip_suffix(" if it marks decimals").unwrap()]);
    } else if let Some(plain) = fix.strip_prefix("write ") {
        let plain = plain.split(", with").next().unwrap();
        offered.extend(
            Some(plain).filter(|plain| {
                plain.starts_with(['-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            }),
        );
    }
    for offered in offered {
        assert!(cells::number(offered).is_ok(), "{fix:?} for {text:?}");
    }
}
