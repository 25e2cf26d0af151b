//! Claims for points: submitted, awarded, rejected. Clauses: `portal.pes-submissions`, `pes.*`.

use std::fs;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome};

const HEADER: &str = "id,partner,date,activity,dimension,points,status,evidence";
const CATALOGUE: &str =
    "[pes.catalogue.new-deployment]\ndimension = \"delivery\"\npoints = 25\nyearly_cap = 60\n";

fn book(rows: &[&str]) -> Book {
    let partners = ["acme,Acme,distributor,2021-01-01,,,,,FR,USD", "gull,Gull,msp,2026-03-01,,,35%,,FR,USD"];
    Book::new().partners(&partners).file("vates-partner.toml", CATALOGUE).rows("activities.csv", HEADER, rows)
}

/// A command line whose words are parted by blanks, with who and when.
fn run(book: &Book, line: &str) -> Outcome {
    let mut words: Vec<&str> = line.split(' ').collect();
    words.extend(["--by", "alice", "--as-of", "2026-11-24"]);
    book.run(&words)
}

fn text(book: &Book) -> String {
    fs::read_to_string(book.path().join("activities.csv")).unwrap()
}

fn notes(json: &Value) -> Vec<&str> {
    json["notes"].as_array().unwrap().iter().map(|note| note.as_str().unwrap()).collect()
}

#[test]
fn a_claim_is_submitted_with_what_proves_it() {
    let book = book(&["A-9,acme,2026-01-05,new-deployment,,,awarded,one"]);
    let line = "claim submit --partner acme --activity new-deployment --evidence report-7";
    run(&book, line).success();
    let row = "A-10,acme,2026-11-24,new-deployment,,,submitted,report-7\n";
    assert!(text(&book).ends_with(row), "{}", text(&book));
    let again = run(&book, &format!("{line} --dry-run --json")).json();
    assert_eq!(again["warnings"][0]["code"], "claimed-already");
    assert_eq!(again["warnings"][0]["record"], "A-10");
    assert_valid("change", &again);
    // The day of today, and the day behind it.
    run(&book, &format!("{line} --date 2026-11-24 --dry-run")).success();
    run(&book, &format!("{line} --date 2026-11-25")).refused(&["--date 2026-11-25 lies behind 2026-11-24"]);
    run(&book, "claim submit --partner acme --activity new-deployment").refused(&["--evidence"]);
    let mut blank: Vec<&str> = line.split(' ').collect();
    *blank.last_mut().unwrap() = " ";
    book.run(&[&blank[..], &["--by", "a"]].concat()).refused(&["--evidence says nothing"]);
    run(&book, &line.replace("acme", "acne")).refused(&["no partner `acne`", "acme"]);
    let left = self::book(&[]).partners(&["heron,Heron,msp,2021-01-01,2026-06-30,,30%,,FR,USD"]);
    let of_left = line.replace("acme", "heron");
    run(&left, &format!("{of_left} --date 2026-06-30 --dry-run")).success();
    run(&left, &of_left).refused(&["`heron` is no partner on 2026-11-24: it left on 2026-06-30", "--date"]);
    run(&left, "deal register --partner heron --customer C --engagement co-led")
        .refused(&["`heron` is no partner on 2026-11-24: it left on 2026-06-30", "--as-of"]);
    run(&book, &format!("{line} --id A-9")).refused(&["there is a claim of this id"]);
    run(&book, &format!("{line} --reading pes-window=year-to-date"))
        .refused(&["claim submit doesn't use --reading"]);
    // A partner since March claims nothing of February.
    let gull = line.replace("acme", "gull");
    run(&book, &format!("{gull} --date 2026-02-28")).refused(&["no partner on 2026-02-28"]);
    run(&book, &format!("{gull} --date 2026-03-01 --dry-run")).success();
}

