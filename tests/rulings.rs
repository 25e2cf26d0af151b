//! The register of rulings: which one is in force, what it changes, and how the answer says so.

use serde_json::{Value, json};

use crate::hinges::{firm, told};
use crate::qualification::{Answer, exact, text};
use crate::support::{Book, assert_order};

/// A ruling as it is written.
fn ruling(reading: &str, choice: &str, date: &str) -> String {
    format!(
        "[[rulings]]\nreading = \"{reading}\"\nchoice = \"{choice}\"\ndate = {date}\nby = \"Channel Team\"\n\
         why = \"Letter of {date}\"\n"
    )
}

/// A book with this configuration.
fn configured(configuration: &str) -> Book {
    exact(&[]).file("vates-partner.toml", configuration)
}

/// The choice of `gross-bound` in force as of a day, under these flags.
fn bound(configuration: &str, as_of: &str, flags: &[&str]) -> String {
    let answer = Answer::at(&configured(configuration), "2026", as_of, flags);
    text(&answer.0["readings"]["gross-bound"]).to_owned()
}

#[test]
fn a_flag_goes_before_a_ruling_and_a_ruling_before_the_book() {
    let (floor, ceiling) =
        (ruling("gross-bound", "floor", "2026-01-01"), ruling("gross-bound", "ceiling", "2026-01-01"));
    let readings = |choice: &str| format!("[readings]\ngross-bound = \"{choice}\"\n");
    let day = "2026-06-30";
    assert_eq!(bound("", day, &[]), "floor");
    assert_eq!(bound(&readings("ceiling"), day, &[]), "ceiling");
    assert_eq!(bound(&ceiling, day, &[]), "ceiling");
    assert_eq!(bound(&(readings("ceiling") + &floor), day, &[]), "floor");
    assert_eq!(bound(&(readings("floor") + &ceiling), day, &[]), "ceiling");
    assert_eq!(bound(&(readings("floor") + &ceiling), day, &["gross-bound=floor"]), "floor");
    assert_eq!(bound(&(readings("ceiling") + &floor), day, &["gross-bound=ceiling"]), "ceiling");
    // Before its day the ruling leaves the book's choice as it is.
    assert_eq!(bound(&(readings("ceiling") + &floor), "2025-12-31", &[]), "ceiling");
}

#[test]
fn a_ruling_is_in_force_from_its_day_on() {
    let configuration = ruling("gross-bound", "ceiling", "2026-04-15");
    let on = |day: &str| bound(&configuration, day, &[]);
    assert_eq!(
        ["2026-04-14", "2026-04-15", "2026-04-16", "2030-01-01"].map(on),
        ["floor", "ceiling", "ceiling", "ceiling"]
    );
    // A day in quotes is a day.
    let quoted = configuration.replace("date = 2026-04-15", "date = \"2026-04-15\"");
    assert_eq!(bound(&quoted, "2026-04-14", &[]), "floor");
    assert_eq!(bound(&quoted, "2026-04-15", &[]), "ceiling");
    // It holds for quarters that had ended by then.
    let first = |day: &str| {
        let answer = Answer::at(&configured(&configuration), "2026", day, &[]);
        text(&answer.quarter(1)["status"]).to_owned()
    };
    assert_eq!(["2026-04-14", "2026-04-15"].map(first), ["passed", "failed"]);
}

#[test]
fn the_latest_ruling_wins_wherever_it_stands() {
    let (early, late) =
        (ruling("gross-bound", "ceiling", "2026-02-01"), ruling("gross-bound", "floor", "2026-05-01"));
    for configuration in [format!("{early}{late}"), format!("{late}{early}")] {
        let on = |day: &str| bound(&configuration, day, &[]);
        assert_eq!(
            ["2026-01-31", "2026-02-01", "2026-04-30", "2026-05-01"].map(on),
            ["floor", "ceiling", "ceiling", "floor"]
        );
    }
}

