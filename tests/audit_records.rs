//! Records that seem to stand in the book twice, or don't go with each other.

use crate::audit::{DAY, DEALS, ORDERS, book};
use crate::support::Book;

/// An invoice, and a second record with one cell changed.
fn twice(change: (&str, &str)) -> Book {
    let row = "O-1,acme,Rivet,new,2026-03-10,2026-03-16,5000.00,USD,,S-1,pro,5,1";
    let second = row.replace("O-1,", "O-2,").replacen(change.0, change.1, 1);
    book("").sold(&[row, &second])
}

#[test]
fn the_same_invoice_under_two_ids() {
    assert_eq!(
        twice(("", "")).only("W0602"),
        "O-2 (orders.csv:3) may be the invoice O-1 (orders.csv:2) again: of acme for Rivet too, new, invoiced on \
         2026-03-16, 5,000.00 USD, subscription S-1, pro; its amount is in the book 2 times (invoiced.gross)"
    );
    // The day of the order may be written otherwise, and so may the amount.
    twice(("2026-03-10", "2026-03-09")).only("W0602");
    twice(("5000.00", "5000")).only("W0602");
    for change in [
        ("2026-03-16", "2026-03-17"),
        ("2026-03-16", ""),
        ("Rivet", "Quai"),
        (",new,", ",renewal,"),
        ("S-1", "S-2"),
        ("S-1", ""),
    ] {
        twice(change).unremarkable();
    }
    // What differs in price is held against the list price, too.
    assert_eq!(twice(("5000.00", "5000.01")).audited(), ["W0601 orders.csv:3"]);
    assert_eq!(twice(("pro", "enterprise")).audited().len(), 0, "there is no rate to judge the price by");
}

#[test]
fn credit_notes_and_other_partners_invoices() {
    let note = "acme,Rivet,new,2026-03-10,2026-03-16,-500,USD,,,,,";
    let message = book("").sold(&[&format!("O-1,{note}"), &format!("O-2,{note}")]).only("W0602");
    assert!(message.contains("may be the credit note O-1") && message.contains("-500.00 USD"), "{message}");
    let sold =
        |partner: &str, gross: &str| format!("{partner},Rivet,new,2026-03-10,2026-03-16,{gross},USD,,,,,");
    let other = book("").partners(&["birch,Birch,distributor,2021-03-01,,,,,,"]);
    let rows = [format!("O-1,{}", sold("acme", "500")), format!("O-2,{}", sold("birch", "500"))];
    other.sold(&[&rows[0], &rows[1]]).unremarkable();
    let nothing = [format!("O-1,{}", sold("acme", "0")), format!("O-2,{}", sold("acme", "0.00"))];
    book("").sold(&[&nothing[0], &nothing[1]]).unremarkable();
}

#[test]
fn invoices_for_different_deals_are_different() {
    let deals = [
        "D-1,acme,Rivet,partner-owned,won,2026-01-12,2026-02-26,,",
        "D-2,acme,Rivet,partner-owned,won,2026-01-13,2026-02-27,,",
    ];
    let sold = |deals_of: &[&str]| {
        let rows: Vec<String> = deals_of
            .iter()
            .enumerate()
            .map(|(number, deal)| {
                format!("O-{number},acme,Rivet,new,2026-03-10,2026-03-16,500,USD,{deal},,,,")
            })
            .collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        book("").deals(&deals).sold(&rows)
    };
    sold(&["D-1", "D-2"]).unremarkable();
    assert_eq!(sold(&["D-1", "D-1"]).audited(), ["W0602 orders.csv:3"]);
    assert_eq!(sold(&["D-1", ""]).audited(), ["W0602 orders.csv:3"]);
    assert_eq!(sold(&["", "D-2"]).audited(), ["W0602 orders.csv:3"]);
    assert_eq!(sold(&["D-1", "D-2", "D-2", "D-1"]).audited(), ["W0602 orders.csv:4", "W0602 orders.csv:5"]);
    // One that names no deal may be any of them, and is told of the first.
    let message = sold(&["D-1", "D-2", "", ""]).only("W0602");
    assert!(
        message.starts_with("O-2 (orders.csv:4) and O-3 (orders.csv:5) may be the invoice O-0"),
        "{message}"
    );
}

#[test]
fn many_repeats_are_told_once() {
    let rows: Vec<String> = (1..=40)
        .map(|number| format!("O-{number},acme,Rivet,new,2026-03-10,2026-03-16,500,USD,,,,,"))
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let message = book("").sold(&rows).only("W0602");
    assert!(message.starts_with("O-2 (orders.csv:3), O-3 (orders.csv:4), "), "{message}");
    assert!(message.contains("O-6 (orders.csv:7) and 34 more may be"), "{message}");
    assert!(message.contains("40 times"), "{message}");
}

