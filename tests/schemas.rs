//! Every answer in JSON is of the shape that `vates-partner schema NAME` prints.

use serde_json::{Value, json};

use crate::support::{Book, words};

fn book() -> Book {
    Book::new()
        .file("vates-partner.toml", "[customer_discounts]\ncharity = \"10%\"\n")
        .partners(&[
            "acme,Acme,distributor,2021-03-01,,,,2025-01-01,FR,",
            "nils,Nils,reseller,2026-02-01,,3,30%,,US,",
        ])
        .customers(&["food,Food Bank,US,charity,12-3456789", "kirk,Kirk,,charity,"])
        .rates(&["2026-01-01,USD,EUR,0.92"])
        .deals(&["D-1,acme,food,co-led:vates,won,2026-01-05,2026-02-01,1000.00,USD"])
        .orders(&[
            "O-1,acme,food,new,2026-02-01,2026-02-01,150000.00,USD,S-1",
            "O-2,acme,food,upgrade,2026-02-02,2026-02-02,10.00,EUR,",
            "O-3,acme,kirk,upgrade,2026-02-02,2026-02-02,10.00,USD,",
        ])
        .activities(&[
            "A-1,acme,2026-02-01,Talk,marketing,60,awarded",
            "A-2,nils,2026-02-01,Move,displacement,2.5,submitted",
        ])
        .certifications(&["acme,Ann,sales,2026-01-01,"])
        .sessions(&["acme,2026-02-01,Intro,webinar"])
}

fn schema(name: &str) -> Value {
    serde_json::from_str(&Book::bare().run(&["schema", name]).success().stdout).unwrap()
}

/// The schema that an answer says it is of, as a name for `schema`.
#[track_caller]
fn name_of(answer: &Value) -> String {
    let name = answer["schema"].as_str().expect("an answer names its schema");
    let (name, version) = name.strip_prefix("vates-partner/").unwrap().rsplit_once('/').unwrap();
    assert_eq!(version, "1");
    name.to_owned()
}

#[track_caller]
pub fn assert_valid(name: &str, answer: &Value) {
    let validator = jsonschema::validator_for(&schema(name)).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(answer).map(|error| format!("{error} at {}", error.instance_path())).collect();
    assert!(errors.is_empty(), "not of schema {name}: {errors:#?}\n{answer:#}");
}

/// Runs a command in the book, expects an answer of that schema, and returns it.
#[track_caller]
fn assert_answers(name: &str, line: &str) -> Value {
    let answer = book().json(&words(line));
    assert_eq!(name_of(&answer), name, "{line}");
    assert_valid(name, &answer);
    answer
}

#[test]
fn the_names_of_all_schemas_are_listed() {
    let listed = Book::bare().run(&["schema"]).success().stdout;
    for name in [
        "quote",
        "quotes",
        "qualify",
        "explain",
        "explain-code",
        "pes",
        "list",
        "quotes-list",
        "quote-revised",
        "orders-placed",
        "invoices",
        "change",
        "journal",
        "journal-verify",
        "import-guess",
        "check",
        "program",
        "program-check",
    ] {
        assert!(
            listed.split(|sign: char| !sign.is_alphanumeric() && sign != '-').any(|word| word == name),
            "{listed}"
        );
        let schema = schema(name);
        assert!(jsonschema::meta::is_valid(&schema), "{name}");
        assert_eq!(schema["type"], "object", "{name}");
    }
}

#[test]
fn quotes_are_of_their_schema() {
    for line in [
        "quote --bundle pro --hosts 5",
        "quote --bundle pro --hosts 5 --partner acme --tax 20%",
        "quote --bundle pro --hosts 5 --partner nils --customer food --currency EUR",
        "quote --bundle pro --hosts 2 --bill-minimum --partner-type order-taker",
        "quote --item pro:5 --item essential+:2:3 --deal D-1",
        "quote --bundle pro --hosts 5 --partner acme --customer kirk",
        "quote --bundle pro --hosts 5 --partner acme --customer free-text",
    ] {
        assert_answers("quote", line);
    }
    assert_answers("quotes", "quote --hosts 3 --partner acme");
}

#[test]
fn qualifications_are_of_their_schema() {
    for line in [
        "qualify --as-of 2026-01-01",
        "qualify --as-of 2026-05-05 --partner acme",
        "qualify --as-of 2026-05-05 --partner acme --explain",
        "qualify --as-of 2027-05-05 --year 2026 --partner acme --partner nils",
        "qualify --as-of 2026-05-05 --partner nils",
        "qualify --as-of 2026-05-05 --year 2019",
        "qualify --as-of 2026-05-05 --quarter Q1 --partner acme",
        "qualify --as-of 2026-05-05 --reading engagement-weight=amount",
    ] {
        assert_answers("qualify", line);
    }
}

