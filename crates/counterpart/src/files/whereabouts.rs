//! Where and when people work: country, time zone and office hours.

use super::cells;
use super::cohort::Cohort;
use super::countries::{self, Country};
use super::notes::Notes;
use super::office::{self, Weekly};
use super::sheet::Sheet;
use super::table::Row;
use super::words::{Topic, Vocabulary};
use super::zones::{self, Zone};
use counterpart_matching::hours::{Hours, Pattern};
use counterpart_matching::people::Word;
use std::collections::HashMap;

/// Each way of working once.
#[derive(Debug)]
pub struct Patterns {
    cohort: Cohort,
    known: HashMap<(String, Weekly), u32>,
    patterns: Vec<Pattern>,
}

impl Patterns {
    /// None yet.
    pub fn new(cohort: Cohort) -> Self {
        Patterns { cohort, known: HashMap::new(), patterns: Vec::new() }
    }

    /// Number of the pattern of somebody who works these hours in this zone.
    pub fn of(&mut self, zone: &Zone, weekly: Weekly) -> u32 {
        let key = (zone.name().to_owned(), weekly);
        if let Some(at) = self.known.get(&key) {
            return *at;
        }
        let at = self.patterns.len() as u32;
        self.patterns.push(office::pattern(zone, &key.1, &self.cohort));
        self.known.insert(key, at);
        at
    }

    /// What all patterns share with one another.
    pub fn compared(&self) -> Hours {
        Hours::new(&self.patterns)
    }
}

/// The word of a country.
pub fn country_word(country: &Country, vocabulary: &mut Vocabulary) -> Word {
    let names =
        vec![("en".to_owned(), country.english().to_owned()), ("fr".to_owned(), country.french().to_owned())];
    vocabulary.named(Topic::Country, country.code(), names)
}

/// Country and office hours of a person. Blank hours are the usual week of the country, a blank zone
/// is the country's if it has only one.
pub fn read(
    sheet: &Sheet,
    row: &Row,
    patterns: &mut Patterns,
    vocabulary: &mut Vocabulary,
    notes: &mut Notes,
) -> (Option<Word>, Option<u32>) {
    let country = sheet.cell(row, "country").read(notes, countries::country);
    let cell = sheet.cell(row, "time_zone");
    let zone = if cell.is_blank() { country.and_then(Country::zone) } else { cell.read(notes, zones::zone) };
    let cell = sheet.cell(row, "hours");
    let weekly = if cell.is_blank() {
        Some(office::usual_week(country))
    } else {
        cell.read(notes, |text| office::weekly(text, country))
    };
    let hours = zone.zip(weekly).map(|(zone, weekly)| patterns.of(&zone, weekly));
    (country.map(|country| country_word(country, vocabulary)), hours)
}

/// The word of a language.
pub fn language_word(text: &str, vocabulary: &mut Vocabulary) -> Result<Word, crate::base::text::Message> {
    let language = super::languages::language(text).map_err(|message| {
        let is_list = text.contains([',', '/']);
        if is_list { crate::base::text::Message::new("files-list-separator") } else { message }
    })?;
    let names = vec![
        ("en".to_owned(), language.english().to_owned()),
        ("fr".to_owned(), language.french().to_owned()),
    ];
    Ok(vocabulary.named(Topic::Language, &cells::fold(language.code()), names))
}