/// The rulings that an answer rests on: reading, choice and day.
fn rests_on(answer: &Value) -> Vec<String> {
    let rulings = answer["rulings"].as_array().unwrap().iter();
    let words = |key: &'static str| move |ruling: &Value| text(&ruling[key]).to_owned();
    rulings
        .map(|one| format!("{} {} {}", words("reading")(one), words("choice")(one), words("date")(one)))
        .collect()
}

#[test]
fn the_answer_says_which_rulings_it_rests_on() {
    let configuration = [
        "title = \"Channel\"\n".to_owned(),
        ruling("year-rule", "two-failures", "2026-03-01"),
        ruling("gross-bound", "ceiling", "2026-02-01"),
        ruling("gross-bound", "floor", "2026-05-01"),
        ruling("pes-window", "year-to-date", "2027-06-01"),
    ];
    let book = configured(&configuration.concat());
    let on = |day: &str, flags: &[&str]| rests_on(&Answer::at(&book, "2026", day, flags).0);
    assert_eq!(on("2026-01-31", &[]), [""; 0]);
    assert_eq!(on("2026-02-01", &[]), ["gross-bound ceiling 2026-02-01"]);
    // In the order of the readings, each with the ruling in force alone.
    let both = ["gross-bound floor 2026-05-01", "year-rule two-failures 2026-03-01"];
    assert_eq!(on("2026-05-01", &[]), both);
    // What a flag settles rests on no ruling, even where they agree.
    assert_eq!(on("2026-05-01", &["gross-bound=ceiling"]), both[1..]);
    assert_eq!(on("2026-05-01", &["gross-bound=floor"]), both[1..]);

    let answer = Answer::at(&book, "2026", "2026-05-01", &[]);
    let whole = json!({
        "reading": "gross-bound", "choice": "floor", "date": "2026-05-01", "by": "Channel Team",
        "why": "Letter of 2026-05-01", "source": "vates-partner.toml:14",
    });
    assert_eq!(answer.0["rulings"][0], whole);
    let page = book.run(&["qualify", "--year", "2026", "--as-of", "2026-05-01"]).success().stdout;
    assert_order(
        &page.split_whitespace().collect::<Vec<_>>().join(" "),
        &[
            "Ruling of 2026-05-01 by Channel Team: gross-bound = floor (Letter of 2026-05-01) [vates-partner.toml:14]",
            "Ruling of 2026-03-01 by Channel Team: year-rule = two-failures (Letter of 2026-03-01)",
        ],
    );
    assert_eq!(Answer::of(&exact(&[])).0["rulings"], json!([]));
}

#[test]
fn a_ruling_changes_a_verdict_and_what_it_hinges_on() {
    let sessions =
        ["acme,2026-10-01,One,webinar", "acme,2026-10-01,Two,webinar", "acme,2026-10-01,Three,webinar"];
    let book = |configuration: &str| {
        firm(&["sessions"]).sessions(&sessions).file("vates-partner.toml", configuration)
    };
    // Two passes and two failures.
    let answer = Answer::of(&book(""));
    assert_eq!(answer.verdict(), "retained");
    assert_eq!(told(answer.partner("acme")), ["year-rule=two-failures -> transition"]);
    let ruled = book(&ruling("year-rule", "two-failures", "2026-12-01"));
    let answer = Answer::of(&ruled);
    assert_eq!(answer.verdict(), "transition");
    assert_eq!(rests_on(&answer.0), ["year-rule two-failures 2026-12-01"]);
    assert_eq!(
        told(answer.partner("acme")),
        ["year-rule=two-passes -> retained", "webinars-binding=advisory -> retained"]
    );
    let exit = ["qualify", "--year", "2026", "--as-of", "2027-01-01", "--exit-code"];
    assert_eq!((book("").run(&exit).code, ruled.run(&exit).code), (Some(0), Some(1)));
}

