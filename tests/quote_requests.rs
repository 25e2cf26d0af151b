//! What `quote` can be asked, and what it answers to requests that make no sense.

use serde_json::json;

use crate::support::{Book, Outcome, column, words};

fn book() -> Book {
    Book::new()
        .partners(&[
            "acme,Acme,distributor,2021-03-01,,,,,FR,",
            "nils,Nils,reseller,2021-03-01,,,30%,,SE,",
            "plain,Plain,msp,2021-03-01,,2,,,FR,",
            "olaf,Olaf,order-taker,2021-03-01,,,,,FR,",
        ])
        .customers(&["shop,Shop,FR,,"])
}

fn run(arguments: &[&str]) -> Outcome {
    let mut all = vec!["quote"];
    all.extend(arguments);
    book().run(&all)
}

/// Every case: the arguments (split at spaces), and what the refusal must mention.
#[track_caller]
fn assert_refusals(cases: &[(&str, &[&str])]) {
    for (arguments, pieces) in cases {
        run(&arguments.split(' ').collect::<Vec<_>>()).refused(pieces);
    }
}

#[test]
fn the_last_day_of_validity_crosses_months_and_leap_days() {
    for (as_of, days, until) in [
        ("2026-11-24", None, "2026-12-24"),
        ("2026-01-31", None, "2026-03-02"),
        ("2027-01-30", None, "2027-03-01"),
        ("2028-01-30", None, "2028-02-29"),
        ("2028-02-29", Some("366"), "2029-03-01"),
        ("2026-12-31", Some("1"), "2027-01-01"),
        ("2026-06-15", Some("90"), "2026-09-13"),
    ] {
        let mut arguments = vec!["quote", "--bundle", "pro", "--hosts", "5", "--as-of", as_of];
        arguments.extend(days.iter().flat_map(|days| ["--valid-days", days]));
        let quote = Book::bare().json(&arguments);
        assert_eq!((&quote["as_of"], &quote["valid_until"]), (&json!(as_of), &json!(until)));
    }
}

#[test]
fn hosts_outside_the_range_name_the_limit_and_what_fits() {
    assert_refusals(&[
        ("--bundle essential --hosts 4", &["essential", "3", "pro", "enterprise", "USD", "EUR"]),
        ("--bundle essential+ --hosts 4", &["essential-plus", "3", "pro", "enterprise"]),
        ("--bundle essential --hosts 0", &["essential", "1"]),
        ("--bundle pro --hosts 2", &["pro", "3", "essential", "essential-plus", "USD"]),
        ("--bundle enterprise --hosts 3", &["enterprise", "4", "essential", "essential-plus", "pro"]),
        ("--bundle pro --hosts 0", &["pro", "3"]),
        ("--hosts 0", &["0"]),
        ("--item pro:2", &["pro", "3", "essential"]),
    ]);
}

#[test]
fn the_minimum_is_offered_only_to_those_below_it() {
    let fix = |line: &str| run(&words(line)).refused(&[]).stderr;
    let one = fix("--bundle pro --hosts 1");
    assert!(one.contains("for 1 host there is essential (2,000.00 USD a year), essential-plus"), "{one}");
    assert!(one.contains("; or bill 3 hosts of pro with --bill-minimum"), "{one}");
    let four = fix("--bundle essential --hosts 4");
    assert!(four.contains("for 4 hosts there is pro (1,000.00 USD per host and year), enterprise"), "{four}");
    assert!(!four.contains("--bill-minimum"), "{four}");
    for none in ["0", "-5"] {
        assert!(fix(&format!("--bundle pro --hosts {none}")).contains("for at least one host"));
    }
    assert!(fix("--bundle pro --hosts 4294967296").contains("for at most 4294967295 hosts"));
}

#[test]
fn partners_that_left_or_have_yet_to_join_are_told() {
    let book = Book::new().partners(&["gone,Gone,distributor,2026-02-10,2026-06-30,,,,FR,"]);
    for (as_of, warned) in [
        ("2026-02-09", &["partner-not-joined"][..]),
        ("2026-02-10", &[]),
        ("2026-06-30", &[]),
        ("2026-07-01", &["partner-left"]),
    ] {
        let quote =
            book.json(&words(&format!("quote --bundle pro --hosts 5 --partner gone --as-of {as_of}")));
        assert_eq!(column(&quote["warnings"], "code"), warned, "{as_of}");
    }
}

#[test]
fn negative_hosts_reach_the_check_of_the_range() {
    let refusal = run(&["--bundle", "pro", "--hosts", "-5"]).refused(&["-5"]);
    assert!(!refusal.stderr.contains("unexpected argument"), "{}", refusal.stderr);
    let item = run(&["--item", "pro:-5"]).refused(&["-5"]);
    assert!(!item.stderr.contains("unexpected argument"), "{}", item.stderr);
}

