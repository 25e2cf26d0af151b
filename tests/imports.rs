//! Someone else's exports, as their programs write them: every row is accounted for, every amount and day is exact,
//! and the book that they make answers.

use serde_json::Value;

use crate::support::{Book, assert_order, column};

/// A partner for the records of exports.
pub const ACME: &str =
    "[[partners]]\nid = \"acme\"\nname = \"Acme\"\ntype = \"distributor\"\njoined = 2020-01-01\n";

/// A book whose configuration has these sources, and the partner `acme`.
pub fn book(sources: &str) -> Book {
    Book::new().file("vates-partner.toml", format!("base_currency = \"USD\"\n{sources}\n{ACME}"))
}

impl Book {
    /// What `import show` makes of exports: a line of CSV for each record, without the header.
    #[track_caller]
    pub fn imported(&self, kind: &str) -> Vec<String> {
        let shown = self.run(&["import", "show", kind, "-O", "csv"]).success().stdout;
        shown.lines().skip(1).map(str::to_owned).collect()
    }

    /// What became of the rows of the exports of a kind, by file: all, read, filtered, blank, behind, reported.
    #[track_caller]
    pub fn accounts(&self, kind: &str) -> Vec<(String, [u64; 6])> {
        let shown = self.json(&["import", "show", kind]);
        let account = |file: &Value| {
            let counts = ["rows", "read", "filtered", "blank", "behind", "reported"];
            (file["file"].as_str().unwrap().to_owned(), counts.map(|key| file[key].as_u64().unwrap()))
        };
        let accounts: Vec<_> = shown["files"].as_array().unwrap().iter().map(account).collect();
        for (file, [rows, parts @ ..]) in &accounts {
            assert_eq!(*rows, parts.iter().sum::<u64>(), "{file}");
        }
        let read: u64 = accounts.iter().map(|(_, counts)| counts[1]).sum();
        assert_eq!(usize::try_from(read).unwrap(), shown["records"].as_array().unwrap().len());
        accounts
    }

    /// The findings of `check`, each as `E0401 deals.csv:2:5 message; suggestion`.
    #[track_caller]
    pub fn findings(&self) -> Vec<String> {
        let check = self.run(&["check", "--json"]);
        assert!(!check.stderr.contains("panicked"), "{}", check.stderr);
        let answer: Value =
            serde_json::from_str(&check.stdout).unwrap_or_else(|_| panic!("{}", check.stderr));
        let found = |finding: &Value| {
            let number =
                |key: &str| finding[key].as_u64().map_or(String::new(), |number| format!(":{number}"));
            let text = |key: &str| finding[key].as_str().unwrap_or_default();
            let place = format!("{}{}{}", text("file"), number("line"), number("column"));
            format!("{} {place} {}; {}", text("code"), text("message"), text("suggestion"))
        };
        answer["findings"].as_array().unwrap().iter().map(found).collect()
    }

    /// Demands these findings and no other, each by its beginning (code and place) and pieces of what it says.
    #[track_caller]
    pub fn found(&self, expected: &[&[&str]]) {
        let found = self.findings();
        let listed = found.join("\n");
        assert_eq!(found.len(), expected.len(), "{listed}");
        for (finding, pieces) in found.iter().zip(expected) {
            let (place, said) = pieces.split_first().unwrap();
            assert!(finding.starts_with(&format!("{place} ")), "not at {place}:\n{listed}");
            for piece in said {
                assert!(finding.contains(piece), "`{piece}` is not in\n{finding}");
            }
        }
    }

    /// Demands an exit code of `check`, and these pieces in its page, one after the other, however it breaks lines.
    #[track_caller]
    pub fn page(&self, code: i32, pieces: &[&str]) {
        let page = self.run(&["check"]).ended(code).stdout;
        assert_order(&page.split_whitespace().collect::<Vec<_>>().join(" "), pieces);
    }

    /// A criterion of the first quarter of 2026.
    #[track_caller]
    pub fn first_quarter(&self, criterion: &str) -> Value {
        let answer = self.json(&["qualify", "--year", "2026", "--as-of", "2026-11-24", "--partner", "acme"]);
        let criteria = answer["partners"][0]["quarters"][0]["criteria"].as_array().unwrap().clone();
        criteria.into_iter().find(|entry| entry["id"] == criterion).unwrap()
    }
}

/// A text in the bytes of Windows-1252, as far as the tests need it.
pub fn windows_1252(text: &str) -> Vec<u8> {
    let byte = |character: char| match character {
        '€' => 0x80,
        '–' => 0x96,
        '’' => 0x92,
        other => u8::try_from(u32::from(other)).unwrap(),
    };
    text.chars().map(byte).collect()
}

