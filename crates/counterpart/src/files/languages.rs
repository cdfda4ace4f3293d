//! Languages: codes, and their names in English, in French and in themselves.

use super::cells::{fold, nearest_folded, perhaps_name};
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
    let at = table.by_name.get(&folded).or_else(|| table.by_name.get(bare)).map(|(at, _)| at);
    let at = at.or_else(|| primary.and_then(|code| table.by_code.get(code)));
    if let Some(language) = at.and_then(|at| table.rows.get(*at)) {
        return Ok(language);
    }
    let names = table.by_name.iter().filter(|(folded, _)| folded.len() > 3);
    let near = nearest_folded(bare, names.map(|(folded, (_, name))| (folded, *name)));
    Err(Message::new("cells-language").with("perhaps", perhaps_name(near)))
}

/// Every language, in the order of codes.
pub fn all() -> &'static [Spoken] {
    &TABLE.rows
}

struct Table {
    rows: Vec<Spoken>,
    /// Rows by folded name or code, with the name as the table spells it.
    by_name: BTreeMap<String, (usize, &'static str)>,
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
        let (mut by_name, mut by_code) = (BTreeMap::new(), BTreeMap::new());
        for (at, row) in rows.iter().enumerate() {
            for name in row.names().chain(row.codes()) {
                by_name.entry(fold(name)).or_insert((at, name));
            }
            by_code.extend(row.codes().map(|code| (code, at)));
        }
        Table { rows, by_name, by_code }
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
                assert_eq!(TABLE.by_name.get(&fold(name)).map(|(at, _)| *at), Some(at), "{name}");
            }
        }
    }
}
