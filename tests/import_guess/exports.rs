//! Exports of the kinds that come out of a CRM, a bookkeeping system, a ledger.

use super::{assert_lines, assert_refused, book, errors, guessed, parsed, shown, with_choices};
use crate::support::{Book, assert_order};

/// Deals with American days, a stage of its own, blank accounts, and columns that nobody asked for.
const PIPELINE: &str = "\
opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value
OP-1,Ann Lee,Basic,Rivet,Won,10/20/2025,3/1/2026,1054
OP-2,Bo Kim,Basic,,Lost,11/3/2025,3/4/2026,0
OP-3,Ann Lee,Pro,Cogwheel,Engaging,12/1/2025,,
OP-4,Bo Kim,Pro,Sprocket,Won,1/15/2026,4/2/2026,577
OP-5,Ann Lee,Pro,,Engaging,2/2/2026,,
OP-6,Ann Lee,Pro,Lever,Prospecting,,,
";

#[test]
fn a_pipeline_of_deals() {
    let book = book("exports/pipeline.csv", PIPELINE);
    let text = guessed(&book, "exports/pipeline.csv", "deals");
    assert_lines(
        &text,
        &[
            "kind = \"deals\"",
            "files = \"exports/pipeline.csv\"",
            "delimiter = \",\"",
            "date_format = \"%m/%d/%Y\"  # line 2: `10/20/2025`",
            "ignore_unknown = true  # nothing is read from `sales_agent`, `product`",
            "id = \"opportunity_id\"",
            "# partner = { value = \"...\" }  # choose: the id of a partner of the book",
            "# partner.column = \"sales_agent\"",
            "customer.column = \"account\"",
            "# customer.default = \"...\"",
            "status.map.Won = \"won\"  # line 2: in 2 rows",
            "status.map.Lost = \"lost\"  # line 3: in 1 row",
            "status.map.Prospecting = \"open\"  # line 7: in 1 row",
            // No word for it, but what it is not.
            "# unsure: line 4: `close_date` is blank in all of its 2 rows",
            "status.map.Engaging = \"open\"",
            "closed = \"close_date\"",
            "amount = \"close_value\"",
        ],
    );
    assert_order(&text, &["choose: line 3: what a blank cell means; 2 of 6 cells are blank"]);
    // As it stands, it reads nothing, and says what is missing.
    assert_refused("exports/pipeline.csv", PIPELINE.as_bytes(), &text, &["`partner`", "`engagement`"]);
    let book = with_choices(
        book,
        &text,
        &[
            ("# partner = ", "partner = { value = \"acme\" }"),
            ("# customer.default", "customer.default = \"unknown\""),
            ("# engagement = ", "engagement = { value = \"partner-owned\" }"),
            ("# currency = ", "currency = { value = \"USD\" }"),
            ("# keep.engage_date", "keep.engage_date = \"filled\""),
        ],
    );
    book.clean();
    let columns = ["id", "customer", "status", "registered", "closed", "amount"];
    assert_eq!(
        shown(&book, "deals", &columns),
        [
            "OP-1 Rivet won 2025-10-20 2026-03-01 1054",
            "OP-2 unknown lost 2025-11-03 2026-03-04 0",
            "OP-3 Cogwheel open 2025-12-01 - -",
            "OP-4 Sprocket won 2026-01-15 2026-04-02 577",
            "OP-5 unknown open 2026-02-02 - -",
        ]
    );
}

#[test]
fn partners_of_the_book_are_known_by_their_names() {
    let book = book("pipeline.csv", PIPELINE).file(
        "partners.csv",
        "id,name,type,joined\nann,Ann Lee,distributor,2000-01-01\nbo,Bo Kim,reseller,2000-01-01\n",
    );
    let text = guessed(&book, "pipeline.csv", "deals");
    assert_lines(
        &text,
        &[
            "partner.column = \"sales_agent\"",
            "partner.map.\"Ann Lee\" = \"ann\"  # line 2: in 4 rows",
            "partner.map.\"Bo Kim\" = \"bo\"  # line 3: in 2 rows",
        ],
    );
}

