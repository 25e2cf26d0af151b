//! Configurations: what is read is all that was written, and written anew it is the same.

use vates_partner::book::settings::{self, Settings};
use vates_partner::files::Files;
use vates_partner::finding::Findings;

use super::toml::quoted;
use super::{said, told};

fn load(bytes: &[u8]) -> Option<(Settings, Findings, Files)> {
    let mut files = Files::default();
    let file = super::text_of("vates-partner.toml", bytes, &mut files)?;
    let mut findings = Findings::default();
    let settings = settings::load(&files, file, &mut findings);
    Some((settings, findings, files))
}

/// Everything that must hold of the bytes as a configuration.
pub fn hold(bytes: &[u8]) {
    let Some((settings, findings, files)) = load(bytes) else { return };
    told(&files, &findings);
    let (again, findings_again, _) = load(bytes).unwrap();
    assert_eq!(format!("{settings:?}"), format!("{again:?}"));
    assert_eq!(said(&findings), said(&findings_again));
    assert_eq!(settings.incomplete, !findings.is_empty());
    if !findings.is_empty() {
        return;
    }
    let canonical = written(&settings);
    let (reread, findings, _) = load(canonical.as_bytes()).unwrap();
    assert!(findings.is_empty(), "{findings:?} in {canonical}");
    assert_eq!(values(&settings), values(&reread), "{canonical}");
}

/// A configuration in its plainest form.
pub fn written(settings: &Settings) -> String {
    let mut lines: Vec<String> = Vec::new();
    let mut line = |key: &str, value: String| lines.push(format!("{key} = {value}"));
    if let Some(title) = &settings.title {
        line("title", quoted(title));
    }
    if let Some((program, _)) = &settings.program {
        line("program", quoted(program));
    }
    if let Some(currency) = settings.base_currency {
        line("base_currency", quoted(currency.code()));
    }
    for reading in &settings.readings {
        line(&format!("readings.{}", quoted(&reading.id)), quoted(&reading.choice));
    }
    for (status, rate) in &settings.customer_discounts {
        line(&format!("customer_discounts.{status}"), quoted(&rate.to_string()));
    }
    for entry in &settings.catalogue {
        let key = format!("pes.catalogue.{}", quoted(&entry.activity));
        line(&format!("{key}.dimension"), quoted(entry.dimension.as_str()));
        line(&format!("{key}.points"), quoted(&entry.points.to_string()));
        if let Some(cap) = entry.yearly_cap {
            line(&format!("{key}.yearly_cap"), quoted(&cap.to_string()));
        }
    }
    for ruling in &settings.rulings {
        let (date, by, why) = ruling.ruled.as_ref().expect("no finding, so it is whole");
        lines.push(format!(
            "[[rulings]]\nreading = {}\nchoice = {}\ndate = {date}\nby = {}\nwhy = {}",
            quoted(&ruling.chosen.id),
            quoted(&ruling.chosen.choice),
            quoted(by),
            quoted(why)
        ));
    }
    lines.join("\n")
}

/// What a configuration says, without where it says so.
fn values(settings: &Settings) -> String {
    let readings: Vec<_> = settings.readings.iter().map(|reading| (&reading.id, &reading.choice)).collect();
    let rulings: Vec<_> = settings
        .rulings
        .iter()
        .map(|ruling| (&ruling.chosen.id, &ruling.chosen.choice, &ruling.ruled))
        .collect();
    let program = settings.program.as_ref().map(|(program, _)| program);
    format!(
        "{:?}",
        (
            &settings.title,
            program,
            settings.base_currency,
            readings,
            rulings,
            &settings.customer_discounts,
            &settings.catalogue
        )
    )
}
