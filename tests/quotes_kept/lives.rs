//! What becomes of saved quotes, and until when.

use serde_json::Value;

use super::{DAY, SAVE, book, has, on, run, statuses, text};
use crate::schemas::assert_valid;
use crate::support::{Book, column, words};

fn saved() -> Book {
    let book = book();
    run(&book, &format!("{SAVE} mars")).success();
    book
}

#[test]
fn a_quote_is_accepted_until_its_last_day() {
    let book = saved();
    on(&book, "quotes accept Q-2026-0001", "2026-12-25")
        .refused(&["Q-2026-0001 can't be accepted: its last day was 2026-12-24", "quotes revise"]);
    on(&book, "quotes accept Q-2026-0001", "2026-11-23").refused(&["it was made on 2026-11-24, after"]);
    let said = on(&book, "quotes accept Q-2026-0001", "2026-12-24").success().stdout;
    // 5,000 less 33.3333%, which is 1,666.665, so 1,666.67 rounded.
    assert!(said.contains("Q-2026-0001 accepted: net 3,333.33 USD"), "{said}");
    assert!(text(&book, "quotes/Q-2026-0001.toml").contains("status = \"accepted\""));
    assert_eq!(statuses(&book, "2026-12-23"), ["Q-2026-0001/1 open"]);
    assert_eq!(statuses(&book, "2026-12-24"), ["Q-2026-0001/1 accepted"]);
    assert_eq!(statuses(&book, "2027-12-24"), ["Q-2026-0001/1 accepted"]);
    on(&book, "quotes accept Q-2026-0001", "2026-12-24").refused(&["accepted on 2026-12-24 already"]);
    on(&book, "quotes revise Q-2026-0001", "2026-12-24").refused(&["can't be revised", "withdraw it"]);
    // Accepted in time, it is ordered behind its last day too.
    on(&book, "order place --quote Q-2026-0001", "2027-02-01").success();
    assert_eq!(statuses(&book, "2027-02-01"), ["Q-2026-0001/1 ordered"]);
    assert_eq!(statuses(&book, "2027-01-31"), ["Q-2026-0001/1 accepted"]);
    let shown = |day: &str| book.run(&["quotes", "show", "Q-2026-0001", "--as-of", day]).stderr;
    assert!(shown("2027-01-31").contains("was accepted on 2026-12-24 by alice"), "{}", shown("2027-01-31"));
    assert!(shown("2027-02-01").contains("was ordered as O-1 on 2027-02-01 by alice"));
    on(&book, "quotes withdraw Q-2026-0001 --why no", "2027-02-01").refused(&["was ordered on 2027-02-01"]);
    assert_eq!(statuses(&book, "2026-11-23"), [""; 0]);
    book.run(&["journal", "verify"]).success();
}

#[test]
fn an_open_quote_is_accepted_by_its_order_until_its_last_day() {
    let book = saved();
    on(&book, "order place --quote Q-2026-0001", "2026-12-25").refused(&["its last day was 2026-12-24"]);
    assert!(!has(&book, "orders.csv"));
    // What is ordered is what was quoted, whatever was agreed meanwhile.
    let book = book.file(
        "partners.csv",
        "id,name,type,joined,discount\nmars,Mars,msp,2021-01-01,20%\nacme,A,msp,2021-01-01,20%\n",
    );
    let placed = on(&book, "order place --quote Q-2026-0001 --json", "2026-12-24").json();
    assert_valid("orders-placed", &placed);
    assert_eq!(
        (&placed["quote"], &placed["totals"]["net"]["amount"]),
        (&"Q-2026-0001".into(), &"3333.33".into())
    );
    assert!(
        text(&book, "orders.csv").ends_with("O-1,mars,Contoso,new,2026-12-24,,5000.00,USD,,S-1,pro,5,1\n")
    );
    let listed = book.json(&words("quotes list --as-of 2026-12-24"));
    assert_eq!(
        (&listed["quotes"][0]["orders"][0], &listed["quotes"][0]["status"]),
        (&"O-1".into(), &"ordered".into())
    );
    on(&book, "order place --quote Q-2026-0001", "2026-12-24")
        .refused(&["was ordered on 2026-12-24 already"]);
    // Both are one change.
    on(&book, "undo", "2026-12-24").success();
    assert_eq!(statuses(&book, DAY), ["Q-2026-0001/1 open"]);
    assert!(!has(&book, "orders.csv"));
    book.run(&["journal", "verify"]).success();
}

