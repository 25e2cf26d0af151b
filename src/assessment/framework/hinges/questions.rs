//! What is the same for every partner: which figures there are to take under which readings, and what each must meet.

use super::sets::{FEW, Few, Space, Spread, few_sets, one_of_few, readings_in};
use super::{Alternative, with};
use crate::assessment::Basis;
use crate::assessment::framework::judgement::{self, Demand};
use crate::book::Partner;
use crate::calendar::{PerQuarter, QuarterNumber};
use crate::program::criteria::{Criterion, Measure};
use crate::program::readings::{EngagementEmpty, EngagementWeight, GrossScope, ReadingId, Readings};
use crate::words::EngagementModel;

/// Where a figure is taken from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// The gross invoiced amount.
    Amount,
    /// The shares of all models in the deals.
    Shares,
    /// The score.
    Score,
    /// The assessment under the readings in force, as no reading bears on it.
    Assessment,
}

impl Source {
    fn of(measure: &Measure) -> Source {
        match measure {
            Measure::GrossInvoiced(_) => Source::Amount,
            Measure::EngagementShare { .. } => Source::Shares,
            Measure::Score(_) => Source::Score,
            Measure::LevelOneSupport(_) | Measure::CertifiedPeople { .. } | Measure::Sessions(_) => {
                Source::Assessment
            }
        }
    }

    /// Some readings with those as in force on which figures from here don't depend.
    fn normal(self, readings: Readings, in_force: Readings) -> Readings {
        match self {
            Source::Amount => Readings {
                gross_scope: readings.gross_scope,
                gross_window: readings.gross_window,
                threshold_currency: readings.threshold_currency,
                upgrade_clock: match readings.gross_scope {
                    GrossScope::CustomerSales => readings.upgrade_clock,
                    GrossScope::AllInvoices => in_force.upgrade_clock,
                },
                ..in_force
            },
            Source::Shares => Readings {
                engagement_weight: readings.engagement_weight,
                engagement_deals: readings.engagement_deals,
                engagement_partner_led: readings.engagement_partner_led,
                threshold_currency: match readings.engagement_weight {
                    EngagementWeight::Amount => readings.threshold_currency,
                    EngagementWeight::Deals => in_force.threshold_currency,
                },
                ..in_force
            },
            Source::Score => Readings { pes_window: readings.pes_window, ..in_force },
            Source::Assessment => in_force,
        }
    }
}

/// Criteria that are measured by the same figures and touched by the same readings.
#[derive(Debug)]
pub(super) struct Family<'b> {
    pub(super) source: Source,
    /// How the readings that touch them lie among all.
    pub(super) spread: Spread,
    /// The readings under which each of the figures is taken, with the sets of touching readings it goes for.
    pub(super) figures: Vec<(Readings, Few)>,
    /// The sets under which what can't be compared is met.
    empty_met: Few,
    pub(super) questions: Vec<Question<'b>>,
}

/// A criterion, under all readings that touch it.
#[derive(Debug)]
pub(super) struct Question<'b> {
    /// Its place among the criteria.
    pub(super) place: usize,
    /// The place of the model whose share it is about.
    pub(super) model: usize,
    criterion: &'b Criterion,
    /// What it demands in each quarter, with the sets under which it does.
    demands: PerQuarter<Vec<(Demand, Few)>>,
    /// The sets under which it can fail a quarter.
    binding: Few,
    /// The readings that may waive it for a partner, with the sets under which they are in force.
    waivers: Vec<(Readings, Few)>,
}

/// Values that are the same under several sets, each once and with all of them.
fn gathered<T: PartialEq>(values: impl Iterator<Item = (usize, T)>) -> Vec<(T, Few)> {
    let mut gathered: Vec<(T, Few)> = Vec::new();
    for (number, value) in values {
        match gathered.iter_mut().find(|(other, _)| *other == value) {
            Some((_, sets)) => *sets |= one_of_few(number),
            None => gathered.push((value, one_of_few(number))),
        }
    }
    gathered
}