#[test]
fn scores_follow_a_ruling_on_their_window() {
    let activities =
        ["A-1,acme,2025-10-01,x,delivery,300,awarded", "A-2,acme,2026-01-01,x,delivery,50,awarded"];
    let book = exact(&["activities"])
        .activities(&activities)
        .file("vates-partner.toml", ruling("pes-window", "rolling-12-months", "2026-10-01"));
    let third = |day: &str, flags: &[&str]| {
        let mut arguments = vec!["pes", "--year", "2026", "--as-of", day];
        arguments.extend(flags);
        let answer = book.json(&arguments);
        let quarter = &answer["partners"][0]["quarters"][2];
        (text(&quarter["cumulative"]).to_owned(), text(&quarter["status"]).to_owned())
    };
    let said = |cumulative: &str, status: &str| (cumulative.to_owned(), status.to_owned());
    assert_eq!(third("2026-09-30", &[]), said("50", "unmet"));
    assert_eq!(third("2026-10-01", &[]), said("350", "met"));
    assert_eq!(third("2026-10-01", &["--reading", "pes-window=year-to-date"]), said("50", "unmet"));
}

/// The pieces that `check` must say of a configuration, in their order.
#[track_caller]
fn wrong(configuration: &str, pieces: &[&str]) {
    configured(configuration).wrong(pieces);
}

#[test]
fn two_rulings_on_one_reading_on_one_day_are_an_error() {
    let (one, other) =
        (ruling("gross-bound", "ceiling", "2026-02-01"), ruling("gross-bound", "floor", "2026-02-01"));
    let said = ["E0501", "vates-partner.toml:10:8", "gross-bound", "2026-02-01", "^"];
    let second = "a second ruling on `gross-bound` of 2026-02-01";
    for (one, other) in [(&one, &other), (&one, &one)] {
        let text = format!("{one}{other}");
        let check = configured(&text).run(&["check"]).ended(1).stdout;
        assert_order(&check, &[said[0], second, said[1], "^"]);
        wrong(&text, &[second, "vates-partner.toml:10:8", "^"]);
    }
    // On other days, or on other readings, they aren't.
    configured(&(one.clone() + &ruling("gross-bound", "floor", "2026-02-02"))).clean();
    configured(&(one + &ruling("year-rule", "two-failures", "2026-02-01"))).clean();
}

#[test]
fn a_ruling_names_a_reading_and_a_choice_that_the_program_has() {
    wrong(
        &ruling("gross-bund", "ceiling", "2026-02-01"),
        &["gross-bund", "vates-partner.toml:2:11", "^", "did you mean `gross-bound`?"],
    );
    wrong(
        &ruling("gross-bound", "cieling", "2026-02-01"),
        &["gross-bound", "cieling", "vates-partner.toml:3:10", "^", "did you mean `ceiling`?"],
    );
    let other = ruling("gross-bound", "two-passes", "2026-02-01");
    wrong(&other, &["gross-bound", "two-passes", "vates-partner.toml:3:10"]);
}

#[test]
fn a_ruling_says_everything() {
    let whole = ruling("gross-bound", "ceiling", "2026-02-01");
    configured(&whole).clean();
    for key in ["reading", "choice", "date", "by", "why"] {
        let lines = whole.lines().filter(|line| !line.starts_with(&format!("{key} = ")));
        let without: Vec<&str> = lines.collect();
        wrong(
            &without.join("\n"),
            &[&format!("`{key}` is missing"), "vates-partner.toml:1:1", "[[rulings]]"],
        );
    }
    // All that is missing is told at once.
    let pieces = ["reading", "choice", "date", "by", "why"].map(|key| format!("`{key}` is missing"));
    wrong("[[rulings]]\n", &pieces.each_ref().map(String::as_str));
    wrong(&(whole + "reason = \"x\"\n"), &["reason", "vates-partner.toml:7:1"]);
    wrong("[rulings]\nreading = \"gross-bound\"\n", &["rulings", "vates-partner.toml:1"]);
}

#[test]
fn a_ruling_has_a_day_of_the_calendar() {
    for day in
        ["\"2026-02-30\"", "\"2026-13-01\"", "\"soon\"", "\"01/02/2026\"", "20260201", "2026-02-01T10:00:00"]
    {
        wrong(
            &ruling("gross-bound", "ceiling", day)
                .replace("Letter of ", "")
                .replace(&format!("why = \"{day}\""), "why = \"x\""),
            &["vates-partner.toml:4:8", "^"],
        );
    }
}
