//! Languages: codes, and their names in English, in French and in themselves.

use super::cells::fold;
use super::named::Named;
use crate::base::text::Message;
use std::collections::BTreeMap;
use std::sync::LazyLock;

static TABLE: LazyLock<Table> = LazyLock::new(|| Table::read(include_str!("../../data/languages.tsv")));

/// A language of ISO 639.
#[derive(Debug, PartialEq, Eq)]
pub struct Spoken {
    code: &'static str,
    code3: &'static str,
    english: &'static str,
    french: &'static str,
    own: &'static str,
    also: &'static str,
}

impl Spoken {
    /// Its two-letter code, or the three-letter one where there is no other.
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

    /// Its own name.
    pub fn own(&self) -> &'static str {
        self.own
    }

    fn names(&self) -> impl Iterator<Item = &'static str> {
        let also = self.also.split(';');
        [self.english, self.french, self.own].into_iter().chain(also).filter(|name| !name.is_empty())
    }

    fn codes(&self) -> impl Iterator<Item = &'static str> {
        [self.code].into_iter().chain(self.code3.split(' '))
    }
}

/// The language that a code (with or without a region, as in `pt-BR`) or a name means; what stands
/// in brackets after it is left aside.
///
/// # Errors
/// What would be right, and the nearest name.
pub fn language(text: &str) -> Result<&'static Spoken, Message> {
    let table = &*TABLE;
    let folded = fold(text);
    let bare = folded.split('(').next().unwrap_or_default().trim();
    let primary = bare.split(['-', '_']).next().filter(|code| (2..=3).contains(&code.len()));
    let at = table.names.find(&folded).or_else(|| table.names.find(bare));
    let at = at.or_else(|| primary.and_then(|code| table.by_code.get(code).copied()));
    let found = at.and_then(|at| table.rows.get(at));
    found.ok_or_else(|| Message::new("cells-language").with("perhaps", table.names.perhaps(bare)))
}

/// Every language, in the order of codes.
pub fn all() -> &'static [Spoken] {
    &TABLE.rows
}

struct Table {
    rows: Vec<Spoken>,
    names: Named,
    by_code: BTreeMap<&'static str, usize>,
}

impl Table {
    fn read(text: &'static str) -> Table {
        let rows = text.lines().skip(1).filter_map(|line| {
            let mut fields = line.split('\t');
            Some(Spoken {
                code: fields.next()?,
                code3: fields.next()?,
                english: fields.next()?,
                french: fields.next()?,
                own: fields.next()?,
                also: fields.next()?,
            })
        });
        let rows = rows.collect::<Vec<_>>();
        let (mut names, mut by_code) = (Named::default(), BTreeMap::new());
        for (at, row) in rows.iter().enumerate() {
            row.names().chain(row.codes()).for_each(|name| names.add(at, name));
            by_code.extend(row.codes().map(|code| (code, at)));
        }
        Table { rows, names, by_code }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_code_and_by_name() {
        for text in ["fr", "FRA", "fre", "French", "français", "Francais", "fr-CA", "French (fluent)"] {
            assert_eq!(language(text).map(Spoken::code), Ok("fr"), "{text}");
        }
        assert_eq!(language("العربية").map(Spoken::code), Ok("ar"));
        assert_eq!(language("Bokmål").map(Spoken::code), Ok("no"));
        assert_eq!(language("Langue des signes française").map(Spoken::code), Ok("fsl"));
        assert_eq!(language("pt_BR").map(Spoken::english), Ok("Portuguese"));
        let near = Message::new("cells-perhaps").with("name", "Spanish");
        assert_eq!(language("Spansih"), Err(Message::new("cells-language").with("perhaps", near)));
        assert_eq!(language("(French)").unwrap_err().key, "cells-language");
    }

    #[test]
    fn no_name_means_two_languages() {
        assert!(all().len() > 180);
        for (at, row) in all().iter().enumerate() {
            for name in row.names().chain(row.codes()) {
                assert_eq!(TABLE.names.find(&fold(name)), Some(at), "{name}");
            }
        }
    }
}
