//! Answers from a program and a book without errors: each is given or refused, and can be shown.

use std::num::NonZeroU32;

use serde_json::Value;
use vates_partner::assessment::audit::audit;
use vates_partner::assessment::derivation::derive;
use vates_partner::assessment::framework::hinges::{Hinges, Inquiry};
use vates_partner::assessment::quote::purpose::Purpose;
use vates_partner::assessment::quote::{Buyer, CustomerRequest, Item, QuoteRequest, quote};
use vates_partner::assessment::{AsOf, Basis, assess};
use vates_partner::book::{Book, PartnerIndex};
use vates_partner::calendar::{Date, ProgramYear, QuarterNumber};
use vates_partner::files::Files;
use vates_partner::program::Program;
use vates_partner::records::kinds::Kind;
use vates_partner::report::explain::ExplainReport;
use vates_partner::report::pes::PesReport;
use vates_partner::report::qualify::{Detail, QualifyReport};
use vates_partner::report::quote::QuoteReport;
use vates_partner::report::records::{self, ListReport};
use vates_partner::report::rulings::RulingReport;

use super::{shown, told, unsteered};

/// What is asked, and what there is to answer from.
pub struct Desk<'d> {
    pub program: &'d Program,
    pub book: &'d Book,
    pub files: &'d Files,
    pub as_of: Date,
}

impl Desk<'_> {
    /// Every answer that a book gives; what comes back tells the same book from others.
    pub fn answers(&self) -> Vec<Value> {
        let mut answers: Vec<Value> =
            Kind::ALL.into_iter().map(|kind| without_sources(self.list(kind))).collect();
        answers.extend(self.quotes());
        let readings = self.program.default_readings().expect("every reading has a default");
        let basis = Basis {
            program: self.program,
            book: self.book,
            readings: self.book.readings_over(readings, self.as_of),
            as_of: AsOf(self.as_of),
            year: ProgramYear::of(self.as_of, self.program.cycle.first_month),
            tallies: None,
        };
        // The auditor may always ask, whatever can be answered.
        told(self.files, &audit(&basis, &|origin| self.files.show(origin)));
        answers.push(self.scores(&basis));
        answers.extend(self.verdicts(&basis));
        answers
    }

    /// The records of a kind, as JSON.
    pub fn list(&self, kind: Kind) -> Value {
        let records = records::all(self.book, kind, self.files);
        let first = records.first().cloned();
        let list = |records, single| ListReport {
            schema: "vates-partner/list/1",
            kind: kind.name(),
            records,
            single,
            as_of: None,
        };
        if let Some(record) = first {
            shown(&list(vec![record], true));
        }
        shown(&list(records, false))
    }

    fn quotes(&self) -> Vec<Value> {
        let buyers = self.book.partners.iter().take(3).map(Buyer::Partner);
        let mut answers = Vec::new();
        for buyer in buyers.chain([Buyer::Anyone]) {
            for bundle in &self.program.bundles {
                let item = |hosts: i64| Item { bundle, hosts, years: NonZeroU32::new(3).unwrap() };
                let request = QuoteRequest {
                    purpose: Purpose::New,
                    buyer,
                    items: vec![item(5), item(i64::from(bundle.minimum_hosts))],
                    engagement: None,
                    deal: None,
                    customer: CustomerRequest {
                        record: self.book.customers.first(),
                        ..CustomerRequest::default()
                    },
                    discount: None,
                    currency: None,
                    tax: None,
                    bill_minimum: false,
                    valid_days: 30,
                };
                match quote(self.program, self.book, AsOf(self.as_of), &request) {
                    Ok(quote) => answers.push(shown(&QuoteReport::new(self.program, &quote))),
                    Err(refusal) => answers.push(Value::String(refusal.to_string())),
                }
            }
        }
        answers
    }

    fn scores(&self, basis: &Basis<'_>) -> Value {
        let partners: Vec<_> = self.book.partners().collect();
        let rulings = self.book.rulings_as_of(self.as_of);
        for ruling in &rulings {
            unsteered(&vates_partner::escape::visible(&RulingReport::new(ruling, self.files).sentence()));
        }
        let report = PesReport::new(basis, &partners, &rulings, self.files, partners.len() == 1);
        without_sources(shown(&report))
    }

    fn verdicts(&self, basis: &Basis<'_>) -> Vec<Value> {
        let partners: Vec<PartnerIndex> = self.book.partners().map(|(index, _)| index).collect();
        let assessment = match assess(basis, &partners) {
            Ok(assessment) => assessment,
            Err(refusal) => return vec![Value::String(refusal.to_string())],
        };
        let assessed = partners.iter().zip(&assessment.partners);
        let inquiry = Inquiry::new(basis);
        let hinges: Vec<Hinges> =
            assessed.map(|(index, assessed)| inquiry.hinges(*index, assessed)).collect();
        let rulings = self.book.rulings_as_of(self.as_of);
        let report =
            |detail| shown(&QualifyReport::new(basis, &assessment, &hinges, &rulings, detail, self.files));
        let mut answers = vec![without_sources(report(Detail::default()))];
        report(Detail { in_full: true, explain: true, ..Detail::default() });
        for index in partners.iter().take(2) {
            for criterion in &self.program.criteria {
                match derive(basis, *index, QuarterNumber::Second, &criterion.id) {
                    Ok(Some(derivation)) => {
                        shown(&ExplainReport::of_figure(basis, &derivation, self.files));
                    }
                    Ok(None) => {}
                    Err(refusal) => answers.push(Value::String(refusal.to_string())),
                }
            }
        }
        answers
    }
}

/// An answer without the places of records, which may stand elsewhere and say the same.
fn without_sources(mut answer: Value) -> Value {
    match &mut answer {
        Value::Object(entries) => {
            entries.retain(|key, _| key != "source");
            entries.values_mut().for_each(|value| *value = without_sources(value.take()));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| *value = without_sources(value.take())),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
    answer
}
