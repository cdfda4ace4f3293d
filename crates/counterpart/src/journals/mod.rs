//! The journal as people read it: who saw or changed what, and when.
//!
//! A lead reads all of a programme's journal, a coordinator what touches their own organisation, an
//! admin everything. Acts of a lead who belongs to a partner are marked where they touch that
//! partner, so that everybody sees where somebody decided in a matter of their own house; the
//! steering group reads just those.

pub mod store;
pub mod web;

use crate::base::{Day, Instant};

/// One line, with names in the place of identifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// When.
    pub at: Instant,
    /// Who; nobody where Counterpart itself acted.
    pub person: Option<String>,
    /// In which role: a word of [`ROLES`].
    pub role: String,
    /// What was done: a word that ends a message key, `journal-…`.
    pub act: String,
    /// What it was done to: an identifier.
    pub subject: String,
    /// What the subject was called.
    pub words: String,
    /// The organisation that it touches.
    pub organisation: Option<String>,
    /// Whether somebody who leads the programme belongs to that organisation.
    pub is_own: bool,
}

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// A pattern for names of people and words, folded; nothing for everything.
    pub pattern: Option<String>,
    /// One act.
    pub act: Option<String>,
    /// One thing.
    pub subject: Option<String>,
    /// From this instant on.
    pub from: Option<Instant>,
    /// Before this instant.
    pub until: Option<Instant>,
}

/// The roles that have words of their own; every other is told as it is.
pub const ROLES: [&str; 11] = [
    "lead",
    "deputy",
    "administrator",
    "manager",
    "coordinator",
    "deputy-coordinator",
    "steering",
    "sponsor",
    "trainer",
    "mentor",
    "mentee",
];

/// The first instant of a day in a zone (IANA).
pub fn beginning(day: Day, zone: &str) -> Option<Instant> {
    use chrono::Datelike;
    let year = i16::try_from(day.year()).ok()?;
    let (month, date) = (i8::try_from(day.month()).ok()?, i8::try_from(day.day()).ok()?);
    let there = jiff::civil::Date::new(year, month, date).ok()?.in_tz(zone).ok()?;
    Instant::from_timestamp_micros(there.timestamp().as_microsecond())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_begins_where_its_reader_is() {
        let day: Day = "2027-07-01".parse().unwrap();
        assert_eq!(beginning(day, "Europe/Paris"), Some("2027-06-30T22:00:00Z".parse().unwrap()));
        assert_eq!(beginning(day, "UTC"), Some("2027-07-01T00:00:00Z".parse().unwrap()));
        assert_eq!(beginning(day, "Atlantis"), None);
        assert_eq!(beginning("+12026-01-01".parse().unwrap(), "UTC"), None);
    }
}
