//! The public list of partners, as it is said: nothing of it is private.

use iso_currency::Country;
use schemars::JsonSchema;
use serde::Serialize;

use super::document::{Align, Document, Flat, Table};
use super::{Report, WarningReport, lines_of};
use crate::assessment::AsOf;
use crate::assessment::locator::Listing;
use crate::book::Partner;
use crate::program::Program;

/// The partners of a day, by country.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Locator")]
pub struct LocatorReport {
    /// `vates-partner/locator/1`.
    pub schema: &'static str,
    /// The id of the program.
    pub program: String,
    /// The day as of which.
    pub as_of: String,
    /// The clause.
    pub clause: &'static str,
    /// The countries, by code; last the partners of whom no country is recorded.
    pub countries: Vec<CountryReport>,
    /// What should be known besides.
    pub warnings: Vec<WarningReport>,
}

/// A country.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Country")]
pub struct CountryReport {
    /// Its two letters, ISO 3166; null where no country is recorded.
    pub country: Option<String>,
    /// Its name.
    pub name: String,
    /// Its partners, by name.
    pub partners: Vec<ListedReport>,
}

/// A partner, as the public sees it.
#[derive(Clone, Debug, Serialize, JsonSchema)]
#[schemars(rename = "ListedPartner")]
pub struct ListedReport {
    /// Its name.
    pub name: String,
    /// The country, ISO 3166.
    pub country: Option<String>,
    /// Its type.
    #[serde(rename = "type")]
    pub partner_type: &'static str,
    /// Its website.
    pub website: Option<String>,
}

impl LocatorReport {
    /// What is said of partners by country; of one country only, where it is named.
    pub fn new(
        program: &Program,
        as_of: AsOf,
        listings: &[Listing<'_>],
        only: Option<Country>,
    ) -> LocatorReport {
        let nowhere = listings.iter().filter(|listing| listing.country.is_none());
        let unplaced =
            unplaced(&nowhere.flat_map(|listing| listing.partners.iter().copied()).collect::<Vec<_>>());
        let shown = listings.iter().filter(|listing| only.is_none() || listing.country == only);
        LocatorReport {
            schema: "vates-partner/locator/1",
            program: program.id.clone(),
            as_of: as_of.0.to_string(),
            clause: "terms.locator",
            countries: shown.map(CountryReport::from).collect(),
            warnings: unplaced.into_iter().collect(),
        }
    }
}

/// A warning that nobody finds partners by their country. It tells no ids either: those are the book's own.
fn unplaced(partners: &[&Partner]) -> Option<WarningReport> {
    let (them, their) = match partners {
        [] => return None,
        [_] => ("it", "its record"),
        _ => ("them", "their records"),
    };
    let names: Vec<&str> = partners.iter().map(|partner| partner.name.as_ref()).collect();
    let message = format!(
        "no country is recorded of {}, so nobody finds {them} by country: fill `country` in {their} (terms.locator)",
        names.join(", ")
    );
    Some(WarningReport { code: "country-not-recorded".into(), message, record: None })
}

impl From<&Listing<'_>> for CountryReport {
    fn from(listing: &Listing<'_>) -> CountryReport {
        let country = listing.country.map(|country| country.to_string());
        CountryReport {
            name: listing.country.map_or("country not recorded", |country| country.name()).to_owned(),
            partners: listing
                .partners
                .iter()
                .map(|partner| ListedReport {
                    name: partner.name.to_string(),
                    country: country.clone(),
                    partner_type: partner.partner_type.as_str(),
                    website: partner.website.as_deref().map(str::to_owned),
                })
                .collect(),
            country,
        }
    }
}

impl Report for LocatorReport {
    fn json(&self) -> serde_json::Result<String> {
        serde_json::to_string_pretty(self)
    }

    fn json_lines(&self) -> serde_json::Result<Vec<String>> {
        let partners: Vec<ListedReport> =
            self.countries.iter().flat_map(|country| country.partners.iter().cloned()).collect();
        lines_of(&partners)
    }

    fn flat(&self) -> Flat {
        let mut flat = Flat::new(&["country", "name", "type", "website"]);
        for partner in self.countries.iter().flat_map(|country| &country.partners) {
            flat.rows.push(vec![
                partner.country.clone().unwrap_or_default(),
                partner.name.clone(),
                partner.partner_type.to_owned(),
                partner.website.clone().unwrap_or_default(),
            ]);
        }
        flat
    }

    fn document(&self) -> Document {
        let mut page = Document::titled("Vates partners");
        if self.countries.is_empty() {
            page.text(format!("No partner is listed as of {}.", self.as_of));
        }
        for country in &self.countries {
            page.heading(match &country.country {
                Some(code) => format!("{} ({code})", country.name),
                None => "Country not recorded".to_owned(),
            });
            let mut table =
                Table::new([("Partner", Align::Left), ("Type", Align::Left), ("Website", Align::Left)]);
            for partner in &country.partners {
                let website = partner.website.clone().unwrap_or_default();
                table.row([partner.name.clone(), partner.partner_type.to_owned(), website]);
            }
            page.table(table);
        }
        page
    }

    fn warnings(&self) -> &[WarningReport] {
        &self.warnings
    }
}