/// Invoices with two formats of days in one column, thousands marks, a padded header, blank rows, a document of
/// several lines.
const INVOICES: &str = "\
Family,Date,Area,Supplier,Transaction Number, Amount ,VAT No
BX,01/11/2025,Works,Rivet,T-126,\"47,715.95\",
BX,03-NOV-2025,Works,Cogwheel,177004,\"13,303.00\",
BX,03-NOV-2025,Works,Cogwheel,177004,\"113,630.00\",
BX,16/11/2025,,Lever,177762,\"1,000\",
,,,,,,
,,,,,,
";

#[test]
fn invoices_with_two_formats_of_days() {
    let book = book("invoices.csv", INVOICES);
    let text = guessed(&book, "invoices.csv", "orders");
    assert_lines(
        &text,
        &[
            "decimal_mark = \".\"  # line 2: `47,715.95` has a decimal point",
            "date_format = [\"%d/%m/%Y\", \"%d-%b-%Y\"]",
            "skip_blank = true",
            "id.column = \"Transaction Number\"",
            "id.numbered = true",
            "customer = \"Supplier\"",
            "ordered = \"Date\"",
            "gross = \"Amount\"",
        ],
    );
    let choices = [
        ("# partner = ", "partner = { value = \"acme\" }"),
        ("# kind = ", "kind = { value = \"new\" }"),
        ("# currency = ", "currency = { value = \"GBP\" }"),
    ];
    let book = with_choices(book, &text, &choices);
    book.clean();
    assert_eq!(
        shown(&book, "orders", &["id", "customer", "invoiced", "gross"]),
        [
            "T-126 Rivet 2025-11-01 47715.95",
            "177004 Cogwheel 2025-11-03 13303.00",
            "177004#2 Cogwheel 2025-11-03 113630.00",
            "177762 Lever 2025-11-16 1000",
        ]
    );
    assert_order(&errors(&book).stdout, &["6 rows", "4 read", "2 blank"]);
}

/// Payments in windows-1252, under a preamble as wide as the table, with a first column of nothing and a total at
/// the end; two rows are alike.
const PAYMENTS: &[u8] = b",Payments over \xa3 250 excl. VAT,,,,\r\n,Period:,10,,,\r\n,,,,,\r\n\
,Vendor ID,Vendor Name,Document No,Amount,Clearing Date\r\n\
,155,CAF\xc9 ROUGE,510,\"4,929.00\",20 Dec  2025\r\n\
,156,LEVER LTD,511,\"(929.00)\",10 Dec  2025\r\n\
,157,RIVET LTD,512,250.00,04 Jan  2026\r\n\
,157,RIVET LTD,512,250.00,04 Jan  2026\r\n\
,,,,,\r\n,,,,\"4,500.00\",\r\n";

#[test]
fn payments_under_a_preamble_and_above_a_total() {
    let book = book("payments.csv", PAYMENTS);
    let text = guessed(&book, "payments.csv", "orders");
    assert_lines(
        &text,
        &[
            "encoding = \"windows-1252\"  # line 1: byte 0xa3 is no UTF-8; it is read as in `£`",
            "date_format = \"%d %b %Y\"  # line 5: `20 Dec  2025`",
            "skip_lines = 3  # line 4: the header, from `Vendor ID` on",
            "# line 10: a total: `4,500.00` is the sum of the rows above",
            "keep.\"Document No\" = \"filled\"",
            "customer = \"Vendor Name\"  # it could also be `Vendor ID`",
            // Whether the same payment was made twice, only a person knows.
            "# id.numbered = true",
            "# choose: a code such as EUR, USD, GBP; line 1: this names GBP",
        ],
    );
    assert_order(&text, &["line 7: line 8 is alike in every column"]);
    let choices = [
        ("# partner = ", "partner = { value = \"acme\" }"),
        ("# kind = ", "kind = { value = \"new\" }"),
        ("# currency = ", "currency = { value = \"GBP\" }"),
    ];
    let book = with_choices(book, &text, &choices);
    assert_order(&errors(&book).ended(1).stdout, &["E0501", "payments.csv:8", "1 error"]);
    let text = super::text_of(&book, "vates-partner.toml");
    let book = with_choices(book, &text, &[("# id.numbered", "id.numbered = true")]);
    // The audit asks whether it is one payment, and that is all.
    let said = book.run(&["check", "--as-of", "2026-11-24"]).ended(1).stdout;
    assert_order(&said, &["W0602", "payments.csv:8", "0 errors and 1 warning"]);
    assert_eq!(
        shown(&book, "orders", &["id", "customer", "invoiced", "gross"]),
        [
            "510 CAFÉ ROUGE 2025-12-20 4929.00",
            "511 LEVER LTD 2025-12-10 -929.00",
            "512 RIVET LTD 2026-01-04 250.00",
            "512#2 RIVET LTD 2026-01-04 250.00",
        ]
    );
    assert_order(&errors(&book).stdout, &["6 rows", "4 read", "1 filtered out", "1 blank"]);
}

