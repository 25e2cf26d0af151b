//! Whole books of any files: refused with all that is wrong, or answered; and the same book in TOML, the same answers.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde_json::Value;
use vates_partner::book::Book;
use vates_partner::book::from_records::{self, Accounted, Opened};
use vates_partner::book::settings::Settings;
use vates_partner::calendar::{Date, parse_date};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::program::{self, Program};
use vates_partner::records::import::Import;
use vates_partner::records::kinds::Kind;
use vates_partner::records::sources::{CONFIGURATION, Reach};

use super::answers::Desk;
use super::csv::{self, Record};
use super::{bulk, configuration, said, told, toml};

/// What stands before the name of each file.
pub const MARK: &[u8] = b">>>> ";

/// A small book with something of every kind, in which some files are then replaced.
pub const SMALL: &[(&str, &str)] = &[
    (
        CONFIGURATION,
        "title = \"Small\"\nbase_currency = \"USD\"\n[readings]\nyear-rule = \"two-passes\"\n\
         [customer_discounts]\nnon-profit = \"20%\"\n\
         [pes.catalogue.event]\ndimension = \"marketing\"\npoints = 30\nyearly_cap = 75\n\
         [[rulings]]\nreading = \"gross-bound\"\nchoice = \"floor\"\ndate = 2026-05-01\nby = \"Team\"\nwhy = \"minutes\"\n",
    ),
    (
        "partners.csv",
        "id,name,type,joined,left,tier,discount,l1_support,country,currency,website\n\
         acme,Acme,distributor,2021-03-01,,,,2021-06-01,FR,EUR,https://acme.example\n\
         bolt,Bolt,reseller,2026-02-01,,2,30%,,DE,,\n",
    ),
    ("customers.csv", "id,name,country,status,ein\nharbor,Harbor,US,non-profit,12-3456789\nmill,Mill,FR,,\n"),
    (
        "deals.csv",
        "id,partner,customer,engagement,status,registered,closed,amount,currency\n\
         D-1,acme,mill,partner-owned,won,2026-01-07,2026-01-29,20000.00,USD\n\
         D-2,acme,harbor,co-led:vates,lost,2026-03-02,2026-04-09,8000,\n\
         D-3,acme,Kiln & Co,late-involvement,open,2026-05-20,,,\n",
    ),
    (
        "orders.csv",
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years\n\
         O-1,acme,mill,new,2026-01-29,2026-02-03,20000.00,USD,D-1,S-1,pro,20,1\n\
         O-2,acme,mill,upgrade,2026-04-29,2026-05-04,5000.00,EUR,,S-1,enterprise,5,1\n\
         O-3,acme,mill,new,2026-06-01,2026-06-02,-1000.00,USD,,,,,\n\
         O-4,bolt,harbor,trial,2026-07-01,,0,USD,,,,,\n",
    ),
    (
        "activities.csv",
        "id,partner,date,activity,dimension,points,status,evidence\n\
         A-1,acme,2026-02-05,event,,,awarded,Photos\n\
         A-2,acme,2026-05-05,audit,delivery,12.5,submitted,\n",
    ),
    (
        "certifications.csv",
        "partner,person,track,certified,expires\nacme,Ada,technical,2024-06-03,2027-06-02\n",
    ),
    (
        "trials.csv",
        "id,partner,customer,kind,started,ends,bundle,hosts,requested,reason,order\n\
         T-1,bolt,harbor,poc,2026-08-01,2026-08-31,pro,3,2026-12-01,Hardware,\n",
    ),
    ("sessions.csv", "partner,date,title,kind\nacme,2026-02-12,Planning,webinar\n"),
    ("rates.csv", "date,from,to,rate\n2026-01-02,EUR,USD,1.10\n2026-07-01,USD,CHF,0.8\n"),
];

/// The program that is carried.
pub static CARRIED: LazyLock<Program> = LazyLock::new(|| {
    let mut files = Files::default();
    let file = files.add("vates-2026.toml".to_owned(), program::EMBEDDED.to_owned());
    program::from_records::load(&files, file, &mut Findings::default()).unwrap()
});

/// A book in memory, and the day as of which it is asked.
#[derive(Clone)]
pub struct Written {
    pub files: BTreeMap<String, Vec<u8>>,
    pub as_of: Date,
}

impl Written {
    /// The small book.
    pub fn small() -> Written {
        let files = SMALL.iter().map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()));
        Written { files: files.collect(), as_of: parse_date("2026-11-24").unwrap() }
    }

    /// The book, with files from the bytes: `>>>> orders.csv`, then what stands in it, up to the next file.
    /// A name after `!` is taken out of the book instead; the file `as-of` holds the day that is asked for.
    pub fn with(self, bytes: &[u8]) -> Written {
        let mut book = self;
        let mut rest = bytes;
        while let Some((file, after)) = next_file(rest) {
            rest = after;
            let end = file.iter().position(|byte| *byte == b'\n');
            let (name, content) = end.map_or((file, &b""[..]), |end| (&file[..end], &file[end + 1..]));
            let name = String::from_utf8_lossy(name).into_owned();
            if let Some(name) = name.strip_prefix('!') {
                book.files.remove(name);
            } else if name == "as-of" {
                let day = String::from_utf8_lossy(content);
                book.as_of = parse_date(day.trim()).unwrap_or(book.as_of);
            } else {
                book.files.insert(name, content.to_vec());
            }
        }
        book
    }

    pub fn file(mut self, path: &str, text: &str) -> Written {
        self.files.insert(path.to_owned(), text.as_bytes().to_vec());
        self
    }
}

