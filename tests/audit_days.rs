//! What an audit finds by days: upgrades, registrations, certifications, slips in years; and shares over a limit.

use crate::audit::{DAY, book};
use crate::support::Book;

fn upgrade(configuration: &str, ordered: &str) -> Book {
    book(configuration).sold(&[
        "O-1,acme,Rivet,new,2026-03-10,,5000,USD,,S-1,pro,5,1",
        &format!("O-2,acme,Rivet,upgrade,{ordered},,1000,USD,,S-1,pro,1,1"),
    ])
}

#[test]
fn an_upgrade_a_few_days_too_soon() {
    // Three months after 10 March is 10 June; fourteen days before that is 27 May.
    upgrade("", "2026-06-10").unremarkable();
    assert_eq!(
        upgrade("", "2026-06-09").only("N0604"),
        "the upgrade O-2, 1,000.00 USD, doesn't count: it was placed on 2026-06-09, 2 months 30 days after O-1 \
         (orders.csv:2) of 2026-03-10; 1 day later, from 2026-06-10 on, it counts (sales.upgrade-gap)"
    );
    assert!(upgrade("", "2026-05-27").only("N0604").contains("; 14 days later, from 2026-06-10 on"));
    upgrade("", "2026-05-26").unremarkable();
    upgrade("[check]\nupgrade-days = 15\n", "2026-05-26").only("N0604");
    upgrade("[check]\nupgrade-days = 1\n", "2026-06-09").only("N0604");
    upgrade("[check]\nupgrade-days = 1\n", "2026-06-08").unremarkable();
}

#[test]
fn the_credit_note_for_such_an_upgrade_is_not_told_again() {
    let credited =
        upgrade("", "2026-06-09").sold(&["O-3,acme,Rivet,upgrade,2026-06-12,,-1000,USD,,S-1,pro,1,1"]);
    assert_eq!(credited.audited(), ["N0604 orders.csv:3"]);
    // An upgrade of nothing on file doesn't count either, whenever it is placed.
    book("").sold(&["O-2,acme,Rivet,upgrade,2026-06-09,,1000,USD,,S-1,pro,1,1"]).unremarkable();
}

fn deal(configuration: &str, status: &str, closed: &str) -> Book {
    let rows = [
        format!("D-1,acme,Rivet,partner-owned,{status},2026-02-10,{closed},,"),
        "D-2,acme,Quai,partner-owned,won,2026-01-12,2026-02-11,,".to_owned(),
    ];
    book(configuration).deals(&[&rows[0], &rows[1]])
}

#[test]
fn deals_closed_as_soon_as_they_were_registered() {
    assert_eq!(
        deal("", "won", "2026-02-11").only("N0606"),
        "of 2 deals won by acme, 1 was won within 1 day of being registered: D-1 of 2026-02-11 (partner-owned, \
         deals.csv:2)"
    );
    deal("", "won", "2026-02-10").only("N0606");
    deal("", "won", "2026-02-12").unremarkable();
    deal("[check]\nregistration-days = 2\n", "won", "2026-02-12").only("N0606");
    deal("[check]\nregistration-days = 0\n", "won", "2026-02-11").unremarkable();
    let same_day = deal("[check]\nregistration-days = 0\n", "won", "2026-02-10").only("N0606");
    assert!(same_day.contains("within 0 days of being registered"), "{same_day}");
    deal("", "open", "").unremarkable();
}

#[test]
fn lost_deals_matter_where_they_are_counted() {
    deal("", "lost", "2026-02-11").unremarkable();
    let counted = deal("[readings]\nengagement-deals = \"closed\"\n", "lost", "2026-02-11").only("N0606");
    assert!(counted.starts_with("of 2 deals closed by acme, 1 was closed within 1 day"), "{counted}");
}