/// A German ledger in windows-1252: a line about the export first, decimal commas, days without a year that lost
/// their leading zero, and a column for the side of the account.
const LEDGER: &[u8] = b"\"XPRT\";700;\"Stapel\";20260306102500000;20260101;\"EUR\"\r\n\
Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;BU-Schl\xfcssel;Belegdatum;Belegfeld 1;Buchungstext\r\n\
24,95;\"H\";\"\";1200;\"8\";802;\"RE-1\";\"R\xfcckgabe\"\r\n\
5.950,00;\"S\";\"\";10000;\"\";2202;\"RE-2\";\"Seminar\"\r\n";

#[test]
fn a_german_ledger() {
    let book = book("stapel.csv", LEDGER);
    let text = guessed(&book, "stapel.csv", "orders");
    assert_lines(
        &text,
        &[
            "delimiter = \";\"",
            "encoding = \"windows-1252\"",
            "decimal_mark = \",\"  # line 3: `24,95` has a decimal comma",
            "date_format = \"%d%m\"  # line 4: `2202`",
            "date_year = 2026  # unsure: line 1: the only year that stands above the header",
            "skip_lines = 1  # line 2: the header, from `Umsatz (ohne Soll/Haben-Kz)` on",
            "id = \"Belegfeld 1\"",
            "customer = \"Buchungstext\"",
            "invoiced = \"Belegdatum\"",
            "gross.column = \"Umsatz (ohne Soll/Haben-Kz)\"",
            "gross.negative.\"Soll/Haben-Kennzeichen\" = [\"H\"]",
            "currency.column = \"WKZ Umsatz\"",
        ],
    );
    assert_order(&text, &["all 2 cells are blank; line 1: this", "names EUR"]);
    let choices = [
        ("# partner = ", "partner = { value = \"acme\" }"),
        ("# kind = ", "kind = { value = \"new\" }"),
        ("# currency.default = ", "currency.default = \"EUR\""),
    ];
    let book = with_choices(book, &text, &choices);
    book.clean();
    assert_eq!(
        shown(&book, "orders", &["id", "customer", "ordered", "gross", "currency"]),
        ["RE-1 Rückgabe 2026-02-08 -24.95 EUR", "RE-2 Seminar 2026-02-22 5950.00 EUR"]
    );
}

/// A report of a CRM as it is mailed: in quotes, with lines about itself behind the table.
const REPORT: &str = "\
\"Opportunity ID\",\"Account Name\",\"Partner Account\",\"Stage\",\"Created Date\",\"Close Date\",\"Amount (EUR)\",\"Lead Source\"
\"A1\",\"Rivet\",\"acme\",\"Closed Won\",\"13.01.2026\",\"20.02.2026\",\"1200\",\"Partner\"
\"A2\",\"Lever\",\"acme\",\"Closed Lost\",\"14.01.2026\",\"21.02.2026\",\"800\",\"Web\"
\"A3\",\"Cogwheel\",\"acme\",\"Negotiation\",\"15.01.2026\",\"\",\"500\",\"Web\"
\"Grand Totals (3 records)\"
\"Confidential - do not distribute\"
\"Generated by Ann Lee 2/3/2026\"
";

