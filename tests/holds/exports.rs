//! Someone else's exports under any `[[sources]]`: every row is read, left out or reported; and what is read of them
//! is the same in files of the book's own.

use vates_partner::book::from_records::{self, Opened};
use vates_partner::files::{Files, Folder};
use vates_partner::finding::Findings;
use vates_partner::records::kinds::Kind;
use vates_partner::records::sources::{CONFIGURATION, Reach};
use vates_partner::report::import::ImportShowReport;

use super::answers::Desk;
use super::book::{self, Written};
use super::csv::{self, Record};
use super::{configuration, shown, told};

/// Deals out of a CRM and orders out of a ledger.
pub const SOURCES: &str = r#"base_currency = "USD"
[pes.catalogue.event]
dimension = "marketing"
points = 30
[[sources]]
kind = "deals"
files = "exports/crm*.csv"
skip_lines = 1
skip_blank = true
decimal_mark = ","
date_format = ["%d/%m/%Y", "%d-%b-%Y"]
ignore_unknown = true
keep = { Stage = ["Won", "Lost"] }
[sources.columns]
id = "Opportunity"
partner = { value = "acme" }
customer = "Account"
engagement = { column = "Source", map = { Partner = "partner-owned", Inbound = "co-led:vates" }, else = "late-involvement" }
status = { column = "Stage", map = { Won = "won", Lost = "lost" } }
registered = "Created"
closed = "Closed"
amount = "Value"
currency = { column = "Cur", default = "EUR" }
[[sources]]
kind = "orders"
files = "exports/ledger.csv"
delimiter = ";"
encoding = "windows-1252"
decimal_mark = ","
date_format = "%d%m"
date_year = 2026
[sources.columns]
id = { columns = ["Beleg", "Pos"], join = "-" }
partner = { value = "acme" }
customer = "Konto"
kind = { value = "new" }
ordered = "Datum"
invoiced = "Datum"
gross = { column = "Umsatz", negative = { "S/H" = ["H"] } }
currency = { value = "EUR" }
"#;

/// An export of the CRM.
pub const CRM: &str = "Report of 1 May\n\
    Opportunity;Account;Source;Stage;Created;Closed;Value;Cur;Owner\n\
    1;Mill;Partner;Won;07/01/2026;29/01/2026;20.000,00;;Ada\n\
    2;harbor;Inbound;Lost;02-Mar-2026;9/4/2026;8000,5;USD;\"Bo;\n\"\n\
    ;;;;;;;;\n\
    3;Kiln;Web;Open;20/05/2026;;;;\n";

/// An export of the ledger, in windows-1252.
pub const LEDGER: &[u8] = b"Beleg;Pos;Konto;Datum;Umsatz;S/H\n4711;1;M\xfchle;0302;20.000,00;S\n4711;2;M\xfchle;402;100,50-;\n4712;1;\xd6l;3112;1,00;H\n";

/// The small book with exports for its deals and orders, and files from the bytes like in [`Written::with`]. Bytes that
/// name no file are the export of the CRM.
pub fn written(bytes: &[u8]) -> Written {
    let mut book = Written::small().file(CONFIGURATION, SOURCES).file("exports/crm-1.csv", CRM);
    book.files.insert("exports/ledger.csv".to_owned(), LEDGER.to_vec());
    book.files.remove("deals.csv");
    book.files.remove("orders.csv");
    if bytes.starts_with(book::MARK) {
        book.with(bytes)
    } else {
        book.files.insert("exports/crm-1.csv".to_owned(), bytes.to_vec());
        book
    }
}

/// Everything that must hold of the bytes as exports and sources.
pub fn hold(bytes: &[u8]) {
    let written = written(bytes);
    book::stands(&written);
    let mut files = Files::default();
    let mut findings = Findings::default();
    let folder = Folder::Memory(written.files.clone());
    let opened: Opened = from_records::open(&folder, Reach::Inside, &mut files, &mut findings);
    let mut own = written.clone().file(CONFIGURATION, &configuration::written(&opened.settings));
    for kind in Kind::ALL {
        let (exported, accounts) = opened.exported(kind, &files, &mut findings);
        let counted: usize = accounts.iter().map(|accounted| accounted.account.read).sum();
        let faults: usize = accounts.iter().map(|accounted| accounted.account.reported).sum();
        // A row with a cell that can't be read is handed on with the others, and counted as reported.
        assert!(counted <= exported.len() && exported.len() <= counted + faults, "{accounts:?}");
        shown(&ImportShowReport::new(kind, &exported, &accounts, &files));
        if !exported.is_empty() {
            let cells = exported.into_iter().map(|record| Record { span: 0..0, cells: record.cells });
            own = own.file(&format!("{kind}/exported.csv"), &csv::written(kind, &cells.collect::<Vec<_>>()));
        }
    }
    told(&files, &findings);
    let (first, second) = (book::read(&written), book::read(&own));
    if first.findings.any_error() || first.settings.program.is_some() {
        return;
    }
    assert!(!second.findings.any_error(), "{:?} where there are no sources", second.findings);
    for kind in Kind::ALL {
        assert_eq!(records(&first, kind, &written), records(&second, kind, &own), "{kind}");
    }
}

/// The records of a kind, in no order.
fn records(read: &book::Read, kind: Kind, written: &Written) -> Vec<String> {
    let desk = Desk { program: &book::CARRIED, book: &read.book, files: &read.files, as_of: written.as_of };
    let list = desk.list(kind);
    let without_source = |record: &serde_json::Value| {
        let mut record = record.clone();
        record.as_object_mut().unwrap().remove("source");
        record.to_string()
    };
    let mut records: Vec<String> = list["records"].as_array().unwrap().iter().map(without_source).collect();
    records.sort();
    records
}
