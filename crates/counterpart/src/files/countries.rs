//! Countries: codes, names, working days, and the time zone of those that have one.

use super::cells::fold;
use super::named::Named;
use super::zones::Zone;
use crate::base::text::Message;
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../../data/countries.tsv")));

/// A country of ISO 3166.
#[derive(Debug, PartialEq, Eq)]
pub struct Country {
    code: &'static str,
    code3: &'static str,
    english: &'static str,
    french: &'static str,
    zone: &'static str,
    weekend: &'static str,
    also: &'static str,
}

impl Country {
    /// Its two-letter code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Its English name.
    pub fn english(&self) -> &'static str {
        self.english
    }

    /// Its French name.
    pub fn french(&self) -> &'static str {
        self.french
    }

    /// Its time zone, if it has only one.
    pub fn zone(&self) -> Option<Zone> {
        if self.zone.is_empty() { None } else { super::zones::zone(self.zone).ok() }
    }

    /// Whether people usually work on each day, Monday first.
    pub fn working_days(&self) -> [bool; 7] {
        match self.weekend {
            "" => [true, true, true, true, true, false, false],
            weekend => ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map(|day| !weekend.contains(day)),
        }
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        let also = self.also.split(';').filter(|name| !name.is_empty());
        [self.english, self.french].into_iter().chain(also)
    }
}

/// The country that a code or an English or French name means.
///
/// # Errors
/// What would be right, and the nearest name.
pub fn country(text: &str) -> Result<&'static Country, Message> {
    let table = &*TABLE;
    let found = table.names.find(&fold(text)).and_then(|at| table.rows.get(at));
    found.ok_or_else(|| Message::new("cells-country").with("perhaps", table.names.perhaps(text)))
}

/// Every country, in the order of codes.
pub fn all() -> &'static [Country] {
    &TABLE.rows
}

struct Table {
    rows: Vec<Country>,
    names: Named,
}

impl Table {
    fn read(text: &'static str) -> Table {
        let rows = text.lines().skip(1).filter_map(|line| {
            let mut fields = line.split('\t');
            Some(Country {
                code: fields.next()?,
                code3: fields.next()?,
                english: fields.next()?,
                french: fields.next()?,
                zone: fields.next()?,
                weekend: fields.next()?,
                also: fields.next()?,
            })
        });
        let rows = rows.collect::<Vec<_>>();
        let mut names = Named::default();
        for (at, row) in rows.iter().enumerate() {
            row.names().chain([row.code, row.code3]).for_each(|name| names.add(at, name));
        }
        Table { rows, names }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_code_and_by_name() {
        for text in ["GB", "gbr", "United Kingdom", "royaume-uni", "UK", " Royaume-Uni "] {
            assert_eq!(country(text).map(Country::code), Ok("GB"), "{text}");
        }
        assert_eq!(country("Cote d’Ivoire").map(Country::code), Ok("CI"));
        assert_eq!(country("Turkey").map(Country::french), Ok("Turquie"));
        let near = Message::new("cells-perhaps").with("name", "Germany");
        assert_eq!(country("Gemany"), Err(Message::new("cells-country").with("perhaps", near)));
        assert_eq!(country("Atlantis").unwrap_err().args[0].1, "".into());
    }

    #[test]
    fn no_name_means_two_countries() {
        assert_eq!(all().len(), 250);
        for (at, row) in all().iter().enumerate() {
            for name in row.names().chain([row.code, row.code3]) {
                assert_eq!(TABLE.names.find(&fold(name)), Some(at), "{name}");
            }
        }
    }

    #[test]
    fn working_days_and_zones() {
        let days = |code| country(code).unwrap().working_days();
        assert_eq!(days("FR"), [true, true, true, true, true, false, false]);
        assert_eq!(days("EG"), [true, true, true, true, false, false, true]);
        assert_eq!(days("AF"), [true, true, true, false, false, true, true]);
        assert_eq!(days("IN"), [true, true, true, true, true, true, false]);
        let zone = |code| country(code).unwrap().zone().map(|zone| zone.name().to_owned());
        assert_eq!(zone("FR").as_deref(), Some("Europe/Paris"));
        assert_eq!(zone("US"), None);
        for row in all().iter().filter(|row| !row.zone.is_empty()) {
            assert_eq!(row.zone().map(|zone| zone.name().to_owned()).as_deref(), Some(row.zone));
        }
    }
}