#[test]
fn a_quote_under_three_engagements_is_accepted_and_ordered_under_one() {
    let book = book();
    run(&book, &format!("{SAVE} acme")).success();
    run(&book, &format!("{SAVE} acme")).success();
    let net = |day: &str| book.json(&["quotes", "list", "--as-of", day])["quotes"][0]["net"].clone();
    let asked = ["depends on the engagement", "partner-owned (2,500.00 USD), co-led"];
    run(&book, "quotes accept Q-2026-0001").refused(&asked);
    run(&book, "order place --quote Q-2026-0001").refused(&asked);
    run(&book, "quotes accept Q-2026-0001 --engagement own").refused(&["this is not quoted"]);
    assert_eq!(net(DAY), Value::Null);
    run(&book, "quotes accept Q-2026-0001 --engagement co-led:vates").success();
    assert_eq!(net(DAY)["amount"], "3500.00");
    run(&book, "order place --quote Q-2026-0001 --engagement partner-owned")
        .refused(&["accepted under co-led"]);
    let placed = run(&book, "order place --quote Q-2026-0001 --engagement co-led:partner --json").json();
    assert_eq!(
        (&placed["engagement"], &placed["totals"]["net"]["amount"]),
        (&"co-led".into(), &"3500.00".into())
    );
    let placed = run(&book, "order place --quote Q-2026-0002 --engagement late-involvement --json").json();
    assert_eq!(placed["totals"]["net"]["amount"], "4500.00");
}

#[test]
fn a_quote_for_nobody_needs_a_customer_and_a_partner_to_be_ordered() {
    let book = book();
    run(&book, "quote --bundle pro --hosts 5 --partner mars --save").success();
    run(&book, "quote --bundle pro --hosts 5 --partner-type msp --discount 20% --customer A --save")
        .success();
    run(&book, "order place --quote Q-2026-0001").refused(&["for whom", "--customer"]);
    run(&book, "order place --quote Q-2026-0002")
        .refused(&["names no partner", "quotes revise Q-2026-0002 --partner"]);
    run(&book, "order place --quote Q-2026-0001 --customer Contoso").success();
    run(&book, "quotes revise Q-2026-0002 --partner mars").success();
    run(&book, "order place --quote Q-2026-0002 --customer B").refused(&["is for `A`"]);
    run(&book, "order place --quote Q-2026-0002").success();
    assert!(text(&book, "orders.csv").contains("O-2,mars,A,new"));
}

#[test]
fn who_may_not_order_may_not_order_a_quote() {
    let book = book().file(
        "partners.csv",
        "id,name,type,joined,discount\nrho,Rho,reseller,2021-01-01,20%\nacme,A,msp,2021-01-01,20%\n",
    );
    run(&book, &format!("{SAVE} rho")).success();
    run(&book, "order place --quote Q-2026-0001").refused(&["compare.purchase-on-behalf"]);
    assert_eq!(statuses(&book, DAY), ["Q-2026-0001/1 open"]);
}

