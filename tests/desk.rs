//! The commands that write to a book. Clause: `portal.opportunities`.

mod apart;
mod chain;
mod exports;
#[cfg(target_os = "linux")]
mod killed;
#[cfg(unix)]
mod links;
mod many;
mod proof;

use std::fs;

use serde_json::Value;

use crate::schemas::assert_valid;
use crate::support::{Book, Outcome};

/// The day of these tests.
const DAY: &str = "2026-11-24";

fn book() -> Book {
    Book::new().partners(&[
        "acme,Acme,distributor,2021-01-01,,1,,,FR,USD",
        "birch,Birch,distributor,2021-01-01,,1,,,FR,USD",
    ])
}

/// A command line whose words are parted by blanks, with who and when.
fn run(book: &Book, line: &str) -> Outcome {
    let mut words: Vec<&str> = line.split(' ').collect();
    words.extend(["--by", "alice", "--as-of", DAY]);
    book.run(&words)
}

fn text(book: &Book, path: &str) -> String {
    fs::read_to_string(book.path().join(path)).unwrap()
}

fn journal(book: &Book) -> Vec<Value> {
    text(book, "journal.jsonl").lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

const REGISTER: &str = "deal register --partner acme --engagement partner-owned --customer";

#[test]
fn a_deal_is_registered_closed_and_all_of_it_taken_back() {
    let book = book().deals(&["D-08,acme,Old,co-led,won,2026-01-02,2026-02-03,,"]);
    let before = text(&book, "deals.csv");
    let said = run(&book, &format!("{REGISTER} Contoso --amount 1200.50 --currency EUR")).success().stdout;
    assert!(said.contains("D-09 registered for acme: Contoso, partner-owned"), "{said}");
    let row = "D-09,acme,Contoso,partner-owned,open,2026-11-24,,1200.50,EUR\n";
    assert_eq!(text(&book, "deals.csv"), format!("{before}{row}"));
    run(&book, "deal close D-09 --won --on 2026-11-20").refused(&["before `registered`"]);
    run(&book, "deal close D-09 --won --on 2026-11-25").refused(&["--on 2026-11-25"]);
    run(&book, "deal close D-09 --won").success();
    let closed = "D-09,acme,Contoso,partner-owned,won,2026-11-24,2026-11-24,1200.50,EUR\n";
    assert_eq!(text(&book, "deals.csv"), format!("{before}{closed}"));
    run(&book, "deal close D-09 --lost").refused(&["won on 2026-11-24 already"]);
    let entries = journal(&book);
    assert_eq!(entries[1]["changes"][0]["before"]["status"], "open");
    assert_eq!(entries[1]["changes"][0]["after"]["closed"], DAY);
    assert_eq!((&entries[1]["by"], &entries[1]["number"]), (&"alice".into(), &2.into()));
    assert_valid("journal", &book.json(&["journal"]));
    assert_valid("journal-verify", &book.json(&["journal", "verify"]));
    let close = ["deal", "engagement", "D-09", "co-led", "--dry-run", "--by", "a", "--as-of", DAY];
    assert_valid("change", &book.json(&close));
    run(&book, "undo").success();
    assert_eq!(text(&book, "deals.csv"), format!("{before}{row}"));
    run(&book, "undo").success();
    assert_eq!(text(&book, "deals.csv"), before);
    run(&book, "undo").refused(&["no change that could be taken back"]);
    assert_eq!(journal(&book)[3]["undoes"], 1);
    book.run(&["journal", "verify"]).success();
    // An id isn't given twice, not even one that was taken back.
    assert_eq!(run(&book, &format!("{REGISTER} Contoso --json")).json()["changes"][0]["id"], "D-10");
}

#[test]
fn a_customer_is_reserved_until_the_deal_ends_or_its_days_are_over() {
    let book = book().deals(&["D-1,birch,Contoso,co-led,open,2026-10-01,,,"]);
    let refused = run(&book, &format!("{REGISTER} Contoso"));
    refused.refused(&["reserved by `birch`", "D-1", "portal.opportunities"]);
    assert!(!book.path().join("journal.jsonl").exists());
    let said = run(&book, &format!("{REGISTER} CONTOSO-Ltd")).success().stdout;
    assert!(said.contains("`CONTOSO-Ltd` may be `Contoso`"), "{said}");
    let active = |book: &Book| book.json(&["deal", "list", "--active", "--as-of", DAY])["records"].clone();
    assert_eq!(active(&book).as_array().unwrap().len(), 2);
    let days = |days: &str| format!("[deal_registration]\nvalid_days = {days}\n");
    // From 2026-10-01, 54 days later is 2026-11-24, which is included.
    let book = book.file("vates-partner.toml", days("54"));
    run(&book, &format!("{REGISTER} Contoso")).refused(&["2026-11-24 (portal"]);
    let book = book.file("vates-partner.toml", days("53"));
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert_eq!(active(&book).as_array().unwrap().len(), 2);
}

#[test]
fn an_engagement_changes_freely_until_the_quarter_of_its_closing_ends() {
    let book = book().deals(&[
        "D-1,birch,A,co-led,open,2026-01-01,,,",
        "D-2,birch,B,co-led,won,2026-01-01,2026-10-01,,",
        "D-3,birch,C,co-led,won,2026-01-01,2026-09-30,,",
    ]);
    run(&book, "deal engagement D-1 partner-owned").success();
    run(&book, "deal engagement D-2 partner-owned").success();
    run(&book, "deal engagement D-3 partner-owned").refused(&["ended on 2026-09-30", "--why"]);
    run(&book, "deal engagement D-3 partner-owned --why mistaken").success();
    assert_eq!(journal(&book)[2]["why"], "mistaken");
    run(&book, "deal engagement D-3 partner-owned").refused(&["is partner-owned already"]);
    run(&book, "deal engagement D-4 partner-owned").refused(&["no deal `D-4`"]);
    let shown = book.json(&["deal", "show", "D-3"]);
    assert_eq!(shown["records"][0]["engagement"], "partner-owned");
}

#[test]
fn a_dry_run_shows_the_lines_and_writes_nothing() {
    let book = book().deals(&[]);
    let before = text(&book, "deals.csv");
    let said = run(&book, &format!("{REGISTER} Contoso --dry-run")).success().stdout;
    assert!(said.contains("+D-1,acme,Contoso,partner-owned,open,2026-11-24,,,"), "{said}");
    assert_eq!(text(&book, "deals.csv"), before);
    let names: Vec<_> = fs::read_dir(book.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    let json = run(&book, &format!("{REGISTER} Contoso --dry-run --json")).json();
    assert_eq!((&json["number"], &json["dry_run"]), (&Value::Null, &true.into()));
}

#[test]
fn files_stay_as_they_are_but_for_the_new_row() {
    let mark = "\u{feff}";
    let odd = format!(
        "{mark}\"customer\";\"id\";\"partner\";engagement;status;registered\r\n\"A; \"\"B\"\"\";\"D-1\";\"acme\";co-led;open;2026-01-01\r\n"
    );
    let book = book().file("deals.csv", &odd);
    run(&book, &format!("{REGISTER} C;d")).success();
    let row = "\"C;d\";\"D-2\";\"acme\";partner-owned;open;2026-11-24\r\n";
    assert_eq!(text(&book, "deals.csv"), format!("{odd}{row}"));
    run(&book, "deal close D-2 --won").refused(&["no column `closed`"]);
    let toml = "# Deals.\n[[deals]]\nid = \"D-1\" # one\npartner = \"acme\"\ncustomer = \"A\"\nengagement = \"co-led\"\n\
                status = \"open\"\nregistered = 2026-01-01\n\n# The end.\n";
    let book = self::book().file("deals.toml", toml);
    run(&book, &format!("{REGISTER} Cd")).success();
    let added = "\n[[deals]]\nid = \"D-2\"\npartner = \"acme\"\ncustomer = \"Cd\"\nengagement = \"partner-owned\"\n\
                 status = \"open\"\nregistered = 2026-11-24\n";
    assert_eq!(text(&book, "deals.toml"), toml.replace("\n\n#", &format!("\n{added}\n#")));
    run(&book, "undo").success();
    assert_eq!(text(&book, "deals.toml"), toml);
}

#[test]
fn what_comes_from_an_export_is_not_changed() {
    let sources = "[[sources]]\nkind = \"deals\"\nfiles = \"crm.csv\"\nencoding = \"windows-1252\"\n";
    let export = b"id,partner,customer,engagement,status,registered,closed\nD-1,acme,Caf\xe9,co-led,open,2026-01-01,\n";
    let book = book().file("vates-partner.toml", sources).file("crm.csv", export);
    run(&book, "deal close D-1 --won").refused(&["crm.csv", "somebody else's"]);
    run(&book, &format!("{REGISTER} Contoso")).success();
    assert_eq!(fs::read(book.path().join("crm.csv")).unwrap(), export);
    assert!(text(&book, "deals.csv").ends_with("\nown-D-1,acme,Contoso,partner-owned,open,2026-11-24,,,\n"));
}

#[test]
fn the_journal_tells_when_it_or_a_record_was_changed() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso")).success();
    run(&book, &format!("{REGISTER} Other")).success();
    let deals = text(&book, "deals.csv");
    let book = book.file("deals.csv", format!("{deals}D-7,acme,By hand,co-led,open,2026-01-01,,,\n"));
    let said = book.run(&["journal", "verify"]).success().stdout;
    assert!(said.contains("deals.csv was edited by hand since"), "{said}");
    let book = book.file("deals.csv", deals.replace("Contoso", "Fabrikam"));
    let said = book.run(&["journal", "verify"]).ended(1).stdout;
    assert!(said.contains("`D-1` of deals is not what change 1 made of it"), "{said}");
    run(&book, "undo").success();
    run(&book, "undo").refused(&["`D-1` of deals is not any more what change 1 made of it"]);
    let forged = text(&book, "journal.jsonl").replacen("alice", "mallory", 1);
    let book = book.file("deals.csv", &deals).file("journal.jsonl", forged);
    let said = book.run(&["journal", "verify"]).ended(1).stdout;
    assert!(said.contains("journal.jsonl:1: it was changed since"), "{said}");
}

#[test]
fn what_would_make_the_book_invalid_is_not_written() {
    let book = book();
    run(&book, &format!("{REGISTER} Contoso --amount 1e3")).refused(&["deals.csv:2", "amount"]);
    run(&book, &format!("{REGISTER} Contoso --id D-1 --currency XXQ")).refused(&["XXQ"]);
    run(&book, "deal register --partner acne --engagement co-led --customer x")
        .refused(&["did you mean `acme`"]);
    run(&book, &format!("{REGISTER} =1+1")).refused(&["spreadsheet"]);
    run(&book, &format!("{REGISTER} a\u{202e}b")).refused(&["can't be seen"]);
    assert!(!book.path().join("deals.csv").exists());
    run_demo();
}

fn run_demo() {
    let line = format!("{REGISTER} Contoso --by a --demo");
    book().run(&line.split(' ').collect::<Vec<_>>()).refused(&["demo book", "init DIR --demo"]);
}

#[cfg(unix)]
#[test]
fn a_full_disk_leaves_everything_as_it_was() {
    use std::process::Command;
    let row = "D-1,acme,Contoso,co-led,open,2026-01-01,,,";
    let rows: Vec<String> = (1..400)
        .map(|number| {
            row.replace("D-1", &format!("D-{number}")).replace("Contoso", &format!("C{number:040}"))
        })
        .collect();
    let book = book().deals(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let before = text(&book, "deals.csv");
    // No file may be longer than so many blocks of 512 or 1024 bytes.
    for blocks in ["1", "8"] {
        let line =
            format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" {REGISTER} New --by a --as-of {DAY}");
        let program = env!("CARGO_BIN_EXE_vates-partner");
        let output =
            Command::new("sh").args(["-c", &line, program]).current_dir(book.path()).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(3), "{said}");
        assert!(said.contains("the book is as it was"), "{said}");
        assert_eq!(text(&book, "deals.csv"), before);
        let names: Vec<_> =
            fs::read_dir(book.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert_eq!(names.len(), 4, "{names:?}");
    }
}

/// The program as somebody runs it who may not write to the folder, even where these tests may write everywhere.
#[cfg(unix)]
fn without_rights(book: &Book, line: &str) -> std::process::Output {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    use std::os::unix::process::CommandExt as _;
    const NOBODY: u32 = 65534;
    let place = tempfile::tempdir().unwrap();
    let program = place.path().join("vates-partner");
    // By another process: one that is started meanwhile would hold the file open for writing, and it couldn't be run.
    let copied =
        std::process::Command::new("cp").arg(env!("CARGO_BIN_EXE_vates-partner")).arg(&program).status();
    assert!(copied.unwrap().success());
    let mut command = std::process::Command::new(&program);
    if fs::metadata(&program).unwrap().uid() == 0 {
        fs::set_permissions(place.path(), fs::Permissions::from_mode(0o755)).unwrap();
        command.uid(NOBODY).gid(NOBODY);
    }
    let words = line.split(' ').chain(["--as-of", DAY]);
    command.args(words).current_dir(book.path()).env_remove("VATES_PARTNER_BOOK").output().unwrap()
}

#[cfg(unix)]
#[test]
fn a_read_only_folder_stays_as_it_is_and_can_be_read() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,"]);
    let before = text(&book, "deals.csv");
    fs::set_permissions(book.path(), fs::Permissions::from_mode(0o555)).unwrap();
    let refused = without_rights(&book, &format!("{REGISTER} Other --by a"));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert_eq!(refused.status.code(), Some(3), "{said}");
    assert!(said.contains("the book can't be written to"), "{said}");
    let listed = without_rights(&book, "deal list -O csv");
    assert_eq!(String::from_utf8(listed.stdout).unwrap().lines().count(), 2);
    let shown = without_rights(&book, &format!("{REGISTER} Other --by a --dry-run"));
    assert!(shown.status.success(), "{}", String::from_utf8_lossy(&shown.stderr));
    fs::set_permissions(book.path(), fs::Permissions::from_mode(0o755)).unwrap();
    assert_eq!(text(&book, "deals.csv"), before);
    assert_eq!(fs::read_dir(book.path()).unwrap().count(), 3);
}

