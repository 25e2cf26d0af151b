//! Saved quotes of renewals and upgrades, when the subscription isn't any more what it was.

use super::{book, on, run, text};
use crate::support::{Book, Outcome, column};

/// A subscription S-1 of ten hosts, to 2026-12-31.
fn subscribed() -> Book {
    book().rows(
        "orders.csv",
        "id,partner,customer,kind,ordered,invoiced,gross,currency,deal,subscription,bundle,hosts,years",
        &["O-1,mars,Rivet,new,2026-01-01,2026-01-01,10000.00,USD,,S-1,pro,10,1"],
    )
}

const FIRST: &str = "order place --quote Q-2026-0001";
const SECOND: &str = "order place --quote Q-2026-0002";
const UPGRADE: &str = "quote --upgrade S-1 --bundle pro --hosts 15 --save";
const RENEWAL: &str = "quote --renew S-1 --save";

#[test]
fn what_remains_is_credited_once() {
    let book = subscribed();
    run(&book, UPGRADE).success();
    run(&book, UPGRADE).success();
    run(&book, FIRST).success();
    let changed = [
        "Q-2026-0002 is a quote for the upgrade of S-1",
        "that was pro for 10 hosts to 2026-12-31 then, and is pro for 15 hosts to 2027-11-23 now",
        "quotes revise Q-2026-0002",
    ];
    run(&book, SECOND).refused(&changed);
    run(&book, "quotes accept Q-2026-0002").refused(&changed);
    run(&book, "quotes revise Q-2026-0002").refused(&["is pro for 15 hosts already"]);
    run(&book, "quotes revise Q-2026-0002 --hosts 16").success();
    run(&book, SECOND).success();
    assert_eq!(text(&book, "orders.csv").lines().count(), 4);
}

#[test]
fn an_upgrade_is_the_last_that_is_ordered_of_a_subscription() {
    let book = subscribed();
    let upgrade = "order place --kind upgrade --subscription S-1 --bundle pro --hosts 15";
    on(&book, upgrade, "2026-11-25").success();
    let later = ["S-1 can't be upgraded on 2026-11-24", "O-2 of 2026-11-25 goes on with it already"];
    run(&book, upgrade).refused(&later);
    on(&book, &upgrade.replace("15", "16"), "2026-11-25").success();
}

#[test]
fn what_was_accepted_is_withdrawn_once_the_subscription_is_another() {
    let book = subscribed();
    run(&book, RENEWAL).success();
    run(&book, "quotes accept Q-2026-0001").success();
    // Two hosts more, so ten aren't what there is to renew.
    run(&book, "order place --kind upgrade --subscription S-1 --bundle pro --hosts 12").success();
    run(&book, FIRST).refused(&["is pro for 12 hosts", "quotes withdraw Q-2026-0001 --why"]);
    run(&book, "quotes withdraw Q-2026-0001 --why more").success();
}

#[test]
fn what_was_credited_of_an_order_is_not_credited_again() {
    let book = subscribed();
    run(&book, UPGRADE).success();
    let unpaid = run(&book, "order credit O-1 --amount 1000").success();
    assert!(unpaid.stdout.contains("O-1-C1"), "{}", unpaid.stdout);
    run(&book, FIRST)
        .refused(&["of O-1 10000.00 USD was left to credit then, and 9000.00 USD is now", "quotes revise"]);
    run(&book, "undo").success();
    run(&book, FIRST).success();
}

fn warnings(outcome: Outcome) -> Vec<String> {
    let json = outcome.json();
    column(&json["change"]["warnings"], "code").into_iter().map(str::to_owned).collect()
}

#[test]
fn an_upgrade_is_ordered_until_its_subscription_ends() {
    let book = subscribed();
    on(&book, UPGRADE, "2026-12-20").success();
    on(&book, FIRST, "2027-01-01").refused(&["the upgrade of S-1", "it ended on 2026-12-31"]);
    let later = on(&book, &format!("{FIRST} --dry-run --json"), "2026-12-31");
    assert_eq!(warnings(later), ["upgrade-quoted-earlier"]);
    let on_the_day = on(&book, &format!("{FIRST} --json"), "2026-12-20");
    assert_eq!(warnings(on_the_day), [""; 0]);
}

#[test]
fn a_renewal_goes_on_from_the_day_that_was_quoted() {
    let book = subscribed();
    on(&book, RENEWAL, "2026-12-20").success();
    on(&book, FIRST, "2027-01-02").refused(&[
        "it was quoted to go on from 2027-01-01; ordered on 2027-01-02, it would from 2027-01-02",
    ]);
    on(&book, FIRST, "2027-01-01").success();
    assert!(
        text(&book, "orders.csv")
            .ends_with("O-2,mars,Rivet,renewal,2027-01-01,,10000.00,USD,,S-1,pro,10,1\n")
    );
}