#[test]
fn a_revision_keeps_the_number_and_shows_what_changed() {
    let book = saved();
    let revised = on(&book, "quotes revise Q-2026-0001 --hosts 8 --json", "2026-11-25").json();
    assert_valid("quote-revised", &revised);
    assert_eq!((&revised["quote"], &revised["previous"]), (&"Q-2026-0001/2".into(), &"Q-2026-0001".into()));
    let gross = |quote: &Value| quote["options"][0]["totals"]["gross"]["amount"].as_str().unwrap().to_owned();
    assert_eq!((gross(&revised["before"]), gross(&revised["after"])), ("5000.00".into(), "8000.00".into()));
    assert_eq!(revised["after"]["valid_until"], "2026-12-25");
    let page = on(&book, "quotes revise Q-2026-0001 --item essential:2 --item pro:3:2", "2026-11-26")
        .success()
        .stdout;
    for piece in [
        "Q-2026-0001/3 takes the place of Q-2026-0001/2",
        "pro, 8 hosts, 1 year",
        "essential, 2 hosts, 1 year",
        "pro, 3 hosts, 2 years",
    ] {
        assert!(page.contains(piece), "{page}");
    }
    assert!(has(&book, "quotes/Q-2026-0001-2.toml") && has(&book, "quotes/Q-2026-0001-3.toml"));
    let all = ["Q-2026-0001/1 revised", "Q-2026-0001/2 revised", "Q-2026-0001/3 open"];
    assert_eq!(statuses(&book, "2026-11-26"), all);
    assert_eq!(statuses(&book, "2026-11-25"), ["Q-2026-0001/1 revised", "Q-2026-0001/2 open"]);
    for line in [
        "quotes accept Q-2026-0001/1",
        "quotes accept Q-2026-0001/2",
        "order place --quote Q-2026-0001/2",
        "quotes revise Q-2026-0001/1",
        "quotes withdraw Q-2026-0001/2 --why no",
    ] {
        on(&book, line, "2026-11-26").refused(&["a later revision took its place", "name the last revision"]);
    }
    assert_eq!(gross(&book.json(&["quotes", "show", "Q-2026-0001/1"])), "5000.00");
    assert_eq!(gross(&book.json(&["quotes", "show", "Q-2026-0001"])), "8000.00");
    book.run(&["quotes", "show", "Q-2026-0001/4"])
        .refused(&["no saved quote `Q-2026-0001/4`", "Q-2026-0001"]);
    // Taken back, the one before is the last again, and the number of the revision is gone.
    on(&book, "undo", "2026-11-26").success();
    assert_eq!(statuses(&book, "2026-11-26"), ["Q-2026-0001/1 revised", "Q-2026-0001/2 open"]);
    let again = on(&book, "quotes revise Q-2026-0001 --years 2 --json", "2026-11-26").json();
    assert_eq!((&again["quote"], gross(&again["after"])), (&"Q-2026-0001/4".into(), "16000.00".into()));
    let placed = on(&book, "order place --quote Q-2026-0001 --json", "2026-11-26").json();
    assert_eq!(placed["quote"], "Q-2026-0001/4");
    book.run(&["journal", "verify"]).success();
}

#[test]
fn a_revision_is_priced_as_of_its_own_day() {
    let book = saved().file(
        "partners.csv",
        "id,name,type,joined,discount\nmars,Mars,msp,2021-01-01,20%\nacme,A,msp,2021-01-01,20%\n",
    );
    // What is over can be made to hold again.
    let revised = on(&book, "quotes revise Q-2026-0001 --valid-days 5 --json", "2027-03-01").json();
    let quote = &revised["after"];
    assert_eq!((&quote["as_of"], &quote["valid_until"]), (&"2027-03-01".into(), &"2027-03-06".into()));
    assert_eq!(quote["options"][0]["totals"]["net"]["amount"], "4000.00");
    on(&book, "quotes revise Q-2026-0001 --hosts 1", "2027-03-01").refused(&["pro is for 3 or more hosts"]);
    on(&book, "quotes revise Q-2026-0001 --reading gross-bound=floor", "2027-03-01").refused(&["--reading"]);
    on(&book, "quotes revise Q-2026-0001", "2027-02-28").refused(&["made on 2027-03-01"]);
}

