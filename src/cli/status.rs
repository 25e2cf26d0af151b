//! `status`: one page on where a partner stands.

use std::mem::ManuallyDrop;

use super::args::{Common, StatusArgs};
use super::context::Context;
use super::desk::{Desk, Flag, Need};
use super::failure::Failure;
use super::outcome::Outcome;
use super::quotes;
use super::without;
use crate::assessment::advice::{advice, is_advised};
use crate::assessment::framework::hinges;
use crate::assessment::trials::trials_of;
use crate::assessment::{Warning, assess_with_hinges, benefits, membership, standing, subscriptions};
use crate::program::comparison::DISCOUNTS;
use crate::report::advice::AdviceReport;
use crate::report::pes::PesReport;
use crate::report::qualify::{Detail, QualifyReport};
use crate::report::status::{Ahead, Answers, StatusReport};
use crate::words::QuoteStatus;

pub(super) fn run(arguments: &StatusArgs, common: &Common, context: &Context) -> Result<Outcome, Failure> {
    let used = [Flag::Book, Flag::Demo, Flag::Program, Flag::AsOf, Flag::Reading, Flag::Format];
    common.uses("status", &used)?;
    // The answer ends the process, which gives memory back faster than a book could be taken apart.
    let desk = ManuallyDrop::new(Desk::load(common, context, Need::Records)?);
    let (index, partner) = desk.partner(&arguments.partner)?;
    let basis = desk.basis(common, context, None, |_| true)?;
    let (day, files) = (basis.as_of.0, &desk.files);
    let rulings = desk.rulings(common, basis.as_of, |_| true)?;
    // What the program gives partners it gives no more to one that has left; what its records show is told all the same.
    let has_left = membership::has_left(partner, basis.as_of);
    let discounts = || benefits::rows(&basis, index, partner, |id| id == DISCOUNTS);
    let benefits = (!has_left).then(discounts).transpose()?;

    let (mut assessment, hinges) = assess_with_hinges(&basis, &[index], common.threads(context))?;
    let untried = hinges::warnings(std::iter::once(partner.id.as_str()).zip(hinges.as_slice()));
    assessment.warnings.extend(untried);
    assessment.warnings.extend(benefits.iter().flat_map(|benefits| benefits.warnings.iter().cloned()));
    let detail = Detail { in_full: true, ..Detail::default() };
    let mut qualification = QualifyReport::new(&basis, &assessment, &hinges, &rulings, detail, files);
    if assessment.partners.first().is_some_and(|assessed| is_advised(assessed, basis.as_of)) {
        qualification.advise(Some(AdviceReport::from(&advice(&basis, index, partner))));
    }
    let pes = PesReport::new(&basis, &[(index, partner)], &rulings, files, true);

    let subscriptions = subscriptions::of_partner(&desk.book, index, basis.as_of);
    let trials = trials_of(&desk.book, &desk.program, Some(index), day)?;
    let mut warnings: Vec<Warning> = assessment.warnings;
    warnings.extend(trials.untold.iter().map(|order| Warning {
        code: "trials-not-told",
        record: Some(order.id.to_string()),
        message: format!(
            "{} tells of a {}, and the program {} doesn't say how long that lasts",
            order.id, order.kind, basis.program.id
        ),
    }));
    if !has_left {
        warnings.extend(standing::transition_before(&basis, index));
    }
    let deadlines = standing::deadlines(&basis, (index, partner), &subscriptions, &trials.standings);
    // Those of the partner that can still be accepted.
    let (mut quotes, unreadable) = quotes::listed(common, context, day)?;
    warnings.extend(unreadable);
    let open = QuoteStatus::Open.as_str();
    quotes.retain(|quote| quote.status == open && quote.partner.as_deref() == Some(partner.id.as_str()));
    let answers = Answers { benefits: benefits.as_ref(), qualification, pes, rulings: &rulings, warnings };
    let ahead = Ahead { subscriptions: &subscriptions, trials: &trials, deadlines, quotes };
    let report = StatusReport::new(&basis, (index, partner), answers, ahead, files);
    let report = report.ok_or_else(|| Failure::Bug(anyhow::anyhow!("the partner wasn't assessed")))?;
    let mut outcome = Outcome::of_report(&report, common, context)?;
    without::note_rulings(&mut outcome, &report.rulings, common)?;
    outcome.notes.insert_str(0, &desk.notes);
    Ok(outcome)
}
