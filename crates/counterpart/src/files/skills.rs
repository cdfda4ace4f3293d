//! The vocabulary of skills: a tree from the programme's file, or a small one of our own.

use super::cells;
use super::columns::FileKind;
use super::notes::{Notes, some};
use super::sheet::Sheet;
use super::table::{self, Row};
use super::words::{Topic, Vocabulary};
use crate::base::text::Message;
use counterpart_matching::people::Word;
use std::collections::{BTreeMap, HashMap};

/// The vocabulary that stands in where the programme has none.
const BUILT_IN: &str = include_str!("../../data/skills.csv");

/// The tree, the names in it, and what people wrote that is not in it.
#[derive(Debug, Default)]
pub struct Skills {
    /// Word and parent.
    pub tree: Vec<(Word, Word)>,
    names: Vec<String>,
    unknown: BTreeMap<String, String>,
}

impl Skills {
    /// The skill that somebody wrote; an unknown one becomes a word of its own.
    pub fn word(&mut self, text: &str, vocabulary: &mut Vocabulary) -> Word {
        vocabulary.find(Topic::Skill, text).unwrap_or_else(|| {
            self.unknown.insert(cells::fold(text), text.to_owned());
            vocabulary.word(Topic::Skill, text)
        })
    }

    /// Lists the skills that the vocabulary does not have, with the nearest ones it has.
    pub fn warn_of_unknown(&self, notes: &mut Notes) {
        if self.unknown.is_empty() {
            return;
        }
        let listed: Vec<String> = self.unknown.values().map(|text| self.with_nearest(text)).collect();
        let message = Message::new("files-skills-unknown").with("count", listed.len());
        notes.warn(message.with("skills", some(&listed)));
    }

    fn with_nearest(&self, text: &str) -> String {
        match cells::nearest(text, self.names.iter().map(String::as_str)) {
            Some(near) => format!("{text} (→ {near})"),
            None => text.to_owned(),
        }
    }
}

/// The vocabulary that stands in where the programme has none.
pub fn built_in(vocabulary: &mut Vocabulary) -> Skills {
    let mut notes = Notes::new(false);
    let sheet = table::read("skills.csv", BUILT_IN.as_bytes(), None)
        .ok()
        .and_then(|table| Sheet::open(table, FileKind::Skills, None, &mut notes));
    sheet.map(|sheet| read(&sheet, vocabulary, &mut notes)).unwrap_or_default()
}

/// Reads the file.
pub fn read(sheet: &Sheet, vocabulary: &mut Vocabulary, notes: &mut Notes) -> Skills {
    notes.reading(FileKind::Skills);
    let mut skills = Skills::default();
    if !sheet.require(FileKind::Skills, &["skill"], notes) {
        return skills;
    }
    let mut rows: Vec<&Row> = sheet.rows().iter().collect();
    rows.sort_by_key(|row| (sheet.cell(row, "skill").text, row.number));
    let mut words: Vec<(&Row, Word)> = Vec::new();
    let mut first: HashMap<Word, u32> = HashMap::new();
    for row in rows {
        let cell = sheet.cell(row, "skill");
        let twice = vocabulary.find(Topic::Skill, cell.text).and_then(|word| first.get(&word));
        if cell.is_blank() {
            notes.wrong(cell.wrong(Message::new("files-skill-blank")));
        } else if let Some(row) = twice {
            notes.wrong(cell.wrong(Message::new("files-skill-twice").with("first", row.to_string())));
        } else {
            let word = named(sheet, row, vocabulary, &mut skills.names);
            first.insert(word, row.number);
            words.push((row, word));
        }
    }
    for (row, word) in &words {
        for (_, name) in sheet.named(row).filter(|(_, name)| !name.is_blank()) {
            vocabulary.also(Topic::Skill, name.text, *word);
        }
    }
    let parents = parents(sheet, &words, vocabulary, notes, &skills.names);
    skills.tree = without_circles(sheet, &words, parents, notes);
    skills
}

/// A skill with its names by language.
fn named(sheet: &Sheet, row: &Row, vocabulary: &mut Vocabulary, names: &mut Vec<String>) -> Word {
    let skill = sheet.cell(row, "skill").text;
    let mut by_language: Vec<(String, String)> = sheet
        .named(row)
        .filter(|(_, name)| !name.is_blank())
        .map(|(language, name)| (language.to_owned(), name.text.to_owned()))
        .collect();
    by_language.sort_by_key(|(language, _)| (language != "en", language.clone()));
    names.extend(by_language.iter().map(|(_, name)| name.clone()));
    if by_language.is_empty() {
        names.push(skill.to_owned());
    }
    vocabulary.named(Topic::Skill, skill, by_language)
}

fn parents(
    sheet: &Sheet,
    words: &[(&Row, Word)],
    vocabulary: &Vocabulary,
    notes: &mut Notes,
    names: &[String],
) -> HashMap<Word, Word> {
    let mut parents = HashMap::new();
    for (row, word) in words {
        let cell = sheet.cell(row, "parent");
        if cell.is_blank() {
            continue;
        }
        match vocabulary.find(Topic::Skill, cell.text) {
            Some(parent) => {
                parents.insert(*word, parent);
            }
            None => {
                let near = cells::nearest(cell.text, names.iter().map(String::as_str));
                let message = match near {
                    Some(near) => Message::new("files-skill-parent-near").with("near", near),
                    None => Message::new("files-skill-parent"),
                };
                notes.wrong(cell.wrong(message));
            }
        }
    }
    parents
}

/// The tree; a row whose parents lead back to it is named and left out.
fn without_circles(
    sheet: &Sheet,
    words: &[(&Row, Word)],
    mut parents: HashMap<Word, Word>,
    notes: &mut Notes,
) -> Vec<(Word, Word)> {
    for (row, word) in words {
        let mut at = *word;
        for _ in 0..=words.len() {
            let Some(parent) = parents.get(&at) else { break };
            at = *parent;
            if at == *word {
                notes.wrong(sheet.cell(row, "parent").wrong(Message::new("files-skill-circle")));
                parents.remove(word);
                break;
            }
        }
    }
    words.iter().filter_map(|(_, word)| parents.get(word).map(|parent| (*word, *parent))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_built_in_vocabulary_is_a_tree_with_names() {
        let mut vocabulary = Vocabulary::default();
        let mut skills = built_in(&mut vocabulary);
        let python = vocabulary.find(Topic::Skill, "Python").unwrap();
        let programming = vocabulary.find(Topic::Skill, "Programmation").unwrap();
        assert!(skills.tree.contains(&(python, programming)));
        assert_eq!(
            vocabulary.find(Topic::Skill, "budgeting"),
            vocabulary.find(Topic::Skill, "Établir un budget")
        );
        let mut notes = Notes::new(false);
        skills.word("Pythn", &mut vocabulary);
        skills.word("falconry", &mut vocabulary);
        skills.warn_of_unknown(&mut notes);
        let wanted = Message::new("files-skills-unknown").with("count", 2_usize);
        assert_eq!(notes.warnings, [wanted.with("skills", "falconry, Pythn (→ Python)")]);
        assert_eq!(skills.tree.len(), 58);
    }
}
