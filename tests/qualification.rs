//! What the tests of qualification share: a distributor that just passes, and ways to read the answer.

use num_rational::BigRational;
use serde_json::Value;

use crate::support::Book;

/// The day after the year that most tests look at: all its quarters have ended.
pub const ENDED: &str = "2027-01-01";

/// The last day of each quarter of 2026.
pub const QUARTER_ENDS: [&str; 4] = ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"];

/// The criteria, in the order of the rules' table.
pub const CRITERIA: [&str; 9] = [
    "gross-invoiced",
    "l1-support",
    "certified-sales",
    "certified-technical",
    "pes",
    "partner-owned",
    "co-led",
    "late-involvement",
    "webinars",
];

/// Won deals (partner-owned, co-led, late-involvement) that sit exactly on the shares each quarter demands:
/// 1 of 5 is 20% and 2 of 5 are 40%; 4, 3, 3 of 10; 3, 1, 1 of 5; 8, 1, 1 of 10.
pub const EXACT_MIXES: [[usize; 3]; 4] = [[1, 2, 2], [4, 3, 3], [3, 1, 1], [8, 1, 1]];

/// A distributor, `acme`, that meets every criterion of all four quarters of 2026, each exactly at its
/// boundary and on the quarter's last day. The kinds in `without` are left for the test to write.
pub fn exact(without: &[&str]) -> Book {
    let mut book = Book::new();
    let with = |kind: &str| !without.contains(&kind);
    if with("partners") {
        book = book.partners(&["acme,Acme,distributor,2021-03-01,,,,2026-06-30,,"]);
    }
    if with("orders") {
        book = book.orders(&[
            "O-2,acme,c,new,2026-06-30,2026-06-30,100000,USD,",
            "O-3,acme,c,new,2026-09-30,2026-09-30,200000,USD,",
            "O-4,acme,c,new,2026-12-31,2026-12-31,300000,USD,",
        ]);
    }
    if with("certifications") {
        for (day, person) in [("2026-06-30", "ann"), ("2026-09-30", "bob"), ("2026-12-31", "cho")] {
            for track in ["sales", "technical"] {
                book = book.certifications(&[&format!("acme,{person},{track},{day},")]);
            }
        }
    }
    if with("activities") {
        for ((day, points), id) in QUARTER_ENDS.iter().zip(["50", "50", "100", "100"]).zip(1..) {
            book = book.activities(&[&format!("A-{id},acme,{day},migration,delivery,{points},awarded")]);
        }
    }
    if with("deals") {
        for (day, mix) in QUARTER_ENDS.iter().zip(EXACT_MIXES) {
            book = deals(book, day, mix);
        }
    }
    if with("sessions") {
        for day in &QUARTER_ENDS[1..] {
            book = book.sessions(&[&format!("acme,{day},Session of {day},webinar")]);
        }
    }
    book
}

/// Adds won deals of acme, closed on one day: so many partner-owned, co-led and late-involvement.
pub fn deals(book: Book, closed: &str, mix: [usize; 3]) -> Book {
    let engagements = ["partner-owned", "co-led", "late-involvement"];
    let each =
        engagements.iter().zip(mix).flat_map(|(engagement, many)| (0..many).map(move |n| (engagement, n)));
    let rows: Vec<String> = each
        .map(|(engagement, n)| {
            format!("{closed}-{engagement}-{n:04},acme,c,{engagement},won,2020-01-01,{closed},,")
        })
        .collect();
    book.deals(&rows.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The answer of `qualify`.
pub struct Answer(pub Value);

impl Answer {
    /// 2026 once it is over.
    pub fn of(book: &Book) -> Answer {
        Answer::under(book, &[])
    }

    /// 2026 once it is over, under other readings.
    pub fn under(book: &Book, readings: &[&str]) -> Answer {
        Answer::at(book, "2026", ENDED, readings)
    }

    /// A year as of a day, under readings written `id=choice`.
    pub fn at(book: &Book, year: &str, as_of: &str, readings: &[&str]) -> Answer {
        let mut arguments = vec!["qualify", "--year", year, "--as-of", as_of];
        for reading in readings {
            arguments.extend(["--reading", reading]);
        }
        Answer(book.json(&arguments))
    }

    /// One partner's part.
    #[track_caller]
    pub fn partner(&self, id: &str) -> &Value {
        let partners = self.0["partners"].as_array().unwrap();
        partners.iter().find(|partner| partner["id"] == id).unwrap_or_else(|| panic!("no {id} in {}", self.0))
    }

    /// A quarter (1 to 4) of acme.
    #[track_caller]
    pub fn quarter(&self, number: usize) -> &Value {
        &self.partner("acme")["quarters"][number - 1]
    }

    /// The four quarters' statuses.
    #[track_caller]
    pub fn statuses(&self) -> Vec<&str> {
        (1..=4).map(|number| text(&self.quarter(number)["status"])).collect()
    }

    /// A criterion of a quarter of acme.
    #[track_caller]
    pub fn criterion(&self, quarter: usize, id: &str) -> &Value {
        let criteria = self.quarter(quarter)["criteria"].as_array().unwrap();
        criteria.iter().find(|one| one["id"] == id).unwrap_or_else(|| panic!("no {id} in {criteria:?}"))
    }

    /// A criterion's status.
    #[track_caller]
    pub fn status(&self, quarter: usize, id: &str) -> &str {
        text(&self.criterion(quarter, id)["status"])
    }

    /// A criterion's evidence.
    #[track_caller]
    pub fn evidence(&self, quarter: usize, id: &str) -> Vec<&str> {
        self.criterion(quarter, id)["evidence"].as_array().unwrap().iter().map(text).collect()
    }

    /// The gross amount of a quarter, as printed.
    #[track_caller]
    pub fn gross(&self, quarter: usize) -> &str {
        text(&self.criterion(quarter, "gross-invoiced")["actual"]["amount"])
    }

    /// A share of a quarter as `part/whole`.
    #[track_caller]
    pub fn share(&self, quarter: usize, id: &str) -> String {
        let actual = &self.criterion(quarter, id)["actual"];
        format!("{}/{}", text(&actual["part"]), text(&actual["whole"]))
    }

    /// Acme's verdict.
    #[track_caller]
    pub fn verdict(&self) -> &str {
        text(&self.partner("acme")["verdict"])
    }

    /// The records that a warning of this code was given for.
    pub fn warned(&self, code: &str) -> Vec<&str> {
        let warnings = self.0["warnings"].as_array().unwrap().iter();
        warnings.filter(|warning| warning["code"] == code).map(|warning| text(&warning["record"])).collect()
    }
}

/// A JSON value that must be text.
#[track_caller]
pub fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("not text: {value}"))
}

/// A decimal string as an exact number, so that `50` and `50.00` are the same.
#[track_caller]
pub fn number(value: &Value) -> BigRational {
    decimal(text(value))
}

/// A decimal as an exact number.
#[track_caller]
pub fn decimal(written: &str) -> BigRational {
    let (whole, fraction) = written.split_once('.').unwrap_or((written, ""));
    let digits = format!("{whole}{fraction}").parse().unwrap_or_else(|_| panic!("not a decimal: {written}"));
    BigRational::new(digits, num_traits::pow(10.into(), fraction.len()))
}