/// Without the shares of a quarter of two deals, of which one is co-led.
const NO_SHARES: &str = "[check]\nshare-over-limit = \"off\"\n";

const EARLIER: &str = "D-7,acme,Rivet,late-involvement,open,2026-01-12,,,";

fn in_two_files(second: &str) -> Book {
    book(NO_SHARES).rows("deals/2026-q1.csv", DEALS, &[EARLIER]).rows("deals/2026-q2.csv", DEALS, &[second])
}

#[test]
fn a_deal_whose_engagement_changed_between_two_files() {
    in_two_files("D-7,acme,Rivet,partner-owned,won,2026-01-12,2026-04-02,5000,USD").wrong(&[
        "E0507",
        "the engagement of the deal `D-7` changed: it is partner-owned here, and late-involvement at \
         deals/2026-q1.csv:2",
        "deals/2026-q2.csv:2:16",
        "the engagement decides the discount and the shares",
    ]);
    // The lead of a co-led deal is part of its engagement.
    let led = |second: &str| {
        let row = |lead: &str| format!("D-7,acme,Rivet,{lead},open,2026-01-12,,,");
        book(NO_SHARES).deals(&[&row("co-led"), &row(second)])
    };
    led("co-led:partner").wrong(&["E0507", "it is co-led:partner here, and co-led at deals.csv:2"]);
    // Where it did not change, the id is repeated as any other.
    led("co-led").wrong(&["E0501", "the id `D-7` is given twice in deals, first at deals.csv:2"]);
}

#[test]
fn a_repeated_deal_is_told_once_with_whatever_else_is_wrong_in_it() {
    let book = in_two_files("D-7,acmee,Rivet,partner-owned,won,2026-01-12,2026-04-02,,");
    let page = book.run(&["check"]).ended(1).stdout;
    assert!(page.contains("E0507") && page.contains("E0502") && page.contains("2 errors"), "{page}");
    let unreadable = in_two_files("D-7,acme,Rivet,partnerowned,won,2026-01-12,2026-04-02,,");
    let page = unreadable.run(&["check"]).ended(1).stdout;
    assert!(page.contains("E0501") && page.contains("E0407") && page.contains("2 errors"), "{page}");
}

#[test]
fn the_same_deal_under_two_ids_with_two_engagements() {
    let message =
        in_two_files("D-31,acme,Rivet,partner-owned,won,2026-01-12,2026-04-02,5000,USD").only("W0603");
    assert_eq!(
        message,
        "the deal D-31 may be D-7 (deals/2026-q1.csv:2) again, with another engagement: partner-owned here and \
         late-involvement there; of acme for Rivet too, registered on 2026-01-12"
    );
    for second in [
        "D-31,acme,Rivet,late-involvement,won,2026-01-12,2026-04-02,5000,USD",
        "D-31,acme,Quai,partner-owned,won,2026-01-12,2026-04-02,5000,USD",
        "D-31,acme,Rivet,partner-owned,won,2026-01-13,2026-04-02,5000,USD",
    ] {
        in_two_files(second).unremarkable();
    }
    // In one file they are two deals that somebody wrote down side by side.
    book(NO_SHARES)
        .deals(&[EARLIER, "D-31,acme,Rivet,partner-owned,won,2026-01-12,2026-04-02,5000,USD"])
        .unremarkable();
    let worth = |before: &str, now: &str| {
        let row = |id: &str, engagement: &str, amount: &str| {
            format!("{id},acme,Rivet,{engagement},won,2026-01-12,2026-04-02,{amount},USD")
        };
        let rows = [row("D-7", "co-led", before), row("D-31", "partner-owned", now)];
        book(NO_SHARES)
            .rows("deals/a.csv", DEALS, &[&rows[0]])
            .rows("deals/b.csv", DEALS, &[&rows[1]])
            .only("W0603")
    };
    assert!(worth("5000", "7000").ends_with("; it is worth 7,000.00 USD here and 5,000.00 USD there"));
    assert!(worth("5000", "5000.00").ends_with("registered on 2026-01-12"));
}

#[test]
fn the_same_deal_under_two_ids() {
    let row = "D-1,acme,Rivet,partner-owned,won,2026-01-12,2026-02-26,8000,USD";
    let with = |from: &str, to: &str| {
        book(NO_SHARES).deals(&[row, &row.replace("D-1,", "D-2,").replacen(from, to, 1)])
    };
    assert_eq!(
        with("", "").only("W0612"),
        "D-2 (deals.csv:3) may be the deal D-1 (deals.csv:2) again: of acme for Rivet too, partner-owned, won on \
         2026-02-26, registered on 2026-01-12, 8,000.00 USD"
    );
    with("8000", "8000.00").only("W0612");
    for (from, to) in [
        ("8000", "8001"),
        ("8000,USD", ","),
        ("USD", "EUR"),
        ("partner-owned", "co-led"),
        (",won,", ",lost,"),
        ("2026-01-12", "2026-01-13"),
        ("2026-02-26", "2026-02-27"),
        ("Rivet", "Quai"),
    ] {
        with(from, to).unremarkable();
    }
}