const PIPELINE: &str = "\
opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
K1,Moss,Alpha,Cancor,Won,1/5/2026,2/20/2026,1054
K2,Moss,Alpha,,Won,1/7/2026,3/1/2026,4514.50
K3,Reed,\"Beta, large\",Isdon,Lost,1/20/2026,2/2/2026,0
K4,Reed,Beta,,Engaging,2/14/2026,,
K5,Reed,Beta,Cancor,Prospecting,,,
K6,Moss,Alpha,Betasolo,Won,12/31/2025,1/1/2026,50
K7,Lane,Gamma,Isdon,Engaging,3/31/2026,,
K8,Lane,Gamma,\"Zoom, Inc.\",Won,10/2/2025,3/11/2026,7
";

const PIPELINE_SOURCE: &str = r#"
[[sources]]
kind = "deals"
files = "exports/crm-*.csv"
date_format = "%m/%d/%Y"
keep = { deal_stage = ["Won", "Lost", "Engaging"] }
ignore_unknown = true
[sources.columns]
id = "opportunity_id"
partner = { value = "acme" }
customer = { column = "account", default = "unnamed" }
engagement = { column = "sales_agent", map = { Moss = "partner-owned", Reed = "co-led:vates" }, else = "late-involvement" }
status = { column = "deal_stage", map = { Won = "won", Lost = "lost", Engaging = "open" } }
registered = "engage_date"
closed = "close_date"
amount = "close_value"
"#;

#[test]
fn a_pipeline_of_a_crm() {
    let book = book(PIPELINE_SOURCE).file("exports/crm-1.csv", PIPELINE);
    assert_eq!(book.accounts("deals"), [("exports/crm-1.csv".to_owned(), [8, 7, 1, 0, 0, 0])]);
    assert_eq!(
        book.imported("deals"),
        [
            "K1,acme,Cancor,partner-owned,won,2026-01-05,2026-02-20,1054,,exports/crm-1.csv:2",
            "K2,acme,unnamed,partner-owned,won,2026-01-07,2026-03-01,4514.50,,exports/crm-1.csv:3",
            "K3,acme,Isdon,co-led:vates,lost,2026-01-20,2026-02-02,0,,exports/crm-1.csv:4",
            "K4,acme,unnamed,co-led:vates,open,2026-02-14,,,,exports/crm-1.csv:5",
            "K6,acme,Betasolo,partner-owned,won,2025-12-31,2026-01-01,50,,exports/crm-1.csv:7",
            "K7,acme,Isdon,late-involvement,open,2026-03-31,,,,exports/crm-1.csv:8",
            "K8,acme,\"Zoom, Inc.\",late-involvement,won,2025-10-02,2026-03-11,7,,exports/crm-1.csv:9",
        ]
    );
    book.page(
        0,
        &[
            "0 errors and 0 warnings",
            "7 deals",
            "crm-1.csv as deals: 8 rows, 7 read, 1 filtered out by `keep`",
        ],
    );
    // Won in the first quarter: K6, K1, K2 (partner-owned) and K8.
    let owned = book.first_quarter("partner-owned");
    assert_eq!(owned["evidence"], serde_json::json!(["K6", "K1", "K2", "K8"]));
    assert_eq!((&owned["actual"]["part"], &owned["actual"]["whole"]), (&"3".into(), &"4".into()));
    let quote = book.json(&["quote", "--deal", "K3", "--bundle", "pro", "--hosts", "5"]);
    assert_eq!(
        (&quote["partner"]["id"], &quote["options"][0]["engagement"]),
        (&"acme".into(), &"co-led".into())
    );
}

const INVOICES: &str = "\
Department,Entity,Date,Expense Type,Supplier,Transaction Number, Amount ,VAT Number
,,,,,,,
,,,,,,,
BIS,Labs,01/02/2026,Fuel,Estate Services,IAH126,\"47,715.95\",
,,,,,,,
BIS,Labs,03-FEB-2026,Grants,University of Wessex,174195,\"111,737.00\",
BIS,Labs,03-FEB-2026,Grants,University of Wessex,174196,\"(1,737.00)\",GB123
,,,,,,,
BIS,Labs,31/03/2026,\"Charges, standing\",Cable Works,192774,\"1,105,384.25\",
BIS,Labs,1/4/2026,Fuel,Estate Services,IAH140,950,
,,,,,,,
,,,,,,,
,,,,,,,
";

const INVOICES_SOURCE: &str = r#"
[[sources]]
kind = "orders"
files = "exports/invoices.csv"
decimal_mark = "."
date_format = ["%d/%m/%Y", "%d-%b-%Y"]
skip_blank = true
ignore_unknown = true
[sources.columns]
id = "Transaction Number"
partner = { value = "acme" }
customer = "Supplier"
kind = { value = "new" }
ordered = "Date"
invoiced = "Date"
gross = "Amount"
currency = { value = "USD" }
"#;

