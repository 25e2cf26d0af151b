//! Records that point to one another: to what exists, to what belongs together, and in an order that time allows.

use crate::support::Book;

fn book() -> Book {
    Book::new()
        .partners(&["acme,Acme,distributor,2021-03-01,,,,,FR,", "beta,Beta,distributor,2021-03-01,,,,,FR,"])
        .deals(&["D-1,acme,X,co-led,won,2026-01-05,2026-02-01,1000.00,USD"])
}

/// Demands that the problem is placed, and that every piece is said.
#[track_caller]
fn assert_wrong(book: &Book, place: &str, pieces: &[&str]) {
    book.wrong(&[place, "^"]);
    let said = book.run(&["check"]).ended(1).stdout;
    for piece in pieces {
        assert!(said.contains(piece), "`{piece}` is not in:\n{said}");
    }
}

#[test]
fn a_book_in_order_is_clean() {
    book()
        .orders(&[
            "O-1,acme,X,new,2026-02-01,2026-02-01,1000.00,USD,S-1",
            "O-2,acme,X,upgrade,2026-06-01,,5,EUR,S-1",
        ])
        .activities(&["A-1,acme,2026-02-01,Workshop,marketing,0,awarded"])
        .certifications(&["acme,Ann,sales,2026-01-01,2026-01-01", "acme,Ann,technical,2026-01-01,"])
        .sessions(&["beta,2026-02-01,Intro,webinar", "beta,2026-02-01,Intro,"])
        .rates(&["2026-01-01,USD,EUR,0.92", "2026-01-01,EUR,USD,1.08", "2026-01-02,USD,EUR,0.92"])
        .clean();
}

#[test]
fn partners_that_do_not_exist_are_met_with_the_nearest() {
    assert_wrong(
        &book().deals(&["D-2,acne,X,co-led,open,2026-01-05,,,"]),
        "deals.csv:3:5",
        &["acne", "acme"],
    );
    assert_wrong(
        &book().orders(&["O-1,bta,X,new,2026-02-01,,1.00,USD,"]),
        "orders.csv:2:5",
        &["bta", "beta"],
    );
    assert_wrong(
        &book().activities(&["A-1,nobody,2026-02-01,Talk,marketing,5,awarded"]),
        "activities.csv:2:5",
        &["nobody"],
    );
    assert_wrong(&book().certifications(&["acm,Ann,sales,2026-01-01,"]), "certifications.csv:2:1", &["acme"]);
    assert_wrong(&book().sessions(&["ACME,2026-01-01,T,webinar"]), "sessions.csv:2:1", &["ACME", "acme"]);
}

#[test]
fn an_orders_deal_exists_and_is_its_partners() {
    let header = "id,partner,customer,kind,ordered,gross,currency,deal\n";
    let order = |cells: &str| book().file("orders.csv", format!("{header}{cells}\n"));
    order("O-1,acme,X,new,2026-02-01,1.00,USD,D-1").clean();
    assert_wrong(&order("O-1,acme,X,new,2026-02-01,1.00,USD,D1"), "orders.csv:2:36", &["D1", "D-1"]);
    assert_wrong(&order("O-1,beta,X,new,2026-02-01,1.00,USD,D-1"), "orders.csv:2:", &["D-1", "acme", "beta"]);
}

#[test]
fn an_orders_bundle_is_one_of_the_program() {
    let header = "id,partner,customer,kind,ordered,gross,currency,bundle,hosts,years\n";
    let order = |cells: &str| {
        book().file("orders.csv", format!("{header}O-1,acme,X,new,2026-02-01,5000,USD,{cells}\n"))
    };
    order("pro,5,1").clean();
    order("essential+,3,").clean();
    assert_wrong(&order("prro,5,1"), "orders.csv:2:36", &["prro", "pro"]);
    assert_wrong(&order("pro,-5,1"), "orders.csv:2:40", &["-5"]);
    assert_wrong(&order("pro,5.5,1"), "orders.csv:2:40", &["5.5"]);
    assert_wrong(&order("pro,5,0"), "orders.csv:2:42", &["0"]);
}

#[test]
fn ids_are_unique_over_all_files_and_both_places_are_named() {
    let twice = book().deals(&["D-1,acme,X,co-led,open,2026-01-05,,,"]);
    twice.wrong(&["deals.csv:3:1", "^"]);
    assert_wrong(&twice, "deals.csv:3:1", &["D-1", "deals.csv:2"]);
    let files = book().file(
        "more.toml",
        "[[partners]]\nid = \"beta\"\nname = \"Other\"\ntype = \"msp\"\njoined = 2021-01-01\n",
    );
    let said = files.run(&["check"]).ended(1).stdout;
    for piece in ["beta", "more.toml:", "partners.csv:3"] {
        assert!(said.contains(piece), "`{piece}` is not in:\n{said}");
    }
    // A deal and an order may bear the same id: ids are unique per kind.
    book().orders(&["D-1,acme,X,new,2026-02-01,,1.00,USD,"]).clean();
}