fn claims(rows: &[&str]) -> Book {
    book("").rows("activities.csv", "id,partner,date,activity,dimension,points,status,evidence", rows)
}

#[test]
fn points_awarded_twice() {
    let day = "acme,2026-03-12,event,marketing";
    let both =
        claims(&[&format!("A-1,{day},30,awarded,Open day"), &format!("A-2,{day},20,awarded,open DAY")]);
    assert_eq!(
        both.only("W0605"),
        "event of acme on 2026-03-12 is awarded 2 times (pes.marketing), on the same evidence (`Open day`): A-1 for \
         30 points (activities.csv:2) and A-2 for 20 points (activities.csv:3)"
    );
    let without = claims(&[&format!("A-1,{day},30,awarded,"), &format!("A-2,{day},30,awarded,")]);
    assert!(
        without.only("W0605").contains("is awarded 2 times (pes.marketing), without evidence: A-1 for 30")
    );
    for second in [
        "A-2,acme,2026-03-12,event,marketing,30,submitted,Open day",
        "A-2,acme,2026-03-12,event,marketing,30,rejected,Open day",
        "A-2,acme,2026-03-12,event,marketing,30,awarded,Another hall",
        "A-2,acme,2026-03-12,event,marketing,30,awarded,",
        "A-2,birch,2026-03-12,event,marketing,30,awarded,Open day",
    ] {
        let birch = ["birch,Birch,distributor,2021-03-01,,,,,,"];
        claims(&[&format!("A-1,{day},30,awarded,Open day"), second]).partners(&birch).unremarkable();
    }
    for second in
        ["A-2,acme,2026-03-13,event,marketing,30,awarded,", "A-2,acme,2026-03-12,event,delivery,30,awarded,"]
    {
        claims(&[&format!("A-1,{day},30,awarded,"), second]).unremarkable();
    }
}

#[test]
fn one_evidence_for_two_activities() {
    let both = claims(&[
        "A-1,acme,2026-03-12,event,marketing,1,awarded,Open day",
        "A-2,acme,2026-04-02,case-study,marketing,30,awarded,Open day",
    ]);
    assert_eq!(
        both.only("W0605"),
        "awarded activities of acme rest 2 times (pes.marketing) on the same evidence (`Open day`): A-1 for event of \
         2026-03-12, 1 point (activities.csv:2) and A-2 for case-study of 2026-04-02, 30 points (activities.csv:3)"
    );
}

#[test]
fn activities_that_share_an_id_are_told_as_that() {
    let shared = claims(&[
        "A-1,acme,2026-03-12,event,marketing,30,awarded,Open day",
        "A-1,acme,2026-03-12,event,marketing,20,awarded,Open day",
    ]);
    shared.only("W0502");
}

#[test]
fn orders_that_do_not_go_with_their_deal() {
    let deals = [
        "D-1,acme,Rivet,partner-owned,won,2026-01-12,2026-02-26,,",
        "D-2,acme,Rivet,partner-owned,lost,2026-01-12,2026-02-26,,",
        "D-3,acme,Rivet,partner-owned,open,2026-01-12,,,",
    ];
    let order = |row: &str| book("").deals(&deals).sold(&[row]);
    order("O-1,acme,Rivet,new,2026-03-10,,500,USD,D-1,,,,").unremarkable();
    order("O-1,acme,Rivet,new,2026-03-10,,500,USD,D-3,,,,").unremarkable();
    assert_eq!(
        order("O-1,acme,Rivet,new,2026-03-10,,500,USD,D-2,,,,").only("W0613"),
        "the order O-1 comes from the deal D-2 (deals.csv:3), which was lost on 2026-02-26"
    );
    // A trial may well precede a deal that is lost, and a credit note follow it.
    order("O-1,acme,Rivet,trial,2026-01-20,,0,USD,D-2,,,,").unremarkable();
    order("O-1,acme,Rivet,new,2026-03-10,,-500,USD,D-2,,,,").unremarkable();
    assert_eq!(
        order("O-1,acme,Quai,new,2026-03-10,,500,USD,D-1,,,,").only("W0613"),
        "the order O-1 for Quai comes from the deal D-1 (deals.csv:2), which is for Rivet"
    );
    // Another spelling is told as that.
    order("O-1,acme,RIVET,new,2026-03-10,,500,USD,D-1,,,,").only("N0610");
}