#[test]
fn what_the_catalogue_does_not_know_needs_dimension_and_points() {
    let book = book(&[]);
    let line = "claim submit --partner acme --evidence x --activity";
    run(&book, &format!("{line} new-deploment"))
        .refused(&["doesn't know `new-deploment`", "did you mean `new-deployment`?"]);
    run(&book, &format!("{line} keynote --points 5")).refused(&["doesn't know `keynote`", "--dimension"]);
    run(&book, &format!("{line} keynote --points 5 --dimension autonomie")).refused(&["--dimension"]);
    run(&book, &format!("{line} keynote --points -5 --dimension autonomy")).refused(&["points"]);
    let said = run(&book, &format!("{line} keynote --points 5 --dimension marketing --json")).json();
    assert_eq!(said["warnings"], Value::Array(vec![]));
    assert!(text(&book).ends_with("A-1,acme,2026-11-24,keynote,marketing,5,submitted,x\n"));
    // The record may say otherwise than the catalogue, and that is told.
    let said = run(&book, &format!("{line} new-deployment --points 30 --dry-run --json")).json();
    assert_eq!(said["warnings"][0]["code"], "other-than-catalogue");
    let said = run(&book, &format!("{line} new-deployment --points 25 --dry-run --json")).json();
    assert_eq!(said["warnings"], Value::Array(vec![]));
}

#[test]
fn awarding_says_what_the_scores_become() {
    // 25 of January and 25 of May; 25 of August would make 75, and the cap leaves 60.
    let book = book(&[
        "A-1,acme,2026-01-05,new-deployment,,,awarded,one",
        "A-2,acme,2026-05-05,new-deployment,,,awarded,two",
        "A-3,acme,2026-08-05,new-deployment,,,submitted,three",
        "A-4,acme,2026-12-05,new-deployment,,,submitted,four",
        "A-5,acme,2026-08-06,talk,marketing,7,submitted,five",
    ]);
    let said = run(&book, "claim award A-3 --json").json();
    assert_eq!(
        notes(&said),
        [
            "2026: 60 points awarded, before 50 (pes.score)",
            "2026-Q3 is measured by 60 points, before 50; at least 200, unmet (quarters.pes)",
            "2026-Q4 is measured by 60 points, before 50; at least 300, unmet (quarters.pes)",
            "Reading in force: pes-window=year-to-date",
        ]
    );
    assert!(text(&book).contains("A-3,acme,2026-08-05,new-deployment,,,awarded,three\n"));
    run(&book, "claim award A-3").refused(&["A-3 was awarded already", "undo"]);
    run(&book, "claim reject A-3 --why late").refused(&["A-3 was awarded already"]);
    // The fifth of December isn't known on 24 November.
    run(&book, "claim award A-4").refused(&["2026-12-05, which lies behind 2026-11-24"]);
    run(&book, "claim award A-6").refused(&["there is no claim `A-6`"]);
    let said = run(&book, "claim reject A-5 --why nobody-came --json").json();
    assert_eq!(said["why"], "nobody-came");
    assert_eq!(notes(&said)[0], "2026: 60 points awarded, as before (pes.score)");
    run(&book, "claim reject A-4").refused(&["--why"]);
    let list = |flags: &[&str]| -> Vec<String> {
        let json = book.json(&[&["claim", "list", "--as-of", "2026-12-05"], flags].concat());
        let records = json["records"].as_array().unwrap();
        records.iter().map(|record| record["id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(list(&["--status", "submitted"]), ["A-4"]);
    assert_eq!(list(&["--status", "rejected", "--partner", "acme"]), ["A-5"]);
    assert_eq!(list(&["--from", "2026-05-05", "--to", "2026-08-05"]), ["A-2", "A-3"]);
    assert_eq!(book.json(&["claim", "show", "A-2"])["records"][0]["evidence"], "two");
    book.run(&["journal", "verify"]).success();
    run(&book, "undo").success();
    assert_eq!(list(&["--status", "submitted"]), ["A-4", "A-5"]);
}

#[test]
fn a_quarter_under_rolling_months_reaches_into_the_next_year() {
    let book = book(&["A-1,acme,2026-11-05,talk,marketing,300,submitted,one"]);
    let line = ["claim", "award", "A-1", "--by", "a", "--as-of", "2027-01-10", "--json", "--dry-run"];
    let said = book.run(&line).json();
    assert_eq!(
        notes(&said)[..2],
        [
            "2026: 300 points awarded, before 0 (pes.score)",
            "2026-Q4 is measured by 300 points, before 0; at least 300, met (quarters.pes)"
        ]
    );
    assert_eq!(notes(&said).len(), 3);
    let said = book.run(&[&line[..], &["--reading", "pes-window=rolling-12-months"]].concat()).json();
    assert_eq!(
        notes(&said)[2],
        "2027-Q1 is measured by 300 points, before 0; at least 50, met (quarters.pes)"
    );
}