#[test]
fn a_report_with_lines_behind_the_table() {
    let book = book("report.csv", REPORT);
    let text = guessed(&book, "report.csv", "deals");
    assert_lines(
        &text,
        &[
            "date_format = \"%d.%m.%Y\"  # line 2: `13.01.2026`",
            "until = \"Grand Totals\"  # line 5: what stands from here on is no record",
            "partner = \"Partner Account\"",
            "amount = \"Amount (EUR)\"",
            "status.map.\"Closed Won\" = \"won\"  # line 2: in 1 row",
            "# engagement.column = \"Lead Source\"",
            "# engagement.map.Partner = \"...\"",
            "# engagement.map.Web = \"...\"",
        ],
    );
    assert_order(
        &text,
        &["unsure: the name of the column `Amount (EUR)` says so", "currency = { value = \"EUR\" }"],
    );
    let choices = [
        ("# engagement.column", "engagement.column = \"Lead Source\""),
        ("# engagement.map.Partner", "engagement.map.Partner = \"partner-owned\""),
        ("# engagement.map.Web", "engagement.map.Web = \"co-led:vates\""),
    ];
    let book = with_choices(book, &text, &choices);
    book.clean();
    assert_eq!(
        shown(&book, "deals", &["id", "engagement", "status", "closed"]),
        ["A1 partner-owned won 2026-02-20", "A2 co-led:vates lost 2026-02-21", "A3 co-led:vates open -",]
    );
    assert_order(&errors(&book).stdout, &["6 rows", "3 read"]);
}

#[test]
fn lines_of_a_document_are_told_apart_by_their_number() {
    let orders = "Invoice No,Line,Customer,Invoice Date,Order Date,Type,Net Amount,Currency\n\
                  R-1,1,Rivet,2026-02-01,2026-01-30,New,10.00,EUR\n\
                  R-1,2,Rivet,2026-02-01,2026-01-30,Renewal,20.00,EUR\n";
    let book = book("lines.csv", orders);
    let text =
        book.run(&["import", "guess", "lines.csv", "--kind", "orders", "--partner", "acme"]).success().stdout;
    assert_lines(
        &text,
        &[
            "id.columns = [\"Invoice No\", \"Line\"]",
            "id.join = \"-\"",
            "partner = { value = \"acme\" }  # as asked for",
            "kind.map.New = \"new\"  # line 2: in 1 row",
            "ordered = \"Order Date\"",
        ],
    );
    // There is nothing left to choose.
    assert!(!text.contains("choose:"), "{text}");
    let book = book.file("vates-partner.toml", &text);
    book.clean();
    assert_eq!(
        shown(&book, "orders", &["id", "kind", "ordered"]),
        ["R-1-1 new 2026-01-30", "R-1-2 renewal 2026-01-30"]
    );
}

#[test]
fn days_that_could_be_read_either_way_are_left_to_choose() {
    let sessions = "Partner,Session Date,Topic\nacme,03/04/2026,Intro\nacme,05/06/2026,More\n";
    let book = book("webinars.csv", sessions);
    let text = guessed(&book, "webinars.csv", "sessions");
    assert_lines(&text, &["# date_format = \"%d/%m/%Y\"", "# date_format = \"%m/%d/%Y\""]);
    assert_order(&text, &["line 2: `03/04/2026` is a day either way;", "a day above 12"]);
    assert!(parsed(&text)["sources"][0].get("date_format").is_none());
    assert_refused("webinars.csv", sessions.as_bytes(), &text, &["E0402", "03/04/2026", "05/06/2026"]);
    let book = with_choices(book, &text, &[("# date_format = \"%m", "date_format = \"%m/%d/%Y\"")]);
    book.clean();
    assert_eq!(shown(&book, "sessions", &["date", "title"]), ["2026-03-04 Intro", "2026-05-06 More"]);
}

#[test]
fn a_mark_that_could_be_either_is_left_to_choose_and_refused_until_then() {
    for (number, decimal) in [("1.234", "1.234"), ("1,234", "1.234")] {
        let rates = format!("Date;From;To;Rate\n2026-01-01;EUR;JPY;{number}\n");
        let book = book("fx.csv", &rates);
        let text = guessed(&book, "fx.csv", "rates");
        assert_lines(&text, &["decimal_mark = \"...\""]);
        assert_refused("fx.csv", rates.as_bytes(), &text, &["vates-partner.toml", "`...`"]);
        let mark = if number.contains('.') { "." } else { "," };
        let choice = format!("decimal_mark = \"{mark}\"");
        let book = with_choices(book, &text, &[("decimal_mark", &choice)]);
        book.clean();
        assert_eq!(shown(&book, "rates", &["rate"]), [decimal]);
    }
}

