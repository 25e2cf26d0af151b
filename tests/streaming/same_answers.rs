//! Random books: the same bytes in every format, whichever way they are read.

use proptest::prelude::*;
use proptest::sample::select;

use super::books::plan;
use super::{demand_parts, said, same_either_way};

const FORMATS: [&str; 5] = ["table", "json", "jsonl", "csv", "markdown"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_format_says_the_same_either_way(
        plan in plan(),
        named in select(vec![vec![], vec![], vec!["--partner", "acme"], vec!["--partner", "Ünïcorn", "--partner", "bolt"]]),
        threads in select(vec!["1", "2", "3"]),
    ) {
        let book = plan.book();
        demand_parts(&book);
        let question = plan.question();
        for format in FORMATS {
            let mut arguments: Vec<&str> = question.iter().map(String::as_str).collect();
            arguments.extend(["--threads", threads, "-O", format]);
            arguments.extend(&named);
            same_either_way(&book, &arguments);
        }
    }

    #[test]
    fn scores_and_quotes_say_the_same_either_way(plan in plan()) {
        let book = plan.book();
        same_either_way(&book, &["pes", "--as-of", "2026-11-24", "-v"]);
        let quote = ["quote", "--partner", "acme", "--bundle", "pro", "--hosts", "5", "--as-of", "2026-11-24", "-v"];
        let said = same_either_way(&book, &quote);
        prop_assert_eq!(said.code, 0, "{}", said.notes);
    }

    #[test]
    fn neither_lines_nor_files_change_an_answer_where_days_differ(
        plan in plan(),
        files in 1..5usize,
        seed in any::<u64>(),
    ) {
        let plan = plan.on_distinct_days();
        let (one, other) = (plan.book(), plan.book_of_other_lines(files, seed));
        demand_parts(&other);
        let question = plan.question();
        let arguments: Vec<&str> = question.iter().map(String::as_str).chain(["-O", "json"]).collect();
        prop_assert_eq!(said(&one, &arguments), said(&other, &arguments));
    }
}