#[test]
fn invoices_among_blank_rows() {
    let book = book(INVOICES_SOURCE).file("exports/invoices.csv", INVOICES);
    assert_eq!(book.accounts("orders"), [("exports/invoices.csv".to_owned(), [12, 5, 0, 7, 0, 0])]);
    let shown = book.imported("orders");
    let cells: Vec<Vec<&str>> = shown.iter().map(|line| line.split(',').collect()).collect();
    let of = |index: usize| cells.iter().map(|cells| cells[index]).collect::<Vec<_>>();
    assert_eq!(of(0), ["IAH126", "174195", "174196", "192774", "IAH140"]);
    assert_eq!(of(4), ["2026-02-01", "2026-02-03", "2026-02-03", "2026-03-31", "2026-04-01"]);
    assert_eq!(of(6), ["47715.95", "111737.00", "-1737.00", "1105384.25", "950"]);
    assert_eq!(of(13), [4, 6, 7, 9, 10].map(|line| format!("exports/invoices.csv:{line}")));
    book.page(0, &["5 orders", "invoices.csv as orders: 12 rows, 5 read, 7 blank"]);
    // 47,715.95 + 111,737.00 - 1,737.00 + 1,105,384.25
    let gross = book.first_quarter("gross-invoiced");
    assert_eq!(gross["actual"]["amount"], "1263100.20");
    assert_eq!(gross["evidence"], serde_json::json!(["IAH126", "174195", "174196", "192774"]));
}

const PAYMENTS: &str = "\
,Report of all payments equal to or greater than £ 250.00 Excl. VAT,,,,,,
,Reporting Period : ,10,,,,,
,Start Date:,\"9th December, 2025\",,,,,
,,,,,,,
,Vendor ID,Vendor Name,Cost Element,Description,Document No,Amount,Clearing Date
,15500235,BOROUGH OF TOWER – HAMLETS,544075,Grants,5107745583,\"4,929.00\",20 Jan  2026
,15500051,CAFÉ DE L’ÉCOLE,544075,Grants,5107720139,\"98,732.26\",03 Feb  2026
,15500051,CAFÉ DE L’ÉCOLE,544076,Grants,5107720139,250.00,03 Feb  2026
,18000042,MOSAIC HOUSING,544076,Providers,1900016750,\"(997.26)\",31 Mar 2026
,,,,,,,
,,,,,,\"102,914.00\",
,,,,,,,
,Grand Total,,,,,\"102,914.00\",
,Printed by the ledger,,,,,,,
";

const PAYMENTS_SOURCE: &str = r#"
[[sources]]
kind = "orders"
files = "exports/*payments*.csv"
encoding = "windows-1252"
decimal_mark = "."
date_format = "%d %b %Y"
skip_lines = 4
skip_blank = true
until = "Grand Total"
keep = { "Vendor ID" = "filled" }
ignore_unknown = true
[sources.columns]
id = { column = "Document No", numbered = true }
partner = { value = "acme" }
customer = "Vendor Name"
kind = { value = "new" }
ordered = "Clearing Date"
invoiced = "Clearing Date"
gross = "Amount"
currency = { value = "USD" }
"#;

#[test]
fn payments_between_a_preamble_and_a_footer() {
    let book = book(PAYMENTS_SOURCE).file("exports/payments-10.csv", windows_1252(PAYMENTS));
    // The last row is longer than the header, which is of no matter behind the end.
    assert_eq!(book.accounts("orders"), [("exports/payments-10.csv".to_owned(), [9, 4, 1, 2, 2, 0])]);
    let shown = book.imported("orders");
    assert_eq!(
        shown,
        [
            "5107745583,acme,BOROUGH OF TOWER – HAMLETS,new,2026-01-20,2026-01-20,4929.00,USD,,,,,,exports/payments-10.csv:6",
            "5107720139,acme,CAFÉ DE L’ÉCOLE,new,2026-02-03,2026-02-03,98732.26,USD,,,,,,exports/payments-10.csv:7",
            "5107720139#2,acme,CAFÉ DE L’ÉCOLE,new,2026-02-03,2026-02-03,250.00,USD,,,,,,exports/payments-10.csv:8",
            "1900016750,acme,MOSAIC HOUSING,new,2026-03-31,2026-03-31,-997.26,USD,,,,,,exports/payments-10.csv:9",
        ]
    );
    book.page(0, &["9 rows, 4 read, 1 filtered out by `keep`, 2 blank, 2 below the end named by `until`"]);
    // 4,929.00 + 98,732.26 + 250.00 - 997.26, which is what the footer says.
    assert_eq!(book.first_quarter("gross-invoiced")["actual"]["amount"], "102914.00");
}