#[test]
fn numbers_beyond_all_measure_are_refused_and_not_wrapped() {
    let nines = "9".repeat(40);
    assert_refusals(&[
        (&format!("--bundle pro --hosts {nines}"), &["--hosts"]),
        (&format!("--bundle pro --hosts 5 --years {nines}"), &["--years"]),
        (&format!("--item pro:{nines}"), &["--item"]),
        (&format!("--bundle pro --hosts 5 --valid-days {nines}"), &["--valid-days"]),
        ("--bundle pro --hosts 5 --as-of 9999-12-31 --valid-days 4000000000", &["valid"]),
    ]);
    for hosts in ["4294967295", "4294967296", "18446744073709551615", "18446744073709551616"] {
        let outcome = run(&["--bundle", "pro", "--hosts", hosts, "--years", "4294967295"]);
        assert!(matches!(outcome.code, Some(0 | 2)), "{hosts}: {}", outcome.stderr);
        assert!(!outcome.stderr.contains("panicked"), "{}", outcome.stderr);
        assert_eq!(outcome.stdout.is_empty(), outcome.code == Some(2));
    }
}

#[test]
fn hosts_years_and_days_are_whole_numbers() {
    assert_refusals(&[
        ("--bundle pro --hosts five", &["--hosts", "five"]),
        ("--bundle pro --hosts 5.5", &["--hosts", "5.5"]),
        ("--bundle pro --hosts 5 --years 0", &["years"]),
        ("--bundle pro --hosts 5 --years -1", &["years", "-1"]),
        ("--bundle pro --hosts 5 --years 1.5", &["--years", "1.5"]),
        ("--bundle pro --hosts 5 --valid-days -1", &["-1"]),
        ("--bundle pro --hosts 5 --valid-days soon", &["--valid-days", "soon"]),
    ]);
}

#[test]
fn unknown_names_are_met_with_the_nearest() {
    assert_refusals(&[
        ("--bundle prro --hosts 5", &["prro", "pro"]),
        ("--bundle essentail --hosts 2", &["essentail", "essential"]),
        ("--bundle enterprize --hosts 5", &["enterprize", "enterprise"]),
        ("--item enterprize:5", &["enterprize", "enterprise"]),
        ("--bundle pro --hosts 5 --partner acne", &["acne", "acme"]),
        ("--bundle pro --hosts 5 --partner Acme", &["Acme", "acme"]),
        ("--bundle pro --hosts 5 --partner-type reseler", &["reseler", "reseller"]),
        (
            "--bundle pro --hosts 5 --partner acme --engagement partner-owend",
            &["partner-owend", "partner-owned"],
        ),
        ("--bundle pro --hosts 5 --partner acme --engagement co-led:vate", &["co-led:vate", "co-led:vates"]),
        ("--bundel pro --hosts 5", &["--bundel", "--bundle"]),
    ]);
}

#[test]
fn every_engagement_a_file_may_hold_can_be_asked_for() {
    for (engagement, rate) in [
        ("partner-owned", "0.5"),
        ("co-led", "0.3"),
        ("co-led:partner", "0.3"),
        ("co-led:vates", "0.3"),
        ("late-involvement", "0.1"),
    ] {
        let quote = book().json(&[
            "quote",
            "--bundle",
            "pro",
            "--hosts",
            "5",
            "--partner",
            "acme",
            "--engagement",
            engagement,
        ]);
        assert_eq!(quote["options"].as_array().unwrap().len(), 1);
        assert_eq!(quote["options"][0]["discount_rate"], rate);
    }
}

#[test]
fn a_distributor_can_be_quoted_without_a_book() {
    let quote = Book::bare().json(&words("quote --bundle pro --hosts 5 --partner-type distributor"));
    assert_eq!(quote["options"].as_array().unwrap().len(), 3);
    let one = Book::bare()
        .json(&words("quote --bundle pro --hosts 5 --partner-type distributor --engagement co-led"));
    assert_eq!(one["options"][0]["totals"]["net"]["amount"], "3500.00");
}

#[test]
fn malformed_items_are_refused() {
    assert_refusals(&[
        ("--item pro", &["pro"]),
        ("--item pro:", &["pro:"]),
        ("--item :5", &[":5", "BUNDLE:HOSTS"]),
        ("--item pro:x", &["pro:x"]),
        ("--item pro:5:0", &["pro:5:0"]),
        ("--item pro:5:x", &["pro:5:x"]),
        ("--item pro:5:1:1", &["pro:5:1:1"]),
        ("--item pro:5 --item pro:x", &["pro:x"]),
    ]);
}