#[test]
fn late_registrations_are_told_by_partner() {
    let rows: Vec<String> = (10..18)
        .map(|day| format!("D-{day},acme,C{day},partner-owned,won,2026-02-{day},2026-02-{day},,"))
        .chain(["D-9,birch,C,partner-owned,won,2026-02-10,2026-02-10,,".to_owned()])
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let book = book("").partners(&["birch,Birch,distributor,2021-03-01,,,,,,"]).deals(&rows);
    let told = book.audited_on(DAY, &[]);
    assert_eq!(told.len(), 2, "{told:#?}");
    assert!(told[0].2.starts_with("of 8 deals won by acme, 8 were won within 1 day"), "{}", told[0].2);
    assert!(told[0].2.ends_with(" and 3 more"), "{}", told[0].2);
    assert!(told[1].2.starts_with("of 1 deal won by birch, 1 was won"), "{}", told[1].2);
}

fn certified(configuration: &str, rows: &[&str]) -> Book {
    book(configuration).certifications(rows)
}

#[test]
fn a_certification_about_to_expire() {
    // 60 days after 24 November are 23 January.
    let until = |expires: &str| certified("", &[&format!("acme,Luc,technical,2025-01-24,{expires}")]);
    let only = until("2027-01-23").only("N0607");
    assert!(
        only.starts_with("the technical certification of Luc (acme) expires on 2027-01-23, in 60 days"),
        "{only}"
    );
    until("2027-01-24").unremarkable();
    assert!(until("2026-11-24").only("N0607").contains("expires on 2026-11-24, today"));
    assert!(until("2026-11-25").only("N0607").contains("in 1 day"));
    until("2026-11-23").unremarkable();
    until("").unremarkable();
    certified("[check]\ncertification-days = 61\n", &["acme,Luc,technical,2025-01-24,2027-01-24"])
        .only("N0607");
    certified("[check]\ncertification-days = 0\n", &["acme,Luc,technical,2025-01-24,2026-11-25"])
        .unremarkable();
    // The day of the audit decides, and is today where none is named.
    let later = until("2027-01-24").audited_on("2026-11-25", &[]);
    assert_eq!(later.len(), 1, "{later:?}");
    let today = until("2027-01-24").run(&["check", "--json"]).stdout;
    assert!(!today.contains("\"audited_as_of\": null"), "{today}");
}

#[test]
fn only_the_latest_certification_of_a_person_and_track_matters() {
    let first = "acme,Luc,technical,2024-12-02,2026-12-01";
    certified("", &[first, "acme,Luc,technical,2026-11-01,2028-10-31"]).unremarkable();
    certified("", &["acme,Luc,technical,2026-11-01,", first]).unremarkable();
    certified("", &[first, "acme,Luc,sales,2026-11-01,2028-10-31"]).only("N0607");
    certified("", &[first, "acme,Lucie,technical,2026-11-01,2028-10-31"]).only("N0607");
    // A certification of tomorrow is not known today.
    certified("", &[first, "acme,Luc,technical,2026-11-25,2028-10-31"]).only("N0607");
    certified("", &[first, "acme,Luc,technical,2026-11-24,2028-10-31"]).unremarkable();
    let shorter = certified("", &[first, "acme,Luc,technical,2026-11-01,2026-11-30"]);
    assert!(shorter.only("N0607").contains("expires on 2026-12-01"));
    // The partner will have left.
    let left = Book::new().partners(&["acme,Acme,distributor,2021-03-01,2026-11-30,,,,FR,EUR"]);
    left.certifications(&[first]).unremarkable();
}

#[test]
fn the_criterion_that_an_expiry_would_break_is_named() {
    let people = |count: usize| {
        let mut rows = vec!["acme,Luc,technical,2024-12-31,2026-12-30".to_owned()];
        rows.extend((1..count).map(|number| format!("acme,P{number},technical,2025-01-01,")));
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        certified("", &rows).only("N0607")
    };
    // Three are asked for in the fourth quarter.
    let broken = "; without a new one 2 people are certified at the end of 2026-Q4, which asks for 3 \
                  (quarters.certified-technical)";
    assert!(people(3).ends_with(broken), "{}", people(3));
    assert!(people(2).contains("without a new one 1 person is certified"), "{}", people(2));
    assert!(people(1).contains("without a new one nobody is certified"), "{}", people(1));
    assert!(people(4).ends_with("in 36 days"), "{}", people(4));
    // Valid through the quarter's last day, it matters for the next quarter, which asks for none.
    let whole = certified("", &["acme,Luc,technical,2024-12-31,2026-12-31"]).only("N0607");
    assert!(whole.ends_with("in 37 days"), "{whole}");
    // Only distributors are measured.
    let reseller = Book::new().partners(&["acme,Acme,reseller,2021-03-01,,,30%,,FR,EUR"]);
    let message = reseller.certifications(&["acme,Luc,technical,2024-12-31,2026-12-30"]).only("N0607");
    assert!(message.ends_with("in 36 days"), "{message}");
}