#[test]
fn explanations_are_of_their_schema() {
    for line in ["explain sales.upgrade-gap", "explain compare.discounts", "explain framework.all-criteria"] {
        assert_answers("explain", line);
    }
    for criterion in crate::qualification::CRITERIA {
        let line = format!("explain --partner acme --criterion {criterion} --as-of 2026-05-05");
        assert_answers("explain", &format!("{line} --quarter 1"));
        assert_answers("explain", &format!("{line} --quarter Q2 --without D-1"));
        assert_answers("explain", &format!("{line} --quarter 4"));
    }
    assert_answers("qualify", "qualify --as-of 2026-05-05 --without D-1 --without sessions.csv:2");
    assert_answers("pes", "pes --as-of 2026-05-05 --without A-1");
}

#[test]
fn explained_codes_are_of_their_schema() {
    for code in vates_partner::finding::Code::ALL {
        assert_answers("explain-code", &format!("explain {}", code.as_str()));
    }
}

#[test]
fn scores_are_of_their_schema() {
    for line in ["pes --as-of 2026-05-05", "pes --as-of 2027-05-05 --year 2026 --partner acme"] {
        assert_answers("pes", line);
    }
}

#[test]
fn lists_are_of_their_schema() {
    for kind in
        ["partners", "deals", "orders", "activities", "certifications", "sessions", "rates", "customers"]
    {
        let list = assert_answers("list", &format!("list {kind}"));
        assert!(!list["records"].as_array().unwrap().is_empty());
    }
    assert_answers("list", "list deals --partner nils");
}

#[test]
fn a_shown_record_is_of_the_schema_it_names() {
    for line in ["show deals D-1", "show partners nils", "show orders O-2"] {
        let answer = book().json(&words(line));
        assert_valid(&name_of(&answer), &answer);
    }
}

#[test]
fn findings_are_of_their_schema() {
    assert_answers("check", "check");
    let broken = book().deals(&["D-1,acne,X,co-led,opne,2026-02-30,,,"]);
    let answer: Value = serde_json::from_str(&broken.run(&["check", "--json"]).ended(1).stdout).unwrap();
    assert_eq!(name_of(&answer), "check");
    assert_valid("check", &answer);
    assert!(answer.to_string().contains("deals.csv"), "{answer}");
}

#[test]
fn programs_are_of_the_schema_they_name() {
    for part in ["show", "bundles", "types", "quarters", "readings", "clauses"] {
        let answer = book().json(&["program", part]);
        let name = name_of(&answer);
        assert!(name.starts_with("program"), "{name}");
        assert_valid(&name, &answer);
    }
}

#[test]
fn checks_of_programs_are_of_their_schema() {
    let run = book().run(&["program", "check", "--json"]).ended(1);
    let answer: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(name_of(&answer), "program-check");
    assert_valid("program-check", &answer);
    let validator = jsonschema::validator_for(&schema("program-check")).unwrap();
    for key in ["warnings", "findings"] {
        let mut less = answer.clone();
        assert!(less.as_object_mut().unwrap().remove(key).is_some());
        assert!(!validator.is_valid(&less), "{key}");
    }
}

#[test]
fn schemas_are_not_satisfied_with_anything() {
    for (name, line, key) in [
        ("quote", "quote --bundle pro --hosts 5", "options"),
        ("quotes", "quote --hosts 5", "quotes"),
        ("qualify", "qualify --as-of 2026-05-05", "partners"),
        ("explain", "explain sales.upgrade-gap", "without"),
        ("explain-code", "explain E0402", "mend"),
        ("pes", "pes --as-of 2026-05-05", "partners"),
        ("list", "list deals", "records"),
    ] {
        let validator = jsonschema::validator_for(&schema(name)).unwrap();
        assert!(!validator.is_valid(&json!({})), "{name} accepts nothing");
        let sound = assert_answers(name, line);
        for change in [None, Some(json!("text"))] {
            let mut answer = sound.clone();
            match change {
                None => assert!(answer.as_object_mut().unwrap().remove(key).is_some()),
                Some(text) => answer[key] = text,
            }
            assert!(!validator.is_valid(&answer), "{name} does not mind a wrong `{key}`");
        }
    }
    let validator = jsonschema::validator_for(&schema("quote")).unwrap();
    let mut quote = assert_answers("quote", "quote --bundle pro --hosts 5");
    quote["options"][0]["totals"]["net"]["amount"] = json!(5000.0);
    assert!(!validator.is_valid(&quote), "a float is no amount");
}

#[test]
fn lines_of_jsonl_are_objects() {
    for line in
        ["list deals", "qualify --as-of 2026-05-05", "pes --as-of 2026-05-05", "check", "quote --hosts 5"]
    {
        let mut arguments = words(line);
        arguments.extend(["-O", "jsonl"]);
        for text in book().run(&arguments).success().stdout.lines() {
            assert!(serde_json::from_str::<Value>(text).unwrap().is_object(), "{line}: {text}");
        }
    }
}