/// The criteria of the program, in families: those whose figures the book may lack come in the order of their first
/// criteria.
pub(super) fn families<'b>(
    basis: &Basis<'b>,
    alternatives: &[Alternative],
    space: &Space,
) -> Vec<Family<'b>> {
    let mut families: Vec<(Vec<usize>, Family<'b>)> = Vec::new();
    for (place, criterion) in basis.program.criteria.iter().enumerate() {
        let touching = touching(basis, alternatives, criterion);
        let source = Source::of(&criterion.measure);
        let under: Vec<Readings> = few_sets(touching.len())
            .map(|number| {
                let chosen = readings_in(number).filter_map(|place| alternatives.get(*touching.get(place)?));
                with(basis.readings, chosen)
            })
            .collect();
        let question = Question::new(basis, place, criterion, &under);
        let same =
            |(other, family): &&mut (Vec<usize>, Family<'b>)| family.source == source && *other == touching;
        if let Some((_, family)) = families.iter_mut().find(same) {
            family.questions.push(question);
            continue;
        }
        let normal = |readings: &Readings| source.normal(*readings, basis.readings);
        let met = |readings: &&Readings| readings.engagement_empty == EngagementEmpty::Met;
        let spread = Spread::new(space, &touching);
        let figures = gathered(under.iter().map(normal).enumerate());
        let empty_met = sets_where(&under, met);
        families.push((touching, Family { source, spread, figures, empty_met, questions: vec![question] }));
    }
    // Where what is taken soonest fails a quarter under every reading, nothing else needs to be judged.
    families.sort_by_key(|(_, family)| match family.source {
        Source::Assessment => 0,
        Source::Score => 1,
        Source::Amount | Source::Shares => 2,
    });
    families.into_iter().map(|(_, family)| family).collect()
}

/// The positions of the readings that a criterion depends on.
fn touching(basis: &Basis<'_>, alternatives: &[Alternative], criterion: &Criterion) -> Vec<usize> {
    let ids: Vec<ReadingId> = basis.program.readings_of(criterion).map(|reading| reading.id).collect();
    let positions = alternatives.iter().enumerate().filter(|(_, other)| ids.contains(&other.id));
    positions.map(|(position, _)| position).take(FEW).collect()
}

/// The sets whose readings do something.
fn sets_where(under: &[Readings], does: impl Fn(&&Readings) -> bool) -> Few {
    let sets = under.iter().enumerate().filter(|(_, readings)| does(readings));
    sets.fold(0, |sets, (number, _)| sets | one_of_few(number))
}

impl Family<'_> {
    /// Every set of the readings that touch it.
    pub(super) fn all(&self) -> Few {
        self.figures.iter().fold(0, |all, (_, sets)| all | sets)
    }

    /// Of the sets under which a figure is what it is, those under which it fails a quarter for a partner, given
    /// whether it meets a demand; `None` for a share of nothing.
    pub(super) fn failing(
        &self,
        question: &Question<'_>,
        basis: &Basis<'_>,
        partner: &Partner,
        quarter: QuarterNumber,
        sets: Few,
        is_met: impl Fn(&Demand) -> Option<bool>,
    ) -> Few {
        let unmet = question.demands.of(quarter).iter().fold(0, |unmet, (demand, under)| {
            let sets = sets & under & question.binding;
            if sets == 0 {
                return unmet;
            }
            match is_met(demand) {
                Some(true) => unmet,
                Some(false) => unmet | sets,
                None => unmet | (sets & !self.empty_met),
            }
        });
        if unmet == 0 { 0 } else { unmet & !question.waived(basis, partner) }
    }
}