/// Deals of the first quarter of 2026, of which so many are late-involvement and co-led.
fn shares(configuration: &str, owned: usize, co_led: usize, late: usize) -> Book {
    let models = std::iter::repeat_n("partner-owned", owned)
        .chain(std::iter::repeat_n("co-led", co_led))
        .chain(std::iter::repeat_n("late-involvement", late));
    let rows: Vec<String> = models
        .enumerate()
        .map(|(number, model)| {
            format!("D-{number},acme,C{number},{model},won,2026-01-05,2026-02-{:02},1000,USD", number + 1)
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    book(configuration).deals(&rows)
}

#[test]
fn a_share_just_over_its_limit() {
    // The first quarter allows 40%: 2 of 5 are 40%, 3 of 6 are 50%, and without one of them 2 of 5.
    shares("", 3, 0, 2).unremarkable();
    assert_eq!(
        shares("", 3, 0, 3).only("N0608"),
        "late-involvement of acme in 2026-Q1 is 3 of 6, 50%, over the maximum of 40% (quarters.late-involvement); \
         with 1 late-involvement deal fewer it would be 2 of 5, 40% (pes unmet too): D-3 of 2026-02-04 \
         (deals.csv:5), D-4 of 2026-02-05 (deals.csv:6) and D-5 of 2026-02-06 (deals.csv:7)"
    );
    // 4 of 7, then 3 of 6, then 2 of 5: two deals.
    shares("", 3, 0, 4).unremarkable();
    let two = shares("[check]\nshare-deals = 2\n", 3, 0, 4).only("N0608");
    assert!(
        two.contains("is 4 of 7, 57.14%")
            && two.contains("with 2 late-involvement deals fewer it would be 2 of 5, 40%"),
        "{two}"
    );
    shares("[check]\nshare-deals = 0\n", 3, 0, 3).unremarkable();
    assert!(shares("", 3, 3, 0).only("N0608").starts_with("co-led of acme in 2026-Q1 is 3 of 6, 50%"));
    // Without any other deal there is no share that could be kept.
    shares("", 0, 0, 1).unremarkable();
}

#[test]
fn a_share_is_told_with_what_else_keeps_the_quarter_from_being_passed() {
    let scored = shares("", 3, 0, 3).activities(&["A-1,acme,2026-02-01,event,marketing,50,awarded"]);
    assert!(scored.only("N0608").contains("2 of 5, 40%, and nothing else is unmet: D-3"));
}

#[test]
fn shares_follow_the_readings() {
    let read = |reading: &str, book: &Book| {
        let told = book.audited_on(DAY, &["--reading", reading]);
        told.into_iter().map(|(_, _, message)| message).collect::<Vec<_>>()
    };
    let even = shares("", 3, 0, 3);
    let weighed = read("engagement-weight=amount", &even);
    assert!(weighed[0].contains("is 3,000.00 USD of 6,000.00 USD, 50%"), "{weighed:?}");
    assert!(
        weighed[0]
            .contains("with 1 late-involvement deal fewer it would be 2,000.00 USD of 5,000.00 USD, 40%")
    );
    let led = book("").deals(&[
        "D-1,acme,C1,co-led:partner,won,2026-01-05,2026-02-01,,",
        "D-2,acme,C2,co-led:partner,won,2026-01-05,2026-02-02,,",
        "D-3,acme,C3,partner-owned,won,2026-01-05,2026-02-03,,",
        "D-4,acme,C4,partner-owned,won,2026-01-05,2026-02-04,,",
    ]);
    assert_eq!(led.audited(), ["N0608 deals.csv:2"]);
    assert_eq!(read("engagement-partner-led=partner-owned", &led), [""; 0]);
    // A deal without an amount can't be weighed: there is nothing to tell.
    assert_eq!(read("engagement-weight=amount", &led), [""; 0]);
}

#[test]
fn where_deals_are_weighed_the_largest_is_left_out_first() {
    let row = |number: u32, model: &str, amount: u32| {
        format!("D-{number},acme,C{number},{model},won,2026-01-05,2026-02-0{number},{amount},USD")
    };
    // 900 + 100 + 100 of 2,200 are 50%; without the 900, 200 of 1,300.
    let rows = [
        row(1, "late-involvement", 100),
        row(2, "late-involvement", 900),
        row(3, "late-involvement", 100),
        row(4, "partner-owned", 1100),
    ];
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let weighed = book("[readings]\nengagement-weight = \"amount\"\n").deals(&rows).only("N0608");
    assert!(
        weighed.contains("with 1 late-involvement deal fewer it would be 200.00 USD of 1,300.00 USD, 15.38%"),
        "{weighed}"
    );
    assert!(weighed.contains(": D-2 of 2026-02-02 (deals.csv:3), D-1 of"), "{weighed}");
}

#[test]
fn a_running_quarter_is_told_where_nothing_but_shares_is_missing() {
    let in_march = |book: &Book| book.audited_on("2026-03-01", &[]).len();
    assert_eq!(in_march(&shares("", 3, 0, 3)), 0, "points are missing, too");
    let scored = shares("", 3, 0, 3).activities(&["A-1,acme,2026-02-01,event,marketing,50,awarded"]);
    assert_eq!(in_march(&scored), 1);
    // In the year before it, and the year after, the quarter is not looked at.
    assert_eq!(scored.audited_on("2027-03-01", &[]), []);
}

#[test]
fn records_dated_long_after_the_day_of_the_audit() {
    // 90 days after 24 November are 22 February.
    let session = |date: &str| book("").sessions(&[&format!("acme,{date},Planning,webinar")]);
    session("2027-02-22").unremarkable();
    assert_eq!(
        session("2027-02-23").only("N0611"),
        "1 session is dated more than 90 days after 2026-11-24, and not known before that day: Planning, `date` \
         2027-02-23 (sessions.csv:2)"
    );
    let near = book("[check]\nahead-days = 0\n").sessions(&["acme,2026-11-25,Planning,webinar"]);
    near.only("N0611");
    assert_eq!(near.audited_on("2026-11-25", &[]), []);
}

#[test]
fn slips_in_years_are_told_by_kind_the_furthest_first() {
    let ahead = book("")
        .sold(&[
            "O-1,acme,Rivet,new,2026-03-10,2062-03-16,1,USD,,,,,",
            "O-2,acme,Quai,new,2027-03-10,,1,USD,,,,,",
            "O-3,acme,Quai,new,2026-03-10,2026-03-10,1,USD,,,,,",
        ])
        .deals(&["D-1,acme,Rivet,partner-owned,won,2026-03-10,2062-03-16,,"])
        .activities(&["A-1,acme,2062-01-01,event,marketing,1,awarded"])
        .certifications(&["acme,Luc,sales,2062-01-01,"]);
    let told = ahead.audited_on(DAY, &[]);
    let messages: Vec<&str> = told.iter().map(|(_, _, message)| message.as_str()).collect();
    let after = "dated more than 90 days after 2026-11-24, and not known before that day";
    assert_eq!(
        messages,
        [
            format!("1 activity is {after}: A-1, `date` 2062-01-01 (activities.csv:2)"),
            format!("1 certification is {after}: Luc, `certified` 2062-01-01 (certifications.csv:2)"),
            format!("1 deal is {after}: D-1, `closed` 2062-03-16 (deals.csv:2)"),
            format!(
                "2 orders are {after}: O-1, `invoiced` 2062-03-16 (orders.csv:2) and O-2, `ordered` 2027-03-10 \
                 (orders.csv:3)"
            ),
        ]
    );
}
