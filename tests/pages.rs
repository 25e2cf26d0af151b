//! The pages that people see of the demo book, held against those that were accepted, and never too wide.

use std::collections::BTreeSet;

use unicode_width::UnicodeWidthStr as _;
use vates_partner::cli::{self, context::Context};

use crate::support::{Book, words};

/// The columns of a terminal that nobody measured.
const WIDTH: usize = 80;

/// A page's name, and the command line it is the answer to.
type Page = (&'static str, &'static str);

const QUOTES: &[Page] = &[
    ("quote-list-price", "quote --bundle pro --hosts 5"),
    ("quote-distributor", "quote --bundle pro --hosts 5 --partner acme"),
    ("quote-reseller", "quote --bundle pro --hosts 5 --partner heron"),
    ("quote-deal", "quote --bundle pro --hosts 10 --deal D-193"),
    (
        "quote-customer-discount-and-tax",
        "quote --bundle pro --hosts 8 --years 2 --partner acme --customer phare-solidaire --tax 20%",
    ),
    (
        "quote-several-items",
        "quote --item pro:5 --item essential-plus:3:3 --partner acme --engagement co-led",
    ),
    ("quote-comparison", "quote --hosts 3 --partner gull"),
    ("quote-comparison-of-a-distributor", "quote --hosts 3 --partner acme"),
    ("quote-in-another-currency", "quote --bundle enterprise --hosts 4 --partner acme --currency USD"),
];

const QUALIFICATIONS: &[Page] = &[
    ("qualify-all", "qualify"),
    ("qualify-acme", "qualify --partner acme"),
    ("qualify-birch-quarter-explained", "qualify --partner birch --explain --quarter 3"),
    ("qualify-cedar-other-reading", "qualify --partner cedar --reading year-rule=two-failures"),
    ("pes-all", "pes"),
    ("pes-acme", "pes --partner acme"),
];

const STANDINGS: &[Page] = &[
    ("status-acme", "status --partner acme"),
    ("status-birch", "status --partner birch"),
    ("status-heron", "status --partner heron"),
    ("benefits-acme", "benefits --partner acme"),
    ("benefits-gull", "benefits --partner gull"),
    ("benefits-jackdaw", "benefits --partner jackdaw --reading trial-access=by-type"),
    ("locator", "locator"),
    ("marketing-acme", "marketing --partner acme"),
    ("quote-as-types", "quote --bundle pro --hosts 5 --partner acme --as-type msp --as-type order-taker"),
];

const EXPLANATIONS: &[Page] = &[
    ("explain-clause", "explain quarters.gross-invoiced --demo"),
    (
        "explain-order-too-early",
        "explain --partner birch --quarter 2 --criterion gross-invoiced --demo --as-of 2026-11-24",
    ),
    (
        "explain-decisive",
        "explain --partner acme --quarter 2 --criterion partner-owned --demo --as-of 2026-11-24",
    ),
];

const RECORDS: &[Page] = &[
    ("list-partners", "list partners"),
    ("list-orders", "list orders --partner birch --from 2026-07-01 --to 2026-09-30"),
    ("list-activities", "list activities --partner acme"),
    ("list-rates", "list rates"),
    ("show-order", "show orders O-1046"),
    ("show-partner", "show partners gull"),
    ("show-session", "show sessions sessions.csv:2"),
];

const PROGRAM: &[Page] = &[
    ("program-bundles", "program bundles"),
    ("program-types", "program types"),
    ("program-quarters", "program quarters"),
    ("program-readings", "program readings"),
    ("program-clauses", "program clauses"),
];

/// What the desk shows of a day.
const DESK: &[&str] = &[
    "deal list",
    "order list",
    "claim list",
    "invoices",
    "subscriptions",
    "subscriptions --due 60",
    "licence list",
    "trial list",
    "quotes list",
];

/// While the last quarter runs, and after the year has ended.
const DURING: &str = "2026-11-24";
const AFTER: &str = "2027-01-31";

/// The lines that don't fit.
fn too_wide(page: &str, width: usize) -> Vec<&str> {
    page.lines().filter(|shown| shown.width() > width).collect()
}

/// What is answered to a command line, which must fit a terminal of 80 columns.
#[track_caller]
fn narrow(line: &str) -> String {
    let page = Book::bare().run(&words(line)).success().stdout;
    let wide = too_wide(&page, WIDTH);
    assert!(wide.is_empty(), "`{line}` is wider than {WIDTH} columns:\n{}", wide.join("\n"));
    page
}