#[test]
fn conflicting_flags_are_refused() {
    assert_refusals(&[
        ("--bundle pro --hosts 5 --item pro:5", &["--item"]),
        ("--bundle pro --item pro:5", &["--item"]),
        ("--hosts 5 --item pro:5", &["--item"]),
        ("--bundle pro --hosts 5 --partner acme --partner-type reseller --discount 20%", &["--partner-type"]),
        ("--bundle pro --hosts 5 --partner acme --partner nils", &["--partner"]),
        ("--bundle pro --bundle essential --hosts 5", &["--bundle"]),
        ("--bundle pro --hosts 5 --json -O csv", &["--json"]),
        ("--bundle pro --hosts 5 --json --format table", &["--json"]),
    ]);
}

#[test]
fn missing_parts_are_named() {
    assert_refusals(&[
        ("--partner acme", &["--hosts"]),
        ("--bundle pro", &["--hosts"]),
        ("--years 2", &["--hosts"]),
        ("--bundle pro --hosts 5 --partner plain", &["discount", "20%", "50%"]),
        ("--bundle pro --hosts 5 --partner-type msp", &["--discount", "20%", "50%"]),
        ("--bundle pro --hosts 5 --partner-type reseller", &["--discount", "10%", "40%"]),
        ("--bundle pro --hosts 5 --partner-type csp", &["--discount", "5%", "45%"]),
    ]);
}

#[test]
fn flags_that_would_change_nothing_are_refused() {
    assert_refusals(&[
        ("--bundle pro --hosts 5 --discount 20%", &["--discount"]),
        ("--bundle pro --hosts 5 --partner acme --discount 40%", &["--discount"]),
        ("--bundle pro --hosts 5 --partner olaf --discount 10%", &["--discount"]),
        ("--bundle pro --hosts 5 --partner-type order-taker --discount 10%", &["--discount"]),
        ("--bundle pro --hosts 5 --engagement co-led", &["--engagement"]),
        ("--bundle pro --hosts 5 --partner nils --engagement co-led", &["--engagement"]),
        ("--bundle pro --hosts 5 --year 2026", &["--year"]),
        ("--bundle pro --hosts 5 --explain", &["--explain"]),
        ("--bundle pro --hosts 5 --from 2026-01-01", &["--from"]),
        ("--bundle pro --hosts 5 --exit-code", &["--exit-code"]),
        ("--bundle pro --hosts 5 something", &["something"]),
    ]);
}

#[test]
fn rates_are_written_as_percentages_or_fractions() {
    for rate in ["30", "0.3x", "130%", "1e-1", ".3", "%", "", "30 %%", "1.5", "0,3"] {
        run(&["--bundle", "pro", "--hosts", "5", "--partner", "nils", "--discount", rate])
            .refused(&["--discount"]);
        run(&["--bundle", "pro", "--hosts", "5", "--tax", rate]).refused(&["--tax"]);
    }
    assert_refusals(&[
        ("--bundle pro --hosts 5 --partner nils --discount -5%", &["-5"]),
        ("--bundle pro --hosts 5 --partner nils --discount=-5%", &["--discount", "-5%"]),
        ("--bundle pro --hosts 5 --tax -5%", &["-5"]),
        ("--bundle pro --hosts 5 --tax=-5%", &["--tax", "-5%"]),
    ]);
}

#[test]
fn days_are_written_in_one_way_and_must_exist() {
    for date in
        ["2026-02-30", "2026-2-3", "30/02/2026", "2027-02-29", "tomorrow", "", "20260203", "2026-00-10"]
    {
        run(&["--bundle", "pro", "--hosts", "5", "--as-of", date]).refused(&["--as-of"]);
    }
}

#[test]
fn readings_are_known_by_name_and_choice() {
    let qualify = |reading: &str| book().run(&["qualify", "--as-of", "2026-06-30", "--reading", reading]);
    qualify("gross-boud=floor").refused(&["gross-boud", "gross-bound"]);
    qualify("gross-bound=cieling").refused(&["cieling", "ceiling"]);
    qualify("gross-bound").refused(&["gross-bound"]);
    qualify("=floor").refused(&["--reading"]);
    qualify("gross-bound=ceiling").success();
}

#[test]
fn flags_of_one_command_are_errors_in_another() {
    for arguments in [
        &["check", "--partner", "acme"][..],
        &["list", "deals", "--year", "2026"],
        &["qualify", "--valid-days", "3"],
        &["qualify", "--bundle", "pro"],
        &["pes", "--tax", "20%"],
        &["pes", "--exit-code"],
        &["program", "bundles", "--from", "2026-01-01"],
        &["schema", "quote", "--hosts", "5"],
        &["list", "rates", "--partner", "acme"],
        &["show", "partners", "acme", "--hosts", "5"],
    ] {
        book()
            .run(arguments)
            .refused(&[arguments.iter().find(|argument| argument.starts_with("--")).unwrap()]);
    }
}
