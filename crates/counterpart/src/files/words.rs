//! The vocabulary that grows while files are read: each word once, however it is written.

use super::cells::fold;
use super::{WordText, Words};
use counterpart_matching::people::Word;
use std::collections::HashMap;

/// What a word is about: the same text may mean different things.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Topic {
    /// A skill.
    Skill,
    /// A language.
    Language,
    /// A country.
    Country,
    /// A job family.
    Function,
    /// A sector or an industry: mentees may prefer either.
    Sector,
    /// A town or area.
    Location,
    /// A part of an organisation.
    Division,
    /// An umbrella of organisations.
    Group,
    /// An aim or motive.
    Aim,
    /// What an equality question is called.
    Question,
    /// An answer to one.
    Answer,
}

/// Words by what they are about and how they are written, folded.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Words,
    known: HashMap<(Topic, String), Word>,
}

impl Vocabulary {
    /// The word that a text names; a new one where it was not known.
    pub fn word(&mut self, topic: Topic, text: &str) -> Word {
        let key = (topic, fold(text));
        if let Some(word) = self.known.get(&key) {
            return *word;
        }
        let word = self.add(WordText { plain: text.to_owned(), by_language: Vec::new() });
        self.known.insert(key, word);
        word
    }

    /// A word under its code, with its names by language; the first name is the plain one.
    pub fn named(&mut self, topic: Topic, code: &str, names: Vec<(String, String)>) -> Word {
        if let Some(word) = self.find(topic, code) {
            return word;
        }
        let plain = names.first().map_or(code, |(_, name)| name.as_str()).to_owned();
        let word = self.add(WordText { plain, by_language: names });
        self.known.insert((topic, fold(code)), word);
        word
    }

    /// Another way of writing a word; the first meaning of a text stays.
    pub fn also(&mut self, topic: Topic, text: &str, word: Word) {
        self.known.entry((topic, fold(text))).or_insert(word);
    }

    /// The word that a text names, if it is known.
    pub fn find(&self, topic: Topic, text: &str) -> Option<Word> {
        self.known.get(&(topic, fold(text))).copied()
    }

    /// The texts of all words.
    pub fn into_words(self) -> Words {
        self.words
    }

    fn add(&mut self, text: WordText) -> Word {
        self.words.texts.push(text);
        Word((self.words.texts.len() - 1) as u32)
    }
}