const LEDGER: &str = "\
\"EXTF\";700;21;\"Buchungsstapel\";9;20260306102500000;;\"XY\";\"\";\"\";1001;456;20260101;4;20260201;20260228
Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Gegenkonto (ohne BU-Schlüssel);Belegdatum;Belegfeld 1;Buchungstext;Beleginfo – Art 1
24,95;\"S\";\"\";1200;4940;2102;\"RE-1\";\"Fachbuch: Controlling für Dummies\";\"\"
5950,00;\"S\";\"EUR\";10000;8400;2202;\"RE-2\";\"Honorar; Seminar\";\"\"
950,00;\"H\";\"\";10000;8400;802;\"GS-3\";\"Gutschrift Müller\";\"\"
1.000.000,5;\"S\";\"\";10000;8400;0103;\"RE-4\";\"Größere Sache\";\"\"
0,00;\"H\";\"\";10000;8400;3103;\"RE-5\";\"Nichts\";\"\"
";

const LEDGER_SOURCE: &str = r#"
[[sources]]
kind = "orders"
files = "exports/EXTF_*.csv"
encoding = "windows-1252"
delimiter = ";"
decimal_mark = ","
date_format = "%d%m"
date_year = 2026
skip_lines = 1
ignore_unknown = true
[sources.columns]
id = "Belegfeld 1"
partner = { value = "acme" }
customer = "Buchungstext"
kind = { value = "new" }
ordered = "Belegdatum"
invoiced = "Belegdatum"
gross = { column = "Umsatz (ohne Soll/Haben-Kz)", negative = { "Soll/Haben-Kennzeichen" = ["H"] } }
currency = { column = "WKZ Umsatz", default = "USD" }
"#;

#[test]
fn a_bookkeeping_ledger() {
    let book = book(LEDGER_SOURCE)
        .file("exports/EXTF_Buchungsstapel.csv", windows_1252(LEDGER))
        .rates(&["2026-01-01,EUR,USD,1.10"]);
    assert_eq!(book.accounts("orders"), [("exports/EXTF_Buchungsstapel.csv".to_owned(), [5, 5, 0, 0, 0, 0])]);
    let shown = book.imported("orders");
    assert_eq!(
        shown,
        [
            "RE-1,acme,Fachbuch: Controlling für Dummies,new,2026-02-21,2026-02-21,24.95,USD,,,,,,exports/EXTF_Buchungsstapel.csv:3",
            "RE-2,acme,Honorar; Seminar,new,2026-02-22,2026-02-22,5950.00,EUR,,,,,,exports/EXTF_Buchungsstapel.csv:4",
            "GS-3,acme,Gutschrift Müller,new,2026-02-08,2026-02-08,-950.00,USD,,,,,,exports/EXTF_Buchungsstapel.csv:5",
            "RE-4,acme,Größere Sache,new,2026-03-01,2026-03-01,1000000.5,USD,,,,,,exports/EXTF_Buchungsstapel.csv:6",
            "RE-5,acme,Nichts,new,2026-03-31,2026-03-31,0.00,USD,,,,,,exports/EXTF_Buchungsstapel.csv:7",
        ]
    );
    book.page(0, &["5 orders", "as orders: 5 rows, 5 read"]);
    // 24.95 + 5,950.00 * 1.10 - 950.00 + 1,000,000.50 = 24.95 + 6,545.00 - 950.00 + 1,000,000.50
    assert_eq!(book.first_quarter("gross-invoiced")["actual"]["amount"], "1005620.45");
}

#[test]
fn several_exports_and_a_books_own_files_add_up() {
    let sources = [PIPELINE_SOURCE, INVOICES_SOURCE].concat();
    let book = book(&sources)
        .file("exports/crm-1.csv", PIPELINE)
        .file("exports/invoices.csv", INVOICES)
        .deals(&["D-1,acme,Own,partner-owned,won,2026-01-02,2026-01-03,5.00,USD"])
        .orders(&["O-1,acme,Own,new,2026-01-02,2026-01-03,0.80,USD,"]);
    book.clean();
    // Only exports are shown by `import show`, all of the records by `list`.
    assert_eq!(book.imported("deals").len(), 7);
    let listed = book.json(&["list", "deals"]);
    assert_eq!(column(&listed["records"], "id"), ["D-1", "K1", "K2", "K3", "K4", "K6", "K7", "K8"]);
    assert_eq!(book.first_quarter("gross-invoiced")["actual"]["amount"], "1263101.00");
    book.run(&["import", "show"]).refused(&["deals, orders", "import show deals"]);
    book.run(&["import", "show", "rates"]).refused(&["no source of the book gives rates"]);
    book.run(&["import", "show", "deal"]).refused(&["did you mean `deals`?"]);
    Book::new().run(&["import", "show"]).refused(&["has no [[sources]]"]);
}
