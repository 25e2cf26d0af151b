//! Which files a source reads: what patterns mean, that they stay in the book, and that nothing is read twice.

use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use crate::imports::{book, windows_1252};
use crate::support::Book;

fn source(kind: &str, files: &str, keys: &str) -> String {
    format!("[[sources]]\nkind = \"{kind}\"\nfiles = \"{files}\"\n{keys}\n")
}

/// A book with a source of customers.
fn customers(files: &str) -> Book {
    book(&source("customers", files, ""))
}

impl Book {
    fn customer(self, path: &str) -> Book {
        let id = path.replace(['/', '.'], "-");
        self.file(path, format!("id\n{id}\n"))
    }

    /// A link at a path of the book that leads to another.
    #[cfg(unix)]
    fn link(self, path: &str, to: impl AsRef<std::path::Path>) -> Book {
        let full = self.path().join(path);
        fs::create_dir_all(full.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(to, full).unwrap();
        self
    }
}

/// The files that were read, in their order.
#[track_caller]
fn read(book: &Book) -> Vec<String> {
    book.accounts("customers").into_iter().map(|(file, _)| file).collect()
}

/// The place of `files` in the configuration of these books.
const FILES: &str = "vates-partner.toml:4:9";

#[test]
fn patterns_mean_the_files_that_they_fit() {
    let with = |pattern: &str| {
        [
            "crm.csv",
            "a/crm-1.csv",
            "a/crm-2.csv",
            "a/crm-10.csv",
            "a/erp.csv",
            "a/.crm-3.csv",
            "a/b/crm-4.csv",
            "a/b/c/crm-5.csv",
            "z/crm-6.txt",
            "[x]/crm-7.csv",
        ]
        .into_iter()
        .fold(customers(pattern), Book::customer)
    };
    for (pattern, files) in [
        ("a/crm-1.csv", &["a/crm-1.csv"][..]),
        ("./a/./crm-1.csv", &["a/crm-1.csv"]),
        ("a//crm-1.csv", &["a/crm-1.csv"]),
        ("a/crm-*.csv", &["a/crm-1.csv", "a/crm-10.csv", "a/crm-2.csv"]),
        ("a/crm-?.csv", &["a/crm-1.csv", "a/crm-2.csv"]),
        ("a/crm-[13].csv", &["a/crm-1.csv"]),
        ("a/crm-[!1].csv", &["a/crm-2.csv"]),
        ("*/crm-*.csv", &["[x]/crm-7.csv", "a/crm-1.csv", "a/crm-10.csv", "a/crm-2.csv"]),
        ("a/*/crm-*.csv", &["a/b/crm-4.csv"]),
        ("a/**/crm-[45].csv", &["a/b/c/crm-5.csv", "a/b/crm-4.csv"]),
        ("**/crm-5.csv", &["a/b/c/crm-5.csv"]),
        ("**/crm.csv", &["crm.csv"]),
        ("**/**/*-6.*", &["z/crm-6.txt"]),
        ("a/.crm-3.csv", &["a/.crm-3.csv"]),
        ("[[]x]/*.csv", &["[x]/crm-7.csv"]),
    ] {
        assert_eq!(read(&with(pattern)), files, "{pattern}");
    }
    for pattern in ["a/CRM-*.csv", "b/*.csv", "a/crm-1.csv/x.csv", "a/*/*/*/*.csv", "crm"] {
        let book = Book::new().file("vates-partner.toml", format!("\n{}", source("customers", pattern, "")));
        book.found(&[&[&format!("E0106 {FILES}"), "no file is there", pattern, "take the source out"]]);
    }
    for pattern in ["a/[", "a/***.csv", "a/x**.csv"] {
        with(pattern).findings().iter().find(|found| found.starts_with(&format!("E0407 {FILES}"))).unwrap();
    }
    customers("a\\\\crm.csv").found(&[&[&format!("E0106 {FILES}"), "write `/` between folders"]]);
    customers(&"x".repeat(1_001)).found(&[&[&format!("E0409 {FILES}"), "longer than 1000 characters"]]);
}

#[test]
fn a_source_of_no_file_keeps_answers_back() {
    let book = customers("none-*.csv").deals(&["D-1,acme,X,co-led,open,2026-01-02,,5,USD"]);
    book.found(&[&[&format!("E0106 {FILES}")]]);
    book.run(&["qualify"]).refused(&["E0106"]);
    book.run(&["import", "show"]).refused(&["E0106"]);
    // What needs no records needs no exports.
    book.run(&["quote", "--bundle", "pro", "--hosts", "5"]).success();
}

#[test]
fn files_that_a_source_names_are_not_read_by_their_names() {
    // `deals.csv` would be no deals, `deal.csv` and `Deals.csv` no names, `deals/sub` a folder too many.
    let export = "ID\nC-1\n";
    for path in
        ["deals.csv", "deal.csv", "Deals.csv", "deals/x.csv", "deals/sub/x.csv", "deal/x.csv", "x.toml"]
    {
        let text = source("customers", path, "[sources.columns]\nid = \"ID\"");
        let book = book(&text).file(path, export);
        book.clean();
        assert_eq!(read(&book), [path]);
    }
    // The others of a folder are read as ever.
    let text = source("customers", "deals/crm.csv", "[sources.columns]\nid = \"ID\"");
    let book = book(&text).file("deals/crm.csv", export).file("deals/own.csv", "id\n");
    book.found(&[&["E0201 deals/own.csv:1:1"][..]; 5]);
}

#[test]
fn tables_beside_exports_that_no_source_names_are_told() {
    let book = customers("exports/crm-*.csv")
        .customer("exports/crm-1.csv")
        .customer("exports/CRM-2.CSV")
        .file("exports/README.md", "x")
        .customer("other/crm-3.csv");
    book.found(&[&["N0101 exports/CRM-2.CSV", "no source names it", "`files`"]]);
    book.page(0, &["1 note"]);
    assert_eq!(read(&book), ["exports/crm-1.csv"]);
}

#[test]
fn one_file_may_be_read_as_two_kinds() {
    let sources = [
        source("deals", "crm.csv", "ignore_unknown = true\n[sources.columns]\nid = \"Deal\"\npartner = { value = \"acme\" }\ncustomer = \"Account\"\nengagement = { value = \"co-led\" }\nstatus = { value = \"open\" }\nregistered = \"Day\""),
        source("customers", "crm.csv", "ignore_unknown = true\n[sources.columns]\nid = \"Account\""),
    ]
    .concat();
    let book =
        book(&sources).file("crm.csv", "Deal,Account,Day\nD-1,Mill,2026-01-02\nD-2,Forge,2026-01-03\n");
    book.clean();
    book.page(
        0,
        &[
            "2 deals",
            "2 customers",
            "crm.csv as customers: 2 rows, 2 read",
            "crm.csv as deals: 2 rows, 2 read",
        ],
    );
    let quote = book.json(&["quote", "--deal", "D-2", "--bundle", "pro", "--hosts", "5"]);
    assert_eq!(quote["customer"]["id"], "Forge");
}

const SESSIONS: &str = "Day,Title,Team\n2026-01-02,A,east\n2026-01-03,B,west\n2026-01-04,C,north\n";

/// Two sources of sessions, which have no ids that would tell them apart, over one file.
fn sessions(first: &str, second: &str) -> Book {
    let columns = "ignore_unknown = true\n[sources.columns]\npartner = { value = \"acme\" }\ndate = \"Day\"\ntitle = \"Title\"";
    let source = |keep: &str| source("sessions", "lms.csv", &format!("{keep}\n{columns}"));
    book(&[source(first), source(second)].concat()).file("lms.csv", SESSIONS)
}

#[test]
fn a_row_is_taken_by_one_source_of_its_kind() {
    let (east, west) = ("keep = { Team = [\"east\"] }", "keep = { Team = [\"west\", \"north\"] }");
    let book = sessions(east, west);
    book.clean();
    let counts: Vec<[u64; 6]> = book.accounts("sessions").into_iter().map(|(_, counts)| counts).collect();
    assert_eq!(counts, [[3, 1, 2, 0, 0, 0], [3, 2, 1, 0, 0, 0]]);
    assert_eq!(book.first_quarter("webinars")["actual"], "3");
    // Each row that both take would count twice.
    let book = sessions("keep = { Team = [\"east\", \"west\"] }", west);
    book.found(&[&["E0501 lms.csv:3:1", "two sources of sessions read this row", "`keep`"]]);
    book.run(&["qualify"]).refused(&["E0501"]);
    book.run(&["import", "show"]).refused(&["E0501"]);
    sessions("", "").found(&[&["E0501 lms.csv:2:1"], &["E0501 lms.csv:3:1"], &["E0501 lms.csv:4:1"]]);
}

#[test]
fn an_id_is_given_once_over_all_files() {
    let text = source("customers", "exports/*.csv", "[sources.columns]\nid = \"ID\"");
    let book = book(&text)
        .file("exports/1.csv", "ID\nC-1\nC-2\n")
        .file("exports/2.csv", "ID\nC-2\n")
        .file("customers.csv", "id\nC-0\nC-1\n");
    book.found(&[
        &["E0501 exports/1.csv:2:1", "`C-1`", "first at customers.csv:3"],
        &["E0501 exports/2.csv:2:1", "`C-2`", "first at exports/1.csv:3"],
    ]);
}

#[test]
fn patterns_may_not_leave_the_book() {
    let outer = tempfile::tempdir().unwrap();
    fs::write(outer.path().join("crm.csv"), "id\nC-9\n").unwrap();
    let inside = |pattern: &str| {
        let text = format!("base_currency = \"USD\"\n{}", source("customers", pattern, ""));
        fs::create_dir_all(outer.path().join("book")).unwrap();
        fs::write(outer.path().join("book/vates-partner.toml"), text).unwrap();
        outer.path().join("book")
    };
    let absolute = outer.path().join("crm.csv").to_str().unwrap().to_owned();
    let above = absolute.replace("crm.csv", "*.csv");
    for pattern in ["../crm.csv", "../*.csv", "x/../../crm.csv", "book/../../crm.csv", &absolute, &above] {
        let book = inside(pattern);
        let refused =
            crate::support::run_in(&book, &["qualify"]).refused(&["E0105", FILES, "--allow-outside"]);
        assert!(!refused.stderr.contains("C-9"), "{}", refused.stderr);
        fs::create_dir_all(book.join("x")).unwrap();
        if !pattern.starts_with("book/") {
            let shown =
                crate::support::run_in(&book, &["import", "show", "--allow-outside", "--json"]).json();
            assert_eq!(shown["records"][0]["id"], "C-9", "{pattern}");
            crate::support::run_in(&book, &["--allow-outside", "qualify"]).success();
        }
    }
    for pattern in ["~/crm.csv", "C:/crm.csv", "c:crm.csv", "\\\\\\\\server\\\\crm.csv", "..\\\\crm.csv", "/"]
    {
        crate::support::run_in(&inside(pattern), &["check"])
            .ended(1)
            .stdout
            .contains("E0105")
            .then_some(())
            .unwrap();
    }
    // A colon is only a letter among others elsewhere.
    if cfg!(unix) {
        assert_eq!(read(&customers("x/crm 12:30.csv").customer("x/crm 12:30.csv")), ["x/crm 12:30.csv"]);
    }
}

#[test]
#[cfg(unix)]
fn links_may_not_leave_the_book_either() {
    let outer = tempfile::tempdir().unwrap();
    fs::create_dir_all(outer.path().join("deep/er")).unwrap();
    fs::write(outer.path().join("crm.csv"), "id\nC-9\n").unwrap();
    fs::write(outer.path().join("deep/er/crm.csv"), "id\nC-8\n").unwrap();
    for (pattern, link, to) in [
        ("exports/crm.csv", "exports/crm.csv", "crm.csv"),
        ("exports/*.csv", "exports/x.csv", "crm.csv"),
        ("exports/link/crm.csv", "exports/link", ""),
        ("exports/*/crm.csv", "exports/link", ""),
        ("exports/**/er/crm.csv", "exports/link", ""),
        ("**/crm.csv", "link", ""),
        ("link/*/*/*.csv", "link", ""),
    ] {
        let book = customers(pattern).link(link, outer.path().join(to));
        book.found(&[&[
            &format!("E0105 {FILES}"),
            "is a link that leads out of the book",
            "--allow-outside",
        ]]);
        let shown = book.run(&["import", "show", "--allow-outside", "-O", "csv"]).success().stdout;
        assert!(shown.contains("C-9") || shown.contains("C-8"), "{pattern}: {shown}");
    }
    // A whole disk is not walked through to find out.
    let book = customers("link/**/no-such-name-*.csv").link("link", "/");
    let start = Instant::now();
    book.found(&[&[&format!("E0105 {FILES}")]]);
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    // Links within the book are fine, and so are those through which the book itself is reached.
    let book =
        customers("exports/**/*.csv").customer("store/2026/crm.csv").link("exports/2026", "../store/2026");
    assert_eq!(read(&book), ["exports/2026/crm.csv"]);
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(book.path(), elsewhere.path().join("book")).unwrap();
    crate::support::run_in(elsewhere.path(), &["check", "--book", "book"]).ended(0);
}

#[test]
#[cfg(unix)]
fn what_links_lead_to_several_times_is_read_once() {
    let text = source("sessions", "exports/*.csv", "[sources.columns]\npartner = { value = \"acme\" }");
    let export = "date,title\n2026-01-02,A\n2026-01-03,B\n";
    let book = book(&text)
        .file("exports/2026-11.csv", export)
        .link("exports/latest.csv", "2026-11.csv")
        .link("sessions.csv", "exports/2026-11.csv");
    assert_eq!(book.accounts("sessions"), [("exports/2026-11.csv".to_owned(), [2, 2, 0, 0, 0, 0])]);
    book.clean();
    assert_eq!(book.first_quarter("webinars")["actual"], "2");
    // By a book's own names, too.
    let book = Book::new()
        .partners(&["acme,Acme,distributor,2020-01-01,,,,,,"])
        .file("sessions/2026.csv", "partner,date,title\nacme,2026-01-02,A\n")
        .link("sessions/latest.csv", "2026.csv");
    assert_eq!(book.first_quarter("webinars")["actual"], "1");
}

#[test]
#[cfg(unix)]
fn links_in_circles_end() {
    let start = Instant::now();
    let mut book =
        customers("**/crm-*.csv").customer("a/b/crm-1.csv").link("a/self", ".").link("a/b/up", "../..");
    assert_eq!(read(&book), ["a/b/crm-1.csv"]);
    // Without an end, twenty links would make twenty to the power of ten paths.
    for link in 0..20 {
        book = book.link(&format!("a/l{link}"), ".");
    }
    let asterisks = "*/".repeat(10);
    let book = book.file("vates-partner.toml", source("customers", &format!("a/{asterisks}crm-1.csv"), ""));
    assert_eq!(read(&book).len(), 1);
    let book = book.file("vates-partner.toml", source("customers", "loop/*.csv", "")).link("loop", "loop");
    assert!(
        book.findings()[0].starts_with("E0101") || book.findings()[0].starts_with("E0409"),
        "{:?}",
        book.findings()
    );
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

#[test]
fn deep_folders_are_walked_to_their_end_in_bounded_time() {
    let start = Instant::now();
    let deep = "d/".repeat(300);
    let asterisks = "**/".repeat(100);
    for pattern in [
        "**/crm.csv".to_owned(),
        format!("{asterisks}crm.csv"),
        "**/d/**/d/**/d/**/d/**/d/**/crm.csv".to_owned(),
    ] {
        let book = customers(&pattern).customer(&format!("{deep}crm.csv"));
        assert_eq!(read(&book), [format!("{deep}crm.csv")]);
    }
    assert!(start.elapsed() < Duration::from_secs(90), "{:?}", start.elapsed());
}

#[test]
fn what_is_no_file_that_can_be_read_is_told() {
    let book = customers("exports").customer("exports/crm.csv");
    book.found(&[&["E0101 exports", "it is a folder, not a file"]]);
    // A pattern passes over folders.
    let book = customers("exports/*").customer("exports/crm.csv").customer("exports/sub/x.csv");
    assert_eq!(read(&book), ["exports/crm.csv"]);
    if cfg!(unix) {
        let book = customers("exports/*.csv").customer("exports/crm.csv");
        let pipe = book.path().join("exports/pipe.csv");
        assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        book.found(&[&["E0101 exports/pipe.csv", "it is not a regular file"]]);
    }
}

#[test]
#[cfg(unix)]
fn what_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt as _;
    let book = customers("exports/**/*.csv").customer("exports/a.csv").customer("exports/b/c.csv");
    let close = |path: &str, mode: u32| {
        fs::set_permissions(book.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
    };
    close("exports/a.csv", 0o000);
    // Whoever may read everything has no such files.
    if fs::read(book.path().join("exports/a.csv")).is_err() {
        book.found(&[&["E0101 exports/a.csv", "can't be read"]]);
        close("exports/b", 0o000);
        book.found(&[&[&format!("E0101 {FILES}"), "the folder `exports/b` can't be read"]]);
        close("exports/b", 0o755);
    }
    close("exports/a.csv", 0o644);
    book.clean();
    let book = customers("exports/*.csv").customer("exports/a.csv").link("exports/gone.csv", "nowhere.csv");
    book.found(&[&["E0101 exports/gone.csv", "can't be read"]]);
}

fn utf_16(text: &str, mark: bool, big: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff_u16).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
}

#[test]
fn exports_are_read_in_their_encodings() {
    let text = "id\tname\r\nC-1\tZoë & Łódź €\r\n";
    let western = "id\tname\r\nC-1\tZoë – € ’\r\n";
    let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
    for (encoding, bytes, name) in [
        ("", text.as_bytes().to_vec(), "Zoë & Łódź €"),
        ("", marked.clone(), "Zoë & Łódź €"),
        ("", utf_16(text, true, false), "Zoë & Łódź €"),
        ("", utf_16(text, true, true), "Zoë & Łódź €"),
        ("utf-16le", utf_16(text, false, false), "Zoë & Łódź €"),
        ("utf-16be", utf_16(text, false, true), "Zoë & Łódź €"),
        ("windows-1252", windows_1252(western), "Zoë – € ’"),
        ("Latin1", windows_1252(western), "Zoë – € ’"),
        // A mark at the start of the file decides against what is said of it.
        ("windows-1252", marked, "Zoë & Łódź €"),
        ("windows-1252", utf_16(text, true, true), "Zoë & Łódź €"),
        ("utf-16le", utf_16(text, true, true), "Zoë & Łódź €"),
        ("iso-8859-15", b"id\tname\nC-1\tZo\xeb \xa4\n".to_vec(), "Zoë €"),
        ("shift_jis", b"id\tname\nC-1\t\x93\xfa\x96{\n".to_vec(), "日本"),
    ] {
        let keys = if encoding.is_empty() { String::new() } else { format!("encoding = \"{encoding}\"") };
        let book = book(&source("customers", "crm.csv", &keys)).file("crm.csv", bytes);
        book.clean();
        let shown = book.json(&["import", "show"]);
        assert_eq!(shown["records"][0]["name"], name, "{encoding}");
    }
}

#[test]
fn bytes_that_are_none_of_the_encoding_are_told() {
    let crm = |keys: &str, bytes: &[u8]| book(&source("customers", "crm.csv", keys)).file("crm.csv", bytes);
    crm("", b"id,name\nC-1,Zo\xeb\n").found(&[&["E0102 crm.csv:2:7", "not UTF-8", "name its `encoding`"]]);
    crm("encoding = \"shift_jis\"", b"id,name\nC-1,A\x81\x20\n")
        .found(&[&["E0102 crm.csv:2:6", "Shift_JIS"]]);
    crm("", &utf_16("id,name\nC-1,A\n", false, false)).found(&[&["E0102 crm.csv:1:2", "NUL", "UTF-16"]]);
    crm("", &utf_16("id,name\nC-1,A\n", true, false)[..27]).found(&[&["E0102 crm.csv:2:5", "UTF-16LE"]]);
    // Read as something else, UTF-8 would be other letters, and nobody would say so.
    let book = crm("encoding = \"windows-1252\"", "id,name\nC-1,Zoë\n".as_bytes());
    book.found(&[&[
        "W0101 crm.csv:2:7",
        "this is UTF-8 text, and is read as windows-1252",
        "leave `encoding` out",
    ]]);
    crm("encoding = \"windows-1252\"", b"id,name\nC-1,Zoe\n").clean();
}

#[test]
fn leave_to_read_outside_is_only_taken_where_something_is_read() {
    let book = customers("crm.csv").customer("crm.csv");
    for line in [
        "check",
        "qualify",
        "pes",
        "list partners",
        "show partners acme",
        "import show",
        "quote --partner acme --bundle pro --hosts 5",
    ] {
        let arguments: Vec<&str> = line.split(' ').chain(["--allow-outside"]).collect();
        book.run(&arguments).success();
    }
    for line in [
        "program bundles",
        "program check",
        "explain quarters.gross-invoiced",
        "quote --bundle pro --hosts 5",
        "quote --bundle pro --hosts 5 --partner-type msp",
        "schema quote",
        "completions bash",
        "man",
        "init other",
        "qualify --demo",
    ] {
        let arguments: Vec<&str> = line.split(' ').chain(["--allow-outside"]).collect();
        book.run(&arguments).refused(&["--allow-outside"]);
    }
}
