//! Reasons and results put into words: data in, messages in the reader's language out.
//!
//! A [`Teller`] knows the reader's language and who the reader is. Names inside a sentence are
//! fenced by invisible marks, so that a page can set them apart; [`plain`] takes the marks out.

use crate::base::text::Language;
use crate::base::text::Message;
use crate::files::Loaded;
use counterpart_matching::people::Word;

pub mod answers;
pub mod impossible;
pub mod numbers;
pub mod parts;
pub mod people;
pub mod policy;
pub mod proof;
pub mod ranked;

/// Stands before a name inside a sentence (first strong isolate).
pub const BEFORE_NAME: char = '\u{2068}';
/// Stands after a name inside a sentence (pop directional isolate).
pub const AFTER_NAME: char = '\u{2069}';

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The lead facilitator, or whoever runs the matching: sees everything.
    Lead,
    /// The coordinator of one organisation: its people, and of their partners only organisation,
    /// function, level and country.
    Organisation(u32),
}

/// Speaks about a round to one reader.
#[derive(Clone, Copy, Debug)]
pub struct Teller<'a> {
    /// What the files said: names and words.
    pub loaded: &'a Loaded,
    /// The reader's language.
    pub language: Language,
    /// Who the reader is.
    pub reader: Reader,
}

impl<'a> Teller<'a> {
    /// Speaks to the lead.
    pub fn new(loaded: &'a Loaded, language: Language) -> Self {
        Teller { loaded, language, reader: Reader::Lead }
    }

    /// Whether the reader may see everything.
    pub fn tells_all(&self) -> bool {
        self.reader == Reader::Lead
    }

    /// A message as a sentence: its first letter a capital, names marked.
    pub fn say(&self, message: &Message) -> String {
        capitalised(&self.language.say(message))
    }

    /// A message as a sentence without marks.
    pub fn plain(&self, message: &Message) -> String {
        plain(&self.say(message))
    }

    /// A message as part of a line: as it is, without marks.
    pub fn phrase(&self, message: &Message) -> String {
        plain(&self.language.say(message))
    }

    /// The text of a message without variables.
    pub fn text(&self, key: &str) -> String {
        self.language.text(key)
    }

    /// A whole number with its thousands set apart as the language does it.
    pub fn number(&self, number: impl Into<i128>) -> String {
        self.language.number(number)
    }

    /// A message that says how many: `n` chooses the form, `count` is shown.
    pub fn counted(&self, key: &'static str, number: impl Into<i128>) -> Message {
        self.language.counted(key, number)
    }

    /// How many, as a word up to ten.
    pub fn spelled(&self, number: u32) -> String {
        match number {
            2..=10 => self.language.say(&Message::new("words-number").with("n", number)),
            _ => self.number(number),
        }
    }

    /// Several things in one phrase.
    pub fn list(&self, items: &[String]) -> String {
        self.language.list(items)
    }

    /// A term, marked only where its direction could differ from the page's: terms are many.
    fn term(&self, text: &str) -> String {
        let is_apart = self.language.direction() == "rtl" || text.chars().any(runs_from_right);
        if is_apart { name(text) } else { text.chars().filter(|c| !is_mark(*c)).collect() }
    }

    /// A word of the vocabulary.
    pub fn word(&self, word: Word) -> String {
        self.term(self.loaded.words.text(word, self.language.code()))
    }

    /// The name of an organisation.
    pub fn organisation(&self, index: u32) -> String {
        name(self.loaded.organisations.get(index as usize).map_or("", String::as_str))
    }

    /// The name of an organisation, or words for people without one.
    pub fn organisation_or_none(&self, index: Option<u32>) -> String {
        index.map_or_else(|| self.text("words-no-organisation"), |index| self.organisation(index))
    }

    /// The name of a mentor.
    pub fn mentor(&self, index: u32) -> String {
        name(self.loaded.mentors.get(index as usize).map_or("", |card| card.name.as_str()))
    }

    /// The name of a mentee.
    pub fn mentee(&self, index: u32) -> String {
        name(self.loaded.mentees.get(index as usize).map_or("", |card| card.name.as_str()))
    }

    /// A date (ISO 8601) in words; as it is where it is not one.
    pub fn date(&self, iso: &str) -> String {
        let mut parts = iso.splitn(3, '-');
        let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
            return iso.to_owned();
        };
        let (Ok(month), Ok(day)) = (month.parse::<u8>(), day.parse::<u8>()) else { return iso.to_owned() };
        self.language
            .say(&Message::new("words-date").with("year", year).with("month", month).with("day", day))
    }

    /// A rung of the ladder by its name, or as "level 3" where rungs are only numbered.
    pub fn level(&self, level: u8) -> String {
        let named = usize::from(level).checked_sub(1).and_then(|at| self.loaded.ladder.get(at));
        match named {
            Some(text) if text.parse::<u8>().is_err() => self.term(text),
            _ => self.language.say(&Message::new("words-level").with("n", level)),
        }
    }
}

/// A name, fenced by marks; marks inside it are taken out.
fn name(text: &str) -> String {
    let kept: String = text.chars().filter(|c| !is_mark(*c)).collect();
    format!("{BEFORE_NAME}{kept}{AFTER_NAME}")
}

fn is_mark(c: char) -> bool {
    matches!(c, BEFORE_NAME | AFTER_NAME)
}

/// Whether a letter may belong to a script written from right to left.
fn runs_from_right(c: char) -> bool {
    matches!(c, '\u{0590}'..='\u{08ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{1efff}')
}

/// The text without marks, and with a space for every control character, for terminals and cells.
pub fn plain(text: &str) -> String {
    let kept = text.chars().filter(|c| !is_mark(*c));
    kept.map(|c| if c.is_control() { ' ' } else { c }).collect()
}

fn capitalised(text: &str) -> String {
    let mut rest = text.chars();
    let Some(first) = rest.next() else { return String::new() };
    first.to_uppercase().chain(rest).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_text_has_neither_marks_nor_control_characters() {
        assert_eq!(plain("\u{2068}Ada\u{2069} \u{1b}[31m"), "Ada  [31m");
    }
}