#[test]
fn days_follow_one_another() {
    assert_wrong(
        &book().deals(&["D-2,acme,X,co-led,won,2026-01-05,2026-01-04,,"]),
        "deals.csv:3:",
        &["2026-01-04", "2026-01-05"],
    );
    assert_wrong(
        &book().orders(&["O-1,acme,X,new,2026-01-05,2026-01-04,1.00,USD,"]),
        "orders.csv:2:",
        &["2026-01-04", "2026-01-05"],
    );
    assert_wrong(
        &book().certifications(&["acme,Ann,sales,2026-01-05,2026-01-04"]),
        "certifications.csv:2:",
        &["2026-01-04", "2026-01-05"],
    );
    assert_wrong(
        &book().partners(&["gone,Gone,distributor,2026-01-05,2026-01-04,,,,FR,"]),
        "partners.csv:4:",
        &["2026-01-04", "2026-01-05"],
    );
    // The same day is in order.
    book()
        .deals(&["D-2,acme,X,co-led,lost,2026-01-05,2026-01-05,,"])
        .partners(&["gone,Gone,distributor,2026-01-05,2026-01-05,,,,FR,"])
        .clean();
}

#[test]
fn a_deal_is_closed_exactly_if_it_has_a_day_of_closing() {
    assert_wrong(&book().deals(&["D-2,acme,X,co-led,won,2026-01-05,,,"]), "deals.csv:3:", &["closed"]);
    assert_wrong(&book().deals(&["D-2,acme,X,co-led,lost,2026-01-05,,,"]), "deals.csv:3:", &["closed"]);
    assert_wrong(
        &book().deals(&["D-2,acme,X,co-led,open,2026-01-05,2026-01-06,,"]),
        "deals.csv:3:",
        &["closed"],
    );
}

#[test]
fn a_deals_amount_has_a_currency() {
    let no_currency = "D-2,acme,X,co-led,open,2026-01-05,,500,";
    assert_wrong(&book().deals(&[no_currency]), "deals.csv:3:", &["currency"]);
    book().deals(&[no_currency]).file("vates-partner.toml", "base_currency = \"EUR\"\n").clean();
    book()
        .partners(&["euro,Euro,distributor,2021-03-01,,,,,FR,EUR"])
        .deals(&["D-2,euro,X,co-led,open,2026-01-05,,500,"])
        .clean();
}

#[test]
fn signs_are_right() {
    assert_wrong(&book().deals(&["D-2,acme,X,co-led,open,2026-01-05,,-5,USD"]), "deals.csv:3:36", &["-5"]);
    assert_wrong(
        &book().activities(&["A-1,acme,2026-02-01,Talk,marketing,-5,awarded"]),
        "activities.csv:2:36",
        &["-5"],
    );
    for rate in ["0", "-0.92", "0.00"] {
        assert_wrong(&book().rates(&[&format!("2026-01-01,USD,EUR,{rate}")]), "rates.csv:2:20", &[rate]);
    }
    // Credit notes are negative amounts.
    book().orders(&["O-1,acme,X,new,2026-02-01,2026-02-01,-100.00,USD,"]).clean();
}

#[test]
fn there_is_one_rate_a_day_and_pair() {
    assert_wrong(
        &book().rates(&["2026-01-01,USD,EUR,0.92", "2026-01-01,USD,EUR,0.93"]),
        "rates.csv:3:",
        &["rates.csv:2", "USD", "EUR"],
    );
    assert_wrong(&book().rates(&["2026-01-01,USD,USD,1"]), "rates.csv:2:", &["USD"]);
}

#[test]
fn agreed_discounts_lie_in_the_range_of_the_type() {
    for (partner_type, discount, sound) in [
        ("distributor", "50%", true),
        ("distributor", "40%", false),
        ("msp", "20%", true),
        ("msp", "0.5", true),
        ("msp", "19.99%", false),
        ("msp", "50.01%", false),
        ("reseller", "10%", true),
        ("reseller", "40%", true),
        ("reseller", "9.99%", false),
        ("reseller", "0.4001", false),
        ("csp", "5%", true),
        ("csp", "45%", true),
        ("csp", "4.99%", false),
        ("csp", "45.01%", false),
        ("order-taker", "5%", false),
    ] {
        let row = format!("new,New,{partner_type},2021-03-01,,,{discount},,FR,");
        let book = book().partners(&[&row]);
        if sound {
            book.clean();
        } else {
            assert_wrong(&book, "partners.csv:4:", &[partner_type]);
        }
    }
}

#[test]
fn an_activity_has_points_from_its_record_or_the_catalogue() {
    let row = "A-1,acme,2026-02-01,workshop,,,awarded";
    assert_wrong(&book().activities(&[row]), "activities.csv:2:", &["points", "workshop"]);
    let catalogue = "[pes.catalogue.workshop]\ndimension = \"marketing\"\npoints = 5\nyearly_cap = 10\n";
    book().activities(&[row]).file("vates-partner.toml", catalogue).clean();
    let typo =
        book().activities(&["A-1,acme,2026-02-01,workshp,,,awarded"]).file("vates-partner.toml", catalogue);
    assert_wrong(&typo, "activities.csv:2:", &["workshp", "workshop"]);
    let dimension = book().activities(&["A-1,acme,2026-02-01,Talk,marketng,5,awarded"]);
    assert_wrong(&dimension, "activities.csv:2:", &["marketng", "marketing"]);
}

#[test]
fn eins_have_nine_digits() {
    for (ein, sound) in
        [("12-3456789", true), ("123456789", true), ("12-345678", false), ("1-23456789", false)]
    {
        let book = book().customers(&[&format!("food,Food,US,charity,{ein}")]);
        if sound {
            book.clean();
        } else {
            assert_wrong(&book, "customers.csv:2:22", &[ein]);
        }
    }
}
