//! What exact numbers must do.

use super::*;

fn number(text: &str) -> Exact {
    Exact::from(Decimal::from_str_exact(text).unwrap())
}

#[test]
fn halves_round_away_from_zero() {
    for (value, rounded) in [
        ("0.005", "0.01"),
        ("0.0049999", "0.00"),
        ("-0.005", "-0.01"),
        ("2.675", "2.68"),
        ("1.005", "1.01"),
        ("-1234.565", "-1234.57"),
    ] {
        assert_eq!(number(value).to_fixed(2), rounded);
        assert_eq!(number(value).rounded(2), number(rounded));
    }
    assert_eq!(number("0.5").to_fixed(0), "1");
    assert_eq!(number("-0.004").to_fixed(2), "0.00");
    assert_eq!(number("0.0005").to_fixed(3), "0.001");
}

#[test]
fn up_is_never_below_and_down_never_above() {
    for (value, digits, down, up) in [
        ("0.001", 2, "0", "0.01"),
        ("0.01", 2, "0.01", "0.01"),
        ("-0.001", 2, "-0.01", "0"),
        ("2.5", 0, "2", "3"),
        ("3", 0, "3", "3"),
        ("12.3456", 3, "12.345", "12.346"),
    ] {
        assert_eq!(number(value).rounded_down(digits), number(down), "{value}");
        assert_eq!(number(value).rounded_up(digits), number(up), "{value}");
    }
    let third = Exact::ONE.divided_by(&number("3")).unwrap();
    assert_eq!(third.rounded_up(2), number("0.34"));
    assert_eq!(third.rounded_down(2), number("0.33"));
}

#[test]
fn sums_cross_64_bits_and_28_digits() {
    let large = number("79228162514264337593543950335");
    let tiny = number("0.0000000000000000000000000001");
    let sum = large.plus(&tiny);
    assert_eq!(sum.to_full(), "79228162514264337593543950335.0000000000000000000000000001");
    assert_eq!(sum.minus(&large), tiny);
    let mut total = Exact::ZERO;
    for _ in 0..1000 {
        total = total.plus(&number("9223372036854775807.99"));
    }
    assert_eq!(total.to_fixed(2), "9223372036854775807990.00");
}

#[test]
fn thirds_are_exact() {
    let third = Exact::ONE.divided_by(&number("3")).unwrap();
    assert_eq!(third.plus(&third).plus(&third), Exact::ONE);
    assert_eq!(third.to_shortest(4), "0.3333");
    assert!(third > number("0.3333333333333333333333333333"));
    assert_eq!(Exact::ONE.divided_by(&Exact::ZERO), None);
}

#[test]
fn long_sums_of_fractions_stay_exact() {
    // 1/1 - 1/2 + 1/2 - 1/3 + ... ends with what is left of one whole.
    let part = |divisor: u64| Exact::ONE.divided_by(&Exact::from(divisor)).unwrap();
    let mut sum = Exact::ZERO;
    for divisor in 1..300u64 {
        sum = sum.plus(&part(divisor)).minus(&part(divisor + 1));
    }
    assert_eq!(sum, Exact::ONE.minus(&part(300)));
    assert_eq!(sum.to_fixed(4), "0.9967");
    let negative = number("1").divided_by(&number("-3")).unwrap();
    assert!(negative.is_negative() && negative < Exact::ZERO);
    assert_eq!(negative.times(&number("-3")), Exact::ONE);
    assert_eq!(negative.to_fixed(2), "-0.33");
}

#[test]
fn fractions_are_multiplied_and_divided_exactly() {
    let of = |numerator: &str, denominator: &str| number(numerator).divided_by(&number(denominator)).unwrap();
    assert_eq!(of("1", "3").times(&of("2", "7")), of("2", "21"));
    assert_eq!(of("1", "3").divided_by(&of("2", "5")).unwrap(), of("5", "6"));
    assert_eq!(of("1", "3").divided_by(&of("-2", "5")).unwrap(), of("-5", "6"));
    assert_eq!([number("0.5"), of("1", "3"), number("2")].iter().sum::<Exact>(), of("17", "6"));
}

#[test]
fn below_zero_begins_below_zero() {
    assert!(number("-0.01").is_negative());
    assert!(!number("0.00").is_negative());
    assert!(!number("0.01").is_negative());
    assert_ne!(number("0.01"), number("0.02"));
    assert_eq!(number("-0.50").to_string(), "-0.5");
    assert_eq!(Exact::smallest(2), number("0.01"));
}

#[test]
fn sums_of_money_stay_whole_numbers() {
    let form = |number: &Exact| match &number.0 {
        Form::Decimal { digits, scale } => Some((*digits, *scale)),
        Form::Fraction(_) => None,
    };
    assert_eq!(form(&number("1.50").plus(&number("2"))), Some((350, 2)));
    assert_eq!(form(&Exact::ONE.divided_by(&number("3")).unwrap().rounded_up(0)), Some((1, 0)));
    assert_eq!(number("1.5").small_at(2), Some(150));
    assert_eq!(number("-2.675").small_at(2), Some(-268));
}

#[test]
fn only_long_fractions_are_reduced() {
    let denominator = |bits: u32| {
        let power = BigInt::from(2u8).pow(bits - 1);
        match Exact::from_parts(power.clone(), power).0 {
            Form::Fraction(fraction) => fraction.denom().bits(),
            Form::Decimal { .. } => 0,
        }
    };
    assert_eq!([2, 512, 513, 600].map(denominator), [2, 512, 1, 1]);
}

#[test]
fn shortest_drops_only_zeros_after_the_point() {
    assert_eq!(number("50").to_shortest(4), "50");
    assert_eq!(number("100").to_shortest(0), "100");
    assert_eq!(number("0.50000").to_shortest(4), "0.5");
    assert_eq!(number("-0.00001").to_shortest(4), "0");
}

#[test]
fn groups_of_three() {
    assert_eq!(grouped("1234567.89"), "1,234,567.89");
    assert_eq!(grouped("-100"), "-100");
    assert_eq!(grouped("-1000"), "-1,000");
    assert_eq!(grouped("999"), "999");
}

#[test]
fn powers_of_ten_go_on_beyond_128_bits() {
    for exponent in [0, 1, 2, 18, 19, 37, 38, 39, 60] {
        let text = format!("1{}", "0".repeat(usize::try_from(exponent).unwrap()));
        assert_eq!(power_of_ten(exponent).to_string(), text);
        assert_eq!(power(exponent).map(|power| power.to_string()), (exponent < 39).then_some(text));
    }
}