#[test]
fn a_file_in_utf_16_stays_in_it() {
    let encoded = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let rows = "\u{feff}id,partner,customer,engagement,status,registered\r\nD-1,acme,Café,co-led,open,2026-01-01\r\n";
    let book = book().file("deals.csv", encoded(rows));
    run(&book, &format!("{REGISTER} Zoë")).success();
    let new = format!("{rows}D-2,acme,Zoë,partner-owned,open,2026-11-24\r\n");
    assert_eq!(fs::read(book.path().join("deals.csv")).unwrap(), encoded(&new));
    run(&book, "undo").success();
    assert_eq!(fs::read(book.path().join("deals.csv")).unwrap(), encoded(rows));
}

#[test]
fn what_is_decided_and_not_yet_in_place_is_read_as_if_it_were() {
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,,"]);
    run(&book, &format!("{REGISTER} Other")).success();
    // The same change as it stood the moment that it was decided.
    let (after, line) = (text(&book, "deals.csv"), text(&book, "journal.jsonl"));
    let before: String = after.split_inclusive('\n').take(2).collect();
    let sum = |text: &str| vates_partner::checksum::sha256(text.as_bytes());
    let pending = format!(
        "vates-partner pending 1\njournal 0\n{line}file {} {} deals.csv\nend\n",
        sum(&before),
        sum(&after)
    );
    let book = book
        .file("deals.csv", &before)
        .file(".vates-partner-new-deals.csv", &after)
        .file("journal.jsonl", " ".repeat(line.len()))
        .file(".vates-partner.pending", &pending);
    assert_eq!(book.json(&["deal", "list"])["records"].as_array().unwrap().len(), 2);
    assert_eq!(book.json(&["journal"])["entries"].as_array().unwrap().len(), 1);
    book.run(&["qualify", "--year", "2026", "--as-of", DAY]).success();
    assert_eq!(text(&book, "deals.csv"), before, "a reader wrote");
    // Who edits what is about to be replaced is not overwritten.
    let book = book.file("deals.csv", before.replace("Contoso", "Mine"));
    let said = run(&book, &format!("{REGISTER} Third")).ended(3).stderr.replace('\n', " ").replace("  ", "");
    assert!(said.contains("deals.csv was changed by hand"), "{said}");
    let book = book.file("deals.csv", &before);
    run(&book, &format!("{REGISTER} Third")).success();
    assert_eq!(book.json(&["deal", "list"])["records"].as_array().unwrap().len(), 3);
    book.run(&["journal", "verify"]).success();
    let book = book.file(".vates-partner.pending", "vates-partner pending 9\n");
    book.run(&["deal", "list"]).ended(3);
}

#[test]
fn a_text_that_says_nothing_is_refused_and_changes_nothing() {
    let book = book().deals(&["D-1,acme,Contoso,co-led,open,2026-01-01,,10800.00,USD"]);
    let before = text(&book, "deals.csv");
    for blank in ["", " "] {
        for flag in ["--amount", "--currency", "--by"] {
            let refused =
                book.run(&["deal", "close", "D-1", "--won", flag, blank]).refused(&[flag, "leave it out"]);
            assert!(!refused.stderr.contains("formula"), "{}", refused.stderr);
        }
        book.run(&["deal", "engagement", "D-1", "co-led", "--why", blank])
            .refused(&["--why", "leave it out"]);
        let line = ["deal", "register", "--partner", "acme", "--engagement", "co-led", "--customer", blank];
        book.run(&line).refused(&["--customer", "leave it out"]);
    }
    assert_eq!(text(&book, "deals.csv"), before);
    assert!(!book.path().join("journal.jsonl").exists());
}