#[test]
fn orders_before_a_partner_joined_or_after_it_left() {
    let partners = ["birch,Birch,distributor,2024-02-01,2026-05-31,,,,,"];
    let order = |ordered: &str| {
        let row = format!("O-1,birch,Rivet,new,{ordered},,500,USD,,,,,");
        book("").partners(&partners).sold(&[&row])
    };
    order("2024-02-01").unremarkable();
    order("2026-05-31").unremarkable();
    assert_eq!(
        order("2024-01-31").only("W0609"),
        "1 order of birch was placed before it joined on 2024-02-01: O-1 of 2024-01-31 (orders.csv:2)"
    );
    assert_eq!(
        order("2026-06-01").only("W0609"),
        "1 order of birch was placed after it left on 2026-05-31: O-1 of 2026-06-01 (orders.csv:2)"
    );
    let rows: Vec<String> =
        (1..=7).map(|day| format!("O-{day},birch,Rivet,new,2026-06-0{day},,{day},USD,,,,,")).collect();
    let rows: Vec<&str> = rows.iter().rev().map(String::as_str).collect();
    let many = book("").partners(&partners).sold(&rows).only("W0609");
    assert!(
        many.starts_with(
            "7 orders of birch were placed after it left on 2026-05-31: O-1 of 2026-06-01 (orders.csv:8), "
        ),
        "{many}"
    );
    assert!(many.ends_with(" and 2 more"), "{many}");
}

/// Two deals of acme for customers written so.
fn written(first: &str, second: &str) -> Book {
    let customers = ["ocre,Ocre Museum,FR,,", "ocre-2,Ocre Archive,FR,,"];
    let deal = |id: &str, customer: &str, amount: u32| {
        format!("{id},acme,{customer},partner-owned,won,2026-01-12,2026-02-26,{amount},USD")
    };
    book("").customers(&customers).deals(&[&deal("D-1", first, 1), &deal("D-2", second, 2)])
}

#[test]
fn a_customer_that_is_spelt_in_several_ways() {
    assert_eq!(
        written("Rivet Foundry", "RIVET-FOUNDRY").only("N0610"),
        "a customer of acme is written in several ways: `RIVET-FOUNDRY` in 1 record (first at deals.csv:3) and \
         `Rivet Foundry` in 1 record (first at deals.csv:2)"
    );
    // A name of a customer on record, beside its id.
    written("ocre", "Ocre Museum").only("N0610");
    written("ocre", "ocre museum").only("N0610");
    written("ocre", "ocre-2").unremarkable();
    written("ocre-2", "Ocre Museum").unremarkable();
    written("ocre", "ocre").unremarkable();
    // A letter of a long word.
    let message = written("Harrow County", "Harow County").only("N0610");
    assert!(
        message.starts_with("a customer of acme may be written in several ways, or these are several: "),
        "{message}"
    );
    written("Rivet Foundry", "Rivet Foundyr").only("N0610");
    written("Rivet Foundry", "Rivet Fondyr").unremarkable();
    written("Plant A", "Plant B").unremarkable();
    written("Store 100234", "Store 100235").unremarkable();
}

#[test]
fn spellings_of_orders_and_deals_are_taken_together_and_those_of_partners_apart() {
    let deal = "D-1,acme,Rivet,partner-owned,won,2026-01-12,2026-02-26,,";
    let of = |partner: &str| format!("O-1,{partner},rivet,new,2026-03-10,,500,USD,,,,,");
    assert_eq!(book("").deals(&[deal]).sold(&[&of("acme")]).audited(), ["N0610 orders.csv:2"]);
    let birch = ["birch,Birch,distributor,2021-03-01,,,,,,"];
    book("").partners(&birch).deals(&[deal]).sold(&[&of("birch")]).unremarkable();
}

#[test]
fn records_in_toml_are_audited_as_those_in_csv() {
    let order = |id: &str| {
        format!(
            "[[orders]]\nid = \"{id}\"\npartner = \"acme\"\ncustomer = \"Rivet\"\nkind = \"new\"\n\
             ordered = 2026-03-10\ninvoiced = 2026-03-16\ngross = \"500\"\ncurrency = \"USD\"\n"
        )
    };
    let book = book("").file("more.toml", format!("{}{}", order("O-1"), order("O-2")));
    let told = book.audited_on(DAY, &[]);
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0].0.as_str(), told[0].1.as_str()), ("W0602", "more.toml:10"));
    let mixed =
        book.rows("orders.csv", ORDERS, &["O-3,acme,Rivet,new,2026-03-10,2026-03-16,500.00,USD,,,,,"]);
    assert!(mixed.only("W0602").contains("3 times"));
}