#[test]
fn what_is_no_number_or_day_is_said_with_its_line() {
    let orders = "Invoice,Customer,Invoice Date,Total\nR-1,Rivet,2026-02-01,10.00\nR-2,Lever,soon,$ 20\n\
                  R-3,Lever,45292,30.00\nR-4,Lever,2026-02-03,40.00\n";
    let text = guessed(&book("odd.csv", orders), "odd.csv", "orders");
    assert_order(
        &text,
        &["line 4: `45292` looks like a spreadsheet's number of a day", "invoiced = \"Invoice Date\""],
    );
    assert_order(
        &text,
        &["line 3: `$ 20` can't be read as a number, for what stands beside", "gross = \"Total\""],
    );
    // A column that has the name, and nothing of what it should hold.
    let months =
        "Rechnungsnummer;Kunde;Rechnungsdatum;Betrag\n1;Rivet;3. März;10,00\n2;Lever;4. März;20,00\n";
    let text = guessed(&book("months.csv", months), "months.csv", "orders");
    assert_order(&text, &["`3. März` is not what it should hold", "# invoiced = \"Rechnungsdatum\""]);
}

/// Open opportunities have the day on which they are expected to close, as a CRM demands.
const EXPECTED: &str = "\
Opportunity ID,Partner,Account Name,Stage,Created Date,Close Date,Amount
O-1,acme,Rivet,Closed Won,2026-01-05T10:22:00.000+0000,2026-02-01,100.50
O-2,acme,Lever,Negotiation/Review,2026-01-06T10:22:00.000+0000,2026-09-01,200.50
";

#[test]
fn expected_days_of_closing_are_pointed_out() {
    let book = book("crm.csv", EXPECTED);
    let text = guessed(&book, "crm.csv", "deals");
    assert_lines(&text, &["date_format = [\"%Y-%m-%d\", \"%Y-%m-%dT%H:%M:%S%.f%z\"]"]);
    assert_order(
        &text,
        &["unsure: line 3: 1 of its 1 row has a day in `Close Date`", "status.map.\"Negotiation/Review\""],
    );
    // As the text says: two sources, each with rows of its own.
    let filled = text
        .replace("# engagement = { value = \"...\" }", "engagement = { value = \"co-led\" }")
        .replace("# currency = { value = \"...\" }", "currency = { value = \"USD\" }");
    let closed =
        filled.replace("\n\n[sources.columns]", "\nkeep.Stage = [\"Closed Won\"]\n\n[sources.columns]");
    let open = filled
        .replace("\n\n[sources.columns]", "\nkeep.Stage = [\"Negotiation/Review\"]\n\n[sources.columns]")
        .replace("closed = \"Close Date\"", "closed = { value = \"\" }\n")
        .replace("date_format", "ignore_unknown = true\ndate_format");
    let book = book.file("vates-partner.toml", format!("{closed}{open}"));
    book.clean();
    let columns = ["id", "status", "registered", "closed"];
    assert_eq!(shown(&book, "deals", &columns), ["O-1 won 2026-01-05 2026-02-01", "O-2 open 2026-01-06 -"]);
}

#[test]
fn partners_without_an_id_may_go_by_their_names() {
    let list = "Partner Name;Partner Type;Partner since\nAcme GmbH;Distributor;01.02.2020\nNils;Reseller;15.03.2021\n";
    let book = Book::new().file("list.csv", list);
    let text = guessed(&book, "list.csv", "partners");
    let book = with_choices(book, &text, &[("# id = \"Partner Name\"", "id = \"Partner Name\"")]);
    book.clean();
    assert_eq!(
        shown(&book, "partners", &["id", "name", "type", "joined"]),
        ["Acme GmbH Acme GmbH distributor 2020-02-01", "Nils Nils reseller 2021-03-15"]
    );
}
