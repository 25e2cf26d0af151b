//! The house keeps its order: who may use whom, and no file outgrows its room.

use std::fs;
use std::path::{Path, PathBuf};

/// The stages of the way; each may use those before it, and the ground.
const STAGES: [&str; 10] = [
    "files",
    "records",
    "program",
    "book",
    "assessment",
    "tally_files",
    "writing",
    "report",
    "render",
    "cli",
];

/// What a stage may use of the stages, beyond the ground.
fn allowed(stage: &str) -> &'static [&'static str] {
    match stage {
        "records" => &["files"],
        "program" => &["files", "records"],
        "book" => &["files", "records", "program"],
        "assessment" => &["program", "book"],
        // Read back, a tally is held to be somebody else's; so its values are read by the same doors as records'.
        "tally_files" => &["files", "records", "program", "book", "assessment"],
        "report" => &["files", "records", "program", "book", "assessment", "writing"],
        // What a change makes of files, it makes of what was read of them.
        "writing" => &["files", "records", "book"],
        "render" => &["report"],
        "cli" => &STAGES,
        _ => &[],
    }
}

/// Crates that belong to one room only.
const ROOMS: [(&str, &[&str]); 9] = [
    ("clap", &["cli"]),
    ("indicatif", &["cli"]),
    // What a report says is only written; what a tally or a journal says is read back too, by the same type.
    ("serde", &["report", "tally_files", "writing"]),
    ("sha2", &["checksum"]),
    ("comfy_table", &["render"]),
    ("annotate_snippets", &["render"]),
    ("anyhow", &["render", "cli"]),
    ("toml", &["records", "book", "writing"]),
    ("std::fs", &["files"]),
];

fn sources() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut sources = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let within = path.strip_prefix(&root).unwrap().to_owned();
                let first = within.components().next().unwrap().as_os_str().to_str().unwrap();
                let stage = first.trim_end_matches(".rs").to_owned();
                sources.push((within, stage, fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(sources.len() > 50, "{}", sources.len());
    sources
}

/// The lines of a source that are code of the program, not its tests.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split("#[cfg(test)]").next().unwrap().lines().filter(|line| !line.trim_start().starts_with("//"))
}

#[test]
fn data_flows_one_way() {
    for (path, stage, text) in sources() {
        let is_ground = !STAGES.contains(&stage.as_str());
        if matches!(stage.as_str(), "main" | "lib") {
            continue;
        }
        for line in code(&text) {
            for other in STAGES {
                let uses = line.contains(&format!("crate::{other}::"))
                    || line.contains(&format!("crate::{{{other}"));
                let may = stage == other || (!is_ground && allowed(&stage).contains(&other));
                assert!(!uses || may, "{}: {stage} uses {other}: {line}", path.display());
            }
        }
    }
}

#[test]
fn crates_keep_to_their_rooms() {
    for (path, stage, text) in sources() {
        for line in code(&text) {
            for (name, rooms) in ROOMS {
                // `toml` and `csv` are also the names of modules, so only what is imported counts.
                let uses =
                    line.contains(&format!("use {name}::")) || line.contains(&format!("use ::{name}::"));
                assert!(!uses || rooms.contains(&stage.as_str()), "{}: {name}: {line}", path.display());
            }
        }
    }
}

#[test]
fn no_binary_floating_point_anywhere() {
    for (path, _, text) in sources() {
        for line in text.lines() {
            let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric() && c != '_').collect();
            assert!(!words.contains(&"f32") && !words.contains(&"f64"), "{}: {line}", path.display());
        }
    }
}

#[test]
fn no_file_outgrows_its_room() {
    for (path, _, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= 420, "{} has {lines} lines", path.display());
    }
}

#[test]
fn no_number_of_the_program_stands_in_code() {
    // Prices, thresholds, discounts and points of the 2026 program; 2, 3, 4 and 100 are numbers of anything.
    for (path, _, text) in sources().into_iter().filter(|(path, _, _)| !path.ends_with("tests.rs")) {
        for line in code(&text) {
            let bare = line.replace('_', "");
            for number in ["2000", "4000", "1800", "100000", "300000", "600000", "1000000"] {
                let found = bare.split(|c: char| !c.is_ascii_digit()).any(|digits| digits == number);
                assert!(!found, "{}: {line}", path.display());
            }
        }
    }
}