impl<'b> Question<'b> {
    fn new(basis: &Basis<'b>, place: usize, criterion: &'b Criterion, under: &[Readings]) -> Question<'b> {
        let models = || EngagementModel::WORDS.iter().map(|(_, model)| *model);
        let model = match criterion.measure {
            Measure::EngagementShare { model, .. } => models().position(|other| other == model).unwrap_or(0),
            Measure::GrossInvoiced(_)
            | Measure::LevelOneSupport(_)
            | Measure::CertifiedPeople { .. }
            | Measure::Score(_)
            | Measure::Sessions(_) => 0,
        };
        let demands = |quarter| {
            let demands = under.iter().enumerate();
            gathered(demands.filter_map(|(number, readings)| {
                Some((number, judgement::demand(readings, criterion, quarter)?))
            }))
        };
        let quarters =
            [QuarterNumber::First, QuarterNumber::Second, QuarterNumber::Third, QuarterNumber::Fourth];
        let waiver =
            |readings: &Readings| Readings { newcomer_waiver: readings.newcomer_waiver, ..basis.readings };
        let is_for_newcomers = basis.program.newcomers.waived.contains(&criterion.id);
        let waivers =
            if is_for_newcomers { gathered(under.iter().map(waiver).enumerate()) } else { Vec::new() };
        Question {
            place,
            model,
            criterion,
            demands: PerQuarter(quarters.map(demands)),
            binding: sets_where(under, |readings| !judgement::is_advisory(readings, criterion)),
            waivers,
        }
    }

    /// Whether it can fail some quarter under some readings.
    pub(super) fn can_fail(&self, quarter: QuarterNumber) -> bool {
        self.binding != 0 && !self.demands.of(quarter).is_empty()
    }

    /// The sets under which it is waived for a partner.
    fn waived(&self, basis: &Basis<'_>, partner: &Partner) -> Few {
        let waived = self.waivers.iter().filter(|(readings, _)| {
            judgement::waives(&Basis { readings: *readings, ..*basis }, partner, self.criterion)
        });
        waived.fold(0, |all, (_, sets)| all | sets)
    }
}

#[cfg(test)]
mod tests {
    use super::super::alternatives;
    use super::*;
    use crate::assessment::AsOf;
    use crate::book::Book;
    use crate::calendar::{ProgramYear, parse_date};
    use crate::files::Files;
    use crate::finding::Findings;
    use crate::program::{EMBEDDED, from_records};

    #[test]
    fn each_figure_is_taken_once_and_no_reading_is_left_out() {
        let mut files = Files::default();
        let file = files.add("vates-2026.toml".to_owned(), EMBEDDED.to_owned());
        let program = from_records::load(&files, file, &mut Findings::default()).unwrap();
        let (book, day) = (Book::default(), parse_date("2026-11-24").unwrap());
        let readings = program.default_readings().unwrap();
        let year = ProgramYear::of(day, program.cycle.first_month);
        let basis = Basis { program: &program, book: &book, readings, as_of: AsOf(day), year, tallies: None };
        let alternatives = alternatives(&basis);
        let families = families(&basis, &alternatives, &Space::new(alternatives.len()));
        let figures = |source: Source| {
            let of = families.iter().filter(move |family| family.source == source);
            of.map(|family| (family.all().count_ones(), family.figures.len(), family.questions.len()))
        };
        assert_eq!(figures(Source::Assessment).collect::<Vec<_>>(), [(1, 1, 3), (2, 1, 1)]);
        assert_eq!(figures(Source::Score).collect::<Vec<_>>(), [(2, 2, 1)]);
        // Three choices of what counts, two windows, two currencies.
        assert_eq!(figures(Source::Amount).collect::<Vec<_>>(), [(64, 12, 1)]);
        // Four choices of the deals: counted, or weighed in two currencies.
        assert_eq!(figures(Source::Shares).collect::<Vec<_>>(), [(32, 12, 3)]);
        for criterion in &program.criteria {
            let readings = program.readings_of(criterion).count();
            assert_eq!(touching(&basis, &alternatives, criterion).len(), readings, "{}", criterion.id);
            assert!(readings <= FEW);
        }
        // What is in force comes first, and has the empty set.
        assert!(
            families
                .iter()
                .all(|family| family.figures.first() == Some(&(readings, family.figures[0].1 | 1)))
        );
    }
}