/// The bytes behind a mark at the start up to the next, and the rest from there.
fn next_file(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let behind = bytes.strip_prefix(MARK)?;
    let is_next = |at: &usize| behind[*at..].starts_with(MARK) && (*at == 0 || behind[*at - 1] == b'\n');
    let end = (0..behind.len()).find(is_next).unwrap_or(behind.len());
    Some(behind.split_at(end))
}

/// What was read of a book.
pub struct Read {
    pub book: Book,
    pub files: Files,
    pub findings: Findings,
    /// The book's own program, where it names one that can be read.
    pub program: Option<Program>,
    pub settings: Settings,
}

/// Reads a book like the commands do.
pub fn read(written: &Written) -> Read {
    let folder = Folder::Memory(written.files.clone());
    let mut files = Files::default();
    let mut findings = Findings::default();
    let opened: Opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
    let settings = opened.settings.clone();
    let own = settings.program.as_ref().map(|(path, place)| match folder.read(path) {
        Ok(bytes) => files
            .add_bytes(path.clone(), bytes, &mut findings)
            .and_then(|file| program::from_records::load(&files, file, &mut findings)),
        Err(error) => {
            findings.report(place.clone(), vates_partner::files::unreadable(&error));
            None
        }
    });
    let program = own.unwrap_or_else(|| Some(CARRIED.clone()));
    let in_bulk = program.as_ref().filter(|_| !findings.any_error()).and_then(|program| {
        bulk::read(&opened, &folder, &files, program, written.as_of).map(|in_bulk| (program, in_bulk))
    });
    let before = findings.clone();
    let (book, accounts) = from_records::read(opened, &folder, &mut files, program.as_ref(), &mut findings);
    if let Some((program, in_bulk)) = in_bulk {
        in_bulk.is_as_with_care(program, &book, &before, &findings);
    }
    for accounted in &accounts {
        accounted_for(accounted, &settings, &files);
    }
    Read { book, files, findings, program, settings }
}

/// Every row of a CSV file is read, left out or reported, and counted once.
fn accounted_for(accounted: &Accounted, settings: &Settings, files: &Files) {
    let conventional = Import::conventional(accounted.kind);
    let of_kind: Vec<&Import> =
        settings.imports.iter().flatten().filter(|import| import.kind == accounted.kind).collect();
    let import = match of_kind.as_slice() {
        _ if !accounted.is_export => &conventional,
        [import] => import,
        // Which of several it was isn't said.
        _ => return,
    };
    let text = files.text(accounted.file);
    let account = accounted.account;
    let has_no_header = account.incomplete && account.rows() == 0;
    assert!(has_no_header || account.rows() == csv::rows_of(text, import), "{account:?} of {text:?}");
}

/// Everything that must hold of the bytes as a book. Bytes that name no file are its orders.
pub fn hold(bytes: &[u8]) {
    let written = if bytes.starts_with(MARK) {
        Written::small().with(bytes)
    } else {
        let mut small = Written::small();
        small.files.insert("orders.csv".to_owned(), bytes.to_vec());
        small
    };
    stands(&written);
}

/// Everything that must hold of a book.
pub fn stands(written: &Written) {
    let first = read(written);
    told(&first.files, &first.findings);
    let second = read(written);
    assert_eq!(said(&first.findings), said(&second.findings));
    let Some(answers) = answers(&first, written.as_of) else { return };
    assert_eq!(Some(&answers), self::answers(&second, written.as_of).as_ref());
    if let Some(rewritten) = rewritten(written, &first) {
        let third = read(&rewritten);
        let files = String::from_utf8_lossy(rewritten.files.get("all.toml").unwrap()).into_owned();
        assert!(!third.findings.any_error(), "{:?} in {files}", third.findings);
        let again = self::answers(&third, written.as_of).unwrap();
        for (answer, again) in answers.iter().zip(&again) {
            assert_eq!(answer, again, "from {files}");
        }
    }
}

/// What a book without errors answers.
fn answers(read: &Read, as_of: Date) -> Option<Vec<Value>> {
    let program = read.program.as_ref().filter(|_| !read.findings.any_error())?;
    Some(Desk { program, book: &read.book, files: &read.files, as_of }.answers())
}

/// The small book is answered under this program, or refused.
pub fn answered_under(program: &Program) {
    let written = Written::small();
    let folder = Folder::Memory(written.files);
    let mut files = Files::default();
    let mut findings = Findings::default();
    let opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
    let (book, _) = from_records::read(opened, &folder, &mut files, Some(program), &mut findings);
    told(&files, &findings);
    if !findings.any_error() {
        Desk { program, book: &book, files: &files, as_of: written.as_of }.answers();
    }
}

/// The same records under the same configuration, but all in one TOML file and without sources. `None` where the
/// book names a program.
fn rewritten(written: &Written, read: &Read) -> Option<Written> {
    if read.settings.program.is_some() {
        return None;
    }
    let configuration = configuration::written(&read.settings);
    let desk = Desk { program: &CARRIED, book: &read.book, files: &read.files, as_of: written.as_of };
    let records: String =
        Kind::ALL.into_iter().map(|kind| toml::written(kind, &records(kind, &desk.list(kind)))).collect();
    let small = Written { files: BTreeMap::new(), as_of: written.as_of };
    Some(small.file(CONFIGURATION, &configuration).file("all.toml", &records))
}

/// The records of a list, as they would stand in a file.
fn records(kind: Kind, list: &Value) -> Vec<Record> {
    let all = list["records"].as_array().unwrap().iter();
    let cells = |record: &Value| {
        kind.columns()
            .iter()
            .map(|column| match &record[column.name] {
                Value::Null | Value::Bool(_) | Value::Array(_) | Value::Object(_) => None,
                Value::String(text) => Some(text.clone()),
                Value::Number(number) => Some(number.to_string()),
            })
            .collect()
    };
    all.map(|record| Record { span: 0..0, cells: cells(record) }).collect()
}