/// Holds a page against the one that was accepted.
fn golden(name: &str, line: &str, page: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("snapshots/pages");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(format!("vates-partner {line}"));
    settings.bind(|| insta::assert_snapshot!(name, page));
}

fn page(name: &str, line: &str) {
    golden(name, line, &narrow(line));
}

#[test]
fn quotes() {
    for (name, line) in QUOTES {
        page(name, &format!("{line} --demo --as-of {DURING}"));
    }
}

#[test]
fn qualifications_while_the_year_runs() {
    for (name, line) in QUALIFICATIONS {
        page(name, &format!("{line} --demo --as-of {DURING}"));
    }
}

#[test]
fn qualifications_after_the_year() {
    for (name, line) in QUALIFICATIONS {
        page(&format!("{name}-after"), &format!("{line} --demo --year 2026 --as-of {AFTER}"));
    }
}

#[test]
fn where_partners_stand() {
    for (name, line) in STANDINGS {
        page(name, &format!("{line} --demo --as-of {DURING}"));
    }
}

#[test]
fn explanations() {
    for (name, line) in EXPLANATIONS {
        page(name, line);
    }
}

#[test]
fn records() {
    for (name, line) in RECORDS {
        page(name, &format!("{line} --demo"));
    }
}

/// The program is long: what counts is how its pages start, and that none of it is too wide.
#[test]
fn parts_of_the_program() {
    for (name, line) in PROGRAM {
        let page = narrow(line);
        let head: Vec<&str> = page.lines().take(45).collect();
        golden(name, line, &head.join("\n"));
    }
}

#[test]
fn markdown() {
    for (name, line) in [QUOTES[1], QUALIFICATIONS[1]] {
        let line = format!("{line} --demo --as-of {DURING} --format markdown");
        let page = Book::bare().run(&words(&line)).success().stdout;
        golden(&format!("{name}-markdown"), &line, &page);
    }
}

/// What is answered to a command line in a terminal of this width.
fn page_of(width: u16, book: &Book, line: &str) -> String {
    let context = Context { folder: book.path().to_owned(), width, ..Context::from_environment() };
    let outcome = cli::run(words(&format!("vates-partner {line}")).into_iter().map(Into::into), &context);
    assert!(outcome.code < 2, "`{line}`:\n{}", outcome.notes);
    String::from_utf8(outcome.answer).unwrap()
}

/// Numbers, days, and what else is made of digits, wherever it stands.
fn numbers(page: &str) -> BTreeSet<&str> {
    let runs = page.split(|sign: char| !(sign.is_ascii_digit() || ",.-".contains(sign)));
    let runs = runs.map(|run| run.trim_matches([',', '.', '-']));
    runs.filter(|run| !run.is_empty()).collect()
}

/// A book with long figures and names, and what the desk keeps.
fn crowded() -> Book {
    let book = Book::bare();
    book.run(&["init", ".", "--demo"]).success();
    for line in [
        "trial start --partner acme --customer cigale-retail --bundle pro --hosts 5 --on 2026-11-01",
        "trial extend T-1 --to 2027-04-01 --reason hardware",
        "trial start --partner acme --customer estuaire-rail --bundle pro --hosts 5 --kind poc",
        "licence request --partner acme --bundle enterprise --hosts 123",
        "licence request --partner heron --bundle enterprise --hosts 250 --years 3",
        "quote --bundle pro --hosts 5 --partner acme --customer cigale-retail --save",
    ] {
        book.run(&words(&format!("{line} --by a --as-of {DURING}"))).success();
    }
    book
}

#[test]
fn no_page_is_wider_than_a_narrow_terminal_and_no_number_is_broken() {
    let book = crowded();
    let of_a_day = QUOTES.iter().chain(QUALIFICATIONS).chain(STANDINGS).map(|(_, line)| *line);
    let mut lines: Vec<String> =
        of_a_day.chain(DESK.iter().copied()).map(|line| format!("{line} --as-of {DURING}")).collect();
    lines.extend(RECORDS.iter().map(|(_, line)| (*line).to_owned()));
    lines.push("trial show T-1 --as-of 2026-11-24".to_owned());
    for line in lines {
        let whole = page_of(400, &book, &line);
        for width in [60, 66, 72] {
            let page = page_of(width, &book, &line);
            let wide = too_wide(&page, width.into());
            assert!(wide.is_empty(), "`{line}` is wider than {width} columns:\n{}", wide.join("\n"));
            let broken: Vec<&str> = numbers(&page).difference(&numbers(&whole)).copied().collect();
            assert!(broken.is_empty(), "`{line}` at {width} breaks {broken:?}:\n{page}");
        }
    }
}