#[test]
fn a_quote_is_withdrawn_with_a_reason() {
    let book = saved();
    run(&book, "quotes withdraw Q-2026-0001").refused(&["--why"]);
    let csv = run(&book, "quotes withdraw Q-2026-0001 --why mistaken -O csv").success().stdout;
    assert!(
        csv.contains("quotes,Q-2026-0001,quotes/Q-2026-0001.toml,sha256,") && csv.lines().count() == 2,
        "{csv}"
    );
    assert!(text(&book, "journal.jsonl").contains("\"why\":\"mistaken\""));
    for line in [
        "quotes accept Q-2026-0001",
        "order place --quote Q-2026-0001",
        "quotes revise Q-2026-0001",
        "quotes withdraw Q-2026-0001 --why again",
    ] {
        run(&book, line).refused(&["it was withdrawn on 2026-11-24"]);
    }
    let shown = book.run(&words("quotes show Q-2026-0001 --as-of 2026-11-24"));
    assert!(
        shown.stderr.contains("Q-2026-0001 was withdrawn on 2026-11-24 by alice: mistaken"),
        "{}",
        shown.stderr
    );
    // Its number is not given again.
    assert_eq!(run(&book, &format!("{SAVE} mars --json")).json()["id"], "Q-2026-0002");
}

#[test]
fn lists_are_narrowed_by_partner_and_status() {
    let book = saved();
    run(&book, &format!("{SAVE} acme")).success();
    run(&book, "quotes withdraw Q-2026-0001 --why no").success();
    let ids = |line: &str| {
        let list = book.json(&words(&format!("quotes list {line} --as-of {DAY}")));
        column(&list["quotes"], "id").into_iter().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(ids("--partner acme"), ["Q-2026-0002"]);
    assert_eq!(ids("--status withdrawn"), ["Q-2026-0001"]);
    assert_eq!(ids("--status open --partner mars"), [""; 0]);
    book.run(&words("quotes list --partner mras")).refused(&["did you mean `mars`?"]);
    book.run(&words("quotes list --status opne")).refused(&["`open`"]);
    let csv = book.run(&words("quotes list -O csv --partner acme --as-of 2026-11-24")).success().stdout;
    let row = "Q-2026-0002,1,open,acme,Contoso,2026-11-24,alice,2026-12-24,,5000.00,,USD,,quotes/Q-2026-0002.toml\n";
    assert!(csv.ends_with(row), "{csv}");
    assert_eq!(Book::new().run(&["quotes", "list"]).success().stdout.lines().count(), 1);
}

#[test]
fn quotes_of_renewals_and_upgrades_are_ordered_as_such() {
    let book = book().rows(
        "orders.csv",
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years",
        &["O-1,mars,Rivet,new,2026-01-01,2026-01-01,10000.00,USD,,S-1,pro,10,1"],
    );
    run(&book, "quote --renew S-1 --save").success();
    run(&book, "quote --upgrade S-1 --bundle pro --hosts 15 --save").success();
    on(&book, "quotes revise Q-2026-0002", "2026-12-31").success();
    // Renewed or upgraded, it isn't any more what the other quote goes on with.
    on(&book, "order place --quote Q-2026-0002", "2026-12-31").success();
    // One of 365 days remains: 10,000 / 365 is 27.397..., so 15,000 less 27.40.
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-2,mars,Rivet,upgrade,2026-12-31,,14972.60,USD,,S-1,pro,15,1\n")
    );
    on(&book, "order place --quote Q-2026-0001", "2026-12-24")
        .refused(&["the renewal of S-1", "O-2 of 2026-12-31 goes on with it already"]);
    run(&book, "undo").success();
    run(&book, "order place --quote Q-2026-0001").success();
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-3,mars,Rivet,renewal,2026-11-24,,10000.00,USD,,S-1,pro,10,1\n")
    );
}

#[test]
fn many_at_once_get_numbers_of_their_own_and_one_orders() {
    let book = book();
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| run(&book, &format!("{SAVE} mars")).success());
        }
    });
    assert_eq!(statuses(&book, DAY).len(), 8);
    let ordered = std::thread::scope(|scope| {
        let tries: Vec<_> =
            (0..8).map(|_| scope.spawn(|| run(&book, "order place --quote Q-2026-0003").code)).collect();
        tries.into_iter().map(|tried| tried.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(ordered.iter().filter(|code| **code == Some(0)).count(), 1, "{ordered:?}");
    assert_eq!(book.json(&["list", "orders"])["records"].as_array().unwrap().len(), 1);
    book.run(&["journal", "verify"]).success();
}
